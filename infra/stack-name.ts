import type { Settings } from './settings';

/** As AWS knows the stack. */
export function stackName({ stage }: Pick<Settings, 'stage'>): string {
  return `kjz-${stage}`;
}
