/** What tells the notes of this product from people's, for who writes them and who reads a workbook again. */

/** Of notes in annotated copies. */
export const OWN_AUTHOR = '科技活动周核对';
/** Stands between a person's note and ours. */
export const OWN_SEPARATOR = '\n————————\n';
/** How comments begin that the pane puts on cells in Excel. */
export const OWN_SIGNATURE = '【核对】';
