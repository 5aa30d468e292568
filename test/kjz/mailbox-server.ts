/** The mailbox of sixty in a folder, and what a server has of it before: three units have reported, one has a contact. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDeskClient } from '#client/desk-client';
import { answered, connect } from '#kjz/server-connection';
import { samplePath } from '../fixtures/expected-samples';
import { LIBRARY_CONTACT, type MailInBox, mailboxOfSixty, REPORTED } from './mailbox-of-sixty';
import { kjzJson } from './recorded-terminal';
import { planFile } from './written-sheets';

export interface ServerWithCodes {
  readonly address: string;
  readonly admin: string;
  code(unit: string): string;
}

/** Mails in `folder`/box and in a folder within it. `beforeNewer`: what is reported after it is newer than its mail. */
export async function mailboxBeside(
  { address, admin, code }: ServerWithCodes,
  folder: string,
  beforeNewer: () => void = () => {},
): Promise<readonly MailInBox[]> {
  const at = (...parts: readonly string[]) => join(folder, ...parts);
  const { api } = answered(address, await connect(address, admin, 'zh-CN'));
  const desk = createDeskClient(api);
  const { base, definition } = answered(address, await desk.setup('2023'));
  const { roster } = definition as { readonly roster: readonly { readonly name: string }[] };
  const withContact = roster.map((unit) =>
    unit.name === '图书馆' ? { ...unit, contact: { email: LIBRARY_CONTACT } } : unit,
  );
  answered(address, await desk.putSetup('2023', { base, definition: { ...definition, roster: withContact } }));

  const box = await mailboxOfSixty();
  mkdirSync(at('box', '已下载'), { recursive: true });
  for (const [index, { name, bytes }] of box.entries()) {
    writeFileSync(index % 2 === 0 ? at('box', name) : at('box', '已下载', name), bytes);
  }
  writeFileSync(at('older.xlsx'), await planFile(REPORTED.older));
  const reported = async (unit: string, file: string) => {
    const as = ['--server', address, '--code', code(unit), '--round', '2023'];
    const [entry] = await kjzJson<readonly { outcome: string }[]>('submit', file, ...as);
    expect(entry?.outcome).toBe('recorded');
  };
  await reported(REPORTED.older, at('older.xlsx'));
  await reported(REPORTED.same.slice(3), samplePath('plan', `${REPORTED.same}.xlsx`));
  beforeNewer();
  writeFileSync(at('newer.xlsx'), await planFile(REPORTED.newer.slice(3)));
  await reported(REPORTED.newer.slice(3), at('newer.xlsx'));
  return box;
}
