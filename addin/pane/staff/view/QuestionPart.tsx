/** Before something that stands reported, or was typed and not sent, gives way: what it is, and what then. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { DownloadIcon, VerifyIcon } from '../../shell/view/Icons';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useStaff, useStaffActions } from '../hooks/use-staff';
import type { Question } from '../model/state';
import { Changes } from './Changes';

/** Cells of a difference that are listed; the counts above them tell all. */
const CELLS_LISTED = 100;

interface Asked {
  readonly title: string;
  readonly yes: string;
  readonly body: ReactNode;
  /** What one may want to do first. */
  readonly before?: ReactNode;
}

function useAsked(question: Question): Asked {
  const { words, formats } = useLanguage();
  const { question: said, report: reports } = words;
  const { saveCorrectedCopy } = useStaffActions();
  switch (question.kind) {
    case 'withdraw': {
      const { report, returns } = question;
      const version = reports.version(report.version);
      const again = returns && said.again(reports.version(returns.version), formats.shortMoment(returns.submittedAt));
      return {
        title: said.withdrawTitle(version),
        yes: said.withdrawYes(version),
        body: <p>{said.withdraw(report.receipt, formats.shortMoment(report.submittedAt), again)}</p>,
      };
    }
    case 'zero': {
      const { version, rows, submittedAt } = question.report;
      return {
        title: said.zeroTitle,
        yes: said.zeroYes,
        body: <p>{said.zero(reports.version(version), rows, formats.shortMoment(submittedAt))}</p>,
      };
    }
    case 'replace':
      return {
        title: said.replaceTitle(reports.version(question.report.version)),
        yes: said.replaceYes,
        body: <Difference question={question} />,
      };
    case 'openFile': {
      const { file, before, cells } = question;
      return {
        title: said.openFileTitle(file),
        yes: said.openFileYes,
        body: <p>{said.openFile(before, cells)}</p>,
        before: (
          <Button size="small" icon={<DownloadIcon />} onClick={() => saveCorrectedCopy()}>
            {words.sheet.corrected}
          </Button>
        ),
      };
    }
    case 'takeBack': {
      const version = reports.version(question.version);
      return {
        title: said.takeBackTitle(version),
        yes: said.takeBackYes(version),
        body: <p>{said.takeBack(question.sheet)}</p>,
      };
    }
  }
}

function Difference({ question }: { readonly question: Extract<Question, { readonly kind: 'replace' }> }) {
  const { words, formats } = useLanguage();
  const { question: said } = words;
  const { report, counts, cells } = question;
  const time = formats.shortMoment(report.submittedAt);
  if (report.state === 'zero') return <p>{said.replaceZero(time)}</p>;
  const { rowsAdded, rowsRemoved, rowsChanged } = counts;
  const facts = [
    ...(rowsRemoved > 0 ? [said.removed(rowsRemoved)] : []),
    ...(rowsAdded > 0 ? [said.added(rowsAdded)] : []),
    ...(rowsChanged > 0 ? [said.changed(rowsChanged, counts.cells)] : []),
  ];
  return (
    <>
      <p>{said.replace(words.report.version(report.version), time)}</p>
      <ul className="plain-list">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <details className="unfolding">
        <summary>{said.cells}</summary>
        <Changes cells={cells.slice(0, CELLS_LISTED)} total={cells.length} />
      </details>
    </>
  );
}

function Asking({ question }: { readonly question: Question }) {
  const { words } = useLanguage();
  const { confirm, decline } = useStaffActions();
  const heading = useArrivalFocus<HTMLHeadingElement>(question);
  const { title, yes, body, before } = useAsked(question);
  return (
    <section className="notice notice-waiting question">
      <VerifyIcon className="notice-icon severity-verify" />
      <div className="notice-body">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {body}
        <div className="actions notice-action">
          {before}
          <Button size="small" onClick={() => confirm()}>
            {yes}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => decline()}>
            {words.question.no}
          </Button>
        </div>
      </div>
    </section>
  );
}

export function QuestionPart() {
  const question = useStaff((state) => state.question);
  return question === undefined ? null : <Asking question={question} />;
}
