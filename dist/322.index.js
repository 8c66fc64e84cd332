export const id = 322;
export const ids = [322];
export const modules = {

/***/ 6322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  awsWatch: () => (/* binding */ awsWatch)
});

// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(1118);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/protocol/catch-up-name.js
var catch_up_name = __webpack_require__(8604);
// EXTERNAL MODULE: ./build/protocol/catch-up-record.js
var catch_up_record = __webpack_require__(8906);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(1156);
;// CONCATENATED MODULE: ./build/protocol/catch-up-progress.js



/** The catch-up of the item's own activation that has begun; undefined for one that failed, too. */
function atWork({ status, catchupId, activationSeq }) {
    if (catchupId === undefined || catchupId === null || status === 'BACKFILL_FAILED')
        return undefined;
    return (0,catch_up_name/* parseCatchUpName */.L3)(catchupId)?.seq === activationSeq ? catchupId : undefined;
}
/** How far a catch-up is by what is recorded of it; undefined for one that has ended. */
function recordedProgress({ topic, activationSeq }, recorded) {
    if (recorded.topic !== topic || recorded.activationSeq !== activationSeq)
        return { kind: 'unknown', reason: 'it is recorded for another topic or activation' };
    return recorded.status === 'IN_PROGRESS' ? planProgress(recorded.plan) : undefined;
}
/** How far a catch-up that has begun is through its plan. */
function planProgress(plan) {
    if (plan === null)
        return { kind: 'planning' };
    const { periods, processed } = plan;
    const period = periods[processed];
    return period === undefined
        ? { kind: 'ending', of: periods.length }
        : { kind: 'patching', period, number: processed + 1, of: periods.length };
}
/**
 * The place of a catch-up that was asked for and has not begun, among the executions that run, the
 * first that was started first. Undefined for one whose turn it is, and where none runs.
 */
function queuedProgress({ topic, schemaSha256, activationSeq, catchupAttempt }, running, maxTopics) {
    const ahead = running.findIndex((name) => {
        const identity = (0,catch_up_name/* parseCatchUpName */.L3)(name);
        return (identity?.seq === activationSeq &&
            identity.attempt > (catchupAttempt ?? 0) &&
            schemaSha256 !== null &&
            name === (0,catch_up_name/* catchUpName */.EO)(topic, schemaSha256, identity));
    });
    return ahead < maxTopics ? undefined : { kind: 'queued', behind: ahead - maxTopics };
}
/** How a topic's catch-up stands; null where it has none. `seen`: what is known beside the item. */
function catchUpStanding({ status, catchupFailure }, seen) {
    // One that has begun again keeps the failure of the one before.
    const failure = status === PAUSED ? null : (catchupFailure ?? null);
    const hasFailed = failure !== null && failure.step !== GIVEN_UP;
    if (seen !== undefined && !(hasFailed && seen.kind === 'unknown'))
        return seen;
    return hasFailed ? { kind: 'failed', failure } : null;
}

// EXTERNAL MODULE: ./build/aws/fault.js + 3 modules
var fault = __webpack_require__(4368);
// EXTERNAL MODULE: ./build/protocol/json-shape.js
var json_shape = __webpack_require__(1743);
;// CONCATENATED MODULE: ./build/protocol/tracking-item.js

