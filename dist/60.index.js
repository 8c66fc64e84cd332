export const id = 60;
export const ids = [60];
export const modules = {

/***/ 542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isAdmitted),
/* harmony export */   t: () => (/* binding */ CONDITIONED)
/* harmony export */ });
/* harmony import */ var _registry_item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1156);

const nameOf = (field) => _registry_item_js__WEBPACK_IMPORTED_MODULE_0__/* .ATTRIBUTES */ .iw.find((attribute) => attribute.field === field)?.name ?? '';
/** The attributes that conditions use. */
const CONDITIONED = {
    gate: nameOf('processingEnabled'),
    status: nameOf('status'),
    seq: nameOf('activationSeq'),
    attempt: nameOf('catchupAttempt'),
    catchUp: nameOf('catchupId'),
};
/**
 * Whether an update is allowed. As in DynamoDB, a value that is not a number is not missing and
 * compares with no number.
 */
function isAdmitted(attributes, condition) {
    const at = (name) => attributes.get(name) ?? null;
    const seq = at(CONDITIONED.seq);
    switch (condition.kind) {
        case 'always':
            return true;
        case 'ungated':
            return !attributes.has(CONDITIONED.gate) && !attributes.has(CONDITIONED.status);
        case 'never-active':
            return seq === null;
        case 'newer':
            return ((seq === null || (typeof seq === 'number' && seq < condition.seq)) &&
                (condition.attempt === undefined || at(CONDITIONED.attempt) === condition.attempt));
        case 'same':
            return seq === condition.seq;
        case 'paused':
            return (seq === condition.seq &&
                at(CONDITIONED.status) === _registry_item_js__WEBPACK_IMPORTED_MODULE_0__/* .PAUSED */ .NN &&
                at(CONDITIONED.attempt) === null);
        case 'no-catch-up-since':
            return hasStatus(at, condition) && at(CONDITIONED.attempt) === condition.attempt;
        case 'in-catch-up':
            return hasStatus(at, condition) && at(CONDITIONED.catchUp) === condition.id;
    }
}
function hasStatus(at, { seq, statuses }) {
    return (at(CONDITIONED.seq) === seq && statuses.some((status) => status === at(CONDITIONED.status)));
}


/***/ }),

/***/ 3060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  directoryRegistry: () => (/* binding */ directoryRegistry)
});

// EXTERNAL MODULE: ./build/directory/shared-directory.js + 6 modules
var shared_directory = __webpack_require__(4953);
// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
// EXTERNAL MODULE: ./build/core/text/decoded-json.js
var decoded_json = __webpack_require__(3853);
// EXTERNAL MODULE: ./build/core/schema/topic-name.js
var topic_name = __webpack_require__(7763);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(1156);
// EXTERNAL MODULE: ./build/protocol/item-condition.js
var item_condition = __webpack_require__(542);
// EXTERNAL MODULE: ./build/protocol/stored-schema.js
var stored_schema = __webpack_require__(1044);
;// CONCATENATED MODULE: ./build/registry/directory-items.js







