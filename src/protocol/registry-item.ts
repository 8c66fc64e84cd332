import { counted } from '../core/text/counted.js';
import { listAt, numberAt, textAt } from '../core/text/decoded-json.js';
import { readCatchUp, type CatchUpRecord } from './catch-up-record.js';
import { setAsideToWrite } from './set-aside.js';
import { unpatchedToWrite } from './unpatched.js';

/** The status of a topic that was taken out of force on purpose. */
export const RETIRED = 'RETIRED';

/** The last rejected candidate, as the registry item records it. */
export interface LastRejection {
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Null for a candidate that was too large to be read. */
  readonly sha256: string | null;
  readonly version: string | null;
  readonly commit: string | null;
  /** The first reason, shortened. */
  readonly reason: string;
}

export const STATUSES = [
  'READY',
  'BACKFILL_PENDING',
  'BACKFILL_FAILED',
  'VALIDATION_FAILED',
  RETIRED,
] as const;
export type Status = (typeof STATUSES)[number];

/**
 * A topic's registry item. The pipeline processes the topic only if `processingEnabled` is true and
 * `status` is READY.
 */
export interface RegistryItem extends CatchUpRecord {
  readonly topic: string;
  /** Also false where the attribute is missing or not a BOOL. */
  readonly processingEnabled: boolean;
  /** Null where the attribute is missing; an unknown status of another writer is kept. */
  readonly status: string | null;
  readonly schemaPath: string | null;
  /** UTC, ISO 8601. */
  readonly updatedAt: string | null;
  /** `database.table`, sorted. */
  readonly tablesCreated: readonly string[];
  readonly schemaVersion: string | null;
  readonly schemaSha256: string | null;
  readonly activationSeq: number | null;
  readonly commit: string | null;
  readonly lastRejection: LastRejection | null;
  /** Of the last activation; absent where it had none. */
  readonly warnings?: readonly string[] | undefined;
}

/** Whether the pipeline processes a topic with this item. */
export function isProcessed({
  processingEnabled,
  status,
}: Pick<RegistryItem, 'processingEnabled' | 'status'>): boolean {
  const open: Status = 'READY';
  return processingEnabled && status === open;
}

/** Attributes to set. All others stay unchanged, also those of other writers. */
export type ItemChanges = Partial<Omit<RegistryItem, 'topic'>>;

/** The status of a topic that waits for its backfill. */
export const PAUSED = 'BACKFILL_PENDING' satisfies Status;

/** The statuses of topics whose gate a backfill keeps closed. */
export const CLOSED_BY_BACKFILL: ReadonlySet<string> = new Set<Status>([PAUSED, 'BACKFILL_FAILED']);

/** The table's partition key. */
export const TOPIC = 'topic_name';

/**
 * Every attribute of schema-gate: its name, its DynamoDB type and its field. Attributes of other
 * writers are neither read nor changed.
 */
export const ATTRIBUTES = [
  { name: 'processing_enabled', type: 'BOOL', field: 'processingEnabled' },
  { name: 'status', type: 'S', field: 'status' },
  { name: 'schema_path', type: 'S', field: 'schemaPath' },
  { name: 'updated_at', type: 'S', field: 'updatedAt' },
  { name: 'tables_created', type: 'SS', field: 'tablesCreated' },
  { name: 'schema_version', type: 'S', field: 'schemaVersion' },
  { name: 'schema_sha256', type: 'S', field: 'schemaSha256' },
  { name: 'activation_seq', type: 'N', field: 'activationSeq' },
  { name: 'commit', type: 'S', field: 'commit' },
  { name: 'last_rejection', type: 'M', field: 'lastRejection' },
  { name: 'warnings', type: 'L', field: 'warnings' },
  { name: 'patched_base', type: 'S', field: 'patchedBase' },
  { name: 'catchup_id', type: 'S', field: 'catchupId' },
  { name: 'catchup_attempt', type: 'N', field: 'catchupAttempt' },
  { name: 'unpatched', type: 'L', field: 'unpatched' },
  { name: 'catchup_failure', type: 'M', field: 'catchupFailure' },
  { name: 'set_aside', type: 'L', field: 'setAside' },
] as const satisfies readonly Attribute[];

export type AttributeType = 'BOOL' | 'S' | 'N' | 'SS' | 'M' | 'L';

interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
  readonly field: keyof ItemChanges;
}

export type AttributeName = (typeof ATTRIBUTES)[number]['name'];
type Field = (typeof ATTRIBUTES)[number]['field'];

