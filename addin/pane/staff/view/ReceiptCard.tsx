/** The receipt: number to quote, time, version; what proves it, folded away; and 撤回. */
import { Button } from '@fluentui/react-components';
import type { Receipt } from '#client/shapes';
import { CopyButton } from '../../shell/view/CopyButton';
import { DownloadIcon, SuccessIcon } from '../../shell/view/Icons';
import { Reference } from '../../shell/view/Reference';
import { StateBadge } from '../../shell/view/StateBadge';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useIsFileMode, useStaffActions } from '../hooks/use-staff';
import { Withdraw } from './Withdraw';

export interface ReceiptCardProps {
  readonly receipt: Receipt;
  readonly receiptSheet?: string;
}

export function ReceiptCard({ receipt, receiptSheet }: ReceiptCardProps) {
  const { words, formats } = useLanguage();
  const isFileMode = useIsFileMode();
  const { submit: said } = words;
  const { printVersion } = useStaffActions();
  const heading = useArrivalFocus<HTMLHeadingElement>(receipt.receipt);
  const rows = Object.values(receipt.counts).reduce((sum, count) => sum + count, 0);
  return (
    <section className="card receipt">
      <div className="receipt-head">
        <SuccessIcon className="receipt-icon" />
        <h2 ref={heading} tabIndex={-1}>
          {receipt.state === 'zero' ? said.recordedZeroTitle : said.recordedTitle}
        </h2>
        {receipt.late && <StateBadge state={receipt.state} late />}
      </div>
      <dl className="facts">
        <dt>{said.receipt}</dt>
        <dd className="receipt-number">
          <span className="mono strong">{receipt.receipt}</span>
          <CopyButton text={receipt.receipt} what={said.receipt} />
        </dd>
        <dt>{said.time}</dt>
        <dd>{formats.moment(receipt.submittedAt)}</dd>
        <dt>{said.version}</dt>
        <dd>{words.report.version(receipt.version)}</dd>
        {receipt.state === 'submitted' && (
          <>
            <dt>{said.rows}</dt>
            <dd>{said.rowCount(rows)}</dd>
          </>
        )}
      </dl>
      {receipt.late && <p className="small">{said.late}</p>}
      {receiptSheet !== undefined && (
        <p className="small quiet">{isFileMode ? said.receiptInFile(receiptSheet) : said.receiptSheet(receiptSheet)}</p>
      )}
      <Reference what={said.hash} text={`${receipt.sha256} ${receipt.submissionId}`} />
      <div className="actions">
        <Button size="small" icon={<DownloadIcon />} onClick={() => printVersion(receipt.version)}>
          {words.history.print}
        </Button>
      </div>
      <hr />
      <Withdraw lead={said.withdrawLead} />
    </section>
  );
}
