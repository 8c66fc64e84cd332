import { existsSync } from 'node:fs';
import { lstat, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { reasonOf, UserError } from '../errors.js';
import { CONFIG_FILES } from '../gate/configuration.js';

const WORKFLOW = `name: schema-gate
on:
  pull_request:
  merge_group:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 2
      - uses: lean-ops/schema-gate@v1
`;

const CONFIGURATION = `# Read from the base branch, so a pull request can't change the rules that it is judged by.
# yaml-language-server: $schema=https://lean-ops.github.io/schema-gate/config.schema.json
schemas:
  - schemas/{topic}.json
  - schemas/{topic}/schema.json

# iceberg: only changes that the table can make in place. lean-ops: also rewrites.
profile: iceberg

# breaking, warning or never
fail-on: breaking

# off, warn or enforce
versioning: warn

# How many days a column must be marked as deprecated before it may be removed.
deprecation-days: 30
`;

const SCHEMA = `{
  "$schema": "https://lean-ops.github.io/schema-gate/topic.schema.json",
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

/** The files of a new repository, by path. */
const FILES: readonly (readonly [string, string])[] = [
  ['.github/workflows/schema-gate.yml', WORKFLOW],
  ['.schema-gate.yml', CONFIGURATION],
  ['schemas/example.json', SCHEMA],
];

/** Writes the files that don't exist yet. Returns a text that lists written and kept files. */
export async function initialise(directory: string): Promise<string> {
  const lines: string[] = [];
  for (const [file, text] of FILES) {
    // A configuration may have another name (.yaml, .json); a second one would take precedence over
    // it.
    const names: readonly string[] = file === CONFIG_FILES[0] ? CONFIG_FILES : [file];
    const existing = await firstThere(directory, names);
    if (existing === undefined) await write(directory, file, text);
    lines.push(
      existing === undefined ? `  written  ${file}` : `  kept     ${existing} (it exists)`,
    );
  }
  return `${lines.join('\n')}\n\nNext: edit schemas/example.json, run schema-gate check, and commit the three files.\n`;
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
