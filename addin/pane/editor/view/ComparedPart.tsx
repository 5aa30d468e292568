/** The draft beside the form as it is stored: which columns came, went, are called otherwise, and what becomes of each. */
import { Button } from '@fluentui/react-components';
import { type ReactNode, useMemo } from 'react';
import { compareForms, migrationOf } from '#domain/adopting/compare-forms';
import { useEditor, useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';

export function ComparedPart({ onChosen }: { onChosen(): void }) {
  const { words, locale } = useLanguage();
  const said = words.editor;
  const draft = useEditor((state) => state.draft);
  const stored = useEditor((state) => state.stored);
  const { sayRenamed, keepPart, select } = useEditorActions();
  const compared = useMemo(() => compareForms(stored, draft), [stored, draft]);
  const { added, gone, goneSections, renamed, maybeRenamed } = compared;
  const isMaybe = (path: string) =>
    maybeRenamed.some(({ was, is }) => [was, is].some((part) => part.path.join() === path));
  const cameOnly = added.filter(({ path }) => !isMaybe(path.join()));
  const wentOnly = gone.filter(
    ({ path, section }) => !isMaybe(path.join()) && goneSections.every(({ key }) => key !== section),
  );
  const isSame = added.length + gone.length + renamed.length === 0;
  return (
    <section className="adopted-compared" aria-label={said.compared}>
      <h3>{said.compared}</h3>
      {isSame && <p className="small quiet">{said.comparedSame}</p>}
      {maybeRenamed.length > 0 && (
        <Group title={said.comparedMaybe}>
          {maybeRenamed.map((pair) => (
            <li key={pair.is.path.join()}>
              <span>
                {migrationOf(pair)[locale]} <span className="quiet">{pair.why[locale]}</span>
              </span>
              <Button
                size="small"
                aria-label={said.sayRenamedOf(pair.was.label, pair.is.label)}
                onClick={() => sayRenamed(pair)}
              >
                {said.sayRenamed}
              </Button>
            </li>
          ))}
        </Group>
      )}
      {(wentOnly.length > 0 || goneSections.length > 0) && (
        <Group title={said.comparedGone}>
          {[
            ...goneSections.map(({ path, sheet }) => ({ path, label: sheet })),
            ...wentOnly.map(({ path, label }) => ({ path, label })),
          ].map(({ path, label }) => (
            <li key={path.join()}>
              <span>{label}</span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={said.keepPartOf(label)}
                onClick={() => keepPart(path)}
              >
                {said.keepPart}
              </Button>
            </li>
          ))}
        </Group>
      )}
      {cameOnly.length > 0 && (
        <Group title={said.comparedAdded}>
          {cameOnly.map(({ path, label }) => (
            <li key={path.join()}>
              <button
                type="button"
                className="editor-link"
                onClick={() => {
                  select(path);
                  onChosen();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </Group>
      )}
      {renamed.length > 0 && (
        <Group title={said.comparedRenamed}>
          {renamed.map(({ was, is }) => (
            <li key={is.path.join()}>
              <span>
                {was.label} → {is.label}
              </span>
            </li>
          ))}
        </Group>
      )}
    </section>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h4 className="small">{title}</h4>
      <ul className="adopted-group small">{children}</ul>
    </>
  );
}
