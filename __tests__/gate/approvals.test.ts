import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { approvedBy } from '../../src/report/approvals.js';
import { accepted, approving, at, LABEL, REVIEWS, type Approving } from './approving.js';

let on: Approving;
beforeEach(async () => {
  on = await approving(REVIEWS);
});
afterEach(async () => {
  expect(on.server.problems).toEqual([]);
  await on.remove();
});

describe('a label', () => {
  it('accepts what the commit breaks that it saw, in four calls', async () => {
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    const decision = await on.checked();
    expect([decision.result, decision.exitCode]).toEqual(['approved', 0]);
    expect(accepted(decision)).toEqual(['a carol label']);
    expect(decision.warnings).toEqual([]);
    expect(decision.topics[0]?.plan).not.toBeNull();
    expect(approvedBy(decision.topics)).toEqual([
      {
        by: 'carol',
        kind: 'label',
        at: at(20),
        reason: `label '${LABEL}'`,
        pull_request: 1,
        findings: [
          {
            topic: 'orders',
            rule: 'column-removed',
            column: 'a',
            fingerprint: decision.topics[0]?.findings[0]?.fingerprint,
          },
        ],
      },
    ]);
    // Reviews are one call more, where they count.
    expect(on.server.calls.map(({ operation }) => operation).sort()).toEqual([
      'issues/list-events-for-timeline',
      'pulls/get',
      'pulls/list-reviews',
      'repos/get-collaborator-permission-level',
      'repos/list-activities',
    ]);
  });

  it('added before the break covers nothing of it, and says so', async () => {
    on.push('dev', 'abcde', 10);
    on.label('carol', 20);
    on.push('dev', 'bcde', 30);
    const decision = await on.checked();
    expect([decision.result, decision.exitCode]).toEqual(['blocked', 1]);
    expect(decision.warnings.join()).toMatch(
      /label 'schema-gate: allow breaking' on pull request #1 doesn't cover column-removed of orders\.a, which [0-9a-f]{7}, the commit that 'carol' saw, didn't have; remove the label and add it again/,
    );
  });

  it('covers no break that came after it, and still the older one', async () => {
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    on.push('dev', 'cd', 30);
    const decision = await on.checked();
    expect(decision.result).toBe('blocked');
    expect(accepted(decision)).toEqual(['a carol label']);
    expect(decision.warnings.join()).toContain('column-removed of orders.b');
  });

  it('is stale after a forced push that breaks more', async () => {
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    on.push('dev', 'd', 30, 'main');
    expect(accepted(await on.checked())).toEqual(['a carol label']);
  });

  it('removed again takes it back', async () => {
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    on.label('carol', 25, 'unlabeled');
    const decision = await on.checked();
    expect(decision.result).toBe('blocked');
    expect(decision.warnings).toEqual([]);
  });

  it.each([
    ['opener', "'opener' opened the pull request"],
    ['dev', "'dev' pushed a commit that brought it in"],
    ['writer', "'writer' may not approve (role write; maintain is needed"],
    ['x[bot]', "'x[bot]' is no person"],
  ])('by %s approves nothing', async (login, words) => {
    on.push('dev', 'bcd', 10);
    on.label(login, 20);
    const decision = await on.checked();
    expect(decision.result).toBe('blocked');
    expect(decision.warnings.join()).toContain(words);
  });

  it('by a named user or a member of a team needs no role', async () => {
    on.push('dev', 'bcd', 10);
    on.label('erin', 20);
    expect((await on.checked()).result).toBe('approved');
    on.server.state.teams.set('data-governance', ['writer']);
    on.label('writer', 30);
    expect((await on.checked()).result).toBe('approved');
    on.server.state.canReadTeams = false;
    const refused = await on.checked();
    expect(refused.result).toBe('blocked');
    expect(refused.warnings.join()).toContain('members: read');
  });

  it('does not ask who wrote a commit: the git author is forged', async () => {
    on.push('carol', 'bcd', 10);
    on.repository.git('checkout', '--quiet', '--detach', 'change');
    on.repository.git(
      'commit',
      '--quiet',
      '--amend',
      '--author',
      'D. Dev <dev@example.org>',
      '-m',
      'x',
    );
    on.pushCommit('carol', on.repository.git('rev-parse', 'HEAD'), 15);
    on.label('carol', 20);
    const decision = await on.checked();
    expect(decision.result).toBe('blocked');
    expect(decision.warnings.join()).toContain("'carol' pushed a commit that brought it in");
  });

  it('of who only updated the branch counts', async () => {
    on.push('dev', 'bcd', 10);
    on.repository.git('checkout', '--quiet', 'main');
    on.repository.write('README.md', 'hello');
    on.repository.commit('docs: readme');
    on.repository.git('checkout', '--quiet', '--detach', 'change');
    on.repository.git('merge', '--quiet', '--no-ff', '-m', 'update', 'main');
    on.pushCommit('carol', on.repository.git('rev-parse', 'HEAD'), 20);
    on.label('carol', 30);
    expect((await on.checked()).result).toBe('approved');
  });

  it('given for another base branch approves nothing', async () => {
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    on.server.state.baseChanges.push(at(25));
    const decision = await on.checked();
    expect(decision.result).toBe('blocked');
    expect(decision.warnings.join()).toContain(
      'it was given before the pull request got another base branch; remove the label and add it again',
    );
  });

  it('in the second of a push counts only where this run is about it', async () => {
    const headSha = on.push('dev', 'bcd', 20);
    on.label('carol', 20);
    const decision = await on.checked();
    expect(decision.result).toBe('blocked');
    expect(decision.warnings.join()).toContain(
      "it was added before the last push, and which commit it saw can't be told: remove it and add it again",
    );
    expect((await on.checked({ label: LABEL, by: 'carol', headSha })).result).toBe('approved');
    expect((await on.checked({ label: LABEL, by: 'mallory', headSha })).result).toBe('blocked');
  });

  it("of a pushed commit that can't be read counts against its pusher and the next", async () => {
    on.push('dev', 'abcde', 5);
    on.server.state.activity.push({
      type: 'push',
      before: on.server.state.headSha,
      after: 'f'.repeat(40),
      ref: 'refs/heads/change',
      actor: 'dave',
      at: at(7),
    });
    on.server.state.headSha = 'f'.repeat(40);
    on.push('dev', 'bcd', 10, 'main');
    on.label('dave', 20);
    expect((await on.checked()).warnings.join()).toContain("'dave' pushed a commit");
    on.label('carol', 30);
    expect((await on.checked()).result).toBe('approved');
  });

  it('is told where GitHub does not say who added the label', async () => {
    on.push('dev', 'bcd', 10);
    on.server.state.labels = [LABEL];
    const decision = await on.checked();
    expect([decision.result, decision.warnings]).toEqual([
      'blocked',
      [expect.stringContaining("GitHub's records don't say who added it")],
    ]);
  });
});
