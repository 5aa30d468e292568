/** What a round's workbook calls its forms' sheets by. */
import type { FormDefinition } from '../../form/form';

/** Signs that no sheet's name may have. */
const FORBIDDEN = /[[\]:*?/\\']/gu;
const LONGEST_TAG = 8;

/** What tells each form's sheets from the others': 附件2; forms of one attachment are numbered. */
export function tagsOf(forms: readonly Pick<FormDefinition, 'attachment'>[]): readonly string[] {
  const names = forms.map(
    ({ attachment }, at) => attachment.replace(FORBIDDEN, '').trim().slice(0, LONGEST_TAG) || `表${at + 1}`,
  );
  return names.map((name, at) => (names.filter((each) => each === name).length === 1 ? name : `${name}~${at + 1}`));
}
