/** A load of events, as `load --format json` prints it; described by schemas/load.schema.json. */
export interface LoadReport {
  readonly topic: string;
  /** Lines with an event. */
  readonly events: number;
  /** Events that STANDARDIZED got. */
  readonly loaded: number;
  /** Events that were there before, or that the file has twice. */
  readonly alreadyThere: number;
  /** Events that CURATED can't have, since a column that must have a value has none. */
  readonly rejected: number;
  /** By column, how many events lacked it; sorted. */
  readonly lacking: readonly { readonly column: string; readonly events: number }[];
  /** Rows of CURATED. */
  readonly inserted: number;
  readonly updated: number;
  /** Lines that are no events. */
  readonly broken: number;
  /** By reason, with the first lines; sorted by reason. */
  readonly brokenLines: readonly {
    readonly reason: string;
    readonly count: number;
    readonly lines: readonly number[];
  }[];
  /** Columns that STANDARDIZED gained; sorted. */
  readonly newColumns: readonly string[];
  /** Names of fields for which STANDARDIZED has no more room; they stay in json_payload. */
  readonly columnsLeft: number;
  /** Columns of CURATED that stay NULL, since texts are not converted to their types; sorted. */
  readonly notConverted: readonly string[];
  /** What else is worth knowing of the file. */
  readonly notes: readonly string[];
  /** Why the file was not read to its end; null where it was. */
  readonly stopped: string | null;
}
