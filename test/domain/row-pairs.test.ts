/** Which row is which: by the identities in their order, each row once, the first of several first. */
import fc from 'fast-check';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { identitiesOf, type Named } from '#domain/form/identity';
import type { ListSection } from '#domain/form/section';
import { pairNamedRows, pairRows } from '#domain/reading/row-pairs';

const LIST = EXAMPLE_ROUND.forms
  .flatMap(({ definition }) => definition.sections)
  .find((section): section is ListSection => section.kind === 'list');
if (LIST === undefined) throw new Error('no form has a list');
const SECTION: ListSection = { ...LIST, identity: [['number'], ['name']] };

interface Numbered extends Named {
  readonly at: number;
}

const row = (number: string | null, name: string | null): Named => ({ values: { number, name } });

it('by number before name, and says which', () => {
  const mine = [row('1', '甲'), row('2', '乙'), row(null, '丙'), row('9', '丁')];
  const theirs = [row('7', '丙'), row('1', '乙'), row('2', '别的')];
  expect(pairNamedRows(SECTION, mine, theirs)).toEqual([
    { mine: mine[0], theirs: theirs[1], by: 0 },
    { mine: mine[1], theirs: theirs[2], by: 0 },
    { mine: mine[2], theirs: theirs[0], by: 1 },
    { mine: mine[3] },
  ]);
});

it('what nothing names is paired by its place, where that is asked for', () => {
  const mine = [row(null, null), row(null, '甲')];
  const theirs = [row(null, '甲'), row(null, null), row(null, null)];
  expect(pairNamedRows(SECTION, mine, theirs)).toEqual([
    { mine: mine[0] },
    { mine: mine[1], theirs: theirs[0], by: 1 },
    { theirs: theirs[1] },
    { theirs: theirs[2] },
  ]);
  const identities = identitiesOf(SECTION).length;
  const [first] = pairRows(SECTION, [row(null, null)], [row(null, null)]);
  expect(first).toMatchObject({ by: identities });
});

/** The same said plainly, with as much looking as it takes. */
function plainly(mine: readonly Numbered[], theirs: readonly Numbered[]) {
  const partners = new Map<Numbered, { readonly theirs: Numbered; readonly by: number }>();
  const taken = new Set<Numbered>();
  identitiesOf(SECTION).forEach((identity, by) => {
    for (const own of mine) {
      const name = identity(own);
      if (partners.has(own) || name === undefined) continue;
      const match = theirs.find((other) => !taken.has(other) && identity(other) === name);
      if (match === undefined) continue;
      partners.set(own, { theirs: match, by });
      taken.add(match);
    }
  });
  return [
    ...mine.map((own) => ({ mine: own, ...partners.get(own) })),
    ...theirs.filter((other) => !taken.has(other)).map((other) => ({ theirs: other })),
  ];
}

it('of any rows, however often a name is there', () => {
  const named = fc.constantFrom<(string | null)[]>('1', '2', '3', null);
  const rows = fc
    .array(fc.tuple(named, named), { maxLength: 12 })
    .map((all) => all.map(([number, name], at): Numbered => ({ ...row(number, name), at })));
  fc.assert(
    fc.property(rows, rows, (mine, theirs) => {
      expect(pairNamedRows(SECTION, mine, theirs)).toEqual(plainly(mine, theirs));
    }),
    { numRuns: 500 },
  );
});
