import type { CatchUp } from '../core/change/catch-up.js';
import { decodeJson } from '../core/text/decoded-json.js';
import type { ActivationFacts } from './activation-metadata.js';
import { listShape, nullableShape, objectShape, shapeProblems, valueShape } from './json-shape.js';

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
  /** What the state machine of infra/ reads beside the topic; all else is a hint. */
  readonly activation_seq: number;
  /** Of the version in force, hexadecimal. */
  readonly schema_sha256: string;
  /** Key of the archived version up to which history is patched; null: of none. */
  readonly patched_base: string | null;
  /** Where it is; absent where the run needs no place. */
  readonly deployment?: BackfillDeployment;
}

/** The places of an installation. */
export interface BackfillDeployment {
  readonly databases: { readonly standardized: string; readonly curated: string };
  readonly registry_table: string;
  /** Null where no table records catch-ups. */
  readonly tracking_table: string | null;
  readonly bucket: string;
  readonly prefix: string;
  readonly athena: { readonly workgroup: string; readonly output: string };
}

/** The activation that a catch-up is for. */
type Activation = Pick<ActivationFacts, 'seq' | 'sha256' | 'schemaVersion' | 'patchedBase'>;

/** The input for a catch-up. Its kinds are left out: whoever patches compares the versions. */
export function inputOf(topic: string, activation: Activation, catchUp: CatchUp): BackfillInput {
  const { lookbackDays, strategy, chunkDays, newColumns, typeChanges } = catchUp;
  return {
    topic_name: topic,
    schema_version: activation.schemaVersion ?? 'unknown',
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
    activation_seq: activation.seq,
    schema_sha256: activation.sha256,
    patched_base: activation.patchedBase ?? null,
  };
}

/**
 * The keys of the archived versions that a catch-up's input compares the version in force with: the
 * one up to which history is patched, and the one that was replaced. Undefined where nothing differs
 * that would have to be patched.
 */
export function comparedVersions({
  needsCatchUp,
  patchedBase,
  previous = patchedBase,
}: Pick<ActivationFacts, 'needsCatchUp' | 'patchedBase' | 'previous'>):
  { readonly base: string; readonly replaced: string } | undefined {
  if (!needsCatchUp || patchedBase === undefined || previous === undefined) return undefined;
  return { base: patchedBase, replaced: previous };
}

/** The catch-up that only takes back, or ends, what a former one has begun. */
export const NO_DIFFERENCE: CatchUp = {
  lookbackDays: 7,
  strategy: 'full',
  chunkDays: 1,
  newColumns: [],
  typeChanges: [],
  kinds: [],
};

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
const SEQ = valueShape((it) => Number.isSafeInteger(it) && Number(it) > 0, 'a whole number from 1');
const INPUT_KEYS = {
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
  activation_seq: SEQ,
  schema_sha256: TEXT,
  patched_base: nullableShape(TEXT),
  deployment: objectShape({
    databases: objectShape({ standardized: TEXT, curated: TEXT }),
    registry_table: TEXT,
    tracking_table: nullableShape(TEXT),
    bucket: TEXT,
    prefix: TEXT,
    athena: objectShape({ workgroup: TEXT, output: TEXT }),
  }),
};
const INPUT = objectShape(INPUT_KEYS, ['deployment']);
