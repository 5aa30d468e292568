/** Runs one bundled function in a process of its own: events come in by message, answers and failures go out. */
const started = performance.now();
const { handler } = require(process.argv[2]);
const initMilliseconds = performance.now() - started;

process.on('message', async ({ id, event }) => {
  try {
    process.send({ id, answer: await handler(event, { functionName: 'test', awsRequestId: String(id) }) });
  } catch (error) {
    process.send({ id, failure: String(error) });
  }
});
process.send({ ready: true, initMilliseconds, node: process.versions.node });
