/** The ways in which a workbook may be read: what comes of it must be the same by each. */
import type { ReadWays } from '#xlsx/read';
// By its path: the name #opc/host-inflater means Node's own here.
import { HOST_INFLATER as IN_STEPS } from '../../functions/opc/host-inflater';

export const READ_WAYS: readonly (readonly [string, ReadWays])[] = [
  ['as Node reads', {}],
  ['as a browser reads', { inflater: IN_STEPS }],
  ['by the XML parser alone', { readsPlainly: false }],
];
