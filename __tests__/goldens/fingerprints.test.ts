import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { addressOf } from '../../src/core/verdict/finding-address.js';
import { fingerprintOf } from '../../src/core/verdict/fingerprint.js';
import { digest, judged } from '../judged.js';
import { pairOf } from '../oracle/pairs.js';

const GOLDEN = '__tests__/goldens/golden/fingerprints.ndjson';
const COUNT = 500;
const SEED = 7;

type Row = readonly [
  fingerprint: string,
  topic: string,
  rule: string,
  column: string | null,
  before: string | null,
  after: string | null,
];

/**
 * One row a finding, of generated pairs; waivers that users have written name these fingerprints.
 */
function rows(): readonly Row[] {
  const found = new Map<string, Row>();
  for (let index = 0; found.size < COUNT; index++) {
    const { topic, before, after } = pairOf(SEED, index);
    if (before === undefined || after === undefined) continue;
    for (const finding of judged(before, after, {}, { topic }).findings) {
      const { fingerprint, rule, before: old, after: now } = finding;
      if (found.size < COUNT)
        found.set(fingerprint, [fingerprint, topic, rule, addressOf(finding), old, now]);
    }
  }
  return [...found.values()];
}
const printed = (all: readonly Row[]): string =>
  all.map((row) => `${JSON.stringify(row)}\n`).join('');
const recorded = (): readonly Row[] =>
  readFileSync(GOLDEN, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

it('findings of generated schemas have the fingerprints they always had', () => {
  const now = printed(rows());
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, now);
  expect(now).toBe(readFileSync(GOLDEN, 'utf8'));
});

it('recorded facts have their recorded fingerprint, whatever the generator makes today', () => {
  expect(recorded()).toHaveLength(COUNT);
  for (const [fingerprint, topic, rule, column, before, after] of recorded())
    expect([rule, fingerprintOf({ topic, rule, column, before, after }, digest)]).toEqual([
      rule,
      fingerprint,
    ]);
});
