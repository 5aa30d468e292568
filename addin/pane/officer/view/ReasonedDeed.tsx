/** Reopening, letting into a locked round, extending: each with the reason that the unit reads. */
import { Button, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { LONGEST_LOCK_REASON, SHORTEST_LOCK_REASON } from '#api/answers/wire-limits';
import { addDays } from '#domain/sheet/serial-date';
import { isoDayInChina } from '#domain/words/china-time';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';

export type ReasonedKind = 'reopen' | 'letIn' | 'extend';

export interface ReasonedDeedProps {
  readonly kind: ReasonedKind;
  readonly unit: string;
  /** The deadline that holds: ISO instant. */
  readonly due: string;
  readonly isBusy: boolean;
  onClose(): void;
}

export function ReasonedDeed({ kind, unit, due, isBusy, onClose }: ReasonedDeedProps) {
  const { words } = useLanguage();
  const { deeds: said } = words;
  const { reopenReport, extendDeadline, reopenUnit } = useOfficerActions();
  const earliest = addDays(isoDayInChina(Date.parse(due) - 1), 1);
  const [day, setDay] = useState(earliest);
  const [reason, setReason] = useState('');
  const home = useRef<HTMLFormElement>(null);
  useEffect(() => home.current?.querySelector('input')?.focus(), []);
  const { title, lead, deed } = {
    reopen: { title: said.reopenTitle, lead: said.reopenLead, deed: () => reopenReport(reason.trim()) },
    letIn: { title: said.letInTitle, lead: said.letInLead, deed: () => reopenUnit(unit, reason.trim()) },
    extend: { title: said.extendTitle, lead: said.extendLead, deed: () => extendDeadline(day, reason.trim()) },
  }[kind];
  const isExtending = kind === 'extend';
  const shortest = kind === 'letIn' ? SHORTEST_LOCK_REASON : 1;
  const isReady = reason.trim().length >= shortest && (!isExtending || day >= earliest);
  return (
    <form
      ref={home}
      className="reasoned"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady || isBusy) return;
        void deed();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <p className="small">
        <span className="strong">{title}</span> <span className="quiet">{lead}</span>
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
          maxLength={LONGEST_LOCK_REASON}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
        <Button size="small" type="submit" disabledFocusable={!isReady || isBusy}>
          {said[kind]}
        </Button>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {said.cancel}
        </Button>
      </div>
    </form>
  );
}
