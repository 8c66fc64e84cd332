import { addressOf } from '../../../src/core/verdict/finding-address.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Policy } from '../../../src/core/verdict/policy.js';
import { catchUpOf } from '../../../src/core/change/catch-up.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, judged, judgedColumn, idsOf, schemaWith } from '../../judged.js';

const story = (version: string): string =>
  readFileSync(`__tests__/stories/events/${version}.json`, 'utf8');
const seen = (before: string, after: string): string[] =>
  judged(story(before), story(after), {}, { topic: 'events' }).findings.map(
    ({ severity, rule, message }) => `${severity} ${rule} ${message}`,
  );

describe('the three stories', () => {
  it('v1 to v2 is an enhancement that patches history', () => {
    expect(judged(story('v1'), story('v2'), {}, { topic: 'events' })).toMatchObject({
      classification: 'enhancement',
      requiresBackfill: true,
    });
    expect(seen('v1', 'v2')).toEqual([
      'enhancement type-widened Safe widening: INT → BIGINT',
      "enhancement optional-column-added Added optional column 'device_type' (backfill with NULL)",
      "enhancement optional-column-added Added optional column 'browser_version' (backfill with NULL)",
    ]);
  });

  it('v2 to v3 is breaking, and patches nothing', () => {
    expect(judged(story('v2'), story('v3'), {}, { topic: 'events' })).toMatchObject({
      classification: 'breaking',
      requiresBackfill: false,
    });
    expect(seen('v2', 'v3')).toEqual([
      'breaking type-narrowed Unsafe narrowing: BIGINT → INT (data loss or parse error risk)',
      "breaking column-removed Column 'device_type' removed (data loss)",
      "breaking column-removed Column 'browser_version' removed (data loss)",
    ]);
  });

  it('v1 to v3 has no change but the version', () => {
    expect(judged(story('v1'), story('v3'), {}, { topic: 'events' })).toMatchObject({
      classification: 'compatible',
      findings: [],
    });
  });

  it('a removal can be accepted, a narrowing cannot', () => {
    const findings = judged(story('v2'), story('v3'), {}, { topic: 'events' }).findings;
    expect(findings.map((finding) => finding.approvable)).toEqual([false, true, true]);
  });
});

describe('the exact messages', () => {
  it.each([
    ['INT', 'BIGINT', 'Safe widening: INT → BIGINT'],
    ['integer', ' long ', 'Safe widening: INT → BIGINT'],
    ['BIGINT', 'INT', 'Unsafe narrowing: BIGINT → INT (data loss or parse error risk)'],
    ['DECIMAL(10,2)', 'DECIMAL( 12 , 2 )', 'Safe DECIMAL widening: DECIMAL(10,2) → DECIMAL(12,2)'],
    ['DECIMAL(12,2)', 'DECIMAL(10,2)', 'Unsafe DECIMAL narrowing: DECIMAL(12,2) → DECIMAL(10,2)'],
    [
      'STRING',
      { type: 'STRING', required: true },
      "Changed 'c' from optional to required (historical NULLs)",
    ],
    [{ nullable: false }, 'STRING', "Relaxed 'c' from required to optional"],
  ])('%j to %j reads %s', (before, after, message) => {
    expect(judgedColumn(before, after).findings.map((finding) => finding.message)).toContain(
      message,
    );
  });
});

describe('nested types', () => {
  it.each([
    ['ARRAY<INT>', 'ARRAY<BIGINT>', 'c.element', 'type-widened'],
    ['MAP<STRING,INT>', 'MAP<STRING,BIGINT>', 'c.value', 'type-widened'],
    ['MAP<INT,INT>', 'MAP<BIGINT,INT>', 'c.key', 'map-key-changed'],
    ['STRUCT<a:INT>', 'STRUCT<a:INT,b:STRING>', 'c.b', 'optional-column-added'],
    ['STRUCT<a:INT,b:STRING>', 'STRUCT<a:INT>', 'c.b', 'column-removed'],
    ['STRUCT<a:INT,b:INT>', 'STRUCT<b:INT,a:INT>', 'c', 'columns-reordered'],
    ['ARRAY<STRUCT<a:BIGINT>>', 'ARRAY<STRUCT<a:INT>>', 'c.element.a', 'type-narrowed'],
    ['STRING', 'STRUCT<a:INT>', 'c', 'type-changed'],
  ])('%s to %s speaks of %s', (before, after, path, rule) => {
    const found = judgedColumn(before, after).findings.map((finding) => [
      addressOf(finding),
      finding.rule,
    ]);
    expect(found).toContainEqual([path, rule]);
  });
});

