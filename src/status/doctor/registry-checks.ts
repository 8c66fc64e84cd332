import type { Installation } from '../../installation/installation.js';
import type { Check } from '../../protocol/doctor-report.js';
import type { LambdaSettings } from '../../protocol/settings.js';
import type { Registry } from '../../registry/registry.js';
import type { StatusTools } from '../stored-version.js';
import { untold } from './checks.js';
import type { Described } from './deployment-checks.js';
import { readClaims, readTopics, type GitFiles } from './read-topics.js';
import { tableChecks, unclaimedChecks } from './table-checks.js';
import { readTables, type ReadableTables } from './tables.js';
import { topicChecks } from './topic-checks.js';

interface Through {
  readonly look: Pick<Installation, 'tables' | 'executions'> | undefined;
  readonly registry: Registry;
  /** The same, with the items left out. */
  readonly withoutItems: Registry;
  readonly tables: ReadableTables;
  readonly git: GitFiles;
  readonly described: Described;
}

/** The topics, their gates and their tables. */
export async function registryChecks(
  { look, registry, withoutItems, tables, git, described }: Through,
  settings: Pick<LambdaSettings, 'stateMachineArn' | 'settings'>,
  tools: StatusTools,
): Promise<readonly Check[]> {
  const topics = await readTopics(registry, withoutItems, { git, described }, tools);
  const arn = settings.stateMachineArn;
  const machine =
    arn === undefined || look === undefined
      ? undefined
      : { arn, running: await look.executions(arn) };
  const lines = topicChecks(topics, machine);
  if (topics.kind === 'unread')
    return [
      ...lines,
      ...(['tables-missing', 'tables-unclaimed', 'catalogue-drift'] as const).map((id) =>
        untold(id, 'the topics', topics.why, 'Make the registry readable'),
      ),
    ];
  const found = await readTables(withoutItems, topics.status.topics, tables, tools);
  const known = [...lines, ...tableChecks(found, `--registry ${registry.name}`)];
  if (look === undefined) return known;
  const claims = await readClaims(withoutItems);
  const named = [
    ...found.flatMap((topic) => topic.named),
    ...topics.status.topics.flatMap((topic) => topic.tables),
    ...(claims ?? []),
  ];
  const databases = [...new Set(Object.values(settings.settings.places.databases))];
  const listed = await Promise.all(
    databases.map(async (database) => [database, await look.tables(database)] as const),
  );
  return [
    ...known,
    ...(claims === undefined
      ? [
          untold(
            'tables-unclaimed',
            'the claims',
            'the claims of tables could not be listed',
            'Make the registry readable',
          ),
        ]
      : unclaimedChecks(settings.settings.places, new Map(listed), new Set(named))),
  ];
}
