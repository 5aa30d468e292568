/** 推荐清单 (附件3) as a document: the same entries and columns as its sheet in the round's workbook. */
import { columnType, widthOf } from '../form/column-types/index';
import type { Round } from '../form/round';
import { cellContent } from '../reports/cell-words';
import type { DocumentPlan } from '../sheet/document-plan';
import { SIGNATURE_LINE } from '../sheet/sheet-layout';
import type { PlanValue } from '../sheet/sheet-plan';
import { SHEET_STYLES } from '../sheet/sheet-styles';
import type { Recommended } from '../summary/round/recommended';
import { RECOMMENDED_ATTACHMENT, RECOMMENDED_TITLE, recommendedColumns } from '../summary/round/recommended-sheet';
import { isoDayInChina } from '../words/china-time';
import { pageFor } from './document-page';

/** `asOf`: ISO instant up to which reports are in it. */
export function recommendedDocument(recommended: Recommended, round: Round, asOf: string): DocumentPlan {
  const { summary, list, rows } = recommended;
  const columns = recommendedColumns(recommended);
  const keys = (column: string) => ({ section: list.section.key, column });
  const letterhead = [
    `填报单位：${round.school}`,
    `汇总单位：${round.collector.name}`,
    `填报日期：${isoDayInChina(Date.parse(asOf))}`,
    `共${rows.length}项`,
  ].join('        ');
  return {
    page: pageFor(columns.length + 2),
    blocks: [
      { kind: 'attachment', text: RECOMMENDED_ATTACHMENT },
      { kind: 'title', text: RECOMMENDED_TITLE },
      { kind: 'line', text: letterhead },
      {
        kind: 'table',
        columns: [
          { width: 5, align: 'center' },
          { width: 15, align: 'left' },
          ...columns.map((column) => ({
            width: widthOf(column),
            align: SHEET_STYLES[columnType(column.type).style].horizontal,
          })),
        ],
        header: ['序号', '申报单位', ...columns.map(({ label }) => label)],
        rows: rows.map(({ unit, values }, at): readonly PlanValue[] => [
          at + 1,
          unit,
          ...columns.map(({ key }) => cellContent({ form: summary.form, round }, keys(key), values[key])),
        ]),
      },
      { kind: 'line', text: SIGNATURE_LINE },
    ],
    properties: {
      title: `${round.school}${round.name}${RECOMMENDED_TITLE}`,
      creator: round.collector.name,
      created: asOf,
    },
  };
}
