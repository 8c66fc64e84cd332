import type { Occurrences } from '../core/history/events/occurrences.js';
import type { TriedColumn } from '../core/history/events/tried-column.js';
import type { TryReport } from '../protocol/try-report.js';
import { jsonText } from './escape.js';

/** Unmapped paths that are listed; a hostile file may have very many. */
const MAX_UNMAPPED = 1_000;

/** The report for scripts; schemas/try.schema.json describes it. Same input, same bytes. */
export function renderTryJson({
  topic,
  schema,
  file,
  lines,
  result,
  stopped,
  notes,
}: TryReport): string {
  const { unmapped } = result;
  const report = {
    try_version: 1,
    topic,
    schema,
    file,
    complete: stopped === null,
    stopped,
    lines,
    events: result.events,
    columns: result.columns.map(columnFacts),
    unmapped: unmapped.slice(0, MAX_UNMAPPED).map(({ path, events }) => ({ path, events })),
    unmapped_more: Math.max(0, unmapped.length - MAX_UNMAPPED),
    never_filled: result.neverFilled,
    broken: Object.fromEntries(
      [...result.broken].map(([reason, { count, lines: first }]) => [
        reason,
        { lines: count, first },
      ]),
    ),
    without_cde: counts(result.withoutCde),
    repeated_keys: counts(result.repeatedKeys),
    collisions: counts(result.collisions),
    notes,
  };
  return `${jsonText(report)}\n`;
}

function columnFacts({
  name,
  type,
  path,
  isChecked,
  filled,
  failed,
  reasons,
  missing,
  notInEnum,
}: TriedColumn): Record<string, unknown> {
  const found: readonly (readonly [string, Occurrences])[] = [
    ...reasons,
    ...(missing.count > 0 ? [['missing', missing] as const] : []),
    ...(notInEnum.count > 0 ? [['not-in-enum', notInEnum] as const] : []),
  ];
  const shown = found.filter(([, { values }]) => values.length > 0);
  return {
    name,
    type,
    json_path: path,
    checked: isChecked,
    filled,
    failed,
    reasons: Object.fromEntries([...reasons].map(([reason, { count }]) => [reason, count])),
    missing: missing.count,
    not_in_enum: notInEnum.count,
    lines: Object.fromEntries(found.map(([reason, { lines }]) => [reason, lines])),
    ...(shown.length === 0
      ? {}
      : { values: Object.fromEntries(shown.map(([reason, { values }]) => [reason, values])) }),
  };
}

const counts = ({ count, lines }: Occurrences): Record<string, unknown> => ({
  events: count,
  first: lines,
});
