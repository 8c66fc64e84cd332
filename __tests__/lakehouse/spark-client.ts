import { fromSparkJson } from './athena-types.mjs';

/** What Spark, or Iceberg in it, said of a statement. */
export class SparkError extends Error {
  name = 'SparkError';

  constructor(message, classes) {
    super(message);
    this.classes = classes;
    // Storage and catalogue out of reach; everything else is what the engine thinks of the statement.
    this.isSystem = classes.some((name) => /SdkClientException|S3Exception|GlueException|java\.(?:net|io)\.|UncheckedIO/.test(name));
  }
}

/**
 * @param {string} url
 * @param {string} statement
 * @returns {Promise<{ columns: string[], rows: (string | null)[][] }>}
 * @throws {SparkError}
 */
export function runOnSpark(url, statement) {
  return post(url, { statement });
}

/**
 * The columns of a table as Iceberg has them, names in lower case.
 *
 * @returns {Promise<Map<string, import('./athena-types.mjs').AthenaType>>}
 * @throws {SparkError}
 */
export async function sparkColumns(url, table) {
  const { fields } = await post(url, { columns_of: table });
  return new Map(fields.map((field) => [field.name.toLowerCase(), fromSparkJson(field.type)]));
}

async function post(url, request) {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(request) });
  const answer = await response.json();
  if (!answer.ok) throw new SparkError(answer.message, answer.classes);
  return answer;
}
