import { COSMETIC, judge, type Judgement } from '../core/verdict/judge.js';
import { addressOf } from '../core/verdict/finding-address.js';
import { DEFAULT_POLICY } from '../core/verdict/policy.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import type { LogEntry, LogReport } from '../protocol/log-report.js';
import type { Registry } from '../registry/registry.js';
import { pastVersions, type PastVersion } from './history.js';
import { unknownTopic } from './status.js';
import type { StatusTools } from './stored-version.js';

/**
 * The versions of a topic, newest first, each with what changed since the one before. An archived version that can't be read is
 * shown as such; a topic that never had a version is a UserError, and a registry that gives no answer a Fault.
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
  const tell = (version: PastVersion, older: PastVersion | undefined): void => {
    isWhole &&= !version.isUnfetched;
    entries.push(entryOf(version, older, until, topic, tools));
    until = version.since;
  };
  for await (const version of isValidTopic(topic) ? pastVersions(registry, topic, tools) : []) {
    if (newer !== undefined) tell(newer, version);
    // Without a version in force, the last one ended about when it was archived.
    else if (version.place === 'archive') until = version.written;
    newer = version;
  }
  if (newer === undefined) throw await unknownTopic(registry, topic);
  tell(newer, undefined);
  return { registry: registry.name, topic, now: tools.now, entries, exitCode: isWhole ? 0 : 3 };
}

function entryOf(
  version: PastVersion,
  older: PastVersion | undefined,
  until: LogEntry['until'],
  topic: string,
  tools: StatusTools,
): LogEntry {
  const { place, key, sha256, since, commit, unreadable } = version;
  const facts = { place, key, version: version.version, sha256, since, until, commit, unreadable };
  // The first version changed nothing.
  if (older === undefined)
    return { ...facts, classification: unreadable === null ? 'new' : null, changes: [] };
  const judgement = judged(version, older, topic, tools);
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

/** As of the day it came into force, so that an announced removal is judged by the notice it had. */
function judged(
  version: PastVersion,
  older: PastVersion,
  topic: string,
  { now, digest }: StatusTools,
): Judgement | undefined {
  if (version.parsed === undefined || older.parsed === undefined) return undefined;
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
