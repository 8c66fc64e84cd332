import { describe, expect, it } from '@jest/globals';
import { emptyState, type GitHubState } from '../servers/github/state.js';
import { at, FILE, LABEL, orders, recordPush } from './approving.js';
import { eachTestMerges, METHODS } from './merging.js';
import { outcomes, put, reasons } from './publishing.js';

const given = eachTestMerges();
const { inForce, merge, published } = given;
const PENDING = 'schemas/orders/pending/schema.json';

/** A second pull request of the same topic, from main's tip. */
function second(columns: string, version: string, labelled: boolean): GitHubState {
  const { repository, server } = given.on;
  const state = emptyState(8);
  state.headRef = 'other';
  server.state.others.push(state);
  repository.git('checkout', '--quiet', '--detach', 'main');
  repository.write(FILE, orders(version, columns));
  recordPush(state, 'eve', repository.commit(columns), 42);
  if (labelled)
    state.labelEvents.push({ event: 'labeled', label: LABEL, actor: 'dave', at: at(44) });
  return state;
}

describe('a merged break is published with the approval of its pull request', () => {
  it.each(METHODS)('that was merged by %s', async (method) => {
    await inForce();
    given.on.push('dev', 'abcde', 5);
    given.on.push('dev', 'bcde', 10);
    given.on.label('carol', 20);
    merge(method);
    const report = await published();
    expect([outcomes(report), report.result]).toEqual([['orders PUBLISHED'], 'approved']);
    expect(report.notes).toEqual([`orders: approved by carol on 2026-01-01: label '${LABEL}'`]);
    const written = await given.lake.registry.objects.get(PENDING);
    expect(written?.metadata.get('accepted-findings')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('by a commit that came later, whose run was lost', async () => {
    await inForce();
    given.on.push('dev', 'bcd', 10);
    given.on.label('carol', 20);
    merge('squash');
    merge('squash', second('bcde', '2.1.0', false), 50);
    given.on.repository.write('README.md', 'hello');
    given.on.repository.commit('docs: readme');
    expect(outcomes(await published())).toEqual(['orders PUBLISHED']);
  });

  it('of each pull request, where several versions are behind', async () => {
    await inForce();
    given.on.push('dev', 'bcd', 10);
    given.on.label('carol', 20);
    merge('merge');
    merge('squash', second('cd', '3.0.0', true), 50);
    expect((await published()).notes).toEqual([
      `orders: approved by carol on 2026-01-01: label '${LABEL}'`,
      `orders: approved by dave on 2026-01-01: label '${LABEL}'`,
    ]);
  });

  it('also where nobody knows which commit is in force', async () => {
    await put(given.lake.registry, 'schemas/orders/active/schema.json', orders('1.0.0', 'abcd'));
    given.on.push('dev', 'bcd', 10);
    given.on.label('carol', 20);
    merge('squash');
    merge('squash', second('bcde', '2.1.0', false), 50);
    expect(outcomes(await published())).toEqual(['orders PUBLISHED']);
  });

  it('as it stood at the merge', async () => {
    await inForce();
    given.on.push('dev', 'bcd', 10);
    given.on.label('carol', 20);
    merge('squash');
    given.on.label('carol', 50, 'unlabeled');
    expect(outcomes(await published())).toEqual(['orders PUBLISHED']);
  });
});

describe('a merged break stays blocked', () => {
  it('where the label came after the merge', async () => {
    await inForce();
    given.on.push('dev', 'bcd', 10);
    merge('squash');
    given.on.label('carol', 50);
    const report = await published();
    expect(outcomes(report)).toEqual(['orders BLOCKED']);
    expect(reasons(report).join()).toContain(`it had no label '${LABEL}' when it was merged`);
  });

  it('where it was pushed directly, also by a commit that names a pull request', async () => {
    await inForce();
    given.on.push('dev', 'bcd', 10);
    given.on.label('carol', 20);
    given.on.repository.git('checkout', '--quiet', 'main');
    given.on.repository.write(FILE, orders('2.0.0', 'bcd'));
    given.on.repository.commit('feat: orders (#1)');
    expect(outcomes(await published())).toEqual(['orders BLOCKED']);
  });

  it.each([
    ['is open', () => ({ mergedAt: null })],
    ['was merged into another branch', () => ({ baseRef: 'release' })],
    ['was merged elsewhere', ({ headSha }: GitHubState) => ({ mergeSha: headSha })],
  ])('where the pull request %s', async (_, facts) => {
    await inForce();
    given.on.push('dev', 'bcd', 10);
    given.on.label('carol', 20);
    merge('squash');
    given.on.server.state.commits.push(given.on.repository.git('rev-parse', 'main'));
    const { state } = given.on.server;
    // Its branch is still there.
    state.activity.pop();
    Object.assign(state, { labels: [LABEL], ...facts(state) });
    expect(outcomes(await published())).toEqual(['orders BLOCKED']);
  });

  it('where it was approved before the version that claims to be in force', async () => {
    given.on.push('dev', 'bcd', 10);
    given.on.label('carol', 20);
    merge('squash');
    // Somebody put older content there by hand.
    await inForce('abcd', given.on.repository.git('rev-parse', 'main'));
    expect(outcomes(await published())).toEqual(['orders BLOCKED']);
  });

  it('where one of two pull requests was not approved', async () => {
    await inForce();
    given.on.push('dev', 'bcd', 10);
    given.on.label('carol', 20);
    merge('merge');
    merge('squash', second('cd', '3.0.0', false), 50);
    expect(outcomes(await published())).toEqual(['orders BLOCKED']);
  });

  it('where an approved break was taken back, and made again without approval', async () => {
    await inForce();
    given.on.push('dev', 'bcd', 10);
    given.on.label('carol', 20);
    merge('merge');
    given.on.repository.write(FILE, orders('2.1.0', 'abcd'));
    given.on.repository.commit('restored');
    merge('squash', second('bcd', '3.0.0', false), 50);
    expect(outcomes(await published())).toEqual(['orders BLOCKED']);
  });

  it('where the validator accepts no approvals; then nobody is asked', async () => {
    await inForce();
    given.on.push('dev', 'bcd', 10);
    given.on.label('carol', 20);
    merge('squash');
    expect(outcomes(await published(false))).toEqual(['orders BLOCKED']);
    expect(given.on.server.calls).toEqual([]);
  });

  it('where GitHub does not answer, and says so', async () => {
    await inForce();
    given.on.push('dev', 'bcd', 10);
    given.on.label('carol', 20);
    merge('squash');
    given.on.server.fail('repos/list-pull-requests-associated-with-commit', {
      status: 403,
      body: 'no',
    });
    const report = await published();
    expect([outcomes(report), report.exitCode]).toEqual([['orders BLOCKED'], 1]);
    expect(reasons(report).join()).toContain('Approvals could not be read');
  });
});
