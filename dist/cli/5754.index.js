export const id = 5754;
export const ids = [5754];
export const modules = {

/***/ 4292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ rowsDirectory),
  Q: () => (/* binding */ withRows)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/registry/directory.js + 3 modules
var registry_directory = __webpack_require__(3060);
// EXTERNAL MODULE: ./build/warehouse/directory.js
var warehouse_directory = __webpack_require__(7163);
// EXTERNAL MODULE: ./build/directory/shared-directory.js + 6 modules
var shared_directory = __webpack_require__(4953);
// EXTERNAL MODULE: ./build/warehouse/stored-tables.js + 1 modules
var stored_tables = __webpack_require__(5328);
// EXTERNAL MODULE: ./build/warehouse/duckdb/duckdb-type.js
var duckdb_type = __webpack_require__(2648);
// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __webpack_require__(6477);
// EXTERNAL MODULE: ./build/core/schema/read-column-type.js
var read_column_type = __webpack_require__(1594);
// EXTERNAL MODULE: ./build/core/change/tables/evolve-type.js
var evolve_type = __webpack_require__(2729);
;// CONCATENATED MODULE: ./build/warehouse/duckdb/table-steps.js




/**
 * The statements that bring a table with rows to what the catalogue says; none where it is there
 * already. `held`: undefined where there is no such table yet.
 */
function tableSteps(table, held) {
    const name = (0,duckdb_type/* tableName */.Cm)(table.database, table.name);
    if (held === undefined) {
        const columns = table.columns.map((column) => `${(0,duckdb_type/* quotedName */.aH)(column.name)} ${typeOf(column)}`);
        return { kind: 'steps', statements: [`CREATE TABLE ${name} (${columns.join(', ')})`] };
    }
    const before = new Map(held.map((column) => [column.id, column]));
    const after = new Map(table.columns.map((column) => [column.id, column]));
    const kept = table.columns.flatMap((column) => {
        const was = before.get(column.id);
        return was === undefined ? [] : [{ was, column }];
    });
    const changed = kept.filter(({ was, column }) => was.type !== spelled(column));
    const odd = changed.find(({ was, column }) => !isInPlace(was.type, column));
    if (odd !== undefined)
        return {
            kind: 'refused',
            reason: `the catalogue says that the column ${odd.column.name} is ${spelled(odd.column)}, its rows are ${odd.was.type}, and only a rewrite could change that`,
        };
    const moves = {
        renamed: kept.filter(({ was, column }) => was.name !== column.name),
        added: table.columns.filter(({ id }) => !before.has(id)),
        dropped: held.filter(({ id }) => !after.has(id)),
        changed,
    };
    const count = moves.renamed.length + moves.added.length + moves.dropped.length + changed.length;
    const statements = count > MAX_ALTERED ? rebuilt(table, kept) : altered(name, moves);
    return { kind: 'steps', statements };
}
/** More columns are moved by writing the table anew: each ALTER takes milliseconds. */
const MAX_ALTERED = 40;
/**
 * Names move among columns, and a table must keep one column: so all that is new or moves gets a
 * name that no column can have, before the others go.
 */
function altered(table, { renamed, added, dropped, changed }) {
    const alter = (change) => `ALTER TABLE ${table} ${change}`;
    const rename = (from, to) => alter(`RENAME COLUMN ${(0,duckdb_type/* quotedName */.aH)(from)} TO ${(0,duckdb_type/* quotedName */.aH)(to)}`);
    return [
        ...renamed.map(({ was }) => rename(was.name, between(was.id))),
        ...added.map((column) => alter(`ADD COLUMN ${(0,duckdb_type/* quotedName */.aH)(between(column.id))} ${typeOf(column)}`)),
        ...dropped.map((column) => alter(`DROP COLUMN ${(0,duckdb_type/* quotedName */.aH)(column.name)}`)),
        ...[...renamed.map(({ column }) => column), ...added].map((column) => rename(between(column.id), column.name)),
        ...changed.map(({ column }) => alter(`ALTER COLUMN ${(0,duckdb_type/* quotedName */.aH)(column.name)} SET DATA TYPE ${typeOf(column)}`)),
    ];
}
function rebuilt(table, kept) {
    const name = (0,duckdb_type/* tableName */.Cm)(table.database, table.name);
    const fresh = `~${table.name}`;
    const into = (0,duckdb_type/* tableName */.Cm)(table.database, fresh);
    const columns = table.columns.map((column) => `${(0,duckdb_type/* quotedName */.aH)(column.name)} ${typeOf(column)}`);
    const to = kept.map(({ column }) => (0,duckdb_type/* quotedName */.aH)(column.name)).join(', ');
    const from = kept.map(({ was }) => (0,duckdb_type/* quotedName */.aH)(was.name)).join(', ');
    return [
        `CREATE TABLE ${into} (${columns.join(', ')})`,
        ...(kept.length === 0 ? [] : [`INSERT INTO ${into} (${to}) SELECT ${from} FROM ${name}`]),
        `DROP TABLE ${name}`,
        `ALTER TABLE ${into} RENAME TO ${(0,duckdb_type/* quotedName */.aH)(table.name)}`,
    ];
}
/** The columns as they are held once the steps are done. */
function heldColumns(table) {
    return table.columns.map((column) => ({
        id: column.id,
        name: column.name,
        type: spelled(column),
    }));
}
const between = (id) => `~${String(id)}`;
const typeOf = ({ type }) => (0,duckdb_type/* duckdbType */.uR)(type);
const spelled = ({ type }) => typeof type === 'string' ? type : (0,column_type/* printColumnType */.kc)(type);
/** Whether every value stays the same: then DuckDB may convert it. */
function isInPlace(was, { type }) {
    const before = (0,read_column_type/* parseColumnType */.G)(was);
    if (typeof type === 'string' || before.kind === 'problem')
        return false;
    const { kind } = (0,evolve_type/* evolveType */.K)(before, before, type);
    return kind === 'kept' || kind === 'in-place';
}

;// CONCATENATED MODULE: ./build/warehouse/duckdb/bring-tables.js



/** Holds what is not a table of the lakehouse; no database can have this name. */
const OWN = 'schema-gate';
const HELD = (0,duckdb_type/* tableName */.Cm)(OWN, 'columns');
/**
 * Brings a table with rows to what the catalogue says: the catalogue is the truth, and a run that
 * died between the two is finished here. All or nothing. Where nothing changed it only reads.
 */
