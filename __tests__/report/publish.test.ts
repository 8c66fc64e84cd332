import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { NO_FINDINGS } from '../../src/core/verdict/finding-counts.js';
import {
  OUTCOMES,
  publishReport,
  worstOutcome,
  type PublishOutcome,
  type Publication,
} from '../../src/protocol/publication.js';
import { renderPublishJson } from '../../src/report/publish-json.js';
import { renderPublishMarkdown } from '../../src/report/publish-markdown.js';
import { renderPublishText } from '../../src/report/publish-text.js';
import { digest } from '../judged.js';
import { HOSTILE } from './hostile.js';
import { PLAN, publication, report, storyVerdict } from './publications.js';

const plain = { color: false };
const blocked: Publication = {
  ...publication('events', 'BLOCKED', 'Unsafe narrowing'),
  verdict: storyVerdict('v2', 'v3'),
};
const planned: Publication = {
  ...publication('events', 'PLANNED'),
  plan: storyVerdict('v1', 'v2').plan,
};

describe('the exit code', () => {
  it.each([
    [[], 0, 'pass'],
    [['SKIPPED', 'ACTIVE', 'PUBLISHED', 'PLANNED', 'SUPERSEDED'], 0, 'pass'],
    [['ACTIVE', 'BLOCKED'], 1, 'blocked'],
    [['STALE'], 1, 'blocked'],
    [['FAILED', 'SUPERSEDED'], 1, 'blocked'],
    [['FAILED', 'TIMEOUT'], 3, 'error'],
    [['FAULT', 'ACTIVE'], 3, 'error'],
  ] as const)('of %j is %d, %s', (outcomes, exitCode, result) => {
    const publications = outcomes.map((outcome, index) => publication(`t${index}`, outcome));
    expect(report(publications)).toMatchObject({ exitCode, result });
  });

  it('of errors is 2 for a wrong configuration and 3 for a fault', () => {
    const error = (code: 'config' | 'fault') => ({ code, message: 'x', file: null, line: null });
    expect(report([], { errors: [error('config')] })).toMatchObject({
      exitCode: 2,
      result: 'error',
    });
    expect(report([], { errors: [error('config'), error('fault')] })).toMatchObject({
      exitCode: 3,
      result: 'error',
    });
  });

  it.each<[outcomes: readonly PublishOutcome[], result: string]>([
    [['SKIPPED', 'ACTIVE'], 'approved'],
    [['PUBLISHED'], 'approved'],
    [['ACTIVE', 'BLOCKED'], 'blocked'],
    [['ACTIVE', 'TIMEOUT'], 'error'],
  ])('of an accepted break with %j is beside the result %s', (outcomes, result) => {
    const counts = { ...NO_FINDINGS, accepted: 1, change: 1 };
    expect(
      report(outcomes.map((outcome, index) => ({ ...publication(`t${index}`, outcome), counts })))
        .result,
    ).toBe(result);
  });

  it('comes from the worst outcome', () => {
    expect(worstOutcome(['ACTIVE', 'FAULT', 'FAILED'])).toBe('FAULT');
    expect(worstOutcome([])).toBeUndefined();
  });

  it('is not 1 for what is blocked where the policy never fails, but a fault stays one', () => {
    const facts = {
      registry: '',
      commit: null,
      isDryRun: false,
      orphans: [],
      errors: [],
      notes: [],
    };
    const exitCode = (...outcomes: readonly PublishOutcome[]): number =>
      publishReport(
        { ...facts, publications: outcomes.map((outcome) => publication('a', outcome)) },
        'never',
      ).exitCode;
    expect([
      exitCode('BLOCKED'),
      exitCode('BLOCKED', 'FAILED'),
      exitCode('BLOCKED', 'FAULT'),
    ]).toEqual([0, 1, 3]);
  });
});

