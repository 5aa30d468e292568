/** 取回这一版: what a version holds, laid out again beside what is there; the sheet of before stays as it is. */
import { entryPlan } from '#domain/entry/entry-plan';
import { remembering } from '#domain/entry/laid-out';
import { entriesOf } from '#domain/entry/migrate';
import { findSections } from '#domain/reading/recognise/sections';
import { filledRows } from '#domain/reading/row';
import { rowDifferences } from '#domain/reports/difference';
import type { PaneDeps } from '../../shell/flow/deps';
import { during } from '../../shell/flow/news';
import { showFailure, showWorkbookFailure } from '../../shell/flow/troubles';
import type { StaffActions } from '../model/actions';
import { baseOf } from './base';
import { refreshForms } from './cards';
import { beginChecking, refresh, reword } from './check';
import { readLaidOut } from './laid-out';
import { sayUndone } from './layout';
import { movedReasons } from './moved-reasons';
import type { Verdict } from './opening';
import { say } from './say';
import { rowsOfVersion, versionOf } from './versions';
import type { AtDesk, Desk } from './visit';

export interface TakingBack extends Pick<StaffActions, 'takeBackVersion'> {
  /** The question was answered with yes. */
  takeBack(desk: Desk, version: number): Promise<void>;
}

export function takeBackActions({ workbook, now }: PaneDeps, atDesk: AtDesk): TakingBack {
  const isInPlace = workbook.abilities.layOut === 'inPlace';

  async function layOut(desk: Desk, version: number, isSure: boolean): Promise<void> {
    const { open, visit } = desk;
    if (open === undefined) return;
    const wanted = await versionOf(desk, open, version);
    if (!wanted.ok) return showFailure(desk, wanted.failure);
    const there = isInPlace ? await refresh(desk) : undefined;
    if (there !== undefined && !isSure && (await holdsUnsent(desk, there, version))) {
      desk.change({ question: { kind: 'takeBack', version, sheet: there.result.sheet ?? '' } });
      return say(desk, 'asked', { kind: 'takeBack' });
    }
    if (isInPlace) await refreshForms(visit);
    if (desk.isOver) return;
    const { form, round, unit } = open;
    const content = entriesOf(wanted.value.sheets, form, round);
    const plan = entryPlan(form, round, { ...content, unit, created: now().toISOString() });
    const { superseded } = await readLaidOut(workbook, form.id);
    const laidOut = await workbook.layOut(
      remembering(plan, open, [...superseded, ...sheetsOf(there)]),
      `${form.attachment} ${form.title} ${unit} 第${version}版.xlsx`,
    );
    if (!laidOut.ok) return showWorkbookFailure(desk, laidOut.failure);
    if (!isInPlace) return say(desk, 'versionSaved', { version });
    sayUndone(desk, laidOut.value.undone);
    desk.change({ standsOn: desk.card?.state.version ?? 0, question: undefined });
    desk.signIn.change({ screen: 'form' });
    const taken = await beginChecking(desk);
    if (taken !== undefined) {
      const moved = movedReasons(form, wanted.value, taken.result.rows);
      desk.change({ explained: [moved, ...desk.value.explained] });
      reword(desk);
    }
    say(desk, 'takenBack', { version, sheet: laidOut.value.sheets[0] ?? '' });
  }

  const takeBack = (desk: Desk, version: number, isSure: boolean) =>
    desk.once('layOut', () => during(desk, 'layingOut', () => layOut(desk, version, isSure)));
  return {
    takeBack: (desk, version) => takeBack(desk, version, true),
    takeBackVersion: atDesk((desk, version: number) => takeBack(desk, version, false)),
  };
}

/** Content that is in no version which the sheet can have come from, nor in the one that is wanted. */
async function holdsUnsent(desk: Desk, { open, sheets, result }: Verdict, wanted: number): Promise<boolean> {
  if (!result.recognised || filledRows(result.rows).length === 0) return false;
  const base = baseOf(
    desk,
    open,
    sheets.map(({ grid }) => grid),
  );
  for (const version of new Set([base, desk.card?.state.version ?? 0, wanted])) {
    const kept = await rowsOfVersion(desk, open, version);
    if (kept.ok && rowDifferences(open.form, result.rows, kept.value).length === 0) return false;
  }
  return true;
}

/** The sheets that held the form until now: what is typed there stays, and no longer counts while the new one is there. */
function sheetsOf(there: Verdict | undefined): readonly string[] {
  if (there?.result.recognised !== true) return [];
  const { open, sheets } = there;
  const found = findSections(
    sheets.map(({ grid }) => grid),
    open.form,
  );
  const names = new Set([...found.values()].map(({ grid }) => grid.sheet));
  return sheets.filter(({ grid }) => names.has(grid.sheet)).map(({ id }) => id);
}
