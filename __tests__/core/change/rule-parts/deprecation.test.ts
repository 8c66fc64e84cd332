import { describe, expect, it } from '@jest/globals';
import { judge } from '../../../../src/core/verdict/judge.js';
import { DEFAULT_POLICY } from '../../../../src/core/verdict/policy.js';
import { parseTopicSchema } from '../../../../src/core/schema/topic-schema.js';
import { bytesOf, digest, idsOf, judged, schemaWith } from '../../../judged.js';

/** The rule that speaks of the column `a`, deprecated so, when it goes on that day. */
function removedOn(
  today: string,
  deprecated: unknown,
  deprecationDays = 30,
  more: Readonly<Record<string, unknown>> = {},
): readonly string[] {
  const before = schemaWith({ payload_columns: { a: { deprecated } }, ...more });
  return idsOf(
    judge({
      topic: 'topic',
      before: parseTopicSchema(bytesOf(before)),
      after: parseTopicSchema(bytesOf(schemaWith({ ...more, payload_columns: {} }, '9.0.0'))),
      policy: { ...DEFAULT_POLICY, deprecationDays },
      today,
      hash: digest,
    }),
  ).filter((rule) => rule.endsWith('column-removed'));
}

const ANNOUNCED = { since: '2026-01-01', remove_after: '2026-01-31' };

describe('a deprecated column that goes', () => {
  it.each([
    ['the day before its last day', '2026-01-30', false],
    ['on its last day', '2026-01-31', false],
    ['the day after', '2026-02-01', true],
    ['a year later', '2027-01-31', true],
    ['a year before', '2025-02-01', false],
  ])('%s: %s, as announced: %s', (_, today, isDue) => {
    expect(removedOn(today, ANNOUNCED)).toEqual([
      isDue ? 'deprecated-column-removed' : 'column-removed',
    ]);
  });

  it.each([
    [29, true],
    [30, true],
    [31, true],
    [32, false],
    [0, true],
  ])('was announced 31 days before, where %i are asked for: %s', (deprecationDays, isDue) => {
    expect(removedOn('2026-02-01', ANNOUNCED, deprecationDays)).toEqual([
      isDue ? 'deprecated-column-removed' : 'column-removed',
    ]);
  });

  it.each([
    ['across the 29th of February', { since: '2028-02-01', remove_after: '2028-03-02' }, 30, true],
    ['across the 28th of February', { since: '2027-02-01', remove_after: '2027-03-02' }, 30, true],
    ['across a year', { since: '2026-12-15', remove_after: '2027-01-14' }, 30, true],
    ['on its last day itself', { since: '2026-01-31', remove_after: '2026-01-31' }, 0, true],
    ['in days to come', { since: '2029-12-31', remove_after: '2026-01-31' }, 2, false],
  ])('announced %s is counted in days', (_, deprecated, days, isDue) => {
    expect(removedOn('2030-01-01', deprecated, days)).toEqual([
      isDue ? 'deprecated-column-removed' : 'column-removed',
    ]);
  });
});

describe('a deprecation that does not say since when has its whole notice after the last day', () => {
  it.each([
    ['2026-01-31', 30, false],
    ['2026-03-01', 30, false],
    ['2026-03-02', 30, true],
    ['2026-03-03', 30, true],
    ['2026-01-31', 0, false],
    ['2026-02-01', 0, true],
    ['2026-01-31', 1, false],
    ['2026-02-01', 1, true],
    ['2026-02-01', 2, false],
  ])('on %s, where %i days are asked for: %s', (today, deprecationDays, isDue) => {
    expect(removedOn(today, { remove_after: '2026-01-31' }, deprecationDays)).toEqual([
      isDue ? 'deprecated-column-removed' : 'column-removed',
    ]);
  });
});

describe('a column may never go as announced', () => {
  it.each([
    ['that is only deprecated', true],
    ['that says since when, but not until when', { since: '2020-01-01' }],
    ['that is not deprecated', false],
  ])('%s', (_, deprecated) => {
    expect(removedOn('2030-01-01', deprecated)).toEqual(['column-removed']);
  });

  it('that partitions the table', () => {
    expect(removedOn('2030-01-01', ANNOUNCED, 30, { partitioning: ['a'] })).toEqual([
      'column-removed',
    ]);
  });

  it('a field of it, since only the whole column was announced', () => {
    const column = (type: string): unknown =>
      schemaWith({ payload_columns: { s: { type, deprecated: ANNOUNCED } } }, '9.0.0');
    const ids = idsOf(judged(column('STRUCT<a:INT,b:INT>'), column('STRUCT<a:INT>')));
    expect(ids).toContain('column-removed');
    expect(ids).not.toContain('deprecated-column-removed');
  });
});

