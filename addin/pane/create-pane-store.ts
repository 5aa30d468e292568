/** The pane without its looks: the shell and its areas put together over what the host hands in. */
import { officerLater } from './officer/flow/officer-later';
import type { PaneState, PaneStore } from './pane-state';
import { roundsLater } from './rounds/flow/rounds-later';
import type { PaneDeps } from './shell/flow/deps';
import { Flow, type SignIn, shellShown } from './shell/flow/flow';
import { keepRound } from './shell/flow/kept-round';
import { keptLocale, languageActions } from './shell/flow/language';
import { say } from './shell/flow/news';
import { sessionActions } from './shell/flow/session';
import { showState } from './shell/flow/shown-state';
import { createStaff } from './staff/flow/staff';

/** Nobody is signed in yet; the language is the one that was chosen last on this machine. */
export function createPaneStore(deps: PaneDeps): PaneStore {
  const flow = new Flow(deps, keptLocale(deps.storage, deps.locale), () => shown.changed());
  const staff = createStaff(flow);
  const officer = officerLater(flow);
  const rounds = roundsLater(flow, officer.arrive);
  const shown = showState(
    (): PaneState => ({ ...shellShown(flow), ...staff.shown(), ...officer.shown(), ...rounds.shown() }),
  );

  const areaOf = ({ who }: SignIn) => (who?.role === 'admin' ? officer : staff);
  /** To where that person has something to do. */
  const enter = (signIn: SignIn) => areaOf(signIn).enter(signIn);

  const session = sessionActions(flow, {
    enter,
    async goOn(signIn) {
      if (signIn.stay.value.round === undefined) return enter(signIn);
      await Promise.all([staff.refresh(signIn), staff.goOn(signIn)]);
    },
  });

  deps.connection.watch((online) => {
    const { pane, signIn } = flow;
    pane.change({ online });
    if (online && 'canResume' in signIn.value.session) void session.resumeSignIn();
    if (!online || signIn.session === undefined) return;
    if (signIn.value.trouble?.kind === 'offline') signIn.change({ trouble: undefined });
    if (signIn.stay.value.round === undefined) void enter(signIn);
    void staff.goOn(signIn);
  });

  return {
    state: shown.state,
    subscribe: shown.subscribe,
    actions: {
      ...session,
      ...languageActions(flow, staff.reword),
      show(screen) {
        const { signIn } = flow;
        signIn.change({ screen });
        if (screen === 'forms') void (signIn.stay.value.round === undefined ? enter(signIn) : staff.refresh(signIn));
      },
      async chooseRound(round) {
        const { signIn } = flow;
        const chosen = signIn.who?.rounds.find(({ id }) => id === round);
        if (signIn.who === undefined || chosen === undefined || signIn.stay.id === round) return;
        keepRound(deps.storage, signIn.who, round);
        signIn.goTo(round);
        signIn.change({ screen: 'forms', trouble: undefined });
        say(signIn, 'roundShown', { round: chosen.name });
        await areaOf(signIn).arrive(signIn);
      },
      dismissTrouble: () => flow.signIn.change({ trouble: undefined }),
      ...staff.actions,
      ...officer.actions,
      ...rounds.actions,
    },
  };
}
