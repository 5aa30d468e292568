/** Of a block: one indicator, or one column of figures. */
import type { Path } from '#domain/editing/edits';
import { PART_WORDS } from '#domain/editing/part-words';
import type { FigureColumn, Indicator, IndicatorSection } from '#domain/form/section';
import { useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import { KeyLine } from './ColumnFields';
import { FigureLine, LinesField, SelectLine, TextLine } from './FieldLine';
import { KeysField } from './KeysField';
import { INDICATOR_TYPES, SpecFields } from './SpecFields';

interface Props<T> {
  readonly path: Path;
  readonly part: T;
  readonly section: IndicatorSection;
}

const REQUIRED = ['never', 'always', 'anyFigure'] as const;

export function IndicatorFields({ path, part, section }: Props<Indicator>) {
  const { locale, words } = useLanguage();
  const { change } = useEditorActions();
  const label = (name: keyof typeof PART_WORDS) => PART_WORDS[name][locale];
  const { required, figures } = part;
  const way = required === 'any' ? 'anyFigure' : required ? 'always' : 'never';
  const all = section.figures.map(({ key, label: name }) => ({ value: key, label: name }));
  const askFor = (chosen: readonly string[]) => {
    const inOrder = all.map(({ value }) => value).filter((key) => chosen.includes(key));
    change([...path, 'figures'], inOrder.length === all.length ? undefined : inOrder);
  };
  return (
    <>
      <TextLine path={[...path, 'label']} label={label('label')} value={part.label} />
      <TextLine isOptional path={[...path, 'code']} label={label('code')} value={part.code} />
      <SpecFields path={[...path, 'type']} spec={part.type} offered={INDICATOR_TYPES} />
      <SelectLine
        path={[...path, 'required']}
        label={label('required')}
        value={way}
        options={REQUIRED.map((each) => ({ value: each, label: words.editor[each] }))}
        onChoose={(chosen) => change([...path, 'required'], chosen === 'anyFigure' ? 'any' : chosen === 'always')}
      />
      {section.figures.length > 1 && (
        <KeysField
          path={[...path, 'figures']}
          label={label('figures')}
          value={figures ?? all.map(({ value }) => value)}
          options={all}
          onChoose={askFor}
        />
      )}
      <LinesField path={[...path, 'aliases']} label={label('aliases')} value={part.aliases} />
      <TextLine isLong isOptional path={[...path, 'guidance']} label={label('guidance')} value={part.guidance} />
      <KeyLine path={path} value={part.key} />
    </>
  );
}

export function FigureFields({ path, part, section }: Props<FigureColumn>) {
  const { locale } = useLanguage();
  const { change } = useEditorActions();
  const label = (name: keyof typeof PART_WORDS) => PART_WORDS[name][locale];
  const others = section.figures.filter(({ key, sumOf }) => key !== part.key && sumOf === undefined);
  return (
    <>
      <TextLine path={[...path, 'label']} label={label('label')} value={part.label} />
      <KeysField
        path={[...path, 'sumOf']}
        label={label('sumOf')}
        value={part.sumOf ?? []}
        options={others.map(({ key, label: name }) => ({ value: key, label: name }))}
        onChoose={(chosen) => change([...path, 'sumOf'], chosen.length === 0 ? undefined : chosen)}
      />
      <LinesField path={[...path, 'aliases']} label={label('aliases')} value={part.aliases} />
      <div className="editor-row">
        <FigureLine path={[...path, 'width']} label={label('width')} value={part.width} />
        <KeyLine path={path} value={part.key} />
      </div>
    </>
  );
}
