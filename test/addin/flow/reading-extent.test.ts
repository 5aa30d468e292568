/** How much is read where several ask while a reading runs. */
import { Opening } from '../../../addin/pane/staff/flow/opening';
import type { ReadExtent } from '../../../addin/workbook/workbook';

/** Asks one after another without waiting; what was read, in order. */
async function readFor(...asked: readonly ReadExtent[]): Promise<readonly ReadExtent[]> {
  const opening = new Opening();
  const read: ReadExtent[] = [];
  const readOnce = async (extent: ReadExtent) => {
    read.push(extent);
    await Promise.resolve();
    return undefined;
  };
  await Promise.all(asked.map((extent) => opening.read(readOnce, extent)));
  return read;
}

test.each<[asked: readonly ReadExtent[], read: readonly ReadExtent[]]>([
  [['changes'], ['changes']],
  [
    ['changes', 'changes', 'changes'],
    ['changes', 'changes'],
  ],
  [
    ['changes', 'changes', 'all'],
    ['changes', 'all'],
  ],
  [
    ['changes', 'all', 'changes'],
    ['changes', 'all'],
  ],
  [
    ['all', 'changes'],
    ['all', 'changes'],
  ],
])('%j reads %j', async (asked, read) => {
  expect(await readFor(...asked)).toEqual(read);
});
