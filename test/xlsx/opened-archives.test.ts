/** A zip that is no Office package: every part counts against the limits, and each is held to what is declared of it. */
import { ARCHIVE_LIMITS, openArchive } from '#opc/archive';
import { type BuiltEntry, bombOfZeros, buildZip } from './zip-builder';

const TEXT = '科技活动周'.repeat(50);
const opened = (entries: readonly BuiltEntry[]) => openArchive(buildZip(entries));
function refusalOf(bytes: Uint8Array, limits = ARCHIVE_LIMITS) {
  const archive = openArchive(bytes, limits);
  return archive.ok ? undefined : archive.refusal;
}
function partOf(entries: readonly BuiltEntry[], name: string) {
  const archive = opened(entries);
  if (!archive.ok) throw new Error(archive.refusal.code);
  return archive.archive.part(name);
}

it('has every part, of any kind and name, and leaves folders out', () => {
  const archive = opened([
    { name: '说明.txt', content: TEXT },
    { name: 'a/' },
    { name: 'a/b.json', content: '{}', stored: true },
  ]);
  if (!archive.ok) throw new Error(archive.refusal.code);
  expect(archive.archive.names).toEqual(['说明.txt', 'a/b.json']);
  const part = archive.archive.part('说明.txt');
  expect(part?.ok === true && Buffer.from(part.content).toString('utf8')).toBe(TEXT);
  expect(archive.archive.part('A/B.json')).toBeUndefined();
});

it.each<[string, BuiltEntry, string]>([
  ['a checksum that is another’s', { name: 'a.json', content: TEXT, crc: 1 }, 'file.damaged'],
  ['more than is declared', { name: 'a.json', content: TEXT, declaredSize: 10 }, 'file.lyingSizes'],
  ['less than is declared', { name: 'a.json', content: TEXT, declaredSize: 9_999 }, 'file.lyingSizes'],
  ['no deflated data', { name: 'a.json', deflated: Buffer.from([7, 7, 7]), declaredSize: 9 }, 'file.damaged'],
])('says of one part that it has %s, and gives the others', (_, entry, code) => {
  const entries = [entry, { name: 'b.json', content: TEXT }];
  expect(partOf(entries, 'a.json')).toMatchObject({ ok: false, refusal: { code } });
  expect(partOf(entries, 'b.json')).toMatchObject({ ok: true });
});

it.each<[string, readonly BuiltEntry[], string]>([
  ['a way out of it', [{ name: '../x.json', content: '{}' }], 'file.unsafeEntryName'],
  ['a root', [{ name: '/etc/x', content: '' }], 'file.unsafeEntryName'],
  [
    'one name twice',
    [
      { name: 'a.json', content: '1' },
      { name: 'A.JSON', content: '2' },
    ],
    'file.unsafeEntryName',
  ],
  [
    'two parts of the same bytes',
    [
      { name: 'a', content: TEXT },
      { name: 'a2', content: TEXT, localOffsetOf: 0 },
    ],
    'file.unsafeEntryName',
  ],
  ['a password', [{ name: 'a.json', content: '{}', flags: 1 }], 'file.passwordProtected'],
])('is refused for %s', (_, entries, code) => {
  expect(refusalOf(buildZip(entries))).toMatchObject({ code });
});

it('is refused before anything is inflated where a part, all parts, or the file is too much', () => {
  const limits = { ...ARCHIVE_LIMITS, partBytes: 1_000, totalBytes: 1_500, entries: 3, uploadBytes: 10_000 };
  const of = (...sizes: number[]) =>
    buildZip(sizes.map((size, at) => ({ name: `${at}.bin`, content: 'x'.repeat(size) })));
  expect(refusalOf(of(1_000, 500), limits)).toBeUndefined();
  expect(refusalOf(of(1_001), limits)).toMatchObject({ code: 'file.partTooLarge' });
  expect(refusalOf(of(1_000, 501), limits)).toMatchObject({ code: 'file.inflatesTooMuch' });
  expect(refusalOf(of(1, 1, 1, 1), limits)).toMatchObject({ code: 'file.tooManyEntries' });
  expect(refusalOf(new Uint8Array(10_001), limits)).toMatchObject({ code: 'file.tooLarge' });
  const bomb = buildZip([{ name: 'a.bin', deflated: bombOfZeros(20), declaredSize: 20 * 16 * 1024 * 1024 }]);
  expect(refusalOf(bomb)).toMatchObject({ code: 'file.partTooLarge' });
});
