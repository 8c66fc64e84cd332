import type { Draft } from './draft.js';
import type { Random } from './random.js';

export function randomSettings(
  random: Random,
  { payload }: Draft,
): Readonly<Record<string, unknown>> {
  const name = random.pick(payload).name;
  const some = (
    share: number,
    key: string,
    value: () => unknown,
  ): Readonly<Record<string, unknown>> => (random.chance(share) ? { [key]: value() } : {});
  return {
    ...some(0.2, 'cde_fields', () => [name]),
    ...some(0.1, 'critical_data_elements', () => [random.pick(payload).name]),
    ...some(0.35, 'partitioning', () => randomPartitioning(random, name)),
    ...some(0.3, 'backfill_config', () => randomBackfill(random)),
    ...some(0.25, 'table_properties', () => randomProperties(random)),
    ...some(0.2, random.chance(0.8) ? 'description' : 'comment', () =>
      random.pick(['Events of users', 'Orders']),
    ),
    ...some(0.1, 'owner', () => random.pick(['data', 'web'])),
    ...some(0.1, 'consumers', () => ['reports', 'ml']),
    ...some(0.05, 'x-team', () => ({ any: 'thing' })),
    ...some(0.02, 'openapi', () => '3.1.0'),
  };
}

export function randomPartitioning(random: Random, name: string): unknown {
  const transform = random.pick([
    'identity',
    'year',
    'month',
    'day',
    'hour',
    `bucket(${1 + random.below(16)})`,
    'truncate(4)',
    'week',
  ]);
  const field = { field: random.chance(0.6) ? 'publish_time' : name, transform };
  const term =
    `${transform.replace(')', ',')}${transform.includes('(') ? '' : '('}${field.field})`.replace(
      /\((\d+),/,
      `($1,`,
    );
  return random.pick<unknown>([
    [
      { field: 'period_reference', transform: 'identity' },
      { field: 'publish_time', transform: 'day' },
    ],
    [field],
    [term],
    { columns: ['period_reference'] },
    { fields: [field] },
    [],
  ]);
}

export const randomBackfill = (random: Random): unknown => ({
  enabled: random.chance(0.8),
  lookback_days: random.pick<unknown>([1, 7, 30, 365, 0, '7']),
  strategy: random.pick(['incremental', 'full']),
  ...(random.chance(0.4) ? { chunk_days: random.pick([1, 5]) } : {}),
});

export const randomProperties = (random: Random): unknown =>
  random.pick<unknown>([
    { vacuum_min_snapshots_to_keep: String(1 + random.below(5)) },
    { format: 'parquet', write_compression: random.pick(['zstd', 'snappy', 'lzma']) },
    { 'write.format.default': 'orc' },
    {
      optimize_rewrite_delete_file_threshold: 5 + random.below(3),
      'history.expire.max-snapshot-age-ms': 1,
    },
    { vacuum_max_snapshot_age_seconds: true },
  ]);
