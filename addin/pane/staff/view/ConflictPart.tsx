/** A colleague has reported meanwhile: what differs, cell by cell, and whose is to stand. */
import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { ChangedBy } from '#domain/reports/three-way';
import { UnfoldIcon, VerifyIcon } from '../../shell/view/Icons';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useStaff, useStaffActions } from '../hooks/use-staff';
import { type ConflictCell, conflictCounts } from '../model/state';

function Cell({ cell }: { readonly cell: ConflictCell }) {
  const { words } = useLanguage();
  const { chooseConflict: choose } = useStaffActions();
  const undecided = useStaff(({ submit }) => (submit.status === 'conflict' ? submit.conflict.undecided : undefined));
  const home = useRef<HTMLLIElement>(null);
  const isAsked = undecided === cell.id;
  useEffect(() => {
    if (isAsked) home.current?.querySelector('input')?.focus();
  }, [isAsked]);
  const sides = [
    { side: 'mine', name: words.conflict.mine, text: cell.mineText },
    { side: 'theirs', name: words.conflict.theirs, text: cell.theirsText },
  ] as const;
  return (
    <li className={isAsked ? 'conflict-cell issue-first' : 'conflict-cell'} ref={home}>
      <fieldset>
        <legend className="issue-head">
          <span className="chip">{cell.address}</span> <span className="strong">{cell.label}</span>
        </legend>
        <div className="sides">
          {sides.map(({ side, name, text }) => (
            <label key={side} className="side">
              <input
                type="radio"
                name={cell.id}
                checked={cell.choice === side}
                onChange={() => choose(cell.id, side)}
              />
              <span className="side-words">
                <span className="small quiet">{name}</span>
                <span className="side-text">{text === '' ? words.conflict.empty : text}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}

/** Cells of one origin; those that ask nothing are folded. */
function Cells({ by, cells }: { readonly by: ChangedBy; readonly cells: readonly ConflictCell[] }) {
  const { words } = useLanguage();
  const [isOpen, setOpen] = useState(by === 'both');
  const bodyId = useId();
  if (cells.length === 0) return null;
  return (
    <section className="issues">
      <h3 className="issues-head">
        <button
          type="button"
          className="issues-toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="issues-why">{words.conflict.groups[by](cells.length)}</span>
          <UnfoldIcon className="unfold" />
        </button>
      </h3>
      {isOpen && (
        <ul id={bodyId} className="issue-rows card">
          {cells.map((cell) => (
            <Cell key={cell.id} cell={cell} />
          ))}
        </ul>
      )}
    </section>
  );
}

const ORDER: readonly ChangedBy[] = ['both', 'theirs', 'mine'];

export function ConflictPart() {
  const { words, formats } = useLanguage();
  const conflict = useStaff(({ submit }) => (submit.status === 'conflict' ? submit.conflict : undefined));
  const { chooseConflict, cancelConflict } = useStaffActions();
  const heading = useArrivalFocus<HTMLHeadingElement>(conflict?.theirVersion);
  if (conflict === undefined) return null;
  const { theirVersion, theirSubmittedAt, differences } = conflict;
  const time = theirSubmittedAt === undefined ? undefined : formats.shortMoment(theirSubmittedAt);
  const chooseAll = (choice: 'mine' | 'theirs') => {
    for (const cell of differences) if (cell.choice !== choice) chooseConflict(cell.id, choice);
  };
  return (
    <>
      <section className="notice notice-waiting">
        <VerifyIcon className="notice-icon severity-verify" />
        <div className="notice-body">
          <h2 ref={heading} tabIndex={-1}>
            {words.conflict.title}
          </h2>
          <p>{words.conflict.lead(words.report.version(theirVersion), time)}</p>
          <p className="strong">{words.conflict.summary(conflictCounts(differences))}</p>
        </div>
      </section>
      <section className="checked">
        <div className="checked-head">
          <h2>{words.conflict.count(differences.length)}</h2>
          <Button size="small" appearance="subtle" onClick={cancelConflict}>
            {words.conflict.cancel}
          </Button>
        </div>
        <div className="tools">
          <Button size="small" onClick={() => chooseAll('mine')}>
            {words.conflict.allMine}
          </Button>
          <Button size="small" onClick={() => chooseAll('theirs')}>
            {words.conflict.allTheirs}
          </Button>
        </div>
        {ORDER.map((by) => (
          <Cells key={by} by={by} cells={differences.filter(({ changedBy }) => changedBy === by)} />
        ))}
      </section>
    </>
  );
}
