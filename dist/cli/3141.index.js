export const id = 3141;
export const ids = [3141];
export const modules = {

/***/ 84209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ LAKE_LIMITS),
/* harmony export */   p: () => (/* binding */ athenaClient)
/* harmony export */ });
/* harmony import */ var _aws_client_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69472);

/** Fewer tries than for the registry: little time of a run is left when its statements run. */
const LAKE_LIMITS = { ..._aws_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .d, attempts: 4, timeoutMs: 30_000 };
/** A client of Athena; a UserError for an endpoint or a proxy that isn't a URL. */
async function athenaClient(environment) {
    const [{ AthenaClient }, settings] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(7752), __webpack_require__.e(9569)]).then(__webpack_require__.bind(__webpack_require__, 9569)),
        (0,_aws_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .clientSettings */ .r)('Athena', environment, LAKE_LIMITS),
    ]);
    return new AthenaClient(settings);
}


/***/ }),

/***/ 34504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ runQuery)
/* harmony export */ });
/* unused harmony export RESULTS_PREFIX */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _aws_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31912);
/* harmony import */ var _aws_fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3334);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19473);
/* harmony import */ var _query_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74427);





/** Where results are kept in the output bucket. */
const RESULTS_PREFIX = 'athena-results/schema-gate/';
/**
 * Waiting stops this long before the end of the run, so that the caller can still report what
 * happened.
 */
const RESERVE_MS = 5_000;
/** The timeout for stopping a query; part of the reserve. */
const STOP_MS = 2_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/**
 * Runs one statement to its end. Throws a Fault when it can't be started, when its state can't be
 * read, or when the time is up. The last two name the query, which may still be running.
 */
async function runQuery(client, settings, workgroup, query) {
    const { database } = query;
    const { remainingMs, sleep } = settings;
    if (remainingMs() <= RESERVE_MS)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Fault */ .vC(`There is no time left to run a statement on ${database}; give the run more time`);
    const started = await start(client, settings, workgroup, query);
    if (started.kind === 'refused')
        return started;
    const { id } = started;
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
        const result = resultOf(id, database, await executionOf(client, settings, id));
        if (result !== undefined)
            return result;
        if (remainingMs() - pause <= RESERVE_MS) {
            await stop(client, id);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Fault */ .vC(`The time is up while query ${(0,_query_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .readable */ .H)(id)} is still running on ${database}; it was asked to stop. Run again when it has ended`);
        }
        await sleep(pause);
    }
}
/**
 * Without managed results, the place is always sent: a workgroup may have none of its own. The
 * setting is learned from the refusal, which needs no permission to read the workgroup.
 */
async function start(client, settings, workgroup, query) {
    const { database } = query;
    const resource = `${database} (workgroup ${(0,_query_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .readable */ .H)(settings.workgroup)})`;
    let id;
    try {
        id = await send(client, settings, workgroup, query);
    }
    catch (error) {
        if (isMalformed(error))
            return { kind: 'refused', reason: (0,_query_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .readable */ .H)((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error)) };
        if (!workgroup.hasManagedResults && refusesPlace(error)) {
            workgroup.hasManagedResults = true;
            return start(client, settings, workgroup, query);
        }
        throw (0,_aws_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFault */ ._)(error, {
            service: 'Athena',
            operation: 'StartQueryExecution on',
            resource,
            permission: 'athena:StartQueryExecution',
        });
    }
    if (id === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Fault */ .vC(`StartQueryExecution on ${resource} answered without an id; try again`);
    return { kind: 'started', id };
}
async function send(client, settings, { hasManagedResults }, { database, sql, attempt }) {
    const { StartQueryExecutionCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(7752), __webpack_require__.e(9569)]).then(__webpack_require__.bind(__webpack_require__, 9569));
    const { outputBucket, workgroup } = settings;
    const OutputLocation = `s3://${outputBucket}/${RESULTS_PREFIX}`;
    const answer = await client.send(new StartQueryExecutionCommand({
        QueryString: sql,
        ClientRequestToken: tokenOf(sql, attempt),
        QueryExecutionContext: { Catalog: 'AwsDataCatalog', Database: database },
        ...(hasManagedResults ? {} : { ResultConfiguration: { OutputLocation } }),
        WorkGroup: workgroup,
    }), { abortSignal: timeout(settings) });
    return answer.QueryExecutionId;
}
async function executionOf(client, settings, id) {
    const { GetQueryExecutionCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(7752), __webpack_require__.e(9569)]).then(__webpack_require__.bind(__webpack_require__, 9569));
    try {
        const answer = await client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }), {
            abortSignal: timeout(settings),
        });
        return answer.QueryExecution;
    }
    catch (error) {
        throw (0,_aws_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFault */ ._)(error, {
            service: 'Athena',
            operation: 'GetQueryExecution on',
            resource: `query ${(0,_query_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .readable */ .H)(id)}, which may still be running,`,
            permission: 'athena:GetQueryExecution',
        });
    }
}
/**
 * Asks Athena to stop the query, so that it doesn't change the table after the run has ended. It
 * may have succeeded already.
 */
