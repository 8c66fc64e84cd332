import type { Column } from '../../schema/column.js';
import { membersOf } from '../../schema/column-tokens.js';
import { mergedEdit, removeOne } from '../../text/json-edits.js';
import type { Edit, MakeEdit } from '../edit.js';

/**
 * Makes a column optional: all its attributes that require it, or else its entry in a list of
 * critical data elements. Undefined where both do, which are two places of the file.
 */
export function makeOptional(column: Column): MakeEdit {
  return withdrawal(column, ['required', 'nullable', 'cde']);
}

/** Makes a column no critical data element. */
export function makeNoCde(column: Column): MakeEdit {
  return withdrawal(column, ['cde']);
}

function withdrawal(column: Column, keys: readonly string[]): MakeEdit {
  return ({ after, afterText, listedNames }) => {
    const flags = flagEdits(column, keys);
    const isListed = after.listedCdes.has(column.name);
    if (!isListed) return mergedEdit(afterText, flags);
    const listed = flags.length === 0 ? listedNames().get(column.name) : undefined;
    return listed?.isOnly === true ? removeOne(listed.items, listed.index) : undefined;
  };
}

function flagEdits(column: Column, keys: readonly string[]): readonly Edit[] {
  return membersOf(column).flatMap(({ key, value }): readonly Edit[] => {
    if (!keys.includes(key) || value.kind !== 'boolean') return [];
    const required = key !== 'nullable';
    return value.value === required ? [{ at: value, text: String(!required) }] : [];
  });
}
