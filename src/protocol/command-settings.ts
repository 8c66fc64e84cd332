import type { VariableName } from './variables.js';

type Environment = Readonly<Record<string, string | undefined>>;
type Name = VariableName | 'CATCH_UP_TRACKING_TABLE';

/** What a command of an installation in AWS has to be told, since no default is right everywhere. */
const NEEDED = {
  /** It runs statements. */
  queries: ['ATHENA_WORKGROUP'],
  /** It starts, watches or stops executions, and stops their statements. */
  executions: ['ATHENA_WORKGROUP', 'BACKFILL_STATE_MACHINE_ARN', 'CATCH_UP_TRACKING_TABLE'],
} as const satisfies Readonly<Record<string, readonly Name[]>>;
export type CommandNeeds = keyof typeof NEEDED;

const MEANINGS: Readonly<Record<(typeof NEEDED)[CommandNeeds][number], string>> = {
  ATHENA_WORKGROUP: 'the workgroup of its statements',
  BACKFILL_STATE_MACHINE_ARN: 'the state machine that patches history',
  CATCH_UP_TRACKING_TABLE: 'the table that records catch-ups',
};

/** The settings that an environment lacks for a command, each with what it names. */
export function lackingSettings(environment: Environment, needs: CommandNeeds): readonly string[] {
  return NEEDED[needs]
    .filter((name) => valueOf(environment, name) === '')
    .map((name) => `${name} (${MEANINGS[name]})`);
}

const TABLE = 'SCHEMA_REGISTRY_TABLE' satisfies VariableName;

/** The table of the registry items, where the command line names none; empty: the environment neither. */
export function registryTableOf(environment: Environment): string {
  return valueOf(environment, TABLE);
}

/** What a command says that was told no table. */
export const LACKS_TABLE = `--registry-table or ${TABLE} (the registry items)`;

function valueOf(environment: Environment, name: Name): string {
  return (environment[name] ?? '').trim();
}
