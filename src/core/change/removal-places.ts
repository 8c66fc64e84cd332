import type { Column } from '../schema/column.js';
import type { TopicSchema } from '../schema/topic-schema.js';
import type { MemberPlace } from '../text/json-edits.js';
import type { JsonMember } from '../text/json-node.js';

/**
 * Where columns that are gone would go back: behind the previous column of their section that
 * remains in it, else in front of the section. Undefined where one of the two sections is no object.
 */
export function removalPlaces(
  before: TopicSchema,
  after: TopicSchema,
): (gone: Column) => MemberPlace | undefined {
  const places = new Map<Column, MemberPlace>();
  for (const section of ['envelope', 'payload'] as const) {
    const key = `${section}_columns`;
    const home = after.root.members.find((member) => member.key === key);
    const was = before.root.members.find((member) => member.key === key)?.value;
    if (home?.value.kind !== 'object' || was?.kind !== 'object') continue;
    let last: JsonMember | undefined;
    for (const column of before.columns.values()) {
      if (column.section !== section) continue;
      const kept = after.columns.get(column.name);
      if (kept?.section === section) last = kept.member;
      else if (kept === undefined)
        places.set(column, { home: home.value, after: last, homeStart: home.keyStart });
    }
  }
  return (gone) => places.get(gone);
}
