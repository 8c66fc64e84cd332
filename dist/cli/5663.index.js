export const id = 5663;
export const ids = [5663];
export const modules = {

/***/ 67650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ limiter)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31912);

/**
 * How long nobody is asked after a server kept silent: long enough for the tasks that wait behind
 * it, and short enough that the next event of a warm Lambda asks again.
 */
const REST_MS = 5000;
/**
 * Runs a limited number of tasks at once; the others start in the order of their calls. A task that
 * takes too long is aborted: a server that sends a byte now and then is never silent, and would
 * hold a run for ever. While a server is known to be silent, tasks that have not started fail as
 * the last one did: hundreds of them would wait one after the other.
 */
function limiter({ inFlight, patienceMs }) {
    const waiting = [];
    let free = inFlight;
    let silence;
    return async (task) => {
        if (free > 0)
            free--;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            if (silence !== undefined && performance.now() < silence.until)
                throw silence.error;
            const answer = await inTime(task, patienceMs);
            silence = undefined;
            return answer;
        }
        catch (error) {
            if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isSilence */ .or)((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error)) && error !== silence?.error)
                silence = { error, until: performance.now() + REST_MS };
            throw error;
        }
        finally {
            // The slot goes directly to the next waiting task, so a later call can't take it first.
            const next = waiting.shift();
            if (next === undefined)
                free++;
            else
                next();
        }
    };
}
async function inTime(task, ms) {
    const controller = new AbortController();
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => {
            const error = new Error(`There was no complete answer within ${ms / 1000} seconds`);
            error.name = 'TimeoutError';
            reject(error);
            controller.abort();
        }, ms);
    });
    try {
        // The SDK waits for credentials without looking at the signal.
        return await Promise.race([task({ abortSignal: controller.signal }), late]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 15663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  awsInstallation: () => (/* binding */ awsInstallation)
});

// EXTERNAL MODULE: ./build/aws/advice.js + 2 modules
var advice = __webpack_require__(80584);
// EXTERNAL MODULE: ./build/aws/client-settings.js + 2 modules
var client_settings = __webpack_require__(69472);
// EXTERNAL MODULE: ./build/aws/failure.js
var aws_failure = __webpack_require__(31912);
// EXTERNAL MODULE: ./build/aws/limiter.js
var limiter = __webpack_require__(67650);
;// CONCATENATED MODULE: ./build/installation/asking.js




