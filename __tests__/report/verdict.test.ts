import { expect, it } from '@jest/globals';
import type { Classification, TopicVerdict } from '../../src/core/verdict/finding.js';
import { decide } from '../../src/core/verdict/decide.js';
import { verdictLine } from '../../src/report/verdict.js';
import { againstRegistry } from './decisions.js';

const BASELINE = { source: 'none' as const, ref: null };

/** A topic without findings, whose activation runs one statement on each of the tables. */
function topic(
  classification: Classification,
  tables: readonly string[] = [],
  sql = classification === 'new' ? 'CREATE TABLE …' : 'ALTER TABLE …',
): TopicVerdict {
  return {
    topic: 'events',
    file: 'schemas/events.json',
    baseline: { ...BASELINE, sha256: null },
    versions: { before: null, after: '1.0.0' },
    classification,
    requiresBackfill: false,
    findings: [],
    before: undefined,
    after: undefined,
    plan: {
      ddl: tables.map((table) => ({ table, layer: 'curated' as const, sql })),
      catchUp: null,
      isPatchable: true,
      sha256: 'f'.repeat(64),
    },
  };
}

const BOTH = ['std.events', 'curated.events'];
const created = topic('new', BOTH);

it.each<[string, readonly TopicVerdict[]]>([
  ['No topic schema changed.', []],
  ['pass: 1 topic unchanged', [topic('unchanged')]],
  [
    'pass: 1 topic unchanged; 1 topic not activated yet, 2 tables will be created',
    [topic('unchanged', BOTH, 'CREATE TABLE …')],
  ],
  ['pass: 1 new topic, 2 tables will be created', [created]],
  [
    'pass: 2 new topics, 3 tables will be created',
    [created, topic('new', ['curated.orders', 'curated.orders'])],
  ],
  [
    'pass: 1 new topic, 2 topics not activated yet, 6 tables will be created',
    [
      created,
      topic('unchanged', ['std.a', 'cur.a'], 'CREATE TABLE …'),
      topic('enhancement', ['std.b', 'cur.b'], 'CREATE TABLE …'),
    ],
  ],
  ['pass: 1 new topic, 1 table will be created', [topic('new', ['std.a']), topic('compatible')]],
  ['pass: 1 new topic', [{ ...created, plan: null }]],
  ['pass: no table changes in 1 topic', [topic('compatible')]],
  ['pass: no table changes in 2 topics', [topic('compatible'), topic('unchanged')]],
  ['pass: compatible changes in 1 topic', [topic('compatible', ['curated.events'])]],
])('%s', (line, topics) => {
  const decision = decide({ topics, errors: [], baseline: BASELINE });
  expect(verdictLine(againstRegistry(decision))).toBe(line);
  // Without a registry, nobody knows whether a merge activates anything.
  const after = line.endsWith('will be created') ? ' on activation' : '';
  expect(verdictLine(decision)).toBe(`${line}${after}`);
});
