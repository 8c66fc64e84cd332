export const id = 4380;
export const ids = [4380];
export const modules = {

/***/ 94380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runLoad: () => (/* binding */ runLoad)
});

// EXTERNAL MODULE: ./build/core/schema/topic-name.js
var topic_name = __webpack_require__(17763);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(21118);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/history/active-topic.js
var active_topic = __webpack_require__(97779);
// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __webpack_require__(26477);
// EXTERNAL MODULE: ./build/core/history/plan/catch-up-plan.js
var catch_up_plan = __webpack_require__(79780);
// EXTERNAL MODULE: ./build/core/history/events/flatten-event.js + 1 modules
var flatten_event = __webpack_require__(11813);
// EXTERNAL MODULE: ./build/core/history/cast/convert-text.js + 4 modules
var convert_text = __webpack_require__(82223);
// EXTERNAL MODULE: ./build/core/history/cast/to-timestamp.js + 2 modules
var to_timestamp = __webpack_require__(38735);
// EXTERNAL MODULE: ./build/core/schema/identifier.js
var identifier = __webpack_require__(82429);
// EXTERNAL MODULE: ./build/core/schema/table-settings.js
var table_settings = __webpack_require__(40652);
// EXTERNAL MODULE: ./build/core/schema/tables.js
var tables = __webpack_require__(22191);
;// CONCATENATED MODULE: ./build/core/history/events/month-of.js
const MICROS_OF_DAY = 86400000000n;
/** Days of 400 years, after which the calendar begins again. */
const ERA = 146_097;
/** From 0000-03-01 to 1970-01-01: a year that begins in March ends with its leap day. */
const EPOCH = 719_468;
/**
 * The month in UTC of a time in microseconds since 1970: `YYYY-MM`, with a sign before years that
 * have more than four digits or lie before 0, as Spark prints them. `Date` reaches fewer years.
 */
function monthOf(micros) {
    const days = Number(micros / MICROS_OF_DAY) - (micros % MICROS_OF_DAY < 0n ? 1 : 0) + EPOCH;
    const era = Math.floor(days / ERA);
    const ofEra = days - era * ERA;
    const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) /
        365);
    const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
    const fromMarch = Math.floor((5 * ofYear + 2) / 153);
    const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
    return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./build/core/history/events/pipeline-row.js









const PUBLISH_TIME = 'publish_time';
/** Columns of STD that no field of an event may fill. */
const GENERATED = new Set(tables/* STANDARDIZED_COLUMNS */.UG.map(({ name }) => name));
/**
 * What the pipeline does with events of a topic, from RAW by STANDARDIZED to CURATED. `zones`: the
 * clocks of named time zones.
 */
function pipelineOf(schema, zones) {
    const declared = [...schema.columns.values()].filter(({ name }) => !table_settings/* GENERATED_COLUMNS */.AY.has(name));
    const columns = declared.flatMap((column) => {
        const converter = (0,convert_text/* conversionTo */.U)(column.type, zones);
        return converter === undefined ? [] : [{ ...column, converter }];
    });
    const envelope = declared.filter(({ section, name, source }) => section === 'envelope' && name !== source);
    const must = new Set([
        catch_up_plan/* KEY_COLUMN */.lf,
        ...declared.filter(({ isCde }) => isCde).map(({ name }) => name),
    ]);
    const timeSource = schema.columns.get(PUBLISH_TIME)?.source ?? PUBLISH_TIME;
    const timeOf = (0,to_timestamp/* toTimestamp */.C)(zones);
    const isColumn = columnNames();
    return {
        columns: columns.map(({ name, type }) => ({ name, type })),
        left: declared
            .filter(({ type }) => (0,convert_text/* conversionGap */.l)(type) !== undefined)
            .map(({ name }) => name)
            .sort(),
        rowOf: (line, event) => {
            const all = (0,flatten_event/* textsBySource */.ll)(event);
            const texts = new Map([...all].filter(([name]) => isColumn(name)));
            for (const { name, source } of envelope)
                if (!texts.has(name))
                    texts.set(name, all.get(source) ?? null);
            const time = pipeline_row_valueOf(timeOf, all.get(timeSource));
            const publishTime = typeof time === 'bigint' ? time : null;
            const values = columns.map(({ name, source, type, converter }) => name === PUBLISH_TIME && type === (0,column_type/* scalar */.d_)('TIMESTAMP')
                ? publishTime
                : pipeline_row_valueOf(converter, all.get(source)));
            const has = new Set(columns.flatMap(({ name }, at) => (values[at] === null ? [] : [name])));
            return {
                texts,
                payload: all.get(flatten_event/* PAYLOAD_KEY */.ZI) ?? line,
                publishTime,
                period: publishTime === null ? null : monthOf(publishTime),
                values,
                lacking: [...must].filter((name) => !has.has(name)).sort(),
            };
        },
    };
}
function pipeline_row_valueOf(converter, text) {
    return text === null || text === undefined ? null : (converter?.(text).value ?? null);
}
/** Names that are kept as asked before: events repeat theirs. */
const MAX_KNOWN = 20_000;
function columnNames() {
    const known = new Map();
    return (name) => {
        const found = known.get(name);
        if (found !== undefined)
            return found;
        const is = !GENERATED.has(name) && name !== PUBLISH_TIME && (0,identifier/* identifierProblem */.rD)(name) === undefined;
        if (known.size < MAX_KNOWN)
            known.set(name, is);
        return is;
    };
}

// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(61156);
;// CONCATENATED MODULE: ./build/history/load-tally.js

/** Lines that are named for each reason. */
const MAX_LINES = 10;
/** Names that are told apart; more are counted together. */
const MAX_NAMES = 100_000;
function loadTally(topic, notConverted) {
    const lacking = new Map();
    const broken = new Map();
    const columns = new Set();
    const left = new Set();
    let events = 0;
    const counts = { loaded: 0, known: 0, rejected: 0, inserted: 0, updated: 0 };
    return {
        addEvent: (row) => {
            events++;
            for (const name of row.lacking)
                lacking.set(name, (lacking.get(name) ?? 0) + 1);
        },
        addBroken: (reason, line) => {
            const found = broken.get(reason) ?? { count: 0, lines: [] };
            broken.set(reason, found);
            found.count++;
            if (found.lines.length < MAX_LINES)
                found.lines.push(line);
        },
        addColumns: (added, more) => {
            for (const name of added)
                columns.add(name);
            for (const name of more)
                if (left.size < MAX_NAMES)
                    left.add(name);
        },
        addCounts: (more) => {
            counts.loaded += more.loaded;
            counts.known += more.known;
            counts.rejected += more.rejected;
            counts.inserted += more.inserted;
            counts.updated += more.updated;
        },
        report: (stopped) => ({
            topic,
            events,
            loaded: counts.loaded,
            alreadyThere: counts.known,
            rejected: counts.rejected,
            lacking: sorted(lacking).map(([column, count]) => ({ column, events: count })),
            inserted: counts.inserted,
            updated: counts.updated,
            broken: [...broken.values()].reduce((sum, { count }) => sum + count, 0),
            brokenLines: sorted(broken).map(([reason, { count, lines }]) => ({ reason, count, lines })),
            newColumns: [...columns].sort(compare_texts/* compareTexts */.q),
            columnsLeft: left.size,
            notConverted,
            notes: [],
            stopped: stopped ?? null,
        }),
    };
}
function sorted(map) {
    return [...map].sort(([one], [other]) => (0,compare_texts/* compareTexts */.q)(one, other));
}

;// CONCATENATED MODULE: ./build/history/load.js









/** Events of a batch, and UTF-16 units of their texts: one batch is held in memory. */
const BATCH = 50_000;
const BATCH_UNITS = 64 * 1_048_576;
/** Columns that STD may have: each takes room in every chunk of rows. */
const MAX_COLUMNS = 2000;
/**
 * Begins to load events as the pipeline would: RAW → STANDARDIZED → CURATED. Each batch is loaded
 * whole or not at all, and events that are there change nothing: so a load that died is finished by
 * the same load again.
 */