/** A person waits: few tries, and little patience with a service that does not answer. */
const LIMITS = {
    ...client_settings/* DEFAULT_LIMITS */.d,
    inFlight: 16,
    attempts: 3,
    timeoutMs: 5000,
    patienceMs: 12_000,
};
async function asked(service, environment) {
    const settings = await (0,client_settings/* clientSettings */.r)(service, environment, LIMITS);
    return { service, settings, limit: (0,limiter/* limiter */.T)(LIMITS) };
}
/** The answer; whatever goes wrong is a fact. */
async function ask({ service, limit }, { permission, resource, absent, send }) {
    try {
        return { kind: 'known', value: await limit(send) };
    }
    catch (error) {
        const failure = (0,aws_failure/* failureOf */.g5)(error);
        if (absent?.(failure) === true)
            return { kind: 'absent' };
        return unread(failure, { service, operation: 'Looking at', permission, resource });
    }
}
/** For a service that names what is missing. */
const named = (...names) => ({ name }) => names.includes(name);
function unread(failure, call) {
    const isOfKey = call.service !== 'KMS' && (0,aws_failure/* isRefusedByKey */.Zs)(failure);
    const permission = isOfKey ? 'kms:Decrypt' : call.permission;
    const { what, todo } = (0,advice/* adviceFor */.c)(failure, { ...call, permission });
    const said = [failure.name || failure.code, failure.message].filter((text) => text !== '');
    return {
        kind: kindOf(failure),
        permission,
        resource: call.resource,
        what: said.length === 0 ? what : `${what} (${said.join(': ')})`,
        todo,
        isOfKey,
    };
}
const NOBODY = /^(?:CredentialsProvider|TokenProviderError|Expired|TokenRefreshRequired|InvalidAccessKeyId|InvalidClientTokenId|UnrecognizedClient|InvalidToken|SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|RequestTimeTooSkewed|RequestExpired)/;
function kindOf(failure) {
    const { name, message, status, code } = failure;
    if (NOBODY.test(name) || /credential object is not valid|^Region is missing/.test(message))
        return 'credentials';
    if (status === 301 || failure.region !== undefined)
        return 'elsewhere';
    if ((0,aws_failure/* isDenied */.GZ)(failure))
        return 'denied';
    if ((0,aws_failure/* isSilence */.or)(failure) || (status === undefined && code !== ''))
        return 'unreachable';
    return 'failed';
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/S3Client.js + 9 modules
var S3Client = __webpack_require__(18897);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/ListObjectsV2Command.js
var ListObjectsV2Command = __webpack_require__(59693);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/GetBucketNotificationConfigurationCommand.js
var GetBucketNotificationConfigurationCommand = __webpack_require__(46680);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/GetBucketVersioningCommand.js
var GetBucketVersioningCommand = __webpack_require__(86963);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/GetBucketReplicationCommand.js
var GetBucketReplicationCommand = __webpack_require__(21843);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/GetBucketEncryptionCommand.js
var GetBucketEncryptionCommand = __webpack_require__(77744);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-es/commands/GetObjectCommand.js
var GetObjectCommand = __webpack_require__(10040);
;// CONCATENATED MODULE: ./build/installation/aws-bucket.js


const NO_BUCKET = named('NoSuchBucket', 'NotFound');
/** Buckets, in S3. */
function awsBucket(asked) {
    const client = new S3Client/* S3Client */.Y({
        ...asked.settings,
        forcePathStyle: asked.settings.endpoint !== undefined,
        responseChecksumValidation: 'WHEN_REQUIRED',
    });
    const about = async (name, question) => ask(asked, { ...question, resource: `s3://${name}` });
    return {
        bucket: (name) => about(name, {
            permission: 's3:ListBucket',
            absent: NO_BUCKET,
            send: async (options) => {
                await client.send(new ListObjectsV2Command/* ListObjectsV2Command */.u({ Bucket: name, MaxKeys: 1 }), options);
                return true;
            },
        }),
        ownsBucket: async (name, account) => {
            const owned = await about(name, {
                permission: 's3:ListBucket',
                absent: NO_BUCKET,
                send: async (options) => {
                    const input = { Bucket: name, MaxKeys: 1, ExpectedBucketOwner: account };
                    await client.send(new ListObjectsV2Command/* ListObjectsV2Command */.u(input), options);
                    return true;
                },
            });
            // The bucket itself was listed before, so what is refused now is the owner.
            return owned.kind === 'denied' ? { kind: 'known', value: false } : owned;
        },
        notifications: (name) => about(name, {
            permission: 's3:GetBucketNotification',
            send: async (options) => {
                const found = await client.send(new GetBucketNotificationConfigurationCommand/* GetBucketNotificationConfigurationCommand */.z({ Bucket: name }), options);
                const others = [
                    ...(found.LambdaFunctionConfigurations ?? []).map((one) => ({
                        ...one,
                        arn: one.LambdaFunctionArn,
                    })),
                    ...(found.QueueConfigurations ?? []).map((one) => ({ ...one, arn: one.QueueArn })),
                    ...(found.TopicConfigurations ?? []).map((one) => ({ ...one, arn: one.TopicArn })),
                ];
                return {
                    hasEventBridge: found.EventBridgeConfiguration !== undefined,
                    others: others.map(({ arn = '', Events = [], Filter }) => ({
                        arn,
                        events: Events,
                        prefix: filterOf(Filter, 'prefix'),
                        suffix: filterOf(Filter, 'suffix'),
                    })),
                };
            },
        }),
        versioning: (name) => about(name, {
            permission: 's3:GetBucketVersioning',
            send: async (options) => {
                const { Status } = await client.send(new GetBucketVersioningCommand/* GetBucketVersioningCommand */._({ Bucket: name }), options);
                return Status ?? 'Off';
            },
        }),
        replication: async (name) => {
            const found = await about(name, {
                permission: 's3:GetReplicationConfiguration',
                absent: named('ReplicationConfigurationNotFoundError'),
                send: async (options) => {
                    const { ReplicationConfiguration } = await client.send(new GetBucketReplicationCommand/* GetBucketReplicationCommand */.q({ Bucket: name }), options);
                    return (ReplicationConfiguration?.Rules ?? []).map(replicationRule);
                },
            });
            return found.kind === 'absent' ? { kind: 'known', value: [] } : found;
        },
        encryption: (name) => about(name, {
            permission: 's3:GetEncryptionConfiguration',
            absent: named('ServerSideEncryptionConfigurationNotFoundError'),
            send: async (options) => {
                const { ServerSideEncryptionConfiguration } = await client.send(new GetBucketEncryptionCommand/* GetBucketEncryptionCommand */.t({ Bucket: name }), options);
                const [first] = ServerSideEncryptionConfiguration?.Rules ?? [];
                const { SSEAlgorithm, KMSMasterKeyID } = first?.ApplyServerSideEncryptionByDefault ?? {};
                return { algorithm: SSEAlgorithm ?? 'AES256', keyId: KMSMasterKeyID };
            },
        }),
        readable: (name, key) => ask(asked, {
            permission: 's3:GetObject',
            resource: `s3://${name}/${key}`,
            absent: named('NoSuchKey'),
            send: async (options) => {
                const { Body } = await client.send(new GetObjectCommand/* GetObjectCommand */.j({ Bucket: name, Key: key }), options);
                // That it may be read is enough.
                if (Body !== undefined && 'destroy' in Body)
                    Body.destroy();
                return true;
            },
        }),
    };
}
/** S3 spells the names of filters as it likes. */
function filterOf(filter, name) {
    const rule = filter?.Key?.FilterRules?.find((one) => one.Name?.toLowerCase() === name);
    return rule?.Value ?? '';
}
function replicationRule({ ID, Status, Prefix, Filter, Destination }) {
    return {
        id: ID ?? '',
        isEnabled: Status === 'Enabled',
        prefix: Filter?.Prefix ?? Filter?.And?.Prefix ?? Prefix ?? '',
        hasTags: Filter?.Tag !== undefined || (Filter?.And?.Tags ?? []).length > 0,
        destination: Destination?.Bucket ?? '',
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-eventbridge/dist-es/EventBridgeClient.js + 8 modules
var EventBridgeClient = __webpack_require__(80456);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-eventbridge/dist-es/commands/ListRulesCommand.js
var ListRulesCommand = __webpack_require__(18801);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-eventbridge/dist-es/commands/ListRuleNamesByTargetCommand.js
var ListRuleNamesByTargetCommand = __webpack_require__(67706);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-eventbridge/dist-es/commands/ListTargetsByRuleCommand.js
var ListTargetsByRuleCommand = __webpack_require__(85811);
;// CONCATENATED MODULE: ./build/installation/aws-events.js


/** Rules of the default bus, where S3's events arrive. */
function awsEvents(asked) {
    const client = new EventBridgeClient/* EventBridgeClient */.L(asked.settings);
    return {
        rules: () => ask(asked, {
            permission: 'events:ListRules',
            resource: 'the default event bus',
            send: async (options) => {
                const rules = [];
                let token;
                do {
                    const page = await client.send(new ListRulesCommand/* ListRulesCommand */.T({ NextToken: token }), options);
                    for (const { Name = '', Arn = '', State = '', ...rest } of page.Rules ?? [])
                        rules.push({
                            name: Name,
                            arn: Arn,
                            state: State,
                            pattern: rest.EventPattern ?? '',
                            hasSchedule: (rest.ScheduleExpression ?? '') !== '',
                        });
                    token = page.NextToken;
                } while (token !== undefined);
                return rules.sort((a, b) => (a.name < b.name ? -1 : 1));
            },
        }),
        rulesTo: (arn) => ask(asked, {
            permission: 'events:ListRuleNamesByTarget',
            resource: arn,
            send: async (options) => {
                const names = [];
                let token;
                do {
                    const page = await client.send(new ListRuleNamesByTargetCommand/* ListRuleNamesByTargetCommand */.C({ TargetArn: arn, NextToken: token }), options);
                    names.push(...(page.RuleNames ?? []));
                    token = page.NextToken;
                } while (token !== undefined);
                return names.sort();
            },
        }),
        targets: (rule) => ask(asked, {
            permission: 'events:ListTargetsByRule',
            resource: `the rule ${rule}`,
            absent: named('ResourceNotFoundException'),
            send: async (options) => {
                const targets = [];
                let token;
                do {
                    const page = await client.send(new ListTargetsByRuleCommand/* ListTargetsByRuleCommand */.H({ Rule: rule, NextToken: token }), options);
                    for (const { Id = '', Arn = '', ...rest } of page.Targets ?? [])
                        targets.push({
                            id: Id,
                            arn: Arn,
                            isTransformed: [rest.Input, rest.InputPath, rest.InputTransformer].some((one) => one !== undefined),
                        });
                    token = page.NextToken;
                } while (token !== undefined);
                return targets;
            },
        }),
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/LambdaClient.js + 8 modules
var LambdaClient = __webpack_require__(80410);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/commands/GetFunctionConfigurationCommand.js
var GetFunctionConfigurationCommand = __webpack_require__(31006);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/commands/GetFunctionEventInvokeConfigCommand.js
var GetFunctionEventInvokeConfigCommand = __webpack_require__(78022);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/commands/GetPolicyCommand.js
var GetPolicyCommand = __webpack_require__(238);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lambda/dist-es/commands/ListEventSourceMappingsCommand.js
var ListEventSourceMappingsCommand = __webpack_require__(80966);
;// CONCATENATED MODULE: ./build/installation/aws-function.js


const NO_FUNCTION = named('ResourceNotFoundException');
/** Functions, in Lambda. */
function awsFunction(asked) {
    const client = new LambdaClient/* LambdaClient */.N(asked.settings);
    return {
        lambda: (name) => ask(asked, {
            permission: 'lambda:GetFunctionConfiguration',
            resource: name,
            absent: NO_FUNCTION,
            send: async (options) => {
                const found = await client.send(new GetFunctionConfigurationCommand/* GetFunctionConfigurationCommand */.q({ FunctionName: name }), options);
                const { Environment } = found;
                return {
                    name: found.FunctionName ?? name,
                    arn: found.FunctionArn ?? '',
                    codeSha256: found.CodeSha256 ?? '',
                    runtime: found.Runtime ?? '',
                    handler: found.Handler ?? '',
                    timeout: found.Timeout ?? 3,
                    memory: found.MemorySize ?? 128,
                    environment: Environment?.Error === undefined ? (Environment?.Variables ?? {}) : undefined,
                    role: found.Role ?? '',
                    state: found.State ?? 'Active',
                    stateReason: found.StateReason ?? '',
                };
            },
        }),
        onFailure: async (name) => {
            const found = await ask(asked, {
                permission: 'lambda:GetFunctionEventInvokeConfig',
                resource: name,
                absent: NO_FUNCTION,
                send: async (options) => {
                    const { DestinationConfig } = await client.send(new GetFunctionEventInvokeConfigCommand/* GetFunctionEventInvokeConfigCommand */.s({ FunctionName: name }), options);
                    return DestinationConfig?.OnFailure?.Destination ?? '';
                },
            });
            const isSet = found;
            return isSet.kind === 'known' && isSet.value === '' ? { kind: 'absent' } : isSet;
        },
        invokePolicy: (name) => ask(asked, {
            permission: 'lambda:GetPolicy',
            resource: name,
            absent: NO_FUNCTION,
            send: async (options) => {
                const { Policy } = await client.send(new GetPolicyCommand/* GetPolicyCommand */.s({ FunctionName: name }), options);
                return Policy ?? '{}';
            },
        }),
        eventSources: (queueArn) => ask(asked, {
            permission: 'lambda:ListEventSourceMappings',
            resource: queueArn,
            send: async (options) => {
                const sources = [];
                let marker;
                do {
                    const page = await client.send(new ListEventSourceMappingsCommand/* ListEventSourceMappingsCommand */.C({ EventSourceArn: queueArn, Marker: marker }), options);
                    for (const one of page.EventSourceMappings ?? [])
                        sources.push({
                            id: one.UUID ?? '',
                            functionArn: one.FunctionArn ?? '',
                            state: one.State ?? '',
                            reportsFailures: (one.FunctionResponseTypes ?? []).includes('ReportBatchItemFailures'),
                        });
                    marker = page.NextMarker === '' ? undefined : page.NextMarker;
                } while (marker !== undefined);
                return sources;
            },
        }),
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/IAMClient.js + 8 modules
var IAMClient = __webpack_require__(85919);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-iam/dist-es/commands/SimulatePrincipalPolicyCommand.js + 1 modules
var SimulatePrincipalPolicyCommand = __webpack_require__(95406);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/KMSClient.js + 8 modules
var KMSClient = __webpack_require__(4954);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-kms/dist-es/commands/DescribeKeyCommand.js
var DescribeKeyCommand = __webpack_require__(64404);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/STSClient.js + 8 modules
var STSClient = __webpack_require__(34928);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sts/dist-es/commands/GetCallerIdentityCommand.js + 1 modules
var GetCallerIdentityCommand = __webpack_require__(10869);
;// CONCATENATED MODULE: ./build/installation/aws-identity.js




/** Who asks, in STS. */
function awsCaller(asked) {
    const client = new STSClient/* STSClient */.i(asked.settings);
    return {
        caller: () => ask(asked, {
            permission: 'sts:GetCallerIdentity',
            resource: 'the caller',
            send: async (options) => {
                const { Account, Arn } = await client.send(new GetCallerIdentityCommand/* GetCallerIdentityCommand */.z({}), options);
                return { account: Account ?? '', arn: Arn ?? '', region: await client.config.region() };
            },
        }),
    };
}
/** What a role may do, in IAM. */
function awsRole(asked) {
    const client = new IAMClient/* IAMClient */.h(asked.settings);
    return {
        simulate: (role, actions, resources) => ask(asked, {
            permission: 'iam:SimulatePrincipalPolicy',
            resource: role,
            absent: named('NoSuchEntity', 'NoSuchEntityException'),
            send: async (options) => {
                const decisions = [];
                let marker;
                do {
                    const page = await client.send(new SimulatePrincipalPolicyCommand/* SimulatePrincipalPolicyCommand */.k({
                        PolicySourceArn: role,
                        ActionNames: [...actions],
                        ResourceArns: [...resources],
                        Marker: marker,
                    }), options);
                    for (const one of page.EvaluationResults ?? []) {
                        // With resources given, IAM answers for each of them, what is missing included.
                        const each = one.ResourceSpecificResults ?? [];
                        const results = each.length === 0
                            ? [{ decision: one.EvalDecision, resource: one.EvalResourceName, missing: [] }]
                            : each.map((specific) => ({
                                decision: specific.EvalResourceDecision,
                                resource: specific.EvalResourceName,
                                missing: specific.MissingContextValues ?? [],
                            }));
                        for (const { decision = '', resource = '', missing } of results)
                            decisions.push({
                                action: one.EvalActionName ?? '',
                                resource,
                                isAllowed: decision === 'allowed',
                                lacksContext: [...(one.MissingContextValues ?? []), ...missing].length > 0,
                            });
                    }
                    marker = page.IsTruncated === true ? page.Marker : undefined;
                } while (marker !== undefined);
                return decisions;
            },
        }),
    };
}
/** Keys, in KMS. */
function awsKey(asked) {
    const client = new KMSClient/* KMSClient */.p(asked.settings);
    return {
        key: (id) => ask(asked, {
            permission: 'kms:DescribeKey',
            resource: id,
            absent: named('NotFoundException'),
            send: async (options) => {
                const { KeyMetadata } = await client.send(new DescribeKeyCommand/* DescribeKeyCommand */.s({ KeyId: id }), options);
                return { arn: KeyMetadata?.Arn ?? '', state: KeyMetadata?.KeyState ?? 'Enabled' };
            },
        }),
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/AthenaClient.js + 8 modules
var AthenaClient = __webpack_require__(72537);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-athena/dist-es/commands/GetWorkGroupCommand.js
var GetWorkGroupCommand = __webpack_require__(12000);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/DynamoDBClient.js + 12 modules
var DynamoDBClient = __webpack_require__(70220);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-dynamodb/dist-es/commands/DescribeTableCommand.js
var DescribeTableCommand = __webpack_require__(65174);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/GlueClient.js + 8 modules
var GlueClient = __webpack_require__(72743);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetDatabaseCommand.js
var GetDatabaseCommand = __webpack_require__(88733);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/GetTablesCommand.js
var GetTablesCommand = __webpack_require__(25221);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-glue/dist-es/commands/BatchGetJobsCommand.js
var BatchGetJobsCommand = __webpack_require__(24810);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lakeformation/dist-es/LakeFormationClient.js + 8 modules
var LakeFormationClient = __webpack_require__(69280);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-lakeformation/dist-es/commands/ListResourcesCommand.js
var ListResourcesCommand = __webpack_require__(99072);
;// CONCATENATED MODULE: ./build/installation/aws-lake.js





const ABSENT_ENTITY = named('EntityNotFoundException');
/** Databases, their tables and jobs, in Glue. */
function awsGlue(asked) {
    const client = new GlueClient/* GlueClient */.l(asked.settings);
    return {
        database: (name) => ask(asked, {
            permission: 'glue:GetDatabase',
            resource: name,
            absent: ABSENT_ENTITY,
            send: async (options) => {
                await client.send(new GetDatabaseCommand/* GetDatabaseCommand */.v({ Name: name }), options);
                return true;
            },
        }),
        tables: (database) => ask(asked, {
            permission: 'glue:GetTables',
            resource: database,
            absent: ABSENT_ENTITY,
            send: async (options) => {
                const tables = [];
                let token;
                do {
                    const page = await client.send(new GetTablesCommand/* GetTablesCommand */.d({ DatabaseName: database, NextToken: token }), options);
                    for (const { Name = '', StorageDescriptor } of page.TableList ?? [])
                        tables.push({
                            name: Name,
                            location: StorageDescriptor?.Location?.replace(/\/+$/, ''),
                        });
                    token = page.NextToken;
                } while (token !== undefined && token !== '');
                return tables.sort((a, b) => (a.name < b.name ? -1 : 1));
            },
        }),
        missingJobs: (names) => ask(asked, {
            permission: 'glue:BatchGetJobs',
            resource: names.join(', '),
            send: async (options) => {
                const { JobsNotFound = [] } = await client.send(new BatchGetJobsCommand/* BatchGetJobsCommand */.m({ JobNames: [...names] }), options);
                return [...JobsNotFound].sort();
            },
        }),
    };
}
/** Workgroups, in Athena. */
function awsWorkgroup(asked) {
    const client = new AthenaClient/* AthenaClient */.T(asked.settings);
    return {
        workgroup: (name) => ask(asked, {
            permission: 'athena:GetWorkGroup',
            resource: name,
            // Athena has no error of its own for it.
            absent: (failure) => failure.name === 'InvalidRequestException' &&
                /not found|not exist/i.test(failure.message),
            send: async (options) => {
                const { WorkGroup } = await client.send(new GetWorkGroupCommand/* GetWorkGroupCommand */.o({ WorkGroup: name }), options);
                const { Configuration = {}, State } = WorkGroup ?? {};
                return {
                    isEnabled: State !== 'DISABLED',
                    isEnforced: Configuration.EnforceWorkGroupConfiguration !== false,
                    output: Configuration.ResultConfiguration?.OutputLocation,
                    hasManagedResults: Configuration.ManagedQueryResultsConfiguration?.Enabled === true,
                    engine: Configuration.EngineVersion?.EffectiveEngineVersion ?? '',
                    scanLimit: Configuration.BytesScannedCutoffPerQuery,
                };
            },
        }),
    };
}
/** Tables, in DynamoDB. */
function awsDynamoTable(asked) {
    const client = new DynamoDBClient/* DynamoDBClient */.M(asked.settings);
    return {
        dynamoTable: (name) => ask(asked, {
            permission: 'dynamodb:DescribeTable',
            resource: name,
            absent: named('ResourceNotFoundException'),
            send: async (options) => {
                const { Table } = await client.send(new DescribeTableCommand/* DescribeTableCommand */.h({ TableName: name }), options);
                const types = new Map((Table?.AttributeDefinitions ?? []).map((one) => [
                    one.AttributeName,
                    one.AttributeType,
                ]));
                return {
                    status: Table?.TableStatus ?? '',
                    keys: (Table?.KeySchema ?? []).map(({ AttributeName = '', KeyType = '' }) => `${AttributeName} ${types.get(AttributeName) ?? ''} ${KeyType}`),
                    keyArn: Table?.SSEDescription?.KMSMasterKeyArn,
                };
            },
        }),
    };
}
/** What Lake Formation governs. */
function awsGovernance(asked) {
    const client = new LakeFormationClient/* LakeFormationClient */.s(asked.settings);
    return {
        governed: () => ask(asked, {
            permission: 'lakeformation:ListResources',
            resource: 'the locations that are registered with Lake Formation',
            send: async (options) => {
                const arns = [];
                let token;
                do {
                    const page = await client.send(new ListResourcesCommand/* ListResourcesCommand */.T({ NextToken: token }), options);
                    arns.push(...(page.ResourceInfoList ?? []).map(({ ResourceArn }) => ResourceArn ?? ''));
                    token = page.NextToken;
                } while (token !== undefined && token !== '');
                return arns.sort();
            },
        }),
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sqs/dist-es/SQSClient.js + 9 modules
var SQSClient = __webpack_require__(1664);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sqs/dist-es/commands/GetQueueUrlCommand.js
var GetQueueUrlCommand = __webpack_require__(81256);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sqs/dist-es/commands/GetQueueAttributesCommand.js
var GetQueueAttributesCommand = __webpack_require__(17210);
// EXTERNAL MODULE: ./build/core/text/decoded-json.js
var decoded_json = __webpack_require__(23853);
;// CONCATENATED MODULE: ./build/installation/aws-queue.js



const absent = ({ name }) => /NonExistentQueue|QueueDoesNotExist/.test(name);
/** Queues, in SQS. */
function awsQueue(asked) {
    const client = new SQSClient/* SQSClient */.h(asked.settings);
    return {
        queue: async (arn) => {
            const [, , , , account, name = ''] = arn.split(':');
            const found = await ask(asked, {
                permission: 'sqs:GetQueueUrl',
                resource: arn,
                absent,
                send: (options) => client.send(new GetQueueUrlCommand/* GetQueueUrlCommand */.E({ QueueName: name, QueueOwnerAWSAccountId: account }), options),
            });
            if (found.kind !== 'known')
                return found;
            const { QueueUrl: url } = found.value;
            return ask(asked, {
                permission: 'sqs:GetQueueAttributes',
                resource: arn,
                absent,
                send: async (options) => {
                    const { Attributes = {} } = await client.send(new GetQueueAttributesCommand/* GetQueueAttributesCommand */.K({ QueueUrl: url, AttributeNames: ['All'] }), options);
                    const number = (text) => Number(text ?? '0');
                    return {
                        name,
                        url: url ?? '',
                        arn,
                        messages: number(Attributes['ApproximateNumberOfMessages']) +
                            number(Attributes['ApproximateNumberOfMessagesNotVisible']) +
                            number(Attributes['ApproximateNumberOfMessagesDelayed']),
                        visibilityTimeout: number(Attributes['VisibilityTimeout']),
                        deadLetterArn: (0,decoded_json/* filledTextAt */.vm)((0,decoded_json/* decodeJson */.xO)(Attributes['RedrivePolicy'] ?? ''), 'deadLetterTargetArn'),
                        policy: Attributes['Policy'],
                    };
                },
            });
        },
    };
}

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/SFNClient.js + 8 modules
var SFNClient = __webpack_require__(77126);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/DescribeStateMachineCommand.js
var DescribeStateMachineCommand = __webpack_require__(53753);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sfn/dist-es/commands/ListExecutionsCommand.js
var ListExecutionsCommand = __webpack_require__(13941);
// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
;// CONCATENATED MODULE: ./build/installation/aws-states.js



/** Of 1,000 executions each. More wait where something has gone badly wrong, and these show it. */
const MOST_PAGES = 10;
/** State machines and their executions, in Step Functions. */
function awsStateMachine(asked) {
    const client = new SFNClient/* SFNClient */.Z(asked.settings);
    return {
        stateMachine: (arn) => ask(asked, {
            permission: 'states:DescribeStateMachine',
            resource: arn,
            absent: named('StateMachineDoesNotExist', 'InvalidArn'),
            send: async (options) => {
                const { status, definition } = await client.send(new DescribeStateMachineCommand/* DescribeStateMachineCommand */.L({ stateMachineArn: arn }), options);
                return { isDeleted: status === 'DELETING', definition: definition ?? '' };
            },
        }),
        executions: (arn) => ask(asked, {
            permission: 'states:ListExecutions',
            resource: arn,
            absent: named('StateMachineDoesNotExist'),
            send: async (options) => {
                const running = [];
                let token;
                let pages = 0;
                do {
                    const page = await client.send(new ListExecutionsCommand/* ListExecutionsCommand */.x({
                        stateMachineArn: arn,
                        statusFilter: 'RUNNING',
                        maxResults: 1000,
                        nextToken: token,
                    }), options);
                    for (const { name = '', executionArn = '', startDate } of page.executions ?? [])
                        running.push({
                            name,
                            arn: executionArn,
                            startedAt: (startDate ?? new Date(0)).toISOString(),
                        });
                    token = page.nextToken;
                    pages++;
                } while (token !== undefined && pages < MOST_PAGES);
                return {
                    running: running.sort((a, b) => (0,compare_texts/* compareTexts */.q)(a.startedAt, b.startedAt) || (0,compare_texts/* compareTexts */.q)(a.name, b.name)),
                    isWhole: token === undefined,
                };
            },
        }),
    };
}

;// CONCATENATED MODULE: ./build/installation/aws.js








/**
 * An installation in AWS. Sends no request yet; throws a UserError for an endpoint or a proxy that
 * is no URL. `environment`: as for the registry.
 */
async function awsInstallation(environment) {
    return {
        ...awsCaller(await asked('STS', environment)),
        ...awsRole(await asked('IAM', environment)),
        ...awsKey(await asked('KMS', environment)),
        ...awsBucket(await asked('S3', environment)),
        ...awsEvents(await asked('EventBridge', environment)),
        ...awsQueue(await asked('SQS', environment)),
        ...awsFunction(await asked('Lambda', environment)),
        ...awsGlue(await asked('Glue', environment)),
        ...awsWorkgroup(await asked('Athena', environment)),
        ...awsDynamoTable(await asked('DynamoDB', environment)),
        ...awsStateMachine(await asked('Step Functions', environment)),
        ...awsGovernance(await asked('Lake Formation', environment)),
    };
}


/***/ })

};
