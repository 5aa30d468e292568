/** A new round: from where, its id, its name, its days; the deadlines come along. */
import { Button, Field, Select } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { BottomBar } from '../../shell/view/BottomBar';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { type NewRoundDraft, type NewRoundFault, newRoundFaults, proposedDeadlines } from '../model/new-round-draft';
import { DeadlineField } from './DeadlineField';
import { IncomingPart } from './IncomingPart';
import { TextField } from './TextField';

const LONGEST_NAME = 60;
const NONE: readonly never[] = [];

export function NewRoundPart({ draft }: { readonly draft: NewRoundDraft }) {
  const { words } = useLanguage();
  const { make: said, faults: faultWords } = words.desk;
  const list = useRounds((state) => state.list) ?? NONE;
  const isBusy = useRounds((state) => state.isBusy);
  const unreadable = useRounds((state) => state.unreadable);
  const { begin, changeNew, dropNew, create } = useRoundsActions();
  const [wasAsked, setWasAsked] = useState(false);
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const formId = useId();
  const source = list.find(({ id }) => id === draft.source);
  const faults = newRoundFaults(draft, [...list.map(({ id }) => id), ...unreadable]);
  const fault = (...which: readonly NewRoundFault[]) => {
    const found = faults.find((each) => which.includes(each));
    // What is not typed yet is no fault before somebody asked.
    return found !== undefined && (wasAsked || found === 'idTaken' || found === 'windowTurned')
      ? faultWords[found]
      : undefined;
  };
  const deadlines = source === undefined ? {} : proposedDeadlines(draft, source);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWasAsked(true);
    void create();
  };
  return (
    <>
      <main className="screen">
        <h1 ref={heading} tabIndex={-1}>
          {said.title}
        </h1>
        <IncomingPart />
        <form id={formId} className="card desk-fields" onSubmit={submit}>
          <Field label={said.source}>
            <Select value={draft.source ?? ''} onChange={(_, { value }) => begin(value === '' ? undefined : value)}>
              {list.map(({ id, name }) => (
                <option key={id} value={id}>
                  {said.fromRound(name)}
                </option>
              ))}
              <option value="">{said.fromExample}</option>
            </Select>
          </Field>
          <div className="desk-pair">
            <TextField
              label={said.id}
              hint={said.idHint}
              value={draft.id}
              maxLength={40}
              fault={fault('idInvalid', 'idTaken')}
              onChange={(id) => changeNew({ id })}
            />
            <TextField
              label={said.name}
              value={draft.name}
              maxLength={LONGEST_NAME}
              fault={fault('nameMissing')}
              onChange={(name) => changeNew({ name })}
            />
          </div>
          <div className="desk-pair">
            <TextField
              label={said.from}
              type="date"
              value={draft.from}
              fault={fault('windowMissing')}
              onChange={(from) => changeNew({ from })}
            />
            <TextField
              label={said.to}
              type="date"
              value={draft.to}
              fault={fault('windowTurned')}
              onChange={(to) => changeNew({ to })}
            />
          </div>
          {source === undefined ? (
            <p className="small quiet">{said.exampleHint}</p>
          ) : (
            <fieldset className="desk-fieldset" aria-label={said.deadlines}>
              <h2>{said.deadlines}</h2>
              <p className="small quiet">{said.deadlineHint}</p>
              <div className="desk-pair">
                {source.forms.map(({ id, attachment }) => (
                  <DeadlineField
                    key={id}
                    label={words.desk.setup.deadline(attachment)}
                    value={deadlines[id] ?? ''}
                    fault={fault('deadlineMissing')}
                    onChange={(typed) => changeNew({ deadlines: { ...draft.deadlines, [id]: typed } })}
                  />
                ))}
              </div>
            </fieldset>
          )}
          <p className="small quiet">{said.note}</p>
        </form>
      </main>
      <BottomBar
        action={
          <span className="actions">
            <Button onClick={dropNew}>{words.desk.cancel}</Button>
            <Button type="submit" form={formId} appearance="primary" disabledFocusable={isBusy}>
              {said.action}
            </Button>
          </span>
        }
      >
        <span className="quiet">{said.title}</span>
      </BottomBar>
    </>
  );
}
