/** What 报送情况 of a round's workbook and its columns are called: it is written by these names, and read again by them. */
export const REPORTING_SHEET = '报送情况';
export const UNIT_HEADER = '单位';
/** Behind a form's tag: 附件2 状态. */
export const STATE_HEADER = '状态';
export const VERSION_HEADER = '版本';
