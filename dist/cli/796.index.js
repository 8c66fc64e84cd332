export const id = 796;
export const ids = [796];
export const modules = {

/***/ 584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ LAKE_PERMISSIONS),
  c: () => (/* binding */ adviceFor)
});

// EXTERNAL MODULE: ./build/protocol/encryption.js
var protocol_encryption = __webpack_require__(7064);
// EXTERNAL MODULE: ./build/aws/failure.js
var failure = __webpack_require__(1912);
;// CONCATENATED MODULE: ./build/aws/known-failure.js
/** Failures by the name that the service or the SDK gives them. */
const named = (...names) => ({ name }) => names.includes(name);

// EXTERNAL MODULE: ./build/aws/service.js
var aws_service = __webpack_require__(9657);
;// CONCATENATED MODULE: ./build/aws/outages.js



const UNREACHABLE = [
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
];
const THROTTLED = [
    'SlowDown',
    'Throttling',
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
    'RequestLimitExceeded',
    'TooManyRequestsException',
    'LimitExceededException',
];
const BROKEN = ['InternalServerException', 'InternalServiceException', 'InternalServerError'];
/** Failures of the network and of the service; the caller's mistakes come before them. */
const OUTAGES = [
    {
        matches: (failure) => failure.status === 503 || failure.status === 429 || THROTTLED.includes(failure.name),
        advice: (_, { service }) => ({
            what: 'AWS asked to slow down',
            todo: `Run again in a few minutes, with fewer of these jobs at once${service === 'S3' || service === 'DynamoDB' ? '' : ', or raise the quota'}.`,
        }),
    },
    {
        matches: failure/* isIncomplete */.Ne,
        advice: (_, { service }) => ({
            what: 'the answer is incomplete',
            todo: `Check that ${(0,aws_service/* endpointVariables */.F)(service).join(', ')} and HTTPS_PROXY, where set, lead to ${service}: a proxy's own page and some stores that resemble it answer so.`,
        }),
    },
    {
        matches: named('AbortError'),
        advice: () => ({ what: 'the time was up before AWS answered', todo: 'Run it again.' }),
    },
    {
        matches: failure/* isSilence */.or,
        advice: () => ({
            what: 'there was no answer in time',
            todo: 'Check the network between here and AWS (proxies, VPC endpoints, security groups), and run again.',
        }),
    },
    {
        matches: ({ code, status }) => status === undefined &&
            (UNREACHABLE.includes(code) || code.startsWith('ERR_TLS') || /certificate/i.test(code)),
        advice: (_, { service }) => ({
            what: "the endpoint can't be reached",
            todo: `Check the network, AWS_REGION and, where set, ${(0,aws_service/* endpointVariables */.F)(service).join(', ')}, HTTPS_PROXY and NO_PROXY.`,
        }),
    },
    {
        matches: ({ status, code, name }) => (status ?? 0) >= 500 || ['ECONNRESET', 'EPIPE'].includes(code) || BROKEN.includes(name),
        advice: ({ status }, { service }) => ({
            what: status === undefined ? 'the connection broke' : 'the service is out of order',
            // A query may still run although the connection broke.
            todo: `Run again in a few minutes${service === 'Athena' ? '' : '; nothing is half-written'}.`,
        }),
    },
];

;// CONCATENATED MODULE: ./build/aws/advice.js




/** The permissions a role needs to change tables, and who grants them. */
const LAKE_PERMISSIONS = 'let the role use Athena, Glue and the buckets, and, where Lake Formation governs the tables, have it granted DESCRIBE, ALTER and DROP ' +
    'there (Athena runs no DDL on Iceberg tables registered with Lake Formation)';
const LIST = 's3:ListBucket';
const KEY_ACTIONS = 'kms:Decrypt and kms:GenerateDataKey';
/** The end of the advice about a missing permission: where it is needed, and what else is. */
function alsoPermit({ service, permission }) {
    switch (service) {
        case 'S3':
        case 'DynamoDB': {
            const keys = ` on it (and ${KEY_ACTIONS} where a KMS key encrypts it).`;
            return permission === 's3:GetObject'
                ? `${keys} Allow ${LIST} on the bucket, too: without it S3 answers 403 for keys that do not exist, so a new topic looks like a forbidden one.`
                : keys;
        }
        case 'Athena':
        case 'Glue':
            return `: ${LAKE_PERMISSIONS}.`;
        case 'Step Functions':
            return ' on it.';
    }
}
/** No permission outweighs an explicit deny: the policy that says it has to change, or be met. */
function whereDenied(kind, { service, permission }) {
    const [, where] = DENYING.find(([pattern]) => pattern.test(kind)) ?? [];
    const place = where === undefined ? '' : ` (${where})`;
    const encryption = service === 'S3' && permission.includes('s3:PutObject') && /resource|control/i.test(kind)
        ? ` Such a policy often demands encryption with every write: ${protocol_encryption/* SETTING_ENCRYPTION */.$J}.`
        : '';
    return `Allowing ${permission} elsewhere doesn't help; change that policy${place}, or meet its conditions.${encryption}`;
}
const DENYING = [
    [/resource-based/i, 'that of the bucket, the table or the KMS key'],
    [/(?:service|resource) control/i, "your organization's administrators keep it"],
    [/boundary/i, "the role's permissions boundary"],
    [/session/i, 'the one that the login passed when it assumed the role'],
    [/vpc endpoint/i, 'that of the VPC endpoint which the request went through'],
    [/identity-based/i, "one of the role's own"],
];
/** The advice for a failure that no entry matches. */
const DEFAULT_ADVICE = {
    S3: ({ resource }) => `Check that ${resource} is what you mean.`,
    DynamoDB: ({ resource }) => `Check that ${resource} is what you mean.`,
    Athena: () => 'Check the workgroup and the output bucket, and run again.',
    Glue: ({ resource }) => `Check that ${resource} is what you mean, and run again.`,
    'Step Functions': ({ permission }) => `Check the ARN and ${permission}.`,
};
/**
 * The first entry that matches gives the advice: first the caller's mistakes, then the network's
 * and the service's failures.
 */
