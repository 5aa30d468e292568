/** What an archive says of itself to whoever opens it without any program. Follows from its facts and the manifest's hash. */
import { paperName } from '#domain/form/paper';
import { chinaTime } from '#domain/words/china-time';
import { type ArchiveFacts, AUDIT_PART, DEFINITION_PART, FACTS_PART, MANIFEST_PART } from './archive-format';

export function readmeText(facts: ArchiveFacts, manifestSha256: string): string {
  const { school, collector, round, lock, madeAt, forms, papers, program } = facts;
  const lines = [
    `${school} ${round.name} 归档`,
    '',
    `汇总单位：${collector.name}`,
    `锁定：${chinaTime(lock.since)}（北京时间），原因：${lock.reason}`,
    `归档：${chinaTime(madeAt)}（北京时间），由 ${program.name} ${program.version} 生成`,
    '',
    '内容',
    ...forms.map(
      ({ form, attachment, title, units, definitions }) =>
        `  forms/${form}/  ${attachment} ${title}：汇总表 summary.xlsx，${units.length}个单位报过的每一版（versions/，.json 是原件，.xlsx 是重新铺成的表），全部审核决定 decisions.json${definitions === undefined ? '' : `，历次表样 definitions.json（${definitions}份）`}`,
    ),
    ...(papers ?? []).map(
      ({ paper, units, leftOut, ...named }) =>
        `  papers/${paper}/  ${paperName(named)}：${units.length}个单位交过的每一版（versions/，.json 是回执和文件的SHA-256，旁边是锁定时有效的那份原件）${leftOut === undefined ? '' : `；${leftOut}份原件因总量过大没有放入，另行保管`}`,
    ),
    `  ${DEFINITION_PART}  表样、规则、截止时间、填报名单`,
    `  ${AUDIT_PART}  审计记录，一行一条`,
    `  ${FACTS_PART}  这份归档说明的数据`,
    `  ${MANIFEST_PART}  以上每个文件的长度和SHA-256`,
    '',
    '核对',
    `  ${MANIFEST_PART} 的SHA-256：`,
    `  ${manifestSha256}`,
    '  把这个数另外记下（如写进纸质档案）。任何机器上都可以离线核对：kjz verify 归档.zip',
    '  它核对每个文件的SHA-256、每一版的内容与回执，并由各单位的原表重新算出汇总表的每一个数。',
    '',
    '内含联系人姓名和电话，请按个人信息保管。',
  ];
  return `${lines.join('\r\n')}\r\n`;
}
