/** A paragraph with another text, or with a comment on it; all else of it as it was. */
import { replaceNonXml } from '#opc/text-escapes';
import { type Edit, escapeText, sourceOf } from '#opc/xml-edits';
import { childrenNamed, type ElementTree, isEmptyTag } from '#opc/xml-spans';

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

function lookOf(xml: string, paragraph: ElementTree): string {
  const run = firstRun(paragraph);
  const look = run === undefined ? undefined : childrenNamed(run, 'rPr')[0];
  if (look === undefined) return '';
  // What was struck out or raised was so as that text; what stands there now is meant.
  const unwanted = look.children.filter(({ name }) => ['strike', 'dstrike', 'vertAlign', 'rPrChange'].includes(name));
  let source = '';
  let from = look.from;
  for (const child of unwanted) {
    source += xml.slice(from, child.from);
    from = child.to;
  }
  return source + xml.slice(from, look.to);
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
