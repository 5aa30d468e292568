/** Codes of the collector's own people: one each, by name. */
import { Button } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { LONGEST_OFFICER } from '#api/answers/wire-limits';
import type { ListedCode } from '#client/desk-shapes';
import { CopyButton } from '../../shell/view/CopyButton';
import { VerifyIcon } from '../../shell/view/Icons';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { CodeTable } from './CodeTable';
import { TextField } from './TextField';

function IssuedOfficer() {
  const { words } = useLanguage();
  const { issued: said } = words.desk;
  const issued = useRounds((state) => state.issuedOfficer);
  const { dropIssued } = useRoundsActions();
  if (issued === undefined) return null;
  return (
    <div className="notice notice-waiting" role="status">
      <VerifyIcon className="notice-icon" />
      <div className="notice-body">
        <p className="strong">{said.officerTitle(issued.officer)}</p>
        <p>
          <span className="mono">{issued.code}</span>
          <CopyButton text={issued.code} what={said.what} />
        </p>
        <p>{said.once}</p>
        <Button size="small" className="notice-action" onClick={dropIssued}>
          {said.done}
        </Button>
      </div>
    </div>
  );
}

export function OfficerCodes({ codes }: { readonly codes: readonly ListedCode[] }) {
  const { words } = useLanguage();
  const { codes: said } = words.desk;
  const isBusy = useRounds((state) => state.isBusy);
  const { issueOfficerCode } = useRoundsActions();
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || isBusy) return;
    await issueOfficerCode(name);
    setName('');
  };
  return (
    <section className="desk-table-part">
      <h2>{said.officersTitle}</h2>
      <p className="small quiet">{said.officersNote}</p>
      <form className="desk-filters" onSubmit={(event) => void submit(event)}>
        <TextField label={said.officer} value={name} maxLength={LONGEST_OFFICER} onChange={setName} />
        <Button type="submit" disabledFocusable={isBusy || name.trim() === ''}>
          {said.addOfficer}
        </Button>
      </form>
      <IssuedOfficer />
      <CodeTable
        label={said.officersTable}
        codes={codes.filter(({ role, isRevoked }) => role === 'admin' && !isRevoked)}
        canRotate={() => false}
      />
    </section>
  );
}
