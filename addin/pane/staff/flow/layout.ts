/** 开始填报 and 更新模板: the form's sheets, with what is known, put into the workbook or handed out as a file. */
import type { Contact, Entries } from '#domain/entry/entries';
import { type EntryOptions, entryPlan } from '#domain/entry/entry-plan';
import { entriesOf } from '#domain/entry/migrate';
import type { PaneActions } from '../../model/actions';
import {
  during,
  expireSessionIfOver,
  type Flow,
  type OpenForm,
  openFormOf,
  placeOf,
  say,
  showWorkbookFailure,
} from '../../shell/flow/flow';
import type { Bases } from './bases';
import type { Checking } from './check';
import { readLaidOut, remembering } from './laid-out';

export interface LayoutParts {
  readonly flow: Flow;
  readonly checking: Checking;
  readonly bases: Bases;
  readonly refreshForms: () => Promise<void>;
}

type Content = Pick<EntryOptions, 'contact' | 'entries' | 'extras'>;

export function layoutActions({
  flow,
  checking,
  bases,
  refreshForms,
}: LayoutParts): Pick<PaneActions, 'start' | 'migrate'> {
  const { api, deps, state } = flow;
  const { workbook } = deps;
  let clicked: Promise<void> | undefined;

  function headVersion(form: string): { readonly version: number; readonly isReported: boolean } {
    const head = state.get().cards?.find((card) => card.state.form === form)?.state;
    return { version: head?.version ?? 0, isReported: head?.state === 'submitted' };
  }

  /**
   * What the new sheet starts with: the unit's own report where there is one (or it would be replaced by an empty
   * sheet), else what the server knows. Offline, the sheet starts blank. Undefined when the sign-in is over.
   */
  async function contentFor(open: OpenForm): Promise<Content | undefined> {
    const { version, isReported } = headVersion(open.form.id);
    const [known, reported] = await Promise.all([
      api.known(placeOf(open)),
      isReported ? api.version(placeOf(open), version) : undefined,
    ]);
    for (const answer of [known, reported]) {
      if (answer?.ok === false && expireSessionIfOver(flow, answer.failure)) return undefined;
    }
    if (reported?.ok === true) return entriesOf(reported.value.sheets, open.form, open.round);
    if (!known.ok) return {};
    const { contact, entries } = known.value;
    return { entries, ...(contact === undefined ? {} : { contact: filledContact(contact) }) };
  }

  async function layOut(open: OpenForm, content: Content, superseded: Iterable<string>) {
    const { form, round, unit } = open;
    const plan = entryPlan(form, round, { ...content, unit, created: deps.now().toISOString() });
    const fileName = `${form.attachment} ${form.title} ${unit}.xlsx`;
    const outcome = await workbook.layOut(remembering(plan, form, superseded), fileName);
    if (!outcome.ok) {
      showWorkbookFailure(flow, outcome.failure);
      return undefined;
    }
    return { sheet: outcome.value[0] ?? '', fileName };
  }

  async function start(): Promise<void> {
    const open = openFormOf(state.get());
    if (open === undefined) return;
    await during(flow, 'layingOut', async () => {
      const there = workbook.abilities.layOut === 'inPlace' ? await checking.refresh() : undefined;
      if (there?.result.recognised === true) {
        return say(flow, 'alreadyThere', { sheet: there.result.sheet ?? '' });
      }
      await refreshForms();
      const content = await contentFor(open);
      if (content === undefined) return;
      const { superseded } = await readLaidOut(workbook, open.form.id);
      const laidOut = await layOut(open, content, superseded);
      if (laidOut === undefined) return;
      if (workbook.abilities.layOut === 'download') return say(flow, 'downloaded', { file: laidOut.fileName });
      bases.standsOn(open.form.id, headVersion(open.form.id).version);
      await checking.begin();
      say(flow, 'laidOut', { sheet: laidOut.sheet });
    });
  }

  async function migrate(): Promise<void> {
    await during(flow, 'migrating', async () => {
      const verdict = await checking.refresh();
      if (verdict === undefined || state.get().sheet.status !== 'outdated') return;
      const { open, sheets, result } = verdict;
      const grids = sheets.map(({ grid }) => grid);
      const content = entriesOf(grids, open.form, open.round);
      const old = new Set([result.sheet, ...result.rows.map(({ sheet }) => sheet)]);
      const { superseded } = await readLaidOut(workbook, open.form.id);
      const left = sheets.filter(({ grid }) => old.has(grid.sheet)).map(({ id }) => id);
      const base = bases.of(open, grids);
      const laidOut = await layOut(open, content, [...superseded, ...left]);
      if (laidOut === undefined) return;
      const rows = countRows(content.entries);
      if (workbook.abilities.layOut === 'download') {
        return say(flow, 'migratedToFile', { file: laidOut.fileName, rows });
      }
      bases.standsOn(open.form.id, base);
      await checking.begin();
      say(flow, 'migrated', { sheet: laidOut.sheet, rows });
    });
  }

  const once = (work: () => Promise<void>) => {
    clicked ??= work().finally(() => {
      clicked = undefined;
    });
    return clicked;
  };
  return { start: () => once(start), migrate: () => once(migrate) };
}

function countRows(entries: Entries | undefined): number {
  return Object.values(entries ?? {}).reduce((sum, rows) => sum + rows.length, 0);
}

function filledContact({ name, phone }: { name?: string | undefined; phone?: string | undefined }): Contact {
  return { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) };
}
