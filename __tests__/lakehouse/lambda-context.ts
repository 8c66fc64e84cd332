import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUCKET, CURATED, STANDARDIZED } from './account.js';
import type { Check } from './check.js';
import { listIn, objectIn, optional, stringIn } from './json-values.js';
import {
  startedLambda,
  unpackedLambda,
  type Answer,
  type StartedLambda,
} from './packaged-lambda.js';
import { packagedProduct } from './packaged-product.js';
import { registryServices, type Item, type RegistryServices } from './registry-services.js';
import type { Lakehouse } from './start.js';

const story = (file: string): string =>
  readFileSync(new URL(`../stories/events/${file}.json`, import.meta.url), 'utf8');

/** The guide's three versions, as files. */
export const STORY = { v1: story('v1'), v2: story('v2'), v3: story('v3') };

/** A version of the story for another table. */
export const forTable = (text: string, table: string): string =>
  text.replace('"table_name": "events"', `"table_name": "${table}"`);

/** The shipped package, and what surrounds it. */
export interface LambdaContext {
  readonly lakehouse: Lakehouse;
  readonly check: Check;
  readonly registry: RegistryServices;
  /** Of the package. */
  readonly files: readonly string[];
  readonly start: (
    environment?: Readonly<Record<string, string>>,
    file?: string,
  ) => Promise<StartedLambda>;
  readonly close: () => Promise<void>;
}

/** `name` is that of the bucket, the registry's table and the state machine. */
export async function lambdaContext(
  lakehouse: Lakehouse,
  check: Check,
  name: string,
): Promise<LambdaContext> {
  const registry = await registryServices(lakehouse, name);
  const unpacked = unpackedLambda(packagedProduct());
  const lambdas: StartedLambda[] = [];
  return {
    lakehouse,
    check,
    registry,
    files: unpacked.files,
    async start(environment = {}, file = 'handler_enhanced.mjs') {
      const lambda = await startedLambda(join(unpacked.folder, file), {
        ...lakehouse.environment,
        SCHEMA_BUCKET: registry.bucket,
        SCHEMA_REGISTRY_TABLE: registry.table,
        ICEBERG_BUCKET: BUCKET,
        BACKFILL_STATE_MACHINE_ARN: registry.stateMachineArn,
        ...environment,
      });
      lambdas.push(lambda);
      return lambda;
    },
    async close() {
      await Promise.all(lambdas.map((lambda) => lambda.stop()));
      unpacked.remove();
      registry.close();
    },
  };
}

/** The errors of a rejection; none where there is no list of them. */
export function errorsOf(answer: Answer | undefined): Readonly<Record<string, unknown>>[] {
  return (optional(listIn, answer?.errors) ?? []).map(objectIn);
}

/** A list of an answer, such as `tables_created`; empty where there is none. */
export const listOf = (answer: Answer | undefined, key: string): readonly unknown[] =>
  optional(listIn, answer?.[key]) ?? [];

/** What the pipeline reads of an item. */
export const stateOf = (item: Item | undefined) => ({
  enabled: item?.processing_enabled?.BOOL,
  status: item?.status?.S,
  version: item?.schema_version?.S,
  seq: item?.activation_seq?.N,
});

/** What Trino shows of a table: `name type` for each column. */
export async function trinoColumns(
  { query }: Lakehouse,
  database: string,
  table: string,
): Promise<string[]> {
  return (await query(`SHOW COLUMNS FROM ${database}."${table}"`)).map(
    ([column, type]) => `${stringIn(column)} ${stringIn(type)}`,
  );
}

/** The partition fields of a table as Trino spells them. */
export async function trinoPartitioning(
  { query }: Lakehouse,
  database: string,
  table: string,
): Promise<string[]> {
  const [row] = await query(`SHOW CREATE TABLE ${database}."${table}"`);
  const list = /partitioning = ARRAY\[(.*)\]/.exec(stringIn(row?.[0]))?.[1] ?? '';
  return [...list.matchAll(/'([^']+)'/g)].map(([, field]) => stringIn(field));
}

/** Each change of an Iceberg table writes new metadata. */
export function metadataVersions({ glueTable }: Lakehouse, table: string): Promise<unknown[]> {
  return Promise.all(
    [STANDARDIZED, CURATED].map(async (database) => {
      const found = await glueTable(database, table);
      return [found?.VersionId, found?.Parameters?.metadata_location];
    }),
  );
}
