import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startedLambda, unpackedLambda } from './packaged-lambda.mjs';
import { packagedProduct } from './product.mjs';
import { registryWorld } from './registry-world.mjs';

const story = (file) => readFileSync(new URL(`../../__tests__/stories/events/${file}.json`, import.meta.url), 'utf8');

/** The guide's three versions, as files. */
export const STORY = { v1: story('v1'), v2: story('v2'), v3: story('v3') };

/** A version of the story for another table. */
export const forTable = (text, table) => text.replace('"table_name": "events"', `"table_name": "${table}"`);

/**
 * The shipped package, and what surrounds it.
 *
 * @param {import('./start.mjs').Lakehouse} lakehouse
 * @param {import('../test-lakehouse.mjs').Check} check
 * @param {string} name Of the bucket, the registry's table and the state machine.
 */
export async function lambdaContext(lakehouse, check, name) {
  const world = await registryWorld(lakehouse, name);
  const unpacked = unpackedLambda(packagedProduct());
  const lambdas = [];
  return {
    lakehouse,
    check,
    world,
    files: unpacked.files,
    async start(overrides = {}, file = 'handler_enhanced.mjs') {
      const environment = {
        ...lakehouse.environment,
        SCHEMA_BUCKET: world.bucket,
        SCHEMA_REGISTRY_TABLE: world.table,
        ICEBERG_BUCKET: lakehouse.bucket,
        BACKFILL_STATE_MACHINE_ARN: world.stateMachineArn,
        ...overrides,
      };
      const lambda = await startedLambda(join(unpacked.folder, file), environment);
      lambdas.push(lambda);
      return lambda;
    },
    async close() {
      await Promise.all(lambdas.map((lambda) => lambda.stop()));
      unpacked.remove();
      world.close();
    },
  };
}

/** What the pipeline reads of an item. */
export const stateOf = (item) => ({
  enabled: item?.processing_enabled?.BOOL,
  status: item?.status?.S,
  version: item?.schema_version?.S,
  seq: item?.activation_seq?.N,
});

/** What Trino and Glue know of a topic's tables. */
export function tableQuestions({ query, glueTable, databases }, table) {
  return {
    columns: async (database) => (await query(`SHOW COLUMNS FROM ${database}."${table}"`)).map(([column, type]) => `${column} ${type}`),
    async partitioning(database) {
      const [[text]] = await query(`SHOW CREATE TABLE ${database}."${table}"`);
      return [...(/partitioning = ARRAY\[(.*)\]/.exec(text)?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, field]) => field);
    },
    location: async (database) => (await glueTable(database, table))?.StorageDescriptor.Location,
    /** Each change of an Iceberg table writes new metadata. */
    versions: () =>
      Promise.all(
        databases.map(async (database) =>
          ((found) => [found?.VersionId, found?.Parameters.metadata_location])(await glueTable(database, table)),
        ),
      ),
  };
}
