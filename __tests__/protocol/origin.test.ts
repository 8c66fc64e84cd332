import { expect, it } from '@jest/globals';
import { isCommitName, originMetadata, parseOrigin } from '../../src/protocol/origin.js';

it.each([
  ['a'.repeat(39), false],
  ['a'.repeat(40), true],
  ['a'.repeat(41), false],
  ['0'.repeat(63), false],
  ['0'.repeat(64), true],
  ['0'.repeat(65), false],
  ['A'.repeat(40), false],
  ['g'.repeat(40), false],
  [`${'a'.repeat(40)}\n`, false],
  ['', false],
])('%j is a full commit name: %j', (text, isIt) => {
  expect(isCommitName(text)).toBe(isIt);
});

it('what is not known is left out, and what is there is handed on as it is', () => {
  expect([...originMetadata({ commit: undefined, sha256: 'x' })]).toEqual([['sha256', 'x']]);
  expect([...originMetadata({ commit: 'x', sha256: undefined })]).toEqual([['commit', 'x']]);
  expect(parseOrigin(new Map([['commit', '']]))).toEqual({ commit: '', sha256: undefined });
});
