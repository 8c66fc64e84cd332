import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, type Deployment } from '../../src/core/verdict/deployment.js';
import type { Decision, TopicVerdict } from '../../src/core/verdict/finding.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderPlanText } from '../../src/report/plan.js';
import { renderSarif } from '../../src/report/sarif.js';
import { renderText } from '../../src/report/text.js';
import { schemaWith } from '../judged.js';
import { decided, verdict } from './decisions.js';

const payload = (columns: object, version = '1.1.0'): object =>
  schemaWith({ payload_columns: columns }, version);
const text = (decision: Decision): string => renderText(decision, { color: false, width: 100 });
const on = (decision: Decision, deployment: Deployment): Decision => ({ ...decision, deployment });
const growing = (topic: string): TopicVerdict =>
  verdict(payload({}, '1.0.0'), payload({ a: 'INT' }), { topic });
const fresh = (topic: string): TopicVerdict =>
  verdict(undefined, { ...payload({ a: 'INT' }), table_name: topic }, { topic });

describe('a new topic will have two tables', () => {
  const one = decided(fresh('clicks'));

  it.each<[string, string, string]>([
    ['text', text(one), 'pass: 1 new topic, 2 tables will be created'],
    ['markdown', renderMarkdown(one), '**On activation**: 2 tables will be created.'],
    ['SARIF', renderSarif(one, [], '1'), 'clicks is a new topic: 2 tables will be created'],
    ['a plan', renderPlanText(one), '2 tables will be created'],
  ])('in %s', (_, rendered, words) => {
    expect(rendered).toContain(words);
  });

  it('also where it has a warning', () => {
    const odd = decided(
      verdict(undefined, schemaWith({ payload_columns: { a: 'INT' }, table_name: 'other' })),
    );
    expect(text(odd)).toContain('pass: 1 warning in 1 topic; 1 new topic, 2 tables');
  });
});

describe('a backfill', () => {
  const one = decided(growing('t'));
  const unpatched = decided(
    ...one.topics.map((topic) => ({
      ...topic,
      plan: topic.plan && { ...topic.plan, catchUp: null, isPatchable: false },
    })),
  );
  const none: Deployment = { ...EVERYTHING, backfill: 'none', source: 'registry' };

  it.each<[string, Decision, string, string]>([
    ['assumed', on(one, EVERYTHING), 'pauses meanwhile', 'That backfills run is assumed'],
    [
      'gated',
      on(one, { ...EVERYTHING, source: 'registry' }),
      'backfill 7 days; `t` pauses meanwhile',
      'NULL until backfilled',
    ],
    [
      'online',
      on(one, { ...EVERYTHING, source: 'registry', backfill: 'online' }),
      'backfill 7 days; `t` keeps running meanwhile',
      'NULL until backfilled',
    ],
    [
      'that nothing runs',
      on(unpatched, none),
      'this deployment runs no backfill',
      'NULL in old rows',
    ],
  ])('%s', (_, decision, ...words) => {
    for (const word of words) {
      expect(renderMarkdown(decision)).toContain(word);
      expect(text(decision)).toContain(word.replaceAll('`', ''));
    }
  });

  it('is never promised where nothing runs one', () => {
    const rendered = renderMarkdown(on(unpatched, none)) + text(on(unpatched, none));
    expect(rendered).not.toMatch(/until backfilled|pauses|keeps running/);
  });

  it('is not promised to a blocked topic either, which has no plan', () => {
    const blocked = decided(
      verdict(payload({ b: 'BIGINT' }, '1.0.0'), payload({ a: 'INT', b: 'INT' })),
    );
    expect(blocked.topics[0]?.plan).toBeNull();
    for (const rendered of [renderMarkdown(on(blocked, none)), text(on(blocked, none))]) {
      expect(rendered).toMatch(/NULL in old rows(?::|&#58;) this deployment runs no backfill/);
      expect(rendered).not.toContain('until backfilled');
    }
    const running = on(blocked, { ...none, backfill: 'gated' });
    expect(text(running)).toContain('NULL until backfilled');
  });

  it.each(['column-reintroduced', 'column-reintroduced-with-another-type'])(
    'does not matter to a column that the tables still have: %s',
    (rule) => {
      const back = decided(
        ...unpatched.topics.map((topic) => ({
          ...topic,
          findings: topic.findings.flatMap((one) => [{ ...one, rule }, one]),
        })),
      );
      for (const rendered of [renderMarkdown(on(back, none)), text(on(back, none))]) {
        expect(rendered).toContain('the tables still have it, with its old values');
        expect(rendered).not.toContain('NULL in old rows');
      }
    },
  );
});

it('a plan shows the first digits of its hash wherever people look', () => {
  const one = decided(growing('t'));
  const digits = one.topics[0]?.plan?.sha256.slice(0, 12) ?? 'none';
  for (const rendered of [text(one), renderMarkdown(one), renderPlanText(one)])
    expect(rendered).toMatch(new RegExp(`plan \`?${digits}\\b`));
});

it('an addition takes one line at a terminal', () => {
  const lines = text(
    decided(verdict(payload({}, '1.0.0'), payload({ a: 'INT', longer: 'STRING' }))),
  ).split('\n');
  const added = lines.filter((line) => line.includes('Added optional'));
  expect(added).toEqual([
    "  enhancement Added optional column 'a' (backfill with NULL)       INT · new, optional · NULL until backfilled  [optional-column-added]",
    "  enhancement Added optional column 'longer' (backfill with NULL)  STRING · new, optional · NULL until backfilled  [optional-column-added]",
  ]);
});
