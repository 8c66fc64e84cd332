import { subscribe } from 'node:diagnostics_channel';
import { FAULTS, redacted } from '../errors.js';
import { inLog, visible } from '../report/escape.js';
import { ISSUES, VERSION } from '../protocol/version.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Causes and nested errors shown of one error; a chain may lead back to itself. */
const MAX_ERRORS = 20;
/** Shorter values are words such as `true`, and taking them out would only make the text unreadable. */
const MIN_SECRET = 8;
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|ACCESS_KEY|CREDENTIAL/i;

/** What a run that could not decide says last. */
export const FAULT_HINT = `schema-gate ${VERSION}: set SCHEMA_GATE_DEBUG=1 for details; if schema-gate is at fault, report it at ${ISSUES}`;

/** Whether somebody wants to see causes and stacks: of this program, or of every step of a job. */
export function isDebugging(environment: Environment): boolean {
  return environment['SCHEMA_GATE_DEBUG'] === '1' || environment['RUNNER_DEBUG'] === '1';
}

/** From now on every Fault is shown with its causes, also one that a report tells in one line or that is tried again. */
export function showFaults(environment: Environment, show: (details: string) => void): void {
  if (isDebugging(environment))
    subscribe(FAULTS, (fault) => show(errorDetails(fault, environment)));
}

/**
 * Stacks of an error and of all that caused it, without secrets. Of an error only its stack is shown: its further properties may hold
 * whole requests with their headers.
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

/** Tokens and keys of the environment, the longest first, since one may begin with another. */
function withoutSecrets(text: string, environment: Environment): string {
  return Object.entries(environment)
    .flatMap(([name, value = '']) =>
      SECRET_NAME.test(name) && value.length >= MIN_SECRET ? [value] : [],
    )
    .sort((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}
