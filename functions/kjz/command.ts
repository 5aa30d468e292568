/** What a command is, and how it may end. Knows no command by name. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Bilingual, Locale } from '#domain/words/locale';

/** Where a command speaks: results on `out`, everything said on the way on `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** A person watches `err`: a progress line may be rewritten in place. */
  readonly isWatched: boolean;
}

/** 0: nothing wrong · 1: done, but something was found or refused · 2: could not be done. */
export const EXIT = { ok: 0, found: 1, unusable: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: Bilingual;
  /** The whole help text, without the options every command has. */
  readonly help: Bilingual;
  run(args: readonly string[], terminal: Terminal): Promise<Exit>;
}

export function inLocale(locale: Locale, sentence: Bilingual): string {
  return sentence[locale];
}

/** The command cannot run as it was called; shown with its help. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(readonly sentence: Bilingual) {
    super(sentence['zh-CN']);
  }
}

/** The command was called rightly and cannot be done; shown as one sentence. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  constructor(readonly sentence: Bilingual) {
    super(sentence['zh-CN']);
  }
}

/** Options that every command has. */
const SHARED = { lang: { type: 'string' }, json: { type: 'boolean' } } as const;

interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** May be given several times. */
  readonly multiple?: true;
}
type Options = Readonly<Record<string, Option>>;
type Given<T extends Options> = { readonly [K in keyof T]?: GivenBy<T[K]> };
type GivenBy<O extends Option> = O extends { readonly multiple: true }
  ? readonly string[]
  : O['type'] extends 'boolean'
    ? boolean
    : string;

export interface Arguments<T extends Options> {
  readonly values: Given<T & typeof SHARED>;
  readonly positionals: readonly string[];
}

/** Reads a command's arguments; throws a UsageError that names the one it cannot use. */
export function readArguments<const T extends Options>(args: readonly string[], options: T): Arguments<T> {
  try {
    const all: Options = { ...SHARED, ...options };
    const parsed = parseArgs({ args: [...args], options: all, allowPositionals: true });
    // parseArgs is strict: each value has the type its option states.
    return { values: parsed.values as Given<T & typeof SHARED>, positionals: parsed.positionals };
  } catch (error) {
    const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const named = /'(-[^' ]*)/.exec(detail)?.[1];
    throw new UsageError({
      'zh-CN': named === undefined ? `参数有误：${detail}` : `选项 ${named} 不能这样用。`,
      en: detail,
    });
  }
}

/** `--lang`, Chinese unless said otherwise. */
export function localeOf(lang: string | undefined): Locale {
  if (lang === undefined || /^zh/i.test(lang)) return 'zh-CN';
  if (/^en/i.test(lang)) return 'en';
  throw new UsageError({ 'zh-CN': `--lang 只能是 zh 或 en，不能是 ${lang}。`, en: `--lang is zh or en, not ${lang}.` });
}

/** The value of an option that must be there. */
export function required(value: string | undefined, option: string): string {
  if (value !== undefined && value !== '') return value;
  throw new UsageError({ 'zh-CN': `缺少 ${option}。`, en: `${option} is missing.` });
}

/** A path as the person meant it: npm changes to the project's folder, they may stand elsewhere. */
export function pathFrom(path: string): string {
  const isRunByNpm = process.env.npm_lifecycle_event === 'kjz';
  return resolve(isRunByNpm ? (process.env.INIT_CWD ?? '.') : '.', path);
}