async function bringTable(engine, table) {
    await prepare(engine);
    const held = await heldIn(engine, table);
    const steps = tableSteps(table, held);
    const name = `${table.database}.${table.name}`;
    if (steps.kind === 'refused')
        throw new errors/* Fault */.vC(`The rows of ${name} in ${engine.path} don't fit the catalogue: ${steps.reason}; correct the catalogue, or move the file away and load the events again`, { file: engine.path });
    if (steps.statements.length === 0)
        return;
    await engine.transaction(async () => {
        await engine.run(`CREATE SCHEMA IF NOT EXISTS ${(0,duckdb_type/* schemaName */.l_)(table.database)}`);
        for (const statement of steps.statements)
            await engine.run(statement);
        const key = `database_name = ${(0,duckdb_type/* quotedText */.w0)(table.database)} AND table_name = ${(0,duckdb_type/* quotedText */.w0)(table.name)}`;
        await engine.run(`DELETE FROM ${HELD} WHERE ${key}`);
        const rows = heldColumns(table).map(({ id, name: column, type }) => [
            (0,duckdb_type/* quotedText */.w0)(table.database),
            (0,duckdb_type/* quotedText */.w0)(table.name),
            String(id),
            (0,duckdb_type/* quotedText */.w0)(column),
            (0,duckdb_type/* quotedText */.w0)(type),
        ].join(', '));
        await engine.run(`INSERT INTO ${HELD} VALUES ${rows.map((row) => `(${row})`).join(', ')}`);
    });
}
/** Whether a table has rows here, even if none. */
async function isHeld(engine, { database, name }) {
    return (await shownColumns(engine, database, name)).length > 0;
}
async function prepare(engine) {
    const [found] = await engine.rows(`SELECT count(*) FROM duckdb_tables() WHERE schema_name = ${(0,duckdb_type/* quotedText */.w0)(OWN)} AND table_name = 'columns'`);
    if (Number(found?.[0]) > 0)
        return;
    await engine.transaction(async () => {
        await engine.run(`CREATE SCHEMA IF NOT EXISTS ${(0,duckdb_type/* schemaName */.l_)(OWN)}`);
        await engine.run(`CREATE TABLE IF NOT EXISTS ${HELD} (database_name VARCHAR, table_name VARCHAR, column_id BIGINT, column_name VARCHAR, column_type VARCHAR)`);
    });
}
/** What is recorded of a table, which must be what the file has: others may write to it, too. */
async function heldIn(engine, { database, name }) {
    const shown = await shownColumns(engine, database, name);
    const recorded = await engine.rows(`SELECT column_id, column_name, column_type FROM ${HELD} WHERE database_name = ${(0,duckdb_type/* quotedText */.w0)(database)} AND table_name = ${(0,duckdb_type/* quotedText */.w0)(name)}`);
    const held = recorded.map(([id, column, type]) => ({
        id: Number(id),
        name: String(column),
        type: String(type),
    }));
    if (shown.length === 0)
        return undefined;
    const missing = held.filter((column) => !shown.includes(column.name));
    if (held.length > 0 && missing.length === 0)
        return held;
    const what = held.length === 0
        ? 'was made by another program'
        : `lacks the column ${missing[0]?.name ?? ''}, which another program has dropped or renamed`;
    throw new errors/* Fault */.vC(`The table ${database}.${name} in ${engine.path} ${what}; drop that table, and load its events again`, { file: engine.path });
}
async function shownColumns(engine, database, name) {
    const rows = await engine.rows(`SELECT column_name FROM duckdb_columns() WHERE database_name = current_database() AND schema_name = ${(0,duckdb_type/* quotedText */.w0)(database)} AND table_name = ${(0,duckdb_type/* quotedText */.w0)(name)}`);
    return rows.map(([column]) => String(column));
}

// EXTERNAL MODULE: ./build/core/history/plan/catch-up-plan.js
var catch_up_plan = __webpack_require__(9780);
// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
;// CONCATENATED MODULE: ./build/warehouse/duckdb/checkpoints.js

const SCHEMA = 'schema-gate';
const TABLE = (0,duckdb_type/* tableName */.Cm)(SCHEMA, 'checkpoints');
/** How far the pipeline has taken rows: the last ingestion_ts; undefined where it took none. */
async function checkpointOf(engine, pipelineId) {
    await checkpoints_prepare(engine);
    const [row] = await engine.rows(`SELECT last_ingestion_ts FROM ${TABLE} WHERE pipeline_id = ${(0,duckdb_type/* quotedText */.w0)(pipelineId)}`);
    return row === undefined ? undefined : Number(row[0]);
}
/** Moves a checkpoint on, never back. */
async function raiseCheckpoint(engine, pipelineId, lastIngestionTs) {
    const known = await checkpointOf(engine, pipelineId);
    if (known !== undefined && known >= lastIngestionTs)
        return;
    const id = (0,duckdb_type/* quotedText */.w0)(pipelineId);
    await engine.run(`DELETE FROM ${TABLE} WHERE pipeline_id = ${id}`);
    await engine.run(`INSERT INTO ${TABLE} VALUES (${id}, 'curated', ${String(lastIngestionTs)})`);
}
/** The columns are those of the pipeline's own table of checkpoints. */
async function checkpoints_prepare(engine) {
    await engine.run(`CREATE SCHEMA IF NOT EXISTS ${(0,duckdb_type/* schemaName */.l_)(SCHEMA)}`);
    await engine.run(`CREATE TABLE IF NOT EXISTS ${TABLE} (pipeline_id VARCHAR, checkpoint_type VARCHAR, last_ingestion_ts BIGINT)`);
}

// EXTERNAL MODULE: ./build/core/history/cast/convert-text.js + 4 modules
var convert_text = __webpack_require__(2223);
// EXTERNAL MODULE: ./build/warehouse/runtime-zones.js
var runtime_zones = __webpack_require__(6754);
// EXTERNAL MODULE: ./build/core/history/cast/civil-day.js
var civil_day = __webpack_require__(313);
;// CONCATENATED MODULE: ./build/warehouse/duckdb/column-writer.js

/** The writer of a type whose texts are converted. A TypeError for any other. */
function columnWriter(type, duckdb) {
    if (type.kind === 'decimal') {
        const { precision, scale } = type;
        return {
            type: duckdb.DECIMAL(precision, scale),
            written: (value) => new duckdb.DuckDBDecimalValue(BigInt(String(value).replace('.', '')), precision, scale),
        };
    }
    if (type.kind !== 'scalar')
        throw new TypeError(`Values of ${type.kind} are not written`);
    const same = (value) => value;
    switch (type.name) {
        case 'STRING':
            return { type: duckdb.VARCHAR, written: same };
        case 'BOOLEAN':
            return { type: duckdb.BOOLEAN, written: same };
        case 'INT':
            return { type: duckdb.INTEGER, written: Number };
        case 'BIGINT':
            return { type: duckdb.BIGINT, written: same };
        case 'FLOAT':
            return { type: duckdb.FLOAT, written: same };
        case 'DOUBLE':
            return { type: duckdb.DOUBLE, written: same };
        case 'DATE':
            return {
                type: duckdb.DATE,
                written: (value) => new duckdb.DuckDBDateValue(dayOf(String(value))),
            };
        case 'TIMESTAMP':
            return {
                type: duckdb.TIMESTAMP,
                written: (value) => new duckdb.DuckDBTimestampValue(value),
            };
        case 'BINARY':
            return {
                type: duckdb.BLOB,
                written: (value) => new duckdb.DuckDBBlobValue(value),
            };
    }
}
/** Days from 1970-01-01 to `YYYY-MM-DD`, whose year may have a sign and more digits. */
function dayOf(date) {
    const end = date.length;
    const day = (0,civil_day/* civilDay */.S)(Number(date.slice(0, end - 6)), Number(date.slice(end - 5, end - 3)), Number(date.slice(end - 2)));
    if (day === undefined)
        throw new TypeError('A converted date is no day of the calendar');
    return day;
}

