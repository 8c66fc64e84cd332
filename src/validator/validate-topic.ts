import { isReadableBaseline } from '../core/verdict/judge.js';
import { wantedTables } from '../core/schema/tables.js';
import { unreadableReason } from '../core/schema/unreadable-reason.js';
import { Fault } from '../errors.js';
import { parseStored, sha256Of } from '../protocol/stored-schema.js';
import type { RegistryItem } from '../protocol/registry-item.js';
import type { StoredObject } from '../registry/registry.js';
import { planChanges } from '../core/change/tables/plan-changes.js';
import { parseActivation } from '../protocol/activation-metadata.js';
import { readPatchedBase, unfinishedBase, type RecordedActivation } from './patched-base.js';
import { applyActivation, readCatalogue } from './apply.js';
import { readClaims } from './claims.js';
import { finish, type Finished } from './finish.js';
import { judgeCandidate, tablesOf, type Candidate } from './judge-candidate.js';
import type { Outcome } from './outcome.js';
import { planActivation, type Activation } from './plan.js';
import type { Ports } from './ports.js';
import { readForce } from './read-force.js';
import { readHistory } from './read-history.js';
import { reject } from './reject.js';
import { parseOrigin } from '../protocol/origin.js';
import type { Reason } from './rejection.js';

/**
 * Reconciles one topic: whatever lies in pending/ now is activated or rejected, and what an earlier run left undone is finished.
 * Safe to run at any time, twice, and at once. Throws a Fault where it could not decide; nothing is written after a failed read.
 */
export async function validateTopic(topic: string, ports: Ports): Promise<Outcome> {
  const { registry, digest, log } = ports;
  const { objects, layout } = registry;
  const { active, item } = await readForce(topic, ports);
  // After the version in force: so it was a candidate while that one was, and not one that others activated and replaced since.
  const pending = await objects.get(layout.pending(topic));
  // Whatever becomes of the candidate, the activation in force must not stay half done.
  const finished =
    active === undefined
      ? undefined
      : await finish(topic, active, item, pending !== undefined, ports);
  if (pending === undefined) return { kind: 'idle', topic };
  log(`Processing schema for topic: ${topic}`, {
    sha256: sha256Of(pending, digest),
    commit: parseOrigin(pending.metadata).commit,
  });
  if (active !== undefined && finished !== undefined && isSame(active, pending)) {
    return conclude(topic, pending, active, finished, [], [], ports);
  }
  const before = active === undefined ? undefined : parseStored(active);
  if (before !== undefined && !isReadableBaseline(before)) {
    throw new Fault(
      `The active version of topic '${topic}' can't be read (${unreadableReason(before)}); put a valid version there`,
    );
  }
  const after = parseStored(pending);
  const history = await readHistory(registry, topic, before, after);
  const standing = {
    seq: finished?.facts.seq ?? item?.activationSeq ?? null,
    status: finished?.status ?? item?.status ?? null,
  };
  return decideOn({ topic, pending, after, active, before, history }, standing, item, ports);
}

async function decideOn(
  candidate: Candidate,
  standing: RecordedActivation,
  item: RegistryItem | undefined,
  ports: Ports,
): Promise<Outcome> {
  const { topic, pending, active, after } = candidate;
  const { settings, registry, digest } = ports;
  const moment = { now: ports.now().toISOString(), digest };
  const { verdict, reasons, report } = judgeCandidate(candidate, settings, moment);
  const turnDown = (why: readonly Reason[], text: string): Promise<Outcome> => {
    const version = after.schema?.version ?? null;
    return reject(
      {
        topic,
        pending,
        hasActive: active !== undefined,
        seq: standing.seq,
        version,
        reasons: why,
        report: text,
      },
      ports,
    );
  };
  if (reasons.length > 0) return turnDown(reasons, report);
  const unfinished = settings.judges === 'structure' ? undefined : unfinishedBase(active, standing);
  const [claims, unpatched, catalogue] = await Promise.all([
    readClaims(candidate, ports),
    unfinished === undefined ? undefined : readPatchedBase(unfinished, registry),
    touchesTables(candidate, ports) ? readCatalogue(candidate, ports) : undefined,
  ]);
  const plan = planActivation(
    { candidate, verdict, standing, unpatched, claims, catalogue },
    registry.layout,
    settings,
    moment,
  );
  if (plan.kind === 'reject') return turnDown(plan.reasons, textOf(plan.reasons));
  const flipped = await applyActivation(candidate, plan.activation, ports);
  if (flipped.kind === 'superseded') {
    ports.log('Another candidate took the place of this one', { topic });
    return { kind: 'idle', topic };
  }
  if (flipped.kind === 'refused') return turnDown(flipped.reasons, textOf(flipped.reasons));
  const finished = await finish(topic, flipped.active, item, true, ports);
  if (finished === undefined)
    throw new TypeError('An active object without its activation was to be concluded');
  return conclude(
    topic,
    pending,
    flipped.active,
    finished,
    createdBy(plan.activation),
    plan.activation.warnings,
    ports,
  );
}

/** The candidate is in force, whoever made it so, and leaves pending/. */
async function conclude(
  topic: string,
  pending: StoredObject,
  active: StoredObject,
  finished: Finished,
  tablesCreated: readonly string[],
  warnings: readonly string[],
  ports: Ports,
): Promise<Outcome> {
  const { objects } = ports.registry;
  // Refused: a newer candidate came, whose own event sees to it.
  await objects.remove(pending.key, pending.etag);
  const { facts, backfillId, processingEnabled, status } = finished;
  ports.log('Schema validated and activated', {
    topic,
    version: facts.schemaVersion,
    seq: facts.seq,
    status,
  });
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
  return changes
    .filter((change) => change.kind === 'create-table')
    .map(({ database, table }) => `${database}.${table}`);
}

function isSame(active: StoredObject, pending: StoredObject): boolean {
  return active.size === pending.size && Buffer.from(active.bytes).equals(pending.bytes);
}

function textOf(reasons: readonly Reason[]): string {
  return `${reasons.map(({ type, message }) => `${type}: ${message}`).join('\n')}\n`;
}

/** Only an activation of ours has verified the tables; after one, a change that asks nothing of them need not look. */
function touchesTables({ topic, active, before, after }: Candidate, { settings }: Ports): boolean {
  if (
    active === undefined ||
    parseActivation(active.metadata) === undefined ||
    after.schema === undefined
  )
    return true;
  const request = {
    topic,
    places: settings.places,
    before: tablesOf(before),
    after: wantedTables(after.schema),
    catalogue: undefined,
  };
  const { changes, conflicts } = planChanges(request);
  return changes.length + conflicts.length > 0;
}
