export const id = 2390;
export const ids = [2390];
export const modules = {

/***/ 12390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: ./build/core/history/plan/step-at.js + 1 modules
var step_at = __webpack_require__(67727);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(21118);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/protocol/catch-up-name.js
var catch_up_name = __webpack_require__(28604);
// EXTERNAL MODULE: ./build/protocol/catch-up-plan.js + 3 modules
var catch_up_plan = __webpack_require__(79691);
// EXTERNAL MODULE: ./build/history/tally.js
var tally = __webpack_require__(28901);
;// CONCATENATED MODULE: ./build/history/verify.js






/**
 * Counts again what the topic's last catch-up counted, with the rows that the pipeline has taken by
 * now; changes nothing.
 */
async function verifyTopic({ topic, facts, item }, ports) {
    const { objects, layout } = ports.registry;
    const { seq, sha256 } = facts;
    const id = (0,catch_up_name/* catchUpName */.EO)(topic, sha256, { seq, attempt: item.catchupAttempt ?? 0 });
    const stored = await objects.get(layout.catchUp(id));
    if (stored === undefined)
        return { topic, status: 'NOTHING_TO_VERIFY', catchupId: null, columns: [], periods: [] };
    const read = (0,catch_up_plan/* parseCatchUpPlan */.z)(new TextDecoder().decode(stored.bytes));
    if ('problems' in read)
        throw new errors/* Fault */.vC(`The plan ${objects.locate(layout.catchUp(id))} can't be read: ${read.problems.join('; ')}`);
    const { standardized, curated } = read.plan;
    if (read.plan.topic !== topic)
        throw new errors/* Fault */.vC(`The plan ${(0,quoted/* quoted */.T)(id)} is another topic's; run the catch-up again`);
    const { bound } = await ports.rows.facts({ topic, standardized, curated });
    if (read.plan.bound.kind === 'checkpoint' && bound.kind !== 'checkpoint')
        throw new errors/* UserError */.yo(`The catch-up ${(0,quoted/* quoted */.T)(id)} counted the rows up to the pipeline's checkpoint, and none is known here; set CHECKPOINT_TABLE as the function of catch-ups has it`, 'config');
    const plan = { ...read.plan, bound };
    const steps = [];
    for (const step of (0,step_at/* allSteps */.Bd)(plan)) {
        if (step.kind !== 'verify' && step.kind !== 'count-unmatched')
            continue;
        const outcome = await ports.rows.run(plan, step, ports.now().toISOString());
        steps.push({ step, outcome });
    }
    const columns = (0,tally/* countedColumns */.eq)(steps);
    const isEqual = columns.every(({ different, populated, convertible }) => different === 0 && populated === convertible);
    return {
        topic,
        status: isEqual ? 'VERIFIED' : 'DIFFERENT',
        catchupId: id,
        columns,
        periods: (0,tally/* patchedPeriods */.gs)(plan, steps).map(({ period, withoutSource, missedByPipeline }) => ({
            period,
            withoutSource,
            missedByPipeline,
        })),
    };
}

// EXTERNAL MODULE: ./build/protocol/snake-keys.js
var snake_keys = __webpack_require__(36042);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/grouped.js
var grouped = __webpack_require__(15249);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(63299);
;// CONCATENATED MODULE: ./build/report/verify.js




/** Rows of a text or a summary; the JSON report has all. */
const MAX_ROWS = 300;
/** The report for scripts; schemas/verify.schema.json describes it. */
function renderVerifyJson(report) {
    return `${(0,report_escape/* jsonText */.s$)((0,snake_keys/* snakeKeys */.H)(report))}\n`;
}
/** For people at a terminal: the columns that differ, and the outcome. */
function renderVerifyText(report, { color }) {
    const applyStyle = (0,terminal/* styler */.YJ)(color);
    const odd = differing(report).slice(0, MAX_ROWS);
    const lines = [
        ...odd.map(({ column, period, populated, convertible, different }) => applyStyle('error', `  ${(0,report_escape/* visible */.RK)(column)} in ${(0,report_escape/* visible */.RK)(period ?? 'no period')}: ${(0,grouped/* grouped */.zD)(populated)} values, ${(0,grouped/* grouped */.zD)(convertible)} expected, ${(0,grouped/* groupedCount */.Ej)(different, 'row')} differ`)),
        applyStyle(odd.length > 0 ? 'error' : 'enhancement', verdict(report)),
    ];
    return (0,report_escape/* inLog */.cp)(`${lines.join('\n')}\n`);
}
/** For a summary. */
function renderVerifyMarkdown(report) {
    const rows = report.columns
        .slice(0, MAX_ROWS)
        .map(({ column, period, populated, convertible, different }) => `| ${(0,report_escape/* inCode */.pN)(column)} | ${(0,report_escape/* inCode */.pN)(period ?? 'no period')} | ${(0,grouped/* grouped */.zD)(populated)} | ${(0,grouped/* grouped */.zD)(convertible)} | ${(0,grouped/* grouped */.zD)(different)} |`);
    return [
        `### ${(0,report_escape/* inProse */.ZQ)(verdict(report))}`,
        '',
        ...(rows.length === 0
            ? []
            : [
                '| Column | Period | Values | Expected | Different |',
                '|---|---|---:|---:|---:|',
                ...rows,
                '',
            ]),
    ].join('\n');
}
function verdict(report) {
    const { topic, status, columns } = report;
    switch (status) {
        case 'VERIFIED':
            // A rewrite is compared before its swap, while both columns are there.
            if (columns.length === 0)
                return `✔ The last catch-up of '${topic}' patched no column from STANDARDIZED, so there is nothing to count again`;
            return `✔ History of '${topic}' is as its version says: ${(0,grouped/* groupedCount */.Ej)(columns.length, 'count')} of columns and periods`;
        case 'DIFFERENT':
            return `✖ History of '${topic}' differs in ${(0,grouped/* groupedCount */.Ej)(differing(report).length, 'count')}; run the catch-up again`;
        case 'NOTHING_TO_VERIFY':
            return `✔ No catch-up of '${topic}' has patched its version's history, so there is nothing to verify; schema-gate status ${topic} tells whether it waits for one`;
    }
}
function differing({ columns }) {
    return columns.filter(({ populated, convertible, different }) => different > 0 || populated !== convertible);
}

// EXTERNAL MODULE: ./build/bin/history-topic.js
var history_topic = __webpack_require__(22588);
// EXTERNAL MODULE: ./build/bin/open-rows.js + 20 modules
var open_rows = __webpack_require__(54997);
;// CONCATENATED MODULE: ./build/bin/verify-command.js




/** `schema-gate verify TOPIC` */
async function runVerify(args) {
    const report = await verified(args);
    return {
        exitCode: report.status === 'DIFFERENT' ? 1 : 0,
        render: (terminal) => args.format === 'json'
            ? renderVerifyJson(report)
            : args.format === 'markdown'
                ? renderVerifyMarkdown(report)
                : renderVerifyText(report, terminal),
    };
}
async function verified(args) {
    const { topic, location } = (0,history_topic/* askedTopic */.v)('verify', args);
    if (location.kind === 'directory')
        return (0,open_rows/* withRows */.Q)(location.directory, async (ports) => verifyTopic(await (0,history_topic/* activeTopic */.O)(topic, ports), ports));
    const { awsHistory } = await Promise.all(/* import() */[__webpack_require__.e(1945), __webpack_require__.e(2932), __webpack_require__.e(3141), __webpack_require__.e(2316)]).then(__webpack_require__.bind(__webpack_require__, 52316));
    const { ports } = await awsHistory('verify', location, args.values, 'queries');
    return verifyTopic(await (0,history_topic/* activeTopic */.O)(topic, ports), ports);
}


/***/ })

};
