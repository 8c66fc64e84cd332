import { compareVersions, inspectSchema, inspectVersion, type Detected } from './compare.js';
import { placeOf, type FileProblem } from './file-problem.js';
import type { Classification, Finding } from './finding.js';
import { fingerprintOf, type Hash } from './fingerprint.js';
import { isSameJson } from './json-node.js';
import { quoted } from './json-text.js';
import type { Pairing } from './pair.js';
import { severityUnder, waiverFor, type Policy } from './policy.js';
import { SEVERITIES, worse, type Detection, type Kind, type Rule, type Severity } from './rule.js';
import { RULES } from './rules/index.js';
import type { ParsedFile, TopicSchema } from './topic-schema.js';

/** Everything a verdict depends on. */
export interface Case {
  readonly topic: string;
  /** Absent for a new topic. */
  readonly before: ParsedFile | undefined;
  readonly after: ParsedFile;
  readonly policy: Policy;
  /** UTC, `YYYY-MM-DD`. */
  readonly today: string;
  readonly hash: Hash;
  /** Versions that were in force before `before`, newest first; absent where no registry was asked. */
  readonly history?: readonly TopicSchema[];
}

export interface Judgement {
  readonly classification: Classification;
  readonly requiresBackfill: boolean;
  readonly findings: readonly Finding[];
  /** Absent for a new topic, and where a file could not be read. */
  readonly pairing: Pairing | undefined;
}

const RULE_BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));
/** File errors that no baseline excuses: nobody can say what such a file means, or what its names do to a statement. */
const ALWAYS_FAIL = new Set([
  'json-syntax',
  'encoding',
  'too-large',
  'too-deep',
  'too-many-columns',
  'not-an-object',
  'invalid-identifier',
  'reserved-name',
]);
/** Differences of spelling, which deserve no new version. */
export const COSMETIC: ReadonlySet<Kind> = new Set(['SPELLING_CHANGE', 'ORDER_CHANGE']);

/** Whether a version can be compared with: it must at least be JSON. */
export function isReadableBaseline(file: ParsedFile): boolean {
  return file.json.root !== undefined && file.problems.every((problem) => problem.rule !== 'json-syntax');
}

/**
 * The one place where a change is judged: on the pull request, at publish, in the validator. The caller has made sure that
 * the baseline is readable ({@link isReadableBaseline}).
 */
export function judge(theCase: Case): Judgement {
  const { before, after, topic, policy, today } = theCase;
  const isUnchanged = before !== undefined && isSameJson(before.json.root, after.json.root) && after.json.root !== undefined;
  const problems = judgeProblems(theCase);
  const isInvalid = problems.some((finding) => finding.severity === 'error');
  if (isUnchanged) {
    const findings = problems.filter((finding) => finding.severity === 'error');
    return { classification: isInvalid ? 'invalid' : 'unchanged', requiresBackfill: false, findings, pairing: undefined };
  }
  const { history } = theCase;
  const surroundings = { topic, today, deprecationDays: policy.deprecationDays, ...(history === undefined ? {} : { history }) };
  const weigh = (found: readonly Detected[]): Finding[] => found.flatMap((one) => weighed(one, theCase) ?? []);
  const findings = [...problems];
  let pairing: Pairing | undefined;
  if (after.schema !== undefined) {
    const seen = inspectSchema(after.schema, surroundings);
    const known = new Set(
      before?.schema === undefined || seen.length === 0 ? [] : inspectSchema(before.schema, surroundings).map(identityOf),
    );
    findings.push(...weigh(seen.filter((one) => !known.has(identityOf(one)))));
    if (before?.schema !== undefined && hasBothSections(after.schema)) {
      const versions = { before: before.schema, beforeText: before.json.text, after: after.schema, afterText: after.json.text };
      const compared = compareVersions(versions, surroundings);
      ({ pairing } = compared);
      findings.push(...weigh(compared.found));
      const changes = findings.filter((finding) => finding.kind !== 'INVALID' && !COSMETIC.has(finding.kind));
      if (changes.length > 0) {
        const worst = changes.reduce<Severity>((so, { severity }) => worse(so, severity) ?? so, 'compatible');
        findings.push(...weigh(inspectVersion({ before: before.schema, after: after.schema, worst }, surroundings)));
      }
    }
  }
  findings.sort(byImportance);
  const classification = classify(findings, before !== undefined);
  return { classification, requiresBackfill: needsBackfill(classification, pairing), findings, pairing };
}

function classify(findings: readonly Finding[], hasBaseline: boolean): Classification {
  const worst = findings.reduce<Severity | undefined>((so, finding) => worse(so, finding.severity), undefined);
  if (worst === 'error') return 'invalid';
  if (worst === 'breaking') return 'breaking';
  if (!hasBaseline) return 'new';
  return findings.some((finding) => finding.severity === 'enhancement') ? 'enhancement' : 'compatible';
}

/** History must be patched when a column was added, or a type was widened; a break is never activated, so it patches nothing. */
function needsBackfill(classification: Classification, pairing: Pairing | undefined): boolean {
  if (pairing === undefined || classification === 'breaking' || classification === 'invalid') return false;
  return pairing.added.length > 0 || pairing.types.length > 0;
}

