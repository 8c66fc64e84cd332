export const id = 2515;
export const ids = [2515,3334];
export const modules = {

/***/ 3334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ awsFault)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80584);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31912);



/**
 * A Fault that names the operation, the resource, what went wrong and what to do next. It quotes
 * the answer, shortened and without credentials.
 */
function awsFault(error, call) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC)
        return error;
    const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(error);
    const { what, todo } = (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .c)(failure, call);
    // Not how many: that depends on how other requests fared, and equal runs report equal bytes.
    const tries = failure.attempts > 1 ? ', after several tries' : '';
    const answer = [
        failure.status === undefined ? '' : `HTTP ${failure.status}`,
        failure.name || failure.code,
    ].filter((text) => text !== '');
    const { message } = failure;
    const details = `${answer.join(' ')}${answer.length > 0 && message !== '' ? ': ' : ''}${message}`;
    const sentence = `${call.operation} ${call.resource} failed: ${what}${tries}${details === '' ? '' : ` (${details})`}`;
    const permission = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefusedByKey */ .Zs)(failure) ? 'kms:Decrypt' : call.permission;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${sentence}. ${todo}`, {
        cause: withoutSecrets(error, failure),
        obstacle: {
            what: sentence,
            todo,
            denied: (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isDenied */ .GZ)(failure) ? { permission, resource: call.resource } : null,
        },
    });
}
/**
 * The SDK's errors hold the whole request and answer with signatures and tokens, which must not be
 * printed with the cause.
 */
function withoutSecrets(error, failure) {
    const requestId = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)(error, '$metadata'), 'requestId'));
    const cause = new Error(failure.message);
    cause.name = failure.name || failure.code || 'Error';
    const frames = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)(error, 'stack'))
        ?.split('\n')
        .filter((line) => /^ {4}at \S/.test(line)) ?? [];
    cause.stack = [
        `${cause.name}: ${cause.message}`,
        ...frames.map((line) => `    ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(line, 300)}`),
    ].join('\n');
    return Object.assign(cause, {
        ...(failure.status === undefined ? {} : { status: failure.status }),
        ...(requestId === undefined ? {} : { requestId: (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(requestId, 80) }),
    });
}


/***/ }),

/***/ 92515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  awsWatch: () => (/* binding */ awsWatch)
});

// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(21118);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/protocol/catch-up-progress.js
var catch_up_progress = __webpack_require__(34092);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(61156);
// EXTERNAL MODULE: ./build/backfill/dynamodb-tracking.js
var dynamodb_tracking = __webpack_require__(73325);
// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
// EXTERNAL MODULE: ./build/backfill/clients.js
var clients = __webpack_require__(10747);
// EXTERNAL MODULE: ./build/backfill/executions.js
var executions = __webpack_require__(9188);
;// CONCATENATED MODULE: ./build/backfill/execution-queue.js



/**
 * The executions of a state machine that run, in the order in which they were started. Nothing has
 * to be given back, so an execution that was stopped holds nobody up. The list is a few seconds
 * behind, so more may run for a moment.
 */
function executionQueue(stateMachineArn, environment) {
    const running = executionsInOrder(stateMachineArn, environment);
    return {
        ahead: async (catchupId) => {
            const order = await running();
            const place = order.indexOf(catchupId);
            // One that is not listed yet was started last.
            return place === -1 ? order.length : place;
        },
    };
}
/** The names of the executions that run now, the first that was started first. */
function executionsInOrder(stateMachineArn, environment) {
    let loaded;
    return async () => {
        const client = await (loaded ??= (0,clients/* stepFunctionsClient */.r)(environment));
        const running = [];
        for await (const { name = '', startDate } of (0,executions/* runningExecutions */.Z)(client, stateMachineArn))
            running.push({ name, at: startDate?.getTime() ?? 0 });
        return running
            .sort((a, b) => a.at - b.at || (0,compare_texts/* compareTexts */.q)(a.name, b.name))
            .map(({ name }) => name);
    };
}

;// CONCATENATED MODULE: ./build/backfill/aws-watch.js






/** Milliseconds for which a list of executions is used again: hundreds of topics ask at once. */
const FRESH_MS = 10_000;
/** Looks in the tracking table, and at the executions of the state machine. */
function awsWatch({ trackingTable, stateMachineArn, maxTopics }, environment, now) {
    const tracking = trackingTable === null ? undefined : (0,dynamodb_tracking/* dynamoDbTrackingReader */.b)(trackingTable, environment);
    const running = stateMachineArn === null || maxTopics === null
        ? undefined
        : fresh(executionsInOrder(stateMachineArn, environment), now);
    return async (item) => {
        if (item.status !== 'READY' && !registry_item/* CLOSED_BY_BACKFILL */.GH.has(item.status ?? ''))
            return undefined;
        const recorded = tracking === undefined ? undefined : await recordedOf(item, tracking);
        if (recorded !== undefined || maxTopics === null)
            return recorded;
        // Who may not list executions is not told of a queue.
        const names = await running?.().catch(() => []);
        return names === undefined ? undefined : (0,catch_up_progress/* queuedProgress */.n4)(item, names, maxTopics);
    };
}
async function recordedOf(item, tracking) {
    const id = (0,catch_up_progress/* atWork */.R_)(item);
    if (id === undefined)
        return undefined;
    try {
        const found = await tracking.find(id);
        if (found === undefined)
            return undefined;
        if (!('problems' in found))
            return (0,catch_up_progress/* recordedProgress */.UY)(item, found);
        const reason = `what is recorded of ${(0,quoted/* quoted */.T)(id)} has another shape (${found.problems.join('; ')})`;
        return { kind: 'unknown', reason };
    }
    catch (error) {
        return { kind: 'unknown', reason: (0,errors/* redacted */.pc)((0,errors/* reasonOf */.A3)(error)) };
    }
}
/** The same answer for everybody who asks within some seconds. */
function fresh(ask, now) {
    let last;
    return () => {
        const at = now().getTime();
        if (last === undefined || at - last.at > FRESH_MS)
            last = { at, answer: ask() };
        return last.answer;
    };
}


/***/ }),

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
