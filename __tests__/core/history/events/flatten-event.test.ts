import { describe, expect, it } from '@jest/globals';
import {
  eventFlattener,
  textsBySource,
  type FlatEvent,
} from '../../../../src/core/history/events/flatten-event.js';
import { printEventPath } from '../../../../src/core/history/events/event-path.js';

const flatten = eventFlattener(new Set());
function event(line: string, whole: readonly string[] = []): FlatEvent {
  const read = whole.length === 0 ? flatten(line) : eventFlattener(new Set(whole))(line);
  if (read.kind === 'broken') throw new Error(`${read.reason} at ${read.column}: ${line}`);
  return read;
}
const columns = (line: string, ...whole: readonly string[]): readonly (readonly unknown[])[] => [
  ...textsBySource(event(line, whole)),
];

describe('the columns of an event', () => {
  it.each<[string, string, readonly (readonly [string, string | null])[]]>([
    ['a member', '{"userId":"u1"}', [['userid', 'u1']]],
    ['a nested one', '{"event":{"userId":"u1"}}', [['event_userid', 'u1']]],
    ['hyphens and dots', '{"a-b":{"c.d":"x"}}', [['a_b_c_d', 'x']]],
    [
      'digits that a number has',
      '{"a":9007199254740993,"b":1.0}',
      [
        ['a', '9007199254740993'],
        ['b', '1.0'],
      ],
    ],
    ['exponents as written', '{"a":-0.50E+10}', [['a', '-0.50E+10']]],
    [
      'true, false and null',
      '{"a":true,"b":false,"c":null}',
      [
        ['a', 'true'],
        ['b', 'false'],
        ['c', null],
      ],
    ],
    ['escapes', String.raw`{"a":"\"\u00e9\n\\"}`, [['a', '"é\n\\']]],
    ['a list as its JSON', '{"a": [1.0, {"b":"x"}] }', [['a', '[1.0, {"b":"x"}]']]],
    ['an empty object has none', '{"a":{}}', []],
    ['five keys', '{"a":{"b":{"c":{"d":{"e":1}}}}}', [['a_b_c_d_e', '1']]],
    ['deeper than five', '{"a":{"b":{"c":{"d":{"e":{"f":1}}}}}}', [['a_b_c_d_e', '{"f":1}']]],
    ['the last of two with one name', '{"a-b":1,"a_b":2}', [['a_b', '2']]],
    [
      'the last of two equal keys',
      '{"a":{"b":1},"c":0,"a":{"d":2}}',
      [
        ['c', '0'],
        ['a_d', '2'],
      ],
    ],
    [
      'names of JavaScript',
      '{"__proto__":{"constructor":1},"toString":2}',
      [
        ['__proto___constructor', '1'],
        ['tostring', '2'],
      ],
    ],
    ['an empty key', '{"":1}', [['', '1']]],
    ['space around everything', ' { "a" : { "b" : [ ] } , "c" : { } }\r', [['a_b', '[ ]']]],
  ])('%s', (_, line, expected) => {
    expect(columns(line)).toEqual(expected);
  });

  it('an object that a column reads as a whole is kept beside its members', () => {
    expect(columns('{"a":{"zip":"1","b":{}},"c":{}}', 'a', 'a_b')).toEqual([
      ['a', '{"zip":"1","b":{}}'],
      ['a_zip', '1'],
      ['a_b', '{}'],
    ]);
  });

  it.each<[string, string]>([
    [
      'as text',
      String.raw`{"json_payload":"{\"userId\":1,\"publish_time\":\"inner\"}","publish_time":"outer"}`,
    ],
    ['as an object', '{"publish_time":"outer","json_payload":{"userId":1,"publish_time":"inner"}}'],
  ])('a row of RAW has its payload inside, %s, and its envelope wins', (_, line) => {
    const texts = textsBySource(event(line));
    expect(texts.get('userid')).toBe('1');
    expect(texts.get('publish_time')).toBe('outer');
    expect(texts.get('json_payload')).toBe('{"userId":1,"publish_time":"inner"}');
  });

  it.each(['"no object"', '"{\\"a\\":1"', '[{"a":1}]', 'null'])(
    'a payload %s that is no object is a text like others',
    (payload) => {
      expect([...textsBySource(event(`{"json_payload":${payload},"b":1}`)).keys()]).toEqual([
        'json_payload',
        'b',
      ]);
    },
  );

  it('tells the path, the kind and repeated keys', () => {
    const { values, repeatedKeys } = event('{"event":{"user.id":"1","user.id":2},"x":1}');
    expect(repeatedKeys).toBe(1);
    expect(values.map(({ path, kind, text }) => [printEventPath(path), kind, text])).toEqual([
      ["$.event['user.id']", 'number', '2'],
      ['$.x', 'number', '1'],
    ]);
  });

  it('a path is the same object in all events, up to a limit', () => {
    const [first] = event('{"a":1}').values;
    expect(event('{"b":1,"a":2}').values[1]?.path).toBe(first?.path);
    const own = eventFlattener(new Set());
    const wide = own(`{${Array.from({ length: 1_500 }, (_, n) => `"k${n}":1`).join(',')}}`);
    const kept = wide.kind === 'event' ? wide.values.filter(({ path }) => path.isKept) : [];
    expect(kept).toHaveLength(1_000);
  });

  it('of many repeated keys, each counts as the last one says', () => {
    const line =
      '{"x":{"k":{"a":1},"k":{"b":2},"l":0},"x":{"k":[1],"k":{"c":3},"m":{"n":1,"n":{}}},"y":1}';
    expect(event(line).repeatedKeys).toBe(4);
    expect(columns(line, 'x', 'x_k')).toEqual([
      ['x', '{"k":[1],"k":{"c":3},"m":{"n":1,"n":{}}}'],
      ['x_k', '{"c":3}'],
      ['x_k_c', '3'],
      ['y', '1'],
    ]);
    const payload = `{"json_payload":${line},"y":2,"y":3}`;
    expect(columns(payload).filter(([source]) => source !== 'json_payload')).toEqual([
      ['x_k_c', '3'],
      ['y', '3'],
    ]);
  });

  it('a line of very many repeated keys is read in one go', () => {
    const many = (count: number, key: (n: number) => string): string =>
      Array.from({ length: count }, (_, n) => `"${key(n)}":{"a":1}`).join(',');
    const line = `{${many(40_000, (n) => `k${n}`)},${many(50_000, () => 'r')}}`;
    const read = eventFlattener(new Set())(line);
    expect(read).toMatchObject({ kind: 'event', repeatedKeys: 49_999 });
    expect(read.kind === 'event' && read.values).toHaveLength(40_001);
  });

  it('repeated keys are found among those that no place is kept for', () => {
    const own = eventFlattener(new Set());
    const keys = Array.from({ length: 1_500 }, (_, n) => `"k${n}":{"a":1}`);
    const read = own(`{${[...keys, '"k1400":2'].join(',')}}`);
    expect(read).toMatchObject({ kind: 'event', repeatedKeys: 1 });
    const texts = read.kind === 'event' ? textsBySource(read) : new Map();
    expect([texts.get('k1400'), texts.has('k1400_a'), texts.size]).toEqual(['2', false, 1_500]);
  });
});

