import type { Column } from '../../schema/column.js';
import { membersOf } from '../../schema/column-tokens.js';
import {
  inlineJson,
  insertMember,
  lineStartAt,
  mergedEdit,
  reindented,
  sliceWith,
  type MemberPlace,
} from '../../text/json-edits.js';
import type { Edit, EditSources, MakeEdit, OtherWay } from '../edit.js';
import type { Removed } from '../pairing.js';
import type { Surroundings } from '../rule.js';
import { isListed, withAttributes, type Attribute } from './attribute-edits.js';
import { isPartitionedUnlike } from './lost-source.js';
import { deprecationOf, earliestLeave, FIELDS_KEY } from './deprecation.js';

/** Puts a column or a field back where it stood, as it was written. */
export function restoreRemoved(removed: Removed): MakeEdit {
  return (sources) => {
    if (removed.at !== undefined) return restoredField(removed, sources);
    return restoredColumn(removed.was, removed.place, sources);
  };
}

/**
 * Puts it back with the deprecation after which it may leave. Undefined where it carries one
 * already, and for a column that partitions the table, which can never leave.
 */
export function restoreDeprecated(
  removed: Removed,
  surroundings: Pick<Surroundings, 'today' | 'deprecationDays'>,
): OtherWay<MakeEdit> | undefined {
  const was = deprecationOf(removed);
  if (was?.removeAfter !== undefined || removed.partitions.length > 0) return undefined;
  const { last, leaves } = earliestLeave(surroundings);
  const said = inlineJson({
    since: was?.since ?? surroundings.today,
    remove_after: last,
    ...(was?.replacedBy === undefined ? {} : { replaced_by: was.replacedBy }),
    ...(was?.reason === undefined ? {} : { reason: was.reason }),
  });
  return {
    words: `restore it as deprecated, and remove it from ${leaves} on`,
    edit: (sources) => {
      if (removed.at !== undefined) return deprecatedField(removed, said, sources);
      return restoredColumn(removed.was, removed.place, sources, [['deprecated', said]]);
    },
  };
}

/** The member of the older text, with these attributes, at its place in the newer one. */
export function restoredColumn(
  was: Column,
  place: MemberPlace | undefined,
  { beforeText, after, afterText }: EditSources,
  attributes: readonly Attribute[] = [],
): Edit | undefined {
  if (place === undefined || isListed(was)) return undefined;
  if (isPartitionedUnlike(after, was.name, was.type)) return undefined;
  const { keyStart, value } = was.member;
  const added: readonly Attribute[] = [
    // A type that no table has was read as STRING.
    ...(was.isTypeReadable ? [] : [['type', '"STRING"'] as const]),
    ...attributes,
    ...(was.isCde && !after.listedCdes.has(was.name) ? [['cde', 'true'] as const] : []),
  ];
  const edit = added.length === 0 ? undefined : withAttributes(beforeText, was, added);
  if (edit === undefined && added.length > 0) return undefined;
  const text = sliceWith(beforeText, { start: keyStart, end: value.end }, edit);
  const from = lineStartAt(beforeText, keyStart);
  return insertMember(afterText, place, (to) => reindented(text, { from, to, depth: 2 }));
}

function restoredField(
  { at, beside }: Removed,
  { beforeText, afterText }: EditSources,
): Edit | undefined {
  if (at === undefined || beside === undefined) return undefined;
  const { span, isBehind } = beside;
  // A part without a place of its own has that of the whole type, which begins with a quote.
  if (beforeText[at.start] === '"' || afterText[span.start] === '"') return undefined;
  const text = beforeText.slice(at.start, at.end);
  const isSpaced = beforeText[at.start - 1] === ' ' || beforeText.startsWith(', ', at.end);
  const gap = isSpaced ? ' ' : '';
  return isBehind
    ? { at: { start: span.end, end: span.end }, text: `,${gap}${text}` }
    : { at: { start: span.start, end: span.start }, text: `${text},${gap}` };
}

/**
 * UTF-16 units of an edit that reaches from a field to the end of its column. Thousands of fields
 * may leave one type, and each of them has such an edit.
 */
const MAX_REACH = 2000;

function deprecatedField(removed: Removed, said: string, sources: EditSources): Edit | undefined {
  const { start, end } = removed.column.member.value;
  if (end - start > MAX_REACH) return undefined;
  const field = restoredField(removed, sources);
  if (field === undefined) return undefined;
  const { column, name } = removed;
  const { afterText } = sources;
  const { value } = column.member;
  const path = name.slice(column.name.length + 1);
  if (value.kind === 'string') {
    const fields = `${JSON.stringify(FIELDS_KEY)}: ${objectOf(path, said)}`;
    return { at: value, text: `{ "type": ${sliceWith(afterText, value, field)}, ${fields} }` };
  }
  const notice = fieldNotice(column, path, said, afterText);
  return notice === undefined ? undefined : mergedEdit(afterText, [field, notice]);
}

/** Says in a column's object which of its fields is deprecated. */
function fieldNotice(column: Column, path: string, said: string, text: string): Edit | undefined {
  const fields = membersOf(column).find((member) => member.key === FIELDS_KEY)?.value;
  if (fields === undefined)
    return withAttributes(text, column, [[FIELDS_KEY, objectOf(path, said)]]);
  if (fields.kind !== 'object') return undefined;
  const own = fields.members.find(({ key }) => key.toLowerCase() === path)?.value;
  if (own !== undefined) return { at: own, text: said };
  const place = { home: fields, after: fields.members.at(-1), homeStart: fields.start };
  return insertMember(text, place, () => `${JSON.stringify(path)}: ${said}`);
}

const objectOf = (key: string, json: string): string => `{ ${JSON.stringify(key)}: ${json} }`;
