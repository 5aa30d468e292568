/** What is known of the sheet beside the pane: not there, being read, outdated, or checked. */
import type { RefObject } from 'react';
import { useLanguage } from '../../shell/hooks/use-language';
import { Skeleton } from '../../shell/view/Skeleton';
import { useFile } from '../hooks/use-file';
import { useSheet } from '../hooks/use-sheet';
import { CheckedPart } from './CheckedPart';
import { AddFile, OpenedFile, StartHere } from './StartPart';

export function SheetPart({ picker }: { readonly picker: RefObject<HTMLInputElement | null> }) {
  const { words } = useLanguage();
  const { sheet } = useSheet();
  const { isFileMode } = useFile();
  if (sheet.status === 'absent') return isFileMode ? <AddFile /> : <StartHere />;
  return (
    <>
      {isFileMode && <OpenedFile picker={picker} />}
      {sheet.status === 'reading' && <Skeleton label={words.sheet.reading} shape="rows" />}
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
