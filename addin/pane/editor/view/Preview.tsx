/** The sheet as units get it: paper with its own looks, whatever the pane's. */
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import type { Path } from '#domain/editing/edits';
import { entryPlan } from '#domain/entry/entry-plan';
import { HEADER_ROW } from '#domain/entry/letterhead';
import { columnLetters } from '#domain/sheet/address';
import type { PlanCell, SheetPlan } from '#domain/sheet/sheet-plan';
import { SHEET_STYLES, type SheetStyle, type StyleName } from '#domain/sheet/sheet-styles';
import { useEditor, useEditorActions } from '../hooks/EditorProvider';
import { useLanguage } from '../hooks/use-language';

/** CSS pixels of a character of the default font, of a cell's margins, of a point. */
const CHARACTER = 7;
const MARGIN = 5;
const POINT = 96 / 72;
/** A workbook says when it was made; a preview is of no day. */
const CREATED = '2000-01-01T00:00:00.000Z';

export function Preview() {
  const { words } = useLanguage();
  const round = useEditor((state) => state.round);
  const sound = useEditor((state) => state.sound);
  const hasFaults = useEditor((state) => state.faults.length > 0);
  const selected = useEditor((state) => state.selected);
  const { sheets } = useMemo(() => entryPlan(sound, round, { created: CREATED }), [sound, round]);
  const at = sectionAt(
    selected,
    sound.rules.map(({ section }) => sound.sections.findIndex(({ key }) => key === section)),
  );
  const sheet = sheets[Math.min(at, sheets.length - 1)];
  if (sheet === undefined) return null;
  return (
    <section className="editor-preview" aria-label={words.editor.preview}>
      <div className="editor-preview-head">
        <h2>{words.editor.previewOf(sheet.name)}</h2>
        {hasFaults && <p className="small quiet">{words.editor.previewWaits}</p>}
      </div>
      <Paper sheet={sheet} section={at} selected={selected} />
    </section>
  );
}

/** The sheet that what is chosen stands on; of a rule, its section's. */
function sectionAt([top, at]: Path, sectionOfRule: readonly number[]): number {
  if (typeof at !== 'number') return 0;
  return top === 'rules' ? Math.max(sectionOfRule[at] ?? 0, 0) : at;
}

interface PaperProps {
  readonly sheet: SheetPlan;
  readonly section: number;
  readonly selected: Path;
}

function Paper({ sheet, section, selected }: PaperProps) {
  const { words } = useLanguage();
  const { select } = useEditorActions();
  const form = useEditor((state) => state.sound);
  const isList = form.sections[section]?.kind === 'list';
  const chosen = selected[2] === 'columns' && isList ? Number(selected[3]) : undefined;
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    const cell = scroller.current?.querySelector<HTMLElement>('.editor-paper-chosen');
    if (chosen !== undefined && cell != null) showAcross(scroller.current, cell);
  }, [chosen]);
  const covered = useMemo(() => new Set(sheet.merges.flatMap(coveredBy)), [sheet]);
  const spans = new Map(sheet.merges.map((merge) => [`${merge.top} ${merge.left}`, merge]));
  const width = sheet.columnWidths.reduce((sum, each) => sum + pixels(each), 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
    <section ref={scroller} className="editor-paper" tabIndex={0} aria-label={words.editor.previewOf(sheet.name)}>
      <table style={{ width }}>
        <colgroup>
          {sheet.columnWidths.map((each, at) => (
            <col key={columnLetters(at + 1)} style={{ width: pixels(each) }} />
          ))}
        </colgroup>
        <tbody>
          {sheet.rows.map(({ cells, height = 15 }, index) => {
            const row = index + 1;
            return (
              <tr key={row} style={{ height: height * POINT }}>
                {cells.map((cell, place) => {
                  const column = place + 1;
                  if (covered.has(`${row} ${column}`)) return null;
                  const merge = spans.get(`${row} ${column}`);
                  const isHeader = isList && row === HEADER_ROW;
                  const props = {
                    style: lookOf(cell?.style),
                    className: chosen === place && row >= HEADER_ROW ? 'editor-paper-chosen' : undefined,
                    ...(merge === undefined ? {} : { colSpan: merge.right - merge.left + 1 }),
                  };
                  return (
                    <td key={columnLetters(column)} {...props}>
                      {isHeader ? (
                        <button
                          type="button"
                          className="editor-paper-header"
                          tabIndex={-1}
                          onClick={() => select(['sections', section, 'columns', place])}
                        >
                          {textOf(cell)}
                        </button>
                      ) : (
                        textOf(cell)
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Sideways only: what lies around the sheet stays where it is. */
function showAcross(scroller: HTMLElement | null, cell: HTMLElement): void {
  if (scroller === null) return;
  const { offsetLeft: left, offsetWidth: width } = cell;
  const isInSight = left >= scroller.scrollLeft && left + width <= scroller.scrollLeft + scroller.clientWidth;
  if (!isInSight) scroller.scrollLeft = left - (scroller.clientWidth - width) / 2;
}

const pixels = (characters: number) => Math.round(characters * CHARACTER + MARGIN);

function coveredBy({ top, left, bottom, right }: SheetPlan['merges'][number]): readonly string[] {
  const cells: string[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (row !== top || column !== left) cells.push(`${row} ${column}`);
  return cells;
}

function textOf(cell: PlanCell | null): string {
  const shown = cell?.value ?? cell?.result ?? '';
  return typeof shown === 'object' ? shown.date : String(shown);
}

const looks = new Map<StyleName, CSSProperties>();

function lookOf(name: StyleName | undefined): CSSProperties {
  if (name === undefined) return {};
  const known = looks.get(name);
  if (known !== undefined) return known;
  const style: SheetStyle = SHEET_STYLES[name];
  const { font, fill, border, horizontal, vertical } = style;
  const look: CSSProperties = {
    fontSize: Math.round(font.size * POINT),
    fontWeight: font.bold ? 600 : 400,
    textAlign: horizontal,
    verticalAlign: vertical === 'top' ? 'top' : 'middle',
    ...(font.colour === undefined ? {} : { color: `#${font.colour}` }),
    ...(fill === undefined ? {} : { backgroundColor: `#${fill}` }),
    ...(border === undefined ? {} : { border: '1px solid #9a9a9a' }),
  };
  looks.set(name, look);
  return look;
}
