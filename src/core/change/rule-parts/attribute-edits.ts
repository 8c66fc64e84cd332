import type { Column } from '../../schema/column.js';
import { membersMeaning } from '../../schema/column-attributes.js';
import { insertMember, mergedEdit } from '../../text/json-edits.js';
import type { Edit } from '../edit.js';

/** A column's attribute, and its value as JSON. */
export type Attribute = readonly [key: string, value: string];

/**
 * Gives a column these attributes, in place of those that it has; the shorthand becomes an object.
 * Undefined where the column is written in another form. `text`: the text that it is read from.
 */
export function withAttributes(
  text: string,
  column: Column,
  attributes: readonly Attribute[],
): Edit | undefined {
  const { value } = column.member;
  if (value.kind === 'string') {
    const type: Attribute = ['type', text.slice(value.start, value.end)];
    const all = attributes.some(([key]) => key === 'type') ? attributes : [type, ...attributes];
    return { at: value, text: `{ ${written(all)} }` };
  }
  if (value.kind !== 'object' || attributes.length === 0) return undefined;
  const edits: Edit[] = [];
  const fresh = attributes.filter(([key, json]) => {
    const at = value.members.find((member) => member.key === key)?.value;
    if (at !== undefined) edits.push({ at, text: json });
    return at === undefined;
  });
  if (fresh.length > 0) {
    // The mistyped key is to be mended first, or the column would have two of it.
    const isMistyped = fresh.some(([key]) => membersMeaning(key, value).length > 0);
    if (isListed(column) || isMistyped) return undefined;
    const last = value.members.at(-1);
    const place = { home: value, after: last, homeStart: value.start };
    edits.push(insertMember(text, place, () => written(fresh)));
  }
  return mergedEdit(text, edits);
}

/** Whether the column is an entry of a list, as in old files. */
export function isListed({ member }: Column): boolean {
  return member.keyStart === member.value.start;
}

function written(attributes: readonly Attribute[]): string {
  return attributes.map(([key, json]) => `${JSON.stringify(key)}: ${json}`).join(', ');
}
