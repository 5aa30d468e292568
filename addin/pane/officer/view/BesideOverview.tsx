/** What is opened from the grid and stands beside it: it takes the focus, gives it back, and closes with Escape. */
import { type ReactNode, useEffect, useRef } from 'react';

export interface BesideOverviewProps {
  readonly label: string;
  readonly isBusy: boolean;
  onClose(): void;
  readonly children: ReactNode;
}

export function BesideOverview({ label, isBusy, onClose, children }: BesideOverviewProps) {
  const home = useRef<HTMLElement>(null);
  // Opened from the grid, where the focus was; there it goes back to.
  useEffect(() => {
    const before = document.activeElement;
    home.current?.querySelector<HTMLElement>('h2')?.focus();
    return () => {
      // Unless somebody went elsewhere by then: to another unit.
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section
      className="desk-unit"
      ref={home}
      aria-label={label}
      aria-busy={isBusy}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </section>
  );
}
