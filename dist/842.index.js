export const id = 842;
export const ids = [842,60];
export const modules = {

/***/ 5813:
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
// EXTERNAL MODULE: ./build/warehouse/directory.js + 3 modules
var warehouse_directory = __webpack_require__(912);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/warehouse/duckdb/engine.js

function engine_engineOn(connection, duckdb, path) {
    const asked = async (sql) => {
        try {
            return await connection.run(sql);
        }
        catch (error) {
            throw engine_engineFault(path, error);
        }
    };
    const run = async (sql) => (await asked(sql)).rowsChanged;
    return {
        connection,
        duckdb,
        path,
        run,
        rows: async (sql) => (await asked(sql)).getRows(),
        transaction: async (work) => {
            await run('BEGIN TRANSACTION');
            try {
                const result = await work();
                await run('COMMIT');
                return result;
            }
            catch (error) {
                // The first failure is the one to tell; a transaction that is gone can't be rolled back.
                await connection.run('ROLLBACK').catch(() => undefined);
                throw error;
            }
        },
    };
}
/** What a failed statement means, and what to do. */
function engine_engineFault(path, error) {
    if (error instanceof Fault)
        return error;
    const reason = error instanceof Error ? error.message : String(error);
    const first = (reason.split('\n', 1)[0] ?? '').slice(0, 500);
    const advice = ADVICE.find(([pattern]) => pattern.test(reason))?.[1] ?? '';
    return new Fault(`Working on ${path} failed: ${first}${advice}`, { cause: error, file: path });
}
const ADVICE = (/* unused pure expression or super */ null && ([
    [/no space left|ENOSPC|could not write/i, ' (free some space on that disk and run it again)'],
    [/permission denied|read-only/i, ' (let this user read and write there)'],
    [/could not set lock/i, ' (another program has the file open; close it there)'],
    [/not a valid duckdb database/i, ' (move the file away to begin without rows)'],
    [
        /storage version|newer version/i,
        ' (another version of DuckDB wrote the file; install that version of @duckdb/node-api)',
    ],
    [/out of memory/i, ' (nothing was changed; load smaller files)'],
]));

// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __webpack_require__(6477);
;// CONCATENATED MODULE: ./build/warehouse/duckdb/duckdb-type.js
const SCALARS = {
    STRING: 'VARCHAR',
    BOOLEAN: 'BOOLEAN',
    INT: 'INTEGER',
    BIGINT: 'BIGINT',
    FLOAT: 'FLOAT',
    DOUBLE: 'DOUBLE',
    DATE: 'DATE',
    TIMESTAMP: 'TIMESTAMP',
    BINARY: 'BLOB',
};
/**
 * A column's type in DuckDB; a type that can't be read holds text.
 * https://duckdb.org/docs/stable/sql/data_types/overview
 */
function duckdb_type_duckdbType(type) {
    if (typeof type === 'string')
        return SCALARS.STRING;
    switch (type.kind) {
        case 'scalar':
            return SCALARS[type.name];
        case 'decimal':
            return `DECIMAL(${String(type.precision)},${String(type.scale)})`;
        case 'array':
            return `${duckdb_type_duckdbType(type.element)}[]`;
        case 'map':
            return `MAP(${duckdb_type_duckdbType(type.key)}, ${duckdb_type_duckdbType(type.value)})`;
        case 'struct':
            return `STRUCT(${type.fields.map((field) => `${quotedName(field.name)} ${duckdb_type_duckdbType(field.type)}`).join(', ')})`;
    }
}
/** Any name, quoted: https://duckdb.org/docs/stable/sql/dialect/keywords_and_identifiers */
function quotedName(name) {
    if (name.includes('\0'))
        throw new TypeError('A name in a statement has no zero character');
    return `"${name.replaceAll('"', '""')}"`;
}
/** Any text as a literal: only the quote has a meaning in it. */
function duckdb_type_quotedText(text) {
    if (text.includes('\0'))
        throw new TypeError('A text in a statement has no zero character');
    return `'${text.replaceAll("'", "''")}'`;
}
/** The name of the attached file: DuckDB takes it from the file's name. */
const CATALOG = 'warehouse';
function schemaName(database) {
    return [CATALOG, database].map(quotedName).join('.');
}
/** A table by its full name, which no setting of a search path can turn into another one. */
function tableName(database, name) {
    return [CATALOG, database, name].map(quotedName).join('.');
}

;// CONCATENATED MODULE: ./build/warehouse/duckdb/rewritten-value.js



const TEXT_OF = { FLOAT: 'schema_gate_float_text', DOUBLE: 'schema_gate_double_text' };
/** Makes the functions of {@link rewrittenValue} known to a connection. */
function rewritten_value_registerTexts({ connection, duckdb }) {
    const register = (name, type, textOf) => connection.registerScalarFunction(duckdb.DuckDBScalarFunction.create({
        name,
        parameterTypes: [type],
        returnType: duckdb.VARCHAR,
        mainFunction: (_, chunk, output) => {
            const input = chunk.getColumnVector(0);
            for (let row = 0; row < chunk.rowCount; row++) {
                const value = input.getItem(row);
                output.setItem(row, typeof value === 'number' ? textOf(value) : null);
            }
            output.flush();
        },
    }));
    register(TEXT_OF.FLOAT, duckdb.FLOAT, floatText);
    register(TEXT_OF.DOUBLE, duckdb.DOUBLE, doubleText);
}
/**
 * The expression of a column's value after its rewrite, as the statement for Athena has it. Every
 * rewrite is lossless; DuckDB's own text of a FLOAT, a DOUBLE or a TIMESTAMP is another one.
 */
function rewrittenValue(value, from, to, depth = 0) {
    if (isSameType(from, to))
        return value;
    const element = `e${String(depth)}`;
    const next = depth + 1;
    if (from.kind === 'array' && to.kind === 'array')
        return `list_transform(${value}, lambda ${element}: ${rewrittenValue(element, from.element, to.element, next)})`;
    if (from.kind === 'map' && to.kind === 'map') {
        const key = rewrittenValue(`${element}.key`, from.key, to.key, next);
        const held = rewrittenValue(`${element}.value`, from.value, to.value, next);
        return `map_from_entries(list_transform(map_entries(${value}), lambda ${element}: {'key': ${key}, 'value': ${held}}))`;
    }
    if (from.kind === 'struct' && to.kind === 'struct') {
        const types = new Map(from.fields.map((field) => [field.name, field.type]));
        const fields = to.fields.map(({ name, type }) => {
            const was = types.get(name);
            const field = `struct_extract(${value}, ${quotedText(name)})`;
            const given = was === undefined
                ? `CAST(NULL AS ${duckdbType(type)})`
                : rewrittenValue(field, was, type, depth);
            return `${quotedText(name)}: ${given}`;
        });
        return `CASE WHEN ${value} IS NULL THEN NULL ELSE {${fields.join(', ')}} END`;
    }
    return rewrittenScalar(value, from, to);
}
function rewrittenScalar(value, from, to) {
    const isText = to.kind === 'scalar' && to.name === 'STRING';
    if (isText && from.kind === 'scalar') {
        if (from.name === 'FLOAT' || from.name === 'DOUBLE')
            return `${TEXT_OF[from.name]}(${value})`;
        if (from.name === 'TIMESTAMP')
            return `strftime(${value}, '%Y-%m-%d %H:%M:%S.%f')`;
    }
    return `CAST(${value} AS ${duckdbType(to)})`;
}

;// CONCATENATED MODULE: ./build/warehouse/duckdb/open-engine.js






/** The file with the rows, below the registry's directory. */
const ROWS_FILE = 'schema-gate/warehouse.duckdb';
/** The package's version that the tests run with. */
const DUCKDB_VERSION = '1.5.6-r.1';
/**
 * Statements are made here alone, so nothing else of the machine is open to them. What they change
 * is safe in the log beside the file, and is brought into the file when that is large or the work
 * ends: after each statement it would take longer than the statement.
 */
const SETTINGS = {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    enable_external_access: 'false',
    checkpoint_threshold: '1GB',
};
/**
 * The bundler is told to leave the import as it is: it would move that of an external package to the
 * top of the bundle, which then could not start without it.
 */
const fromPackages = () => import(/* webpackIgnore: true */ '@duckdb/node-api');
/**
 * Opens the rows of a directory for one piece of work, alone among all processes. Throws a
 * UserError where the package is missing, and a Fault where the file can't be opened.
 */
async function withEngine(directory, work, load = fromPackages) {
    const duckdb = await loaded(load);
    const { files, locate, hold } = sharedDirectory(directory);
    const path = locate(ROWS_FILE);
    return hold('rows', async () => {
        await files.makeFolder(dirname(ROWS_FILE));
        refuseOddFile(path);
        let instance;
        try {
            instance = await duckdb.DuckDBInstance.create(path, SETTINGS);
        }
        catch (error) {
            throw engineFault(path, error);
        }
        try {
            const connection = await instance.connect();
            try {
                registerTexts({ connection, duckdb });
                return await work(engineOn(connection, duckdb, path));
            }
            finally {
                connection.closeSync();
            }
        }
        finally {
            instance.closeSync();
        }
    });
}
/** Whether the directory has rows. */
function hasRows(directory) {
    return statOf((0,shared_directory/* sharedDirectory */.D)(directory).locate(ROWS_FILE)) !== undefined;
}
async function loaded(load) {
    try {
        return await load();
    }
    catch (error) {
        const install = `npm install @duckdb/node-api@${DUCKDB_VERSION}`;
        if (codeOf(error) === 'ERR_MODULE_NOT_FOUND' || codeOf(error) === 'MODULE_NOT_FOUND')
            throw new UserError(`Rows need the package @duckdb/node-api, which is not installed beside schema-gate; run ${install} there (with --global where schema-gate is installed so)`);
        throw new UserError(`Rows need the package @duckdb/node-api, and it can't be loaded (${reasonOf(error).slice(0, 200)}); run ${install} on this machine`);
    }
}
/** DuckDB follows links; the registry's directory has none. */
function refuseOddFile(path) {
    for (const file of [path, `${path}.wal`]) {
        const stat = statOf(file);
        if (stat !== undefined && !stat.isFile())
            throw new Fault(`${file} isn't a regular file; move it away`, { file });
    }
}
function statOf(path) {
    return (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
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
 * environment variables configure it. Where the directory has rows, or BACKFILL_STATE_MACHINE_ARN is
 * set to anything, backfills are recorded as started: `schema-gate catch-up` runs them.
 */
function directoryPorts(directory, log) {
    const given = (0,lambda_settings/* activationSettings */.cv)(process.env, places/* EMBEDDED_BUCKET */.s0);
    const settings = {
        ...given,
        hasStateMachine: given.hasStateMachine || hasRows(directory),
        judges: 'compatibility',
    };
    const registry = (0,registry_directory.directoryRegistry)(directory);
    const { items } = registry;
    if (items === undefined)
        throw new TypeError('The directory registry came without its items');
    return {
        registry: { ...registry, items },
        warehouse: (0,warehouse_directory/* directoryWarehouse */.L)(directory, settings.places),
        backfill: settings.hasStateMachine ? directoryBackfill(directory) : undefined,
        dropSetAside: undefined,
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

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isAdmitted),
/* harmony export */   t: () => (/* binding */ CONDITIONED)
/* harmony export */ });
/* harmony import */ var _registry_item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1156);

const nameOf = (field) => _registry_item_js__WEBPACK_IMPORTED_MODULE_0__/* .ATTRIBUTES */ .iw.find((attribute) => attribute.field === field)?.name ?? '';
/** The attributes that conditions use. */
const CONDITIONED = {
    gate: nameOf('processingEnabled'),
    status: nameOf('status'),
    seq: nameOf('activationSeq'),
    attempt: nameOf('catchupAttempt'),
    catchUp: nameOf('catchupId'),
};
/**
 * Whether an update is allowed. As in DynamoDB, a value that is not a number is not missing and
 * compares with no number.
 */
function isAdmitted(attributes, condition) {
    const at = (name) => attributes.get(name) ?? null;
    const seq = at(CONDITIONED.seq);
    switch (condition.kind) {
        case 'always':
            return true;
        case 'ungated':
            return !attributes.has(CONDITIONED.gate) && !attributes.has(CONDITIONED.status);
        case 'never-active':
            return seq === null;
        case 'newer':
            return ((seq === null || (typeof seq === 'number' && seq < condition.seq)) &&
                (condition.attempt === undefined || at(CONDITIONED.attempt) === condition.attempt));
        case 'same':
            return seq === condition.seq;
        case 'paused':
            return (seq === condition.seq &&
                at(CONDITIONED.status) === _registry_item_js__WEBPACK_IMPORTED_MODULE_0__/* .PAUSED */ .NN &&
                at(CONDITIONED.attempt) === null);
        case 'no-catch-up-since':
            return hasStatus(at, condition) && at(CONDITIONED.attempt) === condition.attempt;
        case 'in-catch-up':
            return hasStatus(at, condition) && at(CONDITIONED.catchUp) === condition.id;
    }
}
function hasStatus(at, { seq, statuses }) {
    return (at(CONDITIONED.seq) === seq && statuses.some((status) => status === at(CONDITIONED.status)));
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
// EXTERNAL MODULE: ./build/protocol/item-condition.js
var item_condition = __webpack_require__(542);
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
                if (!(0,item_condition/* isAdmitted */.j)(attributes, condition))
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
 * Folders and files without objects: the registry's own, the embedded catalogue, its rows with
 * DuckDB's files beside them, and the backfills that were started.
 */
const RESERVED = [
    METADATA,
    ITEMS,
    ...shared_directory/* SHARED_FOLDERS */.O,
    'schema-gate/catalogue',
    'schema-gate/warehouse.duckdb',
    'schema-gate/warehouse.duckdb.wal',
    'schema-gate/warehouse.duckdb.tmp',
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
