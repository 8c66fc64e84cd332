import { parseActivation } from '../../src/protocol/activation-metadata.js';
import type { Candidate } from './load-candidate.js';
import { lackingIn, wantedOf } from './oracle.js';
import { sha256Of, textFor, type World } from './world.js';

/** What was written under the load. */
export interface LoadRecord {
  /** By SHA-256. */
  readonly candidates: Map<
    string,
    Candidate & { readonly topic: string; readonly outcomes: string[] }
  >;
  readonly activations: {
    readonly topic: string;
    readonly replaced: string | undefined;
    readonly metadata: ReadonlyMap<string, string>;
  }[];
}

/** Every rule that the world breaks once the load is over. */
export function checkLoad(world: World, record: LoadRecord): readonly string[] {
  const topics = new Set([...record.candidates.values()].map(({ topic }) => topic));
  return [
    ...outcomeProblems(world, record),
    ...activationProblems(world, record),
    ...backfillCountProblems(world, record),
    ...[...topics].flatMap((topic) => disagreements(world, topic)),
  ];
}

function outcomeProblems(world: World, { candidates }: LoadRecord): readonly string[] {
  const found: string[] = [];
  for (const { topic, text, outcomes, expected } of candidates.values()) {
    if (outcomes.length !== 1 || outcomes[0] !== expected) {
      found.push(
        `${(JSON.parse(text) as { description: string }).description} was to be ${expected}, and is: ${outcomes.join(', ') || 'lost'}`,
      );
    }
    if (world.held.has(`schemas/${topic}/pending/schema.json`))
      found.push(`${topic} still has a candidate in pending/`);
  }
  return found;
}

function activationProblems(world: World, { activations }: LoadRecord): readonly string[] {
  const found: string[] = [];
  const archived = archivedTexts(world);
  const executions = new Map<string, number>();
  for (const { name } of world.executions) executions.set(name, (executions.get(name) ?? 0) + 1);
  for (const { topic, replaced, metadata } of activations) {
    if (replaced !== undefined && archived.get(topic)?.has(replaced) !== true)
      found.push(`${topic}: a replaced version is not in archive/`);
    const facts = parseActivation(metadata);
    if (facts === undefined) {
      found.push(`${topic}: an active version has no activation metadata`);
      continue;
    }
    const name = `${topic}-${String(facts.seq)}-${facts.sha256.slice(0, 12)}-1`;
    if (facts.needsCatchUp && executions.get(name) !== 1)
      found.push(`${topic}: the backfill of activation ${String(facts.seq)} was not started once`);
  }
  return found;
}

/** The archived texts of each topic. */
function archivedTexts({ held }: World): ReadonlyMap<string, ReadonlySet<string>> {
  const archived = new Map<string, Set<string>>();
  for (const [key, { bytes }] of held) {
    const topic = /^schemas\/([^/]+)\/archive\//.exec(key)?.[1];
    if (topic !== undefined)
      archived.set(topic, (archived.get(topic) ?? new Set()).add(textFor(bytes)));
  }
  return archived;
}

function backfillCountProblems(
  { executions }: World,
  { activations }: LoadRecord,
): readonly string[] {
  const needed = activations.filter(
    ({ metadata }) => metadata.get('needs-backfill') === 'true',
  ).length;
  return needed === executions.length
    ? []
    : [`${String(executions.length)} backfills were started, and ${String(needed)} are needed`];
}

/** Differences between the active version, the registry item and the tables. */
function disagreements(world: World, topic: string): readonly string[] {
  const active = world.held.get(`schemas/${topic}/active/schema.json`);
  const item = world.attributes.get(topic);
  if (active === undefined)
    return item?.get('status') === 'VALIDATION_FAILED'
      ? []
      : [`${topic} has no active version, and its item says nothing of it`];
  const facts = parseActivation(active.metadata);
  const isGated = facts?.needsCatchUp === true;
  const wrong = [
    ['activation_seq', facts?.seq],
    ['schema_sha256', sha256Of(active.bytes)],
    ['status', isGated ? 'BACKFILL_PENDING' : 'READY'],
    ['processing_enabled', !isGated],
  ].filter(([name, value]) => item?.get(String(name)) !== value);
  const lacking = [...wantedOf(textFor(active.bytes))].flatMap(([table, columns]) =>
    lackingIn(world.warehouse.tables.get(table), columns).map((column) => `${table}.${column}`),
  );
  return [
    ...wrong.map(
      ([name, value]) =>
        `the item of ${topic} has ${String(name)} ${String(item?.get(String(name)))}, not ${String(value)}`,
    ),
    ...lacking.map((column) => `the catalogue lacks ${column}`),
  ];
}
