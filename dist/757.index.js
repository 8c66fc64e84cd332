export const id = 757;
export const ids = [757];
export const modules = {

/***/ 8604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ catchUpName),
/* harmony export */   L3: () => (/* binding */ parseCatchUpName)
/* harmony export */ });
/* unused harmony export parseExecutionName */
const MAX_NAME = 80;
/**
 * The id of a catch-up, which is its execution's name: `{topic}-{seq}-{sha12}-{attempt}`, with the
 * topic cut where it is too long. Step Functions starts a name only once, and allows 80 characters:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
function catchUpName(topic, sha256, { seq, attempt }) {
    const tail = `-${seq}-${sha256.slice(0, 12)}-${attempt}`;
    return `${topic.slice(0, MAX_NAME - tail.length)}${tail}`;
}
const ID = /^[A-Za-z0-9._-]*-([1-9][0-9]{0,14})-[0-9a-f]{12}-([1-9][0-9]{0,8})$/;
/** Reads an id; undefined for any other text, which must not become a key. */
function parseCatchUpName(id) {
    const [, seq, attempt] = id.length > MAX_NAME ? [] : (ID.exec(id) ?? []);
    return seq === undefined || attempt === undefined
        ? undefined
        : { seq: Number(seq), attempt: Number(attempt) };
}
/** Former versions of schema-gate gave no attempt. */
const EXECUTION = /^([A-Za-z0-9._-]+)(-([1-9][0-9]{0,14})-([0-9a-f]{12})(?:-[1-9][0-9]{0,8})?)$/;
/** Reads the name of an execution; undefined for one that no program of ours has started. */
function parseExecutionName(name) {
    const [, cut, tail, seq, sha12] = name.length > MAX_NAME ? [] : (EXECUTION.exec(name) ?? []);
    if (tail === undefined || sha12 === undefined)
        return undefined;
    return {
        seq: Number(seq),
        sha12,
        mayBeOf: (topic) => topic.slice(0, MAX_NAME - tail.length) === cut,
    };
}


/***/ }),

/***/ 1743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cp: () => (/* binding */ listShape),
/* harmony export */   HU: () => (/* binding */ valueShape),
/* harmony export */   pr: () => (/* binding */ objectShape),
/* harmony export */   qf: () => (/* binding */ shapeProblems),
/* harmony export */   rd: () => (/* binding */ nullableShape),
/* harmony export */   ze: () => (/* binding */ textShape)
/* harmony export */ });
/* harmony import */ var _core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3853);
/* harmony import */ var _core_text_quoted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1118);


/** A value that passes a test. `words`: what it must be. */
function valueShape(is, words) {
    return { kind: 'value', is, words };
}
/** An object with these keys and no other one. */
function objectShape(keys, optional = []) {
    return { kind: 'object', keys: new Map(Object.entries(keys)), optional: new Set(optional) };
}
function listShape(of) {
    return { kind: 'list', of };
}
function nullableShape(of) {
    return { kind: 'nullable', of };
}
/** A text that passes a test. */
function textShape(is, words) {
    return valueShape((value) => typeof value === 'string' && is(value), words);
}
/** Every reason why a decoded value hasn't the shape; empty if it has. Keys are quoted. */
function shapeProblems(found, shape, path = '') {
    const subject = path === '' ? 'it' : path;
    switch (shape.kind) {
        case 'value':
            return shape.is(found) ? [] : [`${subject} must be ${shape.words}`];
        case 'nullable':
            return found === null ? [] : shapeProblems(found, shape.of, path);
        case 'list':
            return Array.isArray(found)
                ? found.flatMap((one, index) => shapeProblems(one, shape.of, `${path}[${index}]`))
                : [`${subject} must be a list`];
        case 'object': {
            const members = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(found);
            return members === undefined
                ? [`${subject} must be an object`]
                : memberProblems(members, shape, path);
        }
    }
}
function memberProblems(members, { keys, optional }, path) {
    const below = (key) => (path === '' ? key : `${path}.${key}`);
    const known = [...keys].flatMap(([key, shape]) => optional.has(key) && !members.has(key)
        ? []
        : shapeProblems(members.get(key), shape, below(key)));
    const unknown = [...members.keys()].filter((key) => !keys.has(key));
    return [...known, ...unknown.map((key) => `${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(below(key))} is an unknown key`)];
}


/***/ }),

/***/ 6757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweep: () => (/* binding */ sweep)
});

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(1156);
// EXTERNAL MODULE: ./build/core/history/set-aside.js
var set_aside = __webpack_require__(7312);
// EXTERNAL MODULE: ./build/protocol/catch-up-record.js
var catch_up_record = __webpack_require__(8906);
// EXTERNAL MODULE: ./build/protocol/stored-schema.js
var stored_schema = __webpack_require__(1044);
;// CONCATENATED MODULE: ./build/protocol/catch-up-standing.js



/** Whether a catch-up of the topic, for whichever activation, has begun and not ended. */
function hasBegun(item) {
    return (item?.catchupId ?? null) !== null;
}
/**
 * The key under which a version in force is archived when it leaves active/, and by which an item
 * says that history is patched up to it.
 */
function archiveKeyOf(layout, topic, active) {
    return layout.archived(topic, (0,stored_schema/* parseStored */.Tw)(active).schema?.version, active.modified);
}
/**
 * Whether the catch-up of a topic that is processed meanwhile has neither ended nor been given up.
 * Its gate doesn't tell it.
 */
function isBehind({ facts, archiveKey, item }) {
    if (hasBegun(item))
        return true;
    return (facts.patchedBase !== undefined &&
        item.patchedBase !== archiveKey &&
        item.catchupFailure?.step !== catch_up_record/* GIVEN_UP */.wo);
}
/**
 * Whether it is time to look at the columns that rewrites of a topic have set aside. Never while the
 * gate is closed or a catch-up is at work: its swap may not be over.
 */
function isDropDue(item, now) {
    if (item?.status !== 'READY' || hasBegun(item))
        return false;
    return (item.setAside ?? []).some((one) => (0,set_aside/* isDue */.nZ)(one, now.toISOString()));
}

// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(1118);
;// CONCATENATED MODULE: ./build/validator/drop-due.js



/** Topics whose columns one sweep drops; each takes a statement. The others wait for the next one. */
const MAX_TOPICS = 20;
const IN_FLIGHT = 4;
/**
 * Drops what rewrites of these topics have set aside. Nothing waits for it, so what fails is a
 * warning, and the next sweep tries again.
 */
async function dropDue(topics, ports) {
    const { dropSetAside, log } = ports;
    if (dropSetAside === undefined)
        return;
    let changed = 0;
    await (0,p_map/* default */.Ay)(topics, async (topic) => {
        // One that fails takes no other one's place.
        if (changed >= MAX_TOPICS)
            return;
        try {
            const columns = await dropSetAside(topic);
            if (columns.length === 0)
                return;
            changed++;
            log(`Dropped columns that rewrites had set aside, of topic: ${topic}`, { topic, columns });
        }
        catch (error) {
            const reason = (0,errors/* redacted */.pc)((0,errors/* reasonOf */.A3)(error));
            log(`What rewrites have set aside of topic ${(0,quoted/* quoted */.T)(topic)} could not be dropped; the next sweep tries again: ${reason}`, { topic }, 'warn');
        }
    }, { concurrency: IN_FLIGHT });
}

// EXTERNAL MODULE: ./build/core/schema/topic-schema.js + 3 modules
var topic_schema = __webpack_require__(4270);
// EXTERNAL MODULE: ./build/core/change/catch-up.js + 1 modules
var catch_up = __webpack_require__(4111);
// EXTERNAL MODULE: ./build/protocol/activation-metadata.js
var activation_metadata = __webpack_require__(4643);
;// CONCATENATED MODULE: ./build/validator/patched-base.js





/**
 * The archive key from which an earlier activation's backfill is not done yet: the next backfill
 * starts there.
 */
function unfinishedBase(active, { seq, status, item }, { archiveKey, backfillMode }) {
    const facts = active === undefined ? undefined : (0,activation_metadata/* parseActivation */.o)(active.metadata);
    if (facts?.patchedBase === undefined || seq !== facts.seq)
        return undefined;
    if (registry_item/* CLOSED_BY_BACKFILL */.GH.has(status ?? ''))
        return facts.patchedBase;
    if (status !== 'READY')
        return undefined;
    // In the other mode READY says that the backfill has ended, whoever runs backfills there.
    const isUnended = backfillMode === 'online'
        ? isBehind({ facts, archiveKey, item: { status, ...item } })
        : hasBegun(item);
    return isUnended ? facts.patchedBase : undefined;
}
async function readPatchedBase(key, { objects }) {
    const stored = await objects.get(key);
    if (stored === undefined) {
        throw new errors/* Fault */.vC(`The archived version ${objects.locate(key)} is gone, so it is unknown what history lacks; restore it`);
    }
    return { key, version: (0,topic_schema/* parseTopicSchema */.ac)(stored.bytes) };
}

