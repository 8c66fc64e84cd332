export const id = 2706;
export const ids = [2706];
export const modules = {

/***/ 2706:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCatchUp: () => (/* binding */ runCatchUp)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(1118);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/core/change/tables/shadow-column.js
var shadow_column = __webpack_require__(7696);
// EXTERNAL MODULE: ./build/core/schema/tables.js
var tables = __webpack_require__(2191);
// EXTERNAL MODULE: ./build/protocol/activation-metadata.js
var activation_metadata = __webpack_require__(4643);
// EXTERNAL MODULE: ./build/protocol/catch-up-name.js
var catch_up_name = __webpack_require__(8604);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(1156);
;// CONCATENATED MODULE: ./build/history/begin.js



/**
 * Makes this catch-up the only one that may patch the topic. Whoever was at work before, also for
 * an earlier activation, is stopped first: a statement of his that is still running could undo what
 * this one does. `id`: the execution's name; undefined lets this be the next attempt.
 */
async function begin(subject, gate, ports, id) {
    const { topic, facts, item } = subject;
    const { seq } = facts;
    const attempt = item.catchupAttempt ?? null;
    const name = nameOf(subject, id);
    const since = ports.now().toISOString();
    const catchUp = { id: name, subject, gate, since };
    if (id !== undefined && item.catchupId === id && item.status === gate.during)
        return { kind: 'begun', catchUp };
    const identity = (0,catch_up_name/* parseCatchUpName */.L)(name);
    if (identity?.seq !== seq || identity.attempt <= (attempt ?? 0))
        return superseded(subject);
    const former = item.catchupId ?? null;
    if (former !== null && (await ports.runs.stop(former)) === 'running')
        return {
            kind: 'busy',
            reason: `The catch-up ${former} is still at work; wait until it has ended, or stop it`,
        };
    const changes = {
        status: gate.during,
        ...(gate.during === registry_item/* PAUSED */.NN ? { processingEnabled: false } : {}),
        catchupId: name,
        catchupAttempt: identity.attempt,
        updatedAt: since,
    };
    const condition = { kind: 'no-catch-up-since', seq, statuses: gate.from, attempt };
    if ((await ports.registry.items.update(topic, changes, condition)) === 'written')
        return { kind: 'begun', catchUp };
    // Refused, too, if this update had been applied, and its answer was lost. Only an execution knows
    // its own id again; two people at once would have given themselves the same one.
    const now = id === undefined ? undefined : await ports.registry.items.get(topic);
    return now?.activationSeq === seq && now.catchupId === name
        ? { kind: 'begun', catchUp }
        : superseded(subject);
}
/** The given id, or that of the activation's next attempt. */
function nameOf({ topic, facts, item }, id) {
    const { seq, sha256 } = facts;
    const name = id ?? (0,catch_up_name/* catchUpName */.E)(topic, sha256, { seq, attempt: (item.catchupAttempt ?? 0) + 1 });
    if ((0,catch_up_name/* parseCatchUpName */.L)(name) === undefined)
        throw new TypeError(`Not the id of a catch-up: ${(0,quoted/* quoted */.T)(name)}`);
    return name;
}
function superseded({ topic, facts: { seq } }) {
    return {
        kind: 'superseded',
        reason: `Another activation or catch-up of topic ${(0,quoted/* quoted */.T)(topic)} has begun since activation ${seq} was read`,
    };
}

// EXTERNAL MODULE: ./build/core/text/decoded-json.js
var decoded_json = __webpack_require__(3853);
// EXTERNAL MODULE: ./build/protocol/snake-keys.js
var snake_keys = __webpack_require__(6042);
;// CONCATENATED MODULE: ./build/protocol/catch-up-certificate.js


function certificateOf(plan, counted) {
    return {
        certificateVersion: 1,
        catchupId: plan.catchupId,
        topic: plan.topic,
        activationSeq: plan.activationSeq,
        schemaVersion: plan.schemaVersion,
        ...counted,
        swapped: plan.rewrites.map(({ name, setAside }) => ({ column: name, setAside })),
    };
}
function printCertificate(certificate) {
    return `${JSON.stringify((0,snake_keys/* snakeKeys */.H)(certificate), null, 2)}\n`;
}
/** What a later run needs of a certificate: when it was written, and what was set aside. */
function parseCertificate(text) {
    const value = (0,decoded_json/* decodeJson */.xO)(text);
    const [topic, endedAt] = [(0,decoded_json/* textAt */.$6)(value, 'topic'), (0,decoded_json/* textAt */.$6)(value, 'ended_at')];
    if (topic === undefined || endedAt === undefined)
        return undefined;
    const swapped = ((0,decoded_json/* listAt */.gT)(value, 'swapped') ?? []).flatMap((one) => {
        const [column, setAside] = [(0,decoded_json/* textAt */.$6)(one, 'column'), (0,decoded_json/* textAt */.$6)(one, 'set_aside')];
        return column === undefined || setAside === undefined ? [] : [{ column, setAside }];
    });
    return { topic, endedAt, swapped };
}

;// CONCATENATED MODULE: ./build/history/own.js
/** Whether this catch-up may still change the topic's tables. */
async function isOwn(catchUp, { registry }) {
    const { subject, gate, id } = catchUp;
    const item = await registry.items.get(subject.topic);
    return (item?.activationSeq === subject.facts.seq &&
        item.catchupId === id &&
        item.status === gate.during);
}
/** Updates the item as long as this catch-up is the topic's. */
async function updateOwn({ subject: { topic, facts }, gate, id }, changes, { registry, now }) {
    const updatedAt = now().toISOString();
    return registry.items.update(topic, { ...changes, updatedAt }, { kind: 'in-catch-up', seq: facts.seq, statuses: [gate.during], id });
}

// EXTERNAL MODULE: ./build/history/tally.js
var tally = __webpack_require__(8901);
;// CONCATENATED MODULE: ./build/history/end.js




/** Writes what was counted, before the item says READY. */
async function certify({ id }, { sha256 }, { plan, steps }, { registry: { objects, layout }, now }) {
    const certificate = certificateOf(plan, {
        planSha256: sha256,
        endedAt: now().toISOString(),
        columns: (0,tally/* countedColumns */.e)(steps),
        periods: (0,tally/* patchedPeriods */.g)(plan, steps),
    });
    const bytes = new TextEncoder().encode(printCertificate(certificate));
    await objects.put(layout.certificate(id), bytes, new Map(), { kind: 'always' });
}
/** Opens the gate, if this activation and this catch-up are still the topic's. */
async function end(catchUp, unpatched, ports) {
    const { subject, gate } = catchUp;
    const { topic, archiveKey } = subject;
    const changes = {
        status: 'READY',
        ...(gate.during === registry_item/* PAUSED */.NN ? { processingEnabled: true } : {}),
        patchedBase: archiveKey,
        catchupId: null,
        catchupFailure: null,
        unpatched,
    };
    if ((await updateOwn(catchUp, changes, ports)) === 'written')
        return 'ended';
    // Refused, too, if this update had been applied, and its answer was lost.
    return hasEnded(catchUp, await ports.registry.items.get(topic)) ? 'ended' : 'superseded';
}
function hasEnded({ subject }, item) {
    return (item?.activationSeq === subject.facts.seq &&
        item.status === 'READY' &&
        item.patchedBase === subject.archiveKey &&
        (item.catchupId ?? null) === null);
}
/**
 * Records where and why the catch-up stopped. The gate of a topic that waits stays closed; one that
 * runs meanwhile goes on. `catchup_id` stays, so that the next catch-up stops what may still be at
 * work of this one.
 */
async function fail(catchUp, failure, ports) {
    const catchupFailure = { ...failure, reason: failure.reason.slice(0, MAX_REASON) };
    const changes = catchUp.gate.during === registry_item/* PAUSED */.NN
        ? { status: 'BACKFILL_FAILED', processingEnabled: false, catchupFailure }
        : { catchupFailure };
    await updateOwn(catchUp, changes, ports);
    const item = await ports.registry.items.get(catchUp.subject.topic);
    if (item !== undefined && hasEnded(catchUp, item))
        return { kind: 'ended', item };
    return item?.activationSeq === catchUp.subject.facts.seq && item.catchupId === catchUp.id
        ? { kind: 'failed', item }
        : { kind: 'superseded' };
}
/** Characters of a reason in the item. */
const MAX_REASON = 1000;

// EXTERNAL MODULE: ./build/core/change/tables/evolve-type.js
var evolve_type = __webpack_require__(2729);
;// CONCATENATED MODULE: ./build/history/holds-type.js

/**
 * Whether a column of a table holds the values that a version says: it has the type, or became wider
 * in place.
 */
function holdsType(there, wanted) {
    if (typeof there !== 'object')
        return false;
    const { kind } = (0,evolve_type/* evolveType */.K)(wanted, wanted, there);
    return kind === 'kept' || kind === 'in-place';
}

// EXTERNAL MODULE: ./build/history/read-base.js
var read_base = __webpack_require__(385);
// EXTERNAL MODULE: ./build/history/subject.js
var history_subject = __webpack_require__(4783);
;// CONCATENATED MODULE: ./build/history/abandon-rewrite.js











/**
 * Gives up a rewrite before its columns are swapped: the shadows go, and the version of which the
 * table still has the types comes back into force. The next validation of the topic records it, and
 * starts a catch-up for what else was begun. A UserError where there is nothing to go back to.
 */
async function abandonRewrite(topic, ports) {
    const subject = await (0,history_subject/* readSubject */.$e)(topic, ports);
    const gate = (0,history_subject/* gateOf */.Rv)(subject);
    const { patchedBase } = subject.facts;
    if (gate === undefined || gate.during === 'READY' || patchedBase === undefined)
        throw waitsForNone(topic);
    const base = await (0,read_base/* readBase */.w)(topic, patchedBase, ports);
    await shadowsOf(subject, base, ports);
    const begun = await begin(subject, gate, ports);
    if (begun.kind !== 'begun')
        throw new errors/* UserError */.yo(begun.reason);
    const { catchUp } = begun;
    try {
        // Again: a catch-up that was at work until now may have swapped the columns.
        const shadows = await shadowsOf(subject, base, ports);
        const dropped = await dropShadows(catchUp, shadows, ports);
        await putBack(catchUp, base, ports);
        return {
            topic,
            schemaVersion: base.version.schema?.version ?? null,
            sha256: base.sha256,
            dropped,
        };
    }
    catch (error) {
        if (!(error instanceof errors/* Fault */.vC || error instanceof errors/* UserError */.yo))
            throw error;
        await fail(catchUp, { step: 'abandon rewrite', period: null, reason: error.message }, ports);
        throw error;
    }
}
function waitsForNone(topic) {
    return new errors/* UserError */.yo(`Topic ${(0,quoted/* quoted */.T)(topic)} waits for no rewrite, so there is none to abandon; schema-gate status ${topic} tells how it stands`);
}
/** The shadows of unfinished rewrites. A UserError where a column has the new type already. */
async function shadowsOf({ topic, version }, base, { warehouse, places }) {
    const [, wanted] = (0,tables/* wantedTables */.RD)(version.schema);
    const database = places.databases.curated;
    const table = await warehouse.table(database, wanted.name);
    if (table === undefined || base.version.schema === undefined)
        throw new errors/* UserError */.yo(`${database}.${wanted.name} does not exist, so there is nothing to go back to`);
    const types = new Map(table.columns.map(({ name, type }) => [name, type]));
    const before = new Map((0,tables/* wantedTables */.RD)(base.version.schema)[1].columns.map(({ name, type }) => [name, type]));
    for (const [name, was] of before) {
        if (!holdsType(types.get(name), was))
            throw new errors/* UserError */.yo(`${database}.${wanted.name}: the column ${(0,quoted/* quoted */.T)(name)} is no longer as the former version says, since its rewrite was swapped already; let schema-gate catch-up ${topic} end, and publish a new version to change the column again`);
    }
    if (wanted.columns.every(({ name, type }) => holdsType(types.get(name), type)))
        throw waitsForNone(topic);
    const names = [...types.keys()].filter((name) => (0,shadow_column/* isShadowName */._h)(name) && !before.has(name)).sort();
    return { table, names };
}
async function dropShadows(catchUp, { table: { database, name: table }, names }, ports) {
    for (const column of names) {
        await requireOwn(catchUp, ports);
        const on = { layer: 'curated', database, table };
        const dropped = await ports.warehouse.apply({ ...on, kind: 'drop-column', column }, ports.attempt());
        if (dropped.kind === 'refused')
            throw new errors/* Fault */.vC(dropped.reason);
    }
    return names;
}
/** Archives the version in force, and replaces it by the former one, if it is still in force. */
async function putBack(catchUp, base, ports) {
    const { topic, active, facts } = catchUp.subject;
    const { objects, layout } = ports.registry;
    const previous = await archiveActive(catchUp.subject, ports);
    await requireOwn(catchUp, ports);
    const metadata = (0,activation_metadata/* activationMetadata */.Q)({
        seq: facts.seq + 1,
        sha256: base.sha256,
        commit: (0,activation_metadata/* parseActivation */.o)(base.stored.metadata)?.commit,
        schemaVersion: base.version.schema?.version,
        classification: 'compatible',
        needsBackfill: false,
        needsCatchUp: true,
        patchedBase: base.stored.key,
        previous,
    });
    const key = layout.active(topic);
    const { etag } = active;
    const written = await objects.put(key, base.stored.bytes, metadata, { kind: 'etag', etag });
    if (written !== 'refused')
        return;
    // Refused, too, if this write had been applied, and its answer was lost.
    const now = await objects.get(key);
    const current = now === undefined ? undefined : (0,activation_metadata/* parseActivation */.o)(now.metadata);
    if (current?.seq === facts.seq + 1 && current.sha256 === base.sha256)
        return;
    throw new errors/* Fault */.vC(`${objects.locate(key)} was replaced meanwhile, so nothing was put back; look at schema-gate status ${topic}`);
}
async function archiveActive({ topic, active, archiveKey, version }, { registry: { objects, layout }, digest }) {
    const sha256 = digest(active.bytes);
    const taken = layout.archived(topic, version.schema.version, active.modified, sha256.slice(0, 8));
    for (const key of [archiveKey, taken]) {
        const put = await objects.put(key, active.bytes, active.metadata, { kind: 'absent' });
        if (put !== 'refused')
            return key;
        const existing = await objects.get(key);
        if (existing !== undefined && digest(existing.bytes) === sha256)
            return key;
    }
    throw new errors/* Fault */.vC(`${objects.locate(taken)} holds bytes of another version than its name says; move it away`);
}
async function requireOwn(catchUp, ports) {
    if (!(await isOwn(catchUp, ports)))
        throw new errors/* Fault */.vC(`Another activation or catch-up of topic ${(0,quoted/* quoted */.T)(catchUp.subject.topic)} has begun meanwhile; look at schema-gate status ${catchUp.subject.topic}`);
}

// EXTERNAL MODULE: ./build/core/history/plan/plan-catch-up.js + 13 modules
var plan_catch_up = __webpack_require__(9847);
// EXTERNAL MODULE: ./build/core/history/plan/step-at.js
var step_at = __webpack_require__(649);
// EXTERNAL MODULE: ./build/protocol/unpatched.js
var protocol_unpatched = __webpack_require__(2335);
;// CONCATENATED MODULE: ./build/history/await-runs.js

/**
 * Waits until no run of the pipeline is at work that may have read an older version: what it writes
 * would lack what this catch-up patches. Returns why it can't go on, undefined when it can.
 */
async function awaitRuns({ subject: { topic }, since }, { runs, settings: { wait }, sleep, progress }) {
    for (let waited = 0;; waited += wait.everyMs) {
        if ((await runs.pipeline(topic, since)) === 'idle')
            return undefined;
        if (waited >= wait.atMostMs)
            return `A run of the pipeline for topic ${(0,quoted/* quoted */.T)(topic)} has not ended; wait for it or stop it, then run schema-gate catch-up ${topic} again`;
        progress({ kind: 'waiting', forMs: waited });
        await sleep(wait.everyMs);
    }
}

// EXTERNAL MODULE: ./build/history/begun-columns.js
var begun_columns = __webpack_require__(1716);
// EXTERNAL MODULE: ./build/history/gather.js
var gather = __webpack_require__(4356);
// EXTERNAL MODULE: ./build/protocol/catch-up-plan.js + 2 modules
var catch_up_plan = __webpack_require__(8606);
;// CONCATENATED MODULE: ./build/history/make-plan.js






/**
 * Plans the catch-up, stores the plan, and records in the item what the plan begins. No row has been
 * touched when it returns: whatever happens to this catch-up, the next one knows what it has begun.
 */
async function makePlan(catchUp, ports) {
    const drafted = await draftPlan(catchUp, ports);
    return drafted.kind === 'drafted' ? storePlan(catchUp, drafted.draft, ports) : drafted;
}
/** Plans the catch-up, and writes nothing. */
async function draftPlan(catchUp, ports) {
    const { subject, gate, id } = catchUp;
    const planned = (0,plan_catch_up/* planCatchUp */._)(await (0,gather/* gather */.k)(subject, gate, id, ports));
    if (planned.kind === 'nothing')
        return planned;
    if (planned.kind === 'problems')
        return failed(planned.problems.join('; '));
    const { plan } = planned;
    if (plan.rewrites.length > 0 && gate.during === 'READY')
        return failed(`The columns ${plan.rewrites.map(({ name }) => name).join(', ')} change their types by a rewrite, for which the topic must not be processed; publish the version again`);
    return { kind: 'drafted', draft: draftOf(plan, ports) };
}
/** A plan as it is stored. */
function draftOf(plan, { digest }) {
    const bytes = new TextEncoder().encode((0,catch_up_plan/* printCatchUpPlan */.R)(plan));
    return { plan, bytes, sha256: digest(bytes) };
}
/** Stores a plan, and records in the item what it begins. Storing the same plan again is nothing. */
async function storePlan(catchUp, { plan, bytes, sha256 }, ports) {
    const { subject, id } = catchUp;
    const { registry, digest } = ports;
    const { objects, layout } = registry;
    const key = layout.catchUp(id);
    if ((await objects.put(key, bytes, new Map(), { kind: 'absent' })) === 'refused') {
        const stored = await objects.get(key);
        // Another plan there is of an earlier try of this step, or of somebody who must not decide
        // what runs.
        if (stored === undefined || digest(stored.bytes) !== sha256)
            return failed(`${objects.locate(key)} holds another plan already; run schema-gate catch-up ${subject.topic} again`);
    }
    const begun = (0,protocol_unpatched/* unpatchedUnion */.g7)((0,protocol_unpatched/* unpatchedUnion */.g7)(subject.item.unpatched ?? [], (0,begun_columns/* leftBy */.jf)(plan, subject.item.unpatched ?? [])), (0,begun_columns/* begunBy */.fM)(plan));
    if ((await updateOwn(catchUp, { unpatched: begun }, ports)) === 'refused')
        return { kind: 'superseded' };
    return { kind: 'planned', reference: { catchupId: id, sha256 }, plan };
}
function failed(reason) {
    return { kind: 'failed', reason };
}

// EXTERNAL MODULE: ./build/core/text/counted.js
var counted = __webpack_require__(1522);
;// CONCATENATED MODULE: ./build/history/judge-outcome.js


/** The part of a catch-up that a step belongs to. */
function judge_outcome_nameOf({ kind }) {
    switch (kind) {
        case 'add-shadows':
        case 'rewrite':
        case 'rewrite-rest':
            return 'rewrite';
        case 'patch':
            return 'patch';
        case 'count-inserts':
        case 'insert':
            return 'insert';
        case 'verify':
        case 'count-unmatched':
            return 'verify';
        case 'count-rewrite':
        case 'set-aside':
        case 'take-over':
            return 'swap';
    }
}
/** A failure of a step. */
function failureAt(step, reason) {
    const period = 'period' in step ? (step.period ?? 'NULL') : null;
    return { step: judge_outcome_nameOf(step), period, reason };
}
/** Why the catch-up can't go on after a step's outcome; undefined when it can. */
function judgeOutcome(step, outcome) {
    const failed = (reason) => failureAt(step, reason);
    switch (outcome.kind) {
        case 'changed':
        case 'counted-unmatched':
            return undefined;
        case 'counted-inserts':
            return step.kind === 'count-inserts' && outcome.rows > step.inserts.stopAbove
                ? failed(`${(0,counted/* counted */.h)(outcome.rows, 'row')} would be inserted, more than the ${step.inserts.stopAbove} that need nobody's consent; look at them, and allow that number`)
                : undefined;
        case 'verified': {
            const wrong = outcome.columns.filter(({ different, populated, convertible }) => different > 0 || populated !== convertible);
            if (wrong.length === 0)
                return undefined;
            const numbers = wrong.map(({ name, different, populated, convertible }) => `${(0,quoted/* quoted */.T)(name)} differs in ${(0,counted/* counted */.h)(different, 'row')} (${populated} have a value, ${convertible} should)`);
            return failed(`After the patch ${numbers.join(', ')}; look what writes to the table, and run it again`);
        }
        case 'counted-rewrites': {
            const wrong = outcome.columns.filter(({ different }) => different > 0);
            if (wrong.length === 0)
                return undefined;
            const numbers = wrong.map(({ name, different }) => `${(0,quoted/* quoted */.T)(name)} in ${(0,counted/* counted */.h)(different, 'row')}`);
            return failed(`The rewritten values differ from the column's: ${numbers.join(', ')}; look what writes to the table, and run it again`);
        }
    }
}

;// CONCATENATED MODULE: ./build/history/stored-plan.js

/**
 * Reads a stored plan each time it is called, and compares its digest: whoever can write objects
 * must not decide what runs under the catch-up's role.
 */
function planReader({ catchupId, sha256 }, { registry: { objects, layout }, digest }) {
    const key = layout.catchUp(catchupId);
    const place = objects.locate(key);
    let parsed;
    return async () => {
        const stored = await objects.get(key);
        if (stored === undefined || digest(stored.bytes) !== sha256)
            return stored_plan_failed(`The plan ${place} is gone or was changed; look who writes there, and run the catch-up again`);
        return (parsed ??= read(new TextDecoder().decode(stored.bytes), place));
    };
}
function read(text, place) {
    const found = (0,catch_up_plan/* parseCatchUpPlan */.z)(text);
    return 'plan' in found
        ? { kind: 'plan', plan: found.plan }
        : stored_plan_failed(`${place} can't be read: ${found.problems.join('; ')}`);
}
function stored_plan_failed(reason) {
    return { kind: 'failed', reason };
}

;// CONCATENATED MODULE: ./build/history/swap.js

function stageOf(table, { name, shadow, setAside }) {
    const has = (column) => table.columns.some((one) => one.name === column);
    if (has(name) && has(shadow))
        return 'filled';
    if (has(setAside) && has(shadow))
        return 'half';
    return has(name) && has(setAside) ? 'done' : 'none';
}
/**
 * Runs a step of the swap, or skips it where the catalogue shows that it was done. Memory tells
 * nothing here: a rename whose answer was lost may have been applied.
 */
async function swapStep(step, plan, ports) {
    const { database, name } = plan.curated;
    const { rewrite } = step;
    const table = await ports.warehouse.table(database, name);
    const stage = table === undefined ? 'none' : stageOf(table, rewrite);
    const nothing = { kind: 'changed', rows: 0 };
    switch (stage) {
        case 'none':
            throw new errors/* Fault */.vC(`${database}.${name} has neither '${rewrite.name}' nor '${rewrite.shadow}' as the rewrite left them; look who has changed its columns`);
        case 'done':
            return nothing;
        case 'half':
            return step.kind === 'set-aside'
                ? nothing
                : ports.rows.run(plan, step, ports.now().toISOString());
        case 'filled':
            if (step.kind === 'take-over')
                throw new errors/* Fault */.vC(`${database}.${name} still has '${rewrite.name}', so '${rewrite.shadow}' can't take over its name; run it again`);
            return ports.rows.run(plan, step, ports.now().toISOString());
    }
}

;// CONCATENATED MODULE: ./build/history/run-steps.js







/**
 * Runs the steps of a stored plan, one after the other. Before each it looks whether the plan is
 * still the one that was made, and whether the topic is still this catch-up's.
 */
async function runSteps(catchUp, reference, ports) {
    const readPlan = planReader(reference, ports);
    const steps = [];
    let planned;
    for (let index = 0;; index++) {
        const read = await readPlan();
        if (read.kind === 'failed') {
            const failure = { step: 'plan', period: null, reason: read.reason };
            return { kind: 'failed', failure, steps };
        }
        const { plan } = read;
        // The digest says that it is the same plan each time.
        planned ??= (0,step_at/* stepsIn */.FZ)(plan);
        if (index >= planned.count)
            return { kind: 'done', plan, steps };
        const step = planned.at(index);
        if (ports.signal?.aborted === true)
            return {
                kind: 'failed',
                failure: failureAt(step, 'it was interrupted; run it again'),
                steps,
            };
        tell(step, plan, steps, ports);
        const ran = await runStep(catchUp, step, plan, ports);
        if (ran.kind !== 'ran')
            return { ...ran, steps };
        steps.push({ step, outcome: ran.outcome });
    }
}
/**
 * Runs one step. An error of the engine is a failure of this catch-up: the statement may still be at
 * work, and only the next catch-up, which stops it first, may run it again.
 */
async function runStep(catchUp, step, plan, ports) {
    const failed = (failure) => ({ kind: 'failed', failure });
    if (!(await isOwn(catchUp, ports)))
        return { kind: 'superseded' };
    try {
        const isSwap = step.kind === 'set-aside' || step.kind === 'take-over';
        if (step.kind === 'count-rewrite') {
            const inFlight = await awaitRuns({ ...catchUp, since: ports.now().toISOString() }, ports);
            if (inFlight !== undefined)
                return failed(failureAt(step, inFlight));
        }
        const outcome = isSwap
            ? await swapStep(step, plan, ports)
            : await ports.rows.run(plan, step, ports.now().toISOString());
        const failure = judgeOutcome(step, outcome);
        return failure === undefined ? { kind: 'ran', outcome } : failed(failure);
    }
    catch (error) {
        return { kind: 'failed', failure: failureAt(step, (0,errors/* reasonOf */.A3)(error)), cause: error };
    }
}
/** Tells a period when its first step begins. */
function tell(step, plan, done, { progress }) {
    const before = done.at(-1)?.step;
    if (step.kind === 'set-aside' || step.kind === 'take-over') {
        if (step.kind === 'set-aside')
            progress({ kind: 'swapping', columns: [step.rewrite.name] });
        return;
    }
    if (!('period' in step))
        return;
    if (before !== undefined && 'period' in before && before.period === step.period)
        return;
    const number = plan.periods.findIndex(({ period }) => period === step.period) + 1;
    progress({ kind: 'period', period: step.period, number, of: plan.periods.length });
}

;// CONCATENATED MODULE: ./build/history/catch-up.js














/**
 * Patches the history of a topic: from the first statement to the item that says READY. It may die
 * anywhere; the next call begins a new attempt, which repeats nothing that changes a row. Throws a
 * Fault where it isn't known what the registry says, and a UserError where another catch-up is at
 * work.
 */
async function catchUpTopic(topic, ports, id) {
    const subject = await (0,history_subject/* readSubject */.$e)(topic, ports);
    const gate = (0,history_subject/* gateOf */.Rv)(subject);
    const nothing = { topic, catchupId: null, periods: [], unpatched: subject.item.unpatched ?? [] };
    if (gate === undefined || !(await hasWork(subject, gate, ports)))
        return { ...nothing, status: 'NOTHING_TO_DO', reason: null };
    const begun = await begin(subject, gate, ports, id);
    switch (begun.kind) {
        case 'superseded':
            return { ...nothing, status: 'SUPERSEDED', reason: begun.reason };
        case 'busy':
            throw new errors/* Fault */.vC(begun.reason);
        case 'begun':
            return patch(begun.catchUp, ports);
    }
}
/**
 * Whether there is anything to do: where only earlier lookbacks have left something, a plan tells it
 * before anything is written.
 */
async function hasWork(subject, gate, ports) {
    if ((0,history_subject/* isUnended */.wA)(subject))
        return true;
    const planned = (0,plan_catch_up/* planCatchUp */._)(await (0,gather/* gather */.k)(subject, gate, 'none', ports));
    return planned.kind !== 'nothing' && (planned.kind === 'problems' || (0,step_at/* stepCount */.qZ)(planned.plan) > 0);
}
/** The steps of a catch-up that has begun. */
async function patch(catchUp, ports) {
    let at = 'runs in flight';
    let periods = [];
    const stop = (failure) => stopped(catchUp, failure, periods, ports);
    try {
        const inFlight = await awaitRuns(catchUp, ports);
        if (inFlight !== undefined)
            return await stop({ step: at, period: null, reason: inFlight });
        at = 'plan';
        const made = await makePlan(catchUp, ports);
        if (made.kind === 'failed')
            return await stop({ step: at, period: null, reason: made.reason });
        if (made.kind === 'superseded')
            return catch_up_superseded(catchUp, periods);
        if (made.kind === 'nothing') {
            at = 'end';
            const left = (0,begun_columns/* leftBy */.jf)({ left: [] }, catchUp.subject.item.unpatched ?? []);
            return conclude(catchUp, await end(catchUp, left, ports), { periods, unpatched: left });
        }
        const { plan, reference } = made;
        ports.progress({ kind: 'planned', steps: (0,step_at/* stepCount */.qZ)(plan), periods: plan.periods.length });
        const ran = await runSteps(catchUp, reference, ports);
        periods = (0,tally/* patchedPeriods */.g)(plan, ran.steps);
        if (ran.kind === 'failed') {
            if (ran.cause !== undefined)
                ports.progress({ kind: 'stopped', cause: ran.cause });
            return await stop(ran.failure);
        }
        if (ran.kind === 'superseded')
            return catch_up_superseded(catchUp, periods);
        at = 'end';
        await certify(catchUp, reference, ran, ports);
        const unpatched = (0,begun_columns/* leftBy */.jf)(plan, catchUp.subject.item.unpatched ?? []);
        const told = (0,protocol_unpatched/* unpatchedUnion */.g7)(unpatched, plan.left);
        return conclude(catchUp, await end(catchUp, unpatched, ports), { periods, unpatched: told });
    }
    catch (error) {
        ports.progress({ kind: 'stopped', cause: error });
        return stop({ step: at, period: null, reason: (0,errors/* reasonOf */.A3)(error) });
    }
}
function conclude(catchUp, ended, { periods, unpatched }) {
    if (ended === 'superseded')
        return catch_up_superseded(catchUp, periods);
    const { subject, id, gate } = catchUp;
    const isIdle = gate.during === 'READY' && periods.length === 0;
    return {
        topic: subject.topic,
        status: isIdle ? 'NOTHING_TO_DO' : 'READY',
        catchupId: id,
        periods,
        unpatched,
        reason: null,
    };
}
function catch_up_superseded({ subject: { topic, item }, id }, periods) {
    return {
        topic,
        status: 'SUPERSEDED',
        catchupId: id,
        periods,
        unpatched: item.unpatched ?? [],
        reason: `Another activation or catch-up of topic ${(0,quoted/* quoted */.T)(topic)} has begun meanwhile; it patches what this one has left`,
    };
}
async function stopped(catchUp, failure, periods, ports) {
    const recorded = await fail(catchUp, failure, ports);
    if (recorded.kind === 'superseded')
        return catch_up_superseded(catchUp, periods);
    const { unpatched = [] } = recorded.item;
    if (recorded.kind === 'ended')
        return conclude(catchUp, 'ended', { periods, unpatched });
    return {
        ...catch_up_superseded(catchUp, periods),
        status: 'BACKFILL_FAILED',
        unpatched,
        reason: failure.reason,
    };
}

// EXTERNAL MODULE: ./build/protocol/catch-up-standing.js
var catch_up_standing = __webpack_require__(5803);
;// CONCATENATED MODULE: ./build/history/drop-set-aside.js





/** Days after a swap in which the former values of a column are kept. */
const UNDO_DAYS = 7;
const SET_ASIDE = /^(.+)__was[0-9]*$/;
const DAY_MS = 86_400_000;
/**
 * Drops the columns that rewrites have set aside, once `days` have passed since their swap, and
 * returns their names, sorted. Only a certificate tells when that was; a column without one stays.
 */
async function dropSetAside(topic, days, ports) {
    const { item, version } = await (0,history_subject/* readSubject */.$e)(topic, ports);
    if (item.status !== 'READY' || (0,catch_up_standing/* hasBegun */.SU)(item))
        return [];
    const [, { name, columns }] = (0,tables/* wantedTables */.RD)(version.schema);
    const database = ports.places.databases.curated;
    const table = await ports.warehouse.table(database, name);
    const there = new Set(table?.columns.map((column) => column.name));
    const declared = new Set(columns.map((column) => column.name));
    const spare = [...there]
        .filter((column) => {
        const [, original] = SET_ASIDE.exec(column) ?? [];
        // Between the two renames of a swap the values are in this column alone.
        return original !== undefined && there.has(original) && !declared.has(column);
    })
        .sort();
    if (spare.length === 0)
        return [];
    const swapped = await swapTimes(topic, ports);
    const isOld = (column) => (swapped.get(column) ?? Infinity) + days * DAY_MS <= ports.now().getTime();
    const old = spare.filter(isOld);
    for (const column of old) {
        const on = { layer: 'curated', database, table: name };
        const dropped = await ports.warehouse.apply({ ...on, kind: 'drop-column', column }, ports.attempt());
        if (dropped.kind === 'refused')
            throw new errors/* Fault */.vC(dropped.reason);
    }
    return old;
}
/** When each column was set aside last, by its present name; milliseconds. */
async function swapTimes(topic, { registry: { objects, layout } }) {
    const times = new Map();
    for (const { key } of await objects.list(layout.catchUps(topic))) {
        if (!key.endsWith('.certificate.json'))
            continue;
        const stored = await objects.get(key);
        const certificate = stored === undefined ? undefined : parseCertificate(new TextDecoder().decode(stored.bytes));
        if (certificate?.topic !== topic)
            continue;
        const at = Date.parse(certificate.endedAt);
        for (const { setAside } of certificate.swapped)
            times.set(setAside, Math.max(at, times.get(setAside) ?? 0));
    }
    return times;
}

// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __webpack_require__(6477);
// EXTERNAL MODULE: ./build/protocol/catch-up-record.js
var catch_up_record = __webpack_require__(8906);
;// CONCATENATED MODULE: ./build/history/stop-former.js

/** Stops the catch-up that has begun last, if there is one; a UserError while it can't be stopped. */
async function stopFormer({ item: { catchupId } }, { runs }) {
    const former = catchupId ?? null;
    if (former !== null && (await runs.stop(former)) === 'running')
        throw new errors/* UserError */.yo(`The catch-up ${former} is still at work; wait until it has ended, or stop it`);
}

;// CONCATENATED MODULE: ./build/history/give-up.js












/**
 * Opens the gate of a topic whose history stays as it is, and records what is unpatched. A later
 * catch-up patches that, too. A UserError where another catch-up is at work, or a table has not the
 * types of the version.
 */
async function giveUp(topic, reason, ports) {
    const subject = await (0,history_subject/* readSubject */.$e)(topic, ports);
    const gate = (0,history_subject/* gateOf */.Rv)(subject);
    const { item, facts } = subject;
    const report = { topic, catchupId: item.catchupId ?? null, periods: [], reason };
    if (gate === undefined)
        return { ...report, status: 'NOTHING_TO_DO', unpatched: item.unpatched ?? [], reason: null };
    await stopFormer(subject, ports);
    await requireTypes(subject, ports);
    const unpatched = await unpatchedIn(subject, gate, ports);
    const changes = {
        status: 'READY',
        ...(gate.during === 'READY' ? {} : { processingEnabled: true }),
        catchupId: null,
        catchupFailure: { step: catch_up_record/* GIVEN_UP */.wo, period: null, reason: reason.slice(0, give_up_MAX_REASON) },
        unpatched,
        updatedAt: ports.now().toISOString(),
    };
    const written = await ports.registry.items.update(topic, changes, {
        kind: 'no-catch-up-since',
        seq: facts.seq,
        statuses: gate.from,
        attempt: item.catchupAttempt ?? null,
    });
    if (written === 'refused' && !(await isGivenUp(subject, changes, ports)))
        throw new errors/* UserError */.yo(`Another activation or catch-up of topic ${(0,quoted/* quoted */.T)(topic)} has begun meanwhile; look at it with schema-gate status ${topic}, and give up again`);
    return { ...report, status: 'READY', unpatched };
}
/** Characters of a reason in the item. */
const give_up_MAX_REASON = 1000;
/** A refused update may have been applied, and its answer lost. */
async function isGivenUp({ topic, facts }, { updatedAt }, { registry }) {
    const item = await registry.items.get(topic);
    return (item?.activationSeq === facts.seq &&
        item.catchupFailure?.step === catch_up_record/* GIVEN_UP */.wo &&
        item.updatedAt === updatedAt);
}
/** A topic is processed only if its table has the types that its version says. */
async function requireTypes({ topic, version }, { warehouse, places }) {
    const [, { name, columns }] = (0,tables/* wantedTables */.RD)(version.schema);
    const database = places.databases.curated;
    const table = await warehouse.table(database, name);
    const types = new Map(table?.columns.map((column) => [column.name, column.type]));
    const other = columns.find((column) => !holdsType(types.get(column.name), column.type));
    if (other === undefined)
        return;
    const there = types.get(other.name);
    const words = there === undefined
        ? 'is not there'
        : `is ${typeof there === 'string' ? (0,quoted/* quoted */.T)(there) : (0,column_type/* printColumnType */.kc)(there)}`;
    throw new errors/* UserError */.yo(`${database}.${name}: the column ${(0,quoted/* quoted */.T)(other.name)} ${words}, and the version says ${(0,column_type/* printColumnType */.kc)(other.type)}; let schema-gate catch-up ${topic} end, or go back with --abandon-rewrite`);
}
/** What a plan of this moment would patch; every column where there can be no plan. */
async function unpatchedIn(subject, gate, ports) {
    const former = (subject.item.unpatched ?? []).map((one) => one.reason === 'begun' ? { ...one, reason: 'given-up' } : one);
    const planned = (0,plan_catch_up/* planCatchUp */._)(await (0,gather/* gather */.k)(subject, gate, 'given-up', ports));
    switch (planned.kind) {
        case 'nothing':
            return former;
        case 'problems':
            return (0,protocol_unpatched/* unpatchedUnion */.g7)(former, [{ column: protocol_unpatched/* EVERY_COLUMN */.DM, periods: null, reason: 'given-up' }]);
        case 'plan': {
            const { plan } = planned;
            return (0,protocol_unpatched/* unpatchedUnion */.g7)((0,protocol_unpatched/* unpatchedUnion */.g7)(former, (0,begun_columns/* leftBy */.jf)(plan, former)), (0,begun_columns/* begunBy */.fM)(plan, 'given-up'));
        }
    }
}

// EXTERNAL MODULE: ./build/history/plan-history.js
var plan_history = __webpack_require__(509);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/left-words.js
/** Why something stays unpatched: of a plan, or of an earlier catch-up. */
const REASONS = {
    lookback: 'the lookback ends before',
    'never-sent': 'no event has ever carried it',
    'no-source': 'no event has ever carried its path',
    'key-column': 'it finds the rows, so it is not patched itself',
    'source-type': 'STANDARDIZED has it with another type; correct that column',
    'no-column': 'CURATED lacks it; activate the topic again',
    'type-not-converted': 'texts are not converted to its type',
    'mask-unknown': 'how older values are masked is not known; mask them by hand',
    'needs-checkpoint': 'rejected rows are found with a checkpoint only; set CHECKPOINT_TABLE',
    'row-too-wide': 'a statement with all columns would be too long; insert the rejected rows by hand',
    'odd-period': 'the name of the period is odd; correct period_reference',
    'null-period': 'rows without a period are patched on request',
    begun: 'a catch-up began it and has not ended',
    'given-up': 'a person gave it up',
    'not-run': 'nothing was configured to run its catch-up',
};
/** A reason in words; one that a newer program has written, as it is. */
function leftWords(reason) {
    return Object.hasOwn(REASONS, reason) ? REASONS[reason] : reason;
}

// EXTERNAL MODULE: ./build/report/grouped.js
var grouped = __webpack_require__(5249);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(3299);
;// CONCATENATED MODULE: ./build/report/catch-up.js







const SIGNS = {
    READY: { sign: '✔', icon: '✅', style: 'enhancement' },
    NOTHING_TO_DO: { sign: '✔', icon: '✅', style: 'enhancement' },
    SUPERSEDED: { sign: '⚠', icon: '⚠️', style: 'warning' },
    BACKFILL_FAILED: { sign: '✖', icon: '⛔', style: 'error' },
};
/** Reasons for which nothing lacks, so that nobody has to be told. */
const SILENT = new Set(['never-sent']);
/** The report for scripts; schemas/catch-up.schema.json describes it. */
function renderCatchUpJson(report) {
    return `${(0,report_escape/* jsonText */.s$)((0,snake_keys/* snakeKeys */.H)(report))}\n`;
}
/** For people at a terminal: what was patched by period, what stays, the outcome last. */
function renderCatchUpText(report, { color }) {
    const applyStyle = (0,terminal/* styler */.YJ)(color);
    const { sign, style } = SIGNS[report.status];
    const lines = [
        ...report.periods.map((period) => `  ${periodName(period.period).padEnd(12)} ${periodWords(period)}`),
        ...unpatchedWords(report).map((text) => applyStyle('warning', `  ⚠ ${(0,report_escape/* visible */.RK)(text)}`)),
        applyStyle(style, `${sign} ${(0,report_escape/* visible */.RK)(verdict(report))}`),
    ];
    return (0,report_escape/* inLog */.cp)(`${lines.join('\n')}\n`);
}
/** For a summary. */
function renderCatchUpMarkdown(report) {
    const rows = report.periods.map(({ period, rowsChanged, rowsInserted, withoutSource, missedByPipeline }) => `| ${(0,report_escape/* inCode */.pN)(periodName(period))} | ${(0,grouped/* grouped */.zD)(rowsChanged)} | ${(0,grouped/* grouped */.zD)(rowsInserted)} | ${(0,grouped/* grouped */.zD)(withoutSource)} | ${(0,grouped/* grouped */.zD)(missedByPipeline)} |`);
    const table = rows.length === 0
        ? []
        : [
            '| Period | Rows changed | Rows inserted | Without a source | Missed by the pipeline |',
            '|---|---:|---:|---:|---:|',
            ...rows,
            '',
        ];
    return [
        `### ${SIGNS[report.status].icon} ${(0,report_escape/* inProse */.ZQ)(verdict(report))}`,
        '',
        ...table,
        ...unpatchedWords(report).map((text) => `- ${(0,report_escape/* inProse */.ZQ)(text)}`),
        '',
    ].join('\n');
}
function verdict({ topic, status, periods, unpatched, reason }) {
    const changed = periods.reduce((sum, { rowsChanged }) => sum + rowsChanged, 0);
    const why = reason === null ? '' : ` (${reason})`;
    switch (status) {
        case 'READY':
            // Only a person's word that opens a topic as it is has a reason.
            if (reason !== null)
                return `The catch-up of '${topic}' is given up: ${reason}`;
            return `History of '${topic}' is patched: ${(0,grouped/* groupedCount */.Ej)(changed, 'row')} changed`;
        case 'NOTHING_TO_DO':
            return unpatched.some(isTold)
                ? `History of '${topic}' lacks nothing that a catch-up would patch now`
                : `History of '${topic}' lacks nothing`;
        case 'SUPERSEDED':
            return `The catch-up of '${topic}' ended for another one${why}`;
        case 'BACKFILL_FAILED':
            return `The catch-up of '${topic}' did not end${why}`;
    }
}
function periodWords(period) {
    const { rowsChanged, rowsInserted, withoutSource, missedByPipeline } = period;
    return [
        `${(0,grouped/* groupedCount */.Ej)(rowsChanged, 'row')} changed`,
        ...(rowsInserted === 0 ? [] : [`${(0,grouped/* groupedCount */.Ej)(rowsInserted, 'row')} inserted`]),
        ...(withoutSource === 0 ? [] : [`${(0,grouped/* grouped */.zD)(withoutSource)} without a row in STANDARDIZED`]),
        ...(missedByPipeline === 0 ? [] : [`${(0,grouped/* grouped */.zD)(missedByPipeline)} not in CURATED`]),
    ].join(', ');
}
function unpatchedWords({ unpatched }) {
    return unpatched.filter(isTold).map(({ column, periods, reason }) => {
        const what = column === protocol_unpatched/* EVERY_COLUMN */.DM ? 'every column' : (0,quoted/* quoted */.T)(column);
        const where = periods === null ? 'all periods' : (0,grouped/* groupedCount */.Ej)(periods.length, 'period');
        return `${what} stays unpatched in ${where}: ${leftWords(reason)}`;
    });
}
function isTold({ reason }) {
    return !SILENT.has(reason);
}
function periodName(period) {
    return period === null ? 'no period' : (0,report_escape/* visible */.RK)(period);
}

;// CONCATENATED MODULE: ./build/report/amount-words.js
const UNITS = ['KB', 'MB', 'GB', 'TB'];
/** `512 bytes`, `1.5 MB`, `2.0 TB`: units of 1,024, as AWS bills them. */
function bytesWords(bytes) {
    let [amount, unit] = [bytes, ''];
    for (const next of UNITS) {
        if (amount < 1024)
            break;
        [amount, unit] = [amount / 1024, next];
    }
    return unit === '' ? `${String(amount)} bytes` : `${amount.toFixed(1)} ${unit}`;
}
/** `1,234,567`. */
function countWords(count) {
    return String(count).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
}
/** `$0.23`, `less than $0.01`. */
function dollarWords(dollars) {
    return dollars > 0 && dollars < 0.01 ? 'less than $0.01' : `$${dollars.toFixed(2)}`;
}

// EXTERNAL MODULE: ./build/report/catch-up-words.js
var catch_up_words = __webpack_require__(1104);
;// CONCATENATED MODULE: ./build/report/catch-up-plan.js






/** Columns and periods that a list names; the JSON has all. */
const MAX_NAMED = 50;
const DIGITS = 12;
/** For people at a terminal. */
function renderCatchUpPlanText(report) {
    const { plan } = report;
    const lines = [
        `${(0,report_escape/* visible */.RK)(plan.topic)}: catch-up of version ${(0,report_escape/* visible */.RK)(plan.schemaVersion)}, plan ${report.sha256.slice(0, DIGITS)}`,
        ...linesOf(report, report_escape/* visible */.RK).map((line) => `  ${line}`),
    ];
    return (0,report_escape/* inLog */.cp)(`${lines.join('\n')}\n`);
}
/** For a job summary or a ticket. */
function renderCatchUpPlanMarkdown(report) {
    const { plan } = report;
    const head = `### Catch-up of ${(0,report_escape/* inCode */.pN)(plan.topic)} ${(0,report_escape/* inMarkdown */.Hi)(plan.schemaVersion)}`;
    const lines = linesOf(report, report_escape/* inCode */.pN).map((line) => `- ${line}`);
    return (0,report_escape/* inLog */.cp)(`${[head, '', `plan ${(0,report_escape/* inCode */.pN)(report.sha256.slice(0, DIGITS))}`, '', ...lines].join('\n')}\n`);
}
/** The report for scripts; schemas/catch-up-plan.schema.json describes it. Same input, same bytes. */
function renderCatchUpPlanJson({ plan, sha256, bill }) {
    return `${(0,report_escape/* jsonText */.s$)({
        topic: plan.topic,
        catchup_id: plan.catchupId,
        version: plan.schemaVersion,
        plan_sha256: sha256,
        checkpoint: plan.bound.kind === 'checkpoint' ? plan.bound.lastIngestionTs : null,
        columns: plan.columns.map(({ name, source, formerSource, type, kinds }) => ({
            column: name,
            source,
            former_source: formerSource,
            type: (0,column_type/* printColumnType */.kc)(type),
            kinds,
        })),
        rewrites: plan.rewrites.map(({ name, was, type, shadow }) => ({
            column: name,
            old_type: (0,column_type/* printColumnType */.kc)(was),
            new_type: (0,column_type/* printColumnType */.kc)(type),
            shadow,
        })),
        inserts: plan.inserts === null ? null : { relaxed: plan.inserts.relaxed },
        periods: plan.periods.map(({ period, rows, bytes }) => ({ period, rows, bytes })),
        unpatched: plan.left.map(({ column, reason, periods }) => ({ column, reason, periods })),
        bill: bill === null ? null : billFacts(bill),
    })}\n`;
}
function billFacts(bill) {
    return {
        periods: bill.periods,
        rows: bill.rows,
        rows_changed_at_most: bill.rowsChanged,
        rows_changed_is_counted: bill.isCounted,
        bytes_read_at_most: bill.bytesRead,
        bytes_kept_at_most: bill.bytesKept,
        statements: bill.statements,
        dollars_at_most: bill.dollars,
    };
}
function linesOf({ plan, bill }, named) {
    return [
        ...columnLines(plan.columns, named),
        ...plan.rewrites.map(({ name, was, type }) => `rewrites ${named(name)}: ${(0,column_type/* printColumnType */.kc)(was)} to ${(0,column_type/* printColumnType */.kc)(type)}`),
        ...insertLines(plan, named),
        periodLine(plan, named),
        boundLine(plan),
        ...(bill === null ? ['cost: unknown, since no sizes were read'] : billLines(bill)),
        ...leftLines(plan.left, named),
    ];
}
/** One line for each set of kinds: `added columns: a, b`. */
function columnLines(columns, named) {
    const byKinds = new Map();
    for (const { name, kinds } of columns) {
        const words = kinds.map(catch_up_words/* kindNoun */.h3).join(', ');
        const known = byKinds.get(words);
        if (known === undefined)
            byKinds.set(words, [name]);
        else
            known.push(name);
    }
    return [...byKinds].map(([words, names]) => `patches ${words}: ${listOf(names, named)}`);
}
function insertLines({ inserts }, named) {
    if (inserts === null)
        return [];
    const { relaxed, stopAbove, suppression } = inserts;
    const erased = suppression === null
        ? ''
        : `, without those that ${named(`${suppression.database}.${suppression.name}`)} lists`;
    return [
        `inserts rows that were rejected without ${listOf(relaxed, named)}${erased}; stops above ${countWords(stopAbove)} rows a period`,
    ];
}
function periodLine({ periods }, named) {
    const names = periods.map(({ period }) => period ?? 'NULL');
    return `in ${(0,counted/* counted */.h)(periods.length, 'period')}${names.length === 0 ? '' : `: ${listOf(names, named)}`}`;
}
function boundLine({ bound }) {
    return bound.kind === 'checkpoint'
        ? `reads events up to the pipeline's checkpoint ${String(bound.lastIngestionTs)}`
        : 'no checkpoint is configured: reads only events with the publish_time of their row, so that none is patched before the pipeline has taken it';
}
function billLines(bill) {
    const changed = bill.isCounted
        ? `at most ${countWords(bill.rowsChanged)} of ${rowWords(bill.rows)} change`
        : `up to all ${rowWords(bill.rows)} change`;
    return [
        `cost: ${(0,counted/* counted */.h)(bill.statements, 'statement')}, reads at most ${bytesWords(bill.bytesRead)} (${dollarWords(bill.dollars)})`,
        `${changed}, and readers of what is new see them again; ${bytesWords(bill.bytesKept)} are kept until snapshots expire`,
    ];
}
const rowWords = (rows) => `${countWords(rows)} ${rows === 1 ? 'row' : 'rows'}`;
function leftLines(left, named) {
    const shown = left.slice(0, MAX_NAMED).map(({ column, reason, periods }) => {
        const some = periods === null
            ? ''
            : ` in ${listOf(periods.map((one) => one ?? 'NULL'), named)}`;
        return `leaves ${named(column)}${some}: ${leftWords(reason)}`;
    });
    const more = left.length - shown.length;
    return more === 0 ? shown : [...shown, `and leaves ${(0,counted/* counted */.h)(more, 'more column')}`];
}
function listOf(names, named) {
    const shown = names.slice(0, MAX_NAMED).map(named).join(', ');
    const more = names.length - MAX_NAMED;
    return more <= 0 ? shown : `${shown} and ${String(more)} more`;
}

// EXTERNAL MODULE: ./build/bin/history-topic.js
var history_topic = __webpack_require__(2588);
// EXTERNAL MODULE: ./build/bin/interrupt.js
var interrupt = __webpack_require__(4745);
// EXTERNAL MODULE: ./build/bin/activate-command.js + 1 modules
var activate_command = __webpack_require__(4563);
// EXTERNAL MODULE: ./build/bin/open-registry.js
var open_registry = __webpack_require__(5958);
// EXTERNAL MODULE: ./build/bin/sha256.js
var sha256 = __webpack_require__(2875);
;// CONCATENATED MODULE: ./build/bin/catch-up-command.js


















const EXIT_CODES = {
    READY: 0,
    NOTHING_TO_DO: 0,
    SUPERSEDED: 1,
    BACKFILL_FAILED: 1,
};
/** `schema-gate catch-up TOPIC` */
async function runCatchUp(args) {
    const { values, switches } = args;
    const wishes = wishesOf(args);
    const reason = values.get('reason');
    const actions = ['plan', 'give-up', 'abandon-rewrite'].filter((name) => switches.has(name));
    if (actions.length > 1)
        throw new errors/* UserError */.yo(`Give one of ${actions.map((name) => `--${name}`).join(' and ')}`);
    if (switches.has('give-up') !== (reason !== undefined))
        throw new errors/* UserError */.yo('--give-up and --reason TEXT belong together: whoever opens a topic says why');
    if (switches.has('plan'))
        return planReport(await (0,history_topic/* withHistoryTopic */.i)('catch-up', args, ({ topic }, ports) => planned(topic, portsOf(ports, wishes))), args);
    if (switches.has('abandon-rewrite'))
        return abandon(args, wishes);
    let cause;
    const onStop = (error) => {
        cause = error;
    };
    const report = await (0,history_topic/* withHistoryTopic */.i)('catch-up', args, ({ topic }, ports) => (0,interrupt/* withInterrupt */.A)((signal) => {
        const at = portsOf(ports, { ...wishes, signal, onStop });
        return reason === undefined ? catch_up_command_patch(topic, at) : giveUp(topic, reason, at);
    }));
    return reportOf(report, cause, args);
}
/** What a rewrite has set aside is dropped some days later, by whichever catch-up comes then. */
async function catch_up_command_patch(topic, ports) {
    const report = await catchUpTopic(topic, ports);
    if (report.status === 'BACKFILL_FAILED')
        return report;
    for (const column of await dropSetAside(topic, UNDO_DAYS, ports))
        process.stderr.write(`${(0,report_escape/* logLine */.BP)(`Dropped ${column}, whose rewrite is ${UNDO_DAYS} days old`)}\n`);
    return report;
}
function reportOf(report, cause, { format }) {
    return {
        // What a fault ended is no finding.
        exitCode: cause === undefined ? EXIT_CODES[report.status] : 3,
        isUnexpected: cause !== undefined && !(cause instanceof errors/* Fault */.vC),
        render: (terminal) => format === 'json'
            ? renderCatchUpJson(report)
            : format === 'markdown'
                ? renderCatchUpMarkdown(report)
                : renderCatchUpText(report, terminal),
    };
}
function wishesOf({ values, switches }) {
    return {
        withNullPeriod: switches.has('null-period'),
        stopInsertsAbove: countOf(values.get('max-inserts')),
    };
}
/**
 * The ports of a catch-up on a laptop. The rows are opened by one process at a time, so no other
 * catch-up is at work, and no pipeline.
 */
function portsOf(ports, wishes) {
    const { withNullPeriod, stopInsertsAbove, signal, onStop } = wishes;
    return {
        ...ports,
        runs: { stop: () => Promise.resolve('stopped'), pipeline: () => Promise.resolve('idle') },
        settings: {
            withNullPeriod,
            stopInsertsAbove,
            suppression: null,
            wait: { everyMs: 0, atMostMs: 0 },
        },
        attempt: external_node_crypto_.randomUUID,
        sleep: (ms) => (0,promises_.setTimeout)(ms),
        ...(signal === undefined ? {} : { signal }),
        progress: (progress) => {
            if (progress.kind === 'stopped')
                onStop?.(progress.cause);
            const line = lineOf(progress);
            if (line !== undefined)
                process.stderr.write(`${(0,report_escape/* logLine */.BP)(line)}\n`);
        },
    };
}
/** One line a period: its steps take seconds together. */
function lineOf(progress) {
    switch (progress.kind) {
        case 'period': {
            const { period, number, of } = progress;
            const name = period === null ? 'Rows without a period' : `Period ${period}`;
            return `${name} (${String(number)} of ${String(of)})`;
        }
        case 'swapping':
            return `Column ${progress.columns.join(', ')}`;
        case 'waiting':
            return 'Waiting for runs of the pipeline';
        case 'planned':
        case 'stopped':
            return undefined;
    }
}
/** The former version comes back into force, and the validator records it. */
async function abandon(args, wishes) {
    const url = (0,open_registry/* requiredRegistry */.X)('catch-up', args.values);
    const { topic, schemaVersion, dropped } = await (0,history_topic/* withHistoryTopic */.i)('catch-up', args, (it, ports) => abandonRewrite(it.topic, portsOf(ports, wishes)));
    const activated = await (0,activate_command/* runActivate */.B5)({
        ...args,
        files: [topic],
        values: new Map([['registry', url]]),
    });
    const columns = dropped.length === 0 ? '' : `; dropped ${dropped.join(', ')}`;
    process.stderr.write(`${(0,report_escape/* logLine */.BP)(`Version ${schemaVersion ?? 'unknown'} of ${topic} is in force again${columns}`)}\n`);
    return activated;
}
async function planned(topic, ports) {
    const found = await (0,plan_history/* planHistory */.G)(topic, ports);
    if (found.kind === 'problems')
        throw new errors/* UserError */.yo(found.problems.join('; '));
    return found.kind === 'plan' ? found.plan : undefined;
}
/** Nothing is charged for rows of a directory, so there is no bill. */
function planReport(plan, args) {
    const { format, files } = args;
    if (plan === undefined) {
        const nothing = { catchupId: null, periods: [], unpatched: [], reason: null };
        return reportOf({ topic: files[0] ?? '', status: 'NOTHING_TO_DO', ...nothing }, undefined, args);
    }
    const report = { plan, sha256: (0,sha256/* sha256 */.s)((0,catch_up_plan/* printCatchUpPlan */.R)(plan)), bill: null };
    return {
        exitCode: 0,
        render: () => format === 'json'
            ? renderCatchUpPlanJson(report)
            : format === 'markdown'
                ? renderCatchUpPlanMarkdown(report)
                : renderCatchUpPlanText(report),
    };
}
const DEFAULT_INSERTS = 10_000;
function countOf(given) {
    if (given === undefined)
        return DEFAULT_INSERTS;
    if (!/^[0-9]{1,9}$/.test(given))
        throw new errors/* UserError */.yo(`--max-inserts must be a number of rows, not ${(0,quoted/* quoted */.T)(given)}`);
    return Number(given);
}


/***/ }),

/***/ 4745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ withInterrupt)
/* harmony export */ });
/**
 * Runs something long that Ctrl-C may end early with what it has. A second Ctrl-C ends the process,
 * as it does without us.
 */
async function withInterrupt(run) {
    const controller = new AbortController();
    const onInterrupt = () => controller.abort();
    process.once('SIGINT', onInterrupt);
    try {
        return await run(controller.signal);
    }
    finally {
        process.removeListener('SIGINT', onInterrupt);
    }
}


/***/ })

};
