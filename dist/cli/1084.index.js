export const id = 1084;
export const ids = [1084];
export const modules = {

/***/ 81084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDoctor: () => (/* binding */ runDoctor)
});

// EXTERNAL MODULE: ./build/core/change/rules/index.js + 105 modules
var rules = __webpack_require__(14689);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/protocol/deployment.js
var deployment = __webpack_require__(3150);
// EXTERNAL MODULE: ./build/protocol/version.js
var version = __webpack_require__(81493);
;// CONCATENATED MODULE: ./build/protocol/doctor-report.js
/** What doctor looks at, in the order of the report. */
const CHECK_IDS = [
    'credentials',
    'account',
    'caller-permissions',
    'bucket',
    'bucket-notifications',
    'bucket-versioning',
    'bucket-replication',
    'bucket-encryption',
    'rule',
    'rule-state',
    'rule-pattern',
    'rule-target',
    'queue',
    'dead-letters',
    'failure-queue',
    'second-validator',
    'function',
    'function-runtime',
    'function-handler',
    'function-timeout',
    'function-memory',
    'function-environment',
    'function-permissions',
    'databases',
    'workgroup',
    'workgroup-output',
    'lake-formation',
    'registry-table',
    'state-machine',
    'state-machine-definition',
    'catch-up-function',
    'catch-up-environment',
    'catch-up-tables',
    'catch-up-pipeline',
    'deployment',
    'deployment-agrees',
    'pending',
    'gates',
    'catch-ups',
    'catch-up-queue',
    'tables-missing',
    'tables-unclaimed',
    'catalogue-drift',
    'git',
];
/** `not-known`: what the check needs could not be read; it is never counted as ok. */
const CHECK_STATUSES = ['fail', 'warn', 'not-known', 'ok'];

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(63299);
;// CONCATENATED MODULE: ./build/report/doctor.js



const SIGNS = {
    fail: { sign: '✖', icon: '⛔', style: 'error', words: 'fail' },
    warn: { sign: '⚠', icon: '⚠️', style: 'warning', words: 'warn' },
    'not-known': { sign: '?', icon: '❔', style: 'dim', words: 'not known' },
    ok: { sign: '✔', icon: '✅', style: 'enhancement', words: 'ok' },
};
/** For people at a terminal: a line for each check, with what mends it below; the verdict last. */
function renderDoctorText({ checks, exitCode }, { color }) {
    const applyStyle = (0,terminal/* styler */.YJ)(color);
    const width = checks.reduce((most, { id }) => Math.max(most, id.length), 0);
    const lines = checks.flatMap(({ id, status, about, message, fix }) => {
        const { sign, style } = SIGNS[status];
        return [
            `${applyStyle(style, sign)} ${id.padEnd(width)}  ${applyStyle('bold', (0,report_escape/* visible */.RK)(about))}: ${(0,report_escape/* visible */.RK)(message)}`,
            // A command is not broken into lines, so that it can be copied.
            ...(fix === null ? [] : [applyStyle('dim', `  → ${(0,report_escape/* visible */.RK)(fix)}`)]),
        ];
    });
    const { sign, style } = SIGNS[verdictSign(checks, exitCode)];
    return (0,report_escape/* inLog */.cp)(`${[...lines, '', applyStyle(style, `${sign} ${doctorVerdict(checks)}`)].join('\n')}\n`);
}
const MAX_ROWS = 300;
const MAX_CELL = 600;
/** For a job summary: what is not well, then all checks folded. */
function renderDoctorMarkdown({ registry, checks, exitCode }) {
    const bad = checks.filter(({ status }) => status !== 'ok');
    const well = checks.filter(({ status }) => status === 'ok');
    const cell = (text) => (0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(text, MAX_CELL));
    const row = ({ id, status, about, message, fix }) => `| ${SIGNS[status].icon} ${(0,report_escape/* inCode */.pN)(id)} | ${(0,report_escape/* inCode */.pN)(about)} | ${cell(message)} | ${fix === null ? '' : cell(fix)} |`;
    const table = (rows) => ['| Check | About | | Fix |', '|---|---|---|---|', ...rows.slice(0, MAX_ROWS).map(row)].join('\n') +
        (rows.length > MAX_ROWS
            ? `\n\n…and ${rows.length - MAX_ROWS} more; --format json has them all.`
            : '');
    return `${[
        `### ${SIGNS[verdictSign(checks, exitCode)].icon} ${(0,report_escape/* inMarkdown */.Hi)(doctorVerdict(checks))}`,
        (0,report_escape/* inCode */.pN)(registry),
        ...(bad.length === 0 ? [] : [table(bad)]),
        ...(well.length === 0
            ? []
            : [`<details><summary>${well.length} ok</summary>\n\n${table(well)}\n\n</details>`]),
    ].join('\n\n')}\n`;
}
/** The report for scripts; schemas/doctor.schema.json describes it. */
function renderDoctorJson(report) {
    const { registry, account, region, checks } = report;
    return `${(0,report_escape/* jsonText */.s$)({
        doctor_version: 1,
        registry,
        account,
        region,
        result: doctorResult(report),
        checks: checks.map(({ id, status, about, message, fix }) => ({
            id,
            status,
            about,
            message,
            fix,
        })),
    })}\n`;
}
/** `not-known`: nothing could be found out. What could not be read is never counted as ok. */
function doctorResult({ checks, exitCode }) {
    if (exitCode === 3)
        return 'not-known';
    if (exitCode === 1)
        return 'fail';
    return checks.every(({ status }) => status === 'ok') ? 'ok' : 'warn';
}
function verdictSign(checks, exitCode) {
    if (exitCode !== 0)
        return 'fail';
    return CHECK_STATUSES.find((status) => checks.some((one) => one.status === status)) ?? 'ok';
}
/** `3 fail, 1 warn, 2 not known, 28 ok`. */
function doctorVerdict(checks) {
    const parts = CHECK_STATUSES.map((status) => {
        const count = checks.filter((one) => one.status === status).length;
        return count === 0 ? '' : `${count} ${SIGNS[status].words}`;
    });
    return parts.filter((part) => part !== '').join(', ') || 'nothing was looked at';
}

// EXTERNAL MODULE: ./build/status/doctor/aws-command.js
var aws_command = __webpack_require__(11414);
// EXTERNAL MODULE: ./build/core/text/sentence.js
var sentence = __webpack_require__(38679);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(21118);
;// CONCATENATED MODULE: ./build/status/doctor/checks.js
function ok(id, about, message) {
    return { id, status: 'ok', about, message, fix: null };
}
function warn(id, about, message, fix) {
    return { id, status: 'warn', about, message, fix };
}
function fail(id, about, message, fix) {
    return { id, status: 'fail', about, message, fix };
}
/** What the check needs could not be read. */
function notKnown(id, about, unread) {
    const { kind, permission, resource, what, todo } = unread;
    if (kind !== 'denied')
        return { id, status: 'not-known', about, message: `Not known: ${what}`, fix: todo };
    const fix = /explicit/.test(what)
        ? todo
        : `Allow ${permission} on ${resource} to the role that runs doctor`;
    return {
        id,
        status: 'not-known',
        about,
        message: `Not known: denied: ${permission} on ${resource}`,
        fix,
    };
}
/** What another check has to find out first. */
function untold(id, about, message, fix) {
    return { id, status: 'not-known', about, message: `Not known: ${message}`, fix };
}
/** What could not be fetched. */
function obstructed(id, about, { what, todo }) {
    return untold(id, about, what, todo);
}
/** One line for a check where all is well, one for each problem otherwise. */
function orOk(problems, well) {
    return problems.length > 0 ? problems : [well];
}

// EXTERNAL MODULE: ./build/protocol/keys.js
var keys = __webpack_require__(52853);
;// CONCATENATED MODULE: ./build/status/doctor/place.js

/** A topic that stands for all of them. */
const SOME_TOPIC = 'some_topic';
/** The keys whose events a rule lets through, or should hold back. */
function sampleKeys({ prefix }) {
    const layout = (0,keys/* layoutOf */.aH)(prefix);
    return {
        pending: layout.pending(SOME_TOPIC),
        others: [
            layout.active(SOME_TOPIC),
            layout.archived(SOME_TOPIC, '1.0.0', '2026-01-01T00:00:00Z'),
            layout.rejected(SOME_TOPIC),
        ],
        /** The key of every candidate, for people. */
        everyPending: layout.pending('*'),
    };
}
/** The pattern of a rule for this registry, as infra/ renders it. */
function patternFor(place) {
    return JSON.stringify({
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: {
            bucket: { name: [place.bucket] },
            object: { key: [{ wildcard: sampleKeys(place).everyPending }] },
        },
    });
}

;// CONCATENATED MODULE: ./build/status/doctor/bucket-checks.js





/** `account`: of the credentials, if there are any. */
function bucketChecks(bucket, found) {
    const id = 'bucket';
    if (found.kind === 'known')
        return [ok(id, bucket, 'The bucket is there, and may be listed')];
    if (found.kind === 'absent')
        return [
            fail(id, bucket, 'There is no such bucket', `Check the name after s3://, or create it: aws s3 mb s3://${bucket} (Terraform: create_bucket = true)`),
        ];
    if (found.kind === 'elsewhere')
        return [fail(id, bucket, (0,sentence/* capitalised */.I)(found.what), found.todo)];
    return [notKnown(id, bucket, found)];
}
/** S3's own notifications that a candidate would raise. */
function directNotifications({ others }, place) {
    const { pending } = sampleKeys(place);
    return others.filter(({ events, prefix, suffix }) => events.some((event) => /^s3:ObjectCreated:(?:\*|Put)$/.test(event)) &&
        pending.endsWith(suffix) &&
        (pending.startsWith(prefix) ||
            prefix.startsWith(place.prefix === '' ? '' : `${place.prefix}/`)));
}
function notificationChecks(place, found) {
    const id = 'bucket-notifications';
    const { bucket } = place;
    if (found.kind === 'absent')
        return [];
    if (found.kind !== 'known')
        return [notKnown(id, bucket, found)];
    const { hasEventBridge, others } = found.value;
    const direct = directNotifications(found.value, place);
    if (!hasEventBridge && direct.length === 0) {
        // The command replaces the whole configuration, so what is there has to be in it.
        const fix = others.length === 0
            ? (0,aws_command/* awsCommand */.b)('s3api put-bucket-notification-configuration', {
                bucket,
                'notification-configuration': '{"EventBridgeConfiguration":{}}',
            })
            : `Add "EventBridgeConfiguration":{} to what ${(0,aws_command/* awsCommand */.b)('s3api get-bucket-notification-configuration', { bucket })} prints, and put it back`;
        return [
            fail(id, bucket, 'The bucket does not tell EventBridge of uploads, so no candidate is ever validated', `${fix} (Terraform: manage_bucket_notifications = true)`),
        ];
    }
    // That several ways lead to validators is told beside the rules.
    return [
        ok(id, bucket, hasEventBridge
            ? 'The bucket tells EventBridge of uploads'
            : `The bucket tells ${direct.map(({ arn }) => arn).join(', ')} itself`),
    ];
}
function versioningChecks(bucket, found) {
    const id = 'bucket-versioning';
    if (found.kind === 'absent')
        return [];
    if (found.kind !== 'known')
        return [notKnown(id, bucket, found)];
    if (found.value === 'Enabled')
        return [ok(id, bucket, 'Versioning is on')];
    return [
        warn(id, bucket, `Versioning is ${found.value === 'Suspended' ? 'suspended' : 'off'}: what is deleted or overwritten by mistake is lost`, (0,aws_command/* awsCommand */.b)('s3api put-bucket-versioning', {
            bucket,
            'versioning-configuration': 'Status=Enabled',
        })),
    ];
}
function replicationChecks(place, found) {
    const id = 'bucket-replication';
    const { bucket } = place;
    if (found.kind === 'absent')
        return [];
    if (found.kind !== 'known')
        return [notKnown(id, bucket, found)];
    const folder = place.prefix === '' ? '' : `${place.prefix}/`;
    const copying = found.value.filter(({ isEnabled, hasTags, prefix }) => isEnabled && !hasTags && (folder.startsWith(prefix) || prefix.startsWith(folder)));
    return orOk(copying.map(({ id: rule, destination }) => warn(id, destination, `The replication rule ${(0,quoted/* quoted */.T)(rule)} copies candidates to ${destination}: where that bucket's events reach a validator, each candidate raises a second event`, `Leave ${place.prefix}/ out of the rule, or hold back the events of ${destination}: look at ${(0,aws_command/* awsCommand */.b)('s3api get-bucket-replication', { bucket })}`)), ok(id, bucket, 'No replication rule copies candidates'));
}

// EXTERNAL MODULE: ./build/protocol/settings.js
var protocol_settings = __webpack_require__(51360);
;// CONCATENATED MODULE: ./build/status/doctor/function-checks.js



/** The handlers of the Lambda's package. */
const HANDLERS = {
    enhanced: 'handler_enhanced.lambda_handler',
    structure: 'handler.lambda_handler',
};
const RUNTIME = 'nodejs24.x';
/** Seconds and MB, as infra/ sets them. */
const LEAST = { timeout: 300, memory: 512 };
/** Of a handler that is none of ours, undefined. */
function validatorOf(handler) {
    if (handler === HANDLERS.enhanced)
        return 'enhanced';
    return handler === HANDLERS.structure ? 'structure' : undefined;
}
/** `name`: undefined where nothing names the validator. */
function functionChecks(name, found) {
    const id = 'function';
    if (name === undefined || found === undefined)
        return [
            untold(id, 'the validator', 'neither deployment.json nor a rule names the function', 'Pass --function NAME; if there is none yet, deploy it (docs/deployment.md)'),
        ];
    if (found.kind === 'absent')
        return [
            fail(id, name, 'There is no such function in this account and region', 'Deploy it (docs/deployment.md, Terraform: infra/), or name the right one with --function'),
        ];
    if (found.kind !== 'known')
        return [notKnown(id, name, found)];
    const { value } = found;
    return [stateCheck(value), ...settingChecks(value)];
}
/** Whether Lambda can run it. */
function stateCheck({ name, state, stateReason }) {
    if (state === 'Failed')
        return fail('function', name, `The function can't run: ${stateReason === '' ? state : stateReason}`, `Update its code (npm run package): ${updateCode(name)}`);
    return ok('function', name, 'The function is there');
}
/** The command that gives a function the package. */
function updateCode(name) {
    return `${(0,aws_command/* awsCommand */.b)('lambda update-function-code', { 'function-name': name })} --zip-file fileb://build/schema_validator_enhanced.zip`;
}
function settingChecks(facts) {
    const { name, handler, timeout, memory } = facts;
    const update = (option, value) => (0,aws_command/* awsCommand */.b)('lambda update-function-configuration', { 'function-name': name, [option]: value });
    return [
        runtimeCheck(facts),
        validatorOf(handler) === 'enhanced'
            ? ok('function-handler', name, handler)
            : validatorOf(handler) === 'structure'
                ? warn('function-handler', name, 'It runs the handler for a rollback, which compares nothing and patches no history', `${update('handler', HANDLERS.enhanced)} (Terraform: handler)`)
                : fail('function-handler', name, `${handler === '' ? 'It has no handler' : `There is no handler ${handler}`} in the package`, `${update('handler', HANDLERS.enhanced)} (Terraform: handler)`),
        least('function-timeout', name, {
            is: timeout,
            least: LEAST.timeout,
            unit: 's',
            consequence: 'statements of Athena may still run when it is stopped',
            fix: update('timeout', String(LEAST.timeout)),
        }),
        least('function-memory', name, {
            is: memory,
            least: LEAST.memory,
            unit: 'MB',
            consequence: 'large schemas and histories may not fit',
            fix: update('memory-size', String(LEAST.memory)),
        }),
    ];
}
/** Whether the package runs on its runtime. */
function runtimeCheck({ name, runtime }) {
    const id = 'function-runtime';
    const fix = `${(0,aws_command/* awsCommand */.b)('lambda update-function-configuration', { 'function-name': name, runtime: RUNTIME })} (Terraform: runtime), with the package of npm run package`;
    if (runtime === RUNTIME)
        return ok(id, name, runtime);
    if (runtime.startsWith('python'))
        return fail(id, name, `It is still the Python runtime (${runtime}), so another validator than schema-gate answers the events, or none`, fix);
    if (/^nodejs(?:20|22)\.x$/.test(runtime))
        return warn(id, name, `The package is built and tested for ${RUNTIME}, and this is ${runtime}`, fix);
    return fail(id, name, runtime === ''
        ? `It is an image, not the package for ${RUNTIME}`
        : `${runtime} can't run the package`, fix);
}
/** Whether there is as much of something as it takes. */
function least(id, name, { is, least: wanted, unit, consequence, fix, }) {
    if (is >= wanted)
        return ok(id, name, `${is} ${unit}`);
    return fail(id, name, `${is} ${unit} are too few (${wanted}): ${consequence}`, fix);
}
/** Of a function whose variables can't be read. */
function undecrypted(id, name) {
    return untold(id, name, 'Lambda could not decrypt the variables for the caller', `Allow kms:Decrypt on the function's key to the role that runs doctor`);
}
/** What the function is told, against what doctor was told. `table`: of --registry-table. */
function environmentChecks({ name, environment }, place, table) {
    const id = 'function-environment';
    if (environment === undefined)
        return [undecrypted(id, name)];
    // A variable of its own has one line of its own; the command sets all of them at once.
    const set = setVariables(name);
    const read = (0,protocol_settings/* readLambdaSettings */.HI)(environment);
    const wrong = 'problems' in read ? read.problems.map((problem) => fail(id, name, problem, set)) : [];
    const wanted = (0,protocol_settings/* registryVariables */.Rr)({
        schemaBucket: place.bucket,
        schemaPrefix: place.prefix,
        registryTable: table ?? '',
    });
    const has = (0,protocol_settings/* registryVariables */.Rr)(readableSettings(environment, place));
    const differs = Object.entries(wanted).flatMap(([variable, value]) => {
        const is = Object.entries(has).find(([other]) => other === variable)?.[1] ?? '';
        return value === '' || is === '' || is === value
            ? []
            : [
                fail(id, `${name} ${variable}`, `${variable} is ${is}, and doctor looks at ${value}: the function serves another registry`, `Set it to ${value}: ${set}; or run doctor for ${is}`),
            ];
    });
    return orOk([...wrong, ...differs], ok(id, name, 'The variables are right'));
}
/** The command that sets a function's variables. */
function setVariables(name) {
    return `${(0,aws_command/* awsCommand */.b)('lambda update-function-configuration', { 'function-name': name })} --environment with all variables, not only this one (Terraform sets them)`;
}
/**
 * The settings of a function as far as they can be read: a variable that is missing or wrong has
 * its default, so that the rest can be looked at.
 */
function readableSettings(environment, { bucket, prefix }) {
    const names = { schemaBucket: bucket, schemaPrefix: prefix, registryTable: UNNAMED };
    const entries = Object.entries(environment).filter(([, value]) => value.trim() !== '');
    const least = { ...(0,protocol_settings/* registryVariables */.Rr)(names), ...only(entries, (0,protocol_settings/* registryVariables */.Rr)(names)) };
    const all = (0,protocol_settings/* readLambdaSettings */.HI)({ ...Object.fromEntries(entries), ...least });
    if (!('problems' in all))
        return all;
    const readable = entries.filter(([name, value]) => !('problems' in (0,protocol_settings/* readLambdaSettings */.HI)({ ...least, [name]: value })));
    const read = (0,protocol_settings/* readLambdaSettings */.HI)({ ...Object.fromEntries(readable), ...least });
    if ('problems' in read)
        throw new TypeError(read.problems.join('; '));
    return read;
}
/** The entries whose names another object has. */
function only(entries, named) {
    return Object.fromEntries(entries.filter(([name]) => Object.hasOwn(named, name)));
}
/** Stands for the name of a table that the function does not have. */
const UNNAMED = '-';

;// CONCATENATED MODULE: ./build/status/doctor/deployment-checks.js




