/** A certificate of one's own, for Excel, which opens add-ins over https only. Reads files, starts nothing. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { systemCode } from '#machine/system-code';

/** Paths of PEM files. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

/** PEM texts that fit each other. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
}

/** What cannot be used is one sentence for whoever set it up. */
export async function readTls(files: TlsFiles): Promise<Tls | { readonly wrong: string }> {
  const texts: string[] = [];
  for (const path of [files.certificate, files.key]) {
    try {
      texts.push(await readFile(path, 'utf8'));
    } catch (error) {
      return { wrong: `证书文件 ${path} 读不出（${systemCode(error)}）：请检查 KJZ_TLS_CERT 和 KJZ_TLS_KEY。` };
    }
  }
  const [cert = '', key = ''] = texts;
  try {
    const isPair = new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
    if (isPair) return { cert, key };
    return { wrong: '证书和私钥不是一对：请检查 KJZ_TLS_CERT 和 KJZ_TLS_KEY。' };
  } catch {
    return { wrong: '证书或私钥不是 PEM 格式，或私钥有密码：请检查 KJZ_TLS_CERT 和 KJZ_TLS_KEY。' };
  }
}
