/** Reasons for 核实, in the sender's words: kept in memory, because they may hold names, and sent with the report. */
import { isReason } from '#domain/issues/explanation';
import type { Flow } from '../../shell/flow/flow';
import type { StaffActions } from '../model/actions';
import type { IssueItem } from '../model/state';
import { itemOf, reword } from './check';
import { lacksReason } from './reasons';
import { say } from './say';
import { clearSubmit, setSubmit } from './submit-state';
import { versionOf } from './versions';
import { type Desk, deskOf } from './visit';

export function explainActions(flow: Flow): Pick<StaffActions, 'explain' | 'explainAll'> {
  function give(desk: Desk, items: readonly IssueItem[], reason: string): void {
    const given = new Map(desk.value.reasons);
    const servers = new Set(desk.opening.serverItems.map(({ id }) => id));
    for (const { id, issue } of items) given.set(id, { reason: reason.trim(), issue, isServers: servers.has(id) });
    desk.change({ reasons: given });
    reword(desk);
    goOnToNext(desk);
  }

  return {
    explain(id, reason) {
      const desk = deskOf(flow);
      const item = desk && itemOf(desk, id);
      if (desk !== undefined && item !== undefined) give(desk, [item], reason);
    },
    explainAll(groupId, reason) {
      const desk = deskOf(flow);
      if (desk?.value.sheet.status !== 'checked' || !isReason(reason)) return;
      const group = desk.value.sheet.groups.find(({ id }) => id === groupId);
      const lacking = (group?.items ?? []).filter(lacksReason);
      give(desk, lacking, reason);
      say(desk, 'explained', { cells: lacking.length });
    },
  };
}

/** In the order of the list. */
export function withoutReason({ value: { sheet } }: Desk): readonly IssueItem[] {
  return sheet.status === 'checked' ? sheet.groups.flatMap(({ items }) => items).filter(lacksReason) : [];
}

/** Whoever was led to the first that lacks a reason is led on, and the notice goes with the last. */
function goOnToNext(desk: Desk): void {
  const { submit } = desk.value;
  if (submit.status !== 'unexplained') return;
  const lacking = withoutReason(desk);
  const [next] = lacking;
  if (next === undefined) clearSubmit(desk);
  else if (!lacking.some(({ id }) => id === submit.first)) setSubmit(desk, { status: 'unexplained', first: next.id });
}

/** Reasons of the version that stands, and of the one that it took back: nobody types the same reason twice. */
export async function learnReasons(desk: Desk): Promise<void> {
  const { open, card } = desk;
  const head = card?.state.version ?? 0;
  if (open === undefined || head === 0 || desk.signIn.session === undefined) return;
  const current = await versionOf(desk, open, head);
  if (!current.ok) return;
  const { withdrew } = current.value;
  const before = withdrew === undefined ? undefined : await versionOf(desk, open, withdrew.version);
  const explained = [current.value, ...(before?.ok === true ? [before.value] : [])];
  if (explained.every(({ explanations }) => explanations.length === 0)) return;
  desk.change({ explained });
  reword(desk);
  goOnToNext(desk);
}
