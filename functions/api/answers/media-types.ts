export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Of .wps too. */
export const DOC_TYPE = 'application/msword';
export const PDF_TYPE = 'application/pdf';
/** What browsers send where they do not know better. */
export const ANY_TYPE = 'application/octet-stream';
/** Of .et too. */
export const XLS_TYPE = 'application/vnd.ms-excel';
/** What a report may come in, as the file itself; which of them it is, its bytes say. */
export const FILE_TYPES: readonly string[] = [XLSX_TYPE, DOCX_TYPE, XLS_TYPE];
/** With its alphabet, which Excel asks the byte order mark for. */
export const CSV_TYPE = 'text/csv; charset=utf-8';
export const JSON_TYPE = 'application/json';
export const ZIP_TYPE = 'application/zip';
