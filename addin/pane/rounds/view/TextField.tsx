/** A labelled field, with what is wrong said under it. */
import { Field, Input, type InputProps } from '@fluentui/react-components';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly type?: NonNullable<InputProps['type']>;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly maxLength?: number;
  readonly placeholder?: string;
  onChange(value: string): void;
}

export function TextField({ label, hint, fault, onChange, ...given }: TextFieldProps) {
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(fault === undefined ? {} : { validationMessage: fault, validationState: 'error' as const })}
    >
      <Input {...given} onChange={(_, { value }) => onChange(value)} />
    </Field>
  );
}
