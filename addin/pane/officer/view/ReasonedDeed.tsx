/** Reopening and extending: each with the reason that the unit reads. */
import { Button, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { addDays } from '#domain/sheet/serial-date';
import { isoDayInChina } from '#domain/words/china-time';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';

export type ReasonedKind = 'reopen' | 'extend';

const LONGEST_REASON = 200;

export interface ReasonedDeedProps {
  readonly kind: ReasonedKind;
  /** The deadline that holds: ISO instant. */
  readonly due: string;
  readonly isBusy: boolean;
  onClose(): void;
}

export function ReasonedDeed({ kind, due, isBusy, onClose }: ReasonedDeedProps) {
  const { words } = useLanguage();
  const { deeds: said } = words;
  const { reopenReport, extendDeadline } = useOfficerActions();
  const earliest = addDays(isoDayInChina(Date.parse(due) - 1), 1);
  const [day, setDay] = useState(earliest);
  const [reason, setReason] = useState('');
  const home = useRef<HTMLFormElement>(null);
  useEffect(() => home.current?.querySelector('input')?.focus(), []);
  const isExtending = kind === 'extend';
  const isReady = reason.trim() !== '' && (!isExtending || day >= earliest);
  return (
    <form
      ref={home}
      className="reasoned"
      aria-label={isExtending ? said.extendTitle : said.reopenTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady || isBusy) return;
        void (isExtending ? extendDeadline(day, reason.trim()) : reopenReport(reason.trim()));
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <p className="small">
        <span className="strong">{isExtending ? said.extendTitle : said.reopenTitle}</span>{' '}
        <span className="quiet">{isExtending ? said.extendLead : said.reopenLead}</span>
      </p>
      <div className="reasoned-fields">
        {isExtending && (
          <Input
            size="small"
            type="date"
            className="reasoned-day"
            min={earliest}
            value={day}
            aria-label={said.until}
            onChange={(_, { value }) => setDay(value)}
          />
        )}
        <Input
          size="small"
          className="reasoned-reason"
          placeholder={said.reason}
          aria-label={said.reason}
          maxLength={LONGEST_REASON}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
        <Button size="small" type="submit" disabledFocusable={!isReady || isBusy}>
          {isExtending ? said.extend : said.reopen}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {said.cancel}
        </Button>
      </div>
    </form>
  );
}
