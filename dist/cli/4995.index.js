export const id = 4995;
export const ids = [4995,2970];
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

/***/ 73325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ dynamoDbTrackingReader)
/* harmony export */ });
/* unused harmony export dynamoDbTracking */
/* harmony import */ var _aws_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3334);
/* harmony import */ var _protocol_tracking_item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76514);
/* harmony import */ var _clients_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10747);



/** Records catch-ups in a DynamoDB table with the key catchup_id (S). */
function dynamoDbTracking(table, environment) {
    let loaded;
    const update = async (id, { set, keeps, answers }) => {
        const sdk = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(2571), __webpack_require__.e(4208)]).then(__webpack_require__.bind(__webpack_require__, 34208));
        const names = Object.keys(set);
        const input = {
            TableName: table,
            Key: { [TRACKING.id]: { S: id } },
            UpdateExpression: `SET ${names
                .map((name, n) => keeps ? `#${name} = if_not_exists(#${name}, :v${n})` : `#${name} = :v${n}`)
                .join(', ')}`,
            ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
            ExpressionAttributeValues: Object.fromEntries(Object.values(set).map((value, n) => [`:v${n}`, value])),
            ReturnValues: answers,
        };
        try {
            const client = await (loaded ??= dynamoDbClient(environment));
            const { Attributes = {} } = await client.send(new sdk.UpdateItemCommand(input));
            return Attributes;
        }
        catch (error) {
            throw awsFault(error, {
                service: 'DynamoDB',
                operation: 'Updating',
                resource: `DynamoDB table ${table}, catch-up ${id}`,
                permission: 'dynamodb:UpdateItem',
            });
        }
    };
    const change = async (id, set) => {
        await update(id, { set, keeps: false, answers: 'ALL_NEW' });
    };
    return {
        begin: async ({ catchupId, topic, schemaVersion, activationSeq, startedAt }) => {
            const set = {
                [TRACKING.topic]: { S: topic },
                [TRACKING.version]: { S: schemaVersion },
                [TRACKING.seq]: { N: String(activationSeq) },
                [TRACKING.status]: { S: 'IN_PROGRESS' },
                [TRACKING.startedAt]: { S: startedAt },
            };
            const found = await update(catchupId, { set, keeps: true, answers: 'ALL_NEW' });
            return {
                startedAt: found[TRACKING.startedAt]?.S ?? startedAt,
                planSha256: found[TRACKING.plan]?.S ?? null,
            };
        },
        planned: (id, { sha256, periods }) => change(id, {
            [TRACKING.plan]: { S: sha256 },
            [TRACKING.periods]: { L: periods.map((period) => ({ S: period })) },
            [TRACKING.total]: { N: String(periods.length) },
            [TRACKING.processed]: { N: '0' },
        }),
        processed: (id, periods) => change(id, { [TRACKING.processed]: { N: String(periods) } }),
        ended: async (id, status, at) => {
            const set = { [TRACKING.status]: { S: status }, [TRACKING.endedAt]: { S: at } };
            const before = await update(id, { set, keeps: false, answers: 'ALL_OLD' });
            return {
                startedAt: before[TRACKING.startedAt]?.S ?? null,
                hadEnded: before[TRACKING.endedAt] !== undefined,
            };
        },
    };
}
/** Reads that table. An obstacle is a Fault. */
function dynamoDbTrackingReader(table, environment) {
    let loaded;
    return {
        find: async (id) => {
            const sdk = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(2571), __webpack_require__.e(4208)]).then(__webpack_require__.bind(__webpack_require__, 34208));
            try {
                const client = await (loaded ??= (0,_clients_js__WEBPACK_IMPORTED_MODULE_2__/* .dynamoDbClient */ .i)(environment));
                const { Item } = await client.send(new sdk.GetItemCommand({ TableName: table, Key: { [_protocol_tracking_item_js__WEBPACK_IMPORTED_MODULE_1__/* .TRACKING */ .eW.id]: { S: id } } }));
                if (Item === undefined)
                    return undefined;
                return (0,_protocol_tracking_item_js__WEBPACK_IMPORTED_MODULE_1__/* .readTracking */ .ui)(new Map(Object.entries(Item).map(([name, value]) => [name, plainOf(value)])));
            }
            catch (error) {
                throw (0,_aws_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .awsFault */ ._)(error, {
                    service: 'DynamoDB',
                    operation: 'Reading',
                    resource: `DynamoDB table ${table}, catch-up ${id}`,
                    permission: 'dynamodb:GetItem',
                });
            }
        },
    };
}
/** The value as in JSON; undefined for types that no attribute of an item has. */
function plainOf({ S, N, L }) {
    if (S !== undefined)
        return S;
    return N === undefined ? L?.map(plainOf) : Number(N);
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

/***/ 39249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ stepFunctionsBackfill)
/* harmony export */ });
/* harmony import */ var _aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31912);
/* harmony import */ var _aws_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3334);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19473);
/* harmony import */ var _clients_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10747);
/* harmony import */ var _executions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9188);





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
    const { StartExecutionCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(854), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 51755));
    const client = await (0,_clients_js__WEBPACK_IMPORTED_MODULE_3__/* .stepFunctionsClient */ .r)(environment);
    return {
        check: () => checkMachine(client, stateMachineArn),
        start: async (name, input) => {
            try {
                const { executionArn: id } = await client.send(new StartExecutionCommand({
                    stateMachineArn,
                    name,
                    input: JSON.stringify({ ...input, deployment }),
                }));
                return { kind: 'started', id: id ?? (0,_executions_js__WEBPACK_IMPORTED_MODULE_4__/* .executionArn */ ._)(stateMachineArn, name) };
            }
            catch (error) {
                if ((0,_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error).name === 'ExecutionAlreadyExists')
                    return { kind: 'exists', id: (0,_executions_js__WEBPACK_IMPORTED_MODULE_4__/* .executionArn */ ._)(stateMachineArn, name) };
                throw (0,_aws_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFault */ ._)(error, {
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(`BACKFILL_STATE_MACHINE_ARN is '${(0,_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(arn, 200)}', and that is no ARN of a state machine (arn:aws:states:{region}:{account}:stateMachine:{name}); correct it, or remove it to run without backfills`);
    const { DescribeStateMachineCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(854), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 51755));
    const call = {
        service: 'Step Functions',
        operation: 'DescribeStateMachine of',
        resource: arn,
        permission: 'states:DescribeStateMachine',
    };
    try {
        const { status } = await client.send(new DescribeStateMachineCommand({ stateMachineArn }));
        if (status === 'DELETING')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(`The state machine ${arn} is being deleted, so no backfill can be started`);
        return undefined;
    }
    catch (error) {
        if (!SILENT.has((0,_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error).name))
            throw (0,_aws_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .awsFault */ ._)(error, call);
        return `It is not known whether the state machine ${arn} exists: allow states:DescribeStateMachine on it`;
    }
}


/***/ }),

/***/ 32970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ deploymentOf),
/* harmony export */   awsPorts: () => (/* binding */ awsPorts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _backfill_step_functions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39249);
/* harmony import */ var _history_drop_set_aside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49938);
/* harmony import */ var _registry_aws_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72932);
/* harmony import */ var _warehouse_ddl_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33588);
/* harmony import */ var _warehouse_athena_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83141);
/* harmony import */ var _approval_key_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(10713);
/* harmony import */ var _sha256_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22875);









/** The validator's ports on AWS. */
async function awsPorts(read, judges, { remainingMs, functionArn, log }) {
    const { schemaBucket: bucket, schemaPrefix: prefix, registryTable: table, athenaOutputBucket, athenaWorkgroup, stateMachineArn, encryption, } = read;
    const settings = { ...read.settings, judges };
    const environment = process.env;
    const registry = await (0,_registry_aws_js__WEBPACK_IMPORTED_MODULE_4__.awsRegistry)({ bucket, prefix, table, encryption, environment });
    const { items } = registry;
    if (items === undefined)
        throw new TypeError('The registry was opened without a DynamoDB table');
    const { places } = settings;
    const warehouse = (0,_warehouse_athena_js__WEBPACK_IMPORTED_MODULE_6__.athenaWarehouse)({
        environment,
        places,
        outputBucket: athenaOutputBucket,
        workgroup: athenaWorkgroup,
        remainingMs,
        sleep: (ms) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(ms),
    });
    const lake = { registry: { ...registry, items }, warehouse, now: () => new Date() };
    return {
        ...lake,
        backfill: stateMachineArn === undefined || judges === 'structure'
            ? undefined
            : await (0,_backfill_step_functions_js__WEBPACK_IMPORTED_MODULE_2__/* .stepFunctionsBackfill */ .a)(stateMachineArn, environment, deploymentOf(read)),
        dropSetAside: judges === 'structure'
            ? undefined
            : (topic) => (0,_history_drop_set_aside_js__WEBPACK_IMPORTED_MODULE_3__/* .dropSetAside */ .U)(topic, { ...lake, places, attempt: node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID }),
        settings,
        verifyApproval: (0,_approval_key_js__WEBPACK_IMPORTED_MODULE_8__/* .approvalVerifier */ ._)(settings, environment),
        digest: _sha256_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256 */ .s,
        attempt: node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID,
        identity: { warehouse: 'athena', function: functionArn },
        planStatements: (before, after, topic) => (0,_warehouse_ddl_js__WEBPACK_IMPORTED_MODULE_5__/* .planStatements */ .Gu)(before, after, topic, places),
        log,
    };
}
/** The places of an installation, which the input of a catch-up tells. */
function deploymentOf(read) {
    return {
        databases: read.settings.places.databases,
        registry_table: read.registryTable,
        tracking_table: read.trackingTable,
        bucket: read.schemaBucket,
        prefix: read.schemaPrefix,
        athena: { workgroup: read.athenaWorkgroup, output: read.athenaOutputBucket },
    };
}


/***/ }),

/***/ 54995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  patchInAws: () => (/* binding */ patchInAws),
  requireMachine: () => (/* binding */ requireMachine)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/backfill/dynamodb-tracking.js
var dynamodb_tracking = __webpack_require__(73325);
// EXTERNAL MODULE: ./build/backfill/step-functions.js
var step_functions = __webpack_require__(39249);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/core/history/plan/step-at.js + 1 modules
var step_at = __webpack_require__(67727);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(21118);
// EXTERNAL MODULE: ./build/protocol/catch-up-certificate.js
var catch_up_certificate = __webpack_require__(91240);
// EXTERNAL MODULE: ./build/protocol/catch-up-name.js
var catch_up_name = __webpack_require__(28604);
// EXTERNAL MODULE: ./build/protocol/catch-up-plan.js + 3 modules
var catch_up_plan = __webpack_require__(79691);
// EXTERNAL MODULE: ./build/protocol/catch-up-record.js
var catch_up_record = __webpack_require__(58906);
// EXTERNAL MODULE: ./build/protocol/catch-up-standing.js
var catch_up_standing = __webpack_require__(55803);
// EXTERNAL MODULE: ./build/protocol/unpatched.js
var protocol_unpatched = __webpack_require__(72335);
// EXTERNAL MODULE: ./build/history/judge-outcome.js
var judge_outcome = __webpack_require__(24677);
// EXTERNAL MODULE: ./build/history/step-outcomes.js + 1 modules
var step_outcomes = __webpack_require__(58212);
// EXTERNAL MODULE: ./build/history/superseded-words.js
var superseded_words = __webpack_require__(88399);
// EXTERNAL MODULE: ./build/history/tally.js
var tally = __webpack_require__(28901);
;// CONCATENATED MODULE: ./build/history/report-execution.js













/**
 * What an execution that has ended did, from what it has recorded: its own end says little, and may
 * be that of another definition.
 */
async function reportExecution(asked, state, ports) {
    const { id, subject } = asked;
    const { topic } = subject;
    const item = await ports.registry.items.get(topic);
    const { status, reason, fault } = endingOf(asked, state, item);
    const plan = await planOf(asked, ports);
    const failure = status === 'BACKFILL_FAILED' ? (item?.catchupFailure ?? null) : null;
    const reached = await reachedBy(asked, plan, { isReady: status === 'READY', failure }, ports);
    const unpatched = item?.unpatched ?? [];
    const isIdle = status === 'NOTHING_TO_DO' ||
        (status === 'READY' && subject.item.status === 'READY' && reached.periods.length === 0);
    const report = {
        topic,
        status: isIdle ? 'NOTHING_TO_DO' : status,
        catchupId: isIdle ? null : id,
        ...reached,
        unpatched: status === 'READY' ? (0,protocol_unpatched/* unpatchedUnion */.g7)(unpatched, plan?.left ?? []) : unpatched,
        reason,
    };
    return { report, ...(fault === undefined ? {} : { fault }) };
}
/** The error that the state machine ends with once a failure stands in the item. */
const RECORDED = 'BackfillFailed';
function endingOf(asked, state, item) {
    const { id, subject } = asked;
    const attempt = (0,catch_up_name/* parseCatchUpName */.L3)(id)?.attempt ?? 0;
    const begun = item?.catchupAttempt ?? 0;
    if (item?.activationSeq !== subject.facts.seq || begun > attempt)
        return { status: 'SUPERSEDED', reason: (0,superseded_words/* supersededWords */.I)(subject.topic) };
    const hasBegun = begun === attempt;
    const isHeld = (item.catchupId ?? null) !== null;
    const { catchupFailure: failure } = item;
    if (failure?.step === catch_up_record/* GIVEN_UP */.wo && !isHeld && (hasBegun || state.status === 'failed'))
        return { status: 'SUPERSEDED', reason: `a person gave it up: ${failure.reason}` };
    if (hasBegun && !isHeld && item.status === 'READY')
        return { status: 'READY', reason: null };
    return state.status === 'failed'
        ? failureOf(asked, state, hasBegun ? item : undefined)
        : successOf(asked, hasBegun ? undefined : item);
}
/** `item`: undefined where the execution had not begun. */
function failureOf({ id, subject: { topic } }, { error, reason }, item) {
    const failure = item?.catchupFailure ?? null;
    const isRecorded = item?.status === 'BACKFILL_FAILED' || error === RECORDED;
    if (failure !== null && isRecorded)
        return { status: 'BACKFILL_FAILED', reason: failure.reason };
    return unexplained(`The execution ${id} ended without recording why (${reason ?? 'no reason'}); look at it in Step Functions, and run schema-gate catch-up ${topic} again`);
}
/** `item`: undefined where the execution had begun, and then should have ended it. */
function successOf({ id, subject: { topic, facts, archiveKey, item: before } }, item) {
    if (item?.status === 'READY') {
        // A state machine of one's own opens a closed gate as it likes.
        if (before.status !== 'READY')
            return { status: 'READY', reason: null };
        if (!(0,catch_up_standing/* isBehind */.Jm)({ facts, archiveKey, item }))
            return { status: 'NOTHING_TO_DO', reason: null };
    }
    return unexplained(`The execution ${id} succeeded and recorded nothing for topic ${(0,quoted/* quoted */.T)(topic)}, so its state machine may have another definition than schema-gate's (infra/state-machines/catch-up.asl.json); look at it in Step Functions, and name the right one with BACKFILL_STATE_MACHINE_ARN`);
}
/** The history is not patched, and nobody knows why. */
function unexplained(reason) {
    return { status: 'BACKFILL_FAILED', reason, fault: new errors/* Fault */.vC(reason) };
}
async function reachedBy({ id }, plan, { isReady, failure }, ports) {
    const { objects, layout } = ports.registry;
    if (plan === undefined)
        return tally/* NOTHING_REACHED */.V9;
    if (isReady) {
        const stored = await objects.get(layout.certificate(id));
        const certificate = stored === undefined ? undefined : (0,catch_up_certificate/* parseCertificate */.hB)(new TextDecoder().decode(stored.bytes));
        if (certificate !== undefined)
            return { periods: certificate.periods, notReached: [] };
    }
    const done = await (0,step_outcomes/* stepsDone */.O)(id, plan, ports);
    return (0,tally/* reachedPeriods */.hg)(plan, done, stoppedIn(plan, done.length, failure));
}
/** The step behind those that are done, if it is the one that failed. */
function stoppedIn(plan, index, failure) {
    const { count, at } = (0,step_at/* stepsIn */.FZ)(plan);
    if (failure === null || index >= count)
        return undefined;
    const { step, period } = (0,judge_outcome/* failureAt */.iY)(at(index), failure.reason);
    return step === failure.step && period === failure.period ? at(index) : undefined;
}
/** For what is shown; whoever runs a plan checks its digest. */
async function planOf({ id, subject: { topic } }, { registry: { objects, layout } }) {
    const stored = await objects.get(layout.catchUp(id));
    if (stored === undefined)
        return undefined;
    const read = (0,catch_up_plan/* parseCatchUpPlan */.z)(new TextDecoder().decode(stored.bytes));
    return 'plan' in read && read.plan.topic === topic ? read.plan : undefined;
}

