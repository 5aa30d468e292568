/** Whose unit a request may touch, whichever way it is named. */
import { Problem } from '#api/answers/problem';
import { findUnit, formEntryOf, isLate, needAdmin, oneUnitOf, roundOf, unitOf } from '#api/sign-in/round-access';
import type { Session } from '#api/sign-in/session';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { COLLECTOR, MINE, OTHERS } from './api-under-test';

const signedIn = { collector: COLLECTOR, cid: '0'.repeat(64) };
const admin: Session = { role: 'admin', ...signedIn };
const unit = (name: string): Session => ({ role: 'unit', unit: name, ...signedIn });
const codeOf = (name: string) => EXAMPLE_ROUND.roster.find((each) => each.name === name)?.code;

/** The name of the unit that is given, or the code of the refusal. */
function answer(given: () => { readonly name: string } | undefined): string | undefined {
  try {
    return given()?.name;
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

const STRANGE = '外校学院';

it.each<[string, Session, string | undefined, string | undefined]>([
  ['a unit that names nobody', unit(MINE), undefined, MINE],
  ['a unit that names itself', unit(MINE), MINE, MINE],
  ['a unit that names itself by code', unit(MINE), codeOf(MINE), MINE],
  ['a unit that is signed in by code', unit(codeOf(MINE) ?? ''), MINE, MINE],
  ['a unit that names another', unit(MINE), OTHERS, 'unit.notYours'],
  ['a unit that names another by code', unit(MINE), codeOf(OTHERS), 'unit.notYours'],
  ['a unit that names nobody of the roster', unit(MINE), STRANGE, 'unit.notYours'],
  ['a unit that names nothing', unit(MINE), '', 'unit.notYours'],
  ['a unit that is not on the roster', unit(STRANGE), undefined, 'unit.notYours'],
  ['a unit that is not on the roster and names itself', unit(STRANGE), STRANGE, 'unit.notYours'],
  ['a unit that is not on the roster and names another', unit(STRANGE), MINE, 'unit.notYours'],
  ['an admin who names nobody', admin, undefined, undefined],
  ['an admin who names a unit', admin, OTHERS, OTHERS],
  ['an admin who names a unit by code', admin, codeOf(OTHERS), OTHERS],
  ['an admin who names nobody of the roster', admin, STRANGE, 'unit.notOnRoster'],
])('%s', (_, session, asked, expected) => {
  expect(answer(() => unitOf(session, EXAMPLE_ROUND, asked))).toBe(expected);
  expect(answer(() => oneUnitOf(session, EXAMPLE_ROUND, asked))).toBe(expected ?? 'unit.needed');
});

it('an admin who has to name a unit is told where they all are', () => {
  expect(() => oneUnitOf(admin, EXAMPLE_ROUND, undefined)).toThrow(
    expect.objectContaining({ code: 'unit.needed', payload: { hint: '/api/v1/rounds/2023/state' } }),
  );
});

it('only an admin is an admin', () => {
  expect(() => needAdmin(unit(MINE))).toThrow(expect.objectContaining({ code: 'role.adminOnly' }));
  expect(() => needAdmin(admin)).not.toThrow();
});

it('a form is the one of its name, or there is none', () => {
  const ids = EXAMPLE_ROUND.forms.map(({ definition }) => definition.id);
  expect(ids.map((id) => formEntryOf(EXAMPLE_ROUND, id).definition.id)).toEqual(ids);
  expect(() => formEntryOf(EXAMPLE_ROUND, 'plan2')).toThrow(expect.objectContaining({ code: 'form.notFound' }));
});

describe('a round is entered', () => {
  const stored = (definition: unknown) => ({ getRound: async () => ({ definition, edition: '1' }) as never });
  const enter = (session: Session, definition: unknown) =>
    roundOf(stored(definition), session, '2023').then(
      ({ id }) => id,
      (error: unknown) => (error instanceof Problem ? error.code : (error as Error).name),
    );
  const draft = { ...EXAMPLE_ROUND, stage: 'draft' };

  it.each<[string, Session, unknown, string]>([
    ['by a unit of its roster', unit(MINE), EXAMPLE_ROUND, '2023'],
    ['not by a unit that is not on it', unit(STRANGE), EXAMPLE_ROUND, 'round.notFound'],
    ['as a draft: not by a unit', unit(MINE), draft, 'round.notFound'],
    ['as a draft: by an admin', admin, draft, '2023'],
    ['where its definition is no object: not at all', admin, '2023', 'ZodError'],
    ['where its definition is nothing: not at all', admin, null, 'ZodError'],
  ])('%s', async (_, session, definition, expected) => {
    expect(await enter(session, definition)).toBe(expected);
  });
});

it('of two units of one name or one code the first counts', () => {
  const roster = [
    { name: '书院', code: 'U01' },
    { name: '书院', code: 'U02' },
    { name: '学院', code: 'U02' },
  ].map((each) => ({ ...EXAMPLE_ROUND.roster[0], ...each })) as (typeof EXAMPLE_ROUND)['roster'];
  const round = { ...EXAMPLE_ROUND, roster };
  expect(findUnit(round, '书院')?.code).toBe('U01');
  expect(findUnit(round, 'U02')?.name).toBe('书院');
  expect(findUnit(round, '学院')?.name).toBe('学院');
});

it.each([
  ['2023-05-19T15:59:59.999Z', false],
  ['2023-05-19T16:00:00.000Z', false],
  ['2023-05-19T16:00:00.001Z', true],
])('by a deadline of midnight in Beijing, %s is late: %s', (now, late) => {
  expect(isLate('2023-05-20T00:00:00+08:00', new Date(now))).toBe(late);
});
