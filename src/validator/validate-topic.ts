import { parseTopicSchema } from '../core/topic-schema.js';
import { isReadableBaseline } from '../core/judge.js';
import { wantedTables } from '../core/tables.js';
import { Fault } from '../errors.js';
import { contentOf, historyOf } from '../registry/history.js';
import type { StoredObject } from '../registry/registry.js';
import { planChanges } from '../warehouse/plan-changes.js';
import { parseActivation } from './activation-facts.js';
import { applyActivation, ownerIn, readCatalogue } from './apply.js';
import { finish } from './finish.js';
import { judgeCandidate, tablesOf, type Candidate } from './judge-candidate.js';
import type { Outcome } from './outcome.js';
import { planActivation, type Activation, type Claim, type Situation } from './plan.js';
import type { Ports } from './ports.js';
import { reject } from './reject.js';
import type { Reason } from './rejection.js';

/**
 * Reconciles one topic: whatever lies in pending/ now is activated or rejected, and what an earlier run left undone is finished.
 * Safe to run at any time, twice, and at once. Throws a Fault where it could not decide; nothing is written after a failed read.
 */
export async function validateTopic(topic: string, ports: Ports): Promise<Outcome> {
  const { registry, digest, log } = ports;
  const { objects, layout, items } = registry;
  const pending = await objects.get(layout.pending(topic));
  const [active, item] = await Promise.all([objects.get(layout.active(topic)), items.get(topic)]);
  if (active === undefined && item?.activationSeq !== undefined && item.activationSeq !== null) {
    const place = objects.locate(layout.active(topic));
    throw new Fault(
      `ACTIVE_MISSING: the registry knows activation ${item.activationSeq} of topic '${topic}', but ${place} is gone; restore it from archive/`,
    );
  }
  if (pending === undefined) {
    if (active !== undefined) await finish(topic, active, true, ports);
    return { kind: 'idle', topic };
  }
  log(`Processing schema for topic: ${topic}`, { sha256: digest(pending.bytes), commit: pending.metadata.get('commit') });
  const isFlipped =
    active !== undefined && Buffer.from(active.bytes).equals(pending.bytes) && parseActivation(active.metadata) !== undefined;
  if (isFlipped) return conclude(topic, pending, active, [], [], ports);
  const before = active === undefined ? undefined : parseTopicSchema(contentOf(active));
  if (before !== undefined && !isReadableBaseline(before)) {
    throw new Fault(
      `The active version of topic '${topic}' can't be read (${before.problems[0]?.message ?? 'it is not JSON'}); put a valid version there`,
    );
  }
  const after = parseTopicSchema(contentOf(pending), before);
  const history = await historyOf(registry, topic, before?.schema, after.schema);
  return decideOn({ topic, pending, after, active, before, history }, item, ports);
}

async function decideOn(candidate: Candidate, item: Situation['item'], ports: Ports): Promise<Outcome> {
  const { topic, pending, active, after } = candidate;
  const { settings, registry, digest } = ports;
  const moment = { now: ports.now().toISOString(), digest };
  const { verdict, reasons, report } = judgeCandidate(candidate, settings, moment);
  const turnDown = (why: readonly Reason[], text: string): Promise<Outcome> =>
    reject({ topic, pending, hasActive: active !== undefined, version: after.schema?.version ?? null, reasons: why, report: text }, ports);
  if (reasons.length > 0) return turnDown(reasons, report);
  const [claims, catalogue] = await Promise.all([
    claimsOf(candidate, ports),
    touchesTables(candidate, ports) ? readCatalogue(candidate, ports) : undefined,
  ]);
  const plan = planActivation({ candidate, verdict, item, claims, catalogue }, registry.layout, settings, moment);
  if (plan.kind === 'reject') return turnDown(plan.reasons, textOf(plan.reasons));
  const flipped = await applyActivation(candidate, plan.activation, ports);
  if (flipped.kind === 'refused') return turnDown(flipped.reasons, textOf(flipped.reasons));
  return conclude(topic, pending, flipped.active, createdBy(plan.activation), plan.activation.warnings, ports);
}

/** What follows the flip, whoever made it: item, backfill, and the candidate leaves pending/. */
async function conclude(
  topic: string,
  pending: StoredObject,
  active: StoredObject,
  tablesCreated: readonly string[],
  warnings: readonly string[],
  ports: Ports,
): Promise<Outcome> {
  const { objects } = ports.registry;
  const finished = await finish(topic, active, false, ports);
  if (finished === undefined) throw new TypeError('An active object without its activation was to be concluded');
  // Refused: a newer candidate came, whose own event sees to it.
  await objects.remove(pending.key, pending.etag);
  const { facts, backfillId, processingEnabled, status } = finished;
  ports.log('Schema validated and activated', { topic, version: facts.schemaVersion, seq: facts.seq, status });
  return {
    kind: 'activated',
    topic,
    seq: facts.seq,
    classification: facts.classification,
    requiresBackfill: facts.needsBackfill,
    schemaPath: objects.locate(active.key),
    tablesCreated,
    backfillId,
    warnings: [...warnings, ...finished.warnings],
    processingEnabled,
    status,
  };
}

function createdBy({ changes }: Activation): readonly string[] {
  return changes.filter((change) => change.kind === 'create-table').map(({ database, table }) => `${database}.${table}`);
}

function textOf(reasons: readonly Reason[]): string {
  return `${reasons.map(({ type, message }) => `${type}: ${message}`).join('\n')}\n`;
}

/** Only an activation of ours has verified the tables; after one, a change that leaves them alone need not look. */
function touchesTables({ topic, active, before, after }: Candidate, { settings }: Ports): boolean {
  if (active === undefined || parseActivation(active.metadata) === undefined || after.schema === undefined) return true;
  const request = { topic, places: settings.places, before: tablesOf(before), after: wantedTables(after.schema), catalogue: undefined };
  return planChanges(request).changes.length > 0;
}

async function claimsOf({ after }: Candidate, { registry, settings }: Ports): Promise<readonly Claim[]> {
  const { objects, layout } = registry;
  return Promise.all(
    (tablesOf(after) ?? []).map(async ({ layer, name }) => {
      const database = settings.places.databases[layer];
      const key = layout.claim(database, name);
      return { key, table: `${database}.${name}`, owner: ownerIn((await objects.get(key))?.bytes) };
    }),
  );
}
