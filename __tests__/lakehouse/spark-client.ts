import { fromSparkJson, type AthenaType } from './athena-types.js';
import { listIn, objectIn, stringIn } from './json-values.js';

/** What Spark, or Iceberg in it, answered to a statement that failed. */
export class SparkError extends Error {
  override readonly name = 'SparkError';
  /**
   * Storage and catalogue out of reach; everything else is what the engine thinks of the statement.
   */
  readonly isSystem: boolean;

  /** `classes` are those of the whole chain of Java's causes. */
  constructor(message: string, classes: readonly string[]) {
    super(message);
    this.isSystem = classes.some((name) =>
      /SdkClientException|S3Exception|GlueException|java\.(?:net|io)\.|UncheckedIO/.test(name),
    );
  }
}

/** Throws a SparkError. */
export async function runOnSpark(url: string, statement: string): Promise<void> {
  await post(url, { statement });
}

/** Runs a Python file, which finds this session. Throws a SparkError for whatever it raises. */
export async function runScript(
  url: string,
  script: string,
  given: readonly string[],
): Promise<void> {
  await post(url, { script, arguments: given });
}

/** Rows, each value as Python prints it. Throws a SparkError. */
export async function querySpark(
  url: string,
  statement: string,
): Promise<readonly (readonly (string | null)[])[]> {
  const { rows } = await post(url, { statement });
  return listIn(rows).map((row) =>
    listIn(row).map((cell) => (cell === null ? null : stringIn(cell))),
  );
}

/** The columns of a table as Iceberg has them, names in lower case. Throws a SparkError. */
export async function sparkColumns(
  url: string,
  table: string,
): Promise<ReadonlyMap<string, AthenaType>> {
  const { fields } = await post(url, { columns_of: table });
  return new Map(
    listIn(fields).map((field) => {
      const { name, type } = objectIn(field);
      return [stringIn(name).toLowerCase(), fromSparkJson(type)];
    }),
  );
}

async function post(
  url: string,
  request: Readonly<Record<string, string | readonly string[]>>,
): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(request) });
  const answer = objectIn(await response.json());
  if (answer.ok !== true)
    throw new SparkError(stringIn(answer.message), listIn(answer.classes).map(stringIn));
  return answer;
}
