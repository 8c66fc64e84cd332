import { quoted } from '../core/text/quoted.js';
import { ageWords } from '../report/age.js';
import type { Problem } from '../protocol/status-report.js';
import { lostFacts, restoreWords } from '../protocol/in-force.js';
import { isProcessed, PAUSED, RETIRED } from '../protocol/registry-item.js';
import { failureWords, wayOut } from '../report/catch-up-progress.js';
import { failureOf, openFailure, pauseWords, registryOptions } from './catch-up-words.js';
import { hasBegun } from '../protocol/catch-up-standing.js';
import { gitProblems } from './git-problems.js';
import { isLost } from './lost-version.js';
import type { TopicFacts } from './topic-facts.js';

/**
 * Seconds. The sweeper reconciles candidates that have waited longer, so one that still waits then
 * needs a person.
 */
const STUCK_AFTER = 600;

/**
 * The problems that need a person, worst first. `name` is the registry's, for the commands in
 * `fix`.
 */
export function findProblems(facts: TopicFacts, name: string, table = 'NAME'): readonly Problem[] {
  const registry = registryOptions(name, table);
  const missing = lost(facts);
  return [
    unread(facts),
    missing,
    stuck(facts, registry),
    rejected(facts),
    ...gate(facts, registry),
    unattended(facts, registry),
    ...openFailure(facts.topic, facts.item, registry),
    item(facts, registry),
    // What git has can't be compared with a version that was lost, nor published over it.
    missing.length > 0 ? [] : gitProblems(facts, registry),
  ].flat();
}

function unread({ unread }: TopicFacts): Problem[] {
  return unread.map(({ at, reason, unfetched }) => ({
    id: 'unreadable',
    ...(unfetched === undefined ? {} : { unfetched }),
    message: reason.includes(at) ? reason : `${at} can't be read: ${reason}`,
    fix: `Make ${at} readable; until then it is unknown what is in force there`,
  }));
}

function lost({ active, item, wasActive, gate }: TopicFacts): Problem[] {
  if (active.kind !== 'none' || !isLost({ item, hasArchive: wasActive })) return [];
  const isRecorded = item !== undefined && (item.activationSeq !== null || isProcessed(item));
  const wayOut =
    gate.state === 'unknown'
      ? '; if the topic was retired, --registry-table NAME is the table that says so'
      : '';
  return [
    {
      id: 'active-missing',
      message: `There is no active version, although ${isRecorded ? 'the registry item records one' : 'archive/ has one'}${lostFacts(item)}`,
      fix: `Put that version back: ${restoreWords(item)}${wayOut}`,
    },
  ];
}

function stuck({ pending, topic }: TopicFacts, registry: string): Problem[] {
  if (pending === null || pending.since.age === null || pending.since.age <= STUCK_AFTER) return [];
  return [
    {
      id: 'stuck-in-pending',
      message: `${candidate(pending.version)} has waited in pending/ for ${ageWords(pending.since)}`,
      fix: `Look at the validator's log and its failed events, or run it here: schema-gate activate ${topic} ${registry}`,
    },
  ];
}

function rejected({ rejection, active }: TopicFacts): Problem[] {
  if (rejection === null) return [];
  const stays =
    active.kind === 'version' && active.version !== null
      ? `; ${active.version} stays in force`
      : '';
  return [
    {
      id: 'rejected',
      message: `${candidate(rejection.version)} was rejected ${ageWords(rejection.at)} ago: ${rejection.reasons.join('; ')}${stays}`,
      fix: 'Correct the schema in git, look at it with schema-gate plan, and publish it again',
    },
  ];
}

/** Seconds. A backfill that takes longer is worth a look. */
const LONG_PAUSE = 86_400;

/**
 * A topic that waits for a backfill nobody has started: a validator starts it before it takes the
 * candidate out of pending/.
 */
function unattended(
  { item, active, pending, runsBackfills, topic }: TopicFacts,
  registry: string,
): Problem[] {
  if (item?.status !== PAUSED || active.kind !== 'version') return [];
  const problem = (why: string, fix: string): Problem[] => [
    {
      id: 'backfill-missing',
      message: `Paused for ${ageWords(active.since)}, and ${why}`,
      fix,
    },
  ];
  const activate = `schema-gate activate ${topic} ${registry}`;
  if (runsBackfills === false)
    return problem(
      'this deployment runs no backfill',
      `Set BACKFILL_STATE_MACHINE_ARN on the validator; or let it open the topic with its history as it is: ${activate}`,
    );
  if (pending !== null && pending.sha256 === active.sha256)
    return problem(
      'its backfill was not started: the candidate still waits in pending/',
      `Look at the validator's log and its state machine, then run it again: ${activate}`,
    );
  if ((active.since.age ?? 0) > LONG_PAUSE)
    return problem(
      'its backfill has not ended',
      hasBegun(item)
        ? `Look whether that catch-up is still at work; if it died, go on: schema-gate catch-up ${topic} ${registry}`
        : `Look whether the state machine has an execution of this activation, and how it ended; if it has none, start one: schema-gate catch-up ${topic} ${registry}`,
    );
  return [];
}

