/** Which encoding a browser is sent, by what it says it takes. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { answerFile } from '#site/answer';
import { makeBody } from '#site/body';
import { type Encoding, encodingFor } from '#site/encoding';
import { namedFile } from '#site/file-kind';

const SCRIPT = 'text/javascript; charset=utf-8';
const asked = (accepted?: string) =>
  new Request('https://x.example/', accepted === undefined ? {} : { headers: { 'Accept-Encoding': accepted } });

test.each<[accepted: string | undefined, encoding: Encoding | undefined]>([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['gzip;q=0.8, br', 'br'],
  ['BR ; Q = 1.0', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0, gzip;q=0.000', undefined],
  ['*', 'br'],
  ['*;q=0.1, br;q=0', 'gzip'],
  ['identity', undefined],
  ['identity;q=1, br;q=0.5', undefined],
  ['identity;q=0.5, br;q=0.5', 'br'],
  ['gzip;q=2', undefined],
  ['brotli, x-gzip', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s: %s', (accepted, encoding) => {
  expect(encodingFor(asked(accepted), SCRIPT)).toBe(encoding);
});

test('a picture is sent as it is', () => {
  expect(encodingFor(asked('br'), 'image/png')).toBeUndefined();
});

describe('an answer', () => {
  const text = '科技活动周'.repeat(2000);
  const file = namedFile('assets/main-BfX0_q-2.js');
  const answered = async (accepted: string, content: string) => {
    if (file === undefined) throw new Error('no such file');
    const request = asked(accepted);
    const bytes = new Uint8Array(new TextEncoder().encode(content));
    return answerFile(request, file, await makeBody(bytes, file.type, encodingFor(request, file.type)));
  };

  test('has the same content in every encoding, under names of their own, and says that it varies', async () => {
    const unpack: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
      br: brotliDecompressSync,
      gzip: gunzipSync,
      identity: (bytes) => bytes,
    };
    const etags = new Set<string | null>();
    for (const [encoding, open] of Object.entries(unpack)) {
      const { headers, ...answer } = await answered(encoding, text).then(async (response) => ({
        headers: response.headers,
        bytes: new Uint8Array(await response.arrayBuffer()),
      }));
      expect(new TextDecoder().decode(open(answer.bytes))).toBe(text);
      expect([headers.get('content-encoding') ?? 'identity', headers.get('vary')]).toEqual([
        encoding,
        'Accept-Encoding',
      ]);
      expect(headers.get('content-length')).toBe(String(answer.bytes.length));
      etags.add(headers.get('etag'));
    }
    expect(etags.size).toBe(3);
  });

  test('of a few bytes is sent as it is, to everybody', async () => {
    const { headers } = await answered('br, gzip', 'x = 1');
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([null, null]);
  });
});
