/** npm run operate -- [--data 文件夹] ACTION …: the operator's command line on a data folder of this machine. */
import { parseArgs } from 'node:util';
import { OPERATOR_USAGE, runOperatorCommand } from '#operate/command-line';
import { operate } from '#operate/operations';
import { diskWords, openDataFolder } from './data-folder';
import { DatabaseRefused } from './database-health';
import { openProductData } from './product-data';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
process.exitCode = await main(process.argv.slice(2));

/** Undefined where an option is none of ours. */
function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, collector: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
}

/** The server must not be running: one process at a time has the folder. */
async function main(args: readonly string[]): Promise<number> {
  const terminal = {
    out: (text: string) => process.stdout.write(text),
    err: (text: string) => process.stderr.write(text),
  };
  const called = readArgs(args);
  if (called === undefined) {
    terminal.err(OPERATOR_USAGE);
    return 2;
  }
  const { values, positionals } = called;
  if (values.help === true) {
    terminal.out(OPERATOR_USAGE);
    return 0;
  }
  const opened = await openDataFolder(values.data ?? process.env.KJZ_DATA ?? '.data');
  if (!opened.ok) {
    terminal.err(`${opened.message['zh-CN']}\n`);
    return 2;
  }
  const closers: (() => Promise<void>)[] = [() => opened.folder.close()];
  try {
    const { registry, submissions, reminders, objects, keys } = await openProductData(opened.folder, closers);
    const deps = { registry, submissions, reminders, objects, pepper: keys.pepper, now: () => new Date() };
    return await runOperatorCommand(positionals, (action) => operate(deps, action), terminal, values.collector);
  } catch (error) {
    const words = error instanceof DatabaseRefused ? error.words : diskWords(opened.folder.path, error);
    if (words === undefined) throw error;
    terminal.err(`${words['zh-CN']}\n`);
    return 2;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}
