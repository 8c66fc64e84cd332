export const id = 60;
export const ids = [60];
export const modules = {

/***/ 4953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ SHARED_FOLDERS),
  D: () => (/* binding */ sharedDirectory)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/directory/durable-write.js




const sync = (0,external_node_util_.promisify)(external_node_fs_.fsync);
/** Puts the bytes there, whole or not at all, and lasting. `temporary` is a free path of the same file system. */
async function replaceFile(full, temporary, bytes) {
    await writeTemporary(temporary, bytes);
    try {
        (0,external_node_fs_.renameSync)(temporary, full);
    }
    catch (error) {
        discard(temporary);
        throw error;
    }
    await syncFolder((0,external_node_path_.dirname)(full));
}
/** The same, but only where nothing stands; false where something does. */
async function createFile(full, temporary, bytes) {
    await writeTemporary(temporary, bytes);
    try {
        (0,external_node_fs_.linkSync)(temporary, full);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
            return false;
        throw error;
    }
    finally {
        discard(temporary);
    }
    await syncFolder((0,external_node_path_.dirname)(full));
    return true;
}
/** By path, the sync of a folder that runs, and the one that all who came meanwhile wait for. */
const syncs = new Map();
/**
 * Makes new names in a folder last. Those who ask while a sync runs share the next one: theirs may have come too late for that one.
 */
