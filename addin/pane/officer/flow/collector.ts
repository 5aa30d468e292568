/** The collector's area: units × forms, and a form's summary workbook as a download. */
import { formOf } from '#domain/form/round';
import type { Flow, SignIn } from '../../shell/flow/flow';
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
}

/** The officers' part of a sign-in. */
const overviewOf = fieldOf((signIn: SignIn) => new Held<OfficerState>({}, signIn.flow.changed, signIn));

export function createOfficer(flow: Flow): Officer {
  async function refresh(signIn: SignIn): Promise<void> {
    const { round } = signIn.value;
    if (round === undefined || signIn.session?.role !== 'admin') return;
    const overview = overviewOf(signIn);
    const before = overview.value.collector;
    if (before === undefined) overview.change({ collector: 'loading' });
    const answer = await during(signIn, 'loading', () => signIn.api.collectorState(round.id));
    if (answer.ok) return overview.change({ collector: answer.value });
    // What was shown stays: an old grid with its time is better than none.
    overview.change({ collector: before });
    showFailure(signIn, answer.failure);
  }

  async function download(signIn: SignIn, form: string): Promise<void> {
    const { round } = signIn.value;
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
      refreshCollector: () => refresh(flow.signIn),
      downloadSummary: (form) => download(flow.signIn, form),
    },
    shown: () => overviewOf(flow.signIn).value,
    async enter(signIn) {
      await during(signIn, 'loading', () => loadRound(signIn));
      await refresh(signIn);
    },
  };
}
