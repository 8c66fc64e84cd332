import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { CatchUpProgress } from '../../src/protocol/catch-up-progress.js';
import { ageWords } from '../../src/report/age.js';
import { renderLogJson, renderLogMarkdown, renderLogText } from '../../src/report/log.js';
import { renderStatusJson } from '../../src/report/status-json.js';
import { renderStatusMarkdown, renderStatusText, statusVerdict } from '../../src/report/status.js';
import { full, log, report, topic } from './statuses.js';

const golden = (name: string): string => readFileSync(`__tests__/report/golden/${name}`, 'utf8');
const plain = { color: false, width: 100 };
const STANDINGS: readonly (readonly [CatchUpProgress, string])[] = [
  [{ kind: 'queued', behind: 2 }, 'queued behind 2'],
  [{ kind: 'planning' }, 'waiting for runs of the pipeline, or planning'],
  [
    { kind: 'patching', period: '2026-01', number: 3, of: 14 },
    "patching period 3 of 14 ('2026-01')",
  ],
  [{ kind: 'ending', of: 14 }, '14 periods patched, ending'],
  [
    { kind: 'failed', failure: { step: 'patch', period: '2026-01', reason: 'no table' } },
    "failed at step 'patch', period '2026-01': no table",
  ],
  [
    { kind: 'failed', failure: { step: 'plan', period: null, reason: 'no\u001b[1m' } },
    "failed at step 'plan': no\\u001b[1m",
  ],
  [{ kind: 'unknown', reason: 'denied' }, "how far it is can't be told: denied"],
];
const CATCH_UPS = STANDINGS.map(([catchUp], at) => topic(`t${String(at)}`, { catchUp }));

describe('the golden texts', () => {
  it.each([
    ['status.txt', () => renderStatusText(full, plain)],
    ['status-narrow.txt', () => renderStatusText(full, { color: false, width: 50 })],
    [
      'status-topic.txt',
      () => renderStatusText(report([full.topics[2]!], { scope: 'topic' }), plain),
    ],
    ['status.md', () => renderStatusMarkdown(full)],
    ['status.json', () => renderStatusJson(full)],
    ['log.txt', () => renderLogText(log, plain)],
    ['log.md', () => renderLogMarkdown(log)],
    ['log.json', () => renderLogJson(log)],
  ])('%s', (name, render) => {
    if (process.env['UPDATE_GOLDEN'] === '1')
      writeFileSync(`__tests__/report/golden/${name}`, render());
    expect(render()).toBe(golden(name));
    expect(render()).toBe(render());
  });
});

it.each(STANDINGS)('a topic whose catch-up is %j says so', (catchUp, words) => {
  const text = renderStatusText(report([topic('a', { catchUp })], { scope: 'topic' }), plain);
  expect(text).toContain(`\n  catch-up  ${words}\n`);
});

describe('the JSON', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  const validator = (name: string) =>
    ajv.compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object);
  const isStatus = validator('status');
  const isLog = validator('log');

  it.each([
    ['a status', isStatus, renderStatusJson(full)],
    ['a status of catch-ups', isStatus, renderStatusJson(report(CATCH_UPS))],
    ['a status of nothing', isStatus, renderStatusJson(report([]))],
    [
      'what could not be read',
      isStatus,
      renderStatusJson(
        report([topic('a', { active: { kind: 'unreadable' } })], {
          exitCode: 3,
          scope: 'problems',
        }),
      ),
    ],
    ['a log', isLog, renderLogJson(log)],
    ['a log of a lost version', isLog, renderLogJson({ ...log, lost: 'x', exitCode: 3 })],
  ])('of %s is what its schema says', (_name, validate, text) => {
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['another standing', isStatus, renderStatusJson(full).replace('"paused"', '"resting"')],
    ['a key nobody knows', isStatus, renderStatusJson(full).replace('"registry"', '"Registry"')],
    ['a log without versions', isLog, renderLogJson({ ...log, entries: [] })],
  ])('schemas refuse %s', (_name, validate, text) =>
    expect(validate(JSON.parse(text))).toBe(false),
  );
});

it.each([
  [[], 'No topic in the registry'],
  [[topic('a')], '1 topic: 1 open'],
  [
    [topic('a', { standing: 'active' }), topic('b', { standing: 'active' })],
    '2 topics: 2 active (gate unknown)',
  ],
  [full.topics, '4 topics: 1 open, 1 paused (BACKFILL_PENDING), 1 not active, 1 needs a person'],
  [
    [topic('a', { standing: 'needs-person' }), topic('b', { standing: 'needs-person' })],
    '2 topics: 2 need a person',
  ],
])('%# ends in one verdict', (topics, verdict) => {
  expect(statusVerdict(report(topics))).toBe(verdict);
  expect(renderStatusText(report(topics), plain).trimEnd().split('\n').at(-1)).toMatch(
    new RegExp(`^[✔⚠] ${verdict.replace(/[()]/g, '.')}$`),
  );
});

