import { describe, expect, it } from '@jest/globals';
import type { Decision } from '../../src/core/verdict/finding.js';
import { RULES } from '../../src/core/change/rules/index.js';
import { planAnnotations } from '../../src/report/annotations.js';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderSarif } from '../../src/report/sarif.js';
import { renderText } from '../../src/report/text.js';
import { schemaWith } from '../judged.js';
import { decided, verdict } from './decisions.js';

describe('annotations', () => {
  const many = decided(
    verdict(
      schemaWith({
        payload_columns: Object.fromEntries(
          Array.from({ length: 30 }, (_, index) => [`c${index}`, 'BIGINT']),
        ),
      }),
      schemaWith({ payload_columns: {} }, '2.0.0'),
    ),
  );

  it('stay within the budget, say how many are left, and leave a slot for the failure', () => {
    const annotations = planAnnotations(many);
    expect(annotations).toHaveLength(9);
    expect(annotations.at(-1)?.message).toBe('…and 22 more findings; --format json has them all');
  });

  it('hung a run whose file had tens of thousands of findings, each of which was looked up in the whole text', () => {
    const unknown = Object.fromEntries(
      Array.from({ length: 2000 }, (_, index) => [`k${index}`, 1]),
    );
    const full = verdict(undefined, schemaWith(unknown));
    const text = full.after?.text ?? '';
    const looks = (render: (decision: Decision) => unknown): number => {
      let count = 0;
      const after = {
        file: full.file,
        get text() {
          count++;
          return text;
        },
      };
      render(decided({ ...full, after }));
      return count;
    };
    expect(full.findings.length).toBeGreaterThanOrEqual(1000);
    expect(looks(planAnnotations)).toBeLessThan(10);
    expect(looks((decision) => renderSarif(decision, RULES, '0.1.0'))).toBeLessThan(10);
    expect(looks(renderJson)).toBeLessThan(10);
    expect(looks(renderMarkdown)).toBeLessThan(10);
    expect(looks((decision) => renderText(decision, { color: false, width: 80 }))).toBeLessThan(10);
  });

  it('are not made of what needs nobody', () => {
    expect(
      planAnnotations(
        decided(verdict(schemaWith({}), schemaWith({ payload_columns: { a: 'INT' } }, '1.1.0'))),
      ),
    ).toEqual([]);
  });
});

describe('annotations of several topics', () => {
  const broken = (topic: string, count: number) =>
    verdict(
      schemaWith({
        payload_columns: Object.fromEntries(
          Array.from({ length: count }, (_, index) => [`c${index}`, 'BIGINT']),
        ),
      }),
      schemaWith({ payload_columns: {} }, '2.0.0'),
      { topic },
    );

  it('are one for each topic before a second for any', () => {
    const titles = planAnnotations(decided(broken('a', 30), broken('b', 2), broken('c', 1))).map(
      ({ title }) => title.split(':')[0],
    );
    expect(titles).toEqual(['a', 'b', 'c', 'a', 'b', 'a', 'a', 'a', 'schema-gate']);
  });

  it('link to the rule, also behind a message that is cut', () => {
    const fields = Array.from({ length: 1000 }, (_, index) => `f${index}:INT`).join(',');
    const [one] = planAnnotations(
      decided(
        verdict(
          schemaWith({ payload_columns: { a: `STRUCT<${fields}>` } }),
          schemaWith({ payload_columns: { a: 'INT' } }, '2.0.0'),
        ),
      ),
    );
    expect(one?.message).toMatch(/\[type-changed\] https:\/\/\S+\/docs\/rules\.md#type-changed$/);
    expect(one?.message.length).toBeLessThanOrEqual(4000);
  });
});
