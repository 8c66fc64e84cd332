import { catchUpKinds, sortedKinds, type CatchUpKind } from '../../change/catch-up-kinds.js';
import { pairVersions } from '../../change/pair.js';
import type { Column } from '../../schema/column.js';
import type { ParsedFile, TopicSchema } from '../../schema/topic-schema.js';
import type { CatchUpFacts } from './catch-up-facts.js';

/** A column of the active version whose history is to be patched. */
export interface LackingColumn {
  readonly column: Column;
  /** Sorted, at least one. */
  readonly kinds: readonly CatchUpKind[];
  /** The flattened path under a former name; undefined for a column that was not renamed. */
  readonly formerSource: string | undefined;
}

type Known = Pick<CatchUpFacts, 'base' | 'since' | 'former' | 'begun' | 'leftBefore'>;

/**
 * What history lacks, sorted by column. The active version is compared with each one since history
 * was patched: rows of each one's time lack what it had not, also where the last change took the
 * first one back.
 */
export function lackingColumns(
  active: TopicSchema,
  activeText: string,
  { base, since, former, begun, leftBefore }: Known,
): readonly LackingColumn[] {
  const isReturned = (name: string): boolean => former.some(({ columns }) => columns.has(name));
  const pairings = [base.version, ...since].flatMap(({ schema, json }: ParsedFile) =>
    schema === undefined
      ? []
      : pairVersions({
          before: schema,
          beforeText: json.text,
          after: active,
          afterText: activeText,
        }),
  );
  const kinds = sortedKinds([
    ...pairings.flatMap((pairing) => catchUpKinds(pairing, isReturned)),
    ...[...begun, ...leftBefore].map(({ column }) => ({ column, kind: 'unfinished' as const })),
  ]);
  const formerSources = new Map(
    pairings.flatMap(({ renamed }) =>
      renamed.map(({ before, after }) => [after.name, before.source] as const),
    ),
  );
  const byColumn = new Map<string, CatchUpKind[]>();
  for (const { column, kind } of kinds) {
    const known = byColumn.get(column);
    if (known === undefined) byColumn.set(column, [kind]);
    else known.push(kind);
  }
  return [...byColumn].flatMap(([name, some]) => {
    const column = active.columns.get(name);
    return column === undefined
      ? []
      : [{ column, kinds: some, formerSource: formerSources.get(name) }];
  });
}
