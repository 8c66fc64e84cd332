import { describe, expect, it } from '@jest/globals';
import {
  announcementsIn,
  datedRemovals,
  type Announcement,
  type Announcements,
  type DatedVersion,
} from '../../../src/core/change/announcements.js';
import { judge } from '../../../src/core/verdict/judge.js';
import { DEFAULT_POLICY } from '../../../src/core/verdict/policy.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, digest, schemaWith, TODAY } from '../../judged.js';

const parsed = (a: unknown) => parseTopicSchema(bytesOf(schemaWith({ payload_columns: { a } })));
const DATED = { deprecated: { since: '2020-01-01', remove_after: '2026-10-31' } };

/** Since when the day of the newest version, or an earlier one, was said. */
const sinceOf = (versions: readonly DatedVersion[]): string | undefined =>
  announcementsIn(['a'], versions)
    .get('a')
    ?.find(({ last }) => last === '2026-10-31')?.since;

describe('a deprecation is announced since it came, without a gap', () => {
  it.each<[string, readonly (readonly [unknown, string])[], string | undefined]>([
    [
      'with the newest version',
      [
        [DATED, '2026-11-01'],
        [{}, '2026-01-01'],
      ],
      '2026-11-01',
    ],
    [
      'with its day, where it had none before',
      [
        [DATED, '2026-11-01'],
        [{ deprecated: true }, '2026-02-01'],
        [{}, '2026-01-01'],
      ],
      '2026-11-01',
    ],
    [
      'with its day, where that was brought forward',
      [
        [DATED, '2026-11-01'],
        [{ deprecated: { since: '2020-01-01', remove_after: '2030-01-01' } }, '2026-02-01'],
      ],
      '2026-11-01',
    ],
    [
      'before its day was put off',
      [
        [DATED, '2026-11-01'],
        [{ deprecated: { remove_after: '2026-06-30', reason: 'unused' } }, '2026-02-01'],
        [{}, '2026-01-01'],
      ],
      '2026-02-01',
    ],
    [
      'only since it was last brought forward',
      [
        [DATED, '2026-11-01'],
        [{ deprecated: { remove_after: '2026-12-31' } }, '2026-06-01'],
        [{ deprecated: { remove_after: '2026-06-30' } }, '2026-02-01'],
      ],
      '2026-11-01',
    ],
    [
      'again, after it was taken back',
      [
        [DATED, '2026-11-01'],
        [{}, '2026-03-01'],
        [DATED, '2026-01-01'],
      ],
      '2026-11-01',
    ],
    ['with the column itself', [[DATED, '2026-01-01']], '2026-01-01'],
    ['never', [[{}, '2026-01-01']], undefined],
  ])('%s', (_name, versions, day) => {
    const dated = versions.map(([a, on]) => ({ schema: parsed(a).schema, day: on }));
    expect(sinceOf(dated)).toBe(day);
  });

  it('a file that was gone in between takes it back', () => {
    const { schema } = parsed(DATED);
    const versions = [
      { schema, day: '2026-11-01' },
      { schema: undefined, day: '2026-06-01' },
      { schema, day: '2026-01-01' },
    ];
    expect(sinceOf(versions)).toBe('2026-11-01');
  });
});

it('the removal itself, which is published, takes no announcement back', () => {
  const { schema } = parsed(DATED);
  const gone = parseTopicSchema(bytesOf(schemaWith({}, '2.0.0'))).schema;
  const versions = [
    { schema: gone, day: '2026-11-20' },
    { schema, day: '2026-01-05' },
  ];
  expect(sinceOf(versions)).toBe('2026-01-05');
});

it('a day that is brought forward takes no announcement of the later day back', () => {
  const versions = [
    { schema: parsed({ deprecated: { remove_after: '2026-11-15' } }).schema, day: '2026-11-10' },
    { schema: parsed({ deprecated: { remove_after: '2026-11-20' } }).schema, day: '2026-01-05' },
    { schema: parsed({ deprecated: { remove_after: '2026-06-30' } }).schema, day: '2026-01-01' },
  ];
  expect(announcementsIn(['a'], versions).get('a')).toEqual([
    { last: '2026-11-15', since: '2026-11-10' },
    { last: '2026-11-20', since: '2026-01-01' },
  ]);
});

