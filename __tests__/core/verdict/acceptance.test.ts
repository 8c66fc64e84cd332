import { describe, expect, it } from '@jest/globals';
import { printAcceptance, type Accept } from '../../../src/core/verdict/acceptance.js';
import { addressOf } from '../../../src/core/verdict/finding-address.js';
import { judge } from '../../../src/core/verdict/judge.js';
import { DEFAULT_POLICY, type Waiver } from '../../../src/core/verdict/policy.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, digest, schemaWith, TODAY } from '../../judged.js';

const before = schemaWith({
  payload_columns: { a: 'INT', b: 'INT', address: 'STRUCT<zip:BIGINT>', zip: 'STRING' },
});
const after = schemaWith(
  { payload_columns: { address: 'STRUCT<zip:INT>', zip: 'STRING' } },
  '2.0.0',
);
const expires = '2026-12-31';

function judgedWith(ignore: readonly Waiver[], accept?: Accept) {
  return judge({
    topic: 'topic',
    before: parseTopicSchema(bytesOf(before)),
    after: parseTopicSchema(bytesOf(after)),
    policy: { ...DEFAULT_POLICY, ignore },
    today: TODAY,
    hash: digest,
    accept,
  }).findings;
}

/** `[column, reason]` of what is accepted. */
const acceptedIn = (ignore: readonly Waiver[], accept?: Accept): unknown[] =>
  judgedWith(ignore, accept).flatMap((finding) =>
    finding.accepted === undefined ? [] : [[addressOf(finding), finding.accepted.reason]],
  );

describe('a waiver', () => {
  it.each<[string, Omit<Waiver, 'reason' | 'expires'>, string[]]>([
    ['of a rule', { rule: 'column-removed' }, ['a', 'b']],
    ['of a column', { rule: 'column-removed', column: 'A' }, ['a']],
    ['of a column whose name begins alike', { rule: 'column-removed', column: 'ab' }, []],
    ['of the topic', { rule: 'column-removed', topic: 'topic' }, ['a', 'b']],
    ['of a topic whose name begins alike', { rule: 'column-removed', topic: 'topi' }, []],
    ['of a topic that goes on', { rule: 'column-removed', topic: 'topic_pii' }, []],
    ['of another rule', { rule: 'column-renamed' }, []],
    ['of what the table can’t do', { rule: 'type-narrowed' }, []],
  ])('%s lets pass what it names', (_, waiver, columns) => {
    const found = acceptedIn([{ ...waiver, reason: 'agreed', expires }]);
    expect(found).toEqual(columns.map((column) => [column, 'agreed']));
  });

  it('is a value that says whom it covers, until when and why', () => {
    const [finding] = judgedWith([
      { rule: 'column-removed', column: 'a', reason: 'agreed', expires },
    ]);
    const { column, fingerprint, accepted } = finding ?? {};
    expect([column, accepted]).toEqual([
      'a',
      {
        kind: 'waiver',
        by: null,
        reason: 'agreed',
        until: expires,
        covers: new Set([fingerprint]),
      },
    ]);
  });

  it('that comes first decides where several fit', () => {
    const both = { rule: 'column-removed', reason: 'both', expires };
    const one = { rule: 'column-removed', column: 'a', reason: 'one', expires };
    expect(acceptedIn([both, one])).toEqual([
      ['a', 'both'],
      ['b', 'both'],
    ]);
    expect(acceptedIn([one, both])).toEqual([
      ['a', 'one'],
      ['b', 'both'],
    ]);
  });
});

it('a waiver covers a warning, too, and nothing milder', () => {
  const findings = judge({
    topic: 'topic',
    before: parseTopicSchema(
      bytesOf(schemaWith({ payload_columns: { a: { type: 'INT', default: 1, comment: 'x' } } })),
    ),
    after: parseTopicSchema(
      bytesOf(
        schemaWith({ payload_columns: { a: { type: 'INT', default: 2, comment: 'y' } } }, '1.0.1'),
      ),
    ),
    policy: {
      ...DEFAULT_POLICY,
      ignore: ['default-changed', 'description-changed'].map((rule) => ({
        rule,
        reason: 'agreed',
        expires,
      })),
    },
    today: TODAY,
    hash: digest,
  }).findings;
  expect(findings.map(({ rule, accepted }) => [rule, accepted?.reason])).toEqual([
    ['default-changed', 'agreed'],
    ['description-changed', undefined],
  ]);
});

describe('an acceptance that is handed in', () => {
  const all: Accept = (findings) => [
    {
      kind: 'approval',
      by: 'octocat',
      reason: 'approved',
      until: null,
      covers: new Set(findings.map(({ fingerprint }) => fingerprint)),
    },
  ];

  it('sees every finding of the topic before it decides', () => {
    const seen: unknown[] = [];
    judgedWith([], (findings) => {
      seen.push(...findings.map((finding) => [addressOf(finding), finding.rule]));
      return [];
    });
    expect(seen).toEqual([
      ['a', 'column-removed'],
      ['b', 'column-removed'],
      ['address.zip', 'type-narrowed'],
    ]);
  });

  it('never covers what the table can’t do', () => {
    expect(acceptedIn([], all)).toEqual([
      ['a', 'approved'],
      ['b', 'approved'],
    ]);
  });

  it('takes the place of the waivers', () => {
    expect(acceptedIn([{ rule: 'column-removed', reason: 'agreed', expires }], () => [])).toEqual(
      [],
    );
  });
});

it('is printed with its last day, where it has one', () => {
  const acceptance = {
    kind: 'waiver',
    by: null,
    reason: 'agreed',
    covers: new Set<string>(),
  } as const;
  expect(printAcceptance({ ...acceptance, until: expires })).toBe('agreed (until 2026-12-31)');
  expect(printAcceptance({ ...acceptance, until: null })).toBe('agreed');
});
