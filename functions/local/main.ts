/** npm start: read the options, make the pages, start, greet, wait for Ctrl-C, close. */
import { fileURLToPath } from 'node:url';
import { systemCode } from '#machine/system-code';
import { diskWords } from './data-folder';
import { greeting } from './greeting';
import { startServer } from './server';
import { prepareSite, type SitePlace } from './site/build';
import { readStartOptions } from './start-options';

// For whoever builds the program; the person who starts it cannot act on it, and Node 20 is supported here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const options = readStartOptions(process.argv.slice(2), process.env);
if ('wrong' in options) refuse(options.wrong);
else await run(options);

/**
 * The database ends the process where its disk fails (embedded-dynamodb.ts): in a sentence, which a journal keeps better
 * than a trace. What is no matter of the database is a bug, and shows where it is.
 */
function endInWords(dataFolder: string): void {
  process.once('uncaughtException', (error) => {
    const disk = diskWords(dataFolder, error)?.['zh-CN'];
    const code = systemCode(error);
    // A full disk closes it at once; what is asked next learns only that.
    const isDatabase = code.startsWith('LEVEL_') || /^Database is (?:closed|not open)/.test(error.message);
    const why = code === 'unknown' ? error.message : code;
    const database = `数据库读写失败（${why}），多半是磁盘已满或有故障，已停止，以免丢掉更多。请检查磁盘空间和 ${dataFolder}，再启动；启动时会核对数据库。`;
    process.stderr.write(`${disk ?? (isDatabase ? database : error.stack)}\n`);
    process.exit(1);
  });
}

async function run(started: Exclude<typeof options, { wrong: string }>): Promise<void> {
  endInWords(started.dataFolder);
  const place = sitePlace();
  const hasSite = started.site && (await prepareSite(place, (line) => process.stdout.write(`${line}\n`)));
  const outcome = await startServer(started, hasSite ? place.folder : undefined);
  if (!outcome.ok) return refuse(outcome.message);
  const { running } = outcome;
  const { seeded, port } = running;
  // Listened to before the greeting tells of Ctrl-C: whoever presses it at once must not end the process half-way.
  const signalled = firstSignal();
  process.stdout.write(
    greeting({
      seeded,
      options: started,
      port,
      hasSite,
      isTerminal: process.stdout.isTTY === true,
      now: new Date(),
    }),
  );

  const signal = await signalled;
  // Whoever asks twice does not want to wait.
  setTimeout(() => process.once(signal, () => process.exit(130)), 1_000).unref();
  process.stdout.write('\n正在关闭，等未完成的请求结束…\n');
  await running.close();
  process.stdout.write('已关闭，数据已保存。\n');
}

/** Beside the bundled program, or below the project that this file is a source of. */
function sitePlace(): SitePlace {
  const isBundled = !import.meta.url.endsWith('.ts');
  if (isBundled) return { folder: fileURLToPath(new URL('./site', import.meta.url)) };
  const sources = fileURLToPath(new URL('../../', import.meta.url));
  return { sources, folder: fileURLToPath(new URL('../../dist/site', import.meta.url)) };
}

function firstSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    // Each stays listened to: a second one must not end the process half-way by Node's default.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
  });
}

function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
