import { identifierProblem } from '../core/schema/identifier.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { RESERVED_WORDS } from './reserved-words.js';
import type { Places } from '../core/change/tables/table-change.js';

/** The placeholder for an unknown bucket in statements that are only shown. */
export const UNKNOWN_BUCKET = '<ICEBERG_BUCKET>';

const NAME = /^[a-z_][a-z0-9_]{0,254}$/;
const PLAIN = /^[a-z][a-z0-9_]*$/;
/**
 * Athena accepts fewer names than Glue:
 * https://docs.aws.amazon.com/athena/latest/ug/tables-databases-columns-names.html
 */
const DATABASE = /^[a-z0-9_]{1,255}$/;
/** Older buckets may have capital letters and underscores. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/;

/**
 * A column or table in DDL. As here, every name is checked again before it enters a statement: an
 * unsafe one is a TypeError.
 */
export function ticked(name: string): string {
  return `\`${checked(name)}\``;
}

/** A column, field or table in a query. */
export function doubleQuoted(name: string): string {
  return `"${checked(name).replaceAll('"', '""')}"`;
}

/**
 * A field of a STRUCT in DDL, quoted only if Athena needs it: some tools that show types can't
 * parse backticks.
 */
export function fieldName(name: string): string {
  return PLAIN.test(name) && !RESERVED_WORDS.has(name) ? checked(name) : ticked(name);
}

/** A database in DDL. */
export function databaseName(database: string): string {
  if (!DATABASE.test(database)) throw unsafe('database', database);
  return PLAIN.test(database) && !RESERVED_WORDS.has(database) ? database : `\`${database}\``;
}

/** A database in a query. */
export function quotedDatabase(database: string): string {
  if (!DATABASE.test(database)) throw unsafe('database', database);
  return `"${database}"`;
}

/** The location of a table's data, for LOCATION. */
export function locationOf({ bucket }: Places, database: string, topic: string): string {
  if (bucket !== UNKNOWN_BUCKET && !BUCKET.test(bucket)) throw unsafe('bucket', bucket);
  if (!DATABASE.test(database)) throw unsafe('database', database);
  if (!isValidTopic(topic)) throw unsafe('topic', topic);
  return `s3://${bucket}/${database}/${topic}/`;
}

function checked(name: string): string {
  if (!NAME.test(name) || identifierProblem(name) !== undefined) throw unsafe('identifier', name);
  return name;
}

function unsafe(what: string, text: string): TypeError {
  return new TypeError(
    `Not a ${what} that may stand in a statement: ${JSON.stringify(text.slice(0, 100))}`,
  );
}
