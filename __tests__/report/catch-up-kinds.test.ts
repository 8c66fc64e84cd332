import { describe, expect, it } from '@jest/globals';
import type { Decision } from '../../src/core/verdict/finding.js';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderPlanMarkdown, renderPlanText } from '../../src/report/plan.js';
import { renderPublishMarkdown } from '../../src/report/publish-markdown.js';
import { renderPublishText } from '../../src/report/publish-text.js';
import { renderText } from '../../src/report/text.js';
import { schemaWith } from '../judged.js';
import { decided, verdict } from './decisions.js';
import { publication, report } from './publications.js';

const WIDE = { color: false, width: 200 };

const changed = (before: object, after: object): Decision =>
  decided(
    verdict(
      schemaWith({ payload_columns: before }, '1.0.0'),
      schemaWith({ payload_columns: after }, '1.1.0'),
    ),
  );

interface JsonCatchUp {
  readonly kinds: readonly string[];
  readonly columns: readonly object[];
}
const catchUpIn = (decision: Decision): JsonCatchUp | null => {
  const report = JSON.parse(renderJson(decision)) as {
    topics: { plan: { catch_up: JsonCatchUp | null } }[];
  };
  return report.topics[0]?.plan.catch_up ?? null;
};

describe('why history is patched', () => {
  it.each<[string, object, object, string]>([
    ['is told in words', { a: 'INT' }, { a: 'BIGINT', b: 'INT' }, ' (added columns, wider types)'],
    [
      'is told where the table doesn’t change',
      { a: { required: true } },
      { a: {} },
      'no table changes; backfill 7 days; `topic` pauses meanwhile (columns that may be empty now)',
    ],
    ['is not told of columns that the rows above show', {}, { b: 'INT' }, 'pauses meanwhile.'],
  ])('%s', (_, before, after, words) => {
    const decision = changed(before, after);
    expect(renderMarkdown(decision)).toContain(words);
    const plain = words.replaceAll('`', '').replace('no table changes; ', '').replace(/\.$/, '');
    expect(renderText(decision, { color: false, width: 200 })).toContain(plain);
  });

  it('is in the JSON, each kind once, and each column with its kinds', () => {
    const before = { a: { type: 'INT', cde: true }, c: 'INT' };
    expect(catchUpIn(changed(before, { a: 'BIGINT', b: 'INT', c: 'BIGINT' }))).toMatchObject({
      kinds: ['added', 'widened', 'cde_removed'],
      columns: [
        { column: 'a', kind: 'widened' },
        { column: 'a', kind: 'cde_removed' },
        { column: 'b', kind: 'added' },
        { column: 'c', kind: 'widened' },
      ],
    });
    expect(catchUpIn(changed({ a: 'INT' }, { a: { type: 'INT', description: 'x' } }))).toBeNull();
  });

  it('of a rewrite is shown as it runs, in the plan, the check and the publication', () => {
    const decision = changed({ a: 'INT' }, { a: 'STRING' });
    const published = report(
      decision.topics.map((one) => ({
        ...publication('topic', 'PLANNED'),
        plan: one.plan,
        verdict: one,
      })),
      { isDryRun: true },
    );
    const comment =
      '-- the backfill rewrites: UPDATE runs once for each <PERIOD>, and the renames follow when no row differs; the former column stays for at least 7 days\n';
    const texts = [
      renderPlanText(decision),
      renderPlanMarkdown(decision),
      renderMarkdown(decision),
      renderText(decision, WIDE),
      renderPublishText(published, WIDE),
      renderPublishMarkdown(published),
    ];
    for (const text of texts) {
      expect(text).toContain(comment);
      expect(text).toContain(`WHERE "period_reference" = '<PERIOD>' AND ("a__rewrite" IS DISTINCT`);
      expect(text).toContain('CHANGE COLUMN `a` `a__was` int;');
      expect(text).not.toContain('DROP COLUMN');
    }
    expect(renderText(changed({ a: 'INT' }, { a: 'BIGINT' }), WIDE)).not.toContain('rewrites');
  });

  it('is in a plan, and a rewrite is said to run over all periods', () => {
    const before = { a: { required: true }, b: 'INT', c: { required: true } };
    const plan = renderPlanText(changed(before, { a: {}, b: 'STRING', c: { sensitive: true } }));
    expect(plan).toContain('-- then a backfill of 7 days, rewrites over all history (incremental,');
    expect(plan).toContain('-- columns that may be empty now: a, c\n-- masked columns: c');
  });
});

it('a file that wants all of its history patched is told so', () => {
  const schema = (columns: object, version: string): object =>
    schemaWith(
      { payload_columns: columns, backfill_config: { enabled: true, strategy: 'full' } },
      version,
    );
  const decision = decided(
    verdict(schema({ a: 'INT' }, '1.0.0'), schema({ a: 'INT', b: 'INT' }, '1.1.0')),
  );
  expect(renderMarkdown(decision)).toContain('backfill all history; `topic` pauses');
  expect(renderPlanText(decision)).toContain('-- then a backfill of all history (full, 1 a time)');
});

it('the hash of a plan tells these reasons apart, and is what it was without them', () => {
  const hashes = [
    changed({ a: 'INT' }, { a: { type: 'INT', sensitive: true } }),
    changed({ a: 'INT' }, { a: { type: 'INT', description: 'x' } }),
    changed({ a: { type: 'INT', required: true } }, { a: 'INT' }),
  ].map(({ topics }) => topics[0]?.plan?.sha256);
  expect(new Set(hashes).size).toBe(3);
});
