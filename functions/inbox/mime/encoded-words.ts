/** =?gb18030?B?…?= and the like (RFC 2047). */
import { textOf } from './text-bytes';
import { fromBase64, fromQuoted } from './transfer';

const WORD = /=\?([^?\s]{1,40})\?([BbQq])\?([^?]*)\?=/g;

/** Neighbours of one charset are one text: QQ cuts a character in two between them. */
export function decodedWords(text: string): string {
  const said: string[] = [];
  let words: { readonly charset: string; readonly pieces: Uint8Array[] } | undefined;
  const finishWords = () => {
    if (words !== undefined) said.push(textOf(joined(words.pieces), words.charset));
    words = undefined;
  };
  let taken = 0;
  for (const match of text.matchAll(WORD)) {
    const [whole, label = '', way = '', content = ''] = match;
    const between = text.slice(taken, match.index);
    const charset = (label.split('*')[0] ?? '').toLowerCase();
    const goesOn = words?.charset === charset && between.trim() === '';
    if (!goesOn) {
      const isBetweenWords = words !== undefined && between.trim() === '';
      finishWords();
      if (!isBetweenWords) said.push(between);
      words = { charset, pieces: [] };
    }
    const bytes = asciiBytes(content);
    words?.pieces.push(way.toUpperCase() === 'B' ? fromBase64(bytes) : fromQuoted(bytes, true));
    taken = match.index + whole.length;
  }
  finishWords();
  said.push(text.slice(taken));
  return said.join('');
}

function asciiBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
