import { addressOf } from '../../../src/core/verdict/finding-address.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isReadableBaseline } from '../../../src/core/verdict/judge.js';
import { oversizedFile, parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, judged, judgedColumn, idsOf, schemaWith } from '../../judged.js';

const story = (version: string): string =>
  readFileSync(`__tests__/stories/events/${version}.json`, 'utf8');
const findingsOf = (before: string, after: string): string[] =>
  judged(story(before), story(after), {}, { topic: 'events' }).findings.map(
    ({ severity, rule, message }) => `${severity} ${rule} ${message}`,
  );

describe('the three stories', () => {
  it('v1 to v2 is an enhancement that patches history', () => {
    expect(judged(story('v1'), story('v2'), {}, { topic: 'events' })).toMatchObject({
      classification: 'enhancement',
      requiresBackfill: true,
    });
    expect(findingsOf('v1', 'v2')).toEqual([
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
    expect(findingsOf('v2', 'v3')).toEqual([
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
    expect(idsOf(judged(path('a'), path('b')))).toEqual(['version-reused', 'column-renamed']);
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

  it('never excuses an unsafe name, even where nothing changes', () => {
    const unsafe = schemaWith({ payload_columns: { 'a`b': 'INT' } });
    expect(judged(unsafe, { ...unsafe, description: 'x' }).classification).toBe('invalid');
    const { classification, findings } = judged(unsafe, unsafe);
    expect(classification).toBe('invalid');
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'error invalid-identifier',
    ]);
  });
});

it('a warning about the file is dropped where its rule is off', () => {
  const after = schemaWith({ payload_columns: { c: { required: true, nullable: true } } });
  expect(idsOf(judged(undefined, after))).toEqual(['required-but-nullable']);
  const rules = new Map([['required-but-nullable', 'off' as const]]);
  expect(judged(undefined, after, { rules })).toMatchObject({
    classification: 'new',
    findings: [],
  });
});

it('a warning about the file needs no new version, and is breaking where a policy says so', () => {
  const before = schemaWith({ payload_columns: { c: { required: true } } });
  const after = schemaWith({ payload_columns: { c: { required: true, nullable: true } } });
  expect(idsOf(judged(before, after))).toEqual(['required-but-nullable']);
  const rules = new Map([['required-but-nullable', 'breaking' as const]]);
  expect(judged(before, after, { rules })).toMatchObject({
    classification: 'breaking',
    findings: [{ rule: 'required-but-nullable', severity: 'breaking' }],
  });
});

it('an invalid file patches no history, whatever it adds', () => {
  const before = schemaWith({ payload_columns: { c: 'INT' } });
  const added = { payload_columns: { c: 'INT', d: 'INT' } };
  expect(judged(before, schemaWith(added, '2.0.0')).requiresBackfill).toBe(true);
  expect(judged(before, schemaWith({ ...added, crew: 'b' }, '2.0.0'))).toMatchObject({
    classification: 'invalid',
    requiresBackfill: false,
  });
});

it('a change is dropped where its rule is off', () => {
  const changed = (policy: object): ReturnType<typeof judged> =>
    judgedColumn('INT', { type: 'INT', description: 'x' }, policy);
  expect(idsOf(changed({}))).toEqual(['description-changed']);
  const rules = new Map([['description-changed', 'off' as const]]);
  expect(changed({ rules })).toMatchObject({ classification: 'compatible', findings: [] });
});

it.each<[string, ReturnType<typeof parseTopicSchema>, boolean]>([
  ['is a schema', parseTopicSchema(bytesOf(schemaWith({}))), true],
  ['has errors', parseTopicSchema(bytesOf({})), true],
  ['is no JSON', parseTopicSchema(bytesOf('{')), false],
  ['is no JSON at its end', parseTopicSchema(bytesOf('{} // end')), false],
  ['is a list', parseTopicSchema(bytesOf('[]')), false],
  ['is a text', parseTopicSchema(bytesOf('"a"')), false],
  ['is a number', parseTopicSchema(bytesOf('1')), false],
  ['is null', parseTopicSchema(bytesOf('null')), false],
  ['is too large to be read', oversizedFile(9e9), false],
])('a file that %s can be compared with: %s', (_, file, isReadable) => {
  expect(isReadableBaseline(file)).toBe(isReadable);
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
