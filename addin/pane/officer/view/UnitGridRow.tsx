/** One unit: selected or not, and how it stands with each form. Drawn again only where something of it changed. */
import { type KeyboardEvent, memo } from 'react';
import { useLanguage } from '../hooks/use-language';
import { cellOf, type FormCell, type PaperCell, type UnitRow } from '../model/units-shown';
import { StandingMark } from './StandingMark';

export interface FormName {
  readonly id: string;
  readonly attachment: string;
  /** A file that is asked for beside the forms. */
  readonly isPaper?: true;
}

export interface UnitGridRowProps {
  readonly row: UnitRow;
  readonly index: number;
  readonly forms: readonly FormName[];
  readonly isSelected: boolean;
  /** The column that the keyboard is at: 0 selects, then the forms; undefined in every other row. */
  readonly column: number | undefined;
  /** The form that is open beside the grid. */
  readonly openForm: string | undefined;
  /** How many comments wait to be sent, by form. */
  readonly drafts: readonly number[];
  onOpen(unit: string, column: FormName): void;
  onSelect(index: number, isRange: boolean): void;
  onFocusCell(index: number, column: number): void;
  onKey(event: KeyboardEvent, index: number, column: number): void;
}

export const UnitGridRow = memo(function UnitGridRow(props: UnitGridRowProps) {
  const { row, index, forms, isSelected, column, openForm, drafts, onOpen, onSelect, onFocusCell, onKey } = props;
  const { words } = useLanguage();
  const { unit, code, kind } = row;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={openForm === undefined ? undefined : 'grid-open'}
      data-row={index}
    >
      <td className="grid-select">
        <label className="grid-check">
          <input
            type="checkbox"
            checked={isSelected}
            tabIndex={column === 0 ? 0 : -1}
            data-column={0}
            aria-label={words.selection.one(unit)}
            onChange={(event) => onSelect(index, (event.nativeEvent as MouseEvent).shiftKey === true)}
            onFocus={() => onFocusCell(index, 0)}
            onKeyDown={(event) => onKey(event, index, 0)}
          />
        </label>
      </td>
      <th scope="row">
        <span className="grid-unit">{unit}</span>
        <span className="small quiet grid-kind">
          {code} · {kind}
        </span>
      </th>
      {forms.map((asked, at) => {
        const { id, attachment } = asked;
        const cell = cellOf(row, id);
        const state = cell?.standing.state ?? 'none';
        return (
          <td
            key={id}
            className={`grid-cell${id === openForm ? ' grid-cell-open' : ''}${asked.isPaper === true ? ' grid-paper' : ''}`}
          >
            <button
              type="button"
              className="grid-button"
              tabIndex={column === at + 1 ? 0 : -1}
              data-column={at + 1}
              aria-current={id === openForm ? 'true' : undefined}
              onClick={() => onOpen(unit, asked)}
              onFocus={() => onFocusCell(index, at + 1)}
              onKeyDown={(event) => onKey(event, index, at + 1)}
            >
              <span className="only-heard grid-of">{words.collector.of(unit, attachment)}</span>
              <StandingMark state={state} />
              <CellFacts cell={cell} drafts={drafts[at] ?? 0} />
            </button>
          </td>
        );
      })}
    </tr>
  );
});

interface CellFactsProps {
  readonly cell: FormCell | PaperCell | undefined;
  readonly drafts: number;
}

function CellFacts({ cell, drafts }: CellFactsProps) {
  const { words, formats } = useLanguage();
  const { collector: said } = words;
  if (cell === undefined) return null;
  const { standing, submittedAt, version } = cell;
  const verify = 'verify' in cell ? (cell.verify ?? 0) : 0;
  const paperCopy = 'paperCopy' in cell ? cell.paperCopy : undefined;
  const isNothing = standing.state === 'none';
  return (
    <>
      {drafts > 0 && <span className="fact fact-draft">{said.drafts(drafts)}</span>}
      {standing.answered > 0 && <span className="fact fact-asks">{said.answered(standing.answered)}</span>}
      {standing.open > 0 && <span className="fact">{said.queries(standing.open)}</span>}
      {!isNothing && verify > 0 && <span className="fact">{said.verify(verify)}</span>}
      {paperCopy !== undefined && (
        <span className={paperCopy.isCurrent ? 'fact' : 'fact fact-late'}>{said.paperCopy(paperCopy.isCurrent)}</span>
      )}
      {standing.isLate && standing.state !== 'late' && <span className="fact">{said.late}</span>}
      {standing.isOverdue && <span className="fact fact-late">{said.overdue}</span>}
      {standing.isWithdrawn && <span className="fact">{said.withdrawn}</span>}
      {standing.extension !== undefined && <span className="fact grid-time">{said.extended}</span>}
      {!isNothing && submittedAt !== undefined && (
        <span className="fact quiet grid-time">
          {words.report.version(version)} · {formats.shortMoment(submittedAt)}
        </span>
      )}
    </>
  );
}
