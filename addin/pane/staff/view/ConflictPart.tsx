/** A colleague has reported meanwhile: what differs, cell by cell, and whose is to stand. */
import { Button } from '@fluentui/react-components';
import { VerifyIcon } from '../../shell/view/Icons';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useStaff, useStaffActions } from '../hooks/use-staff';
import type { ConflictCell } from '../model/state';

function Cell({ cell }: { readonly cell: ConflictCell }) {
  const { words } = useLanguage();
  const { chooseConflict: choose } = useStaffActions();
  const sides = [
    { side: 'mine', name: words.conflict.mine, text: cell.mineText },
    { side: 'theirs', name: words.conflict.theirs, text: cell.theirsText },
  ] as const;
  return (
    <li className="conflict-cell">
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

export function ConflictPart() {
  const { words, formats } = useLanguage();
  const conflict = useStaff(({ submit }) => (submit.status === 'conflict' ? submit.conflict : undefined));
  const { chooseConflict, cancelConflict } = useStaffActions();
  const heading = useArrivalFocus<HTMLHeadingElement>(conflict?.theirVersion);
  if (conflict === undefined) return null;
  const { theirVersion, theirSubmittedAt, differences, differencesTotal } = conflict;
  const time = theirSubmittedAt === undefined ? undefined : formats.shortMoment(theirSubmittedAt);
  const chooseAll = (choice: ConflictCell['choice']) => {
    for (const cell of differences) if (cell.choice !== choice) chooseConflict(cell.id, choice);
  };
  const areAllListed = differences.length === differencesTotal;
  return (
    <>
      <section className="notice notice-waiting">
        <VerifyIcon className="notice-icon severity-verify" />
        <div className="notice-body">
          <h2 ref={heading} tabIndex={-1}>
            {words.conflict.title}
          </h2>
          <p>{words.conflict.lead(words.report.version(theirVersion), time)}</p>
        </div>
      </section>
      <section className="checked">
        <div className="checked-head">
          <h2>{words.conflict.count(differencesTotal)}</h2>
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
        {!areAllListed && <p className="small quiet">{words.conflict.shown(differences.length, differencesTotal)}</p>}
        <ul className="issue-rows card">
          {differences.map((cell) => (
            <Cell key={cell.id} cell={cell} />
          ))}
        </ul>
      </section>
    </>
  );
}
