import { DeleteWorkGroupCommand } from '@aws-sdk/client-athena';
import { DeleteTableCommand as DropItems } from '@aws-sdk/client-dynamodb';
import { CreateTableCommand, DeleteDatabaseCommand, DeleteTableCommand, GetTableCommand, UpdateTableCommand, type Column } from '@aws-sdk/client-glue'; // prettier-ignore
import { RegisterResourceCommand } from '@aws-sdk/client-lakeformation';
import { makeTable, makeWorkgroup } from '../moto/storage.js';
import { BUCKET, CURATED, STANDARDIZED, TABLE, WORKGROUP } from '../moto/names.js';
import { defect, hides, MENDED_BY_ADVICE, type Defect, type Planted } from './defect.js';

const replaceWorkgroup = async (
  { clients }: Planted,
  configuration: Readonly<Record<string, unknown>>,
): Promise<void> => {
  await clients.athena.send(new DeleteWorkGroupCommand({ WorkGroup: WORKGROUP }));
  await makeWorkgroup(clients, configuration);
};

/** Changes the columns of a table, as somebody does who uses Athena by hand. */
async function changeColumns(
  { clients: { glue } }: Planted,
  table: string,
  change: (columns: readonly Column[]) => Column[],
): Promise<void> {
  const found = await glue.send(new GetTableCommand({ DatabaseName: CURATED, Name: table }));
  const { Name = '', TableType, StorageDescriptor, Parameters } = found.Table ?? {};
  await glue.send(
    new UpdateTableCommand({
      DatabaseName: CURATED,
      TableInput: {
        Name,
        TableType,
        Parameters,
        StorageDescriptor: {
          ...StorageDescriptor,
          Columns: change(StorageDescriptor?.Columns ?? []),
        },
      },
    }),
  );
}

/** A table where those of topics are. */
const strayTable = (Name: string) => ({
  DatabaseName: CURATED,
  TableInput: {
    Name,
    TableType: 'EXTERNAL_TABLE',
    Parameters: { table_type: 'ICEBERG' },
    StorageDescriptor: {
      Columns: [{ Name: 'id', Type: 'string' }],
      Location: `s3://${BUCKET}/${CURATED}/stray/`,
    },
  },
});

/** Where the tables are, and the tables. */
export const LAKE_DEFECTS: readonly Defect[] = [
  defect(
    'a database is gone',
    ({ clients: { glue } }) => glue.send(new DeleteDatabaseCommand({ Name: CURATED })),
    ['databases', 'fail', CURATED],
    hides('tables-missing', 'catalogue-drift'),
  ),
  defect(
    'the workgroup is gone',
    ({ clients: { athena } }) => athena.send(new DeleteWorkGroupCommand({ WorkGroup: WORKGROUP })),
    ['workgroup', 'fail', WORKGROUP],
    ['workgroup-output', 'not-known', 'no workgroup'],
    MENDED_BY_ADVICE,
  ),
  defect(
    'the workgroup is disabled',
    // moto can't disable one.
    async ({ moto }) =>
      moto.mend('athena:GetWorkGroup', (answer) => ({
        ...answer,
        body: answer.body.replace('"ENABLED"', '"DISABLED"'),
      })),
    ['workgroup', 'fail', 'disabled'],
  ),
  defect(
    'the workgroup overrides where results go, and names no place',
    (planted) => replaceWorkgroup(planted, {}),
    ['workgroup-output', 'fail', 'names no place'],
  ),
  defect(
    'the workgroup sends results to another bucket',
    (planted) =>
      replaceWorkgroup(planted, {
        ResultConfiguration: { OutputLocation: 's3://results-of-yesterday/' },
      }),
    ['workgroup-output', 'warn', 'results-of-yesterday'],
  ),
  defect(
    'Athena keeps the results itself, and the state machine names a place',
    (planted) => replaceWorkgroup(planted, { ManagedQueryResultsConfiguration: { Enabled: true } }),
    ['workgroup-output', 'fail', 'no history is patched'],
  ),
  defect(
    'the registry table is gone',
    ({ clients: { dynamo } }) => dynamo.send(new DropItems({ TableName: TABLE })),
    ['registry-table', 'fail', TABLE],
    hides('gates', 'catch-ups'),
  ),
  defect(
    'the registry table has another key',
    async ({ clients }) => {
      await clients.dynamo.send(new DropItems({ TableName: TABLE }));
      await makeTable(clients, 'id');
    },
    ['registry-table', 'fail', 'topic_name'],
    hides('gates', 'catch-ups'),
  ),
  defect(
    'Lake Formation governs the bucket',
    ({ clients: { lake } }) =>
      lake.send(
        new RegisterResourceCommand({
          ResourceArn: `arn:aws:s3:::${BUCKET}`,
          UseServiceLinkedRole: true,
        }),
      ),
    ['lake-formation', 'fail', BUCKET],
    MENDED_BY_ADVICE,
  ),
  defect(
    'a table of a topic in force was dropped',
    ({ clients: { glue } }) =>
      glue.send(new DeleteTableCommand({ DatabaseName: STANDARDIZED, Name: 'orders' })),
    ['tables-missing', 'fail', `${STANDARDIZED}.orders`],
  ),
  defect(
    'a table belongs to no topic',
    ({ clients: { glue } }) => glue.send(new CreateTableCommand(strayTable('orders_copy'))),
    ['tables-unclaimed', 'warn', `${CURATED}.orders_copy`],
    MENDED_BY_ADVICE,
  ),
  defect(
    'a table with a hostile name belongs to no topic',
    ({ clients: { glue } }) =>
      glue.send(new CreateTableCommand(strayTable("x'; touch /tmp/pwned; '\u202e ::error::"))),
    ['tables-unclaimed', 'warn', `${CURATED}.x'; touch`],
    MENDED_BY_ADVICE,
  ),
  defect(
    'a column was dropped by hand',
    (planted) =>
      changeColumns(planted, 'events', (columns) =>
        columns.filter(({ Name }) => Name !== 'user_id'),
      ),
    ['catalogue-drift', 'fail', 'user_id'],
  ),
  defect(
    'a column has another type in the catalogue',
    (planted) =>
      changeColumns(planted, 'events', (columns) =>
        columns.map((column) =>
          column.Name === 'user_id' ? { ...column, Type: 'string' } : column,
        ),
      ),
    ['catalogue-drift', 'fail', 'user_id'],
  ),
];
