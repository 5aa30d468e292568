/** One form: its card, what became of the submission, the sheet and what the check says of it, the bar. */
import { useRef } from 'react';
import { Skeleton } from '../../shell/view/Skeleton';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useCard, useIsFileMode, useStaff, useStaffActions } from '../hooks/use-staff';
import { isOnItsWay } from '../model/state';
import { ConflictPart } from './ConflictPart';
import { FormBar } from './FormBar';
import { FormFacts } from './FormFacts';
import { QuestionPart } from './QuestionPart';
import { QueriesPart } from './review/QueriesPart';
import { SheetPart } from './SheetPart';
import { SheetTable } from './SheetTable';
import { OpenedFile } from './StartPart';
import { SubmitPart } from './SubmitPart';
import { StandingLine } from './Withdraw';

export function FormScreen({ wantsSubmit }: { readonly wantsSubmit: boolean }) {
  const { words } = useLanguage();
  const card = useCard();
  const sheet = useStaff((state) => state.sheet);
  const submission = useStaff((state) => state.submit);
  const isFileMode = useIsFileMode();
  const { openFile } = useStaffActions();
  const picker = useRef<HTMLInputElement>(null);
  const arrival = useArrivalFocus<HTMLHeadingElement>(card?.state.form, 'polite');
  // "Ready to submit" and "not started yet" would contradict it.
  const isLeftBehind = submission.status === 'queued' && submission.resumed;
  const isSent = (isOnItsWay(submission) && !isLeftBehind) || submission.status === 'recorded';
  const isClean = sheet.status === 'checked' && sheet.groups.length === 0;
  const hasReceipt = submission.status === 'recorded' || submission.status === 'withdrawn';
  const isOlder = hasReceipt && (card?.state.version ?? 0) < submission.receipt.version;
  // The receipt has its own; and what is on its way may change what stands.
  const hasStandingLine =
    !isOlder && submission.status !== 'recorded' && submission.status !== 'conflict' && !isOnItsWay(submission);
  const hasNothingToShow = isClean || sheet.status === 'absent';
  const table = sheet.status === 'checked' ? sheet.table : undefined;
  const hasQueries = useStaff(({ queries }) => queries?.some(({ status }) => status !== 'closed') === true);
  const hasConflict = submission.status === 'conflict';
  const sheetPart = <SheetPart picker={picker} />;
  const fileAlone = isFileMode && sheet.status === 'checked' ? <OpenedFile picker={picker} /> : null;
  const issues = isSent && hasNothingToShow ? fileAlone : sheetPart;
  return (
    <>
      <main
        className={table === undefined ? 'screen screen-form' : 'screen screen-form screen-sheet'}
        aria-busy={sheet.status === 'reading'}
      >
        <div className="form-side">
          <div className="card">
            {card === undefined ? (
              <Skeleton label={words.forms.loading} shape="cards" />
            ) : (
              <>
                <FormFacts card={card} heading="h1" isOlder={isOlder} headingRef={arrival} />
                {hasStandingLine && <StandingLine card={card} />}
              </>
            )}
          </div>
          <QuestionPart />
          <SubmitPart />
          {!hasConflict && hasQueries && <QueriesPart />}
          {table !== undefined && !hasConflict && issues}
        </div>
        <div className="form-main">
          {hasConflict ? (
            <ConflictPart />
          ) : sheet.status === 'checked' && table !== undefined ? (
            <SheetTable sheet={sheet} table={table} />
          ) : (
            issues
          )}
        </div>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.docx,.docm,.xls,.et"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void openFile(file);
            // The same file again, corrected, must count as a change.
            target.value = '';
          }}
        />
      </main>
      <FormBar picker={picker} wantsSubmit={wantsSubmit} />
    </>
  );
}
