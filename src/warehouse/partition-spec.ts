import type { IcebergTableMetadata } from '@aws-sdk/client-glue';
import { partitionField, type PartitionField } from '../core/schema/partitioning.js';
import { decodeJson, integerAt, listAt, textAt } from '../core/text/decoded-json.js';
import { quoted } from '../core/text/quoted.js';

/** The default partition spec of an Iceberg table. */
export interface PartitionSpec {
  readonly fields: readonly { readonly source: number; readonly transform: string }[];
  /** The names of the table's top-level columns by their ids. */
  readonly names: ReadonlyMap<number, string>;
}

/** Iceberg numbers columns from 1. */
const NO_SOURCE = 0;

/**
 * The spec in a table's metadata file (https://iceberg.apache.org/spec/#table-metadata-fields);
 * undefined in a text that isn't one.
 */
export function specInFile(text: string): PartitionSpec | undefined {
  const file = decodeJson(text);
  const id = integerAt(file, 'default-spec-id');
  // Version 1 may have the fields alone.
  const fields =
    listAt(
      listAt(file, 'partition-specs')?.find((spec) => integerAt(spec, 'spec-id') === id),
      'fields',
    ) ?? listAt(file, 'partition-spec');
  if (fields === undefined) return undefined;
  const current = integerAt(file, 'current-schema-id');
  const schemas = listAt(file, 'schemas') ?? [];
  const columns =
    listAt(
      schemas.find((schema) => integerAt(schema, 'schema-id') === current),
      'fields',
    ) ?? listAt(file, 'schema', 'fields');
  if (columns === undefined) return undefined;
  return {
    fields: fields.map((field) => ({
      source: integerAt(field, 'source-id') ?? onlySource(field),
      transform: textAt(field, 'transform') ?? '',
    })),
    names: new Map(
      columns.map((column) => [integerAt(column, 'id') ?? -1, textAt(column, 'name') ?? '']),
    ),
  };
}

/** Version 3 lists the sources of a transform; a topic schema has transforms of one column. */
function onlySource(field: unknown): number {
  const [source, ...more] = listAt(field, 'source-ids') ?? [];
  return typeof source === 'number' && more.length === 0 ? source : NO_SOURCE;
}

/** The same as Glue tells it; undefined where it doesn't. */
export function specInGlue(metadata: IcebergTableMetadata | undefined): PartitionSpec | undefined {
  const { PartitionSpecs: specs, DefaultSpecId: id = 0, Schemas: schemas = [] } = metadata ?? {};
  const fields = specs?.find(({ SpecId }) => (SpecId ?? 0) === id)?.Fields;
  const columns = schemas.find(
    ({ SchemaId }) => (SchemaId ?? 0) === (metadata?.CurrentSchemaId ?? 0),
  )?.Fields;
  if (fields === undefined || columns === undefined) return undefined;
  return {
    fields: fields.map(({ SourceId, Transform }) => ({
      source: SourceId ?? NO_SOURCE,
      transform: Transform ?? '',
    })),
    names: new Map(columns.map(({ Id, Name }) => [Id ?? -1, Name ?? ''])),
  };
}

/** The spec as a topic schema says it; a text says why none can. */
export function partitioningIn({
  fields,
  names,
}: PartitionSpec): readonly PartitionField[] | string {
  const partitioning: PartitionField[] = [];
  for (const { source, transform } of fields) {
    // A field that was dropped from a version 1 spec.
    if (transform === 'void') continue;
    const name = names.get(source);
    if (name === undefined)
      return `it is partitioned by ${quoted(transform)} of a field inside a column, which a topic schema can't say`;
    const field = partitionField(name, transform);
    if (typeof field === 'string')
      return `it is partitioned by ${quoted(transform)} of ${quoted(name)}, which a topic schema can't say`;
    partitioning.push(field);
  }
  return partitioning;
}