/** `place`: the file's, as people call it; `name`: the function, where there is one. */
function deploymentChecks(place, described, name, reader) {
    const id = 'deployment';
    const write = describe(name);
    switch (described.kind) {
        case 'none':
            return [
                warn(id, place, 'The validator has not said what it can do, so the gate takes only changes in place for possible', write),
            ];
        case 'unreadable':
            return [fail(id, place, described.why, write)];
        case 'unread':
            return [obstructed(id, place, described.why)];
        case 'file':
            return orOk((0,deployment/* doubtsAbout */.xp)(described.file, reader).map((doubt) => warn(id, place, doubt, write)), ok(id, place, `schema-gate ${described.file.schemaGate} wrote it`));
    }
}
/** Makes the validator say anew what it can do. */
function describe(name) {
    return name === undefined
        ? 'The next activation writes it: schema-gate activate TOPIC --registry DIRECTORY'
        : `${(0,aws_command/* awsCommand */.b)('lambda invoke', { 'function-name': name, 'cli-binary-format': 'raw-in-base64-out', payload: '{"kind":"describe"}' })} out.json`;
}
/** Whether the file says what the function's own settings say. */
function agreementChecks(place, described, { name, handler, arn }, { settings }) {
    const id = 'deployment-agrees';
    if (described.kind !== 'file')
        return [untold(id, place, 'deployment.json could not be read', 'Mend it first')];
    const { file } = described;
    const wanted = (0,deployment/* describeDeployment */.Ti)({ ...settings, judges: validatorOf(handler) === 'structure' ? 'structure' : 'compatibility' }, { ...file, function: arn }, file.checkedAt);
    const said = rowsOf(file);
    const problems = [...rowsOf(wanted)].flatMap(([key, value]) => {
        const is = said.get(key) ?? '';
        return is === value
            ? []
            : [
                fail(id, key, `deployment.json says ${key} is ${is}, and the function's settings say ${value}: the gate judges by the wrong one`, describe(name)),
            ];
    });
    return orOk(problems, ok(id, place, "It says what the function's settings say"));
}
function rowsOf(file) {
    return new Map([
        ['validator', file.validator],
        ['rewrites', String(file.rewrites)],
        ['backfill', file.backfill],
        ['accepts', file.accepts.approvals && file.accepts.waivers ? 'everything' : acceptsWords(file)],
        ['the approval key', file.approvalKey ?? 'none'],
        ['the STANDARDIZED database', file.databases.standardized],
        ['the CURATED database', file.databases.curated],
        ['the function', file.function ?? 'none'],
    ]);
}
function acceptsWords({ accepts }) {
    const kinds = [accepts.waivers ? 'waivers' : '', accepts.approvals ? 'approvals' : ''];
    return kinds.filter((kind) => kind !== '').join(' and ') || 'nothing';
}

;// CONCATENATED MODULE: ./build/status/doctor/doctor-report.js

/** Sorted by what is looked at. `isCut`: nothing could be found out. */
function report(registry, caller, checks, isCut) {
    const sorted = [...checks].sort((a, b) => CHECK_IDS.indexOf(a.id) - CHECK_IDS.indexOf(b.id));
    const isKnown = checks.some(({ status }) => status !== 'not-known');
    const known = caller?.kind === 'known' ? caller.value : undefined;
    return {
        registry,
        account: known?.account ?? null,
        region: known?.region ?? null,
        checks: sorted,
        exitCode: isCut || !isKnown ? 3 : checks.some(({ status }) => status === 'fail') ? 1 : 0,
    };
}

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/core/text/decoded-json.js
var decoded_json = __webpack_require__(23853);
;// CONCATENATED MODULE: ./build/status/doctor/event-pattern.js

/**
 * Whether a rule's pattern lets an event through, as EventBridge matches:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html and
 * eb-create-pattern-operators.html. Undefined where it depends on an operator that is not known
 * here.
 */
function matchesPattern(pattern, event) {
    const decoded = (0,decoded_json/* decodeJson */.xO)(pattern);
    return (0,decoded_json/* membersOf */.lS)(decoded) === undefined ? false : matchesMembers(decoded, event);
}
/** No wins over not known, which wins over yes. */
function every(matches) {
    if (matches.includes(false))
        return false;
    return matches.includes(undefined) ? undefined : true;
}
function some(matches) {
    if (matches.includes(true))
        return true;
    return matches.includes(undefined) ? undefined : false;
}
function matchesMembers(pattern, event) {
    const members = (0,decoded_json/* membersOf */.lS)(event);
    return every([...((0,decoded_json/* membersOf */.lS)(pattern) ?? [])].map(([key, wanted]) => {
        if (key === '$or' && Array.isArray(wanted))
            return some(wanted.map((one) => matchesMembers(one, event)));
        const value = members?.get(key);
        return Array.isArray(wanted)
            ? matchesAny(wanted, value)
            : members === undefined || (0,decoded_json/* membersOf */.lS)(wanted) === undefined
                ? false
                : matchesMembers(wanted, value);
    }));
}
/** A list of values has to share one with the pattern. */
function matchesAny(offers, value) {
    const values = Array.isArray(value) ? value : [value];
    return some(offers.flatMap((offer) => values.map((one) => isOffered(offer, one))));
}
function isOffered(offer, value) {
    const operators = (0,decoded_json/* membersOf */.lS)(offer);
    if (operators === undefined)
        return value !== undefined && offer === value;
    return every([...operators].map(([operator, operand]) => compares(operator, operand, value)));
}
function compares(operator, operand, value) {
    if (operator === 'exists')
        return (value !== undefined) === operand;
    if (operator === 'anything-but')
        return value === undefined ? false : isNone(operand, value);
    if (!TEXTUAL.has(operator))
        return value === undefined ? false : undefined;
    if (typeof value !== 'string')
        return false;
    const ignored = (0,decoded_json/* membersOf */.lS)(operand)?.get('equals-ignore-case');
    if (typeof ignored === 'string')
        return operator === 'wildcard'
            ? undefined
            : comparesTexts(operator, ignored.toLowerCase(), value.toLowerCase());
    return typeof operand === 'string' ? comparesTexts(operator, operand, value) : undefined;
}
const TEXTUAL = new Set(['prefix', 'suffix', 'equals-ignore-case', 'wildcard']);
function comparesTexts(operator, operand, value) {
    switch (operator) {
        case 'prefix':
            return value.startsWith(operand);
        case 'suffix':
            return value.endsWith(operand);
        case 'wildcard':
            return isLike(value, operand);
        default:
            return value.toLowerCase() === operand.toLowerCase();
    }
}
/** The operand of anything-but: a value, a list of values, or an operator on one or several. */
function isNone(operand, value) {
    const operators = (0,decoded_json/* membersOf */.lS)(operand);
    if (operators === undefined) {
        const values = Array.isArray(operand) ? operand : [operand];
        return !values.includes(value);
    }
    const matches = [...operators].flatMap(([operator, texts]) => (Array.isArray(texts) ? texts : [texts]).map((one) => compares(operator, one, value)));
    const found = some(matches);
    return found === undefined ? undefined : !found;
}
/** `*` stands for any characters, slashes included; `\*` and `\\` for themselves. */
function isLike(value, wildcard) {
    const parts = [''];
    for (let at = 0; at < wildcard.length; at++) {
        const char = wildcard[at] ?? '';
        if (char === '*')
            parts.push('');
        else {
            const next = wildcard[at + 1];
            const isEscape = char === '\\' && (next === '*' || next === '\\');
            if (isEscape)
                at++;
            parts[parts.length - 1] += isEscape ? next : char;
        }
    }
    const [first = '', ...rest] = parts;
    const last = rest.pop();
    if (last === undefined)
        return value === first;
    if (!value.startsWith(first) || !value.endsWith(last))
        return false;
    let from = first.length;
    for (const part of rest) {
        const found = value.indexOf(part, from);
        if (found === -1)
            return false;
        from = found + part.length;
    }
    return from + last.length <= value.length;
}
/** What S3 tells EventBridge of a new object, as far as a pattern may ask for it. */
function createdEvent({ bucket, key }, { account, region }) {
    return {
        version: '0',
        'detail-type': 'Object Created',
        source: 'aws.s3',
        account,
        region,
        resources: [`arn:aws:s3:::${bucket}`],
        detail: {
            version: '0',
            bucket: { name: bucket },
            object: { key, size: 1000 },
            requester: account,
            reason: 'PutObject',
        },
    };
}

;// CONCATENATED MODULE: ./build/status/doctor/trigger.js





const IN_FLIGHT = 8;
/** Follows the rules of the account to the functions that they lead to. */
async function readTrigger(installation, place, at, notifications) {
    const direct = notifications.kind === 'known' ? directNotifications(notifications.value, place) : [];
    const found = await installation.rules();
    const all = found.kind === 'known' ? found.value : [];
    const judged = all.map((rule) => ({ rule, ...judgedRule(rule, place, at) }));
    // An account may have hundreds of rules: where one lets candidates through, no other matters.
    const isLet = judged.some(({ letsCandidates }) => letsCandidates !== false);
    const followed = judged.filter(({ letsCandidates, rule: { pattern } }) => isLet
        ? letsCandidates !== false
        : pattern.includes(JSON.stringify(place.bucket)) || pattern.includes('"aws.s3"'));
    const rules = await (0,p_map/* default */.Ay)(followed, async ({ rule, ...facts }) => ({
        ...rule,
        ...facts,
        targets: await readTargets(installation, rule.name),
    }), { concurrency: IN_FLIGHT });
    const arns = [...rules.flatMap(queuesOf), ...direct.map(({ arn }) => arn).filter(isQueue)];
    const queues = await (0,p_map/* default */.Ay)([...new Set(arns)], async (arn) => [arn, await readQueue(installation, arn)], { concurrency: IN_FLIGHT });
    return {
        rules: found.kind === 'known' || found.kind === 'absent' ? rules : found,
        direct,
        unreadDirect: notifications.kind === 'known' || notifications.kind === 'absent' ? undefined : notifications,
        queues: new Map(queues),
    };
}
function judgedRule({ pattern }, place, at) {
    const { pending, others } = sampleKeys(place);
    const lets = (key) => matchesPattern(pattern, createdEvent({ bucket: place.bucket, key }, at));
    return {
        letsCandidates: lets(pending),
        alsoLets: others.filter((key) => lets(key) === true),
    };
}
async function readTargets(installation, rule) {
    const targets = await installation.targets(rule);
    if (targets.kind === 'known')
        return targets.value;
    return targets.kind === 'absent' ? [] : targets;
}
async function readQueue(installation, arn) {
    const [queue, sources] = await Promise.all([
        installation.queue(arn),
        installation.eventSources(arn),
    ]);
    const dead = queue.kind === 'known' ? queue.value.deadLetterArn : undefined;
    return {
        queue,
        sources,
        deadLetters: dead === undefined ? undefined : await installation.queue(dead),
    };
}
function targetsOf({ targets }) {
    return 'kind' in targets ? [] : targets;
}
function isQueue(arn) {
    return arn.split(':')[2] === 'sqs';
}
function isFunction(arn) {
    return arn.split(':')[2] === 'lambda';
}
function queuesOf(rule) {
    return targetsOf(rule)
        .map(({ arn }) => arn)
        .filter(isQueue);
}
/** `arn:aws:lambda:…:function:name`, without a version or an alias. */
function bareFunction(arn) {
    return arn.split(':').slice(0, 7).join(':');
}
/** The functions that a target or a notification reaches. */
function functionsAt(arn, { queues }) {
    if (isFunction(arn))
        return [bareFunction(arn)];
    const sources = queues.get(arn)?.sources;
    return sources?.kind === 'known'
        ? sources.value.map(({ functionArn }) => bareFunction(functionArn))
        : [];
}
/** Whether an ARN is that of the function that a person names, by its name or its ARN. */
function isNamed(arn, name) {
    return bareFunction(arn) === bareFunction(name) || arn.split(':')[6] === name;
}
/**
 * The rules that are about this registry: those that let its candidates through; where there is
 * none, those that should, since they name its bucket or lead to its validator.
 */
function ownRules({ rules, queues }, place, validator) {
    if ('kind' in rules)
        return [];
    const letting = rules.filter(({ letsCandidates }) => letsCandidates !== false);
    if (letting.length > 0)
        return letting;
    return rules.filter((rule) => rule.pattern.includes(JSON.stringify(place.bucket)) ||
        (validator !== undefined &&
            targetsOf(rule).some(({ arn }) => functionsAt(arn, { queues }).some((one) => isNamed(one, validator)))));
}
/** The functions that candidates reach by an enabled way, sorted. */
function reachedFunctions(trigger) {
    const rules = 'kind' in trigger.rules ? [] : trigger.rules;
    const ways = [
        ...rules
            .filter(({ letsCandidates, state }) => letsCandidates === true && state !== 'DISABLED')
            .flatMap((rule) => targetsOf(rule).map(({ id, arn }) => ({
            arn,
            way: {
                words: `the rule ${rule.name}`,
                removal: (0,aws_command/* awsCommand */.b)('events remove-targets', { rule: rule.name, ids: id }),
            },
        }))),
        ...trigger.direct.map(({ arn }) => ({
            arn,
            way: {
                words: "the bucket's own notification",
                removal: `take ${arn} out of the bucket's own notifications`,
            },
        })),
    ];
    const reached = new Map();
    for (const { way, arn } of ways)
        for (const one of functionsAt(arn, trigger))
            reached.set(one, [...(reached.get(one) ?? []), way]);
    return new Map([...reached].sort(([a], [b]) => (a < b ? -1 : 1)));
}
/** Why it is not known where candidates go; undefined where it is. */
function unreadWay(trigger) {
    const { rules, queues, unreadDirect } = trigger;
    if ('kind' in rules)
        return rules;
    const letting = rules.filter(({ letsCandidates }) => letsCandidates !== false);
    const [ofRule] = letting.flatMap(({ targets }) => ('kind' in targets ? [targets] : []));
    const fed = [...letting.flatMap(queuesOf), ...trigger.direct.map(({ arn }) => arn)];
    const [ofQueue] = fed.flatMap((arn) => {
        const sources = queues.get(arn)?.sources;
        return sources === undefined || sources.kind === 'known' || sources.kind === 'absent'
            ? []
            : [sources];
    });
    return ofRule ?? ofQueue ?? unreadDirect;
}

;// CONCATENATED MODULE: ./build/status/doctor/find-validator.js


/** `named`: by the user, who knows best. */
async function findValidator(look, place, named, { described, trigger }) {
    const name = named ?? validatorIn(described, trigger, place);
    const lambda = name === undefined ? undefined : await look.lambda(name);
    const facts = lambda?.kind === 'known' ? lambda.value : undefined;
    const told = facts?.environment === undefined ? undefined : readableSettings(facts.environment, place);
    return {
        name,
        lambda,
        facts,
        told,
        settings: told ?? assumedSettings(place, described),
        table: told?.registryTable === UNNAMED ? undefined : told?.registryTable,
    };
}
/** What candidates reach; where they reach nothing, what deployment.json names. */
function validatorIn(described, trigger, place) {
    const named = described.kind === 'file' ? (described.file.function ?? undefined) : undefined;
    const reached = [...reachedFunctions(trigger).keys()];
    if (reached.length > 0)
        return reached.find((arn) => named !== undefined && isNamed(arn, named)) ?? reached[0];
    if (named !== undefined)
        return named;
    // A rule that is disabled, or lets nothing through, still leads somewhere.
    const own = ownRules(trigger, place, undefined).flatMap((rule) => targetsOf(rule));
    const direct = own.map(({ arn }) => arn).find(isFunction);
    if (direct !== undefined)
        return direct;
    const [source] = own.flatMap(({ arn }) => {
        const sources = trigger.queues.get(arn)?.sources;
        return sources?.kind === 'known' ? sources.value : [];
    });
    return source?.functionArn;
}
/** Where the function's settings are not known, the defaults, with the databases that it described. */
function assumedSettings(place, described) {
    const defaults = readableSettings({}, place);
    if (described.kind !== 'file')
        return defaults;
    const { databases } = described.file;
    const places = { ...defaults.settings.places, databases };
    return { ...defaults, settings: { ...defaults.settings, places } };
}
/** What has to lie in the caller's account and region. */
function locatedIn(trigger, place, facts, { stateMachineArn }) {
    const targets = ownRules(trigger, place, facts?.arn).flatMap((rule) => targetsOf(rule));
    const arns = [
        ...(facts === undefined ? [] : [facts.arn]),
        ...targets.map(({ arn }) => arn).filter((arn) => isQueue(arn) || isFunction(arn)),
        ...(stateMachineArn?.startsWith('arn:') === true ? [stateMachineArn] : []),
    ];
    return [...new Set(arns)].map((arn) => ({ about: arn, arn }));
}

;// CONCATENATED MODULE: ./build/status/doctor/identity-checks.js


function credentialChecks(caller) {
    const id = 'credentials';
    if (caller.kind === 'known')
        return [ok(id, caller.value.arn, `AWS knows the caller`)];
    if (caller.kind === 'absent')
        return [untold(id, 'the caller', 'STS names nobody', 'Log in again')];
    if (caller.kind !== 'credentials')
        return [notKnown(id, 'the caller', caller)];
    return [fail(id, 'the caller', (0,sentence/* capitalised */.I)(caller.what), caller.todo)];
}
/** Two accounts, or two regions, in one installation. `located` need not be there. */
function accountChecks(caller, bucket, owns, located) {
    const id = 'account';
    if (caller.kind !== 'known')
        return [untold(id, bucket, 'there is no caller', 'Mend the credentials first')];
    const { account, region } = caller.value;
    const elsewhere = located.flatMap(({ about, arn }) => {
        const [, , , itsRegion = '', itsAccount = ''] = arn.split(':');
        if (itsAccount !== '' && itsAccount !== account)
            return [
                fail(id, about, `It lies in account ${itsAccount}, and the credentials are of ${account}`, `Log in to account ${itsAccount}, or name the one of ${account}`),
            ];
        if (itsRegion === '' || itsRegion === region)
            return [];
        return [
            fail(id, about, `It lies in ${itsRegion}, and doctor looks in ${region}`, `Set AWS_REGION=${itsRegion}, or name the one in ${region}`),
        ];
    });
    const owned = owns.kind === 'known'
        ? owns.value
            ? []
            : [
                fail(id, bucket, `Another account than ${account} owns the bucket, so its events don't reach the rules of ${account}`, "Log in to the bucket's account, or name a bucket of this one"),
            ]
        : owns.kind === 'absent'
            ? []
            : [notKnown(id, bucket, owns)];
    return orOk([...elsewhere, ...owned], ok(id, account, `Everything lies in this account, in ${region}`));
}
/** One line for each permission that the caller lacks. */
function callerPermissionChecks(who, denied) {
    const id = 'caller-permissions';
    const rows = new Map();
    for (const one of denied)
        rows.set(one.permission, [...(rows.get(one.permission) ?? []), one]);
    return orOk([...rows].flatMap(([permission, [first, ...more]]) => first === undefined
        ? []
        : [
            untold(id, permission, `${permission} on ${first.resource}${more.length === 0 ? '' : ' and elsewhere'} is denied, so some checks can't be made`, /explicit/.test(first.what)
                ? first.todo
                : `Allow ${permission} to ${who} (docs/deployment.md, "Permissions of the commands", lists all that doctor reads)`),
        ]), ok(id, who, 'Everything that doctor looks at may be looked at'));
}

// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(61156);
;// CONCATENATED MODULE: ./build/status/doctor/item-table-checks.js


function itemTableChecks(wanted, found) {
    const { id, name, key, without, fix } = wanted;
    if (found.kind === 'absent')
        return [fail(id, name, `There is no such table, so ${without}`, fix.missing)];
    if (found.kind !== 'known')
        return [notKnown(id, name, found)];
    const { keys, status } = found.value;
    if (!hasKey(found.value, key))
        return [
            fail(id, name, `Its key is ${keys.join(', ')}, and has to be ${key.join(', ')}${key.length === 1 ? ' alone' : ''}`, fix.otherKey),
        ];
    if (/^(?:ACTIVE|UPDATING)$/.test(status))
        return [ok(id, name, `The table is ${status}`)];
    return [
        fail(id, name, `The table is ${status}`, `Look at ${(0,aws_command/* awsCommand */.b)('dynamodb describe-table', { 'table-name': name })}`),
    ];
}
function hasKey({ keys }, key) {
    return keys.length === key.length && keys.every((one, index) => one === key[index]);
}
/** The command that makes a table with one text as its key. */
function createTable(name, key) {
    return (0,aws_command/* awsCommand */.b)('dynamodb create-table', {
        'table-name': name,
        'attribute-definitions': `AttributeName=${key},AttributeType=S`,
        'key-schema': `AttributeName=${key},KeyType=HASH`,
        'billing-mode': 'PAY_PER_REQUEST',
    });
}

