/** A statement of Athena's DDL, read; its shape is athena-ddl.mjs's affair. */
export interface AthenaDdl {
  readonly kind:
    | 'create-table'
    | 'add-columns'
    | 'change-column'
    | 'drop-column'
    | 'set-properties'
    | 'drop-table';
}
export function parseAthenaDdl(sql: string): AthenaDdl;
