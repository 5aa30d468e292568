/** Resource ids and the words behind them: each id exists, is used, is unique; each word is there in both languages and fits. */
import type { ManifestFault } from './manifest-fault';
import { type ManifestElement, named, within } from './manifest-tree';

/** A resid is cut at 32 characters by Office; longer ones are never found. */
const longestId = 32;

/** Where the words are, and how long Office lets them be. */
const textLimits: ReadonlyMap<string, number> = new Map([
  ['DisplayName', 125],
  ['Description', 250],
  ['bt:ShortStrings', 125],
  ['bt:LongStrings', 250],
]);

/** From the element that refers to the container it must find its resource in. */
function containerFor(reference: ManifestElement): string {
  if (reference.name === 'bt:Image') return 'bt:Images';
  if (reference.name === 'ov:Label' || reference.name === 'ov:Title') return 'bt:ShortStrings';
  if (reference.name === 'ov:Description') return 'bt:LongStrings';
  return 'bt:Urls';
}

/** Ids too long, unknown, unused or given twice. */
export function idFaults(root: ManifestElement): readonly ManifestFault[] {
  const faults: ManifestFault[] = [];
  const resources = named(root, 'bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings').flatMap((c) => c.children);
  const used = new Set<ManifestElement>();

  for (const reference of within(root)) {
    const resid = reference.attributes.get('resid');
    if (resid === undefined) continue;
    const container = containerFor(reference);
    const resource = resources.find((r) => r.parent?.name === container && r.attributes.get('id') === resid);
    if (resource === undefined) {
      const message = `第 ${reference.line} 行：${reference.name} 引用的 ${resid} 不在 ${container} 里。`;
      faults.push({ code: 'residUnknown', message });
    } else used.add(resource);
  }
  for (const resource of resources) {
    const id = resource.attributes.get('id') ?? '';
    if (id.length > longestId) {
      const message = `第 ${resource.line} 行：资源编号 ${id} 有 ${id.length} 个字符，最多 ${longestId} 个。`;
      faults.push({ code: 'residTooLong', message });
    }
    if (!used.has(resource))
      faults.push({ code: 'resourceUnused', message: `第 ${resource.line} 行：资源 ${id} 没有用到。` });
  }
  return [...faults, ...repeated(resources), ...repeated(named(root, 'ov:Group', 'ov:Control'))];
}

function repeated(elements: readonly ManifestElement[]): readonly ManifestFault[] {
  const seen = new Set<string>(['']);
  return elements.flatMap((element): readonly ManifestFault[] => {
    const id = element.attributes.get('id') ?? '';
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew ? [] : [{ code: 'idRepeated', message: `第 ${element.line} 行：编号“${id}”是空的，或已经用过。` }];
  });
}

/** Words that are empty, too long, or lack their English. */
export function textFaults(root: ManifestElement): readonly ManifestFault[] {
  return named(root, 'DisplayName', 'Description', 'bt:String').flatMap((element) => {
    const limit = textLimits.get(element.name === 'bt:String' ? (element.parent?.name ?? '') : element.name) ?? 0;
    const what = `第 ${element.line} 行：${element.attributes.get('id') ?? element.name}`;
    const english = element.children.filter((child) => child.attributes.get('Locale') === 'en-US');
    const texts = [element.attributes.get('DefaultValue'), ...english.map((child) => child.attributes.get('Value'))];
    const faults: ManifestFault[] = [];
    if (english.length !== 1) faults.push({ code: 'translationMissing', message: `${what} 要有一个 en-US 译文。` });
    for (const text of texts) {
      if (text === undefined || text.trim() === '') faults.push({ code: 'textEmpty', message: `${what} 没有文字。` });
      else if (text.length > limit) {
        faults.push({ code: 'textTooLong', message: `${what} 有 ${text.length} 个字符，最多 ${limit} 个。` });
      }
    }
    return faults;
  });
}
