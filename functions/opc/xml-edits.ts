/** Changes to a part's text by offset: what no edit touches stays as its writer wrote it. Knows no element names. */
import { type ElementSpan, isEmptyTag } from './xml-spans';

/** What stands from `from` to `to` is replaced; `from` = `to` inserts. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Insertions at one place keep the order they were given in. Throws where edits overlap: a bug. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (edit.from < done) throw new Error(`edits overlap at ${edit.from}`);
    pieces.push(text.slice(done, edit.from), edit.text);
    done = edit.to;
  }
  return pieces.join('') + text.slice(done);
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** The opening tag with attributes set, or taken away where the value is null. Others keep their place and quotes. */
export function withAttributes(tag: string, values: Readonly<Record<string, string | null>>): string {
  const left = new Map(Object.entries(values));
  const kept = tag.replace(ATTRIBUTE, (whole: string, name: string) => {
    const value = left.get(name);
    if (value === undefined) return whole;
    left.delete(name);
    return value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
  });
  const added = [...left].map(([name, value]) => (value === null ? '' : ` ${name}="${escapeAttribute(value)}"`));
  return kept.replace(/\s*\/?>$/, (end) => `${added.join('')}${end}`);
}

export function tagOf(xml: string, element: ElementSpan): string {
  return xml.slice(element.from, element.openTo);
}

export function sourceOf(xml: string, element: ElementSpan): string {
  return xml.slice(element.from, element.to);
}

/** `<row r="5"/>` → `<row r="5">…</row>`; an element that is not empty gets the text before its closing tag. */
export function appendInside(xml: string, element: ElementSpan, text: string, tag = tagOf(xml, element)): Edit[] {
  if (isEmptyTag(xml, element)) return [{ from: element.from, to: element.to, text: filled(tag, element, text) }];
  const opening = tag === tagOf(xml, element) ? [] : [{ from: element.from, to: element.openTo, text: tag }];
  return [...opening, { from: element.closeFrom, to: element.closeFrom, text }];
}

function filled(emptyTag: string, { prefix, name }: ElementSpan, text: string): string {
  return `${emptyTag.replace(/\s*\/>$/, '>')}${text}</${prefix}${name}>`;
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