// EXTERNAL MODULE: ./build/protocol/unpatched.js + 1 modules
var unpatched = __webpack_require__(8309);
// EXTERNAL MODULE: ./build/core/verdict/accepted-findings.js
var accepted_findings = __webpack_require__(1466);
// EXTERNAL MODULE: ./build/core/verdict/decide.js
var decide = __webpack_require__(710);
// EXTERNAL MODULE: ./build/core/verdict/deployment.js
var deployment = __webpack_require__(5589);
// EXTERNAL MODULE: ./build/core/verdict/policy.js
var policy = __webpack_require__(8408);
// EXTERNAL MODULE: ./build/core/verdict/plan.js
var plan = __webpack_require__(9825);
// EXTERNAL MODULE: ./build/core/schema/tables.js
var tables = __webpack_require__(2191);
// EXTERNAL MODULE: ./build/core/verdict/verdict.js + 1 modules
var verdict_verdict = __webpack_require__(9474);
// EXTERNAL MODULE: ./build/report/text.js + 3 modules
var report_text = __webpack_require__(5851);
// EXTERNAL MODULE: ./build/protocol/origin.js
var origin = __webpack_require__(3287);
// EXTERNAL MODULE: ./build/protocol/candidate-metadata.js
var candidate_metadata = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/core/verdict/finding-address.js
var finding_address = __webpack_require__(3032);
;// CONCATENATED MODULE: ./build/validator/rejection.js

const BREAKING_CHANGE = 'BREAKING_CHANGE';
/** Rules whose code is older than their id. */
const CODES = new Map([['unknown-cde', 'INVALID_CDE']]);
/**
 * A reason for each finding that blocks: errors in the file, and breaking changes. The caller
 * leaves out accepted ones.
 */
function reasonsOf(findings) {
    return findings
        .filter(({ severity }) => severity === 'error' || severity === 'breaking')
        .map(({ rule, severity, column, path, message }) => ({
        type: severity === 'breaking' ? BREAKING_CHANGE : codeOf(rule),
        field: (0,finding_address/* addressOf */.ci)({ column, path }),
        message,
        rule,
        column,
        path,
    }));
}
function codeOf(rule) {
    return CODES.get(rule) ?? rule.toUpperCase().replaceAll('-', '_');
}
/**
 * A reason without a finding. `about` is the column it is about, or the file's key, such as
 * `table_name`.
 */
function reason(type, message, about = { column: null }) {
    const column = 'column' in about ? about.column : null;
    const field = 'key' in about ? about.key : column;
    const rule = type.toLowerCase().replaceAll('_', '-');
    return { type, field, message, rule, column, path: null };
}

;// CONCATENATED MODULE: ./build/validator/judge-candidate.js











/**
 * Judges under the validator's own policy: no configured severities and no waivers apply, only the
 * approval that publish recorded.
 */
function judgeCandidate(candidate, settings, { now, digest, planStatements }) {
    const { topic, pending, active, before, after, history, announcements } = candidate;
    const file = pending.key;
    const context = {
        policy: policy/* VALIDATOR_POLICY */.Cu,
        // The plan finds a rewrite that nothing can run; what is accepted is decided below.
        deployment: deployment/* EVERYTHING */.Qz,
        today: now.slice(0, 10),
        digest,
        planStatements,
    };
    const sha256 = active === undefined ? null : digest(active.bytes);
    const baseline = { source: 'registry', ref: active?.key ?? null, sha256 };
    const side = before === undefined ? undefined : { file: active?.key ?? file, parsed: before };
    const accept = settings.acceptsApprovals ? approvedByPublish(pending, digest) : undefined;
    const verdict = (0,verdict_verdict/* verdictOn */._z)({
        topic,
        before: side,
        after: { file, parsed: after },
        baseline,
        history,
        announcements,
        accept,
    }, context);
    const report = (0,report_text/* renderText */.S)((0,decide/* decide */.L)({ topics: [verdict], baseline }), {
        color: false,
        width: 100,
    });
    return { verdict, reasons: reasonsFor(candidate, verdict, sha256, settings), report };
}
/** A digest alone can be written by hand; publish also records what it compared. */
const UNPROVED = reason('UNPROVED_APPROVAL', 'The accepted breaking changes are not bound to a commit and to the active version that they were judged against; let publish upload the candidate');
const UNREADABLE = reason('JSON_SYNTAX', 'The candidate is not a topic schema');
function reasonsFor({ pending, after }, { findings }, activeSha256, { judges }) {
    if (judges === 'structure') {
        const errors = reasonsOf(findings.filter(({ severity }) => severity === 'error'));
        return after.schema === undefined && errors.length === 0 ? [UNREADABLE] : errors;
    }
    const { baseSha256: base } = (0,candidate_metadata/* parseCandidate */.P)(pending.metadata);
    if (base !== undefined && base !== activeSha256) {
        return [
            reason('STALE', 'The active version has changed since this candidate was judged against it; publish judges it again'),
        ];
    }
    const { commit = '' } = (0,origin/* parseOrigin */.ef)(pending.metadata);
    const isProved = base !== undefined && commit !== '';
    if (!isProved && findings.some(({ accepted }) => accepted !== undefined))
        return [UNPROVED];
    const reasons = reasonsOf(findings.filter(({ accepted }) => accepted === undefined));
    return after.schema === undefined && reasons.length === 0 ? [UNREADABLE] : reasons;
}
/**
 * Accepts exactly the breaking changes that publish recorded, all or none, and never one that
 * Iceberg can't apply.
 */
function approvedByPublish({ metadata }, digest) {
    const { acceptedFindings: recorded, actor } = (0,candidate_metadata/* parseCandidate */.P)(metadata);
    return (findings) => {
        const blocking = findings.filter(({ severity }) => severity === 'error' || severity === 'breaking');
        const isRecorded = recorded !== undefined && recorded === (0,accepted_findings/* acceptedFindings */.o)(findings, digest);
        if (!isRecorded || !blocking.every(({ approvable }) => approvable))
            return [];
        return [
            {
                kind: 'approval',
                by: actor ?? null,
                reason: 'accepted when it was published',
                until: null,
                covers: new Set(blocking.map(({ fingerprint }) => fingerprint)),
            },
        ];
    };
}
/** The tables that a version needs; undefined where there is no version, or it can't be read. */
function tablesOf(file) {
    return file?.schema === undefined ? undefined : (0,tables/* wantedTables */.RD)(file.schema);
}
/** The tables that a candidate finds; undefined for a topic that never had any. */
function tablesFound(candidate) {
    const last = (0,plan/* lastVersion */.$E)(candidate);
    return last === undefined ? undefined : (0,tables/* wantedTables */.RD)(last);
}

;// CONCATENATED MODULE: ./build/validator/record-activation.js







/** Returns the item as it is afterwards: as written here, or as a later activation wrote it. */
async function recordActivation(activation, { former, catchUp, warnings }, ports) {
    const { topic, facts } = activation;
    const { objects, items, layout } = ports.registry;
    const wanted = { ...itemOf(activation, { former, catchUp }, ports), warnings };
    // What a catch-up has begun since the item was read would be forgotten.
    const attempt = former?.catchupAttempt ?? null;
    const condition = { kind: 'newer', seq: facts.seq, attempt };
    if ((await items.update(topic, wanted, condition)) === 'written') {
        ports.log(`Updated DynamoDB: processing_enabled=${wanted.processingEnabled}, status=${wanted.status}`, { topic });
        return wanted;
    }
    const current = await items.get(topic);
    const seq = current?.activationSeq ?? null;
    if (current === undefined || seq === null) {
        throw new errors/* Fault */.vC(`The activation_seq of topic '${topic}' in the registry item is not a number; correct it or remove the attribute`);
    }
    if (seq < facts.seq)
        throw new errors/* Fault */.vC(`A catch-up of topic '${topic}' has begun meanwhile; the topic is validated again`);
    if (seq === facts.seq && current.schemaSha256 === facts.sha256)
        return current;
    const now = await objects.get(layout.active(topic));
    const isReplaced = now === undefined || (0,activation_metadata/* parseActivation */.o)(now.metadata)?.seq !== facts.seq;
    if (isReplaced && seq !== facts.seq)
        return current;
    throw new errors/* Fault */.vC(`The registry item of topic '${topic}' already records activation ${seq}; the topic is validated again`);
}
function itemOf({ topic, active, facts }, { former, catchUp }, { registry, backfill, settings, now }) {
    const isPaused = catchUp !== undefined &&
        backfill !== undefined &&
        (settings.backfillMode === 'gated' ||
            !(0,catch_up/* isAdditive */.pO)(catchUp) ||
            (hasBegun(former) && former?.status !== 'READY'));
    const isNotRun = catchUp !== undefined && backfill === undefined;
    const { databases } = settings.places;
    const tables = (tablesOf((0,topic_schema/* parseTopicSchema */.ac)(active.bytes)) ?? []).map(({ layer, name }) => `${databases[layer]}.${name}`);
    return {
        processingEnabled: !isPaused,
        status: isPaused ? 'BACKFILL_PENDING' : 'READY',
        schemaPath: registry.objects.locate(registry.layout.active(topic)),
        updatedAt: now().toISOString(),
        tablesCreated: tables.sort(),
        schemaVersion: facts.schemaVersion ?? null,
        schemaSha256: facts.sha256,
        activationSeq: facts.seq,
        commit: facts.commit ?? null,
        lastRejection: null,
        // The catch-up that a former activation has begun stays named, since the next one must stop it.
        catchupAttempt: null,
        catchupFailure: null,
        // Of two versions of one second and one number, the former must not speak for the latter.
        ...(former?.patchedBase === archiveKeyOf(registry.layout, topic, active)
            ? { patchedBase: null }
            : {}),
        ...(isNotRun ? { unpatched: notRun(former, catchUp) } : {}),
    };
}
/** What history lacks, where nothing is configured to patch it. */
function notRun(item, { kinds }) {
    const lacking = kinds.map(({ column }) => ({
        column,
        periods: null,
        reason: 'not-run',
    }));
    return (0,unpatched/* unpatchedUnion */.g7)(item?.unpatched ?? [], lacking);
}

;// CONCATENATED MODULE: ./build/validator/reopen.js






/**
 * Whether a topic waits for a backfill that nothing runs: the state machine was taken away. One that
 * has begun is another matter: it may still be at work, and a person ends it or gives it up.
 */
