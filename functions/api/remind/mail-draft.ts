/** A mail as a file that opens as a draft: RFC 5322 with MIME, one plain text in UTF-8. Knows no unit. */

export interface MailDraft {
  /** Absent: whoever sends it fills in who it is for. */
  readonly to?: { readonly name?: string | undefined; readonly email: string };
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

/** `X-Unsent` is what Outlook goes by; whose mail it is says the program that sends it. */
export function mailDraft({ to, subject, text, date }: MailDraft): Uint8Array {
  const body = Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'), 'utf8').toString('base64');
  const lines = body.match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? [];
  const headers = [
    'X-Unsent: 1',
    ...(to === undefined ? [] : [`To: ${mailbox(to)}`]),
    `Subject: ${encodedWords(oneLine(subject))}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  return Buffer.from([...headers, '', ...lines, ''].join('\r\n'), 'ascii');
}

function mailbox({ name, email }: NonNullable<MailDraft['to']>): string {
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