function syncFolder(full) {
    const one = syncs.get(full);
    if (one === undefined)
        return startSync(full);
    return (one.next ??= one.running.catch(() => undefined).then(() => startSync(full)));
}
function startSync(full) {
    const running = syncNow(full).finally(() => {
        if (syncs.get(full)?.next === undefined)
            syncs.delete(full);
    });
    syncs.set(full, { running });
    return running;
}
/** Some systems can't open folders or sync them; there a name is as durable as they make it. */
async function syncNow(full) {
    try {
        const folder = (0,external_node_fs_.openSync)(full, external_node_fs_.constants.O_RDONLY);
        try {
            await sync(folder);
        }
        finally {
            (0,external_node_fs_.closeSync)(folder);
        }
    }
    catch (error) {
        if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes((0,errors/* codeOf */.$N)(error) ?? ''))
            throw error;
    }
}
async function writeTemporary(temporary, bytes) {
    try {
        const file = (0,external_node_fs_.openSync)(temporary, 'wx');
        try {
            (0,external_node_fs_.writeFileSync)(file, bytes);
            await sync(file);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch (error) {
        discard(temporary);
        throw error;
    }
}
function discard(temporary) {
    try {
        (0,external_node_fs_.unlinkSync)(temporary);
    }
    catch {
        // It was never made, or stays behind in the folder of what is not finished.
    }
}

;// CONCATENATED MODULE: ./build/directory/fault.js

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
function linkFault(full) {
    return new errors/* Fault */.vC(`${full} is a link, which a registry doesn't follow; put what it points to in its place`, { file: full });
}

;// CONCATENATED MODULE: ./build/directory/folders.js





/**
 * Looks at each folder of a path once. As long as the same folder answers under the same path, no link has come in between, which
 * one call tells. The calls are synchronous: each takes microseconds, and a promise of it ten times as much.
 */
function foldersBelow(root) {
    /** By path, the identity of folders that were reached without a link. */
    const known = new Map();
    /** Folders whose names are not durable yet. */
    const syncing = new Map();
    const isKnown = (folder) => {
        const seen = known.get(folder);
        return seen !== undefined && seen === identityAt((0,external_node_path_.join)(root, folder));
    };
    const remember = (folder) => {
        const identity = identityAt((0,external_node_path_.join)(root, folder));
        if (identity !== undefined)
            known.set(folder, identity);
    };
    const create = (full) => {
        try {
            (0,external_node_fs_.mkdirSync)(full);
        }
        catch (error) {
            if ((0,errors/* codeOf */.$N)(error) !== 'EEXIST')
                throw error;
            checkFolder(full, (0,external_node_fs_.lstatSync)(full, { bigint: true }));
            return;
        }
        const synced = syncFolder((0,external_node_path_.dirname)(full)).finally(() => syncing.delete(full));
        // Whoever waits for it is told of its failure; a path that ends in a Fault has nobody who waits.
        synced.catch(() => undefined);
        syncing.set(full, synced);
    };
    return {
        check: (folder) => {
            if (isKnown(folder))
                return;
            for (const full of wayTo(root, folder))
                checkFolder(full, (0,external_node_fs_.lstatSync)(full, { bigint: true }));
            remember(folder);
        },
        make: async (folder) => {
            if (isKnown(folder))
                return;
            if (identityAt(root) === undefined)
                (0,external_node_fs_.mkdirSync)(root, { recursive: true });
            const way = wayTo(root, folder);
            for (const full of way) {
                const stat = (0,external_node_fs_.lstatSync)(full, { bigint: true, throwIfNoEntry: false });
                if (stat === undefined)
                    create(full);
                else
                    checkFolder(full, stat);
            }
            await Promise.all(way.map((full) => syncing.get(full)));
            remember(folder);
        },
    };
}
/** Every folder from below the root to the last. */
function wayTo(root, folder) {
    const names = folder === '' ? [] : folder.split('/');
    return names.map((_, index) => (0,external_node_path_.join)(root, ...names.slice(0, index + 1)));
}
/** Undefined where no folder can be reached. With the time of its birth, since systems give numbers of removed folders to new ones. */
function identityAt(full) {
    try {
        const stat = (0,external_node_fs_.statSync)(full, { bigint: true, throwIfNoEntry: false });
        return stat?.isDirectory() === true
            ? [stat.dev, stat.ino, stat.birthtimeNs].join('.')
            : undefined;
    }
    catch {
        return undefined;
    }
}
function checkFolder(full, stat) {
    if (stat.isSymbolicLink())
        throw linkFault(full);
    if (!stat.isDirectory())
        throw new errors/* Fault */.vC(`${full} is no folder (ENOTDIR); move it away, since objects lie below it`, {
            file: full,
        });
}

;// CONCATENATED MODULE: ./build/directory/files.js








const openFile = (0,external_node_util_.promisify)(external_node_fs_.open);
/** `scratch` is a folder below the root for what is not finished yet. The root is created with the first file. */
function directoryFiles(directory, scratch) {
    const root = (0,external_node_path_.resolve)(directory);
    const folders = foldersBelow(root);
    const makeFolder = (folder) => orFault('Creating', (0,external_node_path_.join)(root, folder), () => folders.make(folder));
    const newFile = async (path, work) => {
        await makeFolder(scratch);
        await makeFolder(folderOf(path));
        const full = (0,external_node_path_.join)(root, path);
        return orFault('Writing', full, () => work(full, (0,external_node_path_.join)(root, scratch, (0,external_node_crypto_.randomUUID)())));
    };
    const unlink = (path, after) => {
        const full = (0,external_node_path_.join)(root, path);
        return orAbsent('Removing', full, async () => {
            folders.check(folderOf(path));
            (0,external_node_fs_.unlinkSync)(full);
            await after((0,external_node_path_.dirname)(full));
        });
    };
    return {
        makeFolder,
        read: (path, maxBytes) => {
            const full = (0,external_node_path_.join)(root, path);
            return orAbsent('Reading', full, async () => {
                folders.check(folderOf(path));
                return readWhole(full, maxBytes);
            });
        },
        identity: (path) => {
            const full = (0,external_node_path_.join)(root, path);
            return orAbsent('Reading', full, async () => regularFile(full));
        },
        write: (path, bytes) => newFile(path, (full, temporary) => replaceFile(full, temporary, bytes)),
        create: (path, bytes) => newFile(path, (full, temporary) => createFile(full, temporary, bytes)),
        remove: (path) => unlink(path, syncFolder),
        discard: (path) => unlink(path, () => Promise.resolve()),
        entries: async (folder) => {
            const full = (0,external_node_path_.join)(root, folder);
            const found = await orAbsent('Listing', full, async () => {
                folders.check(folder);
                return (0,external_node_fs_.readdirSync)(full, { withFileTypes: true });
            });
            return (found ?? []).sort((one, other) => (one.name < other.name ? -1 : 1));
        },
    };
}
const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
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
function regularFile(full) {
    const stat = (0,external_node_fs_.lstatSync)(full, { bigint: true });
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
const identityOf = (stat) => [stat.dev, stat.ino, stat.mtimeNs, stat.size].join('.');
/**
 * Opening is asynchronous, so that who reads in a loop lets others go on; what follows takes microseconds. A link is not opened, and
 * a pipe doesn't wait.
 */
async function readWhole(full, maxBytes) {
    let file;
    try {
        file = await openFile(full, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
    }
    catch (error) {
        // Absence is known by its code; of a link or a folder it is said what stands there.
        if ((0,errors/* codeOf */.$N)(error) !== 'ENOENT' && regularFile(full) === undefined)
            return undefined;
        throw error;
    }
    try {
        const stat = (0,external_node_fs_.fstatSync)(file, { bigint: true });
        if (stat.isDirectory())
            return undefined;
        // Where O_NOFOLLOW is not known, a link was opened.
        checkFile(full, process.platform === 'win32' ? (0,external_node_fs_.lstatSync)(full, { bigint: true }) : stat);
        const facts = {
            modified: new Date(Number(stat.mtimeMs)).toISOString(),
            identity: identityOf(stat),
        };
        if (stat.size > maxBytes)
            return { ...facts, ...(await digestLarge(full, file)), bytes: new Uint8Array() };
        const bytes = (0,external_node_fs_.readFileSync)(file);
        return {
            ...facts,
            bytes,
            size: bytes.length,
            sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'),
        };
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
async function digestLarge(full, file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(full, {
        fd: file,
        autoClose: false,
    })) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { size, sha256: hash.digest('hex') };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/directory/lock-holder.js



/** No work under a lock takes that long, so a holder on a host whose processes we can't see is gone after it. */
const FOREIGN_LIFETIME_MS = 60_000;
/** Undefined where no lock is. */
function readHolder(path) {
    try {
        const file = (0,external_node_fs_.openSync)(path, 'r');
        try {
            return { ...parseHolder((0,external_node_fs_.readFileSync)(file, 'utf8')), written: (0,external_node_fs_.fstatSync)(file).mtimeMs };
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
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
        return {
            pid: pid,
            host,
            started: typeof started === 'string' ? started : null,
            token,
        };
    }
    catch {
        return nobody;
    }
}
/** Whether the holder's process has ended; `own` is a file just written by this process. */
function isGone(holder, self, own) {
    if (holder.host !== self.host)
        return (0,external_node_fs_.statSync)(own).mtimeMs - holder.written > FOREIGN_LIFETIME_MS;
    try {
        process.kill(holder.pid, 0);
    }
    catch (error) {
        return (0,errors/* codeOf */.$N)(error) === 'ESRCH';
    }
    if (holder.started === null)
        return false;
    const started = startOf(holder.pid);
    return started !== null && started !== holder.started;
}
const thisProcess = () => ({
    pid: process.pid,
    host: thisHost(),
    started: startOf(process.pid),
});
/** Containers may share a name, but see other processes: their numbers mean something else. */
function thisHost() {
    try {
        return `${(0,external_node_os_.hostname)()} ${(0,external_node_fs_.readlinkSync)('/proc/self/ns/pid')}`;
    }
    catch {
        return (0,external_node_os_.hostname)();
    }
}
/** The 22nd field of proc_pid_stat(5); the second may hold spaces and brackets. */
function startOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${String(pid)}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/directory/lock.js







const LONGEST_PAUSE_MS = 25;
/**
 * Locks are files in `folder`. `scratch` is a folder of the same file system, `patience` (milliseconds) how long a taken lock is
 * waited for. Both folders must exist.
 *
 * Whoever removes a lock, its holder or a thief, first creates the marker `{lock}.{token of the holder}`, which only one can. So
 * a lock that another process has taken meanwhile is never removed by mistake. A marker's holder may die, too: it is taken over
 * in the same way.
 *
 * Only waiting is asynchronous: the other calls take microseconds each, and promises of them ten times as much.
 */
function directoryLocks(folder, scratch, patience = 10_000) {
    // Those of this process wait here, so that they don't poll against each other.
    const queues = new Map();
    let self;
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
                const card = await acquire(path, scratch, (self ??= thisProcess()), deadline).catch((error) => {
                    throw directoryFault('Locking', path, error);
                });
                try {
                    return await work();
                }
                finally {
                    release(path, card);
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
async function acquire(path, scratch, self, deadline) {
    const card = newCard(scratch, self);
    try {
        for (let pause = 1;; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
            if (isLinked(card.path, path))
                return card;
            const holder = readHolder(path);
            if (holder === undefined)
                continue;
            if (isGone(holder, card, card.path) && removeLock(path, holder, card))
                continue;
            if (performance.now() > deadline) {
                const who = holder.host === ''
                    ? 'an unknown process'
                    : `process ${String(holder.pid)} on ${holder.host}`;
                throw new errors/* Fault */.vC(`The lock ${path} is held by ${who}; try again, or delete that file when the process has ended`, { file: path });
            }
            await (0,promises_.setTimeout)(pause * (0.5 + Math.random()));
        }
    }
    catch (error) {
        removeQuietly(card.path);
        throw error;
    }
}
/** What was done is done; a lock that stays behind is taken over when this process has ended. */
function release(path, card) {
    try {
        // The marker comes first here, too: since this lock was taken another host may have given its holder up.
        const marker = `${path}.${card.token}`;
        if (isLinked(card.path, marker)) {
            if (isSameFile(path, card.path))
                removeFile(path);
            removeFile(marker);
        }
        else
            removeLock(path, card, card);
    }
    catch {
        // Said above.
    }
    finally {
        removeQuietly(card.path);
    }
}
/** False when another process has the right to remove this holder's lock. */
function removeLock(path, holder, card) {
    const markers = claim(path, holder, card);
    if (markers === undefined)
        return false;
    // It was removed already when the marker was created by somebody who had seen it long before.
    if (readHolder(path)?.token === holder.token)
        removeFile(path);
    for (const marker of markers)
        removeFile(marker);
    return true;
}
/** The markers that give the right to remove what a holder has left; undefined while somebody else has it. */
function claim(path, holder, card) {
    const marker = `${path}.${holder.token}`;
    if (isLinked(card.path, marker))
        return [marker];
    const claimant = readHolder(marker);
    if (claimant === undefined || !isGone(claimant, card, card.path))
        return undefined;
    const inherited = claim(marker, claimant, card);
    return inherited === undefined ? undefined : [marker, ...inherited];
}
function newCard(scratch, self) {
    const token = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    const path = (0,external_node_path_.join)(scratch, `${token}.lock`);
    (0,external_node_fs_.writeFileSync)(path, JSON.stringify({ ...self, token }), { flag: 'wx' });
    return { ...self, token, path };
}
function isLinked(from, to) {
    try {
        (0,external_node_fs_.linkSync)(from, to);
        return true;
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
/** Cheaper than reading who holds it: as long as this process's file is there, its number is nobody else's. */
function isSameFile(path, own) {
    const [stat, expected] = [path, own].map((one) => (0,external_node_fs_.statSync)(one, { bigint: true, throwIfNoEntry: false }));
    return stat !== undefined && stat.ino === expected?.ino && stat.dev === expected.dev;
}
function removeFile(path) {
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch (error) {
        if ((0,errors/* codeOf */.$N)(error) !== 'ENOENT')
            throw error;
    }
}
function removeQuietly(path) {
    try {
        (0,external_node_fs_.unlinkSync)(path);
    }
    catch {
        // A card that stays behind hinders nobody.
    }
}

;// CONCATENATED MODULE: ./build/directory/shared-directory.js




const LOCKS = 'schema-gate/locks';
const SCRATCH = 'schema-gate/tmp';
/** What every user of a directory has there for itself; none of it is an object of the registry. */
const SHARED_FOLDERS = [LOCKS, SCRATCH];
/** Creates nothing yet. */
function sharedDirectory(directory) {
    const files = directoryFiles(directory, SCRATCH);
    const locks = directoryLocks((0,external_node_path_.resolve)(directory, LOCKS), (0,external_node_path_.resolve)(directory, SCRATCH));
    return {
        locate: (path) => (0,external_node_path_.join)(directory, path),
        files,
        hold: async (name, work) => {
            // Reading must not create anything, so the folders come with the first lock.
            for (const folder of SHARED_FOLDERS)
                await files.makeFolder(folder);
            return locks.hold((0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 32), work);
        },
    };
}


/***/ }),

/***/ 1156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ withChanges),
/* harmony export */   GR: () => (/* binding */ changedAttributes),
/* harmony export */   MX: () => (/* binding */ TOPIC),
/* harmony export */   g1: () => (/* binding */ REJECTION_FIELDS),
/* harmony export */   iw: () => (/* binding */ ATTRIBUTES),
/* harmony export */   jO: () => (/* binding */ isAdmitted),
/* harmony export */   k0: () => (/* binding */ readItem),
/* harmony export */   tV: () => (/* binding */ CONDITIONED)
/* harmony export */ });
/* unused harmony exports STATUSES, isProcessed */
const STATUSES = (/* unused pure expression or super */ null && ([
    'READY',
    'BACKFILL_PENDING',
    'BACKFILL_FAILED',
    'VALIDATION_FAILED',
]));
/** Whether the pipeline processes a topic with this item. */
function isProcessed({ processingEnabled, status, }) {
    const open = 'READY';
    return processingEnabled && status === open;
}
/** The key of the table. */
const TOPIC = 'topic_name';
/** Every attribute of ours: its name, its type in DynamoDB and its field here. Others are left alone, and not even asked for. */
const ATTRIBUTES = [
    { name: 'processing_enabled', type: 'BOOL', field: 'processingEnabled' },
    { name: 'status', type: 'S', field: 'status' },
    { name: 'schema_path', type: 'S', field: 'schemaPath' },
    { name: 'updated_at', type: 'S', field: 'updatedAt' },
    { name: 'tables_created', type: 'SS', field: 'tablesCreated' },
    { name: 'schema_version', type: 'S', field: 'schemaVersion' },
    { name: 'schema_sha256', type: 'S', field: 'schemaSha256' },
    { name: 'activation_seq', type: 'N', field: 'activationSeq' },
    { name: 'commit', type: 'S', field: 'commit' },
    { name: 'last_rejection', type: 'M', field: 'lastRejection' },
];
const NAME_OF = Object.fromEntries(ATTRIBUTES.map(({ name, field }) => [field, name]));
/** The attributes that conditions are about. */
const CONDITIONED = {
    gate: NAME_OF.processingEnabled,
    status: NAME_OF.status,
    seq: NAME_OF.activationSeq,
};
/** What the map in `last_rejection` holds; a value that is not known is null in JSON and left out in DynamoDB. */
const REJECTION_FIELDS = [
    'at',
    'sha256',
    'version',
    'commit',
    'reason',
];
/** Reads what anybody may have written: what is not of the right type counts as missing. */
function readItem(topic, attributes) {
    const value = (field) => attributes.get(NAME_OF[field]);
    const text = (field) => textOf(value(field));
    const seq = value('activationSeq');
    const tables = value('tablesCreated');
    return {
        topic,
        processingEnabled: value('processingEnabled') === true,
        status: text('status'),
        schemaPath: text('schemaPath'),
        updatedAt: text('updatedAt'),
        tablesCreated: Array.isArray(tables)
            ? sorted(tables.filter((table) => typeof table === 'string'))
            : [],
        schemaVersion: text('schemaVersion'),
        schemaSha256: text('schemaSha256'),
        activationSeq: typeof seq === 'number' ? seq : null,
        commit: text('commit'),
        lastRejection: readRejection(value('lastRejection')),
    };
}
/** What changes by the attributes' names, as plain JSON, null for what is removed. */
function changedAttributes(changes) {
    const changed = new Map();
    for (const { name, field } of ATTRIBUTES) {
        const value = field === 'tablesCreated' ? sortedOrNone(changes[field]) : changes[field];
        if (value !== undefined)
            changed.set(name, value);
    }
    return changed;
}
/** The attributes after an update, foreign ones included. */
function withChanges(topic, attributes, changes) {
    const changed = new Map([[TOPIC, topic], ...attributes]).set(TOPIC, topic);
    for (const [name, value] of changedAttributes(changes)) {
        if (value === null)
            changed.delete(name);
        else
            changed.set(name, value);
    }
    return changed;
}
/** Whether an update may happen. What is no number is not missing: as in DynamoDB, it compares with nothing. */
function isAdmitted(attributes, condition) {
    const seq = attributes.get(CONDITIONED.seq) ?? null;
    switch (condition.kind) {
        case 'always':
            return true;
        case 'ungated':
            return !attributes.has(CONDITIONED.gate) && !attributes.has(CONDITIONED.status);
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
    return {
        at,
        sha256: textOf(sha256),
        version: textOf(version),
        commit: textOf(commit),
        reason: textOf(reason) ?? '',
    };
}
function textOf(value) {
    return typeof value === 'string' ? value : null;
}
function sorted(texts) {
    return [...new Set(texts)].sort();
}
function sortedOrNone(texts) {
    return texts === undefined ? undefined : sorted(texts);
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
// EXTERNAL MODULE: ./build/core/schema/topic-name.js
var topic_name = __webpack_require__(7763);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(1156);
// EXTERNAL MODULE: ./build/protocol/stored-schema.js
var stored_schema = __webpack_require__(1044);
;// CONCATENATED MODULE: ./build/registry/directory-items.js




/** A file `{topic}.json` for each item, in one folder; its attributes as a JSON object. */
function directoryItems(folder, files, locate, lock) {
    const pathOf = (topic) => {
        if (!(0,topic_name/* isValidTopic */.Q)(topic))
            throw new TypeError(`Not a topic: ${JSON.stringify(topic)}`);
        return `${folder}/${topic}.json`;
    };
    const attributesAt = async (path) => {
        const content = await files.read(path, stored_schema/* MAX_OBJECT_BYTES */.lu);
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
        return attributes === undefined ? undefined : (0,registry_item/* readItem */.k0)(topic, attributes);
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
                if (!(0,registry_item/* isAdmitted */.jO)(attributes, condition))
                    return 'refused';
                const text = JSON.stringify(Object.fromEntries((0,registry_item/* withChanges */.AW)(topic, attributes, changes)), null, 2);
                await files.write(path, Buffer.from(`${text}\n`));
                return 'written';
            });
        },
    };
}
function parseAttributes(bytes) {
    try {
        const value = JSON.parse(Buffer.from(bytes).toString('utf8'));
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? new Map(Object.entries(value))
            : undefined;
    }
    catch {
        return undefined;
    }
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
        write: async (key, sha256, metadata) => {
            // A claim has none, nor had it before: then nothing need be written, which costs three folders and two syncs.
            if (metadata.size === 0 && (await files.entries(`${folder}/${key}`)).length === 0)
                return;
            const named = [...metadata].map(([name, value]) => [name.toLowerCase(), value]);
            const text = JSON.stringify(Object.fromEntries(named.sort(([one], [other]) => (one < other ? -1 : 1))), null, 2);
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
                const content = await files.read(key, stored_schema/* MAX_OBJECT_BYTES */.lu);
                if (content === undefined)
                    return undefined;
                const found = await metadata.read(key, content.sha256);
                // A writer that came in between has removed what belonged to the bytes just read.
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
                .sort((one, other) => (one.key < other.key ? -1 : 1));
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
const childOf = (folder, name) => folder === '' ? name : `${folder}/${name}`;
const factsOf = (key, { sha256, size, modified }) => ({
    key,
    etag: etagOf(sha256),
    size,
    modified,
});
/** Quoted, as S3's are. */
const etagOf = (sha256) => `"${sha256}"`;
/** The folder that holds everything with this prefix. */
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
/** What stands beside the objects and is none: the registry's own, the embedded catalogue, and the backfills that were started. */
const OWN = [METADATA, ITEMS, ...shared_directory/* SHARED_FOLDERS */.O, 'schema-gate/catalogue', 'schema-gate/executions'];
/**
 * The embedded registry: S3's keys and DynamoDB's items as files below a directory, which is created with the first of them. Safe
 * for several processes. Objects put there by hand are valid and have no metadata. Throws a Fault that names operation and path,
 * and a TypeError for a key that could leave the directory or is its own.
 */
function directoryRegistry(directory, prefix = keys/* DEFAULT_PREFIX */.Nf) {
    const { files, locate, hold } = (0,shared_directory/* sharedDirectory */.D)(directory);
    return {
        name: directory,
        layout: (0,keys/* layoutOf */.aH)(prefix),
        objects: directoryObjects(files, directoryMetadata(METADATA, files, locate), locate, hold, OWN),
        items: directoryItems(ITEMS, files, locate, hold),
    };
}


/***/ })

};
