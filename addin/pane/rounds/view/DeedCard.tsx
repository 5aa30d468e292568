/** One step, asked: what it does, the reason or the word that it wants, and yes or no. */
import { Button, Checkbox } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { LONGEST_LOCK_REASON } from '#api/answers/wire-limits';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { TextField } from './TextField';

export type Deed = 'publish' | 'close' | 'reopen' | 'archive' | 'restore' | 'lock' | 'unlock' | 'remove';
const WITH_REASON: readonly Deed[] = ['close', 'restore', 'lock'];
const SHORTEST_REASON = 2;

export interface DeedCardProps {
  readonly deed: Deed;
  readonly round: string;
  onDone(): void;
}

export function DeedCard({ deed, round, onDone }: DeedCardProps) {
  const { words } = useLanguage();
  const { deeds: said } = words.desk;
  const isBusy = useRounds((state) => state.isBusy);
  const actions = useRoundsActions();
  const [typed, setTyped] = useState('');
  const [withCodes, setWithCodes] = useState(true);
  const [wasAsked, setWasAsked] = useState(false);
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const needsReason = WITH_REASON.includes(deed);
  const isMissing =
    (needsReason && typed.trim().length < SHORTEST_REASON) || (deed === 'remove' && typed.trim() !== round);

  const does = (): Promise<void> => {
    switch (deed) {
      case 'publish':
        return actions.publish(withCodes);
      case 'close':
      case 'restore':
      case 'lock':
        return actions[deed](typed.trim());
      default:
        return actions[deed]();
    }
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWasAsked(true);
    if (isMissing || isBusy) return;
    await does();
    onDone();
  };
  return (
    <form className="desk-deed" onSubmit={(event) => void submit(event)}>
      <h3 ref={heading} tabIndex={-1}>
        {said[deed].title}
      </h3>
      <p>{said[deed].note}</p>
      {deed === 'publish' && (
        <Checkbox
          label={said.publish.withCodes}
          checked={withCodes}
          onChange={(_, { checked }) => setWithCodes(checked === true)}
        />
      )}
      {needsReason && (
        <TextField
          label={said.reason}
          value={typed}
          maxLength={LONGEST_LOCK_REASON}
          fault={wasAsked && isMissing ? said.reasonTooShort : undefined}
          onChange={setTyped}
        />
      )}
      {deed === 'remove' && (
        <TextField
          label={said.remove.confirm(round)}
          value={typed}
          fault={wasAsked && isMissing ? said.remove.confirm(round) : undefined}
          onChange={setTyped}
        />
      )}
      <div className="actions">
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {said[deed].yes}
        </Button>
        <Button onClick={onDone}>{words.desk.cancel}</Button>
      </div>
    </form>
  );
}
