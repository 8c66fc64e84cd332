import { isDeepStrictEqual } from 'node:util';
import type { Lakehouse } from './start.js';

/** Prints one line for each comparison, and counts them. */
export interface Check {
  readonly that: (name: string, isTrue: boolean, details?: unknown) => void;
  readonly equal: (name: string, actual: unknown, expected: unknown) => void;
}

/** What a file of suites/ exports. */
export interface Suite {
  readonly name: string;
  readonly run: (lakehouse: Lakehouse, check: Check) => Promise<void>;
}

export interface Tally {
  passed: number;
  failed: number;
}

export function countingCheck(tally: Tally): Check {
  const that: Check['that'] = (name, isTrue, details = '') => {
    console.log(`${isTrue ? '✔' : '✖'} ${name}`);
    if (isTrue) {
      tally.passed++;
      return;
    }
    tally.failed++;
    const text = typeof details === 'string' ? details : JSON.stringify(details, null, 2);
    console.log(text.replace(/^/gm, '    '));
  };
  return {
    that,
    equal: (name, actual, expected) =>
      that(name, isDeepStrictEqual(actual, expected), { actual, expected }),
  };
}
