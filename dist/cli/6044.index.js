export const id = 6044;
export const ids = [6044];
export const modules = {

/***/ 46044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTry: () => (/* binding */ runTry)
});

// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
// EXTERNAL MODULE: ./build/core/history/events/flatten-event.js + 1 modules
var flatten_event = __webpack_require__(11813);
// EXTERNAL MODULE: ./build/core/history/events/occurrences.js
var occurrences = __webpack_require__(43721);
// EXTERNAL MODULE: ./build/core/history/events/tried-column.js
var tried_column = __webpack_require__(40018);
// EXTERNAL MODULE: ./build/core/schema/json-path.js
var json_path = __webpack_require__(30758);
// EXTERNAL MODULE: ./build/core/history/events/event-path.js
var event_path = __webpack_require__(65731);
;// CONCATENATED MODULE: ./build/core/history/events/unmapped-paths.js



function unmappedCounters() {
    const paths = new Map();
    /** For each object, the events with any such member. */
    const objects = new Map();
    /** Objects with more names than are kept, which are listed as one path. */
    const wide = new Set();
    return {
        count: (path, event) => {
            let at = path;
            let parent = path.parent;
            while (parent !== undefined && !at.isKept) {
                if (parent.isKept)
                    wide.add(parent);
                at = parent;
                parent = at.parent;
            }
            const object = path.isKept ? path.parent : at;
            if (object !== undefined)
                countEvent(objects, object, event);
            if (path.isKept)
                countEvent(paths, path, event);
        },
        list: () => {
            const single = [...paths].filter(([{ parent }]) => parent === undefined || !wide.has(parent));
            return [
                ...single.map(([path, { events }]) => ({
                    path: (0,event_path/* printEventPath */.BF)(path),
                    source: path.source,
                    events,
                })),
                ...[...wide].map((object) => ({
                    path: (0,json_path/* printJsonPath */.dm)([...(0,event_path/* segmentsOf */.OD)(object), json_path/* WILDCARD */.bs]).replace(/\[\*\]$/, '.*'),
                    source: object.source,
                    events: objects.get(object)?.events ?? 0,
                })),
            ].sort((a, b) => b.events - a.events || (0,compare_texts/* compareTexts */.q)(a.path, b.path));
        },
    };
}
function countEvent(counters, path, event) {
    const counter = counters.get(path);
    if (counter === undefined)
        counters.set(path, { events: 1, last: event });
    else if (counter.last !== event) {
        counter.events++;
        counter.last = event;
    }
}

;// CONCATENATED MODULE: ./build/core/history/events/trial.js





/**
 * Tries a schema with events, one after another, in bounded memory. No values are kept unless
 * `showsValues` is set, since events hold what people may not see. `zones`: the clocks of named time zones.
 */