function waitsInVain(item, { settings }) {
    return (item?.status === registry_item/* PAUSED */.NN &&
        (item.catchupAttempt ?? null) === null &&
        !settings.hasStateMachine &&
        settings.judges === 'compatibility');
}
/**
 * Opens the gate of a topic that waits in vain, and tells what history lacks. A rewrite is
 * something else: until it is done the table has another type than the version says, so such a
 * topic stays closed.
 */
async function reopen({ topic, active, facts, item }, ports) {
    const version = facts.schemaVersion ?? 'unknown';
    const waits = `Topic ${(0,quoted/* quoted */.T)(topic)} waited for its backfill, and no state machine is configured any more`;
    const lacking = await lackingIn(active, facts, ports);
    if (lacking.needsRewrite)
        return {
            isOpen: false,
            warning: `${waits}; it stays closed, since version ${version} needs a rewrite of its data: set BACKFILL_STATE_MACHINE_ARN again`,
        };
    const warning = `${waits}; its gate was opened, and history before version ${version} is not patched`;
    const change = {
        processingEnabled: true,
        status: 'READY',
        updatedAt: ports.now().toISOString(),
        warnings: [warning],
        unpatched: notRun(item, lacking),
    };
    const { items } = ports.registry;
    const written = await items.update(topic, change, { kind: 'paused', seq: facts.seq });
    if (written === 'written')
        ports.log('Updated DynamoDB: processing_enabled=true, status=READY', { topic });
    return { isOpen: written === 'written', warning };
}
async function lackingIn(active, { patchedBase }, { registry }) {
    const nothing = { kinds: [], needsRewrite: false };
    if (patchedBase === undefined)
        return nothing;
    const before = (await readPatchedBase(patchedBase, registry)).version;
    const kinds = (0,catch_up/* catchUpSince */.vL)(before, before, (0,topic_schema/* parseTopicSchema */.ac)(active.bytes))?.kinds ?? [];
    return { kinds, needsRewrite: kinds.some(({ kind }) => kind === 'rewrite') };
}

// EXTERNAL MODULE: ./build/core/verdict/judge.js + 5 modules
var judge = __webpack_require__(627);
// EXTERNAL MODULE: ./build/core/schema/unreadable-reason.js
var unreadable_reason = __webpack_require__(626);
// EXTERNAL MODULE: ./build/protocol/in-force.js
var in_force = __webpack_require__(612);
// EXTERNAL MODULE: ./build/core/change/tables/plan-changes.js + 5 modules
var plan_changes = __webpack_require__(9178);
;// CONCATENATED MODULE: ./build/validator/archive.js



/** Where an active version goes when it leaves active/. */
function replacedBy(topic, active, layout, digest) {
    const { bytes, modified, metadata } = active;
    const version = (0,stored_schema/* parseStored */.Tw)(active).schema?.version;
    const suffix = digest(bytes).slice(0, 8);
    const facts = (0,activation_metadata/* parseActivation */.o)(metadata);
    return {
        key: layout.archived(topic, version, modified),
        keyIfTaken: layout.archived(topic, version, modified, suffix),
        bytes,
        metadata: facts === undefined ? new Map() : (0,activation_metadata/* activationMetadata */.Q)(facts),
    };
}
/** Copies the version to archive/, byte for byte, and returns its key. */
async function archive({ key: wanted, keyIfTaken, bytes, metadata }, { registry: { objects } }) {
    for (const key of [wanted, keyIfTaken]) {
        if ((await objects.put(key, bytes, metadata, { kind: 'absent' })) !== 'refused')
            return key;
        const existing = await objects.get(key);
        if (existing !== undefined && Buffer.from(existing.bytes).equals(bytes))
            return key;
    }
    throw new errors/* Fault */.vC(`${objects.locate(keyIfTaken)} holds bytes of another version than its name says; move it away`);
}

// EXTERNAL MODULE: ./build/protocol/claims.js
var protocol_claims = __webpack_require__(8592);
;// CONCATENATED MODULE: ./build/validator/claims.js






/** The claims on the tables that a candidate needs. */
async function readClaims({ after }, { registry, settings }) {
    const { layout } = registry;
    return Promise.all((tablesOf(after) ?? []).map(async ({ layer, name }) => {
        const database = settings.places.databases[layer];
        const key = layout.claim(database, name);
        const place = registry.objects.locate(key);
        return { key, place, table: `${database}.${name}`, owner: await ownerOf(key, registry) };
    }));
}
/**
 * The topic that has claimed a table. A claim that can't be read says nothing about whose table it
 * is, so it is a Fault.
 */
async function ownerOf(key, { objects }) {
    const claim = await objects.get(key);
    if (claim === undefined)
        return undefined;
    const owner = (0,protocol_claims/* claimingTopic */.g)(claim.bytes);
    if (owner === undefined)
        throw new errors/* Fault */.vC(`The claim ${objects.locate(key)} can't be read, so it is not known whose table it is; correct it, or remove it if no topic uses the table`);
    return owner;
}
/**
 * Claims the tables for the topic. Returns the reason for a rejection if another topic was faster.
 * An activation never releases a claim: a parallel run of the same topic may rely on it, and the
 * store can't tell the two runs apart.
 */
async function takeClaims(topic, claims, { registry }) {
    const { objects } = registry;
    for (const { key, place, table } of claims) {
        const claim = (0,protocol_claims/* printClaim */.S)({ topic, table });
        if ((await objects.put(key, claim, new Map(), { kind: 'absent' })) !== 'refused')
            continue;
        const owner = await ownerOf(key, registry);
        if (owner !== topic)
            return ownedByAnother({ owner, table, place });
    }
    return undefined;
}
/**
 * Takes the claims of a topic that was retired again, once its version is in force: the run that
 * retires it may still be removing them, and does so only while they are as it read them.
 */
async function renewClaims(topic, { active, seq }, { registry, settings, log }) {
    const { objects, layout } = registry;
    for (const { layer, name } of tablesOf((0,topic_schema/* parseTopicSchema */.ac)(active.bytes)) ?? []) {
        const database = settings.places.databases[layer];
        const key = layout.claim(database, name);
        const table = `${database}.${name}`;
        const bytes = (0,protocol_claims/* printClaim */.S)({ topic, table, renewedBy: seq });
        const found = await objects.get(key);
        const owner = found === undefined ? topic : (0,protocol_claims/* claimingTopic */.g)(found.bytes);
        if (owner !== topic) {
            log(`Table '${table}' was claimed by another topic meanwhile`, { topic, key }, 'warn');
            continue;
        }
        // A twin of this run, or one that died here, has renewed it already.
        if (found !== undefined && Buffer.from(found.bytes).equals(bytes))
            continue;
        const condition = found === undefined ? { kind: 'absent' } : { kind: 'etag', etag: found.etag };
        if ((await objects.put(key, bytes, new Map(), condition)) === 'refused')
            throw new errors/* Fault */.vC(`The claim ${objects.locate(key)} changed while topic ${(0,quoted/* quoted */.T)(topic)} came back; the topic is validated again`);
    }
}
/** The reason against a candidate whose table another topic has claimed. */
function ownedByAnother({ owner, table, place }) {
    return reason('TABLE_OWNED_BY_ANOTHER_TOPIC', `Table '${table}' belongs to topic '${owner ?? 'unknown'}' already; choose another table_name, or remove ${place} if that topic never used it`, { key: 'table_name' });
}

// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __webpack_require__(6477);
// EXTERNAL MODULE: ./build/core/change/tables/conflict-words.js
var conflict_words = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/core/change/tables/known-tables.js + 1 modules
var known_tables = __webpack_require__(9189);
;// CONCATENATED MODULE: ./build/validator/rewrite-obstacles.js



/** A backfill rewrites columns, and the first version of a topic has none. */
function rewriteObstacles(rewrites, { active }, { hasStateMachine }) {
    if (active === undefined)
        return rewrites.map(leftWithAnotherType);
    return hasStateMachine ? [] : rewrites.map(rewriteUnavailable);
}
function rewriteUnavailable({ column: { name } }) {
    return reason('REWRITE_UNAVAILABLE', `Column '${name}' can only change its type by a rewrite of the data, and no state machine is configured to run it; set BACKFILL_STATE_MACHINE_ARN, or keep the type`, { column: name });
}
/** A table that the topic's first version finds, with a column that only a rewrite could change. */
function leftWithAnotherType({ database, table, column, was }) {
    const [is, wanted] = [(0,column_type/* printColumnType */.kc)(was), (0,column_type/* printColumnType */.kc)(column.type)];
    return reason('TABLE_CONFLICT', `${database}.${table}: the column ${(0,quoted/* quoted */.T)(column.name)} exists as ${is}, and the schema wants ${wanted}, but the first version of a topic has no backfill that could rewrite it; declare the type it has, or, if nobody needs the rows of the table, run DROP TABLE ${database}.${table}, and publish again`, { column: column.name });
}

// EXTERNAL MODULE: ./build/protocol/whose-table.js
var whose_table = __webpack_require__(780);
;// CONCATENATED MODULE: ./build/validator/whose-table.js


/**
 * The reasons against a candidate whose tables exist already at the place of another topic, and
 * that nobody has claimed.
 */
function ownedByLocation({ topic, before, history }, claims, catalogue, places) {
    if (catalogue === undefined)
        return [];
    const versions = before?.schema === undefined ? history : [before.schema, ...history];
    const unclaimed = claims.filter(({ owner }) => owner === undefined);
    return (0,whose_table/* strangersAmong */.K)(topic, versions, unclaimed, { catalogue, places }).map((words) => reason('TABLE_OWNED_BY_ANOTHER_TOPIC', words, { key: 'table_name' }));
}

