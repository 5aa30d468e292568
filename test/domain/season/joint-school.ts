/**
 * A made-up school of 100 units: what they did together, each in its own words; 40 pairs that look alike and are not one;
 * and what each did by itself. Who is right is known by the row: `together` names the activity.
 */
import type { Round } from '#domain/form/round';
import type { ReportedRow, Submission } from '#domain/reports/submission';
import { form, ROUND } from '../sheets';

export interface MadeUpRow {
  readonly name: string;
  readonly startDate: string;
  readonly endDate?: string;
  readonly venue: string;
  readonly host?: string;
  readonly offline?: number;
}

const FIELDS =
  '会计 金融 管理 旅游 计算机 大数据 建筑 艺术 传媒 音乐 教育 外语 数学 物理 化学 生物 地理 历史 哲学 法学 体育 医学 护理 药学 农学 林学 园艺 食品 材料 机械 电气 自动化 通信 土木 水利 测绘 采矿 安全 环境 能源 交通 车辆 航空 船舶 纺织 印刷 包装 设计 动画 舞蹈 戏剧 新闻 广告 出版 档案 统计 经济 贸易 物流 电商'.split(
    ' ',
  );
const OFFICES =
  '党政办公室 组织部 宣传部 统战部 学生处 团委 教务处 科学技术处 人事处 财务处 后勤管理处 保卫处 招生就业处 国有资产与设备处 国际交流处 继续教育部 审计处 工会 图书馆 信息中心 档案馆 校医院 出版社 创新创业中心 网络中心'.split(
    ' ',
  );

const NAMES = [
  ...FIELDS.map((field) => `${field}学院`),
  ...OFFICES,
  ...Array.from({ length: 15 }, (_, at) => `第${at + 1}重点实验室`),
];

/** By their order; some are also called otherwise. */
export const SCHOOL: Round = {
  ...ROUND,
  school: '晋阳科技学院',
  roster: NAMES.map((name, at) => ({
    code: `M${String(at + 1).padStart(3, '0')}`,
    name,
    kind: name.endsWith('学院') ? '学院' : name.endsWith('实验室') ? '平台' : '部处',
    aliases: name.endsWith('学院') && at % 3 === 0 ? [`${name.slice(0, 2)}院`] : [],
  })),
};

const day = (number: number) => `2023-05-${String(number).padStart(2, '0')}`;

