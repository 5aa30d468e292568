/** How the API describes a report's body to its readers; report-body.ts is the check. */
import type { RouteConfig } from '@hono/zod-openapi';
import {
  APPEARANCE_LIMITS,
  type CellAppearance,
  GRID_LIMITS,
  type RawGrid,
  type Rect,
  type TextRun,
} from '#domain/sheet/raw-grid';
import { FILE_TYPES, JSON_TYPE } from '../answers/media-types';
import {
  EXPLANATION_LIMITS,
  LONGEST_FILE_NAME,
  LONGEST_RECEIPT,
  LONGEST_UNIT,
  ORIGIN_LIMITS,
} from '../answers/wire-limits';
import { ERROR_LENGTH, FORMULA_LENGTH, ISO_DATE, MERGES, SHEET_NAME_LENGTH, SHEETS } from './grid-schema';

type BodyDescription = NonNullable<NonNullable<RouteConfig['request']>['body']>;

const number = () => ({ type: 'integer' as const, minimum: 1 });
const object = <P extends Record<string, object>>(properties: P, required: (keyof P & string)[]) => ({
  type: 'object' as const,
  additionalProperties: false,
  required,
  properties,
});

/** An object of all of T's fields and no others; the description cannot miss one that the type has. */
const whole =
  <T>() =>
  <P extends Readonly<Record<keyof T & string, object>>>(
    properties: P & Readonly<Record<Exclude<keyof P, keyof T>, never>>,
    optional: readonly (keyof T & string)[] = [],
  ) =>
    object<P>(
      properties,
      (Object.keys(properties) as (keyof P & keyof T & string)[]).filter((name) => !optional.includes(name)),
    );

const flag = () => ({ type: 'boolean' as const, enum: [true] });
const text = (maxLength: number) => ({ type: 'string' as const, maxLength });

const appearance = whole<CellAppearance>()(
  {
    row: number(),
    column: number(),
    shown: { ...text(APPEARANCE_LIMITS.shown), description: '数字按格式显示成的文字，如 20万人次' },
    struck: flag(),
    runs: {
      type: 'array' as const,
      maxItems: APPEARANCE_LIMITS.runs,
      items: whole<TextRun>()({ text: text(GRID_LIMITS.textLength), struck: flag(), raised: flag() }, [
        'struck',
        'raised',
      ]),
    },
    picture: flag(),
    link: { ...text(APPEARANCE_LIMITS.link), description: '超链接的地址' },
    note: { ...text(APPEARANCE_LIMITS.note), description: '批注' },
    external: flag(),
    emptyByFormula: flag(),
  },
  ['shown', 'struck', 'runs', 'picture', 'link', 'note', 'external', 'emptyByFormula'],
);

const oneText = (kind: string, longest: object) => object({ [kind]: { type: 'string' as const, ...longest } }, [kind]);
const cell = {
  oneOf: [
    { type: 'null' as const },
    { type: 'boolean' as const },
    { type: 'number' as const },
    text(GRID_LIMITS.textLength),
    oneText('date', { pattern: ISO_DATE.source, description: '2023-05-20，或带时刻 2023-05-20T09:00:00' }),
    oneText('error', { maxLength: ERROR_LENGTH, description: '如 #DIV/0!' }),
    oneText('uncomputed', { maxLength: FORMULA_LENGTH, description: '没有算出结果的公式' }),
  ],
};

