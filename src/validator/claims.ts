import { claimingTopic, printClaim } from '../protocol/claims.js';
import { Fault } from '../errors.js';
import type { Registry } from '../registry/registry.js';
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
  const { layout } = registry;
  return Promise.all(
    (tablesOf(after) ?? []).map(async ({ layer, name }) => {
      const database = settings.places.databases[layer];
      const key = layout.claim(database, name);
      return { key, table: `${database}.${name}`, owner: await ownerOf(key, registry) };
    }),
  );
}

/**
 * The topic that has claimed a table. A claim that can't be read says nothing about whose table it
 * is, so it is a Fault.
 */
export async function ownerOf(key: string, { objects }: Registry): Promise<string | undefined> {
  const claim = await objects.get(key);
  if (claim === undefined) return undefined;
  const owner = claimingTopic(claim.bytes);
  if (owner === undefined)
    throw new Fault(
      `The claim ${objects.locate(key)} can't be read, so it is not known whose table it is; correct it, or remove it if no topic uses the table`,
    );
  return owner;
}

/**
 * Claims the tables for the topic. Returns the reason for a rejection if another topic was faster.
 * An activation never releases a claim: a parallel run of the same topic may rely on it, and the
 * store can't tell the two runs apart.
 */
export async function takeClaims(
  topic: string,
  claims: readonly Claim[],
  { registry }: Ports,
): Promise<Reason | undefined> {
  const { objects } = registry;
  for (const { key, table } of claims) {
    const claim = printClaim({ topic, table });
    if ((await objects.put(key, claim, new Map(), { kind: 'absent' })) !== 'refused') continue;
    const owner = await ownerOf(key, registry);
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
