/** What people are told to fill in is what is accepted there. */
import { instructionOf } from '#domain/entry/instructions';
import { parse } from '#domain/reading/parse';
import { form, listSection, planWith, ROUND } from './sheets';

/** Of the cell by itself; what other cells of the row ask for is another matter. */
const errorsOf = (key: string, cell: string | number) =>
  parse([planWith({ [key]: cell })], form('plan'), ROUND).issues.filter(
    ({ severity, column, code }) => severity === 'error' && column === key && /^(?:cell|count|money)\./.test(code),
  );

it.each(listSection('plan').columns.filter(({ type }) => type.type === 'count' || type.type === 'money'))(
  '$key: 0 and “-” are advised exactly where they are accepted',
  (column) => {
    const told = instructionOf(column, { window: ROUND.window });
    expect([told.includes('填0'), told.includes('填“-”')]).toEqual([
      errorsOf(column.key, 0).length === 0,
      errorsOf(column.key, '-').length === 0,
    ]);
  },
);
