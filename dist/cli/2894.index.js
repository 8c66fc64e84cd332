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
/* harmony import */ var _history_plan_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(509);
/* harmony import */ var _status_status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6728);
/* harmony import */ var _open_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5958);
/* harmony import */ var _open_rows_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4292);







/** Opens the rows of a command's registry, and reads its one topic. */
async function withHistoryTopic(command, { files, values }, work) {
    const [topic, ...more] = files;
    if (topic === undefined || more.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${command} takes one topic: schema-gate ${command} TOPIC --registry URL`);
    const url = (0,_open_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .requiredRegistry */ .X)(command, values);
    const nameProblem = (0,_core_schema_topic_name_js__WEBPACK_IMPORTED_MODULE_0__/* .topicNameProblem */ .AS)(topic);
    if (nameProblem !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(nameProblem);
    return (0,_open_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .withRows */ .Q)((0,_open_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .rowsDirectory */ .R)(url, (0,_history_plan_history_js__WEBPACK_IMPORTED_MODULE_3__/* .runsInAws */ .h)().message), async (ports) => {
        const active = await (0,_history_active_topic_js__WEBPACK_IMPORTED_MODULE_2__/* .readActiveTopic */ .Q)(topic, ports);
        if (active === undefined)
            throw await (0,_status_status_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownTopic */ .M)(ports.registry, topic);
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

/***/ 9847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ planCatchUp)
});

// UNUSED EXPORTS: PLAN_LIMITS

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

// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(1118);
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

// EXTERNAL MODULE: ./build/core/change/tables/evolve-type.js
var evolve_type = __webpack_require__(2729);
// EXTERNAL MODULE: ./build/core/change/tables/shadow-column.js
var shadow_column = __webpack_require__(7696);
// EXTERNAL MODULE: ./build/core/schema/tables.js
var tables = __webpack_require__(2191);
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

/***/ 1716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fM: () => (/* binding */ begunBy),
/* harmony export */   jf: () => (/* binding */ leftBy),
/* harmony export */   t8: () => (/* binding */ isKept)
/* harmony export */ });
/* harmony import */ var _protocol_unpatched_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2335);

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
    return (0,_protocol_unpatched_js__WEBPACK_IMPORTED_MODULE_0__/* .unpatchedUnion */ .g7)(patched, rewritten);
}
/**
 * What stays unpatched when a plan has ended: what it leaves, and what no statement of a plan mends.
 * A column that no event has ever carried lacks nothing.
 */
function leftBy({ left }, former) {
    return (0,_protocol_unpatched_js__WEBPACK_IMPORTED_MODULE_0__/* .unpatchedUnion */ .g7)(former.filter(isKept), left.filter(({ reason }) => reason !== 'never-sent'));
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


/***/ }),

/***/ 4356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ gather)
/* harmony export */ });
/* harmony import */ var _core_schema_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2191);
/* harmony import */ var _protocol_unpatched_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2335);
/* harmony import */ var _begun_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1716);
/* harmony import */ var _read_base_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(385);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4783);





/** Reads everything that a plan follows from. */
async function gather(subject, gate, catchupId, ports) {
    const { topic, facts, version, item } = subject;
    const { warehouse, rows, settings, places, now } = ports;
    const { withNullPeriod, stopInsertsAbove, suppression } = settings;
    const active = { version, sha256: facts.sha256, since: [], former: [] };
    const { patchedBase } = facts;
    const base = patchedBase === undefined || !(0,_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnended */ .wA)(subject)
        ? active
        : await (0,_read_base_js__WEBPACK_IMPORTED_MODULE_2__/* .readBase */ .w)(topic, patchedBase, ports);
    const [standardized, curated] = (0,_core_schema_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .wantedTables */ .RD)(version.schema).map(({ layer, name }) => ({
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
        leftBefore: named(item.unpatched ?? [], all, (reason) => !BEGUN.has(reason) && !(0,_begun_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .isKept */ .t8)({ reason })),
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
        .flatMap(({ column, periods }) => (column === _protocol_unpatched_js__WEBPACK_IMPORTED_MODULE_4__/* .EVERY_COLUMN */ .DM ? all.columns : [column]).map((name) => ({
        column: name,
        periods: periods ?? all.periods,
    })));
}


/***/ }),

/***/ 509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ planHistory),
/* harmony export */   h: () => (/* binding */ runsInAws)
/* harmony export */ });
/* harmony import */ var _core_history_plan_plan_catch_up_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9847);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
/* harmony import */ var _protocol_catch_up_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8604);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4356);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4783);





/** What the topic's next catch-up would do; writes nothing. */
async function planHistory(topic, ports) {
    const subject = await (0,_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .readSubject */ .$e)(topic, ports);
    const { facts, item } = subject;
    const attempt = (item.catchupAttempt ?? 0) + 1;
    const id = (0,_protocol_catch_up_name_js__WEBPACK_IMPORTED_MODULE_4__/* .catchUpName */ .E)(topic, facts.sha256, { seq: facts.seq, attempt });
    return (0,_core_history_plan_plan_catch_up_js__WEBPACK_IMPORTED_MODULE_0__/* .planCatchUp */ ._)(await (0,_gather_js__WEBPACK_IMPORTED_MODULE_2__/* .gather */ .k)(subject, (0,_subject_js__WEBPACK_IMPORTED_MODULE_3__/* .gateOf */ .Rv)(subject) ?? _subject_js__WEBPACK_IMPORTED_MODULE_3__/* .OPEN */ .vP, id, ports));
}
/** Where a catch-up has to be run, for a registry that is not on this machine. */
function runsInAws() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('In AWS the state machine of backfills patches history; this command patches the rows of a directory');
}


/***/ }),

/***/ 385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readBase)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _protocol_archived_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4257);
/* harmony import */ var _protocol_stored_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1044);



/** Reads an archived version and its neighbours; a Fault where it is gone. */
async function readBase(topic, key, { registry: { objects, layout }, digest }) {
    const listed = (0,_protocol_archived_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .archivedOf */ .gY)(layout, await objects.list(layout.archive(topic)));
    const read = [];
    for (const one of [...listed].sort((a, b) => (0,_protocol_archived_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .byAge */ .jI)(a.key, b.key))) {
        const stored = await objects.get(one.key);
        if (stored !== undefined)
            read.push(stored);
    }
    const at = read.findIndex((stored) => stored.key === key);
    const stored = read[at];
    if (stored === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`The archived version ${objects.locate(key)} is gone, so it is unknown what history lacks; restore it`);
    return {
        version: (0,_protocol_stored_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStored */ .Tw)(stored),
        sha256: digest(stored.bytes),
        stored,
        since: read.slice(0, at).map(_protocol_stored_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStored */ .Tw).reverse(),
        former: read.slice(at + 1).flatMap((one) => (0,_protocol_stored_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStored */ .Tw)(one).schema ?? []),
    };
}


/***/ }),

/***/ 4783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ readSubject),
/* harmony export */   Rv: () => (/* binding */ gateOf),
/* harmony export */   vP: () => (/* binding */ OPEN),
/* harmony export */   wA: () => (/* binding */ isUnended)
/* harmony export */ });
/* harmony import */ var _core_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1118);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _protocol_catch_up_standing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5803);
/* harmony import */ var _protocol_registry_item_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1156);
/* harmony import */ var _active_topic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7779);





/** Reads active/ and the item. A Fault or UserError says why there is nothing to catch up. */
async function readSubject(topic, { registry }) {
    const found = await (0,_active_topic_js__WEBPACK_IMPORTED_MODULE_3__/* .readActiveTopic */ .Q)(topic, { registry });
    if (found === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Topic ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(topic)} has no version in force in ${registry.name}, so there is no history to patch`);
    return { ...found, archiveKey: (0,_protocol_catch_up_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .archiveKeyOf */ .bz)(registry.layout, topic, found.active) };
}
const CLOSED = { from: [_protocol_registry_item_js__WEBPACK_IMPORTED_MODULE_2__/* .PAUSED */ .NN, 'BACKFILL_FAILED'], during: _protocol_registry_item_js__WEBPACK_IMPORTED_MODULE_2__/* .PAUSED */ .NN };
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
    return subject.item.status !== 'READY' || (0,_protocol_catch_up_standing_js__WEBPACK_IMPORTED_MODULE_1__/* .isBehind */ .Jm)(subject);
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
