/** Why a file tells nothing although nothing is known against it. Words only. */
import type { Bilingual } from '#domain/words/locale';

export interface FileTrouble {
  readonly code: 'file.failed' | 'file.unreadable';
  readonly message: Bilingual;
}

/** A bug of the program: one file must not stop the others. */
export function fileFailed(error: unknown): FileTrouble {
  const kind = error instanceof Error ? error.name : typeof error;
  return {
    code: 'file.failed',
    message: {
      'zh-CN': `读取或核对这个文件时程序出错（${kind}），没有用它，其他文件不受影响。请在 Excel 或 WPS 里另存为新的 .xlsx 再试；仍不行，请连同文件告诉管理员。`,
      en: `The program failed on this file (${kind}); it was not used, other files are not affected. Save it again as a new .xlsx and try once more; if that does not help, tell your administrator and send the file.`,
    },
  };
}

/** `code` is the system's. */
export function fileUnreadable(code: string): FileTrouble {
  return {
    code: 'file.unreadable',
    message: {
      'zh-CN': `文件打不开（${code}）。请检查权限，或确认它没有被移走。`,
      en: `The file cannot be opened (${code}). Check its permissions and that it is still there.`,
    },
  };
}
