/** 锁定 and 归档 as the collector's desk asks them. Over a client that somebody signed in with. */
import type * as z from 'zod';
import type { lockingSchema, mergingSchema } from '#api/answers/wire';
import { ofRound } from './addresses';
import type { Answer } from './answer';
import type { SignedIn } from './api-client';
import type { Download } from './download';
import { jsonContent, type RawAnswer } from './transport';

/** Without a lock: the round is open. */
export type Locking = z.infer<typeof lockingSchema>;
/** What the server is still at: since when, of how many units and rows. */
export type Making = z.infer<typeof mergingSchema>;

/** Every method answers with a value, whatever the network does. */
export interface ClosingClient {
  /** Closes what was reopened, too. Units read the reason. */
  lock(round: string, reason: string): Promise<Answer<Locking>>;
  /** For all units. */
  unlock(round: string): Promise<Answer<Locking>>;
  /** For this one alone, which reads the reason. */
  reopenUnit(round: string, unit: string, reason: string): Promise<Answer<Locking>>;
  /** Everything of a locked round in one .zip; waits while the server makes it, and tells how far that is. */
  archive(round: string, making?: (how: Making) => void): Promise<Answer<Download>>;
}

const ARCHIVE_TIMEOUT_MS = 120_000;

export function createClosingClient({ ask, askFile }: SignedIn): ClosingClient {
  const post = (path: string, json: object) => ask<Locking>({ method: 'POST', path, body: jsonContent(json) });
  return {
    lock: (round, reason) => post(ofRound(round, 'lock'), { reason }),
    unlock: (round) => post(ofRound(round, 'unlock'), {}),
    reopenUnit: (round, unit, reason) => post(ofRound(round, 'unlock'), { unit, reason }),
    archive(round, making) {
      const tell = (answer: RawAnswer) => {
        const how = makingIn(answer);
        if (how !== undefined) making?.(how);
      };
      const path = ofRound(round, 'archive');
      return askFile({ method: 'GET', path, timeoutMs: ARCHIVE_TIMEOUT_MS, mayBeElsewhere: true }, tell);
    },
  };
}

/** What a 202 tells of the file that is being made; undefined where it tells nothing. */
export function makingIn({ bytes }: RawAnswer): Making | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Making;
  } catch {
    return undefined;
  }
}
