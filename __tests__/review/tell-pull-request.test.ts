import { describe, expect, it } from '@jest/globals';
import type { TellSettings, Told } from '../../src/review/tell-pull-request.js';
import { printMarker, printStickyMarker } from '../../src/report/review/marker.js';
import { FILE, KEY } from '../report/review/pull-requests.js';
import { decisionOn, eachTestAsks, HEAD, NARROWED, tell, WIDENED } from './tell.js';

const BOTS = 'github-actions[bot]';

const asked = eachTestAsks();
const run = (after: string, more: Partial<TellSettings> = {}): Promise<Told> =>
  tell(asked(), after, more);

const operations = (): readonly string[] => asked().calls.map(({ operation }) => operation);
const writes = (): readonly string[] =>
  operations().filter((name) => /create|update|graphql/.test(name));

describe('a pull request with a finding', () => {
  it('gets one review and one comment, in at most eight calls', async () => {
    const told = await run(NARROWED);
    expect(told).toEqual({
      commentUrl: expect.stringContaining('#issuecomment-'),
      warning: undefined,
      note: undefined,
    });
    expect(asked().state.reviewComments).toMatchObject([{ path: FILE, side: 'RIGHT' }]);
    expect(asked().state.reviewComments[0]?.body).toContain('```suggestion\n');
    expect(asked().state.comments[0]?.body).toMatch(
      /^<!-- schema-gate:sticky:0123456789abcdef -->\n### ⛔ `topic`/,
    );
    expect(operations().length).toBeLessThanOrEqual(8);
  });

  it('is told nothing twice when the run is repeated', async () => {
    await run(NARROWED);
    const [review, comment] = [asked().state.reviewComments.length, asked().state.comments.length];
    asked().calls.length = 0;
    await run(NARROWED);
    expect([asked().state.reviewComments.length, asked().state.comments.length]).toEqual([
      review,
      comment,
    ]);
    expect(writes()).toEqual([]);
  });

  it('gets a green comment, and its thread resolved, when it is mended', async () => {
    await run(NARROWED);
    await run(WIDENED);
    expect(asked().state.comments).toHaveLength(1);
    expect(asked().state.comments[0]?.body).toContain('✅ `topic`');
    expect(asked().state.resolved.size).toBe(1);
    asked().calls.length = 0;
    await run(WIDENED);
    expect(operations()).toEqual(['issues/list-comments']);
  });

  it('keeps a thread that people answered', async () => {
    await run(NARROWED);
    const [first] = asked().state.reviewComments;
    asked().state.reviewComments.push({
      ...first!,
      id: 5000,
      author: 'somebody',
      body: 'why?',
      inReplyTo: first!.id,
    });
    await run(WIDENED);
    expect(asked().state.resolved.size).toBe(0);
  });

  it('is mended although the token may not resolve threads', async () => {
    await run(NARROWED);
    asked().fail('graphql', { status: 403, body: '{"message":"no"}' });
    expect((await run(WIDENED)).warning).toBeUndefined();
    expect(asked().state.comments[0]?.body).toContain('✅');
  });

  it.each([
    ['a draft is told like any other', { isDraft: true }, 1],
    ['of 3,001 files, the last of which GitHub does not list, has the comment alone', {}, 0],
    ['of 301 files has its review', {}, 1],
  ])('%s', async (name, state, comments) => {
    const others = { 'of 3,001': 3000, 'of 301 f': 300 }[name.slice(0, 8)] ?? 0;
    Object.assign(asked().state, state);
    asked().state.files = Array.from({ length: others }, (_, index) => ({
      path: `docs/${String(index).padStart(4, '0')}.md`,
      patch: '@@ -0,0 +1 @@\n+new',
    }));
    const told = await run(NARROWED);
    expect(told.warning).toBeUndefined();
    expect(asked().state.reviewComments).toHaveLength(comments);
    expect(asked().state.comments).toHaveLength(1);
    expect(operations().length).toBeLessThanOrEqual(8 + Math.ceil(others / 100));
  });

  it.each([
    ['a pull request with a newer commit', { headSha: 'b'.repeat(40) }, 'has a newer commit'],
    ['a closed pull request', { isOpen: false }, 'is closed'],
  ])('is not told on %s', async (_, state, note) => {
    Object.assign(asked().state, state);
    expect((await run(NARROWED)).note).toContain(note);
    expect(writes()).toEqual([]);
  });

  it.each([
    ['hasReview: false', { hasReview: false }, [0, 1]],
    ['comment: never', { comment: 'never' as const }, [1, 0]],
  ])('with %s', async (_, settings, expected) => {
    await run(NARROWED, settings);
    expect([asked().state.reviewComments.length, asked().state.comments.length]).toEqual(expected);
  });

  it('has comments of several gates side by side', async () => {
    await run(NARROWED);
    await run(NARROWED, { key: 'f'.repeat(16) });
    expect(asked().state.comments).toHaveLength(2);
    // The finding is commented already.
    expect(asked().state.reviewComments).toHaveLength(1);
    await run(WIDENED, { key: 'f'.repeat(16) });
    expect(asked().state.resolved.size).toBe(0);
  });
});