// EXTERNAL MODULE: ./build/history/attempts.js
var attempts = __webpack_require__(82665);
// EXTERNAL MODULE: ./build/core/change/catch-up.js
var catch_up = __webpack_require__(64720);
// EXTERNAL MODULE: ./build/protocol/backfill-input.js
var backfill_input = __webpack_require__(1590);
// EXTERNAL MODULE: ./build/protocol/stored-schema.js
var stored_schema = __webpack_require__(51044);
;// CONCATENATED MODULE: ./build/history/catch-up-input.js




/** The input of an execution for the version in force, as the validator's activation gives it. */
async function catchUpInput(active, ports) {
    const { topic, facts } = active;
    return (0,backfill_input/* inputOf */.wg)(topic, facts, (await differenceOf(active, ports)) ?? backfill_input/* NO_DIFFERENCE */.Cw);
}
async function differenceOf({ facts, version }, { registry: { objects } }) {
    const compared = (0,backfill_input/* comparedVersions */.N4)(facts);
    if (compared === undefined)
        return undefined;
    const read = async (key) => {
        const stored = await objects.get(key);
        if (stored === undefined)
            throw new errors/* Fault */.vC(`The archived version ${objects.locate(key)} is gone, so it is unknown what history lacks; restore it`);
        return (0,stored_schema/* parseStored */.Tw)(stored);
    };
    const base = await read(compared.base);
    const replaced = compared.replaced === compared.base ? base : await read(compared.replaced);
    return (0,catch_up/* catchUpSince */.vL)(base, replaced, version);
}

