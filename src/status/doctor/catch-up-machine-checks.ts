import { quoted } from '../../core/text/quoted.js';
import type { FoundMachine } from '../../protocol/catch-up-machine.js';
import type { Check } from '../../protocol/doctor-report.js';
import { awsCommand } from './aws-command.js';
import { fail, ok, orOk, warn } from './checks.js';
import { bucketOf } from './lake-checks.js';

/** Where the function of catch-ups, or else the validator, has its statements run. */
interface StatementPlace {
  readonly athenaWorkgroup: string;
  readonly athenaOutputBucket: string;
}

/** Differences that a line names; where one is, the others mostly have its reason. */
const SHOWN = 3;

/** Whether the state machine is ours, of this version, and fits what the functions are told. */
export function definitionChecks(
  arn: string,
  machine: FoundMachine,
  { athenaWorkgroup, athenaOutputBucket }: StatementPlace,
): readonly Check[] {
  const id = 'state-machine-definition';
  // People may have a state machine of their own, and there is nothing that they had to mend.
  if (machine.kind === 'foreign')
    return [ok(id, arn, "It is none of schema-gate's: what opens a topic's gate is up to it")];
  const { places, differences } = machine;
  const { workgroup, results } = places;
  const redeploy = `Deploy the one of this version again (Terraform: apply the module of this version), or: ${awsCommand('stepfunctions update-state-machine', { 'state-machine-arn': bareMachine(arn) })} --definition with infra/state-machines/catch-up.asl.json, its places filled in`;
  const more = differences.length - SHOWN;
  return orOk(
    [
      ...(differences.length === 0
        ? []
        : [
            warn(
              id,
              arn,
              `It is schema-gate's, but not as this version has it: it differs at ${differences.slice(0, SHOWN).map(placeWords).join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
              redeploy,
            ),
          ]),
      ...(workgroup === undefined || workgroup === athenaWorkgroup
        ? []
        : [
            fail(
              id,
              arn,
              `It runs statements in the workgroup ${workgroup}, and its function looks for them in ${athenaWorkgroup}: a catch-up can't stop those of the one before`,
              `Name one workgroup to both: ${redeploy}; or set ATHENA_WORKGROUP on the functions`,
            ),
          ]),
      ...(results === undefined || bucketOf(results) === athenaOutputBucket
        ? []
        : [
            warn(
              id,
              arn,
              `It has results put to ${results}, and the functions expect them in ${athenaOutputBucket}: its role may lack permissions there`,
              `Name one bucket to both: ${redeploy}; or set ATHENA_OUTPUT_BUCKET on the functions`,
            ),
          ]),
    ],
    ok(id, arn, "It is schema-gate's, as this version has it"),
  );
}

/** `'Steps.EachStep.Query.TimeoutSeconds'`: the names of states, without what is between them. */
function placeWords(path: string): string {
  return quoted(path.replaceAll(/\b(?:ItemProcessor\.)?States\./g, ''));
}

/** The ARN of a state machine, without a version or an alias. */
export function bareMachine(arn: string): string {
  return arn.split(':').slice(0, 7).join(':');
}
