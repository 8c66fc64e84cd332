import { describe, expect, it } from '@jest/globals';
import { isSameType, printColumnType } from '../../../src/core/schema/column-type.js';
import { parseColumnType } from '../../../src/core/schema/read-column-type.js';
import { flattenedSource, parseJsonPath } from '../../../src/core/schema/json-path.js';
import { bumpOf, compareVersions, parseVersion } from '../../../src/core/schema/version.js';

const nested = (depth: number): string => `${'ARRAY<'.repeat(depth)}INT${'>'.repeat(depth)}`;
const typeOf = (text: string): string => {
  const type = parseColumnType(text);
  return type.kind === 'problem' ? `${type.rule}: ${type.message}` : printColumnType(type);
};

describe('a type', () => {
  it.each([
    ['DECIMAL(1,0)', 'DECIMAL(1,0)'],
    ['DECIMAL(38,0)', 'DECIMAL(38,0)'],
    ['DECIMAL(38,38)', 'DECIMAL(38,38)'],
    ['DECIMAL(12,12)', 'DECIMAL(12,12)'],
    ['DECIMAL(0,0)', 'a precision is 1 to 38, not 0'],
    ['DECIMAL(39,0)', 'a precision is 1 to 38, not 39'],
    ['DECIMAL(12,13)', 'a scale is 0 to the precision (12), not 13'],
    ['DECIMAL(12)', 'DECIMAL needs a precision and a scale'],
    ['DECIMAL(12,-1)', 'DECIMAL needs a precision and a scale'],
    ['DECIMAL(0000000012,2)', 'DECIMAL needs a precision and a scale'],
    ['DECIMAL', 'DECIMAL needs a precision and a scale'],
    [nested(15), nested(15)],
    [nested(16), nested(16)],
    [nested(17), 'types may be nested at most 16 levels deep'],
    ['ARRAY<INT', "expected '>', found the end"],
    ['ARRAY<INT>>', "found '>' after the type"],
    ['ARRAY<>', "found '>'"],
    ['ARRAY<', 'a type is missing'],
    ['MAP<INT>', "expected ',', found '>'"],
    ['MAP<INT,INT,INT>', "expected '>', found ','"],
    ['STRUCT<>', "a STRUCT's field is written name:TYPE"],
    ['STRUCT<a:INT,A:INT>', "the STRUCT has the field 'a' twice"],
    ['STRUCT<a:INT,ab:INT>', 'STRUCT<a:INT,ab:INT>'],
    ['INTS', "there is no type 'INTS'"],
    ['INTEGERS', "there is no type 'INTEGERS'"],
    ['STRING1', "there is no type 'STRING1'"],
    ['VARCHAR(10)', "Athena's Iceberg tables have no VARCHAR; use STRING"],
    ['', 'a type is missing'],
    [' ', 'a type is missing'],
    ['<', "found '<'"],
    // Upper-casing would make an I of the dotless i.
    ['\u0131nt', "found '\u0131'"],
  ])('%s is read as %s', (text, expected) => {
    expect(typeOf(text)).toContain(expected);
  });

  it.each([
    ['INT', 'integer', true],
    ['INT', 'BIGINT', false],
    ['DECIMAL(10,2)', 'decimal( 10 , 2 )', true],
    ['DECIMAL(10,2)', 'DECIMAL(10,3)', false],
    ['DECIMAL(10,2)', 'DECIMAL(11,2)', false],
    ['ARRAY<INT>', 'array<integer>', true],
    ['ARRAY<INT>', 'ARRAY<BIGINT>', false],
    ['MAP<INT,INT>', 'MAP<INT,BIGINT>', false],
    ['MAP<INT,INT>', 'MAP<BIGINT,INT>', false],
    ['STRUCT<a:INT>', 'STRUCT<A:INT>', true],
    ['STRUCT<a:INT>', 'STRUCT<ab:INT>', false],
    ['STRUCT<a:INT,b:INT>', 'STRUCT<b:INT,a:INT>', false],
    ['ARRAY<INT>', 'INT', false],
  ])('%s is the same as %s: %s', (one, other, expected) => {
    const [a, b] = [parseColumnType(one), parseColumnType(other)];
    if (a.kind === 'problem' || b.kind === 'problem') throw new TypeError('no types');
    expect(isSameType(a, b)).toBe(expected);
    expect(isSameType(b, a)).toBe(expected);
  });
});