function trialOf(schema, showsValues, zones) {
    const states = [...schema.columns.values()].map((column) => (0,tried_column/* triedState */.q4)(column, zones));
    const bySource = new Map();
    for (const state of states)
        bySource.set(state.column.source, [...(bySource.get(state.column.source) ?? []), state]);
    const flatten = (0,flatten_event/* eventFlattener */.mu)(new Set(bySource.keys()));
    const targets = new Map();
    const targetOf = (path) => {
        const known = targets.get(path);
        if (known !== undefined)
            return known;
        const target = findTarget(path, bySource);
        if (path.isKept)
            targets.set(path, target);
        return target;
    };
    const unmapped = unmappedCounters();
    const broken = new Map();
    const [withoutCde, repeatedKeys, collisions] = [(0,occurrences/* noneYet */.p)(), (0,occurrences/* noneYet */.p)(), (0,occurrences/* noneYet */.p)()];
    let events = 0;
    const addBroken = (reason, line) => {
        const counting = broken.get(reason) ?? (0,occurrences/* noneYet */.p)();
        broken.set(reason, counting);
        (0,occurrences/* countOne */.k)(counting, line);
    };
    const add = (text, line) => {
        const read = flatten(text);
        if (read.kind === 'broken')
            return addBroken(read.reason, line);
        const event = ++events;
        let collides = false;
        for (const value of read.values) {
            const target = targetOf(value.path);
            if (target.kind === 'unmapped' && value.text !== null)
                unmapped.count(value.path, event);
            if (target.kind !== 'columns')
                continue;
            for (const state of target.states) {
                // An envelope's field and a payload's of one name are one path; the envelope wins.
                collides ||= state.event === event && state.path !== value.path;
                state.event = event;
                state.path = value.path;
                state.text = value.text;
            }
        }
        let lacksCde = false;
        for (const state of states) {
            const own = state.event === event ? state.text : null;
            const hasValue = (0,tried_column/* judgeText */.Hu)(state, own, line, showsValues);
            if (!hasValue && state.column.isCde && state.isExpected)
                lacksCde = true;
        }
        if (lacksCde)
            (0,occurrences/* countOne */.k)(withoutCde, line);
        if (collides)
            (0,occurrences/* countOne */.k)(collisions, line);
        if (read.repeatedKeys > 0)
            (0,occurrences/* countOne */.k)(repeatedKeys, line);
    };
    return {
        add,
        addBroken,
        result: () => {
            const columns = states
                .filter(({ isExpected, filled }) => isExpected || filled > 0)
                .map(tried_column/* triedColumn */.BY);
            return {
                events,
                columns,
                unmapped: unmapped.list(),
                neverFilled: columns.filter(({ filled }) => filled === 0).map(({ name }) => name),
                broken: new Map([...broken].sort(([a], [b]) => (0,compare_texts/* compareTexts */.q)(a, b))),
                withoutCde,
                repeatedKeys,
                collisions,
            };
        },
    };
}
function findTarget(path, bySource) {
    const states = bySource.get(path.source);
    if (states !== undefined)
        return { kind: 'columns', states };
    const isPayload = path.depth === 1 && path.key === flatten_event/* PAYLOAD_KEY */.ZI;
    if (isPayload || (0,tried_column/* isFilledByPipeline */._f)(path.source))
        return { kind: 'known' };
    // A column that reads an object has all that is in it.
    for (let at = path.parent; at !== undefined && at.depth > 0; at = at.parent)
        if (bySource.has(at.source))
            return { kind: 'known' };
    return { kind: 'unmapped' };
}
/** Whether a person has to look at the result before events like these arrive. */
function needsPerson({ columns, broken }) {
    return (broken.size > 0 ||
        columns.some(({ failed, missing, notInEnum }) => failed > 0 || missing.count > 0 || notInEnum.count > 0));
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
;// CONCATENATED MODULE: ./build/report/try-json.js

/** Unmapped paths that are listed; a hostile file may have very many. */
const MAX_UNMAPPED = 1_000;
/** The report for scripts; schemas/try.schema.json describes it. Same input, same bytes. */
function renderTryJson({ topic, schema, file, lines, result, stopped, notes, }) {
    const { unmapped } = result;
    const report = {
        try_version: 1,
        topic,
        schema,
        file,
        complete: stopped === null,
        stopped,
        lines,
        events: result.events,
        columns: result.columns.map(columnFacts),
        unmapped: unmapped.slice(0, MAX_UNMAPPED).map(({ path, events }) => ({ path, events })),
        unmapped_more: Math.max(0, unmapped.length - MAX_UNMAPPED),
        never_filled: result.neverFilled,
        broken: Object.fromEntries([...result.broken].map(([reason, { count, lines: first }]) => [
            reason,
            { lines: count, first },
        ])),
        without_cde: counts(result.withoutCde),
        repeated_keys: counts(result.repeatedKeys),
        collisions: counts(result.collisions),
        notes,
    };
    return `${(0,report_escape/* jsonText */.s$)(report)}\n`;
}
function columnFacts({ name, type, path, isChecked, filled, failed, reasons, missing, notInEnum, }) {
    const found = [
        ...reasons,
        ...(missing.count > 0 ? [['missing', missing]] : []),
        ...(notInEnum.count > 0 ? [['not-in-enum', notInEnum]] : []),
    ];
    const shown = found.filter(([, { values }]) => values.length > 0);
    return {
        name,
        type,
        json_path: path,
        checked: isChecked,
        filled,
        failed,
        reasons: Object.fromEntries([...reasons].map(([reason, { count }]) => [reason, count])),
        missing: missing.count,
        not_in_enum: notInEnum.count,
        lines: Object.fromEntries(found.map(([reason, { lines }]) => [reason, lines])),
        ...(shown.length === 0
            ? {}
            : { values: Object.fromEntries(shown.map(([reason, { values }]) => [reason, values])) }),
    };
}
const counts = ({ count, lines }) => ({
    events: count,
    first: lines,
});

// EXTERNAL MODULE: ./build/core/text/counted.js
var counted = __webpack_require__(31522);
// EXTERNAL MODULE: ./build/report/aligned-table.js
var aligned_table = __webpack_require__(5034);
// EXTERNAL MODULE: ./build/report/grouped.js
var grouped = __webpack_require__(15249);
// EXTERNAL MODULE: ./build/report/rest.js
var report_rest = __webpack_require__(65573);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(63299);
// EXTERNAL MODULE: ./build/report/try-words.js
var try_words = __webpack_require__(77506);
;// CONCATENATED MODULE: ./build/report/try.js







/** Unmapped paths of a text; the JSON report has more. */
const try_MAX_UNMAPPED = 20;
/** Rows of a summary's table. */
const MAX_ROWS = 500;
const MAX_CELL = 300;
const SIGNS = {
    0: { sign: '✔', icon: '✅', style: 'enhancement' },
    1: { sign: '✖', icon: '⛔', style: 'error' },
    3: { sign: '✖', icon: '⛔', style: 'error' },
};
/** For people at a terminal: the columns, what is wrong, what is unmapped, the verdict last. */
function renderTryText(report, { color, width }) {
    const { result, topic, file, schema, exitCode } = report;
    const applyStyle = (0,terminal/* styler */.YJ)(color);
    const { columns, unmapped, events } = result;
    const isTroubled = (row) => (columns[row]?.failed ?? 0) + (columns[row]?.missing.count ?? 0) > 0;
    const [head = '', ...rows] = (0,aligned_table/* alignedTable */.n)([
        {
            title: 'COLUMN',
            cells: columns.map(({ name }) => (0,report_escape/* visible */.RK)(name)),
            applyStyle: (cell, row) => (isTroubled(row) ? applyStyle('error', cell) : cell),
        },
        { title: 'TYPE', cells: columns.map(({ type }) => (0,report_escape/* shortened */.vI)(type, 40)), dropOrder: 2 },
        { title: 'FILLED', cells: columns.map(({ filled }) => (0,grouped/* percent */.KN)(filled, events)) },
        {
            title: 'FAILED',
            cells: columns.map(({ failed }) => (failed === 0 ? '' : (0,grouped/* grouped */.zD)(failed))),
            applyStyle: (cell) => applyStyle('error', cell),
        },
        {
            title: 'MISSING',
            cells: columns.map(({ missing: { count } }) => (count === 0 ? '' : (0,grouped/* grouped */.zD)(count))),
            applyStyle: (cell) => applyStyle('error', cell),
        },
        {
            title: 'PATH',
            cells: columns.map(({ path }) => (0,report_escape/* shortened */.vI)((0,report_escape/* visible */.RK)(path), 60)),
            dropOrder: 1,
            applyStyle: (cell) => applyStyle('dim', cell),
        },
    ], width);
    const lines = (texts) => texts.flatMap((text) => (0,terminal/* wrapped */.ky)((0,report_rest/* cut */.Jj)((0,report_escape/* visible */.RK)(text), report_rest/* COMMAND_WHOLE */.qv), width, 2));
    const section = (title, texts) => texts.length === 0 ? [] : [[applyStyle('bold', title), ...texts].join('\n')];
    const shown = unmapped.slice(0, try_MAX_UNMAPPED);
    const blocks = [
        [
            (0,report_escape/* visible */.RK)(`${file} against ${schema}`),
            ...(columns.length === 0 ? [] : ['', applyStyle('dim', head), ...rows]),
        ].join('\n'),
        ...section('For a person', lines((0,try_words/* tryProblems */.Gz)(report).map(({ column, words }) => column === undefined ? words : `${column}: ${words}`))),
        ...section('Never filled', lines((0,try_words/* neverFilledWords */.mt)(report))),
        ...section('Paths that no column reads', [
            ...shown.map(({ path, events: count }) => `  ${(0,grouped/* percent */.KN)(count, events).padStart(6)}  ${(0,report_escape/* shortened */.vI)((0,report_escape/* visible */.RK)(path), 200)}`),
            ...(unmapped.length > shown.length
                ? [`  ${(0,report_rest/* restLine */.lw)(unmapped.length - shown.length, report_rest/* COMMAND_WHOLE */.qv, 'path')}`]
                : []),
        ]),
        ...section('Notes', lines((0,try_words/* tryNotes */.FB)(report))),
        applyStyle(SIGNS[exitCode].style, (0,report_escape/* visible */.RK)(`${SIGNS[exitCode].sign} ${topic}: ${(0,try_words/* tryVerdict */.Fv)(report)}`)),
    ];
    return (0,report_escape/* inLog */.cp)(`${blocks.join('\n\n')}\n`);
}
/** For a job summary or a ticket. */
function renderTryMarkdown(report) {
    const { result, topic, file, schema, exitCode } = report;
    const { columns, unmapped, events } = result;
    const rows = columns
        .slice(0, MAX_ROWS)
        .map(({ name, type, path, filled, failed, missing, notInEnum }) => [
        (0,report_escape/* inCode */.pN)((0,report_escape/* shortened */.vI)(name, MAX_CELL)),
        (0,report_escape/* inMarkdown */.Hi)((0,report_escape/* shortened */.vI)(type, MAX_CELL)),
        (0,report_escape/* inCode */.pN)((0,report_escape/* shortened */.vI)(path, MAX_CELL)),
        (0,grouped/* percent */.KN)(filled, events),
        ...[failed, missing.count, notInEnum.count].map(grouped/* grouped */.zD),
    ].join(' | '));
    const item = (text) => `- ${text}`;
    const list = (title, items) => items.length === 0 ? [] : [`**${title}**\n\n${items.map(item).join('\n')}`];
    const shown = unmapped.slice(0, try_MAX_UNMAPPED);
    const rest = unmapped.length - shown.length;
    const parts = [
        `### ${SIGNS[exitCode].icon} ${(0,report_escape/* inCode */.pN)(topic)} ${(0,report_escape/* inMarkdown */.Hi)((0,try_words/* tryVerdict */.Fv)(report))}`,
        `${(0,report_escape/* inCode */.pN)(file)} against ${(0,report_escape/* inCode */.pN)(schema)}`,
        ...(rows.length === 0
            ? []
            : [
                [
                    '| Column | Type | Path | Filled | Failed | Missing | Not in enum |',
                    '|---|---|---|---|---|---|---|',
                    ...rows.map((row) => `| ${row} |`),
                ].join('\n'),
            ]),
        ...(columns.length > MAX_ROWS
            ? [(0,report_rest/* restLine */.lw)(columns.length - MAX_ROWS, report_rest/* COMMAND_WHOLE */.qv, 'column')]
            : []),
        ...list('For a person', (0,try_words/* tryProblems */.Gz)(report)
            .slice(0, MAX_ROWS)
            .map(({ column, words }) => column === undefined ? (0,report_escape/* inProse */.ZQ)(words) : `${(0,report_escape/* inCode */.pN)(column)}: ${(0,report_escape/* inProse */.ZQ)(words)}`)),
        ...list('Never filled', (0,try_words/* neverFilledWords */.mt)(report)
            .slice(0, MAX_ROWS)
            .map((words) => (0,report_escape/* inMarkdown */.Hi)((0,report_escape/* shortened */.vI)(words, MAX_CELL)))),
        ...list('Paths that no column reads', [
            ...shown.map(({ path, events: count }) => `${(0,report_escape/* inCode */.pN)((0,report_escape/* shortened */.vI)(path, MAX_CELL))}: ${(0,counted/* counted */.h)(count, 'event')}`),
            ...(rest > 0 ? [(0,report_rest/* restLine */.lw)(rest, report_rest/* COMMAND_WHOLE */.qv, 'path')] : []),
        ]),
        ...list('Notes', (0,try_words/* tryNotes */.FB)(report).map(report_escape/* inProse */.ZQ)),
    ];
    return `${parts.join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./build/warehouse/runtime-zones.js
var runtime_zones = __webpack_require__(56754);
// EXTERNAL MODULE: ./build/bin/read-events.js + 3 modules
var read_events = __webpack_require__(85905);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/schema/topic-name.js
var topic_name = __webpack_require__(17763);
// EXTERNAL MODULE: ./build/core/schema/topic-schema.js + 3 modules
var topic_schema = __webpack_require__(4270);
// EXTERNAL MODULE: ./build/core/text/near-names.js
var near_names = __webpack_require__(78337);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(21118);
// EXTERNAL MODULE: ./build/core/verdict/policy.js
var verdict_policy = __webpack_require__(38408);
// EXTERNAL MODULE: ./build/gate/topic-pattern.js
var topic_pattern = __webpack_require__(8186);
// EXTERNAL MODULE: ./build/git/local.js + 12 modules
var local = __webpack_require__(56279);
// EXTERNAL MODULE: ./build/git/working-file.js
var working_file = __webpack_require__(73423);
// EXTERNAL MODULE: ./build/bin/existing-schemas.js
var existing_schemas = __webpack_require__(74760);
// EXTERNAL MODULE: ./build/bin/named-file.js
var named_file = __webpack_require__(59622);
// EXTERNAL MODULE: ./build/bin/open-registry.js
var open_registry = __webpack_require__(75958);
// EXTERNAL MODULE: ./build/bin/policy-on-disk.js
var policy_on_disk = __webpack_require__(66858);
// EXTERNAL MODULE: ./build/bin/registry-directory.js
var registry_directory = __webpack_require__(73549);
;// CONCATENATED MODULE: ./build/bin/schema-of-topic.js

















const MAX_BYTES = 8 * 1_048_576;
/**
 * The schema of a topic: the version in force where a registry is given, else the file on disk that
 * the configuration's patterns find. A path of a schema stands for its topic. Throws a UserError
 * for a topic without one, and for one that can't be read.
 */
async function schemaOfTopic(asked, values) {
    if (/[/\\]|\.json$/.test(asked) && (0,external_node_fs_.existsSync)(asked))
        return parsed((0,external_node_path_.basename)(asked).replace(/(?:\.schema)?\.json$/i, ''), asked, await (0,named_file/* readNamed */.Mk)(asked));
    const problem = (0,topic_name/* topicNameProblem */.AS)(asked);
    if (problem !== undefined)
        throw new errors/* UserError */.yo(problem);
    const url = values.get('registry');
    return url === undefined
        ? onDisk(asked, values.get('config'))
        : inForce(asked, url, values.get('registry-table') ?? '');
}
async function inForce(topic, url, table) {
    const { objects, layout, name } = await (0,open_registry/* openRegistry */.M)((0,registry_directory/* parseExistingRegistry */.mp)(url), table, '--registry');
    const key = layout.active(topic);
    const stored = await objects.get(key);
    if (stored !== undefined)
        return parsed(topic, objects.locate(key), stored.bytes);
    throw unknownTopic(`${(0,quoted/* quoted */.T)(topic)} has no active version in ${(0,quoted/* quoted */.T)(name)}`, topic, await objects.folders(layout.topics));
}
async function onDisk(topic, config) {
    const root = await rootHere();
    const policy = (config === undefined
        ? await (0,policy_on_disk/* policyOnDisk */.B)(root)
        : await (0,policy_on_disk/* parsedPolicy */.U)(config, await (0,named_file/* readNamed */.Mk)(config))) ?? verdict_policy/* DEFAULT_POLICY */.zj;
    const { topicOf } = (0,topic_pattern/* topicFiles */.l)(policy.schemas, policy.exclude);
    const paths = new Map();
    for (const path of await (0,existing_schemas/* listPaths */.Pe)(root)) {
        const found = topicOf(path);
        if (found !== undefined)
            paths.set(found, [...(paths.get(found) ?? []), path]);
    }
    const [file, second] = paths.get(topic) ?? [];
    if (second !== undefined)
        throw new errors/* UserError */.yo(`Topic ${(0,quoted/* quoted */.T)(topic)} has two files, ${(0,quoted/* quoted */.T)(file ?? '')} and ${(0,quoted/* quoted */.T)(second)}; keep one of them, or name the file instead of the topic`);
    const content = file === undefined ? 'missing' : await (0,working_file/* readWorkingFile */.o)(root, file, MAX_BYTES);
    if (file === undefined || content === 'missing')
        throw unknownTopic(`There is no schema of the topic ${(0,quoted/* quoted */.T)(topic)} that ${policy.schemas.map(quoted/* quoted */.T).join(', ')} would find`, topic, [...paths.keys()]);
    if (typeof content === 'string')
        throw new errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(file)} can't be read: it is ${content === 'too-large' ? 'too large for a schema' : 'no ordinary file'}`);
    return parsed(topic, file, content);
}
/** The repository's root; outside of a repository the folder itself. */
async function rootHere() {
    try {
        const git = await (0,local/* openRepository */.h)(process.cwd());
        git.close();
        return git.root;
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return process.cwd();
        throw error;
    }
}
function unknownTopic(problem, topic, topics) {
    const near = (0,near_names/* nearestName */.qb)(topic, topics);
    const way = near === undefined
        ? '; name a topic, or the path of its schema'
        : `. Did you mean ${(0,quoted/* quoted */.T)(near)}?`;
    return new errors/* UserError */.yo(`${problem}${way}`);
}
function parsed(topic, origin, bytes) {
    const { schema, problems } = (0,topic_schema/* parseTopicSchema */.ac)(bytes);
    const [first] = problems;
    if (schema === undefined)
        throw new errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(origin)} can't be read as a topic schema: ${first?.message ?? 'it is empty'}`);
    const note = first === undefined
        ? undefined
        : `${(0,quoted/* quoted */.T)(origin)} has ${(0,counted/* counted */.h)(problems.length, 'problem')}, the first: ${first.message}`;
    return { topic, schema, origin, note };
}

