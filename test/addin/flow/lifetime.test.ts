import { fieldOf, Held, Lifetime } from '../../../addin/pane/shell/flow/lifetime';

describe('a lifetime', () => {
  it('ends with the one it was made in, and what it holds outside of itself is let go once', () => {
    const signIn = new Lifetime();
    const workbook = new Lifetime(signIn);
    const desk = new Lifetime(workbook);
    const letGo: string[] = [];
    desk.atEnd(() => letGo.push('timer'));
    signIn.end();
    signIn.end();
    expect([signIn.isOver, workbook.isOver, desk.isOver, letGo]).toEqual([true, true, true, ['timer']]);
  });

  it('that is over lets go at once of what comes late', () => {
    const workbook = new Lifetime();
    workbook.end();
    const desk = new Lifetime(workbook);
    const letGo: string[] = [];
    desk.atEnd(() => letGo.push('subscription'));
    expect([desk.isOver, letGo]).toEqual([true, ['subscription']]);
  });

  it('ends alone, and is not told again when the outer one ends', () => {
    const outer = new Lifetime();
    const inner = new Lifetime(outer);
    let ends = 0;
    inner.atEnd(() => {
      ends++;
    });
    inner.end();
    expect(outer.isOver).toBe(false);
    outer.end();
    expect(ends).toBe(1);
  });

  it('does what was taken back no more', () => {
    const lifetime = new Lifetime();
    let isDone = false;
    const takeBack = lifetime.atEnd(() => {
      isDone = true;
    });
    takeBack();
    lifetime.end();
    expect(isDone).toBe(false);
  });
});

describe('a value that is held', () => {
  it('is replaced, tells of every real change, and drops what becomes undefined', () => {
    let told = 0;
    const held = new Held<{ readonly a: number; readonly b?: string }>({ a: 1, b: 'x' }, () => {
      told++;
    });
    const before = held.value;
    held.change({ a: 1 });
    expect([held.value === before, told]).toEqual([true, 0]);
    held.change({ b: undefined });
    expect([held.value, before, told]).toEqual([{ a: 1 }, { a: 1, b: 'x' }, 1]);
  });

  it('may be changed by whoever still holds it after its end, and nobody is told', () => {
    let told = 0;
    const held = new Held({ a: 1 }, () => {
      told++;
    });
    held.end();
    held.change({ a: 2 });
    expect([held.value.a, told]).toEqual([2, 0]);
  });
});

it('a field is made once for each owner', () => {
  const made: Lifetime[] = [];
  const fieldOfOwner = fieldOf((owner: Lifetime) => made.push(owner));
  const [one, other] = [new Lifetime(), new Lifetime()];
  expect([fieldOfOwner(one), fieldOfOwner(other), fieldOfOwner(one)]).toEqual([1, 2, 1]);
});
