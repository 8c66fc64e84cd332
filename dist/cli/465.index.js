export const id = 465;
export const ids = [465];
export const modules = {

/***/ 465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  awsPorts: () => (/* binding */ awsPorts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/aws/client-settings.js + 2 modules
var client_settings = __webpack_require__(9472);
// EXTERNAL MODULE: ./build/aws/failure.js
var failure = __webpack_require__(1912);
// EXTERNAL MODULE: ./build/aws/fault.js
var fault = __webpack_require__(3334);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/backfill/executions.js

/**
 * The ARN of an execution of a state machine:
 * arn:aws:states:eu-west-1:123456789012:stateMachine:backfill → …:execution:backfill:name
 */
function executionArn(stateMachineArn, name) {
    return `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}
/**
 * The executions of a state machine that run, page by page. The list is a few seconds behind:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_ListExecutions.html
 */
async function* runningExecutions(client, stateMachineArn) {
    const { ListExecutionsCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(854), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 1755));
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
            throw awsFault(error, {
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

;// CONCATENATED MODULE: ./build/backfill/step-functions.js





/**
 * A state machine, or a version or an alias of one:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
const ARN = /^(arn:aws[a-z-]*:states:[a-z]{2,}(?:-[a-z]+)+-[0-9]+:[0-9]{12}:stateMachine:[^\s:]{1,80})(?::[^\s:]{1,80})?$/;
/**
 * Starts executions of a state machine. A name can't be reused for 90 days, so a repeated start
 * does nothing.
 */
async function stepFunctionsBackfill(stateMachineArn, environment, deployment) {
    const [{ SFNClient, StartExecutionCommand }, settings] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(854), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 1755)),
        (0,client_settings/* clientSettings */.r)('Step Functions', environment, { ...client_settings/* DEFAULT_LIMITS */.d, attempts: 4 }),
    ]);
    const client = new SFNClient(settings);
    return {
        check: () => checkMachine(client, stateMachineArn),
        start: async (name, input) => {
            try {
                const { executionArn: id } = await client.send(new StartExecutionCommand({
                    stateMachineArn,
                    name,
                    input: JSON.stringify({ ...input, deployment }),
                }));
                return { kind: 'started', id: id ?? executionArn(stateMachineArn, name) };
            }
            catch (error) {
                if ((0,failure/* failureOf */.g5)(error).name === 'ExecutionAlreadyExists')
                    return { kind: 'exists', id: executionArn(stateMachineArn, name) };
                throw (0,fault/* awsFault */._)(error, {
                    service: 'Step Functions',
                    operation: `StartExecution of ${name} on`,
                    resource: stateMachineArn,
                    permission: 'states:StartExecution',
                });
            }
        },
    };
}
/** Names of the answers of a role or a server that can't say whether the machine is there. */
const SILENT = new Set(['AccessDeniedException', 'UnknownOperationException']);
async function checkMachine(client, arn) {
    const [, stateMachineArn] = ARN.exec(arn) ?? [];
    if (stateMachineArn === undefined)
        throw new errors/* Fault */.vC(`BACKFILL_STATE_MACHINE_ARN is '${(0,failure/* plain */.pj)(arn, 200)}', and that is no ARN of a state machine (arn:aws:states:{region}:{account}:stateMachine:{name}); correct it, or remove it to run without backfills`);
    const { DescribeStateMachineCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(854), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 1755));
    const call = {
        service: 'Step Functions',
        operation: 'DescribeStateMachine of',
        resource: arn,
        permission: 'states:DescribeStateMachine',
    };
    try {
        const { status } = await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
        if (status === 'DELETING')
            throw new errors/* Fault */.vC(`The state machine ${arn} is being deleted, so no backfill can be started`);
        return undefined;
    }
    catch (error) {
        if (!SILENT.has((0,failure/* failureOf */.g5)(error).name))
            throw (0,fault/* awsFault */._)(error, call);
        return `It is not known whether the state machine ${arn} exists: allow states:DescribeStateMachine on it`;
    }
}

// EXTERNAL MODULE: ./build/registry/aws.js + 8 modules
var aws = __webpack_require__(2932);
// EXTERNAL MODULE: ./build/warehouse/ddl.js + 1 modules
var ddl = __webpack_require__(2234);
// EXTERNAL MODULE: ./build/warehouse/athena.js + 4 modules
var athena = __webpack_require__(2408);
;// CONCATENATED MODULE: ./build/protocol/catch-up-settings.js

/** What a catch-up Lambda says that can't work. */
const LACKS_MACHINE = 'The environment lacks BACKFILL_STATE_MACHINE_ARN or CATCH_UP_TRACKING_TABLE; set both on the catch-up function';
/** The default of CATCH_UP_MAX_TOPICS. */
const DEFAULT_MAX_TOPICS = 5;
/** The default of CATCH_UP_MAX_INSERTS. */
const DEFAULT_MAX_INSERTS = 10_000;
/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html, or an ARN. */
const TABLE = /^[A-Za-z0-9_.-]{3,255}$|^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:[0-9]{12}:table\/[A-Za-z0-9_.-]{3,255}$/;
/** https://docs.aws.amazon.com/glue/latest/webapi/API_GetJobRuns.html, without control characters. */
const JOB = /^[^\p{Cc}\p{Cf},]{1,255}$/u;
const MACHINE = /^arn:aws[a-z-]*:states:[a-z]{2,}(?:-[a-z]+)+-[0-9]+:[0-9]{12}:stateMachine:[^\s:]{1,80}$/;
const SUPPRESSION = /^([a-z0-9_]{1,255})\.([a-z0-9_]{1,255})$/;
/** Reads the variables of the catch-up Lambda; a clause for each wrong one. */
function readCatchUpSettings(environment) {
    const valueOf = (name) => (environment[name] ?? '').trim();
    const table = valueOf('CHECKPOINT_TABLE');
    const machine = valueOf('PIPELINE_STATE_MACHINE_ARN');
    const jobs = valueOf('PIPELINE_GLUE_JOBS')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
    const tracking = valueOf('CATCH_UP_TRACKING_TABLE');
    const most = valueOf('CATCH_UP_MAX_TOPICS') || String(DEFAULT_MAX_TOPICS);
    const inserts = valueOf('CATCH_UP_MAX_INSERTS') || String(DEFAULT_MAX_INSERTS);
    const suppression = valueOf('SUPPRESSION_TABLE');
    const [, database, name] = SUPPRESSION.exec(suppression) ?? [];
    const problems = [
        ...(tracking === '' || TABLE.test(tracking)
            ? []
            : [`CATCH_UP_TRACKING_TABLE must name a DynamoDB table, not ${shown(tracking)}`]),
        ...(/^[1-9][0-9]{0,3}$/.test(most)
            ? []
            : [`CATCH_UP_MAX_TOPICS must be a whole number from 1 to 9999, not ${shown(most)}`]),
        ...(/^[0-9]{1,9}$/.test(inserts)
            ? []
            : [`CATCH_UP_MAX_INSERTS must be a number of rows, not ${shown(inserts)}`]),
        ...(suppression === '' || name !== undefined
            ? []
            : [`SUPPRESSION_TABLE must be database.table in lower case, not ${shown(suppression)}`]),
        ...(table === '' || TABLE.test(table)
            ? []
            : [`CHECKPOINT_TABLE must name a DynamoDB table, not ${shown(table)}`]),
        ...jobs
            .filter((job) => !JOB.test(job))
            .map((job) => `PIPELINE_GLUE_JOBS must name Glue jobs, with commas in between, not ${shown(job)}`),
        ...(machine === '' || MACHINE.test(machine)
            ? []
            : [`PIPELINE_STATE_MACHINE_ARN must be the ARN of a state machine, not ${shown(machine)}`]),
    ];
    if (problems.length > 0)
        return { problems };
    return {
        checkpointTable: table || null,
        pipelineJobs: [...new Set(jobs)].sort(compareTexts),
        pipelineMachine: machine || null,
        trackingTable: tracking || null,
        maxTopics: Number(most),
        maxInserts: Number(inserts),
        suppression: database === undefined || name === undefined ? null : { database, name },
    };
}
function shown(value) {
    return JSON.stringify(value.slice(0, 200));
}
/** The table that records catch-ups, for an environment in which it may be missing; null: it is. */
function trackingTableOf(environment) {
    return (environment['CATCH_UP_TRACKING_TABLE'] ?? '').trim() || null;
}

// EXTERNAL MODULE: ./build/bin/approval-key.js
var approval_key = __webpack_require__(713);
// EXTERNAL MODULE: ./build/bin/sha256.js
var sha256 = __webpack_require__(2875);
;// CONCATENATED MODULE: ./build/bin/aws-ports.js









/** The validator's ports on AWS. */
async function awsPorts(read, judges, { remainingMs, functionArn, log }) {
    const { schemaBucket: bucket, schemaPrefix: prefix, registryTable: table, athenaOutputBucket, athenaWorkgroup, stateMachineArn, encryption, } = read;
    const settings = { ...read.settings, judges };
    const environment = process.env;
    const registry = await (0,aws.awsRegistry)({ bucket, prefix, table, encryption, environment });
    const { items } = registry;
    if (items === undefined)
        throw new TypeError('The registry was opened without a DynamoDB table');
    return {
        registry: { ...registry, items },
        warehouse: (0,athena.athenaWarehouse)({
            environment,
            places: settings.places,
            outputBucket: athenaOutputBucket,
            workgroup: athenaWorkgroup,
            remainingMs,
            sleep: (ms) => (0,promises_.setTimeout)(ms),
        }),
        backfill: stateMachineArn === undefined || judges === 'structure'
            ? undefined
            : await stepFunctionsBackfill(stateMachineArn, environment, {
                databases: settings.places.databases,
                registry_table: table,
                tracking_table: trackingTableOf(environment),
                bucket,
                prefix,
                athena: { workgroup: athenaWorkgroup, output: athenaOutputBucket },
            }),
        settings,
        verifyApproval: (0,approval_key/* approvalVerifier */._)(settings, environment),
        now: () => new Date(),
        digest: sha256/* sha256 */.s,
        attempt: external_node_crypto_.randomUUID,
        identity: { warehouse: 'athena', function: functionArn },
        planStatements: (before, after, topic) => (0,ddl/* planStatements */.Gu)(before, after, topic, settings.places),
        log,
    };
}


/***/ })

};
