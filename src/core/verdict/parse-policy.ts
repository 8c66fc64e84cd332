import { isCalendarDate } from '../text/calendar-date.js';
import { unknownName } from '../text/near-names.js';
import { quoted } from '../text/quoted.js';
import { IN_PLACE_ONLY, type DeploymentSettings } from './deployment.js';
import {
  DEFAULT_POLICY,
  isBelowTheFloor,
  severityUnder,
  type Approvals,
  type Policy,
  type Waiver,
} from './policy.js';
import { RULES } from '../change/rules/index.js';
import { patternProblem } from './schema-pattern.js';
import {
  SettingsReader,
  spelled,
  type PolicyProblem,
  type SettingPath,
} from './settings-reader.js';

/** The policy, or every problem of the configuration. */
export type ParsedPolicy =
  { readonly policy: Policy } | { readonly problems: readonly PolicyProblem[] };

const PERMISSIONS = ['read', 'triage', 'write', 'maintain', 'admin'];

/**
 * Reads a configuration that a YAML or JSON reader has decoded, maps as `Map`. `undefined` and
 * `null` are the empty file. `today` (UTC, `YYYY-MM-DD`) decides which waivers have expired; an
 * expired waiver is a problem.
 */
export function parsePolicy(value: unknown, today: string): ParsedPolicy {
  const reader = new SettingsReader();
  const { problems } = reader;
  const draft: { -readonly [Key in keyof Policy]: Policy[Key] } = { ...DEFAULT_POLICY };
  if (value !== undefined && value !== null) {
    reader.map([], value, {
      schemas: (path, item) => {
        const patterns = typeof item === 'string' ? [item] : reader.strings(path, item);
        for (const [index, pattern] of patterns.entries()) {
          const at = typeof item === 'string' ? path : [...path, index];
          const problem = patternProblem(pattern);
          if (problem !== undefined) reader.report(at, `: ${quoted(pattern)} ${problem}`);
        }
        if (patterns.length > 0) draft.schemas = patterns;
        else reader.report(path, ' must name at least one pattern, such as schemas/{topic}.json');
      },
      exclude: (path, item) =>
        (draft.exclude = typeof item === 'string' ? [item] : reader.strings(path, item)),
      profile: (path, item) => (draft.profile = reader.oneOf(path, item, ['lean-ops', 'iceberg'])),
      rules: (path, item) => (draft.rules = readRules(path, item, reader)),
      'fail-on': (path, item) =>
        (draft.failOn = reader.oneOf(path, item, ['breaking', 'warning', 'never'])),
      // YAML 1.1 reads an unquoted `off` as false, YAML 1.2 as text.
      versioning: (path, item) =>
        (draft.versioning = reader.oneOf(path, item === false ? 'off' : item, [
          'warn',
          'off',
          'enforce',
        ])),
      'deprecation-days': (path, item) => {
        if (typeof item === 'number' && Number.isInteger(item) && item >= 0)
          draft.deprecationDays = item;
        else reader.report(path, ' must be a whole number of days from 0');
      },
      ignore: (path, item) =>
        (draft.ignore = reader
          .list(path, item)
          .map((entry, index) => readWaiver([...path, index], entry, today, reader))),
      deployment: (path, item) => (draft.deployment = readDeployment(path, item, reader)),
      approvals: (path, item) => (draft.approvals = readApprovals(path, item, reader)),
    });
  }
  reportLowered(draft, reader);
  return problems.length === 0 ? { policy: draft } : { problems };
}

function readRules(path: SettingPath, value: unknown, reader: SettingsReader): Policy['rules'] {
  const rules = new Map<string, 'breaking' | 'warning' | 'off'>();
  for (const [id, level] of reader.entries(path, value)) {
    const rule = RULES.find((candidate) => candidate.id === id);
    const at = [...path, id];
    const wanted = reader.oneOf(at, level === false ? 'off' : level, [
      'warning',
      'breaking',
      'off',
    ]);
    if (rule === undefined) reader.report(at, `${spelled(path)}: ${unknownRule(id)}`, 'key');
    else if (rule.severity === 'error')
      reader.report(at, ": an invalid file can't be configured away");
    rules.set(id, wanted);
  }
  return rules;
}

