/** Asks a deployment's operate function. */
import { resultSchema } from '#operate/actions';
import type { Perform } from '#operate/command-line';

/** Calls a function by name and gives its answer, parsed. Rejects when it failed. */
export type Invoke = (functionName: string, payload: unknown) => Promise<unknown>;

/** Rejects also when the answer is none of those agreed on. */
export function performBy(invoke: Invoke, functionName: string): Perform {
  return async (action) => resultSchema.parse(await invoke(functionName, action));
}
