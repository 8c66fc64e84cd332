import { printPartitionField, type PartitionField } from '../../schema/partitioning.js';

export interface PrintedColumn {
  /** A valid identifier in lower case. */
  readonly name: string;
  /** Canonical. */
  readonly type: string;
  readonly section: 'envelope' | 'payload';
  readonly isRequired: boolean;
  readonly comment: string | undefined;
  /** Absent where the column is read from its own name. */
  readonly jsonPath?: string;
}

export interface PrintedSchema {
  readonly tableName: string;
  readonly description: string | undefined;
  readonly columns: readonly PrintedColumn[];
  /** Undefined for the default. */
  readonly partitioning: readonly PartitionField[] | undefined;
  readonly properties: ReadonlyMap<string, string>;
  readonly origin: string;
  /** What a person should check by hand. */
  readonly notes: readonly string[];
}

/** Where the JSON Schema of topic schemas is published. */
export const TOPIC_SCHEMA = 'https://lean-ops.github.io/schema-gate/topic.schema.json';

/** The text of a topic's file, version 1.0.0, with one column a line. */
export function printSchema(schema: PrintedSchema): string {
  const { description, partitioning, properties, columns } = schema;
  const section = (name: PrintedColumn['section']): string =>
    object(columns.filter((column) => column.section === name).map(printColumn));
  const members = [
    member('$schema', JSON.stringify(TOPIC_SCHEMA)),
    member('schema_version', '"1.0.0"'),
    member('table_name', JSON.stringify(schema.tableName)),
    ...(description === undefined ? [] : [member('description', prose(description))]),
    member('envelope_columns', section('envelope')),
    member('payload_columns', section('payload')),
    ...(partitioning === undefined
      ? []
      : [
          member(
            'partitioning',
            `[${partitioning.map((field) => JSON.stringify(printPartitionField(field))).join(', ')}]`,
          ),
        ]),
    ...(properties.size === 0
      ? []
      : [
          member(
            'table_properties',
            object([...properties].map(([key, value]) => member(key, JSON.stringify(value)))),
          ),
        ]),
    member('x-origin', JSON.stringify(schema.origin)),
    member(
      'x-check-by-hand',
      `[\n${schema.notes.map((note) => `    ${JSON.stringify(note)}`).join(',\n')}\n  ]`,
    ),
  ];
  return `{\n${members.map((text) => `  ${text}`).join(',\n')}\n}\n`;
}

const member = (key: string, value: string): string => `${JSON.stringify(key)}: ${value}`;

/** Halves of characters are no valid JSON text, and catalogues keep anything. */
const prose = (text: string): string => JSON.stringify(text.replace(/\p{Cs}/gu, '\ufffd'));

function object(members: readonly string[]): string {
  return members.length === 0
    ? '{}'
    : `{\n${members.map((text) => `    ${text}`).join(',\n')}\n  }`;
}

function printColumn({ name, type, isRequired, comment, jsonPath }: PrintedColumn): string {
  const attributes = [
    member('type', JSON.stringify(type)),
    ...(isRequired ? [member('required', 'true')] : []),
    ...(jsonPath === undefined ? [] : [member('json_path', prose(jsonPath))]),
    ...(comment === undefined ? [] : [member('comment', prose(comment))]),
  ];
  return member(name, `{ ${attributes.join(', ')} }`);
}
