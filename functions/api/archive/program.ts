/** Who answers, as /health, /openapi.json and archives tell it. */
export const PROGRAM = { name: 'kjz', version: '0.1.0' } as const;
