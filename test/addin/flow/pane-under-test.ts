/** The pane without its looks over the real API: a workbook, a network, a clock and a storage that tests hold in hand. */

import { randomUUID } from 'node:crypto';
import { PLAN_FORM } from '#domain/form/forms/plan';
import { columnLetters } from '#domain/sheet/address';
import type { RawCell } from '#domain/sheet/raw-grid';
import { definitionWorkbook } from '../../../addin/file/definition-workbook';
import { createPaneStore } from '../../../addin/pane/create-pane-store';
import type { PaneState, PaneStore } from '../../../addin/pane/pane-state';
import type { PaneDeps } from '../../../addin/pane/shell/flow/deps';
import type { IssueItem, SheetState, SubmitState } from '../../../addin/pane/staff/model/state';
import type { KeyValueStorage } from '../../../addin/storage/browser-storage';
import type { ApiUnderTest } from '../../api/api-under-test';
import { CLEAN } from '../../domain/sheets';
import { GridWorkbook } from './grid-workbook';
import { mailedHere } from './mailed-here';
import { Network } from './network';

/** No range of numbers that is assigned to anybody, and names of nobody. */
export const PHONE = '13000004821';
export const LEADER = '种子负责人';

export class ManualTimers {
  readonly #due = new Map<number, { readonly at: number; readonly work: () => void }>();
  #now = 0;
  #ids = 0;

  set(work: () => void, milliseconds: number): number {
    this.#ids++;
    this.#due.set(this.#ids, { at: this.#now + milliseconds, work });
    return this.#ids;
  }

  clear(timer: unknown): void {
    this.#due.delete(Number(timer));
  }

  /** How long until something is due; undefined when nothing is. */
  get next(): number | undefined {
    const times = [...this.#due.values()].map(({ at }) => at - this.#now);
    return times.length === 0 ? undefined : Math.min(...times);
  }

  get size(): number {
    return this.#due.size;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [id, { at, work }] of [...this.#due]) {
      if (at > this.#now || !this.#due.delete(id)) continue;
      work();
    }
  }
}

export class MemoryStorage implements KeyValueStorage {
  readonly kept = new Map<string, string>();
  /** What is kept of submissions on their way. */
  get pending(): ReadonlyMap<string, string> {
    return new Map([...this.kept].filter(([key]) => key.startsWith('kjz.pending.')));
  }
  getItem(key: string): string | null {
    return this.kept.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
  removeItem(key: string): void {
    this.kept.delete(key);
  }
}

export interface PaneUnderTest {
  readonly store: PaneStore;
  readonly actions: PaneStore['actions'];
  readonly workbook: GridWorkbook;
  readonly network: Network;
  readonly timers: ManualTimers;
  readonly storage: MemoryStorage;
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[];
  /** What was put on the clipboard, in order. */
  readonly copied: readonly string[];
  /** Every announcement, in order. */
  readonly said: string[];
  state(): PaneState;
  /** Signed in as 会计学院 unless another code is given. */
  signIn(code?: string): Promise<void>;
}

export interface PaneOptions extends Partial<Omit<PaneDeps, 'workbook' | 'storage' | 'timers' | 'fetch'>> {
  readonly workbook?: PaneDeps['workbook'];
  readonly storage?: MemoryStorage;
  readonly network?: Network;
}

export function paneUnderTest(api: ApiUnderTest, options: PaneOptions = {}): PaneUnderTest {
  const {
    workbook = new GridWorkbook(),
    storage = new MemoryStorage(),
    network = new Network(api),
    ...others
  } = options;
  const timers = new ManualTimers();
  const saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const copied: string[] = [];
  const store = createPaneStore({
    workbook,
    fetch: network.fetch,
    storage,
    newId: randomUUID,
    now: () => new Date('2030-01-01T00:00:00Z'),
    random: () => 0.5,
    timers,
    connection: network.connection,
    save: (name, bytes) => void saved.push({ name, bytes }),
    workbookFiles: async () => definitionWorkbook,
    mailedFiles: async () => mailedHere,
    async copy(text) {
      copied.push(text);
      return true;
    },
    locale: 'zh-CN',
    ...others,
  });
  const said: string[] = [];
  store.subscribe(() => {
    const { announcement } = store.state();
    if (said.at(-1) !== announcement) said.push(announcement);
  });
  return {
    store,
    actions: store.actions,
    // Tests of the file mode hand in their own workbook and do not look at this one.
    workbook: workbook as GridWorkbook,
    network,
    timers,
    storage,
    saved,
    copied,
    said,
    state: store.state,
    signIn: (code = api.codes.mine) => store.actions.signIn(code),
  };
}

/** Signed in, 附件2 laid out, two clean activities typed into it. */
export async function filledPane(api: ApiUnderTest, options: PaneOptions = {}): Promise<PaneUnderTest> {
  const pane = paneUnderTest(api, options);
  await pane.signIn();
  await pane.actions.openForm('plan');
  await pane.actions.start();
  fillIn(pane.workbook);
  await pane.actions.recheck();
  return pane;
}

/** The same workbook and storage in a pane that has just been loaded. */
export async function reloaded(pane: PaneUnderTest, api: ApiUnderTest): Promise<PaneUnderTest> {
  const again = paneUnderTest(api, { workbook: pane.workbook, storage: pane.storage });
  await again.signIn();
  return again;
}

const KEYS: readonly string[] = PLAN_FORM.sections[0].columns.map(({ key }) => key);
export const FIRST_ROW = 5;

/** K5: the cell of a column in the n-th activity. */
export function cellOf(key: string, activity = 0): string {
  return `${columnLetters(KEYS.indexOf(key) + 1)}${FIRST_ROW + activity}`;
}

export function fillIn(workbook: GridWorkbook, sheet = '附件2'): void {
  typeActivity(workbook, 0, { name: '校园开放日', category: '单位开放周' }, sheet);
  typeActivity(workbook, 1, { name: '科普讲座', category: '科普进校园' }, sheet);
}

export function typeActivity(
  workbook: GridWorkbook,
  activity: number,
  cells: Readonly<Record<string, RawCell>>,
  sheet = '附件2',
): void {
  const row = { ...CLEAN, phone: PHONE, leader: LEADER, ...cells };
  workbook.type(sheet, Object.fromEntries(Object.entries(row).map(([key, cell]) => [cellOf(key, activity), cell])));
}

export function typeInto(workbook: GridWorkbook, key: string, value: RawCell, activity = 0, sheet = '附件2'): void {
  workbook.type(sheet, { [cellOf(key, activity)]: value });
}

/** The checked sheet, or a failed test. */
export function checkedSheet(pane: PaneUnderTest): Extract<SheetState, { status: 'checked' }> {
  const { sheet } = pane.state();
  if (sheet.status !== 'checked') throw new Error(`sheet is ${sheet.status}`);
  return sheet;
}

export function issues(pane: PaneUnderTest): readonly IssueItem[] {
  return checkedSheet(pane).groups.flatMap(({ items }) => items);
}

export function submitted<S extends SubmitState['status']>(
  pane: PaneUnderTest,
  status: S,
): Extract<SubmitState, { status: S }> {
  const { submit } = pane.state();
  if (submit.status !== status) throw new Error(`submit is ${JSON.stringify(submit)}`);
  return submit as Extract<SubmitState, { status: S }>;
}

/** Waits for what goes on by itself; fails after two seconds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`never came true: ${String(holds)}`);
}
