/** Before there is a sheet: starting one in Excel, adding a file in a browser, or reporting nothing. */
import { Button } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { DownloadIcon, SheetIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useCard, useStaff, useStaffActions } from '../hooks/use-staff';
import { closedBy } from '../model/review';

/** Nothing where the report may not be another any more; `isBelow` = under something else. */
export function ZeroReport({ isBelow = true }: { readonly isBelow?: boolean }) {
  const { words } = useLanguage();
  const { submitZero } = useStaffActions();
  const closed = closedBy(useCard()?.state.standing);
  if (closed !== undefined) return null;
  return (
    <>
      {isBelow && <hr />}
      <div className="line-with-action">
        <span className="quiet">{words.sheet.zeroLead}</span>
        <Button size="small" onClick={() => submitZero()}>
          {words.sheet.zero}
        </Button>
      </div>
    </>
  );
}

export function StartHere() {
  const { words } = useLanguage();
  return (
    <section className="card">
      <h2>{words.sheet.absentTitle}</h2>
      <p>{words.sheet.absent}</p>
      <ZeroReport />
    </section>
  );
}

/** Shows where a file may be dropped, which is everywhere (PageDrop); the bar's button is the way without a mouse. */
function DropZone() {
  const { words } = useLanguage();
  return (
    <section className="drop-zone" aria-label={words.sheet.dropHere}>
      <SheetIcon className="drop-icon" />
      <p className="strong">{words.sheet.dropHere}</p>
      <p className="small quiet">{words.sheet.dropOr}</p>
    </section>
  );
}

export function AddFile() {
  const { words } = useLanguage();
  const { start } = useStaffActions();
  return (
    <section className="card">
      <h2>{words.sheet.absentFileTitle}</h2>
      <p>{words.sheet.absentFile}</p>
      <DropZone />
      <div className="actions">
        <Button icon={<DownloadIcon />} onClick={() => start()}>
          {words.sheet.blank}
        </Button>
      </div>
      <ZeroReport />
    </section>
  );
}

/** The file itself, as it stands now, is there to be had at any time: on the way, and with the receipt after it. */
export function OpenedFile({ picker }: { readonly picker: RefObject<HTMLInputElement | null> }) {
  const { words } = useLanguage();
  const { saveCorrectedCopy } = useStaffActions();
  const fileName = useStaff((state) => state.fileName);
  const copiesAnew = useStaff((state) => state.copiesAnew);
  return (
    <div className="card opened-file">
      <SheetIcon className="opened-icon" />
      <span className="opened-name">
        {fileName ?? words.sheet.opened}
        {copiesAnew && <span className="opened-note small quiet">{words.sheet.copiesAnew}</span>}
      </span>
      <div className="opened-actions">
        <Button size="small" icon={<DownloadIcon />} onClick={() => saveCorrectedCopy()}>
          {words.sheet.corrected}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => picker.current?.click()}>
          {words.sheet.otherFile}
        </Button>
      </div>
    </div>
  );
}
