import type { Obstacle } from '../../errors.js';
import type { Installation } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import type { LambdaSettings } from '../../protocol/settings.js';
import type { Registry } from '../../registry/registry.js';
import { registryOptions } from '../catch-up-words.js';
import type { StatusTools } from '../stored-version.js';
import { obstructed } from './checks.js';
import type { Described } from './deployment-checks.js';
import type { CatchUp } from './read-catch-up.js';
import { executionChecks } from './read-executions.js';
import { readClaims, readTopics, type GitFiles } from './read-topics.js';
import { tableChecks, unclaimedChecks } from './table-checks.js';
import { readTables, type ReadableTables } from './tables.js';
import { topicChecks, unfetched } from './topic-checks.js';

interface Through {
  readonly look: Pick<Installation, 'tables' | 'executions'> | undefined;
  /** Undefined where nothing patches history in AWS, or it is not known what does. */
  readonly catchUp: CatchUp | undefined;
  readonly registry: Registry;
  /** The same, with the items left out. */
  readonly withoutItems: Registry;
  readonly tables: ReadableTables;
  readonly git: GitFiles;
  readonly described: Described;
  /** Why the registry was opened without its items. */
  readonly noItems: Obstacle | undefined;
  /** The registry table's name as a shell word. */
  readonly table: string | undefined;
}

/** The topics, their gates and their tables. */
export async function registryChecks(
  { look, catchUp, registry, withoutItems, tables, git, described, noItems, table }: Through,
  { settings: { places, backfillMode } }: Pick<LambdaSettings, 'settings'>,
  tools: StatusTools,
): Promise<readonly Check[]> {
  const topics = await readTopics(
    registry,
    withoutItems,
    { git, described, noItems, table },
    tools,
  );
  const running = catchUp === undefined ? undefined : await look?.executions(catchUp.arn);
  const lines = [
    ...topicChecks(topics, {
      machine:
        catchUp === undefined || running === undefined
          ? undefined
          : { arn: catchUp.arn, running, isOurs: catchUp.machine?.kind === 'ours' },
      registry: registryOptions(registry.name, table),
    }),
    ...(catchUp === undefined || running === undefined
      ? []
      : await executionChecks(running, {
          catchUp,
          topics,
          registry: withoutItems,
          isOnline: backfillMode === 'online',
          now: tools.now,
        })),
  ];
  if (topics.kind === 'unread')
    return [
      ...lines,
      ...(['tables-missing', 'tables-unclaimed', 'catalogue-drift'] as const).map((id) =>
        obstructed(id, 'the topics', topics.why),
      ),
    ];
  const found = await readTables(withoutItems, topics.status.topics, tables, tools);
  const unread = unfetched(topics.status.topics, 'tables-unclaimed');
  const known = [...lines, ...tableChecks(found, `--registry ${registry.name}`, unread)];
  if (look === undefined) return known;
  const claims = await readClaims(withoutItems);
  // A table may be that of a topic which could not be read.
  if (unread !== undefined) return [...known, unread];
  if ('what' in claims) return [...known, obstructed('tables-unclaimed', 'the claims', claims)];
  const named = [
    ...found.flatMap((topic) => topic.named),
    ...topics.status.topics.flatMap((topic) => topic.tables),
    ...claims,
  ];
  const databases = [...new Set(Object.values(places.databases))];
  const listed = await Promise.all(
    databases.map(async (database) => [database, await look.tables(database)] as const),
  );
  return [...known, ...unclaimedChecks(places, new Map(listed), new Set(named))];
}
