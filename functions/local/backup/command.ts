/** npm run backup -- [--data 数据文件夹] 备份文件夹 · npm run restore -- 备份文件 新的数据文件夹 */
import { parseArgs } from 'node:util';
import { systemCode } from '#machine/system-code';
import { openDataFolder } from '../data-folder';
import { DatabaseRefused } from '../database-health';
import { openProductData } from '../product-data';
import { NotABackup } from './archive';
import { askForBackup } from './backup-door';
import { FolderNotEmpty, restoreBackup } from './restore-backup';
import { BACKUPS_KEPT, type Backup, writeBackup } from './write-backup';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const USAGE = `用法：
  npm run backup -- [--data 数据文件夹] 备份文件夹      复制全部数据；服务开着、关着都可以
  npm run restore -- 备份文件 新的数据文件夹            由备份做出数据文件夹，不覆盖任何已有内容
备份里有密钥和个人信息：只有本用户可读，请加密存放。同一备份文件夹里留最近${BACKUPS_KEPT}份。
`;

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`);
  return 2;
});

async function main([action = '', ...args]: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { data: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [first, second] = positionals;
  if (values.help === true || first === undefined || (action === 'restore' && second === undefined)) {
    process.stdout.write(USAGE);
    return values.help === true ? 0 : 2;
  }
  return action === 'restore' && second !== undefined
    ? restore(first, second)
    : backup(values.data ?? process.env.KJZ_DATA ?? '.data', first);
}

async function backup(dataFolder: string, into: string): Promise<number> {
  const answer = await askForBackup(dataFolder, into);
  if (answer?.ok === false) {
    process.stderr.write(`没有备份：${answer.why}。数据没有改动，请检查备份文件夹后重试。\n`);
    return 2;
  }
  const made = answer?.backup ?? (await backupOfStopped(dataFolder, into));
  process.stdout.write(`已备份：${made.path}（${made.heads}份报表，${made.items}条记录），已核对完整。\n`);
  return 0;
}

async function backupOfStopped(dataFolder: string, into: string): Promise<Backup> {
  const opened = await openDataFolder(dataFolder);
  if (!opened.ok) throw new Error(opened.message['zh-CN']);
  const closers: (() => Promise<void>)[] = [() => opened.folder.close()];
  try {
    const { table } = await openProductData(opened.folder, closers);
    return await writeBackup(table, opened.folder.path, into, new Date());
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function restore(file: string, dataFolder: string): Promise<number> {
  const { at, items, heads } = await restoreBackup(file, dataFolder);
  process.stdout.write(
    `已恢复到 ${dataFolder}：${at} 的备份，${heads}份报表，${items}条记录。用 KJZ_DATA=${dataFolder} npm start 启动。\n`,
  );
  return 0;
}

function sentenceOf(error: unknown): string {
  if (error instanceof NotABackup) return `没有恢复：这不是完整的备份文件（${error.message}）。请换一份备份。`;
  if (error instanceof FolderNotEmpty) {
    return `没有恢复：${error.message} 不是空文件夹，不会覆盖已有内容。请换一个新的文件夹。`;
  }
  if (error instanceof DatabaseRefused) return error.words['zh-CN'];
  const code = systemCode(error);
  const said = error instanceof Error ? error.message : code;
  return code === 'ENOSPC' ? '没有完成：磁盘已满。请清理空间后重试。' : `没有完成：${said}`;
}
