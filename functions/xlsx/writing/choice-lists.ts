/** Where dropdown choices stand: in the validation when short, else on a hidden sheet. Knows lists, not cells. */

import { columnLetters, sheetPrefix } from '#domain/sheet/address';
import type { PlanRow } from '#domain/sheet/sheet-plan';
import { cellText } from './write-text';

/** Excel's limit for a list written into the validation itself. */
const INLINE_UNITS = 255;
const SHEET_NAME = '选项';

/** Collects long lists while the sheets are planned; each distinct list is written once. */
export class ChoiceLists {
  private readonly columns = new Map<string, { readonly column: number; readonly choices: readonly string[] }>();
  private readonly sheet: string;

  constructor(sheets: ReadonlySet<string>) {
    const taken = new Set([...sheets].map((name) => name.toLowerCase()));
    let name = SHEET_NAME;
    for (let number = 2; taken.has(name); number++) name = `${SHEET_NAME}${number}`;
    this.sheet = name;
  }

  /** The validation's formula. Choices with a comma or blank edges would be split or trimmed inline. */
  formula(choices: readonly string[]): string {
    const inline = choices.join(',');
    const isPlain = choices.every((choice) => choice !== '' && choice === choice.trim() && !/[,"\r\n]/.test(choice));
    const fits = inline.length <= INLINE_UNITS && isPlain && cellText(inline) === inline;
    if (fits) return `"${inline}"`;
    const key = JSON.stringify(choices);
    const known = this.columns.get(key) ?? { column: this.columns.size + 1, choices };
    this.columns.set(key, known);
    const letters = columnLetters(known.column);
    return `${sheetPrefix(this.sheet)}!$${letters}$1:$${letters}$${choices.length}`;
  }

  /** The hidden sheet, if any list needed it; it stands after all others. */
  hiddenSheet(): { readonly name: string; readonly rows: readonly PlanRow[] } | null {
    const lists = [...this.columns.values()].map(({ choices }) => choices);
    if (lists.length === 0) return null;
    const rows = Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, row) => ({
      cells: lists.map((choices) => ({ value: choices[row] ?? null })),
    }));
    return { name: this.sheet, rows };
  }
}
