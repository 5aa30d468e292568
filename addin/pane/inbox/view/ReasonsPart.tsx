/** Why each 核实 may stand, in words: as the unit has told; otherwise the reply asks for it. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { EXPLANATION_LIMITS } from '#api/answers/wire-limits';
import { isReason } from '#domain/issues/explanation';
import { useInbox, useInboxActions } from '../hooks/InboxProvider';
import { useLanguage } from '../hooks/use-language';
import type { SaidOfCell } from '../model/said-of-cells';
import type { AskingProps } from './item-props';

const keyOf = ({ address, code }: Pick<SaidOfCell, 'address' | 'code'>) => `${code} ${address}`;

export function ReasonsPart({ at, said: all, locate }: AskingProps) {
  const { words } = useLanguage();
  const said = words.inbox.asking;
  const isBusy = useInbox((state) => state.work !== undefined);
  const { giveReasons } = useInboxActions();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const lacking = all.filter(({ severity, reason }) => severity === 'verify' && reason === undefined);
  const given = lacking.flatMap(({ address, code }) => {
    const reason = typed.get(keyOf({ address, code })) ?? '';
    return isReason(reason) ? [{ address, code, reason }] : [];
  });
  return (
    <section className="card inbox-asking">
      <h3>{said.reasons(lacking.length)}</h3>
      <p className="small quiet">{said.reasonsLead}</p>
      <ul className="inbox-lines">
        {lacking.map((issue) => (
          <li key={keyOf(issue)}>
            <Field
              size="small"
              label={
                <>
                  <button type="button" className="chip inbox-chip" onClick={() => locate(issue.address)}>
                    {issue.place}
                  </button>{' '}
                  {issue.message}
                </>
              }
            >
              <Input
                size="small"
                maxLength={EXPLANATION_LIMITS.reason}
                placeholder={said.reasonHint}
                aria-label={said.reason(issue.label, issue.place)}
                value={typed.get(keyOf(issue)) ?? ''}
                onChange={(_, { value }) => setTyped(new Map([...typed, [keyOf(issue), value]]))}
              />
            </Field>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button
          size="small"
          disabledFocusable={isBusy || given.length === 0}
          onClick={() => given.length > 0 && giveReasons(at, given)}
        >
          {said.giveReasons}
        </Button>
      </div>
    </section>
  );
}
