/** The workbench's own tables of characters against those of the package whose place they take. */
import * as theirs from 'cjk-regex';
import { all, letters, punctuations } from '../../../addin/workbench/stand-ins';

const LAST = 0x10ffff;
const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff;
/** Assigned to nothing by one of the two: they go by different years of Unicode. */
const UNASSIGNED = /\p{Cn}/u;

test.each([
  ['letters', letters(), theirs.letters()],
  ['punctuations', punctuations(), theirs.punctuations()],
  ['all', all(), theirs.all()],
])('%s are those of cjk-regex', (_, ours, given) => {
  const [mine, theirOwn] = [ours.toRegExp(), given.toRegExp()];
  const differing: string[] = [];
  for (let code = 0; code <= LAST; code++) {
    if (isSurrogate(code)) continue;
    const character = String.fromCodePoint(code);
    if (mine.test(character) !== theirOwn.test(character) && !UNASSIGNED.test(character)) {
      differing.push(code.toString(16));
    }
  }
  expect(differing).toEqual([]);
});