describe('a line that is no event', () => {
  it.each<[string, string, number]>([
    ['', 'not-json', 1],
    ['{', 'not-json', 2],
    ['{"a"', 'not-json', 5],
    ['{"a":}', 'not-json', 6],
    ['{"a":1,}', 'not-json', 8],
    ['{"a":01}', 'not-json', 7],
    ['{"a":1.}', 'not-json', 6],
    ['{"a":1e}', 'not-json', 6],
    ['{"a":-}', 'not-json', 6],
    ['{"a":NaN}', 'not-json', 6],
    ['{"a":tru}', 'not-json', 6],
    ['{"a":"\t"}', 'not-json', 7],
    [String.raw`{"a":"\x"}`, 'not-json', 6],
    ["{'a':1}", 'not-json', 2],
    ['{"a":1} {"b":2}', 'not-json', 9],
    ['{"a":[1 2]}', 'not-json', 9],
    ['[1]', 'not-an-object', 1],
    [' "text"', 'not-an-object', 2],
    ['17', 'not-an-object', 1],
    ['null', 'not-an-object', 1],
    ['nothing', 'not-json', 1],
    [`{"a":[${'1,'.repeat(200_000)}1]`, 'not-json', 400_009],
    [`{${'"a":1,'.repeat(100_000)}"b":1}`, 'too-many-values', 600_006],
    [`{"a":${'['.repeat(10_000)}`, 'too-deep', 505],
    [`{"a":${'{"a":'.repeat(10_000)}`, 'too-deep', 2_501],
  ])('%#', (line, reason, column) => {
    expect(flatten(line)).toEqual({ kind: 'broken', reason, column });
  });
});
