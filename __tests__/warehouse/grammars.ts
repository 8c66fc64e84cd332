import { HiveSqlLexer } from 'dt-sql-parser/dist/lib/hive/HiveSqlLexer.js';
import { HiveSQL } from 'dt-sql-parser/dist/parser/hive/index.js';
import { SparkSQL } from 'dt-sql-parser/dist/parser/spark/index.js';
import { TrinoSQL } from 'dt-sql-parser/dist/parser/trino/index.js';

/** What a grammar says of a statement; nothing where it takes it. */
export type Grammar = (sql: string) => readonly string[];

const grammar =
  (parser: SparkSQL | HiveSQL | TrinoSQL): Grammar =>
  (sql) =>
    parser.validate(sql).map(({ message }) => message);

/**
 * Athena's DDL on Iceberg tables, as far as Spark shares it: statements, partition transforms. It
 * is lenient with names.
 */
export const spark = grammar(new SparkSQL());
/**
 * What Athena's DDL comes from: strict with reserved words and with names that begin with _, also
 * inside of types.
 */
export const hive = grammar(new HiveSQL());
/** Athena's queries. */
export const trino = grammar(new TrinoSQL());

/** Every word that Hive's grammar knows, reserved or not, in lower case. */
export const KEYWORDS: readonly string[] = HiveSqlLexer.symbolicNames.flatMap(
  (symbol) => /^KW_([A-Z_]+)$/.exec(symbol ?? '')?.[1]?.toLowerCase() ?? [],
);
