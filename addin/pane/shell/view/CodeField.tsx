/** The field for an access code: groups it while it is typed or pasted, and keeps the caret where it was. */
import { Field, Input } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import { useLanguage } from '../hooks/use-language';
import { caretAfter, groupCode } from './code-groups';

export interface CodeFieldProps {
  readonly code: string;
  readonly error: string | undefined;
  readonly isBusy: boolean;
  onChange(code: string): void;
}

export function CodeField({ code, error, isBusy, onChange }: CodeFieldProps) {
  const { words } = useLanguage();
  const caret = useRef<{ readonly input: HTMLInputElement; readonly at: number } | undefined>(undefined);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    const { input, at } = caret.current;
    caret.current = undefined;
    input.setSelectionRange(at, at);
  });
  return (
    <Field
      label={words.signIn.field}
      {...(error === undefined ? {} : { validationMessage: error, validationState: 'error' })}
    >
      <Input
        className="code-field"
        size="large"
        value={code}
        placeholder={words.signIn.placeholder}
        readOnly={isBusy}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        name="access-code"
        onChange={({ target }, { value }) => {
          caret.current = { input: target, at: caretAfter(value, target.selectionStart ?? value.length) };
          onChange(groupCode(value));
        }}
      />
    </Field>
  );
}
