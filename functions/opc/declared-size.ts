/** How much there is to read in a file, before anything is read: `openParts` holds every part to it. */
import { isOle } from './ole-directory';
import { DEFAULT_PACKAGE_LIMITS } from './package-limits';
import { isXmlPart, listEntries } from './zip-directory';

/** Bytes of all XML parts together, inflated, or of an old workbook; 0 for what is refused before it is inflated. */
export function declaredBytes(file: Uint8Array): number {
  if (isOle(file)) return file.length;
  try {
    const entries = listEntries(file, DEFAULT_PACKAGE_LIMITS);
    return entries.reduce((sum, { name, size }) => (isXmlPart(name) ? sum + size : sum), 0);
  } catch {
    return 0;
  }
}
