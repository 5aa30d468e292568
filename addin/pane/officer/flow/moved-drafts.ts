/** Comments that were typed of one version, at the same rows of the next one. Pure. */
import type { Row } from '#domain/reading/row';
import { pairNamedRows } from '#domain/reading/row-pairs';
import { placeAt, placeFinder } from '#domain/review/query-places';
import { formatAddress, parseAddress } from '#domain/sheet/address';
import { type DraftComment, withComment } from '../model/drafts';
import type { SheetPlace } from './table';

/**
 * A comment goes with its row and column: by the row's name; where that was changed, to the row that says most of what it
 * said and was no other row before. Where the row is gone it becomes one about the whole sheet that names the cell it was
 * about: nothing that somebody typed is dropped, and no other row's cell gets it.
 */
export function movedDrafts(
  of: Pick<SheetPlace, 'form' | 'round'>,
  drafts: readonly DraftComment[],
  before: readonly Row[],
  now: readonly Row[],
): readonly DraftComment[] {
  const partners = partnersOf(of, before, now);
  const taken = new Set(partners.values());
  const find = placeFinder(
    of,
    now.filter((row) => !taken.has(row)),
  );
  const gone: string[] = [];
  const moved = drafts.flatMap((draft): readonly DraftComment[] => {
    const at = draft.address === undefined ? undefined : parseAddress(draft.address);
    if (draft.address === undefined || at === undefined) return [draft];
    const place = placeAt(of, before, at);
    const row = before.find((each) => each.cells[place?.column ?? '']?.row === at.row && each.sheet === at.sheet);
    const partner = row === undefined ? undefined : partners.get(row);
    const found = place && (partner?.cells[place.column] ?? find(place)?.at);
    if (found !== undefined) return [{ ...draft, address: formatAddress(found) }];
    gone.push([draft.address, place?.label, place?.received, draft.text].filter(Boolean).join(' '));
    return [];
  });
  if (gone.length === 0) return moved;
  const whole = moved.find(({ address }) => address === undefined)?.text;
  const text = [...(whole === undefined ? [] : [whole]), ...gone].join('\n');
  return withComment(moved, { address: undefined, text });
}

function partnersOf(
  { form }: Pick<SheetPlace, 'form'>,
  before: readonly Row[],
  now: readonly Row[],
): ReadonlyMap<Row, Row> {
  const partners = new Map<Row, Row>();
  for (const section of form.sections) {
    const own = (rows: readonly Row[]) => rows.filter((row) => row.section === section.key);
    for (const { mine, theirs } of pairNamedRows(section, own(before), own(now)))
      if (mine !== undefined && theirs !== undefined) partners.set(mine, theirs);
  }
  return partners;
}
