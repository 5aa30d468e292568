/** Decisions, and what is on record of them and of what was sent: each against the other. */
import {
  AUDIT_PART,
  type AuditLine,
  decisionsFileSchema,
  decisionsPart,
  jointFileSchema,
  jointPart,
  paperCopyFileSchema,
  paperCopyPart,
  recommendedFileSchema,
  recommendedPart,
  versionPart,
} from '#api/archive/archive-format';
import { auditedRecommendation } from '#api/collect/recommended-decisions';
import { canonicalJson } from '#api/reports/canonical-json';
import { auditedReceipt, receiptView } from '#api/reports/receipt';
import { auditedDecision } from '#api/review/audited-decision';
import type { JointDecision } from '#domain/season/joint/decision';
import type { ProvenVersion, VersionScope } from './check-versions';
import { finding } from './finding';
import type { PartReader } from './read-parts';

/** What a record has to say. */
interface Told {
  readonly at: string;
  readonly action: string;
  readonly target: string;
  readonly holds: (detail: unknown) => boolean;
}

/** Records of one round, taken off as what they tell of is found. */
export class AuditTrail {
  readonly #left: Set<AuditLine>;

  /** Of what was sent before a purge nothing is there any more. */
  constructor(audit: readonly AuditLine[]) {
    const purged = audit.findLastIndex(({ action }) => action === 'round.purged');
    const told = audit
      .slice(purged + 1)
      .filter(({ action }) =>
        /^(?:(?:submission|review|joint|recommended|paperCopy)\.|paper\.submitted$)/.test(action),
      );
    this.#left = new Set(told);
  }

