/** Answering a query in words where it stands: Enter or the button sends, Esc drops; what could not be sent is kept. */
import { Button, Textarea } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { isReason } from '#domain/issues/explanation';
import { useStaffActions } from '../../hooks/use-staff';
import { isUntouched, type QueryItem } from '../../model/review';
import { useReviewWords } from './use-review-words';

const LONGEST_ANSWER = 500;

interface AnsweringProps {
  readonly item: QueryItem;
  /** H7, or the label of a row that is gone. */
  readonly about: string;
}

export function Answering({ item, about }: AnsweringProps) {
  const { words } = useReviewWords();
  const { query, draft } = item;
  const [isTyping, setTyping] = useState(false);
  const home = useRef<HTMLDivElement>(null);
  const hasTyped = useRef(false);
  const answers = query.answers.length;
  // What was sent is above by then; what was not is still to be typed at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is the reason to close the field.
  useEffect(() => setTyping(false), [answers]);
  useEffect(() => {
    const hasLostFocus = hasTyped.current && !isTyping && document.activeElement === document.body;
    if (hasLostFocus) home.current?.querySelector('button')?.focus();
    hasTyped.current = isTyping;
  }, [isTyping]);
  const label = answers === 0 ? words.answer : words.again;
  return (
    <div className="issue-action" ref={home}>
      {isTyping ? (
        <AnswerField item={item} about={about} onDrop={() => setTyping(false)} />
      ) : (
        <div className="reason">
          {draft !== undefined && (
            <span className="small error-text">
              {words.unsent} {draft}
            </span>
          )}
          <Button
            size="small"
            appearance={isUntouched(item) ? 'secondary' : 'subtle'}
            data-action
            aria-label={words.inCell(label, about)}
            onClick={() => setTyping(true)}
          >
            {label}
          </Button>
        </div>
      )}
    </div>
  );
}

function AnswerField({ item, about, onDrop }: AnsweringProps & { readonly onDrop: () => void }) {
  const { words } = useReviewWords();
  const { answerQuery } = useStaffActions();
  const [typed, setTyped] = useState(item.draft ?? '');
  const [isTooShort, setTooShort] = useState(false);
  const home = useRef<HTMLDivElement>(null);
  const hintId = useId();
  useEffect(() => home.current?.querySelector('textarea')?.focus(), []);
  const send = () => {
    if (isReason(typed)) void answerQuery(item.query.id, typed);
    else setTooShort(true);
  };
  const steer = (event: KeyboardEvent) => {
    // While a Chinese input method is composing, Enter chooses its word.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      onDrop();
    }
  };
  return (
    <div className="reason-field" ref={home}>
      <Textarea
        value={typed}
        maxLength={LONGEST_ANSWER}
        rows={2}
        resize="vertical"
        aria-label={words.field(about)}
        aria-invalid={isTooShort}
        aria-describedby={hintId}
        onChange={(_, { value }) => setTyped(value)}
        onKeyDown={steer}
      />
      <span
        id={hintId}
        className={isTooShort ? 'small error-text' : 'small quiet'}
        role={isTooShort ? 'alert' : undefined}
      >
        {isTooShort ? words.tooShort : words.hint}
      </span>
      <div className="actions">
        <Button size="small" onClick={send}>
          {words.answer}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDrop}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
