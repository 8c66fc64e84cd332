// What `@jest/globals` is for the tests. The runner itself lets a test wait for ever, so `it` gets
// the time limit that Jest's own runner has.
import { bind } from 'jest-each';

const LIMIT_MS = 60_000;

function limited(test, limit = LIMIT_MS) {
  if (test === undefined) return undefined;
  return async () => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`The test took longer than ${limit} ms`)), limit);
    });
    try {
      await Promise.race([test(), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

const withEach = (declare) => Object.assign(declare, { each: bind(declare) });
const timed = (declare) => withEach((name, test, limit) => declare(name, limited(test, limit)));

export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest } = globalThis;
/** Without `only` and `skip`: what is committed is run. */
export const it = timed(globalThis.it);
export const test = it;
