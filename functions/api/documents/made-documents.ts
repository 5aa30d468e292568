/** What only documents are made by: loaded with the first one that a process is asked for. */
export { paperDraft } from '#domain/drafting/paper-draft';
export { documentEdition } from '#domain/filling/document-edition';
export { fillingOf } from '#domain/filling/fill-sheets';
export { contentOfReport, contentOfSummary } from '#domain/filling/form-content';
export { printEdition } from '#domain/filling/print-edition';
export { recommendedDocument } from '#domain/filling/recommended-document';
export { unplacedSheets } from '#domain/filling/unplaced-sheets';
export { aggregate } from '#domain/summary/aggregate';
export { recommendedOf } from '#domain/summary/round/recommended';
export { fillWordFile, renewWordFile, writeWordFile } from '#files/word-files';
