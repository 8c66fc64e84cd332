/** Trino's name of the catalogue: Athena's own, so that `awsdatacatalog.database.table` means the same to both. */
export const TRINO_CATALOG = 'awsdatacatalog';

/** What Trino said of a statement that it refused or that failed. */
export class TrinoError extends Error {
  name = 'TrinoError';

  /** @param {{ message: string, errorName: string, errorType: 'USER_ERROR' | 'INTERNAL_ERROR' | 'INSUFFICIENT_RESOURCES' | 'EXTERNAL' }} error */
  constructor(error) {
    super(error.message);
    this.errorName = error.errorName;
    this.errorType = error.errorType;
    let cause = error.failureInfo;
    while (cause?.cause !== undefined) cause = cause.cause;
    /** Of the innermost exception, such as `java.lang.ClassCastException`. */
    this.rootCause = cause?.type;
  }
}

/**
 * Runs one statement to its end.
 *
 * @param {string} url
 * @param {string} sql
 * @param {string} [schema] For tables named without one.
 * @returns {Promise<{ columns: { name: string, type: string }[], rows: unknown[][], updateCount: number | undefined }>}
 * @throws {TrinoError}
 */
export async function runOnTrino(url, sql, schema, signal = undefined) {
  const headers = {
    'X-Trino-User': 'lakehouse',
    'X-Trino-Catalog': TRINO_CATALOG,
    ...(schema === undefined ? {} : { 'X-Trino-Schema': schema }),
  };
  const result = { columns: [], rows: [], updateCount: undefined };
  let answer = await json(await fetch(`${url}/v1/statement`, { method: 'POST', body: sql, headers, signal }));
  for (;;) {
    if (answer.error !== undefined) throw new TrinoError(answer.error);
    if (answer.columns !== undefined) result.columns = answer.columns.map(({ name, type }) => ({ name, type }));
    if (answer.data !== undefined) result.rows.push(...answer.data);
    if (answer.updateCount !== undefined) result.updateCount = answer.updateCount;
    if (answer.nextUri === undefined) return result;
    answer = await json(await fetch(answer.nextUri, { headers, signal }));
  }
}

async function json(response) {
  const body = await response.text();
  if (!response.ok) throw new Error(`Trino answered ${response.status}: ${body.slice(0, 200)}`);
  return JSON.parse(body);
}
