/** The pane's own words in English; the shape is the Chinese one's. */
import type { ShellWords } from './view-zh-cn';

export const SHELL_EN: ShellWords = {
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
    brought: 'The code is filled in: choose Sign in.',
    empty: 'Not signed in: enter the access code first.',
    kept: (until) => `This computer stays signed in until ${until}. On a shared one, sign out when you are done.`,
    action: 'Sign in',
    busy: 'Signing in',
    bar: 'Sign in to begin',
    expiredTitle: 'Your sign-in has expired',
    expired: 'Everything you typed is still here. Enter the code once more and carry on.',
  },

  top: {
    menu: 'Menu',
    help: 'Help',
    signOut: 'Sign out',
    offline: 'Offline',
  },

  rounds: {
    choice: 'Which event',
    more: (count) => `${count} more`,
    fewer: 'Fewer',
  },

  report: {
    late: 'Late',
    version: (version) => `Version ${version}`,
  },

  help: {
    title: 'Help',
    stepsTitle: 'Three steps',
    steps: {
      excel: [
        ['Start', 'The official form is laid out in your workbook. Type, or paste from elsewhere.'],
        ['Look at the results', 'Correct what must be corrected, give a reason where asked, accept what is proposed.'],
        [
          'Submit',
          'You get a receipt. You can withdraw afterwards; once the collector has merged, tell them by telephone.',
        ],
      ],
      file: [
        ['Download the blank sheet', 'Fill it in with Excel or WPS and save it as .xlsx.'],
        ['Drop it here', 'Correct what must be corrected; a marked copy shows where.'],
        [
          'Submit',
          'You get a receipt. You can withdraw afterwards; once the collector has merged, tell them by telephone.',
        ],
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
      'The access code is only for signing in: it is neither kept nor written into the workbook. This computer stays signed in for 12 hours, or until you sign out.',
    ],
    askTitle: 'Still stuck?',
    ask: (collector) => `Ask ${collector ?? 'the collector'}, and quote the receipt or the reference.`,
    back: 'Back',
  },

  trouble: {
    dismiss: 'Dismiss',
    retry: 'Try again',
    notLoaded: 'Not loaded',
    more: 'Details',
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
    deciding: 'Recording',
    step: (words, at, of) => `${words} ${at}/${of} …`,
    open: (words) => `${words} …`,
  },
};
