import type { ItemChanges, ItemCondition, RegistryItem, Rejection } from './registry.js';

/** A topic's attributes by the names of PRODUCT.md §6, as plain JSON; other writers' stand among them. */
export type ItemAttributes = ReadonlyMap<string, unknown>;

/** Reads what anybody may have written: what is not of the right type counts as missing. */
export function readItem(topic: string, attributes: ItemAttributes): RegistryItem {
  const text = (name: string): string | null => textOf(attributes.get(name));
  const seq = attributes.get('activation_seq');
  const tables = attributes.get('tables_created');
  return {
    topic,
    processingEnabled: attributes.get('processing_enabled') === true,
    status: text('status'),
    schemaPath: text('schema_path'),
    updatedAt: text('updated_at'),
    tablesCreated: Array.isArray(tables)
      ? sorted(tables.filter((table) => typeof table === 'string'))
      : [],
    schemaVersion: text('schema_version'),
    schemaSha256: text('schema_sha256'),
    activationSeq: typeof seq === 'number' ? seq : null,
    commit: text('commit'),
    lastRejection: readRejection(attributes.get('last_rejection')),
  };
}

/** The attributes after an update, foreign ones included; those set to null are gone. */
export function withChanges(
  topic: string,
  attributes: ItemAttributes,
  changes: ItemChanges,
): ItemAttributes {
  const { tablesCreated } = changes;
  const wanted: readonly (readonly [name: string, value: unknown])[] = [
    ['processing_enabled', changes.processingEnabled],
    ['status', changes.status],
    ['schema_path', changes.schemaPath],
    ['updated_at', changes.updatedAt],
    ['tables_created', tablesCreated === undefined ? undefined : sorted(tablesCreated)],
    ['schema_version', changes.schemaVersion],
    ['schema_sha256', changes.schemaSha256],
    ['activation_seq', changes.activationSeq],
    ['commit', changes.commit],
    ['last_rejection', changes.lastRejection],
  ];
  const changed = new Map<string, unknown>([['topic_name', topic], ...attributes]).set(
    'topic_name',
    topic,
  );
  for (const [name, value] of wanted) {
    if (value === null) changed.delete(name);
    else if (value !== undefined) changed.set(name, value);
  }
  return changed;
}

/** Whether an update may happen. What is no number is not missing: as in DynamoDB, it compares with nothing. */
export function isAdmitted(attributes: ItemAttributes, condition: ItemCondition): boolean {
  const seq = attributes.get('activation_seq') ?? null;
  switch (condition.kind) {
    case 'always':
      return true;
    case 'ungated':
      return !attributes.has('processing_enabled') && !attributes.has('status');
    case 'never-active':
      return seq === null;
    case 'newer':
      return seq === null || (typeof seq === 'number' && seq < condition.seq);
    case 'same':
      return seq === condition.seq;
  }
}

function readRejection(value: unknown): Rejection | null {
  if (typeof value !== 'object' || value === null) return null;
  const { at, sha256, version, commit, reason } = value as Partial<
    Record<keyof Rejection, unknown>
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

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