  /**
   * Takes off the record of that instant, action and target: the one that holds, where several are of one millisecond.
   * Whether it holds; `undefined` where there is none.
   */
  take({ at, action, target }: Omit<Told, 'holds'>, holds: Told['holds']): boolean | undefined {
    const found = [...this.#left].filter((line) => line.at === at && line.action === action && line.target === target);
    const holding = found.find(({ detail }) => holds(detail));
    const line = holding ?? found[0];
    if (line !== undefined) this.#left.delete(line);
    return line && holding !== undefined;
  }

  get left(): Iterable<AuditLine> {
    return this.#left;
  }
}

interface SentBy {
  readonly name: string;
  readonly folder: string;
  readonly versions: readonly (ProvenVersion | undefined)[];
}

/** What was sent, where it is on record: reports of before 2026-11-26 may have lost their record. */
export function checkVersionsOnRecord(
  reader: PartReader,
  audit: AuditTrail,
  { round, form, unit }: VersionScope,
  { name, folder, versions }: SentBy,
): void {
  for (const version of versions) {
    if (version === undefined) continue;
    const { submittedBy: _, ...recorded } = version.recorded;
    // Without a code there are no receipts; all else is on record of a unit that was struck off, too.
    const scope = { round, form, unit: unit ?? { code: '', name, aliases: [], kind: '' } };
    const { action, detail } = auditedReceipt(receiptView(scope, recorded as Parameters<typeof receiptView>[1]));
    const of = (facts: unknown) => canonicalJson(unit === undefined ? withoutReceipts(facts) : facts);
    const told = { at: recorded.submittedAt, action, target: `${round.id}/${form.id}/${name}` };
    if (audit.take(told, (said) => of(said) === of(detail)) !== false) continue;
    const part = versionPart(form.id, folder, recorded.version);
    reader.add(finding('audit.differs', { part }, { of: `${name} ${recorded.version}` }));
  }
}

function withoutReceipts(facts: unknown): object {
  const {
    receipt: _receipt,
    withdrew: _withdrew,
    returned: _returned,
    ...more
  } = Object(facts) as Record<string, unknown>;
  return more;
}

/** `versions`: how many each unit has. */
export function checkDecisions(
  reader: PartReader,
  audit: AuditTrail,
  { round, form }: { readonly round: string; readonly form: string },
  versions: ReadonlyMap<string, number>,
): void {
  const part = decisionsPart(form);
  for (const { unit, decisions } of reader.json(part, decisionsFileSchema) ?? []) {
    for (const decision of decisions) {
      const version = Number(decision.version ?? 0);
      if (version > (versions.get(unit) ?? 0)) reader.add(finding('decision.version', { part }, { unit, version }));
    }
    const targetOf = () => `${round}/${form}/${unit}`;
    checkLogged(reader, audit, { of: unit, targetOf, part, kinds: 'review', decisions }, auditedDecision);
  }
}

/** Each on record, in order. What they say, as it was told; nothing where there is no such part. */
export function checkJointDecisions(
  reader: PartReader,
  audit: AuditTrail,
  { round, form }: { readonly round: string; readonly form: string },
): readonly JointDecision[] {
  const part = jointPart(form);
  const decisions = reader.json(part, jointFileSchema) ?? [];
  const targetOf = () => `${round}/${form}`;
  checkLogged(reader, audit, { of: form, targetOf, part, kinds: 'joint', decisions }, auditedDecision);
  return decisions as unknown as readonly JointDecision[];
}

/** What was chosen for 推荐清单: each on record, in order. */
export function checkRecommendedDecisions(
  reader: PartReader,
  audit: AuditTrail,
  { round, form }: { readonly round: string; readonly form: string },
): void {
  const part = recommendedPart(form);
  const decisions = reader.json(part, recommendedFileSchema) ?? [];
  const targetOf = () => `${round}/${form}`;
  checkLogged(reader, audit, { of: form, targetOf, part, kinds: 'recommended', decisions }, auditedRecommendation);
}

/** What came of signed prints: each on record, in order. */
export function checkPaperCopyDecisions(
  reader: PartReader,
  audit: AuditTrail,
  { round, form }: { readonly round: string; readonly form: string },
): void {
  const part = paperCopyPart(form);
  const decisions = reader.json(part, paperCopyFileSchema) ?? [];
  const targetOf = ({ unit }: Readonly<Record<string, unknown>>) => `${round}/${form}/${String(unit)}`;
  checkLogged(reader, audit, { of: form, targetOf, part, kinds: 'paperCopy', decisions }, auditedDecision);
}

interface Logged {
  /** Whose log it is: a unit's of one form, or a form's as a whole. */
  readonly of: string;
  readonly targetOf: (decision: Readonly<Record<string, unknown>>) => string;
  readonly part: string;
  /** What their records' actions begin with. */
  readonly kinds: string;
  readonly decisions: readonly Readonly<
    Record<string, unknown> & { readonly seq: number; readonly kind: string; readonly at: string }
  >[];
}

function checkLogged<Kept>(
  reader: PartReader,
  audit: AuditTrail,
  { of: log, targetOf, part, kinds, decisions }: Logged,
  audited: (decision: Kept) => object,
): void {
  if (decisions.some(({ seq }, at) => seq !== at + 1)) reader.add(finding('decision.order', { part }, { unit: log }));
  for (const decision of decisions) {
    const of = `${log} ${decision.seq} ${decision.kind}`;
    const told = { at: decision.at, action: `${kinds}.${decision.kind}`, target: targetOf(decision) };
    const holds = (detail: unknown) => isSaid(detail, decision, audited);
    checkOnRecord(reader, audit, { part, of }, { ...told, holds });
  }
}

/** `of`: what it is, where it is not on record, or otherwise than it says. */
export function checkOnRecord(
  reader: PartReader,
  audit: AuditTrail,
  { part, of }: { readonly part: string; readonly of: string },
  { holds, ...told }: Told,
): void {
  const isHeld = audit.take(told, holds);
  if (isHeld === undefined) reader.add(finding('audit.missing', { part }, { of }));
  else if (!isHeld) reader.add(finding('audit.differs', { part }, { of }));
}

/** What a decision says that has not its shape is not what is on record. */
function isSaid<Kept>(
  detail: unknown,
  decision: Readonly<Record<string, unknown>>,
  audited: (decision: Kept) => object,
): boolean {
  const { by } = decision;
  const hasActor = typeof by === 'object' && by !== null && 'name' in by;
  return hasActor && canonicalJson(detail) === canonicalJson(audited(decision as unknown as Kept));
}

/** Once all that is there was found on record. */
export function checkNothingElseOnRecord(reader: PartReader, audit: AuditTrail): void {
  for (const { target, at } of audit.left) reader.add(finding('audit.surplus', { part: AUDIT_PART }, { target, at }));
}
