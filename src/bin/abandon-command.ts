import { Fault, UserError } from '../errors.js';
import { abandonRewrite } from '../history/abandon-rewrite.js';
import type { CatchUpPorts } from '../history/catch-up-ports.js';
import { registryTableOf } from '../protocol/command-settings.js';
import { logLine } from '../report/escape.js';
import { shellWord } from '../status/doctor/aws-command.js';
import { runActivate } from './activate-command.js';
import type { Arguments } from './arguments.js';
import type { CommandReport } from './command-report.js';
import type { AskedTopic } from './history-topic.js';
import { withCatchUpPorts, type Wishes } from './with-catch-up-ports.js';

/** The former version comes back into force, and the validator records it. */
export async function runAbandon(
  asked: AskedTopic,
  args: Arguments,
  wishes: Wishes,
): Promise<CommandReport> {
  const { topic, schemaVersion, dropped } = await withCatchUpPorts(
    asked,
    args,
    wishes,
    async (name, ports) => {
      if (asked.location.kind === 's3') await refuseCandidate(name, ports);
      return abandonRewrite(name, ports);
    },
  );
  const columns = dropped.length === 0 ? '' : `; dropped ${dropped.join(', ')}`;
  const told = `Version ${schemaVersion ?? 'unknown'} of ${topic} is in force again${columns}`;
  const activated = await recorded(asked, args, told);
  process.stderr.write(`${logLine(told)}\n`);
  return activated;
}

/** The validator of AWS decides on a candidate by its own settings, not by those of a person. */
async function refuseCandidate(
  topic: string,
  { registry: { objects, layout } }: CatchUpPorts,
): Promise<void> {
  const key = layout.pending(topic);
  if ((await objects.get(key)) !== undefined)
    throw new UserError(
      `A candidate waits at ${objects.locate(key)}; let the validator decide on it first (schema-gate status ${topic}), then abandon the rewrite`,
    );
}

/** Runs the validator here. In AWS a role may lack what that needs: then it is left to a person. */
async function recorded(
  { topic, url, location }: AskedTopic,
  args: Arguments,
  told: string,
): Promise<CommandReport> {
  const table =
    location.kind === 's3'
      ? (args.values.get('registry-table') ?? registryTableOf(process.env))
      : '';
  const values = new Map([['registry', url]]);
  if (table !== '') values.set('registry-table', table);
  try {
    return await runActivate({ ...args, files: [topic], values });
  } catch (error) {
    if (location.kind === 'directory' || !(error instanceof Fault || error instanceof UserError))
      throw error;
    throw new Fault(
      `${told}, but its registry item doesn't say so yet: ${error.message}. Then run schema-gate activate ${topic} --registry ${shellWord(url)} --registry-table ${shellWord(table)}`,
      { cause: error },
    );
  }
}
