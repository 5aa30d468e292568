/** What a draft of 总结报告 says, and that it says it of any form. */
import { paperDraft } from '#domain/drafting/paper-draft';
import { shortMark } from '#domain/drafting/short-mark';
import { contentOfReport } from '#domain/filling/form-content';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import { papersOf } from '#domain/form/round';
import { answersTo, OTHER_FORMS, OTHER_ROUND, otherForm } from '../fixtures/forms/rounds';
import { AS_OF, schoolDraft, unitDraft } from './draft-fixture';

const textOf = (draft: ReturnType<typeof unitDraft>) =>
  draft.blocks.map((block) => (block.kind === 'table' ? JSON.stringify(block.rows) : block.text)).join('\n');

it('says what became of each activity, with days, place, kind and figures', () => {
  const text = textOf(unitDraft());
  expect(text).toContain(
    '5月20日，在第二教学楼305开展“农业电商技术讲座（1）”（党的二十大精神宣传），实际场次1场，线下60人次，',
  );
  expect(text).toContain('（变更：天气原因）。');
  expect(text).toContain('共开展活动5项（完成3项、变更1项、新增1项）');
  expect(textOf(schoolDraft())).toContain('经济与金融学院：“智能会计体验开放日（4）”（单位开放周）取消：天气原因。');
});

it('says what stands and is not accepted, and where there is no plan', () => {
  expect(textOf(unitDraft({ accepted: 0 }))).toContain('附件4（已报送，尚未通过）');
  expect(textOf(unitDraft({ withoutPlan: true }))).toContain('没有报送过计划');
  expect(textOf(schoolDraft())).toContain('其中已通过4个，其余2个尚未通过，以报送的为准');
});

it('names each part once, in a way that a bookmark can have', () => {
  for (const { blocks } of [unitDraft(), schoolDraft()]) {
    const parts = blocks.flatMap(({ part }) => part ?? []);
    expect(new Set(parts).size).toBe(parts.length);
    for (const part of parts) expect(part).toMatch(/^[a-z0-9]{1,20}$/);
  }
  expect(shortMark('甲')).not.toBe(shortMark('乙'));
});

it.each(OTHER_FORMS)('is begun of a form of another shape too, by nothing but what its columns are: %s', (id) => {
  const form = otherForm(id);
  const [, closing] = papersOf(EXAMPLE_ROUND);
  if (closing === undefined) throw new Error('no paper');
  const paper = { ...closing, draftOf: form.id };
  const rows = Object.entries(answersTo(form)).flatMap(([section, answers]) =>
    answers.map((values, row) => ({ section, sheet: section, row, values })),
  );
  for (const reported of [[], rows]) {
    const content = contentOfReport(form, { unit: '会计学院', submittedAt: AS_OF, rows: reported });
    const of = { round: OTHER_ROUND, paper, form, isSchool: false };
    const draft = paperDraft({ ...of, reported: { content, units: 1, accepted: 1 } });
    expect(textOf(draft)).not.toMatch(/undefined|NaN|null|\[object/);
    expect(textOf(draft)).toContain('会计学院');
  }
});
