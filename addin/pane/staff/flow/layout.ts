/** 开始填报 and 更新模板: the form's sheets, with what is known, put into the workbook or handed out as a file. */
import type { Contact, Entries } from '#domain/entry/entries';
import { type EntryOptions, entryPlan } from '#domain/entry/entry-plan';
import { remembering } from '#domain/entry/laid-out';
import { entriesOf } from '#domain/entry/migrate';
import type { LookPart } from '../../../workbook/workbook';
import type { PaneDeps } from '../../shell/flow/deps';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, showWorkbookFailure } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import { baseOf } from './base';
import { refreshForms } from './cards';
import { beginChecking, refresh } from './check';
import { readLaidOut } from './laid-out';
import { type OpenForm, placeOf } from './opening';
import { say } from './say';
import type { AtDesk, Desk } from './visit';

type Content = Pick<EntryOptions, 'contact' | 'entries' | 'extras'>;

export function layoutActions({ workbook, now }: PaneDeps, atDesk: AtDesk): Pick<StaffActions, 'start' | 'migrate'> {
  async function layOut(desk: Desk, open: OpenForm, content: Content, superseded: Iterable<string>) {
    if (desk.isOver) return undefined;
    const { form, round, unit } = open;
    const plan = entryPlan(form, round, { ...content, unit, created: now().toISOString() });
    const fileName = `${form.attachment} ${form.title} ${unit}.xlsx`;
    const outcome = await workbook.layOut(remembering(plan, open, superseded), fileName);
    if (!outcome.ok) {
      showWorkbookFailure(desk, outcome.failure);
      return undefined;
    }
    sayUndone(desk, outcome.value.undone);
    return { sheet: outcome.value.sheets[0] ?? '', fileName };
  }

  async function start(desk: Desk): Promise<void> {
    const { open, visit } = desk;
    if (open === undefined) return;
    await during(desk, 'layingOut', async () => {
      const there = workbook.abilities.layOut === 'inPlace' ? await refresh(desk) : undefined;
      if (there?.result.recognised === true) {
        return say(desk, 'alreadyThere', { sheet: there.result.sheet ?? '' });
      }
      await refreshForms(visit);
      const content = await contentFor(desk, open);
      if (content === undefined) return;
      const { superseded } = await readLaidOut(workbook, open.form.id);
      const laidOut = await layOut(desk, open, content, superseded);
      if (laidOut === undefined) return;
      if (workbook.abilities.layOut === 'download') return say(desk, 'downloaded', { file: laidOut.fileName });
      desk.change({ standsOn: headOf(desk).version });
      await beginChecking(desk);
      say(desk, 'laidOut', { sheet: laidOut.sheet });
    });
  }

  async function migrate(desk: Desk): Promise<void> {
    await during(desk, 'migrating', async () => {
      const verdict = await refresh(desk);
      const { status } = desk.value.sheet;
      if (verdict === undefined || (status !== 'outdated' && status !== 'otherRound')) return;
      const { open, sheets, result } = verdict;
      const grids = sheets.map(({ grid }) => grid);
      const content = entriesOf(grids, open.form, open.round);
      const old = new Set([result.sheet, ...result.rows.map(({ sheet }) => sheet)]);
      const { superseded } = await readLaidOut(workbook, open.form.id);
      const left = sheets.filter(({ grid }) => old.has(grid.sheet)).map(({ id }) => id);
      const base = baseOf(desk, open, grids);
      const laidOut = await layOut(desk, open, content, [...superseded, ...left]);
      if (laidOut === undefined) return;
      const rows = countRows(content.entries);
      if (workbook.abilities.layOut === 'download') {
        return say(desk, 'migratedToFile', { file: laidOut.fileName, rows });
      }
      desk.change({ standsOn: base });
      await beginChecking(desk);
      say(desk, 'migrated', { sheet: laidOut.sheet, rows });
    });
  }

  return {
    start: atDesk((desk) => desk.once('layOut', () => start(desk))),
    migrate: atDesk((desk) => desk.once('layOut', () => migrate(desk))),
  };
}

/** The sheet can be filled in without it. */
export function sayUndone(desk: Desk, undone: readonly LookPart[]): void {
  if (undone.length > 0)
    desk.signIn.change({ trouble: { kind: 'workbook', failure: { code: 'looksUndone', parts: undone } } });
}

function headOf({ card }: Desk): { readonly version: number; readonly isReported: boolean } {
  return { version: card?.state.version ?? 0, isReported: card?.state.state === 'submitted' };
}

/**
 * What the new sheet starts with: the unit's own report where there is one (or it would be replaced by an empty
 * sheet), else what the server knows. Offline, the sheet starts blank. Undefined when the sign-in is over.
 */
async function contentFor(desk: Desk, open: OpenForm): Promise<Content | undefined> {
  const { version, isReported } = headOf(desk);
  const { api, flow } = desk.signIn;
  const { layOut } = flow.deps.workbook.abilities;
  const [known, reported] = await Promise.all([
    api.known(placeOf(open)),
    // What is downloaded is called blank, and is: what was reported, its owner has.
    isReported && layOut === 'inPlace' ? api.version(placeOf(open), version) : undefined,
  ]);
  for (const answer of [known, reported]) {
    if (answer?.ok === false && expireSignInIfOver(desk, answer.failure)) return undefined;
  }
  if (reported?.ok === true) return entriesOf(reported.value.sheets, open.form, open.round);
  if (!known.ok) return {};
  const { contact, entries } = known.value;
  return { entries, ...(contact === undefined ? {} : { contact: filledContact(contact) }) };
}

function countRows(entries: Entries | undefined): number {
  return Object.values(entries ?? {}).reduce((sum, rows) => sum + rows.length, 0);
}

function filledContact({ name, phone }: { name?: string | undefined; phone?: string | undefined }): Contact {
  return { ...(name === undefined ? {} : { name }), ...(phone === undefined ? {} : { phone }) };
}
