export const id = 5676;
export const ids = [5676];
export const modules = {

/***/ 5676:
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
;// CONCATENATED MODULE: ./build/history/stop-former.js

/** Stops the catch-up that has begun last, if there is one; why not, while it can't be stopped. */
async function formerAtWork({ item: { catchupId } }, { runs }) {
    const former = catchupId ?? null;
    if (former === null || (await runs.stop(former)) === 'stopped')
        return undefined;
    return `The catch-up ${former} is still at work; wait until it has ended, or stop it`;
}
/** As {@link formerAtWork}; a UserError while it can't be stopped. */
async function stopFormer(subject, ports) {
    const reason = await formerAtWork(subject, ports);
    if (reason !== undefined)
        throw new errors/* UserError */.yo(reason);
}

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
    const former = await formerAtWork(subject, ports);
    if (former !== undefined)
        return { kind: 'busy', reason: former };
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

// EXTERNAL MODULE: ./build/protocol/archived-versions.js
var archived_versions = __webpack_require__(4257);
// EXTERNAL MODULE: ./build/protocol/stored-schema.js
var stored_schema = __webpack_require__(1044);
;// CONCATENATED MODULE: ./build/history/read-base.js



/** Reads an archived version and its neighbours; a Fault where it is gone. */
async function readBase(topic, key, { registry: { objects, layout }, digest }) {
    const listed = (0,archived_versions/* archivedOf */.gY)(layout, await objects.list(layout.archive(topic)));
    const read = [];
    for (const one of [...listed].sort((a, b) => (0,archived_versions/* byAge */.jI)(a.key, b.key))) {
        const stored = await objects.get(one.key);
        if (stored !== undefined)
            read.push(stored);
    }
    const at = read.findIndex((stored) => stored.key === key);
    const stored = read[at];
    if (stored === undefined)
        throw new errors/* Fault */.vC(`The archived version ${objects.locate(key)} is gone, so it is unknown what history lacks; restore it`);
    return {
        version: (0,stored_schema/* parseStored */.Tw)(stored),
        sha256: digest(stored.bytes),
        stored,
        since: read.slice(0, at).map(stored_schema/* parseStored */.Tw).reverse(),
        former: read.slice(at + 1).flatMap((one) => (0,stored_schema/* parseStored */.Tw)(one).schema ?? []),
    };
}

// EXTERNAL MODULE: ./build/protocol/catch-up-standing.js
var catch_up_standing = __webpack_require__(5803);
// EXTERNAL MODULE: ./build/history/active-topic.js
var active_topic = __webpack_require__(7779);
;// CONCATENATED MODULE: ./build/history/subject.js





/** Reads active/ and the item. A Fault or UserError says why there is nothing to catch up. */
async function readSubject(topic, { registry }) {
    const found = await (0,active_topic/* readActiveTopic */.Q)(topic, { registry });
    if (found === undefined)
        throw new errors/* UserError */.yo(`Topic ${(0,quoted/* quoted */.T)(topic)} has no version in force in ${registry.name}, so there is no history to patch`);
    return { ...found, archiveKey: (0,catch_up_standing/* archiveKeyOf */.bz)(registry.layout, topic, found.active) };
}
const CLOSED = { from: [registry_item/* PAUSED */.NN, 'BACKFILL_FAILED'], during: registry_item/* PAUSED */.NN };
/** The gate of a topic that is processed meanwhile. */
const OPEN = { from: ['READY'], during: 'READY' };
/**
 * Whether something is left to patch, and how the gate stands meanwhile. Undefined: nothing is, or
 * the topic has another status.
 */
function gateOf(subject) {
    const { status } = subject.item;
    if (CLOSED.from.some((one) => one === status))
        return CLOSED;
    const isLeft = isUnended(subject) || (subject.item.unpatched ?? []).length > 0;
    return status === 'READY' && isLeft ? OPEN : undefined;
}
/** Whether this activation's catch-up has neither ended nor been given up. */
function isUnended(subject) {
    return subject.item.status !== 'READY' || (0,catch_up_standing/* isBehind */.Jm)(subject);
}

;// CONCATENATED MODULE: ./build/history/abandon-rewrite.js











/**
 * Gives up a rewrite before its columns are swapped: the shadows go, and the version of which the
 * table still has the types comes back into force. The next validation of the topic records it, and
 * starts a catch-up for what else was begun. A UserError where there is nothing to go back to.
 */
async function abandonRewrite(topic, ports) {
    const subject = await readSubject(topic, ports);
    const gate = gateOf(subject);
    const { patchedBase } = subject.facts;
    if (gate === undefined || gate.during === 'READY' || patchedBase === undefined)
        throw waitsForNone(topic);
    const base = await readBase(topic, patchedBase, ports);
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

// EXTERNAL MODULE: ./build/core/schema/table-settings.js
var table_settings = __webpack_require__(652);
// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __webpack_require__(6477);
// EXTERNAL MODULE: ./build/core/history/cast/convert-text.js + 4 modules
var convert_text = __webpack_require__(2223);
// EXTERNAL MODULE: ./build/core/history/cast/zone-names.js
var zone_names = __webpack_require__(8422);
// EXTERNAL MODULE: ./build/core/history/cast/trimmed-text.js
var trimmed_text = __webpack_require__(9583);
;// CONCATENATED MODULE: ./build/core/history/cast/cast-for-spark.js




/** The end of the text: `$` also matches before a last line end. */
const END = '(?!.)';
const YEAR = '[+-]?[0-9]{4,5}';
const MONTH_AND_DAY = '-[0-9]{1,2}-[0-9]{1,2}';
const DAY = YEAR + MONTH_AND_DAY;
const CLOCK = '[ T][0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}([.][0-9]*)?';
const SECONDS = DAY + CLOCK;
/** White space before it is judged by Spark. */
const ZONE = `[^!-~]*(${zone_names/* UTC_NAMES */.oC.join('|')}|(UTC|GMT|UT)?[+-][0-9:]+)`;
/** Spark knows more names than others do. */
const NAMED = `[^!-~]*(?!(${zone_names/* UNCERTAIN_ZONES */.OW.join('|')})${END})(${zone_names/* ZONE_AREAS */.oM.join('|')})/[A-Za-z_/-]+`;
/** What Spark completes in its session's zone is completed here, in UTC. */
const COMPLETED = [
    [YEAR, '-01-01 00:00:00Z'],
    [`${YEAR}-[0-9]{1,2}`, '-01 00:00:00Z'],
    [DAY, ' 00:00:00Z'],
    [`${DAY}[ T][0-9]{1,2}`, ':00:00Z'],
    [`${DAY}[ T][0-9]{1,2}:[0-9]{1,2}`, ':00Z'],
    [SECONDS, 'Z'],
    [SECONDS + ZONE, ''],
    [zone_names/* ZONE_YEARS */.Uw.pattern + MONTH_AND_DAY + CLOCK + NAMED, ''],
];
/**
 * An expression for Spark 3.3 or newer that gives what conversionTo(type) gives, of an expression
 * that gives a text: plain SQL of one line, which fails on no text, whatever ANSI mode and the
 * session's zone are. A TIMESTAMP is an instant. There is no backslash in it, since a setting says
 * how Spark reads those. Throws a TypeError for a type that conversionGap gives a reason for.
 */
function castForSpark(expression, type) {
    const gap = (0,convert_text/* conversionGap */.l)(type);
    if (gap !== undefined)
        throw new TypeError(`This type is left out: ${gap.reason}`);
    const name = (0,column_type/* printColumnType */.kc)(type);
    switch (name) {
        case 'STRING':
            return expression;
        case 'BINARY':
            return `CAST(${expression} AS BINARY)`;
        case 'INT':
        case 'BIGINT':
            return bound(trimmedOf(expression, trimmed_text/* SPACES_AND_CONTROL */.Kn), integer(name));
        case 'TIMESTAMP':
            return bound(trimmedOf(expression, trimmed_text/* SPACES_AND_CONTROL */.Kn), timestamp());
        default:
            return type.kind === 'decimal'
                ? bound(trimmedOf(expression, trimmed_text/* SPACES_OF_JAVA */.vK), decimal(name))
                : `try_cast(${bounded(expression)} AS ${name})`;
    }
}
/** `try_cast` is strict, and takes no digits behind a point. */
function integer(name) {
    const number = `[+-]?([0-9]+([.][0-9]*)?|[.][0-9]*)`;
    return `IF(${matches(number)}, try_cast(concat(regexp_extract(t, '^[+-]?', 0), '0', regexp_extract(t, '^[+-]?([0-9]*)', 1)) AS ${name}), NULL)`;
}
/** Spark computes with a negative exponent of eight digits for minutes, and fails on some. */
function decimal(name) {
    const cast = (text) => `try_cast(${text} AS ${name})`;
    const choices = [
        `WHEN NOT t RLIKE '[eE]' OR ${matches('[^eE]*[eE][+-]?0*[^+-]{1,4}')} THEN ${cast('t')}`,
        `WHEN ${matches('[^eE]*[eE]-0*[1-9][0-9]{4,8}')} THEN ${cast(`concat(regexp_extract(t, '^[^eE]*[eE]-', 0), '9999')`)}`,
    ];
    return `CASE ${choices.join(' ')} END`;
}
function timestamp() {
    const choices = COMPLETED.map(([pattern, rest]) => `WHEN ${matches(pattern)} THEN ${rest === '' ? 't' : `concat(t, '${rest}')`}`);
    return `try_cast(CASE ${choices.join(' ')} END AS TIMESTAMP)`;
}
function matches(pattern) {
    return `t RLIKE '(?s)^${pattern}${END}'`;
}
/** NULL for a text that is too long; only then whatever is made of it. */
function bounded(expression, made = expression) {
    return `IF(length(${expression}) <= ${trimmed_text/* MAX_CHARACTERS */.SF}, ${made}, NULL)`;
}
/** Without the characters that Spark itself removes. */
function trimmedOf(expression, removed) {
    const hexadecimal = removed.map((code) => code.toString(16).padStart(2, '0')).join('');
    return bounded(expression, `trim(BOTH CAST(X'${hexadecimal}' AS STRING) FROM ${expression})`);
}
/** An expression in which `t` stands for a value. */
function bound(value, body) {
    return `transform(array(${value}), t -> ${body})[0]`;
}

;// CONCATENATED MODULE: ./build/core/history/cast/trino-text.js

/**
 * A text without the characters around it that have no meaning; NULL if it is too long. `trim`
 * takes a list of characters and reads each once, where a pattern for those at the end would begin
 * anew at each.
 */
function trino_text_trimmedOf(expression, removed) {
    return `IF(length(${expression}) <= ${trimmed_text/* MAX_CHARACTERS */.SF}, trim(BOTH ${characters(removed)} FROM ${expression}))`;
}
/** A text of characters up to U+FFFF. */
function characters(codes) {
    return `U&'${codes.map((code) => `\\${code.toString(16).padStart(4, '0')}`).join('')}'`;
}
/**
 * An expression in which `name` stands for a value, so that the value is written and computed once.
 */
function trino_text_bound(value, name, body) {
    return `element_at(transform(ARRAY[${value}], ${name} -> ${body}), 1)`;
}
function trino_text_matches(name, pattern) {
    return `regexp_like(${name}, '${pattern}')`;
}

;// CONCATENATED MODULE: ./build/core/history/cast/trino-timestamp.js



/** See to-timestamp.ts; the zone is whatever follows, and judged by itself. */
const PARTS = String.raw `(?s)^([+-]?[0-9]{4,5})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ T]([0-9]{1,2})(?::([0-9]{1,2})(?::([0-9]{1,2})(?:[.]([0-9]*))?(.*))?)?)?)?)?\z`;
/** See zone-offset.ts, with what Spark completes. */
const OFFSET = String.raw `^(?:UTC|GMT|UT)?([+-])(?:([0-9]{1,2})(?::([0-5]?[0-9])|:([0-5][0-9]):([0-5][0-9]))?|([0-9]{2})([0-5][0-9])([0-5][0-9])?)\z`;
const UTC = ['', ...zone_names/* UTC_NAMES */.oC].map((name) => `'${name}'`).join(', ');
const MAX_OFFSET = 18 * 3600;
/** Trino knows the names, and takes them in their right case. */
const trino_timestamp_NAMED = String.raw `^(?:${zone_names/* ZONE_AREAS */.oM.join('|')})/[A-Za-z_/-]+\z`;
const UNCERTAIN = zone_names/* UNCERTAIN_ZONES */.OW.map((name) => `'${name}'`).join(', ');
/**
 * TIMESTAMP without zone, in UTC, of six digits. The text is first written in the one way that
 * Trino reads, so its own rules and the session's zone play no part; offsets are subtracted, since
 * Trino fails on those beyond 14 hours.
 */
function trinoTimestamp(expression) {
    const two = (group, otherwise) => `lpad(COALESCE(m[${group}], '${otherwise}'), 2, '0')`;
    const clock = [two(4, '0'), two(5, '0'), two(6, '0')].join(`, ':', `);
    const fraction = `rpad(substr(COALESCE(m[7], ''), 1, 6), 6, '0')`;
    const zone = `ltrim(COALESCE(m[8], ''), ${characters(trimmed_text/* SPACES_OF_JAVA */.vK)})`;
    // A space separates the two: neither the date nor the time has one, the zone may have.
    const written = `concat(m[1], '-', ${two(2, '1')}, '-', ${two(3, '1')}, 'T', ${clock}, '.', ${fraction}, ' ', ${zone})`;
    const normal = `IF(${trino_text_matches('t', PARTS)}, regexp_replace(t, '${PARTS}', m -> ${written}))`;
    const local = `TRY_CAST(replace(split_part(n, ' ', 1), 'T', ' ') AS timestamp(6))`;
    const named = `${trino_text_matches('z', trino_timestamp_NAMED)} AND ${trino_text_matches('n', `^${zone_names/* ZONE_YEARS */.Uw.pattern}-`)} AND z NOT IN (${UNCERTAIN})`;
    const zoned = `CAST(TRY_CAST(concat(replace(split_part(n, ' ', 1), 'T', ' '), ' ', z) AS timestamp(6) with time zone) AT TIME ZONE 'UTC' AS timestamp(6))`;
    const ofZone = `substr(n, strpos(n, ' ') + 1)`;
    return trino_text_bound(trino_text_trimmedOf(expression, trimmed_text/* SPACES_AND_CONTROL */.Kn), 't', trino_text_bound(normal, 'n', trino_text_bound(ofZone, 'z', `CASE WHEN z IN (${UTC}) THEN ${local} WHEN ${named} THEN ${zoned} ELSE ${shifted(local)} END`)));
}
function shifted(local) {
    const seconds = `CAST(COALESCE(m[2], m[6]) AS integer) * 3600 + CAST(COALESCE(m[3], m[4], m[7], '0') AS integer) * 60 + CAST(COALESCE(m[5], m[8], '0') AS integer)`;
    const offset = `IF(${trino_text_matches('z', OFFSET)}, TRY_CAST(regexp_replace(z, '${OFFSET}', m -> m[1] || CAST(${seconds} AS varchar)) AS integer))`;
    return trino_text_bound(offset, 'o', `IF(abs(o) <= ${MAX_OFFSET}, date_add('second', -o, ${local}))`);
}

;// CONCATENATED MODULE: ./build/core/history/cast/cast-for-trino.js




/**
 * An expression for Trino (Athena) that gives what conversionTo(type) gives, of an expression that
 * gives a text: plain SQL of one line, without parameters, that fails on no text and takes a time
 * that is bounded by the text's length. Throws a TypeError for a type that conversionGap gives a
 * reason for: ask that first.
 */
function castForTrino(expression, type) {
    const gap = (0,convert_text/* conversionGap */.l)(type);
    if (gap !== undefined)
        throw new TypeError(`This type is left out: ${gap.reason}`);
    if (type.kind === 'decimal')
        return cast_for_trino_decimal(expression, type.precision, type.scale);
    if (type.kind !== 'scalar')
        throw new TypeError('A type that is not left out is a scalar');
    switch (type.name) {
        case 'STRING':
            return expression;
        case 'BINARY':
            return `to_utf8(${expression})`;
        case 'BOOLEAN':
            return cast_for_trino_boolean(expression);
        case 'INT':
            return cast_for_trino_integer(expression, 'integer');
        case 'BIGINT':
            return cast_for_trino_integer(expression, 'bigint');
        case 'FLOAT':
            return floating(expression, 'real');
        case 'DOUBLE':
            return floating(expression, 'double');
        case 'DATE':
            return date(expression);
        case 'TIMESTAMP':
            return trinoTimestamp(expression);
    }
}
/** Digits behind a point are cut off, and `.` is 0. */
function cast_for_trino_integer(expression, name) {
    const parts = String.raw `'^([+-]?)([0-9]*)(?:[.][0-9]*)?\z'`;
    const digits = `concat(regexp_extract(t, ${parts}, 1), '0', regexp_extract(t, ${parts}, 2))`;
    return trino_text_bound(trino_text_trimmedOf(expression, trimmed_text/* SPACES_AND_CONTROL */.Kn), 't', `IF(t NOT IN ('', '+', '-'), TRY_CAST(${digits} AS ${name}))`);
}
/**
 * Trino reads numbers by Java's parser, as Spark does, but knows only Java's own names. Its `lower`
 * would make an i of İ.
 */
function floating(expression, name) {
    const infinity = '[iI][nN][fF](?:[iI][nN][iI][tT][yY])?\\z';
    const named = [
        [`^[+]?${infinity}`, 'infinity()'],
        [`^-${infinity}`, '-infinity()'],
        ['^[nN][aA][nN]\\z', 'nan()'],
    ].map(([pattern = '', value = '']) => `WHEN ${trino_text_matches('t', pattern)} THEN CAST(${value} AS ${name})`);
    return trino_text_bound(trino_text_trimmedOf(expression, trimmed_text/* SPACES_OF_JAVA */.vK), 't', `CASE ${named.join(' ')} ELSE TRY_CAST(t AS ${name}) END`);
}
/**
 * Trino computes with an exponent of eight digits for minutes, so one of five to nine is answered
 * without: 0 if it is negative. Spark takes no number of more than 38 digits before the point, not
 * even a 0 with such an exponent.
 */
function cast_for_trino_decimal(expression, precision, scale) {
    const cast = (text) => `TRY_CAST(${text} AS decimal(${precision},${scale}))`;
    const exponent = String.raw `COALESCE(TRY_CAST(regexp_extract(t, '[eE](.*)\z', 1) AS integer), 0)`;
    const digits = `COALESCE(length(regexp_extract(t, '^[^.eE]*[.]([^eE]*)', 1)), 0)`;
    const small = trino_text_matches('t', String.raw `^[^eE]*[eE][+-]?0*[^+-]{1,4}\z`);
    const tiny = trino_text_matches('t', String.raw `^[^eE]*[eE]-0*[1-9][0-9]{4,8}\z`);
    const choices = [
        `WHEN NOT ${trino_text_matches('t', '[eE]')} OR ${small} AND ${exponent} - ${digits} < 38 THEN ${cast('t')}`,
        `WHEN ${tiny} THEN ${cast(`concat(regexp_extract(t, '^[^eE]*[eE]-'), '9999')`)}`,
    ];
    return trino_text_bound(trino_text_trimmedOf(expression, trimmed_text/* SPACES_OF_JAVA */.vK), 't', `CASE ${choices.join(' ')} END`);
}
function cast_for_trino_boolean(expression) {
    return trino_text_bound(`lower(${trino_text_trimmedOf(expression, trimmed_text/* SPACES_AND_CONTROL */.Kn)})`, 't', `CASE WHEN t IN ('t', 'true', 'y', 'yes', '1') THEN true WHEN t IN ('f', 'false', 'n', 'no', '0') THEN false END`);
}
/** Trino takes years of any length, and nothing behind a day. */
function date(expression) {
    const pattern = String.raw `'(?s)^([+-]?[0-9]{4,7})(?:-([0-9]{1,2})(?:-([0-9]{1,2})(?:[ T].*)?)?)?\z'`;
    const part = (group) => `lpad(COALESCE(regexp_extract(t, ${pattern}, ${group}), '1'), 2, '0')`;
    return trino_text_bound(trino_text_trimmedOf(expression, trimmed_text/* SPACES_AND_CONTROL */.Kn), 't', `TRY_CAST(concat(regexp_extract(t, ${pattern}, 1), '-', ${part(2)}, '-', ${part(3)}) AS date)`);
}

// EXTERNAL MODULE: ./build/core/history/plan/catch-up-plan.js
var catch_up_plan = __webpack_require__(9780);
;// CONCATENATED MODULE: ./build/core/history/plan/column-groups.js



/** Room for a statement's text without its columns. */
const FRAME = 8_000;
/** How often a statement names a column, and what else it says of one. */
const column_groups_NAMED = 8;
const AROUND = 160;
/** An upper bound of the bytes that a column adds to a statement; names are ASCII. */
function columnBytes(casts) {
    const lengths = new Map();
    const castLength = (type) => {
        const printed = (0,column_type/* printColumnType */.kc)(type);
        const known = lengths.get(printed);
        if (known !== undefined)
            return known;
        const lengthsOf = () => casts.map((cast) => cast(LONGEST, type).length);
        const length = (0,convert_text/* conversionGap */.l)(type) === undefined ? Math.max(...lengthsOf()) : 0;
        lengths.set(printed, length);
        return length;
    };
    return ({ name, source, formerSource, type }) => castLength(type) +
        column_groups_NAMED * name.length +
        2 * (source.length + (formerSource?.length ?? 0)) +
        AROUND;
}
/** As long as the expression that stands for a text in a statement: `x` with a column's number. */
const LONGEST = 'x99999';
/**
 * The columns in the order of their groups. A group's columns are patched in the same periods, and
 * fit into one statement.
 */
function columnGroups(columns, bytesOf, statementBytes) {
    const keyOf = ({ periods }) => (periods === null ? '' : periods.join());
    const sorted = [...columns].sort((a, b) => (0,compare_texts/* compareTexts */.q)(keyOf(a), keyOf(b)) || (0,compare_texts/* compareTexts */.q)(a.column.name, b.column.name));
    const groups = [];
    let start = 0;
    let bytes = FRAME;
    for (const [index, one] of sorted.entries()) {
        const size = bytesOf(one.column);
        const before = sorted[index - 1];
        const isOther = before !== undefined && keyOf(before) !== keyOf(one);
        if (index > start && (isOther || bytes + size > statementBytes)) {
            groups.push({ columns: [start, index], periods: before?.periods ?? null });
            start = index;
            bytes = FRAME;
        }
        bytes += size;
    }
    const last = sorted.at(-1);
    if (last !== undefined)
        groups.push({ columns: [start, sorted.length], periods: last.periods });
    return { columns: sorted.map(({ column }) => column), groups };
}
/** Whether the columns of whole rows fit into one statement. */
function fitsOneStatement(columns, bytesOf, statementBytes) {
    return columns.reduce((sum, column) => sum + bytesOf(column), FRAME) <= statementBytes;
}
/** How often the text of a conversion holds the printed types of its two ends, at most. */
const REPEATED = 12;
/** Ranges of rewrites that fit into one statement each. */
function rewriteGroups(rewrites, statementBytes) {
    const groups = [];
    let start = 0;
    let bytes = FRAME;
    for (const [index, { name, shadow, was, type }] of rewrites.entries()) {
        const types = (0,column_type/* printColumnType */.kc)(was).length + (0,column_type/* printColumnType */.kc)(type).length;
        const size = REPEATED * (types + name.length + shadow.length) + AROUND;
        if (index > start && bytes + size > statementBytes) {
            groups.push([start, index]);
            start = index;
            bytes = FRAME;
        }
        bytes += size;
    }
    return rewrites.length === 0 ? [] : [...groups, [start, rewrites.length]];
}

;// CONCATENATED MODULE: ./build/core/history/plan/column-source.js



/** The types of a table's columns; of none where the table doesn't exist. */
function typesIn(table) {
    return new Map(table?.columns.map(({ name, type }) => [name, type]));
}
/**
 * Where a column's values come from, or why there are none. `formerSource`: the flattened path under
 * a former name. A column of the envelope stands in STD under its own name, too.
 */
function columnSource({ name, source, section }, formerSource, { standardized, curated }) {
    const type = curated.get(name);
    if (name === catch_up_plan/* KEY_COLUMN */.lf)
        return 'key-column';
    if (type === undefined || typeof type === 'string')
        return 'no-column';
    const places = [source, ...(section === 'envelope' ? [name] : []), formerSource ?? source];
    const [found, later] = [...new Set(places)].filter((one) => standardized.has(one));
    const sourceType = found === undefined ? undefined : standardized.get(found);
    if (found === undefined || sourceType === undefined)
        return 'never-sent';
    if (typeof sourceType === 'string')
        return 'source-type';
    if (!(0,column_type/* isSameType */.LE)(sourceType, type)) {
        if (!(0,column_type/* isSameType */.LE)(sourceType, column_type/* STRING_TYPE */.$7))
            return 'source-type';
        if ((0,convert_text/* conversionGap */.l)(type) !== undefined)
            return 'type-not-converted';
    }
    const isBehind = later !== undefined && later === formerSource && isOfType(standardized.get(later), sourceType);
    return { name, source: found, formerSource: isBehind ? later : null, type, sourceType };
}
function isOfType(type, wanted) {
    return typeof type === 'object' && (0,column_type/* isSameType */.LE)(type, wanted);
}

// EXTERNAL MODULE: ./build/core/change/catch-up-kinds.js
var catch_up_kinds = __webpack_require__(9054);
// EXTERNAL MODULE: ./build/core/change/pair.js + 4 modules
var pair = __webpack_require__(2516);
;// CONCATENATED MODULE: ./build/core/history/plan/lacking-columns.js


/**
 * What history lacks, sorted by column. The active version is compared with each one since history
 * was patched: rows of each one's time lack what it had not, also where the last change took the
 * first one back.
 */
function lackingColumns(active, activeText, { base, since, former, begun, leftBefore }) {
    const isReturned = (name) => former.some(({ columns }) => columns.has(name));
    const pairings = [base.version, ...since].flatMap(({ schema, json }) => schema === undefined
        ? []
        : (0,pair/* pairVersions */.M)({
            before: schema,
            beforeText: json.text,
            after: active,
            afterText: activeText,
        }));
    const kinds = (0,catch_up_kinds/* sortedKinds */.P0)([
        ...pairings.flatMap((pairing) => (0,catch_up_kinds/* catchUpKinds */._u)(pairing, isReturned)),
        ...[...begun, ...leftBefore].map(({ column }) => ({ column, kind: 'unfinished' })),
    ]);
    const formerSources = new Map(pairings.flatMap(({ renamed }) => renamed.map(({ before, after }) => [after.name, before.source])));
    const byColumn = new Map();
    for (const { column, kind } of kinds) {
        const known = byColumn.get(column);
        if (known === undefined)
            byColumn.set(column, [kind]);
        else
            known.push(kind);
    }
    return [...byColumn].flatMap(([name, some]) => {
        const column = active.columns.get(name);
        return column === undefined
            ? []
            : [{ column, kinds: some, formerSource: formerSources.get(name) }];
    });
}

;// CONCATENATED MODULE: ./build/core/history/plan/plan-problems.js



const [BIGINT, TIMESTAMP] = [(0,column_type/* scalar */.d_)('BIGINT'), (0,column_type/* scalar */.d_)('TIMESTAMP')];
const ORDER_TYPES = {
    publish_time: TIMESTAMP,
    ingestion_ts: BIGINT,
    message_id: column_type/* STRING_TYPE */.$7,
};
const STAMP_TYPES = {
    last_updated_ts: TIMESTAMP,
    _schema_version: column_type/* STRING_TYPE */.$7,
};
/** The columns of STD by which the newest row of a key is found. */
function orderIn({ standardized }) {
    return catch_up_plan/* ORDER_COLUMNS */.b8.filter((name) => hasType(standardized, name, ORDER_TYPES[name]));
}
/** The generated columns of CURATED that a changed row gets anew. */
function stampsIn({ curated }) {
    return catch_up_plan/* STAMPS */.Tl.filter((name) => hasType(curated, name, STAMP_TYPES[name]));
}
/** Why rows of the two tables can't be matched; empty if they can. */
function matchProblems({ tables, bound }, types) {
    const { standardized, curated } = tables;
    if (standardized === undefined)
        return [NO_STANDARDIZED];
    if (curated === undefined)
        return [NO_CURATED];
    const [std, cur] = [standardized, curated].map(({ database, name }) => `${database}.${name}`);
    const lacks = (table, column, type) => `${table ?? ''} has no column ${(0,quoted/* quoted */.T)(column)} of type ${type}, without which a catch-up can't match its rows; add or correct it`;
    const both = [catch_up_plan/* KEY_COLUMN */.lf, 'period_reference'].flatMap((name) => [
        ...(hasType(types.standardized, name, column_type/* STRING_TYPE */.$7) ? [] : [lacks(std, name, 'STRING')]),
        ...(hasType(types.curated, name, column_type/* STRING_TYPE */.$7) ? [] : [lacks(cur, name, 'STRING')]),
    ]);
    const isBounded = hasType(types.standardized, 'ingestion_ts', BIGINT);
    const isTimed = (side) => hasType(side, 'publish_time', TIMESTAMP);
    switch (bound.kind) {
        case 'checkpoint':
            return [...both, ...(isBounded ? [] : [lacks(std, 'ingestion_ts', 'BIGINT')])];
        case 'same-publish-time':
            return [
                ...both,
                ...(isTimed(types.standardized) ? [] : [lacks(std, 'publish_time', 'TIMESTAMP')]),
                ...(isTimed(types.curated) ? [] : [lacks(cur, 'publish_time', 'TIMESTAMP')]),
            ];
    }
}
const NO_STANDARDIZED = 'The STANDARDIZED table does not exist, so older values are nowhere; restore it';
const NO_CURATED = 'The CURATED table does not exist, so there is no history to patch; activate the topic again';
function hasType(side, name, wanted) {
    const type = side.get(name);
    return typeof type === 'object' && (0,column_type/* isSameType */.LE)(type, wanted);
}

;// CONCATENATED MODULE: ./build/core/history/plan/planned-inserts.js



/**
 * The rows to insert, and what can't be. Only with a checkpoint is a row known that the pipeline has
 * seen and CURATED lacks.
 */
function plannedInserts({ active, relaxed, sourceOf, fits, periodsOf }, { bound, stopInsertsAbove, suppression, }) {
    const none = (reason) => ({
        inserts: null,
        left: relaxed.map((column) => ({ column, reason, periods: null })),
    });
    if (relaxed.length === 0)
        return { inserts: null, left: [] };
    if (bound.kind !== 'checkpoint')
        return none('needs-checkpoint');
    const columns = [];
    for (const { name, isRequired } of active.columns.values()) {
        if (table_settings/* GENERATED_COLUMNS */.AY.has(name) || name === catch_up_plan/* KEY_COLUMN */.lf)
            continue;
        const source = sourceOf(name);
        if (typeof source !== 'string')
            columns.push(source);
        // Without it, rows that must be rejected can't be told from those that need not.
        else if (isRequired || relaxed.includes(name))
            return none('no-source');
    }
    columns.sort((a, b) => (0,compare_texts/* compareTexts */.q)(a.name, b.name));
    if (!fits(columns))
        return none('row-too-wide');
    const required = columns.filter(({ name }) => active.columns.get(name)?.isRequired === true);
    const [first = ''] = relaxed;
    const { periods, left } = periodsOf(first);
    return {
        inserts: {
            columns,
            relaxed,
            required: required.map(({ name }) => name),
            periods,
            stopAbove: stopInsertsAbove,
            suppression,
        },
        left: relaxed.flatMap((column) => left.map((one) => ({ ...one, column }))),
    };
}

// EXTERNAL MODULE: ./build/core/text/calendar-date.js
var calendar_date = __webpack_require__(7697);
// EXTERNAL MODULE: ./build/core/history/plan/period.js
var plan_period = __webpack_require__(828);
;// CONCATENATED MODULE: ./build/core/history/plan/planned-periods.js


/**
 * Chooses periods. `incremental`: the months from `lookback_days` before today on; `full`: all.
 * What an earlier catch-up began is patched in any case. `isWhole` of {@link PeriodChoice.ofColumn}:
 * whether the comparison of versions shows the column, so that every period lacks it.
 */
function choosePeriods({ periods: known, today, withNullPeriod, begun, leftBefore }, { strategy, lookbackDays }) {
    const periods = known
        .filter(({ period }) => period === null || (0,plan_period/* isPlainPeriod */.SH)(period))
        .sort((a, b) => (0,plan_period/* comparePeriods */.cA)(a.period, b.period));
    const odd = known
        .flatMap(({ period }) => (period === null || (0,plan_period/* isPlainPeriod */.SH)(period) ? [] : [period]))
        .sort(plan_period/* comparePeriods */.cA);
    const first = (0,plan_period/* monthOf */.GS)((0,calendar_date/* dateOfDay */.e9)((0,calendar_date/* dayNumber */.U$)(today) - lookbackDays));
    const isInLookback = (period) => strategy === 'full' || ((0,plan_period/* isMonth */.nl)(period) && period >= first);
    const begunIn = periodsByColumn(begun);
    const leftIn = periodsByColumn(leftBefore);
    const ofColumn = (name, isWhole) => {
        const chosen = [];
        const behind = [];
        const isBegun = (period) => begunIn.get(name)?.has(period) === true;
        for (const [index, { period }] of periods.entries()) {
            const lacks = isWhole || isBegun(period) || leftIn.get(name)?.has(period) === true;
            if (!lacks)
                continue;
            if (isBegun(period) || (period === null ? withNullPeriod : isInLookback(period)))
                chosen.push(index);
            else
                behind.push(period);
        }
        const hasNull = behind.includes(null);
        const late = behind.filter((period) => period !== null);
        return {
            periods: chosen.length === periods.length ? null : chosen,
            left: [
                ...(late.length === 0
                    ? []
                    : [{ column: name, reason: 'lookback', periods: late }]),
                ...(hasNull ? [{ column: name, reason: 'null-period', periods: [null] }] : []),
                ...(isWhole && odd.length > 0
                    ? [{ column: name, reason: 'odd-period', periods: odd }]
                    : []),
            ],
        };
    };
    return { periods, ofColumn };
}
function periodsByColumn(columns) {
    const found = new Map();
    for (const { column, periods } of columns) {
        const known = found.get(column) ?? new Set();
        for (const period of periods)
            known.add(period);
        found.set(column, known);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/core/history/plan/planned-rewrites.js




/**
 * The rewrites that CURATED still needs, as the catalogue shows it: a column whose type only becomes
 * the wanted one by a rewrite, and one whose swap was interrupted, so that only its shadow is there.
 * Sorted by name, the interrupted ones last. `columns`: those that a comparison names.
 */
function plannedRewrites(columns, active, { base, former }, curated) {
    const [, wanted] = (0,tables/* wantedTables */.RD)(active);
    const older = base.version.schema === undefined ? [] : [base.version.schema, ...former];
    const before = older.map((schema) => (0,tables/* wantedTables */.RD)(schema)[1]);
    const taken = before.flatMap((table) => table.columns);
    const shadowOf = (0,shadow_column/* shadowsIn */.Rq)({
        before: before[0],
        former: before[0] === undefined ? undefined : { ...before[0], columns: taken },
        wanted,
    });
    const types = new Map(wanted.columns.map(({ name, type }) => [name, type]));
    const found = [...columns].sort(compare_texts/* compareTexts */.q).flatMap((name) => {
        const type = types.get(name);
        const there = curated.get(name);
        const shadow = shadowOf(name);
        if (type === undefined || typeof there === 'string')
            return [];
        if (there === undefined) {
            const [setAside, was] = lastSetAside(name, curated) ?? [];
            const filled = curated.get(shadow);
            if (setAside === undefined || was === undefined || typeof filled !== 'object')
                return [];
            return [{ name, was, type: filled, shadow, setAside, isSetAside: true }];
        }
        const evolution = (0,evolve_type/* evolveType */.K)(there, there, type);
        if (evolution.kind !== 'rewrite')
            return [];
        const setAside = freeSetAside(name, curated);
        return [{ name, was: there, type: evolution.type, shadow, setAside, isSetAside: false }];
    });
    return [
        ...found.filter(({ isSetAside }) => !isSetAside),
        ...found.filter(({ isSetAside }) => isSetAside),
    ];
}
/** Glue's limit for the name of a column. */
const MAX_NAME = 255;
function setAsideName(column, number) {
    const suffix = number === 1 ? '__was' : `__was${String(number)}`;
    return `${column.slice(0, MAX_NAME - suffix.length)}${suffix}`;
}
function freeSetAside(column, taken) {
    let number = 1;
    while (taken.has(setAsideName(column, number)))
        number++;
    return setAsideName(column, number);
}
/** The newest column that was set aside under this name, with its type. */
function lastSetAside(column, curated) {
    let last;
    for (let number = 1;; number++) {
        const name = setAsideName(column, number);
        const type = curated.get(name);
        if (type === undefined)
            return last;
        if (typeof type === 'object')
            last = [name, type];
    }
}

// EXTERNAL MODULE: ./build/core/history/plan/catch-up-facts.js
var catch_up_facts = __webpack_require__(4208);
;// CONCATENATED MODULE: ./build/core/history/plan/period-parts.js



/**
 * Divides a period into ranges of days so that one statement writes at most `limit` partitions; a
 * single day is not divided. The ranges cover every day, also those that nobody knows yet.
 */
function periodParts(days, limit) {
    const byDay = new Map();
    for (const { day, partitions } of days) {
        const known = day !== null && (0,calendar_date/* isCalendarDate */.tf)(day) ? day : null;
        byDay.set(known, (byDay.get(known) ?? 0) + partitions);
    }
    let written = byDay.get(null) ?? 0;
    byDay.delete(null);
    const starts = [];
    for (const [day, partitions] of [...byDay].sort(([a], [b]) => (0,compare_texts/* compareTexts */.q)(a ?? '', b ?? ''))) {
        if (day !== null && written > 0 && written + partitions > limit) {
            starts.push(day);
            written = 0;
        }
        written += partitions;
    }
    if (starts.length === 0)
        return [catch_up_facts/* ALL_DAYS */.S];
    return [null, ...starts].map((from, index) => ({ from, before: starts[index] ?? null }));
}

;// CONCATENATED MODULE: ./build/core/history/plan/used-periods.js
/** Leaves out the periods in which nothing is done, and counts the others anew. */
function usedPeriods(periods, { columns, inserts, isWhole }) {
    const lists = [...columns, ...(inserts === null ? [] : [inserts])].map((one) => one.periods);
    if (isWhole || lists.includes(null))
        return { periods, columns, inserts };
    const used = new Set(lists.flatMap((list) => list ?? []));
    const kept = [...periods.keys()].filter((index) => used.has(index));
    const newIndex = new Map(kept.map((index, position) => [index, position]));
    const renumbered = (list) => list === null || list.length === kept.length
        ? null
        : list.flatMap((index) => newIndex.get(index) ?? []);
    return {
        periods: periods.filter((_, index) => used.has(index)),
        columns: columns.map((one) => ({ ...one, periods: renumbered(one.periods) })),
        inserts: inserts === null ? null : { ...inserts, periods: renumbered(inserts.periods) },
    };
}

;// CONCATENATED MODULE: ./build/core/history/plan/plan-catch-up.js














/**
 * Athena takes 262,144 bytes and writes 100 partitions in one query; the rest is room for partitions
 * that come while the statement runs:
 * https://docs.aws.amazon.com/athena/latest/ug/ctas-insert-into.html
 */
const PLAN_LIMITS = { statementBytes: 200_000, partitions: 90 };
/** Kinds after which rows of CURATED are updated from STD. */
const PATCHED = new Set([
    'added',
    'returned',
    'renamed',
    'widened',
    'json_path',
    'unfinished',
]);
const RELAXED = new Set(['relaxed', 'cde_removed']);
/** Kinds of which earlier periods have other values, or rows depend on them. */
const WRONG_BEFORE = new Set(['json_path', 'unfinished']);
/**
 * Plans a catch-up: the same facts give the same plan. `nothing` where history is as the active
 * version wants it. A plan may have no steps: it then says what stays unpatched.
 */
function planCatchUp(facts) {
    const active = facts.active.version.schema;
    const { curated } = facts.tables;
    if (active === undefined || facts.base.version.schema === undefined)
        return {
            kind: 'problems',
            problems: ['A version that the catch-up compares can’t be read; put a valid one there'],
        };
    const types = { standardized: typesIn(facts.tables.standardized), curated: typesIn(curated) };
    const lacking = lackingColumns(active, facts.active.version.json.text, facts);
    if (lacking.length === 0)
        return { kind: 'nothing' };
    if (curated === undefined)
        return { kind: 'problems', problems: [NO_CURATED] };
    const names = lacking.map(({ column }) => column.name);
    const rewrites = plannedRewrites(names, active, facts, types.curated);
    const rewritten = new Set(rewrites.map(({ name }) => name));
    if (facts.tables.standardized === undefined && lacking.some((one) => readsStd(one, rewritten)))
        return { kind: 'problems', problems: [NO_STANDARDIZED] };
    const choice = choosePeriods(facts, active.backfill);
    const bytesOf = columnBytes([castForTrino, castForSpark]);
    const sourceOf = sourcesOf(lacking, active, types);
    const patched = patchedColumns(lacking, rewritten, choice, sourceOf);
    const relaxed = lacking.filter(({ column, kinds }) => column.name !== catch_up_plan/* KEY_COLUMN */.lf && kinds.some((kind) => RELAXED.has(kind)));
    const { inserts, left } = plannedInserts({
        active,
        relaxed: relaxed.map(({ column }) => column.name),
        sourceOf,
        fits: (columns) => fitsOneStatement(columns, bytesOf, PLAN_LIMITS.statementBytes),
        periodsOf: (name) => choice.ofColumn(name, true),
    }, facts);
    const masked = lacking.filter(({ kinds }) => kinds.includes('sensitive'));
    const allLeft = [
        ...patched.left,
        ...left,
        ...masked.map(({ column }) => leftAs(column.name, 'mask-unknown')),
    ].sort((a, b) => (0,compare_texts/* compareTexts */.q)(a.column, b.column) || (0,compare_texts/* compareTexts */.q)(a.reason, b.reason));
    const matches = patched.columns.length > 0 || inserts !== null;
    if (!matches && rewrites.length === 0 && allLeft.every(({ reason }) => reason === 'never-sent'))
        return { kind: 'nothing' };
    const problems = matches ? matchProblems(facts, types) : [];
    if (problems.length > 0)
        return { kind: 'problems', problems };
    const { database, name } = curated;
    const used = usedPeriods(choice.periods, {
        columns: patched.columns,
        inserts,
        isWhole: rewrites.length > 0,
    });
    const { standardized = { database, name } } = facts.tables;
    return {
        kind: 'plan',
        plan: {
            format: catch_up_plan/* PLAN_FORMAT */._A,
            catchupId: facts.catchupId,
            topic: facts.topic,
            activationSeq: facts.activationSeq,
            schemaVersion: active.version ?? 'unknown',
            activeSha256: facts.active.sha256,
            baseSha256: facts.base.sha256,
            standardized: { database: standardized.database, name: standardized.name },
            curated: { database, name },
            order: orderIn(types),
            stamps: stampsIn(types),
            bound: facts.bound,
            ...columnGroups(used.columns, bytesOf, PLAN_LIMITS.statementBytes),
            rewrites,
            rewriteGroups: rewriteGroups(rewrites.filter(({ isSetAside }) => !isSetAside), PLAN_LIMITS.statementBytes),
            periods: used.periods.map(({ period, rows, bytes, days }) => ({
                period,
                rows,
                bytes,
                parts: periodParts(days, PLAN_LIMITS.partitions),
            })),
            inserts: used.inserts,
            left: allLeft,
            limits: PLAN_LIMITS,
        },
    };
}
function sourcesOf(lacking, { columns }, types) {
    const former = new Map(lacking.map(({ column, formerSource }) => [column.name, formerSource]));
    return (name) => {
        const column = columns.get(name);
        return column === undefined ? 'no-column' : columnSource(column, former.get(name), types);
    };
}
/** Whether a column's values, or rows that depend on it, come from STD. */
function readsStd({ column, kinds }, rewritten) {
    if (kinds.some((kind) => RELAXED.has(kind)))
        return true;
    return kinds.some((kind) => PATCHED.has(kind)) && !rewritten.has(column.name);
}
function leftAs(column, reason) {
    return { column, reason, periods: null };
}
function patchedColumns(lacking, rewritten, { ofColumn }, sourceOf) {
    const columns = [];
    const left = [];
    for (const { column, kinds } of lacking) {
        const { name } = column;
        const reasons = kinds.filter((kind) => PATCHED.has(kind));
        if (reasons.length === 0 || rewritten.has(name) || table_settings/* GENERATED_COLUMNS */.AY.has(name))
            continue;
        const source = sourceOf(name);
        if (typeof source === 'string') {
            const isWrong = source === 'never-sent' && kinds.some((kind) => WRONG_BEFORE.has(kind));
            left.push(leftAs(name, isWrong ? 'no-source' : source));
            continue;
        }
        const isWhole = reasons.some((kind) => kind !== 'unfinished');
        const { periods, left: behind } = ofColumn(name, isWhole);
        left.push(...behind);
        if (periods === null || periods.length > 0)
            columns.push({ column: { ...source, kinds: reasons }, periods });
    }
    return { columns, left };
}

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
            return stillRunning(topic);
        progress({ kind: 'waiting', forMs: waited });
        await sleep(wait.everyMs);
    }
}
/** Why a catch-up doesn't go on, after it has waited for the pipeline in vain. */
function stillRunning(topic) {
    return `A run of the pipeline for topic ${(0,quoted/* quoted */.T)(topic)} has not ended; wait for it or stop it, then run schema-gate catch-up ${topic} again`;
}

;// CONCATENATED MODULE: ./build/history/begun-columns.js

/** The columns and periods that a plan may leave half done if it dies. */
function begunBy(plan, reason = 'begun') {
    const named = (indices) => indices === null
        ? null
        : plan.periods.filter((_, index) => indices.includes(index)).map(({ period }) => period);
    const patched = plan.groups.flatMap(({ columns: [from, to], periods }) => plan.columns
        .slice(from, to)
        .map(({ name }) => ({ column: name, periods: named(periods), reason })));
    const rewritten = plan.rewrites.map(({ name }) => ({
        column: name,
        periods: null,
        reason,
    }));
    return (0,protocol_unpatched/* unpatchedUnion */.g7)(patched, rewritten);
}
/**
 * What stays unpatched when a plan has ended: what it leaves, and what no statement of a plan mends.
 * A column that no event has ever carried lacks nothing.
 */
function leftBy({ left }, former) {
    return (0,protocol_unpatched/* unpatchedUnion */.g7)(former.filter(isKept), left.filter(({ reason }) => reason !== 'never-sent'));
}
/** Reasons that are about older rows as they are, not about values that could be read again. */
const KEPT = new Set([
    'mask-unknown',
    'needs-checkpoint',
    'row-too-wide',
]);
function isKept({ reason }) {
    return KEPT.has(reason);
}

;// CONCATENATED MODULE: ./build/history/gather.js





/** Reads everything that a plan follows from. */
async function gather(subject, gate, catchupId, ports) {
    const { topic, facts, version, item } = subject;
    const { warehouse, rows, settings, places, now } = ports;
    const { withNullPeriod, stopInsertsAbove, suppression } = settings;
    const active = { version, sha256: facts.sha256, since: [], former: [] };
    const { patchedBase } = facts;
    const base = patchedBase === undefined || !isUnended(subject)
        ? active
        : await readBase(topic, patchedBase, ports);
    const [standardized, curated] = (0,tables/* wantedTables */.RD)(version.schema).map(({ layer, name }) => ({
        database: places.databases[layer],
        name,
    }));
    if (standardized === undefined || curated === undefined)
        throw new TypeError('A schema without its two tables');
    // One after the other, as everything is read that a crash may interrupt.
    const stdTable = await warehouse.table(standardized.database, standardized.name);
    const curatedTable = await warehouse.table(curated.database, curated.name);
    const hasBoth = stdTable !== undefined && curatedTable !== undefined;
    const known = hasBoth
        ? await rows.facts({ topic, standardized, curated })
        : { periods: [], bound: UNBOUND };
    const { periods } = known;
    const all = {
        columns: [...version.schema.columns.keys()],
        periods: periods.map(({ period }) => period),
    };
    return {
        catchupId,
        topic,
        activationSeq: facts.seq,
        active: { version, sha256: facts.sha256 },
        base: { version: base.version, sha256: base.sha256 },
        since: base.since,
        former: base.former,
        begun: named(item.unpatched ?? [], all, (reason) => BEGUN.has(reason)),
        leftBefore: named(item.unpatched ?? [], all, (reason) => !BEGUN.has(reason) && !isKept({ reason })),
        tables: { standardized: stdTable, curated: curatedTable },
        // While the pipeline goes on, its checkpoint would be an old one by the time a step runs.
        bound: gate.during === 'READY' ? UNBOUND : known.bound,
        periods,
        today: now().toISOString().slice(0, 10),
        withNullPeriod,
        stopInsertsAbove,
        suppression,
    };
}
const UNBOUND = { kind: 'same-publish-time' };
/** Reasons for which rows may hold values of another version. */
const BEGUN = new Set(['begun', 'given-up']);
/** What the item lists for some reasons, with every column and every period by its name. */
function named(unpatched, all, isMeant) {
    return unpatched
        .filter(({ reason }) => isMeant(reason))
        .flatMap(({ column, periods }) => (column === protocol_unpatched/* EVERY_COLUMN */.DM ? all.columns : [column]).map((name) => ({
        column: name,
        periods: periods ?? all.periods,
    })));
}

// EXTERNAL MODULE: ./build/protocol/catch-up-plan.js + 2 modules
var protocol_catch_up_plan = __webpack_require__(8606);
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
    const planned = planCatchUp(await gather(subject, gate, id, ports));
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
    const bytes = new TextEncoder().encode((0,protocol_catch_up_plan/* printCatchUpPlan */.R)(plan));
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
    const begun = (0,protocol_unpatched/* unpatchedUnion */.g7)((0,protocol_unpatched/* unpatchedUnion */.g7)(subject.item.unpatched ?? [], leftBy(plan, subject.item.unpatched ?? [])), begunBy(plan));
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
    const found = (0,protocol_catch_up_plan/* parseCatchUpPlan */.z)(text);
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
    const subject = await readSubject(topic, ports);
    const gate = gateOf(subject);
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
    if (isUnended(subject))
        return true;
    const planned = planCatchUp(await gather(subject, gate, 'none', ports));
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
            const left = leftBy({ left: [] }, catchUp.subject.item.unpatched ?? []);
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
        const unpatched = leftBy(plan, catchUp.subject.item.unpatched ?? []);
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
    const { item, version } = await readSubject(topic, ports);
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

// EXTERNAL MODULE: ./build/protocol/catch-up-record.js
var catch_up_record = __webpack_require__(8906);
;// CONCATENATED MODULE: ./build/history/give-up.js












/**
 * Opens the gate of a topic whose history stays as it is, and records what is unpatched. A later
 * catch-up patches that, too. A UserError where another catch-up is at work, or a table has not the
 * types of the version.
 */
async function giveUp(topic, reason, ports) {
    const subject = await readSubject(topic, ports);
    const gate = gateOf(subject);
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
    const planned = planCatchUp(await gather(subject, gate, 'given-up', ports));
    switch (planned.kind) {
        case 'nothing':
            return former;
        case 'problems':
            return (0,protocol_unpatched/* unpatchedUnion */.g7)(former, [{ column: protocol_unpatched/* EVERY_COLUMN */.DM, periods: null, reason: 'given-up' }]);
        case 'plan': {
            const { plan } = planned;
            return (0,protocol_unpatched/* unpatchedUnion */.g7)((0,protocol_unpatched/* unpatchedUnion */.g7)(former, leftBy(plan, former)), begunBy(plan, 'given-up'));
        }
    }
}

;// CONCATENATED MODULE: ./build/history/plan-history.js




/** What the topic's next catch-up would do; writes nothing. */
async function planHistory(topic, ports) {
    const subject = await readSubject(topic, ports);
    const { facts, item } = subject;
    const attempt = (item.catchupAttempt ?? 0) + 1;
    const id = (0,catch_up_name/* catchUpName */.E)(topic, facts.sha256, { seq: facts.seq, attempt });
    return planCatchUp(await gather(subject, gateOf(subject) ?? OPEN, id, ports));
}

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
    const found = await planHistory(topic, ports);
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
    const report = { plan, sha256: (0,sha256/* sha256 */.s)((0,protocol_catch_up_plan/* printCatchUpPlan */.R)(plan)), bill: null };
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
