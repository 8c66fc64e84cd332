export const id = 918;
export const ids = [918];
export const modules = {

/***/ 6918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  awsPorts: () => (/* binding */ awsPorts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/backfill/step-functions.js

/** Starts executions of a state machine. A name is taken for 90 days, which makes starting one twice harmless. */
async function stepFunctionsBackfill(stateMachineArn) {
    const { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(570)]).then(__webpack_require__.bind(__webpack_require__, 7570));
    const client = new SFNClient({ maxAttempts: 4 });
    // An execution's ARN differs from its machine's in two places.
    const executionArn = (name) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    return {
        start: async (name, input) => {
            try {
                const { executionArn: id } = await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
                return { kind: 'started', id: id ?? executionArn(name) };
            }
            catch (error) {
                if (error instanceof ExecutionAlreadyExists)
                    return { kind: 'exists', id: executionArn(name) };
                throw new errors/* Fault */.vC(`StartExecution of ${name} on ${stateMachineArn} failed: ${(0,errors/* redacted */.pc)((0,errors/* reasonOf */.A3)(error))}. Check the ARN and states:StartExecution`, { cause: error });
            }
        },
    };
}

// EXTERNAL MODULE: ./build/registry/aws.js + 16 modules
var aws = __webpack_require__(3944);
;// CONCATENATED MODULE: ./build/warehouse/athena-failure.js

/** Long enough for what Athena says of a statement; the rest would only repeat the statement. */
const MAX_REASON = 500;
/** Athena's and the engines' words, which quote what users wrote: on one line, without anything that acts on a terminal. */
function readable(text) {
    const line = (0,errors/* redacted */.pc)(text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu, ' ').trim());
    return line.length <= MAX_REASON ? line : `${line.slice(0, MAX_REASON)}…`;
}
// Names in a statement are lower-case and without spaces, so these words are the engine's own.
const DENIED = /Access ?Denied|AccessDeniedException|is not authorized to|Insufficient (?:Lake Formation )?permission/;
const PASSING = /Throttl|TooManyRequests|Rate exceeded|Slow ?Down|reduce your request rate|InternalServ|INTERNAL_ERROR|TIME_LIMIT|Timeout|timed out|exhausted resources|METASTORE_ERROR|ConcurrentModification|CommitFailed|COMMIT_ERROR/;
const OF_THE_STATEMENT = /already exists|AlreadyExists|ParseException|SemanticException|mismatched input|line \d+:\d+|NOT_SUPPORTED|Unsupported/;
/** Who can permit it. */
const PERMISSIONS = 'let the role use Athena, Glue and the buckets, and, where Lake Formation governs the tables, have it granted DESCRIBE, ALTER and DROP ' +
    'there (Athena runs no DDL on Iceberg tables registered with Lake Formation)';
/** Why a query failed: by the statement's own fault, for ever, or by something that is none of its doing. */
function failureOf(status) {
    const error = status?.AthenaError;
    const words = status?.StateChangeReason ?? error?.ErrorMessage ?? '';
    const reason = readable(words === '' ? 'Athena gave no reason' : words);
    if (DENIED.test(words))
        return { isOfStatement: false, reason: `${reason}; ${PERMISSIONS}` };
    // Categories: 1 system, 2 user, 3 other. Older failures come without one.
    const isUsers = error?.ErrorCategory === undefined ? OF_THE_STATEMENT.test(words) : error.ErrorCategory === 2;
    return { isOfStatement: isUsers && error?.Retryable !== true && !PASSING.test(words), reason };
}
/** An error that a client threw, as a Fault that says what to do. */
function clientFault(operation, resource, error) {
    const words = `${nameOf(error)}: ${(0,errors/* reasonOf */.A3)(error)}`;
    const [, advice] = ADVICE.find(([pattern]) => pattern.test(words)) ?? [];
    return new errors/* Fault */.vC(`${operation} on ${resource} failed: ${readable(words)}; ${advice ?? 'try again'}`, { cause: error });
}
/** The first that fits the error's name and words. */
const ADVICE = [
    [/^AccessDeniedException/, PERMISSIONS],
    [/^(?:Throttling|TooManyRequests|LimitExceeded)/, 'AWS throttles; try again, or raise the quota'],
    [/^(?:Credentials|ExpiredToken|UnrecognizedClient|InvalidSignature)|Region is missing/, 'check the credentials and the region'],
    [/^InvalidRequestException/, 'check the workgroup and the output bucket'],
    [/^(?:AbortError|TimeoutError)/, 'the time is up; run it again'],
];
/** The error's name as the service gave it. */
function nameOf(error) {
    return error instanceof Error ? error.name : 'Error';
}

