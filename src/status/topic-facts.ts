import { Fault, type Obstacle } from '../errors.js';
import type {
  Active,
  WaitingCandidate,
  Gate,
  CurrentRejection,
} from '../protocol/status-report.js';
import type { Registry, StoredObject } from '../registry/registry.js';
import { isProcessed, type RegistryItem } from '../protocol/registry-item.js';
import type { WatchCatchUp } from '../backfill/watch.js';
import { catchUpStanding, type CatchUpProgress } from '../protocol/catch-up-progress.js';
import { gitRelationOf, type GitFile, type GitRelation } from './git-relation.js';
import { hasArchive } from './lost-version.js';
import { obstacleOf } from './obstacle-of.js';
import { readRejection, type ReadRejection } from './rejection.js';
import {
  commitOf,
  instantOf,
  type StatusTools,
  readVersion,
  type StoredVersion,
} from './stored-version.js';

/** An object that could not be read, and why. */
export interface UnreadObject {
  readonly at: string;
  readonly reason: string;
  /** Why it could not be fetched. Absent: it was, and is no schema. */
  readonly unfetched?: Obstacle;
}

/** What is known about a topic; findProblems derives its problems from it. */
export interface TopicFacts {
  readonly topic: string;
  readonly active: Active;
  readonly gate: Gate;
  readonly pending: WaitingCandidate | null;
  /** Null if there was none, or a later activation or candidate superseded it. */
  readonly rejection: CurrentRejection | null;
  /** How its catch-up stands; null where it has none. */
  readonly catchUp: CatchUpProgress | null;
  /** Undefined if there is none, or no item store was named. */
  readonly item: RegistryItem | undefined;
  /** Undefined if there is no repository to compare with, or the active version can't be read. */
  readonly git: GitRelation | undefined;
  readonly unread: readonly UnreadObject[];
  /** Whether the validator runs backfills; undefined where it has not said so. */
  readonly runsBackfills: boolean | undefined;
  /** Whether archive/ has a version. Only looked up where there is no active one. */
  readonly wasActive: boolean;
}

/** What was read for all topics at once. */
export interface Known {
  readonly item: RegistryItem | undefined;
  /** Undefined if there is no repository to compare with. */
  readonly git: ReadonlyMap<string, GitFile> | undefined;
  /** Whether the validator runs backfills; undefined where it has not said so. */
  readonly runsBackfills: boolean | undefined;
  /** Undefined where nothing but the item tells of catch-ups. */
  readonly watch: WatchCatchUp | undefined;
}

/** An object of the topic, and what was read from it. */
interface Held {
  readonly stored: StoredObject;
  readonly version: StoredVersion;
}

/** A topic's objects in the store. */
interface TopicObjects {
  readonly active: Held | undefined;
  readonly isActiveUnread: boolean;
  readonly pending: Held | undefined;
  readonly error: StoredObject | undefined;
  readonly unread: readonly UnreadObject[];
}

/**
 * Reads a topic, one object after the other: many topics are read at once. Undefined for a folder
 * that is not a topic's.
 */
export async function readTopic(
  registry: Registry,
  topic: string,
  { item, git, runsBackfills, watch }: Known,
  tools: StatusTools,
): Promise<TopicFacts | undefined> {
  const found = await readObjects(registry, topic, tools);
  const { active, isActiveUnread, pending, error, unread } = found;
  const file = git?.get(topic);
  const hasNoVersion = active === undefined && pending === undefined && unread.length === 0;
  const wasActive = await hadVersion(registry, topic, found);
  if (hasNoVersion && error === undefined && item === undefined && file === undefined && !wasActive)
    return undefined;
  const isComparable = !isActiveUnread && (active?.version.unreadable ?? null) === null;
  return {
    topic,
    active: activeOf(found, item, tools),
    gate: gateOf(registry, item),
    catchUp: await catchUpOf(item, watch),
    pending: pending === undefined ? null : candidateOf(pending, tools),
    rejection: currentRejection(
      readRejection(error, item?.lastRejection ?? null, tools),
      active,
      pending,
    ),
    item,
    git:
      git === undefined || !isComparable
        ? undefined
        : gitRelationOf(file, active?.version, pending?.version, tools.digest),
    unread,
    runsBackfills,
    wasActive,
  };
}

