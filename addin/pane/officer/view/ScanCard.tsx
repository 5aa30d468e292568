/** What became of one print that was scanned: recorded, recorded before, of other content with every cell, or one of several. */
import { Button, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaperCopyOutcome } from '#client/paper-copies-client';
import { DismissIcon, SuccessIcon, VerifyIcon, WithdrawIcon } from '../../shell/view/Icons';
import { TroubleNotice } from '../../shell/view/TroubleNotice';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import type { Scan } from '../model/paper-copies';
import { ChangeList } from './ChangeList';

export function ScanCard({ scan }: { readonly scan: Scan }) {
  const { words } = useLanguage();
  const { paperCopies: said } = words;
  const { dismissScan } = useOfficerActions();
  const { id, code, outcome, trouble } = scan;
  if (trouble !== undefined)
    return (
      <TroubleNotice trouble={trouble}>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissIcon />}
          aria-label={said.dismiss}
          onClick={() => dismissScan(id)}
        />
      </TroubleNotice>
    );
  if (outcome === undefined)
    return <Spinner size="tiny" labelPosition="after" className="comparing" label={`${said.asking} ${code}`} />;
  switch (outcome.outcome) {
    case 'received':
    case 'already':
      return <ReceivedCard outcome={outcome} />;
    case 'differs':
      return <DiffersCard id={id} outcome={outcome} />;
    case 'ambiguous':
      return <AmbiguousCard id={id} code={code} outcome={outcome} />;
    case 'undone':
      return <UndoneCard id={id} outcome={outcome} />;
  }
}

type Of<Kind extends PaperCopyOutcome['outcome']> = Extract<PaperCopyOutcome, { readonly outcome: Kind }>;

function ReceivedCard({ outcome }: { readonly outcome: Of<'received' | 'already'> }) {
  const { words, formats } = useLanguage();
  const { paperCopies: said } = words;
  const { undoPaperCopy } = useOfficerActions();
  const { unit, attachment, version, form, paperCopy } = outcome;
  return (
    <section className="card paper-copy-card">
      {paperCopy.isCurrent ? <SuccessIcon className="receipt-icon" /> : <VerifyIcon className="joint-review-icon" />}
      <div className="joint-group-words">
        <p className="strong">{said.of(unit, attachment, words.report.version(version))}</p>
        <p className="small quiet">
          {outcome.outcome === 'already'
            ? said.already(paperCopy.by, formats.shortMoment(paperCopy.at))
            : paperCopy.isCurrent
              ? said.received
              : said.receivedOther}
        </p>
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<WithdrawIcon />}
        aria-label={said.undoOf(unit)}
        onClick={() => undoPaperCopy(form, unit, paperCopy.decision)}
      >
        {said.undo}
      </Button>
    </section>
  );
}

/** Cells of a card at first. */
const CELLS_SHOWN = 20;

function DiffersCard({ id, outcome }: { readonly id: number; readonly outcome: Of<'differs'> }) {
  const { words } = useLanguage();
  const { paperCopies: said } = words;
  const { receivePaperCopy, dismissScan } = useOfficerActions();
  const { unit, attachment, version, receipt, current, currentState, changes, changesTotal } = outcome;
  const [print, now] = [words.report.version(version), words.report.version(current)];
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? changes : changes.slice(0, CELLS_SHOWN);
  const left = changesTotal - shown.length;
  return (
    <section className="notice notice-waiting paper-copy-differs" role="alert">
      <VerifyIcon className="notice-icon" />
      <div className="notice-body">
        <p className="strong">{said.of(unit, attachment, print)}</p>
        <p>
          {currentState === 'withdrawn'
            ? said.withdrawn(print)
            : changesTotal === 0
              ? said.otherKind(print, now)
              : said.differs(print, now, changesTotal)}
        </p>
        {shown.length > 0 && <ChangeList cells={shown} sides={{ before: said.onPaper, after: said.isNow }} />}
        {left > 0 &&
          (isWhole || changes.length <= shown.length ? (
            <p className="small quiet">{said.more(left)}</p>
          ) : (
            <Button size="small" appearance="subtle" onClick={() => setWhole(true)}>
              {said.more(left)}
            </Button>
          ))}
        <div className="actions">
          <Button size="small" onClick={() => dismissScan(id)}>
            {said.leave}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => receivePaperCopy(receipt, { differing: current, answers: id })}
          >
            {said.takeAll}
          </Button>
        </div>
      </div>
    </section>
  );
}

function AmbiguousCard({
  id,
  code,
  outcome,
}: {
  readonly id: number;
  readonly code: string;
  readonly outcome: Of<'ambiguous'>;
}) {
  const { words, formats } = useLanguage();
  const { paperCopies: said } = words;
  const { receivePaperCopy, dismissScan } = useOfficerActions();
  return (
    <section className="card paper-copy-several" aria-label={code}>
      <p className="strong">{said.ambiguous(outcome.candidates.length)}</p>
      <ul>
        {outcome.candidates.map(({ unit, attachment, version, receipt, submittedAt }) => (
          <li key={receipt} className="paper-copy-candidate">
            <span className="joint-group-words">
              {said.of(unit, attachment, words.report.version(version))}
              <span className="small quiet paper-copy-receipt">
                <span className="mono">{receipt}</span> · {said.sentAt(formats.shortMoment(submittedAt))}
              </span>
            </span>
            <Button
              size="small"
              aria-label={said.choose(unit, attachment)}
              onClick={() => receivePaperCopy(receipt, { answers: id })}
            >
              {said.receive}
            </Button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button size="small" appearance="subtle" onClick={() => dismissScan(id)}>
          {said.leave}
        </Button>
      </div>
    </section>
  );
}

function UndoneCard({ id, outcome }: { readonly id: number; readonly outcome: Of<'undone'> }) {
  const { words } = useLanguage();
  const { paperCopies: said } = words;
  const { receivePaperCopy } = useOfficerActions();
  const { unit, receipt } = outcome;
  return (
    <section className="card paper-copy-card">
      <WithdrawIcon className="joint-review-icon" />
      <div className="joint-group-words">
        <p className="strong">{unit}</p>
        <p className="small quiet">
          {said.undone} <span className="mono">{receipt}</span>
        </p>
      </div>
      <Button size="small" onClick={() => receivePaperCopy(receipt, { answers: id })}>
        {said.again}
      </Button>
    </section>
  );
}
