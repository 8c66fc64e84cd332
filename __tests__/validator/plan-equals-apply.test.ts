import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EVERYTHING } from '../../src/core/verdict/deployment.js';
import type { Plan } from '../../src/core/verdict/finding.js';
import { DEFAULT_POLICY } from '../../src/core/verdict/policy.js';
import { parseTopicSchema } from '../../src/core/schema/topic-schema.js';
import { verdictOn } from '../../src/core/verdict/verdict.js';
import { tablesOf } from '../../src/validator/judge-candidate.js';
import type { Ports } from '../../src/validator/ports.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { planStatements, renderStatements } from '../../src/warehouse/ddl.js';
import { directoryWarehouse } from '../../src/warehouse/directory.js';
import { planChanges } from '../../src/core/change/tables/plan-changes.js';
import type { TableChange } from '../../src/core/change/tables/table-change.js';
import { bytesOf, digest, schemaWith, TODAY } from '../judged.js';
import { createWorld, type World } from '../world/world.js';

const root = mkdtempSync(join(tmpdir(), 'plan-equals-apply-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

interface Lake {
  readonly world: World;
  readonly ports: Ports;
  /** What was applied since the last look. */
  readonly taken: () => readonly TableChange[];
}

/** An embedded catalogue that records the changes applied to it. */
function lake(): Lake {
  const world = createWorld({}, () => undefined);
  const warehouse = directoryWarehouse(join(root, String(count++)), world.ports.settings.places);
  let changes: TableChange[] = [];
  const apply: Ports['warehouse']['apply'] = (change, attempt) => {
    changes.push(change);
    return warehouse.apply(change, attempt);
  };
  const taken = (): readonly TableChange[] => {
    const some = changes;
    changes = [];
    return some;
  };
  return { world, ports: { ...world.ports, warehouse: { ...warehouse, apply } }, taken };
}

/** What the gate shows of a change that it lets pass. */
function shown(
  before: string | undefined,
  after: string,
  places: Ports['settings']['places'],
): Plan | null {
  const side = (text: string) => ({
    file: 'schemas/orders.json',
    parsed: parseTopicSchema(bytesOf(text)),
  });
  const context = {
    policy: DEFAULT_POLICY,
    deployment: EVERYTHING,
    today: TODAY,
    digest,
    planStatements: (...[older, newer, topic]: Parameters<typeof planStatements>) =>
      planStatements(older, newer, topic, places),
  };
  const baseline = { source: 'registry', ref: null, sha256: null } as const;
  const verdict = verdictOn(
    {
      topic: 'orders',
      before: before === undefined ? undefined : side(before),
      after: side(after),
      baseline,
    },
    context,
  );
  expect(
    verdict.findings.filter(({ severity }) => severity === 'error' || severity === 'breaking'),
  ).toEqual([]);
  return verdict.plan;
}

/** Lives the versions one after the other; answers with the kinds of changes there were. */
async function livesAsPlanned(versions: readonly string[]): Promise<readonly string[]> {
  const { world, ports, taken } = lake();
  const { places } = ports.settings;
  const kinds: string[] = [];
  const sqlOf = (changes: readonly TableChange[]): readonly string[] =>
    changes.flatMap((change) => renderStatements(change, places)).map(({ sql }) => sql);
  for (const [index, version] of versions.entries()) {
    const before = versions[index - 1];
    const plan = shown(before, version, places);
    world.upload('orders', version);
    // Each version comes so late that an announced removal is due.
    const now = (): Date => new Date(ports.now().getTime() + index * 40 * 86_400_000);
    const outcome = await validateTopic('orders', { ...ports, now });
    expect(outcome).toMatchObject({ kind: 'activated' });
    const applied = taken();
    const after = tablesOf(parseTopicSchema(bytesOf(version))) ?? [];
    const [standardized, curated] = await Promise.all(
      after.map(({ layer, name }) => ports.warehouse.table(places.databases[layer], name)),
    );
    const older = before === undefined ? undefined : tablesOf(parseTopicSchema(bytesOf(before)));
    const request = {
      topic: 'orders',
      places,
      before: older,
      after,
      catalogue: { standardized, curated },
    };
    // What the catalogue still lacks is the backfill's: it stands in the plan, too.
    const left = planChanges(request).changes.filter(({ kind }) => kind !== 'drop-column');
    expect(left.filter(({ kind }) => kind !== 'rewrite-column')).toEqual([]);
    const statements = plan?.ddl.map(({ sql }) => sql) ?? [];
    // A rewrite is shown as the catch-up runs it, by periods.
    const rewrites = statements.filter((sql) => /__rewrite|__was/.test(sql));
    expect(rewrites).toHaveLength(left.length * 4);
    expect(statements.filter((sql) => !rewrites.includes(sql))).toEqual(sqlOf(applied));
    for (const change of left) await ports.warehouse.apply(change, 'backfill');
    kinds.push(...[...applied, ...left].map(({ kind }) => kind));
    taken();
  }
  return kinds;
}

const story = (version: string): string =>
  readFileSync(`__tests__/stories/events/${version}.json`, 'utf8');
const schema = (
  payload: object,
  more: Readonly<Record<string, unknown>> = {},
  version = '1.0.0',
): string =>
  JSON.stringify(schemaWith({ payload_columns: payload, partitioning: [], ...more }, version));
const deprecated = { deprecated: { since: '2020-01-01', remove_after: '2020-06-30' } };

describe('the statements that a pull request shows are those that activation runs', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a new topic', [story('v1')], ['create-table', 'create-table']],
    [
      'an enhancement',
      [story('v1'), story('v2')],
      ['create-table', 'create-table', 'add-columns', 'change-column'],
    ],
    [
      'a change of texts',
      [schema({ a: 'INT' }), schema({ a: 'INT' }, { description: 'x' }, '1.0.1')],
      ['create-table', 'create-table'],
    ],
    [
      'another formatting',
      [story('v1'), JSON.stringify(JSON.parse(story('v1')))],
      ['create-table', 'create-table'],
    ],
    [
      'a rewrite beside a promotion, which is shown but left to the backfill',
      [
        schema({ a: 'INT', b: 'INT' }),
        schema({ a: 'STRING', b: 'BIGINT', c: 'DATE' }, {}, '1.1.0'),
      ],
      ['create-table', 'create-table', 'add-columns', 'change-column', 'rewrite-column'],
    ],
    [
      'a column that goes as announced, which stays in the table',
      [schema({ a: 'INT', b: deprecated }), schema({ a: 'INT' }, {}, '2.0.0')],
      ['create-table', 'create-table'],
    ],
    [
      'a property',
      [
        schema({ a: 'INT' }),
        schema({ a: 'INT' }, { table_properties: { write_compression: 'zstd' } }, '1.0.1'),
      ],
      ['create-table', 'create-table', 'set-properties', 'set-properties'],
    ],
  ])('%s', async (_, versions, kinds) => {
    expect(await livesAsPlanned(versions)).toEqual(kinds);
  });

  it('whatever is accepted', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        for (const kind of await livesAsPlanned(grown(steps))) seen.add(kind);
      }),
      { numRuns: 60, examples: [[EVERY_KIND]] },
    );
    expect([...seen].sort()).toEqual([
      'add-columns',
      'change-column',
      'create-table',
      'rewrite-column',
      'set-properties',
    ]);
  });
});

