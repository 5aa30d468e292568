/** From one page of an area to another; before them the way out of it, behind them what is done to all. */
import { type ReactNode, useEffect, useRef } from 'react';
import '../theme/page-tabs.css';
import { BackIcon } from './Icons';

export interface PageTabsProps<Id extends string> {
  readonly label: string;
  readonly pages: readonly { readonly id: Id; readonly name: string }[];
  readonly shown: Id;
  onChoose(id: Id): void;
  readonly back?: { readonly name: string; go(): void };
  readonly last?: { readonly name: string; readonly icon: ReactNode; go(): void };
}

export function PageTabs<Id extends string>({ label, pages, shown, onChoose, back, last }: PageTabsProps<Id>) {
  const tabs = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the reason to look for its name.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  return (
    <nav className="page-tabs" ref={tabs} aria-label={label}>
      {back !== undefined && (
        <button type="button" className="page-tab page-tab-back" onClick={() => back.go()} aria-label={back.name}>
          <BackIcon />
          <span className="page-tab-back-name">{back.name}</span>
        </button>
      )}
      {pages.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="page-tab"
          aria-current={id === shown ? 'page' : undefined}
          onClick={() => onChoose(id)}
        >
          {name}
        </button>
      ))}
      {last !== undefined && (
        <button
          type="button"
          className="page-tab page-tab-last"
          aria-label={last.name}
          title={last.name}
          onClick={() => last.go()}
        >
          {last.icon}
        </button>
      )}
    </nav>
  );
}
