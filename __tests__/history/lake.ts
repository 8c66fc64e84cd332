import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { directoryPorts } from '../../src/bin/directory-ports.js';
import { sha256 } from '../../src/bin/sha256.js';
import { NO_FOLLOW_UPS } from '../../src/core/history/plan/catch-up-facts.js';
import { readActiveTopic, type ActiveTopic } from '../../src/history/active-topic.js';
import { catchUpTopic } from '../../src/history/catch-up.js';
import type { CatchUpPorts, CatchUpSettings } from '../../src/history/catch-up-ports.js';
import { beginLoad } from '../../src/history/load.js';
import type { CatchUpReport } from '../../src/protocol/catch-up-report.js';
import type { HistoryPorts } from '../../src/history/ports.js';
import type { LoadReport } from '../../src/protocol/load-report.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import type { ValidationResult } from '../../src/validator/validation-result.js';
import { duckdbRows } from '../../src/warehouse/duckdb/duckdb-rows.js';
import { runtimeZones } from '../../src/warehouse/runtime-zones.js';
import type { Engine } from '../../src/warehouse/duckdb/engine.js';
import { withEngine } from '../../src/warehouse/duckdb/open-engine.js';

/** A version of the reference story. */
export function story(version: 'v1' | 'v2' | 'v3'): string {
  return readFileSync(`__tests__/stories/events/${version}.json`, 'utf8');
}

/** Activates a version of the topic `events`, as the validator does. */
export async function activate(directory: string, text: string): Promise<ValidationResult> {
  const pending = join(directory, 'schemas/events/pending/schema.json');
  mkdirSync(dirname(pending), { recursive: true });
  writeFileSync(pending, text);
  return validate(directory);
}

/** Validates the topic `events`, whatever waits. */
export function validate(directory: string): Promise<ValidationResult> {
  return validateTopic('events', portsOf(directory));
}

const portsOf = (directory: string): ReturnType<typeof directoryPorts> =>
  directoryPorts(directory, () => undefined);

/** Opens a directory's rows for one piece of work. */
export function withLake<T>(
  directory: string,
  work: (ports: HistoryPorts, engine: Engine) => Promise<T>,
): Promise<T> {
  return withEngine(directory, (engine) => {
    const { registry, warehouse, settings } = portsOf(directory);
    const rows = duckdbRows(engine, directory);
    const { places } = settings;
    const zones = runtimeZones();
    const tools = { places, zones, now: () => new Date('2026-07-02T12:00:00Z'), digest: sha256 };
    return work({ registry, warehouse, rows, ...tools }, engine);
  });
}

export async function activeEvents(ports: HistoryPorts): Promise<ActiveTopic> {
  const active = await readActiveTopic('events', ports);
  if (active === undefined) throw new Error('Activate a version first');
  return active;
}

/** Loads lines, in batches of `size`. */
export async function loadLines(
  ports: HistoryPorts,
  lines: readonly string[],
  now = '2026-07-01T12:00:00.000Z',
): Promise<LoadReport> {
  const load = await beginLoad(await activeEvents(ports), ports, now);
  for (const [index, line] of lines.entries()) {
    load.add(line, index + 1);
    await load.settle();
  }
  return load.finish(undefined);
}

/** A table of the lake as rows of texts, in the order of the key. */
export async function tableIn(
  { rows }: Engine,
  database: string,
  columns: string,
): Promise<readonly (readonly unknown[])[]> {
  return rows(
    `SELECT ${columns} FROM "warehouse"."${database}"."events" ORDER BY idempotency_key, message_id`,
  );
}
export const STD = 'iceberg_standardized_db';
export const CURATED = 'iceberg_curated_db';

/** The ports of a catch-up on a lake of one process, where nobody else is at work. */
export function catchUpPorts(
  ports: HistoryPorts,
  settings: Partial<CatchUpSettings> = {},
  signal = new AbortController().signal,
): CatchUpPorts {
  const wait = { everyMs: 1, atMostMs: 0 };
  const none = { suppression: null, followUps: NO_FOLLOW_UPS, sparkAboveBytes: null };
  const defaults = { withNullPeriod: false, stopInsertsAbove: 10_000, ...none, wait };
  let attempts = 0;
  return {
    ...ports,
    runs: { stop: () => Promise.resolve('stopped'), pipeline: () => Promise.resolve('idle') },
    settings: { ...defaults, ...settings },
    attempt: () => `attempt-${String(++attempts)}`,
    sleep: () => Promise.resolve(),
    signal,
    progress: () => undefined,
  };
}

/** Catches the topic up. */
export function patch(...wishes: Parameters<typeof catchUpPorts>): Promise<CatchUpReport> {
  return catchUpTopic('events', catchUpPorts(...wishes));
}
