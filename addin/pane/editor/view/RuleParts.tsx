/** Parameters of rules that are made of several: rows left out, figures by choice, what a list adds up to. */
import type { Path } from '#domain/editing/edits';
import type { Slot } from '#domain/editing/rules/slot';
import { choicesOf, columnsFor } from '#domain/editing/rules/suitable';
import type { FormDefinition } from '#domain/form/form';
import type { Section } from '#domain/form/section';
import { useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import { ConditionField, decidingColumns } from './ConditionField';
import { SelectBox, useFaultText } from './FieldLine';
import { FaultLine, Keys } from './KeysField';

/** A slot of a rule with what stands in it. */
export interface SlotProps {
  readonly slot: Slot;
  readonly path: Path;
  readonly value: unknown;
  readonly params: Readonly<Record<string, unknown>>;
  readonly section: Section;
  readonly form: FormDefinition;
}

interface Unless {
  readonly column: string;
  readonly in: readonly string[];
}
const isUnless = (value: unknown): value is Unless => typeof value === 'object' && value !== null && 'in' in value;

export function UnlessField({ slot, path, value, section }: SlotProps) {
  const { locale } = useLanguage();
  const { change } = useEditorActions();
  const fault = useFaultText(path);
  return (
    <fieldset className="editor-group">
      <legend>{slot.label[locale]}</legend>
      <LeftOut section={section} value={value} onChange={(unless) => change(path, unless)} />
      {fault !== undefined && <FaultLine text={fault} />}
    </fieldset>
  );
}

function LeftOut({
  section,
  value,
  onChange,
}: {
  readonly section: Section;
  readonly value: unknown;
  onChange(unless: Unless | undefined): void;
}) {
  const { words } = useLanguage();
  const [first] = decidingColumns(section);
  if (isUnless(value))
    return (
      <>
        <ConditionField
          section={section}
          value={{ column: value.column, words: value.in }}
          onChange={({ column, words: chosen }) => onChange({ column, in: chosen })}
        />
        <button type="button" className="editor-key" onClick={() => onChange(undefined)}>
          {words.editor.leaveNone}
        </button>
      </>
    );
  return (
    <button
      type="button"
      className="editor-key"
      disabled={first === undefined}
      onClick={() =>
        first !== undefined && onChange({ column: first.value, in: choicesOf(section, first.value).slice(0, 1) })
      }
    >
      {words.editor.leaveOut}
    </button>
  );
}

type ByChoice = readonly (readonly [string, readonly string[]])[];

export function ByChoiceField({
  slot,
  path,
  value,
  params,
  section,
}: SlotProps & { readonly slot: Extract<Slot, { kind: 'byChoice' }> }) {
  const { locale } = useLanguage();
  const { change } = useEditorActions();
  const fault = useFaultText(path);
  const pairs: ByChoice = Array.isArray(value) ? value : [];
  const choices = choicesOf(section, String(params[slot.of]));
  const stale = pairs.map(([choice]) => choice).filter((choice) => !choices.includes(choice));
  const figures = columnsFor(section, slot.wants).map(({ key, label }) => ({ value: key, label }));
  const put = (choice: string, keys: readonly string[]) => {
    const others = [...choices, ...stale].flatMap((each): [string, readonly string[]][] => {
      const asked = each === choice ? keys : (pairs.find(([name]) => name === each)?.[1] ?? []);
      return asked.length === 0 ? [] : [[each, asked]];
    });
    change(path, others);
  };
  return (
    <fieldset className="editor-group">
      <legend>{slot.label[locale]}</legend>
      {[...choices, ...stale].map((choice) => (
        <fieldset key={choice} className="editor-way">
          <legend className="small">{choice}</legend>
          <Keys
            value={pairs.find(([name]) => name === choice)?.[1] ?? []}
            options={figures}
            onChoose={(keys) => put(choice, keys)}
          />
        </fieldset>
      ))}
      {fault !== undefined && <FaultLine text={fault} />}
    </fieldset>
  );
}

interface SumOf {
  readonly section: string;
  readonly column?: string;
  readonly unless?: Unless;
}
const isSum = (value: unknown): value is SumOf => typeof value === 'object' && value !== null && 'section' in value;

export function SumOfField({ slot, path, value, form }: SlotProps) {
  const { locale, words } = useLanguage();
  const { change } = useEditorActions();
  const fault = useFaultText(path);
  if (!isSum(value)) return null;
  const lists = form.sections.filter(({ kind }) => kind === 'list');
  const list = lists.find(({ key }) => key === value.section);
  const figures = list === undefined ? [] : columnsFor(list, 'figure');
  return (
    <fieldset className="editor-group">
      <legend>{slot.label[locale]}</legend>
      <div className="editor-row">
        <SelectBox
          label={slot.label[locale]}
          value={value.section}
          options={lists.map(({ key, sheet }) => ({ value: key, label: sheet }))}
          onChoose={(chosen) => change(path, { section: chosen })}
        />
        <SelectBox
          label={words.editor.rowsOf}
          value={value.column ?? 'rows'}
          options={[
            { value: 'rows', label: words.editor.rowsOf },
            ...figures.map(({ key, label }) => ({ value: key, label })),
          ]}
          onChoose={(chosen) => change([...path, 'column'], chosen === 'rows' ? undefined : chosen)}
        />
      </div>
      {list !== undefined && (
        <LeftOut section={list} value={value.unless} onChange={(unless) => change([...path, 'unless'], unless)} />
      )}
      {fault !== undefined && <FaultLine text={fault} />}
    </fieldset>
  );
}
