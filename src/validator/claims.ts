import { parseTopicSchema } from '../core/schema/topic-schema.js';
import { quoted } from '../core/text/quoted.js';
import { claimingTopic, printClaim } from '../protocol/claims.js';
import { Fault } from '../errors.js';
import type { PutCondition, Registry, StoredObject } from '../registry/registry.js';
import { tablesOf, type CandidateContext } from './judge-candidate.js';
import type { Ports } from './ports.js';
import { reason, type Reason } from './rejection.js';

/** A table's name, and the topic that has claimed it. */
export interface Claim {
  readonly key: string;
  /** The claim as people find it: `s3://bucket/key`, or the path of the file. */
  readonly place: string;
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
      const place = registry.objects.locate(key);
      return { key, place, table: `${database}.${name}`, owner: await ownerOf(key, registry) };
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
  for (const { key, place, table } of claims) {
    const claim = printClaim({ topic, table });
    if ((await objects.put(key, claim, new Map(), { kind: 'absent' })) !== 'refused') continue;
    const owner = await ownerOf(key, registry);
    if (owner !== topic) return ownedByAnother({ owner, table, place });
  }
  return undefined;
}

/**
 * Takes the claims of a topic that was retired again, once its version is in force: the run that
 * retires it may still be removing them, and does so only while they are as it read them.
 */
export async function renewClaims(
  topic: string,
  { active, seq }: { readonly active: StoredObject; readonly seq: number },
  { registry, settings, log }: Ports,
): Promise<void> {
  const { objects, layout } = registry;
  for (const { layer, name } of tablesOf(parseTopicSchema(active.bytes)) ?? []) {
    const database = settings.places.databases[layer];
    const key = layout.claim(database, name);
    const table = `${database}.${name}`;
    const bytes = printClaim({ topic, table, renewedBy: seq });
    const found = await objects.get(key);
    const owner = found === undefined ? topic : claimingTopic(found.bytes);
    if (owner !== topic) {
      log(`Table '${table}' was claimed by another topic meanwhile`, { topic, key }, 'warn');
      continue;
    }
    // A twin of this run, or one that died here, has renewed it already.
    if (found !== undefined && Buffer.from(found.bytes).equals(bytes)) continue;
    const condition: PutCondition =
      found === undefined ? { kind: 'absent' } : { kind: 'etag', etag: found.etag };
    if ((await objects.put(key, bytes, new Map(), condition)) === 'refused')
      throw new Fault(
        `The claim ${objects.locate(key)} changed while topic ${quoted(topic)} came back; the topic is validated again`,
      );
  }
}

/** The reason against a candidate whose table another topic has claimed. */
export function ownedByAnother({ owner, table, place }: Omit<Claim, 'key'>): Reason {
  return reason(
    'TABLE_OWNED_BY_ANOTHER_TOPIC',
    `Table '${table}' belongs to topic '${owner ?? 'unknown'}' already; choose another table_name, or remove ${place} if that topic never used it`,
    { key: 'table_name' },
  );
}
