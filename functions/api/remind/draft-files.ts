/** A mail draft for each unit that owes, together in one .zip. */
import { mailDraft } from '#mail/message';
import { deflated } from '#opc/deflate';
import type { ZipEntry } from '#opc/zip-directory';
import { zipOf } from '#opc/zip-write';
import type { OwingUnit } from '../answers/wire-reminders';

/** In their order. The same units and date give the same bytes. */
export async function draftFiles(owing: readonly OwingUnit[], date: Date): Promise<Uint8Array<ArrayBuffer>> {
  const entries: ZipEntry[] = [];
  for (const { unit, code, contact, subject, text } of owing) {
    const to = contact?.email === undefined ? {} : { to: { name: contact.name ?? unit, email: contact.email } };
    const draft = mailDraft({ ...to, subject, text, date });
    entries.push(await deflated(`${fileName(`${code} ${unit}`)}.eml`, [new Uint8Array(draft)]));
  }
  return zipOf(entries);
}

/** Windows allows none of these. */
function fileName(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
  return text.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, '_');
}
