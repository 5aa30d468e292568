/** All that reads sheets, as one part of the program: see reading.ts. */
export { parse } from '#domain/reading/parse';
export { otherFormMeant, recogniseForm } from '#domain/reading/recognise/form';
export { takenCells } from '#domain/reports/taken-cells';
export { sheetsToSend } from './sheets-to-send';
