import { activationMetadata } from '../../src/protocol/activation-metadata.js';
import {
  archivedName,
  archiveText,
  parseHistory,
  printHistory,
  type HistoricColumn,
  type TopicHistory,
} from '../../src/protocol/topic-history.js';
import type { StoredObject } from '../../src/registry/registry.js';
import { bytesOf, digest } from '../judged.js';
import type { Call } from '../world/faults.js';
import { schema } from '../world/scenarios.js';
import { harness, type Harness } from './harness.js';

export const FOLDER = 'schemas/orders/archive/';
export const HISTORY = 'schemas/orders/history/versions.json';
const ACTIVE = 'schemas/orders/active/schema.json';
export const FIRST = `${FOLDER}v1.0.0_20260101_000000.json`;
export const SECOND = `${FOLDER}v2.0.0_20260201_000000.json`;
/** Three versions: `gone` was dropped by the second, `n` widened, `new` came with the third. */
export const TEXTS = {
  1: schema('1.0.0', { n: 'INT', gone: 'STRING' }),
  2: schema('2.0.0', { n: 'BIGINT' }),
  3: schema('3.0.0', { n: 'BIGINT', new: 'DATE' }),
} as const;
export const column = (facts: Partial<HistoricColumn>): HistoricColumn => ({
  types: ['BIGINT'],
  first: '1.0.0',
  last: '3.0.0',
  dropped: null,
  deprecated: null,
  ...facts,
});
/** What all three had, as the archive tells it: a type that says nothing more is left out. */
export const ALL: Readonly<Record<string, HistoricColumn>> = {
  gone: column({ types: ['STRING'], last: '1.0.0', dropped: '2026-02-01T00:00:00Z' }),
  n: column({}),
  new: column({ types: ['DATE'], first: '3.0.0' }),
};

export const metadataOf = (
  seq: number,
  text: string,
  previous?: string,
): ReadonlyMap<string, string> =>
  activationMetadata({
    seq,
    sha256: digest(text),
    commit: undefined,
    schemaVersion: undefined,
    classification: 'compatible',
    needsBackfill: false,
    needsCatchUp: false,
    patchedBase: undefined,
    previous,
  });
export const put = (
  { world }: Harness,
  key: string,
  content: string | Uint8Array,
  metadata: ReadonlyMap<string, string> = new Map(),
): Promise<unknown> =>
  world.registry.objects.put(
    key,
    typeof content === 'string' ? bytesOf(content) : content,
    metadata,
    { kind: 'always' },
  );

/** The third version, in force since its 13th of March; the two before it lie in archive/. */
export async function third(failureOf?: (call: Call) => Error | undefined): Promise<Harness> {
  const at = harness({}, failureOf);
  await put(at, FIRST, TEXTS[1], metadataOf(1, TEXTS[1]));
  await put(at, SECOND, TEXTS[2], metadataOf(2, TEXTS[2], FIRST));
  return at;
}
export const active = (changes: Partial<StoredObject> = {}): StoredObject => ({
  key: ACTIVE,
  bytes: bytesOf(TEXTS[3]),
  size: TEXTS[3].length,
  etag: '"3"',
  modified: '2026-03-13T10:20:30.456Z',
  versionId: null,
  metadata: metadataOf(3, TEXTS[3], SECOND),
  ...changes,
});
export const listingOf = async ({ world }: Harness): Promise<string> =>
  digest(archiveText(await world.registry.objects.list(FOLDER)));
export const written = ({ world }: Harness): TopicHistory | undefined => {
  const bytes = world.held.get(HISTORY)?.bytes;
  return bytes === undefined ? undefined : parseHistory(bytes);
};
export const columnsOf = (at: Harness): Readonly<Record<string, HistoricColumn>> =>
  Object.fromEntries(written(at)?.columns ?? []);
export const callsOf = ({ calls }: Harness): readonly string[] =>
  calls.map(({ operation, subject }) => `${operation} ${subject}`);
/** What only the history tells, so that it is seen who told. */
export const MARKED = new Map([
  ['marked', column({ types: ['INT'], dropped: '2025-01-01T00:00:00Z' })],
]);
/** A history up to the second version, unless told otherwise. */
export async function known(at: Harness, changes: Partial<TopicHistory> = {}): Promise<void> {
  const listed = await at.world.registry.objects.list(FOLDER);
  const history: TopicHistory = {
    seq: 2,
    sha256: digest(TEXTS[2]),
    archived: [archivedName(FIRST)],
    digest: digest(archiveText(listed.filter(({ key }) => key === FIRST))),
    columns: MARKED,
    ...changes,
  };
  await put(at, HISTORY, printHistory(history));
  at.calls.length = 0;
}
