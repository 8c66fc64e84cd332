import type { FileProblem } from '../schema/file-problem.js';
import { folded } from '../schema/identifier.js';
import { canonicalJson, type JsonNode } from '../text/json-node.js';
import type { ParsedFile } from '../schema/topic-schema.js';

/**
 * File errors that no baseline excuses: the file's meaning is unclear, or its names are unsafe in a
 * statement.
 */
const ALWAYS_FAIL = new Set([
  'json-syntax',
  'encoding',
  'too-large',
  'too-deep',
  'too-many-columns',
  'invalid-identifier',
  'reserved-name',
]);
/** An invalid table name is never excused, since without it there is no table to alter. */
const NEEDED_KEY = 'table_name';
/**
 * Problems that are excused only with an unchanged value, since the comparison doesn't read that
 * value.
 */
const SAME_VALUE = new Set([
  'duplicate-key',
  'case-collision',
  'column-redefined',
  'not-an-object',
]);

/**
 * Problems compared with the baseline; more would take seconds, and no file that ever worked has as
 * many.
 */
const MAX_COMPARED = 50_000;

/** The problems of two files, compared. */
export interface Ratchet {
  /** Problems of the newer file that the older one has too: the same rule at the same place. */
  readonly old: ReadonlySet<FileProblem>;
  /** Rules whose problems only the older file has, in the order of the older text. */
  readonly corrected: readonly string[];
}

/** Separates old problems from new ones, so that an existing lakehouse can adopt the gate. */
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
 * Gives each problem an identity that is stable across versions of the file: its rule and its
 * place, with folded keys, and items of lists by their value or `name` where that is a string. It walks the
 * file once. `numbers` holds short names of places for both files.
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
  /**
   * Identifies the problems before `end`: they lie in this node, but in none of its parts that
   * follow.
   */
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
        if (hasProblemBefore(item.end)) walk(item, `${number}[${nameOf(item) ?? index}]`);
      }
    }
    tellBefore(node.end, place, node);
  };
  walk(root, '');
}

/** An item that is a name, or an entry of listed columns. */
function nameOf(item: JsonNode): string | undefined {
  const name =
    item.kind === 'object' ? item.members.find(({ key }) => key === 'name')?.value : item;
  return name?.kind === 'string' ? name.value : undefined;
}

/** A short name for a place, so that a long key is not repeated in every place below it. */
function numberOf(place: string, numbers: Map<string, number>): number {
  const number = numbers.get(place) ?? numbers.size;
  numbers.set(place, number);
  return number;
}
