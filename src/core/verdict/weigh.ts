import type { Detected } from '../change/detect-changes.js';
import { madeEdit, type EditSources, type OtherWay } from '../change/edit.js';
import { isBeyondTheTable, type Detection } from '../change/rule.js';
import type { OpenFinding } from './acceptance.js';
import { addressOf } from './finding-address.js';
import { fingerprintOf, type Hash } from './fingerprint.js';
import { rewriteObstacle, type Deployment } from './deployment.js';
import { severityUnder, type Policy } from './policy.js';

/** What the severity and the fingerprint of a finding depend on, besides its detection. */
export interface WeighContext {
  readonly topic: string;
  readonly policy: Policy;
  readonly deployment: Deployment;
  readonly hash: Hash;
  /** What edits are made from; without it, the findings have only those that are made already. */
  readonly sources?: EditSources | undefined;
}

/**
 * Turns a detection into a finding under a policy and a deployment; undefined where the policy
 * drops it.
 */
export function weigh(
  { rule, detection }: Detected,
  { topic, policy, deployment, hash, sources }: WeighContext,
): OpenFinding | undefined {
  const usual = severityUnder(policy, rule, detection);
  if (usual === undefined) return undefined;
  const { column = null, path = null, before = null, after = null, at } = detection;
  const isUnavailable = rule.needsRewrite === true && !deployment.rewrites && usual !== 'breaking';
  const severity = isUnavailable ? 'breaking' : usual;
  const whenBreaking = severity === 'breaking' ? detection.whenBreaking : undefined;
  const words = {
    ...wordsOf({ rule, detection: { ...detection, ...whenBreaking } }),
    ...(isUnavailable ? rewriteObstacle(deployment, before) : {}),
  };
  const address = addressOf({ column, path });
  return {
    rule: rule.id,
    kind: rule.kind,
    severity,
    column,
    path,
    before,
    after,
    short: detection.short,
    ...words,
    inPlace: detection.inPlace ?? null,
    lossless: detection.lossless ?? null,
    approvable: severity === 'breaking' && !isBeyondTheTable(rule, detection),
    fingerprint: fingerprintOf({ topic, rule: rule.id, column: address, before, after }, hash),
    side: detection.side ?? 'after',
    at,
    anchor: detection.anchor ?? at,
    ...editsOf({ ...detection, ...whenBreaking }, sources),
    ...(detection.alias === undefined ? {} : { alias: detection.alias }),
  };
}

function wordsOf({ rule, detection }: Detected): Pick<OpenFinding, 'message' | 'why' | 'fix'> {
  return { message: detection.message, why: rule.why, fix: detection.fix ?? rule.fix };
}

function editsOf(
  { edit, otherEdit }: Pick<Detection, 'edit' | 'otherEdit'>,
  sources: EditSources | undefined,
): Pick<OpenFinding, 'edit'> & { readonly otherEdit?: OtherWay } {
  const other = madeEdit(otherEdit?.edit, sources);
  return {
    edit: madeEdit(edit, sources) ?? null,
    ...(otherEdit === undefined || other === undefined
      ? {}
      : { otherEdit: { words: otherEdit.words, edit: other } }),
  };
}
