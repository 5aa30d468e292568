/** A definition as a .json file, and where in a form a fault is, in words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitionJson, readDefinitionJson } from '#domain/editing/definition-file';
import { withValue } from '#domain/editing/edits';
import { faultsIn } from '#domain/editing/faults';
import { placeWords } from '#domain/editing/place-words';
import { otherForm } from '../../fixtures/forms/rounds';
import { form } from '../sheets';

const plan = form('plan');
const results = form('results');

test.each([plan, results, otherForm('venues'), otherForm('statistics')])('$id comes back as it was', (of) => {
  expect(readDefinitionJson(`\ufeff${definitionJson(of)}`)).toEqual({ ok: true, form: of });
});

test('one of an earlier edition is read too', () => {
  const round = JSON.parse(readFileSync(join(__dirname, '../../fixtures/forms/round-of-2026-10.json'), 'utf8'));
  const read = readDefinitionJson(JSON.stringify(round.forms[1].definition));
  expect(read.ok && read.form.sections[0]).toMatchObject({
    figures: [{ key: 'offline' }, { key: 'online' }, { key: 'total' }],
  });
});

test.each<readonly [string, string, readonly string[]]>([
  ['no JSON', '附件2', [': 这不是 JSON 文件']],
  ['no definition', '[]', [': 不能这样写']],
  ['something more', JSON.stringify({ ...plan, colour: 1 }), [': 有不认识的内容：colour']],
  ['something less', JSON.stringify({ ...plan, rules: undefined }), ['rules: 缺了这一项']],
  [
    'a type that nobody knows',
    JSON.stringify(withValue(plan, ['sections', 0, 'columns', 2, 'type'], { type: 'colour' })),
    ['sections.0.columns.2.type.type: 不认识这个类型'],
  ],
  [
    'a name that is nobody’s',
    JSON.stringify({ ...plan, headline: ['views'] }),
    ['headline.0: 没有“〔views〕”这一栏，换一个'],
  ],
])('%s is said', (_, text, faults) => {
  const read = readDefinitionJson(text);
  expect(read.ok ? [] : read.faults.map(({ path, said }) => `${path.join('.')}: ${said['zh-CN']}`)).toEqual(faults);
});

test.each<readonly [(string | number)[], string, string]>([
  [
    ['sections', 0, 'columns', 2, 'type', 'maxLength'],
    '附件2 · 活动名称 · 字数上限',
    '附件2 · 活动名称 · Characters at most',
  ],
  [['sections', 0, 'columns', 2], '附件2 · 活动名称', '附件2 · 活动名称'],
  [['sections', 0, 'identity', 1], '附件2 · 凭哪几栏认出同一行', '附件2 · What makes a row the same'],
  [['sections', 0], '附件2', '附件2'],
  [['rules', 0, 'columns'], '附件2 · 日期在活动时间内', '附件2 · Days in the window'],
  [['version'], '版本', 'Version'],
])('%j is called by its name', (path, zh, en) => {
  expect([placeWords(path, plan, 'zh-CN'), placeWords(path, plan, 'en')]).toEqual([zh, en]);
});

test('what has no name is called by its place', () => {
  const edited = withValue(plan, ['sections', 0, 'columns', 2, 'label'], '');
  expect(faultsIn(edited).map(({ path }) => placeWords(path, edited, 'zh-CN'))).toContain('附件2 · #3 · 名称');
});
