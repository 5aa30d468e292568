/** 附件2 as an office has it in Word: its headers, a row to fill in, 合计. */
import { PLAN_FORM } from '#domain/form/forms/plan';
import { buildDocument, p, row, tbl } from './document-builder';

const LABELS = PLAN_FORM.sections[0].columns.map(({ label }) => label);

/** `note` stands behind it: what tells one such file from another. */
export function ownPlanFile(note = '单位（盖章）：'): Uint8Array {
  return buildDocument({
    body: `${p('附件2')}${p(PLAN_FORM.title)}${tbl(
      LABELS.map(() => 700),
      row(...LABELS),
      row(...LABELS.map(() => '')),
      row('', '合计', ...LABELS.slice(2).map(() => '')),
    )}${p(note)}<w:sectPr/>`,
  });
}
