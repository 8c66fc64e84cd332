import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printColumnType } from '../../../src/core/schema/column-type.js';
import { parseColumnType } from '../../../src/core/schema/read-column-type.js';
import { canonicalJson } from '../../../src/core/text/json-node.js';
import { parseJsonText } from '../../../src/core/text/json-text.js';
import { positionsOf } from '../../../src/core/text/positions.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, schemaWith } from '../../judged.js';

/** `rule line:column` of every problem. */
function problemsIn(content: string | Uint8Array): string[] {
  const { json, problems } = parseTopicSchema(
    typeof content === 'string' ? bytesOf(content) : content,
  );
  const position = positionsOf(json.text);
  return problems.map(
    ({ rule, start }) => `${rule} ${position(start).line}:${position(start).column}`,
  );
}
const wrap = (payload: string): string =>
  `{"schema_version":"1.0.0","table_name":"t","envelope_columns":{},\n"payload_columns":${payload}}`;
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('bad input', () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ['an empty file', '', ['json-syntax 1:1']],
    ['only spaces', ' \n ', ['json-syntax 1:1']],
    ['no JSON', 'hello', ['json-syntax 1:1']],
    ['truncated', '{"table_name": "t",\n "env', ['json-syntax 2:2']],
    ['a number', '7', ['not-an-object 1:1']],
    ['UTF-16', utf16('{}'), ['encoding 1:1']],
    [
      'a byte order mark',
      Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf(schemaWith({}))]),
      ['encoding 1:1'],
    ],
    [
      'bytes that are no UTF-8',
      Uint8Array.from([...bytesOf(wrap('{},"x-a":"').slice(0, -1)), 0xff, ...bytesOf('"}')]),
      ['encoding 2:29'],
    ],
    ['5 MB', 'a'.repeat(5_000_000), ['too-large 1:1']],
    ['equal keys, one escaped', wrap('{"a":"INT","\\u0061":"INT"}'), ['duplicate-key 2:30']],
    ['null sections', wrap('null'), ['wrong-type 2:19']],
    ['required as text', wrap('{"a":{"required":"false"}}'), ['wrong-type 2:36']],
    ['__proto__', wrap('{"__proto__":"INT"}'), ['reserved-name 2:20']],
    ['constructor, an ordinary name', wrap('{"constructor":"INT","toString":"INT"}'), []],
    ['a backtick', wrap('{"a`b":"INT"}'), ['invalid-identifier 2:20']],
    ['a newline in a name', wrap('{"a\\nb":"INT"}'), ['invalid-identifier 2:20']],
    [
      'a command as a name',
      wrap('{"::error::x":"INT","##[x]":"INT"}'),
      ['invalid-identifier 2:20', 'invalid-identifier 2:39'],
    ],
    ['a direction mark', wrap('{"a\u202eb":"INT"}'), ['invalid-identifier 2:20']],
    [
      'the Kelvin sign, which lower-cases to k',
      wrap('{"\u212a":"INT"}'),
      ['invalid-identifier 2:20'],
    ],
    [
      'all of several',
      wrap('{"a":"NOPE",\n"b":{"requird":true},"A":"INT"}'),
      ['invalid-type 2:24', 'unknown-key 3:6', 'case-collision 3:22'],
    ],
    [
      'what a column hides that another one collides with',
      wrap('{"b":"INT",\n"B":"NOPE"}'),
      ['case-collision 3:1', 'invalid-type 3:5'],
    ],
    [
      'what the second of two equal columns holds',
      wrap('{"b":"INT",\n"b":{"requird":true}}'),
      ['duplicate-key 3:1', 'unknown-key 3:6'],
    ],
    [
      'the Kelvin sign in a list, which is no k',
      wrap('{"k":"INT"},\n"cde_fields":["\u212a"]'),
      ['unknown-cde 3:15'],
    ],
    [
      'the Kelvin sign beside a k',
      wrap('{"\u212a":"INT",\n"k":"INT"}'),
      ['invalid-identifier 2:20'],
    ],
    [
      'a removal on a day that never comes',
      wrap('{"a":{"deprecated":{"remove_after":"2027-02-31"}}}'),
      ['wrong-type 2:54'],
    ],
    [
      'a critical data element that may be null',
      wrap('{"a":{"cde":true,"nullable":true}}'),
      ['required-but-nullable 2:47'],
    ],
    [
      'a listed one that may be null',
      wrap('{"a":{"nullable":true}},\n"cde_fields":["a"]'),
      ['required-but-nullable 2:36'],
    ],
    [
      'a trailing comma, and what follows',
      wrap('{"a":"INT",}').replace('"t"', '7'),
      ['wrong-type 1:40', 'json-syntax 2:29'],
    ],
  ])('%s', (_name, content, expected) => expect(problemsIn(content)).toEqual(expected));

  it('100,000 deep ends at once', () => {
    expect(problemsIn('['.repeat(100_000))).toEqual(['too-deep 1:65']);
    expect(problemsIn(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)).toContain(
      'too-deep 1:321',
    );
  });

  it('a type of a megabyte ends at once', () => {
    expect(parseColumnType(`STRUCT<${'a:'.repeat(400_000)}`)).toMatchObject({ kind: 'problem' });
    expect(parseColumnType(`ARRAY<${' '.repeat(400_000)}INT>`)).toMatchObject({ kind: 'array' });
  });
});

