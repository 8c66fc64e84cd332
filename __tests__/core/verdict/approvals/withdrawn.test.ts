import { expect, it } from '@jest/globals';
import type {
  GivenReview,
  PullFacts,
  Vote,
} from '../../../../src/core/verdict/approvals/evidence.js';
import { isTakenBack, reviewVotes } from '../../../../src/core/verdict/approvals/votes.js';
import { at, person, pull } from './records.js';

const merged = (mergedAt?: string): PullFacts => ({ ...pull, mergedAt });
const review = (state: string, second: number, login = 'carol'): GivenReview => ({
  state,
  actor: person(login),
  headSha: 'h',
  at: at(second),
  body: '',
});
const label: Vote = {
  via: 'label',
  by: person('Carol'),
  at: at(20),
  reason: 'label',
  headSha: 'h',
};

it.each<[string, readonly GivenReview[], boolean]>([
  ['a request for changes after it', [review('CHANGES_REQUESTED', 30)], true],
  ['one before it', [review('CHANGES_REQUESTED', 10)], false],
  [
    'one that an approval followed',
    [review('CHANGES_REQUESTED', 30), review('APPROVED', 40)],
    false,
  ],
  ['one of somebody else', [review('CHANGES_REQUESTED', 30, 'dave')], false],
  ['a comment', [review('COMMENTED', 30)], false],
])('a label with %s is taken back: %s', (_, reviews, isIt) => {
  expect(isTakenBack(label, reviews, merged())).toBe(isIt);
});

it('what comes in the second of the merge counts only against an approval', () => {
  expect(reviewVotes([review('APPROVED', 30)], merged(at(30)))).toEqual([]);
  expect(reviewVotes([review('APPROVED', 29)], merged(at(30)))).toHaveLength(1);
  const withdrawn = [review('APPROVED', 29), review('CHANGES_REQUESTED', 30)];
  expect(reviewVotes(withdrawn, merged(at(30)))).toEqual([]);
});
