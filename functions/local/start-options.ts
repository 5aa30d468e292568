/** How npm start was called: options before environment before defaults. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSmtpSettings, type SmtpSettings } from '#mail/smtp-settings';
import { originsIn } from '#site/policy';
import type { TlsFiles } from './tls';

export interface StartOptions {
  /** Absolute. */
  readonly dataFolder: string;
  /** This machine only, unless HOST says otherwise. */
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Whether pages are served besides the API. */
  readonly site: boolean;
  /** Whether the trying-out page is among them. */
  readonly workbench: boolean;
  /** How many proxies stand before this server and tell, in X-Forwarded-For, whom they speak for. */
  readonly proxies: number;
  /** Origins besides Microsoft's that may frame the pane: a school's own Office server. */
  readonly frameAncestors?: readonly string[];
  /** Absent: no mail is sent from here. */
  readonly smtp?: SmtpSettings;
  /** Absent: plain http. */
  readonly tls?: TlsFiles;
}

/** As a policy names it: a scheme and a host, its first label may be *. */

/** Ports that browsers refuse to open (fetch standard, "port blocking"), of those a person might choose. */
const BLOCKED_PORTS: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** What was asked for, or one sentence on what is wrong with it. */
export function readStartOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): StartOptions | { readonly wrong: string } {
  let given: { data?: string; port?: string; host?: string };
  try {
    given = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } },
    }).values;
  } catch {
    return { wrong: '参数有误。用法：npm start -- [--data 文件夹] [--port 端口] [--host 地址]' };
  }
  const port = given.port ?? environment.PORT ?? '3000';
  const isPort = /^\d{1,5}$/.test(port) && Number(port) <= 65_535;
  if (!isPort) return { wrong: `端口要是 0 到 65535 的数字，不能是“${port}”。` };
  if (BLOCKED_PORTS.has(Number(port))) {
    return { wrong: `端口 ${port} 被浏览器禁用，打不开网页。请换一个，如 3000。` };
  }
  const { KJZ_TLS_CERT: certificate, KJZ_TLS_KEY: key } = environment;
  if ((certificate === undefined) !== (key === undefined)) {
    return { wrong: 'KJZ_TLS_CERT 和 KJZ_TLS_KEY 要一起写：前者是证书，后者是私钥，都是 PEM 文件的路径。' };
  }
  const proxies = environment.KJZ_PROXIES ?? '0';
  if (!/^[0-5]$/.test(proxies)) {
    return { wrong: `KJZ_PROXIES 是前面反向代理的层数，要是 0 到 5 的数字，不能是“${proxies}”。` };
  }
  const frameAncestors = originsIn(environment.KJZ_FRAME_ANCESTORS ?? '');
  if ('wrong' in frameAncestors) {
    return { wrong: `KJZ_FRAME_ANCESTORS ${frameAncestors.wrong}` };
  }
  const { KJZ_SMTP_URL: url, KJZ_SMTP_FROM: from, KJZ_SMTP_EVERY_SECONDS: everySeconds } = environment;
  const smtp = url === undefined ? undefined : readSmtpSettings({ url, from, everySeconds });
  if (smtp !== undefined && 'wrong' in smtp) return smtp;
  return {
    ...(smtp === undefined ? {} : { smtp }),
    frameAncestors,
    dataFolder: resolve(given.data ?? environment.KJZ_DATA ?? '.data'),
    host: given.host ?? environment.HOST ?? '127.0.0.1',
    port: Number(port),
    site: environment.KJZ_SITE !== 'off',
    workbench: environment.KJZ_WORKBENCH !== 'off',
    proxies: Number(proxies),
    ...(certificate === undefined || key === undefined
      ? {}
      : { tls: { certificate: resolve(certificate), key: resolve(key) } }),
  };
}