// EXTERNAL MODULE: ./build/warehouse/duckdb/engine.js
var engine = __webpack_require__(534);
;// CONCATENATED MODULE: ./build/warehouse/duckdb/packed-texts.js
/** Between two texts, and before what stands for something else. Both are rare in events. */
const SEPARATOR = '\x1f';
const ESCAPE = '\x1e';
const NULL = `${ESCAPE}N`;
/**
 * An expression that packs texts into one: to read a row's texts one by one takes DuckDB's package
 * several times as long. Any text may be packed, and NULL.
 */
function packedTexts(expressions) {
    const packed = expressions.map((text) => {
        // To look for the two takes a fraction of replacing them, and nearly no text has one.
        const isOdd = `contains(${text}, chr(30)) OR contains(${text}, chr(31))`;
        const escaped = `replace(replace(${text}, chr(30), chr(30) || '0'), chr(31), chr(30) || '1')`;
        return `CASE WHEN ${text} IS NULL THEN chr(30) || 'N' WHEN ${isOdd} THEN ${escaped} ELSE ${text} END`;
    });
    return `concat_ws(chr(31), ${packed.join(', ')})`;
}
/** The texts of {@link packedTexts}, in their order; null for NULL. */
function unpackedTexts(packed) {
    const texts = packed.split(SEPARATOR);
    return packed.includes(ESCAPE) ? texts.map(unescaped) : texts;
}
function unescaped(text) {
    if (text === NULL)
        return null;
    return text.replaceAll(`${ESCAPE}1`, SEPARATOR).replaceAll(`${ESCAPE}0`, ESCAPE);
}

;// CONCATENATED MODULE: ./build/warehouse/duckdb/staged-rows.js







const ROWS = 'temp."main"."staged_rows"';
const VALUES = 'staged_values';
/**
 * Keeps a query's rows beside the values of `columns`, converted as Spark does it. `kept`: further
 * expressions, with their names. The rows stay until the next call.
 */
async function stageRows(engine, kept, columns, from) {
    const copied = columns.filter(isCopied);
    const converted = columns.filter((column) => !isCopied(column));
    const list = [
        ...kept,
        ...copied.map(({ name, expression }) => `${expression} AS ${(0,duckdb_type/* quotedName */.aH)(staged_rows_valueOf(name))}`),
        `${converted.length === 0 ? 'NULL' : packedTexts(converted.map(({ expression }) => expression))} AS packed`,
    ];
    await engine.run(`CREATE OR REPLACE TEMP TABLE staged_rows AS SELECT ${list.join(', ')} FROM ${from}`);
    if (converted.length === 0)
        return { relation: ROWS, unconvertible: new Map() };
    const types = converted.map(({ name, type }) => `${(0,duckdb_type/* quotedName */.aH)(staged_rows_valueOf(name))} ${(0,duckdb_type/* duckdbType */.uR)(type)}`);
    await engine.run(`CREATE OR REPLACE TEMP TABLE ${VALUES} (${types.join(', ')})`);
    const unconvertible = await convertAll(engine, converted);
    // Both tables are read in the order in which they were filled.
    return {
        relation: `(SELECT * FROM ${ROWS} POSITIONAL JOIN temp."main"."${VALUES}")`,
        unconvertible,
    };
}
/** The name of a staged value, which no other column of the query can have. */
function staged_rows_valueOf(name) {
    return `new ${name}`;
}
/** Whether a value is taken as it is: then nothing has to be converted. */
function isCopied({ type, sourceType }) {
    return (0,column_type/* isSameType */.LE)(type, sourceType);
}
/** Converts what {@link stageRows} has packed, chunk by chunk. */
async function convertAll({ connection, duckdb, path }, columns) {
    const zones = (0,runtime_zones/* runtimeZones */.Y)();
    const writers = columns.map(({ type }) => columnWriter(type, duckdb));
    const converters = columns.map((column) => converterOf(column, zones));
    const types = writers.map(({ type }) => type);
    const failures = columns.map(() => 0);
    try {
        const texts = await connection.stream(`SELECT packed FROM ${ROWS}`);
        const appender = await connection.createAppender(VALUES, 'main', 'temp');
        for (;;) {
            const read = await texts.fetchChunk();
            if (read === null || read.rowCount === 0)
                break;
            const packed = read.getColumnVector(0);
            const chunk = duckdb.DuckDBDataChunk.create(types, read.rowCount);
            const vectors = types.map((_, index) => chunk.getColumnVector(index));
            for (let row = 0; row < read.rowCount; row++) {
                const ofRow = unpackedTexts(packed.getItem(row));
                for (const [index, vector] of vectors.entries()) {
                    const text = ofRow[index] ?? null;
                    const value = text === null ? null : converters[index]?.(text).value;
                    if (value === undefined || value === null) {
                        if (text !== null)
                            failures[index] = (failures[index] ?? 0) + 1;
                        vector.setItem(row, null);
                    }
                    else
                        vector.setItem(row, writers[index]?.written(value) ?? null);
                }
            }
            for (const vector of vectors)
                vector.flush();
            appender.appendDataChunk(chunk);
        }
        appender.closeSync();
    }
    catch (error) {
        throw (0,engine/* engineFault */.j)(path, error);
    }
    return new Map(columns.map(({ name }, index) => [name, failures[index] ?? 0]));
}
function converterOf({ type, sourceType }, zones) {
    const converter = (0,column_type/* isSameType */.LE)(sourceType, column_type/* STRING_TYPE */.$7) ? (0,convert_text/* conversionTo */.U)(type, zones) : undefined;
    if (converter === undefined)
        throw new TypeError('A planned column has no conversion');
    return converter;
}

;// CONCATENATED MODULE: ./build/warehouse/duckdb/winners.js


const KEY = (0,duckdb_type/* quotedName */.aH)(catch_up_plan/* KEY_COLUMN */.lf);
const PERIOD = 'period_reference';
/**
 * The newest row of each key in STD, as `s`, whose newest row lies in the scope's own period: a key
 * may have rows in two periods, and must not be patched from both. `keys`: a condition on `s` that
 * all rows of a key fulfil, or none. Only what ranks is sorted; the rest of a row is fetched after.
 */
