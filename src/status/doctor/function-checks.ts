import type { Fact, FunctionFacts } from '../../installation/installation.js';
import type { Check, CheckId } from '../../protocol/doctor-report.js';
import {
  readLambdaSettings,
  registryVariables,
  type LambdaSettings,
} from '../../protocol/settings.js';
import { awsCommand } from './aws-command.js';
import { fail, notKnown, ok, orOk, untold, warn } from './checks.js';
import type { Place } from './place.js';

/** The handlers of the Lambda's package. */
const HANDLERS = {
  enhanced: 'handler_enhanced.lambda_handler',
  structure: 'handler.lambda_handler',
} as const;
const RUNTIME = 'nodejs24.x';
/** Seconds and MB, as infra/ sets them. */
const LEAST = { timeout: 300, memory: 512 } as const;

/** Of a handler that is none of ours, undefined. */
export function validatorOf(handler: string): keyof typeof HANDLERS | undefined {
  if (handler === HANDLERS.enhanced) return 'enhanced';
  return handler === HANDLERS.structure ? 'structure' : undefined;
}

/** `name`: undefined where nothing names the validator. */
export function functionChecks(
  name: string | undefined,
  found: Fact<FunctionFacts> | undefined,
): readonly Check[] {
  const id = 'function';
  if (name === undefined || found === undefined)
    return [
      untold(
        id,
        'the validator',
        'neither deployment.json nor a rule names the function',
        'Pass --function NAME; if there is none yet, deploy it (docs/deployment.md)',
      ),
    ];
  if (found.kind === 'absent')
    return [
      fail(
        id,
        name,
        'There is no such function in this account and region',
        'Deploy it (docs/deployment.md, Terraform: infra/), or name the right one with --function',
      ),
    ];
  if (found.kind !== 'known') return [notKnown(id, name, found)];
  const { value } = found;
  return [stateCheck(value), ...settingChecks(value)];
}

/** Whether Lambda can run it. */
export function stateCheck({ name, state, stateReason }: FunctionFacts): Check {
  if (state === 'Failed')
    return fail(
      'function',
      name,
      `The function can't run: ${stateReason === '' ? state : stateReason}`,
      `Update its code (npm run package): ${updateCode(name)}`,
    );
  return ok('function', name, 'The function is there');
}

/** The command that gives a function the package. */
export function updateCode(name: string): string {
  return `${awsCommand('lambda update-function-code', { 'function-name': name })} --zip-file fileb://build/schema_validator_enhanced.zip`;
}

function settingChecks(facts: FunctionFacts): readonly Check[] {
  const { name, handler, timeout, memory } = facts;
  const update = (option: string, value: string): string =>
    awsCommand('lambda update-function-configuration', { 'function-name': name, [option]: value });
  return [
    runtimeCheck(facts),
    validatorOf(handler) === 'enhanced'
      ? ok('function-handler', name, handler)
      : validatorOf(handler) === 'structure'
        ? warn(
            'function-handler',
            name,
            'It runs the handler for a rollback, which compares nothing and patches no history',
            `${update('handler', HANDLERS.enhanced)} (Terraform: handler)`,
          )
        : fail(
            'function-handler',
            name,
            `${handler === '' ? 'It has no handler' : `There is no handler ${handler}`} in the package`,
            `${update('handler', HANDLERS.enhanced)} (Terraform: handler)`,
          ),
    least('function-timeout', name, {
      is: timeout,
      least: LEAST.timeout,
      unit: 's',
      consequence: 'statements of Athena may still run when it is stopped',
      fix: update('timeout', String(LEAST.timeout)),
    }),
    least('function-memory', name, {
      is: memory,
      least: LEAST.memory,
      unit: 'MB',
      consequence: 'large schemas and histories may not fit',
      fix: update('memory-size', String(LEAST.memory)),
    }),
  ];
}

