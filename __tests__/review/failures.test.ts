import { describe, expect, it } from '@jest/globals';
import type { TellSettings, Told } from '../../src/review/tell-pull-request.js';
import { json } from '../report/review/pull-requests.js';
import { eachTestAsks, NARROWED, tell, WIDENED } from './tell.js';

const asked = eachTestAsks();
const run = (after: string, more: Partial<TellSettings> = {}): Promise<Told> =>
  tell(asked(), after, more);

describe('a failure of GitHub', () => {
  it('for want of a permission is one warning that names it', async () => {
    asked().state.canWrite = false;
    expect((await run(NARROWED)).warning).toContain('permissions: pull-requests: write');
  });

  it.each([
    ['issues/create-comment', { status: 502, body: '<html>', acts: true }],
    ['issues/create-comment', { status: 502, body: '<html>' }],
    ['issues/create-comment', { status: 0, body: '', acts: true }],
    ['pulls/create-review', { status: 500, body: '', acts: true }],
    ['pulls/create-review', { status: 0, body: '' }],
  ])('of %s never posts twice', async (operation, failure) => {
    asked().fail(operation, failure);
    expect((await run(NARROWED)).warning).toBeUndefined();
    expect([asked().state.comments.length, asked().state.reviewComments.length]).toEqual([1, 1]);
  });

  it('is a warning when it lasts', async () => {
    const broken = { status: 500, body: '<html>' };
    asked().fail('pulls/create-review', broken, broken);
    expect((await run(NARROWED)).warning).toBe(
      "GitHub was sent a review, and didn't confirm it: an HTML page",
    );
    // The comment is posted all the same.
    expect(asked().state.comments).toHaveLength(1);
  });

  it.each(['', '[', '<html>'])('to list its comments (%j) posts none anew', async (body) => {
    await run(NARROWED);
    const json = { 'content-type': 'application/json' };
    for (const operation of ['issues/list-comments', 'pulls/list-review-comments'])
      asked().fail(operation, { status: 200, body, headers: json });
    expect((await run(NARROWED)).warning).toMatch(/^GitHub was asked for the .*comments of pull/);
    expect([asked().state.comments.length, asked().state.reviewComments.length]).toEqual([1, 1]);
  });

  it('that refuses one comment loses no other', async () => {
    const refused = { status: 422, body: '{"message":"line must be part of the diff"}' };
    asked().fail('pulls/create-review', {
      ...refused,
      headers: { 'content-type': 'application/json' },
    });
    await run(json({ a: 'STRING', b: 'INT', c: 'INT' }));
    expect(asked().state.reviewComments.length).toBeGreaterThan(1);
  });

  it('posts a comment anew that somebody deleted meanwhile', async () => {
    await run(NARROWED);
    asked().fail('issues/update-comment', {
      status: 404,
      body: '{"message":"Not Found"}',
      headers: { 'content-type': 'application/json' },
    });
    await run(WIDENED);
    expect(asked().state.comments).toHaveLength(2);
  });
});
