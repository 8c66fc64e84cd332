import { Fault } from '../errors.js';
import type {
  Active,
  WaitingCandidate,
  Gate,
  CurrentRejection,
} from '../protocol/status-report.js';
import type { Registry, StoredObject } from '../registry/registry.js';
import { isProcessed, type RegistryItem } from '../protocol/registry-item.js';
import { gitStandingOf, type GitFile, type GitStanding } from './git-standing.js';
import { readRejection, type ReadRejection } from './rejection.js';
import {
  commitOf,
  momentOf,
  type StatusTools,
  readVersion,
  type StoredVersion,
} from './stored-version.js';

/** A key that could not be read, and why. */
export interface Unread {
  readonly at: string;
  readonly reason: string;
}

/** Everything that is known of a topic, before anyone says what is wrong with it. */
export interface TopicFacts {
  readonly topic: string;
  readonly active: Active;
  readonly gate: Gate;
  readonly pending: WaitingCandidate | null;
  /** Undefined where it was superseded, or there was none. */
  readonly rejection: CurrentRejection | null;
  /** Undefined where there is none, and where no item store was named. */
  readonly item: RegistryItem | undefined;
  /** Undefined where git was not asked, or the version in force can't be read. */
  readonly git: GitStanding | undefined;
  readonly unread: readonly Unread[];
  /** A version was in force once: the archive has one. Only looked up where nothing else is there. */
  readonly wasActive: boolean;
}

export interface Known {
  readonly item: RegistryItem | undefined;
  /** Undefined where git was not asked. */
  readonly git: ReadonlyMap<string, GitFile> | undefined;
}

/** Reads a topic, one object after the other: many topics are read at once. Undefined for a folder that is no topic of ours. */
export async function readTopic(
  registry: Registry,
  topic: string,
  known: Known,
  tools: StatusTools,
): Promise<TopicFacts | undefined> {
  const { objects, layout, items } = registry;
  const unread: Unread[] = [];
  const read = async (key: string): Promise<StoredObject | undefined> => {
    try {
      return await objects.get(key);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      unread.push({ at: objects.locate(key), reason: error.message });
      return undefined;
    }
  };
  const inForce = await read(layout.active(topic));
  const isActiveUnread = unread.length > 0;
  const active = inForce === undefined ? undefined : readVersion(inForce, tools);
  if (inForce !== undefined && active !== undefined && active.unreadable !== null)
    unread.push({ at: objects.locate(inForce.key), reason: active.unreadable });
  const waiting = await read(layout.pending(topic));
  const pending = waiting === undefined ? undefined : readVersion(waiting, tools);
  const error = await read(layout.error(topic));
  const { item } = known;
  const file = known.git?.get(topic);
  const isUnknown = inForce === undefined && waiting === undefined && unread.length === 0;
  const wasActive =
    isUnknown &&
    (await objects.list(layout.archive(topic))).some(
      ({ key }) => layout.parse(key)?.role === 'archive',
    );
  if (isUnknown && error === undefined && item === undefined && file === undefined && !wasActive)
    return undefined;
  const hasVersion = active !== undefined && active.unreadable === null;
  return {
    topic,
    active:
      inForce === undefined
        ? { kind: isActiveUnread ? 'unreadable' : 'none' }
        : activeOf(inForce, active, item, tools),
    gate: items === undefined ? { state: 'unknown', status: null } : gateOf(item),
    pending:
      waiting === undefined || pending === undefined
        ? null
        : { ...candidateOf(pending), since: momentOf(waiting.modified, tools) },
    rejection: current(
      readRejection(error, item?.lastRejection ?? null, tools),
      inForce,
      active,
      waiting,
      pending,
    ),
    item,
    git:
      known.git === undefined || isActiveUnread || (inForce !== undefined && !hasVersion)
        ? undefined
        : gitStandingOf(file, active, pending, tools.digest),
    unread,
    wasActive,
  };
}

function activeOf(
  stored: StoredObject,
  version: StoredVersion | undefined,
  item: RegistryItem | undefined,
  tools: StatusTools,
): Active {
  if (version === undefined || version.unreadable !== null || version.sha256 === null)
    return { kind: 'unreadable' };
  const { sha256 } = version;
  // An item that speaks of another version knows another version's commit.
  const commit = version.commit ?? (item?.schemaSha256 === sha256 ? commitOf(item.commit) : null);
  return {
    kind: 'version',
    version: version.version,
    sha256,
    since: momentOf(stored.modified, tools),
    commit,
  };
}

function candidateOf({ version, sha256, commit }: StoredVersion): Omit<WaitingCandidate, 'since'> {
  return { version, sha256, commit };
}

/** As the pipeline reads it: anything but both attributes keeps it closed. */
function gateOf(item: RegistryItem | undefined): Gate {
  const isOpen = item !== undefined && isProcessed(item);
  return { state: isOpen ? 'open' : 'closed', status: item?.status ?? null };
}

/** A rejection is over when a later activation or another candidate took its place. */
function current(
  rejection: ReadRejection | undefined,
  inForce: StoredObject | undefined,
  active: StoredVersion | undefined,
  waiting: StoredObject | undefined,
  pending: StoredVersion | undefined,
): CurrentRejection | null {
  if (rejection === undefined) return null;
  const { rejected, uploadedAt } = rejection;
  const { sha256, at } = rejected;
  if (waiting !== undefined) {
    // Rejected, but its run died before it took the candidate away.
    const isThatOne =
      sha256 !== null &&
      sha256 === pending?.sha256 &&
      (uploadedAt === null || uploadedAt === waiting.modified);
    return isThatOne ? rejected : null;
  }
  if (sha256 !== null && sha256 === active?.sha256) return null;
  return inForce !== undefined && Date.parse(at.at) < Date.parse(inForce.modified)
    ? null
    : rejected;
}
