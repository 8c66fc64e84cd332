import { claimingTopic, printClaim } from '../protocol/claims.js';
import { tablesOf, type CandidateContext } from './judge-candidate.js';
import type { Ports } from './ports.js';
import { reason, type Reason } from './rejection.js';

/** A table's name, and the topic that has claimed it. */
export interface Claim {
  readonly key: string;
  /** `database.table` */
  readonly table: string;
  /** Undefined while no topic has claimed it. */
  readonly owner: string | undefined;
}

/** The claims on the tables that a candidate needs. */
export async function readClaims(
  { after }: CandidateContext,
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
 * Claims the tables for the topic. Returns the reason for a rejection if another topic was faster.
 * A claim is never released: a parallel run of the same topic may rely on it, and the store can't
 * tell the two runs apart.
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
    if (owner !== topic) return ownedByAnother(owner, table, key);
  }
  return undefined;
}

export function ownedByAnother(owner: string | undefined, table: string, key: string): Reason {
  return reason(
    'TABLE_OWNED_BY_ANOTHER_TOPIC',
    `Table '${table}' belongs to topic '${owner ?? 'unknown'}' already; choose another table_name, or remove ${key} if that topic never used it`,
    { key: 'table_name' },
  );
}
