/** What a unit's people read, in English; the shape is the Chinese one's. */
import type { UntoldFact } from '../../../workbook/workbook';
import type { StaffOwnWords } from './view-zh-cn';

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

const UNTOLD: Readonly<Record<UntoldFact, string>> = {
  merges: 'merged cells',
  hiddenRows: 'hidden rows',
  hiddenColumns: 'hidden columns',
  formats: 'how numbers are displayed',
  strikes: 'struck-out content',
  partsOfText: 'struck-out or raised words',
  links: 'hyperlinks',
  notes: 'old notes',
};

export const STAFF_EN: StaffOwnWords = {
  places: {
    forms: 'Switch form',
    history: 'Earlier versions',
  },

  forms: {
    title: 'Choose a form',
    window: (from, to) => `Activities from ${from} to ${to}`,
    loading: 'Reading what is to be reported',
    none: 'This round asks for no forms. If that looks wrong, ask the collector.',
    pending: (missing, returned) =>
      [
        ...(returned > 0 ? [`${returned} returned`] : []),
        ...(missing > 0 ? [`${many(missing, 'form')} to report`] : []),
      ].join(', ') || 'All reported',
    open: (attachment) => `Open ${attachment}`,
  },

  card: {
    daysLeft: (days) =>
      days < -31
        ? 'Closed'
        : days > 0
          ? `${many(days, 'day')} left`
          : days === 0
            ? 'Due today'
            : `${many(-days, 'day')} late`,
    until: (date) => `Due ${date}`,
    sentLate: 'Late',
    sentAt: (date) => `Reported ${date}`,
    again: (version) => `${version} counts again`,
  },

  standing: {
    returned: (by, time, queries) => `${by} returned it on ${time}: ${many(queries, 'query', 'queries')} to answer.`,
    accepted: (by, time, version) =>
      `${by} accepted ${version} on ${time}; it stays as it is. To correct it, ask ${by} to reopen it.`,
    reopened: (by, time, reason) => `${by} reopened it on ${time}: ${reason}`,
    extended: (until, reason) => `Due ${until} instead: ${reason}`,
    letIn: (by, time, reason) =>
      `The round is locked; ${by} reopened it for this unit alone on ${time}: ${reason}. Submit soon: it may be locked again.`,
    locked: (by, time, reason) =>
      `${by} locked it on ${time}: ${reason}. What was recorded stays; to correct it, ask the collector.`,
    bar: { accepted: 'Accepted; it stays as it is', locked: 'Locked' },
    toAnswer: (queries) => `${queries} to answer`,
    allAnswered: 'All queries changed',
  },

  severity: { query: 'Returned', error: 'To correct', verify: 'To verify', hint: 'Notes' },

  severityLong: {
    error: 'before submitting',
    verify: 'or give a reason',
    hint: 'nothing to do',
  },

  sheet: {
    absentTitle: 'Not started yet',
    absent:
      'Start lays out the official form in this workbook, with your unit filled in and lists to choose from where they apply.',
    absentFileTitle: 'Add your completed sheet',
    absentFile:
      'Fill it in with Excel, WPS or Word, then drop the file (.xlsx, .docx, .xls, .et) here. It is checked on this computer; nothing is sent before you submit.',
    noFile: 'No file yet',
    dropHere: 'Drop the completed file here',
    dropOr: 'or use Choose file below',
    dropNow: 'Release to add the file',
    zeroLead: 'Nothing to report?',
    zero: 'Zero report',
    start: 'Start',
    chooseFile: 'Choose file',
    otherFile: 'Another file',
    blank: 'Download blank sheet',
    opened: 'Opened',
    copiesAnew: 'Old-format workbook: copies are .xlsx; contents and notes are kept, colours and borders are not',
    reading: 'Reading the sheet',
    otherRoundTitle: 'This sheet is of another event',
    otherRound: (sheet, round) =>
      `“${sheet}” was laid out for ${round}. It is neither checked nor submitted in the one shown here.`,
    otherRoundExcel: (round) =>
      `To report for ${round}, open another workbook; or move the content here, where it still applies. The old sheet stays.`,
    otherRoundFile: (round) =>
      `To report for ${round}, download the blank sheet; or move the content into a new file, where it still applies.`,
    openInItsRound: 'Open it there',
    moveHere: 'Move it here',
    outdatedTitle: 'The form has a newer version',
    outdated: (sheet, version) =>
      `“${sheet}” was laid out by an older version (${version}). Updating moves everything you typed to a new sheet; the old one is renamed and stays.`,
    migrate: 'Update sheet',
    rows: (rows) => `${many(rows, 'row')} filled in`,
    recheck: 'Check again',
    stale: 'The sheet changed; checking again',
    mark: 'Mark in sheet',
    unmark: 'Remove marks',
    copy: 'Download marked copy',
    corrected: 'Download corrected file',
    adoptEvery: (count) => `Accept all ${count} proposals`,
    cleanTitle: 'No issues',
    clean: (rows, canSubmit) => `${many(rows, 'row')} checked.${canSubmit ? ' Ready to submit.' : ''}`,
    emptyTitle: 'The sheet is still empty',
    empty: 'Each row is checked as you fill it in. If there is nothing to report, submit a zero report.',
    unread: (sheets) =>
      `${sheets.map((sheet) => `“${sheet}”`).join(', ')} ${sheets.length === 1 ? 'is a chart or macro sheet and was' : 'are chart or macro sheets and were'} left out.`,
    unknown: (facts) =>
      `This version of Excel cannot tell: ${facts.map((fact) => UNTOLD[fact]).join(', ')}. Please check these yourself.`,
  },

  table: {
    title: 'Sheet',
    sheets: 'Sheets',
    hidden: '(hidden)',
    hiddenRow: 'This row is hidden',
    hiddenColumn: 'This column is hidden',
    undo: 'Undo',
    picture: '[picture]',
    holds: (typed) => `holds ${typed}`,
    note: (note) => `Note: ${note}`,
    howTo:
      'Select a cell and type; double-click to edit; blocks can be pasted. Changes are kept once submitted or downloaded.',
  },

  printed: { columns: ['Kind', 'Cell', 'Column', 'What is said', 'Reason'] },

  issues: {
    title: 'Check results',
    locate: (cell) => `Go to ${cell}`,
    inCell: (action, cell) => `${action} (${cell})`,
    locateShort: 'Go to cell',
    change: (value) => `Change to ${value}`,
    changeLong: 'Accept proposal',
    proposal: 'Proposed',
    explain: 'Give a reason',
    reason: 'Reason',
    reasonField: (cell) => `Reason for ${cell}`,
    reasonHint: 'Enter saves, Esc cancels',
    reasonTooShort: 'A reason has at least 2 letters',
    explained: (done, left) => (left === 0 ? 'all have a reason' : `${done} with a reason`),
    explainAll: (count) => `One reason for these ${count}`,
    editReason: 'Edit',
    row: (number) => `Row ${number}`,
    unfinished: (rows) => many(rows, 'row'),
    lacks: (labels, count) =>
      `${labels.join(', ')}${count > labels.length ? ` and ${count - labels.length} more` : ''} missing`,
    alike: (count) => `${count} alike`,
    adoptAll: 'Accept all',
    adoptAllOf: (title) => `Accept all: ${title}`,
    more: (count) => `Show ${count} more`,
    counts: ({ error, verify, hint, explained }) => {
      const parts = [
        ...(error > 0 ? [`${error} to correct`] : []),
        ...(verify > 0 ? [`${verify} to verify`] : []),
        ...(error + verify === 0 && explained > 0 ? ['All reasons given'] : []),
        ...(error + verify + explained === 0 && hint > 0 ? [many(hint, 'note')] : []),
      ];
      return parts.length > 0 ? parts.join(' · ') : 'No issues';
    },
  },

  submit: {
    action: 'Submit',
    retry: 'Try again',
    sending: 'Submitting',
    sendingText: 'Sending and waiting for the receipt. Please keep the pane open.',
    queuedTitle: 'Waiting to be sent',
    queued: (time) =>
      `Not submitted yet (${time}): there is no connection. Save the file and keep the pane open; it goes out once you are online, or when you try now.`,
    queuedFile: (time) =>
      `Not submitted yet (${time}): no connection. Keep this page open, it is sent by itself once the connection is back. Closing the page loses this submission and what was changed here; download the corrected sheet first.`,
    queuedResumed: (time) => `Your report of ${time} was not sent. Open its sheet, check it and submit again.`,
    sendNow: 'Send now',
    unknownTitle: 'Confirming',
    unknown: (time) =>
      `No answer came after sending at ${time}, so it may or may not have arrived. Ask for the result; there is nothing to retype, and sending twice counts once.`,
    settle: 'Ask now',
    recordedTitle: 'Submitted',
    recordedZeroTitle: 'Zero report submitted',
    receipt: 'Receipt',
    time: 'Submitted',
    version: 'Version',
    hash: 'Checksum',
    rows: 'Content',
    rowCount: (count) => many(count, 'row'),
    late: 'Submitted after the deadline: recorded as late, and still valid.',
    receiptInFile: (sheet) => `The corrected file holds the receipt “${sheet}”; download it to keep it.`,
    receiptSheet: (sheet) => `The receipt is on the sheet “${sheet}”.`,
    withdraw: 'Withdraw',
    withdrawLead: 'Found a mistake? Withdraw, correct, submit again.',
    standing: (receipt) => `Receipt ${receipt}`,
    withdrawnTitle: 'Withdrawn',
    withdrawn: (receipt, returned) =>
      `${receipt} was withdrawn; ${returned === undefined ? 'it no longer counts' : `version ${returned} counts again`}. Submit again when ready; you will get a new receipt.`,
    unexplained: (count) =>
      `${count} to verify ${count === 1 ? 'has' : 'have'} no reason yet, so nothing was sent. Say why it is right, or correct it.`,
    blockedTitle: 'Not submitted',
    blocked: (count) =>
      `${count === 1 ? 'One thing is' : `${count} things are`} still to correct, so nothing was sent. Correct and submit again.`,
    refusedTitle: 'Not submitted',
    recordedBar: (version) => `${version} submitted`,
    backToForms: 'Back to forms',
  },

  conflict: {
    title: 'Your unit has just reported',
    lead: (version, time) =>
      `Not submitted: ${version}${time === undefined ? '' : ` of ${time}`} differs from your sheet. Look, then submit; nothing gets lost.`,
    count: (count) => many(count, 'difference'),
    undecided: (count) => `${count} to decide`,
    summary: ({ theirs, mine, both }) =>
      [
        ...(both > 0 ? [`${both} changed by both: choose`] : []),
        ...(theirs > 0 ? [`${theirs} changed by them alone: theirs`] : []),
        ...(mine > 0 ? [`${mine} changed by you alone: yours`] : []),
      ].join('; '),
    groups: {
      both: (count) => `Changed by both (${count})`,
      theirs: (count) => `Changed by them alone (${count})`,
      mine: (count) => `Changed by you alone (${count})`,
    },
    mine: 'Mine',
    theirs: 'Theirs',
    allMine: 'Use all mine',
    allTheirs: 'Use all theirs',
    cancel: 'Not now',
    empty: '(empty)',
  },

  question: {
    withdrawTitle: (version) => `Withdraw ${version}?`,
    withdraw: (receipt, time, again) =>
      `This takes back ${receipt} of ${time}. Then ${again === undefined ? 'nothing is reported for this form' : `${again} counts again`}; your sheet stays as it is.`,
    again: (version, time) => `${version} of ${time}`,
    withdrawYes: (version) => `Withdraw ${version}`,
    zeroTitle: 'Replace the report by a zero report?',
    zero: (version, rows, time) =>
      `Your unit has reported ${version}: ${many(rows, 'row')}, on ${time}. With a zero report none of it counts any more.`,
    zeroYes: 'Report zero instead',
    replaceTitle: (version) => `Replace ${version}?`,
    replace: (version, time) =>
      `Not submitted: this sheet carries no receipt, so nobody knows what it was made from. It differs from ${version} of ${time}.`,
    replaceZero: (time) => `Not submitted: your unit made a zero report on ${time}; this sheet would take its place.`,
    added: (count) => `${many(count, 'row')} more`,
    removed: (count) => `${many(count, 'row')} fewer`,
    changed: (rows, cells) => `${many(rows, 'row')} changed (${many(cells, 'cell')})`,
    cells: 'Show the differences',
    replaceYes: 'Replace the report',
    takeBackTitle: (version) => `Restore ${version}?`,
    takeBack: (sheet) =>
      `The sheet holds what was never submitted. The version goes on a new sheet; “${sheet}” stays untouched and is no longer checked. Delete the new sheet to have it back.`,
    takeBackYes: (version) => `Restore ${version}`,
    openFileTitle: (file) => `Open “${file}”?`,
    openFile: (before, cells) =>
      `${many(cells, 'change')} in “${before}” ${cells === 1 ? 'was' : 'were'} neither submitted nor downloaded; opening another file loses ${cells === 1 ? 'it' : 'them'}.`,
    openFileYes: 'Open, drop the changes',
    no: 'Cancel',
  },

  history: {
    title: 'Earlier versions',
    lead: (attachment) => `Every submission of ${attachment} is kept as a version and never changed.`,
    earlier: 'Show earlier ones',
    none: 'Nothing was submitted yet. The first submission becomes version 1.',
    loading: 'Reading earlier versions',
    current: 'Current',
    by: { unit: 'Your unit', admin: 'Collector' },
    compare: 'Compare with previous',
    comparing: 'Comparing',
    same: 'Same as the version before.',
    first: 'First submission',
    before: 'Before',
    after: 'After',
    changed: (count) => many(count, 'difference'),
    empty: '(empty)',
    open: 'Show content',
    close: 'Hide content',
    opening: 'Reading',
    nothing: 'This version holds nothing.',
    row: (number) => `Row ${number}`,
    remarks: 'Reasons and notes',
    noReason: 'No reason',
    more: (count) => `Show ${count} more`,
    takeBack: 'Restore this version',
    print: 'To print',
    withdrew: (version, again) => `Withdrew ${version}${again === undefined ? '' : `; ${again} counts again`}`,
    back: 'Back',
  },
};