function winners(plan, scope, keys = 'true') {
    const order = plan.order.map((column) => `s.${(0,duckdb_type/* quotedName */.aH)(column)} DESC NULLS LAST`);
    const std = tableOf(plan.standardized);
    const ranked = `SELECT s.rowid AS row, s.${PERIOD}, row_number() OVER (PARTITION BY s.${KEY} ORDER BY ${order.join(', ')}) AS rank FROM ${std} AS s WHERE ${taken(plan, scope)} AND ${keys}`;
    return `${std} AS s JOIN (SELECT row FROM (${ranked}) WHERE rank = 1 AND ${inPeriod('', scope.period)}) AS w ON s.rowid = w.row`;
}
/** The rows of STD that count: of the scope's periods, with a key, and taken by the pipeline. */
function taken(plan, scope) {
    const sources = scope.sources.map((period) => inPeriod('s', period)).join(' OR ');
    return `(${sources}) AND s.${KEY} IS NOT NULL AND ${withinBound(plan, scope)}`;
}
function withinBound({ bound, curated }, { period }) {
    switch (bound.kind) {
        case 'checkpoint':
            return `s.ingestion_ts <= ${String(bound.lastIngestionTs)}`;
        case 'same-publish-time':
            return `EXISTS (SELECT 1 FROM ${tableOf(curated)} AS c WHERE c.${KEY} = s.${KEY} AND c.publish_time = s.publish_time AND ${inPeriod('c', period)})`;
    }
}
/** Whether a row belongs to a period; null: to none. */
function inPeriod(alias, period) {
    const column = `${alias === '' ? '' : `${alias}.`}${PERIOD}`;
    return period === null ? `${column} IS NULL` : `${column} = ${(0,duckdb_type/* quotedText */.w0)(period)}`;
}
/** Whether a row's publish_time is one of these days. */
function onDays(alias, { from, before }) {
    const time = `${alias}.publish_time`;
    const isLater = from === null ? undefined : `${time} >= ${timestamp(from)}`;
    const isEarlier = before === null ? undefined : `${time} < ${timestamp(before)}`;
    const inDays = [isLater, isEarlier].filter((one) => one !== undefined).join(' AND ');
    if (inDays === '')
        return 'true';
    return from === null ? `(${inDays} OR ${time} IS NULL)` : inDays;
}
const timestamp = (day) => `TIMESTAMP ${(0,duckdb_type/* quotedText */.w0)(`${day} 00:00:00`)}`;
function tableOf({ database, name }) {
    return (0,duckdb_type/* tableName */.Cm)(database, name);
}

;// CONCATENATED MODULE: ./build/warehouse/duckdb/patch-rows.js




const patch_rows_KEY = (0,duckdb_type/* quotedName */.aH)(catch_up_plan/* KEY_COLUMN */.lf);
/** Updates the rows in which a value differs; the number of rows. */
async function patchRows(engine, plan, step, now) {
    const { columns, days } = step;
    const { relation } = await stageMatched(engine, plan, step, `AND ${onDays('t', days)}`);
    const stamps = plan.stamps.map((stamp) => `${(0,duckdb_type/* quotedName */.aH)(stamp)} = ${stampOf(plan, stamp, now)}`);
    const values = columns.map(({ name }) => `${(0,duckdb_type/* quotedName */.aH)(name)} = v.${(0,duckdb_type/* quotedName */.aH)(staged_rows_valueOf(name))}`);
    return engine.run(`UPDATE ${tableOf(plan.curated)} AS t SET ${[...values, ...stamps].join(', ')} FROM ${relation} AS v WHERE t.rowid = v.target AND (${columns.map(differs).join(' OR ')})`);
}
/** Compares every row that both tables have. */
async function verifyRows(engine, plan, step) {
    const { columns } = step;
    const { relation } = await stageMatched(engine, plan, step, '');
    const counts = columns.flatMap((column) => [
        `count(t.${(0,duckdb_type/* quotedName */.aH)(column.name)})`,
        `count(v.${(0,duckdb_type/* quotedName */.aH)(staged_rows_valueOf(column.name))})`,
        `count_if(${differs(column)})`,
    ]);
    const [row = []] = await engine.rows(`SELECT ${counts.join(', ')} FROM ${tableOf(plan.curated)} AS t JOIN ${relation} AS v ON t.rowid = v.target`);
    return columns.map(({ name }, index) => ({
        name,
        populated: numberIn(row[3 * index]),
        convertible: numberIn(row[3 * index + 1]),
        different: numberIn(row[3 * index + 2]),
    }));
}
/** Two numbers that are told, and never mended. */
async function countUnmatched(engine, plan, scope) {
    const curated = tableOf(plan.curated);
    const keys = `SELECT ${patch_rows_KEY} FROM ${tableOf(plan.standardized)} AS s WHERE (${scope.sources.map((period) => inPeriod('s', period)).join(' OR ')})`;
    const [row = []] = await engine.rows(`SELECT (SELECT count(*) FROM ${curated} AS t WHERE ${inPeriod('t', scope.period)} AND NOT EXISTS (SELECT 1 FROM (${keys}) AS k WHERE k.${patch_rows_KEY} = t.${patch_rows_KEY})), (SELECT count(*) FROM ${winners(plan, scope)} WHERE NOT ${isInCurated(plan, scope)})`);
    return { withoutSource: numberIn(row[0]), missedByPipeline: numberIn(row[1]) };
}
/** Whether CURATED has a winner's key, in any of the periods that it may have come from. */
function isInCurated(plan, { sources }) {
    const near = sources.map((period) => inPeriod('c', period)).join(' OR ');
    return `EXISTS (SELECT 1 FROM ${tableOf(plan.curated)} AS c WHERE c.${patch_rows_KEY} = s.${patch_rows_KEY} AND (${near}))`;
}
/** The column's value in a row of STD. */
function stagedColumn({ source, formerSource, ...column }) {
    const own = `s.${(0,duckdb_type/* quotedName */.aH)(source)}`;
    const expression = formerSource === null ? own : `coalesce(${own}, s.${(0,duckdb_type/* quotedName */.aH)(formerSource)})`;
    return { ...column, expression };
}
/** What a stamp becomes in a changed row. */
function stampOf({ schemaVersion }, stamp, now) {
    return stamp === '_schema_version' ? (0,duckdb_type/* quotedText */.w0)(schemaVersion) : timestampOf(now);
}
/** A time in UTC, ISO 8601, as a TIMESTAMP. */
function timestampOf(iso) {
    return `TIMESTAMP ${(0,duckdb_type/* quotedText */.w0)(iso.replace('T', ' ').replace('Z', ''))}`;
}
const numberIn = (cell) => Number(cell ?? 0);
/** The rows of CURATED that STD has, too, with the values that they should have. */
function stageMatched(engine, plan, { columns, ...scope }, condition) {
    const curated = tableOf(plan.curated);
    const inScope = (alias) => inPeriod(alias, scope.period);
    const keys = `s.${patch_rows_KEY} IN (SELECT k.${patch_rows_KEY} FROM ${curated} AS k WHERE ${inScope('k')})`;
    const matched = `${winners(plan, scope, keys)} JOIN ${curated} AS t ON t.${patch_rows_KEY} = s.${patch_rows_KEY} AND ${inScope('t')} ${condition}`;
    return stageRows(engine, ['t.rowid AS target'], columns.map(stagedColumn), matched);
}
function differs({ name }) {
    return `t.${(0,duckdb_type/* quotedName */.aH)(name)} IS DISTINCT FROM v.${(0,duckdb_type/* quotedName */.aH)(staged_rows_valueOf(name))}`;
}

