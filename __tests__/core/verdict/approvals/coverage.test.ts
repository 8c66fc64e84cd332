import { describe, expect, it } from '@jest/globals';
import {
  breakKey,
  coverage,
  type Evidence,
  type HeadFindings,
  type OpenBreak,
} from '../../../../src/core/verdict/approvals/coverage.js';
import type { Vote } from '../../../../src/core/verdict/approvals/evidence.js';
import { refusalWords } from '../../../../src/core/verdict/approvals/refusal-words.js';
import { judged, schemaWith } from '../../../judged.js';
import { at, LABEL, person, pull } from './records.js';

const removals = judged(
  schemaWith({ payload_columns: { a: 'STRING', b: 'STRING', c: 'STRING' } }),
  schemaWith({ payload_columns: { c: 'STRING' } }, '2.0.0'),
).findings.filter(({ approvable }) => approvable);
const open: readonly OpenBreak[] = removals.map((finding) => ({ topic: 'topic', finding }));
const keys = (...columns: readonly string[]): HeadFindings => ({
  keys: new Set(
    removals
      .filter(({ column }) => columns.includes(column ?? ''))
      .map((finding) => breakKey('topic', finding)),
  ),
  unknown: new Set(),
});
const pushes = [
  { before: undefined, after: 'h1', actor: person('dev'), at: at(10) },
  { before: 'h1', after: 'h2', actor: person('eve'), at: at(30) },
];
const vote = (login: string, headSha: string | undefined = 'h2'): Vote => ({
  via: 'review',
  by: person(login),
  at: at(40),
  reason: 'agreed with the readers',
  headSha,
});
const base: Evidence = {
  pull,
  votes: [],
  pushes,
  heads: new Map([
    ['h1', keys('a')],
    ['h2', keys('a', 'b')],
  ]),
  barred: new Map([['writer', 'role write; maintain is needed']]),
};

/** The columns that an approval covers, and why not the others. */
function covered(one: Vote, more: Partial<Evidence> = {}): readonly [string[], string[]] {
  const { acceptances, refusals } = coverage(open, { ...base, votes: [one], ...more });
  const prints = acceptances.flatMap(({ covers }) => [...covers]);
  return [
    removals
      .filter(({ fingerprint }) => prints.includes(fingerprint))
      .map(({ column }) => column ?? ''),
    refusals.map(({ why }) => why),
  ];
}

describe('an approval', () => {
  it.each([
    ['by a maintainer covers what they saw', vote('carol'), {}, ['a', 'b'], []],
    ['of an older head covers no new break', vote('carol', 'h1'), {}, ['a'], ['new']],
    ['by the opener covers nothing', vote('Opener'), {}, [], ['opener']],
    ['by who pushed a break covers the others', vote('eve'), {}, ['a'], ['pushed']],
    ['by the first pusher, too', vote('Dev'), {}, ['b'], ['pushed']],
    ['by somebody without the role covers nothing', vote('writer'), {}, [], ['no-right']],
    [
      'by a bot covers nothing',
      { ...vote('x[bot]'), by: { login: 'x[bot]', isPerson: false } },
      {},
      [],
      ['no-person'],
    ],
    ['by a deleted account covers nothing', vote(''), {}, [], ['no-person']],
    [
      'of an unknown head covers nothing',
      { ...vote('carol'), headSha: undefined },
      {},
      [],
      ['unknown-head'],
    ],
    ["of a head that can't be read covers nothing", vote('carol', 'h0'), {}, [], ['no-head']],
    [
      'given before another base branch covers nothing',
      vote('carol'),
      { baseChangedAt: at(40) },
      [],
      ['base-changed'],
    ],
    ['given after it counts', vote('carol'), { baseChangedAt: at(39) }, ['a', 'b'], []],
    [
      'given when nobody knows what the base was, neither',
      vote('carol'),
      { baseChangedAt: '' },
      [],
      ['base-changed'],
    ],
    [
      "of a head where the topic can't be judged covers nothing",
      vote('carol'),
      { heads: new Map([['h2', { keys: keys('a').keys, unknown: new Set(['topic']) }]]) },
      [],
      ['invalid-head'],
    ],
    [
      'without a list of pushes covers nothing',
      vote('carol'),
      { pushes: [] },
      [],
      ['unknown-pusher'],
    ],
  ] as const)('%s', (_, one, more, columns, why) => {
    expect(covered(one, more as Partial<Evidence>)).toEqual([[...columns], [...why]]);
  });

  it('says who, why and when', () => {
    const { acceptances } = coverage(open, { ...base, votes: [vote('carol')] });
    expect(acceptances).toEqual([
      {
        kind: 'approval',
        by: 'carol',
        reason: 'agreed with the readers',
        until: null,
        covers: new Set(removals.map(({ fingerprint }) => fingerprint)),
        approval: { via: 'review', at: at(40), pullRequest: 7 },
      },
    ]);
  });

  it.each([
    [
      vote('opener'),
      "The approving review by 'opener' on pull request #7 approves nothing: 'opener' opened the pull request; somebody else must approve it",
    ],
    [
      vote('writer'),
      "The approving review by 'writer' on pull request #7 approves nothing: 'writer' may not approve (role write; maintain is needed)",
    ],
    [
      vote('carol', 'h1'),
      "The approving review by 'carol' on pull request #7 doesn't cover column-removed of topic.b, which h1, the commit that 'carol' saw, didn't have; review again",
    ],
    [
      { ...vote('carol'), via: 'label', reason: `label '${LABEL}'`, headSha: undefined } as Vote,
      `The label '${LABEL}' on pull request #7 approves nothing: it was added before the last push, and which commit it saw can't be told: remove it and add it again`,
    ],
    [
      vote('eve'),
      "The approving review by 'eve' on pull request #7 doesn't cover column-removed of topic.b: 'eve' pushed a commit that brought it in; somebody else must approve it",
    ],
  ])('that is refused says why', (one, words) => {
    const { refusals } = coverage(open, { ...base, votes: [one] });
    expect(refusals.map((refusal) => refusalWords(refusal, 7))).toEqual([words]);
  });
});
