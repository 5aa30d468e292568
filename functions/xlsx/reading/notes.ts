/** What people wrote beside cells: notes (批注) and conversations, as text without authors. ECMA-376-1 18.7, [MS-XLSX] 2.6.205 */
import { parseCell } from '#domain/sheet/address';
import { APPEARANCE_LIMITS } from '#domain/sheet/raw-grid';
import type { Parts } from '#opc/guard';
import { OWN_AUTHOR, OWN_SEPARATOR, OWN_SIGNATURE } from '#opc/own-notes';
import { existing, relationshipsOf, textOf } from '#opc/part-relations';
import { decodeEscapes } from '#opc/text-escapes';
import { scanXml } from '#opc/xml-scan';
import { TextRuns } from './text-runs';

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** One of each cell, in no order. What a program of ours wrote is no note. */
export function readNotes(parts: Parts, sheetPart: string): readonly CellNote[] {
  const notes = new Map<string, string>();
  const threads = new Map<string, string>();
  const related = relationshipsOf(parts, sheetPart);
  const partsOf = (wanted: string) =>
    related.flatMap(({ type, target }) => (type === wanted ? (existing(parts, target) ?? []) : []));
  const conversations = partsOf('threadedComment');
  for (const part of partsOf('comments')) readComments(textOf(parts, part), part, conversations.length > 0, notes);
  for (const part of conversations) readThreads(textOf(parts, part), part, threads);
  return [...new Map([...notes, ...threads])].flatMap(([reference, text]) => {
    const at = parseCell(reference.replaceAll('$', '').toUpperCase());
    const seen = text.trim().slice(0, APPEARANCE_LIMITS.note);
    return at === undefined || seen === '' ? [] : [{ ...at, text: seen }];
  });
}

/** Conversations keep a stand-in among the notes, by an author of this name. [MS-XLSX] 2.6.205 */
const THREAD_AUTHOR = /^tc=/;
/** Behind this line of a stand-in stands what people said. */
const STAND_IN_ENDS = /^(?:Comment|注释|批注|评论)[:：]$/;

function readComments(xml: string, part: string, hasThreads: boolean, notes: Map<string, string>): void {
  const authors: string[] = [];
  const text = new TextRuns();
  let author = '';
  let inAuthor = false;
  let reference = '';
  scanXml(xml, part, {
    open(name, attributes) {
      if (name === 'author') {
        author = '';
        inAuthor = true;
      } else if (name === 'comment') {
        reference = attributes.ref ?? '';
        author = authors[Number(attributes.authorId)] ?? '';
      } else text.open(name, attributes);
    },
    text(value) {
      if (inAuthor) author += value;
      else text.text(value);
    },
    close(name) {
      text.close(name);
      if (name === 'author') {
        authors.push(author);
        inAuthor = false;
      } else if (name === 'comment') {
        text.takeRuns();
        const said = text.take().replaceAll('\r\n', '\n');
        const isStandIn = THREAD_AUTHOR.test(author);
        if (isStandIn && hasThreads) return;
        notes.set(reference, isStandIn ? ofStandIn(said) : personsNote(said, author, authors));
      }
    },
  });
}

/** What Excel and WPS put before a note where nobody is named. */
const NOBODY = ['作者', 'Author', 'Administrator', 'User', 'user'];

/** Of a conversation whose own part another program has dropped. */
function ofStandIn(text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => STAND_IN_ENDS.test(line.trim()));
  return withoutOurs(
    lines
      .slice(end + 1)
      .join('\n')
      .trim(),
  );
}

function withoutOurs(text: string): string {
  return text.startsWith(OWN_SIGNATURE) ? '' : text;
}

/** Without the line that names its author; '' where no person wrote it. */
export function personsNote(whole: string, author: string, authors: readonly string[]): string {
  if (author === OWN_AUTHOR) return '';
  const [text = ''] = whole.split(OWN_SEPARATOR);
  const [first = '', ...others] = text.trim().split('\n');
  const name = /^(.{1,100})[:：]$/u.exec(first.trim())?.[1]?.trim() ?? '';
  return others.length > 0 && [...authors, ...NOBODY].includes(name) ? others.join('\n') : text;
}

/** What is answered stands below what it answers. */
function readThreads(xml: string, part: string, threads: Map<string, string>): void {
  let reference = '';
  let text: string | undefined;
  scanXml(xml, part, {
    open(name, { ref = '' }) {
      if (name === 'threadedComment') reference = ref;
      else if (name === 'text') text = '';
    },
    text(value) {
      if (text !== undefined) text += value;
    },
    close(name) {
      if (name !== 'text' || text === undefined) return;
      const before = threads.get(reference) ?? '';
      const said = withoutOurs(decodeEscapes(text).trim());
      const both = before === '' || said === '' ? before + said : `${before}\n${said}`;
      threads.set(reference, both.slice(0, APPEARANCE_LIMITS.note));
      text = undefined;
    },
  });
}
