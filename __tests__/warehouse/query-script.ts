import type { Script } from '../servers/scripted-aws.js';

/** An Athena whose queries end like this, one after the other, and then succeed with this answer. */
export function queries(answer: object, ends: readonly object[] = []): Script {
  let started = 0;
  return {
    StartQueryExecution: () => ({ QueryExecutionId: String(started++) }),
    GetQueryExecution: ({ QueryExecutionId }) => ({
      QueryExecution: { Status: ends[Number(QueryExecutionId)] ?? { State: 'SUCCEEDED' } },
    }),
    GetQueryResults: () => answer,
  };
}

/** What GetQueryResults answers for a SELECT. */
export function answered(
  names: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): object {
  const data = (row: readonly (string | null)[]): object => ({
    Data: row.map((text) => (text === null ? {} : { VarCharValue: text })),
  });
  return {
    ResultSet: {
      Rows: [names, ...rows].map(data),
      ResultSetMetadata: { ColumnInfo: names.map((Name) => ({ Name, Type: 'varchar' })) },
    },
  };
}
