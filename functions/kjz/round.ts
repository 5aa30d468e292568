/** The round that the command line works with: of a file, or the notice's where nothing else is said. */
import { readFile } from 'node:fs/promises';
import type { FormDefinition } from '#domain/form/form';
import { formOf } from '#domain/form/form-of-round';
import { EXAMPLE_ROUND } from '#domain/form/forms/example-round';
import type { Round } from '#domain/form/round';
import { roundSchema } from '#domain/form/round';
import { systemCode } from '#machine/system-code';
import { CommandFailure, pathFrom, UsageError } from './command';

/** The notice's of 2023. */
export const ROUND: Round = EXAMPLE_ROUND;

/** For commands that work without a server. */
export const ROUND_OPTION = { round: { type: 'string' } } as const;

export const ROUND_HELP = {
  'zh-CN': `--round   哪次活动：npm run operate -- get-round 写出的文件；不写则是${ROUND.name}`,
  en: `--round   of which round: the file that npm run operate -- get-round writes; without it, that of ${ROUND.id}`,
};

/** Editors of Windows put it before what they save. */
const BOM = '\ufeff';

/** The round in the file of that name; throws a CommandFailure that says why there is none. */
export async function roundOfFile(path: string | undefined): Promise<Round> {
  if (path === undefined) return ROUND;
  const read = roundSchema.safeParse(await jsonIn(path));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = `${issue?.path.join('.') || '—'}: ${issue?.message}`;
  throw new CommandFailure({
    'zh-CN': `${path} 不是活动文件，没有做任何事：${where}。请用 get-round 重新取出。`,
    en: `${path} holds no round, nothing was done: ${where}. Fetch it again with get-round.`,
  });
}

async function jsonIn(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(pathFrom(path), 'utf8');
  } catch (error) {
    throw new CommandFailure({
      'zh-CN': `--round ${path} 读不出（${systemCode(error)}）。这里要写 get-round 取出的文件，不是活动编号。`,
      en: `--round ${path} cannot be read (${systemCode(error)}). It takes the file that get-round writes, not a round's id.`,
    });
  }
  try {
    return JSON.parse(text.startsWith(BOM) ? text.slice(BOM.length) : text);
  } catch {
    return undefined;
  }
}

/** The form of that name; throws a UsageError that lists the names there are. */
export function formNamed(id: string, round: Round = ROUND): FormDefinition {
  const form = formOf(round, id);
  if (form !== undefined) return form;
  const known = round.forms.map(({ definition }) => definition.id).join('、');
  throw new UsageError({
    'zh-CN': `没有叫 ${id} 的表，只有：${known}。`,
    en: `There is no form ${id}, only: ${known.replaceAll('、', ', ')}.`,
  });
}