async function beginLoad({ topic, version: { schema }, item }, ports, now) {
    if (!(0,registry_item/* isProcessed */.D_)(item))
        throw new errors/* UserError */.yo(`The pipeline of topic ${(0,quoted/* quoted */.T)(topic)} waits (${item.status ?? 'no status'}), so nothing is loaded; schema-gate status ${topic} --registry ${ports.registry.name} says what for`);
    if (!schema.columns.has(catch_up_plan/* KEY_COLUMN */.lf))
        throw new errors/* UserError */.yo(`Topic ${(0,quoted/* quoted */.T)(topic)} declares no column ${catch_up_plan/* KEY_COLUMN */.lf}, by which events are told apart; add it to the schema`);
    const pipeline = pipelineOf(schema, ports.zones);
    const { databases } = ports.places;
    const target = {
        topic,
        standardized: { database: databases.standardized, name: schema.tableName },
        curated: { database: databases.curated, name: schema.tableName },
        columns: pipeline.columns,
        schemaVersion: schema.version ?? 'unknown',
        now,
    };
    return eventLoad({ ports, target, pipeline, flatten: (0,flatten_event/* eventFlattener */.mu)(wholeSources(schema)) });
}
/** Sources whose objects are kept as JSON text: a STRUCT or a MAP reads them. */
function wholeSources({ columns }) {
    return new Set([...columns.values()]
        .filter(({ type }) => type.kind === 'struct' || type.kind === 'map')
        .map(({ source }) => source));
}
function eventLoad({ ports, target, pipeline, flatten }) {
    const tally = loadTally(target.topic, pipeline.left);
    let rows = [];
    let units = 0;
    const flush = async () => {
        if (rows.length === 0)
            return;
        const batch = await withColumns(rows, target, ports);
        tally.addColumns(batch.added, batch.left);
        tally.addCounts(await ports.rows.load(target, batch.rows));
        rows = [];
        units = 0;
    };
    return {
        add: (line, number) => {
            const event = flatten(line);
            if (event.kind === 'broken') {
                tally.addBroken(event.reason, number);
                return;
            }
            const row = pipeline.rowOf(line, event);
            tally.addEvent(row);
            rows.push(row);
            units += line.length;
        },
        addBroken: tally.addBroken,
        settle: async () => {
            if (rows.length >= BATCH || units >= BATCH_UNITS)
                await flush();
        },
        finish: async (stopped) => {
            await flush();
            return tally.report(stopped);
        },
    };
}
/** Adds the columns that events bring to STD, as the pipeline does. */
async function withColumns(rows, { standardized }, { warehouse }) {
    const table = await warehouse.table(standardized.database, standardized.name);
    if (table === undefined)
        throw noTable(standardized);
    const types = new Map(table.columns.map(({ name, type }) => [name, type]));
    const wanted = [...new Set(rows.flatMap(({ texts }) => [...texts.keys()]))].sort(compare_texts/* compareTexts */.q);
    const odd = wanted.find((name) => types.has(name) && types.get(name) !== column_type/* STRING_TYPE */.$7);
    if (odd !== undefined)
        throw new errors/* Fault */.vC(`The column ${(0,quoted/* quoted */.T)(odd)} of ${standardized.database}.${standardized.name} is no STRING, so texts of events can't be kept there; drop it, or give it that type`);
    const missing = wanted.filter((name) => !types.has(name));
    const room = Math.max(0, MAX_COLUMNS - types.size);
    const [added, left] = [missing.slice(0, room), missing.slice(room)];
    if (added.length > 0) {
        const columns = added.map((name) => ({ name, type: column_type/* STRING_TYPE */.$7 }));
        const { database, name } = standardized;
        const change = { kind: 'add-columns', layer: 'standardized', database, table: name };
        const applied = await warehouse.apply({ ...change, columns }, 'load');
        if (applied.kind === 'refused')
            throw new errors/* Fault */.vC(`STANDARDIZED can't take the events' columns: ${applied.reason}`);
    }
    if (left.length === 0)
        return { rows, added, left };
    const without = new Set(left);
    const kept = rows.map((row) => ({
        ...row,
        texts: new Map([...row.texts].filter(([name]) => !without.has(name))),
    }));
    return { rows: kept, added, left };
}
function noTable({ database, name }) {
    return new errors/* Fault */.vC(`The catalogue has no table ${database}.${name}; activate the topic to create it again`);
}

// EXTERNAL MODULE: ./build/protocol/snake-keys.js
var snake_keys = __webpack_require__(36042);
// EXTERNAL MODULE: ./build/core/text/counted.js
var counted = __webpack_require__(31522);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/grouped.js
var grouped = __webpack_require__(15249);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(63299);
// EXTERNAL MODULE: ./build/report/try-words.js
var try_words = __webpack_require__(77506);
;// CONCATENATED MODULE: ./build/report/load.js






