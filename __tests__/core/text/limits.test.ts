import { describe, expect, it } from '@jest/globals';
import { MAX_BYTES } from '../../../src/core/text/json-text.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, judged } from '../../judged.js';

const schema = (payload: string, more = ''): string =>
  `{"schema_version":"1.0.0","table_name":"topic","envelope_columns":{},"payload_columns":${payload}${more}}`;
const list = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(',');
const LISTED = 1001;

// Each of these took minutes, or all memory, when something was looked up once a problem. They are
// told by their end.
describe('a file of a megabyte that is wrong all over', () => {
  it.each<[string, string, string]>([
    [
      'numbers as names',
      schema('{"a":"INT"}', `,"cde_fields":[${list(200_000, () => '1')}]`),
      'wrong-type',
    ],
    [
      'numbers as columns',
      schema(`{${list(40_000, (index) => `"c${index}":1`)}}`),
      'too-many-columns',
    ],
    [
      'partitions of nothing',
      schema('{"a":"INT"}', `,"partitioning":[${list(40_000, (index) => `"t${index}"`)}]`),
      'partition-source-missing',
    ],
    ['one column, again and again', schema(`{${list(40_000, () => '"a":1')}}`), 'duplicate-key'],
    [
      'columns in two cases',
      schema(`{${list(20_000, (index) => `"a${index}":1,"A${index}":1`)}}`),
      'case-collision',
    ],
  ])('%s', (_name, text, rule) => {
    expect(bytesOf(text).length).toBeLessThanOrEqual(MAX_BYTES);
    for (const before of [undefined, text]) {
      const { findings } = judged(
        before,
        before === undefined ? text : text.replace('1.0.0', '1.0.1'),
      );
      const listed = findings.filter((finding) => finding.kind === 'INVALID');
      expect(listed).toHaveLength(LISTED);
      expect(listed.map((finding) => finding.rule)).toEqual(
        expect.arrayContaining([rule, 'more-problems']),
      );
    }
  });

  it.each<[string, string, string]>([
    [
      'a path of 260,000 segments',
      schema(
        `{"a":{"sensitive":true,"json_path":"$${'.a'.repeat(230_000)}"},"b":{"json_path":"$.a"}}`,
      ),
      'invalid-json-path',
    ],
    [
      'a path of 65 segments',
      schema(`{"a":{"json_path":"$${'.a'.repeat(65)}"}}`),
      'invalid-json-path',
    ],
    [
      'a path of 1,025 characters',
      schema(`{"a":{"json_path":"$.${'a'.repeat(1023)}"}}`),
      'invalid-json-path',
    ],
    [
      'a name of 400,000 characters',
      schema(
        `{"${'n'.repeat(400_000)}":{"json_path":"$.x"},${list(9000, (index) => `"c${index}":{"json_path":"$.x"}`)}}`,
      ),
      'invalid-identifier',
    ],
    [
      'a transform of spaces',
      schema(
        '{"a":"INT"}',
        `,"partitioning":[{"field":"a","transform":"day${' '.repeat(500_000)}!"}]`,
      ),
      'invalid-transform',
    ],
    [
      'a term of spaces',
      schema('{"a":"INT"}', `,"partitioning":["day${' '.repeat(500_000)}!"]`),
      'invalid-transform',
    ],
  ])('%s', (_name, text, rule) =>
    expect(judged(undefined, text).findings.map((finding) => finding.rule)).toContain(rule),
  );

  it('a path of 64 segments is one', () => {
    expect(
      judged(undefined, schema(`{"a":{"json_path":"$${'.a'.repeat(64)}"}}`)).classification,
    ).toBe('new');
  });

  it('replacement characters before a byte that is no UTF-8', () => {
    const bytes = Uint8Array.from(bytesOf(schema('{}', `,"x-a":"${'\ufffd'.repeat(300_000)}z"`)));
    bytes[bytes.length - 3] = 0xff;
    expect(parseTopicSchema(bytes).problems).toMatchObject([
      { rule: 'encoding', start: bytes.length - 3 - 600_000 },
    ]);
  });
});

describe('a file of a megabyte that is right', () => {
  it.each<[string, string, string, number]>([
    [
      'its own keys, all changed',
      schema('{}', `,${list(30_000, (index) => `"x-${index}":1`)}`),
      schema('{}', `,${list(30_000, (index) => `"x-${index}":2`)}`),
      30_001,
    ],
    [
      'own keys of one column',
      schema(`{"a":{${list(30_000, (index) => `"x-${index}":1`)}}}`),
      schema(`{"a":{${list(30_000, (index) => `"x-${index}":2`)}}}`),
      30_001,
    ],
    [
      'fields of one STRUCT',
      schema('{"a":"STRUCT<a:INT>"}'),
      schema(`{"a":"STRUCT<a:INT,${list(30_000, (index) => `f${index}:INT`)}>"}`),
      30_001,
    ],
  ])('%s', (_name, before, after, count) =>
    expect(judged(before, after, {}, { history: [after] }).findings.length).toBeGreaterThanOrEqual(
      count - 1,
    ),
  );
});

describe('of more than a thousand problems', () => {
  const unread = list(1500, (index) => `"key_${index}":1`);

  it('the worst are kept: a new error stands before the old ones', () => {
    const before = schema('{"a":"INT"}', `,${unread}`);
    const { findings, classification } = judged(before, schema('{"a":"NOPE"}', `,${unread}`));
    expect(classification).toBe('invalid');
    expect(findings[0]).toMatchObject({ rule: 'invalid-type', severity: 'error' });
    expect(findings).toHaveLength(LISTED);
    expect(findings.find(({ rule }) => rule === 'more-problems')?.message).toBe(
      '501 more problems are not listed; the listed ones are the worst',
    );
  });

  it('all that are old stay warnings', () => {
    const before = schema('{"a":"INT"}', `,${unread}`);
    expect(
      judged(before, schema('{"a":"BIGINT"}', `,${unread}`).replace('1.0.0', '1.1.0'))
        .classification,
    ).toBe('enhancement');
  });
});
