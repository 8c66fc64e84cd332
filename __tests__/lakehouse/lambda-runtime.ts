// Stands in for Lambda's runtime: imports a handler, then answers the events it is sent, until the
// one who sends them is gone. Runs as Node runs TypeScript by itself, so it takes only syntax that
// can be erased and imports no other file of ours.
import { pathToFileURL } from 'node:url';

/** What comes from the parent process. */
interface Request {
  readonly id: number;
  readonly event: unknown;
}

const { lambda_handler: handler } = await import(pathToFileURL(process.argv[2] ?? '').href);

process.on('message', async ({ id, event }: Request) => {
  try {
    process.send?.({
      id,
      answer: await handler(event, { getRemainingTimeInMillis: () => 300_000 }),
    });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    process.send?.({ id, error: { name, message } });
  }
});
process.on('disconnect', () => process.exit());
process.send?.({ node: process.version });
