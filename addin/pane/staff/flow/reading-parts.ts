/** All that reads sheets and compares what was read, as one part of the program: see reading.ts. */
export { askedAt, askedCells, typedCell } from '#domain/reading/asked-cells';
export { parse } from '#domain/reading/parse';
export { otherFormMeant, recogniseForm } from '#domain/reading/recognise/form';
export { changedCells } from '#domain/reports/compared-rows';
export { differenceCounts, rowDifferences } from '#domain/reports/difference';
export { takenCells } from '#domain/reports/taken-cells';
export { threeWay } from '#domain/reports/three-way';
export { placeFinder } from '#domain/review/query-places';
export { withComputedFormulas } from '#domain/sheet/formulas';
export { sheetsToSend } from './sheets-to-send';
