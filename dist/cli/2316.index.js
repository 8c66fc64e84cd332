export const id = 2316;
export const ids = [2316];
export const modules = {

/***/ 10747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ dynamoDbClient),
/* harmony export */   r: () => (/* binding */ stepFunctionsClient)
/* harmony export */ });
/* harmony import */ var _aws_client_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69472);

const LIMITS = { ..._aws_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .d, attempts: 4 };
/** A client of Step Functions; its package is loaded by the call. */
async function stepFunctionsClient(environment) {
    const [{ SFNClient }, settings] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(854), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 51755)),
        (0,_aws_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .clientSettings */ .r)('Step Functions', environment, LIMITS),
    ]);
    return new SFNClient(settings);
}
/** A client of DynamoDB; its package is loaded by the call. */
async function dynamoDbClient(environment) {
    const [{ DynamoDBClient }, settings] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(2571), __webpack_require__.e(4208)]).then(__webpack_require__.bind(__webpack_require__, 34208)),
        (0,_aws_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .clientSettings */ .r)('DynamoDB', environment, LIMITS),
    ]);
    return new DynamoDBClient(settings);
}


/***/ }),

/***/ 9188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ runningExecutions),
/* harmony export */   _: () => (/* binding */ executionArn)
/* harmony export */ });
/* harmony import */ var _aws_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3334);

/**
 * The ARN of an execution of a state machine:
 * arn:aws:states:eu-west-1:123456789012:stateMachine:backfill → …:execution:backfill:name. That of a
 * version or an alias has the machine's name alone.
 */
function executionArn(stateMachineArn, name) {
    const machine = stateMachineArn.split(':').slice(0, 7).join(':');
    return `${machine.replace(':stateMachine:', ':execution:')}:${name}`;
}
/**
 * The executions of a state machine that run, page by page. The list is a few seconds behind:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListExecutions.html
 */
async function* runningExecutions(client, stateMachineArn) {
    const { ListExecutionsCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(854), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 51755));
    let next;
    do {
        const { executions = [], nextToken } = await client
            .send(new ListExecutionsCommand({
            stateMachineArn,
            statusFilter: 'RUNNING',
            maxResults: 1000,
            ...(next === undefined ? {} : { nextToken: next }),
        }))
            .catch((error) => {
            throw (0,_aws_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFault */ ._)(error, {
                service: 'Step Functions',
                operation: 'ListExecutions of',
                resource: stateMachineArn,
                permission: 'states:ListExecutions',
            });
        });
        yield* executions;
        next = nextToken;
    } while (next !== undefined);
}


/***/ }),

/***/ 52316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  awsHistory: () => (/* binding */ awsHistory)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/protocol/command-settings.js
var command_settings = __webpack_require__(14376);
// EXTERNAL MODULE: ./build/protocol/settings.js
var settings = __webpack_require__(51360);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/aws/failure.js
var failure = __webpack_require__(31912);
// EXTERNAL MODULE: ./build/aws/fault.js
var fault = __webpack_require__(3334);
// EXTERNAL MODULE: ./build/backfill/clients.js
var clients = __webpack_require__(10747);
// EXTERNAL MODULE: ./build/backfill/executions.js
var executions = __webpack_require__(9188);
;// CONCATENATED MODULE: ./build/backfill/aws-machine.js




/** Characters of an execution's cause, which may be a whole stack. */
const MAX_CAUSE = 300;
/** Looks at executions of a state machine. The client is loaded by the first call. */
function awsMachine(stateMachineArn, environment) {
    let loaded;
    return {
        find: async (name) => {
            const arn = (0,executions/* executionArn */._)(stateMachineArn, name);
            const { DescribeExecutionCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(854), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 51755));
            const client = await (loaded ??= (0,clients/* stepFunctionsClient */.r)(environment));
            try {
                return executionOf(await client.send(new DescribeExecutionCommand({ executionArn: arn })));
            }
            catch (error) {
                if ((0,failure/* failureOf */.g5)(error).name === 'ExecutionDoesNotExist')
                    return undefined;
                throw (0,fault/* awsFault */._)(error, {
                    service: 'Step Functions',
                    operation: 'DescribeExecution of',
                    resource: arn,
                    permission: 'states:DescribeExecution',
                });
            }
        },
    };
}
function executionOf({ status = '', error = '', cause = '' }) {
    if (status === 'RUNNING')
        return { status: 'running', error: null, reason: null };
    if (status === 'SUCCEEDED')
        return { status: 'succeeded', error: null, reason: null };
    const told = [status, error, cause].filter((text) => text !== '');
    return { status: 'failed', error: error || null, reason: (0,failure/* plain */.pj)(told.join(': '), MAX_CAUSE) };
}

// EXTERNAL MODULE: ./build/aws/client-settings.js + 2 modules
var client_settings = __webpack_require__(69472);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(21118);
;// CONCATENATED MODULE: ./build/protocol/catch-up-job.js
/** Which catch-up a run of the job belongs to, so that a later one finds and stops it. */
const CATCH_UP_ARGUMENT = '--catchup_id';
/**
 * What a run of the Glue job gets. The job (infra/glue/curated_catchup.py) reads where its statement
 * is and which SHA-256 it has; the other ones tell people what the run is for, and no SQL is made of
 * them.
 */
function jobArguments(plan, step, statement, icebergBucket) {
    return {
        '--topic_name': plan.topic,
        '--affected_periods': 'period' in step ? (step.period ?? 'NULL') : '',
        '--schema_version': plan.schemaVersion,
        '--new_columns': columnsOf(step).join(','),
        '--standardized_database': plan.standardized.database,
        '--curated_database': plan.curated.database,
        '--iceberg_bucket': icebergBucket,
        [CATCH_UP_ARGUMENT]: plan.catchupId,
        '--statement_bucket': statement.bucket,
        '--statement_key': statement.key,
        '--statement_sha256': statement.sha256,
    };
}
function columnsOf(step) {
    switch (step.kind) {
        case 'patch':
            return step.columns.map(({ name }) => name);
        case 'rewrite':
            return step.rewrites.map(({ name }) => name);
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./build/backfill/job-runs.js





const OPEN = new Set(['STARTING', 'RUNNING', 'STOPPING', 'WAITING']);
/** Glue lists the newest run first, and ends a batch job after 48 hours unless told otherwise. */
const LONGEST_RUN_MS = 7 * 24 * 3_600_000;
/** The runs of a job that have not ended, page by page. */
async function* openJobRuns(client, named, now) {
    const { GetJobRunsCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(672), __webpack_require__.e(7942)]).then(__webpack_require__.bind(__webpack_require__, 27942));
    let next;
    do {
        const { JobRuns: runs = [], NextToken } = await client
            .send(new GetJobRunsCommand({
            JobName: named.job,
            ...(next === undefined ? {} : { NextToken: next }),
        }))
            .catch((error) => {
            throw jobFault(error, 'glue:GetJobRuns', named);
        });
        yield* runs.filter(({ JobRunState }) => OPEN.has(JobRunState ?? ''));
        const times = runs.map(({ StartedOn }) => StartedOn?.getTime() ?? 0);
        const isPast = times.length > 0 && Math.max(...times) < now.getTime() - LONGEST_RUN_MS;
        next = isPast ? undefined : NextToken;
    } while (next !== undefined);
}
/** Stops the runs of a catch-up, and answers how many of them have not ended yet. */
async function stopJobRuns(client, job, catchUpId, now) {
    const named = { job, setting: 'CATCH_UP_GLUE_JOB' };
    const ids = [];
    for await (const { Id, Arguments = {} } of openJobRuns(client, named, now))
        if (Id !== undefined && Arguments[CATCH_UP_ARGUMENT] === catchUpId)
            ids.push(Id);
    if (ids.length === 0)
        return 0;
    const { BatchStopJobRunCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(672), __webpack_require__.e(7942)]).then(__webpack_require__.bind(__webpack_require__, 27942));
    // A run that has ended meanwhile can't be stopped, which is no error of the request.
    await client
        .send(new BatchStopJobRunCommand({ JobName: job, JobRunIds: ids }))
        .catch((error) => {
        throw jobFault(error, 'glue:BatchStopJobRun', named);
    });
    return ids.length;
}
function jobFault(error, permission, { job, setting }) {
    if ((0,failure/* failureOf */.g5)(error).name === 'EntityNotFoundException')
        return new errors/* Fault */.vC(`There is no Glue job ${(0,quoted/* quoted */.T)((0,failure/* plain */.pj)(job, 200))} in this account and region; correct ${setting}, or leave it out`);
    return (0,fault/* awsFault */._)(error, {
        service: 'Glue',
        operation: `${permission.replace('glue:', '')} of`,
        resource: `job ${(0,failure/* plain */.pj)(job, 200)}`,
        permission,
    });
}

// EXTERNAL MODULE: ./build/core/text/decoded-json.js
var decoded_json = __webpack_require__(23853);
;// CONCATENATED MODULE: ./build/protocol/pipeline-run.js

/** The argument of the pipeline's Glue jobs that names the topic they work on. */
const TOPIC_ARGUMENT = '--topic_name';
/** The topic that an execution of the pipeline works on; undefined where its input names none. */
function topicOfInput(input) {
    return (0,decoded_json/* textAt */.$6)((0,decoded_json/* decodeJson */.xO)(input), 'topic_name');
}

;// CONCATENATED MODULE: ./build/backfill/pipeline-runs.js




/** Whether a run of this Glue job is at work on the topic; one that names no topic counts. */
async function isJobAtWork(client, job, { topic, before }) {
    const named = { job, setting: 'PIPELINE_GLUE_JOBS' };
    for await (const run of openJobRuns(client, named, before))
        if (isOfTopic(run, topic) && (run.StartedOn === undefined || run.StartedOn < before))
            return true;
    return false;
}
function isOfTopic({ Arguments }, topic) {
    const named = Object.entries(Arguments ?? {}).find(([name]) => name === TOPIC_ARGUMENT)?.[1];
    return named === undefined || named === topic;
}
/** Whether an execution of the pipeline's state machine is at work on the topic. */
async function isMachineAtWork(client, stateMachineArn, { topic, before }) {
    for await (const execution of (0,executions/* runningExecutions */.Z)(client, stateMachineArn))
        if ((execution.startDate === undefined || execution.startDate < before) &&
            (await isForTopic(client, execution, topic)))
            return true;
    return false;
}
/** One whose input names no topic works on all of them; one that has ended meanwhile on none. */
async function isForTopic(client, { executionArn }, topic) {
    const { DescribeExecutionCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(854), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 51755));
    try {
        const { input, status } = await client.send(new DescribeExecutionCommand({ executionArn }));
        if (status !== 'RUNNING')
            return false;
        const named = topicOfInput(input ?? '');
        return named === undefined || named === topic;
    }
    catch (error) {
        throw (0,fault/* awsFault */._)(error, {
            service: 'Step Functions',
            operation: 'DescribeExecution of',
            resource: executionArn ?? 'an execution of the pipeline',
            permission: 'states:DescribeExecution',
        });
    }
}

