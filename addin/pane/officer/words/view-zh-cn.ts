/** What the collector's people read, in Chinese. */

const zhCN = {
  places: {
    overview: '填报总览',
  },

  collector: {
    title: '填报总览',
    loading: '正在读取填报情况',
    asOf: (time: string) => `截至 ${time}`,
    formChoice: '看哪张表',
    figures: { submitted: '已报', missing: '未报', late: '迟报' },
    ofUnits: (units: number) => `共${units}个单位`,
    withZero: (zero: number) => `含零报告${zero}`,
    ring: (done: number, of: number) => `已报${done}个单位，共${of}个`,
    filters: { all: '全部', none: '未报', submitted: '已报', zero: '零报告', late: '迟报' },
    filterLabel: '筛选',
    unit: '单位',
    grid: (filter: string) => `各单位填报情况（${filter}）`,
    noUnits: '没有这样的单位。',
    download: (attachment: string) => `下载${attachment}汇总`,
    refresh: '刷新',
    offRoster: (units: string) => `名单以外、已报送的单位：${units}`,
    bar: (done: number, of: number) => `已报 ${done}/${of}`,
  },
};

/** What every language must say. */
export type OfficerOwnWords = typeof zhCN;

export const OFFICER_ZH_CN: OfficerOwnWords = zhCN;
