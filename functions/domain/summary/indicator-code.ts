/** What identifies an indicator in the summary's sheets: its official code where it has one. */
import type { Indicator } from '../form/section';

export function codeOf({ code, key }: Indicator): string {
  return code ?? key;
}
