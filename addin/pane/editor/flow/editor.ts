/** Use case: editing a form of a round, from what is stored to what is stored next. */
import { asRenamed, withKept } from '#domain/adopting/compare-forms';
import type { ProposedPart } from '#domain/adopting/propose-form';
import { definitionJson } from '#domain/editing/definition-file';
import { definitionChanges } from '#domain/editing/difference';
import { type Path, withMoved, withoutItem, withValue } from '#domain/editing/edits';
import { faultsIn, faultsInRound } from '#domain/editing/faults';
import { withFollowing } from '#domain/editing/lost-starts';
import { nextVersion } from '#domain/editing/new-parts';
import { definitionPlan } from '#domain/editing/sheets/definition-plan';
import type { FormDefinition } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import type { Round } from '#domain/form/round';
import { Held } from '../../shell/flow/lifetime';
import type { Store } from '../../shell/model/store';
import type { EditorActions } from '../model/actions';
import type { Adopted, EditorState, Imported, KeptForm, Saving } from '../model/state';
import { withAddition } from './additions';
import { changedTo, type Drafts, redone, undone } from './drafts';
import { readFile } from './import';
import { keptForms } from './kept-forms';
import type { EditorDeps, PutAnswer } from './ports';

export type EditorStore = Store<EditorState, EditorActions>;

interface Editing {
  readonly round: Round;
  readonly base: string;
  readonly drafts: Drafts;
  readonly saving?: Saving;
  readonly imported?: Imported;
  readonly adopted?: Adopted;
  readonly earlier?: NonNullable<EditorState['earlier']>;
  readonly kept?: NonNullable<EditorState['kept']>;
}

