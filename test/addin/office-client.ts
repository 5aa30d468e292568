/// <reference types="office-js" />
/** Node: the unmodified client @microsoft/office-js against an emulated host. Nothing of the client is changed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { ExcelHost } from '#excel-host/excel-host';
import { createNativeBridge } from '#excel-host/transport/native-bridge';
import {
  type BareOffice,
  createOfficeContext,
  installOffice,
  replaceSettings,
} from '#excel-host/transport/office-context';

export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: BareOffice;
}

/** Where the client's own files are. */
export const clientFolder = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const file = join(clientFolder, 'excel-web-16.00.js');
let compiled: Script | undefined;

/** A client of its own, with its own `Excel.run`; load it once per host. */
export function loadOfficeClient(host: ExcelHost): OfficeClient {
  compiled ??= new Script(readFileSync(file, 'utf8'), { filename: file });
  // The script expects a browser's page around it; this is all of it that it touches.
  const page: Record<string, unknown> = {
    console,
    // It waits for five seconds after it was loaded: the process of the tests need not.
    setTimeout: (...args: Parameters<typeof setTimeout>) => setTimeout(...args).unref(),
    clearTimeout,
    setInterval,
    clearInterval,
    Promise,
    performance,
    JSON,
    Date,
    Error,
    Array,
    Object,
    navigator: { userAgent: 'node' },
    addEventListener: () => undefined,
    location: { href: 'https://localhost/', search: '', hash: '', origin: 'https://localhost', protocol: 'https:' },
    document: {
      domain: 'localhost',
      createElement: () => ({}),
      addEventListener: () => undefined,
      getElementsByTagName: () => [],
    },
    _richApiNativeBridge: createNativeBridge(host),
  };
  page.window = page;
  page.self = page;
  compiled.runInContext(createContext(page));
  const context = createOfficeContext({
    requirementSets: host.requirementSets,
    displayLanguage: host.displayLanguage,
    settings: host.settings,
    saveSettings: async (settings) => replaceSettings(host.settings, settings),
  });
  const loaded = page as unknown as Pick<OfficeClient, 'Excel' | 'OfficeExtension'> & {
    OSF: { _OfficeAppFactory: unknown };
  };
  return {
    Excel: loaded.Excel,
    OfficeExtension: loaded.OfficeExtension,
    Office: installOffice(loaded, context),
  };
}
