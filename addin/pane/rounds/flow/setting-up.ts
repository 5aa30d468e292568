/** Use case: the settings and the roster of a round are changed, and stored where nobody else stored another in between. */
import type { Round } from '#domain/form/round';
import { reloadRound } from '../../shell/flow/rounds';
import { showFailure } from '../../shell/flow/troubles';
import type { RoundsActions } from '../model/actions';
import { rosterText } from '../model/roster-text';
import { setupChanges } from '../model/setup-changes';
import { definitionOf, setupFaults, shownFields } from '../model/setup-draft';
import type { OpenRound, Part } from '../model/state';
import type { Desk } from './desk';
import { loadList, tellTheRest } from './opened';
import { say } from './say';
import { setupRefusal } from './setup-refusal';

type SettingUp = Pick<
  RoundsActions,
  'change' | 'discard' | 'save' | 'confirm' | 'dismissSaving' | 'changeRosterText' | 'editRoster' | 'readRoster'
>;

/** Undefined: there is nothing to store so. */
function definitionFor({ stored, draft, reading }: OpenRound, part: Part): Round | undefined {
  if (part === 'setup') return definitionOf(stored, draft);
  return reading === undefined || reading.units.length === 0 ? undefined : { ...stored, roster: [...reading.units] };
}

export function settingUpActions(desk: Desk): SettingUp {
  const open = (changes: Parameters<Desk['changeOpen']>[1]) => {
    const round = desk.value.open?.stored.id;
    if (round !== undefined) desk.changeOpen(round, changes);
  };

  async function put(part: Part, confirm?: string): Promise<void> {
    const { open: opened } = desk.value;
    if (opened === undefined) return;
    const { base, stored, draft } = opened;
    if (part === 'setup' && setupFaults(shownFields(stored, draft)).length > 0)
      return open({ saving: { part, outcome: { kind: 'faulty' } } });
    const definition = definitionFor(opened, part);
    if (definition === undefined) return;
    await desk.alone(async () => {
      const change = { base, definition, ...(confirm === undefined ? {} : { confirm }) };
      const answer = await desk.api.putSetup(stored.id, change);
      if (!answer.ok) return showRefusal(part, stored, answer.failure);
      const done = { part, outcome: { kind: 'saved' } } as const;
      const clean = part === 'setup' ? { draft: {} } : { rosterText: '', reading: undefined };
      desk.changeOpen(stored.id, { base: answer.value.base, stored: definition, saving: done, ...clean });
      say(desk.signIn, 'stored', { round: definition.name });
      await Promise.all([loadList(desk), tellTheRest(desk)]);
    });
  }

  async function showRefusal(part: Part, stored: Round, failure: Parameters<typeof showFailure>[1]): Promise<void> {
    const refusal = setupRefusal(failure);
    if (refusal === undefined) return showFailure(desk.signIn, failure);
    if (refusal.kind === 'wouldChange') {
      desk.changeOpen(stored.id, { saving: { part, outcome: refusal } });
      return say(desk.signIn, 'wouldChange', {});
    }
    const { base, definition: theirs } = refusal;
    // From now on what was typed is meant over what they stored. A roster is read again, beside theirs.
    desk.changeOpen(stored.id, {
      base,
      stored: theirs,
      reading: undefined,
      saving: { part, outcome: { kind: 'stale', theirs: setupChanges(stored, theirs) } },
    });
    say(desk.signIn, 'stale', {});
    await reloadRound(desk.signIn.stay);
  }

  return {
    change(changes) {
      const draft = desk.value.open?.draft;
      open({ draft: { ...draft, ...changes }, saving: undefined });
    },
    discard: () => open({ draft: {}, saving: undefined }),
    save: (part) => put(part),
    async confirm() {
      const saving = desk.value.open?.saving;
      if (saving?.outcome.kind !== 'wouldChange' || saving.outcome.confirm === undefined) return;
      await put(saving.part, saving.outcome.confirm);
    },
    dismissSaving: () => open({ saving: undefined }),
    changeRosterText: (text) => open({ rosterText: text, reading: undefined, saving: undefined }),
    editRoster() {
      const roster = desk.value.open?.stored.roster ?? [];
      open({ rosterText: rosterText(roster), reading: undefined, saving: undefined });
    },
    async readRoster() {
      const { open: opened } = desk.value;
      if (opened === undefined) return;
      const { stored, rosterText: text } = opened;
      await desk.alone(async () => {
        const answer = await desk.api.checkRoster(stored.id, text);
        if (!answer.ok) return showFailure(desk.signIn, answer.failure);
        // Typed on meanwhile: what was read is of another text.
        if (desk.value.open?.rosterText !== text) return;
        const { units, doubts } = answer.value;
        desk.changeOpen(stored.id, { reading: answer.value, saving: undefined });
        say(desk.signIn, 'rosterRead', { units: units.length, doubts: doubts.length });
      });
    },
  };
}
