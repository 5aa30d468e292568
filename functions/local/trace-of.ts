/** What went wrong in a thread, as text: an error's own class does not come through. */
export function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