;// CONCATENATED MODULE: ./build/status/doctor/gate-checks.js




/** The table of the gates. `name`: undefined where nothing names it. */
function registryTableChecks(name, found) {
    const id = 'registry-table';
    if (name === undefined || found === undefined)
        return [untold(id, 'the registry table', 'nothing names it', 'Pass --registry-table NAME')];
    return itemTableChecks({
        id,
        name,
        key: OUR_KEY,
        without: 'no activation ends',
        fix: {
            missing: `${createTable(name, registry_item/* TOPIC */.MX)} (Terraform: create_registry_table = true)`,
            otherKey: `A key can't be changed: make another table and name it to the function; ${createTable('NAME', registry_item/* TOPIC */.MX)}`,
        },
    }, found);
}
/** Why no item of the table can be read; undefined where nothing speaks against it. */
function itemsObstacle(name, found) {
    const because = (what, todo) => ({ what, todo, denied: null });
    if (name === undefined || found === undefined)
        return because('nothing names the registry table', 'Pass --registry-table NAME');
    if (found.kind === 'absent')
        return because('there is no registry table', 'Mend the registry table first');
    return found.kind === 'known' && !hasKey(found.value, OUR_KEY)
        ? because('the registry table has another key', 'Mend the registry table first')
        : undefined;
}
const OUR_KEY = [`${registry_item/* TOPIC */.MX} S HASH`];
/** `arn`: undefined where the function names none. */
function stateMachineChecks(arn, found) {
    const id = 'state-machine';
    if (arn === undefined || found === undefined)
        return [ok(id, 'none', 'No backfill is configured: rewrites are rejected')];
    const name = 'BACKFILL_STATE_MACHINE_ARN';
    if (!/^arn:aws[a-z-]*:states:[^:]+:[0-9]{12}:stateMachine:[^\s:]+(?::[^\s:]+)?$/.test(arn))
        return [
            fail(id, arn, `${name} is no ARN of a state machine`, `Correct ${name} on the function`),
        ];
    if (found.kind === 'absent')
        return [
            fail(id, arn, 'There is no such state machine, so no version that needs a backfill comes into force', `Deploy it, or correct or remove ${name} on the function (Terraform: backfill_state_machine_arn)`),
        ];
    if (found.kind !== 'known')
        return [notKnown(id, arn, found)];
    if (found.value.isDeleted)
        return [
            fail(id, arn, 'The state machine is being deleted', `Name another one with ${name} on the function`),
        ];
    if (found.value.definition === '')
        return [
            untold(id, arn, 'its definition may not be seen', `Allow states:DescribeStateMachine and its key to the role that runs doctor`),
        ];
    return [
        opensGates(found.value.definition)
            ? ok(id, arn, 'The state machine is there')
            : warn(id, arn, 'Nothing in its definition runs a task, so it is no backfill of ours: a topic that it closes stays closed', `Name the state machine that patches history and sets the item to READY: ${name} on the function`),
    ];
}
/** Only a task can write the item that opens a topic's gate. */
function opensGates(definition) {
    const hasTask = (value) => {
        if (Array.isArray(value))
            return value.some(hasTask);
        if ((0,decoded_json/* textAt */.$6)(value, 'Type') === 'Task')
            return (0,decoded_json/* valueAt */.fK)(value, 'Resource') !== undefined;
        return [...((0,decoded_json/* membersOf */.lS)(value)?.values() ?? [])].some(hasTask);
    };
    return hasTask((0,decoded_json/* decodeJson */.xO)(definition));
}

;// CONCATENATED MODULE: ./build/status/doctor/encryption-checks.js


/** The bucket's key, and whether KMS lets the caller use it where S3 does. */
function encryptionChecks(bucket, facts) {
    const id = 'bucket-encryption';
    const { encryption, key, readable } = facts;
    const keyId = encryption.kind === 'known' ? encryption.value.keyId : undefined;
    if (key?.kind === 'absent' || (key?.kind === 'known' && key.value.state !== 'Enabled'))
        return [unusableKey(bucket, keyId ?? '', key.kind === 'known' ? key.value.state : undefined)];
    if (readable.kind !== 'known' && readable.kind !== 'absent' && readable.isOfKey)
        return [refusedByKey(readable, keyId)];
    if (encryption.kind === 'absent')
        return [ok(id, bucket, 'S3 encrypts with its own keys')];
    if (encryption.kind !== 'known')
        return [notKnown(id, bucket, encryption)];
    if (key !== undefined && key.kind !== 'known')
        return [notKnown(id, keyId ?? bucket, key)];
    const words = keyId === undefined
        ? `S3 encrypts with its own keys (${encryption.value.algorithm})`
        : `The key ${keyId} is enabled`;
    return [ok(id, bucket, words)];
}
/** `state`: undefined for a key that does not exist. */
function unusableKey(bucket, keyId, state) {
    const enable = (0,aws_command/* awsCommand */.b)('kms enable-key', { 'key-id': keyId });
    const fix = state === undefined
        ? `Look which key the bucket should have: ${(0,aws_command/* awsCommand */.b)('s3api get-bucket-encryption', { bucket })}`
        : state === 'PendingDeletion'
            ? `${(0,aws_command/* awsCommand */.b)('kms cancel-key-deletion', { 'key-id': keyId })}, then ${enable}`
            : enable;
    return fail('bucket-encryption', keyId, `The KMS key of the bucket ${state === undefined ? 'does not exist in this account and region' : `is ${state}`}: nothing that it encrypts can be read or written`, fix);
}
function refusedByKey({ resource, what }, keyId) {
    return fail('bucket-encryption', resource, `S3 allows the caller to read it, KMS does not: ${what}`, `Allow kms:Decrypt to the caller in the policy of the key${keyId === undefined ? '' : ` ${keyId}`}, or by a grant: ${(0,aws_command/* awsCommand */.b)('kms list-grants', { 'key-id': keyId ?? 'KEY' })}`);
}

;// CONCATENATED MODULE: ./build/status/doctor/read-bucket.js


/** What the bucket tells, and whom it tells of uploads. */
async function readBucket(look, { layout }, place) {
    const { bucket } = place;
    const [notifications, versioning, replication, encryption, readable] = await Promise.all([
        look.notifications(bucket),
        look.versioning(bucket),
        look.replication(bucket),
        look.encryption(bucket),
        look.readable(bucket, layout.deployment),
    ]);
    const keyId = encryption.kind === 'known' ? encryption.value.keyId : undefined;
    const key = keyId === undefined ? undefined : await look.key(keyId);
    return [
        notifications,
        [
            ...notificationChecks(place, notifications),
            ...versioningChecks(bucket, versioning),
            ...replicationChecks(place, replication),
            ...encryptionChecks(bucket, { encryption, key, readable }),
        ],
    ];
}

;// CONCATENATED MODULE: ./build/protocol/catch-up-machine-template.js
// Generated by `npm run generate` from infra/state-machines/catch-up.asl.json.
/** The definition of the state machine of catch-ups, with the places that an installation fills in. */
const CATCH_UP_MACHINE = '{"Comment":"Patches the history of a topic: docs/history.md. Of the input only topic_name and activation_seq are read.","QueryLanguage":"JSONPath","StartAt":"Plan","States":{"Plan":{"Comment":"Waits for its turn and for runs of the pipeline, becomes the topic\'s only catch-up, and stores the plan.","Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":900,"Parameters":{"FunctionName":"${function_arn}","Payload":{"action":"plan","execution.$":"$$.Execution.Name","topic_name.$":"$$.Execution.Input.topic_name","activation_seq.$":"$$.Execution.Input.activation_seq"}},"ResultSelector":{"answer.$":"$.Payload"},"ResultPath":"$.plan","Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":2,"MaxAttempts":4,"BackoffRate":2,"MaxDelaySeconds":60,"JitterStrategy":"FULL"}],"Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.failure","Next":"RecordPlanFailure"}],"Next":"IsPlanned"},"IsPlanned":{"Type":"Choice","Choices":[{"Variable":"$.plan.answer.kind","StringEquals":"planned","Next":"Steps"},{"Variable":"$.plan.answer.kind","StringEquals":"wait","Next":"Pause"},{"Variable":"$.plan.answer.status","StringEquals":"BACKFILL_FAILED","Next":"Failed"}],"Default":"Ended"},"Pause":{"Type":"Wait","SecondsPath":"$.plan.answer.seconds","Next":"Plan"},"Steps":{"Comment":"An execution below this one for every 500 steps, since a history ends at 25,000 events.","Type":"Map","Label":"Steps","MaxConcurrency":1,"ItemsPath":"$.plan.answer.chunks","ItemSelector":{"execution.$":"$$.Execution.Name","topic_name.$":"$$.Execution.Input.topic_name","activation_seq.$":"$$.Execution.Input.activation_seq","plan_sha256.$":"$.plan.answer.plan_sha256","from.$":"$$.Map.Item.Value.from","to.$":"$$.Map.Item.Value.to"},"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"Indices","States":{"Indices":{"Type":"Pass","Parameters":{"execution.$":"$.execution","topic_name.$":"$.topic_name","activation_seq.$":"$.activation_seq","plan_sha256.$":"$.plan_sha256","indices.$":"States.ArrayRange($.from, $.to, 1)"},"Next":"EachStep"},"EachStep":{"Type":"Map","MaxConcurrency":1,"ItemsPath":"$.indices","ItemSelector":{"execution.$":"$.execution","topic_name.$":"$.topic_name","activation_seq.$":"$.activation_seq","plan_sha256.$":"$.plan_sha256","index.$":"$$.Map.Item.Value","step":{"answer":{"waited":0}}},"ItemProcessor":{"ProcessorConfig":{"Mode":"INLINE"},"StartAt":"Statement","States":{"Statement":{"Comment":"Gives the text, if the plan is the one that was made and the topic still this catch-up\'s.","Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":900,"Parameters":{"FunctionName":"${function_arn}","Payload":{"action":"statement","execution.$":"$.execution","topic_name.$":"$.topic_name","activation_seq.$":"$.activation_seq","plan_sha256.$":"$.plan_sha256","index.$":"$.index","waited.$":"$.step.answer.waited"}},"ResultSelector":{"answer.$":"$.Payload"},"ResultPath":"$.step","Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":2,"MaxAttempts":4,"BackoffRate":2,"MaxDelaySeconds":60,"JitterStrategy":"FULL"}],"Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.failure","Next":"RecordStepFailure"}],"Next":"HasStatement"},"HasStatement":{"Type":"Choice","Choices":[{"Variable":"$.step.answer.kind","StringEquals":"query","Next":"Query"},{"Variable":"$.step.answer.kind","StringEquals":"job","Next":"Job"},{"Variable":"$.step.answer.kind","StringEquals":"done","Next":"Ran"},{"Variable":"$.step.answer.kind","StringEquals":"wait","Next":"PauseStep"}],"Default":"Stopped"},"PauseStep":{"Type":"Wait","SecondsPath":"$.step.answer.seconds","Next":"Statement"},"Query":{"Comment":"Run again, a statement changes no row. A token that Athena knows would return the query that failed.","Type":"Task","Resource":"arn:aws:states:::athena:startQueryExecution.sync","TimeoutSeconds":3600,"Parameters":{"QueryString.$":"$.step.answer.statement","QueryExecutionContext":{"Catalog":"AwsDataCatalog","Database.$":"$.step.answer.database"},"WorkGroup":"${workgroup}","ResultConfiguration":{"OutputLocation":"${results}"},"ClientRequestToken.$":"States.Format(\'{}-{}\', States.UUID(), $$.State.RetryCount)"},"ResultSelector":{"id.$":"$.QueryExecution.QueryExecutionId"},"ResultPath":"$.query","Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":5,"MaxAttempts":4,"BackoffRate":2,"MaxDelaySeconds":120,"JitterStrategy":"FULL"}],"Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.failure","Next":"RecordStepFailure"}],"Next":"Verify"},"Job":{"Comment":"Spark runs the statement. The job\'s own timeout ends first, so that no run is left at work.","Type":"Task","Resource":"arn:aws:states:::glue:startJobRun.sync","TimeoutSeconds":18000,"Parameters":{"JobName.$":"$.step.answer.job","Arguments.$":"$.step.answer.arguments"},"ResultSelector":{"id.$":"$.Id"},"ResultPath":"$.query","Retry":[{"ErrorEquals":["Glue.ConcurrentRunsExceededException"],"IntervalSeconds":60,"MaxAttempts":5,"BackoffRate":2,"MaxDelaySeconds":900,"JitterStrategy":"FULL"},{"ErrorEquals":["States.ALL"],"IntervalSeconds":30,"MaxAttempts":2,"BackoffRate":2,"MaxDelaySeconds":120,"JitterStrategy":"FULL"}],"Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.failure","Next":"RecordStepFailure"}],"Next":"Verify"},"Verify":{"Comment":"Judges what the statement did.","Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":900,"Parameters":{"FunctionName":"${function_arn}","Payload":{"action":"verify","execution.$":"$.execution","topic_name.$":"$.topic_name","activation_seq.$":"$.activation_seq","plan_sha256.$":"$.plan_sha256","index.$":"$.index","query_id.$":"$.query.id"}},"ResultSelector":{"answer.$":"$.Payload"},"ResultPath":"$.verified","Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":2,"MaxAttempts":4,"BackoffRate":2,"MaxDelaySeconds":60,"JitterStrategy":"FULL"}],"Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.failure","Next":"RecordStepFailure"}],"Next":"IsRight"},"IsRight":{"Type":"Choice","Choices":[{"Variable":"$.verified.answer.kind","StringEquals":"done","Next":"Ran"}],"Default":"Stopped"},"Ran":{"Type":"Pass","Result":{},"End":true},"RecordStepFailure":{"Comment":"Leaves BACKFILL_FAILED with the step, the period and the reason, or leaves out what only follows a patch.","Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":900,"Parameters":{"FunctionName":"${function_arn}","Payload":{"action":"fail","execution.$":"$.execution","topic_name.$":"$.topic_name","activation_seq.$":"$.activation_seq","plan_sha256.$":"$.plan_sha256","index.$":"$.index","error.$":"$.failure.Error","cause.$":"$.failure.Cause"}},"ResultSelector":{"answer.$":"$.Payload"},"ResultPath":"$.recorded","Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":2,"MaxAttempts":4,"BackoffRate":2,"MaxDelaySeconds":60,"JitterStrategy":"FULL"}],"Next":"IsLeftOut"},"IsLeftOut":{"Comment":"What follows the patch of a period is not worth a closed gate: the step is left out, and the next one runs.","Type":"Choice","Choices":[{"Variable":"$.recorded.answer.kind","StringEquals":"done","Next":"Ran"}],"Default":"Stopped"},"Stopped":{"Type":"Fail","Error":"CatchUp.Stopped","Cause":"Another activation came first, or the registry item says at catchup_failure why"}}},"ResultSelector":{},"End":true}}},"ResultPath":null,"Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.failure","Next":"RecordFailure"}],"Next":"Finish"},"Finish":{"Comment":"Writes the certificate and opens the gate.","Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":900,"Parameters":{"FunctionName":"${function_arn}","Payload":{"action":"finish","execution.$":"$$.Execution.Name","topic_name.$":"$$.Execution.Input.topic_name","activation_seq.$":"$$.Execution.Input.activation_seq","plan_sha256.$":"$.plan.answer.plan_sha256"}},"ResultSelector":{"answer.$":"$.Payload"},"ResultPath":"$.ended","Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":2,"MaxAttempts":4,"BackoffRate":2,"MaxDelaySeconds":60,"JitterStrategy":"FULL"}],"Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.failure","Next":"RecordFailure"}],"Next":"HasEnded"},"RecordPlanFailure":{"Comment":"Leaves BACKFILL_FAILED with the reason.","Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":900,"Parameters":{"FunctionName":"${function_arn}","Payload":{"action":"fail","execution.$":"$$.Execution.Name","topic_name.$":"$$.Execution.Input.topic_name","activation_seq.$":"$$.Execution.Input.activation_seq","plan_sha256":null,"index":null,"error.$":"$.failure.Error","cause.$":"$.failure.Cause"}},"ResultSelector":{"answer.$":"$.Payload"},"ResultPath":"$.ended","Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":2,"MaxAttempts":4,"BackoffRate":2,"MaxDelaySeconds":60,"JitterStrategy":"FULL"}],"Next":"HasEnded"},"RecordFailure":{"Comment":"Leaves BACKFILL_FAILED with the reason, unless the execution below has done it.","Type":"Task","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":900,"Parameters":{"FunctionName":"${function_arn}","Payload":{"action":"fail","execution.$":"$$.Execution.Name","topic_name.$":"$$.Execution.Input.topic_name","activation_seq.$":"$$.Execution.Input.activation_seq","plan_sha256.$":"$.plan.answer.plan_sha256","index":null,"error.$":"$.failure.Error","cause.$":"$.failure.Cause"}},"ResultSelector":{"answer.$":"$.Payload"},"ResultPath":"$.ended","Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":2,"MaxAttempts":4,"BackoffRate":2,"MaxDelaySeconds":60,"JitterStrategy":"FULL"}],"Next":"HasEnded"},"HasEnded":{"Type":"Choice","Choices":[{"Variable":"$.ended.answer.status","StringEquals":"BACKFILL_FAILED","Next":"Failed"}],"Default":"Ended"},"Ended":{"Comment":"READY, nothing to do, or another activation came first.","Type":"Succeed"},"Failed":{"Type":"Fail","Error":"BackfillFailed","Cause":"The registry item says at catchup_failure why; schema-gate catch-up goes on from there"}}}';

;// CONCATENATED MODULE: ./build/protocol/catch-up-machine.js


/**
 * Compares a definition with infra/state-machines/catch-up.asl.json. White space and the order of
 * members don't matter, and each place has to have one value wherever it stands. Of another version
 * of ours are those that ask a function to plan and to finish.
 */
function readMachine(definition) {
    const found = (0,decoded_json/* decodeJson */.xO)(definition);
    const actions = new Set(actionsIn(found));
    if (!actions.has('plan') || !actions.has('finish'))
        return { kind: 'foreign' };
    const filled = new Map();
    const differences = differencesOf((0,decoded_json/* decodeJson */.xO)(CATCH_UP_MACHINE), found, { path: '', filled });
    return {
        kind: 'ours',
        places: {
            functionArn: filled.get('function_arn'),
            workgroup: filled.get('workgroup'),
            results: filled.get('results'),
        },
        differences: [...differences].sort(),
    };
}
/** What the tasks of a definition ask functions for. */
function actionsIn(value) {
    if (Array.isArray(value))
        return value.flatMap(actionsIn);
    const action = (0,decoded_json/* textAt */.$6)(value, 'Parameters', 'Payload', 'action');
    const own = (0,decoded_json/* textAt */.$6)(value, 'Type') === 'Task' && action !== undefined ? [action] : [];
    return [...own, ...[...((0,decoded_json/* membersOf */.lS)(value)?.values() ?? [])].flatMap(actionsIn)];
}
function differencesOf(wanted, found, at) {
    const { path, filled } = at;
    const name = typeof wanted === 'string' ? /^\$\{(\w+)\}$/.exec(wanted)?.[1] : undefined;
    if (name !== undefined) {
        if (typeof found !== 'string' || found === '')
            return [path];
        const before = filled.get(name) ?? found;
        filled.set(name, before);
        return before === found ? [] : [path];
    }
    const [members, others] = [partsOf(wanted), partsOf(found)];
    if (members === undefined || others === undefined)
        return wanted === found ? [] : [path];
    if (Array.isArray(wanted) !== Array.isArray(found))
        return [path];
    return [...new Set([...members.keys(), ...others.keys()])].flatMap((key) => {
        const inner = path === '' ? key : `${path}.${key}`;
        return members.has(key) && others.has(key)
            ? differencesOf(members.get(key), others.get(key), { path: inner, filled })
            : [inner];
    });
}
/** The members of an object or a list. */
function partsOf(value) {
    return Array.isArray(value)
        ? new Map(value.map((one, index) => [String(index), one]))
        : (0,decoded_json/* membersOf */.lS)(value);
}

