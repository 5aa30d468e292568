/** Which elements stand where, and in which order: MS-OWEMXML's sequences, as far as this product's manifest goes. */
import type { ManifestFault } from './manifest-fault';
import { type ManifestElement, within } from './manifest-tree';

/** Children in order: `?` may be missing, `+` once or more, `*` any number, else exactly once. */
const sequences: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'OfficeApp',
    [
      ...['Id', 'AlternateId?', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
      ...['HighResolutionIconUrl', 'SupportUrl', 'AppDomains?', 'Hosts', 'Requirements', 'DefaultSettings'],
      ...['Permissions', 'ov:VersionOverrides'],
    ],
  ],
  ['DisplayName', ['Override*']],
  ['Description', ['Override*']],
  ['AppDomains', ['AppDomain+']],
  ['Hosts', ['Host+']],
  ['Requirements', ['Sets']],
  ['Sets', ['Set+']],
  ['DefaultSettings', ['SourceLocation']],
  ['ov:VersionOverrides', ['ov:Description?', 'ov:Requirements', 'ov:Hosts', 'ov:Resources']],
  ['ov:Requirements', ['bt:Sets']],
  ['bt:Sets', ['bt:Set+']],
  ['ov:Hosts', ['ov:Host+']],
  ['ov:Host', ['ov:DesktopFormFactor']],
  ['ov:DesktopFormFactor', ['ov:GetStarted?', 'ov:FunctionFile?', 'ov:ExtensionPoint+']],
  ['ov:GetStarted', ['ov:Title', 'ov:Description', 'ov:LearnMoreUrl']],
  ['ov:ExtensionPoint', ['ov:OfficeTab']],
  ['ov:OfficeTab', ['ov:Group+']],
  ['ov:Group', ['ov:Label', 'ov:Icon', 'ov:Control+']],
  ['ov:Control', ['ov:Label', 'ov:Supertip', 'ov:Icon', 'ov:Action']],
  ['ov:Supertip', ['ov:Title', 'ov:Description']],
  ['ov:Icon', ['bt:Image+']],
  ['ov:Action', ['ov:TaskpaneId', 'ov:SourceLocation', 'ov:Title?']],
  ['ov:Resources', ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']],
  ['bt:Images', ['bt:Image+']],
  ['bt:Urls', ['bt:Url+']],
  ['bt:ShortStrings', ['bt:String+']],
  ['bt:LongStrings', ['bt:String+']],
  ['bt:String', ['bt:Override*']],
]);

/** Unknown, missing, repeated and misplaced elements. Office refuses the whole file for any of them, without saying which. */
export function orderFaults(root: ManifestElement): readonly ManifestFault[] {
  return [...within(root)].flatMap(faultsOfChildren);
}

function faultsOfChildren(element: ManifestElement): readonly ManifestFault[] {
  const sequence = sequences.get(element.name) ?? [];
  const places = sequence.map((item) => ({ name: item.replace(/[?+*]$/, ''), count: item.at(-1) ?? '' }));
  const placeOf = (child: ManifestElement) => places.findIndex(({ name }) => name === child.name);
  const faults: ManifestFault[] = [];

  const known = element.children.filter((child) => placeOf(child) >= 0);
  for (const child of element.children) {
    if (!known.includes(child)) {
      faults.push({ code: 'elementUnknown', message: `第 ${child.line} 行：${element.name} 里不能有 ${child.name}。` });
    }
  }
  for (const { name, count } of places) {
    const occurrences = known.filter((child) => child.name === name).length;
    const mayBeAbsent = count === '?' || count === '*';
    const mayRepeat = count === '+' || count === '*';
    if (occurrences === 0 && !mayBeAbsent) {
      faults.push({ code: 'elementMissing', message: `第 ${element.line} 行：${element.name} 缺少 ${name}。` });
    }
    if (occurrences > 1 && !mayRepeat) {
      faults.push({
        code: 'elementRepeated',
        message: `第 ${element.line} 行：${element.name} 里 ${name} 只能有一个。`,
      });
    }
  }
  const misplaced = known.find((child, index) => {
    const before = known[index - 1];
    return before !== undefined && placeOf(before) > placeOf(child);
  });
  if (misplaced !== undefined) {
    faults.push({
      code: 'elementOrder',
      message: `第 ${misplaced.line} 行：${misplaced.name} 的位置不对，Office 按顺序读。`,
    });
  }
  return faults;
}
