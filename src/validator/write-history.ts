import type { TopicSchema } from '../core/schema/topic-schema.js';
import { Fault } from '../errors.js';
import { parseActivation, type ActivationFacts } from '../protocol/activation-metadata.js';
import { byAge } from '../protocol/archived-versions.js';
import { parseArchived } from '../protocol/keys.js';
import { parseStored } from '../protocol/stored-schema.js';
import {
  archivedName,
  archiveText,
  isOfActivation,
  parseHistory,
  printHistory,
  withVersion,
  type HistoricVersion,
  type TopicHistory,
} from '../protocol/topic-history.js';
import type { ObjectFacts, StoredObject } from '../registry/registry.js';
import type { Ports } from './ports.js';

type Columns = TopicHistory['columns'];

/**
 * Writes what all versions of a topic had, if it doesn't say so yet. It is derived, so nothing
 * depends on it: whoever finds it missing or behind reads the archive instead. That is why a failure
 * is only logged, and another run's write wins.
 */
export async function writeHistory(
  topic: string,
  active: StoredObject,
  ports: Ports,
): Promise<void> {
  const facts = parseActivation(active.metadata);
  if (facts === undefined) return;
  try {
    await writeIfBehind(topic, { active, facts }, ports);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    ports.log('The history of the topic could not be written; checks read the archive', {
      topic,
      reason: error.message,
    });
  }
}

interface InForce {
  readonly active: StoredObject;
  readonly facts: ActivationFacts;
}

async function writeIfBehind(
  topic: string,
  { active, facts }: InForce,
  { registry: { objects, layout }, digest }: Ports,
): Promise<void> {
  const key = layout.history(topic);
  const stored = await objects.get(key);
  const known = stored === undefined ? undefined : parseHistory(stored.bytes);
  if (known !== undefined && isOfActivation(known, active.metadata)) return;
  // A run that was suspended must not go back.
  if (known !== undefined && known.seq > facts.seq) return;
  const listed = (await objects.list(layout.archive(topic)))
    .filter((one) => layout.parse(one.key)?.role === 'archive')
    .sort((one, other) => byAge(one.key, other.key));
  const columns =
    (await continued(known, listed, facts, { objects, digest })) ??
    (await fromArchive(listed, objects));
  const schema = parseStored(active).schema;
  const history: TopicHistory = {
    seq: facts.seq,
    sha256: facts.sha256,
    archived: listed.map((one) => archivedName(one.key)),
    digest: digest(archiveText(listed)),
    columns: schema === undefined ? columns : withVersion(columns, { at: timeOf(active), schema }),
  };
  const condition =
    stored === undefined
      ? ({ kind: 'absent' } as const)
      : ({ kind: 'etag', etag: stored.etag } as const);
  await objects.put(key, printHistory(history), new Map(), condition);
}

/**
 * What is known, if it told everything up to the version that was replaced: then nothing of the
 * archive has to be read but that version's metadata.
 */
async function continued(
  known: TopicHistory | undefined,
  listed: readonly ObjectFacts[],
  { previous }: ActivationFacts,
  { objects, digest }: Pick<Ports['registry'], 'objects'> & Pick<Ports, 'digest'>,
): Promise<Columns | undefined> {
  if (known === undefined || previous === undefined) return undefined;
  const before = listed.filter(({ key }) => key !== previous);
  if (digest(archiveText(before)) !== known.digest) return undefined;
  const replaced = await objects.get(previous);
  return replaced !== undefined && isOfActivation(known, replaced.metadata)
    ? known.columns
    : undefined;
}

/** Reads every version; `listed` is newest first. One that can't be read is left out. */
async function fromArchive(
  listed: readonly ObjectFacts[],
  objects: Ports['registry']['objects'],
): Promise<Columns> {
  let columns: Columns = new Map();
  for (const { key } of [...listed].reverse()) {
    const stored = await objects.get(key);
    const schema: TopicSchema | undefined =
      stored === undefined ? undefined : parseStored(stored).schema;
    const version: HistoricVersion | undefined =
      schema === undefined ? undefined : { at: parseArchived(key)?.since ?? '', schema };
    if (version !== undefined) columns = withVersion(columns, version);
  }
  return columns;
}

/** To the second, as the archive has it later. */
function timeOf({ modified }: StoredObject): string {
  return modified.replace(/\.\d+Z$/, 'Z');
}
