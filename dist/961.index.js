export const id = 961;
export const ids = [961];
export const modules = {

/***/ 961:
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
// EXTERNAL MODULE: ./build/core/topic-schema.js + 2 modules
var topic_schema = __webpack_require__(4081);
// EXTERNAL MODULE: ./build/core/judge.js + 2 modules
var judge = __webpack_require__(8897);
// EXTERNAL MODULE: ./build/core/tables.js
var tables = __webpack_require__(9725);
// EXTERNAL MODULE: ./build/registry/history.js
var registry_history = __webpack_require__(5822);
// EXTERNAL MODULE: ./build/warehouse/plan-changes.js + 2 modules
var plan_changes = __webpack_require__(1648);
;// CONCATENATED MODULE: ./build/validator/activation-facts.js
const CLASSIFICATIONS = ['new', 'unchanged', 'compatible', 'enhancement', 'breaking', 'invalid'];
function activationMetadata(facts) {
    const entries = [
        ['activation-seq', String(facts.seq)],
        ['sha256', facts.sha256],
        ['commit', facts.commit],
        ['schema-version', facts.schemaVersion],
        ['classification', facts.classification],
        ['needs-backfill', String(facts.needsBackfill)],
        ['patched-base', facts.patchedBase],
        ['previous', facts.previous],
    ];
    return new Map(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
/** Undefined for an object that no validator activated, such as one put there by hand. */
function parseActivation(metadata) {
    const seq = metadata.get('activation-seq') ?? '';
    const sha256 = metadata.get('sha256');
    if (!/^[1-9][0-9]{0,14}$/.test(seq) || sha256 === undefined)
        return undefined;
    return {
        seq: Number(seq),
        sha256,
        commit: metadata.get('commit'),
        schemaVersion: metadata.get('schema-version'),
        classification: CLASSIFICATIONS.find((one) => one === metadata.get('classification')) ?? 'compatible',
        needsBackfill: metadata.get('needs-backfill') === 'true',
        patchedBase: metadata.get('patched-base'),
        previous: metadata.get('previous'),
    };
}

// EXTERNAL MODULE: ./build/core/accepted-findings.js
var accepted_findings = __webpack_require__(7664);
// EXTERNAL MODULE: ./build/core/decide.js
var decide = __webpack_require__(5376);
// EXTERNAL MODULE: ./build/core/policy.js
var policy = __webpack_require__(6390);
// EXTERNAL MODULE: ./build/core/verdict.js
var core_verdict = __webpack_require__(5139);
// EXTERNAL MODULE: ./build/report/text.js + 1 modules
var report_text = __webpack_require__(1842);
;// CONCATENATED MODULE: ./build/validator/rejection.js
const TYPES = new Map([
    ['missing-field', 'MISSING_FIELD'],
    ['unknown-cde', 'INVALID_CDE'],
    ['json-syntax', 'JSON_SYNTAX'],
]);
/** Reasons from what the engine found: errors of the file, and breaks that nobody accepted. */
function reasonsOf(findings) {
    return findings
        .filter(({ severity }) => severity === 'error' || severity === 'breaking')
        .map(({ rule, severity, column, message }) => ({
        type: severity === 'breaking' ? 'BREAKING_CHANGE' : (TYPES.get(rule) ?? rule.toUpperCase().replaceAll('-', '_')),
        field: column,
        message,
        rule,
    }));
}
/** A reason that is not one of the engine's. */
function reason(type, message, field = null) {
    return { type, field, message, rule: type.toLowerCase().replaceAll('_', '-') };
}

;// CONCATENATED MODULE: ./build/validator/judge-candidate.js







/** The verdict of the one engine, under the validator's own policy: only the floor and what publish accepted count here. */
function judgeCandidate(candidate, settings, { now, digest }) {
    const { topic, pending, active, before, after, history } = candidate;
    const file = pending.key;
    const bench = { policy: policy/* VALIDATOR_POLICY */.Cu, today: now.slice(0, 10), digest, planStatements: () => [] };
    const sha256 = active === undefined ? null : digest(active.bytes);
    const baseline = { source: 'registry', ref: active?.key ?? null, sha256 };
    const side = before === undefined ? undefined : { file: active?.key ?? file, parsed: before };
    const verdict = (0,core_verdict/* verdictOn */.Hc)(topic, side, { file, parsed: after }, baseline, bench, history);
    const report = (0,report_text/* renderText */.S5)((0,decide/* decide */.L)([verdict], [], 'breaking', baseline, []), { color: false, width: 100 });
    return { verdict, reasons: reasonsFor(candidate, verdict, sha256, settings, digest), report };
}
function reasonsFor({ pending, after }, { findings }, activeSha256, { acceptsApprovals }, digest) {
    const base = pending.metadata.get('base-sha256');
    if (base !== undefined && base !== (activeSha256 ?? 'none')) {
        return [reason('STALE', 'The active version is another one than this candidate was judged against; publish judges it again')];
    }
    const reasons = reasonsOf(findings);
    if (after.schema === undefined && reasons.length === 0)
        return [reason('JSON_SYNTAX', 'The candidate is no topic schema')];
    const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'breaking');
    const accepted = pending.metadata.get('accepted-findings');
    const isAccepted = accepted !== undefined && accepted === (0,accepted_findings/* acceptedFindings */.o)(findings, digest) && grave.every((one) => one.approvable);
    return acceptsApprovals && isAccepted ? [] : reasons;
}
/** The tables a version wants; undefined where it can't be read or there is none. */
function tablesOf(file) {
    return file?.schema === undefined ? undefined : (0,tables/* wantedTables */.R)(file.schema);
}

;// CONCATENATED MODULE: ./build/validator/apply.js





/**
 * Runs the steps of an activation up to and including the flip, its one commit point: until active/ is replaced nothing that was
 * done counts, and whoever starts over finds it done. Each write is conditional; a Fault leaves the rest to the next run.
 */
async function applyActivation(candidate, activation, ports) {
    const previous = await archive(activation, ports);
    const owner = await claimTables(candidate.topic, activation, ports);
    if (owner !== undefined)
        return { kind: 'refused', reasons: [owner] };
    const obstacle = await changeTables(candidate, activation, ports);
    if (obstacle !== undefined) {
        await releaseTables(activation, ports);
        return { kind: 'refused', reasons: [obstacle] };
    }
    const { needsBackfill, patchedBase } = activation.facts;
    const facts = { ...activation.facts, previous, patchedBase: needsBackfill ? (patchedBase ?? previous) : undefined };
    return { kind: 'flipped', active: await flip(candidate, activation, facts, ports) };
}
/** Every version that is replaced is kept, byte for byte. Answers with its key. */
async function archive({ archive: replaced }, { registry: { objects } }) {
    if (replaced === undefined)
        return undefined;
    const { key, keyIfTaken, bytes } = replaced;
    for (const candidate of [key, keyIfTaken]) {
        if ((await objects.put(candidate, bytes, new Map(), { kind: 'absent' })) !== 'refused')
            return candidate;
        const there = await objects.get(candidate);
        if (there !== undefined && Buffer.from(there.bytes).equals(bytes))
            return candidate;
    }
    throw new errors/* Fault */.vC(`${objects.locate(keyIfTaken)} holds other bytes than its name says; move it away`);
}
/** Takes the tables for the topic; a topic that was faster has them, and then nothing is taken. */
async function claimTables(topic, activation, ports) {
    const { objects } = ports.registry;
    for (const { key, table } of activation.claims) {
        const claim = new TextEncoder().encode(`${JSON.stringify({ topic, table }, null, 2)}\n`);
        if ((await objects.put(key, claim, new Map(), { kind: 'absent' })) !== 'refused')
            continue;
        const owner = ownerIn((await objects.get(key))?.bytes);
        if (owner !== topic)
            return reason('TABLE_OWNED_BY_ANOTHER_TOPIC', `Table '${table}' belongs to topic '${owner ?? 'unknown'}' already`, 'table_name');
    }
    return undefined;
}
/** A new topic that failed leaves its tables' names to others. */
async function releaseTables({ claims, condition }, { registry: { objects } }) {
    if (condition.kind !== 'absent')
        return;
    for (const { key } of claims) {
        const claim = await objects.get(key);
        if (claim !== undefined)
            await objects.remove(key, claim.etag);
    }
}
/** The topic a claim names; undefined for none, and for what can't be read. */
function ownerIn(bytes) {
    if (bytes === undefined)
        return undefined;
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null && 'topic' in value && typeof value.topic === 'string' ? value.topic : undefined;
    }
    catch {
        return undefined;
    }
}
/** Applies what the catalogue lacks, and reads it back: nothing is in force before the catalogue shows it. */
async function changeTables(candidate, { changes }, ports) {
    if (changes.length === 0)
        return undefined;
    const { warehouse, settings, log } = ports;
    for (const change of changes) {
        log('Changing table', { topic: candidate.topic, table: `${change.database}.${change.table}`, change: change.kind });
        const applied = await warehouse.apply(change, ports.attempt());
        if (applied.kind === 'refused')
            return reason('DDL_FAILED', `${change.database}.${change.table}: ${applied.reason}`);
    }
    const after = tablesOf(candidate.after);
    if (after === undefined)
        return undefined;
    const catalogue = await readCatalogue(candidate, ports);
    const before = tablesOf(candidate.before);
    const left = (0,plan_changes/* planChanges */.X)({ topic: candidate.topic, places: settings.places, before, after, catalogue });
    const missing = left.changes.filter(plan_changes/* mustShow */.L);
    if (missing.length === 0 && left.conflicts.length === 0)
        return undefined;
    const tables = [...new Set(missing.map(({ database, table }) => `${database}.${table}`))];
    throw new errors/* Fault */.vC(`The catalogue does not show the change of ${[...tables, ...left.conflicts].join(', ')} yet; the topic is validated again`);
}
/** What exists of the tables a candidate wants. */
async function readCatalogue({ after }, { warehouse, settings }) {
    const [standardized, curated] = await Promise.all((tablesOf(after) ?? []).map(({ layer, name }) => warehouse.table(settings.places.databases[layer], name)));
    return { standardized, curated };
}
/** The validated bytes, never a copy of pending/, which may hold others by now. */
async function flip(candidate, { condition }, facts, { registry }) {
    const { objects, layout } = registry;
    const key = layout.active(candidate.topic);
    const { bytes } = candidate.pending;
    const written = await objects.put(key, bytes, activationMetadata(facts), condition);
    const there = await objects.get(key);
    const seen = there === undefined ? undefined : parseActivation(there.metadata);
    // Refused may mean that our own write, or that of a twin of this run, was first.
    if (there !== undefined && seen?.seq === facts.seq && seen.sha256 === facts.sha256)
        return there;
    if (written === 'refused')
        throw new errors/* Fault */.vC(`${objects.locate(key)} was replaced by another run meanwhile; the topic is validated again`);
    throw new errors/* Fault */.vC(`${objects.locate(key)} does not show what was just written to it; the topic is validated again`);
}

// EXTERNAL MODULE: ./build/core/catch-up.js + 1 modules
var catch_up = __webpack_require__(8768);
// EXTERNAL MODULE: ./build/core/pair.js + 1 modules
var pair = __webpack_require__(6615);
;// CONCATENATED MODULE: ./build/validator/backfill-input.js


/** What history lacks between two versions; undefined when nothing is to be patched. The file may tune it, never say what changed. */
function backfillInput(topic, before, after) {
    if (before.schema === undefined || after.schema === undefined)
        return undefined;
    const pairing = (0,pair/* pairVersions */.M)({
        before: before.schema,
        beforeText: before.json.text,
        after: after.schema,
        afterText: after.json.text,
    });
    if (pairing.added.length + pairing.types.length === 0)
        return undefined;
    const { schema } = after;
    const { lookbackDays, strategy, chunkDays, newColumns, typeChanges } = (0,catch_up/* catchUpOf */.w)(schema, pairing);
    return {
        topic_name: topic,
        schema_version: schema.version ?? 'unknown',
        backfill_config: {
            enabled: schema.backfill.enabled,
            lookback_days: lookbackDays,
            strategy,
            chunk_days: chunkDays,
            new_columns: newColumns,
            type_changes: typeChanges.map(({ field, oldType, newType }) => ({ field, old_type: oldType, new_type: newType })),
        },
        trigger_source: 'schema_validator',
    };
}
const MAX_NAME = 80;
/** One name for one activation's backfill, so that starting it twice is starting it once. Step Functions takes 80 characters. */
function executionName(topic, seq, sha256) {
    const tail = `-${seq}-${sha256.slice(0, 12)}`;
    return `${topic.slice(0, MAX_NAME - tail.length)}${tail}`;
}

;// CONCATENATED MODULE: ./build/validator/finish.js





/**
 * What follows the flip: the registry item and the backfill, from what the active object itself says, so that whoever comes after
 * a crash can do it. `isReplay`: no candidate is waiting, so everything was finished once; only a backfill that the item still
 * waits for is started again. Undefined for an object that no validator activated.
 */
async function finish(topic, active, isReplay, ports) {
    const facts = parseActivation(active.metadata);
    if (facts === undefined)
        return undefined;
    const { items } = ports.registry;
    const input = await inputOf(topic, active, facts, ports);
    const item = itemOf(topic, active, facts, input, ports);
    const update = await items.update(topic, item, { kind: 'newer', seq: facts.seq });
    if (update === 'written')
        ports.log(`Updated DynamoDB: processing_enabled=${item.processingEnabled}, status=${item.status}`, { topic });
    const current = update === 'written' ? undefined : await items.get(topic);
    const isSuperseded = current?.activationSeq !== undefined && (current.activationSeq ?? 0) > facts.seq;
    const isWaiting = update === 'written' || !isReplay || current?.status === 'BACKFILL_PENDING';
    const started = !isSuperseded && isWaiting ? await startBackfill(topic, facts, input, ports) : undefined;
    const unpatched = input !== undefined && ports.backfill === undefined;
    return {
        facts,
        backfillId: started,
        processingEnabled: current?.processingEnabled ?? item.processingEnabled,
        status: current?.status ?? item.status,
        warnings: unpatched
            ? [`No state machine is configured, so history before version ${facts.schemaVersion ?? 'unknown'} is not patched`]
            : [],
    };
}
async function inputOf(topic, active, facts, { registry }) {
    if (!facts.needsBackfill || facts.patchedBase === undefined)
        return undefined;
    const base = await registry.objects.get(facts.patchedBase);
    if (base === undefined) {
        throw new errors/* Fault */.vC(`The archived version ${registry.objects.locate(facts.patchedBase)} is gone, so what history lacks can't be told; restore it`);
    }
    return backfillInput(topic, (0,topic_schema/* parseTopicSchema */.a)(base.bytes), (0,topic_schema/* parseTopicSchema */.a)(active.bytes));
}
function itemOf(topic, active, facts, input, { registry, backfill, settings, now }) {
    const changesTypes = (input?.backfill_config.type_changes.length ?? 0) > 0;
    const isPaused = input !== undefined && backfill !== undefined && (settings.backfillMode === 'gated' || changesTypes);
    const { databases } = settings.places;
    const tables = (tablesOf((0,topic_schema/* parseTopicSchema */.a)(active.bytes)) ?? []).map(({ layer, name }) => `${databases[layer]}.${name}`);
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
    };
}
async function startBackfill(topic, facts, input, { backfill, log }) {
    if (input === undefined || backfill === undefined)
        return undefined;
    const name = executionName(topic, facts.seq, facts.sha256);
    const { kind, id } = await backfill.start(name, input);
    log(kind === 'started' ? 'Started backfill' : 'Backfill was started before', { topic, execution: name });
    return id;
}

