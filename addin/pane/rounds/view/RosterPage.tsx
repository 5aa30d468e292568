/** The roster of a round: pasted from Excel, read, its doubtful lines looked at, stored. */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef } from 'react';
import { LONGEST_ROSTER } from '#api/answers/wire-limits';
import { BottomBar } from '../../shell/view/BottomBar';
import { Skeleton } from '../../shell/view/Skeleton';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { doubtsShown } from '../model/doubts-shown';
import { lineRange } from '../model/roster-text';
import type { OpenRound } from '../model/state';
import { DoubtList } from './DoubtList';
import { RosterTable } from './RosterTable';
import { RoundSelect } from './RoundSelect';
import { SavingNotice } from './SavingNotice';

const LINE_PX = 20;

function Roster({ open }: { readonly open: OpenRound }) {
  const { words } = useLanguage();
  const { roster: said } = words.desk;
  const { changeRosterText, editRoster } = useRoundsActions();
  const home = useRef<HTMLDivElement>(null);
  const { stored, rosterText, reading, saving } = open;
  const goToLine = (line: number) => {
    const area = home.current?.querySelector('textarea');
    const { start, end } = lineRange(rosterText, line);
    area?.focus();
    area?.setSelectionRange(start, end);
    if (area) area.scrollTop = Math.max(0, (line - 3) * LINE_PX);
  };
  return (
    <>
      {saving?.part === 'roster' && <SavingNotice saving={saving} stored={stored} />}
      <section className="card" ref={home}>
        <Field label={said.paste} hint={said.pasteHint}>
          <Textarea
            className="desk-paste"
            value={rosterText}
            maxLength={LONGEST_ROSTER}
            rows={8}
            resize="vertical"
            spellCheck={false}
            onChange={(_, { value }) => changeRosterText(value)}
          />
        </Field>
        <div className="actions">
          {rosterText === '' ? (
            <Button size="small" onClick={editRoster}>
              {said.edit}
            </Button>
          ) : (
            <Button size="small" appearance="subtle" onClick={() => changeRosterText('')}>
              {said.clear}
            </Button>
          )}
        </div>
      </section>
      {reading === undefined ? (
        <RosterTable units={stored.roster} title={said.current(stored.roster.length)} />
      ) : (
        <>
          <DoubtList doubts={doubtsShown(reading)} goToLine={goToLine} />
          <RosterTable
            units={reading.units}
            added={reading.added}
            title={[
              said.readUnits(reading.units.length),
              ...(reading.added.length === 0 ? [] : [said.added(reading.added.length)]),
              ...(reading.missing.length === 0 ? [] : [said.missing(reading.missing.length)]),
            ].join(' · ')}
          />
        </>
      )}
    </>
  );
}

export function RosterPage() {
  const { words } = useLanguage();
  const { roster: said } = words.desk;
  const open = useRounds((state) => state.open);
  const isBusy = useRounds((state) => state.isBusy);
  const { readRoster, save } = useRoundsActions();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const reading = open?.reading;
  const isRead = reading !== undefined;
  const doubts = reading === undefined ? 0 : doubtsShown(reading).count;
  const isEmpty = open === undefined || open.rosterText.trim() === '';
  return (
    <>
      <main className="screen" aria-busy={open === undefined}>
        <h1 ref={heading} tabIndex={-1}>
          {said.title}
        </h1>
        <RoundSelect />
        {open === undefined ? <Skeleton label={words.desk.loading} shape="grid" /> : <Roster open={open} />}
      </main>
      <BottomBar
        action={
          <Button
            appearance="primary"
            disabledFocusable={isBusy || isEmpty || reading?.units.length === 0}
            onClick={() => void (isRead ? save('roster') : readRoster())}
          >
            {isRead ? said.save : said.read}
          </Button>
        }
      >
        <span className="quiet">
          {isRead ? (doubts === 0 ? said.noDoubts : said.doubts(doubts)) : isEmpty ? said.empty : said.notRead}
        </span>
      </BottomBar>
    </>
  );
}