;// CONCATENATED MODULE: ./build/warehouse/athena-query.js



/** Left over when waiting ends, so that the caller can still say what happened. */
const RESERVE_MS = 5_000;
/** For telling a query to stop; part of the reserve. */
const STOP_MS = 2_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;
/**
 * Runs one statement to its end. Throws a Fault when it could not be started, when asking for it failed, or when the time is up;
 * the Fault then names the query that is still running. The same statement with the same attempt is never run twice.
 */
async function runQuery(client, place, database, sql, attempt) {
    const { StartQueryExecutionCommand, GetQueryExecutionCommand, StopQueryExecutionCommand } = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(829)]).then(__webpack_require__.bind(__webpack_require__, 829));
    const resource = `${database} (workgroup ${readable(place.workgroup)})`;
    if (place.remainingMs() <= RESERVE_MS)
        throw new errors/* Fault */.vC(`There is no time left to run a statement on ${database}; give the run more time`);
    const signal = () => AbortSignal.timeout(Math.ceil(Math.max(1, Math.min(place.remainingMs() - RESERVE_MS / 2, 60_000))));
    let id;
    try {
        const started = await client.send(new StartQueryExecutionCommand({
            QueryString: sql,
            ClientRequestToken: tokenOf(sql, attempt),
            QueryExecutionContext: { Catalog: 'AwsDataCatalog', Database: database },
            ResultConfiguration: { OutputLocation: `s3://${place.outputBucket}/athena-results/schema-gate/` },
            WorkGroup: place.workgroup,
        }), { abortSignal: signal() });
        id = started.QueryExecutionId;
    }
    catch (error) {
        if (isMalformed(error))
            return { kind: 'refused', reason: readable(error.message) };
        throw clientFault('StartQueryExecution', resource, error);
    }
    if (id === undefined)
        throw new errors/* Fault */.vC(`StartQueryExecution on ${resource} answered without an id; try again`);
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
        let execution;
        try {
            execution = (await client.send(new GetQueryExecutionCommand({ QueryExecutionId: id }), { abortSignal: signal() })).QueryExecution;
        }
        catch (error) {
            throw clientFault('GetQueryExecution', `query ${readable(id)}, which may still be running,`, error);
        }
        const outcome = outcomeOf(id, database, execution);
        if (outcome !== undefined)
            return outcome;
        if (place.remainingMs() - pause <= RESERVE_MS) {
            // A statement that nobody waits for any more would change the table at a time nobody expects. Whether it stops, it may have run.
            const stopping = client.send(new StopQueryExecutionCommand({ QueryExecutionId: id }), { abortSignal: AbortSignal.timeout(STOP_MS) });
            await stopping.catch(() => undefined);
            throw new errors/* Fault */.vC(`The time is up while query ${readable(id)} is still running on ${database}; it was told to stop. Run it again when it has ended`);
        }
        await place.sleep(pause);
    }
}
/** Undefined while it runs. */
function outcomeOf(id, database, execution) {
    const state = execution?.Status?.State;
    if (state === 'QUEUED' || state === 'RUNNING')
        return undefined;
    if (state === 'SUCCEEDED')
        return { kind: 'succeeded' };
    const { isOfStatement, reason } = failureOf(execution?.Status);
    if (state === 'FAILED' && isOfStatement)
        return { kind: 'refused', reason };
    const what = state === 'FAILED' ? 'failed' : state === 'CANCELLED' ? 'was cancelled' : 'has no state that is known';
    return { kind: 'failed', fault: new errors/* Fault */.vC(`Query ${readable(id)} on ${database} ${what}: ${reason}; try again`) };
}
/** Athena answers the same token with the same execution, also with one that failed; so it holds the attempt. 64 characters. */
function tokenOf(sql, attempt) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([attempt, sql]))
        .digest('hex');
}
function isMalformed(error) {
    if (nameOf(error) !== 'InvalidRequestException' || typeof error !== 'object' || error === null)
        return false;
    return 'AthenaErrorCode' in error && error.AthenaErrorCode === 'MALFORMED_QUERY';
}

