export const id = 7699;
export const ids = [7699];
export const modules = {

/***/ 77699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runInitFromEvents: () => (/* binding */ runInitFromEvents)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/history/events/event-path.js
var event_path = __webpack_require__(65731);
// EXTERNAL MODULE: ./build/core/history/events/flatten-event.js + 1 modules
var flatten_event = __webpack_require__(11813);
// EXTERNAL MODULE: ./build/core/history/events/occurrences.js
var occurrences = __webpack_require__(43721);
// EXTERNAL MODULE: ./build/core/history/cast/to-date.js
var to_date = __webpack_require__(185);
// EXTERNAL MODULE: ./build/core/history/cast/to-floating.js + 2 modules
var to_floating = __webpack_require__(81230);
// EXTERNAL MODULE: ./build/core/history/cast/to-timestamp.js + 2 modules
var to_timestamp = __webpack_require__(38735);
;// CONCATENATED MODULE: ./build/core/history/events/value-shape.js




const noShape = () => ({
    values: 0,
    containers: 0,
    nested: 0,
    quoted: 0,
    integers: 0,
    integerDigits: 0,
    beyondInt: 0,
    beyondBigint: 0,
    numbers: 0,
    exponents: 0,
    wholeDigits: 0,
    scale: 0,
    leastScale: Infinity,
    trailingZeros: 0,
    longerThanDouble: 0,
    booleans: 0,
    dates: 0,
    timestamps: 0,
});
/** Longer texts are no numbers that a column keeps. */
const MAX_NUMBER = 100;
/** Decimal digits that every DOUBLE gives back. */
const DOUBLE_DIGITS = 15;
const NUMBER = /^-?(0|[1-9][0-9]*)(?:\.([0-9]+))?([eE][+-]?[0-9]{1,3})?$/;
const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const TIMESTAMP = /^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?$/;
/** None of these shapes names a zone. */
const toTime = (0,to_timestamp/* toTimestamp */.C)(() => undefined);
/** Counts one value more; `shape` is changed. */
function countShape(shape, { path, kind, text }) {
    if (text === null)
        return;
    shape.values++;
    if (kind === 'string')
        shape.quoted++;
    if (kind === 'object' && path.depth < flatten_event/* MAX_COLUMN_DEPTH */.gW)
        shape.nested++;
    else if (kind === 'array' || kind === 'object')
        shape.containers++;
    else if (text === 'true' || text === 'false')
        shape.booleans++;
    else if (text.length <= MAX_NUMBER)
        countNumberOrTime(shape, text);
}
function countNumberOrTime(shape, text) {
    const [, whole, fraction = '', exponent] = NUMBER.exec(text) ?? [];
    if (whole !== undefined)
        countNumber(shape, text, [whole, fraction, exponent]);
    else if (DATE.test(text)) {
        if ((0,to_date/* toDate */.a)(text).value !== null)
            shape.dates++;
    }
    else if (TIMESTAMP.test(text) && toTime(text).value !== null)
        shape.timestamps++;
}
function countNumber(shape, text, [whole, fraction, exponent]) {
    const isInteger = fraction === '' && exponent === undefined && text !== '-0';
    if (isInteger) {
        shape.integers++;
        shape.integerDigits = Math.max(shape.integerDigits, whole.length);
        if (isBeyond(text, whole, '2147483647'))
            shape.beyondInt++;
        if (isBeyond(text, whole, '9223372036854775807'))
            shape.beyondBigint++;
    }
    else if (text === '-0' || (0,to_floating/* toDouble */.R)(text).value === null)
        return;
    shape.numbers++;
    if (exponent !== undefined)
        shape.exponents++;
    else {
        shape.wholeDigits = Math.max(shape.wholeDigits, whole.length);
        shape.scale = Math.max(shape.scale, fraction.length);
        shape.leastScale = Math.min(shape.leastScale, fraction.length);
        if (fraction.endsWith('0'))
            shape.trailingZeros++;
    }
    if (`${whole}${fraction}`.replace(/^0+/, '').length > DOUBLE_DIGITS)
        shape.longerThanDouble++;
}
/** `most` is the greatest value; the least is one further from zero. */
function isBeyond(text, digits, most) {
    if (digits.length !== most.length)
        return digits.length > most.length;
    const least = `${most.slice(0, -1)}8`;
    return digits > (text.startsWith('-') ? least : most);
}

;// CONCATENATED MODULE: ./build/core/history/events/observed-events.js




function observation() {
    // Objects are seen, too: a path may lead to one in some events and to a text in others.
    const flatten = (0,flatten_event/* eventFlattener */.mu)({ has: () => true });
    const byPath = new Map();
    const bySource = new Map();
    const wide = new Set();
    const broken = (0,occurrences/* noneYet */.p)();
    let events = 0;
    const observedAt = (path) => {
        const known = byPath.get(path);
        if (known !== undefined)
            return known;
        const shared = bySource.get(path.source);
        const observed = shared ?? { path, others: new Set(), shape: noShape(), value: undefined };
        shared?.others.add((0,event_path/* printEventPath */.BF)(path));
        bySource.set(path.source, observed);
        byPath.set(path, observed);
        return observed;
    };
    return {
        add: (text, line) => {
            const read = flatten(text);
            if (read.kind === 'broken')
                return (0,occurrences/* countOne */.k)(broken, line);
            events++;
            const touched = [];
            for (const value of read.values) {
                if (!value.path.isKept) {
                    wide.add(nearestKept(value.path));
                    continue;
                }
                const observed = observedAt(value.path);
                if (observed.value === undefined)
                    touched.push(observed);
                observed.value = value;
            }
            for (const observed of touched) {
                if (observed.value !== undefined)
                    countShape(observed.shape, observed.value);
                observed.value = undefined;
            }
        },
        addBroken: (_, line) => (0,occurrences/* countOne */.k)(broken, line),
        result: () => ({
            events,
            columns: [...bySource.values()].map(({ path, others, shape }) => ({
                path,
                others: [...others],
                shape,
            })),
            wide,
            broken,
        }),
    };
}
function nearestKept(path) {
    let at = path;
    while (!at.isKept && at.parent !== undefined)
        at = at.parent;
    return at;
}

// EXTERNAL MODULE: ./build/core/change/tables/print-schema.js
var print_schema = __webpack_require__(82228);
// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __webpack_require__(26477);
// EXTERNAL MODULE: ./build/core/schema/json-path.js
var json_path = __webpack_require__(30758);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(21118);
// EXTERNAL MODULE: ./build/core/schema/identifier.js
var identifier = __webpack_require__(82429);
// EXTERNAL MODULE: ./build/core/history/events/tried-column.js
var tried_column = __webpack_require__(40018);
;// CONCATENATED MODULE: ./build/core/history/events/column-name.js


/** Characters of a proposed name: with 1,000 columns, statements stay below Athena's limit. */
const MAX_NAME = 100;
/** What a rewrite's own columns end in. */
const RESERVED_END = /__(?:rewrite|was)$/;
/**
 * A column's name for a path, as people write them: `event_user_id` for `$.event.userId`. `taken`
 * gets it, so that no name is given twice.
 */
function columnName(segments, taken) {
    const words = segments.map((segment) => segment
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
        .toLowerCase()
        .replace(/[^a-z0-9_]+/g, '_'));
    const joined = words.join('_').slice(0, MAX_NAME).replace(/_+$/, '');
    const name = /^[a-z]/.test(joined) ? joined : `_${joined.replace(/^_+/, '')}`;
    const isFree = (one) => !taken.has(one) &&
        (0,identifier/* identifierProblem */.rD)(one) === undefined &&
        !(0,tried_column/* isFilledByPipeline */._f)(one) &&
        !RESERVED_END.test(one);
    let free = name === '_' ? 'field' : name;
    for (let number = 2; !isFree(free); number++)
        free = `${name === '_' ? 'field' : name}_${number}`;
    taken.add(free);
    return free;
}

;// CONCATENATED MODULE: ./build/core/history/events/propose-type.js

const MAX_PRECISION = 38;
/** A DECIMAL gets room to grow: its precision can be widened in place, its scale can't. */
const USUAL_PRECISION = 18;
/**
 * The narrowest type that keeps every text as it is. All values must have the shape; STRING keeps
 * whatever 98 % would lose.
 */
function proposeType(shape) {
    const { values, booleans, integers, numbers, dates, timestamps, quoted } = shape;
    const only = (type) => ({ type, note: undefined });
    if (shape.containers + shape.nested > 0)
        return { type: column_type/* STRING_TYPE */.$7, note: 'lists and objects are kept as JSON text' };
    if (booleans === values)
        return only((0,column_type/* scalar */.d_)('BOOLEAN'));
    if (dates === values)
        return only((0,column_type/* scalar */.d_)('DATE'));
    if (timestamps === values)
        return only((0,column_type/* scalar */.d_)('TIMESTAMP'));
    if (integers === values)
        return {
            type: integerType(shape),
            note: quoted > 0
                ? 'the events have these integers in quotes: STRING if they are names rather than numbers'
                : undefined,
        };
    if (numbers === values)
        return numberType(shape);
    return { type: column_type/* STRING_TYPE */.$7, note: ratesOf(shape) };
}
function integerType({ integerDigits, beyondInt, beyondBigint }) {
    if (beyondInt === 0)
        return (0,column_type/* scalar */.d_)('INT');
    if (beyondBigint === 0)
        return (0,column_type/* scalar */.d_)('BIGINT');
    return integerDigits <= MAX_PRECISION
        ? { kind: 'decimal', precision: MAX_PRECISION, scale: 0 }
        : column_type/* STRING_TYPE */.$7;
}
function numberType(shape) {
    const { quoted, exponents, longerThanDouble, wholeDigits, scale, leastScale } = shape;
    if (quoted === 0 && longerThanDouble === 0)
        return { type: (0,column_type/* scalar */.d_)('DOUBLE'), note: undefined };
    if (exponents > 0)
        return longerThanDouble === 0
            ? { type: (0,column_type/* scalar */.d_)('DOUBLE'), note: undefined }
            : { type: column_type/* STRING_TYPE */.$7, note: 'its numbers have more digits than a DOUBLE keeps' };
    // In quotes, 1.10 is not 1.1: it may be a version.
    if (quoted > 0 && scale !== leastScale && shape.trailingZeros > 0)
        return {
            type: column_type/* STRING_TYPE */.$7,
            note: 'its numbers end in zeros, as versions do, and a number would lose them',
        };
    const precision = Math.max(USUAL_PRECISION, wholeDigits + scale);
    return precision <= MAX_PRECISION
        ? {
            type: { kind: 'decimal', precision, scale },
            note: quoted > 0
                ? 'the events have these numbers in quotes: STRING if they are names or versions'
                : undefined,
        }
        : { type: column_type/* STRING_TYPE */.$7, note: 'its numbers have more digits than a DECIMAL keeps' };
}
/** How many values would fit another type; undefined where none would. */
function ratesOf(shape) {
    const { values, integers, numbers } = shape;
    const shapes = [
        [integers, 'plain integers'],
        [numbers - integers, 'numbers with a point or an exponent'],
        [shape.booleans, 'true or false'],
        [shape.dates, 'dates'],
        [shape.timestamps, 'timestamps'],
    ];
    const found = shapes.filter(([count]) => count > 0);
    if (found.length === 0)
        return undefined;
    const rates = found.map(([count, what]) => `${rate(count, values)} of its values are ${what}`);
    return `STRING, since ${rates.join(', ')}`;
}
/** Never 100 %, since then there would be a type for them. */
function rate(part, whole) {
    return `${Math.min(999, Math.max(1, Math.round((part / whole) * 1000))) / 10} %`;
}

;// CONCATENATED MODULE: ./build/core/history/events/propose-schema.js









/** Columns of a proposal; more are hardly meant to be columns. */
const MAX_PROPOSED = 1_000;
/** Notes about single columns in the file. */
const MAX_NOTES = 200;
/** Of an object with very many names, those are columns that so many of the events have. */
const USUAL_SHARE = 0.1;
const ENVELOPE = ['message_id', 'idempotency_key', 'publish_time'];
const NEVER_TOLD = 'required, cde, sensitive and enum: a file of events tells none of them';
/**
 * Proposes a schema from what events have: a column a path, typed by the shapes of all values.
 * `origin` says where the events are from.
 */
function proposeSchema(topic, origin, observed) {
    const notes = [];
    const chosen = chosenColumns(observed, notes);
    const envelope = ENVELOPE.flatMap((name) => chosen.find(({ path }) => path.depth === 1 && path.key === name) ?? []);
    const missing = ENVELOPE.filter((name) => !envelope.some(({ path }) => path.key === name));
    if (missing.length > 0)
        notes.push(`the envelope: the events have no ${missing.join(', ')}, which the pipeline's tables need; add them if the pipeline's events have them`);
    const taken = new Set(ENVELOPE);
    const columns = [
        ...envelope.map((column) => envelopeColumn(column, observed.events, notes)),
        ...chosen
            .filter((column) => !envelope.includes(column))
            .map((column) => payloadColumn(column, taken, notes)),
    ];
    const time = columns.find(({ name }) => name === 'publish_time');
    const shown = notes.slice(0, MAX_NOTES);
    if (notes.length > shown.length)
        shown.push(`${notes.length - shown.length} more such notes`);
    return {
        text: (0,print_schema/* printSchema */.r)({
            tableName: tableName(topic),
            description: undefined,
            columns,
            partitioning: time?.type === 'STRING' ? [] : undefined,
            properties: new Map(),
            origin,
            notes: [NEVER_TOLD, ...shown],
        }),
        notes: shown,
    };
}
function tableName(topic) {
    return columnName([topic], new Set());
}
/** The columns that are proposed, in the order of the events; what is left out gets a note. */
function chosenColumns({ columns, events, wide }, notes) {
    const usual = columns.filter(({ path, shape }) => {
        const isPipeline = (0,tried_column/* isFilledByPipeline */._f)(path.source) || path.source === flatten_event/* PAYLOAD_KEY */.ZI;
        const isRare = path.parent !== undefined && wide.has(path.parent) && shape.values < events * USUAL_SHARE;
        return !isPipeline && !isRare && shape.values > shape.nested;
    });
    for (const object of wide)
        notes.push(`${(0,event_path/* printEventPath */.BF)(object)} has so many different names that those of few events were left out; are they keys of a map?`);
    const always = columns.filter(({ shape }) => shape.values === 0);
    if (always.length > 0)
        notes.push(`left out, since they are null in every event: ${always.map(({ path }) => (0,event_path/* printEventPath */.BF)(path)).join(', ')}`);
    const readable = usual.filter((column) => {
        const isReadable = canBeRead(column);
        if (!isReadable)
            notes.push(`${(0,quoted/* quoted */.T)((0,event_path/* printEventPath */.BF)(column.path))} is left out: no json_path can name such a key`);
        return isReadable;
    });
    if (readable.length <= MAX_PROPOSED)
        return readable;
    notes.push(`${readable.length - MAX_PROPOSED} paths that fewer events have were left out; a schema is proposed for ${MAX_PROPOSED}`);
    const kept = new Set([...readable].sort((a, b) => b.shape.values - a.shape.values).slice(0, MAX_PROPOSED));
    return readable.filter((column) => kept.has(column));
}
/** Whether a json_path leads to the column, and to nothing else. */
function canBeRead({ path }) {
    const segments = (0,event_path/* segmentsOf */.OD)(path);
    const parsed = (0,json_path/* parseJsonPath */.Hf)((0,event_path/* printEventPath */.BF)(path));
    return (typeof parsed !== 'string' && !segments.includes('*') && (0,json_path/* flattenedSource */.zX)(parsed) === path.source);
}
function envelopeColumn({ path, shape }, events, notes) {
    const isTime = path.key === 'publish_time' && shape.timestamps === shape.values;
    if (path.key === 'publish_time' && !isTime)
        notes.push('publish_time: not all values are timestamps such as 2026-01-31T10:20:30Z; STANDARDIZED has it as TIMESTAMP');
    return {
        name: path.key,
        type: isTime ? 'TIMESTAMP' : 'STRING',
        section: 'envelope',
        isRequired: shape.values === events,
        comment: undefined,
    };
}
function payloadColumn({ path, others, shape }, taken, notes) {
    const segments = (0,event_path/* segmentsOf */.OD)(path);
    const name = columnName(segments, taken);
    const { type, note } = proposeType(shape);
    if (note !== undefined)
        notes.push(`${name}: ${note}`);
    if (others.length > 0)
        notes.push(`${name}: ${others.join(', ')} has the same column of STANDARDIZED, where the last of them counts`);
    return {
        name,
        type: (0,column_type/* printColumnType */.kc)(type),
        section: 'payload',
        isRequired: false,
        comment: undefined,
        ...(segments.length === 1 && path.key === name ? {} : { jsonPath: (0,event_path/* printEventPath */.BF)(path) }),
    };
}

// EXTERNAL MODULE: ./build/core/schema/topic-name.js
var topic_name = __webpack_require__(17763);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/grouped.js
var grouped = __webpack_require__(15249);
// EXTERNAL MODULE: ./build/bin/compared-file.js + 1 modules
var compared_file = __webpack_require__(98097);
// EXTERNAL MODULE: ./build/bin/existing-schemas.js
var existing_schemas = __webpack_require__(74760);
// EXTERNAL MODULE: ./build/bin/init.js
var init = __webpack_require__(75982);
// EXTERNAL MODULE: ./build/bin/read-events.js + 3 modules
var read_events = __webpack_require__(85905);
// EXTERNAL MODULE: ./build/bin/write-schemas.js
var write_schemas = __webpack_require__(9248);
;// CONCATENATED MODULE: ./build/bin/init-from-events.js












/** `schema-gate init --from-events FILE [TOPIC]`: a first schema from what events have. */
async function runInitFromEvents(file, { files, values }) {
    if (values.has('from-registry') || values.has('from-glue'))
        throw new errors/* UserError */.yo('--from-events proposes one schema; run it apart from --from-registry and --from-glue');
    const [named, ...more] = files;
    if (more.length > 0)
        throw new errors/* UserError */.yo('init --from-events takes one topic: init --from-events FILE [TOPIC]');
    const topic = named ?? topicOfFile(file);
    const problem = (0,topic_name/* topicNameProblem */.AS)(topic);
    if (problem !== undefined)
        throw new errors/* UserError */.yo(named === undefined ? `${problem}; name one: init --from-events FILE TOPIC` : problem);
    const directory = process.cwd();
    const before = await (0,existing_schemas/* findSchemas */.y9)(directory);
    const { text, notes } = await proposal(file, topic);
    const what = `what ${groupedName(file)} says`;
    const written = await (0,write_schemas/* writeSchemas */.e)(directory, [{ topic, bytes: Buffer.from(text), what }], before);
    const lines = notes.map((note) => `  note     ${(0,report_escape/* visible */.RK)(`${topic}: ${note}`)}`);
    const report = await (0,init/* initialise */.Y)(directory, {
        workflow: undefined,
        written: { ...written, lines: [...written.lines, ...lines] },
        before,
        asks: [
            'look through x-check-by-hand in the schema, and mark what is required, cde or sensitive',
            `run schema-gate try ${topic} with events of another day`,
        ],
    });
    return { exitCode: 0, render: () => report };
}
/** `orders` for `dir/orders.ndjson.gz`. */
function topicOfFile(file) {
    if (file === compared_file/* STANDARD_INPUT */.X)
        throw new errors/* UserError */.yo('Standard input has no name; name the topic: init --from-events - TOPIC');
    return (0,external_node_path_.basename)(file)
        .replace(/\.gz$/i, '')
        .replace(/\.(?:ndjson|jsonl|json|txt|log)$/i, '');
}
const groupedName = (file) => file === compared_file/* STANDARD_INPUT */.X ? 'standard input' : (0,report_escape/* visible */.RK)((0,external_node_path_.basename)(file));
async function proposal(file, topic) {
    const seen = observation();
    const end = await (0,read_events/* readEvents */.wj)(file, seen, 'schema-gate init --from-events - TOPIC');
    if (end.stopped !== undefined)
        throw new errors/* Fault */.vC(`No schema was written: ${end.stopped}. Try again with the whole file`);
    const observed = seen.result();
    const { broken, events } = observed;
    const documents = (0,read_events/* documentNote */.I1)(end, broken.count > 0);
    if (events === 0)
        throw new errors/* UserError */.yo([(0,read_events/* noEventsWords */.EB)(file), ...documents].join('; '));
    const { text, notes } = proposeSchema(topic, `proposed from ${(0,grouped/* groupedCount */.Ej)(events, 'event')}`, observed);
    const skipped = broken.count === 0
        ? []
        : [
            `${(0,grouped/* groupedCount */.Ej)(broken.count, 'line is no event and was', 'lines are no events and were')} left out (the first: ${broken.lines.join(', ')})`,
        ];
    return { text, notes: [...skipped, ...documents, ...notes] };
}


/***/ }),