// EXTERNAL MODULE: ./build/protocol/catch-up-settings.js + 1 modules
var catch_up_settings = __webpack_require__(95565);
// EXTERNAL MODULE: ./build/report/amount-words.js
var amount_words = __webpack_require__(59223);
;// CONCATENATED MODULE: ./build/status/doctor/lake-checks.js



function databaseChecks(found) {
    const id = 'databases';
    const problems = [...found].flatMap(([name, database]) => {
        if (database.kind === 'known')
            return [];
        if (database.kind !== 'absent')
            return [notKnown(id, name, database)];
        return [
            fail(id, name, 'There is no such database in the Glue catalogue, so no table can be made', `${(0,aws_command/* awsCommand */.b)('glue create-database', { 'database-input': JSON.stringify({ Name: name }) })} (Terraform: create_databases = true)`),
        ];
    });
    return orOk(problems, ok(id, [...found.keys()].join(', '), 'Both databases are there'));
}
/** The bucket of the tables' data, where it is not that of the schemas. */
function tableBucketChecks(bucket, found) {
    const id = 'bucket';
    if (found.kind === 'known')
        return [];
    if (found.kind !== 'absent')
        return [notKnown(id, bucket, found)];
    return [
        fail(id, bucket, 'There is no such bucket for the tables, so none can be made', `aws s3 mb s3://${bucket}; or set ICEBERG_BUCKET on the function (Terraform: iceberg_bucket)`),
    ];
}
function workgroupChecks(name, found, output) {
    const id = 'workgroup';
    if (found.kind === 'absent')
        return [
            fail(id, name, 'There is no such workgroup, so no statement runs', `${(0,aws_command/* awsCommand */.b)('athena create-work-group', { name, configuration: `ResultConfiguration={OutputLocation=s3://${output.bucket}/athena-results/}` })} (Terraform: create_workgroup = true)`),
            untold('workgroup-output', name, 'there is no workgroup', 'Mend the workgroup first'),
        ];
    if (found.kind !== 'known')
        return [notKnown(id, name, found), notKnown('workgroup-output', name, found)];
    const { isEnabled, engine, scanLimit } = found.value;
    const problems = [
        ...(isEnabled
            ? []
            : [
                fail(id, name, 'The workgroup is disabled, so no statement runs', (0,aws_command/* awsCommand */.b)('athena update-work-group', { 'work-group': name, state: 'ENABLED' })),
            ]),
        ...(/version 2$/.test(engine)
            ? [
                fail(id, name, `It runs ${engine}, which lacks what Iceberg tables need`, (0,aws_command/* awsCommand */.b)('athena update-work-group', {
                    'work-group': name,
                    'configuration-updates': 'EngineVersion={SelectedEngineVersion=Athena engine version 3}',
                })),
            ]
            : []),
    ];
    return [
        ...orOk(problems, ok(id, name, scanLimit === undefined || !output.hasOurMachine
            ? 'The workgroup is enabled'
            : `The workgroup is enabled; it stops a query that reads more than ${(0,amount_words/* bytesWords */.Bc)(scanLimit)}, so a catch-up fails at a period that takes more`)),
        outputCheck(name, found.value, output),
    ];
}
function outputCheck(name, { hasManagedResults, isEnforced, output: location }, { bucket, found, hasOurMachine }) {
    const id = 'workgroup-output';
    if (hasManagedResults && hasOurMachine)
        return fail(id, name, 'Athena keeps the results itself, and refuses the place of results that the state machine of catch-ups names, so no history is patched', `Give catch-ups a workgroup of their own, or switch managed query results off: ${(0,aws_command/* awsCommand */.b)('athena update-work-group', { 'work-group': name, 'configuration-updates': 'ManagedQueryResultsConfigurationUpdates={Enabled=false}' })}`);
    if (hasManagedResults)
        return ok(id, name, 'Athena keeps the results itself');
    const setOutput = (0,aws_command/* awsCommand */.b)('athena update-work-group', {
        'work-group': name,
        'configuration-updates': `ResultConfigurationUpdates={OutputLocation=s3://${bucket}/athena-results/}`,
    });
    if (isEnforced && location === undefined)
        return fail(id, name, 'The workgroup overrides where results go, and names no place, so every statement is refused', setOutput);
    if (isEnforced && location !== undefined && bucketOf(location) !== bucket)
        return warn(id, name, `The workgroup sends results to ${location}, and the function expects them in ${bucket}: its role may lack permissions there`, `${setOutput}; or set ATHENA_OUTPUT_BUCKET=${(0,aws_command/* shellWord */.r)(bucketOf(location))} on the function`);
    if (found.kind === 'absent')
        return fail(id, bucket, 'There is no such bucket for the results, so every statement fails', `aws s3 mb s3://${bucket}; or set ATHENA_OUTPUT_BUCKET on the function`);
    if (found.kind !== 'known')
        return notKnown(id, bucket, found);
    return ok(id, name, `Results go to ${location ?? `s3://${bucket}`}`);
}
function bucketOf(location) {
    return /^s3:\/\/([^/]+)/.exec(location)?.[1] ?? '';
}
/** Whether Lake Formation governs where the tables lie. */
function governanceChecks({ bucket, databases }, found) {
    const id = 'lake-formation';
    if (found.kind === 'absent')
        return [];
    if (found.kind !== 'known')
        return [notKnown(id, bucket, found)];
    const folders = Object.values(databases).map((database) => `${bucket}/${database}/`);
    const governing = found.value.filter((arn) => {
        const place = `${arn
            .split(':')
            .slice(5)
            .join(':')
            .replace(/\/\*?$/, '')}/`;
        return folders.some((folder) => folder.startsWith(place) || place.startsWith(folder));
    });
    return orOk(governing.map((arn) => fail(id, arn, 'Lake Formation governs this location, and Athena runs no DDL on Iceberg tables there, so no schema can change them', (0,aws_command/* awsCommand */.b)('lakeformation deregister-resource', { 'resource-arn': arn }))), ok(id, bucket, "Lake Formation does not govern the tables' location"));
}

;// CONCATENATED MODULE: ./build/status/doctor/catch-up-machine-checks.js




/** Differences that a line names; where one is, the others mostly have its reason. */
const SHOWN = 3;
/** Whether the state machine is ours, of this version, and fits what the functions are told. */
function definitionChecks(arn, machine, { athenaWorkgroup, athenaOutputBucket }) {
    const id = 'state-machine-definition';
    // People may have a state machine of their own, and there is nothing that they had to mend.
    if (machine.kind === 'foreign')
        return [ok(id, arn, "It is none of schema-gate's: what opens a topic's gate is up to it")];
    const { places, differences } = machine;
    const { workgroup, results } = places;
    const redeploy = `Deploy the one of this version again (Terraform: apply the module of this version), or: ${(0,aws_command/* awsCommand */.b)('stepfunctions update-state-machine', { 'state-machine-arn': bareMachine(arn) })} --definition with infra/state-machines/catch-up.asl.json, its places filled in`;
    const more = differences.length - SHOWN;
    return orOk([
        ...(differences.length === 0
            ? []
            : [
                warn(id, arn, `It is schema-gate's, but not as this version has it: it differs at ${differences.slice(0, SHOWN).map(placeWords).join(', ')}${more > 0 ? ` and ${more} more` : ''}`, redeploy),
            ]),
        ...(workgroup === undefined || workgroup === athenaWorkgroup
            ? []
            : [
                fail(id, arn, `It runs statements in the workgroup ${workgroup}, and its function looks for them in ${athenaWorkgroup}: a catch-up can't stop those of the one before`, `Name one workgroup to both: ${redeploy}; or set ATHENA_WORKGROUP on the functions`),
            ]),
        ...(results === undefined || bucketOf(results) === athenaOutputBucket
            ? []
            : [
                warn(id, arn, `It has results put to ${results}, and the functions expect them in ${athenaOutputBucket}: its role may lack permissions there`, `Name one bucket to both: ${redeploy}; or set ATHENA_OUTPUT_BUCKET on the functions`),
            ]),
    ], ok(id, arn, "It is schema-gate's, as this version has it"));
}
/** `'Steps.EachStep.Query.TimeoutSeconds'`: the names of states, without what is between them. */
function placeWords(path) {
    return (0,quoted/* quoted */.T)(path.replaceAll(/\b(?:ItemProcessor\.)?States\./g, ''));
}
/** The ARN of a state machine, without a version or an alias. */
function bareMachine(arn) {
    return arn.split(':').slice(0, 7).join(':');
}

;// CONCATENATED MODULE: ./build/status/doctor/catch-up-function-checks.js






const HANDLER = 'catchup.lambda_handler';
/** Seconds and MB, as infra/ sets them; the state machine waits as long for an answer. */
const catch_up_function_checks_LEAST = { timeout: 900, memory: 512 };
/** The function that gives the state machine its statements. `name`: as the definition has it. */
function catchUpFunctionChecks(name, found, validator) {
    const id = 'catch-up-function';
    if (name === undefined || found === undefined)
        return [
            untold(id, 'the state machine', 'its definition names no function where this version does', 'Mend the definition first'),
        ];
    if (found.kind === 'absent')
        return [
            fail(id, name, 'There is no such function, so no catch-up begins', 'Deploy it (docs/deployment.md, Terraform: catch_up = true), or name the right one in the definition'),
        ];
    if (found.kind !== 'known')
        return [notKnown(id, name, found)];
    const facts = found.value;
    const update = (option, value) => (0,aws_command/* awsCommand */.b)('lambda update-function-configuration', {
        'function-name': facts.name,
        [option]: value,
    });
    const looked = [
        stateCheck(facts),
        runtimeCheck(facts),
        least(id, facts.name, {
            is: facts.timeout,
            least: catch_up_function_checks_LEAST.timeout,
            unit: 's',
            consequence: 'a catch-up of a large topic may not be planned when it is stopped',
            fix: update('timeout', String(catch_up_function_checks_LEAST.timeout)),
        }),
        least(id, facts.name, {
            is: facts.memory,
            least: catch_up_function_checks_LEAST.memory,
            unit: 'MB',
            consequence: 'large plans may not fit',
            fix: update('memory-size', String(catch_up_function_checks_LEAST.memory)),
        }),
        ...handlerChecks(facts, update('handler', HANDLER)),
        ...codeChecks(facts, validator),
    ];
    return orOk(looked.filter(({ status }) => status !== 'ok').map((check) => ({ ...check, id })), ok(id, facts.name, "It runs the validator's package"));
}
function handlerChecks({ name, handler }, fix) {
    if (handler === HANDLER)
        return [];
    return [
        fail('catch-up-function', name, `Its handler is ${handler === '' ? 'none' : handler}, and the one of catch-ups is ${HANDLER}`, fix),
    ];
}
function codeChecks(facts, validator) {
    if (facts.codeSha256 === validator.codeSha256)
        return [];
    return [
        warn('catch-up-function', facts.name, `It runs another package than the validator ${validator.name}: the one may not understand what the other writes`, `Give both the package of one version: ${updateCode(facts.name)}`),
    ];
}
/** What the function is told, against what the validator is told. */
function catchUpEnvironmentChecks({ name, environment }, place, validator) {
    const id = 'catch-up-environment';
    if (environment === undefined)
        return [undecrypted(id, name)];
    const set = setVariables(name);
    const [read, more] = [(0,protocol_settings/* readLambdaSettings */.HI)(environment), (0,catch_up_settings/* readCatchUpSettings */.eq)(environment)];
    const readable = readableSettings(environment, place);
    const lacksMachine = readable.stateMachineArn === undefined ||
        (!('problems' in more) && more.trackingTable === null);
    const wrong = [
        ...('problems' in read ? read.problems : []),
        ...('problems' in more ? more.problems : []),
        ...(lacksMachine ? [catch_up_settings/* LACKS_MACHINE */.l$] : []),
    ];
    const shared = (settings) => (0,protocol_settings/* sharedVariables */.t_)({ ...settings, stateMachineArn: bareOf(settings.stateMachineArn) });
    const wanted = shared(validator);
    const differs = [...shared(readable)].flatMap(([variable, is]) => {
        const value = wanted.get(variable) ?? '';
        return is === value || [is, value].some((one) => one === '' || one === UNNAMED)
            ? []
            : [{ variable, is, value }];
    });
    return orOk([
        ...wrong.map((problem) => fail(id, name, problem, set)),
        ...differs.map(({ variable, is, value }) => fail(id, `${name} ${variable}`, `${variable} is ${is}, and the validator's is ${value}: catch-ups patch something else than it changes`, `Set it to ${value}: ${set}`)),
    ], ok(id, name, 'The variables are right, and those of the validator'));
}
/** Executions are started by an alias, too, and stand below the state machine. */
function bareOf(arn) {
    return arn === undefined ? undefined : bareMachine(arn);
}

// EXTERNAL MODULE: ./build/protocol/tracking-item.js
var tracking_item = __webpack_require__(76514);
;// CONCATENATED MODULE: ./build/status/doctor/catch-up-table-checks.js





/** The tables that catch-ups write to and read from. */
function catchUpTableChecks({ tracking, checkpoints, }) {
    const id = 'catch-up-tables';
    const lines = [
        ...(tracking === undefined
            ? []
            : itemTableChecks({
                id,
                name: tracking.name,
                key: [`${tracking_item/* TRACKING */.eW.id} S HASH`],
                without: 'no catch-up begins',
                fix: {
                    missing: `${createTable(tracking.name, tracking_item/* TRACKING */.eW.id)} (Terraform: catch_up = true)`,
                    otherKey: `A key can't be changed: make another table and name it with CATCH_UP_TRACKING_TABLE; ${createTable('NAME', tracking_item/* TRACKING */.eW.id)}`,
                },
            }, tracking.found)),
        ...(checkpoints === undefined
            ? []
            : itemTableChecks({
                id,
                name: checkpoints.name,
                key: ['pipeline_id S HASH', 'checkpoint_type S RANGE'],
                without: 'no catch-up can be planned',
                fix: { missing: CORRECT_CHECKPOINTS, otherKey: CORRECT_CHECKPOINTS },
            }, checkpoints.found)),
    ];
    return orOk(lines.filter(({ status }) => status !== 'ok'), ok(id, lines.map(({ about }) => about).join(', ') || 'none', 'The tables of catch-ups are there'));
}
const CORRECT_CHECKPOINTS = "Name the pipeline's table of checkpoints with CHECKPOINT_TABLE on the catch-up's function, or leave it out (Terraform: checkpoint_table)";
/** The pipeline's runs that a catch-up waits for. `arn`: of the state machine of catch-ups. */
function pipelineChecks({ pipelineJobs, pipelineMachine }, found, arn) {
    const id = 'catch-up-pipeline';
    if (pipelineJobs.length === 0 && pipelineMachine === null)
        return [
            ok(id, 'none', 'No run of the pipeline is named, so a catch-up waits for none before it plans'),
        ];
    return orOk([
        ...jobProblems(pipelineJobs, found.missingJobs),
        ...(pipelineMachine === null ? [] : machineProblems(pipelineMachine, found.machine, arn)),
    ], ok(id, [...pipelineJobs, ...(pipelineMachine === null ? [] : [pipelineMachine])].join(', '), 'What catch-ups wait for is there'));
}
function jobProblems(jobs, missing) {
    const id = 'catch-up-pipeline';
    if (missing === undefined || missing.kind === 'absent')
        return [];
    if (missing.kind !== 'known')
        return [notKnown(id, jobs.join(', '), missing)];
    return missing.value.map((job) => fail(id, job, `There is no Glue job ${(0,quoted/* quoted */.T)(job)} in this account and region, so no catch-up can be planned`, "Correct PIPELINE_GLUE_JOBS on the catch-up's function, or leave it out (Terraform: pipeline_glue_jobs)"));
}
function machineProblems(machine, found, arn) {
    const id = 'catch-up-pipeline';
    const correct = "Correct PIPELINE_STATE_MACHINE_ARN on the catch-up's function, or leave it out (Terraform: pipeline_state_machine_arn)";
    if (machine === bareMachine(arn))
        return [
            fail(id, machine, 'It is the state machine of catch-ups, which would wait for itself', correct),
        ];
    if (found === undefined)
        return [];
    if (found.kind === 'absent')
        return [
            fail(id, machine, 'There is no such state machine of the pipeline, so no catch-up can be planned', correct),
        ];
    return found.kind === 'known' ? [] : [notKnown(id, machine, found)];
}

;// CONCATENATED MODULE: ./build/status/doctor/read-catch-up.js







/** Undefined where the validator names no state machine, or what it names is not known. */
async function readCatchUp(look, { told: validator }) {
    const arn = validator?.stateMachineArn;
    if (arn === undefined)
        return undefined;
    const found = await look.stateMachine(arn);
    const definition = found.kind === 'known' && !found.value.isDeleted ? found.value.definition : '';
    const machine = definition === '' ? undefined : readMachine(definition);
    const name = machine?.kind === 'ours' ? machine.places.functionArn : undefined;
    const lambda = name === undefined ? undefined : await look.lambda(name);
    const environment = lambda?.kind === 'known' ? lambda.value.environment : undefined;
    const told = environment === undefined ? undefined : (0,catch_up_settings/* readCatchUpSettings */.eq)(environment);
    return {
        arn,
        found,
        machine,
        lambda,
        told: told === undefined || 'problems' in told ? undefined : told,
    };
}
/** The state machine's definition, and the function, the tables and the runs that it needs. */
async function catchUpChecks(look, { arn, found, machine, lambda, told }, place, validator) {
    if (machine === undefined)
        return unreadDefinition(arn, found);
    const facts = lambda?.kind === 'known' ? lambda.value : undefined;
    const definition = definitionChecks(arn, machine, facts?.environment === undefined
        ? validator.settings
        : readableSettings(facts.environment, place));
    if (machine.kind === 'foreign' || validator.facts === undefined)
        return definition;
    const lines = [
        ...definition,
        ...catchUpFunctionChecks(machine.places.functionArn, lambda, validator.facts),
    ];
    if (facts === undefined)
        return [...lines, ...unreadVariables(arn, OF_FUNCTION)];
    const common = catchUpEnvironmentChecks(facts, place, validator.settings);
    if (told === undefined)
        return [...lines, ...common, ...unreadVariables(facts.name, OF_VARIABLES)];
    const { trackingTable, checkpointTable, pipelineJobs, pipelineMachine } = told;
    const [tracking, checkpoints, missingJobs, pipeline] = await Promise.all([
        tableNamed(look, trackingTable),
        tableNamed(look, checkpointTable),
        pipelineJobs.length === 0 ? undefined : look.missingJobs(pipelineJobs),
        pipelineMachine === null ? undefined : look.stateMachine(pipelineMachine),
    ]);
    return [
        ...lines,
        ...common,
        ...catchUpTableChecks({ tracking, checkpoints }),
        ...pipelineChecks(told, { missingJobs, machine: pipeline }, arn),
    ];
}
/** That there is no state machine has its own line. */
function unreadDefinition(arn, found) {
    const id = 'state-machine-definition';
    if (found.kind === 'absent' || (found.kind === 'known' && found.value.isDeleted))
        return [];
    if (found.kind !== 'known')
        return [notKnown(id, arn, found)];
    return [untold(id, arn, 'it may not be seen', 'Mend the state machine first')];
}
const OF_VARIABLES = ['catch-up-tables', 'catch-up-pipeline'];
const OF_FUNCTION = ['catch-up-environment', ...OF_VARIABLES];
function unreadVariables(about, ids) {
    return ids.map((id) => untold(id, about, "the variables of the catch-up's function were not read", 'Mend that function first'));
}
async function tableNamed(look, name) {
    return name === null ? undefined : { name, found: await look.dynamoTable(name) };
}

;// CONCATENATED MODULE: ./build/protocol/catch-up-permissions.js
/** What only catch-ups ask for. Rows of PERMISSIONS, which checks their shape. */
const CATCH_UP_PERMISSIONS = [
    {
        action: 'dynamodb:UpdateItem',
        resource: 'tracking-table',
        programs: ['catch-up'],
        sender: 'program',
        why: 'Records how a catch-up stands, for people and for its own next step',
    },
    {
        action: 'dynamodb:GetItem',
        resource: 'tracking-table',
        programs: ['publish', 'status', 'operator'],
        sender: 'program',
        why: 'Shows how far a catch-up is, where `CATCH_UP_TRACKING_TABLE` names the table; without it nothing else changes',
    },
    {
        action: 'sns:Publish',
        resource: 'notifications-topic',
        programs: ['catch-up'],
        sender: 'program',
        why: 'Tells people that a catch-up failed',
    },
    {
        action: 'athena:GetQueryResults',
        resource: 'workgroup',
        programs: ['catch-up', 'operator'],
        sender: 'program',
        why: 'Reads how many rows a statement has changed, and what was counted',
    },
    {
        action: 'athena:ListQueryExecutions',
        resource: 'workgroup',
        programs: ['catch-up', 'operator'],
        sender: 'program',
        why: 'Finds the queries that an earlier catch-up may have left at work',
    },
    {
        action: 'athena:BatchGetQueryExecution',
        resource: 'workgroup',
        programs: ['catch-up', 'operator'],
        sender: 'program',
        why: 'Looks which of these queries belong to the earlier catch-up, and whether they have ended',
    },
    {
        action: 'dynamodb:GetItem',
        resource: 'checkpoint-table',
        programs: ['catch-up', 'operator'],
        sender: 'program',
        why: 'Reads how far the pipeline has taken the rows of a topic',
    },
    {
        action: 'glue:GetTable',
        resource: 'log-tables',
        programs: ['catch-up'],
        sender: 'program',
        why: 'Looks whether the logs of errors and drift have their columns',
    },
    {
        action: 'glue:GetDatabase',
        resource: 'log-tables',
        programs: ['catch-up'],
        sender: 'program',
        why: 'Tells a missing log from a missing database',
    },
    {
        action: 'glue:UpdateTable',
        resource: 'log-tables',
        programs: ['catch-up'],
        sender: 'athena',
        why: 'Athena commits what a log gains under the role that asks for it',
    },
    {
        action: 's3:GetObject',
        resource: 'log-objects',
        programs: ['catch-up'],
        sender: 'athena',
        why: 'Athena reads what a log has already',
    },
    {
        action: 's3:PutObject',
        resource: 'log-objects',
        programs: ['catch-up'],
        sender: 'athena',
        why: 'Athena writes what a log gains',
    },
    {
        action: 'glue:GetJobRuns',
        resource: 'pipeline-jobs',
        programs: ['catch-up'],
        sender: 'program',
        why: 'Waits for runs of the pipeline that may have read an older version',
    },
    {
        action: 'states:ListExecutions',
        resource: 'pipeline-machine',
        programs: ['catch-up'],
        sender: 'program',
        why: 'Waits for executions of the pipeline that may have read an older version',
    },
    {
        action: 'states:DescribeExecution',
        resource: 'pipeline-machine',
        programs: ['catch-up'],
        sender: 'program',
        why: 'Looks which topic an execution of the pipeline is for',
    },
    {
        action: 'states:DescribeExecution',
        resource: 'executions',
        programs: ['catch-up', 'operator'],
        sender: 'program',
        why: 'Looks whether an earlier catch-up has ended, and watches one',
    },
    {
        action: 'states:StopExecution',
        resource: 'executions',
        programs: ['catch-up', 'operator'],
        sender: 'program',
        why: 'Stops an earlier catch-up before its topic is patched anew or given up',
    },
    {
        action: 'glue:GetJobRuns',
        resource: 'catch-up-job',
        programs: ['catch-up'],
        sender: 'program',
        why: 'Finds the runs that an earlier catch-up may have left at work',
    },
    {
        action: 'glue:BatchStopJobRun',
        resource: 'catch-up-job',
        programs: ['catch-up'],
        sender: 'program',
        why: 'Stops these runs',
    },
];
/** The attributes of a registry item that a catch-up reads in its conditions, and those it writes. */
const CATCH_UP_ATTRIBUTES = (/* unused pure expression or super */ null && ([
    'topic_name',
    'activation_seq',
    'status',
    'processing_enabled',
    'updated_at',
    'patched_base',
    'catchup_id',
    'catchup_attempt',
    'catchup_failure',
    'unpatched',
    'set_aside',
]));

;// CONCATENATED MODULE: ./build/protocol/doctor-permissions.js
/** What only doctor asks for: all of it reads. Rows of PERMISSIONS, which checks their shape. */
const DOCTOR_PERMISSIONS = [
    {
        action: 'sts:GetCallerIdentity',
        resource: 'anything',
        programs: ['doctor'],
        sender: 'program',
        why: 'Tells whose account the credentials are of; AWS allows it to everybody',
    },
    {
        action: 's3:GetBucketNotification',
        resource: 'schema-bucket',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks whether the bucket tells EventBridge of uploads',
    },
    {
        action: 's3:GetBucketVersioning',
        resource: 'schema-bucket',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks whether what is overwritten stays',
    },
    {
        action: 's3:GetReplicationConfiguration',
        resource: 'schema-bucket',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks whether candidates are copied to another bucket',
    },
    {
        action: 's3:GetEncryptionConfiguration',
        resource: 'schema-bucket',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks which key encrypts the bucket',
    },
    {
        action: 'kms:DescribeKey',
        resource: 'key',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks whether the key is enabled',
    },
    {
        action: 'events:ListRules',
        resource: 'events',
        programs: ['doctor'],
        sender: 'program',
        why: 'Finds the rules that lead to the validator',
    },
    {
        action: 'events:ListRuleNamesByTarget',
        resource: 'events',
        programs: ['doctor'],
        sender: 'program',
        why: 'Finds the schedule that starts the validator',
    },
    {
        action: 'events:ListTargetsByRule',
        resource: 'events',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks where a rule leads',
    },
    {
        action: 'sqs:GetQueueUrl',
        resource: 'queues',
        programs: ['doctor'],
        sender: 'program',
        why: 'Finds a queue by its name',
    },
    {
        action: 'sqs:GetQueueAttributes',
        resource: 'queues',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks how many events wait or failed',
    },
    {
        action: 'lambda:ListEventSourceMappings',
        resource: 'anything',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks which function reads the queue',
    },
    {
        action: 'lambda:GetFunctionConfiguration',
        resource: 'function',
        programs: ['doctor'],
        sender: 'program',
        why: "Looks how the validator's function is set up, and that of catch-ups",
    },
    {
        action: 'lambda:GetFunctionEventInvokeConfig',
        resource: 'function',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks where events go that no retry could bring to an end',
    },
    {
        action: 'lambda:GetPolicy',
        resource: 'function',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks whether EventBridge may invoke the function',
    },
    {
        action: 'iam:SimulatePrincipalPolicy',
        resource: 'role',
        programs: ['doctor'],
        sender: 'program',
        why: 'Asks whether the validator may do what it needs; nothing is done',
    },
    {
        action: 'athena:GetWorkGroup',
        resource: 'workgroup',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks where results go, whether Athena keeps them itself, and how much a query may read',
    },
    {
        action: 'dynamodb:DescribeTable',
        resource: 'registry-table',
        programs: ['doctor'],
        sender: 'program',
        why: "Looks at the table's key",
    },
    {
        action: 'dynamodb:DescribeTable',
        resource: 'tracking-table',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks whether catch-ups can be recorded there',
    },
    {
        action: 'dynamodb:DescribeTable',
        resource: 'checkpoint-table',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks whether it has the key by which catch-ups read it',
    },
    {
        action: 'glue:BatchGetJobs',
        resource: 'pipeline-jobs',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks whether the jobs are there that catch-ups wait for',
    },
    {
        action: 'states:DescribeStateMachine',
        resource: 'pipeline-machine',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks whether the state machine is there that catch-ups wait for',
    },
    {
        action: 'states:ListExecutions',
        resource: 'state-machine',
        programs: ['publish', 'status', 'doctor', 'catch-up'],
        sender: 'program',
        why: 'Looks whether the catch-up of a closed topic runs, which ones should not, and how many were asked for before it',
    },
    {
        action: 'lakeformation:ListResources',
        resource: 'anything',
        programs: ['doctor'],
        sender: 'program',
        why: 'Looks whether Lake Formation governs the tables',
    },
];

;// CONCATENATED MODULE: ./build/protocol/permissions.js
/* eslint max-lines: 'off' -- Over 250 lines: one table, each row is a permission. */


/**
 * The programs that call AWS. The validator is the Lambda; `activate` does the same elsewhere.
 * `catch-up` is the function of catch-ups; an `operator` is a person with the commands `catch-up` and
 * `verify`.
 */
const PROGRAMS = [
    'validator',
    'check',
    'publish',
    'status',
    'log',
    'adopt',
    'retire',
    'init',
    'doctor',
    'catch-up',
    'operator',
];
/** Every action that a role needs. docs/deployment.md's tables are generated from it. */
const PERMISSIONS = [
    {
        action: 's3:GetObject',
        resource: 'registry-objects',
        programs: PROGRAMS,
        sender: 'program',
        why: 'Reads candidates, versions in force, histories, rejections, claims and deployment.json',
    },
    {
        action: 's3:ListBucket',
        resource: 'schema-bucket',
        programs: PROGRAMS,
        sender: 'program',
        why: 'Lists topics and archived versions; without it S3 answers 403 for a key that does not exist',
    },
    {
        action: 's3:PutObject',
        resource: 'registry-objects',
        programs: ['validator', 'adopt', 'retire', 'catch-up', 'operator'],
        sender: 'program',
        why: 'Writes active/, archive/, history/, failed/, the claims of tables and deployment.json',
    },
    {
        action: 's3:PutObject',
        resource: 'pending-objects',
        programs: ['publish'],
        sender: 'program',
        why: 'Uploads candidates',
    },
    {
        action: 's3:DeleteObject',
        resource: 'registry-objects',
        programs: ['validator', 'retire'],
        sender: 'program',
        why: 'Takes candidates out of pending/ when they are decided, a former one out of failed/, and a retired topic out of force',
    },
    {
        action: 'dynamodb:GetItem',
        resource: 'registry-table',
        programs: [
            'validator',
            'check',
            'publish',
            'status',
            'adopt',
            'retire',
            'init',
            'catch-up',
            'operator',
        ],
        sender: 'program',
        why: "Reads a topic's registry item; the command line and the action only where a registry table is named",
    },
    {
        action: 'dynamodb:UpdateItem',
        resource: 'registry-table',
        programs: ['validator', 'adopt', 'retire', 'catch-up', 'operator'],
        sender: 'program',
        why: "Opens and closes a topic's gate",
    },
    {
        action: 'dynamodb:Scan',
        resource: 'registry-table',
        programs: ['status', 'adopt', 'init', 'doctor'],
        sender: 'program',
        why: 'Reads the items of all topics',
    },
    {
        action: 'athena:StartQueryExecution',
        resource: 'workgroup',
        programs: ['validator', 'catch-up', 'operator'],
        sender: 'program',
        why: 'Creates and alters tables',
    },
    {
        action: 'athena:GetQueryExecution',
        resource: 'workgroup',
        programs: ['validator', 'catch-up', 'operator'],
        sender: 'program',
        why: 'Waits until a statement has ended',
    },
    {
        action: 'athena:StopQueryExecution',
        resource: 'workgroup',
        programs: ['validator', 'catch-up', 'operator'],
        sender: 'program',
        why: 'Stops a statement that nobody can wait for any longer',
    },
    {
        action: 'glue:GetTable',
        resource: 'catalogue',
        programs: ['validator', 'init', 'doctor', 'catch-up', 'operator'],
        sender: 'program',
        why: 'Reads what a table has, before and after it is altered',
    },
    {
        action: 'glue:GetTables',
        resource: 'catalogue',
        programs: ['init', 'doctor'],
        sender: 'program',
        why: 'Lists the tables that `init --from-glue` writes schemas for, or that belong to no topic',
    },
    {
        action: 'glue:GetDatabase',
        resource: 'catalogue',
        programs: ['validator', 'doctor', 'catch-up', 'operator'],
        sender: 'program',
        why: 'Tells a missing table from a missing database',
    },
    {
        action: 'glue:CreateTable',
        resource: 'catalogue',
        programs: ['validator'],
        sender: 'athena',
        why: 'Athena creates tables under the role that asks for it',
    },
    {
        action: 'glue:UpdateTable',
        resource: 'catalogue',
        programs: ['validator', 'catch-up', 'operator'],
        sender: 'athena',
        why: 'Athena alters tables under the role that asks for it',
    },
    {
        action: 's3:GetBucketLocation',
        resource: 'table-buckets',
        programs: ['validator', 'catch-up', 'operator'],
        sender: 'athena',
        why: 'Athena looks where the buckets are',
    },
    {
        action: 's3:ListBucket',
        resource: 'table-buckets',
        programs: ['validator', 'catch-up', 'operator'],
        sender: 'athena',
        why: "Athena lists a table's files",
    },
    {
        action: 's3:GetObject',
        resource: 'table-objects',
        programs: ['validator', 'init', 'catch-up', 'operator'],
        sender: 'athena',
        why: "Athena reads a table's metadata and its own results; `init` reads how a table is partitioned, where Glue doesn't tell it",
    },
    {
        action: 's3:PutObject',
        resource: 'table-objects',
        programs: ['validator', 'catch-up', 'operator'],
        sender: 'athena',
        why: "Athena writes a table's metadata and its own results",
    },
    {
        action: 'states:StartExecution',
        resource: 'state-machine',
        programs: ['validator', 'operator'],
        sender: 'program',
        why: 'Starts the backfill of history, and each further attempt at it',
    },
    {
        action: 'states:DescribeStateMachine',
        resource: 'state-machine',
        programs: ['validator', 'doctor', 'operator'],
        sender: 'program',
        why: 'Looks whether there is a state machine before a version comes into force that needs it; without it, that is a warning',
    },
    {
        action: 'kms:Decrypt',
        resource: 'key',
        programs: PROGRAMS,
        sender: 'kms',
        why: 'S3 and DynamoDB decrypt what is read under the role that reads it',
    },
    {
        action: 'kms:GenerateDataKey',
        resource: 'key',
        programs: ['validator', 'publish', 'adopt', 'retire', 'catch-up', 'operator'],
        sender: 'kms',
        why: 'S3 encrypts what is written under the role that writes it',
    },
    {
        action: 'kms:GenerateMac',
        resource: 'approval-key',
        programs: ['publish'],
        sender: 'program',
        why: 'Proves that publish itself accepted the breaking changes; no other role may be allowed it',
    },
    {
        action: 'kms:VerifyMac',
        resource: 'approval-key',
        programs: ['validator'],
        sender: 'program',
        why: 'Checks that publish accepted the breaking changes of a candidate',
    },
    ...CATCH_UP_PERMISSIONS,
    ...DOCTOR_PERMISSIONS,
];

;// CONCATENATED MODULE: ./build/status/doctor/permission-checks.js




/** Resources that stand for all that an action of the validator is about: policies name patterns. */
function neededBy(settings, { partition, region, account, keyArn }) {
    const { schemaBucket, schemaPrefix, registryTable, athenaWorkgroup, athenaOutputBucket } = settings;
    const { places, approvalKey } = settings.settings;
    const layout = (0,keys/* layoutOf */.aH)(schemaPrefix);
    const inBucket = (bucket, key) => `arn:${partition}:s3:::${bucket}/${key}`;
    const here = (service, rest) => `arn:${partition}:${service}:${region}:${account}:${rest}`;
    const objects = (action) => action === 's3:DeleteObject' ? layout.pending('some_topic') : layout.active('some_topic');
    const databases = Object.values(places.databases);
    const resourcesOf = (kind, action) => {
        switch (kind) {
            case 'registry-objects':
                return [inBucket(schemaBucket, objects(action))];
            case 'schema-bucket':
                return [`arn:${partition}:s3:::${schemaBucket}`];
            case 'registry-table':
                return registryTable === UNNAMED ? [] : [here('dynamodb', `table/${registryTable}`)];
            case 'workgroup':
                return [here('athena', `workgroup/${athenaWorkgroup}`)];
            case 'catalogue':
                return databases.map((database) => action.endsWith('Database')
                    ? here('glue', `database/${database}`)
                    : here('glue', `table/${database}/some_table`));
            case 'table-objects':
                return databases.map((database) => inBucket(places.bucket, `${database}/some_topic/some_file`));
            case 'table-buckets':
                return [places.bucket, athenaOutputBucket].map((bucket) => `arn:${partition}:s3:::${bucket}`);
            case 'state-machine':
                return [settings.stateMachineArn];
            case 'key':
                return [keyArn];
            case 'approval-key':
                return [approvalKey];
            default:
                return [];
        }
    };
    const rows = PERMISSIONS
        .filter(({ programs }) => programs.includes('validator'))
        .flatMap(({ action, resource: kind, why }) => resourcesOf(kind, action).flatMap((resource) => resource === null || resource === undefined ? [] : [{ action, resource, why }]));
    // Two rows ask for the same of a bucket that serves for both.
    return [...new Map(rows.map((row) => [`${row.action} ${row.resource}`, row])).values()];
}
/** `asked`: the answers, one for each resource that was asked about. */
function permissionChecks(role, needed, asked, 
/** Why the bucket's key is not known, so that nothing was asked about it. */
unreadKey) {
    const id = 'function-permissions';
    const [unread] = asked.filter((one) => one.kind !== 'known');
    if (unread?.kind === 'absent')
        return [
            fail(id, role, 'There is no such role', 'Give the function a role (Terraform makes one)'),
        ];
    if (unread !== undefined)
        return [notKnown(id, role, unread)];
    const decisions = asked.flatMap((one) => (one.kind === 'known' ? one.value : []));
    const answerTo = ({ action, resource }) => decisions.find((one) => one.action === action && one.resource === resource) ??
        decisions.find((one) => one.action === action && one.resource === '*');
    const problems = needed.flatMap((one) => {
        const decision = answerTo(one);
        if (decision === undefined)
            return [
                untold(id, one.action, `the simulator says nothing of it on ${one.resource}`, `Look at the policies of ${role}`),
            ];
        // A condition such as kms:ViaService is met by the real request only.
        if (decision.isAllowed || decision.lacksContext)
            return [];
        return [
            fail(id, one.action, `The function's role may not do ${one.action} on ${one.resource}: ${one.why}`, `Add to a policy of ${role}: ${JSON.stringify({ Effect: 'Allow', Action: one.action, Resource: one.resource })}, for all keys and tables of its kind (docs/deployment.md, "Permissions of the validator")`),
        ];
    });
    const others = unreadKey === undefined ? [] : [notKnown(id, role, unreadKey)];
    return orOk([...problems, ...others], ok(id, role, `The role may do all ${needed.length} things that the validator does`));
}

;// CONCATENATED MODULE: ./build/status/doctor/read-lake.js




/** Databases, workgroup, registry table and state machine. */
async function lakeChecks(look, read, { isTold, table, hasOurMachine }) {
    const { settings, athenaWorkgroup, athenaOutputBucket, stateMachineArn } = read;
    const names = [...new Set(Object.values(settings.places.databases))];
    const databases = await Promise.all(names.map(async (name) => [name, await look.database(name)]));
    const [governed, registryTable] = await Promise.all([
        look.governed(),
        table === undefined ? undefined : look.dynamoTable(table),
    ]);
    const common = [
        ...(settings.places.bucket === read.schemaBucket
            ? []
            : tableBucketChecks(settings.places.bucket, await look.bucket(settings.places.bucket))),
        ...databaseChecks(new Map(databases)),
        ...governanceChecks(settings.places, governed),
        ...registryTableChecks(table, registryTable),
    ];
    if (!isTold)
        return [
            ...common,
            ...['workgroup', 'workgroup-output', 'state-machine'].map((id) => untold(id, 'the validator', "the function's variables were not read", 'Mend the function first')),
        ];
    const [workgroup, output, machine] = await Promise.all([
        look.workgroup(athenaWorkgroup),
        look.bucket(athenaOutputBucket),
        stateMachineArn === undefined ? undefined : look.stateMachine(stateMachineArn),
    ]);
    return [
        ...common,
        ...workgroupChecks(athenaWorkgroup, workgroup, {
            bucket: athenaOutputBucket,
            found: output,
            hasOurMachine,
        }),
        ...stateMachineChecks(stateMachineArn, machine),
    ];
}
/** Whether the function's role may do what the validator does. */
async function permissionsOf(look, { role, arn }, place, { settings, caller }) {
    // What it needs for another registry, its own doctor tells.
    if (settings.schemaBucket !== place.bucket || settings.schemaPrefix !== place.prefix)
        return [
            untold('function-permissions', role, "the function's variables name another registry", 'Mend the variables first'),
        ];
    const [, partition = 'aws', , region = '', account = ''] = arn.split(':');
    const encryption = await look.encryption(settings.schemaBucket);
    const keyId = encryption.kind === 'known' ? encryption.value.keyId : undefined;
    // Where the bucket names its key in another way, such as by an alias, KMS knows the ARN.
    const isArn = /^arn:[^:]+:kms:[^:]+:[^:]+:key\//.test(keyId ?? '');
    const key = keyId === undefined || isArn ? undefined : await look.key(keyId);
    const needed = neededBy(settings, {
        partition,
        region: region === '' && caller.kind === 'known' ? caller.value.region : region,
        account,
        keyArn: isArn ? keyId : key?.kind === 'known' ? key.value.arn : undefined,
    });
    const resources = [...new Set(needed.map(({ resource }) => resource))];
    const asked = await Promise.all(resources.map((resource) => look.simulate(role, needed.filter((one) => one.resource === resource).map(({ action }) => action), [resource])));
    const [unreadKey] = [encryption, key].flatMap((fact) => fact === undefined || fact.kind === 'known' || fact.kind === 'absent' ? [] : [fact]);
    return permissionChecks(role, needed, asked, unreadKey);
}

// EXTERNAL MODULE: ./build/protocol/stored-deployment.js
var stored_deployment = __webpack_require__(46408);
// EXTERNAL MODULE: ./build/status/obstacle-of.js
var obstacle_of = __webpack_require__(71246);
// EXTERNAL MODULE: ./build/status/status.js + 6 modules
var status_status = __webpack_require__(30830);
;// CONCATENATED MODULE: ./build/status/doctor/read-topics.js




/** deployment.json, as the registry holds it. */
async function readDescribed({ objects, layout }) {
    try {
        const stored = await objects.get(layout.deployment);
        if (stored === undefined)
            return { kind: 'none' };
        const file = (0,stored_deployment/* storedDeployment */.z)(stored, objects.locate(layout.deployment));
        return 'fault' in file ? { kind: 'unreadable', why: file.fault } : { kind: 'file', file };
    }
    catch (error) {
        if (!(error instanceof errors/* Fault */.vC))
            throw error;
        return { kind: 'unread', why: (0,obstacle_of/* obstacleOf */.H)(error) };
    }
}
/** The default branch's files; undefined where there is nothing to compare with. */
async function readGit(git) {
    try {
        return await git();
    }
    catch (error) {
        // What is wrong with the repository, check tells.
        if (error instanceof errors/* Fault */.vC || error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}
/**
 * Every topic. `unreadItems`: why no items are read; where the items of the registry can't be read,
 * `withoutItems` is looked at instead.
 */
async function readTopics(registry, withoutItems, { git, described, noItems, table }, tools) {
    const told = described.kind === 'file' || described.kind === 'none';
    const read = (from, unreadItems) => (0,status_status/* statusOf */.c)(told ? from : undescribed(from), { scope: { kind: 'all' }, git, table }, tools).then((status) => ({
        kind: 'known',
        status,
        knowsGit: git !== undefined,
        unreadItems,
    }));
    if (registry.items === undefined)
        return orWhy(() => read(registry, noItems));
    return orWhy(() => read(registry, undefined), (itemsWhy) => orWhy(() => read(withoutItems, itemsWhy)));
}
/** A registry whose deployment.json is left out: that it can't be read has its own line. */
function undescribed(registry) {
    const { objects, layout } = registry;
    return {
        ...registry,
        objects: {
            ...objects,
            get: (key) => (key === layout.deployment ? Promise.resolve(undefined) : objects.get(key)),
        },
    };
}
async function orWhy(read, otherwise = async (why) => ({ kind: 'unread', why })) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof errors/* Fault */.vC))
            throw error;
        return otherwise((0,obstacle_of/* obstacleOf */.H)(error));
    }
}
/** `database.table` of every claim, or why they can't be listed. */
async function readClaims({ objects, layout, }) {
    const folder = layout.claim('', '').replace(/[^/]*$/, '');
    try {
        return (await objects.list(folder)).map(({ key }) => key.slice(folder.length).replace(/\.json$/, ''));
    }
    catch (error) {
        if (!(error instanceof errors/* Fault */.vC))
            throw error;
        return (0,obstacle_of/* obstacleOf */.H)(error);
    }
}

// EXTERNAL MODULE: ./build/status/catch-up-words.js
var catch_up_words = __webpack_require__(30724);
// EXTERNAL MODULE: ./build/core/text/counted.js
var counted = __webpack_require__(31522);
// EXTERNAL MODULE: ./build/report/age.js
var report_age = __webpack_require__(62524);
// EXTERNAL MODULE: ./build/protocol/catch-up-name.js
var catch_up_name = __webpack_require__(28604);
;// CONCATENATED MODULE: ./build/status/doctor/runs.js

/** Whether an execution is for the version of the topic that is in force. */
function isFor(named, topic) {
    const { active, item } = topic;
    if (named?.mayBeOf(topic.topic) !== true || active.kind !== 'version')
        return false;
    const seq = item?.activationSeq ?? null;
    return active.sha256.startsWith(named.sha12) && (seq === null || seq === named.seq);
}
/** In the order of the executions. */
function runsOf(running, topics, now) {
    return running.map((execution) => {
        const named = (0,catch_up_name/* parseExecutionName */.bZ)(execution.name);
        return {
            execution,
            named,
            age: secondsBetween(execution.startedAt, now),
            topic: topics.find(({ item }) => item?.catchupId === execution.name) ??
                topics.find((topic) => isFor(named, topic)) ??
                topics.find(({ topic }) => named?.mayBeOf(topic) === true),
        };
    });
}
/** Not negative, even if clocks differ. */
function secondsBetween(from, to) {
    return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));
}
/** Those whose turn it is: the first ones, and those that their topics name. */
function atWork(runs, most) {
    return runs.filter(({ execution, topic }, index) => index < most || topic?.item?.catchupId === execution.name);
}

