import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import { athenaCheckpoint } from '../../src/warehouse/athena-checkpoint.js';
import { athenaPeriods } from '../../src/warehouse/athena-periods.js';
import type { PeriodFacts } from '../../src/core/history/plan/catch-up-facts.js';
import { environmentOf, failing, scriptedAws, type ScriptedAws } from '../servers/scripted-aws.js';

type Row = readonly (string | undefined)[];
const TABLES = {
  standardized: { database: 'std', name: 'events' },
  curated: { database: 'cur', name: 'events' },
};

describe('periods', () => {
  const asked: string[] = [];
  /** `files`: partition, rows and bytes; null for a table without partitions. */
  const periods = (
    files: Readonly<Record<'std' | 'cur', readonly Row[]>>,
    {
      counted = [],
      isPartitioned = true,
    }: { counted?: readonly Row[]; isPartitioned?: boolean } = {},
  ): Promise<readonly PeriodFacts[]> => {
    asked.length = 0;
    return athenaPeriods((database, sql) => {
      asked.push(sql);
      const names = isPartitioned ? ['file_path', 'partition'] : ['file_path'];
      const rows = sql.includes('LIMIT 0')
        ? []
        : sql.includes('$files')
          ? files[database as 'std' | 'cur']
          : counted;
      return Promise.resolve({ names, rows, updateCount: undefined });
    })(TABLES);
  };

  it('are counted by metadata alone, newest first, with the bytes of both tables', async () => {
    const part = (period: string, day: string): string =>
      JSON.stringify({ period_reference: period, publish_time_day: day });
    const std = [
      [part('2026-01', '2026-01-01'), '9', '100'],
      [part('2026-01', '2026-01-02'), '9', '50'],
    ];
    const cur = [
      [part('2026-01', '2026-01-02'), '4', '10'],
      [part('2026-02', '2026-02-01'), '1', '1'],
      [part('2026-01', '2026-01-01'), '3', '5'],
    ];
    expect(await periods({ std, cur })).toEqual([
      { period: '2026-02', rows: 1, bytes: 1, days: [{ day: '2026-02-01', partitions: 1 }] },
      {
        period: '2026-01',
        rows: 7,
        bytes: 165,
        days: [
          { day: '2026-01-01', partitions: 1 },
          { day: '2026-01-02', partitions: 1 },
        ],
      },
    ]);
    expect(asked.every((sql) => sql.includes('$files'))).toBe(true);
  });

  it.each([
    ['a bucket beside the day', '{"period_reference":"2026-01","publish_time_day":"2026-01-01","b":1}', '{"period_reference":"2026-01","publish_time_day":"2026-01-01","b":2}', [{ day: '2026-01-01', partitions: 2 }]], // prettier-ignore
    ['hours', '{"period_reference":"2026-01","publish_time_hour":490896}', '{"period_reference":"2026-01","publish_time_hour":490897}', [{ day: '2026-01-01', partitions: 2 }]], // prettier-ignore
    ['rows without a time', '{"period_reference":"2026-01","publish_time_day":null}', '{"period_reference":"2026-01","publish_time_day":"2026-01-01"}', [{ day: null, partitions: 1 }, { day: '2026-01-01', partitions: 1 }]], // prettier-ignore
    ['the period alone', '{"period_reference":"2026-01"}', '{"period_reference":"2026-01","b":1}', []], // prettier-ignore
  ])('partitioned by %s', async (_, one, other, days) => {
    const cur = [
      [one, '1', '1'],
      [other, '1', '1'],
    ];
    expect(await periods({ std: [], cur })).toEqual([{ period: '2026-01', rows: 2, bytes: 2, days }]); // prettier-ignore
  });

  it.each([
    ['has no partitions', '{}', false],
    ['had another partitioning', '{"period_reference":null,"publish_time_day":null}', true],
  ])('are counted by the rows where a table %s', async (_, part, isPartitioned) => {
    const files = [[part, '4', '100']];
    const counted = [
      ['2026-01', '2026-01-01', '3'],
      [undefined, undefined, '1'],
    ];
    expect(await periods({ std: files, cur: files }, { counted, isPartitioned })).toEqual([
      { period: '2026-01', rows: 3, bytes: 150, days: [{ day: '2026-01-01', partitions: 1 }] },
      { period: null, rows: 1, bytes: 50, days: [{ day: null, partitions: 1 }] },
    ]);
  });

  it('are none for tables without rows, and a Fault where a count is no number', async () => {
    expect(await periods({ std: [], cur: [] })).toEqual([]);
    await expect(periods({ std: [], cur: [['{"period_reference":"2026-01"}', 'x', '1']] })).rejects.toThrow(Fault); // prettier-ignore
  });
});

describe('the checkpoint', () => {
  let server: ScriptedAws;
  beforeAll(async () => {
    server = await scriptedAws();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.calls.length = 0;
  });
  const NOW = new Date('2026-07-01T12:00:00Z');
  const bound = (item: object | undefined, table: string | null = 'checkpoints') => {
    server.script = { GetItem: () => (item === undefined ? {} : { Item: item }) };
    return athenaCheckpoint(table, environmentOf(server), () => NOW)('events');
  };
  const at = (number: string): object => ({ last_ingestion_ts: { N: number } });

  it('is an item of the pipeline’s table', async () => {
    const lastIngestionTs = NOW.getTime();
    expect(await bound(at(String(lastIngestionTs)))).toEqual({ kind: 'checkpoint', lastIngestionTs }); // prettier-ignore
    expect(server.calls[0]?.input).toMatchObject({
      TableName: 'checkpoints',
      Key: { pipeline_id: { S: 'curated_events' }, checkpoint_type: { S: 'curated' } },
      ConsistentRead: true,
    });
  });

  it('is none without a table, and for a topic that the pipeline has not taken', async () => {
    expect(await bound(undefined)).toEqual({ kind: 'same-publish-time' });
    server.calls.length = 0;
    expect(await bound(at('1'), null)).toEqual({ kind: 'same-publish-time' });
    expect(server.calls).toEqual([]);
  });

  it.each([
    [{ last_ingestion_ts: { S: '5' } }],
    [at('1.5')],
    [at('-1')],
    [at('1e3')],
    [{ other: { N: '5' } }],
    [{}],
  ])('of another shape is a Fault that says so: %j', async (item) => {
    await expect(bound(item)).rejects.toThrow(
      /checkpoint curated_events in DynamoDB table checkpoints failed: it has no number last_ingestion_ts.*remove CHECKPOINT_TABLE/,
    );
  });

  it.each([
    ['seconds', 1e-3],
    ['milliseconds', 1],
    ['microseconds', 1e3],
  ])('in %s is a Fault where it lies ahead of the clock', async (_, unit) => {
    const minutes = (count: number): object => at(String((NOW.getTime() + count * 60_000) * unit));
    await expect(bound(minutes(59))).resolves.toMatchObject({ kind: 'checkpoint' });
    await expect(bound(minutes(61))).rejects.toThrow(/61 minutes ahead of the clock/);
  });

  it('is a Fault where it can’t be read', async () => {
    server.script = { GetItem: failing('AccessDeniedException') };
    const read = athenaCheckpoint('checkpoints', environmentOf(server), () => NOW);
    await expect(read('events')).rejects.toThrow(/Allow dynamodb:GetItem/);
  });
});