/** The attributes of an item in the tracking table, which people and dashboards read. */
const tracking_item_TRACKING = {
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
    const problems = (0,json_shape/* shapeProblems */.qf)(value, ITEM);
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
const TEXT = (0,json_shape/* valueShape */.HU)((it) => typeof it === 'string', 'a text');
const COUNT = (0,json_shape/* valueShape */.HU)((it) => Number.isSafeInteger(it) && Number(it) >= 0, 'a whole number');
const STATUS = (0,json_shape/* textShape */.ze)((text) => TRACKED_STATUSES.includes(text), TRACKED_STATUSES.join(' or '));
const PLANNED = [tracking_item_TRACKING.periods, tracking_item_TRACKING.total, tracking_item_TRACKING.processed];
const SHAPES = {
    [tracking_item_TRACKING.topic]: TEXT,
    [tracking_item_TRACKING.seq]: COUNT,
    [tracking_item_TRACKING.status]: STATUS,
    [tracking_item_TRACKING.periods]: (0,json_shape/* listShape */.Cp)(TEXT),
    [tracking_item_TRACKING.total]: COUNT,
    [tracking_item_TRACKING.processed]: COUNT,
};
const KEYS = new Set(Object.keys(SHAPES));
const ITEM = (0,json_shape/* objectShape */.pr)(SHAPES, PLANNED);

// EXTERNAL MODULE: ./build/aws/client-settings.js + 2 modules
var client_settings = __webpack_require__(9472);
;// CONCATENATED MODULE: ./build/backfill/clients.js

const LIMITS = { ...client_settings/* DEFAULT_LIMITS */.d, attempts: 4 };
/** A client of Step Functions; its package is loaded by the call. */
async function stepFunctionsClient(environment) {
    const [{ SFNClient }, settings] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(721)]).then(__webpack_require__.bind(__webpack_require__, 9721)),
        (0,client_settings/* clientSettings */.r)('Step Functions', environment, LIMITS),
    ]);
    return new SFNClient(settings);
}
/** A client of DynamoDB; its package is loaded by the call. */
async function clients_dynamoDbClient(environment) {
    const [{ DynamoDBClient }, settings] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(706)]).then(__webpack_require__.bind(__webpack_require__, 3706)),
        (0,client_settings/* clientSettings */.r)('DynamoDB', environment, LIMITS),
    ]);
    return new DynamoDBClient(settings);
}

;// CONCATENATED MODULE: ./build/backfill/dynamodb-tracking.js



/** Records catch-ups in a DynamoDB table with the key catchup_id (S). */
function dynamoDbTracking(table, environment) {
    let loaded;
    const update = async (id, { set, keeps, answers }) => {
        const sdk = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(706)]).then(__webpack_require__.bind(__webpack_require__, 3706));
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
            const sdk = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(706)]).then(__webpack_require__.bind(__webpack_require__, 3706));
            try {
                const client = await (loaded ??= clients_dynamoDbClient(environment));
                const { Item } = await client.send(new sdk.GetItemCommand({ TableName: table, Key: { [tracking_item_TRACKING.id]: { S: id } } }));
                if (Item === undefined)
                    return undefined;
                return readTracking(new Map(Object.entries(Item).map(([name, value]) => [name, plainOf(value)])));
            }
            catch (error) {
                throw (0,fault/* awsFault */._)(error, {
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

// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
;// CONCATENATED MODULE: ./build/backfill/executions.js

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
    const { ListExecutionsCommand } = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(721)]).then(__webpack_require__.bind(__webpack_require__, 9721));
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
            throw (0,fault/* awsFault */._)(error, {
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
        const client = await (loaded ??= stepFunctionsClient(environment));
        const running = [];
        for await (const { name = '', startDate } of runningExecutions(client, stateMachineArn))
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
    const tracking = trackingTable === null ? undefined : dynamoDbTrackingReader(trackingTable, environment);
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
        return names === undefined ? undefined : queuedProgress(item, names, maxTopics);
    };
}
async function recordedOf(item, tracking) {
    const id = atWork(item);
    if (id === undefined)
        return undefined;
    try {
        const found = await tracking.find(id);
        if (found === undefined)
            return undefined;
        if (!('problems' in found))
            return recordedProgress(item, found);
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

/***/ 8604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ catchUpName),
/* harmony export */   L3: () => (/* binding */ parseCatchUpName)
/* harmony export */ });
/* unused harmony export parseExecutionName */
const MAX_NAME = 80;
/**
 * The id of a catch-up, which is its execution's name: `{topic}-{seq}-{sha12}-{attempt}`, with the
 * topic cut where it is too long. Step Functions starts a name only once, and allows 80 characters:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
function catchUpName(topic, sha256, { seq, attempt }) {
    const tail = `-${seq}-${sha256.slice(0, 12)}-${attempt}`;
    return `${topic.slice(0, MAX_NAME - tail.length)}${tail}`;
}
const ID = /^[A-Za-z0-9._-]*-([1-9][0-9]{0,14})-[0-9a-f]{12}-([1-9][0-9]{0,8})$/;
/** Reads an id; undefined for any other text, which must not become a key. */
function parseCatchUpName(id) {
    const [, seq, attempt] = id.length > MAX_NAME ? [] : (ID.exec(id) ?? []);
    return seq === undefined || attempt === undefined
        ? undefined
        : { seq: Number(seq), attempt: Number(attempt) };
}
/** Former versions of schema-gate gave no attempt. */
const EXECUTION = /^([A-Za-z0-9._-]+)(-([1-9][0-9]{0,14})-([0-9a-f]{12})(?:-[1-9][0-9]{0,8})?)$/;
/** Reads the name of an execution; undefined for one that no program of ours has started. */
function parseExecutionName(name) {
    const [, cut, tail, seq, sha12] = name.length > MAX_NAME ? [] : (EXECUTION.exec(name) ?? []);
    if (tail === undefined || sha12 === undefined)
        return undefined;
    return {
        seq: Number(seq),
        sha12,
        mayBeOf: (topic) => topic.slice(0, MAX_NAME - tail.length) === cut,
    };
}


