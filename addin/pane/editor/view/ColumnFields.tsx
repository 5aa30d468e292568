/** One column of a list or of fields. */
import type { Path } from '#domain/editing/edits';
import { PART_WORDS } from '#domain/editing/part-words';
import { choicesOf } from '#domain/editing/rules/suitable';
import { columnType } from '#domain/form/column-types/index';
import type { Column, Section } from '#domain/form/section';
import { useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import { ConditionField, decidingColumns } from './ConditionField';
import { FigureLine, LinesField, SelectBox, TextLine, useFaultText, YesLine } from './FieldLine';
import { FaultLine } from './KeysField';
import { COLUMN_TYPES, SpecFields } from './SpecFields';

interface ColumnProps {
  readonly path: Path;
  readonly column: Column;
  readonly section: Section;
}

export function ColumnFields({ path, column, section }: ColumnProps) {
  const { locale } = useLanguage();
  const label = (part: keyof typeof PART_WORDS) => PART_WORDS[part][locale];
  const isFigure = columnType(column.type).exact !== undefined;
  return (
    <>
      <TextLine path={[...path, 'label']} label={label('label')} value={column.label} />
      <SpecFields path={[...path, 'type']} spec={column.type} offered={COLUMN_TYPES} />
      <RequiredField path={[...path, 'required']} column={column} section={section} />
      <div className="editor-checks">
        {(isFigure || column.summed) && (
          <YesLine path={[...path, 'summed']} label={label('summed')} value={column.summed} />
        )}
        <YesLine path={[...path, 'personal']} label={label('personal')} value={column.personal} />
      </div>
      <LinesField path={[...path, 'aliases']} label={label('aliases')} value={column.aliases} />
      <TextLine isLong isOptional path={[...path, 'guidance']} label={label('guidance')} value={column.guidance} />
      <div className="editor-row">
        <FigureLine path={[...path, 'width']} label={label('width')} value={column.width} />
        <KeyLine path={path} value={column.key} />
      </div>
    </>
  );
}

/** The program's own name, for whoever reads the .json: it stays, so that reports that are in keep their meaning. */
export function KeyLine({ value, path }: { readonly value: string; readonly path: Path }) {
  const { words } = useLanguage();
  const fault = useFaultText([...path, 'key']);
  return (
    <div className="editor-known">
      <span className="small quiet">{words.editor.key}</span>
      <code className="mono" title={words.editor.keyHint}>
        {value}
      </code>
      {fault !== undefined && <FaultLine text={fault} />}
    </div>
  );
}

const WAYS = ['never', 'always', 'whenIs', 'whenIsNot'] as const;
type Way = (typeof WAYS)[number];

function wayOf(required: Column['required']): Way {
  if (typeof required === 'boolean') return required ? 'always' : 'never';
  return 'in' in required ? 'whenIs' : 'whenIsNot';
}

function RequiredField({ path, column, section }: ColumnProps) {
  const { locale, words } = useLanguage();
  const { change } = useEditorActions();
  const fault = useFaultText(path);
  const { required } = column;
  const way = wayOf(required);
  const condition =
    typeof required === 'boolean'
      ? { column: '', words: [] }
      : { column: required.column, words: 'in' in required ? required.in : required.notIn };
  const put = (
    next: Way,
    { column: key, words: chosen }: { readonly column: string; readonly words: readonly string[] },
  ) => {
    if (next === 'never' || next === 'always') return change(path, next === 'always');
    const [first] = decidingColumns(section);
    const deciding = key === '' ? (first?.value ?? '') : key;
    const choices = key === '' ? choicesOf(section, deciding).slice(0, 1) : chosen;
    change(path, next === 'whenIs' ? { column: deciding, in: choices } : { column: deciding, notIn: choices });
  };
  return (
    <fieldset className="editor-group">
      <legend>{PART_WORDS.required[locale]}</legend>
      <SelectBox
        label={PART_WORDS.required[locale]}
        value={way}
        options={WAYS.map((each) => ({ value: each, label: words.editor[each] }))}
        onChoose={(chosen) => put(WAYS.find((each) => each === chosen) ?? 'never', condition)}
      />
      {typeof required !== 'boolean' && (
        <ConditionField section={section} value={condition} onChange={(value) => put(way, value)} />
      )}
      {fault !== undefined && <FaultLine text={fault} />}
    </fieldset>
  );
}
