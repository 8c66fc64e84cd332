import type { DeploymentSettings } from './deployment.js';
import {
  isBeyondTheTable,
  worse,
  type Detection,
  type Rule,
  type Severity,
} from '../change/rule.js';

/** An acceptance in the configuration: these findings may pass until the given day. */
export interface Waiver {
  readonly rule: string;
  readonly topic?: string;
  readonly column?: string;
  readonly fingerprint?: string;
  readonly reason: string;
  /** The last day on which it is valid: UTC, `YYYY-MM-DD`. */
  readonly expires: string;
}

/** Who may accept a break of readers. */
export interface Approvals {
  readonly label: string;
  readonly users: readonly string[];
  readonly teams: readonly string[];
  readonly permission: string;
  /** Whether an approving review counts like the label. */
  readonly reviews: boolean;
}

/**
 * What happens to problems that the baseline has, too. `silent`: warnings, and none for a file that
 * nobody changed. `shown`: warnings, also for such a file. `off`: they count as if they were new.
 */
export type RatchetMode = 'silent' | 'shown' | 'off';

/** What the configuration on the base branch allows. */
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
  /** What the installation can do, if its registry doesn't say; undefined where nobody says it. */
  readonly deployment: DeploymentSettings | undefined;
  /**
   * The program that reads the file. The validator tolerates unknown keys and a missing version, as
   * older topics have them.
   */
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
  approvals: {
    label: 'schema-gate: allow breaking',
    users: [],
    teams: [],
    permission: 'maintain',
    reviews: false,
  },
  deployment: undefined,
  reader: 'gate',
};

/** The policy of the validator, which has no configuration. */
export const VALIDATOR_POLICY: Policy = { ...DEFAULT_POLICY, reader: 'validator' };

/** Whether a policy may let pass what the validator's own policy stops. */
export function isMilder({ rules, versioning, deprecationDays }: Policy): boolean {
  return (
    rules.size > 0 || versioning === 'off' || deprecationDays < VALIDATOR_POLICY.deprecationDays
  );
}

/** Severities that a profile sets instead of the rules' own. */
const PROFILES: Readonly<Record<Policy['profile'], ReadonlyMap<string, Severity>>> = {
  'lean-ops': new Map(),
  // This profile allows changes in place only, so a rewrite is breaking.
  iceberg: new Map([['type-widened-by-rewrite', 'breaking']]),
};

/** Severities that strict versioning sets; `undefined` drops the finding. */
const VERSIONING: Readonly<
  Record<Policy['versioning'], ReadonlyMap<string, Severity | undefined>>
> = {
  off: new Map(
    ['version-decreased', 'major-not-bumped', 'minor-not-bumped'].map((id) => [id, undefined]),
  ),
  warn: new Map(),
  enforce: new Map([['version-decreased', 'breaking']]),
};

/** The parts of a detection that its severity depends on. */
type Weighed = Pick<Detection, 'variant' | 'isBeyondTheTable' | 'alias'>;

/** The severity of a rule under a policy; undefined where the policy drops the finding. */
export function severityUnder(
  policy: Policy,
  rule: Rule,
  detection: Weighed = {},
): Severity | undefined {
  const { variant, alias } = detection;
  const own = (variant === undefined ? undefined : rule.variants?.[variant]) ?? rule.severity;
  if (own === 'error') return own;
  const usual = usualSeverity(policy, rule, own);
  // A version that only a branch holds is taken nowhere, so the team may let it pass.
  const silenced = alias !== undefined && policy.versioning === 'off' ? 'off' : undefined;
  const wanted =
    policy.rules.get(rule.id) ??
    (alias === undefined ? undefined : policy.rules.get(alias)) ??
    silenced;
  if (wanted === undefined || isBelowTheFloor(policy, rule, wanted, detection)) return usual;
  return wanted === 'off' ? undefined : wanted;
}

/** The severity without the configured one. */
function usualSeverity(policy: Policy, rule: Rule, own: Severity): Severity | undefined {
  const versioned = VERSIONING[policy.versioning];
  return versioned.has(rule.id)
    ? versioned.get(rule.id)
    : (PROFILES[policy.profile].get(rule.id) ?? own);
}

/**
 * The floor: a change that the table can't make, or only by a rewrite, can't be configured below
 * the profile's severity.
 */
export function isBelowTheFloor(
  policy: Policy,
  rule: Rule,
  wanted: Severity | 'off',
  detection: Weighed = {},
): boolean {
  if (!isBeyondTheTable(rule, detection) || detection.alias !== undefined) return false;
  return wanted === 'off' || worse(usualSeverity(policy, rule, rule.severity), wanted) !== wanted;
}
