/** In file mode a workbook may be dropped anywhere on the page, at any time: one that misses must not replace the page. */
import { useCallback } from 'react';
import { SheetIcon } from '../../shell/view/Icons';
import { useFileDrop } from '../../shell/view/use-file-drop';
import { useLanguage } from '../hooks/use-language';
import { useIsFileMode, useStaffActions } from '../hooks/use-staff';

export function PageDrop() {
  const { words } = useLanguage();
  const isFileMode = useIsFileMode();
  const { openFile } = useStaffActions();
  const open = useCallback(([file]: readonly File[]) => file && void openFile(file), [openFile]);
  const isOver = useFileDrop(isFileMode ? open : undefined);
  if (!isOver) return null;
  return (
    <div className="page-drop" aria-hidden="true">
      <SheetIcon className="drop-icon" />
      <p className="strong">{words.sheet.dropNow}</p>
    </div>
  );
}
