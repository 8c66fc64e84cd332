import type { Announcements } from '../change/announcements.js';
import { lacksHistory } from '../change/catch-up.js';
import { inspectVersion, type Detected } from '../change/detect-changes.js';
import { editSources, type EditSources } from '../change/edit.js';
import type { Pairing } from '../change/pairing.js';
import { formerTypes } from '../change/rule-parts/former-type.js';
import { SEVERITIES, worse, type Kind, type Severity, type Surroundings } from '../change/rule.js';
import type { ParsedFile, TopicSchema } from '../schema/topic-schema.js';
import { compareTexts } from '../text/compare-texts.js';
import { acceptByWaivers, withAcceptances, type Accept, type OpenFinding } from './acceptance.js';
import { EVERYTHING, type Deployment } from './deployment.js';
import { detect, type DetectedChange, type Sides } from './detect.js';
import type { Classification, Finding } from './finding.js';
import { isMilder, VALIDATOR_POLICY, type RatchetMode } from './policy.js';
import { weigh, type WeighContext } from './weigh.js';
import { needsAcceptance, withoutAcceptances } from './without-acceptance.js';

/** Everything that a judgement depends on. */
export interface JudgeInput extends Sides, Omit<WeighContext, 'deployment'> {
  /** {@link EVERYTHING} by default. */
  readonly deployment?: Deployment;
  /** UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** Versions that were in force before `before`, newest first; absent without a registry. */
  readonly history?: readonly TopicSchema[] | undefined;
  /** When the deprecations of what leaves were announced; absent where no history can be asked. */
  readonly announcements?: Announcements | undefined;
  /** `silent` by default. */
  readonly ratchet?: RatchetMode | undefined;
  /** Decides what is accepted; the policy's waivers by default. */
  readonly accept?: Accept | undefined;
}

export interface Judgement {
  readonly classification: Classification;
  readonly requiresBackfill: boolean;
  readonly findings: readonly Finding[];
  /** Absent for a new topic, and where a file could not be read. */
  readonly pairing: Pairing | undefined;
  /**
   * Whether it passes only if the validator activates what the configuration or somebody accepts,
   * which nobody has asked it.
   */
  readonly isAcceptanceAssumed: boolean;
}

/** Changes of spelling, which need no new version. */
export const COSMETIC: ReadonlySet<Kind> = new Set(['SPELLING_CHANGE', 'ORDER_CHANGE']);

/**
 * Whether a version can serve as the baseline: it must at least be a JSON object. Nothing could be
 * found missing when compared with a list or a text.
 */
export function isReadableBaseline(file: ParsedFile): boolean {
  return (
    file.schema !== undefined && file.problems.every((problem) => problem.rule !== 'json-syntax')
  );
}

/**
 * Judges a change; the pull request, publish and the validator all use this function. It detects
 * the differences, weighs them under the policy, and then decides what is accepted. The baseline
 * must be readable ({@link isReadableBaseline}).
 */
export function judge(input: JudgeInput): Judgement {
  const { before, topic, policy, deployment = EVERYTHING } = input;
  const known = { ...input, deployment };
  const { open, pairing, isUnchanged } = openFindings(known);
  if (isUnchanged) {
    const findings = withAcceptances(open, []);
    return {
      classification: open.length === 0 ? 'unchanged' : classify(findings, true),
      requiresBackfill: false,
      findings,
      pairing,
      isAcceptanceAssumed: false,
    };
  }
  const accept = input.accept ?? acceptByWaivers(policy, topic);
  const isAssumed = deployment.source === 'assumed' && deployment.accepts.waivers;
  const strict =
    (deployment.accepts.waivers && !isAssumed) || !isMilder(policy)
      ? []
      : openFindings({ ...known, policy: { ...VALIDATOR_POLICY, reader: policy.reader } }).open;
  const accepted = withAcceptances(open, accept(open));
  const findings = [...withoutAcceptances(accepted, strict, deployment)].sort(byImportance);
  const classification = classify(findings, before !== undefined);
  const requiresBackfill = needsBackfill(classification, pairing);
  const isAcceptanceAssumed = isAssumed && needsAcceptance(accepted, strict);
  return { classification, requiresBackfill, findings, pairing, isAcceptanceAssumed };
}

interface OpenFindings {
  readonly open: readonly OpenFinding[];
  readonly pairing: Pairing | undefined;
  /** Whether nothing was changed; `open` then holds the problems that are shown all the same. */
  readonly isUnchanged: boolean;
}

