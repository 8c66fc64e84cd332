import { isCalendarDate } from './calendar-date.js';
import { quoted } from './json-text.js';
import { DEFAULT_POLICY, isBelowTheFloor, severityUnder, type Approvals, type Policy, type Waiver } from './policy.js';
import { RULES } from './rules/index.js';

/** A policy, or every problem of the configuration that it was read from. */
export type ParsedPolicy = { readonly policy: Policy } | { readonly problems: readonly string[] };

const PERMISSIONS = ['read', 'triage', 'write', 'maintain', 'admin'];

/**
 * Reads a configuration that a YAML or JSON reader has decoded, maps as `Map`. `undefined` and `null` are the empty file.
 * `today` (UTC, `YYYY-MM-DD`) tells which waivers are over: one that is must be renewed or removed.
 */
export function parsePolicy(value: unknown, today: string): ParsedPolicy {
  const problems: string[] = [];
  const reader = new Reader(problems);
  const draft: { -readonly [Key in keyof Policy]: Policy[Key] } = { ...DEFAULT_POLICY };
  if (value !== undefined && value !== null) {
    reader.map('The configuration', value, {
      schemas: (path, item) => {
        const patterns = typeof item === 'string' ? [item] : reader.strings(path, item);
        for (const pattern of patterns) {
          if (!pattern.includes('{topic}')) problems.push(`${path}: ${quoted(pattern)} does not contain {topic}`);
        }
        if (patterns.length > 0) draft.schemas = patterns;
        else problems.push(`${path} must name at least one pattern, such as schemas/{topic}.json`);
      },
      exclude: (path, item) => (draft.exclude = typeof item === 'string' ? [item] : reader.strings(path, item)),
      profile: (path, item) => (draft.profile = reader.oneOf(path, item, ['lean-ops', 'iceberg'])),
      rules: (path, item) => (draft.rules = readRules(path, item, reader)),
      'fail-on': (path, item) => (draft.failOn = reader.oneOf(path, item, ['breaking', 'warning', 'never'])),
      // YAML 1.1 habits write off without quotes; the reader hands it over as text or as false.
      versioning: (path, item) => (draft.versioning = reader.oneOf(path, item === false ? 'off' : item, ['warn', 'off', 'enforce'])),
      'deprecation-days': (path, item) => {
        if (typeof item === 'number' && Number.isInteger(item) && item >= 0) draft.deprecationDays = item;
        else problems.push(`${path} must be a whole number of days from 0`);
      },
      ignore: (path, item) =>
        (draft.ignore = reader.list(path, item).map((entry, index) => readWaiver(`${path}[${index}]`, entry, today, reader))),
      approvals: (path, item) => (draft.approvals = readApprovals(path, item, reader)),
    });
  }
  problems.push(...findLowered(draft));
  return problems.length === 0 ? { policy: draft } : { problems };
}

function readRules(path: string, value: unknown, reader: Reader): Policy['rules'] {
  const rules = new Map<string, 'breaking' | 'warning' | 'off'>();
  for (const [id, level] of reader.entries(path, value)) {
    const rule = RULES.find((candidate) => candidate.id === id);
    const wanted = reader.oneOf(`${path}.${id}`, level === false ? 'off' : level, ['warning', 'breaking', 'off']);
    if (rule === undefined) reader.problems.push(`${path}: there is no rule ${quoted(id)}; schema-gate rules lists them`);
    else if (rule.severity === 'error') reader.problems.push(`${path}.${id}: an invalid file can't be configured away`);
    rules.set(id, wanted);
  }
  return rules;
}

/** What a profile makes of a change that the table can't simply do may be made graver, never milder. */
function findLowered(policy: Policy): readonly string[] {
  return RULES.flatMap((rule) => {
    const wanted = policy.rules.get(rule.id);
    if (wanted === undefined || !isBelowTheFloor(policy, rule, wanted)) return [];
    const usual = severityUnder({ ...policy, rules: new Map() }, rule);
    return `rules.${rule.id}: the table can't simply do this, so ${usual} is the least it can be`;
  });
}

