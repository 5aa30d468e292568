/** The form as a whole: what it is called, what stands on the cover, what is counted. */
import { PART_WORDS } from '#domain/editing/part-words';
import type { Offered } from '#domain/editing/rules/suitable';
import type { FormDefinition } from '#domain/form/form';
import { useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import { ConditionField, decidingColumns } from './ConditionField';
import { type Option, SelectBox, TextLine, useFaultText } from './FieldLine';
import { FaultLine, KeysField } from './KeysField';

export function FormFields({ form }: { readonly form: FormDefinition }) {
  const { locale } = useLanguage();
  const label = (part: keyof typeof PART_WORDS) => PART_WORDS[part][locale];
  return (
    <>
      <TextLine path={['attachment']} label={label('attachment')} value={form.attachment} />
      <TextLine path={['title']} label={label('title')} value={form.title} />
      <TextLine path={['version']} label={label('version')} value={form.version} />
      <KeysField
        isOrdered
        path={['headline']}
        label={label('headline')}
        value={form.headline}
        options={summedIn(form)}
      />
      <MatrixField form={form} />
    </>
  );
}

/** What is added up in the summary: summed columns, indicators. */
function summedIn({ sections }: FormDefinition): readonly Option[] {
  const all = sections.flatMap<Offered>((section) =>
    section.kind === 'indicators' ? section.indicators : section.columns.filter(({ summed }) => summed),
  );
  const first = new Map<string, string>();
  for (const { key, label } of all) if (!first.has(key)) first.set(key, label);
  return [...first].map(([value, label]) => ({ value, label }));
}

function MatrixField({ form }: { readonly form: FormDefinition }) {
  const { locale, words } = useLanguage();
  const { change } = useEditorActions();
  const fault = useFaultText(['matrix']);
  const { matrix } = form;
  const lists = form.sections.filter((section) => section.kind === 'list');
  const options = lists.flatMap((section) =>
    decidingColumns(section).map(({ value, label }) => ({
      value: `${section.key}.${value}`,
      label: lists.length > 1 ? `${section.sheet} · ${label}` : label,
    })),
  );
  const section = lists.find(({ key }) => key === matrix?.section);
  const choose = (chosen: string) => {
    const [key, column] = chosen.split('.');
    change(['matrix'], key === undefined || column === undefined ? undefined : { section: key, column });
  };
  return (
    <fieldset className="editor-group">
      <legend>{PART_WORDS.matrix[locale]}</legend>
      <SelectBox
        label={PART_WORDS.matrix[locale]}
        value={matrix === undefined ? 'none' : `${matrix.section}.${matrix.column}`}
        options={[{ value: 'none', label: words.editor.none }, ...options]}
        onChoose={choose}
      />
      {matrix?.unless !== undefined && section !== undefined && (
        <ConditionField
          section={section}
          value={{ column: matrix.unless.column, words: matrix.unless.in }}
          onChange={(value) => change(['matrix', 'unless'], { column: value.column, in: value.words })}
        />
      )}
      {fault !== undefined && <FaultLine text={fault} />}
    </fieldset>
  );
}
