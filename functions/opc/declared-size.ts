/** How much XML a package says it holds, before anything is inflated: `openParts` holds every part to it. */
import { DEFAULT_PACKAGE_LIMITS } from './package-limits';
import { isXmlPart, listEntries } from './zip-directory';

/** Bytes of all XML parts together, inflated; 0 for what is refused before it is inflated. */
export function declaredXmlBytes(file: Uint8Array): number {
  try {
    const entries = listEntries(file, DEFAULT_PACKAGE_LIMITS);
    return entries.reduce((sum, { name, size }) => (isXmlPart(name) ? sum + size : sum), 0);
  } catch {
    return 0;
  }
}
