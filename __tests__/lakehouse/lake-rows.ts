import {
  AlreadyExistsException,
  CreateDatabaseCommand,
  DeleteTableCommand,
  EntityNotFoundException,
  GlueClient,
} from '@aws-sdk/client-glue';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { athenaRows } from '../../src/warehouse/athena-rows.js';
import { athenaWarehouse } from '../../src/warehouse/athena.js';
import { LATER, type OpenRows, type Row, type Value } from '../contracts/rows/row-tables.js';
import { places } from '../warehouse/tables.js';
import { BUCKET, clientSettings } from './account.js';
import { athenaSession } from './athena-session.js';
import type { Lakehouse } from './start.js';

/** What these tests need of a lakehouse, which may run in another process. */
export type Engines = Pick<Lakehouse, 'endpoints' | 'environment'>;

/** The tables `events` on real engines, new for each test. */
export async function openLakeRows(engines: Engines): Promise<OpenRows> {
  Object.assign(process.env, engines.environment);
  const athena = athenaSession(engines);
  const settings = {
    environment: process.env,
    places: { ...places, bucket: BUCKET },
    outputBucket: BUCKET,
    workgroup: 'primary',
    remainingMs: () => 600_000,
    sleep: (ms: number) => sleep(Math.min(ms, 20)),
  };
  const warehouse = athenaWarehouse(settings);
  const run = async (sql: string): Promise<void> => {
    const { state, reason } = await athena.run(sql);
    if (state !== 'SUCCEEDED') throw new Error(`${state ?? 'No state'}: ${reason ?? ''}\n${sql}`);
  };
  const nameOf = (layer: 'standardized' | 'curated'): string =>
    `"${places.databases[layer]}"."events"`;
  await clear(engines);
  const typesOf = async (
    layer: 'standardized' | 'curated',
  ): Promise<ReadonlyMap<string, string>> => {
    const rows = await athena.rows(
      `SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = '${places.databases[layer]}' AND table_name = 'events'`,
    );
    return new Map(rows.slice(1).map(([name, type]) => [name ?? '', type ?? '']));
  };
  const began = new Date().toISOString().slice(0, 19).replace('T', ' ');
  /** Athena stamps rows by its own clock: a time since the test began stands for the one given. */
  const shown = (name: string, text: string | null | undefined): string | null =>
    /^(?:last_updated|first_seen)_ts$/.test(name) &&
    text !== null &&
    text !== undefined &&
    text >= began
      ? LATER.slice(0, 19).replace('T', ' ')
      : (text ?? null);
  return {
    warehouse,
    rows: athenaRows({
      ...settings,
      warehouse,
      checkpointTable: null,
      now: () => new Date(),
      attempt: randomUUID,
      random: Math.random,
    }),
    fill: async (layer, rows) => {
      const types = await typesOf(layer);
      const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const values = rows.map(
        (row) =>
          `(${names.map((name) => `CAST(${literal(row[name] ?? null)} AS ${types.get(name) ?? 'varchar'})`).join(', ')})`,
      );
      if (rows.length > 0)
        await run(`INSERT INTO ${nameOf(layer)} (${names.map((name) => `"${name}"`).join(', ')}) VALUES ${values.join(', ')}`); // prettier-ignore
    },
    read: async (layer, columns) => {
      const types = await typesOf(layer);
      const list = columns.map((name) => textOf(name, types.get(name) ?? ''));
      const rows = await athena.rows(
        `SELECT ${list.join(', ')} FROM ${nameOf(layer)} ORDER BY "idempotency_key", ${list.join(', ')}`,
      );
      return rows
        .slice(1)
        .map(
          (row) =>
            Object.fromEntries(columns.map((name, at) => [name, shown(name, row[at])])) as Row,
        );
    },
    erase: (key) => run(`DELETE FROM ${nameOf('curated')} WHERE "idempotency_key" = '${key}'`),
    close: () => Promise.resolve(athena.close()),
  };
}

/** A value as the contract spells it. */
function textOf(name: string, type: string): string {
  const text = `CAST("${name}" AS varchar)`;
  if (type === 'double') return `IF("${name}" IS NULL, NULL, format('%s', "${name}"))`;
  return type.startsWith('timestamp') ? `regexp_replace(${text}, '\\.0+$', '')` : text;
}

function literal(value: Value): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value ?? 'NULL');
}

/** Both databases, without tables. */
async function clear({ endpoints }: Engines): Promise<void> {
  const glue = new GlueClient(clientSettings(endpoints.aws));
  for (const name of Object.values(places.databases)) {
    await glue
      .send(new CreateDatabaseCommand({ DatabaseInput: { Name: name } }))
      .catch((error: unknown) => {
        if (!(error instanceof AlreadyExistsException)) throw error;
      });
    await glue
      .send(new DeleteTableCommand({ DatabaseName: name, Name: 'events' }))
      .catch((error: unknown) => {
        if (!(error instanceof EntityNotFoundException)) throw error;
      });
  }
  glue.destroy();
}
