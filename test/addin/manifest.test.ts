/** The manifest that Excel gets: the committed one, generated ones, and whether our checker would notice a broken one. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseBaseAddress } from '../../addin/manifest/base-address';
import { checkManifest } from '../../addin/manifest/check-manifest';
import { manifestVersion, manifestXml } from '../../addin/manifest/manifest';
import { pngSize, type ServedFile } from '../../addin/manifest/manifest-addresses';
import type { FaultCode } from '../../addin/manifest/manifest-fault';

const project = resolve(__dirname, '../..');
const committed = readFileSync(join(project, 'manifest.xml'), 'utf8');
const packageVersion = (JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }).version;

const servedFile: ServedFile = (path) => {
  const file = join(project, 'addin/public', path);
  return existsSync(file) ? readFileSync(file) : undefined;
};
const codesOf = (xml: string, allowsLocalhost = true) => [
  ...new Set(checkManifest(xml, { servedFile, allowsLocalhost }).map(({ code }) => code)),
];
const madeFor = (origin: string) => manifestXml({ address: { origin }, version: manifestVersion(packageVersion) });

describe('the committed manifest', () => {
  it('is what the generator makes for https://localhost:3000', () => {
    expect(committed).toBe(madeFor('https://localhost:3000'));
  });

  it('has no fault', () => {
    expect(checkManifest(committed, { servedFile, allowsLocalhost: true })).toEqual([]);
  });

  it('has two buttons on 开始, in one container, of which only the second submits', () => {
    expect(committed).toContain('<OfficeTab id="TabHome">');
    expect(committed.match(/<Control /g)).toHaveLength(2);
    expect(committed.match(/<TaskpaneId>Office\.AutoShowTaskpaneWithDocument</g)).toHaveLength(2);
    expect(committed.indexOf('"Url.Taskpane"/>')).toBeLessThan(committed.indexOf('"Url.Submit"/>'));
    expect(committed).toContain('id="Url.Submit" DefaultValue="https://localhost:3000/taskpane.html?do=submit"');
  });
});

describe('a manifest for another host', () => {
  const elsewhere = madeFor('https://forms.example.edu.cn');

  it('names that host everywhere and this machine nowhere', () => {
    expect(codesOf(elsewhere, false)).toEqual([]);
    expect(elsewhere).not.toContain('localhost');
    expect(elsewhere.replaceAll('https://forms.example.edu.cn', 'https://localhost:3000')).toBe(committed);
  });

  it('would be refused if it still named this machine', () => {
    expect(codesOf(committed, false)).toEqual(['addressLocal']);
  });
});

describe('manifestVersion', () => {
  it.each([
    ['0.1.0', '1.0.1.0'],
    ['1.2.3', '1.1.2.3'],
    ['2.0.0-beta.1', '1.2.0.0'],
  ])('makes four parts of %s', (from, to) => {
    expect(manifestVersion(from)).toBe(to);
  });
});

describe('the checker refuses', () => {
  /** What somebody might break, by hand or in the template, and what is then said of it. */
  const breakages: readonly [what: string, from: string | RegExp, to: string, code: FaultCode][] = [
    ['an unclosed element', '</Hosts>', '', 'notXml'],
    ['another kind of app', 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', 'notTaskPaneApp'],
    ['an Id that is no GUID', /<Id>.*<\/Id>/, '<Id>kjz</Id>', 'idNotGuid'],
    ['a version of three parts', /<Version>.*<\/Version>/, '<Version>1.0.0</Version>', 'version'],
    ['a version below 1', /<Version>.*<\/Version>/, '<Version>0.1.0.0</Version>', 'version'],
    ['English by default', '<DefaultLocale>zh-CN<', '<DefaultLocale>en-US<', 'locale'],
    ['Word as the host', '<Host Name="Workbook"/>', '<Host Name="Document"/>', 'host'],
    ['Word as the host of the buttons', '<Host xsi:type="Workbook">', '<Host xsi:type="Document">', 'host'],
    ['permission to read only', '>ReadWriteDocument<', '>ReadDocument<', 'permission'],
    ['an older ExcelApi', '<Sets DefaultMinVersion="1.7">', '<Sets DefaultMinVersion="1.1">', 'requirement'],
    ['no ExcelApi at all', '<bt:Set Name="ExcelApi"/>', '<bt:Set Name="WordApi"/>', 'requirement'],
    [
      'ProviderName before Version',
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
      'elementOrder',
    ],
    ['Supertip before Label', /(<Label resid="Open.Label"\/>)([\s\S]*?<\/Supertip>)/, '$2$1', 'elementOrder'],
    ['no SupportUrl', /<SupportUrl .*\/>/, '', 'elementMissing'],
    ['a button without a tip', /<Supertip>[\s\S]*?<\/Supertip>/, '', 'elementMissing'],
    ['two permissions', /<Permissions>.*<\/Permissions>/, '$&$&', 'elementRepeated'],
    ['an element Office does not know', '<Resources>', '<Resources><bt:Sounds/>', 'elementUnknown'],
    ['an Override outside its namespace', /bt:Override Locale/, 'Override Locale', 'elementUnknown'],
    [
      'a page over http',
      'SourceLocation DefaultValue="https:',
      'SourceLocation DefaultValue="http:',
      'addressNotHttps',
    ],
    ['an icon over http', '<IconUrl DefaultValue="https:', '<IconUrl DefaultValue="http:', 'addressNotHttps'],
    [
      'an address that is none',
      'id="Url.Help" DefaultValue="https://localhost:3000/"',
      'id="Url.Help" DefaultValue="help"',
      'addressNotHttps',
    ],
    [
      'a page on a foreign host',
      'id="Url.Taskpane" DefaultValue="https://localhost:3000',
      'id="Url.Taskpane" DefaultValue="https://a.example',
      'addressForeign',
    ],
    [
      'a resid that nothing answers',
      '<LearnMoreUrl resid="Url.Help"/>',
      '<LearnMoreUrl resid="Url.Hlp"/>',
      'residUnknown',
    ],
    ['a resid of another kind', '<Label resid="Open.Label"/>', '<Label resid="Open.Tip"/>', 'residUnknown'],
    [
      'a resource nobody uses',
      '</bt:Urls>',
      '<bt:Url id="Url.Old" DefaultValue="https://localhost:3000/old"/></bt:Urls>',
      'resourceUnused',
    ],
    ['an id given twice', '<bt:Image id="Icon.80"', '<bt:Image id="Icon.64"', 'idRepeated'],
    ['two buttons of one id', 'id="Kjz.Submit"', 'id="Kjz.Open"', 'idRepeated'],
    ['an id of 33 characters', /Url\.Help/g, 'U'.repeat(33), 'residTooLong'],
    ['a string without English', /(<bt:String id="Submit.Label".*>)\s*<bt:Override.*>/, '$1', 'translationMissing'],
    ['a name without English', /(<DisplayName .*>)\s*<Override.*>/, '$1', 'translationMissing'],
    ['an empty label', 'id="Open.Label" DefaultValue="打开填报面板"', 'id="Open.Label" DefaultValue=" "', 'textEmpty'],
    ['a label of 126 characters', '打开填报面板"', `${'长'.repeat(126)}"`, 'textTooLong'],
    ['a tip of 251 characters', /(id="Open.Tip" DefaultValue=")[^"]*/, `$1${'长'.repeat(251)}`, 'textTooLong'],
    [
      'an English tip of 251 characters',
      /(id="Open.Tip".*\s*<bt:Override Locale="en-US" Value=")[^"]*/,
      `$1${'x'.repeat(251)}`,
      'textTooLong',
    ],
    [
      'a name of 126 characters',
      '<DisplayName DefaultValue="',
      `<DisplayName DefaultValue="${'长'.repeat(126)}`,
      'textTooLong',
    ],
    ['an icon that is not there', 'icons/submit-80.png', 'icons/send-80.png', 'iconMissing'],
    ['an icon that is no PNG', 'icons/icon-32.png', 'icons/icon.svg', 'iconNotPng'],
    [
      'an icon of another size',
      'id="Icon.16" DefaultValue="https://localhost:3000/icons/icon-16',
      'id="Icon.16" DefaultValue="https://localhost:3000/icons/icon-32',
      'iconSize',
    ],
    ['a button without its 80 px icon', /<bt:Image size="80" resid="SubmitIcon.80"\/>/, '', 'iconSize'],
    ['a list icon of 64 px', /(<IconUrl .*)icon-32/, '$1icon-64', 'iconSize'],
    [
      'submitting when a document opens',
      /<SourceLocation resid="Url.Taskpane"\/>/,
      '<SourceLocation resid="Url.Submit"/>',
      'autoOpen',
    ],
    ['no container that opens with the document', /Office\.AutoShowTaskpaneWithDocument/g, 'Kjz.Pane', 'autoOpen'],
  ];

  it.each(breakages)('%s', (_what, from, to, code) => {
    const broken = committed.replace(from, to);
    expect(broken).not.toBe(committed);
    expect(codesOf(broken)).toContain(code);
  });

  it('with a sentence that says where and what', () => {
    const [fault] = checkManifest(committed.replace('icons/submit-80.png', 'icons/send-80.png'), {
      servedFile,
      allowsLocalhost: true,
    });
    expect(fault?.message).toMatch(/^第 \d+ 行：没有图标文件 \/icons\/send-80\.png。$/);
  });
});

