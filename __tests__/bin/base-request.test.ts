import { describe, expect, it } from '@jest/globals';
import { baseRequest } from '../../src/bin/base-request.js';

describe('what a push is compared with', () => {
  const push = { kind: 'push', beforeSha: 'a'.repeat(40), isDefaultBranch: false } as const;
  it.each([
    ['of a branch', { ...push, defaultBranch: 'main' }, { kind: 'branch', ref: 'main' }],
    [
      'of the default branch',
      { ...push, defaultBranch: 'main', isDefaultBranch: true },
      { kind: 'push', beforeSha: push.beforeSha },
    ],
    [
      'whose event names no default branch',
      { ...push, defaultBranch: '' },
      { kind: 'push', beforeSha: push.beforeSha },
    ],
    [
      'that created a branch, and whose event names no default branch: origin is asked',
      { ...push, defaultBranch: '', beforeSha: null },
      { kind: 'branch', ref: '' },
    ],
  ])('%s', (_, trigger, expected) => {
    expect(baseRequest(trigger, '')).toEqual(expected);
  });
});
