/** 变更: what is other than in an earlier download, cell by cell; in the details the same cells stand on their own ground. */
import { cell } from '../../sheet/sheet-layout';
import type { PlanCell } from '../../sheet/sheet-plan';
import { chinaTime } from '../../words/china-time';
import { plainTable, type TableColumn } from '../plain-table';
import type { Change } from './changes';
import type { RoundPartMaker } from './round-part';

const SHEET = '变更';
const COLUMNS: readonly TableColumn[] = [
  ['序号', 5],
  ['附件', 6.5],
  ['单位', 14],
  ['变更', 6],
  ['活动或指标', 17],
  ['栏目', 12],
  ['原来', 16],
  ['现在', 16],
  ['版本', 9],
  ['报送人', 11],
  ['时间', 11.5],
];

/** Where the summary is told what it is compared with. */
export const changesParts: RoundPartMaker = ({ changes, forms, round }) => {
  if (changes === undefined) return [];
  const { list, name } = changes;
  const tagOf = new Map(forms.map(({ form, among }) => [form.id, among ?? form.attachment]));
  const cells = (change: Change, at: number): readonly PlanCell[] => [
    cell(at + 1, 'centre'),
    cell(tagOf.get(change.form) ?? change.form, 'centre'),
    cell(change.unit, 'text'),
    cell(change.kind, 'centre'),
    cell(change.row || null, 'text'),
    cell(change.label, 'text'),
    cell(change.from || null, 'text'),
    cell(change.to || null, 'text'),
    cell(
      `${change.fromVersion === 0 ? '无' : change.fromVersion} → ${change.toVersion === 0 ? '无' : change.toVersion}`,
      'centre',
    ),
    cell(change.by || null, 'text'),
    cell(change.at === '' ? null : chinaTime(change.at), 'centre'),
  ];
  const units = new Set(list.map(({ unit }) => unit)).size;
  const says = list.length === 0 ? '没有变更' : `${list.length}处，涉及${units}个单位`;
  const note = `与${name}相比：${says}。明细里变了的单元格为浅黄色。`;
  const sheet = plainTable({ round }, SHEET, COLUMNS, { items: list, cells }, note);
  return [{ sheet, says: `与${name}相比，${says}`, controls: [], names: [] }];
};
