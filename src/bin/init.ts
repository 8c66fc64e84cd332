import { TOPIC_SCHEMA } from '../core/change/tables/print-schema.js';
import { counted } from '../core/text/counted.js';
import { existsSync } from 'node:fs';
import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DEFAULT_POLICY } from '../core/verdict/policy.js';
import { quoted } from '../core/text/quoted.js';
import { reasonOf, UserError } from '../errors.js';
import { CONFIG_FILES } from '../gate/configuration.js';
import { findSchemas, repositoryPaths, type ExistingSchemas } from './existing-schemas.js';
import { WORKFLOW } from './workflow.js';
import type { WrittenSchemas } from './write-schemas.js';

const configuration = (
  patterns: readonly string[],
  excluded: readonly string[],
): string => `# Read from the base branch, so a pull request can't change the rules that it is judged by.
# yaml-language-server: $schema=https://lean-ops.github.io/schema-gate/config.schema.json
schemas:
${list(patterns)}
${excluded.length === 0 ? '' : `exclude:\n${list(excluded)}\n`}
# iceberg: only changes that the table can make in place. lean-ops: also rewrites.
profile: iceberg

# breaking, warning or never
fail-on: breaking

# off, warn or enforce
versioning: warn

# How many days a column must be marked as deprecated before it may be removed.
deprecation-days: 30
`;

function list(paths: readonly string[]): string {
  return paths.map((path) => `  - ${scalar(path)}`).join('\n');
}

/** A path as YAML reads it back, quoted only where it must be. */
function scalar(path: string): string {
  return /^[A-Za-z0-9._/][^:#'"\\\n]*$/.test(path) ? path : JSON.stringify(path);
}

const SCHEMA = `{
  "$schema": "${TOPIC_SCHEMA}",
  "schema_version": "1.0.0",
  "table_name": "example",
  "description": "Rename the file to your topic; a topic is named by its file",
  "envelope_columns": {
    "message_id": { "type": "STRING", "required": true },
    "idempotency_key": { "type": "STRING", "required": true },
    "publish_time": { "type": "TIMESTAMP", "required": true }
  },
  "payload_columns": {
    "user_id": { "type": "BIGINT", "cde": true, "json_path": "$.userId" },
    "event_type": { "type": "STRING", "json_path": "$.eventType" }
  }
}
`;

const EXAMPLE = 'schemas/example.json';

/** What `init` found outside of the repository. */
export interface Adopted {
  /** The workflow that compares with the registry; undefined for the usual one. */
  readonly workflow: string | undefined;
  readonly written: WrittenSchemas;
  /** What was there before them. */
  readonly before: ExistingSchemas;
  /** What to do first. */
  readonly asks: readonly string[];
}

/**
 * Writes the files that don't exist yet: the configuration with patterns for the schemas that are
 * there, or an example where there is none. Returns a text that lists written and kept files.
 * Throws a UserError below the root of a repository, where GitHub reads no workflow.
 */
export async function initialise(directory: string, adopted?: Adopted): Promise<string> {
  const { found, excluded, patterns: fitting } = adopted?.before ?? (await findSchemas(directory));
  const patterns = found.length > 0 ? fitting : DEFAULT_POLICY.schemas;
  const isRepository = (await repositoryPaths(directory)) !== undefined;
  const isEmpty = found.length === 0 && adopted === undefined;
  const files: (readonly [string, string])[] = [
    ['.github/workflows/schema-gate.yml', adopted?.workflow ?? WORKFLOW],
    ['.schema-gate.yml', configuration(patterns, excluded)],
    ...(isEmpty ? [[EXAMPLE, SCHEMA] as const] : []),
  ];
  const lines: string[] = [...(adopted?.written.lines ?? [])];
  const written: string[] = [];
  let kept: string | undefined;
  for (const [file, text] of files) {
    // A configuration may have another name (.yaml, .json); a second one would take precedence over
    // it.
    const isConfiguration = file === CONFIG_FILES[0];
    const existing = await firstThere(directory, isConfiguration ? CONFIG_FILES : [file]);
    if (existing === undefined) {
      await write(directory, file, text);
      written.push(file);
    } else if (isConfiguration) kept = existing;
    lines.push(
      existing === undefined ? `  written  ${file}` : `  kept     ${existing} (it exists)`,
    );
  }
  if (found.length > 0) {
    const missing = kept === undefined ? [] : await unnamedIn(join(directory, kept), patterns);
    lines.push(foundLine(found.length, patterns, { kept, missing }));
  }
  if (excluded.length > 0 && kept === undefined) lines.push(excludedLine(excluded));
  const steps = nextSteps(written, { adopted, isFound: found.length > 0, isRepository });
  return `${[...lines, '', ...steps].join('\n')}\n`;
}

/** `kept`: the configuration that was there, which may lack patterns. */
function foundLine(
  count: number,
  patterns: readonly string[],
  { kept, missing }: { readonly kept: string | undefined; readonly missing: readonly string[] },
): string {
  const topics = counted(count, 'topic schema');
  return missing.length === 0
    ? `  found    ${topics}, found by ${patterns.join(', ')}`
    : `  found    ${topics}; make sure that the patterns in ${kept ?? ''} find ${missing.join(', ')}`;
}

/** The patterns that a kept configuration doesn't have word for word. */
async function unnamedIn(file: string, patterns: readonly string[]): Promise<readonly string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return patterns.filter((pattern) => !text.includes(pattern));
}

