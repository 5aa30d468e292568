/** That a schema cannot drift from its type is said by the compiler: each line below that must not compile is marked. */
import * as z from 'zod';
import { schemaOf } from '#api/answers/schema-of';

interface Sheet {
  readonly name: string;
  readonly rows: readonly number[];
  readonly hidden?: true;
}
const full = { name: z.string(), rows: z.array(z.number()), hidden: z.literal(true).optional() };

test('a schema of all the fields is the schema itself', () => {
  const schema = z.object(full);
  expect(schemaOf<Sheet>()(schema)).toBe(schema);
});

test('a field too few, too many or of another type does not compile', () => {
  const { hidden: _, ...withoutOptional } = full;
  const held = schemaOf<Sheet>();
  expect([
    // @ts-expect-error an optional field is missing
    held(z.object(withoutOptional)),
    // @ts-expect-error a field that the type does not have
    held(z.object({ ...full, extra: z.string().optional() })),
    // @ts-expect-error another type
    held(z.object({ ...full, name: z.number() })),
    // @ts-expect-error optional where the type says always
    held(z.object({ ...full, name: z.string().optional() })),
  ]).toHaveLength(4);
});
