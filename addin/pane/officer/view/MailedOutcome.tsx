/** What became of the mails: how many went, which unit's server said no and with what words, what is not known, what is left. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ErrorIcon, SuccessIcon, VerifyIcon } from '../../shell/view/Icons';
import { troubleWords } from '../../shell/view/trouble-words';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import { type MailFate, type Mailing, mailedCounts, mailsLeft } from '../model/mailing';

interface MailedOutcomeProps {
  readonly mailing: Extract<Mailing, { status: 'ended' }>;
  readonly from: string;
  /** How it is put away. */
  readonly children: ReactNode;
}

export function MailedOutcome({ mailing: { all, done, halt }, from, children }: MailedOutcomeProps) {
  const { words, locale } = useLanguage();
  const said = words.reminding.mailing;
  const { sendMails } = useOfficerActions();
  const { sent, refused, unknown, changed, owesNothing, noAddress } = mailedCounts(done);
  const left = mailsLeft(all, done).length;
  const isWrong = halt !== undefined && halt.why !== 'stopped';
  const isWhole = halt === undefined && refused.length + unknown.length === 0;
  const names = (fates: readonly MailFate[]) => fates.map(({ unit }) => unit).join('、');
  const trouble = halt?.why === 'trouble' ? troubleWords(halt.trouble, locale) : undefined;
  const whole = sent === 0 ? said.sentNone : said.sent(sent);
  const title =
    halt?.why === 'notSent'
      ? said.notSent[halt.mail.reason ?? 'unreachable']
      : (trouble?.title ?? (halt === undefined ? whole : said.stopped));
  return (
    <section className={`notice ${isWrong ? 'notice-error' : 'notice-calm'}`}>
      {isWrong ? (
        <ErrorIcon className="notice-icon" />
      ) : isWhole ? (
        <SuccessIcon className="notice-icon reminded-icon" />
      ) : (
        <VerifyIcon className="notice-icon" />
      )}
      <div className="notice-body">
        <h2 tabIndex={-1}>{title}</h2>
        {halt?.why === 'notSent' && (
          <>
            {halt.mail.reply !== undefined && <p className="small">{said.reply(halt.mail.reply)}</p>}
            <p className="small">{said.notSentLead}</p>
          </>
        )}
        {trouble !== undefined && <p className="small">{trouble.detail}</p>}
        {left > 0 && <p className="small">{said.left(sent, left)}</p>}
        {refused.length > 0 && (
          <>
            <p className="small">{said.refused(refused.length)}</p>
            <ul className="plain-list small">
              {refused.map(({ unit, mail }) => (
                <li key={unit}>{said.refusedOne(unit, mail?.to ?? '', mail?.reply ?? '', mail?.isPassing === true)}</li>
              ))}
            </ul>
          </>
        )}
        {unknown.length > 0 && <p className="small">{said.unknown(names(unknown))}</p>}
        {changed.length > 0 && <p className="small">{said.changed(names(changed))}</p>}
        {owesNothing.length > 0 && <p className="small">{said.owesNothing(names(owesNothing))}</p>}
        {noAddress.length > 0 && <p className="small">{said.noAddress(names(noAddress))}</p>}
        {sent > 0 && <p className="small quiet">{said.bounces(from)}</p>}
        {left > 0 && (
          <Button size="small" onClick={() => sendMails()}>
            {said.goOn(left)}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
