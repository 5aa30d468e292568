/** The code a failed call carries (ENOENT, EADDRINUSE …), whatever realm its error was made in. */
export function systemCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}
