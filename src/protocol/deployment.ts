import type { Deployment } from '../core/verdict/deployment.js';
import { compareVersions, parseVersion } from '../core/schema/version.js';
import { dayNumber, isCalendarDate } from '../core/text/calendar-date.js';
import {
  decodeJson,
  filledTextAt,
  integerAt,
  membersOf,
  textAt,
  valueAt,
} from '../core/text/decoded-json.js';
import { quoted } from '../core/text/quoted.js';
import { regionOfKey } from './approval.js';
import type { ActivationSettings } from './settings.js';

/** What a validator says about itself in `{prefix}/deployment.json`, for the gate. */
export interface DeploymentFile {
  /** Version of schema-gate. */
  readonly schemaGate: string;
  /** `structure`: the handler for a rollback, which compares nothing. */
  readonly validator: 'enhanced' | 'structure';
  readonly rewrites: boolean;
  readonly backfill: Deployment['backfill'];
  readonly accepts: Deployment['accepts'];
  /** ARN of the KMS key by which publish proves what it accepted; null where none is asked for. */
  readonly approvalKey: string | null;
  readonly warehouse: 'athena' | 'embedded';
  readonly databases: ActivationSettings['places']['databases'];
  /** The Lambda's ARN; null for a directory. */
  readonly function: string | null;
  /** Digest of the rules; see {@link rulesText}. */
  readonly rules: string;
  /** When what it says changed last: UTC, ISO 8601. */
  readonly updatedAt: string;
  /** When the validator last confirmed it: UTC, ISO 8601. */
  readonly checkedAt: string;
}

/** A later version may say something else with the same keys, so it can't be read. */
const FORMAT = 1;

export function printDeployment(file: DeploymentFile): Uint8Array {
  const { rewrites, backfill, accepts, approvalKey, warehouse, databases } = file;
  const text = JSON.stringify(
    {
      deployment_version: FORMAT,
      schema_gate: file.schemaGate,
      validator: file.validator,
      rewrites,
      backfill,
      accepts: { waivers: accepts.waivers, approvals: accepts.approvals },
      ...(approvalKey === null ? {} : { approval_key: approvalKey }),
      warehouse,
      databases: { standardized: databases.standardized, curated: databases.curated },
      function: file.function,
      rules: file.rules,
      updated_at: file.updatedAt,
      checked_at: file.checkedAt,
    },
    null,
    2,
  );
  return new TextEncoder().encode(`${text}\n`);
}

/** Why a file can't be read. `isNewer`: a later schema-gate wrote it. */
export interface UnreadableDeployment {
  readonly problem: string;
  readonly isNewer?: true;
}

/** The file, or why it can't be read. Unknown keys are ignored. */
export function parseDeployment(bytes: Uint8Array): DeploymentFile | UnreadableDeployment {
  const value = decodeJson(new TextDecoder().decode(bytes));
  if (membersOf(value) === undefined) return { problem: 'it is no JSON object' };
  const format = integerAt(value, 'deployment_version');
  if (format === undefined || format < 1) return { problem: 'it has no deployment_version' };
  if (format > FORMAT)
    return {
      problem: `its deployment_version is ${format}, and this schema-gate reads ${FORMAT}; update schema-gate`,
      isNewer: true,
    };
  const reader = new Members(value);
  const file: DeploymentFile = {
    schemaGate: reader.text('schema_gate'),
    validator: reader.oneOf('validator', ['enhanced', 'structure']),
    rewrites: reader.flag('rewrites'),
    backfill: reader.oneOf('backfill', ['gated', 'online', 'none']),
    accepts: {
      waivers: reader.flag('accepts', 'waivers'),
      approvals: reader.flag('accepts', 'approvals'),
    },
    approvalKey: reader.keyArn('approval_key'),
    warehouse: reader.oneOf('warehouse', ['athena', 'embedded']),
    databases: {
      standardized: reader.text('databases', 'standardized'),
      curated: reader.text('databases', 'curated'),
    },
    function: textAt(value, 'function') ?? null,
    rules: textAt(value, 'rules') ?? '',
    updatedAt: textAt(value, 'updated_at') ?? '',
    checkedAt: textAt(value, 'checked_at') ?? '',
  };
  return reader.wrong.length === 0 ? file : { problem: `${reader.wrong.join(', ')} can't be read` };
}

/** Reads members that must be there, and keeps the names of those that can't be read. */
class Members {
  readonly wrong: string[] = [];
  private readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  text(...path: readonly string[]): string {
    return filledTextAt(this.value, ...path) ?? this.report(path, '');
  }

