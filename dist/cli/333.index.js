export const id = 333;
export const ids = [333];
export const modules = {

/***/ 3333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  directoryRegistry: () => (/* binding */ directoryRegistry),
  a: () => (/* binding */ locksOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/registry/directory-fault.js

const ADVICE = new Map([
    ['ENOSPC', 'free some space on that disk'],
    ['EDQUOT', 'free some space of your quota'],
    ['EACCES', 'let this user read and write there'],
    ['EPERM', 'let this user read and write there; the file system must know hard links'],
    ['EROFS', 'name a directory that can be written to'],
    ['ENOTDIR', 'a file stands where a folder must be; move it away'],
    ['EISDIR', 'a folder stands where a file must be; move it away'],
    ['ENAMETOOLONG', 'choose a shorter topic or directory'],
    ['EMFILE', 'raise the limit of open files'],
]);
/** Says what could not be done in a directory that is used as a registry, and what to do about it. */
function directoryFault(operation, path, error) {
    if (error instanceof errors/* Fault */.vC)
        return error;
    const advice = ADVICE.get((0,errors/* codeOf */.$N)(error) ?? '');
    return new errors/* Fault */.vC(`${operation} ${path} failed: ${(0,errors/* reasonOf */.A3)(error)}${advice === undefined ? '' : ` (${advice})`}`, {
        cause: error,
        file: path,
    });
}

;// CONCATENATED MODULE: ./build/registry/directory-files.js






/** `scratch` is a folder below the root for what is not finished yet. The root is created with the first file. */
function directoryFiles(directory, scratch) {
    const root = (0,external_node_path_.resolve)(directory);
    const makeFolder = (folder) => orFault('Creating', (0,external_node_path_.join)(root, folder), () => makeWay(root, namesOf(folder)));
    return {
        makeFolder,
        read: (path, maxBytes) => {
            const full = (0,external_node_path_.join)(root, path);
            return orAbsent('Reading', full, async () => {
                await checkWay(root, namesOf(path).slice(0, -1));
                return (await regularFile(full)) === undefined ? undefined : readWhole(full, maxBytes);
            });
        },
        identity: (path) => orAbsent('Reading', (0,external_node_path_.join)(root, path), () => regularFile((0,external_node_path_.join)(root, path))),
        write: async (path, bytes) => {
            const full = (0,external_node_path_.join)(root, path);
            const temporary = (0,external_node_path_.join)(root, scratch, (0,external_node_crypto_.randomUUID)());
            await makeFolder(scratch);
            await makeFolder(namesOf(path).slice(0, -1).join('/'));
            await orFault('Writing', full, () => replace(full, temporary, bytes));
        },
        remove: async (path) => {
            const full = (0,external_node_path_.join)(root, path);
            await orAbsent('Removing', full, async () => {
                await checkWay(root, namesOf(path).slice(0, -1));
                await (0,promises_.unlink)(full);
                await syncFolder((0,external_node_path_.dirname)(full));
            });
        },
        entries: async (folder) => {
            const full = (0,external_node_path_.join)(root, folder);
            const found = await orAbsent('Listing', full, async () => {
                await checkWay(root, namesOf(folder));
                return (0,promises_.readdir)(full, { withFileTypes: true });
            });
            return (found ?? []).sort((one, other) => (one.name < other.name ? -1 : 1));
        },
    };
}
const namesOf = (path) => (path === '' ? [] : path.split('/'));
async function orFault(operation, full, work) {
    try {
        return await work();
    }
    catch (error) {
        throw directoryFault(operation, full, error);
    }
}
function orAbsent(operation, full, work) {
    return orFault(operation, full, async () => {
        try {
            return await work();
        }
        catch (error) {
            if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
                return undefined;
            throw error;
        }
    });
}
/** Throws ENOENT where a folder is missing. */
async function checkWay(root, names) {
    let current = root;
    for (const name of names)
        checkFolder((current = (0,external_node_path_.join)(current, name)), await (0,promises_.lstat)(current, { bigint: true }));
}
async function makeWay(root, names) {
    await (0,promises_.mkdir)(root, { recursive: true });
    let current = root;
    for (const name of names) {
        current = (0,external_node_path_.join)(current, name);
        try {
            await (0,promises_.mkdir)(current);
            await syncFolder((0,external_node_path_.dirname)(current));
        }
        catch (error) {
            if ((0,errors/* codeOf */.$N)(error) !== 'EEXIST')
                throw error;
            checkFolder(current, await (0,promises_.lstat)(current, { bigint: true }));
        }
    }
}
function checkFolder(full, stat) {
    if (stat.isSymbolicLink())
        throw linkFault(full);
    if (!stat.isDirectory())
        throw new errors/* Fault */.vC(`${full} is no folder (ENOTDIR); move it away, since objects lie below it`, { file: full });
}
async function regularFile(full) {
    const stat = await (0,promises_.lstat)(full, { bigint: true });
    if (stat.isDirectory())
        return undefined;
    checkFile(full, stat);
    return identityOf(stat);
}
function checkFile(full, stat) {
    if (stat.isSymbolicLink())
        throw linkFault(full);
    if (!stat.isFile())
        throw new errors/* Fault */.vC(`${full} is no regular file, so it is not read; move it away`, { file: full });
}
function linkFault(full) {
    return new errors/* Fault */.vC(`${full} is a link, which a registry doesn't follow; put what it points to in its place`, { file: full });
}
const identityOf = (stat) => [stat.dev, stat.ino, stat.mtimeNs, stat.size].join('.');
async function readWhole(full, maxBytes) {
    // Should the file have become a link since it was looked at, this fails; should it have become a pipe, this doesn't wait.
    const file = await (0,promises_.open)(full, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    try {
        const stat = await file.stat({ bigint: true });
        checkFile(full, stat);
        const facts = { modified: new Date(Number(stat.mtimeMs)).toISOString(), identity: identityOf(stat) };
        if (stat.size > maxBytes)
            return { ...facts, ...(await digestLarge(file)), bytes: new Uint8Array() };
        const bytes = await file.readFile();
        return { ...facts, bytes, size: bytes.length, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex') };
    }
    finally {
        await file.close();
    }
}
async function digestLarge(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of file.createReadStream({ autoClose: false })) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { size, sha256: hash.digest('hex') };
}
async function replace(full, temporary, bytes) {
    try {
        const file = await (0,promises_.open)(temporary, 'wx');
        try {
            await file.writeFile(bytes);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await (0,promises_.rename)(temporary, full);
    }
    catch (error) {
        await (0,promises_.unlink)(temporary).catch(() => undefined);
        throw error;
    }
    await syncFolder((0,external_node_path_.dirname)(full));
}
/** Makes a new name last. Some systems can't open folders or sync them; there the name is as durable as they make it. */
async function syncFolder(full) {
    try {
        const folder = await (0,promises_.open)(full, external_node_fs_.constants.O_RDONLY);
        try {
            await folder.sync();
        }
        finally {
            await folder.close();
        }
    }
    catch (error) {
        if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
            throw error;
    }
}

// EXTERNAL MODULE: ./build/core/topic-name.js
var topic_name = __webpack_require__(3509);
// EXTERNAL MODULE: ./build/registry/item-attributes.js
var item_attributes = __webpack_require__(7385);
// EXTERNAL MODULE: ./build/registry/registry.js
var registry = __webpack_require__(6475);
;// CONCATENATED MODULE: ./build/registry/directory-items.js




/** A file `{topic}.json` for each item, in one folder; its attributes as a JSON object. */
function directoryItems(folder, files, locate, lock) {
    const pathOf = (topic) => {
        if (!(0,topic_name/* isValidTopic */.Q)(topic))
            throw new TypeError(`Not a topic: ${JSON.stringify(topic)}`);
        return `${folder}/${topic}.json`;
    };
    const attributesAt = async (path) => {
        const content = await files.read(path, registry/* MAX_OBJECT_BYTES */.lu);
        if (content === undefined)
            return undefined;
        const attributes = parseAttributes(content.bytes);
        if (attributes === undefined) {
            const full = locate(path);
            throw new errors/* Fault */.vC(`Reading the registry item ${full} failed: it is no JSON object; correct it, or remove it to begin anew`, {
                file: full,
            });
        }
        return attributes;
    };
    const get = async (topic) => {
        const attributes = await attributesAt(pathOf(topic));
        return attributes === undefined ? undefined : (0,item_attributes/* readItem */.k0)(topic, attributes);
    };
    return {
        get,
        all: async () => {
            const items = [];
            for (const entry of await files.entries(folder)) {
                const topic = entry.name.replace(/\.json$/, '');
                if (topic === entry.name || !(0,topic_name/* isValidTopic */.Q)(topic))
                    continue;
                const item = await get(topic);
                if (item !== undefined)
                    items.push(item);
            }
            return items.sort((one, other) => (one.topic < other.topic ? -1 : 1));
        },
        update: async (topic, changes, condition) => {
            const path = pathOf(topic);
            return lock(path, async () => {
                const attributes = (await attributesAt(path)) ?? new Map();
                if (!(0,item_attributes/* isAdmitted */.jO)(attributes, condition))
                    return 'refused';
                const text = JSON.stringify(Object.fromEntries((0,item_attributes/* withChanges */.AW)(topic, attributes, changes)), null, 2);
                await files.write(path, Buffer.from(`${text}\n`));
                return 'written';
            });
        },
    };
}
function parseAttributes(bytes) {
    try {
        const value = JSON.parse(Buffer.from(bytes).toString('utf8'));
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/registry/directory-lock.js







/** No work under a lock takes that long, so a holder on a host whose processes we can't see is gone after it. */
const FOREIGN_LIFETIME_MS = 60_000;
const LONGEST_PAUSE_MS = 25;
/**
 * Locks are files in `folder`. `scratch` is a folder of the same file system, `patience` (milliseconds) how long a taken lock is
 * waited for. Both folders must exist.
 *
 * Whoever removes a lock, its holder or a thief, first creates the marker `{lock}.{token of the holder}`, which only one can. So
 * a lock that another process has taken meanwhile is never removed by mistake. A marker's holder may die, too: it is taken over
 * in the same way.
 */
function directoryLocks(folder, scratch, patience = 10_000) {
    // Those of this process wait here, so that they don't poll against each other.
    const queues = new Map();
    return {
        hold: async (name, work) => {
            const path = (0,external_node_path_.join)(folder, `${name}.lock`);
            const deadline = performance.now() + patience;
            const before = queues.get(name);
            let leave = () => undefined;
            const turn = new Promise((resolve) => (leave = resolve));
            queues.set(name, turn);
            try {
                await before;
                const card = await acquire(path, scratch, deadline).catch((error) => {
                    throw directoryFault('Locking', path, error);
                });
                try {
                    return await work();
                }
                finally {
                    // What was done is done; a lock that stays behind is taken over when this process has ended.
                    await release(path, card).catch(() => undefined);
                }
            }
            finally {
                leave();
                if (queues.get(name) === turn)
                    queues.delete(name);
            }
        },
    };
}
async function acquire(path, scratch, deadline) {
    const card = await newCard(scratch);
    try {
        for (let pause = 1;; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
            if (await isLinked(card.path, path))
                return card;
            const holder = await readHolder(path);
            if (holder === undefined)
                continue;
            if (await isGone(holder, card)) {
                if (await removeLock(path, holder, card))
                    continue;
            }
            if (performance.now() > deadline) {
                const who = holder.host === '' ? 'an unknown process' : `process ${String(holder.pid)} on ${holder.host}`;
                throw new errors/* Fault */.vC(`The lock ${path} is held by ${who}; try again, or delete that file when the process has ended`, { file: path });
            }
            await (0,external_node_timers_promises_.setTimeout)(pause * (0.5 + Math.random()));
        }
    }
    catch (error) {
        await (0,promises_.unlink)(card.path).catch(() => undefined);
        throw error;
    }
}
async function release(path, card) {
    try {
        await removeLock(path, card, card);
    }
    finally {
        await removeFile(card.path);
    }
}
/** False when another process has the right to remove this holder's lock. */
async function removeLock(path, holder, card) {
    const markers = await claim(path, holder, card);
    if (markers === undefined)
        return false;
    // It was removed already when the marker was created by somebody who had seen it long before.
    if ((await readHolder(path))?.token === holder.token)
        await removeFile(path);
    for (const marker of markers)
        await removeFile(marker);
    return true;
}
/** The markers that give the right to remove what a holder has left; undefined while somebody else has it. */
async function claim(path, holder, card) {
    const marker = `${path}.${holder.token}`;
    if (await isLinked(card.path, marker))
        return [marker];
    const claimant = await readHolder(marker);
    if (claimant === undefined || !(await isGone(claimant, card)))
        return undefined;
    const inherited = await claim(marker, claimant, card);
    return inherited === undefined ? undefined : [marker, ...inherited];
}
async function newCard(scratch) {
    const token = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    const path = (0,external_node_path_.join)(scratch, `${token}.lock`);
    const holder = { pid: process.pid, host: await thisHost(), started: await startOf(process.pid), token };
    await (0,promises_.writeFile)(path, JSON.stringify(holder), { flag: 'wx' });
    return { ...holder, path, written: (await readHolder(path))?.written ?? Date.now() };
}
async function isLinked(from, to) {
    try {
        await (0,promises_.link)(from, to);
        return true;
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
async function removeFile(path) {
    try {
        await (0,promises_.unlink)(path);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) !== 'ENOENT')
            throw error;
    }
}
async function readHolder(path) {
    try {
        const file = await (0,promises_.open)(path, 'r');
        try {
            const written = (await file.stat()).mtimeMs;
            return { ...parseHolder(await file.readFile('utf8')), written };
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'ENOENT')
            return undefined;
        throw error;
    }
}
/** Only a loss of power leaves a lock without its words: one of nobody, which ends with its lifetime. */
function parseHolder(text) {
    const nobody = { pid: 0, host: '', started: null, token: 'unreadable' };
    try {
        const { pid, host, started, token } = JSON.parse(text);
        if (!Number.isSafeInteger(pid) || pid < 1)
            return nobody;
        if (typeof host !== 'string' || typeof token !== 'string' || !/^[0-9a-f]{16}$/.test(token))
            return nobody;
        return { pid: pid, host, started: typeof started === 'string' ? started : null, token };
    }
    catch {
        return nobody;
    }
}
async function isGone(holder, card) {
    if (holder.host !== card.host)
        return card.written - holder.written > FOREIGN_LIFETIME_MS;
    try {
        process.kill(holder.pid, 0);
    }
    catch (error) {
        return (0,errors/* codeOf */.$N)(error) === 'ESRCH';
    }
    if (holder.started === null)
        return false;
    const started = await startOf(holder.pid);
    return started !== null && started !== holder.started;
}
/** Containers may share a name, but see other processes: their numbers mean something else. */
async function thisHost() {
    const processes = await (0,promises_.readlink)('/proc/self/ns/pid').catch(() => '');
    return processes === '' ? (0,external_node_os_.hostname)() : `${(0,external_node_os_.hostname)()} ${processes}`;
}
/** The 22nd field of proc_pid_stat(5); the second may hold spaces and brackets. */
async function startOf(pid) {
    const stat = await (0,promises_.readFile)(`/proc/${String(pid)}/stat`, 'utf8').catch(() => '');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

;// CONCATENATED MODULE: ./build/registry/directory-metadata.js

/** Far more than S3 allows, so that no sidecar of ours is cut. */
const MAX_SIDECAR_BYTES = 1_048_576;
function directoryMetadata(folder, files, locate) {
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
            throw new errors/* Fault */.vC(`Reading the metadata ${full} failed: it is no JSON object of texts; remove it to go on without`, { file: full });
        },
        write: (key, sha256, metadata) => {
            const named = [...metadata].map(([name, value]) => [name.toLowerCase(), value]);
            const text = JSON.stringify(Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1))), null, 2);
            return files.write(pathOf(key, sha256), Buffer.from(`${text}\n`));
        },
        prune: async (key, sha256) => {
            try {
                for (const { name } of await files.entries(`${folder}/${key}`)) {
                    if (/^[0-9a-f]{64}\.json$/.test(name) && name !== `${sha256 ?? ''}.json`)
                        await files.remove(`${folder}/${key}/${name}`);
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
    try {
        const value = JSON.parse(Buffer.from(bytes).toString('utf8'));
        if (typeof value !== 'object' || value === null || Array.isArray(value))
            return undefined;
        const entries = Object.entries(value).filter((entry) => typeof entry[1] === 'string');
        return entries.length === Object.keys(value).length ? new Map(entries) : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/registry/directory-objects.js


/** Files that are read at the same time; more only costs memory. */
const READ_AHEAD = 32;
/**
 * Objects as files under their keys. `own` are the folders that the registry keeps for itself: nobody sees them as objects. `hold`
 * excludes other writers of a key.
 */
function directoryObjects(files, metadata, locate, hold, own) {
    const isOwn = (path) => own.some((folder) => path === folder || path.startsWith(`${folder}/`));
    const checkedKey = (key) => {
        if (!isSafe(key) || isOwn(key))
            throw new TypeError(`Not a key of an object: ${JSON.stringify(key)}`);
        return key;
    };
    /** Regular files only, as S3 would have them; links are no objects. */
    async function* keysBelow(folder) {
        for (const entry of await files.entries(folder)) {
            const path = childOf(folder, entry.name);
            if (isOwn(path))
                continue;
            if (entry.isDirectory())
                yield* keysBelow(path);
            else if (entry.isFile())
                yield path;
        }
        return undefined;
    }
    return {
        locate: (key) => locate(checkedKey(key)),
        get: async (key) => {
            checkedKey(key);
            for (;;) {
                const content = await files.read(key, registry/* MAX_OBJECT_BYTES */.lu);
                if (content === undefined)
                    return undefined;
                const found = await metadata.read(key, content.sha256);
                // A writer that came in between has removed what belonged to the bytes just read.
                if (found === undefined && (await files.identity(key)) !== content.identity)
                    continue;
                return { ...factsOf(key, content), bytes: content.bytes, versionId: null, metadata: found ?? new Map() };
            }
        },
        put: async (key, bytes, given, condition) => {
            checkedKey(key);
            return hold(key, async () => {
                const current = await files.read(key, registry/* MAX_OBJECT_BYTES */.lu);
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
                const current = await files.read(key, registry/* MAX_OBJECT_BYTES */.lu);
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
                    const content = await files.read(key, registry/* MAX_OBJECT_BYTES */.lu);
                    return content === undefined ? undefined : factsOf(key, content);
                });
                found.push(...(await Promise.all(some)));
            }
            return found.filter((facts) => facts !== undefined).sort((one, other) => (one.key < other.key ? -1 : 1));
        },
        folders: async (prefix) => {
            const folder = checkedFolder(prefix);
            const names = [];
            for (const entry of await files.entries(folder)) {
                if (!entry.isDirectory() || isOwn(childOf(folder, entry.name)))
                    continue;
                // S3 knows no empty folders.
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
const childOf = (folder, name) => (folder === '' ? name : `${folder}/${name}`);
const factsOf = (key, { sha256, size, modified }) => ({ key, etag: etagOf(sha256), size, modified });
/** Quoted, as S3's are. */
const etagOf = (sha256) => `"${sha256}"`;
/** The folder that holds everything with this prefix. */
function checkedFolder(prefix) {
    const folder = prefix.slice(0, Math.max(prefix.lastIndexOf('/'), 0));
    if (prefix.startsWith('/') || (folder !== '' && !isSafe(folder)))
        throw new TypeError(`Not a prefix of keys: ${JSON.stringify(prefix)}`);
    return folder;
}
const isSafe = (path) => !path.includes('\0') && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');

// EXTERNAL MODULE: ./build/registry/layout.js
var layout = __webpack_require__(7690);
;// CONCATENATED MODULE: ./build/registry/directory.js








const METADATA = 'schema-gate/metadata';
const ITEMS = 'schema-gate/registry';
const LOCKS = 'schema-gate/locks';
const SCRATCH = 'schema-gate/tmp';
/** What stands beside the objects and is none: the registry's own, the embedded catalogue, and the backfills that were started. */
const OWN = [METADATA, ITEMS, LOCKS, SCRATCH, 'schema-gate/catalogue', 'schema-gate/executions'];
/**
 * The embedded registry: S3's keys and DynamoDB's items as files below a directory, which is created with the first of them. Safe
 * for several processes. Objects put there by hand are valid and have no metadata. Throws a Fault that names operation and path,
 * and a TypeError for a key that could leave the directory or is its own.
 */
function directoryRegistry(directory, prefix = 'schemas') {
    const files = directoryFiles(directory, SCRATCH);
    const locate = (path) => (0,external_node_path_.join)(directory, path);
    const hold = lockBelow(directory, files);
    return {
        name: directory,
        layout: (0,layout/* layoutOf */.a)(prefix),
        objects: directoryObjects(files, directoryMetadata(METADATA, files, locate), locate, hold, OWN),
        items: directoryItems(ITEMS, files, locate, hold),
    };
}
/** The locks of a registry in a directory, for others who keep something there. */
function locksOf(directory) {
    return lockBelow(directory, directoryFiles(directory, SCRATCH));
}
function lockBelow(directory, files) {
    const locks = directoryLocks((0,external_node_path_.resolve)(directory, LOCKS), (0,external_node_path_.resolve)(directory, SCRATCH));
    return async (path, work) => {
        // Reading must not create anything, so the folders come with the first lock.
        for (const folder of [LOCKS, SCRATCH])
            await files.makeFolder(folder);
        return locks.hold((0,external_node_crypto_.createHash)('sha256').update(path).digest('hex').slice(0, 32), work);
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
