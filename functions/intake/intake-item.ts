/** What became of one thing that was found in what was dropped. Types, and what people call it. */
import type { Receipt, VerdictIssue, WhatStands } from '#client/shapes';
import type { SaidUnit } from '#domain/intake/arrival';
import type { Evidence } from '#domain/intake/evidence';
import type { Sorted } from '#domain/intake/pile';
import type { Explanation } from '#domain/issues/explanation';
import type { RawGrid } from '#domain/sheet/raw-grid';
import type { Found } from '#inbox/found-file';
import type { NoSheet, OpenedFile, ReadSheet } from '#inbox/found-sheet';

/** One thing that was found, as far as it could be read. */
export interface Reading {
  readonly read: ReadSheet | NoSheet;
  /** Of the bytes; absent of what was not looked into. */
  readonly sha256?: string;
  readonly said?: SaidSheet;
}

/** A sheet whose letterhead was put right, since a person says whose it is. */
export interface SaidSheet extends SaidUnit {
  readonly grids: readonly RawGrid[];
}

export interface IntakeItem extends Sorted {
  /** 会计学院.eml › 材料.zip › 附件2.xlsx; of several called the same, with (2), (3) … */
  readonly file: string;
  readonly found: Found;
  /** Of the bytes; absent of what was not looked into. */
  readonly sha256?: string;
  readonly sheet?: ReadSheet;
  /** What is in it, where it opens and is none of the forms. */
  readonly opened?: OpenedFile;
  readonly said?: SaidSheet;
  readonly evidence?: Evidence;
  /** Certain. */
  readonly unit?: string;
  readonly seemingly?: string;
  /** As the server says it, once it was asked. */
  readonly issues?: readonly VerdictIssue[];
  /** Reasons that hold: given with it, or with an earlier version. */
  readonly explanations?: readonly Explanation[];
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

/** Of a file with two forms there are two. */
export function keyOf({ file, sheet }: Pick<IntakeItem, 'file' | 'sheet'>): string {
  return sheet === undefined ? file : `${file} ${sheet.form.id}`;
}

export function labelOf({ path }: Pick<Found, 'path'>): string {
  return path.join(' › ');
}

/** Tells mails apart; the same mail saved twice is one. */
export function mailKey({ mail, path }: Pick<Found, 'mail' | 'path'>): string | undefined {
  if (mail === undefined) return undefined;
  const { messageId, from, sentAt, subject } = mail;
  return messageId ?? JSON.stringify([path[0], from?.email, sentAt, subject]);
}

export interface ReceiptOfItem {
  readonly receipt: string;
  readonly version: number;
  readonly submittedAt: string;
}

/** Of what was recorded now, or of this very file before. */
export function receiptOf({
  taken,
  reason,
  standing,
  sha256,
}: Pick<IntakeItem, 'taken' | 'reason' | 'standing' | 'sha256'>): ReceiptOfItem | undefined {
  if (taken?.outcome === 'recorded') return taken.receipt;
  const { origin, receipt, version, submittedAt } = standing ?? {};
  const isThisFile = reason.code === 'intake.sameAsStanding' && sha256 !== undefined && origin?.sha256 === sha256;
  if (!isThisFile || receipt === undefined || version === undefined || submittedAt === undefined) return undefined;
  return { receipt, version, submittedAt };
}
