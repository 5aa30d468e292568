/** The unit's sheet that is open: what it is, what it holds, what was typed for it. */

import type { FormDefinition } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import { type DraftComment, draftsOf } from '../model/drafts';
import type { OpenSheet } from '../model/state';
import { useOfficer } from './use-officer';

export function useOpenSheet(): OpenSheet | undefined {
  return useOfficer(({ unitSheet }) => unitSheet);
}

export function useFormOf(sheet: OpenSheet): FormDefinition | undefined {
  return useOfficer(({ round }) => (round === undefined ? undefined : formOf(round, sheet.form)));
}

export function useDrafts(sheet: OpenSheet): readonly DraftComment[] {
  return useOfficer(({ drafts }) => draftsOf(drafts, sheet.unit, sheet.form));
}
