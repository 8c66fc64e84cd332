import type { Column, Section } from '../schema/column.js';
import { sectionMembers } from '../schema/column-section.js';
import { partitionsOn, type PartitionField } from '../schema/partitioning.js';
import { commonOrders, walkTypes, type MutablePairing } from './pair-types.js';
import type { Pairing } from './pairing.js';
import { removalAnchors } from './removal-anchors.js';
import { removalPlaces } from './removal-places.js';
import { matchRenames } from './renames.js';
import { GENERATED_COLUMNS } from '../schema/table-settings.js';
import type { TopicSchema } from '../schema/topic-schema.js';
import { cdeListsOf, valueOf } from './tokens.js';

/** Two versions and the texts they were read from. */
export interface Versions {
  readonly before: TopicSchema;
  readonly beforeText: string;
  readonly after: TopicSchema;
  readonly afterText: string;
}

/** Walks two versions of a topic once and matches their columns for the rules. */
export function pairVersions(versions: Versions): Pairing {
  const { before, after } = versions;
  const { fresh, differing, firstMoved } = walkColumns(versions);
  // If a section is missing, its columns are not reported as removed: the missing section is a
  // problem of its own.
  const gone = columnsMissingFrom(after, before).filter(({ section }) =>
    hasSection(after, before, section),
  );
  const anchorOf = removalAnchors(before, after);
  const placeOf = removalPlaces(before, after);
  const isTaken = (name: string): boolean => before.columns.has(name) || after.columns.has(name);
  const pairs = matchRenames(gone, fresh);
  const cdeLists = cdeListsOf(versions);
  const partitionsOfColumn = (name: string): readonly PartitionField[] =>
    partitionsOn(before.partitioning, (source) => source === name);
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
      cdeLists,
      partitions: partitionsOfColumn(older.name),
      anchor: anchorOf(older),
    })),
    kept: [],
    types: [],
    reordered: [],
  };
  const renamedAway = new Set(pairs.values());
  for (const column of gone) {
    if (renamedAway.has(column)) continue;
    walk.removed.push({
      name: column.name,
      type: column.type,
      column,
      was: column,
      anchor: anchorOf(column),
      place: placeOf(column),
      partitions: partitionsOfColumn(column.name),
    });
  }
  for (const { newer, older = pairs.get(newer) } of differing) {
    if (older === undefined) continue;
    const partitions = partitionsOfColumn(older.name);
    walk.kept.push({ before: older, after: newer, cdeLists, partitions });
    if (!GENERATED_COLUMNS.has(newer.name)) {
      walkTypes({ was: older, column: newer, partitions, isTaken }, walk);
    }
  }
  for (const [section, column] of firstMoved) {
    const [wasOrder, isOrder] = commonOrders(namesIn(before, section), namesIn(after, section));
    walk.reordered.push({ path: `${section}_columns`, before: wasOrder, after: isOrder, column });
  }
  return walk;
}

interface ColumnWalk {
  /**
   * Columns that only the newer version has, without generated ones, which the tables always have.
   */
  readonly fresh: readonly Column[];
  /**
   * Columns that differ, in the newer file's order; `older` is absent where only the newer version
   * has the column.
   */
  readonly differing: readonly { readonly newer: Column; readonly older?: Column | undefined }[];
  /** The first column of each section that moved ahead of another one. */
  readonly firstMoved: ReadonlyMap<Section, Column>;
}

/** Compares the columns of both versions in one walk over the newer version. */
function walkColumns(versions: Versions): ColumnWalk {
  const { before, after } = versions;
  const fresh: Column[] = [];
  const differing: { newer: Column; older?: Column | undefined }[] = [];
  const firstMoved = new Map<Section, Column>();
  const last = { envelope: -1, payload: -1 };
  for (const newer of after.columns.values()) {
    const older = before.columns.get(newer.name);
    if (older === undefined) {
      if (!GENERATED_COLUMNS.has(newer.name)) fresh.push(newer);
      differing.push({ newer });
      continue;
    }
    if (!isSameText(older, newer, versions)) differing.push({ newer, older });
    const { section, index } = older;
    if (section !== newer.section) continue;
    if (index > last[section]) last[section] = index;
    else if (!firstMoved.has(section)) firstMoved.set(section, newer);
  }
  return { fresh, differing, firstMoved };
}

/** Listed columns count where the older version lists them too; elsewhere the list is an error. */
function hasSection(after: TopicSchema, before: TopicSchema, section: Section): boolean {
  const [was, is] = [before, after].map((schema) => valueOf(schema, `${section}_columns`));
  if (is?.kind === 'object') return true;
  return is !== undefined && was?.kind === 'array' && sectionMembers(is) !== undefined;
}

/** Columns that the other version lacks, without generated ones, which the tables always have. */
function columnsMissingFrom(other: TopicSchema, schema: TopicSchema): readonly Column[] {
  return [...schema.columns.values()].filter(
    ({ name }) => !other.columns.has(name) && !GENERATED_COLUMNS.has(name),
  );
}

/** Whether a column has the same text in both versions; most columns don't change. */
function isSameText(older: Column, newer: Column, { beforeText, afterText }: Versions): boolean {
  if (older.isCde !== newer.isCde || older.section !== newer.section) return false;
  const a = older.member;
  const b = newer.member;
  return beforeText.slice(a.keyStart, a.value.end) === afterText.slice(b.keyStart, b.value.end);
}

function namesIn(schema: TopicSchema, section: Section): string[] {
  return [...schema.columns.values()]
    .filter((column) => column.section === section)
    .map((column) => column.name);
}
