import { counted } from '../core/text/counted.js';
import { topicNameProblem } from '../core/schema/topic-name.js';
import { UserError } from '../errors.js';
import { RETIRED } from '../protocol/registry-item.js';
import { inLog, jsonText, logLine, visible } from '../report/escape.js';
import { unknownTopic } from '../status/status.js';
import { planRetirement, retire, type Retirement, type RetireResult } from '../validator/retire.js';
import { isKnown, openPorts } from './activate-command.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import { requiredRegistry } from './open-registry.js';

/**
 * `schema-gate retire TOPIC --registry URL`: what retiring the topic would do. With `--yes` it is
 * done. Exit code 1 if another run came in between; the next run goes on from there.
 */
export async function runRetire({
  files,
  values,
  switches,
  format,
}: Arguments): Promise<CommandReport> {
  const [topic, ...more] = files;
  if (topic === undefined || more.length > 0)
    throw new UserError('retire takes one topic: schema-gate retire TOPIC --registry URL');
  const url = requiredRegistry('retire', values);
  const nameProblem = topicNameProblem(topic);
  if (nameProblem !== undefined) throw new UserError(nameProblem);
  const ports = await openPorts(url, values.get('registry-table') ?? '', (line) =>
    process.stderr.write(`${logLine(line)}\n`),
  );
  if (!(await isKnown(topic, ports))) throw await unknownTopic(ports.registry, topic);
  const plan = await planRetirement(topic, ports);
  const result = switches.has('yes') ? await retire(plan, ports) : undefined;
  const steps = stepsOf(plan, ports.registry.objects.locate);
  return {
    exitCode: result?.kind === 'overtaken' ? 1 : 0,
    render: () =>
      format === 'json' ? renderJson(plan, steps, result) : renderText(plan, steps, result),
  };
}

interface Step {
  readonly step: 'item' | 'archive' | 'active' | 'pending' | 'claim';
  readonly what: string;
}

function stepsOf(
  { item, active, pending, claims }: Retirement,
  locate: (key: string) => string,
): readonly Step[] {
  return [
    ...(item === undefined
      ? []
      : [{ step: 'item' as const, what: `${RETIRED}, processing disabled` }]),
    ...(active === undefined
      ? []
      : [
          { step: 'archive' as const, what: `keep a copy of ${locate(active.key)}` },
          { step: 'active' as const, what: `delete ${locate(active.key)}` },
        ]),
    ...(pending === undefined
      ? []
      : [{ step: 'pending' as const, what: `delete ${locate(pending.key)}` }]),
    ...claims.map(({ table }) => ({ step: 'claim' as const, what: `release ${table}` })),
  ];
}

/** The registry doesn't know where its schemas are committed. */
const FILE_WORDS =
  'delete it in git, too: as long as the published branch has it, the next publish brings the topic back';

function renderJson(
  { topic, tables, warnings }: Retirement,
  steps: readonly Step[],
  result: RetireResult | undefined,
): string {
  const overtaken = result?.kind === 'overtaken' ? result.by : null;
  return `${jsonText({ topic, steps, tables, warnings, done: result?.kind === 'retired', overtaken })}\n`;
}

function renderText(
  { topic, tables, warnings }: Retirement,
  steps: readonly Step[],
  result: RetireResult | undefined,
): string {
  const lines = [
    visible(topic),
    ...steps.map(({ step, what }) => `  ${step.padEnd(9)} ${visible(what)}`),
    ...tables.map((table) => `  table     ${visible(table)} stays, with its rows`),
    `  file      ${FILE_WORDS}`,
    ...warnings.map((warning) => `  warning   ${visible(warning)}`),
  ];
  return inLog(`${[...lines, lastLine(topic, steps.length, result)].join('\n')}\n`);
}

function lastLine(topic: string, count: number, result: RetireResult | undefined): string {
  const name = visible(topic);
  if (result?.kind === 'overtaken')
    return `✖ ${name} is not retired yet: stopped by ${visible(result.by)}; run it again, if the topic is still to be retired`;
  if (count === 0) return `✔ ${name} is retired; nothing is left to do`;
  return result === undefined
    ? `✔ ${counted(count, 'step')} to retire ${name}; --yes does what is listed`
    : `✔ ${name} is retired`;
}