;// CONCATENATED MODULE: ./build/warehouse/duckdb/stage-events.js





/** The events of a batch, one row each. */
const STAGED_EVENTS = 'temp."main"."staged_events"';
/** Those of them that STD doesn't have yet. */
const FRESH_EVENTS = 'temp."main"."fresh_events"';
/** What a row has beside the texts of STD and the values of CURATED; no column has such a name. */
const stage_events_OWN = {
    time: 'own time',
    payload: 'own payload',
    period: 'own period',
    isRejected: 'own rejected',
    position: 'own position',
};
/** One of these in the event `e` of a query. */
function eventPart(part) {
    return `e.${(0,duckdb_type/* quotedName */.aH)(stage_events_OWN[part])}`;
}
/** Values that one chunk holds at most: DuckDB reserves room for all of them. */
const MAX_VALUES = 200_000;
const MAX_ROWS = 2048;
/** Brings a batch into the connection, without changing anything that stays. */
async function stageEvents({ connection, duckdb, path, run }, texts, columns, rows) {
    const fields = fieldsOf(texts, columns);
    const list = fields.map(({ name, type }) => `${(0,duckdb_type/* quotedName */.aH)(name)} ${(0,duckdb_type/* duckdbType */.uR)(type)}`);
    await run(`CREATE OR REPLACE TEMP TABLE staged_events (${list.join(', ')})`);
    const writers = fields.map(({ type }) => columnWriter(type, duckdb));
    const types = writers.map(({ type }) => type);
    const size = Math.max(1, Math.min(MAX_ROWS, Math.floor(MAX_VALUES / fields.length)));
    try {
        const appender = await connection.createAppender('staged_events', 'main', 'temp');
        for (let start = 0; start < rows.length; start += size) {
            const some = rows.slice(start, start + size);
            const chunk = duckdb.DuckDBDataChunk.create(types, some.length);
            for (const [index, field] of fields.entries()) {
                const vector = chunk.getColumnVector(index);
                for (const [at, row] of some.entries()) {
                    const value = field.of(row, start + at);
                    vector.setItem(at, value === null ? null : (writers[index]?.written(value) ?? null));
                }
                vector.flush();
            }
            appender.appendDataChunk(chunk);
        }
        appender.closeSync();
    }
    catch (error) {
        throw (0,engine/* engineFault */.j)(path, error);
    }
}
function fieldsOf(texts, columns) {
    return [
        ...texts.map((name) => ({
            name,
            type: column_type/* STRING_TYPE */.$7,
            of: (row) => row.texts.get(name) ?? null,
        })),
        ...columns.map(({ name, type }, index) => ({
            name: staged_rows_valueOf(name),
            type,
            of: ({ values }) => values[index] ?? null,
        })),
        { name: stage_events_OWN.time, type: (0,column_type/* scalar */.d_)('TIMESTAMP'), of: ({ publishTime }) => publishTime },
        { name: stage_events_OWN.payload, type: column_type/* STRING_TYPE */.$7, of: ({ payload }) => payload },
        { name: stage_events_OWN.period, type: column_type/* STRING_TYPE */.$7, of: ({ period }) => period },
        { name: stage_events_OWN.isRejected, type: (0,column_type/* scalar */.d_)('BOOLEAN'), of: ({ lacking }) => lacking.length > 0 },
        { name: stage_events_OWN.position, type: (0,column_type/* scalar */.d_)('BIGINT'), of: (_, position) => BigInt(position) },
    ];
}

;// CONCATENATED MODULE: ./build/warehouse/duckdb/merge-curated.js






const merge_curated_KEY = (0,duckdb_type/* quotedName */.aH)(catch_up_plan/* KEY_COLUMN */.lf);
const ownValue = (name) => `e.${(0,duckdb_type/* quotedName */.aH)(staged_rows_valueOf(name))}`;
/**
 * Merges the events that are new in STD into CURATED: the newest of each key, where it is newer
 * than the row that is there. First by publish_time, then as a catch-up ranks the rows of STD.
 */
async function mergeCurated(engine, target, table) {
    const [counted = []] = await engine.rows(`SELECT count_if(${eventPart('isRejected')}) FROM ${FRESH_EVENTS} AS e`);
    const has = new Set(table.columns.map(({ name }) => name));
    const newest = newestOfKeys(has);
    const curated = tableOf(target.curated);
    const isSame = `t.${merge_curated_KEY} = ${ownValue(catch_up_plan/* KEY_COLUMN */.lf)}`;
    const kept = keptValues(target, has);
    const set = kept.map(({ name, value }) => `${(0,duckdb_type/* quotedName */.aH)(name)} = ${value}`).join(', ');
    const updated = await engine.run(`UPDATE ${curated} AS t SET ${set} FROM ${newest} WHERE ${isSame} AND ${isNewer(target, has)}`);
    const seen = { name: 'first_seen_ts', value: timestampOf(target.now) };
    const all = has.has(seen.name) ? [...kept, seen] : kept;
    const inserted = await engine.run(`INSERT INTO ${curated} (${all.map(({ name }) => (0,duckdb_type/* quotedName */.aH)(name)).join(', ')}) SELECT ${all.map(({ value }) => value).join(', ')} FROM ${newest} WHERE NOT EXISTS (SELECT 1 FROM ${curated} AS t WHERE ${isSame}) ORDER BY ${eventPart('position')}`);
    return { rejected: numberIn(counted[0]), inserted, updated };
}
function newestOfKeys(has) {
    const order = [
        `${eventPart('time')} DESC NULLS LAST`,
        ...(has.has('message_id') ? [`${ownValue('message_id')} DESC NULLS LAST`] : []),
        eventPart('position'),
    ].join(', ');
    return `(SELECT * FROM ${FRESH_EVENTS} AS e WHERE NOT ${eventPart('isRejected')} QUALIFY row_number() OVER (PARTITION BY ${ownValue(catch_up_plan/* KEY_COLUMN */.lf)} ORDER BY ${order}) = 1) AS e`;
}
/** The columns that each touched row gets; `first_seen_ts` only a new one. */
function keptValues({ columns, schemaVersion, now }, has) {
    return [
        ...columns.map(({ name }) => ({ name, value: ownValue(name) })),
        { name: 'last_updated_ts', value: timestampOf(now) },
        { name: '_schema_version', value: (0,duckdb_type/* quotedText */.w0)(schemaVersion) },
        { name: 'period_reference', value: eventPart('period') },
    ].filter(({ name }) => has.has(name));
}
/** Whether an event is newer than the row `t`. Of equal times, STD's order decides. */
function isNewer({ standardized, now }, has) {
    if (!has.has('publish_time'))
        return 'true';
    const time = eventPart('time');
    const loaded = String(Date.parse(now));
    const isLater = has.has('message_id')
        ? `s.ingestion_ts > ${loaded} OR (s.ingestion_ts = ${loaded} AND s.message_id > ${ownValue('message_id')})`
        : `s.ingestion_ts > ${loaded}`;
    const isOvertaken = `EXISTS (SELECT 1 FROM ${tableOf(standardized)} AS s WHERE s.${merge_curated_KEY} = ${ownValue(catch_up_plan/* KEY_COLUMN */.lf)} AND s.publish_time IS NOT DISTINCT FROM ${time} AND (${isLater}))`;
    return `(t.publish_time < ${time} OR (t.publish_time IS NULL AND ${time} IS NOT NULL) OR (t.publish_time IS NOT DISTINCT FROM ${time} AND NOT ${isOvertaken}))`;
}

