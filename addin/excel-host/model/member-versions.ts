/** Since which ExcelApi each emulated member exists, as the client itself says; what is missing here is of 1.1. */

const SINCE: Readonly<Record<string, string>> = {
  '1.2':
    'Workbook.functions Range.columnHidden Range.hidden Range.merge Range.rowHidden Range.unmerge RangeFormat.autofitColumns ' +
    'RangeFormat.autofitRows RangeFormat.columnWidth RangeFormat.protection RangeFormat.rowHeight ' +
    'Table.clearFilters Table.convertToRange Table.worksheet TableColumn.filter Worksheet.protection',
  '1.3':
    'Range._ValidateArraySize Range.getColumnsAfter Range.getColumnsBefore Range.getResizedRange ' +
    'Range.getRowsAbove Range.getRowsBelow Range.getVisibleView Table.showBandedRows ' +
    'Table.showFilterButton Workbook.onSelectionChanged',
  '1.4':
    'NamedItem.comment NamedItem.delete NamedItem.getRangeOrNullObject NamedItem.scope ' +
    'NamedItem.worksheet NamedItemCollection.add NamedItemCollection.getCount ' +
    'NamedItemCollection.getItemOrNullObject Range.getIntersectionOrNullObject ' +
    'Range.getUsedRangeOrNullObject RangeViewCollection.getCount TableCollection.getCount ' +
    'TableCollection.getItemOrNullObject TableColumnCollection.getCount ' +
    'TableColumnCollection.getItemOrNullObject Workbook.settings Worksheet.getUsedRangeOrNullObject ' +
    'Worksheet.names WorksheetCollection.getCount WorksheetCollection.getItemOrNullObject',
  '1.5':
    'Workbook._Runtime Worksheet.getNext Worksheet.getNextOrNullObject Worksheet.getPrevious ' +
    'Worksheet.getPreviousOrNullObject WorksheetCollection.getFirst WorksheetCollection.getLast',
  '1.6': 'Application.suspendApiCalculationUntilNextSync Range.calculate Worksheet.calculate',
  '1.7':
    'NamedItem.formula Range.getAbsoluteResizedRange Range.hyperlink Range.isEntireColumn ' +
    'Range.isEntireRow Range.numberFormatLocal Range.style Table.onChanged Table.onSelectionChanged ' +
    'TableCollection.onChanged Workbook.getActiveCell Workbook.name Workbook.properties ' +
    'Workbook.protection Worksheet._GetAnotherWorksheetById Worksheet._GetSheetById Worksheet.freezePanes ' +
    'Worksheet.getRangeByIndexes Worksheet.onActivated Worksheet.onChanged Worksheet.onDeactivated ' +
    'Worksheet.onSelectionChanged Worksheet.standardHeight Worksheet.standardWidth Worksheet.tabColor ' +
    'WorksheetCollection.onActivated WorksheetCollection.onAdded WorksheetCollection.onDeactivated ' +
    'WorksheetCollection.onDeleted',
  '1.8': 'Range.dataValidation Runtime.enableEvents Workbook.readOnly Worksheet.gridlines ' + 'Worksheet.showGridlines',
  '1.9':
    'Application.calculationState Application.suspendScreenUpdatingUntilNextSync Range.find ' +
    'Range.getCellProperties Range.getColumnProperties Range.getRowProperties Range.getSpecialCells ' +
    'Range.getSpecialCellsOrNullObject Range.replaceAll Range.setCellProperties Range.setColumnProperties ' +
    'Range.setRowProperties RangeFill.pattern RangeFill.patternColor RangeFont.strikethrough RangeFont.superscript RangeFormat.indentLevel ' +
    'Table.autoFilter TableCollection.onAdded TableCollection.onDeleted Workbook.autoSave ' +
    'Workbook.isDirty Worksheet.autoFilter Worksheet.getRanges Worksheet.horizontalPageBreaks ' +
    'Worksheet.pageLayout Worksheet.replaceAll Worksheet.verticalPageBreaks Worksheet.onFormatChanged WorksheetCollection.onChanged ' +
    'WorksheetCollection.onFormatChanged WorksheetCollection.onSelectionChanged',
  '1.10':
    'Range.height Range.left Range.top Range.width Workbook.comments Worksheet.comments ' +
    'Worksheet.onColumnSorted Worksheet.onRowSorted WorksheetCollection.onColumnSorted WorksheetCollection.onRowSorted',
  '1.11': 'Comment.resolved',
  '1.12':
    'Range.hasSpill Comment.contentType CommentCollection.onAdded CommentCollection.onChanged ' +
    'CommentCollection.onDeleted',
  '1.13': 'Range.getMergedAreasOrNullObject Table.resize Workbook.onActivated',
  '1.14':
    'CommentCollection.getItemOrNullObject Worksheet.onProtectionChanged ' + 'WorksheetCollection.onProtectionChanged',
};

/** Beyond what the npm client knows; a newer one asks for them. */
const NEWER: Readonly<Record<string, string>> = {
  '1.16': 'Range.valuesAsJson',
  '1.18': 'Range.getCellProperties.textRuns Workbook.notes Worksheet.notes',
};

const VERSIONS = versionsOf(SINCE);
const NEWER_VERSIONS = versionsOf(NEWER);

function versionsOf(members: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(members).flatMap(([version, names]) => names.split(' ').map((name) => [name, version] as const)),
  );
}

/** Events by the client's name for them; their registrations have names of their own. */
const EVENT_MEMBERS: Readonly<Record<string, string>> = {
  DataChangedEvent: 'onChanged',
  ActivatedEvent: 'onActivated',
  DeactivatedEvent: 'onDeactivated',
  AddedEvent: 'onAdded',
  DeletedEvent: 'onDeleted',
  SelectionChangedEvent: 'onSelectionChanged',
  ProtectionChangedEvent: 'onProtectionChanged',
  FormatChangedEvent: 'onFormatChanged',
  RowSortedEvent: 'onRowSorted',
  ColumnSortedEvent: 'onColumnSorted',
};

/**
 * The ExcelApi version that a member needs; undefined for members of the first.
 *
 * @param member `Range.getRowProperties`, or a registration like `Worksheet._RegisterDataChangedEvent`
 */
export function neededVersion(member: string): string | undefined {
  const event = /^(.*)\._(?:Unr|R)egister(.*)$/.exec(member);
  const named = event === null ? member : `${event[1]}.${EVENT_MEMBERS[event[2] ?? ''] ?? ''}`;
  return VERSIONS.get(named) ?? NEWER_VERSIONS.get(named);
}

/** Every member that the npm client knows with its version, for the test that holds this list against it. */
export const MEMBER_VERSIONS: ReadonlyMap<string, string> = VERSIONS;