;// CONCATENATED MODULE: ./build/validator/plan.js





/** Plans the activation of a candidate that was judged well, or says what outside the two files stands in its way. */
function planActivation(situation, layout, settings, { digest }) {
    const { candidate, verdict, item, claims, catalogue } = situation;
    const { topic, pending, active, before, after } = candidate;
    const foreign = claims.filter(({ owner }) => owner !== undefined && owner !== topic);
    if (foreign.length > 0) {
        return {
            kind: 'reject',
            reasons: foreign.map(({ table, owner }) => reason('TABLE_OWNED_BY_ANOTHER_TOPIC', `Table '${table}' belongs to topic '${owner ?? ''}' already`, 'table_name')),
        };
    }
    const wanted = tablesOf(after);
    if (wanted === undefined)
        throw new TypeError('A candidate without a schema was to be activated');
    const tables = (0,plan_changes/* planChanges */.X)({ topic, places: settings.places, before: tablesOf(before), after: wanted, catalogue });
    const rewrites = tables.changes.filter((change) => change.kind === 'rewrite-column');
    const obstacles = [
        ...tables.conflicts.map((text) => reason('TABLE_CONFLICT', text)),
        ...(settings.hasStateMachine ? [] : rewrites).map((change) => rewriteUnavailable(change)),
    ];
    if (obstacles.length > 0)
        return { kind: 'reject', reasons: obstacles };
    const replaced = active === undefined ? undefined : parseActivation(active.metadata);
    const unpatched = unfinishedBase(replaced, item);
    const lacksHistory = before !== undefined &&
        backfillInput(topic, before, after) !== undefined &&
        (after.schema?.backfill.enabled === true || rewrites.length > 0);
    return {
        kind: 'activate',
        activation: {
            archive: active === undefined ? undefined : archiveOf(topic, active.bytes, active.modified, before?.schema?.version, layout, digest),
            claims: claims.filter(({ owner }) => owner === undefined),
            changes: tables.changes.filter((change) => change.kind !== 'rewrite-column'),
            warnings: tables.drift,
            facts: {
                seq: Math.max(replaced?.seq ?? 0, item?.activationSeq ?? 0) + 1,
                sha256: digest(pending.bytes),
                commit: pending.metadata.get('commit'),
                schemaVersion: after.schema?.version,
                classification: verdict.classification,
                needsBackfill: lacksHistory || unpatched !== undefined,
                patchedBase: unpatched,
                previous: undefined,
            },
            condition: active === undefined ? { kind: 'absent' } : { kind: 'etag', etag: active.etag },
        },
    };
}
function rewriteUnavailable(change) {
    const { name } = change.column;
    return reason('REWRITE_UNAVAILABLE', `Column '${name}' can only change its type by a rewrite of the data, and no state machine is configured to run it; set BACKFILL_STATE_MACHINE_ARN, or keep the type`, name);
}
/** From where an earlier activation's history is still unpatched: the next backfill has to patch both. */
function unfinishedBase(replaced, item) {
    if (replaced?.patchedBase === undefined || item?.activationSeq !== replaced.seq)
        return undefined;
    return item.status === 'BACKFILL_PENDING' || item.status === 'BACKFILL_FAILED' ? replaced.patchedBase : undefined;
}
function archiveOf(topic, bytes, modified, version, layout, digest) {
    const suffix = digest(bytes).slice(0, 8);
    return {
        key: layout.archived(topic, version, modified),
        keyIfTaken: layout.archived(topic, version, modified, suffix),
        bytes,
    };
}

