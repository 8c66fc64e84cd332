import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../src/core/verdict/decide.js';
import { DEFAULT_POLICY } from '../../../src/core/verdict/policy.js';
import { MAX_COMMENTS, planReview } from '../../../src/report/review/plan-review.js';
import { baseline, decided, verdict } from '../decisions.js';
import {
  json,
  KEY,
  patchOf,
  placesIn,
  pullRequest,
  reviewOf,
  V1,
  withSuggestions,
} from './pull-requests.js';

describe('where comments stand', () => {
  const narrowed = { a: 'INT', b: 'INT', c: 'STRING' };
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  const tabbed = (text: string): string =>
    text.replace(/^ +/gm, (run) => '\t'.repeat(run.length / 2));
  const bare = (text: string): string => text.trimEnd();
  const inOne = (text: string): string => `${JSON.stringify(JSON.parse(text))}\n`;

  it.each<[string, string, string, readonly string[]]>([
    ['a narrowing', V1, json(narrowed), ['RIGHT 7 suggestion']],
    ['CRLF', crlf(V1), crlf(json(narrowed)), ['RIGHT 7 suggestion']],
    ['tabs', tabbed(V1), tabbed(json(narrowed)), ['RIGHT 7 suggestion']],
    ['no final newline', bare(V1), bare(json(narrowed)), ['RIGHT 7 suggestion']],
    ['a one-line file', inOne(V1), inOne(json(narrowed)), ['RIGHT 1 suggestion']],
    [
      'one line, no final newline',
      bare(inOne(V1)),
      bare(inOne(json(narrowed))),
      ['RIGHT 1 suggestion'],
    ],
    ['CRLF came with the change', V1, crlf(json(narrowed)), ['RIGHT 7 suggestion']],
  ])('%s', (_, before, after, expected) => {
    const review = reviewOf(before, after);
    expect(placesIn(review)).toEqual(expected);
    const applied = withSuggestions(after, review);
    expect(applied).toBe(after.replace(/("b": ?)"INT"/, '$1"BIGINT"'));
    expect(decided(verdict(before, applied)).result).toBe('pass');
  });

  const gone = (columns: object, before = V1): ReturnType<typeof reviewOf> =>
    withoutEdits(before, json(columns));
  /** Removals without an edit, as where none can be told. */
  const withoutEdits = (
    before: string,
    after: string,
    context = 3,
  ): ReturnType<typeof reviewOf> => {
    const { decision, patches } = pullRequest(before, after, { context });
    return planReview(bared(decision), patches, { key: KEY });
  };
  const bared = (decision: ReturnType<typeof decided>): ReturnType<typeof decided> => ({
    ...decision,
    topics: decision.topics.map((topic) => ({
      ...topic,
      findings: topic.findings.map((finding) => ({ ...finding, edit: null })),
    })),
  });

  it.each<[string, object, readonly string[]]>([
    ['the first', { b: 'BIGINT', c: 'STRING' }, ['LEFT 6']],
    ['the last', { a: 'INT', b: 'BIGINT' }, ['LEFT 8']],
    ['two side by side', { c: 'STRING' }, ['LEFT 6', 'LEFT 7']],
    ['all', {}, ['LEFT 6', 'LEFT 7', 'LEFT 8']],
  ])('a removal that nothing restores stands on the removed line: %s', (_, columns, expected) => {
    const review = gone(columns);
    expect([...placesIn(review)].sort()).toEqual(expected);
    for (const { body } of review.comments)
      expect(body).toMatch(/To restore it:\n\n```json\n {4}"[abc]": "[A-Z]+"\n```/);
  });

  it('the only member', () => {
    const only = json({ a: 'INT' }, '1.0.0');
    expect(placesIn(gone({}, only))).toEqual(['LEFT 6']);
  });

  it('shows the whole of a removed member, also where one line says the same twice', () => {
    const column = (type: string): object => ({ type, description: 'x' });
    const before = json({ a: column('INT'), b: 'INT', c: column('INT') }, '1.0.0');
    const review = withoutEdits(before, json({ b: 'INT' }));
    expect(placesIn(review)).toEqual(['LEFT 6', 'LEFT 11']);
    expect(review.comments[1]?.body).toContain(
      '```json\n    "c": {\n      "type": "INT",\n      "description": "x"\n    }\n```',
    );
  });

  it('finds a removed line by its key where the older text is not the base', () => {
    const { decision } = pullRequest(V1, json({ a: 'INT', b: 'BIGINT' }));
    const base = V1.replace('"c": "STRING"', '"c":  {"type": "STRING"}');
    const patches = new Map([
      ['schemas/topic.json', patchOf(base, json({ a: 'INT', b: 'BIGINT' }))],
    ]);
    expect(placesIn(planReview(bared(decision), patches, { key: KEY }))).toEqual(['LEFT 8']);
  });

  it('has no comment where the diff lacks the lines, and says how many', () => {
    const { decision } = pullRequest(V1, json(narrowed));
    const review = (patch: string | undefined) =>
      planReview(decision, new Map([['schemas/topic.json', patch]]), {
        key: KEY,
        summaryUrl: 'https://github.com/o/r/actions/runs/1',
      });
    for (const patch of [undefined, '', '@@ -1 +1 @@\n-{\n+{ ', 'HTML'])
      expect(review(patch)).toMatchObject({
        comments: [],
        left: 1,
        body: "⛔ `topic` 1.0.0 → 2.0.0 asks for what the tables can't do · 1 finding without a comment here: see the [job summary](https://github.com/o/r/actions/runs/1).",
      });
    expect(planReview(decision, new Map(), { key: KEY }).left).toBe(1);
  });

  it('has none on lines that the pull request has changed since it was judged', () => {
    const { decision } = pullRequest(V1, json(narrowed));
    const now = json({ a: 'INT', b: 'SMALLINT', c: 'STRING' });
    const patches = new Map([['schemas/topic.json', patchOf(V1, now)]]);
    expect(planReview(decision, patches, { key: KEY }).comments).toEqual([]);
  });

  it("stands on the lines of the pull request's own file where the merge was judged", () => {
    const head = json(narrowed);
    const merged = head.replace('{\n', '{\n  "description": "new on the base",\n');
    const base = V1.replace('{\n', '{\n  "description": "new on the base",\n');
    const review = reviewOf(base, merged, { head });
    expect(placesIn(review)).toEqual(['RIGHT 7 suggestion']);
    expect(withSuggestions(head, review)).toBe(head.replace('"b": "INT"', '"b": "BIGINT"'));
  });

  it('suggests nothing where the merge has other text on the line', () => {
    const head = json(narrowed);
    const merged = head.replace('"b": "INT"', '"b":  "INT"');
    const review = reviewOf(V1, merged, { head });
    expect(review.comments.every(({ hasSuggestion }) => !hasSuggestion)).toBe(true);
    expect(review.comments.every(({ body }) => !body.includes('```'))).toBe(true);
  });

  it('a deleted file: its first removed line', () => {
    const topic = verdict(V1, json(narrowed));
    const [finding] = topic.findings;
    const deleted = { ...topic, after: undefined, findings: [{ ...finding!, edit: null }] };
    const patches = new Map([[topic.file, patchOf(V1, '')]]);
    expect(placesIn(planReview(decided(deleted), patches, { key: KEY }))).toEqual(['LEFT 1']);
  });

  it('a renamed file: its own patch under its new name', () => {
    const after = json(narrowed);
    const topic = verdict(V1, after, { file: 'new/topic.json' });
    const patches = new Map([['new/topic.json', patchOf(V1, after)]]);
    const { comments } = planReview(decided(topic), patches, { key: KEY });
    expect(comments.map(({ path, line }) => `${path}:${line}`)).toEqual(['new/topic.json:7']);
  });
});

