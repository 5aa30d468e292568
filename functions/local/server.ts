/** The whole product on one machine: data folder, embedded database, API and pages, put together and taken apart. */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { createApp } from '#api/app';
import { clientAddressOf } from '#api/client-address';
import type { LogEntry } from '#api/log-entry';
import { smtpMailer } from '#mail/smtp-mailer';
import { withCommonHeaders } from '#site/common-headers';
import { backgroundMerges } from './background-merges';
import { openBackupDoor } from './backup/backup-door';
import { writeBackup } from './backup/write-backup';
import { type DataFolder, diskWords, openDataFolder } from './data-folder';
import { DatabaseRefused } from './database-health';
import { listen } from './http-server';
import { mergeWorkBesideRequests } from './merge-work/beside-requests';
import { openProductData } from './product-data';
import { type Seeded, seedExampleRounds } from './seed';
import { sheetWorkBesideRequests } from './sheet-work/beside-requests';
import { SignedFiles } from './signed-files';
import { NO_SITE, openSite } from './site';
import type { StartOptions } from './start-options';
import { readTls } from './tls';

export interface RunningServer {
  readonly port: number;
  readonly seeded: Seeded;
  /** Requests under way finish; then the database, then the folder are closed. */
  close(): Promise<void>;
}

export interface ServerOptions extends StartOptions {
  /** The clock, which deadlines are held against; this machine's where none is given. */
  readonly now?: () => Date;
}

export type StartOutcome =
  | { readonly ok: true; readonly running: RunningServer }
  | { readonly ok: false; readonly message: string };

/**
 * Starts everything or nothing; what a person can put right comes back as one sentence.
 * `siteFolder` has the built pages; without it there is only the API.
 */
export async function startServer(options: ServerOptions, siteFolder?: string): Promise<StartOutcome> {
  const tls = options.tls === undefined ? undefined : await readTls(options.tls);
  if (tls !== undefined && 'wrong' in tls) return { ok: false, message: tls.wrong };
  const opened = await openDataFolder(options.dataFolder);
  if (!opened.ok) return { ok: false, message: opened.message['zh-CN'] };
  // Closed in the reverse of the order in which they were opened.
  const closers: (() => Promise<void>)[] = [() => opened.folder.close()];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const { seeded, app, files } = await openProduct(opened.folder, options, closers);
    const { host, port, workbench, frameAncestors = [] } = options;
    const site =
      siteFolder === undefined
        ? NO_SITE
        : await openSite({ folder: siteFolder, officeJs: officeJsFolder(), workbench, frameAncestors });
    const answer = async (request: Request, bindings: object) =>
      withCommonHeaders(
        request,
        (await site(request)) ?? (await files.answer(request)) ?? (await app.fetch(request, bindings)),
      );
    const listening = await listen(answer, { host, port, tls });
    if (!listening.ok) {
      await close();
      return listening;
    }
    closers.push(() => listening.server.close());
    return { ok: true, running: { port: listening.server.port, seeded, close } };
  } catch (error) {
    await close().catch(() => undefined);
    const words = error instanceof DatabaseRefused ? error.words : diskWords(options.dataFolder, error);
    if (words === undefined) throw error;
    return { ok: false, message: words['zh-CN'] };
  }
}

/** Where npm put Microsoft's client. */
function officeJsFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
}

async function openProduct(folder: DataFolder, options: ServerOptions, closers: (() => Promise<void>)[]) {
  const data = await openProductData(folder, closers);
  const now = options.now ?? (() => new Date());
  const door = await openBackupDoor(folder.path, (into) => writeBackup(data.table, folder.path, into, now()));
  closers.push(() => door.close());
  const seeded = await seedExampleRounds(folder, data.registry, data.keys.pepper, now());
  const files = new SignedFiles({ objects: data.objects, now });
  const mergeWork = mergeWorkBesideRequests();
  closers.push(() => mergeWork.close());
  const merges = backgroundMerges({ ...data, mergeWork, now }, (line) => process.stderr.write(`${line}\n`));
  closers.push(() => merges.close());
  const sheetWork = sheetWorkBesideRequests();
  closers.push(() => sheetWork.close());
  const app = createApp({
    ...data,
    sheetWork,
    mergeWork,
    downloads: files,
    startMerge: merges.start,
    ...(options.smtp === undefined ? {} : { mailer: smtpMailer(options.smtp) }),
    now,
    log: sayFailures,
    clientAddress: (bindings) => {
      const { incoming } = bindings as Partial<HttpBindings>;
      const forwardedFor = String(incoming?.headers['x-forwarded-for'] ?? '');
      return clientAddressOf({
        peer: incoming?.socket.remoteAddress,
        forwardedFor,
        trustedProxies: options.proxies,
      });
    },
  });
  return { seeded, app, files };
}

/** The terminal is for people: requests that went well are not news. */
function sayFailures(entry: LogEntry): void {
  if (entry.level === 'error') process.stderr.write(`${JSON.stringify(entry)}\n`);
}
