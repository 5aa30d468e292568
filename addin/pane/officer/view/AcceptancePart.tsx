/** Accepting many at once: how many and which not is read first, then it is done, then what became of it is told. */
import { Button, Spinner } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { DismissIcon, SuccessIcon } from '../../shell/view/Icons';
import { troubleWords } from '../../shell/view/trouble-words';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import type { Acceptance } from '../model/state';
import type { FormName } from './UnitGridRow';

export function AcceptancePart({ forms }: { readonly forms: readonly FormName[] }) {
  const acceptance = useOfficer((state) => state.acceptance);
  return acceptance === undefined ? null : <Shown acceptance={acceptance} forms={forms} />;
}

function Shown({ acceptance, forms }: { readonly acceptance: Acceptance; readonly forms: readonly FormName[] }) {
  const { words, locale } = useLanguage();
  const { acceptance: said } = words;
  const { acceptAsked, closeAcceptance } = useOfficerActions();
  const heading = useRef<HTMLHeadingElement>(null);
  const { status } = acceptance;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read anew.
  useEffect(() => heading.current?.focus(), [status]);
  const attachment = (form: string) => forms.find(({ id }) => id === form)?.attachment ?? form;
  const close = (
    <Button
      size="small"
      appearance="transparent"
      icon={<DismissIcon />}
      aria-label={said.close}
      onClick={() => closeAcceptance()}
    />
  );
  switch (acceptance.status) {
    case 'asking':
      return <Spinner size="tiny" labelPosition="after" label={said.asking} className="comparing" />;
    case 'accepting':
      return (
        <Spinner size="tiny" labelPosition="after" label={said.accepting(acceptance.count)} className="comparing" />
      );
    case 'failed': {
      const { title, detail } = troubleWords(acceptance.trouble, locale);
      return (
        <section className="card acceptance" role="alert">
          <div className="acceptance-head">
            <h2>{title}</h2>
            {close}
          </div>
          <p>{detail}</p>
        </section>
      );
    }
    case 'asked': {
      const { clean, not, accepted, missing } = acceptance.found;
      const isNone = clean.length === 0;
      return (
        <section className="card acceptance">
          <h2 ref={heading} tabIndex={-1}>
            {isNone ? said.titleNone : said.title(clean.length)}
          </h2>
          <p className="small quiet">
            {!isNone && said.lead} {acceptance.among === undefined && said.others(accepted, missing)}
          </p>
          {not.length > 0 && (
            <details className="unfolding" open={not.length <= 8}>
              <summary>{said.not(not.length)}</summary>
              <ul className="plain-list small acceptance-list">
                {not.map(({ unit, form, why, count }) => (
                  <li key={`${form} ${unit}`}>
                    {unit} {attachment(form)}
                    {words.separator}
                    {said.why[why](count)}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <div className="actions">
            {!isNone && (
              <Button size="small" icon={<SuccessIcon />} onClick={() => acceptAsked()}>
                {said.yes(clean.length)}
              </Button>
            )}
            <Button size="small" appearance="subtle" onClick={() => closeAcceptance()}>
              {said.no}
            </Button>
          </div>
        </section>
      );
    }
    case 'accepted': {
      const { accepted, not } = acceptance.outcome;
      return (
        <section className="card acceptance">
          <div className="acceptance-head">
            <h2 ref={heading} tabIndex={-1}>
              {said.done(accepted.length)}
            </h2>
            {close}
          </div>
          {not.length > 0 && (
            <>
              <p>{said.notDone(not.length)}</p>
              <ul className="plain-list small acceptance-list">
                {not.map(({ unit, form, detail }) => (
                  <li key={`${form} ${unit}`}>
                    {unit} {attachment(form)}
                    {words.separator}
                    {detail}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      );
    }
  }
}
