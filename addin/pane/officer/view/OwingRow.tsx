/** A unit that owes: what until when, whom to ask, when it was reminded last, and the text for it. */
import { Button } from '@fluentui/react-components';
import { memo, useId, useState } from 'react';
import type { OwingUnit } from '#client/reminding-client';
import { CopyIcon, OpenIcon, UnfoldIcon } from '../../shell/view/Icons';
import { urgency } from '../../shell/view/urgency';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import { StandingMark } from './StandingMark';

export const OwingRow = memo(function OwingRow({
  owing,
  isBusy,
  mails,
}: {
  readonly owing: OwingUnit;
  readonly isBusy: boolean;
  /** The server sends mail. */
  readonly mails: boolean;
}) {
  const { words, formats } = useLanguage();
  const { reminding: said } = words;
  const { copyReminders, askMailing } = useOfficerActions();
  const [isUnfolded, setUnfolded] = useState(false);
  const textId = useId();
  const { unit, code, kind, forms, contact, lastReminded, lastMail, mailTo, text } = owing;
  const hasBadEmail = mails && mailTo === undefined && contact?.email !== undefined;
  const mailWords = ({ at, result, to, reply = '' }: NonNullable<OwingUnit['lastMail']>) => {
    const time = formats.shortMoment(at);
    if (result === 'sent') return said.mailing.rowSent(time, to);
    if (result === 'refused') return said.mailing.rowRefused(time, reply);
    return result === 'notSent' ? said.mailing.rowNotSent(time) : said.mailing.rowUnknown(time);
  };
  return (
    <li className="owing-row">
      <div className="owing-unit">
        <h2>{unit}</h2>
        <span className="small quiet">
          {code} {kind}
        </span>
      </div>
      <ul className="owing-forms">
        {forms.map(({ form, attachment, why, due, daysLeft, isWithdrawn, isLocked, queries }) => (
          <li key={form}>
            <span className="strong">{attachment}</span>
            {isWithdrawn && why === 'missing' ? (
              <span className="standing standing-none">{said.withdrawn}</span>
            ) : (
              <StandingMark state={why === 'missing' ? 'none' : 'returned'} />
            )}
            {queries.length > 0 && <span>{said.queries(queries.length)}</span>}
            <span className={`due-${urgency(daysLeft)}`} title={formats.deadline(due)}>
              {said.left(daysLeft)}
            </span>
            {isLocked && <span className="quiet">{said.locked}</span>}
          </li>
        ))}
      </ul>
      <div className="owing-contact">
        {contact === undefined ? (
          <span className="quiet">{said.noContact}</span>
        ) : (
          <>
            {contact.name !== undefined && <span>{contact.name}</span>}
            {contact.phone !== undefined && (
              <a className="owing-link" href={`tel:${contact.phone.replaceAll(/[^\d+]/g, '')}`}>
                {contact.phone}
              </a>
            )}
            {contact.email !== undefined &&
              (hasBadEmail ? (
                <span>{contact.email}</span>
              ) : (
                <a className="owing-link" href={`mailto:${contact.email}`}>
                  {contact.email}
                </a>
              ))}
            {hasBadEmail && <span className="small due-late">{said.mailing.badEmail}</span>}
            {contact.from === 'letterhead' && <span className="small quiet">{said.fromLetterhead}</span>}
          </>
        )}
      </div>
      <p className="owing-last small quiet">
        {lastReminded === undefined
          ? said.never
          : said.last(formats.shortMoment(lastReminded.at), lastReminded.by, said.channels[lastReminded.channel])}
        {lastMail !== undefined && lastMail.result !== 'sending' && (
          <span className="owing-mail">{mailWords(lastMail)}</span>
        )}
      </p>
      <div className="owing-copy">
        <Button
          size="small"
          icon={<CopyIcon />}
          aria-label={said.copyOf(unit)}
          disabledFocusable={isBusy}
          onClick={() => copyReminders(unit)}
        >
          {said.copy}
        </Button>
        {mailTo !== undefined && (
          <Button
            size="small"
            aria-label={said.mailing.oneOf(unit)}
            disabledFocusable={isBusy}
            onClick={() => askMailing(unit)}
          >
            {said.mailing.one}
          </Button>
        )}
      </div>
      <button
        type="button"
        className="owing-unfold small"
        aria-expanded={isUnfolded}
        aria-controls={isUnfolded ? textId : undefined}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {isUnfolded ? <UnfoldIcon /> : <OpenIcon />}
        {said.text}
      </button>
      {isUnfolded && (
        <p id={textId} className="owing-words">
          {text}
        </p>
      )}
    </li>
  );
});
