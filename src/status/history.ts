import { pMapIterable } from 'p-map';
import { Fault } from '../errors.js';
import type { PastMoment } from '../protocol/status-report.js';
import { parseArchived } from '../protocol/keys.js';
import type { ObjectFacts, Registry } from '../registry/registry.js';
import { instantOf, readVersion, type StatusTools, type StoredVersion } from './stored-version.js';

/** A version that is or was in force. */
export interface PastVersion extends StoredVersion {
  readonly place: 'active' | 'archive';
  readonly key: string;
  readonly since: PastMoment;
  /** When the store wrote this object; for an archived version, shortly before it was replaced. */
  readonly written: PastMoment;
  /** The object could not be fetched, so it is unknown whether the version is valid. */
  readonly isUnfetched: boolean;
}

/** Versions fetched ahead of the one that is judged. */
const IN_FLIGHT = 64;

/**
 * Every version of a topic, newest first, each as soon as it is read. An archived key holds the
 * time its version came into force. An activation that died between the archive and the flip leaves
 * a copy of the active version in archive/, which is left out.
 */
export async function* pastVersions(
  registry: Registry,
  topic: string,
  tools: StatusTools,
): AsyncGenerator<PastVersion, undefined> {
  const { objects, layout } = registry;
  const stored = await objects.get(layout.active(topic));
  const since = stored === undefined ? undefined : instantOf(stored.modified, tools);
  const active = stored === undefined ? undefined : readVersion(stored, tools);
  if (stored !== undefined && since !== undefined && active !== undefined)
    yield {
      ...active,
      place: 'active',
      key: stored.key,
      since,
      written: since,
      isUnfetched: false,
    };
  const archived = (await objects.list(layout.archive(topic)))
    .filter(({ key }) => layout.parse(key)?.role === 'archive')
    .sort(newestFirst);
  const read = async (facts: ObjectFacts): Promise<PastVersion | undefined> =>
    fetched(registry, facts, tools);
  for await (const past of pMapIterable(archived, read, { concurrency: IN_FLIGHT })) {
    if (past === undefined) continue;
    const isInForce =
      past.sha256 !== null &&
      past.sha256 === active?.sha256 &&
      seconds(past.since.at) === seconds(since?.at ?? '');
    if (!isInForce) yield past;
  }
  return undefined;
}

async function fetched(
  { objects }: Registry,
  { key, modified }: ObjectFacts,
  tools: StatusTools,
): Promise<PastVersion | undefined> {
  const { version: named = null, since: at = '' } = parseArchived(key) ?? {};
  const since = instantOf(at, tools);
  const common = { place: 'archive' as const, key, since, written: instantOf(modified, tools) };
  try {
    const stored = await objects.get(key);
    if (stored === undefined) return undefined;
    const version = readVersion(stored, tools);
    return {
      ...version,
      version: version.version ?? named,
      ...common,
      isUnfetched: false,
    };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return {
      version: named,
      sha256: null,
      commit: null,
      parsed: undefined,
      unreadable: error.message,
      ...common,
      isUnfetched: true,
    };
  }
}

/** Archived keys hold the time to the second; within one second the store's time decides. */
function newestFirst(a: ObjectFacts, b: ObjectFacts): number {
  const [one, other] = [timeOf(a.key), timeOf(b.key)];
  if (one !== other) return one < other ? 1 : -1;
  const difference = Date.parse(b.modified) - Date.parse(a.modified);
  return difference !== 0 && !Number.isNaN(difference) ? difference : a.key < b.key ? 1 : -1;
}

function timeOf(key: string): string {
  return parseArchived(key)?.since ?? '';
}

function seconds(at: string): number {
  return Math.floor(Date.parse(at) / 1000);
}
