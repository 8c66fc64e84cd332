export const id = 254;
export const ids = [254,60];
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
// EXTERNAL MODULE: ./build/directory/shared-directory.js + 6 modules
var shared_directory = __webpack_require__(4953);
;// CONCATENATED MODULE: ./build/backfill/directory.js

/**
 * As for executions:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
const NAME = /^[A-Za-z0-9._-]{1,80}$/;
/**
 * The embedded substitute for a state machine: it records each run's input in a file of the run's
 * name.
 */
function directoryBackfill(directory) {
    const { files, locate } = (0,shared_directory/* sharedDirectory */.D)(directory);
    return {
        check: () => Promise.resolve(undefined),
        start: async (name, input) => {
            if (!NAME.test(name))
                throw new TypeError(`Not a name of a backfill: ${JSON.stringify(name)}`);
            const path = `schema-gate/executions/${name}.json`;
            const bytes = Buffer.from(`${JSON.stringify(input, null, 2)}\n`);
            const isNew = await files.create(path, bytes);
            return { kind: isNew ? 'started' : 'exists', id: locate(path) };
        },
    };
}

// EXTERNAL MODULE: ./build/registry/directory.js + 3 modules
var registry_directory = __webpack_require__(3060);
// EXTERNAL MODULE: ./build/warehouse/ddl.js + 3 modules
var ddl = __webpack_require__(6614);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __webpack_require__(6477);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(1118);
// EXTERNAL MODULE: ./build/core/change/tables/evolve-type.js
var evolve_type = __webpack_require__(2729);
;// CONCATENATED MODULE: ./build/warehouse/change-table.js



const UNCHANGED = { kind: 'unchanged' };
/**
 * Applies a change as Iceberg would, with its refusals. Parts that an earlier, interrupted run has
 * applied are skipped.
 */
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
            return rewriteColumn(table, change);
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
        const existing = has.get(column.name);
        if (existing === undefined)
            missing.push(column);
        else if (!isOf(existing, column.type))
            return refused(`the column ${(0,quoted/* quoted */.T)(column.name)} exists already, as ${printed(existing)}`);
    }
    return missing.length === 0 ? UNCHANGED : { kind: 'changed', table: withColumns(table, missing) };
}
function withColumns(table, added) {
    const columns = added.map(({ name, type }, index) => ({
        id: table.lastColumnId + index + 1,
        name,
        type,
    }));
    return {
        ...table,
        columns: [...table.columns, ...columns],
        lastColumnId: table.lastColumnId + added.length,
    };
}
function changeType(table, { name, type }) {
    const existing = table.columns.find((column) => column.name === name);
    if (existing === undefined)
        return refused(`there is no column ${(0,quoted/* quoted */.T)(name)}`);
    if (isOf(existing.type, type))
        return UNCHANGED;
    if (typeof existing.type === 'string' ||
        (0,evolve_type/* evolveType */.K)(existing.type, existing.type, type).kind !== 'in-place') {
        return refused(`the column ${(0,quoted/* quoted */.T)(name)} can't become ${(0,column_type/* printColumnType */.kc)(type)} from ${printed(existing.type)}`);
    }
    const columns = table.columns.map((column) => column === existing ? { ...column, type } : column);
    return { kind: 'changed', table: { ...table, columns } };
}
/** All steps at once: the embedded catalogue has no rows to rewrite. */
function rewriteColumn(table, { column: { name, type }, shadow: shadowName, was, }) {
    const existing = table.columns.find((column) => column.name === name);
    const shadow = table.columns.find((column) => column.name === shadowName);
    if (existing !== undefined && shadow === undefined && isOf(existing.type, type))
        return UNCHANGED;
    if (shadow !== undefined && !isOf(shadow.type, type))
        return refused(`the column ${(0,quoted/* quoted */.T)(shadow.name)} exists already`);
    if (existing === undefined && shadow === undefined)
        return refused(`there is no column ${(0,quoted/* quoted */.T)(name)}`);
    if (existing !== undefined && !isOf(existing.type, was))
        return refused(`the column ${(0,quoted/* quoted */.T)(name)} is ${printed(existing.type)}`);
    if (isSource(table, name))
        return refused(`the column ${(0,quoted/* quoted */.T)(name)} partitions the table`);
    const begun = shadow === undefined ? withColumns(table, [{ name: shadowName, type }]) : table;
    const columns = begun.columns
        .filter((column) => column.name !== name)
        .map((column) => (column.name === shadowName ? { ...column, name } : column));
    return {
        kind: 'changed',
        table: {
            ...begun,
            columns,
            dropped: existing === undefined ? begun.dropped : [...begun.dropped, existing],
        },
    };
}
function dropColumn(table, name) {
    const existing = table.columns.find((column) => column.name === name);
    if (existing === undefined) {
        return table.dropped.some((column) => column.name === name)
            ? UNCHANGED
            : refused(`there is no column ${(0,quoted/* quoted */.T)(name)}`);
    }
    if (isSource(table, name))
        return refused(`the column ${(0,quoted/* quoted */.T)(name)} partitions the table`);
    const columns = table.columns.filter((column) => column !== existing);
    return { kind: 'changed', table: { ...table, columns, dropped: [...table.dropped, existing] } };
}
function isOf(existing, type) {
    return typeof existing !== 'string' && (0,evolve_type/* isSameShape */.C)(existing, type);
}
function isSource(table, column) {
    return table.partitioning.some((field) => field.column === column);
}
function printed(type) {
    return typeof type === 'string' ? (0,quoted/* quoted */.T)(type) : (0,column_type/* printColumnType */.kc)(type);
}
function refused(reason) {
    return { kind: 'refused', reason };
}