function unknownRule(id: string): string {
  const ids = RULES.map((rule) => rule.id);
  return unknownName(`there is no rule ${quoted(id)}`, id, ids, 'schema-gate rules lists them');
}

/**
 * Reports rules that `rules` lowers although the table can't make the change in place; raising them
 * is fine.
 */
function reportLowered(policy: Policy, reader: SettingsReader): void {
  for (const rule of RULES) {
    const wanted = policy.rules.get(rule.id);
    if (wanted === undefined || !isBelowTheFloor(policy, rule, wanted)) continue;
    const usual = severityUnder({ ...policy, rules: new Map() }, rule);
    reader.report(
      ['rules', rule.id],
      ` can't be lowered below ${usual ?? 'breaking'}: the table can't make this change in place`,
    );
  }
}

function readWaiver(
  path: SettingPath,
  value: unknown,
  today: string,
  reader: SettingsReader,
): Waiver {
  const draft: { -readonly [Key in keyof Waiver]: Waiver[Key] } = {
    rule: '',
    reason: '',
    expires: '',
  };
  const text = (key: keyof Waiver) => (at: SettingPath, item: unknown) =>
    (draft[key] = reader.text(at, item));
  reader.map(path, value, {
    rule: text('rule'),
    topic: text('topic'),
    column: text('column'),
    fingerprint: text('fingerprint'),
    reason: text('reason'),
    expires: (at, item) => {
      draft.expires = reader.text(at, item);
      if (!isCalendarDate(draft.expires)) reader.report(at, ' must be a date such as 2027-01-31');
      else if (draft.expires < today)
        reader.report(
          at,
          `: the waiver for ${draft.rule || 'a finding'} expired on ${draft.expires}; renew or remove it`,
        );
    },
  });
  for (const key of ['rule', 'reason', 'expires'] as const) {
    if (draft[key].trim() === '')
      reader.report(
        [...path, key],
        ' is missing: a waiver says why it holds and until when, such as reason: agreed with the readers, expires: 2027-01-31',
      );
  }
  const rule = RULES.find((candidate) => candidate.id === draft.rule);
  if (draft.rule !== '' && rule === undefined)
    reader.report([...path, 'rule'], `: ${unknownRule(draft.rule)}`);
  else if (rule?.severity === 'error' || rule?.isBeyondTheTable === true) {
    reader.report(
      [...path, 'rule'],
      `: ${draft.rule} can't be waived: ${rule.severity === 'error' ? 'the file is invalid' : "the table can't do it"}`,
    );
  }
  return draft;
}

/** A setting that is left out counts as what the installation can't do. */
function readDeployment(
  path: SettingPath,
  value: unknown,
  reader: SettingsReader,
): DeploymentSettings {
  const { rewrites, backfill, accepts } = IN_PLACE_ONLY;
  const draft = { rewrites, backfill, accepts: { ...accepts } };
  reader.map(path, value, {
    rewrites: (at, item) => (draft.rewrites = reader.flag(at, item)),
    backfill: (at, item) => (draft.backfill = reader.oneOf(at, item, ['gated', 'online', 'none'])),
    accepts: (at, item) =>
      reader.map(at, item, {
        waivers: (inner, one) => (draft.accepts.waivers = reader.flag(inner, one)),
        approvals: (inner, one) => (draft.accepts.approvals = reader.flag(inner, one)),
      }),
  });
  return draft;
}

function readApprovals(path: SettingPath, value: unknown, reader: SettingsReader): Approvals {
  const draft: { -readonly [Key in keyof Approvals]: Approvals[Key] } = {
    ...DEFAULT_POLICY.approvals,
  };
  reader.map(path, value, {
    label: (at, item) => (draft.label = reader.text(at, item)),
    users: (at, item) => (draft.users = reader.strings(at, item)),
    teams: (at, item) => (draft.teams = reader.strings(at, item)),
    permission: (at, item) => (draft.permission = reader.oneOf(at, item, PERMISSIONS)),
    reviews: (at, item) => (draft.reviews = reader.flag(at, item)),
  });
  return draft;
}
