export const id = 944;
export const ids = [944];
export const modules = {

/***/ 3944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  awsRegistry: () => (/* binding */ awsRegistry)
});

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/registry/aws-failure.js

const MAX_MESSAGE = 300;
function failureOf(error) {
    const metadata = fieldOf(error, '$metadata');
    const status = fieldOf(metadata, 'httpStatusCode');
    const attempts = fieldOf(metadata, 'attempts');
    const name = textOf(fieldOf(error, 'name')) ?? '';
    const message = (0,errors/* reasonOf */.A3)(error);
    return {
        name: /^(?:Error|Unknown|UnknownError|AggregateError)$/.test(name) ? '' : plain(name, 80),
        code: plain((0,errors/* codeOf */.$N)(error) ?? (0,errors/* codeOf */.$N)(fieldOf(error, 'cause')) ?? codeIn(message), 80),
        status: typeof status === 'number' ? status : undefined,
        message: plain(message, MAX_MESSAGE),
        attempts: typeof attempts === 'number' ? attempts : 1,
        region: regionOf(error, message),
    };
}
/** What isn't an Error where the SDK was loaded is wrapped by it, and only its text is left. */
function codeIn(message) {
    if (message.endsWith('socket hang up'))
        return 'ECONNRESET';
    return /^AWS SDK error wrapper for .*\b(E[A-Z]{4,})\b/.exec(message)?.[1] ?? '';
}
/** Truly no such key. A 404 without this name may mean the bucket, or a proxy. */
function isAbsent({ status, name }) {
    return status === 404 && name === 'NoSuchKey';
}
/** Another write was under way at the same key; neither is known to have won. */
function isConflict({ status, name }) {
    return status === 409 && (name === 'ConditionalRequestConflict' || name === 'OperationAborted');
}
/** Whether the service may have done it although nobody said so: an answer was lost, now or in an earlier try. */
function mayBeApplied({ status, code, name, attempts }) {
    return attempts > 1 || (status ?? 0) >= 500 || (status === undefined && (code !== '' || name === 'TimeoutError'));
}
/** Header names are in lower case. A region goes into a host's name, so nothing but a region's letters will do. */
function regionOf(error, message) {
    const header = fieldOf(fieldOf(fieldOf(error, '$response'), 'headers'), 'x-amz-bucket-region');
    const told = textOf(header) ?? textOf(fieldOf(error, 'Region')) ?? /expecting '([^']*)'/.exec(message)?.[1];
    return told !== undefined && /^[a-z]{2,3}(?:-[a-z]+)+-[0-9]{1,2}$/.test(told) ? told : undefined;
}
/** An answer's text on one line, short, with nothing invisible in it and without what signs a request. */
function plain(text, length) {
    const safe = (0,errors/* redacted */.pc)(text.slice(0, length * 4))
        .replace(/A[KS]IA[A-Z0-9]{16}/g, '***')
        .replace(/((?:signature|credential|(?:security|session|access)[-_ ]?(?:token|key(?:[-_ ]?id)?)|secret[-_ ]?(?:access[-_ ]?)?key)["']?\s*[=:]\s*["']?)[^\s,&"'<>]+/gi, '$1***')
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (char) => char === '\n' ? '\\n' : `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
        .trim();
    return safe.length <= length ? safe : `${safe.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/** A field of whatever was thrown. */
function fieldOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/registry/aws-advice.js
const named = (...names) => ({ name }) => names.includes(name);
const UNREACHABLE = [
    'ENOTFOUND',
    'EAI_AGAIN',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
];
const THROTTLED = ['SlowDown', 'Throttling', 'ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded'];
/** The first that fits tells what to do. From what is wrong with oneself to what is wrong with the other side. */
const CASES = [
    {
        is: ({ name, message }) => name.startsWith('CredentialsProvider') || name === 'TokenProviderError' || /credential object is not valid/.test(message),
        advice: () => ({
            what: 'there are no AWS credentials',
            todo: 'In GitHub Actions run aws-actions/configure-aws-credentials before this step (with permissions: id-token: write); elsewhere set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
        }),
    },
    {
        is: ({ name, message }) => /^Expired|TokenRefreshRequired/.test(name) || /token (?:included in the request )?(?:is|has) expired/i.test(message),
        advice: () => ({
            what: 'the AWS credentials have expired',
            todo: 'Log in again; in a long job log in right before this step, or ask for a longer role-duration-seconds.',
        }),
    },
    {
        is: ({ name, message }) => /^Request(?:TimeTooSkewed|Expired|InTheFuture)$/.test(name) || /Signature (?:expired|not yet current)/.test(message),
        advice: () => ({
            what: "this machine's clock differs too much from that of AWS",
            todo: 'Set the clock (by NTP) and run again.',
        }),
    },
    {
        is: named('InvalidAccessKeyId', 'InvalidClientTokenId', 'UnrecognizedClientException', 'InvalidToken', 'SignatureDoesNotMatch', 'InvalidSignatureException', 'IncompleteSignature'),
        advice: () => ({
            what: "AWS doesn't accept these credentials",
            todo: 'Check that key, secret and session token belong together and are still valid (aws sts get-caller-identity tells).',
        }),
    },
    {
        is: ({ message }) => message.startsWith('Region is missing'),
        advice: () => ({ what: 'no AWS region is set', todo: "Set AWS_REGION to the bucket's and the table's region." }),
    },
    {
        is: ({ name, status }) => status === 301 ||
            status === 307 ||
            /^(?:PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/.test(name),
        advice: ({ region }) => ({
            what: region === undefined ? 'the bucket lies in another region' : `the bucket lies in ${region}`,
            todo: `Set AWS_REGION to ${region ?? "the bucket's region (aws s3api get-bucket-location tells)"}, and take care that an AWS_ENDPOINT_URL belongs to it.`,
        }),
    },
    {
        is: named('NoSuchBucket', 'InvalidBucketName'),
        advice: () => ({
            what: 'there is no such bucket',
            todo: 'Check the name of the registry and which account the credentials belong to; buckets are not created by schema-gate.',
        }),
    },
    {
        is: named('ResourceNotFoundException', 'TableNotFoundException'),
        advice: () => ({
            what: 'there is no such table in this account and region',
            todo: 'Check registry-table, AWS_REGION and the account; the table is not created by schema-gate.',
        }),
    },
    {
        is: ({ name, message }) => name === 'ValidationException' && /key element|schema|attribute/i.test(message),
        advice: () => ({
            what: 'the table is of another kind',
            todo: 'The registry table needs the key topic_name of type S, and nothing else in its key.',
        }),
    },
    {
        is: ({ status, name }) => status === 403 || /^AccessDenied/.test(name),
        advice: (_, { permission }) => ({
            what: 'access was denied',
            todo: `Allow ${permission} on it (and kms:Decrypt and kms:GenerateDataKey where a KMS key encrypts it).${permission === 's3:GetObject'
                ? ' Allow s3:ListBucket on the bucket, too: without it S3 answers 403 for keys that do not exist, so that nobody can tell a new topic from a forbidden one.'
                : ''}`,
        }),
    },
    {
        is: ({ name, status }) => status === 501 || name === 'NotImplemented',
        advice: () => ({
            what: "the server doesn't know what was asked of it",
            todo: 'The registry needs conditional writes and deletes (If-Match, If-None-Match) as Amazon S3 has them; use a store that knows them.',
        }),
    },
    {
        is: (failure) => failure.status === 503 || failure.status === 429 || THROTTLED.includes(failure.name),
        advice: () => ({ what: 'AWS asked to slow down', todo: 'Run again in a few minutes, and not several of these jobs at once.' }),
    },
    {
        // The SDK calls a broken connection a TimeoutError, too.
        is: ({ name, code }) => code === 'ETIMEDOUT' || name === 'RequestTimeout' || (name === 'TimeoutError' && code === ''),
        advice: () => ({
            what: 'there was no answer in time',
            todo: 'Check the network between here and AWS (proxies, VPC endpoints, security groups), and run again.',
        }),
    },
    {
        is: ({ code, status }) => status === undefined && (UNREACHABLE.includes(code) || code.startsWith('ERR_TLS') || /certificate/i.test(code)),
        advice: () => ({
            what: "the endpoint can't be reached",
            todo: 'Check the network, AWS_REGION and, where set, AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_S3 and AWS_ENDPOINT_URL_DYNAMODB.',
        }),
    },
    {
        is: ({ status, code }) => (status ?? 0) >= 500 || ['ECONNRESET', 'EPIPE'].includes(code),
        advice: ({ status }) => ({
            what: status === undefined ? 'the connection broke' : 'the service is out of order',
            todo: 'Run again in a few minutes; nothing is half-written.',
        }),
    },
];
/** What went wrong in words, and the next step for whoever reads it. */
function adviceFor(failure, asked) {
    const found = CASES.find((one) => one.is(failure));
    return found?.advice(failure, asked) ?? { what: 'AWS refused it', todo: `Check that ${asked.resource} is what you mean.` };
}

;// CONCATENATED MODULE: ./build/registry/aws-faults.js



/** Names operation, resource, what happened and what to do next. What the answer said is shown, shortened; no credentials are. */
function awsFault(error, asked) {
    if (error instanceof errors/* Fault */.vC)
        return error;
    const failure = failureOf(error);
    const { what, todo } = adviceFor(failure, asked);
    const tries = failure.attempts > 1 ? `, after ${failure.attempts} tries` : '';
    const answer = [failure.status === undefined ? '' : `HTTP ${failure.status}`, failure.name || failure.code].filter((text) => text !== '');
    const said = failure.message;
    const details = `${answer.join(' ')}${answer.length > 0 && said !== '' ? ': ' : ''}${said}`;
    return new errors/* Fault */.vC(`${asked.operation} ${asked.resource} failed: ${what}${tries}${details === '' ? '' : ` (${details})`}. ${todo}`, {
        cause: withoutSecrets(error, failure),
    });
}
/** The SDK's errors carry the whole exchange, signatures and tokens included; whoever prints a cause must not print those. */
function withoutSecrets(error, failure) {
    const requestId = textOf(fieldOf(fieldOf(error, '$metadata'), 'requestId'));
    const cause = new Error(failure.message);
    cause.name = failure.name || failure.code || 'Error';
    const frames = textOf(fieldOf(error, 'stack'))
        ?.split('\n')
        .filter((line) => /^ {4}at \S/.test(line)) ?? [];
    cause.stack = [`${cause.name}: ${cause.message}`, ...frames.map((line) => `    ${plain(line, 300)}`)].join('\n');
    return Object.assign(cause, {
        ...(failure.status === undefined ? {} : { status: failure.status }),
        ...(requestId === undefined ? {} : { requestId: plain(requestId, 80) }),
    });
}

// EXTERNAL MODULE: ./build/registry/item-attributes.js
var item_attributes = __webpack_require__(7385);
;// CONCATENATED MODULE: ./build/registry/aws-item-attributes.js

/** The key of the table. */
const TOPIC = 'topic_name';
/** Every attribute of ours; others are left alone, and not even asked for. */
const ATTRIBUTES = [
    'processing_enabled',
    'status',
    'schema_path',
    'updated_at',
    'tables_created',
    'schema_version',
    'schema_sha256',
    'activation_seq',
    'commit',
    'last_rejection',
];
/** Undefined for an item whose key is no text, which isn't a topic's. */
function itemOf(attributes) {
    const topic = attributes[TOPIC]?.S;
    if (topic === undefined)
        return undefined;
    return (0,item_attributes/* readItem */.k0)(topic, new Map(Object.entries(attributes).map(([name, value]) => [name, plainOf(value)])));
}
/** What is to be set, null for what is to be removed. */
function attributesOf(changes) {
    const { processingEnabled, tablesCreated, activationSeq, lastRejection } = changes;
    const changed = new Map();
    const set = (name, value, typed) => {
        if (value !== undefined)
            changed.set(name, value === null ? null : typed(value));
    };
    set('processing_enabled', processingEnabled, (BOOL) => ({ BOOL }));
    set('status', changes.status, aws_item_attributes_text);
    set('schema_path', changes.schemaPath, aws_item_attributes_text);
    set('updated_at', changes.updatedAt, aws_item_attributes_text);
    // DynamoDB keeps no empty set.
    set('tables_created', tablesCreated?.length === 0 ? null : tablesCreated, (tables) => ({ SS: [...new Set(tables)].sort() }));
    set('schema_version', changes.schemaVersion, aws_item_attributes_text);
    set('schema_sha256', changes.schemaSha256, aws_item_attributes_text);
    set('activation_seq', activationSeq, number);
    set('commit', changes.commit, aws_item_attributes_text);
    set('last_rejection', lastRejection, rejectionOf);
    return changed;
}
/** Whether an item already says all that the changes say. */
function isChanged(item, changes) {
    const there = attributesOf(item);
    return [...attributesOf(changes)].every(([name, value]) => JSON.stringify(there.get(name) ?? null) === JSON.stringify(value));
}
function rejectionOf({ at, sha256, version, commit, reason }) {
    return {
        M: {
            at: aws_item_attributes_text(at),
            ...(sha256 === null ? {} : { sha256: aws_item_attributes_text(sha256) }),
            ...(version === null ? {} : { version: aws_item_attributes_text(version) }),
            ...(commit === null ? {} : { commit: aws_item_attributes_text(commit) }),
            reason: aws_item_attributes_text(reason),
        },
    };
}
function number(value) {
    return { N: String(value) };
}
function aws_item_attributes_text(S) {
    return { S };
}
/** As JSON; types that none of our attributes has are as good as missing. */
function plainOf({ S, N, BOOL, SS, M }) {
    if (S !== undefined)
        return S;
    if (BOOL !== undefined)
        return BOOL;
    if (N !== undefined)
        return Number.isSafeInteger(Number(N)) ? Number(N) : undefined;
    if (M !== undefined)
        return Object.fromEntries(Object.entries(M).map(([name, value]) => [name, plainOf(value)]));
    return SS;
}

;// CONCATENATED MODULE: ./build/registry/aws-items.js



/** Status and commit are words that DynamoDB keeps for itself, so every name goes through a placeholder. */
const NAMES = Object.fromEntries([TOPIC, ...ATTRIBUTES].map((name) => [`#${name}`, name]));
const PROJECTION = Object.keys(NAMES).join(', ');
/** Items of a DynamoDB table with the key topic_name (S). `connect` is called with the first request only. */
function awsItems(table, connect, limit) {
    const told = async (operation, permission, topic, work) => {
        try {
            const db = await connect();
            return await limit(() => work(db));
        }
        catch (error) {
            const asked = { operation, permission, resource: `DynamoDB table ${table}${topic === undefined ? '' : `, topic ${topic}`}` };
            throw awsFault(error, asked);
        }
    };
    const read = async ({ sdk, client }, topic) => {
        const { Item } = await client.send(new sdk.GetItemCommand({
            TableName: table,
            Key: { [TOPIC]: { S: topic } },
            ConsistentRead: true,
            ProjectionExpression: PROJECTION,
            ExpressionAttributeNames: NAMES,
        }));
        return Item === undefined ? undefined : itemOf(Item);
    };
    return {
        get: (topic) => told('Reading', 'dynamodb:GetItem', topic, (db) => read(db, topic)),
        all: async () => {
            const items = [];
            let next;
            do {
                const from = next;
                const page = await told('Reading all items of', 'dynamodb:Scan', undefined, ({ sdk, client }) => client.send(new sdk.ScanCommand({
                    TableName: table,
                    ConsistentRead: true,
                    ProjectionExpression: PROJECTION,
                    ExpressionAttributeNames: NAMES,
                    ...(from === undefined ? {} : { ExclusiveStartKey: from }),
                })));
                for (const attributes of page.Items ?? []) {
                    const item = itemOf(attributes);
                    if (item !== undefined)
                        items.push(item);
                }
                next = page.LastEvaluatedKey;
            } while (next !== undefined);
            return items.sort((one, other) => (one.topic < other.topic ? -1 : 1));
        },
        update: (topic, changes, condition) => told('Updating', 'dynamodb:UpdateItem', topic, async (db) => {
            try {
                await db.client.send(new db.sdk.UpdateItemCommand({ TableName: table, Key: { [TOPIC]: { S: topic } }, ...updateOf(changes, condition) }));
                return 'written';
            }
            catch (error) {
                const failure = failureOf(error);
                if (failure.name !== 'ConditionalCheckFailedException')
                    throw error;
                // An earlier try may have been written and its answer lost; then the condition no longer holds because of ourselves.
                const item = mayBeApplied(failure) ? await read(db, topic) : undefined;
                return item !== undefined && isChanged(item, changes) ? 'written' : 'refused';
            }
        }),
    };
}
/** Sets and removes what changes, and nothing else, so that other writers' attributes survive. */
function updateOf(changes, condition) {
    const changed = [...attributesOf(changes)];
    const sets = changed.flatMap(([name, value]) => (value === null ? [] : [`#${name} = :${name}`]));
    const removes = changed.flatMap(([name, value]) => (value === null ? [`#${name}`] : []));
    const expression = [sets.length > 0 ? `SET ${sets.join(', ')}` : '', removes.length > 0 ? `REMOVE ${removes.join(', ')}` : '']
        .join(' ')
        .trim();
    const check = conditionOf(condition);
    const used = [...changed.map(([name]) => `#${name}`), ...(check?.match(/#\w+/g) ?? [])];
    const values = Object.fromEntries([
        ...changed.flatMap(([name, value]) => (value === null ? [] : [[`:${name}`, value]])),
        ...('seq' in condition ? [[':seq', number(condition.seq)]] : []),
    ]);
    return {
        ...(expression === '' ? {} : { UpdateExpression: expression }),
        ...(check === undefined ? {} : { ConditionExpression: check }),
        // An empty map, and a name that isn't used, are errors to DynamoDB.
        ...(used.length === 0 ? {} : { ExpressionAttributeNames: Object.fromEntries(used.map((name) => [name, name.slice(1)])) }),
        ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
    };
}
function conditionOf(condition) {
    switch (condition.kind) {
        case 'always':
            return undefined;
        case 'ungated':
            return 'attribute_not_exists(#processing_enabled) AND attribute_not_exists(#status)';
        case 'never-active':
            return 'attribute_not_exists(#activation_seq)';
        case 'newer':
            return 'attribute_not_exists(#activation_seq) OR #activation_seq < :seq';
        case 'same':
            return '#activation_seq = :seq';
    }
}

;// CONCATENATED MODULE: ./build/registry/aws-limiter.js
/** Lets at most `count` tasks run at once; the others wait in the order they came. */
function limiter(count) {
    const waiting = [];
    let free = count;
    return async (task) => {
        if (free > 0)
            free--;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            // A slot is handed over, not given back, so that nobody who comes late gets in between.
            const next = waiting.shift();
            if (next === undefined)
                free++;
            else
                next();
        }
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/registry/aws-list.js
/** Every object whose key begins with the prefix, sorted by key. Rejects with what the SDK throws. */
async function listObjects(bucket, prefix) {
    const found = [];
    for await (const page of pages(bucket, prefix)) {
        const text = decoder(page);
        for (const { Key, ETag, Size, LastModified } of page.Contents ?? []) {
            if (Key === undefined || ETag === undefined || Size === undefined || LastModified === undefined)
                continue;
            // Amazon's dates have no fractions, other stores' lists do where their objects don't.
            const modified = new Date(Math.floor(LastModified.getTime() / 1000) * 1000).toISOString();
            found.push({ key: text(Key), etag: ETag, size: Size, modified });
        }
    }
    // S3 lists by the bytes of UTF-8, which is another order where surrogates are.
    return found.sort((one, other) => (one.key < other.key ? -1 : 1));
}
/** The names between the prefix and the next slash, sorted. Rejects with what the SDK throws. */
async function listFolders(bucket, prefix) {
    const names = new Set();
    for await (const page of pages(bucket, prefix, '/')) {
        const text = decoder(page);
        for (const { Prefix } of page.CommonPrefixes ?? [])
            if (Prefix !== undefined)
                names.add(text(Prefix).slice(prefix.length, -1));
    }
    // Of a key with two slashes in a row.
    names.delete('');
    return [...names].sort();
}
async function* pages({ sdk, s3, name: Bucket }, prefix, delimiter) {
    for (let token;;) {
        const page = await s3(({ client }) => client.send(new sdk.ListObjectsV2Command({
            Bucket,
            Prefix: prefix,
            // XML can't hold every character that a key can.
            EncodingType: 'url',
            ...(delimiter === undefined ? {} : { Delimiter: delimiter }),
            ...(token === undefined ? {} : { ContinuationToken: token }),
        })));
        yield page;
        if (page.IsTruncated !== true)
            return;
        const next = page.NextContinuationToken;
        if (next === undefined || next === token)
            throw new Error('The list says that it goes on, but not where');
        token = next;
    }
}
/** Stores that don't encode don't say so either. */
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
/** What may stand in a header's name after `x-amz-meta-`. */
const NAME = /^[a-z0-9!#$%&'*+.^_`|~-]+$/;
/** A header's value loses spaces at its ends on the way. */
const VALUE = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/;
/**
 * Metadata as S3 keeps them: names in lower case, US-ASCII, 2 KB in all. Throws a TypeError for what S3 would refuse or change,
 * which is the caller's mistake.
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

;// CONCATENATED MODULE: ./build/registry/aws-body.js
/** The bytes of an answer; undefined when there are more than `limit`, and then no more are taken. Rejects when it breaks off. */
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

// EXTERNAL MODULE: ./build/registry/registry.js
var registry = __webpack_require__(6475);
;// CONCATENATED MODULE: ./build/registry/aws-read.js



/** An answer that breaks off after its beginning is not tried again by the SDK. */
const BODY_TRIES = 3;
/** Undefined only when S3 says that there is no such key. Rejects with what the SDK throws. */
function readObject({ sdk, s3, name: Bucket }, key) {
    return s3(({ client, quickGet }) => quickGet(key, () => askFor(key, () => client.send(new sdk.GetObjectCommand({ Bucket, Key: key })))));
}
async function askFor(key, send) {
    for (let tries = 1;; tries++) {
        try {
            const { Body, ContentLength, ETag, VersionId, Metadata, LastModified } = await send();
            if (Body === undefined || ETag === undefined || LastModified === undefined)
                throw new Error('The answer has no body, no ETag or no date');
            const bytes = await bytesOf(Body, ContentLength);
            return {
                key,
                etag: ETag,
                size: ContentLength ?? bytes?.length ?? registry/* MAX_OBJECT_BYTES */.lu + 1,
                modified: LastModified.toISOString(),
                bytes: bytes ?? new Uint8Array(),
                versionId: VersionId ?? null,
                metadata: new Map(Object.entries(Metadata ?? {}).map(([name, value]) => [name.toLowerCase(), value])),
            };
        }
        catch (error) {
            const failure = failureOf(error);
            if (isAbsent(failure))
                return undefined;
            if (failure.code !== 'ECONNRESET' || failure.attempts > 1 || tries === BODY_TRIES)
                throw error;
        }
    }
}
/** The etag of what is there now; undefined when nothing is. A head has no body, so a missing bucket looks like a missing key. */
function readEtag({ sdk, s3, name: Bucket }, key) {
    return s3(async ({ client }) => {
        try {
            return (await client.send(new sdk.HeadObjectCommand({ Bucket, Key: key }))).ETag;
        }
        catch (error) {
            if (failureOf(error).status === 404)
                return undefined;
            throw error;
        }
    });
}
async function bytesOf(body, size) {
    if (size === undefined || size <= registry/* MAX_OBJECT_BYTES */.lu)
        return readBody(body, registry/* MAX_OBJECT_BYTES */.lu);
    // Taking it all in would cost more than a new connection.
    body.destroy();
    return undefined;
}

;// CONCATENATED MODULE: ./build/registry/aws-retry.js
/** Six tries wait about 5 seconds in all, about 10 when throttled: S3 splits a busy prefix within that time, or not for minutes. */
const DEFAULT_RETRIES = { attempts: 6, backoffMs: 250 };
const MAX_DELAY_MS = 8000;
/** How often a request is still tried once another one has used up all its tries in vain. */
const ATTEMPTS_IN_A_STORM = 2;
/**
 * Bounded retries with exponential backoff and jitter. The SDK's own strategy shares a budget of tries among all requests of a
 * client, so that 64 requests meeting one short wave of 503 fail after a try or two; here each has its own, and only a request
 * that gave up shortens those of the others, until one succeeds: hundreds of them must not each wait in vain for seconds.
 */
function retryStrategy(limits, random = Math.random) {
    let hasGivenUp = false;
    return {
        acquireInitialRetryToken: async () => token(0, 0),
        refreshRetryTokenForRetry: async (last, { errorType }) => {
            const tries = last.getRetryCount() + 1;
            const isWorthIt = errorType === 'THROTTLING' || errorType === 'TRANSIENT';
            // The SDK takes a rejection as "no more" and throws what the service said.
            if (!isWorthIt)
                throw new Error('Another try would end in the same way');
            if (tries >= (hasGivenUp ? Math.min(ATTEMPTS_IN_A_STORM, limits.attempts) : limits.attempts)) {
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
/** Milliseconds to wait after so many tries: half of it fixed, half of it random, so that those who failed together don't return together. */
function backoff(tries, baseMs, random) {
    const full = Math.min(MAX_DELAY_MS, baseMs * 2 ** (tries - 1));
    return Math.round(full / 2 + (full / 2) * random());
}
function token(count, delay) {
    return { getRetryCount: () => count, getRetryDelay: () => delay };
}

;// CONCATENATED MODULE: ./build/registry/aws-objects.js







/** How often a write is tried that met another one under the same key at the same moment (409). */
const CONFLICT_TRIES = 5;
/** Objects of a bucket. Faults name operation, `s3://bucket/key` and what to do. */
function awsObjects(bucket) {
    const locate = (key) => `s3://${bucket.name}/${key}`;
    const reading = (key) => ({ operation: 'Reading', resource: locate(key), permission: 's3:GetObject' });
    const listing = (prefix) => ({ operation: 'Listing', resource: locate(prefix), permission: 's3:ListBucket' });
    return {
        locate,
        get: (key) => told(readObject(bucket, key), reading(key)),
        put: async (key, bytes, metadata, condition) => put(bucket, key, bytes, asS3Metadata(metadata), condition, locate),
        remove: async (key, etag) => {
            // A store that doesn't know If-Match would delete whatever is there. It can't be asked, but one can look first.
            if (bucket.hasOwnEndpoint) {
                const now = await told(readEtag(bucket, key), reading(key));
                if (now !== undefined && now !== etag)
                    return 'refused';
            }
            const { sdk, s3, name } = bucket;
            try {
                await s3(({ client }) => client.send(new sdk.DeleteObjectCommand({ Bucket: name, Key: key, IfMatch: etag })));
                return 'removed';
            }
            catch (error) {
                const failure = failureOf(error);
                if (isAbsent(failure))
                    return 'removed';
                if (failure.status !== 412 && !isConflict(failure)) {
                    throw awsFault(error, { operation: 'Deleting', resource: locate(key), permission: 's3:DeleteObject and s3:GetObject' });
                }
                // Also refused when it is gone, by an earlier try whose answer was lost, for instance.
                return (await told(readEtag(bucket, key), reading(key))) === undefined ? 'removed' : 'refused';
            }
        },
        list: (prefix) => told(listObjects(bucket, prefix), listing(prefix)),
        folders: (prefix) => told(listFolders(bucket, prefix), listing(prefix)),
    };
}
async function put(bucket, key, bytes, metadata, condition, locate) {
    for (let tries = 1;; tries++) {
        try {
            return await putOnce(bucket, key, bytes, metadata, condition);
        }
        catch (error) {
            const failure = failureOf(error);
            if (isConflict(failure) && tries < CONFLICT_TRIES) {
                await (0,promises_.setTimeout)(backoff(tries, bucket.backoffMs, Math.random));
                continue;
            }
            const isRefused = condition.kind !== 'always' && (failure.status === 412 || isConflict(failure) || isAbsent(failure));
            // An earlier try may have won and only its answer been lost; what stands there now is then ours. Without such a try equal
            // bytes are somebody else's, and refused means refused.
            if (tries > 1 || mayBeApplied(failure)) {
                const there = await readObject(bucket, key).catch((cause) => {
                    if (isRefused)
                        throw awsFault(cause, { operation: 'Reading', resource: locate(key), permission: 's3:GetObject' });
                    return undefined;
                });
                if (there !== undefined && isSame(there, bytes, metadata))
                    return { etag: there.etag, versionId: there.versionId };
            }
            if (isRefused)
                return 'refused';
            throw awsFault(error, { operation: 'Writing', resource: locate(key), permission: 's3:PutObject and s3:GetObject' });
        }
    }
}
function putOnce({ sdk, s3, name }, key, bytes, metadata, condition) {
    return s3(async ({ client }) => {
        const { ETag, VersionId } = await client.send(new sdk.PutObjectCommand({
            Bucket: name,
            Key: key,
            Body: bytes,
            ContentType: 'application/json',
            Metadata: Object.fromEntries(metadata),
            ...(condition.kind === 'absent' ? { IfNoneMatch: '*' } : {}),
            ...(condition.kind === 'etag' ? { IfMatch: condition.etag } : {}),
        }));
        if (ETag === undefined)
            throw new Error('The answer has no ETag');
        return { etag: ETag, versionId: VersionId ?? null };
    });
}
function isSame(there, bytes, metadata) {
    return (Buffer.compare(there.bytes, bytes) === 0 &&
        there.metadata.size === metadata.size &&
        [...metadata].every(([name, value]) => there.metadata.get(name) === value));
}
function told(answer, asked) {
    return answer.catch((error) => {
        throw awsFault(error, asked);
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/registry/aws-signed-read.js

const ALGORITHM = 'AWS4-HMAC-SHA256';
/** The SHA-256 of nothing. */
const EMPTY_BODY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
/**
 * AWS Signature Version 4 for reads from one host (docs.aws.amazon.com, "Create a signed AWS API request"). The SDK's signer
 * derives its key anew and hashes each part by itself, which is a third of what a read costs; here the key is kept for its day.
 */
function signReads(host, region) {
    let derived;
    return (path, { accessKeyId, secretAccessKey, sessionToken }, now) => {
        const date = now.toISOString().replace(/[-:]|\.[0-9]+/g, '');
        const day = date.slice(0, 8);
        if (derived?.day !== day || derived.secret !== secretAccessKey) {
            const key = [day, region, 's3', 'aws4_request'].reduce(hmac, `AWS4${secretAccessKey}`);
            derived = { key: (0,external_node_crypto_.createSecretKey)(Buffer.from(key)), day, secret: secretAccessKey };
        }
        const headers = {
            host,
            'x-amz-content-sha256': EMPTY_BODY,
            'x-amz-date': date,
            ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
        };
        // They stand in the order of their names.
        const names = Object.keys(headers).join(';');
        const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
        const canonical = (0,external_node_crypto_.createHash)('sha256')
            .update(`GET\n${path}\n\n${lines.join('')}\n${names}\n${EMPTY_BODY}`)
            .digest('hex');
        const scope = `${day}/${region}/s3/aws4_request`;
        const signature = (0,external_node_crypto_.createHmac)('sha256', derived.key).update(`${ALGORITHM}\n${date}\n${scope}\n${canonical}`).digest('hex');
        headers['authorization'] = `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
        return headers;
    };
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}

;// CONCATENATED MODULE: ./build/registry/aws-quick-get.js





/** Keys that stand in a URL as they are; all keys of topics are among them, below an ordinary prefix. */
const PLAIN_KEY = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
const METADATA = 'x-amz-meta-';
const FOLLOWER = 'followFirst';
/**
 * The way for the common answer. The SDK prepares each request anew, which takes a millisecond of CPU: 700 reads with 64 in flight
 * then wait for the CPU, not for S3. Here the first read is the SDK's, and the others take its route as soon as that is known:
 * with its credentials, on its sockets, but without what is between. Every answer that is not an object or a plain NoSuchKey
 * is left to the SDK.
 */
function quickGet(client, sockets) {
    let route;
    return async (key, ask) => {
        if (!PLAIN_KEY.test(key) || key.split('/').some((segment) => segment === '.' || segment === '..'))
            return ask();
        if (route === undefined) {
            const first = followFirst(client, key, sockets);
            ({ route } = first);
            return ask().finally(first.giveUp);
        }
        const found = await route;
        const quick = found === undefined ? undefined : await readAlong(found, client, key).catch(() => undefined);
        return quick === undefined ? ask() : quick === 'absent' ? undefined : quick;
    };
}
/** Waits for the SDK to send its first request for this key; undefined where that goes no way that others could take. */
function followFirst(client, key, sockets) {
    let tell = () => undefined;
    const route = new Promise((resolve) => (tell = resolve));
    client.middlewareStack.add((next, { commandName }) => async (args) => {
        if (commandName === 'GetObjectCommand')
            tell(routeOf(args.request, key, sockets));
        return next(args);
    }, { step: 'finalizeRequest', priority: 'low', name: FOLLOWER });
    const giveUp = () => {
        client.middlewareStack.remove(FOLLOWER);
        tell(undefined);
    };
    return { route, giveUp };
}
function routeOf({ protocol, hostname, port, path, headers }, key, sockets) {
    // Directory buckets and multi-region access points sign in other ways.
    const region = /^AWS4-HMAC-SHA256 Credential=[^/]+\/[0-9]{8}\/([^/]+)\/s3\//.exec(headers['authorization'] ?? '')?.[1];
    if (region === undefined || !path.endsWith(`/${key}`))
        return undefined;
    return {
        sign: signReads(headers['host'] ?? hostname, region),
        get: (path, headers) => {
            // Sockets know IPv6 addresses without the brackets of URLs.
            const options = { hostname: hostname.replace(/^\[|\]$/g, ''), port: port ?? null, path, headers, timeout: sockets.requestTimeout };
            return protocol === 'https:'
                ? answerTo(external_node_https_.get, { ...options, agent: sockets.httpsAgent })
                : answerTo(external_node_http_.get, { ...options, agent: sockets.httpAgent });
        },
        path: path.slice(0, -key.length),
        userAgent: headers['user-agent'] ?? '',
    };
}
async function readAlong(route, client, key) {
    const path = route.path + key;
    // The SDK learns from answers by how much this machine's clock is off.
    const now = new Date(Date.now() + client.config.systemClockOffset);
    const headers = { ...route.sign(path, await client.config.credentials(), now), 'user-agent': route.userAgent };
    const answer = await route.get(path, headers);
    const size = Number(answer.headers['content-length']);
    if (answer.statusCode === 200 && size > registry/* MAX_OBJECT_BYTES */.lu) {
        answer.destroy();
        return objectOf(key, answer.headers, new Uint8Array(), size);
    }
    const bytes = await readBody(answer, registry/* MAX_OBJECT_BYTES */.lu);
    if (bytes === undefined)
        return undefined;
    if (answer.statusCode === 200)
        return objectOf(key, answer.headers, bytes, bytes.length);
    return answer.statusCode === 404 && Buffer.from(bytes).includes('<Code>NoSuchKey</Code>') ? 'absent' : undefined;
}
function answerTo(send, options) {
    return new Promise((resolve, reject) => {
        const request = send(options, resolve);
        request.on('error', reject);
        // Also when the answer has begun; its body ends with this error then.
        request.on('timeout', () => request.destroy(new Error('There was no answer in time')));
    });
}
function objectOf(key, headers, bytes, size) {
    const { etag, 'last-modified': date = '', 'x-amz-version-id': versionId } = headers;
    const modified = Date.parse(date);
    if (etag === undefined || Number.isNaN(modified))
        return undefined;
    const metadata = new Map();
    for (const [name, value] of Object.entries(headers)) {
        if (name.startsWith(METADATA) && typeof value === 'string')
            metadata.set(name.slice(METADATA.length), value);
    }
    const version = typeof versionId === 'string' ? versionId : null;
    return { key, etag, size, modified: new Date(modified).toISOString(), bytes, versionId: version, metadata };
}

;// CONCATENATED MODULE: ./build/registry/aws-s3.js


/**
 * A bucket's clients. Where S3 says that the bucket lies in another region, that region's client is used from then on. (The SDK's
 * own followRegionRedirects swaps the region of a client that other requests are using at that moment, and mixes them up.)
 */
function s3In(sdk, settings, limit) {
    const connect = (region) => {
        const client = new sdk.S3Client({
            ...settings,
            ...(region === undefined ? {} : { region }),
            forcePathStyle: settings.endpoint !== undefined,
            // TLS and the length already guard what is read, and a sum over each of 700 answers costs as much as reading them. Sums over
            // what is written stay on, since a bucket with Object Lock takes nothing without one.
            responseChecksumValidation: 'WHEN_REQUIRED',
        });
        return { client, quickGet: quickGet(client, settings.requestHandler) };
    };
    let current = connect(undefined);
    let region;
    return async (task) => {
        const used = current;
        try {
            return await limit(() => task(used));
        }
        catch (error) {
            const { status, name, region: actual } = failureOf(error);
            const isElsewhere = actual !== undefined &&
                (status === 301 || name === 'AuthorizationHeaderMalformed' || name === 'IllegalLocationConstraintException');
            if (!isElsewhere)
                throw error;
            if (actual !== region) {
                region = actual;
                current = connect(actual);
            }
            // Whoever was sent away by the client that is in use now has nowhere else to go.
            if (current === used)
                throw error;
            return limit(() => task(current));
        }
    };
}

;// CONCATENATED MODULE: ./build/registry/aws-settings.js




/** S3 serves 5,500 reads a second for a prefix; 64 at 20 ms each are 3,200. */
const DEFAULT_LIMITS = { inFlight: 64, backoffMs: DEFAULT_RETRIES.backoffMs, timeoutMs: 20_000 };
const CONNECT_MS = 5000;
/** Throws a UserError when a variable that names an endpoint holds no URL. */
function awsSettings(service, environment, limits) {
    const endpoint = endpointOf(service, environment);
    // An endpoint of one's own is hardly ever particular about the region, but without any no request can be signed.
    const region = given(environment['AWS_REGION']) ?? given(environment['AWS_DEFAULT_REGION']) ?? (endpoint && 'us-east-1');
    const retries = { attempts: attemptsOf(environment), backoffMs: limits.backoffMs };
    const sockets = { keepAlive: true, maxSockets: limits.inFlight };
    return {
        ...(region === undefined ? {} : { region }),
        ...(endpoint === undefined ? {} : { endpoint }),
        maxAttempts: retries.attempts,
        retryStrategy: retryStrategy(retries),
        requestHandler: {
            connectionTimeout: Math.min(CONNECT_MS, limits.timeoutMs),
            requestTimeout: limits.timeoutMs,
            socketTimeout: limits.timeoutMs,
            throwOnRequestTimeout: true,
            httpAgent: new external_node_http_.Agent(sockets),
            httpsAgent: new external_node_https_.Agent(sockets),
        },
    };
}
function endpointOf(service, environment) {
    if (environment['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true')
        return undefined;
    for (const name of [`AWS_ENDPOINT_URL_${service}`, 'AWS_ENDPOINT_URL']) {
        const url = given(environment[name]);
        if (url === undefined)
            continue;
        if (!/^https?:\/\//.test(url) || !URL.canParse(url))
            throw new errors/* UserError */.yo(`${name} must be a URL that begins with https:// or http://`, 'config');
        return url;
    }
    return undefined;
}
/** AWS_MAX_ATTEMPTS as the SDK understands it, within reason. */
function attemptsOf(environment) {
    const wanted = Number(environment['AWS_MAX_ATTEMPTS'] ?? DEFAULT_RETRIES.attempts);
    return Number.isInteger(wanted) && wanted >= 1 && wanted <= 20 ? wanted : DEFAULT_RETRIES.attempts;
}
function given(value) {
    return value === undefined || value.trim() === '' ? undefined : value.trim();
}

// EXTERNAL MODULE: ./build/registry/layout.js
var layout = __webpack_require__(7690);
;// CONCATENATED MODULE: ./build/registry/aws.js






/**
 * The registry in S3 and DynamoDB. Makes no request yet. Throws a UserError for an endpoint that is no URL; what its stores throw
 * are Faults, but for a TypeError about metadata that S3 doesn't take.
 */
async function awsRegistry(options) {
    const { bucket, prefix, table, environment } = options;
    const limits = {
        inFlight: options.inFlight ?? DEFAULT_LIMITS.inFlight,
        backoffMs: options.backoffMs ?? DEFAULT_LIMITS.backoffMs,
        timeoutMs: options.timeoutMs ?? DEFAULT_LIMITS.timeoutMs,
    };
    const settings = awsSettings('S3', environment, limits);
    const itemSettings = table === undefined ? undefined : awsSettings('DYNAMODB', environment, limits);
    const limit = limiter(limits.inFlight);
    let db;
    const connect = () => (db ??= Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(706)]).then(__webpack_require__.bind(__webpack_require__, 3706)).then((sdk) => ({ sdk, client: new sdk.DynamoDBClient({ ...itemSettings }) })));
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(639), __webpack_require__.e(3)]).then(__webpack_require__.bind(__webpack_require__, 4003));
    return {
        name: `s3://${bucket}${prefix === '' ? '' : `/${prefix}`}`,
        layout: (0,layout/* layoutOf */.a)(prefix),
        objects: awsObjects({
            sdk,
            s3: s3In(sdk, settings, limit),
            name: bucket,
            hasOwnEndpoint: settings.endpoint !== undefined,
            backoffMs: limits.backoffMs,
        }),
        items: table === undefined ? undefined : awsItems(table, connect, limit),
    };
}


/***/ }),

/***/ 7385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ withChanges),
/* harmony export */   jO: () => (/* binding */ isAdmitted),
/* harmony export */   k0: () => (/* binding */ readItem)
/* harmony export */ });
/** Reads what anybody may have written: what is not of the right type counts as missing. */
function readItem(topic, attributes) {
    const text = (name) => textOf(attributes.get(name));
    const seq = attributes.get('activation_seq');
    const tables = attributes.get('tables_created');
    return {
        topic,
        processingEnabled: attributes.get('processing_enabled') === true,
        status: text('status'),
        schemaPath: text('schema_path'),
        updatedAt: text('updated_at'),
        tablesCreated: Array.isArray(tables) ? sorted(tables.filter((table) => typeof table === 'string')) : [],
        schemaVersion: text('schema_version'),
        schemaSha256: text('schema_sha256'),
        activationSeq: typeof seq === 'number' ? seq : null,
        commit: text('commit'),
        lastRejection: readRejection(attributes.get('last_rejection')),
    };
}
/** The attributes after an update, foreign ones included; those set to null are gone. */
function withChanges(topic, attributes, changes) {
    const { tablesCreated } = changes;
    const wanted = [
        ['processing_enabled', changes.processingEnabled],
        ['status', changes.status],
        ['schema_path', changes.schemaPath],
        ['updated_at', changes.updatedAt],
        ['tables_created', tablesCreated === undefined ? undefined : sorted(tablesCreated)],
        ['schema_version', changes.schemaVersion],
        ['schema_sha256', changes.schemaSha256],
        ['activation_seq', changes.activationSeq],
        ['commit', changes.commit],
        ['last_rejection', changes.lastRejection],
    ];
    const changed = new Map([['topic_name', topic], ...attributes]).set('topic_name', topic);
    for (const [name, value] of wanted) {
        if (value === null)
            changed.delete(name);
        else if (value !== undefined)
            changed.set(name, value);
    }
    return changed;
}
/** Whether an update may happen. What is no number is not missing: as in DynamoDB, it compares with nothing. */
function isAdmitted(attributes, condition) {
    const seq = attributes.get('activation_seq') ?? null;
    switch (condition.kind) {
        case 'always':
            return true;
        case 'ungated':
            return !attributes.has('processing_enabled') && !attributes.has('status');
        case 'never-active':
            return seq === null;
        case 'newer':
            return seq === null || (typeof seq === 'number' && seq < condition.seq);
        case 'same':
            return seq === condition.seq;
    }
}
function readRejection(value) {
    if (typeof value !== 'object' || value === null)
        return null;
    const { at, sha256, version, commit, reason } = value;
    if (typeof at !== 'string' || (typeof sha256 !== 'string' && typeof reason !== 'string'))
        return null;
    return { at, sha256: textOf(sha256), version: textOf(version), commit: textOf(commit), reason: textOf(reason) ?? '' };
}
const textOf = (value) => (typeof value === 'string' ? value : null);
const sorted = (texts) => [...new Set(texts)].sort();


/***/ })

};
