import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { topicNameProblem } from '../core/schema/topic-name.js';
import { parseTopicSchema, type TopicSchema } from '../core/schema/topic-schema.js';
import { counted } from '../core/text/counted.js';
import { nearestName } from '../core/text/near-names.js';
import { quoted } from '../core/text/quoted.js';
import { DEFAULT_POLICY } from '../core/verdict/policy.js';
import { UserError } from '../errors.js';
import { topicFiles } from '../gate/topic-pattern.js';
import { openRepository } from '../git/local.js';
import { readWorkingFile } from '../git/working-file.js';
import { listPaths } from './existing-schemas.js';
import { readNamed } from './named-file.js';
import { openRegistry } from './open-registry.js';
import { parsedPolicy, policyOnDisk } from './policy-on-disk.js';
import { parseExistingRegistry } from './registry-directory.js';

/** A topic's schema, to do something with that judges nothing. */
export interface SchemaOfTopic {
  readonly topic: string;
  readonly schema: TopicSchema;
  /** Where it is: a path, or a key of the registry. */
  readonly origin: string;
  /** What `check` would find in the file alone; undefined where it finds nothing. */
  readonly note: string | undefined;
}

const MAX_BYTES = 8 * 1_048_576;

/**
 * The schema of a topic: the version in force where a registry is given, else the file on disk that
 * the configuration's patterns find. A path of a schema stands for its topic. Throws a UserError
 * for a topic without one, and for one that can't be read.
 */
export async function schemaOfTopic(
  asked: string,
  values: ReadonlyMap<string, string>,
): Promise<SchemaOfTopic> {
  if (/[/\\]|\.json$/.test(asked) && existsSync(asked))
    return parsed(
      basename(asked).replace(/(?:\.schema)?\.json$/i, ''),
      asked,
      await readNamed(asked),
    );
  const problem = topicNameProblem(asked);
  if (problem !== undefined) throw new UserError(problem);
  const url = values.get('registry');
  return url === undefined
    ? onDisk(asked, values.get('config'))
    : inForce(asked, url, values.get('registry-table') ?? '');
}

async function inForce(topic: string, url: string, table: string): Promise<SchemaOfTopic> {
  const { objects, layout, name } = await openRegistry(
    parseExistingRegistry(url),
    table,
    '--registry',
  );
  const key = layout.active(topic);
  const stored = await objects.get(key);
  if (stored !== undefined) return parsed(topic, objects.locate(key), stored.bytes);
  throw unknownTopic(
    `${quoted(topic)} has no active version in ${quoted(name)}`,
    topic,
    await objects.folders(layout.topics),
  );
}

async function onDisk(topic: string, config: string | undefined): Promise<SchemaOfTopic> {
  const root = await rootHere();
  const policy =
    (config === undefined
      ? await policyOnDisk(root)
      : await parsedPolicy(config, await readNamed(config))) ?? DEFAULT_POLICY;
  const { topicOf } = topicFiles(policy.schemas, policy.exclude);
  const paths = new Map<string, string[]>();
  for (const path of await listPaths(root)) {
    const found = topicOf(path);
    if (found !== undefined) paths.set(found, [...(paths.get(found) ?? []), path]);
  }
  const [file, second] = paths.get(topic) ?? [];
  if (second !== undefined)
    throw new UserError(
      `Topic ${quoted(topic)} has two files, ${quoted(file ?? '')} and ${quoted(second)}; keep one of them, or name the file instead of the topic`,
    );
  const content = file === undefined ? 'missing' : await readWorkingFile(root, file, MAX_BYTES);
  if (file === undefined || content === 'missing')
    throw unknownTopic(
      `There is no schema of the topic ${quoted(topic)} that ${policy.schemas.map(quoted).join(', ')} would find`,
      topic,
      [...paths.keys()],
    );
  if (typeof content === 'string')
    throw new UserError(
      `${quoted(file)} can't be read: it is ${content === 'too-large' ? 'too large for a schema' : 'no ordinary file'}`,
    );
  return parsed(topic, file, content);
}

/** The repository's root; outside of a repository the folder itself. */
async function rootHere(): Promise<string> {
  try {
    const git = await openRepository(process.cwd());
    git.close();
    return git.root;
  } catch (error) {
    if (error instanceof UserError) return process.cwd();
    throw error;
  }
}

function unknownTopic(problem: string, topic: string, topics: readonly string[]): UserError {
  const near = nearestName(topic, topics);
  const way =
    near === undefined
      ? '; name a topic, or the path of its schema'
      : `. Did you mean ${quoted(near)}?`;
  return new UserError(`${problem}${way}`);
}

function parsed(topic: string, origin: string, bytes: Uint8Array): SchemaOfTopic {
  const { schema, problems } = parseTopicSchema(bytes);
  const [first] = problems;
  if (schema === undefined)
    throw new UserError(
      `${quoted(origin)} can't be read as a topic schema: ${first?.message ?? 'it is empty'}`,
    );
  const note =
    first === undefined
      ? undefined
      : `${quoted(origin)} has ${counted(problems.length, 'problem')}, the first: ${first.message}`;
  return { topic, schema, origin, note };
}
