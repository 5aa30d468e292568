/** Files that came with the notice: which form each is, and the way to make it that form. */
import { Button } from '@fluentui/react-components';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { formOfFile, type IncomingFile, type NamedForm } from '../model/incoming';

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
  const { forForm, adoptFile } = useRoundsActions();
  return (
    <div className="incoming-files">
      <h3>{said.files}</h3>
      <ul className="incoming-rows">
        {files.map((file) => {
          const { name, refusal, isRead } = file;
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
                  {isRead === true && <span className="small quiet">{said.isRead}</span>}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