;// CONCATENATED MODULE: ./build/status/doctor/execution-checks.js







/** Seconds. A list of executions is behind, and one that is queued looks every five minutes. */
const GRACE = 600;
/** Seconds. One statement may take an hour, and is tried five times. */
const STILL = 86_400;
/** Seconds. */
const LONG_WAIT = 3 * 3_600;
/** Catch-ups whose steps are looked at. */
const MOST_LOOKS = 20;
/** Executions at work that get nowhere. */
async function stillChecks(working, lastStep, now) {
    const old = working.filter(({ age, named }) => age > STILL && named !== undefined);
    const lines = await Promise.all(old
        .slice(0, MOST_LOOKS)
        .map(async (run) => stillCheck(run, await lastStep(run.execution.name), now)));
    const more = old.length - MOST_LOOKS;
    if (more <= 0)
        return lines.flat();
    return [
        ...lines.flat(),
        untold('catch-ups', (0,counted/* counted */.h)(more, 'execution'), `of those that run for more than ${ageOf(STILL)}, only ${MOST_LOOKS} were looked at`, 'Mend those first, and run doctor again'),
    ];
}
function stillCheck({ execution: { name, arn }, age, topic }, last, now) {
    const about = topic?.topic ?? name;
    if (typeof last === 'object')
        return [obstructed('catch-ups', about, last)];
    const still = last === undefined ? age : secondsBetween(last, now);
    if (still <= STILL)
        return [];
    return [
        warn('catch-ups', about, `The execution ${(0,quoted/* quoted */.T)(name)} runs, and has ended no step for ${ageOf(still)}`, `Look what it waits for: ${(0,aws_command/* awsCommand */.b)('stepfunctions get-execution-history', { 'execution-arn': arn, 'reverse-order': undefined })}`),
    ];
}
function ageOf(age) {
    return (0,report_age/* ageWords */.h)({ at: '', age });
}
/** Executions that nobody waits for. `isOnline`: topics stay open while theirs run. */
function idleChecks(runs, isOnline, now) {
    return runs.flatMap((run) => {
        const reason = idleReason(run, isOnline, now);
        if (reason === undefined || run.topic === undefined)
            return [];
        const { name, arn } = run.execution;
        return [
            warn('catch-ups', run.topic.topic, `The execution ${(0,quoted/* quoted */.T)(name)} runs, and ${reason}`, `Unless it ends by itself: ${(0,aws_command/* awsCommand */.b)('stepfunctions stop-execution', { 'execution-arn': arn })}`),
        ];
    });
}
function idleReason({ execution, named, age, topic }, isOnline, now) {
    const item = topic?.item;
    // Of a version that could not be read nobody knows since when it is in force.
    if (topic?.active.kind !== 'version' || item === undefined || named === undefined)
        return undefined;
    const { activationSeq, catchupId, updatedAt } = item;
    const since = topic.active.since.age;
    const isNews = (changed) => Math.min(age, changed ?? age) <= GRACE;
    if (activationSeq !== null && named.seq < activationSeq)
        return isNews(since)
            ? undefined
            : `it is for activation ${named.seq}, while activation ${activationSeq} is in force`;
    if (isOnline || !(0,registry_item/* isProcessed */.D_)(item) || catchupId === execution.name)
        return undefined;
    return isNews(updatedAt === null ? null : secondsBetween(updatedAt, now))
        ? undefined
        : 'the gate of its topic is open without it';
}
/** How many run, and how many wait for their turn. `name`: of the function that counts them. */
function queueChecks(runs, isWhole, { maxTopics, name }) {
    const id = 'catch-up-queue';
    const working = atWork(runs, maxTopics);
    const waiting = runs.filter((run) => !working.includes(run));
    const late = waiting.filter(({ age }) => age > LONG_WAIT);
    const counts = `${working.length} at work, ${isWhole ? '' : 'at least '}${waiting.length} waiting; ${maxTopics} work at once`;
    if (late.length <= maxTopics)
        return [ok(id, name, `Catch-ups: ${counts}`)];
    const longest = Math.max(...late.map(({ age }) => age));
    return [
        warn(id, name, `${isWhole ? '' : 'At least '}${late.length} catch-ups have waited for more than ${ageOf(LONG_WAIT)}, one of them for ${ageOf(longest)} (${counts})`, `Wait; or, if the workgroup bears more, raise CATCH_UP_MAX_TOPICS on ${name} (Terraform: catch_up_max_topics)`),
    ];
}

