import type { Column, Section } from '../schema/column.js';
import type { TopicSchema } from '../schema/topic-schema.js';
import type { MemberPlace } from '../text/json-edits.js';
import { isSameJson } from '../text/json-node.js';

/**
 * Where columns that are gone would go back: behind the previous column of their section that
 * remains in it, else in front of the section. Undefined where one of the two sections is no object.
 */
export function removalPlaces(
  before: TopicSchema,
  after: TopicSchema,
): (gone: Column) => MemberPlace | undefined {
  const places = new Map<Column, MemberPlace>();
  for (const section of ['envelope', 'payload'] as const)
    placeSection({ before, after }, section, places);
  return (gone) => places.get(gone);
}

interface Schemas {
  readonly before: TopicSchema;
  readonly after: TopicSchema;
}

/** A column in both versions. */
interface Survivor {
  readonly was: Column;
  readonly column: Column;
}

function placeSection(
  { before, after }: Schemas,
  section: Section,
  places: Map<Column, MemberPlace>,
): void {
  const key = `${section}_columns`;
  const home = after.root.members.find((member) => member.key === key);
  const was = before.root.members.find((member) => member.key === key)?.value;
  if (home?.value.kind !== 'object' || was?.kind !== 'object') return;
  const place = { home: home.value, homeStart: home.keyStart };
  let last: Survivor | undefined;
  let gap: Column[] = [];
  const closeGap = (): void => {
    for (const gone of gap) places.set(gone, { ...place, after: last?.column.member });
    const final = gap.at(-1);
    const next = last === undefined ? undefined : place.home.members[last.column.index + 1];
    // The same text in other lines, so that a reviewer can apply it with what else is suggested.
    if (final !== undefined && next !== undefined && (gap.length > 1 || isChanged(last)))
      places.set(final, { ...place, before: next });
    gap = [];
  };
  for (const column of before.columns.values()) {
    if (column.section !== section) continue;
    const kept = after.columns.get(column.name);
    if (kept === undefined) gap.push(column);
    else if (kept.section === section) {
      closeGap();
      last = { was: column, column: kept };
    }
  }
  closeGap();
}

function isChanged(survivor: Survivor | undefined): boolean {
  if (survivor === undefined) return false;
  return !isSameJson(survivor.was.member.value, survivor.column.member.value);
}
