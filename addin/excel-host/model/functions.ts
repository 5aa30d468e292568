/** Functions of the workbook: only DATE, which tells what a workbook counts its days from. */
import { number } from '../protocol/arguments';
import type { HostObject } from '../protocol/host-object';
import type { ModelContext } from './model-context';

const DAY_MS = 86_400_000;
const FIRST_DAY = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

export function functions({ countsFrom }: ModelContext): HostObject {
  return {
    type: 'Functions',
    methods: {
      date: (year, month, day) => {
        const [y, m, d] = [year, month, day].map((part) => number(part, 'Functions.date'));
        const serial = (Date.UTC(y ?? 0, (m ?? 1) - 1, d ?? 1) - FIRST_DAY[countsFrom]) / DAY_MS;
        return {
          type: 'FunctionResult',
          scalars: { value: { get: () => serial }, error: { get: () => null } },
          methods: {},
        };
      },
    },
  };
}
