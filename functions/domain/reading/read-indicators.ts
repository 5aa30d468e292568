/** Reads an indicator section: one row per indicator, found by its name wherever it stands. */

import { unitOfMeasure } from '../form/column-types/index';
import { FIGURE_COLUMNS } from '../form/figure-columns';
import { type CellReading, labelAt, type RowReading, type SectionReading } from '../form/form-reading';
import type { Indicator, IndicatorSection } from '../form/section';
import { fault } from '../issues/issue';
import type { IssueCollector } from '../issues/issue-collector';
import { cellName } from '../sheet/address';
import { cellAt, type RawGrid, textOf } from '../sheet/raw-grid';
import { bareLabel, measureIn, trimEnds, withoutBrackets } from '../sheet/text-form';
import { ColumnReader, type Conventions } from './read-cell';
import { headerCells } from './read-list';
import type { Header } from './recognise/header';
import { mergesOf } from './recognise/merges';
import { isSignature } from './recognise/rows';

const REMARKS_LENGTH = 200;
const NUMBERING = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、．)）]\s*/u;

export function readIndicators(
  section: IndicatorSection,
  header: Header,
  conventions: Conventions,
  issues: IssueCollector,
): SectionReading {
  const { grid } = header;
  const known = indicatorNames(section);
  const position = (key: string) => header.columns.get(key)?.column;
  const nameColumn = position('indicator');
  const unitColumn = position('unit');
  const hidden = new Set(grid.hiddenRows);
  const merges = mergesOf(grid);
  const rows = new Map<string, RowReading>();
  const remarks = new ColumnReader({ type: 'text', maxLength: REMARKS_LENGTH }, conventions);

  for (let row = header.lastRow + 1; row < header.endRow && nameColumn !== undefined; row++) {
    const nameAt = { sheet: grid.sheet, row: merges.at(row, nameColumn)?.top ?? row, column: nameColumn };
    const name = trimEnds(textOf(cellAt(grid, nameAt.row, nameColumn)));
    const indicator = known(name);
    const words = { section: section.key, column: 'indicator', label: name };
    if (indicator === undefined) {
      const figure = FIGURE_COLUMNS.flatMap((key) => position(key) ?? []).find((column) => isFilled(grid, row, column));
      if (figure !== undefined && !isSignature(name)) {
        const at = name === '' ? { sheet: grid.sheet, row, column: figure } : nameAt;
        const received = name === '' ? textOf(cellAt(grid, row, figure)) : name;
        issues.add({ severity: 'verify', at, fault: fault('indicator.unknown', {}), received, ...words });
      }
      continue;
    }
    const earlier = rows.get(indicator.key);
    if (earlier !== undefined) {
      const first = cellName(earlier.row, nameColumn);
      issues.add({
        severity: 'error',
        at: nameAt,
        fault: fault('indicator.duplicated', { first }),
        received: name,
        ...words,
      });
      continue;
    }
    if (hidden.has(row)) {
      issues.add({ severity: 'verify', at: nameAt, fault: fault('row.hidden', {}), received: name, ...words });
    }
    const unitDiffers =
      (unitColumn !== undefined && sayIfUnitDiffers(section, indicator, header, { row, column: unitColumn }, issues)) ||
      sayIfUnitDiffers(section, indicator, header, { row: nameAt.row, column: nameColumn }, issues);
    const cells = new Map<string, CellReading>();
    const reading: RowReading = { row, indicator, cells, extras: [] };
    for (const key of FIGURE_COLUMNS) {
      const column = position(key);
      if (column === undefined) continue;
      const at = { sheet: grid.sheet, row, column };
      const label = labelAt(section, key, reading);
      const cell = new ColumnReader(indicator.type, conventions).read(
        cellAt(grid, row, column),
        at,
        { section: section.key, column: key, label },
        issues,
      );
      const isDoubtful = unitDiffers || header.columns.get(key)?.otherUnit !== undefined;
      cells.set(key, isDoubtful && cell.state === 'value' ? { at, received: cell.received, state: 'doubtful' } : cell);
    }
    const remarksColumn = position('remarks');
    if (remarksColumn !== undefined) {
      const at = { sheet: grid.sheet, row, column: remarksColumn };
      cells.set(
        'remarks',
        remarks.read(
          cellAt(grid, row, remarksColumn),
          at,
          { section: section.key, column: 'remarks', label: section.headers.remarks.label },
          issues,
        ),
      );
    }
    rows.set(indicator.key, reading);
  }
  sayWhichAreMissing(section, header, rows, issues);
  return { section, sheet: grid.sheet, headers: headerCells(header), rows: [...rows.values()] };
}

function indicatorNames(section: IndicatorSection): (name: string) => Indicator | undefined {
  const known = new Map<string, Indicator>();
  for (const indicator of section.indicators) {
    for (const name of [indicator.label, ...indicator.aliases]) known.set(bareLabel(name), indicator);
  }
  return (name) => {
    const plain = name.replace(NUMBERING, '');
    return known.get(bareLabel(plain)) ?? known.get(bareLabel(withoutBrackets(plain)));
  };
}

/** 万人次 where the form asks for 人次: every figure of the row would be read 10,000 times too small. */
function sayIfUnitDiffers(
  section: IndicatorSection,
  indicator: Indicator,
  header: Header,
  { row, column }: { readonly row: number; readonly column: number },
  issues: IssueCollector,
): boolean {
  const unit = unitOfMeasure(indicator.type) ?? '';
  const received = trimEnds(textOf(cellAt(header.grid, row, column)));
  // The unit's own column holds nothing else; in the indicator's name it stands in brackets.
  const isName = column === header.columns.get('indicator')?.column;
  const written = isName ? measureIn(received) : received;
  const differs = written !== undefined && written !== '' && bareLabel(written) !== bareLabel(unit);
  if (differs) {
    const label = `${indicator.label}·${section.headers.unit.label}`;
    issues.add({
      severity: 'error',
      at: { sheet: header.grid.sheet, row, column },
      fault: fault('column.unitDiffers', { unit }),
      received,
      section: section.key,
      column: 'unit',
      label,
    });
  }
  return differs;
}

function isFilled(grid: RawGrid, row: number, column: number): boolean {
  return trimEnds(textOf(cellAt(grid, row, column))) !== '';
}

function sayWhichAreMissing(
  section: IndicatorSection,
  header: Header,
  rows: ReadonlyMap<string, RowReading>,
  issues: IssueCollector,
): void {
  const indicators = section.indicators.filter(({ key }) => !rows.has(key)).map(({ label }) => label);
  const at = header.columns.get('indicator');
  if (indicators.length === 0 || at === undefined) return;
  issues.add({
    severity: 'verify',
    at: { sheet: header.grid.sheet, row: at.row, column: at.column },
    fault: fault('indicator.missing', { indicators }),
    label: section.headers.indicator.label,
    received: at.text,
    section: section.key,
    column: 'indicator',
  });
}
