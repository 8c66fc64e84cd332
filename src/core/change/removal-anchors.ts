import type { Column } from '../schema/column.js';
import { endOf, type JsonMember, type Span } from '../text/json-node.js';
import type { TopicSchema } from '../schema/topic-schema.js';

/**
 * Where the newer text shows that a column is gone: at the next remaining column of the section,
 * else at the end of the previous one, else at the section, else at the file's first line. GitHub
 * shows a comment only beside a changed line.
 */
export function removalAnchors(before: TopicSchema, after: TopicSchema): (gone: Column) => Span {
  let anchors: ReadonlyMap<string, Span> | undefined;
  return ({ name }) => {
    // Most pull requests remove nothing.
    anchors ??= anchorsOf(before, after);
    return anchors.get(name) ?? { start: 0, end: 0 };
  };
}

function anchorsOf(before: TopicSchema, after: TopicSchema): ReadonlyMap<string, Span> {
  const anchors = new Map<string, Span>();
  for (const section of ['envelope', 'payload'] as const) {
    const older = [...before.columns.values()].filter((column) => column.section === section);
    const home = after.root.members.find((member) => member.key === `${section}_columns`);
    const fallback =
      home === undefined
        ? { start: after.root.start, end: after.root.start + 1 }
        : { start: home.keyStart, end: home.keyEnd };
    const survivor = (column: Column): JsonMember | undefined => {
      const kept = after.columns.get(column.name);
      return kept?.section === section ? kept.member : undefined;
    };
    let last: JsonMember | undefined;
    for (const column of older) {
      last = survivor(column) ?? last;
      anchors.set(column.name, last === undefined ? fallback : endOf(last.value));
    }
    let next: JsonMember | undefined;
    for (const column of older.reverse()) {
      next = survivor(column) ?? next;
      const above = anchors.get(column.name);
      // A next column that was moved away shows another part of the file.
      const isBelow =
        above === undefined || above === fallback || (next?.keyStart ?? 0) >= above.end;
      if (next !== undefined && isBelow)
        anchors.set(column.name, { start: next.keyStart, end: next.keyEnd });
    }
  }
  return anchors;
}
