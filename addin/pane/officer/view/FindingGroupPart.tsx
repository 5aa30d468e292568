/** Findings of one kind: whose, what, where; each opens the unit's sheet. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import type { FindingGroup } from '../model/findings';

const AT_ONCE = 30;

export function FindingGroupPart({ group: { kind, issues } }: { readonly group: FindingGroup }) {
  const { words } = useLanguage();
  const { findings: said } = words;
  const { openSheet } = useOfficerActions();
  const [most, setMost] = useState(AT_ONCE);
  const shown = issues.slice(0, most);
  return (
    <section className="joint-part">
      <h2>
        {said.kinds[kind]} <span className="quiet">{said.count(issues.length)}</span>
      </h2>
      <ul className="joint-decided">
        {shown.map(({ unit, form, code, address, message }) => (
          <li key={`${form} ${unit} ${code} ${address}`} className="joint-group">
            <div className="joint-group-words">
              <h3>
                {unit} <span className="chip">{address}</span>
              </h3>
              <p>{message}</p>
            </div>
            <Button size="small" aria-label={said.openOf(unit, address)} onClick={() => void openSheet(unit, form)}>
              {said.open}
            </Button>
          </li>
        ))}
      </ul>
      {issues.length > shown.length && (
        <Button onClick={() => setMost(most + AT_ONCE)}>
          {said.more(Math.min(AT_ONCE, issues.length - shown.length))}
        </Button>
      )}
    </section>
  );
}
