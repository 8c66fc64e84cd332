import { describe, expect, it } from '@jest/globals';
import { emptyState } from '../servers/github/state.js';
import { at, FILE, LABEL, orders, REVIEWS } from './approving.js';
import { eachTestMerges } from './merging.js';
import { outcomes, reasons } from './publishing.js';

const given = eachTestMerges(REVIEWS);
const { inForce, merge, published } = given;

/** What is published of a break whose only approving review was dismissed at this second. */
async function dismissedAt(second: number): Promise<readonly string[]> {
  const { on } = given;
  await inForce();
  const headSha = on.push('dev', 'bcd', 5);
  on.server.state.reviews.push({
    id: 7,
    author: 'carol',
    state: 'DISMISSED',
    headSha,
    body: 'agreed',
    at: at(10),
  });
  on.server.state.dismissals.push({ reviewId: 7, was: 'approved', at: at(second) });
  merge('squash');
  const report = await published();
  return [...outcomes(report), ...(report.notes ?? [])];
}

describe('a merged break whose only approving review is dismissed', () => {
  it('after the merge is published: it was approved when it was merged', async () => {
    expect(await dismissedAt(41)).toEqual([
      'orders PUBLISHED',
      'orders: approved by carol on 2026-01-01: agreed',
    ]);
  });

  it.each([30, 40])('until the merge stays blocked (second %i of 40)', async (second) => {
    expect(await dismissedAt(second)).toEqual(['orders BLOCKED']);
  });
});

describe('a merged break that nobody approved says where an approval was looked for', () => {
  /** What is said beside the break itself. */
  const told = async (): Promise<readonly string[]> => {
    const report = await published();
    expect(outcomes(report)).toEqual(['orders BLOCKED']);
    return reasons(report).slice(1);
  };

  it('on its pull request', async () => {
    await inForce();
    given.on.push('dev', 'bcd', 5);
    merge('squash');
    expect(await told()).toEqual([
      `Pull request #1 was looked at: it had no label '${LABEL}' and no approving review when it was merged; only a waiver can still accept it`,
    ]);
  });

  it('where the giver of the label asked for changes', async () => {
    await inForce();
    const headSha = given.on.push('dev', 'bcd', 5);
    given.on.label('carol', 10);
    const review = { id: 7, author: 'carol', headSha, body: 'no', at: at(20) };
    given.on.server.state.reviews.push({ ...review, state: 'CHANGES_REQUESTED' });
    merge('squash');
    expect(await told()).toEqual([
      `The label '${LABEL}' on pull request #1 approves nothing: 'carol' asked for changes later; remove the label and add it again`,
    ]);
  });

  it('on none, where it was pushed directly', async () => {
    await inForce();
    given.on.push('dev', 'bcd', 5);
    given.on.repository.git('checkout', '--quiet', 'main');
    given.on.repository.write(FILE, orders('2.0.0', 'bcd'));
    const sha = given.on.repository.commit('feat: orders');
    expect(await told()).toEqual([
      `Commit ${sha.slice(0, 7)} brought in column-removed of orders.a, and GitHub knows no pull request of that commit, so nobody can have approved it: only a waiver can accept it`,
    ]);
  });

  it('on none, where the version in force has it', async () => {
    given.on.push('dev', 'bcd', 5);
    merge('squash');
    await inForce('abcd', given.on.repository.git('rev-parse', 'main'));
    expect(await told()).toEqual([
      `No commit to '${FILE}' since the version in force brought in column-removed of orders.a, so no pull request was looked at: only a waiver can accept it`,
    ]);
  });

  it('on one that is not merged, but only where no other one has the approval', async () => {
    await inForce();
    given.on.push('dev', 'bcd', 5);
    given.on.label('carol', 10);
    merge('squash');
    const { state } = given.on.server;
    const main = given.on.repository.git('rev-parse', 'main');
    state.others.push(Object.assign(emptyState(8), { headSha: 'c'.repeat(40), commits: [main] }));
    state.mergeSha = null;
    expect(await told()).toEqual([
      "Pull request #8 was looked at: it is not merged into 'main' by the published commit, so it approves nothing",
    ]);
    state.mergeSha = main;
    const report = await published();
    expect([outcomes(report), reasons(report)]).toEqual([['orders PUBLISHED'], []]);
  });
});
