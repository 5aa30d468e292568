/** How a report stands, in a word and a colour: 未报 · 已报 · 迟报 · 零报告. */
import { Badge } from '@fluentui/react-components';
import type { FormState } from '#client/shapes';
import { STATE_NAMES } from '#domain/words/states';
import { useLanguage } from '../hooks/use-language';

/** How a unit stands with a form. */
export type ReportState = FormState['state'];

export interface StateBadgeProps {
  readonly state: ReportState;
  readonly late?: boolean | undefined;
}

/** Withdrawn is not reported. */
export function isReported(state: ReportState): boolean {
  return state === 'submitted' || state === 'zero';
}

const COLOURS = { none: 'informative', submitted: 'success', zero: 'informative', withdrawn: 'informative' } as const;

export function StateBadge({ state, late }: StateBadgeProps) {
  const { words, locale } = useLanguage();
  const isLate = late === true && isReported(state);
  const isLateOnly = isLate && state === 'submitted';
  return (
    <>
      {!isLateOnly && (
        <Badge appearance={isReported(state) ? 'tint' : 'outline'} color={COLOURS[state]} className="badge">
          {STATE_NAMES[state][locale]}
        </Badge>
      )}
      {isLate && (
        <Badge appearance="tint" color="warning" className="badge">
          {words.report.late}
        </Badge>
      )}
    </>
  );
}
