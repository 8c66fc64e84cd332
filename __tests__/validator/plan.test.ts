import { describe, expect, it } from '@jest/globals';
import { isApplied } from '../../src/validator/plan.js';
import type { Ports } from '../../src/validator/ports.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import type { ValidationResult } from '../../src/validator/validation-result.js';
import { digest } from '../judged.js';
import { accepting, schema, V1, V2 } from '../world/scenarios.js';
import { keys, reasonsIn, harness, writes, type Harness } from './harness.js';

const metadataOf = (at: Harness, key = 'schemas/orders/active/schema.json'): unknown =>
  Object.fromEntries(at.world.held.get(key)?.metadata ?? []);
const put = (at: Harness, key: string, text: string, metadata = new Map<string, string>()): void =>
  void at.world.registry.objects.put(key, new TextEncoder().encode(text), metadata, {
    kind: 'always',
  });

describe('the number of an activation', () => {
  it('follows that of the version in force', async () => {
    const at = harness();
    for (const [text, seq] of [
      [V1, 1],
      [V2, 2],
    ] as const)
      expect(await at.submit(text)).toMatchObject({ seq });
  });

  it.each([
    [7, 8],
    [1, 2],
    [0, 1],
  ])('follows %i in the item, where what is in force has none', async (known, expected) => {
    const at = harness();
    put(at, 'schemas/orders/active/schema.json', V1);
    await at.world.registry.items.update(
      'orders',
      { activationSeq: known, status: 'READY', processingEnabled: true },
      { kind: 'always' },
    );
    expect(await at.submit(V2)).toMatchObject({ kind: 'activated', seq: expected });
  });
});

describe('what is replaced', () => {
  it('is archived byte for byte with the metadata of its activation', async () => {
    const at = harness();
    await at.submit(V1, { commit: 'c1' });
    await at.submit(V2, { commit: 'c2' });
    const [key = ''] = keys(at, '/archive/');
    expect(key).toMatch(/^schemas\/orders\/archive\/v1\.0\.0_20261124_1200\d\d\.json$/);
    expect(at.text(key)).toBe(V1);
    expect(metadataOf(at, key)).toMatchObject({
      'activation-seq': '1',
      commit: 'c1',
      'schema-version': '1.0.0',
      classification: 'new',
      'needs-backfill': 'false',
    });
    expect(metadataOf(at)).toEqual({
      'activation-seq': '2',
      sha256: digest(V2),
      commit: 'c2',
      'schema-version': '2.0.0',
      classification: 'enhancement',
      'needs-backfill': 'true',
      'patched-base': key,
      previous: key,
    });
  });

  it('has no metadata if no validator activated it', async () => {
    const at = harness();
    put(at, 'schemas/orders/active/schema.json', V1, new Map([['owner', 'me']]));
    await at.submit(V2);
    const [key = ''] = keys(at, '/archive/');
    expect(metadataOf(at, key)).toEqual({});
  });

  it('is archived under an unknown version where it names none', async () => {
    const at = harness();
    const unnamed = JSON.stringify({ ...JSON.parse(V1), schema_version: undefined });
    put(at, 'schemas/orders/active/schema.json', unnamed);
    expect(await at.submit(V2)).toMatchObject({ kind: 'activated' });
    expect(keys(at, '/archive/')).toEqual([expect.stringContaining('/archive/vunknown_')]);
  });

  it('is not archived where it is the candidate itself', async () => {
    const at = harness();
    put(at, 'schemas/orders/active/schema.json', V1);
    await at.submit(V1);
    expect(keys(at, '/archive/')).toEqual([]);
    expect(metadataOf(at)).toMatchObject({ 'activation-seq': '1' });
  });

  it('has eight digits of its digest in its name where another one of its second is there', async () => {
    const at = harness({ writeMs: 0 });
    await at.submit(V1);
    const reformatted = JSON.stringify(JSON.parse(V1), null, 2);
    await at.submit(reformatted);
    await at.submit(schema('1.0.1', { n: 'INT' }));
    expect(keys(at, '/archive/').map((key) => /_([0-9a-f]{8})\.json$/.exec(key)?.[1])).toEqual([
      undefined,
      digest(reformatted).slice(0, 8),
    ]);
  });
});

