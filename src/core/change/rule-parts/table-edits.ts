import { partitionsOn, type PartitionField } from '../../schema/partitioning.js';
import { GENERATED_COLUMNS } from '../../schema/table-settings.js';
import type { TopicSchema } from '../../schema/topic-schema.js';
import { insertMember, lineStartAt, reindented, removeMember } from '../../text/json-edits.js';
import type { JsonMember } from '../../text/json-node.js';
import { isPartitionedUnlike } from './lost-source.js';
import type { MakeEdit } from '../edit.js';

/** Puts the older value of a top-level key back; undefined where a version lacks the key. */
export function restoreValue(before: TopicSchema, after: TopicSchema, key: string): MakeEdit {
  return ({ beforeText, afterText }) => {
    const was = memberOf(before, key);
    const is = memberOf(after, key);
    if (was === undefined || is === undefined) return undefined;
    const from = lineStartAt(beforeText, was.keyStart);
    const to = lineStartAt(afterText, is.keyStart);
    const text = beforeText.slice(was.value.start, was.value.end);
    return { at: is.value, text: reindented(text, { from, to, depth: 1 }) };
  };
}

/**
 * Puts the older partitioning back: its value, the member, or none where the default held. Undefined
 * where one of its columns came, went or changed its type, which is to be undone first.
 */
export function restorePartitioning(before: TopicSchema, after: TopicSchema): MakeEdit {
  return (sources) => {
    const key = 'partitioning';
    const lacks = partitionsOn(
      before.partitioning,
      (name) => !after.columns.has(name) && !GENERATED_COLUMNS.has(name),
    );
    const isOther = ({ column }: PartitionField): boolean =>
      before.columns.has(column) !== after.columns.has(column);
    const misfits = ({ column }: PartitionField): boolean => {
      const type = after.columns.get(column)?.type;
      return type !== undefined && isPartitionedUnlike(before, column, type);
    };
    const fields = partitionsOn(before.partitioning, () => true);
    if (fields.some((field) => isOther(field) || misfits(field))) return undefined;
    const was = memberOf(before, key);
    const is = memberOf(after, key);
    if (was === undefined)
      return is === undefined
        ? undefined
        : removeMember(after.root, (member) => member.key === key);
    if (lacks.length > 0) return undefined;
    if (is !== undefined) return restoreValue(before, after, key)(sources);
    const { beforeText, afterText } = sources;
    const from = lineStartAt(beforeText, was.keyStart);
    const place = { home: after.root, after: lastBefore(before, after, was), homeStart: 0 };
    const text = beforeText.slice(was.keyStart, was.value.end);
    return insertMember(afterText, place, (to) => reindented(text, { from, to, depth: 1 }));
  };
}

/** The newer version's member of the last key before this one that it has, too. */
function lastBefore(
  before: TopicSchema,
  after: TopicSchema,
  { key }: JsonMember,
): JsonMember | undefined {
  const index = before.root.members.findIndex((member) => member.key === key);
  return before.root.members
    .slice(0, index)
    .map((member) => memberOf(after, member.key))
    .findLast((member) => member !== undefined);
}

function memberOf({ root }: TopicSchema, key: string): JsonMember | undefined {
  return root.members.find((member) => member.key === key);
}
