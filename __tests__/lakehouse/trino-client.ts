import { listIn, numberIn, objectIn, optional, stringIn } from './json-values.js';

/**
 * Trino's name of the catalogue: Athena's own, so that `awsdatacatalog.database.table` means the
 * same to both.
 */
export const TRINO_CATALOG = 'awsdatacatalog';

/** A column of a result; its type as Trino writes it. */
export interface ResultColumn {
  readonly name: string;
  readonly type: string;
}

export interface QueryResult {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly unknown[])[];
  /** Only of a statement that writes. */
  readonly updateCount: number | undefined;
  /** What was read from the store. */
  readonly bytesRead: number;
}

export const NO_RESULT: QueryResult = {
  columns: [],
  rows: [],
  updateCount: undefined,
  bytesRead: 0,
};

/** What Trino answered to a statement that it refused or that failed. */
export class TrinoError extends Error {
  override readonly name = 'TrinoError';
  /** Such as `SYNTAX_ERROR`. */
  readonly errorName: string;
  /** `USER_ERROR`, `INTERNAL_ERROR`, `INSUFFICIENT_RESOURCES` or `EXTERNAL`. */
  readonly errorType: string;
  /** The class of the innermost exception, such as `java.lang.ClassCastException`. */
  readonly rootCause: string | undefined;

  constructor(json: unknown) {
    const error = objectIn(json);
    super(stringIn(error.message));
    this.errorName = stringIn(error.errorName);
    this.errorType = stringIn(error.errorType);
    this.rootCause = rootCauseOf(error.failureInfo);
  }
}

export interface TrinoSession {
  /** For tables named without one. */
  readonly schema?: string;
  /** Such as `Pacific/Apia`; else Trino's own, UTC. */
  readonly timeZone?: string;
}

/** Runs one statement to its end. Throws a TrinoError. */
export async function runOnTrino(
  url: string,
  sql: string,
  { schema, timeZone }: TrinoSession = {},
  signal?: AbortSignal,
): Promise<QueryResult> {
  const headers = {
    'X-Trino-User': 'lakehouse',
    'X-Trino-Catalog': TRINO_CATALOG,
    ...(schema === undefined ? {} : { 'X-Trino-Schema': schema }),
    ...(timeZone === undefined ? {} : { 'X-Trino-Time-Zone': timeZone }),
  };
  const request = { headers, ...(signal === undefined ? {} : { signal }) };
  let columns: readonly ResultColumn[] = [];
  const rows: (readonly unknown[])[] = [];
  let updateCount: number | undefined;
  let answer = await readJson(
    await fetch(`${url}/v1/statement`, { method: 'POST', body: sql, ...request }),
  );
  for (;;) {
    if (answer.error !== undefined) throw new TrinoError(answer.error);
    columns = optional(listIn, answer.columns)?.map(readColumn) ?? columns;
    rows.push(...(optional(listIn, answer.data)?.map(listIn) ?? []));
    updateCount = optional(numberIn, answer.updateCount) ?? updateCount;
    const next = optional(stringIn, answer.nextUri);
    if (next === undefined) {
      const { physicalInputBytes } = objectIn(answer.stats ?? {});
      return { columns, rows, updateCount, bytesRead: optional(numberIn, physicalInputBytes) ?? 0 };
    }
    answer = await readJson(await fetch(next, request));
  }
}

function readColumn(json: unknown): ResultColumn {
  const { name, type } = objectIn(json);
  return { name: stringIn(name), type: stringIn(type) };
}

function rootCauseOf(failure: unknown): string | undefined {
  if (failure === undefined || failure === null) return undefined;
  const { type, cause } = objectIn(failure);
  return rootCauseOf(cause) ?? optional(stringIn, type);
}

async function readJson(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const body = await response.text();
  if (!response.ok) throw new Error(`Trino answered ${response.status}: ${body.slice(0, 200)}`);
  return objectIn(JSON.parse(body));
}
