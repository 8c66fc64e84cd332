import { hasCompoundKey, STRING_TYPE, type ColumnType } from './column-type.js';
import { parseColumnType } from './read-column-type.js';
import { described, isExtension, unknownKey, type MendMistake } from './file-problem.js';
import { folded } from './identifier.js';
import { parseJsonPath } from './json-path.js';
import {
  canonicalJson,
  type JsonMember,
  type JsonNode,
  type JsonObject,
  type Span,
} from '../text/json-node.js';
import type { TextEdit } from '../text/apply-edit.js';
import { nearestName } from '../text/near-names.js';
import { readDeprecation, type Deprecation } from './read-deprecation.js';

/** A column's attributes, as far as they can be read. */
export interface ColumnAttributes {
  /** STRING where the file's type can't be read. */
  readonly type: ColumnType;
  /** As written; absent when the file gives none. */
  readonly typeSpelled: string | undefined;
  readonly isTypeReadable: boolean;
  readonly required: boolean;
  readonly nullable: boolean | undefined;
  readonly cde: boolean;
  readonly sensitive: boolean;
  /** Canonical JSON. */
  readonly defaultValue: string | undefined;
  /** Canonical JSON of each value. */
  readonly enumValues: readonly string[] | undefined;
  /** As written; absent where the source is the column's name. */
  readonly jsonPath: string | undefined;
  readonly pathSegments: readonly string[] | undefined;
  readonly description: string | undefined;
  readonly deprecation: Deprecation | undefined;
  /** Of fields inside the type, by their folded path below the column: `zip`, `element.amount`. */
  readonly deprecatedFields: ReadonlyMap<string, Deprecation> | undefined;
  readonly renamedFrom: string | undefined;
}

export type ReportInColumn = (rule: string, at: Span, message: string, edit?: MendMistake) => void;

type Draft = { -readonly [Key in keyof ColumnAttributes]: ColumnAttributes[Key] };
type ReadAttribute = (member: JsonMember, draft: Draft, report: ReportInColumn) => void;

/** Reads a column's value: an object, or the shorthand, such as `"STRING"`. */
export function readAttributes(value: JsonNode, report: ReportInColumn): ColumnAttributes {
  const draft = emptyDraft();
  if (value.kind === 'string') setType(value.value, value, draft, report);
  else if (value.kind === 'object') {
    for (const member of value.members) {
      const read = READERS.get(member.key);
      if (read !== undefined) read(member, draft, report);
      else if (!isExtension(member.key)) refuseKey(member, value, report);
    }
  } else {
    const message = `A column is an object or a type such as "STRING", not ${described(value)}`;
    report('wrong-type', value, message);
  }
  return draft;
}

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
    deprecatedFields: undefined,
    renamedFrom: undefined,
  };
}

const readType: ReadAttribute = ({ value }, draft, report) => {
  if (value.kind === 'string') return setType(value.value, value, draft, report);
  draft.isTypeReadable = false;
  report('wrong-type', value, `type must be a string such as "BIGINT", not ${described(value)}`);
};

function setType(text: string, at: Span, draft: Draft, report: ReportInColumn): void {
  draft.typeSpelled = text;
  const type = parseColumnType(text);
  if (type.kind === 'problem') {
    draft.isTypeReadable = false;
    report(type.rule, at, type.message);
    return;
  }
  draft.type = type;
  if (hasCompoundKey(type)) {
    const message = `Athena's tables have only plain types as keys of a MAP, such as MAP<STRING,INT>`;
    report('map-key-not-primitive', at, message);
  }
}

function readFlag(key: 'required' | 'nullable' | 'cde' | 'sensitive'): ReadAttribute {
  return ({ value }, draft, report) => {
    if (value.kind === 'boolean') draft[key] = value.value === true;
    else {
      const message = `${key} must be true or false, not ${described(value)}`;
      report('wrong-type', value, message, () => meantFlag(value));
    }
  };
}

/** `"false"` says what is meant. */
function meantFlag(at: JsonNode): TextEdit | undefined {
  const text = at.kind === 'string' ? at.value.toLowerCase() : '';
  return text === 'true' || text === 'false' ? { at, text } : undefined;
}