;// CONCATENATED MODULE: ./build/validator/plan.js














/**
 * Plans the activation of a candidate that the rules accept, or rejects it because of claims, the
 * catalogue or the settings.
 */
function planActivation(input, layout, settings, { digest }) {
    const { candidate, verdict, recorded, unpatched, claims } = input;
    const { topic, pending, active, after } = candidate;
    const foreign = claims.filter(({ owner }) => owner !== undefined && owner !== topic);
    if (foreign.length > 0) {
        return { kind: 'reject', reasons: foreign.map(ownedByAnother) };
    }
    const strangers = ownedByLocation(candidate, claims, input.catalogue, settings.places);
    if (strangers.length > 0)
        return { kind: 'reject', reasons: strangers };
    const tables = planTables(input, settings);
    const obstacles = obstaclesTo(tables, candidate, settings);
    if (obstacles.length > 0)
        return { kind: 'reject', reasons: obstacles };
    const wanted = catchUpFor(input, tables, settings);
    const isBegun = settings.judges !== 'structure' && hasBegun(recorded.item);
    return {
        kind: 'activate',
        activation: {
            archive: archiveOf(candidate, layout, digest),
            claims: claims.filter(({ owner }) => owner === undefined),
            changes: tables.changes.filter((change) => isApplied(change, settings)),
            warnings: warningsOf(tables, settings),
            facts: {
                seq: (recorded.seq ?? 0) + 1,
                sha256: digest(pending.bytes),
                commit: (0,origin/* parseOrigin */.ef)(pending.metadata).commit,
                schemaVersion: after.schema?.version,
                classification: verdict.classification,
                needsBackfill: wanted !== undefined && wanted.newColumns.length + wanted.typeChanges.length > 0,
                // What a catch-up has begun must be ended, or taken back, also where nothing else differs.
                needsCatchUp: wanted !== undefined || isBegun,
                patchedBase: unpatched?.key,
                previous: undefined,
            },
            condition: active === undefined ? { kind: 'absent' } : { kind: 'etag', etag: active.etag },
        },
    };
}
function planTables({ candidate, claims, catalogue }, { places }) {
    const { topic, active, before, after, history } = candidate;
    if (after.schema === undefined)
        throw new TypeError('planActivation was called for a candidate without a schema');
    const known = (0,known_tables/* knownTables */.X)({
        before: before?.schema,
        isInForce: active !== undefined,
        after: after.schema,
        history,
        hasClaims: claims.every(({ owner }) => owner === topic),
        catalogue,
    });
    const wanted = (0,tables/* wantedTables */.RD)(after.schema);
    return (0,plan_changes/* planChanges */.X)({
        topic,
        places,
        before: known,
        former: (0,plan/* tablesBefore */.TO)(candidate),
        after: wanted,
        catalogue,
    });
}
function obstaclesTo(tables, candidate, settings) {
    if (settings.judges === 'structure')
        return [];
    return [
        ...tables.conflicts.map((conflict) => conflictReason(conflict, candidate)),
        ...rewriteObstacles(rewritesIn(tables), candidate, settings),
    ];
}
function warningsOf(tables, { judges }) {
    const dropped = tables.changes.filter((change) => change.kind === 'drop-column');
    const ignored = [
        ...tables.conflicts.map(({ message }) => message),
        ...rewritesIn(tables).map(keepsTypeWarning),
    ];
    return [
        ...tables.drift.map(({ message }) => message),
        ...dropped.map(keepsColumnWarning),
        ...(judges === 'structure' ? ignored : []),
    ];
}
/**
 * What history lacks. A rewrite is always wanted; anything else only if the file enables it, or an
 * earlier activation left history unpatched.
 */
function catchUpFor({ candidate: { before, after }, unpatched }, tables, { judges }) {
    const isRequested = unpatched !== undefined ||
        after.schema?.backfill.enabled === true ||
        rewritesIn(tables).length > 0;
    const base = unpatched?.version ?? before;
    if (judges === 'structure' || !isRequested || base === undefined)
        return undefined;
    return (0,catch_up/* catchUpSince */.vL)(base, before ?? base, after);
}
function rewritesIn({ changes }) {
    return changes.filter((change) => change.kind === 'rewrite-column');
}
/**
 * Whether the validator runs the change itself. The backfill runs rewrites. Nothing drops a column:
 * a statement is not conditional, so a late one, or one for a candidate that never comes into
 * force, would take the column from the version in force.
 */
function isApplied({ kind }, { judges }) {
    if (judges === 'structure')
        return kind === 'create-table' || kind === 'add-columns' || kind === 'change-column';
    return kind !== 'rewrite-column' && kind !== 'drop-column';
}
function keepsTypeWarning({ database, table, column, was }) {
    return `${database}.${table} keeps the column '${column.name}' as ${(0,column_type/* printColumnType */.kc)(was)}; only a rewrite could change that`;
}
function keepsColumnWarning({ database, table, column, }) {
    return `${database}.${table} keeps the column '${column}', which no schema names any more, until somebody drops it`;
}
function archiveOf({ topic, pending, active }, layout, digest) {
    if (active === undefined || active.etag === pending.etag)
        return undefined;
    return replacedBy(topic, active, layout, digest);
}
function conflictReason(conflict, { before, history }) {
    const versions = [before?.schema, ...history].filter((version) => version !== undefined);
    const column = conflict.columns[0] ?? null;
    return reason('TABLE_CONFLICT', (0,conflict_words/* conflictWords */.w)(conflict, versions), { column });
}

;// CONCATENATED MODULE: ./build/validator/apply.js









/**
 * Runs the steps of an activation up to the flip, its single commit point: the new version is in
 * force once active/ is replaced. The steps before it are safe to repeat. Each write is
 * conditional; after a Fault the next run does the rest.
 */
async function applyActivation(candidate, activation, ports) {
    // A version whose backfill can't be started would close the topic until a person starts it.
    const doubt = activation.facts.needsCatchUp ? await ports.backfill?.check() : undefined;
    const { archive: replaced } = activation;
    const previous = replaced === undefined ? undefined : await archive(replaced, ports);
    const taken = await takeClaims(candidate.topic, activation.claims, ports);
    if (taken !== undefined)
        return { kind: 'refused', reasons: [taken] };
    // Statements are not conditional, so a run that was suspended must not change tables for a
    // candidate that is no longer waiting. A statement that Athena runs late remains possible. To add
    // or promote a column twice is harmless. But Athena's statement for a STRUCT holds its whole
    // type, so a late one removes a field that another candidate has added to the STRUCT meanwhile.
    if (activation.changes.length > 0 && !(await isStillWaiting(candidate.pending, ports)))
        return { kind: 'superseded' };
    const obstacle = await changeTables(candidate, activation, ports);
    if (obstacle !== undefined)
        return { kind: 'refused', reasons: [obstacle] };
    if (!(await isStillWaiting(candidate.pending, ports)))
        return { kind: 'superseded' };
    const { needsCatchUp, patchedBase } = activation.facts;
    const facts = {
        ...activation.facts,
        previous,
        patchedBase: needsCatchUp ? (patchedBase ?? previous) : undefined,
    };
    const active = await flip(candidate, activation, facts, ports);
    return { kind: 'flipped', active, warnings: doubt === undefined ? [] : [doubt] };
}
/**
 * Whether pending/ still holds this upload. A later upload of the same bytes may have other
 * metadata, so the time counts, too.
 */
async function isStillWaiting(pending, { registry: { objects } }) {
    const current = await objects.get(pending.key);
    return (current?.etag === pending.etag &&
        current.versionId === pending.versionId &&
        current.modified === pending.modified);
}
/**
 * Applies the planned changes, and reads the catalogue back: a version comes into force only after
 * the catalogue shows its tables.
 */
async function changeTables(candidate, { changes }, ports) {
    if (changes.length === 0)
        return undefined;
    const { warehouse, settings, log } = ports;
    for (const change of changes) {
        log('Changing table', {
            topic: candidate.topic,
            table: `${change.database}.${change.table}`,
            change: change.kind,
        });
        const applied = await warehouse.apply(change, ports.attempt());
        if (applied.kind === 'refused')
            return reason('DDL_FAILED', applied.reason);
    }
    const after = tablesOf(candidate.after);
    if (after === undefined)
        return undefined;
    const catalogue = await readCatalogue(candidate, ports);
    const left = (0,plan_changes/* planChanges */.X)({
        topic: candidate.topic,
        places: settings.places,
        before: tablesFound(candidate),
        former: (0,plan/* tablesBefore */.TO)(candidate),
        after,
        catalogue,
    });
    const missing = left.changes.filter((change) => (0,plan_changes/* mustShow */.L)(change) && isApplied(change, settings));
    const conflicts = settings.judges === 'structure' ? [] : left.conflicts;
    if (missing.length === 0 && conflicts.length === 0)
        return undefined;
    const tables = [...new Set(missing.map(({ database, table }) => `${database}.${table}`))];
    throw new errors/* Fault */.vC(`The catalogue does not show the change of ${[...tables, ...conflicts.map(({ message }) => message)].join(', ')} yet; the topic is validated again`);
}
/** The tables in the catalogue that the candidate's schema describes. */
async function readCatalogue({ after }, { warehouse, settings }) {
    const [standardized, curated] = await Promise.all((tablesOf(after) ?? []).map(({ layer, name }) => warehouse.table(settings.places.databases[layer], name)));
    return { standardized, curated };
}
/** Writes the bytes that were validated; a copy of pending/ could be of a newer candidate. */
async function flip(candidate, { condition }, facts, ports) {
    const { objects, layout } = ports.registry;
    const key = layout.active(candidate.topic);
    const { bytes, size } = candidate.pending;
    const metadata = (0,activation_metadata/* activationMetadata */.Q)(facts);
    const stored = await objects.put(key, bytes, metadata, condition);
    if (stored !== 'refused')
        return { key, bytes, size, metadata, modified: ports.now().toISOString(), ...stored };
    // Refused, too, if this run's own write succeeded but the response was lost, or if a parallel run
    // wrote the same activation.
    const current = await objects.get(key);
    const written = current === undefined ? undefined : (0,activation_metadata/* parseActivation */.o)(current.metadata);
    if (current !== undefined && written?.seq === facts.seq && written.sha256 === facts.sha256)
        return current;
    throw new errors/* Fault */.vC(`${objects.locate(key)} was replaced by another run meanwhile; the topic is validated again`);
}