describe('in a terminal', () => {
  it('topics stand in a table, the worst first, with what is next, and the verdict is last', () => {
    const pending = 'BACKFILL_PENDING: events is not processed while its history is patched';
    const publications = [
      { ...publication('events', 'ACTIVE', pending), hold: 'backfill' as const },
      publication('orders', 'FAILED', 'Unsafe narrowing', 'And another'),
      publication('users', 'SKIPPED'),
    ];
    const orphans = [{ topic: 'gone', key: 's3://lake/schemas/gone/active/schema.json' }];
    expect(renderPublishText(report(publications, { orphans, notes: ['A remark.'] }), plain)).toBe(
      [
        'TOPIC   OUTCOME  VERSION        NEXT STEP',
        'orders  FAILED   1.0.0 → 2.0.0  Unsafe narrowing',
        '                                And another',
        '                                Correct the file in a new commit; the active version stays in force',
        'events  ACTIVE   1.0.0 → 2.0.0  Wait for its backfill; schema-gate status shows its end',
        '                                note: BACKFILL_PENDING: events is not processed while its history is patched',
        '',
        '1 topic skipped: already active',
        '',
        'note: 1 topic is active in the registry but has no file in this commit; nothing is deleted:',
        '  gone  s3://lake/schemas/gone/active/schema.json',
        '',
        'note: A remark.',
        '',
        'compared: commit ccccccc with the active versions in s3://lake/schemas',
        '',
        '✖ blocked: 1 failed, 1 active, 1 skipped',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['nothing there', report([]), '✔ No topic schema to publish.\n'],
    [
      'nothing to do',
      report([publication('a', 'SKIPPED'), publication('b', 'SKIPPED')]),
      'compared: commit ccccccc with the active versions in s3://lake/schemas\n\n✔ nothing to publish: 2 topics are already active\n',
    ],
    [
      'a fault',
      report([], {
        errors: [{ code: 'fault', message: 'No credentials', file: null, line: null }],
      }),
      '✖ could not publish: No credentials\n',
    ],
  ])('%s is a verdict, and what was compared', (_what, one, text) => {
    expect(renderPublishText(one, plain)).toBe(text);
  });

  it('a dry run shows the statements', () => {
    const text = renderPublishText(report([planned], { isDryRun: true }), plain);
    expect(text).toContain('2 statements on CURATED, none on STD; backfill 7 days');
    expect(text).toMatch(/ {4}ALTER TABLE \S+ ADD COLUMNS[^]*✔ dry run: 1 planned\n$/);
  });
});

describe('in markdown', () => {
  it('the verdict is first, skipped topics are a count, and statements are folded', () => {
    const text = renderPublishMarkdown(
      report([planned, publication('users', 'SKIPPED')], { isDryRun: true }),
    );
    const [head, , facts, , table] = text.split('\n');
    expect(head).toBe('### ✅ Would publish: 1 planned');
    expect(facts).toBe(
      'registry `s3://lake/schemas` · commit `ccccccc` · 1 skipped · dry run: nothing was written',
    );
    expect(table).toBe('| Topic | Outcome | Version | Next step |');
    expect(text).not.toContain('users');
    expect(text.indexOf('<details><summary>DDL of <code>events</code>')).toBeGreaterThan(
      text.indexOf('| `events` | PLANNED |'),
    );
  });

  it('what went wrong is in the headline', () => {
    expect(renderPublishMarkdown(report([blocked]))).toMatch(
      /^### ⛔ Some topics are not published: 1 blocked\n/,
    );
    expect(renderPublishMarkdown(report([publication('a', 'SKIPPED')]))).toMatch(
      /^### ✅ nothing to publish&#58; 1 topic is already active\n/,
    );
  });

  it('stays below its limit and says what it left out', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...planned,
      topic: `topic_${index}`,
    }));
    const text = renderPublishMarkdown(report(many), { maxBytes: 20_000 });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000);
    expect(renderPublishMarkdown(report(many), { maxBytes: 10_000 })).toMatch(
      /…and [0-9]+ more topics; --format json has them all\./,
    );
  });
});

const hostile = report(
  HOSTILE.flatMap((text) =>
    OUTCOMES.map((outcome) => ({
      ...publication(text, outcome, text, `say '${text}'`),
      versions: { before: text, after: `${text}2` },
      plan: outcome === 'PLANNED' ? PLAN : null,
    })),
  ),
  {
    registry: HOSTILE.join(' '),
    orphans: HOSTILE.map((text) => ({ topic: text, key: text })),
    notes: HOSTILE,
    isDryRun: true,
  },
);

describe('the JSON', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync('schemas/publish.schema.json', 'utf8')) as object,
  );

  it.each([
    ['every outcome and hostile input', hostile],
    ['no topic', report([])],
    [
      'a name that can’t be a topic',
      report([{ ...publication('a..b', 'BLOCKED', 'no'), sha256: null, key: null }]),
    ],
  ])('of %s is what its schema says', (_what, one) => {
    validate(JSON.parse(renderPublishJson(one)));
    expect(validate.errors).toBeNull();
  });

  it('has the keys of the contract, in its order', () => {
    expect(
      JSON.parse(renderPublishJson(report([publication('events', 'STALE', 'newer')]))),
    ).toEqual([
      {
        topic: 'events',
        outcome: 'STALE',
        sha256: digest('events'),
        key: 's3://lake/schemas/events/pending/schema.json',
        reasons: ['newer'],
      },
    ]);
    expect(
      renderPublishJson(report([publication('a', 'ACTIVE')])).match(/"[a-z0-9]+"(?=:)/g),
    ).toEqual(['topic', 'outcome', 'sha256', 'key', 'reasons'].map((key) => `"${key}"`));
  });

  it('is refused by its schema where an outcome is not one of ours', () => {
    expect(validate([{ topic: 'a', outcome: 'DONE', sha256: null, key: null, reasons: [] }])).toBe(
      false,
    );
  });
});
