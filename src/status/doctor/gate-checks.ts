import type { Obstacle } from '../../errors.js';
import type { Fact, DynamoTable, StateMachine } from '../../installation/installation.js';
import { decodeJson, membersOf, textAt, valueAt } from '../../core/text/decoded-json.js';
import type { Check } from '../../protocol/doctor-report.js';
import { TOPIC } from '../../protocol/registry-item.js';
import { fail, notKnown, ok, untold, warn } from './checks.js';
import { createTable, hasKey, itemTableChecks } from './item-table-checks.js';

/** The table of the gates. `name`: undefined where nothing names it. */
export function registryTableChecks(
  name: string | undefined,
  found: Fact<DynamoTable> | undefined,
): readonly Check[] {
  const id = 'registry-table';
  if (name === undefined || found === undefined)
    return [untold(id, 'the registry table', 'nothing names it', 'Pass --registry-table NAME')];
  return itemTableChecks(
    {
      id,
      name,
      key: OUR_KEY,
      without: 'no activation ends',
      fix: {
        missing: `${createTable(name, TOPIC)} (Terraform: create_registry_table = true)`,
        otherKey: `A key can't be changed: make another table and name it to the function; ${createTable('NAME', TOPIC)}`,
      },
    },
    found,
  );
}

/** Why no item of the table can be read; undefined where nothing speaks against it. */
export function itemsObstacle(
  name: string | undefined,
  found: Fact<DynamoTable> | undefined,
): Obstacle | undefined {
  const because = (what: string, todo: string): Obstacle => ({ what, todo, denied: null });
  if (name === undefined || found === undefined)
    return because('nothing names the registry table', 'Pass --registry-table NAME');
  if (found.kind === 'absent')
    return because('there is no registry table', 'Mend the registry table first');
  return found.kind === 'known' && !hasKey(found.value, OUR_KEY)
    ? because('the registry table has another key', 'Mend the registry table first')
    : undefined;
}

const OUR_KEY = [`${TOPIC} S HASH`];

/** `arn`: undefined where the function names none. */
export function stateMachineChecks(
  arn: string | undefined,
  found: Fact<StateMachine> | undefined,
): readonly Check[] {
  const id = 'state-machine';
  if (arn === undefined || found === undefined)
    return [ok(id, 'none', 'No backfill is configured: rewrites are rejected')];
  const name = 'BACKFILL_STATE_MACHINE_ARN';
  if (!/^arn:aws[a-z-]*:states:[^:]+:[0-9]{12}:stateMachine:[^\s:]+(?::[^\s:]+)?$/.test(arn))
    return [
      fail(id, arn, `${name} is no ARN of a state machine`, `Correct ${name} on the function`),
    ];
  if (found.kind === 'absent')
    return [
      fail(
        id,
        arn,
        'There is no such state machine, so no version that needs a backfill comes into force',
        `Deploy it, or correct or remove ${name} on the function (Terraform: backfill_state_machine_arn)`,
      ),
    ];
  if (found.kind !== 'known') return [notKnown(id, arn, found)];
  if (found.value.isDeleted)
    return [
      fail(
        id,
        arn,
        'The state machine is being deleted',
        `Name another one with ${name} on the function`,
      ),
    ];
  if (found.value.definition === '')
    return [
      untold(
        id,
        arn,
        'its definition may not be seen',
        `Allow states:DescribeStateMachine and its key to the role that runs doctor`,
      ),
    ];
  return [
    opensGates(found.value.definition)
      ? ok(id, arn, 'The state machine is there')
      : warn(
          id,
          arn,
          'Nothing in its definition runs a task, so it is no backfill of ours: a topic that it closes stays closed',
          `Name the state machine that patches history and sets the item to READY: ${name} on the function`,
        ),
  ];
}

/** Only a task can write the item that opens a topic's gate. */
function opensGates(definition: string): boolean {
  const hasTask = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(hasTask);
    if (textAt(value, 'Type') === 'Task') return valueAt(value, 'Resource') !== undefined;
    return [...(membersOf(value)?.values() ?? [])].some(hasTask);
  };
  return hasTask(decodeJson(definition));
}
