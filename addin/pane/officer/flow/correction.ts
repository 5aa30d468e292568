/** A cell put right on the unit's behalf: the sheets as they were sent with that change, as a version of its own. */
import { isCertain, payloadOf } from '#client/answer';
import type { Desk } from '#client/shapes';
import { askedAt, askedCells, typedCell } from '#domain/reading/asked-cells';
import { rowOf } from '#domain/reports/written-row';
import { parseAddress } from '#domain/sheet/address';
import { type RawGrid, withCells } from '#domain/sheet/raw-grid';
import { during } from '../../shell/flow/news';
import { expireSignInIfOver, troubleOf } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import type { CorrectedCell, CorrectionIssue } from '../model/state';
import { refreshOverview } from './overview';
import { say } from './say';
import { readSheet, shownDesk } from './sheet';
import type { AtSheet, SheetDesk, SheetPlace } from './table';

/** Ids of corrections whose outcome nobody told: the same content is sent under the same one. */
type Unsettled = WeakMap<SheetDesk, { readonly content: string; readonly id: string }>;

export function correctionActions(atSheet: AtSheet): Pick<OfficerActions, 'correctCell' | 'dropCorrection'> {
  const unsettled: Unsettled = new WeakMap();

  async function correct(sheet: SheetDesk, cell: CorrectedCell, reason?: string): Promise<void> {
    const { of, signIn, overview } = sheet;
    const content = shownDesk(sheet)?.content;
    if (of === undefined || content === undefined || sheet.value.work !== undefined) return;
    const { correction } = sheet.value;
    const others = correction?.cells.filter(({ address }) => address !== cell.address) ?? [];
    const cells = [...others, cell];
    const explanations = [...content.explanations, ...reasonsFor(correction?.issues ?? [], reason)];
    const body = { base: content.version, sheets: corrected(of, content, cells), explanations };
    const text = JSON.stringify(body);
    const known = unsettled.get(sheet);
    const id = known?.content === text ? known.id : signIn.flow.deps.newId();
    sheet.change({ work: 'correct', trouble: undefined, news: undefined });
    const answer = await during(sheet, 'submitting', () => signIn.api.submit(of.place, id, body));
    sheet.change({ work: undefined });
    if (answer.ok) {
      unsettled.delete(sheet);
      sheet.change({ correction: undefined });
      await Promise.all([readSheet(sheet), refreshOverview(overview.stay, 'quietly')]);
      sheet.change({ news: undefined });
      return say(signIn, 'corrected', { unit: sheet.value.unit, count: answer.value.version });
    }
    if (isCertain(answer.failure)) unsettled.delete(sheet);
    else unsettled.set(sheet, { content: text, id });
    if (sheet.isOver || expireSignInIfOver(sheet, answer.failure)) return;
    const trouble = troubleOf(sheet, answer.failure);
    const told =
      payloadOf(answer.failure, 'submission.hasErrors') ?? payloadOf(answer.failure, 'submission.unexplained');
    const isStale = payloadOf(answer.failure, 'submission.stale') !== undefined;
    if (isStale) await readSheet(sheet);
    sheet.change({ trouble, correction: { cells, issues: (told?.issues ?? []).map(issueOf) } });
  }

  return {
    correctCell: atSheet(correct),
    dropCorrection: atSheet((sheet) => sheet.change({ correction: undefined, trouble: undefined })),
  };
}

function corrected(
  of: SheetPlace,
  { sheets, rows }: NonNullable<Desk['content']>,
  cells: readonly CorrectedCell[],
): readonly RawGrid[] {
  const asked = askedCells(of.form, rows.map(rowOf));
  const changes = cells.flatMap(({ address, text }) => {
    const at = parseAddress(address);
    if (at === undefined) return [];
    return [{ ...at, cell: typedCell(text, askedAt(asked, at)?.spec, { window: of.round.window }) }];
  });
  return sheets.map((grid) => {
    const own = changes.filter(({ sheet }) => sheet === grid.sheet);
    return own.length === 0 ? grid : withCells(grid, own);
  });
}

function reasonsFor(issues: readonly CorrectionIssue[], reason: string | undefined) {
  if (reason === undefined || reason.trim() === '') return [];
  return issues
    .filter(({ severity }) => severity === 'verify')
    .map(({ address, code }) => ({ address, code, reason: reason.trim() }));
}

type Told = NonNullable<NonNullable<ReturnType<typeof payloadOf<'submission.hasErrors'>>>['issues']>[number];

/** Worded by the server, in the language that was asked for. */
function issueOf({ severity, code, address, label, message, proposal }: Told): CorrectionIssue {
  return { severity, code, address, label, message, ...(proposal === undefined ? {} : { proposal: plain(proposal) }) };
}

function plain(value: NonNullable<Told['proposal']>): string {
  return typeof value === 'object' ? value.join('、') : String(value);
}
