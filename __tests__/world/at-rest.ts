import { printColumnType } from '../../src/core/schema/column-type.js';
import { errorOf, type Activation, type Watch } from './invariants.js';
import { lackingIn, parse, touchedBy, wantedOf } from './oracle.js';
import { sha256Of, textFor, type World } from './world.js';

/** What must be true when nothing is left to do: pending/ empty, registry and active agree, backfills as needed, outcomes for all. */
export function checkAtRest(
  world: World,
  watch: Watch,
  topics: readonly string[],
): readonly string[] {
  const found = topics.flatMap((topic) => [
    ...agreement(world, topic),
    ...backfills(world, watch, topic),
    ...archived(world, watch, topic),
    ...rejected(world, topic),
  ]);
  const left = [...world.held.keys()].filter((key) => key.includes('/pending/'));
  const silent = watch.uploads.filter(({ outcome }) => outcome === undefined);
  return [
    ...left.map((key) => `at rest: ${key} is still there`),
    ...silent.map(
      ({ topic, modified }) =>
        `at rest: nobody was told what became of the candidate of ${topic} of ${modified}`,
    ),
    ...tablesOfTwo(world, topics),
    ...found,
  ];
}

function activeOf(
  { held }: World,
  topic: string,
): { readonly text: string; readonly seq: number; readonly sha256: string } | undefined {
  const object = held.get(`schemas/${topic}/active/schema.json`);
  const seq = Number(object?.metadata.get('activation-seq') ?? 0);
  return object === undefined || seq === 0
    ? undefined
    : { text: textFor(object.bytes), seq, sha256: sha256Of(object.bytes) };
}

function agreement(world: World, topic: string): readonly string[] {
  const active = activeOf(world, topic);
  const item = world.attributes.get(topic);
  if (active === undefined) return [];
  const claims = [...wantedOf(active.text).keys()].filter((table) => {
    const claim = world.held.get(`schema-gate/tables/${table}.json`);
    return (
      claim === undefined ||
      (JSON.parse(textFor(claim.bytes)) as { topic: unknown }).topic !== topic
    );
  });
  return [
    ...(item?.get('activation_seq') === active.seq
      ? []
      : [`at rest: ${topic} is at activation ${active.seq}, its item is not`]),
    ...(item?.get('schema_sha256') === active.sha256
      ? []
      : [`at rest: the item of ${topic} speaks of other bytes`]),
    ...(item?.get('schema_version') === parse(active.text).schema?.version
      ? []
      : [`at rest: the item of ${topic} tells another version`]),
    ...claims.map((table) => `at rest: ${topic} has not claimed ${table}`),
  ];
}

/** The columns of CURATED whose history an activation leaves unpatched; types whose change needs a rewrite among them. */
function needs(
  { before, text }: Activation,
  hasStateMachine: boolean,
): ReadonlyMap<string, 'added' | 'changed'> {
  const { schema } = parse(text);
  if (before === undefined || schema === undefined || !hasStateMachine) return new Map();
  const older = wantedOf(before).get(`cur.${schema.tableName}`);
  const touched = [...(touchedBy(before, text).get(`cur.${schema.tableName}`) ?? [])];
  if (
    !schema.backfill.enabled &&
    !touched.some(([name, type]) => isRewrite(older?.get(name), type))
  )
    return new Map();
  // A STRUCT that differs has grown: what is new lies in it.
  return new Map(
    touched.map(
      ([name, type]) =>
        [name, older?.has(name) === true && type.kind !== 'struct' ? 'changed' : 'added'] as const,
    ),
  );
}

function isRewrite(
  was: Parameters<typeof printColumnType>[0] | undefined,
  type: Parameters<typeof printColumnType>[0],
): boolean {
  return (
    was !== undefined && printColumnType(type) === 'STRING' && printColumnType(was) !== 'STRING'
  );
}

