import type { GetTablesCommandOutput, GlueClient, Table } from '@aws-sdk/client-glue';
import { clientSettings, DEFAULT_LIMITS, type AwsLimits } from '../aws/client-settings.js';
import type { Environment } from '../aws/environment.js';
import { failureOf } from '../aws/failure.js';
import { awsFault } from '../aws/fault.js';
import type { DescribedTable } from '../core/change/tables/schema-from-tables.js';
import { Fault } from '../errors.js';
import { existingTable } from './athena-table.js';
import { partitioningIn, specInFile, specInGlue } from './partition-spec.js';
import type { TableList } from './warehouse.js';

export interface GlueTablesOptions {
  /** As for the registry. */
  readonly environment: Environment;
  /** The text of an object at `s3://bucket/key`; undefined where it can't be read. */
  readonly readFile: (url: string) => Promise<string | undefined>;
}

const LIMITS: AwsLimits = { ...DEFAULT_LIMITS, timeoutMs: 30_000 };
/** Tables that are asked for at the same time. */
const IN_FLIGHT = 8;

/** Glue's catalogue, for those who only look. */
export function glueTables({ environment, readFile }: GlueTablesOptions): TableList {
  return {
    list: async (database) => {
      const [{ GlueClient }, settings] = await Promise.all([
        import('@aws-sdk/client-glue'),
        clientSettings('Glue', environment, LIMITS),
      ]);
      const glue = new GlueClient(settings);
      const listed = await allTables(glue, database);
      const tables: DescribedTable[] = [];
      for (let at = 0; at < listed.length; at += IN_FLIGHT) {
        const some = listed.slice(at, at + IN_FLIGHT);
        tables.push(
          ...(await Promise.all(some.map((table) => described(glue, database, table, readFile)))),
        );
      }
      return tables;
    },
  };
}

async function allTables(glue: GlueClient, database: string): Promise<readonly Table[]> {
  const { GetTablesCommand } = await import('@aws-sdk/client-glue');
  const tables: Table[] = [];
  let next: string | undefined;
  try {
    do {
      const request = {
        DatabaseName: database,
        ...(next === undefined ? {} : { NextToken: next }),
      };
      const answer: GetTablesCommandOutput = await glue.send(new GetTablesCommand(request));
      tables.push(...(answer.TableList ?? []));
      next = answer.NextToken;
    } while (next !== undefined && next !== '');
    return tables;
  } catch (error) {
    if (failureOf(error).name === 'EntityNotFoundException')
      throw new Fault(
        `There is no database ${database} in the Glue catalogue; is the name right, and the region?`,
      );
    throw awsFault(error, {
      service: 'Glue',
      operation: 'GetTables in',
      resource: database,
      permission: 'glue:GetTables',
    });
  }
}

async function described(
  glue: GlueClient,
  database: string,
  table: Table,
  readFile: GlueTablesOptions['readFile'],
): Promise<DescribedTable> {
  const name = (table.Name ?? '').toLowerCase();
  const columns = (table.StorageDescriptor?.Columns ?? []).filter(
    ({ Parameters }) => Parameters?.['iceberg.field.current'] !== 'false',
  );
  const comments = columns.flatMap(({ Name = '', Comment = '' }) =>
    Comment === '' ? [] : [[Name.toLowerCase(), Comment] as const],
  );
  const required = columns.filter(
    ({ Parameters }) => Parameters?.['iceberg.field.optional'] === 'false',
  );
  const partitioning = await partitioningOf(glue, database, table, readFile);
  return {
    ...existingTable(database, name, table),
    description: table.Description === '' ? undefined : table.Description,
    comments: new Map(comments),
    required: new Set(required.map(({ Name = '' }) => Name.toLowerCase())),
    partitioning: typeof partitioning === 'string' ? undefined : partitioning,
    partitioningProblem: typeof partitioning === 'string' ? partitioning : undefined,
  };
}

/**
 * An Iceberg table has no PartitionKeys in Glue. Glue tells the spec if it is asked for the
 * metadata; else the metadata file does.
 * https://docs.aws.amazon.com/glue/latest/webapi/API_IcebergTableMetadata.html
 */
async function partitioningOf(
  glue: GlueClient,
  database: string,
  { Name, Parameters = {} }: Table,
  readFile: GlueTablesOptions['readFile'],
): Promise<ReturnType<typeof partitioningIn> | undefined> {
  if (Parameters['table_type']?.toUpperCase() !== 'ICEBERG') return undefined;
  const { GetTableCommand } = await import('@aws-sdk/client-glue');
  // Not every role, region and catalogue answers this; then there is the file.
  const answer = await glue
    .send(
      new GetTableCommand({
        DatabaseName: database,
        Name,
        AttributesToGet: ['DEFAULT', 'LATEST_ICEBERG_METADATA'],
      }),
    )
    .catch(() => undefined);
  const told = specInGlue(answer?.Table?.IcebergTableMetadata);
  if (told !== undefined) return partitioningIn(told);
  const file = Parameters['metadata_location'];
  const text = file === undefined ? undefined : await readFile(file);
  const spec = text === undefined ? undefined : specInFile(text);
  return spec === undefined ? undefined : partitioningIn(spec);
}