/** The round has the form. */
export function createEditor(deps: EditorDeps): EditorStore {
  const first = formOf(deps.round, deps.form);
  if (first === undefined) throw new Error(`no form ${deps.form}`);
  const subscribers = new Set<() => void>();
  let shown: EditorState | undefined;
  const editing = new Held<Editing>(
    { round: deps.round, base: deps.base, drafts: { past: [], now: { draft: first, selected: [] }, future: [] } },
    () => {
      shown = undefined;
      for (const changed of subscribers) changed();
    },
  );
  let sound = first;

  const storedForm = () => formOf(editing.value.round, deps.form) ?? first;
  const draft = () => editing.value.drafts.now.draft;

  function state(): EditorState {
    if (shown !== undefined) return shown;
    const { round, drafts, base: _, ...rest } = editing.value;
    const stored = storedForm();
    const { draft: now, selected } = drafts.now;
    const own = faultsIn(now, stored);
    const faults = own.length > 0 ? own : faultsInRound(now, round);
    if (faults.length === 0) sound = now;
    const made: EditorState = {
      ...rest,
      round,
      draft: now,
      stored,
      sound,
      selected,
      faults,
      changes: now === stored ? [] : [...definitionChanges(stored, now), ...withFollowing(round, now).changes],
      canUndo: drafts.past.length > 0,
      canRedo: drafts.future.length > 0,
    };
    shown = made;
    return made;
  }

  /** A first change of what is stored takes the next version with it. */
  function become(form: FormDefinition, selected: Path, field?: string): void {
    const stored = storedForm();
    const isFirst = draft() === stored && form.version === stored.version;
    const next = isFirst ? { ...form, version: nextVersion(stored.version) } : form;
    const drafts = changedTo(editing.value.drafts, { draft: next, selected }, field);
    editing.change({ drafts, saving: undefined });
  }

  const select = (selected: Path) => {
    const { drafts } = editing.value;
    editing.change({ drafts: { past: drafts.past, now: { ...drafts.now, selected }, future: drafts.future } });
  };

  async function put(confirm?: string): Promise<void> {
    const { round, base, saving } = editing.value;
    if (saving?.kind === 'saving') return;
    if (state().faults.length > 0) return editing.change({ saving: { kind: 'faulty' } });
    const form = draft();
    const definition: Round = { ...round, forms: withFollowing(round, form).forms };
    editing.change({ saving: { kind: 'saving' } });
    const answer = await deps.setup.put({ base, definition, ...(confirm === undefined ? {} : { confirm }) });
    editing.change(after(answer, definition));
    if (answer.kind !== 'put') return;
    deps.stored?.(definition, answer.base);
    if (editing.value.kept !== undefined) await showKept();
  }

  function after(answer: PutAnswer, definition: Round): Partial<Editing> {
    switch (answer.kind) {
      case 'put':
        return { round: definition, base: answer.base, saving: { kind: 'saved' } };
      case 'wouldChange': {
        const { forms: impacts, confirm } = answer;
        return { saving: { kind: 'wouldChange', impacts, ...(confirm === undefined ? {} : { confirm }) } };
      }
      case 'stale': {
        const theirs = formOf(answer.definition, deps.form);
        const changes = theirs === undefined ? [] : definitionChanges(storedForm(), theirs);
        // From now on a save is meant over what they stored; what it gives up is shown before.
        return { round: answer.definition, base: answer.base, saving: { kind: 'stale', theirs: changes } };
      }
      case 'failed':
        return { saving: answer };
    }
  }

  async function showKept(): Promise<void> {
    if (editing.value.kept === undefined) editing.change({ kept: 'loading' });
    const found = await deps.keptDefinitions();
    editing.change({ kept: found === undefined ? 'failed' : keptForms(found, storedForm()) });
  }

  const actions: EditorActions = {
    select,
    change: (path, value) => become(withValue(draft(), path, value), state().selected, path.join('.')),
    add(addition) {
      const added = withAddition(draft(), addition);
      if (added !== undefined) become(added.draft, added.path);
    },
    remove(path) {
      const at = path.at(-1);
      if (typeof at !== 'number') return;
      const list = path.slice(0, -1);
      const left = withoutItem(draft(), list, at);
      become(left, list[0] === 'rules' || list.length === 1 ? [] : list.slice(0, 2));
    },
    move(path, by) {
      const at = path.at(-1);
      const list = path.slice(0, -1);
      if (typeof at !== 'number') return;
      const moved = withMoved(draft(), list, at, by);
      if (moved !== draft() && JSON.stringify(moved) !== JSON.stringify(draft())) become(moved, [...list, at + by]);
    },
    undo: () => editing.change({ drafts: undone(editing.value.drafts), saving: undefined }),
    redo: () => editing.change({ drafts: redone(editing.value.drafts), saving: undefined }),
    discard: () => become(storedForm(), []),
    save: () => put(),
    async confirm() {
      const { saving } = editing.value;
      if (saving?.kind === 'wouldChange' && saving.confirm !== undefined) await put(saving.confirm);
    },
    takeTheirs: () => become(storedForm(), []),
    dismissSaving: () => editing.change({ saving: undefined }),
    async exportAs(kind) {
      const form = draft();
      const name = `${form.attachment} 表样 ${form.version}.${kind}`;
      if (kind === 'json') return deps.save(name, new TextEncoder().encode(definitionJson(form)));
      deps.save(name, await deps.workbooks.write(definitionPlan(form, { created: deps.now().toISOString() })));
    },
    async importFile(file) {
      const { round } = editing.value;
      const known = round.forms.map(({ definition }) => definition);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await readFile(file.name, bytes, deps.workbooks, { known, base: storedForm() });
      // The form stays the one that the round has, whichever file its content comes from.
      if (read.form !== undefined) become({ ...read.form, id: deps.form }, []);
      editing.change({ imported: read.imported, adopted: read.adopted ?? editing.value.adopted });
    },
    dismissImported: () => editing.change({ imported: undefined }),
    showKept,
    takeBack(seq) {
      const { kept } = editing.value;
      const form = Array.isArray(kept)
        ? (kept as readonly KeptForm[]).find((each) => each.seq === seq)?.form
        : undefined;
      if (form !== undefined) become({ ...form, id: deps.form, version: draft().version }, []);
    },
    sayRenamed(pair) {
      const { adopted } = editing.value;
      become(asRenamed(draft(), storedForm(), pair), pair.is.path);
      if (adopted === undefined) return;
      const isIt = ({ section, key }: ProposedPart) => section === pair.is.section && key === pair.is.key;
      const parts = adopted.parts.map((part) => (isIt(part) ? { ...part, key: pair.was.key } : part));
      editing.change({ adopted: { ...adopted, parts } });
    },
    keepPart: (path) => become(withKept(draft(), storedForm(), path), state().selected),
    dismissAdopted: () => editing.change({ adopted: undefined }),
    async showEarlier() {
      editing.change({ earlier: 'loading' });
      const rounds = await deps.otherRounds();
      const earlier = rounds.flatMap((round) => {
        const form = formOf(round, deps.form);
        if (form === undefined) return [];
        return [{ round: round.name, version: form.version, changes: definitionChanges(form, draft()) }];
      });
      editing.change({ earlier });
    },
  };

  return {
    state,
    subscribe(changed) {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    actions,
  };
}
