import { describe, expect, it } from '@jest/globals';
import { accepting, schema } from '../world/scenarios.js';
import { harness } from './harness.js';

const WIDE = { type: 'BIGINT' };
const PATH_X = schema('1.0.0', { n: { ...WIDE, json_path: '$.x' } });
const PATH_Y = schema('2.0.0', { n: { ...WIDE, json_path: '$.y' } });
const BACK_TO_X = schema('3.0.0', { n: { ...WIDE, json_path: '$.x' } });

describe('history is patched after', () => {
  it.each<[string, string, string]>([
    ['another path that people accepted', PATH_X, PATH_Y],
    [
      'an optional column',
      schema('1.0.0', { n: { ...WIDE, required: true } }),
      schema('1.1.0', { n: WIDE }),
    ],
    [
      'a column that is no CDE any more',
      schema('1.0.0', { n: { ...WIDE, cde: true } }),
      schema('1.1.0', { n: WIDE }),
    ],
    [
      'a masked column',
      schema('1.0.0', { n: WIDE }),
      schema('1.1.0', { n: { ...WIDE, sensitive: true } }),
    ],
  ])('%s, and the pipeline waits also online', async (_, before, after) => {
    const at = harness({ acceptsApprovals: true, backfillMode: 'online' });
    await at.submit(before);
    const outcome = await at.submit(after, accepting(before, after));
    expect(outcome).toMatchObject({
      kind: 'activated',
      // Its meaning is a contract: a column was added, or a type changed.
      requiresBackfill: false,
      status: 'BACKFILL_PENDING',
      processingEnabled: false,
    });
    expect(at.world.executions).toMatchObject([
      { input: { backfill_config: { new_columns: [], type_changes: [] } } },
    ]);
  });

  it('a change that is taken back before its catch-up has ended', async () => {
    const at = harness({ acceptsApprovals: true });
    await at.submit(PATH_X);
    await at.submit(PATH_Y, accepting(PATH_X, PATH_Y));
    await at.submit(BACK_TO_X, accepting(PATH_Y, BACK_TO_X));
    expect(at.item()).toMatchObject({ activation_seq: 3, status: 'BACKFILL_PENDING' });
    expect(at.world.executions.map(({ name }) => name.slice(0, 9))).toEqual([
      'orders-2-',
      'orders-3-',
    ]);
  });

  it('the run that died between the flip and the start is followed by another one', async () => {
    let isDown = true;
    const at = harness({ acceptsApprovals: true }, ({ operation, isWrite }) =>
      isDown && isWrite && operation.startsWith('backfill') ? new Error('down') : undefined,
    );
    await at.submit(PATH_X);
    await expect(at.submit(PATH_Y, accepting(PATH_X, PATH_Y))).rejects.toThrow('down');
    expect(at.world.executions).toHaveLength(0);
    isDown = false;
    expect(await at.run()).toMatchObject({ kind: 'activated', requiresBackfill: false });
    expect(at.world.executions).toHaveLength(1);
  });
});

it('a file that switches its backfill off starts none for them', async () => {
  const off = (text: string): string =>
    text.replace('"partitioning"', '"backfill_config":{"enabled":false},"partitioning"');
  const at = harness();
  await at.submit(schema('1.0.0', { n: { ...WIDE, required: true } }));
  await at.submit(off(schema('1.1.0', { n: WIDE })));
  expect(at.item()).toMatchObject({ activation_seq: 2, status: 'READY' });
  expect(at.world.executions).toHaveLength(0);
});
