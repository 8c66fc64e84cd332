import { printSchema, type PrintedColumn } from '../../change/tables/print-schema.js';
import { printColumnType } from '../../schema/column-type.js';
import { flattenedSource, parseJsonPath } from '../../schema/json-path.js';
import { quoted } from '../../text/quoted.js';
import { columnName } from './column-name.js';
import { printEventPath, segmentsOf } from './event-path.js';
import { PAYLOAD_KEY } from './flatten-event.js';
import type { ObservedColumn, ObservedEvents } from './observed-events.js';
import { proposeType } from './propose-type.js';
import { isFilledByPipeline } from './tried-column.js';

/** A first version of a topic's schema. */
export interface ProposedSchema {
  readonly text: string;
  /** What events don't tell, and what was left out; without values. */
  readonly notes: readonly string[];
}

/** Columns of a proposal; more are hardly meant to be columns. */
const MAX_PROPOSED = 1_000;
/** Notes about single columns in the file. */
const MAX_NOTES = 200;
/** Of an object with very many names, those are columns that so many of the events have. */
const USUAL_SHARE = 0.1;
const ENVELOPE = ['message_id', 'idempotency_key', 'publish_time'];
const NEVER_TOLD = 'required, cde, sensitive and enum: a file of events tells none of them';

/**
 * Proposes a schema from what events have: a column a path, typed by the shapes of all values.
 * `origin` says where the events are from.
 */
export function proposeSchema(
  topic: string,
  origin: string,
  observed: ObservedEvents,
): ProposedSchema {
  const notes: string[] = [];
  const chosen = chosenColumns(observed, notes);
  const envelope = ENVELOPE.flatMap(
    (name) => chosen.find(({ path }) => path.depth === 1 && path.key === name) ?? [],
  );
  const missing = ENVELOPE.filter((name) => !envelope.some(({ path }) => path.key === name));
  if (missing.length > 0)
    notes.push(
      `the envelope: the events have no ${missing.join(', ')}, which the pipeline's tables need; add them if the pipeline's events have them`,
    );
  const taken = new Set(ENVELOPE);
  const columns = [
    ...envelope.map((column) => envelopeColumn(column, observed.events, notes)),
    ...chosen
      .filter((column) => !envelope.includes(column))
      .map((column) => payloadColumn(column, taken, notes)),
  ];
  const time = columns.find(({ name }) => name === 'publish_time');
  const shown = notes.slice(0, MAX_NOTES);
  if (notes.length > shown.length) shown.push(`${notes.length - shown.length} more such notes`);
  return {
    text: printSchema({
      tableName: tableName(topic),
      description: undefined,
      columns,
      partitioning: time?.type === 'STRING' ? [] : undefined,
      properties: new Map(),
      origin,
      notes: [NEVER_TOLD, ...shown],
    }),
    notes: shown,
  };
}

function tableName(topic: string): string {
  return columnName([topic], new Set());
}

/** The columns that are proposed, in the order of the events; what is left out gets a note. */
function chosenColumns(
  { columns, events, wide }: ObservedEvents,
  notes: string[],
): readonly ObservedColumn[] {
  const usual = columns.filter(({ path, shape }) => {
    const isPipeline = isFilledByPipeline(path.source) || path.source === PAYLOAD_KEY;
    const isRare =
      path.parent !== undefined && wide.has(path.parent) && shape.values < events * USUAL_SHARE;
    return !isPipeline && !isRare && shape.values > shape.nested;
  });
  for (const object of wide)
    notes.push(
      `${printEventPath(object)} has so many different names that those of few events were left out; are they keys of a map?`,
    );
  const always = columns.filter(({ shape }) => shape.values === 0);
  if (always.length > 0)
    notes.push(
      `left out, since they are null in every event: ${always.map(({ path }) => printEventPath(path)).join(', ')}`,
    );
  const readable = usual.filter((column) => {
    const isReadable = canBeRead(column);
    if (!isReadable)
      notes.push(
        `${quoted(printEventPath(column.path))} is left out: no json_path can name such a key`,
      );
    return isReadable;
  });
  if (readable.length <= MAX_PROPOSED) return readable;
  notes.push(
    `${readable.length - MAX_PROPOSED} paths that fewer events have were left out; a schema is proposed for ${MAX_PROPOSED}`,
  );
  const kept = new Set(
    [...readable].sort((a, b) => b.shape.values - a.shape.values).slice(0, MAX_PROPOSED),
  );
  return readable.filter((column) => kept.has(column));
}

/** Whether a json_path leads to the column, and to nothing else. */
function canBeRead({ path }: ObservedColumn): boolean {
  const segments = segmentsOf(path);
  const parsed = parseJsonPath(printEventPath(path));
  return (
    typeof parsed !== 'string' && !segments.includes('*') && flattenedSource(parsed) === path.source
  );
}

function envelopeColumn(
  { path, shape }: ObservedColumn,
  events: number,
  notes: string[],
): PrintedColumn {
  const isTime = path.key === 'publish_time' && shape.timestamps === shape.values;
  if (path.key === 'publish_time' && !isTime)
    notes.push(
      'publish_time: not all values are timestamps such as 2026-01-31T10:20:30Z; STANDARDIZED has it as TIMESTAMP',
    );
  return {
    name: path.key,
    type: isTime ? 'TIMESTAMP' : 'STRING',
    section: 'envelope',
    isRequired: shape.values === events,
    comment: undefined,
  };
}

function payloadColumn(
  { path, others, shape }: ObservedColumn,
  taken: Set<string>,
  notes: string[],
): PrintedColumn {
  const segments = segmentsOf(path);
  const name = columnName(segments, taken);
  const { type, note } = proposeType(shape);
  if (note !== undefined) notes.push(`${name}: ${note}`);
  if (others.length > 0)
    notes.push(
      `${name}: ${others.join(', ')} has the same column of STANDARDIZED, where the last of them counts`,
    );
  return {
    name,
    type: printColumnType(type),
    section: 'payload',
    isRequired: false,
    comment: undefined,
    ...(segments.length === 1 && path.key === name ? {} : { jsonPath: printEventPath(path) }),
  };
}
