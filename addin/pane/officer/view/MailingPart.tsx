/** Writing to who owes: whom it goes to is read first, then each is seen to go, then what became of it is told. */
import { Button, ProgressBar, Spinner } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { DismissIcon } from '../../shell/view/Icons';
import { TroubleNotice } from '../../shell/view/TroubleNotice';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { type Mailing, mailsLeft } from '../model/mailing';
import { MailedOutcome } from './MailedOutcome';
import { MailingQuestion } from './MailingQuestion';

export function MailingPart() {
  const mailing = useOfficer((state) => state.mailing);
  const owing = useOfficer((state) => state.owing);
  const mail = owing?.status === 'shown' ? owing.mail : undefined;
  if (mailing === undefined) return null;
  return <Shown mailing={mailing} from={mail?.from ?? ''} everySeconds={mail?.everySeconds ?? 0} />;
}

interface ShownProps {
  readonly mailing: Mailing;
  readonly from: string;
  readonly everySeconds: number;
}

function Shown({ mailing, from, everySeconds }: ShownProps) {
  const { words } = useLanguage();
  const { mailing: said, close: closeWord } = words.reminding;
  const { closeMailing } = useOfficerActions();
  const card = useRef<HTMLDivElement>(null);
  const { status } = mailing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read anew.
  useEffect(() => card.current?.querySelector<HTMLElement>('h2')?.focus(), [status]);
  const close: ReactNode = (
    <Button
      size="small"
      appearance="transparent"
      icon={<DismissIcon />}
      aria-label={closeWord}
      onClick={() => closeMailing()}
    />
  );
  switch (mailing.status) {
    case 'asking':
      return <Spinner size="tiny" labelPosition="after" label={said.asking} className="comparing" />;
    case 'failed':
      return <TroubleNotice trouble={mailing.trouble}>{close}</TroubleNotice>;
    case 'asked':
      return (
        <div ref={card}>
          <MailingQuestion plan={mailing.plan} from={from} everySeconds={everySeconds} />
        </div>
      );
    case 'sending':
      return <UnderWay mailing={mailing} />;
    case 'ended':
      return (
        <div ref={card}>
          <MailedOutcome mailing={mailing} from={from}>
            {close}
          </MailedOutcome>
        </div>
      );
  }
}

function UnderWay({ mailing }: { readonly mailing: Extract<Mailing, { status: 'sending' }> }) {
  const { words } = useLanguage();
  const said = words.reminding.mailing;
  const { stopMailing } = useOfficerActions();
  const { all, done, isStopping = false } = mailing;
  const [next] = mailsLeft(all, done);
  const at = Math.min(done.length + 1, all.length);
  return (
    <section className="card mailing-progress">
      <div>
        <ProgressBar value={done.length} max={all.length} aria-label={said.button} />
        <p className="small" role="status">
          {isStopping ? said.stopping : said.progress(at, all.length, next?.unit ?? '')}
        </p>
      </div>
      <Button size="small" disabledFocusable={isStopping} onClick={() => stopMailing()}>
        {said.stop}
      </Button>
    </section>
  );
}
