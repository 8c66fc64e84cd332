import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, type Deployment } from '../../src/core/verdict/deployment.js';
import type { Decision, Finding, TopicVerdict } from '../../src/core/verdict/finding.js';
import { linksInto } from '../../src/report/links.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderText } from '../../src/report/text.js';
import { schemaWith } from '../judged.js';
import { decided, verdict } from './decisions.js';

const payload = (columns: object, version = '1.1.0'): object =>
  schemaWith({ payload_columns: columns }, version);
const firstLine = (markdown: string): string => markdown.split('\n')[0] ?? '';
const on = (decision: Decision, deployment: Deployment): Decision => ({ ...decision, deployment });

const growing = (topic: string): TopicVerdict =>
  verdict(
    { ...payload({}, '1.0.0'), table_name: topic },
    { ...payload({ a: 'INT' }), table_name: topic },
    { topic },
  );
const breaking = (topic: string): TopicVerdict =>
  verdict(payload({ a: 'INT', b: 'INT' }, '1.0.0'), payload({}, '2.0.0'), { topic });
const fresh = (topic: string): TopicVerdict =>
  verdict(undefined, { ...payload({ a: 'INT' }), table_name: topic }, { topic });
const withRule = (one: TopicVerdict, facts: Partial<Finding>): TopicVerdict => ({
  ...one,
  findings: one.findings.slice(0, 1).map((finding) => ({ ...finding, ...facts })),
});

describe('the headline of a blocked topic tells its kind', () => {
  it.each<[string, TopicVerdict, Deployment]>([
    ['### ⛔ `t` 1.0.0 → 2.0.0 breaks readers', breaking('t'), EVERYTHING],
    [
      '### ⛔ `t` 1.0.0 → 2.0.0: 2.0.0 is taken',
      withRule(breaking('t'), {
        rule: 'version-reused',
        kind: 'VERSION_CHANGE',
        short: '2.0.0 is taken',
      }),
      EVERYTHING,
    ],
    [
      '### ⛔ `t` 1.0.0 → 2.0.0: table `x` belongs to `owner`',
      withRule(breaking('t'), {
        rule: 'table-owned-by-another-topic',
        severity: 'error',
        before: 'owner',
        after: 'x',
      }),
      EVERYTHING,
    ],
    [
      '### ⛔ `t` 1.0.0 → 2.0.0 needs a rewrite that nothing runs',
      withRule(breaking('t'), { rule: 'type-widened-by-rewrite', kind: 'TYPE_CHANGE' }),
      { ...EVERYTHING, rewrites: false },
    ],
    [
      "### ⛔ `t` 1.0.0 → 2.0.0 asks for what the tables can't do",
      verdict(payload({ a: 'BIGINT' }, '1.0.0'), payload({ a: 'INT' }, '2.0.0'), { topic: 't' }),
      EVERYTHING,
    ],
    [
      '### ⛔ `t` 1.1.0 is invalid',
      verdict(undefined, payload({ a: 'WHAT' }), { topic: 't' }),
      EVERYTHING,
    ],
    [
      '### ⛔ `t` is invalid',
      verdict(payload({ a: 'INT' }, '1.0.0'), '{"schema_version": "1.1.0",', { topic: 't' }),
      EVERYTHING,
    ],
    [
      '### ⛔ `t` 1.0.0 → deleted loses its schema',
      withRule(
        { ...breaking('t'), versions: { before: '1.0.0', after: null }, after: undefined },
        { rule: 'schema-deleted', kind: 'DELETE_SCHEMA' },
      ),
      EVERYTHING,
    ],
  ])('%s', (headline, topic, deployment) => {
    expect(firstLine(renderMarkdown(on(decided(topic), deployment)))).toBe(headline);
  });
});

describe('a file whose version can’t be read is not called deleted', () => {
  const broken = (topic: string): TopicVerdict =>
    verdict(payload({ a: 'INT' }, '1.0.0'), '{"schema_version": "1.1.0",', { topic });
  const deleted = { ...breaking('gone'), versions: { before: '1.0.0', after: null } };
  const decision = decided(broken('a'), { ...deleted, after: undefined });
  const text = renderText(decision, { color: false, width: 100 });

  it.each([
    ['the overview', renderMarkdown(decision), '| ⛔ | `a` |  | ', '`gone` | 1.0.0 → deleted |'],
    ['the text', text, 'a  invalid  ', 'gone  1.0.0 → deleted  breaking'],
  ])('in %s', (_, report, unreadable, without) => {
    expect(report).toContain(unreadable);
    expect(report).toContain(without);
  });
});

