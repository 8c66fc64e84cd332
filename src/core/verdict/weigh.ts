import type { Detected } from '../change/detect-changes.js';
import { isBeyondTheTable } from '../change/rule.js';
import type { OpenFinding } from './acceptance.js';
import { addressOf } from './finding-address.js';
import { fingerprintOf, type Hash } from './fingerprint.js';
import { severityUnder, type Policy } from './policy.js';

/** What the severity and the fingerprint of a finding depend on, besides its detection. */
export interface WeighContext {
  readonly topic: string;
  readonly policy: Policy;
  readonly hash: Hash;
}

/** Turns a detection into a finding under a policy; undefined where the policy drops it. */
export function weigh(
  { rule, detection }: Detected,
  { topic, policy, hash }: WeighContext,
): OpenFinding | undefined {
  const severity = severityUnder(policy, rule, detection);
  if (severity === undefined) return undefined;
  const { column = null, path = null, before = null, after = null, at, edit = null } = detection;
  const graver = severity === 'breaking' ? detection.whenBreaking : undefined;
  const address = addressOf({ column, path });
  return {
    rule: rule.id,
    kind: rule.kind,
    severity,
    column,
    path,
    before,
    after,
    message: graver?.message ?? detection.message,
    short: detection.short,
    why: rule.why,
    fix: graver?.fix ?? detection.fix ?? rule.fix,
    inPlace: detection.inPlace ?? null,
    lossless: detection.lossless ?? null,
    approvable: severity === 'breaking' && !isBeyondTheTable(rule, detection),
    fingerprint: fingerprintOf({ topic, rule: rule.id, column: address, before, after }, hash),
    side: detection.side ?? 'after',
    at,
    anchor: detection.anchor ?? at,
    edit,
  };
}
