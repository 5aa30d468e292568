/** Use case: reporting with an .xlsx file, without Excel beside the pane. */
import { usePane, usePaneActions } from '../../shell/hooks/PaneProvider';

export interface FileUse {
  readonly isFileMode: boolean;
  /** Undefined before a file was opened. */
  readonly fileName: string | undefined;
  open(file: File): Promise<void>;
  /** The blank sheet, as a download. */
  downloadBlank(): Promise<void>;
}

export function useFile(): FileUse {
  const isFileMode = usePane((state) => state.place === 'file');
  const fileName = usePane((state) => state.fileName);
  const { openFile, start } = usePaneActions();
  return { isFileMode, fileName, open: openFile, downloadBlank: start };
}
