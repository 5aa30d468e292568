/** Units as rows, forms and papers as columns, dense, walked with the arrow keys. A table still: it copies into Excel as one. */
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { KEY_STEPS } from '../../shell/view/key-steps';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { draftsOf } from '../model/drafts';
import { extended, type Selection, toggled, toggledAll } from '../model/selection';
import type { SortBy, UnitRow } from '../model/units-shown';
import { ColumnHead } from './ColumnHead';
import { type FormName, UnitGridRow } from './UnitGridRow';

export interface UnitGridProps {
  /** As listed. */
  readonly units: readonly UnitRow[];
  /** And the papers behind them. */
  readonly forms: readonly FormName[];
  readonly filterName: string;
  readonly sort: SortBy;
  readonly isDescending: boolean;
  readonly selection: Selection;
  readonly scroller: RefObject<HTMLDivElement | null>;
  onScroll(): void;
  onSort(sort: SortBy): void;
  onSelection(selection: Selection): void;
}

const NO_DRAFTS: readonly number[] = [];

export function UnitGrid(props: UnitGridProps) {
  const { units, forms, filterName, sort, isDescending, selection, scroller, onScroll, onSort, onSelection } = props;
  const { words } = useLanguage();
  const { openSheet, closeSheet, openUnitPapers } = useOfficerActions();
  const openUnit = useOfficer(({ unitSheet, unitPapers }) => unitSheet?.unit ?? unitPapers?.unit);
  const openForm = useOfficer(({ unitSheet, unitPapers }) => unitSheet?.form ?? unitPapers?.paper);
  const drafts = useOfficer((state) => state.drafts);
  const [place, setPlace] = useState({ row: 0, column: 1 });
  /** From where a range is selected. */
  const anchor = useRef(0);
  const codes = useMemo(() => units.map(({ code }) => code), [units]);
  const isAll = codes.length > 0 && codes.every((code) => selection.has(code));
  const isSome = codes.some((code) => selection.has(code));
  const at = { row: Math.min(place.row, Math.max(units.length - 1, 0)), column: Math.min(place.column, forms.length) };

  // What a row is handed stays the same function, so that only rows that changed are drawn.
  const latest = useRef({ codes, selection, onSelection });
  useEffect(() => {
    latest.current = { codes, selection, onSelection };
  });
  const select = useCallback((index: number, isRange: boolean) => {
    const { codes: all, selection: now, onSelection: choose } = latest.current;
    const code = all[index];
    if (code === undefined) return;
    choose(isRange ? extended(now, all, anchor.current, index) : toggled(now, code));
    if (!isRange) anchor.current = index;
  }, []);
  const focusCell = useCallback((row: number, column: number) => {
    setPlace((before) => (before.row === row && before.column === column ? before : { row, column }));
  }, []);
  const go = useCallback(
    (row: number, column: number) => {
      const { codes: all } = latest.current;
      const next = {
        row: Math.min(Math.max(row, 0), all.length - 1),
        column: Math.min(Math.max(column, 0), forms.length),
      };
      scroller.current?.querySelector<HTMLElement>(`[data-row="${next.row}"] [data-column="${next.column}"]`)?.focus();
      return next;
    },
    [forms.length, scroller],
  );
  const onKey = useCallback(
    (event: KeyboardEvent, row: number, column: number) => {
      const { key, shiftKey, ctrlKey, metaKey } = event;
      const step = KEY_STEPS[key];
      if (step !== undefined) {
        const next = go(row + step[0], column + step[1]);
        if (shiftKey && step[0] !== 0) select(next.row, true);
      } else if (key === 'Home') go(0, column);
      else if (key === 'End') go(latest.current.codes.length - 1, column);
      else if (key === ' ' && column > 0) select(row, shiftKey);
      else if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') {
        latest.current.onSelection(toggledAll(latest.current.selection, latest.current.codes));
      } else if (key === 'Escape') closeSheet();
      else return;
      event.preventDefault();
    },
    [go, select, closeSheet],
  );
  const open = useCallback(
    (unit: string, { id, isPaper }: FormName) =>
      void (isPaper === true ? openUnitPapers(unit, id) : openSheet(unit, id)),
    [openSheet, openUnitPapers],
  );

  return (
    <div className="grid-scroll" ref={scroller} onScroll={onScroll}>
      <table
        className={forms.some(({ isPaper }) => isPaper === true) ? 'grid grid-with-papers' : 'grid'}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked with the arrow keys is a grid.
        role="grid"
        aria-label={words.collector.grid(filterName)}
        aria-description={words.collector.gridHelp}
        aria-multiselectable="true"
        aria-rowcount={units.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <td className="grid-select">
              <label className="grid-check">
                <input
                  type="checkbox"
                  checked={isAll}
                  ref={(box) => {
                    if (box !== null) box.indeterminate = isSome && !isAll;
                  }}
                  aria-label={words.selection.all}
                  onChange={() => onSelection(toggledAll(selection, codes))}
                />
              </label>
            </td>
            <ColumnHead
              name={words.collector.unit}
              isSorted={sort.by === 'unit'}
              isDescending={isDescending}
              onSort={() => onSort({ by: 'unit' })}
            />
            {forms.map(({ id, attachment, isPaper = false }) => (
              <ColumnHead
                key={id}
                name={attachment}
                isPaper={isPaper}
                isSorted={sort.by === 'form' && sort.form === id}
                isDescending={isDescending}
                onSort={() => onSort({ by: 'form', form: id })}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {units.length === 0 && (
            <tr>
              <td colSpan={forms.length + 2} className="quiet grid-none">
                {words.collector.noUnits}
              </td>
            </tr>
          )}
          {units.map((row, index) => (
            <UnitGridRow
              key={row.code}
              row={row}
              index={index}
              forms={forms}
              isSelected={selection.has(row.code)}
              column={index === at.row ? at.column : undefined}
              openForm={row.unit === openUnit ? openForm : undefined}
              drafts={drafts === undefined ? NO_DRAFTS : draftCounts(row, forms, drafts)}
              onOpen={open}
              onSelect={select}
              onFocusCell={focusCell}
              onKey={onKey}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same list where nothing waits, which is nearly everywhere. */
function draftCounts(
  { unit }: UnitRow,
  forms: readonly FormName[],
  drafts: NonNullable<Parameters<typeof draftsOf>[0]>,
): readonly number[] {
  const counts = forms.map(({ id }) => draftsOf(drafts, unit, id).length);
  return counts.some((count) => count > 0) ? counts : NO_DRAFTS;
}