/** Each item as a file `{topic}.json` in one folder: a JSON object of its attributes. */
function directoryItems(folder, { files, locate, hold }) {
    const pathOf = (topic) => {
        if (!(0,topic_name/* isValidTopic */.Qn)(topic))
            throw new TypeError(`Not a topic: ${JSON.stringify(topic)}`);
        return `${folder}/${topic}.json`;
    };
    const attributesAt = async (path) => {
        const content = await files.read(path, stored_schema/* MAX_OBJECT_BYTES */.lu);
        if (content === undefined)
            return undefined;
        const attributes = (0,decoded_json/* membersOf */.lS)((0,decoded_json/* decodeJson */.xO)(Buffer.from(content.bytes).toString('utf8')));
        if (attributes === undefined) {
            const full = locate(path);
            throw new errors/* Fault */.vC(`Reading the registry item ${full} failed: it isn't a JSON object; correct the file, or delete it to start over`, { file: full });
        }
        return attributes;
    };
    const get = async (topic) => {
        const attributes = await attributesAt(pathOf(topic));
        return attributes === undefined ? undefined : (0,registry_item/* readItem */.k0)(topic, attributes);
    };
    return {
        get,
        all: async () => {
            const items = [];
            for (const entry of await files.entries(folder)) {
                const topic = entry.name.replace(/\.json$/, '');
                if (topic === entry.name || !(0,topic_name/* isValidTopic */.Qn)(topic))
                    continue;
                const item = await get(topic);
                if (item !== undefined)
                    items.push(item);
            }
            return items.sort((one, other) => (0,compare_texts/* compareTexts */.q)(one.topic, other.topic));
        },
        update: async (topic, changes, condition) => {
            const path = pathOf(topic);
            return hold(path, async () => {
                const attributes = (await attributesAt(path)) ?? new Map();
                if (!(0,item_condition/* isAdmitted */.j)(attributes, condition))
                    return 'refused';
                const text = JSON.stringify(Object.fromEntries((0,registry_item/* withChanges */.AW)(topic, attributes, changes)), null, 2);
                await files.write(path, Buffer.from(`${text}\n`));
                return 'written';
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/registry/directory-metadata.js



/** Far more than S3 allows for metadata. */
const MAX_SIDECAR_BYTES = 1_048_576;
function directoryMetadata(folder, { files, locate }) {
    const pathOf = (key, sha256) => `${folder}/${key}/${sha256}.json`;
    return {
        read: async (key, sha256) => {
            const path = pathOf(key, sha256);
            const content = await files.read(path, MAX_SIDECAR_BYTES);
            if (content === undefined)
                return undefined;
            const metadata = parseMetadata(content.bytes);
            if (metadata !== undefined)
                return metadata;
            const full = locate(path);
            throw new errors/* Fault */.vC(`Reading the metadata ${full} failed: it isn't a JSON object of strings; delete the file to continue without metadata`, { file: full });
        },
        write: async (key, sha256, metadata) => {
            // An object without metadata, such as a claim, needs no file if it had none before: that
            // saves three folders and two syncs.
            if (metadata.size === 0 && (await files.entries(`${folder}/${key}`)).length === 0)
                return;
            const named = [...metadata].map(([name, value]) => [name.toLowerCase(), value]);
            const text = JSON.stringify(Object.fromEntries(named.sort(([one], [other]) => (0,compare_texts/* compareTexts */.q)(one, other))), null, 2);
            await files.write(pathOf(key, sha256), Buffer.from(`${text}\n`));
        },
        prune: async (key, sha256) => {
            try {
                for (const { name } of await files.entries(`${folder}/${key}`)) {
                    if (/^[0-9a-f]{64}\.json$/.test(name) && name !== `${sha256 ?? ''}.json`)
                        await files.discard(`${folder}/${key}/${name}`);
                }
            }
            catch (error) {
                if (!(error instanceof errors/* Fault */.vC))
                    throw error;
            }
        },
    };
}
function parseMetadata(bytes) {
    const members = (0,decoded_json/* membersOf */.lS)((0,decoded_json/* decodeJson */.xO)(Buffer.from(bytes).toString('utf8')));
    if (members === undefined)
        return undefined;
    const entries = [...members].filter((entry) => typeof entry[1] === 'string');
    return entries.length === members.size ? new Map(entries) : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/registry/directory-objects.js



/** Files that are read concurrently; more only costs memory. */
const READ_AHEAD = 32;
/** Bytes of a file's name, as nearly every file system has it. */
const MAX_FILE_NAME = 255;
/** Objects as files under their keys. Files in `reserved` folders are not objects. */
function directoryObjects({ files, locate, hold }, metadata, reserved) {
    const isReserved = (path) => reserved.some((folder) => path === folder || path.startsWith(`${folder}/`));
    const checkedKey = (key) => {
        if (!isSafe(key) || isReserved(key))
            throw new TypeError(`Not a key of an object: ${JSON.stringify(key)}`);
        return key;
    };
    /** Regular files only: links are not objects. */
    async function* keysBelow(folder) {
        for (const entry of await files.entries(folder)) {
            const path = childOf(folder, entry.name);
            if (isReserved(path))
                continue;
            if (entry.isDirectory())
                yield* keysBelow(path);
            else if (entry.isFile())
                yield path;
        }
        return undefined;
    }
    return {
        maxName: MAX_FILE_NAME,
        locate: (key) => locate(checkedKey(key)),
        get: async (key) => {
            checkedKey(key);
            for (;;) {
                const content = await files.read(key, stored_schema/* MAX_OBJECT_BYTES */.lu);
                if (content === undefined)
                    return undefined;
                const found = await metadata.read(key, content.sha256);
                // A writer may have replaced the object and removed the metadata of the bytes just read.
                if (found === undefined && (await files.identity(key)) !== content.identity)
                    continue;
                return {
                    ...factsOf(key, content),
                    bytes: content.bytes,
                    versionId: null,
                    metadata: found ?? new Map(),
                };
            }
        },
        put: async (key, bytes, given, condition) => {
            checkedKey(key);
            return hold(key, async () => {
                const current = await files.read(key, stored_schema/* MAX_OBJECT_BYTES */.lu);
                if (!isAllowed(current, condition))
                    return 'refused';
                const sha256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
                await metadata.write(key, sha256, given);
                await files.write(key, bytes);
                await metadata.prune(key, sha256);
                return { etag: etagOf(sha256), versionId: null };
            });
        },
        remove: async (key, etag) => {
            checkedKey(key);
            return hold(key, async () => {
                const current = await files.read(key, stored_schema/* MAX_OBJECT_BYTES */.lu);
                if (current !== undefined && etagOf(current.sha256) !== etag)
                    return 'refused';
                await files.remove(key);
                await metadata.prune(key);
                return 'removed';
            });
        },
        list: async (prefix) => {
            const keys = [];
            for await (const key of keysBelow(checkedFolder(prefix)))
                if (key.startsWith(prefix))
                    keys.push(key);
            const found = [];
            for (let at = 0; at < keys.length; at += READ_AHEAD) {
                const some = keys.slice(at, at + READ_AHEAD).map(async (key) => {
                    const content = await files.read(key, stored_schema/* MAX_OBJECT_BYTES */.lu);
                    return content === undefined ? undefined : factsOf(key, content);
                });
                found.push(...(await Promise.all(some)));
            }
            return found
                .filter((facts) => facts !== undefined)
                .sort((one, other) => (0,compare_texts/* compareTexts */.q)(one.key, other.key));
        },
        folders: async (prefix) => {
            const folder = checkedFolder(prefix);
            const names = [];
            for (const entry of await files.entries(folder)) {
                if (!entry.isDirectory() || isReserved(childOf(folder, entry.name)))
                    continue;
                // S3 has no empty folders.
                const first = await keysBelow(childOf(folder, entry.name)).next();
                if (first.done !== true)
                    names.push(entry.name);
            }
            return names;
        },
    };
}
function isAllowed(current, condition) {
    switch (condition.kind) {
        case 'always':
            return true;
        case 'absent':
            return current === undefined;
        case 'etag':
            return current !== undefined && etagOf(current.sha256) === condition.etag;
    }
}
const childOf = (folder, name) => folder === '' ? name : `${folder}/${name}`;
const factsOf = (key, { sha256, size, modified }) => ({
    key,
    etag: etagOf(sha256),
    size,
    modified,
});
/** Quoted, as in S3. */
const etagOf = (sha256) => `"${sha256}"`;
/** The folder of all keys with this prefix. */
function checkedFolder(prefix) {
    const folder = prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0));
    if (prefix.startsWith('/') || (folder !== '' && !isSafe(folder)))
        throw new TypeError(`Not a prefix of keys: ${JSON.stringify(prefix)}`);
    return folder;
}
const isSafe = (path) => !path.includes('\0') &&
    path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');

// EXTERNAL MODULE: ./build/protocol/keys.js
var keys = __webpack_require__(2853);
;// CONCATENATED MODULE: ./build/registry/directory.js





const METADATA = 'schema-gate/metadata';
const ITEMS = 'schema-gate/registry';
/**
 * Folders and files without objects: the registry's own, the embedded catalogue, its rows with
 * DuckDB's files beside them, and the backfills that were started.
 */
const RESERVED = [
    METADATA,
    ITEMS,
    ...shared_directory/* SHARED_FOLDERS */.O,
    'schema-gate/catalogue',
    'schema-gate/warehouse.duckdb',
    'schema-gate/warehouse.duckdb.wal',
    'schema-gate/warehouse.duckdb.tmp',
    'schema-gate/executions',
];
/**
 * The embedded registry: S3's keys and DynamoDB's items as files below a directory, which is
 * created with the first file. Safe for several processes. Files copied there by hand are objects
 * without metadata. Throws a Fault that names the operation and the path, and a TypeError for a key
 * that leads out of the directory or into a reserved folder.
 */
function directoryRegistry(directory, prefix = keys/* DEFAULT_PREFIX */.Nf) {
    const shared = (0,shared_directory/* sharedDirectory */.D)(directory);
    return {
        name: directory,
        layout: (0,keys/* layoutOf */.aH)(prefix),
        objects: directoryObjects(shared, directoryMetadata(METADATA, shared), RESERVED),
        items: directoryItems(ITEMS, shared),
    };
}


/***/ })

};