// EXTERNAL MODULE: ./build/history/subject.js
var history_subject = __webpack_require__(34783);
;// CONCATENATED MODULE: ./build/history/start-execution.js





/**
 * Starts the next attempt at a topic's history, as the validator starts the first one. One that is
 * at work already, or queued, is left to go on.
 */
async function startExecution(topic, ports) {
    const { machine, backfill } = ports;
    const subject = await (0,history_subject/* readSubject */.$e)(topic, ports);
    const { item } = subject;
    if ((0,history_subject/* gateOf */.Rv)(subject) === undefined) {
        const nothing = { topic, catchupId: null, ...tally/* NOTHING_REACHED */.V9, reason: null };
        const report = { ...nothing, unpatched: item.unpatched ?? [] };
        return { kind: 'nothing', report: { ...report, status: 'NOTHING_TO_DO' } };
    }
    const warning = await backfill.check();
    if (warning !== undefined)
        ports.warn(warning);
    const { waiting, next } = await (0,attempts/* attemptsOf */.O)(subject, machine);
    // One that is queued takes over from the one that has begun.
    const atWork = waiting ?? (await begunExecution(subject, machine));
    if (atWork !== undefined)
        return { kind: 'at work', id: atWork, subject };
    // Whoever starts the same one at this moment gives it the same input; then it is the same one.
    const { kind } = await backfill.start(next, await catchUpInput(subject, ports));
    return { kind: kind === 'started' ? 'started' : 'at work', id: next, subject };
}
/** The execution that the item names, if it is of this activation and at work. */
async function begunExecution({ item: { catchupId, status }, facts }, machine) {
    const id = catchupId ?? null;
    // One that has recorded its failure only ends.
    if (id === null || status === 'BACKFILL_FAILED')
        return undefined;
    if ((0,catch_up_name/* parseCatchUpName */.L3)(id)?.seq !== facts.seq)
        return undefined;
    return (await machine.find(id))?.status === 'running' ? id : undefined;
}

