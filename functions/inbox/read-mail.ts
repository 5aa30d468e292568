/** One mail: who wrote it and what is attached, each decoded when it is its turn. */
import type { MailFacts } from './found-file';
import type { InboxLimits } from './inbox-limits';
import type { InboxRefusal } from './inbox-refusal';
import { decodedWords } from './mime/encoded-words';
import { entitiesOf, type Leaf } from './mime/entities';
import type { Headers } from './mime/headers';
import { parameterValue } from './mime/parameters';
import { textOf } from './mime/text-bytes';
import { decodedContent } from './mime/transfer';

export interface MailPart {
  /** As the mail names it; undefined where it does not. */
  readonly name: string | undefined;
  readonly type: string;
  readonly bytes: () => Uint8Array;
  /** The mail's, not a file that somebody attached. */
  readonly isOwn: boolean;
}

export interface ReadMail {
  readonly facts: MailFacts;
  readonly parts: readonly MailPart[];
  /** What the text seems to hold in place of an attachment. */
  readonly hint: 'link' | 'table' | undefined;
}

export function readMail(bytes: Uint8Array, limits: InboxLimits): ReadMail | InboxRefusal {
  const { mailDividers: dividers, mailHeaderBytes: headerBytes, mailParts: depth } = limits;
  const entities = entitiesOf(bytes, { dividers, headerBytes, depth });
  if (entities === undefined) return { code: 'mail.damaged' };
  const texts: Leaf[] = [];
  const parts: MailPart[] = [];
  for (const leaf of entities.leaves) {
    const part = partOf(leaf);
    if (part === undefined) texts.push(leaf);
    else parts.push(part);
  }
  return { facts: factsOf(entities.headers), parts, hint: hintIn(texts) };
}

const OWN_TYPES: ReadonlySet<string> = new Set([
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-signature',
  'message/delivery-status',
  'message/disposition-notification',
]);

/** Undefined: it is the text. */
function partOf({ headers, type, content, isRelated }: Leaf): MailPart | undefined {
  const { value: disposition, parameters } = parameterValue(headers.get('content-disposition'));
  const named = parameters.get('filename') ?? type.parameters.get('name') ?? '';
  const name = oneLine(named) === '' ? undefined : oneLine(named);
  const kind = type.value === '' ? 'text/plain' : type.value;
  if (kind.startsWith('text/') && name === undefined && disposition !== 'attachment') return undefined;
  const isOfText = isRelated || (disposition === 'inline' && headers.get('content-id') !== '');
  const isShown = kind.startsWith('image/') && isOfText;
  return {
    name,
    type: kind,
    bytes: () => decodedContent(content, headers.get('content-transfer-encoding')),
    isOwn: isShown || OWN_TYPES.has(kind) || /\.p7s$/i.test(named),
  };
}

function factsOf(headers: Headers): MailFacts {
  const from = senderIn(headers.get('from')) ?? senderIn(headers.get('sender'));
  const sentAt = instantIn(headers.get('date'));
  const messageId = oneLine(headers.get('message-id'));
  return {
    ...(from === undefined ? {} : { from }),
    subject: oneLine(decodedWords(headers.get('subject'))),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(messageId === '' ? {} : { messageId }),
  };
}

/** 赵敏 <zhao@example.cn>, or the address alone. */
function senderIn(header: string): MailFacts['from'] {
  const open = header.lastIndexOf('<');
  const close = header.indexOf('>', open);
  const isNamed = open >= 0 && close > open;
  const email = oneLine(isNamed ? header.slice(open + 1, close) : (header.split(/[\s(,;]/)[0] ?? ''));
  if (!email.includes('@')) return undefined;
  const name = isNamed ? oneLine(decodedWords(header.slice(0, open).trim().replaceAll(/^"|"$/g, ''))) : '';
  return name === '' ? { email } : { name, email };
}

const LONGEST_DATE = 100;

/** With its zone; a comment behind it, (CST), says nothing more. */
function instantIn(header: string): string | undefined {
  const [said = ''] = header.slice(0, LONGEST_DATE).split('(');
  const time = Date.parse(said.trim());
  return Number.isNaN(time) || !/(?:[+-]\d{4}|GMT|UTC?|Z)\s*$/.test(said.trim())
    ? undefined
    : new Date(time).toISOString();
}

const LONGEST_LINE = 500;

function oneLine(text: string): string {
  return text
    .slice(0, LONGEST_LINE)
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

const TEXT_LOOKED_AT = 200_000;
const ELSEWHERE = /超大附件|云附件|中转站|网盘|pan\.baidu\.com|mail\.qq\.com\/cgi-bin\/ftnExs/i;
const CELLS = /<td\b/gi;
/** A signature is laid out in a table too, with fewer. */
const CELLS_OF_TABLE = 30;

function hintIn(texts: readonly Leaf[]): ReadMail['hint'] {
  let hint: ReadMail['hint'];
  for (const { headers, type, content } of texts.slice(0, 4)) {
    const bytes = decodedContent(content.subarray(0, TEXT_LOOKED_AT), headers.get('content-transfer-encoding'));
    const text = textOf(bytes, type.parameters.get('charset'));
    if (ELSEWHERE.test(text)) return 'link';
    if ((text.match(CELLS)?.length ?? 0) >= CELLS_OF_TABLE) hint = 'table';
  }
  return hint;
}
