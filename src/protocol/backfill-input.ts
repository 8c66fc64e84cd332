import type { CatchUp } from '../core/change/catch-up.js';
import { decodeJson, membersOf } from '../core/text/decoded-json.js';
import { quoted } from '../core/text/quoted.js';

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
  const problems = problemsOf(value, INPUT, '');
  return problems.length > 0 ? { problems } : { input: value as BackfillInput };
}

/**
 * The expected shape of a value: an object's keys, a list's elements, or a test with its
 * description.
 */
type Shape =
  | { readonly kind: 'object'; readonly keys: ReadonlyMap<string, Shape> }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'value'; readonly is: (value: unknown) => boolean; readonly words: string };

const value = (is: (value: unknown) => boolean, words: string): Shape => ({
  kind: 'value',
  is,
  words,
});
const object = (keys: Readonly<Record<string, Shape>>): Shape => ({
  kind: 'object',
  keys: new Map(Object.entries(keys)),
});
const TEXT = value((text) => typeof text === 'string', 'a text');
const DAYS = value((days) => Number.isSafeInteger(days) && Number(days) > 0, 'a number of days');
const INPUT = object({
  topic_name: TEXT,
  schema_version: TEXT,
  backfill_config: object({
    enabled: value((it) => it === true, 'true'),
    lookback_days: DAYS,
    strategy: value((it) => it === 'incremental' || it === 'full', 'incremental or full'),
    chunk_days: DAYS,
    new_columns: { kind: 'list', of: TEXT },
    type_changes: { kind: 'list', of: object({ field: TEXT, old_type: TEXT, new_type: TEXT }) },
  }),
  trigger_source: value((it) => it === TRIGGER, TRIGGER),
});

function problemsOf(found: unknown, shape: Shape, path: string): readonly string[] {
  const subject = path === '' ? 'it' : path;
  switch (shape.kind) {
    case 'value':
      return shape.is(found) ? [] : [`${subject} must be ${shape.words}`];
    case 'list':
      return Array.isArray(found)
        ? found.flatMap((one, index) => problemsOf(one, shape.of, `${path}[${index}]`))
        : [`${subject} must be a list`];
    case 'object': {
      const members = membersOf(found);
      return members === undefined
        ? [`${subject} must be an object`]
        : memberProblems(members, shape.keys, path);
    }
  }
}

function memberProblems(
  members: ReadonlyMap<string, unknown>,
  keys: ReadonlyMap<string, Shape>,
  path: string,
): readonly string[] {
  const below = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const known = [...keys].flatMap(([key, shape]) =>
    problemsOf(members.get(key), shape, below(key)),
  );
  const unknown = [...members.keys()].filter((key) => !keys.has(key));
  return [...known, ...unknown.map((key) => `${quoted(below(key))} is an unknown key`)];
}
