import { readColumn, type Column, type ColumnContext, type Section } from './column.js';
import { described, type Report } from './file-problem.js';
import { folded, identifierProblem, MAX_IDENTIFIER } from './identifier.js';
import { withFirstMembers, type JsonMember, type JsonNode } from '../text/json-node.js';
import { quoted } from '../text/quoted.js';

/** State that both sections of a file share. */
export interface Sections {
  /** The columns read so far, by folded name; this map is filled. */
  readonly columns: Map<string, Column>;
  /** Folded names in the lists of critical data elements. */
  readonly listed: ReadonlyMap<string, JsonNode>;
  /** Whether the file repeats a key somewhere. */
  readonly isDoubled: boolean;
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
  // Such a column is skipped: every message would contain its name, and a name may fill the file.
  if (isTooLong) return;
  const once = isDoubled ? withFirstMembersIn(member) : member;
  // A duplicate column is read too, so that its problems are reported in the same run.
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
