/** A sheet that was laid out for another round: where it belongs, and how this round's own is begun all the same. */
import { Button } from '@fluentui/react-components';
import { DownloadIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useIsFileMode, useStaff, useStaffActions } from '../hooks/use-staff';
import { ZeroReport } from './StartPart';

export interface OtherRoundProps {
  readonly sheet: string;
  /** Name of the round that it belongs to. */
  readonly round: string;
}

export function OtherRound({ sheet, round }: OtherRoundProps) {
  const { words } = useLanguage();
  const shown = useStaff((state) => state.round?.name) ?? '';
  const isFileMode = useIsFileMode();
  const { start, migrate } = useStaffActions();
  return (
    <section className="card">
      <h2>{words.sheet.otherRoundTitle}</h2>
      <p>{words.sheet.otherRound(sheet, round)}</p>
      <p>{isFileMode ? words.sheet.otherRoundFile(shown) : words.sheet.otherRoundExcel(shown)}</p>
      <div className="actions">
        {isFileMode && (
          <Button icon={<DownloadIcon />} onClick={() => start()}>
            {words.sheet.blank}
          </Button>
        )}
        <Button onClick={() => migrate()}>{words.sheet.moveHere}</Button>
      </div>
      <hr />
      <ZeroReport />
    </section>
  );
}
