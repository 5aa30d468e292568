/** A deadline as day and clock in Beijing, with how it is announced: the end of a day is its 24:00. */
import { useLanguage } from '../hooks/use-language';
import { instantOfField, isWholeMoment } from '../model/china-fields';
import { TextField, type TextFieldProps } from './TextField';

export function DeadlineField({ value, fault, ...given }: Omit<TextFieldProps, 'type' | 'hint'>) {
  const { formats } = useLanguage();
  const hint = isWholeMoment(value) ? formats.deadline(instantOfField(value)) : undefined;
  return (
    <TextField
      {...given}
      value={value}
      type="datetime-local"
      hint={hint}
      fault={hint === undefined ? fault : undefined}
    />
  );
}
