/** The collector's queries placed in the sheet as it was read last: what the pane lists and what the cells are marked with. */
import type { FormState, Review, Thread } from '#client/shapes';
import { namingColumn } from '#domain/form/identity';
import type { CellMark } from '#domain/issues/marks';
import type { Row } from '#domain/reading/row';
import { queryNote } from '#domain/review/cell-notes';
import { cellAt, textOf } from '#domain/sheet/raw-grid';
import type { Locale } from '#domain/words/locale';
import type { CellNow, QueryItem } from '../model/review';
import type { Verdict } from './opening';
import type { Desk } from './visit';

/** Of its row, as much as tells a person which one it was. */
const ROW_FACTS = 3;

/** In the order in which they were asked; undefined: nothing was ever decided, or it is not known. */
export function queryItems(desk: Desk): readonly QueryItem[] | undefined {
  const { review, asked, drafts, sheet } = desk.value;
  if (review === undefined) return undefined;
  // The rows of another round's sheet are none of this one.
  const verdict = sheet.status === 'checked' || sheet.status === 'outdated' ? desk.opening.verdict : undefined;
  return review.threads.map((query): QueryItem => {
    const draft = drafts.get(query.id);
    return {
      query,
      status: statusOf(query, review.standing),
      ...(verdict === undefined ? {} : placed(query, verdict, asked.get(query.version))),
      ...(draft === undefined ? {} : { draft }),
    };
  });
}

function statusOf({ state }: Thread, standing: FormState['standing']): QueryItem['status'] {
  if (state === 'noted') return 'told';
  if (state === 'closed') return 'closed';
  const isOnUnit = !standing.isLocked && (standing.state === 'returned' || standing.state === 'none');
  return state === 'open' && isOnUnit ? 'waiting' : 'sent';
}

function placed(
  { place }: Thread,
  verdict: Verdict,
  then: readonly Row[] | undefined,
): Pick<QueryItem, 'now' | 'goneRow' | 'entry'> {
  if (place === undefined) return {};
  const found = verdict.findPlace(place, then);
  if (found === undefined) {
    const said = Object.values(place.row).filter((text) => text !== '');
    return { goneRow: said.slice(0, ROW_FACTS).join(' · ') };
  }
  const entry = entryOf(found.row, verdict);
  return {
    ...(entry === undefined ? {} : { entry }),
    now: { at: found.at, ...valueNow(found.value, found.at, place.received, verdict) },
  };
}

function entryOf({ section: key, values }: Row, { open }: Verdict): string | undefined {
  const section = open.form.sections.find((one) => one.key === key);
  const name = section?.kind === 'list' ? values[namingColumn(section) ?? ''] : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** What cannot be read is shown as it stands there. */
function valueNow(
  read: string,
  at: CellNow['at'],
  received: string,
  { sheets }: Verdict,
): Pick<CellNow, 'value' | 'isChanged'> {
  const grid = sheets.find((sheet) => sheet.grid.sheet === at.sheet)?.grid;
  const raw = grid === undefined ? '' : textOf(cellAt(grid, at.row, at.column));
  return { value: read === '' ? raw : read, isChanged: read !== received };
}

/** One for each cell that is asked about and waits for the unit. */
export function queryMarks(items: readonly QueryItem[] | undefined, locale: Locale): readonly CellMark[] {
  return (items ?? []).flatMap(({ query, status, now }) =>
    status === 'waiting' && now !== undefined
      ? [{ at: now.at, severity: 'query' as const, sentences: [queryNote(query, locale)] }]
      : [],
  );
}

/** Whether there is anything that was marked, or may have been by a pane before this one. */
export function hasQueries(review: Review | undefined): boolean {
  return review?.threads.some(({ place }) => place !== undefined) === true;
}
