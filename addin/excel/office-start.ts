/** What the pane has to know before it draws: is this Excel, is it new enough, which language and colours. */
import type { ExcelClient } from './excel-client';
import { REQUIRED_SET } from './requirement-sets';

export interface ExcelPane {
  readonly status: 'ready';
  readonly client: ExcelClient;
  /** As Excel shows itself: zh-CN, en-US … */
  readonly language: string;
  /** Undefined where Excel does not say: the browser's own preference counts then. */
  readonly isDark: boolean | undefined;
  /** Put before every key of localStorage, which other add-ins of the same origin share otherwise. */
  readonly storagePrefix: string;
}

export type OfficeStart =
  | ExcelPane
  /** No Excel around: the pane works with files. */
  | { readonly status: 'noExcel' }
  /** Excel 2016 or older (ExcelApi below 1.7): the page says what to do. */
  | { readonly status: 'tooOld'; readonly language: string };

/**
 * Waits for Office.js. `office` is the global, undefined where the page did not load office.js; `excelOfPage` looks for
 * the other one, which office.js loads in a script of its own and which is there only when it is ready.
 */
export async function startOffice(
  office: typeof Office | undefined,
  excelOfPage: () => typeof Excel | undefined,
): Promise<OfficeStart> {
  if (office === undefined) return { status: 'noExcel' };
  const { host } = await office.onReady();
  const excel = excelOfPage();
  if (String(host) !== EXCEL || excel === undefined) return { status: 'noExcel' };
  const { context } = office;
  const supports = (version: string) => context.requirements.isSetSupported('ExcelApi', version);
  const language = context.displayLanguage ?? 'zh-CN';
  if (!supports(REQUIRED_SET)) return { status: 'tooOld', language };
  // Hosts of our own have no document settings; office.js' bootstrap makes them.
  const settings = (context.document as Office.Document | undefined)?.settings;
  return {
    status: 'ready',
    client: {
      run: excel.run,
      supports,
      ...(settings === undefined ? {} : { documentSettings: settings }),
    },
    language,
    isDark: isDark(context.officeTheme),
    storagePrefix: context.partitionKey ?? '',
  };
}

/** `Office.HostType.Excel`; the enumeration is not there before Office.js is ready. */
const EXCEL = 'Excel';
const HALF_LIGHT = 128;

/** By the pane's own background, because older Excels have no `isDarkTheme`. */
function isDark(theme: Office.OfficeTheme | undefined): boolean | undefined {
  const [, red, green, blue] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(theme?.bodyBackgroundColor ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const lightness = 0.299 * hex(red) + 0.587 * hex(green) + 0.114 * hex(blue);
  return lightness < HALF_LIGHT;
}

function hex(digits: string): number {
  return Number.parseInt(digits, 16);
}