/** What is excluded is never checked, so that nobody should learn it from a pull request that passes. */
function excludedLine(excluded: readonly string[]): string {
  const [first = ''] = excluded;
  const such = excluded.length === 1 ? quoted(first) : `such as ${quoted(first)}`;
  return `  excluded ${counted(excluded.length, 'file')} that the patterns match, too, and that ${excluded.length === 1 ? "doesn't" : "don't"} look like ${excluded.length === 1 ? 'a topic schema' : 'topic schemas'}: ${such}; take out of exclude what is one`;
}

interface Situation {
  readonly adopted: Adopted | undefined;
  /** Whether there were schemas before. */
  readonly isFound: boolean;
  readonly isRepository: boolean;
}

/** The steps that lead to a guarded repository. */
function nextSteps(
  written: readonly string[],
  { adopted, isFound, isRepository }: Situation,
): readonly string[] {
  const topics = adopted?.written.files ?? [];
  if (written.length + topics.length === 0)
    return ['Nothing was written. Next: run schema-gate check --all.'];
  const isExample = written.includes(EXAMPLE);
  const what = [...written, ...(topics.length === 0 ? [] : ['the schemas'])];
  const steps = [
    ...(isExample ? [`rename ${EXAMPLE} to your topic, and write its table_name and columns`] : []),
    ...(adopted?.asks ?? []),
    ...(isRepository ? [] : ['run git init: schema-gate compares with what git knows']),
    isFound
      ? 'run schema-gate check --all; what it finds in a file blocks only changes of that file'
      : 'run schema-gate check --all',
    isExample
      ? 'commit the files, and open a pull request'
      : `commit ${what.join(', ').replace(/, ([^,]*)$/, ' and $1')}, and open a pull request`,
    'make the job of .github/workflows/schema-gate.yml a required check',
  ];
  return ['Next:', ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}

async function firstThere(
  directory: string,
  names: readonly string[],
): Promise<string | undefined> {
  for (const name of names) {
    const stat = await lstat(join(directory, name)).catch(() => undefined);
    if (stat === undefined) continue;
    if (stat.isSymbolicLink() && !existsSync(join(directory, name)))
      throw new UserError(
        `${name} is a link to a file that doesn't exist; remove the link or create the file`,
      );
    return name;
  }
  return undefined;
}

async function write(directory: string, file: string, text: string): Promise<void> {
  const path = join(directory, file);
  try {
    await mkdir(dirname(path), { recursive: true });
    // `wx` fails if the file exists, even if it appeared since the check above.
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    throw new UserError(
      `${file} can't be written (${reasonOf(error)}); is something else in its place?`,
    );
  }
}
