/** A server killed again and again while units report: what was acknowledged is there, once, and versions have no gaps. */
import { randomUUID } from 'node:crypto';
import { askForBackup } from '#local/backup/backup-door';
import { restoreBackup } from '#local/backup/restore-backup';
import { handedOutCodes, SERVER_ALONE, StartedServer } from '../e2e/started-server';

export interface KillsOptions {
  readonly dataFolder: string;
  readonly kills: number;
  readonly clients: number;
  /** In [0, 1). */
  readonly random: () => number;
  /** A backup is made at the first of these kills, just before it, and restored at the end. */
  readonly backupAt?: number;
}

export interface KillsReport {
  readonly kills: number;
  readonly attempted: number;
  readonly acknowledged: number;
  /** Acknowledged and not there. */
  readonly lost: readonly string[];
  /** Versions that are missing between others, or there twice. */
  readonly gaps: number;
  readonly longestRestartMs: number;
  /** Of the receipts that were given before the backup began: those that are not in what was restored. */
  readonly lostInBackup: readonly string[];
  readonly inBackup: number;
}

const OFF = { KJZ_SITE: 'off' };

class Client {
  readonly receipts: string[] = [];
  attempted = 0;
  constructor(readonly code: string) {}

  async signIn(address: string): Promise<string> {
    const answer = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: this.code }),
    });
    return ((await answer.json()) as { readonly token: string }).token;
  }

  /** Reports until the server is gone; only what was answered counts as acknowledged. */
  async report(address: string, isOver: () => boolean): Promise<void> {
    try {
      const token = await this.signIn(address);
      while (!isOver()) {
        const head = (await history(address, token))[0];
        const base = head?.version ?? 0;
        const id = randomUUID();
        this.attempted++;
        const answer = await fetch(`${address}/api/v1/rounds/2023/forms/plan/submissions/${id}`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
          body: JSON.stringify({ base, zero: true, sheets: [], ...(base > 0 ? { replaces: base } : {}) }),
        });
        const body = (await answer.json()) as { readonly receipt?: string };
        if (answer.status === 201 && body.receipt !== undefined) this.receipts.push(body.receipt);
        // The unit's pace: the collector's patience is not what is tried here.
        if (answer.status === 429) return;
      }
    } catch {
      // Cut off: whether it arrived is not known, and not claimed.
    }
  }
}

interface Version {
  readonly version: number;
  readonly receipt: string;
}

async function history(address: string, token: string): Promise<readonly Version[]> {
  const answer = await fetch(`${address}/api/v1/rounds/2023/forms/plan/history?limit=200`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  return ((await answer.json()) as { readonly versions: readonly Version[] }).versions;
}

export async function killUnderLoad(options: KillsOptions): Promise<KillsReport> {
  const { dataFolder, kills, random, backupAt } = options;
  const copies = `${dataFolder}-copies`;
  let server = new StartedServer(dataFolder, OFF, SERVER_ALONE);
  let address = await server.ready();
  const codes = [...handedOutCodes(dataFolder).units.values()].slice(0, options.clients);
  const clients = codes.map((code) => new Client(code));
  let longestRestartMs = 0;
  let before: readonly string[] = [];
  let backup = '';
  for (let kill = 0; kill < kills; kill++) {
    let isOver = false;
    const load = Promise.all(clients.map((client) => client.report(address, () => isOver)));
    await new Promise((resolve) => setTimeout(resolve, 100 + random() * 900));
    if (kill === backupAt) {
      before = clients.flatMap(({ receipts }) => receipts);
      const answer = await askForBackup(dataFolder, copies);
      if (answer?.ok !== true) throw new Error(`no backup: ${JSON.stringify(answer)}`);
      backup = answer.backup.path;
    }
    await server.end('SIGKILL');
    isOver = true;
    await load;
    const started = performance.now();
    server = new StartedServer(dataFolder, OFF, SERVER_ALONE);
    address = await server.ready();
    longestRestartMs = Math.max(longestRestartMs, performance.now() - started);
  }
  const standing = await found(address, clients);
  await server.end('SIGTERM');
  const acknowledged = clients.flatMap(({ receipts }) => receipts);
  return {
    kills,
    attempted: clients.reduce((sum, { attempted }) => sum + attempted, 0),
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((receipt) => !standing.receipts.has(receipt)),
    gaps: standing.gaps,
    longestRestartMs: Math.round(longestRestartMs),
    inBackup: before.length,
    lostInBackup: backup === '' ? [] : await lostIn(backup, `${dataFolder}-restored`, clients, before),
  };
}

async function found(address: string, clients: readonly Client[]) {
  const receipts = new Set<string>();
  let gaps = 0;
  for (const client of clients) {
    const versions = await history(address, await client.signIn(address));
    for (const { receipt } of versions) receipts.add(receipt);
    const expected = versions.map((_, at) => versions.length - at);
    if (versions.some(({ version }, at) => version !== expected[at])) gaps++;
  }
  return { receipts, gaps };
}

async function lostIn(backup: string, folder: string, clients: readonly Client[], before: readonly string[]) {
  await restoreBackup(backup, folder);
  const server = new StartedServer(folder, OFF, SERVER_ALONE);
  const { receipts } = await found(await server.ready(), clients);
  await server.end('SIGTERM');
  return before.filter((receipt) => !receipts.has(receipt));
}
