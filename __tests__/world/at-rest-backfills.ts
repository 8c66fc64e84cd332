import { printColumnType } from '../../src/core/schema/column-type.js';
import type { Activation, Watch } from './watch-state.js';
import type { Execution } from './memory-backfill.js';
import { lackingIn, parse, touchedBy, wantedOf } from './oracle.js';
import { sha256Of, type World } from './world.js';

/**
 * The columns of CURATED whose history an activation leaves unpatched, and whether each was added,
 * changed its type, or reads another path.
 */
function needs({ before, text }: Activation, hasStateMachine: boolean): ReadonlyMap<string, Need> {
  const { schema } = parse(text);
  if (before === undefined || schema === undefined || !hasStateMachine) return new Map();
  const older = wantedOf(before).get(`cur.${schema.tableName}`);
  const touched = [...(touchedBy(before, text).get(`cur.${schema.tableName}`) ?? [])];
  if (
    !schema.backfill.enabled &&
    !touched.some(([name, type]) => isRewrite(older?.get(name), type))
  )
    return new Map();
  // A STRUCT changes only by new fields, so these count as added.
  return new Map<string, Need>([
    ...otherPaths(before, text).map((name) => [name, 'moved'] as const),
    ...touched.map(
      ([name, type]) =>
        [name, older?.has(name) === true && type.kind !== 'struct' ? 'changed' : 'added'] as const,
    ),
  ]);
}

type Need = 'added' | 'changed' | 'moved';

/** Columns of both versions that read another path; scenarios write them as objects. */
function otherPaths(before: string, text: string): readonly string[] {
  const [older, newer] = [before, text].map((one) => {
    const { payload_columns: columns } = JSON.parse(one) as {
      payload_columns: Readonly<Record<string, { readonly json_path?: string }>>;
    };
    return new Map(Object.entries(columns));
  });
  return [...(newer ?? [])].flatMap(([name, { json_path: path }]) => {
    const was = older?.get(name);
    return was !== undefined && was.json_path !== path ? [name] : [];
  });
}

function isRewrite(
  was: Parameters<typeof printColumnType>[0] | undefined,
  type: Parameters<typeof printColumnType>[0],
): boolean {
  return (
    was !== undefined && printColumnType(type) === 'STRING' && printColumnType(was) !== 'STRING'
  );
}

/** What is not as it must be with the backfills of a topic, its gate and its tables. */
export function backfillProblems(world: World, watch: Watch, topic: string): readonly string[] {
  const { hasStateMachine = true } = world.options;
  const facts: BackfillFacts = {
    topic,
    activations: watch.activations.filter((one) => one.topic === topic),
    executions: world.executions.filter(({ input }) => input.topic_name === topic),
    ended: world.ended,
    hasStateMachine,
  };
  const unpatched = unpatchedColumns(facts);
  const { gate, isGated } = gateOf(world, unpatched);
  const last = facts.activations.at(-1);
  const item = world.attributes.get(topic);
  const found = [...executionProblems(facts), ...unpatched.flatMap(({ problem }) => problem ?? [])];
  if (last === undefined || item === undefined || item.get('status') === 'RETIRED') return found;
  const actual = `${String(item.get('status'))} ${String(item.get('processing_enabled'))}`;
  if (actual !== gate) found.push(`at rest: ${topic} is ${actual}, not ${gate}`);
  return isGated ? found : [...found, ...tableProblems(world, facts, last)];
}

interface BackfillFacts {
  readonly topic: string;
  readonly activations: readonly Activation[];
  readonly executions: readonly Execution[];
  readonly ended: ReadonlySet<string>;
  readonly hasStateMachine: boolean;
}

function isOf(name: string, { topic, seq, text }: Activation): boolean {
  return name === `${topic}-${seq}-${sha256Of(text).slice(0, 12)}-1`;
}

/**
 * Each execution must run once, and belong to an activation that needs it or follows one that does.
 */
function executionProblems({
  activations,
  executions,
  hasStateMachine,
}: BackfillFacts): readonly string[] {
  const names = executions.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const found = twice.map((name) => `at rest: the backfill ${name} ran twice`);
  for (const name of names) {
    const at = activations.findIndex((one) => isOf(name, one));
    if (at === -1) found.push(`at rest: the backfill ${name} is of no activation`);
    else if (!activations.slice(0, at + 1).some((one) => needs(one, hasStateMachine).size > 0))
      found.push(`at rest: nobody needs the backfill ${name}`);
  }
  return found;
}

/** A column whose history no backfill has patched yet. */
interface UnpatchedColumn {
  readonly kind: Need;
  /** Undefined if an execution is to patch it. */
  readonly problem: string | undefined;
}

function unpatchedColumns(facts: BackfillFacts): readonly UnpatchedColumn[] {
  const { topic, activations, ended, hasStateMachine } = facts;
  const last = activations.at(-1);
  if (last === undefined) return [];
  const inForce = wantedOf(last.text).get(`cur.${parse(last.text).schema?.tableName ?? ''}`);
  return activations.flatMap((one) =>
    [...needs(one, hasStateMachine)].flatMap(([column, kind]) => {
      if (inForce?.has(column) !== true) return [];
      const covering = coveringOf(facts, one, column, kind);
      if (covering.some(({ name }) => ended.has(name))) return [];
      const problem = `at rest: nobody patches ${column}, which activation ${one.seq} of ${topic} has ${kind}`;
      return [{ kind, problem: covering.length === 0 ? problem : undefined }];
    }),
  );
}

/** The executions of this activation or a later one that patch the column. */
function coveringOf(
  { activations, executions }: BackfillFacts,
  { seq }: Activation,
  column: string,
  kind: UnpatchedColumn['kind'],
): readonly Execution[] {
  return executions.filter(({ name, input: { backfill_config: config } }) => {
    const own = activations.find((other) => isOf(name, other))?.seq ?? 0;
    // The state machine compares the versions itself; its input doesn't name these.
    if (kind === 'moved') return own >= seq;
    const columns =
      kind === 'added' ? config.new_columns : config.type_changes.map(({ field }) => field);
    return own >= seq && columns.some((one) => one === column || one.startsWith(`${column}.`));
  });
}

function gateOf(
  { options: { backfillMode = 'gated' } }: World,
  unpatched: readonly UnpatchedColumn[],
): { readonly gate: string; readonly isGated: boolean } {
  const isWrong = unpatched.some(({ kind }) => kind !== 'added');
  const isGated = unpatched.length > 0 && (backfillMode === 'gated' || isWrong);
  return { gate: isGated ? 'BACKFILL_PENDING false' : 'READY true', isGated };
}

/**
 * The tables of the version in force must have every column that an activation has added or
 * changed.
 */
function tableProblems(
  world: World,
  { activations }: BackfillFacts,
  last: Activation,
): readonly string[] {
  return [...wantedOf(last.text)].flatMap(([table, columns]) => {
    const promised = new Map(
      [...columns].filter(([name]) =>
        activations.some((one) => touchedBy(one.before, one.text).get(table)?.has(name)),
      ),
    );
    const lacking = lackingIn(world.warehouse.tables.get(table), promised);
    return lacking.length > 0 ? [`at rest: ${table} lacks ${lacking.join(', ')}`] : [];
  });
}