async function stop(client, id) {
    const { StopQueryExecutionCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(7752), __webpack_require__.e(9569)]).then(__webpack_require__.bind(__webpack_require__, 9569));
    const stopping = client.send(new StopQueryExecutionCommand({ QueryExecutionId: id }), {
        abortSignal: AbortSignal.timeout(STOP_MS),
    });
    await stopping.catch(() => undefined);
}
function timeout({ remainingMs }) {
    return AbortSignal.timeout(Math.ceil(Math.max(1, Math.min(remainingMs() - RESERVE_MS / 2, 60_000))));
}
/** Undefined while the query runs. */
function resultOf(id, database, execution) {
    const state = execution?.Status?.State;
    if (state === 'QUEUED' || state === 'RUNNING')
        return undefined;
    if (state === 'SUCCEEDED')
        return { kind: 'succeeded', id };
    const { isOfStatement, reason } = (0,_query_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .queryFailure */ .p)(execution?.Status);
    if (state === 'FAILED' && isOfStatement)
        return { kind: 'refused', reason };
    const what = state === 'FAILED'
        ? 'failed'
        : state === 'CANCELLED'
            ? 'was cancelled'
            : 'has an unknown state';
    return {
        kind: 'failed',
        reason,
        fault: new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .Fault */ .vC(`Query ${(0,_query_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .readable */ .H)(id)} on ${database} ${what}: ${reason}; try again`),
    };
}
/**
 * For a token it has seen, Athena returns the earlier execution, even one that failed, so the token
 * includes the attempt. 64 characters:
 * https://docs.aws.amazon.com/athena/latest/APIReference/API_StartQueryExecution.html
 */
function tokenOf(sql, attempt) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([attempt, sql]))
        .digest('hex');
}
/** "ManagedQueryResultsConfiguration and ResultConfiguration cannot be set together." */
function refusesPlace(error) {
    return ((0,_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error).name === 'InvalidRequestException' &&
        /Managed ?Query ?Results/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error)));
}
function isMalformed(error) {
    return ((0,_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error).name === 'InvalidRequestException' &&
        (0,_aws_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(error, 'AthenaErrorCode') === 'MALFORMED_QUERY');
}


/***/ }),

/***/ 97380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ existingTable)
/* harmony export */ });
/* harmony import */ var _core_schema_read_column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1594);

/**
 * A table as Glue describes it. Iceberg keeps dropped columns with the parameter
 * `iceberg.field.current=false`. Trino removes these parameters when it alters a table, and adds
 * `trino_type_id`. Names are in lower case, as in Athena.
 */
function existingTable(database, name, table) {
    const columns = [...(table.StorageDescriptor?.Columns ?? []), ...(table.PartitionKeys ?? [])];
    return {
        database,
        name,
        columns: columns
            .filter((column) => column.Parameters?.['iceberg.field.current'] !== 'false')
            .map((column) => ({
            name: (column.Name ?? '').toLowerCase(),
            type: typeOf(column),
            ...idOf(column),
        })),
        location: table.StorageDescriptor?.Location?.replace(/\/+$/, '') ?? null,
        properties: new Map(Object.entries(table.Parameters ?? {})),
        partitioning: undefined,
    };
}
function idOf({ Parameters }) {
    const id = Parameters?.['iceberg.field.id'] ?? '';
    return /^[0-9]{1,9}$/.test(id) ? { id: Number(id) } : {};
}
function typeOf({ Type, Parameters }) {
    const spelled = Type ?? '';
    // Glue's type is timestamp or string for these; only Trino's parameter tells them apart.
    const trinos = Parameters?.['trino_type_id'];
    if (trinos !== undefined &&
        /with time zone|\b(?:uuid|time\([0-9]+\))/.test(trinos.replaceAll(/"[^"]*"/g, '')))
        return trinos;
    const type = (0,_core_schema_read_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .parseColumnType */ .G)(spelled);
    return type.kind === 'problem' ? spelled : type;
}


/***/ }),