// EXTERNAL MODULE: ./build/core/schema/read-column-type.js
var read_column_type = __webpack_require__(1594);
// EXTERNAL MODULE: ./build/core/schema/partitioning.js
var partitioning = __webpack_require__(856);
// EXTERNAL MODULE: ./build/core/text/decoded-json.js
var decoded_json = __webpack_require__(3853);
;// CONCATENATED MODULE: ./build/warehouse/stored-table-text.js




/** The content of a table's file in the embedded catalogue. */
function printStoredTable(table) {
    const columns = (list) => list.map(({ id, name, type }) => ({
        id,
        name,
        type: typeof type === 'string' ? type : (0,column_type/* printColumnType */.kc)(type),
    }));
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
/** Parses a file, which may have been edited by hand. A string says what is wrong with it. */
function parseStoredTable(text) {
    const file = (0,decoded_json/* decodeJson */.xO)(text);
    if (file === undefined)
        return "it isn't JSON";
    const database = (0,decoded_json/* textAt */.$6)(file, 'database');
    const name = (0,decoded_json/* textAt */.$6)(file, 'name');
    const location = (0,decoded_json/* textAt */.$6)(file, 'location');
    const lastColumnId = (0,decoded_json/* integerAt */.OW)(file, 'last_column_id');
    const columns = list(file, 'columns', parseColumn);
    const dropped = list(file, 'dropped', parseColumn);
    const partitioning = list(file, 'partitioning', parsePartition);
    const properties = list(file, 'properties', parseProperty);
    if (database === undefined || name === undefined || location === undefined)
        return 'it names no table';
    if (columns === undefined || dropped === undefined)
        return "its columns can't be read";
    if (partitioning === undefined || properties === undefined)
        return "its partitioning or properties can't be read";
    const highest = Math.max(0, ...[...columns, ...dropped].map((column) => column.id));
    if (lastColumnId === undefined || lastColumnId < highest)
        return 'its last_column_id is wrong';
    if (new Set(columns.map((column) => column.name)).size < columns.length)
        return 'it has a column twice';
    return {
        database,
        name,
        location,
        columns,
        dropped,
        lastColumnId,
        partitioning,
        properties: new Map(properties),
    };
}
function list(file, key, parse) {
    const items = (0,decoded_json/* listAt */.gT)(file, key);
    if (items === undefined)
        return undefined;
    const parsed = items.map(parse).filter((item) => item !== undefined);
    return parsed.length === items.length ? parsed : undefined;
}
function parseColumn(item) {
    const id = (0,decoded_json/* integerAt */.OW)(item, 'id');
    const name = (0,decoded_json/* textAt */.$6)(item, 'name');
    const spelled = (0,decoded_json/* textAt */.$6)(item, 'type');
    if (id === undefined || name === undefined || spelled === undefined)
        return undefined;
    const type = (0,read_column_type/* parseColumnType */.G)(spelled);
    return { id, name: name.toLowerCase(), type: type.kind === 'problem' ? spelled : type };
}
function parsePartition(item) {
    const column = (0,decoded_json/* textAt */.$6)(item, 'column');
    const transform = (0,decoded_json/* textAt */.$6)(item, 'transform');
    if (column === undefined || transform === undefined)
        return undefined;
    const field = (0,partitioning/* partitionField */.tH)(column, transform, (0,decoded_json/* numberAt */.tk)(item, 'width')?.toString());
    return typeof field === 'string' ? undefined : field;
}
function parseProperty(item) {
    const key = (0,decoded_json/* textAt */.$6)(item, 'key');
    const value = (0,decoded_json/* textAt */.$6)(item, 'value');
    return key === undefined || value === undefined ? undefined : [key, value];
}

;// CONCATENATED MODULE: ./build/warehouse/directory.js




const directory_NAME = /^[a-z0-9_]{1,255}$/;
/** More than any table needs. */
const MAX_TABLE_BYTES = 64 * 1_048_576;
/**
 * The embedded catalogue: each table is a file `schema-gate/catalogue/{database}/{table}.json`
 * below the directory, written atomically. Every database exists. Safe for several processes.
 */
function directoryWarehouse(directory, places) {
    const { files, locate, hold } = (0,shared_directory/* sharedDirectory */.D)(directory);
    const pathOf = (database, table) => {
        for (const name of [database, table]) {
            if (!directory_NAME.test(name))
                throw new TypeError(`Not a name of the catalogue: ${JSON.stringify(name.slice(0, 100))}`);
        }
        return `schema-gate/catalogue/${database}/${table}.json`;
    };
    const readTable = async (path, table) => {
        const content = await files.read(path, MAX_TABLE_BYTES);
        return content === undefined ? undefined : storedTable(content, table, locate(path));
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
            return hold(`catalogue-${table}`, async () => {
                const changed = changeTable(await readTable(path, table), change, places);
                if (changed.kind === 'refused')
                    return { kind: 'refused', reason: `${table}: ${changed.reason}` };
                if (changed.kind === 'changed')
                    await files.write(path, Buffer.from(printStoredTable(changed.table)));
                return { kind: 'done' };
            });
        },
    };
}
function storedTable({ bytes, size }, table, file) {
    const parsed = size > MAX_TABLE_BYTES
        ? `it has ${String(size)} bytes; the limit is ${String(MAX_TABLE_BYTES)}`
        : parseStoredTable(Buffer.from(bytes).toString('utf8'));
    if (typeof parsed !== 'string')
        return parsed;
    throw new errors/* Fault */.vC(`Reading the table ${table} from ${file} failed: ${parsed}; correct the file, or delete it to create the table again`, { file });
}

