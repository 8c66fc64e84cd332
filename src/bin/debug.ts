import { subscribe } from 'node:diagnostics_channel';
import { FAULTS, isUnexpected, redacted } from '../errors.js';
import type { PublishReport } from '../protocol/publication.js';
import { inLog, visible } from '../report/escape.js';
import { ISSUES, VERSION } from '../protocol/version.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Limit of causes and nested errors shown for one error. */
const MAX_ERRORS = 20;
/** Shorter values are words such as `true`; replacing those would make the text unreadable. */
const MIN_SECRET = 8;
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|ACCESS_KEY|CREDENTIAL/i;

/**
 * The last line of a run that met what nobody expected. A known cause has its own advice, and that
 * comes last.
 */
export const FAULT_HINT = `schema-gate ${VERSION}: set SCHEMA_GATE_DEBUG=1 for details; if schema-gate is at fault, report it at ${ISSUES}`;

/**
 * Whether causes and stacks are shown: SCHEMA_GATE_DEBUG is for this program, RUNNER_DEBUG for
 * every step of a job.
 */
export function isDebugging(environment: Environment): boolean {
  return environment['SCHEMA_GATE_DEBUG'] === '1' || environment['RUNNER_DEBUG'] === '1';
}

/**
 * From now on, every Fault is shown with its causes, even if the report has one line for it or the
 * call is repeated.
 */
export function showFaults(environment: Environment, show: (details: string) => void): void {
  if (isDebugging(environment))
    subscribe(FAULTS, (fault) => show(errorDetails(fault, environment)));
}

/**
 * The stacks of an error and of its causes, without secrets. Other properties of the errors are
 * left out: they may hold whole requests with their headers.
 */
export function errorDetails(error: unknown, environment: Environment): string {
  const stacks: string[] = [];
  const seen = new Set<unknown>();
  const add = (one: unknown, label: string): void => {
    if (one === undefined || seen.has(one) || seen.size >= MAX_ERRORS) return;
    seen.add(one);
    stacks.push(`${label}${one instanceof Error ? (one.stack ?? String(one)) : String(one)}`);
    if (one instanceof AggregateError) for (const inner of one.errors) add(inner, 'one of: ');
    if (one instanceof Error) add(one.cause, 'caused by: ');
  };
  add(error, '');
  const text = withoutSecrets(redacted(stacks.join('\n')), environment);
  return inLog(text.split('\n').map(visible).join('\n'));
}

/**
 * Replaces the environment's tokens and keys, the longest first, since one may be the beginning of
 * another.
 */
function withoutSecrets(text: string, environment: Environment): string {
  return Object.entries(environment)
    .flatMap(([name, value = '']) =>
      SECRET_NAME.test(name) && value.length >= MIN_SECRET ? [value] : [],
    )
    .sort((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}

/** Whether a topic failed for a reason that nobody expected. */
export function hasUnexpected({ publications }: Pick<PublishReport, 'publications'>): boolean {
  return publications.some(({ reasons }) => reasons.some(({ message }) => isUnexpected(message)));
}
