/** A unit's sheet as an officer works on it: what it says, what is asked of it, what becomes of it. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Skeleton } from '../../shell/view/Skeleton';
import { troubleWords } from '../../shell/view/trouble-words';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import { useOpenSheet } from '../hooks/use-sheet';
import type { OpenSheet } from '../model/state';
import { DeedsBar } from './DeedsBar';
import { SheetBody } from './SheetBody';
import { SheetHead } from './SheetHead';
import { SheetNews } from './SheetNews';
import { VersionsPart } from './VersionsPart';

export function UnitSheet() {
  const sheet = useOpenSheet();
  return sheet === undefined ? null : <Shown sheet={sheet} />;
}

function Shown({ sheet }: { readonly sheet: OpenSheet }) {
  const { words } = useLanguage();
  const { closeSheet } = useOfficerActions();
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
      aria-label={words.sheet.label(sheet.unit)}
      aria-busy={sheet.desk.status === 'loading'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        closeSheet();
      }}
    >
      <SheetHead sheet={sheet} />
      <SheetNews sheet={sheet} />
      <Content sheet={sheet} />
      <DeedsBar sheet={sheet} />
    </section>
  );
}

function Content({ sheet }: { readonly sheet: OpenSheet }) {
  const { words, locale } = useLanguage();
  const { rereadSheet } = useOfficerActions();
  const { desk, shows } = sheet;
  if (desk.status === 'loading')
    return (
      <div className="unit-body">
        <Skeleton label={words.sheet.loading} shape="grid" />
      </div>
    );
  if (desk.status === 'failed') {
    const { title, detail } = troubleWords(desk.trouble, locale);
    return (
      <div className="unit-body" role="alert">
        <p className="strong">{title}</p>
        <p>{detail}</p>
        <div className="actions">
          <Button onClick={() => rereadSheet()}>{words.trouble.retry}</Button>
        </div>
      </div>
    );
  }
  return shows === 'sheet' ? (
    <SheetBody sheet={sheet} desk={desk.desk} />
  ) : (
    <VersionsPart sheet={sheet} desk={desk.desk} />
  );
}