// EXTERNAL MODULE: ./build/bin/lambda-settings.js + 1 modules
var lambda_settings = __webpack_require__(7592);
// EXTERNAL MODULE: ./build/bin/places.js
var places = __webpack_require__(7120);
// EXTERNAL MODULE: ./build/bin/approval-key.js
var approval_key = __webpack_require__(713);
// EXTERNAL MODULE: ./build/bin/sha256.js
var sha256 = __webpack_require__(2875);
;// CONCATENATED MODULE: ./build/bin/directory-ports.js









/**
 * The validator's ports on a directory, with an embedded catalogue of tables. The Lambda's
 * environment variables configure it; if BACKFILL_STATE_MACHINE_ARN is set to anything, backfills
 * are recorded as started.
 */
function directoryPorts(directory, log) {
    const settings = {
        ...(0,lambda_settings/* activationSettings */.cv)(process.env, places/* EMBEDDED_BUCKET */.s),
        judges: 'compatibility',
    };
    const registry = (0,registry_directory.directoryRegistry)(directory);
    const { items } = registry;
    if (items === undefined)
        throw new TypeError('The directory registry came without its items');
    return {
        registry: { ...registry, items },
        warehouse: directoryWarehouse(directory, settings.places),
        backfill: settings.hasStateMachine ? directoryBackfill(directory) : undefined,
        settings,
        verifyApproval: (0,approval_key/* approvalVerifier */._)(settings, process.env),
        now: () => new Date(),
        digest: sha256/* sha256 */.s,
        attempt: external_node_crypto_.randomUUID,
        identity: { warehouse: 'embedded', function: null },
        planStatements: (before, after, topic) => (0,ddl/* planStatements */.Gu)(before, after, topic, settings.places),
        log,
    };
}


/***/ }),

/***/ 4953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ SHARED_FOLDERS),
  D: () => (/* binding */ sharedDirectory)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/directory/durable-write.js




const sync = (0,external_node_util_.promisify)(external_node_fs_.fsync);
/** Writes a file atomically and durably. `temporary` is an unused path of the same file system. */
async function replaceFile(full, temporary, bytes) {
    await writeTemporary(temporary, bytes);
    try {
        (0,external_node_fs_.renameSync)(temporary, full);
    }
    catch (error) {
        discard(temporary);
        throw error;
    }
    await syncFolder((0,external_node_path_.dirname)(full));
}
/** Like replaceFile, but only if the path is unused; false if it isn't. */
async function createFile(full, temporary, bytes) {
    await writeTemporary(temporary, bytes);
    try {
        (0,external_node_fs_.linkSync)(temporary, full);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
            return false;
        throw error;
    }
    finally {
        discard(temporary);
    }
    await syncFolder((0,external_node_path_.dirname)(full));
    return true;
}
/**
 * By path of the folder: its running sync, and the next one, which all calls during the running one
 * share.
 */
const syncs = new Map();
/**
 * Makes new names in a folder durable. Calls during a sync share the next one, since the running
 * one may have missed their names.
 */
