import { describe, expect, it } from '@jest/globals';
import { planReview } from '../../../src/report/review/plan-review.js';
import { decided } from '../decisions.js';
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

describe('suggestions', () => {
  it('never share a line: the second shows its text', () => {
    const line = (b: string, c: string, version: string): string =>
      `{"schema_version": "${version}", "table_name": "topic", "envelope_columns": {},\n"payload_columns": {"b": "${b}", "c": "${c}"}}\n`;
    const review = reviewOf(line('BIGINT', 'DOUBLE', '1.0.0'), line('INT', 'FLOAT', '2.0.0'));
    expect(placesIn(review)).toEqual(['RIGHT 2 suggestion', 'RIGHT 2']);
    expect(review.comments[1]?.body).toContain(
      'The line would read:\n\n```json\n"payload_columns": {"b": "INT", "c": "DOUBLE"}}\n```',
    );
  });

  it.each<[string, string, string]>([
    ['too long', 'x'.repeat(1000), 'has no fence'],
    ['with invisible text', '\u202egnp', 'has no fence'],
    ['with what a log would run', '##[error]x', 'has no fence'],
    ['with a fence', '```` x', 'suggestion'],
    ['with a fence of tildes', '~~~~', 'suggestion'],
  ])('of a line %s', (_, words, expected) => {
    const text = (type: string, version: string): string =>
      `{"schema_version": "${version}", "table_name": "topic", "envelope_columns": {},\n"payload_columns": {"b": {"type": "${type}", "description": ${JSON.stringify(words)}}}}\n`;
    const after = text('INT', '2.0.0');
    const review = reviewOf(text('BIGINT', '1.0.0'), after);
    const [comment] = review.comments;
    expect(comment?.hasSuggestion).toBe(expected === 'suggestion');
    if (expected === 'suggestion')
      expect(withSuggestions(after, review)).toBe(text('BIGINT', '2.0.0'));
    else expect(comment?.body).not.toContain('```');
  });

  /** A decision whose removals have the edit that puts a text before `"c"`. */
  const restoring = (after: string, text: (column: string) => string) => {
    const { decision, patches } = pullRequest(V1, after);
    const start = after.indexOf('"c"');
    const [topic] = decision.topics;
    const findings = topic!.findings.map((finding) => ({
      ...finding,
      edit: { at: { start, end: start }, text: text(finding.column ?? '') },
      otherEdit: null,
    }));
    return { decision: decided({ ...topic!, findings }), patches };
  };

  it('restore what was removed; of two for one line the second stands on the removed line', () => {
    const after = json({ c: 'STRING' });
    const { decision, patches } = restoring(after, (name) => `"${name}": "X",\n    `);
    const review = planReview(decision, patches, { key: KEY });
    expect(placesIn(review)).toEqual(['RIGHT 6 suggestion', 'LEFT 7']);
    expect(review.comments[1]?.body).toContain('To restore it:\n\n```json\n    "b": "BIGINT"\n```');
    expect(withSuggestions(after, review)).toBe(after.replace('    "c"', '    "a": "X",\n    "c"'));
  });

  it.each<[string, string, readonly string[]]>([
    ['too long to be one', 'x'.repeat(1001), ['RIGHT 7', 'none']],
    ['of too many lines', '\n'.repeat(61), ['RIGHT 7', 'none']],
    ['short enough', '\n'.repeat(59), ['RIGHT 7 suggestion', 'suggestion']],
  ])('%s, of a column that the diff knows nothing of', (_, text, [place, block]) => {
    const after = json({ a: 'INT', c: 'STRING' });
    const { decision } = restoring(after, () => text);
    // The base lacks the column as well, which only the registry's version has.
    const base = json({ a: 'INT', c: 'INT' }, '1.0.0');
    const patches = new Map([['schemas/topic.json', patchOf(base, after)]]);
    const review = planReview(decision, patches, { key: KEY });
    expect(placesIn(review)).toEqual([place]);
    expect(review.comments[0]?.body.includes('```')).toBe(block === 'suggestion');
  });
});
