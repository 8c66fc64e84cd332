export const id = 40;
export const ids = [40];
export const modules = {

/***/ 1040:
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
// EXTERNAL MODULE: ./build/core/verdict/judge.js + 5 modules
var judge = __webpack_require__(4374);
// EXTERNAL MODULE: ./build/core/schema/tables.js
var tables = __webpack_require__(2191);
// EXTERNAL MODULE: ./build/core/schema/unreadable-reason.js
var unreadable_reason = __webpack_require__(626);
// EXTERNAL MODULE: ./build/protocol/stored-schema.js
var stored_schema = __webpack_require__(1044);
// EXTERNAL MODULE: ./build/core/change/tables/plan-changes.js + 5 modules
var plan_changes = __webpack_require__(9178);
// EXTERNAL MODULE: ./build/protocol/origin.js
var origin = __webpack_require__(3287);
;// CONCATENATED MODULE: ./build/protocol/activation-metadata.js

const CLASSIFICATIONS = [
    'new',
    'unchanged',
    'compatible',
    'enhancement',
    'breaking',
    'invalid',
];
const NAMES = {
    seq: 'activation-seq',
    sha256: origin/* ORIGIN */.VT.sha256,
    commit: origin/* ORIGIN */.VT.commit,
    schemaVersion: 'schema-version',
    classification: 'classification',
    needsBackfill: 'needs-backfill',
    patchedBase: 'patched-base',
    previous: 'previous',
};
function activationMetadata(facts) {
    const entries = [
        [NAMES.seq, String(facts.seq)],
        [NAMES.sha256, facts.sha256],
        [NAMES.commit, facts.commit],
        [NAMES.schemaVersion, facts.schemaVersion],
        [NAMES.classification, facts.classification],
        [NAMES.needsBackfill, String(facts.needsBackfill)],
        [NAMES.patchedBase, facts.patchedBase],
        [NAMES.previous, facts.previous],
    ];
    return new Map(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
/** Undefined for an object that no validator activated, such as one put there by hand. */
function parseActivation(metadata) {
    const seq = metadata.get(NAMES.seq) ?? '';
    const { sha256, commit } = (0,origin/* parseOrigin */.ef)(metadata);
    if (!/^[1-9][0-9]{0,14}$/.test(seq) || sha256 === undefined)
        return undefined;
    const classification = metadata.get(NAMES.classification);
    return {
        seq: Number(seq),
        sha256,
        commit,
        schemaVersion: metadata.get(NAMES.schemaVersion),
        classification: CLASSIFICATIONS.find((one) => one === classification) ?? 'compatible',
        needsBackfill: metadata.get(NAMES.needsBackfill) === 'true',
        patchedBase: metadata.get(NAMES.patchedBase),
        previous: metadata.get(NAMES.previous),
    };
}

// EXTERNAL MODULE: ./build/core/schema/topic-schema.js + 8 modules
var topic_schema = __webpack_require__(5265);
;// CONCATENATED MODULE: ./build/validator/patched-base.js



/** From where an earlier activation's history is still unpatched: the next backfill has to patch both. */
function unfinishedBase(active, standing) {
    const replaced = active === undefined ? undefined : parseActivation(active.metadata);
    if (replaced?.patchedBase === undefined || standing.seq !== replaced.seq)
        return undefined;
    return standing.status === 'BACKFILL_PENDING' || standing.status === 'BACKFILL_FAILED'
        ? replaced.patchedBase
        : undefined;
}
async function readPatchedBase(key, { objects }) {
    const stored = await objects.get(key);
    if (stored === undefined) {
        throw new errors/* Fault */.vC(`The archived version ${objects.locate(key)} is gone, so what history lacks can't be told; restore it`);
    }
    return { key, version: (0,topic_schema/* parseTopicSchema */.ac)(stored.bytes) };
}

;// CONCATENATED MODULE: ./build/protocol/claims.js
function printClaim({ topic, table }) {
    return new TextEncoder().encode(`${JSON.stringify({ topic, table }, null, 2)}\n`);
}
/** The topic a claim names; undefined for none, and for what can't be read. The table is the key's, whatever the file says. */
function claimingTopic(bytes) {
    if (bytes === undefined)
        return undefined;
    try {
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' &&
            value !== null &&
            'topic' in value &&
            typeof value.topic === 'string'
            ? value.topic
            : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/core/verdict/accepted-findings.js
var accepted_findings = __webpack_require__(1466);
// EXTERNAL MODULE: ./build/core/verdict/decide.js
var decide = __webpack_require__(710);
// EXTERNAL MODULE: ./build/core/verdict/policy.js
var policy = __webpack_require__(8408);
// EXTERNAL MODULE: ./build/core/verdict/verdict.js + 1 modules
var verdict_verdict = __webpack_require__(9389);
// EXTERNAL MODULE: ./build/report/text.js + 1 modules
var report_text = __webpack_require__(1842);
// EXTERNAL MODULE: ./build/protocol/candidate-metadata.js
var candidate_metadata = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/core/verdict/finding-address.js
var finding_address = __webpack_require__(3032);
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
        .map(({ rule, severity, column, path, message }) => ({
        type: severity === 'breaking'
            ? 'BREAKING_CHANGE'
            : (TYPES.get(rule) ?? rule.toUpperCase().replaceAll('-', '_')),
        field: (0,finding_address/* addressOf */.ci)({ column, path }),
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
    const context = {
        policy: policy/* VALIDATOR_POLICY */.Cu,
        today: now.slice(0, 10),
        digest,
        planStatements: () => [],
    };
    const sha256 = active === undefined ? null : digest(active.bytes);
    const baseline = { source: 'registry', ref: active?.key ?? null, sha256 };
    const side = before === undefined ? undefined : { file: active?.key ?? file, parsed: before };
    const accept = settings.acceptsApprovals ? approvedByPublish(pending, digest) : undefined;
    const verdict = (0,verdict_verdict/* verdictOn */.Hc)({ topic, before: side, after: { file, parsed: after }, baseline, history, accept }, context);
    const report = (0,report_text/* renderText */.S5)((0,decide/* decide */.L)({ topics: [verdict], baseline }), {
        color: false,
        width: 100,
    });
    return { verdict, reasons: reasonsFor(candidate, verdict, sha256, settings), report };
}
const UNREADABLE = reason('JSON_SYNTAX', 'The candidate is no topic schema');
function reasonsFor({ pending, after }, { findings }, activeSha256, { judges }) {
    if (judges === 'structure') {
        const errors = reasonsOf(findings.filter(({ severity }) => severity === 'error'));
        return after.schema === undefined && errors.length === 0 ? [UNREADABLE] : errors;
    }
    const { baseSha256: base } = (0,candidate_metadata/* parseCandidate */.P)(pending.metadata);
    if (base !== undefined && base !== activeSha256) {
        return [
            reason('STALE', 'The active version is another one than this candidate was judged against; publish judges it again'),
        ];
    }
    const reasons = reasonsOf(findings.filter(({ accepted }) => accepted === undefined));
    return after.schema === undefined && reasons.length === 0 ? [UNREADABLE] : reasons;
}
/** Accepts exactly the breaks that publish wrote down, all of them or none, and never what the table can't do. */
function approvedByPublish({ metadata }, digest) {
    const { acceptedFindings: noted, actor } = (0,candidate_metadata/* parseCandidate */.P)(metadata);
    return (findings) => {
        const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'breaking');
        const isNoted = noted !== undefined && noted === (0,accepted_findings/* acceptedFindings */.o)(findings, digest);
        if (!isNoted || !grave.every(({ approvable }) => approvable))
            return [];
        return [
            {
                kind: 'approval',
                by: actor ?? null,
                reason: 'accepted when it was published',
                until: null,
                covers: grave.map(({ fingerprint }) => fingerprint),
            },
        ];
    };
}
/** The tables a version wants; undefined where it can't be read or there is none. */
function tablesOf(file) {
    return file?.schema === undefined ? undefined : (0,tables/* wantedTables */.R)(file.schema);
}

;// CONCATENATED MODULE: ./build/validator/claims.js



/** Who has claimed the tables that a candidate wants. */
async function readClaims({ after }, { registry, settings }) {
    const { objects, layout } = registry;
    return Promise.all((tablesOf(after) ?? []).map(async ({ layer, name }) => {
        const database = settings.places.databases[layer];
        const key = layout.claim(database, name);
        return {
            key,
            table: `${database}.${name}`,
            owner: claimingTopic((await objects.get(key))?.bytes),
        };
    }));
}
/**
 * Takes the tables for the topic; a topic that was faster has them, and then nothing is taken. A claim is never given back: a twin
 * of this run may be activating another candidate on it at this moment, and no store could tell the two apart.
 */
async function takeClaims(topic, claims, { registry: { objects } }) {
    for (const { key, table } of claims) {
        const claim = printClaim({ topic, table });
        if ((await objects.put(key, claim, new Map(), { kind: 'absent' })) !== 'refused')
            continue;
        const owner = claimingTopic((await objects.get(key))?.bytes);
        if (owner !== topic)
            return takenBy(owner, table, key);
    }
    return undefined;
}
function takenBy(owner, table, key) {
    return reason('TABLE_OWNED_BY_ANOTHER_TOPIC', `Table '${table}' belongs to topic '${owner ?? 'unknown'}' already; choose another table_name, or remove ${key} if that topic never used it`, 'table_name');
}

// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __webpack_require__(6477);
// EXTERNAL MODULE: ./build/core/change/catch-up.js
var catch_up = __webpack_require__(4720);
// EXTERNAL MODULE: ./build/core/change/pair.js + 3 modules
var pair = __webpack_require__(4291);
;// CONCATENATED MODULE: ./build/protocol/backfill-input.js



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
    if (!(0,catch_up/* lacksHistory */.Rd)(pairing))
        return undefined;
    const { schema } = after;
    return inputOf(topic, schema.version ?? 'unknown', (0,catch_up/* catchUpOf */.wH)(schema, pairing));
}
/** The same, of what the comparison found already. */
function inputOf(topic, version, catchUp) {
    const { lookbackDays, strategy, chunkDays, newColumns, typeChanges } = catchUp;
    return {
        topic_name: topic,
        schema_version: version,
        backfill_config: {
            // An execution that is started is wanted: a rewrite can't be switched off, and whatever can is not started.
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
    };
}
const TRIGGER = 'schema_validator';
/** A state machine's input, or every reason why it is none of ours. A key that nobody knows is one of them. */
function parseBackfillInput(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { problems: ['it is no JSON'] };
    }
    const problems = [...problemsOf(value, INPUT, '')];
    return problems.length > 0 ? { problems } : { input: value };
}
const value = (is, words) => ({
    kind: 'value',
    is,
    words,
});
const object = (keys) => ({
    kind: 'object',
    keys: new Map(Object.entries(keys)),
});
const TEXT = value((text) => typeof text === 'string', 'a text');
const DAYS = value((days) => Number.isSafeInteger(days) && Number(days) > 0, 'a number of days');
const INPUT = object({
    topic_name: TEXT,
    schema_version: TEXT,
    backfill_config: object({
        enabled: value((it) => it === true, 'true'),
        lookback_days: DAYS,
        strategy: value((it) => it === 'incremental' || it === 'full', 'incremental or full'),
        chunk_days: DAYS,
        new_columns: { kind: 'list', of: TEXT },
        type_changes: { kind: 'list', of: object({ field: TEXT, old_type: TEXT, new_type: TEXT }) },
    }),
    trigger_source: value((it) => it === TRIGGER, TRIGGER),
});
function* problemsOf(found, shape, at) {
    const named = at === '' ? 'it' : at;
    if (shape.kind === 'value') {
        if (!shape.is(found))
            yield `${named} must be ${shape.words}`;
    }
    else if (shape.kind === 'list') {
        if (!Array.isArray(found))
            yield `${named} must be a list`;
        else
            for (const [index, one] of found.entries())
                yield* problemsOf(one, shape.of, `${at}[${index}]`);
    }
    else if (typeof found !== 'object' || found === null || Array.isArray(found)) {
        yield `${named} must be an object`;
    }
    else {
        const members = new Map(Object.entries(found));
        const below = (key) => (at === '' ? key : `${at}.${key}`);
        for (const [key, one] of shape.keys)
            yield* problemsOf(members.get(key), one, below(key));
        for (const key of members.keys())
            if (!shape.keys.has(key))
                yield `${quoted(below(key))} is a key that nobody knows`;
    }
}
/** Whether columns change that readers have already, and not only new ones are filled. */
function changesTypes({ backfill_config: { type_changes } }) {
    return type_changes.length > 0;
}
const MAX_NAME = 80;
/** One name for one activation's backfill, so that starting it twice is starting it once. Step Functions takes 80 characters. */
function executionName(topic, seq, sha256) {
    const tail = `-${seq}-${sha256.slice(0, 12)}`;
    return `${topic.slice(0, MAX_NAME - tail.length)}${tail}`;
}

;// CONCATENATED MODULE: ./build/validator/plan.js








/** Plans the activation of a candidate that was judged well, or says what outside the two files stands in its way. */
function planActivation(situation, layout, settings, { digest }) {
    const { candidate, verdict, standing, unpatched, claims, catalogue } = situation;
    const { topic, pending, active, before, after } = candidate;
    const foreign = claims.filter(({ owner }) => owner !== undefined && owner !== topic);
    if (foreign.length > 0) {
        return {
            kind: 'reject',
            reasons: foreign.map(({ owner, table, key }) => takenBy(owner, table, key)),
        };
    }
    const wanted = tablesOf(after);
    if (wanted === undefined)
        throw new TypeError('A candidate without a schema was to be activated');
    const left = active === undefined && catalogue !== undefined && claims.every(({ owner }) => owner === topic);
    const older = left ? leftBehind(wanted, catalogue) : tablesOf(before);
    const tables = (0,plan_changes/* planChanges */.X)({
        topic,
        places: settings.places,
        before: older,
        after: wanted,
        catalogue,
    });
    const isStructural = settings.judges === 'structure';
    const rewrites = tables.changes.filter((change) => change.kind === 'rewrite-column');
    const obstacles = [
        ...(isStructural ? [] : tables.conflicts).map(conflictReason),
        ...(settings.hasStateMachine || isStructural ? [] : rewrites).map((change) => rewriteUnavailable(change)),
    ];
    if (obstacles.length > 0)
        return { kind: 'reject', reasons: obstacles };
    const replaced = active === undefined ? undefined : parseActivation(active.metadata);
    const dropped = tables.changes.filter((change) => change.kind === 'drop-column');
    const base = unpatched?.version ?? before;
    const isAskedFor = unpatched !== undefined || after.schema?.backfill.enabled === true || rewrites.length > 0;
    const needsBackfill = !isStructural &&
        isAskedFor &&
        base !== undefined &&
        backfillInput(topic, base, after) !== undefined;
    return {
        kind: 'activate',
        activation: {
            archive: active === undefined || active.etag === pending.etag
                ? undefined
                : archiveOf(topic, active, before?.schema?.version, layout, digest),
            claims: claims.filter(({ owner }) => owner === undefined),
            changes: tables.changes.filter((change) => isApplied(change, settings)),
            warnings: [
                ...tables.drift.map(({ message }) => message),
                ...dropped.map(stays),
                ...(isStructural
                    ? [...tables.conflicts.map(({ message }) => message), ...rewrites.map(staysAs)]
                    : []),
            ],
            facts: {
                seq: Math.max(replaced?.seq ?? 0, standing?.seq ?? 0) + 1,
                sha256: digest(pending.bytes),
                commit: (0,origin/* parseOrigin */.ef)(pending.metadata).commit,
                schemaVersion: after.schema?.version,
                classification: verdict.classification,
                needsBackfill,
                patchedBase: unpatched?.key,
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
/**
 * What the validator runs itself. Not a rewrite, which is the backfill's; and no DROP COLUMN: no statement is conditional, so one that
 * comes late, or whose candidate is never in force, would take a column from the version that is. It stays until people drop it.
 */
function isApplied({ kind }, { judges }) {
    if (judges === 'structure')
        return kind === 'create-table' || kind === 'add-columns' || kind === 'change-column';
    return kind !== 'rewrite-column' && kind !== 'drop-column';
}
function staysAs({ database, table, column, was, }) {
    return `${database}.${table} keeps the column '${column.name}' as ${(0,column_type/* printColumnType */.kc)(was)}; only a rewrite could change that`;
}
function stays({ database, table, column, }) {
    return `${database}.${table} keeps the column '${column}', which no schema names any more, until somebody drops it`;
}
/**
 * The tables of a topic that was never active but has claimed them: an earlier candidate, which died or was replaced before it came
 * into force, has created them. They hold nothing yet, so the next candidate may change them as if they were a version's.
 */
function leftBehind(wanted, catalogue) {
    return wanted.flatMap((table) => {
        const existing = catalogue[table.layer];
        const columns = existing?.columns.flatMap(({ name, type }) => typeof type === 'string' ? [] : [{ name, type }]);
        return columns === undefined
            ? []
            : [{ ...table, columns, properties: new Map() }];
    });
}
function archiveOf(topic, { bytes, modified, metadata }, version, layout, digest) {
    const suffix = digest(bytes).slice(0, 8);
    const facts = parseActivation(metadata);
    return {
        key: layout.archived(topic, version, modified),
        keyIfTaken: layout.archived(topic, version, modified, suffix),
        bytes,
        metadata: facts === undefined ? new Map() : activationMetadata(facts),
    };
}
function conflictReason({ message, columns: [column, ...others] }) {
    const field = others.length === 0 ? (column ?? null) : null;
    return reason('TABLE_CONFLICT', message, field);
}

;// CONCATENATED MODULE: ./build/validator/apply.js







/**
 * Runs the steps of an activation up to and including the flip, its one commit point: until active/ is replaced nothing that was
 * done counts, and whoever starts over finds it done. Each write is conditional; a Fault leaves the rest to the next run.
 */
async function applyActivation(candidate, activation, ports) {
    const previous = await archive(activation, ports);
    const taken = await takeClaims(candidate.topic, activation.claims, ports);
    if (taken !== undefined)
        return { kind: 'refused', reasons: [taken] };
    // No statement is conditional, so a run that slept must not change tables for a candidate that others are done with. What remains
    // is one that lands late. Adding a column, or promoting one, twice is harmless; but Athena takes a STRUCT's whole type, so of a
    // STRUCT that grew twice in that time the second field would be gone again.
    if (activation.changes.length > 0 && !(await isStillWaiting(candidate.pending, ports)))
        return { kind: 'superseded' };
    const obstacle = await changeTables(candidate, activation, ports);
    if (obstacle !== undefined)
        return { kind: 'refused', reasons: [obstacle] };
    if (!(await isStillWaiting(candidate.pending, ports)))
        return { kind: 'superseded' };
    const { needsBackfill, patchedBase } = activation.facts;
    const facts = {
        ...activation.facts,
        previous,
        patchedBase: needsBackfill ? (patchedBase ?? previous) : undefined,
    };
    return { kind: 'flipped', active: await flip(candidate, activation, facts, ports) };
}
/** Whether pending/ still holds this very upload; another one of the same bytes may come with other metadata. */
async function isStillWaiting(pending, { registry: { objects } }) {
    const there = await objects.get(pending.key);
    return (there?.etag === pending.etag &&
        there.versionId === pending.versionId &&
        there.modified === pending.modified);
}
/** Every version that is replaced is kept, byte for byte. Answers with its key. */
async function archive({ archive: replaced }, { registry: { objects } }) {
    if (replaced === undefined)
        return undefined;
    const { key, keyIfTaken, bytes, metadata } = replaced;
    for (const candidate of [key, keyIfTaken]) {
        if ((await objects.put(candidate, bytes, metadata, { kind: 'absent' })) !== 'refused')
            return candidate;
        const there = await objects.get(candidate);
        if (there !== undefined && Buffer.from(there.bytes).equals(bytes))
            return candidate;
    }
    throw new errors/* Fault */.vC(`${objects.locate(keyIfTaken)} holds other bytes than its name says; move it away`);
}
/** Applies what the catalogue lacks, and reads it back: nothing is in force before the catalogue shows it. */
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
    const before = tablesOf(candidate.before);
    const left = (0,plan_changes/* planChanges */.X)({
        topic: candidate.topic,
        places: settings.places,
        before,
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
/** What exists of the tables a candidate wants. */
async function readCatalogue({ after }, { warehouse, settings }) {
    const [standardized, curated] = await Promise.all((tablesOf(after) ?? []).map(({ layer, name }) => warehouse.table(settings.places.databases[layer], name)));
    return { standardized, curated };
}
/** The validated bytes, never a copy of pending/, which may hold others by now. */
async function flip(candidate, { condition }, facts, ports) {
    const { objects, layout } = ports.registry;
    const key = layout.active(candidate.topic);
    const { bytes, size } = candidate.pending;
    const metadata = activationMetadata(facts);
    const written = await objects.put(key, bytes, metadata, condition);
    if (written !== 'refused')
        return { key, bytes, size, metadata, modified: ports.now().toISOString(), ...written };
    // Our own write, whose answer was lost, or that of a twin of this run may have been first.
    const there = await objects.get(key);
    const seen = there === undefined ? undefined : parseActivation(there.metadata);
    if (there !== undefined && seen?.seq === facts.seq && seen.sha256 === facts.sha256)
        return there;
    throw new errors/* Fault */.vC(`${objects.locate(key)} was replaced by another run meanwhile; the topic is validated again`);
}

;// CONCATENATED MODULE: ./build/validator/finish.js






/**
 * What follows the flip: the registry item and the backfill, from what the active object itself says, so that whoever comes next
 * does what a run that died left undone. `item` is what was read of it, not before the active object. `isWaiting`: a candidate is
 * still there, so the run that flipped may have died before the backfill. Undefined for an object that no validator activated.
 */
async function finish(topic, active, item, isWaiting, ports) {
    const facts = parseActivation(active.metadata);
    if (facts === undefined)
        return undefined;
    const isRecorded = item?.activationSeq === facts.seq;
    const known = { facts, backfillId: undefined, warnings: [] };
    if (isRecorded && !mayLackBackfill(item, facts, active, isWaiting, ports)) {
        return { ...known, processingEnabled: item.processingEnabled, status: item.status ?? '' };
    }
    const input = await finish_inputOf(topic, active, facts, ports);
    const current = isRecorded ? item : await recordInItem(topic, active, facts, input, ports);
    const gate = {
        processingEnabled: current.processingEnabled ?? false,
        status: current.status ?? '',
    };
    if (current.activationSeq !== facts.seq)
        return { ...known, ...gate };
    const isDue = mayLackBackfill(current, facts, active, isWaiting || !isRecorded, ports);
    const version = facts.schemaVersion ?? 'unknown';
    const isUnpatched = input !== undefined && ports.backfill === undefined;
    return {
        ...known,
        ...gate,
        backfillId: isDue ? await startBackfill(topic, facts, input, ports) : undefined,
        warnings: isUnpatched
            ? [`No state machine is configured, so history before version ${version} is not patched`]
            : [],
    };
}
/** Step Functions forgets a name after 90 days, and would start the same backfill anew. */
const NAME_KEPT_MS = 80 * 86_400_000;
/**
 * Whether the backfill may not have been started yet. While the gate waits for it, starting it again is harmless. An online one
 * leaves no mark in the item, so it is only asked for while somebody may have died before it and its name is still taken.
 */
function mayLackBackfill({ status }, { needsBackfill }, { modified }, isWaiting, { backfill, settings, now }) {
    if (!needsBackfill || backfill === undefined)
        return false;
    if (status === 'BACKFILL_PENDING')
        return true;
    const isYoung = now().getTime() - Date.parse(modified) < NAME_KEPT_MS;
    return status === 'READY' && settings.backfillMode === 'online' && isWaiting && isYoung;
}
/** Answers with the item as it is then: ours, or that of a later activation. */
async function recordInItem(topic, active, facts, input, ports) {
    const { objects, items, layout } = ports.registry;
    const wanted = itemOf(topic, active, facts, input, ports);
    if ((await items.update(topic, wanted, { kind: 'newer', seq: facts.seq })) === 'written') {
        ports.log(`Updated DynamoDB: processing_enabled=${wanted.processingEnabled}, status=${wanted.status}`, { topic });
        return wanted;
    }
    const current = await items.get(topic);
    const seq = current?.activationSeq ?? null;
    if (seq === null || current === undefined) {
        throw new errors/* Fault */.vC(`The registry item of topic '${topic}' has an activation_seq that is no number; correct it or remove the attribute`);
    }
    if (seq === facts.seq && current.schemaSha256 === facts.sha256)
        return current;
    const now = await objects.get(layout.active(topic));
    const isReplaced = now === undefined || parseActivation(now.metadata)?.seq !== facts.seq;
    if (isReplaced && seq !== facts.seq)
        return current;
    throw new errors/* Fault */.vC(`The registry item of topic '${topic}' tells of activation ${seq} already; the topic is validated again`);
}
async function finish_inputOf(topic, active, facts, { registry }) {
    if (!facts.needsBackfill || facts.patchedBase === undefined)
        return undefined;
    const base = await readPatchedBase(facts.patchedBase, registry);
    return backfillInput(topic, base.version, (0,topic_schema/* parseTopicSchema */.ac)(active.bytes));
}
function itemOf(topic, active, facts, input, { registry, backfill, settings, now }) {
    const isPaused = input !== undefined &&
        backfill !== undefined &&
        (settings.backfillMode === 'gated' || changesTypes(input));
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
    };
}
async function startBackfill(topic, facts, input, { backfill, log }) {
    if (input === undefined || backfill === undefined)
        return undefined;
    const name = executionName(topic, facts.seq, facts.sha256);
    const { kind, id } = await backfill.start(name, input);
    log(kind === 'started' ? 'Started backfill' : 'Backfill was started before', {
        topic,
        execution: name,
    });
    return id;
}

;// CONCATENATED MODULE: ./build/validator/read-force.js


/** The first number that metadata can't hold; nobody activates a topic that often. */
const SEQ_LIMIT = 1e14;
/** Reads both, and makes sure that they belong together. A Fault where they can't. */
async function readForce(topic, ports) {
    const { objects, items, layout } = ports.registry;
    const [first, item] = await Promise.all([objects.get(layout.active(topic)), items.get(topic)]);
    const seq = item?.activationSeq ?? null;
    if (seq === null)
        return { active: first, item };
    if (!Number.isInteger(seq) || seq < 0 || seq >= SEQ_LIMIT) {
        throw new errors/* Fault */.vC(`The registry item of topic '${topic}' has the activation_seq ${seq}, which counts nothing; correct it or remove it`);
    }
    if (isBehind(first, item)) {
        // Maybe only because it was read earlier: active/ is always written before the item.
        const active = await objects.get(layout.active(topic));
        if (active === undefined) {
            const place = objects.locate(layout.active(topic));
            throw new errors/* Fault */.vC(`ACTIVE_MISSING: the registry knows activation ${seq} of topic '${topic}', but ${place} is gone; restore it from archive/`);
        }
        return {
            active: isBehind(active, item) ? await renumber(topic, active, seq, ports) : active,
            item,
        };
    }
    return { active: first, item };
}
/** Whether the item tells of a later activation than the active object, or of another one under its number. */
function isBehind(active, item) {
    if (active === undefined)
        return true;
    const facts = parseActivation(active.metadata);
    const seq = item?.activationSeq ?? 0;
    return (facts !== undefined &&
        (seq > facts.seq || (seq === facts.seq && item?.schemaSha256 !== facts.sha256)));
}
/**
 * A store knows versions by their bytes only. So the flip of a run that slept while others activated another version and then the
 * former one again is not refused: the version it brings is in force then, under a number that is spent. It gets the next one.
 */
async function renumber(topic, active, spent, { registry, log }) {
    const { objects, layout } = registry;
    const facts = parseActivation(active.metadata);
    if (facts === undefined)
        return active;
    const metadata = activationMetadata({ ...facts, seq: spent + 1 });
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

// EXTERNAL MODULE: ./build/protocol/archived-versions.js
var archived_versions = __webpack_require__(4257);
;// CONCATENATED MODULE: ./build/validator/read-history.js

/** The versions that were in force before, as far as they matter. */
async function readHistory({ objects, layout }, topic, before, after) {
    if (!(0,archived_versions/* dependsOnHistory */.$k)(before?.schema, after.schema))
        return [];
    const archived = await objects.list(layout.archive(topic));
    const needed = (0,archived_versions/* versionsToRead */.H1)(archived, layout, before?.schema, after.schema);
    return (0,archived_versions/* formerVersions */.H$)(await Promise.all(needed.map(({ key }) => objects.get(key))));
}

// EXTERNAL MODULE: ./build/protocol/error-json.js
var error_json = __webpack_require__(8574);
;// CONCATENATED MODULE: ./build/validator/reject.js





/**
 * Records a rejection: the candidate, then error.json, which is the commit record, then the item; and only then the candidate leaves
 * pending/. Writes are conditional, so that a slow run never covers what a later one said of a newer candidate.
 */
async function reject(rejected, ports) {
    const { topic, pending, reasons } = rejected;
    const { registry, digest, log } = ports;
    const { objects, layout } = registry;
    const sha256 = (0,stored_schema/* sha256Of */.Bj)(pending, digest);
    const at = await record(rejected, sha256, ports);
    if (at === undefined) {
        log('Another candidate took the place of this one', { topic });
        return { kind: 'idle', topic };
    }
    await noteInItem(rejected, sha256, at, ports);
    await objects.remove(pending.key, pending.etag);
    log('Schema rejected', {
        topic,
        sha256,
        errors: reasons.map(({ type, message }) => `${type}: ${message}`).slice(0, 20),
    });
    return {
        kind: 'rejected',
        topic,
        reasons,
        errorPath: objects.locate(layout.error(topic)),
        breakingChanges: reasons.filter(({ type }) => type === 'BREAKING_CHANGE').length,
    };
}
/** Answers with the time of the rejection; undefined where the candidate is not in pending/ any more, and others see to it. */
async function record({ topic, pending, reasons, report }, sha256, ports) {
    const { objects, layout } = ports.registry;
    const [candidate, error] = await Promise.all([
        objects.get(layout.rejected(topic)),
        objects.get(layout.error(topic)),
    ]);
    const known = error === undefined ? undefined : (0,error_json/* parseErrorJson */.i)(error.bytes);
    if (known !== undefined &&
        (known.sha256 ?? null) === sha256 &&
        known.uploadedAt === pending.modified &&
        (known.versionId ?? null) === pending.versionId)
        return ports.now().toISOString();
    if (!(await isStillWaiting(pending, ports)))
        return undefined;
    const metadata = (0,origin/* originMetadata */.MG)({ commit: undefined, sha256: sha256 ?? undefined });
    const overtaken = (key) => new errors/* Fault */.vC(`${objects.locate(key)} was written by another run meanwhile; the topic is validated again`);
    const refused = async (key, bytes, there) => {
        const condition = there === undefined ? { kind: 'absent' } : { kind: 'etag', etag: there.etag };
        if ((await objects.put(key, bytes, metadata, condition)) !== 'refused')
            return;
        const meanwhile = await objects.get(key);
        if (meanwhile !== undefined && Buffer.from(meanwhile.bytes).equals(bytes))
            return;
        throw overtaken(key);
    };
    if (sha256 !== null)
        await refused(layout.rejected(topic), pending.bytes, candidate);
    // Of a candidate beyond what anyone reads there are no bytes to keep; an empty file, or an earlier candidate, would only pretend to be it.
    else if (candidate !== undefined &&
        (await objects.remove(candidate.key, candidate.etag)) === 'refused')
        throw overtaken(candidate.key);
    const timestamp = ports.now().toISOString();
    const document = (0,error_json/* renderErrorJson */.B)({
        topic,
        timestamp,
        errors: reasons,
        compatibilityReport: report,
        sha256,
        versionId: pending.versionId,
        commit: (0,origin/* parseOrigin */.ef)(pending.metadata).commit ?? null,
        uploadedAt: pending.modified,
    });
    await refused(layout.error(topic), new TextEncoder().encode(document), error);
    return timestamp;
}
const MAX_REASON = 300;
/**
 * A topic that has an active version keeps running on it: neither its status nor its gate is touched. Where an activation came
 * meanwhile, the item is the later one's, and error.json alone tells of the rejection.
 */
async function noteInItem({ topic, pending, hasActive, seq, version, reasons }, sha256, at, ports) {
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
    const say = () => ports.log('Updated DynamoDB: processing_enabled=false, status=VALIDATION_FAILED', { topic });
    // A version put by hand, which nothing has validated, may have no item yet: a rejection must leave neither half an item nor an open gate.
    if (hasActive &&
        seq === null &&
        (await items.update(topic, closed, { kind: 'ungated' })) === 'written')
        return say();
    const condition = seq === null ? { kind: 'never-active' } : { kind: 'same', seq };
    if (hasActive) {
        await items.update(topic, { lastRejection }, condition);
        return;
    }
    if ((await items.update(topic, closed, condition)) === 'written')
        say();
}

;// CONCATENATED MODULE: ./build/validator/validate-topic.js

















/**
 * Reconciles one topic: whatever lies in pending/ now is activated or rejected, and what an earlier run left undone is finished.
 * Safe to run at any time, twice, and at once. Throws a Fault where it could not decide; nothing is written after a failed read.
 */
async function validateTopic(topic, ports) {
    const { registry, digest, log } = ports;
    const { objects, layout } = registry;
    const { active, item } = await readForce(topic, ports);
    // After the version in force: so it was a candidate while that one was, and not one that others activated and replaced since.
    const pending = await objects.get(layout.pending(topic));
    // Whatever becomes of the candidate, the activation in force must not stay half done.
    const finished = active === undefined
        ? undefined
        : await finish(topic, active, item, pending !== undefined, ports);
    if (pending === undefined)
        return { kind: 'idle', topic };
    log(`Processing schema for topic: ${topic}`, {
        sha256: (0,stored_schema/* sha256Of */.Bj)(pending, digest),
        commit: (0,origin/* parseOrigin */.ef)(pending.metadata).commit,
    });
    if (active !== undefined && finished !== undefined && isSame(active, pending)) {
        return conclude(topic, pending, active, finished, [], [], ports);
    }
    const before = active === undefined ? undefined : (0,stored_schema/* parseStored */.Tw)(active);
    if (before !== undefined && !(0,judge/* isReadableBaseline */.oC)(before)) {
        throw new errors/* Fault */.vC(`The active version of topic '${topic}' can't be read (${(0,unreadable_reason/* unreadableReason */.Q)(before)}); put a valid version there`);
    }
    const after = (0,stored_schema/* parseStored */.Tw)(pending);
    const history = await readHistory(registry, topic, before, after);
    const standing = {
        seq: finished?.facts.seq ?? item?.activationSeq ?? null,
        status: finished?.status ?? item?.status ?? null,
    };
    return decideOn({ topic, pending, after, active, before, history }, standing, item, ports);
}
async function decideOn(candidate, standing, item, ports) {
    const { topic, pending, active, after } = candidate;
    const { settings, registry, digest } = ports;
    const moment = { now: ports.now().toISOString(), digest };
    const { verdict, reasons, report } = judgeCandidate(candidate, settings, moment);
    const turnDown = (why, text) => {
        const version = after.schema?.version ?? null;
        return reject({
            topic,
            pending,
            hasActive: active !== undefined,
            seq: standing.seq,
            version,
            reasons: why,
            report: text,
        }, ports);
    };
    if (reasons.length > 0)
        return turnDown(reasons, report);
    const unfinished = settings.judges === 'structure' ? undefined : unfinishedBase(active, standing);
    const [claims, unpatched, catalogue] = await Promise.all([
        readClaims(candidate, ports),
        unfinished === undefined ? undefined : readPatchedBase(unfinished, registry),
        touchesTables(candidate, ports) ? readCatalogue(candidate, ports) : undefined,
    ]);
    const plan = planActivation({ candidate, verdict, standing, unpatched, claims, catalogue }, registry.layout, settings, moment);
    if (plan.kind === 'reject')
        return turnDown(plan.reasons, textOf(plan.reasons));
    const flipped = await applyActivation(candidate, plan.activation, ports);
    if (flipped.kind === 'superseded') {
        ports.log('Another candidate took the place of this one', { topic });
        return { kind: 'idle', topic };
    }
    if (flipped.kind === 'refused')
        return turnDown(flipped.reasons, textOf(flipped.reasons));
    const finished = await finish(topic, flipped.active, item, true, ports);
    if (finished === undefined)
        throw new TypeError('An active object without its activation was to be concluded');
    return conclude(topic, pending, flipped.active, finished, createdBy(plan.activation), plan.activation.warnings, ports);
}
/** The candidate is in force, whoever made it so, and leaves pending/. */
async function conclude(topic, pending, active, finished, tablesCreated, warnings, ports) {
    const { objects } = ports.registry;
    // Refused: a newer candidate came, whose own event sees to it.
    await objects.remove(pending.key, pending.etag);
    const { facts, backfillId, processingEnabled, status } = finished;
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
        warnings: [...warnings, ...finished.warnings],
        processingEnabled,
        status,
    };
}
function createdBy({ changes }) {
    return changes
        .filter((change) => change.kind === 'create-table')
        .map(({ database, table }) => `${database}.${table}`);
}
function isSame(active, pending) {
    return active.size === pending.size && Buffer.from(active.bytes).equals(pending.bytes);
}
function textOf(reasons) {
    return `${reasons.map(({ type, message }) => `${type}: ${message}`).join('\n')}\n`;
}
/** Only an activation of ours has verified the tables; after one, a change that asks nothing of them need not look. */
function touchesTables({ topic, active, before, after }, { settings }) {
    if (active === undefined ||
        parseActivation(active.metadata) === undefined ||
        after.schema === undefined)
        return true;
    const request = {
        topic,
        places: settings.places,
        before: tablesOf(before),
        after: (0,tables/* wantedTables */.R)(after.schema),
        catalogue: undefined,
    };
    const { changes, conflicts } = (0,plan_changes/* planChanges */.X)(request);
    return changes.length + conflicts.length > 0;
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
            if (pending === undefined ||
                ports.now().getTime() - Date.parse(pending.modified) < olderThanMs)
                return undefined;
            return await validateTopic(topic, ports);
        }
        catch (error) {
            // Whatever it was, the other topics must not wait for it.
            faults.push(error instanceof errors/* Fault */.vC
                ? error
                : new errors/* Fault */.vC(`Validating topic '${topic}' failed: ${(0,errors/* reasonOf */.A3)(error)}`, { cause: error }));
            return undefined;
        }
    }, { concurrency: IN_FLIGHT });
    return { outcomes: outcomes.filter((outcome) => outcome !== undefined), faults };
}


/***/ })

};