;// CONCATENATED MODULE: ./build/warehouse/duckdb/load-events.js







/** Takes a batch into both tables, all or nothing. */
async function loadEvents(engine, target, tables, rows) {
    const texts = [...new Set(rows.flatMap((row) => [...row.texts.keys()]))].sort(compare_texts/* compareTexts */.q);
    await stageEvents(engine, texts, target.columns, rows);
    return engine.transaction(async () => {
        const loaded = await intoStandardized(engine, target, tables.standardized, texts);
        const counts = await mergeCurated(engine, target, tables.curated);
        if (loaded > 0)
            await raiseCheckpoint(engine, `curated_${target.topic}`, Date.parse(target.now));
        return { loaded, known: rows.length - loaded, ...counts };
    });
}
/** The columns by which a row of STD is known again. The payload nearly always decides alone. */
const IDENTITY = [
    'json_payload',
    'period_reference',
    'publish_time',
    'message_id',
    catch_up_plan/* KEY_COLUMN */.lf,
];
/** Appends the events that STD doesn't have, and keeps them as {@link FRESH_EVENTS}. */
async function intoStandardized(engine, { standardized, now }, table, texts) {
    const given = new Map([
        ...texts.map((name) => [name, `e.${(0,duckdb_type/* quotedName */.aH)(name)}`]),
        ['publish_time', eventPart('time')],
        ['json_payload', eventPart('payload')],
        ['ingestion_ts', String(Date.parse(now))],
        ['period_reference', eventPart('period')],
    ]);
    const filled = table.columns.flatMap(({ name }) => {
        const value = given.get(name);
        return value === undefined ? [] : [{ name, value }];
    });
    const identity = filled.filter(({ name }) => IDENTITY.some((one) => one === name));
    const isSame = identity.map(({ name, value }) => {
        const own = `s.${(0,duckdb_type/* quotedName */.aH)(name)}`;
        return name === 'json_payload' ? `${own} = ${value}` : `${own} IS NOT DISTINCT FROM ${value}`;
    });
    const copies = identity.map(({ value }) => value).join(', ');
    await engine.run(`CREATE OR REPLACE TEMP TABLE fresh_events AS SELECT * FROM ${STAGED_EVENTS} AS e WHERE NOT EXISTS (SELECT 1 FROM ${tableOf(standardized)} AS s WHERE ${isSame.join(' AND ')}) QUALIFY row_number() OVER (PARTITION BY ${copies} ORDER BY ${eventPart('position')}) = 1`);
    const names = filled.map(({ name }) => (0,duckdb_type/* quotedName */.aH)(name)).join(', ');
    const values = filled.map(({ value }) => value).join(', ');
    return engine.run(`INSERT INTO ${tableOf(standardized)} (${names}) SELECT ${values} FROM ${FRESH_EVENTS} AS e ORDER BY ${eventPart('position')}`);
}

;// CONCATENATED MODULE: ./build/warehouse/duckdb/row-facts.js


/**
 * Counts the periods of CURATED. DuckDB writes any number of partitions and tells no sizes by
 * period, so there are neither days nor bytes.
 */
async function rowFacts(engine, topic, curated) {
    const counted = await engine.rows(`SELECT period_reference, count(*) FROM ${tableOf(curated)} GROUP BY 1 ORDER BY 1 NULLS LAST`);
    const periods = counted.map(([period, rows]) => ({
        period: typeof period === 'string' ? period : null,
        rows: Number(rows),
        bytes: 0,
        days: [],
    }));
    // Rows that nothing has taken can't be in CURATED.
    const lastIngestionTs = (await checkpointOf(engine, `curated_${topic}`)) ?? 0;
    return { bound: { kind: 'checkpoint', lastIngestionTs }, periods };
}

;// CONCATENATED MODULE: ./build/warehouse/duckdb/insert-rows.js







const insert_rows_KEY = (0,duckdb_type/* quotedName */.aH)(catch_up_plan/* KEY_COLUMN */.lf);
/** Inserts the rows that an older version rejected; the number of rows. */
async function insertRows(engine, plan, step, now) {
    const source = await rejectedRows(engine, plan, step);
    const stamps = [...plan.stamps, 'first_seen_ts'];
    const names = insertedColumns(step.inserts).map(({ name }) => name);
    const generated = new Map([
        // A plan's columns leave the key out: it has no cast, and no other source.
        [catch_up_plan/* KEY_COLUMN */.lf, 'v.event_key'],
        ['period_reference', 'v.period'],
        ...stamps.map((stamp) => [stamp, stampOf(plan, stamp, now)]),
    ]);
    const columns = [...names.filter((name) => !generated.has(name)), ...generated.keys()];
    const values = columns.map((name) => generated.get(name) ?? `v.${(0,duckdb_type/* quotedName */.aH)(staged_rows_valueOf(name))}`);
    return engine.run(`INSERT INTO ${tableOf(plan.curated)} (${columns.map(duckdb_type/* quotedName */.aH).join(', ')}) SELECT ${values.join(', ')} FROM ${source}`);
}
/** The number of rows that {@link insertRows} would insert. */
async function countInserts(engine, plan, step) {
    const days = { from: null, before: null };
    const source = await rejectedRows(engine, plan, { ...step, days });
    const [row = []] = await engine.rows(`SELECT count(*) FROM ${source}`);
    return numberIn(row[0]);
}
/** The rows, as `v`: those that lack what need not be there any more, and have what must be. */
async function rejectedRows(engine, plan, { inserts, days, ...scope }) {
    const { suppression, relaxed, required } = inserts;
    const isSuppressed = suppression === null
        ? ''
        : `AND NOT EXISTS (SELECT 1 FROM ${tableOf(suppression)} AS e WHERE e.${insert_rows_KEY} = s.${insert_rows_KEY})`;
    const lacking = `${winners(plan, scope)} WHERE NOT ${isInCurated(plan, scope)} AND ${onDays('s', days)} ${isSuppressed}`;
    const kept = ['s.period_reference AS period', `s.${insert_rows_KEY} AS event_key`];
    const { relation } = await stageRows(engine, kept, insertedColumns(inserts).map(stagedColumn), lacking);
    const value = (name) => `v.${(0,duckdb_type/* quotedName */.aH)(staged_rows_valueOf(name))}`;
    const lacksOne = relaxed.map((name) => `${value(name)} IS NULL`).join(' OR ');
    const hasAll = required.map((name) => `AND ${value(name)} IS NOT NULL`).join(' ');
    return `${relation} AS v WHERE (${lacksOne}) ${hasAll}`;
}
/** Without the columns whose texts are not converted: they stay NULL. */
function insertedColumns({ columns }) {
    return columns.filter(({ type, sourceType }) => (0,column_type/* isSameType */.LE)(type, sourceType) || (0,convert_text/* conversionGap */.l)(type) === undefined);
}

