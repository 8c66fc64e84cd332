import { describe, expect, it } from '@jest/globals';
import { judged } from '../../judged.js';

const wrap = (payload: string, envelope = '{}'): string =>
  `{"schema_version":"1.0.0","table_name":"topic","envelope_columns":${envelope},"payload_columns":${payload}}`;
const errors = (before: string, after: string): string[] =>
  judged(before, after)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

describe('a doubled key in the baseline does not hide what the newer file changes', () => {
  it.each([
    [
      'a column in the place of the double',
      wrap('{"a":"INT","a":"INT"}'),
      wrap('{"a":"INT","b":"INT"}'),
      'enhancement',
    ],
    [
      'an attribute in the place of the double',
      wrap('{"a":{"sensitive":true,"sensitive":true}}'),
      wrap('{"a":{"sensitive":true,"required":true}}'),
      'breaking',
    ],
    [
      'the first of two types, which never counted',
      wrap('{"a":{"type":"BIGINT","type":"INT"}}'),
      wrap('{"a":{"type":"INT","type":"INT"}}'),
      'unchanged',
    ],
    [
      'the last of two types, which JSON.parse reads',
      wrap('{"a":{"type":"INT","type":"BIGINT"}}'),
      wrap('{"a":"INT"}'),
      'breaking',
    ],
    ['the last of two columns', wrap('{"a":"INT","a":"BIGINT"}'), wrap('{"a":"INT"}'), 'breaking'],
  ])('%s', (_name, before, after, classification) =>
    expect(judged(before, after, { versioning: 'off' }).classification).toBe(classification),
  );
});

describe('a second definition is excused as long as it says what it said', () => {
  it.each([
    ['a column twice', (type: string) => wrap(`{"a":"INT","a":"${type}"}`), 'duplicate-key'],
    [
      'a section twice',
      (type: string) => `${wrap('{}').slice(0, -1)},"payload_columns":{"a":"${type}"}}`,
      'duplicate-key',
    ],
    [
      'a column in two cases',
      (type: string) => wrap(`{"a":"INT","A":"${type}"}`),
      'case-collision',
    ],
    [
      'a column in both sections',
      (type: string) => wrap(`{"a":"${type}"}`, '{"a":"INT"}'),
      'column-redefined',
    ],
  ])('%s', (_name, schema, rule) => {
    const [old, other] = [schema('BIGINT'), schema('INT')];
    expect(errors(old, old.replace('"topic"', '"Topic"'))).toEqual([]);
    expect(errors(old, other)).toEqual([rule]);
    // What still is wrong is not called corrected.
    expect(judged(old, other).findings.map((finding) => finding.rule)).not.toContain(
      'baseline-invalid',
    );
  });
});

describe('problems are counted, not only named', () => {
  it('a key that stands three times is as old as it was', () => {
    const three = wrap('{"a":"INT","a":"INT","a":"INT"}');
    expect(judged(three, three)).toMatchObject({ classification: 'unchanged', findings: [] });
    expect(errors(wrap('{"a":"INT","a":"INT"}'), three)).toEqual(['duplicate-key']);
  });

  it('a problem survives a move, not a change of its place', () => {
    const before = wrap('{"a":"NOPE","b":"INT"}');
    expect(errors(before, wrap('{"b":"INT","c":"INT","a":"NOPE"}'))).toEqual([]);
    expect(errors(before, wrap('{"a":"INT","b":"NOPE"}'))).toEqual(['invalid-type']);
  });
});

describe('a baseline that is no object', () => {
  it.each([
    ['[]', '[ ]', 'unchanged'],
    ['[]', '[1]', 'invalid'],
    [wrap('{}'), '[]', 'invalid'],
    ['[]', wrap('{}'), 'compatible'],
  ])('%s to %s is %s', (before, after, classification) =>
    expect(judged(before, after).classification).toBe(classification),
  );
});

describe('a time that is no time, under the default partitioning', () => {
  const schema = (type: string, more = ''): string => wrap(`{"publish_time":"${type}"${more}}`);
  it('is refused in a new topic, at the type', () => {
    const [finding] = judged(undefined, schema('STRING')).findings;
    expect(finding).toMatchObject({
      rule: 'invalid-transform',
      severity: 'error',
      column: 'publish_time',
      after: '"STRING"',
    });
  });

  it.each([
    ['a timestamp', undefined, schema('TIMESTAMP'), []],
    ['a date', undefined, schema('DATE'), []],
    [
      'a partitioning of its own',
      undefined,
      `${schema('STRING').slice(0, -1)},"partitioning":["publish_time"]}`,
      [],
    ],
    ['an old mistake', schema('STRING'), schema('STRING', ',"b":"INT"'), []],
    ['a new mistake', wrap('{}'), schema('STRING'), ['invalid-transform']],
  ])('%s: %j to %j', (_name, before, after, expected) => {
    const found = judged(before, after).findings.filter(({ severity }) => severity === 'error');
    expect(found.map(({ rule }) => rule)).toEqual(expected);
  });

  it('a generated column has the type it is generated with, whatever was declared', () => {
    const partitioned = (columns: string): string =>
      `${wrap(columns).slice(0, -1)},"partitioning":["day(period_reference)"]}`;
    expect(judged(undefined, partitioned('{}')).classification).toBe('invalid');
    expect(judged(undefined, partitioned('{"period_reference":"DATE"}')).classification).toBe(
      'invalid',
    );
  });
});
