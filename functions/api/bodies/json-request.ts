/** A JSON body as /openapi.json describes it: by the schema that reads it. */
import * as z from 'zod';

/** Read by `readJson` with the same schema: the app's own reading of bodies knows no limits. */
export function jsonRequest(schema: z.ZodType) {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input' });
  return { required: true, content: { 'application/json': { schema: described as object } } };
}
