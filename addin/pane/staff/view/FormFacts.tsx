/** What a form's card says: which form, how it stands, by when, which version. */
import type { RefObject } from 'react';
import { DeadlineIcon } from '../../shell/view/Icons';
import { StandingBadge } from '../../shell/view/StandingBadge';
import { isReported } from '../../shell/view/StateBadge';
import { urgency } from '../../shell/view/urgency';
import { useLanguage } from '../hooks/use-language';
import type { FormCard } from '../model/state';
import { StandingLines } from './StandingLines';

export interface FormFactsProps {
  readonly card: FormCard;
  readonly heading: 'h1' | 'h2';
  /** It is of before the receipt that stands below it: how the form stands is not known yet. */
  readonly isOlder?: boolean;
  /** For whoever moves the focus here. */
  readonly headingRef?: RefObject<HTMLHeadingElement | null>;
}

export function FormFacts({ card, heading: Heading, isOlder = false, headingRef }: FormFactsProps) {
  const { words, formats } = useLanguage();
  const { state, daysLeft } = card;
  const isIn = isReported(state.state);
  return (
    <>
      <div className="card-line">
        <Heading ref={headingRef} tabIndex={headingRef && -1} className="card-name">
          {state.attachment}
        </Heading>
        {!isOlder && <StandingBadge standing={state.standing} />}
        {isOlder ? null : isIn ? (
          <span className="card-due small quiet">
            {state.returned === undefined
              ? words.report.version(state.version)
              : words.card.again(words.report.version(state.returned.version))}
          </span>
        ) : (
          <span className={`card-due small due-${urgency(daysLeft)}`}>
            <DeadlineIcon />
            {words.card.daysLeft(daysLeft)}
          </span>
        )}
      </div>
      <p className="card-title">{state.title}</p>
      {!isOlder && (
        <p className="small quiet">
          {isIn && state.submittedAt !== undefined
            ? words.card.sentAt(formats.moment(state.returned?.submittedAt ?? state.submittedAt))
            : words.card.until(formats.deadline(state.standing.due))}
        </p>
      )}
      {!isOlder && <StandingLines card={card} />}
    </>
  );
}
