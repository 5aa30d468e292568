/** Saying which form it is, whose it is, or that of several it counts. */
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useShell } from '../../shell/hooks/use-shell';
import { useInbox, useInboxActions } from '../hooks/InboxProvider';
import { useLanguage } from '../hooks/use-language';
import type { ItemProps } from './item-props';

export function FormPart({ at }: ItemProps) {
  const { words } = useLanguage();
  const said = words.inbox.asking;
  const round = useShell((state) => state.round);
  const isBusy = useInbox((state) => state.work !== undefined);
  const { sayForm } = useInboxActions();
  const [form, setForm] = useState('');
  return (
    <section className="card inbox-asking">
      <h3>{said.form}</h3>
      <div className="inbox-saying">
        <Select size="small" aria-label={said.form} value={form} onChange={(_, { value }) => setForm(value)}>
          <option value="">{said.chooseForm}</option>
          {(round?.forms ?? []).map(({ definition: { id, attachment, title } }) => (
            <option key={id} value={id}>
              {attachment} {title}
            </option>
          ))}
        </Select>
        <Button size="small" disabledFocusable={isBusy || form === ''} onClick={() => form !== '' && sayForm(at, form)}>
          {said.sayForm}
        </Button>
      </div>
    </section>
  );
}

export function UnitPart({ at, item }: ItemProps) {
  const { words } = useLanguage();
  const said = words.inbox.asking;
  const round = useShell((state) => state.round);
  const isBusy = useInbox((state) => state.work !== undefined);
  const { sayUnit } = useInboxActions();
  const roster = round?.roster ?? [];
  const [unit, setUnit] = useState(roster.some(({ name }) => name === item.seemingly) ? (item.seemingly ?? '') : '');
  return (
    <section className="card inbox-asking">
      <h3>{said.unit}</h3>
      <p className="small quiet">{said.unitLead}</p>
      <div className="inbox-saying">
        <Select size="small" aria-label={said.unit} value={unit} onChange={(_, { value }) => setUnit(value)}>
          <option value="">{said.chooseUnit}</option>
          {roster.map(({ code, name }) => (
            <option key={code} value={name}>
              {name}
            </option>
          ))}
        </Select>
        <Button size="small" disabledFocusable={isBusy || unit === ''} onClick={() => unit !== '' && sayUnit(at, unit)}>
          {said.sayUnit}
        </Button>
      </div>
    </section>
  );
}

export function WhichPart({ at }: ItemProps) {
  const { words } = useLanguage();
  const said = words.inbox.asking;
  const isBusy = useInbox((state) => state.work !== undefined);
  const { prefer } = useInboxActions();
  return (
    <section className="card inbox-asking">
      <h3>{said.which}</h3>
      <p className="small quiet">{said.whichLead}</p>
      <div className="actions">
        <Button size="small" disabledFocusable={isBusy} onClick={() => prefer(at)}>
          {said.prefer}
        </Button>
      </div>
    </section>
  );
}
