import { decodeJson, membersOf, textAt } from '../core/text/decoded-json.js';
import { CATCH_UP_MACHINE } from './catch-up-machine-template.js';

/** What an installation fills into the definition; undefined where the definition has none. */
export interface MachinePlaces {
  /** Of the function that gives the statements. */
  readonly functionArn: string | undefined;
  readonly workgroup: string | undefined;
  /** `s3://…`, where Athena puts results. */
  readonly results: string | undefined;
}

/** Whose state machine a definition is of. */
export type FoundMachine =
  | { readonly kind: 'foreign' }
  | {
      readonly kind: 'ours';
      readonly places: MachinePlaces;
      /** Where it is unlike that of this version, such as `States.Plan.TimeoutSeconds`; sorted. */
      readonly differences: readonly string[];
    };

/**
 * Compares a definition with infra/state-machines/catch-up.asl.json. White space and the order of
 * members don't matter, and each place has to have one value wherever it stands. Of another version
 * of ours are those that ask a function to plan and to finish.
 */
export function readMachine(definition: string): FoundMachine {
  const found = decodeJson(definition);
  const actions = new Set(actionsIn(found));
  if (!actions.has('plan') || !actions.has('finish')) return { kind: 'foreign' };
  const filled = new Map<string, string>();
  const differences = differencesOf(decodeJson(CATCH_UP_MACHINE), found, { path: '', filled });
  return {
    kind: 'ours',
    places: {
      functionArn: filled.get('function_arn'),
      workgroup: filled.get('workgroup'),
      results: filled.get('results'),
    },
    differences: [...differences].sort(),
  };
}

/** What the tasks of a definition ask functions for. */
function actionsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  const action = textAt(value, 'Parameters', 'Payload', 'action');
  const own = textAt(value, 'Type') === 'Task' && action !== undefined ? [action] : [];
  return [...own, ...[...(membersOf(value)?.values() ?? [])].flatMap(actionsIn)];
}

interface Position {
  readonly path: string;
  /** The values of places so far. */
  readonly filled: Map<string, string>;
}

function differencesOf(wanted: unknown, found: unknown, at: Position): readonly string[] {
  const { path, filled } = at;
  const name = typeof wanted === 'string' ? /^\$\{(\w+)\}$/.exec(wanted)?.[1] : undefined;
  if (name !== undefined) {
    if (typeof found !== 'string' || found === '') return [path];
    const before = filled.get(name) ?? found;
    filled.set(name, before);
    return before === found ? [] : [path];
  }
  const [members, others] = [partsOf(wanted), partsOf(found)];
  if (members === undefined || others === undefined) return wanted === found ? [] : [path];
  if (Array.isArray(wanted) !== Array.isArray(found)) return [path];
  return [...new Set([...members.keys(), ...others.keys()])].flatMap((key) => {
    const inner = path === '' ? key : `${path}.${key}`;
    return members.has(key) && others.has(key)
      ? differencesOf(members.get(key), others.get(key), { path: inner, filled })
      : [inner];
  });
}

/** The members of an object or a list. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return Array.isArray(value)
    ? new Map(value.map((one, index) => [String(index), one]))
    : membersOf(value);
}
