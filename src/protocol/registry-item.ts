/** The last candidate that was turned down, as the item keeps it. */
export interface LastRejection {
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Null for one that was too large to be read. */
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
] as const;
export type Status = (typeof STATUSES)[number];

/** A topic's item, which gates its pipeline: it runs only when `processingEnabled` is true and `status` is READY. */
export interface RegistryItem {
  readonly topic: string;
  /** False, too, where the attribute is missing or no BOOL: such an item opens no gate. */
  readonly processingEnabled: boolean;
  /** Null where the attribute is missing; another writer's word is kept as it is. */
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
}

/** Whether the pipeline processes a topic with this item. */
export function isProcessed({
  processingEnabled,
  status,
}: Pick<RegistryItem, 'processingEnabled' | 'status'>): boolean {
  const open: Status = 'READY';
  return processingEnabled && status === open;
}

/** Attributes to set; those that are left out stay as they are, and so does everything other writers have put there. */
export type ItemChanges = Partial<Omit<RegistryItem, 'topic'>>;

export type ItemCondition =
  | { readonly kind: 'always' }
  /** Nobody has said whether the topic is processed: neither the gate nor the status is there. */
  | { readonly kind: 'ungated' }
  /** Nothing was ever activated. */
  | { readonly kind: 'never-active' }
  /** No later activation is recorded. */
  | { readonly kind: 'newer'; readonly seq: number }
  /** Still that activation. */
  | { readonly kind: 'same'; readonly seq: number };

/** The key of the table. */
export const TOPIC = 'topic_name';

/** Every attribute of ours: its name, its type in DynamoDB and its field here. Others are left alone, and not even asked for. */
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
] as const satisfies readonly Attribute[];

export type AttributeType = 'BOOL' | 'S' | 'N' | 'SS' | 'M';

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

/** The attributes that conditions are about. */
export const CONDITIONED = {
  gate: NAME_OF.processingEnabled,
  status: NAME_OF.status,
  seq: NAME_OF.activationSeq,
} as const;

/** What the map in `last_rejection` holds; a value that is not known is null in JSON and left out in DynamoDB. */
export const REJECTION_FIELDS = [
  'at',
  'sha256',
  'version',
  'commit',
  'reason',
] as const satisfies readonly (keyof LastRejection)[];

/** A topic's attributes by their names, as plain JSON; other writers' stand among them. */
export type ItemAttributes = ReadonlyMap<string, unknown>;

/** Reads what anybody may have written: what is not of the right type counts as missing. */
export function readItem(topic: string, attributes: ItemAttributes): RegistryItem {
  const value = (field: Field): unknown => attributes.get(NAME_OF[field]);
  const text = (field: Field): string | null => textOf(value(field));
  const seq = value('activationSeq');
  const tables = value('tablesCreated');
  return {
    topic,
    processingEnabled: value('processingEnabled') === true,
    status: text('status'),
    schemaPath: text('schemaPath'),
    updatedAt: text('updatedAt'),
    tablesCreated: Array.isArray(tables)
      ? sorted(tables.filter((table) => typeof table === 'string'))
      : [],
    schemaVersion: text('schemaVersion'),
    schemaSha256: text('schemaSha256'),
    activationSeq: typeof seq === 'number' ? seq : null,
    commit: text('commit'),
    lastRejection: readRejection(value('lastRejection')),
  };
}

/** What changes by the attributes' names, as plain JSON, null for what is removed. */
export function changedAttributes(
  changes: ItemChanges,
): ReadonlyMap<AttributeName, NonNullable<ItemChanges[Field]> | null> {
  const changed = new Map<AttributeName, NonNullable<ItemChanges[Field]> | null>();
  for (const { name, field } of ATTRIBUTES) {
    const value = field === 'tablesCreated' ? sortedOrNone(changes[field]) : changes[field];
    if (value !== undefined) changed.set(name, value);
  }
  return changed;
}

/** The attributes after an update, foreign ones included. */
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

/** Whether an update may happen. What is no number is not missing: as in DynamoDB, it compares with nothing. */
export function isAdmitted(attributes: ItemAttributes, condition: ItemCondition): boolean {
  const seq = attributes.get(CONDITIONED.seq) ?? null;
  switch (condition.kind) {
    case 'always':
      return true;
    case 'ungated':
      return !attributes.has(CONDITIONED.gate) && !attributes.has(CONDITIONED.status);
    case 'never-active':
      return seq === null;
    case 'newer':
      return seq === null || (typeof seq === 'number' && seq < condition.seq);
    case 'same':
      return seq === condition.seq;
  }
}

function readRejection(value: unknown): LastRejection | null {
  if (typeof value !== 'object' || value === null) return null;
  const { at, sha256, version, commit, reason } = value as Partial<
    Record<keyof LastRejection, unknown>
  >;
  if (typeof at !== 'string' || (typeof sha256 !== 'string' && typeof reason !== 'string'))
    return null;
  return {
    at,
    sha256: textOf(sha256),
    version: textOf(version),
    commit: textOf(commit),
    reason: textOf(reason) ?? '',
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function sorted(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function sortedOrNone(texts: readonly string[] | undefined): readonly string[] | undefined {
  return texts === undefined ? undefined : sorted(texts);
}