/** What each unit of a real joint activity wrote of it: the first is the one that leads. */
export const TOGETHER: readonly (readonly MadeUpRow[])[] = [
  // The same words.
  [
    { name: '走进人工智能科普讲座', startDate: day(22), venue: '图书馆一楼报告厅' },
    { name: '走进人工智能科普讲座', startDate: day(22), venue: '图书馆一楼报告厅' },
  ],
  [
    { name: '科技活动周启动仪式', startDate: day(20), venue: '学术交流中心', host: '科学技术处' },
    { name: '科技活动周启动仪式', startDate: day(20), venue: '学术交流中心', host: '科学技术处、宣传部' },
    { name: '科技活动周启动仪式', startDate: day(20), venue: '学术交流中心', host: '科学技术处、团委' },
  ],
  // Width, quotes, spaces, capitals.
  [
    { name: '３Ｄ打印体验', startDate: day(23), venue: '实训楼201' },
    { name: '3D打印体验', startDate: day(23), venue: '实训楼２０１' },
  ],
  [
    { name: '“量子通信”科普报告会', startDate: day(24), venue: '明德楼报告厅' },
    { name: '量子通信 科普报告', startDate: day(24), venue: '明德楼 报告厅' },
  ],
  [
    { name: '《天问一号》探火之旅讲座', startDate: day(24), venue: '博学楼305' },
    { name: '天问一号探火之旅（讲座）', startDate: day(24), venue: '博学楼305教室' },
    { name: '科普讲座：天问一号探火之旅', startDate: day(24), venue: '博学楼305' },
  ],
  // Who holds it, and the year, as part of the name.
  [
    { name: '会计学院、金融学院联合举办反诈防骗宣传', startDate: day(25), venue: '中心广场东侧' },
    { name: '反诈防骗宣传', startDate: day(25), venue: '中心广场东侧' },
  ],
  [
    { name: '2023年晋阳科技学院数学建模竞赛', startDate: day(26), endDate: day(27), venue: '理学楼机房' },
    { name: '数学建模大赛', startDate: day(26), endDate: day(27), venue: '理学楼机房' },
  ],
  [
    { name: '第三届机器人挑战赛', startDate: day(27), venue: '体育馆' },
    { name: '机器人挑战赛', startDate: day(27), venue: '体育馆' },
    { name: '2023年第三届机器人大赛', startDate: day(27), venue: '校体育馆' },
  ],
  // More words, in the same order.
  [
    { name: '防震减灾进社区', startDate: day(28), venue: '幸福社区广场' },
    { name: '防震减灾科普知识宣传进社区活动', startDate: day(28), venue: '幸福社区广场' },
  ],
  [
    { name: '急救技能培训', startDate: day(23), venue: '校医院二楼' },
    { name: '师生急救技能培训班', startDate: day(23), venue: '校医院2楼培训室' },
  ],
  [
    { name: '垃圾分类宣传', startDate: day(29), venue: '学生公寓区' },
    { name: '校园垃圾分类科普宣传活动', startDate: day(29), venue: '学生公寓区南门' },
  ],
  // A synonym.
  [
    { name: 'AI绘画体验', startDate: day(30), venue: '艺术楼展厅' },
    { name: '人工智能绘画体验活动', startDate: day(30), venue: '艺术楼展厅' },
  ],
  [
    { name: '双碳知识竞赛', startDate: day(22), venue: '能源楼大厅' },
    { name: '碳达峰碳中和知识竞赛', startDate: day(22), venue: '能源楼大厅' },
  ],
  // A place and a room in it; the days of one within those of the other.
  [
    { name: '古籍修复技艺展', startDate: day(20), endDate: day(31), venue: '图书馆' },
    { name: '古籍修复技艺展览', startDate: day(22), endDate: day(26), venue: '图书馆特藏室' },
  ],
  [
    { name: '天文观测之夜', startDate: day(25), venue: '物理楼天台' },
    { name: '天文观测之夜', startDate: day(25), venue: '物理楼' },
  ],
  // Online: the name and the days say it.
  [
    { name: '院士讲航天科普直播', startDate: day(26), venue: '线上' },
    { name: '院士讲航天', startDate: day(26), venue: '腾讯会议' },
    { name: '院士讲航天直播', startDate: day(26), venue: '哔哩哔哩' },
  ],
  [
    { name: '云游植物标本馆', startDate: day(21), venue: '微信公众号' },
    { name: '云游植物标本馆', startDate: day(21), venue: '线上' },
  ],
  // The same of the series, in both.
  [
    { name: '科学家精神宣讲第二场', startDate: day(24), venue: '大礼堂' },
    { name: '科学家精神宣讲（第2场）', startDate: day(24), venue: '大礼堂' },
  ],
  [
    { name: '趣味化学实验展演（上）', startDate: day(28), venue: '化学楼101' },
    { name: '趣味化学实验展演(上)', startDate: day(28), venue: '化学楼101室' },
  ],
  // Named among the hosts.
  [
    { name: '乡村科技下基层服务', startDate: day(27), venue: '清徐县东关村', host: '农学学院、林学学院' },
    { name: '科技下基层服务', startDate: day(27), venue: '东关村', host: '林学学院' },
  ],
  [
    { name: '科普讲座', startDate: day(30), venue: '文瀛楼阶梯教室', host: '与新闻学院联合' },
    { name: '科普讲座', startDate: day(30), venue: '文瀛楼阶梯教室', host: '新闻学院' },
  ],
  [
    { name: '心理健康游园会', startDate: day(25), venue: '银杏大道' },
    { name: '心理健康游园会', startDate: day(25), venue: '银杏大道' },
    { name: '心理健康游园会', startDate: day(25), venue: '银杏大道' },
    { name: '心理健康游园会', startDate: day(25), venue: '银杏大道' },
  ],
  [
    { name: '无人机操控大赛决赛', startDate: day(29), venue: '田径场' },
    { name: '无人机操控竞赛（决赛）', startDate: day(29), venue: '田径场' },
  ],
  [
    { name: '智慧农业成果展', startDate: day(20), endDate: day(22), venue: '会展中心A厅' },
    { name: '智慧农业科研成果展览', startDate: day(20), endDate: day(22), venue: '会展中心A厅' },
  ],
];

