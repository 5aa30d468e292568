/** A section as a whole: its sheet and titles, what makes its rows the same, its headers. */
import { Button } from '@fluentui/react-components';
import type { Path } from '#domain/editing/edits';
import { HEADER_NAMES, HEADER_WORDS, PART_WORDS } from '#domain/editing/part-words';
import type { IndicatorSection, ListSection, Section } from '#domain/form/section';
import { useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import { FigureLine, LinesField, TextLine, useFaultText, YesLine } from './FieldLine';
import { FaultLine, Keys, KeysField } from './KeysField';

export function SectionFields({ path, section }: { readonly path: Path; readonly section: Section }) {
  const { locale } = useLanguage();
  const label = (part: keyof typeof PART_WORDS) => PART_WORDS[part][locale];
  return (
    <>
      <TextLine path={[...path, 'sheet']} label={label('sheet')} value={section.sheet} />
      <TextLine path={[...path, 'title']} label={label('title')} value={section.title} />
      <LinesField path={[...path, 'titleAliases']} label={label('titleAliases')} value={section.titleAliases} />
      <div className="editor-checks">
        <YesLine path={[...path, 'optional']} label={label('optional')} value={section.optional} />
      </div>
      {section.kind === 'list' && <ListFields path={path} section={section} />}
      {section.kind === 'indicators' && <HeaderFields path={[...path, 'headers']} section={section} />}
    </>
  );
}

function ListFields({ path, section }: { readonly path: Path; readonly section: ListSection }) {
  const { locale, words } = useLanguage();
  const { change } = useEditorActions();
  const { identity, startsFrom } = section;
  const columns = section.columns.map(({ key, label }) => ({ value: key, label }));
  const fault = useFaultText([...path, 'identity']);
  const startFault = useFaultText([...path, 'startsFrom']);
  const at = [...path, 'identity'];
  const put = (place: number, keys: readonly string[]) =>
    change(
      at,
      identity.map((each, index) => (index === place ? keys : each)).filter((each) => each.length > 0),
    );
  return (
    <>
      <FigureLine path={[...path, 'blankRows']} label={PART_WORDS.blankRows[locale]} value={section.blankRows} />
      <fieldset className="editor-group">
        <legend>{PART_WORDS.identity[locale]}</legend>
        <p className="small quiet">{words.editor.identityHint}</p>
        {identity.map((keys, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a way is told by.
          <fieldset key={place} className="editor-way" aria-label={`${PART_WORDS.identity[locale]} ${place + 1}`}>
            <Keys isOrdered value={keys} options={columns} onChoose={(chosen) => put(place, chosen)} />
          </fieldset>
        ))}
        <Button
          size="small"
          appearance="subtle"
          onClick={() => change(at, [...identity, columns.slice(0, 1).map(({ value }) => value)])}
        >
          {words.editor.addIdentity}
        </Button>
        {fault !== undefined && <FaultLine text={fault} />}
      </fieldset>
      {startsFrom !== undefined && (
        <fieldset className="editor-group">
          <legend>{PART_WORDS.startsFrom[locale]}</legend>
          <p className="small quiet">{words.editor.startsFromHint(startsFrom.form, startsFrom.section)}</p>
          <KeysField
            path={[...path, 'startsFrom', 'columns']}
            label={words.editor.startColumns}
            value={startsFrom.columns}
            options={columns}
          />
          {startFault !== undefined && <FaultLine text={startFault} />}
        </fieldset>
      )}
    </>
  );
}

function HeaderFields({ path, section }: { readonly path: Path; readonly section: IndicatorSection }) {
  const { locale, words } = useLanguage();
  return (
    <fieldset className="editor-group">
      <legend>{words.editor.headers}</legend>
      <p className="small quiet">{words.editor.headerHint}</p>
      {HEADER_NAMES.map((name) => {
        const header = section.headers[name];
        return (
          <HeaderLine
            key={name}
            path={[...path, name]}
            label={HEADER_WORDS[name][locale]}
            value={header === undefined ? [] : [header.label, ...header.aliases]}
            isNeeded={name === 'indicator'}
          />
        );
      })}
    </fieldset>
  );
}

/** A header's label and its other names as lines of one text. */
function HeaderLine({
  path,
  label,
  value,
  isNeeded,
}: {
  readonly path: Path;
  readonly label: string;
  readonly value: readonly string[];
  readonly isNeeded: boolean;
}) {
  const { change } = useEditorActions();
  const put = ([name, ...aliases]: readonly string[]) =>
    change(path, name === undefined && !isNeeded ? undefined : { label: name ?? '', aliases });
  return <LinesField path={path} label={label} hint="" value={value} onLines={put} />;
}
