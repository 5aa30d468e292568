/** Which of Excel's abilities are there, by requirement set (Office 2019: 1.7, 2021: 1.14, 2024: 1.17); knows no sheets. */

/** Nothing works below. */
export const REQUIRED_SET = '1.7';

export interface RequirementSets {
  /** 1.8 */
  readonly validation: boolean;
  /** 1.9: properties of rows, columns and cells, page layout, one listener for all sheets, indents */
  readonly pageLayout: boolean;
  /** 1.10 */
  readonly comments: boolean;
  /** 1.12: events of formats and of sorting, and which cells a formula spills into */
  readonly changedAreas: boolean;
  /** 1.13 */
  readonly merges: boolean;
  /** 1.16: what is in a cell besides text and numbers */
  readonly richValues: boolean;
  /** 1.18: notes of the old kind, parts of a cell's text */
  readonly notes: boolean;
  /** 1.20: everything of a batch is one step back */
  readonly undoGroups: boolean;
}

export function requirementSets(supports: (version: string) => boolean): RequirementSets {
  return {
    validation: supports('1.8'),
    pageLayout: supports('1.9'),
    comments: supports('1.10'),
    changedAreas: supports('1.12'),
    merges: supports('1.13'),
    richValues: supports('1.16'),
    notes: supports('1.18'),
    undoGroups: supports('1.20'),
  };
}
