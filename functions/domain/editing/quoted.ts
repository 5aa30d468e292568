/** Names inside sentences: “开展情况”, and several of them in a row. What is written is read again as it was. */

export function quoted(text: string): string {
  return `“${text.replaceAll('”', '””')}”`;
}

/** Sources of expressions without groups of their own. */
export const QUOTED = '“(?:[^”]|””)*”';
export const QUOTED_LIST = `${QUOTED}(?:[、，,和 ]*${QUOTED})*`;

export function unquoted(text: string): readonly string[] {
  return (text.match(new RegExp(QUOTED, 'gu')) ?? []).map((each) => each.slice(1, -1).replaceAll('””', '”'));
}
