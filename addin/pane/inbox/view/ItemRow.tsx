/** One thing that came: what it is, whose, what speaks for that, where it stands and why. */
import { memo, useEffect, useRef } from 'react';
import { PILE_NAMES } from '#domain/intake/pile';
import { type IntakeItem, receiptOf } from '#intake/intake-item';
import { EVIDENCE_NAMES, itemWords, speakingFor } from '#intake/item-words';
import { useInboxActions } from '../hooks/InboxProvider';
import { useLanguage } from '../hooks/use-language';
import { isTaken } from '../model/piles';
import { PileMark } from './PileMark';

interface ItemRowProps {
  readonly at: number;
  readonly item: IntakeItem;
  readonly isOpen: boolean;
}

export const ItemRow = memo(function ItemRow({ at, item, isOpen }: ItemRowProps) {
  const { words, formats, locale } = useLanguage();
  const said = words.inbox;
  const { open } = useInboxActions();
  const { found, sheet, unit, seemingly, file, pile } = item;
  const receipt = receiptOf(item);
  const whose = unit ?? (seemingly === undefined ? undefined : said.row.seemingly(seemingly));
  const around = found.path.slice(0, -1).join(' › ');
  const sender = found.mail?.from?.email;
  const sent = found.mail?.sentAt;
  const row = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(false);
  // Beside what is looked at the list is narrower or not there at all: where one was is found again.
  useEffect(() => {
    if (isOpen || wasOpen.current) row.current?.scrollIntoView({ block: 'nearest' });
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <li ref={row} className="inbox-row" data-pile={pile} data-taken={isTaken(item)} data-open={isOpen}>
      <button
        type="button"
        className="inbox-row-open"
        aria-label={said.row.open(file)}
        aria-expanded={isOpen}
        onClick={() => open(isOpen ? undefined : at)}
      />
      <PileMark item={item} word={isTaken(item) ? said.taken : PILE_NAMES[pile][locale]} />
      <div className="inbox-what">
        <p className="strong inbox-name">{found.path.at(-1)}</p>
        {around !== '' && <p className="small quiet">{around}</p>}
      </div>
      <div className="inbox-whose">
        {sheet !== undefined && (
          <p>
            {sheet.form.attachment} · {whose ?? said.row.noUnit}
          </p>
        )}
        <p className="small quiet">
          {item.said !== undefined
            ? said.item.said
            : speakingFor(item)
                .map((each) => EVIDENCE_NAMES[each][locale])
                .join(' + ')}
        </p>
      </div>
      <p className="small quiet inbox-sender">
        {sender}
        {sent !== undefined && <span> {formats.shortMoment(sent)}</span>}
      </p>
      <p className="small inbox-why">
        {itemWords(item)[locale]}
        {receipt !== undefined && !isTaken(item) && ` ${said.row.receipt(receipt.receipt)}`}
      </p>
    </li>
  );
});
