/** What became of reminding: how many, who had reported by then, and the text where it could not be copied by itself. */
import { Button, Spinner, Textarea } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { copyText } from '../../shell/view/copy-text';
import { CopyIcon, DismissIcon, SuccessIcon, VerifyIcon } from '../../shell/view/Icons';
import { TroubleNotice } from '../../shell/view/TroubleNotice';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import type { Reminding } from '../model/reminding';

export function RemindingOutcome() {
  const reminding = useOfficer((state) => state.reminding);
  const { words } = useLanguage();
  const { closeReminding } = useOfficerActions();
  const close = (
    <Button
      size="small"
      appearance="transparent"
      icon={<DismissIcon />}
      aria-label={words.reminding.close}
      onClick={() => closeReminding()}
    />
  );
  switch (reminding?.status) {
    case undefined:
      return null;
    case 'working':
      return (
        <Spinner
          size="tiny"
          labelPosition="after"
          label={words.reminding.working[reminding.channel]}
          className="comparing"
        />
      );
    case 'failed':
      return <TroubleNotice trouble={reminding.trouble}>{close}</TroubleNotice>;
    case 'reminded':
      return <Done outcome={reminding}>{close}</Done>;
  }
}

interface DoneProps {
  readonly outcome: Extract<Reminding, { status: 'reminded' }>;
  readonly children: ReactNode;
}

function Done({ outcome, children }: DoneProps) {
  const { words } = useLanguage();
  const { reminding: said } = words;
  const { channel, units, owesNothing, text, isCopied } = outcome;
  const [byHand, setByHand] = useState<string>();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  const isOnClipboard = isCopied !== false || byHand === text;
  const isNobody = units.length === 0;
  return (
    <section className="notice notice-calm" aria-label={said.title}>
      {isOnClipboard && !isNobody ? (
        <SuccessIcon className="notice-icon reminded-icon" />
      ) : (
        <VerifyIcon className="notice-icon" />
      )}
      <div className="notice-body">
        <p className="strong" role="status">
          {isNobody
            ? said.nobody
            : !isOnClipboard
              ? said.notCopied
              : channel === 'copy'
                ? said.copied(units.length)
                : said.drafted(units.length)}
        </p>
        {!isNobody && (
          <p className="small">
            {!isOnClipboard ? said.notCopiedLead : channel === 'copy' ? said.copyLead : said.draftsLead}
          </p>
        )}
        {owesNothing.length > 0 && !isNobody && <p className="small">{said.owesNothing(owesNothing.join('、'))}</p>}
        {!isOnClipboard && text !== undefined && (
          <>
            <Textarea
              className="reminded-text"
              textarea={{ ref: field, readOnly: true, 'aria-label': said.text, rows: 6 }}
              value={text}
            />
            <Button
              size="small"
              icon={<CopyIcon />}
              onClick={async () => setByHand((await copyText(text)) ? text : undefined)}
            >
              {said.copy}
            </Button>
          </>
        )}
      </div>
      {children}
    </section>
  );
}
