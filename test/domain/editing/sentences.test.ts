/** Rules as sentences in people's names for things, and read again of them. */

import { withItem } from '#domain/editing/edits';
import { faultsIn } from '#domain/editing/faults';
import {
  freeKey,
  freeName,
  newColumn,
  newIndicator,
  newRule,
  newSection,
  nextVersion,
  specOf,
} from '#domain/editing/new-parts';
import { TYPE_WORDS, type TypeWord, typeWord } from '#domain/editing/part-words';
import { wordsOfRule } from '#domain/editing/rules/index';
import { readSentence, ruleSentence } from '#domain/editing/rules/sentence';
import type { FormDefinition } from '#domain/form/form';
import { RULE_KIND_NAMES, type RuleDefinition } from '#domain/form/rules/index';
import { otherForm } from '../../fixtures/forms/rounds';
import { form } from '../sheets';

const FORMS = [form('plan'), form('results'), otherForm('venues'), otherForm('statistics')];
const results = form('results');

const sectionOf = (rule: RuleDefinition, of: FormDefinition) => {
  const section = of.sections.find(({ key }) => key === rule.section);
  if (section === undefined) throw new Error(`no section ${rule.section}`);
  return section;
};
const sayings = FORMS.flatMap((of) => of.rules.map((rule) => ({ of, rule, said: ruleSentence(rule, of, 'zh-CN') })));

test.each(sayings)('$said', ({ of, rule, said }) => {
  const { severity: _, ...asSaid } = rule;
  expect(readSentence(said, sectionOf(rule, of), of)).toEqual({ ok: true, rule: asSaid });
  expect(ruleSentence(rule, of, 'en')).not.toMatch(/\{|〔|undefined/u);
});

test('sentences are what an officer would say', () => {
  const said = new Map(sayings.map(({ rule, said: words }) => [rule.kind, words]));
  expect(said.get('withinWindow')).toBe('“实际开始日期”“实际结束日期”要在活动时间内');
  expect(said.get('anyFilled')).toBe('“线下人次”“线上人次”“播放/阅读量(次)”至少填一个（“开展情况”为“取消”的不算）');
  expect(said.get('equalsSum')).toBe(
    '“经费投入”的“合计”等于“附件4-活动清单”的“经费(万元)”之和（“开展情况”为“取消”的不算）',
  );
  expect(said.get('filledByChoice')).toBe(
    '按“活动形式”填数：“线下”填“预计线下人次”；“线上”填“预计线上人次”；“线上线下结合”填“预计线下人次”“预计线上人次”',
  );
});

test('every kind that is added says a sentence and reads it again', () => {
  const said = new Set<string>();
  for (const kind of RULE_KIND_NAMES) {
    const { on, title } = wordsOfRule(kind);
    const section = results.sections.find(({ kind: each }) => on.includes(each));
    if (section === undefined) throw new Error(`${kind} fits nothing`);
    const rule = newRule(results, section, kind);
    const sentence = ruleSentence(rule, results, 'zh-CN');
    expect(readSentence(`${sentence}。`, section, results)).toEqual({ ok: true, rule });
    expect(faultsIn(withItem(results, ['rules'], rule))).toEqual(kind === 'filledByChoice' ? expect.anything() : []);
    said.add(sentence).add(title['zh-CN']).add(title.en);
  }
  expect(said.size).toBe(RULE_KIND_NAMES.length * 3);
});

test.each<readonly [string, string, object]>([
  [
    'another figure',
    '“线下人次”平均每“实际场次”超过500要核实',
    {
      ok: true,
      rule: { kind: 'perSession', section: 'activities', column: 'offline', sessions: 'sessions', maximum: 500 },
    },
  ],
  [
    'half-width punctuation',
    '“线下人次”“线上人次”至少填一个(“开展情况”为“取消”、“变更”的不算)',
    {
      ok: true,
      rule: {
        kind: 'anyFilled',
        section: 'activities',
        columns: ['offline', 'online'],
        unless: { column: 'status', in: ['取消', '变更'] },
      },
    },
  ],
  ['a name that nobody has', '“人数”平均每“实际场次”超过500要核实', { ok: false, reason: 'noSuchName', name: '人数' }],
  ['a sentence that nobody says', '人次要合理', { ok: false, reason: 'noSuchSentence' }],
  ['nothing', '', { ok: false, reason: 'noSuchSentence' }],
  ['very much', '“线下人次”'.repeat(100_000), { ok: false, reason: 'noSuchSentence' }],
])('%s', (_, sentence, reading) => {
  const section = results.sections[1];
  if (section === undefined) throw new Error('no section');
  expect(readSentence(sentence, section, results)).toEqual(reading);
});

test('names that are not enough have their key with them', () => {
  const of: FormDefinition = {
    ...results,
    sections: results.sections.map((section) =>
      section.kind === 'list'
        ? {
            ...section,
            columns: section.columns.map((column) =>
              column.key === 'online' ? { ...column, label: '线下人次' } : column,
            ),
          }
        : section,
    ),
  };
  const rule = of.rules.find(({ kind }) => kind === 'anyFilled');
  if (rule === undefined) throw new Error('no rule');
  const said = ruleSentence(rule, of, 'zh-CN');
  expect(said).toContain('“线下人次〔offline〕”“线下人次〔online〕”');
  expect(readSentence(said, sectionOf(rule, of), of)).toEqual({ ok: true, rule });
});

test.each([
  ['2023.1', '2023.2'],
  ['2023.9', '2023.10'],
  ['1', '2'],
  ['v09', 'v10'],
  ['初稿', '初稿.2'],
  ['12345678901234567890', '12345678901234567891'],
  ['99999999999999999999', '999999999999999999.2'],
])('after %s comes %s', (version, next) => {
  expect(nextVersion(version)).toBe(next);
  expect(next.length).toBeLessThanOrEqual(20);
});

test('what is added has a key and a name of its own, and no fault', () => {
  expect(freeKey(['c1', 'c3'], 'c')).toBe('c2');
  expect(freeName(['新栏目', '新栏目2'], '新栏目')).toBe('新栏目3');
  for (const kind of ['list', 'indicators', 'fields'] as const) {
    const twice = [1, 2].reduce((of) => withItem(of, ['sections'], newSection(of, kind)), results);
    expect(faultsIn(twice)).toEqual([]);
    expect(twice.sections.map(({ key }) => key).slice(2)).toEqual(['s1', 's2']);
  }
  const [block, list] = results.sections;
  if (block?.kind !== 'indicators' || list?.kind !== 'list') throw new Error('other sections');
  const more = withItem(
    withItem(results, ['sections', 0, 'indicators'], newIndicator(block)),
    ['sections', 1, 'columns'],
    newColumn(list),
    0,
  );
  expect(faultsIn(more)).toEqual([]);
});

test.each(Object.keys(TYPE_WORDS) as TypeWord[])('a column becomes %s by its word', (word) => {
  expect(typeWord(specOf(word, { type: 'choice', choices: ['a', 'b'], aliases: [] }))).toBe(word);
});
