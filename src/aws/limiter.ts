import { failureOf, isSilence } from './failure.js';

/** What a request of the SDK gets, so that it ends when its time is up. */
export interface CallOptions {
  readonly abortSignal: AbortSignal;
}

export type Limit = <T>(task: (options: CallOptions) => Promise<T>) => Promise<T>;

export interface CallLimits {
  /** Tasks at once. */
  readonly inFlight: number;
  /** The longest time for a task with all its tries, in milliseconds. */
  readonly patienceMs: number;
}

/**
 * How long nobody is asked after a server kept silent: long enough for the tasks that wait behind
 * it, and short enough that the next event of a warm Lambda asks again.
 */
const REST_MS = 5000;

/**
 * Runs a limited number of tasks at once; the others start in the order of their calls. A task that
 * takes too long is aborted: a server that sends a byte now and then is never silent, and would
 * hold a run for ever. While a server is known to be silent, tasks that have not started fail as
 * the last one did: hundreds of them would wait one after the other.
 */
export function limiter({ inFlight, patienceMs }: CallLimits): Limit {
  const waiting: (() => void)[] = [];
  let free = inFlight;
  let silence: { readonly error: unknown; readonly until: number } | undefined;
  return async (task) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      if (silence !== undefined && performance.now() < silence.until) throw silence.error;
      const answer = await inTime(task, patienceMs);
      silence = undefined;
      return answer;
    } catch (error) {
      if (isSilence(failureOf(error)) && error !== silence?.error)
        silence = { error, until: performance.now() + REST_MS };
      throw error;
    } finally {
      // The slot goes directly to the next waiting task, so a later call can't take it first.
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}

async function inTime<T>(task: (options: CallOptions) => Promise<T>, ms: number): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`There was no complete answer within ${ms / 1000} seconds`);
      error.name = 'TimeoutError';
      reject(error);
      controller.abort();
    }, ms);
  });
  try {
    // The SDK waits for credentials without looking at the signal.
    return await Promise.race([task({ abortSignal: controller.signal }), late]);
  } finally {
    clearTimeout(timer);
  }
}
