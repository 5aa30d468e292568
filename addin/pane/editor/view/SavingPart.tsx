/** What became of saving: what stands against it, what it would do to reports that are in, what somebody else stored. */

import { Button } from '@fluentui/react-components';
import type { FormImpactView } from '#client/desk-shapes';
import { placeWords } from '#domain/editing/place-words';
import { ErrorIcon, SuccessIcon, VerifyIcon } from '../../shell/view/Icons';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useEditor, useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';
import type { Saving } from '../model/state';
import { ChangeList } from './ChangeList';

export function SavingPart({ onChosen }: { onChosen(): void }) {
  const saving = useEditor((state) => state.saving);
  const isSaved = useEditor((state) => state.changes.length === 0);
  const { words } = useLanguage();
  const { dismissSaving } = useEditorActions();
  const heading = useArrivalFocus<HTMLHeadingElement>(saving?.kind);
  if (saving === undefined || saving.kind === 'saving' || (saving.kind === 'saved' && !isSaved)) return null;
  return (
    <section className="card editor-saving" data-kind={saving.kind}>
      <h2 ref={heading} tabIndex={-1}>
        <Mark kind={saving.kind} /> {titleOf(saving, words.editor)}
      </h2>
      <Told saving={saving} onChosen={onChosen} />
      <div className="editor-tools">
        <Button size="small" appearance="subtle" onClick={dismissSaving}>
          {words.editor.close}
        </Button>
      </div>
    </section>
  );
}

type Words = ReturnType<typeof useLanguage>['words']['editor'];
type Shown = Exclude<Saving, { kind: 'saving' }>;

function Mark({ kind }: { readonly kind: Shown['kind'] }) {
  if (kind === 'saved') return <SuccessIcon className="editor-good" aria-hidden="true" />;
  return kind === 'faulty' || kind === 'failed' ? (
    <ErrorIcon className="editor-bad" aria-hidden="true" />
  ) : (
    <VerifyIcon className="editor-warn" aria-hidden="true" />
  );
}

function titleOf(saving: Shown, said: Words): string {
  switch (saving.kind) {
    case 'saved':
      return said.saved;
    case 'faulty':
      return said.faultsTitle;
    case 'wouldChange':
      return said.impactTitle;
    case 'stale':
      return said.staleTitle;
    case 'failed':
      return saving.words.title;
  }
}

function Told({ saving, onChosen }: { readonly saving: Shown; onChosen(): void }) {
  const { words } = useLanguage();
  const { takeTheirs } = useEditorActions();
  switch (saving.kind) {
    case 'saved':
      return null;
    case 'faulty':
      return <Faults onChosen={onChosen} />;
    case 'wouldChange':
      return saving.impacts.map((impact) => <Impact key={impact.form} impact={impact} />);
    case 'stale':
      return (
        <>
          <p>{saving.theirs.length === 0 ? words.editor.staleSame : words.editor.staleDetail}</p>
          <ChangeList changes={saving.theirs} />
          {saving.theirs.length > 0 && (
            <div className="editor-tools">
              <Button size="small" onClick={takeTheirs}>
                {words.editor.takeTheirs}
              </Button>
            </div>
          )}
        </>
      );
    case 'failed':
      return <p>{saving.words.detail}</p>;
  }
}

function Faults({ onChosen }: { onChosen(): void }) {
  const { locale } = useLanguage();
  const form = useEditor((state) => state.draft);
  const faults = useEditor((state) => state.faults);
  const { select } = useEditorActions();
  return (
    <ul className="editor-faults">
      {faults.map(({ path, said }) => (
        <li key={`${path.join('.')} ${said['zh-CN']}`}>
          <button
            type="button"
            className="editor-link"
            onClick={() => {
              select(pathOfPart(path));
              onChosen();
            }}
          >
            {placeWords(path, form, locale)}
          </button>
          <span>{said[locale]}</span>
        </li>
      ))}
    </ul>
  );
}

const PARTS = new Set<unknown>(['columns', 'indicators', 'figures']);

/** What has to be looked at for it: the part, the section, the rule, or the form. */
function pathOfPart(path: readonly (string | number)[]): readonly (string | number)[] {
  if (path[0] === 'rules') return path.slice(0, 2);
  if (path[0] !== 'sections') return [];
  return PARTS.has(path[2]) ? path.slice(0, 4) : path.slice(0, 2);
}

function Impact({ impact }: { readonly impact: FormImpactView }) {
  const { words } = useLanguage();
  const { attachment, version, needsVersion, isRemoved, unchanged, reread, unfit } = impact;
  return (
    <div className="editor-impact">
      <p>
        <strong>{attachment}</strong>{' '}
        {isRemoved
          ? words.editor.impactRemoved(unfit.length)
          : words.editor.impactCounts(unchanged, reread, unfit.length)}
      </p>
      {needsVersion && <p className="error-text">{words.editor.impactVersion(version)}</p>}
      {!isRemoved &&
        unfit.map(({ unit, version: of, cells, cellsTotal }) => (
          <details key={unit} className="unfolding">
            <summary>{words.editor.unfitUnit(unit, of, cellsTotal)}</summary>
            <ul className="editor-cells">
              {cells.map(({ address, message }) => (
                <li key={address}>
                  <span className="mono">{address}</span> {message}
                </li>
              ))}
              {cellsTotal > cells.length && (
                <li className="quiet">{words.editor.moreCells(cellsTotal - cells.length)}</li>
              )}
            </ul>
          </details>
        ))}
    </div>
  );
}
