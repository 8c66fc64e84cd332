import { groupBy } from '../../core/text/group-by.js';
import { withoutReturn } from '../../core/text/apply-edit.js';
import type { JsonNode } from '../../core/text/json-node.js';
import { scanJson } from '../../core/text/json-scanner.js';
import { positionsOf } from '../../core/text/positions.js';
import type { Finding, TopicVerdict } from '../../core/verdict/finding.js';
import type { DiffLine, Hunks } from './patch.js';

/** Keys of a longer line are not looked for. */
const MAX_LINE = 10_000;

/** What the diff shows of a topic's older file. */
export interface RemovedLines {
  /** The first removed line of the file. */
  readonly first: number | undefined;
  /** The removed line that a finding about the older file points at. */
  readonly lineOf: (finding: Finding) => number | undefined;
  /** The older file's lines of what the finding says is gone; undefined where there is no text. */
  readonly textOf: (finding: Finding) => readonly string[] | undefined;
}

/**
 * A topic's removed lines. The older text may be another one than the pull request's base (that of
 * the registry), so lines are found by what they say, and of equal ones the nearest is taken.
 */
export function removedLinesOf(
  { before }: Pick<TopicVerdict, 'before'>,
  hunks: Hunks,
): RemovedLines {
  const removed = hunks.flatMap(({ left }) => left.filter(({ isChanged }) => isChanged));
  const older = before?.text ?? '';
  const position = positionsOf(older);
  const lines = older.split('\n').map(withoutReturn);
  const byText = lazily(() => groupBy(removed, ({ text }) => text.trim()));
  const byKey = lazily(() => linesByKey(removed));
  const ends = lazily(() => memberEnds(scanJson(older, [])));
  return {
    first: removed[0]?.line,
    lineOf: (finding) => {
      if (before === undefined) return undefined;
      const { line } = position(finding.at.start);
      const same = byText().get((lines[line - 1] ?? '').trim());
      const candidates =
        same ??
        keysOf(finding, older)
          .map((key) => byKey().get(key))
          .find((found) => found !== undefined);
      return nearest(candidates ?? [], line)?.line;
    },
    textOf: ({ at }) => {
      if (before === undefined) return undefined;
      const first = position(at.start);
      const end = ends().get(at.start);
      if (end === undefined) return lines.slice(first.line - 1, first.line);
      const lineStart = at.start - first.column + 1;
      const indentation = older.slice(lineStart, at.start);
      return `${indentation.trim() === '' ? indentation : ''}${older.slice(at.start, end)}`
        .split('\n')
        .map(withoutReturn);
    },
  };
}

function nearest(lines: readonly DiffLine[], to: number): DiffLine | undefined {
  return lines.reduce<DiffLine | undefined>(
    (best, one) =>
      best === undefined || Math.abs(one.line - to) < Math.abs(best.line - to) ? one : best,
    undefined,
  );
}

/** The key as the older file spells it, and as it would be spelled: of the part, of the column. */
function keysOf({ at, path, column }: Finding, older: string): readonly string[] {
  const names = [path?.split('.').at(-1), column].flatMap((name) => name ?? []);
  return [older.slice(at.start, at.end), ...names.map((name) => JSON.stringify(name))];
}

function linesByKey(lines: readonly DiffLine[]): ReadonlyMap<string, readonly DiffLine[]> {
  const found = new Map<string, DiffLine[]>();
  for (const one of lines) {
    if (one.text.length > MAX_LINE) continue;
    for (const [key] of one.text.matchAll(/"(?:[^"\\]|\\.)*"(?=\s*:)/g)) {
      const same = found.get(key);
      if (same === undefined) found.set(key, [one]);
      else same.push(one);
    }
  }
  return found;
}

/** Where the value of each member ends, by where its key begins. */
function memberEnds(root: JsonNode | undefined): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const waiting = root === undefined ? [] : [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'array') waiting.push(...node.items);
    if (node.kind !== 'object') continue;
    for (const { keyStart, value } of node.members) {
      ends.set(keyStart, value.end);
      waiting.push(value);
    }
  }
  return ends;
}

/** A value that is computed when it is first asked for. */
function lazily<T>(compute: () => T): () => T {
  let value: { readonly is: T } | undefined;
  return () => (value ??= { is: compute() }).is;
}
