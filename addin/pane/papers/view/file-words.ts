/** How files are told to people: by their endings and in megabytes. */
import type { PaperKind } from '#domain/form/paper';
import { useLanguage } from '../hooks/use-language';

export const ENDINGS: Readonly<Record<PaperKind, readonly string[]>> = {
  docx: ['.docx'],
  doc: ['.doc', '.wps'],
  pdf: ['.pdf'],
};

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

export function useFileSize(): (bytes: number) => string {
  const { words } = useLanguage();
  return (bytes) =>
    bytes >= MEGABYTE
      ? words.papers.megabytes((bytes / MEGABYTE).toFixed(1))
      : words.papers.kilobytes(String(Math.max(1, Math.round(bytes / KILOBYTE))));
}
