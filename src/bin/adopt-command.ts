import { inLog, jsonText, logLine, visible } from '../report/escape.js';
import { topicsWord } from '../report/verdict.js';
import { adopt, planAdoption, type Adoption } from '../validator/adopt.js';
import { describe } from '../validator/describe.js';
import { openPorts } from './activate-command.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import { requiredRegistry } from './open-registry.js';

/**
 * `schema-gate adopt --registry URL`: what the active topics of an older lakehouse lack. With
 * `--yes` it is written. Exit code 1 if a person has to decide something first, 3 if an active
 * version was lost.
 */
export async function runAdopt({ values, switches, format }: Arguments): Promise<CommandReport> {
  const url = requiredRegistry('adopt', values);
  const ports = await openPorts(url, values.get('registry-table') ?? '', (line) =>
    process.stderr.write(`${logLine(line)}\n`),
  );
  const adoptions = await planAdoption(ports);
  const isDone = switches.has('yes');
  const overtaken = isDone ? await adopt(adoptions, ports) : [];
  if (isDone && ports.identity.warehouse === 'embedded') await describe(ports, false);
  const hasConflict = adoptions.some(({ conflicts }) => conflicts.length > 0);
  const isLost = adoptions.some((adoption) => adoption.isLost === true);
  return {
    exitCode: isLost ? 3 : hasConflict || overtaken.length > 0 ? 1 : 0,
    render: () =>
      format === 'json'
        ? renderJson(adoptions, isDone, overtaken)
        : renderAdoptions(adoptions, isDone, overtaken),
  };
}

function renderJson(
  adoptions: readonly Adoption[],
  isDone: boolean,
  overtaken: readonly string[],
): string {
  const topics = adoptions.map(({ topic, claims, lacksItem, conflicts }) => ({
    topic,
    claims,
    item: lacksItem,
    conflicts,
    done: isDone && conflicts.length === 0,
  }));
  return `${jsonText({ topics, overtaken })}\n`;
}

function renderAdoptions(
  adoptions: readonly Adoption[],
  isDone: boolean,
  overtaken: readonly string[],
): string {
  const lines = adoptions.flatMap(({ topic, claims, lacksItem, conflicts }) => [
    visible(topic),
    ...claims.map((table) => `  claim     ${visible(table)}`),
    ...(lacksItem ? ['  item      READY, processing enabled'] : []),
    ...conflicts.map((conflict) => `  conflict  ${visible(conflict)}`),
  ]);
  const conflicting = adoptions.filter(({ conflicts }) => conflicts.length > 0).length;
  const free = adoptions.length - conflicting;
  const isGood = conflicting === 0 && overtaken.length === 0;
  const what = isDone ? 'adopted' : 'to adopt; --yes writes what is listed';
  const last =
    adoptions.length === 0
      ? '✔ Every active topic has its claims and its item'
      : `${isGood ? '✔' : '✖'} ${topicsWord(free)} ${what}${conflicting === 0 ? '' : `; ${conflicting} with ${conflicting === 1 ? 'a conflict' : 'conflicts'}, which a person has to decide`}`;
  const late = overtaken.map((one) => `  ${visible(one)} was written by somebody else meanwhile`);
  return inLog(`${[...lines, ...late, last].join('\n')}\n`);
}
