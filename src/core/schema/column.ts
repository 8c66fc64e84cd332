import { parseColumnType, STRING_TYPE, type ColumnType } from './column-type.js';
import { described, isExtension, unknownKey, type Report } from './file-problem.js';
import { folded } from './identifier.js';
import { flattenedSource, parseJsonPath } from './json-path.js';
import {
  canonicalJson,
  type JsonMember,
  type JsonNode,
  type JsonObject,
  type Span,
} from '../text/json-node.js';
import { COLUMN_KEYS } from './column-keys.js';
import { readDeprecation, type Deprecation } from './read-deprecation.js';

export type Section = 'envelope' | 'payload';

export interface Column {
  /** Lower-case, as Glue stores it. */
  readonly name: string;
  readonly spelled: string;
  readonly section: Section;
  /** Position within its section. */
  readonly index: number;
  /** The column's key and value in the file. */
  readonly member: JsonMember;
  /** STRING where the file's type can't be read. */
  readonly type: ColumnType;
  /** As written; absent when the file gives none. */
  readonly typeSpelled: string | undefined;
  readonly isTypeReadable: boolean;
  /** Effectively required: `required`, a CDE, or `nullable: false`. */
  readonly isRequired: boolean;
  /** Critical data element, by flag or by list. */
  readonly isCde: boolean;
  readonly isSensitive: boolean;
  /** Canonical JSON. */
  readonly defaultValue: string | undefined;
  /** Canonical JSON of each value. */
  readonly enumValues: readonly string[] | undefined;
  /** As written; absent when the column reads its own name. */
  readonly jsonPath: string | undefined;
  readonly pathSegments: readonly string[];
  /** Flattened path. */
  readonly source: string;
  readonly description: string | undefined;
  readonly deprecation: Deprecation | undefined;
  readonly renamedFrom: string | undefined;
}

/** Reads one column; what can't be read takes its default, so that the comparison goes as far as it can. */
export function readColumn(
  member: JsonMember,
  section: Section,
  index: number,
  isListedCde: boolean,
  report: Report,
): Column {
  const name = folded(member.key);
  const { value } = member;
  const problem = (rule: string, at: Span, message: string): void =>
    report(rule, at, message, { column: name });
  const draft = emptyDraft();
  if (value.kind === 'string') readType(value.value, value, draft, problem);
  else if (value.kind === 'object') readAttributes(value, draft, problem);
  else
    problem(
      'wrong-type',
      value,
      `A column is an object or a type such as "STRING", not ${described(value)}`,
    );
  const isCde = isListedCde || draft.cde;
  checkNullable(member, draft, isCde, problem);
  return {
    name,
    spelled: member.key,
    section,
    index,
    member,
    type: draft.type,
    typeSpelled: draft.typeSpelled,
    isTypeReadable: draft.isTypeReadable,
    isRequired: draft.required || draft.nullable === false || isCde,
    isCde,
    isSensitive: draft.sensitive,
    defaultValue: draft.defaultValue,
    enumValues: draft.enumValues,
    jsonPath: draft.jsonPath,
    pathSegments: draft.pathSegments ?? [member.key],
    source: draft.pathSegments === undefined ? name : flattenedSource(draft.pathSegments),
    description: draft.description,
    deprecation: draft.deprecation,
    renamedFrom: draft.renamedFrom,
  };
}

interface Draft {
  type: ColumnType;
  isTypeReadable: boolean;
  typeSpelled: string | undefined;
  required: boolean;
  nullable: boolean | undefined;
  cde: boolean;
  sensitive: boolean;
  defaultValue: string | undefined;
  enumValues: readonly string[] | undefined;
  jsonPath: string | undefined;
  pathSegments: readonly string[] | undefined;
  description: string | undefined;
  deprecation: Deprecation | undefined;
  renamedFrom: string | undefined;
}