/** Each type grows into the next; the last steps of some are rewrites. */
const GROWTH: readonly (readonly string[])[] = [
  ['INT', 'BIGINT', 'STRING'],
  ['FLOAT', 'DOUBLE'],
  ['DECIMAL(5,2)', 'DECIMAL(9,2)', 'DECIMAL(38,2)'],
  ['STRUCT<x:INT>', 'STRUCT<x:BIGINT>', 'STRUCT<x:BIGINT,select:STRING>'],
  ['ARRAY<INT>', 'ARRAY<BIGINT>'],
  ['MAP<STRING,FLOAT>', 'MAP<STRING,DOUBLE>'],
  ['DATE'],
  ['BOOLEAN', 'STRING'],
];

/** One version after another: columns that come, types that grow, a property that is set. */
const step = fc.record({
  added: fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'select', '_c', 'end'), fc.nat(GROWTH.length - 1)),
    { maxLength: 3 },
  ),
  envelope: fc.constantFrom(undefined, 'region', 'source'),
  grows: fc.array(fc.constantFrom('a', 'b', 'select', '_c', 'end'), { maxLength: 3 }),
  compression: fc.constantFrom(undefined, 'zstd', 'gzip'),
});
/** Chance need not submit all kinds of changes together. */
const EVERY_KIND: StepOf<typeof step>[] = [
  { added: [['a', 0]], envelope: undefined, grows: [], compression: undefined },
  { added: [['b', 1]], envelope: 'region', grows: ['a'], compression: 'gzip' },
  { added: [], envelope: undefined, grows: ['a'], compression: undefined },
];
type StepOf<T> = T extends fc.Arbitrary<infer S> ? S : never;

function grown(steps: readonly StepOf<typeof step>[]): readonly string[] {
  const payload = new Map<string, { readonly line: readonly string[]; readonly at: number }>();
  const envelope = new Set<string>();
  let compression = 'zstd';
  return steps.map((one, index) => {
    for (const name of one.grows) {
      const column = payload.get(name);
      if (column !== undefined)
        payload.set(name, { ...column, at: Math.min(column.at + 1, column.line.length - 1) });
    }
    for (const [name, line] of one.added)
      if (!payload.has(name)) payload.set(name, { line: GROWTH[line] ?? [], at: 0 });
    if (one.envelope !== undefined) envelope.add(one.envelope);
    compression = one.compression ?? compression;
    return schema(
      Object.fromEntries([...payload].map(([name, { line, at }]) => [name, line[at]])),
      {
        envelope_columns: Object.fromEntries([...envelope].map((name) => [name, 'STRING'])),
        table_properties: { write_compression: compression },
      },
      `${String(index + 1)}.0.0`,
    );
  });
}
