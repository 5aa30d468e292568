/** Whether the round is locked, and why; locking it, opening it again for all or for one unit. */
import { Button, Input, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { LONGEST_LOCK_REASON } from '#api/answers/wire-limits';
import type { CollectorState } from '#client/shapes';
import { LockedIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';

/** Of a reason, as the server asks for. */
const SHORTEST_REASON = 2;

export function LockPart({ state: { lock, units } }: { readonly state: CollectorState }) {
  const { words, formats } = useLanguage();
  const { closing: said } = words;
  const isBusy = useOfficer(({ closing }) => closing?.work !== undefined);
  const { unlockRound } = useOfficerActions();
  const [unit, setUnit] = useState('');
  if (lock === undefined)
    return (
      <section className="card closing-card">
        <h2>{said.lockTitle}</h2>
        <p>{said.open}</p>
        <p className="small quiet">{said.lockLead}</p>
        <LockForm label={said.lock} before="" isBusy={isBusy} />
      </section>
    );
  const closed = units.filter((each) => !lock.reopened.includes(each.unit));
  const chosen = closed.some((each) => each.unit === unit) ? unit : '';
  return (
    <>
      <section className="card closing-card">
        <h2 className="closing-state">
          <LockedIcon />
          {said.lockedSince(formats.moment(lock.since))}
        </h2>
        <p>{said.lockedFor(lock.reason)}</p>
        {lock.reopened.length > 0 && (
          <>
            <p>{said.reopened(lock.reopened.join('、'))}</p>
            <LockForm key={lock.since} label={said.lockAgain} before={lock.reason} isBusy={isBusy} />
          </>
        )}
      </section>
      <section className="card closing-card">
        <h2>{said.unlockTitle}</h2>
        <p className="small quiet">{said.unlockLead}</p>
        <form
          className="closing-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen !== '' && !isBusy) void unlockRound(chosen);
          }}
        >
          <Select
            className="closing-field"
            aria-label={said.unit}
            value={chosen}
            onChange={(_, { value }) => setUnit(value)}
          >
            <option value="">{said.chooseUnit}</option>
            {closed.map((each) => (
              <option key={each.code} value={each.unit}>
                {each.unit}
              </option>
            ))}
          </Select>
          <Button type="submit" disabledFocusable={isBusy || chosen === ''}>
            {said.unlockUnit}
          </Button>
          <Button appearance="subtle" disabledFocusable={isBusy} onClick={() => unlockRound()}>
            {said.unlockAll}
          </Button>
        </form>
      </section>
    </>
  );
}

interface LockFormProps {
  readonly label: string;
  /** The reason for which it is locked already. */
  readonly before: string;
  readonly isBusy: boolean;
}

function LockForm({ label, before, isBusy }: LockFormProps) {
  const { words } = useLanguage();
  const { closing: said } = words;
  const { lockRound } = useOfficerActions();
  const [reason, setReason] = useState(before);
  const id = useId();
  const isReady = reason.trim().length >= SHORTEST_REASON && !isBusy;
  return (
    <form
      className="closing-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void lockRound(reason.trim());
      }}
    >
      <label className="closing-label small" htmlFor={id}>
        {said.reason}
      </label>
      <Input
        id={id}
        className="closing-field"
        placeholder={said.reasonExample}
        maxLength={LONGEST_LOCK_REASON}
        value={reason}
        onChange={(_, { value }) => setReason(value)}
      />
      <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
        {label}
      </Button>
    </form>
  );
}
