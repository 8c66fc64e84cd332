export const id = 254;
export const ids = [254];
export const modules = {

/***/ 4254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  directoryPorts: () => (/* binding */ directoryPorts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/backfill/directory.js



/** The embedded stand-in for a state machine: it records what would be run, one file a name. */
function directoryBackfill(directory) {
    const folder = (0,external_node_path_.join)(directory, 'schema-gate', 'executions');
    return {
        start: async (name, input) => {
            const path = (0,external_node_path_.join)(folder, `${name}.json`);
            try {
                await (0,promises_.mkdir)(folder, { recursive: true });
                await (0,promises_.writeFile)(path, `${JSON.stringify(input, null, 2)}\n`, { flag: 'wx' });
                return { kind: 'started', id: path };
            }
            catch (error) {
                if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
                    return { kind: 'exists', id: path };
                throw new errors/* Fault */.vC(`The backfill ${name} could not be recorded at ${path}: ${(0,errors/* reasonOf */.A3)(error)}`, { cause: error });
            }
        },
    };
}

// EXTERNAL MODULE: ./build/registry/directory.js + 6 modules
var registry_directory = __webpack_require__(3333);
// EXTERNAL MODULE: ./build/core/column-type.js
var column_type = __webpack_require__(1683);
// EXTERNAL MODULE: ./build/core/json-text.js
var json_text = __webpack_require__(4432);
// EXTERNAL MODULE: ./build/warehouse/evolve-type.js
var evolve_type = __webpack_require__(8224);
// EXTERNAL MODULE: ./build/warehouse/shadow-column.js
var shadow_column = __webpack_require__(9093);
;// CONCATENATED MODULE: ./build/warehouse/change-table.js




const UNCHANGED = { kind: 'unchanged' };
/** Applies a change as Iceberg would: refuses what it refuses, but not what a repeated or resumed change finds done. */
function changeTable(table, change, places) {
    if (change.kind === 'create-table')
        return table === undefined ? { kind: 'changed', table: newTable(change, places) } : UNCHANGED;
    if (table === undefined)
        return refused('there is no such table');
    switch (change.kind) {
        case 'add-columns':
            return addColumns(table, change.columns);
        case 'change-column':
            return changeType(table, change.column);
        case 'rewrite-column':
            return rewriteColumn(table, change.column, change.was);
        case 'drop-column':
            return dropColumn(table, change.column);
        case 'set-properties': {
            const properties = new Map([...table.properties, ...change.properties]);
            const isNew = [...properties].some(([key, value]) => table.properties.get(key) !== value);
            return isNew ? { kind: 'changed', table: { ...table, properties } } : UNCHANGED;
        }
    }
}
function newTable({ database, table, topic, wanted }, places) {
    return {
        database,
        name: table,
        location: `s3://${places.bucket}/${database}/${topic}`,
        columns: wanted.columns.map(({ name, type }, index) => ({ id: index + 1, name, type })),
        dropped: [],
        lastColumnId: wanted.columns.length,
        partitioning: wanted.partitioning,
        properties: new Map([['table_type', 'ICEBERG'], ...wanted.properties]),
    };
}
function addColumns(table, columns) {
    const has = new Map(table.columns.map((column) => [column.name, column.type]));
    const missing = [];
    for (const column of columns) {
        const there = has.get(column.name);
        if (there === undefined)
            missing.push(column);
        else if (!isOf(there, column.type))
            return refused(`the column ${(0,json_text/* quoted */.TL)(column.name)} exists already, as ${printed(there)}`);
    }
    return missing.length === 0 ? UNCHANGED : { kind: 'changed', table: withColumns(table, missing) };
}
function withColumns(table, added) {
    const columns = added.map(({ name, type }, index) => ({ id: table.lastColumnId + index + 1, name, type }));
    return { ...table, columns: [...table.columns, ...columns], lastColumnId: table.lastColumnId + added.length };
}
function changeType(table, { name, type }) {
    const there = table.columns.find((column) => column.name === name);
    if (there === undefined)
        return refused(`there is no column ${(0,json_text/* quoted */.TL)(name)}`);
    if (isOf(there.type, type))
        return UNCHANGED;
    if (typeof there.type === 'string' || (0,evolve_type/* evolveType */.K)(there.type, there.type, type).kind !== 'in-place') {
        return refused(`the column ${(0,json_text/* quoted */.TL)(name)} can't become ${(0,column_type/* printColumnType */.kc)(type)} from ${printed(there.type)}`);
    }
    const columns = table.columns.map((column) => (column === there ? { ...column, type } : column));
    return { kind: 'changed', table: { ...table, columns } };
}
/** All steps at once: there are no rows here that would have to be written anew. */
function rewriteColumn(table, { name, type }, was) {
    const there = table.columns.find((column) => column.name === name);
    const shadow = table.columns.find((column) => column.name === (0,shadow_column/* shadowOf */.A)(name));
    if (there !== undefined && shadow === undefined && isOf(there.type, type))
        return UNCHANGED;
    if (shadow !== undefined && !isOf(shadow.type, type))
        return refused(`the column ${(0,json_text/* quoted */.TL)(shadow.name)} exists already`);
    if (there === undefined && shadow === undefined)
        return refused(`there is no column ${(0,json_text/* quoted */.TL)(name)}`);
    if (there !== undefined && !isOf(there.type, was))
        return refused(`the column ${(0,json_text/* quoted */.TL)(name)} is ${printed(there.type)}`);
    if (isSource(table, name))
        return refused(`the column ${(0,json_text/* quoted */.TL)(name)} partitions the table`);
    const begun = shadow === undefined ? withColumns(table, [{ name: (0,shadow_column/* shadowOf */.A)(name), type }]) : table;
    const columns = begun.columns
        .filter((column) => column.name !== name)
        .map((column) => (column.name === (0,shadow_column/* shadowOf */.A)(name) ? { ...column, name } : column));
    return { kind: 'changed', table: { ...begun, columns, dropped: there === undefined ? begun.dropped : [...begun.dropped, there] } };
}
function dropColumn(table, name) {
    const there = table.columns.find((column) => column.name === name);
    if (there === undefined) {
        return table.dropped.some((column) => column.name === name) ? UNCHANGED : refused(`there is no column ${(0,json_text/* quoted */.TL)(name)}`);
    }
    if (isSource(table, name))
        return refused(`the column ${(0,json_text/* quoted */.TL)(name)} partitions the table`);
    const columns = table.columns.filter((column) => column !== there);
    return { kind: 'changed', table: { ...table, columns, dropped: [...table.dropped, there] } };
}
function isOf(there, type) {
    return typeof there !== 'string' && (0,evolve_type/* isSameShape */.C)(there, type);
}
function isSource(table, column) {
    return table.partitioning.some((field) => field.column === column);
}
function printed(type) {
    return typeof type === 'string' ? (0,json_text/* quoted */.TL)(type) : (0,column_type/* printColumnType */.kc)(type);
}
function refused(reason) {
    return { kind: 'refused', reason };
}

// EXTERNAL MODULE: ./build/core/partitioning.js
var partitioning = __webpack_require__(3450);
;// CONCATENATED MODULE: ./build/warehouse/stored-table-text.js


/** The text of a table's file in the embedded catalogue. */
function printStoredTable(table) {
    const columns = (list) => list.map(({ id, name, type }) => ({ id, name, type: typeof type === 'string' ? type : (0,column_type/* printColumnType */.kc)(type) }));
    const file = {
        database: table.database,
        name: table.name,
        location: table.location,
        columns: columns(table.columns),
        dropped: columns(table.dropped),
        last_column_id: table.lastColumnId,
        partitioning: table.partitioning,
        properties: [...table.properties].map(([key, value]) => ({ key, value })),
    };
    return `${JSON.stringify(file, null, 2)}\n`;
}
/** Reads such a text, also one that somebody has edited; says what is wrong where it is none. */
function parseStoredTable(text) {
    let file;
    try {
        file = JSON.parse(text);
    }
    catch {
        return 'it is no JSON';
    }
    const database = member(file, 'database');
    const name = member(file, 'name');
    const location = member(file, 'location');
    const lastColumnId = member(file, 'last_column_id');
    const columns = list(file, 'columns', parseColumn);
    const dropped = list(file, 'dropped', parseColumn);
    const partitioning = list(file, 'partitioning', parsePartition);
    const properties = list(file, 'properties', parseProperty);
    if (typeof database !== 'string' || typeof name !== 'string' || typeof location !== 'string')
        return 'it names no table';
    if (columns === undefined || dropped === undefined)
        return "its columns can't be read";
    if (partitioning === undefined || properties === undefined)
        return "its partitioning or properties can't be read";
    const highest = Math.max(0, ...[...columns, ...dropped].map((column) => column.id));
    if (typeof lastColumnId !== 'number' || !Number.isSafeInteger(lastColumnId) || lastColumnId < highest)
        return 'its last_column_id is wrong';
    if (new Set(columns.map((column) => column.name)).size < columns.length)
        return 'it has a column twice';
    return { database, name, location, columns, dropped, lastColumnId, partitioning, properties: new Map(properties) };
}
function member(value, key) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? value[key]
        : undefined;
}
function list(file, key, parse) {
    const items = member(file, key);
    if (!Array.isArray(items))
        return undefined;
    const parsed = items.map(parse).filter((item) => item !== undefined);
    return parsed.length === items.length ? parsed : undefined;
}
function parseColumn(item) {
    const id = member(item, 'id');
    const name = member(item, 'name');
    const spelled = member(item, 'type');
    if (!Number.isSafeInteger(id) || typeof name !== 'string' || typeof spelled !== 'string')
        return undefined;
    const type = (0,column_type/* parseColumnType */.GF)(spelled);
    return { id: id, name: name.toLowerCase(), type: type.kind === 'problem' ? spelled : type };
}
function parsePartition(item) {
    const column = member(item, 'column');
    const transform = member(item, 'transform');
    const width = member(item, 'width');
    if (typeof column !== 'string' || typeof transform !== 'string')
        return undefined;
    const field = (0,partitioning/* partitionField */.tH)(column, transform, typeof width === 'number' ? String(width) : undefined);
    return typeof field === 'string' ? undefined : field;
}
function parseProperty(item) {
    const key = member(item, 'key');
    const value = member(item, 'value');
    return typeof key === 'string' && typeof value === 'string' ? [key, value] : undefined;
}

;// CONCATENATED MODULE: ./build/warehouse/directory.js






const NAME = /^[a-z0-9_]{1,255}$/;
/**
 * The embedded catalogue: a file `schema-gate/catalogue/{database}/{table}.json` below the directory for each table, written
 * whole or not at all. Databases are there as soon as they are named. Of changes at the same time in several processes one
 * could be lost, unless `exclusively` keeps them apart, too.
 */
function directoryWarehouse(directory, places, exclusively = oneByOne()) {
    const folder = (0,external_node_path_.join)(directory, 'schema-gate', 'catalogue');
    const pathOf = (database, table) => {
        for (const name of [database, table]) {
            if (!NAME.test(name))
                throw new TypeError(`Not a name of the catalogue: ${JSON.stringify(name.slice(0, 100))}`);
        }
        return (0,external_node_path_.join)(folder, database, `${table}.json`);
    };
    return {
        places,
        table: async (database, name) => {
            const stored = await readTable(pathOf(database, name), `${database}.${name}`);
            return stored === undefined ? undefined : { ...stored, database, name };
        },
        apply: async (change) => {
            const table = `${change.database}.${change.table}`;
            const path = pathOf(change.database, change.table);
            return exclusively(`catalogue-${table}`, async () => {
                const changed = changeTable(await readTable(path, table), change, places);
                if (changed.kind === 'refused')
                    return { kind: 'refused', reason: `${table}: ${changed.reason}` };
                if (changed.kind === 'changed')
                    await writeTable(path, (0,external_node_path_.join)(folder, change.database), changed.table);
                return { kind: 'done' };
            });
        },
    };
}
async function readTable(path, table) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return undefined;
        throw new errors/* Fault */.vC(`Reading the table ${table} from ${path} failed: ${(0,errors/* reasonOf */.A3)(error)}; make the file readable`, {
            cause: error,
            file: path,
        });
    }
    const parsed = parseStoredTable(text);
    if (typeof parsed !== 'string')
        return parsed;
    throw new errors/* Fault */.vC(`Reading the table ${table} from ${path} failed: ${parsed}; mend the file, or remove it to create the table anew`, {
        file: path,
    });
}
async function writeTable(path, folder, table) {
    const temporary = (0,external_node_path_.join)(folder, `.${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        const file = await (0,promises_.open)(temporary, 'wx');
        try {
            await file.writeFile(printStoredTable(table));
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true }).catch(() => undefined);
        throw new errors/* Fault */.vC(`Writing the table ${table.database}.${table.name} to ${path} failed: ${(0,errors/* reasonOf */.A3)(error)}; let this user write there`, {
            cause: error,
            file: path,
        });
    }
}
/** Within this process. */
function oneByOne() {
    const queues = new Map();
    return async (name, work) => {
        const before = queues.get(name) ?? Promise.resolve();
        const turn = before.then(work, work);
        queues.set(name, turn);
        try {
            return await turn;
        }
        finally {
            if (queues.get(name) === turn)
                queues.delete(name);
        }
    };
}

// EXTERNAL MODULE: ./build/bin/lambda-settings.js
var lambda_settings = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/bin/places.js
var places = __webpack_require__(7120);
// EXTERNAL MODULE: ./build/bin/sha256.js
var sha256 = __webpack_require__(2875);
;// CONCATENATED MODULE: ./build/bin/directory-ports.js







/**
 * The validator on a directory: the same code, with an embedded catalogue of tables. Configured by the Lambda's own variables; with
 * BACKFILL_STATE_MACHINE_ARN, whatever it names, backfills are recorded as started.
 */
function directoryPorts(directory, log) {
    const settings = { ...(0,lambda_settings/* readSettings */.s)(process.env, places/* EMBEDDED_BUCKET */.s), judges: 'compatibility' };
    const registry = (0,registry_directory/* directoryRegistry */.V)(directory);
    const { items } = registry;
    if (items === undefined)
        throw new TypeError('A directory keeps its items itself');
    return {
        registry: { ...registry, items },
        warehouse: directoryWarehouse(directory, settings.places, (0,registry_directory/* locksOf */.a)(directory)),
        backfill: settings.hasStateMachine ? directoryBackfill(directory) : undefined,
        settings,
        now: () => new Date(),
        digest: sha256/* sha256 */.s,
        attempt: external_node_crypto_.randomUUID,
        log,
    };
}


/***/ })

};
