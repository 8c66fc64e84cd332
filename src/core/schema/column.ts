import { readAttributes, type ColumnAttributes, type ReportInColumn } from './column-attributes.js';
import type { Report } from './file-problem.js';
import { folded } from './identifier.js';
import { flattenedSource } from './json-path.js';
import { removeMember } from '../text/json-edits.js';
import type { JsonMember } from '../text/json-node.js';

export type Section = 'envelope' | 'payload';

export interface Column extends Omit<
  ColumnAttributes,
  'required' | 'nullable' | 'cde' | 'sensitive' | 'pathSegments'
> {
  /** Folded. */
  readonly name: string;
  /** As written. */
  readonly spelled: string;
  readonly section: Section;
  /** Index within its section. */
  readonly index: number;
  /** The column's key and value in the file. */
  readonly member: JsonMember;
  /** Effectively required: `required`, a CDE, or `nullable: false`. */
  readonly isRequired: boolean;
  /** Critical data element, by flag or by list. */
  readonly isCde: boolean;
  readonly isSensitive: boolean;
  readonly pathSegments: readonly string[];
  /** Flattened path. */
  readonly source: string;
}

/** What a column needs to know from the rest of the file. */
export interface ColumnContext {
  readonly section: Section;
  readonly index: number;
  /** Whether a list of critical data elements names it. */
  readonly isListedCde: boolean;
}

/**
 * Reads one column. An attribute that can't be read gets its default, so that the rest can still be
 * compared.
 */
export function readColumn(
  member: JsonMember,
  { section, index, isListedCde }: ColumnContext,
  report: Report,
): Column {
  const name = folded(member.key);
  const reportInColumn: ReportInColumn = (rule, at, message, edit) =>
    report(rule, at, message, { column: name, ...(edit === undefined ? {} : { edit }) });
  const attributes = readAttributes(member.value, reportInColumn);
  const { required, nullable, cde, pathSegments } = attributes;
  const isCde = isListedCde || cde;
  checkNullable(member, { required, nullable, cde: isCde }, reportInColumn);
  // Named one by one: spreading them is a third of what reading a column costs.
  return {
    type: attributes.type,
    typeSpelled: attributes.typeSpelled,
    isTypeReadable: attributes.isTypeReadable,
    defaultValue: attributes.defaultValue,
    enumValues: attributes.enumValues,
    jsonPath: attributes.jsonPath,
    description: attributes.description,
    deprecation: attributes.deprecation,
    deprecatedFields: attributes.deprecatedFields,
    renamedFrom: attributes.renamedFrom,
    name,
    spelled: member.key,
    section,
    index,
    member,
    isRequired: required || nullable === false || isCde,
    isCde,
    isSensitive: attributes.sensitive,
    pathSegments: pathSegments ?? [member.key],
    source: pathSegments === undefined ? name : flattenedSource(pathSegments),
  };
}

function checkNullable(
  { value, keyStart }: JsonMember,
  { required, nullable, cde }: Pick<ColumnAttributes, 'required' | 'nullable' | 'cde'>,
  report: ReportInColumn,
): void {
  if (nullable !== true || !(required || cde) || value.kind !== 'object') return;
  const at = value.members.find((member) => member.key === 'nullable')?.value ?? value;
  const message = required
    ? 'required and nullable contradict each other; required wins'
    : 'A critical data element is required, so nullable: true has no effect';
  // An entry of a list lacks its name here, which must not be removed with what is beside it.
  const isListed = keyStart === value.start;
  report('required-but-nullable', at, message, () =>
    isListed ? undefined : removeMember(value, ({ key }) => key === 'nullable'),
  );
}