// EXTERNAL MODULE: ./build/core/text/counted.js
var counted = __webpack_require__(1522);
;// CONCATENATED MODULE: ./build/validator/plan-drift.js



/** Digits of a plan's digest that people compare. */
const SHOWN = 12;
/**
 * Tells that the plan of a candidate is not the one that publish showed: other databases, or
 * another version of schema-gate. Undefined for the same plan, and where publish recorded none.
 * The statements go to the log; publish kept only the digest of its own.
 */
function planDrift({ topic, pending }, { plan }, { log }) {
    const { planSha256: shown } = (0,candidate_metadata/* parseCandidate */.P)(pending.metadata);
    if (shown === undefined || plan === null || shown === plan.sha256)
        return undefined;
    const statements = plan.ddl.map(({ sql }) => sql);
    log('PLAN_DRIFTED', { topic, shown, own: plan.sha256, statements }, 'warn');
    return reason('PLAN_DRIFTED', `publish showed the plan ${shown.slice(0, SHOWN)}, and this is the plan ${plan.sha256.slice(0, SHOWN)}: ${(0,counted/* counted */.h)(plan.ddl.length, 'statement')}, the first ${plan.ddl[0]?.sql.split('\n')[0] ?? 'none'}`);
}

// EXTERNAL MODULE: ./build/protocol/json-shape.js
var json_shape = __webpack_require__(1743);
;// CONCATENATED MODULE: ./build/protocol/backfill-input.js


/** The input for a catch-up. Its kinds are left out: whoever patches compares the versions. */
function inputOf(topic, activation, catchUp) {
    const { lookbackDays, strategy, chunkDays, newColumns, typeChanges } = catchUp;
    return {
        topic_name: topic,
        schema_version: activation.schemaVersion ?? 'unknown',
        backfill_config: {
            // Always true: a rewrite can't be switched off, and a backfill that is switched off is not
            // started.
            enabled: true,
            lookback_days: lookbackDays,
            strategy,
            chunk_days: chunkDays,
            new_columns: newColumns,
            type_changes: typeChanges.map(({ field, oldType, newType }) => ({
                field,
                old_type: oldType,
                new_type: newType,
            })),
        },
        trigger_source: TRIGGER,
        activation_seq: activation.seq,
        schema_sha256: activation.sha256,
        patched_base: activation.patchedBase ?? null,
    };
}
/**
 * The keys of the archived versions that a catch-up's input compares the version in force with: the
 * one up to which history is patched, and the one that was replaced. Undefined where nothing differs
 * that would have to be patched.
 */
function comparedVersions({ needsCatchUp, patchedBase, previous = patchedBase, }) {
    if (!needsCatchUp || patchedBase === undefined || previous === undefined)
        return undefined;
    return { base: patchedBase, replaced: previous };
}
/** The catch-up that only takes back, or ends, what a former one has begun. */
const NO_DIFFERENCE = {
    lookbackDays: 7,
    strategy: 'full',
    chunkDays: 1,
    newColumns: [],
    typeChanges: [],
    kinds: [],
};
const TRIGGER = 'schema_validator';
/**
 * Parses a state machine's input, or returns every reason why it is not one of schema-gate's, such
 * as an unknown key.
 */
function parseBackfillInput(text) {
    const value = decodeJson(text);
    if (value === undefined)
        return { problems: ['it is not JSON'] };
    const problems = shapeProblems(value, INPUT);
    return problems.length > 0 ? { problems } : { input: value };
}
const TEXT = (0,json_shape/* valueShape */.HU)((text) => typeof text === 'string', 'a text');
const DAYS = (0,json_shape/* valueShape */.HU)((days) => Number.isSafeInteger(days) && Number(days) > 0, 'a number of days');
const SEQ = (0,json_shape/* valueShape */.HU)((it) => Number.isSafeInteger(it) && Number(it) > 0, 'a whole number from 1');
const INPUT_KEYS = {
    topic_name: TEXT,
    schema_version: TEXT,
    backfill_config: (0,json_shape/* objectShape */.pr)({
        enabled: (0,json_shape/* valueShape */.HU)((it) => it === true, 'true'),
        lookback_days: DAYS,
        strategy: (0,json_shape/* valueShape */.HU)((it) => it === 'incremental' || it === 'full', 'incremental or full'),
        chunk_days: DAYS,
        new_columns: (0,json_shape/* listShape */.Cp)(TEXT),
        type_changes: (0,json_shape/* listShape */.Cp)((0,json_shape/* objectShape */.pr)({ field: TEXT, old_type: TEXT, new_type: TEXT })),
    }),
    trigger_source: (0,json_shape/* valueShape */.HU)((it) => it === TRIGGER, TRIGGER),
    activation_seq: SEQ,
    schema_sha256: TEXT,
    patched_base: (0,json_shape/* nullableShape */.rd)(TEXT),
    deployment: (0,json_shape/* objectShape */.pr)({
        databases: (0,json_shape/* objectShape */.pr)({ standardized: TEXT, curated: TEXT }),
        registry_table: TEXT,
        tracking_table: (0,json_shape/* nullableShape */.rd)(TEXT),
        bucket: TEXT,
        prefix: TEXT,
        athena: (0,json_shape/* objectShape */.pr)({ workgroup: TEXT, output: TEXT }),
    }),
};
const INPUT = (0,json_shape/* objectShape */.pr)(INPUT_KEYS, ['deployment']);

// EXTERNAL MODULE: ./build/protocol/catch-up-name.js
var catch_up_name = __webpack_require__(8604);
;// CONCATENATED MODULE: ./build/validator/finish.js











/**
 * The steps after the flip: update the registry item, start the backfill. Both follow from the
 * active object alone, so the next run does what a run that died left undone. Returns undefined for
 * an object that no validator activated.
 */
async function finish({ topic, active, item, isCandidateWaiting, replaced, warnings = [] }, ports) {
    const facts = (0,activation_metadata/* parseActivation */.o)(active.metadata);
    if (facts === undefined)
        return undefined;
    const activation = { topic, active, facts, replaced };
    const isRecorded = item?.activationSeq === facts.seq;
    const known = { facts, backfillId: undefined, warnings: [] };
    if (isRecorded && waitsInVain(item, ports)) {
        const { isOpen, warning } = await reopen({ ...activation, item }, ports);
        const gate = isOpen ? { processingEnabled: true, status: 'READY' } : gateOf(item);
        return { ...known, ...gate, warnings: [warning] };
    }
    if (isRecorded && !mayLackBackfill(activation, item, isCandidateWaiting, ports)) {
        return { ...known, ...gateOf(item) };
    }
    if (!isRecorded && item?.status === registry_item/* RETIRED */.wk)
        await renewClaims(topic, { active, seq: facts.seq }, ports);
    const catchUp = (await catchUpOf(activation, ports)) ?? alreadyBegun(item, facts);
    const version = facts.schemaVersion ?? 'unknown';
    const isUnpatched = catchUp !== undefined && ports.backfill === undefined;
    const unpatched = isUnpatched
        ? [`No state machine is configured, so history before version ${version} is not patched`]
        : [];
    const current = isRecorded
        ? item
        : await recordActivation(activation, { former: item, catchUp, warnings: [...warnings, ...unpatched] }, ports);
    const gate = gateOf(current);
    if (current.activationSeq !== facts.seq)
        return { ...known, ...gate };
    const mayHaveDied = isCandidateWaiting || !isRecorded;
    const isDue = mayLackBackfill(activation, current, mayHaveDied, ports);
    return {
        ...known,
        ...gate,
        backfillId: isDue ? await startBackfill(activation, catchUp, ports) : undefined,
        warnings: unpatched,
    };
}
function gateOf({ processingEnabled = false, status, }) {
    return { processingEnabled, status: status ?? '' };
}
/**
 * Step Functions forgets an execution's name after 90 days, and would then start the same backfill
 * again (https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html).
 */
const NAME_KEPT_MS = 80 * 86_400_000;
/**
 * Whether the backfill may not have been started yet: it has not begun. While the gate waits for it,
 * a second start is harmless. Before an online backfill begins, the item doesn't tell that it is to
 * come, so it is started again only if a run may have died before it and its name is still taken. A
 * backfill that failed is started again by a person.
 */
function mayLackBackfill({ active, facts }, { status, catchupAttempt = null }, mayHaveDied, { backfill, settings, now }) {
    if (backfill === undefined || catchupAttempt !== null)
        return false;
    if (status === registry_item/* PAUSED */.NN)
        return true;
    if (!facts.needsCatchUp)
        return false;
    const isNameKept = now().getTime() - Date.parse(active.modified) < NAME_KEPT_MS;
    return status === 'READY' && settings.backfillMode === 'online' && mayHaveDied && isNameKept;
}
/**
 * The backfill that only takes back what a former one has begun; undefined where none has, or where
 * this activation's item doesn't wait for it.
 */
