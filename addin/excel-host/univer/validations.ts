/** Validation rules, notes, names and the filter of a sheet, as Univer keeps them. */
import { DataValidationErrorStyle, type ISheetDataValidationRule, RANGE_TYPE } from '@univerjs/core';
import type {} from '@univerjs/sheets-data-validation/facade';
import type { AlertStyle, Book, Validation } from './book';
import { areaOf, rangeOf, type SheetAccess } from './sheet-access';

const ALERTS: readonly (readonly [AlertStyle, DataValidationErrorStyle])[] = [
  ['Stop', DataValidationErrorStyle.STOP],
  ['Warning', DataValidationErrorStyle.WARNING],
  ['Information', DataValidationErrorStyle.INFO],
];

const TYPES = ['list', 'whole', 'decimal', 'date', 'time', 'textLength', 'custom'] as const;

export function validationMembers(access: SheetAccess): Pick<Book, 'validations' | 'setValidation'> {
  let nextRule = 1;
  return {
    validations: (sheetId) =>
      access
        .sheet(sheetId)
        .getDataValidations()
        .flatMap(({ rule }) => validationOf(rule) ?? []),
    setValidation: (sheetId, area, validation) => {
      const clipped = area.rows > 20_000 ? access.clipped(sheetId, area) : area;
      access.reach(sheetId, clipped);
      const target = { unitId: access.workbook().getId(), subUnitId: sheetId };
      const ranges = [{ ...rangeOf(clipped), rangeType: RANGE_TYPE.NORMAL, ...target, sheetId }];
      access.own(() => {
        if (validation === undefined) {
          access.api.syncExecuteCommand('sheets.command.clear-range-data-validation', { ...target, ranges });
          return;
        }
        const rule = { ...ruleOf(validation), uid: `host-rule-${nextRule++}`, ranges };
        access.api.syncExecuteCommand('sheet.command.addDataValidation', { ...target, rule });
      });
    },
  };
}

function ruleOf(validation: Omit<Validation, 'areas'>): Omit<ISheetDataValidationRule, 'uid' | 'ranges'> {
  const { prompt, alert, formula1, formula2, operator } = validation;
  return {
    type: validation.type,
    allowBlank: validation.ignoresBlanks,
    showDropDown: validation.showsDropDown,
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    ...(operator === undefined ? {} : { operator: operator as NonNullable<ISheetDataValidationRule['operator']> }),
    ...(prompt === undefined
      ? {}
      : { promptTitle: prompt.title, prompt: prompt.message, showInputMessage: prompt.isShown }),
    showErrorMessage: alert?.isShown ?? true,
    errorStyle: ALERTS.find(([word]) => word === alert?.style)?.[1] ?? DataValidationErrorStyle.STOP,
    ...(alert === undefined ? {} : { errorTitle: alert.title, error: alert.message }),
  };
}

function validationOf(rule: Omit<ISheetDataValidationRule, 'ranges'> & { ranges: unknown }): Validation | undefined {
  const type = TYPES.find((known) => known === rule.type);
  if (type === undefined || !Array.isArray(rule.ranges)) return undefined;
  return {
    areas: rule.ranges.map(areaOf),
    type,
    showsDropDown: rule.showDropDown ?? true,
    ignoresBlanks: rule.allowBlank ?? true,
    ...(rule.operator === undefined ? {} : { operator: rule.operator }),
    ...(rule.formula1 === undefined ? {} : { formula1: rule.formula1 }),
    ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
    ...(rule.prompt === undefined
      ? {}
      : {
          prompt: { title: rule.promptTitle ?? '', message: rule.prompt, isShown: rule.showInputMessage ?? true },
        }),
    alert: {
      title: rule.errorTitle ?? '',
      message: rule.error ?? '',
      style: ALERTS.find(([, style]) => style === rule.errorStyle)?.[0] ?? 'Stop',
      isShown: rule.showErrorMessage ?? true,
    },
  };
}
