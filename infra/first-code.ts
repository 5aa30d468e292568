/** The first collector's code, asked of the operate function: what is sent, and what comes back. */
import { z } from 'zod';

/** Calls a function by name and gives its answer, parsed. Rejects when it failed. */
export type Invoke = (functionName: string, payload: unknown) => Promise<unknown>;

const answer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('created'),
    code: z.string().min(1),
    collector: z.string(),
    round: z.string(),
  }),
  z.object({ outcome: z.literal('exists') }),
]);
export type FirstCode = z.infer<typeof answer>;

/** Makes it where there is none yet; safe to repeat. Throws when the answer is none of those two. */
export async function askFirstCode(invoke: Invoke, functionName: string, schoolName: string): Promise<FirstCode> {
  return answer.parse(await invoke(functionName, { action: 'firstCode', schoolName }));
}
