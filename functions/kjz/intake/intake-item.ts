/** What became of one thing that was found in what was dropped. Types, and what people call it. */
import type { Receipt, VerdictIssue, WhatStands } from '#client/shapes';
import type { Evidence } from '#domain/intake/evidence';
import type { Sorted } from '#domain/intake/pile';
import type { Found } from '#inbox/found-file';
import type { ReadSheet } from '#inbox/read-found';

export interface IntakeItem extends Sorted {
  /** 会计学院.eml › 材料.zip › 附件2.xlsx */
  readonly file: string;
  readonly found: Found;
  /** Of the bytes; absent of what was not looked into. */
  readonly sha256?: string;
  readonly sheet?: ReadSheet;
  readonly evidence?: Evidence;
  /** Certain. */
  readonly unit?: string;
  readonly seemingly?: string;
  /** As the server says it, once it was asked; what lacks a reason where that is what is missing. */
  readonly issues?: readonly VerdictIssue[];
  readonly standing?: WhatStands;
  readonly taken?: Taken;
}

/**
 * - `recorded`: a version of the unit's, with its receipt
 * - `refused`: the server does not take it, in its own words
 * - `notAsked`: it did not answer before anything was sent
 * - `unknown`: nobody can say yet; running again settles it, and nothing is recorded twice
 */
export type Taken =
  | { readonly outcome: 'recorded'; readonly receipt: Receipt }
  | { readonly outcome: 'refused'; readonly code: string; readonly message: string }
  | { readonly outcome: 'notAsked' | 'unknown' };

export function labelOf({ path }: Pick<Found, 'path'>): string {
  return path.join(' › ');
}

/** Tells mails apart; the same mail saved twice is one. */
export function mailKey({ mail, path }: Found): string | undefined {
  if (mail === undefined) return undefined;
  const { messageId, from, sentAt, subject } = mail;
  return messageId ?? JSON.stringify([path[0], from?.email, sentAt, subject]);
}
