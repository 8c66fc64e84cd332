export const id = 1945;
export const ids = [1945];
export const modules = {

/***/ 80584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ LAKE_PERMISSIONS),
  c: () => (/* binding */ adviceFor)
});

// EXTERNAL MODULE: ./build/protocol/encryption.js
var protocol_encryption = __webpack_require__(17064);
// EXTERNAL MODULE: ./build/aws/failure.js
var failure = __webpack_require__(31912);
;// CONCATENATED MODULE: ./build/aws/known-failure.js
/** Failures by the name that the service or the SDK gives them. */
const named = (...names) => ({ name }) => names.includes(name);

// EXTERNAL MODULE: ./build/aws/service.js
var aws_service = __webpack_require__(69657);
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
        default:
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
const checkResource = ({ resource }) => `Check that ${resource} is what you mean.`;
/** The advice for a failure that no entry matches. */
const DEFAULT_ADVICE = {
    Athena: () => 'Check the workgroup and the output bucket, and run again.',
    Glue: ({ resource }) => `Check that ${resource} is what you mean, and run again.`,
    'Step Functions': ({ permission }) => `Check the ARN and ${permission}.`,
    KMS: ({ permission }) => `Check APPROVAL_KEY_ARN and ${permission}.`,
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
        matches: named('StateMachineTypeNotSupported'),
        advice: () => ({
            what: 'it is an EXPRESS state machine, whose executions nobody can look at',
            todo: 'Name a STANDARD one with BACKFILL_STATE_MACHINE_ARN, as infra/state-machines/catch-up.asl.json is.',
        }),
    },
    {
        matches: ({ name }, { service }) => service === 'KMS' && name === 'NotFoundException',
        advice: () => ({
            what: 'there is no such key in that account and region',
            todo: 'Check APPROVAL_KEY_ARN on the validator.',
        }),
    },
    {
        matches: named('DisabledException', 'KMSInvalidStateException'),
        advice: () => ({
            what: 'the key is disabled, or about to be deleted',
            todo: 'Enable the key, or name another one with APPROVAL_KEY_ARN on the validator.',
        }),
    },
    {
        matches: named('InvalidKeyUsageException'),
        advice: () => ({
            what: 'the key makes no such MACs',
            todo: 'APPROVAL_KEY_ARN needs a key of the usage GENERATE_VERIFY_MAC and the spec HMAC_256.',
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
        todo: (DEFAULT_ADVICE[call.service] ?? checkResource)(call),
    });
}


/***/ }),

/***/ 69472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ DEFAULT_LIMITS),
  r: () => (/* binding */ clientSettings)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/protocol/version.js
var version = __webpack_require__(81493);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
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
    const { ProxyAgent } = await __webpack_require__.e(/* import() */ 9011).then(__webpack_require__.bind(__webpack_require__, 39011));
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
var retry = __webpack_require__(77968);
// EXTERNAL MODULE: ./build/aws/service.js
var aws_service = __webpack_require__(69657);
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

/***/ 31912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ isDenied),
/* harmony export */   Ne: () => (/* binding */ isIncomplete),
/* harmony export */   WA: () => (/* binding */ PROXY_REFUSED),
/* harmony export */   Zs: () => (/* binding */ isRefusedByKey),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   or: () => (/* binding */ isSilence),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   pv: () => (/* binding */ incompleteAnswer),
/* harmony export */   qs: () => (/* binding */ mayBeApplied)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

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
/** Whether the caller lacks a permission; also with a policy that denies it explicitly. */
function isDenied({ name, status, deniedBy }) {
    return (deniedBy !== undefined || status === 403 || /AccessDenied|NotAuthorized|Unauthorized/.test(name));
}
/**
 * S3 and DynamoDB pass on what KMS refused, with the status 403 or 400, and name KMS:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html
 */
function isRefusedByKey({ name, message }) {
    return name.startsWith('KMS.') || /\bkms:[A-Z]|\bKMS key\b|ciphertext refers to/i.test(message);
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

/***/ 77968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   TU: () => (/* binding */ DEFAULT_RETRIES),
/* harmony export */   UN: () => (/* binding */ retryStrategy)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31912);

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

/***/ 69657:
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
    KMS: 'KMS',
    STS: 'STS',
    EventBridge: 'EVENTBRIDGE',
    SQS: 'SQS',
    SNS: 'SNS',
    Lambda: 'LAMBDA',
    IAM: 'IAM',
    'Lake Formation': 'LAKEFORMATION',
};
/**
 * The variables that name a service's endpoint, in the order of precedence:
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
function endpointVariables(service) {
    return [`AWS_ENDPOINT_URL_${IDENTIFIERS[service]}`, 'AWS_ENDPOINT_URL'];
}


/***/ })

};
