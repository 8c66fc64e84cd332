import type { AthenaClient, QueryExecution } from '@aws-sdk/client-athena';
import { plain } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import type { NeededActions } from '../protocol/permissions.js';
import { statementMark } from '../protocol/statement-mark.js';

/** Athena lists the newest first, and no query runs longer. */
const LONGEST_QUERY_MS = 24 * 3_600_000;
const ENDED: ReadonlySet<string> = new Set(['SUCCEEDED', 'FAILED', 'CANCELLED']);

/**
 * Stops the queries of a catch-up that are still at work, and answers how many of them have not
 * ended yet.
 */
export async function stopQueries(
  client: AthenaClient,
  workgroup: string,
  catchUpId: string,
  now: Date,
): Promise<number> {
  const mark = statementMark(catchUpId);
  const open: QueryExecution[] = [];
  let next: string | undefined;
  do {
    const page = await pageOf(client, workgroup, next);
    open.push(
      ...page.queries.filter(
        ({ Query, Status }) => Query?.startsWith(mark) === true && !ENDED.has(Status?.State ?? ''),
      ),
    );
    const times = page.queries.map(({ Status }) => Status?.SubmissionDateTime?.getTime() ?? 0);
    const isPast = times.length > 0 && Math.max(...times) < now.getTime() - LONGEST_QUERY_MS;
    next = isPast ? undefined : page.next;
  } while (next !== undefined);
  const { StopQueryExecutionCommand } = await import('@aws-sdk/client-athena');
  for (const { QueryExecutionId } of open)
    await told('StopQueryExecution', workgroup, 'athena:StopQueryExecution', () =>
      client.send(new StopQueryExecutionCommand({ QueryExecutionId })),
    );
  return open.length;
}

async function pageOf(
  client: AthenaClient,
  workgroup: string,
  from: string | undefined,
): Promise<{ readonly queries: readonly QueryExecution[]; readonly next: string | undefined }> {
  const { BatchGetQueryExecutionCommand, ListQueryExecutionsCommand } =
    await import('@aws-sdk/client-athena');
  const { QueryExecutionIds: ids = [], NextToken: next } = await told(
    'ListQueryExecutions',
    workgroup,
    'athena:ListQueryExecutions',
    () =>
      client.send(
        new ListQueryExecutionsCommand({
          WorkGroup: workgroup,
          MaxResults: 50,
          ...(from === undefined ? {} : { NextToken: from }),
        }),
      ),
  );
  if (ids.length === 0) return { queries: [], next };
  const { QueryExecutions: queries = [] } = await told(
    'BatchGetQueryExecution',
    workgroup,
    'athena:BatchGetQueryExecution',
    () => client.send(new BatchGetQueryExecutionCommand({ QueryExecutionIds: ids })),
  );
  return { queries, next };
}

async function told<Answer>(
  operation: string,
  workgroup: string,
  permission: NeededActions,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const resource = `workgroup ${plain(workgroup, 200)}`;
    throw awsFault(error, {
      service: 'Athena',
      operation: `${operation} in`,
      resource,
      permission,
    });
  }
}
