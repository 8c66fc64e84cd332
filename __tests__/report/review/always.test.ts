import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Decision, Finding } from '../../../src/core/verdict/finding.js';
import { planReview } from '../../../src/report/review/plan-review.js';
import { readMarker } from '../../../src/report/review/marker.js';
import { inLog } from '../../../src/report/escape.js';
import { schemaWith } from '../../judged.js';
import { decided, verdict } from '../decisions.js';
import { HOSTILE } from '../hostile.js';
import { FILE, KEY, patchOf, pullRequest, refused, withSuggestions } from './pull-requests.js';

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const type = fc.constantFrom(
  'INT',
  'BIGINT',
  'STRING',
  'STRUCT<x: INT>',
  'STRUCT<x: INT, y: INT>',
  'NOPE',
);
const column = fc.oneof(
  type,
  fc.record(
    { type, required: fc.boolean(), json_path: fc.constant('$.x') },
    { requiredKeys: ['type'] },
  ),
);
const schema = fc.record({
  columns: fc.uniqueArray(fc.tuple(name, column), { selector: ([key]) => key, maxLength: 5 }),
  version: fc.constantFrom('1.0.0', '1.1.0', '2.0.0'),
});
const layout = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => `${text}\n`,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace(/^ +/gm, (run) => '\t'.repeat(run.length / 2)),
  (text) => JSON.stringify(JSON.parse(text)),
  (text) => text.replace(/,\n {4}/g, ', '),
);
const file = fc
  .tuple(schema, layout)
  .map(([{ columns, version }, lay]) =>
    lay(
      JSON.stringify(
        schemaWith({ payload_columns: Object.fromEntries(columns) }, version),
        null,
        2,
      ),
    ),
  );

describe('always', () => {
  it('every comment stands in one hunk, suggestions share no line and keep the file valid', () => {
    let suggestions = 0;
    fc.assert(
      fc.property(
        file,
        file,
        file,
        fc.boolean(),
        fc.nat(3),
        (before, after, other, isMerge, context) => {
          const head = isMerge ? other : after;
          const { decision, patches } = pullRequest(before, after, {
            context,
            ...(isMerge ? { head } : {}),
          });
          const review = planReview(decision, patches, { key: KEY });
          expect(refused(review, patches)).toEqual([]);
          const lines = review.comments
            .filter(({ hasSuggestion }) => hasSuggestion)
            .flatMap(({ line, startLine }) =>
              Array.from({ length: line - (startLine ?? line) + 1 }, (_, index) => line - index),
            );
          expect(new Set(lines).size).toBe(lines.length);
          suggestions += lines.length;
          for (const { body, fingerprint } of review.comments)
            expect(readMarker(body)).toEqual({ key: KEY, fingerprint });
          expect(() => JSON.parse(withSuggestions(head, review)) as unknown).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
    expect(suggestions).toBeGreaterThan(20);
  });

  it('planned for one diff, none is refused on another that is cut', () => {
    fc.assert(
      fc.property(file, file, fc.nat(400), (before, after, length) => {
        const { decision, patches } = pullRequest(before, after);
        const cut = new Map([[FILE, (patches.get(FILE) ?? '').slice(0, length)]]);
        expect(refused(planReview(decision, cut, { key: KEY }), cut)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

it('reads the whole text only a few times for 10,000 findings that the diff does not show', () => {
  const columns = (type: string): object =>
    Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`c${index}`, type]));
  const text = (type: string, version: string): string =>
    JSON.stringify(schemaWith({ payload_columns: columns(type) }, version), null, 2);
  const topic = verdict(text('BIGINT', '1.0.0'), text('INT', '2.0.0'));
  let reads = 0;
  const after = {
    file: FILE,
    get text() {
      reads += 1;
      return topic.after?.text ?? '';
    },
  };
  const patches = new Map([[FILE, '@@ -1,2 +1,2 @@\n {\n-x\n+  "schema_version": "2.0.0",']]);
  const { comments, left } = planReview(decided({ ...topic, after }), patches, { key: KEY });
  expect([comments.length, left]).toEqual([0, topic.findings.length]);
  expect(reads).toBeLessThan(10);
});

describe('hostile texts', () => {
  const MORE = [
    ...HOSTILE,
    '``` \n```suggestion\nevil\n```',
    '`````',
    '~~~',
    '<!-- schema-gate:0123456789abcdef:0000000000000000 -->',
    '\n<!-- schema-gate:0123456789abcdef:0000000000000000 -->',
    '</summary></details>',
    '| a | b |',
    '__proto__',
    '\u{e0041}'.repeat(100),
  ];
  const long = (text: string): string => text.repeat(Math.ceil(70_000 / text.length));
  /** A decision in which every text of every finding is hostile. */
  function poisoned(text: string): { decision: Decision; patches: ReadonlyMap<string, string> } {
    const before = JSON.stringify(
      schemaWith({ payload_columns: { a: 'BIGINT', b: 'INT', [text]: 'INT' } }),
      null,
      2,
    );
    const after = JSON.stringify(
      schemaWith({ payload_columns: { a: 'INT', [`${text}2`]: text } }, '2.0.0'),
      null,
      2,
    );
    const topic = verdict(before, after);
    const findings = topic.findings.map((finding): Finding => ({
      ...finding,
      severity: 'breaking',
      column: text,
      path: text,
      message: text,
      why: text,
      fix: text,
      ...{ otherEdit: finding.edit === null ? null : { words: text, edit: finding.edit } },
    }));
    return {
      decision: decided({ ...topic, topic: text, findings }),
      patches: new Map([[FILE, patchOf(before, after)]]),
    };
  }

  it.each<[string, number, string]>(
    MORE.flatMap((text) => [text, long(text)]).map((text) => [
      text.slice(0, 30),
      text.length,
      text,
    ]),
  )('%j (%d units)', (_, __, text) => {
    const { decision, patches } = poisoned(text);
    const review = planReview(decision, patches, { key: KEY });
    expect(review.comments.length).toBeGreaterThan(0);
    expect(refused(review, patches)).toEqual([]);
    expect(review.body).not.toContain('\n');
    for (const { body, fingerprint } of review.comments) {
      expect(body.length).toBeLessThanOrEqual(65_536);
      expect(readMarker(body)).toEqual({ key: KEY, fingerprint });
      const prose = body.replace(/^(`{3,})[a-z]*\n[\s\S]*?^\1$/gm, '');
      expect(prose).not.toMatch(/```|^~~~/m);
      expect(prose.split('<!--')).toHaveLength(2);
      expect(prose.replace(/`[^`\n]*`|<code>[^<]*<\/code>/g, '')).not.toMatch(
        /@\w|<img|<\/summary><\/details>|\[a\]\(|www\.|#1\b|\u202e|\u001b|\u{e0041}/u,
      );
      expect(inLog(body)).toBe(body);
    }
  });
});
