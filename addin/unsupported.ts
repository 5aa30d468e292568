/** What a person reads where the pane cannot run: an Excel that is too old, or no Excel at all (WPS, a browser). */
import type { Locale } from '#domain/words/locale';
import './unsupported.css';

type Reason = 'tooOld' | 'noExcel';

interface Words {
  readonly title: string;
  readonly why: Readonly<Record<Reason, string>>;
  readonly next: string;
  readonly link: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    title: '这里不能使用面板',
    why: {
      tooOld: '这个版本的 Excel 太旧：面板需要 Excel 2021 或更新版本（含 Microsoft 365 和网页版）。',
      noExcel: '没有连接到 Excel：WPS、普通浏览器和旧版 Excel 不支持 Office 加载项，或 Excel 的程序文件没有下载下来。',
    },
    next: '不用 Excel 也能报送：在浏览器里打开报送网页，下载空白表，用 WPS 填好后拖回网页，一样核对、提交、拿回执。',
    link: '打开报送网页',
  },
  en: {
    title: 'The pane cannot run here',
    why: {
      tooOld:
        'This Excel is too old: the pane needs Excel 2021 or newer (Microsoft 365 and Excel on the web included).',
      noExcel:
        'There is no connection to Excel: WPS, plain browsers and old Excels do not support Office add-ins, or Excel’s program file could not be downloaded.',
    },
    next: 'You can report without Excel: open the page in a browser, download the blank sheet, fill it in with WPS and drop it on the page; the check, the submission and the receipt are the same.',
    link: 'Open the page',
  },
};

/** Fills the element with a title, the reason, the next step and a link to the page without Excel. */
export function showUnsupported(root: HTMLElement, reason: Reason, locale: Locale): void {
  const words = WORDS[locale];
  document.documentElement.lang = locale;
  const main = document.createElement('main');
  main.className = 'unsupported';
  const add = (tag: string, text: string) => {
    const element = document.createElement(tag);
    element.textContent = text;
    main.append(element);
    return element;
  };
  add('h1', words.title);
  add('p', words.why[reason]);
  add('p', words.next);
  const link = document.createElement('a');
  link.href = '/';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = words.link;
  main.append(link);
  root.replaceChildren(main);
}
