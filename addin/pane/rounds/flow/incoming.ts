/** Use case: a notice and its attachments become a round's days and forms; what is proposed is taken by somebody, never by itself. */
import { expireSignInIfOver, failureWordsOf } from '../../shell/flow/troubles';
import type { RoundsActions } from '../model/actions';
import {
  attachmentIn,
  fieldsOf,
  formOfFile,
  formsAtHand,
  type Incoming,
  type IncomingFile,
  isPlain,
  isWord,
  NOTHING_INCOMING,
  noticeIn,
  type ProposedFields,
  readingOf,
  takenFields,
} from '../model/incoming';
import type { NewRoundDraft } from '../model/new-round-draft';
import type { SetupDraft } from '../model/setup-draft';
import type { Desk } from './desk';
import { openEditor } from './editing-forms';
import { say } from './say';

type IncomingActions = Pick<
  RoundsActions,
  'readNotice' | 'takeIn' | 'forForm' | 'takeProposal' | 'takeAllPlain' | 'adoptFile' | 'keepFile' | 'adoptThreshold'
>;

const PLAIN_TEXT = /\.(?:txt|md|text)$/iu;

export function incomingActions(desk: Desk): IncomingActions {
  const incoming = (): Incoming => desk.value.incoming ?? NOTHING_INCOMING;
  const put = (changes: Partial<Incoming>) => desk.change({ incoming: { ...incoming(), ...changes } });
  const reading = () => readingOf(incoming().text, formsAtHand(desk.value));

  async function read(file: File): Promise<{ readonly text: string } | IncomingFile> {
    const { name } = file;
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (PLAIN_TEXT.test(name)) return { text: textIn(bytes) };
    if (name.toLowerCase().endsWith('.json')) return { name, file };
    const workbooks = await desk.signIn.flow.deps.workbookFiles();
    const found = await workbooks.read(bytes);
    if ('refusal' in found) return { name, file, refusal: found.refusal };
    const text = noticeIn(found.grids);
    if (text !== undefined) return { text };
    const attachment = attachmentIn(name, found.grids);
    return { name, file, ...(attachment === undefined ? {} : { attachment }) };
  }

  return {
    // Another text is another notice: what was taken of the one before stands in the fields.
    readNotice: (text) => put({ text, taken: {} }),
    async takeIn(files) {
      await desk.inTurn(async () => {
        for (const file of files) {
          const found = await read(file);
          if ('text' in found) {
            put({ text: found.text, taken: {} });
            continue;
          }
          const others = incoming().files.filter(({ name }) => name !== found.name);
          put({ files: [...others, found] });
        }
        say(desk.signIn, 'takenIn', { files: files.length });
      });
    },
    forForm(name, form) {
      put({ files: incoming().files.map((each) => (each.name === name ? { ...each, form } : each)) });
    },
    takeProposal(id, choice) {
      const proposal = reading().proposals.find((each) => each.id === id);
      if (proposal === undefined) return;
      putFields(desk, fieldsOf(proposal, choice));
      put({ taken: { ...incoming().taken, [id]: choice } });
    },
    takeAllPlain() {
      const plain = reading().proposals.filter(isPlain);
      const taken = Object.fromEntries(plain.map(({ id }) => [id, { reading: 0 }]));
      putFields(desk, takenFields(reading(), taken));
      put({ taken: { ...incoming().taken, ...taken } });
    },
    async adoptFile(name) {
      const found = incoming().files.find((each) => each.name === name);
      const form = found === undefined ? undefined : formOfFile(found, formsAtHand(desk.value));
      if (found === undefined || form === undefined) return;
      // Once the form is stored as it was read, its file is kept too: reports come out in it.
      const editor = await openEditor(desk, form, () => keepDocument(desk, name));
      if (editor === undefined) return;
      await editor.actions.importFile(found.file);
      put({ files: incoming().files.map((each) => (each.name === name ? { ...each, isRead: true } : each)) });
    },
    keepFile: (name) => desk.alone(() => keepDocument(desk, name)),
    async adoptThreshold(form, minimum) {
      const editor = await openEditor(desk, form);
      if (editor === undefined) return;
      const at = editor.state().draft.rules.findIndex(({ kind }) => kind === 'distinctChoices');
      if (at < 0) return;
      editor.actions.select(['rules', at]);
      editor.actions.change(['rules', at, 'minimum'], minimum);
    },
  };
}

/** As the file of the form that it is; only what is in Word. */
async function keepDocument(desk: Desk, name: string): Promise<void> {
  const found = desk.value.incoming?.files.find((each) => each.name === name);
  const form = found === undefined ? undefined : formOfFile(found, formsAtHand(desk.value));
  const round = desk.value.open?.stored.id;
  if (found === undefined || form === undefined || round === undefined || !isWord(found)) return;
  const bytes = new Uint8Array(await found.file.arrayBuffer());
  const answer = await desk.api.keepDocument(round, form, bytes);
  if (!answer.ok && expireSignInIfOver(desk.signIn, answer.failure)) return;
  const keeping: NonNullable<IncomingFile['keeping']> = answer.ok
    ? 'kept'
    : { failed: failureWordsOf(desk.signIn, answer.failure).detail };
  const { incoming } = desk.value;
  if (incoming === undefined) return;
  const files = incoming.files.map((each) => (each.name === name ? { ...each, keeping } : each));
  desk.change({ incoming: { ...incoming, files } });
  if (answer.ok) say(desk.signIn, 'documentKept', { file: name });
}

/** Into the round that is made, or over what is stored of the open one. */
export function putFields(desk: Desk, fields: ProposedFields): void {
  const { creating, open } = desk.value;
  if (creating !== undefined) {
    const { deadlines, ...rest } = fields;
    const made: NewRoundDraft = { ...creating, ...rest, deadlines: { ...creating.deadlines, ...deadlines } };
    desk.change({ creating: made });
    return;
  }
  if (open === undefined) return;
  const { id: _, deadlines, ...rest } = fields;
  const draft: SetupDraft = {
    ...open.draft,
    ...rest,
    ...(deadlines === undefined ? {} : { deadlines: { ...open.draft.deadlines, ...deadlines } }),
  };
  desk.changeOpen(open.stored.id, { draft, saving: undefined });
}

/** Notepad of a Chinese Windows saves GB18030 unless told otherwise. */
function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