const KNOWN_FAILURES = [
    {
        matches: ({ name, message }) => name.startsWith('CredentialsProvider') ||
            name === 'TokenProviderError' ||
            /credential object is not valid/.test(message),
        advice: () => ({
            what: 'there are no AWS credentials',
            todo: 'In GitHub Actions run aws-actions/configure-aws-credentials before this step (with permissions: id-token: write); elsewhere set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
        }),
    },
    {
        matches: ({ name, message }) => /^Expired|TokenRefreshRequired/.test(name) ||
            /token (?:included in the request )?(?:is|has) expired/i.test(message),
        advice: () => ({
            what: 'the AWS credentials have expired',
            todo: 'Log in again; in a long job log in right before this step, or ask for a longer role-duration-seconds.',
        }),
    },
    {
        matches: ({ name, message }) => /^Request(?:TimeTooSkewed|Expired|InTheFuture)$/.test(name) ||
            /Signature (?:expired|not yet current)/.test(message),
        advice: () => ({
            what: "this machine's clock differs too much from that of AWS",
            todo: 'Set the clock (by NTP) and run again.',
        }),
    },
    {
        matches: named('InvalidAccessKeyId', 'InvalidClientTokenId', 'UnrecognizedClientException', 'InvalidToken', 'SignatureDoesNotMatch', 'InvalidSignatureException', 'IncompleteSignature'),
        advice: () => ({
            what: "AWS doesn't accept these credentials",
            todo: 'Check that key, secret and session token belong together and are still valid (run aws sts get-caller-identity).',
        }),
    },
    {
        matches: ({ message }) => message.startsWith('Region is missing'),
        advice: () => ({
            what: 'no AWS region is set',
            todo: "Set AWS_REGION to the bucket's and the table's region.",
        }),
    },
    {
        matches: ({ name, status }) => status === 301 ||
            status === 307 ||
            /^(?:PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/.test(name),
        advice: ({ region }) => ({
            what: region === undefined ? 'the bucket is in another region' : `the bucket is in ${region}`,
            todo: `Set AWS_REGION to ${region ?? "the bucket's region (run aws s3api get-bucket-location)"}; if AWS_ENDPOINT_URL is set, it must belong to that region.`,
        }),
    },
    {
        matches: ({ code }) => code === failure/* PROXY_REFUSED */.WA,
        advice: () => ({
            what: 'the proxy refused the connection',
            todo: 'Check HTTPS_PROXY (HTTP_PROXY for an http:// endpoint) and its user name and password, or exempt the host with NO_PROXY.',
        }),
    },
    {
        matches: named('NoSuchBucket', 'InvalidBucketName'),
        advice: () => ({
            what: 'there is no such bucket',
            todo: 'Check the name of the registry and the account of the credentials; schema-gate does not create buckets.',
        }),
    },
    {
        matches: ({ name }) => name === 'StateMachineDoesNotExist' || name === 'InvalidArn',
        advice: (_, { permission }) => ({
            what: 'there is no such state machine in this account and region',
            todo: `Check the ARN and ${permission}.`,
        }),
    },
    {
        matches: ({ name }, { service }) => service === 'DynamoDB' && /^(?:Resource|Table)NotFoundException$/.test(name),
        advice: () => ({
            what: 'there is no such table in this account and region',
            todo: 'Check registry-table, AWS_REGION and the account; schema-gate does not create the table.',
        }),
    },
    {
        matches: ({ name, message }, { service }) => service === 'DynamoDB' &&
            name === 'ValidationException' &&
            /key element|schema|attribute/i.test(message),
        advice: () => ({
            what: 'the table has another key',
            todo: 'The registry table needs the partition key topic_name of type S and no sort key.',
        }),
    },
    {
        matches: ({ deniedBy }) => deniedBy !== undefined,
        advice: ({ deniedBy = 'policy' }, call) => ({
            what: `a ${deniedBy} denies it explicitly`,
            todo: whereDenied(deniedBy, call),
        }),
    },
    {
        matches: ({ status, name }) => status === 403 || /^AccessDenied/.test(name),
        advice: (_, call) => ({
            what: 'access was denied',
            todo: `Allow ${call.permission}${alsoPermit(call)}`,
        }),
    },
    {
        matches: ({ name, status }) => status === 501 || name === 'NotImplemented',
        advice: () => ({
            what: "the server doesn't support this request",
            todo: 'The registry needs conditional writes and deletes (If-Match, If-None-Match) as in Amazon S3; use a store that supports them.',
        }),
    },
    ...OUTAGES,
];
/** What went wrong, and what the user can do next. */
function adviceFor(failure, call) {
    const found = KNOWN_FAILURES.find((known) => known.matches(failure, call));
    return (found?.advice(failure, call) ?? {
        what: 'AWS refused it',
        todo: DEFAULT_ADVICE[call.service](call),
    });
}


/***/ }),

/***/ 9472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ DEFAULT_LIMITS),
  r: () => (/* binding */ clientSettings)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/protocol/version.js
var version = __webpack_require__(1493);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./build/aws/environment.js
/** The trimmed value; undefined for a variable that is unset or blank. */
function given(value) {
    return value === undefined || value.trim() === '' ? undefined : value.trim();
}

;// CONCATENATED MODULE: ./build/aws/agents.js




/**
 * `environment` must have the proxy variables of this process: HTTPS_PROXY and HTTP_PROXY are taken
 * from it, but the proxy agent decides each connection with proxy-from-env, which reads process.env
 * only. A proxy that process.env doesn't have is not used.
 *
 * Throws a UserError, which doesn't show the value, for a proxy that isn't an http:// or https://
 * URL.
 */
