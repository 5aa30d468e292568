/** What became of the submission, in the person's words: never 已提交 before there is a receipt. */
import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ErrorIcon, VerifyIcon, WaitingIcon, WithdrawIcon } from '../../shell/view/Icons';
import { Reference } from '../../shell/view/Reference';
import { troubleWords } from '../../shell/view/trouble-words';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useIsFileMode, useStaff } from '../hooks/use-staff';
import { ReceiptCard } from './ReceiptCard';

export interface OutcomeProps {
  readonly tone: 'waiting' | 'error' | 'calm';
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  /** What it is about: a new one takes the focus. */
  readonly occasion: string;
  readonly takesFocus?: boolean;
}

function Outcome({ tone, icon, title, children, occasion, takesFocus = true }: OutcomeProps) {
  const heading = useArrivalFocus<HTMLHeadingElement>(occasion);
  return (
    <section className={`notice notice-${tone}`}>
      <span className="notice-icon">{icon}</span>
      <div className="notice-body">
        <h2 ref={takesFocus ? heading : undefined} tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
    </section>
  );
}

export function SubmitPart() {
  const { words, formats, locale } = useLanguage();
  const submission = useStaff((state) => state.submit);
  const sheet = useStaff((state) => state.sheet);
  const isFileMode = useIsFileMode();
  const { submit: said } = words;
  switch (submission.status) {
    case 'idle':
    case 'conflict':
      return null;
    case 'sending':
      return (
        <Outcome
          tone="waiting"
          icon={<Spinner size="extra-tiny" aria-hidden="true" />}
          title={said.sending}
          occasion="sending"
        >
          <p>{said.sendingText}</p>
        </Outcome>
      );
    case 'queued': {
      const at = formats.shortMoment(submission.at);
      return (
        <Outcome tone="waiting" icon={<WaitingIcon />} title={said.queuedTitle} occasion={submission.at}>
          <p>{submission.resumed ? said.queuedResumed(at) : isFileMode ? said.queuedFile(at) : said.queued(at)}</p>
        </Outcome>
      );
    }
    case 'unknown':
      return (
        <Outcome tone="waiting" icon={<WaitingIcon />} title={said.unknownTitle} occasion={submission.at}>
          <p>{said.unknown(formats.shortMoment(submission.at))}</p>
        </Outcome>
      );
    case 'recorded':
      return (
        <ReceiptCard
          receipt={submission.receipt}
          {...(submission.receiptSheet === undefined ? {} : { receiptSheet: submission.receiptSheet })}
        />
      );
    case 'withdrawn': {
      const { receipt, withdrew, returned } = submission.receipt;
      return (
        <Outcome tone="calm" icon={<WithdrawIcon />} title={said.withdrawnTitle} occasion={receipt}>
          <p>{said.withdrawn(withdrew?.receipt ?? receipt, returned?.version)}</p>
        </Outcome>
      );
    }
    case 'unexplained': {
      const lacking = sheet.status === 'checked' ? sheet.counts.verify : 0;
      return (
        <Outcome
          tone="waiting"
          icon={<VerifyIcon />}
          title={said.blockedTitle}
          occasion="unexplained"
          takesFocus={false}
        >
          <p>{said.unexplained(lacking)}</p>
        </Outcome>
      );
    }
    case 'blocked': {
      const errors = sheet.status === 'checked' ? sheet.counts.error : 0;
      return (
        <Outcome tone="error" icon={<ErrorIcon />} title={said.blockedTitle} occasion="blocked" takesFocus={false}>
          <p>{said.blocked(errors)}</p>
        </Outcome>
      );
    }
    case 'refused': {
      const { title, detail, reference } = troubleWords(submission.trouble, locale);
      return (
        <Outcome
          tone="error"
          icon={<VerifyIcon />}
          title={`${said.refusedTitle}${words.separator}${title}`}
          occasion={title}
        >
          <p>{detail}</p>
          {reference !== undefined && <Reference text={reference} />}
        </Outcome>
      );
    }
  }
}
