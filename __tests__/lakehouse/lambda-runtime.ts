// Stands in for Lambda's runtime: imports a handler, then answers the events it is sent, until the
// one who sends them is gone. Runs as Node runs TypeScript by itself, so it takes only syntax that
// can be erased and imports no other file of ours.
import { pathToFileURL } from 'node:url';

/** What comes from the parent process. */
interface Request {
  readonly id: number;
  readonly event: unknown;
}

const [, , file = '', name = 'lambda_handler', seconds = '300', invokedFunctionArn] = process.argv;
const { [name]: handler } = await import(pathToFileURL(file).href);

process.on('message', async ({ id, event }: Request) => {
  try {
    const end = Date.now() + Number(seconds) * 1000;
    const context = { invokedFunctionArn, getRemainingTimeInMillis: () => end - Date.now() };
    process.send?.({ id, answer: await handler(event, context) });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    process.send?.({ id, error: { name, message } });
  }
});
process.on('disconnect', () => process.exit());
process.send?.({ node: process.version });
