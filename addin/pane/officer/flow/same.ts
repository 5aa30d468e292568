/** Whether two answers of the server say the same. */

/** Both were parsed from JSON that one program wrote: their keys come in one order. */
export function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
