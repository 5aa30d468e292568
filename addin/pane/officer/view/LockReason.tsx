/** A reason that units read, and what is done with it. */
import { Button, Input } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { LONGEST_LOCK_REASON, SHORTEST_LOCK_REASON } from '#api/answers/wire-limits';
import { useOfficer } from '../hooks/use-officer';

export interface LockReasonProps {
  readonly label: string;
  readonly example: string;
  /** What the button says. */
  readonly deed: string;
  /** What it is locked for already. */
  readonly before?: string;
  /** Whatever else has to be chosen is. */
  readonly isReady?: boolean;
  readonly isPrimary?: boolean;
  /** Fields before the reason. */
  readonly children?: ReactNode;
  onDo(reason: string): Promise<void>;
}

export function LockReason({ label, example, deed, before = '', isReady = true, ...more }: LockReasonProps) {
  const { isPrimary = false, children, onDo } = more;
  const isBusy = useOfficer(({ closing }) => closing?.work !== undefined);
  const [reason, setReason] = useState(before);
  const id = useId();
  const isDoable = isReady && reason.trim().length >= SHORTEST_LOCK_REASON && !isBusy;
  return (
    <form
      className="closing-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isDoable) void onDo(reason.trim());
      }}
    >
      {children}
      <label className="closing-label small" htmlFor={id}>
        {label}
      </label>
      <Input
        id={id}
        className="closing-field"
        placeholder={example}
        maxLength={LONGEST_LOCK_REASON}
        value={reason}
        onChange={(_, { value }) => setReason(value)}
      />
      <Button type="submit" {...(isPrimary ? { appearance: 'primary' } : {})} disabledFocusable={!isDoable}>
        {deed}
      </Button>
    </form>
  );
}
