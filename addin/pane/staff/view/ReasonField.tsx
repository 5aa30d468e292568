/** A reason, typed where the question stands: Enter or leaving saves it, Esc drops what was typed. */
import { Textarea } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { isReason } from '#domain/issues/explanation';
import { useLanguage } from '../hooks/use-language';

const LONGEST_REASON = 200;

export interface ReasonFieldProps {
  /** What it is called: K5的说明 */
  readonly about: string;
  readonly reason: string;
  /** Undefined = dropped. */
  onDone(typed: string | undefined): void;
}

export function ReasonField({ about, reason, onDone }: ReasonFieldProps) {
  const { words } = useLanguage();
  const [typed, setTyped] = useState(reason);
  const home = useRef<HTMLDivElement>(null);
  const [isTooShort, setTooShort] = useState(false);
  const isSettled = useRef(false);
  const hintId = useId();
  useEffect(() => home.current?.querySelector('textarea')?.focus(), []);
  const finish = (outcome: string | undefined) => {
    if (isSettled.current) return;
    isSettled.current = true;
    onDone(outcome?.trim());
  };
  const steer = (event: KeyboardEvent) => {
    // While a Chinese input method is composing, Enter chooses its word.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      const saysNothing = typed.trim() !== '' && !isReason(typed);
      if (saysNothing) setTooShort(true);
      else finish(typed);
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      finish(undefined);
    }
  };
  return (
    <div className="reason-field" ref={home}>
      <Textarea
        value={typed}
        maxLength={LONGEST_REASON}
        rows={2}
        resize="none"
        aria-label={about}
        aria-invalid={isTooShort}
        aria-describedby={hintId}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={steer}
        onBlur={() => finish(typed)}
      />
      <span
        id={hintId}
        className={isTooShort ? 'small error-text' : 'small quiet'}
        role={isTooShort ? 'alert' : undefined}
      >
        {isTooShort ? words.issues.reasonTooShort : words.issues.reasonHint}
      </span>
    </div>
  );
}
