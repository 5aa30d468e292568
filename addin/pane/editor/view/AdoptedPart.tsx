/** A form's own file beside the sheet that comes of it: each column with what it was taken for, and how sure. */
import { Button } from '@fluentui/react-components';
import { CERTAINTY_WORDS } from '#domain/adopting/certainty';
import type { ProposedPart } from '#domain/adopting/propose-form';
import { type Path, valueAt } from '#domain/editing/edits';
import { specOf } from '#domain/editing/new-parts';
import { TYPE_WORDS, typeWord } from '#domain/editing/part-words';
import { type ColumnSpec, unitOfMeasure } from '#domain/form/column-types/index';
import type { FormDefinition } from '#domain/form/form';
import { cellName, formatAddress } from '#domain/sheet/address';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useEditor, useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import type { Adopted } from '../model/state';
import { ComparedPart } from './ComparedPart';
import { SelectBox } from './FieldLine';
import { COLUMN_TYPES, INDICATOR_TYPES } from './SpecFields';

interface AdoptedProps {
  /** Somebody chose what is to be seen. */
  onChosen(): void;
}

export function AdoptedPart({ onChosen }: AdoptedProps) {
  const { words } = useLanguage();
  const adopted = useEditor((state) => state.adopted);
  const form = useEditor((state) => state.draft);
  const { dismissAdopted } = useEditorActions();
  const heading = useArrivalFocus<HTMLHeadingElement>(adopted?.file);
  if (adopted === undefined) return null;
  const standing = adopted.parts.flatMap((part) => {
    const path = placeOf(part, form);
    return path === undefined ? [] : [{ part, path, spec: specAt(form, path) }];
  });
  const isOfSeveral = new Set(adopted.parts.map(({ at }) => at.sheet)).size > 1;
  const doubtful = standing.filter(({ part, spec }) => isDoubtful(part) && !isCorrected(part, spec)).length;
  return (
    <section className="editor-adopted" aria-label={words.editor.adopted}>
      <h2 ref={heading} tabIndex={-1}>
        {words.editor.adoptedTitle(adopted.file, standing.length, doubtful)}
      </h2>
      <p className="small quiet">{words.editor.adoptedNote}</p>
      <ul className="adopted-parts">
        {standing.map(({ part, path, spec }) => (
          <PartRow
            key={`${part.section} ${part.key}`}
            part={part}
            path={path}
            spec={spec}
            isOfSeveral={isOfSeveral}
            onChosen={onChosen}
          />
        ))}
      </ul>
      <ComparedPart onChosen={onChosen} />
      <Rest adopted={adopted} />
      <div className="editor-tools">
        <Button size="small" onClick={dismissAdopted}>
          {words.editor.dismissAdopted}
        </Button>
      </div>
    </section>
  );
}

/** Where it stands now: it may have been moved, or be gone. */
function placeOf({ section, key, path: [, , list] }: ProposedPart, { sections }: FormDefinition): Path | undefined {
  const at = sections.findIndex((each) => each.key === section);
  const parts = valueAt(sections[at], [String(list)]);
  const place = Array.isArray(parts) ? parts.findIndex((part: { readonly key: string }) => part.key === key) : -1;
  return place < 0 ? undefined : ['sections', at, String(list), place];
}

function specAt(form: FormDefinition, path: Path): ColumnSpec | undefined {
  // Of a figure there is none: its indicators have their own.
  return valueAt(form, [...path, 'type']) as ColumnSpec | undefined;
}

const isDoubtful = ({ certainty }: ProposedPart) => certainty === 'guess' || certainty === 'unknown';

function isCorrected({ spec }: ProposedPart, now: ColumnSpec | undefined): boolean {
  return JSON.stringify(spec) !== JSON.stringify(now);
}

interface PartRowProps extends AdoptedProps {
  readonly part: ProposedPart;
  readonly path: Path;
  readonly spec: ColumnSpec | undefined;
  /** The file has several sheets. */
  readonly isOfSeveral: boolean;
}

function PartRow({ part, path, spec, isOfSeveral, onChosen }: PartRowProps) {
  const { words, locale } = useLanguage();
  const { select, change } = useEditorActions();
  const isChosen = useEditor((state) => state.selected.join('.')) === path.join('.');
  const { header, at, certainty, why } = part;
  const isOwn = isCorrected(part, spec);
  const offered = path[2] === 'indicators' ? INDICATOR_TYPES : COLUMN_TYPES;
  const choose = (chosen: string) =>
    change([...path, 'type'], specOf(offered.find((word) => word === chosen) ?? 'text', spec));
  return (
    <li className="adopted-part" data-certainty={isOwn ? 'own' : certainty}>
      <div className="adopted-line">
        <button
          type="button"
          className="editor-entry adopted-name"
          aria-current={isChosen}
          onClick={() => {
            select(path);
            onChosen();
          }}
        >
          <span className="mono small quiet">{isOfSeveral ? formatAddress(at) : cellName(at.row, at.column)}</span>
          <span className="editor-entry-label">{header}</span>
        </button>
        {spec !== undefined && (
          <span className="adopted-type">
            <SelectBox
              label={words.editor.adoptedType(header)}
              value={typeWord(spec)}
              options={offered.map((word) => ({ value: word, label: TYPE_WORDS[word][locale] }))}
              onChoose={choose}
            />
          </span>
        )}
      </div>
      <p className="adopted-why small">
        <span className="adopted-certainty">
          {isOwn ? words.editor.adoptedCorrected : CERTAINTY_WORDS[certainty][locale]}
        </span>
        {spec !== undefined && <Shape spec={spec} />}
        <span className="quiet">{why.map((each) => each[locale]).join('；')}</span>
      </p>
    </li>
  );
}

/** Unit, choices, characters: what the type is told. */
function Shape({ spec }: { readonly spec: ColumnSpec }) {
  const { words } = useLanguage();
  const said = words.editor.adoptedShape;
  const unit = unitOfMeasure(spec);
  const text =
    'choices' in spec
      ? spec.choices.join(' / ')
      : unit !== undefined
        ? said.unit(unit)
        : spec.type === 'text'
          ? said.longest(spec.maxLength)
          : '';
  return text === '' ? null : <span>{text}</span>;
}

/** Everything of the file that is no column: what became of it, and what became nothing. */
function Rest({ adopted: { remarks, letterhead, notes, leftOut } }: { readonly adopted: Adopted }) {
  const { words, locale } = useLanguage();
  const labels = [...new Set(letterhead.map(({ text }) => text))].join(locale === 'en' ? ', ' : '、');
  return (
    <div className="adopted-rest small">
      {remarks.map(({ label, why }) => (
        <p key={`${label} ${why['zh-CN']}`}>
          <span className="strong">{label}</span> {why[locale]}
        </p>
      ))}
      {labels !== '' && <p className="quiet">{words.editor.letterheadThere(labels)}</p>}
      {notes.length > 0 && <p className="quiet">{words.editor.notesTaken(notes.length)}</p>}
      {leftOut.length > 0 && (
        <details className="unfolding">
          <summary>{words.editor.leftOut(leftOut.length)}</summary>
          <ul className="editor-faults">
            {leftOut.map(({ at, text, why }) => (
              <li key={`${at.sheet} ${at.row} ${at.column} ${text}`}>
                <span className="mono">{cellName(at.row, at.column)}</span>
                <span>
                  {text} <span className="quiet">{why[locale]}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
