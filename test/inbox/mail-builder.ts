/** Mails as the programs that people use write them: QQ, 163, Outlook, Apple Mail, and an old one that encodes nothing. */
import { gb18030 } from './gb18030';

export const MAIL_STYLES = ['qq', '163', 'outlook', 'apple', 'old'] as const;
export type MailStyle = (typeof MAIL_STYLES)[number];

export interface BuiltMail {
  readonly style: MailStyle;
  readonly from: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly date: Date;
  readonly id: string;
  readonly text?: string;
  readonly attachments?: readonly BuiltAttachment[];
}

export interface BuiltAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type?: string;
}

const OCTETS = 'application/octet-stream';

export function builtMail(mail: BuiltMail): Buffer {
  return WRITERS[mail.style](mail);
}

/** An odd number of bytes cuts a character in two, as QQ does. */
const WORD_BYTES = 37;

/** One encoded word (RFC 2047), or several. */
function encoded(charset: string, bytes: Buffer, as: 'B' | 'Q' = 'B'): string {
  const words: string[] = [];
  for (let at = 0; at < bytes.length; at += WORD_BYTES) {
    const piece = bytes.subarray(at, at + WORD_BYTES);
    const text =
      as === 'B' ? piece.toString('base64') : [...piece].map((byte) => `=${byte.toString(16).toUpperCase()}`).join('');
    words.push(`=?${charset}?${as}?${text}?=`);
  }
  return words.join('\r\n ');
}

