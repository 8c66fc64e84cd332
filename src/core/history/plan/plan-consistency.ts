import { isSameType, printColumnType, STRING_TYPE } from '../../schema/column-type.js';
import { quoted } from '../../text/quoted.js';
import { sparkObstacle } from './step-engine.js';
import type { CatchUpPlan, Days, PlannedInserts, PlannedPeriod } from './catch-up-plan.js';

/**
 * What the parts of a plan contradict each other in: a plan that was stored is checked before any
 * statement is printed from it. Empty for every plan that {@link planCatchUp} makes.
 */
export function planContradictions(plan: CatchUpPlan): readonly string[] {
  const { columns, groups, rewrites, rewriteGroups, periods, inserts, followUps, order } = plan;
  const open = rewrites.filter(({ isSetAside }) => !isSetAside);
  const isMatched = columns.length > 0 || inserts !== null;
  return [
    ...twice('columns', columns),
    ...namesTwice(plan),
    ...columns.flatMap(({ name, kinds }) =>
      kinds.length === 0 ? [`the column ${quoted(name)} has no kind`] : [],
    ),
    ...[...columns, ...(inserts?.columns ?? [])].flatMap(({ name, type, sourceType }) =>
      isSameType(sourceType, STRING_TYPE) || isSameType(sourceType, type)
        ? []
        : [`the column ${quoted(name)} has no cast from ${printColumnType(sourceType)}`],
    ),
    ...uncovered(
      'groups',
      groups.map((group) => group.columns),
      columns.length,
    ),
    ...uncovered('rewrite_groups', rewriteGroups, open.length),
    ...(rewrites.slice(0, open.length).every(({ isSetAside }) => !isSetAside)
      ? []
      : ['rewrites that are set aside must come last']),
    ...groups.flatMap(({ periods: some }) => badIndices('groups', some, periods.length)),
    ...(new Set(periods.map(({ period }) => period)).size < periods.length
      ? ['periods has one period twice']
      : []),
    ...periods.flatMap(brokenParts),
    ...periods.flatMap(({ period, engine }, index) => {
      const obstacle = engine === 'spark' ? sparkObstacle(plan, index) : undefined;
      return obstacle === undefined
        ? []
        : [`Spark can't write to the period ${named(period)}, since ${obstacle}`];
    }),
    ...(inserts === null ? [] : insertContradictions(inserts, periods.length)),
    ...(inserts !== null && plan.bound.kind !== 'checkpoint' ? ['inserts need a checkpoint'] : []),
    ...twice(
      'follow_ups.drift',
      (followUps.drift?.columns ?? []).map((name) => ({ name })),
    ),
    ...(followUps.drift?.columns.length === 0 ? ['follow_ups.drift must name a column'] : []),
    ...(isMatched && order.length === 0 ? ['order must name a column'] : []),
    ...(new Set(order).size < order.length ? ['order has one column twice'] : []),
  ];
}

function twice(list: string, named: readonly { readonly name: string }[]): readonly string[] {
  const names = new Set<string>();
  return named.flatMap(({ name }) => {
    const isTaken = names.has(name);
    names.add(name);
    return isTaken ? [`${list} has ${quoted(name)} twice`] : [];
  });
}

/** A shadow must be no column that is patched, and no other rewrite's. */
function namesTwice({ columns, rewrites }: CatchUpPlan): readonly string[] {
  const names = new Set(columns.map(({ name }) => name));
  return rewrites
    .flatMap(({ name, shadow, setAside }) => [name, shadow, setAside])
    .flatMap((name) => {
      const isTaken = names.has(name);
      names.add(name);
      return isTaken ? [`rewrites use the name ${quoted(name)} of another column`] : [];
    });
}

function uncovered(
  list: string,
  ranges: readonly (readonly [number, number])[],
  length: number,
): readonly string[] {
  let end = 0;
  for (const [from, to] of ranges) {
    if (from !== end) return [`${list} must follow one another without a gap`];
    end = to;
  }
  return end === length ? [] : [`${list} must cover ${String(length)}, not ${String(end)}`];
}

function badIndices(
  list: string,
  indices: readonly number[] | null,
  length: number,
): readonly string[] {
  if (indices === null) return [];
  const isGrowing = indices.every((index, at) => at === 0 || index > (indices[at - 1] ?? 0));
  return isGrowing && indices.every((index) => index < length)
    ? []
    : [`${list} name periods that are not there, or out of order`];
}

function brokenParts({ period, parts }: PlannedPeriod): readonly string[] {
  const follows = ({ from, before }: Days, at: number): boolean =>
    from === (at === 0 ? null : (parts[at - 1]?.before ?? '')) &&
    (at === parts.length - 1
      ? before === null
      : before !== null && (from === null || from < before));
  return parts.length > 0 && parts.every(follows)
    ? []
    : [`the parts of the period ${named(period)} must cover all days`];
}

function named(period: string | null): string {
  return period === null ? 'null' : quoted(period);
}

function insertContradictions(
  { columns, relaxed, required, periods }: PlannedInserts,
  length: number,
): readonly string[] {
  const known = new Set(columns.map(({ name }) => name));
  return [
    ...twice('inserts', columns),
    ...(relaxed.length === 0 ? ['inserts must name a column that may be empty'] : []),
    ...[...relaxed, ...required]
      .filter((name) => !known.has(name))
      .map((name) => `inserts have no column ${quoted(name)}`),
    ...badIndices('inserts', periods, length),
  ];
}