function retired({ active, topic }: TopicFacts, registry: string): Problem[] {
  if (active.kind === 'none') return [];
  return [
    {
      id: 'retire-unfinished',
      message: 'It is RETIRED, but a version is still in active/: retiring was interrupted',
      fix: `Finish it: schema-gate retire ${topic} ${registry} --yes`,
    },
  ];
}

function gate(facts: TopicFacts, registry: string): Problem[] {
  const {
    gate: { state, status },
    item,
    active,
    pending,
    rejection,
  } = facts;
  if (state !== 'closed' || item === undefined) return [];
  const problem = (message: string, fix: string): Problem[] => [
    { id: 'gate-closed', message, fix },
  ];
  const since = item.updatedAt === null ? '' : ` since ${item.updatedAt}`;
  const catchUp = `schema-gate catch-up ${facts.topic} ${registry}`;
  const failure = failureOf(item);
  switch (status) {
    case RETIRED:
      return retired(facts, registry);
    case PAUSED: {
      // The item's time also changes with a rejection; the pause began when the version came into
      // force.
      const from = active.kind === 'version' ? ` since ${active.since.at}` : since;
      return problem(
        `Paused${from}: ${pauseWords(item, facts.catchUp)}`,
        isOnDisk(registry)
          ? `It opens when this ends: ${catchUp}`
          : `It opens when that ends; if nothing patches it, start it: ${catchUp}; or leave history as it is: ${catchUp} --give-up --reason TEXT`,
      );
    }
    case 'BACKFILL_FAILED':
      return problem(
        `Closed${since}: the backfill failed (BACKFILL_FAILED)${failure === undefined ? '' : ` at ${failureWords(failure)}`}`,
        failure !== undefined
          ? wayOut(facts.topic, registry)
          : isOnDisk(registry)
            ? `Run it again: ${catchUp}`
            : `Read the failed execution's cause, then run it again: ${catchUp}`,
      );
    case 'VALIDATION_FAILED':
      // The problem `rejected` has the reason already; and a candidate that waits may still open
      // the gate.
      if (rejection !== null || pending !== null) return [];
      return problem(
        `Closed${since}: no candidate was ever accepted (VALIDATION_FAILED)`,
        'Correct the schema in git and publish it',
      );
    case 'READY':
      return problem(
        'Closed by hand: status is READY, but processing_enabled is not true',
        'Set processing_enabled to true in the registry item when the topic may run again',
      );
    default: {
      const words =
        status === null
          ? 'the item has no status'
          : `status is ${quoted(status)}, and the pipeline runs only on READY`;
      return problem(
        `Closed${since}: ${words}`,
        'Find out who wrote the item, and correct its status',
      );
    }
  }
}

/** In AWS a state machine patches history; of a directory, a command does. */
const isOnDisk = (registry: string): boolean => !registry.includes('s3://');

function item(
  { item, gate: { state }, active, pending, topic }: TopicFacts,
  registry: string,
): Problem[] {
  if (state === 'unknown' || active.kind !== 'version') return [];
  // Between the flip and the end of an activation the item is still the former one's, and pending/
  // has the active bytes.
  if (pending?.sha256 === active.sha256) return [];
  const fix = `Let the validator reconcile it: schema-gate activate ${topic} ${registry}`;
  if (item === undefined)
    return [
      {
        id: 'item-missing',
        message: 'A version is active, but the registry has no item, so the pipeline does not run',
        fix,
      },
    ];
  const { schemaSha256, schemaVersion } = item;
  const differs =
    schemaSha256 === null
      ? schemaVersion !== null && schemaVersion !== active.version
      : schemaSha256 !== active.sha256;
  if (!differs) return [];
  const names = [schemaVersion, active.version].map(
    (version) => version ?? 'a version without a number',
  );
  const words =
    names[0] === names[1]
      ? `other bytes of ${names[0]} (${schemaSha256?.slice(0, 7)}) than active/ has (${active.sha256.slice(0, 7)})`
      : `${names[0]}, but active/ has ${names[1]}`;
  return [{ id: 'item-differs', message: `The registry item names ${words}`, fix }];
}

function candidate(version: string | null): string {
  return version === null ? 'A candidate' : `Candidate ${version}`;
}
