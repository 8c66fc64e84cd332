/** What a failed try was, in the SDK's words: only the first two are worth another one. */
type FailureKind = 'THROTTLING' | 'TRANSIENT' | 'SERVER_ERROR' | 'CLIENT_ERROR';

interface RetryToken {
  readonly getRetryCount: () => number;
  readonly getRetryDelay: () => number;
}

/** The SDK's RetryStrategyV2. */
export interface RetryStrategy {
  readonly acquireInitialRetryToken: () => Promise<RetryToken>;
  readonly refreshRetryTokenForRetry: (
    token: RetryToken,
    failure: { readonly errorType: FailureKind },
  ) => Promise<RetryToken>;
  readonly recordSuccess: () => void;
}

export interface RetryLimits {
  /** All tries together, the first one included. */
  readonly attempts: number;
  /** The wait after the first try; it doubles with each further one. Throttled requests wait twice as long. */
  readonly backoffMs: number;
}

/** Six tries wait about 5 seconds in all, about 10 when throttled: S3 splits a busy prefix within that time, or not for minutes. */
export const DEFAULT_RETRIES: RetryLimits = { attempts: 6, backoffMs: 250 };
const MAX_DELAY_MS = 8000;
/** How often a request is still tried once another one has used up all its tries in vain. */
const ATTEMPTS_IN_A_STORM = 2;

/**
 * Bounded retries with exponential backoff and jitter. The SDK's own strategy shares a budget of tries among all requests of a
 * client, so that 64 requests meeting one short wave of 503 fail after a try or two; here each has its own, and only a request
 * that gave up shortens those of the others, until one succeeds: hundreds of them must not each wait in vain for seconds.
 */
export function retryStrategy(
  limits: RetryLimits,
  random: () => number = Math.random,
): RetryStrategy {
  let hasGivenUp = false;
  return {
    acquireInitialRetryToken: async () => token(0, 0),
    refreshRetryTokenForRetry: async (last, { errorType }) => {
      const tries = last.getRetryCount() + 1;
      const isWorthIt = errorType === 'THROTTLING' || errorType === 'TRANSIENT';
      // The SDK takes a rejection as "no more" and throws what the service said.
      if (!isWorthIt) throw new Error('Another try would end in the same way');
      if (
        tries >= (hasGivenUp ? Math.min(ATTEMPTS_IN_A_STORM, limits.attempts) : limits.attempts)
      ) {
        hasGivenUp = true;
        throw new Error('No tries are left');
      }
      return token(
        tries,
        backoff(tries, limits.backoffMs * (errorType === 'THROTTLING' ? 2 : 1), random),
      );
    },
    recordSuccess: () => {
      hasGivenUp = false;
    },
  };
}

/** Milliseconds to wait after so many tries: half of it fixed, half of it random, so that those who failed together don't return together. */
export function backoff(tries: number, baseMs: number, random: () => number): number {
  const full = Math.min(MAX_DELAY_MS, baseMs * 2 ** (tries - 1));
  return Math.round(full / 2 + (full / 2) * random());
}

function token(count: number, delay: number): RetryToken {
  return { getRetryCount: () => count, getRetryDelay: () => delay };
}
