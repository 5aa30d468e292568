/** A JSON body as /openapi.json describes it: by the schema that reads it. */
import * as z from 'zod';

/**
 * Read by `readJson` with the same schema: the app's own reading of bodies knows no limits. Put into words when somebody
 * asks for the description, which no other request needs.
 */
export function jsonRequest(schema: z.ZodType) {
  const described = {
    toJSON() {
      const { $schema: _, ...words } = z.toJSONSchema(schema, { io: 'input' });
      return words;
    },
  };
  return { required: true, content: { 'application/json': { schema: described as object } } };
}
