/**
 * A sentence for where the cell's label and its proposal stand beside it already. Made from the whole sentence, so that
 * each thing is worded once; what is sent, kept or written into a copy is always the whole one.
 */
import type { Locale } from '../../words/locale';
import type { Issue, IssueCode } from '../issue';
import { messageOf } from './index';

/** Stands for the label: no sheet can hold it. */
const LABEL = '\u0001';

/** Here the label stands inside of the sentence, which needs no name there. */
const LABEL_INSIDE: ReadonlySet<IssueCode> = new Set(['cell.requiredWhen', 'figure.missing', 'figure.notExpected']);

interface Manner {
  /** The label as the sentence's beginning, with what ties it to the rest. */
  readonly leading: RegExp;
  readonly quoted: string;
  /** For the label inside of a sentence. */
  readonly pronoun: string;
  /** The proposal said again, with the condition before it. */
  change(proposal: string): RegExp;
}

const MANNERS: Readonly<Record<Locale, Manner>> = {
  'zh-CN': {
    leading: new RegExp(`^“${LABEL}”(?:里的|里|的)?`),
    quoted: `“${LABEL}”`,
    pronoun: '',
    change: (proposal) =>
      new RegExp(`(?:；如[^，；。]*，可改为 ${escaped(proposal)}(?=。)|可改为 ${escaped(proposal)}。)`, 'g'),
  },
  en: {
    leading: new RegExp(`^"${LABEL}" `),
    quoted: `"${LABEL}"`,
    pronoun: 'this',
    change: (proposal) => new RegExp(` ?Change to ${escaped(proposal)}\\.`, 'g'),
  },
};

export function briefMessageOf(issue: Issue, locale: Locale = 'zh-CN'): string {
  const { leading, quoted, pronoun, change } = MANNERS[locale];
  const { code, label, proposal } = issue;
  const said = messageOf({ ...issue, label: LABEL }, locale).replace(leading, '');
  const unlabelled = LABEL_INSIDE.has(code) ? said.replace(quoted, pronoun) : said.replaceAll(LABEL, () => label);
  const once = proposal === undefined ? unlabelled : unlabelled.replace(change(textOf(proposal.value)), '');
  const [first = '', ...rest] = once.trim();
  return first.toUpperCase() + rest.join('');
}

function textOf(value: string | number | readonly string[]): string {
  return typeof value === 'object' ? value.join('、') : String(value);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
