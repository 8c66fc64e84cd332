import { once } from 'node:events';
import { Fault } from '../errors.js';

/**
 * The result of the work. Rejects with a Fault when nothing is left that could bring one: a promise
 * that nobody settles keeps no process, which would end without a verdict and a word.
 */
export async function settled<T>(work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const idle = once(process, 'beforeExit', { signal: over.signal }).then(() => {
    throw new Fault(
      'The run ended before it had a result: something it waited for never answered; run it again, with SCHEMA_GATE_DEBUG=1 for details',
    );
  });
  // Aborting rejects it, too.
  idle.catch(() => undefined);
  try {
    return await Promise.race([work, idle]);
  } finally {
    over.abort();
  }
}

/**
 * Ends the process with its exit code, when what was printed has left it. Otherwise an open socket
 * would hold it: the answer of a server that stays silent, or a body that nobody reads.
 */
export async function leave(): Promise<never> {
  for (const stream of [process.stdout, process.stderr])
    await new Promise<void>((done) => stream.write('', () => done()));
  process.exit();
}
