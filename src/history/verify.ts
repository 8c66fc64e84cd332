import { allSteps } from '../core/history/plan/step-at.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, UserError } from '../errors.js';
import { catchUpName } from '../protocol/catch-up-name.js';
import { parseCatchUpPlan } from '../protocol/catch-up-plan.js';
import type { VerifyReport } from '../protocol/catch-up-report.js';
import type { Rows } from '../warehouse/rows.js';
import type { ActiveTopic } from './active-topic.js';
import type { HistoryPorts } from './ports.js';
import type { DoneStep } from './step-outcomes.js';
import { countedColumns, patchedPeriods } from './tally.js';

/** What counting again calls; nothing of it is written. */
export interface VerifyPorts extends Pick<HistoryPorts, 'registry' | 'now'> {
  readonly rows: Rows;
}

/**
 * Counts again what the topic's last catch-up counted, with the rows that the pipeline has taken by
 * now; changes nothing.
 */
export async function verifyTopic(
  { topic, facts, item }: ActiveTopic,
  ports: VerifyPorts,
): Promise<VerifyReport> {
  const { objects, layout } = ports.registry;
  const { seq, sha256 } = facts;
  const id = catchUpName(topic, sha256, { seq, attempt: item.catchupAttempt ?? 0 });
  const stored = await objects.get(layout.catchUp(id));
  if (stored === undefined)
    return { topic, status: 'NOTHING_TO_VERIFY', catchupId: null, columns: [], periods: [] };
  const read = parseCatchUpPlan(new TextDecoder().decode(stored.bytes));
  if ('problems' in read)
    throw new Fault(
      `The plan ${objects.locate(layout.catchUp(id))} can't be read: ${read.problems.join('; ')}`,
    );
  const { standardized, curated } = read.plan;
  if (read.plan.topic !== topic)
    throw new Fault(`The plan ${quoted(id)} is another topic's; run the catch-up again`);
  const { bound } = await ports.rows.facts({ topic, standardized, curated });
  if (read.plan.bound.kind === 'checkpoint' && bound.kind !== 'checkpoint')
    throw new UserError(
      `The catch-up ${quoted(id)} counted the rows up to the pipeline's checkpoint, and none is known here; set CHECKPOINT_TABLE as the function of catch-ups has it`,
      'config',
    );
  const plan = { ...read.plan, bound };
  const steps: DoneStep[] = [];
  for (const step of allSteps(plan)) {
    if (step.kind !== 'verify' && step.kind !== 'count-unmatched') continue;
    const outcome = await ports.rows.run(plan, step, ports.now().toISOString());
    steps.push({ step, outcome });
  }
  const columns = countedColumns(steps);
  const isEqual = columns.every(
    ({ different, populated, convertible }) => different === 0 && populated === convertible,
  );
  return {
    topic,
    status: isEqual ? 'VERIFIED' : 'DIFFERENT',
    catchupId: id,
    columns,
    periods: patchedPeriods(plan, steps).map(({ period, withoutSource, missedByPipeline }) => ({
      period,
      withoutSource,
      missedByPipeline,
    })),
  };
}