/** Detects and weighs; what is accepted is not decided yet. */
function openFindings(judged: JudgeInput & WeighContext): OpenFindings {
  const input = { ...judged, sources: sourcesOf(judged) };
  const surroundings = surroundingsOf(input);
  const { ratchet = 'silent' } = input;
  const detected = detect(input, { reader: input.policy.reader, ratchet }, surroundings);
  const { pairing } = detected;
  const problems = weighProblems(detected, input);
  const hasRemark = problems.some(({ rule }) => rule === 'baseline-invalid');
  if (detected.isUnchanged && !hasRemark) {
    const shown =
      ratchet === 'silent' ? problems.filter(({ severity }) => severity === 'error') : problems;
    return { open: shown, pairing, isUnchanged: true };
  }
  const open = [...problems, ...weighAll(detected.changes, input)];
  if (pairing !== undefined)
    open.push(...weighAll(versionRemarks(input, open, surroundings), input));
  return { open: open.sort(byImportance), pairing, isUnchanged: false };
}

function sourcesOf({ before, after }: Sides): EditSources | undefined {
  if (after.schema === undefined) return undefined;
  return editSources(before?.json.text ?? '', after.schema, after.json.text);
}

function surroundingsOf(input: JudgeInput): Surroundings {
  const { topic, today, policy, history, announcements } = input;
  return {
    topic,
    today,
    deprecationDays: policy.deprecationDays,
    ...(announcements === undefined ? {} : { announcements }),
    ...(history === undefined ? {} : { history, formerType: formerTypes(history) }),
  };
}

function weighAll(found: readonly Detected[], context: WeighContext): readonly OpenFinding[] {
  return found.flatMap((one) => weigh(one, context) ?? []);
}

function weighProblems(
  { problems }: DetectedChange,
  context: WeighContext,
): readonly OpenFinding[] {
  const listed = problems.listed.flatMap((problem) => {
    const finding = weigh(problem, context);
    if (finding === undefined) return [];
    return problem.isExcused && finding.severity === 'error'
      ? { ...finding, severity: 'warning' as const }
      : finding;
  });
  return [...listed, ...weighAll(problems.remark === undefined ? [] : [problems.remark], context)];
}

/**
 * Runs the rules for versions, which depend on the worst severity. Changes of spelling alone need
 * no new version.
 */
function versionRemarks(
  { before, after }: Sides,
  findings: readonly OpenFinding[],
  surroundings: Surroundings,
): readonly Detected[] {
  if (before?.schema === undefined || after.schema === undefined) return [];
  const changes = findings.filter(({ kind }) => kind !== 'INVALID' && !COSMETIC.has(kind));
  if (changes.length === 0) return [];
  const worst = changes.reduce<Severity>(
    (so, { severity }) => worse(so, severity) ?? so,
    'compatible',
  );
  return inspectVersion({ before: before.schema, after: after.schema, worst }, surroundings);
}

function classify(findings: readonly Finding[], hasBaseline: boolean): Classification {
  const worst = findings.reduce<Severity | undefined>(
    (so, finding) => worse(so, finding.severity),
    undefined,
  );
  if (worst === 'error') return 'invalid';
  if (worst === 'breaking') return 'breaking';
  if (!hasBaseline) return 'new';
  return findings.some((finding) => finding.severity === 'enhancement')
    ? 'enhancement'
    : 'compatible';
}

/**
 * Whether history must be patched: a column was added or a type widened. A breaking change is not
 * activated, so it patches nothing.
 */
function needsBackfill(classification: Classification, pairing: Pairing | undefined): boolean {
  if (pairing === undefined || classification === 'breaking' || classification === 'invalid')
    return false;
  return lacksHistory(pairing);
}

/** Sorts by severity, the worst first, then by position in the newer file. */
/** Where a text can't be read, fields seem to be missing: the cause comes first. */
const CAUSES: ReadonlySet<string> = new Set(['json-syntax', 'encoding', 'too-large', 'too-deep']);

function byImportance(a: OpenFinding, b: OpenFinding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    Number(CAUSES.has(b.rule)) - Number(CAUSES.has(a.rule)) ||
    a.anchor.start - b.anchor.start ||
    a.at.start - b.at.start ||
    compareTexts(a.rule, b.rule)
  );
}
