/** Finds the command, runs it, says how it ended. */
import type { Locale } from '#domain/words/locale';
import { type Command, CommandFailure, EXIT, type Exit, inLocale, type Terminal, UsageError } from './command';
import { COMMANDS } from './commands/index';

/** Runs one command; never throws for what a person did. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<Exit> {
  const locale = spokenLocale(args);
  const [name, ...rest] = args;
  const command = COMMANDS.find((each) => each.name === name);
  const wantsHelp = args.some((arg) => arg === '--help' || arg === '-h') || name === 'help';
  if (wantsHelp) {
    terminal.out(`${helpText(command, locale)}\n`);
    return EXIT.ok;
  }
  if (command === undefined) {
    const unknown = { 'zh-CN': `没有“${name}”这个命令。\n\n`, en: `There is no command "${name}".\n\n` };
    terminal.err(`${name === undefined ? '' : inLocale(locale, unknown)}${helpText(undefined, locale)}\n`);
    return EXIT.unusable;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.err(`${inLocale(locale, error.sentence)}\n\n${helpText(command, locale)}\n`);
    } else if (error instanceof CommandFailure) {
      terminal.err(`${inLocale(locale, error.sentence)}\n`);
    } else {
      throw error;
    }
    return EXIT.unusable;
  }
}

/** Before the arguments are known to be right, the help already speaks the person's language. */
function spokenLocale(args: readonly string[]): Locale {
  return args.some((arg, at) => arg === '--lang=en' || (arg === 'en' && args[at - 1] === '--lang')) ? 'en' : 'zh-CN';
}

function helpText(command: Command | undefined, locale: Locale): string {
  if (command !== undefined) return inLocale(locale, command.help);
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const list = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${inLocale(locale, summary)}`).join('\n');
  return inLocale(locale, {
    'zh-CN': `用法：npm run --silent kjz -- 命令 …\n\n${list}\n\n每个命令：--help 看说明，--json 只输出 JSON，--lang en 用英文。`,
    en: `Usage: npm run --silent kjz -- COMMAND …\n\n${list}\n\nEvery command: --help, --json for JSON only, --lang en for English.`,
  });
}
