/** How `npm run deploy` was called. Pure. */
import { parseArgs } from 'node:util';
import { NO_ALARM_EMAIL, readSettings, SETTING_NAMES, type SettingName, type Settings } from './settings';

export interface DeployCall {
  readonly settings: Settings & { readonly schoolName: string };
  /** As the CDK CLI takes them. */
  readonly contextArguments: readonly string[];
}

const USAGE =
  '用法：npm run deploy -- -c schoolName=某某大学 [-c stage=prod] [-c hosting=api] [-c region=地区] ' +
  '[-c domainName=主机名 -c certificateArn=证书] [-c alarmEmail=邮箱] [-c deployment=名称] [-c tableName=恢复出来的表]';

export function readDeployArguments(args: readonly string[]): DeployCall | { readonly wrong: string } {
  let pairs: readonly string[];
  try {
    const options = { context: { type: 'string', short: 'c', multiple: true } } as const;
    pairs = parseArgs({ args: [...args], options }).values.context ?? [];
  } catch {
    return { wrong: `参数有误。${USAGE}` };
  }
  const said = new Map<string, string>();
  for (const pair of pairs) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    if (name === undefined || value === undefined) return { wrong: `“-c ${pair}”要写成 名=值。${USAGE}` };
    if (!isSettingName(name)) return { wrong: `没有 ${name} 这个参数。${USAGE}` };
    if (said.has(name)) return { wrong: `${name} 写了两次。` };
    said.set(name, value);
  }
  const settings = readSettings((name) => said.get(name));
  if ('wrong' in settings) return settings;
  const { schoolName } = settings;
  if (schoolName === undefined) return { wrong: `缺少 schoolName：写上学校名称，如 -c schoolName=某某大学。${USAGE}` };
  const isUnheard = settings.stage === 'prod' && said.get('alarmEmail') === undefined;
  if (isUnheard)
    return {
      wrong: `正式部署要写 alarmEmail：服务出错时总要有人收到。写上邮箱，如 -c alarmEmail=it@example.edu.cn；确实不要，写 -c alarmEmail=${NO_ALARM_EMAIL}。`,
    };
  return {
    settings: { ...settings, schoolName },
    contextArguments: [...said].flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  };
}

function isSettingName(name: string): name is SettingName {
  return (SETTING_NAMES as readonly string[]).includes(name);
}
