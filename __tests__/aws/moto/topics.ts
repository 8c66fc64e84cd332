import { readFileSync } from 'node:fs';
import { CreateTableCommand, type TableInput } from '@aws-sdk/client-glue';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { lambdaHandler } from '../../../src/bin/validator-lambda.js';
import { layoutOf } from '../../../src/protocol/keys.js';
import { startAthenaGlue } from '../../servers/athena-glue.js';
import type { GlueTable } from '../../servers/iceberg-engine.js';
import { REGION, type Clients } from './account.js';
import { environmentOf } from './machinery.js';
import { BUCKET, CURATED, FUNCTION_ARN, STANDARDIZED } from './names.js';
import type { Keys } from './storage.js';

const layout = layoutOf('schemas');
const STORY = readFileSync('__tests__/stories/events/v1.json', 'utf8');

/** The story's first version, for that topic's own tables. */
export const schemaOf = (topic: string): string =>
  STORY.replace('"table_name": "events"', `"table_name": "${topic}"`);

const context = { getRemainingTimeInMillis: () => 60_000, invokedFunctionArn: FUNCTION_ARN };

/**
 * Activates topics by the validator's own handler, which then says in deployment.json what it is.
 * moto's Athena runs no statement: our stand-in does, and what its catalogue has then goes to
 * moto's Glue.
 */
export async function activateTopics(
  endpoint: string,
  clients: Clients,
  keys: Keys,
  topics: readonly string[],
): Promise<void> {
  const catalogue = await startAthenaGlue([STANDARDIZED, CURATED], false);
  const environment = {
    ...environmentOf(keys),
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_DISABLED: 'true',
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_ATHENA: catalogue.endpoint,
    AWS_ENDPOINT_URL_GLUE: catalogue.endpoint,
  };
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    const handler = lambdaHandler('compatibility');
    for (const topic of topics) {
      const key = layout.pending(topic);
      await clients.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: schemaOf(topic) })); // prettier-ignore
      const answer = await handler({ bucket: BUCKET, key }, context);
      if (!('valid' in answer) || answer.valid !== true)
        throw new Error(`${topic} was not activated: ${JSON.stringify(answer)}`);
    }
    await handler({ kind: 'describe' }, context);
    for (const [name, table] of catalogue.tables) await copyTable(clients, name, table);
  } finally {
    for (const name of Object.keys(environment))
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    await catalogue.close();
  }
}

/** `name` is `database.table`. */
async function copyTable({ glue }: Clients, name: string, table: GlueTable): Promise<void> {
  const [DatabaseName = '', Name = ''] = name.split('.');
  const { Columns, Location } = table.StorageDescriptor;
  const { sources: _, ...parameters } = table.Parameters;
  const TableInput: TableInput = {
    Name,
    TableType: 'EXTERNAL_TABLE',
    // Mutable in the SDK's types.
    StorageDescriptor: { Columns: Columns.map((column) => ({ ...column, Parameters: { ...column.Parameters } })), Location }, // prettier-ignore
    Parameters: { ...parameters, metadata_location: `${Location}metadata/00000.metadata.json` },
  };
  await glue.send(new CreateTableCommand({ DatabaseName, TableInput }));
}
