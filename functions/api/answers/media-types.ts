export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** With its alphabet, which Excel asks the byte order mark for. */
export const CSV_TYPE = 'text/csv; charset=utf-8';
export const JSON_TYPE = 'application/json';
export const ZIP_TYPE = 'application/zip';
