/** npm run operate:aws -- --stage prod [--deployment NAME] [--collector ID] ACTION …: the operator's command line against a deployment, by IAM. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { runOperatorCommand } from '#operate/command-line';
import { performBy } from './ask-operate';
import { lambdaInvoke } from './invoke-lambda';
import { outputsFile, outputsOf } from './outputs';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      stage: { type: 'string', default: 'dev' },
      deployment: { type: 'string' },
      region: { type: 'string' },
      collector: { type: 'string' },
    },
    allowPositionals: true,
    strict: false,
  });
  const text = z.string().optional();
  const { region, collector, ...place } = z
    .object({ stage: z.enum(['dev', 'prod']), deployment: text, region: text, collector: text })
    .parse(values);
  const terminal = {
    out: (text: string) => process.stdout.write(text),
    err: (text: string) => process.stderr.write(text),
  };
  const outputs = await readFile(outputsFile(place), 'utf8').catch(() => undefined);
  if (outputs === undefined) {
    terminal.err(`没有 ${outputsFile(place)}：先在这台机器上运行 npm run deploy -- -c stage=${place.stage} …。\n`);
    return 2;
  }
  const { OperateFunction: name } = outputsOf(JSON.parse(outputs), place);
  return runOperatorCommand(positionals, performBy(lambdaInvoke(region), name), terminal, collector);
}