function alreadyBegun(item, { seq }) {
    const isDue = item?.activationSeq === seq ? item.status === registry_item/* PAUSED */.NN : hasBegun(item);
    return isDue ? NO_DIFFERENCE : undefined;
}
async function catchUpOf({ active, facts, replaced }, { registry }) {
    const compared = comparedVersions(facts);
    if (compared === undefined)
        return undefined;
    const read = async (key) => (await readPatchedBase(key, registry)).version;
    const base = await read(compared.base);
    const last = compared.replaced === compared.base ? base : (replaced ?? (await read(compared.replaced)));
    return (0,catch_up/* catchUpSince */.vL)(base, last, (0,topic_schema/* parseTopicSchema */.ac)(active.bytes));
}
async function startBackfill({ topic, facts }, catchUp, { backfill, log }) {
    if (catchUp === undefined || backfill === undefined)
        return undefined;
    const input = inputOf(topic, facts, catchUp);
    const name = (0,catch_up_name/* catchUpName */.EO)(topic, facts.sha256, { seq: facts.seq, attempt: 1 });
    const { kind, id } = await backfill.start(name, input);
    log(kind === 'started' ? 'Started backfill' : 'Backfill was started before', {
        topic,
        execution: name,
    });
    return id;
}

// EXTERNAL MODULE: ./build/protocol/approval.js
var approval = __webpack_require__(7398);
;// CONCATENATED MODULE: ./build/validator/prove-approval.js




const MISSING = reason('UNPROVED_APPROVAL', 'The accepted breaking changes have no MAC of the approval key; let publish upload the candidate, with a schema-gate that makes MACs and a role that may use kms:GenerateMac');
const WRONG = reason('UNPROVED_APPROVAL', 'The MAC of the accepted breaking changes is not that of this candidate in this registry, made with the approval key; let publish upload the candidate');
/**
 * Why the accepted breaks of a candidate are not proved; undefined where they are, where nothing is
 * accepted, and where no approval key is configured. Throws a Fault if KMS gives no answer. What the
 * MAC must cover comes from what was read and judged, not from what the candidate says about itself.
 */
async function unprovedApproval({ topic, pending, active }, { findings }, { registry, settings, verifyApproval, digest }) {
    // The handler for a rollback compares nothing, so there is nothing accepted.
    if (verifyApproval === undefined || settings.judges === 'structure')
        return undefined;
    if (findings.every(({ accepted }) => accepted === undefined))
        return undefined;
    const { acceptedFindings = '', approvalMac } = (0,candidate_metadata/* parseCandidate */.P)(pending.metadata);
    if (approvalMac === undefined)
        return MISSING;
    const message = (0,approval/* approvalMessage */.$3)({
        registry: registry.name,
        topic,
        sha256: digest(pending.bytes),
        baseSha256: active === undefined ? null : digest(active.bytes),
        acceptedFindings,
        commit: (0,origin/* parseOrigin */.ef)(pending.metadata).commit ?? '',
    });
    if (message === undefined || !(0,approval/* isMac */.cX)(approvalMac))
        return WRONG;
    return (await verifyApproval(message, approvalMac)) ? undefined : WRONG;
}

// EXTERNAL MODULE: ./build/core/change/announcements.js
var announcements = __webpack_require__(9931);
// EXTERNAL MODULE: ./build/protocol/archived-versions.js
var archived_versions = __webpack_require__(4257);
;// CONCATENATED MODULE: ./build/validator/read-announcements.js


/**
 * When the deprecations came into force that a change relies on. Undefined where it relies on none,
 * so that archive/ is not read for it.
 */
async function readAnnouncements({ objects, layout }, topic, active, [before, after]) {
    const addresses = (0,announcements/* datedRemovals */.Wt)(before, after);
    if (active === undefined || addresses.length === 0)
        return undefined;
    const archived = (0,archived_versions/* archivedOf */.gY)(layout, await objects.list(layout.archive(topic)));
    const read = await Promise.all(archived.map(({ key }) => objects.get(key)));
    const inForce = { schema: before, modified: active.modified };
    return (0,announcements/* announcementsIn */.uw)(addresses, (0,archived_versions/* datedVersions */.eH)(inForce, read));
}

;// CONCATENATED MODULE: ./build/validator/read-history.js

/** The archived versions that the rules need, newest first. */
async function readHistory({ objects, layout }, topic, [before, after]) {
    const select = (0,archived_versions/* historySelection */.bW)(layout, before, after);
    if (select === undefined)
        return [];
    const needed = select(await objects.list(layout.archive(topic)));
    return (0,archived_versions/* formerVersions */.H$)(await Promise.all(needed.map(({ key }) => objects.get(key))));
}
/** Every archived version of a topic that was retired, newest first. */
async function readRetired({ objects, layout }, topic) {
    const kept = (0,archived_versions/* archivedOf */.gY)(layout, await objects.list(layout.archive(topic)));
    return (0,archived_versions/* formerVersions */.H$)(await Promise.all(kept.map(({ key }) => objects.get(key))));
}

;// CONCATENATED MODULE: ./build/validator/read-in-force.js



/** The first number that activation metadata can't hold; no topic is activated that often. */
const SEQ_LIMIT = 1e14;
/** Reads both, and makes sure that they belong together; a Fault if they can't. */
async function readInForce(topic, ports) {
    const { objects, items, layout } = ports.registry;
    const [first, item] = await Promise.all([objects.get(layout.active(topic)), items.get(topic)]);
    const seq = item?.activationSeq ?? null;
    if (seq === null) {
        if (first === undefined)
            await requireNeverActive(topic, item, ports);
        return { active: first, item };
    }
    if (!Number.isInteger(seq) || seq < 0 || seq >= SEQ_LIMIT) {
        throw new errors/* Fault */.vC(`The registry item of topic '${topic}' has activation_seq ${seq}, but it must be a whole number from 0 to 99999999999999; correct it or remove the attribute`);
    }
    if (read_in_force_isBehind(first, item)) {
        // The object may only have been read too early: active/ is always written before the item.
        const active = await objects.get(layout.active(topic));
        if (active === undefined) {
            await requireNeverActive(topic, item, ports);
            return { active, item };
        }
        return {
            active: read_in_force_isBehind(active, item) ? await renumber(topic, active, seq, ports) : active,
            item,
        };
    }
    return { active: first, item };
}
/** A Fault unless the topic is new or retired: an absent active version may have been lost. */
async function requireNeverActive(topic, item, { registry: { objects, layout } }) {
    const archived = await objects.list(layout.archive(topic));
    const hasArchive = archived.some(({ key }) => layout.parse(key)?.role === 'archive');
    if ((0,in_force/* inForce */.Nm)({ hasActive: false, hasArchive, item, hasBase: false }) !== 'active-missing')
        return;
    const place = objects.locate(layout.active(topic));
    // Two activations of other runs since the first read look the same.
    if ((await objects.get(layout.active(topic))) !== undefined)
        throw new errors/* Fault */.vC(`${place} was written by another run meanwhile; the topic is validated again`);
    throw new errors/* Fault */.vC((0,in_force/* activeMissing */.hy)({ topic, place, item, knowsItems: true }));
}
/**
 * Whether the item records a later activation than the active object, or another one of the same
 * number.
 */
function read_in_force_isBehind(active, item) {
    if (active === undefined)
        return true;
    const facts = (0,activation_metadata/* parseActivation */.o)(active.metadata);
    const seq = item?.activationSeq ?? 0;
    return (facts !== undefined &&
        (seq > facts.seq || (seq === facts.seq && item?.schemaSha256 !== facts.sha256)));
}
/**
 * Gives the active version the number after `spent`. An etag depends on the bytes only. So the flip
 * of a suspended run is not refused if others have meanwhile activated another version and then the
 * former one again: its version is in force under a used number.
 */
async function renumber(topic, active, spent, { registry, log }) {
    const { objects, layout } = registry;
    const facts = (0,activation_metadata/* parseActivation */.o)(active.metadata);
    if (facts === undefined)
        return active;
    const metadata = (0,activation_metadata/* activationMetadata */.Q)({ ...facts, seq: spent + 1 });
    const key = layout.active(topic);
    const written = await objects.put(key, active.bytes, metadata, {
        kind: 'etag',
        etag: active.etag,
    });
    if (written === 'refused')
        throw new errors/* Fault */.vC(`${objects.locate(key)} was replaced by another run meanwhile; the topic is validated again`);
    log('Numbered an activation anew', { topic, was: facts.seq, is: spent + 1 });
    return { ...active, ...written, metadata };
}

// EXTERNAL MODULE: ./build/protocol/error-json.js
var error_json = __webpack_require__(8574);
;// CONCATENATED MODULE: ./build/validator/recorded-rejection.js


/**
 * What was decided on the last candidate, if it was rejected: events are delivered twice, and the
 * second answer must not say that all is well. Undefined if a version came into force later.
 */
async function recordedRejection(topic, active, item, { registry: { objects, layout }, digest }) {
    // An activation removes it from the item, so most replays need no further read.
    if ((item?.lastRejection ?? null) === null)
        return undefined;
    const error = await objects.get(layout.error(topic));
    if (error === undefined)
        return undefined;
    const { sha256, problem } = (0,error_json/* parseErrorJson */.io)(error.bytes);
    if (active !== undefined) {
        if (sha256 !== undefined && sha256 === (0,stored_schema/* sha256Of */.Bj)(active, digest))
            return undefined;
        if (Date.parse(error.modified) < Date.parse(active.modified))
            return undefined;
    }
    const message = problem === undefined ? 'no reason given' : `error.json: ${problem}`;
    const reasons = (0,error_json/* writtenReasons */.$Z)(error.bytes);
    return {
        reasons: reasons.length > 0 ? reasons : [{ type: 'REJECTED', field: null, message, rule: null }],
        errorPath: objects.locate(error.key),
    };
}

