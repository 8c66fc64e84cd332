import { readSection } from './column-section.js';
import { readBackfillConfig, type BackfillConfig } from './backfill-config.js';
import type { Column } from './column.js';
import {
  described,
  isExtension,
  unknownKey,
  type FileProblem,
  type MendMistake,
  type Report,
} from './file-problem.js';
import { folded, identifierProblem } from './identifier.js';
import type { TextEdit } from '../text/apply-edit.js';
import {
  objectWithLastMembers,
  type JsonNode,
  type JsonObject,
  type Span,
} from '../text/json-node.js';
import { nearestName } from '../text/near-names.js';
import { oversizedText, parseJsonBytes, type JsonText } from '../text/json-text.js';
import { quoted } from '../text/quoted.js';
import { reportPartitionConflicts } from './partition-conflicts.js';
import type { PartitionField } from './partitioning.js';
import { withoutRepeated } from './repeated-key.js';
import { reportLongStatements } from './statement-length.js';
import { readPartitioning, readTableProperties } from './table-settings.js';
import { DEPRECATED_KEYS, READ_KEYS, UNREAD_KEYS } from './top-level-keys.js';
import { parseVersion, type Version } from './version.js';

/** Columns that a file may have in both sections together. */
export const MAX_COLUMNS = 10_000;

export interface TopicSchema {
  /** Without repeated keys: the last of two counts, as in JSON.parse. */
  readonly root: JsonObject;
  /** As written; absent where the file has no valid version. */
  readonly version: string | undefined;
  /** The same version, parsed. */
  readonly semver: Version | undefined;
  /** Folded; empty when the file has none. */
  readonly tableName: string;
  /** By folded name, in file order, envelope first. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Folded names in the lists of critical data elements, with their tokens. */
  readonly listedCdes: ReadonlyMap<string, JsonNode>;
  /** Absent where the file uses the default. */
  readonly partitioning: readonly PartitionField[] | undefined;
  readonly backfill: BackfillConfig;
  /** As written, values as text. */
  readonly tableProperties: ReadonlyMap<string, string>;
  readonly description: string | undefined;
}

/** A file, as far as it can be read, and all its problems. */
export interface ParsedFile {
  readonly json: JsonText;
  /** Absent when the text is not a JSON object that can be read to its end. */
  readonly schema: TopicSchema | undefined;
  readonly problems: readonly FileProblem[];
}

/** Parses the bytes of a topic schema. Never throws; problems are in the order of the file. */
export function parseTopicSchema(bytes: Uint8Array): ParsedFile {
  return schemaIn(parseJsonBytes(bytes));
}

/** The schema in a document that is parsed already. */
export function schemaIn(json: JsonText): ParsedFile {
  const { root } = json;
  const problems: FileProblem[] = json.problems.map((problem) =>
    root === undefined || problem.rule !== 'duplicate-key'
      ? problem
      : { ...problem, edit: () => withoutRepeated(root, problem.start) },
  );
  const report: Report = (rule, at, message, more) =>
    problems.push({ rule, message, start: at.start, end: at.end, ...more });
  let schema: TopicSchema | undefined;
  const isDoubled = json.problems.some(({ rule }) => rule === 'duplicate-key');
  if (json.root?.kind === 'object') {
    checkKeys(json.root, report);
    schema = readTopicSchema(isDoubled ? objectWithLastMembers(json.root) : json.root, report);
  } else if (json.root !== undefined)
    report('not-an-object', json.root, `A topic schema is an object, not ${described(json.root)}`);
  problems.sort((a, b) => a.start - b.start);
  return { json, schema, problems };
}

/** The result for a file that is too large to be read. `size`: bytes, if known. */
export function oversizedFile(size?: number): ParsedFile {
  const json = oversizedText(size);
  return { json, schema: undefined, problems: json.problems };
}

const TOP_LEVEL_KEYS = [...READ_KEYS, ...UNREAD_KEYS].filter((key) => !DEPRECATED_KEYS.has(key));
const REQUIRED_KEYS = ['schema_version', 'table_name', 'envelope_columns', 'payload_columns'];

