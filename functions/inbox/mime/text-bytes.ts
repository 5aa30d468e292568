/** Bytes that are somebody's text, in whatever of the encodings of Chinese mail. */

/** By its label; where that is none, or does not fit, UTF-8 if it is, else GB18030, of which GBK and GB2312 are parts. */
export function textOf(bytes: Uint8Array, label?: string): string {
  const labelled = label === undefined ? undefined : decoded(bytes, label);
  return labelled ?? decoded(bytes, 'utf-8') ?? new TextDecoder('gb18030').decode(bytes);
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
