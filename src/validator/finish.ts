import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import { PAUSED, RETIRED, type ItemChanges, type RegistryItem } from '../protocol/registry-item.js';
import type { StoredObject } from '../registry/registry.js';
import { parseActivation, type ActivationFacts } from '../protocol/activation-metadata.js';
import { catchUpSince, type CatchUp } from '../core/change/catch-up.js';
import { comparedVersions, inputOf, NO_DIFFERENCE } from '../protocol/backfill-input.js';
import { catchUpName } from '../protocol/catch-up-name.js';
import { hasBegun } from '../protocol/catch-up-standing.js';
import { renewClaims } from './claims.js';
import { readPatchedBase } from './patched-base.js';
import { recordActivation, type ActivationInForce } from './record-activation.js';
import { reopen, waitsInVain } from './reopen.js';
import type { Ports } from './ports.js';

/** What the activation in force has done, once it is finished. */
export interface FinishedActivation {
  readonly facts: ActivationFacts;
  readonly backfillId: string | undefined;
  readonly processingEnabled: boolean;
  readonly status: string;
  readonly warnings: readonly string[];
}

export interface FinishRequest {
  readonly topic: string;
  readonly active: StoredObject;
  /** As read together with the active object or after it, never before. */
  readonly item: RegistryItem | undefined;
  /**
   * Whether a candidate is still in pending/: then the run that flipped may have died before it
   * started the backfill.
   */
  readonly isCandidateWaiting: boolean;
  /** The version that the active one replaced, where this run has read it. */
  readonly replaced?: ParsedFile | undefined;
  /** What the run that flipped has to tell; they go into the item. */
  readonly warnings?: readonly string[];
}

/**
 * The steps after the flip: update the registry item, start the backfill. Both follow from the
 * active object alone, so the next run does what a run that died left undone. Returns undefined for
 * an object that no validator activated.
 */
export async function finish(
  { topic, active, item, isCandidateWaiting, replaced, warnings = [] }: FinishRequest,
  ports: Ports,
): Promise<FinishedActivation | undefined> {
  const facts = parseActivation(active.metadata);
  if (facts === undefined) return undefined;
  const activation = { topic, active, facts, replaced };
  const isRecorded = item?.activationSeq === facts.seq;
  const known = { facts, backfillId: undefined, warnings: [] };
  if (isRecorded && waitsInVain(item, ports)) {
    const { isOpen, warning } = await reopen({ ...activation, item }, ports);
    const gate = isOpen ? { processingEnabled: true, status: 'READY' } : gateOf(item);
    return { ...known, ...gate, warnings: [warning] };
  }
  if (isRecorded && !mayLackBackfill(activation, item, isCandidateWaiting, ports)) {
    return { ...known, ...gateOf(item) };
  }
  if (!isRecorded && item?.status === RETIRED)
    await renewClaims(topic, { active, seq: facts.seq }, ports);
  const catchUp = (await catchUpOf(activation, ports)) ?? alreadyBegun(item, facts);
  const version = facts.schemaVersion ?? 'unknown';
  const isUnpatched = catchUp !== undefined && ports.backfill === undefined;
  const unpatched = isUnpatched
    ? [`No state machine is configured, so history before version ${version} is not patched`]
    : [];
  const current = isRecorded
    ? item
    : await recordActivation(
        activation,
        { former: item, catchUp, warnings: [...warnings, ...unpatched] },
        ports,
      );
  const gate = gateOf(current);
  if (current.activationSeq !== facts.seq) return { ...known, ...gate };
  const mayHaveDied = isCandidateWaiting || !isRecorded;
  const isDue = mayLackBackfill(activation, current, mayHaveDied, ports);
  return {
    ...known,
    ...gate,
    backfillId: isDue ? await startBackfill(activation, catchUp, ports) : undefined,
    warnings: unpatched,
  };
}

function gateOf({
  processingEnabled = false,
  status,
}: ItemChanges): Pick<FinishedActivation, 'processingEnabled' | 'status'> {
  return { processingEnabled, status: status ?? '' };
}

/**
 * Step Functions forgets an execution's name after 90 days, and would then start the same backfill
 * again (https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html).
 */
const NAME_KEPT_MS = 80 * 86_400_000;

/**
 * Whether the backfill may not have been started yet: it has not begun. While the gate waits for it,
 * a second start is harmless. Before an online backfill begins, the item doesn't tell that it is to
 * come, so it is started again only if a run may have died before it and its name is still taken. A
 * backfill that failed is started again by a person.
 */
function mayLackBackfill(
  { active, facts }: ActivationInForce,
  { status, catchupAttempt = null }: ItemChanges,
  mayHaveDied: boolean,
  { backfill, settings, now }: Ports,
): boolean {
  if (backfill === undefined || catchupAttempt !== null) return false;
  if (status === PAUSED) return true;
  if (!facts.needsCatchUp) return false;
  const isNameKept = now().getTime() - Date.parse(active.modified) < NAME_KEPT_MS;
  return status === 'READY' && settings.backfillMode === 'online' && mayHaveDied && isNameKept;
}

/**
 * The backfill that only takes back what a former one has begun; undefined where none has, or where
 * this activation's item doesn't wait for it.
 */
function alreadyBegun(
  item: RegistryItem | undefined,
  { seq }: ActivationFacts,
): CatchUp | undefined {
  const isDue = item?.activationSeq === seq ? item.status === PAUSED : hasBegun(item);
  return isDue ? NO_DIFFERENCE : undefined;
}

async function catchUpOf(
  { active, facts, replaced }: ActivationInForce,
  { registry }: Ports,
): Promise<CatchUp | undefined> {
  const compared = comparedVersions(facts);
  if (compared === undefined) return undefined;
  const read = async (key: string): Promise<ParsedFile> =>
    (await readPatchedBase(key, registry)).version;
  const base = await read(compared.base);
  const last =
    compared.replaced === compared.base ? base : (replaced ?? (await read(compared.replaced)));
  return catchUpSince(base, last, parseTopicSchema(active.bytes));
}

async function startBackfill(
  { topic, facts }: ActivationInForce,
  catchUp: CatchUp | undefined,
  { backfill, log }: Ports,
): Promise<string | undefined> {
  if (catchUp === undefined || backfill === undefined) return undefined;
  const input = inputOf(topic, facts, catchUp);
  const name = catchUpName(topic, facts.sha256, { seq: facts.seq, attempt: 1 });
  const { kind, id } = await backfill.start(name, input);
  log(kind === 'started' ? 'Started backfill' : 'Backfill was started before', {
    topic,
    execution: name,
  });
  return id;
}
