import { isValidTopic, RESERVED } from '../core/schema/topic-name.js';

/** The role of an object of a topic. */
export type ObjectRole = 'pending' | 'active' | 'history' | 'archive' | 'rejected' | 'error';

export interface TopicKey {
  readonly topic: string;
  readonly role: ObjectRole;
}

/** The keys of a registry, for the gate, the validator and every store. */
export interface Layout {
  /** Without leading or trailing slashes. */
  readonly prefix: string;
  /** The prefix of the topics' folders. */
  readonly topics: string;
  readonly pending: (topic: string) => string;
  readonly active: (topic: string) => string;
  /** The key of what the validator derives from active/ and archive/. */
  readonly history: (topic: string) => string;
  /** The key of the last rejected candidate. */
  readonly rejected: (topic: string) => string;
  /** The key of its error.json. */
  readonly error: (topic: string) => string;
  readonly archive: (topic: string) => string;
  /**
   * `v{version}_{YYYYMMDD_HHMMSS}`. `modified` is ISO 8601 in UTC; `suffix` distinguishes two
   * versions of the same second. Unsafe characters of the version become `_`.
   */
  readonly archived: (
    topic: string,
    version: string | undefined,
    modified: string,
    suffix?: string,
  ) => string;
  /** The key of what the validator says about itself. */
  readonly deployment: string;
  /** The key of a catch-up's plan. */
  readonly catchUp: (catchupId: string) => string;
  /** The key of what one step of a catch-up did, by the step's index. */
  readonly catchUpOutcome: (catchupId: string, index: number) => string;
  /** The key of the statement that Spark runs as one step of a catch-up. */
  readonly catchUpStatement: (catchupId: string, index: number) => string;
  /** The key of what a catch-up has counted when it ended. */
  readonly certificate: (catchupId: string) => string;
  /** The key of a table's claim. */
  readonly claim: (database: string, table: string) => string;
  /** Parses a key; undefined for any other key. */
  readonly parse: (key: string) => TopicKey | undefined;
}

/** The default of SCHEMA_PREFIX. */
export const DEFAULT_PREFIX = 'schemas';

const FILES: ReadonlyMap<string, ObjectRole> = new Map([
  ['pending/schema.json', 'pending'],
  ['active/schema.json', 'active'],
  ['history/versions.json', 'history'],
  ['failed/schema.json', 'rejected'],
  ['failed/error.json', 'error'],
]);
const ARCHIVED = /^archive\/v([^/]+)_([0-9]{8}_[0-9]{6})(?:_([0-9a-f]{8}))?\.json$/;

export function layoutOf(prefix: string): Layout {
  const base = prefix === '' ? '' : `${prefix}/`;
  const file = (topic: string, rest: string): string => `${base}${topic}/${rest}`;
  return {
    prefix,
    topics: base,
    pending: (topic) => file(topic, 'pending/schema.json'),
    active: (topic) => file(topic, 'active/schema.json'),
    history: (topic) => file(topic, 'history/versions.json'),
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
    deployment: `${base}${RESERVED.deployment}`,
    catchUp: (id) => `${base}${RESERVED.catchUp}/${id}.json`,
    catchUpOutcome: (id, index) => `${base}${RESERVED.catchUp}/${id}/${String(index)}.json`,
    catchUpStatement: (id, index) => `${base}${RESERVED.catchUp}/${id}/${String(index)}.sql`,
    certificate: (id) => `${base}${RESERVED.catchUp}/${id}.certificate.json`,
    claim: (database, table) => `${base}${RESERVED.claims}/${database}.${table}.json`,
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

/**
 * The version as a part of a key. An active version that was uploaded by hand may contain any text
 * as its version.
 */
function nameable(version = ''): string {
  return version === '' ? 'unknown' : version.replaceAll(/[^A-Za-z0-9.+_-]/g, '_').slice(0, 100);
}

/** The parts of an archived version's key. */
export interface ArchivedKey {
  /** Undefined for `vunknown_…`. */
  readonly version: string | undefined;
  /** When the version came into force: UTC, ISO 8601, to the second. */
  readonly since: string;
  /** Distinguishes two versions of the same second. */
  readonly suffix: string | undefined;
}

/** Parses the key of an archived version; undefined for any other key. */
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