;// CONCATENATED MODULE: ./build/backfill/stop-execution.js



/**
 * Asks an execution to stop, where it is at work; `stopped` once it can start nothing any more.
 * Step Functions stops what it has started, but doesn't wait for it:
 * https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html
 */
async function stopExecution(client, stateMachineArn, name) {
    const arn = (0,executions/* executionArn */._)(stateMachineArn, name);
    const { DescribeExecutionCommand, StopExecutionCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(854), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 51755));
    const call = async (operation, permission, work) => {
        try {
            return await work();
        }
        catch (error) {
            // A command may have run the catch-up.
            if ((0,failure/* failureOf */.g5)(error).name === 'ExecutionDoesNotExist')
                return undefined;
            throw (0,fault/* awsFault */._)(error, {
                service: 'Step Functions',
                operation,
                resource: arn,
                permission,
            });
        }
    };
    const found = await call('DescribeExecution of', 'states:DescribeExecution', () => client.send(new DescribeExecutionCommand({ executionArn: arn })));
    if (found?.status !== 'RUNNING')
        return 'stopped';
    await call('StopExecution of', 'states:StopExecution', () => client.send(new StopExecutionCommand({
        executionArn: arn,
        cause: 'Another catch-up of the topic takes over, or a person gave it up',
    })));
    return 'running';
}

;// CONCATENATED MODULE: ./build/protocol/statement-mark.js
/** Which catch-up a query belongs to: the first line of its text. */
function statementMark(catchupId) {
    if (!/^[A-Za-z0-9_.-]{1,80}$/.test(catchupId))
        throw new TypeError(`Not an id of a catch-up: ${JSON.stringify(catchupId.slice(0, 100))}`);
    return `-- schema-gate catch-up ${catchupId}\n`;
}

;// CONCATENATED MODULE: ./build/backfill/stop-queries.js



/** Athena lists the newest first, and no query runs longer. */
const LONGEST_QUERY_MS = 24 * 3_600_000;
const ENDED = new Set(['SUCCEEDED', 'FAILED', 'CANCELLED']);
/**
 * Stops the queries of a catch-up that are still at work, and answers how many of them have not
 * ended yet.
 */
async function stopQueries(client, workgroup, catchUpId, now) {
    const mark = statementMark(catchUpId);
    const open = [];
    let next;
    do {
        const page = await pageOf(client, workgroup, next);
        open.push(...page.queries.filter(({ Query, Status }) => Query?.startsWith(mark) === true && !ENDED.has(Status?.State ?? '')));
        const times = page.queries.map(({ Status }) => Status?.SubmissionDateTime?.getTime() ?? 0);
        const isPast = times.length > 0 && Math.max(...times) < now.getTime() - LONGEST_QUERY_MS;
        next = isPast ? undefined : page.next;
    } while (next !== undefined);
    const { StopQueryExecutionCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(7752), __webpack_require__.e(9569)]).then(__webpack_require__.bind(__webpack_require__, 9569));
    for (const { QueryExecutionId } of open)
        await told('StopQueryExecution', workgroup, 'athena:StopQueryExecution', () => client.send(new StopQueryExecutionCommand({ QueryExecutionId })));
    return open.length;
}
async function pageOf(client, workgroup, from) {
    const { BatchGetQueryExecutionCommand, ListQueryExecutionsCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(7752), __webpack_require__.e(9569)]).then(__webpack_require__.bind(__webpack_require__, 9569));
    const { QueryExecutionIds: ids = [], NextToken: next } = await told('ListQueryExecutions', workgroup, 'athena:ListQueryExecutions', () => client.send(new ListQueryExecutionsCommand({
        WorkGroup: workgroup,
        MaxResults: 50,
        ...(from === undefined ? {} : { NextToken: from }),
    })));
    if (ids.length === 0)
        return { queries: [], next };
    const { QueryExecutions: queries = [] } = await told('BatchGetQueryExecution', workgroup, 'athena:BatchGetQueryExecution', () => client.send(new BatchGetQueryExecutionCommand({ QueryExecutionIds: ids })));
    return { queries, next };
}
async function told(operation, workgroup, permission, work) {
    try {
        return await work();
    }
    catch (error) {
        const resource = `workgroup ${(0,failure/* plain */.pj)(workgroup, 200)}`;
        throw (0,fault/* awsFault */._)(error, {
            service: 'Athena',
            operation: `${operation} in`,
            resource,
            permission,
        });
    }
}

// EXTERNAL MODULE: ./build/protocol/tracking-item.js
var tracking_item = __webpack_require__(76514);
;// CONCATENATED MODULE: ./build/backfill/track-stopped.js




/**
 * Records that a catch-up was stopped, which can't tell it itself any more; one that has ended keeps
 * how it did. `at`: UTC, ISO 8601.
 */
function trackStopped(table, environment) {
    let loaded;
    return async (catchupId, at) => {
        const { UpdateItemCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(2571), __webpack_require__.e(4208)]).then(__webpack_require__.bind(__webpack_require__, 34208));
        const client = await (loaded ??= (0,clients/* dynamoDbClient */.i)(environment));
        try {
            await client.send(new UpdateItemCommand({
                TableName: table,
                Key: { [tracking_item/* TRACKING */.eW.id]: { S: catchupId } },
                UpdateExpression: 'SET #status = :superseded, #ended = :at',
                ConditionExpression: '#status = :at_work',
                ExpressionAttributeNames: { '#status': tracking_item/* TRACKING */.eW.status, '#ended': tracking_item/* TRACKING */.eW.endedAt },
                ExpressionAttributeValues: {
                    ':superseded': { S: 'SUPERSEDED' },
                    ':at_work': { S: 'IN_PROGRESS' },
                    ':at': { S: at },
                },
            }));
        }
        catch (error) {
            if ((0,failure/* failureOf */.g5)(error).name === 'ConditionalCheckFailedException')
                return;
            throw (0,fault/* awsFault */._)(error, {
                service: 'DynamoDB',
                operation: 'Updating',
                resource: `DynamoDB table ${table}, catch-up ${catchupId}`,
                permission: 'dynamodb:UpdateItem',
            });
        }
    };
}

;// CONCATENATED MODULE: ./build/backfill/aws-runs.js







/** Looks at what was asked to stop this often, with a second in between. */
const LOOKS = 60;
const PAUSE_MS = 1_000;
/**
 * Who else is at work: the catch-up before, as an execution of the state machine, as queries of
 * Athena and as runs of its Glue job, and the pipeline, as Glue jobs and as executions of its own
 * state machine. Clients are loaded by the first call.
 */
function awsRuns(options) {
    const { environment, workgroup, stateMachineArn, pipelineJobs, pipelineMachine } = options;
    const { trackingTable, glueJob, now, sleep } = options;
    let loaded;
    const clients = () => (loaded ??= load(environment));
    const track = trackingTable === null ? undefined : trackStopped(trackingTable, environment);
    return {
        stop: async (catchUpId) => {
            const { athena, glue, sfn } = await clients();
            for (let look = 0; look < LOOKS; look++) {
                if (look > 0)
                    await sleep(PAUSE_MS);
                // The execution first: while it runs, it starts queries and jobs.
                if ((stateMachineArn === null ||
                    (await stopExecution(sfn, stateMachineArn, catchUpId)) === 'stopped') &&
                    (await stopQueries(athena, workgroup, catchUpId, now())) === 0 &&
                    (glueJob === null || (await stopJobRuns(glue, glueJob, catchUpId, now())) === 0)) {
                    await track?.(catchUpId, now().toISOString());
                    return 'stopped';
                }
            }
            return 'running';
        },
        pipeline: async (topic, before) => {
            const { glue, sfn } = await clients();
            const question = { topic, before: new Date(before) };
            for (const job of pipelineJobs)
                if (await isJobAtWork(glue, job, question))
                    return 'running';
            return pipelineMachine !== null && (await isMachineAtWork(sfn, pipelineMachine, question))
                ? 'running'
                : 'idle';
        },
    };
}
async function load(environment) {
    const limits = { ...client_settings/* DEFAULT_LIMITS */.d, attempts: 4 };
    const [{ AthenaClient }, { GlueClient }, sfn, forAthena, forGlue] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(7752), __webpack_require__.e(9569)]).then(__webpack_require__.bind(__webpack_require__, 9569)),
        Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(672), __webpack_require__.e(7942)]).then(__webpack_require__.bind(__webpack_require__, 27942)),
        (0,clients/* stepFunctionsClient */.r)(environment),
        (0,client_settings/* clientSettings */.r)('Athena', environment, limits),
        (0,client_settings/* clientSettings */.r)('Glue', environment, limits),
    ]);
    return { athena: new AthenaClient(forAthena), glue: new GlueClient(forGlue), sfn };
}

// EXTERNAL MODULE: ./build/registry/aws.js + 8 modules
var aws = __webpack_require__(72932);
// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __webpack_require__(26477);
// EXTERNAL MODULE: ./build/warehouse/athena-client.js
var athena_client = __webpack_require__(84209);
// EXTERNAL MODULE: ./build/warehouse/query-failure.js
var query_failure = __webpack_require__(74427);
;// CONCATENATED MODULE: ./build/warehouse/query-answer.js



