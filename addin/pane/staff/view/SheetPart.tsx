/** What is known of the sheet beside the pane: not there, being read, of another round, outdated, or checked. */
import type { RefObject } from 'react';
import { Skeleton } from '../../shell/view/Skeleton';
import { useLanguage } from '../hooks/use-language';
import { useIsFileMode, useStaff } from '../hooks/use-staff';
import { CheckedPart } from './CheckedPart';
import { OtherRound } from './OtherRound';
import { AddFile, OpenedFile, StartHere } from './StartPart';

export function SheetPart({ picker }: { readonly picker: RefObject<HTMLInputElement | null> }) {
  const { words } = useLanguage();
  const sheet = useStaff((state) => state.sheet);
  const isFileMode = useIsFileMode();
  if (sheet.status === 'absent') return isFileMode ? <AddFile /> : <StartHere />;
  return (
    <>
      {isFileMode && <OpenedFile picker={picker} />}
      {sheet.status === 'reading' && <Skeleton label={words.sheet.reading} shape="rows" />}
      {sheet.status === 'otherRound' && <OtherRound sheet={sheet.sheet} round={sheet.round.name} />}
      {sheet.status === 'outdated' && (
        <section className="card">
          <h2>{words.sheet.outdatedTitle}</h2>
          <p>{words.sheet.outdated(sheet.sheet, sheet.version)}</p>
        </section>
      )}
      {sheet.status === 'checked' && <CheckedPart sheet={sheet} />}
    </>
  );
}
