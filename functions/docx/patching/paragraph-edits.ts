/** A paragraph with another text, or with a comment on it; all else of it as it was. */
import { replaceNonXml } from '#opc/text-escapes';
import { type Edit, escapeText, sourceOf, tagOf, withAttributes } from '#opc/xml-edits';
import { CHOICE } from '#opc/xml-scan';
import { childrenNamed, type ElementTree, isEmptyTag, textWithin } from '#opc/xml-spans';

export interface ParagraphChange {
  /** Undefined: it stays. */
  readonly text?: string;
  /** The comment that begins with the paragraph and ends with it. */
  readonly comment?: number;
}

/** A new text looks as the first run of the old one did. */
export function paragraphEdits(
  xml: string,
  paragraph: ElementTree,
  { text, comment }: ParagraphChange,
): readonly Edit[] {
  const { prefix } = paragraph;
  const settings = childrenNamed(paragraph, 'pPr')[0];
  const begin = comment === undefined ? '' : `<${prefix}commentRangeStart ${prefix}id="${comment}"/>`;
  const end =
    comment === undefined
      ? ''
      : `<${prefix}commentRangeEnd ${prefix}id="${comment}"/><${prefix}r><${prefix}commentReference ${prefix}id="${comment}"/></${prefix}r>`;
  const isEmpty = isEmptyTag(xml, paragraph);
  if (text !== undefined || isEmpty) {
    const run = text === undefined || text === '' ? '' : runOf(prefix, lookOf(xml, paragraph), text);
    const content = `${settings === undefined ? '' : sourceOf(xml, settings)}${begin}${run}${end}`;
    const opening = xml.slice(paragraph.from, paragraph.openTo).replace(/\s*\/>$/, '>');
    return [{ from: paragraph.from, to: paragraph.to, text: `${opening}${content}</${prefix}p>` }];
  }
  const start = settings?.to ?? paragraph.openTo;
  return [
    { from: start, to: start, text: begin },
    { from: paragraph.closeFrom, to: paragraph.closeFrom, text: end },
  ];
}

/** What was struck out or raised was so as that text; what stands there now is meant. The mark's own: ins, del, moved. */
const UNWANTED = new Set(['strike', 'dstrike', 'vertAlign', 'rPrChange', 'ins', 'del', 'moveFrom', 'moveTo']);

/** Of the first run; of an empty paragraph, that of its mark, which is how Word keeps the looks of an empty cell. */
function lookOf(xml: string, paragraph: ElementTree): string {
  const run = firstRun(paragraph) ?? childrenNamed(paragraph, 'pPr')[0];
  const look = run === undefined ? undefined : childrenNamed(run, 'rPr')[0];
  if (look === undefined) return '';
  const unwanted = look.children.filter(({ name }) => UNWANTED.has(name));
  let source = '';
  let from = look.from;
  for (const child of unwanted) {
    source += xml.slice(from, child.from);
    from = child.to;
  }
  return source + xml.slice(from, look.to);
}

/**
 * The text of before with only what differs written anew, into the piece of text where it begins; undefined where
 * something else than text stands in between, or no text at all.
 */
export function partEdits(xml: string, paragraph: ElementTree, text: string): readonly Edit[] | undefined {
  const pieces = piecesOf(xml, paragraph);
  const before = pieces.map(({ text: piece }) => piece).join('');
  if (before === '' || text === '') return undefined;
  if (before === text) return [];
  let from = 0;
  while (from < before.length && from < text.length && before[from] === text[from]) from++;
  let end = 0;
  const most = Math.min(before.length, text.length) - from;
  while (end < most && before[before.length - 1 - end] === text[text.length - 1 - end]) end++;
  const to = before.length - end;
  const inserted = replaceNonXml(text.slice(from, text.length - end));
  if (/[\n\t]/u.test(inserted)) return undefined;
  const edits: Edit[] = [];
  let at = 0;
  let isWritten = false;
  for (const piece of pieces) {
    const start = at;
    at += piece.text.length;
    // What is inserted between two pieces goes on the one before, as a person types on.
    const isIn = from === to ? !isWritten && start < from && from <= at : start < to && from < at;
    const isFirst = from === to && from === 0 && start === 0;
    if (!isIn && !isFirst) continue;
    if (piece.element === undefined) return undefined;
    const kept = piece.text.slice(0, Math.max(0, from - start));
    const rest = piece.text.slice(Math.max(0, Math.min(piece.text.length, to - start)));
    edits.push(textEdit(xml, piece.element, `${kept}${isWritten ? '' : inserted}${rest}`));
    isWritten = true;
  }
  return isWritten ? edits : undefined;
}

function textEdit(xml: string, element: ElementTree, text: string): Edit {
  const tag = withAttributes(tagOf(xml, element).replace(/\s*\/>$/, '>'), { 'xml:space': 'preserve' });
  return { from: element.from, to: element.to, text: `${tag}${escapeText(text)}</${element.prefix}t>` };
}

interface Piece {
  readonly text: string;
  /** Undefined of a break or a tab. */
  readonly element?: ElementTree;
}

/** As the reader counts a paragraph's text. */
function piecesOf(xml: string, element: ElementTree): readonly Piece[] {
  return element.children.flatMap((child): readonly Piece[] => {
    if (NOT_LOOKED_INTO.has(child.name) || child.name === 'rPr' || child.name === CHOICE) return [];
    if (child.name === 't') return [{ text: textWithin(xml, child), element: child }];
    if (child.name === 'br' || child.name === 'cr') return [{ text: '\n' }];
    return child.name === 'tab' ? [{ text: '\t' }] : piecesOf(xml, child);
  });
}

/** Text boxes have runs of their own. */
const NOT_LOOKED_INTO = new Set(['pPr', 'txbxContent', 'del', 'moveFrom']);

function firstRun(element: ElementTree): ElementTree | undefined {
  for (const child of element.children) {
    if (NOT_LOOKED_INTO.has(child.name)) continue;
    if (child.name === 'r') return child;
    const found = firstRun(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function runOf(prefix: string, look: string, text: string): string {
  const lines = replaceNonXml(text).split('\n');
  const content = lines.map((line) => `<${prefix}t xml:space="preserve">${escapeText(line)}</${prefix}t>`);
  return `<${prefix}r>${look}${content.join(`<${prefix}br/>`)}</${prefix}r>`;
}