describe('which findings get a comment', () => {
  it('no accepted one, no warning without an edit unless warnings block', () => {
    const after = json({ a: 'INT', b: 'BIGINT', c: 'STRING' }, '0.9.0', { description: 'x' });
    const { decision, patches } = pullRequest(V1, after);
    const warnings = decision.topics[0]!.findings.filter(({ severity }) => severity === 'warning');
    expect(warnings.length).toBeGreaterThan(0);
    const bare = {
      ...decision.topics[0]!,
      findings: warnings.map((finding) => ({ ...finding, edit: null })),
    };
    const comments = (failOn: 'breaking' | 'warning') =>
      planReview(decide({ topics: [bare], failOn, baseline }), patches, { key: KEY }).comments;
    expect(comments('breaking')).toEqual([]);
    expect(comments('warning')).toHaveLength(1);

    const ignore = [{ rule: 'column-removed', reason: 'agreed', expires: '2030-01-01' }];
    const accepted = reviewOf(V1, json({ a: 'INT', b: 'BIGINT' }), {
      policy: { ...DEFAULT_POLICY, ignore },
    });
    expect(accepted).toMatchObject({ comments: [], left: 0, standing: new Set() });
  });

  it('worst first, one of each topic before a second of any, and not too many', () => {
    const before = json(
      Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`c${i}`, 'BIGINT'])),
      '1.0.0',
    );
    const after = before.replaceAll('BIGINT', 'INT').replace('1.0.0', '2.0.0');
    const topics = ['x', 'y'].map((topic) => verdict(before, after, { topic }));
    const patches = new Map(topics.map(({ file }) => [file, patchOf(before, after)]));
    const { comments, left } = planReview(decided(...topics), patches, { key: KEY });
    expect(comments).toHaveLength(MAX_COMMENTS);
    expect(left).toBe(60 - MAX_COMMENTS);
    expect(comments.slice(0, 4).map(({ path }) => path)).toEqual([
      'schemas/x.json',
      'schemas/y.json',
      'schemas/x.json',
      'schemas/y.json',
    ]);
  });
});
