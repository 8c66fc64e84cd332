import { backfillProblems } from './at-rest-backfills.js';
import { archivedName, isOfActivation, parseHistory } from '../../src/protocol/topic-history.js';
import { errorOf, type Watch } from './watch-state.js';
import { parse, wantedOf } from './oracle.js';
import { sha256Of, textFor, type World } from './world.js';

/**
 * Violations at rest: pending/ must be empty, registry and active/ must agree, backfills must be as
 * needed, every upload must have an outcome.
 */
export function checkAtRest(
  world: World,
  watch: Watch,
  topics: readonly string[],
): readonly string[] {
  return [
    ...registryAtRest(world, watch, topics),
    ...topics.flatMap((topic) => backfillProblems(world, watch, topic)),
  ];
}

/** The same without what concerns backfills. */
export function registryAtRest(
  world: World,
  watch: Watch,
  topics: readonly string[],
): readonly string[] {
  const found = topics.flatMap((topic) => [
    ...agreement(world, topic),
    ...archived(world, watch, topic),
    ...rejected(world, topic),
    ...history(world, topic),
  ]);
  const left = [...world.held.keys()].filter((key) => key.includes('/pending/'));
  const silent = watch.uploads.filter(({ outcome }) => outcome === undefined);
  return [
    ...left.map((key) => `at rest: ${key} is still there`),
    ...silent.map(
      ({ topic, modified }) => `at rest: the candidate of ${topic} of ${modified} has no outcome`,
    ),
    ...tablesOfTwo(world, topics),
    ...found,
  ];
}

/**
 * What the history says of the activation in force is what active/ and archive/ say. It may be
 * missing or behind: whoever reads it sees that.
 */
function history({ held }: World, topic: string): readonly string[] {
  const active = held.get(`schemas/${topic}/active/schema.json`);
  const stored = held.get(`schemas/${topic}/history/versions.json`);
  const told = stored === undefined ? undefined : parseHistory(stored.bytes);
  if (stored !== undefined && told === undefined)
    return [`at rest: the history of ${topic} can't be read`];
  if (active === undefined || told === undefined || !isOfActivation(told, active.metadata))
    return [];
  const archive = [...held].filter(([key]) => key.startsWith(`schemas/${topic}/archive/`));
  const names = new Set<string>();
  for (const { bytes } of [active, ...archive.map(([, object]) => object)])
    for (const name of parse(textFor(bytes)).schema?.columns.keys() ?? []) names.add(name);
  // A candidate that failed leaves a copy of the version in force, and a run that was suspended may
  // archive a version once more under another time.
  const known = new Set(
    [
      active,
      ...archive.flatMap(([key, one]) => (told.archived.includes(archivedName(key)) ? one : [])),
    ].map(({ bytes }) => textFor(bytes)),
  );
  const missing = [
    ...[...names].filter((name) => !told.columns.has(name)),
    ...archive.flatMap(([key, { bytes }]) => (known.has(textFor(bytes)) ? [] : [key])),
  ];
  return missing.map((one) => `at rest: the history of ${topic} lacks ${one}`);
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
    const claim = world.held.get(`schemas/_claims/${table}.json`);
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
      : [`at rest: the item of ${topic} has the digest of other bytes`]),
    ...(item?.get('schema_version') === parse(active.text).schema?.version
      ? []
      : [`at rest: the item of ${topic} has another version`]),
    ...claims.map((table) => `at rest: ${topic} has not claimed ${table}`),
  ];
}

/** failed/schema.json must hold the bytes that error.json names. */
function rejected(world: World, topic: string): readonly string[] {
  const error = errorOf(world, topic);
  if (error === undefined) return [];
  const there = world.held.get(`schemas/${topic}/failed/schema.json`);
  const sha256 = there === undefined ? null : sha256Of(there.bytes);
  return sha256 === error.sha256
    ? []
    : [`at rest: failed/schema.json of ${topic} has other bytes than error.json names`];
}

/** A version may be archived at most once for each time it came into force. */
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