;// CONCATENATED MODULE: ./build/validator/reject.js






/**
 * Records a rejection: writes the candidate to failed/, then error.json (the commit record), then
 * the item; last, it removes the candidate from pending/. Writes are conditional, so a slow run
 * never overwrites the rejection of a newer candidate.
 */
async function reject(rejected, ports) {
    const { topic, pending, reasons } = rejected;
    const { registry, digest, log } = ports;
    const { objects, layout } = registry;
    const sha256 = (0,stored_schema/* sha256Of */.Bj)(pending, digest);
    const at = await recordInStore(rejected, sha256, ports);
    if (at === undefined) {
        log('Another candidate took the place of this one', { topic });
        return { kind: 'idle', topic };
    }
    await recordInItem(rejected, sha256, at, ports);
    await objects.remove(pending.key, pending.etag);
    const errors = reasons.map(({ type, message }) => `${type}: ${message}`).slice(0, 20);
    log('Schema rejected', { topic, sha256, errors }, 'warn');
    return {
        kind: 'rejected',
        topic,
        reasons,
        errorPath: objects.locate(layout.error(topic)),
        breakingChanges: reasons.filter(({ type }) => type === BREAKING_CHANGE).length,
    };
}
/**
 * Returns the time of the rejection; undefined if the candidate is no longer in pending/, so
 * another run has handled it.
 */
async function recordInStore({ topic, pending, reasons, report }, sha256, ports) {
    const { objects, layout } = ports.registry;
    const [candidate, error] = await Promise.all([
        objects.get(layout.rejected(topic)),
        objects.get(layout.error(topic)),
    ]);
    const known = error === undefined ? undefined : (0,error_json/* parseErrorJson */.io)(error.bytes);
    if (known !== undefined &&
        (known.sha256 ?? null) === sha256 &&
        known.uploadedAt === pending.modified &&
        (known.versionId ?? null) === pending.versionId)
        return ports.now().toISOString();
    if (!(await isStillWaiting(pending, ports)))
        return undefined;
    const metadata = (0,origin/* originMetadata */.MG)({ commit: undefined, sha256: sha256 ?? undefined });
    const conflict = (key) => new errors/* Fault */.vC(`${objects.locate(key)} was written by another run meanwhile; the topic is validated again`);
    const write = async (key, bytes, former) => {
        const condition = former === undefined ? { kind: 'absent' } : { kind: 'etag', etag: former.etag };
        if ((await objects.put(key, bytes, metadata, condition)) !== 'refused')
            return;
        const meanwhile = await objects.get(key);
        if (meanwhile !== undefined && Buffer.from(meanwhile.bytes).equals(bytes))
            return;
        throw conflict(key);
    };
    if (sha256 !== null)
        await write(layout.rejected(topic), pending.bytes, candidate);
    // A candidate above the size limit has no bytes to keep. An earlier candidate in failed/ would
    // pass for it, so it is removed.
    else if (candidate !== undefined &&
        (await objects.remove(candidate.key, candidate.etag)) === 'refused')
        throw conflict(candidate.key);
    const timestamp = ports.now().toISOString();
    const document = (0,error_json/* renderErrorJson */.Bx)({
        topic,
        timestamp,
        errors: reasons,
        compatibilityReport: report,
        sha256,
        versionId: pending.versionId,
        commit: (0,origin/* parseOrigin */.ef)(pending.metadata).commit ?? null,
        uploadedAt: pending.modified,
    });
    await write(layout.error(topic), new TextEncoder().encode(document), error);
    return timestamp;
}
/** Characters of the reason in the registry item. */
const MAX_REASON = 300;
/**
 * Records the rejection in the item. A topic with an active version keeps running on it: its status
 * and gate stay. If another activation came meanwhile, the item belongs to that one, and only
 * error.json has the rejection.
 */
async function recordInItem({ topic, pending, hasActive, keepsGate, seq, version, reasons }, sha256, at, ports) {
    const { items } = ports.registry;
    const lastRejection = {
        at,
        sha256,
        version,
        commit: (0,origin/* parseOrigin */.ef)(pending.metadata).commit ?? null,
        reason: (reasons[0]?.message ?? '').slice(0, MAX_REASON),
    };
    const closed = {
        processingEnabled: false,
        status: 'VALIDATION_FAILED',
        updatedAt: at,
        lastRejection,
    };
    const logClosed = () => ports.log('Updated DynamoDB: processing_enabled=false, status=VALIDATION_FAILED', { topic });
    // A version put there by hand was never validated and may have no item yet. The rejection then
    // writes a complete item with a closed gate.
    if (hasActive &&
        seq === null &&
        (await items.update(topic, closed, { kind: 'ungated' })) === 'written')
        return logClosed();
    const condition = seq === null ? { kind: 'never-active' } : { kind: 'same', seq };
    if (keepsGate) {
        await items.update(topic, { lastRejection }, condition);
        return;
    }
    if ((await items.update(topic, closed, condition)) === 'written')
        logClosed();
}

// EXTERNAL MODULE: ./build/protocol/keys.js
var keys = __webpack_require__(2853);
// EXTERNAL MODULE: ./build/protocol/topic-history.js
var topic_history = __webpack_require__(3707);
;// CONCATENATED MODULE: ./build/validator/write-history.js






/**
 * Writes what all versions of a topic had, if it doesn't say so yet. It is derived, so nothing
 * depends on it: whoever finds it missing or behind reads the archive instead. That is why a failure
 * is only logged, and another run's write wins.
 */
async function writeHistory(topic, active, ports) {
    const facts = (0,activation_metadata/* parseActivation */.o)(active.metadata);
    if (facts === undefined)
        return;
    try {
        await writeIfBehind(topic, { active, facts }, ports);
    }
    catch (error) {
        if (!(error instanceof errors/* Fault */.vC))
            throw error;
        ports.log('The history of the topic could not be written; checks read the archive', {
            topic,
            reason: error.message,
        });
    }
}
async function writeIfBehind(topic, { active, facts }, { registry: { objects, layout }, digest }) {
    const key = layout.history(topic);
    const stored = await objects.get(key);
    const known = stored === undefined ? undefined : (0,topic_history/* parseHistory */.i6)(stored.bytes);
    if (known !== undefined && (0,topic_history/* isOfActivation */.MR)(known, active.metadata))
        return;
    // A run that was suspended must not go back.
    if (known !== undefined && known.seq > facts.seq)
        return;
    const listed = (await objects.list(layout.archive(topic)))
        .filter((one) => layout.parse(one.key)?.role === 'archive')
        .sort((one, other) => (0,archived_versions/* byAge */.jI)(one.key, other.key));
    const columns = (await continued(known, listed, facts, { objects, digest })) ??
        (await fromArchive(listed, objects));
    const schema = (0,stored_schema/* parseStored */.Tw)(active).schema;
    const history = {
        seq: facts.seq,
        sha256: facts.sha256,
        archived: listed.map((one) => (0,topic_history/* archivedName */.eo)(one.key)),
        digest: digest((0,topic_history/* archiveText */.gw)(listed)),
        columns: schema === undefined ? columns : (0,topic_history/* withVersion */.$2)(columns, { at: timeOf(active), schema }),
    };
    const condition = stored === undefined
        ? { kind: 'absent' }
        : { kind: 'etag', etag: stored.etag };
    await objects.put(key, (0,topic_history/* printHistory */.AP)(history), new Map(), condition);
}
/**
 * What is known, if it told everything up to the version that was replaced: then nothing of the
 * archive has to be read but that version's metadata.
 */