/** Whether the package runs on its runtime. */
export function runtimeCheck({ name, runtime }: FunctionFacts): Check {
  const id = 'function-runtime';
  const fix = `${awsCommand('lambda update-function-configuration', { 'function-name': name, runtime: RUNTIME })} (Terraform: runtime), with the package of npm run package`;
  if (runtime === RUNTIME) return ok(id, name, runtime);
  if (runtime.startsWith('python'))
    return fail(
      id,
      name,
      `It is still the Python runtime (${runtime}), so another validator than schema-gate answers the events, or none`,
      fix,
    );
  if (/^nodejs(?:20|22)\.x$/.test(runtime))
    return warn(
      id,
      name,
      `The package is built and tested for ${RUNTIME}, and this is ${runtime}`,
      fix,
    );
  return fail(
    id,
    name,
    runtime === ''
      ? `It is an image, not the package for ${RUNTIME}`
      : `${runtime} can't run the package`,
    fix,
  );
}

/** Whether there is as much of something as it takes. */
export function least(
  id: CheckId,
  name: string,
  {
    is,
    least: wanted,
    unit,
    consequence,
    fix,
  }: {
    readonly is: number;
    readonly least: number;
    readonly unit: string;
    readonly consequence: string;
    readonly fix: string;
  },
): Check {
  if (is >= wanted) return ok(id, name, `${is} ${unit}`);
  return fail(id, name, `${is} ${unit} are too few (${wanted}): ${consequence}`, fix);
}

/** Of a function whose variables can't be read. */
export function undecrypted(id: CheckId, name: string): Check {
  return untold(
    id,
    name,
    'Lambda could not decrypt the variables for the caller',
    `Allow kms:Decrypt on the function's key to the role that runs doctor`,
  );
}

/** What the function is told, against what doctor was told. `table`: of --registry-table. */
export function environmentChecks(
  { name, environment }: FunctionFacts,
  place: Place,
  table: string | undefined,
): readonly Check[] {
  const id = 'function-environment';
  if (environment === undefined) return [undecrypted(id, name)];
  // A variable of its own has one line of its own; the command sets all of them at once.
  const set = setVariables(name);
  const read = readLambdaSettings(environment);
  const wrong =
    'problems' in read ? read.problems.map((problem) => fail(id, name, problem, set)) : [];
  const wanted = registryVariables({
    schemaBucket: place.bucket,
    schemaPrefix: place.prefix,
    registryTable: table ?? '',
  });
  const has = registryVariables(readableSettings(environment, place));
  const differs = Object.entries(wanted).flatMap(([variable, value]) => {
    const is = Object.entries(has).find(([other]) => other === variable)?.[1] ?? '';
    return value === '' || is === '' || is === value
      ? []
      : [
          fail(
            id,
            `${name} ${variable}`,
            `${variable} is ${is}, and doctor looks at ${value}: the function serves another registry`,
            `Set it to ${value}: ${set}; or run doctor for ${is}`,
          ),
        ];
  });
  return orOk([...wrong, ...differs], ok(id, name, 'The variables are right'));
}

/** The command that sets a function's variables. */
export function setVariables(name: string): string {
  return `${awsCommand('lambda update-function-configuration', { 'function-name': name })} --environment with all variables, not only this one (Terraform sets them)`;
}

/**
 * The settings of a function as far as they can be read: a variable that is missing or wrong has
 * its default, so that the rest can be looked at.
 */
export function readableSettings(
  environment: Readonly<Record<string, string>>,
  { bucket, prefix }: Place,
): LambdaSettings {
  const names = { schemaBucket: bucket, schemaPrefix: prefix, registryTable: UNNAMED };
  const entries = Object.entries(environment).filter(([, value]) => value.trim() !== '');
  const least = { ...registryVariables(names), ...only(entries, registryVariables(names)) };
  const all = readLambdaSettings({ ...Object.fromEntries(entries), ...least });
  if (!('problems' in all)) return all;
  const readable = entries.filter(
    ([name, value]) => !('problems' in readLambdaSettings({ ...least, [name]: value })),
  );
  const read = readLambdaSettings({ ...Object.fromEntries(readable), ...least });
  if ('problems' in read) throw new TypeError(read.problems.join('; '));
  return read;
}

/** The entries whose names another object has. */
function only(entries: readonly (readonly [string, string])[], named: object): object {
  return Object.fromEntries(entries.filter(([name]) => Object.hasOwn(named, name)));
}

/** Stands for the name of a table that the function does not have. */
export const UNNAMED = '-';
