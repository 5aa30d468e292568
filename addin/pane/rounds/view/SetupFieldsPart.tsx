/** The settings of a round as fields. */
import { Checkbox, Field, Select } from '@fluentui/react-components';
import { paperName, paperShortName } from '#domain/form/paper';
import { useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { type LatePolicy, offeredPapers, type SetupFault, setupFaults, shownFields } from '../model/setup-draft';
import type { OpenRound } from '../model/state';
import { DeadlineField } from './DeadlineField';
import { TextField } from './TextField';

const POLICIES: readonly LatePolicy[] = ['record', 'refuse'];

export function SetupFieldsPart({ open: { stored, draft } }: { readonly open: OpenRound }) {
  const { words } = useLanguage();
  const { setup: said, faults: faultWords } = words.desk;
  const { change } = useRoundsActions();
  const fields = shownFields(stored, draft);
  const faults = setupFaults(fields);
  const offered = offeredPapers(stored);
  const fault = (which: SetupFault) => (faults.includes(which) ? faultWords[which] : undefined);
  return (
    <section className="card desk-fields">
      <h2>{said.facts}</h2>
      <TextField
        label={said.name}
        value={fields.name}
        maxLength={60}
        fault={fault('nameMissing')}
        onChange={(name) => change({ name })}
      />
      <div className="desk-pair">
        <TextField
          label={said.from}
          type="date"
          value={fields.from}
          fault={fault('windowMissing')}
          onChange={(from) => change({ from })}
        />
        <TextField
          label={said.to}
          type="date"
          value={fields.to}
          fault={fault('windowTurned')}
          onChange={(to) => change({ to })}
        />
      </div>
      <div className="desk-pair">
        {stored.forms.map(({ definition: { id, attachment } }) => (
          <DeadlineField
            key={id}
            label={said.deadline(attachment)}
            value={fields.deadlines[id] ?? ''}
            fault={fault('deadlineMissing')}
            onChange={(typed) => change({ deadlines: { ...draft.deadlines, [id]: typed } })}
          />
        ))}
      </div>
      <fieldset className="desk-papers">
        <legend>{said.papers}</legend>
        {offered.map((paper) => (
          <Checkbox
            key={paper.id}
            label={paperName(paper)}
            checked={fields.papers.includes(paper.id)}
            onChange={(_, { checked }) =>
              change({
                papers: checked === true ? [...fields.papers, paper.id] : fields.papers.filter((id) => id !== paper.id),
              })
            }
          />
        ))}
      </fieldset>
      {fields.papers.length > 0 && (
        <div className="desk-pair">
          {offered
            .filter(({ id }) => fields.papers.includes(id))
            .map((paper) => (
              <DeadlineField
                key={paper.id}
                label={said.deadline(paperShortName(paper))}
                value={fields.deadlines[paper.id] ?? ''}
                fault={fault('deadlineMissing')}
                onChange={(typed) => change({ deadlines: { ...draft.deadlines, [paper.id]: typed } })}
              />
            ))}
        </div>
      )}
      <Field label={said.latePolicy}>
        <Select value={fields.latePolicy} onChange={(_, { value }) => change({ latePolicy: value as LatePolicy })}>
          {POLICIES.map((policy) => (
            <option key={policy} value={policy}>
              {said.late[policy]}
            </option>
          ))}
        </Select>
      </Field>
      <div className="desk-pair">
        <TextField
          label={said.notApplicable}
          hint={said.signsHint}
          value={fields.notApplicable}
          fault={fault('notApplicableMissing')}
          onChange={(notApplicable) => change({ notApplicable })}
        />
        <TextField
          label={said.sameAsAbove}
          hint={said.signsHint}
          value={fields.sameAsAbove}
          fault={fault('sameAsAboveMissing')}
          onChange={(sameAsAbove) => change({ sameAsAbove })}
        />
      </div>
    </section>
  );
}
