/** The collector's area: units × forms, and a form's summary workbook as a download. */
import { formOf } from '#domain/form/round';
import type { Flow, SignIn, Stay } from '../../shell/flow/flow';
import { fieldOf, Held } from '../../shell/flow/lifetime';
import { during, say } from '../../shell/flow/news';
import { loadRound } from '../../shell/flow/rounds';
import { showFailure } from '../../shell/flow/troubles';
import type { OfficerActions } from '../model/actions';
import type { OfficerState } from '../model/state';

export interface Officer {
  readonly actions: OfficerActions;
  readonly shown: () => OfficerState;
  /** Somebody of the collector has signed in. */
  enter(signIn: SignIn): Promise<void>;
  /** Another round is shown. */
  arrive(signIn: SignIn): Promise<void>;
}

/** The officers' part of a round. */
const overviewOf = fieldOf((stay: Stay) => new Held<OfficerState>({}, stay.signIn.flow.changed, stay));

export function createOfficer(flow: Flow): Officer {
  async function refresh(stay: Stay): Promise<void> {
    const { signIn } = stay;
    const { round } = stay.value;
    if (round === undefined || signIn.session?.role !== 'admin') return;
    const overview = overviewOf(stay);
    const before = overview.value.collector;
    if (before === undefined) overview.change({ collector: 'loading' });
    const answer = await during(signIn, 'loading', () => signIn.api.collectorState(round.id));
    if (answer.ok) return overview.change({ collector: answer.value });
    // What was shown stays: an old grid with its time is better than none.
    overview.change({ collector: before });
    if (stay.isShown) showFailure(signIn, answer.failure);
  }

  async function enter(signIn: SignIn): Promise<void> {
    const stay = await during(signIn, 'loading', () => loadRound(signIn));
    if (stay !== undefined) await refresh(stay);
  }

  async function download(signIn: SignIn, form: string): Promise<void> {
    const { round } = signIn.stay.value;
    const definition = round === undefined ? undefined : formOf(round, form);
    if (round === undefined || definition === undefined) return;
    const answer = await during(signIn, 'loading', () => signIn.api.summary({ round: round.id, form }));
    if (signIn.isOver) return;
    if (!answer.ok) return showFailure(signIn, answer.failure);
    const name = answer.value.name ?? `${round.name} ${definition.attachment} 汇总.xlsx`;
    flow.deps.save(name, answer.value.bytes);
    say(signIn, 'saved', { file: name });
  }

  return {
    actions: {
      refreshCollector: () => refresh(flow.signIn.stay),
      downloadSummary: (form) => download(flow.signIn, form),
    },
    shown: () => overviewOf(flow.signIn.stay).value,
    enter,
    arrive: (signIn) => (signIn.stay.value.round === undefined ? enter(signIn) : refresh(signIn.stay)),
  };
}