function readWaiver(path: string, value: unknown, today: string, reader: Reader): Waiver {
  const draft: { -readonly [Key in keyof Waiver]: Waiver[Key] } = { rule: '', reason: '', expires: '' };
  const text = (key: keyof Waiver) => (at: string, item: unknown) => (draft[key] = reader.text(at, item));
  reader.map(path, value, {
    rule: text('rule'),
    topic: text('topic'),
    column: text('column'),
    fingerprint: text('fingerprint'),
    reason: text('reason'),
    expires: (at, item) => {
      draft.expires = reader.text(at, item);
      if (!isCalendarDate(draft.expires)) reader.problems.push(`${at} must be a date such as 2027-01-31`);
      else if (draft.expires < today)
        reader.problems.push(`${at}: the waiver for ${draft.rule || 'a finding'} expired on ${draft.expires}; renew or remove it`);
    },
  });
  for (const key of ['rule', 'reason', 'expires'] as const) {
    if (draft[key].trim() === '') reader.problems.push(`${path}.${key} is missing`);
  }
  const rule = RULES.find((candidate) => candidate.id === draft.rule);
  if (draft.rule !== '' && rule === undefined)
    reader.problems.push(`${path}.rule: there is no rule ${quoted(draft.rule)}; schema-gate rules lists them`);
  else if (rule?.severity === 'error' || rule?.isBeyondTheTable === true) {
    reader.problems.push(
      `${path}.rule: ${draft.rule} can't be waived: ${rule.severity === 'error' ? 'the file is invalid' : "the table can't do it"}`,
    );
  }
  return draft;
}

function readApprovals(path: string, value: unknown, reader: Reader): Approvals {
  const draft: { -readonly [Key in keyof Approvals]: Approvals[Key] } = { ...DEFAULT_POLICY.approvals };
  reader.map(path, value, {
    label: (at, item) => (draft.label = reader.text(at, item)),
    users: (at, item) => (draft.users = reader.strings(at, item)),
    teams: (at, item) => (draft.teams = reader.strings(at, item)),
    permission: (at, item) => (draft.permission = reader.oneOf(at, item, PERMISSIONS)),
  });
  return draft;
}

/** Takes values apart and remembers what was wrong; every method returns something to go on with. */
class Reader {
  constructor(readonly problems: string[]) {}

  map(path: string, value: unknown, keys: Readonly<Record<string, (path: string, item: unknown) => unknown>>): void {
    const known = new Map(Object.entries(keys));
    for (const [key, item] of this.entries(path, value)) {
      const read = known.get(key);
      const at = path.startsWith('The') ? key : `${path}.${key}`;
      if (read === undefined) this.problems.push(`${quoted(at)} is no setting; there are ${[...known.keys()].join(', ')}`);
      else read(at, item);
    }
  }

  entries(path: string, value: unknown): readonly (readonly [string, unknown])[] {
    if (value instanceof Map) return [...value].map(([key, item]: [unknown, unknown]) => [String(key), item] as const);
    this.problems.push(`${path} must be a map of settings`);
    return [];
  }

  list(path: string, value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.problems.push(`${path} must be a list`);
    return [];
  }

  strings(path: string, value: unknown): readonly string[] {
    return this.list(path, value).map((item, index) => this.text(`${path}[${index}]`, item));
  }

  text(path: string, value: unknown): string {
    if (typeof value === 'string' && value !== '') return value;
    this.problems.push(`${path} must be text`);
    return '';
  }

  oneOf<Choice extends string>(path: string, value: unknown, choices: readonly Choice[]): Choice {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) this.problems.push(`${path} must be one of ${choices.join(', ')}`);
    return found ?? (choices[0] as Choice);
  }
}
