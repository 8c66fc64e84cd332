import { describe, expect, it } from '@jest/globals';
import { judged, schemaWith } from '../judged.js';

const at = (path: string, deprecated?: unknown): unknown => ({
  json_path: path,
  ...(deprecated === undefined ? {} : { deprecated }),
});
const shared = (columns: readonly (readonly [string, unknown])[]): string[] =>
  judged(undefined, schemaWith({ payload_columns: Object.fromEntries(columns) }))
    .findings.filter(({ rule }) => rule.startsWith('json-path-'))
    .map(({ rule, message }) => `${rule}: ${message.split(' read')[0] ?? ''}`);

describe('a deprecated column excuses its replacement, not everybody who copied the path', () => {
  const a = ['a', at('$.x', true)] as const;
  const b = ['b', at('$.x')] as const;
  const c = ['c', at('$.x')] as const;
  it.each([
    [[a, b, c], "'b' and 'c'"],
    [[a, c, b], "'c' and 'b'"],
    [[b, a, c], "'b' and 'c'"],
    [[c, a, b], "'c' and 'b'"],
    [[b, c, a], "'b' and 'c'"],
    [[c, b, a], "'c' and 'b'"],
  ])('in any order %#', (columns, pair) =>
    expect(shared(columns)).toEqual([`json-path-duplicated: Columns ${pair}`]),
  );

  it('and only the replacement that it names', () => {
    expect(shared([['a', at('$.x', { replaced_by: 'B' })], b])).toEqual([]);
    expect(shared([['a', at('$.x', { replaced_by: 'z' })], b])).toEqual([
      "json-path-duplicated: Columns 'a' and 'b'",
    ]);
  });
});

describe('one name in STANDARDIZED', () => {
  it('keys of an event differ by their case, so two paths collide', () => {
    expect(
      shared([
        ['a', at('$.userId')],
        ['b', at('$.userid')],
      ]),
    ).toEqual(["json-path-collides: Columns 'a' and 'b'"]);
  });

  it('a collision does not hide that the other path was copied', () => {
    expect(
      shared([
        ['a', at('$.x.y')],
        ['b', at('$.x_y')],
        ['c', at('$.x_y')],
      ]),
    ).toEqual([
      "json-path-collides: Columns 'a' and 'b'",
      "json-path-duplicated: Columns 'b' and 'c'",
    ]);
  });
});
