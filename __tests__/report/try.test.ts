import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { needsPerson, trialOf, type BrokenReason } from '../../src/core/history/events/trial.js';
import { runtimeZones } from '../../src/warehouse/runtime-zones.js';
import { parseTopicSchema } from '../../src/core/schema/topic-schema.js';
import type { TryReport } from '../../src/protocol/try-report.js';
import { grouped, percent } from '../../src/report/grouped.js';
import { renderTryJson } from '../../src/report/try-json.js';
import { renderTryMarkdown, renderTryText } from '../../src/report/try.js';
import { bytesOf, schemaWith } from '../judged.js';

const isReport = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync('schemas/try.schema.json', 'utf8')) as object,
);
const PLAIN = { color: false, width: 100 };

interface Tried {
  readonly columns?: Readonly<Record<string, unknown>>;
  readonly lines?: readonly (object | string)[];
  readonly broken?: readonly BrokenReason[];
  readonly more?: Partial<TryReport>;
}
function reportOf({ columns = {}, lines = [], broken = [], more = {} }: Tried): TryReport {
  const schema = parseTopicSchema(
    bytesOf(schemaWith({ envelope_columns: {}, payload_columns: columns })),
  ).schema;
  if (schema === undefined) throw new Error('no schema');
  const trial = trialOf(schema, true, runtimeZones());
  for (const [index, line] of lines.entries())
    trial.add(typeof line === 'string' ? line : JSON.stringify(line), index + 1);
  for (const [index, reason] of broken.entries()) trial.addBroken(reason, lines.length + index + 1);
  const result = trial.result();
  return {
    topic: 'events',
    schema: 'schemas/events.json',
    file: 'e.ndjson',
    lines: lines.length + broken.length,
    result,
    stopped: null,
    notes: [],
    exitCode: needsPerson(result) ? 1 : 0,
    ...more,
  };
}
const text = (tried: Tried): string => renderTryText(reportOf(tried), PLAIN);

describe('a report of try', () => {
  it.each<[string, Tried, string]>([
    [
      'a column that is only spelled otherwise',
      { columns: { deviceType: { json_path: '$.device_type' } }, lines: [{ deviceType: 'x' }] },
      'Never filled\n  devicetype ($.device_type); the events have $.deviceType\n',
    ],
    [
      'an enum',
      { columns: { a: { enum: ['x'] } }, lines: [{ a: 'y' }] },
      "a: 1 value is not in the enum (line 1): 'y'\n",
    ],
    [
      'a required column',
      { columns: { a: { required: true } }, lines: [{}, {}] },
      'a: 2 events lack this required column (lines 1, 2)\n',
    ],
    [
      'lines that are no events',
      { lines: [{}], broken: ['too-long', 'not-utf-8', 'not-utf-8'] },
      '  2 lines are not UTF-8 (lines 3, 4)\n  1 line is longer than 16 MiB (line 2)\n',
    ],
    [
      'columns that are not converted',
      { columns: { a: 'ARRAY<INT>' }, lines: [{ a: [] }] },
      "values of 'a' are not converted here",
    ],
    [
      'repeated keys',
      { lines: ['{"a":1,"a":2}'] },
      '1 event has a key twice in one object; the last one counts (line 1)',
    ],
    [
      'collisions',
      { columns: { a_b: 'INT' }, lines: ['{"a-b":1,"a_b":2}'] },
      'in 1 event two paths have one column of STANDARDIZED',
    ],
    [
      'critical data elements',
      { columns: { a: { cde: true } }, lines: [{}] },
      "1 event has no value of a critical data element, so that CURATED doesn't take it (line 1)",
    ],
    [
      'many lines',
      { columns: { a: 'INT' }, lines: Array.from({ length: 1_234 }, () => ({ a: 'x' })) },
      "a: 1,234 values are not a number, so CURATED gets NULL as INT (lines 1, 2, 3, 4, 5, …): 'x'\n",
    ],
    [
      'many paths',
      { lines: [Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`k${n}`, 1]))] },
      '  …and 5 more paths; --format json has them all\n',
    ],
    [
      'a file that breaks off',
      { lines: [{}], more: { stopped: 'it breaks off', exitCode: 3 } },
      '✖ events: Not decided: it breaks off; until line 1: 1 event fits the schema\n',
    ],
    [
      'nothing but broken lines',
      { broken: ['not-json'] },
      '✖ events: 1 line is no event (of 0 events)\n',
    ],
  ])('tells of %s', (_, tried, expected) => {
    // Long sentences are wrapped.
    const unwrapped = (report: string): string => report.replace(/\n {2}(?=[a-z'])/g, ' ');
    expect(unwrapped(text(tried))).toContain(unwrapped(expected));
  });

  it('is one JSON document of the described shape, with the paths that a text leaves out', () => {
    const lines = Array.from({ length: 1_500 }, (_, n) => ({
      a: { [`x${n % 900}`]: 1 },
      b: { [`y${n % 900}`]: 1 },
    }));
    const report = JSON.parse(
      renderTryJson(reportOf({ lines, broken: ['too-many-values'] })),
    ) as object;
    isReport(report);
    expect(isReport.errors).toBeNull();
    expect(report).toMatchObject({
      unmapped: { length: 1_000 },
      unmapped_more: 800,
      broken: { 'too-many-values': { lines: 1, first: [1_501] } },
    });
  });

  it.each<[string, (report: TryReport) => string]>([
    ['text', (report) => renderTryText(report, PLAIN)],
    ['markdown', renderTryMarkdown],
    ['json', renderTryJson],
  ])('runs nothing of the events in a terminal, a log or a page: %s', (_, render) => {
    const hostile = '\u001b[31m\u202e\n::error::x\n##[error]<img src=x> @team `|';
    const printed = render(
      reportOf({
        columns: { a: 'INT' },
        lines: [{ a: hostile, [hostile]: 1 }],
        more: { file: hostile, notes: [hostile], schema: hostile },
      }),
    );
    expect(printed).not.toMatch(/[\u001b\u202e]|^::error|##\[/m);
    // GitHub makes no mention in code.
    if (render === renderTryMarkdown)
      expect(printed.replace(/`[^`]*`/g, '')).not.toMatch(/<img|@team/);
  });

  it('colours what needs a person', () => {
    const lines = [{ a: 'x', b: 1 }];
    const coloured = renderTryText(reportOf({ columns: { a: 'INT', b: 'INT' }, lines }), {
      ...PLAIN,
      color: true,
    });
    expect(coloured).toContain('\u001b[31ma\u001b[39m ');
    expect(coloured).toMatch(/^b /m);
  });
});

it.each<[number, number, string]>([
  [0, 0, '0 %'],
  [0, 5, '0 %'],
  [5, 5, '100 %'],
  [1, 1_000_000, '0.1 %'],
  [999_999, 1_000_000, '99.9 %'],
  [1, 3, '33.3 %'],
])('%d of %d is %s', (part, whole, expected) => {
  expect(percent(part, whole)).toBe(expected);
});

it.each<[number, string]>([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [1_234_567, '1,234,567'],
])('%d is written %s', (count, expected) => {
  expect(grouped(count)).toBe(expected);
});
