import { Fault, UserError } from '../errors.js';
import { quoted } from '../core/text/quoted.js';
import { isShadowName } from '../core/change/tables/shadow-column.js';
import type { ExistingTable } from '../core/change/tables/table-change.js';
import { wantedTables } from '../core/schema/tables.js';
import { activationMetadata, parseActivation } from '../protocol/activation-metadata.js';
import { begin, type CatchUp } from './begin.js';
import type { CatchUpPorts } from './catch-up-ports.js';
import { fail } from './end.js';
import { holdsType } from './holds-type.js';
import { isOwn } from './own.js';
import { readBase, type BaseVersion } from './read-base.js';
import { gateOf, readSubject, type Subject } from './subject.js';

/** The version that is in force again. */
export interface Abandoned {
  readonly topic: string;
  readonly schemaVersion: string | null;
  readonly sha256: string;
  /** The shadow columns that were dropped, sorted. */
  readonly dropped: readonly string[];
}

/**
 * Gives up a rewrite before its columns are swapped: the shadows go, and the version of which the
 * table still has the types comes back into force. The next validation of the topic records it, and
 * starts a catch-up for what else was begun. A UserError where there is nothing to go back to.
 */
export async function abandonRewrite(topic: string, ports: CatchUpPorts): Promise<Abandoned> {
  const subject = await readSubject(topic, ports);
  const gate = gateOf(subject);
  const { patchedBase } = subject.facts;
  if (gate === undefined || gate.during === 'READY' || patchedBase === undefined)
    throw waitsForNone(topic);
  const base = await readBase(topic, patchedBase, ports);
  await shadowsOf(subject, base, ports);
  const begun = await begin(subject, gate, ports);
  if (begun.kind !== 'begun') throw new UserError(begun.reason);
  const { catchUp } = begun;
  try {
    // Again: a catch-up that was at work until now may have swapped the columns.
    const shadows = await shadowsOf(subject, base, ports);
    const dropped = await dropShadows(catchUp, shadows, ports);
    await putBack(catchUp, base, ports);
    return {
      topic,
      schemaVersion: base.version.schema?.version ?? null,
      sha256: base.sha256,
      dropped,
    };
  } catch (error) {
    if (!(error instanceof Fault || error instanceof UserError)) throw error;
    await fail(catchUp, { step: 'abandon rewrite', period: null, reason: error.message }, ports);
    throw error;
  }
}

function waitsForNone(topic: string): UserError {
  return new UserError(
    `Topic ${quoted(topic)} waits for no rewrite, so there is none to abandon; schema-gate status ${topic} tells how it stands`,
  );
}

interface Shadows {
  readonly table: ExistingTable;
  readonly names: readonly string[];
}

/** The shadows of unfinished rewrites. A UserError where a column has the new type already. */
async function shadowsOf(
  { topic, version }: Subject,
  base: BaseVersion,
  { warehouse, places }: CatchUpPorts,
): Promise<Shadows> {
  const [, wanted] = wantedTables(version.schema);
  const database = places.databases.curated;
  const table = await warehouse.table(database, wanted.name);
  if (table === undefined || base.version.schema === undefined)
    throw new UserError(
      `${database}.${wanted.name} does not exist, so there is nothing to go back to`,
    );
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  const before = new Map(
    wantedTables(base.version.schema)[1].columns.map(({ name, type }) => [name, type]),
  );
  for (const [name, was] of before) {
    if (!holdsType(types.get(name), was))
      throw new UserError(
        `${database}.${wanted.name}: the column ${quoted(name)} is no longer as the former version says, since its rewrite was swapped already; let schema-gate catch-up ${topic} end, and publish a new version to change the column again`,
      );
  }
  if (wanted.columns.every(({ name, type }) => holdsType(types.get(name), type)))
    throw waitsForNone(topic);
  const names = [...types.keys()].filter((name) => isShadowName(name) && !before.has(name)).sort();
  return { table, names };
}

async function dropShadows(
  catchUp: CatchUp,
  { table: { database, name: table }, names }: Shadows,
  ports: CatchUpPorts,
): Promise<readonly string[]> {
  for (const column of names) {
    await requireOwn(catchUp, ports);
    const on = { layer: 'curated', database, table } as const;
    const dropped = await ports.warehouse.apply(
      { ...on, kind: 'drop-column', column },
      ports.attempt(),
    );
    if (dropped.kind === 'refused') throw new Fault(dropped.reason);
  }
  return names;
}

/** Archives the version in force, and replaces it by the former one, if it is still in force. */
async function putBack(catchUp: CatchUp, base: BaseVersion, ports: CatchUpPorts): Promise<void> {
  const { topic, active, facts } = catchUp.subject;
  const { objects, layout } = ports.registry;
  const previous = await archiveActive(catchUp.subject, ports);
  await requireOwn(catchUp, ports);
  const metadata = activationMetadata({
    seq: facts.seq + 1,
    sha256: base.sha256,
    commit: parseActivation(base.stored.metadata)?.commit,
    schemaVersion: base.version.schema?.version,
    classification: 'compatible',
    needsBackfill: false,
    needsCatchUp: true,
    patchedBase: base.stored.key,
    previous,
  });
  const key = layout.active(topic);
  const { etag } = active;
  const written = await objects.put(key, base.stored.bytes, metadata, { kind: 'etag', etag });
  if (written !== 'refused') return;
  // Refused, too, if this write had been applied, and its answer was lost.
  const now = await objects.get(key);
  const current = now === undefined ? undefined : parseActivation(now.metadata);
  if (current?.seq === facts.seq + 1 && current.sha256 === base.sha256) return;
  throw new Fault(
    `${objects.locate(key)} was replaced meanwhile, so nothing was put back; look at schema-gate status ${topic}`,
  );
}

async function archiveActive(
  { topic, active, archiveKey, version }: Subject,
  { registry: { objects, layout }, digest }: CatchUpPorts,
): Promise<string> {
  const sha256 = digest(active.bytes);
  const taken = layout.archived(topic, version.schema.version, active.modified, sha256.slice(0, 8));
  for (const key of [archiveKey, taken]) {
    const put = await objects.put(key, active.bytes, active.metadata, { kind: 'absent' });
    if (put !== 'refused') return key;
    const existing = await objects.get(key);
    if (existing !== undefined && digest(existing.bytes) === sha256) return key;
  }
  throw new Fault(
    `${objects.locate(taken)} holds bytes of another version than its name says; move it away`,
  );
}

async function requireOwn(catchUp: CatchUp, ports: CatchUpPorts): Promise<void> {
  if (!(await isOwn(catchUp, ports)))
    throw new Fault(
      `Another activation or catch-up of topic ${quoted(catchUp.subject.topic)} has begun meanwhile; look at schema-gate status ${catchUp.subject.topic}`,
    );
}
