import {
  announcementsIn,
  datedRemovals,
  joined,
  type Announcements,
  type DatedVersion,
} from '../core/change/announcements.js';
import { isReadableBaseline } from '../core/verdict/judge.js';
import { parseTopicSchema, type TopicSchema } from '../core/schema/topic-schema.js';
import { archivedOf, datedVersions } from '../protocol/archived-versions.js';
import type { Git } from '../git/git.js';
import type { Registry, StoredObject } from '../registry/registry.js';
import { Fault } from '../errors.js';
import { fetchHistory } from './fork-point.js';

/** Where deprecations were announced. */
export interface Announcers {
  /** The topic's file on the base branch; undefined without a base. */
  readonly branch?:
    { readonly git: Git; readonly commit: string; readonly path: string } | undefined;
  /** The topic's version in force; undefined without one. */
  readonly inForce?:
    | { readonly registry: Registry; readonly topic: string; readonly active: StoredObject }
    | undefined;
}

/** Versions of a file that are read; the day of the oldest of them is late rather than early. */
const MAX_VERSIONS = 500;

/**
 * When the deprecations were announced that a change relies on; undefined where it relies on none,
 * so that no history is asked.
 */
export async function announcementsFor(
  before: TopicSchema | undefined,
  after: TopicSchema | undefined,
  { branch, inForce }: Announcers,
): Promise<Announcements | undefined> {
  const addresses = datedRemovals(before, after);
  if (addresses.length === 0 || (branch === undefined && inForce === undefined)) return undefined;
  const [onBranch, registered] = await Promise.all([
    branch === undefined ? [] : versionsOnBranch(branch),
    inForce === undefined ? [] : versionsInForce(inForce, before),
  ]);
  return joined(announcementsIn(addresses, onBranch), announcementsIn(addresses, registered));
}

/** Empty where the history is not here and can't be fetched. */
async function versionsOnBranch({
  git,
  commit,
  path,
}: NonNullable<Announcers['branch']>): Promise<readonly DatedVersion[]> {
  try {
    await fetchHistory(git, commit);
  } catch (error) {
    if (error instanceof Fault) return [];
    throw error;
  }
  const found: DatedVersion[] = [];
  for (const { sha, committedAt } of (await git.versions(commit, path)).slice(0, MAX_VERSIONS)) {
    const content = await git.fileAt(sha, path);
    const day = new Date(committedAt).toISOString().slice(0, 10);
    if (content === 'missing') found.push({ schema: undefined, day });
    if (typeof content === 'string') continue;
    const parsed = parseTopicSchema(content);
    // A version that can't be read announces nothing and takes nothing back.
    if (isReadableBaseline(parsed)) found.push({ schema: parsed.schema, day });
  }
  return found;
}

async function versionsInForce(
  { registry: { objects, layout }, topic, active }: NonNullable<Announcers['inForce']>,
  schema: TopicSchema | undefined,
): Promise<readonly DatedVersion[]> {
  const listed = await objects.list(layout.archive(topic));
  const archived = archivedOf(layout, listed);
  const read = await Promise.all(archived.map(({ key }) => objects.get(key)));
  return datedVersions({ schema, modified: active.modified }, read);
}
