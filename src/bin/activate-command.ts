import { withAddress } from '../core/verdict/finding-address.js';
import { topicNameProblem } from '../core/schema/topic-name.js';
import { UserError } from '../errors.js';
import { inLog, jsonText, logLine, visible } from '../report/escape.js';
import { unknownTopic } from '../status/status.js';
import type { ValidationResult } from '../validator/validation-result.js';
import type { Ports } from '../validator/ports.js';
import { describe } from '../validator/describe.js';
import { responseOf } from '../validator/response.js';
import { validateTopic } from '../validator/validate-topic.js';
import type { CommandReport } from './command-report.js';
import type { Arguments } from './arguments.js';
import { requiredRegistry } from './open-registry.js';
import { isProcessed } from '../protocol/registry-item.js';
import { registryVariables } from '../protocol/settings.js';
import { lambdaSettings } from './lambda-settings.js';
import { embeddedIn } from './places.js';
import { parseExistingRegistry } from './registry-directory.js';

/** Time for one activation, which runs a handful of statements. Also the limit of a Lambda. */
const TIME_LIMIT_MS = 15 * 60_000;

/** `schema-gate activate TOPIC`: runs the validator in this process instead of in the Lambda. */
export async function runActivate({ files, values, format }: Arguments): Promise<CommandReport> {
  const [topic, ...more] = files;
  if (topic === undefined || more.length > 0)
    throw new UserError('activate takes one topic: schema-gate activate TOPIC --registry URL');
  const url = requiredRegistry('activate', values);
  const nameProblem = topicNameProblem(topic);
  if (nameProblem !== undefined) throw new UserError(nameProblem);
  const ports = await openPorts(url, values.get('registry-table') ?? '', (line) =>
    process.stderr.write(`${logLine(line)}\n`),
  );
  // Where a Lambda runs the validator, only the Lambda knows what it can do.
  if (ports.identity.warehouse === 'embedded') await describe(ports, false);
  const outcome = await validateTopic(topic, ports);
  if (outcome.kind === 'idle' && !(await isKnown(topic, ports)))
    throw await unknownTopic(ports.registry, topic);
  const directory = embeddedIn(url);
  if (outcome.kind === 'activated' && directory !== undefined) {
    // Nobody else needs an engine.
    const { bringRows } = await import('./bring-rows.js');
    const warning = await bringRows(directory, topic);
    if (warning !== undefined) process.stderr.write(`${logLine(warning)}\n`);
  }
  return {
    exitCode: responseOf(outcome).valid ? 0 : 1,
    render: () =>
      format === 'json' ? `${jsonText(responseOf(outcome))}\n` : renderOutcome(outcome),
  };
}

/** Whether the registry has anything of the topic. */
export async function isKnown(topic: string, { registry }: Ports): Promise<boolean> {
  const { objects, layout, items } = registry;
  const folders = await objects.folders(layout.topics);
  return folders.includes(topic) || (await items.get(topic)) !== undefined;
}

/** The validator's ports for the registry at a URL. `table` is empty for a directory. */
export async function openPorts(url: string, table: string, log: Ports['log']): Promise<Ports> {
  const location = parseExistingRegistry(url);
  if (location.kind === 'directory') {
    if (table !== '')
      throw new UserError('A directory holds its own registry items; leave out --registry-table');
    const { directoryPorts } = await import('./directory-ports.js');
    return directoryPorts(location.directory, inPlainWords(log));
  }
  if (table === '')
    throw new UserError(
      'This command reads and writes registry items; name their DynamoDB table with --registry-table',
    );
  const environment = {
    ...process.env,
    ...registryVariables({
      schemaBucket: location.bucket,
      schemaPrefix: location.prefix,
      registryTable: table,
    }),
  };
  const until = Date.now() + TIME_LIMIT_MS;
  const { awsPorts } = await import('./aws-ports.js');
  return awsPorts(lambdaSettings(environment), 'compatibility', {
    remainingMs: () => until - Date.now(),
    functionArn: null,
    log,
  });
}

/** The Lambda's lines for a terminal, which shows no facts: a change names its table. */
export function inPlainWords(log: Ports['log']): Ports['log'] {
  return (line, facts = {}, level) => {
    const { table } = facts;
    const names = line === 'Changing table' && typeof table === 'string';
    log(names ? `${line} ${table}` : line, facts, level);
  };
}

function renderOutcome(outcome: ValidationResult): string {
  const topic = visible(outcome.topic);
  switch (outcome.kind) {
    case 'idle': {
      const { rejection } = outcome;
      if (rejection === undefined) return `✔ ${topic}: no candidate is waiting in pending/\n`;
      const [first] = rejection.reasons;
      return inLog(
        `✖ ${topic}: no candidate is waiting in pending/; the last one was rejected (${visible(first?.message ?? '')}), and ${visible(rejection.errorPath)} has the reasons\n`,
      );
    }
    case 'activated': {
      const gate = isProcessed(outcome)
        ? 'its pipeline runs'
        : `its pipeline waits for its history (schema-gate catch-up ${topic})`;
      const lines = [
        ...outcome.tablesCreated.map((table) => `  created   ${visible(table)}`),
        ...(outcome.backfillId === undefined ? [] : [`  backfill  ${visible(outcome.backfillId)}`]),
        ...outcome.warnings.map((warning) => `  warning   ${visible(warning)}`),
        `✔ ${topic} is active (activation ${outcome.seq}, ${outcome.classification}); ${visible(outcome.status)}: ${gate}`,
      ];
      return inLog(`${lines.join('\n')}\n`);
    }
    case 'rejected': {
      const lines = outcome.reasons.map(
        ({ type, field, message }) => `  ${visible(type)}  ${visible(withAddress(message, field))}`,
      );
      return inLog(
        `${[...lines, `✖ ${topic} was rejected; ${visible(outcome.errorPath)} has the reasons`].join('\n')}\n`,
      );
    }
  }
}