// EXTERNAL MODULE: ./build/core/column-type.js
var column_type = __webpack_require__(1683);
;// CONCATENATED MODULE: ./build/warehouse/athena-table.js

/**
 * A table as Glue describes it. Iceberg keeps columns that were dropped, marked `iceberg.field.current=false`; a table that Trino
 * has altered has none of these marks, but its own name for each type. Names are folded, as Athena folds them.
 */
function existingTable(database, name, table) {
    const columns = [...(table.StorageDescriptor?.Columns ?? []), ...(table.PartitionKeys ?? [])];
    return {
        database,
        name,
        columns: columns
            .filter((column) => column.Parameters?.['iceberg.field.current'] !== 'false')
            .map((column) => ({ name: (column.Name ?? '').toLowerCase(), type: typeOf(column) })),
        location: table.StorageDescriptor?.Location?.replace(/\/+$/, '') ?? null,
        properties: new Map(Object.entries(table.Parameters ?? {})),
    };
}
function typeOf({ Type, Parameters }) {
    const spelled = Type ?? '';
    // Glue's text can't tell these from timestamp and string; Trino's can.
    const trinos = Parameters?.['trino_type_id'];
    if (trinos !== undefined && /with time zone|\b(?:uuid|time\([0-9]+\))/.test(trinos.replaceAll(/"[^"]*"/g, '')))
        return trinos;
    const type = (0,column_type/* parseColumnType */.GF)(spelled);
    return type.kind === 'problem' ? spelled : type;
}

// EXTERNAL MODULE: ./build/warehouse/ddl.js + 3 modules
var ddl = __webpack_require__(6614);
// EXTERNAL MODULE: ./build/warehouse/evolve-type.js
var evolve_type = __webpack_require__(8224);
// EXTERNAL MODULE: ./build/warehouse/shadow-column.js
var shadow_column = __webpack_require__(9093);
;// CONCATENATED MODULE: ./build/warehouse/remaining-change.js


/**
 * What is left of a change where an engine has refused it, since somebody else may have done it at the same time. Undefined when
 * the catalogue has all of it; the change itself when it has nothing, or something else than what was wanted.
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
            return { layer: change.layer, database: change.database, table: change.table, kind: 'add-columns', columns: lacking };
        }
        case 'change-column':
            return isThere(change.column.name, change.column.type) ? undefined : change;
        case 'drop-column':
            return has.has(change.column) ? change : undefined;
        case 'rewrite-column': {
            const { name, type } = change.column;
            if (isThere(name, type))
                return undefined;
            if (!isThere((0,shadow_column/* shadowOf */.A)(name), type))
                return change;
            return { ...change, stands: has.has(name) ? 'shadow-added' : 'column-dropped' };
        }
        case 'set-properties':
            return [...change.properties].every(([key, value]) => existing.properties.get(key) === value) ? undefined : change;
    }
}

;// CONCATENATED MODULE: ./build/warehouse/athena.js






/** A silent connection must not use up the time of the run. */
const PATIENCE = { connectionTimeout: 5_000, socketTimeout: 30_000 };
/**
 * Glue's catalogue, and Athena to change it. Clients are loaded with the first question. Every failure that may pass, or that
 * only the installation's owner can mend, is a Fault; `refused` is what Athena says of the statement itself.
 */
