/** What the form has, from top to bottom: chosen here, added here; what has to be put right is marked. */

import { useEffect, useRef } from 'react';
import type { Path } from '#domain/editing/edits';
import { isWithin } from '#domain/editing/field-fault';
import { SECTION_KINDS } from '#domain/editing/part-words';
import { wordsOfRule } from '#domain/editing/rules/index';
import { ruleSentence } from '#domain/editing/rules/sentence';
import { RULE_KIND_NAMES } from '#domain/form/rules/index';
import type { Section } from '#domain/form/section';
import { ErrorIcon } from '../../shell/view/Icons';
import { useEditor, useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';

interface OutlineProps {
  /** Somebody chose what is to be seen. */
  onChosen(): void;
}

export function Outline({ onChosen }: OutlineProps) {
  const { words, locale } = useLanguage();
  const form = useEditor((state) => state.draft);
  const { add } = useEditorActions();
  return (
    <nav className="editor-outline" aria-label={words.editor.outline}>
      <ul>
        <Entry path={[]} isWhole label={words.editor.whole} onChosen={onChosen} />
      </ul>
      {form.sections.map((section, at) => (
        <SectionEntries key={section.key} section={section} at={at} onChosen={onChosen} />
      ))}
      <Adding
        label={words.editor.addSection}
        options={(Object.keys(SECTION_KINDS) as Section['kind'][]).map((kind) => ({
          label: SECTION_KINDS[kind][locale],
          add: () => add({ what: 'section', kind }),
        }))}
        onAdded={onChosen}
      />
      <h3>{words.editor.rules}</h3>
      {form.rules.length === 0 && <p className="small quiet">{words.editor.noRules}</p>}
      <ul>
        {form.rules.map((rule, at) => (
          <Entry
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name but its place.
            key={at}
            path={['rules', at]}
            label={ruleSentence(rule, form, locale)}
            isSentence
            onChosen={onChosen}
          />
        ))}
      </ul>
      <Adding
        label={words.editor.addRule}
        options={form.sections.flatMap((section, at) =>
          RULE_KIND_NAMES.filter((kind) => wordsOfRule(kind).on.includes(section.kind)).map((kind) => ({
            label: `${section.sheet} · ${wordsOfRule(kind).title[locale]}`,
            add: () => add({ what: 'rule', section: at, kind }),
          })),
        )}
        onAdded={onChosen}
      />
    </nav>
  );
}

interface SectionProps extends OutlineProps {
  readonly section: Section;
  readonly at: number;
}

function SectionEntries({ section, at, onChosen }: SectionProps) {
  const { words, locale } = useLanguage();
  const { add } = useEditorActions();
  const path: Path = ['sections', at];
  const entries = (
    list: 'columns' | 'indicators' | 'figures',
    parts: readonly { readonly key: string; readonly label: string }[],
  ) =>
    parts.map(({ label }, place) => (
      <Entry
        // biome-ignore lint/suspicious/noArrayIndexKey: keys may stand twice while a form is edited.
        key={`${list} ${place}`}
        path={[...path, list, place]}
        label={label}
        {...(list === 'figures' ? { note: words.editor.figure } : {})}
        isPart
        onChosen={onChosen}
      />
    ));
  const adding = (what: 'column' | 'indicator' | 'figure', label: string) => (
    <button
      type="button"
      className="editor-add"
      onClick={() => {
        add({ what, section: at });
        onChosen();
      }}
    >
      + {label}
    </button>
  );
  return (
    <>
      <ul>
        <Entry
          path={path}
          label={section.sheet}
          isOwnOnly
          note={SECTION_KINDS[section.kind][locale]}
          onChosen={onChosen}
        />
        {section.kind === 'indicators'
          ? [...entries('figures', section.figures), ...entries('indicators', section.indicators)]
          : entries('columns', section.columns)}
      </ul>
      <div className="editor-adds">
        {section.kind === 'indicators' ? (
          <>
            {adding('figure', words.editor.addFigure)}
            {adding('indicator', words.editor.addIndicator)}
          </>
        ) : (
          adding('column', words.editor.addColumn)
        )}
      </div>
    </>
  );
}

interface EntryProps extends OutlineProps {
  readonly path: Path;
  readonly label: string;
  readonly note?: string;
  readonly isPart?: boolean;
  readonly isSentence?: boolean;
  /** Faults of its parts stand at the parts. */
  readonly isOwnOnly?: boolean;
  readonly isWhole?: boolean;
}

const PARTS = new Set<unknown>(['columns', 'indicators', 'figures']);

function Entry({
  path,
  label,
  note,
  isPart = false,
  isSentence = false,
  isOwnOnly = false,
  isWhole = false,
  onChosen,
}: EntryProps) {
  const { words } = useLanguage();
  const { select } = useEditorActions();
  const isChosen = useEditor(({ selected }) => selected.join('.') === path.join('.'));
  const faults = useEditor((state) => state.faults).filter((fault) => {
    if (isWhole) return fault.path[0] !== 'sections' && fault.path[0] !== 'rules';
    if (isOwnOnly) return isWithin(fault, path) && !PARTS.has(fault.path[2]);
    return isWithin(fault, path);
  }).length;
  const entry = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const kind = isPart ? 'editor-part' : isSentence ? 'editor-rule' : 'editor-section';
  return (
    <li>
      <button
        ref={entry}
        type="button"
        className={`editor-entry ${kind}`}
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => {
          select(path);
          onChosen();
        }}
      >
        <span className="editor-entry-label">{label === '' ? '—' : label}</span>
        {note !== undefined && <span className="small quiet">{note}</span>}
        {faults > 0 && (
          <span className="editor-mark">
            <ErrorIcon aria-hidden="true" />
            <span className="only-heard">{words.editor.faultMark(faults)}</span>
          </span>
        )}
      </button>
    </li>
  );
}

interface AddingProps {
  readonly label: string;
  readonly options: readonly { readonly label: string; add(): void }[];
  onAdded(): void;
}

/** A list of what may be added: choosing adds. */
function Adding({ label, options, onAdded }: AddingProps) {
  return (
    <select
      className="editor-select editor-adding"
      aria-label={label}
      value=""
      onChange={(event) => {
        const option = options[Number(event.target.value)];
        if (option === undefined || event.target.value === '') return;
        option.add();
        onAdded();
      }}
    >
      <option value="">+ {label}</option>
      {options.map((option, at) => (
        <option key={option.label} value={at}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
