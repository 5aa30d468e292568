/** kjz summary: the merged workbook of a form, from the server. */
import { createHash } from 'node:crypto';
import { type Command, EXIT, inLocale, localeOf, pathFrom, readArguments, required } from '../command';
import { answered } from '../server-connection';
import { openServer, SERVER_HELP, SERVER_OPTIONS } from '../server-options';
import { writeWholeFile } from '../whole-file';

export const summary: Command = {
  name: 'summary',
  summary: { 'zh-CN': '从服务器下载汇总表', en: 'download the summary from the server' },
  help: {
    'zh-CN': `用法：kjz summary --server 地址 --code 汇总码 -o 汇总.xlsx [--form plan|results]

${SERVER_HELP['zh-CN']}
  --form     哪张表，默认 plan（附件2）`,
    en: `Usage: kjz summary --server URL --code CODE -o summary.xlsx [--form plan|results]

${SERVER_HELP.en}
  --form     which form, plan (附件2) by default`,
  },
  async run(args, terminal) {
    const { values } = readArguments(args, {
      ...SERVER_OPTIONS,
      form: { type: 'string' },
      out: { type: 'string', short: 'o' },
    });
    const locale = localeOf(values.lang);
    const out = pathFrom(required(values.out, '-o'));
    const form = values.form ?? 'plan';
    const { api, round, server } = await openServer(values, locale);
    const { bytes } = answered(server, await api.summary({ round, form }));
    await writeWholeFile(out, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (values.json) terminal.out(`${JSON.stringify({ round, form, out, bytes: bytes.byteLength, sha256 })}\n`);
    else terminal.out(inLocale(locale, { 'zh-CN': `汇总表：${out}\n`, en: `Summary: ${out}\n` }));
    return EXIT.ok;
  },
};
