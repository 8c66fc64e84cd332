import { pMapIterable } from 'p-map';
import { Fault } from '../errors.js';
import type { PastMoment } from '../protocol/status-report.js';
import { parseArchived } from '../protocol/keys.js';
import type { ObjectFacts, Registry } from '../registry/registry.js';
import { momentOf, readVersion, type StatusTools, type StoredVersion } from './stored-version.js';

/** A version that was in force once, or is. */
export interface PastVersion extends StoredVersion {
  readonly place: 'active' | 'archive';
  readonly key: string;
  readonly since: PastMoment;
  /** When the store wrote this object: for the archive, when the version was about to be replaced. */
  readonly written: PastMoment;
  /** It could not be fetched, which is another thing than being broken. */
  readonly isUnfetched: boolean;
}

/** Versions fetched ahead of the one that is judged. */
const IN_FLIGHT = 64;
/**
 * Every version of a topic, newest first, each as soon as it is read. An archived key carries the time at which its version came
 * into force. An activation that died between the archive and the flip leaves the version in force in the archive, too; it is told once.
 */
export async function* pastVersions(
  registry: Registry,
  topic: string,
  tools: StatusTools,
): AsyncGenerator<PastVersion, undefined> {
  const { objects, layout } = registry;
  const stored = await objects.get(layout.active(topic));
  const since = stored === undefined ? undefined : momentOf(stored.modified, tools);
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
  const since = momentOf(at, tools);
  const common = { place: 'archive' as const, key, since, written: momentOf(modified, tools) };
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

/** Two contents of one second came into the archive one after the other. */
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
