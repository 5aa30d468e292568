/** Codes that were just made, shown once: a strip for each unit to cut and hand out, and all of them as a table. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnitCodes } from '#client/desk-shapes';
import { copyText } from '../../shell/view/copy-text';
import { CopyIcon, VerifyIcon } from '../../shell/view/Icons';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { codesTable, countOf } from '../model/codes-shown';
import { CodeStrip } from './CodeStrip';
import { useQrCodes } from './use-qr-codes';

export function IssuedCodes({ issued }: { readonly issued: readonly UnitCodes[] }) {
  const { words } = useLanguage();
  const { issued: said } = words.desk;
  const { dropIssued } = useRoundsActions();
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  const heading = useArrivalFocus<HTMLHeadingElement>(issued);
  const qrCode = useQrCodes();
  const address = window.location.origin;
  const copy = async () => setCopied(await copyText(codesTable(issued, address, said.header)));
  return (
    <section className="strips-part">
      <div className="notice notice-waiting strips-notice">
        <VerifyIcon className="notice-icon" />
        <div className="notice-body">
          <h2 ref={heading} tabIndex={-1}>
            {said.title(countOf(issued))}
          </h2>
          <p>{said.once}</p>
          <div className="actions notice-action">
            <Button size="small" icon={<CopyIcon />} onClick={() => void copy()}>
              {said.copy}
            </Button>
            <Button size="small" onClick={dropIssued}>
              {said.done}
            </Button>
          </div>
          <p role="status" className="small">
            {copied === undefined ? '' : copied ? said.copied : said.notCopied}
          </p>
        </div>
      </div>
      <ul className="strips">
        {issued.flatMap((each) =>
          each.codes.map((code) => (
            <CodeStrip key={code.id} code={code} issued={each} address={address} qrCode={qrCode} />
          )),
        )}
      </ul>
    </section>
  );
}
