/** A file's content, up to a limit: what is longer is not even taken into memory. */
import { open } from 'node:fs/promises';
import { systemCode } from '#machine/system-code';

export type FileBytes =
  | { readonly content: Uint8Array }
  | { readonly tooLarge: { readonly bytes: number; readonly limit: number } }
  /** The system's word. */
  | { readonly unreadable: string };

export async function fileBytes(path: string, limit: number): Promise<FileBytes> {
  try {
    const handle = await open(path, 'r');
    try {
      const { size } = await handle.stat();
      if (size > limit) return { tooLarge: { bytes: size, limit } };
      return { content: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { unreadable: systemCode(error) };
  }
}
