/** The fields of what is chosen, and what can be done with it as a whole. */
import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { type Path, valueAt } from '#domain/editing/edits';
import { placeWords } from '#domain/editing/place-words';
import type { FormDefinition } from '#domain/form/form';
import type { Section } from '#domain/form/section';
import { DismissIcon } from '../../shell/view/Icons';
import { useEditor, useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import { FigureFields, IndicatorFields } from './BlockFields';
import { ColumnFields } from './ColumnFields';
import { FormFields } from './FormFields';
import { RuleFields } from './RuleFields';
import { SectionFields } from './SectionFields';

export function FieldsPanel() {
  const { words, locale } = useLanguage();
  const form = useEditor((state) => state.draft);
  const selected = useEditor((state) => state.selected);
  const heading = useRef<HTMLHeadingElement>(null);
  const place = selected.join('.');
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    heading.current?.closest('.editor-fields')?.scrollTo({ top: 0 });
  }, [place]);
  const title = selected.length === 0 ? words.editor.whole : placeWords(selected, form, locale);
  return (
    <section className="editor-fields" aria-label={words.editor.fields}>
      <div className="editor-fields-head">
        <h2 ref={heading}>{title}</h2>
        {selected.length > 0 && <PartTools form={form} path={selected} />}
      </div>
      <div className="editor-form" key={place}>
        <Fields form={form} path={selected} />
      </div>
    </section>
  );
}

function Fields({ form, path }: { readonly form: FormDefinition; readonly path: Path }) {
  const [top, at, list, item] = path;
  if (typeof at !== 'number') return <FormFields form={form} />;
  if (top === 'rules') {
    const rule = form.rules[at];
    return rule === undefined ? null : <RuleFields path={path} rule={rule} form={form} />;
  }
  const section = form.sections[at];
  if (section === undefined) return null;
  if (typeof item !== 'number') return <SectionFields path={path} section={section} />;
  return <PartFields path={path} section={section} list={String(list)} at={item} />;
}

function PartFields({
  path,
  section,
  list,
  at,
}: {
  readonly path: Path;
  readonly section: Section;
  readonly list: string;
  readonly at: number;
}) {
  if (section.kind !== 'indicators') {
    const column = section.columns[at];
    return column === undefined ? null : <ColumnFields path={path} column={column} section={section} />;
  }
  if (list === 'figures') {
    const figure = section.figures[at];
    return figure === undefined ? null : <FigureFields path={path} part={figure} section={section} />;
  }
  const indicator = section.indicators[at];
  return indicator === undefined ? null : <IndicatorFields path={path} part={indicator} section={section} />;
}

function PartTools({ form, path }: { readonly form: FormDefinition; readonly path: Path }) {
  const { words } = useLanguage();
  const { move, remove } = useEditorActions();
  const at = path.at(-1);
  const siblings = valueAt(form, path.slice(0, -1));
  const last = Array.isArray(siblings) ? siblings.length - 1 : 0;
  return (
    <div className="editor-tools">
      <Button size="small" appearance="subtle" disabledFocusable={at === 0} onClick={() => move(path, -1)}>
        {words.editor.moveUp}
      </Button>
      <Button size="small" appearance="subtle" disabledFocusable={at === last} onClick={() => move(path, 1)}>
        {words.editor.moveDown}
      </Button>
      <Button size="small" appearance="subtle" icon={<DismissIcon />} onClick={() => remove(path)}>
        {words.editor.remove}
      </Button>
    </div>
  );
}
