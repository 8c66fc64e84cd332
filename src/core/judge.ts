import { lacksHistory } from './catch-up.js';
import { compareVersions, inspectSchema, inspectVersion, type Detected } from './compare.js';
import type { FileProblem } from './file-problem.js';
import type { Classification, Finding } from './finding.js';
import { fingerprintOf, type Hash } from './fingerprint.js';
import { isSameJson } from './json-node.js';
import { quoted } from './json-text.js';
import type { Pairing } from './pair.js';
import { severityUnder, waiverFor, type Policy } from './policy.js';
import { ratchet, type Ratchet } from './ratchet.js';
import {
  isBeyondTheTable,
  SEVERITIES,
  worse,
  type Detection,
  type Kind,
  type Rule,
  type Severity,
} from './rule.js';
import { RULES } from './rules/index.js';
import { hasSameTables } from './tables.js';
import { valueOf } from './tokens.js';
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

/** Of a new topic every problem is new. */
const NO_BASELINE: Ratchet = { old: new Set(), corrected: [] };
const RULE_BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));
/** More problems of one file help nobody, and reports must stay readable; the worst are kept. */
const MAX_PROBLEMS = 1000;
/** Differences of spelling, which deserve no new version. */
export const COSMETIC: ReadonlySet<Kind> = new Set(['SPELLING_CHANGE', 'ORDER_CHANGE']);

/** Whether a version can be compared with: it must at least be JSON. */
export function isReadableBaseline(file: ParsedFile): boolean {
  return (
    file.json.root !== undefined && file.problems.every((problem) => problem.rule !== 'json-syntax')
  );
}

/**
 * The one place where a change is judged: on the pull request, at publish, in the validator. The caller has made sure that
 * the baseline is readable ({@link isReadableBaseline}).
 */
