import pMap, { pMapSkip } from 'p-map';
import { compareTexts } from '../core/text/compare-texts.js';
import { quoted } from '../core/text/quoted.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { UserError } from '../errors.js';
import type {
  Problem,
  TopicStanding,
  StatusReport,
  TopicStatus,
} from '../protocol/status-report.js';
import type { Registry } from '../registry/registry.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import type { WatchCatchUp } from '../backfill/watch.js';
import { findProblems } from './find-problems.js';
import type { GitFile } from './git-relation.js';
import { nearNames } from '../core/text/near-names.js';
import type { StatusTools } from './stored-version.js';
import { runsBackfills } from './runs-backfills.js';
import { readTopic, type TopicFacts } from './topic-facts.js';

export interface StatusRequest {
  /** `problems` leaves out every topic that has none. */
  readonly scope:
    { readonly kind: 'all' | 'problems' } | { readonly kind: 'topic'; readonly topic: string };
  /**
   * The default branch's files by topic; undefined where status isn't compared with a repository.
   */
  readonly git: ReadonlyMap<string, GitFile> | undefined;
  /** The registry table's name as a shell word, for the commands that mend a problem. */
  readonly table?: string | undefined;
  /** Undefined where nothing but the items tells of catch-ups. */
  readonly watch?: WatchCatchUp | undefined;
}

/** Topics read at the same time; the requests of one topic follow each other. */
const IN_FLIGHT = 64;

/**
 * The state of a registry's topics, and the problems that need a person. A topic that can't be read,
 * or whose active version was lost, has a problem, and the exit code is 3; the others are shown. Throws a Fault for a registry
 * that can't be read, and a UserError for an unknown topic.
 */
export async function statusOf(
  registry: Registry,
  { scope, git, table, watch }: StatusRequest,
  tools: StatusTools,
): Promise<StatusReport> {
  const counts: Record<TopicStanding, number> = {
    open: 0,
    active: 0,
    paused: 0,
    waiting: 0,
    'needs-person': 0,
  };
  const isBackfilling = await runsBackfills(registry);
  let isIncomplete = false;
  const readStatus = async (
    topic: string,
    item: RegistryItem | undefined,
  ): Promise<TopicStatus | undefined> => {
    const facts = await readTopic(
      registry,
      topic,
      { item, git, runsBackfills: isBackfilling, watch },
      tools,
    );
    if (facts === undefined) return undefined;
    const status = topicStatus(facts, registry.name, table);
    // Nobody knows what is in force where the active version was lost, either.
    isIncomplete ||=
      facts.unread.length > 0 || status.problems.some(({ id }) => id === 'active-missing');
    counts[status.standing]++;
    return status;
  };
  const topics =
    scope.kind === 'topic'
      ? [await readOneTopic(registry, scope.topic, git, readStatus)]
      : await readAllTopics(registry, git, readStatus, scope.kind);
  const needsPerson = scope.kind === 'problems' && counts['needs-person'] > 0;
  return {
    registry: registry.name,
    now: tools.now,
    scope: scope.kind,
    counts,
    topics,
    exitCode: isIncomplete ? 3 : needsPerson ? 1 : 0,
  };
}

type ReadStatus = (
  topic: string,
  item: RegistryItem | undefined,
) => Promise<TopicStatus | undefined>;

async function readAllTopics(
  registry: Registry,
  git: StatusRequest['git'],
  readStatus: ReadStatus,
  kind: 'all' | 'problems',
): Promise<readonly TopicStatus[]> {
  const items = new Map((await registry.items?.all())?.map((item) => [item.topic, item]));
  const folders = await registry.objects.folders(registry.layout.topics);
  const names = [...new Set([...folders, ...items.keys(), ...(git?.keys() ?? [])])]
    .filter(isValidTopic)
    .sort(compareTexts);
  return pMap(
    names,
    async (topic) => {
      const status = await readStatus(topic, items.get(topic));
      return status === undefined || (kind === 'problems' && status.problems.length === 0)
        ? pMapSkip
        : status;
    },
    { concurrency: IN_FLIGHT },
  );
}

async function readOneTopic(
  registry: Registry,
  topic: string,
  git: StatusRequest['git'],
  readStatus: ReadStatus,
): Promise<TopicStatus> {
  const status = isValidTopic(topic)
    ? await readStatus(topic, await registry.items?.get(topic))
    : undefined;
  if (status !== undefined) return status;
  throw await unknownTopic(registry, topic, [...(git?.keys() ?? [])]);
}

/** The error for an unknown topic, with the names that are near. */
export async function unknownTopic(
  registry: Registry,
  topic: string,
  others: readonly string[] = [],
): Promise<UserError> {
  const names = [
    ...new Set([...(await registry.objects.folders(registry.layout.topics)), ...others]),
  ].filter(isValidTopic);
  const near = nearNames(topic, names);
  const advice =
    near.length > 0
      ? `did you mean ${near.join(', ')}?`
      : `schema-gate status --registry ${registry.name} lists all topics`;
  return new UserError(`There is no topic ${quoted(topic)} in ${registry.name}; ${advice}`);
}

function topicStatus(facts: TopicFacts, registry: string, table: string | undefined): TopicStatus {
  const problems = findProblems(facts, registry, table);
  const { topic, active, gate, catchUp, pending, rejection, item } = facts;
  return {
    topic,
    standing: standingOf(facts, problems),
    active,
    gate,
    catchUp,
    pending,
    rejection,
    tables: item?.tablesCreated ?? [],
    problems,
    item,
  };
}

function standingOf({ gate, active }: TopicFacts, problems: readonly Problem[]): TopicStanding {
  const isPaused =
    gate.status === 'BACKFILL_PENDING' && problems.some(({ id }) => id === 'gate-closed');
  if (problems.length > (isPaused ? 1 : 0)) return 'needs-person';
  if (isPaused) return 'paused';
  if (active.kind === 'none') return 'waiting';
  return gate.state === 'unknown' ? 'active' : 'open';
}
