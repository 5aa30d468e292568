/** Files that are made on demand and fetched elsewhere: a signed address (303), or word that they are being made (202). */
import { z } from '@hono/zod-openapi';
import { json } from './describe';
import { mergingSchema } from './wire';

/** Enough to begin the download, too short to be passed on. */
export const ADDRESS_VALID_SECONDS = 300;

/** What routes with such an answer say of it. */
export function madeFileAnswers({ making, made }: { readonly making: string; readonly made: string }) {
  return {
    202: {
      ...json(mergingSchema, making),
      headers: z.object({ 'Retry-After': z.string().meta({ description: 'Seconds until it is worth asking again' }) }),
    },
    303: {
      description: made,
      headers: z.object({ Location: z.string().meta({ description: 'Absolute, or a path on this origin' }) }),
    },
  };
}
