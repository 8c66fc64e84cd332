import type { Column } from '../../schema/column.js';
import { behind, inlineJson, mergedEdit, removeMember } from '../../text/json-edits.js';
import type { Edit, MakeEdit, OtherWay } from '../edit.js';
import type { Surroundings } from '../rule.js';
import { isListed } from './attribute-edits.js';
import { earliestLeave } from './deprecation.js';
import { isPartitionedUnlike } from './lost-source.js';
import { restoredColumn } from './removal-edits.js';

/**
 * Gives a renamed column its old name back. Undefined where another part of the file names the
 * column, too.
 */
export function restoreName(before: Column, column: Column): MakeEdit {
  return ({ after, afterText }) => {
    const isNamed =
      after.listedCdes.has(column.name) ||
      after.partitioning?.some((field) => field.column === column.name) === true;
    if (isNamed || isListed(column)) return undefined;
    if (isPartitionedUnlike(after, before.name, column.type)) return undefined;
    const { keyStart, keyEnd, value } = column.member;
    const edits: (Edit | undefined)[] = [
      { at: { start: keyStart, end: keyEnd }, text: JSON.stringify(before.spelled) },
      value.kind === 'object'
        ? removeMember(value, ({ key }) => key === 'renamed_from')
        : undefined,
    ];
    return mergedEdit(
      afterText,
      edits.filter((edit) => edit !== undefined),
    );
  };
}

/**
 * Keeps the old column, deprecated, beside the one with the new name. Undefined where that is in the
 * other section, or the old one is deprecated already.
 */
export function keepBeside(
  before: Column,
  column: Column,
  surroundings: Pick<Surroundings, 'today' | 'deprecationDays'>,
): OtherWay<MakeEdit> | undefined {
  if (before.section !== column.section || before.deprecation?.removeAfter !== undefined)
    return undefined;
  const { last } = earliestLeave(surroundings);
  const { today } = surroundings;
  const said = inlineJson({ since: today, remove_after: last, replaced_by: column.name });
  return {
    words: `keep '${before.name}' as deprecated beside '${column.name}'`,
    edit: (sources) => {
      const place = isListed(column) ? undefined : behind(column.member);
      return restoredColumn(before, place, sources, [['deprecated', said]]);
    },
  };
}
