/** What the live region says, whoever is signed in, once something has happened: one sentence per result, in both languages. */
import type { Locale } from '#domain/words/locale';

/** Sentences by language and result. */
export type Spoken<Results> = Readonly<
  Record<Locale, { readonly [R in keyof Results]: (facts: Results[R]) => string }>
>;

/** Each result with what its sentence needs. */
export interface ShellResults {
  /** `who` = the unit; absent = the collector, whose name is not known yet. */
  readonly signedIn: { readonly who: string | undefined };
  readonly signedOut: Record<never, never>;
  readonly sessionExpired: Record<never, never>;
  readonly roundShown: { readonly round: string };
  readonly saved: { readonly file: string };
  readonly failed: { readonly title: string };
}

export const SHELL_SENTENCES: Spoken<ShellResults> = {
  'zh-CN': {
    signedIn: ({ who }) => `已登录：${who ?? '汇总单位'}。`,
    signedOut: () => '已退出登录。',
    sessionExpired: () => '登录已过期，请重新登录。表格内容不受影响。',
    roundShown: ({ round }) => `当前是${round}。`,
    saved: ({ file }) => `已下载“${file}”。`,
    failed: ({ title }) => `${title}。`,
  },
  en: {
    signedIn: ({ who }) => `Signed in: ${who ?? 'collector'}.`,
    signedOut: () => 'Signed out.',
    sessionExpired: () => 'The sign-in has expired. Sign in again; your sheet is untouched.',
    roundShown: ({ round }) => `Now showing ${round}.`,
    saved: ({ file }) => `“${file}” was downloaded.`,
    failed: ({ title }) => `${title}.`,
  },
};