/** Without both sections every column of the missing one would look removed. */
function hasBothSections({ root }: TopicSchema): boolean {
  return ['envelope_columns', 'payload_columns'].every((key) =>
    root.members.some((member) => member.key === key && member.value.kind === 'object'),
  );
}

function identityOf({ rule, detection }: Detected): string {
  return JSON.stringify([rule.id, detection.column, detection.message]);
}

/** The file's own problems under the ratchet: what the baseline has too is a warning, or nothing where it was one already. */
function judgeProblems(theCase: Case): Finding[] {
  const { before, after } = theCase;
  const keyOf = (file: ParsedFile, problem: FileProblem): string =>
    `${problem.rule} ${placeOf(file.json.root, problem.start)} ${problem.key ?? ''}`;
  const old = new Set(before === undefined ? [] : before.problems.map((problem) => keyOf(before, problem)));
  const findings: Finding[] = [];
  for (const problem of after.problems) {
    const rule = RULE_BY_ID.get(problem.rule);
    if (rule === undefined) throw new TypeError(`The reader reported the unknown rule ${problem.rule}`);
    const tolerance = toleranceOf(problem, theCase.policy);
    if (tolerance === 'silence') continue;
    const isOld = !ALWAYS_FAIL.has(problem.rule) && old.delete(keyOf(after, problem));
    if (isOld && rule.severity !== 'error') continue;
    const finding = weighed({ rule, detection: detectionOf(problem, after) }, theCase);
    if (finding !== undefined) findings.push(isOld || tolerance === 'warning' ? { ...finding, severity: 'warning' } : finding);
  }
  if (before !== undefined && !isSameJson(before.json.root, after.json.root)) findings.push(...baselineRemark(theCase, old));
  return findings;
}

/** Topics that were there before the gate have no version, and keys that nobody reads: what is in force must not fall for that. */
function toleranceOf({ rule, key }: FileProblem, { reader }: Policy): 'none' | 'warning' | 'silence' {
  if (reader === 'gate') return 'none';
  if (rule === 'missing-field' && key === 'schema_version') return 'silence';
  return rule === 'unknown-key' ? 'warning' : 'none';
}

function detectionOf(problem: FileProblem, file: ParsedFile): Detection {
  const token = file.json.text.slice(problem.start, Math.min(problem.end, problem.start + 80));
  const column = problem.column ?? problem.key;
  return {
    ...(column === undefined ? {} : { column }),
    ...(token === '' || problem.rule === 'missing-field' ? {} : { after: token }),
    message: problem.message,
    short: problem.rule.replaceAll('-', ' '),
    at: problem,
  };
}

/** One warning for a baseline that has errors which this version does not share. */
function baselineRemark(theCase: Case, left: ReadonlySet<string>): Finding[] {
  const rules = [...new Set([...left].map((key) => key.slice(0, key.indexOf(' '))))].filter(
    (id) => RULE_BY_ID.get(id)?.severity === 'error',
  );
  const rule = RULE_BY_ID.get('baseline-invalid');
  if (rules.length === 0 || rule === undefined) return [];
  const message = `The version compared with is invalid today (${rules.join(', ')}); it was compared as far as it can be read`;
  const detection: Detection = { before: rules.join(', '), message, short: 'invalid baseline', at: { start: 0, end: 1 } };
  return [weighed({ rule, detection }, theCase) ?? []].flat();
}

/** A detection under policy, as the finding people see; undefined when the policy is silent about it. */
export function weighed(
  { rule, detection }: Detected,
  { policy, topic, hash }: Pick<Case, 'policy' | 'topic' | 'hash'>,
): Finding | undefined {
  const severity = severityUnder(policy, rule, detection.variant);
  if (severity === undefined) return undefined;
  const column = detection.column ?? null;
  const before = detection.before ?? null;
  const after = detection.after ?? null;
  const fingerprint = fingerprintOf({ topic, rule: rule.id, column, before, after }, hash);
  const approvable = severity === 'breaking' && rule.isBeyondTheTable !== true;
  return {
    rule: rule.id,
    kind: rule.kind,
    severity,
    column,
    before,
    after,
    message: detection.message,
    short: detection.short,
    why: rule.why,
    fix: detection.fix ?? rule.fix,
    inPlace: detection.inPlace ?? null,
    lossless: detection.lossless ?? null,
    approvable,
    fingerprint,
    side: detection.side ?? 'after',
    at: detection.at,
    anchor: detection.anchor ?? detection.at,
    accepted: approvable || severity === 'warning' ? waiverFor(policy, { rule: rule.id, topic, column, fingerprint }) : undefined,
  };
}

/** Worst first, then in the order of the newer file. */
function byImportance(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    a.anchor.start - b.anchor.start ||
    a.at.start - b.at.start ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** For what is found without reading a file: its rule by id. */
export function ruleById(id: string): Rule {
  const rule = RULE_BY_ID.get(id);
  if (rule === undefined) throw new TypeError(`There is no rule ${quoted(id)}`);
  return rule;
}