;// CONCATENATED MODULE: ./build/bin/try-command.js







/** `schema-gate try TOPIC FILE` */
async function runTry({ files, values, switches, format, }) {
    const [asked, file, ...more] = files;
    if (asked === undefined || file === undefined || more.length > 0)
        throw new errors/* UserError */.yo('try takes a topic and a file of events, one a line: schema-gate try TOPIC FILE');
    const { topic, schema, origin, note } = await schemaOfTopic(asked, values);
    const trial = trialOf(schema, switches.has('show-values'), (0,runtime_zones/* runtimeZones */.Y)());
    const end = await (0,read_events/* readEvents */.wj)(file, trial, 'schema-gate try TOPIC -');
    const result = trial.result();
    if (result.events === 0 && result.broken.size === 0 && end.stopped === undefined)
        throw new errors/* UserError */.yo((0,read_events/* noEventsWords */.EB)(file));
    const report = {
        topic,
        schema: origin,
        file,
        lines: end.lines,
        result,
        stopped: end.stopped ?? null,
        notes: [...(note === undefined ? [] : [note]), ...(0,read_events/* documentNote */.I1)(end, result.broken.size > 0)],
        exitCode: end.stopped !== undefined ? 3 : needsPerson(result) ? 1 : 0,
    };
    return {
        exitCode: report.exitCode,
        render: (terminal) => format === 'json'
            ? renderTryJson(report)
            : format === 'markdown'
                ? renderTryMarkdown(report)
                : renderTryText(report, terminal),
    };
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