/***/ 83141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  athenaWarehouse: () => (/* binding */ athenaWarehouse)
});

// EXTERNAL MODULE: ./build/aws/client-settings.js + 2 modules
var client_settings = __webpack_require__(69472);
// EXTERNAL MODULE: ./build/aws/failure.js
var failure = __webpack_require__(31912);
// EXTERNAL MODULE: ./build/aws/fault.js
var fault = __webpack_require__(3334);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/warehouse/athena-client.js
var athena_client = __webpack_require__(84209);
// EXTERNAL MODULE: ./build/warehouse/athena-query.js
var athena_query = __webpack_require__(34504);
// EXTERNAL MODULE: ./build/warehouse/athena-table.js
var athena_table = __webpack_require__(97380);
// EXTERNAL MODULE: ./build/core/schema/statement-length.js
var statement_length = __webpack_require__(67878);
// EXTERNAL MODULE: ./build/warehouse/ddl.js
var ddl = __webpack_require__(33588);
// EXTERNAL MODULE: ./build/core/change/tables/evolve-type.js
var evolve_type = __webpack_require__(32729);
;// CONCATENATED MODULE: ./build/core/change/tables/remaining-change.js

/**
 * The part of a refused change that is still to be done, since another run may have done it at the
 * same time. Undefined when the catalogue has all of it; the change itself when the catalogue has
 * none of it, or something else.
 */
function remainingChange(change, existing) {
    if (existing === undefined)
        return change;
    const has = new Map(existing.columns.map((column) => [column.name, column.type]));
    const isThere = (name, type) => {
        const there = has.get(name);
        return there !== undefined && typeof there !== 'string' && (0,evolve_type/* isSameShape */.C)(there, type);
    };
    switch (change.kind) {
        case 'create-table':
        case 'add-columns': {
            const columns = change.kind === 'add-columns' ? change.columns : change.wanted.columns;
            const lacking = columns.filter((column) => !has.has(column.name));
            if (!columns.every((column) => lacking.includes(column) || isThere(column.name, column.type)))
                return change;
            if (lacking.length === 0)
                return undefined;
            return {
                layer: change.layer,
                database: change.database,
                table: change.table,
                kind: 'add-columns',
                columns: lacking,
            };
        }
        case 'change-column':
            return isThere(change.column.name, change.column.type) ? undefined : change;
        case 'drop-column':
            return has.has(change.column) ? change : undefined;
        case 'rewrite-column': {
            const { name, type } = change.column;
            if (isThere(name, type))
                return undefined;
            if (!isThere(change.shadow, type))
                return change;
            return { ...change, stands: has.has(name) ? 'shadow-added' : 'column-dropped' };
        }
        case 'set-properties':
            return [...change.properties].every(([key, value]) => existing.properties.get(key) === value)
                ? undefined
                : change;
    }
}

;// CONCATENATED MODULE: ./build/warehouse/athena.js











/**
 * Glue's catalogue, changed by Athena. Clients are loaded by the first request. `refused`: Athena
 * rejected the statement itself. Every failure that may pass, or that only the owner of the
 * installation can fix, is a Fault.
 */
