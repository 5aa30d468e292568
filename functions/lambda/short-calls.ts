/** For clients whose calls are small and answered at once: what hangs is given up and tried again. */
export const SHORT_CALLS = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
} as const;