/** Names that a text lists; the JSON report has all. */
const load_MAX_NAMES = 12;
/** The report for scripts; schemas/load.schema.json describes it. */
function renderLoadJson(report) {
    return `${(0,report_escape/* jsonText */.s$)((0,snake_keys/* snakeKeys */.H)({ loadVersion: 1, ...report }))}\n`;
}
/** For people at a terminal: what the tables got, then what they did not. */
function renderLoadText(report, { color }) {
    const applyStyle = (0,terminal/* styler */.YJ)(color);
    const { sign, style } = signOf(report);
    const lines = [
        ...facts(report).map(([name, text]) => `  ${name.padEnd(12)} ${(0,report_escape/* visible */.RK)(text)}`),
        ...problems(report).map((text) => applyStyle('warning', `  ⚠ ${(0,report_escape/* visible */.RK)(text)}`)),
        applyStyle(style, `${sign} ${(0,report_escape/* visible */.RK)(verdict(report))}`),
    ];
    return (0,report_escape/* inLog */.cp)(`${lines.join('\n')}\n`);
}
/** For a summary. */
function renderLoadMarkdown(report) {
    return [
        `### ${signOf(report).icon} ${(0,report_escape/* inProse */.ZQ)(verdict(report))}`,
        '',
        '| | |',
        '|---|---|',
        ...facts(report).map(([name, text]) => `| ${name} | ${(0,report_escape/* inProse */.ZQ)(text)} |`),
        '',
        ...problems(report).map((text) => `- ${(0,report_escape/* inProse */.ZQ)(text)}`),
        '',
        `Topic ${(0,report_escape/* inCode */.pN)(report.topic)}`,
        '',
    ].join('\n');
}
function signOf(report) {
    if (report.stopped !== null)
        return { sign: '✖', icon: '⛔', style: 'error' };
    return problems(report).length > 0
        ? { sign: '⚠', icon: '⚠️', style: 'warning' }
        : { sign: '✔', icon: '✅', style: 'enhancement' };
}
function verdict({ topic, events, stopped }) {
    return stopped === null
        ? `${(0,grouped/* groupedCount */.Ej)(events, 'event')} of '${topic}' loaded`
        : `The load stopped after ${(0,grouped/* groupedCount */.Ej)(events, 'event')}: ${stopped}; load the whole file again, what is loaded stays`;
}
function facts(report) {
    const { loaded, alreadyThere, inserted, updated, newColumns } = report;
    const there = alreadyThere === 0 ? '' : `, ${(0,grouped/* groupedCount */.Ej)(alreadyThere, 'event')} there before`;
    return [
        ['STANDARDIZED', `${(0,grouped/* groupedCount */.Ej)(loaded, 'row')}${there}`],
        [
            'CURATED',
            `${(0,grouped/* groupedCount */.Ej)(inserted, 'row')} inserted, ${(0,grouped/* groupedCount */.Ej)(updated, 'row')} updated`,
        ],
        ...(newColumns.length === 0 ? [] : [['new columns', listed(newColumns)]]),
    ];
}
function problems(report) {
    const { rejected, lacking, brokenLines, columnsLeft, notConverted, notes } = report;
    const missing = lacking.map(({ column, events }) => `${column} ${events}`);
    return [
        ...brokenLines.map(({ reason, count, lines }) => `${(0,try_words/* brokenWords */.Lz)(reason, count)} (first: ${lines.join(', ')})`),
        ...(rejected === 0
            ? []
            : [
                `${(0,grouped/* groupedCount */.Ej)(rejected, 'event')} not in CURATED, since a column has no value: ${listed(missing)}`,
            ]),
        ...(columnsLeft === 0
            ? []
            : [
                `${(0,counted/* counted */.h)(columnsLeft, 'field')} without a column of STANDARDIZED; json_payload has them`,
            ]),
        ...(notConverted.length === 0
            ? []
            : [
                `texts are not converted to the types of ${listed(notConverted)}; these columns stay NULL`,
            ]),
        ...notes,
    ];
}
function listed(names) {
    const more = names.length - load_MAX_NAMES;
    return `${names.slice(0, load_MAX_NAMES).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

// EXTERNAL MODULE: ./build/status/status.js + 6 modules
var status_status = __webpack_require__(30830);
// EXTERNAL MODULE: ./build/bin/open-registry.js
var open_registry = __webpack_require__(75958);
// EXTERNAL MODULE: ./build/bin/open-rows.js + 20 modules
var open_rows = __webpack_require__(54997);
// EXTERNAL MODULE: ./build/bin/read-events.js + 3 modules
var read_events = __webpack_require__(85905);
;// CONCATENATED MODULE: ./build/bin/load-command.js










/** `schema-gate load TOPIC FILE` */
async function runLoad({ files, values, format }) {
    const [topic, file, ...more] = files;
    if (topic === undefined || file === undefined || more.length > 0)
        throw new errors/* UserError */.yo('load takes a topic and a file of events, one a line: schema-gate load TOPIC FILE --registry DIR');
    const url = (0,open_registry/* requiredRegistry */.X)('load', values);
    const nameProblem = (0,topic_name/* topicNameProblem */.AS)(topic);
    if (nameProblem !== undefined)
        throw new errors/* UserError */.yo(nameProblem);
    const directory = (0,open_rows/* rowsDirectory */.R)(url, 'load takes events into the tables of a directory; in AWS the pipeline does it');
    const now = timeOf(values.get('now'));
    const report = await (0,open_rows/* withRows */.Q)(directory, (ports) => loadFile(topic, file, now, ports));
    if (report.events === 0 && report.broken === 0 && report.stopped === null)
        throw new errors/* UserError */.yo((0,read_events/* noEventsWords */.EB)(file));
    return {
        exitCode: report.stopped !== null ? 3 : report.broken > 0 ? 1 : 0,
        render: (terminal) => format === 'json'
            ? renderLoadJson(report)
            : format === 'markdown'
                ? renderLoadMarkdown(report)
                : renderLoadText(report, terminal),
    };
}
async function loadFile(topic, file, now, ports) {
    const active = await (0,active_topic/* readActiveTopic */.Q)(topic, ports);
    if (active === undefined)
        throw await (0,status_status/* unknownTopic */.M)(ports.registry, topic);
    const load = await beginLoad(active, ports, now);
    const end = await (0,read_events/* readEvents */.wj)(file, load, 'schema-gate load TOPIC - --registry DIR', load.settle);
    const report = await load.finish(end.stopped);
    return { ...report, notes: (0,read_events/* documentNote */.I1)(end, report.broken > 0) };
}
/** A time in UTC with its zone, as ISO 8601; other spellings mean different times elsewhere. */
function timeOf(given) {
    if (given === undefined)
        return new Date().toISOString();
    const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z$/.test(given)
        ? Date.parse(given)
        : Number.NaN;
    if (Number.isNaN(time))
        throw new errors/* UserError */.yo(`--now must be a time such as 2026-01-31T12:00:00Z, not ${(0,quoted/* quoted */.T)(given)}`);
    return new Date(time).toISOString();
}


/***/ }),

/***/ 77506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ tryNotes),
/* harmony export */   Fv: () => (/* binding */ tryVerdict),
/* harmony export */   Gz: () => (/* binding */ tryProblems),
/* harmony export */   Lz: () => (/* binding */ brokenWords),
/* harmony export */   mt: () => (/* binding */ neverFilledWords)
/* harmony export */ });
/* harmony import */ var _core_text_near_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78337);
/* harmony import */ var _core_text_quoted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21118);
/* harmony import */ var _grouped_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15249);



/** Why values don't convert. */
const FAILURES = {
    'too-long': 'too long for the type',
    'not-a-number': 'not a number',
    'out-of-range': 'out of range',
    'not-a-boolean': 'not a boolean',
    'not-a-date': 'not a date',
    'not-a-timestamp': 'not a timestamp',
    'time-without-date': 'a time without a date',
    'unknown-zone': 'an unknown time zone',
    'not-json': 'not JSON',
    'other-json': 'JSON of another kind',
};
/** What a line is that is no event. */
const BROKEN = {
    'not-json': 'not JSON',
    'not-an-object': 'JSON, but no object',
    'too-deep': 'nested too deeply',
    'too-many-values': 'too large, with more than 100,000 values',
    'too-long': 'longer than 16 MiB',
    'not-utf-8': 'not UTF-8',
};
const BROKEN_WORDS = new Map(Object.entries(BROKEN));
/** `3 lines are not JSON`: lines that are no events, without their places. */
function brokenWords(reason, count) {
    return `${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(count, 'line is', 'lines are')} ${BROKEN_WORDS.get(reason) ?? reason}`;
}
/** What the columns' values and the lines lack, in the schema's order. */
function tryProblems({ result }) {
    return [
        ...result.columns.flatMap(columnProblems),
        ...[...result.broken].map(([reason, found]) => ({
            column: undefined,
            words: `${brokenWords(reason, found.count)} ${places(found)}`,
        })),
    ];
}
function columnProblems(column) {
    const { name, type, reasons, missing, notInEnum, isCde } = column;
    const problems = [...reasons].map(([reason, found]) => `${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(found.count, 'value is', 'values are')} ${FAILURES[reason]}, so CURATED gets NULL as ${type} ${places(found)}${examples(found)}`);
    if (missing.count > 0)
        problems.push(`${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(missing.count, 'event lacks', 'events lack')} this ${isCde ? 'critical data element' : 'required column'} ${places(missing)}`);
    if (notInEnum.count > 0)
        problems.push(`${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(notInEnum.count, 'value is', 'values are')} not in the enum ${places(notInEnum)}${examples(notInEnum)}`);
    return problems.map((words) => ({ column: name, words }));
}
/** `(lines 3, 9, …)` */
function places({ count, lines }) {
    const more = count > lines.length ? ', …' : '';
    return `(${lines.length === 1 && more === '' ? 'line' : 'lines'} ${lines.join(', ')}${more})`;
}
function examples({ values }) {
    return values.length === 0 ? '' : `: ${values.map(_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T).join(', ')}`;
}
/** What is worth knowing, and needs nobody. */
function tryNotes({ result, notes }) {
    const { withoutCde, repeatedKeys, collisions, columns } = result;
    const unchecked = columns.filter(({ isChecked }) => !isChecked).map(({ name }) => name);
    return [
        ...notes,
        ...(withoutCde.count === 0
            ? []
            : [
                `${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(withoutCde.count, 'event has', 'events have')} no value of a critical data element, so that CURATED doesn't take ${withoutCde.count === 1 ? 'it' : 'them'} ${places(withoutCde)}`,
            ]),
        ...(unchecked.length === 0
            ? []
            : [
                `values of ${unchecked.map(_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T).join(', ')} are not converted here: engines read nested types in different ways`,
            ]),
        ...(repeatedKeys.count === 0
            ? []
            : [
                `${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(repeatedKeys.count, 'event has', 'events have')} a key twice in one object; the last one counts ${places(repeatedKeys)}`,
            ]),
        ...(collisions.count === 0
            ? []
            : [
                `in ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(collisions.count, 'event')} two paths have one column of STANDARDIZED; the last one counts ${places(collisions)}`,
            ]),
    ];
}
/** Columns that no event fills, with the path that may be meant. */
function neverFilledWords({ result }) {
    const sources = new Map(result.unmapped.map((one) => [one.source, one]));
    return result.columns
        .filter(({ filled }) => filled === 0)
        .map(({ name, path, source }) => {
        const near = meant(source, sources);
        const hint = near === undefined ? '' : `; the events have ${near.path}`;
        return `${name} (${path})${hint}`;
    });
}
function meant(source, sources) {
    const near = (0,_core_text_near_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestName */ .qb)(source, [...sources.keys()].slice(0, 1_000));
    return near === undefined ? undefined : sources.get(near);
}
/** `3 values don't convert, 2 lines are no events`; for a file that fits, that it does. */
function tryVerdict(report) {
    const { result, stopped } = report;
    const { columns, events, broken } = result;
    const sum = (of) => columns.reduce((total, column) => total + of(column), 0);
    const failed = sum((column) => column.failed);
    const missing = sum((column) => column.missing.count);
    const listed = sum((column) => column.notInEnum.count);
    const lines = [...broken.values()].reduce((total, { count }) => total + count, 0);
    const parts = [
        failed === 0 ? '' : (0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(failed, "value doesn't convert", "values don't convert"),
        missing === 0
            ? ''
            : (0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(missing, 'required value is missing', 'required values are missing'),
        listed === 0
            ? ''
            : (0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(listed, 'value is not in its enum', 'values are not in their enum'),
        lines === 0 ? '' : (0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(lines, 'line is no event', 'lines are no events'),
    ].filter((part) => part !== '');
    const found = parts.length === 0
        ? `${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(events, 'event fits', 'events fit')} the schema`
        : parts.join(', ');
    return stopped === null
        ? `${found}${parts.length === 0 ? '' : ` (of ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .groupedCount */ .Ej)(events, 'event')})`}`
        : `Not decided: ${stopped}; until line ${(0,_grouped_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .zD)(report.lines)}: ${found}`;
}


/***/ })

};
