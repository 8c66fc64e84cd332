import { describe, expect, it } from '@jest/globals';
import { NO_FINDINGS } from '../../src/core/verdict/finding-counts.js';
import {
  OUTCOMES,
  publishReport,
  worstOutcome,
  type Publication,
} from '../../src/protocol/publication.js';

type Word = (typeof OUTCOMES)[number];

const publication = (outcome: Word, accepted = 0): Publication => ({
  topic: 'a',
  file: 'schemas/a.json',
  outcome,
  sha256: null,
  key: null,
  reasons: [],
  versions: { before: null, after: null },
  plan: null,
  counts: { ...NO_FINDINGS, accepted },
  verdict: undefined,
  source: undefined,
});
type Report = ReturnType<typeof publishReport>;
const report = (
  publications: readonly Publication[],
  failOn?: 'breaking' | 'warning' | 'never',
  errors: Report['errors'] = [],
): string => {
  const facts = { registry: 'r', commit: null, isDryRun: false, orphans: [], notes: [] };
  const { result, exitCode } = publishReport({ ...facts, publications, errors }, failOn);
  return `${result} ${exitCode}`;
};

describe('a publication ends', () => {
  it.each<[Word, string, string]>([
    ['SKIPPED', 'pass 0', 'pass 0'],
    ['ACTIVE', 'pass 0', 'pass 0'],
    ['PUBLISHED', 'pass 0', 'pass 0'],
    ['PLANNED', 'pass 0', 'pass 0'],
    ['SUPERSEDED', 'pass 0', 'pass 0'],
    ['BLOCKED', 'blocked 1', 'blocked 0'],
    ['STALE', 'blocked 1', 'blocked 1'],
    ['FAILED', 'blocked 1', 'blocked 1'],
    ['TIMEOUT', 'error 3', 'error 3'],
    ['FAULT', 'error 3', 'error 3'],
  ])('as %s with %s, and where the policy never fails with %s', (outcome, expected, never) => {
    expect(report([publication(outcome)])).toBe(expected);
    expect(report([publication(outcome)], 'breaking')).toBe(expected);
    expect(report([publication(outcome)], 'warning')).toBe(expected);
    expect(report([publication(outcome)], 'never')).toBe(never);
  });

  it('of no topic well', () => {
    expect(report([])).toBe('pass 0');
    expect(report([], 'never')).toBe('pass 0');
  });

  it('approved where one of several breaks was accepted', () => {
    expect(report([publication('ACTIVE', 1), publication('SKIPPED')])).toBe('approved 0');
    expect(report([publication('SKIPPED'), publication('ACTIVE', 1)])).toBe('approved 0');
    expect(report([publication('ACTIVE', 1), publication('STALE')])).toBe('blocked 1');
  });

  it.each<[string, readonly ('usage' | 'config' | 'fault')[], string]>([
    ['wrong usage', ['usage'], 'error 2'],
    ['a fault', ['fault'], 'error 3'],
    ['both', ['usage', 'fault'], 'error 3'],
  ])('by %s, whatever became of the topics', (_, codes, expected) => {
    const errors = codes.map((code) => ({ code, message: 'm', file: null, line: null }));
    for (const publications of [[], [publication('ACTIVE')], [publication('BLOCKED')]])
      expect(report(publications, 'breaking', errors)).toBe(expected);
  });
});

it('the worst outcome is the last in the list of all, in any order of the topics', () => {
  for (const [index, worst] of OUTCOMES.entries()) {
    const some = OUTCOMES.slice(0, index + 1);
    expect(worstOutcome(some)).toBe(worst);
    expect(worstOutcome([...some].reverse())).toBe(worst);
  }
  expect(worstOutcome([])).toBeUndefined();
});
