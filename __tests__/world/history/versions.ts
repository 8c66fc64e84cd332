/** A version whose rows can be found again in both tables. */
function version(
  number: string,
  payload: object,
  {
    description,
    strategy = 'full',
    partitioning = [],
  }: {
    readonly description?: string;
    readonly strategy?: string;
    readonly partitioning?: readonly string[];
  } = {},
): string {
  return JSON.stringify({
    schema_version: number,
    table_name: 'orders',
    ...(description === undefined ? {} : { description }),
    envelope_columns: {
      idempotency_key: { type: 'STRING', required: true },
      publish_time: { type: 'TIMESTAMP', required: true },
    },
    payload_columns: payload,
    partitioning,
    backfill_config: { enabled: true, strategy },
  });
}

export const V1 = version('1.0.0', { n: 'INT' });
export const V1_DESCRIBED = version('1.0.1', { n: 'INT' }, { description: 'Orders' });
export const WIDER = version('2.0.0', { n: 'BIGINT', d: 'STRING' });
const BY_PERIOD = { partitioning: ['period_reference'] };
export const V1_BY_PERIOD = version('1.0.0', { n: 'INT' }, BY_PERIOD);
export const WIDER_BY_PERIOD = version('2.0.0', { n: 'BIGINT', d: 'STRING' }, BY_PERIOD);
export const ADDED = version('2.0.0', { n: 'INT', d: 'STRING' });
export const WIDER_DESCRIBED = version(
  '2.0.1',
  { n: 'BIGINT', d: 'STRING' },
  { description: 'Orders' },
);
export const MORE = version('3.0.0', { n: 'BIGINT', d: 'STRING', e: 'STRING' });
export const MORE_ADDED = version('3.0.0', { n: 'INT', d: 'STRING', e: 'STRING' });
export const REWRITTEN = version('2.0.0', { n: 'STRING' });
export const REWRITTEN_DESCRIBED = version('2.0.1', { n: 'STRING' }, { description: 'Orders' });
export const REWRITTEN_AND_ADDED = version('2.0.0', { n: 'STRING', d: 'STRING' });
export const REWRITTEN_AND_MORE = version('3.0.0', { n: 'STRING', d: 'STRING' });
export const PATH_D = version('1.0.0', {
  n: { type: 'INT' },
  p: { type: 'STRING', json_path: '$.d' },
});
export const PATH_E = version('2.0.0', {
  n: { type: 'INT' },
  p: { type: 'STRING', json_path: '$.e' },
});
export const PATH_D_AGAIN = version('3.0.0', {
  n: { type: 'INT' },
  p: { type: 'STRING', json_path: '$.d' },
});

export const PATH_D_LATELY = version(
  '3.0.0',
  { n: { type: 'INT' }, p: { type: 'STRING', json_path: '$.d' } },
  { strategy: 'incremental' },
);

const D = { type: 'STRING' };
export const STRICT = version('1.0.0', { n: 'INT', d: { ...D, required: true } });
export const STRICT_CDE = version('1.0.0', { n: 'INT', d: { ...D, cde: true } });
export const LAX = version('2.0.0', { n: 'INT', d: 'STRING' });
export const LAX_AND_ADDED = version('3.0.0', { n: 'INT', d: 'STRING', e: 'STRING' });
