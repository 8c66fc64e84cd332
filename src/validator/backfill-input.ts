import { catchUpOf, lacksHistory } from '../core/catch-up.js';
import { pairVersions } from '../core/pair.js';
import type { ParsedFile } from '../core/topic-schema.js';

/** What the state machine is told, in its own words. */
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

/** What history lacks between two versions; undefined when nothing is to be patched. The file may tune it, never say what changed. */
export function backfillInput(
  topic: string,
  before: ParsedFile,
  after: ParsedFile,
): BackfillInput | undefined {
  if (before.schema === undefined || after.schema === undefined) return undefined;
  const pairing = pairVersions({
    before: before.schema,
    beforeText: before.json.text,
    after: after.schema,
    afterText: after.json.text,
  });
  if (!lacksHistory(pairing)) return undefined;
  const { schema } = after;
  const { lookbackDays, strategy, chunkDays, newColumns, typeChanges } = catchUpOf(schema, pairing);
  return {
    topic_name: topic,
    schema_version: schema.version ?? 'unknown',
    backfill_config: {
      // An execution that is started is wanted: a rewrite can't be switched off, and whatever can is not started.
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
    trigger_source: 'schema_validator',
  };
}

const MAX_NAME = 80;

/** One name for one activation's backfill, so that starting it twice is starting it once. Step Functions takes 80 characters. */
export function executionName(topic: string, seq: number, sha256: string): string {
  const tail = `-${seq}-${sha256.slice(0, 12)}`;
  return `${topic.slice(0, MAX_NAME - tail.length)}${tail}`;
}