const TIMEOUT_MS = 30_000;
/** Reads the whole answer of a query that has succeeded; a Fault where it can't be read. */
async function queryAnswer(client, id) {
    const rows = [];
    let updateCount;
    let names;
    let next;
    do {
        const page = await query_answer_pageOf(client, id, next);
        updateCount ??= page.UpdateCount;
        names ??= (page.ResultSet?.ResultSetMetadata?.ColumnInfo ?? []).map(({ Name }) => Name ?? '');
        for (const { Data } of page.ResultSet?.Rows ?? [])
            rows.push((Data ?? []).map(({ VarCharValue }) => VarCharValue));
        next = page.NextToken;
    } while (next !== undefined);
    return { rows: rows.slice(1), names: names ?? [], updateCount };
}
async function query_answer_pageOf(client, id, next) {
    const { GetQueryResultsCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(7752), __webpack_require__.e(9569)]).then(__webpack_require__.bind(__webpack_require__, 9569));
    try {
        return await client.send(new GetQueryResultsCommand({
            QueryExecutionId: id,
            ...(next === undefined ? {} : { NextToken: next }),
        }), { abortSignal: AbortSignal.timeout(TIMEOUT_MS) });
    }
    catch (error) {
        throw (0,fault/* awsFault */._)(error, {
            service: 'Athena',
            operation: 'GetQueryResults of',
            resource: `query ${(0,query_failure/* readable */.H)(id)}`,
            permission: 'athena:GetQueryResults',
        });
    }
}
/** All rows by their columns' names. */
function rowsOf({ names, rows, }) {
    return rows.map((row) => new Map(names.map((name, index) => [name, row[index]])));
}
/** The only row by its columns' names; a Fault for any other number of rows. */
function onlyRow(answer) {
    const rows = rowsOf(answer);
    const [row] = rows;
    if (row === undefined || rows.length !== 1)
        throw new errors/* Fault */.vC(`A count answered with ${String(rows.length)} rows; run it again`);
    return row;
}
/** A count; a Fault for anything that isn't a whole number. */
function countIn(row, name) {
    const count = toCount(row.get(name));
    if (count === undefined)
        throw new errors/* Fault */.vC(`A count answered with ${JSON.stringify(row.get(name) ?? null)} as ${name}; run it again`);
    return count;
}
/** A whole number, not negative. */
function toCount(text) {
    const number = /^[0-9]{1,16}$/.test(text ?? '') ? Number(text) : Number.NaN;
    return Number.isSafeInteger(number) ? number : undefined;
}

;// CONCATENATED MODULE: ./build/warehouse/athena-checkpoint.js





/** An hour: the pipeline's clock may be ahead of this one. */
const TOLERANCE_MS = 3_600_000;
/**
 * Reads how far the pipeline has taken a topic's rows from its own table of checkpoints. Without a
 * table, and for a topic that it has no checkpoint of, a row of STD counts if its publish_time is
 * that of the CURATED row. An item of another shape is a Fault, and so is a checkpoint that lies
 * ahead of the clock: by it rows would count that the pipeline has not taken.
 */
function athenaCheckpoint(table, environment, now) {
    let loaded;
    return async (topic) => {
        if (table === null)
            return { kind: 'same-publish-time' };
        const id = `curated_${topic}`;
        const where = `the checkpoint ${id} in DynamoDB table ${table}`;
        const { GetItemCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(2571), __webpack_require__.e(4208)]).then(__webpack_require__.bind(__webpack_require__, 34208));
        const client = await (loaded ??= athena_checkpoint_load(environment));
        const { Item } = await client
            .send(new GetItemCommand({
            TableName: table,
            Key: { pipeline_id: { S: id }, checkpoint_type: { S: 'curated' } },
            ConsistentRead: true,
        }))
            .catch((error) => {
            throw (0,fault/* awsFault */._)(error, {
                service: 'DynamoDB',
                operation: 'Reading',
                resource: where,
                permission: 'dynamodb:GetItem',
            });
        });
        if (Item === undefined)
            return { kind: 'same-publish-time' };
        const lastIngestionTs = toCount(Item['last_ingestion_ts']?.N);
        if (lastIngestionTs === undefined)
            throw new errors/* Fault */.vC(`Reading ${where} failed: it has no number last_ingestion_ts. Correct it, or remove CHECKPOINT_TABLE, so that only rows are patched whose publish_time both tables have`);
        const ahead = millisecondsOf(lastIngestionTs) - now().getTime();
        if (ahead > TOLERANCE_MS)
            throw new errors/* Fault */.vC(`Reading ${where} failed: its last_ingestion_ts ${String(lastIngestionTs)} lies ${String(Math.round(ahead / 60_000))} minutes ahead of the clock. Correct it, or set the clock`);
        return { kind: 'checkpoint', lastIngestionTs };
    };
}
/** The pipeline's number may be seconds, milli-, micro- or nanoseconds; the year tells which. */
function millisecondsOf(timestamp) {
    const thousands = [1000, 1, 1 / 1000, 1 / 1_000_000];
    const limits = [1e11, 1e14, 1e17, Infinity];
    return timestamp * (thousands[limits.findIndex((limit) => timestamp < limit)] ?? 1);
}
async function athena_checkpoint_load(environment) {
    const [{ DynamoDBClient }, settings] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(2571), __webpack_require__.e(4208)]).then(__webpack_require__.bind(__webpack_require__, 34208)),
        (0,client_settings/* clientSettings */.r)('DynamoDB', environment, athena_client/* LAKE_LIMITS */.D),
    ]);
    return new DynamoDBClient(settings);
}

// EXTERNAL MODULE: ./build/core/history/plan/period.js
var plan_period = __webpack_require__(50828);
// EXTERNAL MODULE: ./build/core/text/calendar-date.js
var calendar_date = __webpack_require__(97697);
// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
// EXTERNAL MODULE: ./build/warehouse/sql-names.js + 1 modules
var sql_names = __webpack_require__(97613);
;// CONCATENATED MODULE: ./build/warehouse/catch-up/size-statements.js

/** The metadata table of a table's files, as a query of Athena names it. */
function filesOf({ database, name }) {
    return `${(0,sql_names/* quotedDatabase */.sp)(database)}.${(0,sql_names/* doubleQuoted */.UN)(name).replace(/"$/, '$files"')}`;
}
/** The columns that {@link sizesStatement} answers for so many field ids. */
function sizeColumns(ids) {
    const counts = Array.from({ length: ids }, (_, index) => [
        `filled_${String(index)}`,
        `unsaid_${String(index)}`,
    ]);
    return ['period', 'row_count', 'bytes', 'silent', ...counts.flat()];
}
/**
 * A query of Athena that counts a table's data files by period, without reading data. Its columns
 * are {@link sizeColumns}: `silent` counts rows of files without any metrics, and each field id has,
 * by its number, rows with a value and rows of files that say nothing of it. Ids are Iceberg's, from
 * the catalogue: positions are others. On a table with delete files the counts are too high. Files
 * whose partition tells no period count for the period NULL; without partitions, all of them.
 */