async function agentsFor(environment, maxSockets) {
    const options = { keepAlive: true, maxSockets };
    const [forHttp, forHttps] = [proxyOf('http', environment), proxyOf('https', environment)];
    const direct = { httpAgent: new external_node_http_.Agent(options), httpsAgent: new external_node_https_.Agent(options) };
    if (forHttp === undefined && forHttps === undefined)
        return direct;
    const { ProxyAgent } = await __webpack_require__.e(/* import() */ 11).then(__webpack_require__.bind(__webpack_require__, 9011));
    return {
        httpAgent: forHttp === undefined ? direct.httpAgent : new ProxyAgent(forHttp, false, options),
        httpsAgent: forHttps === undefined
            ? direct.httpsAgent
            : // The SDK uses only what both kinds of agents have; their types differ.
                new ProxyAgent(forHttps, true, options),
    };
}
/** The lower-case name takes precedence, as in curl and proxy-from-env. */
function proxyOf(scheme, environment) {
    for (const name of [`${scheme}_proxy`, `${scheme.toUpperCase()}_PROXY`]) {
        const text = given(environment[name]);
        if (text === undefined)
            continue;
        const url = text.includes('://') ? text : `http://${text}`;
        if (isProxy(url))
            return new URL(url);
        throw new errors/* UserError */.yo(`${name} must be a URL that begins with http:// or https://`, 'config');
    }
    return undefined;
}
function isProxy(text) {
    if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
        return false;
    const { username, password } = new URL(text);
    try {
        decodeURIComponent(`${username}${password}`);
        return true;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/aws/retry.js
var retry = __webpack_require__(7968);
// EXTERNAL MODULE: ./build/aws/service.js
var aws_service = __webpack_require__(9657);
;// CONCATENATED MODULE: ./build/aws/client-settings.js






/**
 * 64 concurrent reads of 20 ms each are 3,200 a second; S3 serves 5,500 for a prefix:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html
 */
const DEFAULT_LIMITS = {
    inFlight: 64,
    ...retry/* DEFAULT_RETRIES */.TU,
    // S3 and DynamoDB begin to answer within tenths of a second.
    timeoutMs: 4000,
    // More than the waits between the tries of a throttled request.
    patienceMs: 18_000,
};
const CONNECT_MS = 5000;
/**
 * Rejects with a UserError when a variable for an endpoint or a proxy isn't a URL. `environment`:
 * see agentsFor about proxies.
 */
async function clientSettings(service, environment, limits) {
    const endpoint = endpointOf(service, environment);
    // A custom endpoint rarely cares about the region, but a request can't be signed without one.
    const region = given(environment['AWS_REGION']) ??
        given(environment['AWS_DEFAULT_REGION']) ??
        (endpoint && 'us-east-1');
    const attempts = attemptsOf(environment) ?? limits.attempts;
    return {
        ...(region === undefined ? {} : { region }),
        ...(endpoint === undefined ? {} : { endpoint }),
        maxAttempts: attempts,
        retryStrategy: (0,retry/* retryStrategy */.UN)({ attempts, backoffMs: limits.backoffMs }),
        customUserAgent: [['schema-gate', version/* VERSION */.x]],
        requestHandler: {
            ...(await agentsFor(environment, limits.inFlight)),
            connectionTimeout: Math.min(CONNECT_MS, limits.timeoutMs),
            requestTimeout: limits.timeoutMs,
            socketTimeout: limits.timeoutMs,
            throwOnRequestTimeout: true,
        },
    };
}
function endpointOf(service, environment) {
    if (environment['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true')
        return undefined;
    for (const name of (0,aws_service/* endpointVariables */.F)(service)) {
        const url = given(environment[name]);
        if (url === undefined)
            continue;
        if (!/^https?:\/\//.test(url) || !URL.canParse(url))
            throw new errors/* UserError */.yo(`${name} must be a URL that begins with https:// or http://`, 'config');
        return url;
    }
    return undefined;
}
/** AWS_MAX_ATTEMPTS as in the SDK, from 1 to 20. */
function attemptsOf(environment) {
    const wanted = Number(given(environment['AWS_MAX_ATTEMPTS']));
    return Number.isInteger(wanted) && wanted >= 1 && wanted <= 20 ? wanted : undefined;
}


/***/ }),

/***/ 1912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ne: () => (/* binding */ isIncomplete),
/* harmony export */   WA: () => (/* binding */ PROXY_REFUSED),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   or: () => (/* binding */ isSilence),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   pv: () => (/* binding */ incompleteAnswer),
/* harmony export */   qs: () => (/* binding */ mayBeApplied)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);

/** The code of an error when a proxy refuses to connect. */
const PROXY_REFUSED = 'EPROXY';
const MAX_MESSAGE = 300;
function failureOf(error) {
    const metadata = fieldOf(error, '$metadata');
    const status = fieldOf(metadata, 'httpStatusCode');
    const attempts = fieldOf(metadata, 'attempts');
    const name = textOf(fieldOf(error, 'name')) ?? '';
    const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error);
    return {
        name: /^(?:Error|Unknown|UnknownError|AggregateError)$/.test(name) ? '' : plain(name, 80),
        code: plain((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .codeOf */ .$N)(fieldOf(error, 'cause')) ?? codeIn(message), 80),
        status: typeof status === 'number' ? status : undefined,
        message: plain(message, MAX_MESSAGE),
        attempts: typeof attempts === 'number' ? attempts : 1,
        deniedBy: deniedBy(message),
        region: regionOf(error, message),
    };
}
/**
 * AWS ends the message with it, after two ARNs, so it is read before the message is shortened:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
function deniedBy(message) {
    const [, kind] = /with an explicit deny in (?:an? |the )?([a-z-]+(?: [a-z-]+){0,3}? (?:policy|boundary))/i.exec(message) ?? [];
    if (kind !== undefined)
        return plain(kind, 80);
    return /with an explicit deny/i.test(message) ? 'policy' : undefined;
}
/**
 * The SDK wraps an Error of another realm (Jest's, for instance) and keeps only its text, so the
 * code is read from there.
 */
function codeIn(message) {
    if (message.endsWith('socket hang up'))
        return 'ECONNRESET';
    return /^AWS SDK error wrapper for .*\b(E[A-Z]{4,})\b/.exec(message)?.[1] ?? '';
}
/**
 * Whether the service may have carried out the request although it failed: the answer to this or an
 * earlier try was lost.
 */