/** `root`: without repeated keys. */
function readTopicSchema(root: JsonObject, report: Report): TopicSchema {
  const members = new Map(root.members.map(({ key, value }) => [key, value]));
  const valueOf = (key: string): JsonNode | undefined => members.get(key);
  for (const key of REQUIRED_KEYS) {
    if (!members.has(key))
      report(
        'missing-field',
        { start: root.start, end: root.start + 1 },
        `The field ${key} is missing`,
        { key, fix: `Add ${key}` },
      );
  }
  const listed = readCdeLists([valueOf('cde_fields'), valueOf('critical_data_elements')], report);
  const columns = new Map<string, Column>();
  const sections = { columns, listed };
  readSection('envelope', valueOf('envelope_columns'), sections, report);
  readSection('payload', valueOf('payload_columns'), sections, report);
  if (columns.size > MAX_COLUMNS) {
    report(
      'too-many-columns',
      { start: root.start, end: root.start + 1 },
      `The file has ${columns.size} columns; at most ${MAX_COLUMNS} are allowed`,
    );
  }
  for (const [name, node] of listed) {
    if (!columns.has(name))
      report('unknown-cde', node, `The critical data element ${quoted(name)} is not a column`, {
        column: name,
      });
  }
  const partitioning = readPartitioning(valueOf('partitioning'), columns, report);
  reportPartitionConflicts(valueOf('partitioning'), partitioning, columns, report);
  const semver = readVersion(valueOf('schema_version'), report);
  const tableName = readTableName(valueOf('table_name'), report);
  reportLongStatements(tableName, columns, report);
  return {
    root,
    version: semver?.text,
    semver,
    tableName,
    columns,
    listedCdes: listed,
    partitioning,
    backfill: readBackfillConfig(valueOf('backfill_config'), report),
    tableProperties: readTableProperties(valueOf('table_properties'), report),
    description:
      readText('description', valueOf('description'), report) ??
      readText('comment', valueOf('comment'), report),
  };
}

function checkKeys(root: JsonObject, report: Report): void {
  for (const { key, keyStart, keyEnd, value } of root.members) {
    const at = { start: keyStart, end: keyEnd };
    if (DEPRECATED_KEYS.has(key))
      report(
        'deprecated-key',
        at,
        `${key} has no effect here; keep API descriptions in a file of their own`,
      );
    else if (!READ_KEYS.has(key) && !UNREAD_KEYS.has(key) && !isExtension(key)) {
      const edit: MendMistake = () => meantKey(root, key, at);
      report('unknown-key', at, unknownKey('A topic schema', key, TOP_LEVEL_KEYS), { edit });
    } else if ((key === 'owner' || key === '$schema') && value.kind !== 'string') {
      report('wrong-type', value, `${key} must be a string, not ${described(value)}`);
    } else if (key === 'consumers') readNames('consumers', value, report);
  }
}

/** The key that a mistyped one was meant to be, where its value is one for that key. */
function meantKey(root: JsonObject, key: string, at: Span): TextEdit | undefined {
  const near = nearestName(key, [...MEANT_KEYS.keys()]);
  const value = root.members.find((member) => member.key === key)?.value;
  if (near === undefined || near !== nearestName(key, TOP_LEVEL_KEYS)) return undefined;
  if (value?.kind !== 'string' || root.members.some((member) => member.key === near))
    return undefined;
  return MEANT_KEYS.get(near)?.(value.value) === true
    ? { at, text: JSON.stringify(near) }
    : undefined;
}

type IsValid = (text: string) => boolean;
/** Keys with a short value, which is valid or not by itself. */
const MEANT_KEYS: ReadonlyMap<string, IsValid> = new Map<string, IsValid>([
  ['schema_version', (text) => parseVersion(text) !== undefined],
  ['table_name', (text) => identifierProblem(text) === undefined],
  ['description', () => true],
  ['comment', () => true],
  ['owner', () => true],
]);

/** The union of both lists: folded names with their tokens. */
function readCdeLists(
  lists: readonly (JsonNode | undefined)[],
  report: Report,
): ReadonlyMap<string, JsonNode> {
  const names = new Map<string, JsonNode>();
  for (const [index, list] of lists.entries()) {
    if (list === undefined) continue;
    for (const [name, node] of readNames(
      index === 0 ? 'cde_fields' : 'critical_data_elements',
      list,
      report,
    )) {
      if (!names.has(name)) names.set(name, node);
    }
  }
  return names;
}

function readNames(key: string, list: JsonNode, report: Report): [string, JsonNode][] {
  if (list.kind !== 'array') {
    report('wrong-type', list, `${key} must be a list of names, not ${described(list)}`);
    return [];
  }
  const names: [string, JsonNode][] = [];
  for (const item of list.items) {
    if (item.kind === 'string') names.push([folded(item.value), item]);
    else report('wrong-type', item, `${key} must hold names, not ${described(item)}`);
  }
  return names;
}

function readVersion(node: JsonNode | undefined, report: Report): Version | undefined {
  const text = readText('schema_version', node, report);
  if (text === undefined || node === undefined) return undefined;
  const version = parseVersion(text);
  if (version !== undefined) return version;
  report(
    'invalid-version',
    node,
    `${quoted(text)} is not a version; write it as SemVer, such as "1.4.0"`,
  );
  return undefined;
}

function readTableName(node: JsonNode | undefined, report: Report): string {
  const text = readText('table_name', node, (rule, at, message) =>
    report(rule, at, message, { key: 'table_name' }),
  );
  if (text === undefined || node === undefined) return '';
  const problem = identifierProblem(text);
  if (problem !== undefined) report(problem.rule, node, problem.message, { key: 'table_name' });
  return folded(text);
}

function readText(key: string, node: JsonNode | undefined, report: Report): string | undefined {
  if (node === undefined || node.kind === 'string') return node?.value;
  report('wrong-type', node, `${key} must be a string, not ${described(node)}`);
  return undefined;
}
