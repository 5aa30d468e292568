/** Which of the two languages the caller wants to read: Chinese unless English is asked for first. */
import type { Context } from 'hono';
import type { Locale } from '#domain/words/locale';

export function localeOf(c: Context): Locale {
  return preferredLocale(c.req.header('accept-language') ?? '');
}

/** By `q`, then by order, of the languages that we have; `*` and all others count as Chinese. */
export function preferredLocale(acceptLanguage: string): Locale {
  let best: Locale = 'zh-CN';
  let bestWeight = 0;
  for (const part of acceptLanguage.slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = q === undefined ? 1 : Number(q.slice(2)) || 0;
    const locale: Locale | undefined = /^en\b/.test(tag) ? 'en' : /^zh\b/.test(tag) ? 'zh-CN' : undefined;
    if (locale !== undefined && weight > bestWeight) [best, bestWeight] = [locale, weight];
  }
  return best;
}