// EXTERNAL MODULE: ./build/protocol/catch-up-progress.js
var catch_up_progress = __webpack_require__(34092);
;// CONCATENATED MODULE: ./build/history/watch-execution.js



const EVERY_MS = 5_000;
/** Looks after which an execution is missed; a new one is found a moment later only. */
const MISSING_LOOKS = 12;
/**
 * Watches an execution until it has ended, the signal is given, or there was no progress for so
 * long; undefined: however long that takes.
 */
async function watchExecution(id, waitMs, ports) {
    const { machine, now, sleep, signal, tell } = ports;
    let told = '';
    let changedAt = now().getTime();
    for (let missed = 0;;) {
        const state = await machine.find(id);
        if (state !== undefined && state.status !== 'running')
            return { kind: 'ended', state };
        missed = state === undefined ? missed + 1 : 0;
        if (missed >= MISSING_LOOKS)
            throw new errors/* Fault */.vC(`Step Functions has no execution ${(0,quoted/* quoted */.T)(id)}; look whether BACKFILL_STATE_MACHINE_ARN is that of the validator`);
        const watched = await progressOf(id, ports);
        if (JSON.stringify(watched) !== told) {
            told = JSON.stringify(watched);
            changedAt = now().getTime();
            tell(watched);
        }
        if (signal?.aborted === true)
            return { kind: 'left', reason: 'interrupted' };
        const left = waitMs === undefined ? EVERY_MS : waitMs - (now().getTime() - changedAt);
        if (left <= 0)
            return { kind: 'left', reason: 'no progress in that time' };
        await sleep(Math.min(EVERY_MS, left));
    }
}
async function progressOf(id, { tracking }) {
    try {
        const found = await tracking.find(id);
        if (found === undefined)
            return { kind: 'queued' };
        if ('problems' in found)
            return { kind: 'unknown', reason: found.problems.join('; ') };
        const far = (0,catch_up_progress/* planProgress */.vR)(found.plan);
        if (far.kind !== 'patching')
            return { kind: far.kind };
        const { period, number, of } = far;
        return { kind: 'period', period: period === 'NULL' ? null : period, number, of };
    }
    catch (error) {
        if (error instanceof errors/* Fault */.vC)
            return { kind: 'unknown', reason: (0,errors/* reasonOf */.A3)(error) };
        throw error;
    }
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/bin/aws-ports.js
var aws_ports = __webpack_require__(32970);
// EXTERNAL MODULE: ./build/bin/catch-up-lines.js
var catch_up_lines = __webpack_require__(34209);
;// CONCATENATED MODULE: ./build/bin/catch-up-on-aws.js











/** Starts the execution that patches a topic's history, or finds it at work, and watches it. */
async function patchInAws(topic, history, { waitMs, signal }) {
    const { registry, machine, now } = history.ports;
    const { trackingTable } = history.more;
    if (machine === undefined || trackingTable === null)
        throw new TypeError('A catch-up was started without its settings');
    const backfill = await backfillOf(history);
    const started = await startExecution(topic, { registry, machine, backfill, warn: say });
    if (started.kind === 'nothing')
        return { report: started.report };
    const { id, subject } = started;
    say(started.kind === 'started' ? `Started ${id}` : `${id} is at work already`);
    const running = {
        topic,
        status: 'RUNNING',
        catchupId: id,
        ...tally/* NOTHING_REACHED */.V9,
        unpatched: subject.item.unpatched ?? [],
        reason: null,
    };
    if (waitMs === 0)
        return { report: running };
    const goesOn = `${id} goes on; watch it with schema-gate catch-up ${topic} --registry ${registry.name}`;
    const watched = await watchExecution(id, waitMs, {
        tracking: (0,dynamodb_tracking/* dynamoDbTrackingReader */.b)(trackingTable, process.env),
        machine,
        now,
        // A signal only ends the pause.
        sleep: (ms) => (0,promises_.setTimeout)(ms, undefined, { signal }).catch(() => undefined),
        signal,
        tell: (it) => {
            const line = (0,catch_up_lines/* progressLineOf */.x)(it);
            if (line !== undefined)
                say(line);
        },
    }).catch((error) => {
        say(goesOn);
        throw error;
    });
    if (watched.kind === 'ended')
        return reportExecution({ id, subject }, watched.state, { registry });
    say(goesOn);
    const reason = `nobody watches it any more: ${watched.reason}`;
    return { report: { ...running, reason }, fault: new errors/* Fault */.vC(reason) };
}
/**
 * A Fault where the state machine is not there: it would have no execution to stop, while that of
 * another one goes on.
 */
async function requireMachine(history) {
    const warning = await (await backfillOf(history)).check();
    if (warning !== undefined)
        say(warning);
}
async function backfillOf({ read }) {
    const { stateMachineArn } = read;
    if (stateMachineArn === undefined)
        throw new TypeError('A state machine was asked for without its ARN');
    return (0,step_functions/* stepFunctionsBackfill */.a)(stateMachineArn, process.env, (0,aws_ports/* deploymentOf */.P)(read));
}
function say(line) {
    process.stderr.write(`${(0,report_escape/* logLine */.BP)(line)}\n`);
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
