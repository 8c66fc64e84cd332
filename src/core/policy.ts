import { folded } from './identifier.js';
import { isBeyondTheTable, worse, type Detection, type Rule, type Severity } from './rule.js';

/** A finding that people have decided to live with until a day. */
export interface Waiver {
  readonly rule: string;
  readonly topic?: string;
  readonly column?: string;
  readonly fingerprint?: string;
  readonly reason: string;
  /** UTC, `YYYY-MM-DD`, the last day it holds. */
  readonly expires: string;
}

/** Who may accept a break of readers. */
export interface Approvals {
  readonly label: string;
  readonly users: readonly string[];
  readonly teams: readonly string[];
  readonly permission: string;
}

/** What the configuration of the base branch allows. */
export interface Policy {
  /** Path patterns with `{topic}`. */
  readonly schemas: readonly string[];
  readonly exclude: readonly string[];
  readonly profile: 'lean-ops' | 'iceberg';
  readonly rules: ReadonlyMap<string, 'breaking' | 'warning' | 'off'>;
  readonly failOn: 'breaking' | 'warning' | 'never';
  readonly versioning: 'off' | 'warn' | 'enforce';
  readonly deprecationDays: number;
  readonly ignore: readonly Waiver[];
  readonly approvals: Approvals;
  /** Who reads the file: the validator tolerates keys it doesn't know and a missing version, as old topics have them. */
  readonly reader: 'gate' | 'validator';
}

export const DEFAULT_POLICY: Policy = {
  schemas: ['schemas/{topic}.json', 'schemas/{topic}/schema.json'],
  exclude: [],
  profile: 'lean-ops',
  rules: new Map(),
  failOn: 'breaking',
  versioning: 'warn',
  deprecationDays: 30,
  ignore: [],
  approvals: { label: 'schema-gate: allow breaking', users: [], teams: [], permission: 'maintain' },
  reader: 'gate',
};

/** The validator knows no configuration: it keeps the rules as they are. */
export const VALIDATOR_POLICY: Policy = { ...DEFAULT_POLICY, reader: 'validator' };

/** Severities that a profile sets apart from the rules' own. */
const PROFILES: Readonly<Record<Policy['profile'], ReadonlyMap<string, Severity>>> = {
  'lean-ops': new Map(),
  // In place only: what the table would have to rewrite is refused.
  iceberg: new Map([['type-widened-by-rewrite', 'breaking']]),
};

/** Severities that strict versioning sets; `undefined` drops the finding. */
const VERSIONING: Readonly<
  Record<Policy['versioning'], ReadonlyMap<string, Severity | undefined>>
> = {
  off: new Map(
    [
      'version-not-bumped',
      'version-decreased',
      'version-reused',
      'major-not-bumped',
      'minor-not-bumped',
    ].map((id) => [id, undefined]),
  ),
  warn: new Map(),
  enforce: new Map([
    ['version-not-bumped', 'breaking'],
    ['version-decreased', 'breaking'],
  ]),
};

/** What of a detection weighs in. */
type Weighed = Pick<Detection, 'variant' | 'isBeyondTheTable'>;

/** The severity a rule has under a policy; undefined where the policy is silent about it on purpose. */
export function severityUnder(
  policy: Policy,
  rule: Rule,
  detection: Weighed = {},
): Severity | undefined {
  const { variant } = detection;
  const own = (variant === undefined ? undefined : rule.variants?.[variant]) ?? rule.severity;
  if (own === 'error') return own;
  const usual = usualSeverity(policy, rule, own);
  const wanted = policy.rules.get(rule.id);
  if (wanted === undefined || isBelowTheFloor(policy, rule, wanted, detection)) return usual;
  return wanted === 'off' ? undefined : wanted;
}

/** Without what is configured for the rule itself. */
function usualSeverity(policy: Policy, rule: Rule, own: Severity): Severity | undefined {
  const versioned = VERSIONING[policy.versioning];
  return versioned.has(rule.id)
    ? versioned.get(rule.id)
    : (PROFILES[policy.profile].get(rule.id) ?? own);
}

/** The floor: what the table can't do, or only by a rewrite, is never milder than the profile has it, whatever anyone configures. */
export function isBelowTheFloor(
  policy: Policy,
  rule: Rule,
  wanted: Severity | 'off',
  detection: Weighed = {},
): boolean {
  if (!isBeyondTheTable(rule, detection)) return false;
  return wanted === 'off' || worse(usualSeverity(policy, rule, rule.severity), wanted) !== wanted;
}

/** What a waiver is matched against. */
export interface Waivable {
  readonly rule: string;
  readonly topic: string;
  readonly column: string | null;
  readonly fingerprint: string;
}

/** Why a finding is accepted; undefined when no waiver names it. */
export function waiverFor(policy: Policy, finding: Waivable): string | undefined {
  const waiver = policy.ignore.find(
    (candidate) =>
      candidate.rule === finding.rule &&
      (candidate.topic === undefined || candidate.topic === finding.topic) &&
      (candidate.column === undefined || folded(candidate.column) === finding.column) &&
      (candidate.fingerprint === undefined || candidate.fingerprint === finding.fingerprint),
  );
  return waiver === undefined ? undefined : `${waiver.reason} (until ${waiver.expires})`;
}
