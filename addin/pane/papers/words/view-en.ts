/** What people read of papers beside the forms, in English. */
import type { PapersOwnWords } from './view-zh-cn';

const places = (count: number) => `${count} ${count === 1 ? 'place' : 'places'}`;

export const PAPERS_EN: PapersOwnWords = {
  title: 'Scheme and report',
  loading: 'Looking at the papers…',
  until: (deadline) => `Due ${deadline}`,
  sentAt: (moment, version) => `${moment} · ${version}`,
  file: (name, size) => `${name} (${size})`,
  kinds: (endings, megabytes) => `${endings}, up to ${megabytes} MB`,
  upload: (title) => `Upload ${title}`,
  replace: (title) => `Replace ${title}`,
  uploadShort: 'Upload',
  replaceShort: 'Replace',
  download: (title) => `Download ${title}`,
  downloadShort: 'Download',
  draft: 'Write a draft',
  draftLead: 'A Word draft out of what is reported: figures, tables, a sentence for each activity. The rest is yours.',
  renew: 'Renew figures',
  renewLead:
    'Renews only what was written from the forms in the file that was handed in. What you wrote or changed stays; changed places get a comment.',
  versions: 'Versions',
  versionsOf: (title) => `Versions of ${title}`,
  by: { unit: 'by the unit', admin: 'by the collector' },
  downloadVersion: (version) => `Download ${version}`,
  working: {
    upload: 'Uploading…',
    download: 'Downloading…',
    draft: 'Writing…',
    versions: 'Reading…',
  },
  news: {
    handedIn: (receipt, version) => `Version ${version} received, receipt ${receipt}`,
    late: 'The deadline is past: recorded as late.',
    unread: 'The file could not be read',
    unreadLead: 'Nothing was uploaded: it may have been moved, deleted or be in use. Close it and choose it again.',
    drafted: (file) => `Saved ${file}`,
    draftedLead: 'Read it, finish it, save it, and upload it.',
    renewed: (renewed, added) => `Renewed ${places(renewed)}, added ${added}.`,
    kept: (kept) => `${places(kept)} that you changed or took out were left, with a comment.`,
  },
  megabytes: (figure) => `${figure} MB`,
  kilobytes: (figure) => `${figure} KB`,
};
