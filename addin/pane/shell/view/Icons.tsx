/** The icons in use, each by its meaning here. Decorative: a word always stands beside them or in the label. */

export { ArrowDownRegular as SortedDownIcon } from '@fluentui/react-icons/svg/arrow-down';
export { ArrowDownloadRegular as DownloadIcon } from '@fluentui/react-icons/svg/arrow-download';
export { ArrowLeftRegular as BackIcon } from '@fluentui/react-icons/svg/arrow-left';
export { ArrowRightRegular as BecomesIcon } from '@fluentui/react-icons/svg/arrow-right';
export { ArrowSyncRegular as RefreshIcon } from '@fluentui/react-icons/svg/arrow-sync';
export { ArrowUndoRegular as WithdrawIcon } from '@fluentui/react-icons/svg/arrow-undo';
export { ArrowUpRegular as SortedUpIcon } from '@fluentui/react-icons/svg/arrow-up';
export { CheckmarkRegular as DoneIcon } from '@fluentui/react-icons/svg/checkmark';
export { CheckmarkCircleFilled as SuccessIcon } from '@fluentui/react-icons/svg/checkmark-circle';
export { ChevronDownRegular as UnfoldIcon } from '@fluentui/react-icons/svg/chevron-down';
export { ChevronRightRegular as OpenIcon } from '@fluentui/react-icons/svg/chevron-right';
export { ClockRegular as DeadlineIcon } from '@fluentui/react-icons/svg/clock';
export { CopyRegular as CopyIcon } from '@fluentui/react-icons/svg/copy';
export { DismissRegular as DismissIcon } from '@fluentui/react-icons/svg/dismiss';
export { DocumentTableRegular as SheetIcon } from '@fluentui/react-icons/svg/document-table';
export { ErrorCircleFilled as ErrorIcon } from '@fluentui/react-icons/svg/error-circle';
export { HighlightRegular as MarkIcon } from '@fluentui/react-icons/svg/highlight';
export { HistoryRegular as HistoryIcon } from '@fluentui/react-icons/svg/history';
export { HourglassRegular as WaitingIcon } from '@fluentui/react-icons/svg/hourglass';
export { InfoFilled as HintIcon } from '@fluentui/react-icons/svg/info';
export { LocalLanguageRegular as LanguageIcon } from '@fluentui/react-icons/svg/local-language';
export { LockClosedRegular as LockedIcon } from '@fluentui/react-icons/svg/lock-closed';
export { LockOpenRegular as UnlockedIcon } from '@fluentui/react-icons/svg/lock-open';
export { MoreHorizontalRegular as MenuIcon } from '@fluentui/react-icons/svg/more-horizontal';
export { QuestionCircleRegular as HelpIcon } from '@fluentui/react-icons/svg/question-circle';
export { SearchRegular as SearchIcon } from '@fluentui/react-icons/svg/search';
export { SignOutRegular as SignOutIcon } from '@fluentui/react-icons/svg/sign-out';
export { TableSimpleRegular as FormsIcon } from '@fluentui/react-icons/svg/table-simple';
export { WarningFilled as VerifyIcon } from '@fluentui/react-icons/svg/warning';
export { WifiOffRegular as OfflineIcon } from '@fluentui/react-icons/svg/wifi-off';

/** The product's mark: a sheet with a tick, as on the add-in's own button. */
export function ProductMark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect className="mark-ground" width="32" height="32" rx="7" />
      <path
        className="mark-lines"
        d="M8 9h16v14H8zM8 14h16M13.5 14v9"
        fill="none"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path
        className="mark-lines"
        d="m16.5 18.5 2 2 4-4"
        fill="none"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
