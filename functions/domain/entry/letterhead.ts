/** The head of every sheet to fill in: 附件, title, and the letterhead with what is known of it. */
import type { FormDefinition } from '../form/form';
import type { Section } from '../form/section';
import { banner, bannerMerge } from '../sheet/sheet-layout';
import type { PlanRow, SheetPlan } from '../sheet/sheet-plan';
import type { Contact } from './entries';

/** Rows of the head: 附件2, the title, 填报单位, the headers. */
export const HEADER_ROW = 4;

export interface Letterhead {
  /** Name on the roster. */
  readonly unit?: string | undefined;
  readonly contact?: Contact | undefined;
}

export function headRows(section: Section, form: FormDefinition, columns: number, known: Letterhead): PlanRow[] {
  const { unit = '', contact = {} } = known;
  const said = `填报单位：${unit}        填报人：${contact.name ?? ''}        联系电话：${contact.phone ?? ''}        填报日期：`;
  return [
    banner(form.attachment, 'attachment', columns, 20),
    banner(section.title, 'title', columns, 34),
    banner(said, 'letterhead', columns, 24),
  ];
}

export function headMerges(columns: number): SheetPlan['merges'] {
  return [1, 2, 3].map((row) => bannerMerge(row, columns));
}
