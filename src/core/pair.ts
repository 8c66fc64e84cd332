import type { Column, Section } from './column.js';
import { tokenOf } from './column-tokens.js';
import { isSameType, type ColumnType } from './column-type.js';
import type { Span } from './json-node.js';
import { originOf } from './moved-json.js';
import { partitionsOn, type PartitionField } from './partitioning.js';
import { promotionOf, type Promotion } from './promotions.js';
import { anchorsOf } from './removal-anchors.js';
import { matchRenames } from './renames.js';
import { GENERATED_COLUMNS } from './table-settings.js';
import type { TopicSchema } from './topic-schema.js';

/** A column, or a field of a STRUCT inside one, that only the newer version has. */
export interface Added {
  /** `address` or `address.zip`. */
  readonly name: string;
  readonly type: ColumnType;
  readonly column: Column;
  readonly isRequired: boolean;
}
/** A column or field that only the older version has. */
export interface Removed {
  readonly name: string;
  readonly type: ColumnType;
  readonly column: Column;
  /** Where in the newer text a reader would look for it: its surviving neighbour. */
  readonly anchor: Span;
  /** Partition fields of the older table that read this column; none for a field. */
  readonly partitions: readonly PartitionField[];
}
export interface Kept {
  readonly before: Column;
  readonly after: Column;
  /** The files they are from, whose lists name columns, too. */
  readonly schemas: { readonly before: TopicSchema; readonly after: TopicSchema };
}
export interface Renamed extends Kept {
  readonly anchor: Span;
}
/** One difference between two types of one column, at the innermost place where they differ. */
export interface TypeStep {
  /** `tags`, `tags.element`, `prices.value.amount`. */
  readonly path: string;
  readonly before: ColumnType;
  readonly after: ColumnType;
  readonly promotion: Promotion;
  readonly isMapKey: boolean;
  readonly column: Column;
  /** Partition fields of the older table that read this column. */
  readonly partitions: readonly PartitionField[];
}
export interface Reordered {
  /** The STRUCT's path, or the section. */
  readonly path: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly column: Column;
}

export interface Pairing {
  readonly added: readonly Added[];
  readonly removed: readonly Removed[];
  readonly renamed: readonly Renamed[];
  /** Only columns that differ in something; renamed ones are among them. */
  readonly kept: readonly Kept[];
  readonly types: readonly TypeStep[];
  readonly reordered: readonly Reordered[];
}

/** Two versions and the texts they were read from. */
export interface Versions {
  readonly before: TopicSchema;
  readonly beforeText: string;
  readonly after: TopicSchema;
  readonly afterText: string;
}

/** Walks two versions of a topic once; the rules only ever see matched pairs. */
export function pairVersions(versions: Versions): Pairing {
  const { before, after } = versions;
  const { fresh, differing, isNoneGone, firstMoved } = walkBeside(versions);
  // Without its section every column would look removed.
  const gone = isNoneGone
    ? []
    : columnsMissingFrom(after, before).filter(({ section }) => hasSection(after, section));
  const anchors = gone.length === 0 ? new Map<string, Span>() : anchorsOf(gone, before, after);
  const pairs = matchRenames(gone, fresh);
  const walk: MutablePairing = {
    added: fresh
      .filter((column) => !pairs.has(column))
      .map((column) => ({
        name: column.name,
        type: column.type,
        column,
        isRequired: column.isRequired,
      })),
    removed: [],
    renamed: [...pairs].map(([newer, older]) => ({
      before: older,
      after: newer,
      schemas: versions,
      anchor: anchors.get(older.name) ?? { start: 0, end: 0 },
    })),
    kept: [],
    types: [],
    reordered: [],
  };
  const renamedAway = new Set(pairs.values());
  for (const column of gone) {
    if (renamedAway.has(column)) continue;
    const anchor = anchors.get(column.name) ?? { start: 0, end: 0 };
    walk.removed.push({
      name: column.name,
      type: column.type,
      column,
      anchor,
      partitions: partitionsOn(before.partitioning, (name) => name === column.name),
    });
  }
  for (const { newer, older = pairs.get(newer) } of differing) {
    if (older === undefined) continue;
    walk.kept.push({ before: older, after: newer, schemas: versions });
    if (!GENERATED_COLUMNS.has(newer.name)) {
      walkTypes(
        { path: newer.name, before: older.type, after: newer.type, isMapKey: false },
        newer,
        partitionsOn(before.partitioning, (name) => name === older.name),
        walk,
      );
    }
  }
  for (const [section, column] of firstMoved) {
    const [wasOrder, isOrder] = commonOrders(namesIn(before, section), namesIn(after, section));
    walk.reordered.push({ path: `${section}_columns`, before: wasOrder, after: isOrder, column });
  }
  return walk;
}

interface Beside {
  /** Columns that only the newer version has; generated ones are in the tables either way. */
  readonly fresh: readonly Column[];
  /** In the newer file's order; without an older one where only the newer version has the column. */
  readonly differing: readonly { readonly newer: Column; readonly older?: Column | undefined }[];
  /** Whether the newer version has all columns of the older one. */
  readonly isNoneGone: boolean;
  /** In each section the first column that stood behind one it now stands before. */
  readonly firstMoved: ReadonlyMap<Section, Column>;
}

