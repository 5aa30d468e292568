/** A refusal on its way from a route to the one place that renders it. */
import type { Locale } from '#domain/words/locale';
import type { FileRefusal, FileRefusalCode } from '#opc/file-refusal';
import { refusalMessage } from '#opc/refusal-messages';
import { PROBLEMS, type ProblemCode, type ProblemPayloads, type ProblemStatus } from './problems';

interface Sentence {
  readonly title: string;
  readonly detail: string;
}

/** Thrown, so that no route can forget the shape of a refusal. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: string,
    readonly status: ProblemStatus,
    readonly words: Readonly<Record<Locale, Sentence>>,
    readonly payload: object,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

export function problem<C extends ProblemCode>(
  code: C,
  payload: ProblemPayloads[C],
  headers?: Readonly<Record<string, string>>,
): Problem {
  const { status, ...words } = PROBLEMS[code];
  const said = ([title, detail]: readonly [string, string]) => ({ title, detail: filled(detail, payload) });
  return new Problem(code, status, { 'zh-CN': said(words['zh-CN']), en: said(words.en) }, payload, headers);
}

/** `{reason}` is what the payload has under that name: what is typed by people and has to be read by people. */
function filled(detail: string, payload: object): string {
  const facts = payload as Readonly<Record<string, unknown>>;
  return detail.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name]));
}

const TOO_LARGE: ReadonlySet<FileRefusalCode> = new Set([
  'file.tooLarge',
  'file.tooManyEntries',
  'file.inflatesTooMuch',
  'file.partTooLarge',
  'file.tooManyRows',
  'file.tooManyColumns',
  'file.tooManyCells',
  'file.tooManyMerges',
]);
const OTHER_KIND: ReadonlySet<FileRefusalCode> = new Set([
  'file.notZip',
  'file.legacyXls',
  'file.passwordProtected',
  'file.notWorkbook',
  'file.noSheets',
]);

/** 413 for what is too much, 415 for what is something else, 400 for what is broken. */
export function statusOfFile(code: FileRefusalCode): 400 | 413 | 415 {
  return TOO_LARGE.has(code) ? 413 : OTHER_KIND.has(code) ? 415 : 400;
}

/** A file that is not read, with the refusal's own code and facts and its sentence in both languages. */
export function fileProblem(refusal: FileRefusal): Problem {
  const status = statusOfFile(refusal.code);
  const message = refusalMessage(refusal);
  const words = {
    'zh-CN': { title: '文件没有读取', detail: message['zh-CN'] },
    en: { title: 'The file was not read', detail: message.en },
  };
  return new Problem(refusal.code, status, words, { refusal, messages: { zh: message['zh-CN'], en: message.en } });
}