/***/ 43721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ countOne),
/* harmony export */   p: () => (/* binding */ noneYet)
/* harmony export */ });
/* harmony import */ var _event_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65731);

const MAX_LINES = 5;
const MAX_VALUES = 3;
/** UTF-16 units of a text that is kept; one may be as long as a line. */
const MAX_VALUE = 120;
const noneYet = () => ({ count: 0, lines: [], values: [] });
/** Counts one more. `value` is undefined where it may not be shown. */
function countOne(counting, line, value) {
    counting.count++;
    const { lines, values } = counting;
    if (lines.length < MAX_LINES && lines.at(-1) !== line)
        lines.push(line);
    if (value === undefined || values.length >= MAX_VALUES)
        return;
    const kept = (0,_event_path_js__WEBPACK_IMPORTED_MODULE_0__/* .copied */ .pG)(value.length <= MAX_VALUE ? value : `${value.slice(0, MAX_VALUE)}…`);
    if (!values.includes(kept))
        values.push(kept);
}


/***/ }),

/***/ 40018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ triedColumn),
/* harmony export */   Hu: () => (/* binding */ judgeText),
/* harmony export */   _f: () => (/* binding */ isFilledByPipeline),
/* harmony export */   q4: () => (/* binding */ triedState)
/* harmony export */ });
/* harmony import */ var _schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26477);
/* harmony import */ var _schema_json_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30758);
/* harmony import */ var _schema_table_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40652);
/* harmony import */ var _schema_tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22191);
/* harmony import */ var _text_compare_texts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5322);
/* harmony import */ var _cast_cast_value_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75338);
/* harmony import */ var _cast_convert_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82223);
/* harmony import */ var _occurrences_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43721);