function syncFolder(full) {
    const one = syncs.get(full);
    if (one === undefined)
        return startSync(full);
    return (one.next ??= one.running.catch(() => undefined).then(() => startSync(full)));
}
function startSync(full) {
    const running = syncNow(full).finally(() => {
        if (syncs.get(full)?.next === undefined)
            syncs.delete(full);
    });
    syncs.set(full, { running });
    return running;
}
/** Some systems can't open or sync folders; then the system alone decides how durable a name is. */
async function syncNow(full) {
    try {
        const folder = (0,external_node_fs_.openSync)(full, external_node_fs_.constants.O_RDONLY);
        try {
            await sync(folder);
        }
        finally {
            (0,external_node_fs_.closeSync)(folder);
        }
    }
    catch (error) {
        if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
            throw error;
    }
}
async function writeTemporary(temporary, bytes) {
    try {
        const file = (0,external_node_fs_.openSync)(temporary, 'wx');
        try {
            (0,external_node_fs_.writeFileSync)(file, bytes);
            await sync(file);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch (error) {
        discard(temporary);
        throw error;
    }
}
function discard(temporary) {
    try {
        (0,external_node_fs_.unlinkSync)(temporary);
    }
    catch {
        // The file was never created, or it stays in the scratch folder, where it does no harm.
    }
}

;// CONCATENATED MODULE: ./build/directory/fault.js

const ADVICE = new Map([
    ['ENOSPC', 'free some space on that disk'],
    ['EDQUOT', 'free some space of your quota'],
    ['EACCES', 'let this user read and write there'],
    ['EPERM', 'let this user read and write there; the file system must support hard links'],
    ['EROFS', 'name a directory that can be written to'],
    ['ENOTDIR', 'there is a file in place of a folder; move it away'],
    ['EISDIR', 'there is a folder in place of a file; move it away'],
    ['ENAMETOOLONG', 'choose a shorter topic, table_name or directory'],
    ['EMFILE', 'raise the limit of open files'],
]);
/** A Fault that names the operation, the path, and what to do. */
function directoryFault(operation, path, error) {
    if (error instanceof errors/* Fault */.vC)
        return error;
    const advice = ADVICE.get((0,errors/* codeOf */.$N)(error) ?? '');
    return new errors/* Fault */.vC(`${operation} ${path} failed: ${(0,errors/* reasonOf */.A3)(error)}${advice === undefined ? '' : ` (${advice})`}`, { cause: error, file: path });
}
function linkFault(full) {
    return new errors/* Fault */.vC(`${full} is a link, and the registry doesn't follow links; replace it by the file or folder it points to`, { file: full });
}

;// CONCATENATED MODULE: ./build/directory/folders.js





/**
 * Checks each folder of a path once. As long as the path has the same identity (one call), no
 * folder on it was replaced by a link. The calls are synchronous: each takes microseconds, and as a
 * promise it would take ten times as long.
 */
function foldersBelow(root) {
    /** By path, the identity of folders that were reached without a link. */
    const known = new Map();
    /** By path, the syncs of folders whose names are not durable yet. */
    const syncing = new Map();
    const isKnown = (folder) => {
        const identity = known.get(folder);
        return identity !== undefined && identity === identityAt((0,external_node_path_.join)(root, folder));
    };
    const remember = (folder) => {
        const identity = identityAt((0,external_node_path_.join)(root, folder));
        if (identity !== undefined)
            known.set(folder, identity);
    };
    const create = (full) => {
        try {
            (0,external_node_fs_.mkdirSync)(full);
        }
        catch (error) {
            if ((0,errors/* codeOf */.$N)(error) !== 'EEXIST')
                throw error;
            checkFolder(full, (0,external_node_fs_.lstatSync)(full, { bigint: true }));
            return;
        }
        const synced = syncFolder((0,external_node_path_.dirname)(full)).finally(() => syncing.delete(full));
        // `make` awaits this promise and reports its failure. If `make` throws first, the failure must
        // not be an unhandled rejection.
        synced.catch(() => undefined);
        syncing.set(full, synced);
    };
    return {
        check: (folder) => {
            if (isKnown(folder))
                return;
            for (const full of foldersOn(root, folder))
                checkFolder(full, (0,external_node_fs_.lstatSync)(full, { bigint: true }));
            remember(folder);
        },
        make: async (folder) => {
            if (isKnown(folder))
                return;
            if (identityAt(root) === undefined)
                makeRoot(root);
            const path = foldersOn(root, folder);
            for (const full of path) {
                const stat = (0,external_node_fs_.lstatSync)(full, { bigint: true, throwIfNoEntry: false });
                if (stat === undefined)
                    create(full);
                else
                    checkFolder(full, stat);
            }
            await Promise.all(path.map((full) => syncing.get(full)));
            remember(folder);
        },
    };
}
/**
 * One folder after the other: a link that leads nowhere would have the system create what it points
 * to. Links above it that lead somewhere are the user's.
 */
function makeRoot(full) {
    const stat = (0,external_node_fs_.lstatSync)(full, { bigint: true, throwIfNoEntry: false });
    if (stat?.isSymbolicLink() === true && identityAt(full) !== undefined)
        return;
    if (stat !== undefined)
        return checkFolder(full, stat);
    if ((0,external_node_path_.dirname)(full) !== full)
        makeRoot((0,external_node_path_.dirname)(full));
    try {
        (0,external_node_fs_.mkdirSync)(full);
    }
    catch (error) {
        // Another process may create it at the same time.
        if ((0,errors/* codeOf */.$N)(error) !== 'EEXIST')
            throw error;
        checkFolder(full, (0,external_node_fs_.lstatSync)(full, { bigint: true }));
    }
}
/** The full paths of a folder and its parents below the root, outermost first. */
function foldersOn(root, folder) {
    const names = folder === '' ? [] : folder.split('/');
    return names.map((_, index) => (0,external_node_path_.join)(root, ...names.slice(0, index + 1)));
}
/**
 * Undefined if there is no such folder. Includes the time of birth, since systems reuse the inode
 * numbers of removed folders.
 */
function identityAt(full) {
    try {
        const stat = (0,external_node_fs_.statSync)(full, { bigint: true, throwIfNoEntry: false });
        return stat?.isDirectory() === true
            ? [stat.dev, stat.ino, stat.birthtimeNs].join('.')
            : undefined;
    }
    catch {
        return undefined;
    }
}
function checkFolder(full, stat) {
    if (stat.isSymbolicLink())
        throw linkFault(full);
    if (!stat.isDirectory())
        throw new errors/* Fault */.vC(`${full} isn't a folder (ENOTDIR); move it away, since a folder is needed there`, {
            file: full,
        });
}

;// CONCATENATED MODULE: ./build/directory/files.js









const openFile = (0,external_node_util_.promisify)(external_node_fs_.open);
/**
 * `scratch` is a folder below the root for unfinished files. The root is created with the first
 * file.
 */
function directoryFiles(directory, scratch) {
    const root = (0,external_node_path_.resolve)(directory);
    const folders = foldersBelow(root);
    const makeFolder = (folder) => orFault('Creating', (0,external_node_path_.join)(root, folder), () => folders.make(folder));
    const newFile = async (path, work) => {
        await makeFolder(scratch);
        await makeFolder(folderOf(path));
        const full = (0,external_node_path_.join)(root, path);
        return orFault('Writing', full, () => work(full, (0,external_node_path_.join)(root, scratch, (0,external_node_crypto_.randomUUID)())));
    };
    const unlink = (path, after) => {
        const full = (0,external_node_path_.join)(root, path);
        return orAbsent('Removing', full, async () => {
            folders.check(folderOf(path));
            (0,external_node_fs_.unlinkSync)(full);
            await after((0,external_node_path_.dirname)(full));
        });
    };
    return {
        makeFolder,
        read: (path, maxBytes) => {
            const full = (0,external_node_path_.join)(root, path);
            return orAbsent('Reading', full, async () => {
                folders.check(folderOf(path));
                return readWhole(full, maxBytes);
            });
        },
        identity: (path) => {
            const full = (0,external_node_path_.join)(root, path);
            return orAbsent('Reading', full, async () => regularFile(full));
        },
        write: (path, bytes) => newFile(path, (full, temporary) => replaceFile(full, temporary, bytes)),
        create: (path, bytes) => newFile(path, (full, temporary) => createFile(full, temporary, bytes)),
        remove: (path) => unlink(path, syncFolder),
        discard: (path) => unlink(path, () => Promise.resolve()),
        entries: async (folder) => {
            const full = (0,external_node_path_.join)(root, folder);
            const found = await orAbsent('Listing', full, async () => {
                folders.check(folder);
                return (0,external_node_fs_.readdirSync)(full, { withFileTypes: true });
            });
            return (found ?? []).sort((one, other) => (0,compare_texts/* compareTexts */.q)(one.name, other.name));
        },
    };
}
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
async function orFault(operation, full, work) {
    try {
        return await work();
    }
    catch (error) {
        throw directoryFault(operation, full, error);
    }
}
function orAbsent(operation, full, work) {
    return orFault(operation, full, async () => {
        try {
            return await work();
        }
        catch (error) {
            if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
                return undefined;
            throw error;
        }
    });
}
function regularFile(full) {
    const stat = (0,external_node_fs_.lstatSync)(full, { bigint: true });
    if (stat.isDirectory())
        return undefined;
    checkFile(full, stat);
    return identityOf(stat);
}
function checkFile(full, stat) {
    if (stat.isSymbolicLink())
        throw linkFault(full);
    if (!stat.isFile())
        throw new errors/* Fault */.vC(`${full} isn't a regular file; move it away`, { file: full });
}
const identityOf = (stat) => [stat.dev, stat.ino, stat.mtimeNs, stat.size].join('.');
/**
 * Opening is asynchronous, so a loop of reads doesn't block other work; the other calls take
 * microseconds. O_NOFOLLOW refuses links, O_NONBLOCK doesn't wait for a pipe.
 */
async function readWhole(full, maxBytes) {
    let file;
    try {
        file = await openFile(full, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        // ENOENT means missing. For other codes, regularFile reports a link and recognises a folder.
        if ((0,errors/* codeOf */.$N)(error) !== 'ENOENT' && regularFile(full) === undefined)
            return undefined;
        throw error;
    }
    try {
        const stat = (0,external_node_fs_.fstatSync)(file, { bigint: true });
        if (stat.isDirectory())
            return undefined;
        // Windows has no O_NOFOLLOW, so a link may have been opened.
        checkFile(full, process.platform === 'win32' ? (0,external_node_fs_.lstatSync)(full, { bigint: true }) : stat);
        const facts = {
            modified: new Date(Number(stat.mtimeMs)).toISOString(),
            identity: identityOf(stat),
        };
        if (stat.size > maxBytes)
            return { ...facts, ...(await digestLarge(full, file)), bytes: new Uint8Array() };
        const bytes = (0,external_node_fs_.readFileSync)(file);
        return {
            ...facts,
            bytes,
            size: bytes.length,
            sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
        };
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
async function digestLarge(full, file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(full, {
        fd: file,
        autoClose: false,
    })) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { size, sha256: hash.digest('hex') };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./build/core/text/decoded-json.js
var decoded_json = __webpack_require__(3853);
;// CONCATENATED MODULE: ./build/directory/lock-holder.js




/** Undefined if there is no lock. */
function readHolder(path) {
    try {
        return parseHolder((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** After a loss of power a lock's file may be empty; nobody can say who holds it. */
function parseHolder(text) {
    const recorded = (0,decoded_json/* decodeJson */.xO)(text);
    const pid = (0,decoded_json/* integerAt */.OW)(recorded, 'pid') ?? 0;
    const host = (0,decoded_json/* textAt */.$6)(recorded, 'host');
    const token = (0,decoded_json/* textAt */.$6)(recorded, 'token') ?? '';
    if (pid < 1 || host === undefined || !/^[0-9a-f]{16}$/.test(token))
        return { pid: 0, host: '', space: '', started: null, token: 'unreadable' };
    return {
        pid,
        host,
        space: (0,decoded_json/* textAt */.$6)(recorded, 'space') ?? '',
        started: (0,decoded_json/* textAt */.$6)(recorded, 'started') ?? null,
        token,
    };
}
/** Whether this process can tell if the holder lives. */
function isVisible(holder, self) {
    return holder.host === self.host && holder.space === self.space;
}
/**
 * Whether the holder's process has certainly ended. Age is no proof: a process that was stopped for
 * an hour goes on with its rename, for no file system can make that conditional.
 */
function isGone(holder, self) {
    if (!isVisible(holder, self))
        return false;
    try {
        process.kill(holder.pid, 0);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ESRCH')
            return true;
    }
    const found = statOf(holder.pid);
    if (found === null)
        return false;
    return found.isDead || (holder.started !== null && found.started !== holder.started);
}
const thisProcess = () => ({
    pid: process.pid,
    host: (0,external_node_os_.hostname)(),
    space: thisSpace(),
    started: statOf(process.pid)?.started ?? null,
});
/**
 * Containers may share a host name and have different processes under the same pid, and so may two
 * hosts, whose boots differ. Empty where the system tells neither.
 */
function thisSpace() {
    try {
        const boot = (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
        return `${boot} ${(0,external_node_fs_.readlinkSync)('/proc/self/ns/pid')}`;
    }
    catch {
        return '';
    }
}
/**
 * State, num_threads and starttime are the fields 3, 20 and 22; the second may contain spaces and
 * brackets: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html. A process that nobody waits
 * for stays as a zombie; it is dead when none of its threads is left.
 */
function statOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${String(pid)}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const started = fields[19];
        if (started === undefined)
            return null;
        return { started, isDead: /^[ZX]$/.test(fields[0] ?? '') && Number(fields[17]) <= 1 };
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/directory/lock.js







const LONGEST_PAUSE_MS = 25;
/**
 * Locks are files in `folder`; `scratch` is a folder of the same file system. Both must exist. A
 * call waits `patience` milliseconds for a lock that is held.
 *
 * A process that removes a lock (its holder, or another process after the holder has died) first
 * creates the marker `{lock}.{token of the holder}`, and only one process can. So nobody removes a
 * lock by mistake that another process has acquired in the meantime. If the process behind a marker
 * dies, its marker is taken over in the same way.
 *
 * Only waiting is asynchronous: the other calls take microseconds each, and as promises they would
 * take ten times as long.
 */
function directoryLocks(folder, scratch, patience = 10_000) {
    // Callers in this process wait for each other here instead of polling.
    const queues = new Map();
    let self;
    return {
        hold: async (name, work) => {
            const path = (0,external_node_path_.join)(folder, `${name}.lock`);
            const deadline = performance.now() + patience;
            const before = queues.get(name);
            let leave = () => undefined;
            const released = new Promise((resolve) => (leave = resolve));
            queues.set(name, released);
            try {
                await before;
                const own = await acquire(path, scratch, (self ??= thisProcess()), deadline).catch((error) => {
                    throw directoryFault('Locking', path, error);
                });
                try {
                    return await work();
                }
                finally {
                    release(path, own);
                }
            }
            finally {
                leave();
                if (queues.get(name) === released)
                    queues.delete(name);
            }
        },
    };
}
async function acquire(path, scratch, self, deadline) {
    const own = createOwnFile(scratch, self);
    try {
        for (let pause = 1;; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
            if (isLinked(own.path, path))
                return own;
            const holder = readHolder(path);
            if (holder === undefined)
                continue;
            if (isGone(holder, own) && removeLock(path, holder, own))
                continue;
            if (performance.now() > deadline) {
                throw heldFault(path, holder, own);
            }
            await (0,promises_.setTimeout)(pause * (0.5 + Math.random()));
        }
    }
    catch (error) {
        removeQuietly(own.path);
        throw error;
    }
}
/** Only a person can know whether a process that can't be seen from here still lives. */
function heldFault(path, holder, self) {
    const held = `The lock ${path} is held by`;
    const process = `process ${String(holder.pid)} on ${holder.host}`;
    if (isVisible(holder, self))
        return new errors/* Fault */.vC(`${held} ${process}; try again`, { file: path });
    const who = holder.host === ''
        ? 'a process that it does not name'
        : `${process}, which can't be seen from here`;
    const command = `rm '${path.replaceAll("'", `'\\''`)}'`;
    return new errors/* Fault */.vC(`${held} ${who}; if no schema-gate works there any more, run: ${command}`, {
        file: path,
    });
}
/**
 * Never fails, since the work is done. A lock that can't be removed is taken over when this process
 * has ended.
 */
function release(path, own) {
    try {
        // The holder creates the marker, too: a person may have removed the lock meanwhile, and another
        // process acquired it.
        const marker = `${path}.${own.token}`;
        if (isLinked(own.path, marker)) {
            if (isSameFile(path, own.path))
                removeFile(path);
            removeFile(marker);
        }
        else
            removeLock(path, own, own);
    }
    catch {
        // See above.
    }
    finally {
        removeQuietly(own.path);
    }
}
/** False when another process has the right to remove this holder's lock. */
function removeLock(path, holder, own) {
    const markers = claim(path, holder, own);
    if (markers === undefined)
        return false;
    // The marker may come too late: another process may have removed this lock already and a third
    // one acquired it.
    if (readHolder(path)?.token === holder.token)
        removeFile(path);
    for (const marker of markers)
        removeFile(marker);
    return true;
}
/**
 * The markers that entitle this process to remove a dead holder's lock; undefined while another
 * process has that right.
 */
function claim(path, holder, own) {
    const marker = `${path}.${holder.token}`;
    if (isLinked(own.path, marker))
        return [marker];
    const claimant = readHolder(marker);
    if (claimant === undefined || !isGone(claimant, own))
        return undefined;
    const inherited = claim(marker, claimant, own);
    return inherited === undefined ? undefined : [marker, ...inherited];
}
function createOwnFile(scratch, self) {
    const token = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    const path = (0,external_node_path_.join)(scratch, `${token}.lock`);
    (0,external_node_fs_.writeFileSync)(path, JSON.stringify({ ...self, token }), { flag: 'wx' });
    return { ...self, token, path };
}
function isLinked(from, to) {
    try {
        (0,external_node_fs_.linkSync)(from, to);
        return true;
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
/**
 * Cheaper than reading the holder: while this process's file exists, no other file has its inode
 * number.
 */
function isSameFile(path, own) {
    const [stat, expected] = [path, own].map((one) => (0,external_node_fs_.statSync)(one, { bigint: true, throwIfNoEntry: false }));
    return stat !== undefined && stat.ino === expected?.ino && stat.dev === expected.dev;
}
function removeFile(path) {
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) !== 'ENOENT')
            throw error;
    }
}
function removeQuietly(path) {
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch {
        // A file left in the scratch folder does no harm.
    }
}

;// CONCATENATED MODULE: ./build/directory/shared-directory.js




const LOCKS = 'schema-gate/locks';
const SCRATCH = 'schema-gate/tmp';
/** Folders for locks and unfinished files; they hold no objects of the registry. */
const SHARED_FOLDERS = [LOCKS, SCRATCH];
/** Creates no folder yet. `patience`: milliseconds that a lock is waited for. */
function sharedDirectory(directory, patience) {
    const files = directoryFiles(directory, SCRATCH);
    const locks = directoryLocks((0,external_node_path_.resolve)(directory, LOCKS), (0,external_node_path_.resolve)(directory, SCRATCH), patience);
    return {
        locate: (path) => (0,external_node_path_.join)(directory, path),
        files,
        hold: async (name, work) => {
            // Reading must not create anything, so the first lock creates the folders.
            for (const folder of SHARED_FOLDERS)
                await files.makeFolder(folder);
            return locks.hold((0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 32), work);
        },
    };
}


/***/ }),

/***/ 3060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  directoryRegistry: () => (/* binding */ directoryRegistry)
});

// EXTERNAL MODULE: ./build/directory/shared-directory.js + 6 modules
var shared_directory = __webpack_require__(4953);
// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
// EXTERNAL MODULE: ./build/core/text/decoded-json.js
var decoded_json = __webpack_require__(3853);
// EXTERNAL MODULE: ./build/core/schema/topic-name.js
var topic_name = __webpack_require__(7763);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(1156);
// EXTERNAL MODULE: ./build/protocol/stored-schema.js
var stored_schema = __webpack_require__(1044);
;// CONCATENATED MODULE: ./build/registry/directory-items.js






/** Each item as a file `{topic}.json` in one folder: a JSON object of its attributes. */
function directoryItems(folder, { files, locate, hold }) {
    const pathOf = (topic) => {
        if (!(0,topic_name/* isValidTopic */.Qn)(topic))
            throw new TypeError(`Not a topic: ${JSON.stringify(topic)}`);
        return `${folder}/${topic}.json`;
    };
    const attributesAt = async (path) => {
        const content = await files.read(path, stored_schema/* MAX_OBJECT_BYTES */.lu);
        if (content === undefined)
            return undefined;
        const attributes = (0,decoded_json/* membersOf */.lS)((0,decoded_json/* decodeJson */.xO)(Buffer.from(content.bytes).toString('utf8')));
        if (attributes === undefined) {
            const full = locate(path);
            throw new errors/* Fault */.vC(`Reading the registry item ${full} failed: it isn't a JSON object; correct the file, or delete it to start over`, { file: full });
        }
        return attributes;
    };
    const get = async (topic) => {
        const attributes = await attributesAt(pathOf(topic));
        return attributes === undefined ? undefined : (0,registry_item/* readItem */.k0)(topic, attributes);
    };
    return {
        get,
        all: async () => {
            const items = [];
            for (const entry of await files.entries(folder)) {
                const topic = entry.name.replace(/\.json$/, '');
                if (topic === entry.name || !(0,topic_name/* isValidTopic */.Qn)(topic))
                    continue;
                const item = await get(topic);
                if (item !== undefined)
                    items.push(item);
            }
            return items.sort((one, other) => (0,compare_texts/* compareTexts */.q)(one.topic, other.topic));
        },
        update: async (topic, changes, condition) => {
            const path = pathOf(topic);
            return hold(path, async () => {
                const attributes = (await attributesAt(path)) ?? new Map();
                if (!(0,registry_item/* isAdmitted */.jO)(attributes, condition))
                    return 'refused';
                const text = JSON.stringify(Object.fromEntries((0,registry_item/* withChanges */.AW)(topic, attributes, changes)), null, 2);
                await files.write(path, Buffer.from(`${text}\n`));
                return 'written';
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/registry/directory-metadata.js



/** Far more than S3 allows for metadata. */
const MAX_SIDECAR_BYTES = 1_048_576;
function directoryMetadata(folder, { files, locate }) {
    const pathOf = (key, sha256) => `${folder}/${key}/${sha256}.json`;
    return {
        read: async (key, sha256) => {
            const path = pathOf(key, sha256);
            const content = await files.read(path, MAX_SIDECAR_BYTES);
            if (content === undefined)
                return undefined;
            const metadata = parseMetadata(content.bytes);
            if (metadata !== undefined)
                return metadata;
            const full = locate(path);
            throw new errors/* Fault */.vC(`Reading the metadata ${full} failed: it isn't a JSON object of strings; delete the file to continue without metadata`, { file: full });
        },
        write: async (key, sha256, metadata) => {
            // An object without metadata, such as a claim, needs no file if it had none before: that
            // saves three folders and two syncs.
            if (metadata.size === 0 && (await files.entries(`${folder}/${key}`)).length === 0)
                return;
            const named = [...metadata].map(([name, value]) => [name.toLowerCase(), value]);
            const text = JSON.stringify(Object.fromEntries(named.sort(([one], [other]) => (0,compare_texts/* compareTexts */.q)(one, other))), null, 2);
            await files.write(pathOf(key, sha256), Buffer.from(`${text}\n`));
        },
        prune: async (key, sha256) => {
            try {
                for (const { name } of await files.entries(`${folder}/${key}`)) {
                    if (/^[0-9a-f]{64}\.json$/.test(name) && name !== `${sha256 ?? ''}.json`)
                        await files.discard(`${folder}/${key}/${name}`);
                }
            }
            catch (error) {
                if (!(error instanceof errors/* Fault */.vC))
                    throw error;
            }
        },
    };
}
function parseMetadata(bytes) {
    const members = (0,decoded_json/* membersOf */.lS)((0,decoded_json/* decodeJson */.xO)(Buffer.from(bytes).toString('utf8')));
    if (members === undefined)
        return undefined;
    const entries = [...members].filter((entry) => typeof entry[1] === 'string');
    return entries.length === members.size ? new Map(entries) : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/registry/directory-objects.js



/** Files that are read concurrently; more only costs memory. */
const READ_AHEAD = 32;
/** Bytes of a file's name, as nearly every file system has it. */
const MAX_FILE_NAME = 255;
/** Objects as files under their keys. Files in `reserved` folders are not objects. */
function directoryObjects({ files, locate, hold }, metadata, reserved) {
    const isReserved = (path) => reserved.some((folder) => path === folder || path.startsWith(`${folder}/`));
    const checkedKey = (key) => {
        if (!isSafe(key) || isReserved(key))
            throw new TypeError(`Not a key of an object: ${JSON.stringify(key)}`);
        return key;
    };
    /** Regular files only: links are not objects. */
    async function* keysBelow(folder) {
        for (const entry of await files.entries(folder)) {
            const path = childOf(folder, entry.name);
            if (isReserved(path))
                continue;
            if (entry.isDirectory())
                yield* keysBelow(path);
            else if (entry.isFile())
                yield path;
        }
        return undefined;
    }
    return {
        maxName: MAX_FILE_NAME,
        locate: (key) => locate(checkedKey(key)),
        get: async (key) => {
            checkedKey(key);
            for (;;) {
                const content = await files.read(key, stored_schema/* MAX_OBJECT_BYTES */.lu);
                if (content === undefined)
                    return undefined;
                const found = await metadata.read(key, content.sha256);
                // A writer may have replaced the object and removed the metadata of the bytes just read.
                if (found === undefined && (await files.identity(key)) !== content.identity)
                    continue;
                return {
                    ...factsOf(key, content),
                    bytes: content.bytes,
                    versionId: null,
                    metadata: found ?? new Map(),
                };
            }
        },
        put: async (key, bytes, given, condition) => {
            checkedKey(key);
            return hold(key, async () => {
                const current = await files.read(key, stored_schema/* MAX_OBJECT_BYTES */.lu);
                if (!isAllowed(current, condition))
                    return 'refused';
                const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
                await metadata.write(key, sha256, given);
                await files.write(key, bytes);
                await metadata.prune(key, sha256);
                return { etag: etagOf(sha256), versionId: null };
            });
        },
        remove: async (key, etag) => {
            checkedKey(key);
            return hold(key, async () => {
                const current = await files.read(key, stored_schema/* MAX_OBJECT_BYTES */.lu);
                if (current !== undefined && etagOf(current.sha256) !== etag)
                    return 'refused';
                await files.remove(key);
                await metadata.prune(key);
                return 'removed';
            });
        },
        list: async (prefix) => {
            const keys = [];
            for await (const key of keysBelow(checkedFolder(prefix)))
                if (key.startsWith(prefix))
                    keys.push(key);
            const found = [];
            for (let at = 0; at < keys.length; at += READ_AHEAD) {
                const some = keys.slice(at, at + READ_AHEAD).map(async (key) => {
                    const content = await files.read(key, stored_schema/* MAX_OBJECT_BYTES */.lu);
                    return content === undefined ? undefined : factsOf(key, content);
                });
                found.push(...(await Promise.all(some)));
            }
            return found
                .filter((facts) => facts !== undefined)
                .sort((one, other) => (0,compare_texts/* compareTexts */.q)(one.key, other.key));
        },
        folders: async (prefix) => {
            const folder = checkedFolder(prefix);
            const names = [];
            for (const entry of await files.entries(folder)) {
                if (!entry.isDirectory() || isReserved(childOf(folder, entry.name)))
                    continue;
                // S3 has no empty folders.
                const first = await keysBelow(childOf(folder, entry.name)).next();
                if (first.done !== true)
                    names.push(entry.name);
            }
            return names;
        },
    };
}
function isAllowed(current, condition) {
    switch (condition.kind) {
        case 'always':
            return true;
        case 'absent':
            return current === undefined;
        case 'etag':
            return current !== undefined && etagOf(current.sha256) === condition.etag;
    }
}
const childOf = (folder, name) => folder === '' ? name : `${folder}/${name}`;
const factsOf = (key, { sha256, size, modified }) => ({
    key,
    etag: etagOf(sha256),
    size,
    modified,
});
/** Quoted, as in S3. */
const etagOf = (sha256) => `"${sha256}"`;
/** The folder of all keys with this prefix. */
function checkedFolder(prefix) {
    const folder = prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0));
    if (prefix.startsWith('/') || (folder !== '' && !isSafe(folder)))
        throw new TypeError(`Not a prefix of keys: ${JSON.stringify(prefix)}`);
    return folder;
}
const isSafe = (path) => !path.includes('\0') &&
    path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');

// EXTERNAL MODULE: ./build/protocol/keys.js
var keys = __webpack_require__(2853);
;// CONCATENATED MODULE: ./build/registry/directory.js





const METADATA = 'schema-gate/metadata';
const ITEMS = 'schema-gate/registry';
/**
 * Folders without objects: the registry's own, the embedded catalogue, and the backfills that were
 * started.
 */
const RESERVED = [
    METADATA,
    ITEMS,
    ...shared_directory/* SHARED_FOLDERS */.O,
    'schema-gate/catalogue',
    'schema-gate/executions',
];
/**
 * The embedded registry: S3's keys and DynamoDB's items as files below a directory, which is
 * created with the first file. Safe for several processes. Files copied there by hand are objects
 * without metadata. Throws a Fault that names the operation and the path, and a TypeError for a key
 * that leads out of the directory or into a reserved folder.
 */
function directoryRegistry(directory, prefix = keys/* DEFAULT_PREFIX */.Nf) {
    const shared = (0,shared_directory/* sharedDirectory */.D)(directory);
    return {
        name: directory,
        layout: (0,keys/* layoutOf */.aH)(prefix),
        objects: directoryObjects(shared, directoryMetadata(METADATA, shared), RESERVED),
        items: directoryItems(ITEMS, shared),
    };
}


/***/ })

};
