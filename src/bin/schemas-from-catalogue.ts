import { gunzipSync } from 'node:zlib';
import {
  schemaFromTables,
  topicOfTable,
  type DescribedTable,
} from '../core/change/tables/schema-from-tables.js';
import type { Places } from '../core/change/tables/table-change.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { groupBy } from '../core/text/group-by.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, UserError } from '../errors.js';
import type { TopicInForce } from '../gate/versions-in-force.js';
import { visible } from '../report/escape.js';
import { UNKNOWN_BUCKET } from '../warehouse/sql-names.js';
import type { TableList } from '../warehouse/warehouse.js';
import { openRegistry } from './open-registry.js';
import type { RegistryLocation } from './registry-url.js';
import type { NewSchema } from './write-schemas.js';

/** What the tables of a catalogue became. */
export interface FromCatalogue {
  readonly schemas: readonly NewSchema[];
  /** Lines of the report about tables that were left out, and about what couldn't be told. */
  readonly lines: readonly string[];
  /** Whether there is a table that a person has to look at. */
  readonly hasProblem: boolean;
}

/**
 * Writes schemas for the CURATED tables that no version in force describes. `known`: the topics of
 * the registry, which says more about them than tables do.
 */
export async function schemasFromCatalogue(
  catalogue: TableList,
  places: Places,
  known: readonly TopicInForce[],
): Promise<FromCatalogue> {
  const curated = await catalogue.list(places.databases.curated);
  const below = await catalogue.list(places.databases.standardized);
  const described = new Set(
    known.flatMap((topic) => (topic.kind === 'active' ? (topic.schema?.tableName ?? []) : [])),
  );
  const topics = new Set(known.map(({ topic }) => topic));
  const open = curated.filter(
    (table) => !described.has(table.name) && !topics.has(topicOfTable(table)),
  );
  const schemas: NewSchema[] = [];
  const lines: string[] = [];
  let hasProblem = false;
  for (const [topic, tables] of groupBy(open, topicOfTable)) {
    const [table, other] = tables;
    if (table === undefined) continue;
    const name = visible(`${table.database}.${table.name}`);
    if (other !== undefined || !isValidTopic(topic)) {
      const why =
        other === undefined
          ? `${quoted(topic)} can't be a topic`
          : `${visible(other.name)} lies at the place of topic ${quoted(topic)}, too`;
      lines.push(`  problem  table ${name}: ${why}`);
      hasProblem = true;
      continue;
    }
    const standardized = below.find((one) => one.name === table.name);
    const result = schemaFromTables({
      topic,
      curated: table,
      standardized,
      places: at(places, table),
    });
    if (result.kind === 'schema') {
      schemas.push({
        topic,
        bytes: Buffer.from(result.text),
        what: `what ${name} says`,
        table: table.name,
      });
      lines.push(...result.notes.map((note) => `  note     ${topic}: ${note}`));
    } else {
      const isProblem = result.kind === 'unfit';
      lines.push(`  ${isProblem ? 'problem ' : 'skipped '} table ${name}: ${result.why}`);
      hasProblem ||= isProblem;
    }
  }
  return { schemas, lines, hasProblem };
}

/** Without a registry and a setting, the tables' bucket is the one that this table is in. */
function at(places: Places, { location }: DescribedTable): Places {
  const [, bucket = places.bucket] = /^s3[an]?:\/\/([^/]+)/.exec(location ?? '') ?? [];
  return places.bucket === UNKNOWN_BUCKET ? { ...places, bucket } : places;
}

/** The catalogue that belongs to a registry: Glue, or the one in its directory. */
export async function openCatalogue(
  location: RegistryLocation | undefined,
  places: Places,
  tell: (line: string) => void,
): Promise<TableList> {
  for (const database of Object.values(places.databases))
    if (!/^[a-z0-9_]{1,255}$/.test(database))
      throw new UserError(
        `${quoted(database)} can't be a database: use lower-case letters, digits and underscores`,
      );
  if (location?.kind === 'directory') {
    const { directoryTables } = await import('../warehouse/directory-tables.js');
    return directoryTables(location.directory, places);
  }
  const { glueTables } = await import('../warehouse/glue-tables.js');
  return glueTables({ environment: process.env, readFile: metadataReader(tell) });
}

/**
 * Reads tables' metadata files, where the role may. What keeps it from one is told once: it will be
 * the same for all.
 */
function metadataReader(
  tell: (line: string) => void,
): (url: string) => Promise<string | undefined> {
  let isTold = false;
  const buckets = new Map<string, ReturnType<typeof openRegistry>>();
  const open = (bucket: string): ReturnType<typeof openRegistry> => {
    const opened =
      buckets.get(bucket) ?? openRegistry({ kind: 's3', bucket, prefix: '' }, '', '--registry');
    buckets.set(bucket, opened);
    return opened;
  };
  return async (url) => {
    const [, bucket, key] = /^s3[an]?:\/\/([^/]+)\/(.+)$/.exec(url) ?? [];
    if (bucket === undefined || key === undefined) return undefined;
    try {
      const { objects } = await open(bucket);
      const found = await objects.get(key);
      if (found === undefined || found.bytes.length === 0) return undefined;
      const isPacked = found.bytes[0] === 0x1f && found.bytes[1] === 0x8b;
      const bytes = isPacked
        ? gunzipSync(found.bytes, { maxOutputLength: MAX_METADATA })
        : found.bytes;
      return Buffer.from(bytes).toString('utf8');
    } catch (error) {
      if (!isTold) tell(`  note     metadata files can't be read: ${reason(error)}`);
      isTold = true;
      return undefined;
    }
  };
}

/** Bytes of a metadata file, which lists all snapshots of its table. */
const MAX_METADATA = 256 * 1_048_576;

const reason = (error: unknown): string =>
  error instanceof Fault ? error.message : 'the file is damaged';