function sizesStatement(table, fieldIds, hasPartitions) {
    const period = hasPartitions
        ? `json_extract_scalar(json_format(CAST(partition AS json)), '$.period_reference')`
        : 'CAST(NULL AS varchar)';
    const counts = fieldIds.flatMap((id) => {
        if (!Number.isSafeInteger(id))
            throw new TypeError('A field id is a whole number');
        const [all, empty] = ['value_counts', 'null_value_counts'].map((metric) => `element_at(${metric}, ${String(id)})`);
        return [
            `sum(IF(${all ?? ''} IS NULL, 0, record_count - COALESCE(${empty ?? ''}, 0)))`,
            `sum(IF(${all ?? ''} IS NULL, record_count, 0))`,
        ];
    });
    const columns = [
        period,
        'sum(record_count)',
        'sum(file_size_in_bytes)',
        'sum(IF(COALESCE(cardinality(value_counts), 0) = 0, record_count, 0))',
        ...counts,
    ];
    const names = sizeColumns(fieldIds.length);
    return [
        `SELECT ${columns.map((column, index) => `${column} AS ${names[index] ?? ''}`).join(', ')}`,
        `FROM ${filesOf(table)} WHERE content = 0`,
        'GROUP BY 1',
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/warehouse/athena-periods.js








/**
 * Counts the periods of CURATED by its metadata, without reading data. Rows that were updated count
 * once more for each copy, so that the number is an upper bound. Where the metadata doesn't tell the
 * period of every file, since the table is or was partitioned by something else, two columns of its
 * rows are read.
 */
function athenaPeriods(run) {
    return async ({ standardized, curated }) => {
        const own = await sharesOf(curated, run);
        const ofStd = await sharesOf(standardized, run);
        const sourceBytes = new Map();
        for (const { period, bytes } of ofStd)
            sourceBytes.set(period, (sourceBytes.get(period) ?? 0) + bytes);
        const periods = new Map();
        for (const share of own)
            periods.set(share.period, [...(periods.get(share.period) ?? []), share]);
        return [...periods]
            .map(([period, shares]) => ({
            period,
            rows: sum(shares.map(({ rows }) => rows)),
            bytes: sum(shares.map(({ bytes }) => bytes)) + (sourceBytes.get(period) ?? 0),
            days: daysOf(shares),
        }))
            .sort((a, b) => (0,plan_period/* comparePeriods */.cA)(a.period, b.period));
    };
}
function daysOf(shares) {
    const partitions = new Map();
    for (const { day } of shares)
        if (day !== undefined)
            partitions.set(day, (partitions.get(day) ?? 0) + 1);
    return [...partitions]
        .map(([day, count]) => ({ day, partitions: count }))
        .sort((a, b) => (0,compare_texts/* compareTexts */.q)(a.day ?? '', b.day ?? ''));
}
async function sharesOf(table, run) {
    const files = filesOf(table);
    const ask = (sql) => run(table.database, sql);
    // A table without partitions has no such column.
    const { names } = await ask(`SELECT * FROM ${files} LIMIT 0`);
    const partition = names.includes('partition') ? 'json_format(CAST(partition AS json))' : "'{}'";
    const { rows } = await ask(`SELECT ${partition} AS part, sum(record_count) AS row_count, sum(file_size_in_bytes) AS byte_count FROM ${files} WHERE content = 0 GROUP BY 1`);
    const parts = rows.map(([part, count, bytes]) => ({
        partition: partitionIn(part ?? ''),
        rows: wholeNumber(count),
        bytes: wholeNumber(bytes),
    }));
    // NULL is the period of rows without one, and of files that an older partitioning has written.
    if (parts.every((one) => typeof one.partition.get(PERIOD) === 'string'))
        return parts.map(({ partition, ...counts }) => ({
            period: String(partition.get(PERIOD)),
            day: dayOf(partition),
            ...counts,
        }));
    return countedShares(table, sum(parts.map(({ bytes }) => bytes)), ask);
}
const PERIOD = 'period_reference';
/** By the rows themselves; the bytes are shared out by the number of rows. */
async function countedShares(table, bytes, ask) {
    const { rows } = await ask(`SELECT "period_reference", CAST(CAST("publish_time" AS date) AS varchar), count(*) FROM ${(0,sql_names/* quotedDatabase */.sp)(table.database)}.${(0,sql_names/* doubleQuoted */.UN)(table.name)} GROUP BY 1, 2`);
    const all = sum(rows.map(([, , count]) => wholeNumber(count)));
    return rows.map(([period, day, count]) => {
        const own = wholeNumber(count);
        return {
            period: period ?? null,
            day: day !== undefined && (0,calendar_date/* isCalendarDate */.tf)(day) ? day : null,
            rows: own,
            bytes: Math.round((bytes * own) / Math.max(1, all)),
        };
    });
}
/** A partition's values by the names of its fields; none for a text that isn't an object. */
function partitionIn(text) {
    return (0,decoded_json/* membersOf */.lS)((0,decoded_json/* decodeJson */.xO)(text)) ?? new Map();
}
/** Where days or hours of publish_time partition a table; hours are counted from 1970. */
function dayOf(partition) {
    const [day, hour] = [partition.get('publish_time_day'), partition.get('publish_time_hour')];
    if (typeof day === 'string' && (0,calendar_date/* isCalendarDate */.tf)(day))
        return day;
    if (typeof hour === 'number')
        return (0,calendar_date/* dateOfDay */.e9)(Math.floor(hour / 24));
    return partition.has('publish_time_day') || partition.has('publish_time_hour') ? null : undefined;
}
function wholeNumber(text) {
    const count = toCount(text);
    if (count === undefined)
        throw new errors/* Fault */.vC(`A table's metadata gave ${JSON.stringify(text ?? null)} as a count; run it again`);
    return count;
}
function sum(numbers) {
    return numbers.reduce((total, one) => total + one, 0);
}

;// CONCATENATED MODULE: ./build/core/history/plan/table-sizes.js

/**
 * Columns of which Iceberg writes metrics unless a table says otherwise
 * (`write.metadata.metrics.max-inferred-column-defaults`,
 * https://iceberg.apache.org/docs/latest/configuration/). Up to it, a file that has metrics, and
 * none of a column, has no such column.
 */
const COLUMNS_WITH_METRICS = 100;
/**
 * The sizes of both tables by period, newest first. A row may have values in several columns, so of
 * many columns the sum counts, up to the rows that there are. `columns`: how many columns STD has,
 * or had.
 */
function periodSizes(standardized, curated, columns) {
    const hasAll = columns <= COLUMNS_WITH_METRICS;
    const [std, cur] = [standardized, curated].map((files) => new Map(files.map((one) => [one.period, one])));
    const periods = new Set([...standardized, ...curated].map(({ period }) => period));
    return [...periods].sort(plan_period/* comparePeriods */.cA).map((period) => ({
        period,
        standardized: totalOf(std?.get(period)),
        curated: totalOf(cur?.get(period)),
        ...filledOf(std?.get(period), hasAll),
    }));
}
function totalOf(files) {
    return { rows: files?.rows ?? 0, bytes: files?.bytes ?? 0 };
}
/** `hasAll`: a file with metrics, and none of a column, doesn't have it. */
function filledOf(files, hasAll) {
    if (files === undefined)
        return { filled: 0, isExact: true };
    const { columns, rows, silent } = files;
    if (columns.length === 0)
        return { filled: undefined, isExact: false };
    const sum = columns.reduce((total, { filled, unsaid }) => total + filled + (hasAll ? silent : unsaid), 0);
    const isSaid = hasAll ? silent === 0 : columns.every(({ unsaid }) => unsaid === 0);
    return { filled: Math.min(sum, rows), isExact: columns.length === 1 && isSaid };
}

;// CONCATENATED MODULE: ./build/warehouse/athena-sizes.js




/** So many columns have a value in nearly every row together, and a statement has its limit. */
const MAX_COUNTED = 400;
/**
 * Counts both tables of a plan by their metadata, without reading data. Rows with a value in a
 * column are found by its field id in STD; where the catalogue doesn't tell each column's, nobody
 * counts them.
 */
function athenaSizes(run, { table }) {
    return async (plan) => {
        const { database, name } = plan.standardized;
        const standardized = await table(database, name);
        if (standardized === undefined)
            throw new errors/* Fault */.vC(`There is no table ${database}.${name}, although the plan has it; make the plan again`);
        const ids = fieldIds(plan, standardized);
        const std = await filesIn(plan.standardized, ids, run);
        const curated = await filesIn(plan.curated, [], run);
        // Ids are given in the order of columns, so the greatest one tells of columns that were dropped.
        const columns = Math.max(standardized.columns.length, ...ids);
        return { periods: periodSizes(std, curated, columns), isCharged: true };
    };
}
/** The ids of all columns that the plan reads; none where one of them is not to be counted. */
function fieldIds({ columns }, { columns: there }) {
    const byName = new Map(there.map((column) => [column.name, column]));
    const sources = new Set(columns.flatMap(({ source, formerSource }) => formerSource === null ? [source] : [source, formerSource]));
    const ids = [...sources].flatMap((source) => {
        const { id, type } = byName.get(source) ?? {};
        // Iceberg has metrics of the parts of other types only.
        const isSimple = typeof type === 'object' && (type.kind === 'scalar' || type.kind === 'decimal');
        return id === undefined || !isSimple ? [] : [id];
    });
    return ids.length === sources.size && ids.length <= MAX_COUNTED ? ids : [];
}
async function filesIn(table, ids, run) {
    // A table without partitions has no such column.
    const { names } = await run(table.database, `SELECT * FROM ${filesOf(table)} LIMIT 0`);
    const answer = await run(table.database, sizesStatement(table, ids, names.includes('partition')));
    const found = athena_sizes_rowsOf(answer, table, ids.length);
    const bytes = found.reduce((sum, one) => sum + one.bytes, 0);
    const rows = found.reduce((sum, one) => sum + one.rows, 0);
    for (const sum of [bytes, rows])
        if (!Number.isSafeInteger(sum))
            throw oddAnswer(table, 'a sum');
    if (new Set(found.map(({ period }) => period)).size < found.length)
        throw oddAnswer(table, 'one period twice');
    return found;
}
function athena_sizes_rowsOf({ names, rows }, table, ids) {
    const wanted = sizeColumns(ids);
    if (wanted.some((name, index) => names[index] !== name))
        throw oddAnswer(table, 'other columns than those that were asked for');
    return rows.map((row) => {
        const [period, ...texts] = row;
        const [count = 0, bytes = 0, silent = 0, ...counts] = wanted.slice(1).map((name, index) => {
            const number = toCount(texts[index]);
            if (number === undefined)
                throw oddAnswer(table, `${JSON.stringify(texts[index] ?? null)} as ${name}`);
            return number;
        });
        return {
            period: period ?? null,
            rows: count,
            bytes,
            silent,
            columns: Array.from({ length: ids }, (_, index) => ({
                filled: counts[2 * index] ?? 0,
                unsaid: counts[2 * index + 1] ?? 0,
            })),
        };
    });
}
function oddAnswer({ database, name }, what) {
    return new errors/* Fault */.vC(`The metadata of ${database}.${name} gave ${what}, which can't be counted with; run it again`);
}

// EXTERNAL MODULE: ./build/core/history/plan/log-tables.js
var log_tables = __webpack_require__(59397);
// EXTERNAL MODULE: ./build/core/history/cast/cast-for-spark.js
var cast_for_spark = __webpack_require__(29592);
// EXTERNAL MODULE: ./build/core/history/cast/cast-for-trino.js + 2 modules
var cast_for_trino = __webpack_require__(60436);
// EXTERNAL MODULE: ./build/core/schema/topic-name.js
var topic_name = __webpack_require__(17763);
// EXTERNAL MODULE: ./build/warehouse/sql-types.js
var sql_types = __webpack_require__(83536);
// EXTERNAL MODULE: ./build/core/history/plan/step-engine.js
var step_engine = __webpack_require__(25318);
;// CONCATENATED MODULE: ./build/warehouse/catch-up/spark-conversion.js


/** The expression that converts a value in Spark; a TypeError for pairs that only Trino rewrites. */
function sparkConversion(value, from, to) {
    if ((0,column_type/* isSameType */.LE)(from, to))
        return value;
    const [was, is] = [from, to].map(column_type/* printColumnType */.kc);
    if ((0,step_engine/* isRewrittenBySpark */.B3)(from, to))
        return `CAST(${value} AS ${is ?? ''})`;
    throw new TypeError(`Spark would convert ${was ?? ''} to ${is ?? ''} to other values than Athena; run this rewrite with Athena`);
}

;// CONCATENATED MODULE: ./build/warehouse/catch-up/dialect.js









/** Athena's queries, which are Trino's. */
const TRINO = {
    engine: 'trino',
    column: sql_names/* doubleQuoted */.UN,
    table: ({ database, name }) => `${(0,sql_names/* quotedDatabase */.sp)(database)}.${(0,sql_names/* doubleQuoted */.UN)(name)}`,
    cast: cast_for_trino/* castForTrino */.n,
    conversion: sql_types/* conversion */.l2,
    differs: (a, b) => `${a} IS DISTINCT FROM ${b}`,
    now: `CAST(current_timestamp AT TIME ZONE 'UTC' AS timestamp(6))`,
};
/** A Glue job, whose session has the time zone UTC, and the tables' catalogue as its default. */
const SPARK = {
    engine: 'spark',
    column: sql_names/* ticked */.bn,
    table: ({ database, name }) => `${(0,sql_names/* databaseName */.Do)(database)}.${(0,sql_names/* ticked */.bn)(name)}`,
    cast: cast_for_spark/* castForSpark */.m,
    conversion: sparkConversion,
    differs: (a, b) => `NOT (${a} <=> ${b})`,
    now: 'current_timestamp()',
};
/** Whether rows belong to one of these periods; null is no period. The names are checked again. */
function inPeriods(column, periods) {
    const named = periods.filter((period) => period !== null).map(periodLiteral);
    const isNull = periods.includes(null) ? [`${column} IS NULL`] : [];
    const isNamed = named.length === 0
        ? []
        : [named.length === 1 ? `${column} = ${named.join()}` : `${column} IN (${named.join(', ')})`];
    const all = [...isNamed, ...isNull];
    return all.length === 1 ? all.join() : `(${all.join(' OR ')})`;
}
function periodLiteral(period) {
    if (!(0,plan_period/* isPlainPeriod */.SH)(period))
        throw unsafe('period', period);
    return `'${period}'`;
}
/** Rows without a period get none. */
function periodValue(period) {
    return period === null ? 'CAST(NULL AS varchar)' : periodLiteral(period);
}
/** A topic, whose name has no quotes. */
function topicLiteral(topic) {
    if (!(0,topic_name/* isValidTopic */.Qn)(topic))
        throw unsafe('topic', topic);
    return `'${topic}'`;
}
/** The name of a column as a text. */
function nameLiteral(name) {
    return `'${(0,sql_names/* doubleQuoted */.UN)(name).slice(1, -1)}'`;
}
/** A type as a schema names it; one that texts are converted to has no names in it. */
function typeLiteral(type) {
    const printed = (0,column_type/* printColumnType */.kc)(type);
    if (!/^[A-Z0-9(),]+$/.test(printed))
        throw unsafe('type', printed);
    return `'${printed}'`;
}
/** Whether a time lies in a range of days; empty for all of them. */
function onDays(time, { from, before }) {
    const bounds = [
        ...(from === null ? [] : [`${time} >= ${midnight(from)}`]),
        ...(before === null ? [] : [`${time} < ${midnight(before)}`]),
    ].join(' AND ');
    // Rows without a time belong to the range that has no beginning.
    return bounds !== '' && from === null ? `(${bounds} OR ${time} IS NULL)` : bounds;
}
function midnight(day) {
    if (!(0,calendar_date/* isCalendarDate */.tf)(day))
        throw unsafe('day', day);
    return `TIMESTAMP '${day} 00:00:00'`;
}
/** SemVer, which has no quotes, or `unknown`. */
function versionLiteral(version) {
    if (!/^[0-9A-Za-z.+-]{1,100}$/.test(version))
        throw unsafe('version', version);
    return `'${version}'`;
}
/** The value that a column's text in STD gives. `text`: an expression that gives the text. */
function dialect_valueOf({ cast }, text, { type, sourceType }) {
    if ((0,column_type/* isSameType */.LE)(sourceType, type))
        return text;
    if ((0,column_type/* isSameType */.LE)(sourceType, column_type/* STRING_TYPE */.$7))
        return cast(text, type);
    throw new TypeError('A column of STD is a text, or has the type that it has in CURATED');
}
function unsafe(what, text) {
    return new TypeError(`Not a ${what} that may stand in a statement: ${JSON.stringify(text.slice(0, 100))}`);
}

// EXTERNAL MODULE: ./build/core/history/plan/catch-up-plan.js
var catch_up_plan = __webpack_require__(79780);
// EXTERNAL MODULE: ./build/core/history/plan/keeps-values.js
var keeps_values = __webpack_require__(57174);
;// CONCATENATED MODULE: ./build/warehouse/catch-up/source-rows.js



/**
 * The rows of STD from which a period is patched, as a subquery with the columns `k` (key), `m`
 * (publish_time, where STD has one), `v0`, `v1` … (the columns' values), and for columns that keep
 * values `t0`, `t1` … (whether there is a text).
 *
 * The newest row of a key is looked for in the months around the period, and counts only if it lies
 * in the period: a correction that moved to the next month would else patch both. Of rows with the
 * same publish_time as in CURATED, the newest one of each time counts.
 */
function sourceRows(plan, scope, columns, dialect) {
    const values = columns.flatMap((one, index) => {
        const text = `x${String(index)}`;
        return [
            `${dialect_valueOf(dialect, text, one)} AS v${String(index)}`,
            ...((0,keeps_values/* keepsValues */.f)(one) ? [`${text} IS NOT NULL AS t${String(index)}`] : []),
        ];
    });
    return newestRows(plan, scope, { texts: textsOf(columns, dialect), values }, dialect);
}
/**
 * As {@link sourceRows}, with `i` (message_id) and for each column, by its number, `f0`, `f1` …:
 * whether its text is none of the column's type.
 */
function failingRows(plan, scope, columns, dialect) {
    const id = plan.order.includes('message_id')
        ? dialect.column('message_id')
        : 'CAST(NULL AS varchar)';
    const flags = columns.map((one, index) => {
        const value = `x${String(index)}`;
        return `${value} IS NOT NULL AND (${dialect_valueOf(dialect, value, one)}) IS NULL AS f${String(index)}`;
    });
    const texts = [`${id} AS i`, ...textsOf(columns, dialect)];
    return newestRows(plan, scope, { texts, values: ['i', ...flags] }, dialect);
}
function newestRows(plan, { period, sources }, { texts, values }, dialect) {
    const { column, table } = dialect;
    const key = column(catch_up_plan/* KEY_COLUMN */.lf);
    const time = plan.order.includes('publish_time') ? [`${column('publish_time')} AS m`] : [];
    const order = plan.order.map((name) => `${column(name)} DESC NULLS LAST`).join(', ');
    const { bound } = plan;
    const [isTaken, parts] = bound.kind === 'checkpoint'
        ? [` AND ${column('ingestion_ts')} <= ${whole(bound.lastIngestionTs)}`, key]
        : ['', `${key}, ${column('publish_time')}`];
    const number = `row_number() OVER (PARTITION BY ${parts} ORDER BY ${order}) AS n`;
    const from = `${table(plan.standardized)} WHERE ${inPeriods(column('period_reference'), sources)}`;
    const inner = [`${key} AS k`, `${column('period_reference')} AS p`, ...time, ...texts, number];
    const outer = ['k', ...(time.length === 0 ? [] : ['m']), ...values];
    return [
        `(SELECT ${outer.join(', ')}`,
        `FROM (SELECT ${inner.join(', ')}`,
        `FROM ${from} AND ${key} IS NOT NULL${isTaken}) r`,
        `WHERE n = 1 AND ${inPeriods('p', [period])})`,
    ].join('\n');
}
/** How a row of CURATED, `c`, is matched with its row in STD, `s`. */
function matchOf({ bound }, { period }, { column }) {
    const time = column('publish_time');
    return [
        `c.${column(catch_up_plan/* KEY_COLUMN */.lf)} = s.k`,
        inPeriods(`c.${column('period_reference')}`, [period]),
        ...(bound.kind === 'same-publish-time' ? [`c.${time} = s.m`] : []),
    ].join(' AND ');
}
/** The value that a row of CURATED, `c`, should have in the column with this number. */
function wantedValue(one, index, { column }) {
    const value = `s.v${String(index)}`;
    return (0,keeps_values/* keepsValues */.f)(one)
        ? `COALESCE(${value}, CASE WHEN s.t${String(index)} THEN c.${column(one.name)} END)`
        : value;
}
function textsOf(columns, dialect) {
    return columns.map((one, index) => `${textIn(one, dialect)} AS x${String(index)}`);
}
/** The text under the column's present path, else under its former one. */
function textIn({ source, formerSource }, { column }) {
    return formerSource === null
        ? column(source)
        : `COALESCE(${column(source)}, ${column(formerSource)})`;
}
function whole(number) {
    if (!Number.isSafeInteger(number))
        throw new TypeError('A checkpoint is a whole number');
    return String(number);
}

;// CONCATENATED MODULE: ./build/warehouse/catch-up/follow-up-statements.js




const { column, table } = TRINO;
const NOW = `to_iso8601(current_timestamp AT TIME ZONE 'UTC')`;
const namesOf = (columns) => columns.map(({ name }) => column(name)).join(', ');
/**
 * Records rows of CURATED whose text in STD doesn't convert; never the text. What the table has of
 * the same message, column and version is not recorded again, so that a repeat makes no snapshot.
 */
function recordErrorsStatement(plan, step) {
    const { columns, period } = step;
    const [topic, version] = [topicLiteral(plan.topic), versionLiteral(plan.schemaVersion)];
    const numbers = columns.map((_, index) => `IF(s.f${String(index)}, ${String(index + 1)})`);
    const listed = (texts) => `element_at(ARRAY[${texts.join(', ')}], u.n)`;
    const names = listed(columns.map(({ name }) => nameLiteral(name)));
    const types = listed(columns.map(({ type }) => typeLiteral(type)));
    return [
        `INSERT INTO ${table(step.table)} (${namesOf(log_tables/* ERRORS_COLUMNS */.qJ)})`,
        `SELECT ${NOW}, ${topic}, ${periodValue(period)}, f.i, f.k, f.c, f.t, ${version}`,
        `FROM (SELECT DISTINCT s.i, s.k, ${names} AS c, ${types} AS t`,
        `FROM ${table(plan.curated)} c JOIN ${failingRows(plan, step, columns, TRINO)} s`,
        `ON ${matchOf(plan, step, TRINO)}`,
        `CROSS JOIN UNNEST(filter(ARRAY[${numbers.join(', ')}], n -> n IS NOT NULL)) AS u (n)) f`,
        // A row without a message_id is known by its key.
        `LEFT JOIN (SELECT DISTINCT COALESCE(${column('message_id')}, ${column('idempotency_key')}) AS i, ${column('column_name')} AS c`,
        `FROM ${table(step.table)} WHERE ${column('topic_name')} = ${topic} AND ${column('schema_version')} = ${version}) e`,
        'ON e.i = COALESCE(f.i, f.k) AND e.c = f.c',
        'WHERE e.i IS NULL',
    ].join('\n');
}
/** A row for each column: `column_name`, `error_count`. */
function countErrorsStatement(plan, step) {
    const [topic, version] = [topicLiteral(plan.topic), versionLiteral(plan.schemaVersion)];
    return [
        `SELECT ${column('column_name')} AS column_name, count(*) AS error_count`,
        `FROM ${table(step.table)} WHERE ${column('topic_name')} = ${topic} AND ${column('schema_version')} = ${version}`,
        'GROUP BY 1 ORDER BY 1',
    ].join('\n');
}
/**
 * Records the columns that have a value in the period and that the log has not for it, in one row,
 * with the first message that has one of them. Run again, it records nothing and makes no snapshot.
 */
function recordDriftStatement(plan, step) {
    const { names, period } = step;
    const { standardized, order } = plan;
    const topic = topicLiteral(plan.topic);
    const own = (name) => `r.${column(name)}`;
    const found = names.map((name) => `IF(count(${own(name)}) > 0, ${nameLiteral(name)})`);
    const isNew = names.map((name) => `${own(name)} IS NOT NULL AND NOT contains(l.known, ${nameLiteral(name)})`);
    const time = order.includes('ingestion_ts') ? 'ingestion_ts' : 'publish_time';
    const first = order.includes('message_id') && order.includes(time)
        ? `min_by(${own('message_id')}, ${own(time)}) FILTER (WHERE ${isNew.join(' OR ')})`
        : 'CAST(NULL AS varchar)';
    const history = `${(0,sql_names/* quotedDatabase */.sp)(standardized.database)}.${metadataOf(standardized, 'history')}`;
    return [
        `INSERT INTO ${table(step.table)} (${namesOf(log_tables/* DRIFT_COLUMNS */._E)})`,
        `SELECT ${NOW}, ${topic}, ${periodValue(period)}, f.i, f.d, (SELECT max_by(snapshot_id, made_current_at) FROM ${history}), 'standardized'`,
        `FROM (SELECT array_except(filter(ARRAY[${found.join(', ')}], c -> c IS NOT NULL), l.known) AS d, ${first} AS i`,
        `FROM ${table(standardized)} r CROSS JOIN (SELECT COALESCE(filter(array_distinct(flatten(array_agg(${column('drifted_columns')}) FILTER (WHERE ${column('drifted_columns')} IS NOT NULL))), c -> c IS NOT NULL), CAST(ARRAY[] AS array(varchar))) AS known`,
        `FROM ${table(step.table)} WHERE ${column('topic_name')} = ${topic} AND ${inPeriods(column('period_reference'), [period])}) l`,
        `WHERE ${inPeriods(own('period_reference'), [period])}`,
        'GROUP BY l.known) f',
        'WHERE cardinality(f.d) > 0',
    ].join('\n');
}
/** A row for each column that the log has of the topic: `column_name`. */
function listDriftStatement(plan, step) {
    return [
        'SELECT DISTINCT u.c AS column_name',
        `FROM ${table(step.table)} CROSS JOIN UNNEST(${column('drifted_columns')}) AS u (c)`,
        `WHERE ${column('topic_name')} = ${topicLiteral(plan.topic)} AND u.c IS NOT NULL`,
        'ORDER BY 1',
    ].join('\n');
}
/** One row, `delete_files`: of a period of CURATED, from metadata alone. */
function deleteFilesStatement({ curated }, period) {
    const files = `${(0,sql_names/* quotedDatabase */.sp)(curated.database)}.${metadataOf(curated, 'files')}`;
    return `SELECT count(*) AS delete_files\nFROM ${files} WHERE content <> 0 AND partition.period_reference = ${periodLiteral(period)}`;
}
/** https://docs.aws.amazon.com/athena/latest/ug/optimize-statement.html */
function optimizeStatement({ curated }, step) {
    return `OPTIMIZE ${table(curated)} REWRITE DATA USING BIN_PACK\nWHERE ${column('period_reference')} = ${periodLiteral(step.period)}`;
}
function metadataOf({ name }, what) {
    return `"${(0,sql_names/* doubleQuoted */.UN)(name).slice(1, -1)}$${what}"`;
}

// EXTERNAL MODULE: ./build/warehouse/athena-query.js
var athena_query = __webpack_require__(34504);
;// CONCATENATED MODULE: ./build/warehouse/statement-advice.js
const RUN_AGAIN = 'run schema-gate catch-up again';
/**
 * The first that matches. Athena's words for its limits:
 * https://docs.aws.amazon.com/athena/latest/ug/workgroups-setting-control-limits-cloudwatch.html
 * Trino's names of errors:
 * https://github.com/trinodb/trino/blob/master/plugin/trino-iceberg/src/main/java/io/trino/plugin/iceberg/IcebergErrorCode.java
 */
const KNOWN = [
    [
        /bytes scanned limit/i,
        {
            isWorthRetrying: false,
            todo: `The workgroup stops queries that read as much as this period has; raise its limit of bytes per query, and ${RUN_AGAIN}`,
        },
    ],
    [
        /Access ?Denied|not authorized|Insufficient (?:[A-Z][a-z]+ )*permission|Forbidden/i,
        { isWorthRetrying: false, todo: `Mend the permissions, and ${RUN_AGAIN}` },
    ],
    [
        /open writers|TOO_MANY_OPEN_PARTITIONS/i,
        {
            isWorthRetrying: false,
            todo: `More partitions than one statement may write have come since the plan was made; ${RUN_AGAIN}, which plans anew`,
        },
    ],
    [
        /EXCEEDED_TIME_LIMIT|Query timeout|exceeded the maximum (?:run|execution) time/i,
        {
            isWorthRetrying: false,
            todo: `The period is too large for the time that Athena gives a query; ask AWS for a longer DML query timeout, and ${RUN_AGAIN}`,
        },
    ],
    [
        /COMMIT_ERROR|conflicting files|Concurrent|CommitFailed/i,
        {
            isWorthRetrying: true,
            todo: `Another writer has changed the same rows each time; let its run end, and ${RUN_AGAIN}`,
        },
    ],
];
const UNKNOWN = {
    isWorthRetrying: true,
    todo: `It was tried several times; look for the query in Athena, and ${RUN_AGAIN}`,
};
/** What to do about a query that failed for this reason. */
function statementAdvice(reason) {
    return KNOWN.find(([pattern]) => pattern.test(reason))?.[1] ?? UNKNOWN;
}

;// CONCATENATED MODULE: ./build/warehouse/athena-runner.js





const TRIES = 5;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
/**
 * Statements that may be repeated, since they change nothing that is done. Whatever isn't the
 * statement's own fault is tried up to 5 times, with waits of random length in between: of two
 * writers to the same rows, one loses; and where somebody alters the table meanwhile, Trino may end
 * with an error of its own. A Fault says what to do when that doesn't help.
 */
function athenaRunner(options) {
    const { environment, attempt, random, sleep, remainingMs } = options;
    const workgroup = { hasManagedResults: false };
    let loaded;
    return async (database, sql) => {
        const client = await (loaded ??= (0,athena_client/* athenaClient */.p)(environment));
        for (let tries = 1;; tries++) {
            const query = { database, sql, attempt: attempt() };
            const result = await (0,athena_query/* runQuery */.G)(client, options, workgroup, query);
            if (result.kind === 'succeeded')
                return queryAnswer(client, result.id);
            const { reason } = result;
            if (result.kind === 'refused')
                throw new errors/* Fault */.vC(`Athena refuses a statement on ${database}: ${reason}. Look whether the table was changed since the plan was made, and run schema-gate catch-up again`);
            const { isWorthRetrying, todo } = statementAdvice(reason);
            const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries);
            const wait = most / 2 + (random() * most) / 2;
            if (!isWorthRetrying || tries >= TRIES || remainingMs() <= wait)
                throw new errors/* Fault */.vC(`A statement on ${database} failed: ${reason}. ${todo}`);
            await sleep(wait);
        }
    };
}

// EXTERNAL MODULE: ./build/core/history/plan/catch-up-step.js
var catch_up_step = __webpack_require__(99553);
// EXTERNAL MODULE: ./build/warehouse/ddl.js
var ddl = __webpack_require__(33588);
;// CONCATENATED MODULE: ./build/warehouse/catch-up/insert-statements.js



/** One row with the number of rows that the insert would insert: `rows_to_insert`. */
function countInsertsStatement(plan, step, dialect) {
    return `SELECT count(*) AS rows_to_insert\n${lackingRows(plan, step, [], dialect)}`;
}
/**
 * Inserts rows that an older version rejected. Run again, it inserts none. Spark's INSERT must name
 * every column of an Iceberg table, also those that no version wants any more, so this is Athena's.
 */
function insertStatement(plan, step, dialect) {
    const { inserts, period, days } = step;
    const { engine, column, table, now } = dialect;
    if (engine === 'spark')
        throw new TypeError('Spark inserts no rows of some columns only; run this insert with Athena');
    if (period === null)
        throw new TypeError('Rows without a period are not inserted');
    const own = [
        [catch_up_plan/* KEY_COLUMN */.lf, 's.k'],
        ...inserts.columns.map(({ name }, index) => [name, `s.v${String(index)}`]),
        ['first_seen_ts', now],
        ['last_updated_ts', now],
        ['_schema_version', versionLiteral(plan.schemaVersion)],
        ['period_reference', periodLiteral(period)],
    ];
    // Without a time in STD, its rows have no days, and the first part takes all of them.
    const hasTime = plan.order.includes('publish_time');
    const isPart = hasTime ? onDays('s.m', days) : days.from === null ? '' : '1 = 0';
    return [
        `INSERT INTO ${table(plan.curated)} (${own.map(([name]) => column(name)).join(', ')})`,
        `SELECT ${own.map(([, value]) => value).join(', ')}`,
        lackingRows(plan, step, isPart === '' ? [] : [isPart], dialect),
    ].join('\n');
}
/** Rows that CURATED lacks since a column was empty, and that nobody erased as far as is known. */
function lackingRows(plan, step, conditions, dialect) {
    const { inserts, sources } = step;
    const { column, table } = dialect;
    const key = column(catch_up_plan/* KEY_COLUMN */.lf);
    const valueOf = new Map(inserts.columns.map(({ name }, index) => [name, `s.v${String(index)}`]));
    const isEmpty = inserts.relaxed.map((name) => `${known(valueOf, name)} IS NULL`);
    const isFilled = inserts.required.map((name) => `${known(valueOf, name)} IS NOT NULL`);
    const near = inPeriods(column('period_reference'), sources);
    const erased = inserts.suppression;
    return [
        `FROM ${sourceRows(plan, step, inserts.columns, dialect)} s`,
        `LEFT JOIN (SELECT DISTINCT ${key} AS k FROM ${table(plan.curated)} WHERE ${near}) o ON o.k = s.k`,
        ...(erased === null
            ? []
            : [`LEFT JOIN (SELECT DISTINCT ${key} AS k FROM ${table(erased)}) e ON e.k = s.k`]),
        `WHERE ${[
            'o.k IS NULL',
            ...(erased === null ? [] : ['e.k IS NULL']),
            `(${isEmpty.join(' OR ')})`,
            ...isFilled,
            ...conditions,
        ].join(' AND ')}`,
    ].join('\n');
}
function known(values, name) {
    const value = values.get(name);
    if (value === undefined)
        throw new TypeError('An insert names a column that it does not have');
    return value;
}

;// CONCATENATED MODULE: ./build/warehouse/catch-up/patch-statements.js



/**
 * Updates rows in which a value differs. It inserts nothing: a row that CURATED lacks may have been
 * erased. Run again, it changes no row, and Trino makes no snapshot of it.
 */
function patchStatement(plan, step, dialect) {
    const { columns, days } = step;
    const { column, table, differs } = dialect;
    const named = columns.map((one, index) => ({
        to: column(one.name),
        from: wantedValue(one, index, dialect),
    }));
    const isPart = onDays(`c.${column('publish_time')}`, days);
    const sets = [
        ...named.map(({ to, from }) => `${to} = ${from}`),
        ...plan.stamps.map((stamp) => `${column(stamp)} = ${stampOf(plan, stamp, dialect)}`),
    ];
    return [
        `MERGE INTO ${table(plan.curated)} c USING ${sourceRows(plan, step, columns, dialect)} s`,
        `ON ${matchOf(plan, step, dialect)}${isPart === '' ? '' : ` AND ${isPart}`}`,
        `WHEN MATCHED AND (${named.map(({ to, from }) => differs(`c.${to}`, from)).join(' OR ')})`,
        `THEN UPDATE SET ${sets.join(', ')}`,
    ].join('\n');
}
/**
 * One row: `matched`, the rows that both tables have; then for each column, by its number,
 * `populated_0`, `convertible_0` and `different_0`.
 */
function verifyStatement(plan, step, dialect) {
    const { columns } = step;
    const { column, table, differs } = dialect;
    const counts = columns.flatMap((one, index) => {
        const [has, wanted] = [`c.${column(one.name)}`, wantedValue(one, index, dialect)];
        return [
            `count(${has}) AS populated_${String(index)}`,
            `count(${wanted}) AS convertible_${String(index)}`,
            `count_if(${differs(has, wanted)}) AS different_${String(index)}`,
        ];
    });
    return [
        `SELECT ${['count(*) AS matched', ...counts].join(', ')}`,
        `FROM ${table(plan.curated)} c JOIN ${sourceRows(plan, step, columns, dialect)} s`,
        `ON ${matchOf(plan, step, dialect)}`,
    ].join('\n');
}
/**
 * One row: `without_source`, rows of CURATED that nothing in STD can patch; `missed_by_pipeline`,
 * keys that the pipeline has taken and CURATED lacks, which can't be known without its checkpoint.
 */
function unmatchedStatement(plan, scope, dialect) {
    const { column, table } = dialect;
    const [key, period] = [column(catch_up_plan/* KEY_COLUMN */.lf), column('period_reference')];
    const near = inPeriods(period, scope.sources);
    const keysIn = (name) => `(SELECT DISTINCT ${key} AS k FROM ${name} WHERE ${near})`;
    const [std, curated] = [table(plan.standardized), table(plan.curated)];
    const missed = `(SELECT count(*) FROM ${sourceRows(plan, scope, [], dialect)} s LEFT JOIN ${keysIn(curated)} o ON o.k = s.k WHERE o.k IS NULL)`;
    return [
        `SELECT (SELECT count(*) FROM ${curated} c LEFT JOIN ${keysIn(std)} o ON o.k = c.${key} WHERE ${inPeriods(`c.${period}`, [scope.period])} AND o.k IS NULL) AS without_source,`,
        `${plan.bound.kind === 'checkpoint' ? missed : 'CAST(NULL AS bigint)'} AS missed_by_pipeline`,
    ].join('\n');
}
/** What a generated column gets in a changed row. */
function stampOf({ schemaVersion }, stamp, { now }) {
    return stamp === '_schema_version' ? versionLiteral(schemaVersion) : now;
}

;// CONCATENATED MODULE: ./build/warehouse/catch-up/rewrite-statements.js




/**
 * Fills shadows where they differ from their converted columns. Run again, it changes no row and
 * makes no snapshot.
 */
function rewriteStatement(plan, { period, days, rewrites }, dialect) {
    const { column } = dialect;
    const isPart = onDays(column('publish_time'), days);
    const where = [
        inPeriods(column('period_reference'), [period]),
        ...(isPart === '' ? [] : [isPart]),
    ];
    return update(plan, rewrites, where, dialect);
}
/** As {@link rewriteStatement}, for rows of no period that the plan names. */
function rewriteRestStatement(plan, { except, rewrites }, dialect) {
    const period = dialect.column('period_reference');
    const others = `${period} NOT IN (${except.map(periodLiteral).join(', ')})`;
    const where = except.length === 0 ? [] : [`(${period} IS NULL OR ${others})`];
    return update(plan, rewrites, where, dialect);
}
/** One row: for each rewrite, by its number, the rows of the whole table that differ: `different_0`. */
function countRewriteStatement(plan, { rewrites }, dialect) {
    const counts = rewrites.map((rewrite, index) => `count_if(${isOpen(rewrite, dialect)}) AS different_${String(index)}`);
    return `SELECT ${counts.join(', ')}\nFROM ${dialect.table(plan.curated)}`;
}
/** Athena's statements that add the shadows. Which of them are there, the catalogue tells. */
function shadowStatements({ curated }, rewrites, places) {
    const columns = rewrites.map(({ shadow, type }) => ({ name: shadow, type }));
    const on = { layer: 'curated', database: curated.database, table: curated.name };
    return (0,ddl/* renderStatements */.bo)({ ...on, kind: 'add-columns', columns }, places).map(({ sql }) => sql);
}
/** Athena's statement for one half of a swap: the old column steps aside, or the shadow takes over. */
function swapStatement({ curated }, { kind, rewrite }) {
    const { name, was, type, shadow, setAside } = rewrite;
    const change = kind === 'set-aside'
        ? `${(0,sql_names/* ticked */.bn)(name)} ${(0,sql_names/* ticked */.bn)(setAside)} ${(0,sql_types/* ddlType */.$U)(was)}`
        : `${(0,sql_names/* ticked */.bn)(shadow)} ${(0,sql_names/* ticked */.bn)(name)} ${(0,sql_types/* ddlType */.$U)(type)}`;
    return `ALTER TABLE ${(0,sql_names/* databaseName */.Do)(curated.database)}.${(0,sql_names/* ticked */.bn)(curated.name)} CHANGE COLUMN ${change}`;
}
function update({ curated }, rewrites, where, dialect) {
    const { column, table } = dialect;
    const sets = rewrites.map((one) => `${column(one.shadow)} = ${converted(one, dialect)}`);
    const open = `(${rewrites.map((one) => isOpen(one, dialect)).join(' OR ')})`;
    return [
        `UPDATE ${table(curated)} SET ${sets.join(', ')}`,
        `WHERE ${[...where, open].join(' AND ')}`,
    ].join('\n');
}
function converted({ name, was, type }, { column, conversion }) {
    return conversion(column(name), was, type);
}
function isOpen(rewrite, dialect) {
    return dialect.differs(dialect.column(rewrite.shadow), converted(rewrite, dialect));
}

;// CONCATENATED MODULE: ./build/warehouse/catch-up/catch-up-statements.js






/**
 * The statements of one step: a pure function of plan and step, so that nobody stores SQL. A step
 * that changes the columns of the table has statements of Athena's DDL, whichever engine runs the
 * others. Throws a TypeError for a plan that {@link planContradictions} would refuse, and where
 * Spark can't do what Athena does: some rewrites, inserts, and what follows the patch of a period.
 */
function catch_up_statements_catchUpStatements(plan, step, engine, places = ddl/* DEFAULT_PLACES */.zu) {
    const dialect = engine === 'trino' ? TRINO : SPARK;
    switch (step.kind) {
        case 'add-shadows':
            return shadowStatements(plan, step.rewrites, places);
        case 'rewrite':
            return [rewriteStatement(plan, step, dialect)];
        case 'rewrite-rest':
            return [rewriteRestStatement(plan, step, dialect)];
        case 'patch':
            return [patchStatement(plan, step, dialect)];
        case 'count-inserts':
            return [countInsertsStatement(plan, step, dialect)];
        case 'insert':
            return [insertStatement(plan, step, dialect)];
        case 'verify':
            return [verifyStatement(plan, step, dialect)];
        case 'count-unmatched':
            return [unmatchedStatement(plan, step, dialect)];
        case 'count-rewrite':
            return [countRewriteStatement(plan, step, dialect)];
        case 'set-aside':
        case 'take-over':
            return [swapStatement(plan, step)];
        case 'record-errors':
            return [ofAthena(engine, recordErrorsStatement(plan, step))];
        case 'count-errors':
            return [ofAthena(engine, countErrorsStatement(plan, step))];
        case 'record-drift':
            return [ofAthena(engine, recordDriftStatement(plan, step))];
        case 'list-drift':
            return [ofAthena(engine, listDriftStatement(plan, step))];
        case 'optimize':
            return [ofAthena(engine, optimizeStatement(plan, step))];
    }
}
function ofAthena(engine, sql) {
    if (engine === 'trino')
        return sql;
    throw new TypeError('Spark runs no step that follows the patch of a period; run it with Athena');
}

;// CONCATENATED MODULE: ./build/warehouse/step-statement.js




/**
 * The one statement with which Athena runs a step. It says which catch-up it belongs to, so that a
 * later one finds and stops it; DDL doesn't, which takes a second and which Hive's parser reads.
 */
function stepStatement(plan, step, places) {
    const sql = onlyOne(step, catch_up_statements_catchUpStatements(plan, step, 'trino', places));
    return (0,catch_up_step/* isRowStep */.h)(step) ? `${statementMark(plan.catchupId)}${sql}` : sql;
}
/**
 * What the state machine runs for a step, and with which engine; undefined for a step that changes a
 * table's columns, which looks at the catalogue first. A job's arguments say whose its statement is.
 */
function machineStatement(plan, step, places) {
    if (!isRowStep(step))
        return undefined;
    const engine = engineOf(plan, step);
    return engine === 'athena'
        ? { engine, text: stepStatement(plan, step, places) }
        : { engine, text: onlyOne(step, catchUpStatements(plan, step, 'spark')) };
}
function onlyOne({ kind }, [sql, ...more]) {
    if (sql === undefined || more.length > 0)
        throw new TypeError(`A step ${kind} has one statement`);
    return sql;
}

;// CONCATENATED MODULE: ./build/warehouse/athena-rows.js









/**
 * Runs the steps of catch-ups with Athena. Changed rows get the time of Athena's own clock: a
 * statement's text follows from plan and step alone.
 */
function athenaRows(options) {
    const { places, warehouse, attempt, checkpointTable, environment, now } = options;
    const run = athenaRunner(options);
    const periods = athenaPeriods(run);
    const checkpoint = athenaCheckpoint(checkpointTable, environment, now);
    const answers = (plan, step) => run(plan.curated.database, stepStatement(plan, step, places));
    const deleteFiles = async (plan, period) => {
        const answer = await run(plan.curated.database, deleteFilesStatement(plan, period));
        return countIn(onlyRow(answer), 'delete_files');
    };
    return {
        deleteFiles,
        facts: async ({ topic, ...tables }) => ({
            periods: await periods(tables),
            bound: await checkpoint(topic),
        }),
        sizes: athenaSizes(run, warehouse),
        run: async (plan, step) => {
            switch (step.kind) {
                case 'add-shadows':
                    return addShadows(plan, step.rewrites, { warehouse, attempt });
                case 'set-aside':
                case 'take-over':
                    if (await isRenamed(plan, step, warehouse))
                        return NOTHING;
                    await answers(plan, step);
                    return NOTHING;
                case 'optimize':
                    if ((await deleteFiles(plan, step.period)) <= step.above)
                        return { kind: 'optimized', isMerged: false };
                    return stepResult(step, await answers(plan, step));
                default:
                    return stepResult(step, await answers(plan, step));
            }
        },
    };
}
const NOTHING = { kind: 'changed', rows: 0 };
/** What a statement's answer says about its step; a Fault where it doesn't. */
function stepResult(step, answer) {
    switch (step.kind) {
        case 'rewrite':
        case 'rewrite-rest':
        case 'patch':
        case 'insert':
            return { kind: 'changed', rows: answer.updateCount ?? 0 };
        case 'record-errors':
        case 'record-drift':
            return { kind: 'recorded', rows: answer.updateCount ?? 0 };
        case 'count-errors':
            return {
                kind: 'counted-errors',
                columns: rowsOf(answer).map((row) => ({
                    name: row.get('column_name') ?? '',
                    rows: countIn(row, 'error_count'),
                })),
            };
        case 'list-drift': {
            const known = new Set(step.names);
            const names = rowsOf(answer).map((row) => row.get('column_name') ?? '');
            // The pipeline may have recorded other columns.
            return { kind: 'listed-drift', names: names.filter((name) => known.has(name)) };
        }
        case 'optimize':
            return { kind: 'optimized', isMerged: true };
        case 'count-inserts':
            return { kind: 'counted-inserts', rows: countIn(onlyRow(answer), 'rows_to_insert') };
        case 'count-unmatched': {
            const row = onlyRow(answer);
            return {
                kind: 'counted-unmatched',
                withoutSource: countIn(row, 'without_source'),
                // NULL where no checkpoint tells what the pipeline has taken.
                missedByPipeline: row.get('missed_by_pipeline') === undefined ? 0 : countIn(row, 'missed_by_pipeline'),
            };
        }
        case 'verify': {
            const row = onlyRow(answer);
            return {
                kind: 'verified',
                columns: step.columns.map(({ name }, index) => ({
                    name,
                    populated: countIn(row, `populated_${String(index)}`),
                    convertible: countIn(row, `convertible_${String(index)}`),
                    different: countIn(row, `different_${String(index)}`),
                })),
            };
        }
        case 'count-rewrite': {
            const row = onlyRow(answer);
            return {
                kind: 'counted-rewrites',
                columns: step.rewrites.map(({ name }, index) => ({
                    name,
                    different: countIn(row, `different_${String(index)}`),
                })),
            };
        }
    }
}
async function addShadows({ curated: { database, name } }, rewrites, { warehouse, attempt }) {
    const there = await athena_rows_columnsOf(warehouse, database, name);
    for (const { shadow, type } of rewrites) {
        const is = there.get(shadow);
        if (is !== undefined && (typeof is === 'string' || !(0,column_type/* isSameType */.LE)(is, type)))
            throw new errors/* Fault */.vC(`${database}.${name} has a column '${shadow}' of another type than the rewrite needs; drop it, and run schema-gate catch-up again`);
    }
    const columns = rewrites
        .filter(({ shadow }) => !there.has(shadow))
        .map(({ shadow, type }) => ({ name: shadow, type }));
    if (columns.length === 0)
        return NOTHING;
    const at = { layer: 'curated', database, table: name };
    const applied = await warehouse.apply({ ...at, kind: 'add-columns', columns }, attempt());
    if (applied.kind === 'refused')
        throw new errors/* Fault */.vC(`The columns of a rewrite can't be added to ${applied.reason}`);
    return NOTHING;
}
/** Whether the catalogue shows that this half of a swap is done: an answer may have been lost. */
async function isRenamed({ curated: { database, name } }, { kind, rewrite }, warehouse) {
    const there = await athena_rows_columnsOf(warehouse, database, name);
    const [from, to] = kind === 'set-aside' ? [rewrite.name, rewrite.setAside] : [rewrite.shadow, rewrite.name];
    // After both halves, the new column has the old one's name, and the shadow is gone.
    const isSwapped = there.has(rewrite.name) && there.has(rewrite.setAside) && !there.has(rewrite.shadow);
    return isSwapped || (!there.has(from) && there.has(to));
}
async function athena_rows_columnsOf(warehouse, database, name) {
    const table = await warehouse.table(database, name);
    if (table === undefined)
        throw new errors/* Fault */.vC(`There is no table ${database}.${name}, although the plan has it; run schema-gate catch-up again`);
    return new Map(table.columns.map((column) => [column.name, column.type]));
}

// EXTERNAL MODULE: ./build/warehouse/athena.js + 1 modules
var athena = __webpack_require__(83141);
// EXTERNAL MODULE: ./build/bin/sha256.js
var sha256 = __webpack_require__(22875);
;// CONCATENATED MODULE: ./build/bin/aws-catch-up.js








/** Looks at the pipeline's runs every half minute, for 65 minutes: a Glue job may run for an hour. */
const WAIT = { everyMs: 30_000, atMostMs: 65 * 60_000 };
/** What catch-ups in AWS call: those of their function, and those of a person's commands. */
async function awsCatchUpPorts(read, more, remainingMs) {
    const environment = process.env;
    const { stateMachineArn, athenaWorkgroup: workgroup, athenaOutputBucket: outputBucket } = read;
    const { places } = read.settings;
    const { schemaBucket: bucket, schemaPrefix: prefix, registryTable: table, encryption } = read;
    const registry = await (0,aws.awsRegistry)({ bucket, prefix, table, encryption, environment });
    const { items } = registry;
    if (items === undefined)
        throw new TypeError('The registry was opened without a DynamoDB table');
    const now = () => new Date();
    const lake = {
        environment,
        places,
        outputBucket,
        workgroup,
        remainingMs,
        sleep: (ms) => (0,promises_.setTimeout)(ms),
    };
    const warehouse = (0,athena.athenaWarehouse)(lake);
    const rows = athenaRows({
        ...lake,
        attempt: external_node_crypto_.randomUUID,
        random: Math.random,
        checkpointTable: more.checkpointTable,
        now,
        warehouse,
    });
    const machine = stateMachineArn ?? null;
    return {
        registry: { ...registry, items },
        warehouse,
        rows,
        deleteFiles: rows.deleteFiles,
        runs: awsRuns({
            ...more,
            environment,
            workgroup,
            stateMachineArn: machine,
            now,
            sleep: lake.sleep,
        }),
        ...(machine === null ? {} : { machine: awsMachine(machine, environment) }),
        places,
        settings: {
            withNullPeriod: false,
            stopInsertsAbove: more.maxInserts,
            suppression: more.suppression,
            followUps: more.followUps,
            sparkAboveBytes: more.sparkAboveBytes,
            wait: WAIT,
        },
        now,
        digest: sha256/* sha256 */.s,
        attempt: external_node_crypto_.randomUUID,
        sleep: lake.sleep,
        progress: () => undefined,
    };
}

// EXTERNAL MODULE: ./build/bin/lambda-settings.js
var lambda_settings = __webpack_require__(59521);
;// CONCATENATED MODULE: ./build/bin/aws-history.js





/**
 * Opens the history of a registry in S3. The variables are those of the function of catch-ups. Throws
 * a UserError that names all that are missing, and where their values are.
 */
async function awsHistory(command, { bucket, prefix }, values, needs) {
    const environment = process.env;
    const table = values.get('registry-table') ?? (0,command_settings/* registryTableOf */.DI)(environment);
    const missing = [...(table === '' ? [command_settings/* LACKS_TABLE */.Iw] : []), ...(0,command_settings/* lackingSettings */.bV)(environment, needs)];
    if (missing.length > 0)
        throw new errors/* UserError */.yo(`${command} of a registry in S3 needs ${missing.join(', ')}; the function of catch-ups has the values: aws lambda get-function-configuration --function-name NAME --query Environment.Variables (Terraform calls it {project}-{environment}-schema-catchup)`, 'config');
    const read = (0,lambda_settings/* lambdaSettings */.J$)({
        ...environment,
        ...(0,settings/* registryVariables */.Rr)({ schemaBucket: bucket, schemaPrefix: prefix, registryTable: table }),
    });
    const more = (0,lambda_settings/* catchUpSettings */.ui)(environment);
    return { read, more, ports: await awsCatchUpPorts(read, more, () => Infinity) };
}


/***/ }),

