/** Text copied out of a spreadsheet, or typed line by line → rows of cells. Knows no roster. */
import { trimEnds } from '../../sheet/text-form';

export interface PastedRow {
  /** From 1 on, blank rows counted: the row as it stands in what was pasted. */
  readonly line: number;
  /** Without spaces at the ends; '' = empty. */
  readonly cells: readonly string[];
}

/** Rows with anything in them. A cell with tabs or line breaks stands in quotes, its own quotes doubled, as Excel copies it. */
export function pastedRows(text: string): readonly PastedRow[] {
  const rows: PastedRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let at = 0;
  const endRow = () => {
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
    cells = [];
    line++;
  };
  // A quote that nothing closes is a character, and so are those behind it.
  let mayBeQuoted = true;
  while (at <= text.length) {
    const quoted = mayBeQuoted && text[at] === '"' ? quotedCell(text, at) : undefined;
    if (quoted === 'unclosed') mayBeQuoted = false;
    const { cell, end } = typeof quoted === 'object' ? quoted : plainCell(text, at);
    cells.push(trimEnds(cell));
    const ending = text[end];
    if (ending !== '\t') endRow();
    if (ending === undefined) break;
    at = ending === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return rows;
}

interface Cell {
  readonly cell: string;
  /** Where it ends: at a tab, a line break, or behind the last character. */
  readonly end: number;
}

const ENDS = /[\t\r\n]/g;

function plainCell(text: string, from: number): Cell {
  ENDS.lastIndex = from;
  const end = ENDS.exec(text)?.index ?? text.length;
  return { cell: text.slice(from, end), end };
}

/** `undefined`: the quotes are part of what was typed ("双创"中心). */
function quotedCell(text: string, from: number): Cell | 'unclosed' | undefined {
  let cell = '';
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return 'unclosed';
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const end = quote + 1;
      const isWhole = end === text.length || /[\t\r\n]/.test(text[end] ?? '');
      return isWhole ? { cell, end } : undefined;
    }
    cell += '"';
    at = quote + 2;
  }
}
