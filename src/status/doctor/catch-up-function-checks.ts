import type { Fact, FunctionFacts } from '../../installation/installation.js';
import { LACKS_MACHINE, readCatchUpSettings } from '../../protocol/catch-up-settings.js';
import type { Check } from '../../protocol/doctor-report.js';
import {
  readLambdaSettings,
  sharedVariables,
  type LambdaSettings,
} from '../../protocol/settings.js';
import { awsCommand } from './aws-command.js';
import { bareMachine } from './catch-up-machine-checks.js';
import { fail, notKnown, ok, orOk, untold, warn } from './checks.js';
import {
  least,
  readableSettings,
  runtimeCheck,
  setVariables,
  stateCheck,
  undecrypted,
  UNNAMED,
  updateCode,
} from './function-checks.js';
import type { Place } from './place.js';

const HANDLER = 'catchup.lambda_handler';
/** Seconds and MB, as infra/ sets them; the state machine waits as long for an answer. */
const LEAST = { timeout: 900, memory: 512 } as const;

/** The function that gives the state machine its statements. `name`: as the definition has it. */
export function catchUpFunctionChecks(
  name: string | undefined,
  found: Fact<FunctionFacts> | undefined,
  validator: FunctionFacts,
): readonly Check[] {
  const id = 'catch-up-function';
  if (name === undefined || found === undefined)
    return [
      untold(
        id,
        'the state machine',
        'its definition names no function where this version does',
        'Mend the definition first',
      ),
    ];
  if (found.kind === 'absent')
    return [
      fail(
        id,
        name,
        'There is no such function, so no catch-up begins',
        'Deploy it (docs/deployment.md, Terraform: catch_up = true), or name the right one in the definition',
      ),
    ];
  if (found.kind !== 'known') return [notKnown(id, name, found)];
  const facts = found.value;
  const update = (option: string, value: string): string =>
    awsCommand('lambda update-function-configuration', {
      'function-name': facts.name,
      [option]: value,
    });
  const looked = [
    stateCheck(facts),
    runtimeCheck(facts),
    least(id, facts.name, {
      is: facts.timeout,
      least: LEAST.timeout,
      unit: 's',
      consequence: 'a catch-up of a large topic may not be planned when it is stopped',
      fix: update('timeout', String(LEAST.timeout)),
    }),
    least(id, facts.name, {
      is: facts.memory,
      least: LEAST.memory,
      unit: 'MB',
      consequence: 'large plans may not fit',
      fix: update('memory-size', String(LEAST.memory)),
    }),
    ...handlerChecks(facts, update('handler', HANDLER)),
    ...codeChecks(facts, validator),
  ];
  return orOk(
    looked.filter(({ status }) => status !== 'ok').map((check) => ({ ...check, id })),
    ok(id, facts.name, "It runs the validator's package"),
  );
}

function handlerChecks({ name, handler }: FunctionFacts, fix: string): readonly Check[] {
  if (handler === HANDLER) return [];
  return [
    fail(
      'catch-up-function',
      name,
      `Its handler is ${handler === '' ? 'none' : handler}, and the one of catch-ups is ${HANDLER}`,
      fix,
    ),
  ];
}

function codeChecks(facts: FunctionFacts, validator: FunctionFacts): readonly Check[] {
  if (facts.codeSha256 === validator.codeSha256) return [];
  return [
    warn(
      'catch-up-function',
      facts.name,
      `It runs another package than the validator ${validator.name}: the one may not understand what the other writes`,
      `Give both the package of one version: ${updateCode(facts.name)}`,
    ),
  ];
}

/** What the function is told, against what the validator is told. */
export function catchUpEnvironmentChecks(
  { name, environment }: FunctionFacts,
  place: Place,
  validator: LambdaSettings,
): readonly Check[] {
  const id = 'catch-up-environment';
  if (environment === undefined) return [undecrypted(id, name)];
  const set = setVariables(name);
  const [read, more] = [readLambdaSettings(environment), readCatchUpSettings(environment)];
  const readable = readableSettings(environment, place);
  const lacksMachine =
    readable.stateMachineArn === undefined ||
    (!('problems' in more) && more.trackingTable === null);
  const wrong = [
    ...('problems' in read ? read.problems : []),
    ...('problems' in more ? more.problems : []),
    ...(lacksMachine ? [LACKS_MACHINE] : []),
  ];
  const shared = (settings: LambdaSettings) =>
    sharedVariables({ ...settings, stateMachineArn: bareOf(settings.stateMachineArn) });
  const wanted = shared(validator);
  const differs = [...shared(readable)].flatMap(([variable, is]) => {
    const value = wanted.get(variable) ?? '';
    return is === value || [is, value].some((one) => one === '' || one === UNNAMED)
      ? []
      : [{ variable, is, value }];
  });
  return orOk(
    [
      ...wrong.map((problem) => fail(id, name, problem, set)),
      ...differs.map(({ variable, is, value }) =>
        fail(
          id,
          `${name} ${variable}`,
          `${variable} is ${is}, and the validator's is ${value}: catch-ups patch something else than it changes`,
          `Set it to ${value}: ${set}`,
        ),
      ),
    ],
    ok(id, name, 'The variables are right, and those of the validator'),
  );
}

/** Executions are started by an alias, too, and stand below the state machine. */
function bareOf(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : bareMachine(arn);
}