/***/ 76514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eW: () => (/* binding */ TRACKING),
/* harmony export */   ui: () => (/* binding */ readTracking)
/* harmony export */ });
/* unused harmony export TRACKED_STATUSES */
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81743);

/** The attributes of an item in the tracking table, which people and dashboards read. */
const TRACKING = {
    /** The table's key. */
    id: 'catchup_id',
    topic: 'topic_name',
    version: 'schema_version',
    seq: 'activation_seq',
    /** L of S: the periods in the plan's order; `NULL` for rows without one. */
    periods: 'affected_periods',
    /** IN_PROGRESS, DONE, FAILED or SUPERSEDED. */
    status: 'status',
    total: 'total_periods',
    processed: 'processed_periods',
    /** UTC, ISO 8601. */
    startedAt: 'started_at',
    endedAt: 'ended_at',
    /** SHA-256 of the plan, hexadecimal. */
    plan: 'plan_sha256',
};
const TRACKED_STATUSES = ['IN_PROGRESS', 'DONE', 'FAILED', 'SUPERSEDED'];
/**
 * Reads an item, by its attributes as plain JSON; every reason where it has another shape. What
 * other writers have added is left alone.
 */
function readTracking(attributes) {
    const value = Object.fromEntries([...attributes].filter(([name]) => KEYS.has(name)));
    const problems = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeProblems */ .qf)(value, ITEM);
    if (problems.length > 0)
        return { problems };
    const item = value;
    const status = {
        topic: item.topic_name,
        activationSeq: item.activation_seq,
        status: item.status,
    };
    const { affected_periods: periods, total_periods: total, processed_periods: processed } = item;
    if (periods === undefined && total === undefined && processed === undefined)
        return { ...status, plan: null };
    if (periods === undefined || processed === undefined || !isPart(processed, periods, total))
        return { problems: [`${PLANNED.join(', ')} don't belong together`] };
    return { ...status, plan: { periods, processed } };
}
function isPart(processed, periods, total) {
    return total === periods.length && processed <= total;
}
const TEXT = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .valueShape */ .HU)((it) => typeof it === 'string', 'a text');
const COUNT = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .valueShape */ .HU)((it) => Number.isSafeInteger(it) && Number(it) >= 0, 'a whole number');
const STATUS = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .textShape */ .ze)((text) => TRACKED_STATUSES.includes(text), TRACKED_STATUSES.join(' or '));
const PLANNED = [TRACKING.periods, TRACKING.total, TRACKING.processed];
const SHAPES = {
    [TRACKING.topic]: TEXT,
    [TRACKING.seq]: COUNT,
    [TRACKING.status]: STATUS,
    [TRACKING.periods]: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listShape */ .Cp)(TEXT),
    [TRACKING.total]: COUNT,
    [TRACKING.processed]: COUNT,
};
const KEYS = new Set(Object.keys(SHAPES));
const ITEM = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectShape */ .pr)(SHAPES, PLANNED);


/***/ })

};