function mayBeApplied({ status, code, name, attempts }) {
    return (attempts > 1 ||
        (status ?? 0) >= 500 ||
        (status === undefined && (code !== '' || name === 'TimeoutError')));
}
/**
 * Nothing, or not all of it, came in time. The SDK also names a broken connection TimeoutError, but
 * then with a code.
 */
function isSilence({ name, code }) {
    return (code === 'ETIMEDOUT' || name === 'RequestTimeout' || (name === 'TimeoutError' && code === ''));
}
/** The name of an error for an answer that lacks what it must have. */
const INCOMPLETE = 'IncompleteAnswer';
/** The error for an answer without what Amazon S3 always sends: nothing can be concluded from it. */
function incompleteAnswer(missing) {
    const error = new Error(`The answer has no ${missing}`);
    error.name = INCOMPLETE;
    return error;
}
/** Includes what is no HTTP at all. */
function isIncomplete({ name, message }) {
    return name === INCOMPLETE || message.includes('Parse Error: ');
}
/**
 * The SDK has header names in lower case. A region becomes part of a host name, so only a region's
 * characters are accepted.
 */
function regionOf(error, message) {
    const header = fieldOf(fieldOf(fieldOf(error, '$response'), 'headers'), 'x-amz-bucket-region');
    const region = textOf(header) ?? textOf(fieldOf(error, 'Region')) ?? /expecting '([^']*)'/.exec(message)?.[1];
    return region !== undefined && /^[a-z]{2,3}(?:-[a-z]+)+-[0-9]{1,2}$/.test(region)
        ? region
        : undefined;
}
/**
 * An answer's text on one line, shortened, without invisible characters, credentials and
 * signatures.
 */
function plain(text, length) {
    const safe = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .redacted */ .pc)(text.slice(0, length * 4))
        .replace(/A[KS]IA[A-Z0-9]{16}/g, '***')
        .replace(/((?:signature|credential|(?:security|session|access)[-_ ]?(?:token|key(?:[-_ ]?id)?)|secret[-_ ]?(?:access[-_ ]?)?key)["']?\s*[=:]\s*["']?)[^\s,&"'<>]+/gi, '$1***')
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (char) => char === '\n' ? '\\n' : `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
        .trim();
    return safe.length <= length
        ? safe
        : `${safe.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** A field of a thrown value of any type. */
function fieldOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 3334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ awsFault)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(584);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1912);



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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${call.operation} ${call.resource} failed: ${what}${tries}${details === '' ? '' : ` (${details})`}. ${todo}`, {
        cause: withoutSecrets(error, failure),
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

/***/ 7968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   TU: () => (/* binding */ DEFAULT_RETRIES),
/* harmony export */   UN: () => (/* binding */ retryStrategy)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1912);

/**
 * Six tries wait about 5 seconds in all, about 10 when throttled: S3 splits a busy prefix within
 * that time, or not for minutes.
 */
const DEFAULT_RETRIES = { attempts: 6, backoffMs: 250 };
const MAX_DELAY_MS = 8000;
/** Tries of a request while the last request that ended had used up all its tries. */
const ATTEMPTS_AFTER_EXHAUSTION = 2;
/** Each of these tries takes the whole time that a server may be silent. */
const ATTEMPTS_IN_SILENCE = 3;
/**
 * Bounded retries with exponential backoff and jitter. The SDK's own strategy shares a budget of
 * retries among all requests of a client, so 64 requests that meet a short wave of 503 fail after
 * one or two tries. Here each request has its own budget. After a request has used up its tries,
 * the others get fewer until one succeeds, so hundreds of requests don't each wait for seconds.
 */
function retryStrategy(limits, random = Math.random) {
    let hasGivenUp = false;
    return {
        acquireInitialRetryToken: async () => token(0, 0),
        refreshRetryTokenForRetry: async (last, { errorType, error }) => {
            const tries = last.getRetryCount() + 1;
            const isWorthIt = errorType === 'THROTTLING' || errorType === 'TRANSIENT';
            // When this rejects, the SDK stops and throws the service's error.
            if (!isWorthIt)
                throw new Error('This kind of error is not retried');
            const most = Math.min(limits.attempts, hasGivenUp ? ATTEMPTS_AFTER_EXHAUSTION : Infinity, (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isSilence */ .or)((0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failureOf */ .g5)(error)) ? ATTEMPTS_IN_SILENCE : Infinity);
            if (tries >= most) {
                hasGivenUp = true;
                throw new Error('No tries are left');
            }
            return token(tries, backoff(tries, limits.backoffMs * (errorType === 'THROTTLING' ? 2 : 1), random));
        },
        recordSuccess: () => {
            hasGivenUp = false;
        },
    };
}
/**
 * Milliseconds to wait after that many tries: half fixed, half random, so requests that failed
 * together are not repeated together.
 */
function backoff(tries, baseMs, random) {
    const full = Math.min(MAX_DELAY_MS, baseMs * 2 ** (tries - 1));
    return Math.round(full / 2 + (full / 2) * random());
}
function token(count, delay) {
    return { getRetryCount: () => count, getRetryDelay: () => delay };
}


/***/ }),

/***/ 9657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ endpointVariables)
/* harmony export */ });
const IDENTIFIERS = {
    S3: 'S3',
    DynamoDB: 'DYNAMODB',
    Athena: 'ATHENA',
    Glue: 'GLUE',
    'Step Functions': 'SFN',
};
/**
 * The variables that name a service's endpoint, in the order of precedence:
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
function endpointVariables(service) {
    return [`AWS_ENDPOINT_URL_${IDENTIFIERS[service]}`, 'AWS_ENDPOINT_URL'];
}


/***/ }),

/***/ 6796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  awsRegistry: () => (/* binding */ awsRegistry)
});

// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
// EXTERNAL MODULE: ./build/aws/failure.js
var aws_failure = __webpack_require__(1912);
// EXTERNAL MODULE: ./build/aws/fault.js
var fault = __webpack_require__(3334);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(1156);
;// CONCATENATED MODULE: ./build/registry/aws-item-attributes.js

const TYPES = new Map(registry_item/* ATTRIBUTES */.iw.map(({ name, type }) => [name, type]));
/** Undefined for an item whose key isn't a string: it belongs to no topic. */
function itemOf(attributes) {
    const topic = attributes[registry_item/* TOPIC */.MX]?.S;
    if (topic === undefined)
        return undefined;
    return (0,registry_item/* readItem */.k0)(topic, new Map(Object.entries(attributes).map(([name, value]) => [name, plainOf(value)])));
}
/** The attributes to set; null means remove. */
function attributesOf(changes) {
    return new Map([...(0,registry_item/* changedAttributes */.GR)(changes)].map(([name, value]) => [name, typed(TYPES.get(name), value)]));
}
/** Whether the item already has all the changes. */
function isChanged(item, changes) {
    const current = attributesOf(item);
    return [...attributesOf(changes)].every(([name, value]) => JSON.stringify(current.get(name) ?? null) === JSON.stringify(value));
}
/** Null means remove, also for an empty set: DynamoDB doesn't store one. */
function typed(type, value) {
    if (value === null)
        return null;
    switch (type) {
        case 'BOOL':
            return { BOOL: value };
        case 'N':
            return number(value);
        case 'SS':
            return value.length === 0 ? null : { SS: value };
        case 'M':
            return rejectionOf(value);
        case 'L':
            return { L: value.map((text) => ({ S: text })) };
        case 'S':
        case undefined:
            return { S: value };
    }
}
function rejectionOf(rejection) {
    const entries = registry_item/* REJECTION_FIELDS */.g1.flatMap((field) => {
        const value = rejection[field];
        return value === null ? [] : [[field, { S: value }]];
    });
    return { M: Object.fromEntries(entries) };
}
function number(value) {
    return { N: String(value) };
}
/** The value as in JSON; undefined for types that no attribute of an item has. */
function plainOf({ S, N, BOOL, SS, M, L }) {
    if (S !== undefined)
        return S;
    if (BOOL !== undefined)
        return BOOL;
    if (N !== undefined)
        return Number.isSafeInteger(Number(N)) ? Number(N) : undefined;
    if (M !== undefined)
        return Object.fromEntries(Object.entries(M).map(([name, value]) => [name, plainOf(value)]));
    return L === undefined ? SS : L.map(plainOf);
}

;// CONCATENATED MODULE: ./build/registry/aws-items.js





/**
 * Placeholders for all attribute names, since STATUS and COMMIT are reserved words in DynamoDB:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ReservedWords.html
 */
const NAMES = Object.fromEntries([registry_item/* TOPIC */.MX, ...registry_item/* ATTRIBUTES */.iw.map(({ name }) => name)].map((name) => [`#${name}`, name]));
const PROJECTION = Object.keys(NAMES).join(', ');
/**
 * Items of a DynamoDB table with the key topic_name (S). `connect` is called by each request, and
 * not before the first.
 */
