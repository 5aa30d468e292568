/** What a unit has to report in this round, a card each; the most urgent one is the primary button's. */
import { Button } from '@fluentui/react-components';
import { BottomBar } from '../../shell/view/BottomBar';
import { OpenIcon } from '../../shell/view/Icons';
import { KeptSignIn } from '../../shell/view/KeptSignIn';
import { RoundChoice } from '../../shell/view/RoundChoice';
import { Skeleton } from '../../shell/view/Skeleton';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useLoading } from '../hooks/use-loading';
import { useStaff, useStaffActions } from '../hooks/use-staff';
import { isOwed } from '../model/review';
import type { FormCard } from '../model/state';
import { FormFacts } from './FormFacts';
import { LatePapers } from './LatePapers';
import { QuestionPart } from './QuestionPart';

/** The one to see to next: a returned one, else what is not reported yet and due first. */
function mostUrgent(cards: readonly FormCard[]): FormCard | undefined {
  const owed = cards.filter(({ state }) => isOwed(state.standing));
  const isReturned = ({ state }: FormCard) => Number(state.standing.state === 'returned');
  return [...owed].sort((one, other) => isReturned(other) - isReturned(one) || one.daysLeft - other.daysLeft)[0];
}

export function FormsScreen() {
  const { words, formats } = useLanguage();
  const round = useStaff((state) => state.round);
  const cards = useStaff((state) => state.cards);
  const { openForm } = useStaffActions();
  const { hasFailed, retry } = useLoading();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const next = mostUrgent(cards ?? []);
  const count = (standing: FormCard['state']['standing']['state']) =>
    (cards ?? []).filter(({ state }) => state.standing.state === standing).length;
  const target = next ?? cards?.[0];
  const isMissing = cards === undefined;
  const standing = hasFailed
    ? words.trouble.notLoaded
    : isMissing
      ? words.forms.loading
      : cards.length > 0 && words.forms.pending(count('none'), count('returned'));
  return (
    <>
      <main className="screen" aria-busy={isMissing && !hasFailed}>
        <div className="screen-head">
          <h1 ref={heading} tabIndex={-1}>
            {words.forms.title}
          </h1>
          {round !== undefined && (
            <p className="quiet">{words.forms.window(formats.day(round.window.from), formats.day(round.window.to))}</p>
          )}
        </div>
        <QuestionPart />
        <RoundChoice />
        {isMissing && !hasFailed && <Skeleton label={words.forms.loading} shape="cards" />}
        {cards?.length === 0 && <p className="card">{words.forms.none}</p>}
        <ul className="card-list">
          {(cards ?? []).map((card) => (
            <li key={card.state.form} className="card card-openable">
              <FormFacts card={card} heading="h2" />
              <button type="button" className="card-open" onClick={() => openForm(card.state.form)}>
                <OpenIcon />
                <span className="only-heard">{words.forms.open(card.state.attachment)}</span>
              </button>
            </li>
          ))}
        </ul>
        <LatePapers />
        <KeptSignIn />
      </main>
      <BottomBar
        action={
          hasFailed ? (
            <Button appearance="primary" onClick={retry}>
              {words.trouble.retry}
            </Button>
          ) : (
            target !== undefined && (
              <Button appearance="primary" onClick={() => openForm(target.state.form)}>
                {words.forms.open(target.state.attachment)}
              </Button>
            )
          )
        }
      >
        {standing}
      </BottomBar>
    </>
  );
}
