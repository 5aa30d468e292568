/** A roster as the text that it is edited as, and would be copied into Excel as: a header, a line for each unit. Pure. */
import type { Unit } from '#domain/form/round';

const HEADER = ['单位', '代码', '类别', '别名', '联系人', '电话', '邮箱'];

/** In the order of the columns. */
export function unitCells({ name, code, kind, aliases, contact = {} }: Unit): readonly string[] {
  return [name, code, kind, aliases.join('、'), contact.name ?? '', contact.phone ?? '', contact.email ?? ''];
}

export function rosterText(roster: readonly Unit[]): string {
  return [HEADER, ...roster.map(unitCells)].map((cells) => cells.join('\t')).join('\n');
}

/** Where a line stands in the text, from 1 on. */
export function lineRange(text: string, line: number): { readonly start: number; readonly end: number } {
  const lines = text.split('\n');
  const start = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
  return { start, end: start + (lines[line - 1]?.length ?? 0) };
}
