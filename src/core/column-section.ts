import { readColumn, sameColumn, type Column, type Section } from './column.js';
import { described, type Report } from './file-problem.js';
import { folded, identifierProblem, MAX_IDENTIFIER } from './identifier.js';
import { withFirstMembers, type JsonMember, type JsonNode } from './json-node.js';
import { quoted } from './json-text.js';

/** What the sections of one file share. */
export interface Sections {
  /** What is filled, by folded name. */
  readonly columns: Map<string, Column>;
  /** Names in the lists of critical data elements. */
  readonly listed: ReadonlyMap<string, JsonNode>;
  /** Of an earlier version. */
  readonly known: ReadonlyMap<string, Column> | undefined;
  readonly isDoubled: boolean;
}

/** Reads the columns of one section. */
export function readSection(
  section: Section,
  node: JsonNode | undefined,
  sections: Sections,
  report: Report,
): void {
  const { columns, listed, known } = sections;
  if (node === undefined) return;
  if (node.kind !== 'object') {
    report(
      'wrong-type',
      node,
      `${section}_columns must be an object of columns, not ${described(node)}`,
    );
    return;
  }
  let index = -1;
  // Most columns stand where they stood; only what is out of step is looked up by name.
  const besides =
    known === undefined ? [] : [...known.values()].filter((column) => column.section === section);
  let next = 0;
  for (const member of node.members) {
    index++;
    const beside = besides[next];
    const isInStep = beside?.spelled === member.key;
    if (isInStep) next++;
    const name = isInStep ? beside.name : folded(member.key);
    const isListed = listed.has(name);
    const same = columns.has(name)
      ? undefined
      : sameColumn(isInStep ? beside : known?.get(name), member, section, index, isListed);
    if (same !== undefined) columns.set(name, same);
    else readMember(member, name, { section, index, isListed }, sections, report);
  }
}

interface MemberPlace {
  readonly section: Section;
  readonly index: number;
  readonly isListed: boolean;
}

function readMember(
  member: JsonMember,
  name: string,
  { section, index, isListed }: MemberPlace,
  { columns, isDoubled }: Sections,
  report: Report,
): void {
  const at = { start: member.keyStart, end: member.keyEnd };
  const problem = identifierProblem(member.key);
  const isTooLong = member.key.length > MAX_IDENTIFIER;
  if (problem !== undefined)
    report(problem.rule, at, problem.message, isTooLong ? {} : { column: name });
  // Every message about the column would carry its name, and a name may fill the file.
  if (isTooLong) return;
  const once = isDoubled ? withFirstMembersIn(member) : member;
  // Read in any case: what is wrong in a column that another one hides is fixed in the same go.
  const column = readColumn(once, section, index, isListed, report);
  const earlier = columns.get(name);
  if (earlier === undefined) columns.set(name, column);
  else if (earlier.section !== section)
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
