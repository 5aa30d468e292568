/** What is doubtful in a roster that was pasted: of each kind what is told with it, and its sentence in both languages. */
import type { Bilingual, Locale } from '../../words/locale';

/** Kinds of doubt with the facts of their sentences. */
export interface RosterDoubtFacts {
  'list.empty': Nothing;
  'list.tooLong': { readonly most: number };
  'line.skipped': Nothing;
  'column.unknown': Nothing;
  'column.guessed': { readonly columns: string };
  'name.missing': Nothing;
  'name.tooLong': { readonly most: number };
  'name.twice': { readonly first: number };
  /** The roster had this unit under another name. */
  'name.alias': { readonly unit: string };
  'name.renamed': { readonly before: string };
  'name.othersAlias': { readonly unit: string };
  'alias.taken': { readonly unit: string };
  'alias.tooLong': { readonly most: number };
  'code.invalid': Nothing;
  'code.taken': { readonly unit: string };
  'kind.guessed': { readonly kind: string };
  'kind.tooLong': { readonly most: number };
  'contact.tooLong': { readonly most: number };
  'phone.invalid': Nothing;
  'phone.read': { readonly phone: string };
  'email.invalid': Nothing;
  'unit.missing': { readonly unit: string };
  'unit.missingOrRenamed': { readonly unit: string; readonly name: string };
}
type Nothing = Record<never, never>;
export type RosterDoubtCode = keyof RosterDoubtFacts;

