import { describe, expect, it } from '@jest/globals';
import type {
  GivenReview,
  LabelEvent,
  PullFacts,
} from '../../../../src/core/verdict/approvals/evidence.js';
import {
  isRoleEnough,
  labelVote,
  reviewVotes,
} from '../../../../src/core/verdict/approvals/votes.js';
import { at, LABEL, person, pull } from './records.js';

const pushes = [
  { before: undefined, after: 'h1', actor: person('dev'), at: at(10) },
  { before: 'h1', after: 'h2', actor: person('eve'), at: at(30) },
];
describe('a label', () => {
  const event = (kind: LabelEvent['kind'], second: number, login = 'carol', label = LABEL) =>
    ({ kind, label, actor: person(login), at: at(second) }) as const;
  it.each([
    ['saw the last push before it', [event('labeled', 20)], {}, ['carol', 'h1']],
    [
      'counts in other letters',
      [event('labeled', 40, 'carol', LABEL.toUpperCase())],
      {},
      ['carol', 'h2'],
    ],
    ['that was removed is none', [event('labeled', 20), event('unlabeled', 40)], {}, undefined],
    ['that is not there now is none', [event('labeled', 20)], { labels: [] }, undefined],
    ['without an event is none', [], {}, undefined],
    ['of another name is none', [event('labeled', 20, 'carol', 'other')], {}, undefined],
    [
      'is that of who added it last',
      [event('labeled', 20), event('unlabeled', 25), event('labeled', 40, 'dave')],
      {},
      ['dave', 'h2'],
    ],
    [
      'in the second of a push saw nobody knows what',
      [event('labeled', 30)],
      {},
      ['carol', undefined],
    ],
    [
      'of a merged pull request stands as it stood',
      [event('labeled', 40), event('unlabeled', 55)],
      { mergedAt: at(50), labels: [] },
      ['carol', 'h2'],
    ],
    ['that came after the merge is none', [event('labeled', 55)], { mergedAt: at(50) }, undefined],
  ] as const)('%s', (_, events, more, expected) => {
    const found = labelVote(LABEL, {
      pull: { ...pull, ...(more as Partial<PullFacts>) },
      events,
      pushes,
      trigger: undefined,
    });
    expect(found === undefined ? undefined : [found.by.login, found.headSha]).toEqual(expected);
  });

  it.each([
    ['this run, at the same head', { label: LABEL, by: 'Carol', headSha: 'h2' }, 'h2'],
    ['this run, at another head', { label: LABEL, by: 'carol', headSha: 'h1' }, undefined],
    ['another label', { label: 'other', by: 'carol', headSha: 'h2' }, undefined],
    ['somebody else’s label', { label: LABEL, by: 'mallory', headSha: 'h2' }, undefined],
  ])('that can not be placed counts where its event is that of %s', (_, trigger, headSha) => {
    const events = [event('labeled', 30)];
    expect(labelVote(LABEL, { pull, events, pushes, trigger })?.headSha).toBe(headSha);
  });
});

describe('reviews', () => {
  const review = (login: string, state: string, second = 20): GivenReview => ({
    id: undefined,
    state,
    actor: person(login),
    headSha: 'h1',
    at: at(second),
    body: '',
    isInsider: true,
  });
  it.each([
    ['an approval', [review('carol', 'APPROVED')], ['carol']],
    ['a comment leaves it', [review('carol', 'APPROVED'), review('carol', 'COMMENTED')], ['carol']],
    [
      'a request for changes takes it back',
      [review('carol', 'APPROVED'), review('Carol', 'CHANGES_REQUESTED')],
      [],
    ],
    ['a dismissal takes it back', [review('carol', 'DISMISSED')], []],
    [
      'approved again',
      [review('carol', 'CHANGES_REQUESTED'), review('carol', 'APPROVED')],
      ['carol'],
    ],
    [
      'each their own',
      [review('carol', 'APPROVED'), review('dave', 'CHANGES_REQUESTED')],
      ['carol'],
    ],
    ['after the merge', [review('carol', 'APPROVED', 55)], []],
    ['pending', [review('carol', 'PENDING')], []],
  ])('%s', (_, reviews, logins) => {
    const votes = reviewVotes(reviews, { ...pull, mergedAt: at(50) });
    expect(votes.map(({ by }) => by.login)).toEqual(logins);
  });
});

it.each([
  ['maintain', 'maintain', true],
  ['admin', 'maintain', true],
  ['write', 'maintain', false],
  ['none', 'read', false],
  ['security-reviewer', 'maintain', false],
  ['admin', 'security-reviewer', false],
])('the role %s is at least %s: %s', (role, wanted, expected) => {
  expect(isRoleEnough(role, wanted)).toBe(expected);
});
