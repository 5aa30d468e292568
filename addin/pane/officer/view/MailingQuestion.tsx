/** Before anything is sent, which nobody can take back: to how many, from whom, and to whom not and why. */
import { Button } from '@fluentui/react-components';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import type { MailingPlan } from '../model/mailing';

interface MailingQuestionProps {
  readonly plan: MailingPlan;
  readonly from: string;
  readonly everySeconds: number;
}

export function MailingQuestion({ plan, from, everySeconds }: MailingQuestionProps) {
  const { words, formats } = useLanguage();
  const { mailing: said } = words.reminding;
  const { sendMails, closeMailing } = useOfficerActions();
  const { to, noAddress, badAddress, today } = plan;
  const [only] = to;
  const isOne = to.length === 1 && only !== undefined;
  const minutes = Math.ceil((to.length * everySeconds) / 60);
  const wrong = badAddress.map(({ unit, email }) => `${unit}（${email}）`).join('、');
  return (
    <section className="card acceptance">
      <h2 tabIndex={-1}>{to.length === 0 ? said.titleNone : isOne ? said.oneOf(only.unit) : said.title(to.length)}</h2>
      {isOne && <p className="small">{said.leadOne(from, only.to)}</p>}
      {to.length > 1 && <p className="small">{said.lead(from, everySeconds, minutes)}</p>}
      {isOne && only.isSecond === true && only.last !== undefined && (
        <p className="small strong">{said.again(formats.shortMoment(only.last.at))}</p>
      )}
      {noAddress.length > 0 && <p className="small">{said.noAddress(noAddress.join('、'))}</p>}
      {badAddress.length > 0 && <p className="small">{said.badAddress(wrong)}</p>}
      {today.length > 0 && (
        <details className="unfolding" open={today.length <= 4}>
          <summary className="small">{said.today(today.length)}</summary>
          <p className="small quiet">{today.map(({ unit }) => unit).join('、')}</p>
        </details>
      )}
      <div className="actions">
        {to.length > 0 && (
          <Button size="small" onClick={() => sendMails()}>
            {isOne ? said.startOne : said.start(to.length)}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => closeMailing()}>
          {to.length === 0 ? words.reminding.close : said.no}
        </Button>
      </div>
    </section>
  );
}
