/** What was mailed in one round of a sign-in: as it was read, what was said of it, what the server answered; one thing at a time. */
import type { IntakeItem, Reading } from '#intake/intake-item';
import { sortItems } from '#intake/sort-items';
import type { SignIn, Stay } from '../../shell/flow/flow';
import { Held } from '../../shell/flow/lifetime';
import { type Decided, decidedReading } from '../model/decided';
import { type InboxState, type InboxWork, NOTHING_MAILED } from '../model/state';

export class IntakeDesk extends Held<InboxState> {
  readonly stay: Stay;
  #readings: readonly Reading[] = [];
  /** By place and what was said: a sheet that was put right is the same one until something else is said of it. */
  readonly #decided = new Map<string, Reading>();
  /** Of the files that were dropped. */
  readonly #signatures = new Set<string>();
  #sorted: readonly IntakeItem[] = [];
  /** By place. */
  readonly #answers = new Map<number, IntakeItem>();
  #isStopped = false;
  #endNow: (() => void) | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(stay: Stay, changed: () => void) {
    super(NOTHING_MAILED, changed, stay);
    this.stay = stay;
  }

  get signIn(): SignIn {
    return this.stay.signIn;
  }

  get readings(): readonly Reading[] {
    return this.#readings;
  }

  /** The first time that a dropped file with this name and content is asked for. */
  isNew(signature: string): boolean {
    const { size } = this.#signatures;
    return this.#signatures.add(signature).size > size;
  }

  /** Puts them at the end of the list. */
  add(readings: readonly Reading[]): void {
    if (readings.length === 0) return;
    this.#readings = [...this.#readings, ...readings];
    this.#sort();
  }

  empty(): void {
    this.#readings = [];
    this.#sorted = [];
    this.#signatures.clear();
    this.#decided.clear();
    this.#answers.clear();
    this.change({ ...NOTHING_MAILED, open: undefined, news: undefined });
  }

  decidedOf(at: number): Decided {
    return this.value.decided.get(at) ?? {};
  }

  /** `undefined` takes back what was said. */
  decide(at: number, decided: Decided | undefined): void {
    const all = new Map(this.value.decided);
    if (decided === undefined) all.delete(at);
    else all.set(at, decided);
    this.change({ decided: all });
    this.#sort();
  }

  /** What the server said of the item at that place, as it was asked. */
  answered(at: number, item: IntakeItem): void {
    this.#answers.set(at, item);
    this.#show();
  }

  /** It shall be asked again. */
  forget(at: number): void {
    if (this.#answers.get(at)?.taken?.outcome === 'recorded') return;
    this.#answers.delete(at);
    this.#show();
  }

  /** As sorted, without what the server said. */
  unanswered(at: number): IntakeItem | undefined {
    return this.#sorted[at];
  }

  #sort(): void {
    const { round } = this.stay.value;
    if (round === undefined) return;
    const { decided } = this.value;
    const readings = this.#readings.map((reading, at) => {
      const said = decided.get(at);
      if (said?.form === undefined && said?.unit === undefined) return reading;
      const key = JSON.stringify([at, said.form, said.unit]);
      const known = this.#decided.get(key) ?? decidedReading(reading, said, round);
      this.#decided.set(key, known);
      return known;
    });
    const now = this.signIn.flow.deps.now().getTime();
    const plain = sortItems(readings, round, { now });
    const preferred = new Set(plain.filter((_, at) => decided.get(at)?.isPreferred === true).map(({ file }) => file));
    this.#sorted = preferred.size === 0 ? plain : sortItems(readings, round, { now, preferred });
    this.#show();
  }

  #show(): void {
    this.change({ items: this.#sorted.map((item, at) => withAnswer(item, this.#answers.get(at))) });
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** `endNow` ends what is at hand; without it, it is finished. */
  work(work: InboxWork, endNow?: () => void): void {
    this.#endNow = endNow;
    this.change({ work: this.#isStopped ? { ...work, isStopping: true } : work });
  }

  stop(): void {
    const { work } = this.value;
    if (work === undefined) return;
    this.#isStopped = true;
    this.change({ work: { ...work, isStopping: true } });
    this.#endNow?.();
  }

  /** After what is at hand. */
  inTurn(task: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(async () => {
      if (this.isOver) return;
      this.#isStopped = false;
      try {
        await task();
      } finally {
        this.#endNow = undefined;
        this.change({ work: undefined });
      }
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}

/** What is on record stays so, whatever came later; what was asked of it as another unit's is no answer. */
function withAnswer(item: IntakeItem, answer: IntakeItem | undefined): IntakeItem {
  if (answer === undefined) return item;
  if (answer.taken?.outcome === 'recorded') return answer;
  const isOfThis = answer.unit === item.unit && answer.sheet === item.sheet && answer.said === item.said;
  return isOfThis && item.pile === 'acceptable' ? answer : item;
}