// EXTERNAL MODULE: ./build/core/error-report.js
var error_report = __webpack_require__(8167);
;// CONCATENATED MODULE: ./build/report/error-json.js
function renderErrorJson(error) {
    const { topic, timestamp, errors, compatibilityReport, sha256, versionId, commit, uploadedAt } = error;
    const document = {
        status: 'FAILED',
        topic,
        timestamp,
        errors: errors.map(({ type, field, message, rule }) => ({ type, field, message, rule })),
        compatibility_report: compatibilityReport,
        action_required: 'Fix breaking changes and re-upload to pending/',
        sha256,
        version_id: versionId,
        commit,
        uploaded_at: uploadedAt,
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/validator/reject.js



/**
 * Records a rejection: the candidate, then error.json, which is the commit record, then the item; and only then the candidate leaves
 * pending/. Writes are conditional, so that a slow run never covers what a later one said of a newer candidate.
 */
async function reject(rejected, ports) {
    const { topic, pending, reasons } = rejected;
    const { registry, digest, log } = ports;
    const { objects, layout } = registry;
    const sha256 = digest(pending.bytes);
    await record(rejected, sha256, ports);
    await noteInItem(rejected, sha256, ports);
    await objects.remove(pending.key, pending.etag);
    log('Schema rejected', { topic, sha256, errors: reasons.map(({ type, message }) => `${type}: ${message}`).slice(0, 20) });
    return {
        kind: 'rejected',
        topic,
        reasons,
        errorPath: objects.locate(layout.error(topic)),
        breakingChanges: reasons.filter(({ type }) => type === 'BREAKING_CHANGE').length,
    };
}
async function record({ topic, pending, reasons, report }, sha256, { registry, now }) {
    const { objects, layout } = registry;
    const [candidate, error] = await Promise.all([objects.get(layout.rejected(topic)), objects.get(layout.error(topic))]);
    const known = error === undefined ? undefined : (0,error_report/* parseErrorReport */.Q)(new TextDecoder().decode(error.bytes));
    if (known?.sha256 === sha256 && known.uploadedAt === pending.modified && (known.versionId ?? null) === pending.versionId)
        return;
    // A newer candidate may have come while this one was judged; its own event will see to it.
    const still = await objects.get(pending.key);
    if (still?.etag !== pending.etag)
        return;
    const metadata = new Map([['sha256', sha256]]);
    const refused = async (key, bytes, there) => {
        const condition = there === undefined ? { kind: 'absent' } : { kind: 'etag', etag: there.etag };
        if ((await objects.put(key, bytes, metadata, condition)) !== 'refused')
            return;
        const now = await objects.get(key);
        if (now !== undefined && sameBytes(now.bytes, bytes))
            return;
        throw new errors/* Fault */.vC(`${objects.locate(key)} was written by another run meanwhile; the topic is validated again`);
    };
    await refused(layout.rejected(topic), pending.bytes, candidate);
    const document = renderErrorJson({
        topic,
        timestamp: now().toISOString(),
        errors: reasons,
        compatibilityReport: report,
        sha256,
        versionId: pending.versionId,
        commit: pending.metadata.get('commit') ?? null,
        uploadedAt: pending.modified,
    });
    await refused(layout.error(topic), new TextEncoder().encode(document), error);
}
function sameBytes(a, b) {
    return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
const MAX_REASON = 300;
/** A topic that has an active version keeps running on it: neither its status nor its gate is touched. */
async function noteInItem({ topic, pending, hasActive, version, reasons }, sha256, ports) {
    const { items } = ports.registry;
    const at = ports.now().toISOString();
    const lastRejection = {
        at,
        sha256,
        version,
        commit: pending.metadata.get('commit') ?? null,
        reason: (reasons[0]?.message ?? '').slice(0, MAX_REASON),
    };
    if (!hasActive) {
        const changes = { processingEnabled: false, status: 'VALIDATION_FAILED', updatedAt: at, lastRejection };
        if ((await items.update(topic, changes, { kind: 'never-active' })) === 'written') {
            ports.log('Updated DynamoDB: processing_enabled=false, status=VALIDATION_FAILED', { topic });
            return;
        }
    }
    await items.update(topic, { lastRejection }, { kind: 'always' });
}

;// CONCATENATED MODULE: ./build/validator/validate-topic.js












/**
 * Reconciles one topic: whatever lies in pending/ now is activated or rejected, and what an earlier run left undone is finished.
 * Safe to run at any time, twice, and at once. Throws a Fault where it could not decide; nothing is written after a failed read.
 */
async function validateTopic(topic, ports) {
    const { registry, digest, log } = ports;
    const { objects, layout, items } = registry;
    const pending = await objects.get(layout.pending(topic));
    const [active, item] = await Promise.all([objects.get(layout.active(topic)), items.get(topic)]);
    if (active === undefined && item?.activationSeq !== undefined && item.activationSeq !== null) {
        const place = objects.locate(layout.active(topic));
        throw new errors/* Fault */.vC(`ACTIVE_MISSING: the registry knows activation ${item.activationSeq} of topic '${topic}', but ${place} is gone; restore it from archive/`);
    }
    if (pending === undefined) {
        if (active !== undefined)
            await finish(topic, active, true, ports);
        return { kind: 'idle', topic };
    }
    log(`Processing schema for topic: ${topic}`, { sha256: digest(pending.bytes), commit: pending.metadata.get('commit') });
    const isFlipped = active !== undefined && Buffer.from(active.bytes).equals(pending.bytes) && parseActivation(active.metadata) !== undefined;
    if (isFlipped)
        return conclude(topic, pending, active, [], [], ports);
    const before = active === undefined ? undefined : (0,topic_schema/* parseTopicSchema */.a)((0,registry_history/* contentOf */.$E)(active));
    if (before !== undefined && !(0,judge/* isReadableBaseline */.oC)(before)) {
        throw new errors/* Fault */.vC(`The active version of topic '${topic}' can't be read (${before.problems[0]?.message ?? 'it is not JSON'}); put a valid version there`);
    }
    const after = (0,topic_schema/* parseTopicSchema */.a)((0,registry_history/* contentOf */.$E)(pending), before);
    const history = await (0,registry_history/* historyOf */.om)(registry, topic, before?.schema, after.schema);
    return decideOn({ topic, pending, after, active, before, history }, item, ports);
}
async function decideOn(candidate, item, ports) {
    const { topic, pending, active, after } = candidate;
    const { settings, registry, digest } = ports;
    const moment = { now: ports.now().toISOString(), digest };
    const { verdict, reasons, report } = judgeCandidate(candidate, settings, moment);
    const turnDown = (why, text) => reject({ topic, pending, hasActive: active !== undefined, version: after.schema?.version ?? null, reasons: why, report: text }, ports);
    if (reasons.length > 0)
        return turnDown(reasons, report);
    const [claims, catalogue] = await Promise.all([
        claimsOf(candidate, ports),
        touchesTables(candidate, ports) ? readCatalogue(candidate, ports) : undefined,
    ]);
    const plan = planActivation({ candidate, verdict, item, claims, catalogue }, registry.layout, settings, moment);
    if (plan.kind === 'reject')
        return turnDown(plan.reasons, textOf(plan.reasons));
    const flipped = await applyActivation(candidate, plan.activation, ports);
    if (flipped.kind === 'refused')
        return turnDown(flipped.reasons, textOf(flipped.reasons));
    return conclude(topic, pending, flipped.active, createdBy(plan.activation), plan.activation.warnings, ports);
}
/** What follows the flip, whoever made it: item, backfill, and the candidate leaves pending/. */
async function conclude(topic, pending, active, tablesCreated, warnings, ports) {
    const { objects } = ports.registry;
    const finished = await finish(topic, active, false, ports);
    if (finished === undefined)
        throw new TypeError('An active object without its activation was to be concluded');
    // Refused: a newer candidate came, whose own event sees to it.
    await objects.remove(pending.key, pending.etag);
    const { facts, backfillId, processingEnabled, status } = finished;
    ports.log('Schema validated and activated', { topic, version: facts.schemaVersion, seq: facts.seq, status });
    return {
        kind: 'activated',
        topic,
        seq: facts.seq,
        classification: facts.classification,
        requiresBackfill: facts.needsBackfill,
        schemaPath: objects.locate(active.key),
        tablesCreated,
        backfillId,
        warnings: [...warnings, ...finished.warnings],
        processingEnabled,
        status,
    };
}
function createdBy({ changes }) {
    return changes.filter((change) => change.kind === 'create-table').map(({ database, table }) => `${database}.${table}`);
}
function textOf(reasons) {
    return `${reasons.map(({ type, message }) => `${type}: ${message}`).join('\n')}\n`;
}
/** Only an activation of ours has verified the tables; after one, a change that leaves them alone need not look. */
function touchesTables({ topic, active, before, after }, { settings }) {
    if (active === undefined || parseActivation(active.metadata) === undefined || after.schema === undefined)
        return true;
    const request = { topic, places: settings.places, before: tablesOf(before), after: (0,tables/* wantedTables */.R)(after.schema), catalogue: undefined };
    return (0,plan_changes/* planChanges */.X)(request).changes.length > 0;
}
async function claimsOf({ after }, { registry, settings }) {
    const { objects, layout } = registry;
    return Promise.all((tablesOf(after) ?? []).map(async ({ layer, name }) => {
        const database = settings.places.databases[layer];
        const key = layout.claim(database, name);
        return { key, table: `${database}.${name}`, owner: ownerIn((await objects.get(key))?.bytes) };
    }));
}

;// CONCATENATED MODULE: ./build/validator/sweep.js



/** Longer than any activation takes, so that a sweep meets no run in flight. */
const OLD_MS = 10 * 60_000;
const IN_FLIGHT = 8;
/** Reconciles every topic whose candidate has waited for long: its event was lost, or every try of it failed. */
async function sweep(ports, olderThanMs = OLD_MS) {
    const { objects, layout } = ports.registry;
    const faults = [];
    const outcomes = await (0,p_map/* default */.Ay)(await objects.folders(layout.topics), async (topic) => {
        if (layout.parse(layout.pending(topic)) === undefined)
            return undefined;
        try {
            const [pending] = (await objects.list(layout.pending(topic))).filter(({ key }) => key === layout.pending(topic));
            if (pending === undefined || ports.now().getTime() - Date.parse(pending.modified) < olderThanMs)
                return undefined;
            return await validateTopic(topic, ports);
        }
        catch (error) {
            if (!(error instanceof errors/* Fault */.vC))
                throw error;
            faults.push(error);
            return undefined;
        }
    }, { concurrency: IN_FLIGHT });
    return { outcomes: outcomes.filter((outcome) => outcome !== undefined), faults };
}


/***/ })

};
