import { EVERYTHING } from '../core/verdict/deployment.js';
import { DEFAULT_POLICY } from '../core/verdict/policy.js';
import { UserError } from '../errors.js';
import { readConfiguration } from '../gate/configuration.js';
import { diffFiles } from '../gate/diff.js';
import type { CommandReport } from './command-report.js';
import { choice, type Arguments } from './arguments.js';
import { FAIL_ON } from './check-command.js';
import { STANDARD_INPUT, withCompared } from './compared-file.js';
import { readNamed } from './named-file.js';
import { renderDecision } from './render-decision.js';
import { checkTools } from './wiring.js';

/** `schema-gate diff BEFORE AFTER` */
export async function runDiff({ files, values, format }: Arguments): Promise<CommandReport> {
  const [before, after, ...more] = files;
  if (before === undefined || after === undefined || more.length > 0)
    throw new UserError('diff takes two files: schema-gate diff BEFORE AFTER');
  if (before === STANDARD_INPUT && after === STANDARD_INPUT)
    throw new UserError('Only one of the two files can be -, standard input');
  const tools = checkTools(new Date());
  const config = values.get('config');
  const configuration =
    config === undefined
      ? { policy: DEFAULT_POLICY }
      : await readConfiguration(config, await readNamed(config), tools.today);
  if ('errors' in configuration)
    throw new UserError(
      configuration.errors.map((error) => error.message).join('\n'),
      'config',
      config ?? null,
      configuration.errors[0]?.line ?? null,
    );
  const failOn = choice(values, 'fail-on', FAIL_ON) ?? configuration.policy.failOn;
  const context = {
    ...tools,
    policy: { ...configuration.policy, failOn },
    deployment: EVERYTHING,
    planStatements: tools.planIn(undefined),
  };
  const decision = await withCompared(before, async (first) =>
    withCompared(after, (second) => diffFiles({ before: first, after: second }, context)),
  );
  return {
    exitCode: decision.exitCode,
    render: (terminal) => renderDecision(decision, format, terminal),
  };
}
