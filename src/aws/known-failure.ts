import type { AwsCall, Failure } from './failure.js';

export interface Advice {
  /** What went wrong, as a clause. */
  readonly what: string;
  /** What to do next, as sentences. */
  readonly todo: string;
}

export interface KnownFailure {
  readonly matches: (failure: Failure, call: AwsCall) => boolean;
  readonly advice: (failure: Failure, call: AwsCall) => Advice;
}

/** Failures by the name that the service or the SDK gives them. */
export const named =
  (...names: readonly string[]) =>
  ({ name }: Failure): boolean =>
    names.includes(name);
