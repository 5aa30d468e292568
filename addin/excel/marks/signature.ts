/** How comments and notes of ours are known, also after the file was opened again. */

const SIGNATURE = '【核对】';

export function signed(sentences: readonly string[]): string {
  return `${SIGNATURE}${sentences.join('\n')}`;
}

export function isOurComment({ content }: { readonly content: string }): boolean {
  return content.startsWith(SIGNATURE);
}

export function isOurNote(note: { readonly content: string; readonly authorName: string }): boolean {
  return isOurComment({ content: withoutAuthor(note) });
}

/** Without the line that Excel begins a note with, its author's name. */
export function withoutAuthor({ content, authorName }: { readonly content: string; readonly authorName: string }) {
  const [first = '', ...rest] = content.replaceAll('\r\n', '\n').split('\n');
  const isName = authorName !== '' && first.replace(/[:：]\s*$/, '').trim() === authorName.trim() && rest.length > 0;
  return isName ? rest.join('\n') : content.replaceAll('\r\n', '\n');
}