it.each([
  ['open', 'all', 0, '✔', '✅'],
  ['needs-person', 'all', 0, '⚠', '⚠️'],
  ['needs-person', 'topic', 0, '⚠', '⚠️'],
  ['needs-person', 'problems', 1, '✖', '⛔'],
  ['needs-person', 'all', 3, '✖', '⛔'],
  ['open', 'all', 3, '✖', '⛔'],
] as const)(
  'a topic that is %s, asked for %s, with exit code %d ends with %s',
  (standing, scope, exitCode, sign, icon) => {
    const told = { ...report([topic('a', { standing })]), scope, exitCode };
    expect(renderStatusText(told, plain).trimEnd().split('\n').at(-1)).toMatch(
      new RegExp(`^${sign} 1 topic`),
    );
    expect(renderStatusMarkdown(told)).toMatch(new RegExp(`^### ${icon} 1 topic`));
  },
);

it('asked for problems where there are none, that is the verdict', () => {
  const none = { ...report([topic('a')]), topics: [], scope: 'problems' as const };
  expect(statusVerdict(none)).toBe('No topic needs a person (1 topic: 1 open)');
});

it('a log without the version in force says so, and where it may be found', () => {
  const lost = 'ACTIVE_MISSING: archive/ has versions';
  const [, ...archived] = log.entries;
  const told = { ...log, entries: archived, lost, exitCode: 3 as const };
  const lines = renderLogText(told, plain).trimEnd().split('\n');
  expect(lines.at(-1)).toMatch(
    /^✖ events: 1 version, the version in force is missing, 1 unreadable$/,
  );
  expect(lines).toContain(lost);
  expect(renderLogMarkdown(told)).toContain('ACTIVE');
  expect(JSON.parse(renderLogJson(told))).toMatchObject({ complete: false, active_missing: lost });
});

it.each([
  [0, '0 s'],
  [59, '59 s'],
  [60, '1 min'],
  [3_599, '59 min'],
  [3_600, '1 h'],
  [86_399, '23 h'],
  [86_400, '1 d'],
  [400 * 86_400, '400 d'],
])('%d seconds are %s', (age, words) => expect(ageWords({ at: '', age })).toBe(words));
it('a time that is none has no age', () =>
  expect(ageWords({ at: 'yesterday', age: null })).toBe('?'));

describe('a terminal', () => {
  it('is coloured only when told', () => {
    const bare = renderStatusText(full, plain);
    expect(bare).not.toContain('\u001b');
    expect(renderStatusText(full, { ...plain, color: true }).replace(/\u001b\[[0-9]+m/g, '')).toBe(
      bare,
    );
    expect(renderLogText(log, { ...plain, color: true }).replace(/\u001b\[[0-9]+m/g, '')).toBe(
      renderLogText(log, plain),
    );
  });

  it.each([40, 50, 60, 80, 120])('of %d columns holds the table', (width) => {
    const [head = '', ...lines] = renderStatusText(
      report([topic('x'.repeat(60)), ...full.topics]),
      { color: false, width },
    )
      .split('\n\n')[0]!
      .split('\n');
    for (const line of [head, ...lines])
      expect(line.length).toBeLessThanOrEqual(Math.max(width, 51));
    expect(head).toMatch(/^TOPIC +VERSION .*GATE/);
  });
});

it('a summary of ten thousand topics stays below what GitHub shows', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    topic(`topic_${index}`, { problems: full.topics[2]!.problems, standing: 'needs-person' }),
  );
  const text = renderStatusMarkdown(report(many));
  expect(Buffer.byteLength(text)).toBeLessThan(900_000);
  expect(text).toContain('…and 9800 more');
  expect(text).toContain('…and 9500 more');
});

it('nothing user-made becomes markup, a mention or a command', () => {
  const evil =
    "@octocat ##[error]x </details><img> [a](http://evil.example) |`b` ::error::x '\u202e'";
  const one = topic(evil, {
    active: {
      kind: 'version',
      version: evil,
      sha256: '',
      since: { at: evil, age: null },
      commit: null,
    },
    gate: { state: 'closed', status: evil },
    pending: { version: evil, sha256: null, since: { at: evil, age: null }, commit: null },
    problems: [{ id: 'rejected', message: evil, fix: evil }],
  });
  const entry = {
    ...log.entries[1]!,
    version: evil,
    unreadable: evil,
    since: { at: evil, age: null },
  };
  const changed = {
    ...log.entries[0]!,
    version: evil,
    changes: [{ ...log.entries[0]!.changes[0]!, column: evil, message: evil }],
  };
  const texts = [
    renderStatusMarkdown(report([one])),
    renderLogMarkdown({ ...log, topic: evil, entries: [entry, changed] }),
  ];
  for (const text of texts) {
    const outside = text
      .replace(/`[^`\n]*`/g, '')
      .replace(/<\/?(details|summary)>|<br>|&#[0-9]+;/g, '');
    expect(outside).not.toMatch(/<[a-z/]|@octocat|https?:\/\/|##\[|\u202e/i);
    for (const row of text.split('\n').filter((line) => line.startsWith('| ')))
      expect(row.split('|').length).toBeLessThanOrEqual(8);
  }
  const lines = [
    renderStatusText(report([one]), plain),
    renderLogText({ ...log, topic: evil, entries: [entry, changed] }, plain),
  ];
  for (const text of lines) expect(text).not.toMatch(/##\[|^\s*::|\u202e/m);
});
