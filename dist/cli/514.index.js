export const id = 514;
export const ids = [514];
export const modules = {

/***/ 514:
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
async function stepFunctionsBackfill(stateMachineArn, environment) {
    const [{ SFNClient, StartExecutionCommand }, settings] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(854), __webpack_require__.e(1755)]).then(__webpack_require__.bind(__webpack_require__, 1755)),
        (0,client_settings/* clientSettings */.r)('Step Functions', environment, { ...client_settings/* DEFAULT_LIMITS */.d, attempts: 4 }),
    ]);
    const client = new SFNClient(settings);
    // arn:aws:states:eu-west-1:123456789012:stateMachine:backfill → …:execution:backfill:name
    const executionArn = (name) => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    return {
        check: () => checkMachine(client, stateMachineArn),
        start: async (name, input) => {
            try {
                const { executionArn: id } = await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
                return { kind: 'started', id: id ?? executionArn(name) };
            }
            catch (error) {
                if ((0,failure/* failureOf */.g5)(error).name === 'ExecutionAlreadyExists')
                    return { kind: 'exists', id: executionArn(name) };
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
            : await stepFunctionsBackfill(stateMachineArn, environment),
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
