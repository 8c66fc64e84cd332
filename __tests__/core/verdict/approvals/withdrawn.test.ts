import { describe, expect, it } from '@jest/globals';
import type {
  Dismissal,
  GivenReview,
  PullFacts,
  Vote,
} from '../../../../src/core/verdict/approvals/evidence.js';
import {
  isTakenBack,
  reviewVotes,
  standingReviews,
} from '../../../../src/core/verdict/approvals/votes.js';
import { at, person, pull } from './records.js';

const merged = (mergedAt?: string): PullFacts => ({ ...pull, mergedAt });
const review = (state: string, second: number, login = 'carol'): GivenReview => ({
  id: 4,
  state,
  actor: person(login),
  headSha: 'h',
  at: at(second),
  body: '',
  isInsider: true,
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

describe('a review that is dismissed now was', () => {
  const dismissed = (was: string, second: number, reviewId = 4): Dismissal => ({
    reviewId,
    was,
    at: second === 99 ? '' : at(second),
  });
  it.each<[string, string, string | undefined, readonly Dismissal[]]>([
    ['an approval at the merge', 'APPROVED', at(30), [dismissed('APPROVED', 31)]],
    ['a request for changes', 'CHANGES_REQUESTED', at(30), [dismissed('CHANGES_REQUESTED', 31)]],
    ['dismissed in its very second', 'DISMISSED', at(30), [dismissed('APPROVED', 30)]],
    ['dismissed before it', 'DISMISSED', at(30), [dismissed('APPROVED', 29)]],
    [
      'dismissed before it, and after it',
      'DISMISSED',
      at(30),
      [dismissed('APPROVED', 31), dismissed('APPROVED', 29)],
    ],
    ['dismissed nobody knows when', 'DISMISSED', at(30), [dismissed('APPROVED', 99)]],
    ['dismissed, and another one later', 'DISMISSED', at(30), [dismissed('APPROVED', 31, 5)]],
    ['dismissed by no record', 'DISMISSED', at(30), []],
    ['what nobody knows', 'DISMISSED', at(30), [dismissed('', 31)]],
    ['dismissed, where nothing is merged', 'DISMISSED', undefined, [dismissed('APPROVED', 31)]],
  ])('%s: %s', (_, state, mergedAt, dismissals) => {
    const given = [review('DISMISSED', 20)];
    expect(standingReviews(given, dismissals, merged(mergedAt))).toEqual([review(state, 20)]);
  });

  it('only where it is dismissed', () => {
    const given = [review('COMMENTED', 20)];
    expect(standingReviews(given, [dismissed('APPROVED', 31)], merged(at(30)))).toEqual(given);
  });
});
