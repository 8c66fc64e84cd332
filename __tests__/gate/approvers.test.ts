import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accepted, approving, at, REVIEWS, type Approving } from './approving.js';

let on: Approving;
beforeEach(async () => {
  on = await approving(REVIEWS.replace('[data-governance]', '[readers, data-governance]'));
});
afterEach(async () => {
  expect(on.server.problems).toEqual([]);
  await on.remove();
});

/** Approving reviews of the branch's tip, in this order; answers with the calls that they cost. */
async function reviewed(...logins: readonly string[]) {
  return reviewedBy(logins, () => 'MEMBER');
}

/** The same by accounts that GitHub counts to the repository, or doesn't. */
async function reviewedBy(
  logins: readonly string[],
  associationOf: (login: string) => 'MEMBER' | 'NONE',
) {
  const headSha = on.push('dev', 'bcd', 5);
  for (const [index, author] of logins.entries())
    on.server.state.reviews.push({
      id: index + 1,
      author,
      state: 'APPROVED',
      headSha,
      body: 'ok',
      association: associationOf(author),
      at: at(10 + index),
    });
  const { result, warnings, ...decision } = await on.checked();
  const by = accepted({ result, warnings, ...decision }).join();
  return { result, warnings, by, calls: on.server.calls.length };
}
const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `reader${index}`);

describe('who may approve is asked', () => {
  it.each<[string, readonly string[], (state: Approving['server']['state']) => void, number]>([
    ['of the newest approver first', [...many(40), 'carol'], () => undefined, 5],
    ['of nobody where somebody is named', ['erin', ...many(40)], () => undefined, 4],
    [
      'of all at once where there are many',
      ['carol', ...many(40)],
      (state) => void (state.canListPeople = true),
      // Two are asked of on their own, with their teams, then come the three lists.
      4 + 6 + 3,
    ],
    [
      "of a team's members once",
      ['ada', ...many(40)],
      (state) => void state.teams.set('data-governance', ['Ada']),
      4 + 6 + 3,
    ],
    [
      'of the second of two teams',
      ['ada'],
      (state) => void state.teams.set('data-governance', ['ada']),
      4 + 3,
    ],
    ['one by one where nothing is listed', ['carol', ...many(6)], () => undefined, 4 + 6 + 3 + 5],
  ])('%s', async (_, logins, given, calls) => {
    given(on.server.state);
    const found = await reviewed(...logins);
    expect([found.result, found.warnings]).toEqual(['approved', []]);
    expect(found.by).toMatch(/^a (?:carol|erin|ada) review$/);
    expect(found.calls).toBe(calls);
  });

  it('of those first whom GitHub counts to the repository', async () => {
    const found = await reviewedBy(['carol', ...many(40)], (login) =>
      login === 'carol' ? 'MEMBER' : 'NONE',
    );
    expect([found.result, found.by, found.calls]).toEqual(['approved', 'a carol review', 5]);
  });

  it('also of somebody whom GitHub does not count to it', async () => {
    const found = await reviewedBy(['carol', ...many(3)], (login) =>
      login === 'carol' ? 'NONE' : 'MEMBER',
    );
    expect([found.result, found.by]).toEqual(['approved', 'a carol review']);
  });

  it('of ten people, and no more; then a warning says so, and what helps', async () => {
    const found = await reviewed('carol', ...many(40));
    expect([found.result, found.by]).toEqual(['blocked', '']);
    expect(found.warnings.join()).toContain(
      "31 more people approved pull request #1, and GitHub was not asked whether they may: it was asked about too many who may not. Somebody who may approve must do it anew, to be asked about first, or be named in `approvals.users` of the base branch's configuration, which asks about nobody",
    );
    expect(found.warnings).toHaveLength(11);
    expect(found.calls).toBe(4 + 6 + 3 + 8);
  });

  it('of nobody whose approval adds nothing', async () => {
    const head = on.push('dev', 'bcd', 10);
    on.review('carol', head);
    on.review('opener', head);
    on.review('x[bot]', head);
    const decision = await on.checked();
    expect([decision.result, decision.warnings]).toEqual(['approved', []]);
  });
});

describe('a role that GitHub does not tell', () => {
  const role = 'repos/get-collaborator-permission-level';
  const refusal = { status: 403, body: '{"message":"no"}' };

  it("costs only that person's approval", async () => {
    on.server.fail(role, refusal);
    const found = await reviewed('carol', 'writer');
    expect([found.result, found.by, found.warnings]).toEqual(['approved', 'a carol review', []]);
  });

  it('is told of where it matters', async () => {
    on.server.fail(role, refusal);
    const found = await reviewed('carol');
    expect(found.result).toBe('blocked');
    expect(found.warnings.join('\n')).toMatch(
      /nothing is approved: GitHub was asked for the role of carol and answered 403/,
    );
  });

  it('is told of by name where something else was approved', async () => {
    const head = on.push('dev', 'bcd', 10);
    on.review('erin', head);
    on.push('dev', 'cd', 20);
    on.review('carol', on.server.state.headSha);
    on.server.fail(role, refusal);
    const decision = await on.checked();
    expect([decision.result, accepted(decision)]).toEqual(['blocked', ['a erin review']]);
    expect(decision.warnings.join('\n')).toContain(
      "The approving review by 'carol' on pull request #1 approves nothing: whether 'carol' may approve can't be read (GitHub was asked for the role of carol",
    );
  });
});