describe('a changed deprecation reads', () => {
  const WHOLE = {
    since: '2026-01-01',
    remove_after: '2027-01-31',
    replaced_by: 'B',
    reason: 'old',
  };
  it.each([
    [false, 'in use'],
    [true, 'deprecated'],
    [{}, 'deprecated'],
    [{ since: '2026-01-01' }, 'deprecated since 2026-01-01'],
    [{ remove_after: '2027-01-31' }, 'deprecated, to be removed after 2027-01-31'],
    [{ replaced_by: 'b' }, 'deprecated, replaced by b'],
    [{ reason: 'old' }, "deprecated, because of 'old'"],
    [
      WHOLE,
      "deprecated since 2026-01-01, to be removed after 2027-01-31, replaced by b, because of 'old'",
    ],
  ])('%j: %s', (deprecated, expected) => {
    const other = deprecated === WHOLE ? false : WHOLE;
    const version = (value: unknown, number: string): unknown =>
      schemaWith({ payload_columns: { a: { deprecated: value }, b: 'INT' } }, number);
    const { findings } = judged(version(deprecated, '1.0.0'), version(other, '9.0.0'));
    expect(findings.find(({ rule }) => rule === 'deprecation-changed')?.before).toBe(expected);
  });
});

describe('a field that is deprecated', () => {
  const TWO = 'STRUCT<x:INT,y:INT>';
  const version = (type: string, fields: unknown, number: string): unknown =>
    schemaWith({ payload_columns: { a: { type, 'x-deprecated-fields': fields } } }, number);
  const LATER = { remove_after: '2027-01-31' };
  const WORDS = 'deprecated, to be removed after 2027-01-31';
  it.each<[string, [string, unknown], [string, unknown], string[]]>([
    ['anew', [TWO, {}], [TWO, { Y: LATER }], [`Field 'a.y' is now ${WORDS} (was in use)`]],
    ['no more', [TWO, { y: LATER }], [TWO, {}], [`Field 'a.y' is now in use (was ${WORDS})`]],
    ['as before', [TWO, { y: LATER }], [TWO, { Y: LATER }], []],
    [
      'after it left',
      ['STRUCT<x:INT>', { y: LATER }],
      ['STRUCT<x:INT>', {}],
      [`Field 'a.y' is now absent (was ${WORDS})`],
    ],
    ['when it leaves', [TWO, { y: LATER }], ['STRUCT<x:INT>', {}], []],
    [
      'in the depth, each by itself',
      ['ARRAY<STRUCT<x:INT,y:INT>>', { 'element.x': true }],
      ['ARRAY<STRUCT<x:INT,y:INT>>', { 'element.y': true }],
      [
        "Field 'a.element.x' is now in use (was deprecated)",
        "Field 'a.element.y' is now deprecated (was in use)",
      ],
    ],
  ])('%s', (_name, before, after, expected) => {
    const judgement = judged(version(...before, '1.0.0'), version(...after, '9.0.0'));
    const said = judgement.findings.filter(({ rule }) => rule === 'deprecation-changed');
    expect(said.map(({ message }) => message)).toEqual(expected);
    expect(idsOf(judgement)).not.toContain('column-metadata-changed');
  });

  const HINT = '"deprecated": {"since":"2026-11-24","remove_after":"2026-12-24"}';
  it.each<[string, unknown, unknown, string]>([
    ['no day', {}, { deprecated: true }, `Say until when it stays: ${HINT}`],
    [
      'too early a day',
      {},
      { deprecated: { since: '2026-01-01', remove_after: '2026-12-22' } },
      `2026-12-22 is too early, since 30 days must pass after the announcement; write: ${HINT}`,
    ],
    [
      'a day brought forward too far',
      { deprecated: { remove_after: '2030-01-01' } },
      { deprecated: { remove_after: '2026-11-25' } },
      `2026-11-25 is too early, since 30 days must pass after the announcement; write: ${HINT}`,
    ],
    [
      'the first day that will do',
      {},
      { deprecated: { remove_after: '2026-12-23' } },
      'Tell the readers',
    ],
    [
      'a near day put off',
      { deprecated: { remove_after: '2026-11-25' } },
      { deprecated: { remove_after: '2026-11-30' } },
      'Tell the readers',
    ],
    ['none any more', { deprecated: true }, {}, 'Tell the readers'],
  ])('with %s says the next step', (_name, before, after, fix) => {
    const column = (a: unknown, number: string): unknown =>
      schemaWith({ payload_columns: { a } }, number);
    const { findings } = judged(column(before, '1.0.0'), column(after, '9.0.0'));
    expect(findings.find(({ rule }) => rule === 'deprecation-changed')?.fix).toBe(fix);
  });

  it('is found by its path, and says what to write', () => {
    const { findings } = judged(version(TWO, {}, '1.0.0'), version(TWO, { y: true }, '9.0.0'));
    const found = findings.find(({ rule }) => rule === 'deprecation-changed');
    expect(found).toMatchObject({ column: 'a', path: 'y', severity: 'compatible' });
    expect(found?.fix).toContain('"x-deprecated-fields": {"y":{"since":');
  });
});
