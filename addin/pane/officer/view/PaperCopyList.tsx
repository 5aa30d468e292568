/** Of every unit that reported: whether its signed print came in, and whether that says what stands. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaperCopiesView } from '#client/paper-copies-client';
import { STATE_NAMES } from '#domain/words/states';
import { SuccessIcon, VerifyIcon } from '../../shell/view/Icons';
import { Pills } from '../../shell/view/Pills';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import { isListed, PAPER_COPY_FILTERS, type PaperCopyFilter, type PaperCopyUnit } from '../model/paper-copies';
import { AllDone } from './AllDone';

export function PaperCopyList({ view }: { readonly view: PaperCopiesView }) {
  const { words, formats } = useLanguage();
  const { paperCopies: said } = words;
  const [chosen, setChosen] = useState<string>();
  const [filter, setFilter] = useState<PaperCopyFilter>('missing');
  // The last form that anybody reported is what is handed in now, with its paper copies.
  const reported = view.forms.findLast(({ units }) => units.length > 0);
  const form = view.forms.find((each) => each.form === chosen) ?? reported ?? view.forms.at(-1);
  if (form === undefined) return null;
  const found = form.units.filter((unit) => isListed(filter, unit));
  const isUnreported = form.units.length === 0;
  const isAllIn = filter === 'missing' && !isUnreported;
  return (
    <section className="joint-part">
      {view.forms.length > 1 && (
        <Pills
          label={said.form}
          choices={view.forms.map(({ form: id, attachment }) => ({ id, name: attachment }))}
          chosen={form.form}
          onChoose={setChosen}
        />
      )}
      <Pills<PaperCopyFilter>
        label={said.filter}
        choices={PAPER_COPY_FILTERS.map((id) => ({
          id,
          name: said.filters[id],
          count: formats.figure(form.units.filter((unit) => isListed(id, unit)).length),
        }))}
        chosen={filter}
        onChoose={setFilter}
      />
      {found.length === 0 && isAllIn && <AllDone title={said.allIn} detail={said.allInLead} />}
      {found.length === 0 && !isAllIn && (
        <div className="notice notice-calm">
          <div className="notice-body">
            <p className="strong">{isUnreported ? said.unreported(form.attachment) : said.none}</p>
            <p className="small quiet">{isUnreported ? said.unreportedLead : said.noneLead}</p>
          </div>
        </div>
      )}
      {found.length > 0 && (
        <ul className="joint-decided">
          {found.map((unit) => (
            <li key={unit.unit} className="paper-copy-unit">
              <PaperCopyUnitRow form={form.form} unit={unit} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PaperCopyUnitRow({
  form,
  unit: { unit, code, state, version, paperCopy },
}: {
  readonly form: string;
  readonly unit: PaperCopyUnit;
}) {
  const { words, formats, locale } = useLanguage();
  const { paperCopies: said } = words;
  const { undoPaperCopy } = useOfficerActions();
  const stands =
    state === 'submitted'
      ? words.report.version(version)
      : `${words.report.version(version)} ${STATE_NAMES[state][locale]}`;
  return (
    <>
      <span className="paper-copy-name">
        {unit} <span className="small quiet">{code}</span>
      </span>
      <span className="small quiet">{stands}</span>
      {paperCopy === undefined ? (
        <span className="small quiet">{said.missing}</span>
      ) : (
        <span className={paperCopy.isCurrent ? 'paper-copy-state' : 'paper-copy-state paper-copy-other'}>
          {paperCopy.isCurrent ? (
            <SuccessIcon className="reminded-icon" />
          ) : (
            <VerifyIcon className="joint-review-icon" />
          )}
          <span>
            {paperCopy.isCurrent ? said.received : said.receivedOther}
            <span className="small quiet">
              {' '}
              {words.report.version(paperCopy.version)} · {paperCopy.by} {formats.shortMoment(paperCopy.at)}
            </span>
          </span>
        </span>
      )}
      {paperCopy !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={said.undoOf(unit)}
          onClick={() => undoPaperCopy(form, unit, paperCopy.decision)}
        >
          {said.undo}
        </Button>
      )}
    </>
  );
}
