/** Every address of a manifest: https, one host, and behind each picture a PNG of the size that is said. */
import type { ManifestFault } from './manifest-fault';
import { type ManifestElement, named } from './manifest-tree';

/** The bytes of a file that the host will serve at this path (`/icons/icon-16.png`), or undefined. */
export type ServedFile = (path: string) => Uint8Array | undefined;

const addressElements = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'AppDomain', 'bt:Url'];

/** Office's own sizes for the two icons outside VersionOverrides, and those every button must have. */
const listIconSize = 32;
const highResolutionIconSize = 64;
const requiredButtonSizes = [16, 32, 80];

/** Not https, of another host than the pane's, or, when the manifest is for others, of this machine. */
export function addressFaults(root: ManifestElement, allowsLocalhost: boolean): readonly ManifestFault[] {
  const images = named(root, 'bt:Images').flatMap(({ children }) => children);
  const home = originOf(named(root, 'SourceLocation')[0]);
  return [...named(root, ...addressElements), ...images].flatMap((element): readonly ManifestFault[] => {
    const typed = addressOf(element);
    const what = `第 ${element.line} 行：${element.name} 的网址“${typed}”`;
    if (!URL.canParse(typed) || !typed.startsWith('https://')) {
      return [{ code: 'addressNotHttps', message: `${what}不是 https 网址。` }];
    }
    const { hostname, origin } = new URL(typed);
    const isLocal = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
    if (isLocal && !allowsLocalhost) return [{ code: 'addressLocal', message: `${what}只在本机有效，别人打不开。` }];
    return origin === home ? [] : [{ code: 'addressForeign', message: `${what}和面板不在同一主机。` }];
  });
}

/** Pictures that are not there, are no PNG, or have another size than the manifest says. */
export function iconFaults(root: ManifestElement, servedFile: ServedFile): readonly ManifestFault[] {
  const images = new Map(
    named(root, 'bt:Images').flatMap(({ children }) => children.map((image) => [image.attributes.get('id'), image])),
  );
  const faultsOf = (element: ManifestElement | undefined, size: number) =>
    element === undefined ? [] : pictureFaults(addressOf(element), size, element.line, servedFile);

  const lists = named(root, 'ov:Icon').flatMap((icon) => {
    const sizes = icon.children.map((image) => Number(image.attributes.get('size')));
    const absent = requiredButtonSizes.filter((size) => !sizes.includes(size));
    return [
      ...absent.map(
        (size): ManifestFault => ({ code: 'iconSize', message: `第 ${icon.line} 行：缺少 ${size} 像素的图标。` }),
      ),
      ...icon.children.flatMap((image, index) =>
        faultsOf(images.get(image.attributes.get('resid')), sizes[index] ?? Number.NaN),
      ),
    ];
  });
  return [
    ...named(root, 'IconUrl').flatMap((element) => faultsOf(element, listIconSize)),
    ...named(root, 'HighResolutionIconUrl').flatMap((element) => faultsOf(element, highResolutionIconSize)),
    ...lists,
  ];
}

function pictureFaults(address: string, size: number, line: number, servedFile: ServedFile): readonly ManifestFault[] {
  if (!URL.canParse(address)) return [];
  const path = new URL(address).pathname;
  const bytes = servedFile(path);
  if (bytes === undefined) return [{ code: 'iconMissing', message: `第 ${line} 行：没有图标文件 ${path}。` }];
  const found = pngSize(bytes);
  if (found === undefined) return [{ code: 'iconNotPng', message: `第 ${line} 行：${path} 不是 PNG。` }];
  const isRight = found.width === size && found.height === size;
  if (isRight) return [];
  const message = `第 ${line} 行：${path} 是 ${found.width}×${found.height} 像素，应为 ${size}×${size}。`;
  return [{ code: 'iconSize', message }];
}

/** Pixels as the PNG's IHDR chunk says them; undefined if it is none. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const isPng = bytes.length >= 24 && signature.every((byte, index) => bytes[index] === byte);
  if (!isPng) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset, 24);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}

function addressOf(element: ManifestElement): string {
  return element.attributes.get('DefaultValue') ?? element.text;
}

function originOf(element: ManifestElement | undefined): string | undefined {
  const address = element === undefined ? '' : addressOf(element);
  return URL.canParse(address) ? new URL(address).origin : undefined;
}
