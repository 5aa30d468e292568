/**
 * Checks a manifest before Excel does, which only says that it is not valid, or shows nothing. Microsoft's own validator
 * is a web service; this one works without a network and knows this product's rules besides. Pure but for the files it is shown.
 */
import { autoOpenTaskpaneId } from './manifest';
import { addressFaults, iconFaults, type ServedFile } from './manifest-addresses';
import type { ManifestFault } from './manifest-fault';
import { orderFaults } from './manifest-order';
import { idFaults, textFaults } from './manifest-resources';
import { childAt, type ManifestElement, named, readManifestTree } from './manifest-tree';

export interface ManifestCheck {
  readonly servedFile: ServedFile;
  /** Only for the manifest of this machine: what is given to others must not point here. */
  readonly allowsLocalhost: boolean;
}

const leastExcelApi = '1.7';

/** Everything that is wrong, all of it; empty = Excel will take it. */
export function checkManifest(xml: string, { servedFile, allowsLocalhost }: ManifestCheck): readonly ManifestFault[] {
  const read = readManifestTree(xml);
  if ('wrong' in read) return [{ code: 'notXml', message: `不是完整的 XML：${read.wrong}` }];
  const { root } = read;
  const isTaskPaneApp = root.name === 'OfficeApp' && root.attributes.get('xsi:type') === 'TaskPaneApp';
  if (!isTaskPaneApp) return [{ code: 'notTaskPaneApp', message: '根元素要是 TaskPaneApp 类型的 OfficeApp。' }];
  return [
    ...orderFaults(root),
    ...identityFaults(root),
    ...addressFaults(root, allowsLocalhost),
    ...idFaults(root),
    ...textFaults(root),
    ...iconFaults(root, servedFile),
    ...autoOpenFaults(root),
  ];
}

function identityFaults(root: ManifestElement): readonly ManifestFault[] {
  const textOf = (name: string) => childAt(root, name)?.text ?? '';
  const faults: ManifestFault[] = [];
  if (!/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(textOf('Id'))) {
    faults.push({ code: 'idNotGuid', message: `Id“${textOf('Id')}”不是 GUID。` });
  }
  // Excel on the web wants four parts, and no version below 1.0.
  if (!/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(textOf('Version'))) {
    faults.push({ code: 'version', message: `Version“${textOf('Version')}”要写成 1.0.0.0 这样，四段，不小于 1。` });
  }
  if (textOf('DefaultLocale') !== 'zh-CN') faults.push({ code: 'locale', message: 'DefaultLocale 要是 zh-CN。' });
  if (textOf('Permissions') !== 'ReadWriteDocument') {
    faults.push({ code: 'permission', message: 'Permissions 要是 ReadWriteDocument：面板要读写表格。' });
  }
  const hosts = [childAt(root, 'Hosts', 'Host')?.attributes.get('Name'), overriddenHost(root)];
  if (hosts.some((host) => host !== 'Workbook')) faults.push({ code: 'host', message: '两处 Host 都要是 Workbook。' });
  for (const sets of named(root, 'Sets', 'bt:Sets')) {
    const set = sets.children.find((child) => child.attributes.get('Name') === 'ExcelApi');
    const least = set?.attributes.get('MinVersion') ?? sets.attributes.get('DefaultMinVersion');
    const isAsked = set !== undefined && least === leastExcelApi;
    if (!isAsked) faults.push({ code: 'requirement', message: `第 ${sets.line} 行：要求 ExcelApi ${leastExcelApi}。` });
  }
  return faults;
}

function overriddenHost(root: ManifestElement): string | undefined {
  return childAt(root, 'ov:VersionOverrides', 'ov:Hosts', 'ov:Host')?.attributes.get('xsi:type');
}

/** The first action with the reserved id opens with the document: it must be there, and must not ask for anything. */
function autoOpenFaults(root: ManifestElement): readonly ManifestFault[] {
  const actions = named(root, 'ov:Action').filter(
    (action) => childAt(action, 'ov:TaskpaneId')?.text === autoOpenTaskpaneId,
  );
  const resid = actions[0] && childAt(actions[0], 'ov:SourceLocation')?.attributes.get('resid');
  const page = named(root, 'bt:Url').find(({ attributes }) => attributes.get('id') === resid);
  const opensPlainly = page !== undefined && page.attributes.get('DefaultValue')?.includes('?') === false;
  if (opensPlainly) return [];
  return [{ code: 'autoOpen', message: '第一个带自动打开编号的按钮要打开不带参数的面板：打开文件不能等于提交。' }];
}
