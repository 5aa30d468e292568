/** Whether the page is being printed: what only paper shows is made for that moment. */
import { useSyncExternalStore } from 'react';

let isPrinting = false;

function subscribe(changed: () => void): () => void {
  const become = (printing: boolean) => () => {
    isPrinting = printing;
    changed();
  };
  const [before, after] = [become(true), become(false)];
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}