const grid = whole<RawGrid>()(
  {
    sheet: { type: 'string' as const, minLength: 1, maxLength: SHEET_NAME_LENGTH },
    origin: whole<RawGrid['origin']>()({ row: number(), column: number() }),
    rows: {
      type: 'array' as const,
      maxItems: GRID_LIMITS.rows,
      description: 'null · 文字 · 数字 · 真假 · {date} · {error} · {uncomputed}',
      items: { type: 'array' as const, maxItems: GRID_LIMITS.columns, items: cell },
    },
    merges: {
      type: 'array' as const,
      maxItems: MERGES,
      items: whole<Rect>()({ top: number(), left: number(), bottom: number(), right: number() }),
    },
    hiddenRows: { type: 'array' as const, maxItems: GRID_LIMITS.rows, items: number() },
    hiddenColumns: { type: 'array' as const, maxItems: GRID_LIMITS.columns, items: number() },
    visibility: { type: 'string' as const, enum: ['hidden', 'veryHidden'] },
    appearances: {
      type: 'array' as const,
      maxItems: APPEARANCE_LIMITS.entries,
      items: appearance,
      description: '单元格看上去与数值不同之处：显示格式、删除线、图片、链接、批注',
    },
  },
  ['hiddenColumns', 'visibility', 'appearances'],
);

const explanation = object(
  {
    address: { type: 'string' as const, description: '如 附件2!K5' },
    code: { type: 'string' as const },
    reason: { type: 'string' as const, maxLength: EXPLANATION_LIMITS.reason },
  },
  ['address', 'code', 'reason'],
);

const checked = {
  base: { type: 'integer' as const, minimum: 0, description: '填报所依据的版本，首次为0；核对时可省略' },
  sheets: {
    type: 'array' as const,
    maxItems: SHEETS,
    items: grid,
    description: '各表的原始单元格；零报告、撤回不带',
  },
  file: { type: 'string' as const, minLength: 1, maxLength: LONGEST_FILE_NAME, description: '文件名' },
  zero: { type: 'boolean' as const, description: '零报告' },
  unit: {
    type: 'string' as const,
    minLength: 1,
    maxLength: LONGEST_UNIT,
    description: '仅汇总单位：代哪个单位报送（全称或代码）',
  },
  explanations: {
    type: 'array' as const,
    maxItems: EXPLANATION_LIMITS.count,
    items: explanation,
    description: '核实项的理由，至少2个字；没有理由的核实项不接收（422）。上一版写过、内容没有变的不必再写',
  },
};

const submitted = {
  ...checked,
  origin: {
    ...object(
      {
        file: { type: 'string' as const, minLength: 1, maxLength: LONGEST_FILE_NAME, description: '文件名' },
        sha256: { type: 'string' as const, pattern: '^[0-9a-f]{64}$', description: '文件的 SHA-256' },
        messageId: { type: 'string' as const, minLength: 1, maxLength: ORIGIN_LIMITS.messageId },
        sender: { type: 'string' as const, minLength: 1, maxLength: ORIGIN_LIMITS.sender },
        sentAt: { type: 'string' as const, format: 'date-time' },
      },
      ['file', 'sha256'],
    ),
    description: '仅汇总单位：代录自哪个文件、哪封邮件；记在这一版和操作记录里，本单位看得到',
  },
  replaces: {
    oneOf: [
      { type: 'integer' as const, minimum: 0 },
      { type: 'string' as const, minLength: 1, maxLength: LONGEST_RECEIPT },
    ],
    description: '仅零报告：取代的是哪一版（版本或回执号）；已有报送内容时必填',
  },
  withdraw: {
    type: 'boolean' as const,
    enum: [true],
    description: '撤回已报的内容，恢复到上一次报送；不带其他内容',
  },
};

function bodyOf(schema: object, ofFile: string): BodyDescription {
  return {
    required: true,
    content: {
      [JSON_TYPE]: { schema },
      ...Object.fromEntries(
        FILE_TYPES.map((type) => [
          type,
          { schema: { type: 'string' as const, format: 'binary', description: ofFile } },
        ]),
      ),
    },
  };
}

export const CHECK_REQUEST = bodyOf(
  object(checked, []),
  '工作簿（.xlsx、.xls、.et）或 Word 文档（.docx）原文件；?base=、?file= 可选',
);
export const SUBMISSION_REQUEST = bodyOf(
  object(submitted, ['base']),
  '工作簿（.xlsx、.xls、.et）或 Word 文档（.docx）原文件；?base= 必填，?file= 可选',
);
