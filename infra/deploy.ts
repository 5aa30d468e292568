/**
 * npm run deploy -- -c schoolName=某某大学 [-c stage=prod] …: builds, deploys, makes the first code and the manifest, and says
 * where everything is. Exit 0 done, 1 failed, 2 called wrongly.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { buildForDeploy } from './build-for-deploy';
import { runCdk } from './cdk-packages';
import { readDeployArguments } from './deploy-arguments';
import { finishDeployment } from './finish-deployment';
import { PROJECT_ROOT } from './folders';
import { lambdaInvoke } from './invoke-lambda';
import { outputsFile, outputsOf } from './outputs';
import { KEPT_DAYS, pruneSite } from './prune-site';

process.exitCode = await deploy(process.argv.slice(2));

async function deploy(args: readonly string[]): Promise<0 | 1 | 2> {
  const call = readDeployArguments(args);
  if ('wrong' in call) {
    process.stderr.write(`${call.wrong}\n`);
    return 2;
  }
  const { stage, deployment, schoolName, region, alarmEmail } = call.settings;
  const place = { stage, deployment };
  const file = outputsFile(place);
  try {
    const wrong = await buildForDeploy(region);
    if (wrong !== undefined) {
      process.stderr.write(`${wrong}\n`);
      return 1;
    }
    await mkdir(dirname(file), { recursive: true });
    const options = ['--require-approval', 'never', '--outputs-file', file];
    if ((await runCdk(['deploy', ...options, ...call.contextArguments])) !== 0) {
      process.stderr.write('没有部署成功：原因见上。改好后再运行一次，已经建好的不会重来。\n');
      return 1;
    }
    const outputs: unknown = JSON.parse(await readFile(file, 'utf8'));
    const write = (path: string, text: string) => writeFile(join(PROJECT_ROOT, path), text);
    process.stdout.write(
      await finishDeployment({ outputs, schoolName, place, alarmEmail, invoke: lambdaInvoke(region), write }),
    );
    const removed = await removeOldFiles(outputsOf(outputs, place).SiteBucket, region);
    if (removed > 0) process.stdout.write(`删除了 ${removed} 个 ${KEPT_DAYS} 天以前的网页文件。\n`);
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`部署之后的步骤没有完成：${reason}\n再运行一次同样的命令即可。\n`);
    return 1;
  }
}

async function removeOldFiles(bucket: string, region: string | undefined): Promise<number> {
  const client = new S3Client(region === undefined ? {} : { region });
  try {
    return await pruneSite({ client, bucket, site: join(PROJECT_ROOT, 'dist', 'site'), now: new Date() });
  } finally {
    client.destroy();
  }
}