;// CONCATENATED MODULE: ./build/status/doctor/topic-checks.js







/** Which check tells a problem of a topic, and how bad it is for the installation. */
const PLACES = {
    unreadable: ['gates', 'fail'],
    'active-missing': ['gates', 'fail'],
    'stuck-in-pending': ['pending', 'fail'],
    // The topic's owner has to do something, the installation works.
    rejected: undefined,
    'gate-closed': ['gates', 'fail'],
    'backfill-missing': ['gates', 'fail'],
    'catch-up-failed': ['gates', 'warn'],
    'retire-unfinished': ['gates', 'warn'],
    'item-missing': ['gates', 'fail'],
    'item-differs': ['gates', 'fail'],
    unpublished: ['git', 'warn'],
    'edited-by-hand': ['git', 'warn'],
    'deleted-in-git': ['git', 'warn'],
};
/** Candidates that wait, gates that are closed, and what differs from git. */
function topicChecks(topics, { machine, registry }) {
    if (topics.kind === 'unread')
        return ['pending', 'gates'].map((id) => obstructed(id, 'the topics', topics.why));
    const { status, knowsGit, unreadItems } = topics;
    const found = status.topics.flatMap((topic) => topic.problems.flatMap((problem) => checkOf(topic, problem, { machine, registry })));
    const unread = unfetched(status.topics, 'gates');
    const of = (id) => [
        ...found.filter((check) => check.id === id),
        ...(unread === undefined ? [] : [{ ...unread, id }]),
    ];
    const all = (0,counted/* counted */.h)(status.topics.length, 'topic');
    return [
        ...orOk(of('pending'), ok('pending', all, 'No candidate waits for longer than the sweeper lets it')),
        ...orOk([
            ...of('gates'),
            ...(unreadItems === undefined ? [] : [obstructed('gates', all, unreadItems)]),
        ], ok('gates', all, 'Every gate that should be open is open')),
        ...(knowsGit ? orOk(of('git'), ok('git', all, 'Git and the registry are in step')) : []),
    ];
}
/** One line for all topics that can't be fetched: they mostly fail for one reason. */
function unfetched(topics, id) {
    const found = topics.flatMap(({ topic, problems }) => problems.flatMap((problem) => problem.unfetched === undefined ? [] : [{ topic, obstacle: problem.unfetched }]));
    const [first] = found;
    if (first === undefined)
        return undefined;
    const names = new Set(found.map(({ topic }) => topic));
    return obstructed(id, names.size === 1 ? first.topic : (0,counted/* counted */.h)(names.size, 'topic'), first.obstacle);
}
function checkOf(topic, { id, message, fix, unfetched: obstacle }, { machine, registry }) {
    const place = PLACES[id];
    if (place === undefined || obstacle !== undefined)
        return [];
    const [check, status] = place;
    if (id !== 'gate-closed' || topic.gate.status !== registry_item/* PAUSED */.NN)
        return [(status === 'fail' ? fail : warn)(check, topic.topic, message, fix)];
    if (machine === undefined)
        return [warn(check, topic.topic, message, fix)];
    const { arn, running, isOurs } = machine;
    const isKnown = running.kind === 'known';
    const own = isKnown
        ? running.value.running.find(({ name }) => isFor((0,catch_up_name/* parseExecutionName */.bZ)(name), topic))
        : undefined;
    if (own !== undefined)
        return [warn(check, topic.topic, `${message}; the execution ${(0,quoted/* quoted */.T)(own.name)} runs`, fix)];
    // One that is not among the first may be among the others.
    if (!isKnown || !running.value.isWhole)
        return [
            warn(check, topic.topic, `${message}; it is not known whether its execution runs`, fix),
        ];
    const executions = (0,aws_command/* awsCommand */.b)('stepfunctions list-executions', { 'state-machine-arn': arn });
    return [
        fail(check, topic.topic, `${message}; but no execution of the state machine runs for it`, isOurs
            ? `Go on: schema-gate catch-up ${topic.topic} ${registry}; how the last one ended: ${executions}`
            : `Look how the last one ended, and start it again: ${executions}`),
    ];
}

;// CONCATENATED MODULE: ./build/status/doctor/read-executions.js







/** The executions of our state machine that run, against the items of their topics. */
async function executionChecks(found, { catchUp, topics, registry, isOnline, now }) {
    const { arn, machine, told, lambda } = catchUp;
    // What people's own state machine does is theirs; that there is none has its own line.
    if (machine?.kind === 'foreign' || found.kind === 'absent')
        return [];
    if (machine === undefined)
        return isGone(catchUp) ? [] : untoldBoth(arn);
    if (found.kind !== 'known')
        return IDS.map((id) => notKnown(id, arn, found));
    const { running, isWhole } = found.value;
    const runs = runsOf(running, topics.kind === 'known' ? topics.status.topics : [], now);
    const queue = told === undefined || lambda?.kind !== 'known'
        ? [untold('catch-up-queue', arn, VARIABLES, 'Mend the function of catch-ups first')]
        : queueChecks(runs, isWhole, { maxTopics: told.maxTopics, name: lambda.value.name });
    const why = topics.kind === 'known' ? topics.unreadItems : topics.why;
    if (why !== undefined)
        return [...queue, obstructed('catch-ups', 'the topics', why)];
    const unread = topics.kind === 'known' && running.length > 0
        ? unfetched(topics.status.topics, 'catch-ups')
        : undefined;
    const all = `${isWhole ? '' : 'the first '}${(0,counted/* counted */.h)(running.length, 'execution')}`;
    return [
        ...queue,
        ...orOk([
            ...idleChecks(runs, isOnline, now),
            ...(await stillChecks(atWork(runs, told?.maxTopics ?? 0), lastStepIn(registry), now)),
            ...(unread === undefined ? [] : [unread]),
        ], ok('catch-ups', all, 'What runs is for a version in force, and gets on')),
    ];
}
const IDS = ['catch-ups', 'catch-up-queue'];
const VARIABLES = 'the variables of its function were not read';
function isGone({ found }) {
    return found.kind === 'absent' || (found.kind === 'known' && found.value.isDeleted);
}
function untoldBoth(arn) {
    return IDS.map((id) => untold(id, arn, "it is not known whether the state machine is schema-gate's", 'Mend the state machine first'));
}
/** Each step that has ended leaves an object. */
function lastStepIn({ objects, layout }) {
    return async (id) => {
        const folder = layout.catchUpOutcome(id, 0).replace(/[^/]*$/, '');
        try {
            const times = (await objects.list(folder)).map(({ modified }) => modified);
            return times.sort().at(-1);
        }
        catch (error) {
            if (!(error instanceof errors/* Fault */.vC))
                throw error;
            return (0,obstacle_of/* obstacleOf */.H)(error);
        }
    };
}

;// CONCATENATED MODULE: ./build/status/doctor/table-checks.js




/** The pipeline can't write such a table. */
const BREAKING = new Set([
    'columns-missing',
    'column-differs',
    'not-an-iceberg-table',
    'foreign-table',
    'column-has-another-type',
]);
/** Tables that a version in force names and the catalogue lacks, and those that differ. */
function tableChecks(topics, 
/** `--registry …`, for the commands. */
registry, 
/** A line about topics that could not be fetched, if there are any. */
unfetched) {
    const others = (id) => unfetched === undefined ? unread(id) : [...unread(id), { ...unfetched, id }];
    const all = (0,counted/* counted */.h)(topics.filter(({ unread }) => unread === undefined).length, 'topic');
    const unread = (id) => {
        const names = topics.filter((topic) => topic.unread !== undefined);
        const [first] = names;
        if (first?.unread === undefined)
            return [];
        const about = names.length === 1 ? first.topic : (0,counted/* counted */.h)(names.length, 'topic');
        // They mostly fail for one reason.
        return [obstructed(id, about, first.unread)];
    };
    const missing = topics.flatMap(({ topic, missing: tables }) => tables.map((table) => fail('tables-missing', table, `The version in force of ${topic} names it, and the catalogue has no such table`, `Bring it back from a backup, or let the next version create it, without its history: change the schema and publish it (schema-gate plan shows the statement; ${registry})`)));
    const drift = topics.flatMap(({ topic, remarks }) => remarks.map(({ kind, table, columns, message }) => (BREAKING.has(kind) ? fail : warn)('catalogue-drift', table, kind === 'columns-missing'
        ? `The table lacks ${columns.map(quoted/* quoted */.T).join(', ')}, which the version in force of ${topic} has`
        : message, `Alter the table to what ${topic}'s schema says${columns.length === 0 ? '' : ` (${columns.join(', ')})`}, or put what the table has into the schema: schema-gate plan shows both`)));
    return [
        ...orOk([...missing, ...others('tables-missing')], ok('tables-missing', all, 'Every table of a version in force is there')),
        ...orOk([...drift, ...others('catalogue-drift')], ok('catalogue-drift', all, 'The tables are as the versions in force say')),
    ];
}
/** Tables that pipelines keep beside those of topics. */
const NO_TOPICS = new Set(['drift_log']);
/**
 * Tables at the place of a topic that no topic names. `known`: `database.table` of topics, items
 * and claims.
 */