/***/ }),

/***/ 1743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ listShape),
/* harmony export */   HU: () => (/* binding */ valueShape),
/* harmony export */   pr: () => (/* binding */ objectShape),
/* harmony export */   qf: () => (/* binding */ shapeProblems),
/* harmony export */   rd: () => (/* binding */ nullableShape),
/* harmony export */   ze: () => (/* binding */ textShape)
/* harmony export */ });
/* harmony import */ var _core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3853);
/* harmony import */ var _core_text_quoted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1118);


/** A value that passes a test. `words`: what it must be. */
function valueShape(is, words) {
    return { kind: 'value', is, words };
}
/** An object with these keys and no other one. */
function objectShape(keys, optional = []) {
    return { kind: 'object', keys: new Map(Object.entries(keys)), optional: new Set(optional) };
}
function listShape(of) {
    return { kind: 'list', of };
}
function nullableShape(of) {
    return { kind: 'nullable', of };
}
/** A text that passes a test. */
function textShape(is, words) {
    return valueShape((value) => typeof value === 'string' && is(value), words);
}
/** Every reason why a decoded value hasn't the shape; empty if it has. Keys are quoted. */
function shapeProblems(found, shape, path = '') {
    const subject = path === '' ? 'it' : path;
    switch (shape.kind) {
        case 'value':
            return shape.is(found) ? [] : [`${subject} must be ${shape.words}`];
        case 'nullable':
            return found === null ? [] : shapeProblems(found, shape.of, path);
        case 'list':
            return Array.isArray(found)
                ? found.flatMap((one, index) => shapeProblems(one, shape.of, `${path}[${index}]`))
                : [`${subject} must be a list`];
        case 'object': {
            const members = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(found);
            return members === undefined
                ? [`${subject} must be an object`]
                : memberProblems(members, shape, path);
        }
    }
}
function memberProblems(members, { keys, optional }, path) {
    const below = (key) => (path === '' ? key : `${path}.${key}`);
    const known = [...keys].flatMap(([key, shape]) => optional.has(key) && !members.has(key)
        ? []
        : shapeProblems(members.get(key), shape, below(key)));
    const unknown = [...members.keys()].filter((key) => !keys.has(key));
    return [...known, ...unknown.map((key) => `${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(below(key))} is an unknown key`)];
}


/***/ })

};
