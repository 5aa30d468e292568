/** A mail as bytes, to be sent or as a file that opens as a draft: RFC 5322 with MIME, one plain text in UTF-8. In browsers too. */

export interface Mailbox {
  readonly name?: string | undefined;
  readonly email: string;
}

export interface MailDraft {
  /** Absent: whoever sends it fills in who it is for. */
  readonly to?: Mailbox;
  /** One line of any script. */
  readonly subject: string;
  /** Lines joined by `\n`. */
  readonly text: string;
  readonly date: Date;
  /** Of the mail that this one answers, with its angle brackets. */
  readonly inReplyTo?: string | undefined;
  readonly attachments?: readonly MailAttachment[];
}

export interface MailAttachment {
  /** Of any script. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Of bytes before encoding: an encoded word has 75 characters at most and its line 76 (RFC 2047, 2), the header’s name among them. */
const WORD_BYTES = 39;
/** Three for every four of a line of base64, which has 76 characters (RFC 2045, 6.8). */
const LINE_BYTES = 57;
const UTF_8 = new TextEncoder();

export interface MailMessage extends MailDraft {
  readonly from: Mailbox;
  /** Letters, digits and hyphens. */
  readonly id: string;
}

/** `X-Unsent` is what Outlook goes by; whose mail it is says the program that sends it. */
export function mailDraft(draft: MailDraft): Uint8Array {
  return bytesOf(['X-Unsent: 1'], draft);
}

/** The same id is the same Message-ID. */
export function mailMessage({ from, id, ...rest }: MailMessage): Uint8Array {
  const domain = from.email.slice(from.email.indexOf('@') + 1);
  return bytesOf([`From: ${mailbox(from)}`, `Message-ID: <${id}@${oneLine(domain)}>`], rest);
}

function bytesOf(own: readonly string[], draft: MailDraft): Uint8Array {
  const { to, subject, text, date, inReplyTo, attachments = [] } = draft;
  const id = messageIdIn(inReplyTo);
  const headers = [
    ...own,
    ...(to === undefined ? [] : [`To: ${mailbox(to)}`]),
    `Subject: ${encodedWords(oneLine(subject))}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    ...(id === undefined ? [] : [`In-Reply-To: ${id}`, `References: ${id}`]),
    'MIME-Version: 1.0',
  ];
  const said = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(UTF_8.encode(text.replaceAll(/\r?\n/g, '\r\n'))),
    '',
  ];
  if (attachments.length === 0) return UTF_8.encode([...headers, ...said].join('\r\n'));
  const parts = [said, ...attachments.map(attachmentLines)];
  const lines = parts.flatMap((part) => [`--${BOUNDARY}`, ...part]);
  const type = `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`;
  return UTF_8.encode([...headers, type, '', ...lines, `--${BOUNDARY}--`, ''].join('\r\n'));
}

/** No line of base64 begins with a dash, so it divides whatever is attached. */
const BOUNDARY = '----=_kjz_part';

function base64Lines(bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += LINE_BYTES) lines.push(base64(bytes.subarray(at, at + LINE_BYTES)));
  return lines;
}

/** Of a line's length at most: `btoa` takes text. */
function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** The name both ways: old programs know only encoded words, which RFC 2231 does not want in a parameter. */
function attachmentLines({ name, type, bytes }: MailAttachment): readonly string[] {
  const plain = oneLine(name);
  return [
    `Content-Type: ${type};\r\n name="${encodedWords(plain)}"`,
    `Content-Disposition: attachment;\r\n ${continued(plain)}`,
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(bytes),
    '',
  ];
}

/** Of escaped text, so that a line stays below 76 (RFC 2231, 3 and 4). */
const PIECE = 48;

function continued(name: string): string {
  const escaped = encodeURIComponent(wellFormed(name)).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  const pieces = escaped.match(new RegExp(`(?:%..|[^%]){1,${PIECE / 3}}`, 'g')) ?? [''];
  return pieces.map((piece, at) => `filename*${at}*=${at === 0 ? "UTF-8''" : ''}${piece}`).join(';\r\n ');
}

/** Half a character, which no text in UTF-8 has, is shown as what cannot be read. */
function wellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(UTF_8.encode(text));
}

/** Written by a stranger: taken only as RFC 5322 has it. */
function messageIdIn(said: string | undefined): string | undefined {
  const id = said?.trim() ?? '';
  return /^<[\x21-\x3b\x3d\x3f-\x7e]{3,250}>$/.test(id) ? id : undefined;
}

function mailbox({ name, email }: Mailbox): string {
  return name === undefined ? `<${oneLine(email)}>` : `${encodedWords(oneLine(name))}\r\n <${oneLine(email)}>`;
}

/** No text of a person's begins a header of its own. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
  return text.replaceAll(/[\u0000-\u001f\u007f]+/g, ' ').trim();
}

/** Always encoded, so that no text is mistaken for syntax; a character is never cut in two (RFC 2047, 5). */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (UTF_8.encode(word + character).length > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((each) => `=?UTF-8?B?${base64(UTF_8.encode(each))}?=`).join('\r\n ');
}
