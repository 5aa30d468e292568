/** npm start: read the options, start, greet, wait for Ctrl-C, close. */
import { greeting } from './greeting';
import { startServer } from './server';
import { readStartOptions } from './start-options';

// For whoever builds the program; the person who starts it cannot act on it, and Node 20 is supported here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const options = readStartOptions(process.argv.slice(2), process.env);
if ('wrong' in options) refuse(options.wrong);
else await run(options);

async function run(started: Exclude<typeof options, { wrong: string }>): Promise<void> {
  const outcome = await startServer(started);
  if (!outcome.ok) return refuse(outcome.message);
  const { running } = outcome;
  process.stdout.write(greeting(running.seeded, started, running.port));

  const signal = await firstSignal();
  // Whoever asks twice does not want to wait.
  setTimeout(() => process.once(signal, () => process.exit(130)), 1_000).unref();
  process.stdout.write('\n正在关闭，等未完成的请求结束…\n');
  await running.close();
  process.stdout.write('已关闭，数据已保存。\n');
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
