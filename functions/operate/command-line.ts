/** The operator's words on a terminal, wherever the work is done: `perform` runs it here or on AWS. */
import { readFile } from 'node:fs/promises';
import { AUDIT_HEADER, auditLine } from '#api/desk/audit-trail';
import { collectorIdSchema } from '#domain/form/round';
import { BOM, csvLine } from '#machine/csv';
import type { Action, Result } from './actions';
import { impactText } from './impact-text';
import { createFile } from './new-file';

export interface OperatorTerminal {
  out(text: string): void;
  err(text: string): void;
}

export type Perform = (action: Action) => Promise<Result>;

export const OPERATOR_USAGE = `用法：
  get-round 活动编号 活动.json       取出一个活动，改好后再保存
  put-round 活动.json [确认码]      保存一个活动（表、规则、名单都在里面）；会影响已报内容时先列出影响
  new-code                         给汇总单位另发一个报送码
  new-code 活动编号 单位             给一个单位另发报送码（单位名称或编号）
  new-codes 活动编号 报送码.csv      给名单里的每个单位发一个报送码，原有的仍可用
  revoke-code 报送码                作废一个报送码
  lock 活动编号 原因                 锁定一次填报：单位不能再提交，会看到原因
  unlock 活动编号                    重新开放所有单位
  unlock 活动编号 单位 原因           只为一个单位开放，它会看到原因
  audit 文件.csv [起始日期]          导出审计记录（谁、何时、做了什么）；文件名以 .ndjson 结尾则每行一条 JSON
  export 活动编号 表 文件.ndjson      导出各单位报送过的全部版本，每行一个单位
  purge 活动编号 活动编号             永久删除一个活动的全部报送（编号写两遍）
  collectors                       列出这个部署里的汇总单位（学校）
  new-collector 编号 学校名称        增加一所学校：活动、名单、报送码与其他学校互不相通
有几所学校时，其余命令都要写明是哪一所：--collector 编号
`;

/** 0 done, 1 refused or failed half-way, 2 called wrongly. */
export async function runOperatorCommand(
  words: readonly string[],
  ask: Perform,
  terminal: OperatorTerminal,
  collector?: string,
): Promise<0 | 1 | 2> {
  const [command = '', ...rest] = words;
  const perform: Perform = (action) => ask(collector === undefined ? action : ofCollector(action, collector));
  if (command === 'export' && rest.length === 3) return intoFile(rest[2], exportedTo(rest), perform, terminal);
  if (command === 'get-round' && rest.length === 2) return intoFile(rest[1], roundTo(rest), perform, terminal);
  if (command === 'new-codes' && rest.length === 2) return intoFile(rest[1], codesTo(rest), perform, terminal);
  if (command === 'audit' && (rest.length === 1 || rest.length === 2)) {
    return intoFile(rest[0], auditTo(rest), perform, terminal);
  }
  const action = await actionOf(command, rest);
  if (action === undefined || 'wrong' in action) {
    terminal.err(action === undefined ? OPERATOR_USAGE : `${action.wrong}\n`);
    return 2;
  }
  return tell(await perform(action), terminal);
}

/** Those that are about one collector are about that one. */
function ofCollector(action: Action, collector: string): Action {
  const isOfNone =
    action.action === 'firstCode' || action.action === 'addCollector' || action.action === 'listCollectors';
  return isOfNone ? action : { ...action, collector };
}