describe('a version', () => {
  it.each([
    ['999999999999999.0.0', true],
    ['1000000000000000.0.0', false],
    ['0.999999999999999.0', true],
    ['0.1000000000000000.0', false],
    ['0.0.1000000000000000', false],
    ['01.0.0', false],
    ['1.0', false],
    ['1.0.0.0', false],
    ['v1.0.0', false],
    ['1.0.0-', false],
    ['1.0.0-01', false],
    ['1.0.0-0a', true],
    ['1.0.0+', false],
    ['1.0.0+b.01', true],
    [`1.0.0-${'a'.repeat(94)}`, true],
    [`1.0.0-${'a'.repeat(95)}`, false],
    ['1.0.0\n', false],
  ])('%j: %s', (text, isVersion) => {
    expect(parseVersion(text) !== undefined).toBe(isVersion);
  });

  // https://semver.org/#spec-item-11, with neighbours.
  it('precedes the next one of this list', () => {
    const list = ['0.9.9', '0.10.0', '1.0.0-1', '1.0.0-2', '1.0.0-10', '1.0.0-alpha', '1.0.0-alpha.1', '1.0.0-alpha.beta', '1.0.0-alpha1', '1.0.0-beta', '1.0.0-beta.2', '1.0.0-beta.11', '1.0.0-rc.1', '1.0.0', '1.0.1', '1.0.10', '1.1.0', '1.10.0', '2.0.0', '10.0.0'].map((text) => parseVersion(text)!); // prettier-ignore
    for (const [index, one] of list.entries()) {
      for (const [place, other] of list.entries())
        expect([one.text, other.text, Math.sign(compareVersions(one, other))]).toEqual([
          one.text,
          other.text,
          Math.sign(index - place),
        ]);
    }
  });

  it.each([
    ['1.2.3', '2.0.0', 'major'],
    ['1.2.3', '2.2.3', 'major'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '1.3.3', 'minor'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3-rc.1', '1.2.3', 'patch'],
    ['1.2.3', '1.2.3', undefined],
    ['1.2.3', '1.2.3+build', undefined],
    ['1.2.3', '1.2.2', undefined],
    ['1.2.3', '1.1.9', undefined],
    ['2.0.0', '1.9.9', undefined],
    ['1.9.9', '2.0.0-rc.1', 'major'],
  ])('from %s to %s moves up %s', (before, after, expected) => {
    expect(bumpOf(parseVersion(before)!, parseVersion(after)!)).toBe(expected);
  });
});

describe('a JSON path', () => {
  const deep = (segments: number): string => `$${'.a'.repeat(segments)}`;
  it.each<[string, number | string]>([
    [deep(1), 1],
    [deep(64), 64],
    [deep(65), 'a JSON path has at most 64 segments'],
    [`$.${'a'.repeat(1022)}`, 1],
    [`$.${'a'.repeat(1023)}`, 'a JSON path has at most 1024 characters'],
    // Of characters outside the first plane each is one, though JavaScript counts two.
    [`$.${'\u{1f600}'.repeat(1022)}`, 1],
    [`$.${'\u{1f600}'.repeat(1023)}`, 'a JSON path has at most 1024 characters'],
    ['$', 'reads the whole event'],
    ['a', 'begins with $'],
    ['$a', "'a' is neither .name"],
    ['$.', "'.' is neither .name"],
    ['$..a', "'..a' is neither .name"],
    ['$.a ', "' ' is neither .name"],
    ['$.a[', "'[' is neither .name"],
    ['$.a[-1]', "'[-1]' is neither .name"],
    ['$.a[0', "'[0' is neither .name"],
    ["$['']", 'is neither .name'],
    ["$['a\\'b']", 1],
    ['$["a"][0][*].b', 4],
  ])('%#: %s', (path, expected) => {
    const read = parseJsonPath(path);
    if (typeof expected === 'number') expect(read).toHaveLength(expected);
    else expect(read).toEqual(expect.stringContaining(expected));
  });

  it.each([
    [["a'b"], "a'b"],
    [['event', 'userId'], 'event_userid'],
    [['a-b', 'c.d'], 'a_b_c_d'],
    [['a', '0', '*'], 'a_0_*'],
  ])('of the segments %j is read from %s', (segments, expected) => {
    expect(flattenedSource(segments)).toBe(expected);
  });
});
