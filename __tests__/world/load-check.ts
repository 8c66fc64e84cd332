import { parseActivation } from '../../src/protocol/activation-metadata.js';
import type { Candidate } from './load-candidate.js';
import { lackingIn, wantedOf } from './oracle.js';
import { sha256Of, textFor, type World } from './world.js';

/** What was written while the load was on. */
export interface Seen {
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

/** Everything that is not as it must be when the load is over. */
export function checkLoad(world: World, { candidates, activations }: Seen): readonly string[] {
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
  const archived = new Map<string, Set<string>>();
  for (const [key, { bytes }] of world.held) {
    const topic = /^schemas\/([^/]+)\/archive\//.exec(key)?.[1];
    if (topic !== undefined)
      archived.set(topic, (archived.get(topic) ?? new Set()).add(textFor(bytes)));
  }
  const executions = new Map<string, number>();
  for (const { name } of world.executions) executions.set(name, (executions.get(name) ?? 0) + 1);
  for (const { topic, replaced, metadata } of activations) {
    if (replaced !== undefined && archived.get(topic)?.has(replaced) !== true)
      found.push(`${topic}: a replaced version is not in archive/`);
    const facts = parseActivation(metadata);
    if (facts === undefined)
      found.push(`${topic}: an active version does not tell of its activation`);
    else if (
      facts.needsBackfill &&
      executions.get(`${topic}-${String(facts.seq)}-${facts.sha256.slice(0, 12)}`) !== 1
    )
      found.push(`${topic}: the backfill of activation ${String(facts.seq)} was not started once`);
  }
  const needed = activations.filter(
    ({ metadata }) => metadata.get('needs-backfill') === 'true',
  ).length;
  if (needed !== world.executions.length)
    found.push(
      `${String(world.executions.length)} backfills were started, and ${String(needed)} are needed`,
    );
  for (const topic of new Set([...candidates.values()].map((candidate) => candidate.topic)))
    found.push(...disagreements(world, topic));
  return found;
}

/** Between what is in force, the registry's item and the tables. */
function disagreements(world: World, topic: string): readonly string[] {
  const active = world.held.get(`schemas/${topic}/active/schema.json`);
  const item = world.attributes.get(topic);
  if (active === undefined)
    return item?.get('status') === 'VALIDATION_FAILED'
      ? []
      : [`${topic} has no active version, and its item says nothing of it`];
  const facts = parseActivation(active.metadata);
  const isGated = facts?.needsBackfill === true;
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