function awsItems(table, connect, limit) {
    const request = async (operation, permission, topic, work) => {
        try {
            const db = await connect();
            return await limit((options) => work(db, options));
        }
        catch (error) {
            const call = {
                service: 'DynamoDB',
                operation,
                permission,
                resource: `DynamoDB table ${table}${topic === undefined ? '' : `, topic ${topic}`}`,
            };
            throw (0,fault/* awsFault */._)(error, call);
        }
    };
    const read = async ({ sdk, client }, topic, options) => {
        const { Item } = await client.send(new sdk.GetItemCommand({
            TableName: table,
            Key: { [registry_item/* TOPIC */.MX]: { S: topic } },
            ConsistentRead: true,
            ProjectionExpression: PROJECTION,
            ExpressionAttributeNames: NAMES,
        }), options);
        return Item === undefined ? undefined : itemOf(Item);
    };
    return {
        get: (topic) => request('Reading', 'dynamodb:GetItem', topic, (db, options) => read(db, topic, options)),
        all: async () => {
            const items = [];
            let next;
            do {
                const from = next;
                const page = await request('Reading all items of', 'dynamodb:Scan', undefined, ({ sdk, client }, options) => client.send(new sdk.ScanCommand({
                    TableName: table,
                    ConsistentRead: true,
                    ProjectionExpression: PROJECTION,
                    ExpressionAttributeNames: NAMES,
                    ...(from === undefined ? {} : { ExclusiveStartKey: from }),
                }), options));
                for (const attributes of page.Items ?? []) {
                    const item = itemOf(attributes);
                    if (item !== undefined)
                        items.push(item);
                }
                next = page.LastEvaluatedKey;
            } while (next !== undefined);
            return items.sort((one, other) => (0,compare_texts/* compareTexts */.q)(one.topic, other.topic));
        },
        update: (topic, changes, condition) => request('Updating', 'dynamodb:UpdateItem', topic, async (db, options) => {
            try {
                await db.client.send(new db.sdk.UpdateItemCommand({
                    TableName: table,
                    Key: { [registry_item/* TOPIC */.MX]: { S: topic } },
                    ...updateOf(changes, condition),
                }), options);
                return 'written';
            }
            catch (error) {
                const failure = (0,aws_failure/* failureOf */.g5)(error);
                if (failure.name !== 'ConditionalCheckFailedException')
                    throw error;
                // An earlier try may have been applied and its answer lost; then that write made the
                // condition false.
                const item = (0,aws_failure/* mayBeApplied */.qs)(failure) ? await read(db, topic, options) : undefined;
                return item !== undefined && isChanged(item, changes) ? 'written' : 'refused';
            }
        }),
    };
}
/** Sets and removes only the changed attributes, so other writers' attributes are kept. */
function updateOf(changes, condition) {
    const changed = [...attributesOf(changes)];
    const sets = changed.flatMap(([name, value]) => (value === null ? [] : [`#${name} = :${name}`]));
    const removes = changed.flatMap(([name, value]) => (value === null ? [`#${name}`] : []));
    const expression = [
        sets.length > 0 ? `SET ${sets.join(', ')}` : '',
        removes.length > 0 ? `REMOVE ${removes.join(', ')}` : '',
    ]
        .join(' ')
        .trim();
    const check = conditionOf(condition);
    const used = [...changed.map(([name]) => `#${name}`), ...(check?.match(/#\w+/g) ?? [])];
    const values = Object.fromEntries([
        ...changed.flatMap(([name, value]) => (value === null ? [] : [[`:${name}`, value]])),
        ...('seq' in condition ? [[':seq', number(condition.seq)]] : []),
        ...(condition.kind === 'paused' ? [[':was', { S: registry_item/* PAUSED */.NN }]] : []),
    ]);
    return {
        ...(expression === '' ? {} : { UpdateExpression: expression }),
        ...(check === undefined ? {} : { ConditionExpression: check }),
        // DynamoDB rejects an empty map and an unused name.
        ...(used.length === 0
            ? {}
            : {
                ExpressionAttributeNames: Object.fromEntries(used.map((name) => [name, name.slice(1)])),
            }),
        ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
    };
}
function conditionOf(condition) {
    const { gate, status, seq } = registry_item/* CONDITIONED */.tV;
    switch (condition.kind) {
        case 'always':
            return undefined;
        case 'ungated':
            return `attribute_not_exists(#${gate}) AND attribute_not_exists(#${status})`;
        case 'never-active':
            return `attribute_not_exists(#${seq})`;
        case 'newer':
            return `attribute_not_exists(#${seq}) OR #${seq} < :seq`;
        case 'same':
            return `#${seq} = :seq`;
        case 'paused':
            return `#${seq} = :seq AND #${status} = :was`;
    }
}

;// CONCATENATED MODULE: ./build/aws/limiter.js

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
            if ((0,aws_failure/* isSilence */.or)((0,aws_failure/* failureOf */.g5)(error)) && error !== silence?.error)
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/aws/retry.js
var retry = __webpack_require__(7968);
;// CONCATENATED MODULE: ./build/registry/aws-list.js


/** Every object whose key begins with the prefix, sorted by key. Rejects with the SDK's error. */
async function listObjects(bucket, prefix) {
    const found = [];
    for await (const page of pages(bucket, prefix)) {
        const text = decoder(page);
        for (const { Key, ETag, Size, LastModified } of page.Contents ?? []) {
            if (Key === undefined ||
                ETag === undefined ||
                Size === undefined ||
                LastModified === undefined)
                throw (0,aws_failure/* incompleteAnswer */.pv)('key, ETag, size or date for an object');
            // Amazon's dates have no fractions. Other stores' lists may have them although their answers
            // to GET don't.
            const modified = new Date(Math.floor(LastModified.getTime() / 1000) * 1000).toISOString();
            found.push({ key: text(Key), etag: ETag, size: Size, modified });
        }
    }
    // S3 lists in the order of UTF-8 bytes, which differs from the order of code units for
    // surrogates.
    return found.sort((one, other) => (0,compare_texts/* compareTexts */.q)(one.key, other.key));
}
/** The names between the prefix and the next slash, sorted. Rejects with the SDK's error. */
async function listFolders(bucket, prefix) {
    const names = new Set();
    for await (const page of pages(bucket, prefix, '/')) {
        const text = decoder(page);
        for (const { Prefix } of page.CommonPrefixes ?? [])
            if (Prefix !== undefined)
                names.add(text(Prefix).slice(prefix.length, -1));
    }
    // A key with two slashes in a row has an empty name between them.
    names.delete('');
    return [...names].sort();
}
async function* pages({ sdk, s3, name: Bucket }, prefix, delimiter) {
    for (let token;;) {
        const page = await s3((client, options) => client.send(new sdk.ListObjectsV2Command({
            Bucket,
            Prefix: prefix,
            // XML can't represent every character that a key may contain.
            EncodingType: 'url',
            Delimiter: delimiter,
            ContinuationToken: token,
        }), options));
        // An answer that is no list at all reads as an empty one.
        if (!isList(page))
            throw (0,aws_failure/* incompleteAnswer */.pv)('list in it');
        yield page;
        if (page.IsTruncated !== true)
            return;
        const next = page.NextContinuationToken;
        if (next === undefined || next === token)
            throw new Error('The list is truncated but has no new continuation token');
        token = next;
    }
}
function isList(page) {
    const { IsTruncated, Name, KeyCount, Contents, CommonPrefixes } = page;
    return [IsTruncated, Name, KeyCount, Contents, CommonPrefixes].some((one) => one !== undefined);
}
/** A store that doesn't encode keys leaves EncodingType out of its answer. */
function decoder({ EncodingType }) {
    if (EncodingType !== 'url')
        return (text) => text;
    return (text) => {
        try {
            return decodeURIComponent(text.replaceAll('+', ' '));
        }
        catch {
            return text;
        }
    };
}

;// CONCATENATED MODULE: ./build/registry/aws-metadata.js
const MAX_BYTES = 2048;
/** The part of a header's name after `x-amz-meta-`. */
const NAME = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;
/** HTTP removes spaces at the ends of a header's value, so they are refused. */
const VALUE = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/;
/**
 * Metadata as S3 stores them: names in lower case, US-ASCII, 2 KB in total
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html). Throws a TypeError
 * for metadata that S3 would refuse or change.
 */
function asS3Metadata(metadata) {
    const named = new Map([...metadata].map(([name, value]) => [name.toLowerCase(), value]));
    let size = 0;
    for (const [name, value] of named) {
        if (!NAME.test(name))
            throw new TypeError(`${JSON.stringify(name)} can't be the name of an object's metadata`);
        if (!VALUE.test(value))
            throw new TypeError(`The metadata ${name} must be printable US-ASCII without spaces at its ends`);
        size += name.length + value.length;
    }
    if (size > MAX_BYTES)
        throw new TypeError(`The metadata have ${size} bytes; S3 takes ${MAX_BYTES}`);
    return named;
}

;// CONCATENATED MODULE: ./build/registry/aws-s3.js

const locationOf = (bucket, key) => `s3://${bucket.name}/${key}`;
/**
 * S3 says that the key doesn't exist. A 404 without this name may come from a proxy or mean the
 * bucket.
 */
function isAbsent({ status, name }) {
    return status === 404 && name === 'NoSuchKey';
}
/** Another write to the same key was in progress; S3 doesn't say which of them won. */
function isConflict({ status, name }) {
    return status === 409 && (name === 'ConditionalRequestConflict' || name === 'OperationAborted');
}
/**
 * A bucket's clients. When S3 answers that the bucket is in another region, a client for that
 * region replaces the first one. (The SDK's own followRegionRedirects changes the region of a
 * client while other requests use it, so they are signed for a wrong one.)
 */
function s3In(sdk, settings, limit) {
    const connect = (region) => new sdk.S3Client({
        ...settings,
        ...(region === undefined ? {} : { region }),
        forcePathStyle: settings.endpoint !== undefined,
        // TLS and the length already protect answers, and checksums over 700 of them cost as much as
        // reading them. Checksums of writes stay on: a bucket with Object Lock requires them.
        responseChecksumValidation: 'WHEN_REQUIRED',
    });
    let current = connect(undefined);
    let region;
    return async (task) => {
        const used = current;
        try {
            return await limit((options) => task(used, options));
        }
        catch (error) {
            const { status, name, region: actual } = (0,aws_failure/* failureOf */.g5)(error);
            const isElsewhere = actual !== undefined &&
                (status === 301 ||
                    name === 'AuthorizationHeaderMalformed' ||
                    name === 'IllegalLocationConstraintException');
            if (!isElsewhere)
                throw error;
            if (actual !== region) {
                region = actual;
                current = connect(actual);
            }
            // The current client was redirected, too: there is no other region to try.
            if (current === used)
                throw error;
            return limit((options) => task(current, options));
        }
    };
}

// EXTERNAL MODULE: ./build/protocol/stored-schema.js
var stored_schema = __webpack_require__(1044);
;// CONCATENATED MODULE: ./build/registry/aws-read.js



/** The SDK doesn't retry an answer that breaks off after its headers. */
const BODY_TRIES = 3;
/** Undefined only when S3 says that the key doesn't exist. Rejects with the SDK's error. */
function readObject({ sdk, s3, name: Bucket }, key) {
    return s3((client, options) => readRepeatedly(key, () => client.send(new sdk.GetObjectCommand({ Bucket, Key: key }), options)));
}
async function readRepeatedly(key, send) {
    for (let tries = 1;; tries++) {
        try {
            const { Body, ContentLength, ETag, VersionId, Metadata, LastModified } = await send();
            const body = Body;
            if (body === undefined || ETag === undefined || LastModified === undefined) {
                // Nobody reads the rest, which would keep the socket, and with it the process.
                body?.destroy();
                throw (0,aws_failure/* incompleteAnswer */.pv)(ETag === undefined ? 'ETag' : 'date or no body');
            }
            const bytes = await bytesOf(body, ContentLength);
            return {
                key,
                etag: ETag,
                size: ContentLength ?? bytes?.length ?? stored_schema/* MAX_OBJECT_BYTES */.lu + 1,
                modified: LastModified.toISOString(),
                bytes: bytes ?? new Uint8Array(),
                versionId: VersionId ?? null,
                metadata: new Map(Object.entries(Metadata ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
            };
        }
        catch (error) {
            const failure = (0,aws_failure/* failureOf */.g5)(error);
            if (isAbsent(failure))
                return undefined;
            if (failure.code !== 'ECONNRESET' || failure.attempts > 1 || tries === BODY_TRIES)
                throw error;
        }
    }
}
/**
 * The object's current etag. A HEAD has no body that names the error, so a missing bucket looks
 * like a missing key: undefined.
 */
function readEtag({ sdk, s3, name: Bucket }, key) {
    return s3(async (client, options) => {
        try {
            const command = new sdk.HeadObjectCommand({ Bucket, Key: key });
            const { ETag } = await client.send(command, options);
            if (ETag === undefined)
                throw (0,aws_failure/* incompleteAnswer */.pv)('ETag');
            return ETag;
        }
        catch (error) {
            if ((0,aws_failure/* failureOf */.g5)(error).status === 404)
                return undefined;
            throw error;
        }
    });
}
async function bytesOf(body, size) {
    if (size === undefined || size <= stored_schema/* MAX_OBJECT_BYTES */.lu)
        return readBody(body, stored_schema/* MAX_OBJECT_BYTES */.lu);
    // Reading the rest would cost more than a new connection.
    body.destroy();
    return undefined;
}
/**
 * The bytes of an answer; undefined as soon as there are more than `limit`. Rejects when the answer
 * breaks off.
 */
function readBody(body, limit) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        body.on('data', (chunk) => {
            size += chunk.length;
            chunks.push(chunk);
            if (size <= limit)
                return;
            body.destroy();
            resolve(undefined);
        });
        body.on('end', () => {
            const [only] = chunks;
            resolve(chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks));
        });
        body.on('error', reject);
        body.on('close', () => {
            reject(Object.assign(new Error('The answer broke off before its end'), { code: 'ECONNRESET' }));
        });
    });
}

;// CONCATENATED MODULE: ./build/registry/aws-objects.js








/** How often a write is tried that conflicts (409) with another write to the same key. */
const CONFLICT_TRIES = 5;
/** Objects of a bucket. Faults name the operation, `s3://bucket/key` and what to do. */
function awsObjects(bucket) {
    const listing = (prefix) => ({
        service: 'S3',
        operation: 'Listing',
        resource: locationOf(bucket, prefix),
        permission: 's3:ListBucket',
    });
    return {
        locate: (key) => locationOf(bucket, key),
        get: (key) => orFault(readObject(bucket, key), reading(bucket, key)),
        put: async (key, bytes, metadata, condition) => put(bucket, { key, bytes, metadata: asS3Metadata(metadata), condition }),
        remove: (key, etag) => remove(bucket, key, etag),
        list: (prefix) => orFault(listObjects(bucket, prefix), listing(prefix)),
        folders: (prefix) => orFault(listFolders(bucket, prefix), listing(prefix)),
    };
}
const reading = (bucket, key) => ({
    service: 'S3',
    operation: 'Reading',
    resource: locationOf(bucket, key),
    permission: 's3:GetObject',
});
async function remove(bucket, key, etag) {
    const currentEtag = () => orFault(readEtag(bucket, key), reading(bucket, key));
    // A store that ignores If-Match would delete any version, so the etag is compared first.
    if (bucket.hasOwnEndpoint) {
        const current = await currentEtag();
        if (current !== undefined && current !== etag)
            return 'refused';
    }
    const { sdk, s3, name } = bucket;
    try {
        await s3((client, options) => client.send(new sdk.DeleteObjectCommand({ Bucket: name, Key: key, IfMatch: etag }), options));
        return 'removed';
    }
    catch (error) {
        const failure = (0,aws_failure/* failureOf */.g5)(error);
        if (isAbsent(failure))
            return 'removed';
        if (failure.status !== 412 && !isConflict(failure)) {
            throw (0,fault/* awsFault */._)(error, {
                service: 'S3',
                operation: 'Deleting',
                resource: locationOf(bucket, key),
                permission: 's3:DeleteObject and s3:GetObject',
            });
        }
        // S3 also refuses when the object is gone, for example because of an earlier try whose answer
        // was lost.
        return (await currentEtag()) === undefined ? 'removed' : 'refused';
    }
}
async function put(bucket, wanted) {
    const { key, condition } = wanted;
    for (let tries = 1;; tries++) {
        try {
            return await putOnce(bucket, wanted);
        }
        catch (error) {
            const failure = (0,aws_failure/* failureOf */.g5)(error);
            if (isConflict(failure) && tries < CONFLICT_TRIES) {
                await (0,promises_.setTimeout)((0,retry/* backoff */.JN)(tries, bucket.backoffMs, Math.random));
                continue;
            }
            const isRefused = condition.kind !== 'always' &&
                (failure.status === 412 || isConflict(failure) || isAbsent(failure));
            // An earlier try may have succeeded although its answer was lost; then the stored object is
            // ours. Without such a try, an equal object was written by somebody else, and the put is
            // refused.
            if (tries > 1 || (0,aws_failure/* mayBeApplied */.qs)(failure)) {
                const stored = await readObject(bucket, key).catch((cause) => {
                    if (isRefused)
                        throw (0,fault/* awsFault */._)(cause, reading(bucket, key));
                    return undefined;
                });
                if (stored !== undefined && isEqual(stored, wanted))
                    return { etag: stored.etag, versionId: stored.versionId };
            }
            if (isRefused)
                return 'refused';
            throw (0,fault/* awsFault */._)(error, {
                service: 'S3',
                operation: 'Writing',
                resource: locationOf(bucket, key),
                permission: 's3:PutObject and s3:GetObject',
            });
        }
    }
}
function putOnce({ sdk, s3, name, encryption }, { key, bytes, metadata, condition }) {
    return s3(async (client, options) => {
        const { ETag, VersionId } = await client.send(new sdk.PutObjectCommand({
            Bucket: name,
            Key: key,
            Body: bytes,
            ContentType: 'application/json',
            Metadata: Object.fromEntries(metadata),
            ...(encryption === undefined
                ? {}
                : { ServerSideEncryption: encryption.algorithm, SSEKMSKeyId: encryption.keyId }),
            ...(condition.kind === 'absent' ? { IfNoneMatch: '*' } : {}),
            ...(condition.kind === 'etag' ? { IfMatch: condition.etag } : {}),
        }), options);
        if (ETag === undefined)
            throw (0,aws_failure/* incompleteAnswer */.pv)('ETag');
        return { etag: ETag, versionId: VersionId ?? null };
    });
}
function isEqual(stored, { bytes, metadata }) {
    return (Buffer.compare(stored.bytes, bytes) === 0 &&
        stored.metadata.size === metadata.size &&
        [...metadata].every(([name, value]) => stored.metadata.get(name) === value));
}
function orFault(answer, call) {
    return answer.catch((error) => {
        throw (0,fault/* awsFault */._)(error, call);
    });
}

// EXTERNAL MODULE: ./build/aws/client-settings.js + 2 modules
var client_settings = __webpack_require__(9472);
// EXTERNAL MODULE: ./build/protocol/keys.js
var keys = __webpack_require__(2853);
;// CONCATENATED MODULE: ./build/registry/aws.js






/**
 * The registry in S3 and DynamoDB. Sends no request yet. Throws a UserError for an endpoint or a
 * proxy that isn't a URL. Its stores throw Faults, and a TypeError for metadata that S3 doesn't
 * accept.
 */
async function awsRegistry(options) {
    const { bucket, prefix, table, environment } = options;
    const limits = {
        inFlight: options.inFlight ?? client_settings/* DEFAULT_LIMITS */.d.inFlight,
        attempts: options.attempts ?? client_settings/* DEFAULT_LIMITS */.d.attempts,
        backoffMs: options.backoffMs ?? client_settings/* DEFAULT_LIMITS */.d.backoffMs,
        timeoutMs: options.timeoutMs ?? client_settings/* DEFAULT_LIMITS */.d.timeoutMs,
        patienceMs: options.patienceMs ?? client_settings/* DEFAULT_LIMITS */.d.patienceMs,
    };
    const settings = await (0,client_settings/* clientSettings */.r)('S3', environment, limits);
    const itemSettings = table === undefined ? undefined : await (0,client_settings/* clientSettings */.r)('DynamoDB', environment, limits);
    const limit = limiter(limits);
    let db;
    const connect = () => (db ??= Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(706)]).then(__webpack_require__.bind(__webpack_require__, 3706)).then((sdk) => ({
        sdk,
        client: new sdk.DynamoDBClient({ ...itemSettings }),
    })));
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(639), __webpack_require__.e(3)]).then(__webpack_require__.bind(__webpack_require__, 4003));
    return {
        name: `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`,
        layout: (0,keys/* layoutOf */.aH)(prefix),
        objects: awsObjects({
            sdk,
            s3: s3In(sdk, settings, limit),
            name: bucket,
            encryption: options.encryption,
            hasOwnEndpoint: settings.endpoint !== undefined,
            backoffMs: limits.backoffMs,
        }),
        items: table === undefined ? undefined : awsItems(table, connect, limit),
    };
}


/***/ })

};
