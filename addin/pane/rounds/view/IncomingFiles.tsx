/** Files that came with the notice: which form each is, and the way to make it that form. */
import { Button } from '@fluentui/react-components';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { formOfFile, type IncomingFile, isWord, type NamedForm } from '../model/incoming';

interface IncomingFilesProps {
  readonly files: readonly IncomingFile[];
  readonly forms: readonly NamedForm[];
  /** There is no round yet whose forms could be changed. */
  readonly isNew: boolean;
}

export function IncomingFiles({ files, forms, isNew }: IncomingFilesProps) {
  const { words, locale } = useLanguage();
  const said = words.desk.incoming;
  const isBusy = useRounds((state) => state.isBusy);
  const { forForm, adoptFile, keepFile } = useRoundsActions();
  return (
    <div className="incoming-files">
      <h3>{said.files}</h3>
      <ul className="incoming-rows">
        {files.map((file) => {
          const { name, refusal, isRead, keeping } = file;
          const form = formOfFile(file, forms) ?? '';
          return (
            <li key={name} className="incoming-row">
              <span className="incoming-name">{name}</span>
              {refusal !== undefined ? (
                <span className="error-text small">
                  {said.refused} {refusal[locale]}
                </span>
              ) : (
                <span className="actions">
                  <select
                    className="incoming-select"
                    aria-label={said.whichForm(name)}
                    value={form}
                    onChange={(event) => forForm(name, event.target.value)}
                  >
                    {form === '' && <option value="">{said.unset}</option>}
                    {forms.map(({ id, attachment }) => (
                      <option key={id} value={id}>
                        {attachment}
                      </option>
                    ))}
                  </select>
                  {isNew ? (
                    <span className="small quiet">{said.adoptLater}</span>
                  ) : (
                    <Button
                      size="small"
                      disabledFocusable={isBusy || form === ''}
                      aria-label={said.adoptOf(name)}
                      onClick={() => void adoptFile(name)}
                    >
                      {said.adopt}
                    </Button>
                  )}
                  {!isNew && isWord(file) && keeping !== 'kept' && (
                    <Button
                      size="small"
                      appearance="subtle"
                      disabledFocusable={isBusy || form === ''}
                      aria-label={said.keepOf(name)}
                      onClick={() => void keepFile(name)}
                    >
                      {said.keep}
                    </Button>
                  )}
                  {isRead === true && keeping === undefined && <span className="small quiet">{said.isRead}</span>}
                  {keeping === 'kept' && <span className="small quiet">{said.kept}</span>}
                  {typeof keeping === 'object' && (
                    <span className="error-text small">
                      {said.notKept}
                      {keeping.failed}
                    </span>
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
