/** Rows by what a column of theirs says: the column, and its words. */
import { choicesOf } from '#domain/editing/rules/suitable';
import type { Section } from '#domain/form/section';
import { useLanguage } from '../hooks/use-language';
import { SelectBox } from './FieldLine';
import { Keys } from './KeysField';

export interface Condition {
  readonly column: string;
  readonly words: readonly string[];
}

export interface ConditionProps {
  readonly section: Section;
  readonly value: Condition;
  onChange(value: Condition): void;
}

/** Columns that are chosen from a list: of others nobody knows the words. */
export function decidingColumns(section: Section) {
  return section.kind === 'indicators'
    ? []
    : section.columns.flatMap(({ key, label, type }) => (type.type === 'choice' ? [{ value: key, label }] : []));
}

export function ConditionField({ section, value, onChange }: ConditionProps) {
  const { words } = useLanguage();
  const { column } = value;
  return (
    <div className="editor-condition">
      <SelectBox
        label={words.editor.decidingColumn}
        value={column}
        options={decidingColumns(section)}
        onChoose={(chosen) => onChange({ column: chosen, words: choicesOf(section, chosen).slice(0, 1) })}
      />
      <fieldset aria-label={words.editor.choices}>
        <Keys
          value={value.words}
          options={choicesOf(section, column).map((choice) => ({ value: choice, label: choice }))}
          onChoose={(chosen) => onChange({ column, words: chosen })}
        />
      </fieldset>
    </div>
  );
}
