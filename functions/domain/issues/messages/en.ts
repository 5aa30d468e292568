/** The sentences in English. */
import type { CellPosition } from '../../sheet/address';
import { placeWords } from '../../sheet/place-words';
import type { FigureMark } from '../issue';
import type { Catalogue, Words } from './catalogue';

/** On the same sheet. */
const placed = (at: CellPosition) => placeWords(at, { locale: 'en', withSheet: false });

const change = ({ proposal }: Words, otherwise: string) =>
  proposal === undefined ? otherwise : `Change to ${proposal}.`;

const MARKS: Readonly<Record<FigureMark, string>> = {
  comma: 'commas',
  space: 'spaces',
  apostrophe: 'apostrophes',
  fullWidth: 'full-width characters',
  measure: 'a unit',
};
const carries = (marks: readonly FigureMark[]) =>
  marks.length === 0 ? 'is more than a number' : `carries ${marks.map((mark) => MARKS[mark]).join(', ')}`;

export const en: Catalogue = {
  'cell.required': (_, { label }) => `"${label}" is empty but required. Please fill it in.`,
  'cell.requiredWhen': ({ whenLabel, whenValue }, { label }) =>
    `With ${whenLabel} "${whenValue}", "${label}" is required. Please fill it in.`,
  'cell.notApplicable': (_, { label, received }) =>
    `"${label}" says "${received}" (not applicable) but is required. Please give the actual content.`,
  'cell.error': (_, { label, received }) => `"${label}" holds the formula error ${received}. Please type the value.`,
  'cell.uncomputed': (_, { label }) =>
    `The formula in "${label}" has no computed result. Open and save the file in Excel or WPS, or type the value.`,
  'cell.sameAsAbove': (_, w) =>
    `"${w.label}" says "${w.received}", which means nothing once rows are merged. ${change(w, 'Please write it out.')}`,
  'cell.wrongKind': ({ wanted }, { label, received }) => `"${label}" holds "${received}". Wanted: ${wanted}.`,
  'cell.mergedFigure': ({ rows }, { label, received }) =>
    `"${label}" ${received} is merged over ${rows} rows and will be counted in each. If it is a total, please split it.`,
  'cell.invisible': (_, w) =>
    `"${w.label}" "${w.received}" has invisible characters in it. ${change(w, 'Please type it again.')}`,
  'cell.shown': ({ shown }, w) =>
    `"${w.label}" is shown as "${shown}", but holds ${w.received}. ${change(w, 'Please check which is meant, and correct the cell’s format.')}`,
  'cell.unseen': (_, { label, received }) =>
    `"${label}" holds ${received}, which its format hides; it still counts. Please confirm, or clear the cell.`,
  'cell.struck': (_, { label, received }) =>
    `"${label}" ${received} is struck through and still counts. Please confirm, or clear the cell.`,
  'cell.partlyStruck': ({ left }, w) =>
    `Part of "${w.label}" "${w.received}" is struck through${left === '' ? '' : `; what is left is "${left}"`}. ${change(w, 'Please leave only what is meant.')}`,
  'cell.raised': ({ raised }, w) =>
    `In "${w.label}" "${w.received}", "${raised}" is raised like a footnote mark. ${change(w, 'Please remove the mark.')}`,
  'cell.picture': (_, w) =>
    `"${w.label}" holds a picture, which cannot be read and is not sent. ${change(w, 'Please write text or a figure.')}`,
  'cell.link': ({ address, isKept }, { label }) =>
    isKept
      ? `"${label}" carries a link; its address is kept: ${address}`
      : `"${label}" carries a link that is not kept: ${address}. Write it out if it is needed.`,
  'cell.note': ({ note }, { label }) =>
    `"${label}" has a note: "${note}". What stands in the cell is read; please see whether it should change.`,
  'cell.external': (_, { label }) =>
    `"${label}" comes from another file, where nobody can follow it. Better type the value.`,
  'cell.mergedAcross': ({ labels }, { received }) =>
    `"${received}" stands in one cell merged over ${labels.join(', ')}: nobody can tell how much belongs to each. Unmerge them and fill in each.`,
  'cell.mergedName': ({ rows }, { received }) =>
    `"${received}" is merged over ${rows} rows. One entry belongs in one row; several need a name each.`,
  'text.tooLong': ({ maximum, length }, { label }) =>
    `"${label}" has ${length} characters, more than ${maximum}. Please shorten it.`,
  'text.cleaned': (_, { label }) => `Invisible characters in "${label}" were left out.`,
  'text.placeholder': (_, { label, received }) =>
    `"${label}" says "${received}". Please confirm whether it is still open.`,
  'figure.shownAsDate': (_, w) =>
    `"${w.label}" wants a figure, but its cell is formatted as a date and shows ${w.received}. ${change(w, 'Please correct the format and give the figure.')}`,
  'count.notAFigure': ({ unit, minimum }, { label, received }) =>
    `"${label}" wants a whole number (${unit}); "${received}" is not a definite figure.${minimum === 0 ? ' 0 for none.' : ''}`,
  'count.approximate': ({ unit }, w) =>
    `"${w.label}" gives an approximate figure "${w.received}"; only definite figures can be added (${unit}). ${change(w, 'Please give the actual figure.')}`,
  'count.formatted': ({ unit, marks }, w) =>
    `"${w.label}" "${w.received}" ${carries(marks)}, so it is text and cannot be added (${unit}). ${change(w, 'Digits only, please.')}`,
  'count.shortForm': ({ unit }, w) =>
    `"${w.label}" "${w.received}" is a short form, so it is text and cannot be added (${unit}). ${change(w, 'Please write the whole number.')}`,
  'count.none': ({ unit }, w) =>
    `"${w.label}" says "${w.received}"; a number is wanted (${unit}). ${change(w, 'Please give a number.')}`,
  'count.negative': ({ unit }, { label, received }) =>
    `"${label}" is negative (${received}); ${unit} cannot be below 0. Please check.`,
  'count.fraction': ({ unit }, { label, received }) =>
    `"${label}" ${received} is not a whole number of ${unit}. If it is in 万, please convert it.`,
  'count.range': ({ unit }, { label, received }) =>
    `"${label}" "${received}" is a range; one definite figure is needed (${unit}).`,
  'count.tooSmall': ({ unit, minimum }, { label, received }) =>
    `"${label}" is ${received}; at least ${minimum} ${unit} is expected. Please check.`,
  'count.tooLarge': ({ unit }, { label, received }) =>
    `"${label}" ${received} is too large to be a number of ${unit}. Please check.`,
  'money.notAnAmount': (_, { label, received }) =>
    `"${label}" wants an amount in 万元; "${received}" is not a definite figure. 0 for none.`,
  'money.approximate': (_, w) =>
    `"${w.label}" gives an approximate amount "${w.received}". ${change(w, 'Please give the actual amount in 万元.')}`,
  'money.formatted': ({ marks }, w) =>
    `"${w.label}" "${w.received}" ${carries(marks)} and cannot be added. ${change(w, 'Digits only, please.')}`,
  'money.withUnit': (_, w) =>
    `"${w.label}" "${w.received}" carries a unit; this column is in 万元, digits only. ${change(w, 'Please convert to 万元, at most two decimals.')}`,
  'money.none': (_, w) => `"${w.label}" says "${w.received}"; a number is wanted. ${change(w, '0 for none.')}`,
  'money.negative': (_, { label, received }) => `"${label}" is negative (${received}). Please check.`,
  'money.tooPrecise': (_, { label, received }) =>
    `"${label}" ${received} has more than two decimals of 万元. Please round it.`,
  'date.unclear': (_, { label, received }) =>
    `"${label}" "${received}" is not one day. Please give a date such as 2023-05-22.`,
  'date.format': (_, w) =>
    `"${w.label}" "${w.received}" is not in a date format. ${change(w, 'Please write it like 2023-05-22.')}`,
  'date.range': (_, w) =>
    `"${w.label}" "${w.received}" is a span; one day belongs here. ${change(w, 'Please put start and end in their own columns.')}`,
  'date.ambiguous': ({ day, other }, { label, received }) =>
    `"${label}" ${received} could be ${day} or ${other}. Please write it like ${other}.`,
  'date.monthMissing': (_, { label, received }) =>
    `"${label}" "${received}" names no month. Please give a date such as 2023-05-22.`,
  'date.nearMidnight': (_, w) =>
    `"${w.label}" "${w.received}" is less than a minute short of the next day, as some exports are. Please confirm${w.proposal === undefined ? '' : `, or change to ${w.proposal}`}.`,
  'date.otherZone': (_, w) =>
    `"${w.label}" "${w.received}" is in another time zone; in Beijing it is another day. ${change(w, 'Please give the date.')}`,
  'date.impossible': (_, { label, received }) => `"${label}" "${received}" is not in the calendar. Please check.`,
  'date.timeDropped': (_, { label, received }) => `"${label}" "${received}" has a time of day; only the date is taken.`,
  'date.outsideWindow': ({ from, to }, { label, received }) =>
    `"${label}" "${received}" lies outside the round, ${from} to ${to}. Please check the date.`,
  'date.order': ({ otherLabel, other }, { label, received }) =>
    `"${label}" ${received} is before ${otherLabel} ${other}. Please check both.`,
  'choice.unknown': ({ choices }, { label, received }) =>
    `"${label}" "${received}" is not in the list. Choose from: ${choices.join(', ')}.`,
  'choice.alias': (_, w) =>
    `"${w.label}" "${w.received}" is not the list's own wording. ${change(w, 'Please choose from the list.')}`,
  'choice.separator': (_, w) => `"${w.label}" "${w.received}" must be joined by 、. ${change(w, '')}`,
  'phone.invalid': (_, { label, received }) =>
    `"${label}" "${received}" is not a complete telephone number. 11 digits, or a landline with area code.`,
  'phone.format': ({ hasCountryCode }, w) =>
    `"${w.label}" "${w.received}" ${hasCountryCode ? 'carries a country code' : 'is written with more than digits, spaces and hyphens'}. ${change(w, 'Just the number, please.')}`,
  'phone.extension': ({ extension }, w) =>
    `"${w.label}" "${w.received}" carries the extension "${extension}"; only the number belongs here. ${change(w, 'Just the number, please.')} The extension may go into the remarks.`,
  'activityId.invalid': (_, w) =>
    `"${w.label}" "${w.received}" is not a number given by the system. ${change(w, 'Please restore it or leave it empty.')}`,
  'unit.missing': () =>
    'No reporting unit (填报单位) was found. Please write its full name after 填报单位: above the table.',
  'unit.unknown': (_, { received }) =>
    `The reporting unit "${received}" is not on the roster. Please use the full name, or ask the collector.`,
  'unit.alias': ({ unit }, { received }) =>
    `The reporting unit "${received}" is not the full name; it should be ${unit}.`,
  'unit.several': ({ units }) =>
    `One sheet names ${units.length} units: ${units.join(', ')}. Each unit reports on its own sheet.`,
  'unit.notYours': ({ unit }, { received }) =>
    `This sheet is from "${received}", but ${unit} is signed in. If the unit is wrong, write ${unit}; if the sheet is, use your own.`,
  'unit.rowOfOther': ({ unit }, { received }) =>
    `This row names ${received}, not ${unit}. Leave it to that unit, or correct the name.`,
  'unit.notSaid': ({ unit }) =>
    `The sheet names no reporting unit; it would be submitted for ${unit}, who is signed in. Check that it is yours.`,
  'sheet.notRecognised': ({ form, columns }) =>
    `No header of "${form}" was found${columns.length > 0 ? ` (missing: ${columns.slice(0, 6).join(', ')})` : ''}. Please use the template or keep its headers.`,
  'sheet.otherForm': ({ form, other }) =>
    `This is "${other}", not "${form}". Use the right sheet, or report it as "${other}".`,
  'sheet.several': ({ used }, { received }) =>
    `Sheet "${received}" looks like this form too and has content; only "${used}" was read. Please merge them or delete one.`,
  'table.sideBySide': () =>
    `A second table with the same headers stands to the right and was not read. Move its rows below the first one’s.`,
  'sheet.notRead': (_, { received }) => `The sheet "${received}" is not part of this form and was not read.`,
  'sheet.hiddenNotRead': ({ used }, { received }) =>
    `The hidden sheet "${received}" holds rows too and was not read${used === '' ? '' : `; "${used}" was`}. To report them, unhide it and move them there.`,
  'sheet.hiddenRead': (_, { received }) =>
    `The sheet that was read, "${received}", is hidden, and no visible one is this form. Unhide it and check it.`,
  'section.empty': ({ form }) => `${form} has no activities. Fill it in, or submit a zero report (零报告).`,
  'section.untouched': ({ indicators }, { label }) =>
    `"${label}" is not filled in yet: ${indicators} indicators ask for a figure, 0 for none, or "-" for not applicable.`,
  'planned.unaccounted': ({ names }) =>
    `${names.length} planned entries are not accounted for: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}. Say of each whether it took place, changed or was cancelled.`,
  'planned.notAnnounced': ({ added }, { label, received }) =>
    `The plan has no such entry, yet ${label} says "${received}". Entries beyond the plan say "${added}".`,
  'column.missing': (_, { label }) => `The column "${label}" was not found. Add it, or change its header back.`,
  'column.duplicated': ({ first }, { received }) =>
    `"${received}" means the same column as ${placed(first)}. Please delete one.`,
  'column.unknown': (_, { received }) => `The column "${received}" is not part of the form; it is kept but not merged.`,
  'column.hidden': ({ cells }, { label }) =>
    `The column "${label}" is hidden and holds ${cells} entries that count. Unhide it and check them.`,
  'column.noHeader': (_, { label }) =>
    `${label} has no header, and what it holds was not counted. Add the header, or move it where it belongs.`,
  'column.maybeRenamed': ({ labels }, { received }) =>
    `There is no ${labels.join(', ')}, and this column${received === null ? ' without a header' : ` ("${received}")`} holds figures that were not counted. If it is the same column, put the header back.`,
  'column.unitDiffers': ({ unit }, { label, received }) =>
    `"${label}" is asked for in ${unit}, but the sheet says "${received}". Please convert the figures and correct the unit.`,
  'row.hidden': () => 'This row is hidden or filtered out, but still counts. Please confirm.',
  'row.markedExample': () => 'This row is marked 示例 (example) and was left out. If it is real, remove the mark.',
  'row.exampleSkipped': () => 'The example row was left out.',
  'row.afterTotal': () =>
    'This row stands below the total and still counts. Please confirm that the total includes it.',
  'row.noteSkipped': (_, { received }) =>
    `This row holds only a note ("${received}") and was not taken for an activity.`,
  'issues.unlisted': ({ of, count, listed }) =>
    of === 'verify'
      ? `From here on ${count} more of this kind are not listed. A report can carry ${listed} reasons and cannot be submitted like this: usually a whole column is meant otherwise; correct it first.`
      : `From here on ${count} more of this kind are not listed one by one.${of === 'hint' ? '' : ` Put the ${listed} that are listed right and the others follow; where a whole column is like this, correct the column.`}`,
  'rows.prepared': ({ rows }) =>
    `From here on, ${rows} rows have neither a name nor a figure, only what was filled in beforehand, and were not taken as entries.`,
  'row.struck': () => `This whole row is struck through and still counts. Delete it, or report it as cancelled.`,
  'row.sharesRecord': (_, { received }) =>
    `This row is merged with the entry above and holds more ("${received}" …), which was not counted. Move it into the row above, or unmerge and fill in an entry of its own.`,
  'row.nameOnly': (_, { received }) =>
    `This row says "${received}" and nothing else, and was not taken as an entry. Fill it in, or move a heading or note out of the table.`,
  'row.duplicate': ({ first }) =>
    `Name, start date and place are the same as ${placed(first)}. Please confirm it is not entered twice.`,
  'indicator.unknown': (_, { received }) =>
    `The indicator "${received}" is not part of the form and is not counted. Please check its name.`,
  'indicator.byCode': ({ indicator }, { received }) =>
    `The indicator "${received}" is not part of the form; by its code it is "${indicator}". Please check.`,
  'indicator.codeDiffers': ({ indicator }, { received }) =>
    `The code "${received}" belongs to "${indicator}", which is not this row's indicator. Please correct one of them.`,
  'indicator.duplicated': ({ first }, { received }) =>
    `The indicator "${received}" already stands at ${placed(first)}. Please delete one row.`,
  'indicator.missing': ({ indicators }) =>
    `${indicators.length} indicators are missing: ${indicators.slice(0, 5).join(', ')}. Please confirm that no row was deleted by mistake.`,
  'indicator.unanswered': (_, { label }) =>
    `"${label}" is not answered. Fill in a figure, 0 for none, or "-" for not applicable.`,
  'choices.tooFew': ({ minimum, found }) =>
    `Each unit needs at least ${minimum} types of activity; there is ${found.length} (${found.join(', ')}).`,
  'total.mismatch': ({ parts, sum }, { label, received }) =>
    `"${label}" is ${received}, but ${parts.join(' + ')} makes ${sum}. Please check.`,
  'total.belowPart': ({ part, partValue }, { label, received }) =>
    `"${label}" ${received} is below ${part} ${partValue}. Please check.`,
  'total.rowsDiffer': ({ sum }, { label, received }) =>
    `The total of "${label}" says ${received}, the rows that were read make ${sum}. Look for a row that is missing, or correct the total.`,
  'part.exceedsWhole': ({ whole, wholeValue }, { label, received }) =>
    `"${label}" ${received} is above "${whole}" ${wholeValue}. A part cannot exceed its whole.`,
  'sum.mismatch': ({ source, sum }, { label, received }) =>
    `"${label}" is ${received}, but ${source} adds up to ${sum}. Please check which of them is wrong.`,
  'sum.notGiven': ({ source, sum }, { label }) => `"${label}" is empty; ${source} makes ${sum}.`,
  'figure.missing': ({ whenLabel, whenValue }, { label }) =>
    `With ${whenLabel} "${whenValue}", "${label}" must be filled in.`,
  'figure.noneGiven': ({ labels }) => `At least one of ${labels.join(', ')} must be filled in.`,
  'figure.notExpected': ({ whenLabel, whenValue }, { label, received }) =>
    `${whenLabel} is "${whenValue}", yet "${label}" says ${received}. Please confirm.`,
  'figure.below': ({ other, otherValue }, { label, received }) =>
    `"${label}" ${received} is below "${other}" ${otherValue}. Please confirm.`,
  'figure.equalsViews': ({ other }, { label, received }) =>
    `"${label}" and "${other}" are both ${received}. Views are not people; please confirm.`,
  'figure.suspiciouslySmall': ({ unit, below }, { label, received }) =>
    `"${label}" is only ${received} ${unit} (below ${below}). Please confirm it is not in 万.`,
  'figure.looksLikeYuan': (_, { label, received }) => `"${label}" ${received} 万元 looks like yuan. Please confirm.`,
  'figure.beyondReason': ({ maximum, per }, { label, received }) =>
    `"${label}" ${received} is more than ${maximum} per session (${per}). Please confirm.`,
  'evidence.missing': ({ evidence, whenLabel }) =>
    `${whenLabel} is given, but the evidence lacks ${evidence}. Please confirm.`,
  'evidence.none': () => 'No evidence (印证材料) is named; each activity needs at least one kind.',
  'report.cellNotRead': (_, { label, received }) =>
    `"${label}" was reported as "${received}"; the form as it stands now has no column for it, so it is not counted. Have it reported again on the new form, or change the form back.`,
  'report.measureChanged': ({ was, now }, { label, received }) =>
    `"${label}" was reported as "${received}" in ${was}; the form as it stands now asks for ${now}, so it is not counted. Have it reported again on the new form, or change the form back.`,
  'links.mismatch': ({ countLabel, count, links }) =>
    `${countLabel} is ${count}, but there are ${links} links. Please confirm.`,
};
