/** What was found, read as far as it goes: a sheet for each form of the round that is in it, or why there is none. */
import type { Round } from '#domain/form/round';
import type { PileReason } from '#domain/intake/pile';
import { NOT_RECOGNISED, notASheet, OWN_SUMMARY } from '#domain/intake/reasons';
import { parse } from '#domain/reading/parse';
import { formsIn } from '#domain/reading/recognise/form';
import { formSummedUp } from '#domain/summary/own-summary';
import { readFile } from '#files/read-file';
import { refusalMessage } from '#opc/refusal-messages';
import { endingOf } from './file-names';
import { type Found, type FoundFile, isLookedInto } from './found-file';
import type { NoSheet, ReadSheet } from './found-sheet';
import { inboxMessage } from './inbox-messages';
import { mayHoldSheets } from './inbox-refusal';
import { isNamedAsSheet } from './sheet-names';

/** At least one. `failed` says what a bug of the program is called to a person; one file must not stop the others. */
export async function readFound(
  found: Found,
  round: Round,
  failed: (error: unknown) => PileReason,
): Promise<readonly (ReadSheet | NoSheet)[]> {
  if (!isLookedInto(found)) {
    const { refusal } = found;
    const pile = mayHoldSheets(refusal) ? 'unclear' : 'notASheet';
    return [{ found, pile, reason: { code: refusal.code, message: inboxMessage(refusal) } }];
  }
  try {
    return await readSheets(found, round);
  } catch (error) {
    return [{ found, pile: 'unclear', reason: failed(error) }];
  }
}

async function readSheets(found: FoundFile, round: Round): Promise<readonly (ReadSheet | NoSheet)[]> {
  const read = await readFile(found.bytes);
  if (!read.ok) {
    const { refusal } = read;
    const isLock = refusal.code === 'file.notZip' && refusal.kind === 'lock';
    const mayBeSheet = isNamedAsSheet(found.name) || endingOf(found.name) === '';
    if (!mayBeSheet || isLock) return [{ found, pile: 'notASheet', reason: notASheet(endingOf(found.name)) }];
    return [{ found, pile: 'unclear', reason: { code: refusal.code, message: refusalMessage(refusal) } }];
  }
  const { kind, workbook: contents } = read;
  if (formSummedUp(contents.custom) !== undefined) return [{ found, pile: 'notASheet', reason: OWN_SUMMARY }];
  const forms = formsIn(contents.grids, round);
  const opened = { found, kind, contents };
  if (forms.length === 0) return [{ found, pile: 'unclear', reason: NOT_RECOGNISED, opened }];
  return forms.map((form) => ({ ...opened, form, result: parse(contents.grids, form, round) }));
}
