/** In which encoding a file is sent: what the browser prefers of what is worth it. Knows no bytes. */

export type Encoding = 'br' | 'gzip';

/** Ours first where the browser likes them alike: Brotli is a seventh smaller. */
const ENCODINGS: readonly Encoding[] = ['br', 'gzip'];

const COMPRESSIBLE = /^(?:text\/|application\/(?:json|wasm)|image\/svg)/;

export function isCompressible(type: string): boolean {
  return COMPRESSIBLE.test(type);
}

/**
 * Undefined = as it is. By the weights of RFC 9110, 12.5.3: what has weight 0 is refused, `*` stands for what is not named,
 * and what names no weight has 1.
 */
export function encodingFor(request: Request, type: string): Encoding | undefined {
  if (!isCompressible(type)) return undefined;
  const weights = weightsOf(request.headers.get('accept-encoding') ?? '');
  const weightOf = (encoding: string) => weights.get(encoding) ?? weights.get('*') ?? 0;
  const [best] = [...ENCODINGS].sort((one, other) => weightOf(other) - weightOf(one));
  if (best === undefined || weightOf(best) === 0) return undefined;
  const prefersPlain = (weights.get('identity') ?? 0) > weightOf(best);
  return prefersPlain ? undefined : best;
}

function weightsOf(accepted: string): ReadonlyMap<string, number> {
  return new Map(
    accepted
      .toLowerCase()
      .split(',')
      .flatMap((part): [string, number][] => {
        const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
        if (name === '') return [];
        const given = parameters.find((each) => /^q\s*=/.test(each))?.replace(/^q\s*=\s*/, '');
        const weight = given === undefined ? 1 : /^(?:0(?:\.\d*)?|1(?:\.0*)?)$/.test(given) ? Number(given) : 0;
        return [[name, weight]];
      }),
  );
}
