import { describe, expect, it } from '@jest/globals';
import type { Decision } from '../../src/core/verdict/finding.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderPlanText } from '../../src/report/plan.js';
import { renderText } from '../../src/report/text.js';
import { schemaWith } from '../judged.js';
import { decided, verdict } from './decisions.js';

describe('the summary', () => {
  it('stays below its limit and says what it left out', () => {
    const topics = Array.from({ length: 200 }, (_, index) =>
      verdict(schemaWith({}), schemaWith({ payload_columns: { a: 'INT' } }, '1.1.0'), {
        topic: `topic_${index}`,
      }),
    );
    const text = renderMarkdown(decided(...topics), { maxBytes: 20_000 });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
    expect(text).toMatch(/…and [0-9]+ more topics; --format json has them all/);
  });

  it('had a row without a name for a problem that the baseline has, too', () => {
    const old = schemaWith({ 'odd-key': 1 });
    expect(
      renderMarkdown(
        decided(verdict(old, { ...old, payload_columns: { a: 'INT' }, schema_version: '1.1.0' })),
      ),
    ).toContain(
      '| ⚠️ |  | [A topic schema has no key `odd-key`; keys of your own must begin with x-](https://github.com/lean-ops/schema-gate/blob/v1/docs/rules.md#unknown-key) (line 8) |',
    );
  });

  it('ends a text in one verdict', () => {
    expect(renderText(decided(), { color: false, width: 80 })).toBe('✔ No topic schema changed.\n');
    expect(renderText(decided(), { color: true, width: 80 })).toContain('\u001b[32m');
  });
});

describe('columns that a schema gives up', () => {
  const read = (path: string): object => ({ type: 'INT', json_path: path });
  const before = schemaWith({ payload_columns: { a: 'INT', b: 'INT', old: read('$.x') } });
  const after = (more: object): object =>
    schemaWith({ payload_columns: { b: 'INT', new: read('$.x'), ...more } }, '2.0.0');
  const ignore = ['column-removed', 'column-renamed'].map((rule) => ({
    rule,
    reason: 'agreed',
    expires: '2030-01-01',
  }));
  const afterChange = (more: object, accepts = true): Decision =>
    decided(
      verdict(before, after(more), {
        policy: { ...DEFAULT_POLICY, ignore: accepts ? ignore : [] },
      }),
    );

  it('stay in the tables, and people are told', () => {
    const decision = afterChange({ c: 'INT' });
    expect(renderMarkdown(decision)).toContain(
      'backfill 7 days; `topic` pauses meanwhile (added columns, renamed columns). `a`, `old` stay in the tables until somebody drops them.',
    );
    expect(renderText(decision, { color: false, width: 100 })).toContain(
      '    a stays in the tables until somebody drops it\n',
    );
    expect(renderPlanText(decision)).toContain(
      ';\n-- a stays in the tables until somebody drops it\n-- old stays',
    );
  });

  it('are of no interest where nothing is published, or none was given up', () => {
    expect(renderMarkdown(afterChange({ c: 'INT' }, false))).not.toContain('in the tables until');
    expect(renderPlanText(afterChange({ a: 'INT' }))).not.toContain('a stays');
  });
});
