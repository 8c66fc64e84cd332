import type { AthenaClient, GetQueryResultsCommandOutput } from '@aws-sdk/client-athena';
import { awsFault } from '../aws/fault.js';
import { Fault } from '../errors.js';
import { readable } from './query-failure.js';

/** What a query answered. */
export interface QueryAnswer {
  /** Without the row of names that Athena puts first; NULL is undefined. */
  readonly rows: readonly (readonly (string | undefined)[])[];
  /** Names of the columns. */
  readonly names: readonly string[];
  /**
   * Rows that a statement has written. The documentation promises it for INSERT and UPDATE only:
   * https://docs.aws.amazon.com/athena/latest/APIReference/API_GetQueryResults.html
   */
  readonly updateCount: number | undefined;
}

const TIMEOUT_MS = 30_000;

/** Reads the whole answer of a query that has succeeded; a Fault where it can't be read. */
export async function queryAnswer(client: AthenaClient, id: string): Promise<QueryAnswer> {
  const rows: (readonly (string | undefined)[])[] = [];
  let updateCount: number | undefined;
  let names: readonly string[] | undefined;
  let next: string | undefined;
  do {
    const page = await pageOf(client, id, next);
    updateCount ??= page.UpdateCount;
    names ??= (page.ResultSet?.ResultSetMetadata?.ColumnInfo ?? []).map(({ Name }) => Name ?? '');
    for (const { Data } of page.ResultSet?.Rows ?? [])
      rows.push((Data ?? []).map(({ VarCharValue }) => VarCharValue));
    next = page.NextToken;
  } while (next !== undefined);
  return { rows: rows.slice(1), names: names ?? [], updateCount };
}

async function pageOf(
  client: AthenaClient,
  id: string,
  next: string | undefined,
): Promise<GetQueryResultsCommandOutput> {
  const { GetQueryResultsCommand } = await import('@aws-sdk/client-athena');
  try {
    return await client.send(
      new GetQueryResultsCommand({
        QueryExecutionId: id,
        ...(next === undefined ? {} : { NextToken: next }),
      }),
      { abortSignal: AbortSignal.timeout(TIMEOUT_MS) },
    );
  } catch (error) {
    throw awsFault(error, {
      service: 'Athena',
      operation: 'GetQueryResults of',
      resource: `query ${readable(id)}`,
      permission: 'athena:GetQueryResults',
    });
  }
}

/** All rows by their columns' names. */
export function rowsOf({
  names,
  rows,
}: QueryAnswer): readonly ReadonlyMap<string, string | undefined>[] {
  return rows.map((row) => new Map(names.map((name, index) => [name, row[index]])));
}

/** The only row by its columns' names; a Fault for any other number of rows. */
export function onlyRow(answer: QueryAnswer): ReadonlyMap<string, string | undefined> {
  const rows = rowsOf(answer);
  const [row] = rows;
  if (row === undefined || rows.length !== 1)
    throw new Fault(`A count answered with ${String(rows.length)} rows; run it again`);
  return row;
}

/** A count; a Fault for anything that isn't a whole number. */
export function countIn(row: ReadonlyMap<string, string | undefined>, name: string): number {
  const count = toCount(row.get(name));
  if (count === undefined)
    throw new Fault(
      `A count answered with ${JSON.stringify(row.get(name) ?? null)} as ${name}; run it again`,
    );
  return count;
}

/** A whole number, not negative. */
export function toCount(text: string | undefined): number | undefined {
  const number = /^[0-9]{1,16}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}
