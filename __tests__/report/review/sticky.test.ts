import { describe, expect, it } from '@jest/globals';
import { decide } from '../../../src/core/verdict/decide.js';
import { EVERYTHING } from '../../../src/core/verdict/deployment.js';
import type { Decision } from '../../../src/core/verdict/finding.js';
import {
  planSticky,
  renderQuietSticky,
  renderSticky,
  wantsComment,
  type CommentMode,
} from '../../../src/report/review/sticky.js';
import { runLink } from '../../../src/report/links.js';
import { printStickyMarker } from '../../../src/report/review/marker.js';
import { schemaWith } from '../../judged.js';
import { baseline, decided, hostile, verdict } from '../decisions.js';
import { HOSTILE } from '../hostile.js';
import { KEY } from './pull-requests.js';

const SUMMARY = 'https://github.com/o/r/actions/runs/1';
const LONG = 'c'.repeat(95);
const TYPE = `STRUCT<${'a'.repeat(20)}: INT, ${'b'.repeat(30)}: INT>`;
const columns = (count: number, type = 'INT', name = 'c'): Record<string, unknown> => ({
  payload_columns: Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${name}_${index}`, type]),
  ),
});
const clean = verdict(schemaWith({}), schemaWith(columns(1), '1.1.0'));
const broken = verdict(schemaWith(columns(2)), schemaWith(columns(1), '2.0.0'));
const warned = verdict(schemaWith({}), schemaWith({ 'x-y': 1, envelope_columns: {} }, '0.9.0'));
const fault: Decision = decide({
  topics: [],
  errors: [{ code: 'fault', message: 'no network', file: null, line: null }],
  baseline,
});

describe('who gets the comment', () => {
  it.each<[string, Decision, CommentMode, boolean]>([
    ['nothing changed', decided(), 'on-findings', false],
    ['an enhancement', decided(clean), 'on-findings', false],
    ['a break', decided(clean, broken), 'on-findings', true],
    ['a warning', decided(warned), 'on-findings', true],
    ['a fault', fault, 'on-findings', true],
    ['nothing changed', decided(), 'always', true],
    ['a break', decided(broken), 'never', false],
    ['a fault', fault, 'never', false],
  ])('%s, %#', (_, decision, mode, expected) => {
    expect(wantsComment(decision, mode)).toBe(expected);
  });
});

describe('the one comment', () => {
  const many = decided(
    ...Array.from({ length: 150 }, (_, index) =>
      verdict(schemaWith(columns(20)), schemaWith({}, '2.0.0'), { topic: `topic_${index}` }),
    ),
  );
  const wide = decided(
    ...['a', 'b'].map((topic) =>
      verdict(schemaWith(columns(900, TYPE, LONG)), schemaWith({}, '2.0.0'), { topic }),
    ),
  );
  const errors = Array.from({ length: 200 }, (_, index) => ({
    code: 'config' as const,
    message: `${'`|'.repeat(500)}${index}`,
    file: null,
    line: null,
  }));
  const longNames = decided(
    ...HOSTILE.map((name) =>
      verdict(
        schemaWith({ payload_columns: { [name.repeat(3000)]: 'INT' } }),
        schemaWith({ payload_columns: { [name.repeat(2000)]: name.repeat(4000) } }, '2.0.0'),
      ),
    ),
  );

  it.each<[string, Decision, boolean]>([
    ['a short one', decided(broken), false],
    ['150 topics', many, true],
    ['900 columns of each of two topics', wide, true],
    ['200 long errors', decide({ topics: [], errors, baseline }), true],
    ['hostile names', hostile, false],
    ['70 KB of names', longNames, false],
  ])('is below the limit and points to the rest: %s', (_, decision, isCut) => {
    const text = renderSticky(decision, { key: KEY, summaryUrl: SUMMARY });
    expect(text.length).toBeLessThan(65_000);
    expect(text.split('\n')[0]).toBe(printStickyMarker(KEY));
    expect(text.includes('This comment is cut')).toBe(isCut);
    if (isCut) expect(text).toContain(`[job summary](${SUMMARY})`);
    expect(text.split('<details>').length).toBe(text.split('</details>').length);
    for (const name of HOSTILE.slice(0, 4)) expect(text).not.toContain(`\n${name}`);
  });

  it('shows what is wrong with a topic that is too long for it', () => {
    const text = renderSticky(wide, { key: KEY });
    expect(text).toContain('breaks readers');
    expect(text).toContain(`| ⛔ | <code>${LONG}&#95;<wbr>0</code> STRUCT`);
  });

  it('says how to approve only where that would help', () => {
    const words = 'Add the label.';
    const approvable = { ...decided(broken), deployment: EVERYTHING };
    const render = (decision: Decision, approvalWords?: string): string =>
      renderSticky(decision, { key: KEY, approvalWords });
    expect(render(approvable, words)).toContain(`\n${words}\n`);
    expect(render(approvable)).not.toContain(words);
    expect(render(decided(clean), words)).not.toContain(words);
    const refusing = {
      ...approvable,
      deployment: { ...EVERYTHING, accepts: { waivers: true, approvals: false } },
    };
    expect(render(refusing, words)).not.toContain(words);
  });

  it('is one line when all is well again', () => {
    expect(renderQuietSticky(decided(clean), { key: KEY })).toBe(
      `${printStickyMarker(KEY)}\n✅ \`topic\` 1.0.0 → 1.1.0 is safe to merge. Nothing is left to do.\n`,
    );
    expect(renderQuietSticky(decided(), { key: KEY })).toContain('\n✅ No topic schema changed.');
  });
});

describe('what is done to it', () => {
  const ours = (id: number, text: string) => ({
    id,
    body: `${printStickyMarker(KEY)}\r\n${text}\r\n`,
  });
  const text = (words: string): string => `${printStickyMarker(KEY)}\n${words}\n`;
  const quiet = text('fine');

  it.each([
    ['nothing there', [], text('new'), { action: 'create', body: text('new') }],
    ['nothing there and quiet', [], undefined, undefined],
    ['the same', [ours(1, 'new')], text('new'), undefined],
    ['another text', [ours(1, 'old')], text('new'), { action: 'update', id: 1, body: text('new') }],
    ['quiet again', [ours(1, 'old')], undefined, { action: 'update', id: 1, body: quiet }],
    ['quiet still', [ours(1, 'fine')], undefined, undefined],
    [
      'two',
      [ours(7, 'old'), ours(3, 'old')],
      text('new'),
      { action: 'update', id: 3, body: text('new') },
    ],
    [
      "another gate's",
      [{ id: 1, body: `${printStickyMarker('f'.repeat(16))}\nnew` }],
      text('new'),
      { action: 'create', body: text('new') },
    ],
  ])('%s', (_, existing, wanted, expected) => {
    expect(planSticky(existing, { key: KEY, wanted, quiet })).toEqual(expected);
  });
});

describe('the link to the run', () => {
  const server = 'https://github.com';

  it.each([
    [{ server, repository: 'o/r', runId: 7 }, SUMMARY.replace('/1', '/7')],
    [
      { server: 'https://ghe.example:8443', repository: 'o/r', runId: '7' },
      'https://ghe.example:8443/o/r/actions/runs/7',
    ],
    [{ server, repository: 'o/r', runId: undefined }, undefined],
    [{ server, repository: 'o/r', runId: '7)[x](http://evil' }, undefined],
    [{ server, repository: 'o/r/../..', runId: 7 }, undefined],
    [{ server: 'javascript:alert(1)//', repository: 'o/r', runId: 7 }, undefined],
  ])('%j', (place, expected) => {
    expect(runLink(place)).toBe(expected);
  });
});
