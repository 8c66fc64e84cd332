import { allSteps } from '../core/history/plan/step-at.js';
import { quoted } from '../core/text/quoted.js';
import { Fault } from '../errors.js';
import { catchUpName } from '../protocol/backfill-input.js';
import { parseCatchUpPlan } from '../protocol/catch-up-plan.js';
import type { VerifyReport } from '../protocol/catch-up-report.js';
import type { ActiveTopic } from './active-topic.js';
import { periodTally } from './period-tally.js';
import type { HistoryPorts } from './ports.js';

/**
 * Counts again what the topic's last catch-up counted, with the rows that the pipeline has taken by
 * now; changes nothing.
 */
export async function verifyTopic(
  { topic, active, facts, item }: ActiveTopic,
  ports: HistoryPorts,
): Promise<VerifyReport> {
  const { objects, layout } = ports.registry;
  const attempt = item.catchupAttempt ?? 0;
  const id = catchUpName(topic, facts.seq, ports.digest(active.bytes), attempt);
  const stored = await objects.get(layout.catchUp(id));
  if (stored === undefined)
    return { topic, status: 'NOTHING_TO_VERIFY', catchupId: null, columns: [], periods: [] };
  const read = parseCatchUpPlan(Buffer.from(stored.bytes).toString('utf8'));
  if ('problems' in read)
    throw new Fault(
      `The plan ${objects.locate(layout.catchUp(id))} can't be read: ${read.problems.join('; ')}`,
    );
  const { standardized, curated } = read.plan;
  if (read.plan.topic !== topic)
    throw new Fault(`The plan ${quoted(id)} is another topic's; run the catch-up again`);
  const { bound } = await ports.rows.facts({ topic, standardized, curated });
  const plan = { ...read.plan, bound };
  const tally = periodTally();
  for (const step of allSteps(plan)) {
    if (step.kind !== 'verify' && step.kind !== 'count-unmatched') continue;
    const result = await ports.rows.run(plan, step, ports.now().toISOString());
    if (result.kind === 'verified') tally.addColumns(step.period, result.columns);
    if (result.kind === 'counted-unmatched') tally.addUnmatched(step.period, result);
  }
  const columns = tally.columns();
  const isEqual = columns.every(
    ({ different, populated, convertible }) => different === 0 && populated === convertible,
  );
  return {
    topic,
    status: isEqual ? 'VERIFIED' : 'DIFFERENT',
    catchupId: id,
    columns,
    periods: tally.periods().map(({ period, withoutSource, missedByPipeline }) => ({
      period,
      withoutSource,
      missedByPipeline,
    })),
  };
}
