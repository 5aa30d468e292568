/** A mail as bytes, to be sent or as a file that opens as a draft: RFC 5322 with MIME, one plain text in UTF-8. */

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
}

/** Of bytes before encoding: an encoded word has 75 characters at most and its line 76 (RFC 2047, 2), the header’s name among them. */
const WORD_BYTES = 39;
/** RFC 2045, 6.8. */
const BASE64_LINE = 76;

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

function bytesOf(own: readonly string[], { to, subject, text, date }: MailDraft): Uint8Array {
  const body = Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'), 'utf8').toString('base64');
  const lines = body.match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? [];
  const headers = [
    ...own,
    ...(to === undefined ? [] : [`To: ${mailbox(to)}`]),
    `Subject: ${encodedWords(oneLine(subject))}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  return Buffer.from([...headers, '', ...lines, ''].join('\r\n'), 'ascii');
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
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((each) => `=?UTF-8?B?${Buffer.from(each, 'utf8').toString('base64')}?=`).join('\r\n ');
}