describe('the overview of several topics', () => {
  const decision = on(decided(fresh('clicks'), growing('events'), breaking('orders')), EVERYTHING);
  const summary = renderMarkdown(decision);

  it('comes first, worst on top, with what happens next', () => {
    expect(summary.split('\n').slice(0, 9)).toEqual([
      '## ⛔ 1 of 3 topics breaks readers',
      '',
      '|  | Topic | Version | Breaking | On activation |',
      '| --- | --- | --- | --- | --- |',
      '| ⛔ | `orders` | 1.0.0 → 2.0.0 | 2 breaking | — |',
      '| ✅ | `events` | 1.0.0 → 1.1.0 |  | 1 statement, pauses for a backfill |',
      '| ✅ | `clicks` | new |  | creates 2 tables |',
      '',
      '1 topic pauses for a backfill · 3 statements',
    ]);
  });

  it('says once what can accept breaks, and of each topic which', () => {
    const all = renderMarkdown(on(decided(breaking('a'), breaking('b'), growing('c')), EVERYTHING));
    expect(all.split('**Intended?**')).toHaveLength(2);
    expect(all).toContain(
      "\n**Intended?** A waiver in the base branch's configuration can accept what only breaks readers; each topic says how much of it.\n",
    );
    expect(all.split('\nThese can be accepted.\n')).toHaveLength(3);
    const none = { ...EVERYTHING, accepts: { waivers: false, approvals: false } };
    for (const decision of [
      on(decided(breaking('a'), breaking('b')), none),
      on(decided(growing('a'), growing('b')), EVERYTHING),
    ])
      expect(renderMarkdown(decision)).not.toMatch(/Intended|accepted/);
  });

  it('says in words what stands beside errors', () => {
    const broken = verdict(
      payload({ a: 'INT', b: 'INT' }, '1.0.0'),
      payload({ a: 'WHAT' }, '2.0.0'),
      {
        topic: 'broken',
      },
    );
    expect(renderMarkdown(decided(broken, growing('events')))).toContain(
      '| ⛔ | `broken` | 1.0.0 → 2.0.0 | 1 error, 1 breaking |',
    );
  });

  it('opens what breaks and folds the others', () => {
    expect(summary).toContain('\n### ⛔ `orders` 1.0.0 → 2.0.0 breaks readers\n');
    expect(summary).toContain(
      '<details><summary>✅ <code>events</code> 1.0.0 → 1.1.0 is safe to merge</summary>',
    );
  });

  it('says how many rows it cut, and where they are', () => {
    const many = Array.from({ length: 230 }, (_, index) => fresh(`t${index}`));
    expect(renderMarkdown(decided(...many))).toContain(
      '…and 30 more topics; --format json has them all.',
    );
  });
});

describe('rows', () => {
  it('have a severity, the type of what is new or gone, and say what is sensitive', () => {
    const secret = { type: 'STRING', sensitive: true };
    const summary = renderMarkdown(
      decided(
        verdict(payload({ old: secret }, '1.0.0'), payload({ new: secret, n: 'INT' }, '2.0.0')),
      ),
    );
    expect(summary).toContain('| ⛔ | `old` STRING | [removed, sensitive](');
    expect(summary).toContain('|  | `new` STRING | [new, optional, sensitive](');
    expect(summary).toContain('|  | `n` INT | [new, optional](');
  });

  it('of one column’s parts are one row, and a cut is counted', () => {
    const fields = Array.from({ length: 8 }, (_, index) => `f${index}:INT`);
    const summary = renderMarkdown(
      decided(
        verdict(
          payload({ s: 'STRUCT<a:INT>' }, '1.0.0'),
          payload({ s: `STRUCT<a:INT,${fields.join(',')}>` }),
        ),
      ),
    );
    expect(summary).toContain('|  | `s` | [8 parts: `f0` INT new, optional; `f1` INT');
    expect(summary).toContain('…and 3 more parts; --format json has them all');
    expect(summary).not.toContain('`s.f1`');
  });

  it('link to the line and to the rule', () => {
    const link = linksInto({
      server: 'https://github.com',
      repository: 'o/r',
      sha: 'a'.repeat(40),
    });
    const summary = renderMarkdown(decided(growing('a (b)')), { link });
    expect(summary).toContain(
      `[\`a\`](https://github.com/o/r/blob/${'a'.repeat(40)}/schemas/a%20%28b%29.json#L`,
    );
    expect(summary).toContain('/docs/rules.md#optional-column-added)');
  });

  it.each([
    ['another scheme', { server: 'javascript:x', repository: 'o/r', sha: 'a'.repeat(40) }],
    ['no repository', { server: 'https://github.com', repository: 'o', sha: 'a'.repeat(40) }],
    ['no commit', { server: 'https://github.com', repository: 'o/r', sha: null }],
  ])('link nowhere with %s', (_, place) => {
    expect(linksInto(place)).toBeUndefined();
  });
});