const NAME_OF = Object.fromEntries(ATTRIBUTES.map(({ name, field }) => [field, name])) as Readonly<
  Record<Field, AttributeName>
>;

/** A topic's attributes by name, as plain JSON, including those of other writers. */
export type ItemAttributes = ReadonlyMap<string, unknown>;

/**
 * Reads an item. An attribute of the wrong type counts as missing, since any program may have
 * written it.
 */
export function readItem(topic: string, attributes: ItemAttributes): RegistryItem {
  const value = (field: Field): unknown => attributes.get(NAME_OF[field]);
  const text = (field: Field): string | null => textAt(value(field)) ?? null;
  return {
    topic,
    processingEnabled: value('processingEnabled') === true,
    status: text('status'),
    schemaPath: text('schemaPath'),
    updatedAt: text('updatedAt'),
    tablesCreated: sorted(
      (listAt(value('tablesCreated')) ?? []).filter((table) => typeof table === 'string'),
    ),
    schemaVersion: text('schemaVersion'),
    schemaSha256: text('schemaSha256'),
    activationSeq: numberAt(value('activationSeq')) ?? null,
    commit: text('commit'),
    lastRejection: readRejection(value('lastRejection')),
    ...warningsIn(value('warnings')),
    ...readCatchUp({
      patchedBase: value('patchedBase'),
      catchupId: value('catchupId'),
      catchupAttempt: value('catchupAttempt'),
      unpatched: value('unpatched'),
      catchupFailure: value('catchupFailure'),
      setAside: value('setAside'),
    }),
  };
}

/** The changed attributes by name, as plain JSON; null for a removed one. */
export function changedAttributes(
  changes: ItemChanges,
): ReadonlyMap<AttributeName, NonNullable<ItemChanges[Field]> | null> {
  const changed = new Map<AttributeName, NonNullable<ItemChanges[Field]> | null>();
  for (const { name, field } of ATTRIBUTES) {
    const value = toWrite(changes, field);
    if (value !== undefined) changed.set(name, value);
  }
  return changed;
}

/** A list is written sorted and within its limits; an empty one removes its attribute. */
function toWrite(changes: ItemChanges, field: Field): ItemChanges[Field] | null {
  switch (field) {
    case 'tablesCreated':
      return sortedOrNone(changes.tablesCreated);
    case 'warnings':
      return changes.warnings === undefined ? undefined : warningsToWrite(changes.warnings);
    case 'unpatched':
      return changes.unpatched === undefined ? undefined : unpatchedToWrite(changes.unpatched);
    case 'setAside':
      return changes.setAside === undefined ? undefined : setAsideToWrite(changes.setAside);
    default:
      return changes[field];
  }
}

/** All attributes after an update, including those of other writers. */
export function withChanges(
  topic: string,
  attributes: ItemAttributes,
  changes: ItemChanges,
): ItemAttributes {
  const changed = new Map<string, unknown>([[TOPIC, topic], ...attributes]).set(TOPIC, topic);
  for (const [name, value] of changedAttributes(changes)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

/** An item without warnings has no such attribute. */
function warningsIn(value: unknown): Pick<RegistryItem, 'warnings'> {
  const warnings = (listAt(value) ?? []).filter((one) => typeof one === 'string');
  return warnings.length === 0 ? {} : { warnings };
}

/** Warnings of one activation in an item, and characters of each: an item has at most 400 KB. */
const MAX_WARNINGS = 50;
const MAX_WARNING = 1000;

function warningsToWrite(warnings: readonly string[]): readonly string[] | null {
  if (warnings.length === 0) return null;
  const more = warnings.length - MAX_WARNINGS;
  return [
    ...warnings.slice(0, MAX_WARNINGS).map((warning) => warning.slice(0, MAX_WARNING)),
    ...(more > 0 ? [`and ${counted(more, 'more warning')}, which the validator's log has`] : []),
  ];
}

function readRejection(value: unknown): LastRejection | null {
  const text = (field: keyof LastRejection): string | null => textAt(value, field) ?? null;
  const [at, sha256, reason] = [text('at'), text('sha256'), text('reason')];
  if (at === null || (sha256 === null && reason === null)) return null;
  return { at, sha256, version: text('version'), commit: text('commit'), reason: reason ?? '' };
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function sortedOrNone(texts: readonly string[] | undefined): readonly string[] | undefined {
  return texts === undefined ? undefined : sorted(texts);
}
