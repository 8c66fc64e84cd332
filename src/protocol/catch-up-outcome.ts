import { decodeJson } from '../core/text/decoded-json.js';
import {
  listShape,
  nullableShape,
  objectShape,
  shapeProblems,
  textShape,
  valueShape,
  type Shape,
} from './json-shape.js';

/** What a verification found in one column of one period; of rows that both tables have. */
export interface VerifiedColumn {
  readonly name: string;
  /** Rows of CURATED with a value. */
  readonly populated: number;
  /** Rows that should have one: their text in STD gives it, or the column keeps what it holds. */
  readonly convertible: number;
  /** Rows in which the two differ. */
  readonly different: number;
}

/** What a step did or found. Numbers are of rows. */
export type StepResult =
  /** 0 where everything was done before. */
  | { readonly kind: 'changed'; readonly rows: number }
  /** Spark has changed what differed, and doesn't tell how many rows. */
  | { readonly kind: 'changed-uncounted' }
  | { readonly kind: 'verified'; readonly columns: readonly VerifiedColumn[] }
  | { readonly kind: 'counted-inserts'; readonly rows: number }
  | {
      readonly kind: 'counted-unmatched';
      /** Rows of CURATED that no row of STD can patch. */
      readonly withoutSource: number;
      /** Keys that STD has, and the pipeline has taken, but CURATED lacks. */
      readonly missedByPipeline: number;
    }
  /** Rows in which a shadow differs from the converted column, by column. */
  | {
      readonly kind: 'counted-rewrites';
      readonly columns: readonly { readonly name: string; readonly different: number }[];
    }
  /** Rows that a log has gained; 0 where it had all of them. */
  | { readonly kind: 'recorded'; readonly rows: number }
  /** Rows that the errors table has of this version, by column. */
  | {
      readonly kind: 'counted-errors';
      readonly columns: readonly { readonly name: string; readonly rows: number }[];
    }
  /** Columns of STD that no version names, as the log of drift has them for the topic. */
  | { readonly kind: 'listed-drift'; readonly names: readonly string[] }
  /** Whether the files of the period were merged, or needn't be. */
  | { readonly kind: 'optimized'; readonly isMerged: boolean }
  /** A follow-up that could not be done; what to do about it. */
  | { readonly kind: 'left-out'; readonly reason: string };

/** What one step of a catch-up did, kept until the certificate is written. */
export interface StepOutcome {
  /** The step's index in the plan, from 0. */
  readonly index: number;
  /** Athena's id of the query, or Glue's of the run; null for a step that was neither. */
  readonly queryId: string | null;
  readonly outcome: StepResult;
}

/** The outcome as JSON, in stable bytes. */
export function printOutcome({ index, queryId, outcome }: StepOutcome): string {
  return `${JSON.stringify({ index, queryId, outcome })}\n`;
}

/** Parses an outcome; undefined for any other text. */
export function parseOutcome(text: string): StepOutcome | undefined {
  const value = decodeJson(text);
  return SHAPES.some((shape) => shapeProblems(value, shape).length === 0)
    ? (value as StepOutcome)
    : undefined;
}

const COUNT = valueShape((it) => Number.isSafeInteger(it) && Number(it) >= 0, 'a number of rows');
const NAME = textShape(() => true, 'a text');
const is = (kind: string): Shape => valueShape((it) => it === kind, kind);
const SHAPES: readonly Shape[] = [
  { kind: is('changed'), rows: COUNT },
  { kind: is('changed-uncounted') },
  { kind: is('counted-inserts'), rows: COUNT },
  { kind: is('counted-unmatched'), withoutSource: COUNT, missedByPipeline: COUNT },
  {
    kind: is('counted-rewrites'),
    columns: listShape(objectShape({ name: NAME, different: COUNT })),
  },
  { kind: is('recorded'), rows: COUNT },
  {
    kind: is('counted-errors'),
    columns: listShape(objectShape({ name: NAME, rows: COUNT })),
  },
  { kind: is('listed-drift'), names: listShape(NAME) },
  { kind: is('optimized'), isMerged: valueShape((it) => typeof it === 'boolean', 'true or false') },
  { kind: is('left-out'), reason: NAME },
  {
    kind: is('verified'),
    columns: listShape(
      objectShape({ name: NAME, populated: COUNT, convertible: COUNT, different: COUNT }),
    ),
  },
].map((outcome) =>
  objectShape({ index: COUNT, queryId: nullableShape(NAME), outcome: objectShape(outcome) }),
);
