import { isReadableBaseline } from '../core/verdict/judge.js';
import { wantedTables } from '../core/schema/tables.js';
import { tablesBefore } from '../core/verdict/plan.js';
import { unreadableReason } from '../core/schema/unreadable-reason.js';
import { Fault } from '../errors.js';
import { archiveKeyOf } from '../protocol/catch-up-standing.js';
import { returnWarning } from '../protocol/in-force.js';
import { parseStored, sha256Of } from '../protocol/stored-schema.js';
import { RETIRED, type RegistryItem } from '../protocol/registry-item.js';
import type { StoredObject } from '../registry/registry.js';
import { planChanges } from '../core/change/tables/plan-changes.js';
import { parseActivation } from '../protocol/activation-metadata.js';
import { readPatchedBase, unfinishedBase, type RecordedActivation } from './patched-base.js';
import { applyActivation, readCatalogue } from './apply.js';
import { planDrift } from './plan-drift.js';
import { readClaims } from './claims.js';
import { finish, type FinishedActivation } from './finish.js';
import { judgeCandidate, tablesOf, type CandidateContext } from './judge-candidate.js';
import type { ValidationResult } from './validation-result.js';
import { planActivation, type Activation } from './plan.js';
import type { Ports } from './ports.js';
import { unprovedApproval } from './prove-approval.js';
import { readAnnouncements } from './read-announcements.js';
import { readHistory, readRetired } from './read-history.js';
import { readInForce } from './read-in-force.js';
import { recordedRejection } from './recorded-rejection.js';
import { reject } from './reject.js';
import { parseOrigin } from '../protocol/origin.js';
import type { Reason } from './rejection.js';
import { writeHistory } from './write-history.js';

/**
 * Reconciles one topic: activates or rejects what is in pending/, and finishes what an earlier run
 * left undone. It may run at any time, again, and in parallel. Throws a Fault if it can't decide;
 * after a failed read it writes nothing.
 */
export async function validateTopic(topic: string, ports: Ports): Promise<ValidationResult> {
  const { registry, digest, log } = ports;
  const { objects, layout } = registry;
  const { active, item } = await readInForce(topic, ports);
  // Read after the active version: so this candidate is not one that another run has activated and
  // replaced in between.
  const pending = await objects.get(layout.pending(topic));
  // Whatever happens to the candidate, the activation in force must be finished.
  const finished =
    active === undefined
      ? undefined
      : await finish({ topic, active, item, isCandidateWaiting: pending !== undefined }, ports);
  if (pending === undefined)
    return { kind: 'idle', topic, rejection: await recordedRejection(topic, active, item, ports) };
  log(`Processing schema for topic: ${topic}`, {
    sha256: sha256Of(pending, digest),
    commit: parseOrigin(pending.metadata).commit,
  });
  if (active !== undefined && finished !== undefined && hasSameBytes(active, pending)) {
    return conclude({ topic, pending, active, finished, tablesCreated: [], warnings: [] }, ports);
  }
  const before = active === undefined ? undefined : parseStored(active);
  if (before !== undefined && !isReadableBaseline(before)) {
    throw new Fault(
      `The active version of topic '${topic}' can't be read (${unreadableReason(before)}); put a valid version there`,
    );
  }
  const after = parseStored(pending);
  const history = isReturning(active, item)
    ? await readRetired(registry, topic)
    : await readHistory(registry, topic, [before?.schema, after.schema]);
  const announcements = await readAnnouncements(registry, topic, active, [
    before?.schema,
    after.schema,
  ]);
  const recorded = {
    seq: finished?.facts.seq ?? item?.activationSeq ?? null,
    status: finished?.status ?? item?.status ?? null,
    item,
  };
  return decideOn(
    { topic, pending, after, active, before, history, announcements },
    recorded,
    item,
    ports,
  );
}

