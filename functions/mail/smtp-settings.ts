/** How a deployment says which server takes its mail, and what is wrong with that in one sentence. Pure. */
import { mailAddress } from './mail-address';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (smtps:). */
  readonly isSecure: boolean;
  readonly login?: { readonly user: string; readonly password: string };
  readonly from: string;
  readonly everySeconds: number;
}

/** As they are spelled in an environment. */
export interface SaidOfSmtp {
  /** smtps://user:password@host:465, smtp://user:password@host:587 or, for a relay that asks for no sign-in, smtp://host:25. */
  readonly url: string;
  readonly from: string | undefined;
  readonly everySeconds: string | undefined;
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };
/** So that a provider does not take a hundred reminders for spam. */
const USUAL_SECONDS = 3;
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/i;

/** Never repeats what was said of the password. */
export function readSmtpSettings({ url, from, everySeconds }: SaidOfSmtp): SmtpSettings | { readonly wrong: string } {
  const server = readServer(url);
  if (server === undefined)
    return {
      wrong:
        'KJZ_SMTP_URL 要写成 smtps://用户名:密码@邮件服务器:465 或 smtp://用户名:密码@邮件服务器:587；用户名和密码里的 @ : / 等符号用 %40 %3A %2F 代替。',
    };
  const address = from === undefined ? undefined : mailAddress(from);
  if (address === undefined) return { wrong: 'KJZ_SMTP_FROM 是发件邮箱，只写一个地址，如 kjc@example.edu.cn。' };
  const seconds = everySeconds ?? String(USUAL_SECONDS);
  if (!/^(?:[1-9]|[1-5]\d|60)$/.test(seconds))
    return { wrong: `KJZ_SMTP_EVERY_SECONDS 是两封邮件之间隔几秒，要是 1 到 60 的整数，不能是“${seconds}”。` };
  return { ...server, from: address, everySeconds: Number(seconds) };
}

function readServer(url: string): Pick<SmtpSettings, 'host' | 'port' | 'isSecure' | 'login'> | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(url);
  const usualPort = PORTS[protocol];
  const user = decoded(username);
  const secret = decoded(password);
  const isLoginWhole = user !== undefined && secret !== undefined && (user === '') === (secret === '');
  const isNothingBehind = (pathname === '' || pathname === '/') && search === '' && hash === '';
  if (usualPort === undefined || !isLoginWhole || !isNothingBehind || !HOST.test(hostname)) return undefined;
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? usualPort : Number(port),
    isSecure: protocol === 'smtps:',
    ...(user === '' ? {} : { login: { user, password: secret } }),
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
