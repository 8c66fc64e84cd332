import type { OpenFinding } from './acceptance.js';
import { acceptanceObstacle, acceptanceRemedy, EVERYTHING, type Deployment } from './deployment.js';
import type { Finding } from './finding.js';
import { worse } from '../change/rule.js';

/**
 * The findings of a topic where the installation does not accept what the configuration lets pass:
 * an acceptance is taken back, and a finding that the configuration lowered or dropped is as grave
 * as the validator has it. `strict` has the findings under the validator's own policy.
 */
export function withoutAcceptances(
  findings: readonly Finding[],
  strict: readonly OpenFinding[],
  deployment: Deployment,
): readonly Finding[] {
  const { accepts } = deployment;
  const refused = (kind: keyof Deployment['accepts'], finding: Finding): Finding => ({
    ...finding,
    accepted: undefined,
    fix: `${finding.fix}. ${acceptanceObstacle(deployment, kind)}`,
    remedy: acceptanceRemedy(deployment),
  });
  const kept = findings.map((finding): Finding => {
    const { accepted, severity } = finding;
    if (accepted === undefined || severity !== 'breaking') return finding;
    const kind = accepted.kind === 'waiver' ? 'waivers' : 'approvals';
    return accepts[kind] ? finding : refused(kind, finding);
  });
  if (accepts.waivers) return kept;
  const graver = new Map(
    strict
      .filter(({ severity, approvable }) => severity === 'breaking' && approvable)
      .map((finding) => [finding.fingerprint, finding]),
  );
  const raised = kept.map((finding) => {
    const strictly = graver.get(finding.fingerprint);
    graver.delete(finding.fingerprint);
    return strictly === undefined || worse(finding.severity, 'breaking') === finding.severity
      ? finding
      : refused('waivers', { ...strictly, accepted: undefined });
  });
  const dropped = [...graver.values()].map((finding) =>
    refused('waivers', { ...finding, accepted: undefined }),
  );
  return [...raised, ...dropped];
}

/**
 * Whether a validator that accepts nothing would refuse more of these findings than what blocks
 * already.
 */
export function needsAcceptance(
  findings: readonly Finding[],
  strict: readonly OpenFinding[],
): boolean {
  const refused = withoutAcceptances(findings, strict, ACCEPTS_NOTHING);
  return openBreaks(refused) > openBreaks(findings);
}

const ACCEPTS_NOTHING: Deployment = {
  ...EVERYTHING,
  accepts: { waivers: false, approvals: false },
};

function openBreaks(findings: readonly Finding[]): number {
  return findings.filter(
    ({ severity, accepted }) => severity === 'breaking' && accepted === undefined,
  ).length;
}
