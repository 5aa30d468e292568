import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { openDataFolder, readOrCreateSecret } from '#local/data-folder';
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from '#local/embedded-dynamodb';
import { connectDynamoDb, ensureTable } from '#store/dynamodb/table';
import { TableClient } from '#store/dynamodb/table-client';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the embedded database', () => {
  /** Runs `work` with a table of a freshly started engine, and stops it. */
  async function withTable(work: (table: TableClient, server: EmbeddedDynamoDb) => Promise<void>): Promise<void> {
    const server = await startEmbeddedDynamoDb({ folder });
    const client = connectDynamoDb({ endpoint: server.endpoint, credentials: server.credentials, region: 'local' });
    try {
      await ensureTable(client, 'records');
      await work(new TableClient(client, 'records'), server);
    } finally {
      client.destroy();
      await server.close();
    }
  }

  async function listed(table: TableClient): Promise<number> {
    let count = 0;
    for await (const _item of table.query('p', 'all')) count += 1;
    return count;
  }

  it('keeps what was written across restarts', async () => {
    await withTable((table) => table.put({ pk: 'p', sk: '学院', value: 1 }));
    await withTable(async (table) => expect(await table.get({ pk: 'p', sk: '学院' })).toMatchObject({ value: 1 }));
  });

  it('leaves no iterator open after 500 queries', async () => {
    const open = new Set<unknown>();
    const attach = jest.spyOn(ClassicLevel.prototype, 'attachResource').mockImplementation(function (
      this: unknown,
      each,
    ) {
      open.add(each);
      return original.attach.call(this, each);
    });
    const detach = jest.spyOn(ClassicLevel.prototype, 'detachResource').mockImplementation(function (
      this: unknown,
      each,
    ) {
      open.delete(each);
      return original.detach.call(this, each);
    });
    try {
      await withTable(async (table) => {
        for (let index = 0; index < 50; index += 1) await table.put({ pk: 'p', sk: `${index}` });
        const before = attach.mock.calls.length;
        for (let query = 0; query < 500; query += 1) expect(await listed(table)).toBe(50);
        expect(attach.mock.calls.length - before).toBeGreaterThanOrEqual(500);
        expect(open.size).toBe(0);
      });
    } finally {
      attach.mockRestore();
      detach.mockRestore();
    }
  });

  it('mends a table that a kill left half made', async () => {
    await withTable((table) => table.put({ pk: 'p', sk: 's' }));
    await editTable((table) => ({ ...table, TableStatus: 'CREATING' }));
    await withTable(async (table) => expect(await listed(table)).toBe(1));
  });

  it('explains a table that was being deleted', async () => {
    await withTable(async () => undefined);
    await editTable((table) => ({ ...table, TableStatus: 'DELETING' }));
    await expect(startEmbeddedDynamoDb({ folder })).rejects.toThrow(/records was being deleted/);
  });

  it('refuses a folder that is open already', async () => {
    await withTable(async () => {
      await expect(startEmbeddedDynamoDb({ folder })).rejects.toThrow(/LEVEL_LOCKED/);
    });
  });

  it('answers only requests that carry its key and come from no web page', async () => {
    await withTable(async (table, { endpoint, credentials }) => {
      const signed = (key: string) => `AWS4-HMAC-SHA256 Credential=${key}/20261123/local/dynamodb/aws4_request`;
      const statusOf = async (headers: Record<string, string>) =>
        (await fetch(endpoint, { method: 'POST', headers, body: '{}' })).status;
      expect(await statusOf({})).toBe(403);
      expect(await statusOf({ authorization: signed('guessed') })).toBe(403);
      expect(await statusOf({ authorization: signed('0'.repeat(32)) })).toBe(403);
      expect(await statusOf({ authorization: signed(credentials.accessKeyId), origin: 'https://example.org' })).toBe(
        403,
      );
      expect(await listed(table)).toBe(0);
    });
  });

  it('survives a connection that is cut inside a request', async () => {
    await withTable(async (table, { endpoint, credentials }) => {
      const socket = connect(Number(new URL(endpoint).port), '127.0.0.1');
      await once(socket, 'connect');
      const credential = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/x`;
      socket.write(`POST / HTTP/1.1\r\nHost: x\r\nAuthorization: ${credential}\r\nContent-Length: 100\r\n\r\nhalf`);
      await listed(table);
      socket.resetAndDestroy();
      await once(socket, 'close');
      expect(await listed(table)).toBe(0);
    });
  });

  it('survives a connection that is cut inside puts that go together, of which nothing is done', async () => {
    await withTable(async (table, { endpoint, credentials }) => {
      const socket = connect(Number(new URL(endpoint).port), '127.0.0.1');
      await once(socket, 'connect');
      const head = [
        'POST / HTTP/1.1',
        'Host: x',
        `Authorization: AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/x`,
        'X-Amz-Target: DynamoDB_20120810.TransactWriteItems',
        'Content-Length: 1000',
      ];
      socket.write(`${head.join('\r\n')}\r\n\r\n{"TransactItems":[`);
      await listed(table);
      socket.resetAndDestroy();
      await once(socket, 'close');
      expect(await listed(table)).toBe(0);
      expect(await table.putTogether([{ item: { pk: 'p', sk: 'after' } }])).toBe(true);
    });
  });

  async function editTable(edit: (table: Record<string, unknown>) => unknown): Promise<void> {
    const level = new ClassicLevel<string, Record<string, unknown>>(folder, { valueEncoding: 'json' });
    const table = await level.get('table~records');
    if (table === undefined) throw new Error('no table');
    await level.put('table~records', edit(table) as Record<string, unknown>);
    await level.close();
  }
});

const original = {
  attach: ClassicLevel.prototype.attachResource,
  detach: ClassicLevel.prototype.detachResource,
};

describe('the data folder', () => {
  const HOLD = `
    import { openDataFolder } from '#local/data-folder';
    const outcome = await openDataFolder(process.argv[1]);
    console.log(outcome.ok ? 'open' : outcome.reason);
    if (outcome.ok) setInterval(() => undefined, 1000);
  `;

  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });

  /** Another process that opens the folder, says how that ended and, where it could, holds it. */
  async function otherProcess(): Promise<{ child: ChildProcess; said: string }> {
    const args = ['--import', 'tsx', '--input-type=module', '-e', HOLD, folder];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const [said] = await once(child.stdout, 'data');
    return { child, said: String(said).trim() };
  }

  async function ended(child: ChildProcess): Promise<void> {
    const isRunning = child.exitCode === null && child.signalCode === null;
    if (isRunning) await once(child, 'exit');
  }

  it('is private and tells where things go', async () => {
    const path = join(folder, 'new', '.data');
    const outcome = await openDataFolder(path);
    if (!outcome.ok) throw new Error(outcome.message.en);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
    expect(outcome.folder).toMatchObject({ databasePath: join(path, 'db'), objectsPath: join(path, 'objects') });
    expect(await readdir(path)).toEqual(['lock']);
    await outcome.folder.close();
  });

  it('is refused to a second process and to this one again, and free after a close', async () => {
    const mine = await openDataFolder(folder);
    if (!mine.ok) throw new Error(mine.message.en);
    const other = await otherProcess();
    expect(other.said).toBe('inUse');
    await ended(other.child);
    const again = await openDataFolder(folder);
    expect(again).toMatchObject({ ok: false, reason: 'inUse' });
    expect(again.ok ? '' : again.message['zh-CN']).toContain('正被另一个进程使用');
    await mine.folder.close();
    const later = await openDataFolder(folder);
    expect(later.ok).toBe(true);
    if (later.ok) await later.folder.close();
  });

  it('is free at once after its process was killed', async () => {
    const other = await otherProcess();
    expect(other.said).toBe('open');
    expect(await openDataFolder(folder)).toMatchObject({ ok: false, reason: 'inUse' });
    other.child.kill('SIGKILL');
    await ended(other.child);
    const mine = await openDataFolder(folder);
    expect(mine.ok).toBe(true);
    if (mine.ok) await mine.folder.close();
  });

  it('says why it cannot be opened', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await openDataFolder(join(folder, 'file'))).toMatchObject({ ok: false, reason: 'notAFolder' });
    expect(await openDataFolder(join(folder, 'file', 'below'))).toMatchObject({ ok: false, reason: 'notAFolder' });
  });

  it.each([
    ['names a missing file', 'MANIFEST-000999\n'],
    ['is empty', ''],
  ])('mends a lock that a kill left half made: its index %s', async (_name, index) => {
    const first = await openDataFolder(folder);
    if (first.ok) await first.folder.close();
    await writeFile(join(folder, 'lock', 'CURRENT'), index);
    const second = await openDataFolder(folder);
    expect(second.ok).toBe(true);
    if (second.ok) await second.folder.close();
  });

  it('keeps a secret, readable by its user only, and gives everyone the first one', async () => {
    const create = jest.fn(async () => `secret-${Math.random()}`);
    const both = await Promise.all([0, 1].map(() => readOrCreateSecret({ path: folder }, 'code-key', create)));
    expect(both[0]).toBe(both[1]);
    create.mockClear();
    expect(await readOrCreateSecret({ path: folder }, 'code-key', create)).toBe(both[0]);
    expect(create).not.toHaveBeenCalled();
    expect((await stat(join(folder, 'secrets', 'code-key'))).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'secrets'))).toEqual(['code-key']);
    await expect(readOrCreateSecret({ path: folder }, '../x', create)).rejects.toThrow(RangeError);
  });
});
