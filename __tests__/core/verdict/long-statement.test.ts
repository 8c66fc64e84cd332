import { describe, expect, it } from '@jest/globals';
import { MAX_STATEMENT } from '../../../src/core/schema/statement-length.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { EVERYTHING } from '../../../src/core/verdict/deployment.js';
import { DEFAULT_POLICY } from '../../../src/core/verdict/policy.js';
import { verdictOn } from '../../../src/core/verdict/verdict.js';
import type { TopicVerdict } from '../../../src/core/verdict/finding.js';
import { planIn } from '../../gate/plan-in.js';
import { bytesOf, digest, schemaWith, TODAY } from '../../judged.js';

const struct = (from: number, to: number, type: string): string =>
  `STRUCT<${Array.from({ length: to - from }, (_, index) => `field_${from + index}:${type}`).join(',')}>`;
const parsed = (type: string, version: string) => ({
  file: 'schemas/topic.json',
  parsed: parseTopicSchema(
    bytesOf(schemaWith({ payload_columns: { wide: type, a: 'INT' } }, version)),
  ),
});

/** Fields that left are waived, so that only the length can be in the way. */
function verdict(types: readonly string[]): TopicVerdict {
  const [after, before, ...history] = types
    .map((type, index) => parsed(type, `${index + 1}.0.0`))
    .reverse();
  if (after === undefined) throw new TypeError('A topic has a schema');
  return verdictOn(
    {
      topic: 'topic',
      before,
      after,
      baseline: { source: 'registry', ref: null, sha256: null },
      history: history.flatMap((one) => one.parsed.schema ?? []),
      accept: (open) => [
        {
          kind: 'approval',
          by: 'ann',
          reason: 'agreed',
          until: null,
          covers: new Set(open.map(({ fingerprint }) => fingerprint)),
        },
      ],
    },
    {
      policy: DEFAULT_POLICY,
      deployment: EVERYTHING,
      today: TODAY,
      digest,
      planStatements: planIn(undefined),
    },
  );
}
const found = (types: readonly string[]): readonly unknown[] =>
  verdict(types)
    .findings.filter(({ rule }) => rule === 'statement-too-long')
    .map(({ severity, column, message }) => [severity, column, message]);
const words = expect.stringMatching(
  /^A statement for the table iceberg_curated_db\.topic would have [0-9]+ bytes/,
);

describe('a statement is measured as it would be run', () => {
  it.each([
    [
      'with the fields that left and stay in the table',
      [struct(0, 9000, 'BIGINT'), struct(8000, 15_000, 'BIGINT')],
    ],
    [
      'with those of former versions',
      [struct(0, 8000, 'BIGINT'), struct(7000, 9000, 'BIGINT'), struct(8000, 15_000, 'BIGINT')],
    ],
    ['where a rewrite converts each field', [struct(0, 5000, 'FLOAT'), struct(0, 5000, 'STRING')]],
  ])('%s', (_name, types) => {
    const judged = verdict(types);
    expect(found(types)).toEqual([['error', 'wide', words]]);
    expect([judged.classification, judged.plan]).toEqual(['invalid', null]);
    // Each version alone fits.
    for (const type of types) expect(found([type])).toEqual([]);
  });

  it('and passes where it fits', () => {
    const { plan } = verdict([struct(0, 3000, 'BIGINT'), struct(0, 6000, 'BIGINT')]);
    const lengths = plan?.ddl.map(({ sql }) => sql.length) ?? [];
    expect(lengths.every((length) => length > 100_000 && length <= MAX_STATEMENT)).toBe(true);
    expect(found([struct(0, 3000, 'BIGINT'), struct(0, 6000, 'BIGINT')])).toEqual([]);
  });
});
