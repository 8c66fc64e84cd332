import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decide } from '../../src/core/decide.js';
import { judged, schemaWith, idsOf } from '../judged.js';

const type = fc.constantFrom(
  'STRING',
  'INT',
  'BIGINT',
  'DOUBLE',
  'DECIMAL(10,2)',
  'DECIMAL(12,2)',
  'ARRAY<INT>',
  'STRUCT<a:INT,b:STRING>',
  'STRUCT<a:BIGINT>',
);
const column = fc.record(
  {
    type,
    required: fc.boolean(),
    cde: fc.boolean(),
    sensitive: fc.boolean(),
    description: fc.constantFrom('x', 'y'),
    json_path: fc.constantFrom('$.p', '$.q.r', "$['p']"),
  },
  { requiredKeys: ['type'] },
);
const columns = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), column, { maxKeys: 4 });
const schema = fc
  .tuple(columns, fc.constantFrom('1.0.0', '1.1.0', '2.0.0'))
  .map(([payload, version]) => schemaWith({ payload_columns: payload }, version));
const reversed = (value: Record<string, unknown>): Record<string, unknown> => ({
  ...value,
  payload_columns: Object.fromEntries(Object.entries(value['payload_columns'] as object).reverse()),
});

describe('whatever the schemas', () => {
  it('a version compared with itself is unchanged', () => {
    fc.assert(
      fc.property(schema, (one) =>
        expect(judged(one, one)).toMatchObject({ classification: 'unchanged', findings: [] }),
      ),
    );
  });

  it('the order of columns changes nothing but columns-reordered', () => {
    const ids = (before: unknown, after: unknown): string[] =>
      idsOf(judged(before, after))
        .filter((id) => id !== 'columns-reordered' && !id.startsWith('json-path-'))
        .sort();
    fc.assert(
      fc.property(schema, schema, (before, after) =>
        expect(ids(before, reversed(after))).toEqual(ids(before, after)),
      ),
    );
  });

  it('what is added one way is removed the other', () => {
    const count = (before: unknown, after: unknown, kind: string): number =>
      judged(before, after).findings.filter((finding) => finding.kind === kind).length;
    fc.assert(
      fc.property(schema, schema, (before, after) =>
        expect(count(before, after, 'ADD_COLUMN')).toBe(count(after, before, 'REMOVE_COLUMN')),
      ),
    );
  });

  it('more waivers never turn a pass into a block', () => {
    const result = (findings: ReturnType<typeof judged>['findings']): number =>
      ['pass', 'approved', 'blocked'].indexOf(
        decide(
          [
            {
              topic: 't',
              file: 'f',
              baseline: { source: 'none', ref: null, sha256: null },
              versions: { before: null, after: null },
              classification: 'breaking',
              requiresBackfill: false,
              findings,
              before: undefined,
              after: undefined,
              plan: null,
            },
          ],
          [],
          'breaking',
          { source: 'none', ref: null },
          [],
        ).result,
      );
    const ignore = ['column-removed', 'column-required', 'cde-added', 'json-path-changed'].map(
      (rule) => ({
        rule,
        reason: 'x',
        expires: '2999-01-01',
      }),
    );
    fc.assert(
      fc.property(schema, schema, fc.subarray(ignore), (before, after, some) => {
        const [none, fewer] = [judged(before, after), judged(before, after, { ignore: some })];
        expect(result(none.findings) === 0 ? result(fewer.findings) : 0).toBe(0);
        expect(result(fewer.findings)).toBeLessThanOrEqual(result(none.findings));
      }),
    );
  });
});
