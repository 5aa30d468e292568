import type { Settings } from './settings';

/** Which of an account's deployments. */
export interface Place extends Pick<Settings, 'stage'> {
  readonly deployment?: string | undefined;
}

/** As AWS knows the stack: everything in it is named after it, so that no two deployments meet. */
export function stackName(place: Place): string {
  return `kjz-${placeName(place)}`;
}

/** For the names of files that belong to one deployment. */
export function placeName({ stage, deployment }: Place): string {
  return deployment === undefined ? stage : `${stage}-${deployment}`;
}
