import { describe, expect, it } from '@jest/globals';
import type { Push } from '../../../../src/core/verdict/approvals/evidence.js';
import { inOrder, introducersOf, tipAt } from '../../../../src/core/verdict/approvals/pushes.js';

/** `a>b alice 10`: a push at that second; `-` is no commit. */
function pushes(...lines: readonly string[]): readonly Push[] {
  return lines.map((line) => {
    const [step = '', login = '', second = ''] = line.split(' ');
    const [before, after] = step.split('>').map((sha) => (sha === '-' ? undefined : sha));
    return { before, after, actor: { login, isPerson: true }, at: at(second) };
  });
}
const at = (second: string | number): string =>
  second === 'xx' ? '' : `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`;

describe('the tip of a branch at a time', () => {
  it.each([
    ['the only push was before', ['->a dev 10'], 20, 'a', 'a'],
    ['the last of several', ['->a dev 10', 'a>b dev 12'], 20, 'b', 'b'],
    ['between two', ['->a dev 10', 'a>b dev 30'], 20, 'b', 'a'],
    ['a push in the same second', ['->a dev 10', 'a>b dev 20'], 20, 'b', undefined],
    ['before any push', ['->a dev 30'], 20, 'a', undefined],
    ['no push at all', [], 20, 'a', undefined],
    ['a later push is missing from the list', ['->a dev 10'], 20, 'b', undefined],
    ['a push around that time is missing', ['->a dev 10', 'x>b dev 30'], 20, 'b', undefined],
    ['the branch was gone', ['->a dev 10', 'a>- dev 15', '->b dev 30'], 20, 'b', undefined],
    ['a time that is none', ['->a dev 10'], 'xx', 'a', undefined],
    ['a push at a time that is none', ['->a dev 10', 'a>b dev xx'], 20, 'b', undefined],
  ] as const)('%s', (_, lines, second, head, expected) => {
    expect(tipAt(pushes(...lines), at(second), head)).toBe(expected);
  });
});

it('puts pushes in order, and leaves out what came after the merge', () => {
  const listed = [...pushes('->a x 10', 'a>b x 10', 'b>c x 12', 'c>d x 40')].reverse();
  expect(inOrder(listed, at(12)).map(({ after }) => after)).toEqual(['a', 'b', 'c']);
  expect(inOrder(listed)).toHaveLength(4);
});

describe('who brought a finding in', () => {
  // `A` and `B` have it, `?` and `!` can't be judged.
  const has = (sha: string): boolean | undefined =>
    '?!'.includes(sha) ? undefined : sha === sha.toUpperCase();
  it.each([
    ['the first push', ['->A dev 1'], 'A', ['dev'], false],
    ['a later one', ['->a dev 1', 'a>B eve 2'], 'B', ['eve'], false],
    ['not who pushed on top', ['->A dev 1', 'A>B eve 2'], 'B', ['dev'], false],
    [
      'who takes it out and in again',
      ['->A dev 1', 'A>b dev 2', 'b>C eve 3'],
      'C',
      ['dev', 'eve'],
      false,
    ],
    ['a forced push from elsewhere', ['->a dev 1', 'x>B Eve 2'], 'B', ['eve'], false],
    [
      "what can't be judged, and the next",
      ['->a dev 1', 'a>? eve 2', '?>B bob 3'],
      'B',
      ['eve', 'bob'],
      false,
    ],
    ["what can't be judged after it", ['->A dev 1', 'A>? eve 2'], '?', ['dev', 'eve'], false],
    ['a push that the list lacks', ['->a dev 1', 'X>B eve 3'], 'B', [], true],
    ['a list that begins late', ['X>B eve 3'], 'B', [], true],
    ['a list that ends early', ['->a dev 1'], 'B', [], true],
    ['no list', [], 'B', [], true],
    ['an account that is gone', ['->A  1'], 'A', [], true],
  ] as const)('%s', (_, lines, head, logins, isIncomplete) => {
    const found = introducersOf(pushes(...lines), head, has);
    expect([[...found.logins], found.isIncomplete]).toEqual([[...logins], isIncomplete]);
  });

  it.each([
    ['what they pushed', ['->a dev 1', 'a>? eve 2', '?>b bob 3'], { eve: ['?', false] }],
    [
      'what they pushed onto',
      ['->a dev 1', 'a>? eve 2', '?>B bob 3'],
      {
        eve: ['?', false],
        bob: ['?', true],
      },
    ],
    ['nothing where they surely did', ['->? eve 1', '?>a dev 2', 'a>B eve 3'], {}],
  ] as const)("can't be told of: %s", (_, lines, expected) => {
    const { doubts } = introducersOf(pushes(...lines), 'B', has);
    const found = [...doubts].map(([login, { sha, isOnto }]) => [login, [sha, isOnto]]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});
