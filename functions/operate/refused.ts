/** What a person can put right, in both languages. */
import type { Result } from './actions';

export function refused(zh: string, en: string): Result {
  return { outcome: 'refused', message: { 'zh-CN': zh, en } };
}
