import { isValidTopic } from '../core/schema/topic-name.js';

/** What an object of a topic is for. */
export type ObjectRole = 'pending' | 'active' | 'archive' | 'rejected' | 'error';

export interface TopicKey {
  readonly topic: string;
  readonly role: ObjectRole;
}

/** The keys of a registry. One pure function for the gate, the validator and every store. */
export interface Layout {
  /** Without slashes at its ends. */
  readonly prefix: string;
  /** Below it stands a folder for each topic. */
  readonly topics: string;
  readonly pending: (topic: string) => string;
  readonly active: (topic: string) => string;
  /** The last rejected candidate. */
  readonly rejected: (topic: string) => string;
  /** Why it was rejected. */
  readonly error: (topic: string) => string;
  readonly archive: (topic: string) => string;
  /** `v{version}_{YYYYMMDD_HHMMSS}`; `modified` is ISO 8601 in UTC, `suffix` tells apart two contents of one second.
   * What no key should hold becomes `_` in the version. */
  readonly archived: (
    topic: string,
    version: string | undefined,
    modified: string,
    suffix?: string,
  ) => string;
  /** Which topic a table belongs to. */
  readonly claim: (database: string, table: string) => string;
  /** What a key is; undefined for every key that only looks like one of ours. */
  readonly parse: (key: string) => TopicKey | undefined;
}

/** Where topics are unless told otherwise. */
export const DEFAULT_PREFIX = 'schemas';

const FILES: ReadonlyMap<string, ObjectRole> = new Map([
  ['pending/schema.json', 'pending'],
  ['active/schema.json', 'active'],
  ['failed/schema.json', 'rejected'],
  ['failed/error.json', 'error'],
]);
const ARCHIVED = /^archive\/v([^/]+)_([0-9]{8}_[0-9]{6})(?:_([0-9a-f]{8}))?\.json$/;

export function layoutOf(prefix: string): Layout {
  const base = prefix === '' ? '' : `${prefix}/`;
  const parent = base.slice(0, base.lastIndexOf('/', base.length - 2) + 1);
  const file = (topic: string, rest: string): string => `${base}${topic}/${rest}`;
  return {
    prefix,
    topics: base,
    pending: (topic) => file(topic, 'pending/schema.json'),
    active: (topic) => file(topic, 'active/schema.json'),
    rejected: (topic) => file(topic, 'failed/schema.json'),
    error: (topic) => file(topic, 'failed/error.json'),
    archive: (topic) => file(topic, 'archive/'),
    archived: (topic, version, modified, suffix) => {
      const time = modified.replace(/\..*$/, '').replaceAll(/[-:Z]/g, '').replace('T', '_');
      return file(
        topic,
        `archive/v${nameable(version)}_${time}${suffix === undefined ? '' : `_${suffix}`}.json`,
      );
    },
    claim: (database, table) => `${parent}schema-gate/tables/${database}.${table}.json`,
    parse: (key) => {
      if (!key.startsWith(base)) return undefined;
      const slash = key.indexOf('/', base.length);
      const topic = key.slice(base.length, slash);
      if (slash === -1 || !isValidTopic(topic)) return undefined;
      const rest = key.slice(slash + 1);
      const role = FILES.get(rest) ?? (ARCHIVED.test(rest) ? 'archive' : undefined);
      return role === undefined ? undefined : { topic, role };
    },
  };
}

/** An active version may have been put there by hand, and what it calls its version must not lead anywhere else. */
function nameable(version = ''): string {
  return version === '' ? 'unknown' : version.replaceAll(/[^A-Za-z0-9.+_-]/g, '_').slice(0, 100);
}

/** What the key of an archived version tells. */
export interface ArchivedKey {
  /** Undefined for `vunknown_…`. */
  readonly version: string | undefined;
  /** When the version came into force: UTC, ISO 8601, to the second. */
  readonly since: string;
  /** Tells apart two contents of one second. */
  readonly suffix: string | undefined;
}

/** Undefined for a key that is not an archived version's. */
export function parseArchived(key: string): ArchivedKey | undefined {
  const found = ARCHIVED.exec(key.slice(key.lastIndexOf('/archive/') + 1));
  const [, version, time, suffix] = found ?? [];
  if (time === undefined) return undefined;
  const since = time.replace(
    /^(.{4})(..)(..)_(..)(..)(..)$/,
    (_, ...[year, month, day, hour, minute, second]: string[]) =>
      `${year}-${month}-${day}T${hour}:${minute}:${second}Z`,
  );
  return { version: version === 'unknown' ? undefined : version, since, suffix };
}
