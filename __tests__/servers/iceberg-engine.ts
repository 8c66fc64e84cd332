export interface GlueColumn {
  readonly Name: string;
  readonly Type: string;
  readonly Parameters?: Readonly<Record<string, string>>;
}
/** A table in Glue's format. */
export interface GlueTable {
  readonly StorageDescriptor: {
    readonly Columns: readonly GlueColumn[];
    readonly Location: string;
  };
  readonly Parameters: Readonly<Record<string, string>>;
}

const PROMOTIONS = ['int>bigint', 'float>double'];
const dropped = { 'iceberg.field.current': 'false' };
const current = { 'iceberg.field.current': 'true' };

const CREATE =
  /^CREATE TABLE IF NOT EXISTS (\S+) \(\n(.*?)\n\)\n(?:PARTITIONED BY \((.*)\)\n)?LOCATION '([^']*)'\nTBLPROPERTIES \((.*)\)$/s;
const ALTER = /^ALTER TABLE (\S+) (ADD COLUMNS|CHANGE COLUMN|DROP COLUMN|SET TBLPROPERTIES) (.*)$/s;

/**
 * Runs one statement on a catalogue. Returns the reason when it is refused. Queries change no table
 * here.
 */
export function runDdl(tables: Map<string, GlueTable>, sql: string): string | undefined {
  if (sql.startsWith('UPDATE ')) return undefined;
  const create = CREATE.exec(sql);
  const alter = ALTER.exec(sql);
  const name = bare(create?.[1] ?? alter?.[1] ?? '');
  const table = tables.get(name);
  let result: GlueTable | string;
  if (create !== null) {
    if (table !== undefined) return undefined;
    result = created(create);
  } else if (alter !== null) {
    if (table === undefined) return `FAILED: SemanticException table not found: ${alter[1] ?? ''}`;
    result = altered(table, alter[2] ?? '', alter[3] ?? '');
  } else return `line 1:1: mismatched input ${sql.slice(0, 40)}`;
  if (typeof result === 'string') return result;
  tables.set(name, result);
  return undefined;
}

function created(create: RegExpExecArray): GlueTable | string {
  const [, , columns = '', partitions = '', location = '', properties = ''] = create;
  const Columns = split(columns).map(declared);
  const sources = split(partitions).map((term) => bare(/`(\w+)`/.exec(term)?.[1] ?? ''));
  const unknown = sources.find((source) => !Columns.some((column) => column.Name === source));
  if (unknown !== undefined) return `Cannot find source column: ${unknown}`;
  const { table_type, ...rest } = entries(properties);
  if (table_type !== 'ICEBERG') return 'FAILED: SemanticException no Iceberg table';
  const Parameters = { ...rest, table_type, sources: sources.join(',') };
  return { StorageDescriptor: { Columns, Location: location }, Parameters };
}

function altered(table: GlueTable, verb: string, rest: string): GlueTable | string {
  const columns = table.StorageDescriptor.Columns;
  switch (verb) {
    case 'ADD COLUMNS': {
      const added = split(rest.slice(1, -1)).map(declared);
      const existing = added.find((column) => currentColumn(table, column.Name) !== undefined);
      return existing === undefined
        ? withColumns(table, [...columns, ...added])
        : `Cannot add column, name already exists: ${existing.Name}`;
    }
    case 'CHANGE COLUMN': {
      const [, from = '', to = ''] = /^`(\w+)` (.*)$/s.exec(rest) ?? [];
      const was = currentColumn(table, from);
      const now = declared(to);
      if (was === undefined) return `Cannot find column: ${from}`;
      if (!canPromote(was.Type, now.Type))
        return `Cannot change column type: ${from}: ${was.Type} -> ${now.Type}`;
      return withColumns(
        table,
        columns.map((column) => (column === was ? now : column)),
      );
    }
    case 'DROP COLUMN': {
      const was = currentColumn(table, bare(rest));
      if (was === undefined) return `Cannot delete missing column: ${rest}`;
      if (table.Parameters['sources']?.split(',').includes(was.Name) === true)
        return `Cannot delete partition source: ${rest}`;
      const others = columns.filter((column) => column !== was);
      return withColumns(table, [...others, { ...was, Parameters: dropped }]);
    }
    default:
      return { ...table, Parameters: { ...table.Parameters, ...entries(rest.slice(1, -1)) } };
  }
}

function currentColumn(table: GlueTable, name: string): GlueColumn | undefined {
  return table.StorageDescriptor.Columns.find(
    (column) => column.Name === name && column.Parameters?.['iceberg.field.current'] !== 'false',
  );
}

function withColumns(table: GlueTable, Columns: readonly GlueColumn[]): GlueTable {
  return { ...table, StorageDescriptor: { ...table.StorageDescriptor, Columns } };
}

/** Changes inside of nested types are accepted; the lakehouse suite tests them with Iceberg. */
function canPromote(from: string, to: string): boolean {
  const [, precision, scale] = /^decimal\((\d+),(\d+)\)$/.exec(from) ?? [];
  const [, wider, sameScale] = /^decimal\((\d+),(\d+)\)$/.exec(to) ?? [];
  if (precision !== undefined && wider !== undefined)
    return scale === sameScale && Number(wider) >= Number(precision);
  return (
    from === to ||
    PROMOTIONS.includes(`${from}>${to}`) ||
    (/</.test(from) && from.split('<')[0] === to.split('<')[0])
  );
}

function declared(text: string): GlueColumn {
  const [, name = '', type = ''] = /^`(\w+)` (.+)$/s.exec(text.trim()) ?? [];
  return { Name: name, Type: type.replaceAll('`', ''), Parameters: current };
}

const bare = (name: string): string => name.replaceAll('`', '');

/** At commas outside of brackets. */
function split(list: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < list.length; index++) {
    const char = list.charAt(index);
    if ('<('.includes(char)) depth++;
    else if ('>)'.includes(char)) depth--;
    else if (char === ',' && depth === 0) {
      parts.push(list.slice(from, index));
      from = index + 1;
    }
  }
  const last = list.slice(from);
  return last.trim() === '' ? parts : [...parts, last];
}

function entries(list: string): Record<string, string> {
  return Object.fromEntries(
    [...list.matchAll(/'([^']*)'='([^']*)'/g)].map(([, key = '', value = '']) => [key, value]),
  );
}