const readPath: ReadAttribute = ({ value }, draft, report) => {
  if (value.kind !== 'string') {
    const message = `json_path must be a string such as "$.userId", not ${described(value)}`;
    report('wrong-type', value, message);
    return;
  }
  const segments = parseJsonPath(value.value);
  if (typeof segments === 'string') {
    report('invalid-json-path', value, segments);
    return;
  }
  draft.jsonPath = value.value;
  draft.pathSegments = segments;
};

const readDescription: ReadAttribute = ({ key, value }, draft, report) => {
  if (value.kind !== 'string')
    report('wrong-type', value, `${key} must be a string, not ${described(value)}`);
  else if (key === 'description' || draft.description === undefined)
    draft.description = value.value;
};

const readEnum: ReadAttribute = ({ value }, draft, report) => {
  if (value.kind === 'array' && value.items.length > 0)
    draft.enumValues = value.items.map(canonicalJson);
  else report('wrong-type', value, 'enum must be a list of at least one value');
};

const readFormerName: ReadAttribute = ({ value }, draft, report) => {
  if (value.kind === 'string') draft.renamedFrom = folded(value.value);
  else
    report(
      'wrong-type',
      value,
      `renamed_from must be the column's old name, not ${described(value)}`,
    );
};

const readDeprecatedFields: ReadAttribute = ({ value }, draft, report) => {
  if (value.kind !== 'object') {
    const message = `x-deprecated-fields must be an object such as {"address.zip": {"remove_after": "2027-01-31"}}, not ${described(value)}`;
    report('wrong-type', value, message);
    return;
  }
  const fields = new Map<string, Deprecation>();
  for (const { key, value: one } of value.members) {
    const deprecation = readDeprecation(one, report);
    if (deprecation !== undefined) fields.set(folded(key), deprecation);
  }
  draft.deprecatedFields = fields;
};

const refusePartition: ReadAttribute = ({ keyStart, keyEnd }, _, report) => {
  const message = "partition on a column has no effect; say it in the table's partitioning";
  report('deprecated-key', { start: keyStart, end: keyEnd }, message);
};

function refuseKey(member: JsonMember, column: JsonObject, report: ReportInColumn): void {
  const at = { start: member.keyStart, end: member.keyEnd };
  const message = unknownKey('A column', member.key, COLUMN_KEYS);
  report('unknown-key', at, message, () => {
    const near = nearestName(member.key, COLUMN_KEYS);
    const isMeant =
      near !== undefined &&
      !column.members.some(({ key }) => key === near) &&
      membersMeaning(near, column).length === 1 &&
      isReadable({ ...member, key: near });
    return isMeant ? { at, text: JSON.stringify(near) } : undefined;
  });
}

/** The members of a column whose keys are mistyped and were probably meant to be this attribute. */
export function membersMeaning(attribute: string, column: JsonObject): readonly JsonMember[] {
  return column.members.filter(
    ({ key }) =>
      !READERS.has(key) && !isExtension(key) && nearestName(key, COLUMN_KEYS) === attribute,
  );
}

/** Whether an attribute has a value that can be read. */
function isReadable(member: JsonMember): boolean {
  let isRead = true;
  READERS.get(member.key)?.(member, emptyDraft(), () => (isRead = false));
  return isRead;
}

const READERS: ReadonlyMap<string, ReadAttribute> = new Map([
  ['type', readType],
  ['required', readFlag('required')],
  ['nullable', readFlag('nullable')],
  ['cde', readFlag('cde')],
  ['sensitive', readFlag('sensitive')],
  ['json_path', readPath],
  ['comment', readDescription],
  ['description', readDescription],
  ['default', ({ value }, draft) => void (draft.defaultValue = canonicalJson(value))],
  ['enum', readEnum],
  [
    'deprecated',
    ({ value }, draft, report) =>
      void (draft.deprecation = readDeprecation(value, report) ?? draft.deprecation),
  ],
  ['x-deprecated-fields', readDeprecatedFields],
  ['renamed_from', readFormerName],
  ['partition', refusePartition],
]);

/**
 * Attributes that a column may have. `partition` is only read to say that it has no effect; owners
 * add x-… keys.
 */
export const COLUMN_KEYS: readonly string[] = [...READERS.keys()].filter(
  (key) => key !== 'partition',
);
