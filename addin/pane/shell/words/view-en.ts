/** The pane's own words in English; the shape is the Chinese one's. */
import type { ViewWords } from './view-zh-cn';

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

export const VIEW_EN: ViewWords = {
  product: 'Science Week reporting',
  language: { own: 'English' },
  separator: ': ',

  signIn: {
    title: 'Sign in with your access code',
    lead: 'Each unit has one code. It opens reporting, checking, submitting and earlier versions.',
    field: 'Access code',
    placeholder: 'XXXXX-XXXXX-XXXXX-XXXXX',
    where: (collector) =>
      `${collector ?? 'The collector'} sends each unit its code with the notice. If yours is missing, ask ${collector ?? 'the collector'} for another.`,
    whereTitle: 'No code?',
    brought: 'The code came with the link: choose Sign in.',
    empty: 'Not signed in: the code is still empty. Paste or type it, then sign in.',
    action: 'Sign in',
    busy: 'Signing in',
    bar: 'Sign in to begin',
    expiredTitle: 'Your sign-in has expired',
    expired: 'Everything you typed is still here. Enter the code once more and carry on.',
  },

  top: {
    menu: 'Menu',
    forms: 'Switch form',
    overview: 'Overview',
    history: 'Earlier versions',
    help: 'Help',
    signOut: 'Sign out',
    offline: 'Offline',
  },

  forms: {
    title: 'Choose a form',
    window: (from, to) => `Activities from ${from} to ${to}`,
    loading: 'Reading what is to be reported',
    none: 'This round asks for no forms. If that looks wrong, ask the collector.',
    pending: (count) => (count === 0 ? 'All reported' : `${many(count, 'form')} to report`),
    open: (attachment) => `Open ${attachment}`,
  },

  card: {
    late: 'Late',
    version: (version) => `Version ${version}`,
    daysLeft: (days) =>
      days > 0 ? `${many(days, 'day')} left` : days === 0 ? 'Due today' : `${many(-days, 'day')} late`,
    until: (date) => `Due ${date}`,
    sentLate: 'Late',
    sentAt: (date) => `Reported ${date}`,
  },

  severity: { error: 'To correct', verify: 'To verify', hint: 'Notes' },
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
      'Fill it in with Excel or WPS, then drop the .xlsx file here. It is checked on this computer; nothing is sent before you submit.',
    noFile: 'No file yet',
    dropHere: 'Drop the .xlsx file here',
    dropOr: 'or use Choose file below',
    dropNow: 'Release to add the file',
    zeroLead: 'Nothing to report?',
    zero: 'Zero report',
    start: 'Start',
    chooseFile: 'Choose file',
    otherFile: 'Another file',
    blank: 'Download blank sheet',
    opened: 'Opened',
    reading: 'Reading the sheet',
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
    adoptEvery: (count) => `Accept all ${count} proposals`,
    cleanTitle: 'No issues',
    clean: (rows) => `${many(rows, 'row')} checked. Ready to submit.`,
    emptyTitle: 'The sheet is still empty',
    empty: 'Each row is checked as you fill it in. If there is nothing to report, submit a zero report.',
    unknown: {
      merges: 'This version of Excel does not say which cells are merged; please look after merged cells yourself.',
      hiddenRows: 'This version of Excel does not say which rows are hidden; please look after hidden rows yourself.',
    },
  },

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
    editReason: 'Edit',
    alike: (count) => `${count} alike`,
    adoptAll: 'Accept all',
    adoptAllOf: (title) => `Accept all: ${title}`,
    more: (count) => `Show ${count} more`,
    counts: (error, verify, hint) => {
      const parts = [
        ...(error > 0 ? [`${error} to correct`] : []),
        ...(verify > 0 ? [`${verify} to verify`] : []),
        ...(error + verify === 0 && hint > 0 ? [many(hint, 'note')] : []),
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
      `Not submitted yet: there is no connection. Your report is kept on this computer (${time}) and goes out once you are online, or when you try now.`,
    queuedResumed: (time) =>
      `Your report of ${time} was not sent and is still kept on this computer. Choose Send now to send it.`,
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
    receiptSheet: (sheet) => `The receipt is on the sheet “${sheet}”.`,
    withdraw: 'Withdraw',
    withdrawLead: 'Found a mistake? Withdraw, correct, submit again.',
    withdrawnTitle: 'Withdrawn',
    withdrawn: (receipt) =>
      `${receipt} was withdrawn and no longer counts. Submit again when ready; you will get a new receipt.`,
    blockedTitle: 'Not submitted',
    blocked: (count) =>
      `${many(count, 'cell')} must be corrected first, so nothing was sent. Begin with the one selected.`,
    blockedGone: 'Something had to be corrected, so nothing was sent. It is settled now: submit again.',
    refusedTitle: 'Not submitted',
    recordedBar: (version) => `${version} submitted`,
    backToForms: 'Back to forms',
  },

  conflict: {
    title: 'Your unit has just reported',
    lead: (version, time) =>
      `Not submitted: ${version}${time === undefined ? '' : ` of ${time}`} differs from your sheet. Choose for each cell, then submit; nothing gets lost.`,
    count: (count) => many(count, 'difference'),
    shown: (shown, total) => `The first ${shown} of ${total} are listed; the others are submitted as yours.`,
    mine: 'Mine',
    theirs: 'Theirs',
    allMine: 'Use all mine',
    allTheirs: 'Use all theirs',
    cancel: 'Not now',
    empty: '(empty)',
    legend: (cell, label) => `${cell} ${label}`,
  },

  history: {
    title: 'Earlier versions',
    lead: (attachment) => `Every submission of ${attachment} is kept as a version and never changed.`,
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
    back: 'Back',
  },

  help: {
    title: 'Help',
    stepsTitle: 'Three steps',
    steps: {
      excel: [
        ['Start', 'The official form is laid out in your workbook. Type, or paste from elsewhere.'],
        ['Look at the results', 'Correct what must be corrected, give a reason where asked, accept what is proposed.'],
        ['Submit', 'You get a receipt. Until the collector has accepted it, you can withdraw.'],
      ],
      file: [
        ['Download the blank sheet', 'Fill it in with Excel or WPS and save it as .xlsx.'],
        ['Drop it here', 'Correct what must be corrected; a marked copy shows where.'],
        ['Submit', 'You get a receipt. Until the collector has accepted it, you can withdraw.'],
      ],
    },
    keysTitle: 'Keyboard only',
    keys: {
      excel: [
        ['F6', 'Between the sheet and the pane'],
        ['Tab', 'Next control'],
        ['Enter', 'Press a button; save a reason'],
        ['Esc', 'Close the menu; drop what was typed'],
      ],
      file: [
        ['Tab', 'Next control'],
        ['Enter', 'Press a button; save a reason'],
        ['Esc', 'Close the menu; drop what was typed'],
      ],
    },
    dataTitle: 'Where the data goes',
    data: (collector) => [
      'Checking happens on this computer; nothing is uploaded while you type.',
      `Submitting sends the sheet to ${collector ?? 'the collector'}, for the summary of this event.`,
      'The access code is only for signing in and is not written into the workbook.',
    ],
    askTitle: 'Still stuck?',
    ask: (collector) => `Ask ${collector ?? 'the collector'}, and quote the receipt or the reference.`,
    back: 'Back',
  },

  trouble: {
    dismiss: 'Dismiss',
    retry: 'Try again',
    notLoaded: 'Not loaded',
    reference: 'Reference',
  },

  copy: { action: (what) => `Copy ${what.toLowerCase()}`, done: 'Copied' },

  progress: {
    loading: 'Loading',
    layingOut: 'Laying out the sheet',
    reading: 'Reading the sheet',
    checking: 'Checking',
    marking: 'Marking',
    submitting: 'Submitting',
    settling: 'Asking for the result',
    migrating: 'Updating the sheet',
    step: (words, at, of) => `${words} ${at}/${of} …`,
    open: (words) => `${words} …`,
  },

  collector: {
    title: 'Overview',
    loading: 'Reading who has reported',
    asOf: (time) => `As of ${time}`,
    formChoice: 'Form',
    figures: { submitted: 'Reported', missing: 'Missing', late: 'Late' },
    ofUnits: (units) => `of ${units}`,
    withZero: (zero) => `${zero} zero`,
    ring: (done, of) => `${done} of ${many(of, 'unit')} reported`,
    filters: { all: 'All', none: 'Missing', submitted: 'Reported', zero: 'Zero', late: 'Late' },
    filterLabel: 'Filter',
    unit: 'Unit',
    grid: (filter) => `Units and their forms (${filter})`,
    noUnits: 'No such unit.',
    download: (attachment) => `Download ${attachment} summary`,
    refresh: 'Refresh',
    offRoster: (units) => `Reported but not on the roster: ${units}`,
    bar: (done, of) => `Reported ${done}/${of}`,
  },
};
