/** 催报 as the collector's desk asks it: who owes, who was reminded, mails as drafts. Over a client that somebody signed in with. */
import type * as z from 'zod';
import type { OwingUnit, owingSchema, REMINDER_CHANNELS, remindedSchema } from '#api/answers/wire-reminders';
import { ofRound, withQuery } from './addresses';
import type { Answer } from './answer';
import type { SignedIn } from './api-client';
import type { Download } from './download';
import { jsonContent } from './transport';

export type { OwingUnit } from '#api/answers/wire-reminders';
export type OwingPage = z.infer<typeof owingSchema>;
export type Reminded = z.infer<typeof remindedSchema>;
export type ReminderChannel = (typeof REMINDER_CHANNELS)[number];

/** All who owe, at one moment. */
export interface Owing {
  /** Of the first page: ISO instant. */
  readonly asOf: string;
  readonly units: readonly OwingUnit[];
}

/** Every method answers with a value, whatever the network does. */
export interface RemindingClient {
  /** All pages; none where one of them did not come. */
  owing(round: string): Promise<Answer<Owing>>;
  /** Puts on record that these were reminded: those that still owe, each told with its text of now. */
  remind(round: string, units: readonly string[], channel: ReminderChannel): Promise<Answer<Reminded>>;
  /** A .zip with a mail for each of these that still owes; nothing is put on record. */
  drafts(round: string, units: readonly string[]): Promise<Answer<Download>>;
}

/** A letterhead is looked for of every unit. */
const MANY_TIMEOUT_MS = 60_000;

export function createRemindingClient({ ask, askFile }: SignedIn): RemindingClient {
  const posted = (path: string, json: object) => ({
    method: 'POST' as const,
    path,
    body: jsonContent(json),
    timeoutMs: MANY_TIMEOUT_MS,
  });
  return {
    async owing(round) {
      const units: OwingUnit[] = [];
      let asOf: string | undefined;
      for (let from: number | undefined; ; ) {
        const path = withQuery(ofRound(round, 'owing'), { from });
        const answer = await ask<OwingPage>({ method: 'GET', path, timeoutMs: MANY_TIMEOUT_MS });
        if (!answer.ok) return answer;
        const page = answer.value;
        asOf ??= page.asOf;
        units.push(...page.units);
        from = page.next;
        if (from === undefined) return { ok: true, value: { asOf, units } };
      }
    },
    remind: (round, units, channel) => ask(posted(ofRound(round, 'reminders'), { units, channel })),
    drafts: (round, units) => askFile(posted(ofRound(round, 'reminders/drafts'), { units })),
  };
}
