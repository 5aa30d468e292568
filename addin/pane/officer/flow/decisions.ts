/** 通过, 重新开放, 延期 and closing queries: each of the version that was looked at. */
import { addDays } from '#domain/sheet/serial-date';
import type { OfficerActions } from '../model/actions';
import { decide } from './decide';
import { shownVersion } from './shown-version';
import type { AtSheet } from './table';

type DecisionActions = Pick<OfficerActions, 'closeQueries' | 'acceptReport' | 'reopenReport' | 'extendDeadline'>;

export function decisionActions(atSheet: AtSheet): DecisionActions {
  return {
    closeQueries: atSheet(async (sheet, ids) => {
      const { unit } = sheet.value;
      if (ids.length > 0) await decide(sheet, { kind: 'close', queries: [...ids] }, { unit, count: ids.length });
    }),
    acceptReport: atSheet(async (sheet) => {
      const version = shownVersion(sheet);
      if (version !== undefined) await decide(sheet, { kind: 'accept', version }, { unit: sheet.value.unit, count: 1 });
    }),
    reopenReport: atSheet(async (sheet, reason) => {
      const version = shownVersion(sheet);
      const { unit } = sheet.value;
      if (version !== undefined) await decide(sheet, { kind: 'reopen', version, reason }, { unit, count: 1 });
    }),
    extendDeadline: atSheet(async (sheet, day, reason) => {
      const { unit } = sheet.value;
      await decide(sheet, { kind: 'extend', until: endOfDay(day), reason }, { unit, count: 1 });
    }),
  };
}

/** 24:00 of a day in Beijing is the next day's 00:00. */
function endOfDay(isoDay: string): string {
  return `${addDays(isoDay, 1)}T00:00:00+08:00`;
}
