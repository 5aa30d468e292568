/** A short name for a text, the same every time: letters and digits only, as names in documents have to be. */

const FNV_PRIME = 0x01000193;
const SEEDS = [0x811c9dc5, 0x9e3779b9] as const;

/** FNV-1a twice over UTF-16 units: 13 or 14 digits of 64 bits, so that a school's activities share none. */
export function shortMark(text: string): string {
  return SEEDS.map((seed) => {
    let hash: number = seed;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
    return (hash >>> 0).toString(36).padStart(7, '0');
  }).join('');
}
