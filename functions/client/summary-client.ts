/** The workbook of all forms, and what it is compared with, as the collector's desk asks it. Over a client that somebody signed in with. */
import { XLSX_TYPE } from '#api/answers/media-types';
import type { PreviousView, RoundSummaryQuery, SummariesView } from '#api/answers/wire-summary';
import { ofRound, withQuery } from './addresses';
import type { Answer } from './answer';
import type { SignedIn } from './api-client';
import { type Making, makingIn } from './closing-client';
import type { Download } from './download';

export type EarlierDownload = SummariesView['downloads'][number];
/** How it is wanted: `withoutUnits` by name or code. */
export type RoundSummaryAsked = Omit<RoundSummaryQuery, 'withoutUnits'> & { readonly withoutUnits?: readonly string[] };

/** Every method answers with a value, whatever the network does. */
export interface SummaryClient {
  /** Waits while the server makes it, and tells how far that is. */
  roundSummary(round: string, asked: RoundSummaryAsked, making?: (how: Making) => void): Promise<Answer<Download>>;
  /** The newest first. */
  downloads(round: string): Promise<Answer<SummariesView>>;
  /** A workbook that somebody wrote notes into; its id is `previous` of the next download. */
  handIn(round: string, workbook: Uint8Array): Promise<Answer<PreviousView>>;
  /** 推荐清单 (附件3) in Word. */
  recommended(round: string): Promise<Answer<Download>>;
}

const TIMEOUT_MS = 120_000;

export function createSummaryClient({ ask, askFile }: Pick<SignedIn, 'ask' | 'askFile'>): SummaryClient {
  return {
    roundSummary(round, { withoutUnits = [], ...asked }, making) {
      const units = withoutUnits.length === 0 ? undefined : withoutUnits.join(',');
      const path = withQuery(ofRound(round, 'summary'), { ...asked, withoutUnits: units });
      return askFile({ method: 'GET', path, timeoutMs: TIMEOUT_MS, mayBeElsewhere: true }, (answer) => {
        const how = makingIn(answer);
        if (how !== undefined) making?.(how);
      });
    },
    downloads: (round) => ask<SummariesView>({ method: 'GET', path: ofRound(round, 'summaries') }),
    handIn: (round, bytes) =>
      ask<PreviousView>({
        method: 'POST',
        path: ofRound(round, 'summaries'),
        body: { type: XLSX_TYPE, bytes },
        timeoutMs: TIMEOUT_MS,
      }),
    recommended: (round) =>
      askFile({
        method: 'GET',
        path: ofRound(round, 'recommended/document'),
        timeoutMs: TIMEOUT_MS,
      }),
  };
}