describe('renames', () => {
  const path = (name: string, more = {}): unknown =>
    schemaWith(
      { payload_columns: { [name]: { type: 'INT', json_path: '$.u', ...more } } },
      '9.0.0',
    );

  it('are one finding for the pair', () => {
    expect(idsOf(judged(path('a'), path('b')))).toEqual(['column-renamed', 'version-not-bumped']);
  });

  it('absorb no other difference', () => {
    const declared = schemaWith(
      { payload_columns: { b: { type: 'STRING', json_path: '$.u', renamed_from: 'a' } } },
      '10.0.0',
    );
    expect(idsOf(judged(path('a'), declared))).toEqual([
      'column-renamed',
      'type-widened-by-rewrite',
    ]);
  });

  it('are not guessed without an explicit path', () => {
    const before = schemaWith({ payload_columns: { a: 'INT' } });
    expect(idsOf(judged(before, schemaWith({ payload_columns: { b: 'INT' } }, '2.0.0')))).toEqual([
      'column-removed',
      'optional-column-added',
    ]);
  });
});

describe('the ratchet', () => {
  const legacy = {
    table_name: 'topic',
    envelope_columns: {},
    payload_columns: { c: 'INT' },
    openapi: '3.0.0',
    team: 'a',
  };

  it('an old error in its old place is a warning', () => {
    const judgement = judged(legacy, { ...legacy, payload_columns: { c: 'BIGINT' } });
    expect(judgement.classification).toBe('enhancement');
    expect(judgement.findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning missing-field',
      'warning unknown-key',
      'enhancement type-widened',
    ]);
  });

  it('a second error of the kind is an error', () => {
    expect(judged(legacy, { ...legacy, crew: 'b' }).classification).toBe('invalid');
  });

  it.each([[{ table_name: undefined }], [{ table_name: 5 }], [{ table_name: null }]])(
    'never excuses a missing table: %j',
    (none) => {
      const legacy = schemaWith(none);
      const { classification, findings } = judged(legacy, {
        ...legacy,
        payload_columns: { a: 'INT' },
      });
      expect(classification).toBe('invalid');
      expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    },
  );

  it('never excuses an unsafe name', () => {
    const unsafe = schemaWith({ payload_columns: { 'a`b': 'INT' } });
    expect(judged(unsafe, { ...unsafe, description: 'x' }).classification).toBe('invalid');
  });
});

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

  it('nothing accepts, and no setting silences, the loss of a nested field, which the table can’t drop', () => {
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
      ['a.element.zip', 'breaking', false, false, false],
      ['b', 'breaking', true, true, true],
    ]);
    expect(removals({ rules })).toEqual([
      ['a.element.zip', 'breaking', false, false, false],
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
    ['warn', ['warning']],
    ['enforce', ['breaking']],
  ] as const)('versioning %s weighs a version that stayed as %j', (versioning, severities) => {
    const judgement = judged(schemaWith({}), schemaWith({ payload_columns: { c: 'INT' } }), {
      versioning,
    });
    expect(
      judgement.findings
        .filter((finding) => finding.rule === 'version-not-bumped')
        .map((finding) => finding.severity),
    ).toEqual(severities);
  });
});

describe('a fingerprint', () => {
  it('survives a move within the file and a new message, and tells topics apart', () => {
    const before = schemaWith({ payload_columns: { c: 'BIGINT' } });
    const after = schemaWith({ description: 'longer', payload_columns: { c: 'INT' } }, '2.0.0');
    const print = (topic: string, value: unknown): string | undefined =>
      judged(before, value, {}, { topic }).findings.find((one) => one.rule === 'type-narrowed')
        ?.fingerprint;
    expect(print('topic', after)).toBe(print('topic', `\n\n${JSON.stringify(after)}`));
    expect(print('topic', after)).not.toBe(print('other', after));
  });
});
