import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../../../src/core/verdict/finding.js';
import { positionsOf } from '../../../src/core/text/positions.js';
import { judged, schemaWith } from '../../judged.js';

/** A page of attributes, so that what stands before and after it is in no hunk of the other. */
const LONG = Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`x-${index}`, index]));
const written = (value: unknown): string => JSON.stringify(value, null, 2);

/** The text of the line where a reviewer of the newer file would find it. */
function lineOf(before: unknown, after: unknown, rule: string): string {
  const text = written(after);
  const finding: Finding | undefined = judged(written(before), text).findings.find(
    (one) => one.rule === rule,
  );
  if (finding === undefined) throw new Error(`No finding of ${rule}`);
  return (text.split('\n')[positionsOf(text)(finding.anchor.start).line - 1] ?? '').trim();
}

describe('a remark far from any changed line, which GitHub hides', () => {
  const columns = (payload: object): object => schemaWith({ payload_columns: payload }, '2.0.0');

  it.each<[string, object, object, string, string]>([
    [
      'the last column',
      columns({ a: LONG, b: 'INT' }),
      columns({ a: LONG }),
      'column-removed',
      '}',
    ],
    [
      'a column before another',
      columns({ a: LONG, b: 'INT', c: 'INT' }),
      columns({ a: LONG, c: 'INT' }),
      'column-removed',
      '"c": "INT"',
    ],
    [
      'a column whose next one was moved far above',
      columns({ m: LONG, a: 'INT', b: 'INT', c: 'INT' }),
      columns({ c: 'INT', m: LONG, a: 'INT' }),
      'column-removed',
      '"a": "INT"',
    ],
    ['every column', columns({ a: 'INT' }), columns({}), 'column-removed', '"payload_columns": {}'],
  ])('of the removal of %s', (_, before, after, rule, line) => {
    expect(lineOf(before, after, rule)).toBe(line);
  });

  it('of the removal of a nested field: beside its type, not its key', () => {
    const struct = (fields: string): object =>
      columns({ a: { ...LONG, type: `STRUCT<${fields}>` } });
    expect(lineOf(struct('x: INT, y: INT'), struct('x: INT'), 'column-removed')).toBe(
      '"type": "STRUCT<x: INT>"',
    );
  });

  const listed = (more: object): object => ({
    ...schemaWith({ payload_columns: { a: 'INT', b: LONG } }, '2.0.0'),
    ...more,
  });

  it.each<[string, object, object, string, string]>([
    ['cde-added', listed({}), listed({ cde_fields: ['a'] }), 'cde-added', '"a"'],
    [
      'cde-added',
      listed({ critical_data_elements: ['b'] }),
      listed({ critical_data_elements: ['b', 'A'] }),
      'cde-added',
      '"A"',
    ],
    [
      'cde-removed',
      listed({ cde_fields: ['b', 'a'] }),
      listed({ cde_fields: ['b'] }),
      'cde-removed',
      '"b"',
    ],
    [
      'cde-removed',
      listed({ cde_fields: ['a', 'b'] }),
      listed({ cde_fields: ['b'] }),
      'cde-removed',
      '"cde_fields": [',
    ],
    ['cde-removed', listed({ cde_fields: ['a'] }), listed({}), 'cde-removed', '}'],
  ])('of %s, which is in a list', (_, before, after, rule, line) => {
    expect(lineOf(before, after, rule)).toBe(line);
  });

  it.each<[string, object, object, string]>([
    ['at its own attribute', { a: 'INT' }, { a: { type: 'INT', cde: true } }, '"cde": true'],
    [
      'at the column where nothing else says it',
      { a: { type: 'INT', cde: true } },
      { a: { type: 'INT' } },
      '"a": {',
    ],
  ])('of a critical data element, %s', (_, before, after, line) => {
    expect(
      lineOf(columns(before), columns(after), line.includes('cde') ? 'cde-added' : 'cde-removed'),
    ).toBe(line);
  });

  it.each<[string, object, string]>([
    ['partitioning', { partitioning: ['hour(publish_time)'] }, 'partitioning-changed'],
    ['backfill_config', { backfill_config: { lookback_days: 30 } }, 'backfill-config-changed'],
    ['table_properties', { table_properties: { format: 'orc' } }, 'table-property-changed'],
    ['description', { description: 'Clicks' }, 'table-description-changed'],
    ['owner', { owner: 'team-a' }, 'metadata-changed'],
  ])('of the removal of %s stood on the first line', (_, more, rule) => {
    const kept = schemaWith(
      { envelope_columns: { publish_time: 'TIMESTAMP' }, payload_columns: { b: LONG } },
      '2.0.0',
    );
    const [before, after] = [
      { ...kept, ...more, 'x-last': 1 },
      { ...kept, 'x-last': 1 },
    ];
    expect(lineOf(before, after, rule)).toBe('},');
  });
});

describe('a changed key that means nothing to the tables', () => {
  const change = (
    before: Readonly<Record<string, unknown>>,
    after: Readonly<Record<string, unknown>>,
  ): readonly (string | null)[] => {
    const found = judged(schemaWith(before), schemaWith(after)).findings.find(
      ({ rule }) => rule === 'metadata-changed',
    );
    return [found?.before ?? null, found?.after ?? null, found?.message ?? null];
  };

  it.each<
    [
      Readonly<Record<string, unknown>>,
      Readonly<Record<string, unknown>>,
      readonly (string | null)[],
    ]
  >([
    [{ owner: 'a' }, { owner: 'b' }, ['"a"', '"b"', "'owner' changed"]],
    [{}, { consumers: ['x', 'y'] }, [null, '["x","y"]', "'consumers' changed"]],
    [{ 'x-a': { c: 1, b: 2 } }, {}, ['{"b":2,"c":1}', null, "'x-a' changed"]],
  ])('was said to have changed from its name to its name: %j to %j', (before, after, told) => {
    expect(change(before, after)).toEqual(told);
  });

  it('shows of two long values where they differ', () => {
    const [before, after] = change(
      { 'x-a': `${'x'.repeat(5000)}1${'y'.repeat(5000)}` },
      { 'x-a': `${'x'.repeat(5000)}2${'y'.repeat(5000)}` },
    );
    expect(before).toMatch(/^…x+1y+…$/);
    expect(after).toMatch(/^…x+2y+…$/);
    expect(before?.length).toBeLessThan(200);
  });
});
