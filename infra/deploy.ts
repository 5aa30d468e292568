/**
 * npm run deploy -- -c schoolName=某某大学 [-c stage=prod] …: deploys, makes the first code and the manifest, and says
 * where everything is. Exit 0 done, 1 failed, 2 called wrongly.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCdk } from './cdk-packages';
import { readDeployArguments } from './deploy-arguments';
import { finishDeployment } from './finish-deployment';
import { PROJECT_ROOT } from './folders';
import { lambdaInvoke } from './invoke-lambda';
import { outputsFile } from './outputs';

process.exitCode = await deploy(process.argv.slice(2));

async function deploy(args: readonly string[]): Promise<0 | 1 | 2> {
  const call = readDeployArguments(args);
  if ('wrong' in call) {
    process.stderr.write(`${call.wrong}\n`);
    return 2;
  }
  const { stage, schoolName, region } = call.settings;
  const file = outputsFile(stage);
  try {
    await mkdir(dirname(file), { recursive: true });
    const options = ['--require-approval', 'never', '--outputs-file', file];
    if ((await runCdk(['deploy', ...options, ...call.contextArguments])) !== 0) {
      process.stderr.write('没有部署成功：原因见上。改好后再运行一次，已经建好的不会重来。\n');
      return 1;
    }
    const outputs: unknown = JSON.parse(await readFile(file, 'utf8'));
    const write = (path: string, text: string) => writeFile(join(PROJECT_ROOT, path), text);
    process.stdout.write(await finishDeployment({ outputs, schoolName, stage, invoke: lambdaInvoke(region), write }));
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`部署之后的步骤没有完成：${reason}\n再运行一次同样的命令即可。\n`);
    return 1;
  }
}