const PIPELINE_COLUMNS = new Set([
    ..._schema_table_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .GENERATED_COLUMNS */ .AY.keys(),
    ..._schema_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .STANDARDIZED_COLUMNS */ .UG.map(({ name }) => name),
]);
/** Whether the pipeline fills a column of this name itself. */
const isFilledByPipeline = (name) => PIPELINE_COLUMNS.has(name);
function triedState(column, zones) {
    // STANDARDIZED has it as a TIMESTAMP whatever the file says.
    const isTime = column.section === 'envelope' && column.name === 'publish_time';
    const convert = (0,_cast_convert_text_js__WEBPACK_IMPORTED_MODULE_4__/* .conversionTo */ .U)(isTime ? (0,_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)('TIMESTAMP') : column.type, zones);
    return {
        column,
        isExpected: !isFilledByPipeline(column.name),
        convert,
        isListed: listedIn(column.enumValues, convert),
        filled: 0,
        reasons: new Map(),
        missing: (0,_occurrences_js__WEBPACK_IMPORTED_MODULE_5__/* .noneYet */ .p)(),
        notInEnum: (0,_occurrences_js__WEBPACK_IMPORTED_MODULE_5__/* .noneYet */ .p)(),
        event: 0,
        path: undefined,
        text: null,
    };
}
/** Whether a text is one of an enum's values, as text or as a value of the type: `1.0` is 1. */
function listedIn(enumValues, convert) {
    if (enumValues === undefined)
        return undefined;
    const texts = new Set(enumValues.map(textOfJson));
    const values = new Set([...texts].map((text) => valueKey(text, convert)));
    return (text) => texts.has(text) || values.has(valueKey(text, convert));
}
const textOfJson = (json) => json.startsWith('"') ? String(JSON.parse(json)) : json;
/** Equal for equal values; a text that has none is its own. */
function valueKey(text, convert) {
    const value = convert?.(text).value ?? null;
    return value === null || typeof value === 'object' ? `text ${text}` : `value ${value}`;
}
/** Judges the column's text of one event. Returns whether CURATED gets a value. */
function judgeText(state, text, line, showsValues) {
    if (text === null) {
        if (state.column.isRequired && state.isExpected)
            (0,_occurrences_js__WEBPACK_IMPORTED_MODULE_5__/* .countOne */ .k)(state.missing, line);
        return false;
    }
    state.filled++;
    const shown = showsValues ? text : undefined;
    const conversion = state.convert?.(text);
    if (conversion !== undefined && 'failure' in conversion) {
        const counting = state.reasons.get(conversion.failure) ?? (0,_occurrences_js__WEBPACK_IMPORTED_MODULE_5__/* .noneYet */ .p)();
        state.reasons.set(conversion.failure, counting);
        (0,_occurrences_js__WEBPACK_IMPORTED_MODULE_5__/* .countOne */ .k)(counting, line, shown);
        return false;
    }
    if (state.isListed?.(text) === false)
        (0,_occurrences_js__WEBPACK_IMPORTED_MODULE_5__/* .countOne */ .k)(state.notInEnum, line, shown);
    return true;
}
function triedColumn(state) {
    const { column, convert, filled, missing, notInEnum } = state;
    const reasons = _cast_cast_value_js__WEBPACK_IMPORTED_MODULE_6__/* .CAST_FAILURES */ .K.flatMap((reason) => {
        const counting = state.reasons.get(reason);
        return counting === undefined ? [] : [[reason, counting]];
    });
    return {
        name: column.name,
        section: column.section,
        type: (0,_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .printColumnType */ .kc)(column.type),
        path: (0,_schema_json_path_js__WEBPACK_IMPORTED_MODULE_1__/* .printJsonPath */ .dm)(column.pathSegments),
        source: column.source,
        isRequired: column.isRequired,
        isCde: column.isCde,
        isChecked: convert !== undefined,
        filled,
        failed: reasons.reduce((sum, [, { count }]) => sum + count, 0),
        reasons: new Map([...reasons].sort(([a], [b]) => (0,_text_compare_texts_js__WEBPACK_IMPORTED_MODULE_7__/* .compareTexts */ .q)(a, b))),
        missing,
        notInEnum,
    };
}


/***/ })

};
