/** kjz template: the blank sheet of a form, for one unit or for anybody. */

import { entryPlan } from '#domain/entry/entry-plan';
import type { Round, Unit } from '#domain/form/round';
import { bareLabel } from '#domain/sheet/text-form';
import { writeWorkbook } from '#xlsx/write';
import { type Command, CommandFailure, EXIT, inLocale, localeOf, pathFrom, readArguments, required } from '../command';
import { formNamed, ROUND_HELP, ROUND_OPTION, roundOfFile } from '../round';
import { writeWholeFile } from '../whole-file';

export const template: Command = {
  name: 'template',
  summary: { 'zh-CN': '生成空白表', en: 'write a blank sheet' },
  help: {
    'zh-CN': `用法：kjz template --form plan|results [--unit 会计学院] [--round 活动.json] -o 空白表.xlsx

  --unit    填报单位，全称、简称或编号（U01）；不写则留空
  ${ROUND_HELP['zh-CN']}`,
    en: `Usage: kjz template --form plan|results [--unit 会计学院] [--round FILE] -o blank.xlsx

  --unit    the unit's name, alias or code (U01); left open when not given
  ${ROUND_HELP.en}`,
  },
  async run(args, terminal) {
    const { values } = readArguments(args, {
      form: { type: 'string' },
      unit: { type: 'string' },
      out: { type: 'string', short: 'o' },
      ...ROUND_OPTION,
    });
    const locale = localeOf(values.lang);
    const round = await roundOfFile(values.round);
    const form = formNamed(required(values.form, '--form'), round);
    const out = pathFrom(required(values.out, '-o'));
    const unit = values.unit === undefined ? undefined : unitNamed(values.unit, round).name;
    const created = new Date().toISOString();
    await writeWholeFile(
      out,
      await writeWorkbook(entryPlan(form, round, unit === undefined ? { created } : { unit, created })),
    );
    if (values.json) {
      terminal.out(`${JSON.stringify({ form: form.id, version: form.version, unit: unit ?? null, out })}\n`);
    } else {
      const said = {
        'zh-CN': `已写好${form.attachment}空白表：${out}\n`,
        en: `Blank ${form.attachment} written: ${out}\n`,
      };
      terminal.out(inLocale(locale, said));
    }
    return EXIT.ok;
  },
};

function unitNamed(name: string, { roster }: Round): Unit {
  const wanted = bareLabel(name);
  const unit = roster.find(({ code, name: full, aliases }) =>
    [code, full, ...aliases].some((each) => bareLabel(each) === wanted),
  );
  if (unit !== undefined) return unit;
  throw new CommandFailure({
    'zh-CN': `名单里没有“${name}”。单位有：${roster.map((each) => each.name).join('、')}。`,
    en: `"${name}" is not on the roster: ${roster.map((each) => each.name).join(', ')}.`,
  });
}
