/** That every failure has a title and a sentence in both languages is the compiler's business; here, that they say something. */
import type { AuditAction } from '#api/sign-in/audit';
import { actionName, KNOWN_ACTIONS } from '../../../addin/pane/rounds/words/deeds';
import { workbookFailureWords } from '../../../addin/pane/shell/words/failures';
import { isIssueCode, titleOf } from '../../../addin/pane/staff/words/issue-titles';
import { STAFF_SENTENCES } from '../../../addin/pane/staff/words/sentences';
import type { WorkbookFailure } from '../../../addin/workbook/workbook';

const FAILURES: readonly WorkbookFailure[] = [
  { code: 'cellBeingEdited' },
  { code: 'readOnly' },
  { code: 'tooLarge' },
  { code: 'unsupported' },
  { code: 'notOpen' },
  { code: 'sheetProtected', sheet: '附件2' },
  { code: 'sheetMissing', sheet: '附件2' },
  { code: 'unexpected', detail: 'GeneralException' },
];

describe('failures of the workbook', () => {
  it.each(FAILURES)('$code says what happened and what to do, in both languages', (failure) => {
    const zh = workbookFailureWords(failure, 'zh-CN');
    const en = workbookFailureWords(failure, 'en');
    expect([zh.title, zh.detail].join('')).toMatch(/\p{Script=Han}/u);
    expect([en.title, en.detail].join('').replaceAll('附件2', '')).not.toMatch(/\p{Script=Han}/u);
    expect(zh.detail).toMatch(/。$/);
    expect(en.detail).toMatch(/\.$/);
    expect(zh.detail + en.detail).not.toContain('GeneralException');
    if ('sheet' in failure) expect([zh.detail, en.detail].every((text) => text.includes('附件2'))).toBe(true);
  });
});

describe('titles', () => {
  it('are short enough for one line of a narrow pane', () => {
    expect(titleOf('count.approximate', 'zh-CN')).toBe('填了约数');
    expect(titleOf('count.approximate', 'en')).toBe('Approximate figures');
    expect(titleOf('code.ofNextYear', 'zh-CN')).toBe('需要核对的内容');
    expect(isIssueCode('constructor')).toBe(false);
  });
});

/** All that the server puts on record: the compiler sees to it that none is missing. */
const ON_RECORD: Readonly<Record<AuditAction, true>> = {
  'session.created': true,
  'submission.accepted': true,
  'submission.withdrawn': true,
  'summary.downloaded': true,
  'version.downloaded': true,
  'document.kept': true,
  'paper.submitted': true,
  'paper.downloaded': true,
  'paper.drafted': true,
  'archive.downloaded': true,
  'unit.reminded': true,
  'unit.mailed': true,
  'review.returned': true,
  'review.noted': true,
  'review.answered': true,
  'review.closed': true,
  'review.accepted': true,
  'review.reopened': true,
  'review.extended': true,
  'joint.joined': true,
  'joint.apart': true,
  'joint.undone': true,
  'paperCopy.received': true,
  'paperCopy.undone': true,
  'recommended.chosen': true,
  'recommended.asMarked': true,
  'round.created': true,
  'round.put': true,
  'round.published': true,
  'round.closed': true,
  'round.reopened': true,
  'round.archived': true,
  'round.restored': true,
  'round.removed': true,
  'round.locked': true,
  'round.unlocked': true,
  'round.purged': true,
  'unit.reopened': true,
  'unit.exported': true,
  'code.created': true,
  'code.revoked': true,
  'audit.downloaded': true,
};

describe('what is on record', () => {
  it('has a name in both languages, and nothing is offered that is never recorded', () => {
    expect([...KNOWN_ACTIONS].toSorted()).toEqual(Object.keys(ON_RECORD).toSorted());
    for (const action of KNOWN_ACTIONS) {
      expect(actionName(action, 'zh-CN')).toMatch(/\p{Script=Han}/u);
      expect(actionName(action, 'en')).not.toMatch(/\p{Script=Han}|\./u);
    }
  });
});

describe('sentences', () => {
  it.each([
    ['nothing to say', { error: 0, verify: 0, hint: 0 }, '核对完成，没有问题。', 'Checked: nothing to correct.'],
    [
      'one of each',
      { error: 1, verify: 1, hint: 1 },
      '核对完成：1处必改，1处核实，1处提示。',
      'Checked: 1 error, 1 to verify, 1 hint.',
    ],
    [
      'hints alone',
      { error: 0, verify: 0, hint: 2 },
      '核对完成：2处提示。',
      'Checked: 0 errors, 0 to verify, 2 hints.',
    ],
  ])('%s', (_, counts, zh, en) => {
    expect(STAFF_SENTENCES['zh-CN'].checked(counts)).toBe(zh);
    expect(STAFF_SENTENCES.en.checked(counts)).toBe(en);
  });
});