async function decideOn(
  candidate: CandidateContext,
  recorded: RecordedActivation,
  item: RegistryItem | undefined,
  ports: Ports,
): Promise<ValidationResult> {
  const { topic, pending, active, after } = candidate;
  const { settings, registry, digest } = ports;
  const { planStatements } = ports;
  const tools = { now: ports.now().toISOString(), digest, planStatements };
  const judgement = judgeCandidate(candidate, settings, tools);
  const rejectFor = (reasons: readonly Reason[], report = textOf(reasons)) => {
    const version = after.schema?.version ?? null;
    const { seq } = recorded;
    const keepsGate = active !== undefined || isReturning(active, item);
    const rejected = { topic, pending, hasActive: active !== undefined, keepsGate, seq, version };
    return reject({ ...rejected, reasons, report }, ports);
  };
  if (judgement.reasons.length > 0) return rejectFor(judgement.reasons, judgement.report);
  const unproved = await unprovedApproval(candidate, judgement.verdict, ports);
  if (unproved !== undefined) return rejectFor([unproved]);
  const drifted = planDrift(candidate, judgement.verdict, ports);
  if (drifted !== undefined && settings.rejectsDriftedPlans) return rejectFor([drifted]);
  const unfinished =
    active === undefined || settings.judges === 'structure'
      ? undefined
      : unfinishedBase(active, recorded, {
          backfillMode: settings.backfillMode,
          archiveKey: archiveKeyOf(registry.layout, topic, active),
        });
  const [claims, unpatched, catalogue] = await Promise.all([
    readClaims(candidate, ports),
    unfinished === undefined ? undefined : readPatchedBase(unfinished, registry),
    touchesTables(candidate, ports) ? readCatalogue(candidate, ports) : undefined,
  ]);
  const plan = planActivation(
    { candidate, verdict: judgement.verdict, recorded, unpatched, claims, catalogue },
    registry.layout,
    settings,
    tools,
  );
  if (plan.kind === 'reject') return rejectFor(plan.reasons);
  const applied = await applyActivation(candidate, plan.activation, ports);
  if (applied.kind === 'refused') return rejectFor(applied.reasons);
  if (applied.kind === 'superseded') {
    ports.log('Another candidate took the place of this one', { topic });
    return { kind: 'idle', topic };
  }
  const flipped = applied.active;
  const warnings = [
    ...(isReturning(active, item) ? [returnWarning(topic, item?.tablesCreated ?? [])] : []),
    ...plan.activation.warnings,
    ...applied.warnings,
    ...(drifted === undefined ? [] : [`${drifted.type}: ${drifted.message}`]),
  ];
  const finished = await finish(
    {
      topic,
      active: flipped,
      item,
      isCandidateWaiting: true,
      replaced: candidate.before,
      warnings,
    },
    ports,
  );
  if (finished === undefined)
    throw new TypeError('The active object that was just written has no activation metadata');
  const tablesCreated = createdBy(plan.activation);
  return conclude({ topic, pending, active: flipped, finished, tablesCreated, warnings }, ports);
}

/** Whether the topic was retired: its version is gone on purpose, and a candidate is a new start. */
function isReturning(active: StoredObject | undefined, item: RegistryItem | undefined): boolean {
  return active === undefined && item?.status === RETIRED;
}

interface Concluded {
  readonly topic: string;
  readonly pending: StoredObject;
  readonly active: StoredObject;
  readonly finished: FinishedActivation;
  readonly tablesCreated: readonly string[];
  readonly warnings: readonly string[];
}

/** Removes the candidate from pending/, since it is in force now, whichever run activated it. */
async function conclude(
  { topic, pending, active, finished, tablesCreated, warnings }: Concluded,
  ports: Ports,
): Promise<ValidationResult> {
  const { objects } = ports.registry;
  // Refused if a newer candidate came meanwhile: it stays, and its own event starts the next run.
  await objects.remove(pending.key, pending.etag);
  // Last, since nothing depends on it.
  await writeHistory(topic, active, ports);
  const { facts, backfillId, processingEnabled, status } = finished;
  const told = [...warnings, ...finished.warnings];
  for (const warning of told) ports.log(warning, { topic }, 'warn');
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
    warnings: told,
    processingEnabled,
    status,
  };
}

function createdBy({ changes }: Activation): readonly string[] {
  return changes
    .filter((change) => change.kind === 'create-table')
    .map(({ database, table }) => `${database}.${table}`);
}

function hasSameBytes(active: StoredObject, pending: StoredObject): boolean {
  return active.size === pending.size && Buffer.from(active.bytes).equals(pending.bytes);
}

function textOf(reasons: readonly Reason[]): string {
  return `${reasons.map(({ type, message }) => `${type}: ${message}`).join('\n')}\n`;
}

/**
 * Whether the catalogue must be read: after an activation by the validator, only for a candidate
 * that changes the tables.
 */
function touchesTables(
  { topic, active, before, after, history }: CandidateContext,
  { settings }: Ports,
): boolean {
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
    former: tablesBefore({ before, after, history }),
    after: wantedTables(after.schema),
    catalogue: undefined,
  };
  const { changes, conflicts } = planChanges(request);
  return changes.length + conflicts.length > 0;
}
