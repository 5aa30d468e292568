/**
 * A server killed again and again while reports come in: what was acknowledged is there, once, whatever was repeated
 * afterwards, and versions have no gaps. The collector reports for the units, since a unit's pace would end the load.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { askForBackup } from '#local/backup/backup-door';
import { restoreBackup } from '#local/backup/restore-backup';
import { planGrid } from '../api/plan-grid';
import { CLEAN } from '../domain/sheets';
import { handedOutCodes, SERVER_ALONE, StartedServer } from '../e2e/started-server';

export interface KillsOptions {
  readonly dataFolder: string;
  readonly kills: number;
  /** Units whose reports come in at the same time, 1 to 40. */
  readonly clients: number;
  /** In [0, 1). */
  readonly random: () => number;
  /** A backup is made under load just before this kill, counted from 0, and restored at the end. */
  readonly backupAt?: number;
}

export interface KillsReport {
  readonly kills: number;
  /** Of the kills: those before which nothing was acknowledged since the start, so that they prove little. */
  readonly idle: number;
  readonly attempted: number;
  readonly acknowledged: number;
  /** Of `attempted`: sent again under their id after a kill, because nobody had answered. */
  readonly repeated: number;
  /** Answers besides receipts, by status. */
  readonly refused: Readonly<Record<string, number>>;
  readonly standing: Standing;
  readonly longestRestartMs: number;
  /** Acknowledged before the backup began. */
  readonly beforeBackup: number;
  /** What was found in the folder that was made of it. */
  readonly restored?: Standing;
}

/** What is wrong with what is stored: nothing, where all of it is empty. */
export interface Standing {
  readonly versions: number;
  /** Receipts that were given and are not there. */
  readonly lost: readonly string[];
  /** Submissions that are there and that nobody sent. */
  readonly strange: readonly string[];
  /** Submissions that are there as two versions. */
  readonly twice: readonly string[];
  /** Units whose versions do not count 1, 2, 3 … */
  readonly gaps: readonly string[];
  /** Versions whose content cannot be read. */
  readonly unreadable: readonly string[];
}

const OFF = { KJZ_SITE: 'off' };
const FORM = '/api/v1/rounds/2023/forms/plan';
/** The newest of each unit, whose content is read too. */
const CONTENTS_READ = 20;
/** Their content packs to over 100 KB, which is stored in pieces beside the version. */
const LARGE_ROWS = 300;
const LARGE_SHARE = 0.15;

interface Sent {
  readonly id: string;
  readonly body: string;
}

interface Version {
  readonly version: number;
  readonly submissionId: string;
  readonly receipt: string;
}

/** What all units have in common while one server runs. */
interface Load {
  readonly server: Asking;
  isOver: boolean;
  acknowledged(): void;
}

/** The collector's requests to one server. */
class Asking {
  private constructor(
    readonly address: string,
    readonly token: string,
  ) {}

  static async at(address: string, code: string): Promise<Asking> {
    const answer = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    return new Asking(address, ((await answer.json()) as { readonly token: string }).token);
  }