describe('a rewrite', () => {
  const REWRITES = schema('2.0.0', { n: 'STRING' });

  it('starts a backfill, whatever the file says about it', async () => {
    const at = harness();
    await at.submit(V1);
    expect(await at.submit(REWRITES)).toMatchObject({ requiresBackfill: true, warnings: [] });
    expect(writes(at).filter((write) => write.includes('rewrite'))).toEqual([]);
    expect(at.world.executions).toHaveLength(1);
  });

  it('without a state machine names the column and what to set', async () => {
    const at = harness({ hasStateMachine: false });
    await at.submit(V1);
    expect(reasonsIn(await at.submit(REWRITES))).toEqual([
      {
        type: 'REWRITE_UNAVAILABLE',
        field: 'n',
        column: 'n',
        path: null,
        rule: 'rewrite-unavailable',
        message:
          "Column 'n' can only change its type by a rewrite of the data, and no state machine is configured to run it; set BACKFILL_STATE_MACHINE_ARN, or keep the type",
      },
    ]);
  });
});

it.each([
  [
    'an added column where the file wants no backfill',
    schema('2.0.0', { n: 'INT', d: 'STRING' }).replace(
      '"partitioning"',
      '"backfill_config": {"enabled": false}, "partitioning"',
    ),
    false,
  ],
  [
    'an added column with one',
    schema('2.0.0', { n: 'INT', d: 'STRING' }, { backfill: true }),
    true,
  ],
  [
    'no change but a description',
    schema('1.0.1', { n: 'INT' }, { backfill: true, description: 'x' }),
    false,
  ],
])('%s leaves history to patch: %s', async (_, text, requiresBackfill) => {
  const at = harness();
  await at.submit(V1);
  expect(await at.submit(text)).toMatchObject({ kind: 'activated' });
  expect(metadataOf(at)).toMatchObject({ 'needs-backfill': String(requiresBackfill) });
  expect(at.world.executions).toHaveLength(requiresBackfill ? 1 : 0);
});

it('a new topic with a backfill in its file has no history to patch', async () => {
  const at = harness();
  expect(await at.submit(V2)).toMatchObject({ requiresBackfill: false, status: 'READY' });
});

describe('under the structure check', () => {
  async function submitted(
    texts: readonly string[],
  ): Promise<readonly [Harness, ValidationResult]> {
    const at = harness();
    const settings: Ports['settings'] = { ...at.ports.settings, judges: 'structure' };
    let outcome: ValidationResult = { kind: 'idle', topic: 'orders' };
    for (const text of texts) {
      at.world.upload('orders', text);
      outcome = await validateTopic('orders', { ...at.ports, settings });
    }
    return [at, outcome];
  }

  it('a rewrite is a warning, changes nothing and starts nothing', async () => {
    const [at, outcome] = await submitted([
      V1,
      schema('2.0.0', { n: 'STRING' }, { backfill: true }),
    ]);
    expect(outcome).toMatchObject({
      kind: 'activated',
      requiresBackfill: false,
      warnings: ["cur.orders keeps the column 'n' as INT; only a rewrite could change that"],
    });
    expect(at.world.executions).toEqual([]);
    expect(writes(at).filter((write) => write.includes('rewrite'))).toEqual([]);
  });

  it('a conflict with the catalogue is a warning', async () => {
    const [, outcome] = await submitted([V2, schema('3.0.0', { n: 'INT', d: 'STRING' })]);
    expect(outcome).toMatchObject({
      kind: 'activated',
      warnings: [expect.stringContaining("'n'")],
    });
  });
});

it.each([
  ['create-table', true, true],
  ['add-columns', true, true],
  ['change-column', true, true],
  ['set-properties', true, false],
  ['rewrite-column', false, false],
  ['drop-column', false, false],
] as const)(
  '%s is run by the validator: %s, and under the structure check: %s',
  (kind, isRun, isStructural) => {
    const change = { kind } as Parameters<typeof isApplied>[0];
    expect(isApplied(change, { judges: 'compatibility' })).toBe(isRun);
    expect(isApplied(change, { judges: 'structure' })).toBe(isStructural);
  },
);

it('a column that no schema names any more causes a warning, and stays', async () => {
  const at = harness({ acceptsApprovals: true });
  const removes = schema('3.0.0', { n: 'BIGINT' });
  await at.submit(V2);
  expect(await at.submit(removes, accepting(V2, removes))).toMatchObject({
    warnings: [
      "cur.orders keeps the column 'd', which no schema names any more, until somebody drops it",
    ],
  });
});
