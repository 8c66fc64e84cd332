import { UserError } from '../errors.js';
import { quoted } from '../core/text/quoted.js';
import { versionsInForce, type TopicInForce } from '../gate/versions-in-force.js';
import type { Places } from '../core/change/tables/table-change.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import { findSchemas } from './existing-schemas.js';
import { initialise } from './init.js';
import { openRegistry } from './open-registry.js';
import { placesOf } from './places.js';
import { parseExistingRegistry } from './registry-directory.js';
import type { RegistryLocation } from './registry-url.js';
import {
  openCatalogue,
  schemasFromCatalogue,
  type FromCatalogue,
} from './schemas-from-catalogue.js';
import { registryWorkflow, termsOf } from './workflow.js';
import { writeSchemas, type NewSchema } from './write-schemas.js';

/** `schema-gate init`, which also writes what a registry, a catalogue or a file of events tells. */
export async function runInit(args: Arguments): Promise<CommandReport> {
  const { values } = args;
  const events = values.get('from-events');
  // It reads events, which no other way of init needs.
  if (events !== undefined)
    return (await import('./init-from-events.js')).runInitFromEvents(events, args);
  const directory = process.cwd();
  const url = values.get('from-registry');
  const database = values.get('from-glue');
  if (url === undefined && database === undefined) return textReport(await initialise(directory));
  const location = url === undefined ? undefined : parseExistingRegistry(url, '--from-registry');
  const table = tableName(values.get('registry-table') ?? '');
  const before = await findSchemas(directory);
  const registry =
    location === undefined ? undefined : await openRegistry(location, table, '--registry');
  const topics = registry === undefined ? [] : await versionsInForce(registry);
  const unread: string[] = [];
  const tables =
    database === undefined
      ? NOTHING
      : await fromCatalogue(location, topics, placesIn(database, values), unread);
  const written = await writeSchemas(
    directory,
    [...topics.flatMap(newSchema), ...tables.schemas],
    before,
  );
  const isRemote = registry !== undefined && location?.kind === 's3';
  const text = await initialise(directory, {
    workflow: isRemote ? registryWorkflow(termsOf(registry.name, table)) : undefined,
    written: {
      ...written,
      lines: [...written.lines, ...topics.flatMap(leftOut), ...tables.lines, ...unread],
    },
    before,
    asks: [
      ...(isRemote
        ? [
            'set the repository variables AWS_REGION and SCHEMA_GATE_READ_ROLE, as the workflow says',
          ]
        : []),
      ...(tables.schemas.length > 0 ? ['look through x-check-by-hand in the schemas'] : []),
    ],
  });
  const isUnknown = topics.some(({ kind }) => kind === 'lost' || kind === 'unreadable');
  return textReport(text, isUnknown ? 3 : tables.hasProblem ? 1 : 0);
}

const NOTHING: FromCatalogue = { schemas: [], lines: [], hasProblem: false };

async function fromCatalogue(
  location: RegistryLocation | undefined,
  topics: readonly TopicInForce[],
  places: Places,
  unread: string[],
): Promise<FromCatalogue> {
  const catalogue = await openCatalogue(location, places, (line) => unread.push(line));
  return schemasFromCatalogue(catalogue, places, topics);
}

/** Where the tables are, as in the validator, but for the databases that are named. */
function placesIn(curated: string, values: ReadonlyMap<string, string>): Places {
  const { bucket, databases } = placesOf(values.get('from-registry'));
  const standardized = values.get('standardized-database') ?? databases.standardized;
  return { bucket, databases: { standardized, curated } };
}

function textReport(text: string, exitCode: CommandReport['exitCode'] = 0): CommandReport {
  return { exitCode, render: () => text };
}

function newSchema(topic: TopicInForce): readonly NewSchema[] {
  if (topic.kind !== 'active') return [];
  return [{ topic: topic.topic, bytes: topic.bytes, what: 'the version in force' }];
}

function leftOut(topic: TopicInForce): readonly string[] {
  if (topic.kind === 'active') return [];
  const { kind, why } = topic;
  return [`  ${kind === 'none' ? 'skipped ' : 'problem '} topic ${quoted(topic.topic)}: ${why}`];
}

/** DynamoDB's own rule, so that the name can stand in a workflow. */
function tableName(name: string): string {
  if (name === '' || /^[A-Za-z0-9_.-]{3,255}$/.test(name)) return name;
  throw new UserError(`--registry-table: ${quoted(name)} can't be the name of a DynamoDB table`);
}
