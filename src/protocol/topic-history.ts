import { decodeJson, integerAt, membersOf, textAt } from '../core/text/decoded-json.js';
import { compareTexts } from '../core/text/compare-texts.js';
import { printColumnType, type ColumnType } from '../core/schema/column-type.js';
import { isShadowName } from '../core/change/tables/shadow-column.js';
import { parseTopicSchema, type TopicSchema } from '../core/schema/topic-schema.js';
import { parseVersion } from '../core/schema/version.js';
import { parseActivation } from './activation-metadata.js';
import { parseArchived } from './keys.js';

/** A column that a topic has or had. */
export interface HistoricColumn {
  /**
   * Newest first; an older type only where it has a field that no newer one has, since only the
   * last type of a field counts.
   */
  readonly types: readonly string[];
  /** The versions that had it first and last; null for a version without a number. */
  readonly first: string | null;
  readonly last: string | null;
  /** When a version without it came into force (UTC); null while it is there. */
  readonly dropped: string | null;
  /** When the version that announced its removal came into force; null without one. */
  readonly deprecated: string | null;
}

/**
 * What every version of a topic had, in one object, so that a check need
 * not read the archive. It is derived: the archive is the truth, and what does not name the active
 * version's activation is ignored and written anew.
 */
export interface TopicHistory {
  /** The activation up to which it tells, as the active object's metadata has it. */
  readonly seq: number;
  readonly sha256: string;
  /** Names in archive/, newest first. */
  readonly archived: readonly string[];
  /** The digest of {@link archiveText}, to compare with a listing of archive/. */
  readonly digest: string;
  /** By folded name, those of the active version included. */
  readonly columns: ReadonlyMap<string, HistoricColumn>;
}

/** A version that is or was in force. */
export interface HistoricVersion {
  /** When it came into force: UTC, ISO 8601. */
  readonly at: string;
  readonly schema: TopicSchema;
}

const FORMAT = 1;

/** The text that the digest is made of: what archive/ lists, with names for keys. */
export function archiveText(
  listed: readonly { readonly key: string; readonly etag: string }[],
): string {
  return listed
    .map(({ key, etag }) => `${archivedName(key)} ${etag}\n`)
    .sort(compareTexts)
    .join('');
}

