/** Whether the round is locked, why and by whom; who was let in all the same; locking it, opening it again. */
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { CollectorState } from '#client/shapes';
import { isLockedFor } from '#domain/review/round-lock';
import { LockedIcon, UnlockedIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { LockReason } from './LockReason';

type Lock = NonNullable<CollectorState['lock']>;

export function LockPart({ state: { lock, units } }: { readonly state: CollectorState }) {
  const { words } = useLanguage();
  const { closing: said } = words;
  const { lockRound } = useOfficerActions();
  if (lock === undefined)
    return (
      <section className="card closing-card">
        <h2>{said.lockTitle}</h2>
        <p>{said.open}</p>
        <p className="small quiet">{said.lockLead}</p>
        <LockReason
          label={said.reason}
          example={said.reasonExample}
          deed={said.lock}
          isPrimary
          onDo={(reason) => lockRound(reason)}
        />
      </section>
    );
  return (
    <>
      <Locked lock={lock} />
      <LetIn units={units.map(({ unit }) => unit).filter((unit) => isLockedFor(lock, unit))} />
    </>
  );
}

export function UnlockAllPart() {
  const { words } = useLanguage();
  const { closing: said } = words;
  const isBusy = useOfficer(({ closing }) => closing?.work !== undefined);
  const { unlockRound } = useOfficerActions();
  return (
    <section className="card closing-card">
      <h2>{said.unlockAllTitle}</h2>
      <p className="small quiet">{said.unlockAllLead}</p>
      <div className="actions">
        <Button disabledFocusable={isBusy} onClick={() => unlockRound()}>
          {said.unlockAll}
        </Button>
      </div>
    </section>
  );
}

function Locked({ lock }: { readonly lock: Lock }) {
  const { words, formats } = useLanguage();
  const { closing: said } = words;
  const { lockRound } = useOfficerActions();
  const { since, by = '', reason, reopened } = lock;
  return (
    <section className="card closing-card">
      <h2 className="closing-state">
        <LockedIcon />
        {said.lockedSince(formats.moment(since), by)}
      </h2>
      <p>{said.lockedFor(reason)}</p>
      {reopened.length > 0 && (
        <>
          <h3 className="closing-state">
            <UnlockedIcon />
            {said.reopened(reopened.length)}
          </h3>
          <ul className="closing-units">
            {reopened.map(({ unit, reason: why = said.noReason, by: who, at }) => (
              <li key={unit}>
                <span className="strong">{unit}</span>
                {words.separator}
                {why}
                {who !== undefined && at !== undefined && (
                  <p className="small quiet">{said.reopenedBy(who, formats.shortMoment(at))}</p>
                )}
              </li>
            ))}
          </ul>
          <LockReason
            key={since}
            label={said.reason}
            example={said.reasonExample}
            deed={said.lockAgain}
            before={reason}
            isPrimary
            onDo={(next) => lockRound(next)}
          />
        </>
      )}
    </section>
  );
}

/** One unit, with the reason that it reads. */
function LetIn({ units }: { readonly units: readonly string[] }) {
  const { words } = useLanguage();
  const { closing: said } = words;
  const { reopenUnit } = useOfficerActions();
  const [unit, setUnit] = useState('');
  const chosen = units.includes(unit) ? unit : '';
  return (
    <section className="card closing-card">
      <h2>{said.unlockTitle}</h2>
      <p className="small quiet">{said.unlockLead}</p>
      <LockReason
        key={chosen === '' ? 'none' : 'unit'}
        label={said.unlockReason}
        example={said.unlockReasonExample}
        deed={said.unlockUnit}
        isReady={chosen !== ''}
        onDo={(reason) => reopenUnit(chosen, reason)}
      >
        <Select
          className="closing-field"
          aria-label={said.unit}
          value={chosen}
          onChange={(_, { value }) => setUnit(value)}
        >
          <option value="">{said.chooseUnit}</option>
          {units.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
      </LockReason>
    </section>
  );
}
