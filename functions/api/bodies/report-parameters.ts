/** What an .xlsx as a body says beside itself, as the API describes it; report-body.ts is the check. */
import { LONGEST_FILE_NAME, LONGEST_UNIT } from '../answers/wire-limits';

const parameter = (name: string, schema: object, description: string) => ({
  in: 'query' as const,
  name,
  required: false,
  schema,
  description,
});

/** Only with a workbook as the body; JSON says the same in its fields. */
export const FILE_PARAMETERS = [
  parameter('base', { type: 'integer', minimum: 0 }, '正文是 .xlsx 时：填报所依据的版本，提交时必填'),
  parameter('file', { type: 'string', minLength: 1, maxLength: LONGEST_FILE_NAME }, '正文是 .xlsx 时：文件名'),
  parameter(
    'unit',
    { type: 'string', minLength: 1, maxLength: LONGEST_UNIT },
    '正文是 .xlsx 时，仅汇总单位：代哪个单位报送（全称或代码）',
  ),
];
