/**
 * Node's zlib where this runs in Node, asked for when it is needed: an import would put Node into every page's bundle,
 * and this room runs in browsers as it is.
 */

interface GzipOptions {
  readonly level: number;
  readonly chunkSize?: number;
}

/** The little of it that is used. */
export interface Zlib {
  createGzip(options: GzipOptions): ZlibStream;
}

interface ZlibStream {
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  write(chunk: Uint8Array, taken: (error?: Error | null) => void): unknown;
  end(): unknown;
  destroy(): unknown;
}

interface MachineProcess {
  /** Node 20.16 and newer. */
  readonly getBuiltinModule?: (name: 'node:zlib') => Zlib | undefined;
}

export function machineZlib(): Zlib | undefined {
  const { process } = globalThis as { readonly process?: MachineProcess };
  return process?.getBuiltinModule?.('node:zlib');
}
