import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { activate, story } from '../history/lake.js';
import { inProcess } from './in-process.js';
import { throwawayRepository, type Repository, type Run } from './repository.js';

const home = mkdtempSync(join(tmpdir(), 'plan-history-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let lake = '';
let repository: Repository;
beforeEach(() => {
  lake = mkdtempSync(join(home, 'lake-'));
  repository = throwawayRepository();
  repository.write('schemas/events.json', story('v1'));
  repository.commit('v1');
});
afterEach(() => repository.remove());

const run = (...args: readonly string[]): Promise<Run> =>
  inProcess(repository.root, ...args, '--registry', lake);
const FULL = story('v2').replace('incremental', 'full');
const line = (key: string, month: string): string =>
  `${JSON.stringify({ message_id: key, idempotency_key: key, publish_time: `${month}-05T10:00:00Z`, userId: 7, eventType: 'x', deviceType: 'phone' })}\n`; // prettier-ignore

/** Activates by the command, which writes what this validator can do, too. */
async function activated(schema: string): Promise<void> {
  const pending = join(lake, 'schemas/events/pending');
  mkdirSync(pending, { recursive: true });
  writeFileSync(join(pending, 'schema.json'), schema);
  expect((await run('activate', 'events')).code).toBe(0);
}

/** v1 in force, with one row in each of two months. */
async function loaded(): Promise<void> {
  await activate(lake, story('v1'));
  writeFileSync(join(repository.root, 'e.ndjson'), line('a', '2026-03') + line('b', '2026-04'));
  expect((await run('load', 'events', 'e.ndjson')).code).toBe(0);
}

interface PlannedTopic {
  readonly plan: object | null;
  readonly history: object | null;
  readonly catch_up_plan: Record<string, unknown> | null;
}

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')) as object,
);

/** What `plan` says of a version; it passes. */
async function planned(schema: string, ...more: readonly string[]): Promise<PlannedTopic> {
  repository.write('schemas/events.json', schema);
  const { code, out } = await run('plan', 'schemas/events.json', '--format', 'json', ...more);
  expect(code).toBe(0);
  const report = JSON.parse(out) as { topics: readonly PlannedTopic[] };
  validate(report);
  expect(validate.errors ?? null).toBeNull();
  const [topic] = report.topics;
  if (topic === undefined) throw new Error('No topic was planned');
  return topic;
}

/** What the catch-up says that an activation of the version really starts. */
async function started(schema: string): Promise<Record<string, unknown>> {
  await activate(lake, schema);
  const { out } = await run('catch-up', 'events', '--plan', '--format', 'json');
  return JSON.parse(out) as Record<string, unknown>;
}

const PATCHED = ['columns', 'rewrites', 'inserts', 'periods', 'unpatched'] as const;
const patched = (report: Record<string, unknown> | null): object =>
  Object.fromEntries(PATCHED.map((name) => [name, report?.[name]]));

describe('plan, with the rows of a directory', () => {
  it('tells the catch-up that the activation then starts, and changes nothing', async () => {
    await loaded();
    const catalogue = join(lake, 'schema-gate/catalogue/iceberg_curated_db/events.json');
    const before = readFileSync(catalogue, 'utf8');
    const { catch_up_plan: estimate } = await planned(FULL);
    expect(readFileSync(catalogue, 'utf8')).toBe(before);
    expect(estimate).toMatchObject({
      columns: [
        { column: 'device_type', kinds: ['added'] },
        { column: 'user_id', kinds: ['widened'] },
      ],
      periods: [
        { period: '2026-04', rows: 1 },
        { period: '2026-03', rows: 1 },
      ],
      bill: { periods: 2, rows: 2, rows_changed_at_most: 2, statements: 6, dollars_at_most: null },
    });
    expect(patched(estimate)).toEqual(patched(await started(FULL)));
  });

  it('counts a rewrite, and what an unfinished catch-up has still to patch', async () => {
    await loaded();
    await activated(FULL);
    const rewritten = FULL.replace('2.0.0', '3.0.0').replace('"BIGINT"', '"STRING"');
    const { catch_up_plan: estimate } = await planned(rewritten);
    expect(estimate).toMatchObject({
      columns: [{ column: 'device_type' }],
      rewrites: [{ column: 'user_id', new_type: 'STRING' }],
    });
    expect(patched(estimate)).toEqual(patched(await started(rewritten)));
  });

  it('shows what earlier catch-ups left, by period', async () => {
    await loaded();
    await activate(lake, story('v2'));
    await run('catch-up', 'events');
    const next = story('v2').replace('2.0.0', '2.1.0').replace('"browser_version"', '"extra": "DATE", "browser_version"'); // prettier-ignore
    expect(await planned(next)).toMatchObject({
      history: {
        patched_base: expect.stringContaining('schemas/events/archive/'),
        unpatched: expect.arrayContaining([
          { column: 'device_type', periods: ['2026-04', '2026-03'], reason: 'lookback' },
        ]),
      },
    });
    const { out } = await run('plan', 'schemas/events.json');
    expect(out).toMatch(/\n-- older rows are patched up to schemas\/events\/archive\//);
    expect(out).toContain(
      '\n-- older rows lack device_type in 2026-04, 2026-03: the lookback ends before\n',
    );
  });

  it.each([['text'], ['markdown']])('is all comments in %s', async (format) => {
    await loaded();
    repository.write('schemas/events.json', FULL);
    const { code, out } = await run('plan', 'schemas/events.json', '--format', format);
    expect(code).toBe(0);
    expect(out).toContain(
      [
        '-- the backfill, as the rows are now:',
        '--   patches added columns: device_type',
        '--   patches wider types: user_id',
        '--   in 2 periods: 2026-04, 2026-03',
      ].join('\n'),
    );
    expect(out).toContain(
      '\n--   price              none       nothing is charged for a directory',
    );
  });

  it('has the same verdict where the rows can’t be read, and says why', async () => {
    await loaded();
    writeFileSync(join(lake, 'schema-gate/warehouse.duckdb'), 'not a database');
    expect(await planned(FULL)).toMatchObject({
      catch_up_plan: { bill: null, cost_unknown: expect.stringContaining('warehouse.duckdb') },
    });
    const { code, out } = await run('plan', 'schemas/events.json');
    expect(code).toBe(0);
    expect(out).toMatch(/\n-- cost: unknown, since Working on .*move the file away/);
  });

  it.each<[string, readonly string[]]>([
    ['there are no rows', []],
    ['the base branch is compared with', ['--baseline', 'base-branch']],
  ])('tells kinds without numbers where %s', async (_, more) => {
    if (more.length > 0) await loaded();
    process.env['BACKFILL_STATE_MACHINE_ARN'] = 'arn';
    try {
      await activated(story('v1').replace('1.0.0', '1.0.1'));
    } finally {
      delete process.env['BACKFILL_STATE_MACHINE_ARN'];
    }
    expect(await planned(FULL, ...more)).toMatchObject({
      plan: { catch_up: { kinds: ['added', 'widened'] } },
      catch_up_plan: null,
    });
    const { out } = await run('plan', 'schemas/events.json', ...more);
    expect(out).toContain('-- new columns: browser_version, device_type');
    expect(out).not.toMatch(/cost|price/);
  });

  it('asks no rows for a version that the gate stops, or that patches nothing', async () => {
    await loaded();
    writeFileSync(join(lake, 'schema-gate/warehouse.duckdb'), 'not a database');
    const described = story('v1').replace('1.0.0', '1.0.1').replace('"events",', '"events", "description": "x",'); // prettier-ignore
    expect(await planned(described)).toMatchObject({ catch_up_plan: null });
    repository.write('schemas/events.json', story('v1').replace('"INT"', '"DATE"'));
    const blocked = await run('plan', 'schemas/events.json');
    expect(blocked.code).toBe(1);
    expect(blocked.out).not.toContain('cost');
  });
});