export interface RosterDoubt {
  /** Of what was pasted, from 1 on; absent where it is about no line. */
  readonly line?: number;
  readonly code: RosterDoubtCode;
  /** As it was pasted; '' = empty. */
  readonly received: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export function doubt<C extends RosterDoubtCode>(
  code: C,
  line: number | undefined,
  received: string,
  facts: RosterDoubtFacts[C],
): RosterDoubt {
  return { code, ...(line === undefined ? {} : { line }), received, facts };
}

/** What it is · why · what to do. */
const SENTENCES: Readonly<Record<RosterDoubtCode, Bilingual>> = {
  'list.empty': {
    'zh-CN': '没有读到单位：粘贴的内容是空的，或没有单位名称一栏。请从 Excel 里复制名单（带表头更好）再粘贴。',
    en: 'No unit was read: nothing was pasted, or no column has names. Copy the list from Excel, best with its header row.',
  },
  'list.tooLong': {
    'zh-CN': '只读了前{most}行：名单不会这样长，可能复制了整列。请只复制有内容的行。',
    en: 'Only the first {most} rows were read: no roster is that long. Copy only the rows that have something in them.',
  },
  'line.skipped': {
    'zh-CN': '这一行没有当作单位：像标题、合计或备注。如果是单位，请去掉多余的字再粘贴。',
    en: 'Not taken for a unit: it looks like a title, a total or a note. If it is a unit, leave only its name.',
  },
  'column.unknown': {
    'zh-CN': '这一列没有读：不认识它的表头。需要的话，表头改成单位、代码、类别、别名、联系人、电话或邮箱。',
    en: 'This column was not read: its header is unknown. Use 单位, 代码, 类别, 别名, 联系人, 电话 or 邮箱 if it is needed.',
  },
  'column.guessed': {
    'zh-CN': '没有表头，各列按内容认作：{columns}。请核对；不对的话，加上表头再粘贴。',
    en: 'There is no header row; the columns were taken for: {columns}. If that is wrong, add a header row.',
  },
  'name.missing': {
    'zh-CN': '这一行没有单位名称，没有读入。请补上名称，或删去这一行。',
    en: 'This row has no name and was left out. Add the name, or delete the row.',
  },
  'name.tooLong': {
    'zh-CN': '名称超过{most}个字，没有读入，可能几个单位写在了一格里。请一行写一个单位。',
    en: 'The name has more than {most} characters and was left out: perhaps several units in one cell. One unit per row.',
  },
  'name.twice': {
    'zh-CN': '与第{first}行是同一个单位，只保留了第{first}行。请删去一行，或写全名称以示区别。',
    en: 'The same unit as in row {first}, which was kept. Delete one of the rows, or write names that differ.',
  },
  'name.alias': {
    'zh-CN': '这是“{unit}”的别名，按原名保留：改名会使已报的内容和报送码对不上。确实改名的，请在名单里改。',
    en: 'This is an alias of “{unit}”, whose name was kept: reports and codes go by it. If it was renamed, change it in the list.',
  },
  'name.renamed': {
    'zh-CN':
      '原名单里是“{before}”，按改名处理，代码不变，原名列为别名。已报的内容和报送码仍在原名下：开始填报以后不要改名。',
    en: 'It was “{before}” before: taken for renamed, with the same code and the old name as an alias. Reports and codes stay under the old name; do not rename once reporting has begun.',
  },
  'name.othersAlias': {
    'zh-CN': '这个名称也是“{unit}”的别名：填报表里写它时，分不清是哪个单位。已从“{unit}”的别名里去掉，请核对。',
    en: 'This is also an alias of “{unit}”, so a sheet that says it could be of either. It was taken from the aliases of “{unit}”; check that.',
  },
  'alias.taken': {
    'zh-CN': '别名已经属于“{unit}”，没有读入：同一个别名指两个单位，就认不出是哪一个。请改用别的简称。',
    en: 'This alias belongs to “{unit}” already and was left out: it could mean either unit. Use another one.',
  },
  'alias.tooLong': {
    'zh-CN': '别名超过{most}个字，没有读入。几个别名之间请用顿号隔开。',
    en: 'The alias has more than {most} characters and was left out. Separate several by commas.',
  },
  'code.invalid': {
    'zh-CN': '代码要是2至8个大写字母或数字，如 U01，没有采用，另编了代码。请核对。',
    en: 'A code has 2 to 8 capital letters or digits, as U01. It was not used and another one was given; check it.',
  },
  'code.taken': {
    'zh-CN': '代码已经是“{unit}”的，没有采用，另编了代码。请核对。',
    en: 'The code belongs to “{unit}” and was not used; another one was given. Check it.',
  },
  'kind.guessed': {
    'zh-CN': '没有写类别，按名称归为“{kind}”。请核对。',
    en: 'No kind was given; by its name it was put under “{kind}”. Check it.',
  },
  'kind.tooLong': {
    'zh-CN': '类别超过{most}个字，没有采用。请写简短的类别，如学院、部处。',
    en: 'The kind has more than {most} characters and was not used. Write a short one, as 学院 or 部处.',
  },
  'contact.tooLong': {
    'zh-CN': '联系人超过{most}个字，没有读入。请只写一位联系人的姓名。',
    en: 'The contact has more than {most} characters and was left out. Write one person’s name.',
  },
  'phone.invalid': {
    'zh-CN': '不是完整的电话号码，没有读入。请写11位手机号，或带区号的座机，如0351-0000123。',
    en: 'Not a whole telephone number; it was left out. Write a mobile of 11 digits, or a landline with its area code.',
  },
  'phone.read': {
    'zh-CN': '电话读作{phone}，与写的不完全一样。请核对。',
    en: 'Read as {phone}, which is not quite as it was written. Check it.',
  },
  'email.invalid': {
    'zh-CN': '不是邮箱地址，没有读入。请写成 name@example.edu.cn 的样子。',
    en: 'Not an e-mail address; it was left out. Write it like name@example.edu.cn.',
  },
  'unit.missing': {
    'zh-CN': '原名单里的“{unit}”这次没有，保存后它不再填报，已报的内容不再汇总。如果漏了，请加上。',
    en: '“{unit}” of the former roster is not in this one: it will no longer report, and what it reported is not merged. Add it if it was forgotten.',
  },
  'unit.missingOrRenamed': {
    'zh-CN':
      '原名单里的“{unit}”这次没有，新的有“{name}”。如果是改名，请在“{name}”的别名里写上“{unit}”再粘贴，代码就不变。',
    en: '“{unit}” of the former roster is not in this one, and “{name}” is new. If it was renamed, write “{unit}” among the aliases of “{name}”, and it keeps its code.',
  },
};

export function doubtMessage({ code, facts }: RosterDoubt, locale: Locale = 'zh-CN'): string {
  return SENTENCES[code][locale].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name]));
}