describe('history is asked only for what leaves with a date', () => {
  const struct = (type: string, fields: unknown): unknown => ({
    type,
    'x-deprecated-fields': fields,
  });
  const removal = { remove_after: '2026-10-31' };
  it.each<[string, unknown, unknown, string[]]>([
    ['a column', DATED, undefined, ['a']],
    ['a column without a date', { deprecated: true }, undefined, []],
    ['a column that stays', DATED, DATED, []],
    ['a field', struct('STRUCT<x:INT,y:INT>', { y: removal }), 'STRUCT<x:INT>', ['a.y']],
    [
      'a field in the depth',
      struct('ARRAY<STRUCT<x:INT,y:INT>>', { 'element.Y': removal }),
      'ARRAY<STRUCT<x:INT>>',
      ['a.element.y'],
    ],
    ['a field that stays', struct('STRUCT<x:INT,y:INT>', { y: removal }), 'STRUCT<y:INT>', []],
  ])('%s', (_name, before, after, addresses) => {
    const newer = parseTopicSchema(
      bytesOf(schemaWith({ payload_columns: after === undefined ? {} : { a: after } })),
    );
    expect(datedRemovals(parsed(before).schema, newer.schema)).toEqual(addresses);
  });
});

describe('the next step of a removal', () => {
  type Days = ReadonlyMap<string, string | readonly Announcement[]>;
  const saidIn = (days: Days): Announcements =>
    new Map(
      [...days].map(([name, said]) => [
        name,
        typeof said === 'string' ? [{ last: '2020-01-01', since: said }] : said,
      ]),
    );
  const removal = (a: unknown, days?: Days, after: unknown = {}) =>
    judge({
      topic: 'topic',
      before: parsed(a),
      after: parseTopicSchema(bytesOf(schemaWith({ payload_columns: after }, '9.0.0'))),
      policy: DEFAULT_POLICY,
      today: TODAY,
      hash: digest,
      announcements: days && saidIn(days),
    }).findings.find(({ rule }) => rule.endsWith('column-removed'));

  it.each<[string, unknown, ReadonlyMap<string, string> | undefined, string, string]>([
    [
      'without a date',
      { deprecated: true },
      undefined,
      'column-removed',
      'Restore it with "deprecated": {"since":"2026-11-24","remove_after":"2026-12-24"}, and remove it from 2026-12-25 on',
    ],
    [
      'since only',
      { deprecated: { since: '2026-01-01' } },
      undefined,
      'column-removed',
      'Restore it with "deprecated": {"since":"2026-01-01","remove_after":"2026-12-24"}, and remove it from 2026-12-25 on',
    ],
    [
      'too early',
      { deprecated: { since: '2026-01-01', remove_after: '2027-02-28' } },
      undefined,
      'column-removed',
      'Restore it; it may leave from 2027-03-01 on',
    ],
    [
      'back-dated',
      DATED,
      new Map([['a', '2026-11-20']]),
      'column-removed',
      'Restore it; it may leave from 2026-12-20 on (its deprecation was announced on 2026-11-20)',
    ],
    [
      'announced, nobody knows when',
      DATED,
      new Map(),
      'column-removed',
      'When its deprecation was announced is not known, since the history of the file is not here; run actions/checkout with fetch-depth: 0',
    ],
    [
      'announced long ago',
      { deprecated: { remove_after: '2026-11-23' } },
      new Map([['a', '2026-10-25']]),
      'deprecated-column-removed',
      'Make sure that nobody reads the column any more',
    ],
    [
      'on the last day of the notice',
      { deprecated: { remove_after: '2026-11-01' } },
      new Map([['a', '2026-10-26']]),
      'column-removed',
      'Restore it; it may leave from 2026-11-25 on (its deprecation was announced on 2026-10-26)',
    ],
  ])('%s', (_name, a, days, rule, fix) => {
    expect(removal(a, days)).toMatchObject({ rule, fix });
  });

  it.each([
    ['2026-01-05', 'deprecated-column-removed'],
    ['2026-11-09', 'column-removed'],
  ])('is the day of whatever was announced long enough: on %s', (since, rule) => {
    const announced = [
      { last: '2026-11-15', since: '2026-11-10' },
      { last: '2026-11-20', since },
    ];
    const was = { deprecated: { remove_after: '2026-11-15' } };
    expect(removal(was, new Map([['a', announced]]))).toMatchObject({ rule });
  });

  it('the newer file can not announce what it removes', () => {
    const after = { type: 'STRUCT<x:INT>', 'x-deprecated-fields': { y: DATED.deprecated } };
    expect(removal('STRUCT<x:INT,y:INT>', undefined, { a: after })?.rule).toBe('column-removed');
  });

  it('a field leaves as announced', () => {
    const before = {
      type: 'STRUCT<x:INT,y:INT>',
      'x-deprecated-fields': { y: { remove_after: '2026-10-31' } },
    };
    const days = new Map([['a.y', '2026-01-01']]);
    expect(removal(before, days, { a: 'STRUCT<x:INT>' })).toMatchObject({
      rule: 'deprecated-column-removed',
      severity: 'warning',
      column: 'a',
      path: 'y',
    });
  });
});