async function actionOf(
  command: string,
  words: readonly string[],
): Promise<Action | { readonly wrong: string } | undefined> {
  const [first, second, third] = words;
  const is = (name: string, count: number) => command === name && words.length === count;
  if (is('new-code', 0)) return { action: 'newCode' };
  if (is('collectors', 0)) return { action: 'listCollectors' };
  if (first === undefined) return undefined;
  if (is('put-round', 1) || is('put-round', 2)) {
    const round = await readJson(first);
    if (round === undefined) return { wrong: `读不了 ${first}：要是一个 JSON 文件。没有保存任何内容。` };
    return { action: 'putRound', round, ...(second === undefined ? {} : { confirm: second }) };
  }
  if (is('revoke-code', 1)) return { action: 'revokeCode', code: first };
  if (is('unlock', 1)) return { action: 'unlockRound', round: first };
  if (second === undefined) return undefined;
  if (is('new-collector', 2)) {
    if (!collectorIdSchema.safeParse(first).success)
      return { wrong: `编号“${first}”只能用小写字母、数字和横线，40 个字符以内，如 hzdx。什么都没有做。` };
    return { action: 'addCollector', collector: first, schoolName: second };
  }
  if (is('unlock', 3) && third !== undefined)
    return { action: 'reopenUnit', round: first, unit: second, reason: third };
  if (is('lock', 2)) return { action: 'lockRound', round: first, reason: second };
  if (is('new-code', 2)) return { action: 'newCode', round: first, unit: second };
  if (is('purge', 2)) return { action: 'purge', round: first, confirm: second };
  return undefined;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes its part of the file and gives the sentence for the end, or the refusal that ended it. */
type Filling = (
  perform: Perform,
  write: (text: string) => Promise<void>,
) => Promise<{ readonly said: string } | { readonly ended: Result }>;

/** The file is there whole or not at all. */
async function intoFile(path = '', fill: Filling, perform: Perform, terminal: OperatorTerminal): Promise<0 | 1 | 2> {
  const file = await createFile(path);
  if (file === undefined) {
    terminal.err(`${path} 已经存在，或不能在那里新建文件：换一个文件名。什么都没有做。\n`);
    return 2;
  }
  try {
    const filled = await fill(perform, (text) => file.write(text));
    if ('ended' in filled) {
      await file.discard();
      return tell(filled.ended, terminal);
    }
    await file.keep();
    terminal.out(`${filled.said}：${path}\n`);
    return 0;
  } catch (error) {
    await file.discard().catch(() => undefined);
    throw error;
  }
}

/** A unit at a time, so that no answer is too large. */
function exportedTo([round = '', form = '']: readonly string[]): Filling {
  return async (perform, write) => {
    let units = 0;
    for (let after: string | undefined; ; ) {
      const result = await perform({ action: 'export', round, form, ...(after === undefined ? {} : { after }) });
      if (result.outcome !== 'exported') return { ended: result };
      if (result.page === undefined) return { said: `已导出 ${units} 个单位` };
      await write(`${JSON.stringify(result.page)}\n`);
      units += 1;
      after = result.page.unit;
    }
  };
}

/** From the first instant of a day here, where one is given. */
function auditTo([path = '', day]: readonly string[]): Filling {
  return async (perform, write) => {
    const isTable = !path.endsWith('.ndjson');
    const begins = day === undefined ? undefined : new Date(`${day}T00:00:00`);
    if (begins !== undefined && Number.isNaN(begins.getTime())) return { ended: noDay(day) };
    if (isTable) await write(AUDIT_HEADER);
    let count = 0;
    for (let from = begins?.toISOString(); ; ) {
      const result = await perform({ action: 'audit', ...(from === undefined ? {} : { from }) });
      if (result.outcome !== 'audited') return { ended: result };
      for (const record of result.records) await write(isTable ? auditLine(record) : `${JSON.stringify(record)}\n`);
      count += result.records.length;
      if (result.next === undefined) return { said: `已导出 ${count} 条审计记录` };
      from = result.next;
    }
  };
}

function noDay(day = ''): Result {
  const message = {
    'zh-CN': `“${day}”不是日期：要写成 2023-05-20 这样。没有导出。`,
    en: `"${day}" is no day: write it like 2023-05-20. Nothing was exported.`,
  };
  return { outcome: 'refused', message };
}

function roundTo([round = '']: readonly string[]): Filling {
  return async (perform, write) => {
    const result = await perform({ action: 'getRound', round });
    if (result.outcome !== 'round') return { ended: result };
    await write(`${JSON.stringify(result.round, null, 2)}\n`);
    return { said: '已取出活动' };
  };
}

function codesTo([round = '']: readonly string[]): Filling {
  return async (perform, write) => {
    const found = await perform({ action: 'getRound', round });
    if (found.outcome !== 'round') return { ended: found };
    await write(BOM + csvLine(['单位编号', '单位', '报送码']));
    for (const { code: unitCode, name } of found.round.roster) {
      const result = await perform({ action: 'newCode', round, unit: name });
      if (result.outcome !== 'code') return { ended: result };
      await write(csvLine([unitCode, name, result.code]));
    }
    return { said: `已发 ${found.round.roster.length} 个报送码` };
  };
}

function tell(result: Result, terminal: OperatorTerminal): 0 | 1 {
  if (result.outcome === 'refused') {
    terminal.err(`${result.message['zh-CN']}\n`);
    return 1;
  }
  if (result.outcome === 'wouldChange') {
    terminal.err(impactText(result));
    return 1;
  }
  terminal.out(`${sentence(result)}\n`);
  return 0;
}

function sentence(result: Exclude<Result, { outcome: 'refused' | 'wouldChange' }>): string {
  switch (result.outcome) {
    case 'put':
      return `已保存活动 ${result.round}：${result.units} 个单位。`;
    case 'created':
      return `已建立，活动 ${result.round}。首个管理员报送码：${result.code}（只显示这一次，请马上记下）`;
    case 'code':
      return `报送码：${result.code}（只显示这一次，请马上记下）`;
    case 'exists':
      return '以前已经生成过。';
    case 'collectors':
      return (
        result.collectors.map(({ id, name, rounds }) => `${id}  ${name}  ${rounds} 个活动`).join('\n') || '还没有。'
      );
    case 'revoked':
      return result.known ? '已作废：用它登录的人马上退出。' : '没有这个报送码，什么都没有改。';
    case 'purged':
      return `已删除：${result.units} 个单位报送情况、${result.versions} 个版本、${result.workbooks} 份汇总。`;
    case 'locked':
      return `已锁定活动 ${result.round}：单位不能再提交，会看到“${result.reason}”。`;
    case 'unlocked':
      return result.unit === undefined
        ? `已开放活动 ${result.round}。`
        : `已为${result.unit}开放活动 ${result.round}，其他单位仍锁定。`;
    case 'audited':
    case 'exported':
    case 'round':
      return '已完成。';
  }
}