describe('the icons', () => {
  it.each([16, 32, 64, 80, 128])('icon-%i.png is as large as its name says', (size) => {
    const bytes = servedFile(`/icons/icon-${size}.png`);
    expect(bytes && pngSize(bytes)).toEqual({ width: size, height: size });
  });
});

describe('parseBaseAddress', () => {
  it.each([
    ['https://forms.example.edu.cn', 'https://forms.example.edu.cn'],
    ['https://forms.example.edu.cn/', 'https://forms.example.edu.cn'],
    [' https://Forms.example.edu.cn:8443 ', 'https://forms.example.edu.cn:8443'],
    ['https://localhost:3000', 'https://localhost:3000'],
  ])('takes %s', (typed, origin) => {
    expect(parseBaseAddress(typed)).toEqual({ origin });
  });

  it.each([
    ['', /空的/],
    ['forms.example.edu.cn', /不是网址/],
    ['http://forms.example.edu.cn', /不是 https/],
    ['ftp://forms.example.edu.cn', /不是 https/],
    ['https://forms.example.edu.cn/kjz', /路径或参数/],
    ['https://forms.example.edu.cn/?a=1', /路径或参数/],
    ['https://forms.example.edu.cn?', /路径或参数/],
    ['https://forms.example.edu.cn/#top', /路径或参数/],
    ['https://me:secret@forms.example.edu.cn', /用户名和密码/],
  ])('refuses %j with a sentence', (typed, sentence) => {
    expect(parseBaseAddress(typed)).toEqual({ wrong: expect.stringMatching(sentence) });
  });
});

describe('npm run manifest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kjz-manifest-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'addin/manifest/generate.ts', ...args], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    });

  it('writes the file where the person stands and says so', () => {
    const { status, stdout } = run('--url', 'https://forms.example.edu.cn', '--out', 'deep/for-us.xml');
    expect(stdout).toContain('https://forms.example.edu.cn');
    expect(status).toBe(0);
    expect(readFileSync(join(folder, 'deep/for-us.xml'), 'utf8')).toBe(madeFor('https://forms.example.edu.cn'));
  });

  it('prints it with --out -', () => {
    const { status, stdout } = run('--url', 'https://localhost:3000', '--out', '-');
    expect(status).toBe(0);
    expect(stdout).toBe(committed);
  });

  it('refuses http with exit code 2 and a sentence, and a folder that is a file with 1', () => {
    const http = run('--url', 'http://forms.example.edu.cn');
    expect(http.status).toBe(2);
    expect(http.stderr).toContain('不是 https 网址');
    const blocked = run('--url', 'https://a.example', '--out', join(project, 'package.json/x.xml'));
    expect(blocked.status).toBe(1);
    expect(blocked.stderr).toContain('换一个 --out');
  });
});
