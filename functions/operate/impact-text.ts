/** What storing a changed round would do, as an operator reads it before deciding. */
import type { FormImpactView, LeavingUnit } from '#api/answers/wire-rounds';
import type { Result } from './actions';

export function impactText({ forms, leaving, confirm }: Extract<Result, { outcome: 'wouldChange' }>): string {
  const needing = forms.filter(({ needsVersion }) => needsVersion);
  const next =
    confirm === undefined
      ? `还没有保存：${needing.map(({ attachment, version }) => `${attachment}的 version 仍是 ${version}`).join('，')}。表样改了就要换一个新的 version，改好后再保存。`
      : `还没有保存。看过以上影响、确认要改，再运行一次，末尾加上确认码 ${confirm}`;
  return `${['这次改动会影响已经报来的内容：', ...forms.flatMap(formLines), ...leavingLine(leaving), next].join('\n')}\n`;
}

function leavingLine(leaving: readonly LeavingUnit[]): readonly string[] {
  if (leaving.length === 0) return [];
  const names = leaving.map(({ unit }) => unit).join('、');
  return [`新的名单里没有这${leaving.length}个报送过的单位，它们已报的内容不再汇总：${names}`];
}

function formLines({ attachment, isRemoved, unchanged, reread, unfit }: FormImpactView): readonly string[] {
  if (isRemoved) return [`${attachment}：新的活动里没有这张表，${unfit.length}个单位已报的内容不再汇总`];
  return [
    `${attachment}：${unchanged}个单位不变，${reread}个单位按新表样重新读出，${unfit.length}个单位有内容不再适合`,
    ...unfit.flatMap(({ unit, version, cells, cellsTotal }) => [
      `  ${unit} 第${version}版，${cellsTotal}处：`,
      ...cells.map(({ address, message }) => `    ${address} ${message}`),
      ...(cellsTotal > cells.length ? [`    …… 另有${cellsTotal - cells.length}处`] : []),
    ]),
  ];
}