async function continued(known, listed, { previous }, { objects, digest }) {
    if (known === undefined || previous === undefined)
        return undefined;
    const before = listed.filter(({ key }) => key !== previous);
    if (digest((0,topic_history/* archiveText */.gw)(before)) !== known.digest)
        return undefined;
    const replaced = await objects.get(previous);
    return replaced !== undefined && (0,topic_history/* isOfActivation */.MR)(known, replaced.metadata)
        ? known.columns
        : undefined;
}
/** Reads every version; `listed` is newest first. One that can't be read is left out. */
async function fromArchive(listed, objects) {
    let columns = new Map();
    for (const { key } of [...listed].reverse()) {
        const stored = await objects.get(key);
        const schema = stored === undefined ? undefined : (0,stored_schema/* parseStored */.Tw)(stored).schema;
        const version = schema === undefined ? undefined : { at: (0,keys/* parseArchived */.iv)(key)?.since ?? '', schema };
        if (version !== undefined)
            columns = (0,topic_history/* withVersion */.$2)(columns, version);
    }
    return columns;
}
/** To the second, as the archive has it later. */
function timeOf({ modified }) {
    return modified.replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./build/validator/validate-topic.js


























/**
 * Reconciles one topic: activates or rejects what is in pending/, and finishes what an earlier run
 * left undone. It may run at any time, again, and in parallel. Throws a Fault if it can't decide;
 * after a failed read it writes nothing.
 */
async function validateTopic(topic, ports) {
    const { registry, digest, log } = ports;
    const { objects, layout } = registry;
    const { active, item } = await readInForce(topic, ports);
    // Read after the active version: so this candidate is not one that another run has activated and
    // replaced in between.
    const pending = await objects.get(layout.pending(topic));
    // Whatever happens to the candidate, the activation in force must be finished.
    const finished = active === undefined
        ? undefined
        : await finish({ topic, active, item, isCandidateWaiting: pending !== undefined }, ports);
    if (pending === undefined)
        return { kind: 'idle', topic, rejection: await recordedRejection(topic, active, item, ports) };
    log(`Processing schema for topic: ${topic}`, {
        sha256: (0,stored_schema/* sha256Of */.Bj)(pending, digest),
        commit: (0,origin/* parseOrigin */.ef)(pending.metadata).commit,
    });
    if (active !== undefined && finished !== undefined && hasSameBytes(active, pending)) {
        return conclude({ topic, pending, active, finished, tablesCreated: [], warnings: [] }, ports);
    }
    const before = active === undefined ? undefined : (0,stored_schema/* parseStored */.Tw)(active);
    if (before !== undefined && !(0,judge/* isReadableBaseline */.oC)(before)) {
        throw new errors/* Fault */.vC(`The active version of topic '${topic}' can't be read (${(0,unreadable_reason/* unreadableReason */.Q)(before)}); put a valid version there`);
    }
    const after = (0,stored_schema/* parseStored */.Tw)(pending);
    const history = isReturning(active, item)
        ? await readRetired(registry, topic)
        : await readHistory(registry, topic, [before?.schema, after.schema]);
    const announcements = await readAnnouncements(registry, topic, active, [
        before?.schema,
        after.schema,
    ]);
    const recorded = {
        seq: finished?.facts.seq ?? item?.activationSeq ?? null,
        status: finished?.status ?? item?.status ?? null,
        item,
    };
    return decideOn({ topic, pending, after, active, before, history, announcements }, recorded, item, ports);
}
async function decideOn(candidate, recorded, item, ports) {
    const { topic, pending, active, after } = candidate;
    const { settings, registry, digest } = ports;
    const { planStatements } = ports;
    const tools = { now: ports.now().toISOString(), digest, planStatements };
    const judgement = judgeCandidate(candidate, settings, tools);
    const rejectFor = (reasons, report = textOf(reasons)) => {
        const version = after.schema?.version ?? null;
        const { seq } = recorded;
        const keepsGate = active !== undefined || isReturning(active, item);
        const rejected = { topic, pending, hasActive: active !== undefined, keepsGate, seq, version };
        return reject({ ...rejected, reasons, report }, ports);
    };
    if (judgement.reasons.length > 0)
        return rejectFor(judgement.reasons, judgement.report);
    const unproved = await unprovedApproval(candidate, judgement.verdict, ports);
    if (unproved !== undefined)
        return rejectFor([unproved]);
    const drifted = planDrift(candidate, judgement.verdict, ports);
    if (drifted !== undefined && settings.rejectsDriftedPlans)
        return rejectFor([drifted]);
    const unfinished = active === undefined || settings.judges === 'structure'
        ? undefined
        : unfinishedBase(active, recorded, {
            backfillMode: settings.backfillMode,
            archiveKey: archiveKeyOf(registry.layout, topic, active),
        });
    const [claims, unpatched, catalogue] = await Promise.all([
        readClaims(candidate, ports),
        unfinished === undefined ? undefined : readPatchedBase(unfinished, registry),
        touchesTables(candidate, ports) ? readCatalogue(candidate, ports) : undefined,
    ]);
    const plan = planActivation({ candidate, verdict: judgement.verdict, recorded, unpatched, claims, catalogue }, registry.layout, settings, tools);
    if (plan.kind === 'reject')
        return rejectFor(plan.reasons);
    const applied = await applyActivation(candidate, plan.activation, ports);
    if (applied.kind === 'refused')
        return rejectFor(applied.reasons);
    if (applied.kind === 'superseded') {
        ports.log('Another candidate took the place of this one', { topic });
        return { kind: 'idle', topic };
    }
    const flipped = applied.active;
    const warnings = [
        ...(isReturning(active, item) ? [(0,in_force/* returnWarning */.Jm)(topic, item?.tablesCreated ?? [])] : []),
        ...plan.activation.warnings,
        ...applied.warnings,
        ...(drifted === undefined ? [] : [`${drifted.type}: ${drifted.message}`]),
    ];
    const finished = await finish({
        topic,
        active: flipped,
        item,
        isCandidateWaiting: true,
        replaced: candidate.before,
        warnings,
    }, ports);
    if (finished === undefined)
        throw new TypeError('The active object that was just written has no activation metadata');
    const tablesCreated = createdBy(plan.activation);
    return conclude({ topic, pending, active: flipped, finished, tablesCreated, warnings }, ports);
}
/** Whether the topic was retired: its version is gone on purpose, and a candidate is a new start. */
function isReturning(active, item) {
    return active === undefined && item?.status === registry_item/* RETIRED */.wk;
}
/** Removes the candidate from pending/, since it is in force now, whichever run activated it. */
async function conclude({ topic, pending, active, finished, tablesCreated, warnings }, ports) {
    const { objects } = ports.registry;
    // Refused if a newer candidate came meanwhile: it stays, and its own event starts the next run.
    await objects.remove(pending.key, pending.etag);
    // Last, since nothing depends on it.
    await writeHistory(topic, active, ports);
    const { facts, backfillId, processingEnabled, status } = finished;
    const told = [...warnings, ...finished.warnings];
    for (const warning of told)
        ports.log(warning, { topic }, 'warn');
    ports.log('Schema validated and activated', {
        topic,
        version: facts.schemaVersion,
        seq: facts.seq,
        status,
    });
    return {
        kind: 'activated',
        topic,
        seq: facts.seq,
        classification: facts.classification,
        requiresBackfill: facts.needsBackfill,
        schemaPath: objects.locate(active.key),
        tablesCreated,
        backfillId,
        warnings: told,
        processingEnabled,
        status,
    };
}
function createdBy({ changes }) {
    return changes
        .filter((change) => change.kind === 'create-table')
        .map(({ database, table }) => `${database}.${table}`);
}
function hasSameBytes(active, pending) {
    return active.size === pending.size && Buffer.from(active.bytes).equals(pending.bytes);
}
function textOf(reasons) {
    return `${reasons.map(({ type, message }) => `${type}: ${message}`).join('\n')}\n`;
}
/**
 * Whether the catalogue must be read: after an activation by the validator, only for a candidate
 * that changes the tables.
 */
function touchesTables({ topic, active, before, after, history }, { settings }) {
    if (active === undefined ||
        (0,activation_metadata/* parseActivation */.o)(active.metadata) === undefined ||
        after.schema === undefined)
        return true;
    const request = {
        topic,
        places: settings.places,
        before: tablesOf(before),
        former: (0,plan/* tablesBefore */.TO)({ before, after, history }),
        after: (0,tables/* wantedTables */.RD)(after.schema),
        catalogue: undefined,
    };
    const { changes, conflicts } = (0,plan_changes/* planChanges */.X)(request);
    return changes.length + conflicts.length > 0;
}

;// CONCATENATED MODULE: ./build/validator/sweep.js







/** Longer than any activation takes, so a sweep doesn't meet a run that is still at work. */
const OLD_MS = 10 * 60_000;
const sweep_IN_FLIGHT = 8;
/**
 * Reconciles every topic whose candidate has waited too long: its event was lost, or every retry
 * failed; and every topic that waits for a backfill where nothing runs one any more. Then it drops
 * what rewrites have set aside some days ago.
 */
async function sweep(ports, { olderThanMs = OLD_MS, measuresGates = false, onFault } = {}) {
    const { objects, layout } = ports.registry;
    const faults = [];
    let oldestCandidateMs = 0;
    let longestClosedMs = 0;
    const due = [];
    const ageOf = (time) => ports.now().getTime() - Date.parse(time);
    const results = await (0,p_map/* default */.Ay)(await objects.folders(layout.topics), async (topic) => {
        if (layout.parse(layout.pending(topic)) === undefined)
            return undefined;
        let leftFor = 0;
        try {
            const [pending] = (await objects.list(layout.pending(topic))).filter(({ key }) => key === layout.pending(topic));
            if (pending !== undefined) {
                leftFor = ageOf(pending.modified);
                const result = leftFor >= olderThanMs ? await validateTopic(topic, ports) : undefined;
                if (result !== undefined)
                    leftFor = 0;
                return result;
            }
            if (ports.settings.hasStateMachine && !measuresGates)
                return undefined;
            const item = await ports.registry.items.get(topic);
            if (waitsInVain(item, ports))
                await validateTopic(topic, ports);
            else
                longestClosedMs = Math.max(longestClosedMs, closedFor(item, ageOf));
            if (isDropDue(item, ports.now()))
                due.push(topic);
            return undefined;
        }
        catch (error) {
            // Whatever the error is, the other topics are still validated.
            const fault = error instanceof errors/* Fault */.vC
                ? error
                : new errors/* Fault */.vC(`Validating topic '${topic}' failed: ${(0,errors/* reasonOf */.A3)(error)}`, { cause: error });
            faults.push(fault);
            onFault?.(topic, fault);
            return undefined;
        }
        finally {
            oldestCandidateMs = Math.max(oldestCandidateMs, leftFor);
        }
    }, { concurrency: sweep_IN_FLIGHT });
    await dropDue(due, ports);
    return {
        results: results.filter((result) => result !== undefined),
        faults,
        waiting: { oldestCandidateMs, longestClosedMs },
    };
}
/** Milliseconds since an item was written that closes its topic for a backfill; otherwise 0. */
function closedFor(item, ageOf) {
    const { status = null, updatedAt = null } = item ?? {};
    if (status === null || !registry_item/* CLOSED_BY_BACKFILL */.GH.has(status) || updatedAt === null)
        return 0;
    const age = ageOf(updatedAt);
    return Number.isNaN(age) ? 0 : age;
}


/***/ })

};
