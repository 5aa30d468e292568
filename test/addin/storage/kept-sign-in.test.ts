import { openKeptSignIn } from '../../../addin/storage/kept-sign-in';
import { MemoryStorage } from '../flow/pane-under-test';

const CODE = '5HMN2-Q8VXT-0KDRC-W4B7P';
const SIGN_IN = { token: 'head.claims.signature', expiresAt: '2023-05-20T09:00:00.000Z' };
const BEFORE = new Date('2023-05-20T08:59:59.000Z');
const AFTER = new Date('2023-05-20T09:00:00.000Z');

it('gives the token back until it runs out', () => {
  const storage = new MemoryStorage();
  expect(openKeptSignIn(storage).keep(SIGN_IN, CODE)).toBe(true);
  expect(openKeptSignIn(storage).token(BEFORE)).toBe(SIGN_IN.token);
  expect(openKeptSignIn(storage).token(AFTER)).toBeUndefined();
});

it('holds nothing of the code that could be typed', () => {
  const storage = new MemoryStorage();
  openKeptSignIn(storage).keep(SIGN_IN, CODE);
  const everything = JSON.stringify([...storage.kept]).toUpperCase();
  for (const group of [CODE, ...CODE.split('-')]) expect(everything).not.toContain(group);
});

it('goes with a link that brings the same code, however it is written, and with no other', () => {
  const kept = openKeptSignIn(new MemoryStorage());
  kept.keep(SIGN_IN, CODE);
  expect(kept.token(BEFORE, '5hmn2q8vxt0kdrcw4b7p')).toBe(SIGN_IN.token);
  expect(kept.token(BEFORE, '5HMN2-Q8VXT-0KDRC-W4B7Q')).toBeUndefined();
  // Asked about again: it is still the same code's.
  kept.keep(SIGN_IN);
  expect(kept.token(BEFORE, CODE)).toBe(SIGN_IN.token);
});

it('is forgotten, but not where another pane has signed in since', () => {
  const kept = openKeptSignIn(new MemoryStorage());
  kept.keep(SIGN_IN, CODE);
  kept.forget('2023-05-20T07:00:00.000Z');
  expect(kept.token(BEFORE)).toBe(SIGN_IN.token);
  kept.forget(SIGN_IN.expiresAt);
  expect(kept.token(BEFORE)).toBeUndefined();
  kept.keep(SIGN_IN, CODE);
  kept.forget();
  expect(kept.token(BEFORE)).toBeUndefined();
});

it.each([
  ['no JSON', '{'],
  ['no sign-in', '"text"'],
  ['half of one', '{"token":"a"}'],
])('takes %s for none', (_, text) => {
  const storage = new MemoryStorage();
  storage.setItem('kjz.signIn', text);
  expect(openKeptSignIn(storage).token(BEFORE)).toBeUndefined();
});

it('says that nothing is kept where storage is blocked', () => {
  const blocked = () => {
    throw new Error('blocked');
  };
  const kept = openKeptSignIn({ getItem: blocked, setItem: blocked, removeItem: blocked });
  expect(kept.keep(SIGN_IN, CODE)).toBe(false);
  expect(kept.token(BEFORE)).toBeUndefined();
  kept.forget();
});