/** What one walk over the newer version's columns tells, most of which did not change at all. */
function walkBeside(versions: Versions): Beside {
  const { before, after } = versions;
  const fresh: Column[] = [];
  const differing: { newer: Column; older?: Column | undefined }[] = [];
  const firstMoved = new Map<Section, Column>();
  const last = { envelope: -1, payload: -1 };
  let common = 0;
  for (const newer of after.columns.values()) {
    const older = before.columns.get(newer.name);
    if (older === undefined) {
      if (!GENERATED_COLUMNS.has(newer.name)) fresh.push(newer);
      differing.push({ newer });
      continue;
    }
    common++;
    if (!isSameText(older, newer, versions)) differing.push({ newer, older });
    const { section, index } = older;
    if (section !== newer.section) continue;
    if (index > last[section]) last[section] = index;
    else if (!firstMoved.has(section)) firstMoved.set(section, newer);
  }
  return { fresh, differing, isNoneGone: common === before.columns.size, firstMoved };
}

function hasSection({ root }: TopicSchema, section: Section): boolean {
  return (
    root.members.find((member) => member.key === `${section}_columns`)?.value.kind === 'object'
  );
}

/** Columns of one version that the other lacks. Generated ones are in the tables either way. */
function columnsMissingFrom(other: TopicSchema, schema: TopicSchema): readonly Column[] {
  const missing: Column[] = [];
  for (const column of schema.columns.values()) {
    if (!other.columns.has(column.name) && !GENERATED_COLUMNS.has(column.name))
      missing.push(column);
  }
  return missing;
}

type MutablePairing = {
  -readonly [Key in keyof Pairing]: Pairing[Key] extends readonly (infer Item)[] ? Item[] : never;
};

/** Most columns of a changed file did not change at all; their text says so without a look at a single attribute. */
function isSameText(older: Column, newer: Column, { beforeText, afterText }: Versions): boolean {
  if (older === newer) return true;
  if (older.isCde !== newer.isCde || older.section !== newer.section) return false;
  const a = older.member;
  const b = newer.member;
  if (originOf(a) === originOf(b)) return true;
  return (
    a.value.end - a.keyStart === b.value.end - b.keyStart &&
    beforeText.slice(a.keyStart, a.value.end) === afterText.slice(b.keyStart, b.value.end)
  );
}

interface TypePair {
  readonly path: string;
  readonly before: ColumnType;
  readonly after: ColumnType;
  readonly isMapKey: boolean;
}

function walkTypes(
  pair: TypePair,
  column: Column,
  partitions: readonly PartitionField[],
  walk: MutablePairing,
): void {
  const { path, before, after, isMapKey } = pair;
  if (isSameType(before, after)) return;
  const into = (name: string, older: ColumnType, newer: ColumnType, isKey = isMapKey): void =>
    walkTypes(
      { path: `${path}.${name}`, before: older, after: newer, isMapKey: isKey },
      column,
      [],
      walk,
    );
  if (before.kind === 'array' && after.kind === 'array')
    into('element', before.element, after.element);
  else if (before.kind === 'map' && after.kind === 'map') {
    into('key', before.key, after.key, true);
    into('value', before.value, after.value);
  } else if (before.kind === 'struct' && after.kind === 'struct' && !isMapKey)
    walkFields(path, before, after, column, into, walk);
  else
    walk.types.push({
      path,
      before,
      after,
      promotion: promotionOf(before, after),
      isMapKey,
      column,
      partitions,
    });
}

type StructType = Extract<ColumnType, { kind: 'struct' }>;

function walkFields(
  path: string,
  before: StructType,
  after: StructType,
  column: Column,
  into: (name: string, a: ColumnType, b: ColumnType) => void,
  walk: MutablePairing,
): void {
  const older = new Map(before.fields.map((field) => [field.name, field.type]));
  const newer = new Map(after.fields.map((field) => [field.name, field.type]));
  const anchor = tokenOf(column, 'type');
  for (const [name, type] of older) {
    const now = newer.get(name);
    if (now === undefined)
      walk.removed.push({ name: `${path}.${name}`, type, column, anchor, partitions: [] });
    else into(name, type, now);
  }
  for (const [name, type] of newer) {
    if (!older.has(name))
      walk.added.push({ name: `${path}.${name}`, type, column, isRequired: false });
  }
  const [wasOrder, isOrder] = commonOrders([...older.keys()], [...newer.keys()]);
  if (wasOrder.join() !== isOrder.join())
    walk.reordered.push({ path, before: wasOrder, after: isOrder, column });
}

function namesIn(schema: TopicSchema, section: Section): string[] {
  return [...schema.columns.values()]
    .filter((column) => column.section === section)
    .map((column) => column.name);
}

/** What both lists have, in the order of each. */
function commonOrders(
  before: readonly string[],
  after: readonly string[],
): [readonly string[], readonly string[]] {
  const inBefore = new Set(before);
  const inAfter = new Set(after);
  return [before.filter((name) => inAfter.has(name)), after.filter((name) => inBefore.has(name))];
}
