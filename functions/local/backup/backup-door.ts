/**
 * How `npm run backup` reaches the server that holds the data folder: a socket inside of it, which only its owner can
 * open (a named pipe on Windows). One line in, the folder to write to; one line out, what became of it.
 */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { systemCode } from '#machine/system-code';
import type { Backup } from './write-backup';

export type BackupAnswer =
  | { readonly ok: true; readonly backup: Backup }
  | { readonly ok: false; readonly why: string };

/** A path that is short enough for a socket's name whatever the folder is called. */
function doorOf(dataFolder: string): string {
  const id = createHash('sha256').update(resolve(dataFolder)).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\kjz-${id}`;
  const inside = join(resolve(dataFolder), 'backup.sock');
  return inside.length < 100 ? inside : join(tmpdir(), `kjz-${process.getuid?.() ?? 0}-${id}.sock`);
}

const LONGEST_LINE = 4_096;

/** Answers until it is closed. */
export async function openBackupDoor(
  dataFolder: string,
  make: (into: string) => Promise<Backup>,
): Promise<{ close(): Promise<void> }> {
  const door = doorOf(dataFolder);
  // The lock of the folder is ours: what a killed process left here is nobody's.
  if (process.platform !== 'win32') await rm(door, { force: true });
  const server = createServer((socket) => {
    let asked = '';
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', (text: string) => {
      asked += text;
      const end = asked.indexOf('\n');
      if (asked.length > LONGEST_LINE) socket.destroy();
      else if (end >= 0) {
        const into = asked.slice(0, end);
        asked = '';
        void answer(make, into).then((said) => socket.end(`${JSON.stringify(said)}\n`));
      }
    });
  });
  await new Promise<void>((opened, failed) => {
    server.once('error', failed);
    const mask = process.umask(0o077);
    server.listen(door, opened);
    process.umask(mask);
  });
  return {
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

async function answer(make: (into: string) => Promise<Backup>, into: string): Promise<BackupAnswer> {
  try {
    return { ok: true, backup: await make(into) };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : systemCode(error) };
  }
}

/** Undefined where no server is at this folder. */
export function askForBackup(dataFolder: string, into: string): Promise<BackupAnswer | undefined> {
  return new Promise((settle) => {
    let answered = '';
    const socket = connect(doorOf(dataFolder));
    socket.setEncoding('utf8');
    socket.on('connect', () => socket.write(`${resolve(into)}\n`));
    socket.on('data', (text: string) => {
      answered += text;
    });
    socket.on('error', () => settle(undefined));
    socket.on('end', () => {
      try {
        settle(JSON.parse(answered) as BackupAnswer);
      } catch {
        settle({ ok: false, why: 'the server ended while it was at it' });
      }
    });
  });
}
