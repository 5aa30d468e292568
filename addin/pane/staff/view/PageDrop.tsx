/** In file mode a workbook may be dropped anywhere on the page, at any time: one that misses must not replace the page. */
import { useEffect, useState } from 'react';
import { SheetIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useIsFileMode, useStaffActions } from '../hooks/use-staff';

export function PageDrop() {
  const { words } = useLanguage();
  const isFileMode = useIsFileMode();
  const { openFile } = useStaffActions();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (!isFileMode) return;
    const hold = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    // Between two elements of the page it is left for one of them; out of the window for none.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (file === undefined) return;
      event.preventDefault();
      setOver(false);
      void openFile(file);
    };
    document.addEventListener('dragover', hold);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', hold);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [isFileMode, openFile]);
  if (!isOver) return null;
  return (
    <div className="page-drop" aria-hidden="true">
      <SheetIcon className="drop-icon" />
      <p className="strong">{words.sheet.dropNow}</p>
    </div>
  );
}
