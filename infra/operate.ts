/** npm run operate:aws -- --stage prod ACTION …: the operator's command line against a deployment, by IAM. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Action, type Result, resultSchema } from '#operate/actions';
import { runOperatorCommand } from '#operate/command-line';
import { PROJECT_ROOT } from './folders';
import { lambdaInvoke } from './invoke-lambda';
import { stackName } from './settings';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { stage: { type: 'string', default: 'dev' }, region: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const { stage, region } = z.object({ stage: z.enum(['dev', 'prod']), region: z.string().optional() }).parse(values);
  const terminal = {
    out: (text: string) => process.stdout.write(text),
    err: (text: string) => process.stderr.write(text),
  };
  const functionName = await operateFunction(stage);
  if (functionName === undefined) {
    terminal.err(`没有 out/outputs-${stage}.json：先在这台机器上运行 npm run deploy -- -c stage=${stage} …。\n`);
    return 2;
  }
  const invoke = lambdaInvoke(region);
  const perform = async (action: Action): Promise<Result> => resultSchema.parse(await invoke(functionName, action));
  return runOperatorCommand(positionals, perform, terminal);
}

/** As the last deployment from here said. */
async function operateFunction(stage: 'dev' | 'prod'): Promise<string | undefined> {
  const text = await readFile(join(PROJECT_ROOT, 'out', `outputs-${stage}.json`), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const outputs = z.record(z.string(), z.object({ OperateFunction: z.string() })).parse(JSON.parse(text));
  return outputs[stackName({ stage })]?.OperateFunction;
}
