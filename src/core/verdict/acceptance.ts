import { folded } from '../schema/identifier.js';
import type { Acceptance, Finding } from './finding.js';
import { addressOf } from './finding-address.js';
import type { Policy, Waiver } from './policy.js';

/** A finding before acceptances are decided. */
export type OpenFinding = Omit<Finding, 'accepted'>;

/** Decides which of a topic's findings are accepted. */
export type Accept = (findings: readonly OpenFinding[]) => readonly Acceptance[];

/** Whether people may accept the finding: a break of readers, or a warning. */
export function isAcceptable({ approvable, severity }: OpenFinding): boolean {
  return approvable || severity === 'warning';
}

/**
 * The waivers of a policy, each with the findings it covers. If several waivers match a finding,
 * the first one covers it.
 */
export function acceptByWaivers({ ignore }: Policy, topic: string): Accept {
  return (findings) => {
    const covered = new Map<Waiver, Set<string>>();
    for (const finding of findings) {
      const waiver = ignore.find((one) => isWaived(one, topic, finding));
      if (waiver !== undefined)
        covered.set(waiver, (covered.get(waiver) ?? new Set()).add(finding.fingerprint));
    }
    return [...covered].map(([{ reason, expires }, covers]) => ({
      kind: 'waiver',
      by: null,
      reason,
      until: expires,
      covers,
    }));
  };
}

/** Whether a waiver is meant for this finding of this topic. */
export function isWaived(waiver: Waiver, topic: string, finding: OpenFinding): boolean {
  return (
    isNamed(waiver, finding) &&
    (waiver.topic === undefined || waiver.topic === topic) &&
    (waiver.column === undefined || folded(waiver.column) === addressOf(finding)) &&
    (waiver.fingerprint === undefined || waiver.fingerprint === finding.fingerprint)
  );
}

function isNamed({ rule }: Waiver, finding: OpenFinding): boolean {
  return finding.alias === rule || (finding.rule === rule && isAcceptable(finding));
}

/** Adds the acceptances to the findings; a finding that can't be accepted stays as it is. */
export function withAcceptances(
  findings: readonly OpenFinding[],
  acceptances: readonly Acceptance[],
): readonly Finding[] {
  return findings.map((finding) => {
    const acceptance = acceptances.find(({ covers }) => covers.has(finding.fingerprint));
    const holds =
      isAcceptable(finding) || (finding.alias !== undefined && acceptance?.kind === 'waiver');
    return { ...finding, accepted: holds ? acceptance : undefined };
  });
}

/** `nobody reads it (until 2027-01-31)`, `by carol on 2027-01-31: agreed with the readers` */
export function printAcceptance({ by, reason, until, approval }: Acceptance): string {
  if (approval !== undefined) return `by ${by ?? ''} on ${approval.at.slice(0, 10)}: ${reason}`;
  return until === null ? reason : `${reason} (until ${until})`;
}
