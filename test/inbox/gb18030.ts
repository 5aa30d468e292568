/** Text as bytes of GB18030, which Node only decodes: the two-byte part of it, which is every common Han character. */

let byCharacter: ReadonlyMap<string, readonly [number, number]> | undefined;

function table(): ReadonlyMap<string, readonly [number, number]> {
  const found = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      found.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return found;
}

export function gb18030(text: string): Buffer {
  byCharacter ??= table();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else {
      const pair = byCharacter.get(character);
      if (pair === undefined) throw new Error(`${character} has more than two bytes in GB18030`);
      bytes.push(...pair);
    }
  }
  return Buffer.from(bytes);
}
