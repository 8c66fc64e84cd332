import { quoted } from '../core/text/quoted.js';
import { isCommitName } from './origin.js';
import { RETIRED, type RegistryItem } from './registry-item.js';

type LostItem = Pick<
  RegistryItem,
  'activationSeq' | 'status' | 'schemaVersion' | 'schemaSha256' | 'commit'
>;

/** What is known about a topic before anything is compared. */
export interface InForceFacts {
  /** Whether active/ has an object. */
  readonly hasActive: boolean;
  /** Whether archive/ has a version. */
  readonly hasArchive: boolean;
  /** Undefined where the topic has none, or the items can't be read here. */
  readonly item: Pick<RegistryItem, 'activationSeq' | 'status'> | undefined;
  /** Whether the base branch has a version; false for programs that see no branch. */
  readonly hasBase: boolean;
}

/**
 * What a topic's newer version is compared with. `active-missing`: a version was in force, and
 * nothing says that it was taken out of force on purpose, so that nobody may decide.
 */
export type InForce = 'active' | 'base-branch' | 'new' | 'retired' | 'active-missing';

/**
 * Decides for every program what is in force. An absent active version proves nothing by itself: it
 * may have been lost, or the prefix may be wrong.
 */
export function inForce({ hasActive, hasArchive, item, hasBase }: InForceFacts): InForce {
  if (hasActive) return 'active';
  if (item?.status === RETIRED) return 'retired';
  if (hasArchive || isRecorded(item)) return 'active-missing';
  return hasBase ? 'base-branch' : 'new';
}

function isRecorded(item: InForceFacts['item']): boolean {
  return item !== undefined && item.activationSeq !== null;
}

/** Where a lost active version should be, and what tells that there was one. */
export interface LostVersion {
  readonly topic: string;
  /** As people call it. */
  readonly place: string;
  readonly item: LostItem | undefined;
  /** Whether the items could be read; without them a retired topic looks the same. */
  readonly knowsItems: boolean;
}

/** The message of the Fault for a lost active version. */
export function activeMissing({ topic, place, item, knowsItems }: LostVersion): string {
  const seq = item?.activationSeq ?? null;
  const evidence =
    seq === null
      ? `archive/ has versions of topic ${quoted(topic)}`
      : `the registry records activation ${seq} of topic ${quoted(topic)}`;
  const wayOut = knowsItems
    ? ''
    : '; if the topic was retired, name the table of the registry items, which says so';
  return `ACTIVE_MISSING: ${evidence}${lostFacts(item)}, but ${place} is gone; put that version back: ${restoreWords(item)}${wayOut}`;
}

/** ` (version '2.0.0', SHA-256 0123456789ab…)`; empty where the item doesn't tell. */
export function lostFacts(item: LostItem | undefined): string {
  const { schemaVersion = null, schemaSha256 = null } = item ?? {};
  const facts = [
    ...(schemaVersion === null ? [] : [`version ${quoted(schemaVersion)}`]),
    ...(schemaSha256 !== null && /^[0-9a-f]{64}$/.test(schemaSha256)
      ? [`SHA-256 ${schemaSha256.slice(0, 12)}…`]
      : []),
  ];
  return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
}

/**
 * Where the version that was in force can come from. A version reaches archive/ only when it is
 * replaced, so archive/ doesn't have it.
 */
export function restoreWords(item: LostItem | undefined): string {
  const { commit = null } = item ?? {};
  const at =
    commit !== null && isCommitName(commit) ? `commit ${commit}` : 'the commit that was published';
  return `from git at ${at}, or from a former version of the object (the bucket's versioning, or a backup); archive/ holds only the versions before it`;
}

/** The warning for a retired topic that comes back. */
export function returnWarning(topic: string, tables: readonly string[]): string {
  const still =
    tables.length === 0
      ? 'its tables may still be there'
      : `its tables are still there: ${tables.join(', ')}`;
  return `Topic ${quoted(topic)} was retired and comes back as a new one; ${still}`;
}
