/** Sheets as comma-separated text, as Excel writes and reads them (RFC 4180). Pure. */
/** Before the first line: without it Excel reads UTF-8 as the system's own code page. */
export declare const BOM = '\uFEFF';
export declare function csvLine(fields: readonly string[]): string;
/** What Excel would take for a formula gets an apostrophe before it; `plainText` takes it off again. */
export declare function asPlainText(text: string): string;
export declare function plainText(field: string): string;
/**
 * Rows of fields; a field may hold line breaks within quotes. Separated by commas, or by whatever of `,` `;` and tab
 * the first line has most of: Excel writes its country's. A last line that is empty is none.
 */
export declare function csvRows(text: string): readonly (readonly string[])[];
