/** What the live region says once something was done with a paper. */
import type { Spoken } from '../../shell/words/sentences';

export interface PapersResults {
  readonly handedIn: { readonly version: number };
  readonly saved: { readonly file: string };
}

export const PAPERS_SENTENCES: Spoken<PapersResults> = {
  'zh-CN': {
    handedIn: ({ version }) => `已收到，第${version}版。`,
    saved: ({ file }) => `已保存：${file}`,
  },
  en: {
    handedIn: ({ version }) => `Received as version ${version}.`,
    saved: ({ file }) => `Saved: ${file}`,
  },
};
