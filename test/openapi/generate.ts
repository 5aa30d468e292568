/** `npm run openapi`: makes the client's types again after the API has changed; with `-` they are only printed. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generatedTypes, openApiDocument } from './document';

const types = await generatedTypes(await openApiDocument());
if (process.argv[2] === '-') process.stdout.write(types);
else writeFileSync(fileURLToPath(new URL('./api.d.ts', import.meta.url)), types);
