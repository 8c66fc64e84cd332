export const id = 2970;
export const ids = [2970];
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


/***/ })

};
