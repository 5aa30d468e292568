/** What is opened from a list and stands beside it: it takes the focus, gives it back, and closes with Escape. */
import { type ReactNode, useEffect, useRef } from 'react';

export interface BesideListProps {
  readonly className: string;
  readonly label: string;
  readonly isBusy?: boolean;
  onClose(): void;
  readonly children: ReactNode;
}

export function BesideList({ className, label, isBusy, onClose, children }: BesideListProps) {
  const home = useRef<HTMLElement>(null);
  // Opened from the list, where the focus was; there it goes back to.
  useEffect(() => {
    const before = document.activeElement;
    home.current?.querySelector<HTMLElement>('h2')?.focus();
    return () => {
      // Unless somebody went elsewhere by then: to another row.
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section
      className={className}
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