function base64Lines(bytes: Uint8Array): string {
  return (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
}

function rfc822Date(date: Date): string {
  const there = new Date(date.getTime() + 8 * 3_600_000).toUTCString();
  return there.replace('GMT', '+0800');
}

interface Part {
  readonly headers: readonly string[];
  readonly body: string;
}

function multipart(kind: string, boundary: string, parts: readonly Part[]): Part {
  const inner = parts.map(({ headers, body }) => `--${boundary}\r\n${headers.join('\r\n')}\r\n\r\n${body}\r\n`);
  return {
    headers: [`Content-Type: multipart/${kind};\r\n\tboundary="${boundary}"`],
    body: `This is a multi-part message in MIME format.\r\n\r\n${inner.join('')}--${boundary}--\r\n`,
  };
}

function textPart(charset: string, bytes: Uint8Array, kind = 'plain'): Part {
  return {
    headers: [`Content-Type: text/${kind};\r\n\tcharset="${charset}"`, 'Content-Transfer-Encoding: base64'],
    body: base64Lines(bytes),
  };
}

function message(headers: readonly string[], part: Part): Buffer {
  return Buffer.from([...headers, 'MIME-Version: 1.0', ...part.headers, '', part.body].join('\r\n'), 'latin1');
}

const DEFAULT_TEXT = '老师好，表见附件。';

const WRITERS: Readonly<Record<MailStyle, (mail: BuiltMail) => Buffer>> = {
  qq({ from, subject, date, id, text = DEFAULT_TEXT, attachments = [] }) {
    const word = (said: string) => encoded('gb18030', gb18030(said));
    const body = multipart('alternative', '----=_NextPart_64DC_ALT', [
      textPart('gb18030', gb18030(text)),
      textPart('gb18030', gb18030(`<div>${text}</div>`), 'html'),
    ]);
    const files = attachments.map(({ name, bytes, type = OCTETS }) => ({
      headers: [
        `Content-Type: ${type};\r\n\tcharset="gb18030";\r\n\tname="${word(name)}"`,
        `Content-Disposition: attachment; filename="${word(name)}"`,
        'Content-Transfer-Encoding: base64',
      ],
      body: base64Lines(bytes),
    }));
    const headers = [
      `From: "${word(from.name)}" <${from.email}>`,
      `To: "${word('科技处')}" <kjc@school.example>`,
      `Subject: ${word(subject)}`,
      `Date: ${rfc822Date(date)}`,
      'X-Priority: 3',
      `Message-ID: <tencent_${id}@qq.com>`,
      'X-QQ-MIME: TCMime 1.0 by Tencent',
      'X-Mailer: QQMail 2.x',
    ];
    return message(headers, multipart('mixed', '----=_NextPart_64DC_MIX', [body, ...files]));
  },
  163({ from, subject, date, id, text = DEFAULT_TEXT, attachments = [] }) {
    const word = (said: string, as: 'B' | 'Q' = 'B') => encoded('GBK', gb18030(said), as);
    const files = attachments.map(({ name, bytes, type = OCTETS }) => ({
      headers: [
        `Content-Type: ${type}; \r\n\tname="${word(name)}"`,
        'Content-Transfer-Encoding: base64',
        `Content-Disposition: attachment; \r\n\tfilename="${word(name)}"`,
      ],
      body: base64Lines(bytes),
    }));
    const headers = [
      'Received: from mail (unknown [10.0.0.1]) by smtp (Coremail); Thu, 18 May 2023 10:00:00 +0800 (CST)',
      `Date: ${rfc822Date(date)} (CST)`,
      `From: ${word(from.name)} <${from.email}>`,
      'To: kjc@school.example',
      `Subject: ${word(subject, 'Q')}`,
      'X-Mailer: Coremail Webmail Server Version XT5.0.14',
      `Message-ID: <${id}.Coremail.user@163.com>`,
    ];
    const body = multipart('alternative', '----=_Part_1_2.3', [
      textPart('GBK', gb18030(text)),
      textPart('GBK', gb18030(`<div style="line-height:1.7">${text}</div>`), 'html'),
    ]);
    return message(headers, multipart('mixed', '----=_Part_0_1.2', [body, ...files]));
  },
  outlook({ from, subject, date, id, text = DEFAULT_TEXT, attachments = [] }) {
    const word = (said: string) => encoded('gb2312', gb18030(said));
    const files = attachments.map(({ name, bytes, type = OCTETS }) => ({
      headers: [
        `Content-Type: ${type};\r\n\tname="${word(name)}"`,
        `Content-Description: ${word(name)}`,
        `Content-Disposition: attachment; filename="${word(name)}";\r\n\tsize=${bytes.length}; creation-date="Thu, 18 May 2023 02:00:00 GMT"`,
        'Content-Transfer-Encoding: base64',
      ],
      body: base64Lines(bytes),
    }));
    const logo: Part = {
      headers: [
        'Content-Type: image/png; name="image001.png"',
        'Content-Disposition: inline; filename="image001.png"',
        'Content-ID: <image001.png@01D98966.1>',
        'Content-Transfer-Encoding: base64',
      ],
      body: base64Lines(Buffer.from('89504e470d0a1a0a', 'hex')),
    };
    const body = multipart('related', '----=_NextPart_000_REL', [
      multipart('alternative', '----=_NextPart_001_ALT', [
        textPart('gb2312', gb18030(text)),
        textPart('gb2312', gb18030(`<p>${text}</p><img src="cid:image001.png@01D98966.1">`), 'html'),
      ]),
      logo,
    ]);
    const headers = [
      `From: ${word(from.name)}\r\n\t<${from.email}>`,
      'To: kjc@school.example',
      `Subject: ${word(subject)}`,
      `Date: ${rfc822Date(date)}`,
      `Message-ID: <${id}@EXCHANGE.school.example>`,
      'X-Mailer: Microsoft Outlook 16.0',
      'Thread-Index: AQHZiWY=',
    ];
    return message(headers, multipart('mixed', '----=_NextPart_002_MIX', [body, ...files]));
  },
  apple({ from, subject, date, id, text = DEFAULT_TEXT, attachments = [] }) {
    const word = (said: string) => `=?utf-8?B?${Buffer.from(said).toString('base64')}?=`;
    const files = attachments.map(({ name, bytes, type = OCTETS }) => ({
      headers: [
        `Content-Disposition: attachment;\r\n\t${continued('filename', name)}`,
        `Content-Type: ${type};\r\n\tx-unix-mode=0644;\r\n\tname="${word(name)}"`,
        'Content-Transfer-Encoding: base64',
      ],
      body: base64Lines(bytes),
    }));
    const mixed = multipart('mixed', 'Apple-Mail=_B2', [
      textPart('utf-8', Buffer.from(`<html><body>${text}</body></html>`), 'html'),
      ...files,
      textPart('us-ascii', Buffer.from('<html><body></body></html>'), 'html'),
    ]);
    const headers = [
      `From: ${word(from.name)} <${from.email}>`,
      'Mime-Version: 1.0 (Mac OS X Mail 16.0 \\(3731.500.231\\))',
      `Subject: ${word(subject)}`,
      `Message-Id: <${id.toUpperCase()}@icloud.com>`,
      `Date: ${rfc822Date(date)}`,
      'To: kjc@school.example',
      'X-Mailer: Apple Mail (2.3731.500.231)',
    ];
    return message(headers, multipart('alternative', 'Apple-Mail=_A1', [textPart('utf-8', Buffer.from(text)), mixed]));
  },
  old({ from, subject, date, id, text = DEFAULT_TEXT, attachments = [] }) {
    const raw = (said: string) => gb18030(said).toString('latin1');
    const files = attachments.map(({ name, bytes, type = OCTETS }) => ({
      headers: [
        `Content-Type: ${type};\r\n\tname="${raw(name)}"`,
        'Content-Transfer-Encoding: base64',
        `Content-Disposition: attachment;\r\n\tfilename="${raw(name)}"`,
      ],
      body: base64Lines(bytes),
    }));
    const headers = [
      `From: "${raw(from.name)}" <${from.email}>`,
      'To: kjc@school.example',
      `Subject: ${raw(subject)}`,
      `Date: ${rfc822Date(date)}`,
      `Message-ID: <${id}@foxmail.com>`,
      'X-mailer: Foxmail 6, 15, 201, 22 [cn]',
    ];
    return message(headers, multipart('mixed', '=====003_Dragon', [textPart('gb2312', gb18030(text)), ...files]));
  },
};

/** RFC 2231: filename*0*=utf-8''…; filename*1*=… */
function continued(parameter: string, name: string): string {
  const escaped = encodeURIComponent(name);
  const pieces = escaped.match(/(?:%..|[^%]){1,16}/g) ?? [];
  return pieces.map((piece, at) => `${parameter}*${at}*=${at === 0 ? "utf-8''" : ''}${piece}`).join(';\r\n\t');
}
