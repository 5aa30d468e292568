/**
 * The selected cell of the table: a field over its text. Typing replaces the text, as in a spreadsheet; F2, Enter or a
 * double click goes on with it. The field is there before anybody types, because an input method for Chinese needs one.
 */
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { KEY_STEPS } from '../../shell/view/key-steps';

export interface ActiveCellProps {
  readonly label: string;
  readonly shown: string;
  readonly typed: string;
  /** Whether this cell shall have the focus once it is selected; the one after it asks anew. */
  readonly takesFocus: RefObject<boolean>;
  /** The id of what may be chosen. */
  readonly list: string | undefined;
  onType(text: string): void;
  /** A block of cells from another program. */
  onPaste(text: string): void;
  onMove(down: number, right: number): void;
  onUndo(): void;
}

export function ActiveCell(props: ActiveCellProps) {
  const { label, shown, typed, takesFocus, list, onType, onPaste, onMove, onUndo } = props;
  /** Undefined = nothing is being typed. */
  const [text, setText] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const isEditing = text !== undefined;
  useEffect(() => {
    if (takesFocus.current) field.current?.focus({ preventScroll: true });
    takesFocus.current = false;
  }, [takesFocus]);

  /** What is typed and not handed over yet: also whoever selects another cell has typed it. */
  const handOver = useRef(() => {});
  useLayoutEffect(() => {
    handOver.current = () => {
      if (text !== undefined && text !== typed) onType(text);
    };
  });
  useLayoutEffect(() => () => handOver.current(), []);
  const leave = () => {
    handOver.current = () => {};
    setText(undefined);
  };
  const finish = () => {
    handOver.current();
    leave();
  };
  const begin = () => setText(typed);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // The input method's own keys.
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, ctrlKey, metaKey } = event;
    const isCommand = ctrlKey || metaKey;
    if (isEditing) {
      if (key === 'Escape') leave();
      else if (key === 'Enter') {
        finish();
        onMove(shiftKey ? -1 : 1, 0);
      } else if (key === 'Tab') {
        finish();
        onMove(0, shiftKey ? -1 : 1);
      } else return;
      event.preventDefault();
      return;
    }
    const step = KEY_STEPS[key];
    if (step !== undefined && !isCommand) onMove(...step);
    else if (key === 'F2' || key === 'Enter') begin();
    else if (key === 'Delete' || key === 'Backspace') {
      if (typed !== '') onType('');
    } else if (isCommand && key.toLowerCase() === 'z' && !shiftKey) onUndo();
    else return;
    event.preventDefault();
  }

  return (
    <>
      {!isEditing && <span className="sheet-text">{shown}</span>}
      <input
        ref={field}
        className={isEditing ? 'sheet-field' : 'sheet-field sheet-field-waiting'}
        aria-label={label}
        aria-description={isEditing ? undefined : shown}
        value={text ?? ''}
        list={isEditing ? list : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => setText(target.value)}
        onCompositionStart={() => setText((before) => before ?? '')}
        onDoubleClick={() => !isEditing && begin()}
        onKeyDown={onKeyDown}
        onBlur={finish}
        onCopy={(event) => {
          if (isEditing) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', typed);
        }}
        onPaste={(event) => {
          if (isEditing) return;
          event.preventDefault();
          onPaste(event.clipboardData.getData('text/plain'));
        }}
      />
    </>
  );
}
