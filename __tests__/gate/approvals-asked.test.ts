import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accepted, approving, FILE, LABEL, orders, REVIEWS, type Approving } from './approving.js';

let on: Approving;
beforeEach(async () => {
  on = await approving(REVIEWS);
});
afterEach(async () => {
  expect(on.server.problems).toEqual([]);
  await on.remove();
});

describe('a review', () => {
  it('accepts what its own commit breaks', async () => {
    const head = on.push('dev', 'bcd', 10);
    on.review('carol', head);
    on.push('dev', 'cd', 55);
    const decision = await on.checked();
    expect(accepted(decision)).toEqual(['a carol review']);
    expect(decision.warnings.join()).toContain('orders.b');
    on.review('dave', on.server.state.headSha);
    const both = await on.checked();
    expect(both.result).toBe('approved');
    expect(accepted(both)).toEqual(['a carol review', 'b dave review']);
    expect(both.warnings).toEqual([]);
  });

  it('dismissed takes it back', async () => {
    const head = on.push('dev', 'bcd', 10);
    on.review('carol', head, 'DISMISSED');
    expect((await on.checked()).result).toBe('blocked');
  });

  it.each(['<!-- schema-gate --> approved', `label '${LABEL}'`])(
    'is not a comment that says so: %s',
    async (body) => {
      on.push('dev', 'bcd', 10);
      on.server.state.comments.push({ id: 1, author: 'github-actions[bot]', body });
      on.server.state.comments.push({ id: 2, author: 'carol', body });
      on.server.state.reviews.push({
        id: 3,
        author: 'carol',
        state: 'COMMENTED',
        headSha: on.server.state.headSha,
        body,
      });
      expect((await on.checked()).result).toBe('blocked');
    },
  );
});

describe('what GitHub is asked', () => {
  it('is nothing where the installation accepts no approvals', async () => {
    on.repository.git('checkout', '--quiet', 'main');
    on.repository.write('.schema-gate.yml', 'deployment: { accepts: { waivers: true } }\n');
    on.repository.commit('chore: no approvals');
    on.push('dev', 'bcd', 10);
    on.label('carol', 20);
    const decision = await on.checked();
    expect([decision.result, decision.approvals]).toEqual(['blocked', undefined]);
    expect(on.server.calls).toEqual([]);
  });

  it('is nothing where nothing is left to approve', async () => {
    on.push('dev', 'abcde', 10);
    on.label('carol', 20);
    expect((await on.checked()).result).toBe('pass');
    // What the table can't do is nobody's to approve.
    on.repository.git('checkout', '--quiet', '--detach', 'main');
    on.repository.write(FILE, orders('2.0.0', 'abcd').replace('"STRING"', '"INT"'));
    on.pushCommit('dev', on.repository.commit('narrower'), 30);
    expect((await on.checked()).result).toBe('blocked');
    expect(on.server.calls).toEqual([]);
  });

  it.each([
    ['pulls/get', 500, '<html>Sign in</html>'],
    ['issues/list-events-for-timeline', 502, '<html>Sign in</html>'],
    ['issues/list-events-for-timeline', 200, ''],
    ['repos/list-activities', 403, '<html>Sign in</html>'],
    ['repos/list-activities', 200, ''],
    ['repos/get-collaborator-permission-level', 200, '<html>Sign in</html>'],
    ['pulls/list-reviews', 200, '<html>Sign in</html>'],
    ['pulls/list-reviews', 200, ''],
  ])(
    'and not answered (%s %i %j) keeps the break blocked, and says why',
    async (operation, status, body) => {
      on.push('dev', 'bcd', 10);
      on.label('carol', 20);
      const failure = { status, body, headers: { 'content-type': 'application/json' } };
      on.server.fail(operation, failure, failure, failure);
      const decision = await on.checked();
      expect([decision.result, decision.exitCode]).toEqual(['blocked', 1]);
      expect(decision.warnings.join()).toMatch(
        /Approvals could not be read, so nothing is approved: GitHub was asked for/,
      );
      expect(accepted(decision)).toEqual([]);
    },
  );
});