// EXTERNAL MODULE: ./build/warehouse/duckdb/rewritten-value.js + 1 modules
var rewritten_value = __webpack_require__(3826);
;// CONCATENATED MODULE: ./build/warehouse/duckdb/rewrite-rows.js




/** Fills shadows where they differ from the converted column; the number of rows. */
function rewriteRows(engine, { curated }, step) {
    const scope = step.kind === 'rewrite'
        ? `${inPeriod('t', step.period)} AND ${onDays('t', step.days)}`
        : outside(step.except);
    const values = step.rewrites.map((rewrite) => `${(0,duckdb_type/* quotedName */.aH)(rewrite.shadow)} = ${converted(rewrite)}`);
    const different = step.rewrites.map(rewrite_rows_differs).join(' OR ');
    return engine.run(`UPDATE ${tableOf(curated)} AS t SET ${values.join(', ')} WHERE (${scope}) AND (${different})`);
}
/** Rows of the whole table in which a shadow differs, for each rewrite. */
async function countRewrites(engine, { curated }, rewrites) {
    const counts = rewrites.map((rewrite) => `count_if(${rewrite_rows_differs(rewrite)})`);
    const [row = []] = await engine.rows(`SELECT ${counts.join(', ')} FROM ${tableOf(curated)} AS t`);
    return rewrites.map(({ name }, index) => ({ name, different: numberIn(row[index]) }));
}
/** Rows whose period is none of these; rows without one are among them. */
function outside(periods) {
    return periods.length === 0
        ? 'true'
        : `t.period_reference IS NULL OR t.period_reference NOT IN (${periods.map(duckdb_type/* quotedText */.w0).join(', ')})`;
}
const converted = ({ name, was, type }) => (0,rewritten_value/* rewrittenValue */.u)(`t.${(0,duckdb_type/* quotedName */.aH)(name)}`, was, type);
const rewrite_rows_differs = (rewrite) => `t.${(0,duckdb_type/* quotedName */.aH)(rewrite.shadow)} IS DISTINCT FROM ${converted(rewrite)}`;

;// CONCATENATED MODULE: ./build/warehouse/duckdb/run-step.js



async function runRowStep(engine, plan, step, now) {
    const changed = (rows) => ({ kind: 'changed', rows });
    switch (step.kind) {
        case 'rewrite':
        case 'rewrite-rest':
            return changed(await rewriteRows(engine, plan, step));
        case 'patch':
            return changed(await patchRows(engine, plan, step, now));
        case 'insert':
            return changed(await insertRows(engine, plan, step, now));
        case 'count-inserts':
            return { kind: 'counted-inserts', rows: await countInserts(engine, plan, step) };
        case 'verify':
            return { kind: 'verified', columns: await verifyRows(engine, plan, step) };
        case 'count-unmatched':
            return { kind: 'counted-unmatched', ...(await countUnmatched(engine, plan, step)) };
        case 'count-rewrite':
            return {
                kind: 'counted-rewrites',
                columns: await countRewrites(engine, plan, step.rewrites),
            };
    }
}

// EXTERNAL MODULE: ./build/warehouse/change-table.js
var change_table = __webpack_require__(6975);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(1118);
;// CONCATENATED MODULE: ./build/warehouse/rename-column.js

/** Gives a column another name; its id, and so its values, stay. */
function renameColumn(table, from, to) {
    const has = (name) => table.columns.some((column) => column.name === name);
    if (!has(from))
        return refused(`there is no column ${(0,quoted/* quoted */.T)(from)}`);
    if (has(to))
        return refused(`the column ${(0,quoted/* quoted */.T)(to)} exists already`);
    if (table.partitioning.some((field) => field.column === from))
        return refused(`the column ${(0,quoted/* quoted */.T)(from)} partitions the table`);
    const columns = table.columns.map((column) => column.name === from ? { ...column, name: to } : column);
    return { kind: 'changed', table: { ...table, columns } };
}
function refused(reason) {
    return { kind: 'refused', reason };
}

;// CONCATENATED MODULE: ./build/warehouse/duckdb/shadow-columns.js


const UNCHANGED = { kind: 'unchanged' };
/** The table after a step. How far an earlier run came is told by the table itself. */
function changeShadows(table, { curated }, step) {
    const has = (name) => table.columns.some((column) => column.name === name);
    switch (step.kind) {
        case 'add-shadows': {
            // Where the old column is set aside, its shadow may have taken over the name.
            const columns = step.rewrites
                .filter(({ setAside }) => !has(setAside))
                .map(({ shadow, type }) => ({ name: shadow, type }));
            if (columns.length === 0)
                return UNCHANGED;
            const { database, name } = curated;
            const change = { kind: 'add-columns', layer: 'curated', database, table: name };
            return (0,change_table/* changeTable */.H)(table, { ...change, columns }, { bucket: '', databases: NOWHERE });
        }
        case 'set-aside': {
            const { name, setAside } = step.rewrite;
            return has(setAside) ? UNCHANGED : renameColumn(table, name, setAside);
        }
        case 'take-over': {
            const { name, shadow } = step.rewrite;
            return !has(shadow) && has(name) ? UNCHANGED : renameColumn(table, shadow, name);
        }
    }
}
/** Adding columns asks for no place. */
const NOWHERE = { standardized: '', curated: '' };

;// CONCATENATED MODULE: ./build/warehouse/duckdb/duckdb-rows.js








/** The rows of a directory registry's warehouse. */
function duckdbRows(engine, directory) {
    const tables = (0,stored_tables/* storedTables */.P)((0,shared_directory/* sharedDirectory */.D)(directory));
    const bring = async ({ database, name }) => {
        const table = await tables.read(database, name);
        if (table === undefined)
            throw noTable(database, name);
        await bringTable(engine, table);
        return table;
    };
    return {
        load: async (target, rows) => {
            const standardized = await bring(target.standardized);
            return loadEvents(engine, target, { standardized, curated: await bring(target.curated) }, rows);
        },
        facts: async ({ topic, standardized, curated }) => {
            await bring(standardized);
            await bring(curated);
            return rowFacts(engine, topic, curated);
        },
        run: async (plan, step, now) => {
            const { standardized, curated } = plan;
            switch (step.kind) {
                case 'add-shadows':
                case 'set-aside':
                case 'take-over': {
                    const { database, name } = curated;
                    await tables.hold(database, name, async () => {
                        const table = await tables.read(database, name);
                        if (table === undefined)
                            throw noTable(database, name);
                        const changed = changeShadows(table, plan, step);
                        if (changed.kind === 'refused')
                            throw new errors/* Fault */.vC(`The catalogue refuses to change ${database}.${name}: ${changed.reason}`);
                        if (changed.kind === 'changed')
                            await tables.write({ ...changed.table, database, name });
                    });
                    await bring(curated);
                    return { kind: 'changed', rows: 0 };
                }
                default:
                    await bring(standardized);
                    await bring(curated);
                    return runRowStep(engine, plan, step, now);
            }
        },
    };
}
function noTable(database, name) {
    return new errors/* Fault */.vC(`The catalogue has no table ${database}.${name}; activate the topic to create it again`);
}

