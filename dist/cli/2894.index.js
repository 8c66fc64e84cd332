export const id = 2894;
export const ids = [2894];
export const modules = {

/***/ 2588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ withHistoryTopic)
/* harmony export */ });
/* harmony import */ var _core_schema_topic_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7763);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _history_active_topic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7779);
/* harmony import */ var _status_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6728);
/* harmony import */ var _open_registry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5958);
/* harmony import */ var _open_rows_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4292);






/** Where a catch-up is run, for a registry that is not on this machine. */
const RUNS_IN_AWS = 'In AWS the state machine of backfills patches history; this command patches the rows of a directory';
/** Opens the rows of a command's registry, and reads its one topic. */
async function withHistoryTopic(command, { files, values }, work) {
    const [topic, ...more] = files;
    if (topic === undefined || more.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${command} takes one topic: schema-gate ${command} TOPIC --registry URL`);
    const url = (0,_open_registry_js__WEBPACK_IMPORTED_MODULE_4__/* .requiredRegistry */ .X)(command, values);
    const nameProblem = (0,_core_schema_topic_name_js__WEBPACK_IMPORTED_MODULE_0__/* .topicNameProblem */ .AS)(topic);
    if (nameProblem !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(nameProblem);
    return (0,_open_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .withRows */ .Q)((0,_open_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .rowsDirectory */ .R)(url, RUNS_IN_AWS), async (ports) => {
        const active = await (0,_history_active_topic_js__WEBPACK_IMPORTED_MODULE_2__/* .readActiveTopic */ .Q)(topic, ports);
        if (active === undefined)
            throw await (0,_status_status_js__WEBPACK_IMPORTED_MODULE_3__/* .unknownTopic */ .M)(ports.registry, topic);
        return work(active, ports);
    });
}


/***/ }),

/***/ 4208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ ALL_DAYS)
/* harmony export */ });
/** All days, as one part. */
const ALL_DAYS = { from: null, before: null };


/***/ }),

/***/ 649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ allSteps),
/* harmony export */   FZ: () => (/* binding */ stepsIn),
/* harmony export */   qZ: () => (/* binding */ stepCount)
/* harmony export */ });
/* unused harmony export stepAt */
/* harmony import */ var _period_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(828);

/** For whoever asks for many steps: what leads to them is looked up once. */
function stepsIn(plan) {
    const steps = stepsOf(plan);
    return {
        count: steps.length,
        at: (index) => {
            const step = steps[index];
            if (step === undefined)
                throw new TypeError(`The plan ${plan.catchupId} has no step ${String(index)}`);
            return step();
        },
    };
}
/** The number of a plan's steps. */
function stepCount(plan) {
    return stepsIn(plan).count;
}
/** One step of {@link stepsIn}. */
function stepAt(plan, index) {
    return stepsIn(plan).at(index);
}
/**
 * All steps in the order they run. The periods follow one another, each with its rewrites first;
 * the swaps come last, when every row has been counted.
 */
function allSteps(plan) {
    return stepsOf(plan).map((step) => step());
}
function stepsOf(plan) {
    const { rewrites } = plan;
    if (rewrites.length === 0)
        return periodSteps(plan);
    const except = plan.periods.flatMap(({ period }) => (period === null ? [] : [period]));
    const groups = plan.rewriteGroups.map(([from, to]) => rewrites.slice(from, to));
    const open = rewrites.filter(({ isSetAside }) => !isSetAside);
    return [
        ...(open.length === 0 ? [] : [() => ({ kind: 'add-shadows', rewrites: open })]),
        ...periodSteps(plan),
        ...groups.map((some) => () => ({ kind: 'rewrite-rest', except, rewrites: some })),
        ...groups.map((some) => () => ({ kind: 'count-rewrite', rewrites: some })),
        ...rewrites.flatMap((rewrite) => [
            ...(rewrite.isSetAside ? [] : [() => ({ kind: 'set-aside', rewrite })]),
            () => ({ kind: 'take-over', rewrite }),
        ]),
    ];
}
function periodSteps(plan) {
    // Inserted rows come first, since their shadows have to be filled, too.
    return plan.periods.flatMap((period, index) => [
        ...insertSteps(plan, period, index),
        ...rewriteSteps(plan, period),
        ...patchSteps(plan, period, index),
    ]);
}
function rewriteSteps(plan, { period, parts }) {
    return plan.rewriteGroups.flatMap(([from, to]) => parts.map((days) => () => ({
        kind: 'rewrite',
        period,
        days,
        rewrites: plan.rewrites.slice(from, to),
    })));
}
function insertSteps({ inserts }, { period, parts }, index) {
    if (inserts === null || period === null || !isIn(inserts.periods, index))
        return [];
    const scope = scopeOf(period);
    return [
        () => ({ kind: 'count-inserts', ...scope, inserts }),
        ...parts.map((days) => () => ({ kind: 'insert', ...scope, days, inserts })),
    ];
}
function patchSteps(plan, { period, parts }, index) {
    const groups = plan.groups.filter(({ periods }) => isIn(periods, index));
    const isInserted = plan.inserts !== null && isIn(plan.inserts.periods, index);
    if (groups.length === 0 && !isInserted)
        return [];
    const scope = scopeOf(period);
    const columnsOf = ([from, to]) => plan.columns.slice(from, to);
    return [
        ...groups.flatMap(({ columns }) => parts.map((days) => () => ({
            kind: 'patch',
            ...scope,
            days,
            columns: columnsOf(columns),
        }))),
        ...groups.map(({ columns }) => () => ({
            kind: 'verify',
            ...scope,
            columns: columnsOf(columns),
        })),
        () => ({ kind: 'count-unmatched', ...scope }),
    ];
}
function isIn(periods, index) {
    return periods === null || periods.includes(index);
}
function scopeOf(period) {
    return { period, sources: (0,_period_js__WEBPACK_IMPORTED_MODULE_0__/* .sourcePeriods */ .OJ)(period) };
}


/***/ }),

/***/ 8901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ countedColumns),
/* harmony export */   g: () => (/* binding */ patchedPeriods)
/* harmony export */ });
/* harmony import */ var _core_text_group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3477);

/** What the steps have changed and counted in each period, in the plan's order. */
function patchedPeriods({ periods }, steps) {
    const byPeriod = (0,_core_text_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(steps, ({ step }) => ('period' in step ? step.period : undefined));
    return periods.map(({ period }) => {
        const own = byPeriod.get(period) ?? [];
        const sum = (of) => own.reduce((total, done) => total + of(done), 0);
        const rows = ({ outcome }) => (outcome.kind === 'changed' ? outcome.rows : 0);
        return {
            period,
            rowsChanged: sum((done) => (done.step.kind === 'insert' ? 0 : rows(done))),
            rowsInserted: sum((done) => (done.step.kind === 'insert' ? rows(done) : 0)),
            withoutSource: sum(({ outcome }) => outcome.kind === 'counted-unmatched' ? outcome.withoutSource : 0),
            missedByPipeline: sum(({ outcome }) => outcome.kind === 'counted-unmatched' ? outcome.missedByPipeline : 0),
        };
    });
}
/** What verification has counted, in its order. */
function countedColumns(steps) {
    return steps.flatMap(({ step, outcome }) => step.kind === 'verify' && outcome.kind === 'verified'
        ? outcome.columns.map(({ name, ...counts }) => ({
            column: name,
            period: step.period,
            ...counts,
        }))
        : []);
}


/***/ }),

/***/ 8606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ parseCatchUpPlan),
  R: () => (/* binding */ printCatchUpPlan)
});

// EXTERNAL MODULE: ./build/core/history/plan/catch-up-plan.js
var catch_up_plan = __webpack_require__(9780);
// EXTERNAL MODULE: ./build/core/history/plan/catch-up-facts.js
var catch_up_facts = __webpack_require__(4208);
// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __webpack_require__(6477);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(1118);
;// CONCATENATED MODULE: ./build/core/history/plan/plan-consistency.js


/**
 * What the parts of a plan contradict each other in: a plan that was stored is checked before any
 * statement is printed from it. Empty for every plan that {@link planCatchUp} makes.
 */
function planContradictions(plan) {
    const { columns, groups, rewrites, rewriteGroups, periods, inserts, order } = plan;
    const open = rewrites.filter(({ isSetAside }) => !isSetAside);
    const isMatched = columns.length > 0 || inserts !== null;
    return [
        ...twice('columns', columns),
        ...namesTwice(plan),
        ...columns.flatMap(({ name, kinds }) => kinds.length === 0 ? [`the column ${(0,quoted/* quoted */.T)(name)} has no kind`] : []),
        ...[...columns, ...(inserts?.columns ?? [])].flatMap(({ name, type, sourceType }) => (0,column_type/* isSameType */.LE)(sourceType, column_type/* STRING_TYPE */.$7) || (0,column_type/* isSameType */.LE)(sourceType, type)
            ? []
            : [`the column ${(0,quoted/* quoted */.T)(name)} has no cast from ${(0,column_type/* printColumnType */.kc)(sourceType)}`]),
        ...uncovered('groups', groups.map((group) => group.columns), columns.length),
        ...uncovered('rewrite_groups', rewriteGroups, open.length),
        ...(rewrites.slice(0, open.length).every(({ isSetAside }) => !isSetAside)
            ? []
            : ['rewrites that are set aside must come last']),
        ...groups.flatMap(({ periods: some }) => badIndices('groups', some, periods.length)),
        ...(new Set(periods.map(({ period }) => period)).size < periods.length
            ? ['periods has one period twice']
            : []),
        ...periods.flatMap(brokenParts),
        ...(inserts === null ? [] : insertContradictions(inserts, periods.length)),
        ...(inserts !== null && plan.bound.kind !== 'checkpoint' ? ['inserts need a checkpoint'] : []),
        ...(isMatched && order.length === 0 ? ['order must name a column'] : []),
        ...(new Set(order).size < order.length ? ['order has one column twice'] : []),
    ];
}
function twice(list, named) {
    const names = new Set();
    return named.flatMap(({ name }) => {
        const isTaken = names.has(name);
        names.add(name);
        return isTaken ? [`${list} has ${(0,quoted/* quoted */.T)(name)} twice`] : [];
    });
}
/** A shadow must be no column that is patched, and no other rewrite's. */
function namesTwice({ columns, rewrites }) {
    const names = new Set(columns.map(({ name }) => name));
    return rewrites
        .flatMap(({ name, shadow, setAside }) => [name, shadow, setAside])
        .flatMap((name) => {
        const isTaken = names.has(name);
        names.add(name);
        return isTaken ? [`rewrites use the name ${(0,quoted/* quoted */.T)(name)} of another column`] : [];
    });
}
function uncovered(list, ranges, length) {
    let end = 0;
    for (const [from, to] of ranges) {
        if (from !== end)
            return [`${list} must follow one another without a gap`];
        end = to;
    }
    return end === length ? [] : [`${list} must cover ${String(length)}, not ${String(end)}`];
}
function badIndices(list, indices, length) {
    if (indices === null)
        return [];
    const isGrowing = indices.every((index, at) => at === 0 || index > (indices[at - 1] ?? 0));
    return isGrowing && indices.every((index) => index < length)
        ? []
        : [`${list} name periods that are not there, or out of order`];
}
function brokenParts({ period, parts }) {
    const follows = ({ from, before }, at) => from === (at === 0 ? null : (parts[at - 1]?.before ?? '')) &&
        (at === parts.length - 1
            ? before === null
            : before !== null && (from === null || from < before));
    return parts.length > 0 && parts.every(follows)
        ? []
        : [`the parts of the period ${period === null ? 'null' : (0,quoted/* quoted */.T)(period)} must cover all days`];
}
function insertContradictions({ columns, relaxed, required, periods }, length) {
    const known = new Set(columns.map(({ name }) => name));
    return [
        ...twice('inserts', columns),
        ...(relaxed.length === 0 ? ['inserts must name a column that may be empty'] : []),
        ...[...relaxed, ...required]
            .filter((name) => !known.has(name))
            .map((name) => `inserts have no column ${(0,quoted/* quoted */.T)(name)}`),
        ...badIndices('inserts', periods, length),
    ];
}

// EXTERNAL MODULE: ./build/core/schema/read-column-type.js
var read_column_type = __webpack_require__(1594);
// EXTERNAL MODULE: ./build/core/text/decoded-json.js
var decoded_json = __webpack_require__(3853);
// EXTERNAL MODULE: ./build/protocol/json-shape.js
var json_shape = __webpack_require__(1743);
// EXTERNAL MODULE: ./build/core/change/catch-up-kinds.js
var catch_up_kinds = __webpack_require__(9054);
// EXTERNAL MODULE: ./build/core/history/plan/period.js
var period = __webpack_require__(828);
// EXTERNAL MODULE: ./build/core/schema/identifier.js
var identifier = __webpack_require__(2429);
// EXTERNAL MODULE: ./build/core/schema/topic-name.js
var topic_name = __webpack_require__(7763);
// EXTERNAL MODULE: ./build/core/schema/version.js
var version = __webpack_require__(5432);
// EXTERNAL MODULE: ./build/core/text/calendar-date.js
var calendar_date = __webpack_require__(7697);
;// CONCATENATED MODULE: ./build/protocol/catch-up-plan-shape.js










const COUNT = (0,json_shape/* valueShape */.HU)((number) => Number.isSafeInteger(number) && Number(number) >= 0, 'a whole number from 0');
const POSITIVE = (0,json_shape/* valueShape */.HU)((number) => Number.isSafeInteger(number) && Number(number) > 0, 'a whole number from 1');
const SHA256 = (0,json_shape/* textShape */.ze)((text) => /^[0-9a-f]{64}$/.test(text), '64 hexadecimal digits');
/** Folded, so that the name in a statement is the one that the catalogue has. */
const NAME = (0,json_shape/* textShape */.ze)((text) => (0,identifier/* identifierProblem */.rD)(text) === undefined && /^[a-z0-9_]+$/.test(text), 'a lower-case identifier');
const TYPE = (0,json_shape/* textShape */.ze)((text) => {
    const type = (0,read_column_type/* parseColumnType */.G)(text);
    return type.kind !== 'problem' && (0,column_type/* printColumnType */.kc)(type) === text;
}, 'a type in its printed form');
const TABLE = (0,json_shape/* objectShape */.pr)({
    database: (0,json_shape/* textShape */.ze)((text) => /^[a-z0-9_]{1,255}$/.test(text), 'the name of a database'),
    name: NAME,
});
const DAY = (0,json_shape/* nullableShape */.rd)((0,json_shape/* textShape */.ze)(calendar_date/* isCalendarDate */.tf, 'a day'));
const INDICES = (0,json_shape/* nullableShape */.rd)((0,json_shape/* listShape */.Cp)(COUNT));
const ONE_OF = (values) => (0,json_shape/* textShape */.ze)((text) => values.includes(text), `one of ${values.join(', ')}`);
const RANGE = (0,json_shape/* valueShape */.HU)((range) => Array.isArray(range) &&
    range.length === 2 &&
    range.every((one) => Number.isSafeInteger(one)) &&
    Number(range[0]) >= 0 &&
    Number(range[0]) < Number(range[1]), 'two growing whole numbers');
const SOURCE = { name: NAME, source: NAME, former_source: NAME, type: TYPE, source_type: TYPE };
/** Keys that are left out where they say the usual. */
const USUAL = ['former_source', 'source_type'];
/** The form of a plan's JSON. What its parts say of each other is checked when it has this form. */
const PLAN_SHAPE = (0,json_shape/* objectShape */.pr)({
    format: (0,json_shape/* valueShape */.HU)((format) => format === catch_up_plan/* PLAN_FORMAT */._A, String(catch_up_plan/* PLAN_FORMAT */._A)),
    catchup_id: (0,json_shape/* textShape */.ze)((text) => /^[A-Za-z0-9._-]{1,80}$/.test(text), 'an id of at most 80 letters'),
    topic: (0,json_shape/* textShape */.ze)(topic_name/* isValidTopic */.Qn, 'a topic'),
    activation_seq: POSITIVE,
    schema_version: (0,json_shape/* textShape */.ze)((text) => text === 'unknown' || (0,version/* parseVersion */.ot)(text) !== undefined, 'a version or unknown'),
    active_sha256: SHA256,
    base_sha256: SHA256,
    standardized: TABLE,
    curated: TABLE,
    order: (0,json_shape/* listShape */.Cp)(ONE_OF(catch_up_plan/* ORDER_COLUMNS */.b8)),
    stamps: (0,json_shape/* listShape */.Cp)(ONE_OF(catch_up_plan/* STAMPS */.Tl)),
    checkpoint: (0,json_shape/* nullableShape */.rd)((0,json_shape/* valueShape */.HU)((number) => Number.isSafeInteger(number), 'a whole number')),
    columns: (0,json_shape/* listShape */.Cp)((0,json_shape/* objectShape */.pr)({ ...SOURCE, kinds: (0,json_shape/* listShape */.Cp)(ONE_OF(catch_up_kinds/* CATCH_UP_KINDS */.Ky)) }, USUAL)),
    groups: (0,json_shape/* listShape */.Cp)((0,json_shape/* objectShape */.pr)({ columns: RANGE, periods: INDICES })),
    rewrites: (0,json_shape/* listShape */.Cp)((0,json_shape/* objectShape */.pr)({
        name: NAME,
        was: TYPE,
        type: TYPE,
        shadow: NAME,
        set_aside: NAME,
        is_set_aside: (0,json_shape/* valueShape */.HU)((flag) => typeof flag === 'boolean', 'true or false'),
    })),
    rewrite_groups: (0,json_shape/* listShape */.Cp)(RANGE),
    periods: (0,json_shape/* listShape */.Cp)((0,json_shape/* objectShape */.pr)({
        period: (0,json_shape/* nullableShape */.rd)((0,json_shape/* textShape */.ze)(period/* isPlainPeriod */.SH, 'a period of letters, digits, _, + and -')),
        rows: COUNT,
        bytes: COUNT,
        parts: (0,json_shape/* listShape */.Cp)((0,json_shape/* objectShape */.pr)({ from: DAY, before: DAY })),
    }, ['parts'])),
    inserts: (0,json_shape/* nullableShape */.rd)((0,json_shape/* objectShape */.pr)({
        columns: (0,json_shape/* listShape */.Cp)((0,json_shape/* objectShape */.pr)(SOURCE, USUAL)),
        relaxed: (0,json_shape/* listShape */.Cp)(NAME),
        required: (0,json_shape/* listShape */.Cp)(NAME),
        periods: INDICES,
        stop_above: COUNT,
        suppression: (0,json_shape/* nullableShape */.rd)(TABLE),
    })),
    left: (0,json_shape/* listShape */.Cp)((0,json_shape/* objectShape */.pr)({
        column: NAME,
        reason: ONE_OF(catch_up_plan/* LEFT_REASONS */.Sb),
        periods: (0,json_shape/* nullableShape */.rd)((0,json_shape/* listShape */.Cp)((0,json_shape/* nullableShape */.rd)((0,json_shape/* valueShape */.HU)((text) => typeof text === 'string', 'a text')))),
    })),
    limits: (0,json_shape/* objectShape */.pr)({ statement_bytes: POSITIVE, partitions: POSITIVE }),
});

;// CONCATENATED MODULE: ./build/protocol/catch-up-plan.js








/** Characters that a plan may have: several times what 10,000 columns need. */
const MAX_TEXT = 16_000_000;
/** A plan as it is stored. The same plan has the same bytes; their SHA-256 is the plan's hash. */
function printCatchUpPlan(plan) {
    return `${JSON.stringify(jsonOf(plan))}\n`;
}
/**
 * Parses a stored plan, or returns every reason why it is none. Anyone who can write the registry
 * could have put it there: each name must be an identifier, each part must fit the others, and the
 * bytes must be those that {@link printCatchUpPlan} gives.
 */
function parseCatchUpPlan(text) {
    if (text.length > MAX_TEXT)
        return { problems: [`it has more than ${MAX_TEXT} characters`] };
    const value = (0,decoded_json/* decodeJson */.xO)(text);
    if (value === undefined)
        return { problems: ['it is not JSON'] };
    const problems = (0,json_shape/* shapeProblems */.qf)(value, PLAN_SHAPE);
    if (problems.length > 0)
        return { problems };
    const plan = planIn(value);
    const contradictions = planContradictions(plan);
    if (contradictions.length > 0)
        return { problems: contradictions };
    return printCatchUpPlan(plan) === text
        ? { plan }
        : { problems: ['it is not printed as schema-gate prints plans'] };
}
function jsonOf(plan) {
    const { inserts, bound, limits } = plan;
    const table = ({ database, name }) => ({
        database,
        name,
    });
    return {
        format: catch_up_plan/* PLAN_FORMAT */._A,
        catchup_id: plan.catchupId,
        topic: plan.topic,
        activation_seq: plan.activationSeq,
        schema_version: plan.schemaVersion,
        active_sha256: plan.activeSha256,
        base_sha256: plan.baseSha256,
        standardized: table(plan.standardized),
        curated: table(plan.curated),
        order: plan.order,
        stamps: plan.stamps,
        checkpoint: bound.kind === 'checkpoint' ? bound.lastIngestionTs : null,
        columns: plan.columns.map((column) => ({ ...sourceJson(column), kinds: column.kinds })),
        groups: plan.groups.map(({ columns, periods }) => ({ columns, periods })),
        rewrites: plan.rewrites.map(({ name, was, type, shadow, setAside, isSetAside }) => ({
            name,
            was: (0,column_type/* printColumnType */.kc)(was),
            type: (0,column_type/* printColumnType */.kc)(type),
            shadow,
            set_aside: setAside,
            is_set_aside: isSetAside,
        })),
        rewrite_groups: plan.rewriteGroups,
        periods: plan.periods.map(({ period, rows, bytes, parts }) => ({
            period,
            rows,
            bytes,
            ...(parts.length === 1 ? {} : { parts: parts.map(({ from, before }) => ({ from, before })) }),
        })),
        inserts: inserts === null
            ? null
            : {
                columns: inserts.columns.map(sourceJson),
                relaxed: inserts.relaxed,
                required: inserts.required,
                periods: inserts.periods,
                stop_above: inserts.stopAbove,
                suppression: inserts.suppression === null ? null : table(inserts.suppression),
            },
        left: plan.left.map(({ column, reason, periods }) => ({ column, reason, periods })),
        limits: { statement_bytes: limits.statementBytes, partitions: limits.partitions },
    };
}
function sourceJson({ name, source, formerSource, type, sourceType }) {
    const from = (0,column_type/* printColumnType */.kc)(sourceType);
    return {
        name,
        source,
        ...(formerSource === null ? {} : { former_source: formerSource }),
        type: (0,column_type/* printColumnType */.kc)(type),
        ...(from === 'STRING' ? {} : { source_type: from }),
    };
}
/** The plan in JSON that has its shape. */
function planIn(json) {
    const { checkpoint, inserts, limits } = json;
    return {
        format: catch_up_plan/* PLAN_FORMAT */._A,
        catchupId: json.catchup_id,
        topic: json.topic,
        activationSeq: json.activation_seq,
        schemaVersion: json.schema_version,
        activeSha256: json.active_sha256,
        baseSha256: json.base_sha256,
        standardized: json.standardized,
        curated: json.curated,
        order: json.order,
        stamps: json.stamps,
        bound: checkpoint === null
            ? { kind: 'same-publish-time' }
            : { kind: 'checkpoint', lastIngestionTs: checkpoint },
        columns: json.columns.map((column) => ({ ...sourceIn(column), kinds: column.kinds })),
        groups: json.groups,
        rewrites: json.rewrites.map(({ name, was, type, shadow, set_aside, is_set_aside }) => ({
            name,
            was: typeIn(was),
            type: typeIn(type),
            shadow,
            setAside: set_aside,
            isSetAside: is_set_aside,
        })),
        rewriteGroups: json.rewrite_groups,
        periods: json.periods.map(({ parts = [catch_up_facts/* ALL_DAYS */.S], ...period }) => ({ ...period, parts })),
        inserts: inserts === null
            ? null
            : {
                columns: inserts.columns.map(sourceIn),
                relaxed: inserts.relaxed,
                required: inserts.required,
                periods: inserts.periods,
                stopAbove: inserts.stop_above,
                suppression: inserts.suppression,
            },
        left: json.left,
        limits: { statementBytes: limits.statement_bytes, partitions: limits.partitions },
    };
}
function sourceIn({ name, source, former_source, type, source_type }) {
    return {
        name,
        source,
        formerSource: former_source ?? null,
        type: typeIn(type),
        sourceType: source_type === undefined ? column_type/* STRING_TYPE */.$7 : typeIn(source_type),
    };
}
function typeIn(text) {
    const type = (0,read_column_type/* parseColumnType */.G)(text);
    return type.kind === 'problem' ? column_type/* STRING_TYPE */.$7 : type;
}


/***/ }),

/***/ 6042:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ snakeKeys)
/* harmony export */ });
/**
 * A report with its keys as JSON has them: `catchupId` becomes `catchup_id`. Only the keys of our own
 * types are renamed; a text stays as it is, and no key comes from a user.
 */
function snakeKeys(value) {
    if (Array.isArray(value))
        return value.map(snakeKeys);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [
        key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        snakeKeys(member),
    ]));
}


/***/ }),

/***/ 5249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ groupedCount),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   zD: () => (/* binding */ grouped)
/* harmony export */ });
/** A whole number with its digits in groups: `1,234,567`. */
function grouped(count) {
    return String(count).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
}
/** `1,234 events`, `1 event`. */
function groupedCount(count, one, many = `${one}s`) {
    return `${grouped(count)} ${count === 1 ? one : many}`;
}
/** `99.9 %`: `100 %` and `0 %` stand for all and none alone. */
function percent(part, whole) {
    if (part === 0 || whole === 0)
        return '0 %';
    if (part === whole)
        return '100 %';
    const tenths = Math.min(999, Math.max(1, Math.round((part / whole) * 1000)));
    return `${tenths / 10} %`;
}


/***/ })

};
