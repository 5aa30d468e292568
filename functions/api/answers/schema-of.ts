/** Holds a schema to the type that the domain declares, in both directions, so that neither can change alone. */
import type * as z from 'zod';

/** Zod's arrays can be written to and its optional keys hold undefined; what is read is neither. */
type AsRead<T> = T extends string | number | boolean | null
  ? T
  : { readonly [K in keyof T]: AsRead<Exclude<T[K], undefined>> };

export type IsRead<A, B> = IsSame<A, B>;

type IsSame<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/**
 * The schema, typed as T. A field, required or optional, that only one of the two has does not compile.
 * `Checked`: what the schema is held to where T says more than JSON can (codes of a fixed list, payloads of each code).
 */
export function schemaOf<T, Checked = T>() {
  return <S extends z.ZodType>(
    schema: S & (IsSame<AsRead<z.output<S>>, AsRead<Checked>> extends true ? unknown : never),
  ): z.ZodType<T> =>
    // Equal but for what AsRead leaves out, which says what may be done with a value and not what it is.
    schema as unknown as z.ZodType<T>;
}
