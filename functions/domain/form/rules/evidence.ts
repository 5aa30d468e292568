/** Rule 13: 印证材料 (notice.md, at the end of each activity): a sign-in sheet offline, at least one item, links for reports. */
import * as z from 'zod';
import { fault } from '../../issues/issue';
import { figureOf, isExcluded, labelAt, textIn } from '../form-reading';
import { findingAt, NOTHING, type RowRuleKind, ruleBase, unlessSchema } from './rule-kind';

const whenParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('evidenceWhen'),
  column: z.string(),
  evidence: z.string(),
  /** The figure above 0 that asks for it. */
  figure: z.string(),
});

export const evidenceWhen: RowRuleKind<z.infer<typeof whenParams>> = {
  params: whenParams,
  severity: 'verify',
  mentions: ({ section, column, figure }) => [{ section, keys: [column, figure] }],
  checkRow(params, { section, row }) {
    const figure = figureOf(section, row, params.figure);
    const cell = row.cells.get(params.column);
    if (typeof figure === 'string' || figure.units === 0 || cell?.state !== 'value') return NOTHING;
    const names = typeof cell.value === 'object' ? cell.value : [String(cell.value)];
    if (names.includes(params.evidence)) return NOTHING;
    const whenLabel = labelAt(section.section, params.figure);
    const said = fault('evidence.missing', { evidence: params.evidence, whenLabel });
    return findingAt(section, row, params.column, said);
  },
};

const anyParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('anyEvidence'),
  column: z.string(),
  unless: unlessSchema.optional(),
});

export const anyEvidence: RowRuleKind<z.infer<typeof anyParams>> = {
  params: anyParams,
  severity: 'verify',
  mentions: ({ section, column, unless }) => [
    { section, keys: [column, ...(unless === undefined ? [] : [unless.column])] },
  ],
  checkRow({ column, unless }, { section, row }) {
    const state = row.cells.get(column)?.state;
    const noneNamed = state === 'notFilled' || state === 'notApplicable';
    return noneNamed && isExcluded(row, unless) === 'no'
      ? findingAt(section, row, column, fault('evidence.none', {}))
      : NOTHING;
  },
};

const linksParams = z.strictObject({
  ...ruleBase,
  kind: z.literal('linksPerReport'),
  count: z.string(),
  links: z.string(),
});

/** A link starts anew at each http; text without one counts by lines. */
export const linksPerReport: RowRuleKind<z.infer<typeof linksParams>> = {
  params: linksParams,
  severity: 'verify',
  mentions: ({ section, count, links }) => [{ section, keys: [count, links] }],
  checkRow(params, { section, row }) {
    const reports = figureOf(section, row, params.count);
    const cell = row.cells.get(params.links);
    if (typeof reports === 'string' || cell === undefined || cell.state === 'doubtful') return NOTHING;
    const links = countLinks(textIn(row, params.links) ?? '');
    if (links === reports.units) return NOTHING;
    const countLabel = labelAt(section.section, params.count);
    const payload = { countLabel, count: reports.units, links };
    return findingAt(section, row, params.links, fault('links.mismatch', payload));
  },
};

function countLinks(text: string): number {
  const starts = text.match(/https?:\/\//giu)?.length ?? 0;
  return starts > 0 ? starts : text.split(/[\n、;；]+/u).filter((part) => part.trim() !== '').length;
}
