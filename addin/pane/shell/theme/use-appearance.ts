/** Which looks the person asked for: of the system, or of Excel where it says so. Knows no colour. */
import { useSyncExternalStore } from 'react';
import type { Appearance } from './themes';

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const queries = [FORCED, DARK].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

function systemAppearance(): Appearance {
  if (window.matchMedia(FORCED).matches) return 'highContrast';
  return window.matchMedia(DARK).matches ? 'dark' : 'light';
}

/** High contrast of the system wins over everything; then what the host said; then the system's light or dark. */
export function useAppearance(host: 'light' | 'dark' | undefined): Appearance {
  const system = useSyncExternalStore(subscribe, systemAppearance);
  return system === 'highContrast' ? system : (host ?? system);
}
