import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { quoted } from '../core/text/quoted.js';
import { parseTopicSchema } from '../core/schema/topic-schema.js';
import { DEFAULT_POLICY, type Policy } from '../core/verdict/policy.js';
import { codeOf, reasonOf, UserError } from '../errors.js';
import { topicFiles, type TopicFiles } from '../gate/topic-pattern.js';
import { readWorkingFile } from '../git/working-file.js';
import { visible } from '../report/escape.js';
import { listPaths, type ExistingSchemas } from './existing-schemas.js';
import { makeFolder } from './make-folder.js';
import { policyOnDisk } from './policy-on-disk.js';

/** A topic's schema that `init` found outside of the repository. */
export interface NewSchema {
  readonly topic: string;
  readonly bytes: Uint8Array;
  /** What it is, in the report: `the version in force`. */
  readonly what: string;
  /** The table that it was written from, where it was. */
  readonly table?: string;
}

/** What became of them. */
export interface WrittenSchemas {
  /** Lines of the report. */
  readonly lines: readonly string[];
  /** Files written. */
  readonly files: readonly string[];
}

/** More than a schema may have. */
const MAX_BYTES = 8 * 1_048_576;

/**
 * Writes a file for each topic where the configuration's patterns look for it. A file of the topic
 * that exists stays as it is. Throws a UserError for a configuration that can't be read, and for a
 * file that can't be written.
 */
export async function writeSchemas(
  directory: string,
  schemas: readonly NewSchema[],
  existing: ExistingSchemas,
): Promise<WrittenSchemas> {
  const { patterns, exclude } = await patternsIn(directory, existing);
  const files = topicFiles(patterns, exclude);
  const there = new Map<string, string>();
  for (const path of await listPaths(directory)) {
    const topic = files.topicOf(path);
    if (topic !== undefined && !there.has(topic)) there.set(topic, path);
  }
  const owners = await tablesOf(directory, [...there.values()]);
  const lines: string[] = [];
  const written: string[] = [];
  for (const { topic, bytes, what, table = '' } of schemas) {
    const owner = owners.get(table);
    if (owner !== undefined && there.get(topic) === undefined) {
      lines.push(`  kept     ${visible(owner)} (it has the table ${table} already)`);
      continue;
    }
    const file = there.get(topic) ?? fileOf(topic, patterns, files);
    if (file === undefined) {
      lines.push(
        `  skipped  topic ${quoted(topic)}: none of the patterns ${patterns.join(', ')} has a place for it`,
      );
      continue;
    }
    await refuseLinks(directory, file);
    const found = await readWorkingFile(directory, file, MAX_BYTES);
    if (found === 'missing') {
      await write(directory, file, bytes);
      written.push(file);
      lines.push(`  written  ${visible(file)} (${what})`);
    } else {
      const isSame = typeof found !== 'string' && Buffer.from(found).equals(bytes);
      lines.push(`  kept     ${visible(file)} (it ${isSame ? 'is' : 'differs from'} ${what})`);
    }
  }
  return { lines, files: written };
}

/** The files that have a table, by its name. */
async function tablesOf(
  directory: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>();
  for (const file of files) {
    const content = await readWorkingFile(directory, file, MAX_BYTES);
    const { schema } = typeof content === 'string' ? {} : parseTopicSchema(content);
    if (schema !== undefined && schema.tableName !== '') owners.set(schema.tableName, file);
  }
  return owners;
}

/** The patterns of the configuration on disk, else of the schemas that are there, else the default. */
async function patternsIn(
  directory: string,
  existing: ExistingSchemas,
): Promise<{ readonly patterns: Policy['schemas']; readonly exclude: Policy['exclude'] }> {
  const policy = await policyOnDisk(directory);
  if (policy !== undefined) return { patterns: policy.schemas, exclude: policy.exclude };
  return existing.found.length > 0
    ? { patterns: existing.patterns, exclude: existing.excluded }
    : { patterns: DEFAULT_POLICY.schemas, exclude: [] };
}

/** The first place where the patterns find this topic. */
function fileOf(
  topic: string,
  patterns: readonly string[],
  { topicOf }: TopicFiles,
): string | undefined {
  return patterns
    .filter((pattern) => !pattern.includes('*'))
    .map((pattern) => pattern.replace(/^\.?\/+/, '').replaceAll('{topic}', topic))
    .find((path) => topicOf(path) === topic);
}

/** Checks follow no link, so a schema behind one would not be guarded. */
async function refuseLinks(directory: string, file: string): Promise<void> {
  const parts = dirname(file).split('/');
  for (const [index] of parts.entries()) {
    const folder = parts.slice(0, index + 1).join('/');
    const stat = await lstat(join(directory, folder)).catch(() => undefined);
    if (stat?.isSymbolicLink() === true)
      throw new UserError(
        `${quoted(folder)} is a symbolic link, behind which no schema is checked; ${quoted(file)} can't be written`,
      );
  }
}

async function write(directory: string, file: string, bytes: Uint8Array): Promise<void> {
  try {
    await makeFolder(dirname(join(directory, file)));
    const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW } = constants;
    const handle = await open(join(directory, file), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new UserError(
      `${quoted(file)} can't be written (${codeOf(error) ?? reasonOf(error)}); is something else in its place?`,
    );
  }
}