function athenaWarehouse(options) {
    let loaded;
    const clients = () => (loaded ??= load(options.client ?? {}));
    const table = async (database, name) => readTable((await clients()).glue, database, name);
    return {
        places: options.places,
        table,
        apply: async (change, attempt) => applyChange((await clients()).athena, options, table, change, attempt),
    };
}
async function load(settings) {
    const [{ AthenaClient }, { GlueClient }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(829)]).then(__webpack_require__.bind(__webpack_require__, 829)), Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(517)]).then(__webpack_require__.bind(__webpack_require__, 7517))]);
    const config = { ...settings, requestHandler: PATIENCE };
    return { athena: new AthenaClient(config), glue: new GlueClient(config) };
}
async function readTable(glue, database, name) {
    const { GetDatabaseCommand, GetTableCommand } = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(517)]).then(__webpack_require__.bind(__webpack_require__, 7517));
    try {
        const { Table } = await glue.send(new GetTableCommand({ DatabaseName: database, Name: name }));
        if (Table === undefined)
            throw new errors/* Fault */.vC(`GetTable on ${database}.${name} answered without a table; try again`);
        return existingTable(database, name, Table);
    }
    catch (error) {
        if (error instanceof errors/* Fault */.vC)
            throw error;
        if (nameOf(error) !== 'EntityNotFoundException')
            throw clientFault('GetTable', `${database}.${name}`, error);
    }
    // Glue's words don't always tell which of the two is missing.
    try {
        await glue.send(new GetDatabaseCommand({ Name: database }));
        return undefined;
    }
    catch (error) {
        if (nameOf(error) !== 'EntityNotFoundException')
            throw clientFault('GetDatabase', database, error);
        throw new errors/* Fault */.vC(`There is no database ${database} in the Glue catalogue; create it (CREATE DATABASE ${database}), or name another one`, {
            cause: error,
        });
    }
}
async function applyChange(athena, options, table, change, attempt) {
    let statements = textsOf(change, options.places);
    for (;;) {
        const tooLong = statements.find((sql) => sql.length > ddl/* MAX_STATEMENT */.VZ);
        if (tooLong !== undefined) {
            const reason = `a statement of ${String(tooLong.length)} bytes would be needed, and Athena takes ${String(ddl/* MAX_STATEMENT */.VZ)}`;
            return { kind: 'refused', reason: `${change.database}.${change.table}: ${reason}` };
        }
        const stopped = await runAll(athena, options, change.database, statements, attempt);
        if (stopped === undefined)
            return { kind: 'done' };
        // Somebody else may have been quicker: then the catalogue has it, or has more of it than before.
        const left = remainingChange(change, await table(change.database, change.table));
        if (left === undefined)
            return { kind: 'done' };
        const rest = textsOf(left, options.places);
        if (rest.join('\n').length >= statements.join('\n').length) {
            if (stopped.kind === 'failed')
                throw stopped.fault;
            return { kind: 'refused', reason: `${change.database}.${change.table}: ${stopped.reason}` };
        }
        statements = rest;
    }
}
function textsOf(change, places) {
    return (0,ddl/* renderStatements */.bo)(change, places).map((statement) => statement.sql);
}
/** The outcome of the first statement that did not succeed. */
async function runAll(athena, place, database, statements, attempt) {
    for (const sql of statements) {
        const outcome = await runQuery(athena, place, database, sql, attempt);
        if (outcome.kind !== 'succeeded')
            return outcome;
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/bin/sha256.js
var sha256 = __webpack_require__(2875);
;// CONCATENATED MODULE: ./build/bin/aws-ports.js






/** The validator on AWS. `remainingMs` is how long it may still take. */
async function awsPorts(read, judges, remainingMs, log) {
    const { schemaBucket: bucket, schemaPrefix: prefix, registryTable: table, athenaOutputBucket, athenaWorkgroup, stateMachineArn } = read;
    const settings = { ...read.settings, judges };
    const registry = await (0,aws.awsRegistry)({ bucket, prefix, table, environment: process.env });
    const { items } = registry;
    if (items === undefined)
        throw new TypeError('A registry was opened without its table');
    return {
        registry: { ...registry, items },
        warehouse: athenaWarehouse({
            places: settings.places,
            outputBucket: athenaOutputBucket,
            workgroup: athenaWorkgroup,
            remainingMs,
            sleep: (ms) => (0,promises_.setTimeout)(ms),
        }),
        backfill: stateMachineArn === undefined || judges === 'structure' ? undefined : await stepFunctionsBackfill(stateMachineArn),
        settings,
        now: () => new Date(),
        digest: sha256/* sha256 */.s,
        attempt: external_node_crypto_.randomUUID,
        log,
    };
}


/***/ })

};