export function judge(theCase: Case): Judgement {
  const { before, after, topic, policy, today } = theCase;
  const { problems, isNew } = judgeProblems(theCase);
  const errors = problems.filter((finding) => finding.severity === 'error');
  const unchanged = (pairing: Pairing | undefined): Judgement => {
    const classification = errors.length > 0 ? 'invalid' : 'unchanged';
    return { classification, requiresBackfill: false, findings: errors, pairing };
  };
  if (isSameFile(before, after)) return unchanged(undefined);
  const { history } = theCase;
  const surroundings = {
    topic,
    today,
    deprecationDays: policy.deprecationDays,
    ...(history === undefined ? {} : { history }),
  };
  const weigh = (found: readonly Detected[]): Finding[] =>
    found.flatMap((one) => weighed(one, theCase) ?? []);
  let findings = problems;
  let pairing: Pairing | undefined;
  if (after.schema !== undefined && !isTooWide(after)) {
    const seen = inspectSchema(after.schema, surroundings);
    const known = new Set(
      before?.schema === undefined || seen.length === 0
        ? []
        : inspectSchema(before.schema, surroundings).map(identityOf),
    );
    const news = seen.filter((one) => !known.has(identityOf(one)));
    findings = [...findings, ...weigh(news)];
    if (before?.schema !== undefined) {
      const versions = {
        before: before.schema,
        beforeText: before.json.text,
        after: after.schema,
        afterText: after.json.text,
      };
      const compared = compareVersions(versions, surroundings);
      ({ pairing } = compared);
      const isQuiet = !isNew && news.length === 0 && compared.found.length === 0;
      if (
        isQuiet &&
        hasSameVersion(before.schema, after.schema) &&
        hasSameTables(before.schema, after.schema)
      )
        return unchanged(pairing);
      findings = [...findings, ...weigh(compared.found)];
      const changes = findings.filter(
        (finding) => finding.kind !== 'INVALID' && !COSMETIC.has(finding.kind),
      );
      if (changes.length > 0) {
        const worst = changes.reduce<Severity>(
          (so, { severity }) => worse(so, severity) ?? so,
          'compatible',
        );
        findings = [
          ...findings,
          ...weigh(
            inspectVersion({ before: before.schema, after: after.schema, worst }, surroundings),
          ),
        ];
      }
    }
  }
  findings = [...findings].sort(byImportance);
  const classification = classify(findings, before !== undefined);
  return {
    classification,
    requiresBackfill: needsBackfill(classification, pairing),
    findings,
    pairing,
  };
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

/** History must be patched when a column was added, or a type was widened; a break is never activated, so it patches nothing. */
function needsBackfill(classification: Classification, pairing: Pairing | undefined): boolean {
  if (pairing === undefined || classification === 'breaking' || classification === 'invalid')
    return false;
  return lacksHistory(pairing);
}

/** Whether two files differ in their formatting at most. The order of keys is formatting, but that of columns is a change. */
function isSameFile(before: ParsedFile | undefined, after: ParsedFile): boolean {
  if (
    before === undefined ||
    after.json.root === undefined ||
    !isSameJson(before.json.root, after.json.root)
  )
    return false;
  const names = after.schema?.columns.keys();
  return [...(before.schema?.columns.keys() ?? [])].every((name) => name === names?.next().value);
}

/** What is beyond the limit is not worth a comparison, which would have as many findings. */
function isTooWide(file: ParsedFile): boolean {
  return file.problems.some(({ rule }) => rule === 'too-many-columns');
}

function hasSameVersion(before: TopicSchema, after: TopicSchema): boolean {
  return isSameJson(valueOf(before, 'schema_version'), valueOf(after, 'schema_version'));
}

function identityOf({ rule, detection }: Detected): string {
  return JSON.stringify([rule.id, detection.column, detection.message]);
}

/** The file's own problems under the ratchet: what the baseline has too is a warning, or nothing where it was one already. */
function judgeProblems(theCase: Case): {
  readonly problems: readonly Finding[];
  readonly isNew: boolean;
} {
  const { before, after } = theCase;
  const { old, corrected } = before === undefined ? NO_BASELINE : ratchet(before, after);
  const errors: FileProblem[] = [];
  const warnings: FileProblem[] = [];
  let isNew = false;
  for (const problem of after.problems) {
    const rule = ruleById(problem.rule);
    const tolerance = toleranceOf(problem, theCase.policy);
    const isOld = old.has(problem);
    if (tolerance === 'silence' || (isOld && rule.severity !== 'error')) continue;
    isNew ||= !isOld;
    const isMild = isOld || tolerance === 'warning' || rule.severity !== 'error';
    (isMild ? warnings : errors).push(problem);
  }
  const listed = [
    ...errors.slice(0, MAX_PROBLEMS),
    ...warnings.slice(0, Math.max(0, MAX_PROBLEMS - errors.length)),
  ];
  const detections = listed.map((problem) => ({
    rule: ruleById(problem.rule),
    detection: detectionOf(problem, after),
  }));
  const more = errors.length + warnings.length - listed.length;
  if (more > 0) detections.push(moreProblems(more));
  const problems = detections.flatMap((detected, index) => {
    const finding = weighed(detected, theCase);
    if (finding === undefined) return [];
    return index >= errors.length && finding.severity === 'error'
      ? { ...finding, severity: 'warning' as const }
      : finding;
  });
  const remark =
    before === undefined || isSameJson(before.json.root, after.json.root)
      ? []
      : baselineRemark(theCase, corrected);
  return { problems: [...problems, ...remark], isNew: isNew || remark.length > 0 };
}

function moreProblems(count: number): Detected {
  const message = `${count} more problems are not listed; the worst of all are`;
  return {
    rule: ruleById('more-problems'),
    detection: { message, short: `${count} more`, at: { start: 0, end: 1 } },
  };
}

/** Topics that were there before the gate have no version, and keys that nobody reads: what is in force must not fall for that. */
function toleranceOf(
  { rule, key }: FileProblem,
  { reader }: Policy,
): 'none' | 'warning' | 'silence' {
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
function baselineRemark(theCase: Case, corrected: readonly string[]): Finding[] {
  const rules = corrected.filter((id) => ruleById(id).severity === 'error');
  const rule = ruleById('baseline-invalid');
  if (rules.length === 0) return [];
  const message = `The version compared with is invalid today (${rules.join(', ')}); it was compared as far as it can be read`;
  const detection: Detection = {
    before: rules.join(', '),
    message,
    short: 'invalid baseline',
    at: { start: 0, end: 1 },
  };
  return [weighed({ rule, detection }, theCase) ?? []].flat();
}

/** A detection under policy, as the finding people see; undefined when the policy is silent about it. */
export function weighed(
  { rule, detection }: Detected,
  { policy, topic, hash }: Pick<Case, 'policy' | 'topic' | 'hash'>,
): Finding | undefined {
  const severity = severityUnder(policy, rule, detection);
  if (severity === undefined) return undefined;
  const column = detection.column ?? null;
  const before = detection.before ?? null;
  const after = detection.after ?? null;
  const fingerprint = fingerprintOf({ topic, rule: rule.id, column, before, after }, hash);
  const graver = severity === 'breaking' ? detection.whenBreaking : undefined;
  const approvable = severity === 'breaking' && !isBeyondTheTable(rule, detection);
  return {
    rule: rule.id,
    kind: rule.kind,
    severity,
    column,
    before,
    after,
    message: graver?.message ?? detection.message,
    short: detection.short,
    why: rule.why,
    fix: graver?.fix ?? detection.fix ?? rule.fix,
    inPlace: detection.inPlace ?? null,
    lossless: detection.lossless ?? null,
    approvable,
    fingerprint,
    side: detection.side ?? 'after',
    at: detection.at,
    anchor: detection.anchor ?? detection.at,
    accepted:
      approvable || severity === 'warning'
        ? waiverFor(policy, { rule: rule.id, topic, column, fingerprint })
        : undefined,
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