function unclaimedChecks({ bucket }, listed, known) {
    const id = 'tables-unclaimed';
    const problems = [...listed].flatMap(([database, tables]) => {
        // That there is no database has its own line.
        if (tables.kind === 'absent')
            return [];
        if (tables.kind !== 'known')
            return [notKnown(id, database, tables)];
        return tables.value
            .filter(({ name, location }) => !NO_TOPICS.has(name) &&
            !known.has(`${database}.${name}`) &&
            (location?.replace(/^s3[an]:/, 's3:') ?? '').startsWith(`s3://${bucket}/${database}/`))
            .map(({ name, location }) => warn(id, `${database}.${name}`, `The table lies where topics' tables lie (${location}), and no topic names or has claimed it`, `If a topic's schema was lost, publish it again; if nobody needs the table: aws glue delete-table --database-name ${(0,aws_command/* shellWord */.r)(database)} --name ${(0,aws_command/* shellWord */.r)(name)}`));
    });
    return orOk(problems, ok(id, [...listed.keys()].join(', '), 'Every table belongs to a topic'));
}

// EXTERNAL MODULE: ./build/core/change/tables/known-tables.js + 1 modules
var known_tables = __webpack_require__(19189);
// EXTERNAL MODULE: ./build/core/change/tables/plan-changes.js + 5 modules
var plan_changes = __webpack_require__(89178);
// EXTERNAL MODULE: ./build/core/schema/tables.js
var tables = __webpack_require__(22191);
// EXTERNAL MODULE: ./build/core/verdict/plan.js
var plan = __webpack_require__(69825);
// EXTERNAL MODULE: ./build/status/history.js
var status_history = __webpack_require__(44055);
// EXTERNAL MODULE: ./build/status/stored-version.js
var stored_version = __webpack_require__(56909);
;// CONCATENATED MODULE: ./build/status/doctor/tables.js










const tables_IN_FLIGHT = 16;
/** The tables of every topic with a version in force. */
async function readTables(registry, topics, catalogue, tools) {
    return (0,p_map/* default */.Ay)(topics.filter(({ active }) => active.kind === 'version'), async (topic) => {
        try {
            return await tablesOf(registry, topic, catalogue, tools);
        }
        catch (error) {
            if (!(error instanceof errors/* Fault */.vC))
                throw error;
            return { ...NOTHING, topic: topic.topic, unread: (0,obstacle_of/* obstacleOf */.H)(error) };
        }
    }, { concurrency: tables_IN_FLIGHT });
}
const NOTHING = { named: [], missing: [], remarks: [], unread: undefined };
async function tablesOf(registry, { topic, gate }, { places, table }, tools) {
    const stored = await registry.objects.get(registry.layout.active(topic));
    const parsed = stored === undefined ? undefined : (0,stored_version/* readVersion */.$4)(stored, tools).parsed;
    const schema = parsed?.schema;
    // It was taken out of force in the meantime.
    if (parsed === undefined || schema === undefined)
        return { ...NOTHING, topic };
    const [standardized, curated] = (0,tables/* wantedTables */.RD)(schema);
    const catalogue = {
        standardized: await table(places.databases.standardized, standardized.name),
        curated: await table(places.databases.curated, curated.name),
    };
    const named = [standardized, curated].map(({ layer, name }) => `${places.databases[layer]}.${name}`);
    const missing = named.filter((_, index) => index === 0 ? catalogue.standardized === undefined : catalogue.curated === undefined);
    // While history is patched, its columns are not yet as the version has them.
    if (registry_item/* CLOSED_BY_BACKFILL */.GH.has(gate.status ?? ''))
        return { ...NOTHING, topic, named, missing };
    const compare = (history) => {
        const former = (0,plan/* tablesBefore */.TO)({ before: parsed, after: parsed, history }) ?? [];
        const { drift, conflicts } = (0,plan_changes/* planChanges */.X)({
            topic,
            places,
            before: (0,known_tables/* knownTables */.X)({
                before: schema,
                isInForce: true,
                after: schema,
                history,
                hasClaims: true,
                catalogue,
            }),
            after: [standardized, curated],
            former,
            catalogue,
        });
        return [...drift.filter((one) => isNews(one, former, places)), ...conflicts];
    };
    const first = compare([]);
    // What former versions left in the tables is no drift; most topics need no look at them.
    const remarks = first.length === 0 ? first : compare(await formerSchemas(registry, topic, tools));
    return { topic, named, missing, remarks, unread: undefined };
}
/** Not what has a line of its own, nor a column that a former version left behind. */
function isNews({ kind, table, columns }, former, { databases }) {
    if (kind === 'table-missing')
        return false;
    if (kind !== 'columns-unknown')
        return true;
    const before = former.find(({ layer, name }) => `${databases[layer]}.${name}` === table);
    const names = new Set(before?.columns.map(({ name }) => name));
    return columns.some((column) => !names.has(column));
}
async function formerSchemas(registry, topic, tools) {
    const schemas = [];
    for await (const past of (0,status_history/* pastVersions */.m)(registry, topic, tools)) {
        const schema = past.parsed?.schema;
        if (past.place === 'archive' && schema !== undefined)
            schemas.push(schema);
    }
    return schemas;
}

;// CONCATENATED MODULE: ./build/status/doctor/registry-checks.js







/** The topics, their gates and their tables. */
async function registryChecks({ look, catchUp, registry, withoutItems, tables, git, described, noItems, table }, { settings: { places, backfillMode } }, tools) {
    const topics = await readTopics(registry, withoutItems, { git, described, noItems, table }, tools);
    const running = catchUp === undefined ? undefined : await look?.executions(catchUp.arn);
    const lines = [
        ...topicChecks(topics, {
            machine: catchUp === undefined || running === undefined
                ? undefined
                : { arn: catchUp.arn, running, isOurs: catchUp.machine?.kind === 'ours' },
            registry: (0,catch_up_words/* registryOptions */._A)(registry.name, table),
        }),
        ...(catchUp === undefined || running === undefined
            ? []
            : await executionChecks(running, {
                catchUp,
                topics,
                registry: withoutItems,
                isOnline: backfillMode === 'online',
                now: tools.now,
            })),
    ];
    if (topics.kind === 'unread')
        return [
            ...lines,
            ...['tables-missing', 'tables-unclaimed', 'catalogue-drift'].map((id) => obstructed(id, 'the topics', topics.why)),
        ];
    const found = await readTables(withoutItems, topics.status.topics, tables, tools);
    const unread = unfetched(topics.status.topics, 'tables-unclaimed');
    const known = [...lines, ...tableChecks(found, `--registry ${registry.name}`, unread)];
    if (look === undefined)
        return known;
    const claims = await readClaims(withoutItems);
    // A table may be that of a topic which could not be read.
    if (unread !== undefined)
        return [...known, unread];
    if ('what' in claims)
        return [...known, obstructed('tables-unclaimed', 'the claims', claims)];
    const named = [
        ...found.flatMap((topic) => topic.named),
        ...topics.status.topics.flatMap((topic) => topic.tables),
        ...claims,
    ];
    const databases = [...new Set(Object.values(places.databases))];
    const listed = await Promise.all(databases.map(async (database) => [database, await look.tables(database)]));
    return [...known, ...unclaimedChecks(places, new Map(listed), new Set(named))];
}

;// CONCATENATED MODULE: ./build/status/doctor/resource-policy.js

/**
 * Whether a resource's policy (JSON) lets a service act for a source. Of its conditions only those
 * about the source are judged; the others are taken as met.
 */
function letsService(policy, asking) {
    const statements = listOf((0,decoded_json/* valueAt */.fK)((0,decoded_json/* decodeJson */.xO)(policy ?? ''), 'Statement'));
    const meets = (statement) => resource_policy_isNamed((0,decoded_json/* valueAt */.fK)(statement, 'Principal'), asking.service) &&
        listOf((0,decoded_json/* valueAt */.fK)(statement, 'Action')).some((one) => typeof one === 'string' && resource_policy_isLike(asking.action.toLowerCase(), one.toLowerCase())) &&
        isFrom((0,decoded_json/* valueAt */.fK)(statement, 'Condition'), asking.source);
    const effects = statements.filter(meets).map((statement) => (0,decoded_json/* textAt */.$6)(statement, 'Effect'));
    return effects.includes('Allow') && !effects.includes('Deny');
}
function listOf(value) {
    if (value === undefined)
        return [];
    return Array.isArray(value) ? value : [value];
}
function resource_policy_isNamed(principal, service) {
    if (principal === '*')
        return true;
    return (listOf((0,decoded_json/* valueAt */.fK)(principal, 'Service')).includes(service) ||
        listOf((0,decoded_json/* valueAt */.fK)(principal, 'AWS')).includes('*'));
}
function isFrom(condition, source) {
    const conditions = [...((0,decoded_json/* membersOf */.lS)(condition) ?? [])].flatMap(([operator, keys]) => [...((0,decoded_json/* membersOf */.lS)(keys) ?? [])]
        .filter(([key]) => key.toLowerCase() === 'aws:sourcearn')
        .map(([, wanted]) => ({ operator, wanted: listOf(wanted) })));
    return conditions.every(({ operator, wanted }) => {
        const isIt = wanted.some((one) => typeof one === 'string' && resource_policy_isLike(source, one));
        return /Not/.test(operator) ? !isIt : isIt;
    });
}
/** `*` stands for any characters, `?` for one. */
function resource_policy_isLike(text, pattern) {
    // Greedy with one point to come back to, so a hostile pattern costs no more than its length.
    let [at, from, back, mark] = [0, 0, -1, 0];
    while (from < text.length) {
        const char = pattern[at];
        if (char === '*') {
            back = ++at;
            mark = from;
        }
        else if (char !== undefined && (char === '?' || char === text[from])) {
            at++;
            from++;
        }
        else if (back >= 0) {
            at = back;
            from = ++mark;
        }
        else
            return false;
    }
    return /^\**$/.test(pattern.slice(at));
}

;// CONCATENATED MODULE: ./build/status/doctor/queue-checks.js






/**
 * The queues between the rules and the validator, and their dead letters. `lambda`: the validator,
 * where it is known. Nothing where no rule leads to a queue.
 */
function queue_checks_queueChecks(trigger, place, validator, lambda) {
    const own = ownRules(trigger, place, validator);
    const feeders = (arn) => own
        .filter((rule) => targetsOf(rule).some((target) => target.arn === arn))
        .map((rule) => rule.arn);
    const fed = [...trigger.queues].filter(([arn]) => feeders(arn).length > 0 || trigger.direct.some((one) => one.arn === arn));
    return fed.flatMap(([arn, facts]) => [
        ...orOk(queueProblems(arn, facts, feeders(arn), lambda), ok('queue', arn, 'The queue takes the events, and Lambda reads it')),
        ...deadLetterChecks(arn, facts),
    ]);
}
function queueProblems(arn, { queue, sources }, rules, lambda) {
    const id = 'queue';
    if (queue.kind === 'absent')
        return [
            fail(id, arn, 'There is no such queue, so the events are lost', `Create it, or lead the rule elsewhere: ${(0,aws_command/* awsCommand */.b)('sqs create-queue', { 'queue-name': arn.split(':')[5] ?? '' })}`),
        ];
    return [
        ...(queue.kind === 'known'
            ? queueSettings(queue.value, rules, lambda)
            : [notKnown(id, arn, queue)]),
        ...sourceProblems(arn, sources, lambda),
    ];
}
function queueSettings(queue, rules, lambda) {
    const id = 'queue';
    const { name, url, policy, visibilityTimeout } = queue;
    const shut = rules.filter((source) => !letsService(policy, { service: 'events.amazonaws.com', action: 'sqs:SendMessage', source }));
    const seconds = lambda?.timeout ?? 0;
    return [
        ...shut.map((rule) => fail(id, name, `The queue's policy does not let ${rule} send to it, so EventBridge drops the events`, `Allow events.amazonaws.com sqs:SendMessage with aws:SourceArn ${rule}: ${(0,aws_command/* awsCommand */.b)('sqs set-queue-attributes', { 'queue-url': url })} --attributes file://policy.json (Terraform: the output queue_policy of infra/names)`)),
        ...(visibilityTimeout < seconds
            ? [
                warn(id, name, `Its visibility timeout (${visibilityTimeout} s) is shorter than the function's (${seconds} s), so a candidate that takes long is validated twice at once`, (0,aws_command/* awsCommand */.b)('sqs set-queue-attributes', {
                    'queue-url': url,
                    attributes: `VisibilityTimeout=${6 * seconds}`,
                })),
            ]
            : []),
    ];
}
function sourceProblems(arn, sources, lambda) {
    const id = 'queue';
    if (sources.kind !== 'known')
        return sources.kind === 'absent' ? [] : [notKnown(id, arn, sources)];
    if (sources.value.length === 0)
        return [
            fail(id, arn, 'No function reads the queue, so its events wait until they are dropped', (0,aws_command/* awsCommand */.b)('lambda create-event-source-mapping', {
                'function-name': lambda?.name ?? 'NAME',
                'event-source-arn': arn,
                'batch-size': '1',
                'function-response-types': 'ReportBatchItemFailures',
            })),
        ];
    return sources.value.flatMap(({ id: uuid, state, reportsFailures, functionArn }) => [
        ...(/^(?:Disabled|Disabling)$/.test(state)
            ? [
                fail(id, arn, `${functionArn} does not read the queue: the mapping is ${state}`, `${(0,aws_command/* awsCommand */.b)('lambda update-event-source-mapping', { uuid })} --enabled`),
            ]
            : []),
        ...(reportsFailures
            ? []
            : [
                warn(id, arn, 'The mapping does not report single failures, so a candidate that fails takes its whole batch back with it', (0,aws_command/* awsCommand */.b)('lambda update-event-source-mapping', {
                    uuid,
                    'function-response-types': 'ReportBatchItemFailures',
                })),
            ]),
    ]);
}
function deadLetterChecks(arn, { queue, deadLetters }) {
    const id = 'dead-letters';
    if (queue.kind !== 'known')
        return [];
    if (deadLetters === undefined)
        return [
            warn(id, arn, 'The queue has no dead letters: an event that fails again and again is dropped when it is too old', `${(0,aws_command/* awsCommand */.b)('sqs set-queue-attributes', { 'queue-url': queue.value.url })} --attributes file://redrive.json, with a RedrivePolicy (Terraform sets it)`),
        ];
    return [
        emptyCheck(id, deadLetters, queue.value.deadLetterArn ?? arn, (dead) => (0,aws_command/* awsCommand */.b)('sqs start-message-move-task', { 'source-arn': dead.arn })),
    ];
}
/** Where the events of the function go that no retry could bring to an end. */
function failureQueueChecks(lambda, onFailure, queue) {
    const id = 'failure-queue';
    const { name } = lambda;
    if (onFailure.kind === 'absent')
        return [
            warn(id, name, 'The function has no place for events that no retry could bring to an end, so they are lost without a trace', (0,aws_command/* awsCommand */.b)('lambda put-function-event-invoke-config', {
                'function-name': name,
                'destination-config': '{"OnFailure":{"Destination":"ARN of a queue"}}',
            })),
        ];
    if (onFailure.kind !== 'known')
        return [notKnown(id, name, onFailure)];
    if (queue === undefined)
        return [
            ok(id, onFailure.value, `What fails goes to ${(0,quoted/* quoted */.T)(onFailure.value)}, which can't be counted`),
        ];
    return [
        emptyCheck(id, queue, onFailure.value, ({ url }) => `Read what failed (${(0,aws_command/* awsCommand */.b)('sqs receive-message', { 'queue-url': url })}), mend the cause, and send the events to the function again: ${(0,aws_command/* awsCommand */.b)('lambda invoke', { 'function-name': name })} --payload file://event.json out.json`),
    ];
}
function emptyCheck(id, queue, arn, fix) {
    if (queue.kind === 'absent')
        return fail(id, arn, 'There is no such queue, so what fails is lost', (0,aws_command/* awsCommand */.b)('sqs create-queue', { 'queue-name': arn.split(':')[5] ?? '' }));
    if (queue.kind !== 'known')
        return notKnown(id, arn, queue);
    if (queue.value.messages === 0)
        return ok(id, queue.value.name, 'The queue is empty');
    return fail(id, queue.value.name, `${(0,counted/* counted */.h)(queue.value.messages, 'event')} failed, and ${queue.value.messages === 1 ? 'its candidate was' : 'their candidates were'} not decided`, `Once the cause is gone: ${fix(queue.value)}`);
}

;// CONCATENATED MODULE: ./build/status/doctor/rule-checks.js






const NEXT = 'Mend the rule first';
/** The rules that should lead candidates to the validator, as far as it is known which one that is. */
function ruleChecks(trigger, place, validator) {
    const { rules, direct } = trigger;
    const about = `s3://${place.bucket}/${sampleKeys(place).everyPending}`;
    if ('kind' in rules)
        return [notKnown('rule', about, rules)];
    const own = ownRules(trigger, place, validator);
    if (own.length === 0)
        return direct.length > 0
            ? [ok('rule', about, 'No rule is needed: the bucket tells the validator itself')]
            : [noRule(place, about)];
    return [
        ok('rule', own.map(({ name }) => name).join(', '), 'A rule is there for this registry'),
        ...orOk(own.flatMap((rule) => stateProblem(rule, own)), ok('rule-state', about, 'Every rule is enabled')),
        ...patternChecks(own, place),
    ];
}
function noRule(place, about) {
    const put = (0,aws_command/* awsCommand */.b)('events put-rule', {
        name: 'schema-upload-trigger',
        'event-pattern': patternFor(place),
    });
    return fail('rule', about, 'No EventBridge rule of this account and region is about the registry, so no candidate is ever validated', `${put}, then ${(0,aws_command/* awsCommand */.b)('events put-targets', { rule: 'schema-upload-trigger' })} --targets Id=validator,Arn=ARN (Terraform does both)`);
}
function stateProblem(rule, own) {
    if (rule.state !== 'DISABLED')
        return [];
    const isReplaced = own.some(({ state, letsCandidates }) => state !== 'DISABLED' && letsCandidates === true);
    return [
        (isReplaced ? warn : fail)('rule-state', rule.name, 'The rule is disabled, so it passes nothing on', (0,aws_command/* awsCommand */.b)('events enable-rule', { name: rule.name })),
    ];
}
function patternChecks(own, place) {
    const id = 'rule-pattern';
    const mend = ({ name }) => (0,aws_command/* awsCommand */.b)('events put-rule', { name, 'event-pattern': patternFor(place) });
    const { everyPending } = sampleKeys(place);
    const isLet = own.some(({ letsCandidates }) => letsCandidates === true);
    const problems = own.flatMap((rule) => {
        if (rule.letsCandidates === undefined)
            return [
                untold(id, rule.name, `its pattern has operators that doctor can't judge: ${rule.pattern}`, mend(rule)),
            ];
        if (!rule.letsCandidates)
            return [
                (isLet ? warn : fail)(id, rule.name, `Its pattern lets no candidate of s3://${place.bucket}/${everyPending} through: ${rule.pattern}`, mend(rule)),
            ];
        if (rule.alsoLets.length === 0)
            return [];
        return [
            warn(id, rule.name, `Its pattern also lets through what is no candidate, such as ${(0,quoted/* quoted */.T)(rule.alsoLets[0] ?? '')}: every activation starts the validator again for nothing`, mend(rule)),
        ];
    });
    return orOk(problems, ok(id, everyPending, 'The pattern lets candidates through, and nothing else'));
}
/** Where rules lead, and whether they may. `policies`: of functions, by ARN. */
function targetChecks(trigger, place, validator, policies) {
    const id = 'rule-target';
    const { everyPending } = sampleKeys(place);
    if ('kind' in trigger.rules)
        return [notKnown(id, everyPending, trigger.rules)];
    const own = ownRules(trigger, place, validator);
    if (own.length === 0)
        return trigger.direct.length > 0 ? [] : [untold(id, everyPending, 'there is no rule', NEXT)];
    const problems = own.flatMap((rule) => {
        if ('kind' in rule.targets)
            return [notKnown(id, rule.name, rule.targets)];
        if (isLeading(rule))
            return rule.targets.flatMap((target) => targetProblem(rule, target, policies));
        // Beside a rule that leads on, one that leads nowhere does no harm.
        return own.some((other) => other.state !== 'DISABLED' && isLeading(other))
            ? []
            : [nowhere(rule, validator)];
    });
    return orOk(problems, ok(id, own.flatMap((rule) => targetsOf(rule).map(({ arn }) => arn)).join(', '), 'Every rule leads to a queue or a function, and may'));
}
function isLeading(rule) {
    return targetsOf(rule).some(({ arn }) => isFunction(arn) || isQueue(arn));
}
function nowhere(rule, validator) {
    const arn = validator?.startsWith('arn:') === true ? validator : 'ARN';
    const fix = `${(0,aws_command/* awsCommand */.b)('events put-targets', { rule: rule.name, targets: `Id=validator,Arn=${arn}` })}, with the ARN of the queue or of the validator`;
    return targetsOf(rule).length === 0
        ? fail('rule-target', rule.name, 'The rule has no target, so its events go nowhere', fix)
        : untold('rule-target', rule.name, `doctor follows rules to queues and functions only, and this one leads to ${targetsOf(rule)
            .map(({ arn: one }) => one)
            .join(', ')}`, fix);
}
function targetProblem(rule, target, policies) {
    const transformed = target.isTransformed
        ? [
            warn('rule-target', target.arn, `The rule ${(0,quoted/* quoted */.T)(rule.name)} passes on something else than the event, which the validator may not understand`, `Set the target without an input: ${(0,aws_command/* awsCommand */.b)('events put-targets', { rule: rule.name, targets: `Id=${target.id},Arn=${target.arn}` })}`),
        ]
        : [];
    if (!isFunction(target.arn))
        return transformed;
    const policy = policies.get(target.arn);
    if (policy === undefined)
        return transformed;
    if (policy.kind !== 'known' && policy.kind !== 'absent')
        return [...transformed, notKnown('rule-target', target.arn, policy)];
    const isAllowed = policy.kind === 'known' &&
        letsService(policy.value, {
            service: 'events.amazonaws.com',
            action: 'lambda:InvokeFunction',
            source: rule.arn,
        });
    if (isAllowed)
        return transformed;
    return [
        ...transformed,
        fail('rule-target', target.arn, `The function does not let the rule ${(0,quoted/* quoted */.T)(rule.name)} invoke it, so EventBridge drops the events`, (0,aws_command/* awsCommand */.b)('lambda add-permission', {
            'function-name': target.arn,
            'statement-id': 'uploads',
            action: 'lambda:InvokeFunction',
            principal: 'events.amazonaws.com',
            'source-arn': rule.arn,
        })),
    ];
}

