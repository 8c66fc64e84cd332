import { describe, expect, it } from '@jest/globals';
import { matchComments, type ExistingComment } from '../../../src/report/review/match-comments.js';
import type { PlannedComment } from '../../../src/report/review/comment.js';
import {
  printMarker,
  printStickyMarker,
  readMarker,
  readStickyMarker,
} from '../../../src/report/review/marker.js';
import { KEY } from './pull-requests.js';

const [ONE, TWO] = ['1'.repeat(16), '2'.repeat(16)] as const;
const OTHER_KEY = 'f'.repeat(16);

describe('review comments that stand already', () => {
  const planned = (fingerprint: string): PlannedComment => ({
    path: 'a.json',
    side: 'RIGHT',
    line: 1,
    startLine: null,
    body: '',
    fingerprint,
    hasSuggestion: false,
  });
  const plan = { comments: [planned(ONE)], standing: new Set([ONE]) };
  const comment = (more: Partial<ExistingComment>): ExistingComment => ({
    id: 1,
    fingerprint: ONE,
    key: KEY,
    hasReplies: false,
    ...more,
  });

  it.each<[string, Partial<ExistingComment>, string]>([
    ['ours', {}, ''],
    ['ours of another gate', { key: OTHER_KEY }, ''],
    ['of another finding that is gone', { fingerprint: TWO }, 'post gone'],
    ['gone, with replies', { fingerprint: TWO, hasReplies: true }, 'post'],
    ['gone, of another gate', { fingerprint: TWO, key: OTHER_KEY }, 'post'],
  ])('%s', (_, more, expected) => {
    const { post, gone } = matchComments([comment(more)], plan, KEY);
    const done = [...(post.length > 0 ? ['post'] : []), ...(gone.length > 0 ? ['gone'] : [])];
    expect(done.join(' ')).toBe(expected);
  });

  it('a finding that only has no room for a comment is not gone', () => {
    expect(matchComments([comment({})], { comments: [], standing: new Set([ONE]) }, KEY)).toEqual({
      post: [],
      gone: [],
    });
  });
});

describe('markers', () => {
  const marker = printMarker({ key: KEY, fingerprint: ONE });

  it.each<[string, string, boolean]>([
    ['as the last line', `text\n\n${marker}`, true],
    ['alone', marker, true],
    ['with CRLF', `text\r\n\r\n${marker}\r\n`, true],
    ['with white space after it', `text\n${marker}  \n\n`, true],
    ['not last', `${marker}\ntext`, false],
    ['in a line', `text ${marker}`, false],
    ['quoted', `> ${marker}`, false],
    ['another shape', '<!-- schema-gate:xyz:1 -->', false],
    ['nothing', '', false],
  ])('of a review comment: %s', (_, body, isFound) => {
    expect(readMarker(body)).toEqual(isFound ? { key: KEY, fingerprint: ONE } : undefined);
  });

  it.each<[string, string, string | undefined]>([
    ['first', `${printStickyMarker(KEY)}\ntext`, KEY],
    ['with CRLF', `${printStickyMarker(KEY)}\r\ntext`, KEY],
    ['not first', `text\n${printStickyMarker(KEY)}`, undefined],
    ["a review comment's", marker, undefined],
  ])('of the one comment: %s', (_, body, key) => {
    expect(readStickyMarker(body)).toBe(key);
  });

  it.each(['', 'x --> <script>', 'ABCDEF0123456789', '0'.repeat(17)])('no key: %j', (key) => {
    expect(() => printMarker({ key, fingerprint: ONE })).toThrow('16 hexadecimal digits');
    expect(() => printStickyMarker(key)).toThrow('16 hexadecimal digits');
  });
});
