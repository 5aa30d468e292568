/** Sentences of the rules on 印证材料 (form/rules/evidence.ts). */
import { both, LABELS } from './labels';
import type { RuleWords } from './slot';

export const evidenceWhen: RuleWords<'evidenceWhen'> = {
  on: ['list', 'fields'],
  title: both('有数就要有某项材料', 'Evidence for a figure'),
  sentence: both('{figure}大于0时，{column}要有{evidence}', 'Where {figure} is above 0, {column} names {evidence}'),
  slots: {
    figure: { kind: 'column', wants: 'figure', label: LABELS.figure },
    column: { kind: 'column', wants: 'multiChoice', label: both('材料栏', 'Evidence') },
    evidence: { kind: 'choice', of: 'column', label: both('要有的材料', 'What is needed') },
  },
};

export const anyEvidence: RuleWords<'anyEvidence'> = {
  on: ['list', 'fields'],
  title: both('至少有一项材料', 'Some evidence'),
  sentence: both('{column}至少有一项{unless}', '{column} names at least one{unless}'),
  slots: {
    column: { kind: 'column', wants: 'any', label: both('材料栏', 'Evidence') },
    unless: { kind: 'unless', label: LABELS.unless },
  },
};

export const linksPerReport: RuleWords<'linksPerReport'> = {
  on: ['list', 'fields'],
  title: both('链接数与篇数一致', 'A link for each'),
  sentence: both('{links}的链接数等于{count}', '{links} hold as many links as {count} says'),
  slots: {
    count: { kind: 'column', wants: 'figure', label: both('篇数', 'How many') },
    links: { kind: 'column', wants: 'text', label: both('链接', 'Links') },
  },
};
