/** The address a manifest is made for, as a person types it. Pure. */

/** https and a host, without a slash at the end: what every address of the manifest begins with. */
export interface BaseAddress {
  readonly origin: string;
}

/**
 * Accepts `https://forms.example.edu.cn` and `https://localhost:3000`, with or without a slash at the end. Excel refuses
 * add-ins over http, and the product lives at the root of its host, so anything else is refused in one sentence.
 */
export function parseBaseAddress(typed: string): BaseAddress | { readonly wrong: string } {
  const text = typed.trim();
  if (text === '') return { wrong: '网址是空的。写成 https://forms.example.edu.cn 这样。' };
  if (!URL.canParse(text)) return { wrong: `“${typed}”不是网址。要写全，如 https://forms.example.edu.cn。` };
  const url = new URL(text);
  if (url.protocol !== 'https:') return { wrong: `“${typed}”不是 https 网址：Excel 只加载 https 上的加载项。` };
  const hasSignIn = url.username !== '' || url.password !== '';
  if (hasSignIn) return { wrong: '网址里不能带用户名和密码：清单会发给每个人。' };
  const hasMoreThanHost = url.pathname !== '/' || text.includes('?') || text.includes('#');
  if (hasMoreThanHost) return { wrong: `“${typed}”带有路径或参数。只写到主机名为止，如 ${url.origin}。` };
  return { origin: url.origin };
}
