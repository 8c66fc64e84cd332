import { readColumn, type Column, type ColumnContext, type Section } from './column.js';
import { described, type Report } from './file-problem.js';
import { folded, identifierProblem, MAX_IDENTIFIER } from './identifier.js';
import type { JsonMember, JsonNode, JsonObject } from '../text/json-node.js';
import { quoted } from '../text/quoted.js';

/** State that both sections of a file share. */
export interface Sections {
  /** The columns read so far, by folded name; this map is filled. */
  readonly columns: Map<string, Column>;
  /** Folded names in the lists of critical data elements. */
  readonly listed: ReadonlyMap<string, JsonNode>;
}

export function readSection(
  section: Section,
  node: JsonNode | undefined,
  sections: Sections,
  report: Report,
): void {
  const { listed } = sections;
  if (node === undefined) return;
  if (node.kind !== 'object') {
    report(
      'wrong-type',
      node,
      `${section}_columns must be an object of columns such as {"user_id": {"type": "BIGINT"}}, not ${described(node)}`,
    );
  }
  for (const [index, member] of (sectionMembers(node) ?? []).entries()) {
    const isListedCde = listed.has(folded(member.key));
    readMember(member, { section, index, isListedCde }, sections, report);
  }
}

/**
 * The columns of a section; undefined where it can't be read. Old files also list columns, as in
 * `[{"name": "a", "type": "INT"}]`: an error of the file, but what it says can be compared.
 */
export function sectionMembers(node: JsonNode): readonly JsonMember[] | undefined {
  if (node.kind === 'object') return node.members;
  if (node.kind !== 'array') return undefined;
  const members: JsonMember[] = [];
  for (const item of node.items) {
    const member = item.kind === 'object' ? listedColumn(item) : undefined;
    if (member === undefined) return undefined;
    members.push(member);
  }
  return members;
}

/** An entry as the member that it would be in an object. Its key is the whole entry's token. */
function listedColumn(item: JsonObject): JsonMember | undefined {
  const name = item.members.find(({ key }) => key === 'name')?.value;
  if (name?.kind !== 'string') return undefined;
  const value = { ...item, members: item.members.filter(({ key }) => key !== 'name') };
  return { key: name.value, keyStart: item.start, keyEnd: item.end, value };
}

function readMember(
  member: JsonMember,
  context: ColumnContext,
  { columns }: Sections,
  report: Report,
): void {
  const name = folded(member.key);
  const at = { start: member.keyStart, end: member.keyEnd };
  const problem = identifierProblem(member.key);
  const isTooLong = member.key.length > MAX_IDENTIFIER;
  if (problem !== undefined)
    report(problem.rule, at, problem.message, isTooLong ? {} : { column: name });
  // Such a column is skipped: every message would contain its name, and a name may fill the file.
  if (isTooLong) return;
  // A duplicate column is read too, so that its problems are reported in the same run.
  const column = readColumn(member, context, report);
  const earlier = columns.get(name);
  if (earlier === undefined) columns.set(name, column);
  else if (earlier.section !== context.section)
    report('column-redefined', at, `${quoted(member.key)} is an envelope column already`, {
      column: name,
    });
  else {
    const message =
      earlier.spelled === member.key
        ? `${quoted(member.key)} is listed twice`
        : `${quoted(member.key)} and ${quoted(earlier.spelled)} are one column, since names are lower-cased`;
    report('case-collision', at, message, { column: name });
  }
}
