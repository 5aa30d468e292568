/** The languages people are spoken to in, and a text that stands in all of them. */

export type Locale = 'zh-CN' | 'en';

/** The same text for every reader. */
export type Bilingual = Readonly<Record<Locale, string>>;

export function both(zh: string, en: string): Bilingual {
  return { 'zh-CN': zh, en };
}