function backfills(world: World, watch: Watch, topic: string): readonly string[] {
  const { hasStateMachine = true, backfillMode = 'gated' } = world.options;
  const activations = watch.activations.filter((one) => one.topic === topic);
  const last = activations.at(-1);
  const own = world.executions.filter(({ input }) => input.topic_name === topic);
  const names = own.map(({ name }) => name);
  const found = names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `at rest: the backfill ${name} ran twice`);
  const isOf = (name: string, one: Activation): boolean =>
    name === `${topic}-${one.seq}-${sha256Of(one.text).replaceAll('"', '').slice(0, 12)}`;
  for (const { name } of own) {
    const at = activations.findIndex((one) => isOf(name, one));
    if (at === -1) found.push(`at rest: the backfill ${name} is of no activation`);
    else if (!activations.slice(0, at + 1).some((one) => needs(one, hasStateMachine).size > 0))
      found.push(`at rest: nobody needs the backfill ${name}`);
  }
  let isWaiting = false;
  let changesTypes = false;
  for (const one of activations) {
    for (const [column, kind] of needs(one, hasStateMachine)) {
      if (
        last === undefined ||
        !wantedOf(last.text)
          .get(`cur.${parse(last.text).schema?.tableName ?? ''}`)
          ?.has(column)
      )
        continue;
      const covering = own.filter(({ name, input: { backfill_config: config } }) => {
        const seq = activations.find((other) => isOf(name, other))?.seq ?? 0;
        const columns =
          kind === 'added' ? config.new_columns : config.type_changes.map(({ field }) => field);
        return (
          seq >= one.seq && columns.some((name) => name === column || name.startsWith(`${column}.`))
        );
      });
      if (covering.length === 0)
        found.push(
          `at rest: nobody patches ${column}, which activation ${one.seq} of ${topic} has ${kind}`,
        );
      const isPatched = covering.some(({ name }) => world.ended.has(name));
      isWaiting ||= !isPatched;
      changesTypes ||= !isPatched && kind === 'changed';
    }
  }
  const item = world.attributes.get(topic);
  if (last === undefined || item === undefined) return found;
  const isGated = isWaiting && (backfillMode === 'gated' || changesTypes);
  const gate = `${String(item.get('status'))} ${String(item.get('processing_enabled'))}`;
  const expected = isGated ? 'BACKFILL_PENDING false' : 'READY true';
  if (gate !== expected) found.push(`at rest: ${topic} is ${gate}, not ${expected}`);
  for (const [table, columns] of isGated ? [] : wantedOf(last.text)) {
    const promised = new Map(
      [...columns].filter(([name]) =>
        activations.some((one) => touchedBy(one.before, one.text).get(table)?.has(name)),
      ),
    );
    const lacking = lackingIn(world.warehouse.tables.get(table), promised);
    if (lacking.length > 0) found.push(`at rest: ${table} lacks ${lacking.join(', ')}`);
  }
  return found;
}

/** Beside error.json lie the bytes that it names. */
function rejected(world: World, topic: string): readonly string[] {
  const error = errorOf(world, topic);
  if (error === undefined) return [];
  const there = world.held.get(`schemas/${topic}/failed/schema.json`);
  const sha256 = there === undefined ? null : sha256Of(there.bytes);
  return sha256 === error.sha256
    ? []
    : [`at rest: beside error.json of ${topic} lie other bytes than it names`];
}

/** Each version once for each time it came into force. */
function archived({ held }: World, watch: Watch, topic: string): readonly string[] {
  const count = new Map<string, number>();
  for (const [key, { bytes }] of held) {
    if (key.startsWith(`schemas/${topic}/archive/`))
      count.set(textFor(bytes), (count.get(textFor(bytes)) ?? 0) + 1);
  }
  const inForce = watch.record().everActive.get(topic) ?? [];
  return [...count].flatMap(([text, times]) =>
    times <= inForce.filter((one) => one === text).length
      ? []
      : [`at rest: a version of ${topic} is archived ${times} times`],
  );
}

function tablesOfTwo(world: World, topics: readonly string[]): readonly string[] {
  const owners = new Map<string, string[]>();
  for (const topic of topics) {
    const active = activeOf(world, topic);
    for (const table of active === undefined ? [] : wantedOf(active.text).keys())
      owners.set(table, [...(owners.get(table) ?? []), topic]);
  }
  return [...owners].flatMap(([table, some]) =>
    some.length < 2 ? [] : [`at rest: ${table} belongs to ${some.join(' and ')}`],
  );
}
