import type { CatchUp } from '../core/change/catch-up.js';
import { decodeJson } from '../core/text/decoded-json.js';
import { listShape, objectShape, shapeProblems, valueShape } from './json-shape.js';

/** The input of the backfill state machine; its keys are a contract. */
export interface BackfillInput {
  readonly topic_name: string;
  readonly schema_version: string;
  readonly backfill_config: {
    readonly enabled: true;
    readonly lookback_days: number;
    readonly strategy: 'incremental' | 'full';
    readonly chunk_days: number;
    readonly new_columns: readonly string[];
    readonly type_changes: readonly {
      readonly field: string;
      readonly old_type: string;
      readonly new_type: string;
    }[];
  };
  readonly trigger_source: 'schema_validator';
}

/** The input for a catch-up. Its kinds are left out: whoever patches compares the versions. */
export function inputOf(topic: string, version: string, catchUp: CatchUp): BackfillInput {
  const { lookbackDays, strategy, chunkDays, newColumns, typeChanges } = catchUp;
  return {
    topic_name: topic,
    schema_version: version,
    backfill_config: {
      // Always true: a rewrite can't be switched off, and a backfill that is switched off is not
      // started.
      enabled: true,
      lookback_days: lookbackDays,
      strategy,
      chunk_days: chunkDays,
      new_columns: newColumns,
      type_changes: typeChanges.map(({ field, oldType, newType }) => ({
        field,
        old_type: oldType,
        new_type: newType,
      })),
    },
    trigger_source: TRIGGER,
  };
}

const TRIGGER = 'schema_validator';

/**
 * Parses a state machine's input, or returns every reason why it is not one of schema-gate's, such
 * as an unknown key.
 */
export function parseBackfillInput(
  text: string,
): { readonly input: BackfillInput } | { readonly problems: readonly string[] } {
  const value = decodeJson(text);
  if (value === undefined) return { problems: ['it is not JSON'] };
  const problems = shapeProblems(value, INPUT);
  return problems.length > 0 ? { problems } : { input: value as BackfillInput };
}

const TEXT = valueShape((text) => typeof text === 'string', 'a text');
const DAYS = valueShape(
  (days) => Number.isSafeInteger(days) && Number(days) > 0,
  'a number of days',
);
const INPUT = objectShape({
  topic_name: TEXT,
  schema_version: TEXT,
  backfill_config: objectShape({
    enabled: valueShape((it) => it === true, 'true'),
    lookback_days: DAYS,
    strategy: valueShape((it) => it === 'incremental' || it === 'full', 'incremental or full'),
    chunk_days: DAYS,
    new_columns: listShape(TEXT),
    type_changes: listShape(objectShape({ field: TEXT, old_type: TEXT, new_type: TEXT })),
  }),
  trigger_source: valueShape((it) => it === TRIGGER, TRIGGER),
});