  ask(path: string, init: { readonly method?: string; readonly body?: string } = {}): Promise<Response> {
    return fetch(`${this.address}${FORM}${path}`, {
      ...init,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.token}` },
    });
  }

  async history(unit: string, limit?: number): Promise<readonly Version[]> {
    const all: Version[] = [];
    for (let before = ''; ; ) {
      const answer = await this.ask(`/history?unit=${encodeURIComponent(unit)}&limit=${limit ?? 200}${before}`);
      const { versions, next } = (await answer.json()) as { versions: readonly Version[]; next?: number };
      all.push(...versions);
      if (limit !== undefined || next === undefined) return all;
      before = `&before=${next}`;
    }
  }
}

class Client {
  readonly receipts: string[] = [];
  readonly attempted = new Set<string>();
  readonly refused: number[] = [];
  repeated = 0;
  /** Nobody has answered it. */
  #pending: Sent | undefined;

  constructor(
    readonly unit: string,
    private readonly random: () => number,
  ) {}

  /** Reports until the server is gone; only what was answered counts as acknowledged. */
  async report(load: Load): Promise<void> {
    try {
      if (this.#pending !== undefined) {
        this.repeated++;
        await this.#send(load, this.#pending);
      }
      while (!load.isOver) {
        const base = (await load.server.history(this.unit, 1))[0]?.version ?? 0;
        await this.#send(load, { id: randomUUID(), body: JSON.stringify(this.#report(base)) });
      }
    } catch {
      // Cut off: whether it arrived is not known, and not claimed.
    }
  }

  #report(base: number): object {
    const isLarge = this.random() < LARGE_SHARE;
    const isZero = !isLarge && this.random() < 0.5;
    const of = { base, unit: this.unit };
    if (isZero) return { ...of, zero: true, sheets: [], ...(base > 0 ? { replaces: base } : {}) };
    const many = Array.from({ length: LARGE_ROWS }, (_, at) => ({ ...CLEAN, name: `活动${at}`, remarks: noise() }));
    return { ...of, sheets: [planGrid(this.unit, [{ remarks: noise() }], isLarge ? many : [])] };
  }

  async #send(load: Load, sent: Sent): Promise<void> {
    this.#pending = sent;
    this.attempted.add(sent.id);
    const answer = await load.server.ask(`/submissions/${sent.id}`, { method: 'PUT', body: sent.body });
    const body = (await answer.json()) as { readonly receipt?: string };
    this.#pending = undefined;
    if (answer.status > 201 || body.receipt === undefined) {
      this.refused.push(answer.status);
      return;
    }
    this.receipts.push(body.receipt);
    load.acknowledged();
  }
}

/** 200 characters that do not pack. */
const noise = () => randomBytes(150).toString('base64url');

export async function killUnderLoad(options: KillsOptions): Promise<KillsReport> {
  const { dataFolder, kills, random, backupAt } = options;
  let server = new StartedServer(dataFolder, OFF, SERVER_ALONE);
  let address = await server.ready();
  const { admin, units } = handedOutCodes(dataFolder);
  const clients = [...units.keys()].slice(0, options.clients).map((unit) => new Client(unit, random));
  let idle = 0;
  let longestRestartMs = 0;
  let before: readonly string[] = [];
  let backup: string | undefined;
  for (let kill = 0; kill < kills; kill++) {
    // A random point of the work, not of the clock: a slow machine is killed under load too.
    const enough = 1 + Math.floor(random() * 2 * clients.length);
    let acknowledged = 0;
    let reach = () => {};
    const reached = new Promise<void>((resolve) => {
      reach = resolve;
    });
    const load: Load = {
      server: await Asking.at(address, admin),
      isOver: false,
      acknowledged: () => ++acknowledged >= enough && reach(),
    };
    const reporting = Promise.all(clients.map((client) => client.report(load)));
    await Promise.race([reached, reporting]);
    if (kill === backupAt) {
      before = clients.flatMap(({ receipts }) => receipts);
      backup = await backedUp(dataFolder);
    }
    await new Promise((resolve) => setTimeout(resolve, random() * 40));
    if (acknowledged === 0) idle++;
    await server.end('SIGKILL');
    load.isOver = true;
    await reporting;
    const started = performance.now();
    server = new StartedServer(dataFolder, OFF, SERVER_ALONE);
    address = await server.ready();
    longestRestartMs = Math.max(longestRestartMs, Math.round(performance.now() - started));
  }
  const acknowledged = clients.flatMap(({ receipts }) => receipts);
  const refused: Record<string, number> = {};
  for (const status of clients.flatMap(({ refused: each }) => each)) refused[status] = (refused[status] ?? 0) + 1;
  const standing = await standingAt(await Asking.at(address, admin), clients, acknowledged);
  await server.end('SIGTERM');
  return {
    ...{ kills, idle, refused, standing, longestRestartMs },
    attempted: clients.reduce((sum, { attempted }) => sum + attempted.size, 0),
    acknowledged: acknowledged.length,
    repeated: clients.reduce((sum, { repeated }) => sum + repeated, 0),
    beforeBackup: before.length,
    ...(backup === undefined
      ? {}
      : { restored: await restoredFrom(backup, `${dataFolder}-restored`, admin, clients, before) }),
  };
}

async function backedUp(dataFolder: string): Promise<string> {
  const answer = await askForBackup(dataFolder, `${dataFolder}-copies`);
  if (answer?.ok !== true) throw new Error(`no backup: ${JSON.stringify(answer)}`);
  return answer.backup.path;
}

async function standingAt(
  asking: Asking,
  clients: readonly Client[],
  acknowledged: readonly string[],
): Promise<Standing> {
  const found: Version[] = [];
  const gaps: string[] = [];
  const unreadable: string[] = [];
  for (const { unit } of clients) {
    const versions = await asking.history(unit);
    found.push(...versions);
    if (versions.some(({ version }, at) => version !== versions.length - at)) gaps.push(unit);
    for (const { version, receipt } of versions.slice(0, CONTENTS_READ)) {
      const answer = await asking.ask(`/versions/${version}?unit=${encodeURIComponent(unit)}`);
      await answer.arrayBuffer();
      if (answer.status !== 200) unreadable.push(`${receipt}: ${answer.status}`);
    }
  }
  const attempted = new Set(clients.flatMap((client) => [...client.attempted]));
  const receipts = new Set(found.map(({ receipt }) => receipt));
  const ids = found.map(({ submissionId }) => submissionId);
  return {
    versions: found.length,
    lost: acknowledged.filter((receipt) => !receipts.has(receipt)),
    strange: ids.filter((id) => !attempted.has(id)),
    twice: ids.filter((id, at) => ids.indexOf(id) !== at),
    gaps,
    unreadable,
  };
}

/** `before`: the receipts of before it began. */
async function restoredFrom(
  backup: string,
  folder: string,
  admin: string,
  clients: readonly Client[],
  before: readonly string[],
): Promise<Standing> {
  await restoreBackup(backup, folder);
  const server = new StartedServer(folder, OFF, SERVER_ALONE);
  const standing = await standingAt(await Asking.at(await server.ready(), admin), clients, before);
  await server.end('SIGTERM');
  return standing;
}

/** Whether all that was acknowledged is there, once, whole, and nothing besides. */
export function isSound({ lost, strange, twice, gaps, unreadable }: Standing): boolean {
  return [lost, strange, twice, gaps, unreadable].every((wrong) => wrong.length === 0);
}
