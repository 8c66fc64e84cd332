import { claimingTopic, printClaim } from '../protocol/claims.js';
import { tablesOf, type Candidate } from './judge-candidate.js';
import type { Ports } from './ports.js';
import { reason, type Reason } from './rejection.js';

/** A table's name, and which topic has claimed it. */
export interface Claim {
  readonly key: string;
  /** `database.table` */
  readonly table: string;
  /** Undefined while nobody has. */
  readonly owner: string | undefined;
}

/** Who has claimed the tables that a candidate wants. */
export async function readClaims(
  { after }: Candidate,
  { registry, settings }: Ports,
): Promise<readonly Claim[]> {
  const { objects, layout } = registry;
  return Promise.all(
    (tablesOf(after) ?? []).map(async ({ layer, name }) => {
      const database = settings.places.databases[layer];
      const key = layout.claim(database, name);
      return {
        key,
        table: `${database}.${name}`,
        owner: claimingTopic((await objects.get(key))?.bytes),
      };
    }),
  );
}

/**
 * Takes the tables for the topic; a topic that was faster has them, and then nothing is taken. A claim is never given back: a twin
 * of this run may be activating another candidate on it at this moment, and no store could tell the two apart.
 */
export async function takeClaims(
  topic: string,
  claims: readonly Claim[],
  { registry: { objects } }: Ports,
): Promise<Reason | undefined> {
  for (const { key, table } of claims) {
    const claim = printClaim({ topic, table });
    if ((await objects.put(key, claim, new Map(), { kind: 'absent' })) !== 'refused') continue;
    const owner = claimingTopic((await objects.get(key))?.bytes);
    if (owner !== topic) return takenBy(owner, table, key);
  }
  return undefined;
}

export function takenBy(owner: string | undefined, table: string, key: string): Reason {
  return reason(
    'TABLE_OWNED_BY_ANOTHER_TOPIC',
    `Table '${table}' belongs to topic '${owner ?? 'unknown'}' already; choose another table_name, or remove ${key} if that topic never used it`,
    'table_name',
  );
}