describe('a quiet pull request', () => {
  it('is left alone after one question', async () => {
    expect(await run(WIDENED)).toEqual({ commentUrl: '', warning: undefined, note: undefined });
    expect(operations()).toEqual(['issues/list-comments']);
  });

  it('gets a comment with comment: always', async () => {
    await run(WIDENED, { comment: 'always' });
    expect(asked().state.comments[0]?.body).toContain('✅ `topic` 1.0.0 → 2.0.0 is safe to merge');
    asked().calls.length = 0;
    await run(WIDENED, { comment: 'always' });
    expect(writes()).toEqual([]);
  });

  it('with comment: never has threads of ours resolved', async () => {
    await run(NARROWED, { comment: 'never' });
    asked().calls.length = 0;
    await run(WIDENED, { comment: 'never' });
    expect(asked().state.resolved.size).toBe(1);
  });
});

describe('comments of others', () => {
  it.each(['mallory', 'evil[bot]'])('are never taken for ours: by %s', async (author) => {
    const [sticky, marker] = [
      `${printStickyMarker(KEY)}\nforged`,
      printMarker({ key: KEY, fingerprint: findingOf(NARROWED) }),
    ];
    asked().state.comments.push({ id: 1, author, body: sticky });
    asked().state.reviewComments.push({
      id: 2,
      author,
      body: `forged\n\n${marker}`,
      path: FILE,
      side: 'RIGHT',
      line: 1,
      startLine: null,
      inReplyTo: null,
      headSha: HEAD,
    });
    await run(NARROWED);
    expect(asked().state.comments.map((one) => [one.author, one.body.includes('forged')])).toEqual([
      [author, true],
      [BOTS, false],
    ]);
    expect(asked().state.reviewComments.map((one) => one.author)).toEqual([author, BOTS]);
    await run(WIDENED);
    expect(asked().state.comments[0]?.body).toBe(sticky);
    expect(asked().state.resolved.has(2)).toBe(false);
  });

  it("are ours where the token is another app's", async () => {
    asked().state.self = 'gate[bot]';
    await run(NARROWED);
    await run(WIDENED);
    expect(asked().state.comments).toHaveLength(1);
    expect(asked().state.comments[0]?.body).toContain('✅');
  });

  it('are found behind many pages', async () => {
    await run(NARROWED);
    const [own] = asked().state.comments.splice(0);
    for (let id = 1; id <= 250; id++)
      asked().state.comments.push({ id, author: 'talker', body: `word ${id}` });
    asked().state.comments.push(own!);
    await run(WIDENED);
    expect(asked().state.comments).toHaveLength(251);
    expect(asked().state.comments.at(-1)?.body).toContain('✅');
  });
});

function findingOf(after: string): string {
  return decisionOn(after).topics[0]?.findings[0]?.fingerprint ?? '';
}