/** Every field from the start: an object that grows costs more than all else of reading a column. */
function emptyDraft(): Draft {
  return {
    type: STRING_TYPE,
    isTypeReadable: true,
    typeSpelled: undefined,
    required: false,
    nullable: undefined,
    cde: false,
    sensitive: false,
    defaultValue: undefined,
    enumValues: undefined,
    jsonPath: undefined,
    pathSegments: undefined,
    description: undefined,
    deprecation: undefined,
    renamedFrom: undefined,
  };
}

type ReportInColumn = (rule: string, at: Span, message: string) => void;

function readType(text: string, at: Span, draft: Draft, report: ReportInColumn): void {
  draft.typeSpelled = text;
  const type = parseColumnType(text);
  if (type.kind === 'problem') {
    draft.isTypeReadable = false;
    report(type.rule, at, type.message);
  } else draft.type = type;
}

function readAttributes(object: JsonObject, draft: Draft, report: ReportInColumn): void {
  for (const { key, keyStart, keyEnd, value } of object.members) {
    switch (key) {
      case 'type':
        if (value.kind === 'string') readType(value.value, value, draft, report);
        else {
          draft.isTypeReadable = false;
          report(
            'wrong-type',
            value,
            `type must be a string such as "BIGINT", not ${described(value)}`,
          );
        }
        break;
      case 'required':
      case 'nullable':
      case 'cde':
      case 'sensitive':
        if (value.kind === 'boolean') draft[key] = value.value === true;
        else report('wrong-type', value, `${key} must be true or false, not ${described(value)}`);
        break;
      case 'json_path':
        if (value.kind === 'string') readPath(value.value, value, draft, report);
        else
          report(
            'wrong-type',
            value,
            `json_path must be a string such as "$.userId", not ${described(value)}`,
          );
        break;
      case 'comment':
      case 'description':
        if (value.kind !== 'string')
          report('wrong-type', value, `${key} must be a string, not ${described(value)}`);
        else if (key === 'description' || draft.description === undefined)
          draft.description = value.value;
        break;
      case 'default':
        draft.defaultValue = canonicalJson(value);
        break;
      case 'enum':
        readEnum(value, draft, report);
        break;
      case 'deprecated':
        draft.deprecation = readDeprecation(value, report) ?? draft.deprecation;
        break;
      case 'renamed_from':
        if (value.kind === 'string') draft.renamedFrom = folded(value.value);
        else
          report(
            'wrong-type',
            value,
            `renamed_from must be the column's old name, not ${described(value)}`,
          );
        break;
      case 'partition':
        report(
          'deprecated-key',
          { start: keyStart, end: keyEnd },
          "partition on a column has no effect; say it in the table's partitioning",
        );
        break;
      default:
        if (!isExtension(key))
          report(
            'unknown-key',
            { start: keyStart, end: keyEnd },
            unknownKey('A column', key, COLUMN_KEYS),
          );
    }
  }
}

function checkNullable(
  { value }: JsonMember,
  draft: Draft,
  isCde: boolean,
  report: ReportInColumn,
): void {
  if (draft.nullable !== true || !(draft.required || isCde) || value.kind !== 'object') return;
  const at = value.members.find((member) => member.key === 'nullable')?.value ?? value;
  const message = draft.required
    ? 'required and nullable contradict each other; required wins'
    : 'A critical data element is required, so nullable: true has no effect';
  report('required-but-nullable', at, message);
}

function readPath(path: string, at: Span, draft: Draft, report: ReportInColumn): void {
  const segments = parseJsonPath(path);
  if (typeof segments === 'string') {
    report('invalid-json-path', at, segments);
    return;
  }
  draft.jsonPath = path;
  draft.pathSegments = segments;
}

function readEnum(value: JsonNode, draft: Draft, report: ReportInColumn): void {
  if (value.kind !== 'array' || value.items.length === 0) {
    report('wrong-type', value, 'enum must be a list of at least one value');
    return;
  }
  draft.enumValues = value.items.map(canonicalJson);
}
