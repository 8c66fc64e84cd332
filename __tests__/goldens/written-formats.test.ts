import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { throwawayRepository } from '../../scripts/throwaway-repository.mjs';
import { presentBuild, runBundle, type Run } from '../oracle/builds.js';
import { dateFiles, putInto } from '../oracle/registry-tree.js';
import { maskedText } from '../oracle/comparable.js';

const GOLDEN = '__tests__/goldens/golden';
const story = (version: string): string =>
  readFileSync(`__tests__/stories/events/${version}.json`, 'utf8');
const ENVIRONMENT = {
  BACKFILL_STATE_MACHINE_ARN: 'recorded',
  ACCEPT_APPROVALS: 'true',
  GITHUB_REPOSITORY: 'example/lake',
  GITHUB_ACTOR: 'someone',
};

let repository: ReturnType<typeof throwawayRepository>;
let registry: string;
let hours = 0;
/** By the golden's name. */
const written = new Map<string, string>();

/** An hour later, one command of the shipped command line. */
async function run(...args: readonly string[]): Promise<Run> {
  const now = new Date(Date.parse('2031-03-04T05:06:07.000Z') + 3_600_000 * hours++).toISOString();
  const done = await runBundle(presentBuild().cli, {
    cwd: repository.root,
    args: [...args, '--registry', registry],
    now,
    env: ENVIRONMENT,
  });
  if (existsSync(registry)) dateFiles(registry, now);
  return done;
}
const keep = (name: string, text: string): unknown =>
  written.set(
    name,
    maskedText(
      text,
      new Map([
        [registry, '<registry>'],
        [repository.root, '<repository>'],
      ]),
    ),
  );
async function keepOutput(name: string, ...args: readonly string[]): Promise<void> {
  keep(name, (await run(...args)).stdout);
}
const keepFile = (name: string, path: string): unknown =>
  keep(name, readFileSync(join(registry, path), 'utf8'));
/** The only file of a folder. */
function keepOnly(name: string, folder: string): void {
  const [file = '', ...more] = readdirSync(join(registry, folder));
  expect(more).toEqual([]);
  keepFile(name, join(folder, file));
}
function merge(version: string, text = story(version)): void {
  repository.write('schemas/events.json', text);
  repository.commit(`feat: ${version} (#7)`);
}

/**
 * All rules stand in every SARIF file; the first shows what they look like, and docs/rules.md has
 * what they say.
 */
function withOneRule(sarif: string): string {
  const report = JSON.parse(sarif) as { runs: { tool: { driver: { rules: { id: string }[] } } }[] };
  for (const { tool } of report.runs)
    tool.driver.rules = tool.driver.rules.map((rule, index) =>
      index === 0 ? rule : { id: rule.id },
    );
  return `${JSON.stringify(report, null, 2)}\n`;
}

/**
 * v1, v2 with its history to be patched, v3 judged, rejected and, as far as it can be, accepted.
 */
beforeAll(async () => {
  repository = throwawayRepository();
  registry = join(mkdtempSync(join(tmpdir(), 'schema-gate-goldens-')), 'registry');
  merge('v1');
  await run('publish');
  await run('activate', 'events');
  merge('v2');
  await keepOutput('plan.json', 'plan', 'schemas/events.json', '--format', 'json');
  await keepOutput('publish.json', 'publish', '--format', 'json');
  keepOnly('pending-metadata.json', 'schema-gate/metadata/schemas/events/pending/schema.json');
  await keepOutput('activate.json', 'activate', 'events', '--format', 'json');
  keepOnly('active-metadata.json', 'schema-gate/metadata/schemas/events/active/schema.json');
  keepFile('registry-item.json', 'schema-gate/registry/events.json');
  keepFile('claim.json', 'schemas/_claims/iceberg_curated_db.events.json');
  keepFile('catalogue-table.json', 'schema-gate/catalogue/iceberg_curated_db/events.json');
  keepOnly('backfill-input.json', 'schema-gate/executions');
  repository.write('schemas/events.json', story('v3'));
  repository.write(
    'schemas/odd.json',
    '{"table_name": "odd", "envelope_columns": {}, "payload_columns": {"a": "VARCHAR", "a": {"tpe": 1}}}\n',
  );
  for (const format of ['json', 'github', 'sarif'])
    await keepOutput(`report.${format}`, 'check', '--format', format);
  written.set('report.sarif', withOneRule(written.get('report.sarif') ?? ''));
  putInto(registry, 'schemas/events/pending/schema.json', story('v3'));
  dateFiles(registry, '2031-03-04T12:00:00.000Z');
  await keepOutput('activate-rejected.json', 'activate', 'events', '--format', 'json');
  keepFile('error.json', 'schemas/events/failed/error.json');
  keepFile('registry-item-rejected.json', 'schema-gate/registry/events.json');
  repository.write(
    '.schema-gate.yml',
    "ignore: [{rule: column-removed, topic: events, reason: agreed, expires: '2099-01-01'}]\n",
  );
  rmSync(join(repository.root, 'schemas/odd.json'));
  merge('v3', story('v3').replace(/"INT"/, '"BIGINT"'));
  await run('publish');
  keepOnly('accepted-metadata.json', 'schema-gate/metadata/schemas/events/pending/schema.json');
  await keepOutput('status.json', 'status', '--format', 'json');
  await keepOutput('log.json', 'log', 'events', '--format', 'json');
});
afterAll(() => {
  repository.remove();
  rmSync(join(registry, '..'), { recursive: true, force: true });
});

const FORMATS = [
  ...[
    'plan.json',
    'publish.json',
    'pending-metadata.json',
    'activate.json',
    'active-metadata.json',
    'registry-item.json',
    'claim.json',
  ],
  ...[
    'catalogue-table.json',
    'backfill-input.json',
    'report.json',
    'report.github',
    'report.sarif',
    'activate-rejected.json',
    'error.json',
  ],
  ...['registry-item-rejected.json', 'accepted-metadata.json', 'status.json', 'log.json'],
];

it.each(FORMATS)('%s is written as it was', (name) => {
  const path = join(GOLDEN, name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, written.get(name) ?? '');
  expect(written.get(name)).toBe(readFileSync(path, 'utf8'));
});

it('no golden is left of a format that nobody writes', () => {
  expect(readdirSync(GOLDEN).sort()).toEqual([...FORMATS, 'fingerprints.ndjson'].sort());
});
