export const id = 2932;
export const ids = [2932,3334];
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

/***/ 72932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  awsRegistry: () => (/* binding */ awsRegistry)
});

// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
// EXTERNAL MODULE: ./build/aws/failure.js
var aws_failure = __webpack_require__(31912);
// EXTERNAL MODULE: ./build/aws/fault.js
var fault = __webpack_require__(3334);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(61156);
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
        case 'L':
            return plainAttribute(value);
        case 'S':
        case undefined:
            return { S: value };
    }
}
/** A member that is null in JSON is absent in DynamoDB; an element of a list stays. */
function plainAttribute(value) {
    if (value === null)
        return { NULL: true };
    if (typeof value === 'number')
        return number(value);
    if (typeof value === 'boolean')
        return { BOOL: value };
    if (Array.isArray(value))
        return { L: value.map(plainAttribute) };
    if (typeof value !== 'object')
        return { S: String(value) };
    const members = Object.entries(value)
        .filter(([, member]) => member !== null)
        .sort(([a], [b]) => (0,compare_texts/* compareTexts */.q)(a, b));
    return { M: Object.fromEntries(members.map(([name, member]) => [name, plainAttribute(member)])) };
}
function number(value) {
    return { N: String(value) };
}
/** The value as in JSON; undefined for types that no attribute of an item has. */
function plainOf({ S, N, BOOL, SS, M, L, NULL }) {
    if (S !== undefined)
        return S;
    if (NULL === true)
        return null;
    if (BOOL !== undefined)
        return BOOL;
    if (N !== undefined)
        return Number.isSafeInteger(Number(N)) ? Number(N) : undefined;
    if (M !== undefined)
        return Object.fromEntries(Object.entries(M).map(([name, value]) => [name, plainOf(value)]));
    return L === undefined ? SS : L.map(plainOf);
}

// EXTERNAL MODULE: ./build/protocol/item-condition.js
var item_condition = __webpack_require__(60542);
;// CONCATENATED MODULE: ./build/registry/aws-item-condition.js



/** Undefined for an update without a condition. */
function conditionOf(condition) {
    const { gate, status, seq, catchUp } = item_condition/* CONDITIONED */.t;
    const is = `#${seq} = :is_seq`;
    switch (condition.kind) {
        case 'always':
            return undefined;
        case 'ungated':
            return withoutValues(`attribute_not_exists(#${gate}) AND attribute_not_exists(#${status})`);
        case 'never-active':
            return withoutValues(`attribute_not_exists(#${seq})`);
        case 'newer': {
            const older = withSeq(`(attribute_not_exists(#${seq}) OR #${seq} < :is_seq)`, condition);
            return condition.attempt === undefined ? older : both(older, attemptIs(condition.attempt));
        }
        case 'same':
            return withSeq(is, condition);
        case 'paused':
            return both(withSeq(is, condition), attemptIs(null), {
                text: `#${status} = :is_paused`,
                values: [[':is_paused', { S: registry_item/* PAUSED */.NN }]],
            });
        case 'no-catch-up-since':
            return both(withSeq(is, condition), statusIn(condition), attemptIs(condition.attempt));
        case 'in-catch-up':
            return both(withSeq(is, condition), statusIn(condition), {
                text: `#${catchUp} = :is_id`,
                values: [[':is_id', { S: condition.id }]],
            });
    }
}
function withoutValues(text) {
    return { text, values: [] };
}
function withSeq(text, { seq }) {
    return { text, values: [[':is_seq', number(seq)]] };
}
function statusIn({ statuses }) {
    const values = statuses.map((status, index) => [`:is_${index}`, { S: status }]);
    return { text: `#${item_condition/* CONDITIONED */.t.status} IN (${values.map(([name]) => name).join(', ')})`, values };
}
function attemptIs(attempt) {
    const name = `#${item_condition/* CONDITIONED */.t.attempt}`;
    return attempt === null
        ? withoutValues(`attribute_not_exists(${name})`)
        : { text: `${name} = :is_attempt`, values: [[':is_attempt', number(attempt)]] };
}
function both(...parts) {
    return {
        text: parts.map(({ text }) => text).join(' AND '),
        values: parts.flatMap(({ values }) => values),
    };
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
    const used = [...changed.map(([name]) => `#${name}`), ...(check?.text.match(/#\w+/g) ?? [])];
    const values = Object.fromEntries([
        ...changed.flatMap(([name, value]) => (value === null ? [] : [[`:${name}`, value]])),
        ...(check?.values ?? []),
    ]);
    return {
        ...(expression === '' ? {} : { UpdateExpression: expression }),
        ...(check === undefined ? {} : { ConditionExpression: check.text }),
        // DynamoDB rejects an empty map and an unused name.
        ...(used.length === 0
            ? {}
            : {
                ExpressionAttributeNames: Object.fromEntries(used.map((name) => [name, name.slice(1)])),
            }),
        ...(Object.keys(values).length === 0 ? {} : { ExpressionAttributeValues: values }),
    };
}

// EXTERNAL MODULE: ./build/aws/limiter.js
var limiter = __webpack_require__(67650);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/aws/retry.js
var retry = __webpack_require__(77968);
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
var stored_schema = __webpack_require__(51044);
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
var client_settings = __webpack_require__(69472);
// EXTERNAL MODULE: ./build/protocol/keys.js
var keys = __webpack_require__(52853);
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
    const limit = (0,limiter/* limiter */.T)(limits);
    let db;
    const connect = () => (db ??= Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(2571), __webpack_require__.e(4208)]).then(__webpack_require__.bind(__webpack_require__, 34208)).then((sdk) => ({
        sdk,
        client: new sdk.DynamoDBClient({ ...itemSettings }),
    })));
    const sdk = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(6208), __webpack_require__.e(820)]).then(__webpack_require__.bind(__webpack_require__, 60820));
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
