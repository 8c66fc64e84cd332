import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault } from '../../src/errors.js';
import { directoryRegistry } from '../../src/registry/directory.js';
import type { ItemChanges } from '../../src/protocol/registry-item.js';
import type { Registry } from '../../src/registry/registry.js';
import type { GitFile } from '../../src/status/git-relation.js';
import { bytesOf, digest, schemaWith } from '../judged.js';

export const NOW = '2026-11-24T12:00:00.000Z';
export const COMMIT = 'a1b2c3d4'.repeat(5);
export const tools = { now: NOW, digest };
const MINUTE = 60_000;
export const before = (minutes: number): string =>
  new Date(Date.parse(NOW) - minutes * MINUTE).toISOString();
export const shaOf = (value: unknown): string => digest(bytesOf(value));

/** A schema with these payload columns. */
export const version = (
  number: string,
  columns: Readonly<Record<string, unknown>> = { a: 'INT' },
): Record<string, unknown> => schemaWith({ payload_columns: columns }, number);

/**
 * An embedded registry in a directory of its own, filled as the steps of an activation would. Ages
 * are minutes before NOW.
 */
export function world() {
  const root = mkdtempSync(join(tmpdir(), 'schema-gate-status-'));
  const registry = directoryRegistry(root);
  const { layout, objects, items } = registry;
  const dated = (key: string, minutes: number): void => {
    const time = new Date(before(minutes));
    utimesSync(join(root, key), time, time);
  };
  const put = async (
    key: string,
    value: unknown,
    minutes: number,
    metadata: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    await objects.put(key, bytesOf(value), new Map(Object.entries(metadata)), { kind: 'always' });
    dated(key, minutes);
  };
  return {
    root,
    registry,
    put,
    active: (
      topic: string,
      value: unknown,
      minutes = 60,
      metadata: Readonly<Record<string, string>> = { commit: COMMIT },
    ) => put(layout.active(topic), value, minutes, metadata),
    pending: (
      topic: string,
      value: unknown,
      minutes: number,
      metadata: Readonly<Record<string, string>> = { commit: COMMIT },
    ) => put(layout.pending(topic), value, minutes, metadata),
    error: (topic: string, value: unknown, minutes: number) =>
      put(layout.error(topic), value, minutes),
    archived: (
      topic: string,
      value: { readonly schema_version?: unknown },
      minutes: number,
      metadata: Readonly<Record<string, string>> = {},
    ) =>
      put(
        layout.archived(topic, String(value.schema_version), before(minutes)),
        value,
        1,
        metadata,
      ),
    item: (topic: string, changes: ItemChanges) =>
      items?.update(topic, changes, { kind: 'always' }),
    /** By hand, without metadata and without waiting for the disk. */
    write: (key: string, value: unknown, minutes: number): void => {
      mkdirSync(dirname(join(root, key)), { recursive: true });
      writeFileSync(join(root, key), bytesOf(value));
      dated(key, minutes);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
export type World = ReturnType<typeof world>;

/** What an activation leaves behind. */
export const ready = (value: { readonly schema_version?: unknown }): ItemChanges => ({
  processingEnabled: true,
  status: 'READY',
  schemaVersion: String(value.schema_version),
  schemaSha256: shaOf(value),
  activationSeq: 1,
  updatedAt: before(60),
  tablesCreated: ['curated.topic', 'standardized.topic'],
});

export const gitWith = (files: Readonly<Record<string, unknown>>): ReadonlyMap<string, GitFile> =>
  new Map(
    Object.entries(files).map(([topic, value]) => [
      topic,
      { file: `schemas/${topic}.json`, bytes: bytesOf(value) },
    ]),
  );

/** A registry that refuses these keys, as S3 does with 403. */
export function refusing(registry: Registry, keys: readonly string[]): Registry {
  const get: Registry['objects']['get'] = async (key) => {
    if (keys.includes(key))
      throw new Fault(`Reading s3://bucket/${key} was refused (403): allow s3:GetObject on it`);
    return registry.objects.get(key);
  };
  return { ...registry, objects: { ...registry.objects, get } };
}
