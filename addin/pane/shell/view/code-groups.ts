/** An access code as it is shown while typed: upper case, in groups of five. What it means is the server's to say. */

const GROUP = 5;
/** Longer than any code: a pasted letter must not fill the field. */
const LONGEST = 40;

const letters = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/gu, '')
    .slice(0, LONGEST);

/** ７k3qd 0wxna… → 7K3QD-0WXNA-… */
export function groupCode(typed: string): string {
  const all = letters(typed);
  return (all.match(new RegExp(`.{1,${GROUP}}`, 'gu')) ?? []).join('-');
}

/** Where the caret belongs in the grouped code when it stood at `at` in the typed one. */
export function caretAfter(typed: string, at: number): number {
  const before = letters(typed.slice(0, at)).length;
  const hyphens = before === 0 ? 0 : Math.floor((before - 1) / GROUP);
  return before + hyphens;
}
