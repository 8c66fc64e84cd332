import { UserError } from '../errors.js';
import { committedSchemas, type CommittedSchema } from '../gate/committed-schemas.js';
import { openRepository } from '../git/local.js';
import { renderLogJson, renderLogMarkdown, renderLogText } from '../report/log.js';
import { renderStatusJson } from '../report/status-json.js';
import { renderStatusMarkdown, renderStatusText } from '../report/status.js';
import { logOf } from '../status/log.js';
import { statusOf, type StatusRequest } from '../status/status.js';
import type { StatusTools } from '../status/stored-version.js';
import type { CommandReport } from './command-report.js';
import type { Arguments } from './arguments.js';
import { openRegistry, requiredRegistry } from './open-registry.js';
import { parseExistingRegistry } from './registry-directory.js';
import { sha256 } from './sha256.js';
import { catchUpWatch } from './catch-up-watch.js';

function toolsOf(now: Date): StatusTools {
  return { now: now.toISOString(), digest: sha256 };
}

/** `schema-gate status [TOPIC]` */
export async function runStatus({
  files,
  values,
  switches,
  format,
}: Arguments): Promise<CommandReport> {
  const [topic, ...more] = files;
  if (more.length > 0) throw new UserError('status takes one topic, or none for all of them');
  if (topic !== undefined && switches.has('problems'))
    throw new UserError('--problems covers all topics; leave out the topic');
  const registry = await registryOf('status', values);
  const tools = toolsOf(new Date());
  const scope: StatusRequest['scope'] =
    topic !== undefined
      ? { kind: 'topic', topic }
      : { kind: switches.has('problems') ? 'problems' : 'all' };
  const report = await statusOf(
    registry,
    {
      scope,
      git: await merged(tools.now.slice(0, 10)),
      watch: await catchUpWatch(values.get('registry') ?? ''),
    },
    tools,
  );
  return {
    exitCode: report.exitCode,
    render: (terminal) =>
      format === 'json'
        ? renderStatusJson(report)
        : format === 'markdown'
          ? renderStatusMarkdown(report)
          : renderStatusText(report, terminal),
  };
}

/** `schema-gate log TOPIC` */
export async function runLog({ files, values, format }: Arguments): Promise<CommandReport> {
  const [topic, ...more] = files;
  if (topic === undefined || more.length > 0)
    throw new UserError('log takes one topic: schema-gate log TOPIC --registry URL');
  const report = await logOf(await registryOf('log', values), topic, toolsOf(new Date()));
  return {
    exitCode: report.exitCode,
    render: (terminal) =>
      format === 'json'
        ? renderLogJson(report)
        : format === 'markdown'
          ? renderLogMarkdown(report)
          : renderLogText(report, terminal),
  };
}

function registryOf(
  command: string,
  values: ReadonlyMap<string, string>,
): ReturnType<typeof openRegistry> {
  const url = requiredRegistry(command, values);
  return openRegistry(parseExistingRegistry(url), values.get('registry-table') ?? '', '--registry');
}

/**
 * The committed schemas, to compare the registry with; undefined outside a repository or if it has
 * no topic schemas.
 */
export async function merged(
  today: string,
): Promise<ReadonlyMap<string, CommittedSchema> | undefined> {
  let git;
  try {
    git = await openRepository(process.cwd());
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
  try {
    const sources = {
      given: undefined,
      configFile: '',
      trustsWorkingTree: false,
      schemas: [],
      failOn: undefined,
    };
    const schemas = await committedSchemas(git, sources, today);
    return schemas.size === 0 ? undefined : schemas;
  } finally {
    git.close();
  }
}
