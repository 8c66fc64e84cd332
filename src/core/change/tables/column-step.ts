import { printColumnType, type ColumnType } from '../../schema/column-type.js';
import { identifierProblem } from '../../schema/identifier.js';
import { quoted } from '../../text/quoted.js';
import type { TableColumn } from '../../schema/tables.js';
import { evolveType } from './evolve-type.js';
import { isOf, unfinishedRewrite, type CatalogueColumn } from './unfinished-rewrite.js';
import type { RewriteStage } from './table-change.js';
import type { ConflictKind } from './table-remark.js';

/**
 * The step for one column. `restore-column`: the catalogue lost the column, so it is added again.
 * `stays`: no change, with a reason.
 */
export type Step =
  | { readonly kind: 'done' | 'add-column' | 'restore-column' | 'drop-column' }
  | { readonly kind: 'conflict'; readonly about: ConflictKind; readonly reason: string }
  | { readonly kind: 'stays'; readonly reason: string }
  | { readonly kind: 'change-column'; readonly type: ColumnType; readonly was: ColumnType }
  | {
      readonly kind: 'rewrite-column';
      readonly type: ColumnType;
      readonly was: ColumnType;
      readonly stands: RewriteStage;
    };

/** `mayBeRewritten`: there is an older version, whose backfill may have left a shadow. */
export function stepOfAdded(
  { name, type }: TableColumn,
  { there, shadow }: CatalogueColumn,
  mayBeRewritten: boolean,
): Step {
  const unfinished = mayBeRewritten
    ? unfinishedRewrite({ was: undefined, type, rewritten: undefined }, { there, shadow })
    : undefined;
  if (unfinished !== undefined) return conflict('rewrite-unfinished', notDone(name, unfinished));
  if (there === undefined) return { kind: 'add-column' };
  // A column that was dropped before is still there, and may be widened like any other one.
  const evolution =
    mayBeRewritten && typeof there === 'object' ? evolveType(there, there, type) : undefined;
  if (evolution?.kind === 'kept' || isOf(there, type)) return { kind: 'done' };
  if (evolution?.kind === 'in-place' && typeof there === 'object')
    return { kind: 'change-column', type: evolution.type, was: there };
  return conflict(
    'column-has-another-type',
    `${existsAs(name, there)}, and the schema wants ${printColumnType(type)}; ${WAYS_OUT}`,
  );
}

export function stepOfChanged(
  { name, type, was }: TableColumn & { readonly was: ColumnType },
  { there, shadow }: CatalogueColumn,
  isPartitionSource: boolean,
): Step {
  const evolution = typeof there === 'string' ? undefined : evolveType(there ?? was, was, type);
  const rewritten = evolution?.kind === 'rewrite' ? evolution.type : undefined;
  const unfinished = unfinishedRewrite({ was, type, rewritten }, { there, shadow });
  if (unfinished !== undefined) return conflict('rewrite-unfinished', notDone(name, unfinished));
  if (there === undefined && shadow === undefined) return { kind: 'restore-column' };
  switch (evolution?.kind) {
    case 'kept':
      return { kind: 'done' };
    case 'in-place':
      return { kind: 'change-column', type: evolution.type, was };
    case 'rewrite': {
      if (isPartitionSource)
        return conflict(
          'partition-source',
          `${partitions(name)}, so Iceberg can't rewrite it; add another column`,
        );
      const stands =
        there === undefined
          ? 'column-dropped'
          : shadow === undefined
            ? 'untouched'
            : 'shadow-added';
      return {
        kind: 'rewrite-column',
        type: evolution.type,
        was: typeof there === 'object' ? there : was,
        stands,
      };
    }
    default:
      return conflict(
        'column-has-another-type',
        `${existsAs(name, there ?? was)}, which can't become ${printColumnType(type)}; ${WAYS_OUT}`,
      );
  }
}

export function stepOfDropped(
  { name, type }: TableColumn,
  { there, shadow, shadowName }: CatalogueColumn,
  isPartitionSource: boolean,
): Step {
  if (isPartitionSource && there !== undefined)
    return conflict('partition-source', `${partitions(name)}, so Iceberg can't drop it; keep it`);
  if (shadow !== undefined) {
    const [to, holder] = [spelled(shadow), quoted(shadowName)];
    return stays(
      `the column ${quoted(name)} is no longer wanted, and its rewrite to ${to} is not done; ${holder} may be all that has its values`,
    );
  }
  if (there === undefined) return { kind: 'done' };
  if (!isOf(there, type)) {
    const older = printColumnType(type);
    return stays(
      `${existsAs(name, there)}, but the older schema says ${older}; it is no longer wanted, and stays until somebody drops it`,
    );
  }
  if (identifierProblem(name) === undefined) return { kind: 'drop-column' };
  return stays(
    `the column ${quoted(name)} is no longer wanted, but its name is not allowed in a statement; drop it by hand`,
  );
}

/** The conflict when a column that is new in the same version has the shadow's name. */
export function shadowIsDeclared(name: string, shadowName: string): Step {
  return conflict(
    'shadow-name-taken',
    `rewriting ${quoted(name)} needs the name ${quoted(shadowName)}, which the schema adds; add that column in a later version`,
  );
}

/**
 * The conflict when a new column has the name of a shadow that an unfinished rewrite still uses.
 */
export function shadowIsAwaited({ name, type }: TableColumn): Step {
  return conflict('rewrite-unfinished', notDone(name, type));
}

const WAYS_OUT = 'rename or drop that column, or declare the type it has';

const LET_GO =
  'publish again when its catch-up has ended, or go back to the version before it with schema-gate catch-up TOPIC --abandon-rewrite';

function notDone(name: string, to: ColumnType | string): string {
  return `the rewrite of the column ${quoted(name)} to ${spelled(to)} is not done; ${LET_GO}`;
}

function existsAs(name: string, type: ColumnType | string): string {
  return `the column ${quoted(name)} exists as ${spelled(type)}`;
}

function partitions(name: string): string {
  return `the column ${quoted(name)} partitions the table`;
}

function spelled(type: ColumnType | string): string {
  return typeof type === 'string' ? quoted(type) : printColumnType(type);
}

function conflict(about: ConflictKind, reason: string): Step {
  return { kind: 'conflict', about, reason };
}

function stays(reason: string): Step {
  return { kind: 'stays', reason };
}
