import { describe, expect, it } from '@jest/globals';
import { folded, identifierProblem } from '../../../src/core/schema/identifier.js';
import { idsOf, judged, schemaWith } from '../../judged.js';

const times = (text: string, count: number): string => text.repeat(count);

describe('a name has at most 255 bytes', () => {
  it.each([
    ['of 254', times('a', 254), undefined],
    ['of 255', times('a', 255), undefined],
    ['of 256', times('a', 256), 'has 256 bytes; a name has at most 255'],
    ['of 255 capitals', times('A', 255), undefined],
    ['of 256 capitals', times('A', 256), 'has 256 bytes; a name has at most 255'],
    ['of 255 that begins with _', `_${times('a', 254)}`, undefined],
    ['of 256 that begins with _', `_${times('a', 255)}`, 'has 256 bytes; a name has at most 255'],
    ['of 255 digits behind a letter', `a${times('9', 254)}`, undefined],
    // Only ASCII is a name, so a letter of two bytes is none at any length.
    ['of 127 letters of two bytes', times('é', 127), 'is not an identifier'],
    ['of 128 letters of two bytes', times('é', 128), 'is not an identifier'],
    ['of 256 letters of two bytes', times('é', 256), 'has 512 bytes; a name has at most 255'],
  ])('%s', (_, name, message) => {
    const problem = identifierProblem(name);
    if (message === undefined) expect(problem).toBeUndefined();
    else {
      expect(problem).toMatchObject({
        rule: 'invalid-identifier',
        message: expect.stringContaining(message),
      });
    }
  });

  it.each([
    [255, []],
    [256, ['invalid-identifier']],
  ])('%i for a column, a table and a field of a STRUCT', (length, expected) => {
    const name = times('n', length);
    for (const fragment of [
      { payload_columns: { [name]: 'INT' } },
      { table_name: name },
      { payload_columns: { s: `STRUCT<${name}:INT>` } },
    ]) {
      const ids = idsOf(judged(undefined, schemaWith(fragment)));
      expect(ids.filter((id) => id !== 'table-name-differs-from-topic')).toEqual(expected);
    }
  });
});

describe('a name', () => {
  it.each(['a', 'z', '_', '_a', 'a_', 'a9', 'A', 'Z', 'aB', '__proto', '_files', 'file', '_pos1'])(
    '%j is one',
    (name) => {
      expect(identifierProblem(name)).toBeUndefined();
    },
  );

  it.each([
    '',
    '9',
    '9a',
    'a-b',
    'a b',
    ' a',
    'a ',
    'a\n',
    '\na',
    'a.b',
    'a$',
    '$a',
    '`a`',
    '{',
    '@',
    '[',
    'é',
    'aé',
    'éa',
    // Letters that toLowerCase turns into ASCII.
    '\u212a',
    'K\u212a',
    'a\u0000',
    'a\u007f',
  ])('%j is none', (name) => {
    expect(identifierProblem(name)).toMatchObject({
      rule: 'invalid-identifier',
      message: expect.stringContaining('a letter or _, then letters, digits and _'),
    });
  });

  it.each(['_file', '_pos', '_deleted', '_spec_id', '_partition', '_row_id', '__proto__', '_FILE'])(
    '%j is reserved',
    (name) => {
      expect(identifierProblem(name)).toEqual({
        rule: 'reserved-name',
        message: `'${name}' is reserved: Iceberg or the tools that read it use this name themselves`,
      });
    },
  );
});

it.each([
  ['a', 'a'],
  ['userId', 'userid'],
  ['USER_ID', 'user_id'],
  ['_A', '_a'],
  ['a-B', 'a-b'],
  ['A B', 'a b'],
  ['9A', '9a'],
  ['A\u007f', 'a\u007f'],
  // Only ASCII is folded: the Kelvin sign is no k, and what stands beside other letters stays as
  // well.
  ['\u212a', '\u212a'],
  ['A\u212a', 'A\u212a'],
  ['É', 'É'],
  ['AÉ', 'AÉ'],
  ['A\u0080', 'A\u0080'],
  ['İ', 'İ'],
])('%j is stored as %j', (name, expected) => {
  expect(folded(name)).toBe(expected);
});
