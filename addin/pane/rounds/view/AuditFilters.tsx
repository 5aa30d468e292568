/** What the audit trail is searched for: days, who, what, of what. */
import { Button, Field, Select } from '@fluentui/react-components';
import type { FormEvent } from 'react';
import { LONGEST_SEARCH } from '#api/answers/wire-limits';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { actionName, KNOWN_ACTIONS } from '../words/deeds';
import { TextField } from './TextField';

export function AuditFilters() {
  const { words, locale } = useLanguage();
  const { audit: said } = words.desk;
  const search = useRounds((state) => state.search);
  const { changeSearch, searchAudit } = useRoundsActions();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void searchAudit();
  };
  return (
    <form className="card desk-filters" aria-label={said.filters} onSubmit={submit}>
      <TextField label={said.from} type="date" value={search.from} onChange={(from) => changeSearch({ from })} />
      <TextField label={said.to} type="date" value={search.to} onChange={(to) => changeSearch({ to })} />
      <TextField
        label={said.actor}
        value={search.actor}
        maxLength={LONGEST_SEARCH}
        onChange={(actor) => changeSearch({ actor })}
      />
      <Field label={said.action}>
        <Select value={search.action} onChange={(_, { value }) => changeSearch({ action: value })}>
          <option value="">{said.anything}</option>
          {KNOWN_ACTIONS.map((action) => (
            <option key={action} value={action}>
              {actionName(action, locale)}
            </option>
          ))}
        </Select>
      </Field>
      <TextField
        label={said.target}
        value={search.target}
        maxLength={LONGEST_SEARCH}
        onChange={(target) => changeSearch({ target })}
      />
      <Button type="submit">{said.search}</Button>
    </form>
  );
}
