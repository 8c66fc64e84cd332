import { plainReason } from '../../src/protocol/publication.js';
import { describe, expect, it } from '@jest/globals';
import { OUTCOMES, type Publication } from '../../src/protocol/publication.js';
import { planPublishAnnotations } from '../../src/report/publish-annotations.js';
import { publication, report, storyVerdict } from './publications.js';
const blocked: Publication = {
  ...publication('events', 'BLOCKED', 'Unsafe narrowing'),
  verdict: storyVerdict('v2', 'v3'),
};

describe('annotations', () => {
  it('of a blocked topic stand at the tokens of its findings', () => {
    expect(
      planPublishAnnotations(report([blocked])).map(({ level, file, line, column }) => [
        level,
        file,
        line,
        column,
      ])[0],
    ).toEqual(['error', 'schemas/events.json', 10, 26]);
  });

  it('of a rejection stand where the reason is about, else on the first line', () => {
    const text = '{\n  "user_id": 1\n}';
    const failed: Publication = {
      ...publication('events', 'FAILED'),
      source: { file: 'schemas/events.json', text },
      reasons: [
        { message: 'narrowing', column: null, at: { start: 4, end: 13 } },
        plainReason('table'),
      ],
    };
    expect(
      planPublishAnnotations(report([failed])).map(({ line, column, message }) => [
        line,
        column,
        message,
      ]),
    ).toEqual([
      [2, 3, 'narrowing'],
      [1, null, 'table'],
    ]);
  });

  it.each(
    OUTCOMES.filter(
      (outcome) => !['FAILED', 'BLOCKED', 'STALE', 'TIMEOUT', 'FAULT'].includes(outcome),
    ),
  )('are none for %s', (outcome) => {
    expect(planPublishAnnotations(report([publication('a', outcome, 'a reason')]))).toEqual([]);
  });

  it('don’t blame a file for what the registry did', () => {
    const annotations = planPublishAnnotations(
      report([publication('a', 'TIMEOUT', 'x'), publication('b', 'STALE', 'y')]),
    );
    expect(annotations.map(({ file, message }) => [file, message])).toEqual([
      [null, 'x'],
      ['schemas/b.json', 'y'],
    ]);
  });

  it('stay within the budget', () => {
    const many = Array.from({ length: 30 }, (_, index) => publication(`t${index}`, 'FAILED', 'no'));
    const annotations = planPublishAnnotations(report(many));
    expect(annotations).toHaveLength(9);
    expect(annotations.at(-1)?.message).toContain('…and 22 more findings');
  });
});
