// Stands in for Lambda's runtime: imports a handler, then answers the events it is sent, until the one who sends them is gone.
import { pathToFileURL } from 'node:url';

const { lambda_handler: handler } = await import(pathToFileURL(process.argv[2]).href);

process.on('message', async ({ id, event }) => {
  try {
    process.send({ id, answer: await handler(event, { getRemainingTimeInMillis: () => 300_000 }) });
  } catch (error) {
    process.send({ id, error: { name: error.name, message: error.message } });
  }
});
process.on('disconnect', () => process.exit());
process.send({ node: process.version });
