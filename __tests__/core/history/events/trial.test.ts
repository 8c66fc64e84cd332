import { describe, expect, it } from '@jest/globals';
import {
  needsPerson,
  trialOf,
  type TrialResult,
} from '../../../../src/core/history/events/trial.js';
import { runtimeZones } from '../../../../src/warehouse/runtime-zones.js';
import type { TriedColumn } from '../../../../src/core/history/events/tried-column.js';
import { parseTopicSchema } from '../../../../src/core/schema/topic-schema.js';

const ENVELOPE = { message_id: { type: 'STRING' } };
function tried(
  columns: Readonly<Record<string, unknown>>,
  lines: readonly (string | object)[],
  { envelope = ENVELOPE as object, showsValues = false } = {},
): TrialResult {
  const text = JSON.stringify({
    schema_version: '1.0.0',
    table_name: 't',
    envelope_columns: envelope,
    payload_columns: columns,
  });
  const { schema } = parseTopicSchema(new TextEncoder().encode(text));
  if (schema === undefined) throw new Error('no schema');
  const trial = trialOf(schema, showsValues, runtimeZones());
  for (const [index, line] of lines.entries())
    trial.add(typeof line === 'string' ? line : JSON.stringify(line), index + 1);
  return trial.result();
}
const column = (result: TrialResult, name: string): TriedColumn | undefined =>
  result.columns.find((one) => one.name === name);

describe('a column', () => {
  it.each<[string, unknown, readonly unknown[], Partial<TriedColumn>]>([
    ['is filled by any value but null', 'STRING', ['', 'x', null, false], { filled: 3, failed: 0 }],
    [
      'takes times of named zones',
      'TIMESTAMP',
      ['2026-01-01 00:30:00 Europe/Berlin'],
      { filled: 1, failed: 0 },
    ],
    ['of a type fails with other texts', 'INT', [1, '2', 'x', 1e10], { filled: 4, failed: 2 }],
    ['keeps the digits of numbers', 'BIGINT', [9007199254740992], { filled: 1, failed: 0 }],
    ['of a nested type is not checked', 'ARRAY<INT>', [['x']], { filled: 1, isChecked: false }],
    ['reads an object as a whole', 'MAP<STRING,STRING>', [{ a: 'x' }], { filled: 1 }],
  ])('%s', (_, type, values, expected) => {
    const result = tried(
      { c: type },
      values.map((c) => ({ c })),
    );
    expect(column(result, 'c')).toMatchObject(expected);
    expect(result.unmapped).toEqual([]);
  });

  it.each<[string, object, boolean]>([
    ['required', { required: true }, false],
    ['not nullable', { nullable: false }, false],
    ['a critical data element', { cde: true }, true],
  ])('that is %s is missing where it is absent or null', (_, attributes, isCde) => {
    const result = tried({ c: { type: 'INT', ...attributes } }, [
      {},
      { c: null },
      { c: 'x' },
      { c: 1 },
    ]);
    expect(column(result, 'c')?.missing).toMatchObject({ count: 2, lines: [1, 2] });
    expect(result.withoutCde).toMatchObject(isCde ? { count: 3, lines: [1, 2, 3] } : { count: 0 });
    expect(needsPerson(result)).toBe(true);
  });

  it.each<[string, readonly unknown[], readonly unknown[], number]>([
    ['INT', [1, 2], [1, '1', '1.0', 2, 3], 1],
    ['STRING', ['a', 'b'], ['a', 'A', 'b '], 2],
    ['DECIMAL(4,2)', ['1.5'], [1.5, 1.5, '01.500', 2], 1],
    ['BOOLEAN', [true], ['yes', true, false], 1],
    ['TIMESTAMP', ['2026-01-01T00:00:00Z'], ['2026-01-01 01:00:00+01:00', '2026-01-02'], 1],
    ['STRING', [1], [1, '1', 1.0, '1.0'], 1],
  ])('of type %s with the enum %j has it by value', (type, listed, values, outside) => {
    const result = tried(
      { c: { type, enum: listed } },
      values.map((c) => ({ c })),
    );
    expect(column(result, 'c')?.notInEnum.count).toBe(outside);
    expect(column(result, 'c')?.failed).toBe(0);
    expect(needsPerson(result)).toBe(outside > 0);
  });

  it('a value that does not convert is not looked for in the enum', () => {
    const result = tried({ c: { type: 'INT', enum: [1] } }, [{ c: 'x' }]);
    expect(column(result, 'c')).toMatchObject({ failed: 1, notInEnum: { count: 0 } });
  });

  it('the envelope has texts, but its publish_time is a TIMESTAMP whatever the file says', () => {
    const envelope = { publish_time: 'STRING', message_id: 'STRING' };
    const result = tried({}, [{ publish_time: 'soon', message_id: 1 }], { envelope });
    expect(column(result, 'publish_time')).toMatchObject({ failed: 1 });
    expect(column(result, 'message_id')).toMatchObject({ filled: 1, failed: 0 });
  });

  it('nothing is expected of events where the pipeline fills a column itself', () => {
    const envelope = {
      ingestion_ts: { type: 'BIGINT', required: true },
      period_reference: 'STRING',
    };
    const result = tried({}, [{}, { ingestion_ts: 'x' }], { envelope });
    expect(
      result.columns.map(({ name, failed, missing }) => [name, failed, missing.count]),
    ).toEqual([['ingestion_ts', 1, 0]]);
    expect(result.neverFilled).toEqual([]);
    expect(tried({}, [{ period_reference: 'x' }]).unmapped).toEqual([]);
  });

  it('keeps first lines, and no value unless it may be shown', () => {
    const lines = Array.from({ length: 9 }, (_, n) => ({ c: `x${n % 5}` }));
    const hidden = column(tried({ c: 'INT' }, lines), 'c')?.reasons.get('not-a-number');
    expect(hidden).toEqual({ count: 9, lines: [1, 2, 3, 4, 5], values: [] });
    const shown = tried({ c: 'INT' }, [{ c: 'y'.repeat(500) }, ...lines], { showsValues: true });
    expect(column(shown, 'c')?.reasons.get('not-a-number')?.values).toEqual([
      `${'y'.repeat(120)}…`,
      'x0',
      'x1',
    ]);
  });
});

