/** Runs one bundled function in a process of its own: events come in by message, answers and failures go out. */
import { pathToFileURL } from 'node:url';

const started = performance.now();
const { handler } = await import(pathToFileURL(process.argv[2]).href);
const initMilliseconds = performance.now() - started;

process.on('message', async ({ id, event }) => {
  try {
    process.send({ id, answer: await handler(event, { functionName: 'test', awsRequestId: String(id) }) });
  } catch (error) {
    process.send({ id, failure: String(error) });
  }
});
process.send({ ready: true, initMilliseconds, node: process.versions.node });
