import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PublishReport } from '../../src/protocol/publication.js';
import { publish, type PublishRequest } from '../../src/gate/publish.js';
import type { SignApproval } from '../../src/gate/upload-candidate.js';
import type { DeploymentFile } from '../../src/protocol/deployment.js';
import { openRepository } from '../../src/git/local.js';
import { directoryRegistry } from '../../src/registry/directory.js';
import type { ObjectStore, Registry, StoredObject } from '../../src/registry/registry.js';
import { throwawayRepository, type Repository } from '../bin/repository.js';
import { bytesOf, digest, schemaWith, TODAY } from '../judged.js';
import { describedBy } from './deployment.js';
import { planIn } from './plan-in.js';

export const REQUEST: PublishRequest = {
  scope: 'all',
  given: undefined,
  configFile: '',
  trustsWorkingTree: false,
  schemas: [],
  failOn: undefined,
  isDryRun: false,
  adopts: false,
  max: undefined,
  waitMs: 0,
  facts: { pullRequest: undefined, repository: undefined, actor: undefined },
};

/** A repository, a registry in a directory, and a clock that only sleeping moves. */
export interface World {
  readonly repository: Repository;
  readonly registry: Registry;
  readonly directory: string;
  /** What was shown while waiting. */
  readonly lines: string[];
  /** Publishes what is committed. While it sleeps, the steps happen, one each time. */
  readonly publish: (
    request?: Partial<PublishRequest>,
    steps?: readonly Step[],
    more?: Elsewhere,
  ) => Promise<PublishReport>;
  readonly clock: Clock;
  readonly remove: () => void;
}
export interface Elsewhere {
  readonly registry?: Registry;
  /** Of another repository. */
  readonly root?: string;
  readonly signApproval?: SignApproval;
  /** What the validator says about itself. */
  readonly says?: Partial<DeploymentFile>;
  /** Stands in front of the registry, and sees every request. */
  readonly watched?: (registry: Registry) => Registry;
}
export type Step = () => void | Promise<void>;

export interface Clock {
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds since it began. */
  readonly elapsed: () => number;
  readonly plan: (steps: readonly Step[]) => void;
}

export function clockOf(): Clock {
  const start = Date.UTC(2026, 0, 1);
  let time = start;
  let left: Step[] = [];
  return {
    now: () => new Date(time),
    elapsed: () => time - start,
    sleep: async (ms) => {
      time += ms;
      await left.shift()?.();
    },
    plan: (steps) => (left = [...steps]),
  };
}

export function world(): World {
  process.env['GIT_CONFIG_GLOBAL'] = '/dev/null';
  const repository = throwawayRepository();
  const directory = join(mkdtempSync(join(tmpdir(), 'schema-gate-registry-')), 'lake');
  const registry = directoryRegistry(directory);
  const lines: string[] = [];
  const clock = clockOf();
  return {
    repository,
    registry,
    directory,
    lines,
    clock,
    publish: async (request = {}, steps = [], more = {}) => {
      const git = await openRepository(more.root ?? repository.root);
      clock.plan(steps);
      const progress = (line: string): void => void lines.push(line);
      const tools = {
        today: TODAY,
        digest,
        planIn,
        now: clock.now,
        sleep: clock.sleep,
        progress,
        signApproval: more.signApproval ?? (() => Promise.reject(new Error('No key is named'))),
      };
      const described = describedBy(more.registry ?? registry, more.says);
      try {
        return await publish(
          git,
          more.watched?.(described) ?? described,
          { ...REQUEST, ...request },
          tools,
        );
      } finally {
        git.close();
      }
    },
    remove: () => {
      repository.remove();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A schema's text with these payload columns. */
export function schema(
  columns: Readonly<Record<string, unknown>>,
  version = '1.0.0',
  table = 'events',
): string {
  return JSON.stringify(
    schemaWith({ table_name: table, payload_columns: columns }, version),
    null,
    2,
  );
}

export const PENDING = 'schemas/events/pending/schema.json';
export const ACTIVE = 'schemas/events/active/schema.json';
/** Two versions of `events`; the second widens a column. */
export const V1 = schema({ user_id: 'INT' });
export const V2 = schema({ user_id: 'BIGINT' }, '2.0.0');

/** Commits this text as `events`; answers with the commit. */
export function commitEvents({ repository }: World, text: string): string {
  repository.write('schemas/events.json', text);
  return repository.commit(`events ${text.length}`);
}

/** `events ACTIVE`, one for each topic. */
export const outcomes = ({ publications }: PublishReport): string[] =>
  publications.map(({ topic, outcome }) => `${topic} ${outcome}`);
export const reasons = ({ publications }: PublishReport): string[] =>
  publications.flatMap((one) => one.reasons.map(({ message }) => message));

const NONE: ReadonlyMap<string, string> = new Map();
const ALWAYS = { kind: 'always' } as const;

export const textAt = async (registry: Registry, key: string): Promise<string | undefined> => {
  const stored = await registry.objects.get(key);
  return stored === undefined ? undefined : Buffer.from(stored.bytes).toString('utf8');
};

/** What a person, or another publisher, puts somewhere. */
export async function put(
  registry: Registry,
  key: string,
  text: string,
  commit?: string,
): Promise<void> {
  await registry.objects.put(
    key,
    bytesOf(text),
    commit === undefined ? NONE : new Map([['commit', commit]]),
    ALWAYS,
  );
}

/** What the validator does with an accepted candidate, and in that order. */
export async function activate(registry: Registry, topic: string): Promise<void> {
  const { objects, layout } = registry;
  const pending = await pendingOf(registry, topic);
  await objects.put(layout.active(topic), pending.bytes, pending.metadata, ALWAYS);
  const item = { status: 'READY', processingEnabled: true, schemaSha256: digest(pending.bytes) };
  await registry.items?.update(topic, item, ALWAYS);
  await objects.remove(layout.pending(topic), pending.etag);
}

let rejections = 0;
/** What the validator does with a rejected one. */
export async function reject(
  registry: Registry,
  topic: string,
  ...errors: readonly object[]
): Promise<void> {
  const { objects, layout } = registry;
  const pending = await pendingOf(registry, topic);
  // Each has another time, as the validator's have.
  const report = {
    sha256: digest(pending.bytes),
    version_id: null,
    uploaded_at: pending.modified,
    timestamp: `${rejections++}`,
    errors,
  };
  await put(registry, layout.error(topic), JSON.stringify(report));
  await objects.remove(layout.pending(topic), pending.etag);
}

async function pendingOf({ objects, layout }: Registry, topic: string): Promise<StoredObject> {
  const pending = await objects.get(layout.pending(topic));
  if (pending === undefined) throw new Error(`Nothing is pending of ${topic}`);
  return pending;
}

/** A registry some of whose calls are taken over. */
export function withObjects(
  registry: Registry,
  over: (real: ObjectStore) => Partial<ObjectStore>,
): Registry {
  return { ...registry, objects: { ...registry.objects, ...over(registry.objects) } };
}

/** Every file below a directory and what it holds. */
export function treeOf(directory: string): readonly string[] {
  if (statSync(directory, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => (statSync(path).isFile() ? `${path}: ${readFileSync(path, 'utf8')}` : path))
    .sort();
}
