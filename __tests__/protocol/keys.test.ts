import { describe, expect, it } from '@jest/globals';
import { parseArchived, layoutOf } from '../../src/protocol/keys.js';

const layout = layoutOf('schemas');
const MODIFIED = '2026-01-02T03:04:05.678Z';

describe('the keys of a topic', () => {
  it.each([
    ['schemas', 'schemas/', 'schemas/a.b/pending/schema.json', 'schemas/_claims/db.t.json'],
    ['', '', 'a.b/pending/schema.json', '_claims/db.t.json'],
    ['x', 'x/', 'x/a.b/pending/schema.json', 'x/_claims/db.t.json'],
    [
      'team/schemas',
      'team/schemas/',
      'team/schemas/a.b/pending/schema.json',
      'team/schemas/_claims/db.t.json',
    ],
    ['a/b/c', 'a/b/c/', 'a/b/c/a.b/pending/schema.json', 'a/b/c/_claims/db.t.json'],
  ])(
    'under the prefix %j stand in %j, such as %s, and claims among them, such as %s',
    (prefix, topics, pending, claim) => {
      const keys = layoutOf(prefix);
      expect([keys.prefix, keys.topics, keys.pending('a.b'), keys.claim('db', 't')]).toEqual([
        prefix,
        topics,
        pending,
        claim,
      ]);
    },
  );

  it.each([['schemas'], [''], ['team/schemas'], ['schema-gate']])(
    'under the prefix %j are parsed as what they are',
    (prefix) => {
      const keys = layoutOf(prefix);
      for (const topic of [
        'a',
        'a.b',
        'A_b-c.9',
        'schemas',
        'pending',
        'archive',
        'schema-gate',
        'x'.repeat(255),
      ]) {
        const roles = [
          [keys.pending(topic), 'pending'],
          [keys.active(topic), 'active'],
          [keys.rejected(topic), 'rejected'],
          [keys.error(topic), 'error'],
          [keys.archived(topic, '1.0.0', MODIFIED), 'archive'],
          [keys.archived(topic, undefined, MODIFIED, '0123abcd'), 'archive'],
        ] as const;
        for (const [key, role] of roles)
          expect([key, keys.parse(key)]).toEqual([key, { topic, role }]);
      }
    },
  );
});

it.each([
  ['nothing', ''],
  ['the prefix alone', 'schemas/'],
  ['an object beside the topics', 'schemas/readme.txt'],
  ['a folder', 'schemas/a/'],
  ['a folder of a topic', 'schemas/a/pending/'],
  ['a key below another topic', 'schemas/a/b/pending/schema.json'],
  ['no topic at all', 'schemas/pending/schema.json'],
  ['an empty topic', 'schemas//pending/schema.json'],
  ['a way out', 'schemas/../x'],
  ['a way out instead of a topic', 'schemas/../pending/schema.json'],
  ['a dot instead of a topic', 'schemas/./pending/schema.json'],
  ['two dots in a topic', 'schemas/a..b/pending/schema.json'],
  ['a space in a topic', 'schemas/a b/pending/schema.json'],
  ['an escaped slash in a topic', 'schemas/a%2Fb/pending/schema.json'],
  ['a letter that is not ASCII', 'schemas/ü/pending/schema.json'],
  ['a line end in a topic', 'schemas/a\n/pending/schema.json'],
  ['a topic too long', `schemas/${'x'.repeat(256)}/pending/schema.json`],
  ['a copy', 'schemas/a/pending/schema.json.bak'],
  ['a line end behind', 'schemas/a/pending/schema.json\n'],
  ['another case', 'schemas/a/Pending/schema.json'],
  ['another prefix', 'schemas-old/a/pending/schema.json'],
  ['a prefix before', 'x/schemas/a/pending/schema.json'],
  ['a slash before', '/schemas/a/pending/schema.json'],
  ['another file', 'schemas/a/pending/error.json'],
  ['an archived file without a time', 'schemas/a/archive/vx.json'],
  ['an archived file without a version', 'schemas/a/archive/v_20260102_030405.json'],
  ['an archived file deeper down', 'schemas/a/archive/x/v1.0.0_20260102_030405.json'],
  [
    'an archived file with a suffix of another kind',
    'schemas/a/archive/v1.0.0_20260102_030405_XYZ.json',
  ],
  ['a copy of an archived file', 'schemas/a/archive/v1.0.0_20260102_030405.json.bak'],
  ['a candidate of a reserved name', 'schemas/_claims/pending/schema.json'],
  ['what the validator can do', 'schemas/deployment.json'],
  ['the claim of a table', 'schemas/_claims/db.t.json'],
])('%s is none of ours: %j', (_, key) => {
  expect(layout.parse(key)).toBeUndefined();
});

describe('archived versions', () => {
  it.each([
    ['1.0.0', undefined, 'v1.0.0_20260102_030405', '1.0.0'],
    ['1.0.0', '0123abcd', 'v1.0.0_20260102_030405_0123abcd', '1.0.0'],
    [undefined, undefined, 'vunknown_20260102_030405', undefined],
    [undefined, '0123abcd', 'vunknown_20260102_030405_0123abcd', undefined],
    ['', undefined, 'vunknown_20260102_030405', undefined],
    ['1.0.0-rc.1', undefined, 'v1.0.0-rc.1_20260102_030405', '1.0.0-rc.1'],
    ['1.0.0+build.5', undefined, 'v1.0.0+build.5_20260102_030405', '1.0.0+build.5'],
    ['1_0', undefined, 'v1_0_20260102_030405', '1_0'],
    ['1_0', '0123abcd', 'v1_0_20260102_030405_0123abcd', '1_0'],
    ['1_20250101_000000', undefined, 'v1_20250101_000000_20260102_030405', '1_20250101_000000'],
    [
      '1_20250101_000000',
      '0123abcd',
      'v1_20250101_000000_20260102_030405_0123abcd',
      '1_20250101_000000',
    ],
    // What stands in a file that was put there by hand.
    [
      '../../../b/active/schema',
      undefined,
      'v.._.._.._b_active_schema_20260102_030405',
      '.._.._.._b_active_schema',
    ],
    ['1\n2\0ü', undefined, 'v1_2___20260102_030405', '1_2__'],
    ['9'.repeat(5000), undefined, `v${'9'.repeat(100)}_20260102_030405`, '9'.repeat(100)],
  ])('%j with the suffix %j lie in %s and tell %j', (version, suffix, name, told) => {
    const key = layout.archived('events', version, MODIFIED, suffix);
    expect(key).toBe(`schemas/events/archive/${name}.json`);
    expect(layout.parse(key)).toEqual({ topic: 'events', role: 'archive' });
    expect(parseArchived(key)).toEqual({ version: told, since: '2026-01-02T03:04:05Z', suffix });
  });

  it('have the second they were put in, whatever comes behind it', () => {
    for (const modified of [
      '2026-01-02T03:04:05Z',
      '2026-01-02T03:04:05.6Z',
      '2026-01-02T03:04:05.678901Z',
    ])
      expect(layout.archived('a', '1', modified)).toBe('schemas/a/archive/v1_20260102_030405.json');
  });

  it.each([
    'schemas/a/archive/vx.json',
    'schemas/a/active/schema.json',
    'schemas/a/archive/',
    'schemas/a/archive/x/v1.0.0_20260102_030405.json',
    '',
  ])('are not told by %j', (key) => {
    expect(parseArchived(key)).toBeUndefined();
  });
});
