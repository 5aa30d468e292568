/** The mailer of a deployment that was told of a mail server; the secret and the library are fetched with the first mail. */

import { once } from '#api/once';
import type { Mailer } from '#mail/mailer';
import { readSmtpSettings } from '#mail/smtp-settings';
import type { readApiEnvironment } from './environment';
import { connectSecrets, readSecret } from './secrets';

type Environment = Pick<
  ReturnType<typeof readApiEnvironment>,
  'KJZ_MAIL_SECRET' | 'KJZ_SMTP_FROM' | 'KJZ_SMTP_EVERY_SECONDS'
>;

/** smtp://x */
const SHORTEST_ADDRESS = 8;
/** Stands where the secret will: what else was said is checked when the function starts. */
const SOME_SERVER = 'smtps://localhost';

/** Throws where what was said of it is wrong: the function then does not start. `failed` hears of a secret that is of no use. */
export function mailOf(
  { KJZ_MAIL_SECRET: secret, ...said }: Environment,
  failed: (error: unknown) => void,
): { readonly mailer?: Mailer } {
  if (secret === undefined) return {};
  const settingsWith = (url: string) => {
    const settings = readSmtpSettings({ url, from: said.KJZ_SMTP_FROM, everySeconds: said.KJZ_SMTP_EVERY_SECONDS });
    if ('wrong' in settings) throw new Error(settings.wrong);
    return settings;
  };
  const { from, everySeconds } = settingsWith(SOME_SERVER);
  const opened = once(async () => {
    const [url, { smtpMailer }] = await Promise.all([
      readSecret(connectSecrets(), secret, SHORTEST_ADDRESS),
      import('#mail/smtp-mailer'),
    ]);
    return smtpMailer(settingsWith(url));
  });
  const send: Mailer['send'] = async (mail) => {
    try {
      return await (await opened()).send(mail);
    } catch (error) {
      failed(error);
      return { result: 'notSent', reason: 'settings' };
    }
  };
  return { mailer: { from, everySeconds, send } };
}
