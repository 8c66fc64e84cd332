import type {
  DynamoTable,
  Fact,
  FunctionFacts,
  Installation,
  StateMachine,
} from '../../installation/installation.js';
import { readMachine, type FoundMachine } from '../../protocol/catch-up-machine.js';
import { readCatchUpSettings, type CatchUpAwsSettings } from '../../protocol/catch-up-settings.js';
import type { Check } from '../../protocol/doctor-report.js';
import { catchUpEnvironmentChecks, catchUpFunctionChecks } from './catch-up-function-checks.js';
import { definitionChecks } from './catch-up-machine-checks.js';
import { catchUpTableChecks, pipelineChecks } from './catch-up-table-checks.js';
import { notKnown, untold } from './checks.js';
import type { Validator } from './find-validator.js';
import { readableSettings } from './function-checks.js';
import type { Place } from './place.js';

/** What patches history. */
export interface CatchUp {
  /** Of the state machine. */
  readonly arn: string;
  readonly found: Fact<StateMachine>;
  /** Undefined where there is none, or its definition could not be read. */
  readonly machine: FoundMachine | undefined;
  /** The function that our definition names; undefined where it names none. */
  readonly lambda: Fact<FunctionFacts> | undefined;
  /** What that function is told; undefined where it could not be read. */
  readonly told: CatchUpAwsSettings | undefined;
}

/** Undefined where the validator names no state machine, or what it names is not known. */
export async function readCatchUp(
  look: Installation,
  { told: validator }: Validator,
): Promise<CatchUp | undefined> {
  const arn = validator?.stateMachineArn;
  if (arn === undefined) return undefined;
  const found = await look.stateMachine(arn);
  const definition = found.kind === 'known' && !found.value.isDeleted ? found.value.definition : '';
  const machine = definition === '' ? undefined : readMachine(definition);
  const name = machine?.kind === 'ours' ? machine.places.functionArn : undefined;
  const lambda = name === undefined ? undefined : await look.lambda(name);
  const environment = lambda?.kind === 'known' ? lambda.value.environment : undefined;
  const told = environment === undefined ? undefined : readCatchUpSettings(environment);
  return {
    arn,
    found,
    machine,
    lambda,
    told: told === undefined || 'problems' in told ? undefined : told,
  };
}

/** The state machine's definition, and the function, the tables and the runs that it needs. */
export async function catchUpChecks(
  look: Installation,
  { arn, found, machine, lambda, told }: CatchUp,
  place: Place,
  validator: Validator,
): Promise<readonly Check[]> {
  if (machine === undefined) return unreadDefinition(arn, found);
  const facts = lambda?.kind === 'known' ? lambda.value : undefined;
  const definition = definitionChecks(
    arn,
    machine,
    facts?.environment === undefined
      ? validator.settings
      : readableSettings(facts.environment, place),
  );
  if (machine.kind === 'foreign' || validator.facts === undefined) return definition;
  const lines = [
    ...definition,
    ...catchUpFunctionChecks(machine.places.functionArn, lambda, validator.facts),
  ];
  if (facts === undefined) return [...lines, ...unreadVariables(arn, OF_FUNCTION)];
  const common = catchUpEnvironmentChecks(facts, place, validator.settings);
  if (told === undefined)
    return [...lines, ...common, ...unreadVariables(facts.name, OF_VARIABLES)];
  const { trackingTable, checkpointTable, pipelineJobs, pipelineMachine } = told;
  const [tracking, checkpoints, missingJobs, pipeline] = await Promise.all([
    tableNamed(look, trackingTable),
    tableNamed(look, checkpointTable),
    pipelineJobs.length === 0 ? undefined : look.missingJobs(pipelineJobs),
    pipelineMachine === null ? undefined : look.stateMachine(pipelineMachine),
  ]);
  return [
    ...lines,
    ...common,
    ...catchUpTableChecks({ tracking, checkpoints }),
    ...pipelineChecks(told, { missingJobs, machine: pipeline }, arn),
  ];
}

/** That there is no state machine has its own line. */
function unreadDefinition(arn: string, found: Fact<StateMachine>): readonly Check[] {
  const id = 'state-machine-definition';
  if (found.kind === 'absent' || (found.kind === 'known' && found.value.isDeleted)) return [];
  if (found.kind !== 'known') return [notKnown(id, arn, found)];
  return [untold(id, arn, 'it may not be seen', 'Mend the state machine first')];
}

const OF_VARIABLES = ['catch-up-tables', 'catch-up-pipeline'] as const;
const OF_FUNCTION = ['catch-up-environment', ...OF_VARIABLES] as const;

function unreadVariables(
  about: string,
  ids: typeof OF_VARIABLES | typeof OF_FUNCTION,
): readonly Check[] {
  return ids.map((id) =>
    untold(
      id,
      about,
      "the variables of the catch-up's function were not read",
      'Mend that function first',
    ),
  );
}

async function tableNamed(
  look: Installation,
  name: string | null,
): Promise<{ readonly name: string; readonly found: Fact<DynamoTable> } | undefined> {
  return name === null ? undefined : { name, found: await look.dynamoTable(name) };
}
