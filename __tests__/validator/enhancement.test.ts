import { describe, expect, it } from '@jest/globals';
import { story } from '../bin/repository.js';
import { digest } from '../judged.js';
import { schema, V1, V2 } from '../world/scenarios.js';
import type { WorldOptions } from '../world/world.js';
import { harness, keys } from './harness.js';

describe('an enhancement', () => {
  it.each<
    [
      how: string,
      options: WorldOptions,
      status: string,
      isOpen: boolean,
      starts: number,
      warnings: number,
    ]
  >([
    ['stops until history is patched', {}, 'BACKFILL_PENDING', false, 1, 0],
    [
      'that changes a type stops also online',
      { backfillMode: 'online' },
      'BACKFILL_PENDING',
      false,
      1,
      0,
    ],
    [
      'goes on without a state machine, and says so',
      { hasStateMachine: false },
      'READY',
      true,
      0,
      1,
    ],
  ])('%s', async (_, options, status, isOpen, starts, warnings) => {
    const at = harness(options);
    await at.submit(V1);
    const outcome = await at.submit(V2);
    expect(outcome).toMatchObject({
      kind: 'activated',
      requiresBackfill: true,
      status,
      processingEnabled: isOpen,
    });
    expect(at.item()).toMatchObject({ status, processing_enabled: isOpen, activation_seq: 2 });
    expect(at.world.executions).toHaveLength(starts);
    expect(outcome.kind === 'activated' ? outcome.warnings : []).toHaveLength(warnings);
  });

  it('that only adds columns stays open with an online backfill', async () => {
    const at = harness({ backfillMode: 'online' });
    await at.submit(V1);
    await at.submit(schema('2.0.0', { n: 'INT', d: 'STRING' }, { backfill: true }));
    expect(at.item()).toMatchObject({ status: 'READY', processing_enabled: true });
    expect(at.world.executions).toHaveLength(1);
  });

  it('sends enabled: true to the state machine, whatever the file says', async () => {
    const at = harness();
    await at.submit(V1);
    await at.submit(
      schema('2.0.0', { n: 'STRING' }).replace(
        '"partitioning"',
        '"backfill_config":{"enabled":false},"partitioning"',
      ),
    );
    expect(at.world.executions).toMatchObject([
      { input: { backfill_config: { enabled: true, type_changes: [{ field: 'n' }] } } },
    ]);
  });

  it('sends the state machine what history lacks, and archives the replaced version', async () => {
    const at = harness();
    await at.submit(story('v1'), undefined, 'events');
    await at.submit(story('v2'), { commit: 'c2' }, 'events');
    const name = `events-2-${digest(story('v2')).slice(0, 12)}-1`;
    expect(at.world.executions).toEqual([
      {
        name,
        at: expect.any(Number),
        input: {
          topic_name: 'events',
          schema_version: '2.0.0',
          backfill_config: {
            enabled: true,
            lookback_days: 7,
            strategy: 'incremental',
            chunk_days: 1,
            new_columns: ['browser_version', 'device_type'],
            type_changes: [{ field: 'user_id', old_type: 'INT', new_type: 'BIGINT' }],
          },
          trigger_source: 'schema_validator',
          activation_seq: 2,
          schema_sha256: digest(story('v2')),
          patched_base: keys(at, '/archive/')[0],
        },
      },
    ]);
    const [archived] = keys(at, '/archive/');
    expect(archived).toMatch(/^schemas\/events\/archive\/v1\.0\.0_20261124_1200\d\d\.json$/);
    expect(at.text(archived ?? '')).toBe(story('v1'));
    expect(at.world.held.get('schemas/events/active/schema.json')?.metadata).toEqual(
      new Map([
        ['activation-seq', '2'],
        ['sha256', digest(story('v2'))],
        ['commit', 'c2'],
        ['schema-version', '2.0.0'],
        ['classification', 'enhancement'],
        ['needs-backfill', 'true'],
        ['patched-base', archived],
        ['previous', archived],
      ]),
    );
  });

  it('during a backfill starts one that patches both', async () => {
    const at = harness();
    await at.submit(V1);
    await at.submit(V2);
    await at.submit(schema('3.0.0', { n: 'BIGINT', d: 'STRING', e: 'DATE' }, { backfill: true }));
    expect(at.world.executions.map(({ input }) => input.backfill_config.new_columns)).toEqual([
      ['d'],
      ['d', 'e'],
    ]);
  });

  it('during a backfill starts one that patches both, even if it wants none itself', async () => {
    const at = harness();
    await at.submit(V1);
    await at.submit(V2);
    const outcome = await at.submit(schema('3.0.0', { n: 'BIGINT', d: 'STRING', e: 'DATE' }));
    expect(outcome).toMatchObject({ requiresBackfill: true });
    expect(at.world.executions.map(({ input }) => input.backfill_config.new_columns)).toEqual([
      ['d'],
      ['d', 'e'],
    ]);
  });
});
