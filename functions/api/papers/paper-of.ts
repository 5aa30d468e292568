/** Which paper of a round a request is about, and what people are told of one and of its versions. */
import type * as z from 'zod';
import { draftedForm, kindsOf, mostBytesOf, type PaperKind } from '#domain/form/paper';
import { type Paper, papersOf, type Round, type Unit } from '#domain/form/round';
import { StoreError } from '#store/store-error';
import type { Head, Recorded, SentFile, UnitFormKey } from '#store/submission-store';
import { DOC_TYPE, DOCX_TYPE, PDF_TYPE } from '../answers/media-types';
import { problem } from '../answers/problem';
import type { paperStandingSchema } from '../answers/wire-paper-standing';
import type { paperReceiptSchema, paperStateSchema } from '../answers/wire-papers';
import { paperPlace } from '../reports/paper-place';
import { originOf, receiptNumber } from '../reports/receipt';
import { standingView } from '../review/stored-review';
import { storeKey } from '../sign-in/round-access';
import type { Session } from '../sign-in/session';

/** Throws `paper.notFound`. */
export function paperOf(round: Round, id: string): Paper {
  const paper = papersOf(round).find((each) => each.id === id);
  if (paper === undefined) throw problem('paper.notFound', {});
  return paper;
}

export function paperKey(session: Session, round: Round, paper: Paper, unit: Unit): UnitFormKey {
  return storeKey(session, round, paperPlace(paper), unit);
}

export interface PaperScope {
  readonly round: Round;
  readonly paper: Paper;
  readonly unit: Unit;
}

function receiptOf({ round, paper, unit }: PaperScope, { version, sha256 }: Pick<Recorded, 'version' | 'sha256'>) {
  return receiptNumber({ round, form: paper, unit }, version, sha256);
}

export function paperReceipt(
  scope: PaperScope,
  recorded: Omit<Recorded, 'submittedBy' | 'state' | 'counts'>,
): z.infer<typeof paperReceiptSchema> {
  const { submissionId, version, sha256, submittedAt, late } = recorded;
  return {
    receipt: receiptOf(scope, recorded),
    submissionId,
    unit: scope.unit.name,
    paper: scope.paper.id,
    ...{ version, sha256, submittedAt, late },
    file: fileIn(recorded),
    ...originOf(recorded),
  };
}

/** What the audit trail tells of it. */
export function auditedPaper(receipt: ReturnType<typeof paperReceipt>) {
  const { submissionId, receipt: number, version, sha256, late, file, origin } = receipt;
  return {
    action: 'paper.submitted' as const,
    detail: {
      ...{ submissionId, receipt: number, version, sha256, late, file },
      ...(origin === undefined ? {} : { origin }),
    },
  };
}

interface Known {
  readonly head: Head | undefined;
  readonly isLocked: boolean;
  readonly now: Date;
}

/** Where a unit stands with a paper: 未报 · 已报 · 迟报 · 锁定, as with a form. */
export function paperStanding(scope: PaperScope, { head, isLocked, now }: Known): z.infer<typeof paperStandingSchema> {
  const standing = standingView({ entry: scope.paper, head, review: undefined, isLocked, now });
  if (head === undefined) return { version: 0, standing };
  const { version, sha256, submittedAt } = head;
  return { version, submittedAt, sha256, receipt: receiptOf(scope, head), file: fileIn(head), standing };
}

export function paperState(scope: PaperScope, known: Known): z.infer<typeof paperStateSchema> {
  const { id, attachment, title, deadline } = scope.paper;
  return {
    paper: id,
    ...(attachment === undefined ? {} : { attachment }),
    ...{ title, deadline },
    kinds: [...kindsOf(scope.paper)],
    mostBytes: mostBytesOf(scope.paper),
    hasDraft: draftedForm(scope.round, scope.paper) !== undefined,
    ...paperStanding(scope, known),
  };
}

/** Written by submit-paper.ts, and by nobody else. */
function fileIn({ version, file }: Pick<Recorded, 'version' | 'file'>): SentFile & { readonly kind: PaperKind } {
  if (file === undefined) throw new StoreError('store.damaged', `version ${version} of a paper has no file`);
  return file as SentFile & { readonly kind: PaperKind };
}

interface Format {
  readonly type: string;
  /** The first is given where a name has none of them. */
  readonly endings: readonly [string, ...string[]];
}

export const PAPER_FORMATS: Readonly<Record<PaperKind, Format>> = {
  docx: { type: DOCX_TYPE, endings: ['.docx'] },
  doc: { type: DOC_TYPE, endings: ['.doc', '.wps'] },
  pdf: { type: PDF_TYPE, endings: ['.pdf'] },
};

/** 附件1 活动实施方案 会计学院 第2版.docx: by what the file is, whatever it was called. */
export function paperFileName({ paper, unit }: PaperScope, version: number, { name, kind }: SentFile): string {
  const { endings } = PAPER_FORMATS[kind as PaperKind];
  const ending = endings.find((each) => name.toLowerCase().endsWith(each)) ?? endings[0];
  const title = [paper.attachment, paper.title, unit.name].filter((part) => part !== undefined).join(' ');
  return `${title} 第${version}版${ending}`;
}
