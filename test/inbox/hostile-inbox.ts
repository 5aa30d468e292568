/** Mails and archives made to cost time or memory, and what is said of each: the refusals found in it, each once. */

import { bombOfZeros, buildZip } from '../xlsx/zip-builder';
import { gb18030 } from './gb18030';

export interface HostileInbox {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Empty: everything in it is handed out. */
  readonly codes: readonly string[];
}

const HEAD = 'From: a@b.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n';
const mail = (...rest: readonly string[]) => Buffer.from(HEAD + rest.join(''), 'latin1');
const MEGABYTE = 1024 * 1024;

function nestedZips(depth: number, width: number): Uint8Array {
  let inner: Uint8Array = buildZip([{ name: 'a.txt', content: Buffer.alloc(MEGABYTE) }]);
  for (let level = 0; level < depth; level++) {
    const content = inner;
    inner = buildZip(Array.from({ length: width }, (_, at) => ({ name: `${at}.zip`, content })));
  }
  return inner;
}

function nestedMails(depth: number): Uint8Array {
  let inner = `${HEAD}\r\nend`;
  for (let level = 0; level < depth; level++) inner = `${HEAD}Content-Type: message/rfc822\r\n\r\n${inner}`;
  return Buffer.from(inner);
}

function nestedParts(depth: number): Uint8Array {
  let text = HEAD;
  for (let level = 0; level < depth; level++) {
    text += `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`;
  }
  return Buffer.from(`${text}\r\nend`);
}

export function hostileInbox(): readonly HostileInbox[] {
  const bomb = bombOfZeros(40);
  const zeros = 40 * 16 * MEGABYTE;
  return [
    {
      name: '01-bomb.zip',
      bytes: buildZip([{ name: 'a.xlsx', deflated: bomb, declaredSize: zeros }]),
      codes: ['inbox.tooLarge'],
    },
    {
      name: '02-lying-bomb.zip',
      bytes: buildZip([{ name: 'a.xlsx', deflated: bomb, declaredSize: 1_000, localSize: 1_000 }]),
      codes: ['archive.damaged'],
    },
    { name: '03-zips-in-zips.zip', bytes: nestedZips(4, 12), codes: ['inbox.tooLarge'] },
    { name: '04-deep.zip', bytes: nestedZips(30, 1), codes: ['inbox.tooDeep'] },
    {
      name: '05-overlap.zip',
      bytes: buildZip([
        { name: 'a.xlsx', content: Buffer.alloc(MEGABYTE) },
        ...Array.from({ length: 500 }, (_, at) => ({ name: `a.xlsx${at}`, localName: 'a.xlsx', localOffsetOf: 0 })),
      ]),
      codes: ['archive.damaged'],
    },
    {
      name: '06-entries.zip',
      bytes: buildZip(Array.from({ length: 60_000 }, (_, at) => ({ name: `${at}`, stored: true }))),
      codes: ['inbox.tooManyFiles'],
    },
    { name: '07-huge.eml', bytes: Buffer.alloc(73 * MEGABYTE, 'a'), codes: ['inbox.tooLarge'] },
    {
      name: '08-parts.eml',
      bytes: mail('Content-Type: multipart/mixed; boundary=b\r\n\r\n', '--b\r\n\r\nx\r\n'.repeat(300_000)),
      codes: ['mail.damaged'],
    },
    { name: '09-mails-in-mails.eml', bytes: nestedMails(2_000), codes: ['inbox.tooDeep'] },
    { name: '10-parts-in-parts.eml', bytes: nestedParts(3_000), codes: ['mail.damaged'] },
    { name: '11-header.eml', bytes: mail(`X-A: ${'a'.repeat(60 * MEGABYTE)}\r\n\r\n`), codes: ['mail.damaged'] },
    { name: '12-lines.eml', bytes: mail('\r\n', '\n'.repeat(60 * MEGABYTE)), codes: ['mail.noAttachment'] },
    {
      name: '13-html.eml',
      bytes: mail(
        'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nx\r\n',
        '--b\r\nContent-Type: text/html\r\n\r\n',
        '<a href="x&amp;'.repeat(2 * MEGABYTE),
        '\r\n--b--\r\n',
      ),
      codes: ['mail.noAttachment'],
    },
    {
      name: '14-one-line.eml',
      bytes: mail(
        'Content-Type: application/octet-stream; name=a.xlsx\r\nContent-Transfer-Encoding: base64\r\n\r\n',
        'AAAA'.repeat(17 * MEGABYTE),
      ),
      codes: [],
    },
    {
      name: '15-words.eml',
      bytes: mail(`Subject: ${'=?gb18030?B?xOM=?= '.repeat(12_000)}\r\n\r\n`),
      codes: ['mail.noAttachment'],
    },
    {
      name: '16-addresses.eml',
      bytes: mail(`To: ${'"a(b" <c@d.example>, ('.repeat(11_000)}\r\n\r\n`),
      codes: ['mail.noAttachment'],
    },
    {
      name: '17-continued.eml',
      bytes: mail(
        'Content-Type: application/octet-stream\r\nContent-Disposition: attachment',
        ...Array.from({ length: 9_000 }, (_, at) => `;\r\n filename*${at}*=%E8%A1%A8`),
        '\r\n\r\nx',
      ),
      codes: [],
    },
    {
      name: '18-quoted.eml',
      bytes: mail(
        'Content-Type: application/octet-stream; name=a.xlsx\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n',
        '=3D='.repeat(15 * MEGABYTE),
      ),
      codes: [],
    },
    {
      name: '19-bomb-in-mail.eml',
      bytes: mail(
        'Content-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n',
        Buffer.from(buildZip([{ name: 'a.xlsx', deflated: bomb, declaredSize: zeros }])).toString('base64'),
      ),
      codes: ['inbox.tooLarge'],
    },
    {
      name: '20-comments.eml',
      bytes: mail(`Content-Type: ${'('.repeat(250_000)}\r\n\r\n`),
      codes: ['mail.noAttachment'],
    },
    {
      name: '21-folded.eml',
      bytes: mail('X-A: a', '\r\n b'.repeat(60_000), '\r\n\r\n'),
      codes: ['mail.noAttachment'],
    },
    {
      name: '22-old-headers.eml',
      bytes: Buffer.concat([
        mail(''),
        ...Array.from({ length: 9_000 }, () => gb18030('X-表: 表表\r\nX-A: 表表\r\n')),
        Buffer.from('\r\n'),
      ]),
      codes: ['mail.noAttachment'],
    },
    {
      name: '23-sizes.zip',
      bytes: buildZip([{ name: 'a.xlsx', content: 'x', declaredSize: 0xfffffff0, localSize: 0xfffffff0 }]),
      codes: ['inbox.tooLarge'],
    },
    { name: '24-nothing.eml', bytes: new Uint8Array(), codes: [] },
  ];
}