/** Alike, and not one: two units each, and why. */
export const TRAPS: readonly (readonly [why: string, one: MadeUpRow, other: MadeUpRow])[] = [
  ['第一场 and 第二场', row('名家讲堂第一场', 22, '大礼堂'), row('名家讲堂第二场', 22, '大礼堂')],
  ['第1期 and 第2期', row('创客训练营第1期', 23, '创客空间'), row('创客训练营第2期', 23, '创客空间')],
  ['第三讲 and 第四讲', row('材料前沿第三讲', 24, '材料楼报告厅'), row('材料前沿第四讲', 24, '材料楼报告厅')],
  ['(上) and (下)', row('宇宙的起源讲座(上)', 25, '物理楼201'), row('宇宙的起源讲座(下)', 25, '物理楼201')],
  ['（一） and （二）', row('食品安全讲座（一）', 26, '食品楼大厅'), row('食品安全讲座（二）', 26, '食品楼大厅')],
  ['① and ②', row('实验安全培训①', 27, '安全馆'), row('实验安全培训②', 27, '安全馆')],
  ['a part and the whole', row('丝路文明讲座', 28, '历史楼'), row('丝路文明讲座（下）', 28, '历史楼')],
  ['Ⅰ and Ⅱ', row('编程入门Ⅰ', 22, '机房三'), row('编程入门Ⅱ', 22, '机房三')],
  ['A and B', row('电路设计讲座A', 23, '电气楼'), row('电路设计讲座B', 23, '电气楼')],
  ['上午场 and 下午场', row('水质检测体验上午场', 24, '水利楼'), row('水质检测体验下午场', 24, '水利楼')],
  ['初赛 and 决赛', row('演讲比赛初赛', 25, '外语楼剧场'), row('演讲比赛决赛', 25, '外语楼剧场')],
  ['第五届 and 第六届', row('第五届桥梁设计竞赛', 26, '土木楼'), row('第六届桥梁设计竞赛', 26, '土木楼')],
  ['two campuses', row('消防演练东校区', 27, '宿舍楼前'), row('消防演练西校区', 27, '宿舍楼前')],
  ['two audiences', row('网络安全讲座学生专场', 28, '信息楼'), row('网络安全讲座教师专场', 28, '信息楼')],
  ['one title, two days', row('弘扬科学家精神报告', 22, '一号报告厅'), row('弘扬科学家精神报告', 23, '一号报告厅')],
  ['one title, two weeks', row('黄土高原生态讲座', 20, '地理楼'), row('黄土高原生态讲座', 30, '地理楼')],
  ['one title, two halls', row('区块链技术讲座', 24, '东楼报告厅'), row('区块链技术讲座', 24, '西楼演播室')],
  ['one title, two rooms', row('论文写作讲座', 24, '教学楼301'), row('论文写作讲座', 24, '教学楼302')],
  ['one title, two buildings', row('图书漂流', 25, '法学楼大厅'), row('图书漂流', 25, '艺术楼大厅')],
  ['科普讲座', row('科普讲座', 25, '学术交流中心'), row('科普讲座', 25, '学术交流中心')],
  ['学术报告', row('学术报告', 26, '逸夫楼报告厅'), row('学术报告会', 26, '逸夫楼报告厅')],
  ['实验室开放', row('实验室开放日', 27, '实验楼'), row('实验室开放', 27, '实验楼')],
  ['科普宣传', row('科普宣传活动', 28, '中心广场'), row('科普宣传', 28, '中心广场')],
  ['科普展览', row('科普展览', 29, '综合楼一层'), row('科普展', 29, '综合楼一层')],
  ['generic, online', row('科普直播', 22, '线上'), row('科普直播', 22, '线上')],
  ['one place and day, two names', row('剪纸体验', 29, '青年活动中心'), row('茶艺体验', 29, '青年活动中心')],
  ['one word differs', row('走进纳米世界讲座', 30, '科学会堂'), row('走进微生物世界讲座', 30, '科学会堂')],
  ['one character differs', row('安全用电知识讲座', 30, '电气楼101'), row('安全用气知识讲座', 30, '电气楼101')],
  ['两种比赛', row('英语配音大赛', 31, '外语楼'), row('英语词汇大赛', 31, '外语楼')],
  ['lecture and contest', row('宪法知识讲座', 22, '法学楼202'), row('宪法知识竞赛', 22, '法学楼202')],
  ['launch and closing', row('科技文化节启动仪式', 23, '露天剧场'), row('科技文化节闭幕式', 23, '露天剧场')],
  ['training and contest', row('测量技能培训', 24, '测绘楼'), row('测量技能大赛', 24, '测绘楼')],
  ['open day and exhibition', row('标本馆参观', 25, '生物楼标本馆'), row('标本馆图片展', 25, '生物楼标本馆')],
  ['short name inside', row('诗词大会', 26, '人文楼'), row('地方诗词文化与红色旅游大会', 26, '人文楼')],
  ['online, short name', row('化学讲座', 27, '线上'), row('化学讲座', 27, '腾讯会议')],
  ['online, two days', row('云上博物馆直播', 27, '线上'), row('云上博物馆直播', 28, '线上')],
  ['online, near name', row('名师云课堂', 29, '线上'), row('名师云课堂特别节目', 29, '线上')],
  ['long and short, elsewhere', row('节能周展板展示', 20, '食堂北门', 31), row('节能周展板展示', 25, '体育场西门')],
  ['the school in both', row('晋阳科技学院开放日', 21, '晋阳科技学院'), row('晋阳科技学院开放日', 21, '晋阳科技学院')],
  ['year and year', row('2023年青年论坛', 31, '会议中心'), row('2023年科技论坛', 31, '会议中心')],
];

