import { printAcceptance } from '../../../src/core/verdict/acceptance.js';
import { describe, expect, it } from '@jest/globals';
import { judge } from '../../../src/core/verdict/judge.js';
import { parsePolicy } from '../../../src/core/verdict/parse-policy.js';
import { DEFAULT_POLICY, type Waiver } from '../../../src/core/verdict/policy.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, digest, schemaWith } from '../../judged.js';

const WAIVER: Waiver = { rule: 'column-removed', reason: 'agreed', expires: '2099-12-31' };
const BEFORE = schemaWith({ payload_columns: { user: 'INT', user_id: 'INT', k: 'INT' } });
const AFTER = schemaWith({ payload_columns: { k: 'INT' } }, '9.0.0');

/** Which removals of `user` and `user_id` in a topic are accepted, and by what. */
function accepted(
  ignore: readonly Waiver[],
  topic = 'events',
): Readonly<Record<string, string | undefined>> {
  const { findings } = judge({
    topic,
    before: parseTopicSchema(bytesOf(BEFORE)),
    after: parseTopicSchema(bytesOf(AFTER)),
    policy: { ...DEFAULT_POLICY, ignore },
    today: '2026-11-24',
    hash: digest,
  });
  return Object.fromEntries(
    findings
      .filter(({ rule }) => rule === 'column-removed')
      .map((finding) => [
        finding.column,
        finding.accepted === undefined ? undefined : printAcceptance(finding.accepted),
      ]),
  );
}

const BY = 'agreed (until 2099-12-31)';
const NONE = { user: undefined, user_id: undefined };
const BOTH = { user: BY, user_id: BY };

describe('a waiver covers what it names, and nothing whose name begins alike', () => {
  it.each<[string, Partial<Waiver>, string, Readonly<Record<string, string | undefined>>]>([
    ['of a rule covers the rule in every topic', {}, 'events', BOTH],
    ['of a rule covers the rule in every topic', {}, 'events_pii', BOTH],
    ['for events covers events', { topic: 'events' }, 'events', BOTH],
    ['for events does not cover events_pii', { topic: 'events' }, 'events_pii', NONE],
    ['for events_pii does not cover events', { topic: 'events_pii' }, 'events', NONE],
    ['for events does not cover pii_events', { topic: 'events' }, 'pii_events', NONE],
    ['for events does not cover Events', { topic: 'events' }, 'Events', NONE],
    ['of another rule covers nothing', { rule: 'column-renamed' }, 'events', NONE],
    ['of a rule that begins alike covers nothing', { rule: 'column-remove' }, 'events', NONE],
    [
      'for the column user does not cover user_id',
      { column: 'user' },
      'events',
      { user: BY, user_id: undefined },
    ],
    [
      'for the column user_id does not cover user',
      { column: 'user_id' },
      'events',
      { user: undefined, user_id: BY },
    ],
    ['for a column is told in any case', { column: 'USER' }, 'events', { ...NONE, user: BY }],
    ['for another column covers nothing', { column: 'k' }, 'events', NONE],
    ['must be right in all that it names', { topic: 'events_pii', column: 'user' }, 'events', NONE],
  ])('%s', (_, more, topic, expected) => {
    expect(accepted([{ ...WAIVER, ...more }], topic)).toEqual(expected);
  });

  it('by its fingerprint alone, whole', () => {
    const { findings } = judge({
      topic: 'events',
      before: parseTopicSchema(bytesOf(BEFORE)),
      after: parseTopicSchema(bytesOf(AFTER)),
      policy: DEFAULT_POLICY,
      today: '2026-11-24',
      hash: digest,
    });
    const fingerprint = findings.find(({ column }) => column === 'user')?.fingerprint ?? '';
    expect(accepted([{ ...WAIVER, fingerprint }])).toEqual({ ...NONE, user: BY });
    for (const other of [fingerprint.slice(0, -1), `${fingerprint}0`, fingerprint.slice(1)])
      expect(accepted([{ ...WAIVER, fingerprint: other }])).toEqual(NONE);
  });

  it('of which the first tells why', () => {
    const other = { ...WAIVER, reason: 'later', expires: '2098-01-01' };
    const first = { ...WAIVER, column: 'user', reason: 'first' };
    expect(accepted([first, other])).toEqual({
      user: 'first (until 2099-12-31)',
      user_id: 'later (until 2098-01-01)',
    });
  });
});

describe('a waiver', () => {
  const settings = (value: Readonly<Record<string, unknown>>): Map<string, unknown> =>
    new Map(Object.entries(value));
  const problemsOn = (today: string, waiver: Readonly<Record<string, unknown>>): string[] => {
    const parsed = parsePolicy(settings({ ignore: [settings(waiver)] }), today);
    return 'problems' in parsed ? parsed.problems.map(({ message }) => message) : [];
  };
  const entry = { rule: 'column-removed', reason: 'agreed', expires: '2026-11-24' };

  it.each([
    ['the day before its last day', '2026-11-23', true],
    ['on its last day', '2026-11-24', true],
    ['the day after', '2026-11-25', false],
    ['a year later', '2027-11-24', false],
    ['on the first day of the next month', '2026-12-01', false],
  ])('holds %s: %s: %s', (_, today, holds) => {
    expect(problemsOn(today, entry)).toEqual(
      holds
        ? []
        : [
            'ignore[0].expires: the waiver for column-removed expired on 2026-11-24; renew or remove it',
          ],
    );
  });

  it.each([
    ['an unknown rule', { rule: 'column-remove' }, 'ignore[0].rule: there is no rule'],
    ['a blank reason', { reason: ' ' }, 'ignore[0].reason is missing'],
    ['no reason', { reason: undefined }, 'ignore[0].reason must be text'],
    ['an invalid file', { rule: 'json-syntax' }, "can't be waived: the file is invalid"],
    ['what no table can do', { rule: 'type-narrowed' }, "can't be waived: the table can't do it"],
    ['an unknown key', { topics: 'events' }, "'ignore[0].topics' is no setting"],
  ])('of %s is refused', (_, more, message) => {
    const problems = problemsOn('2026-11-24', { ...entry, ...more });
    expect(problems).toContainEqual(expect.stringContaining(message));
  });
});
