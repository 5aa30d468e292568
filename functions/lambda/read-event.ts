/** An event as its schema has it. */
import type * as z from 'zod';

/** Throws an error that says nothing of the event: what failed is logged, and zod's own words quote what was sent. */
export function readEvent<T>(schema: z.ZodType<T>, event: unknown): T {
  const read = schema.safeParse(event);
  if (read.success) return read.data;
  throw new Error('the event is not one that this function takes');
}