;// CONCATENATED MODULE: ./build/status/doctor/schedule-checks.js


/**
 * What is wrong with the schedule on which the validator decides what an event did not: candidates whose event was
 * lost. `leading`: names of the rules that lead to the function.
 */
function scheduleChecks({ name, arn }, rules, leading) {
    // That the rules are not known has its own line.
    if (rules.kind !== 'known')
        return [];
    if (leading.kind !== 'known')
        return leading.kind === 'absent' ? [] : [notKnown('rule', name, leading)];
    const schedules = rules.value.filter((rule) => rule.hasSchedule && leading.value.includes(rule.name));
    if (schedules.some(({ state }) => state !== 'DISABLED'))
        return [];
    const lost = 'a candidate whose event is lost waits for ever';
    const [disabled] = schedules;
    if (disabled !== undefined)
        return [
            warn('rule-state', disabled.name, `The schedule of the validator is disabled, so ${lost}`, (0,aws_command/* awsCommand */.b)('events enable-rule', { name: disabled.name })),
        ];
    const rule = 'schema-sweeper';
    return [
        warn('rule', name, `No rule starts the validator on a schedule, so ${lost}`, `${[
            (0,aws_command/* awsCommand */.b)('events put-rule', { name: rule, 'schedule-expression': 'rate(10 minutes)' }),
            (0,aws_command/* awsCommand */.b)('events put-targets', { rule, targets: `Id=validator,Arn=${arn}` }),
            (0,aws_command/* awsCommand */.b)('lambda add-permission', {
                'function-name': name,
                'statement-id': 'sweeper',
                action: 'lambda:InvokeFunction',
                principal: 'events.amazonaws.com',
                'source-arn': arn
                    .replace(/:lambda:/, ':events:')
                    .replace(/:function:.*$/, `:rule/${rule}`),
            }),
        ].join(' && ')} (Terraform does it)`),
    ];
}

;// CONCATENATED MODULE: ./build/status/doctor/second-validator-checks.js


/** `described`: the function that deployment.json names. */
function secondValidatorChecks(trigger, place, described) {
    const id = 'second-validator';
    if ('kind' in trigger.rules)
        return [notKnown(id, place.bucket, trigger.rules)];
    const reached = reachedFunctions(trigger);
    const functions = [...reached.keys()];
    if (functions.length > 1) {
        const kept = functions.find((arn) => described !== undefined && isNamed(arn, described));
        const others = [...reached].filter(([arn]) => arn !== kept);
        const removals = others.flatMap(([, ways]) => ways.map(({ removal }) => removal));
        return [
            fail(id, functions.join(', '), `${functions.length} functions get the candidates of this registry: ${[...reached].map(([arn, ways]) => `${arn} by ${wordsOf(ways)}`).join('; ')}`, kept === undefined
                ? `Keep one, and take the way to the others away: ${removals.join('; ')}`
                : `Keep ${kept}, which wrote deployment.json, and take the other way away: ${removals.join('; ')}`),
        ];
    }
    const [only] = functions;
    if (only !== undefined && described !== undefined && !isNamed(only, described))
        return [
            fail(id, described, `deployment.json was written by ${described}, and candidates go to ${only}: two validators take the registry for theirs`, 'Keep one of them: take the rule, the schedule and the queue of the other away, then let the one that stays write deployment.json anew'),
        ];
    const ways = only === undefined ? [] : (reached.get(only) ?? []);
    if (only !== undefined && ways.length > 1)
        return [
            warn(id, only, `Each candidate raises ${ways.length} events: by ${wordsOf(ways)}`, `Keep one way, and take the others away: ${ways.map(({ removal }) => removal).join('; ')}`),
        ];
    const unread = unreadWay(trigger);
    if (unread !== undefined)
        return [notKnown(id, place.bucket, unread)];
    return [ok(id, only ?? place.bucket, 'No second function gets the candidates')];
}
function wordsOf(ways) {
    return ways.map(({ words }) => words).join(' and ');
}

;// CONCATENATED MODULE: ./build/status/doctor/trigger-checks.js





/** The way from an upload to the validator, and where events go that it can't decide. */
async function triggerChecks(look, trigger, place, { validator, described }) {
    const { name, facts } = validator;
    const functions = ownRules(trigger, place, name)
        .flatMap((rule) => targetsOf(rule).map(({ arn }) => arn))
        .filter(isFunction);
    const policies = await Promise.all([...new Set(functions)].map(async (arn) => [arn, await look.invokePolicy(arn)]));
    const onFailure = facts === undefined ? undefined : await look.onFailure(facts.name);
    const failed = onFailure?.kind === 'known' && isQueue(onFailure.value)
        ? await look.queue(onFailure.value)
        : undefined;
    const writer = described.kind === 'file' ? (described.file.function ?? undefined) : undefined;
    // One that is gone is no second validator; that the file names it, deployment-agrees tells.
    const isThere = writer !== undefined && (await look.lambda(writer)).kind === 'known';
    const schedule = facts === undefined
        ? []
        : scheduleChecks(facts, await look.rules(), await look.rulesTo(bareFunction(facts.arn)));
    return [
        ...schedule,
        ...ruleChecks(trigger, place, name),
        ...targetChecks(trigger, place, name, new Map(policies)),
        ...queue_checks_queueChecks(trigger, place, name, facts),
        ...(facts === undefined || onFailure === undefined
            ? []
            : failureQueueChecks(facts, onFailure, failed)),
        ...secondValidatorChecks(trigger, place, isThere ? writer : undefined),
    ];
}

;// CONCATENATED MODULE: ./build/status/doctor/watched.js

/**
 * The installation, asked each question once; `denied` gets what the caller may not look at, in the
 * order of the answers.
 */
function watched(installation, denied) {
    const answers = new Map();
    const once = (name, question) => (...about) => {
        const key = JSON.stringify([name, ...about]);
        const known = answers.get(key) ?? question(...about).then(noted);
        answers.set(key, known);
        return known;
    };
    const noted = (fact) => {
        if (fact.kind === 'denied')
            denied.push(fact);
        return fact;
    };
    const questions = Object.entries(installation);
    return Object.fromEntries(questions.map(([name, question]) => [name, once(name, question)]));
}
/** The same function; what is denied is noted before it is thrown on. */
function noting(question, denied) {
    const noted = async (...about) => {
        try {
            return await question(...about);
        }
        catch (error) {
            const obstacle = error instanceof errors/* Fault */.vC ? error.obstacle : null;
            const lacking = obstacle?.denied ?? null;
            if (obstacle !== null && lacking !== null)
                denied.push({ ...lacking, ...obstacle });
            throw error;
        }
    };
    return noted;
}
/** A registry that can only be read. */
function watchedRegistry(registry, denied) {
    const refused = async () => {
        throw new TypeError('Doctor writes nothing');
    };
    const { objects, items } = registry;
    return {
        ...registry,
        objects: {
            ...objects,
            get: noting(objects.get, denied),
            list: noting(objects.list, denied),
            folders: noting(objects.folders, denied),
            put: refused,
            remove: refused,
        },
        items: items && {
            get: noting(items.get, denied),
            all: noting(items.all, denied),
            update: refused,
        },
    };
}
function watchedTables(tables, denied) {
    return { ...tables, table: noting(tables.table, denied) };
}

;// CONCATENATED MODULE: ./build/status/doctor/examine.js
















/** Looks at an installation in AWS, from the credentials to the tables. Writes nothing. */
async function examine(request, doors, tools) {
    const { place } = request;
    const denied = [];
    const look = watched(doors.installation, denied);
    const [caller, bucket] = await Promise.all([look.caller(), look.bucket(place.bucket)]);
    const registry = watchedRegistry(await doors.open(undefined), denied);
    const first = [...credentialChecks(caller), ...bucketChecks(place.bucket, bucket)];
    if (isOutOfReach(caller, bucket))
        return report(registry.name, caller, first, true);
    const owns = caller.kind === 'known' && bucket.kind === 'known'
        ? await look.ownsBucket(place.bucket, caller.value.account)
        : { kind: 'absent' };
    const [notifications, bucketLines] = await readBucket(look, registry, place);
    const trigger = await readTrigger(look, place, caller.kind === 'known' ? caller.value : { account: '', region: '' }, notifications);
    const described = await readDescribed(registry);
    const validator = await findValidator(look, place, request.function, { described, trigger });
    const { facts, settings } = validator;
    const catchUp = await readCatchUp(look, validator);
    const table = request.table ?? validator.table;
    const noItems = itemsObstacle(table, table === undefined ? undefined : await look.dynamoTable(table));
    const lines = [
        ...first,
        ...accountChecks(caller, place.bucket, owns, locatedIn(trigger, place, facts, settings)),
        ...bucketLines,
        ...(await triggerChecks(look, trigger, place, { validator, described })),
        ...(await validatorChecks(look, request, caller, validator)),
        ...(await lakeChecks(look, settings, {
            isTold: validator.told !== undefined,
            table,
            hasOurMachine: catchUp?.machine?.kind === 'ours',
        })),
        ...(catchUp === undefined ? [] : await catchUpChecks(look, catchUp, place, validator)),
        ...describedChecks(registry, described, validator, tools),
        ...(await registryChecks({
            look,
            catchUp,
            registry: noItems === undefined ? watchedRegistry(await doors.open(table), denied) : registry,
            noItems,
            table: table === undefined ? undefined : (0,aws_command/* shellWord */.r)(table),
            withoutItems: registry,
            tables: watchedTables(doors.tables(settings.settings.places), denied),
            git: await readGit(doors.git),
            described,
        }, settings, tools)),
    ];
    const who = caller.kind === 'known' ? caller.value.arn : 'the caller';
    return report(registry.name, caller, [...lines, ...callerPermissionChecks(who, denied)], false);
}
/** Nobody asks, nothing answers, or there is nothing to look at. */
function isOutOfReach(caller, bucket) {
    const isCut = ({ kind }) => kind === 'credentials' || kind === 'unreachable';
    return (caller.kind === 'credentials' || bucket.kind === 'absent' || (isCut(caller) && isCut(bucket)));
}
/** How the function is set up, and what its role may do. */
async function validatorChecks(look, { place, table }, caller, { name, lambda, facts, settings }) {
    const checks = functionChecks(name, lambda);
    if (facts === undefined)
        return checks;
    return [
        ...checks,
        ...environmentChecks(facts, place, table),
        ...(await permissionsOf(look, facts, place, { settings, caller })),
    ];
}
/** What the validator says about itself, and whether that is so. */
function describedChecks({ objects, layout }, described, { name, facts, told }, { version, rules, now }) {
    const reader = { version, rules, today: now.slice(0, 10) };
    const place = objects.locate(layout.deployment);
    const checks = deploymentChecks(place, described, facts?.name ?? name, reader);
    return facts === undefined || told === undefined
        ? checks
        : [...checks, ...agreementChecks(place, described, facts, told)];
}

;// CONCATENATED MODULE: ./build/status/doctor/examine-directory.js




/** Looks at a registry in a directory: what has to do with AWS is left out. */
async function examineDirectory(registry, settings, { tables, git }, tools) {
    const { objects, layout } = registry;
    const described = await readDescribed(registry);
    const places = described.kind === 'file'
        ? { ...settings.places, databases: described.file.databases }
        : settings.places;
    const lines = [
        ...deploymentChecks(objects.locate(layout.deployment), described, undefined, {
            version: tools.version,
            rules: tools.rules,
            today: tools.now.slice(0, 10),
        }),
        ...(await registryChecks({
            look: undefined,
            catchUp: undefined,
            registry,
            withoutItems: registry,
            tables: tables(places),
            git: await readGit(git),
            described,
            noItems: undefined,
            table: undefined,
        }, { settings }, tools)),
    ];
    return report(registry.name, undefined, lines, false);
}

// EXTERNAL MODULE: ./build/bin/lambda-settings.js
var lambda_settings = __webpack_require__(59521);
// EXTERNAL MODULE: ./build/bin/open-registry.js
var open_registry = __webpack_require__(75958);
// EXTERNAL MODULE: ./build/bin/places.js
var places = __webpack_require__(97120);
// EXTERNAL MODULE: ./build/bin/registry-directory.js
var registry_directory = __webpack_require__(73549);
// EXTERNAL MODULE: ./build/bin/sha256.js
var sha256 = __webpack_require__(22875);
// EXTERNAL MODULE: ./build/bin/status-command.js + 6 modules
var status_command = __webpack_require__(56294);
;// CONCATENATED MODULE: ./build/bin/doctor-command.js













/** `schema-gate doctor` */
async function runDoctor({ values, format }) {
    const location = (0,registry_directory/* parseExistingRegistry */.mp)((0,open_registry/* requiredRegistry */.X)('doctor', values));
    const tools = {
        now: new Date().toISOString(),
        digest: sha256/* sha256 */.s,
        version: version/* VERSION */.x,
        rules: (0,sha256/* sha256 */.s)((0,deployment/* rulesText */.TK)(rules/* RULES */.y)),
    };
    const report = location.kind === 's3'
        ? await onAws(location, values, tools)
        : await onDirectory(location.directory, values, tools);
    return {
        exitCode: report.exitCode,
        render: (terminal) => format === 'json'
            ? renderDoctorJson(report)
            : format === 'markdown'
                ? renderDoctorMarkdown(report)
                : renderDoctorText(report, terminal),
    };
}
async function onDirectory(directory, values, tools) {
    if (values.has('function'))
        throw new errors/* UserError */.yo('A directory has no function; leave out --function');
    const location = { kind: 'directory', directory };
    const registry = await (0,open_registry/* openRegistry */.M)(location, values.get('registry-table') ?? '', '--registry');
    const { directoryWarehouse } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 27163));
    const tables = (places) => directoryWarehouse(directory, places);
    const settings = (0,lambda_settings/* activationSettings */.cv)(process.env, places/* EMBEDDED_BUCKET */.s0);
    return examineDirectory(registry, settings, { tables, git: () => git(tools) }, tools);
}
async function onAws(location, values, tools) {
    const { bucket, prefix } = location;
    const [{ awsInstallation }, { athenaWarehouse }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(672), __webpack_require__.e(6208), __webpack_require__.e(2571), __webpack_require__.e(4001), __webpack_require__.e(854), __webpack_require__.e(7752), __webpack_require__.e(1515), __webpack_require__.e(1945), __webpack_require__.e(5663)]).then(__webpack_require__.bind(__webpack_require__, 15663)),
        Promise.all(/* import() */[__webpack_require__.e(1945), __webpack_require__.e(3141), __webpack_require__.e(3334)]).then(__webpack_require__.bind(__webpack_require__, 83141)),
    ]);
    return examine({
        place: { bucket, prefix },
        table: values.get('registry-table'),
        function: values.get('function'),
    }, {
        installation: await awsInstallation(process.env),
        open: (table) => (0,open_registry/* openRegistry */.M)(location, table ?? '', '--registry'),
        // Only asked for tables, which needs neither an output nor a workgroup.
        tables: (places) => {
            const { table } = athenaWarehouse({
                environment: process.env,
                places,
                outputBucket: '',
                workgroup: '',
                remainingMs: () => 0,
                sleep: () => Promise.resolve(),
            });
            return { places, table };
        },
        git: () => git(tools),
    }, tools);
}
function git({ now }) {
    return (0,status_command/* merged */.Zu)(now.slice(0, 10));
}


/***/ }),

/***/ 76514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eW: () => (/* binding */ TRACKING),
/* harmony export */   ui: () => (/* binding */ readTracking)
/* harmony export */ });
/* unused harmony export TRACKED_STATUSES */
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81743);

/** The attributes of an item in the tracking table, which people and dashboards read. */
const TRACKING = {
    /** The table's key. */
    id: 'catchup_id',
    topic: 'topic_name',
    version: 'schema_version',
    seq: 'activation_seq',
    /** L of S: the periods in the plan's order; `NULL` for rows without one. */
    periods: 'affected_periods',
    /** IN_PROGRESS, DONE, FAILED or SUPERSEDED. */
    status: 'status',
    total: 'total_periods',
    processed: 'processed_periods',
    /** UTC, ISO 8601. */
    startedAt: 'started_at',
    endedAt: 'ended_at',
    /** SHA-256 of the plan, hexadecimal. */
    plan: 'plan_sha256',
};
const TRACKED_STATUSES = ['IN_PROGRESS', 'DONE', 'FAILED', 'SUPERSEDED'];
/**
 * Reads an item, by its attributes as plain JSON; every reason where it has another shape. What
 * other writers have added is left alone.
 */
function readTracking(attributes) {
    const value = Object.fromEntries([...attributes].filter(([name]) => KEYS.has(name)));
    const problems = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeProblems */ .qf)(value, ITEM);
    if (problems.length > 0)
        return { problems };
    const item = value;
    const status = {
        topic: item.topic_name,
        activationSeq: item.activation_seq,
        status: item.status,
    };
    const { affected_periods: periods, total_periods: total, processed_periods: processed } = item;
    if (periods === undefined && total === undefined && processed === undefined)
        return { ...status, plan: null };
    if (periods === undefined || processed === undefined || !isPart(processed, periods, total))
        return { problems: [`${PLANNED.join(', ')} don't belong together`] };
    return { ...status, plan: { periods, processed } };
}
function isPart(processed, periods, total) {
    return total === periods.length && processed <= total;
}
const TEXT = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .valueShape */ .HU)((it) => typeof it === 'string', 'a text');
const COUNT = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .valueShape */ .HU)((it) => Number.isSafeInteger(it) && Number(it) >= 0, 'a whole number');
const STATUS = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .textShape */ .ze)((text) => TRACKED_STATUSES.includes(text), TRACKED_STATUSES.join(' or '));
const PLANNED = [TRACKING.periods, TRACKING.total, TRACKING.processed];
const SHAPES = {
    [TRACKING.topic]: TEXT,
    [TRACKING.seq]: COUNT,
    [TRACKING.status]: STATUS,
    [TRACKING.periods]: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listShape */ .Cp)(TEXT),
    [TRACKING.total]: COUNT,
    [TRACKING.processed]: COUNT,
};
const KEYS = new Set(Object.keys(SHAPES));
const ITEM = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .objectShape */ .pr)(SHAPES, PLANNED);


/***/ })

};
