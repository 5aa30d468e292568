/** 催报 as the collector's desk asks it: who owes, who was reminded, mails as drafts. Over a client that somebody signed in with. */
import type * as z from 'zod';
import type { Mailed, NOTED_CHANNELS, OwingUnit, owingSchema, remindedSchema } from '#api/answers/wire-reminders';
import { ofRound, withQuery } from './addresses';
import type { Answer } from './answer';
import type { SignedIn } from './api-client';
import type { Download } from './download';
import { jsonContent } from './transport';

export type { Mailed, OwingUnit } from '#api/answers/wire-reminders';
export type OwingPage = z.infer<typeof owingSchema>;
export type Reminded = z.infer<typeof remindedSchema>;
export type ReminderChannel = (typeof NOTED_CHANNELS)[number];

/** All who owe, at one moment. */
export interface Owing {
  /** Of the first page: ISO instant. */
  readonly asOf: string;
  readonly units: readonly OwingUnit[];
  /** From which address the server sends, and at what pace; absent: it sends none. */
  readonly mail?: OwingPage['mail'];
}

export interface MailAsked {
  readonly unit: string;
  /** Id of the unit's last mail that is known of. */
  readonly after?: string;
}

/** Every method answers with a value, whatever the network does. */
export interface RemindingClient {
  /** All pages; none where one of them did not come. */
  owing(round: string): Promise<Answer<Owing>>;
  /** Puts on record that these were reminded: those that still owe, each told with its text of now. */
  remind(round: string, units: readonly string[], channel: ReminderChannel): Promise<Answer<Reminded>>;
  /** One mail to one unit: asked for again by the same id until it is known what became of it. */
  mail(round: string, id: string, asked: MailAsked): Promise<Answer<Mailed>>;
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
      let mail: OwingPage['mail'];
      for (let from: number | undefined; ; ) {
        const path = withQuery(ofRound(round, 'owing'), { from });
        const answer = await ask<OwingPage>({ method: 'GET', path, timeoutMs: MANY_TIMEOUT_MS });
        if (!answer.ok) return answer;
        const page = answer.value;
        asOf ??= page.asOf;
        mail ??= page.mail;
        units.push(...page.units);
        from = page.next;
        if (from === undefined) return { ok: true, value: { asOf, units, ...(mail && { mail }) } };
      }
    },
    remind: (round, units, channel) => ask(posted(ofRound(round, 'reminders'), { units, channel })),
    mail: (round, id, asked) =>
      ask({
        method: 'PUT',
        path: ofRound(round, `reminders/${id}`),
        body: jsonContent(asked),
        timeoutMs: MANY_TIMEOUT_MS,
      }),
    drafts: (round, units) => askFile(posted(ofRound(round, 'reminders/drafts'), { units })),
  };
}