describe('JSON', () => {
  it('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { root, problems } = parseJsonText(text);
        const isStrictOnly = problems.every(
          ({ rule }) => rule === 'duplicate-key' || rule === 'unsafe-number' || rule === 'encoding',
        );
        expect(isStrictOnly).toBe(true);
        if (problems.length === 0)
          expect(JSON.parse(canonicalJson(root))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is refused wherever JSON.parse refuses it, and never throws', () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            '"',
            ':',
            ',',
            '1',
            '-',
            '.',
            'e',
            'true',
            'null',
            '\\u00',
            '\\',
            ' ',
          ),
        )
        .map((parts) => parts.join('')),
    );
    const isJson = (value: string): boolean => {
      try {
        JSON.parse(value);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(text, (value) =>
        expect(isJson(value) || parseJsonText(value).problems.length > 0).toBe(true),
      ),
      { numRuns: 2000 },
    );
  });
});

describe('types', () => {
  const { type } = fc.letrec<{ type: string }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('STRING', 'INT', 'BIGINT', 'DECIMAL(12,2)', 'TIMESTAMP'),
      tie('type').map((element) => `ARRAY<${element}>`),
      fc.tuple(tie('type'), tie('type')).map(([key, value]) => `MAP<${key},${value}>`),
      fc.tuple(tie('type'), tie('type')).map(([a, b]) => `STRUCT<a:${a},b_1:${b}>`),
    ),
  }));

  it('print what they were read from, whatever its case and spacing', () => {
    fc.assert(
      fc.property(type, (text) => {
        const parsed = parseColumnType(text.toLowerCase().replace(/[<>,:()]/g, ' $& '));
        expect(parsed.kind === 'problem' ? parsed.message : printColumnType(parsed)).toBe(text);
      }),
    );
  });

  it.each([
    '',
    'DECIMAL',
    'DECIMAL(39,2)',
    'DECIMAL(0,0)',
    'DECIMAL(2,3)',
    'ARRAY<>',
    'ARRAY<INT',
    'MAP<INT>',
    'STRUCT<>',
    'STRUCT<a INT>',
    'STRUCT<a:INT,A:INT>',
    'INT INT',
    'int\u0000',
    '\u0131nt',
    '\u017ftring',
    'ARRAY<\u0131nt>',
    'STRUCT<\u212a:INT>',
  ])('%j is none', (text) => expect(parseColumnType(text)).toMatchObject({ kind: 'problem' }));

  it.each([
    ['VARCHAR(10)', 'use STRING'],
    ['tinyint', 'use INT'],
  ])('%s is refused with what to write instead', (text, hint) =>
    expect(parseColumnType(text)).toMatchObject({
      rule: 'unsupported-type',
      message: expect.stringContaining(hint),
    }),
  );
});
