import { runOnSpark } from './spark-client.js';
import { SPARK_CATALOG } from './spark-ddl.js';
import { runOnTrino, TrinoError, type QueryResult } from './trino-client.js';

/** URLs. */
export interface Engines {
  /** Of spark_server.py. */
  readonly spark: string;
  readonly trino: string;
}

/**
 * Runs a statement on Trino, past a defect of Trino: 476 and later fail on a predicate (also the ON
 * of a MERGE) over an INT or FLOAT column that was promoted, since they read the minima of older
 * files by the new type (trinodb/trino#29802; Maven Central has no release that is mended). The
 * files are then written anew by Spark, and the statement, of which nothing was committed, runs
 * again. Nothing else is forgiven: any other TrinoError is thrown.
 */
export async function runPastPromotions(
  engines: Engines,
  sql: string,
  schema: string,
  signal: AbortSignal,
): Promise<QueryResult> {
  // One table a round; a statement names a few at most.
  for (let round = 0; ; round++) {
    try {
      return await runOnTrino(engines.trino, sql, { schema }, signal);
    } catch (error) {
      const table = round < 4 && error instanceof TrinoError ? tableOfDefect(error) : undefined;
      if (table === undefined) throw error;
      const call = `CALL ${SPARK_CATALOG}.system.rewrite_data_files(table => '${table}', options => map('rewrite-all', 'true'))`;
      await runOnSpark(engines.spark, call);
    }
  }
}

function tableOfDefect({ message, rootCause }: TrinoError): string | undefined {
  if (rootCause !== 'java.lang.ClassCastException') return undefined;
  return /Error processing metadata for table ([a-z0-9_]+\.[a-z0-9_]+)$/.exec(message)?.[1];
}
