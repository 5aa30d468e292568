/** A part of the program that a component shows once it is fetched, or why it did not come. */
import { useCallback, useEffect, useState } from 'react';
import type { LatePart } from '../../../workbook/late-part';
import type { Trouble } from '../model/state';

export interface Fetched<Part> {
  readonly part?: Part;
  readonly trouble?: Trouble;
}

/** `late` is the same at every call. */
export function useLatePart<Part>(late: LatePart<Part>) {
  const [fetched, setFetched] = useState<Fetched<Part>>({});
  const fetchIt = useCallback(async () => {
    const part = await late.get();
    setFetched(part.ok ? { part: part.value } : { trouble: { kind: 'workbook', failure: part.failure } });
  }, [late]);
  useEffect(() => void fetchIt(), [fetchIt]);
  const again = useCallback(() => {
    setFetched({});
    void fetchIt();
  }, [fetchIt]);
  return { ...fetched, again };
}
