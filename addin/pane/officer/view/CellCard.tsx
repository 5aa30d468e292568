/** The selected cell: what it holds, what is known beside it, what is said of it, and what one has to say. */
import { Button, Textarea } from '@fluentui/react-components';
import { type RefObject, useState } from 'react';
import { messageOf } from '#domain/issues/messages/index';
import { type CellPosition, formatAddress } from '#domain/sheet/address';
import { placeWords } from '#domain/sheet/place-words';
import type { RawGrid } from '#domain/sheet/raw-grid';
import { type ShownCell, shownCell } from '../../shell/model/grid-cells';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import { useDrafts } from '../hooks/use-sheet';
import { figureDifference } from '../model/figure-difference';
import type { CellKnown, SheetCells } from '../model/sheet-cells';
import type { OpenSheet } from '../model/state';
import { CorrectionForm } from './CorrectionForm';
import { IssueMark } from './IssueMark';

const LONGEST_COMMENT = 500;

export interface CellCardProps {
  readonly sheet: OpenSheet;
  readonly cells: SheetCells | undefined;
  readonly at: CellPosition | undefined;
  readonly grid: RawGrid | undefined;
  /** Around the field that what is typed goes into. */
  readonly comment: RefObject<HTMLElement | null>;
}

export function CellCard({ sheet, cells, at, grid, comment }: CellCardProps) {
  const { words, locale } = useLanguage();
  const drafts = useDrafts(sheet);
  const { draftComment, sendComments } = useOfficerActions();
  const [correcting, setCorrecting] = useState<string>();
  const isCurrent = sheet.earlier === undefined;
  const known = at === undefined ? undefined : cells?.at(at);
  // What is no answer cannot be asked about by itself.
  const address = at === undefined || known?.label === undefined ? undefined : formatAddress(at);
  const draft = drafts.find((each) => each.address === address)?.text ?? '';
  const whole = drafts.find((each) => each.address === undefined);
  const shown = grid === undefined || at === undefined ? undefined : shownCell(grid, at.row, at.column);
  const name = at === undefined ? words.cell.whole : placeWords(at, { locale, withSheet: false });
  return (
    <section className="card cell-card" aria-label={name} ref={comment}>
      {shown !== undefined && known !== undefined && <CellFacts name={name} known={known} shown={shown} />}
      {isCurrent && (
        <>
          <Textarea
            size="small"
            resize="vertical"
            rows={2}
            maxLength={LONGEST_COMMENT}
            value={draft}
            placeholder={words.cell.placeholder}
            aria-label={address === undefined ? words.cell.commentWhole : words.cell.comment(name)}
            onChange={(_, { value }) => draftComment(address, value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Escape') {
                event.preventDefault();
                event.currentTarget.closest('.unit-body')?.querySelector<HTMLElement>('.sheet-active')?.focus();
              } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                void sendComments('return');
              }
            }}
          />
          {at !== undefined && address === undefined && <p className="small quiet">{words.cell.noAnswer}</p>}
          {address !== undefined && whole !== undefined && (
            <p className="small quiet">
              {words.cell.whole}
              {words.separator}
              {whole.text}
            </p>
          )}
          {address !== undefined &&
            (correcting === address || sheet.correction !== undefined ? (
              <CorrectionForm
                key={address}
                sheet={sheet}
                address={address}
                typed={shown?.typed ?? ''}
                onClose={() => setCorrecting(undefined)}
              />
            ) : (
              <div className="actions">
                <Button size="small" appearance="subtle" onClick={() => setCorrecting(address)}>
                  {words.cell.correct}
                </Button>
              </div>
            ))}
        </>
      )}
    </section>
  );
}

function Beside({ now, then }: { readonly now: string; readonly then: string }) {
  const { words, formats } = useLanguage();
  const difference = figureDifference(now, then);
  if (difference === undefined) return null;
  const { by, percent } = difference;
  if (by === 0) return <span className="quiet">{words.cell.same}</span>;
  const sign = by > 0 ? '+' : '−';
  const share = percent === undefined ? undefined : `${sign}${formats.figure(Math.abs(percent))}%`;
  return <span className="quiet">{words.cell.now(`${sign}${formats.figure(Math.abs(by))}`, share)}</span>;
}

interface CellFactsProps {
  readonly name: string;
  readonly known: CellKnown;
  readonly shown: ShownCell;
}

function CellFacts({ name, known, shown }: CellFactsProps) {
  const { words, locale } = useLanguage();
  const { cell: said } = words;
  const { text, typed, appearance } = shown;
  return (
    <>
      <p className="cell-line-head">
        <span className="chip">{name}</span>
        {known.label !== undefined && <span className="strong">{known.label}</span>}
        <span className={text === '' ? 'cell-line-text quiet' : 'cell-line-text'}>
          {text === '' ? said.empty : text}
          {text !== typed && <span className="quiet"> {said.holds(typed)}</span>}
        </span>
      </p>
      {known.beside.length > 0 && (
        <dl className="cell-beside small">
          {known.beside.map(({ name: where, label, text: value }) => (
            <div key={`${where} ${label}`}>
              <dt className="quiet">
                {where} {label}
              </dt>
              <dd>
                {value} <Beside now={typed} then={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {appearance?.note !== undefined && <p className="small quiet">{said.note(appearance.note)}</p>}
      {known.said.map(({ issue, reason }) => (
        <div className="cell-said" key={issue.code}>
          <IssueMark severity={issue.severity} isSettled={reason !== undefined} />
          <div>
            <p>{messageOf(issue, locale)}</p>
            {reason !== undefined && <p className="small quiet">{said.reason(reason)}</p>}
          </div>
        </div>
      ))}
    </>
  );
}
