/** The form's bottom bar: counts on the left, the one primary button on the right. */
import { Button, Spinner } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { STANDING_NAMES } from '#domain/words/states';
import { BottomBar } from '../../shell/view/BottomBar';
import { useFocusOnce } from '../../shell/view/use-focus';
import { primaryAction } from '../hooks/primary-action';
import { useLanguage } from '../hooks/use-language';
import { useCard, useIsFileMode, useStaff, useStaffActions } from '../hooks/use-staff';
import { closedBy, isUntouched } from '../model/review';
import type { CheckedSheet, Conflict, FormCard } from '../model/state';
import { SeverityIcon } from './SeverityIcon';

function Counts({ sheet: { counts, rows, isStale } }: { readonly sheet: CheckedSheet }) {
  const { words } = useLanguage();
  const { error, verify, hint, explained } = counts;
  const isClean = error + verify + hint + explained === 0;
  const isExplained = error + verify === 0 && explained > 0;
  if (isStale) return <span className="quiet">{words.sheet.stale}</span>;
  if (isClean && rows === 0) return <span className="quiet">{words.sheet.emptyTitle}</span>;
  return (
    <span className="bar-counts">
      <SeverityIcon severity={error > 0 ? 'error' : verify > 0 ? 'verify' : isClean || isExplained ? 'none' : 'hint'} />
      <span>{words.issues.counts(counts)}</span>
    </span>
  );
}

function Differences({ conflict: { differences } }: { readonly conflict: Conflict }) {
  const { words } = useLanguage();
  const undecided = differences.filter(({ choice }) => choice === undefined).length;
  return undecided > 0 ? words.conflict.undecided(undecided) : words.conflict.count(differences.length);
}

/** What the collector asks goes before what the check says; while it looks at the report, that is said. */
function Decided({ card: { state } }: { readonly card: FormCard }) {
  const { words, locale } = useLanguage();
  const queries = useStaff((shown) => shown.queries);
  const { state: standing } = state.standing;
  if (standing === 'toReview') return <span>{STANDING_NAMES.toReview[locale]} ·</span>;
  if (standing !== 'returned' || queries === undefined) return null;
  const left = queries.filter(isUntouched).length;
  return (
    <>
      <SeverityIcon severity={left > 0 ? 'query' : 'none'} />
      <span>{left > 0 ? words.standing.toAnswer(left) : words.standing.allAnswered} ·</span>
    </>
  );
}

function Standing() {
  const { words } = useLanguage();
  const card = useCard();
  const submission = useStaff((state) => state.submit);
  const sheet = useStaff((state) => state.sheet);
  const isFileMode = useIsFileMode();
  switch (submission.status) {
    case 'sending':
      return words.submit.sending;
    case 'queued':
      return words.submit.queuedTitle;
    case 'unknown':
      return words.submit.unknownTitle;
    case 'recorded':
      return words.submit.recordedBar(words.report.version(submission.receipt.version));
    case 'conflict':
      return <Differences conflict={submission.conflict} />;
    default:
      break;
  }
  const closed = closedBy(card?.state.standing);
  if (closed !== undefined) return words.standing.bar[closed];
  switch (sheet.status) {
    case 'absent':
      return <span className="quiet">{isFileMode ? words.sheet.noFile : words.sheet.absentTitle}</span>;
    case 'reading':
      return <span className="quiet">{words.sheet.reading}</span>;
    case 'otherRound':
      return words.sheet.otherRoundTitle;
    case 'outdated':
      return words.sheet.outdatedTitle;
    case 'checked':
      return (
        <span className="bar-standing">
          {card !== undefined && <Decided card={card} />}
          <Counts sheet={sheet} />
        </span>
      );
  }
}

export interface FormBarProps {
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly wantsSubmit: boolean;
}

export function FormBar({ picker, wantsSubmit }: FormBarProps) {
  const { words } = useLanguage();
  const progress = useStaff((state) => state.progress);
  const primary = useStaff(primaryAction);
  const { show, submit, settle, resolveConflict, start, openInItsRound, migrate } = useStaffActions();
  const actions = {
    start: { label: words.sheet.start, act: start },
    chooseFile: { label: words.sheet.chooseFile, act: () => picker.current?.click() },
    openInItsRound: { label: words.sheet.openInItsRound, act: openInItsRound },
    migrate: { label: words.sheet.migrate, act: migrate },
    submit: { label: words.submit.action, act: submit },
    wait: { label: words.submit.action, act: undefined },
    sending: { label: words.submit.sending, act: undefined },
    sendNow: { label: words.submit.sendNow, act: submit },
    settle: { label: words.submit.settle, act: settle },
    retry: { label: words.submit.retry, act: submit },
    resolve: { label: words.submit.action, act: resolveConflict },
    closed: { label: words.submit.backToForms, act: () => show('forms') },
    backToForms: { label: words.submit.backToForms, act: () => show('forms') },
  } as const;
  const { label, act } = actions[primary];
  const isBusy = primary === 'sending' || progress?.work === 'layingOut' || progress?.work === 'migrating';
  const isOff = isBusy || act === undefined;
  const actionRef = useFocusOnce(wantsSubmit && primary === 'submit' && !isBusy);
  return (
    <BottomBar
      actionRef={actionRef}
      action={
        <Button
          appearance="primary"
          disabledFocusable={isOff}
          {...(isBusy ? { icon: <Spinner size="extra-tiny" aria-hidden="true" /> } : {})}
          onClick={() => void act?.()}
        >
          {label}
        </Button>
      }
    >
      <Standing />
    </BottomBar>
  );
}
