import type { FileProblem } from './file-problem.js';
import { folded } from './identifier.js';
import { canonicalJson, type JsonNode } from './json-node.js';
import type { ParsedFile } from './topic-schema.js';

/** File errors that no baseline excuses: nobody can say what such a file means, or what its names do to a statement. */
const ALWAYS_FAIL = new Set([
  'json-syntax',
  'encoding',
  'too-large',
  'too-deep',
  'too-many-columns',
  'invalid-identifier',
  'reserved-name',
]);
/** Without a table's name there is nothing that could be altered. */
const NEEDED_KEY = 'table_name';
/** Of two definitions only the first is compared, and of what is no schema nothing; so what they say must be what it said. */
const SAME_VALUE = new Set([
  'duplicate-key',
  'case-collision',
  'column-redefined',
  'not-an-object',
]);

/** A limit as the others: no file that ever worked has as many, and comparing more would take seconds. */
const MAX_COMPARED = 50_000;

/** Two files' problems beside each other. */
export interface Ratchet {
  /** Problems of the newer file that the older one has, too: the same rule at the same place. */
  readonly old: ReadonlySet<FileProblem>;
  /** Rules of problems that only the older file has and the newer one has no others of, in the order of the older text. */
  readonly corrected: readonly string[];
}

/** An existing lakehouse must be able to adopt the gate, so what was wrong before is told from what is wrong now. */
export function ratchet(before: ParsedFile, after: ParsedFile): Ratchet {
  if (after.problems.length > MAX_COMPARED) return { old: new Set(), corrected: [] };
  const rulesAfter = new Set(after.problems.map(({ rule }) => rule));
  const rulesBefore = new Set(before.problems.map(({ rule }) => rule));
  const comparable = ({ rule, key }: FileProblem): boolean =>
    rulesBefore.has(rule) && rulesAfter.has(rule) && !ALWAYS_FAIL.has(rule) && key !== NEEDED_KEY;
  const numbers = new Map<string, number>();
  const waiting = new Map<string, number>();
  identify(before, before.problems.filter(comparable), numbers, (_, identity) => {
    waiting.set(identity, (waiting.get(identity) ?? 0) + 1);
  });
  const old = new Set<FileProblem>();
  const stillWrong = new Set<string>();
  identify(after, after.problems.filter(comparable), numbers, (problem, identity) => {
    const count = waiting.get(identity) ?? 0;
    if (count === 0) {
      stillWrong.add(problem.rule);
      return;
    }
    waiting.set(identity, count - 1);
    old.add(problem);
  });
  const left = new Set<string>();
  for (const [identity, count] of waiting)
    if (count > 0) left.add(identity.slice(0, identity.indexOf(' ')));
  return {
    old,
    corrected: [...rulesBefore].filter(
      (rule) => !rulesAfter.has(rule) || (left.has(rule) && !stillWrong.has(rule)),
    ),
  };
}

/**
 * Tells of each problem what it is recognised by in another version of the file: its rule and place, keys folded, items of lists by
 * their value where that is a string. One walk, whatever their number. `numbers` are short names of places, the same for both files.
 */
function identify(
  { json: { root } }: ParsedFile,
  problems: readonly FileProblem[],
  numbers: Map<string, number>,
  tell: (problem: FileProblem, identity: string) => void,
): void {
  if (root === undefined || problems.length === 0) return;
  let next = 0;
  const hasProblemBefore = (end: number): boolean => (problems[next]?.start ?? Infinity) < end;
  /** The problems before `end` lie in this node, but in none of its parts that are still to come. */
  const tellBefore = (end: number, place: string, node: JsonNode): void => {
    for (
      let problem = problems[next];
      problem !== undefined && problem.start < end;
      problem = problems[++next]
    ) {
      const { rule, key = '' } = problem;
      tell(
        problem,
        `${rule} ${place} ${key}${SAME_VALUE.has(rule) ? ` ${canonicalJson(node)}` : ''}`,
      );
    }
  };
  const walk = (node: JsonNode, place: string): void => {
    if (node.kind === 'object') {
      const number = numberOf(place, numbers);
      for (const { key, keyStart, value } of node.members) {
        tellBefore(keyStart, place, node);
        if (hasProblemBefore(value.end)) walk(value, `${number}.${folded(key)}`);
      }
    } else if (node.kind === 'array') {
      const number = numberOf(place, numbers);
      for (const [index, item] of node.items.entries()) {
        tellBefore(item.start, place, node);
        if (hasProblemBefore(item.end))
          walk(item, `${number}[${item.kind === 'string' ? item.value : index}]`);
      }
    }
    tellBefore(node.end, place, node);
  };
  walk(root, '');
}

/** A long key would be spelled anew in the place of everything below it. */
function numberOf(place: string, numbers: Map<string, number>): number {
  const number = numbers.get(place) ?? numbers.size;
  numbers.set(place, number);
  return number;
}
