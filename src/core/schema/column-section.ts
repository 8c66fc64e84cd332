import { readColumn, type Column, type ColumnContext, type Section } from './column.js';
import { described, type Report } from './file-problem.js';
import { folded, identifierProblem, MAX_IDENTIFIER } from './identifier.js';
import { withFirstMembers, type JsonMember, type JsonNode } from '../text/json-node.js';
import { quoted } from '../text/quoted.js';

/** What the sections of one file share. */
export interface Sections {
  /** What is filled, by folded name. */
  readonly columns: Map<string, Column>;
  /** Names in the lists of critical data elements. */
  readonly listed: ReadonlyMap<string, JsonNode>;
  readonly isDoubled: boolean;
}

/** Reads the columns of one section. */
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
      `${section}_columns must be an object of columns, not ${described(node)}`,
    );
    return;
  }
  for (const [index, member] of node.members.entries()) {
    const isListedCde = listed.has(folded(member.key));
    readMember(member, { section, index, isListedCde }, sections, report);
  }
}

function readMember(
  member: JsonMember,
  context: ColumnContext,
  { columns, isDoubled }: Sections,
  report: Report,
): void {
  const name = folded(member.key);
  const at = { start: member.keyStart, end: member.keyEnd };
  const problem = identifierProblem(member.key);
  const isTooLong = member.key.length > MAX_IDENTIFIER;
  if (problem !== undefined)
    report(problem.rule, at, problem.message, isTooLong ? {} : { column: name });
  // Every message about the column would carry its name, and a name may fill the file.
  if (isTooLong) return;
  const once = isDoubled ? withFirstMembersIn(member) : member;
  // Read in any case: what is wrong in a column that another one hides is fixed in the same go.
  const column = readColumn(once, context, report);
  const earlier = columns.get(name);
  if (earlier === undefined) columns.set(name, column);
  else if (earlier.section !== context.section)
    report('column-redefined', at, `${quoted(member.key)} is an envelope column already`, {
      column: name,
    });
  else if (earlier.spelled !== member.key) {
    report(
      'case-collision',
      at,
      `${quoted(member.key)} and ${quoted(earlier.spelled)} are one column, since names are lower-cased`,
      {
        column: name,
      },
    );
  }
}

function withFirstMembersIn({ key, keyStart, keyEnd, value }: JsonMember): JsonMember {
  return { key, keyStart, keyEnd, value: withFirstMembers(value) };
}
