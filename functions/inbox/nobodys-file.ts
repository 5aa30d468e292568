/** Names of files and folders that nobody sent: locks, and what systems leave behind. */

const LEFT_BY_SYSTEMS = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  'icon\r',
  '__macosx',
  '$recycle.bin',
  'system volume information',
  '@eadir',
]);

/** Hidden, a lock (`~$…`), or a system's own. */
export function isNobodys(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || LEFT_BY_SYSTEMS.has(name.toLowerCase());
}