/** The name of an archived version within archive/. */
export function archivedName(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** The columns after one more version, newer than all before. */
export function withVersion(
  columns: TopicHistory['columns'],
  { at, schema }: HistoricVersion,
): TopicHistory['columns'] {
  const next = new Map<string, HistoricColumn>();
  for (const [name, known] of columns)
    if (!schema.columns.has(name)) next.set(name, { ...known, dropped: known.dropped ?? at });
  for (const [name, { type, deprecation }] of schema.columns) {
    const known = columns.get(name);
    const version = schema.version ?? null;
    next.set(name, {
      types: newestTypes(printColumnType(type), known?.types ?? []),
      first: known === undefined ? version : known.first,
      last: version,
      dropped: null,
      deprecated: deprecation === undefined ? null : (known?.deprecated ?? at),
    });
  }
  return next;
}

/** Leaves out the types of which every path is in a newer one. */
function newestTypes(newest: string, older: readonly string[]): readonly string[] {
  if (newest === older[0]) return older;
  const paths = new Set<string>();
  return [newest, ...older].filter((text) => {
    const size = paths.size;
    collectPaths(typeOf(text), '', paths);
    return paths.size > size;
  });
}

function typeOf(text: string): ColumnType | undefined {
  return schemaOf({ payload_columns: { c: text } })?.columns.get('c')?.type;
}

function collectPaths(type: ColumnType | undefined, path: string, paths: Set<string>): void {
  paths.add(path);
  switch (type?.kind) {
    case 'array':
      return collectPaths(type.element, `${path}.element`, paths);
    case 'map':
      collectPaths(type.key, `${path}.key`, paths);
      return collectPaths(type.value, `${path}.value`, paths);
    case 'struct':
      for (const field of type.fields) collectPaths(field.type, `${path}.${field.name}`, paths);
  }
}

/** Whether it tells all versions up to the active one, by the active object's metadata. */
export function isOfActivation(
  { seq, sha256, archived }: TopicHistory,
  metadata: ReadonlyMap<string, string>,
): boolean {
  const facts = parseActivation(metadata);
  if (facts?.seq !== seq || facts.sha256 !== sha256) return false;
  return facts.previous === undefined || archived.includes(archivedName(facts.previous));
}

/** The names in archive/ whose version this is. */
export function namesakesIn(
  { archived }: TopicHistory,
  version: string | undefined,
): readonly string[] {
  const beginning = `v${version ?? 'unknown'}_`;
  return archived.filter(
    (name) => name.startsWith(beginning) && parseArchived(`archive/${name}`)?.version === version,
  );
}

/**
 * Whether a version has a column, or a type with fields, that the tables may still have from a
 * version before the active one. How they have it, only the archived versions tell.
 */
export function bringsBack({ columns }: TopicHistory, after: TopicSchema): boolean {
  const comesBack = [...after.columns.keys()].some((name) => {
    const known = columns.get(name);
    return known !== undefined && (known.dropped !== null || known.types.length > 1);
  });
  // A rewrite must not take the name of a column that the table still has.
  return (
    comesBack || [...columns].some(([name, { dropped }]) => dropped !== null && isShadowName(name))
  );
}

/**
 * Former versions with nothing but their numbers, which is all that the rules ask of them where
 * nothing comes back ({@link bringsBack}); without those of one version.
 */
export function numberedVersions(
  { archived }: TopicHistory,
  except: string | undefined,
): readonly TopicSchema[] {
  const versions = new Set(
    archived.flatMap((name) => parseArchived(`archive/${name}`)?.version ?? []),
  );
  versions.delete(except ?? '');
  // Parsed once: a topic may have had thousands of versions.
  const empty = schemaOf({});
  if (empty === undefined) return [];
  return [...versions].map((version) => ({ ...empty, version, semver: parseVersion(version) }));
}

function schemaOf(members: object): TopicSchema | undefined {
  return parseTopicSchema(new TextEncoder().encode(JSON.stringify(members))).schema;
}

export function printHistory(history: TopicHistory): Uint8Array {
  const columns = [...history.columns].sort(([one], [other]) => compareTexts(one, other));
  const { seq, sha256, archived, digest } = history;
  const members = { history_version: FORMAT, activation_seq: seq, schema_sha256: sha256 };
  const named = {
    ...members,
    archived,
    archive_sha256: digest,
    columns: Object.fromEntries(columns),
  };
  return new TextEncoder().encode(`${JSON.stringify(named)}\n`);
}

/** Undefined for anything else, and for another format: then the archive tells. */
export function parseHistory(bytes: Uint8Array): TopicHistory | undefined {
  const file = decodeJson(new TextDecoder().decode(bytes));
  const [seq, sha256] = [integerAt(file, 'activation_seq'), textAt(file, 'schema_sha256')];
  const digest = textAt(file, 'archive_sha256');
  const archived = textsOf(membersOf(file)?.get('archived'));
  const named = membersOf(membersOf(file)?.get('columns'));
  if (integerAt(file, 'history_version') !== FORMAT || seq === undefined) return undefined;
  if (sha256 === undefined || digest === undefined || archived === undefined) return undefined;
  if (
    named === undefined ||
    archived.some((name) => parseArchived(`archive/${name}`) === undefined)
  )
    return undefined;
  const columns = new Map<string, HistoricColumn>();
  for (const [name, value] of named) {
    const types = textsOf(membersOf(value)?.get('types'));
    if (types === undefined || types.length === 0) return undefined;
    const text = (key: string): string | null => textAt(value, key) ?? null;
    const [first, last] = [text('first'), text('last')];
    columns.set(name, {
      types,
      first,
      last,
      dropped: text('dropped'),
      deprecated: text('deprecated'),
    });
  }
  return { seq, sha256, archived, digest, columns };
}

function textsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((one): one is string => typeof one === 'string');
  return texts.length === value.length ? texts : undefined;
}
