import { UserError } from '../errors.js';
import { quoted } from '../core/text/quoted.js';
import { versionsInForce, type TopicInForce } from '../gate/versions-in-force.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import { findSchemas } from './existing-schemas.js';
import { initialise } from './init.js';
import { openRegistry } from './open-registry.js';
import { parseExistingRegistry } from './registry-directory.js';
import { registryWorkflow, termsOf } from './workflow.js';
import { writeSchemas, type NewSchema } from './write-schemas.js';

/** `schema-gate init`, which also writes what a registry has in force. */
export async function runInit({ values }: Arguments): Promise<CommandReport> {
  const directory = process.cwd();
  const url = values.get('from-registry');
  if (url === undefined) return textReport(await initialise(directory));
  const location = parseExistingRegistry(url, '--from-registry');
  const table = values.get('registry-table') ?? '';
  const before = await findSchemas(directory);
  const registry = await openRegistry(location, table, '--registry');
  const topics = await versionsInForce(registry);
  const written = await writeSchemas(directory, topics.flatMap(newSchema), before);
  const isRemote = location.kind === 's3';
  const text = await initialise(directory, {
    workflow: isRemote ? registryWorkflow(termsOf(registry.name, tableName(table))) : undefined,
    written: { ...written, lines: [...written.lines, ...topics.flatMap(leftOut)] },
    before,
    asks: isRemote
      ? ['set the repository variables AWS_REGION and SCHEMA_GATE_READ_ROLE, as the workflow says']
      : [],
  });
  return textReport(
    text,
    topics.some(({ kind }) => kind === 'lost' || kind === 'unreadable') ? 3 : 0,
  );
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
