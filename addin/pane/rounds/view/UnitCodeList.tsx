/** Codes of units: which are in use, a new one, none any more. */
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListedCode } from '#client/desk-shapes';
import type { Unit } from '#domain/form/round';
import { useLanguage } from '../hooks/use-language';
import { CodeTable } from './CodeTable';
import { TextField } from './TextField';

export interface UnitCodeListProps {
  readonly codes: readonly ListedCode[];
  readonly roster: readonly Unit[];
}

export function UnitCodeList({ codes, roster }: UnitCodeListProps) {
  const { words } = useLanguage();
  const { codes: said } = words.desk;
  const [wanted, setWanted] = useState('');
  const [withRevoked, setWithRevoked] = useState(false);
  const onRoster = new Set(roster.map(({ name }) => name));
  const shown = codes
    .filter(({ role, isRevoked }) => role === 'unit' && (withRevoked || !isRevoked))
    .filter(({ unit = '' }) => unit.includes(wanted.trim()));
  return (
    <section className="desk-table-part">
      <h2>{said.listTitle}</h2>
      <div className="desk-filters">
        <TextField label={said.search} value={wanted} onChange={setWanted} />
        <Checkbox
          label={said.withRevoked}
          checked={withRevoked}
          onChange={(_, { checked }) => setWithRevoked(checked === true)}
        />
      </div>
      <CodeTable label={said.table} codes={shown} canRotate={({ unit }) => unit !== undefined && onRoster.has(unit)} />
    </section>
  );
}
