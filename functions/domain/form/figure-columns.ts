/** The columns of every indicator block. */

/** Headers of an indicator block, from left to right. */
export const INDICATOR_HEADERS = ['sequence', 'indicator', 'unit', 'offline', 'online', 'total', 'remarks'] as const;

/** Of these, the ones that hold figures. */
export const FIGURE_COLUMNS = ['offline', 'online', 'total'] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

export function isFigureColumn(column: string): column is FigureColumn {
  return FIGURE_COLUMNS.some((figure) => figure === column);
}