  flag(...path: readonly string[]): boolean {
    const found = valueAt(this.value, ...path);
    return typeof found === 'boolean' ? found : this.report(path, false);
  }

  oneOf<Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const found = textAt(this.value, name);
    return choices.find((choice) => choice === found) ?? this.report([name], choices[0]);
  }

  /** Null where there is none: the file names a key only where one is asked for. */
  keyArn(name: string): string | null {
    const found = valueAt(this.value, name) ?? null;
    if (found === null) return null;
    return typeof found === 'string' && regionOfKey(found) !== undefined
      ? found
      : this.report([name], null);
  }

  private report<T>(path: readonly string[], instead: T): T {
    this.wrong.push(path.join('.'));
    return instead;
  }
}

/** The parts that the gate judges by. */
export function deploymentOf({
  validator,
  rewrites,
  backfill,
  accepts,
}: DeploymentFile): Deployment {
  // The handler for a rollback plans no rewrite and no backfill, and accepts what it can apply.
  const isStructure = validator === 'structure';
  return {
    rewrites: rewrites && !isStructure,
    backfill: isStructure ? 'none' : backfill,
    accepts,
    source: 'registry',
  };
}

/** Whether two files say the same, whenever they said it. */
export function saysTheSame(one: DeploymentFile, other: DeploymentFile): boolean {
  const timeless = (file: DeploymentFile): string =>
    new TextDecoder().decode(printDeployment({ ...file, updatedAt: '', checkedAt: '' }));
  return timeless(one) === timeless(other);
}

/** A Lambda's file that was not confirmed for longer than this is doubtful. */
const CONFIRMED_DAYS = 7;

function isRecent(date: string, today: string): boolean {
  return isCalendarDate(date) && dayNumber(today) - dayNumber(date) <= CONFIRMED_DAYS;
}

/** What is doubtful about a file, for people; `version` and the digest `rules` are the reader's own. */
export function doubtsAbout(
  file: DeploymentFile,
  {
    version,
    rules,
    today,
  }: { readonly version: string; readonly rules: string; readonly today: string },
): readonly string[] {
  const doubts: string[] = [];
  if (isOlder(file.schemaGate, version))
    doubts.push(
      `The deployed validator is schema-gate ${quoted(file.schemaGate)}, older than this gate (${version}); update the function`,
    );
  if (file.rules !== '' && file.rules !== rules)
    doubts.push(
      `validator-differs: the deployed validator (schema-gate ${quoted(file.schemaGate)}) has other rules than this gate (${version}), so it may judge differently`,
    );
  if (file.validator === 'structure')
    doubts.push(
      'The deployed validator is the handler for a rollback: it checks the structure of a schema only, and patches no history',
    );
  if (file.warehouse === 'athena' && !isRecent(file.checkedAt.slice(0, 10), today))
    doubts.push(
      `The validator has not confirmed deployment.json since ${file.checkedAt === '' ? 'it was written' : quoted(file.checkedAt)}; look whether its schedule runs`,
    );
  return doubts;
}

/** Whether a version of schema-gate is lower than another; false where one is no version. */
export function isOlder(one: string, other: string): boolean {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  return a !== undefined && b !== undefined && compareVersions(a, b) < 0;
}

interface RuleFacts {
  readonly id: string;
  readonly severity: string;
  readonly isBeyondTheTable?: true;
}

/**
 * The text whose SHA-256 is the digest of rules: id, severity and whether a break can be accepted,
 * one rule a line.
 */
export function rulesText(rules: readonly RuleFacts[]): string {
  return rules
    .map(({ id, severity, isBeyondTheTable }) => `${id} ${severity} ${isBeyondTheTable !== true}\n`)
    .sort()
    .join('');
}

/** A file as a validator with these settings writes it. */
export function describeDeployment(
  settings: ActivationSettings & { readonly judges: 'compatibility' | 'structure' },
  identity: Pick<DeploymentFile, 'schemaGate' | 'warehouse' | 'function' | 'rules'>,
  now: string,
): DeploymentFile {
  const { hasStateMachine, backfillMode, acceptsApprovals, approvalKey, places } = settings;
  return {
    ...identity,
    validator: settings.judges === 'structure' ? 'structure' : 'enhanced',
    rewrites: hasStateMachine,
    backfill: hasStateMachine ? backfillMode : 'none',
    accepts: { waivers: acceptsApprovals, approvals: acceptsApprovals },
    approvalKey,
    databases: places.databases,
    updatedAt: now,
    checkedAt: now,
  };
}
