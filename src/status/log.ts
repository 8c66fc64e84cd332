import { COSMETIC, judge, type Judgement } from '../core/verdict/judge.js';
import { addressOf } from '../core/verdict/finding-address.js';
import { DEFAULT_POLICY } from '../core/verdict/policy.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { quoted } from '../core/text/quoted.js';
import { Fault, UserError } from '../errors.js';
import type { LogEntry, LogReport } from '../protocol/log-report.js';
import type { Registry } from '../registry/registry.js';
import { pastVersions, type PastVersion } from './history.js';
import { lostVersion } from './lost-version.js';
import { unknownTopic } from './status.js';
import type { StatusTools } from './stored-version.js';

/**
 * The versions of a topic, newest first, each with the changes since the one before. An archived
 * version that can't be read is an entry without changes. Throws a UserError for a topic that never
 * had a version, and a Fault if the registry doesn't respond or has lost the only version.
 */
export async function logOf(
  registry: Registry,
  topic: string,
  tools: StatusTools,
): Promise<LogReport> {
  const entries: LogEntry[] = [];
  let isWhole = true;
  let newer: PastVersion | undefined;
  let until: LogEntry['until'] = null;
  const append = (version: PastVersion, older: PastVersion | undefined): void => {
    // What the active version says is what the log is asked for first of all.
    isWhole &&=
      !version.isUnfetched && !(version.place === 'active' && version.unreadable !== null);
    const judgement = judged(version, older, topic, tools);
    entries.push(entryOf(version, until, older !== undefined, judgement));
    until = version.since;
  };
  for await (const version of isValidTopic(topic) ? pastVersions(registry, topic, tools) : []) {
    if (newer !== undefined) append(newer, version);
    // Without an active version, the last one was in force until about the time it was archived.
    else if (version.place === 'archive') until = version.written;
    newer = version;
  }
  if (newer === undefined) throw await withoutVersions(registry, topic);
  append(newer, undefined);
  const lost =
    entries[0]?.place === 'active' ? null : ((await lostVersion(registry, topic)) ?? null);
  return {
    registry: registry.name,
    topic,
    now: tools.now,
    entries,
    lost,
    exitCode: isWhole && lost === null ? 0 : 3,
  };
}

/** A topic whose first candidate waits, or was rejected, is no unknown one. */
async function withoutVersions(registry: Registry, topic: string): Promise<UserError | Fault> {
  const { objects, layout } = registry;
  const never = `${quoted(topic)} in ${registry.name} has had no version in force yet`;
  const about = `schema-gate status ${topic} --registry ${registry.name} tells more`;
  if (isValidTopic(topic)) {
    const lost = await lostVersion(registry, topic);
    if (lost !== undefined) return new Fault(lost);
    if ((await objects.get(layout.pending(topic))) !== undefined)
      return new UserError(`${never}: a candidate waits in pending/ (${about})`);
    if ((await objects.get(layout.error(topic))) !== undefined)
      return new UserError(`${never}: its last candidate was rejected (${about})`);
  }
  return unknownTopic(registry, topic);
}

function entryOf(
  version: PastVersion,
  until: LogEntry['until'],
  hasOlder: boolean,
  judgement: Judgement | undefined,
): LogEntry {
  const { place, key, sha256, since, commit, unreadable } = version;
  const facts = { place, key, version: version.version, sha256, since, until, commit, unreadable };
  // The first version has no changes.
  if (!hasOlder)
    return { ...facts, classification: unreadable === null ? 'new' : null, changes: [] };
  if (judgement === undefined) return { ...facts, classification: null, changes: [] };
  const changes = judgement.findings
    .filter((finding) => !COSMETIC.has(finding.kind))
    .map((finding) => ({
      rule: finding.rule,
      kind: finding.kind,
      severity: finding.severity,
      column: addressOf(finding),
      before: finding.before,
      after: finding.after,
      message: finding.message,
    }));
  return { ...facts, classification: judgement.classification, changes };
}

/**
 * Judged as of the day the version came into force, so that the notice of an announced removal is
 * counted until then.
 */
function judged(
  version: PastVersion,
  older: PastVersion | undefined,
  topic: string,
  { now, digest }: StatusTools,
): Judgement | undefined {
  if (version.parsed === undefined || older?.parsed === undefined) return undefined;
  const today = (version.since.age === null ? now : version.since.at).slice(0, 10);
  return judge({
    topic,
    before: older.parsed,
    after: version.parsed,
    policy: DEFAULT_POLICY,
    today,
    hash: digest,
  });
}