function row(name: string, start: number, venue: string, end = start): MadeUpRow {
  return { name, startDate: day(start), endDate: day(end), venue };
}

const ALONE =
  '陶艺 木工 摄影 书法 围棋 象棋 瑜伽 太极 养蜂 插花 烘焙 酿造 陶瓷 刺绣 皮影 风筝 航模 船模 魔方 桥牌 观鸟 赏石 识药 制茶 扎染 雕版 篆刻 漆器 盆景 奇石'.split(
    ' ',
  );

export interface MadeUpSchool {
  readonly submissions: readonly Submission[];
  /** Row → which real joint activity it is; undefined: nobody else's. */
  readonly together: ReadonlyMap<ReportedRow, number>;
}

/** The plan of every unit. The same every time; units of each activity are taken in turn, so that nobody has two of one. */
export function madeUpSchool(): MadeUpSchool {
  const rows = new Map<string, ReportedRow[]>(NAMES.map((name) => [name, []]));
  const together = new Map<ReportedRow, number>();
  let next = 0;
  const put = (unit: string, made: MadeUpRow): ReportedRow => {
    const own = rows.get(unit) ?? [];
    const { name, startDate, endDate = startDate, venue, host = unit, offline = 100 } = made;
    const one: ReportedRow = {
      section: 'activities',
      sheet: '附件2',
      row: own.length + 5,
      values: {
        ...{ name, startDate, endDate, venue, host, offline },
        ...{ category: '学术交流', mode: '线下', sessions: 1, activityId: `${unit}-${own.length + 1}` },
      },
    };
    own.push(one);
    return one;
  };
  const give = (made: MadeUpRow) => put(NAMES[next++ % NAMES.length] ?? '', made);
  for (const [at, activity] of TOGETHER.entries()) {
    // Units that are named as hosts are those that take part.
    const named = new Map([
      [5, ['会计学院', '金融学院']],
      [19, ['农学学院', '林学学院']],
      [20, ['广告学院', '新闻学院']],
      [1, ['科学技术处', '宣传部', '团委']],
    ]).get(at);
    for (const [place, made] of activity.entries()) {
      const unit = named?.[place];
      together.set(unit === undefined ? give(made) : put(unit, made), at);
    }
  }
  for (const [, one, other] of TRAPS) {
    give(one);
    give(other);
  }
  for (const [at, unit] of NAMES.entries()) {
    for (const turn of [0, 1, 2]) {
      const topic = ALONE[(at * 3 + turn) % ALONE.length] ?? '';
      put(unit, { name: `${unit}${topic}体验`, startDate: day(20 + ((at + turn) % 12)), venue: `${unit}活动室` });
    }
  }
  return {
    together,
    submissions: NAMES.map((unit): Submission => {
      return {
        ...{ unit, form: 'plan', formVersion: form('plan').version, version: 1, state: 'submitted', late: false },
        ...{ submittedAt: '2023-05-19T00:00:00Z', source: `${unit}.xlsx`, rows: rows.get(unit) ?? [], issues: [] },
      };
    }),
  };
}