// EXTERNAL MODULE: ./build/warehouse/duckdb/open-engine.js
var open_engine = __webpack_require__(2491);
// EXTERNAL MODULE: ./build/bin/lambda-settings.js
var lambda_settings = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/bin/places.js
var bin_places = __webpack_require__(7120);
// EXTERNAL MODULE: ./build/bin/registry-directory.js
var bin_registry_directory = __webpack_require__(3549);
// EXTERNAL MODULE: ./build/bin/sha256.js
var sha256 = __webpack_require__(2875);
;// CONCATENATED MODULE: ./build/bin/open-rows.js










/** The directory of a registry whose rows are on this machine. Throws a UserError for another. */
function rowsDirectory(url, otherwise) {
    const location = (0,bin_registry_directory/* parseExistingRegistry */.mp)(url);
    if (location.kind === 'directory')
        return location.directory;
    throw new errors/* UserError */.yo(otherwise);
}
/** Opens a directory's rows for one piece of work, alone among all processes. */
function withRows(directory, work) {
    return (0,open_engine/* withEngine */.f)(directory, async (engine) => {
        const { places } = (0,lambda_settings/* activationSettings */.cv)(process.env, bin_places/* EMBEDDED_BUCKET */.s0);
        const registry = (0,registry_directory.directoryRegistry)(directory);
        const { items } = registry;
        if (items === undefined)
            throw new errors/* Fault */.vC('The directory registry came without its items');
        return work({
            registry: { ...registry, items },
            warehouse: (0,warehouse_directory.directoryWarehouse)(directory, places),
            rows: duckdbRows(engine, directory),
            places,
            zones: (0,runtime_zones/* runtimeZones */.Y)(),
            now: () => new Date(),
            digest: sha256/* sha256 */.s,
        });
    });
}


/***/ }),

/***/ 9780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sb: () => (/* binding */ LEFT_REASONS),
/* harmony export */   Tl: () => (/* binding */ STAMPS),
/* harmony export */   _A: () => (/* binding */ PLAN_FORMAT),
/* harmony export */   b8: () => (/* binding */ ORDER_COLUMNS),
/* harmony export */   lf: () => (/* binding */ KEY_COLUMN)
/* harmony export */ });
/** The version of the plan's form; a program runs only plans of the form it knows. */
const PLAN_FORMAT = 1;
/** The column of both tables that names an event. */
const KEY_COLUMN = 'idempotency_key';
/** By which the newest row of a key is found: the greatest wins, in this order. */
const ORDER_COLUMNS = ['publish_time', 'ingestion_ts', 'message_id'];
/** Generated columns of CURATED that every changed row gets anew; `first_seen_ts` is kept. */
const STAMPS = ['last_updated_ts', '_schema_version'];
/** Why a column, or some periods of it, is left as it is. */
const LEFT_REASONS = [
    /** The file's lookback ends before these periods. */
    'lookback',
    /** STD has no column of this name: no event has ever carried it, so nothing is lacking. */
    'never-sent',
    /** As `never-sent`, and the column has values of another path, or rows depend on it. */
    'no-source',
    /** The column finds the rows, so it can't be patched itself. */
    'key-column',
    /** STD has the column with a type that is neither STRING nor the wanted one. */
    'source-type',
    /** The catalogue has no such column in CURATED, or with a type that can't be read. */
    'no-column',
    /** Texts of STD are not converted to this type. */
    'type-not-converted',
    /** How older values are to be masked is nowhere said. */
    'mask-unknown',
    /** Rejected rows can't be told from newer ones without the pipeline's checkpoint. */
    'needs-checkpoint',
    /** The statement that inserts whole rows would be too long for the engine. */
    'row-too-wide',
    /** The period's name can't stand in a statement. */
    'odd-period',
    /** Rows without a period are patched when a person asks for it. */
    'null-period',
];


/***/ }),

/***/ 7779:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readActiveTopic)
/* harmony export */ });
/* harmony import */ var _core_schema_unreadable_reason_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(626);
/* harmony import */ var _core_text_quoted_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1118);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _protocol_activation_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4643);
/* harmony import */ var _protocol_stored_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1044);





/**
 * Reads the active version and the item of its activation. Undefined where the topic has neither;
 * a UserError where one of them waits for the validator.
 */
async function readActiveTopic(topic, { registry }) {
    const { objects, items, layout } = registry;
    const active = await objects.get(layout.active(topic));
    const item = await items.get(topic);
    if (active === undefined && item === undefined)
        return undefined;
    const activate = `schema-gate activate ${topic} --registry ${registry.name}`;
    if (active === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Topic ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(topic)} has no version in force; publish one, then run ${activate}`);
    const facts = (0,_protocol_activation_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .parseActivation */ .o)(active.metadata);
    if (facts === undefined || item?.activationSeq !== facts.seq)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The activation of topic ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(topic)} is not finished; run ${activate}`);
    const version = (0,_protocol_stored_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStored */ .Tw)(active);
    const { schema } = version;
    if (schema === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`The active version of topic ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(topic)} can't be read (${(0,_core_schema_unreadable_reason_js__WEBPACK_IMPORTED_MODULE_4__/* .unreadableReason */ .Q)(version)}); put a valid version there`);
    return { topic, active, version: { ...version, schema }, facts, item };
}


/***/ }),

/***/ 6754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ runtimeZones)
/* harmony export */ });
const SECONDS_OF_DAY = 86_400;
/**
 * The clocks of named zones as the JavaScript runtime's own database tells them. What it has looked
 * up is kept for as long as the result is: a formatter takes a millisecond to make.
 */
function runtimeZones() {
    const formats = new Map();
    return (name, local) => {
        if (!formats.has(name))
            formats.set(name, formatOf(name));
        const format = formats.get(name);
        if (format === undefined)
            return undefined;
        const before = offsetAt(format, local - SECONDS_OF_DAY);
        const after = offsetAt(format, local + SECONDS_OF_DAY);
        if (offsetAt(format, local - before) === before)
            return before;
        return offsetAt(format, local - after) === after ? after : before;
    };
}
/** Undefined for a name that this runtime's database lacks. */
function formatOf(name) {
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone: name,
            calendar: 'gregory',
            numberingSystem: 'latn',
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
        });
    }
    catch (error) {
        if (error instanceof RangeError)
            return undefined;
        throw error;
    }
}
/** Seconds that the clocks are ahead of UTC at an instant, in seconds since 1970. */
function offsetAt(format, instant) {
    const parts = new Map(format.formatToParts(instant * 1000).map(({ type, value }) => [type, Number(value)]));
    const part = (type) => parts.get(type) ?? 0;
    const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return shown / 1000 - instant;
}


/***/ })

};
