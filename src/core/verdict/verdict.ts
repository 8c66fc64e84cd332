import type { Announcements } from '../change/announcements.js';
import { SEVERITIES } from '../change/rule.js';
import { ruleById } from '../change/rule-by-id.js';
import type { ParsedFile, TopicSchema } from '../schema/topic-schema.js';
import { acceptByWaivers, withAcceptances, type Accept } from './acceptance.js';
import type { Acceptance, Baseline, Finding, SourceText, TopicVerdict } from './finding.js';
import { EVERYTHING, type Deployment } from './deployment.js';
import { judge } from './judge.js';
import { longStatement } from './long-statement.js';
import { versionConflict } from './version-conflict.js';
import { planOf, tablesBefore, type PlanStatements } from './plan.js';
import type { Policy, RatchetMode } from './policy.js';
import type { StandaloneDetection } from './standalone-detection.js';
import { weigh } from './weigh.js';

/** The arguments of a verdict that are the same for all topics of a run. */
export interface JudgeContext {
  readonly policy: Policy;
  readonly deployment: Deployment;
  /** UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** SHA-256, hexadecimal. */
  readonly digest: (data: string | Uint8Array) => string;
  readonly planStatements: PlanStatements;
  /** `silent` by default. */
  readonly ratchet?: RatchetMode | undefined;
  /** What people approved, beside the policy's waivers; none by default. */
  readonly approvals?: readonly Acceptance[] | undefined;
}

export interface ParsedSide {
  readonly file: string;
  readonly parsed: ParsedFile;
}

/** A topic whose files could be read. */
export interface TopicInput {
  readonly topic: string;
  readonly before: ParsedSide | undefined;
  readonly after: ParsedSide;
  readonly baseline: Baseline;
  /** Former versions in the registry, newest first; absent without a registry. */
  readonly history?: readonly TopicSchema[] | undefined;
  /** When the deprecations of what leaves were announced; absent where no history can be asked. */
  readonly announcements?: Announcements | undefined;
  /** Decides what is accepted; the policy's waivers and the approvals by default. */
  readonly accept?: Accept | undefined;
}

function acceptIn(
  topic: string,
  { policy, approvals = [] }: Pick<JudgeContext, 'policy' | 'approvals'>,
): Accept {
  const byWaivers = acceptByWaivers(policy, topic);
  return (findings) => [...byWaivers(findings), ...approvals];
}

/** Judges one topic and plans its activation. */
export function verdictOn(
  { topic, before, after, baseline, history, announcements, ...input }: TopicInput,
  context: JudgeContext,
): TopicVerdict {
  const { policy, deployment, today, digest } = context;
  const sides = { topic, before: before?.parsed, after: after.parsed };
  const judgement = judge({
    ...sides,
    policy,
    deployment,
    today,
    hash: digest,
    history,
    announcements,
    accept: input.accept ?? acceptIn(topic, context),
    ratchet: context.ratchet,
  });
  const { findings, classification, requiresBackfill, isAcceptanceAssumed } = judgement;
  // Texts without findings are dropped, since a run may have hundreds of topics. Every finding has
  // an anchor in the newer text.
  const plan = planOf({ ...sides, history }, judgement, context);
  const { schema } = after.parsed;
  const obstacle =
    plan === null
      ? undefined
      : (longStatement(plan, schema) ??
        versionConflict(topic, tablesBefore({ ...sides, history }), schema));
  const refusal = obstacle === undefined ? undefined : standaloneFinding(topic, obstacle, context);
  const pointsBack = findings.some(({ side }) => side === 'before');
  const verdict = {
    topic,
    file: after.file,
    baseline,
    versions: {
      before: before?.parsed.schema?.version ?? null,
      after: after.parsed.schema?.version ?? null,
    },
    classification,
    requiresBackfill,
    findings,
    before: pointsBack && before !== undefined ? sourceOf(before) : undefined,
    after: findings.length > 0 ? sourceOf(after) : undefined,
    plan,
    isAcceptanceAssumed,
  };
  return refusal === undefined ? verdict : withRefusal(verdict, refusal, after);
}

function sourceOf({ file, parsed }: ParsedSide): SourceText {
  return { file, text: parsed.json.text };
}

/** Weighs such a detection; undefined where the policy drops it. */
export function standaloneFinding(
  topic: string,
  { rule, detection, isExcused = false }: StandaloneDetection,
  context: Pick<JudgeContext, 'policy' | 'digest' | 'approvals'>,
): Finding | undefined {
  const { policy, digest } = context;
  const placed = { at: { start: 0, end: 0 }, ...detection };
  const weighed = weigh(
    { rule: ruleById(rule), detection: placed },
    // About no statement and no candidate, so no installation stands in its way.
    { topic, policy, deployment: EVERYTHING, hash: digest },
  );
  if (weighed === undefined) return undefined;
  const isMilder = isExcused && weighed.severity === 'error';
  const open = isMilder ? { ...weighed, severity: 'warning' as const } : weighed;
  return withAcceptances([open], acceptIn(topic, context)([open]))[0];
}

/** A verdict without a comparison: for a deleted file, a link, or a name that can't be a topic. */
export function standaloneVerdict(
  facts: Pick<
    TopicVerdict,
    'topic' | 'file' | 'baseline' | 'classification' | 'before' | 'versions'
  >,
  found: StandaloneDetection,
  context: JudgeContext,
): TopicVerdict {
  const finding = standaloneFinding(facts.topic, found, context);
  return {
    ...facts,
    requiresBackfill: false,
    findings: finding === undefined ? [] : [finding],
    after: undefined,
    plan: null,
  };
}

/** Adds a finding that was made by comparing several files. */
export function withFinding(
  verdict: TopicVerdict,
  finding: Finding,
  after: ParsedSide,
): TopicVerdict {
  const classification = finding.severity === 'error' ? 'invalid' : verdict.classification;
  const findings = [finding, ...verdict.findings];
  return {
    ...verdict,
    classification,
    requiresBackfill: false,
    findings,
    after: sourceOf(after),
    plan: null,
  };
}

/** Adds a finding of a plan, which is void with it. */
export function withRefusal(
  verdict: TopicVerdict,
  finding: Finding,
  after: ParsedSide,
): TopicVerdict {
  const told = finding.severity === 'error' ? withFinding : withRemark;
  return { ...told(verdict, finding, after), requiresBackfill: false, plan: null };
}

/** Adds a finding that leaves the rest of the verdict as it is: a warning, or one about the baseline. */
export function withRemark(
  verdict: TopicVerdict,
  finding: Finding,
  after: ParsedSide,
): TopicVerdict {
  const findings = [...verdict.findings, finding].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  const isBreaking = finding.severity === 'breaking' && verdict.classification !== 'invalid';
  const { classification } = verdict;
  const shown = classification === 'unchanged' ? 'compatible' : classification;
  return {
    ...verdict,
    classification: isBreaking ? 'breaking' : shown,
    findings,
    after: sourceOf(after),
  };
}
