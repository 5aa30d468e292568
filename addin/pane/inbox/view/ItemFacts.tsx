/** Where it was found, who sent it when, which form it is and whose, and what that is known by. */
import { Button } from '@fluentui/react-components';
import type { Evidence } from '#domain/intake/evidence';
import { PILE_NAMES } from '#domain/intake/pile';
import { receiptOf } from '#intake/intake-item';
import { EVIDENCE_NAMES, itemWords } from '#intake/item-words';
import { useInbox, useInboxActions } from '../hooks/InboxProvider';
import { useLanguage } from '../hooks/use-language';
import { isTaken } from '../model/piles';
import type { ItemProps } from './item-props';
import { PileMark } from './PileMark';

export function ItemFacts({ at, item }: ItemProps) {
  const { words, formats, locale } = useLanguage();
  const said = words.inbox.item;
  const decided = useInbox((state) => state.decided.get(at));
  const isBusy = useInbox((state) => state.work !== undefined);
  const { takeBack } = useInboxActions();
  const { found, sheet, unit, seemingly, evidence = { sender: [] }, pile } = item;
  const { mail } = found;
  const receipt = receiptOf(item);
  const known = spoken(evidence);
  const isSaid = decided?.unit !== undefined || decided?.form !== undefined || decided?.isPreferred === true;
  return (
    <section className="card inbox-facts">
      <p className="inbox-standing">
        <PileMark item={item} word={isTaken(item) ? words.inbox.taken : PILE_NAMES[pile][locale]} />
      </p>
      <p>{itemWords(item)[locale]}</p>
      <dl className="inbox-known small">
        {sheet !== undefined && (
          <>
            <dt>{said.form}</dt>
            <dd>{sheet.form.attachment}</dd>
            <dt>{said.unit}</dt>
            <dd>
              {unit ?? (seemingly === undefined ? words.inbox.row.noUnit : words.inbox.row.seemingly(seemingly))}
              {decided?.unit !== undefined && <span className="quiet"> {said.said}</span>}
            </dd>
            <dt>{said.evidence}</dt>
            <dd>
              {known.length === 0
                ? said.noEvidence
                : known.map(([which, names]) => (
                    <span key={which} className="inbox-evidence">
                      {EVIDENCE_NAMES[which][locale]}
                      {words.separator}
                      {names}
                    </span>
                  ))}
            </dd>
          </>
        )}
        {receipt !== undefined && (
          <>
            <dt>{said.receipt}</dt>
            <dd className="mono">{receipt.receipt}</dd>
          </>
        )}
        {mail !== undefined && (
          <>
            <dt>{said.mail}</dt>
            <dd>{mail.subject}</dd>
            {mail.from !== undefined && (
              <>
                <dt>{said.from}</dt>
                <dd>
                  {mail.from.name} {mail.from.email}
                </dd>
              </>
            )}
            {mail.sentAt !== undefined && (
              <>
                <dt>{said.sent}</dt>
                <dd>{formats.moment(mail.sentAt)}</dd>
              </>
            )}
          </>
        )}
        <dt>{said.where}</dt>
        <dd>{found.path.join(' › ')}</dd>
      </dl>
      {isSaid && !isTaken(item) && (
        <div className="actions">
          <Button size="small" disabledFocusable={isBusy} onClick={() => takeBack(at)}>
            {said.takeBack}
          </Button>
        </div>
      )}
    </section>
  );
}

function spoken({ letterhead, fileName, sender, subject }: Evidence) {
  const all: readonly (readonly [keyof Evidence, string])[] = [
    ['letterhead', letterhead ?? ''],
    ['fileName', fileName ?? ''],
    ['sender', sender.join('、')],
    ['subject', subject ?? ''],
  ];
  return all.filter(([, names]) => names !== '');
}
