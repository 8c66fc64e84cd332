import { describe, expect, it } from '@jest/globals';
import { DEFAULT_POLICY } from '../../../src/core/verdict/policy.js';
import { judge } from '../../../src/core/verdict/judge.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, digest, schemaWith, TODAY } from '../../judged.js';

/** What a change of one column's type points at, on its side, and what it advises. */
function pointed(before: unknown, after: unknown): readonly (readonly [string, string, string])[] {
  const side = (column: unknown, version: string) =>
    parseTopicSchema(bytesOf(schemaWith({ payload_columns: { c: column } }, version)));
  const sides = { before: side(before, '1.0.0'), after: side(after, '9.0.0') };
  const { findings } = judge({
    topic: 'topic',
    ...sides,
    policy: DEFAULT_POLICY,
    today: TODAY,
    hash: digest,
  });
  return findings.map(({ rule, side: which, at, fix }) => [
    rule,
    sides[which].json.text.slice(at.start, at.end),
    fix,
  ]);
}

describe('a finding inside a long type', () => {
  it.each<[string, unknown, unknown, string, string]>([
    [
      'a field that changed',
      'STRUCT<a:INT, b : STRING , d:INT>',
      'STRUCT<a:INT, b : ARRAY<STRING> , d:INT>',
      'type-changed',
      'b : ARRAY<STRING>',
    ],
    ['a gone field', 'STRUCT<a:INT, B:STRING>', 'STRUCT<a:INT>', 'column-removed', 'B:STRING'],
    [
      'a new field',
      'STRUCT<a:INT>',
      'STRUCT<a:INT,b:DECIMAL( 12 , 2 )>',
      'optional-column-added',
      'b:DECIMAL( 12 , 2 )',
    ],
    [
      'a field of a field in an attribute',
      { type: 'STRUCT<p:ARRAY<STRUCT<x:BIGINT>>>', comment: 'a' },
      { type: 'STRUCT<p:ARRAY<STRUCT<x:INT>>>', comment: 'a' },
      'type-narrowed',
      'x:INT',
    ],
    ['a value', 'MAP<STRING,BIGINT>', 'map<string, int>', 'type-narrowed', 'int'],
    [
      'a type with an escape, as a whole',
      'STRUCT<a:BIGINT>',
      'STRUCT<a:INT\t>',
      'type-narrowed',
      '"STRUCT<a:INT\\t>"',
    ],
  ])('points at %s', (_, before, after, rule, text) => {
    expect(pointed(before, after).find(([id]) => id === rule)?.[1]).toBe(text);
  });

  it.each<[string, string, string]>([
    ['STRUCT<a:BIGINT>', 'STRUCT<a:INT>', "or add 'c.a_v2' beside it"],
    ['STRUCT<a:ARRAY<BIGINT>>', 'STRUCT<a:ARRAY<INT>>', "or add 'c.a_v2' beside it"],
    [
      'ARRAY<STRUCT<element:BIGINT>>',
      'ARRAY<STRUCT<element:INT>>',
      "or add 'c.element.element_v2' beside it",
    ],
    ['ARRAY<BIGINT>', 'ARRAY<INT>', "or add 'c_v2'"],
    ['BIGINT', 'INT', "or add 'c_v2'"],
  ])('%s → %s: %s', (before, after, advice) => {
    expect(pointed(before, after).find(([id]) => id === 'type-narrowed')?.[2]).toMatch(
      new RegExp(`${advice.replaceAll('.', '\\.')}$`),
    );
  });

  it('is found in time in a type with thousands of fields', () => {
    const fields = (type: string): string =>
      `STRUCT<${Array.from({ length: 4000 }, (_, index) => `f${index}:${type}`).join(',')}>`;
    const started = performance.now();
    expect(pointed(fields('BIGINT'), fields('INT')).length).toBeGreaterThan(900);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