/** Whether archive/ tells that a topic without an active version had one. */
async function hadVersion(
  registry: Registry,
  topic: string,
  { active, isActiveUnread }: TopicObjects,
): Promise<boolean> {
  return active === undefined && !isActiveUnread && hasArchive(registry, topic);
}

async function readObjects(
  { objects, layout }: Registry,
  topic: string,
  tools: StatusTools,
): Promise<TopicObjects> {
  const unread: UnreadObject[] = [];
  const read = async (key: string): Promise<StoredObject | undefined> => {
    try {
      return await objects.get(key);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const unfetched = obstacleOf(error);
      unread.push({ at: objects.locate(key), reason: error.message, unfetched });
      return undefined;
    }
  };
  const held = (stored: StoredObject | undefined): Held | undefined =>
    stored === undefined ? undefined : { stored, version: readVersion(stored, tools) };
  const active = held(await read(layout.active(topic)));
  const isActiveUnread = unread.length > 0;
  const reason = active?.version.unreadable ?? null;
  if (active !== undefined && reason !== null)
    unread.push({ at: objects.locate(active.stored.key), reason });
  const pending = held(await read(layout.pending(topic)));
  const error = await read(layout.error(topic));
  return { active, isActiveUnread, pending, error, unread };
}

function activeOf(
  { active, isActiveUnread }: TopicObjects,
  item: RegistryItem | undefined,
  tools: StatusTools,
): Active {
  if (active === undefined) return { kind: isActiveUnread ? 'unreadable' : 'none' };
  const { stored, version } = active;
  const { sha256 } = version;
  if (version.unreadable !== null || sha256 === null) return { kind: 'unreadable' };
  // An item about other bytes has the commit of another version.
  const commit = version.commit ?? (item?.schemaSha256 === sha256 ? commitOf(item.commit) : null);
  return {
    kind: 'version',
    version: version.version,
    sha256,
    since: instantOf(stored.modified, tools),
    commit,
  };
}

function candidateOf({ stored, version }: Held, tools: StatusTools): WaitingCandidate {
  const { sha256, commit } = version;
  return { version: version.version, sha256, commit, since: instantOf(stored.modified, tools) };
}

/** As the pipeline reads the item: it runs only if both attributes open the gate. */
function gateOf({ items }: Registry, item: RegistryItem | undefined): Gate {
  if (items === undefined) return { state: 'unknown', status: null };
  const isOpen = item !== undefined && isProcessed(item);
  return { state: isOpen ? 'open' : 'closed', status: item?.status ?? null };
}

async function catchUpOf(
  item: RegistryItem | undefined,
  watch: WatchCatchUp | undefined,
): Promise<CatchUpProgress | null> {
  return item === undefined ? null : catchUpStanding(item, await watch?.(item));
}

/** Null for a rejection that a later activation or another candidate has superseded. */
function currentRejection(
  rejection: ReadRejection | undefined,
  active: Held | undefined,
  pending: Held | undefined,
): CurrentRejection | null {
  if (rejection === undefined) return null;
  const { rejected, uploadedAt } = rejection;
  const { sha256, at } = rejected;
  if (pending !== undefined) {
    // The rejected candidate is still there if its run died before it removed the candidate.
    const isThatOne =
      sha256 !== null &&
      sha256 === pending.version.sha256 &&
      (uploadedAt === null || uploadedAt === pending.stored.modified);
    return isThatOne ? rejected : null;
  }
  if (sha256 !== null && sha256 === active?.version.sha256) return null;
  const isOlder = active !== undefined && Date.parse(at.at) < Date.parse(active.stored.modified);
  return isOlder ? null : rejected;
}
