import type { CastValue, Converter } from '../cast/cast-value.js';
import { conversionGap, conversionTo } from '../cast/convert-text.js';
import { toTimestamp } from '../cast/to-timestamp.js';
import type { ZoneOffsets } from '../cast/zone-offset.js';
import { identifierProblem } from '../../schema/identifier.js';
import { scalar } from '../../schema/column-type.js';
import { GENERATED_COLUMNS } from '../../schema/table-settings.js';
import { STANDARDIZED_COLUMNS, type TableColumn } from '../../schema/tables.js';
import type { TopicSchema } from '../../schema/topic-schema.js';
import { KEY_COLUMN } from '../plan/catch-up-plan.js';
import { monthOf } from './month-of.js';
import { PAYLOAD_KEY, textsBySource, type FlatEvent } from './flatten-event.js';

/** One event as the pipeline writes it to its tables. */
export interface PipelineRow {
  /** Columns of STANDARDIZED; without the generated ones and without publish_time. */
  readonly texts: ReadonlyMap<string, string | null>;
  /** The JSON text of the payload. */
  readonly payload: string;
  /** Microseconds since 1970 in UTC; null where the event has no time that can be read. */
  readonly publishTime: bigint | null;
  /** The month of `publishTime`, `YYYY-MM`. */
  readonly period: string | null;
  /** The values of CURATED, in the order of the columns. */
  readonly values: readonly (CastValue | null)[];
  /** Columns that must have a value and have none: the row goes to the errors. Sorted. */
  readonly lacking: readonly string[];
}

export interface Pipeline {
  /** The columns of CURATED that the schema declares and texts are converted to. */
  readonly columns: readonly TableColumn[];
  /** The columns whose types texts are not converted to; they stay NULL. */
  readonly left: readonly string[];
  readonly rowOf: (line: string, event: FlatEvent) => PipelineRow;
}

const PUBLISH_TIME = 'publish_time';
/** Columns of STD that no field of an event may fill. */
const GENERATED: ReadonlySet<string> = new Set(STANDARDIZED_COLUMNS.map(({ name }) => name));

/**
 * What the pipeline does with events of a topic, from RAW by STANDARDIZED to CURATED. `zones`: the
 * clocks of named time zones.
 */
export function pipelineOf(schema: TopicSchema, zones: ZoneOffsets): Pipeline {
  const declared = [...schema.columns.values()].filter(({ name }) => !GENERATED_COLUMNS.has(name));
  const columns = declared.flatMap((column) => {
    const converter = conversionTo(column.type, zones);
    return converter === undefined ? [] : [{ ...column, converter }];
  });
  const envelope = declared.filter(
    ({ section, name, source }) => section === 'envelope' && name !== source,
  );
  const must = new Set([
    KEY_COLUMN,
    ...declared.filter(({ isCde }) => isCde).map(({ name }) => name),
  ]);
  const timeSource = schema.columns.get(PUBLISH_TIME)?.source ?? PUBLISH_TIME;
  const timeOf = toTimestamp(zones);
  const isColumn = columnNames();
  return {
    columns: columns.map(({ name, type }) => ({ name, type })),
    left: declared
      .filter(({ type }) => conversionGap(type) !== undefined)
      .map(({ name }) => name)
      .sort(),
    rowOf: (line, event) => {
      const all = textsBySource(event);
      const texts = new Map([...all].filter(([name]) => isColumn(name)));
      for (const { name, source } of envelope)
        if (!texts.has(name)) texts.set(name, all.get(source) ?? null);
      const time = valueOf(timeOf, all.get(timeSource));
      const publishTime = typeof time === 'bigint' ? time : null;
      const values = columns.map(({ name, source, type, converter }) =>
        name === PUBLISH_TIME && type === scalar('TIMESTAMP')
          ? publishTime
          : valueOf(converter, all.get(source)),
      );
      const has = new Set(columns.flatMap(({ name }, at) => (values[at] === null ? [] : [name])));
      return {
        texts,
        payload: all.get(PAYLOAD_KEY) ?? line,
        publishTime,
        period: publishTime === null ? null : monthOf(publishTime),
        values,
        lacking: [...must].filter((name) => !has.has(name)).sort(),
      };
    },
  };
}

function valueOf(
  converter: Converter | undefined,
  text: string | null | undefined,
): CastValue | null {
  return text === null || text === undefined ? null : (converter?.(text).value ?? null);
}

/** Names that are kept as asked before: events repeat theirs. */
const MAX_KNOWN = 20_000;

function columnNames(): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const is =
      !GENERATED.has(name) && name !== PUBLISH_TIME && identifierProblem(name) === undefined;
    if (known.size < MAX_KNOWN) known.set(name, is);
    return is;
  };
}