function athenaWarehouse(options) {
    let loaded;
    const workgroup = { hasManagedResults: false };
    const clients = () => (loaded ??= load(options.environment));
    const table = async (database, name) => readTable((await clients()).glue, database, name);
    return {
        places: options.places,
        table,
        apply: async (change, attempt) => {
            const { athena } = await clients();
            return applyChange(change, {
                places: options.places,
                table,
                run: (sql) => (0,athena_query/* runQuery */.G)(athena, options, workgroup, { database: change.database, sql, attempt }),
            });
        },
    };
}
async function load(environment) {
    const [{ GlueClient }, athena, settings] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(672), __webpack_require__.e(7942)]).then(__webpack_require__.bind(__webpack_require__, 27942)),
        (0,athena_client/* athenaClient */.p)(environment),
        (0,client_settings/* clientSettings */.r)('Glue', environment, athena_client/* LAKE_LIMITS */.D),
    ]);
    return { athena, glue: new GlueClient(settings) };
}
const glueCall = (action, resource) => ({
    service: 'Glue',
    operation: `${action} on`,
    resource,
    permission: `glue:${action}`,
});
async function readTable(glue, database, name) {
    const { GetDatabaseCommand, GetTableCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(672), __webpack_require__.e(7942)]).then(__webpack_require__.bind(__webpack_require__, 27942));
    try {
        const { Table } = await glue.send(new GetTableCommand({ DatabaseName: database, Name: name }));
        if (Table === undefined)
            throw new errors/* Fault */.vC(`GetTable on ${database}.${name} answered without a table; try again`);
        return (0,athena_table/* existingTable */.U)(database, name, Table);
    }
    catch (error) {
        if (error instanceof errors/* Fault */.vC)
            throw error;
        if ((0,failure/* failureOf */.g5)(error).name !== 'EntityNotFoundException')
            throw (0,fault/* awsFault */._)(error, glueCall('GetTable', `${database}.${name}`));
    }
    // The error doesn't always say whether the table or the database is missing.
    try {
        await glue.send(new GetDatabaseCommand({ Name: database }));
        return undefined;
    }
    catch (error) {
        if ((0,failure/* failureOf */.g5)(error).name !== 'EntityNotFoundException')
            throw (0,fault/* awsFault */._)(error, glueCall('GetDatabase', database));
        const what = `There is no database ${database} in the Glue catalogue`;
        const todo = `create it (CREATE DATABASE ${database}), or configure another one`;
        throw new errors/* Fault */.vC(`${what}; ${todo}`, {
            obstacle: { what, todo: 'Mend the databases first', denied: null },
        });
    }
}
async function applyChange(change, engine) {
    const { places, table, run } = engine;
    const name = `${change.database}.${change.table}`;
    let statements = textsOf(change, places);
    for (;;) {
        const tooLong = statements.find((sql) => sql.length > statement_length/* MAX_STATEMENT */.V);
        if (tooLong !== undefined) {
            const reason = `a statement of ${String(tooLong.length)} bytes would be needed, and Athena takes ${String(statement_length/* MAX_STATEMENT */.V)}`;
            return { kind: 'refused', reason: `${name}: ${reason}` };
        }
        const stopped = await runAll(statements, run);
        if (stopped === undefined)
            return { kind: 'done' };
        // Another writer may have made the change, or a part of it, in the meantime.
        const existing = await table(change.database, change.table);
        const left = remainingChange(change, existing);
        if (left === undefined)
            return { kind: 'done' };
        const rest = textsOf(left, places);
        if (rest.join('\n').length >= statements.join('\n').length) {
            if (stopped.kind === 'failed' && !isContradicted(change, existing, stopped.reason))
                throw stopped.fault;
            return { kind: 'refused', reason: `${name}: ${stopped.reason}` };
        }
        statements = rest;
    }
}
/**
 * Whether Athena says that something is there or is missing, and the catalogue shows the same: no
 * table to change, or a column of the same name and another type. Then the change can't be made.
 */
function isContradicted(change, existing, reason) {
    if (!/already exists|not found|does not exist/.test(reason))
        return false;
    if (existing === undefined)
        return change.kind !== 'create-table';
    if (change.kind !== 'create-table' && change.kind !== 'add-columns')
        return false;
    const columns = change.kind === 'add-columns' ? change.columns : change.wanted.columns;
    const there = new Map(existing.columns.map(({ name, type }) => [name, type]));
    return columns.some(({ name, type }) => {
        const is = there.get(name);
        return is !== undefined && (typeof is === 'string' || !(0,evolve_type/* isSameShape */.C)(is, type));
    });
}
function textsOf(change, places) {
    return (0,ddl/* renderStatements */.bo)(change, places).map((statement) => statement.sql);
}
/** The result of the first statement that did not succeed; undefined when all did. */
async function runAll(statements, run) {
    for (const sql of statements) {
        const result = await run(sql);
        if (result.kind !== 'succeeded')
            return result;
    }
    return undefined;
}


/***/ }),

/***/ 74427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readable),
/* harmony export */   p: () => (/* binding */ queryFailure)
/* harmony export */ });
/* harmony import */ var _aws_advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80584);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19473);


/** Long enough for Athena's reason; what follows only repeats the statement. */
const MAX_REASON = 500;
/**
 * A text from Athena, which may quote users: on one line, shortened, without control characters.
 */
