/** What the document beside the pane remembers of a form that was laid out in it. */
import { type LaidOut, laidOutBy, settingsOf } from '#domain/entry/laid-out';
import type { Workbook } from '../../../workbook/workbook';

/** Settings that cannot be read are as good as none: what a sheet is, its headers tell. */
export async function readLaidOut(workbook: Workbook, form: string): Promise<LaidOut> {
  const settings = new Map<string, string>();
  await Promise.all(
    settingsOf(form).map(async (name) => {
      const outcome = await workbook.setting(name);
      if (outcome.ok && outcome.value !== undefined) settings.set(name, outcome.value);
    }),
  );
  return laidOutBy(form, settings);
}
