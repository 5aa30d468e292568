/** Files may be dropped anywhere on the page while this is shown: one that misses must not replace the page. */
import { useEffect, useState } from 'react';

const plainFiles = ({ files }: DataTransfer): readonly File[] => [...files];

/** Whether something is held over the page just now. Without `take`, nothing is taken. */
export function useFileDrop(take: ((files: readonly File[]) => void) | undefined): boolean {
  return useDrop(take, plainFiles);
}

/** `filesOf` is the same at every call. */
export function useDrop<Files>(
  take: ((files: Files) => void) | undefined,
  filesOf: (transfer: DataTransfer) => Files,
): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    if (take === undefined) return;
    const hold = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      setOver(true);
    };
    // Between two elements of the page it is left for one of them; out of the window for none.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (dataTransfer === null || dataTransfer.files.length === 0) return;
      event.preventDefault();
      setOver(false);
      take(filesOf(dataTransfer));
    };
    document.addEventListener('dragover', hold);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', hold);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [take, filesOf]);
  return isOver;
}
