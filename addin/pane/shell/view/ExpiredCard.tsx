/** The sign-in has run out: a card over the content, which stays as it was. */
import { useId } from 'react';
import { useLanguage } from '../hooks/use-language';
import { SignInForm } from './SignInForm';
import { useArrivalFocus } from './use-focus';

export function ExpiredCard() {
  const { words } = useLanguage();
  const titleId = useId();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  return (
    <div className="overlay">
      <div className="overlay-card" role="dialog" aria-modal="true" aria-labelledby={titleId}>
        <SignInForm
          className="overlay-body"
          heading={
            <div className="screen-head">
              <h2 id={titleId} ref={heading} tabIndex={-1}>
                {words.signIn.expiredTitle}
              </h2>
              <p className="quiet">{words.signIn.expired}</p>
            </div>
          }
        />
      </div>
    </div>
  );
}
