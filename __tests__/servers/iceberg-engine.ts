export interface GlueColumn {
  readonly Name: string;
  readonly Type: string;
  readonly Parameters?: Readonly<Record<string, string>>;
}
/** A table as Glue keeps it. */
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

/** Runs one statement on a catalogue; what it refuses it says. Queries change no table here. */
export function runDdl(tables: Map<string, GlueTable>, sql: string): string | undefined {
  if (sql.startsWith('UPDATE ')) return undefined;
  const create =
    /^CREATE TABLE IF NOT EXISTS (\S+) \(\n(.*?)\n\)\n(?:PARTITIONED BY \((.*)\)\n)?LOCATION '([^']*)'\nTBLPROPERTIES \((.*)\)$/s.exec(
      sql,
    );
  if (create !== null) {
    const [, name = '', columns = '', partitions = '', location = '', properties = ''] = create;
    if (tables.has(bare(name))) return undefined;
    const Columns = split(columns).map(declared);
    const sources = split(partitions).map((term) => bare(/`(\w+)`/.exec(term)?.[1] ?? ''));
    const unknown = sources.find((source) => !Columns.some((column) => column.Name === source));
    if (unknown !== undefined) return `Cannot find source column: ${unknown}`;
    const { table_type, ...rest } = entries(properties);
    if (table_type !== 'ICEBERG') return 'FAILED: SemanticException no Iceberg table';
    const Parameters = { ...rest, table_type, sources: sources.join(',') };
    tables.set(bare(name), { StorageDescriptor: { Columns, Location: location }, Parameters });
    return undefined;
  }
  const alter =
    /^ALTER TABLE (\S+) (ADD COLUMNS|CHANGE COLUMN|DROP COLUMN|SET TBLPROPERTIES) (.*)$/s.exec(sql);
  if (alter === null) return `line 1:1: mismatched input ${sql.slice(0, 40)}`;
  const [, name = '', verb = '', rest = ''] = alter;
  const table = tables.get(bare(name));
  if (table === undefined) return `FAILED: SemanticException table not found: ${name}`;
  const columns = table.StorageDescriptor.Columns;
  const find = (column: string): GlueColumn | undefined =>
    columns.find(
      ({ Name, Parameters }) =>
        Name === column && Parameters?.['iceberg.field.current'] !== 'false',
    );
  const put = (Columns: readonly GlueColumn[]): undefined =>
    void tables.set(bare(name), {
      ...table,
      StorageDescriptor: { ...table.StorageDescriptor, Columns },
    });
  switch (verb) {
    case 'ADD COLUMNS': {
      const added = split(rest.slice(1, -1)).map(declared);
      const there = added.find((column) => find(column.Name) !== undefined);
      return there === undefined
        ? put([...columns, ...added])
        : `Cannot add column, name already exists: ${there.Name}`;
    }
    case 'CHANGE COLUMN': {
      const [, from = '', to = ''] = /^`(\w+)` (.*)$/s.exec(rest) ?? [];
      const was = find(from);
      const now = declared(to);
      if (was === undefined) return `Cannot find column: ${from}`;
      if (!canPromote(was.Type, now.Type))
        return `Cannot change column type: ${from}: ${was.Type} -> ${now.Type}`;
      return put(columns.map((column) => (column === was ? now : column)));
    }
    case 'DROP COLUMN': {
      const was = find(bare(rest));
      if (was === undefined) return `Cannot delete missing column: ${rest}`;
      if (table.Parameters['sources']?.split(',').includes(was.Name) === true)
        return `Cannot delete partition source: ${rest}`;
      return put([...columns.filter((column) => column !== was), { ...was, Parameters: dropped }]);
    }
    default: {
      tables.set(bare(name), {
        ...table,
        Parameters: { ...table.Parameters, ...entries(rest.slice(1, -1)) },
      });
      return undefined;
    }
  }
}

/** Nested types are taken as they come; what Iceberg says of them is another suite's matter. */
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
