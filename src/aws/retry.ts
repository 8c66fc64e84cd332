import { failureOf, isSilence } from './failure.js';

/** The SDK's kinds of errors; only the first two are retried. */
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
    failure: { readonly errorType: FailureKind; readonly error?: unknown },
  ) => Promise<RetryToken>;
  readonly recordSuccess: () => void;
}

export interface RetryLimits {
  /** Tries of a request, including the first one. */
  readonly attempts: number;
  /**
   * The wait after the first try; it doubles with each try. Throttled requests wait twice as long.
   */
  readonly backoffMs: number;
}

/**
 * Six tries wait about 5 seconds in all, about 10 when throttled: S3 splits a busy prefix within
 * that time, or not for minutes.
 */
export const DEFAULT_RETRIES: RetryLimits = { attempts: 6, backoffMs: 250 };
const MAX_DELAY_MS = 8000;
/** Tries of a request while the last request that ended had used up all its tries. */
const ATTEMPTS_AFTER_EXHAUSTION = 2;

/** Each of these tries takes the whole time that a server may be silent. */
const ATTEMPTS_IN_SILENCE = 3;

/**
 * Bounded retries with exponential backoff and jitter. The SDK's own strategy shares a budget of
 * retries among all requests of a client, so 64 requests that meet a short wave of 503 fail after
 * one or two tries. Here each request has its own budget. After a request has used up its tries,
 * the others get fewer until one succeeds, so hundreds of requests don't each wait for seconds.
 */
export function retryStrategy(
  limits: RetryLimits,
  random: () => number = Math.random,
): RetryStrategy {
  let hasGivenUp = false;
  return {
    acquireInitialRetryToken: async () => token(0, 0),
    refreshRetryTokenForRetry: async (last, { errorType, error }) => {
      const tries = last.getRetryCount() + 1;
      const isWorthIt = errorType === 'THROTTLING' || errorType === 'TRANSIENT';
      // When this rejects, the SDK stops and throws the service's error.
      if (!isWorthIt) throw new Error('This kind of error is not retried');
      const most = Math.min(
        limits.attempts,
        hasGivenUp ? ATTEMPTS_AFTER_EXHAUSTION : Infinity,
        isSilence(failureOf(error)) ? ATTEMPTS_IN_SILENCE : Infinity,
      );
      if (tries >= most) {
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

/**
 * Milliseconds to wait after that many tries: half fixed, half random, so requests that failed
 * together are not repeated together.
 */
export function backoff(tries: number, baseMs: number, random: () => number): number {
  const full = Math.min(MAX_DELAY_MS, baseMs * 2 ** (tries - 1));
  return Math.round(full / 2 + (full / 2) * random());
}

function token(count: number, delay: number): RetryToken {
  return { getRetryCount: () => count, getRetryDelay: () => delay };
}
