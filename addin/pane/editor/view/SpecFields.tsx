/** The type of a column or an indicator, and what that type is told. */
import type { Path } from '#domain/editing/edits';
import { specOf } from '#domain/editing/new-parts';
import { PART_WORDS, TYPE_WORDS, type TypeWord, typeWord } from '#domain/editing/part-words';
import type { ColumnSpec } from '#domain/form/column-types/index';
import { useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import { FigureLine, LinesField, PairsField, SelectLine, TextLine } from './FieldLine';

export function SpecFields({
  path,
  spec,
  offered,
}: {
  readonly path: Path;
  readonly spec: ColumnSpec;
  readonly offered: readonly TypeWord[];
}) {
  const { locale } = useLanguage();
  const { change } = useEditorActions();
  const label = (part: keyof typeof PART_WORDS) => PART_WORDS[part][locale];
  return (
    <>
      <SelectLine
        path={path}
        faultsAt={[...path, 'type']}
        label={label('type')}
        value={typeWord(spec)}
        options={offered.map((word) => ({ value: word, label: TYPE_WORDS[word][locale] }))}
        onChoose={(chosen) => change(path, specOf(offered.find((word) => word === chosen) ?? 'text', spec))}
      />
      {spec.type === 'text' && (
        <FigureLine path={[...path, 'maxLength']} label={label('maxLength')} value={spec.maxLength} />
      )}
      {spec.type === 'count' && (
        <div className="editor-row">
          <TextLine path={[...path, 'unit']} label={label('unit')} value={spec.unit} />
          <FigureLine path={[...path, 'minimum']} label={label('minimum')} value={spec.minimum} />
        </div>
      )}
      {'choices' in spec && (
        <>
          <LinesField path={[...path, 'choices']} label={label('choices')} value={spec.choices} />
          <PairsField path={[...path, 'aliases']} label={label('choiceAliases')} value={spec.aliases} />
        </>
      )}
    </>
  );
}

export const COLUMN_TYPES = Object.keys(TYPE_WORDS) as readonly TypeWord[];
/** Of figures only: what can be added up. */
export const INDICATOR_TYPES: readonly TypeWord[] = ['count', 'money'];
