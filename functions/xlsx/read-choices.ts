/**
 * The lists that a workbook offers in its cells, for whoever makes a form of it: written out, or as a range of cells, also
 * of another sheet. ECMA-376-1 18.3.1.32; lists of another sheet stand in an extension, [MS-XLSX] 2.6.40. Named ranges and
 * formulas give none.
 */
import { parseRange } from '#domain/sheet/address';
import type { OfferedChoices } from '#domain/sheet/offered-choices';
import { cellAt, textOf as cellText, type RawGrid } from '#domain/sheet/raw-grid';
import { Refused } from '#opc/file-refusal';
import { openParts } from '#opc/guard';
import { textOf } from '#opc/part-relations';
import { scanXml } from '#opc/xml-scan';
import { rectOf } from './range-reference';
import { DEFAULT_READ_LIMITS, type ReadLimits } from './read-limits';
import { readIndex } from './workbook-parts';

/** Beyond these nobody chooses from a list, or fills in a sheet. */
const MOST_CHOICES = 200;
const MOST_RANGES = 1_000;
const LONGEST_CHOICE = 60;

/** Of a workbook that was read already: `grids` are its sheets. What cannot be opened offers nothing. */
export function readOfferedChoices(
  bytes: Uint8Array,
  grids: readonly RawGrid[],
  limits: Partial<ReadLimits> = {},
): readonly OfferedChoices[] {
  try {
    const parts = openParts(bytes, { ...DEFAULT_READ_LIMITS, ...limits });
    return readIndex(parts)
      .sheets.flatMap(({ name, part }) => {
        const xml = textOf(parts, part);
        return xml.includes('dataValidation') ? offeredIn(xml, part, name, grids) : [];
      })
      .slice(0, MOST_RANGES);
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

interface Validation {
  readonly isList: boolean;
  ranges: string;
  formula: string;
}

function offeredIn(xml: string, part: string, sheet: string, grids: readonly RawGrid[]): readonly OfferedChoices[] {
  const found: OfferedChoices[] = [];
  let current: Validation | undefined;
  let within: 'formula' | 'ranges' | undefined;
  scanXml(xml, part, {
    open(name, attributes) {
      const local = localName(name);
      if (local === 'dataValidation')
        current = { isList: attributes.type === 'list', ranges: attributes.sqref ?? '', formula: '' };
      else if (local === 'formula1') within = 'formula';
      else if (local === 'sqref') within = 'ranges';
    },
    text(value) {
      if (current !== undefined && within !== undefined) current[within] += value;
    },
    close(name) {
      const local = localName(name);
      if (local === 'formula1' || local === 'sqref') within = undefined;
      if (local !== 'dataValidation' || current === undefined) return;
      const choices = current.isList ? choicesOf(current.formula.trim(), sheet, grids) : [];
      if (choices.length >= 2)
        for (const reference of current.ranges.trim().split(/\s+/u)) {
          const range = rectOf(reference);
          if (range !== undefined && found.length < MOST_RANGES) found.push({ sheet, range, choices });
        }
      current = undefined;
    },
  });
  return found;
}

const localName = (name: string) => name.slice(name.lastIndexOf('}') + 1);

/** "甲,乙" · $A$1:$A$9 · 名单!$A$1:$A$9 */
function choicesOf(formula: string, sheet: string, grids: readonly RawGrid[]): readonly string[] {
  const written = /^"([\s\S]*)"$/u.exec(formula)?.[1];
  const texts = written === undefined ? cellsOf(formula, sheet, grids) : written.replaceAll('""', '"').split(',');
  const choices = texts.map((text) => text.trim()).filter((text) => text !== '' && text.length <= LONGEST_CHOICE);
  return [...new Set(choices)].slice(0, MOST_CHOICES);
}

function cellsOf(formula: string, sheet: string, grids: readonly RawGrid[]): readonly string[] {
  const mark = formula.lastIndexOf('!');
  const prefix = formula.slice(0, Math.max(mark, 0));
  const named = prefix.startsWith("'") ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  const grid = grids.find((each) => each.sheet === (mark < 0 ? sheet : named));
  const range = parseRange(formula.slice(mark + 1));
  if (grid === undefined || range === undefined) return [];
  const texts: string[] = [];
  for (let row = range.top; row <= range.bottom && texts.length < MOST_CHOICES; row++)
    for (let column = range.left; column <= range.right && texts.length < MOST_CHOICES; column++)
      texts.push(cellText(cellAt(grid, row, column)));
  return texts;
}
