import { addressOf } from '../../../src/core/verdict/finding-address.js';
import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../../src/core/verdict/policy.js';
import { catchUpOf } from '../../../src/core/change/catch-up.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, judged, judgedColumn, idsOf, schemaWith } from '../../judged.js';

describe('policy', () => {
  it.each([
    ['lean-ops', 'enhancement', false],
    ['iceberg', 'breaking', false],
  ] as const)('profile %s makes a rewrite %s', (profile, severity, approvable) => {
    expect(judgedColumn('INT', 'STRING', { profile }).findings[0]).toMatchObject({
      rule: 'type-widened-by-rewrite',
      severity,
      approvable,
    });
  });

  it('a waiver accepts a removal and leaves it breaking', () => {
    const ignore = [
      { rule: 'column-removed', column: 'c', reason: 'agreed', expires: '2026-12-31' },
    ];
    const judgement = judged(
      schemaWith({ payload_columns: { c: 'INT' } }),
      schemaWith({}, '2.0.0'),
      { ignore },
    );
    expect(judgement.findings[0]).toMatchObject({
      severity: 'breaking',
      accepted: { kind: 'waiver', by: null, reason: 'agreed', until: '2026-12-31' },
    });
  });

  it('a field that leaves is accepted and silenced like a column, since the table keeps both', () => {
    const ignore = [{ rule: 'column-removed', reason: 'agreed', expires: '2026-12-31' }];
    const rules = new Map([['column-removed', 'warning' as const]]);
    const before = schemaWith({
      payload_columns: { a: 'ARRAY<STRUCT<zip: INT, city: STRING>>', b: 'INT' },
    });
    const after = schemaWith({ payload_columns: { a: 'ARRAY<STRUCT<city: STRING>>' } }, '2.0.0');
    const removals = (policy: Partial<Policy>): object[] =>
      judged(before, after, policy)
        .findings.filter(({ rule }) => rule === 'column-removed')
        .map((finding) => [
          addressOf(finding),
          finding.severity,
          finding.approvable,
          finding.accepted !== undefined,
          finding.inPlace,
        ]);
    expect(removals({ ignore })).toEqual([
      ['a.element.zip', 'breaking', true, true, true],
      ['b', 'breaking', true, true, true],
    ]);
    expect(removals({ rules })).toEqual([
      ['a.element.zip', 'warning', false, false, true],
      ['b', 'warning', false, false, true],
    ]);
  });

  describe('what partitions the table can’t be given up', () => {
    const read = (path: string): object => ({ type: 'TIMESTAMP', json_path: path });
    const source = schemaWith({
      envelope_columns: { publish_time: read('$.t'), other: read('$.o') },
    });
    const approvable = (after: object, rule: string, before: object = source): unknown[] => {
      const found = judged(before, after).findings.find((finding) => finding.rule === rule);
      return [found?.approvable, found?.fix.includes('partitioned by day(publish_time)')];
    };

    it.each<[string, string, object]>([
      ['removed', 'column-removed', { envelope_columns: { other: read('$.o') } }],
      [
        'renamed',
        'column-renamed',
        { envelope_columns: { sent: read('$.t'), other: read('$.o') } },
      ],
      [
        'moved',
        'column-moved',
        {
          envelope_columns: { other: read('$.o') },
          payload_columns: { publish_time: read('$.t') },
        },
      ],
    ])('%s', (_, rule, fragment) => {
      expect(approvable(schemaWith({ ...fragment }, '2.0.0'), rule)).toEqual([false, true]);
    });

    it('not even after its end was announced', () => {
      const deprecated = { since: '2020-01-01', remove_after: '2020-06-30' };
      const announced = schemaWith({
        envelope_columns: { publish_time: { ...read('$.t'), deprecated } },
      });
      expect(idsOf(judged(announced, schemaWith({}, '2.0.0')))).toEqual([
        'partitioning-changed',
        'column-removed',
      ]);
      expect(approvable(schemaWith({}, '2.0.0'), 'column-removed', announced)).toEqual([
        false,
        true,
      ]);
    });

    it.each<[string, object, object, readonly string[]]>([
      [
        'a default that comes to apply',
        {},
        { envelope_columns: { publish_time: 'TIMESTAMP' } },
        ['partitioning-changed'],
      ],
      [
        'the same, with what the table has said',
        {},
        { envelope_columns: { publish_time: 'TIMESTAMP' }, partitioning: ['period_reference'] },
        [],
      ],
      ['a default that says the same', { partitioning: ['period_reference'] }, {}, []],
    ])('as the table has it: %s', (_, older, newer, expected) => {
      const found = idsOf(judged(schemaWith({ ...older }), schemaWith({ ...newer }, '2.0.0')));
      expect(found.filter((id) => id === 'partitioning-changed')).toEqual(expected);
    });

    it('any other column can', () => {
      expect(
        approvable(
          schemaWith({ envelope_columns: { publish_time: read('$.t') } }, '2.0.0'),
          'column-removed',
        ),
      ).toEqual([true, false]);
      const moved = schemaWith(
        {
          envelope_columns: { publish_time: read('$.t') },
          payload_columns: { other: read('$.o') },
        },
        '2.0.0',
      );
      expect(approvable(moved, 'column-moved')).toEqual([true, false]);
    });
  });

  describe('a renamed column', () => {
    const read = (type: string): object => ({ type, json_path: '$.x' });
    const before = schemaWith({ payload_columns: { old: read('INT') } });
    const rules = new Map([['column-renamed', 'warning' as const]]);

    it('is one that history has no value for, whatever its type was', () => {
      const after = schemaWith(
        { payload_columns: { fresh: { ...read('BIGINT'), renamed_from: 'old' } } },
        '2.0.0',
      );
      const { requiresBackfill, pairing } = judged(before, after, { rules });
      expect(requiresBackfill).toBe(true);
      const { schema } = parseTopicSchema(bytesOf(after));
      expect(catchUpOf(schema!, pairing!)).toMatchObject({
        newColumns: ['fresh'],
        typeChanges: [],
      });
    });

    it.each([
      ['INT', 'column-reintroduced', 'warning', false],
      ['STRING', 'column-reintroduced-with-another-type', 'breaking', false],
    ])('under a name that was dropped as %s: %s', (was, rule, severity, approvable) => {
      const after = schemaWith({ payload_columns: { fresh: read('INT') } }, '2.0.0');
      const history = [schemaWith({ payload_columns: { fresh: was } }, '0.1.0')];
      const found = judged(before, after, {}, { history }).findings.find(
        (finding) => finding.rule === rule,
      );
      expect(found).toMatchObject({ column: 'fresh', severity, approvable });
    });
  });

  it("nothing waives what the table can't do", () => {
    const ignore = [{ rule: 'type-narrowed', reason: 'agreed', expires: '2026-12-31' }];
    const rules = new Map([['type-narrowed', 'off' as const]]);
    expect(judgedColumn('BIGINT', 'INT', { ignore, rules }).findings[0]).toMatchObject({
      severity: 'breaking',
      accepted: undefined,
    });
  });

  it.each([
    ['off', []],
    ['warn', ['breaking']],
    ['enforce', ['breaking']],
  ] as const)('versioning %s weighs a version that stayed as %j', (versioning, severities) => {
    const judgement = judged(schemaWith({}), schemaWith({ payload_columns: { c: 'INT' } }), {
      versioning,
    });
    expect(
      judgement.findings
        .filter((finding) => finding.rule === 'version-reused')
        .map((finding) => finding.severity),
    ).toEqual(severities);
  });
});
