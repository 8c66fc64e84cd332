import { quoted } from '../core/text/quoted.js';
import { UserError } from '../errors.js';
import type { CatchUpReport } from '../protocol/catch-up-report.js';
import type { UnpatchedColumn } from '../protocol/item-history.js';
import { CLOSED_BY_BACKFILL } from '../protocol/registry-item.js';
import type { ActiveTopic } from './active-topic.js';
import { planHistory, type CatchUpWishes } from './plan.js';
import type { HistoryPorts } from './ports.js';

/**
 * Opens a topic as it is, on a person's word. What stays unpatched is recorded, so that a later
 * catch-up takes it up again. A topic that awaits a rewrite can't be opened: its table has another
 * type than its version says.
 */
export async function giveUp(
  topic: ActiveTopic,
  reason: string,
  wishes: CatchUpWishes,
  ports: HistoryPorts,
): Promise<CatchUpReport> {
  const { item, facts } = topic;
  const name = quoted(topic.topic);
  if (!CLOSED_BY_BACKFILL.has(item.status ?? ''))
    throw new UserError(`Topic ${name} waits for no catch-up, so there is nothing to give up`);
  const planned = await planHistory(topic, wishes, ports);
  const plan = planned.kind === 'plan' ? planned.plan : undefined;
  const [rewrite] = plan?.rewrites ?? [];
  if (rewrite !== undefined)
    throw new UserError(
      `Topic ${name} can't be opened: the column ${quoted(rewrite.name)} has another type in its table than its version says, until it is rewritten; run the catch-up again`,
    );
  const given = (plan?.columns ?? []).map(({ name: column }): UnpatchedColumn => ({
    column,
    periods: null,
    reason: 'given-up',
  }));
  const changes = {
    status: 'READY',
    processingEnabled: true,
    catchupId: null,
    catchupFailure: null,
    unpatched: given,
    warnings: [...(item.warnings ?? []), `The catch-up was given up: ${reason}`],
    updatedAt: ports.now().toISOString(),
  };
  const written = await ports.registry.items.update(topic.topic, changes, {
    kind: 'unowned',
    seq: facts.seq,
    statuses: ['BACKFILL_PENDING', 'BACKFILL_FAILED'],
    attempt: item.catchupAttempt ?? null,
  });
  const report = { topic: topic.topic, catchupId: null, periods: [] };
  return written === 'written'
    ? { ...report, status: 'READY', unpatched: given, reason: `given up: ${reason}` }
    : {
        ...report,
        status: 'SUPERSEDED',
        unpatched: [],
        reason: 'another catch-up began, or a newer version was activated; look at the status',
      };
}
