import { describe, expect, it } from '@jest/globals';
import { at, REVIEWS } from './approving.js';
import { eachTestMerges } from './merging.js';
import { outcomes } from './publishing.js';

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
