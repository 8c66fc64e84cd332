import { identifierProblem } from '../core/identifier.js';
import { isValidTopic } from '../core/topic-name.js';
import { RESERVED_WORDS } from './reserved-words.js';
import type { Places } from './warehouse.js';

/** What stands for a bucket where none is known, in a plan that nobody runs. */
export const UNKNOWN_BUCKET = '<ICEBERG_BUCKET>';

const NAME = /^[a-z_][a-z0-9_]{0,254}$/;
const PLAIN = /^[a-z][a-z0-9_]*$/;
/** Glue takes more; Athena only these (its guide, "Name databases, tables, and columns"). */
const DATABASE = /^[a-z0-9_]{1,255}$/;
/** Also the older buckets, which may have capitals and underscores. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/;

/** A column or table in DDL. Every name is checked again where it enters a statement; throws a TypeError on anything unsafe. */
export function ticked(name: string): string {
  return `\`${checked(name)}\``;
}

/** A column, field or table in a query. */
export function doubleQuoted(name: string): string {
  return `"${checked(name).replaceAll('"', '""')}"`;
}

/** A field of a STRUCT in DDL: bare where Athena reads it bare, since not every tool that shows types takes backticks in them. */
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

/** Where a table's data lies, between the quotes of LOCATION. */
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