function readable(text) {
    const line = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc)(text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim());
    return line.length <= MAX_REASON ? line : `${line.slice(0, MAX_REASON)}…`;
}
/**
 * Types that say by themselves that the statement is wrong: schema, syntax, property, table
 * property, query and query type not supported. The types are listed in
 * https://docs.aws.amazon.com/athena/latest/ug/error-reference.html
 */
const STATEMENT_TYPES = new Set([1004, 1006, 1101, 1103, 1200, 1202]);
/**
 * Types that a wrong statement shares with other failures, so that the message decides: Iceberg,
 * user, DDL task, rejected, failed, argument, and things that were not found. Every other type is a
 * failure of a service, of permissions, of resources or of data.
 */
const OPEN_TYPES = new Set([
    233, 1000, 1003, 1008, 1009, 1100, 1106, 1110, 1300, 1301, 1303,
]);
/** 1 system, 2 user, 3 other. No document says which types have which category. */
const SYSTEM = 1;
/**
 * How messages about a wrong statement begin: Hive's parser and analyser, Trino's parser with a
 * position, and Trino's names of such errors
 * (https://github.com/trinodb/trino/blob/master/core/trino-spi/src/main/java/io/trino/spi/StandardErrorCode.java).
 */
const OF_THE_STATEMENT = /^(?:FAILED: )?(?:SemanticException|ParseException)\b|^line \d+:\d+[: ]|^(?:SYNTAX_ERROR|NOT_SUPPORTED|TYPE_MISMATCH|TYPE_NOT_FOUND|COLUMN_NOT_FOUND|COLUMN_TYPE_UNKNOWN|DUPLICATE_COLUMN_NAME|INVALID_TABLE_PROPERTY|INVALID_COLUMN_PROPERTY)\b/;
// Names in a statement are in lower case without spaces, so they can't match these patterns of the
// engine's own words.
const DENIED = /Access ?Denied|Permission denied|is not authorized to|Insufficient (?:[A-Z][a-z]+ )*permission|Forbidden/i;
/**
 * Words of a failure that Hive or Trino passed on while it analysed a sound statement: a service's
 * answer, the network, throttling, limits, a lost race; or a table that is not what the catalogue
 * showed when the statement was planned.
 */
const PASSED_ON = /\(Service: |Status Code: |MetaException|(?:IO|S3|Glue|Socket|Connect|Timeout|Throttl\w*|Concurrent\w*|CommitFailed|AlreadyExists|NoSuch\w+|EntityNotFound|Runtime)Exception|Throttl|was throttled|TooManyRequests|Rate exceeded|[Ss]low ?[Dd]own|request rate|Internal ?Serv|INTERNAL_ERROR|TIME_LIMIT|Timeout|timed out|Connection (?:reset|refused|closed)|Service Unavailable|exhausted resources|limit exceeded|METASTORE_ERROR|COMMIT_ERROR|CATALOG_ERROR|FILESYSTEM_ERROR|already exists|(?:[Tt]able|[Dd]atabase|Schema)(?: \S+)? (?:not found|does not exist)|Unable to (?:fetch|verify|access)/;
/**
 * Why a query failed, and whether because of its statement: then it would always fail. A failure
 * that no list names is not the statement's, since a candidate must not be rejected for what its
 * author can't mend.
 */
function queryFailure(status) {
    const error = status?.AthenaError;
    const texts = [status?.StateChangeReason, error?.ErrorMessage].filter((text) => text !== undefined && text !== '');
    const message = texts[0] ?? '';
    const reason = readable(message === '' ? 'Athena gave no reason' : message);
    if (texts.some((text) => DENIED.test(text)))
        return { isOfStatement: false, reason: `${reason}; ${_aws_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .LAKE_PERMISSIONS */ .F}` };
    const isPossible = error?.Retryable !== true &&
        error?.ErrorCategory !== SYSTEM &&
        !texts.some((text) => PASSED_ON.test(text));
    return { isOfStatement: isPossible && namesStatement(error?.ErrorType, message), reason };
}
function namesStatement(type, message) {
    if (type !== undefined && STATEMENT_TYPES.has(type))
        return true;
    return (type === undefined || OPEN_TYPES.has(type)) && OF_THE_STATEMENT.test(message.trim());
}


/***/ })

};