describe('the paths of events', () => {
  it('two columns may read one path, and the last of two paths counts', () => {
    const both = { a: { json_path: '$.x' }, b: { type: 'INT', json_path: '$.x' } };
    const result = tried(both, [{ x: 1 }, { x: 'y' }]);
    expect(result.columns.map(({ name, filled, failed }) => [name, filled, failed])).toEqual([
      ['message_id', 0, 0],
      ['a', 2, 0],
      ['b', 2, 1],
    ]);
    const collided = tried({ a_b: 'INT' }, ['{"a-b":"x","a":{"b":1}}', '{"a-b":1}']);
    expect(collided.collisions).toMatchObject({ count: 1, lines: [1] });
    expect(column(collided, 'a_b')).toMatchObject({ filled: 2, failed: 0 });
  });

  it('are unmapped where no column reads them, the most frequent first', () => {
    const result = tried({ a: 'STRING' }, [
      { a: 1, b: 1, c: { d: 1, e: null } },
      { c: { d: 2 }, message_id: 'm' },
      { b: null, json_payload: 'x' },
    ]);
    expect(result.unmapped).toEqual([
      { path: '$.c.d', source: 'c_d', events: 2 },
      { path: '$.b', source: 'b', events: 1 },
    ]);
    expect(result.neverFilled).toEqual([]);
  });

  it('a payload field that the envelope has, too, is no collision', () => {
    const line = '{"message_id":"outer","json_payload":{"message_id":"inner","a":1}}';
    expect(tried({ a: 'INT' }, [line]).collisions.count).toBe(0);
  });

  it('an object with very many names is one path, with the events that have any of them', () => {
    const lines = Array.from({ length: 3_000 }, (_, n) => ({ s: { [`u${n}`]: n }, a: n }));
    const result = tried({ s_u2999: 'INT' }, [
      ...lines,
      { s: { u1: 1, u2: 2, u5000: 1, u5001: 1 } },
    ]);
    expect(result.unmapped).toEqual([
      { path: '$.a', source: 'a', events: 3_000 },
      { path: '$.s.*', source: 's', events: 3_000 },
    ]);
    expect(column(result, 's_u2999')?.filled).toBe(1);
  });

  it('of a million different names, few are kept', () => {
    const lines = Array.from({ length: 2_000 }, (_, n) => ({
      [`a${n}`]: Object.fromEntries(Array.from({ length: 50 }, (__, m) => [`k${m}`, { v: 1 }])),
    }));
    const { unmapped } = tried({}, lines);
    expect(unmapped.length).toBeLessThan(21_000);
    expect(unmapped[0]).toEqual({ path: '$.*', source: '', events: 1_801 });
  });
});

describe('lines that are no events', () => {
  it('are counted by reason, and need a person', () => {
    const result = tried({}, ['{', '[1]', '{}', '{"a":1,"a":2}', 'x']);
    expect(result).toMatchObject({ events: 2, repeatedKeys: { count: 1, lines: [4] } });
    expect([...result.broken]).toEqual([
      ['not-an-object', { count: 1, lines: [2], values: [] }],
      ['not-json', { count: 2, lines: [1, 5], values: [] }],
    ]);
    expect(needsPerson(result)).toBe(true);
    expect(needsPerson(tried({}, [{}]))).toBe(false);
  });
});
