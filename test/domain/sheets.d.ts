import type { FormDefinition } from '#domain/form/form';
import type { Column, ListSection } from '#domain/form/section';
import type { RawCell, RawGrid, Rect } from '#domain/sheet/raw-grid';
export declare const ROUND: {
    id: string;
    name: string;
    school: string;
    collector: {
        id: string;
        name: string;
    };
    window: {
        from: string;
        to: string;
    };
    forms: {
        definition: {
            id: string;
            version: string;
            attachment: string;
            title: string;
            sections: ({
                columns: {
                    key: string;
                    label: string;
                    aliases: string[];
                    type: import("../../functions/domain/form/column-types").ColumnSpec;
                    required: boolean | {
                        column: string;
                        in: string[];
                    } | {
                        column: string;
                        notIn: string[];
                    };
                    summed: boolean;
                    personal: boolean;
                    width: number;
                    guidance?: string | undefined;
                }[];
                identity: string[][];
                blankRows: number;
                key: string;
                sheet: string;
                title: string;
                titleAliases: string[];
                optional: boolean;
                kind: "list";
                startsFrom?: {
                    form: string;
                    section: string;
                    columns: string[];
                    added?: {
                        column: string;
                        choice: string;
                    } | undefined;
                } | undefined;
            } | {
                headers: {
                    indicator: {
                        label: string;
                        aliases: string[];
                    };
                    sequence?: {
                        label: string;
                        aliases: string[];
                    } | undefined;
                    code?: {
                        label: string;
                        aliases: string[];
                    } | undefined;
                    unit?: {
                        label: string;
                        aliases: string[];
                    } | undefined;
                    remarks?: {
                        label: string;
                        aliases: string[];
                    } | undefined;
                };
                figures: {
                    key: string;
                    label: string;
                    aliases: string[];
                    width: number;
                    sumOf?: string[] | undefined;
                }[];
                indicators: {
                    key: string;
                    label: string;
                    aliases: string[];
                    type: import("../../functions/domain/form/column-types").ColumnSpec;
                    required: boolean | "any";
                    code?: string | undefined;
                    figures?: string[] | undefined;
                    guidance?: string | undefined;
                }[];
                key: string;
                sheet: string;
                title: string;
                titleAliases: string[];
                optional: boolean;
                kind: "indicators";
            } | {
                columns: {
                    key: string;
                    label: string;
                    aliases: string[];
                    type: import("../../functions/domain/form/column-types").ColumnSpec;
                    required: boolean | {
                        column: string;
                        in: string[];
                    } | {
                        column: string;
                        notIn: string[];
                    };
                    summed: boolean;
                    personal: boolean;
                    width: number;
                    guidance?: string | undefined;
                }[];
                key: string;
                sheet: string;
                title: string;
                titleAliases: string[];
                optional: boolean;
                kind: "fields";
            })[];
            rules: import("../../functions/domain/form/rules").RuleDefinition[];
            headline: string[];
            matrix?: {
                section: string;
                column: string;
                unless?: {
                    column: string;
                    in: string[];
                } | undefined;
            } | undefined;
        };
        deadline: string;
    }[];
    roster: {
        code: string;
        name: string;
        aliases: string[];
        kind: string;
        contact?: {
            name?: string | undefined;
            phone?: string | undefined;
            email?: string | undefined;
        } | undefined;
    }[];
    conventions: {
        notApplicable: string[];
        sameAsAbove: string[];
    };
    stage?: "draft" | "published" | "closed" | "archived" | undefined;
    follows?: string | undefined;
    latePolicy?: "record" | "refuse" | undefined;
};
export declare function form(id: 'plan' | 'results'): FormDefinition;
export declare function listSection(id: 'plan' | 'results'): ListSection;
/** A list's columns as the tests' sheets have them, from left to right. */
export declare function sheetColumns(id: 'plan' | 'results'): readonly Column[];
export type Cells = Readonly<Record<string, RawCell>>;
/** Two of these with different categories are a whole, clean plan. */
export declare const CLEAN: Cells;
export interface SheetOptions {
    readonly unit?: string;
    readonly headers?: readonly RawCell[];
    readonly keys?: readonly string[];
    readonly above?: readonly (readonly RawCell[])[];
    readonly below?: readonly (readonly RawCell[])[];
    readonly merges?: readonly Rect[];
    readonly hiddenRows?: readonly number[];
    readonly sheet?: string;
}
/** A plan sheet: 3 rows of head, headers in row 4, data from row 5, as the example layout has it. */
export declare function planSheet(rows: readonly Cells[], options?: SheetOptions): RawGrid;
/** A clean plan in which the first row differs. */
export declare function planWith(cells: Cells, options?: SheetOptions): RawGrid;
/** K5: the cell of a column in the n-th data row of a plan sheet. */
export declare function planCell(key: string, row?: number): string;
/** 附件4 and its list; indicators given as [offline, online, total], list rows by key. */
export declare function resultsSheets(indicators: Readonly<Record<string, readonly [RawCell, RawCell, RawCell]>>, activities: readonly Cells[]): RawGrid[];
export declare const CLEAN_RESULT: Cells;
