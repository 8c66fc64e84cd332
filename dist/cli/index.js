#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3220:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);
/* harmony import */ var _debug_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6133);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9924);
/* harmony import */ var _execute_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2252);
/* harmony import */ var _safe_directory_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(947);
/* harmony import */ var _settled_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7107);







/** Node decides about colours: by FORCE_COLOR, NO_COLOR, NODE_DISABLE_COLORS and the terminal. */
function streamOf(stream) {
    return {
        print: (text) => new Promise((done) => stream.write(text, () => done())),
        terminal: {
            color: (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)('red', '.', { stream }) !== '.',
            width: stream.columns || 100,
        },
    };
}
(0,_debug_js__WEBPACK_IMPORTED_MODULE_2__/* .showFaults */ .HR)(process.env, (details) => process.stderr.write(`${details}\n`));
// Until the verdict is known, an end of any kind is a fault.
process.exitCode = 3;
process.on('uncaughtException', (error) => {
    process.stderr.write(`${(0,_report_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .logLine */ .BP)(`schema-gate: unexpected failure: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc)((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error))}`)}\n`);
    process.exit(3);
});
let unwritten;
// `| head` closes the pipe early, which changes no verdict; a full disk leaves no report.
process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE')
        unwritten = error;
});
process.stderr.on('error', () => undefined);
Object.assign(process.env, (0,_safe_directory_js__WEBPACK_IMPORTED_MODULE_4__/* .safeDirectoryVariables */ .I)(process.cwd(), process.env));
const exitCode = await (0,_execute_js__WEBPACK_IMPORTED_MODULE_3__/* .execute */ .g)(process.argv.slice(2), {
    stdout: streamOf(process.stdout),
    stderr: streamOf(process.stderr),
});
if (unwritten !== undefined)
    process.stderr.write(`schema-gate: standard output can't be written (${unwritten.code})\n`);
process.exitCode = unwritten === undefined || exitCode === 2 ? exitCode : 3;
await (0,_settled_js__WEBPACK_IMPORTED_MODULE_5__/* .leave */ .q)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ showFaults),
/* harmony export */   TD: () => (/* binding */ FAULT_HINT),
/* harmony export */   Vh: () => (/* binding */ isDebugging),
/* harmony export */   nf: () => (/* binding */ errorDetails)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3053);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9924);
/* harmony import */ var _protocol_version_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1493);




/** Limit of causes and nested errors shown for one error. */
const MAX_ERRORS = 20;
/** Shorter values are words such as `true`; replacing those would make the text unreadable. */
const MIN_SECRET = 8;
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|ACCESS_KEY|CREDENTIAL/i;
/** The last line of a run that could not decide. */
const FAULT_HINT = `schema-gate ${_protocol_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x}: set SCHEMA_GATE_DEBUG=1 for details; if schema-gate is at fault, report it at ${_protocol_version_js__WEBPACK_IMPORTED_MODULE_2__/* .ISSUES */ .N}`;
/**
 * Whether causes and stacks are shown: SCHEMA_GATE_DEBUG is for this program, RUNNER_DEBUG for
 * every step of a job.
 */
function isDebugging(environment) {
    return environment['SCHEMA_GATE_DEBUG'] === '1' || environment['RUNNER_DEBUG'] === '1';
}
/**
 * From now on, every Fault is shown with its causes, even if the report has one line for it or the
 * call is repeated.
 */
function showFaults(environment, show) {
    if (isDebugging(environment))
        (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.subscribe)(_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FAULTS */ .y2, (fault) => show(errorDetails(fault, environment)));
}
/**
 * The stacks of an error and of its causes, without secrets. Other properties of the errors are
 * left out: they may hold whole requests with their headers.
 */
function errorDetails(error, environment) {
    const stacks = [];
    const seen = new Set();
    const add = (one, label) => {
        if (one === undefined || seen.has(one) || seen.size >= MAX_ERRORS)
            return;
        seen.add(one);
        stacks.push(`${label}${one instanceof Error ? (one.stack ?? String(one)) : String(one)}`);
        if (one instanceof AggregateError)
            for (const inner of one.errors)
                add(inner, 'one of: ');
        if (one instanceof Error)
            add(one.cause, 'caused by: ');
    };
    add(error, '');
    const text = withoutSecrets((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .redacted */ .pc)(stacks.join('\n')), environment);
    return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .inLog */ .cp)(text.split('\n').map(_report_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK).join('\n'));
}
/**
 * Replaces the environment's tokens and keys, the longest first, since one may be the beginning of
 * another.
 */
function withoutSecrets(text, environment) {
    return Object.entries(environment)
        .flatMap(([name, value = '']) => SECRET_NAME.test(name) && value.length >= MIN_SECRET ? [value] : [])
        .sort((a, b) => b.length - a.length)
        .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}


/***/ }),

/***/ 2252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ execute)
});

// EXTERNAL MODULE: ./build/core/change/rules/index.js + 98 modules
var change_rules = __nccwpck_require__(6959);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __nccwpck_require__(1118);
// EXTERNAL MODULE: ./build/errors.js
var build_errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/core/text/near-names.js
var near_names = __nccwpck_require__(8337);
;// CONCATENATED MODULE: ./build/report/rules.js



/**
 * The text of `schema-gate rules`: a list of all rules, or the named ones in full. Throws a
 * UserError for an unknown id.
 */
function renderRules(rules, ids, format) {
    const unknown = ids.find((id) => !rules.some((rule) => rule.id === id));
    if (unknown !== undefined)
        throw new build_errors/* UserError */.yo((0,near_names/* unknownName */.U0)(`There is no rule ${(0,quoted/* quoted */.T)(unknown)}`, unknown, rules.map((rule) => rule.id), 'schema-gate rules lists them'));
    const chosen = ids.length === 0 ? rules : rules.filter((rule) => ids.includes(rule.id));
    if (format === 'json')
        return `${JSON.stringify(chosen.map(facts), null, 2)}\n`;
    if (format === 'markdown')
        return chosen.map(ruleInMarkdown).join('\n');
    if (ids.length > 0)
        return chosen.map(ruleInFull).join('\n');
    const width = Math.max(...chosen.map((rule) => rule.id.length));
    const lines = chosen.map((rule) => `${rule.severity.padEnd(12)}${rule.id.padEnd(width + 2)}${rule.why}`);
    return `${lines.join('\n')}\n\n${chosen.length} rules. schema-gate rules ID explains one.\n`;
}
/** docs/rules.md. */
function renderRulesPage(rules) {
    const rows = rules.map((rule) => `| [\`${rule.id}\`](#${rule.id}) | ${rule.severity} | ${rule.kind} | ${approvability(rule)} |`);
    return `# Rules

Generated by \`npm run generate\` from \`src/core/change/rules\`. Severities are those of the default profile; \`iceberg\` makes
\`type-widened-by-rewrite\` breaking, \`versioning: enforce\` makes \`version-decreased\` breaking.
The examples are executed by the tests.

| Rule | Severity | Kind | Can a break be accepted? |
|---|---|---|---|
${rows.join('\n')}

${rules.map(ruleInMarkdown).join('\n')}`;
}
function approvability(rule) {
    if (rule.severity === 'error')
        return 'no, the file is invalid';
    if (rule.isBeyondTheTable === true)
        return "no, the table can't make this change";
    return rule.beyondTheTableFor === undefined ? 'yes' : `yes, except for ${rule.beyondTheTableFor}`;
}
function facts(rule) {
    const { id, kind, severity, why, fix } = rule;
    return {
        id,
        kind,
        severity,
        variants: rule.variants ?? {},
        waivable: severity !== 'error' && rule.isBeyondTheTable !== true,
        why,
        fix,
    };
}
function ruleInFull(rule) {
    const lines = [
        `${rule.id}  (${rule.severity}, ${rule.kind})`,
        '',
        `  ${rule.why}`,
        `  Fix: ${rule.fix}.`,
        `  Can a break be accepted? ${approvability(rule)}.`,
    ];
    for (const [variant, severity] of Object.entries(rule.variants ?? {}))
        lines.push(`  When ${variant.replaceAll('-', ' ')}: ${severity}.`);
    return `${[...lines, '', `  caught  ${exampleText(rule.examples.caught)}`, `  passed  ${exampleText(rule.examples.passed)}`].join('\n')}\n`;
}
function ruleInMarkdown(rule) {
    const variants = Object.entries(rule.variants ?? {}).map(([variant, severity]) => `; ${severity} when ${variant.replaceAll('-', ' ')}`);
    return `## ${rule.id}

**${rule.severity}**${variants.join('')} · ${rule.kind} · acceptable: ${approvability(rule)}

${rule.why} Fix: ${rule.fix}.

\`\`\`text
caught  ${exampleText(rule.examples.caught)}
passed  ${exampleText(rule.examples.passed)}
\`\`\`
`;
}
function exampleText(example) {
    if (typeof example === 'string')
        return example;
    if (example.text !== undefined) {
        const text = typeof example.text === 'function' ? example.text() : example.text;
        return text.trim() === '' ? `${text.length} spaces` : shortened(text);
    }
    const versions = [...(example.history ?? []).toReversed(), example.before, example.after].filter((version) => version !== undefined);
    return versions.map((version) => shortened(JSON.stringify(version))).join(' → ');
}
function shortened(text) {
    return text.length <= 160 ? text : `${text.slice(0, 160)}…`;
}

// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(9924);
// EXTERNAL MODULE: ./build/report/text.js + 2 modules
var report_text = __nccwpck_require__(1620);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./build/bin/options.js
/** Options that also work without a command. */
const GENERAL_OPTIONS = [
    { name: 'help', short: 'h', help: 'show this help' },
    { name: 'version', short: 'v', help: 'show the version' },
];
/** Options of every command. */
const COMMON = [
    { name: 'output', value: 'FILE', help: 'write to FILE instead of the terminal' },
    ...GENERAL_OPTIONS,
];
/** Options of every command that judges. */
const CONFIG = {
    name: 'config',
    value: 'FILE',
    help: 'configuration (default: .schema-gate.yml of the base)',
};
const FAIL_ON = {
    name: 'fail-on',
    value: 'LEVEL',
    help: 'breaking (default), warning, or never: exit code 0 whatever is found',
};
/** How findings are weighed. */
const JUDGING = [CONFIG, FAIL_ON];
/** The same where a finding also keeps a topic from being uploaded. */
const JUDGING_UPLOADS = [
    CONFIG,
    { ...FAIL_ON, help: 'breaking (default), warning, or never: exit code 0 if topics are blocked' },
];
/** Of a command that judges. */
const FORMAT = {
    name: 'format',
    value: 'FORMAT',
    help: 'text (default), json, markdown, github or sarif',
};
/** Where the registry is. */
const REGISTRY = [
    { name: 'registry', value: 'URL', help: 's3://bucket[/prefix] or a directory, such as ./lake' },
    { name: 'registry-table', value: 'NAME', help: 'DynamoDB table of the registry items (S3 only)' },
];

;// CONCATENATED MODULE: ./build/bin/commands.js

const FORMATS = ['text', 'json', 'markdown', 'github', 'sarif'];
/** The only definition of the commands: the parser, the help and docs/cli.md are made from it. */
const COMMANDS = [
    {
        name: 'check',
        args: '[FILE…]',
        summary: 'compare your working tree with the commit where it branched off the default branch',
        options: [
            {
                name: 'base',
                value: 'REF',
                help: 'compare with the merge base of REF (default: the default branch)',
            },
            { name: 'all', help: 'judge every topic, not only the changed ones' },
            {
                name: 'no-ratchet',
                help: 'count problems that the baseline has, too, as if they were new',
            },
            ...REGISTRY,
            {
                name: 'baseline',
                value: 'SOURCE',
                help: 'auto (default: the registry, if given), registry or base-branch',
            },
            ...JUDGING,
            FORMAT,
            ...COMMON,
        ],
        formats: FORMATS,
        reportsFaults: true,
    },
    {
        name: 'diff',
        args: 'BEFORE AFTER',
        summary: 'compare two files, REF:path or -; files need no git repository',
        options: [...JUDGING, FORMAT, ...COMMON],
        formats: FORMATS,
        reportsFaults: true,
    },
    {
        name: 'plan',
        args: 'FILE',
        summary: 'show the statements and the backfill that activation would run',
        options: [
            {
                name: 'base',
                value: 'REF',
                help: 'compare with the merge base of REF (default: the default branch)',
            },
            ...REGISTRY,
            {
                name: 'baseline',
                value: 'SOURCE',
                help: 'auto (default: the registry, if given), registry or base-branch',
            },
            ...JUDGING,
            { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
            ...COMMON,
        ],
        formats: ['text', 'json', 'markdown'],
        reportsFaults: true,
    },
    {
        name: 'publish',
        args: '[FILE…]',
        summary: 'upload committed schemas to pending/ and wait for the result',
        options: [
            ...REGISTRY,
            {
                name: 'wait',
                value: 'DURATION',
                help: 'give up after this long without progress, e.g. 5m (default: 0, no waiting)',
            },
            { name: 'dry-run', help: 'write nothing; show what would be done' },
            {
                name: 'adopt',
                help: 'replace active versions whose commit this repository does not have',
            },
            {
                name: 'max',
                value: 'N',
                help: 'publish at most N topics, one by one; stop at the first that is not activated',
            },
            ...JUDGING_UPLOADS,
            { name: 'format', value: 'FORMAT', help: 'text (default), json, markdown or github' },
            ...COMMON,
        ],
        formats: ['text', 'json', 'markdown', 'github'],
    },
    {
        name: 'activate',
        args: 'TOPIC',
        summary: "validate and activate the topic's candidate here, as the validator Lambda would",
        options: [
            ...REGISTRY,
            { name: 'format', value: 'FORMAT', help: 'text (default) or json' },
            ...COMMON,
        ],
        formats: ['text', 'json'],
    },
    {
        name: 'adopt',
        args: '',
        summary: 'show what the active topics of an older lakehouse lack: claims and registry items',
        options: [
            ...REGISTRY,
            { name: 'yes', help: 'write what is listed' },
            { name: 'format', value: 'FORMAT', help: 'text (default) or json' },
            ...COMMON,
        ],
        formats: ['text', 'json'],
    },
    {
        name: 'retire',
        args: 'TOPIC',
        summary: 'show how to take a topic out of force for good; its tables and its archive stay',
        options: [
            ...REGISTRY,
            { name: 'yes', help: 'do what is listed' },
            { name: 'format', value: 'FORMAT', help: 'text (default) or json' },
            ...COMMON,
        ],
        formats: ['text', 'json'],
    },
    {
        name: 'status',
        args: '[TOPIC]',
        summary: 'show what is active, since when, from which commit, and whether the pipeline runs',
        options: [
            ...REGISTRY,
            { name: 'problems', help: 'only topics that need a person; exit 1 if there are any' },
            { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
            ...COMMON,
        ],
        formats: ['text', 'json', 'markdown'],
    },
    {
        name: 'log',
        args: 'TOPIC',
        summary: "show a topic's versions, newest first, and what changed between them",
        options: [
            ...REGISTRY,
            { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
            ...COMMON,
        ],
        formats: ['text', 'json', 'markdown'],
    },
    {
        name: 'rules',
        args: '[ID]',
        summary: 'list the rules, or explain one',
        options: [
            { name: 'format', value: 'FORMAT', help: 'text (default), json or markdown' },
            ...COMMON,
        ],
        formats: ['text', 'json', 'markdown'],
    },
    {
        name: 'init',
        args: '',
        summary: 'write a workflow, a configuration and a first schema; existing files are kept',
        options: [...COMMON],
        formats: ['text'],
    },
];
/** Help for one command, or for all. */
function renderHelp(command) {
    if (command === undefined) {
        const lines = COMMANDS.map(({ name, args, summary }) => `  ${`schema-gate ${name} ${args}`.trimEnd().padEnd(34)} ${summary}`);
        return [
            'Guards the schemas of a lakehouse, from the pull request to the active version.',
            '',
            ...lines,
            '',
            'schema-gate COMMAND --help shows its options.',
            'Exit codes: 0 pass · 1 blocked by findings · 2 wrong usage or configuration · 3 could not decide',
            '',
        ].join('\n');
    }
    const options = command.options.map(({ name, short, value, help }) => `  ${`${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`.padEnd(23)} ${help}`);
    return [
        `schema-gate ${command.name} ${command.args}`.trimEnd(),
        `  ${command.summary}`,
        '',
        ...options,
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/bin/arguments.js






/**
 * Parses `process.argv.slice(2)`. Throws a UserError for anything unknown. For `--help` it returns
 * the text to print.
 */
function readArguments(argv) {
    const [first = '', ...rest] = argv;
    const general = GENERAL_OPTIONS.find(({ name, short }) => isSpelled(first, name, short))?.name;
    if (general === 'version')
        return 'version';
    if (first === '' || first === 'help' || general === 'help') {
        const [about] = rest;
        return { help: about === undefined ? renderHelp() : renderHelp(commandNamed(about)) };
    }
    const command = commandNamed(first);
    const { options, files } = split(rest, command);
    if (options.some(({ name }) => name === 'help'))
        return { help: renderHelp(command) };
    if (options.some(({ name }) => name === 'version'))
        return 'version';
    const { values, switches } = collect(options, command);
    if (values.has('registry-table') && !values.has('registry'))
        throw new build_errors/* UserError */.yo('--registry-table needs --registry, such as s3://bucket');
    const [unexpected] = files;
    if (command.args === '' && unexpected !== undefined)
        throw new build_errors/* UserError */.yo(`${command.name} takes no arguments; remove ${(0,quoted/* quoted */.T)(unexpected)}`);
    const format = choice(values, 'format', command.formats) ?? 'text';
    return { command, files, format, values, switches };
}
/**
 * What a command line that {@link readArguments} refuses was to print, and where: its report is
 * expected in that format all the same. Undefined without a known command.
 */
function intendedArguments(argv) {
    const [first = '', ...rest] = argv;
    const command = COMMANDS.find(({ name }) => name === first);
    if (command === undefined)
        return undefined;
    const { options, files } = split(rest, command);
    const valueNamed = (wanted) => options.find(({ name }) => name === wanted)?.value?.text;
    const format = command.formats.find((one) => one === valueNamed('format')) ?? 'text';
    const output = valueNamed('output');
    const values = new Map(output === undefined ? [] : [['output', output]]);
    return { command, files, format, values, switches: new Set() };
}
/** Throws a UserError for an option that the command lacks, and for one that is given twice. */
function collect(options, command) {
    const values = new Map();
    const switches = new Set();
    for (const { name, value, written } of options) {
        const facts = command.options.find((one) => one.name === name);
        if (facts === undefined)
            throw unknownOption(written, command);
        if (facts.value === undefined) {
            if (value?.isApart === false)
                throw new build_errors/* UserError */.yo(`--${name} takes no value (schema-gate ${command.name} --help)`);
            switches.add(name);
        }
        else {
            if (values.has(name))
                throw new build_errors/* UserError */.yo(`--${name} is given twice; write it once`);
            values.set(name, arguments_valueOf(facts, value));
        }
    }
    return { values, switches };
}
/**
 * Separates options from files without checking either: the caller reports errors in its own words,
 * and `--help` wins over them.
 */
function split(args, command) {
    const known = command.options.map(({ name, value, short }) => [
        name,
        {
            type: value === undefined ? 'boolean' : 'string',
            ...(short === undefined ? {} : { short }),
        },
    ]);
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...args],
        options: Object.fromEntries(known),
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
    const options = [];
    const files = [];
    for (const token of tokens) {
        if (token.kind === 'positional')
            files.push(token.value);
        else if (token.kind === 'option') {
            const { name, value: text, inlineValue, index } = token;
            const value = text === undefined ? undefined : { text, isApart: inlineValue !== true };
            options.push({ name, value, written: args[index] ?? token.rawName });
        }
    }
    return { options, files };
}
function commandNamed(name) {
    const command = COMMANDS.find((one) => one.name === name);
    if (command !== undefined)
        return command;
    const names = COMMANDS.map((one) => one.name);
    const isOption = name.startsWith('-');
    const known = isOption ? GENERAL_OPTIONS.map((option) => `--${option.name}`) : names;
    const otherwise = isOption
        ? 'schema-gate --help shows the commands'
        : `there are ${names.join(', ')} (schema-gate --help)`;
    const problem = `There is no ${isOption ? 'option' : 'command'} ${(0,quoted/* quoted */.T)(name)}`;
    throw new build_errors/* UserError */.yo((0,near_names/* unknownName */.U0)(problem, name, known, otherwise));
}
/**
 * Suggests what the user may have meant: another option, a format, or a file whose name begins with
 * a hyphen.
 */
function unknownOption(written, { name, options, formats }) {
    const [flag = ''] = written.split('=', 1);
    const asked = flag.replace(/^-+/, '');
    const near = (0,near_names/* nearestName */.qb)(asked, options.map((option) => option.name));
    const isFile = /^-[^-]+[./]/.test(written);
    const format = formats.find((one) => one === asked.toLowerCase());
    const problem = `Unknown option ${flag}`;
    if (near !== undefined)
        return new build_errors/* UserError */.yo(`${problem}. Did you mean --${near}?`);
    if (format !== undefined && formats.length > 1)
        return new build_errors/* UserError */.yo(`${problem}. Did you mean --format ${format}?`);
    return new build_errors/* UserError */.yo(isFile
        ? `${problem}; put a file whose name begins with a hyphen after --: schema-gate ${name} -- ${written}`
        : `${problem}; schema-gate ${name} --help shows its options`);
}
/**
 * The value of an option that needs one. In `--output --format json` the value is missing;
 * `--format` must not be taken for it.
 */
function arguments_valueOf({ name, value: what }, value) {
    if (value === undefined)
        throw new build_errors/* UserError */.yo(`--${name} needs a value: --${name} ${what}`);
    if (value.isApart && /^-./.test(value.text))
        throw new build_errors/* UserError */.yo(`--${name} needs a value, and ${(0,quoted/* quoted */.T)(value.text)} looks like an option; write --${name}=${value.text} if it is the value`);
    return value.text;
}
function isSpelled(argument, name, short) {
    return argument === `--${name}` || (short !== undefined && argument === `-${short}`);
}
/**
 * The value of an option with a fixed list of values; undefined if the option is not given. Throws
 * a UserError for any other value.
 */
function choice(values, name, choices) {
    const value = values.get(name);
    if (value === undefined)
        return undefined;
    const found = choices.find((one) => one === value);
    if (found === undefined) {
        const problem = `--${name} must be one of ${choices.join(', ')}, not ${(0,quoted/* quoted */.T)(value)}`;
        const near = (0,near_names/* nearestName */.qb)(value, choices);
        throw new build_errors/* UserError */.yo(near === undefined ? problem : `${problem}. Did you mean ${(0,quoted/* quoted */.T)(near)}?`);
    }
    return found;
}

// EXTERNAL MODULE: ./build/core/verdict/finding-address.js
var finding_address = __nccwpck_require__(3032);
// EXTERNAL MODULE: ./build/core/schema/topic-name.js
var topic_name = __nccwpck_require__(7763);
// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __nccwpck_require__(606);
// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __nccwpck_require__(5322);
;// CONCATENATED MODULE: ./build/report/age.js
const UNITS = [
    ['d', 86_400],
    ['h', 3_600],
    ['min', 60],
    ['s', 1],
];
/** `3 d`, `12 min`: the largest unit that fits, rounded down; `?` if the time is unknown. */
function ageWords({ age }) {
    if (age === null)
        return '?';
    const [unit, seconds] = UNITS.find(([, length]) => age >= length) ?? ['s', 1];
    return `${Math.floor(age / seconds)} ${unit}`;
}

// EXTERNAL MODULE: ./build/protocol/in-force.js
var in_force = __nccwpck_require__(612);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __nccwpck_require__(1156);
;// CONCATENATED MODULE: ./build/status/git-problems.js


/** How the file in git differs from what is in force. `registry` is the options that name it. */
function gitProblems({ git, active, rejection, topic, item }, registry) {
    if (git === undefined || git.kind === 'in-step')
        return [];
    if (git.kind === 'deleted') {
        const message = 'Its file is gone from git, but the version stays active: a deletion there deletes nothing here';
        return [
            {
                id: 'deleted-in-git',
                message,
                fix: `Bring the file back, or retire the topic: schema-gate retire ${topic} ${registry}`,
            },
        ];
    }
    // Git's version is the rejected one: the problem `rejected` reports it, with its reason.
    if (rejection?.sha256 === git.sha256)
        return [];
    const file = (0,quoted/* quoted */.T)(git.file);
    if (active.kind === 'none' && item?.status === registry_item/* RETIRED */.wk)
        return [
            {
                id: 'unpublished',
                message: `The topic was retired, but ${file} is still in git, so the next publication of all topics brings it back as a new topic`,
                fix: `Delete the file if the topic stays retired; to bring it back: schema-gate publish ${git.file} ${registry}`,
            },
        ];
    if (git.kind === 'unpublished') {
        const message = active.kind === 'none'
            ? `${file} was never published`
            : `${file} differs from the active version: a merge was not published`;
        return [
            {
                id: 'unpublished',
                message,
                fix: `Publish it: schema-gate publish ${git.file} ${registry}`,
            },
        ];
    }
    const message = `The active version differs from ${file}, and no commit is recorded: it was put there by hand`;
    return [{ id: 'edited-by-hand', message, fix: `Bring it into git, or publish ${file} over it` }];
}

;// CONCATENATED MODULE: ./build/status/find-problems.js





/**
 * Seconds. The sweeper reconciles candidates that have waited longer, so one that still waits then
 * needs a person.
 */
const STUCK_AFTER = 600;
/**
 * The problems that need a person, worst first. `name` is the registry's, for the commands in
 * `fix`.
 */
function findProblems(facts, name) {
    // Commands that write items need their table's name, which a directory doesn't have.
    const registry = `--registry ${name}${name.startsWith('s3://') ? ' --registry-table NAME' : ''}`;
    return [
        unread(facts),
        lost(facts),
        stuck(facts, registry),
        rejected(facts),
        ...gate(facts, registry),
        unattended(facts, registry),
        item(facts, registry),
        gitProblems(facts, registry),
    ].flat();
}
function unread({ unread }) {
    return unread.map(({ at, reason }) => ({
        id: 'unreadable',
        message: reason.includes(at) ? reason : `${at} can't be read: ${reason}`,
        fix: `Make ${at} readable; until then it is unknown what is in force there`,
    }));
}
function lost({ active, item, wasActive }) {
    if (active.kind !== 'none')
        return [];
    const facts = { hasActive: false, hasArchive: wasActive, item, hasBase: false };
    const isRecorded = item !== undefined && (item.activationSeq !== null || (0,registry_item/* isProcessed */.D_)(item));
    const isLost = (0,in_force/* inForce */.Nm)(facts) === 'active-missing' || (item !== undefined && (0,registry_item/* isProcessed */.D_)(item));
    if (!isLost)
        return [];
    return [
        {
            id: 'active-missing',
            message: `There is no active version, although ${isRecorded ? 'the registry item records one' : 'archive/ has one'}${(0,in_force/* lostFacts */.Gz)(item)}`,
            fix: `Put that version back: ${(0,in_force/* restoreWords */.GZ)(item)}`,
        },
    ];
}
function stuck({ pending, topic }, registry) {
    if (pending === null || pending.since.age === null || pending.since.age <= STUCK_AFTER)
        return [];
    return [
        {
            id: 'stuck-in-pending',
            message: `${candidate(pending.version)} has waited in pending/ for ${ageWords(pending.since)}`,
            fix: `Look at the validator's log and its failed events, or run it here: schema-gate activate ${topic} ${registry}`,
        },
    ];
}
function rejected({ rejection, active }) {
    if (rejection === null)
        return [];
    const stays = active.kind === 'version' && active.version !== null
        ? `; ${active.version} stays in force`
        : '';
    return [
        {
            id: 'rejected',
            message: `${candidate(rejection.version)} was rejected ${ageWords(rejection.at)} ago: ${rejection.reasons.join('; ')}${stays}`,
            fix: 'Correct the schema in git, look at it with schema-gate plan, and publish it again',
        },
    ];
}
/** Seconds. A backfill that takes longer is worth a look. */
const LONG_PAUSE = 86_400;
/**
 * A topic that waits for a backfill nobody has started: a validator starts it before it takes the
 * candidate out of pending/.
 */
function unattended({ item, active, pending, runsBackfills, topic }, registry) {
    if (item?.status !== registry_item/* PAUSED */.NN || active.kind !== 'version')
        return [];
    const problem = (why, fix) => [
        {
            id: 'backfill-missing',
            message: `Paused for ${ageWords(active.since)}, and ${why}`,
            fix,
        },
    ];
    const activate = `schema-gate activate ${topic} ${registry}`;
    if (runsBackfills === false)
        return problem('this deployment runs no backfill', `Set BACKFILL_STATE_MACHINE_ARN on the validator; or let it open the topic with its history as it is: ${activate}`);
    if (pending !== null && pending.sha256 === active.sha256)
        return problem('its backfill was not started: the candidate still waits in pending/', `Look at the validator's log and its state machine, then run it again: ${activate}`);
    if ((active.since.age ?? 0) > LONG_PAUSE)
        return problem('its backfill has not ended', 'Look whether the state machine has an execution of this activation, and how it ended');
    return [];
}
function retired({ active, topic }, registry) {
    if (active.kind === 'none')
        return [];
    return [
        {
            id: 'retire-unfinished',
            message: 'It is RETIRED, but a version is still in active/: retiring was interrupted',
            fix: `Finish it: schema-gate retire ${topic} ${registry} --yes`,
        },
    ];
}
function gate(facts, registry) {
    const { gate: { state, status }, item, active, pending, rejection, } = facts;
    if (state !== 'closed' || item === undefined)
        return [];
    const problem = (message, fix) => [
        { id: 'gate-closed', message, fix },
    ];
    const since = item.updatedAt === null ? '' : ` since ${item.updatedAt}`;
    switch (status) {
        case registry_item/* RETIRED */.wk:
            return retired(facts, registry);
        case registry_item/* PAUSED */.NN: {
            // The item's time also changes with a rejection; the pause began when the version came into
            // force.
            const from = active.kind === 'version' ? ` since ${active.since.at}` : since;
            return problem(`Paused${from}: history is being patched (BACKFILL_PENDING)`, 'It opens when the backfill ends; look at its execution if that takes too long');
        }
        case 'BACKFILL_FAILED':
            return problem(`Closed${since}: the backfill failed (BACKFILL_FAILED)`, "Read the failed execution's cause, then start the backfill again");
        case 'VALIDATION_FAILED':
            // The problem `rejected` has the reason already; and a candidate that waits may still open
            // the gate.
            if (rejection !== null || pending !== null)
                return [];
            return problem(`Closed${since}: no candidate was ever accepted (VALIDATION_FAILED)`, 'Correct the schema in git and publish it');
        case 'READY':
            return problem('Closed by hand: status is READY, but processing_enabled is not true', 'Set processing_enabled to true in the registry item when the topic may run again');
        default: {
            const words = status === null
                ? 'the item has no status'
                : `status is ${(0,quoted/* quoted */.T)(status)}, and the pipeline runs only on READY`;
            return problem(`Closed${since}: ${words}`, 'Find out who wrote the item, and correct its status');
        }
    }
}
function item({ item, gate: { state }, active, pending, topic }, registry) {
    if (state === 'unknown' || active.kind !== 'version')
        return [];
    // Between the flip and the end of an activation the item is still the former one's, and pending/
    // has the active bytes.
    if (pending?.sha256 === active.sha256)
        return [];
    const fix = `Let the validator reconcile it: schema-gate activate ${topic} ${registry}`;
    if (item === undefined)
        return [
            {
                id: 'item-missing',
                message: 'A version is active, but the registry has no item, so the pipeline does not run',
                fix,
            },
        ];
    const { schemaSha256, schemaVersion } = item;
    const differs = schemaSha256 === null
        ? schemaVersion !== null && schemaVersion !== active.version
        : schemaSha256 !== active.sha256;
    if (!differs)
        return [];
    const names = [schemaVersion, active.version].map((version) => version ?? 'a version without a number');
    const words = names[0] === names[1]
        ? `other bytes of ${names[0]} (${schemaSha256?.slice(0, 7)}) than active/ has (${active.sha256.slice(0, 7)})`
        : `${names[0]}, but active/ has ${names[1]}`;
    return [{ id: 'item-differs', message: `The registry item names ${words}`, fix }];
}
function candidate(version) {
    return version === null ? 'A candidate' : `Candidate ${version}`;
}

// EXTERNAL MODULE: ./build/protocol/deployment.js
var deployment = __nccwpck_require__(3150);
;// CONCATENATED MODULE: ./build/status/runs-backfills.js


/**
 * Whether the validator says in deployment.json that it runs backfills; undefined where it says
 * nothing, or nobody can read it. Read once, when it is asked for.
 */
function runsBackfills({ objects, layout }) {
    const read = async () => {
        try {
            const stored = await objects.get(layout.deployment);
            const file = stored === undefined ? undefined : (0,deployment/* parseDeployment */.zi)(stored.bytes);
            return file === undefined || 'problem' in file ? undefined : file.backfill !== 'none';
        }
        catch (error) {
            // It only says more about a problem that is shown anyway.
            if (error instanceof build_errors/* Fault */.vC)
                return undefined;
            throw error;
        }
    };
    let answer;
    return () => (answer ??= read());
}

// EXTERNAL MODULE: ./build/core/schema/same-content.js
var same_content = __nccwpck_require__(8292);
// EXTERNAL MODULE: ./build/core/schema/topic-schema.js + 4 modules
var topic_schema = __nccwpck_require__(8510);
;// CONCATENATED MODULE: ./build/status/git-relation.js


/**
 * Formatting doesn't count, since publish skips it as well. A file that equals `pending` is in
 * step: its activation is under way.
 */
function gitRelationOf(file, active, pending, digest) {
    if (file === undefined)
        return active === undefined ? { kind: 'in-step' } : { kind: 'deleted' };
    const sha256 = digest(file.bytes);
    if (isStoredAs(active, file, sha256) || isStoredAs(pending, file, sha256))
        return { kind: 'in-step' };
    // Publish records the commit; a version without one was put there by hand, or before publish
    // existed.
    const kind = active === undefined || active.commit !== null ? 'unpublished' : 'edited-by-hand';
    return { kind, file: file.file, sha256 };
}
function isStoredAs(version, { bytes }, sha256) {
    if (version === undefined)
        return false;
    return sha256 === version.sha256 || (0,same_content/* hasSameContent */.q)(version.parsed, (0,topic_schema/* parseTopicSchema */.ac)(bytes));
}

// EXTERNAL MODULE: ./build/protocol/error-json.js
var error_json = __nccwpck_require__(8574);
// EXTERNAL MODULE: ./build/core/verdict/judge.js + 5 modules
var judge = __nccwpck_require__(627);
// EXTERNAL MODULE: ./build/protocol/origin.js
var origin = __nccwpck_require__(3287);
// EXTERNAL MODULE: ./build/core/schema/unreadable-reason.js
var unreadable_reason = __nccwpck_require__(626);
// EXTERNAL MODULE: ./build/protocol/stored-schema.js
var stored_schema = __nccwpck_require__(1044);
;// CONCATENATED MODULE: ./build/status/stored-version.js





/** Never throws. */
function readVersion(stored, { digest }) {
    const { bytes, metadata } = stored;
    if ((0,stored_schema/* isWithheld */.Ys)(stored)) {
        const unreadable = `it has ${stored.size} bytes, more than any schema may have`;
        return { version: null, sha256: null, commit: null, parsed: undefined, unreadable };
    }
    const sha256 = digest(bytes);
    const { sha256: recorded, commit } = (0,origin/* parseOrigin */.ef)(metadata);
    const parsed = (0,topic_schema/* parseTopicSchema */.ac)(bytes);
    const isReadable = (0,judge/* isReadableBaseline */.oC)(parsed);
    return {
        version: detached(parsed.schema?.version ?? null),
        sha256,
        // Metadata with another digest is about other bytes.
        commit: recorded === undefined || recorded === sha256 ? commitOf(commit) : null,
        parsed: isReadable ? parsed : undefined,
        unreadable: isReadable ? null : (0,unreadable_reason/* unreadableReason */.Q)(parsed),
    };
}
/** A full commit name, or null. */
function commitOf(text) {
    return text !== null && text !== undefined && (0,origin/* isCommitName */.Nf)(text) ? text : null;
}
/** A time, with its age at `now`. */
function instantOf(at, { now }) {
    const age = Math.floor((Date.parse(now) - Date.parse(at)) / 1000);
    return { at, age: Number.isNaN(age) ? null : Math.max(0, age) };
}
/**
 * A copy of the text: a slice would keep the whole file in memory (V8's sliced strings), which adds
 * up over thousands of topics.
 */
function detached(text) {
    return text === null ? null : Array.from(text).join('');
}

;// CONCATENATED MODULE: ./build/status/rejection.js


/** Reasons shown, and characters of each; error.json has the whole report. */
const MAX_REASONS = 3;
const MAX_REASON = 500;
/**
 * Reads the last rejection from failed/error.json, or from the item where there is none. Its time
 * is the store's, so that it can be compared with the time of an activation. Any writer may have
 * written the file: values that can't be read are left out.
 */
function readRejection(stored, recorded, tools) {
    if (stored === undefined) {
        if (recorded === null)
            return undefined;
        const { version, sha256, commit, at, reason } = recorded;
        const reasons = [cut(reason, MAX_REASON)];
        return {
            rejected: { version, sha256, commit: commitOf(commit), at: instantOf(at, tools), reasons },
            uploadedAt: null,
        };
    }
    const at = instantOf(stored.modified, tools);
    const { problem, sha256: named, commit, uploadedAt, errors } = (0,error_json/* parseErrorJson */.io)(stored.bytes);
    if (problem !== undefined) {
        const reasons = [`error.json can't be read: ${problem}`];
        return {
            rejected: { version: null, sha256: null, commit: null, at, reasons },
            uploadedAt: null,
        };
    }
    const reasons = errors.slice(0, MAX_REASONS).map(({ message }) => cut(message, MAX_REASON));
    const sha256 = named === undefined ? null : cut(named, 64);
    return {
        rejected: {
            // error.json has no version; the item has.
            version: sha256 !== null && sha256 === recorded?.sha256 ? recorded.version : null,
            sha256,
            commit: commitOf(commit),
            at,
            reasons: reasons.length > 0 ? reasons : ['error.json gives no reason'],
        },
        uploadedAt: uploadedAt === undefined ? null : cut(uploadedAt, 64),
    };
}
function cut(text, length) {
    return text.length <= length ? text : `${text.slice(0, length)}…`;
}

;// CONCATENATED MODULE: ./build/status/topic-facts.js





/**
 * Reads a topic, one object after the other: many topics are read at once. Undefined for a folder
 * that is not a topic's.
 */
async function readTopic(registry, topic, { item, git, runsBackfills }, tools) {
    const found = await readObjects(registry, topic, tools);
    const { active, isActiveUnread, pending, error, unread } = found;
    const file = git?.get(topic);
    const hasNoVersion = active === undefined && pending === undefined && unread.length === 0;
    const wasActive = hasNoVersion && (await hasArchive(registry, topic));
    if (hasNoVersion && error === undefined && item === undefined && file === undefined && !wasActive)
        return undefined;
    const isComparable = !isActiveUnread && (active?.version.unreadable ?? null) === null;
    return {
        topic,
        active: activeOf(found, item, tools),
        gate: gateOf(registry, item),
        pending: pending === undefined ? null : candidateOf(pending, tools),
        rejection: currentRejection(readRejection(error, item?.lastRejection ?? null, tools), active, pending),
        item,
        git: git === undefined || !isComparable
            ? undefined
            : gitRelationOf(file, active?.version, pending?.version, tools.digest),
        unread,
        runsBackfills: await ifPaused(item, runsBackfills),
        wasActive,
    };
}
function ifPaused(item, ask) {
    return item?.status === registry_item/* PAUSED */.NN ? ask() : undefined;
}
async function readObjects({ objects, layout }, topic, tools) {
    const unread = [];
    const read = async (key) => {
        try {
            return await objects.get(key);
        }
        catch (error) {
            if (!(error instanceof build_errors/* Fault */.vC))
                throw error;
            unread.push({ at: objects.locate(key), reason: error.message });
            return undefined;
        }
    };
    const held = (stored) => stored === undefined ? undefined : { stored, version: readVersion(stored, tools) };
    const active = held(await read(layout.active(topic)));
    const isActiveUnread = unread.length > 0;
    const reason = active?.version.unreadable ?? null;
    if (active !== undefined && reason !== null)
        unread.push({ at: objects.locate(active.stored.key), reason });
    const pending = held(await read(layout.pending(topic)));
    const error = await read(layout.error(topic));
    return { active, isActiveUnread, pending, error, unread };
}
async function hasArchive({ objects, layout }, topic) {
    const archived = await objects.list(layout.archive(topic));
    return archived.some(({ key }) => layout.parse(key)?.role === 'archive');
}
function activeOf({ active, isActiveUnread }, item, tools) {
    if (active === undefined)
        return { kind: isActiveUnread ? 'unreadable' : 'none' };
    const { stored, version } = active;
    const { sha256 } = version;
    if (version.unreadable !== null || sha256 === null)
        return { kind: 'unreadable' };
    // An item about other bytes has the commit of another version.
    const commit = version.commit ?? (item?.schemaSha256 === sha256 ? commitOf(item.commit) : null);
    return {
        kind: 'version',
        version: version.version,
        sha256,
        since: instantOf(stored.modified, tools),
        commit,
    };
}
function candidateOf({ stored, version }, tools) {
    const { sha256, commit } = version;
    return { version: version.version, sha256, commit, since: instantOf(stored.modified, tools) };
}
/** As the pipeline reads the item: it runs only if both attributes open the gate. */
function gateOf({ items }, item) {
    if (items === undefined)
        return { state: 'unknown', status: null };
    const isOpen = item !== undefined && (0,registry_item/* isProcessed */.D_)(item);
    return { state: isOpen ? 'open' : 'closed', status: item?.status ?? null };
}
/** Null for a rejection that a later activation or another candidate has superseded. */
function currentRejection(rejection, active, pending) {
    if (rejection === undefined)
        return null;
    const { rejected, uploadedAt } = rejection;
    const { sha256, at } = rejected;
    if (pending !== undefined) {
        // The rejected candidate is still there if its run died before it removed the candidate.
        const isThatOne = sha256 !== null &&
            sha256 === pending.version.sha256 &&
            (uploadedAt === null || uploadedAt === pending.stored.modified);
        return isThatOne ? rejected : null;
    }
    if (sha256 !== null && sha256 === active?.version.sha256)
        return null;
    const isOlder = active !== undefined && Date.parse(at.at) < Date.parse(active.stored.modified);
    return isOlder ? null : rejected;
}

;// CONCATENATED MODULE: ./build/status/status.js









/** Topics read at the same time; the requests of one topic follow each other. */
const IN_FLIGHT = 64;
/**
 * The state of a registry's topics, and the problems that need a person. A topic that can't be read
 * has a problem, and the exit code is 3; the other topics are shown. Throws a Fault for a registry
 * that can't be read, and a UserError for an unknown topic.
 */
async function statusOf(registry, { scope, git }, tools) {
    const counts = {
        open: 0,
        active: 0,
        paused: 0,
        waiting: 0,
        'needs-person': 0,
    };
    const asks = runsBackfills(registry);
    let isIncomplete = false;
    const readStatus = async (topic, item) => {
        const facts = await readTopic(registry, topic, { item, git, runsBackfills: asks }, tools);
        if (facts === undefined)
            return undefined;
        isIncomplete ||= facts.unread.length > 0;
        const status = topicStatus(facts, registry.name);
        counts[status.standing]++;
        return status;
    };
    const topics = scope.kind === 'topic'
        ? [await readOneTopic(registry, scope.topic, git, readStatus)]
        : await readAllTopics(registry, git, readStatus, scope.kind);
    const needsPerson = scope.kind === 'problems' && counts['needs-person'] > 0;
    return {
        registry: registry.name,
        now: tools.now,
        scope: scope.kind,
        counts,
        topics,
        exitCode: isIncomplete ? 3 : needsPerson ? 1 : 0,
    };
}
async function readAllTopics(registry, git, readStatus, kind) {
    const items = new Map((await registry.items?.all())?.map((item) => [item.topic, item]));
    const folders = await registry.objects.folders(registry.layout.topics);
    const names = [...new Set([...folders, ...items.keys(), ...(git?.keys() ?? [])])]
        .filter(topic_name/* isValidTopic */.Qn)
        .sort(compare_texts/* compareTexts */.q);
    return (0,p_map/* default */.Ay)(names, async (topic) => {
        const status = await readStatus(topic, items.get(topic));
        return status === undefined || (kind === 'problems' && status.problems.length === 0)
            ? p_map/* pMapSkip */.QJ
            : status;
    }, { concurrency: IN_FLIGHT });
}
async function readOneTopic(registry, topic, git, readStatus) {
    const status = (0,topic_name/* isValidTopic */.Qn)(topic)
        ? await readStatus(topic, await registry.items?.get(topic))
        : undefined;
    if (status !== undefined)
        return status;
    throw await unknownTopic(registry, topic, [...(git?.keys() ?? [])]);
}
/** The error for an unknown topic, with the names that are near. */
async function unknownTopic(registry, topic, others = []) {
    const names = [
        ...new Set([...(await registry.objects.folders(registry.layout.topics)), ...others]),
    ].filter(topic_name/* isValidTopic */.Qn);
    const near = (0,near_names/* nearNames */.$l)(topic, names);
    const advice = near.length > 0
        ? `did you mean ${near.join(', ')}?`
        : `schema-gate status --registry ${registry.name} lists all topics`;
    return new build_errors/* UserError */.yo(`There is no topic ${(0,quoted/* quoted */.T)(topic)} in ${registry.name}; ${advice}`);
}
function topicStatus(facts, registry) {
    const problems = findProblems(facts, registry);
    const { topic, active, gate, pending, rejection, item } = facts;
    return {
        topic,
        standing: standingOf(facts, problems),
        active,
        gate,
        pending,
        rejection,
        tables: item?.tablesCreated ?? [],
        problems,
    };
}
function standingOf({ gate, active }, problems) {
    const isPaused = gate.status === 'BACKFILL_PENDING' && problems.some(({ id }) => id === 'gate-closed');
    if (problems.length > (isPaused ? 1 : 0))
        return 'needs-person';
    if (isPaused)
        return 'paused';
    if (active.kind === 'none')
        return 'waiting';
    return gate.state === 'unknown' ? 'active' : 'open';
}

// EXTERNAL MODULE: ./build/validator/describe.js
var describe = __nccwpck_require__(5752);
;// CONCATENATED MODULE: ./build/validator/response.js
function responseOf(result) {
    switch (result.kind) {
        case 'activated':
            return {
                statusCode: 200,
                valid: true,
                topic: result.topic,
                is_enhancement: result.classification === 'enhancement',
                requires_backfill: result.requiresBackfill,
                schema_path: result.schemaPath,
                tables_created: result.tablesCreated,
                backfill_triggered: result.backfillId !== undefined,
                backfill_job_id: result.backfillId ?? null,
                message: 'Schema validated and activated',
                warnings: result.warnings,
            };
        case 'rejected':
            return response_rejected(result.topic, result);
        case 'idle':
            return result.rejection === undefined
                ? nothingDone(result.topic, 'No candidate is waiting in pending/')
                : response_rejected(result.topic, result.rejection);
    }
}
function response_rejected(topic, { reasons, errorPath }) {
    return {
        statusCode: 400,
        valid: false,
        topic,
        errors: reasons.map(({ type, field, message, rule }) => ({ type, field, message, rule })),
        error_path: errorPath,
        message: `Schema rejected: ${reasons[0]?.message ?? 'no reason given'}`,
    };
}
/** The response to an event that is not about a candidate of this registry. */
function nothingDone(topic, message) {
    return {
        statusCode: 200,
        valid: true,
        topic,
        is_enhancement: false,
        requires_backfill: false,
        schema_path: null,
        tables_created: [],
        backfill_triggered: false,
        backfill_job_id: null,
        message,
        warnings: [],
    };
}
/** The response to an event whose JSON has none of the known shapes. */
function malformed(message) {
    return {
        statusCode: 400,
        valid: false,
        topic: null,
        errors: [{ type: 'MALFORMED_EVENT', field: null, message, rule: null }],
        error_path: null,
        message,
    };
}

// EXTERNAL MODULE: ./build/validator/validate-topic.js + 15 modules
var validate_topic = __nccwpck_require__(8074);
// EXTERNAL MODULE: ./build/bin/lambda-settings.js
var lambda_settings = __nccwpck_require__(9521);
;// CONCATENATED MODULE: ./build/bin/open-registry.js


/** The value of `--registry` for a command that can't do without. Throws a UserError. */
function requiredRegistry(command, values) {
    const url = values.get('registry');
    if (url === undefined)
        throw new build_errors/* UserError */.yo(`${command} needs --registry URL, such as s3://bucket or ./lake`);
    return url;
}
/**
 * Opens a registry. The adapter is loaded here, so that a check against the base branch doesn't
 * load any AWS client.
 */
async function openRegistry(location, table, what) {
    if (location.kind === 'directory') {
        if (table !== '')
            throw new build_errors/* UserError */.yo(`A directory holds its own registry items; leave out ${what}-table`);
        const { directoryRegistry } = await __nccwpck_require__.e(/* import() */ 60).then(__nccwpck_require__.bind(__nccwpck_require__, 3060));
        return directoryRegistry(location.directory);
    }
    const { awsRegistry } = await __nccwpck_require__.e(/* import() */ 796).then(__nccwpck_require__.bind(__nccwpck_require__, 6796));
    const { bucket, prefix } = location;
    return awsRegistry({
        bucket,
        prefix,
        table: table === '' ? undefined : table,
        encryption: (0,lambda_settings/* encryptionSettings */.bd)(process.env),
        environment: process.env,
    });
}

// EXTERNAL MODULE: ./build/protocol/settings.js
var settings = __nccwpck_require__(1360);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/bin/registry-url.js
var registry_url = __nccwpck_require__(2259);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./build/core/verdict/schema-pattern.js
/**
 * Why a text is not a pattern of topic schemas, as a predicate that follows the text; undefined for
 * a valid pattern.
 */
function patternProblem(pattern) {
    if (!pattern.includes('{topic}'))
        return 'does not contain {topic}, as schemas/{topic}.json does';
    if (pattern.includes('\\'))
        return 'contains a backslash; folders are separated by / and nothing is escaped';
    // Two names without a slash between them can be divided in more than one way.
    if (pattern.split('/').some((segment) => segment.split('{topic}').length > 2))
        return 'contains {topic} twice between two slashes';
    if (isInGitFolder(pattern))
        return "names git's own folder, which holds no schemas";
    return leadsOut(pattern) ? 'leads out of the repository' : undefined;
}
/** Whether a path leads through `.git`, whose files are git's own and no part of a commit. */
function isInGitFolder(path) {
    return path.split(/[\\/]/).some((part) => part.toLowerCase() === '.git');
}
/** Whether a path contains a `..` step. */
function leadsOut(path) {
    return path.split(/[\\/]/).includes('..');
}

;// CONCATENATED MODULE: ./build/bin/make-folder.js


/**
 * Like `mkdir -p`. Node's `recursive` never ends if the file system reports ENOENT below a folder
 * that exists, as /proc does.
 */
async function make_folder_makeFolder(path) {
    const make = () => mkdir(path).then(() => undefined, (error) => {
        if (error.code === 'EEXIST' || error.code === 'ENOENT')
            return error.code;
        throw error;
    });
    if ((await make()) !== 'ENOENT')
        return;
    if (dirname(path) !== path)
        await make_folder_makeFolder(dirname(path));
    if ((await make()) === 'ENOENT')
        throw new Error(`the folder ${path} can't be created`);
}

// EXTERNAL MODULE: ./build/core/verdict/policy.js
var verdict_policy = __nccwpck_require__(8408);
// EXTERNAL MODULE: ./build/core/text/calendar-date.js
var calendar_date = __nccwpck_require__(7697);
// EXTERNAL MODULE: ./build/core/verdict/deployment.js
var verdict_deployment = __nccwpck_require__(5589);
;// CONCATENATED MODULE: ./build/core/verdict/settings-reader.js


/** A path as people write it: `ignore[0].expires`. */
function spelled(path) {
    if (path.length === 0)
        return 'The configuration';
    return path
        .map((step, index) => typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)
        .join('');
}
/**
 * Reads decoded values and collects their problems; for a wrong value, each method returns a
 * default.
 */
class SettingsReader {
    problems = [];
    /**
     * Adds a problem. About a value, the message is the path followed by `words`; about a key,
     * `words` alone.
     */
    report(path, words, about = 'value') {
        const isAboutKey = about === 'key';
        this.problems.push({
            message: isAboutKey ? words : `${spelled(path)}${words}`,
            path,
            isAboutKey,
        });
    }
    map(path, value, keys) {
        const known = new Map(Object.entries(keys));
        for (const [key, item] of this.entries(path, value)) {
            const read = known.get(key);
            const at = [...path, key];
            if (read === undefined)
                this.report(at, (0,near_names/* unknownName */.U0)(`Unknown setting ${(0,quoted/* quoted */.T)(spelled(at))}`, key, [...known.keys()], `the settings are ${[...known.keys()].join(', ')}`), 'key');
            else
                read(at, item);
        }
    }
    entries(path, value) {
        if (value instanceof Map)
            return [...value].map(([key, item]) => [String(key), item]);
        this.report(path, ' must be a map of settings');
        return [];
    }
    list(path, value) {
        if (Array.isArray(value))
            return value;
        this.report(path, ' must be a list');
        return [];
    }
    strings(path, value) {
        return this.list(path, value).map((item, index) => this.text([...path, index], item));
    }
    text(path, value) {
        if (typeof value === 'string' && value !== '')
            return value;
        this.report(path, ' must be text');
        return '';
    }
    flag(path, value) {
        if (typeof value === 'boolean')
            return value;
        this.report(path, ' must be true or false');
        return false;
    }
    oneOf(path, value, choices) {
        const found = choices.find((choice) => choice === value);
        if (found === undefined)
            this.report(path, ` must be one of ${choices.join(', ')}`);
        return found ?? choices[0];
    }
}

;// CONCATENATED MODULE: ./build/core/verdict/parse-policy.js








const PERMISSIONS = ['read', 'triage', 'write', 'maintain', 'admin'];
/**
 * Reads a configuration that a YAML or JSON reader has decoded, maps as `Map`. `undefined` and
 * `null` are the empty file. `today` (UTC, `YYYY-MM-DD`) decides which waivers have expired; an
 * expired waiver is a problem.
 */
function parsePolicy(value, today) {
    const reader = new SettingsReader();
    const { problems } = reader;
    const draft = { ...verdict_policy/* DEFAULT_POLICY */.zj };
    if (value !== undefined && value !== null) {
        reader.map([], value, {
            schemas: (path, item) => {
                const patterns = typeof item === 'string' ? [item] : reader.strings(path, item);
                for (const [index, pattern] of patterns.entries()) {
                    const at = typeof item === 'string' ? path : [...path, index];
                    const problem = patternProblem(pattern);
                    if (problem !== undefined)
                        reader.report(at, `: ${(0,quoted/* quoted */.T)(pattern)} ${problem}`);
                }
                if (patterns.length > 0)
                    draft.schemas = patterns;
                else
                    reader.report(path, ' must name at least one pattern, such as schemas/{topic}.json');
            },
            exclude: (path, item) => (draft.exclude = typeof item === 'string' ? [item] : reader.strings(path, item)),
            profile: (path, item) => (draft.profile = reader.oneOf(path, item, ['lean-ops', 'iceberg'])),
            rules: (path, item) => (draft.rules = readRules(path, item, reader)),
            'fail-on': (path, item) => (draft.failOn = reader.oneOf(path, item, ['breaking', 'warning', 'never'])),
            // YAML 1.1 reads an unquoted `off` as false, YAML 1.2 as text.
            versioning: (path, item) => (draft.versioning = reader.oneOf(path, item === false ? 'off' : item, [
                'warn',
                'off',
                'enforce',
            ])),
            'deprecation-days': (path, item) => {
                if (typeof item === 'number' && Number.isInteger(item) && item >= 0)
                    draft.deprecationDays = item;
                else
                    reader.report(path, ' must be a whole number of days from 0');
            },
            ignore: (path, item) => (draft.ignore = reader
                .list(path, item)
                .map((entry, index) => readWaiver([...path, index], entry, today, reader))),
            deployment: (path, item) => (draft.deployment = readDeployment(path, item, reader)),
            approvals: (path, item) => (draft.approvals = readApprovals(path, item, reader)),
        });
    }
    reportLowered(draft, reader);
    return problems.length === 0 ? { policy: draft } : { problems };
}
function readRules(path, value, reader) {
    const rules = new Map();
    for (const [id, level] of reader.entries(path, value)) {
        const rule = change_rules/* RULES */.y.find((candidate) => candidate.id === id);
        const at = [...path, id];
        const wanted = reader.oneOf(at, level === false ? 'off' : level, [
            'warning',
            'breaking',
            'off',
        ]);
        if (rule === undefined)
            reader.report(at, `${spelled(path)}: ${unknownRule(id)}`, 'key');
        else if (rule.severity === 'error')
            reader.report(at, ": an invalid file can't be configured away");
        rules.set(id, wanted);
    }
    return rules;
}
function unknownRule(id) {
    const ids = change_rules/* RULES */.y.map((rule) => rule.id);
    return (0,near_names/* unknownName */.U0)(`there is no rule ${(0,quoted/* quoted */.T)(id)}`, id, ids, 'schema-gate rules lists them');
}
/**
 * Reports rules that `rules` lowers although the table can't make the change in place; raising them
 * is fine.
 */
function reportLowered(policy, reader) {
    for (const rule of change_rules/* RULES */.y) {
        const wanted = policy.rules.get(rule.id);
        if (wanted === undefined || !(0,verdict_policy/* isBelowTheFloor */.hs)(policy, rule, wanted))
            continue;
        const usual = (0,verdict_policy/* severityUnder */.gb)({ ...policy, rules: new Map() }, rule);
        reader.report(['rules', rule.id], ` can't be lowered below ${usual ?? 'breaking'}: the table can't make this change in place`);
    }
}
function readWaiver(path, value, today, reader) {
    const draft = {
        rule: '',
        reason: '',
        expires: '',
    };
    const text = (key) => (at, item) => (draft[key] = reader.text(at, item));
    reader.map(path, value, {
        rule: text('rule'),
        topic: text('topic'),
        column: text('column'),
        fingerprint: text('fingerprint'),
        reason: text('reason'),
        expires: (at, item) => {
            draft.expires = reader.text(at, item);
            if (!(0,calendar_date/* isCalendarDate */.tf)(draft.expires))
                reader.report(at, ' must be a date such as 2027-01-31');
            else if (draft.expires < today)
                reader.report(at, `: the waiver for ${draft.rule || 'a finding'} expired on ${draft.expires}; renew or remove it`);
        },
    });
    for (const key of ['rule', 'reason', 'expires']) {
        if (draft[key].trim() === '')
            reader.report([...path, key], ' is missing');
    }
    const rule = change_rules/* RULES */.y.find((candidate) => candidate.id === draft.rule);
    if (draft.rule !== '' && rule === undefined)
        reader.report([...path, 'rule'], `: ${unknownRule(draft.rule)}`);
    else if (rule?.severity === 'error' || rule?.isBeyondTheTable === true) {
        reader.report([...path, 'rule'], `: ${draft.rule} can't be waived: ${rule.severity === 'error' ? 'the file is invalid' : "the table can't do it"}`);
    }
    return draft;
}
/** A setting that is left out counts as what the installation can't do. */
function readDeployment(path, value, reader) {
    const { rewrites, backfill, accepts } = verdict_deployment/* IN_PLACE_ONLY */.Nc;
    const draft = { rewrites, backfill, accepts: { ...accepts } };
    reader.map(path, value, {
        rewrites: (at, item) => (draft.rewrites = reader.flag(at, item)),
        backfill: (at, item) => (draft.backfill = reader.oneOf(at, item, ['gated', 'online', 'none'])),
        accepts: (at, item) => reader.map(at, item, {
            waivers: (inner, one) => (draft.accepts.waivers = reader.flag(inner, one)),
            approvals: (inner, one) => (draft.accepts.approvals = reader.flag(inner, one)),
        }),
    });
    return draft;
}
function readApprovals(path, value, reader) {
    const draft = {
        ...verdict_policy/* DEFAULT_POLICY */.zj.approvals,
    };
    reader.map(path, value, {
        label: (at, item) => (draft.label = reader.text(at, item)),
        users: (at, item) => (draft.users = reader.strings(at, item)),
        teams: (at, item) => (draft.teams = reader.strings(at, item)),
        permission: (at, item) => (draft.permission = reader.oneOf(at, item, PERMISSIONS)),
    });
    return draft;
}

;// CONCATENATED MODULE: ./build/gate/configuration.js



/** The usual names, in order of preference. */
const CONFIG_FILES = ['.schema-gate.yml', '.schema-gate.yaml', '.schema-gate.json'];
const MAX_CONFIG_BYTES = 1_048_576;
/**
 * Parses a configuration in YAML 1.2, which includes JSON. The YAML package is loaded only when
 * there is a file.
 */
async function readConfiguration(file, bytes, today) {
    if (bytes === undefined)
        return { policy: verdict_policy/* DEFAULT_POLICY */.zj };
    const unreadable = (message) => ({
        errors: [{ code: 'config', message, file, line: null }],
    });
    if (bytes.length > MAX_CONFIG_BYTES)
        return unreadable(`The configuration ${file} is larger than 1 MiB`);
    const [{ LineCounter, parseDocument }, { offsetOf }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 815).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8815, 19)),
        Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(888)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4888)),
    ]);
    const lines = new LineCounter();
    const wrong = (offset, verb, problem) => {
        const { line, col } = lines.linePos(offset);
        return { code: 'config', message: `${file}:${line}:${col}${verb}: ${problem}`, file, line };
    };
    try {
        const document = parseDocument(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
            uniqueKeys: true,
            prettyErrors: false,
            logLevel: 'error',
            lineCounter: lines,
        });
        if (document.errors.length > 0) {
            return {
                errors: document.errors.map((error) => wrong(error.pos[0], ' is not YAML', error.message)),
            };
        }
        const parsed = parsePolicy(document.toJS({ mapAsMap: true, maxAliasCount: 20 }), today);
        return 'policy' in parsed
            ? parsed
            : {
                errors: parsed.problems.map((problem) => wrong(offsetOf(document, problem), '', problem.message)),
            };
    }
    catch (cause) {
        return unreadable(`${file} can't be read: ${(0,build_errors/* reasonOf */.A3)(cause)}`);
    }
}

;// CONCATENATED MODULE: ./build/gate/path-pattern.js
function readPattern(pattern) {
    return withoutRoot(pattern).match(/\{topic\}|\*\*\/?|\*|[^{*]+|\{/g) ?? [];
}
/** `./schemas` and `/schemas` → `schemas`: paths begin at the repository's root. */
function withoutRoot(pattern) {
    return pattern.replace(/^\.?\/+/, '');
}
/**
 * Matches as a regular expression would, each wildcard as long as it can be, but never tries a
 * failed position twice. A contributor chooses the paths, and with a few `**` a chosen path would
 * keep a regular expression busy for days:
 * https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS
 */
function matchPath(pattern, path) {
    return walk({ pattern, path, topic: undefined, dead: new Set() }, 0, 0);
}
/**
 * Whether a pattern can fit a path below this folder. A second `{topic}` counts as any text, so
 * that the answer may be yes where it is no, never the other way round.
 */
function isAbovePattern(pattern, folder) {
    return reaches(pattern, `${folder}/`, [0, 0], new Set());
}
function reaches(pattern, path, [part, at], dead) {
    const token = pattern[part];
    if (token === undefined)
        return false;
    if (at === path.length || token === '**')
        return true;
    const key = part * (path.length + 1) + at;
    if (dead.has(key))
        return false;
    dead.add(key);
    const from = (end) => reaches(pattern, path, [part + 1, end], dead);
    if (token === '**/')
        return from(at) || slashesAfter(path, at).some((slash) => from(slash + 1));
    if (token === '*' || token === '{topic}') {
        const shortest = token === '*' ? at : at + 1;
        for (let end = shortest; end <= path.indexOf('/', at); end++)
            if (from(end))
                return true;
        return false;
    }
    const rest = path.slice(at);
    return token.startsWith(rest)
        ? token !== rest || from(path.length)
        : rest.startsWith(token) && from(at + token.length);
}
function slashesAfter(path, at) {
    return [...path.matchAll(/\//g)].map(({ index }) => index).filter((index) => index >= at);
}
function walk(state, part, at) {
    const { pattern, path, topic, dead } = state;
    const token = pattern[part];
    if (token === undefined)
        return at === path.length ? { topic } : undefined;
    const key = part * (path.length + 1) + at;
    if (dead.has(key))
        return undefined;
    const match = token === '{topic}' && topic === undefined
        ? bindTopic(state, part, at)
        : step(state, token, part, at);
    if (match === undefined)
        dead.add(key);
    return match;
}
function step(state, token, part, at) {
    const { path, topic } = state;
    switch (token) {
        case '**/': {
            const slash = path.indexOf('/', at);
            return (slash === -1 ? undefined : walk(state, part, slash + 1)) ?? walk(state, part + 1, at);
        }
        case '**':
            return ((at < path.length ? walk(state, part, at + 1) : undefined) ?? walk(state, part + 1, at));
        case '*':
            return ((at < path.length && path[at] !== '/' ? walk(state, part, at + 1) : undefined) ??
                walk(state, part + 1, at));
        default: {
            const text = token === '{topic}' ? (topic ?? '') : token;
            return path.startsWith(text, at) ? walk(state, part + 1, at + text.length) : undefined;
        }
    }
}
/**
 * The first `{topic}` takes as much of a folder's or a file's name as it can; a second one must
 * have the same text.
 */
function bindTopic(state, part, at) {
    const { pattern, path } = state;
    const isRepeated = pattern.indexOf('{topic}', part + 1) !== -1;
    const slash = path.indexOf('/', at);
    for (let end = slash === -1 ? path.length : slash; end > at; end--) {
        const topic = path.slice(at, end);
        const match = walk({ ...state, topic, dead: isRepeated ? new Set() : state.dead }, part + 1, end);
        if (match !== undefined)
            return match;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/gate/topic-pattern.js

/**
 * Finds topic schemas by patterns: paths with `{topic}`, `*` (within a folder) and `**` (across
 * folders).
 */
function topicFiles(schemas, exclude) {
    const included = schemas.map(readPattern);
    const excluded = exclude.map(readPattern);
    return {
        topicOf: (path) => {
            // JSON Schemas, such as our own topic.schema.json, can lie beside topic schemas.
            if (path.endsWith('.schema.json') ||
                excluded.some((pattern) => matchPath(pattern, path) !== undefined))
                return undefined;
            for (const pattern of included) {
                const topic = matchPath(pattern, path)?.topic;
                if (topic !== undefined)
                    return topic;
            }
            return undefined;
        },
        folders: [...new Set(schemas.map(literalFolder))].sort(),
    };
}
/** The topics of the files in a folder; none for a path that is no folder. */
function topicsBelow(folder, listed, { topicOf }) {
    return listed.flatMap(({ path }) => (path.startsWith(`${folder}/`) ? (topicOf(path) ?? []) : []));
}
/** The part of a pattern before its first variable, up to the last folder. */
function literalFolder(pattern) {
    const literal = withoutRoot(pattern).split(/[{*]/)[0] ?? '';
    return literal.slice(0, Math.max(0, literal.lastIndexOf('/')));
}

;// CONCATENATED MODULE: ./build/gate/schema-search.js




/** Files that are read in search of a schema; a repository may have many more JSON files. */
const MAX_READ = 300;
const SECTION = /"(?:payload|envelope)_columns"\s*:/;
/** What a registry in a directory keeps, and JSON Schemas such as our own. */
const NO_SOURCE = /(?:^|\/)(?:pending|active|failed)\/schema\.json$|\/archive\/v[^/]*\.json$|\.schema\.json$|(?:^|\/)node_modules\//;
/** Whether a text looks like a topic schema, also where it is no valid JSON. */
function looksLikeSchema(content) {
    return typeof content !== 'string' && SECTION.test(new TextDecoder().decode(content));
}
/** Whether a file of this path may be a topic schema. */
function mayBeSchema(path) {
    return path.endsWith('.json') && !NO_SOURCE.test(path);
}
/** `topics/orders.json` → `topics/{topic}.json`; `a/orders/schema.json` → `a/{topic}/schema.json`. */
function patternFor(path) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    if (name === 'schema.json' && parts.length > 0)
        return [...parts.slice(0, -1), '{topic}', name].join('/');
    return [...parts, '{topic}.json'].join('/');
}
/**
 * Says that no file matches the patterns, and what is nearest to them. `what` is what the patterns
 * come from.
 */
async function nothingMatches(git, target, { schemas, exclude }) {
    const problem = `No file matches the patterns ${schemas.map(quoted/* quoted */.T).join(', ')}, so that nothing is guarded`;
    const all = (await git.files(target, [''])).filter(({ after }) => after?.kind === 'file');
    const included = topicFiles(schemas, []);
    const excluded = all.find(({ path }) => included.topicOf(path) !== undefined);
    if (excluded !== undefined)
        return `${problem}: all files that do are excluded (exclude: ${exclude.map(quoted/* quoted */.T).join(', ')}), such as ${(0,quoted/* quoted */.T)(excluded.path)}`;
    const paths = all.map(({ path }) => path).filter(mayBeSchema);
    const ranked = nearestFirst(schemas, paths);
    const isSchema = async (path) => looksLikeSchema(target.kind === 'commit' ? await git.fileAt(target.sha, path) : await git.workingFile(path));
    for (const path of ranked.slice(0, MAX_READ))
        if (await isSchema(path))
            return `${problem}; the nearest match is ${(0,quoted/* quoted */.T)(path)}, which the pattern ${(0,quoted/* quoted */.T)(patternFor(path))} would find`;
    const [nearest] = ranked;
    return nearest === undefined
        ? `${problem}; there is no JSON file here`
        : `${problem}; the nearest match is ${(0,quoted/* quoted */.T)(nearest)}, but no JSON file here has payload_columns`;
}
/** Paths in folders that are similar to the patterns' come first. */
function nearestFirst(schemas, paths) {
    const folderOf = (path) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const folders = [...new Set(paths.map(folderOf))];
    const near = schemas.flatMap((pattern) => (0,near_names/* nearNames */.$l)(folderOf(pattern.replace(/^\.?\/+/, '').split('{')[0] ?? ''), folders));
    const rank = (path) => {
        const index = near.indexOf(folderOf(path));
        return index === -1 ? near.length : index;
    };
    return [...paths].sort((a, b) => rank(a) - rank(b) || (0,compare_texts/* compareTexts */.q)(a, b));
}

;// CONCATENATED MODULE: ./build/git/working-file.js




/** Reads a file below a root. Follows no link, so that nothing outside the root is read. */
async function readWorkingFile(root, path, maxBytes) {
    const parts = path.split('/');
    let current = root;
    try {
        for (const [index, part] of parts.entries()) {
            if (part === '' || part === '.' || part === '..')
                return 'not-a-regular-file';
            current = (0,external_node_path_.join)(current, part);
            const stat = await (0,promises_.lstat)(current);
            const isLast = index === parts.length - 1;
            if (isLast ? !stat.isFile() : !stat.isDirectory())
                return 'not-a-regular-file';
        }
        // The file may have been replaced since: O_NOFOLLOW fails for a link, and O_NONBLOCK doesn't
        // wait for a pipe.
        const file = await (0,promises_.open)(current, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        try {
            const stat = await file.stat();
            if (!stat.isFile())
                return 'not-a-regular-file';
            return stat.size > maxBytes ? 'too-large' : await file.readFile();
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        const code = (0,build_errors/* codeOf */.$N)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return 'missing';
        if (code === 'ELOOP')
            return 'not-a-regular-file';
        throw new build_errors/* Fault */.vC(`${current} could not be read: ${(0,build_errors/* reasonOf */.A3)(error)}`, {
            cause: error,
            file: path,
        });
    }
}

;// CONCATENATED MODULE: ./build/bin/refuse-source.js









const MAX_BYTES = 1_048_576;
/**
 * Refuses a path for a report where it would replace what is judged, or be judged itself by the
 * next run: a configuration, a file at the usual places of topic schemas, and a topic schema
 * elsewhere. `target` is the real path below the root; undefined elsewhere. Throws a UserError.
 */
async function refuseSource(root, path, target) {
    const file = target ?? (await (0,promises_.realpath)(path).catch(() => (0,external_node_path_.resolve)(path)));
    const name = (0,external_node_path_.relative)(root, file).split(external_node_path_.sep).join('/');
    if (CONFIG_FILES.some((one) => one === name))
        throw new build_errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(path)} is the place of the configuration; name another file for the report`);
    const isUsualPlace = topicFiles(verdict_policy/* DEFAULT_POLICY */.zj.schemas, []).topicOf(name) !== undefined;
    if (isUsualPlace || (await isSchema(file)))
        throw new build_errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(path)} is the place of a topic schema; name another file for the report`);
}
/** A file that can't be read is left to the write, which says why. */
async function isSchema(file) {
    if (!/\.json$/i.test(file))
        return false;
    const content = readWorkingFile((0,external_node_path_.dirname)(file), (0,external_node_path_.basename)(file), MAX_BYTES);
    return content.then(looksLikeSchema, () => false);
}

;// CONCATENATED MODULE: ./build/bin/write-named.js
// Writes a report to the path that a workflow or a command line names. A pull request decides what
// lies in the workspace: a symbolic link there could lead the report to any file that the job can
// write. So no link inside the workspace is followed.









/** Links that Linux follows in one path before it fails with ELOOP (path_resolution(7)). */
const MAX_LINKS = 40;
/**
 * For the action. The workspace is the current folder; only an absolute path may leave it. Missing
 * folders are created.
 */
async function writeInWorkspace(path, text) {
    const target = await allowedTarget(await realpath(process.cwd()), path);
    await makeFolder(dirname(target ?? resolve(path)));
    await writeAt(target, path, text);
}
/**
 * For the command line. The workspace is the repository around the current folder; without one, the
 * folder itself.
 */
async function writeOutput(path, text) {
    await writeAt(await allowedTarget(await commandRoot(), path), path, text);
}
/** Throws what {@link writeInWorkspace} would throw, before a run is wasted on it. */
async function refuseInWorkspace(path) {
    await allowedTarget(await realpath(process.cwd()), path);
}
/** Throws what {@link writeOutput} would throw, before a run is wasted on it. */
async function refuseOutput(path) {
    await allowedTarget(await commandRoot(), path);
}
async function commandRoot() {
    return repositoryAround(await (0,promises_.realpath)(process.cwd()));
}
async function allowedTarget(root, path) {
    // At the root of the file system, nothing is outside.
    if (!(0,external_node_path_.isAbsolute)(path) && (0,external_node_path_.dirname)(root) !== root && !isWithin(root, (0,external_node_path_.resolve)(path)))
        throw new build_errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(path)} leads out of the workspace; only an absolute path may do that`);
    refuseGitFolder(path);
    const target = await targetBelow(root, path);
    await refuseSource(root, path, target);
    return target;
}
/** A report there could become a hook, which git runs. */
function refuseGitFolder(path) {
    if (isInGitFolder(path))
        throw new build_errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(path)} lies in git's own folder; name another place`);
}
function repositoryAround(folder) {
    for (let at = folder;; at = (0,external_node_path_.dirname)(at)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(at, '.git')))
            return at;
        if ((0,external_node_path_.dirname)(at) === at)
            return folder;
    }
}
function isWithin(root, path) {
    return path === root || path.startsWith(root + external_node_path_.sep);
}
/**
 * The real path of a file below the root; undefined if it lies elsewhere. Throws for a link below
 * the root. The path is resolved part by part, as the kernel does: links outside the root belong to
 * the user (macOS has one at /tmp) and may lead into it.
 */
async function targetBelow(root, path) {
    // The file system's root is no workspace: every link of the system would be in it.
    if ((0,external_node_path_.dirname)(root) === root)
        return undefined;
    const { dev, ino } = await (0,promises_.stat)(root);
    const absolute = (0,external_node_path_.resolve)(path);
    let at = (0,external_node_path_.parse)(absolute).root;
    let left = absolute.slice(at.length).split(external_node_path_.sep);
    for (let followed = 0;;) {
        const [part, ...rest] = left;
        if (part === undefined)
            return isWithin(root, at) ? at : undefined;
        left = rest;
        const next = (0,external_node_path_.join)(at, part);
        const found = await lstatIfThere(next);
        if (found?.isSymbolicLink() !== true) {
            // On a file system that ignores case, the root has more than one name.
            at = found?.dev === dev && found.ino === ino ? root : next;
            continue;
        }
        if (isWithin(root, at))
            throw linkError(path, (0,external_node_path_.relative)(root, next));
        // The file behind a descriptor may have no name, and it is open already.
        if (++followed > MAX_LINKS || /^\/proc\/.+\/fd\/[0-9]+$/.test(next))
            return undefined;
        const linkTarget = await (0,promises_.readlink)(next);
        if ((0,external_node_path_.isAbsolute)(linkTarget))
            at = (0,external_node_path_.parse)(linkTarget).root;
        left = [...linkTarget.slice((0,external_node_path_.isAbsolute)(linkTarget) ? at.length : 0).split(external_node_path_.sep), ...rest];
    }
}
async function lstatIfThere(path) {
    try {
        return await (0,promises_.lstat)(path);
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,build_errors/* codeOf */.$N)(error) ?? ''))
            return undefined;
        throw error;
    }
}
function linkError(path, link) {
    const what = `${(0,quoted/* quoted */.T)(path)} leads through the symbolic link ${(0,quoted/* quoted */.T)(link.split(external_node_path_.sep).join('/'))}`;
    return new build_errors/* UserError */.yo(`${what}, and no link in the workspace is followed; name a path without one`);
}
/** `target` is the result of `targetBelow(path)`. */
async function writeAt(target, path, text) {
    if (target === undefined) {
        await (0,promises_.writeFile)(path, text);
        return;
    }
    // On Windows a folder can't be opened.
    const folder = process.platform === 'win32'
        ? undefined
        : await (0,promises_.open)((0,external_node_path_.dirname)(target), promises_.constants.O_RDONLY | promises_.constants.O_DIRECTORY | promises_.constants.O_NOFOLLOW);
    try {
        // Somebody may have replaced the folder with a link since it was checked. Linux names an open
        // folder, and that name can't be replaced.
        const held = `/proc/self/fd/${String(folder?.fd)}`;
        const name = folder === undefined ? undefined : await (0,promises_.realpath)(held).catch(() => undefined);
        if (name !== undefined && name !== (0,external_node_path_.dirname)(target))
            throw linkError(path, (0,external_node_path_.dirname)(target));
        await replace(name === undefined ? target : (0,external_node_path_.join)(held, (0,external_node_path_.basename)(target)), text);
    }
    finally {
        await folder?.close();
    }
}
/**
 * Replaces the file in one step, so that no reader sees half of it. Pipes and devices are written
 * in place.
 */
async function replace(path, text) {
    const former = await lstatIfThere(path);
    if (former !== undefined && !former.isFile())
        return writeInPlace(path, text);
    const draft = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.schema-gate-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        await (0,promises_.writeFile)(draft, text, { flag: 'wx' });
        if (former !== undefined)
            await (0,promises_.chmod)(draft, former.mode & 0o777);
        await (0,promises_.rename)(draft, path);
    }
    catch (error) {
        await (0,promises_.rm)(draft, { force: true });
        // A mounted file, or one in a read-only folder, can't be replaced, but it may be writable.
        if (!['EACCES', 'EPERM', 'EBUSY'].includes((0,build_errors/* codeOf */.$N)(error) ?? ''))
            throw error;
        await writeInPlace(path, text);
    }
}
/** Fails if the path's last part is a link (O_NOFOLLOW). */
async function writeInPlace(path, text) {
    const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = promises_.constants;
    const file = await (0,promises_.open)(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    try {
        await file.writeFile(text);
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/bin/registry-directory.js






/** Parses `--registry`. A directory that exists needs no `./`. Throws a UserError. */
function parseRegistryOption(url) {
    (0,registry_url/* refuseBareName */.g)(url, '--registry', (path) => (0,external_node_fs_.existsSync)(path));
    const location = (0,registry_url/* parseRegistryUrl */.I)(url, '--registry');
    if (location.kind === 'directory')
        checkDirectory(location.directory, '--registry');
    return location;
}
/**
 * Throws a UserError for a registry that is a file, and for one behind a link of the repository,
 * which a pull request may have put there.
 */
function checkDirectory(directory, what) {
    const full = (0,external_node_path_.resolve)(directory);
    const root = repositoryAround((0,external_node_fs_.realpathSync)(process.cwd()));
    for (let at = full; (0,external_node_path_.dirname)(at) !== at; at = (0,external_node_path_.dirname)(at)) {
        const stat = statOf(at);
        if (stat?.isSymbolicLink() === true && at.startsWith(`${root}${external_node_path_.sep}`))
            throw new build_errors/* UserError */.yo(`${what}: ${(0,quoted/* quoted */.T)(directory)} leads through the link ${(0,quoted/* quoted */.T)((0,external_node_path_.relative)(root, at))} of the repository, and no link there is followed`);
        if (stat !== undefined && !stat.isSymbolicLink() && !stat.isDirectory())
            throw new build_errors/* UserError */.yo(`${what}: ${(0,quoted/* quoted */.T)(at === full ? directory : at)} is a file; name a directory`);
    }
    if ((0,external_node_fs_.existsSync)(full) && !isDirectory(full))
        throw new build_errors/* UserError */.yo(`${what}: ${(0,quoted/* quoted */.T)(directory)} is a file; name a directory`);
}
/** Undefined where there is nothing. */
function statOf(path) {
    try {
        return (0,external_node_fs_.lstatSync)(path);
    }
    catch {
        return undefined;
    }
}
/** Parses the action's `registry`. Throws a UserError. */
function parseRegistryInput(url) {
    const location = parseRegistryUrl(url, 'registry');
    if (location.kind === 'directory')
        checkDirectory(location.directory, 'registry');
    return location;
}
/** Adds notes before those of the report. */
function withNotes(report, notes) {
    return { ...report, notes: [...notes, ...report.notes] };
}
/** A note if the registry is a directory that doesn't exist yet, since its name may be mistyped. */
function newDirectoryNotes(url) {
    if (url === '')
        return [];
    const location = (0,registry_url/* parseRegistryUrl */.I)(url, 'registry');
    if (location.kind === 's3' || isDirectory(location.directory))
        return [];
    return [
        `There is no directory ${(0,quoted/* quoted */.T)(location.directory)} yet: nothing is in force there, and the first topic that is published creates it.`,
    ];
}
/**
 * Parses `--registry` for a command that only looks: a directory that doesn't exist has nothing to
 * show, and its name is probably mistyped. Throws a UserError.
 */
function parseExistingRegistry(url) {
    const location = parseRegistryOption(url);
    if (location.kind === 'directory' && !isDirectory(location.directory))
        throw new build_errors/* UserError */.yo(`--registry: there is no directory ${(0,quoted/* quoted */.T)(location.directory)}; is the path right?`);
    return location;
}
function isDirectory(path) {
    try {
        return (0,external_node_fs_.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/bin/activate-command.js













/** Time for one activation, which runs a handful of statements. Also the limit of a Lambda. */
const TIME_LIMIT_MS = 15 * 60_000;
/** `schema-gate activate TOPIC`: runs the validator in this process instead of in the Lambda. */
async function runActivate({ files, values, format }) {
    const [topic, ...more] = files;
    if (topic === undefined || more.length > 0)
        throw new build_errors/* UserError */.yo('activate takes one topic: schema-gate activate TOPIC --registry URL');
    const url = requiredRegistry('activate', values);
    const nameProblem = (0,topic_name/* topicNameProblem */.AS)(topic);
    if (nameProblem !== undefined)
        throw new build_errors/* UserError */.yo(nameProblem);
    const ports = await openPorts(url, values.get('registry-table') ?? '', (line) => process.stderr.write(`${(0,report_escape/* logLine */.BP)(line)}\n`));
    // Where a Lambda runs the validator, only the Lambda knows what it can do.
    if (ports.identity.warehouse === 'embedded')
        await (0,describe.describe)(ports, false);
    const outcome = await (0,validate_topic/* validateTopic */.c)(topic, ports);
    if (outcome.kind === 'idle' && !(await isKnown(topic, ports)))
        throw await unknownTopic(ports.registry, topic);
    return {
        exitCode: responseOf(outcome).valid ? 0 : 1,
        render: () => format === 'json' ? `${(0,report_escape/* jsonText */.s$)(responseOf(outcome))}\n` : renderOutcome(outcome),
    };
}
/** Whether the registry has anything of the topic. */
async function isKnown(topic, { registry }) {
    const { objects, layout, items } = registry;
    const folders = await objects.folders(layout.topics);
    return folders.includes(topic) || (await items.get(topic)) !== undefined;
}
/** The validator's ports for the registry at a URL. `table` is empty for a directory. */
async function openPorts(url, table, log) {
    const location = parseExistingRegistry(url);
    if (location.kind === 'directory') {
        if (table !== '')
            throw new build_errors/* UserError */.yo('A directory holds its own registry items; leave out --registry-table');
        const { directoryPorts } = await __nccwpck_require__.e(/* import() */ 254).then(__nccwpck_require__.bind(__nccwpck_require__, 4254));
        return directoryPorts(location.directory, log);
    }
    if (table === '')
        throw new build_errors/* UserError */.yo('This command reads and writes registry items; name their DynamoDB table with --registry-table');
    const environment = {
        ...process.env,
        ...(0,settings/* registryVariables */.Rr)({
            schemaBucket: location.bucket,
            schemaPrefix: location.prefix,
            registryTable: table,
        }),
    };
    const until = Date.now() + TIME_LIMIT_MS;
    const { awsPorts } = await Promise.all(/* import() */[__nccwpck_require__.e(796), __nccwpck_require__.e(933)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8933));
    return awsPorts((0,lambda_settings/* lambdaSettings */.J$)(environment), 'compatibility', {
        remainingMs: () => until - Date.now(),
        functionArn: null,
        log,
    });
}
function renderOutcome(outcome) {
    const topic = (0,report_escape/* visible */.RK)(outcome.topic);
    switch (outcome.kind) {
        case 'idle': {
            const { rejection } = outcome;
            if (rejection === undefined)
                return `✔ ${topic}: no candidate is waiting in pending/\n`;
            const [first] = rejection.reasons;
            return (0,report_escape/* inLog */.cp)(`✖ ${topic}: no candidate is waiting in pending/; the last one was rejected (${(0,report_escape/* visible */.RK)(first?.message ?? '')}), and ${(0,report_escape/* visible */.RK)(rejection.errorPath)} has the reasons\n`);
        }
        case 'activated': {
            const gate = (0,registry_item/* isProcessed */.D_)(outcome) ? 'its pipeline runs' : 'its pipeline waits';
            const lines = [
                ...outcome.tablesCreated.map((table) => `  created   ${(0,report_escape/* visible */.RK)(table)}`),
                ...(outcome.backfillId === undefined ? [] : [`  backfill  ${(0,report_escape/* visible */.RK)(outcome.backfillId)}`]),
                ...outcome.warnings.map((warning) => `  warning   ${(0,report_escape/* visible */.RK)(warning)}`),
                `✔ ${topic} is active (activation ${outcome.seq}, ${outcome.classification}); ${(0,report_escape/* visible */.RK)(outcome.status)}: ${gate}`,
            ];
            return (0,report_escape/* inLog */.cp)(`${lines.join('\n')}\n`);
        }
        case 'rejected': {
            const lines = outcome.reasons.map(({ type, field, message }) => `  ${(0,report_escape/* visible */.RK)(type)}  ${(0,report_escape/* visible */.RK)((0,finding_address/* withAddress */.pX)(message, field))}`);
            return (0,report_escape/* inLog */.cp)(`${[...lines, `✖ ${topic} was rejected; ${(0,report_escape/* visible */.RK)(outcome.errorPath)} has the reasons`].join('\n')}\n`);
        }
    }
}

// EXTERNAL MODULE: ./build/protocol/claims.js
var protocol_claims = __nccwpck_require__(8592);
// EXTERNAL MODULE: ./build/validator/judge-candidate.js
var judge_candidate = __nccwpck_require__(846);
;// CONCATENATED MODULE: ./build/validator/adopt.js





const adopt_IN_FLIGHT = 32;
/**
 * Finds what schema-gate needs of the topics that were active before it came: claims on their
 * tables, and registry items. Sorted by topic; topics that lack nothing are left out. Throws the
 * stores' Faults.
 */
async function planAdoption(ports) {
    const { objects, layout } = ports.registry;
    const topics = (await objects.folders(layout.topics)).filter(topic_name/* isValidTopic */.Qn);
    const found = await (0,p_map/* default */.Ay)(topics, (topic) => inspect(topic, ports), { concurrency: adopt_IN_FLIGHT });
    const active = found.filter((one) => one !== undefined);
    const owners = new Map();
    for (const { topic, tables } of active)
        for (const table of tables)
            owners.set(table, [...(owners.get(table) ?? []), topic]);
    return active
        .map(({ topic, tables, claims, lacksItem, conflicts }) => {
        const shared = tables.flatMap((table) => (owners.get(table) ?? [])
            .filter((other) => other !== topic)
            .map((other) => `${table} is the table of topic '${other}', too`));
        return { topic, claims, lacksItem, conflicts: [...conflicts, ...shared] };
    })
        .filter(({ claims, lacksItem, conflicts }) => claims.length + conflicts.length > 0 || lacksItem);
}
async function inspect(topic, ports) {
    const { registry, settings } = ports;
    const { objects, items, layout } = registry;
    const [active, item] = await Promise.all([objects.get(layout.active(topic)), items.get(topic)]);
    if (active === undefined)
        return undefined;
    const wanted = (0,judge_candidate/* tablesOf */.t)((0,stored_schema/* parseStored */.Tw)(active));
    const nothing = { topic, tables: [], claims: [], lacksItem: item === undefined };
    if (wanted === undefined)
        return { ...nothing, conflicts: [`${objects.locate(active.key)} can't be read as a schema`] };
    const claims = [];
    const conflicts = [];
    const tables = wanted
        .map(({ layer, name }) => ({ database: settings.places.databases[layer], name }))
        .sort((a, b) => (a.database < b.database ? -1 : 1));
    for (const { database, name } of tables) {
        const key = layout.claim(database, name);
        const claim = await objects.get(key);
        const owner = claim === undefined ? undefined : (0,protocol_claims/* claimingTopic */.g)(claim.bytes);
        if (claim === undefined)
            claims.push(`${database}.${name}`);
        else if (owner === undefined)
            conflicts.push(`${objects.locate(key)} can't be read`);
        else if (owner !== topic)
            conflicts.push(`${database}.${name} is claimed by topic '${owner}' (${objects.locate(key)})`);
    }
    return {
        ...nothing,
        tables: tables.map(({ database, name }) => `${database}.${name}`),
        claims,
        conflicts,
    };
}
/**
 * Writes what the plan found, except for topics with conflicts. Each write is conditional, so it
 * can be repeated, and whoever wrote first stays. Returns what somebody else wrote meanwhile.
 */
async function adopt(adoptions, ports) {
    const { objects, items, layout } = ports.registry;
    const overtaken = [];
    for (const { topic, claims, lacksItem, conflicts } of adoptions) {
        if (conflicts.length > 0)
            continue;
        for (const table of claims) {
            const [database = '', name = ''] = table.split('.');
            const key = layout.claim(database, name);
            const bytes = (0,protocol_claims/* printClaim */.S)({ topic, table });
            const answer = await objects.put(key, bytes, new Map(), { kind: 'absent' });
            if (answer === 'refused')
                overtaken.push(objects.locate(key));
        }
        if (lacksItem && !(await writeItem(topic, ports)))
            overtaken.push(`the item of '${topic}'`);
        ports.log(`Adopted topic: ${topic}`, { topic, claims });
    }
    return overtaken;
    async function writeItem(topic, { settings, now }) {
        const active = await objects.get(layout.active(topic));
        if (active === undefined)
            return false;
        const parsed = (0,stored_schema/* parseStored */.Tw)(active);
        const tables = ((0,judge_candidate/* tablesOf */.t)(parsed) ?? []).map(({ layer, name }) => `${settings.places.databases[layer]}.${name}`);
        const changes = {
            processingEnabled: true,
            status: 'READY',
            schemaPath: objects.locate(active.key),
            updatedAt: now().toISOString(),
            tablesCreated: tables.sort(),
            schemaVersion: parsed.schema?.version ?? null,
            schemaSha256: ports.digest(active.bytes),
        };
        return (await items.update(topic, changes, { kind: 'ungated' })) === 'written';
    }
}

;// CONCATENATED MODULE: ./build/bin/adopt-command.js





/**
 * `schema-gate adopt --registry URL`: what the active topics of an older lakehouse lack. With
 * `--yes` it is written. Exit code 1 if a person has to decide something first.
 */
async function runAdopt({ values, switches, format }) {
    const url = requiredRegistry('adopt', values);
    const ports = await openPorts(url, values.get('registry-table') ?? '', (line) => process.stderr.write(`${(0,report_escape/* logLine */.BP)(line)}\n`));
    const adoptions = await planAdoption(ports);
    const isDone = switches.has('yes');
    const overtaken = isDone ? await adopt(adoptions, ports) : [];
    if (isDone && ports.identity.warehouse === 'embedded')
        await (0,describe.describe)(ports, false);
    const hasConflict = adoptions.some(({ conflicts }) => conflicts.length > 0);
    return {
        exitCode: hasConflict || overtaken.length > 0 ? 1 : 0,
        render: () => format === 'json'
            ? renderJson(adoptions, isDone, overtaken)
            : renderAdoptions(adoptions, isDone, overtaken),
    };
}
function renderJson(adoptions, isDone, overtaken) {
    const topics = adoptions.map(({ topic, claims, lacksItem, conflicts }) => ({
        topic,
        claims,
        item: lacksItem,
        conflicts,
        done: isDone && conflicts.length === 0,
    }));
    return `${(0,report_escape/* jsonText */.s$)({ topics, overtaken })}\n`;
}
function renderAdoptions(adoptions, isDone, overtaken) {
    const lines = adoptions.flatMap(({ topic, claims, lacksItem, conflicts }) => [
        (0,report_escape/* visible */.RK)(topic),
        ...claims.map((table) => `  claim     ${(0,report_escape/* visible */.RK)(table)}`),
        ...(lacksItem ? ['  item      READY, processing enabled'] : []),
        ...conflicts.map((conflict) => `  conflict  ${(0,report_escape/* visible */.RK)(conflict)}`),
    ]);
    const conflicting = adoptions.filter(({ conflicts }) => conflicts.length > 0).length;
    const free = adoptions.length - conflicting;
    const what = isDone ? 'adopted' : 'to adopt; --yes writes what is listed';
    const last = adoptions.length === 0
        ? '✔ Every active topic has its claims and its item'
        : `${conflicting === 0 ? '✔' : '✖'} ${free} topics ${what}${conflicting === 0 ? '' : `; ${conflicting} with conflicts, which a person has to decide`}`;
    const late = overtaken.map((one) => `  ${(0,report_escape/* visible */.RK)(one)} was written by somebody else meanwhile`);
    return (0,report_escape/* inLog */.cp)(`${[...lines, ...late, last].join('\n')}\n`);
}

// EXTERNAL MODULE: ./build/core/verdict/decide.js
var decide = __nccwpck_require__(710);
;// CONCATENATED MODULE: ./build/gate/fork-point.js


/** Deep enough for nearly every branch and still quick to fetch. */
const DEPTH = 1000;
/**
 * Finds a branch, a tag or a commit by the name that a person gives it. Only a shallow clone, which
 * has one branch, asks origin.
 */
async function findNamed(git, ref) {
    return ((await firstOf(git, [ref, `refs/remotes/origin/${ref}`])) ??
        (git.isShallow ? askOrigin(git, ref) : undefined));
}
/**
 * Finds a branch of origin, and fetches it when it isn't here. Local branches on a runner can be
 * out of date, so origin's come first.
 */
async function findBranch(git, ref) {
    if (isElsewhere(git))
        return askElsewhere(git, remoteName(ref));
    return ((await firstOf(git, [`refs/remotes/origin/${ref}`, `refs/heads/${ref}`, ref])) ??
        askOrigin(git, ref));
}
async function firstOf(git, names) {
    for (const name of names) {
        const found = await git.commit(name);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
async function askOrigin(git, ref) {
    return (await git.fetchCommit(remoteName(ref), DEPTH)) === 'fetched'
        ? git.commit('FETCH_HEAD')
        : undefined;
}
/**
 * Whether this clone's branches belong to another repository than the one that the run is about,
 * such as a fork.
 */
function isElsewhere(git) {
    return git.remote !== 'origin';
}
/**
 * Asks the repository itself: a fork's branch of the same name holds what the fork's owner wants.
 */
async function askElsewhere(git, name) {
    for (const ref of [`refs/heads/${name}`, name]) {
        const fetched = await git.fetchCommit(ref, DEPTH);
        if (fetched === 'fetched')
            return git.commit('FETCH_HEAD');
        if (fetched === 'failed') {
            throw new build_errors/* Fault */.vC(`origin is not ${git.remote}, so ${(0,quoted/* quoted */.T)(name)} must be fetched from there, but git could not fetch it; run actions/checkout without repository:, or with credentials that can read both`);
        }
    }
    return undefined;
}
/**
 * The commit where HEAD branched off `tip`; undefined when they have no common history. A shallow
 * clone is deepened until it has that commit, because otherwise a break would be compared with
 * itself. Throws a Fault when it can't be fetched.
 */
async function forkPoint(git, head, tip, ref) {
    if (head.sha === tip.sha)
        return head.sha;
    const base = await git.mergeBase(head.sha, tip.sha);
    if (base !== undefined || !git.isShallow)
        return base;
    const oldest = await oldestHere(git, head);
    if ((await git.fetchCommit(tip.sha, DEPTH)) !== 'fetched')
        await git.fetchCommit(remoteName(ref), DEPTH);
    // HEAD may be a local commit that the remote doesn't have; the remote has the oldest commit that
    // is here.
    if (git.isShallow && (await git.fetchCommit(head.sha, DEPTH)) !== 'fetched')
        await git.fetchCommit(oldest, DEPTH);
    const found = await git.mergeBase(head.sha, tip.sha);
    if (found !== undefined || !git.isShallow)
        return found;
    throw new build_errors/* Fault */.vC(`The commit where HEAD branched off ${(0,quoted/* quoted */.T)(ref)} is not in this shallow clone; run git fetch --unshallow, or run actions/checkout with fetch-depth: 0`);
}
/** The depth that git fetch --unshallow uses: https://git-scm.com/docs/shallow */
const WHOLE_HISTORY = 2_147_483_647;
/**
 * Whether a commit is a branch's tip or in its history. A shallow clone fetches the history that it
 * lacks.
 */
async function isHeldBy(git, commit, tip) {
    if (commit === tip || (await git.mergeBase(commit, tip)) === commit)
        return true;
    if (!git.isShallow)
        return false;
    await fetchHistory(git, tip);
    return (await git.mergeBase(commit, tip)) === commit;
}
/** Fetches the history of a commit that a shallow clone lacks. Throws a Fault when that fails. */
async function fetchHistory(git, commit) {
    if (git.isShallow && (await git.fetchCommit(commit, WHOLE_HISTORY)) !== 'fetched')
        throw new build_errors/* Fault */.vC(`The history of ${commit} could not be fetched into this shallow clone; run actions/checkout with fetch-depth: 0`);
}
/** The oldest commit that is here, along first parents. */
async function oldestHere(git, head) {
    let oldest = head;
    for (;;) {
        const [parent] = oldest.parents;
        const next = parent === undefined ? undefined : await git.commit(parent);
        if (next === undefined)
            return oldest.sha;
        oldest = next;
    }
}
/** `origin/main` → `main`: the name that a remote-tracking branch has at the remote. */
function remoteName(ref) {
    return ref.replace(/^(?:refs\/remotes\/)?origin\//, '');
}

;// CONCATENATED MODULE: ./build/gate/default-branch.js


/** Names listed in a message; the others are only counted. */
const MAX_NAMES = 5;
/**
 * The default branch of the repository that the run is about; undefined in a repository without a
 * branch that could be it. A clone that doesn't know it, as actions/checkout leaves one, asks
 * origin: an old branch called main would hide a break. Throws a UserError where origin can't be
 * asked and several branches fit, or the clone is shallow and lacks the branches.
 */
async function findDefaultBranch(git) {
    if (isElsewhere(git)) {
        const tip = await askElsewhere(git, 'HEAD');
        if (tip !== undefined)
            return { name: `HEAD of ${git.remote}`, sha: tip.sha };
        throw new build_errors/* Fault */.vC(`${git.remote} did not name its default branch; name a base`);
    }
    const known = await git.originHead();
    if (known !== undefined)
        return known;
    const asked = await git.remoteHead();
    if (typeof asked === 'object') {
        const name = `origin/${asked.name}`;
        const tip = (await git.commit(`refs/remotes/${name}`)) ??
            (await askOrigin(git, `refs/heads/${asked.name}`));
        if (tip !== undefined)
            return { name, sha: tip.sha };
    }
    if (git.isShallow)
        throw new build_errors/* UserError */.yo('This shallow clone does not know the default branch, and origin did not name it; name a base with --base (base-ref in the action), or run git fetch --unshallow');
    const candidates = await git.mainBranches(asked !== 'no-remote');
    const [first] = candidates;
    if (new Set(candidates.map(({ sha }) => sha)).size > 1)
        throw new build_errors/* UserError */.yo(`The default branch is not known: ${asked === 'no-remote' ? 'there is no remote origin' : 'origin could not be asked'}, and ${namesOf(candidates)} fit; name one with --base`);
    return first;
}
function namesOf(branches) {
    const names = branches.slice(0, MAX_NAMES).map(({ name }) => name);
    const more = branches.length - names.length;
    return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

;// CONCATENATED MODULE: ./build/gate/base.js





/**
 * Finds both sides of the comparison and fetches commits that a shallow clone lacks. Throws a
 * UserError or a Fault when one can't be found.
 */
async function findComparison(git, request) {
    const head = await git.commit('HEAD');
    if (request.kind === 'working-tree') {
        const target = { kind: 'working-tree' };
        return { target, head: head?.sha, ...(await workingTreeBase(git, head, request.ref)) };
    }
    if (head === undefined)
        throw new build_errors/* UserError */.yo('Nothing is checked out; run actions/checkout before schema-gate');
    return {
        target: { kind: 'commit', sha: head.sha },
        head: head.sha,
        ...(await commitBase(git, head, request)),
    };
}
async function commitBase(git, head, request) {
    switch (request.kind) {
        case 'pull-request':
            return {
                base: await pullRequestBase(git, head, request),
                baseName: nameThere(git, request.ref),
                notes: [],
            };
        case 'commit':
            return { base: await present(git, request.sha), notes: [] };
        case 'push':
            return pushBase(git, head, request.beforeSha);
        case 'branch':
            return request.ref === ''
                ? defaultBase(git, head)
                : {
                    base: await mergeBaseWith(git, head, request.ref),
                    baseName: nameThere(git, request.ref),
                    notes: [],
                };
    }
}
/** A fork has a branch of the same name. */
function nameThere(git, ref) {
    return isElsewhere(git) ? `${ref} of ${git.remote}` : ref;
}
async function workingTreeBase(git, head, ref) {
    if (ref !== undefined) {
        const tip = await findNamed(git, ref);
        if (tip === undefined)
            throw new build_errors/* UserError */.yo((0,near_names/* unknownName */.U0)(`There is no commit ${(0,quoted/* quoted */.T)(ref)} here`, ref, (await git.mainBranches(true)).map(({ name }) => name), 'name a branch, a tag or a commit, or run git fetch'));
        return {
            base: head === undefined ? tip.sha : ((await forkPoint(git, head, tip, ref)) ?? tip.sha),
            baseName: ref,
            notes: [],
        };
    }
    if (head === undefined)
        return { base: undefined, notes: ['There is no commit yet: every schema is new.'] };
    return defaultBase(git, head);
}
async function defaultBase(git, head) {
    const branch = await findDefaultBranch(git);
    if (branch === undefined) {
        return {
            base: head.sha,
            notes: [
                'No branch main or master was found, neither here nor at origin: compared with the last commit; name another base with --base.',
            ],
        };
    }
    const fork = await forkPoint(git, head, branch, branch.name);
    if (fork !== undefined)
        return { base: fork, baseName: branch.name, notes: [] };
    return {
        base: branch.sha,
        baseName: branch.name,
        notes: [
            `HEAD and ${branch.name} have no history in common: compared with the tip of ${branch.name}.`,
        ],
    };
}
/**
 * A push can have many commits, and all of them are judged: the base is the commit that the push
 * replaced.
 */
async function pushBase(git, head, beforeSha) {
    if (beforeSha === null)
        return { base: undefined, notes: ['This push created the branch: every schema is new.'] };
    const [parent] = head.parents;
    const parentBase = async (reason) => {
        if (parent === undefined)
            return {
                base: undefined,
                notes: [`${reason}, and the last commit has no parent: every schema is new.`],
            };
        return {
            base: await present(git, parent),
            notes: [`${reason}: compared with the last commit's parent only.`],
        };
    };
    // GitHub always names it; programs that imitate its events, such as act, often don't.
    if (beforeSha === undefined)
        return parentBase('The push event does not name the commit that it replaced');
    const here = await git.commit(beforeSha);
    if (here !== undefined)
        return { base: here.sha, notes: [] };
    const fetched = await git.fetchCommit(beforeSha, 1);
    const before = fetched === 'fetched' ? await git.commit(beforeSha) : undefined;
    if (before !== undefined)
        return { base: before.sha, notes: [] };
    // In a complete clone, only a forced push makes the commit unreachable. In a shallow clone there
    // are other causes.
    if (git.isShallow || fetched !== 'refused')
        throw missing(beforeSha, 0);
    return parentBase(`The commit that this push replaced (${beforeSha}) no longer exists, as after a forced push`);
}
/**
 * The event's `base.sha` is as old as the pull request, so it is not used. For GitHub's merge
 * commit the base is its first parent; for the branch's own commit, it is the commit where the
 * branch left its base branch.
 */
async function pullRequestBase(git, head, request) {
    const { headSha, runSha } = request;
    const [first, second] = head.parents;
    const isMerge = head.parents.length === 2 &&
        head.sha !== headSha &&
        (headSha === undefined || second === headSha || runSha === head.sha);
    if (isMerge && first !== undefined) {
        const parent = await present(git, first);
        // Only in GitHub's own merge is the first parent the base for certain. The branch's owner can
        // push a merge with any first parent, and in a clone of a fork such a merge looks like
        // GitHub's.
        const isGitHubs = !isElsewhere(git) && (runSha === undefined || runSha === head.sha);
        if (isGitHubs || (await isInBranch(git, parent, request.ref)))
            return parent;
    }
    return mergeBaseWith(git, head, request.ref);
}
async function isInBranch(git, sha, ref) {
    const tip = ref === '' ? undefined : await findBranch(git, ref);
    return tip !== undefined && isHeldBy(git, sha, tip.sha);
}
async function mergeBaseWith(git, head, ref) {
    const tip = ref === '' ? undefined : await findBranch(git, ref);
    if (tip === undefined && !git.isShallow)
        throw new build_errors/* UserError */.yo(`There is no branch ${(0,quoted/* quoted */.T)(ref)} to compare with; set base-ref, or run actions/checkout with fetch-depth: 0`);
    const base = tip === undefined ? undefined : await forkPoint(git, head, tip, ref);
    if (base !== undefined)
        return base;
    throw new build_errors/* Fault */.vC(`The commit where HEAD branched off ${(0,quoted/* quoted */.T)(ref)} is not in this clone; run actions/checkout with fetch-depth: 0`);
}
async function present(git, sha) {
    const found = (await git.commit(sha)) ??
        ((await git.fetchCommit(sha, 1)) === 'fetched' ? await git.commit(sha) : undefined);
    // A branch can have a name that looks like a commit's: 40 hexadecimal digits in a repository with
    // SHA-256 names.
    if (found?.sha !== sha)
        throw missing(sha, 2);
    return found.sha;
}
function missing(sha, depth) {
    return new build_errors/* Fault */.vC(`The base commit ${sha} is not in this clone and could not be fetched; run actions/checkout with fetch-depth: ${depth}`);
}

;// CONCATENATED MODULE: ./build/gate/absent-versions.js




/** Lists the registry's folders once for a run, when the first active version is absent. */
function absentVersions({ objects, items, layout }) {
    let listing;
    const folders = () => (listing ??= objects
        .folders(layout.topics)
        .then((names) => new Set(names.filter(topic_name/* isValidTopic */.Qn))));
    const hasArchive = async (topic) => {
        if (!(await folders()).has(topic))
            return false;
        const found = await objects.list(layout.archive(topic));
        return found.some(({ key }) => layout.parse(key)?.role === 'archive');
    };
    return {
        wasAsked: () => listing !== undefined,
        isRegistryEmpty: async () => (await folders()).size === 0,
        explain: async (topic, hasBase) => {
            const [isArchived, item] = await Promise.all([hasArchive(topic), items?.get(topic)]);
            const kind = (0,in_force/* inForce */.Nm)({ hasActive: false, hasArchive: isArchived, item, hasBase });
            if (kind === 'active-missing' || kind === 'active') {
                const place = objects.locate(layout.active(topic));
                throw new build_errors/* Fault */.vC((0,in_force/* activeMissing */.hy)({ topic, place, item, knowsItems: items !== undefined }));
            }
            return { kind, tables: item?.tablesCreated ?? [] };
        },
    };
}
/**
 * A warning for a registry without any topic, which a wrong prefix looks like; `rest` says what
 * follows from it. Nothing is listed unless a topic without an active version was met.
 */
async function emptyRegistryWarnings({ name }, absent, rest) {
    if (!absent.wasAsked() || !(await absent.isRegistryEmpty()))
        return [];
    const warning = `The registry ${(0,quoted/* quoted */.T)(name)} has no topic at all: either its bucket or prefix is wrong, or nothing has been published yet; ${rest}`;
    return [warning];
}

// EXTERNAL MODULE: ./build/core/change/tokens.js
var tokens = __nccwpck_require__(1557);
// EXTERNAL MODULE: ./build/core/verdict/verdict.js + 1 modules
var verdict_verdict = __nccwpck_require__(9389);
;// CONCATENATED MODULE: ./build/gate/claimed-tables.js






/**
 * The finding about a new table that another topic has claimed in the registry, since the validator
 * would refuse it; undefined without one. Throws a Fault for a claim that can't be read.
 */
async function claimedByAnother(topic, { schema }, { registry: { objects, layout }, databases = settings/* DEFAULT_DATABASES */.J$ }, context) {
    if (schema === undefined || schema.tableName === '')
        return undefined;
    const keys = [databases.standardized, databases.curated].map((database) => layout.claim(database, schema.tableName));
    for (const [index, claim] of (await Promise.all(keys.map(objects.get))).entries()) {
        if (claim === undefined)
            continue;
        const owner = (0,protocol_claims/* claimingTopic */.g)(claim.bytes);
        const where = objects.locate(keys[index] ?? '');
        if (owner === undefined)
            throw new build_errors/* Fault */.vC(`The claim ${where} can't be read, so it is not known whose table it is`);
        if (owner === topic)
            continue;
        const detection = {
            before: owner,
            after: schema.tableName,
            message: `Table '${schema.tableName}' belongs to topic '${owner}' already (claimed by ${where})`,
            short: `table of ${owner}`,
            at: (0,tokens/* tableToken */.uK)(schema, 'table_name'),
        };
        return (0,verdict_verdict/* standaloneFinding */.Hc)(topic, { rule: 'table-owned-by-another-topic', detection }, context);
    }
    return undefined;
}
/** The topics whose new tables are claimed by others; nothing without a registry. */
async function findClaimedTables(places, judged, context) {
    if (places === undefined)
        return [];
    const found = await (0,p_map/* default */.Ay)(judged, async ({ index, topic, path, newcomer, unpublished }) => {
        const parsed = newcomer ?? unpublished;
        if (parsed === undefined)
            return undefined;
        const finding = await claimedByAnother(topic, parsed, places, context);
        const file = { file: path, parsed };
        return finding === undefined ? undefined : { index, finding, file };
    }, { concurrency: claimed_tables_IN_FLIGHT });
    return found.filter((one) => one !== undefined);
}
const claimed_tables_IN_FLIGHT = 32;

// EXTERNAL MODULE: ./build/protocol/version.js
var version = __nccwpck_require__(1493);
;// CONCATENATED MODULE: ./build/gate/deployment-in-force.js






function contextOf(policy, { deployment, databases }, tools) {
    return { ...tools, policy, deployment, planStatements: tools.planIn(databases) };
}
/**
 * Reads what the validator says it can do; where it has said nothing, the configuration's
 * `deployment` counts, and then an assumption. Throws a Fault if what it said can't be read.
 */
async function deploymentInForce(registry, stated, { today, digest }) {
    const file = registry === undefined ? undefined : await deployment_in_force_readDeployment(registry);
    if (file !== undefined) {
        const rules = digest((0,deployment/* rulesText */.TK)(change_rules/* RULES */.y));
        return {
            deployment: (0,deployment/* deploymentOf */.PE)(file),
            databases: file.databases,
            notes: (0,deployment/* doubtsAbout */.xp)(file, { version: version/* VERSION */.x, rules, today }),
        };
    }
    if (stated !== undefined)
        return {
            deployment: { ...stated, source: 'configuration' },
            databases: undefined,
            notes: ["What the deployment can do is taken from the configuration's deployment setting."],
        };
    if (registry === undefined)
        return { deployment: verdict_deployment/* EVERYTHING */.Qz, databases: undefined, notes: [] };
    return {
        deployment: verdict_deployment/* IN_PLACE_ONLY */.Nc,
        databases: undefined,
        notes: [
            `No validator has said yet what it can do (${registry.objects.locate(registry.layout.deployment)} does not exist), so only changes in place are assumed to work.`,
        ],
    };
}
async function deployment_in_force_readDeployment({ objects, layout }) {
    const stored = await objects.get(layout.deployment);
    if (stored === undefined)
        return undefined;
    const file = (0,stored_schema/* isWithheld */.Ys)(stored) ? { problem: 'it is too large' } : (0,deployment/* parseDeployment */.zi)(stored.bytes);
    if (!('problem' in file))
        return file;
    throw new build_errors/* Fault */.vC(`${objects.locate(layout.deployment)} can't be read (${file.problem}), so it is not known what the validator can do; let the validator write it anew`);
}

// EXTERNAL MODULE: ./build/core/change/announcements.js
var announcements = __nccwpck_require__(9931);
// EXTERNAL MODULE: ./build/protocol/archived-versions.js
var archived_versions = __nccwpck_require__(4257);
;// CONCATENATED MODULE: ./build/gate/announced.js






/** Versions of a file that are read; the day of the oldest of them is late rather than early. */
const MAX_VERSIONS = 500;
/**
 * When the deprecations were announced that a change relies on; undefined where it relies on none,
 * so that no history is asked.
 */
async function announcementsFor(before, after, { branch, inForce }) {
    const addresses = (0,announcements/* datedRemovals */.Wt)(before, after);
    if (addresses.length === 0 || (branch === undefined && inForce === undefined))
        return undefined;
    const [onBranch, registered] = await Promise.all([
        branch === undefined ? [] : versionsOnBranch(branch),
        inForce === undefined ? [] : versionsInForce(inForce, before),
    ]);
    return (0,announcements/* earlierDays */.Kq)((0,announcements/* announcedDays */.RC)(addresses, onBranch), (0,announcements/* announcedDays */.RC)(addresses, registered));
}
/** Empty where the history is not here and can't be fetched. */
async function versionsOnBranch({ git, commit, path, }) {
    try {
        await fetchHistory(git, commit);
    }
    catch (error) {
        if (error instanceof build_errors/* Fault */.vC)
            return [];
        throw error;
    }
    const found = [];
    for (const { sha, committedAt } of (await git.versions(commit, path)).slice(0, MAX_VERSIONS)) {
        const content = await git.fileAt(sha, path);
        const day = new Date(committedAt).toISOString().slice(0, 10);
        if (content === 'missing')
            found.push({ schema: undefined, day });
        if (typeof content === 'string')
            continue;
        const parsed = (0,topic_schema/* parseTopicSchema */.ac)(content);
        // A version that can't be read announces nothing and takes nothing back.
        if ((0,judge/* isReadableBaseline */.oC)(parsed))
            found.push({ schema: parsed.schema, day });
    }
    return found;
}
async function versionsInForce({ registry: { objects, layout }, topic, active }, schema) {
    const listed = await objects.list(layout.archive(topic));
    const archived = (0,archived_versions/* archivedOf */.gY)(layout, listed);
    const read = await Promise.all(archived.map(({ key }) => objects.get(key)));
    return (0,archived_versions/* datedVersions */.eH)({ schema, modified: active.modified }, read);
}

// EXTERNAL MODULE: ./build/core/text/json-node.js
var json_node = __nccwpck_require__(7373);
;// CONCATENATED MODULE: ./build/gate/active-version.js





/**
 * Undefined for a new topic. Throws a Fault when the active version is not a readable JSON object.
 */
async function readActiveVersion(registry, topic) {
    const stored = await registry.objects.get(registry.layout.active(topic));
    if (stored === undefined)
        return undefined;
    const parsed = (0,stored_schema/* parseStored */.Tw)(stored);
    if ((0,judge/* isReadableBaseline */.oC)(parsed))
        return { stored, parsed };
    throw new build_errors/* Fault */.vC(unreadableActiveVersion(registry, topic, stored, (0,unreadable_reason/* unreadableReason */.Q)(parsed)));
}
/** The message for an active version that is not a JSON object: nothing can be compared with it. */
function unreadableActiveVersion({ objects }, topic, { key }, reason) {
    return `The active version of topic ${(0,quoted/* quoted */.T)(topic)} (${objects.locate(key)}) can't be read (${reason}), so nothing can be compared with it; put a valid version there`;
}

;// CONCATENATED MODULE: ./build/gate/lfs-pointer.js
/** The first line of every pointer: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const FIRST_LINE = 'version https://git-lfs.github.com/spec/';
/** Whether git has a pointer of Git LFS in place of the file. */
function isLfsPointer(content) {
    return new TextDecoder().decode(content.subarray(0, FIRST_LINE.length)) === FIRST_LINE;
}

;// CONCATENATED MODULE: ./build/gate/baselines.js











const NO_BASELINE = { source: 'none', ref: null, sha256: null };
const NEW_TOPIC = {
    side: undefined,
    baseline: NO_BASELINE,
    note: undefined,
    warning: undefined,
    remark: undefined,
};
/**
 * A topic's file on the base branch. One that can't be read (a syntax error, a link, a pointer) was
 * never compared with anything, so the nearest earlier version that can be read is taken: otherwise
 * a break would pass that is merged in two steps. Without one the topic is new. Throws a Fault for
 * a history that can't be fetched.
 */
async function baseBranchSide(git, { path, content, commit }, digest) {
    if (content === undefined || content === 'missing' || commit === undefined)
        return NEW_TOPIC;
    const here = sideOf({ path, content, commit }, digest);
    if (here !== undefined)
        return { ...NEW_TOPIC, ...here };
    const reason = whyUnreadable(content, parseContent(content));
    await fetchHistory(git, commit);
    for (const { sha } of await git.versions(commit, path)) {
        const earlier = sideOf({ path, content: await git.fileAt(sha, path), commit: sha }, digest);
        if (earlier !== undefined) {
            const note = `${path}: the version on the base branch can't be read (${reason}): compared with the version before it, of commit ${sha.slice(0, 7)}`;
            return { ...NEW_TOPIC, ...earlier, note };
        }
    }
    const message = `The version of ${(0,quoted/* quoted */.T)(path)} on the base branch can't be read (${reason}), nor can any before it: nothing was compared`;
    const detection = { message, short: 'nothing was compared' };
    return { ...NEW_TOPIC, remark: { rule: 'baseline-unreadable', detection } };
}
function parseContent(content) {
    return typeof content === 'string' || isLfsPointer(content)
        ? undefined
        : (0,topic_schema/* parseTopicSchema */.ac)(content);
}
/** A file at a commit; undefined for one that can't be read. */
function sideOf({ path, content = 'missing', commit }, digest) {
    const parsed = parseContent(content);
    if (typeof content === 'string' || parsed === undefined || !(0,judge/* isReadableBaseline */.oC)(parsed))
        return undefined;
    return {
        side: { file: path, parsed },
        baseline: { source: 'base-branch', ref: commit ?? null, sha256: digest(content) },
    };
}
function whyUnreadable(content, parsed) {
    if (parsed !== undefined)
        return (0,unreadable_reason/* unreadableReason */.Q)(parsed);
    if (content === 'too-large')
        return (0,unreadable_reason/* unreadableReason */.Q)((0,topic_schema/* oversizedFile */.Ar)());
    return content === 'not-a-regular-file'
        ? 'it is a link or a submodule'
        : 'it is a Git LFS pointer';
}
/** A topic's active version in the registry. Throws a Fault for one that can't be read. */
function registrySide(registry, { topic, stored, path, content }, digest) {
    const parsed = (0,stored_schema/* parseStored */.Tw)(stored);
    if (!(0,judge/* isReadableBaseline */.oC)(parsed))
        throw new build_errors/* Fault */.vC(unreadableActiveVersion(registry, topic, stored, (0,unreadable_reason/* unreadableReason */.Q)(parsed)), {
            file: path,
        });
    return {
        ...NEW_TOPIC,
        side: { file: path, parsed },
        baseline: registryBaseline(registry, stored, (0,stored_schema/* sha256Of */.Bj)(stored, digest)),
        note: disagreement(path, content, parsed),
    };
}
/** Says that the registry had nothing to compare with. */
function fallbackNote(path, { side }) {
    return `${path}: the base branch has ${versionOf(side?.parsed.schema)}, but the registry has no active version yet: compared with the base branch`;
}
function registryBaseline({ objects }, { metadata, key }, sha256) {
    return { source: 'registry', ref: (0,origin/* parseOrigin */.ef)(metadata).commit ?? objects.locate(key), sha256 };
}
function disagreement(path, content, active) {
    const inForce = `the active version is ${active.schema?.version ?? 'unnumbered'}`;
    if (content === undefined || content === 'missing')
        return `${path}: ${inForce}, but the base branch has no such file`;
    const merged = parseContent(content);
    if (merged === undefined || !(0,judge/* isReadableBaseline */.oC)(merged))
        return `${path}: ${inForce}; the base branch's version can't be read (${whyUnreadable(content, merged)})`;
    if ((0,json_node/* isSameJson */.TL)(merged.json.root, active.json.root))
        return undefined;
    return `${path}: the base branch has ${versionOf(merged.schema)}, but ${inForce} and has other content: either a merge was not published, or somebody edited the object by hand`;
}
function versionOf(schema) {
    return schema?.version ?? 'an unnumbered version';
}

;// CONCATENATED MODULE: ./build/core/text/sentence.js
/**
 * A message as a sentence that others can follow: with a full stop, unless it ends with a mark of
 * its own.
 */
function asSentence(text) {
    return /[.?!]$/.test(text) ? text : `${text}.`;
}

;// CONCATENATED MODULE: ./build/gate/first-activation.js




/** Reasons that are told in full. */
const first_activation_MAX_REASONS = 3;
/**
 * The check has judged the file against the base branch, which excuses what an old file always had.
 * Where the registry has nothing to compare with, only what the validator refuses blocks.
 */
function firstActivationContext(context) {
    return { ...context, policy: { ...context.policy, reader: 'validator' } };
}
/**
 * What publish would do with a topic that only the base branch has: its first activation creates
 * the tables, and nothing in force excuses its errors. The verdict keeps what the comparison with
 * the base branch found.
 */
function withFirstActivation(verdict, after, context) {
    const { failOn } = context.policy;
    if (verdict.findings.some((finding) => (0,decide/* isBlocking */.U)(finding, failOn)))
        return { verdict, warning: undefined };
    const { topic } = verdict;
    const first = (0,verdict_verdict/* verdictOn */._z)({ topic, before: undefined, after, baseline: NO_BASELINE }, firstActivationContext(context));
    const refused = first.findings.filter((finding) => (0,decide/* isBlocking */.U)(finding, failOn));
    const planned = { ...verdict, plan: refused.length === 0 ? first.plan : null };
    if (refused.length === 0)
        return { verdict: planned, warning: undefined };
    const reasons = refused.slice(0, first_activation_MAX_REASONS).map(({ message }) => asSentence(message));
    const more = refused.length > first_activation_MAX_REASONS ? ` (and ${refused.length - first_activation_MAX_REASONS} more problems)` : '';
    const warning = `${after.file}: publish will refuse it, since the registry has no version in force that excuses what was wrong before; correct it: ${reasons.join(' ')}${more}`;
    return { verdict: planned, warning };
}

;// CONCATENATED MODULE: ./build/gate/judge-topic.js









/**
 * Judges one topic; undefined when there is nothing to judge, e.g. a deleted link. Throws a Fault
 * for an unreadable baseline.
 */
async function judgeTopic(sides, context) {
    const { change, content } = sides;
    const { topic, before, after } = change;
    const [first, second] = after;
    const path = first?.path ?? before[0]?.path ?? '';
    const invalid = (rule, message, short) => {
        const facts = {
            topic,
            file: path,
            baseline: NO_BASELINE,
            classification: 'invalid',
            before: undefined,
            versions: { before: null, after: null },
        };
        return {
            verdict: (0,verdict_verdict/* standaloneVerdict */.bM)(facts, { rule, detection: { message, short } }, context),
            file: undefined,
            note: undefined,
            warning: undefined,
        };
    };
    const nameProblem = (0,topic_name/* topicNameProblem */.AS)(topic);
    if (nameProblem !== undefined)
        return first === undefined ? undefined : invalid('invalid-topic', nameProblem, 'invalid topic');
    if (second !== undefined && first !== undefined) {
        const message = `Topic '${topic}' has two files, ${(0,quoted/* quoted */.T)(first.path)} and ${(0,quoted/* quoted */.T)(second.path)}`;
        return invalid('topic-redefined', message, 'two files');
    }
    if (first === undefined)
        return judgeDeletion(topic, path, await sides.baseline(), context);
    if (content === 'not-a-regular-file') {
        return invalid('not-a-regular-file', `${(0,quoted/* quoted */.T)(path)} is a link or a submodule, not a file`, 'not a file');
    }
    if (content === undefined || content === 'missing')
        return undefined;
    if (typeof content !== 'string' && isLfsPointer(content))
        return invalid('not-a-regular-file', `${(0,quoted/* quoted */.T)(path)} is a pointer of Git LFS, not a schema: schema-gate reads what git stores; take topic schemas out of LFS (git lfs untrack, or git lfs migrate export)`, 'LFS pointer');
    const parsed = content === 'too-large' ? (0,topic_schema/* oversizedFile */.Ar)() : (0,topic_schema/* parseTopicSchema */.ac)(content);
    return judgeFile({ file: path, parsed }, sides, context);
}
async function judgeFile(after, sides, context) {
    const { topic } = sides.change;
    const { file, parsed } = after;
    const { side, baseline, note, remark, ...found } = await sides.baseline();
    const history = await sides.history(side?.parsed.schema, parsed.schema);
    const announcements = await announcementsFor(side?.parsed.schema, parsed.schema, sides.announcers);
    const judged = { topic, before: side, after, baseline, history, announcements };
    const compared = (0,verdict_verdict/* verdictOn */._z)(judged, context);
    const isUnpublished = found.isUnpublished === true && side !== undefined;
    const { verdict, warning } = isUnpublished
        ? withFirstActivation(compared, after, context)
        : { verdict: compared, warning: found.warning };
    // A file that can't be read itself has errors enough.
    const finding = remark === undefined || !(0,judge/* isReadableBaseline */.oC)(parsed)
        ? undefined
        : (0,verdict_verdict/* standaloneFinding */.Hc)(topic, remark, context);
    return {
        verdict: finding === undefined ? verdict : (0,verdict_verdict/* withRemark */.xK)(verdict, finding, after),
        file: {
            topic,
            path: file,
            ...tableOf(side?.parsed, parsed),
            isDeleted: false,
            unpublished: isUnpublished ? parsed : undefined,
        },
        note,
        warning,
    };
}
function tableOf(before, after) {
    const table = after.schema?.tableName ?? '';
    const isNewcomer = table !== '' && table !== before?.schema?.tableName;
    return { table, newcomer: isNewcomer ? after : undefined };
}
function judgeDeletion(topic, path, { side, baseline, note, warning }, context) {
    // A file that was never in force can be deleted.
    if (side === undefined)
        return undefined;
    const table = side.parsed.schema?.tableName ?? '';
    return {
        verdict: deletionVerdict({ topic, path, parsed: side.parsed, baseline }, context),
        file: { topic, path, table, isDeleted: true, newcomer: undefined, unpublished: undefined },
        note,
        warning,
    };
}
function deletionVerdict({ topic, path, parsed, baseline }, context) {
    const tableName = parsed.schema?.tableName ?? topic;
    const facts = {
        topic,
        file: path,
        baseline,
        classification: 'breaking',
        before: { file: path, text: parsed.json.text },
        versions: { before: parsed.schema?.version ?? null, after: null },
    };
    const detection = {
        before: tableName,
        message: `Schema of topic '${topic}' deleted (table '${tableName}' stays without a schema)`,
        short: 'schema deleted',
        side: 'before',
    };
    const verdict = (0,verdict_verdict/* standaloneVerdict */.bM)(facts, { rule: 'schema-deleted', detection }, context);
    const isBreaking = verdict.findings.some((finding) => finding.severity === 'breaking');
    return isBreaking ? verdict : { ...verdict, classification: 'compatible' };
}

;// CONCATENATED MODULE: ./build/gate/head-texts.js

const head_texts_IN_FLIGHT = 32;
/**
 * GitHub shows annotations on the pull request's own commit. Where its merge with the base branch
 * is judged, lines differ as soon as the base branch has changed the file, too.
 */
async function headTexts(git, topics, commits) {
    const headSha = commits === undefined ? undefined : await mergedHead(git, commits);
    const needsLines = topics.some(hasAlert);
    if (headSha === undefined || !needsLines || !(await isHere(git, headSha)))
        return { topics, headSha: undefined };
    const withTexts = await (0,p_map/* default */.Ay)(topics, async (topic) => {
        const { after } = topic;
        if (after === undefined || !hasAlert(topic))
            return topic;
        // A text that can't be read costs lines, never the verdict.
        const content = await git.fileAt(headSha, after.file).catch(() => 'missing');
        if (typeof content === 'string')
            return topic;
        const text = new TextDecoder().decode(content);
        return text === after.text ? topic : { ...topic, inHead: { file: after.file, text } };
    }, { concurrency: head_texts_IN_FLIGHT });
    return { topics: withTexts, headSha };
}
/** Whether a topic gets annotations. */
function hasAlert({ findings }) {
    return findings.some(({ severity }) => severity === 'error' || severity === 'breaking' || severity === 'warning');
}
/** The commit that the checked-out merge brings into the base branch. */
async function mergedHead(git, { headSha, runSha }) {
    const head = await git.commit('HEAD');
    const [, second, ...more] = head?.parents ?? [];
    if (second === undefined || more.length > 0)
        return undefined;
    const isGitHubs = headSha === undefined ? runSha === head?.sha : headSha === second;
    return isGitHubs ? second : undefined;
}
/** A shallow clone has only the merge; then the commit is fetched, and lines stay if it can't be. */
async function isHere(git, sha) {
    if ((await git.commit(sha)) !== undefined)
        return true;
    return (await git.fetchCommit(sha, 1)) === 'fetched' && (await git.commit(sha)) !== undefined;
}

;// CONCATENATED MODULE: ./build/gate/policy-in-force.js


/**
 * The policy on the base, because a pull request can edit its own. The target's configuration is
 * validated too: it applies after the merge.
 */
async function policyInForce(git, comparison, sources, today) {
    const { given, schemas, failOn } = sources;
    const found = given === undefined
        ? await repositoryPolicy(git, comparison, sources, today)
        : await givenPolicy(given, today);
    if ('errors' in found)
        return found;
    const overrides = {
        ...(schemas.length === 0 ? {} : { schemas }),
        ...(failOn === undefined ? {} : { failOn }),
    };
    return { ...found, policy: { ...found.policy, ...overrides } };
}
async function givenPolicy(file, today) {
    const configuration = await readConfiguration(file.name, file.bytes, today);
    return 'errors' in configuration ? configuration : { ...configuration, notes: [] };
}
async function repositoryPolicy(git, comparison, sources, today) {
    const { configFile } = sources;
    const { target, base, head } = comparison;
    const names = configFile === '' ? CONFIG_FILES : [configFile];
    const files = await findFiles(git, comparison, names, sources.trustsWorkingTree);
    const { trusted, proposal } = files;
    if (trusted === undefined && proposal === undefined && configFile !== '') {
        throw new build_errors/* UserError */.yo(`There is no configuration ${configFile}, neither here nor on the base`, 'config', configFile);
    }
    const read = (file) => readConfiguration(file?.name ?? '', file?.bytes, today);
    const isProposed = !isSameConfiguration(proposal, trusted);
    const current = await read(trusted);
    // The proposed configuration does not apply yet, but an invalid one must not be merged.
    const proposed = isProposed ? await read(proposal) : current;
    if ('errors' in current) {
        if (base === head && !isProposed)
            return current;
        const isRepair = 'policy' in proposed &&
            (await git.changes(base, target, [''])).every(({ path }) => names.includes(path));
        return isRepair ? repaired(proposed.policy, current.errors) : withWayOut(current.errors);
    }
    if ('errors' in proposed)
        return proposed;
    return { policy: current.policy, notes: [...ignoredNotes(files), ...proposalNotes(files)] };
}
async function findFiles(git, { target, base, head }, names, trustsWorkingTree) {
    const onBase = base === undefined ? NONE : await findFirst(names, (name) => git.fileAt(base, name));
    const onTarget = await findFirst(names, (name) => target.kind === 'commit' ? git.fileAt(target.sha, name) : git.workingFile(name));
    // Without a base there is no policy that the change could have edited.
    const trustsTarget = base === undefined || (trustsWorkingTree && base === head);
    return {
        trusted: onBase.file ?? (trustsTarget ? onTarget.file : undefined),
        proposal: onTarget.file,
        ignored: onTarget.ignored,
    };
}
const NONE = { file: undefined, ignored: [] };
/** The first of these names that exists. */
async function findFirst(names, read) {
    const contents = await Promise.all(names.map(async (name) => [name, await read(name)]));
    const [first, ...others] = contents.filter(([, content]) => content !== 'missing');
    if (first === undefined)
        return NONE;
    const [name, content] = first;
    if (typeof content === 'string')
        throw new build_errors/* UserError */.yo(`The configuration ${name} is ${content === 'too-large' ? 'too large' : 'not a regular file'}`, 'config', name);
    return { file: { name, bytes: content }, ignored: others.map(([other]) => other) };
}
function isSameConfiguration(one, other) {
    return (one?.name === other?.name &&
        Buffer.from(one?.bytes ?? []).equals(other?.bytes ?? new Uint8Array()));
}
function ignoredNotes({ proposal, ignored }) {
    if (ignored.length === 0)
        return [];
    return [
        `${proposal?.name ?? ''} is the configuration that applies; schema-gate does not read ${ignored.join(' and ')}; keep only one of them.`,
    ];
}
function proposalNotes({ proposal, trusted }) {
    if (proposal === undefined || isSameConfiguration(proposal, trusted))
        return [];
    return [`${proposal.name} differs from the base branch's; it applies after the merge.`];
}
/**
 * An invalid configuration or an expired waiver on the base fails every run, its own repair
 * included. So a change that edits nothing but the configuration is judged by its own: it allows no
 * more than any other change of the configuration.
 */
function repaired(policy, errors) {
    const reasons = errors.map(({ message }) => message).join('; ');
    return {
        policy,
        notes: [
            `The base branch's configuration can't be used (${reasons}). This change repairs it, and changes nothing else.`,
        ],
    };
}
function withWayOut(errors) {
    const wayOut = 'on the base branch; a pull request that changes nothing but the configuration can repair it';
    return { errors: errors.map((error) => ({ ...error, message: `${error.message} (${wayOut})` })) };
}

;// CONCATENATED MODULE: ./build/gate/hidden-schemas.js




/** A name that no pattern has literally. */
const ANY_NAME = '\0';
/**
 * Throws a Fault for a submodule or a link above the place of a topic schema: git lists nothing
 * behind it, and a run that sees no schema must not pass.
 */
async function refuseHiddenSchemas(git, target, { schemas, exclude }) {
    const files = topicFiles(schemas, exclude);
    const included = schemas.map(readPattern);
    const excluded = exclude.map(readPattern);
    for (const { path, kind } of await git.obstacles(target, files.folders)) {
        // A topic's own file that is a link has a finding of its own.
        if (files.topicOf(path) !== undefined)
            continue;
        const isExcluded = [path, `${path}/${ANY_NAME}`].some((one) => excluded.some((pattern) => matchPath(pattern, one) !== undefined));
        if (isExcluded || !included.some((pattern) => isAbovePattern(pattern, path)))
            continue;
        const [what, wayOut] = kind === 'submodule'
            ? ['a git submodule', "run schema-gate in the submodule's own repository"]
            : ['a link to a folder', 'keep schemas in a folder of this repository'];
        throw new build_errors/* Fault */.vC(`${(0,quoted/* quoted */.T)(path)} is ${what}, and topic schemas may lie behind it, which can't be compared; ${wayOut}, or exclude it in the configuration (exclude: ['${path}/**'])`, { file: path });
    }
}

;// CONCATENATED MODULE: ./build/gate/near-path.js

/** The path whose last part is nearest: a long folder would make every name in it near. */
function nearestPath(path, paths) {
    const nameOf = (whole) => whole.slice(whole.lastIndexOf('/') + 1);
    const near = (0,near_names/* nearestName */.qb)(nameOf(path), paths.map(nameOf));
    return near === undefined ? undefined : paths.find((one) => nameOf(one) === near);
}

;// CONCATENATED MODULE: ./build/gate/topic-changes.js

/** Groups changed files by topic, sorted by name; files that are not topic schemas are left out. */
function groupByTopic(changes, files) {
    const topics = new Map();
    for (const { path, before, after } of changes) {
        const topic = files.topicOf(path);
        if (topic === undefined)
            continue;
        let entry = topics.get(topic);
        if (entry === undefined)
            topics.set(topic, (entry = { before: [], after: [] }));
        if (before !== undefined)
            entry.before.push({ path, ...before });
        if (after !== undefined)
            entry.after.push({ path, ...after });
    }
    return [...topics]
        .map(([topic, sides]) => ({ topic, ...sides }))
        .sort((a, b) => (0,compare_texts/* compareTexts */.q)(a.topic, b.topic));
}
/** The paths that a topic's file can have under the patterns without wildcards. */
function pathsOf(topic, schemas) {
    return schemas
        .filter((pattern) => !pattern.includes('*'))
        .map((pattern) => pattern.replace(/^\.?\/+/, '').replaceAll('{topic}', topic));
}

;// CONCATENATED MODULE: ./build/gate/select-changes.js








/**
 * The topics that a run judges. Throws a UserError for a named file that does not exist or is not a
 * topic schema, and where all topics are asked for and there is none; a Fault where a submodule or
 * a link hides them.
 */
async function selectChanges(git, comparison, scope, policy) {
    const files = topicFiles(policy.schemas, policy.exclude);
    const { base, target } = comparison;
    const [changes] = await Promise.all([
        git.changes(base, target, files.folders),
        refuseHiddenSchemas(git, target, policy),
    ]);
    if (scope === 'changed')
        return withSecondFiles(git, comparison, groupByTopic(changes, files), policy);
    const all = await withUnchanged(git, comparison, changes, files.folders);
    if (scope === 'all') {
        const topics = groupByTopic(all, files);
        if (topics.length === 0)
            throw new build_errors/* UserError */.yo(await nothingMatches(git, target, policy), 'config');
        return withSecondFiles(git, comparison, topics, policy);
    }
    const wanted = new Set();
    for (const path of scope) {
        const topic = files.topicOf(path);
        const below = topic === undefined ? topicsBelow(path, all, files) : [];
        for (const one of below)
            wanted.add(one);
        if (below.length > 0)
            continue;
        if (topic === undefined)
            throw new build_errors/* UserError */.yo(notATopic(path, all.map((change) => change.path).filter((one) => files.topicOf(one) !== undefined), policy));
        if (!all.some((change) => change.path === path))
            throw new build_errors/* UserError */.yo(await whyMissing(git, comparison, path, all));
        wanted.add(topic);
    }
    return withSecondFiles(git, comparison, groupByTopic(all, files).filter((change) => wanted.has(change.topic)), policy);
}
/**
 * A warning for a run that has nothing to judge because no file is a topic schema by the patterns.
 */
async function unguardedWarnings(git, { target }, changes, policy) {
    if (changes.length > 0)
        return [];
    const files = topicFiles(policy.schemas, policy.exclude);
    const here = await git.files(target, files.folders);
    if (here.some(({ path }) => files.topicOf(path) !== undefined))
        return [];
    return [await nothingMatches(git, target, policy)];
}
/** Why a named path can't be judged, with the topic's file that was probably meant. */
function notATopic(path, topics, policy) {
    const near = nearestPath(path, topics);
    const problem = `${(0,quoted/* quoted */.T)(path)} is not a topic schema by the patterns ${policy.schemas.join(', ')}`;
    return near === undefined ? problem : `${problem}. Did you mean ${(0,quoted/* quoted */.T)(near)}?`;
}
async function whyMissing(git, { target }, path, all) {
    // A file that is on disk but not in git's list is ignored by .gitignore, so a pull request would
    // not contain it.
    const near = nearestPath(path, all.map((change) => change.path));
    return target.kind === 'working-tree' && (await git.workingFile(path)) !== 'missing'
        ? `${(0,quoted/* quoted */.T)(path)} is ignored by git, so no commit contains it and it can't be judged; remove it from .gitignore, or run git add --force`
        : `There is no file ${(0,quoted/* quoted */.T)(path)}, neither here nor on the base${near === undefined ? '' : `. Did you mean ${(0,quoted/* quoted */.T)(near)}?`}`;
}
/** Adds the target's unchanged files, which have the same content before and after. */
async function withUnchanged(git, { base, target }, changes, folders) {
    const changed = new Set(changes.map((change) => change.path));
    const rest = (await git.files(target, folders)).filter((file) => !changed.has(file.path));
    return [
        ...changes,
        ...rest.map(({ path, after }) => ({
            path,
            before: base === undefined ? undefined : after,
            after,
        })),
    ];
}
/**
 * Adds unchanged files: a topic that gained or lost a file may have a second one under another
 * pattern.
 */
async function withSecondFiles(git, { base, target }, changes, policy) {
    if (base === undefined)
        return changes;
    const found = [];
    for (const change of changes) {
        const { topic, before, after } = change;
        const known = new Set([...before, ...after].map((file) => file.path));
        const extra = [];
        if ((0,topic_name/* isValidTopic */.Qn)(topic) && (before.length === 0 || after.length === 0)) {
            for (const path of pathsOf(topic, policy.schemas)) {
                const content = known.has(path)
                    ? 'missing'
                    : await (target.kind === 'commit' ? git.fileAt(target.sha, path) : git.workingFile(path));
                if (typeof content !== 'string')
                    extra.push({ path, kind: 'file', oid: undefined });
            }
        }
        found.push({ topic, before: [...before, ...extra], after: [...after, ...extra] });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/gate/table-owners.js





/**
 * Finds topics whose new table belongs to another topic. Unchanged files are read only when some
 * table's name is new.
 */
async function findTableOwners(git, sides, judged, context) {
    const newcomers = judged.filter(({ newcomer }) => newcomer !== undefined);
    if (newcomers.length === 0)
        return [];
    const tables = new Set(newcomers.map(({ table }) => table));
    const owners = await ownersOf(git, sides, { judged, tables, policy: context.policy });
    return newcomers.flatMap(({ index, topic, path, table, newcomer: parsed }) => {
        const other = owners.get(table)?.find((owner) => owner.topic !== topic);
        if (other === undefined || parsed?.schema === undefined)
            return [];
        const until = other.isDeleted
            ? ', whose schema is deleted here: it is that topic’s until the topic is retired'
            : '';
        const detection = {
            before: other.topic,
            after: table,
            message: `Table '${table}' belongs to topic '${other.topic}' already${until}`,
            short: `table of ${other.topic}`,
            at: (0,tokens/* tableToken */.uK)(parsed.schema, 'table_name'),
        };
        const found = { rule: 'table-owned-by-another-topic', detection };
        const finding = (0,verdict_verdict/* standaloneFinding */.Hc)(topic, found, context);
        return finding === undefined ? [] : [{ index, finding, file: { file: path, parsed } }];
    });
}
/** The topics that name each of these tables. */
async function ownersOf(git, { target, deletedSince }, { judged, tables, policy }) {
    const owners = new Map();
    const own = (table, owner) => {
        if (table === undefined || !tables.has(table))
            return;
        const topics = owners.get(table);
        if (topics === undefined)
            owners.set(table, [owner]);
        else
            topics.push(owner);
    };
    for (const { topic, table, isDeleted } of judged)
        own(table, { topic, isDeleted });
    const done = new Set(judged.map((file) => file.topic));
    const files = topicFiles(policy.schemas, policy.exclude);
    const commit = target.kind === 'commit' ? target.sha : undefined;
    const read = async (path, file, of) => file.oid === undefined ? git.workingFile(path) : git.blob(file.oid, { path, commit: of });
    /** The table that a file names, if it is one of those. */
    const tableIn = (content) => {
        if (typeof content === 'string')
            return undefined;
        // Searching the text is much cheaper than parsing it. A file with escapes is parsed, since an
        // escape can spell any name.
        const text = new TextDecoder().decode(content).toLowerCase();
        return text.includes('\\') || [...tables].some((table) => text.includes(table))
            ? (0,topic_schema/* parseTopicSchema */.ac)(content).schema?.tableName
            : undefined;
    };
    const here = new Set();
    for (const { path, after } of await git.files(target, files.folders)) {
        const topic = files.topicOf(path);
        // A name that can't be a topic's is never published, so it owns nothing.
        if (topic === undefined || !(0,topic_name/* isValidTopic */.Qn)(topic) || done.has(topic) || after === undefined)
            continue;
        const content = await read(path, after, commit);
        // The index may still have a file that was deleted on disk.
        if (content !== 'missing')
            here.add(topic);
        own(tableIn(content), { topic, isDeleted: false });
    }
    if (deletedSince === undefined)
        return owners;
    for (const { path, before, after } of await git.changes(deletedSince, target, files.folders)) {
        const topic = files.topicOf(path);
        if (topic === undefined || done.has(topic) || here.has(topic))
            continue;
        if (before?.kind !== 'file' || after !== undefined)
            continue;
        own(tableIn(await read(path, before, deletedSince)), { topic, isDeleted: true });
    }
    return owners;
}

// EXTERNAL MODULE: ./build/protocol/topic-history.js
var topic_history = __nccwpck_require__(3707);
;// CONCATENATED MODULE: ./build/gate/read-history.js


/**
 * What the verdict and the plan need to know of former versions. The validator writes it into one
 * object; where that is missing or of another activation, and where something comes back that the
 * tables may still have, the archive is read.
 */
async function readHistory(registry, topic, [before, after], source) {
    const { objects, layout } = registry;
    const select = (0,archived_versions/* historySelection */.bW)(layout, before, after);
    if (select === undefined || before === undefined || after === undefined)
        return [];
    // The object tells no properties.
    const told = (0,archived_versions/* hasNewProperty */.K3)(before, after)
        ? undefined
        : await toldInOne(registry, topic, after, source);
    if (told !== undefined)
        return told;
    const needed = select(await objects.list(layout.archive(topic)));
    return (0,archived_versions/* formerVersions */.H$)(await Promise.all(needed.map(({ key }) => objects.get(key))));
}
async function toldInOne({ objects, layout }, topic, after, { active, history }) {
    if (active === undefined)
        return undefined;
    const stored = await (history ?? objects.get(layout.history(topic)));
    const told = stored === undefined ? undefined : (0,topic_history/* parseHistory */.i6)(stored.bytes);
    if (told === undefined || !(0,topic_history/* isOfActivation */.MR)(told, active.metadata))
        return undefined;
    if ((0,topic_history/* bringsBack */.Z5)(told, after))
        return undefined;
    const keys = (0,topic_history/* namesakesIn */.iK)(told, after.version).map((name) => `${layout.archive(topic)}${name}`);
    const namesakes = await Promise.all(keys.map((key) => objects.get(key)));
    const others = (0,topic_history/* schemasOf */.WP)(told, after.version);
    // An archive that lacks what it had was touched by hand.
    if (others === undefined || namesakes.includes(undefined))
        return undefined;
    return [...(0,archived_versions/* formerVersions */.H$)(namesakes), ...others];
}
/** Every archived version of a topic that was retired and comes back. */
async function readRetired({ objects, layout }, topic) {
    const kept = (0,archived_versions/* archivedOf */.gY)(layout, await objects.list(layout.archive(topic)));
    return (0,archived_versions/* formerVersions */.H$)(await Promise.all(kept.map(({ key }) => objects.get(key))));
}

;// CONCATENATED MODULE: ./build/gate/topic-sides.js




/** Reads both sides of a topic. Throws the store's Faults. */
async function sidesOf(change, run) {
    const { git, comparison, registry, digest } = run;
    const { topic } = change;
    const [before] = change.before;
    const [after] = change.after;
    const path = before?.path ?? after?.path ?? '';
    // An invalid name must not become a key.
    const readable = (0,topic_name/* isValidTopic */.Qn)(topic) ? registry : undefined;
    const told = isEdited(before, after)
        ? readable?.objects.get(readable.layout.history(topic))
        : undefined;
    // It is read together with the active version; its failure shows when it is awaited.
    told?.catch(() => undefined);
    const [contentBefore, content, stored] = await Promise.all([
        before === undefined ? undefined : contentOf(before, 'before', git, comparison),
        after === undefined ? undefined : contentOf(after, 'after', git, comparison),
        readable?.objects.get(readable.layout.active(topic)),
    ]);
    const base = { path, content: contentBefore, commit: comparison.base };
    const branch = base.commit === undefined || contentBefore === undefined
        ? undefined
        : { git, commit: base.commit, path };
    const onBranch = { history: () => undefined, announcers: { branch } };
    if (registry === undefined || (stored === undefined && readable === undefined)) {
        return {
            change,
            content,
            baseline: () => baseBranchSide(git, base, digest),
            ...onBranch,
        };
    }
    if (stored === undefined) {
        let isReturning = false;
        return {
            change,
            content,
            baseline: async () => {
                const side = await sideOfAbsent(topic, base, run);
                isReturning = side.isReturning === true;
                return side;
            },
            history: () => (isReturning ? readRetired(registry, topic) : undefined),
            announcers: { branch },
        };
    }
    return {
        change,
        content,
        baseline: () => Promise.resolve(registrySide(registry, { topic, stored, path, content: contentBefore }, digest)),
        history: (former, current) => readHistory(registry, topic, [former, current], { active: stored, history: told }),
        announcers: { branch, inForce: { registry, topic, active: stored } },
    };
}
/** The baseline of a topic without an active version in the registry. */
async function sideOfAbsent(topic, base, { git, absent, digest }) {
    const { content, commit } = base;
    const hasBase = content !== undefined && content !== 'missing' && commit !== undefined;
    const absence = await absent?.explain(topic, hasBase);
    if (absence?.kind === 'retired')
        return { ...NEW_TOPIC, warning: (0,in_force/* returnWarning */.Jm)(topic, absence.tables), isReturning: true };
    const found = { ...(await baseBranchSide(git, base, digest)), isUnpublished: true };
    // In an empty registry, one warning speaks for all topics.
    if (found.side === undefined || (await absent?.isRegistryEmpty()) === true)
        return found;
    return { ...found, note: found.note ?? fallbackNote(base.path, found) };
}
function isEdited(before, after) {
    return before?.oid !== undefined && after !== undefined && before.oid !== after.oid;
}
async function contentOf(file, side, git, { base, target }) {
    if (file.kind !== 'file')
        return 'not-a-regular-file';
    const { path, oid } = file;
    const ofTarget = target.kind === 'commit' ? target.sha : undefined;
    const commit = side === 'before' ? (base ?? ofTarget) : ofTarget;
    if (oid !== undefined)
        return git.blob(oid, { path, commit });
    return commit === undefined ? git.workingFile(path) : git.fileAt(commit, path);
}

;// CONCATENATED MODULE: ./build/gate/check.js















/** Compares topic schemas with their baselines and decides. Throws only a UserError or a Fault. */
async function check(git, request, tools) {
    const comparison = await findComparison(git, request.base);
    const configuration = await policyInForce(git, comparison, request, tools.today);
    if ('errors' in configuration) {
        const baseline = baselineOf(comparison, await request.registry);
        const compared = comparedWith(comparison, await request.registry);
        return (0,decide/* decide */.L)({ errors: configuration.errors, baseline, comparedWith: compared });
    }
    const { policy } = configuration;
    const changes = await selectChanges(git, comparison, request.scope, policy);
    const registry = await request.registry;
    // Read together with the topics, and not at all where nothing is judged by it.
    const reading = deploymentInForce(changes.length === 0 ? undefined : registry, policy.deployment, tools);
    const judging = reading.then((found) => ({
        ...contextOf(policy, found, tools),
        ratchet: request.ratchet,
    }));
    judging.catch(() => undefined);
    const absent = registry === undefined ? undefined : absentVersions(registry);
    const { judged, errors } = await judgeTopics(changes, {
        git,
        comparison,
        registry,
        absent,
        digest: tools.digest,
        context: judging,
    });
    const inForce = await reading;
    const context = await judging;
    const { deployment, databases } = inForce;
    const claims = registry === undefined ? undefined : { registry, databases };
    const verdicts = await withTableOwners({ git, comparison, claims, context }, judged);
    const shown = await headTexts(git, verdicts, request.pullRequest);
    const disagreements = shortList(judged.flatMap(({ note }) => note ?? []));
    return (0,decide/* decide */.L)({
        topics: shown.topics,
        errors,
        failOn: policy.failOn,
        baseline: baselineOf(comparison, registry),
        comparedWith: { ...comparedWith(comparison, registry), headSha: shown.headSha },
        // Nothing was judged by it.
        deployment: registry !== undefined && changes.length === 0 ? undefined : deployment,
        warnings: [
            ...(await unguardedWarnings(git, comparison, changes, policy)),
            ...(registry === undefined || absent === undefined
                ? []
                : await emptyRegistryWarnings(registry, absent, 'compared with the base branch')),
            ...shortList(judged.flatMap(({ warning }) => warning ?? [])),
        ],
        notes: [...comparison.notes, ...configuration.notes, ...inForce.notes, ...disagreements],
    });
}
function comparedWith(comparison, registry) {
    const { base, baseName, head, target } = comparison;
    return {
        before: base === undefined ? null : { name: baseName ?? base, sha: base },
        after: target.kind === 'commit'
            ? { name: 'HEAD', sha: target.sha }
            : { name: 'the working tree', sha: head ?? null },
        registry: registry?.name ?? null,
    };
}
function baselineOf({ base }, registry) {
    if (registry !== undefined)
        return { source: 'registry', ref: registry.name };
    return base === undefined ? { source: 'none', ref: null } : { source: 'base-branch', ref: base };
}
/** Topics read at once: reads overlap with judging, and memory stays bounded. */
const check_IN_FLIGHT = { git: 32, registry: 64 };
async function judgeTopics(changes, run) {
    const errors = new Map();
    const judged = await (0,p_map/* default */.Ay)(changes, async (change) => {
        try {
            const sides = await sidesOf(change, run);
            return await judgeTopic(sides, await run.context);
        }
        catch (error) {
            if (!(error instanceof build_errors/* Fault */.vC))
                throw error;
            // One Fault can keep hundreds of topics from being read; it is reported once.
            const { message, file } = error;
            errors.set(message, {
                code: 'fault',
                message,
                file: errors.has(message) ? null : file,
                line: null,
            });
            return undefined;
        }
    }, { concurrency: run.registry === undefined ? check_IN_FLIGHT.git : check_IN_FLIGHT.registry });
    // Topics end in any order; a report has the same bytes for the same input.
    const sorted = [...errors.values()].sort((a, b) => (0,compare_texts/* compareTexts */.q)(a.file ?? '', b.file ?? '') || (0,compare_texts/* compareTexts */.q)(a.message, b.message));
    return { judged: judged.filter((one) => one !== undefined), errors: sorted };
}
/**
 * Two topics must not own one table; only a table name that is new for its topic can cause that.
 */
async function withTableOwners({ git, comparison: { target, base }, claims, context }, judged) {
    const verdicts = judged.map(({ verdict }) => verdict);
    const files = judged.flatMap(({ file }, index) => file === undefined ? [] : [{ index, ...file }]);
    const deletedSince = claims === undefined ? base : undefined;
    const inGit = await findTableOwners(git, { target, deletedSince }, files, context);
    const others = files.filter(({ index }) => inGit.every((one) => one.index !== index));
    const claimed = await findClaimedTables(claims, others, context);
    for (const { index, finding, file } of [...inGit, ...claimed]) {
        const verdict = verdicts[index];
        if (verdict !== undefined)
            verdicts[index] = (0,verdict_verdict/* withFinding */.ir)(verdict, finding, file);
    }
    return verdicts;
}
/** Notes that are printed; the others are only counted. */
const MAX_NOTES = 20;
function shortList(notes) {
    return notes.length <= MAX_NOTES
        ? notes
        : [...notes.slice(0, MAX_NOTES), `…and ${notes.length - MAX_NOTES} more such differences.`];
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
;// CONCATENATED MODULE: ./build/git/run-git.js




/** Long enough for a slow disk; a git that takes longer is stuck. */
const LOCAL_TIMEOUT_MS = 60_000;
const FETCH_TIMEOUT_MS = 120_000;
/**
 * A repository's own configuration must not start hooks, monitors or maintenance while a pull
 * request is judged.
 */
const SETTINGS = [
    // GIT_GRAFT_FILE below would have git advise against grafts.
    'advice.graftFileDeprecated=false',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.quotePath=off',
    'gc.auto=0',
    'maintenance.auto=false',
    'protocol.ext.allow=never',
].flatMap((setting) => ['-c', setting]);
/** git ended with an exit code other than 0. */
class GitFailure extends Error {
    name = 'GitFailure';
    operation;
    exitCode;
    stderr;
    constructor(operation, exitCode, stderr) {
        super(stderr);
        this.operation = operation;
        this.exitCode = exitCode;
        this.stderr = stderr;
    }
}
/** Starts a git process: without a shell, prompts or pagers, and with literal paths. */
function startGit(directory, args) {
    return (0,external_node_child_process_.spawn)('git', [...SETTINGS, ...args], {
        cwd: directory,
        env: environment(process.env),
        stdio: 'pipe',
    });
}
/**
 * A hook's GIT_DIR and GIT_INDEX_FILE are relative to the directory where the hook runs
 * (https://git-scm.com/docs/githooks). With them, git would take any directory for the root of the
 * work tree; without them, it finds the same repository itself. GIT_DIR is kept only together with
 * GIT_WORK_TREE, which names the work tree.
 */
function environment(inherited) {
    const { GIT_DIR, GIT_WORK_TREE, ...rest } = inherited;
    const foreign = [
        'GIT_INDEX_FILE',
        'GIT_COMMON_DIR',
        'GIT_PREFIX',
        'GIT_GLOB_PATHSPECS',
        'GIT_NOGLOB_PATHSPECS',
        'GIT_ICASE_PATHSPECS',
    ];
    const env = {
        ...Object.fromEntries(Object.entries(rest).filter(([name]) => !foreign.includes(name))),
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_LITERAL_PATHSPECS: '1',
        GIT_PAGER: 'cat',
        // `git replace` and grafts show other content and other parents than the names stand for.
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_GRAFT_FILE: '/dev/null',
        LC_ALL: 'C',
    };
    if (GIT_WORK_TREE !== undefined) {
        env['GIT_WORK_TREE'] = (0,external_node_path_.resolve)(GIT_WORK_TREE);
        if (GIT_DIR !== undefined)
            env['GIT_DIR'] = (0,external_node_path_.resolve)(GIT_DIR);
    }
    return env;
}
/**
 * The output of one git process. Rejects with a GitFailure, or with a Fault or UserError when git
 * can't run.
 */
function runGit(directory, args, timeoutMs = LOCAL_TIMEOUT_MS) {
    const operation = args[0] ?? '';
    return new Promise((fulfil, reject) => {
        const child = startGit(directory, args);
        const out = [];
        let stderr = '';
        const timer = setTimeout(() => {
            stop(child);
            reject(new build_errors/* Fault */.vC(`git ${operation} did not answer within ${timeoutMs / 1000} seconds in ${directory}`));
        }, timeoutMs);
        child.stdin.on('error', () => undefined).end();
        child.stdout.on('data', (chunk) => out.push(chunk));
        child.stderr.on('data', (chunk) => (stderr = (stderr + chunk.toString('utf8')).slice(0, 4000)));
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(notStarted(directory, cause));
        });
        child.on('close', (code) => {
            clearTimeout(timer);
            if (code === 0)
                fulfil(Buffer.concat(out));
            else
                reject(new GitFailure(operation, code, stderr.trim()));
        });
    });
}
/**
 * Ends a process with SIGTERM, so that it can remove its locks. Its pipes are closed: a helper
 * process may hold them and keep us running.
 */
function stop(child) {
    child.kill('SIGTERM');
    for (const stream of [child.stdin, child.stdout, child.stderr])
        stream.destroy();
    child.unref();
}
/** Node reports ENOENT both for a missing directory and for a missing git. */
function notStarted(directory, cause) {
    if ((0,external_node_fs_.statSync)(directory, { throwIfNoEntry: false })?.isDirectory() !== true) {
        return new build_errors/* UserError */.yo(`There is no directory ${directory}; run schema-gate in a git repository`);
    }
    return new build_errors/* Fault */.vC('git could not be started; install it and make sure that it is on the PATH', {
        cause,
    });
}
/** Turns a GitFailure into an error that says what to do; returns any other error unchanged. */
function explained(error, directory) {
    if (!(error instanceof GitFailure))
        return error;
    if (/not a git repository|must be run in a work tree/i.test(error.stderr)) {
        return new build_errors/* UserError */.yo(`${directory} is not in a git repository with a work tree; run git init, or run actions/checkout first`);
    }
    if (/dubious ownership|unsafe repository/i.test(error.stderr)) {
        // safe.directory takes the repository's root, and `directory` may be below it.
        const root = /(?:repository at|unsafe repository \() ?'([^']+)'/i.exec(error.stderr)?.[1] ?? directory;
        return new build_errors/* UserError */.yo(`git refuses ${root} because it belongs to another user; run git config --global --add safe.directory '${root}'`);
    }
    return new build_errors/* Fault */.vC(`git ${error.operation} failed in ${directory}: ${error.stderr.slice(0, 500) || `exit code ${String(error.exitCode)}`}`);
}

;// CONCATENATED MODULE: ./build/git/ancestry.js


/**
 * Whether `a` is `b` or in its history. Takes full names of commits; `isKnown` says whether this
 * clone has one.
 */
async function ancestryOf(root, a, b, isKnown) {
    if (a === b)
        return 'ancestor';
    if (!(await isKnown(a)) || !(await isKnown(b)))
        return 'unknown';
    try {
        await runGit(root, ['merge-base', '--is-ancestor', a, b], LOCAL_TIMEOUT_MS);
        return 'ancestor';
    }
    catch (error) {
        if (error instanceof GitFailure && error.exitCode === 1)
            return 'not-ancestor';
        throw explained(error, root);
    }
}
/**
 * Fetches the whole history of the branches that the clone is configured for. Throws a Fault when
 * that fails.
 */
async function completeHistory(root) {
    const advice = 'run actions/checkout with fetch-depth: 0, or git fetch --unshallow';
    try {
        await runGit(root, ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--unshallow', 'origin'], FETCH_TIMEOUT_MS);
    }
    catch (cause) {
        const reason = cause instanceof GitFailure ? cause.stderr.slice(0, 500) : 'git did not finish in time';
        throw new build_errors/* Fault */.vC(`The history of this shallow clone could not be fetched (${reason}); ${advice}`, { cause });
    }
    if (await isShallowNow(root)) {
        throw new build_errors/* Fault */.vC(`The history of this shallow clone is still incomplete after git fetch --unshallow; ${advice}`);
    }
}
async function isShallowNow(root) {
    return ((await runGit(root, ['rev-parse', '--is-shallow-repository'])).toString('utf8').trim() ===
        'true');
}

;// CONCATENATED MODULE: ./build/git/batch.js


/**
 * Starts one process for all objects of a run: starting git costs more than reading hundreds of
 * schemas. Throws a Fault after `timeoutMs` without output.
 */
function openObjectReader(start, maxBytes, timeoutMs) {
    const child = start();
    const waiting = [];
    let header = '';
    let open;
    let failure;
    let stderr = '';
    let timer;
    const fail = (fault) => {
        clearTimeout(timer);
        failure ??= fault;
        for (const one of waiting.splice(0))
            one.reject(failure);
    };
    const giveUp = () => {
        fail(new build_errors/* Fault */.vC(`git cat-file returned no object within ${timeoutMs / 1000} seconds`));
        stop(child);
    };
    const settle = (object) => {
        waiting.shift()?.resolve(object);
        if (waiting.length === 0)
            clearTimeout(timer);
    };
    child.stdout.on('data', (chunk) => {
        let at = 0;
        timer?.refresh();
        while (at < chunk.length) {
            if (open === undefined) {
                const end = chunk.indexOf(0x0a, at);
                header += chunk.toString('utf8', at, end === -1 ? chunk.length : end);
                if (end === -1)
                    return;
                at = end + 1;
                const match = /^([0-9a-f]{40,64}) (\w+) ([0-9]+)$/.exec(header);
                header = '';
                if (match === null)
                    settle(undefined);
                else {
                    const size = Number(match[3]);
                    // A line feed follows the content.
                    open = {
                        oid: match[1] ?? '',
                        type: match[2] ?? '',
                        left: size + 1,
                        chunks: size > maxBytes ? undefined : [],
                    };
                }
                continue;
            }
            const part = chunk.subarray(at, at + open.left);
            open.chunks?.push(part);
            open.left -= part.length;
            at += part.length;
            if (open.left > 0)
                continue;
            const { oid, type, chunks } = open;
            open = undefined;
            settle({
                oid,
                type,
                content: chunks === undefined ? undefined : joined(chunks).subarray(0, -1),
            });
        }
    });
    child.stderr.on('data', (chunk) => (stderr = (stderr + chunk.toString('utf8')).slice(-500)));
    // The reason follows in the close event.
    child.stdin.on('error', () => undefined);
    child.on('error', (cause) => fail(new build_errors/* Fault */.vC('git could not be started', { cause })));
    child.on('close', () => fail(new build_errors/* Fault */.vC(`git cat-file ended before it returned every object: ${stderr.trim() || 'it printed no reason'}`)));
    return {
        read: (name) => new Promise((resolve, reject) => {
            if (failure !== undefined || name.includes('\n')) {
                if (failure === undefined)
                    resolve(undefined);
                else
                    reject(failure);
                return;
            }
            if (waiting.length === 0)
                timer = setTimeout(giveUp, timeoutMs);
            waiting.push({ resolve, reject });
            // Names that are requested in the same tick are written together.
            if (child.stdin.writableCorked === 0) {
                child.stdin.cork();
                process.nextTick(() => {
                    child.stdin.uncork();
                });
            }
            child.stdin.write(`${name}\n`);
        }),
        close: () => {
            child.stdin.end();
        },
    };
}
/** Most objects arrive in one chunk, which needs no copy. */
function joined(chunks) {
    const [only] = chunks;
    return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./build/git/history.js

const ENTRY = /^([0-9a-f]{40,64}) (\S+)$/;
/**
 * The commits along first parents, from `commit` on, whose file at this path differs from their
 * first parent's. https://git-scm.com/docs/git-log#Documentation/git-log.txt---first-parent
 */
async function listVersions(root, commit, path) {
    const args = ['log', '--first-parent', '--format=%H %cI', commit, '--', path];
    try {
        const lines = (await runGit(root, args)).toString('utf8').split('\n');
        return lines.flatMap((line) => {
            const [, sha, committedAt] = ENTRY.exec(line) ?? [];
            return sha === undefined || committedAt === undefined ? [] : [{ sha, committedAt }];
        });
    }
    catch (error) {
        throw explained(error, root);
    }
}

;// CONCATENATED MODULE: ./build/git/listing.js

const ZEROS = /^0+$/;
const DIFF = [
    'diff',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--no-textconv',
    '--no-ext-diff',
    '--no-color',
    // Overrides .gitmodules, where a pull request could hide a submodule; `none` would start git, and
    // its monitors, in every submodule.
    '--ignore-submodules=dirty',
];
/**
 * The differences between a tree and the target. Starts one process, or two for the working tree.
 */
async function listChanges(root, tree, target, folders) {
    const range = target.kind === 'commit' ? [tree, target.sha] : [tree];
    const [raw, untracked] = await Promise.all([
        runGit(root, [...DIFF, ...range, '--', ...pathspecs(folders)]),
        target.kind === 'commit' ? [] : listUntracked(root, folders),
    ]).catch((error) => {
        throw explained(error, root);
    });
    const changes = parseRaw(raw);
    // A file that was only removed from the index is a deletion to git, but is still on disk.
    for (const file of untracked)
        changes.set(file.path, { ...file, before: changes.get(file.path)?.before });
    return [...changes.values()];
}
/** `:100644 100755 <oid> <oid> M\0path\0`…: https://git-scm.com/docs/git-diff#_raw_output_format */
function parseRaw(raw) {
    const fields = raw.toString('utf8').split('\0');
    const changes = new Map();
    for (let index = 0; index + 1 < fields.length; index += 2) {
        const [modeBefore = '', modeAfter = '', oidBefore = '', oidAfter = ''] = (fields[index] ?? '')
            .replace(/^:/, '')
            .split(' ');
        const path = fields[index + 1] ?? '';
        const side = (mode, oid) => ZEROS.test(mode) ? undefined : { kind: kindOf(mode), oid: ZEROS.test(oid) ? undefined : oid };
        const [before, after] = [side(modeBefore, oidBefore), side(modeAfter, oidAfter)];
        // A merge conflict without a file in the tree has neither mode; the file on disk is judged.
        if (before !== undefined || after !== undefined)
            changes.set(path, { path, before, after });
        else if (!changes.has(path))
            changes.set(path, added(path, 'file', undefined));
    }
    return changes;
}
/** Files on disk that git neither has nor ignores. */
async function listUntracked(root, folders) {
    const raw = await runGit(root, [
        'ls-files',
        '-z',
        '--others',
        '--exclude-standard',
        '--',
        ...pathspecs(folders),
    ]);
    const paths = raw.toString('utf8').split('\0');
    // A folder that is a git repository itself is listed with a slash.
    return paths
        .filter((path) => path !== '')
        .map((path) => added(path.replace(/\/$/, ''), path.endsWith('/') ? 'submodule' : 'file', undefined));
}
/** Every file of the target. Starts one process, or two for the working tree. */
async function listFiles(root, target, folders) {
    try {
        return target.kind === 'commit'
            ? await listTree(root, target.sha, folders)
            : await listWorkingTree(root, folders);
    }
    catch (error) {
        throw explained(error, root);
    }
}
async function listTree(root, commit, folders) {
    const raw = await runGit(root, [
        'ls-tree',
        '-r',
        '-z',
        '--full-tree',
        commit,
        '--',
        ...pathspecs(folders).map((folder) => `${folder}/`),
    ]);
    return [...raw.toString('utf8').matchAll(/([0-7]{6}) \w+ ([0-9a-f]+)\t([^\0]+)\0/g)].map((match) => added(match[3] ?? '', kindOf(match[1] ?? ''), match[2]));
}
async function listWorkingTree(root, folders) {
    const [raw, untracked] = await Promise.all([
        runGit(root, ['ls-files', '-z', '--stage', '-t', '--', ...pathspecs(folders)]),
        listUntracked(root, folders),
    ]);
    // Keyed by path: a merge conflict lists a file once per side.
    const files = new Map();
    for (const [, tag, mode = '', oid, path = ''] of raw
        .toString('utf8')
        .matchAll(/(\w) ([0-7]{6}) ([0-9a-f]+) [0-3]\t([^\0]+)\0/g)) {
        // Tag S: skipped by a sparse checkout, so the file is not on disk and its object is read.
        const isOnDisk = tag !== 'S';
        files.set(path, added(path, kindOf(mode), isOnDisk ? undefined : oid));
    }
    return [...files.values(), ...untracked];
}
function added(path, kind, oid) {
    return { path, before: undefined, after: { kind, oid } };
}
/** By the modes of git's tree entries: https://git-scm.com/docs/git-fast-import#_filemodify */
function kindOf(mode) {
    if (mode === '120000')
        return 'link';
    return mode === '160000' ? 'submodule' : 'file';
}
/** An empty folder means the whole repository. */
function pathspecs(folders) {
    return folders.includes('') ? [] : folders;
}

;// CONCATENATED MODULE: ./build/git/branches.js

/** The branch that `refs/remotes/origin/HEAD` names; undefined without that ref. */
async function originHead(root, commit) {
    const found = await commit('refs/remotes/origin/HEAD');
    if (found === undefined)
        return undefined;
    const name = await output(root, [
        'symbolic-ref',
        '--quiet',
        '--short',
        'refs/remotes/origin/HEAD',
    ]);
    return { name: name === '' ? 'origin/HEAD' : name, sha: found.sha };
}
/**
 * The branches of origin, if there is a remote; else the local branches that are usually the
 * default: main, master, and what `init.defaultBranch` says.
 */
async function mainBranches(root, hasRemote, commit) {
    const configured = await output(root, ['config', '--get', 'init.defaultBranch']);
    const usual = new Set(['main', 'master', configured].filter((one) => one !== ''));
    const remotes = hasRemote ? await remoteBranches(root) : [];
    if (remotes.length > 0) {
        // A clone of a single branch has only that one, and a comparison with itself finds nothing.
        const current = await output(root, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
        const isAlone = remotes.length === 1 && remotes[0]?.name === `origin/${current}`;
        return isAlone && !usual.has(current) ? [] : remotes;
    }
    const branches = [];
    for (const name of usual) {
        const found = await commit(`refs/heads/${name}`);
        if (found !== undefined)
            branches.push({ name, sha: found.sha });
    }
    return branches;
}
async function remoteBranches(root) {
    const format = '--format=%(objectname) %(refname)';
    const lines = await runGit(root, ['for-each-ref', format, 'refs/remotes/origin/']).catch((error) => {
        throw explained(error, root);
    });
    return [...lines.toString('utf8').matchAll(/^([0-9a-f]+) refs\/remotes\/(.+)$/gm)].map(([, sha = '', name = '']) => ({ name, sha }));
}
/** Empty where git answers that there is no such thing. */
async function output(root, args) {
    try {
        return (await runGit(root, args)).toString('utf8').trim();
    }
    catch (error) {
        if (error instanceof GitFailure)
            return '';
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/git/object-at.js

/**
 * A file of a commit by its path. `git cat-file` says "missing" both for a path that the commit
 * doesn't have and for one whose object is lost or damaged. Only the first is absent: taking the
 * second for it would make every change look like a new topic. Throws a Fault for the second.
 */
async function contentAt(objects, commit, path) {
    const place = { commit, path };
    const found = await readAt(objects, `${commit}:${path}`, place);
    if (found !== undefined)
        return object_at_contentOf(found);
    const entry = await entryAt(objects, place);
    if (entry === undefined)
        return 'missing';
    return entry.mode === SUBMODULE ? 'not-a-regular-file' : blobAt(objects, entry.oid, place);
}
/** An object that a tree or the index names. Throws a Fault when it can't be read. */
async function blobAt(objects, oid, place) {
    const found = await readAt(objects, oid, place);
    if (found === undefined)
        throw unreadable(place, `object ${oid} is missing or damaged`);
    return object_at_contentOf(found);
}
/** https://git-scm.com/docs/git-fast-import#_filemodify; a tree has no leading zero. */
const SUBMODULE = '160000';
const FOLDER = '40000';
/** Looks a path up folder by folder; undefined where a folder that could be read has no such name. */
async function entryAt(objects, place) {
    let name = `${place.commit}^{tree}`;
    let entry;
    for (const part of place.path.split('/')) {
        if (entry !== undefined && entry.mode !== FOLDER)
            return undefined;
        const folder = await readAt(objects, name, place);
        if (folder?.content === undefined)
            throw unreadable(place, `the folder ${name} above it is missing, damaged or too large`);
        entry = entriesOf(folder.content, folder.oid.length / 2).get(part);
        if (entry === undefined)
            return undefined;
        name = entry.oid;
    }
    return entry;
}
/** `<mode> <name>\0<object in binary>`…: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function entriesOf(tree, oidBytes) {
    const bytes = Buffer.from(tree);
    const entries = new Map();
    for (let at = 0; at < bytes.length;) {
        const end = bytes.indexOf(0, at);
        const [, mode = '', name = ''] = /^(\d+) (.*)$/s.exec(bytes.toString('utf8', at, end)) ?? [];
        at = end + 1 + oidBytes;
        entries.set(name, { oid: bytes.toString('hex', end + 1, at), mode });
    }
    return entries;
}
/** A damaged object can end git, whose words name no file. */
async function readAt(objects, name, place) {
    try {
        return await objects.read(name);
    }
    catch (cause) {
        throw unreadable(place, (0,build_errors/* reasonOf */.A3)(cause), cause);
    }
}
function unreadable({ path, commit }, reason, cause) {
    const where = commit === undefined ? 'the index' : `commit ${commit.slice(0, 12)}`;
    return new build_errors/* Fault */.vC(`git can't read ${JSON.stringify(path)} of ${where} (${reason}), so it is not known what the file holds; run git fsck, or clone anew`, { cause, file: path });
}
function object_at_contentOf({ type, content }) {
    return type === 'blob' ? (content ?? 'too-large') : 'not-a-regular-file';
}

;// CONCATENATED MODULE: ./build/git/obstacles.js





/**
 * Submodules at, above or below these folders, and links there that lead to a folder or out of the
 * repository: git lists nothing behind them.
 */
async function listObstacles(root, target, folders, readLink) {
    const [below, above] = await Promise.all([
        listFiles(root, target, folders),
        entriesAt(root, target, folders.flatMap(prefixesOf)),
    ]);
    const special = new Map();
    for (const { path, after } of [...above, ...below])
        if (after !== undefined && after.kind !== 'file')
            special.set(path, after.kind);
    const isFolder = target.kind === 'commit'
        ? (path) => leadsToTree(root, target.sha, path, readLink)
        : (path) => obstacles_isDirectory((0,external_node_path_.join)(root, path));
    if (target.kind === 'working-tree')
        for (const { path, after } of await listUntracked(root, folders))
            if (after?.kind === 'file' && (await isLink((0,external_node_path_.join)(root, path))))
                special.set(path, 'link');
    const found = [];
    for (const [path, kind] of special)
        if (kind === 'submodule' || (await isFolder(path)))
            found.push({ path, kind });
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
/** `a/b` → `a`, `a/b`. */
function prefixesOf(folder) {
    const parts = folder === '' ? [] : folder.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
async function entriesAt(root, target, paths) {
    if (paths.length === 0)
        return [];
    if (target.kind === 'working-tree') {
        const entries = [];
        for (const path of new Set(paths)) {
            const kind = (await isLink((0,external_node_path_.join)(root, path))) ? 'link' : undefined;
            if (kind !== undefined)
                entries.push({ path, before: undefined, after: { kind, oid: undefined } });
        }
        // Of an uninitialised submodule only the index knows.
        const wanted = new Set(paths);
        const listed = await listFiles(root, target, paths);
        return [...entries, ...listed.filter(({ path }) => wanted.has(path))];
    }
    return treeEntries(root, target.sha, paths);
}
async function treeEntries(root, commit, paths) {
    const args = ['ls-tree', '-z', '--full-tree', commit, '--', ...paths];
    const raw = await runGit(root, args).catch((error) => {
        throw explained(error, root);
    });
    const kinds = { '120000': 'link', '160000': 'submodule' };
    return [...raw.toString('utf8').matchAll(/([0-7]{6}) \w+ ([0-9a-f]+)\t([^\0]+)\0/g)].flatMap(([, mode = '', oid = '', path = '']) => {
        const kind = kinds[mode];
        return kind === undefined ? [] : [{ path, before: undefined, after: { kind, oid } }];
    });
}
/** Whether a link at a commit leads to a folder, to another link, or out of the repository. */
async function leadsToTree(root, commit, path, readLink) {
    const text = await readLink(commit, path);
    const target = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(path), text)).replace(/\/$/, '');
    if (text.startsWith('/') || target === '..' || target.startsWith('../') || target === '.')
        return true;
    const args = ['ls-tree', '-z', '--full-tree', commit, '--', target];
    const raw = await runGit(root, args).catch((error) => {
        throw explained(error, root);
    });
    return /^(?:040000|120000|160000) /.test(raw.toString('utf8'));
}
async function obstacles_isDirectory(path) {
    try {
        return (await (0,promises_.stat)(path)).isDirectory();
    }
    catch (error) {
        if ((0,build_errors/* codeOf */.$N)(error) !== undefined)
            return false;
        throw error;
    }
}
async function isLink(path) {
    try {
        return (await (0,promises_.lstat)(path)).isSymbolicLink();
    }
    catch (error) {
        if ((0,build_errors/* codeOf */.$N)(error) !== undefined)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/git/repository-identity.js
/**
 * Whether two addresses are the same repository of the same host; protocol, credentials and letter
 * case don't matter. An address that can't be parsed is not the same as any other. Example:
 * `git@github.com:o/r.git` and `https://github.com/O/R`.
 */
function isSameRepository(one, other) {
    const [a, b] = [parseAddress(one), parseAddress(other)];
    if (a === undefined || b === undefined || a.host !== b.host || a.path !== b.path)
        return false;
    // The SSH port of a host is independent of its HTTP port, so only HTTP ports are compared.
    return a.webPort === undefined || b.webPort === undefined || a.webPort === b.webPort;
}
function parseAddress(text) {
    const url = urlOf(text);
    if (url === undefined || url.search !== '' || url.hash !== '')
        return undefined;
    const path = url.pathname
        .split('/')
        .filter((part) => part !== '')
        .join('/')
        .replace(/\.git$/i, '')
        .toLowerCase();
    const isFile = url.protocol === 'file:';
    if (path === '' || (url.hostname === '') !== isFile)
        return undefined;
    // Empty for the default port.
    const webPort = /^https?:$/.test(url.protocol) ? url.port : undefined;
    return { host: url.hostname.toLowerCase(), path, webPort };
}
/**
 * Also reads git's short form for SSH, `user@host:path`, and a path on disk:
 * https://git-scm.com/docs/git-clone#_git_urls
 */
function urlOf(text) {
    const [, host, path] = /^(?:[^@/:]+@)?([^@/:]{2,}):(?!\/\/)(.+)$/.exec(text) ?? [];
    const address = host !== undefined && path !== undefined
        ? `ssh://${host}/${path}`
        : text.startsWith('/')
            ? `file://${text}`
            : text;
    return URL.canParse(address) ? new URL(address) : undefined;
}

;// CONCATENATED MODULE: ./build/git/remote.js


const ORIGIN = 'origin';
/** `origin` when that is the repository at `url` or no URL is given; else the URL itself. */
async function remoteOf(directory, url) {
    if (url === undefined)
        return ORIGIN;
    // The address as it was written, and after git's own rewriting:
    // https://git-scm.com/docs/git-config#Documentation/git-config.txt-urlltbasegtinsteadOf
    for (const args of [
        ['config', '--get-all', 'remote.origin.url'],
        ['remote', 'get-url', '--all', ORIGIN],
    ]) {
        const [address = ''] = (await remote_output(directory, args)).split('\n', 1);
        if (isSameRepository(address, url))
            return ORIGIN;
    }
    return url;
}
async function remote_output(directory, args) {
    try {
        return (await runGit(directory, args, LOCAL_TIMEOUT_MS)).toString('utf8');
    }
    catch (error) {
        if (error instanceof GitFailure)
            return '';
        throw error;
    }
}
/** Not a plain name: an option, a refspec (which can write to branches), a pattern, or empty. */
const NO_NAME = /^[-+^]|[:*?[]|^$/;
/** Fetches a branch or a commit; without a depth, with its whole history. */
async function fetchFrom(root, remote, nameOrSha, depth) {
    if (NO_NAME.test(nameOrSha))
        return 'refused';
    const limit = depth === undefined ? [] : [`--depth=${depth}`];
    const args = [
        'fetch',
        '--quiet',
        '--no-tags',
        '--no-recurse-submodules',
        ...limit,
        '--end-of-options',
        remote,
        nameOrSha,
    ];
    try {
        await runGit(root, args, FETCH_TIMEOUT_MS);
        return 'fetched';
    }
    catch (error) {
        if (!(error instanceof GitFailure))
            throw error;
        return /not our ref|unadvertised object|find remote ref/i.test(error.stderr)
            ? 'refused'
            : 'failed';
    }
}
/** The commit of a full ref (`HEAD`, `refs/heads/main`) at the remote now. Downloads nothing. */
async function tipAt(root, remote, ref) {
    if (NO_NAME.test(ref))
        return 'refused';
    try {
        const answer = (await runGit(root, ['ls-remote', '--quiet', '--end-of-options', remote, ref], FETCH_TIMEOUT_MS)).toString('utf8');
        const line = answer.split('\n').find((one) => one.endsWith(`\t${ref}`));
        return line === undefined ? 'refused' : { sha: line.slice(0, line.indexOf('\t')) };
    }
    catch (error) {
        if (!(error instanceof GitFailure))
            throw error;
        return isNoRemote(error) ? 'no-remote' : 'failed';
    }
}
/** Long enough for a slow server; a run without a network must not wait for minutes. */
const ASK_TIMEOUT_MS = 30_000;
/** The branch that HEAD names at the remote. Downloads nothing. */
async function headAt(root, remote) {
    const args = ['ls-remote', '--quiet', '--symref', '--end-of-options', remote, 'HEAD'];
    try {
        const answer = (await runGit(root, args, ASK_TIMEOUT_MS)).toString('utf8');
        const name = /^ref: refs\/heads\/(.+)\tHEAD$/m.exec(answer)?.[1];
        return name === undefined ? 'failed' : { name };
    }
    catch (error) {
        const isMissing = error instanceof GitFailure && isNoRemote(error);
        return isMissing ? 'no-remote' : 'failed';
    }
}
function isNoRemote({ stderr }) {
    return stderr.includes(`'${ORIGIN}' does not appear to be a git repository`);
}

;// CONCATENATED MODULE: ./build/git/local.js











/**
 * Larger than the limit for a schema, so that the parser can report the size; small enough for
 * memory.
 */
const MAX_BLOB_BYTES = 8 * 1_048_576;
/** `git hash-object -t tree /dev/null`; git knows this object in every repository. */
const EMPTY_TREE = {
    sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
    sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};
const FULL_NAME = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Opens the repository that contains a directory, with the git binary. One process stays open until
 * `close`. `about` is the URL of the repository that the run is about; the default is `origin`.
 */
async function openRepository(directory, about) {
    const objects = openObjectReader(() => startGit(directory, ['cat-file', '--batch']), MAX_BLOB_BYTES, LOCAL_TIMEOUT_MS);
    let answer;
    let remote;
    try {
        [answer, remote] = await Promise.all([
            runGit(directory, [
                'rev-parse',
                '--is-shallow-repository',
                '--show-object-format',
                '--show-toplevel',
            ]),
            remoteOf(directory, about),
        ]);
    }
    catch (error) {
        objects.close();
        throw explained(error, directory);
    }
    // The root is last because it may contain a line feed.
    const [shallow, format, ...lines] = answer.toString('utf8').replace(/\n$/, '').split('\n');
    const root = lines.join('\n');
    let isShallow = shallow === 'true';
    let completion;
    const emptyTree = EMPTY_TREE[format === 'sha256' ? 'sha256' : 'sha1'];
    const commit = async (name) => {
        // No branch or tag may begin with a hyphen: https://git-scm.com/docs/git-check-ref-format
        if (name === '' || name.startsWith('-'))
            return undefined;
        const object = await objects.read(`${name}^{commit}`);
        if (object?.content !== undefined)
            return { sha: object.oid, parents: parentsOf(object.content) };
        await requireReadable(root, objects, name);
        return undefined;
    };
    const isKnown = async (sha) => (await commit(sha)) !== undefined;
    const complete = async () => {
        await completeHistory(root);
        isShallow = false;
    };
    const fetchOnce = (from, nameOrSha, depth) => 
    // A depth would cut off the history of a complete clone.
    fetchFrom(root, from, nameOrSha, isShallow ? depth : undefined);
    return {
        root,
        remote,
        get isShallow() {
            return isShallow;
        },
        commit,
        originHead: () => originHead(root, commit),
        remoteHead: () => headAt(root, remote),
        mainBranches: (hasRemote) => mainBranches(root, hasRemote, commit),
        mergeBase: async (a, b) => {
            try {
                return (await runGit(root, ['merge-base', fullName(a), fullName(b)]))
                    .toString('utf8')
                    .trim();
            }
            catch (error) {
                if (error instanceof GitFailure && error.exitCode === 1)
                    return undefined;
                throw explained(error, root);
            }
        },
        ancestry: async (one, other) => {
            const [a, b] = [fullName(one), fullName(other)];
            const local = await ancestryOf(root, a, b, isKnown);
            if (local === 'ancestor' || !isShallow)
                return local;
            // The missing history may change the answer. It is fetched once for all callers.
            await (completion ??= complete());
            return ancestryOf(root, a, b, isKnown);
        },
        changes: async (base, target, folders) => listChanges(root, base === undefined ? emptyTree : fullName(base), target, folders),
        files: (target, folders) => listFiles(root, target, folders),
        obstacles: (target, folders) => listObstacles(root, target, folders, async (sha, path) => {
            const link = await contentAt(objects, sha, path);
            return typeof link === 'string' ? '' : Buffer.from(link).toString('utf8');
        }),
        fileAt: (sha, path) => contentAt(objects, sha, path),
        blob: (oid, place) => blobAt(objects, oid, place),
        versions: (sha, path) => listVersions(root, fullName(sha), path),
        workingFile: (path) => readWorkingFile(root, path, MAX_BLOB_BYTES),
        fetchCommit: async (nameOrSha, depth) => {
            let fetched = await fetchOnce(remote, nameOrSha, depth);
            // A fork's own commits are only at origin. Asking origin is safe for a full name, which
            // identifies one commit.
            if (fetched !== 'fetched' &&
                remote !== ORIGIN &&
                FULL_NAME.test(nameOrSha) &&
                (await fetchOnce(ORIGIN, nameOrSha, depth)) === 'fetched')
                fetched = 'fetched';
            // The fetch may have completed the history.
            if (isShallow && fetched === 'fetched')
                isShallow = await isShallowNow(root);
            return fetched;
        },
        remoteTip: (ref) => tipAt(root, remote, ref),
        close: objects.close,
    };
}
/**
 * Throws a Fault for a ref that names a commit which is lost or damaged: without its branch, a
 * change would be compared with another one, or with nothing.
 */
async function requireReadable(root, objects, name) {
    if (FULL_NAME.test(name) || (await objects.read(name)) !== undefined)
        return;
    const oid = await runGit(root, ['rev-parse', '--verify', '--quiet', name]).catch((error) => {
        if (error instanceof GitFailure)
            return undefined;
        throw error;
    });
    if (oid !== undefined)
        throw new build_errors/* Fault */.vC(`git can't read ${JSON.stringify(name)} (commit ${oid.toString('utf8').trim()} is missing or damaged); run git fsck, or clone anew`);
}
function parentsOf(commit) {
    const [header = ''] = Buffer.from(commit).toString('utf8').split('\n\n', 1);
    return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] ?? '');
}
/** Guards git's command line, where a name could be read as an option. */
function fullName(sha) {
    if (!FULL_NAME.test(sha))
        throw new build_errors/* Fault */.vC(`git can't compare ${JSON.stringify(sha)}: it is not the full name of a commit`);
    return sha;
}

;// CONCATENATED MODULE: ./build/bin/read-bounded.js




/** More than any schema or configuration has; a larger one is told from its size. */
const read_bounded_MAX_BYTES = 8 * 1_048_576;
/**
 * Reads a file that a user named, which may be anything: a device such as /dev/zero has no end, and
 * a pipe that nobody writes to keeps its reader waiting. Only what a shell opened for this process,
 * as in `diff <(…) -`, may be a pipe. Throws a UserError for what is no file, and the system's
 * error otherwise.
 */
async function readBounded(path) {
    const isOpened = /^\/dev\/(?:stdin|fd\/[0-9]+)$|^\/proc\/self\/fd\/[0-9]+$/.test(path);
    const flags = external_node_fs_.constants.O_RDONLY | (isOpened ? 0 : (external_node_fs_.constants.O_NONBLOCK ?? 0));
    const file = await (0,promises_.open)(isOpened ? path : await (0,promises_.realpath)(path), flags);
    try {
        const stat = await file.stat();
        if (stat.isDirectory())
            throw new build_errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(path)} is a folder; name a file in it`);
        if (!stat.isFile() && !(isOpened && stat.isFIFO()))
            throw new build_errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(path)} is not a regular file; name one`);
        return await readUpTo(file, path);
    }
    finally {
        await file.close();
    }
}
async function readUpTo(file, path) {
    const chunks = [];
    let size = 0;
    for await (const chunk of file.createReadStream({ autoClose: false })) {
        size += chunk.length;
        if (size > read_bounded_MAX_BYTES)
            throw new build_errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(path)} has more than ${read_bounded_MAX_BYTES} bytes; it is no schema and no configuration`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./build/bin/named-file.js







/**
 * Turns a path that the user named into a path from the repository's root. Throws a UserError if it
 * lies elsewhere.
 */
async function inRepository(root, file) {
    const path = (0,external_node_path_.resolve)(file);
    try {
        await (0,promises_.stat)((0,external_node_path_.dirname)(path));
    }
    catch {
        throw new build_errors/* UserError */.yo(`There is no file ${(0,quoted/* quoted */.T)(file)}${await nearFile(file)}`);
    }
    const inside = (0,external_node_path_.relative)(await (0,promises_.realpath)(root), (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(path)), path.slice((0,external_node_path_.dirname)(path).length + 1)));
    if (inside === '' || inside.startsWith('..') || (0,external_node_path_.resolve)(inside) === inside)
        throw new build_errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(file)} is not in the repository ${root}`);
    const found = inside.split(external_node_path_.sep).join('/');
    if (isInGitFolder(found))
        throw new build_errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(file)} is a file of git's own, not of the repository`);
    return found;
}
/** Reads a file that the user named. Throws a UserError if that fails. */
async function readNamed(file) {
    try {
        return await readBounded(file);
    }
    catch (error) {
        if (error instanceof build_errors/* UserError */.yo)
            throw error;
        const problem = `The file ${(0,quoted/* quoted */.T)(file)} can't be read`;
        const near = (0,build_errors/* codeOf */.$N)(error) === 'ENOENT' ? await nearFile(file) : '';
        throw new build_errors/* UserError */.yo(near === '' ? `${problem}; is the path right?` : `${problem}${near}`);
    }
}
/** `. Did you mean 'x.json'?`: a file of a near name in the folder, or here if there is none. */
async function nearFile(file) {
    const folder = (0,external_node_path_.dirname)(file);
    for (const at of folder === '.' ? ['.'] : [folder, '.']) {
        const names = await (0,promises_.readdir)(at).catch(() => undefined);
        if (names === undefined)
            continue;
        const near = (0,near_names/* nearestName */.qb)((0,external_node_path_.basename)(file), names);
        return near === undefined ? '' : `. Did you mean ${(0,quoted/* quoted */.T)((0,external_node_path_.join)(at, near))}?`;
    }
    return '';
}

;// CONCATENATED MODULE: ./build/bin/ci-configuration.js


/**
 * A warning for a job that names its configuration: a file of the checkout is the pull request's
 * own, which then sets the rules that it is judged by.
 */
async function ownConfigurationWarnings(root, file, environment) {
    const isJob = [environment['CI'], environment['GITHUB_ACTIONS']].some((value) => value !== undefined && value !== '' && value !== 'false');
    if (file === undefined || !isJob)
        return [];
    const isInside = await inRepository(root, file).then(() => true, () => false);
    if (!isInside)
        return [];
    return [
        `--config ${(0,quoted/* quoted */.T)(file)} is the file that is checked out: a pull request can change the rules that it is judged by; without --config, the base branch's configuration applies`,
    ];
}

// EXTERNAL MODULE: ./build/core/text/positions.js
var text_positions = __nccwpck_require__(3276);
// EXTERNAL MODULE: ./build/core/change/rule.js
var rule = __nccwpck_require__(9489);
// EXTERNAL MODULE: ./build/report/links.js
var links = __nccwpck_require__(1006);
// EXTERNAL MODULE: ./build/report/rest.js
var report_rest = __nccwpck_require__(5573);
// EXTERNAL MODULE: ./build/report/shown-position.js + 1 modules
var shown_position = __nccwpck_require__(5804);
;// CONCATENATED MODULE: ./build/report/annotations.js







/**
 * Annotations that GitHub shows for one step; it drops the rest without a message.
 * https://docs.github.com/en/actions/reference/limits
 */
const BUDGET = { error: 10, warning: 10, notice: 10 };
/** GitHub cuts longer messages. */
const MAX_MESSAGE = 4000;
const annotations_FIRST_LINE = { line: 1, endLine: 1, column: null, endColumn: null };
const NO_POSITION = { line: null, endLine: null, column: null, endColumn: null };
/**
 * The annotations of a run within GitHub's limits, worst first. Enhancements and compatible changes
 * get none.
 */
function planAnnotations(decision) {
    return withinBudget([
        ...decision.errors.map(errorAnnotation),
        ...decision.warnings.map(warningAnnotation),
        ...inTurns(decision.topics.map(topicAnnotations)),
    ]);
}
/** The annotations of a topic's findings, worst first. */
function topicAnnotations(topic) {
    return [...topic.findings]
        .sort((a, b) => rule/* SEVERITIES */.oC.indexOf(a.severity) - rule/* SEVERITIES */.oC.indexOf(b.severity))
        .flatMap((finding) => findingAnnotation(topic, finding) ?? []);
}
/** One annotation of each group before a second of any, so that no topic hides another. */
function inTurns(groups) {
    const turns = [];
    for (const group of groups) {
        const counts = { error: 0, warning: 0, notice: 0 };
        for (const one of group)
            (turns[counts[one.level]++] ??= []).push(one);
    }
    return turns.flat();
}
/** For wrong usage or a fault. */
function errorAnnotation({ code, message, file, line }) {
    const annotate = () => ({
        ...NO_POSITION,
        level: 'error',
        title: `schema-gate could not ${code === 'fault' ? 'decide' : 'run'}`,
        message: (0,report_escape/* shortened */.vI)((0,report_escape/* logLine */.BP)(message), MAX_MESSAGE),
        file: file === null ? null : (0,report_escape/* logLine */.BP)(file),
        line,
        endLine: line,
    });
    return { level: 'error', annotate };
}
/** For a warning about the whole run. */
function warningAnnotation(message) {
    const annotate = () => ({
        ...NO_POSITION,
        level: 'warning',
        title: 'schema-gate',
        message: (0,report_escape/* shortened */.vI)((0,report_escape/* logLine */.BP)(message), MAX_MESSAGE),
        file: null,
    });
    return { level: 'warning', annotate };
}
/** The first annotations of each level, as many as GitHub shows; the last one counts the rest. */
function withinBudget(annotations) {
    // The message of the failed step is an error annotation, too.
    const budget = { ...BUDGET, error: BUDGET.error - 1 };
    return ['error', 'warning', 'notice'].flatMap((level) => within(annotations.filter((one) => one.level === level), budget[level]));
}
function within(annotations, budget) {
    const [first] = annotations;
    if (first === undefined || annotations.length <= budget)
        return annotations.map(({ annotate }) => annotate());
    const shown = annotations.slice(0, budget - 1).map(({ annotate }) => annotate());
    const rest = annotations.length - shown.length;
    return [
        ...shown,
        {
            ...NO_POSITION,
            level: first.level,
            title: 'schema-gate',
            message: (0,report_rest/* restLine */.l)(rest, 'finding'),
            file: null,
        },
    ];
}
function findingAnnotation(topic, finding) {
    const level = levelOf(finding);
    return level === undefined
        ? undefined
        : { level, annotate: () => annotateFinding(topic, finding, level) };
}
function annotateFinding(topic, finding, level) {
    const title = (0,report_escape/* logLine */.BP)([topic.topic, (0,finding_address/* addressOf */.ci)(finding)].filter((part) => part !== null).join(': '));
    const advice = `${finding.why}\n${(0,report_escape/* visible */.RK)(finding.fix)}.`;
    // The link is last, and stays where the texts before it are cut.
    const link = `[${finding.rule}] ${(0,links/* ruleUrl */.QB)(finding.rule)}`;
    return {
        level,
        title: (0,report_escape/* shortened */.vI)(title, 200),
        message: `${(0,report_escape/* shortened */.vI)((0,report_escape/* inLog */.cp)(`${(0,report_escape/* visible */.RK)(finding.message)}\n${advice}`), MAX_MESSAGE - link.length - 1)} ${link}`,
        file: (0,report_escape/* logLine */.BP)(topic.file),
        ...positionIn(topic, finding),
    };
}
function levelOf({ severity, accepted }) {
    if (severity === 'error' || severity === 'breaking')
        return accepted === undefined ? 'error' : 'notice';
    return severity === 'warning' && accepted === undefined ? 'warning' : undefined;
}
/** The 1-based lines and columns of a span. */
function annotationPosition(text, span) {
    return placeOf((0,text_positions/* positionsOf */.q)(text), span);
}
function placeOf(position, span) {
    const start = position(span.start);
    const end = position(Math.max(span.end, span.start + 1));
    if (start.line !== end.line)
        return { line: start.line, endLine: end.line, column: null, endColumn: null };
    return { line: start.line, endLine: start.line, column: start.column, endColumn: end.column };
}
/** The place that the reviewer sees; the first line if the file is deleted. */
function positionIn(topic, { anchor }) {
    const position = (0,shown_position/* shownPosition */.p)(topic);
    return position === undefined ? annotations_FIRST_LINE : placeOf(position, anchor);
}

// EXTERNAL MODULE: ./build/report/compared.js
var report_compared = __nccwpck_require__(9206);
// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __nccwpck_require__(7342);
;// CONCATENATED MODULE: ./build/report/github.js




/**
 * `--format github`: annotations as workflow commands, then the verdict. For a job that runs the
 * command line.
 */
function renderGithub(decision) {
    const compared = (0,report_compared/* comparedLine */.E)(decision.comparedWith);
    const lines = [
        ...planAnnotations(decision).map(workflowCommand),
        ...(compared === '' ? [] : [(0,report_escape/* logLine */.BP)(compared)]),
        (0,report_escape/* logLine */.BP)((0,verdict/* verdictLine */.MT)(decision)),
    ];
    return `${lines.join('\n')}\n`;
}
/** An annotation as a workflow command. */
function workflowCommand({ level, title, message, file, line, endLine, column, endColumn, }) {
    const facts = { file, line, endLine, col: column, endColumn, title };
    const properties = Object.entries(facts).flatMap(([name, value]) => value === null ? [] : [`${name}=${(0,report_escape/* commandProperty */.N1)(String(value))}`]);
    return `::${level} ${properties.join(',')}::${(0,report_escape/* commandData */.wq)(message)}`;
}

// EXTERNAL MODULE: ./build/core/verdict/acceptance.js
var acceptance = __nccwpck_require__(4881);
// EXTERNAL MODULE: ./build/report/audit.js
var audit = __nccwpck_require__(3880);
;// CONCATENATED MODULE: ./build/report/json.js





/** The report for scripts; schemas/report.schema.json describes it. Same input, same bytes. */
function json_renderJson(decision) {
    const { result, baseline, deployment, topics, errors, warnings, notes } = decision;
    const report = {
        report_version: 1,
        result,
        baseline: { source: baseline.source, ref: baseline.ref },
        deployment: deployment === null ? null : deploymentFacts(deployment),
        topics: topics.map(topicFacts),
        errors: errors.map(({ code, message, file, line }) => ({ code, message, file, line })),
        notes,
        warnings,
        compared_with: comparisonFacts(decision),
        ...(decision.isAudit === true ? { audit: (0,audit/* auditFacts */.Bl)((0,audit/* auditOf */.Fs)(decision)) } : {}),
    };
    return `${(0,report_escape/* jsonText */.s$)(report)}\n`;
}
/** What was compared with what; null where the run ended before that was known. */
function comparisonFacts({ comparedWith, }) {
    if (comparedWith === null)
        return null;
    const { before, after, registry } = comparedWith;
    const side = ({ name, sha }) => ({ ref: name, sha });
    return { before: before === null ? null : side(before), after: side(after), registry };
}
function deploymentFacts({ rewrites, backfill, accepts: { waivers, approvals }, source, }) {
    return { rewrites, backfill, accepts: { waivers, approvals }, source };
}
function topicFacts(topic) {
    const { source, ref, sha256 } = topic.baseline;
    const positions = {
        before: topic.before === undefined ? undefined : (0,text_positions/* positionsOf */.q)(topic.before.text),
        after: topic.after === undefined ? undefined : (0,text_positions/* positionsOf */.q)(topic.after.text),
    };
    return {
        topic: topic.topic,
        file: topic.file,
        baseline: { source, ref, sha256 },
        classification: topic.classification,
        requires_backfill: topic.requiresBackfill,
        changes: topic.findings.map((finding) => change(finding, topic, positions)),
        plan: topic.plan === null ? null : planFacts(topic.plan),
        plan_sha256: topic.plan?.sha256 ?? null,
        version: { before: topic.versions.before, after: topic.versions.after },
    };
}
function change(finding, topic, positions) {
    const position = positions[finding.side];
    const start = position?.(finding.at.start);
    const end = position?.(finding.at.end);
    return {
        rule: finding.rule,
        kind: finding.kind,
        severity: finding.severity,
        column: (0,finding_address/* addressOf */.ci)(finding),
        before: finding.before,
        after: finding.after,
        message: finding.message,
        why: finding.why,
        fix: finding.fix,
        file: (finding.side === 'before' ? topic.before?.file : undefined) ?? topic.file,
        line: start?.line ?? null,
        column_start: start?.column ?? null,
        line_end: end?.line ?? null,
        column_end: end?.column ?? null,
        side: finding.side === 'before' ? 'LEFT' : 'RIGHT',
        approvable: finding.approvable,
        in_place: finding.inPlace,
        lossless: finding.lossless,
        fingerprint: finding.fingerprint,
        waived: finding.accepted === undefined ? null : (0,acceptance/* printAcceptance */.jK)(finding.accepted),
        path: finding.path,
        edit: finding.edit === null ? null : editFacts(finding.edit, positions.after),
        accepted: finding.accepted === undefined ? null : acceptanceFacts(finding.accepted),
    };
}
/**
 * `text` replaces everything between the two positions of the newer file, `column_end` excluded.
 */
function editFacts({ at, text }, position) {
    const start = position?.(at.start);
    const end = position?.(at.end);
    return {
        line: start?.line ?? null,
        column_start: start?.column ?? null,
        line_end: end?.line ?? null,
        column_end: end?.column ?? null,
        text,
    };
}
function acceptanceFacts({ kind, by, reason, until }) {
    return { kind, by, reason, until };
}
/** A plan as JSON has it. */
function planFacts({ ddl, catchUp }) {
    return {
        ddl: ddl.map((statement) => statement.sql),
        catch_up: catchUp === null
            ? null
            : {
                lookback_days: catchUp.lookbackDays,
                strategy: catchUp.strategy,
                chunk_days: catchUp.chunkDays,
                new_columns: catchUp.newColumns,
                type_changes: catchUp.typeChanges.map(({ field, oldType, newType }) => ({
                    field,
                    old_type: oldType,
                    new_type: newType,
                })),
            },
    };
}

// EXTERNAL MODULE: ./build/core/change/rule-by-id.js
var rule_by_id = __nccwpck_require__(2869);
;// CONCATENATED MODULE: ./build/report/headline.js


/** Findings that stop a topic: errors, and breaking ones that nobody accepted. */
function graveOf({ findings }) {
    return findings.filter(({ severity, accepted }) => (severity === 'error' || severity === 'breaking') && accepted === undefined);
}
/** Why a topic can't go on as it is; the worst first. */
const OBSTACLES = [
    'invalid',
    'deleted',
    'readers',
    'rewrite',
    'table',
    'owner',
    'version',
];
/** What a grave finding stands for. A break that nothing can waive doesn't only break readers. */
function obstacleOf(finding, deployment) {
    if (finding.rule === 'table-owned-by-another-topic')
        return 'owner';
    if (finding.severity === 'error')
        return 'invalid';
    if (finding.kind === 'DELETE_SCHEMA')
        return 'deleted';
    if (finding.kind === 'VERSION_CHANGE')
        return 'version';
    if ((0,rule_by_id/* ruleById */.B)(finding.rule).needsRewrite === true && deployment?.rewrites === false)
        return 'rewrite';
    return finding.approvable ? 'readers' : 'table';
}
/** The grave findings of a topic by obstacle, in the order of {@link OBSTACLES}. */
function obstaclesIn(topic, deployment) {
    const grave = graveOf(topic);
    const found = OBSTACLES.map((obstacle) => [
        obstacle,
        grave.filter((finding) => obstacleOf(finding, deployment) === obstacle),
    ]);
    return new Map(found.filter(([, findings]) => findings.length > 0));
}
/** `1.0.0 is taken`, or how the version is too low. */
function versionWords({ rule, before, after, short }) {
    if (rule === 'version-reused')
        return short;
    if (rule === 'version-not-bumped')
        return `${after ?? before ?? 'the version'} is taken`;
    return `the version ${rule === 'version-decreased' ? 'goes back' : 'rises too little'} (${short})`;
}
/**
 * A blocked topic's headline, after its name and version: ` breaks readers`, `: 1.0.0 is taken`.
 * In markdown.
 */
function blockedHeadline(obstacles) {
    const verbs = [];
    const facts = [];
    for (const [obstacle, [finding]] of obstacles) {
        if (finding === undefined)
            continue;
        switch (obstacle) {
            case 'invalid':
                verbs.push('is invalid');
                break;
            case 'deleted':
                verbs.push('loses its schema');
                break;
            case 'readers':
                verbs.push('breaks readers');
                break;
            case 'rewrite':
                verbs.push('needs a rewrite that nothing runs');
                break;
            case 'table':
                // A reader's break is the graver news.
                if (!obstacles.has('readers'))
                    verbs.push("asks for what the tables can't do");
                break;
            case 'owner':
                facts.push(`table '${finding.after ?? ''}' belongs to '${finding.before ?? ''}'`);
                break;
            case 'version':
                facts.push(versionWords(finding));
        }
    }
    const verbWords = verbs.length === 0 ? '' : ` ${verbs.join(' and ')}`;
    return `${verbWords}${facts.length === 0 ? '' : `: ${(0,report_escape/* inProse */.ZQ)(facts.join(', '))}`}`;
}
/** The same in a cell of an overview: a number of breaks, else words. */
function obstacleCell(obstacles) {
    const count = (...names) => names.reduce((sum, name) => sum + (obstacles.get(name)?.length ?? 0), 0);
    const breaks = count('readers', 'table', 'rewrite');
    const errors = count('invalid');
    return [
        ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
        ...(breaks > 0 ? [String(breaks)] : []),
        ...(obstacles.has('deleted') ? ['schema deleted'] : []),
        ...(obstacles.has('owner') ? ["another topic's table"] : []),
        ...(obstacles.has('version') ? ['version taken'] : []),
    ].join(', ');
}

// EXTERNAL MODULE: ./build/report/on-merge.js
var on_merge = __nccwpck_require__(1515);
// EXTERNAL MODULE: ./build/core/verdict/finding-counts.js
var finding_counts = __nccwpck_require__(7814);
// EXTERNAL MODULE: ./build/report/finding-rows.js
var finding_rows = __nccwpck_require__(6962);
// EXTERNAL MODULE: ./build/report/staying-columns.js
var staying_columns = __nccwpck_require__(394);
// EXTERNAL MODULE: ./build/report/version-number.js
var version_number = __nccwpck_require__(2673);
;// CONCATENATED MODULE: ./build/report/topic-section.js








const MAX_STAYING = 10;
const HEADLINES = {
    new: 'is a new topic',
    unchanged: 'is unchanged',
    compatible: 'is safe to merge',
    enhancement: 'is safe to merge',
    breaking: 'breaks readers',
    invalid: 'is invalid',
};
/** Whether a topic is what blocks the run. */
function isStopped({ findings }, isStrict) {
    return (graveOf({ findings }).length > 0 ||
        (isStrict &&
            findings.some(({ severity, accepted }) => severity === 'warning' && accepted === undefined)));
}
/** `⛔`, `⚠️` for an accepted break, `✅`. */
function iconOf(topic, isStrict) {
    if (isStopped(topic, isStrict))
        return '⛔';
    return topic.findings.some(({ severity }) => severity === 'breaking') ? '⚠️' : '✅';
}
/** One line on a topic: its name, versions, and the worst that is to be said. */
function topicHeadline(topic, { deployment, isStrict }) {
    const obstacles = obstaclesIn(topic, deployment);
    const head = `${iconOf(topic, isStrict)} ${(0,report_escape/* inCode */.pN)((0,report_escape/* shortened */.vI)(topic.topic, 255))}${printVersions(topic, ' ')}`;
    if (obstacles.size > 0)
        return `${head}${blockedHeadline(obstacles)}`;
    if (isStopped(topic, isStrict))
        return `${head} has warnings, which the policy blocks`;
    if (topic.findings.some(({ severity }) => severity === 'breaking'))
        return `${head} breaks readers, which is accepted`;
    return `${head} ${HEADLINES[topic.classification]}`;
}
/** The step of its version, in markdown; empty where it is unknown. */
function printVersions(topic, lead = '') {
    const words = (0,version_number/* versionStep */.d)(topic, (version) => (0,report_escape/* inMarkdown */.Hi)((0,report_escape/* shortened */.vI)(version, 40)));
    return words === '' ? '' : `${lead}${words}`;
}
/** The facts under a topic's headline, its findings, and what happens on merge. */
function topicBody(topic, context) {
    const { findings, plan } = topic;
    const isBlocked = isStopped(topic, context.isStrict);
    const main = findings.filter(({ severity }) => severity !== 'compatible');
    const minor = findings.filter(({ severity }) => severity === 'compatible');
    const rows = { topic, ...context };
    const facts = [
        (0,verdict/* countWords */.rj)((0,verdict/* countsOf */.mQ)({ topics: [topic] })),
        topic_section_comparedWith(topic),
        plan === null ? '' : `plan ${(0,report_escape/* inCode */.pN)((0,on_merge/* planDigits */.Wc)(plan))}`,
    ];
    const parts = [
        facts.filter((part) => part !== '').join(' · '),
        main.length > 0 ? (0,finding_rows/* findingTable */.c)(main, isBlocked ? 'Way out' : 'Effect', rows) : '',
        isBlocked ? blockedWords(topic, context) : planWords(topic, context),
        minor.length > 0
            ? folded(`${(0,report_rest/* counted */.h)(minor.length, 'compatible change')}`, (0,finding_rows/* findingTable */.c)(minor, 'Effect', rows))
            : '',
        plan !== null && plan.ddl.length > 0
            ? folded('DDL', (0,report_escape/* fenced */.OF)(plan.ddl.map(({ sql }) => `${sql};`).join('\n\n'), 'sql'))
            : '',
    ];
    return parts.filter((part) => part !== '').join('\n\n');
}
function topic_section_comparedWith({ baseline: { source, ref }, versions }) {
    if (ref === null)
        return 'nothing to compare with yet';
    const version = versions.before === null ? 'the version' : (0,report_escape/* inMarkdown */.Hi)((0,report_escape/* shortened */.vI)(versions.before, 40));
    const commit = /^[0-9a-f]{40,64}$/.test(ref) ? (0,report_escape/* inCode */.pN)(ref.slice(0, 7)) : undefined;
    switch (source) {
        case 'registry':
            return `compared with active ${version} (${commit ?? (0,report_escape/* inCode */.pN)(ref)}, registry)`;
        case 'base-branch':
            return `compared with ${version} on the base branch (${commit ?? (0,report_escape/* inCode */.pN)(ref)})`;
        default:
            return `compared with ${version} in ${(0,report_escape/* inCode */.pN)(ref)}`;
    }
}
function blockedWords(topic, { deployment }) {
    const stays = topic.versions.before === null
        ? ''
        : `; ${(0,report_escape/* inCode */.pN)(topic.topic)} keeps running on ${(0,report_escape/* inMarkdown */.Hi)(topic.versions.before)}`;
    const grave = graveOf(topic);
    const waivable = grave.filter(({ approvable }) => approvable).length;
    // A waiver that nothing accepts is no way out.
    const advice = waivable === 0 || deployment?.accepts.waivers === false
        ? ''
        : `\n**Intended?** A waiver in the base branch's configuration can accept ${waivable === grave.length
            ? `${waivable === 1 ? 'this' : 'these'}.`
            : `${waivable} of the ${grave.length}; the others stay blocked.`}`;
    return `Nothing will be published${stays}.${advice}`;
}
function planWords(verdict, { deployment }) {
    const staying = (0,staying_columns/* stayingColumns */.d)(verdict);
    const change = changeWords(verdict, deployment);
    if (staying.length === 0)
        return change;
    const names = staying.slice(0, MAX_STAYING).map((name) => (0,report_escape/* inCode */.pN)((0,report_escape/* shortened */.vI)(name, 100)));
    const more = staying.length > names.length ? ` and ${staying.length - names.length} more` : '';
    const [verb, object] = staying.length === 1 ? ['stays', 'it'] : ['stay', 'them'];
    return `${change} ${names.join(', ')}${more} ${verb} in the tables until somebody drops ${object}.`;
}
function changeWords(topic, deployment) {
    const { plan } = topic;
    if (plan === null)
        return '';
    const count = (layer) => {
        const number = plan.ddl.filter((statement) => statement.layer === layer).length;
        return number === 0 ? 'none' : (0,report_rest/* counted */.h)(number, 'statement');
    };
    const created = (0,on_merge/* tablesCreated */.mK)(topic);
    const tables = created > 0
        ? `${(0,report_rest/* counted */.h)(created, 'table')} will be created`
        : plan.ddl.length === 0
            ? 'no table changes'
            : `${count('curated')} on CURATED, ${count('standardized')} on STD`;
    const backfill = (0,on_merge/* backfillWords */.ER)(topic, deployment, (0,report_escape/* inCode */.pN)(topic.topic));
    return `**On merge**: ${tables}${backfill === undefined ? '' : `; ${backfill}`}.`;
}
function folded(title, body) {
    return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

;// CONCATENATED MODULE: ./build/report/overview.js







/** Rows of the overview. */
const MAX_ROWS = 200;
/** The headline of a run on several topics: what blocks, else what was found. */
function runHeadline(decision) {
    const changed = decision.topics.filter(({ classification }) => classification !== 'unchanged');
    const unchanged = decision.topics.length - changed.length;
    const rest = unchanged === 0 ? '' : `, ${unchanged} unchanged`;
    const icon = decision.result === 'blocked' || decision.result === 'error' ? '⛔' : '✅';
    const grave = changed.filter((topic) => graveOf(topic).length > 0);
    if (grave.length === 0) {
        const words = (0,verdict/* countWords */.rj)((0,verdict/* countsOf */.mQ)(decision));
        return `## ${icon} ${(0,verdict/* topicsWord */.j9)(changed.length)} changed${rest}${words === '' ? '' : `: ${words}`}`;
    }
    const withObstacle = (test) => grave.filter((topic) => test(obstaclesIn(topic, decision.deployment))).length;
    const readers = withObstacle((found) => found.has('readers'));
    const invalid = withObstacle((found) => found.has('invalid') && !found.has('readers'));
    const others = grave.length - readers - invalid;
    const of = ` of ${(0,verdict/* topicsWord */.j9)(changed.length)}`;
    const words = [
        ...(readers > 0 ? [`${readers}${of} ${readers === 1 ? 'breaks' : 'break'} readers`] : []),
        ...(invalid > 0
            ? [`${invalid}${readers > 0 ? '' : of} ${invalid === 1 ? 'is' : 'are'} invalid`]
            : []),
        ...(others > 0 ? [`${others}${readers + invalid > 0 ? '' : of} can't be published`] : []),
    ];
    return `## ⛔ ${words.join(', ')}${rest}`;
}
/** A row for each topic, worst first. */
function overviewTable(topics, { deployment, isStrict }, maxBytes) {
    const encoder = new TextEncoder();
    let room = maxBytes;
    const all = topics.slice(0, MAX_ROWS).map((topic) => {
        const { warning } = (0,finding_counts/* countFindings */.Gt)(topic.findings);
        const version = topic.classification === 'new' ? 'new' : printVersions(topic);
        return `| ${iconOf(topic, isStrict)} | ${(0,report_escape/* inCode */.pN)((0,report_escape/* shortened */.vI)(topic.topic, 255))} | ${version} | ${obstacleCell(obstaclesIn(topic, deployment))} | ${warning === 0 ? '' : warning} | ${(0,on_merge/* mergeCell */.Dg)(topic, deployment)} |`;
    });
    const rows = all.filter((row) => (room -= encoder.encode(row).length + 1) >= 0);
    const left = topics.length - rows.length;
    const more = left === 0 ? '' : `\n\n${(0,report_rest/* restLine */.l)(left, 'topic')}.`;
    return `| | Topic | Version | Breaking | Warnings | On merge |\n|---|---|---|---|---|---|\n${rows.join('\n')}${more}`;
}
/** `12 topics pause for a backfill · 41 statements`; empty where nothing is planned. */
function totals(topics, deployment) {
    const pausing = topics.filter((topic) => (0,on_merge/* pauses */.yz)(topic, deployment)).length;
    const statements = topics.reduce((sum, { plan }) => sum + (plan?.ddl.length ?? 0), 0);
    return [
        ...(pausing > 0
            ? [`${(0,verdict/* topicsWord */.j9)(pausing)} ${pausing === 1 ? 'pauses' : 'pause'} for a backfill`]
            : []),
        ...(statements > 0 ? [(0,report_rest/* counted */.h)(statements, 'statement')] : []),
        ...deploymentWords(deployment),
    ].join(' · ');
}
function deploymentWords(deployment) {
    if (deployment === null || deployment.source === 'assumed')
        return [];
    const { rewrites, backfill, accepts } = deployment;
    const can = [
        ...(rewrites ? ['rewrites'] : []),
        ...(backfill === 'none' ? [] : [`${backfill} backfill`]),
        ...(accepts.waivers ? ['waivers'] : []),
        ...(accepts.approvals ? ['approvals'] : []),
    ];
    return [`deployment: ${can.length === 0 ? 'changes in place only' : can.join(', ')}`];
}

;// CONCATENATED MODULE: ./build/report/markdown.js










/** Bytes. GitHub drops a summary of more than 1 MiB. */
const SUMMARY_BYTES = 900_000;
/** Errors that are listed. */
const MAX_ERRORS = 200;
/**
 * The job summary: the verdict first, an overview of several topics, then each topic's findings;
 * what needs nobody, and what is long, is folded.
 */
function renderMarkdown(decision, { maxBytes = SUMMARY_BYTES, link } = {}) {
    const { deployment } = decision;
    const shown = decision.topics
        // Publish creates the tables of a topic that is unchanged in git and was never activated.
        .filter(({ classification, plan }) => classification !== 'unchanged' || plan !== null)
        .sort(byWeight);
    // If nothing is breaking or invalid, warnings block (`fail-on: warning`).
    const isStrict = decision.result === 'blocked' && decision.topics.every((topic) => graveOf(topic).length === 0);
    const context = { deployment, link, isStrict };
    const sections = openingOf(decision, shown, context, maxBytes);
    const encoder = new TextEncoder();
    let left = maxBytes - encoder.encode(sections.join('\n')).length - 300;
    const isOnly = shown.length === 1;
    for (const [index, topic] of shown.entries()) {
        const headline = topicHeadline(topic, context);
        const body = topicBody(topic, context);
        const section = isOnly || isStopped(topic, isStrict)
            ? `### ${headline}\n\n${body}\n`
            : `${folded(summaryTitle(headline), body)}\n`;
        left -= encoder.encode(section).length + 1;
        if (left < 0) {
            const rest = shown.length - index;
            sections.push(`${(0,report_rest/* restLine */.l)(rest, 'topic')}.\n`);
            break;
        }
        sections.push(section);
    }
    return sections.join('\n');
}
/** Everything above the topics' own sections. */
function openingOf(decision, shown, context, maxBytes) {
    const { deployment } = context;
    const { topics, errors, warnings, notes } = decision;
    const sections = [];
    if (errors.length > 0)
        sections.push(errorsSection(decision));
    if (decision.isAudit === true)
        sections.push((0,audit/* auditMarkdown */.lG)((0,audit/* auditOf */.Fs)(decision)));
    const hasOverview = topics.length > 0 && shown.length !== 1;
    if (hasOverview || topics.length > shown.length)
        sections.push(`${runHeadline(decision)}\n`);
    if (topics.length === 0 && errors.length === 0)
        sections.push('No topic schema changed.\n');
    if (hasOverview && shown.length > 0) {
        sections.push(`${overviewTable(shown, context, maxBytes / 2)}\n`);
        const sum = totals(shown, deployment);
        if (sum !== '')
            sections.push(`${sum}\n`);
    }
    const assumption = (0,on_merge/* assumptionWords */.TS)(deployment, topics);
    for (const warning of warnings)
        sections.push(`> ⚠️ ${(0,report_escape/* inProse */.ZQ)(warning)}\n`);
    for (const note of [...notes, ...(assumption === undefined ? [] : [assumption])])
        sections.push(`> ${(0,report_escape/* inMarkdown */.Hi)(note)}\n`);
    const compared = (0,report_compared/* comparedMarkdown */.N)(decision.comparedWith);
    if (compared !== '')
        sections.push(`${compared}\n`);
    return sections;
}
/** In the line that unfolds a section, GitHub reads HTML but no markdown. */
function summaryTitle(headline) {
    return headline.replace(/`([^`]*)`/g, (_, name) => `<code>${(0,report_escape/* inMarkdown */.Hi)(name)}</code>`);
}
function byWeight(a, b) {
    const weight = ({ findings }) => findings.reduce((least, { severity, accepted }) => Math.min(least, rule/* SEVERITIES */.oC.indexOf(severity) + (accepted === undefined ? 0 : 0.5)), rule/* SEVERITIES */.oC.length);
    return weight(a) - weight(b) || (0,compare_texts/* compareTexts */.q)(a.topic, b.topic);
}
function errorsSection({ errors }) {
    const isFault = errors.some((error) => error.code === 'fault');
    const lines = errors
        .slice(0, MAX_ERRORS)
        .map(({ message, file, line }) => `- ${file === null || message.startsWith(file) ? '' : `${(0,report_escape/* inCode */.pN)(line === null ? file : `${file}:${line}`)} `}${(0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(message, 1000))}`);
    const left = errors.length - lines.length;
    if (left > 0)
        lines.push(`\n${(0,report_rest/* restLine */.l)(left, 'error')}.`);
    return `### ⛔ ${isFault ? 'schema-gate could not decide' : 'schema-gate could not run'}\n\n${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./build/report/sarif.js









/**
 * GitHub refuses a run with more results.
 * https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
const MAX_RESULTS = 25_000;
const LEVELS = {
    error: 'error',
    breaking: 'error',
    warning: 'warning',
    enhancement: 'note',
    compatible: 'none',
};
/**
 * SARIF 2.1.0 for code scanning. Enhancements and compatible changes are left out, since every
 * result becomes an alert.
 */
function renderSarif(decision, rules, version) {
    const { topics, errors } = decision;
    const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
    const alerts = worstFirst(topics.flatMap((topic) => {
        const region = regionsIn(topic);
        return topic.findings.filter(isAlert).map((finding) => ({ finding, topic, region }));
    }));
    const shown = alerts.slice(0, MAX_RESULTS);
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'schema-gate',
                        semanticVersion: version,
                        version,
                        informationUri: links/* HOME */.yZ,
                        rules: rules.map(descriptor),
                    },
                },
                columnKind: 'utf16CodeUnits',
                invocations: [
                    {
                        executionSuccessful: errors.length === 0,
                        toolExecutionNotifications: [
                            ...errors.map(({ message }) => ({
                                level: 'error',
                                message: { text: plainText(message) },
                            })),
                            ...remarks(topics, alerts.length - shown.length),
                        ],
                    },
                ],
                results: withOwnFingerprints(shown.map(({ finding, topic, region }) => result(finding, topic, region, indexes))),
            },
        ],
    };
    return `${(0,report_escape/* jsonText */.s$)(log)}\n`;
}
function isAlert({ severity }) {
    return severity === 'error' || severity === 'breaking' || severity === 'warning';
}
/** In the topics' order, unless some must be left out. */
function worstFirst(alerts) {
    if (alerts.length <= MAX_RESULTS)
        return alerts;
    const rank = ({ finding: { severity, accepted } }) => rule/* SEVERITIES */.oC.indexOf(severity) + (accepted === undefined ? 0 : rule/* SEVERITIES */.oC.length);
    return [...alerts].sort((a, b) => rank(a) - rank(b));
}
/** What no result says: new tables, and results that were left out. */
function remarks(topics, left) {
    const texts = topics.flatMap((topic) => {
        const created = (0,on_merge/* tablesCreated */.mK)(topic);
        return created === 0
            ? []
            : [`${topic.topic} is a new topic: ${(0,report_rest/* counted */.h)(created, 'table')} will be created`];
    });
    if (left > 0)
        texts.push(`${MAX_RESULTS} results are shown ${(0,report_rest/* restLine */.l)(left, 'result')}`);
    return texts.map((text) => ({ level: 'note', message: { text: plainText(text) } }));
}
/**
 * A message's text without invisible characters, and without `[text](url)`, which SARIF reads as a
 * link (SARIF 2.1.0, 3.11.6).
 */
function plainText(text) {
    const shown = (0,report_escape/* inLog */.cp)((0,report_escape/* visible */.RK)(text));
    return shown.includes('](') ? shown.replace(/[[\]\\]/g, '\\$&') : shown;
}
/** GitHub merges results with one fingerprint into one alert, so the second gets its own. */
function withOwnFingerprints(results) {
    const seen = new Map();
    return results.map((one) => {
        const fingerprint = one.partialFingerprints?.[FINGERPRINT] ?? '';
        const count = (seen.get(fingerprint) ?? 0) + 1;
        seen.set(fingerprint, count);
        return count === 1
            ? one
            : { ...one, partialFingerprints: { [FINGERPRINT]: `${fingerprint}:${count}` } };
    });
}
const FINGERPRINT = 'schemaGate/v1';
function descriptor(rule) {
    const helpUri = (0,links/* ruleUrl */.QB)(rule.id);
    return {
        id: rule.id,
        name: rule.id.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase()),
        shortDescription: { text: rule.id.replaceAll('-', ' ') },
        fullDescription: { text: rule.why },
        help: {
            text: `${rule.why} Fix: ${rule.fix}.`,
            markdown: `${rule.why}\n\n**Fix**: ${rule.fix}. [More](${helpUri})`,
        },
        helpUri,
        defaultConfiguration: { level: LEVELS[rule.severity] },
        properties: { tags: ['schema', rule.kind.toLowerCase().replaceAll('_', '-')] },
    };
}
function result(finding, topic, region, indexes) {
    const address = (0,finding_address/* addressOf */.ci)(finding);
    return {
        ruleId: finding.rule,
        ruleIndex: indexes.get(finding.rule) ?? -1,
        level: LEVELS[finding.severity],
        message: {
            text: plainText(`${address === null ? '' : `${address}: `}${asSentence(finding.message)} ${finding.why} Fix: ${finding.fix}.`),
        },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: (0,links/* uriPath */.kq)(topic.file) },
                    region: region(finding.anchor),
                },
            },
        ],
        partialFingerprints: { [FINGERPRINT]: finding.fingerprint },
        ...(finding.accepted === undefined
            ? {}
            : {
                suppressions: [
                    {
                        kind: 'external',
                        justification: (0,report_escape/* visible */.RK)((0,acceptance/* printAcceptance */.jK)(finding.accepted)),
                    },
                ],
            }),
    };
}
/**
 * Finds the lines of spans. The index is built once a topic, since a file may have tens of
 * thousands of findings.
 */
function regionsIn({ after }) {
    if (after === undefined || after.text === '')
        return () => ({ startLine: 1 });
    const position = (0,text_positions/* positionsOf */.q)(after.text);
    return (anchor) => {
        const start = position(anchor.start);
        const end = position(Math.max(anchor.end, anchor.start + 1));
        return {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
        };
    };
}

;// CONCATENATED MODULE: ./build/bin/judged-links.js

/** Links to lines of the judged commit; only in a job, where the commit is on the server. */
function linksTo({ comparedWith }) {
    return (0,links/* linksInto */.S_)({
        server: process.env['GITHUB_SERVER_URL'],
        repository: process.env['GITHUB_REPOSITORY'],
        sha: comparedWith?.headSha ?? comparedWith?.after.sha,
    });
}

;// CONCATENATED MODULE: ./build/bin/render-decision.js








/** Renders a decision in the format of `--format`. */
function renderDecision(decision, format, terminal) {
    switch (format) {
        case 'text':
            return (0,report_text/* renderText */.S)(decision, terminal);
        case 'json':
            return json_renderJson(decision);
        case 'markdown':
            return renderMarkdown(decision, { link: linksTo(decision) });
        case 'github':
            return renderGithub(decision);
        case 'sarif':
            return renderSarif(decision, change_rules/* RULES */.y, version/* VERSION */.x);
    }
}

// EXTERNAL MODULE: ./build/bin/places.js
var places = __nccwpck_require__(7120);
// EXTERNAL MODULE: ./build/warehouse/ddl.js + 3 modules
var ddl = __nccwpck_require__(6614);
// EXTERNAL MODULE: ./build/bin/sha256.js
var sha256 = __nccwpck_require__(2875);
;// CONCATENATED MODULE: ./build/bin/wiring.js





/** What a check needs besides git and the registry. */
function checkTools(now, places = ddl/* DEFAULT_PLACES */.zu) {
    return {
        today: now.toISOString().slice(0, 10),
        digest: sha256/* sha256 */.s,
        planIn: (databases = places.databases) => (before, after, topic) => (0,ddl/* planStatements */.Gu)(before, after, topic, { ...places, databases }),
    };
}
/**
 * The decision of a run that failed. An unexpected error is a fault, reported without its stack.
 */
function undecided(error) {
    const baseline = { source: 'none', ref: null };
    if (error instanceof build_errors/* UserError */.yo) {
        const { code, message, file, line } = error;
        return (0,decide/* decide */.L)({ errors: [{ code, message, file, line }], baseline });
    }
    const isKnown = error instanceof build_errors/* Fault */.vC;
    const reason = (0,build_errors/* redacted */.pc)((0,build_errors/* reasonOf */.A3)(error));
    const message = isKnown
        ? reason
        : `Unexpected failure in schema-gate ${version/* VERSION */.x}: ${reason}. Please report it at ${version/* ISSUES */.N}`;
    const file = isKnown ? error.file : null;
    return (0,decide/* decide */.L)({ errors: [{ code: 'fault', message, file, line: null }], baseline });
}

;// CONCATENATED MODULE: ./build/bin/check-command.js











const check_command_FAIL_ON = ['breaking', 'warning', 'never'];
/** `schema-gate check [FILE…]` */
async function runCheck(args) {
    const decision = await check_command_judge(args);
    return {
        exitCode: decision.exitCode,
        render: (terminal) => renderDecision(decision, args.format, terminal),
    };
}
/** Judges the topics that the command line selects. */
async function check_command_judge({ files, values, switches }) {
    const registry = await registryOf(values);
    const failOn = choice(values, 'fail-on', check_command_FAIL_ON);
    if (files.length > 0 && switches.has('all'))
        throw new build_errors/* UserError */.yo('--all judges every topic; leave out the files');
    const git = await openRepository(process.cwd());
    try {
        const named = await Promise.all(files.map((file) => inRepository(git.root, file)));
        const scope = switches.has('all') ? 'all' : named.length === 0 ? 'changed' : named;
        const configFile = values.get('config');
        const request = {
            base: { kind: 'working-tree', ref: values.get('base') },
            pullRequest: mergedPullRequest(process.env),
            scope,
            ratchet: switches.has('no-ratchet') ? 'off' : 'silent',
            given: configFile === undefined
                ? undefined
                : { name: configFile, bytes: await readNamed(configFile) },
            configFile: '',
            trustsWorkingTree: true,
            schemas: [],
            failOn,
            registry,
        };
        const decision = await check(git, request, checkTools(new Date(), (0,places/* placesOf */.e)(values.get('registry'))));
        const own = await ownConfigurationWarnings(git.root, configFile, process.env);
        return withNotes({
            ...decision,
            warnings: [...own, ...decision.warnings],
            isAudit: scope === 'all' && request.ratchet === 'off',
        }, registry === undefined ? [] : newDirectoryNotes(values.get('registry') ?? ''));
    }
    finally {
        git.close();
    }
}
/**
 * Undefined: the base branch is the baseline. With `--baseline auto`, the registry is, if one is
 * given.
 */
async function registryOf(values) {
    const baseline = choice(values, 'baseline', ['auto', 'registry', 'base-branch']) ?? 'auto';
    const url = values.get('registry');
    if (url === undefined) {
        if (values.has('registry-table'))
            throw new build_errors/* UserError */.yo('--registry-table needs --registry URL');
        if (baseline === 'registry')
            throw new build_errors/* UserError */.yo('--baseline registry needs --registry URL');
        return undefined;
    }
    const registry = await openRegistry(parseRegistryOption(url), values.get('registry-table') ?? '', '--registry');
    return baseline === 'base-branch' ? undefined : registry;
}
/** In a job on a pull request, GitHub's merge is checked out, unless the workflow says otherwise. */
function mergedPullRequest(environment) {
    return /^refs\/pull\/[0-9]+\/merge$/.test(environment['GITHUB_REF'] ?? '')
        ? { headSha: undefined, runSha: environment['GITHUB_SHA'] }
        : undefined;
}

// EXTERNAL MODULE: ./build/bin/debug.js
var debug = __nccwpck_require__(6133);
;// CONCATENATED MODULE: ./build/gate/diff.js








/**
 * Judges one file against another. The topic comes from the path of `after`, else from its name.
 */
function diffFiles({ before, after }, context) {
    const topic = topicOf(after.path ?? before.path ?? after.file, context.policy.schemas);
    for (const { file, bytes } of [before, after]) {
        if (isLfsPointer(bytes))
            throw new build_errors/* Fault */.vC(`${file} is a pointer of Git LFS, not a schema; run git lfs pull`, {
                file,
            });
    }
    const older = (0,topic_schema/* parseTopicSchema */.ac)(before.bytes);
    if (!(0,judge/* isReadableBaseline */.oC)(older)) {
        throw new build_errors/* Fault */.vC(`${before.file} can't be read (${(0,unreadable_reason/* unreadableReason */.Q)(older)}), so nothing can be compared with it`, { file: before.file });
    }
    const baseline = {
        source: 'file',
        ref: before.file,
        sha256: context.digest(before.bytes),
    };
    const verdict = (0,verdict_verdict/* verdictOn */._z)({
        topic,
        before: { file: before.file, parsed: older },
        after: { file: after.file, parsed: (0,topic_schema/* parseTopicSchema */.ac)(after.bytes) },
        baseline,
    }, context);
    return (0,decide/* decide */.L)({
        topics: [verdict],
        failOn: context.policy.failOn,
        baseline,
        comparedWith: {
            before: { name: before.file, sha: before.sha ?? null },
            after: { name: after.file, sha: after.sha ?? null },
            registry: null,
        },
    });
}
/**
 * Patterns begin at a repository's root, which can be any folder of the path; the outermost one
 * that fits is used.
 */
function topicOf(path, schemas) {
    const parts = path.replaceAll('\\', '/').split('/');
    const files = topicFiles(schemas, []);
    for (const index of parts.keys()) {
        const topic = files.topicOf(parts.slice(index).join('/'));
        if (topic !== undefined)
            return topic;
    }
    return (parts.at(-1) ?? '').replace(/(?:\.schema)?\.json$/i, '');
}

;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
;// CONCATENATED MODULE: ./build/bin/compared-file.js








/** Standard input, by the name that most programs have for it. */
const STANDARD_INPUT = '-';
/**
 * Reads a file, `REF:path` as git names it (from the repository's root, or from here with `./`),
 * or `-`, standard input. A file of that name comes first. Throws a UserError.
 */
async function readCompared(name) {
    if (name === STANDARD_INPUT)
        return { file: name, bytes: await readStandardInput() };
    const [, ref, path] = /^([^:]+):(.+)$/.exec(name) ?? [];
    if (ref === undefined || path === undefined || (0,external_node_fs_.existsSync)(name))
        return { file: name, path: (0,external_node_path_.resolve)(name), bytes: await readNamed(name) };
    return readCommitted(name, ref, path);
}
/** A program before the pipe that failed leaves nothing, which is no schema to compare. */
async function readStandardInput() {
    const bytes = await (0,consumers_namespaceObject.buffer)(process.stdin);
    if (bytes.every((byte) => SPACES.has(byte)))
        throw new build_errors/* UserError */.yo('Standard input is empty; pipe a schema into it, as in: git show main:schemas/x.json | schema-gate diff - schemas/x.json');
    return bytes;
}
/** Space, tab, line feed and carriage return: JSON's white space. */
const SPACES = new Set([0x20, 0x09, 0x0a, 0x0d]);
async function readCommitted(name, ref, path) {
    const git = await openRepository(process.cwd());
    try {
        const commit = await git.commit(ref);
        if (commit === undefined)
            throw new build_errors/* UserError */.yo(`There is neither a file ${(0,quoted/* quoted */.T)(name)} nor a commit ${(0,quoted/* quoted */.T)(ref)} here; name a branch, a tag or a commit, or run git fetch`);
        const file = /^\.{1,2}\//.test(path) ? await inRepository(git.root, path) : path;
        const content = await git.fileAt(commit.sha, file);
        if (typeof content !== 'string')
            return { file: name, path: file, bytes: content, sha: commit.sha };
        const reason = {
            missing: 'has no such file',
            'too-large': 'has it, but it is too large for a schema',
            'not-a-regular-file': 'has a folder, a link or a submodule there',
        }[content];
        const near = content === 'missing' ? await nearCommitted(git, commit.sha, file) : '';
        throw new build_errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(name)} can't be read: ${(0,quoted/* quoted */.T)(ref)} ${reason}${near}`);
    }
    finally {
        git.close();
    }
}
/** `. Did you mean 'schemas/x.json'?`: a file of a near name in the same folder of the commit. */
async function nearCommitted(git, sha, file) {
    const folder = external_node_path_.posix.dirname(file);
    const files = await git.files({ kind: 'commit', sha }, [folder === '.' ? '' : folder]);
    const near = (0,near_names/* nearestName */.qb)(external_node_path_.posix.basename(file), files
        .map(({ path }) => path)
        .filter((path) => external_node_path_.posix.dirname(path) === folder)
        .map((path) => external_node_path_.posix.basename(path)));
    return near === undefined ? '' : `. Did you mean ${(0,quoted/* quoted */.T)(external_node_path_.posix.join(folder, near))}?`;
}

;// CONCATENATED MODULE: ./build/bin/diff-command.js











/** `schema-gate diff BEFORE AFTER` */
async function runDiff({ files, values, format }) {
    const [before, after, ...more] = files;
    if (before === undefined || after === undefined || more.length > 0)
        throw new build_errors/* UserError */.yo('diff takes two files: schema-gate diff BEFORE AFTER');
    if (before === STANDARD_INPUT && after === STANDARD_INPUT)
        throw new build_errors/* UserError */.yo('Only one of the two files can be -, standard input');
    const tools = checkTools(new Date());
    const config = values.get('config');
    const configuration = config === undefined
        ? { policy: verdict_policy/* DEFAULT_POLICY */.zj }
        : await readConfiguration(config, await readNamed(config), tools.today);
    if ('errors' in configuration)
        throw new build_errors/* UserError */.yo(configuration.errors.map((error) => error.message).join('\n'), 'config', config ?? null, configuration.errors[0]?.line ?? null);
    const failOn = choice(values, 'fail-on', check_command_FAIL_ON) ?? configuration.policy.failOn;
    const sides = { before: await readCompared(before), after: await readCompared(after) };
    const decision = diffFiles(sides, {
        ...tools,
        policy: { ...configuration.policy, failOn },
        deployment: verdict_deployment/* EVERYTHING */.Qz,
        planStatements: tools.planIn(undefined),
    });
    return {
        exitCode: decision.exitCode,
        render: (terminal) => renderDecision(decision, format, terminal),
    };
}

;// CONCATENATED MODULE: ./build/bin/existing-schemas.js









/** Folders that hold what others wrote. */
const SKIPPED = new Set(['.git', 'node_modules', '.venv', 'vendor']);
const existing_schemas_MAX_BYTES = 1_048_576;
/** Patterns that are listed one by one; beyond that, folders become `*`. */
const MAX_PATTERNS = 3;
/**
 * Looks for files that look like topic schemas. Throws a UserError where the directory is not the
 * root of its repository.
 */
async function findSchemas(directory) {
    const paths = (await committable(directory)) ?? (await existing_schemas_walk(directory, ''));
    const found = [];
    for (const path of paths.filter(mayBeSchema))
        if (looksLikeSchema(await readWorkingFile(directory, path, existing_schemas_MAX_BYTES)))
            found.push(path);
    const patterns = patternsFor(found);
    const { topicOf } = topicFiles(patterns, []);
    const schemas = new Set(found);
    return {
        found: found.sort(compare_texts/* compareTexts */.q),
        patterns,
        excluded: paths
            .filter((path) => topicOf(path) !== undefined && !schemas.has(path))
            .sort(compare_texts/* compareTexts */.q),
    };
}
/** What git would commit; undefined outside a repository. */
async function committable(directory) {
    let git;
    try {
        git = await openRepository(directory);
    }
    catch (error) {
        if (error instanceof build_errors/* UserError */.yo)
            return undefined;
        throw error;
    }
    try {
        const [root, here] = [await (0,promises_.realpath)(git.root), await (0,promises_.realpath)(directory)];
        if (root !== here)
            throw new build_errors/* UserError */.yo(`${(0,quoted/* quoted */.T)((0,external_node_path_.relative)(root, here).split(external_node_path_.sep).join('/'))} is a folder of the repository ${(0,quoted/* quoted */.T)(root)}, and GitHub reads workflows and schema-gate its configuration only at the root; run schema-gate init there`);
        return (await git.files({ kind: 'working-tree' }, [''])).map(({ path }) => path);
    }
    finally {
        git.close();
    }
}
async function existing_schemas_walk(root, folder) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true });
    const nested = entries.map(async (entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory())
            return SKIPPED.has(entry.name) ? [] : existing_schemas_walk(root, path);
        return entry.isFile() ? [path] : [];
    });
    return (await Promise.all(nested)).flat();
}
/**
 * Patterns that match these paths. Where many folders have the same shape, as the services of a
 * monorepo, the differing names become `*`.
 */
function patternsFor(paths) {
    const patterns = [...new Set(paths.map(patternFor))].sort(compare_texts/* compareTexts */.q);
    if (patterns.length <= MAX_PATTERNS)
        return patterns;
    const shapes = new Map();
    for (const pattern of patterns) {
        const parts = pattern.split('/');
        const shape = `${parts.length} ${parts.slice(parts.indexOf('{topic}')).join('/')}`;
        shapes.set(shape, [...(shapes.get(shape) ?? []), parts]);
    }
    return [...shapes.values()].map(merged).sort(compare_texts/* compareTexts */.q);
}
function merged(patterns) {
    const [first = []] = patterns;
    return first
        .map((part, index) => (patterns.every((other) => other[index] === part) ? part : '*'))
        .join('/');
}

;// CONCATENATED MODULE: ./build/bin/init.js







/** What `init` writes. examples/check.yml and README's workflow are generated from it. */
const WORKFLOW = `# Judges pull requests against the base branch. Make the job a required check.
name: schema-gate
on:
  pull_request:
  merge_group:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          # A merge group may hold several pull requests, so its base may be many commits back.
          fetch-depth: 50
          persist-credentials: false
      - uses: lean-ops/schema-gate@v1 # zizmor: ignore[unpinned-uses]
`;
const configuration = (patterns, excluded) => `# Read from the base branch, so a pull request can't change the rules that it is judged by.
# yaml-language-server: $schema=https://lean-ops.github.io/schema-gate/config.schema.json
schemas:
${list(patterns)}
${excluded.length === 0 ? '' : `exclude:\n${list(excluded)}\n`}
# iceberg: only changes that the table can make in place. lean-ops: also rewrites.
profile: iceberg

# breaking, warning or never
fail-on: breaking

# off, warn or enforce
versioning: warn

# How many days a column must be marked as deprecated before it may be removed.
deprecation-days: 30
`;
function list(paths) {
    return paths.map((path) => `  - ${scalar(path)}`).join('\n');
}
/** A path as YAML reads it back, quoted only where it must be. */
function scalar(path) {
    return /^[A-Za-z0-9._/][^:#'"\\\n]*$/.test(path) ? path : JSON.stringify(path);
}
const SCHEMA = `{
  "$schema": "https://lean-ops.github.io/schema-gate/topic.schema.json",
  "schema_version": "1.0.0",
  "table_name": "example",
  "description": "Rename the file to your topic; a topic is named by its file",
  "envelope_columns": {
    "message_id": { "type": "STRING", "required": true },
    "idempotency_key": { "type": "STRING", "required": true },
    "publish_time": { "type": "TIMESTAMP", "required": true }
  },
  "payload_columns": {
    "user_id": { "type": "BIGINT", "cde": true, "json_path": "$.userId" },
    "event_type": { "type": "STRING", "json_path": "$.eventType" }
  }
}
`;
const EXAMPLE = 'schemas/example.json';
/**
 * Writes the files that don't exist yet: the configuration with patterns for the schemas that are
 * there, or an example where there is none. Returns a text that lists written and kept files.
 * Throws a UserError below the root of a repository, where GitHub reads no workflow.
 */
async function initialise(directory) {
    const { found, excluded, ...existing } = await findSchemas(directory);
    const patterns = found.length > 0 ? existing.patterns : verdict_policy/* DEFAULT_POLICY */.zj.schemas;
    const files = [
        ['.github/workflows/schema-gate.yml', WORKFLOW],
        ['.schema-gate.yml', configuration(patterns, excluded)],
        ...(found.length > 0 ? [] : [[EXAMPLE, SCHEMA]]),
    ];
    const lines = [];
    let isConfigured = false;
    for (const [file, text] of files) {
        // A configuration may have another name (.yaml, .json); a second one would take precedence over
        // it.
        const isConfiguration = file === CONFIG_FILES[0];
        const existing = await firstThere(directory, isConfiguration ? CONFIG_FILES : [file]);
        if (existing === undefined)
            await write(directory, file, text);
        else if (isConfiguration)
            isConfigured = true;
        lines.push(existing === undefined ? `  written  ${file}` : `  kept     ${existing} (it exists)`);
    }
    if (found.length > 0) {
        const topics = found.length === 1 ? '1 topic schema' : `${found.length} topic schemas`;
        const where = isConfigured ? 'make sure that its patterns include' : 'found by';
        lines.push(`  found    ${topics}, ${where} ${patterns.join(', ')}`);
    }
    const next = found.length > 0
        ? 'Next: run schema-gate check --all, and commit the files.'
        : `Next: edit ${EXAMPLE}, run schema-gate check, and commit the three files.`;
    return `${lines.join('\n')}\n\n${next}\n`;
}
async function firstThere(directory, names) {
    for (const name of names) {
        const stat = await (0,promises_.lstat)((0,external_node_path_.join)(directory, name)).catch(() => undefined);
        if (stat === undefined)
            continue;
        if (stat.isSymbolicLink() && !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, name)))
            throw new build_errors/* UserError */.yo(`${name} is a link to a file that doesn't exist; remove the link or create the file`);
        return name;
    }
    return undefined;
}
async function write(directory, file, text) {
    const path = (0,external_node_path_.join)(directory, file);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        // `wx` fails if the file exists, even if it appeared since the check above.
        await (0,promises_.writeFile)(path, text, { flag: 'wx' });
    }
    catch (error) {
        throw new build_errors/* UserError */.yo(`${file} can't be written (${(0,build_errors/* reasonOf */.A3)(error)}); is something else in its place?`);
    }
}

;// CONCATENATED MODULE: ./build/report/plan.js






/** The statements, ready to paste: each ends with a semicolon, everything else is a comment. */
function renderPlanText(decision) {
    return (0,report_escape/* inLog */.cp)(`${[...decision.topics.map(topicText), ...plan_remarks(decision)].join('\n\n')}\n`);
}
function renderPlanMarkdown(decision) {
    const topics = decision.topics.map((topic) => `### ${(0,report_escape/* inCode */.pN)(topic.topic)}\n\n${(0,report_escape/* fenced */.OF)(topicText(topic), 'sql')}\n`);
    const warnings = decision.warnings.map((warning) => `> ⚠️ ${(0,report_escape/* inProse */.ZQ)(warning)}\n`);
    const notes = notesOf(decision).map((note) => `> ${(0,report_escape/* inProse */.ZQ)(note)}\n`);
    const compared = (0,report_compared/* comparedMarkdown */.N)(decision.comparedWith);
    return [...topics, ...warnings, ...notes, ...(compared === '' ? [] : [`${compared}\n`])].join('\n');
}
/** Notes, and what nobody asked the deployment. */
function notesOf({ notes, deployment, topics }) {
    const assumption = (0,on_merge/* assumptionWords */.TS)(deployment, topics);
    return [...notes, ...(assumption === undefined ? [] : [assumption])];
}
/** What was compared with what, and what a person should know of it. */
function plan_remarks(decision) {
    const { warnings, comparedWith } = decision;
    const compared = (0,report_compared/* comparedLine */.E)(comparedWith);
    const notes = notesOf(decision);
    const lines = [
        ...warnings.map((warning) => `-- warning: ${(0,report_escape/* visible */.RK)(warning)}`),
        ...notes.map((note) => `-- note: ${(0,report_escape/* visible */.RK)(note)}`),
        ...(compared === '' ? [] : [`-- ${compared}`]),
    ];
    return lines.length === 0 ? [] : [lines.join('\n')];
}
/**
 * `{topics: [{topic, file, classification, plan}], errors, …}`; schemas/plan.schema.json describes
 * it. A plan is null if the topic is blocked.
 */
function renderPlanJson(decision) {
    const { result, topics, errors, warnings, notes } = decision;
    const document = {
        result,
        topics: topics.map(({ topic, file, classification, plan }) => ({
            topic,
            file,
            classification,
            plan: plan === null ? null : planFacts(plan),
            plan_sha256: plan?.sha256 ?? null,
        })),
        errors: errors.map(({ code, message, file, line }) => ({ code, message, file, line })),
        warnings,
        notes,
        compared_with: comparisonFacts(decision),
    };
    return `${(0,report_escape/* jsonText */.s$)(document)}\n`;
}
function topicText(verdict) {
    const { topic, file, classification, plan } = verdict;
    const digits = plan === null ? '' : `, plan ${(0,on_merge/* planDigits */.Wc)(plan)}`;
    const created = (0,on_merge/* tablesCreated */.mK)(verdict);
    const tables = created === 0 ? '' : `; ${(0,report_rest/* counted */.h)(created, 'table')} will be created`;
    const head = `-- ${(0,report_escape/* visible */.RK)(topic)} (${(0,report_escape/* visible */.RK)(file)}): ${classification}${digits}${tables}`;
    const staying = (0,staying_columns/* stayingLines */.r)(verdict).map((line) => `-- ${line}`);
    if (plan === null || plan.ddl.length === 0)
        return [head, '-- no table changes', ...staying, ...catchUpLines(plan?.catchUp ?? null)].join('\n');
    const rewrite = (0,on_merge/* hasRewrite */.jL)(plan)
        ? [
            '-- the backfill runs the rewrite, which needs a state machine; casts to STRING give the text that Trino prints, not the one in the events',
        ]
        : [];
    return [
        head,
        ...rewrite,
        ...plan.ddl.map(({ sql }) => `${sql};`),
        ...staying,
        ...catchUpLines(plan.catchUp),
    ].join('\n');
}
function catchUpLines(catchUp) {
    if (catchUp === null)
        return [];
    const { lookbackDays, strategy, chunkDays, newColumns, typeChanges } = catchUp;
    const columns = newColumns.length === 0 ? [] : [`-- new columns: ${newColumns.map(report_escape/* visible */.RK).join(', ')}`];
    const types = typeChanges.map(({ field, oldType, newType }) => `-- type change: ${(0,report_escape/* visible */.RK)(field)} ${oldType} to ${newType}`);
    return [
        `-- then a backfill of ${lookbackDays} days (${strategy}, ${chunkDays} a time)`,
        ...columns,
        ...types,
    ];
}

;// CONCATENATED MODULE: ./build/bin/plan-command.js




/** `schema-gate plan FILE`: what activation would run, or why it would be blocked. */
async function runPlan(args) {
    if (args.files.length !== 1)
        throw new build_errors/* UserError */.yo('plan takes one file: schema-gate plan FILE');
    const decision = await check_command_judge(args);
    return {
        exitCode: decision.exitCode,
        render: (terminal) => renderPlan(decision, args.format, terminal),
    };
}
/** Renders the plan, or the errors and findings that prevent one. */
function renderPlan(decision, format, terminal) {
    if (format === 'json')
        return renderPlanJson(decision);
    const isStopped = decision.errors.length > 0 || decision.result === 'blocked';
    if (isStopped)
        return renderDecision(decision, format, terminal);
    return format === 'markdown' ? renderPlanMarkdown(decision) : renderPlanText(decision);
}

;// CONCATENATED MODULE: ./build/gate/merged-warning.js


/**
 * A warning for a commit that the default branch doesn't hold, or that nobody knows it to hold: a
 * person may publish it, but should know. Origin is asked where this clone's branch may be out of
 * date.
 */
async function unmergedWarnings(git) {
    const head = await git.commit('HEAD');
    if (head === undefined)
        return [];
    const name = head.sha.slice(0, 7);
    const unknown = [
        `It is not known whether the published commit ${name} is merged: no default branch was found`,
    ];
    const branch = await findDefaultBranch(git).catch(() => undefined);
    if (branch === undefined)
        return unknown;
    if (await isHeldBy(git, head.sha, branch.sha))
        return [];
    const tip = await git.remoteTip('HEAD');
    if (typeof tip === 'object' && tip.sha !== branch.sha && (await isHeldByRemote(git, head.sha)))
        return [];
    return [
        `The published commit ${name} is not merged: ${branch.name} (${branch.sha.slice(0, 7)}) does not hold it`,
    ];
}
async function isHeldByRemote(git, commit) {
    if ((await git.fetchCommit('HEAD', 1000)) !== 'fetched')
        return false;
    const tip = await git.commit('FETCH_HEAD');
    return tip !== undefined && isHeldBy(git, commit, tip.sha);
}

;// CONCATENATED MODULE: ./build/protocol/publication.js
/**
 * The outcomes of publishing one topic, the best first. The worst outcome decides the exit code.
 */
const OUTCOMES = [
    /** Already in force, apart from formatting. */
    'SKIPPED',
    'ACTIVE',
    /** Uploaded, or already in pending/; the run did not wait for the result. */
    'PUBLISHED',
    /** Would be uploaded: in a dry run, or in a later wave. */
    'PLANNED',
    /** Another candidate replaced it; the run that published that one reports its result. */
    'SUPERSEDED',
    /** Not uploaded, because of findings. */
    'BLOCKED',
    /**
     * The active version or the candidate in pending/ comes from a commit that this commit doesn't
     * contain.
     */
    'STALE',
    /** Rejected by the validator. */
    'FAILED',
    /** No progress in the time given. */
    'TIMEOUT',
    /** The result is unknown. */
    'FAULT',
];
const EXIT_CODES = {
    SKIPPED: 0,
    ACTIVE: 0,
    PUBLISHED: 0,
    PLANNED: 0,
    SUPERSEDED: 0,
    BLOCKED: 1,
    STALE: 1,
    FAILED: 1,
    TIMEOUT: 3,
    FAULT: 3,
};
/** A reason without a column and a position. */
function plainReason(message) {
    return { message, column: null, at: null };
}
function worstOutcome(outcomes) {
    return OUTCOMES.findLast((outcome) => outcomes.includes(outcome));
}
/**
 * The exit code of a publication. With `failOn: never`, findings block an upload but don't fail the
 * run.
 */
function publishReport(given, failOn) {
    const facts = { ...given, warnings: given.warnings ?? [] };
    const { publications, errors } = facts;
    if (errors.length > 0) {
        return {
            ...facts,
            result: 'error',
            exitCode: errors.some(({ code }) => code === 'fault') ? 3 : 2,
        };
    }
    const outcomes = publications.map(({ outcome }) => outcome);
    const weightOf = (some) => EXIT_CODES[worstOutcome(some) ?? 'SKIPPED'];
    const weight = weightOf(outcomes);
    const exitCode = failOn === 'never' ? weightOf(outcomes.filter((outcome) => outcome !== 'BLOCKED')) : weight;
    const isAccepted = publications.some(({ counts }) => counts.accepted > 0);
    const good = isAccepted ? 'approved' : 'pass';
    return { ...facts, result: weight === 3 ? 'error' : weight === 1 ? 'blocked' : good, exitCode };
}

// EXTERNAL MODULE: ./build/core/schema/column-tokens.js
var column_tokens = __nccwpck_require__(9755);
// EXTERNAL MODULE: ./build/core/schema/identifier.js
var identifier = __nccwpck_require__(2429);
;// CONCATENATED MODULE: ./build/gate/reason-position.js




/** What a setting of the validator would have let pass, says so. */
function withRemedy({ type }, reason, { counts }) {
    if (type === 'REWRITE_UNAVAILABLE')
        return { ...reason, remedy: verdict_deployment/* REWRITE_REMEDY */.e4 };
    return type === 'BREAKING_CHANGE' && counts.accepted > 0
        ? { ...reason, remedy: verdict_deployment/* ACCEPTANCE_REMEDY */.Hi }
        : reason;
}
/**
 * Finds the column that a validator's reason names. A field inside the column (`address.zip`)
 * points at the column's type.
 */
function withPosition({ message, field }, parsed) {
    const columns = parsed?.schema?.columns;
    if (field === undefined)
        return plainReason(message);
    const name = (0,identifier/* folded */.TM)(field);
    const whole = columns?.get(name);
    if (whole !== undefined)
        return { message, column: field, at: (0,column_tokens/* tokenOf */.B)(whole) };
    const outer = columns?.get(name.slice(0, Math.max(0, name.indexOf('.'))));
    return { message, column: field, at: outer === undefined ? null : (0,column_tokens/* tokenOf */.B)(outer, 'type') };
}

;// CONCATENATED MODULE: ./build/gate/conclude.js

/**
 * Decides from a topic's objects what happened to a candidate. A candidate that has left pending/
 * is not proof of anything: every outcome needs evidence in active/ or failed/.
 */
function conclude(awaited, { pendingSha256, activeSha256, error }) {
    const { sha256, baseSha256 } = awaited;
    const ended = (outcome, errors = []) => ({
        kind: 'ended',
        outcome,
        errors,
    });
    const isWaiting = pendingSha256 === sha256;
    // A reverted schema may already be active before its upload; it counts as ACTIVE only after the
    // validator has taken the candidate.
    if (activeSha256 === sha256 && !(isWaiting && baseSha256 === sha256))
        return ended('ACTIVE');
    const rejection = error === undefined || isEarlier(error, awaited.earlierError)
        ? undefined
        : (0,error_json/* parseErrorJson */.io)(error.bytes);
    if (rejection?.sha256 === sha256) {
        return ended(rejection.errors.some(({ type }) => type === 'STALE') ? 'STALE' : 'FAILED', rejection.errors);
    }
    if (isWaiting) {
        // Versions that were activated or rejected while ours still waits came before it and did not
        // replace it.
        const earlierError = error === undefined ? awaited.earlierError : { etag: error.etag, modified: error.modified };
        return {
            kind: 'waiting',
            state: 'pending',
            awaited: { ...awaited, baseSha256: activeSha256, earlierError },
        };
    }
    if (pendingSha256 !== undefined) {
        return ended('SUPERSEDED', [
            plainError(`Another candidate (${conclude_short(pendingSha256)}) replaced it in pending/`),
        ]);
    }
    if (activeSha256 !== undefined && activeSha256 !== baseSha256) {
        return ended('SUPERSEDED', [
            plainError(`Another version (${conclude_short(activeSha256)}) was activated instead`),
        ]);
    }
    // The validator writes the upload time of every candidate, and a digest unless the candidate was
    // too large to be read.
    if (rejection !== undefined &&
        (rejection.sha256 !== undefined || rejection.uploadedAt !== undefined)) {
        // Nobody's version came into force, so this one is not done.
        return ended('FAILED', [
            plainError(`Another candidate (${conclude_short(rejection.sha256 ?? null)}) replaced it in pending/ and was rejected, so neither is active; publish again`),
        ]);
    }
    return { kind: 'waiting', state: 'gone', awaited };
}
/**
 * Whether an error.json is about the very object in pending/: the validator writes it before it
 * removes the object.
 */
function isErrorOf(error, pending, pendingSha256) {
    if (error === undefined)
        return false;
    const { sha256, versionId, uploadedAt } = (0,error_json/* parseErrorJson */.io)(error.bytes);
    if (sha256 === undefined || sha256 !== pendingSha256)
        return false;
    if (pending.versionId !== null && versionId !== undefined)
        return versionId === pending.versionId;
    // All times are the store's. An error.json written by hand has no upload time.
    return uploadedAt === undefined
        ? error.modified >= pending.modified
        : uploadedAt === pending.modified;
}
function isEarlier(error, earlier) {
    return (earlier !== undefined && error.etag === earlier.etag && error.modified === earlier.modified);
}
/** A reason that names no column. */
function plainError(message) {
    return { type: '', field: undefined, message };
}
function conclude_short(sha256) {
    return sha256 === null ? 'too large to be read' : `sha256 ${sha256.slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./build/gate/item-reasons.js


/** The reason given when the item is not updated in time. */
const LATE_ITEM = 'its registry item does not name this version yet';
/**
 * Reads the item of a topic that was activated. Never throws, since an unreadable item doesn't undo
 * the activation.
 */
async function itemReasons({ items }, { topic, sha256 }) {
    if (items === undefined)
        return { isCurrent: true, reasons: [] };
    let item;
    try {
        item = await items.get(topic);
    }
    catch (error) {
        return {
            isCurrent: false,
            reasons: [`its registry item can't be read: ${(0,build_errors/* redacted */.pc)((0,build_errors/* reasonOf */.A3)(error))}`],
        };
    }
    if (item === undefined)
        return {
            isCurrent: false,
            reasons: ['it has no registry item yet, so the pipeline does not process it'],
        };
    const isCurrent = item.schemaSha256 === sha256;
    const late = isCurrent ? [] : [LATE_ITEM];
    const warnings = isCurrent ? (item.warnings ?? []) : [];
    return { isCurrent, reasons: [...statusReasons(topic, item), ...late, ...warnings] };
}
function statusReasons(topic, { status, processingEnabled }) {
    switch (status) {
        case 'READY':
            return processingEnabled
                ? []
                : [`READY, but processing_enabled is false: ${topic} is not processed`];
        case 'BACKFILL_PENDING':
            return [`BACKFILL_PENDING: ${topic} is not processed until its backfill ends`];
        case 'BACKFILL_FAILED':
            return [`BACKFILL_FAILED: ${topic} is not processed until its backfill is repaired`];
        default:
            return [`${status === null ? 'no status' : (0,quoted/* quoted */.T)(status)}: ${topic} is not processed`];
    }
}

;// CONCATENATED MODULE: ./build/gate/await-activation.js





const await_activation_IN_FLIGHT = 64;
const PAUSE_MS = { first: 1_000, growth: 1.5, longest: 15_000 };
const LINE_EVERY_MS = 30_000;
/** Reads of one topic that may fail in a row. */
const MAX_FAULTS = 4;
/** Reads of a registry item, which the validator updates only after the activation. */
const MAX_ITEM_READS = 3;
/**
 * Polls all candidates together until the validator has decided on each of them. `waitMs` is the
 * longest time without any progress; after it, the rest end as TIMEOUT. Does not throw the store's
 * Faults: a topic that can't be read ends as FAULT.
 */
async function awaitActivation(registry, candidates, waitMs, tools) {
    const endings = new Map();
    const waiters = new Map();
    for (const awaited of candidates)
        waiters.set(awaited.topic, {
            awaited,
            state: 'pending',
            faults: 0,
            itemReads: 0,
            submissions: 1,
        });
    const elapsed = stopwatch(tools.now);
    let [lastChange, lastLine, pause] = [0, 0, PAUSE_MS.first];
    const printProgress = (trouble) => {
        lastLine = elapsed();
        tools.progress(`${countLine(waiters, endings)} (${Math.round(lastLine / 1000)} s)${trouble === undefined ? '' : `; ${trouble}`}`);
    };
    if (waiters.size > 0)
        printProgress(undefined);
    while (waiters.size > 0) {
        const round = await (0,p_map/* default */.Ay)([...waiters.values()], (waiter) => await_activation_step(registry, waiter, tools), {
            concurrency: await_activation_IN_FLIGHT,
        });
        for (const { topic, ending } of round) {
            if (ending === undefined)
                continue;
            endings.set(topic, ending);
            waiters.delete(topic);
        }
        const hasChanged = round.some((one) => one.hasChanged);
        if (hasChanged)
            lastChange = elapsed();
        const trouble = round.find((one) => one.trouble !== undefined)?.trouble;
        const left = waitMs - (elapsed() - lastChange);
        if (left <= 0)
            for (const [topic, waiter] of waiters)
                endings.set(topic, timedOut(waiter, registry, waitMs));
        if (left <= 0)
            waiters.clear();
        const next = Math.min(pause, Math.max(left, 0));
        if (hasChanged ||
            trouble !== undefined ||
            waiters.size === 0 ||
            elapsed() + next - lastLine > LINE_EVERY_MS)
            printProgress(trouble);
        if (waiters.size === 0)
            break;
        await tools.sleep(next);
        pause = Math.min(Math.round(pause * PAUSE_MS.growth), PAUSE_MS.longest);
    }
    return endings;
}
async function await_activation_step(registry, waiter, tools) {
    const { topic } = waiter.awaited;
    const { state, submissions } = waiter;
    const result = (ending, trouble) => ({
        topic,
        ending,
        trouble,
        hasChanged: ending !== undefined || waiter.state !== state || waiter.submissions !== submissions,
    });
    try {
        const ending = await advance(registry, waiter, tools);
        waiter.faults = 0;
        return result(ending);
    }
    catch (error) {
        const reason = (0,build_errors/* redacted */.pc)((0,build_errors/* reasonOf */.A3)(error));
        if (++waiter.faults > MAX_FAULTS)
            return result({ outcome: 'FAULT', errors: [plainError(reason)] });
        return result(undefined, `${topic}: ${reason} (tried again)`);
    }
}
async function advance(registry, waiter, tools) {
    const conclusion = conclude(waiter.awaited, await await_activation_readObjects(registry, waiter.awaited.topic, tools.digest));
    if (conclusion.kind === 'waiting') {
        waiter.awaited = conclusion.awaited;
        waiter.state = conclusion.state;
        return undefined;
    }
    if (conclusion.outcome === 'STALE')
        return resubmitted(waiter, tools);
    if (conclusion.outcome !== 'ACTIVE')
        return endingOf(conclusion);
    waiter.state = 'active';
    waiter.itemReads++;
    const { isCurrent, reasons } = await itemReasons(registry, waiter.awaited);
    return isCurrent || waiter.itemReads > MAX_ITEM_READS
        ? { outcome: 'ACTIVE', errors: reasons.map(plainError) }
        : undefined;
}
async function resubmitted(waiter, tools) {
    const next = await tools.resubmit(waiter.awaited.topic);
    if ('outcome' in next)
        return next;
    waiter.awaited = next;
    waiter.state = 'pending';
    waiter.submissions++;
    return undefined;
}
async function await_activation_readObjects({ objects, layout }, topic, digest) {
    // pending/ is read first: what removed a candidate from it is then visible in the other objects.
    const pending = await objects.get(layout.pending(topic));
    const [active, error] = await Promise.all([
        objects.get(layout.active(topic)),
        objects.get(layout.error(topic)),
    ]);
    return {
        pendingSha256: pending === undefined ? undefined : (0,stored_schema/* sha256Of */.Bj)(pending, digest),
        activeSha256: active === undefined ? undefined : (0,stored_schema/* sha256Of */.Bj)(active, digest),
        error,
    };
}
function endingOf({ outcome, errors }) {
    const hasNoReason = outcome === 'FAILED' && errors.length === 0;
    return {
        outcome,
        errors: hasNoReason
            ? [plainError('It was rejected, but failed/error.json gives no reason')]
            : errors,
    };
}
function timedOut({ awaited: { topic }, state, faults }, { objects, layout }, waitMs) {
    if (state === 'active')
        return { outcome: 'ACTIVE', errors: [plainError(LATE_ITEM)] };
    const period = `for ${Math.round(waitMs / 1000)} s`;
    const reason = state === 'gone'
        ? `${objects.locate(layout.pending(topic))} is gone, but neither active/ nor failed/ shows what happened to it; see the validator's log, then run publish again`
        : `${objects.locate(layout.pending(topic))} was not taken ${period}; check that the validator runs, then run publish again`;
    return {
        outcome: 'TIMEOUT',
        errors: [
            plainError(faults > 0
                ? `Nothing changed ${period}, and the last reads of its objects failed; run publish again`
                : reason),
        ],
    };
}
function countLine(waiters, endings) {
    const ended = [...endings.values()];
    const waiting = [...waiters.values()].filter(({ state }) => state !== 'active').length;
    const active = ended.filter(({ outcome }) => outcome === 'ACTIVE').length + waiters.size - waiting;
    const others = new Map();
    for (const { outcome } of ended)
        if (outcome !== 'ACTIVE')
            others.set(outcome, (others.get(outcome) ?? 0) + 1);
    const words = [...others].sort().map(([outcome, count]) => `${count} ${outcome.toLowerCase()}`);
    return [
        `${active} of ${waiters.size + endings.size} active`,
        ...words,
        ...(waiting > 0 ? [`${waiting} waiting`] : []),
    ].join(', ');
}
/** Returns the milliseconds since this call. */
function stopwatch(now) {
    const start = now().getTime();
    return () => now().getTime() - start;
}

;// CONCATENATED MODULE: ./build/gate/committed-file.js





/** Reads a topic's file at a commit. Throws a Fault when git doesn't have the content. */
async function readCommittedFile(git, { topic, after }, commit, digest) {
    const [first, second] = after;
    const file = first?.path ?? '';
    const unusable = (reason) => ({ topic, file, reason });
    const nameProblem = (0,topic_name/* topicNameProblem */.AS)(topic);
    if (nameProblem !== undefined)
        return unusable(nameProblem);
    if (second !== undefined)
        return unusable(`Topic '${topic}' has two files, ${(0,quoted/* quoted */.T)(file)} and ${(0,quoted/* quoted */.T)(second.path)}; keep one of them`);
    if (first !== undefined && first.kind !== 'file')
        return unusable(`${(0,quoted/* quoted */.T)(file)} is a link or a submodule, not a file`);
    const content = first?.oid === undefined ? 'missing' : await git.blob(first.oid, { path: file, commit });
    if (content === 'too-large')
        return unusable(`${(0,quoted/* quoted */.T)(file)} is too large for a schema; the limit is 1 MiB`);
    if (typeof content === 'string')
        throw new build_errors/* Fault */.vC(`git doesn't have the content of ${(0,quoted/* quoted */.T)(file)}; fetch the whole commit`, {
            file,
        });
    if (isLfsPointer(content))
        return unusable(`${(0,quoted/* quoted */.T)(file)} is a pointer of Git LFS, not a schema: schema-gate reads what git stores`);
    return {
        topic,
        file,
        bytes: content,
        sha256: digest(content),
        parsed: (0,topic_schema/* parseTopicSchema */.ac)(content),
    };
}

;// CONCATENATED MODULE: ./build/gate/topic-state.js



/**
 * Throws the store's Faults, and one when the active version was lost or can't be read.
 */
async function readTopicState({ topic, sha256, parsed }, { registry, absent }, digest) {
    // pending/ is read first: a candidate that has left it by then is already visible in active/.
    const pending = await registry.objects.get(registry.layout.pending(topic));
    const active = await readActiveVersion(registry, topic);
    const absence = active === undefined ? await absent.explain(topic, false) : undefined;
    const pendingSha256 = pending === undefined ? undefined : (0,stored_schema/* sha256Of */.Bj)(pending, digest);
    const activeSha256 = active === undefined ? undefined : digest(active.stored.bytes);
    return {
        pending,
        pendingSha256,
        isPending: pending !== undefined &&
            (pendingSha256 === sha256 || (0,same_content/* hasSameContent */.q)(parsed, (0,stored_schema/* parseStored */.Tw)(pending))),
        active,
        returningTables: absence?.kind === 'retired' ? absence.tables : undefined,
        activeSha256,
        isActive: active !== undefined && (activeSha256 === sha256 || (0,same_content/* hasSameContent */.q)(parsed, active.parsed)),
    };
}

// EXTERNAL MODULE: ./build/core/verdict/accepted-findings.js
var accepted_findings = __nccwpck_require__(1466);
// EXTERNAL MODULE: ./build/protocol/candidate-metadata.js
var candidate_metadata = __nccwpck_require__(9736);
;// CONCATENATED MODULE: ./build/gate/upload-candidate.js





/**
 * Writes a committed file to pending/, if pending/ has not changed since the state was read.
 * `changed` means that the state must be read again: somebody else wrote, or our own write
 * succeeded although its response was lost.
 */
async function uploadCandidate(upload, origin, { objects, layout }, context) {
    const { committed, state } = upload;
    const { topic, bytes, sha256 } = committed;
    const pendingKey = layout.pending(topic);
    const metadata = metadataOf(upload, origin, context);
    const condition = state.pending === undefined
        ? { kind: 'absent' }
        : { kind: 'etag', etag: state.pending.etag };
    try {
        const answer = await objects.put(pendingKey, bytes, metadata, condition);
        return answer === 'refused' ? 'changed' : 'written';
    }
    catch (error) {
        const keys = state.activeSha256 === sha256 ? [pendingKey] : [pendingKey, layout.active(topic)];
        for (const key of keys) {
            const stored = await objects.get(key).catch(() => undefined);
            if (stored !== undefined && (0,stored_schema/* sha256Of */.Bj)(stored, context.digest) === sha256)
                return 'changed';
        }
        throw error;
    }
}
function metadataOf({ committed: { topic, parsed, sha256 }, state, history, planSha256 }, { commit, facts }, { today, digest }) {
    // The validator does not know this repository's configuration. Findings that it makes beyond ours
    // were accepted by that configuration.
    const { findings } = (0,judge/* judge */.S4)({
        topic,
        before: state.active?.parsed,
        after: parsed,
        policy: verdict_policy/* VALIDATOR_POLICY */.Cu,
        today,
        hash: digest,
        history,
    });
    return (0,candidate_metadata/* candidateMetadata */.x)({
        commit,
        sha256,
        baseSha256: state.activeSha256 ?? null,
        acceptedFindings: (0,accepted_findings/* acceptedFindings */.o)(findings, digest),
        planSha256,
        schemaVersion: parsed.schema?.version,
        ...facts,
    });
}

;// CONCATENATED MODULE: ./build/gate/publish-topic.js
















/** Other publishers may write in between; more often than this, they are overwriting each other. */
const MAX_TRIES = 5;
/**
 * Compares one topic with the registry and uploads it when it differs and nothing blocks it. A dry
 * run writes nothing. Throws the store's and git's Faults, and one when pending/ keeps changing.
 */
async function publishTopic(committed, publisher, isDryRun) {
    let earlier;
    for (let tries = 1; tries <= MAX_TRIES; tries++) {
        const submission = await tryOnce(committed, publisher, isDryRun, earlier);
        if ('publication' in submission)
            return submission;
        earlier = submission;
    }
    const { objects, layout } = publisher.registry;
    throw new build_errors/* Fault */.vC(`${objects.locate(layout.pending(committed.topic))} keeps changing: ${MAX_TRIES} conditional writes were refused; find out who else publishes, then run publish again`, { file: committed.file });
}
async function tryOnce(committed, publisher, isDryRun, earlier) {
    const { registry } = publisher;
    const state = await readTopicState(committed, publisher, publisher.context.digest);
    const context = contextFor(state, publisher.context);
    const facts = factsOf(committed, state, registry, earlier?.counts ?? finding_counts/* NO_FINDINGS */.BU);
    // If another publisher has activated the same schema since our first try, our outcome is ACTIVE
    // too.
    if (state.isActive && (state.pending === undefined || state.isPending))
        return ended({ ...facts, outcome: earlier === undefined ? 'SKIPPED' : 'ACTIVE' });
    const stale = await staleReason(committed, state, publisher.guard);
    if (stale !== undefined)
        return ended({ ...facts, outcome: 'STALE', reasons: [plainReason(stale)] });
    const input = await judgeInput(committed, state, registry);
    const verdict = await withClaims((0,verdict_verdict/* verdictOn */._z)(input, context), input, publisher);
    const counts = (0,finding_counts/* countFindings */.Gt)(verdict.findings);
    const judged = { ...facts, plan: verdict.plan, counts };
    const blocking = verdict.findings.filter((finding) => (0,decide/* isBlocking */.U)(finding, context.policy.failOn));
    // The validator judges what is already in pending/ in any case.
    if (!state.isPending && blocking.length > 0)
        return ended({ ...judged, outcome: 'BLOCKED', reasons: blocking.map(blockingReason), verdict });
    if (isDryRun) {
        const waiting = state.isPending ? [plainReason('It is already in pending/')] : [];
        return ended({ ...judged, outcome: 'PLANNED', reasons: [...facts.reasons, ...waiting] });
    }
    const error = await registry.objects.get(registry.layout.error(committed.topic));
    if (!state.isPending) {
        const { history } = input;
        const upload = { committed, state, history, planSha256: verdict.plan?.sha256 };
        const answer = await uploadCandidate(upload, publisher.origin, registry, context);
        if (answer === 'changed')
            return { counts };
    }
    return {
        publication: { ...judged, outcome: 'PUBLISHED' },
        awaited: awaitedCandidate(committed, state, error),
    };
}
function contextFor({ active }, context) {
    return active === undefined ? firstActivationContext(context) : context;
}
/** Only a table that is new for its topic can be another's. */
async function withClaims(verdict, { topic, before, after }, { registry, databases, context }) {
    if (before?.parsed.schema?.tableName === after.parsed.schema?.tableName)
        return verdict;
    const finding = await claimedByAnother(topic, after.parsed, { registry, databases }, context);
    return finding === undefined ? verdict : (0,verdict_verdict/* withFinding */.ir)(verdict, finding, after);
}
function factsOf({ topic, file, sha256, parsed }, { active, returningTables }, { objects, layout }, counts) {
    return {
        topic,
        file,
        sha256,
        key: objects.locate(layout.pending(topic)),
        reasons: returningTables === undefined ? [] : [plainReason((0,in_force/* returnWarning */.Jm)(topic, returningTables))],
        versions: {
            before: active?.parsed.schema?.version ?? null,
            after: parsed.schema?.version ?? null,
        },
        plan: null,
        counts,
        verdict: undefined,
        source: undefined,
    };
}
function ended(publication) {
    return { publication, awaited: undefined };
}
/**
 * Why an object in the registry must not be replaced by this commit's file; undefined when it may
 * be.
 */
async function staleReason({ sha256 }, { active, activeSha256, pending, pendingSha256 }, guard) {
    const reason = active !== undefined && activeSha256 !== sha256
        ? await guard('active', active.stored)
        : undefined;
    if (reason !== undefined)
        return reason;
    return pending !== undefined && pendingSha256 !== sha256 ? guard('pending', pending) : undefined;
}
async function judgeInput({ topic, file, parsed }, { active, activeSha256, returningTables }, registry) {
    return {
        topic,
        before: active === undefined ? undefined : { file, parsed: active.parsed },
        after: { file, parsed },
        baseline: active === undefined
            ? NO_BASELINE
            : registryBaseline(registry, active.stored, activeSha256 ?? null),
        history: returningTables === undefined
            ? await readHistory(registry, topic, [active?.parsed.schema, parsed.schema], {
                active: active?.stored,
            })
            : await readRetired(registry, topic),
        announcements: await announcementsFor(active?.parsed.schema, parsed.schema, {
            inForce: active === undefined ? undefined : { registry, topic, active: active.stored },
        }),
    };
}
function blockingReason(finding) {
    return {
        message: `${asSentence(finding.message)} ${finding.fix}`,
        column: (0,finding_address/* addressOf */.ci)(finding),
        at: finding.anchor,
        ...(finding.remedy === undefined ? {} : { remedy: finding.remedy }),
    };
}
function awaitedCandidate({ topic, sha256 }, { pending, pendingSha256, isPending, activeSha256 }, error) {
    // An error.json about the very object in pending/ is this candidate's outcome, not an earlier
    // one's.
    const isOurs = isPending && pending !== undefined && isErrorOf(error, pending, pendingSha256);
    const earlierError = error === undefined || isOurs ? undefined : { etag: error.etag, modified: error.modified };
    return {
        topic,
        sha256: isPending ? (pendingSha256 ?? sha256) : sha256,
        baseSha256: activeSha256,
        earlierError,
    };
}

;// CONCATENATED MODULE: ./build/gate/publish-wave.js

/** Outcomes after which the wave stops, because the next topic would probably fail too. */
const STOPS = new Set(['FAILED', 'TIMEOUT']);
/**
 * Publishes topics one by one until `max` of them are uploaded or one is not activated. A dry run
 * of all topics comes first: topics without changes don't count, and topics left for later already
 * show their findings.
 */
async function publishWave(changes, { max, isDryRun }, publish) {
    const planned = await publish(changes, true);
    const publications = [];
    let uploads = 0;
    let stopper;
    for (const [index, plan] of planned.entries()) {
        const change = changes[index];
        if (plan.outcome !== 'PLANNED' || change === undefined)
            publications.push(plan);
        else if (stopper !== undefined)
            publications.push(leftForLater(plan, `Left for later, since ${stopper.topic} is ${stopper.outcome}`));
        else if (uploads >= max)
            publications.push(leftForLater(plan, `Left for a later wave of ${max}`));
        else {
            uploads++;
            const [publication = plan] = isDryRun ? [plan] : await publish([change], false);
            publications.push(publication);
            if (STOPS.has(publication.outcome))
                stopper = publication;
        }
    }
    return publications;
}
function leftForLater(plan, message) {
    return { ...plan, reasons: [...plan.reasons, plainReason(message)] };
}

;// CONCATENATED MODULE: ./build/gate/select-topics.js









/** Names listed in a note; the others are only counted. */
const select_topics_MAX_NAMES = 5;
/**
 * Every topic of a commit, or those of the named files. Throws a UserError for a file that is not a
 * topic's file at the commit.
 */
async function selectTopics(git, commit, scope, policy) {
    const files = topicFiles(policy.schemas, policy.exclude);
    const target = { kind: 'commit', sha: commit };
    const [tree, uncommitted] = await Promise.all([
        git.files(target, files.folders),
        git.changes(commit, { kind: 'working-tree' }, files.folders),
        refuseHiddenSchemas(git, target, policy),
    ]);
    const paths = new Set(tree.map(({ path }) => path));
    const wanted = new Set();
    for (const path of scope === 'all' ? [] : scope) {
        const topic = files.topicOf(path);
        const below = topic === undefined ? topicsBelow(path, tree, files) : [];
        for (const one of below)
            wanted.add(one);
        if (below.length > 0)
            continue;
        if (topic === undefined)
            throw new build_errors/* UserError */.yo(notATopic(path, [...paths].filter((one) => files.topicOf(one) !== undefined), policy));
        if (!paths.has(path))
            throw new build_errors/* UserError */.yo(`The commit ${commit.slice(0, 7)} has no file ${(0,quoted/* quoted */.T)(path)}; only committed files are published`);
        wanted.add(topic);
    }
    const isWanted = (topic) => topic !== undefined && (scope === 'all' || wanted.has(topic));
    const differing = uncommitted
        .map(({ path }) => path)
        .filter((path) => isWanted(files.topicOf(path)));
    const changes = groupByTopic(tree, files).filter(({ topic }) => isWanted(topic));
    return {
        changes,
        warnings: changes.length === 0 ? [await nothingMatches(git, target, policy)] : [],
        notes: differing.length === 0 ? [] : [uncommittedNote(differing.sort(), commit)],
    };
}
function uncommittedNote(paths, commit) {
    const names = paths.slice(0, select_topics_MAX_NAMES).map(quoted/* quoted */.T).join(', ');
    const more = paths.length > select_topics_MAX_NAMES ? ` and ${paths.length - select_topics_MAX_NAMES} more` : '';
    return `Uncommitted changes are not published: ${names}${more}; commit ${commit.slice(0, 7)} is published as it is.`;
}
/**
 * Topics that have an active version but no file at the commit, sorted by name. Throws the store's
 * Fault.
 */
async function findOrphans({ objects, layout }, changes, inFlight) {
    const here = new Set(changes.map(({ topic }) => topic));
    const others = (await objects.folders(layout.topics)).filter((name) => (0,topic_name/* isValidTopic */.Qn)(name) && !here.has(name));
    const found = await (0,p_map/* default */.Ay)(others, async (topic) => (await objects.get(layout.active(topic))) === undefined
        ? []
        : [{ topic, key: objects.locate(layout.active(topic)) }], { concurrency: inFlight });
    return found.flat();
}

;// CONCATENATED MODULE: ./build/gate/stale-guard.js


/**
 * A commit replaces only objects that come from its own history: GitHub's concurrency groups don't
 * keep the order of runs (https://docs.github.com/actions/using-jobs/using-concurrency), and a
 * re-run publishes an old commit again. An object without a commit was put there by hand and may be
 * replaced. `adopts` also allows objects from unknown commits.
 */
function staleGuard(git, commit, adopts) {
    // Hundreds of topics come from a few commits, so each commit is asked once.
    const known = new Map();
    const ancestryOf = (recorded) => {
        if (!(0,origin/* isCommitName */.Nf)(recorded))
            return Promise.resolve('unknown');
        let answer = known.get(recorded);
        if (answer === undefined)
            known.set(recorded, (answer = git.ancestry(recorded, commit)));
        return answer;
    };
    return async (what, { metadata }) => {
        const recorded = (0,origin/* parseOrigin */.ef)(metadata).commit ?? '';
        if (recorded === '')
            return undefined;
        const version = what === 'active' ? 'The active version' : 'The candidate in pending/';
        switch (await ancestryOf(recorded)) {
            case 'ancestor':
                return undefined;
            case 'not-ancestor':
                return `${version} comes from commit ${stale_guard_short(recorded)}, which ${stale_guard_short(commit)} doesn't contain: a newer version was published; run publish on the branch's newest commit`;
            case 'unknown':
                if (adopts)
                    return undefined;
                return `${version} comes from commit ${stale_guard_short(recorded)}, which this repository doesn't know (rewritten history, another repository, or a commit that is not fetched yet); run publish on the branch's newest commit, or replace it with --adopt`;
        }
    };
}
function stale_guard_short(commit) {
    return (0,origin/* isCommitName */.Nf)(commit) ? commit.slice(0, 7) : (0,quoted/* quoted */.T)(commit.slice(0, 64));
}

;// CONCATENATED MODULE: ./build/gate/publish.js
















const publish_IN_FLIGHT = 64;
/**
 * Times that one topic is uploaded when its active version keeps changing; after that, another
 * publisher is in a loop.
 */
const MAX_UPLOADS = 5;
/**
 * Publishes the topics of the checked-out commit: compares each with the registry, judges it again,
 * uploads it to pending/ and waits for the validator. A problem of one topic is that topic's
 * outcome. Throws a UserError, and a Fault when the registry or git can't be read at all.
 */
async function publish(git, registry, request, tools) {
    const { scope, isDryRun, waitMs, max, facts, adopts } = request;
    const head = await git.commit('HEAD');
    if (head === undefined)
        throw new build_errors/* UserError */.yo('There is no commit yet; only committed files are published');
    const commit = head.sha;
    const empty = {
        registry: registry.name,
        commit,
        isDryRun,
        publications: [],
        orphans: [],
        errors: [],
        warnings: [],
        notes: [],
    };
    // A published commit is merged, so its own configuration applies.
    const comparison = {
        target: { kind: 'commit', sha: commit },
        base: commit,
        head: commit,
        notes: [],
    };
    const configuration = await policyInForce(git, comparison, request, tools.today);
    if ('errors' in configuration)
        return publishReport({ ...empty, errors: configuration.errors });
    const { policy } = configuration;
    const { changes, warnings, notes } = await selectTopics(git, commit, scope, policy);
    // This is the first request to the registry: if it can't be reached, the run fails here, once for
    // all topics.
    const orphans = scope === 'all' ? await findOrphans(registry, changes, publish_IN_FLIGHT) : [];
    const inForce = await deploymentInForce(registry, policy.deployment, tools);
    const absent = absentVersions(registry);
    const publisher = {
        registry,
        absent,
        databases: inForce.databases,
        context: contextOf(policy, inForce, tools),
        guard: staleGuard(git, commit, adopts),
        origin: { commit, facts },
    };
    const run = { git, publisher, waitMs, tools };
    const publishSome = (some, isDry) => publishAll(some, isDry, run);
    const publications = max === undefined
        ? await publishSome(changes, isDryRun)
        : await publishWave(changes, { max, isDryRun }, publishSome);
    const empties = await emptyRegistryWarnings(registry, absent, 'every topic is new');
    return publishReport({
        ...empty,
        publications,
        orphans,
        warnings: [...warnings, ...empties],
        notes: [...configuration.notes, ...inForce.notes, ...notes],
    }, policy.failOn);
}
async function publishAll(changes, isDryRun, run) {
    const { publisher, waitMs, tools } = run;
    const submissions = await (0,p_map/* default */.Ay)(changes, (change) => publish_submit(change, isDryRun, run), {
        concurrency: publish_IN_FLIGHT,
    });
    const awaited = waitMs > 0 ? submissions.flatMap((one) => one.awaited ?? []) : [];
    const latest = new Map(submissions.map(({ publication }) => [publication.topic, publication]));
    const uploads = new Map();
    const resubmit = async (topic) => {
        const count = (uploads.get(topic) ?? 1) + 1;
        uploads.set(topic, count);
        const change = changes.find((one) => one.topic === topic);
        if (change === undefined || count > MAX_UPLOADS) {
            const message = `The active version changed ${MAX_UPLOADS} times while this one was waiting; run publish again when other publishers are done`;
            return { outcome: 'STALE', errors: [{ type: 'STALE', field: undefined, message }] };
        }
        const { publication, awaited: next } = await publish_submit(change, false, run);
        latest.set(topic, publication);
        // Without errors, the ending keeps the publication's own reasons.
        return next ?? { outcome: publication.outcome, errors: [] };
    };
    const endings = await awaitActivation(publisher.registry, awaited, waitMs, {
        ...tools,
        resubmit,
    });
    return (0,p_map/* default */.Ay)(changes, async (change) => {
        const publication = latest.get(change.topic);
        const ending = endings.get(change.topic);
        if (publication === undefined)
            throw new TypeError(`Topic ${change.topic} has no outcome`);
        return ending === undefined ? publication : withEnding(publication, ending, change, run);
    }, { concurrency: publish_IN_FLIGHT });
}
/** Publishes one topic. A Fault becomes its outcome, so that the other topics go on. */
async function publish_submit(change, isDryRun, { git, publisher }) {
    const { objects, layout } = publisher.registry;
    const { topic } = change;
    const file = change.after[0]?.path ?? '';
    const notJudged = (outcome, message) => ({
        publication: {
            topic,
            file,
            outcome,
            sha256: null,
            key: (0,topic_name/* isValidTopic */.Qn)(topic) ? objects.locate(layout.pending(topic)) : null,
            reasons: [plainReason(message)],
            versions: { before: null, after: null },
            plan: null,
            // An unusable file counts as one error, as in a check.
            counts: outcome === 'BLOCKED' ? { ...finding_counts/* NO_FINDINGS */.BU, error: 1, change: 1 } : finding_counts/* NO_FINDINGS */.BU,
            verdict: undefined,
            source: undefined,
        },
        awaited: undefined,
    });
    try {
        const committed = await readCommittedFile(git, change, publisher.origin.commit, publisher.context.digest);
        if ('reason' in committed)
            return notJudged('BLOCKED', committed.reason);
        return await publishTopic(committed, publisher, isDryRun);
    }
    catch (error) {
        if (error instanceof build_errors/* UserError */.yo)
            throw error;
        // Other topics may be uploaded already, so even an unexpected failure must not lose their
        // outcomes.
        return notJudged('FAULT', `${error instanceof build_errors/* Fault */.vC ? '' : 'Unexpected failure: '}${(0,build_errors/* redacted */.pc)((0,build_errors/* reasonOf */.A3)(error))}`);
    }
}
async function withEnding(publication, ending, change, { git }) {
    const { outcome, errors } = ending;
    if (errors.length === 0)
        return { ...publication, outcome };
    const oid = outcome === 'FAILED' ? change.after[0]?.oid : undefined;
    const place = { path: publication.file, commit: undefined };
    // Read again: keeping hundreds of texts while waiting costs too much memory. Without it, reasons
    // have no position.
    const content = oid === undefined ? 'missing' : await git.blob(oid, place).catch(() => 'missing');
    const parsed = typeof content === 'string' ? undefined : (0,topic_schema/* parseTopicSchema */.ac)(content);
    return {
        ...publication,
        outcome,
        reasons: errors.map((error) => withRemedy(error, withPosition(error, parsed), publication)),
        source: parsed === undefined ? undefined : { file: publication.file, text: parsed.json.text },
    };
}

;// CONCATENATED MODULE: ./build/report/publish-words.js




/** A publication with errors ends so. */
function unpublishedWord({ errors }) {
    return errors.some(({ code }) => code === 'fault') ? 'could not publish' : 'not run';
}
/** The verdict of a publication in one line. */
function publishLine(report) {
    const { result, publications, errors, isDryRun } = report;
    if (errors.length > 0) {
        const first = (errors[0]?.message ?? '').split('\n')[0] ?? '';
        const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
        return `${unpublishedWord(report)}: ${first}${more}`;
    }
    if (publications.length === 0)
        return 'No topic schema to publish.';
    if (publications.every(({ outcome }) => outcome === 'SKIPPED')) {
        return `nothing to publish: ${(0,verdict/* topicsWord */.j9)(publications.length)} ${publications.length === 1 ? 'is' : 'are'} already active`;
    }
    const good = isDryRun ? 'dry run' : 'published';
    const heads = { error: 'fault', blocked: 'blocked', approved: good, pass: good };
    return `${heads[result]}: ${outcomeWords(publications)}`;
}
/** `1 failed, 3 active, 12 skipped`, worst first. */
function outcomeWords(publications) {
    const counts = new Map();
    for (const { outcome } of publications)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return [...OUTCOMES]
        .reverse()
        .flatMap((outcome) => counts.has(outcome) ? [`${counts.get(outcome) ?? 0} ${outcome.toLowerCase()}`] : [])
        .join(', ');
}
/** The topics that were not skipped, worst outcome first, then by name. */
function notSkipped(publications) {
    return publications
        .filter(({ outcome }) => outcome !== 'SKIPPED')
        .sort((a, b) => OUTCOMES.indexOf(b.outcome) - OUTCOMES.indexOf(a.outcome) || (0,compare_texts/* compareTexts */.q)(a.topic, b.topic));
}
/** A reason, with the column that it concerns. */
function reasonWords({ message, column }) {
    return (0,finding_address/* withAddress */.pX)(message, column);
}
/** The reasons, then the next step. Not escaped: reasons contain text from schemas. */
function nextSteps({ outcome, reasons, plan }) {
    const reasonLines = reasons.map(reasonWords);
    switch (outcome) {
        case 'PLANNED':
            return [...reasonLines, ...(plan === null ? [] : [publish_words_planWords(plan)])];
        case 'PUBLISHED':
            return [...reasonLines, 'The validator decides; run schema-gate status to see the result'];
        case 'SUPERSEDED':
            return [...reasonLines, 'The result is in the run that published the other candidate'];
        case 'FAILED':
            return [...reasonLines, `${capitalised(wayOut(reasons))}; the active version stays in force`];
        case 'BLOCKED':
            return [...reasonLines, `Nothing was uploaded; ${wayOut(reasons)}`];
        case 'ACTIVE':
            return reasonLines.length > 0 || plan === null || plan.catchUp === null
                ? reasonLines
                : [`Backfill of ${plan.catchUp.lookbackDays} days`];
        case 'SKIPPED':
        case 'STALE':
        case 'TIMEOUT':
        case 'FAULT':
            return reasonLines;
    }
}
/** `correct the file …`, unless the installation stands in the way of everything. */
function wayOut(reasons) {
    const remedies = reasons.flatMap(({ remedy }) => remedy ?? []);
    const file = 'correct the file in a new commit';
    if (remedies.length === 0 || remedies.length < reasons.length)
        return file;
    return `${[...new Set(remedies)].join(', and ')}, then publish again; or ${file}`;
}
function capitalised(text) {
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
function publish_words_planWords({ ddl, catchUp }) {
    const count = (layer) => {
        const number = ddl.filter((statement) => statement.layer === layer).length;
        return number === 0 ? 'none' : `${number} ${number === 1 ? 'statement' : 'statements'}`;
    };
    const statements = ddl.length === 0
        ? 'No table changes'
        : `${count('curated')} on CURATED, ${count('standardized')} on STD`;
    return catchUp === null ? statements : `${statements}; backfill ${catchUp.lookbackDays} days`;
}
/** `1.0.0 → 2.0.0`, as written in the files. */
function publishedVersions({ versions: { before, after } }) {
    if (before === null || before === after)
        return after ?? '';
    return `${before} → ${after ?? 'none'}`;
}
function orphanWords(count) {
    return `${(0,verdict/* topicsWord */.j9)(count)} ${count === 1 ? 'is' : 'are'} active in the registry but ${count === 1 ? 'has' : 'have'} no file in this commit; nothing is deleted`;
}

;// CONCATENATED MODULE: ./build/report/publish-annotations.js




/**
 * The annotations of a publication within GitHub's limits, worst first. Outcomes that need no
 * action get none.
 */
function planPublishAnnotations({ errors, warnings, publications, }) {
    return withinBudget([
        ...errors.map(errorAnnotation),
        ...warnings.map(warningAnnotation),
        ...inTurns(notSkipped(publications).map(annotationsOf)),
    ]);
}
/** `--format github`: annotations as workflow commands, then the verdict. */
function renderPublishGithub(report) {
    return `${[...planPublishAnnotations(report).map(workflowCommand), (0,report_escape/* logLine */.BP)(publishLine(report))].join('\n')}\n`;
}
function annotationsOf(publication) {
    const { outcome, verdict, reasons } = publication;
    const annotations = (what, more = {}) => reasons.map((reason) => ({
        level: 'error',
        annotate: () => ({ ...annotate(publication, what, reason), ...more }),
    }));
    switch (outcome) {
        case 'BLOCKED':
            if (verdict === undefined)
                return annotations('blocked');
            return topicAnnotations(verdict).filter(({ level }) => level === 'error');
        case 'FAILED':
            return annotations('rejected by the validator');
        case 'STALE':
            return annotations('not published, out of date');
        case 'TIMEOUT':
        case 'FAULT':
            // The file did not cause it, so no file is named.
            return annotations('outcome not known', { ...NO_POSITION, file: null });
        default:
            return [];
    }
}
function annotate({ topic, file, source }, what, reason) {
    const { at } = reason;
    return {
        level: 'error',
        title: (0,report_escape/* shortened */.vI)((0,report_escape/* logLine */.BP)(`${topic}: ${what}`), 200),
        message: (0,report_escape/* shortened */.vI)((0,report_escape/* logLine */.BP)(reasonWords(reason)), MAX_MESSAGE),
        file: (0,report_escape/* logLine */.BP)(file),
        ...(at === null || source === undefined ? annotations_FIRST_LINE : annotationPosition(source.text, at)),
    };
}

;// CONCATENATED MODULE: ./build/report/publish-json.js


/**
 * A list for scripts, one entry a topic; schemas/publish.schema.json describes it. Same input, same
 * bytes.
 */
function renderPublishJson({ publications }) {
    const entries = publications.map(({ topic, outcome, sha256, key, reasons }) => ({
        topic,
        outcome,
        sha256,
        key,
        reasons: reasons.map(reasonWords),
    }));
    return `${(0,report_escape/* jsonText */.s$)(entries)}\n`;
}

;// CONCATENATED MODULE: ./build/report/publish-markdown.js



/** Bytes. GitHub drops a summary of more than 1 MiB. */
const publish_markdown_SUMMARY_BYTES = 900_000;
const publish_markdown_MAX_ROWS = 200;
const publish_markdown_MAX_REASONS = 5;
const MAX_CELL = 500;
const MAX_ORPHANS = 50;
/**
 * The job summary of a publication: the verdict first, then a row for each topic that was not
 * skipped; long parts are folded.
 */
function renderPublishMarkdown(report, maxBytes = publish_markdown_SUMMARY_BYTES) {
    const { publications, errors, warnings, notes } = report;
    const reported = notSkipped(publications);
    const lines = [
        `### ${headline(report, reported)}`,
        factsLine(report, publications.length - reported.length),
        errors
            .slice(0, publish_markdown_MAX_ROWS)
            .map(({ message }) => `- ${(0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(message, 1000))}`)
            .join('\n'),
        ...warnings.map((warning) => `> ⚠️ ${(0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(warning, 1000))}`),
        ...notes.map((note) => `> ${(0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(note, 1000))}`),
        orphansBlock(report),
    ].filter((part) => part !== '');
    const encoder = new TextEncoder();
    const sizeOf = (text) => encoder.encode(text).length + 2;
    let left = maxBytes - lines.reduce((sum, line) => sum + sizeOf(line), 0) - 500;
    const rows = [];
    for (const publication of reported.slice(0, publish_markdown_MAX_ROWS)) {
        const row = rowOf(publication);
        if ((left -= sizeOf(row)) < 0)
            break;
        rows.push(row);
    }
    const hidden = reported.length - rows.length;
    const ddl = [];
    for (const publication of reported) {
        const block = ddlBlock(publication);
        if (block === '')
            continue;
        if ((left -= sizeOf(block)) < 0)
            break;
        ddl.push(block);
    }
    const table = rows.length === 0
        ? []
        : [`| Topic | Outcome | Version | Next step |\n|---|---|---|---|\n${rows.join('\n')}`];
    const more = hidden === 0 ? [] : [`…and ${(0,verdict/* topicsWord */.j9)(hidden)} more; the output \`published\` has them all.`];
    const [head = '', ...rest] = lines;
    return `${[head, ...rest.slice(0, 1), ...table, ...more, ...rest.slice(1), ...ddl].join('\n\n')}\n`;
}
function headline(report, reported) {
    const isGood = report.result === 'pass' || report.result === 'approved';
    if (report.errors.length > 0)
        return '⛔ schema-gate could not publish';
    if (reported.length === 0)
        return `✅ ${(0,report_escape/* inMarkdown */.Hi)(publishLine(report))}`;
    const words = outcomeWords(reported);
    if (!isGood)
        return `⛔ Some topics are not published: ${words}`;
    return `✅ ${report.isDryRun ? 'Would publish' : 'Published'}: ${words}`;
}
function factsLine({ registry, commit, isDryRun }, skipped) {
    return [
        `registry ${(0,report_escape/* inCode */.pN)(registry)}`,
        ...(commit === null ? [] : [`commit ${(0,report_escape/* inCode */.pN)(commit.slice(0, 7))}`]),
        ...(skipped === 0 ? [] : [`${skipped} skipped`]),
        ...(isDryRun ? ['dry run: nothing was written'] : []),
    ].join(' · ');
}
function rowOf(publication) {
    const words = nextSteps(publication);
    const shown = words.slice(0, publish_markdown_MAX_REASONS).map((text) => (0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(text, MAX_CELL)));
    if (words.length > publish_markdown_MAX_REASONS)
        shown.push(`…and ${words.length - publish_markdown_MAX_REASONS} more`);
    const { topic, outcome } = publication;
    return `| ${(0,report_escape/* inCode */.pN)((0,report_escape/* shortened */.vI)(topic, 255))} | ${outcome} | ${(0,report_escape/* inMarkdown */.Hi)((0,report_escape/* shortened */.vI)(publishedVersions(publication), 100))} | ${shown.join('<br>')} |`;
}
function orphansBlock({ orphans }) {
    if (orphans.length === 0)
        return '';
    const names = orphans.slice(0, MAX_ORPHANS).map(({ topic }) => (0,report_escape/* inCode */.pN)(topic));
    const more = orphans.length > MAX_ORPHANS ? ` and ${orphans.length - MAX_ORPHANS} more` : '';
    return `> ${orphanWords(orphans.length)}: ${names.join(', ')}${more}`;
}
function ddlBlock({ topic, plan }) {
    if (plan === null || plan.ddl.length === 0)
        return '';
    const sql = (0,report_escape/* fenced */.OF)(plan.ddl.map((statement) => `${statement.sql};`).join('\n\n'), 'sql');
    return `<details><summary>DDL of <code>${(0,report_escape/* inMarkdown */.Hi)(topic)}</code></summary>\n\n${sql}\n\n</details>`;
}

// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __nccwpck_require__(3299);
;// CONCATENATED MODULE: ./build/report/publish-text.js




const publish_text_MAX_ROWS = 200;
/** Reasons shown for one topic; the JSON report has them all. */
const publish_text_MAX_REASONS = 10;
const publish_text_MAX_REASON = 1000;
const publish_text_MAX_ORPHANS = 10;
/** Width of a column; a longer name runs over it. */
const MAX_WIDTH = 40;
/** For people at a terminal: a row for each topic that was not skipped, the verdict last. */
function renderPublishText(report, { color, hasAnnotations = false }) {
    const applyStyle = (0,terminal/* styler */.Y)(color);
    const shown = notSkipped(report.publications);
    const skipped = report.publications.length - shown.length;
    const isGood = report.result === 'pass' || report.result === 'approved';
    const isInVerdict = report.errors.length === 1 && !hasAnnotations;
    // Every error is said once: in the verdict line if it is the only one, in an annotation or above.
    const listed = isInVerdict || hasAnnotations ? [] : report.errors;
    const line = report.errors.length > 0 && !isInVerdict ? unpublishedWord(report) : publishLine(report);
    const blocks = [
        ...(shown.length === 0
            ? []
            : [table(shown.slice(0, publish_text_MAX_ROWS), (text) => applyStyle('dim', text)).join('\n')]),
        ...(shown.length > publish_text_MAX_ROWS
            ? [`…and ${(0,verdict/* topicsWord */.j9)(shown.length - publish_text_MAX_ROWS)} more; the JSON report has them all`]
            : []),
        ...(report.isDryRun ? shown.slice(0, publish_text_MAX_ROWS).flatMap(statements) : []),
        ...(skipped > 0 && shown.length > 0 ? [`${(0,verdict/* topicsWord */.j9)(skipped)} skipped: already active`] : []),
        ...noteBlocks(report),
        ...listed.map(({ message }) => applyStyle('error', message.split('\n').map(report_escape/* visible */.RK).join('\n  '))),
        ...(report.commit === null || shown.length === 0
            ? []
            : [
                applyStyle('dim', `compared: commit ${report.commit.slice(0, 7)} with the active versions in ${(0,report_escape/* visible */.RK)(report.registry)}`),
            ]),
        applyStyle(isGood ? 'enhancement' : 'error', `${isGood ? '✔' : '✖'} ${(0,report_escape/* shortened */.vI)((0,report_escape/* visible */.RK)(line), 600)}`),
    ];
    // In a job, the runner reads this output for commands.
    return (0,report_escape/* inLog */.cp)(`${blocks.join('\n\n')}\n`);
}
function table(publications, dim) {
    const rows = publications.map((publication) => ({
        cells: [publication.topic, publication.outcome, publishedVersions(publication)].map(report_escape/* visible */.RK),
        lines: nextLines(publication),
    }));
    const heads = ['TOPIC', 'OUTCOME', 'VERSION'];
    const widths = heads.map((head, index) => Math.max(head.length, ...rows.map(({ cells }) => Math.min(cells[index]?.length ?? 0, MAX_WIDTH))));
    const row = (cells, last) => `${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}  ${last}`.trimEnd();
    const indent = ['', '', ''];
    return [
        dim(row(heads, 'NEXT STEP')),
        ...rows.flatMap(({ cells, lines: [first = '', ...rest] }) => [
            row(cells, first),
            ...rest.map((line) => row(indent, line)),
        ]),
    ];
}
function nextLines(publication) {
    const words = nextSteps(publication).map((text) => (0,report_escape/* shortened */.vI)((0,report_escape/* visible */.RK)(text), publish_text_MAX_REASON));
    if (words.length <= publish_text_MAX_REASONS)
        return words;
    return [...words.slice(0, publish_text_MAX_REASONS - 1), `…and ${words.length - publish_text_MAX_REASONS + 1} more`];
}
function statements({ topic, plan }) {
    if (plan === null || plan.ddl.length === 0)
        return [];
    return [
        [
            `${(0,report_escape/* visible */.RK)(topic)}: on activation`,
            ...plan.ddl.map(({ sql }) => `    ${sql.replaceAll('\n', '\n    ')};`),
        ].join('\n'),
    ];
}
function noteBlocks({ orphans, warnings, notes }) {
    const more = orphans.length > publish_text_MAX_ORPHANS ? [`  …and ${orphans.length - publish_text_MAX_ORPHANS} more`] : [];
    const listed = orphans
        .slice(0, publish_text_MAX_ORPHANS)
        .map(({ topic, key }) => `  ${(0,report_escape/* visible */.RK)(topic)}  ${(0,report_escape/* visible */.RK)(key)}`);
    const orphaned = orphans.length === 0
        ? []
        : [[`note: ${orphanWords(orphans.length)}:`, ...listed, ...more].join('\n')];
    return [
        ...orphaned,
        ...warnings.map((warning) => `warning: ${(0,report_escape/* visible */.RK)(warning)}`),
        ...notes.map((note) => `note: ${(0,report_escape/* visible */.RK)(note)}`),
    ];
}

;// CONCATENATED MODULE: ./build/bin/duration.js


const SECONDS = { '': 1, s: 1, m: 60, h: 3600 };
/**
 * Parses `90`, `90s`, `5m` or `1h` to milliseconds. Throws a UserError; `what` is the option's or
 * input's name.
 */
function parseDuration(text, what) {
    const [, number, unit] = /^([0-9]{1,6})\s*([smh]?)$/.exec(text.trim()) ?? [];
    if (number === undefined)
        throw new build_errors/* UserError */.yo(`${what} must be a duration such as 90s, 5m or 1h, not ${(0,quoted/* quoted */.T)(text)}`);
    return Number(number) * SECONDS[unit] * 1000;
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./build/bin/publish-tools.js




/** What publishing needs besides git and the registry. `progress` prints a line while it waits. */
async function publishTools(registryUrl, { isDryRun, progress }) {
    const now = () => new Date();
    const location = (0,registry_url/* parseRegistryUrl */.I)(registryUrl, 'registry');
    const sleep = location.kind === 'directory'
        ? await validatingSleep(location.directory, isDryRun, progress)
        : (ms) => (0,external_node_timers_promises_.setTimeout)(ms);
    return { ...checkTools(now(), (0,places/* placesOf */.e)(registryUrl)), now, sleep, progress };
}
/**
 * No Lambda watches a directory, so a publication that waits there validates the candidates itself.
 */
async function validatingSleep(directory, isDryRun, progress) {
    const [{ directoryPorts }, { describe }, { sweep }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 254).then(__nccwpck_require__.bind(__nccwpck_require__, 4254)),
        Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 5752)),
        __nccwpck_require__.e(/* import() */ 873).then(__nccwpck_require__.bind(__nccwpck_require__, 1873)),
    ]);
    const ports = directoryPorts(directory, () => undefined);
    if (!isDryRun)
        await describe(ports, false);
    return async (ms) => {
        const { results, faults } = await sweep(ports, { olderThanMs: 0 });
        for (const fault of faults)
            progress(fault.message);
        if (results.length === 0)
            await (0,external_node_timers_promises_.setTimeout)(ms);
    };
}

;// CONCATENATED MODULE: ./build/bin/publish-command.js

















/** `schema-gate publish [FILE…] --registry URL` */
async function runPublish({ files, values, switches, format, }) {
    const url = requiredRegistry('publish', values);
    const max = maxOf(values.get('max'));
    const waitMs = parseDuration(values.get('wait') ?? '0', '--wait');
    const registry = await openRegistry(parseRegistryOption(url), values.get('registry-table') ?? '', '--registry');
    const configFile = values.get('config');
    const git = await openRepository(process.cwd());
    try {
        const named = await Promise.all(files.map((file) => inRepository(git.root, file)));
        const request = {
            scope: named.length === 0 ? 'all' : named,
            isDryRun: switches.has('dry-run'),
            adopts: switches.has('adopt'),
            max,
            waitMs,
            facts: {
                pullRequest: undefined,
                repository: process.env['GITHUB_REPOSITORY'],
                actor: process.env['GITHUB_ACTOR'],
            },
            given: configFile === undefined
                ? undefined
                : { name: configFile, bytes: await readNamed(configFile) },
            configFile: '',
            trustsWorkingTree: false,
            schemas: [],
            failOn: choice(values, 'fail-on', check_command_FAIL_ON),
        };
        // Asked before the tools, which create the directory.
        const notes = newDirectoryNotes(url);
        const tools = await publishTools(url, {
            isDryRun: request.isDryRun,
            progress: (line) => process.stderr.write(`${(0,report_escape/* logLine */.BP)(line)}\n`),
        });
        const unmerged = await unmergedWarnings(git);
        const published = withNotes(await publish(git, registry, request, tools), notes);
        const report = { ...published, warnings: [...unmerged, ...published.warnings] };
        const withReport = {
            exitCode: report.exitCode,
            render: (terminal) => render(report, format, terminal),
        };
        // The JSON is a list of topics and has no place for the errors and warnings of a run.
        if (format !== 'json')
            return withReport;
        if (report.errors.length > 0)
            return { ...withReport, errorText: (terminal) => renderPublishText(report, terminal) };
        const lines = report.warnings.map((warning) => (0,report_escape/* logLine */.BP)(`warning: ${warning}`));
        return lines.length === 0
            ? withReport
            : { ...withReport, errorText: () => `${lines.join('\n')}\n` };
    }
    finally {
        git.close();
    }
}
function maxOf(text) {
    if (text === undefined)
        return undefined;
    if (!/^[1-9][0-9]{0,5}$/.test(text))
        throw new build_errors/* UserError */.yo(`--max must be a number of topics from 1 on, not ${(0,quoted/* quoted */.T)(text)}`);
    return Number(text);
}
function render(report, format, terminal) {
    switch (format) {
        case 'json':
            return renderPublishJson(report);
        case 'markdown':
            return renderPublishMarkdown(report);
        case 'github':
            return renderPublishGithub(report);
        default:
            return renderPublishText(report, terminal);
    }
}

// EXTERNAL MODULE: ./build/protocol/activation-metadata.js
var activation_metadata = __nccwpck_require__(4643);
// EXTERNAL MODULE: ./build/validator/archive.js
var archive = __nccwpck_require__(8471);
// EXTERNAL MODULE: ./build/validator/claims.js
var validator_claims = __nccwpck_require__(4796);
;// CONCATENATED MODULE: ./build/validator/retire.js










/**
 * Finds out what is left to do; writes nothing. A run that died in the middle left the rest to be
 * planned by the next. Throws a UserError for a topic that has nothing in force, and a Fault where
 * an activation is unfinished or the version in force was lost.
 */
async function planRetirement(topic, ports) {
    const { objects, items, layout } = ports.registry;
    const [active, item, pending, archived] = await Promise.all([
        objects.get(layout.active(topic)),
        items.get(topic),
        objects.get(layout.pending(topic)),
        objects.list(layout.archive(topic)),
    ]);
    const kept = (0,archived_versions/* archivedOf */.gY)(layout, archived);
    requireSettled(topic, active, item, { kept, ports });
    const tables = await tablesIn({ active, item, kept }, ports);
    const claims = [];
    for (const table of tables) {
        const [database = '', name = ''] = table.split('.');
        const key = layout.claim(database, name);
        if ((await (0,validator_claims/* ownerOf */.bf)(key, ports.registry)) === topic)
            claims.push({ key, table });
    }
    const seq = item?.activationSeq ?? null;
    return {
        topic,
        item: item?.status === registry_item/* RETIRED */.wk && !item.processingEnabled
            ? undefined
            : seq === null
                ? { kind: 'never-active' }
                : { kind: 'same', seq },
        active,
        pending,
        claims,
        tables,
        warnings: item?.status === 'BACKFILL_PENDING'
            ? [
                `A backfill of topic ${(0,quoted/* quoted */.T)(topic)} has not ended; stop its execution first, since its end would open the gate again`,
            ]
            : [],
    };
}
function requireSettled(topic, active, item, { kept, ports }) {
    const { objects, layout } = ports.registry;
    const place = objects.locate(layout.active(topic));
    const hasArchive = kept.length > 0;
    const state = (0,in_force/* inForce */.Nm)({ hasActive: active !== undefined, hasArchive, item, hasBase: false });
    if (state === 'active-missing')
        throw new build_errors/* Fault */.vC((0,in_force/* activeMissing */.hy)({ topic, place, item, knowsItems: true }));
    if (state === 'new')
        throw new build_errors/* UserError */.yo(`Topic ${(0,quoted/* quoted */.T)(topic)} has no version in force in ${ports.registry.name}, so there is nothing to retire`);
    if (active === undefined)
        return;
    if ((0,stored_schema/* isWithheld */.Ys)(active))
        throw new build_errors/* Fault */.vC(`${place} is too large to be read, so it can't be archived; move it to archive/ by hand`);
    const facts = (0,activation_metadata/* parseActivation */.o)(active.metadata);
    if (facts !== undefined && facts.seq !== item?.activationSeq)
        throw new build_errors/* Fault */.vC(`Activation ${facts.seq} of topic ${(0,quoted/* quoted */.T)(topic)} is not recorded in its registry item yet; run schema-gate activate ${topic} on this registry first, which finishes it`);
}
/** The tables that the topic's last version, or its item, names; `database.table`, sorted. */
async function tablesIn({ active, item, kept, }, { registry, settings }) {
    const newest = [...kept].sort((a, b) => (a.modified < b.modified ? 1 : -1))[0];
    const last = active ?? (newest === undefined ? undefined : await registry.objects.get(newest.key));
    const named = (last === undefined ? undefined : (0,judge_candidate/* tablesOf */.t)((0,stored_schema/* parseStored */.Tw)(last))) ?? [];
    const tables = named.map(({ layer, name }) => `${settings.places.databases[layer]}.${name}`);
    return [...new Set([...tables, ...(item?.tablesCreated ?? [])])].sort();
}
/**
 * Does what the plan lists, in an order that may be left at any point: the gate is closed first,
 * then the version is archived before it leaves active/. Every write is conditional on what was
 * planned, so a newer activation or candidate stops it.
 */
async function retire(plan, ports) {
    const { topic, item, active, pending, claims } = plan;
    const { objects, items, layout } = ports.registry;
    const overtaken = (by) => ({ kind: 'overtaken', by });
    if (item !== undefined) {
        const updatedAt = ports.now().toISOString();
        const closed = { processingEnabled: false, status: registry_item/* RETIRED */.wk, updatedAt };
        if ((await items.update(topic, closed, item)) !== 'written')
            return overtaken('another activation, which the registry item records');
        ports.log(`Updated DynamoDB: processing_enabled=false, status=${registry_item/* RETIRED */.wk}`, { topic });
    }
    if (active !== undefined) {
        await (0,archive/* archive */.r)((0,archive/* replacedBy */._)(topic, active, layout, ports.digest), ports);
        // The gate may have been opened again since, by an activation of the same bytes.
        if ((await items.get(topic))?.status !== registry_item/* RETIRED */.wk)
            return overtaken('another activation, which the registry item records');
        if ((await objects.remove(active.key, active.etag)) === 'refused')
            return overtaken(`another version in ${objects.locate(active.key)}`);
    }
    if (pending !== undefined && (await objects.remove(pending.key, pending.etag)) === 'refused')
        return overtaken(`a newer candidate in ${objects.locate(pending.key)}`);
    for (const { key } of claims) {
        // A topic that comes back relies on its claims. It renews them after its version is in force,
        // so a claim that was read before active/ is removed only if that has not begun.
        const claim = await objects.get(key);
        if ((await objects.get(layout.active(topic))) !== undefined)
            return overtaken(`another version in ${objects.locate(layout.active(topic))}`);
        if (claim === undefined || (await (0,validator_claims/* ownerOf */.bf)(key, ports.registry)) !== topic)
            continue;
        if ((await objects.remove(key, claim.etag)) === 'refused')
            return overtaken(`another claim in ${objects.locate(key)}`);
    }
    ports.log(`Retired topic: ${topic}`, { topic, tables: plan.tables });
    return { kind: 'retired' };
}

;// CONCATENATED MODULE: ./build/bin/retire-command.js








/**
 * `schema-gate retire TOPIC --registry URL`: what retiring the topic would do. With `--yes` it is
 * done. Exit code 1 if another run came in between; the next run goes on from there.
 */
async function runRetire({ files, values, switches, format, }) {
    const [topic, ...more] = files;
    if (topic === undefined || more.length > 0)
        throw new build_errors/* UserError */.yo('retire takes one topic: schema-gate retire TOPIC --registry URL');
    const url = requiredRegistry('retire', values);
    const nameProblem = (0,topic_name/* topicNameProblem */.AS)(topic);
    if (nameProblem !== undefined)
        throw new build_errors/* UserError */.yo(nameProblem);
    const ports = await openPorts(url, values.get('registry-table') ?? '', (line) => process.stderr.write(`${(0,report_escape/* logLine */.BP)(line)}\n`));
    if (!(await isKnown(topic, ports)))
        throw await unknownTopic(ports.registry, topic);
    const plan = await planRetirement(topic, ports);
    const result = switches.has('yes') ? await retire(plan, ports) : undefined;
    const steps = stepsOf(plan, ports.registry.objects.locate);
    return {
        exitCode: result?.kind === 'overtaken' ? 1 : 0,
        render: () => format === 'json' ? retire_command_renderJson(plan, steps, result) : renderText(plan, steps, result),
    };
}
function stepsOf({ item, active, pending, claims }, locate) {
    return [
        ...(item === undefined
            ? []
            : [{ step: 'item', what: `${registry_item/* RETIRED */.wk}, processing disabled` }]),
        ...(active === undefined
            ? []
            : [
                { step: 'archive', what: `keep a copy of ${locate(active.key)}` },
                { step: 'active', what: `delete ${locate(active.key)}` },
            ]),
        ...(pending === undefined
            ? []
            : [{ step: 'pending', what: `delete ${locate(pending.key)}` }]),
        ...claims.map(({ table }) => ({ step: 'claim', what: `release ${table}` })),
    ];
}
function retire_command_renderJson({ topic, tables, warnings }, steps, result) {
    const overtaken = result?.kind === 'overtaken' ? result.by : null;
    return `${(0,report_escape/* jsonText */.s$)({ topic, steps, tables, warnings, done: result?.kind === 'retired', overtaken })}\n`;
}
function renderText({ topic, tables, warnings }, steps, result) {
    const lines = [
        (0,report_escape/* visible */.RK)(topic),
        ...steps.map(({ step, what }) => `  ${step.padEnd(9)} ${(0,report_escape/* visible */.RK)(what)}`),
        ...tables.map((table) => `  table     ${(0,report_escape/* visible */.RK)(table)} stays, with its rows`),
        ...warnings.map((warning) => `  warning   ${(0,report_escape/* visible */.RK)(warning)}`),
    ];
    return (0,report_escape/* inLog */.cp)(`${[...lines, lastLine(topic, steps.length, result)].join('\n')}\n`);
}
function lastLine(topic, count, result) {
    const name = (0,report_escape/* visible */.RK)(topic);
    if (result?.kind === 'overtaken')
        return `✖ ${name} is not retired yet: stopped by ${(0,report_escape/* visible */.RK)(result.by)}; run it again, if the topic is still to be retired`;
    if (count === 0)
        return `✔ ${name} is retired; nothing is left to do`;
    return result === undefined
        ? `✔ ${count} steps to retire ${name}; --yes does what is listed`
        : `✔ ${name} is retired`;
}

;// CONCATENATED MODULE: ./build/gate/committed-schemas.js






const committed_schemas_IN_FLIGHT = 32;
/**
 * Every topic's file on the default branch, found by the patterns of its configuration; empty when
 * there is no such branch, or it is not known which one that is.
 */
async function committedSchemas(git, sources, today) {
    const branch = await findDefaultBranch(git).catch((error) => {
        // Status can be told without git.
        if (error instanceof build_errors/* UserError */.yo || error instanceof build_errors/* Fault */.vC)
            return undefined;
        throw error;
    });
    if (branch === undefined)
        return new Map();
    const target = { kind: 'commit', sha: branch.sha };
    const configuration = await policyInForce(git, { target, base: branch.sha, head: branch.sha, notes: [] }, sources, today);
    if ('errors' in configuration)
        throw new build_errors/* UserError */.yo(configuration.errors.map(({ message }) => message).join('\n'), 'config');
    const { schemas, exclude } = configuration.policy;
    const files = topicFiles(schemas, exclude);
    const read = await (0,p_map/* default */.Ay)(await git.files(target, files.folders), async ({ path, after }) => {
        const topic = files.topicOf(path);
        if (topic === undefined || !(0,topic_name/* isValidTopic */.Qn)(topic) || after?.oid === undefined)
            return undefined;
        const content = await git.blob(after.oid, { path, commit: branch.sha });
        return typeof content === 'string' ? undefined : [topic, { file: path, bytes: content }];
    }, { concurrency: committed_schemas_IN_FLIGHT });
    return new Map(read.filter((entry) => entry !== undefined));
}

;// CONCATENATED MODULE: ./build/report/log.js




/** Limits of a summary: versions, and changes of one version. The JSON report has them all. */
const MAX_ENTRIES = 100;
const MAX_CHANGES = 30;
const log_MAX_CELL = 300;
/** For people at a terminal: a block for each version, newest first, the verdict last. */
function renderLogText(report, { color, width }) {
    const applyStyle = (0,terminal/* styler */.Y)(color);
    const blocks = report.entries.map((entry) => entryBlock(entry, applyStyle, width));
    const isWhole = report.exitCode === 0;
    const verdict = applyStyle(isWhole ? 'enhancement' : 'error', `${isWhole ? '✔' : '✖'} ${(0,report_escape/* visible */.RK)(`${report.topic}: ${logVerdict(report)}`)}`);
    return (0,report_escape/* inLog */.cp)(`${[...blocks, verdict].join('\n\n')}\n`);
}
function entryBlock(entry, applyStyle, width) {
    const { classification, commit, unreadable, changes } = entry;
    const style = classification === 'breaking' || classification === 'invalid'
        ? 'error'
        : classification === 'enhancement'
            ? 'enhancement'
            : 'dim';
    const head = [
        applyStyle('bold', (0,report_escape/* visible */.RK)((0,version_number/* versionNumber */.e)(entry))),
        periodWords(entry),
        ...(classification === null ? [] : [applyStyle(style, classification)]),
        ...(commit === null ? [] : [applyStyle('dim', commit.slice(0, 7))]),
    ];
    const lines = unreadable === null
        ? []
        : (0,terminal/* wrapped */.k)((0,report_escape/* visible */.RK)(`unreadable: ${unreadable} (${entry.key})`), width, 2).map((line) => applyStyle('error', line));
    return [
        head.join('  '),
        ...lines,
        ...changes.flatMap((change) => (0,terminal/* wrapped */.k)((0,report_escape/* visible */.RK)(log_changeWords(change)), width, 2)),
    ].join('\n');
}
/** For a job summary or a ticket. */
function renderLogMarkdown(report) {
    const shown = report.entries.slice(0, MAX_ENTRIES);
    const rows = shown.map((entry) => {
        const { classification, commit, unreadable, changes } = entry;
        const lines = changes
            .slice(0, MAX_CHANGES)
            .map((change) => (0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(log_changeWords(change), log_MAX_CELL)));
        if (changes.length > MAX_CHANGES)
            lines.push(`…and ${changes.length - MAX_CHANGES} more`);
        const words = unreadable === null
            ? lines.join('<br>')
            : `unreadable: ${(0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(unreadable, log_MAX_CELL))}`;
        const cells = [
            (0,report_escape/* inMarkdown */.Hi)((0,report_escape/* shortened */.vI)((0,version_number/* versionNumber */.e)(entry), log_MAX_CELL)),
            // The words are ours, unless a key contains no valid time; that text is escaped.
            [entry.since, entry.until].some((moment) => moment?.age === null)
                ? (0,report_escape/* inMarkdown */.Hi)(periodWords(entry))
                : periodWords(entry),
            commit === null ? '' : (0,report_escape/* inCode */.pN)(commit.slice(0, 7)),
            classification ?? '',
            words,
        ];
        return `| ${cells.join(' | ')} |`;
    });
    const more = report.entries.length - shown.length;
    const parts = [
        `### ${report.exitCode === 0 ? '' : '⛔ '}${(0,report_escape/* inCode */.pN)(report.topic)} ${(0,report_escape/* inMarkdown */.Hi)(logVerdict(report))}`,
        (0,report_escape/* inCode */.pN)(report.registry),
        [
            '| Version | In force | Commit | Change | Since the version before |',
            '|---|---|---|---|---|',
            ...rows,
        ].join('\n'),
        ...(more > 0 ? [`…and ${more} more; --format json has them all.`] : []),
    ];
    return `${parts.join('\n\n')}\n`;
}
/** The report for scripts; schemas/log.schema.json describes it. Same input, same bytes. */
function renderLogJson({ registry, topic, now, entries, exitCode }) {
    const versions = entries.map(({ place, key, version, sha256, since, until, commit, classification, changes, unreadable, }) => ({
        place,
        key,
        version,
        sha256,
        since: since.at,
        until: until?.at ?? null,
        commit,
        classification,
        changes: changes.map((change) => ({
            rule: change.rule,
            kind: change.kind,
            severity: change.severity,
            column: change.column,
            before: change.before,
            after: change.after,
            message: change.message,
        })),
        unreadable,
    }));
    return `${(0,report_escape/* jsonText */.s$)({ log_version: 1, registry, topic, now, complete: exitCode === 0, versions })}\n`;
}
/** The time in which the version was in force. */
function periodWords({ since, until }) {
    return until === null
        ? `since ${minute(since)} (${ageWords(since)} ago)`
        : `${minute(since)} to ${minute(until)}`;
}
/** `2026-11-24 10:00`; an invalid time stays as it was written. */
function minute({ at, age }) {
    return age === null ? (0,report_escape/* visible */.RK)(at) : at.slice(0, 16).replace('T', ' ');
}
/** The message, with the column's name if the message lacks it. */
function log_changeWords({ column, message }) {
    return column === null || message.includes(`'${column}'`) ? message : `'${column}': ${message}`;
}
/** `3 versions, 3.0.0 in force`. */
function logVerdict({ entries }) {
    const unreadable = entries.filter((entry) => entry.unreadable !== null).length;
    const inForce = entries.find((entry) => entry.place === 'active');
    const force = inForce === undefined
        ? 'none in force'
        : `${inForce.version ?? 'one without a number'} in force`;
    const rest = unreadable === 0 ? '' : `, ${unreadable} unreadable`;
    return `${entries.length} ${entries.length === 1 ? 'version' : 'versions'}, ${force}${rest}`;
}

;// CONCATENATED MODULE: ./build/protocol/status-report.js
/**
 * `active`: in force, with an unknown gate. `waiting`: no version in force yet. `paused`: closed
 * for now, and opens by itself.
 */
const STANDINGS = ['open', 'active', 'paused', 'waiting', 'needs-person'];

;// CONCATENATED MODULE: ./build/report/status-json.js


/** The report for scripts; schemas/status.schema.json describes it. Same input, same bytes. */
function renderStatusJson({ registry, now, scope, counts, topics, exitCode, }) {
    const report = {
        status_version: 1,
        registry,
        now,
        scope,
        complete: exitCode !== 3,
        counts: Object.fromEntries(STANDINGS.map((standing) => [standing.replace('-', '_'), counts[standing]])),
        topics: topics.map(status_json_topicFacts),
    };
    return `${(0,report_escape/* jsonText */.s$)(report)}\n`;
}
function status_json_topicFacts({ topic, standing, active, gate, pending, rejection, tables, problems, }) {
    return {
        topic,
        standing: standing.replace('-', '_'),
        active: active.kind !== 'version'
            ? null
            : {
                version: active.version,
                sha256: active.sha256,
                ...since(active.since),
                commit: active.commit,
            },
        gate: { state: gate.state, status: gate.status },
        pending: pending === null
            ? null
            : {
                version: pending.version,
                sha256: pending.sha256,
                ...since(pending.since),
                commit: pending.commit,
            },
        last_rejection: rejection === null
            ? null
            : {
                version: rejection.version,
                sha256: rejection.sha256,
                ...since(rejection.at),
                commit: rejection.commit,
                reasons: rejection.reasons,
            },
        tables,
        problems: problems.map(({ id, message, fix }) => ({ id, message, fix })),
    };
}
function since({ at, age }) {
    return { since: at, age_seconds: age };
}

;// CONCATENATED MODULE: ./build/report/aligned-table.js

const GAP = '  ';
/** The first column is never cut below this width: shorter names can't be told apart. */
const MIN_FIRST = 12;
/**
 * Lines of a table. Empty columns are left out. If the table is too wide with all optional columns
 * dropped, the first one is cut.
 */
function alignedTable(columns, width) {
    let shown = columns.filter(({ cells }) => cells.some((cell) => cell !== ''));
    const widthOf = ({ title, cells }) => cells.reduce((most, cell) => Math.max(most, cell.length), title.length);
    const total = () => shown.reduce((sum, column) => sum + widthOf(column) + GAP.length, -GAP.length);
    while (total() > width) {
        const next = shown
            .filter(({ dropOrder }) => dropOrder !== undefined)
            .sort((a, b) => (a.dropOrder ?? 0) - (b.dropOrder ?? 0))[0];
        if (next === undefined)
            break;
        shown = shown.filter((column) => column !== next);
    }
    const excess = Math.max(0, total() - width);
    const widths = shown.map((column, index) => index === 0
        ? Math.max(Math.min(MIN_FIRST, widthOf(column)), widthOf(column) - excess)
        : widthOf(column));
    // `row` is undefined for the header line.
    const line = (cellOf, row) => shown
        .map((column, index) => {
        const room = widths[index] ?? 0;
        const cell = (0,report_escape/* shortened */.vI)(cellOf(column), room);
        const printed = row === undefined || cell === '' ? cell : (column.applyStyle?.(cell, row) ?? cell);
        return printed + ' '.repeat(room - cell.length);
    })
        .join(GAP)
        .trimEnd();
    const rows = shown[0]?.cells ?? [];
    return [
        line(({ title }) => title),
        ...rows.map((_, row) => line(({ cells }) => cells[row] ?? '', row)),
    ];
}

;// CONCATENATED MODULE: ./build/report/status.js






/** Rows of a table in a summary; the JSON report has them all. */
const status_MAX_ROWS = 500;
const MAX_PROBLEMS = 200;
const status_MAX_CELL = 400;
/** For people at a terminal: one line a topic, then the problems, the verdict last. */
function renderStatusText(report, { color, width }) {
    const applyStyle = (0,terminal/* styler */.Y)(color);
    const { topics, scope } = report;
    const blocks = scope === 'topic'
        ? topics.map((topic) => [...detail(topic, applyStyle, width), ...problemLines(topic, applyStyle, width)].join('\n'))
        : [
            ...(topics.length === 0 ? [] : [status_table(topics, applyStyle, width)]),
            ...topics
                .filter(({ problems }) => problems.length > 0)
                .map((topic) => [
                applyStyle('bold', (0,report_escape/* visible */.RK)(topic.topic)),
                ...problemLines(topic, applyStyle, width),
            ].join('\n')),
        ];
    const isGood = isHealthy(report);
    const verdict = applyStyle(isGood ? 'enhancement' : 'error', `${isGood ? '✔' : '✖'} ${(0,report_escape/* visible */.RK)(statusVerdict(report))}`);
    return (0,report_escape/* inLog */.cp)(`${[...blocks, verdict].join('\n\n')}\n`);
}
function isHealthy({ counts, exitCode }) {
    return exitCode !== 3 && counts['needs-person'] === 0;
}
function status_table(topics, applyStyle, width) {
    const hasGates = topics.some(({ gate }) => gate.state !== 'unknown');
    const needsPerson = (row) => topics[row]?.standing === 'needs-person';
    const lines = alignedTable([
        {
            title: 'TOPIC',
            cells: topics.map(({ topic }) => (0,report_escape/* visible */.RK)(topic)),
            applyStyle: (cell, row) => (needsPerson(row) ? applyStyle('error', cell) : cell),
        },
        { title: 'VERSION', cells: topics.map((topic) => (0,report_escape/* visible */.RK)(activeVersion(topic))) },
        { title: 'SINCE', cells: topics.map(sinceWords), dropOrder: 2 },
        {
            title: 'COMMIT',
            cells: topics.map(commitWords),
            dropOrder: 1,
            applyStyle: (cell) => applyStyle('dim', cell),
        },
        {
            title: 'GATE',
            cells: topics.map(({ gate }) => (hasGates ? (0,report_escape/* visible */.RK)(gateWords(gate)) : '')),
            applyStyle: (cell, row) => applyStyle(topics[row]?.gate.state === 'open' ? 'enhancement' : 'warning', cell),
        },
        {
            title: 'PENDING',
            cells: topics.map((topic) => (0,report_escape/* visible */.RK)(pendingWords(topic))),
            dropOrder: 3,
        },
    ], width);
    return [applyStyle('dim', lines[0] ?? ''), ...lines.slice(1)].join('\n');
}
function detail(topic, applyStyle, width) {
    const { active, gate, tables, rejection } = topic;
    const facts = [
        ['active', activeVersion(topic)],
        [
            'since',
            active.kind === 'version' ? `${active.since.at} (${ageWords(active.since)} ago)` : '',
        ],
        ['commit', active.kind === 'version' ? (active.commit ?? 'not recorded') : ''],
        ['sha256', active.kind === 'version' ? active.sha256 : ''],
        ['gate', gateWords(gate)],
        ['pending', pendingWords(topic)],
        [
            'rejected',
            rejection === null
                ? ''
                : `${rejection.version ?? 'a candidate'}, ${ageWords(rejection.at)} ago`,
        ],
        ['tables', tables.join(', ')],
    ];
    const lines = facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `  ${applyStyle('dim', name.padEnd(8))}  ${(0,terminal/* wrapped */.k)((0,report_escape/* visible */.RK)(value), width, 12).join('\n').trimStart()}`);
    return [applyStyle('bold', (0,report_escape/* visible */.RK)(topic.topic)), ...lines];
}
function problemLines({ standing, problems }, applyStyle, width) {
    return problems.flatMap(({ id, message, fix }) => [
        `  ${applyStyle(standing === 'paused' ? 'warning' : 'error', id)}`,
        ...(0,terminal/* wrapped */.k)((0,report_escape/* visible */.RK)(message), width, 4),
        ...(0,terminal/* wrapped */.k)(`fix: ${(0,report_escape/* visible */.RK)(fix)}`, width, 4).map((line) => applyStyle('dim', line)),
    ]);
}
/** For a job summary: the verdict, the problems, and all topics folded. */
function renderStatusMarkdown(report) {
    const { topics, registry } = report;
    const troubled = topics.flatMap(({ topic, problems }) => problems.map((problem) => ({ topic, problem })));
    const parts = [
        `### ${isHealthy(report) ? '✅' : '⛔'} ${statusVerdict(report)}`,
        (0,report_escape/* inCode */.pN)(registry),
    ];
    if (troubled.length > 0) {
        const rows = troubled
            .slice(0, MAX_PROBLEMS)
            .map(({ topic, problem }) => `| ${(0,report_escape/* inCode */.pN)(topic)} | ${cell(problem.message)} | ${cell(problem.fix)} |`);
        parts.push(['| Topic | Problem | Fix |', '|---|---|---|', ...rows].join('\n') +
            more(troubled.length - MAX_PROBLEMS));
    }
    if (topics.length > 0) {
        const rows = topics.slice(0, status_MAX_ROWS).map((topic) => {
            const { gate } = topic;
            const cells = [
                (0,report_escape/* inMarkdown */.Hi)((0,report_escape/* shortened */.vI)(activeVersion(topic), status_MAX_CELL)),
                sinceWords(topic),
                commitWords(topic) === '-' ? '-' : (0,report_escape/* inCode */.pN)(commitWords(topic)),
                gate.state === 'closed'
                    ? `closed, ${(0,report_escape/* inCode */.pN)((0,report_escape/* shortened */.vI)(gate.status ?? 'no status', 40))}`
                    : gate.state,
                (0,report_escape/* inMarkdown */.Hi)((0,report_escape/* shortened */.vI)(pendingWords(topic), status_MAX_CELL)),
            ];
            return `| ${[(0,report_escape/* inCode */.pN)(topic.topic), ...cells].join(' | ')} |`;
        });
        const head = [
            '| Topic | Active | Since | Commit | Gate | Pending |',
            '|---|---|---|---|---|---|',
        ];
        const body = [...head, ...rows].join('\n') + more(topics.length - status_MAX_ROWS);
        parts.push(`<details><summary>${topics.length} ${topics.length === 1 ? 'topic' : 'topics'}</summary>\n\n${body}\n\n</details>`);
    }
    return `${parts.join('\n\n')}\n`;
}
function cell(text) {
    return (0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(text, status_MAX_CELL));
}
function more(count) {
    return count > 0 ? `\n\n…and ${count} more; --format json has them all.` : '';
}
function activeVersion({ active }) {
    if (active.kind === 'version')
        return (0,version_number/* versionNumber */.e)(active);
    return active.kind === 'none' ? '-' : 'unreadable';
}
function sinceWords({ active }) {
    return active.kind === 'version' ? ageWords(active.since) : '-';
}
function commitWords({ active }) {
    return active.kind === 'version' ? (active.commit?.slice(0, 7) ?? '-') : '-';
}
function gateWords({ state, status }) {
    if (state !== 'closed')
        return state;
    return status === 'READY'
        ? 'closed (by hand)'
        : `closed (${(0,report_escape/* shortened */.vI)(status ?? 'no status', 40)})`;
}
function pendingWords({ pending }) {
    return pending === null ? '' : `${(0,version_number/* versionNumber */.e)(pending)}, ${ageWords(pending.since)}`;
}
/** `41 topics: 39 open, 1 paused (BACKFILL_PENDING), 1 needs a person`. */
function statusVerdict({ counts }) {
    const total = STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
    if (total === 0)
        return 'No topic in the registry';
    const words = {
        open: 'open',
        active: 'active (gate unknown)',
        paused: 'paused (BACKFILL_PENDING)',
        waiting: 'not active',
        'needs-person': counts['needs-person'] === 1 ? 'needs a person' : 'need a person',
    };
    const parts = STANDINGS.filter((standing) => counts[standing] > 0).map((standing) => `${counts[standing]} ${words[standing]}`);
    return `${total} ${total === 1 ? 'topic' : 'topics'}: ${parts.join(', ')}`;
}

// EXTERNAL MODULE: ./build/protocol/keys.js
var keys = __nccwpck_require__(2853);
;// CONCATENATED MODULE: ./build/status/history.js




/** Versions fetched ahead of the one that is judged. */
const history_IN_FLIGHT = 64;
/**
 * Every version of a topic, newest first, each as soon as it is read. An archived key holds the
 * time its version came into force. An activation that died between the archive and the flip leaves
 * a copy of the active version in archive/, which is left out.
 */
async function* pastVersions(registry, topic, tools) {
    const { objects, layout } = registry;
    const stored = await objects.get(layout.active(topic));
    const since = stored === undefined ? undefined : instantOf(stored.modified, tools);
    const active = stored === undefined ? undefined : readVersion(stored, tools);
    if (stored !== undefined && since !== undefined && active !== undefined)
        yield {
            ...active,
            place: 'active',
            key: stored.key,
            since,
            written: since,
            isUnfetched: false,
        };
    const archived = (await objects.list(layout.archive(topic)))
        .filter(({ key }) => layout.parse(key)?.role === 'archive')
        .sort(newestFirst);
    const read = async (facts) => fetched(registry, facts, tools);
    for await (const past of (0,p_map/* pMapIterable */.R_)(archived, read, { concurrency: history_IN_FLIGHT })) {
        if (past === undefined)
            continue;
        const isInForce = past.sha256 !== null &&
            past.sha256 === active?.sha256 &&
            seconds(past.since.at) === seconds(since?.at ?? '');
        if (!isInForce)
            yield past;
    }
    return undefined;
}
async function fetched({ objects }, { key, modified }, tools) {
    const { version: named = null, since: at = '' } = (0,keys/* parseArchived */.iv)(key) ?? {};
    const since = instantOf(at, tools);
    const common = { place: 'archive', key, since, written: instantOf(modified, tools) };
    try {
        const stored = await objects.get(key);
        if (stored === undefined)
            return undefined;
        const version = readVersion(stored, tools);
        return {
            ...version,
            version: version.version ?? named,
            ...common,
            isUnfetched: false,
        };
    }
    catch (error) {
        if (!(error instanceof build_errors/* Fault */.vC))
            throw error;
        return {
            version: named,
            sha256: null,
            commit: null,
            parsed: undefined,
            unreadable: error.message,
            ...common,
            isUnfetched: true,
        };
    }
}
/** Archived keys hold the time to the second; within one second the store's time decides. */
function newestFirst(a, b) {
    const [one, other] = [timeOf(a.key), timeOf(b.key)];
    if (one !== other)
        return one < other ? 1 : -1;
    const difference = Date.parse(b.modified) - Date.parse(a.modified);
    return difference !== 0 && !Number.isNaN(difference) ? difference : a.key < b.key ? 1 : -1;
}
function timeOf(key) {
    return (0,keys/* parseArchived */.iv)(key)?.since ?? '';
}
function seconds(at) {
    return Math.floor(Date.parse(at) / 1000);
}

;// CONCATENATED MODULE: ./build/status/log.js








/**
 * The versions of a topic, newest first, each with the changes since the one before. An archived
 * version that can't be read is an entry without changes. Throws a UserError for a topic that never
 * had a version, and a Fault if the registry doesn't respond.
 */
async function logOf(registry, topic, tools) {
    const entries = [];
    let isWhole = true;
    let newer;
    let until = null;
    const append = (version, older) => {
        // What the active version says is what the log is asked for first of all.
        isWhole &&=
            !version.isUnfetched && !(version.place === 'active' && version.unreadable !== null);
        const judgement = judged(version, older, topic, tools);
        entries.push(entryOf(version, until, older !== undefined, judgement));
        until = version.since;
    };
    for await (const version of (0,topic_name/* isValidTopic */.Qn)(topic) ? pastVersions(registry, topic, tools) : []) {
        if (newer !== undefined)
            append(newer, version);
        // Without an active version, the last one was in force until about the time it was archived.
        else if (version.place === 'archive')
            until = version.written;
        newer = version;
    }
    if (newer === undefined)
        throw await withoutVersions(registry, topic);
    append(newer, undefined);
    return { registry: registry.name, topic, now: tools.now, entries, exitCode: isWhole ? 0 : 3 };
}
/** A topic whose first candidate waits, or was rejected, is no unknown one. */
async function withoutVersions(registry, topic) {
    const { objects, layout } = registry;
    const never = `${(0,quoted/* quoted */.T)(topic)} in ${registry.name} has had no version in force yet`;
    const about = `schema-gate status ${topic} --registry ${registry.name} tells more`;
    if ((0,topic_name/* isValidTopic */.Qn)(topic)) {
        if ((await objects.get(layout.pending(topic))) !== undefined)
            return new build_errors/* UserError */.yo(`${never}: a candidate waits in pending/ (${about})`);
        if ((await objects.get(layout.error(topic))) !== undefined)
            return new build_errors/* UserError */.yo(`${never}: its last candidate was rejected (${about})`);
    }
    return unknownTopic(registry, topic);
}
function entryOf(version, until, hasOlder, judgement) {
    const { place, key, sha256, since, commit, unreadable } = version;
    const facts = { place, key, version: version.version, sha256, since, until, commit, unreadable };
    // The first version has no changes.
    if (!hasOlder)
        return { ...facts, classification: unreadable === null ? 'new' : null, changes: [] };
    if (judgement === undefined)
        return { ...facts, classification: null, changes: [] };
    const changes = judgement.findings
        .filter((finding) => !judge/* COSMETIC */.c.has(finding.kind))
        .map((finding) => ({
        rule: finding.rule,
        kind: finding.kind,
        severity: finding.severity,
        column: (0,finding_address/* addressOf */.ci)(finding),
        before: finding.before,
        after: finding.after,
        message: finding.message,
    }));
    return { ...facts, classification: judgement.classification, changes };
}
/**
 * Judged as of the day the version came into force, so that the notice of an announced removal is
 * counted until then.
 */
function judged(version, older, topic, { now, digest }) {
    if (version.parsed === undefined || older?.parsed === undefined)
        return undefined;
    const today = (version.since.age === null ? now : version.since.at).slice(0, 10);
    return (0,judge/* judge */.S4)({
        topic,
        before: older.parsed,
        after: version.parsed,
        policy: verdict_policy/* DEFAULT_POLICY */.zj,
        today,
        hash: digest,
    });
}

;// CONCATENATED MODULE: ./build/bin/status-command.js











function toolsOf(now) {
    return { now: now.toISOString(), digest: sha256/* sha256 */.s };
}
/** `schema-gate status [TOPIC]` */
async function runStatus({ files, values, switches, format, }) {
    const [topic, ...more] = files;
    if (more.length > 0)
        throw new build_errors/* UserError */.yo('status takes one topic, or none for all of them');
    if (topic !== undefined && switches.has('problems'))
        throw new build_errors/* UserError */.yo('--problems covers all topics; leave out the topic');
    const registry = await status_command_registryOf('status', values);
    const tools = toolsOf(new Date());
    const scope = topic !== undefined
        ? { kind: 'topic', topic }
        : { kind: switches.has('problems') ? 'problems' : 'all' };
    const report = await statusOf(registry, { scope, git: await status_command_merged(tools.now.slice(0, 10)) }, tools);
    return {
        exitCode: report.exitCode,
        render: (terminal) => format === 'json'
            ? renderStatusJson(report)
            : format === 'markdown'
                ? renderStatusMarkdown(report)
                : renderStatusText(report, terminal),
    };
}
/** `schema-gate log TOPIC` */
async function runLog({ files, values, format }) {
    const [topic, ...more] = files;
    if (topic === undefined || more.length > 0)
        throw new build_errors/* UserError */.yo('log takes one topic: schema-gate log TOPIC --registry URL');
    const report = await logOf(await status_command_registryOf('log', values), topic, toolsOf(new Date()));
    return {
        exitCode: report.exitCode,
        render: (terminal) => format === 'json'
            ? renderLogJson(report)
            : format === 'markdown'
                ? renderLogMarkdown(report)
                : renderLogText(report, terminal),
    };
}
function status_command_registryOf(command, values) {
    const url = requiredRegistry(command, values);
    return openRegistry(parseExistingRegistry(url), values.get('registry-table') ?? '', '--registry');
}
/**
 * The committed schemas, to compare the registry with; undefined outside a repository or if it has
 * no topic schemas.
 */
async function status_command_merged(today) {
    let git;
    try {
        git = await openRepository(process.cwd());
    }
    catch (error) {
        if (error instanceof build_errors/* UserError */.yo)
            return undefined;
        throw error;
    }
    try {
        const sources = {
            given: undefined,
            configFile: '',
            trustsWorkingTree: false,
            schemas: [],
            failOn: undefined,
        };
        const schemas = await committedSchemas(git, sources, today);
        return schemas.size === 0 ? undefined : schemas;
    }
    finally {
        git.close();
    }
}

// EXTERNAL MODULE: ./build/bin/settled.js + 1 modules
var settled = __nccwpck_require__(7107);
;// CONCATENATED MODULE: ./build/bin/execute.js






















/** The function of each command in bin/commands.ts. */
const RUN = {
    check: runCheck,
    diff: runDiff,
    publish: runPublish,
    activate: runActivate,
    adopt: runAdopt,
    retire: runRetire,
    plan: runPlan,
    status: runStatus,
    log: runLog,
    rules: async ({ files, format }) => textReport(renderRules(change_rules/* RULES */.y, files, format)),
    init: async () => textReport(await initialise(process.cwd())),
};
function textReport(text) {
    return { exitCode: 0, render: () => text };
}
async function emit(text, { output, format }, stdout) {
    // Whatever a command prints may end up in a job's log, which the runner reads for commands.
    const printed = format === 'github' ? text : (0,report_escape/* inLog */.cp)(text);
    const full = printed.endsWith('\n') ? printed : `${printed}\n`;
    if (output === undefined) {
        await stdout.print(full);
        return;
    }
    try {
        await writeOutput(output, full);
    }
    catch (error) {
        throw unwritable(error, output);
    }
}
/** A wrong path is the user's to correct; a disk that is full leaves no report, which is a fault. */
function unwritable(error, output) {
    if (error instanceof build_errors/* UserError */.yo)
        return error;
    const code = (0,build_errors/* codeOf */.$N)(error) ?? '';
    const todo = OUTPUT_ADVICE.get(code);
    const what = `The output can't be written to ${(0,quoted/* quoted */.T)(output)} (${(0,build_errors/* reasonOf */.A3)(error)})`;
    return todo === undefined ? new build_errors/* Fault */.vC(what, { cause: error }) : new build_errors/* UserError */.yo(`${what}: ${todo}`);
}
const OUTPUT_ADVICE = new Map([
    ['ENOENT', 'does its folder exist?'],
    ['ENOTDIR', 'there is a file in place of a folder'],
    ['EISDIR', 'it is a folder; name a file in it'],
    ['EACCES', 'this user may not write there'],
    ['EPERM', 'this user may not write there'],
    ['EROFS', 'that file system is read-only'],
    ['ENAMETOOLONG', 'choose a shorter name'],
    ['ELOOP', 'its links lead in a circle'],
    ['ENXIO', 'nobody reads there'],
]);
/**
 * An error is written to --output instead of the report: otherwise the file of an earlier run would
 * still say pass. If that fails, the error is printed.
 */
async function emitError(error, args, { stdout, stderr }) {
    if ((0,debug/* isDebugging */.Vh)(process.env) && !(error instanceof build_errors/* Fault */.vC))
        await stderr.print(`${(0,debug/* errorDetails */.nf)(error, process.env)}\n`);
    const decision = undecided(error);
    const output = args?.values.get('output');
    const isReport = args !== undefined && args.format !== 'text' && args.command.reportsFaults === true;
    const render = args?.command.name === 'plan' ? renderPlan : renderDecision;
    const report = isReport ? render(decision, args.format, PLAIN) : (0,report_text/* renderText */.S)(decision, PLAIN);
    const isWritten = output !== undefined &&
        (await emit(report, { output, format: args?.format }, stdout).then(() => true, () => false));
    if (isReport && !isWritten)
        await emit(report, { format: args.format }, stdout);
    else
        await stderr.print((0,report_text/* renderText */.S)(decision, stderr.terminal));
    return decision.exitCode;
}
const PLAIN = { color: false, width: 100 };
/**
 * Runs one command line and returns its exit code. The directory and the environment are those of
 * the process.
 */
async function execute(argv, streams) {
    const { stdout, stderr } = streams;
    let args;
    let exitCode;
    try {
        const read = readArguments(argv);
        if (read === 'version' || 'help' in read) {
            await emit(read === 'version' ? version/* VERSION */.x : read.help, {}, stdout);
            return 0;
        }
        args = read;
        const named = args.values.get('output');
        if (named !== undefined)
            await refuseOutput(named);
        const report = await (0,settled/* settled */.g)(RUN[args.command.name](args));
        const output = args.values.get('output');
        const { format } = args;
        await emit(report.render(output === undefined ? stdout.terminal : PLAIN), { output, format }, stdout);
        if (report.errorText !== undefined)
            await stderr.print(report.errorText(stderr.terminal));
        exitCode = report.exitCode;
    }
    catch (error) {
        exitCode = await emitError(error, args ?? intendedArguments(argv), streams);
    }
    if (exitCode === 3)
        await stderr.print(`${debug/* FAULT_HINT */.TD}\n`);
    return exitCode;
}


/***/ }),

/***/ 9521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ lambdaSettings),
/* harmony export */   bd: () => (/* binding */ encryptionSettings),
/* harmony export */   cv: () => (/* binding */ activationSettings)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _protocol_encryption_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7064);
/* harmony import */ var _protocol_settings_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1360);



/** Throws a UserError that names every variable that is missing or wrong. */
function lambdaSettings(environment) {
    return orThrow((0,_protocol_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readLambdaSettings */ .HI)(environment));
}
/**
 * How the topics of the registry in `bucket` are activated. Throws a UserError that names every
 * wrong variable.
 */
function activationSettings(environment, bucket) {
    return orThrow((0,_protocol_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .readActivationSettings */ .kz)(environment, bucket));
}
/** What the gate's writes to S3 ask for. Throws a UserError that names the wrong variable. */
function encryptionSettings(environment) {
    return orThrow((0,_protocol_encryption_js__WEBPACK_IMPORTED_MODULE_1__/* .readEncryption */ ._i)(environment));
}
function orThrow(read) {
    if (read !== undefined && 'problems' in read)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(read.problems.join('; '), 'config');
    return read;
}


/***/ }),

/***/ 7120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ placesOf),
/* harmony export */   s: () => (/* binding */ EMBEDDED_BUCKET)
/* harmony export */ });
/* harmony import */ var _warehouse_ddl_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6614);
/* harmony import */ var _lambda_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9521);
/* harmony import */ var _registry_url_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2259);



/** The bucket in the tables' locations if the registry is a directory. */
const EMBEDDED_BUCKET = 'embedded-lake';
/**
 * Bucket and databases of a registry's tables. As in the validator, ICEBERG_BUCKET and the
 * databases' variables override the defaults.
 */
function placesOf(registryUrl) {
    return (0,_lambda_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .activationSettings */ .cv)(process.env, bucketOf(registryUrl)).places;
}
function bucketOf(url) {
    if (url === undefined || url === '')
        return _warehouse_ddl_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_PLACES */ .zu.bucket;
    const location = (0,_registry_url_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRegistryUrl */ .I)(url, 'registry');
    return location.kind === 's3' ? location.bucket : EMBEDDED_BUCKET;
}


/***/ }),

/***/ 2259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ parseRegistryUrl),
/* harmony export */   g: () => (/* binding */ refuseBareName)
/* harmony export */ });
/* harmony import */ var _core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1118);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _protocol_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2853);



const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX = /^[A-Za-z0-9!_.*'()-]+(?:\/[A-Za-z0-9!_.*'()-]+)*$/;
/** `./…`, `../…`, `/…`, or a Windows drive: never a bucket. */
const WRITTEN_AS_DIRECTORY = /^(?:\.{1,2}(?:[\\/]|$)|\/|[A-Za-z]:[\\/])/;
/**
 * Refuses a bare name such as `my-schemas`, which may be a bucket without `s3://`: read as a
 * directory it would be empty, and every topic would be new. `exists` returns whether there is a
 * directory of that name. Throws a UserError.
 */
function refuseBareName(url, what, exists) {
    const location = parseRegistryUrl(url, what);
    if (location.kind === 's3' || WRITTEN_AS_DIRECTORY.test(url) || exists(url))
        return;
    const bucket = BUCKET.test(url.split('/', 1)[0] ?? '') ? `s3://${url}` : 's3://bucket[/prefix]';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(url)} could be a bucket or a directory; write ${bucket} or ./${url}`);
}
/**
 * Parses `s3://bucket[/prefix]` or the path of a directory. Throws a UserError; `what` is the
 * option's or input's name.
 */
function parseRegistryUrl(url, what) {
    const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url)?.[1]?.toLowerCase();
    // A scheme of one letter is a Windows drive.
    if (scheme === undefined || scheme.length === 1) {
        if (url.trim() === '' || url.includes('\0'))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} must be s3://bucket[/prefix] or a directory`);
        return { kind: 'directory', directory: url };
    }
    if (scheme !== 's3')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what} must be s3://bucket[/prefix] or a directory, not ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(url)}`);
    const [, bucket = '', rest = ''] = /^s3:\/\/([^/]*)(.*)$/i.exec(url) ?? [];
    if (!BUCKET.test(bucket))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(bucket)} is not a valid bucket name; write s3://bucket[/prefix]`);
    const prefix = rest.replace(/^\/+|\/+$/g, '') || _protocol_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_PREFIX */ .Nf;
    if (!PREFIX.test(prefix) || prefix.split('/').some((part) => /^\.+$/.test(part)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${what}: ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(prefix)} is not a valid prefix; use letters, digits and ! _ . * ' ( ) - between slashes`);
    return { kind: 's3', bucket, prefix };
}


/***/ }),

/***/ 947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ safeDirectoryVariables)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/**
 * Variables that let git read one repository although another user owns it, as in a container job,
 * whose workspace belongs to the runner's user: git takes `safe.directory` from them as from its
 * command line (https://git-scm.com/docs/git-config#SCOPES). Empty outside the runner's workspace,
 * where git's own check holds.
 */
function safeDirectoryVariables(directory, environment) {
    const workspace = environment['GITHUB_WORKSPACE'] ?? '';
    if (workspace === '' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(directory) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(workspace))
        return {};
    const root = rootBetween((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory)), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(workspace));
    if (root === undefined)
        return {};
    const count = Number(environment['GIT_CONFIG_COUNT'] ?? '0');
    const index = Number.isInteger(count) && count >= 0 ? count : 0;
    return {
        GIT_CONFIG_COUNT: String(index + 1),
        [`GIT_CONFIG_KEY_${index}`]: 'safe.directory',
        [`GIT_CONFIG_VALUE_${index}`]: root,
    };
}
/** The repository that contains a directory, not above the workspace. */
function rootBetween(directory, workspace) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workspace, directory).startsWith('..'))
        return undefined;
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, '.git')))
        return directory;
    return directory === workspace ? undefined : rootBetween((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory), workspace);
}


/***/ }),

/***/ 7107:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ leave),
  g: () => (/* binding */ settled)
});

;// CONCATENATED MODULE: external "node:events"
const external_node_events_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
;// CONCATENATED MODULE: ./build/bin/settled.js


/**
 * The result of the work. Rejects with a Fault when nothing is left that could bring one: a promise
 * that nobody settles keeps no process, which would end without a verdict and a word.
 */
async function settled(work) {
    const over = new AbortController();
    const idle = (0,external_node_events_namespaceObject.once)(process, 'beforeExit', { signal: over.signal }).then(() => {
        throw new errors/* Fault */.vC('The run ended before it had a result: something it waited for never answered');
    });
    // Aborting rejects it, too.
    idle.catch(() => undefined);
    try {
        return await Promise.race([work, idle]);
    }
    finally {
        over.abort();
    }
}
/**
 * Ends the process with its exit code, when what was printed has left it. Otherwise an open socket
 * would hold it: the answer of a server that stays silent, or a body that nobody reads.
 */
async function leave() {
    for (const stream of [process.stdout, process.stderr])
        await new Promise((done) => stream.write('', () => done()));
    process.exit();
}


/***/ }),

/***/ 2875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

/** Hexadecimal. For small texts, `hash` costs a third of `createHash`. */
function sha256(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', data);
}


/***/ }),

/***/ 9931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ earlierDays),
/* harmony export */   RC: () => (/* binding */ announcedDays),
/* harmony export */   Wt: () => (/* binding */ datedRemovals),
/* harmony export */   a8: () => (/* binding */ deprecationAt)
/* harmony export */ });
/** The deprecation at an address: of a column, or of a field inside its type. */
function deprecationAt(column, address) {
    return address === column.name
        ? column.deprecation
        : column.deprecatedFields?.get(address.slice(column.name.length + 1));
}
/** The addresses that leave and say until when they stay: only their history must be known. */
function datedRemovals(before, after) {
    if (before === undefined || after === undefined)
        return [];
    return [...before.columns.values()].flatMap((column) => {
        const { name, deprecation, deprecatedFields } = column;
        const kept = after.columns.get(name);
        if (kept === undefined)
            return deprecation?.removeAfter === undefined ? [] : [name];
        return [...(deprecatedFields ?? [])]
            .filter(([path, { removeAfter }]) => removeAfter !== undefined && !hasField(kept.type, path))
            .map(([path]) => `${name}.${path}`);
    });
}
/**
 * The days since when the newest version carries each deprecation without a gap. `versions`: newest
 * first, beginning with the one that is compared with.
 */
function announcedDays(addresses, versions) {
    const days = new Map();
    for (const address of addresses) {
        for (const { schema, day } of versions) {
            if (!isDeprecated(schema, address))
                break;
            days.set(address, day);
        }
    }
    return days;
}
/** The earlier day of each address. */
function earlierDays(a, b) {
    const days = new Map(a);
    for (const [address, day] of b) {
        const other = days.get(address);
        if (other === undefined || day < other)
            days.set(address, day);
    }
    return days;
}
function isDeprecated(schema, address) {
    const [name = ''] = address.split('.', 1);
    const column = schema?.columns.get(name);
    return column !== undefined && deprecationAt(column, address) !== undefined;
}
function hasField(type, path) {
    return (path.split('.').reduce((outer, step) => {
        if (outer?.kind === 'array')
            return step === 'element' ? outer.element : undefined;
        if (outer?.kind === 'map')
            return step === 'key' ? outer.key : step === 'value' ? outer.value : undefined;
        return outer?.kind === 'struct'
            ? outer.fields.find(({ name }) => name === step)?.type
            : undefined;
    }, type) !== undefined);
}


/***/ }),

/***/ 4720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rd: () => (/* binding */ lacksHistory),
/* harmony export */   cI: () => (/* binding */ needsRewrite),
/* harmony export */   wH: () => (/* binding */ catchUpOf),
/* harmony export */   wh: () => (/* binding */ arrivalsIn)
/* harmony export */ });
/* harmony import */ var _schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6477);
/* harmony import */ var _text_compare_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5322);


/**
 * Columns and fields of STRUCTs that are new in the tables: added ones, and the new names of
 * renamed ones, which start empty.
 */
function arrivalsIn({ added, renamed }) {
    return [
        ...added,
        ...renamed.map(({ after }) => ({
            name: after.name,
            type: after.type,
            column: after,
            isRequired: after.isRequired,
        })),
    ];
}
/** Type changes of columns that both versions have. */
function typesOfKept({ types, renamed }) {
    const arrived = new Set(renamed.map(({ after }) => after));
    return types.filter(({ column }) => !arrived.has(column));
}
/** Whether history must be patched after a change. */
function lacksHistory(pairing) {
    return pairing.added.length + pairing.types.length + pairing.renamed.length > 0;
}
/** Whether a change needs a rewrite of the data; only the backfill runs one. */
function needsRewrite(pairing) {
    return typesOfKept(pairing).some(({ promotion }) => !promotion.inPlace);
}
/** What history lacks after a change. The file says how to patch it; the comparison says what. */
function catchUpOf({ backfill: { lookbackDays, strategy, chunkDays } }, pairing) {
    return {
        lookbackDays,
        strategy,
        chunkDays,
        newColumns: arrivalsIn(pairing)
            .map(({ name }) => name)
            .sort(_text_compare_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .compareTexts */ .q),
        typeChanges: typesOfKept(pairing).map(({ path, before, after }) => ({
            field: path,
            oldType: (0,_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .printColumnType */ .kc)(before),
            newType: (0,_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .printColumnType */ .kc)(after),
        })),
    };
}


/***/ }),

/***/ 4291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ pairVersions)
});

// EXTERNAL MODULE: ./build/core/schema/column-section.js + 3 modules
var column_section = __nccwpck_require__(6109);
// EXTERNAL MODULE: ./build/core/schema/partitioning.js
var partitioning = __nccwpck_require__(856);
// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __nccwpck_require__(6477);
// EXTERNAL MODULE: ./build/core/schema/type-part.js
var type_part = __nccwpck_require__(2538);
// EXTERNAL MODULE: ./build/core/change/promotions.js
var promotions = __nccwpck_require__(1657);
;// CONCATENATED MODULE: ./build/core/change/pair-types.js



/** Adds every difference between a column's two types, each with its innermost path. */
function walkTypes(pair, walk) {
    const { was, column } = pair;
    const kept = { ...pair, partOf: { was: (0,type_part/* partFinder */.E)(was), column: (0,type_part/* partFinder */.E)(column) } };
    walkPair({ path: column.name, before: was.type, after: column.type, isMapKey: false }, kept, walk);
}
function walkPair(pair, kept, walk) {
    const { path, before, after, isMapKey } = pair;
    if ((0,column_type/* isSameType */.LE)(before, after))
        return;
    const into = (name, older, newer, isKey = isMapKey) => walkPair({ path: `${path}.${name}`, before: older, after: newer, isMapKey: isKey }, { ...kept, partitions: [] }, walk);
    if (before.kind === 'array' && after.kind === 'array') {
        into('element', before.element, after.element);
    }
    else if (before.kind === 'map' && after.kind === 'map') {
        into('key', before.key, after.key, true);
        into('value', before.value, after.value);
    }
    else if (before.kind === 'struct' && after.kind === 'struct' && !isMapKey) {
        walkFields({ path, before, after, into }, kept, walk);
    }
    else {
        const { was, column, partitions, partOf } = kept;
        const at = partOf.column(path);
        const promotion = (0,promotions/* promotionOf */.b)(before, after);
        walk.types.push({ ...pair, was, column, partitions, promotion, at });
    }
}
function walkFields({ path, before, after, into }, { column, was, partOf }, walk) {
    const older = new Map(before.fields.map((field) => [field.name, field.type]));
    const newer = new Map(after.fields.map((field) => [field.name, field.type]));
    for (const [name, type] of older) {
        const now = newer.get(name);
        const address = `${path}.${name}`;
        if (now === undefined) {
            const at = partOf.was(address);
            const anchor = partOf.column(path);
            walk.removed.push({ name: address, type, column, was, at, anchor, partitions: [] });
        }
        else
            into(name, type, now);
    }
    for (const [name, type] of newer) {
        if (older.has(name))
            continue;
        const address = `${path}.${name}`;
        const at = partOf.column(address);
        walk.added.push({ name: address, type, column, at, isRequired: false });
    }
    const [wasOrder, isOrder] = commonOrders([...older.keys()], [...newer.keys()]);
    if (wasOrder.join() !== isOrder.join())
        walk.reordered.push({ path, before: wasOrder, after: isOrder, column });
}
/** The items that both lists have, in the order of each list. */
function commonOrders(before, after) {
    const inBefore = new Set(before);
    const inAfter = new Set(after);
    return [before.filter((name) => inAfter.has(name)), after.filter((name) => inBefore.has(name))];
}

// EXTERNAL MODULE: ./build/core/text/json-node.js
var json_node = __nccwpck_require__(7373);
;// CONCATENATED MODULE: ./build/core/change/removal-anchors.js

/**
 * Where the newer text shows that a column is gone: at the next remaining column of the section,
 * else at the end of the previous one, else at the section, else at the file's first line. GitHub
 * shows a comment only beside a changed line.
 */
function removalAnchors(before, after) {
    const anchors = new Map();
    for (const section of ['envelope', 'payload']) {
        const older = [...before.columns.values()].filter((column) => column.section === section);
        const home = after.root.members.find((member) => member.key === `${section}_columns`);
        const fallback = home === undefined
            ? { start: after.root.start, end: after.root.start + 1 }
            : { start: home.keyStart, end: home.keyEnd };
        const survivor = (column) => {
            const kept = after.columns.get(column.name);
            return kept?.section === section ? kept.member : undefined;
        };
        let last;
        for (const column of older) {
            last = survivor(column) ?? last;
            anchors.set(column.name, last === undefined ? fallback : (0,json_node/* endOf */.pJ)(last.value));
        }
        let next;
        for (const column of older.reverse()) {
            next = survivor(column) ?? next;
            const above = anchors.get(column.name);
            // A next column that was moved away shows another part of the file.
            const isBelow = above === undefined || above === fallback || (next?.keyStart ?? 0) >= above.end;
            if (next !== undefined && isBelow)
                anchors.set(column.name, { start: next.keyStart, end: next.keyEnd });
        }
    }
    return ({ name }) => anchors.get(name) ?? { start: 0, end: 0 };
}

// EXTERNAL MODULE: ./build/core/text/group-by.js
var group_by = __nccwpck_require__(3477);
;// CONCATENATED MODULE: ./build/core/change/renames.js


/**
 * Maps a newer column to the older one that it renames: by `renamed_from`, or if exactly one column
 * of each version has this type and this explicit path. Columns without a path read their own name,
 * so a rename would look like a removal and an addition.
 */
function matchRenames(gone, fresh) {
    const pairs = new Map();
    if (gone.length === 0 || fresh.length === 0)
        return pairs;
    const free = new Map(gone.map((column) => [column.name, column]));
    for (const newer of fresh) {
        const older = newer.renamedFrom === undefined ? undefined : free.get(newer.renamedFrom);
        if (older === undefined)
            continue;
        pairs.set(newer, older);
        free.delete(older.name);
    }
    const explicitSource = (column) => column.jsonPath === undefined ? undefined : column.source;
    const olderBySource = (0,group_by/* groupBy */.$)(free.values(), explicitSource);
    const unmatched = fresh.filter((column) => !pairs.has(column));
    for (const [source, newers] of (0,group_by/* groupBy */.$)(unmatched, explicitSource)) {
        const olders = olderBySource.get(source) ?? [];
        const [newer] = newers;
        const [older] = olders;
        if (newers.length === 1 &&
            olders.length === 1 &&
            newer &&
            older &&
            (0,column_type/* isSameType */.LE)(newer.type, older.type))
            pairs.set(newer, older);
    }
    return pairs;
}

// EXTERNAL MODULE: ./build/core/schema/table-settings.js
var table_settings = __nccwpck_require__(652);
// EXTERNAL MODULE: ./build/core/change/tokens.js
var tokens = __nccwpck_require__(1557);
;// CONCATENATED MODULE: ./build/core/change/pair.js







/** Walks two versions of a topic once and matches their columns for the rules. */
function pairVersions(versions) {
    const { before, after } = versions;
    const { fresh, differing, firstMoved } = walkColumns(versions);
    // If a section is missing, its columns are not reported as removed: the missing section is a
    // problem of its own.
    const gone = columnsMissingFrom(after, before).filter(({ section }) => hasSection(after, before, section));
    const anchorOf = removalAnchors(before, after);
    const pairs = matchRenames(gone, fresh);
    const cdeLists = (0,tokens/* cdeListsOf */.Zt)(versions);
    const partitionsOfColumn = (name) => (0,partitioning/* partitionsOn */.dR)(before.partitioning, (source) => source === name);
    const walk = {
        added: fresh
            .filter((column) => !pairs.has(column))
            .map((column) => ({
            name: column.name,
            type: column.type,
            column,
            isRequired: column.isRequired,
        })),
        removed: [],
        renamed: [...pairs].map(([newer, older]) => ({
            before: older,
            after: newer,
            cdeLists,
            partitions: partitionsOfColumn(older.name),
            anchor: anchorOf(older),
        })),
        kept: [],
        types: [],
        reordered: [],
    };
    const renamedAway = new Set(pairs.values());
    for (const column of gone) {
        if (renamedAway.has(column))
            continue;
        walk.removed.push({
            name: column.name,
            type: column.type,
            column,
            was: column,
            anchor: anchorOf(column),
            partitions: partitionsOfColumn(column.name),
        });
    }
    for (const { newer, older = pairs.get(newer) } of differing) {
        if (older === undefined)
            continue;
        const partitions = partitionsOfColumn(older.name);
        walk.kept.push({ before: older, after: newer, cdeLists, partitions });
        if (!table_settings/* GENERATED_COLUMNS */.AY.has(newer.name)) {
            walkTypes({ was: older, column: newer, partitions }, walk);
        }
    }
    for (const [section, column] of firstMoved) {
        const [wasOrder, isOrder] = commonOrders(namesIn(before, section), namesIn(after, section));
        walk.reordered.push({ path: `${section}_columns`, before: wasOrder, after: isOrder, column });
    }
    return walk;
}
/** Compares the columns of both versions in one walk over the newer version. */
function walkColumns(versions) {
    const { before, after } = versions;
    const fresh = [];
    const differing = [];
    const firstMoved = new Map();
    const last = { envelope: -1, payload: -1 };
    for (const newer of after.columns.values()) {
        const older = before.columns.get(newer.name);
        if (older === undefined) {
            if (!table_settings/* GENERATED_COLUMNS */.AY.has(newer.name))
                fresh.push(newer);
            differing.push({ newer });
            continue;
        }
        if (!isSameText(older, newer, versions))
            differing.push({ newer, older });
        const { section, index } = older;
        if (section !== newer.section)
            continue;
        if (index > last[section])
            last[section] = index;
        else if (!firstMoved.has(section))
            firstMoved.set(section, newer);
    }
    return { fresh, differing, firstMoved };
}
/** Listed columns count where the older version lists them too; elsewhere the list is an error. */
function hasSection(after, before, section) {
    const [was, is] = [before, after].map((schema) => (0,tokens/* valueOf */.RP)(schema, `${section}_columns`));
    if (is?.kind === 'object')
        return true;
    return is !== undefined && was?.kind === 'array' && (0,column_section/* sectionMembers */.d)(is) !== undefined;
}
/** Columns that the other version lacks, without generated ones, which the tables always have. */
function columnsMissingFrom(other, schema) {
    return [...schema.columns.values()].filter(({ name }) => !other.columns.has(name) && !table_settings/* GENERATED_COLUMNS */.AY.has(name));
}
/** Whether a column has the same text in both versions; most columns don't change. */
function isSameText(older, newer, { beforeText, afterText }) {
    if (older.isCde !== newer.isCde || older.section !== newer.section)
        return false;
    const a = older.member;
    const b = newer.member;
    return beforeText.slice(a.keyStart, a.value.end) === afterText.slice(b.keyStart, b.value.end);
}
function namesIn(schema, section) {
    return [...schema.columns.values()]
        .filter((column) => column.section === section)
        .map((column) => column.name);
}


/***/ }),

/***/ 1657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ printTypeChange),
/* harmony export */   b: () => (/* binding */ promotionOf)
/* harmony export */ });
/* harmony import */ var _schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6477);

const WIDENED = { rule: 'type-widened', inPlace: true, lossless: true };
const REWRITTEN = { rule: 'type-widened-by-rewrite', inPlace: false, lossless: true };
const NARROWED = { rule: 'type-narrowed', inPlace: false, lossless: false };
const SCALE_CHANGED = { rule: 'decimal-scale-changed', inPlace: false, lossless: false };
const CONVERTIBLE = { rule: 'type-changed', inPlace: false, lossless: true };
const CHANGED = { rule: 'type-changed', inPlace: false, lossless: false };
/**
 * Promotions between scalars; every other pair is an unrelated type. A promotion is in place where
 * Iceberg's table spec (https://iceberg.apache.org/spec/#schema-evolution),
 * `TypeUtil.isPromotionAllowed` and Athena's guide all allow it. The pipeline has always done the
 * rewrites with an UPDATE.
 */
const SCALAR_PAIRS = new Map([
    ['INT>BIGINT', WIDENED],
    ['FLOAT>DOUBLE', WIDENED],
    ['INT>DOUBLE', REWRITTEN],
    ['INT>STRING', REWRITTEN],
    ['BIGINT>STRING', REWRITTEN],
    ['FLOAT>STRING', REWRITTEN],
    ['DOUBLE>STRING', REWRITTEN],
    ['BOOLEAN>STRING', REWRITTEN],
    ['DATE>STRING', REWRITTEN],
    ['TIMESTAMP>STRING', REWRITTEN],
    ['DATE>TIMESTAMP', CONVERTIBLE],
    ['BIGINT>INT', NARROWED],
    ['DOUBLE>INT', NARROWED],
    ['DOUBLE>FLOAT', NARROWED],
    ['TIMESTAMP>DATE', NARROWED],
]);
/** The digits before the decimal point that every value of an integer type needs at most. */
const INTEGER_DIGITS = new Map([
    ['INT', 10],
    ['BIGINT', 19],
]);
/**
 * The promotion between two different types. Two containers of the same kind are compared part by
 * part before.
 */
function promotionOf(before, after) {
    if (before.kind === 'decimal' && after.kind === 'decimal') {
        const keepsDigits = after.precision - after.scale >= before.precision - before.scale;
        if (after.scale !== before.scale)
            return { ...SCALE_CHANGED, lossless: keepsDigits && after.scale > before.scale };
        return keepsDigits ? WIDENED : NARROWED;
    }
    if (before.kind === 'decimal')
        return after.kind === 'scalar' && after.name === 'STRING' ? REWRITTEN : CHANGED;
    if (before.kind !== 'scalar')
        return CHANGED;
    if (after.kind === 'decimal') {
        const digits = INTEGER_DIGITS.get(before.name);
        return digits !== undefined && after.precision - after.scale >= digits ? CONVERTIBLE : CHANGED;
    }
    return after.kind === 'scalar'
        ? (SCALAR_PAIRS.get(`${before.name}>${after.name}`) ?? CHANGED)
        : CHANGED;
}
/** `INT → BIGINT`. */
function printTypeChange(before, after) {
    return `${(0,_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .printColumnType */ .kc)(before)} → ${(0,_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .printColumnType */ .kc)(after)}`;
}


/***/ }),

/***/ 2869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ ruleById)
/* harmony export */ });
/* harmony import */ var _text_quoted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1118);
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6959);


const RULE_BY_ID = new Map(_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y.map((rule) => [rule.id, rule]));
/** The rule with an id from the code; it throws for others. Look up an id from a user in RULES. */
function ruleById(id) {
    const rule = RULE_BY_ID.get(id);
    if (rule === undefined)
        throw new TypeError(`There is no rule ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(id)}`);
    return rule;
}


/***/ }),

/***/ 965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ formerTypes),
/* harmony export */   m: () => (/* binding */ fitsTheTable)
/* harmony export */ });
/* harmony import */ var _tables_evolve_type_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2729);

/**
 * Whether a dropped column, which the table still has, can take the type with which it is back:
 * the same one, or one that Iceberg widens to in place.
 */
function fitsTheTable(was, type) {
    const { kind } = (0,_tables_evolve_type_js__WEBPACK_IMPORTED_MODULE_0__/* .evolveType */ .K)(was, was, type);
    return kind === 'kept' || kind === 'in-place';
}
/**
 * Searches `history`, newest first. The fields of a STRUCT are indexed once, since each new field
 * is looked up.
 */
function formerTypes(history) {
    const indexed = new Map();
    const within = (type, step) => {
        if (type?.kind === 'array')
            return step === 'element' ? type.element : undefined;
        if (type?.kind === 'map')
            return step === 'key' ? type.key : step === 'value' ? type.value : undefined;
        if (type?.kind !== 'struct')
            return undefined;
        const fields = indexed.get(type) ?? new Map(type.fields.map((field) => [field.name, field.type]));
        indexed.set(type, fields);
        return fields.get(step);
    };
    return (path) => {
        const [name = '', ...rest] = path.split('.');
        for (const schema of history) {
            const type = rest.reduce(within, schema.columns.get(name)?.type);
            if (type !== undefined)
                return type;
        }
        return undefined;
    };
}


/***/ }),

/***/ 9489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ isBeyondTheTable),
/* harmony export */   IO: () => (/* binding */ describeRule),
/* harmony export */   JJ: () => (/* binding */ worse),
/* harmony export */   Km: () => (/* binding */ defineRule),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/** From worst to best. `error`: the file itself is invalid. */
const SEVERITIES = ['error', 'breaking', 'warning', 'enhancement', 'compatible'];
/** The worse of two severities; undefined is better than any. */
function worse(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}
/** Whether the table can't make the change, so that a breaking finding can't be accepted. */
function isBeyondTheTable(rule, detection) {
    return rule.isBeyondTheTable === true || detection.isBeyondTheTable === true;
}
/** Declares a rule with a check; the function only types `check` by `on`. */
function defineRule(rule) {
    return rule;
}
/** Declares a rule without a check: its problems are found while files are read or listed. */
function describeRule(rule) {
    return rule;
}


/***/ }),

/***/ 6959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/core/change/rule.js
var rule = __nccwpck_require__(9489);
// EXTERNAL MODULE: ./build/core/change/tokens.js
var tokens = __nccwpck_require__(1557);
;// CONCATENATED MODULE: ./build/core/change/rules/backfill-config-changed.js


/* harmony default export */ const backfill_config_changed = ((0,rule/* defineRule */.Km)({
    id: 'backfill-config-changed',
    on: 'table',
    kind: 'PROPERTY_CHANGE',
    severity: 'compatible',
    why: 'The configuration controls how the next backfill runs; no stored row changes.',
    fix: 'Nothing to do',
    check: ({ before, after }) => {
        if (before.backfill === after.backfill)
            return undefined;
        const was = JSON.stringify(before.backfill);
        const is = JSON.stringify(after.backfill);
        if (was === is)
            return undefined;
        return {
            before: was,
            after: is,
            message: 'The backfill configuration changed',
            short: 'backfill_config',
            at: (0,tokens/* changedToken */.Qf)({ before, after }, 'backfill_config'),
        };
    },
    examples: {
        caught: { before: {}, after: { backfill_config: { lookback_days: 30 } } },
        passed: { before: {}, after: { backfill_config: { lookback_days: 7 } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/baseline-invalid.js

/* harmony default export */ const baseline_invalid = ((0,rule/* describeRule */.IO)({
    id: 'baseline-invalid',
    on: 'repository',
    kind: 'INVALID',
    severity: 'warning',
    why: 'The version compared with has errors that this version does not have; it is compared as far as it can be read.',
    fix: 'Nothing to do; this version corrects the errors',
    examples: {
        caught: 'The base branch has a column of type NUMERO, the pull request makes it STRING.',
        passed: 'Both versions have the same unknown key.',
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/baseline-unreadable.js

/* harmony default export */ const baseline_unreadable = ((0,rule/* describeRule */.IO)({
    id: 'baseline-unreadable',
    on: 'repository',
    kind: 'INVALID',
    severity: 'warning',
    why: 'The version on the base branch is not a JSON object, and no earlier version of the file is, so that nothing can be compared with it.',
    fix: 'Compare the file with the tables that exist before you merge it',
    examples: {
        caught: 'The base branch has `// a comment` since its first commit, the pull request a schema.',
        passed: 'An earlier commit of the base branch has a schema; that one is compared with.',
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/case-collision.js

/* harmony default export */ const case_collision = ((0,rule/* describeRule */.IO)({
    id: 'case-collision',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'Glue lower-cases names, so one of the two would be lost.',
    fix: 'Rename one of the two',
    examples: {
        caught: { after: { payload_columns: { userid: 'INT', userId: 'INT' } } },
        passed: { after: { payload_columns: { userId: 'INT' } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/cde-added.js


/* harmony default export */ const cde_added = ((0,rule/* defineRule */.Km)({
    id: 'cde-added',
    on: 'kept',
    kind: 'CDE_CHANGE',
    severity: 'breaking',
    variants: { 'already-required': 'warning' },
    why: 'A critical data element is required, and older rows may lack its value.',
    fix: 'Backfill the column first, then make it a critical data element',
    check: ({ before, after, cdeLists }) => before.isCde || !after.isCde
        ? undefined
        : {
            column: after.name,
            before: before.isRequired ? 'required' : 'optional',
            after: 'critical data element',
            message: `Column '${after.name}' became a critical data element${before.isRequired ? '' : ' (historical NULLs)'}`,
            short: before.isRequired ? 'required → CDE' : 'optional → CDE',
            at: (0,tokens/* cdeToken */.i9)({ before, after, cdeLists }),
            ...(before.isRequired ? { variant: 'already-required' } : {}),
        },
    examples: {
        caught: {
            before: { payload_columns: { a: 'INT' } },
            after: { payload_columns: { a: 'INT' }, cde_fields: ['a'] },
        },
        passed: {
            before: { payload_columns: { a: { type: 'INT', cde: true } } },
            after: { payload_columns: { a: 'INT' }, critical_data_elements: ['A'] },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/cde-removed.js


/* harmony default export */ const cde_removed = ((0,rule/* defineRule */.Km)({
    id: 'cde-removed',
    on: 'kept',
    kind: 'CDE_CHANGE',
    severity: 'warning',
    why: "The column's values are no longer monitored, and the owners of the data element may not know.",
    fix: 'Ask the owner of the data element',
    check: ({ before, after, cdeLists }) => !before.isCde || after.isCde
        ? undefined
        : {
            column: after.name,
            before: 'critical data element',
            after: after.isRequired ? 'required' : 'optional',
            message: `Column '${after.name}' is no longer a critical data element`,
            short: 'no longer a CDE',
            at: (0,tokens/* cdeToken */.i9)({ before, after, cdeLists }),
        },
    examples: {
        caught: {
            before: { payload_columns: { a: { cde: true } } },
            after: { payload_columns: { a: { required: true } } },
        },
        passed: {
            before: { payload_columns: { a: { cde: true } } },
            after: { payload_columns: { a: {} }, cde_fields: ['a'] },
        },
    },
}));

// EXTERNAL MODULE: ./build/core/schema/column-tokens.js
var column_tokens = __nccwpck_require__(9755);
;// CONCATENATED MODULE: ./build/core/change/rules/column-case-changed.js


/* harmony default export */ const column_case_changed = ((0,rule/* defineRule */.Km)({
    id: 'column-case-changed',
    on: 'kept',
    kind: 'SPELLING_CHANGE',
    severity: 'compatible',
    why: 'Glue lower-cases every name, so the table does not change.',
    fix: 'Nothing to do',
    check: ({ before, after }) => before.name !== after.name || before.spelled === after.spelled
        ? undefined
        : {
            column: after.name,
            before: before.spelled,
            after: after.spelled,
            message: `Column '${before.spelled}' is now spelled '${after.spelled}'`,
            short: 'spelled differently',
            at: (0,column_tokens/* tokenOf */.B)(after),
        },
    examples: {
        caught: {
            before: { payload_columns: { userid: 'INT' } },
            after: { payload_columns: { userId: 'INT' } },
        },
        passed: {
            before: { payload_columns: { userid: 'INT' } },
            after: { payload_columns: { userid: 'int' } },
        },
    },
}));

// EXTERNAL MODULE: ./build/core/schema/file-problem.js
var file_problem = __nccwpck_require__(5382);
// EXTERNAL MODULE: ./build/core/text/json-node.js
var json_node = __nccwpck_require__(7373);
;// CONCATENATED MODULE: ./build/core/change/rule-parts/unread-members.js


/** The members whose key is not in `read`, and the `x-` keys inside the members whose key is. */
function unreadMembers(members, read) {
    const found = new Map();
    for (const { key, value } of members) {
        if (!read.has(key)) {
            if (!found.has(key))
                found.set(key, value);
        }
        else if (READ_INSIDE.has(key))
            collectExtensions(key, value, found);
    }
    return found;
}
/** Keys whose objects may contain `x-` keys. A default or an enum is compared as a whole. */
const READ_INSIDE = new Set(['deprecated', 'backfill_config', 'partitioning']);
function collectExtensions(path, node, found) {
    if (node.kind === 'array')
        for (const [index, item] of node.items.entries())
            collectExtensions(`${path}[${index}]`, item, found);
    if (node.kind !== 'object')
        return;
    for (const { key, value } of node.members) {
        const inner = `${path}.${key}`;
        if (!(0,file_problem/* isExtension */.o)(key))
            collectExtensions(inner, value, found);
        else if (!found.has(inner))
            found.set(inner, value);
    }
}
/**
 * Sorted paths of changed members. An unknown key that is added or removed is a file problem
 * already, so only its changed value counts.
 */
function changedMembers(before, after, known) {
    if (before.size === 0 && after.size === 0)
        return [];
    const keys = new Set([...before.keys(), ...after.keys()]);
    return [...keys]
        .filter((key) => !(0,json_node/* isSameJson */.TL)(before.get(key), after.get(key)))
        .filter((key) => known.has(key) || /(?:^|\.)x-/.test(key) || (before.has(key) && after.has(key)))
        .sort();
}

;// CONCATENATED MODULE: ./build/core/change/rules/column-metadata-changed.js



const UNREAD = new Set(['renamed_from', 'partition']);
/** Attributes that other rules report. */
const READ = new Set([
    'type',
    'required',
    'nullable',
    'cde',
    'sensitive',
    'default',
    'enum',
    'json_path',
    'comment',
    'description',
    'deprecated',
]);
/* harmony default export */ const column_metadata_changed = ((0,rule/* defineRule */.Km)({
    id: 'column-metadata-changed',
    on: 'kept',
    kind: 'METADATA_CHANGE',
    severity: 'compatible',
    why: 'Neither the tables nor the pipeline read this key.',
    fix: 'Nothing to do',
    check: ({ before, after }) => {
        const now = unreadMembers((0,column_tokens/* membersOf */.l)(after), READ);
        return (changedMembers(unreadMembers((0,column_tokens/* membersOf */.l)(before), READ), now, UNREAD)
            // column-renamed reports renamed_from in the version that renames the column.
            .filter((key) => key !== 'renamed_from' || before.name === after.name)
            .map((key) => ({
            column: after.name,
            before: key,
            after: key,
            message: `'${key}' of '${after.name}' changed`,
            short: key,
            at: now.get(key) ?? (0,column_tokens/* tokenOf */.B)(after),
        })));
    },
    examples: {
        caught: {
            before: { payload_columns: { a: { 'x-team': 'a' } } },
            after: { payload_columns: { a: { 'x-team': 'b' } } },
        },
        passed: {
            before: { payload_columns: { a: { 'x-team': 'a' } } },
            after: { payload_columns: { a: { 'x-team': 'a' }, b: {} } },
        },
    },
}));

// EXTERNAL MODULE: ./build/core/schema/partitioning.js
var schema_partitioning = __nccwpck_require__(856);
;// CONCATENATED MODULE: ./build/core/change/rule-parts/lost-source.js

/**
 * The parts of a detection for a removed column that partitions the table, which the table can't
 * do. Empty for other columns.
 */
function lostSource(column, partitions) {
    if (partitions.length === 0)
        return {};
    const fields = partitions.map(schema_partitioning/* printPartitionField */.K$).join(', ');
    const fix = `The table is partitioned by ${fields}, and stays so. Keep '${column}', or move to another table with a topic of its own`;
    return { fix, inPlace: false, isBeyondTheTable: true };
}

;// CONCATENATED MODULE: ./build/core/change/rules/column-moved.js



/* harmony default export */ const column_moved = ((0,rule/* defineRule */.Km)({
    id: 'column-moved',
    on: 'kept',
    kind: 'MOVE_COLUMN',
    severity: 'breaking',
    beyondTheTableFor: 'a column that partitions the table',
    why: 'Envelope and payload are different parts of an event, so the column would hold a different value.',
    fix: 'Move it back, or add a column with another name in the other section',
    check: ({ before, after, partitions }) => before.section === after.section
        ? undefined
        : {
            column: after.name,
            before: before.section,
            after: after.section,
            message: `Column '${after.name}' moved from ${before.section} to ${after.section} (the value comes from elsewhere)`,
            short: `${before.section} → ${after.section}`,
            at: (0,column_tokens/* tokenOf */.B)(after),
            // A column that moves to the envelope is only added to STANDARDIZED.
            ...(before.section === 'envelope' ? lostSource(before.name, partitions) : {}),
        },
    examples: {
        caught: {
            before: { payload_columns: { user_id: 'INT' } },
            after: { envelope_columns: { user_id: 'INT' } },
        },
        passed: {
            before: { payload_columns: { user_id: 'INT' } },
            after: { payload_columns: { user_id: 'INTEGER' } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/column-redefined.js

/* harmony default export */ const column_redefined = ((0,rule/* describeRule */.IO)({
    id: 'column-redefined',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'Envelope and payload share one table, so one of the two would be lost.',
    fix: 'Rename one of the two',
    examples: {
        caught: { after: { envelope_columns: { a: 'INT' }, payload_columns: { A: 'INT' } } },
        passed: { after: { envelope_columns: { a: 'INT' }, payload_columns: { b: 'INT' } } },
    },
}));

// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __nccwpck_require__(6477);
;// CONCATENATED MODULE: ./build/core/change/rule-parts/located.js
/** The column of a detection, and the path inside its type for an address such as `address.zip`. */
function located(column, address) {
    const { name } = column;
    return address === name
        ? { column: name }
        : { column: name, path: address.slice(name.length + 1) };
}

// EXTERNAL MODULE: ./build/core/change/rule-parts/former-type.js
var former_type = __nccwpck_require__(965);
;// CONCATENATED MODULE: ./build/core/change/rules/column-reintroduced.js





/* harmony default export */ const column_reintroduced = ((0,rule/* defineRule */.Km)({
    id: 'column-reintroduced',
    on: 'arrived',
    kind: 'ADD_COLUMN',
    severity: 'warning',
    why: 'Old data files may still hold the values of the dropped column, and readers may confuse the new column with it.',
    fix: 'Give the new column another name, unless it has the same meaning as the old one',
    check: ({ name, type, column }, { formerType }) => {
        const was = formerType?.(name);
        if (was === undefined || !(0,former_type/* fitsTheTable */.m)(was, type))
            return undefined;
        return {
            ...located(column, name),
            before: (0,column_type/* printColumnType */.kc)(was),
            after: (0,column_type/* printColumnType */.kc)(type),
            message: (0,column_type/* isSameType */.LE)(was, type)
                ? `Column '${name}' was dropped before and is back`
                : `Column '${name}' was dropped as ${(0,column_type/* printColumnType */.kc)(was)} and is back as ${(0,column_type/* printColumnType */.kc)(type)}; the table still has it and widens it`,
            short: 'back again',
            at: (0,column_tokens/* tokenOf */.B)(column, 'type'),
            inPlace: true,
            lossless: true,
        };
    },
    examples: {
        caught: {
            before: {},
            after: { payload_columns: { a: 'BIGINT' } },
            history: [{ payload_columns: { a: 'BIGINT' } }],
        },
        passed: {
            before: {},
            after: { payload_columns: { a: 'STRING' } },
            history: [{ payload_columns: { a: 'BIGINT' } }],
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/column-reintroduced-with-another-type.js





/* harmony default export */ const column_reintroduced_with_another_type = ((0,rule/* defineRule */.Km)({
    id: 'column-reintroduced-with-another-type',
    on: 'arrived',
    kind: 'ADD_COLUMN',
    severity: 'breaking',
    isBeyondTheTable: true,
    why: 'The table still has the dropped column with its old type and values, and old data files and readers may still use it.',
    fix: 'Give the new column another name',
    check: ({ name, type, column }, { formerType }) => {
        const was = formerType?.(name);
        if (was === undefined || (0,former_type/* fitsTheTable */.m)(was, type))
            return undefined;
        return {
            ...located(column, name),
            before: (0,column_type/* printColumnType */.kc)(was),
            after: (0,column_type/* printColumnType */.kc)(type),
            message: `Column '${name}' was dropped as ${(0,column_type/* printColumnType */.kc)(was)} and is back as ${(0,column_type/* printColumnType */.kc)(type)}`,
            short: `back as ${(0,column_type/* printColumnType */.kc)(type)}`,
            at: (0,column_tokens/* tokenOf */.B)(column, 'type'),
            inPlace: false,
            lossless: false,
        };
    },
    examples: {
        caught: {
            before: {},
            after: { payload_columns: { a: 'STRING' } },
            history: [{ payload_columns: { a: 'BIGINT' } }],
        },
        passed: {
            before: {},
            after: { payload_columns: { a: 'BIGINT' } },
            history: [{ payload_columns: { a: 'BIGINT' } }],
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/column-relaxed.js


/* harmony default export */ const column_relaxed = ((0,rule/* defineRule */.Km)({
    id: 'column-relaxed',
    on: 'kept',
    kind: 'REQUIRED_CHANGE',
    severity: 'compatible',
    why: 'Old rows keep their values; new ones may lack them.',
    fix: 'Nothing to do',
    check: ({ before, after }) => !before.isRequired || after.isRequired
        ? undefined
        : {
            column: after.name,
            before: 'required',
            after: 'optional',
            message: `Relaxed '${after.name}' from required to optional`,
            short: 'required → optional',
            at: (0,column_tokens/* tokenOf */.B)(after, 'required', 'nullable'),
        },
    examples: {
        caught: {
            before: { payload_columns: { a: { required: true } } },
            after: { payload_columns: { a: {} } },
        },
        passed: {
            before: { payload_columns: { a: { required: true } } },
            after: { payload_columns: { a: { cde: true } } },
        },
    },
}));

// EXTERNAL MODULE: ./build/core/text/calendar-date.js
var calendar_date = __nccwpck_require__(7697);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __nccwpck_require__(1118);
// EXTERNAL MODULE: ./build/core/change/announcements.js
var announcements = __nccwpck_require__(9931);
;// CONCATENATED MODULE: ./build/core/change/rule-parts/deprecation.js



/** Whether a deprecated column or field may be removed today. */
function isRemovalDue(removed, notice) {
    const first = firstDay(removed, notice);
    return first !== undefined && (0,calendar_date/* dayNumber */.U$)(notice.today) >= first;
}
/** The deprecation that a removal relies on: the baseline's, since a change can't announce itself. */
function deprecationOf({ name, was }) {
    return (0,announcements/* deprecationAt */.a8)(was, name);
}
/**
 * What to do next about a removal that is not due, with the keys and days to write; undefined for
 * what is not deprecated.
 */
function removalAdvice(removed, notice) {
    const deprecation = deprecationOf(removed);
    if (deprecation === undefined || removed.partitions.length > 0)
        return undefined;
    const { today, deprecationDays } = notice;
    const { removeAfter, since } = deprecation;
    if (removeAfter === undefined) {
        const last = (0,calendar_date/* dayNumber */.U$)(today) + deprecationDays;
        const said = JSON.stringify({ since: since ?? today, remove_after: (0,calendar_date/* dateOfDay */.e9)(last) });
        const key = removed.name === removed.column.name
            ? `"deprecated": ${said}`
            : `"x-deprecated-fields": {${JSON.stringify(removed.name.slice(removed.column.name.length + 1))}: ${said}}`;
        return `Restore it with ${key}, and remove it from ${(0,calendar_date/* dateOfDay */.e9)(last + 1)} on`;
    }
    const first = firstDay(removed, notice);
    if (first === undefined)
        return 'When its deprecation was announced is not known, since the history of the file is not here; run actions/checkout with fetch-depth: 0';
    const announced = notice.announcements?.get(removed.name);
    const from = announced === undefined ? '' : ` (its deprecation was announced on ${announced})`;
    return `Restore it; it may leave from ${(0,calendar_date/* dateOfDay */.e9)(first)} on${from}`;
}
/**
 * The first day on which a removal is due: after the day that the baseline names, and when the
 * announcement is old enough. Without a history, `since` is believed; without that, the whole
 * notice is counted from the day in the baseline. Undefined where there is no such day. A column
 * that partitions the table may never be removed.
 */
function firstDay(removed, { deprecationDays, announcements }) {
    const { removeAfter, since } = deprecationOf(removed) ?? {};
    if (removeAfter === undefined || removed.partitions.length > 0)
        return undefined;
    const announced = announcements === undefined ? (since ?? removeAfter) : announcements.get(removed.name);
    return announced === undefined
        ? undefined
        : Math.max((0,calendar_date/* dayNumber */.U$)(removeAfter) + 1, (0,calendar_date/* dayNumber */.U$)(announced) + deprecationDays);
}
/**
 * `deprecated, to be removed after 2027-01-31, replaced by user_id`; `in use` for a column that is
 * not deprecated.
 */
function printDeprecation(deprecation) {
    if (deprecation === undefined)
        return 'in use';
    const { since, removeAfter, replacedBy, reason } = deprecation;
    const parts = [
        since === undefined ? 'deprecated' : `deprecated since ${since}`,
        removeAfter === undefined ? '' : `to be removed after ${removeAfter}`,
        replacedBy === undefined ? '' : `replaced by ${replacedBy}`,
        reason === undefined ? '' : `because of ${(0,quoted/* quoted */.T)(reason)}`,
    ];
    return parts.filter((part) => part !== '').join(', ');
}

;// CONCATENATED MODULE: ./build/core/change/rule-parts/with-sensitivity.js
/** A short form that says so where the column holds sensitive values. */
function withSensitivity(short, { isSensitive }) {
    return isSensitive ? `${short}, sensitive` : short;
}

;// CONCATENATED MODULE: ./build/core/change/rules/column-removed.js







/* harmony default export */ const column_removed = ((0,rule/* defineRule */.Km)({
    id: 'column-removed',
    on: 'removed',
    kind: 'REMOVE_COLUMN',
    severity: 'breaking',
    beyondTheTableFor: 'a column that partitions the table',
    why: 'Queries that name the column fail, and its history is gone with the next rewrite.',
    fix: 'Restore it, or deprecate it first',
    check: (removed, surroundings) => {
        if (isRemovalDue(removed, surroundings))
            return undefined;
        const fix = removalAdvice(removed, surroundings);
        return {
            ...located(removed.column, removed.name),
            before: (0,column_type/* printColumnType */.kc)(removed.type),
            message: `Column '${removed.name}' removed (data loss)`,
            short: withSensitivity('removed', removed.column),
            at: removed.at ?? (0,column_tokens/* tokenOf */.B)(removed.was),
            side: 'before',
            anchor: removed.anchor,
            lossless: false,
            // The table keeps an undeclared column, and a STRUCT its undeclared fields.
            inPlace: true,
            ...(fix === undefined ? {} : { fix }),
            ...lostSource(removed.name, removed.partitions),
        };
    },
    examples: {
        caught: { before: { payload_columns: { device: 'STRING' } }, after: { payload_columns: {} } },
        passed: {
            before: { payload_columns: { device: 'STRING' } },
            after: { payload_columns: { Device: 'string' } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/column-renamed.js



/* harmony default export */ const column_renamed = ((0,rule/* defineRule */.Km)({
    id: 'column-renamed',
    on: 'renamed',
    kind: 'RENAME_COLUMN',
    severity: 'breaking',
    beyondTheTableFor: 'a column that partitions the table',
    why: 'Queries that name the old column fail, and the pipeline would add an empty column beside the old one.',
    fix: 'Keep the old name; or add the new column, deprecate the old one and remove it later',
    check: ({ before, after, partitions }) => ({
        column: before.name,
        before: before.name,
        after: after.name,
        message: `Column '${before.name}' renamed to '${after.name}' (readers of '${before.name}' fail)`,
        short: `renamed to '${after.name}'`,
        fix: `Keep '${before.name}'; or add '${after.name}' beside it, deprecate the old one and remove it later`,
        at: (0,column_tokens/* tokenOf */.B)(after),
        // The table gains the new column and keeps the old one; no value is copied.
        inPlace: true,
        lossless: false,
        ...lostSource(before.name, partitions),
    }),
    examples: {
        caught: {
            before: { payload_columns: { user: { type: 'INT', json_path: '$.user' } } },
            after: { payload_columns: { user_id: { type: 'INT', json_path: "$['user']" } } },
        },
        passed: {
            before: { payload_columns: { user: 'INT' } },
            after: { payload_columns: { user_id: 'INT' } },
        },
    },
}));

// EXTERNAL MODULE: ./build/core/schema/version.js
var schema_version = __nccwpck_require__(5432);
;// CONCATENATED MODULE: ./build/core/change/rule-parts/edits.js



/**
 * Replaces the newer type by the older one; only if the type of the column itself changed, not of a
 * part.
 */
function restoreType({ path, column, was }) {
    const token = typeToken(column);
    if (token === undefined || path !== column.name)
        return undefined;
    // A type that no table has was read as STRING; to restore its name would be an error again.
    const spelled = was.isTypeReadable ? was.typeSpelled : undefined;
    return { at: token, text: JSON.stringify(spelled ?? 'STRING') };
}
/** Makes a column optional again, if `required` is the only reason why it is required. */
function makeOptional(column) {
    const members = (0,column_tokens/* membersOf */.l)(column);
    const token = members.find(({ key }) => key === 'required')?.value;
    const isForbidden = members.some(({ key, value }) => key === 'nullable' && isFalse(value));
    if (token === undefined || isFalse(token) || column.isCde || isForbidden)
        return undefined;
    return { at: token, text: 'false' };
}
/** Raises the version as the worst change requires, to one that no other schema has. */
function raiseVersion({ before, after, worst, history }) {
    const token = (0,tokens/* valueOf */.RP)(after, 'schema_version');
    const [was, is] = [before.semver, after.semver];
    if (token === undefined || was === undefined || is === undefined)
        return undefined;
    const taken = new Set(history?.map(({ version }) => version));
    const step = STEPS[worst];
    let next = (0,schema_version/* nextVersion */.yU)(was, step);
    for (let version = (0,schema_version/* parseVersion */.ot)(next); version !== undefined && taken.has(next);) {
        next = (0,schema_version/* nextVersion */.yU)(version, step);
        version = (0,schema_version/* parseVersion */.ot)(next);
    }
    return { at: token, text: JSON.stringify(next) };
}
const STEPS = {
    error: 'major',
    breaking: 'major',
    warning: 'patch',
    enhancement: 'minor',
    compatible: 'patch',
};
function typeToken(column) {
    const { value } = column.member;
    return value.kind === 'object' ? value.members.find(({ key }) => key === 'type')?.value : value;
}
function isFalse(node) {
    return node.kind === 'boolean' && node.value === false;
}

;// CONCATENATED MODULE: ./build/core/change/rules/column-required.js



/* harmony default export */ const column_required = ((0,rule/* defineRule */.Km)({
    id: 'column-required',
    on: 'kept',
    kind: 'REQUIRED_CHANGE',
    severity: 'breaking',
    why: 'Older rows may hold NULL, so not every row has the value that the schema promises.',
    fix: 'Leave it optional until history is backfilled',
    // cde-added reports a column that becomes required as a CDE.
    check: ({ before, after }) => before.isRequired || !after.isRequired || after.isCde
        ? undefined
        : {
            column: after.name,
            before: 'optional',
            after: 'required',
            message: `Changed '${after.name}' from optional to required (historical NULLs)`,
            short: 'optional → required',
            at: (0,column_tokens/* tokenOf */.B)(after, 'required', 'nullable'),
            edit: makeOptional(after),
        },
    examples: {
        caught: {
            before: { payload_columns: { a: 'INT' } },
            after: { payload_columns: { a: { type: 'INT', nullable: false } } },
        },
        passed: {
            before: { payload_columns: { a: { required: true } } },
            after: { payload_columns: { a: { nullable: false } } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/columns-reordered.js



/* harmony default export */ const columns_reordered = ((0,rule/* defineRule */.Km)({
    id: 'columns-reordered',
    on: 'reordered',
    kind: 'ORDER_CHANGE',
    severity: 'compatible',
    why: 'Iceberg finds columns by id and the pipeline finds them by name, so their order has no effect.',
    fix: 'Nothing to do',
    check: ({ path, column }) => ({
        ...(path.endsWith('_columns') ? {} : located(column, path)),
        message: `The order in ${path} changed`,
        short: 'reordered',
        at: (0,column_tokens/* tokenOf */.B)(column),
    }),
    examples: {
        caught: {
            before: { payload_columns: { a: 'INT', b: 'INT' } },
            after: { payload_columns: { b: 'INT', a: 'INT' } },
        },
        passed: {
            before: { payload_columns: { a: 'INT', b: 'INT' } },
            after: { payload_columns: { a: 'INT', c: 'INT', b: 'INT' } },
        },
    },
}));

// EXTERNAL MODULE: ./build/core/schema/type-part.js
var type_part = __nccwpck_require__(2538);
// EXTERNAL MODULE: ./build/core/change/promotions.js
var promotions = __nccwpck_require__(1657);
;// CONCATENATED MODULE: ./build/core/change/rule-parts/type-detection.js






/** The detection of a type change. `advice` precedes the two fixes that always exist. */
function typeDetection(step, message, advice) {
    const { path, before, after, promotion, column } = step;
    const change = (0,promotions/* printTypeChange */.I)(before, after);
    return {
        ...located(column, path),
        before: (0,column_type/* printColumnType */.kc)(before),
        after: (0,column_type/* printColumnType */.kc)(after),
        message: `${message(change)}${misread(step)}`,
        short: change,
        ...(advice === undefined
            ? {}
            : {
                fix: `${advice} Keep ${(0,column_type/* printColumnType */.kc)(before)}, or add ${siblingOf(step)}`,
                edit: restoreType(step),
            }),
        at: step.at,
        inPlace: promotion.inPlace && !step.isMapKey,
        lossless: promotion.lossless,
    };
}
/** Where the older file named a type that no table has: why the tables have STRING all the same. */
function misread({ was: { isTypeReadable, typeSpelled } }) {
    if (isTypeReadable || typeSpelled === undefined)
        return '';
    return `: the version before says ${(0,quoted/* quoted */.T)(typeSpelled)}, which its tables have as STRING`;
}
/** The place for values of the new type: another column, or another field beside the old one. */
function siblingOf({ path, column }) {
    const field = (0,type_part/* fieldAddress */.j)(column.type, path);
    return field === undefined ? `'${column.name}_v2'` : `'${field}_v2' beside it`;
}

;// CONCATENATED MODULE: ./build/core/change/rules/decimal-scale-changed.js


/* harmony default export */ const decimal_scale_changed = ((0,rule/* defineRule */.Km)({
    id: 'decimal-scale-changed',
    on: 'type',
    kind: 'TYPE_CHANGE',
    severity: 'breaking',
    isBeyondTheTable: true,
    why: 'Iceberg stores a DECIMAL as an unscaled integer, so another scale would change every stored value.',
    fix: "The table can't change a scale. Keep the old type, or add a column with another name",
    check: (step) => step.promotion.rule === 'decimal-scale-changed' && !step.isMapKey
        ? typeDetection(step, (change) => step.promotion.lossless
            ? `Unsafe DECIMAL scale change: ${change} (lossless only by a rewrite)`
            : `Unsafe DECIMAL narrowing: ${change}`, "The table can't change a scale.")
        : undefined,
    examples: {
        caught: {
            before: { payload_columns: { price: 'DECIMAL(10,2)' } },
            after: { payload_columns: { price: 'DECIMAL(12,4)' } },
        },
        passed: {
            before: { payload_columns: { price: 'DECIMAL(10,2)' } },
            after: { payload_columns: { price: 'DECIMAL(12,2)' } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/default-changed.js


/* harmony default export */ const default_changed = ((0,rule/* defineRule */.Km)({
    id: 'default-changed',
    on: 'kept',
    kind: 'DEFAULT_CHANGE',
    severity: 'warning',
    why: 'From now on, empty rows get a different default than older rows did.',
    fix: 'Make sure that readers can handle both defaults',
    check: ({ before, after }) => before.defaultValue === after.defaultValue
        ? undefined
        : {
            column: after.name,
            ...(before.defaultValue === undefined ? {} : { before: before.defaultValue }),
            ...(after.defaultValue === undefined ? {} : { after: after.defaultValue }),
            message: `Default of '${after.name}' changed from ${before.defaultValue ?? 'none'} to ${after.defaultValue ?? 'none'}`,
            short: `default ${before.defaultValue ?? 'none'} → ${after.defaultValue ?? 'none'}`,
            at: (0,column_tokens/* tokenOf */.B)(after, 'default'),
        },
    examples: {
        caught: {
            before: { payload_columns: { a: { default: 'x' } } },
            after: { payload_columns: { a: { default: 'y' } } },
        },
        passed: {
            before: { payload_columns: { a: { default: 'x' } } },
            after: { payload_columns: { a: { default: 'x', required: true } } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/deprecated-column-removed.js





/* harmony default export */ const deprecated_column_removed = ((0,rule/* defineRule */.Km)({
    id: 'deprecated-column-removed',
    on: 'removed',
    kind: 'REMOVE_COLUMN',
    severity: 'warning',
    why: 'The removal was announced long enough ago for readers to stop using the column; its values are lost all the same.',
    fix: 'Make sure that nobody reads the column any more',
    check: (removed, surroundings) => isRemovalDue(removed, surroundings)
        ? {
            ...located(removed.column, removed.name),
            before: (0,column_type/* printColumnType */.kc)(removed.type),
            message: `Deprecated column '${removed.name}' removed, as announced for ${deprecationOf(removed)?.removeAfter ?? ''}`,
            short: 'removed as announced',
            at: removed.at ?? (0,column_tokens/* tokenOf */.B)(removed.was),
            side: 'before',
            anchor: removed.anchor,
            inPlace: true,
            lossless: false,
        }
        : undefined,
    examples: {
        caught: {
            before: {
                payload_columns: {
                    device: { deprecated: { since: '2020-01-01', remove_after: '2020-06-30' } },
                },
            },
            after: { payload_columns: {} },
        },
        passed: {
            before: {
                payload_columns: {
                    device: { deprecated: { since: '2020-01-01', remove_after: '2999-12-31' } },
                },
            },
            after: { payload_columns: {} },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/deprecated-key.js

/* harmony default export */ const deprecated_key = ((0,rule/* describeRule */.IO)({
    id: 'deprecated-key',
    on: 'file',
    kind: 'INVALID',
    severity: 'warning',
    why: 'The key has no effect, although it looks as if it had one.',
    fix: 'Remove it',
    examples: {
        caught: { after: { payload_columns: { a: { partition: true } } } },
        passed: { after: { partitioning: ['period_reference'] } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/deprecation-changed.js




/* harmony default export */ const deprecation_changed = ((0,rule/* defineRule */.Km)({
    id: 'deprecation-changed',
    on: 'kept',
    kind: 'DEPRECATION_CHANGE',
    severity: 'compatible',
    why: 'A deprecation tells readers when a column will be removed; the data does not change.',
    fix: 'Tell the readers',
    check: ({ before, after }, { today, deprecationDays }) => {
        const was = printDeprecation(before.deprecation);
        const is = printDeprecation(after.deprecation);
        if (was === is && before.deprecation?.reason === after.deprecation?.reason)
            return undefined;
        return {
            column: after.name,
            before: was,
            after: is,
            message: `Column '${after.name}' is now ${is} (was ${was})`,
            short: is,
            ...(after.deprecation !== undefined && after.deprecation.removeAfter === undefined
                ? { fix: nextStep(today, deprecationDays) }
                : {}),
            at: (0,column_tokens/* tokenOf */.B)(after, 'deprecated'),
        };
    },
    examples: {
        caught: {
            before: { payload_columns: { a: 'INT' } },
            after: { payload_columns: { a: { type: 'INT', deprecated: true } } },
        },
        passed: {
            before: { payload_columns: { a: 'INT' } },
            after: { payload_columns: { a: { type: 'INT', deprecated: false } } },
        },
    },
}));
/** Without a last day, a deprecated column can never leave as announced. */
function nextStep(today, days) {
    const last = (0,calendar_date/* dateOfDay */.e9)((0,calendar_date/* dayNumber */.U$)(today) + days);
    return `Say until when it stays: "deprecated": {"since": "${today}", "remove_after": "${last}"}`;
}

;// CONCATENATED MODULE: ./build/core/change/rule-parts/described-change.js
/**
 * The texts that differ: the descriptions, else the comments beside them. Undefined without a
 * difference.
 */
function describedChange(before, after) {
    const [was, is] = before.description === after.description
        ? [asideIn(before), asideIn(after)]
        : [before.description, after.description];
    if (was === is)
        return undefined;
    return {
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
    };
}
/** A comment beside a description; a comment alone is the description. */
function asideIn({ members }) {
    const comment = members.find(({ key }) => key === 'comment')?.value;
    return comment?.kind === 'string' && members.some(({ key }) => key === 'description')
        ? comment.value
        : undefined;
}

;// CONCATENATED MODULE: ./build/core/change/rules/description-changed.js



/* harmony default export */ const description_changed = ((0,rule/* defineRule */.Km)({
    id: 'description-changed',
    on: 'kept',
    kind: 'DESCRIPTION_CHANGE',
    severity: 'compatible',
    why: 'A description is for people to read; the data does not change.',
    fix: 'Nothing to do',
    check: ({ before, after }) => {
        const change = describedChange({ description: before.description, members: (0,column_tokens/* membersOf */.l)(before) }, { description: after.description, members: (0,column_tokens/* membersOf */.l)(after) });
        if (change === undefined)
            return undefined;
        return {
            column: after.name,
            ...change,
            message: `The description of '${after.name}' changed`,
            short: 'description',
            at: (0,column_tokens/* tokenOf */.B)(after, 'description', 'comment'),
        };
    },
    examples: {
        caught: {
            before: { payload_columns: { a: 'INT' } },
            after: { payload_columns: { a: { type: 'INT', comment: 'a number' } } },
        },
        passed: {
            before: { payload_columns: { a: { comment: 'a number' } } },
            after: { payload_columns: { a: { description: 'a number' } } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/duplicate-key.js

/* harmony default export */ const duplicate_key = ((0,rule/* describeRule */.IO)({
    id: 'duplicate-key',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'JSON readers differ on which of two equal keys counts.',
    fix: 'Keep one of the two',
    examples: {
        caught: { text: '{"table_name": "t", "table\\u005fname": "u"}' },
        passed: { after: {} },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/encoding.js

/* harmony default export */ const encoding = ((0,rule/* describeRule */.IO)({
    id: 'encoding',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'Tools read byte order marks and other encodings differently.',
    fix: 'Save the file as UTF-8 without a byte order mark',
    examples: {
        caught: { text: '{"table_name": "\\ud800"}' },
        passed: { after: { description: 'größer' } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rule-parts/enum-values.js
/** The values that the other enum lacks; empty where either column has no enum. */
function missingFrom(values, other) {
    if (values === undefined || other === undefined)
        return [];
    const known = new Set(other);
    return values.filter((value) => !known.has(value));
}

;// CONCATENATED MODULE: ./build/core/change/rules/enum-value-added.js



/* harmony default export */ const enum_value_added = ((0,rule/* defineRule */.Km)({
    id: 'enum-value-added',
    on: 'kept',
    kind: 'ENUM_CHANGE',
    severity: 'compatible',
    why: 'Readers may meet a value they do not know.',
    fix: 'Tell the readers',
    check: ({ before, after }) => {
        if (before.enumValues !== undefined && after.enumValues === undefined) {
            return {
                column: after.name,
                before: before.enumValues.join(', '),
                after: 'any value',
                message: `Column '${after.name}' has no enum any more, so it may hold any value`,
                short: 'enum removed',
                at: (0,column_tokens/* tokenOf */.B)(after),
            };
        }
        const fresh = missingFrom(after.enumValues, before.enumValues);
        if (fresh.length === 0)
            return undefined;
        return {
            column: after.name,
            after: fresh.join(', '),
            message: `Enum of '${after.name}' gained ${fresh.join(', ')}`,
            short: 'enum values added',
            at: (0,column_tokens/* tokenOf */.B)(after, 'enum'),
        };
    },
    examples: {
        caught: {
            before: { payload_columns: { a: { enum: ['x'] } } },
            after: { payload_columns: { a: { enum: ['x', 'y'] } } },
        },
        passed: {
            before: { payload_columns: { a: { enum: ['x', 'y'] } } },
            after: { payload_columns: { a: { enum: ['x'] } } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/enum-value-removed.js



/* harmony default export */ const enum_value_removed = ((0,rule/* defineRule */.Km)({
    id: 'enum-value-removed',
    on: 'kept',
    kind: 'ENUM_CHANGE',
    severity: 'warning',
    why: 'Older rows may still hold the value, since the tables do not enforce an enum.',
    fix: 'Keep the value in the list while older rows hold it',
    check: ({ before, after }) => {
        if (before.enumValues === undefined && after.enumValues !== undefined) {
            return {
                column: after.name,
                before: 'any value',
                after: after.enumValues.join(', '),
                message: `Column '${after.name}' got an enum; until now it could hold any value`,
                short: 'enum added',
                fix: 'Make sure that older rows hold no other value',
                at: (0,column_tokens/* tokenOf */.B)(after, 'enum'),
            };
        }
        const gone = missingFrom(before.enumValues, after.enumValues);
        if (gone.length === 0)
            return undefined;
        return {
            column: after.name,
            before: gone.join(', '),
            message: `Enum of '${after.name}' lost ${gone.join(', ')}`,
            short: 'enum values removed',
            at: (0,column_tokens/* tokenOf */.B)(after, 'enum'),
        };
    },
    examples: {
        caught: {
            before: { payload_columns: { a: { enum: ['x', 'y'] } } },
            after: { payload_columns: { a: { enum: ['x'] } } },
        },
        passed: {
            before: { payload_columns: { a: { enum: ['x', 'y'] } } },
            after: { payload_columns: { a: { enum: ['y', 'x'] } } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/invalid-backfill-config.js

/* harmony default export */ const invalid_backfill_config = ((0,rule/* describeRule */.IO)({
    id: 'invalid-backfill-config',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'History would be patched differently than intended, or not at all.',
    fix: 'Write enabled, lookback_days, strategy and chunk_days as documented',
    examples: {
        caught: { after: { backfill_config: { strategy: 'all' } } },
        passed: { after: { backfill_config: { strategy: 'full' } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/invalid-identifier.js

/* harmony default export */ const invalid_identifier = ((0,rule/* describeRule */.IO)({
    id: 'invalid-identifier',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'Glue and Athena accept no other names, and an unsafe name could inject SQL into a statement.',
    fix: 'Use a name that begins with a letter or _, followed by letters, digits and _',
    examples: {
        caught: { after: { payload_columns: { 'user-id': 'INT' } } },
        passed: { after: { payload_columns: { userId: 'INT' } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/invalid-json-path.js

/* harmony default export */ const invalid_json_path = ((0,rule/* describeRule */.IO)({
    id: 'invalid-json-path',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'The pipeline would not find the value and would fill the column with NULL.',
    fix: 'Write a path such as $.event.userId',
    examples: {
        caught: { after: { payload_columns: { a: { json_path: 'event.userId' } } } },
        passed: { after: { payload_columns: { a: { json_path: "$.event['user.id']" } } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/invalid-topic.js

/* harmony default export */ const invalid_topic = ((0,rule/* describeRule */.IO)({
    id: 'invalid-topic',
    on: 'repository',
    kind: 'INVALID',
    severity: 'error',
    why: 'The topic becomes part of S3 keys and locations, so it must not be able to change their path.',
    fix: 'Use letters, digits, dots, underscores and hyphens only, no two dots in a row, and no reserved name',
    examples: {
        caught: 'schemas/my events.json is added.',
        passed: 'schemas/my-events.v1.json is added.',
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/invalid-transform.js

/* harmony default export */ const invalid_transform = ((0,rule/* describeRule */.IO)({
    id: 'invalid-transform',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: "Iceberg doesn't support this transform for this type, or it clashes with another partition or column.",
    fix: 'Use identity, year, month, day, hour, bucket(n) or truncate(n) where it fits the type; give no column the name of a partition',
    examples: {
        caught: { after: { payload_columns: { a: 'STRING' }, partitioning: ['day(a)'] } },
        passed: { after: { payload_columns: { a: 'STRING' }, partitioning: ['bucket(16, a)'] } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/invalid-type.js

/* harmony default export */ const invalid_type = ((0,rule/* describeRule */.IO)({
    id: 'invalid-type',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'No table can be created with this type.',
    fix: 'Write a type such as STRING, BIGINT, DECIMAL(12,2) or ARRAY<STRING>',
    examples: {
        caught: { after: { payload_columns: { a: 'NUMERO' } } },
        passed: { after: { payload_columns: { a: 'array< decimal( 12 , 2 ) >' } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/invalid-version.js

/* harmony default export */ const invalid_version = ((0,rule/* describeRule */.IO)({
    id: 'invalid-version',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'Versions that cannot be ordered cannot be compared.',
    fix: 'Write it as SemVer, such as 1.4.0',
    examples: {
        caught: { after: { schema_version: '1.0' } },
        passed: { after: { schema_version: '1.0.0-rc.1' } },
    },
}));

// EXTERNAL MODULE: ./build/core/schema/json-path.js
var json_path = __nccwpck_require__(758);
;// CONCATENATED MODULE: ./build/core/change/rule-parts/path-of.js

/**
 * The path that a column reads, in one spelling; the column's name where the path is the name, with
 * or without a json_path. A fingerprint must not depend on how a path is spelled.
 */
function pathOf({ name, pathSegments }) {
    const path = (0,json_path/* printJsonPath */.dm)(pathSegments);
    return path.toLowerCase() === `$.${name}` ? name : path;
}

;// CONCATENATED MODULE: ./build/core/change/rules/json-path-changed.js



/* harmony default export */ const json_path_changed = ((0,rule/* defineRule */.Km)({
    id: 'json-path-changed',
    on: 'kept',
    kind: 'PATH_CHANGE',
    severity: 'breaking',
    why: 'From now on, the column holds a different value of the event than older rows do.',
    fix: 'Keep the path, or add a column with another name for the new path',
    check: ({ before, after }) => {
        // column-renamed reports a renamed column without paths, which reads its new name.
        const followsItsName = before.name !== after.name && before.jsonPath === undefined && after.jsonPath === undefined;
        if (before.source === after.source || followsItsName)
            return undefined;
        const was = pathOf(before);
        const is = pathOf(after);
        return {
            column: after.name,
            before: was,
            after: is,
            message: `Column '${after.name}' reads ${is} instead of ${was} (another value)`,
            short: `${was} → ${is}`,
            at: (0,column_tokens/* tokenOf */.B)(after, 'json_path'),
        };
    },
    examples: {
        caught: {
            before: { payload_columns: { a: { json_path: '$.a' } } },
            after: { payload_columns: { a: { json_path: '$.b' } } },
        },
        passed: {
            before: { payload_columns: { a: 'STRING' } },
            after: { payload_columns: { a: { json_path: "$['A']" } } },
        },
    },
}));

// EXTERNAL MODULE: ./build/core/text/group-by.js
var group_by = __nccwpck_require__(3477);
;// CONCATENATED MODULE: ./build/core/change/rule-parts/shared-sources.js

/** Columns of one section that share one column of STANDARDIZED, in the order of the file. */
function sharedSources(schema) {
    const first = {
        envelope: new Map(),
        payload: new Map(),
    };
    const shared = new Map();
    for (const column of schema.columns.values()) {
        const sources = first[column.section];
        const earlier = sources.get(column.source);
        if (earlier === undefined) {
            sources.set(column.source, column);
            continue;
        }
        const columns = shared.get(earlier);
        if (columns === undefined)
            shared.set(earlier, [earlier, column]);
        else
            columns.push(column);
    }
    // Paths are compared as written: the keys of an event are case-sensitive, the flattened names are
    // not.
    return [...shared.values()].map((columns) => [
        ...(0,group_by/* groupBy */.$)(columns, (column) => JSON.stringify(column.pathSegments)).values(),
    ]);
}

;// CONCATENATED MODULE: ./build/core/change/rules/json-path-collides.js




/* harmony default export */ const json_path_collides = ((0,rule/* defineRule */.Km)({
    id: 'json-path-collides',
    on: 'schema',
    kind: 'PATH_CHANGE',
    severity: 'warning',
    why: 'STANDARDIZED flattens both paths to one name, so one of the two values is lost there.',
    fix: 'Rename a field of the event, or keep one of the two columns',
    check: (schema) => sharedSources(schema).flatMap((paths) => {
        // json-path-duplicated reports columns with the same path, so one column per path is enough
        // here.
        const [first, ...others] = paths.flatMap(([column]) => column ?? []);
        if (first === undefined)
            return [];
        return others.map((column) => ({
            column: column.name,
            before: pathOf(first),
            after: pathOf(column),
            message: `Columns '${first.name}' and '${column.name}' read different paths that both flatten to '${column.source}'`,
            short: `collides with ${first.name}`,
            at: (0,column_tokens/* tokenOf */.B)(column, 'json_path'),
        }));
    }),
    examples: {
        caught: {
            after: { payload_columns: { a: { json_path: '$.x.y' }, b: { json_path: '$.x_y' } } },
        },
        passed: {
            after: { payload_columns: { a: { json_path: '$.x.y' }, b: { json_path: '$.x.z' } } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/json-path-duplicated.js




/* harmony default export */ const json_path_duplicated = ((0,rule/* defineRule */.Km)({
    id: 'json-path-duplicated',
    on: 'schema',
    kind: 'PATH_CHANGE',
    severity: 'warning',
    why: 'Two columns that read the same path usually mean that a path was copied and not edited.',
    fix: 'Give one of them its own path, or deprecate it in favour of the other',
    check: (schema) => sharedSources(schema)
        .flat()
        .flatMap(copiesIn)
        .map(({ first, column }) => ({
        column: column.name,
        before: first.name,
        after: pathOf(column),
        message: `Columns '${first.name}' and '${column.name}' read the same path`,
        short: `same path as ${first.name}`,
        at: (0,column_tokens/* tokenOf */.B)(column, 'json_path'),
    })),
    examples: {
        caught: { after: { payload_columns: { a: { json_path: '$.x' }, b: { json_path: "$['x']" } } } },
        passed: {
            after: {
                payload_columns: { a: { json_path: '$.x', deprecated: true }, b: { json_path: '$.x' } },
            },
        },
    },
}));
/**
 * A deprecated column and its replacement may read the same path while readers migrate; no other
 * two columns may.
 */
function copiesIn(columns) {
    const names = new Set(columns.map(({ name }) => name));
    const isLeaving = ({ name, deprecation }) => {
        const replacement = deprecation?.replacedBy;
        return (deprecation !== undefined &&
            (replacement === undefined || (replacement !== name && names.has(replacement))));
    };
    const [first, ...copies] = columns.filter((column) => !isLeaving(column));
    return first === undefined ? [] : copies.map((column) => ({ first, column }));
}

;// CONCATENATED MODULE: ./build/core/change/rules/json-syntax.js

/* harmony default export */ const json_syntax = ((0,rule/* describeRule */.IO)({
    id: 'json-syntax',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: "This isn't valid JSON, so no tool can read it.",
    fix: 'Correct the text at the position shown',
    examples: {
        caught: { text: '{"table_name": "t",}' },
        passed: { after: {} },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/major-not-bumped.js




/* harmony default export */ const major_not_bumped = ((0,rule/* defineRule */.Km)({
    id: 'major-not-bumped',
    on: 'version',
    kind: 'VERSION_CHANGE',
    severity: 'warning',
    why: 'In SemVer, a breaking change raises MAJOR, and readers rely on that.',
    fix: 'Raise the MAJOR of schema_version',
    check: ({ before, after, worst }, { history }) => {
        const [was, is] = [before.semver, after.semver];
        if (worst !== 'breaking' || was === undefined || is === undefined)
            return undefined;
        const bump = (0,schema_version/* bumpOf */.uM)(was, is);
        if (bump === undefined || bump === 'major')
            return undefined;
        return {
            before: was.text,
            after: is.text,
            message: `A breaking change needs ${was.numbers[0] + 1}.0.0, not ${is.text}`,
            short: `${was.text} → ${is.text}`,
            fix: `Raise schema_version to ${was.numbers[0] + 1}.0.0`,
            at: (0,tokens/* tableToken */.uK)(after, 'schema_version'),
            edit: raiseVersion({ before, after, worst, history }),
        };
    },
    examples: {
        caught: {
            before: { schema_version: '1.0.0', payload_columns: { a: 'INT' } },
            after: { schema_version: '1.1.0', payload_columns: {} },
        },
        passed: {
            before: { schema_version: '1.0.0', payload_columns: { a: 'INT' } },
            after: { schema_version: '2.0.0', payload_columns: {} },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/map-key-changed.js


/* harmony default export */ const map_key_changed = ((0,rule/* defineRule */.Km)({
    id: 'map-key-changed',
    on: 'type',
    kind: 'TYPE_CHANGE',
    severity: 'breaking',
    isBeyondTheTable: true,
    why: 'Iceberg does not change the key type of a map, since two different keys could become equal.',
    fix: "The table can't change a map's key. Keep it, or add a column with another name",
    check: (step) => step.isMapKey
        ? typeDetection(step, (change) => `Map key changed: ${change} (map keys are frozen)`, "The table can't change a map's key.")
        : undefined,
    examples: {
        caught: {
            before: { payload_columns: { m: 'MAP<INT,STRING>' } },
            after: { payload_columns: { m: 'MAP<BIGINT,STRING>' } },
        },
        passed: {
            before: { payload_columns: { m: 'MAP<INT,INT>' } },
            after: { payload_columns: { m: 'MAP<INT,BIGINT>' } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/map-key-not-primitive.js

/* harmony default export */ const map_key_not_primitive = ((0,rule/* describeRule */.IO)({
    id: 'map-key-not-primitive',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'Athena refuses to create such a column, so the version could never be activated.',
    fix: 'Use a plain type as the key, or an ARRAY of a STRUCT with the key as a field',
    examples: {
        caught: { after: { payload_columns: { a: 'MAP<ARRAY<INT>,STRING>' } } },
        passed: { after: { payload_columns: { a: 'MAP<DECIMAL(9,2),ARRAY<INT>>' } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rule-parts/excerpts.js

/** Characters shown of a value, since an API description may have a megabyte. */
const MAX_EXCERPT = 120;
/** Both values; of long ones, the part around their first difference. */
function excerpts(before, after) {
    const was = (0,json_node/* canonicalJson */.dj)(before);
    const is = (0,json_node/* canonicalJson */.dj)(after);
    let same = 0;
    while (same < was.length && was[same] === is[same])
        same++;
    const from = was.length <= MAX_EXCERPT && is.length <= MAX_EXCERPT ? 0 : Math.max(0, same - MAX_EXCERPT / 4);
    const excerpt = (text) => `${from > 0 ? '…' : ''}${text.slice(from, from + MAX_EXCERPT)}${text.length > from + MAX_EXCERPT ? '…' : ''}`;
    return {
        ...(before === undefined ? {} : { before: excerpt(was) }),
        ...(after === undefined ? {} : { after: excerpt(is) }),
    };
}

// EXTERNAL MODULE: ./build/core/schema/top-level-keys.js
var top_level_keys = __nccwpck_require__(9765);
;// CONCATENATED MODULE: ./build/core/change/rules/metadata-changed.js





/* harmony default export */ const metadata_changed = ((0,rule/* defineRule */.Km)({
    id: 'metadata-changed',
    on: 'table',
    kind: 'METADATA_CHANGE',
    severity: 'compatible',
    why: 'Neither the tables nor the pipeline read this key.',
    fix: 'Nothing to do',
    check: ({ before, after }) => {
        const was = unreadMembers(before.root.members, top_level_keys/* READ_KEYS */.CV);
        const now = unreadMembers(after.root.members, top_level_keys/* READ_KEYS */.CV);
        const changed = changedMembers(was, now, top_level_keys/* UNREAD_KEYS */.JJ);
        if (changed.length === 0)
            return undefined;
        const tokenFor = (0,tokens/* changedTokens */.n5)({ before, after });
        return changed.map((key) => ({
            ...excerpts(was.get(key), now.get(key)),
            message: `'${key}' changed`,
            short: `${key} changed`,
            at: now.get(key) ?? tokenFor(key.split(/[.[]/, 1)[0] ?? key),
        }));
    },
    examples: {
        caught: { before: { owner: 'team-a' }, after: { owner: 'team-b' } },
        passed: { before: { owner: 'team-a' }, after: { owner: 'team-a' } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/minor-not-bumped.js




/* harmony default export */ const minor_not_bumped = ((0,rule/* defineRule */.Km)({
    id: 'minor-not-bumped',
    on: 'version',
    kind: 'VERSION_CHANGE',
    severity: 'compatible',
    why: 'In SemVer, an addition raises MINOR; a PATCH promises that nothing was added.',
    fix: 'Raise the MINOR of schema_version',
    check: ({ before, after, worst }, { history }) => {
        const [was, is] = [before.semver, after.semver];
        if (worst !== 'enhancement' ||
            was === undefined ||
            is === undefined ||
            (0,schema_version/* bumpOf */.uM)(was, is) !== 'patch')
            return undefined;
        const wanted = `${was.numbers[0]}.${was.numbers[1] + 1}.0`;
        return {
            before: was.text,
            after: is.text,
            message: `An enhancement needs ${wanted}, not ${is.text}`,
            short: `${was.text} → ${is.text}`,
            fix: `Raise schema_version to ${wanted}`,
            at: (0,tokens/* tableToken */.uK)(after, 'schema_version'),
            edit: raiseVersion({ before, after, worst, history }),
        };
    },
    examples: {
        caught: {
            before: { schema_version: '1.0.0' },
            after: { schema_version: '1.0.1', payload_columns: { a: 'INT' } },
        },
        passed: {
            before: { schema_version: '1.0.0' },
            after: { schema_version: '1.1.0', payload_columns: { a: 'INT' } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/missing-field.js

/* harmony default export */ const missing_field = ((0,rule/* describeRule */.IO)({
    id: 'missing-field',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'Without this field, the table or its version is unknown.',
    fix: 'Add the field',
    examples: {
        caught: { text: '{"schema_version": "1.0.0"}' },
        passed: { after: {} },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/more-problems.js

/* harmony default export */ const more_problems = ((0,rule/* describeRule */.IO)({
    id: 'more-problems',
    on: 'file',
    kind: 'INVALID',
    severity: 'warning',
    why: 'At most 1,000 problems of a file are listed, the worst first.',
    fix: 'Correct the listed problems, then check again',
    examples: {
        caught: {
            text: () => `{${Array.from({ length: 1_001 }, (_, index) => `"key_${index}": 1`).join(', ')}}`,
        },
        passed: { after: { key_1: 1, key_2: 2 } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/not-a-regular-file.js

/* harmony default export */ const not_a_regular_file = ((0,rule/* describeRule */.IO)({
    id: 'not-a-regular-file',
    on: 'repository',
    kind: 'INVALID',
    severity: 'error',
    why: 'A link or a submodule can point anywhere, so the checked content would not be the content of the repository.',
    fix: 'Commit the file itself',
    examples: {
        caught: 'schemas/events.json is a symbolic link to /etc/passwd.',
        passed: 'schemas/events.json is a file.',
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/not-an-object.js

/* harmony default export */ const not_an_object = ((0,rule/* describeRule */.IO)({
    id: 'not-an-object',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'A topic schema must be a JSON object; no other value describes a table.',
    fix: 'Write an object with table_name, envelope_columns and payload_columns',
    examples: {
        caught: { text: '[]' },
        passed: { after: {} },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/optional-column-added.js





/* harmony default export */ const optional_column_added = ((0,rule/* defineRule */.Km)({
    id: 'optional-column-added',
    on: 'added',
    kind: 'ADD_COLUMN',
    severity: 'enhancement',
    why: 'Old rows have no value for it unless a backfill fills it.',
    fix: 'NULL until backfilled',
    check: ({ name, type, column, at, isRequired }) => isRequired
        ? undefined
        : {
            ...located(column, name),
            after: (0,column_type/* printColumnType */.kc)(type),
            message: `Added optional column '${name}' (backfill with NULL)`,
            short: withSensitivity('new, optional', column),
            at: at ?? (0,column_tokens/* tokenOf */.B)(column),
            inPlace: true,
            lossless: true,
        },
    examples: {
        caught: { before: {}, after: { payload_columns: { device: 'STRING' } } },
        passed: {
            before: {},
            after: { payload_columns: { device: { type: 'STRING', required: true } } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/partition-source-changed.js



/* harmony default export */ const partition_source_changed = ((0,rule/* defineRule */.Km)({
    id: 'partition-source-changed',
    on: 'type',
    kind: 'PARTITION_CHANGE',
    severity: 'breaking',
    isBeyondTheTable: true,
    why: 'Older rows lie in partitions computed from the old type; with the new type, the same value would belong to another partition.',
    fix: "The table can't repartition. Keep the old type, or add a column with another name",
    check: (step) => {
        const moved = step.partitions.filter((field) => !step.promotion.inPlace && !(0,schema_partitioning/* keepsTransformValue */.EP)(field, step.before, step.after));
        if (moved.length === 0)
            return undefined;
        const names = moved.map(schema_partitioning/* printPartitionField */.K$).join(', ');
        return typeDetection(step, (change) => `Partition source '${step.path}' changed: ${change} (${names} moves)`, "The table can't repartition.");
    },
    examples: {
        caught: {
            before: { payload_columns: { country: 'INT' }, partitioning: ['country'] },
            after: { payload_columns: { country: 'STRING' }, partitioning: ['country'] },
        },
        passed: {
            before: { payload_columns: { country: 'INT' }, partitioning: ['bucket(16, country)'] },
            after: { payload_columns: { country: 'BIGINT' }, partitioning: ['bucket(16, country)'] },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/partition-source-missing.js

/* harmony default export */ const partition_source_missing = ((0,rule/* describeRule */.IO)({
    id: 'partition-source-missing',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'A table cannot be partitioned by a column that it does not have.',
    fix: 'Correct the name, or add the column',
    examples: {
        caught: { after: { partitioning: ['day(created)'] } },
        passed: { after: { payload_columns: { created: 'DATE' }, partitioning: ['day(created)'] } },
    },
}));

// EXTERNAL MODULE: ./build/core/schema/table-settings.js
var table_settings = __nccwpck_require__(652);
;// CONCATENATED MODULE: ./build/core/change/rules/partitioning-changed.js




/* harmony default export */ const partitioning_changed = ((0,rule/* defineRule */.Km)({
    id: 'partitioning-changed',
    on: 'table',
    kind: 'PARTITION_CHANGE',
    severity: 'breaking',
    isBeyondTheTable: true,
    why: 'Athena has no partition evolution, so the table keeps the partitioning it was created with.',
    fix: "Keep the old partitioning; if it isn't the default, write it in `partitioning`. Or move to another table with a topic of its own",
    check: ({ before, after }) => {
        const was = printed(before);
        const is = printed(after);
        if (was === is)
            return undefined;
        return {
            before: was,
            after: is,
            message: `Partitioning changed from ${was} to ${is} (the table can't follow)`,
            short: `partitioned by ${is}`,
            at: (0,tokens/* changedToken */.Qf)({ before, after }, 'partitioning'),
        };
    },
    examples: {
        caught: {
            before: {
                envelope_columns: { publish_time: 'TIMESTAMP' },
                partitioning: ['day(publish_time)'],
            },
            after: {
                envelope_columns: { publish_time: 'TIMESTAMP' },
                partitioning: ['hour(publish_time)'],
            },
        },
        passed: {
            before: {},
            after: {
                partitioning: [
                    { field: 'period_reference', transform: 'identity' },
                    { field: 'publish_time', transform: 'day' },
                ],
            },
        },
    },
}));
/** The partitioning of the table, without fields whose column is missing. */
function printed({ partitioning, columns }) {
    return ((0,schema_partitioning/* partitionsOn */.dR)(partitioning, (column) => columns.has(column) || table_settings/* GENERATED_COLUMNS */.AY.has(column))
        .map(schema_partitioning/* printPartitionField */.K$)
        .join(', ') || 'nothing');
}

;// CONCATENATED MODULE: ./build/core/change/rules/property-given-twice.js

/* harmony default export */ const property_given_twice = ((0,rule/* describeRule */.IO)({
    id: 'property-given-twice',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'The table has one property for both keys, so it would be unclear which value it gets.',
    fix: 'Keep one of the two keys',
    examples: {
        caught: { after: { table_properties: { format: 'orc', 'write.format.default': 'avro' } } },
        passed: { after: { table_properties: { 'write.format.default': 'avro' } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/property-out-of-range.js

/* harmony default export */ const property_out_of_range = ((0,rule/* describeRule */.IO)({
    id: 'property-out-of-range',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'Athena fails the statement, so the version could never be activated.',
    fix: 'Use a value in the range',
    examples: {
        caught: { after: { table_properties: { optimize_rewrite_data_file_threshold: '50' } } },
        passed: { after: { table_properties: { optimize_rewrite_data_file_threshold: '49' } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/required-but-nullable.js

/* harmony default export */ const required_but_nullable = ((0,rule/* describeRule */.IO)({
    id: 'required-but-nullable',
    on: 'file',
    kind: 'INVALID',
    severity: 'warning',
    why: 'The two contradict each other; required wins.',
    fix: 'Remove one of the two',
    examples: {
        caught: { after: { payload_columns: { a: { required: true, nullable: true } } } },
        passed: { after: { payload_columns: { a: { required: false, nullable: true } } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/required-column-added.js





/* harmony default export */ const required_column_added = ((0,rule/* defineRule */.Km)({
    id: 'required-column-added',
    on: 'added',
    kind: 'ADD_COLUMN',
    severity: 'breaking',
    why: 'Older rows have no value for the column, so they all violate the requirement.',
    fix: 'Add it as optional, backfill, and require it in a later version',
    check: ({ name, type, column, at, isRequired }) => isRequired
        ? {
            ...located(column, name),
            after: (0,column_type/* printColumnType */.kc)(type),
            message: `Added required column '${name}' (historical data lacks it)`,
            short: withSensitivity(column.isCde ? 'new, critical data element' : 'new, required', column),
            at: at ?? (0,column_tokens/* tokenOf */.B)(column),
            inPlace: true,
            lossless: true,
        }
        : undefined,
    examples: {
        caught: {
            before: {},
            after: { payload_columns: { device: 'STRING' }, cde_fields: ['device'] },
        },
        passed: { before: {}, after: { payload_columns: { device: 'STRING' } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/reserved-name.js

/* harmony default export */ const reserved_name = ((0,rule/* describeRule */.IO)({
    id: 'reserved-name',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: "Iceberg's own metadata columns, and the tools that read them, use this name.",
    fix: 'Choose another name',
    examples: {
        caught: { after: { payload_columns: { _file: 'STRING' } } },
        passed: { after: { payload_columns: { constructor: 'STRING' } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/schema-deleted.js

/* harmony default export */ const schema_deleted = ((0,rule/* describeRule */.IO)({
    id: 'schema-deleted',
    on: 'repository',
    kind: 'DELETE_SCHEMA',
    severity: 'breaking',
    why: 'The tables and their history are left without a schema, and the pipeline keeps processing the last active version.',
    fix: 'Restore the file; to retire a topic, stop its pipeline first',
    examples: {
        caught: 'A pull request deletes schemas/events.json, or renames it to schemas/clicks.json.',
        passed: 'It moves schemas/events.json to schemas/events/schema.json, which is the same topic.',
    },
}));

// EXTERNAL MODULE: ./build/core/schema/column-section.js + 3 modules
var column_section = __nccwpck_require__(6109);
;// CONCATENATED MODULE: ./build/core/change/rules/section-unreadable.js






/* harmony default export */ const section_unreadable = ((0,rule/* defineRule */.Km)({
    id: 'section-unreadable',
    on: 'table',
    kind: 'INVALID',
    severity: 'breaking',
    isBeyondTheTable: true,
    why: "What the older version says here can't be read, so nobody knows what this change does to the tables.",
    fix: 'Keep the value as it is, or move to another table with a topic of its own',
    check: ({ before, after }) => [
        ...SECTIONS.flatMap((key) => unreadableSection(key, before, after) ?? []),
        ...[...after.columns.values()].flatMap((column) => unreadableColumn(before.columns.get(column.name), column) ?? []),
    ],
    examples: {
        caught: { before: { payload_columns: 'see the wiki' }, after: { payload_columns: {} } },
        passed: {
            before: { payload_columns: [{ name: 'a', type: 'INT' }] },
            after: { payload_columns: { a: 'INT' } },
        },
    },
}));
const SECTIONS = ['envelope_columns', 'payload_columns'];
function unreadableSection(key, before, after) {
    const was = (0,tokens/* valueOf */.RP)(before, key);
    const is = (0,tokens/* valueOf */.RP)(after, key);
    if (was === undefined || (0,column_section/* sectionMembers */.d)(was) !== undefined || (0,json_node/* isSameJson */.TL)(was, is))
        return undefined;
    return {
        ...excerpts(was, is),
        message: `${key} was ${(0,quoted/* quoted */.T)((0,json_node/* canonicalJson */.dj)(was))}, which can't be read, and changed`,
        short: `${key} changed`,
        at: (0,tokens/* changedToken */.Qf)({ before, after }, key),
    };
}
/** A column that is neither a type nor an object in both versions; only its value can be compared. */
function unreadableColumn(was, column) {
    const [older, newer] = [was?.member.value, column.member.value];
    if (older === undefined || isReadable(older.kind) || isReadable(newer.kind))
        return undefined;
    if ((0,json_node/* isSameJson */.TL)(older, newer))
        return undefined;
    return {
        column: column.name,
        ...excerpts(older, newer),
        message: `Column '${column.name}' was ${(0,quoted/* quoted */.T)((0,json_node/* canonicalJson */.dj)(older))}, which can't be read, and changed`,
        short: `${column.name} changed`,
        at: newer,
    };
}
function isReadable(kind) {
    return kind === 'string' || kind === 'object';
}

;// CONCATENATED MODULE: ./build/core/change/rule-parts/exposures.js

/**
 * Pairs listed per file; further ones are only counted, since every column may expose every
 * sensitive one.
 */
const MAX_LISTED = 1000;
/**
 * Columns that are not sensitive and read the path of a sensitive column, or an ancestor of that
 * path, whose value contains the sensitive one. The pairs are in the order of the file; `more`
 * counts those that are not listed.
 */
function exposuresIn(schema) {
    const listed = [];
    let more = 0;
    const columns = [...schema.columns.values()];
    if (!columns.some(({ isSensitive }) => isSensitive))
        return { listed, more };
    const readers = columns
        .filter(({ isSensitive }) => !isSensitive)
        .map((column) => ({ column, keys: keysRead(column) }));
    const secrets = secretsByKey(columns, new Set(readers.flatMap(({ keys }) => keys)));
    for (const { column, keys } of readers) {
        const seen = new Set();
        for (const key of keys) {
            const room = MAX_LISTED - listed.length;
            const group = secrets.get(key) ?? [];
            const fresh = room > 0 ? group.filter((secret) => !seen.has(secret)) : group;
            for (const secret of fresh.slice(0, room)) {
                seen.add(secret);
                listed.push({ column, secret });
            }
            more += Math.max(0, fresh.length - room);
        }
    }
    return { listed, more };
}
/** Sensitive columns by the keys that other columns read. */
function secretsByKey(columns, wanted) {
    const secrets = new Map();
    for (const column of columns) {
        for (const key of column.isSensitive ? keysHolding(column) : []) {
            if (!wanted.has(key))
                continue;
            const group = secrets.get(key);
            if (group === undefined)
                secrets.set(key, [column]);
            else
                group.push(column);
        }
    }
    return secrets;
}
/**
 * The parts of an event that a column may read. The path of an envelope column may point into the
 * payload too.
 */
function documentsOf(column) {
    if (column.section === 'payload')
        return ['payload'];
    return column.jsonPath === undefined ? ['envelope'] : ['envelope', 'payload'];
}
const INDEX = /^(?:[0-9]+|\*)$/;
/**
 * An index and `[*]` may be the same item; two different indexes are not. `any` matches both, `all`
 * only `[*]`.
 */
const keyOf = (document, match, path) => `${document} ${match} ${path}`;
/** The keys of a sensitive column's path and of each ancestor of it. */
function keysHolding(column) {
    const keys = [];
    const documents = documentsOf(column);
    let exact = '';
    let general = '';
    let [hasIndex, hasAll] = [false, false];
    for (const [depth, segment] of column.pathSegments.entries()) {
        const flat = depth === 0 ? (0,json_path/* flattenedSource */.zX)([segment]) : `_${(0,json_path/* flattenedSource */.zX)([segment])}`;
        hasIndex ||= INDEX.test(segment);
        hasAll ||= segment === '*';
        exact += flat;
        general += INDEX.test(segment) ? flat.replace(/[0-9]+/, '*') : flat;
        for (const document of documents) {
            keys.push(keyOf(document, 'same', exact));
            if (hasIndex)
                keys.push(keyOf(document, 'any', general));
            if (hasAll)
                keys.push(keyOf(document, 'all', general));
        }
    }
    return keys;
}
function keysRead(column) {
    const keys = documentsOf(column).map((document) => keyOf(document, 'same', column.source));
    if (!column.pathSegments.some((segment) => INDEX.test(segment)))
        return keys;
    const general = (0,json_path/* flattenedSource */.zX)(column.pathSegments.map((segment) => (INDEX.test(segment) ? '*' : segment)));
    const match = column.pathSegments.includes('*') ? 'any' : 'all';
    return [...keys, ...documentsOf(column).map((document) => keyOf(document, match, general))];
}

;// CONCATENATED MODULE: ./build/core/change/rules/sensitive-path-exposed.js





/* harmony default export */ const sensitive_path_exposed = ((0,rule/* defineRule */.Km)({
    id: 'sensitive-path-exposed',
    on: 'schema',
    kind: 'SENSITIVITY_CHANGE',
    severity: 'breaking',
    why: 'The masked value can be read through the other column.',
    fix: 'Make this column sensitive too, or read another path',
    check: (schema) => {
        const { listed, more } = exposuresIn(schema);
        const found = listed.map(({ column, secret }) => ({
            column: column.name,
            before: secret.name,
            after: pathOf(column),
            message: `Column '${column.name}' exposes the sensitive column '${secret.name}' (it reads ${pathOf(column)})`,
            short: `exposes ${secret.name}`,
            at: (0,column_tokens/* tokenOf */.B)(column, 'json_path'),
        }));
        if (more > 0) {
            const message = `${more} more pairs of a sensitive column and one that exposes it`;
            found.push({
                after: String(more),
                message,
                short: `${more} more`,
                at: (0,tokens/* tableToken */.uK)(schema, 'payload_columns'),
            });
        }
        return found;
    },
    examples: {
        caught: {
            after: {
                payload_columns: { mail: { sensitive: true, json_path: '$.user.mail' }, user: 'STRING' },
            },
        },
        passed: {
            after: {
                payload_columns: {
                    mail: { sensitive: true, json_path: '$.user.mail' },
                    username: { json_path: '$.user.name' },
                },
            },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/sensitivity-added.js


/* harmony default export */ const sensitivity_added = ((0,rule/* defineRule */.Km)({
    id: 'sensitivity-added',
    on: 'kept',
    kind: 'SENSITIVITY_CHANGE',
    severity: 'warning',
    why: 'From now on, readers see a masked value; older rows stay unmasked.',
    fix: 'Tell the readers, and mask older rows',
    check: ({ before, after }) => before.isSensitive || !after.isSensitive
        ? undefined
        : {
            column: after.name,
            before: 'not sensitive',
            after: 'sensitive',
            message: `Column '${after.name}' became sensitive (readers will see masked values)`,
            short: 'masked',
            at: (0,column_tokens/* tokenOf */.B)(after, 'sensitive'),
        },
    examples: {
        caught: {
            before: { payload_columns: { email: 'STRING' } },
            after: { payload_columns: { email: { sensitive: true } } },
        },
        passed: {
            before: { payload_columns: { email: { sensitive: true } } },
            after: { payload_columns: { email: 'STRING' } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/sensitivity-removed.js


/* harmony default export */ const sensitivity_removed = ((0,rule/* defineRule */.Km)({
    id: 'sensitivity-removed',
    on: 'kept',
    kind: 'SENSITIVITY_CHANGE',
    severity: 'breaking',
    why: 'Values that were masked become readable to everyone who can query the table.',
    fix: 'Keep sensitive: true, unless the data protection officer agrees',
    check: ({ before, after }) => !before.isSensitive || after.isSensitive
        ? undefined
        : {
            column: after.name,
            before: 'sensitive',
            after: 'not sensitive',
            message: `Column '${after.name}' is no longer sensitive (its values become readable)`,
            short: 'unmasked',
            at: (0,column_tokens/* tokenOf */.B)(after, 'sensitive'),
        },
    examples: {
        caught: {
            before: { payload_columns: { email: { sensitive: true } } },
            after: { payload_columns: { email: 'STRING' } },
        },
        passed: {
            before: { payload_columns: { email: 'STRING' } },
            after: { payload_columns: { email: { sensitive: true } } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/statement-too-long.js

/* harmony default export */ const statement_too_long = ((0,rule/* describeRule */.IO)({
    id: 'statement-too-long',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: "Athena takes at most 262,144 bytes in a statement, and one column can't be divided.",
    fix: 'Divide the column into several ones',
    examples: {
        caught: { text: () => wide(40_000) },
        passed: { text: () => wide(10_000) },
    },
}));
/** A column whose STRUCT has this many fields. */
function wide(fields) {
    const type = Array.from({ length: fields }, (_, index) => `f${index}:INT`).join(',');
    return JSON.stringify({
        schema_version: '1.0.0',
        table_name: 'topic',
        envelope_columns: {},
        payload_columns: { a: `STRUCT<${type}>` },
    });
}

;// CONCATENATED MODULE: ./build/core/change/rules/table-description-changed.js



/* harmony default export */ const table_description_changed = ((0,rule/* defineRule */.Km)({
    id: 'table-description-changed',
    on: 'table',
    kind: 'DESCRIPTION_CHANGE',
    severity: 'compatible',
    why: 'A description is for people to read; the data does not change.',
    fix: 'Nothing to do',
    check: ({ before, after }) => {
        const change = describedChange({ description: before.description, members: before.root.members }, { description: after.description, members: after.root.members });
        if (change === undefined)
            return undefined;
        return {
            ...change,
            message: "The table's description changed",
            short: 'description',
            at: (0,tokens/* changedToken */.Qf)({ before, after }, 'description', 'comment'),
        };
    },
    examples: {
        caught: { before: { description: 'Clicks' }, after: { description: 'Clicks and taps' } },
        passed: { before: { description: 'Clicks' }, after: { comment: 'Clicks' } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/table-name-differs-from-topic.js


/* harmony default export */ const table_name_differs_from_topic = ((0,rule/* defineRule */.Km)({
    id: 'table-name-differs-from-topic',
    on: 'schema',
    kind: 'TABLE_RENAME',
    severity: 'warning',
    why: "The pipeline is organised by topic, so people look for the table under the topic's name.",
    fix: 'Name the table after its topic',
    check: (schema, { topic }) => {
        const expected = topic.toLowerCase().replaceAll(/[-.]/g, '_');
        return schema.tableName === expected || schema.tableName === ''
            ? undefined
            : {
                before: topic,
                after: schema.tableName,
                message: `The table of topic '${topic}' is named '${schema.tableName}'`,
                short: `table ${schema.tableName}`,
                fix: `Name the table ${expected}`,
                at: (0,tokens/* tableToken */.uK)(schema, 'table_name'),
            };
    },
    examples: {
        caught: { after: { table_name: 'other' } },
        passed: { after: { table_name: 'Topic' } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/table-owned-by-another-topic.js

/* harmony default export */ const table_owned_by_another_topic = ((0,rule/* describeRule */.IO)({
    id: 'table-owned-by-another-topic',
    on: 'repository',
    kind: 'INVALID',
    severity: 'error',
    why: 'Two topics would write to one table and overwrite each other.',
    fix: 'Give each topic a table of its own',
    examples: {
        caught: 'schemas/clicks.json is added with the table_name of schemas/events.json.',
        passed: 'schemas/clicks.json has a table_name that no other topic has.',
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/table-property-changed.js


/* harmony default export */ const table_property_changed = ((0,rule/* defineRule */.Km)({
    id: 'table-property-changed',
    on: 'table',
    kind: 'PROPERTY_CHANGE',
    severity: 'compatible',
    why: 'The property controls how new files are written; stored files do not change.',
    fix: 'Nothing to do',
    check: ({ before, after }) => {
        const found = [];
        for (const key of [
            ...new Set([...before.tableProperties.keys(), ...after.tableProperties.keys()]),
        ].sort()) {
            const was = before.tableProperties.get(key);
            const is = after.tableProperties.get(key);
            if (was === is)
                continue;
            found.push({
                ...(was === undefined ? {} : { before: was }),
                ...(is === undefined ? {} : { after: is }),
                message: `Table property '${key}' changed from ${was ?? 'unset'} to ${is ?? 'unset'}`,
                short: `${key}: ${was ?? 'unset'} → ${is ?? 'unset'}`,
                at: (0,tokens/* changedToken */.Qf)({ before, after }, 'table_properties'),
            });
        }
        return found;
    },
    examples: {
        caught: { before: {}, after: { table_properties: { format: 'orc' } } },
        passed: {
            before: { table_properties: { format: 'orc' } },
            after: { table_properties: { format: 'orc' } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/table-renamed.js


/* harmony default export */ const table_renamed = ((0,rule/* defineRule */.Km)({
    id: 'table-renamed',
    on: 'table',
    kind: 'TABLE_RENAME',
    severity: 'breaking',
    isBeyondTheTable: true,
    why: 'New, empty tables would be created, and the old ones would stay behind with all the history.',
    fix: 'Keep table_name; move to another table with a topic of its own',
    check: ({ before, after }) => before.tableName === after.tableName || before.tableName === ''
        ? undefined
        : {
            before: before.tableName,
            after: after.tableName,
            message: `Table '${before.tableName}' renamed to '${after.tableName}' (new empty tables, the old ones orphaned)`,
            short: `table ${before.tableName} → ${after.tableName}`,
            at: (0,tokens/* tableToken */.uK)(after, 'table_name'),
        },
    examples: {
        caught: { before: { table_name: 'events' }, after: { table_name: 'event' } },
        passed: { before: { table_name: 'events' }, after: { table_name: 'Events' } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/too-deep.js

/* harmony default export */ const too_deep = ((0,rule/* describeRule */.IO)({
    id: 'too-deep',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'No valid schema is nested this deep, and programs that read it may crash.',
    fix: 'Flatten the value',
    examples: {
        caught: { text: `{"x-a": ${'['.repeat(70)}${']'.repeat(70)}}` },
        passed: { after: { 'x-a': [[[]]] } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/too-large.js

/* harmony default export */ const too_large = ((0,rule/* describeRule */.IO)({
    id: 'too-large',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'A schema of this size is a mistake or an attack, and would slow down every program that reads it.',
    fix: 'Split the topic; a schema has at most 1 MiB',
    examples: {
        caught: { text: () => ' '.repeat(1_048_577) },
        passed: { after: {} },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/too-many-columns.js

/* harmony default export */ const too_many_columns = ((0,rule/* describeRule */.IO)({
    id: 'too-many-columns',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'Engines slow down and fail on tables of that width.',
    fix: 'Split the topic; a table has at most 10,000 columns',
    examples: {
        caught: {
            text: () => `{"payload_columns": {${Array.from({ length: 10_001 }, (_, index) => `"c${index}": "INT"`).join(', ')}}}`,
        },
        passed: { after: {} },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/topic-redefined.js

/* harmony default export */ const topic_redefined = ((0,rule/* describeRule */.IO)({
    id: 'topic-redefined',
    on: 'repository',
    kind: 'INVALID',
    severity: 'error',
    why: 'It would be unclear which of the two files is in force.',
    fix: 'Keep one file for each topic',
    examples: {
        caught: 'A pull request adds schemas/events/schema.json beside schemas/events.json.',
        passed: 'It moves schemas/events.json to schemas/events/schema.json.',
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/type-changed.js


/* harmony default export */ const type_changed = ((0,rule/* defineRule */.Km)({
    id: 'type-changed',
    on: 'type',
    kind: 'TYPE_CHANGE',
    severity: 'breaking',
    isBeyondTheTable: true,
    why: 'Iceberg has no promotion between the two types, so old data files could not be read with the new type.',
    fix: "The table can't convert the column. Keep the old type, or add a column with another name",
    check: (step) => step.promotion.rule === 'type-changed' && !step.isMapKey
        ? typeDetection(step, (change) => step.promotion.lossless
            ? `Unsafe type change: ${change} (lossless only by a rewrite)`
            : `Unsafe type change: ${change} (data loss or parse error risk)`, "The table can't convert the column.")
        : undefined,
    examples: {
        caught: {
            before: { payload_columns: { user_id: 'STRING' } },
            after: { payload_columns: { user_id: 'INT' } },
        },
        passed: {
            before: { payload_columns: { user_id: 'INT' } },
            after: { payload_columns: { user_id: 'STRING' } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/type-narrowed.js


/* harmony default export */ const type_narrowed = ((0,rule/* defineRule */.Km)({
    id: 'type-narrowed',
    on: 'type',
    kind: 'TYPE_CHANGE',
    severity: 'breaking',
    isBeyondTheTable: true,
    why: 'Old values may not fit the narrower type, and Iceberg cannot narrow a column.',
    fix: "The table can't narrow the column. Keep the old type, or add a column with another name",
    check: (step) => step.promotion.rule === 'type-narrowed' && !step.isMapKey
        ? typeDetection(step, (change) => step.before.kind === 'decimal'
            ? `Unsafe DECIMAL narrowing: ${change}`
            : `Unsafe narrowing: ${change} (data loss or parse error risk)`, "The table can't narrow the column.")
        : undefined,
    examples: {
        caught: {
            before: { payload_columns: { user_id: 'BIGINT' } },
            after: { payload_columns: { user_id: 'INT' } },
        },
        passed: {
            before: { payload_columns: { user_id: 'INT' } },
            after: { payload_columns: { user_id: 'BIGINT' } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/type-respelled.js



/* harmony default export */ const type_respelled = ((0,rule/* defineRule */.Km)({
    id: 'type-respelled',
    on: 'kept',
    kind: 'SPELLING_CHANGE',
    severity: 'compatible',
    why: 'Case, spaces and aliases do not change a type.',
    fix: 'Nothing to do',
    check: ({ before, after }) => {
        const was = before.typeSpelled ?? 'STRING';
        const is = after.typeSpelled ?? 'STRING';
        const isReadable = before.isTypeReadable && after.isTypeReadable;
        if (was === is || !isReadable || !(0,column_type/* isSameType */.LE)(before.type, after.type))
            return undefined;
        return {
            column: after.name,
            before: was,
            after: is,
            message: `The type of '${after.name}' is the same in another spelling`,
            short: 'same type',
            at: (0,column_tokens/* tokenOf */.B)(after, 'type'),
        };
    },
    examples: {
        caught: {
            before: { payload_columns: { a: 'LONG' } },
            after: { payload_columns: { a: 'bigint' } },
        },
        passed: { before: { payload_columns: { a: 'STRING' } }, after: { payload_columns: { a: {} } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/type-widened.js


/* harmony default export */ const type_widened = ((0,rule/* defineRule */.Km)({
    id: 'type-widened',
    on: 'type',
    kind: 'TYPE_CHANGE',
    severity: 'enhancement',
    why: 'Every old value fits the wider type, and the table changes its metadata only.',
    fix: 'In place, no rewrite',
    check: (step) => step.promotion.rule === 'type-widened' && !step.isMapKey
        ? typeDetection(step, (change) => step.before.kind === 'decimal'
            ? `Safe DECIMAL widening: ${change}`
            : `Safe widening: ${change}`)
        : undefined,
    examples: {
        caught: {
            before: { payload_columns: { user_id: 'INT' } },
            after: { payload_columns: { user_id: 'BIGINT' } },
        },
        passed: {
            before: { payload_columns: { user_id: 'INT' } },
            after: { payload_columns: { user_id: 'INTEGER' } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/type-widened-by-rewrite.js




/* harmony default export */ const type_widened_by_rewrite = ((0,rule/* defineRule */.Km)({
    id: 'type-widened-by-rewrite',
    on: 'type',
    kind: 'TYPE_CHANGE',
    severity: 'enhancement',
    isBeyondTheTable: true,
    needsRewrite: true,
    why: 'Every old value can be converted, but Iceberg has no such promotion, so every data file must be rewritten.',
    fix: 'Rewritten: shadow column, UPDATE with CAST, drop, rename',
    check: (step) => step.promotion.rule === 'type-widened-by-rewrite' && !step.isMapKey
        ? {
            ...typeDetection(step, (change) => `Safe widening: ${change}`),
            whenBreaking: refused(step),
        }
        : undefined,
    examples: {
        caught: {
            before: { payload_columns: { user_id: 'INT' } },
            after: { payload_columns: { user_id: 'STRING' } },
        },
        passed: {
            before: { payload_columns: { user_id: 'INT' } },
            after: { payload_columns: { user_id: 'BIGINT' } },
        },
    },
}));
/** Message and fix for a policy that allows changes in place only. */
function refused({ before, after }) {
    return {
        message: `Not in place: ${(0,promotions/* printTypeChange */.I)(before, after)} (every data file would have to be rewritten)`,
        fix: `Keep ${(0,column_type/* printColumnType */.kc)(before)}. Suggested way to the new type: shadow column, UPDATE with CAST, drop, rename`,
    };
}

;// CONCATENATED MODULE: ./build/core/change/rules/unknown-cde.js

/* harmony default export */ const unknown_cde = ((0,rule/* describeRule */.IO)({
    id: 'unknown-cde',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'The list names a column that does not exist, so nothing monitors the data element.',
    fix: 'Correct the name, or add the column',
    examples: {
        caught: { after: { cde_fields: ['user_id'] } },
        passed: { after: { payload_columns: { user_id: 'INT' }, cde_fields: ['USER_ID'] } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/unknown-key.js

/* harmony default export */ const unknown_key = ((0,rule/* describeRule */.IO)({
    id: 'unknown-key',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'A key that nothing reads is probably a typo, so the intended setting has no effect.',
    fix: 'Correct its spelling, or begin it with x-',
    examples: {
        caught: { after: { tabel_name: 'events' } },
        passed: { after: { 'x-team': 'growth' } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/unsafe-number.js

/* harmony default export */ const unsafe_number = ((0,rule/* describeRule */.IO)({
    id: 'unsafe-number',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'Tools that read numbers as doubles would round it.',
    fix: 'Write it as a string',
    examples: {
        caught: { text: '{"x-a": 12345678901234567890}' },
        passed: { after: { 'x-a': 12 } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/unsupported-table-property.js

/* harmony default export */ const unsupported_table_property = ((0,rule/* describeRule */.IO)({
    id: 'unsupported-table-property',
    on: 'file',
    kind: 'INVALID',
    severity: 'warning',
    why: 'Athena accepts only a fixed list of table properties; this property is left out.',
    fix: 'Remove it, or set it by another engine',
    examples: {
        caught: {
            after: { table_properties: { 'write.metadata.delete-after-commit.enabled': 'true' } },
        },
        passed: { after: { table_properties: { 'write.format.default': 'orc' } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/unsupported-type.js

/* harmony default export */ const unsupported_type = ((0,rule/* describeRule */.IO)({
    id: 'unsupported-type',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: "Other systems have the type; Athena's Iceberg tables do not.",
    fix: 'Use the type that the message names',
    examples: {
        caught: { after: { payload_columns: { a: 'VARCHAR(20)' } } },
        passed: { after: { payload_columns: { a: 'STRING' } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/version-decreased.js




/* harmony default export */ const version_decreased = ((0,rule/* defineRule */.Km)({
    id: 'version-decreased',
    on: 'version',
    kind: 'VERSION_CHANGE',
    severity: 'warning',
    why: 'A lower version looks older than the one in force, and may exist in the archive already.',
    fix: 'Raise schema_version above the one in force',
    check: ({ before, after, worst }, { history }) => {
        const [was, is] = [before.semver, after.semver];
        if (was === undefined || is === undefined || (0,schema_version/* compareVersions */.Zy)(is, was) >= 0)
            return undefined;
        return {
            before: was.text,
            after: is.text,
            message: `The version went down from ${was.text} to ${is.text}`,
            short: `${was.text} → ${is.text}`,
            at: (0,tokens/* tableToken */.uK)(after, 'schema_version'),
            edit: raiseVersion({ before, after, worst, history }),
        };
    },
    examples: {
        caught: {
            before: { schema_version: '1.1.0' },
            after: { schema_version: '1.0.0', payload_columns: { a: 'INT' } },
        },
        passed: {
            before: { schema_version: '1.1.0-rc.1' },
            after: { schema_version: '1.1.0', payload_columns: { a: 'INT' } },
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/version-not-bumped.js

/* harmony default export */ const version_not_bumped = ((0,rule/* describeRule */.IO)({
    id: 'version-not-bumped',
    on: 'repository',
    kind: 'VERSION_CHANGE',
    severity: 'breaking',
    why: 'An older name of version-reused; waivers and settings that name it hold for version-reused where only the base branch was compared with.',
    fix: 'Raise schema_version',
    examples: {
        caught: 'Nothing: version-reused reports a schema that changed without a new version.',
        passed: 'Every schema.',
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/version-reused.js




/* harmony default export */ const version_reused = ((0,rule/* defineRule */.Km)({
    id: 'version-reused',
    on: 'version',
    kind: 'VERSION_CHANGE',
    severity: 'breaking',
    beyondTheTableFor: 'every version; without a registry, `versioning: off`, and `rules` and waivers for version-not-bumped hold',
    why: 'Consumers and the archive identify a schema by its version, and this version already names a different schema.',
    fix: 'Raise schema_version to one that was never in force',
    check: ({ before, after, worst }, { history }) => {
        if (after.version === undefined)
            return undefined;
        const namesake = [before, ...(history ?? [])].find(({ version, root }) => version === after.version && !(0,json_node/* isSameJson */.TL)(root, after.root));
        if (namesake === undefined)
            return undefined;
        const where = namesake === before ? 'in force' : 'in the archive';
        return {
            before: after.version,
            after: after.version,
            message: history === undefined
                ? `The schema changed but its version is still ${after.version}`
                : `Version ${after.version} is ${where} already, with other content`,
            short: `${after.version} is taken`,
            at: (0,tokens/* tableToken */.uK)(after, 'schema_version'),
            edit: raiseVersion({ before, after, worst, history }),
            isBeyondTheTable: true,
            ...(history === undefined ? { alias: 'version-not-bumped' } : {}),
        };
    },
    examples: {
        caught: {
            before: { schema_version: '2.0.0' },
            after: { schema_version: '1.1.0', payload_columns: { a: 'INT' } },
            history: [{ schema_version: '1.1.0', payload_columns: { b: 'INT' } }],
        },
        passed: {
            before: { schema_version: '2.0.0' },
            after: { schema_version: '1.1.0', payload_columns: { a: 'INT' } },
            history: [{ schema_version: '1.1.0', payload_columns: { a: 'INT' } }],
        },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/wrong-type.js

/* harmony default export */ const wrong_type = ((0,rule/* describeRule */.IO)({
    id: 'wrong-type',
    on: 'file',
    kind: 'INVALID',
    severity: 'error',
    why: 'A value of another JSON type could be read in a way that its author did not intend.',
    fix: 'Write a value of the type that the message names',
    examples: {
        caught: { after: { payload_columns: { a: { required: 'false' } } } },
        passed: { after: { payload_columns: { a: { required: false } } } },
    },
}));

;// CONCATENATED MODULE: ./build/core/change/rules/index.js





















































































/** Every rule, by id in alphabetical order. */
const RULES = [
    backfill_config_changed,
    baseline_invalid,
    baseline_unreadable,
    case_collision,
    cde_added,
    cde_removed,
    column_case_changed,
    column_metadata_changed,
    column_moved,
    column_redefined,
    column_reintroduced,
    column_reintroduced_with_another_type,
    column_relaxed,
    column_removed,
    column_renamed,
    column_required,
    columns_reordered,
    decimal_scale_changed,
    default_changed,
    deprecated_column_removed,
    deprecated_key,
    deprecation_changed,
    description_changed,
    duplicate_key,
    encoding,
    enum_value_added,
    enum_value_removed,
    invalid_backfill_config,
    invalid_identifier,
    invalid_json_path,
    invalid_topic,
    invalid_transform,
    invalid_type,
    invalid_version,
    json_path_changed,
    json_path_collides,
    json_path_duplicated,
    json_syntax,
    major_not_bumped,
    map_key_changed,
    map_key_not_primitive,
    metadata_changed,
    minor_not_bumped,
    missing_field,
    more_problems,
    not_a_regular_file,
    not_an_object,
    optional_column_added,
    partition_source_changed,
    partition_source_missing,
    partitioning_changed,
    property_given_twice,
    property_out_of_range,
    required_but_nullable,
    required_column_added,
    reserved_name,
    schema_deleted,
    section_unreadable,
    sensitive_path_exposed,
    sensitivity_added,
    sensitivity_removed,
    statement_too_long,
    table_description_changed,
    table_name_differs_from_topic,
    table_owned_by_another_topic,
    table_property_changed,
    table_renamed,
    too_deep,
    too_large,
    too_many_columns,
    topic_redefined,
    type_changed,
    type_narrowed,
    type_respelled,
    type_widened,
    type_widened_by_rewrite,
    unknown_cde,
    unknown_key,
    unsafe_number,
    unsupported_table_property,
    unsupported_type,
    version_decreased,
    version_not_bumped,
    version_reused,
    wrong_type,
];


/***/ }),

/***/ 3117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ assumedTables)
/* harmony export */ });
/* harmony import */ var _schema_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2191);
/* harmony import */ var _evolve_type_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2729);


/**
 * The tables as they are assumed to be where the catalogue is not read: what the version in force
 * wants, and what former versions had, since nothing drops columns, fields or properties.
 * `history`: newest first.
 */
function assumedTables(before, history) {
    const versions = [...history]
        .reverse()
        .filter(({ tableName }) => tableName === before.tableName)
        .map(_schema_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .wantedTables */ .R);
    return (0,_schema_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .wantedTables */ .R)(before).map((table, index) => [...versions.flatMap((tables) => tables[index] ?? []), table].reduce(activated));
}
/** A table after an activation; a change that the table can't make was never activated. */
function activated(existing, wanted) {
    const types = new Map(existing.columns.map(({ name, type }) => [name, type]));
    for (const { name, type } of wanted.columns)
        types.set(name, evolved(types.get(name), type));
    return {
        ...wanted,
        columns: [...types].map(([name, type]) => ({ name, type })),
        properties: new Map([...existing.properties, ...wanted.properties]),
    };
}
function evolved(existing, wanted) {
    return existing === undefined ? wanted : ((0,_evolve_type_js__WEBPACK_IMPORTED_MODULE_1__/* .evolveType */ .K)(existing, existing, wanted).type ?? wanted);
}


/***/ }),

/***/ 2729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isSameShape),
/* harmony export */   K: () => (/* binding */ evolveType)
/* harmony export */ });
/* harmony import */ var _schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6477);
/* harmony import */ var _promotions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1657);


const CONFLICT = { kind: 'conflict' };
/**
 * The way from the catalogue's type to the newer version's type. `before` is the older version's
 * type, undefined where it had no such column or nested field. It is a conflict if the catalogue
 * has neither type, or if there is no lossless way.
 */
function evolveType(existing, before, after) {
    if (isSameShape(existing, after))
        return { kind: 'kept', type: existing };
    // This change doesn't touch the type, so the catalogue's type stays, whatever it is.
    if (before !== undefined && isSameShape(before, after))
        return { kind: 'kept', type: existing };
    if (existing.kind === 'array' && after.kind === 'array')
        return evolveArray(existing, ofKind('array', before), after);
    if (existing.kind === 'map' && after.kind === 'map')
        return evolveMap(existing, ofKind('map', before), after);
    if (existing.kind === 'struct' && after.kind === 'struct')
        return evolveStruct(existing, ofKind('struct', before), after);
    if (before === undefined || !isSameShape(existing, before))
        return CONFLICT;
    const promotion = (0,_promotions_js__WEBPACK_IMPORTED_MODULE_1__/* .promotionOf */ .b)(before, after);
    if (promotion.inPlace)
        return { kind: 'in-place', type: after };
    return promotion.lossless ? { kind: 'rewrite', type: after } : CONFLICT;
}
/** The older type if it has this kind; the parts of another kind are not comparable. */
function ofKind(kind, type) {
    return type?.kind === kind ? type : undefined;
}
function evolveArray(existing, before, after) {
    const element = evolveType(existing.element, before?.element, after.element);
    return element.kind === 'conflict'
        ? element
        : { kind: element.kind, type: { kind: 'array', element: element.type } };
}
function evolveMap(existing, before, after) {
    if (!isSameShape(existing.key, after.key))
        return CONFLICT;
    const value = evolveType(existing.value, before?.value, after.value);
    return value.kind === 'conflict'
        ? value
        : { kind: value.kind, type: { kind: 'map', key: existing.key, value: value.type } };
}
function evolveStruct(existing, before, after) {
    const older = new Map(before?.fields.map((field) => [field.name, field.type]));
    const newer = new Map(after.fields.map((field) => [field.name, field.type]));
    const fields = [];
    let kind = 'kept';
    for (const { name, type } of existing.fields) {
        const wanted = newer.get(name);
        newer.delete(name);
        if (wanted === undefined) {
            fields.push({ name, type });
            continue;
        }
        const evolution = evolveType(type, older.get(name), wanted);
        if (evolution.kind === 'conflict')
            return evolution;
        if (evolution.kind !== 'kept' && kind !== 'rewrite')
            kind = evolution.kind;
        fields.push({ name, type: evolution.type });
    }
    for (const [name, type] of newer)
        fields.push({ name, type });
    if (newer.size > 0 && kind === 'kept')
        kind = 'in-place';
    return { kind, type: { kind: 'struct', fields } };
}
/**
 * Whether two types are the same apart from the order of a STRUCT's fields, which tables find by
 * name.
 */
function isSameShape(a, b) {
    if (a === b)
        return true;
    switch (a.kind) {
        case 'array':
            return b.kind === 'array' && isSameShape(a.element, b.element);
        case 'map':
            return b.kind === 'map' && isSameShape(a.key, b.key) && isSameShape(a.value, b.value);
        case 'struct': {
            if (b.kind !== 'struct' || a.fields.length !== b.fields.length)
                return false;
            const types = new Map(b.fields.map((field) => [field.name, field.type]));
            return a.fields.every(({ name, type }) => {
                const other = types.get(name);
                return other !== undefined && isSameShape(type, other);
            });
        }
        default:
            return a.kind === b.kind && (0,_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .printColumnType */ .kc)(a) === (0,_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .printColumnType */ .kc)(b);
    }
}


/***/ }),

/***/ 9178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ mustShow),
  X: () => (/* binding */ planChanges)
});

// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __nccwpck_require__(1118);
// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __nccwpck_require__(6477);
// EXTERNAL MODULE: ./build/core/change/tables/evolve-type.js
var evolve_type = __nccwpck_require__(2729);
// EXTERNAL MODULE: ./build/core/change/tables/shadow-column.js
var shadow_column = __nccwpck_require__(7696);
// EXTERNAL MODULE: ./build/core/change/promotions.js
var promotions = __nccwpck_require__(1657);
;// CONCATENATED MODULE: ./build/core/change/tables/unfinished-rewrite.js


/**
 * The target type of an earlier rewrite that has not finished. Until it finishes, the column has a
 * type that no version declares, or its values are in the shadow alone, so no change may touch
 * either.
 */
function unfinishedRewrite({ was, type, rewritten }, { there, shadow }) {
    const isOwn = rewritten !== undefined && isOf(shadow, rewritten);
    const isLeftBehind = isOf(there, type) && isOf(shadow, type);
    if (shadow !== undefined && !isOwn && !isLeftBehind)
        return shadow;
    return was !== undefined && awaitsRewrite(there, was) ? was : undefined;
}
/** Whether a column still waits for its rewrite to the type `wanted`. */
function needsShadow(wanted, { there, shadow }) {
    return there === undefined ? isOf(shadow, wanted) : awaitsRewrite(there, wanted);
}
function isOf(there, type) {
    return typeof there === 'object' && (0,evolve_type/* isSameShape */.C)(there, type);
}
/**
 * Whether the catalogue's type, or a part of it, only becomes the wanted one by a rewrite. Fields
 * that others added don't count.
 */
function awaitsRewrite(there, wanted) {
    if (typeof there !== 'object')
        return false;
    if (there.kind === 'array' && wanted.kind === 'array')
        return awaitsRewrite(there.element, wanted.element);
    if (there.kind === 'map' && wanted.kind === 'map')
        return awaitsRewrite(there.value, wanted.value);
    if (there.kind === 'struct' && wanted.kind === 'struct') {
        const types = new Map(wanted.fields.map((field) => [field.name, field.type]));
        return there.fields.some(({ name, type }) => {
            const other = types.get(name);
            return other !== undefined && awaitsRewrite(type, other);
        });
    }
    const { inPlace, lossless } = (0,promotions/* promotionOf */.b)(there, wanted);
    return lossless && !inPlace;
}

;// CONCATENATED MODULE: ./build/core/change/tables/find-drift.js





/** Columns named in one message. */
const MAX_NAMED = 10;
/**
 * Differences between a table and the wanted one that the change between two versions doesn't
 * touch. A column that waits for its rewrite, and the shadow of such a column, are no drift.
 */
function findDrift(table, compared) {
    const { existing, location } = compared;
    const drift = (kind, words, columns = []) => ({
        kind,
        table,
        columns,
        message: `${table} ${words}`,
    });
    const isElsewhere = existing.location !== null && existing.location !== location;
    return [
        ...(isElsewhere
            ? [
                drift('table-elsewhere', `stands at ${(0,quoted/* quoted */.T)(existing.location)}, not at ${(0,quoted/* quoted */.T)(location)}`),
            ]
            : []),
        ...columnDrift(compared, drift),
        ...propertyDrift(compared, drift),
    ];
}
function columnDrift({ existing, before, wanted }, drift) {
    const has = new Map(existing.columns.map((column) => [column.name, column.type]));
    const older = new Map(before?.columns.map((column) => [column.name, column.type]));
    const expected = new Set(older.keys());
    const missing = [];
    const differing = [];
    for (const { name, type } of wanted.columns) {
        expected.add(name);
        const was = older.get(name);
        const there = has.get(name);
        const shadow = has.get((0,shadow_column/* shadowOf */.A)(name));
        const isAsWanted = isOf(there, type);
        // A shadow is expected while the column is not as wanted; beside one that is, only if this
        // change stops at its rewrite.
        const isTouched = was === undefined ? before !== undefined : !(0,evolve_type/* isSameShape */.C)(was, type);
        if (!isAsWanted || (isTouched && !isOf(shadow, type)))
            expected.add((0,shadow_column/* shadowOf */.A)(name));
        // The column is being rewritten to the wanted type, or it is new in this version.
        if ((!isAsWanted && isOf(shadow, type)) || was === undefined)
            continue;
        if (there === undefined) {
            if ((0,evolve_type/* isSameShape */.C)(was, type))
                missing.push(name);
        }
        else if (staysDifferent(there, was, type)) {
            const spelled = typeof there === 'string' ? (0,quoted/* quoted */.T)(there) : (0,column_type/* printColumnType */.kc)(there);
            const words = `has the column ${(0,quoted/* quoted */.T)(name)} as ${spelled}; the schema says ${(0,column_type/* printColumnType */.kc)(type)}`;
            differing.push(drift('column-differs', words, [name]));
        }
    }
    const names = new Set(wanted.columns.map((column) => column.name));
    for (const name of older.keys())
        if (!names.has(name))
            expected.add((0,shadow_column/* shadowOf */.A)(name));
    const unknown = existing.columns
        .map((column) => column.name)
        .filter((name) => !expected.has(name));
    const lacks = `lacks ${named(missing)}, which this change doesn't touch`;
    const unnamed = `has ${named(unknown)}, which the schema doesn't name`;
    return [
        ...(missing.length === 0 ? [] : [drift('columns-missing', lacks, missing)]),
        ...differing,
        ...(unknown.length === 0 ? [] : [drift('columns-unknown', unnamed, unknown)]),
    ];
}
function propertyDrift({ existing, before, wanted }, drift) {
    return [...wanted.properties].flatMap(([key, value]) => {
        const there = existing.properties.get(key);
        if (there === undefined || there === value || before?.properties.get(key) !== value)
            return [];
        const words = `has the property ${(0,quoted/* quoted */.T)(key)} as ${(0,quoted/* quoted */.T)(there)}, not ${(0,quoted/* quoted */.T)(value)}`;
        return drift('property-differs', words);
    });
}
/**
 * Whether the difference remains after the change: in a column that it doesn't touch, or in nested
 * fields that others added.
 */
function staysDifferent(there, was, type) {
    if (typeof there === 'string')
        return (0,evolve_type/* isSameShape */.C)(was, type);
    const evolution = (0,evolve_type/* evolveType */.K)(there, was, type);
    return ((evolution.kind === 'kept' || evolution.kind === 'in-place') &&
        !(0,evolve_type/* isSameShape */.C)(evolution.type, type));
}
function named(names) {
    const more = names.length - MAX_NAMED;
    return `${names.slice(0, MAX_NAMED).map(quoted/* quoted */.T).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

// EXTERNAL MODULE: ./build/core/schema/identifier.js
var identifier = __nccwpck_require__(2429);
;// CONCATENATED MODULE: ./build/core/change/tables/column-step.js






/** `mayBeRewritten`: there is an older version, whose backfill may have left a shadow. */
function stepOfAdded({ name, type }, { there, shadow }, mayBeRewritten) {
    const unfinished = mayBeRewritten
        ? unfinishedRewrite({ was: undefined, type, rewritten: undefined }, { there, shadow })
        : undefined;
    if (unfinished !== undefined)
        return conflict('rewrite-unfinished', notDone(name, unfinished));
    if (there === undefined)
        return { kind: 'add-column' };
    // A column that was dropped before is still there, and may be widened like any other one.
    const evolution = mayBeRewritten && typeof there === 'object' ? (0,evolve_type/* evolveType */.K)(there, there, type) : undefined;
    if (evolution?.kind === 'kept' || isOf(there, type))
        return { kind: 'done' };
    if (evolution?.kind === 'in-place' && typeof there === 'object')
        return { kind: 'change-column', type: evolution.type, was: there };
    return conflict('column-has-another-type', `${existsAs(name, there)}, and the schema wants ${(0,column_type/* printColumnType */.kc)(type)}; ${WAYS_OUT}`);
}
function stepOfChanged({ name, type, was }, { there, shadow }, isPartitionSource) {
    const evolution = typeof there === 'string' ? undefined : (0,evolve_type/* evolveType */.K)(there ?? was, was, type);
    const rewritten = evolution?.kind === 'rewrite' ? evolution.type : undefined;
    const unfinished = unfinishedRewrite({ was, type, rewritten }, { there, shadow });
    if (unfinished !== undefined)
        return conflict('rewrite-unfinished', notDone(name, unfinished));
    if (there === undefined && shadow === undefined)
        return { kind: 'restore-column' };
    switch (evolution?.kind) {
        case 'kept':
            return { kind: 'done' };
        case 'in-place':
            return { kind: 'change-column', type: evolution.type, was };
        case 'rewrite': {
            if (isPartitionSource)
                return conflict('partition-source', `${partitions(name)}, so Iceberg can't rewrite it; add another column`);
            const stands = there === undefined
                ? 'column-dropped'
                : shadow === undefined
                    ? 'untouched'
                    : 'shadow-added';
            return {
                kind: 'rewrite-column',
                type: evolution.type,
                was: typeof there === 'object' ? there : was,
                stands,
            };
        }
        default:
            return conflict('column-has-another-type', `${existsAs(name, there ?? was)}, which can't become ${(0,column_type/* printColumnType */.kc)(type)}; ${WAYS_OUT}`);
    }
}
function stepOfDropped({ name, type }, { there, shadow }, isPartitionSource) {
    if (isPartitionSource && there !== undefined)
        return conflict('partition-source', `${partitions(name)}, so Iceberg can't drop it; keep it`);
    if (shadow !== undefined) {
        const [to, holder] = [spelled(shadow), (0,quoted/* quoted */.T)((0,shadow_column/* shadowOf */.A)(name))];
        return stays(`the column ${(0,quoted/* quoted */.T)(name)} is no longer wanted, and its rewrite to ${to} is not done; ${holder} may be all that has its values`);
    }
    if (there === undefined)
        return { kind: 'done' };
    if (!isOf(there, type)) {
        const older = (0,column_type/* printColumnType */.kc)(type);
        return stays(`${existsAs(name, there)}, but the older schema says ${older}; it is no longer wanted, and stays until somebody drops it`);
    }
    if ((0,identifier/* identifierProblem */.rD)(name) === undefined)
        return { kind: 'drop-column' };
    return stays(`the column ${(0,quoted/* quoted */.T)(name)} is no longer wanted, but its name is not allowed in a statement; drop it by hand`);
}
/** The conflict when another column has the shadow's name. */
function shadowIsDeclared(name) {
    return conflict('shadow-name-taken', `rewriting ${(0,quoted/* quoted */.T)(name)} needs the name ${(0,quoted/* quoted */.T)((0,shadow_column/* shadowOf */.A)(name))}, which the schema uses`);
}
/**
 * The conflict when a new column has the name of a shadow that an unfinished rewrite still uses.
 */
function shadowIsAwaited({ name, type }) {
    return conflict('rewrite-unfinished', notDone(name, type));
}
const WAYS_OUT = 'rename or drop that column, or declare the type it has';
function notDone(name, to) {
    return `the rewrite of the column ${(0,quoted/* quoted */.T)(name)} to ${spelled(to)} is not done; publish again when the backfill has ended`;
}
function existsAs(name, type) {
    return `the column ${(0,quoted/* quoted */.T)(name)} exists as ${spelled(type)}`;
}
function partitions(name) {
    return `the column ${(0,quoted/* quoted */.T)(name)} partitions the table`;
}
function spelled(type) {
    return typeof type === 'string' ? (0,quoted/* quoted */.T)(type) : (0,column_type/* printColumnType */.kc)(type);
}
function conflict(about, reason) {
    return { kind: 'conflict', about, reason };
}
function stays(reason) {
    return { kind: 'stays', reason };
}

;// CONCATENATED MODULE: ./build/core/change/tables/touched-columns.js

/**
 * Compares the columns. Each list is in the order of the version that has the columns; for a new
 * topic, all columns are added.
 */
function touchedColumns(before, after) {
    if (before === undefined)
        return { added: after.columns, changed: [], dropped: [] };
    const added = [];
    const changed = [];
    let kept = 0;
    // Columns rarely move, so both lists are walked in parallel; only a column that has moved is
    // looked up by name.
    let next = 0;
    let rest;
    for (const column of after.columns) {
        const beside = before.columns[next];
        const isInStep = beside?.name === column.name;
        const was = isInStep ? beside : (rest ??= byName(before.columns.slice(next))).get(column.name);
        if (isInStep)
            next++;
        if (was === undefined) {
            added.push(column);
            continue;
        }
        kept++;
        if (!(0,column_type/* isSameType */.LE)(was.type, column.type))
            changed.push({ ...column, was: was.type });
    }
    if (kept === before.columns.length)
        return { added, changed, dropped: [] };
    const newer = byName(after.columns);
    return { added, changed, dropped: before.columns.filter(({ name }) => !newer.has(name)) };
}
function byName(columns) {
    return new Map(columns.map((column) => [column.name, column]));
}

;// CONCATENATED MODULE: ./build/core/change/tables/plan-columns.js





/**
 * Plans the changes of a table's columns. Only columns that differ between the two versions are
 * touched.
 */
function planColumns(on, before, wanted, existing) {
    const { added, changed, dropped } = touchedColumns(before, wanted);
    if (added.length + changed.length + dropped.length === 0)
        return { changes: [], drift: [], conflicts: [] };
    const has = existing === undefined
        ? undefined
        : new Map(existing.columns.map((column) => [column.name, column.type]));
    const declared = new Set([...(before?.columns ?? []), ...wanted.columns].map((column) => column.name));
    const catalogued = (name, was) => ({
        there: has === undefined ? was : has.get(name),
        // A column that a version declares under the shadow's name is not a shadow.
        shadow: declared.has((0,shadow_column/* shadowOf */.A)(name)) ? undefined : has?.get((0,shadow_column/* shadowOf */.A)(name)),
    });
    const partitioned = new Set([...(before?.partitioning ?? []), ...wanted.partitioning].map((field) => field.column));
    const shadowed = new Map(before?.columns.map((column) => [(0,shadow_column/* shadowOf */.A)(column.name), column]));
    const steps = [];
    for (const column of added) {
        const owner = shadowed.get(column.name);
        const isAwaited = owner !== undefined &&
            needsShadow(owner.type, {
                ...catalogued(owner.name, owner.type),
                shadow: has?.get(column.name),
            });
        const step = isAwaited
            ? shadowIsAwaited(owner)
            : stepOfAdded(column, catalogued(column.name), before !== undefined);
        steps.push([column, step]);
    }
    for (const column of changed) {
        const step = stepOfChanged(column, catalogued(column.name, column.was), partitioned.has(column.name));
        const isBlocked = step.kind === 'rewrite-column' && declared.has((0,shadow_column/* shadowOf */.A)(column.name));
        steps.push([column, isBlocked ? shadowIsDeclared(column.name) : step]);
    }
    for (const column of dropped) {
        steps.push([
            column,
            stepOfDropped(column, catalogued(column.name, column.type), partitioned.has(column.name)),
        ]);
    }
    return collected(on, steps);
}
function collected(on, steps) {
    const table = `${on.database}.${on.table}`;
    const remark = (column, words) => ({
        table,
        columns: [column],
        message: `${table}: ${words}`,
    });
    const fresh = [];
    const changes = [];
    const drift = [];
    const conflicts = [];
    for (const [{ name, type }, step] of steps) {
        switch (step.kind) {
            case 'done':
                break;
            case 'conflict':
                conflicts.push({ kind: step.about, ...remark(name, step.reason) });
                break;
            case 'stays':
                drift.push({ kind: 'column-stays', ...remark(name, step.reason) });
                break;
            case 'add-column':
                fresh.push({ name, type });
                break;
            case 'restore-column':
                fresh.push({ name, type });
                drift.push({
                    kind: 'column-restored',
                    ...remark(name, `the column ${(0,quoted/* quoted */.T)(name)} was missing in the catalogue; it is added anew, without its history`),
                });
                break;
            case 'change-column':
                changes.push({ ...on, kind: step.kind, column: { name, type: step.type }, was: step.was });
                break;
            case 'rewrite-column':
                changes.push({
                    ...on,
                    kind: step.kind,
                    column: { name, type: step.type },
                    was: step.was,
                    stands: step.stands,
                });
                break;
            case 'drop-column':
                changes.push({ ...on, kind: step.kind, column: name });
        }
    }
    // New columns come first, in one change.
    return {
        changes: fresh.length === 0 ? changes : [{ ...on, kind: 'add-columns', columns: fresh }, ...changes],
        drift,
        conflicts,
    };
}

;// CONCATENATED MODULE: ./build/core/change/tables/plan-changes.js



/**
 * Plans the changes from the existing tables to those of a version. A change is planned if the two
 * versions differ in it and the catalogue lacks it. So a second plan after the changes are applied
 * is empty, except for rewrites that the backfill runs, and for properties that the catalogue
 * doesn't show.
 */
function planChanges(request) {
    const plans = request.after.map((wanted) => {
        const before = request.before?.find(({ layer, name }) => layer === wanted.layer && name === wanted.name);
        const on = {
            layer: wanted.layer,
            database: request.places.databases[wanted.layer],
            table: wanted.name,
        };
        return planTable(request, on, before, wanted);
    });
    return {
        changes: plans.flatMap((plan) => plan.changes),
        drift: plans.flatMap((plan) => plan.drift),
        conflicts: plans.flatMap((plan) => plan.conflicts),
    };
}
/** Whether the change must be visible in the catalogue before the version may come into force. */
function mustShow(change) {
    return change.kind !== 'rewrite-column' && change.kind !== 'set-properties';
}
const NOTHING = { changes: [], drift: [], conflicts: [] };
function planTable({ topic, places, catalogue }, on, before, wanted) {
    const existing = catalogue?.[wanted.layer];
    const name = `${on.database}.${on.table}`;
    if (catalogue === undefined ? before === undefined : existing === undefined) {
        const drift = before === undefined
            ? []
            : [
                {
                    kind: 'table-missing',
                    table: name,
                    columns: [],
                    message: `${name} is missing in the catalogue; it is created anew, without its history`,
                },
            ];
        return { ...NOTHING, changes: [{ ...on, kind: 'create-table', topic, wanted }], drift };
    }
    const obstacle = existing === undefined ? undefined : obstacleOf(existing, before, wanted);
    if (obstacle !== undefined) {
        const { kind, words } = obstacle;
        return {
            ...NOTHING,
            conflicts: [{ kind, table: name, columns: [], message: `${name} ${words}` }],
        };
    }
    const columns = planColumns(on, before, wanted, existing);
    const set = [...wanted.properties].filter(([key, value]) => before?.properties.get(key) !== value && existing?.properties.get(key) !== value);
    const location = `s3://${places.bucket}/${on.database}/${topic}`;
    return {
        changes: [
            ...columns.changes,
            ...(set.length === 0
                ? []
                : [{ ...on, kind: 'set-properties', properties: new Map(set) }]),
        ],
        drift: existing === undefined
            ? []
            : [...columns.drift, ...findDrift(name, { existing, before, wanted, location })],
        conflicts: columns.conflicts,
    };
}
/** Why an existing table can't become the wanted one, regardless of its columns. */
function obstacleOf(existing, before, wanted) {
    if (existing.properties.get('table_type')?.toUpperCase() !== 'ICEBERG') {
        const words = 'exists, but is no Iceberg table; rename or drop it, or choose another table_name';
        return { kind: 'not-an-iceberg-table', words };
    }
    // STANDARDIZED evolves by itself, so undeclared columns don't show that the table belongs to
    // another topic.
    if (before !== undefined || wanted.layer === 'standardized')
        return undefined;
    const has = new Set(existing.columns.map((column) => column.name));
    const lacking = wanted.columns.find((column) => !has.has(column.name));
    const names = new Set(wanted.columns.map((column) => column.name));
    const foreign = existing.columns.find((column) => !names.has(column.name));
    if (lacking === undefined || foreign === undefined)
        return undefined;
    const words = `exists with other columns (it has ${(0,quoted/* quoted */.T)(foreign.name)} and lacks ${(0,quoted/* quoted */.T)(lacking.name)}); ` +
        'rename or drop it, choose another table_name, or declare the columns it has';
    return { kind: 'foreign-table', words };
}


/***/ }),

/***/ 7696:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ shadowOf)
/* harmony export */ });
/**
 * The name of the column that a rewrite fills before it takes over the original name. The base is
 * cut, since Glue allows 255 bytes.
 */
function shadowOf(column) {
    return `${column.slice(0, 245)}__rewrite`;
}


/***/ }),

/***/ 1557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qf: () => (/* binding */ changedToken),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   Zt: () => (/* binding */ cdeListsOf),
/* harmony export */   i9: () => (/* binding */ cdeToken),
/* harmony export */   n5: () => (/* binding */ changedTokens),
/* harmony export */   uK: () => (/* binding */ tableToken)
/* harmony export */ });
/* harmony import */ var _schema_column_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9755);
/* harmony import */ var _text_json_node_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7373);


/** The token of a top-level value; the opening brace where the key is absent. */
function tableToken(schema, ...keys) {
    return valueOf(schema, ...keys) ?? { start: schema.root.start, end: schema.root.start + 1 };
}
/** The value of the first of these top-level keys that the file has. */
function valueOf(schema, ...keys) {
    return keys
        .map((key) => schema.root.members.find((member) => member.key === key)?.value)
        .find((value) => value !== undefined);
}
/**
 * Finds the tokens of changed top-level values by their keys. For a removed value it is the end of
 * the value before it, which is beside the change.
 */
function changedTokens({ before, after }) {
    const now = new Map();
    for (const { key, value } of after.root.members)
        if (!now.has(key))
            now.set(key, value);
    const gone = new Map();
    let last;
    for (const { key } of before.root.members) {
        const value = now.get(key);
        if (value !== undefined)
            last = value;
        else if (last !== undefined)
            gone.set(key, (0,_text_json_node_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(last));
    }
    const start = { start: after.root.start, end: after.root.start + 1 };
    const first = (tokens, keys) => keys.map((key) => tokens.get(key)).find((token) => token !== undefined);
    return (...keys) => first(now, keys) ?? first(gone, keys) ?? start;
}
/** Like {@link changedTokens}, for one value. */
function changedToken(schemas, ...keys) {
    return changedTokens(schemas)(...keys);
}
/**
 * The token that makes, or made, a column a critical data element: its own attribute, or its name
 * in a list.
 */
function cdeToken({ before, after, cdeLists }) {
    if (after.isCde)
        return ownCde(after) ?? cdeLists.now.get(after.name) ?? (0,_schema_column_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenOf */ .B)(after);
    return ownCde(before) === undefined
        ? (cdeLists.left.get(before.name) ?? (0,_schema_column_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenOf */ .B)(after, 'cde'))
        : (0,_schema_column_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenOf */ .B)(after, 'cde');
}
function ownCde(column) {
    const own = (0,_schema_column_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .membersOf */ .l)(column).find((one) => one.key === 'cde')?.value;
    return own?.kind === 'boolean' && own.value === true ? own : undefined;
}
/** Walks both versions once, since thousands of columns may be removed from one list. */
function cdeListsOf({ before, after }) {
    const left = new Map();
    const list = valueOf(after, ...CDE_LISTS);
    let last = list === undefined
        ? changedToken({ before, after }, ...CDE_LISTS)
        : { start: list.start, end: list.start + 1 };
    for (const name of before.listedCdes.keys()) {
        const item = after.listedCdes.get(name);
        if (item === undefined)
            left.set(name, last);
        else
            last = (0,_text_json_node_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(item);
    }
    return { now: after.listedCdes, left };
}
const CDE_LISTS = ['cde_fields', 'critical_data_elements'];


/***/ }),

/***/ 6109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ readSection),
  d: () => (/* binding */ sectionMembers)
});

// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __nccwpck_require__(6477);
// EXTERNAL MODULE: ./build/core/schema/read-column-type.js
var read_column_type = __nccwpck_require__(1594);
// EXTERNAL MODULE: ./build/core/schema/file-problem.js
var file_problem = __nccwpck_require__(5382);
// EXTERNAL MODULE: ./build/core/schema/identifier.js
var identifier = __nccwpck_require__(2429);
// EXTERNAL MODULE: ./build/core/schema/json-path.js
var json_path = __nccwpck_require__(758);
// EXTERNAL MODULE: ./build/core/text/json-node.js
var json_node = __nccwpck_require__(7373);
// EXTERNAL MODULE: ./build/core/text/calendar-date.js
var calendar_date = __nccwpck_require__(7697);
;// CONCATENATED MODULE: ./build/core/schema/read-deprecation.js



const KEYS = ['since', 'remove_after', 'replaced_by', 'reason'];
/**
 * Reads a column's `deprecated`; undefined for `false`, and for a value that is neither a boolean
 * nor an object.
 */
function readDeprecation(value, report) {
    if (value.kind === 'boolean')
        return value.value === true ? {} : undefined;
    if (value.kind !== 'object') {
        report('wrong-type', value, `deprecated must be true, false or an object such as {"remove_after": "2027-01-31"}, not ${(0,file_problem/* described */.WY)(value)}`);
        return undefined;
    }
    const deprecation = {};
    for (const { key, keyStart, keyEnd, value: item } of value.members) {
        switch (key) {
            case 'since':
            case 'remove_after':
                if (item.kind !== 'string' || !(0,calendar_date/* isCalendarDate */.tf)(item.value)) {
                    report('wrong-type', item, `${key} must be a date such as "2027-01-31", not ${(0,file_problem/* described */.WY)(item)}`);
                }
                else
                    deprecation[key === 'since' ? 'since' : 'removeAfter'] = item.value;
                break;
            case 'replaced_by':
            case 'reason':
                if (item.kind !== 'string')
                    report('wrong-type', item, `${key} must be a string, not ${(0,file_problem/* described */.WY)(item)}`);
                else if (key === 'replaced_by')
                    deprecation.replacedBy = (0,identifier/* folded */.TM)(item.value);
                else
                    deprecation.reason = item.value;
                break;
            default:
                if (!(0,file_problem/* isExtension */.o)(key))
                    report('unknown-key', { start: keyStart, end: keyEnd }, (0,file_problem/* unknownKey */.a)('deprecated', key, KEYS));
        }
    }
    return deprecation;
}

;// CONCATENATED MODULE: ./build/core/schema/column-attributes.js







/** Reads a column's value: an object, or the shorthand, such as `"STRING"`. */
function readAttributes(value, report) {
    const draft = emptyDraft();
    if (value.kind === 'string')
        setType(value.value, value, draft, report);
    else if (value.kind === 'object') {
        for (const member of value.members)
            attributeReader(member.key)(member, draft, report);
    }
    else {
        const message = `A column is an object or a type such as "STRING", not ${(0,file_problem/* described */.WY)(value)}`;
        report('wrong-type', value, message);
    }
    return draft;
}
function emptyDraft() {
    return {
        type: column_type/* STRING_TYPE */.$7,
        isTypeReadable: true,
        typeSpelled: undefined,
        required: false,
        nullable: undefined,
        cde: false,
        sensitive: false,
        defaultValue: undefined,
        enumValues: undefined,
        jsonPath: undefined,
        pathSegments: undefined,
        description: undefined,
        deprecation: undefined,
        deprecatedFields: undefined,
        renamedFrom: undefined,
    };
}
function attributeReader(key) {
    return READERS.get(key) ?? ((0,file_problem/* isExtension */.o)(key) ? ignore : refuseKey);
}
const readType = ({ value }, draft, report) => {
    if (value.kind === 'string')
        return setType(value.value, value, draft, report);
    draft.isTypeReadable = false;
    report('wrong-type', value, `type must be a string such as "BIGINT", not ${(0,file_problem/* described */.WY)(value)}`);
};
function setType(text, at, draft, report) {
    draft.typeSpelled = text;
    const type = (0,read_column_type/* parseColumnType */.G)(text);
    if (type.kind === 'problem') {
        draft.isTypeReadable = false;
        report(type.rule, at, type.message);
        return;
    }
    draft.type = type;
    if ((0,column_type/* hasCompoundKey */.Xh)(type)) {
        const message = `Athena's tables have only plain types as keys of a MAP, such as MAP<STRING,INT>`;
        report('map-key-not-primitive', at, message);
    }
}
function readFlag(key) {
    return ({ value }, draft, report) => {
        if (value.kind === 'boolean')
            draft[key] = value.value === true;
        else
            report('wrong-type', value, `${key} must be true or false, not ${(0,file_problem/* described */.WY)(value)}`);
    };
}
const readPath = ({ value }, draft, report) => {
    if (value.kind !== 'string') {
        const message = `json_path must be a string such as "$.userId", not ${(0,file_problem/* described */.WY)(value)}`;
        report('wrong-type', value, message);
        return;
    }
    const segments = (0,json_path/* parseJsonPath */.Hf)(value.value);
    if (typeof segments === 'string') {
        report('invalid-json-path', value, segments);
        return;
    }
    draft.jsonPath = value.value;
    draft.pathSegments = segments;
};
const readDescription = ({ key, value }, draft, report) => {
    if (value.kind !== 'string')
        report('wrong-type', value, `${key} must be a string, not ${(0,file_problem/* described */.WY)(value)}`);
    else if (key === 'description' || draft.description === undefined)
        draft.description = value.value;
};
const readEnum = ({ value }, draft, report) => {
    if (value.kind === 'array' && value.items.length > 0)
        draft.enumValues = value.items.map(json_node/* canonicalJson */.dj);
    else
        report('wrong-type', value, 'enum must be a list of at least one value');
};
const readFormerName = ({ value }, draft, report) => {
    if (value.kind === 'string')
        draft.renamedFrom = (0,identifier/* folded */.TM)(value.value);
    else
        report('wrong-type', value, `renamed_from must be the column's old name, not ${(0,file_problem/* described */.WY)(value)}`);
};
const readDeprecatedFields = ({ value }, draft, report) => {
    if (value.kind !== 'object') {
        const message = `x-deprecated-fields must be an object such as {"address.zip": {"remove_after": "2027-01-31"}}, not ${(0,file_problem/* described */.WY)(value)}`;
        report('wrong-type', value, message);
        return;
    }
    const fields = new Map();
    for (const { key, value: one } of value.members) {
        const deprecation = readDeprecation(one, report);
        if (deprecation !== undefined)
            fields.set((0,identifier/* folded */.TM)(key), deprecation);
    }
    draft.deprecatedFields = fields;
};
const refusePartition = ({ keyStart, keyEnd }, _, report) => {
    const message = "partition on a column has no effect; say it in the table's partitioning";
    report('deprecated-key', { start: keyStart, end: keyEnd }, message);
};
const refuseKey = ({ key, keyStart, keyEnd }, _, report) => {
    const message = (0,file_problem/* unknownKey */.a)('A column', key, COLUMN_KEYS);
    report('unknown-key', { start: keyStart, end: keyEnd }, message);
};
const ignore = () => undefined;
const READERS = new Map([
    ['type', readType],
    ['required', readFlag('required')],
    ['nullable', readFlag('nullable')],
    ['cde', readFlag('cde')],
    ['sensitive', readFlag('sensitive')],
    ['json_path', readPath],
    ['comment', readDescription],
    ['description', readDescription],
    ['default', ({ value }, draft) => void (draft.defaultValue = (0,json_node/* canonicalJson */.dj)(value))],
    ['enum', readEnum],
    [
        'deprecated',
        ({ value }, draft, report) => void (draft.deprecation = readDeprecation(value, report) ?? draft.deprecation),
    ],
    ['x-deprecated-fields', readDeprecatedFields],
    ['renamed_from', readFormerName],
    ['partition', refusePartition],
]);
/**
 * Attributes that a column may have. `partition` is only read to say that it has no effect; owners
 * add x-… keys.
 */
const COLUMN_KEYS = [...READERS.keys()].filter((key) => key !== 'partition' && !(0,file_problem/* isExtension */.o)(key));

;// CONCATENATED MODULE: ./build/core/schema/column.js



/**
 * Reads one column. An attribute that can't be read gets its default, so that the rest can still be
 * compared.
 */
function readColumn(member, { section, index, isListedCde }, report) {
    const name = (0,identifier/* folded */.TM)(member.key);
    const reportInColumn = (rule, at, message) => report(rule, at, message, { column: name });
    const attributes = readAttributes(member.value, reportInColumn);
    const { required, nullable, cde, pathSegments } = attributes;
    const isCde = isListedCde || cde;
    checkNullable(member, { required, nullable, cde: isCde }, reportInColumn);
    // Named one by one: spreading them is a third of what reading a column costs.
    return {
        type: attributes.type,
        typeSpelled: attributes.typeSpelled,
        isTypeReadable: attributes.isTypeReadable,
        defaultValue: attributes.defaultValue,
        enumValues: attributes.enumValues,
        jsonPath: attributes.jsonPath,
        description: attributes.description,
        deprecation: attributes.deprecation,
        deprecatedFields: attributes.deprecatedFields,
        renamedFrom: attributes.renamedFrom,
        name,
        spelled: member.key,
        section,
        index,
        member,
        isRequired: required || nullable === false || isCde,
        isCde,
        isSensitive: attributes.sensitive,
        pathSegments: pathSegments ?? [member.key],
        source: pathSegments === undefined ? name : (0,json_path/* flattenedSource */.zX)(pathSegments),
    };
}
function checkNullable({ value }, { required, nullable, cde }, report) {
    if (nullable !== true || !(required || cde) || value.kind !== 'object')
        return;
    const at = value.members.find((member) => member.key === 'nullable')?.value ?? value;
    const message = required
        ? 'required and nullable contradict each other; required wins'
        : 'A critical data element is required, so nullable: true has no effect';
    report('required-but-nullable', at, message);
}

// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __nccwpck_require__(1118);
;// CONCATENATED MODULE: ./build/core/schema/column-section.js




function readSection(section, node, sections, report) {
    const { listed } = sections;
    if (node === undefined)
        return;
    if (node.kind !== 'object') {
        report('wrong-type', node, `${section}_columns must be an object of columns, not ${(0,file_problem/* described */.WY)(node)}`);
    }
    for (const [index, member] of (sectionMembers(node) ?? []).entries()) {
        const isListedCde = listed.has((0,identifier/* folded */.TM)(member.key));
        readMember(member, { section, index, isListedCde }, sections, report);
    }
}
/**
 * The columns of a section; undefined where it can't be read. Old files also list columns, as in
 * `[{"name": "a", "type": "INT"}]`: an error of the file, but what it says can be compared.
 */
function sectionMembers(node) {
    if (node.kind === 'object')
        return node.members;
    if (node.kind !== 'array')
        return undefined;
    const members = [];
    for (const item of node.items) {
        const member = item.kind === 'object' ? listedColumn(item) : undefined;
        if (member === undefined)
            return undefined;
        members.push(member);
    }
    return members;
}
/** An entry as the member that it would be in an object. Its key is the whole entry's token. */
function listedColumn(item) {
    const name = item.members.find(({ key }) => key === 'name')?.value;
    if (name?.kind !== 'string')
        return undefined;
    const value = { ...item, members: item.members.filter(({ key }) => key !== 'name') };
    return { key: name.value, keyStart: item.start, keyEnd: item.end, value };
}
function readMember(member, context, { columns }, report) {
    const name = (0,identifier/* folded */.TM)(member.key);
    const at = { start: member.keyStart, end: member.keyEnd };
    const problem = (0,identifier/* identifierProblem */.rD)(member.key);
    const isTooLong = member.key.length > identifier/* MAX_IDENTIFIER */.ZW;
    if (problem !== undefined)
        report(problem.rule, at, problem.message, isTooLong ? {} : { column: name });
    // Such a column is skipped: every message would contain its name, and a name may fill the file.
    if (isTooLong)
        return;
    // A duplicate column is read too, so that its problems are reported in the same run.
    const column = readColumn(member, context, report);
    const earlier = columns.get(name);
    if (earlier === undefined)
        columns.set(name, column);
    else if (earlier.section !== context.section)
        report('column-redefined', at, `${(0,quoted/* quoted */.T)(member.key)} is an envelope column already`, {
            column: name,
        });
    else {
        const message = earlier.spelled === member.key
            ? `${(0,quoted/* quoted */.T)(member.key)} is listed twice`
            : `${(0,quoted/* quoted */.T)(member.key)} and ${(0,quoted/* quoted */.T)(earlier.spelled)} are one column, since names are lower-cased`;
        report('case-collision', at, message, { column: name });
    }
}


/***/ }),

/***/ 9755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ tokenOf),
/* harmony export */   l: () => (/* binding */ membersOf)
/* harmony export */ });
/**
 * The token that a finding points at: the value of the first attribute that the column has, else
 * the column's key.
 */
function tokenOf(column, ...attributes) {
    const { value, keyStart, keyEnd } = column.member;
    for (const attribute of attributes) {
        if (value.kind === 'object') {
            const found = value.members.find((candidate) => candidate.key === attribute);
            if (found !== undefined)
                return found.value;
        }
        else if (attribute === 'type')
            return value;
    }
    return { start: keyStart, end: keyEnd };
}
/** The members of a column's object; empty for the shorthand. */
function membersOf({ member: { value } }) {
    return value.kind === 'object' ? value.members : [];
}


/***/ }),

/***/ 6477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ STRING_TYPE),
/* harmony export */   LE: () => (/* binding */ isSameType),
/* harmony export */   WD: () => (/* binding */ SCALARS),
/* harmony export */   Xh: () => (/* binding */ hasCompoundKey),
/* harmony export */   d_: () => (/* binding */ scalar),
/* harmony export */   kc: () => (/* binding */ printColumnType)
/* harmony export */ });
/** Types without parameters that Athena's DDL for Iceberg tables accepts. */
const SCALARS = [
    'STRING',
    'BOOLEAN',
    'INT',
    'BIGINT',
    'FLOAT',
    'DOUBLE',
    'DATE',
    'TIMESTAMP',
    'BINARY',
];
/** One object per scalar type, so that scalars are compared by identity. */
const BY_NAME = new Map(SCALARS.map((name) => [name, { kind: 'scalar', name }]));
/** The scalar type of this name; always the same object. */
function scalar(name) {
    return BY_NAME.get(name);
}
const STRING_TYPE = scalar('STRING');
/** The canonical spelling of a type: upper case, no spaces, aliases resolved. */
function printColumnType(type) {
    switch (type.kind) {
        case 'scalar':
            return type.name;
        case 'decimal':
            return `DECIMAL(${type.precision},${type.scale})`;
        case 'array':
            return `ARRAY<${printColumnType(type.element)}>`;
        case 'map':
            return `MAP<${printColumnType(type.key)},${printColumnType(type.value)}>`;
        case 'struct':
            return `STRUCT<${type.fields.map((field) => `${field.name}:${printColumnType(field.type)}`).join(',')}>`;
    }
}
/**
 * Whether two types are the same, however they were written. The order of a STRUCT's fields counts.
 */
function isSameType(a, b) {
    return (a === b ||
        (a.kind === b.kind && a.kind !== 'scalar' && printColumnType(a) === printColumnType(b)));
}
/** Whether a MAP in the type has keys that are no plain values, which Athena's DDL refuses. */
function hasCompoundKey(type) {
    switch (type.kind) {
        case 'array':
            return hasCompoundKey(type.element);
        case 'map':
            return ((type.key.kind !== 'scalar' && type.key.kind !== 'decimal') || hasCompoundKey(type.value));
        case 'struct':
            return type.fields.some((field) => hasCompoundKey(field.type));
        default:
            return false;
    }
}


/***/ }),

/***/ 5382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WY: () => (/* binding */ described),
/* harmony export */   a: () => (/* binding */ unknownKey),
/* harmony export */   o: () => (/* binding */ isExtension)
/* harmony export */ });
/* harmony import */ var _text_near_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8337);
/* harmony import */ var _text_quoted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1118);


const KIND_NAMES = {
    object: 'an object',
    array: 'an array',
    string: 'a string',
    number: 'a number',
    boolean: 'a boolean',
    null: 'null',
};
/** A value in a message: `the string 'false'`, `an object`. */
function described(node) {
    if (node.kind === 'string')
        return `the string ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(node.value)}`;
    return node.kind === 'boolean' || node.kind === 'number'
        ? String(node.value)
        : KIND_NAMES[node.kind];
}
/** Whether a key begins with `x-`, which is free for the schema's owners. */
function isExtension(key) {
    return key.startsWith('x-');
}
/** The message for an unknown key of `holder`, which has `keys`. */
function unknownKey(holder, key, keys) {
    return (0,_text_near_names_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownName */ .U0)(`${holder} has no key ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(key)}`, key, keys, 'keys of your own must begin with x-');
}


/***/ }),

/***/ 2429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   ZW: () => (/* binding */ MAX_IDENTIFIER),
/* harmony export */   rD: () => (/* binding */ identifierProblem)
/* harmony export */ });
/* harmony import */ var _text_quoted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1118);

const IDENTIFIER = /^[a-z_][a-z0-9_]*$/;
const ORDINARY = /^[a-z][a-z0-9_]*$/;
/** Bytes that a name may have in Glue. */
const MAX_IDENTIFIER = 255;
/**
 * Iceberg's metadata columns (https://iceberg.apache.org/spec/#reserved-field-ids), and
 * `__proto__`, which corrupts JavaScript objects.
 */
const RESERVED = new Set([
    '_file',
    '_pos',
    '_deleted',
    '_spec_id',
    '_partition',
    '_row_id',
    '_last_updated_sequence_number',
    '_change_type',
    '_change_ordinal',
    '_commit_snapshot_id',
    '__proto__',
]);
/**
 * A name as Glue stores it. Only ASCII is lower-cased: toLowerCase would turn the Kelvin sign into
 * a k, so an invalid name would match another column.
 */
function folded(name) {
    return ORDINARY.test(name) || !isAscii(name) ? name : name.toLowerCase();
}
function isAscii(text) {
    return /^[\x00-\x7f]*$/.test(text);
}
/**
 * Why a name is not a Glue identifier. Any case is valid, since Glue lower-cases. Only ASCII is
 * valid, so characters are bytes.
 */
function identifierProblem(spelled) {
    // The fast path for nearly every name: reserved names begin with an underscore.
    if (spelled.length <= MAX_IDENTIFIER && ORDINARY.test(spelled))
        return undefined;
    const name = folded(spelled);
    if (name.length > MAX_IDENTIFIER) {
        return {
            rule: 'invalid-identifier',
            message: `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(spelled)} has more than ${MAX_IDENTIFIER} bytes`,
        };
    }
    if (!IDENTIFIER.test(name) || /[^\x20-\x7e]/.test(spelled)) {
        return {
            rule: 'invalid-identifier',
            message: `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(spelled)} is not an identifier: a letter or _, then letters, digits and _`,
        };
    }
    if (RESERVED.has(name)) {
        return {
            rule: 'reserved-name',
            message: `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(spelled)} is reserved: Iceberg or the tools that read it use this name themselves`,
        };
    }
    return undefined;
}


/***/ }),

/***/ 758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ parseJsonPath),
/* harmony export */   dm: () => (/* binding */ printJsonPath),
/* harmony export */   zX: () => (/* binding */ flattenedSource)
/* harmony export */ });
/* harmony import */ var _text_quoted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1118);

const SEGMENT = /\.([^.[\]'"\s]+)|\['((?:[^'\\]|\\.)+)'\]|\["((?:[^"\\]|\\.)+)"\]|\[([0-9]+|\*)\]/y;
/** Characters of a path. It is limited because messages about other columns quote it. */
const MAX_LENGTH = 1024;
const MAX_SEGMENTS = 64;
/** The segments of a path such as `$.a['b'][0]`, as written; a message for an invalid path. */
function parseJsonPath(path) {
    if (!path.startsWith('$'))
        return `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(path)} is not a JSON path: it begins with $, as in $.event.userId`;
    if (path.length > MAX_LENGTH && [...path].length > MAX_LENGTH)
        return `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(path)} is too long: a JSON path has at most ${MAX_LENGTH} characters`;
    const segments = [];
    let at = 1;
    while (at < path.length) {
        SEGMENT.lastIndex = at;
        const match = SEGMENT.exec(path);
        if (match === null)
            return `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(path)} is not a JSON path: ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(path.slice(at))} is neither .name, ['name'], [0] nor [*]`;
        segments.push(match[1] ?? match[4] ?? (match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'));
        at = SEGMENT.lastIndex;
    }
    if (segments.length > MAX_SEGMENTS)
        return `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(path)} is too deep: a JSON path has at most ${MAX_SEGMENTS} segments`;
    return segments.length === 0
        ? `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(path)} reads the whole event; name a field, as in $.event.userId`
        : segments;
}
const PLAIN = /^[^.[\]'"\s\\]+$/;
/** A path in its one canonical spelling: `$.a[0]['b.c']`. */
function printJsonPath(segments) {
    const printed = segments.map((segment) => {
        if (segment === '*' || /^[0-9]+$/.test(segment))
            return `[${segment}]`;
        return PLAIN.test(segment) ? `.${segment}` : `['${segment.replace(/['\\]/g, '\\$&')}']`;
    });
    return `$${printed.join('')}`;
}
/** The column of STANDARDIZED that holds a path's value: `event_userid` for `$.event.userId`. */
function flattenedSource(segments) {
    return segments.join('_').toLowerCase().replace(/[-.]/g, '_');
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ keepsTransformValue),
/* harmony export */   IA: () => (/* binding */ transformProblem),
/* harmony export */   IJ: () => (/* binding */ TIME_TRANSFORMS),
/* harmony export */   K$: () => (/* binding */ printPartitionField),
/* harmony export */   Kc: () => (/* binding */ parsePartitionTerm),
/* harmony export */   Zi: () => (/* binding */ DEFAULT_PARTITIONING),
/* harmony export */   dR: () => (/* binding */ partitionsOn),
/* harmony export */   tH: () => (/* binding */ partitionField)
/* harmony export */ });
/* harmony import */ var _identifier_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2429);
/* harmony import */ var _text_quoted_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1118);


/** The partitioning of tables whose schema declares none. */
const DEFAULT_PARTITIONING = [
    { column: 'period_reference', transform: 'identity' },
    { column: 'publish_time', transform: 'day' },
];
/** The partition fields (or the default ones) whose column passes the test. */
function partitionsOn(partitioning, isMeant) {
    return (partitioning ?? DEFAULT_PARTITIONING).filter(({ column }) => isMeant(column));
}
/**
 * Characters of a partition field: longer than any valid one, and short enough for the patterns
 * below, which backtrack.
 */
const MAX_LENGTH = 1024;
const TIME_TRANSFORMS = ['year', 'month', 'day', 'hour'];
const WIDTH_TRANSFORMS = ['bucket', 'truncate'];
const SYNONYMS = new Map([
    ['years', 'year'],
    ['months', 'month'],
    ['days', 'day'],
    ['hours', 'hour'],
    ['date', 'day'],
]);
/** `day(publish_time)`; for an identity, the column's name alone. */
function printPartitionField(field) {
    if (field.transform === 'identity')
        return field.column;
    return field.width === undefined
        ? `${field.transform}(${field.column})`
        : `${field.transform}(${field.width}, ${field.column})`;
}
/**
 * Parses `x`, `day(x)`, `bucket(16, x)` or `bucket(x, 16)`; returns a message for any other text.
 */
function parsePartitionTerm(text) {
    if (text.length > MAX_LENGTH)
        return `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(text)} is too long for a partition field`;
    const call = /^\s*([A-Za-z]+)\s*\(([^()]*)\)\s*$/.exec(text);
    if (call === null)
        return { column: (0,_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(text.trim()), transform: 'identity' };
    const args = (call[2] ?? '').split(',').map((arg) => arg.trim());
    const column = args.find((arg) => !/^[0-9]+$/.test(arg));
    const width = args.find((arg) => /^[0-9]+$/.test(arg));
    if (column === undefined || args.length > 2 || (args.length === 2 && width === undefined)) {
        return `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(text)} is not a partition field: write it as day(publish_time) or bucket(16, user_id)`;
    }
    return partitionField(column, call[1] ?? '', width);
}
/**
 * Parses a column and a transform that are given separately: `day`, `bucket(16)`, `bucket[16]`, or
 * `bucket` with a width.
 */
function partitionField(column, transform, width) {
    if (column.length + transform.length > MAX_LENGTH)
        return `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(column)} is too long for a partition field`;
    const match = /^\s*([A-Za-z]+)\s*(?:[([]([^()[\]]*)[)\]])?\s*$/.exec(transform);
    const spelled = (match?.[1] ?? '').toLowerCase();
    const name = SYNONYMS.get(spelled) ?? spelled;
    const inner = (match?.[2] ?? '')
        .split(',')
        .map((arg) => arg.trim())
        .filter((arg) => arg !== '');
    const named = inner.find((arg) => !/^[0-9]+$/.test(arg));
    const source = (0,_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(column.trim());
    const digits = width ?? inner.find((arg) => /^[0-9]+$/.test(arg));
    const isKnown = name === 'identity' || TIME_TRANSFORMS.includes(name) || WIDTH_TRANSFORMS.includes(name);
    if (!isKnown || inner.length > 2 || (named !== undefined && (0,_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(named) !== source)) {
        return `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(transform)} is not a transform; use identity, year, month, day, hour, bucket(n) or truncate(n)`;
    }
    if (!WIDTH_TRANSFORMS.includes(name)) {
        return digits === undefined
            ? { column: source, transform: name }
            : `The transform ${name} takes no number`;
    }
    const count = Number(digits ?? Number.NaN);
    if (!(count >= 1 && count <= 2_147_483_647))
        return `The transform ${name} needs a whole number from 1, as in ${name}(16)`;
    return { column: source, transform: name, width: count };
}
/**
 * Why Iceberg can't apply a transform to a type
 * (https://iceberg.apache.org/spec/#partition-transforms); undefined when it can.
 */
function transformProblem(field, type) {
    const name = type.kind === 'scalar' ? type.name : type.kind;
    const fits = (...names) => names.includes(name);
    switch (field.transform) {
        case 'hour':
            return fits('TIMESTAMP') ? undefined : 'hour needs a TIMESTAMP';
        case 'year':
        case 'month':
        case 'day':
            return fits('TIMESTAMP', 'DATE') ? undefined : `${field.transform} needs a TIMESTAMP or DATE`;
        case 'bucket':
            return fits('INT', 'BIGINT', 'decimal', 'DATE', 'TIMESTAMP', 'STRING', 'BINARY')
                ? undefined
                : 'bucket does not accept this type';
        case 'truncate':
            return fits('INT', 'BIGINT', 'decimal', 'STRING', 'BINARY')
                ? undefined
                : 'truncate does not accept this type';
        default:
            return fits('array', 'map', 'struct')
                ? 'only a column with a scalar type can be a partition'
                : undefined;
    }
}
/**
 * Whether older rows stay in the right partition although the column's type changes in a way that
 * Iceberg can't promote.
 */
function keepsTransformValue(field, before, after) {
    const isTime = (type) => type.kind === 'scalar' && (type.name === 'DATE' || type.name === 'TIMESTAMP');
    return ['year', 'month', 'day'].includes(field.transform) && isTime(before) && isTime(after);
}


/***/ }),

/***/ 1594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseColumnType)
/* harmony export */ });
/* harmony import */ var _text_near_names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8337);
/* harmony import */ var _text_quoted_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1118);
/* harmony import */ var _column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6477);
/* harmony import */ var _identifier_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2429);




/** The deepest nesting of a type; it bounds every recursion over types. */
const MAX_TYPE_DEPTH = 16;
const MAX_PRECISION = 38;
const BY_SPELLING = new Map([
    ..._column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .SCALARS */ .WD.map((name) => [name, (0,_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)(name)]),
    ['INTEGER', (0,_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)('INT')],
    ['LONG', (0,_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)('BIGINT')],
]);
/**
 * Types of other systems, and the type to write instead. The types of Iceberg tables are listed in
 * https://docs.aws.amazon.com/athena/latest/ug/querying-iceberg-supported-data-types.html
 */
const UNSUPPORTED = new Map([
    ['TINYINT', 'INT'],
    ['SMALLINT', 'INT'],
    ['BYTE', 'INT'],
    ['SHORT', 'INT'],
    ['CHAR', 'STRING'],
    ['VARCHAR', 'STRING'],
    ['TEXT', 'STRING'],
    ['UUID', 'STRING'],
    ['TIME', 'STRING'],
    ['JSON', 'STRING'],
    ['VARIANT', 'STRING'],
    ['INTERVAL', 'STRING'],
    ['REAL', 'FLOAT'],
    ['BOOL', 'BOOLEAN'],
    ['NUMBER', 'DECIMAL(p,s)'],
    ['NUMERIC', 'DECIMAL(p,s)'],
    ['FIXED', 'BINARY'],
    ['VARBINARY', 'BINARY'],
    ['BYTES', 'BINARY'],
    ['DATETIME', 'TIMESTAMP'],
    ['TIMESTAMPTZ', 'TIMESTAMP'],
    ['TIMESTAMP_NTZ', 'TIMESTAMP'],
    ['TIMESTAMP_LTZ', 'TIMESTAMP'],
    ['LIST', 'ARRAY<T>'],
    ['OBJECT', 'STRUCT<name:T>'],
    ['ROW', 'STRUCT<name:T>'],
    ['UNION', 'STRUCT<name:T>'],
]);
/** The words that a type can begin with. */
const TYPE_NAMES = [...BY_SPELLING.keys(), 'DECIMAL', 'ARRAY', 'MAP', 'STRUCT'];
/**
 * Reads a type in any case and spacing: `decimal( 12, 2 )`, `Array<integer>`, `STRUCT<a:INT,
 * b:STRING>`. Never throws: returns the type, or the first problem of the text.
 */
function parseColumnType(text) {
    // Only ASCII is upper-cased: toUpperCase would turn the dotless ı into an I.
    const known = BY_SPELLING.get(text) ??
        (/^[A-Za-z]+$/.test(text) ? BY_SPELLING.get(text.toUpperCase()) : undefined);
    if (known !== undefined)
        return known;
    try {
        return new TypeReader(text).whole();
    }
    catch (stop) {
        if (stop instanceof NotATypeError)
            return stop.problem;
        throw stop;
    }
}
function unknownType(spelled) {
    const names = `types are ${TYPE_NAMES.join(', ')}`;
    return (0,_text_near_names_js__WEBPACK_IMPORTED_MODULE_2__/* .unknownName */ .U0)(`there is no type ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(spelled)}`, spelled, TYPE_NAMES, names);
}
class NotATypeError extends Error {
    problem;
    constructor(problem) {
        super(problem.message);
        this.problem = problem;
    }
}
class TypeReader {
    at = 0;
    text;
    constructor(text) {
        this.text = text;
    }
    whole() {
        const type = this.type(0);
        if (this.peek() !== '')
            this.fail(`found ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(this.text.slice(this.at))} after the type`);
        return type;
    }
    type(depth) {
        if (depth > MAX_TYPE_DEPTH)
            this.fail(`types may be nested at most ${MAX_TYPE_DEPTH} levels deep`);
        this.peek();
        const spelled = /^[A-Za-z][A-Za-z0-9_]*/.exec(this.text.slice(this.at, this.at + 64))?.[0] ?? '';
        const word = spelled.toUpperCase();
        this.at += word.length;
        switch (word) {
            case 'DECIMAL':
                return this.decimal();
            case 'ARRAY': {
                this.open('an ARRAY needs its elements, as in ARRAY<STRING>');
                const element = this.type(depth + 1);
                this.expect('>');
                return { kind: 'array', element };
            }
            case 'MAP': {
                this.open('a MAP needs a key and a value, as in MAP<STRING,STRING>');
                const key = this.type(depth + 1);
                this.expect(',');
                const value = this.type(depth + 1);
                this.expect('>');
                return { kind: 'map', key, value };
            }
            case 'STRUCT':
                return this.struct(depth);
            default: {
                const known = BY_SPELLING.get(word);
                if (known !== undefined)
                    return known;
                const instead = UNSUPPORTED.get(word);
                if (instead === undefined) {
                    const found = this.peek();
                    if (word !== '')
                        this.fail(unknownType(spelled));
                    this.fail(found === '' ? 'a type is missing' : `found ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(found)}`);
                }
                const message = `Athena's Iceberg tables have no ${word}; use ${instead}`;
                throw new NotATypeError({ kind: 'problem', rule: 'unsupported-type', message });
            }
        }
    }
    decimal() {
        const match = /^\s*\(\s*([0-9]{1,9})\s*,\s*([0-9]{1,9})\s*\)/.exec(this.text.slice(this.at));
        if (match === null)
            this.fail('DECIMAL needs a precision and a scale, as in DECIMAL(12,2)');
        this.at += match[0].length;
        const precision = Number(match[1]);
        const scale = Number(match[2]);
        if (precision < 1 || precision > MAX_PRECISION)
            this.fail(`a precision is 1 to ${MAX_PRECISION}, not ${precision}`);
        if (scale > precision)
            this.fail(`a scale is 0 to the precision (${precision}), not ${scale}`);
        return { kind: 'decimal', precision, scale };
    }
    struct(depth) {
        this.open('a STRUCT needs its fields in the type itself, as in STRUCT<street:STRING>');
        const fields = [];
        const names = new Set();
        do {
            this.peek();
            const colon = this.text.indexOf(':', this.at);
            if (colon === -1)
                this.fail("a STRUCT's field is written name:TYPE");
            const spelled = this.text.slice(this.at, colon).trim();
            const problem = (0,_identifier_js__WEBPACK_IMPORTED_MODULE_1__/* .identifierProblem */ .rD)(spelled);
            if (problem !== undefined)
                throw new NotATypeError({ kind: 'problem', ...problem });
            const name = (0,_identifier_js__WEBPACK_IMPORTED_MODULE_1__/* .folded */ .TM)(spelled);
            if (names.has(name))
                this.fail(`the STRUCT has the field ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(name)} twice`);
            names.add(name);
            this.at = colon + 1;
            fields.push({ name, type: this.type(depth + 1) });
        } while (this.accept(','));
        this.expect('>');
        return { kind: 'struct', fields };
    }
    /** Skips spaces and returns the next character; empty at the end. */
    peek() {
        while (/\s/.test(this.text[this.at] ?? ''))
            this.at++;
        return this.text[this.at] ?? '';
    }
    accept(char) {
        if (this.peek() !== char)
            return false;
        this.at++;
        return true;
    }
    /** Expects the parts of a type; without any, the type's name stands alone. */
    open(missing) {
        if (this.peek() === '')
            this.fail(missing);
        this.expect('<');
    }
    expect(char) {
        if (!this.accept(char)) {
            const found = this.peek();
            this.fail(`expected '${char}', found ${found === '' ? 'the end' : (0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(found)}`);
        }
    }
    fail(reason) {
        throw new NotATypeError({
            kind: 'problem',
            rule: 'invalid-type',
            message: `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(this.text)} is not a type: ${reason}`,
        });
    }
}


/***/ }),

/***/ 8292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ hasSameContent)
/* harmony export */ });
/* harmony import */ var _text_json_node_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7373);

/**
 * Whether two files differ in formatting at most. The order of keys is formatting, that of columns
 * is not: check shows it, so publish must put it into force. A file that isn't JSON has no content
 * to compare.
 */
function hasSameContent(one, other) {
    if (one?.json.root === undefined || !(0,_text_json_node_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameJson */ .TL)(one.json.root, other?.json.root))
        return false;
    const names = other?.schema?.columns.keys();
    return [...(one.schema?.columns.keys() ?? [])].every((name) => name === names?.next().value);
}


/***/ }),

/***/ 7878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ MAX_STATEMENT),
/* harmony export */   d: () => (/* binding */ reportLongStatements)
/* harmony export */ });
/* harmony import */ var _column_tokens_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9755);
/* harmony import */ var _column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6477);


/**
 * Athena's limit, in bytes; statements are ASCII, so also in characters:
 * https://docs.aws.amazon.com/athena/latest/ug/service-limits.html
 */
const MAX_STATEMENT = 262_144;
/**
 * The statement around a type, without names: `ALTER TABLE … CHANGE COLUMN …`, with room for a
 * database of any name.
 */
const FRAME = 'ALTER TABLE ``.`` CHANGE COLUMN `` `` '.length + 255;
/** A printed type is at most this many times as long as its text: LONG is printed as BIGINT. */
const GROWTH = 1.5;
/** Reports columns whose own statement would be too long: one column can't be divided. */
function reportLongStatements(tableName, columns, report) {
    for (const column of columns.values()) {
        const { name, type, typeSpelled = '' } = column;
        if (typeSpelled.length * GROWTH < MAX_STATEMENT / 2)
            continue;
        const length = FRAME + tableName.length + 2 * name.length + (0,_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .printColumnType */ .kc)(type).length;
        if (length <= MAX_STATEMENT)
            continue;
        const message = `The statement for this column has about ${length} bytes; Athena takes at most ${MAX_STATEMENT}`;
        report('statement-too-long', (0,_column_tokens_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenOf */ .B)(column, 'type'), message, { column: name });
    }
}


/***/ }),

/***/ 2268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ athenaName),
/* harmony export */   d4: () => (/* binding */ rangeProblem),
/* harmony export */   hB: () => (/* binding */ athenaProperty),
/* harmony export */   ht: () => (/* binding */ isAthenaProperty)
/* harmony export */ });
const oneOf = (...values) => new RegExp(`^(?:${values.join('|')})$`, 'i');
/** A count, or a number of bytes or seconds. */
const NUMBER = /^[1-9][0-9]{0,17}$/;
/**
 * The table properties that Athena accepts for Iceberg tables, with a pattern of their values,
 * which are printed between quotes:
 * https://docs.aws.amazon.com/athena/latest/ug/querying-iceberg-creating-tables.html
 */
const ATHENA = new Map([
    ['format', oneOf('parquet', 'orc', 'avro')],
    ['write_compression', oneOf('none', 'uncompressed', 'snappy', 'gzip', 'zlib', 'zstd', 'lz4')],
    ['optimize_rewrite_data_file_threshold', NUMBER],
    ['optimize_rewrite_delete_file_threshold', NUMBER],
    ['vacuum_min_snapshots_to_keep', NUMBER],
    ['vacuum_max_snapshot_age_seconds', NUMBER],
    ['vacuum_max_metadata_files_to_keep', NUMBER],
    ['write_target_data_file_size_bytes', NUMBER],
]);
/** Iceberg's property names that Athena has under another name. Milliseconds become seconds. */
const TRANSLATIONS = new Map([
    ['write.format.default', 'format'],
    ['write.parquet.compression-codec', 'write_compression'],
    ['write.target-file-size-bytes', 'write_target_data_file_size_bytes'],
    ['history.expire.min-snapshots-to-keep', 'vacuum_min_snapshots_to_keep'],
    ['history.expire.max-snapshot-age-ms', 'vacuum_max_snapshot_age_seconds'],
    ['write.metadata.previous-versions-max', 'vacuum_max_metadata_files_to_keep'],
]);
/**
 * A property under Athena's name; undefined when Athena doesn't accept the property or its value.
 */
function athenaProperty(key, value) {
    const name = athenaName(key);
    if (name === undefined || rangeProblem(key, value) !== undefined)
        return undefined;
    const isMilliseconds = key === 'history.expire.max-snapshot-age-ms' && NUMBER.test(value);
    const translated = isMilliseconds ? String(Math.floor(Number(value) / 1000)) : value;
    return ATHENA.get(name)?.test(translated) === true ? [name, translated] : undefined;
}
/** Numbers that Athena takes only below a bound; it fails the statement otherwise. */
const BELOW = new Map([['optimize_rewrite_data_file_threshold', 50]]);
/** The name that Athena gives a property; undefined where it has none. */
function athenaName(key) {
    return ATHENA.has(key) ? key : TRANSLATIONS.get(key);
}
/** What is wrong with a number that is outside of Athena's range; undefined for other values. */
function rangeProblem(key, value) {
    const name = athenaName(key) ?? '';
    if (ATHENA.get(name) !== NUMBER || !/^-?[0-9]+$/.test(value))
        return undefined;
    const below = BELOW.get(name);
    if (NUMBER.test(value) && (below === undefined || Number(value) < below))
        return undefined;
    return below === undefined
        ? 'a whole number from 1, of at most 18 digits'
        : `a whole number from 1 to ${below - 1}`;
}
/** Whether Athena accepts a property with this name, for some value. */
function isAthenaProperty(key) {
    return athenaName(key) !== undefined;
}


/***/ }),

/***/ 652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ GENERATED_COLUMNS),
/* harmony export */   OF: () => (/* binding */ readTableProperties),
/* harmony export */   hn: () => (/* binding */ readPartitioning)
/* harmony export */ });
/* harmony import */ var _column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6477);
/* harmony import */ var _file_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5382);
/* harmony import */ var _text_quoted_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1118);
/* harmony import */ var _column_tokens_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9755);
/* harmony import */ var _partitioning_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(856);
/* harmony import */ var _table_properties_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2268);






/**
 * Columns that the pipeline adds to CURATED. Partitions may use them undeclared; their types take
 * precedence over declared ones.
 */
const GENERATED_COLUMNS = new Map([
    ['first_seen_ts', (0,_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)('TIMESTAMP')],
    ['last_updated_ts', (0,_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)('TIMESTAMP')],
    ['_schema_version', _column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .STRING_TYPE */ .$7],
    ['period_reference', _column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .STRING_TYPE */ .$7],
]);
function readTableProperties(node, report) {
    const properties = new Map();
    if (node === undefined)
        return properties;
    if (node.kind !== 'object') {
        report('wrong-type', node, `table_properties must be an object, not ${(0,_file_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(node)}`);
        return properties;
    }
    const given = new Map();
    for (const { key, keyStart, keyEnd, value } of node.members) {
        if (value.kind !== 'string' && value.kind !== 'number' && value.kind !== 'boolean') {
            report('wrong-type', value, `The property ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(key)} must be a string, a number or a boolean, not ${(0,_file_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(value)}`);
            continue;
        }
        properties.set(key, String(value.value));
        const at = { start: keyStart, end: keyEnd };
        const problem = propertyProblem(key, String(value.value));
        if (problem !== undefined)
            report(problem.rule, at, problem.message);
        const name = (0,_table_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .athenaName */ .Fi)(key);
        const earlier = name === undefined ? undefined : given.get(name);
        if (earlier !== undefined) {
            report('property-given-twice', at, `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(earlier)} and ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(key)} are one property of the table, ${name ?? ''}; keep one of them`);
        }
        else if (name !== undefined)
            given.set(name, key);
    }
    return properties;
}
function propertyProblem(key, value) {
    const range = (0,_table_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .rangeProblem */ .d4)(key, value);
    if (range !== undefined) {
        const message = `Athena takes ${range} for ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(key)}, not ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(value)}`;
        return { rule: 'property-out-of-range', message };
    }
    if ((0,_table_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .athenaProperty */ .hB)(key, value) !== undefined)
        return undefined;
    const message = (0,_table_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .isAthenaProperty */ .ht)(key)
        ? `Athena takes no ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(value)} for ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(key)}; it is left out`
        : `Athena can't set ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(key)} on an Iceberg table; it is left out`;
    return { rule: 'unsupported-table-property', message };
}
/** The partition fields that a file declares; undefined where it uses the default. */
function readPartitioning(node, columns, report) {
    if (node === undefined) {
        checkDefaultPartitioning(columns, report);
        return undefined;
    }
    const items = listOfTerms(node);
    if (items === undefined) {
        report('invalid-transform', node, `partitioning must be a list such as ["day(publish_time)"], not ${(0,_file_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(node)}`);
        return undefined;
    }
    const fields = [];
    const terms = new Set();
    for (const item of items) {
        const field = readTerm(item);
        if (typeof field === 'string') {
            report('invalid-transform', item, field);
            continue;
        }
        if (columns.has(field.column) || GENERATED_COLUMNS.has(field.column)) {
            const problem = sourceProblem(field, columns);
            if (problem !== undefined)
                report('invalid-transform', item, problem, { column: field.column });
        }
        else {
            report('partition-source-missing', item, `The partition source ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(field.column)} is not a column`, { column: field.column });
        }
        const term = `${field.transform} ${field.column}`;
        if (terms.has(term)) {
            report('invalid-transform', item, `The table is partitioned by ${field.transform} of ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(field.column)} twice`, {
                column: field.column,
            });
        }
        else
            fields.push(field);
        terms.add(term);
    }
    return fields;
}
/**
 * Reports columns that the default partitioning can't use, for a file without a partitioning of its
 * own.
 */
function checkDefaultPartitioning(columns, report) {
    for (const field of _partitioning_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_PARTITIONING */ .Zi) {
        const column = columns.get(field.column);
        const problem = column === undefined ? undefined : sourceProblem(field, columns);
        if (column === undefined || problem === undefined)
            continue;
        report('invalid-transform', (0,_column_tokens_js__WEBPACK_IMPORTED_MODULE_5__/* .tokenOf */ .B)(column, 'type'), `${problem}; a partitioning of its own would replace the default`, {
            column: column.name,
        });
    }
}
function sourceProblem(field, columns) {
    const column = columns.get(field.column);
    const type = GENERATED_COLUMNS.get(field.column) ??
        (column?.isTypeReadable === true ? column.type : undefined);
    const problem = type === undefined ? undefined : (0,_partitioning_js__WEBPACK_IMPORTED_MODULE_2__/* .transformProblem */ .IA)(field, type);
    return problem === undefined
        ? undefined
        : `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(field.column)} can't be partitioned like this: ${problem}`;
}
function readTerm(item) {
    if (item.kind === 'string')
        return (0,_partitioning_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePartitionTerm */ .Kc)(item.value);
    return item.kind === 'object'
        ? fieldOfObject(item)
        : `A partition field is a string or an object, not ${(0,_file_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(item)}`;
}
function listOfTerms(node) {
    if (node.kind === 'array')
        return node.items;
    if (node.kind !== 'object' || node.members.length !== 1)
        return undefined;
    const [member] = node.members;
    const isNamed = member?.key === 'columns' || member?.key === 'fields';
    return isNamed && member.value.kind === 'array' ? member.value.items : undefined;
}
function fieldOfObject(object) {
    let column;
    let transform = 'identity';
    for (const { key, value } of object.members) {
        if ((0,_file_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .isExtension */ .o)(key))
            continue;
        if (value.kind !== 'string' || (key !== 'field' && key !== 'transform')) {
            return `A partition field has the keys field and transform, both strings; ${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_4__/* .quoted */ .T)(key)} is ${value.kind === 'string' ? 'another key' : (0,_file_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .described */ .WY)(value)}`;
        }
        if (key === 'field')
            column = value.value;
        else
            transform = value.value;
    }
    return column === undefined
        ? 'A partition field needs the key field'
        : (0,_partitioning_js__WEBPACK_IMPORTED_MODULE_2__/* .partitionField */ .tH)(column, transform);
}


/***/ }),

/***/ 2191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ hasSameTables),
/* harmony export */   R: () => (/* binding */ wantedTables)
/* harmony export */ });
/* harmony import */ var _column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6477);
/* harmony import */ var _text_compare_texts_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5322);
/* harmony import */ var _partitioning_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(856);
/* harmony import */ var _table_properties_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2268);
/* harmony import */ var _table_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(652);





/** Columns that the pipeline adds; their types take precedence over declared ones. */
const STANDARDIZED_COLUMNS = [
    { name: 'json_payload', type: _column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .STRING_TYPE */ .$7 },
    { name: 'ingestion_ts', type: (0,_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)('BIGINT') },
    { name: 'period_reference', type: _column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .STRING_TYPE */ .$7 },
];
const CURATED_COLUMNS = [..._table_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .GENERATED_COLUMNS */ .AY].map(([name, type]) => ({
    name,
    type,
}));
/**
 * The STANDARDIZED and CURATED tables of a topic. STANDARDIZED keeps the payload as JSON text, so
 * it has no payload columns.
 */
function wantedTables(schema) {
    const columns = [...schema.columns.values()];
    const envelope = columns
        .filter((column) => column.section === 'envelope')
        .map(({ name }) => ({
        name,
        type: name === 'publish_time' ? (0,_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .scalar */ .d_)('TIMESTAMP') : _column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .STRING_TYPE */ .$7,
    }));
    const properties = new Map();
    for (const [key, value] of schema.tableProperties) {
        const translated = (0,_table_properties_js__WEBPACK_IMPORTED_MODULE_2__/* .athenaProperty */ .hB)(key, value);
        if (translated === undefined)
            continue;
        const [name, printed] = translated;
        // An old file may give one property under two names. Athena's own counts, in either order.
        if (key === name || !properties.has(name))
            properties.set(name, printed);
    }
    const table = (layer, declared, generated, declares) => ({
        layer,
        name: schema.tableName,
        columns: withGenerated(declared, generated, declares),
        partitioning: (0,_partitioning_js__WEBPACK_IMPORTED_MODULE_1__/* .partitionsOn */ .dR)(schema.partitioning, (column) => declares(column) || generated.some((one) => one.name === column)),
        properties,
    });
    return [
        table('standardized', envelope, STANDARDIZED_COLUMNS, (name) => schema.columns.get(name)?.section === 'envelope'),
        table('curated', columns, CURATED_COLUMNS, (name) => schema.columns.has(name)),
    ];
}
function withGenerated(declared, generated, declares) {
    const isDeclared = generated.filter(({ name }) => declares(name));
    if (isDeclared.length === 0)
        return [...declared, ...generated];
    const own = (column) => isDeclared.find(({ name }) => name === column.name) ?? column;
    return [...declared.map(own), ...generated.filter((column) => !isDeclared.includes(column))];
}
/**
 * Whether two schemas describe the same tables. The order of columns doesn't count, since engines
 * find them by id or by name.
 */
function hasSameTables(a, b) {
    const printed = (schema) => JSON.stringify(wantedTables(schema).map(({ name, columns, partitioning, properties }) => [
        name,
        columns
            .map((column) => `${column.name} ${(0,_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .printColumnType */ .kc)(column.type)}`)
            .sort(_text_compare_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .compareTexts */ .q),
        partitioning.map(_partitioning_js__WEBPACK_IMPORTED_MODULE_1__/* .printPartitionField */ .K$),
        [...properties].map((property) => property.join(' ')).sort(_text_compare_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .compareTexts */ .q),
    ]));
    return printed(a) === printed(b);
}


/***/ }),

/***/ 9765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ READ_KEYS),
/* harmony export */   Dz: () => (/* binding */ DEPRECATED_KEYS),
/* harmony export */   JJ: () => (/* binding */ UNREAD_KEYS)
/* harmony export */ });
/** Top-level keys that the engine reads: they describe the tables and how they are filled. */
const READ_KEYS = new Set([
    'schema_version',
    'table_name',
    'envelope_columns',
    'payload_columns',
    'cde_fields',
    'critical_data_elements',
    'partitioning',
    'backfill_config',
    'table_properties',
    'description',
    'comment',
]);
/** Keys of OpenAPI documents, which have no effect in a topic schema. */
const DEPRECATED_KEYS = new Set(['openapi', 'info', 'components']);
/** Top-level keys for human readers; the engine ignores them, like those that begin with `x-`. */
const UNREAD_KEYS = new Set([
    '$schema',
    'owner',
    'consumers',
    ...DEPRECATED_KEYS,
]);


/***/ }),

/***/ 7763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ topicNameProblem),
/* harmony export */   Qn: () => (/* binding */ isValidTopic),
/* harmony export */   xW: () => (/* binding */ RESERVED)
/* harmony export */ });
/* harmony import */ var _text_quoted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1118);

const TOPIC = /^[A-Za-z0-9._-]+$/;
/** Names beside the topics' folders in a registry; none of them can be a topic. */
const RESERVED = {
    claims: '_claims',
    catchUp: '_catchup',
    deployment: 'deployment.json',
};
const RESERVED_NAMES = new Set(Object.values(RESERVED));
const MAX_LENGTH = 255;
/** Whether a name is safe as part of object keys and table locations. */
function isValidTopic(topic) {
    return topicNameProblem(topic) === undefined;
}
/** Why a name can't be a topic's; undefined for one that can. */
function topicNameProblem(topic) {
    const what = `${(0,_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(topic)} can't be a topic name`;
    if (RESERVED_NAMES.has(topic))
        return `${what}: it is reserved for files that the registry keeps beside the topics`;
    if (topic.length > MAX_LENGTH)
        return `${what}: it has more than ${MAX_LENGTH} characters`;
    if (!TOPIC.test(topic) || topic === '.' || topic.includes('..'))
        return `${what}: use letters, digits, dot, underscore and hyphen, without ..`;
    return undefined;
}


/***/ }),

/***/ 8510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ZS: () => (/* binding */ MAX_COLUMNS),
  Ar: () => (/* binding */ oversizedFile),
  ac: () => (/* binding */ parseTopicSchema)
});

// EXTERNAL MODULE: ./build/core/schema/column-section.js + 3 modules
var column_section = __nccwpck_require__(6109);
// EXTERNAL MODULE: ./build/core/schema/file-problem.js
var file_problem = __nccwpck_require__(5382);
// EXTERNAL MODULE: ./build/core/text/near-names.js
var near_names = __nccwpck_require__(8337);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __nccwpck_require__(1118);
;// CONCATENATED MODULE: ./build/core/schema/backfill-config.js



const BACKFILL_KEYS = ['enabled', 'lookback_days', 'strategy', 'chunk_days'];
const MAX_DAYS = 36_500;
const DEFAULT_BACKFILL = {
    enabled: true,
    lookbackDays: 7,
    strategy: 'incremental',
    chunkDays: 1,
};
function readBackfillConfig(node, report) {
    if (node === undefined)
        return DEFAULT_BACKFILL;
    const config = {
        ...DEFAULT_BACKFILL,
    };
    const wrong = (at, message) => report('invalid-backfill-config', at, message);
    if (node.kind !== 'object') {
        wrong(node, `backfill_config must be an object, not ${(0,file_problem/* described */.WY)(node)}`);
        return config;
    }
    for (const { key, keyStart, keyEnd, value } of node.members) {
        switch (key) {
            case 'enabled':
                if (value.kind === 'boolean')
                    config.enabled = value.value === true;
                else
                    wrong(value, `enabled must be true or false, not ${(0,file_problem/* described */.WY)(value)}`);
                break;
            case 'lookback_days':
            case 'chunk_days':
                if (value.kind === 'number' &&
                    Number.isInteger(value.value) &&
                    value.value >= 1 &&
                    value.value <= MAX_DAYS) {
                    config[key === 'chunk_days' ? 'chunkDays' : 'lookbackDays'] = value.value;
                }
                else
                    wrong(value, `${key} must be a whole number of days from 1 to ${MAX_DAYS}, not ${(0,file_problem/* described */.WY)(value)}`);
                break;
            case 'strategy':
                if (value.kind === 'string' && (value.value === 'incremental' || value.value === 'full'))
                    config.strategy = value.value;
                else
                    wrong(value, `strategy must be "incremental" or "full", not ${(0,file_problem/* described */.WY)(value)}`);
                break;
            default:
                if (!(0,file_problem/* isExtension */.o)(key)) {
                    report('unknown-key', { start: keyStart, end: keyEnd }, (0,near_names/* unknownName */.U0)(`backfill_config has no key ${(0,quoted/* quoted */.T)(key)}`, key, BACKFILL_KEYS, 'what changed is detected, not declared'));
                }
        }
    }
    return config;
}

// EXTERNAL MODULE: ./build/core/schema/identifier.js
var identifier = __nccwpck_require__(2429);
// EXTERNAL MODULE: ./build/core/text/json-node.js
var json_node = __nccwpck_require__(7373);
;// CONCATENATED MODULE: ./build/core/text/json-scanner.js

/** The deepest nesting of arrays and objects; it bounds every recursion over a document. */
const MAX_DEPTH = 64;
/**
 * Parses a text and adds its problems to `problems`. Returns undefined when it can't be read to its
 * end.
 */
function scanJson(text, problems) {
    try {
        return new Scanner(text, problems).document();
    }
    catch (stop) {
        if (!(stop instanceof UnreadableError))
            throw stop;
        return undefined;
    }
}
/** Stops the scan where further problems would only be consequences; it is caught in this file. */
class UnreadableError extends Error {
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const ESCAPES = new Map([
    ['"', '"'],
    ['\\', '\\'],
    ['/', '/'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
]);
/** Scans one document; all methods share the cursor `at`. */
class Scanner {
    at = 0;
    text;
    problems;
    constructor(text, problems) {
        this.text = text;
        this.problems = problems;
    }
    document() {
        this.space();
        if (this.at >= this.text.length) {
            this.stop('The file is empty; expected a JSON object', 0, 0);
        }
        const root = this.value(0);
        this.space();
        if (this.at < this.text.length)
            this.stop(`Unexpected ${this.seen()} after the end of the document`);
        return root;
    }
    value(depth) {
        const start = this.at;
        switch (this.text.charCodeAt(start)) {
            case QUOTE: {
                const value = this.string();
                return { kind: 'string', start, end: this.at, value };
            }
            case OPEN_BRACE:
                return depth < MAX_DEPTH ? this.object(depth + 1) : this.tooDeep();
            case OPEN_BRACKET:
                return depth < MAX_DEPTH ? this.array(depth + 1) : this.tooDeep();
            case 0x74: // t
                return this.literal('true', 'boolean', true);
            case 0x66: // f
                return this.literal('false', 'boolean', false);
            case 0x6e: // n
                return this.literal('null', 'null', null);
            default:
                return this.number();
        }
    }
    object(depth) {
        const start = this.at++;
        const members = [];
        const keys = new Set();
        for (;;) {
            this.space();
            const code = this.text.charCodeAt(this.at);
            if (code === CLOSE_BRACE) {
                this.at++;
                return { kind: 'object', start, end: this.at, members };
            }
            if (code !== QUOTE)
                this.stop(`Expected a key in double quotes or '}', found ${this.seen()}`);
            const keyStart = this.at;
            const key = this.string();
            const keyEnd = this.at;
            if (keys.has(key)) {
                this.report('duplicate-key', `The key ${(0,quoted/* quoted */.T)(key)} is repeated here`, keyStart, keyEnd);
            }
            keys.add(key);
            this.colonAfter(key);
            members.push({ key, keyStart, keyEnd, value: this.value(depth) });
            this.separator(CLOSE_BRACE, '}');
        }
    }
    colonAfter(key) {
        this.space();
        if (this.text.charCodeAt(this.at) !== COLON)
            this.stop(`Expected ':' after the key ${(0,quoted/* quoted */.T)(key)}, found ${this.seen()}`);
        this.at++;
        this.space();
    }
    array(depth) {
        const start = this.at++;
        const items = [];
        for (;;) {
            this.space();
            if (this.text.charCodeAt(this.at) === CLOSE_BRACKET) {
                this.at++;
                return { kind: 'array', start, end: this.at, items };
            }
            items.push(this.value(depth));
            this.separator(CLOSE_BRACKET, ']');
        }
    }
    /**
     * Skips the comma between two members. A missing or trailing comma is reported, and the scan goes
     * on.
     */
    separator(close, closeText) {
        let code = this.text.charCodeAt(this.at);
        if (code !== COMMA) {
            this.space();
            code = this.text.charCodeAt(this.at);
        }
        if (code === close)
            return;
        if (code !== COMMA) {
            const canGoOn = code === QUOTE && close === CLOSE_BRACE;
            if (!canGoOn)
                this.stop(`Expected ',' or '${closeText}', found ${this.seen()}`);
            this.report('json-syntax', "A ',' is missing before this key", this.at, this.at + 1);
            return;
        }
        const comma = this.at++;
        this.space();
        if (this.text.charCodeAt(this.at) === close) {
            this.report('json-syntax', `JSON allows no ',' before '${closeText}'`, comma, comma + 1);
        }
    }
    string() {
        const { text } = this;
        const start = ++this.at;
        let at = start;
        for (;;) {
            const code = text.charCodeAt(at);
            if (code === QUOTE) {
                this.at = at + 1;
                return text.slice(start, at);
            }
            if (code === BACKSLASH || !(code >= 0x20))
                break;
            at++;
        }
        this.at = at;
        return this.stringWithEscapes(start);
    }
    stringWithEscapes(start) {
        const { text } = this;
        let value = text.slice(start, this.at);
        let hasEscapedSurrogate = false;
        for (;;) {
            const code = text.charCodeAt(this.at);
            if (code === QUOTE)
                break;
            if (Number.isNaN(code))
                this.stop('The text ends inside a string', start - 1, text.length);
            if (code < 0x20) {
                if (code === 0x0a || code === 0x0d)
                    this.stop('The string is not closed on its line', start - 1, this.at);
                this.report('json-syntax', `A control character in a string must be written as ${(0,quoted/* escaped */.M)(code)}`, this.at, this.at + 1);
            }
            if (code !== BACKSLASH) {
                value += text[this.at++];
                continue;
            }
            const unit = this.escape();
            hasEscapedSurrogate ||= unit >= '\ud800' && unit <= '\udfff';
            value += unit;
        }
        this.at++;
        if (hasEscapedSurrogate &&
            /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(value)) {
            this.report('encoding', 'The string holds half of a surrogate pair, which is not a character', start - 1, this.at);
        }
        return value;
    }
    escape() {
        const from = this.at;
        const letter = this.text[from + 1] ?? '';
        if (letter === 'u') {
            const hex = this.text.slice(from + 2, from + 6);
            if (/^[0-9a-fA-F]{4}$/.test(hex)) {
                this.at = from + 6;
                return String.fromCharCode(Number.parseInt(hex, 16));
            }
        }
        const plain = ESCAPES.get(letter);
        this.at = Math.min(from + 2, this.text.length);
        if (plain === undefined) {
            this.report('json-syntax', `JSON has no escape ${(0,quoted/* quoted */.T)(`\\${letter}`)}`, from, this.at);
            // An unknown escape stands for its letter, so that the scan can go on.
            return letter;
        }
        return plain;
    }
    literal(word, kind, value) {
        const start = this.at;
        if (!this.text.startsWith(word, start))
            this.stop(`Expected a value, found ${this.seen()}`);
        this.at += word.length;
        return { kind, start, end: this.at, value };
    }
    number() {
        const start = this.at;
        NUMBER.lastIndex = start;
        const match = NUMBER.exec(this.text);
        if (match === null)
            this.stop(`Expected a value, found ${this.seen()}`);
        this.at = NUMBER.lastIndex;
        if (/[0-9A-Za-z_.+-]/.test(this.text[this.at] ?? ''))
            this.stop(`This is not a JSON number`, start, this.at + 1);
        const value = Number(match[0]);
        const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
        const hasVanished = value === 0 && /[1-9]/.test(match[0].split(/[eE]/)[0] ?? '');
        if (!isExact || hasVanished) {
            this.report('unsafe-number', `The number ${shortened(match[0])} cannot be kept exactly; write it as a string`, start, this.at);
        }
        return { kind: 'number', start, end: this.at, value };
    }
    /**
     * Reports the value once and skips it by counting brackets, so that the rest of the text is still
     * read.
     */
    tooDeep() {
        const start = this.at;
        const { text } = this;
        this.report('too-deep', `Arrays and objects may be nested at most ${MAX_DEPTH} levels deep`, start, start + 1);
        let open = 0;
        while (this.at < text.length) {
            const code = text.charCodeAt(this.at);
            if (code === QUOTE) {
                this.string();
                continue;
            }
            this.at++;
            if (code === OPEN_BRACE || code === OPEN_BRACKET)
                open++;
            else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && --open === 0) {
                return { kind: 'null', start, end: this.at, value: null };
            }
        }
        throw new UnreadableError();
    }
    /** Kept small, so that the engine can inline the case without white space. */
    space() {
        const code = this.text.charCodeAt(this.at);
        if (code <= 0x20 || code === 0x2f)
            this.spaces();
    }
    spaces() {
        const { text } = this;
        let { at } = this;
        for (;;) {
            const code = text.charCodeAt(at);
            if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09)
                at++;
            else if (code === 0x2f) {
                this.at = at;
                this.comment();
                ({ at } = this);
            }
            else
                break;
        }
        this.at = at;
    }
    comment() {
        const start = this.at;
        const isLine = this.text.startsWith('//', start);
        if (!isLine && !this.text.startsWith('/*', start))
            this.stop(`Unexpected ${this.seen()}`);
        const end = this.text.indexOf(isLine ? '\n' : '*/', start + 2);
        if (end === -1 && !isLine)
            this.stop('The comment is not closed, and JSON allows none', start, this.text.length);
        this.at = end === -1 ? this.text.length : end + (isLine ? 0 : 2);
        this.report('json-syntax', 'JSON allows no comments', start, this.at);
    }
    seen() {
        const point = this.text.codePointAt(this.at);
        if (point === undefined)
            return 'the end of the file';
        return (0,quoted/* quoted */.T)(String.fromCodePoint(point));
    }
    report(rule, message, start, end) {
        this.problems.push({ rule, message, start, end });
    }
    stop(message, start = this.at, end = Math.min(this.at + 1, this.text.length)) {
        this.report('json-syntax', message, start, end);
        throw new UnreadableError();
    }
}
function shortened(text) {
    return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}

;// CONCATENATED MODULE: ./build/core/text/json-text.js

/** Bytes that a file may have; a larger file is not read. */
const MAX_BYTES = 1_048_576;
/** The result for a document that is too large to be read. `size`: bytes, if known. */
function oversizedText(size) {
    const message = `The file has ${size ?? `more than ${MAX_BYTES}`} bytes; at most ${MAX_BYTES} (1 MiB) are read`;
    return {
        text: '',
        root: undefined,
        problems: [{ rule: 'too-large', message, start: 0, end: 0 }],
    };
}
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Parses the bytes of a document and finds as many problems as it can. Never throws. */
function parseJsonBytes(bytes) {
    if (bytes.length > MAX_BYTES)
        return oversizedText(bytes.length);
    if (looksLikeUtf16(bytes)) {
        const message = 'The file is UTF-16; save it as UTF-8 without a byte order mark';
        return {
            text: '',
            root: undefined,
            problems: [{ rule: 'encoding', message, start: 0, end: 0 }],
        };
    }
    const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const body = hasBom ? bytes.subarray(3) : bytes;
    const problems = [];
    if (hasBom) {
        problems.push({
            rule: 'encoding',
            message: 'The file begins with a byte order mark; save it as UTF-8 without one',
            start: 0,
            end: 0,
        });
    }
    let text;
    try {
        text = STRICT_UTF8.decode(body);
    }
    catch {
        text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
        const at = firstUndecodable(text, body);
        problems.push({
            rule: 'encoding',
            message: 'The bytes here are not UTF-8; save the file as UTF-8',
            start: at,
            end: at + 1,
        });
    }
    const parsed = parseJsonText(text);
    return { text, root: parsed.root, problems: [...problems, ...parsed.problems] };
}
function looksLikeUtf16(bytes) {
    const [a, b, c, d] = bytes;
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
        return true;
    // Without a byte order mark: JSON begins with two ASCII characters, so in UTF-16 every other byte
    // is zero.
    return bytes.length >= 4 && ((a === 0 && b !== 0 && c === 0) || (a !== 0 && b === 0 && d === 0));
}
/**
 * The index of the first replacement character that stands for undecodable bytes; a file may also
 * contain the character itself.
 */
function firstUndecodable(text, bytes) {
    const encoder = new TextEncoder();
    let from = 0;
    let offset = 0;
    let at = text.indexOf('\ufffd');
    while (at !== -1) {
        // Only the text since the last one is encoded, since a file may be full of them.
        offset += encoder.encode(text.slice(from, at)).length;
        if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd)
            return at;
        from = at;
        at = text.indexOf('\ufffd', at + 1);
    }
    return 0;
}
/** Like {@link parseJsonBytes}, for decoded text. */
function parseJsonText(text) {
    const problems = [];
    return { text, root: scanJson(text, problems), problems };
}

// EXTERNAL MODULE: ./build/core/schema/partitioning.js
var schema_partitioning = __nccwpck_require__(856);
;// CONCATENATED MODULE: ./build/core/schema/partition-conflicts.js


const NAME_ENDINGS = new Map([
    ['year', '_year'],
    ['month', '_month'],
    ['day', '_day'],
    ['hour', '_hour'],
    ['bucket', '_bucket'],
    ['truncate', '_trunc'],
]);
/**
 * Reports partition fields that are valid on their own and that Iceberg refuses together (its
 * `PartitionSpec.Builder`): two time transforms of one column, and a column with the name that
 * Iceberg gives to a partition. `node` is the file's partitioning.
 */
function reportPartitionConflicts(node, partitioning, columns, report) {
    const times = new Map();
    for (const field of partitioning ?? schema_partitioning/* DEFAULT_PARTITIONING */.Zi) {
        const { column, transform } = field;
        const earlier = times.get(column);
        const isTime = schema_partitioning/* TIME_TRANSFORMS */.IJ.includes(transform);
        if (isTime)
            times.set(column, field);
        if (isTime && earlier !== undefined && node !== undefined) {
            const message = `The table is partitioned by ${(0,schema_partitioning/* printPartitionField */.K$)(earlier)} and ${(0,schema_partitioning/* printPartitionField */.K$)(field)}; Iceberg allows only one of them`;
            report('invalid-transform', node, message, { column, key: transform });
        }
        const ending = NAME_ENDINGS.get(transform);
        const namesake = ending === undefined ? undefined : columns.get(`${column}${ending}`);
        if (namesake === undefined || (partitioning === undefined && !columns.has(column)))
            continue;
        const { keyStart: start, keyEnd: end } = namesake.member;
        const message = `${(0,quoted/* quoted */.T)(namesake.spelled)} can't be a column: Iceberg gives this name to the partition ${(0,schema_partitioning/* printPartitionField */.K$)(field)}`;
        report('invalid-transform', { start, end }, message, { column: namesake.name });
    }
}

// EXTERNAL MODULE: ./build/core/schema/statement-length.js
var statement_length = __nccwpck_require__(7878);
// EXTERNAL MODULE: ./build/core/schema/table-settings.js
var table_settings = __nccwpck_require__(652);
// EXTERNAL MODULE: ./build/core/schema/top-level-keys.js
var top_level_keys = __nccwpck_require__(9765);
// EXTERNAL MODULE: ./build/core/schema/version.js
var schema_version = __nccwpck_require__(5432);
;// CONCATENATED MODULE: ./build/core/schema/topic-schema.js












/** Columns that a file may have in both sections together. */
const MAX_COLUMNS = 10_000;
/** Parses the bytes of a topic schema. Never throws; problems are in the order of the file. */
function parseTopicSchema(bytes) {
    const json = parseJsonBytes(bytes);
    const problems = [...json.problems];
    const report = (rule, at, message, more) => problems.push({ rule, message, start: at.start, end: at.end, ...more });
    let schema;
    const isDoubled = json.problems.some(({ rule }) => rule === 'duplicate-key');
    if (json.root?.kind === 'object') {
        checkKeys(json.root, report);
        schema = readTopicSchema(isDoubled ? (0,json_node/* objectWithLastMembers */.bn)(json.root) : json.root, report);
    }
    else if (json.root !== undefined)
        report('not-an-object', json.root, `A topic schema is an object, not ${(0,file_problem/* described */.WY)(json.root)}`);
    problems.sort((a, b) => a.start - b.start);
    return { json, schema, problems };
}
/** The result for a file that is too large to be read. `size`: bytes, if known. */
function oversizedFile(size) {
    const json = oversizedText(size);
    return { json, schema: undefined, problems: json.problems };
}
const TOP_LEVEL_KEYS = [...top_level_keys/* READ_KEYS */.CV, ...top_level_keys/* UNREAD_KEYS */.JJ].filter((key) => !top_level_keys/* DEPRECATED_KEYS */.Dz.has(key));
const REQUIRED_KEYS = ['schema_version', 'table_name', 'envelope_columns', 'payload_columns'];
/** `root`: without repeated keys. */
function readTopicSchema(root, report) {
    const members = new Map(root.members.map(({ key, value }) => [key, value]));
    const valueOf = (key) => members.get(key);
    for (const key of REQUIRED_KEYS) {
        if (!members.has(key))
            report('missing-field', { start: root.start, end: root.start + 1 }, `The field ${key} is missing`, { key });
    }
    const listed = readCdeLists([valueOf('cde_fields'), valueOf('critical_data_elements')], report);
    const columns = new Map();
    const sections = { columns, listed };
    (0,column_section/* readSection */.G)('envelope', valueOf('envelope_columns'), sections, report);
    (0,column_section/* readSection */.G)('payload', valueOf('payload_columns'), sections, report);
    if (columns.size > MAX_COLUMNS) {
        report('too-many-columns', { start: root.start, end: root.start + 1 }, `The file has ${columns.size} columns; at most ${MAX_COLUMNS} are allowed`);
    }
    for (const [name, node] of listed) {
        if (!columns.has(name))
            report('unknown-cde', node, `The critical data element ${(0,quoted/* quoted */.T)(name)} is not a column`, {
                column: name,
            });
    }
    const partitioning = (0,table_settings/* readPartitioning */.hn)(valueOf('partitioning'), columns, report);
    reportPartitionConflicts(valueOf('partitioning'), partitioning, columns, report);
    const semver = readVersion(valueOf('schema_version'), report);
    const tableName = readTableName(valueOf('table_name'), report);
    (0,statement_length/* reportLongStatements */.d)(tableName, columns, report);
    return {
        root,
        version: semver?.text,
        semver,
        tableName,
        columns,
        listedCdes: listed,
        partitioning,
        backfill: readBackfillConfig(valueOf('backfill_config'), report),
        tableProperties: (0,table_settings/* readTableProperties */.OF)(valueOf('table_properties'), report),
        description: readText('description', valueOf('description'), report) ??
            readText('comment', valueOf('comment'), report),
    };
}
function checkKeys(root, report) {
    for (const { key, keyStart, keyEnd, value } of root.members) {
        const at = { start: keyStart, end: keyEnd };
        if (top_level_keys/* DEPRECATED_KEYS */.Dz.has(key))
            report('deprecated-key', at, `${key} has no effect here; keep API descriptions in a file of their own`);
        else if (!top_level_keys/* READ_KEYS */.CV.has(key) && !top_level_keys/* UNREAD_KEYS */.JJ.has(key) && !(0,file_problem/* isExtension */.o)(key)) {
            report('unknown-key', at, (0,file_problem/* unknownKey */.a)('A topic schema', key, TOP_LEVEL_KEYS));
        }
        else if ((key === 'owner' || key === '$schema') && value.kind !== 'string') {
            report('wrong-type', value, `${key} must be a string, not ${(0,file_problem/* described */.WY)(value)}`);
        }
        else if (key === 'consumers')
            readNames('consumers', value, report);
    }
}
/** The union of both lists: folded names with their tokens. */
function readCdeLists(lists, report) {
    const names = new Map();
    for (const [index, list] of lists.entries()) {
        if (list === undefined)
            continue;
        for (const [name, node] of readNames(index === 0 ? 'cde_fields' : 'critical_data_elements', list, report)) {
            if (!names.has(name))
                names.set(name, node);
        }
    }
    return names;
}
function readNames(key, list, report) {
    if (list.kind !== 'array') {
        report('wrong-type', list, `${key} must be a list of names, not ${(0,file_problem/* described */.WY)(list)}`);
        return [];
    }
    const names = [];
    for (const item of list.items) {
        if (item.kind === 'string')
            names.push([(0,identifier/* folded */.TM)(item.value), item]);
        else
            report('wrong-type', item, `${key} must hold names, not ${(0,file_problem/* described */.WY)(item)}`);
    }
    return names;
}
function readVersion(node, report) {
    const text = readText('schema_version', node, report);
    if (text === undefined || node === undefined)
        return undefined;
    const version = (0,schema_version/* parseVersion */.ot)(text);
    if (version !== undefined)
        return version;
    report('invalid-version', node, `${(0,quoted/* quoted */.T)(text)} is not a version; write it as SemVer, such as "1.4.0"`);
    return undefined;
}
function readTableName(node, report) {
    const text = readText('table_name', node, (rule, at, message) => report(rule, at, message, { key: 'table_name' }));
    if (text === undefined || node === undefined)
        return '';
    const problem = (0,identifier/* identifierProblem */.rD)(text);
    if (problem !== undefined)
        report(problem.rule, node, problem.message, { key: 'table_name' });
    return (0,identifier/* folded */.TM)(text);
}
function readText(key, node, report) {
    if (node === undefined || node.kind === 'string')
        return node?.value;
    report('wrong-type', node, `${key} must be a string, not ${(0,file_problem/* described */.WY)(node)}`);
    return undefined;
}


/***/ }),

/***/ 2538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ partFinder),
/* harmony export */   j: () => (/* binding */ fieldAddress)
/* harmony export */ });
/* harmony import */ var _column_tokens_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9755);

/**
 * Finds parts of a column's type by their addresses, such as `address.zip`. The text is read once,
 * and only if a part is asked for: a STRUCT may have thousands of fields.
 */
function partFinder(column) {
    const whole = (0,_column_tokens_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenOf */ .B)(column, 'type');
    let parts;
    return (address) => {
        const dot = address.indexOf('.');
        if (dot === -1)
            return whole;
        parts ??= partsOf(typeNode(column));
        return parts.get(address.slice(dot + 1)) ?? whole;
    };
}
/** The spans of all parts by their paths; none where places in the value are not those in the file. */
function partsOf(token) {
    if (token?.kind !== 'string' || token.end - token.start - 2 !== token.value.length)
        return new Map();
    const parts = new PartReader(token.value, token.start + 1);
    parts.read('', 0);
    return parts.found;
}
function typeNode({ member: { value } }) {
    return value.kind === 'object' ? value.members.find(({ key }) => key === 'type')?.value : value;
}
/**
 * The address of the innermost field of a STRUCT on the way to a part: `a.list` for
 * `a.list.element`; undefined where the way leads through no field.
 */
function fieldAddress(type, address) {
    const segments = address.split('.');
    let at = type;
    let found;
    for (let index = 1; index < segments.length && at !== undefined; index++) {
        const segment = segments[index] ?? '';
        if (at.kind === 'struct') {
            at = at.fields.find(({ name }) => name === segment)?.type;
            if (at !== undefined)
                found = segments.slice(0, index + 1).join('.');
        }
        else if (at.kind === 'array')
            at = at.element;
        else if (at.kind === 'map')
            at = segment === 'key' ? at.key : at.value;
        else
            at = undefined;
    }
    return found;
}
/** Deeper types are not read; the parser refuses them, too. */
const MAX_DEPTH = 20;
/** Reads the text of a valid type. In another text it finds what comes before the mistake. */
class PartReader {
    found = new Map();
    at = 0;
    text;
    offset;
    constructor(text, offset) {
        this.text = text;
        this.offset = offset;
    }
    /** Moves behind the type that begins here; false where none does. */
    read(path, depth) {
        const word = this.word().toUpperCase();
        if (word === '' || depth > MAX_DEPTH)
            return false;
        switch (word) {
            case 'ARRAY':
                return this.accept('<') && this.part(path, 'element', depth) && this.accept('>');
            case 'MAP':
                return (this.accept('<') &&
                    this.part(path, 'key', depth) &&
                    this.accept(',') &&
                    this.part(path, 'value', depth) &&
                    this.accept('>'));
            case 'STRUCT':
                return this.accept('<') && this.fields(path, depth) && this.accept('>');
            default:
                if (this.text[this.skipSpaces()] === '(')
                    this.at = this.text.indexOf(')', this.at) + 1;
                return this.at > 0;
        }
    }
    part(path, name, depth) {
        const inner = path === '' ? name : `${path}.${name}`;
        return this.keep(inner, this.skipSpaces(), this.read(inner, depth + 1));
    }
    fields(path, depth) {
        do {
            const start = this.skipSpaces();
            const colon = this.text.indexOf(':', start);
            if (colon === -1)
                return false;
            const name = this.text.slice(start, colon).trim().toLowerCase();
            const inner = path === '' ? name : `${path}.${name}`;
            this.at = colon + 1;
            if (!this.keep(inner, start, this.read(inner, depth + 1)))
                return false;
        } while (this.accept(','));
        return true;
    }
    keep(path, start, isRead) {
        if (isRead)
            this.found.set(path, { start: this.offset + start, end: this.offset + this.end() });
        return isRead;
    }
    /** Where the text read so far ends, without spaces. */
    end() {
        let end = this.at;
        while (/\s/.test(this.text[end - 1] ?? ''))
            end--;
        return end;
    }
    word() {
        const start = this.skipSpaces();
        while (/[A-Za-z0-9_]/.test(this.text[this.at] ?? ''))
            this.at++;
        return this.text.slice(start, this.at);
    }
    skipSpaces() {
        while (/\s/.test(this.text[this.at] ?? ''))
            this.at++;
        return this.at;
    }
    accept(char) {
        if (this.text[this.skipSpaces()] !== char)
            return false;
        this.at++;
        return true;
    }
}


/***/ }),

/***/ 626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ unreadableReason)
/* harmony export */ });
/**
 * Why a file can't be compared. Errors of JSON come first, since they cause others, such as missing
 * fields; then that it is no object, which no other problem explains.
 */
function unreadableReason({ json, problems }) {
    const [problem] = [
        ...json.problems.filter(({ rule }) => rule === 'json-syntax'),
        ...problems.filter(({ rule }) => rule === 'not-an-object'),
        ...json.problems,
        ...problems,
    ];
    return problem?.message ?? 'it is not JSON';
}


/***/ }),

/***/ 5432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   uM: () => (/* binding */ bumpOf),
/* harmony export */   yU: () => (/* binding */ nextVersion)
/* harmony export */ });
/* harmony import */ var _text_compare_texts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5322);

const SEMVER = /^(0|[1-9][0-9]{0,14})\.(0|[1-9][0-9]{0,14})\.(0|[1-9][0-9]{0,14})(?:-((?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
function parseVersion(text) {
    if (text.length > 100)
        return undefined;
    const match = SEMVER.exec(text);
    if (match === null)
        return undefined;
    return {
        text,
        numbers: [Number(match[1]), Number(match[2]), Number(match[3])],
        pre: match[4]?.split('.') ?? [],
    };
}
/** Negative, zero or positive, by SemVer's precedence (https://semver.org/#spec-item-11). */
function compareVersions(a, b) {
    for (const [index, number] of a.numbers.entries()) {
        const difference = number - (b.numbers[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    if (a.pre.length === 0 || b.pre.length === 0)
        return b.pre.length - a.pre.length;
    for (const [index, part] of a.pre.entries()) {
        const other = b.pre[index];
        if (other === undefined)
            return 1;
        const difference = comparePrereleaseParts(part, other);
        if (difference !== 0)
            return difference;
    }
    return a.pre.length - b.pre.length;
}
function comparePrereleaseParts(a, b) {
    const isNumber = [a, b].map((part) => /^[0-9]+$/.test(part));
    if (isNumber[0] && isNumber[1])
        return a.length - b.length || (0,_text_compare_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .compareTexts */ .q)(a, b);
    if (isNumber[0] !== isNumber[1])
        return isNumber[0] ? -1 : 1;
    return (0,_text_compare_texts_js__WEBPACK_IMPORTED_MODULE_0__/* .compareTexts */ .q)(a, b);
}
/** The most significant part that was raised; undefined for a lower or equal version. */
function bumpOf(before, after) {
    if (compareVersions(after, before) <= 0)
        return undefined;
    if (after.numbers[0] > before.numbers[0])
        return 'major';
    return after.numbers[1] > before.numbers[1] ? 'minor' : 'patch';
}
/** The next version without a pre-release: after 1.4.2 comes 2.0.0, 1.5.0 or 1.4.3. */
function nextVersion({ numbers: [major, minor, patch] }, step) {
    if (step === 'major')
        return `${major + 1}.0.0`;
    return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}


/***/ }),

/***/ 7697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U$: () => (/* binding */ dayNumber),
/* harmony export */   e9: () => (/* binding */ dateOfDay),
/* harmony export */   tf: () => (/* binding */ isCalendarDate)
/* harmony export */ });
const DATE = /^([0-9]{4})-(0[1-9]|1[0-2])-([0-9]{2})$/;
const MS_PER_DAY = 86_400_000;
/** Days from 1970-01-01 to a `YYYY-MM-DD`, in UTC. `Date.UTC` computes and reads no clock. */
function dayNumber(date) {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}
/** The inverse of {@link dayNumber}. */
function dateOfDay(day) {
    const startOf = (year, month) => Date.UTC(year, month, 1) / MS_PER_DAY;
    let year = 1970 + Math.floor(day / 366);
    while (startOf(year + 1, 0) <= day)
        year++;
    let month = 0;
    while (startOf(year, month + 1) <= day)
        month++;
    const [mm, dd] = [month + 1, day - startOf(year, month) + 1];
    return `${year}-${String(mm).padStart(2, '0')}-${String(dd).padStart(2, '0')}`;
}
/** Whether a text is an existing day of the Gregorian calendar, as `YYYY-MM-DD`. */
function isCalendarDate(text) {
    const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
    if (year === undefined || month === undefined || day === undefined)
        return false;
    const daysInMonth = (Date.UTC(year, month, 1) - Date.UTC(year, month - 1, 1)) / MS_PER_DAY;
    return day >= 1 && day <= daysInMonth;
}


/***/ }),

/***/ 5322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ compareTexts)
/* harmony export */ });
/** Compares by UTF-16 code unit, so that the order doesn't depend on the machine's locale. */
function compareTexts(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}


/***/ }),

/***/ 3853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   OW: () => (/* binding */ integerAt),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   lS: () => (/* binding */ membersOf),
/* harmony export */   tk: () => (/* binding */ numberAt),
/* harmony export */   vm: () => (/* binding */ filledTextAt),
/* harmony export */   xO: () => (/* binding */ decodeJson)
/* harmony export */ });
// Readers of decoded JSON, in which anything may stand. They see an object's own keys only, so that
// a key such as `constructor` is found just where somebody wrote it.
/** The value of a JSON text, whose positions nobody needs; undefined for a text that isn't JSON. */
function decodeJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The members of an object; undefined for any other value, such as a list or null. */
function membersOf(value) {
    return isObject(value) ? new Map(Object.entries(value)) : undefined;
}
/** The value at the end of a path of keys; undefined where a key is missing. */
function valueAt(value, ...path) {
    let current = value;
    for (const key of path) {
        if (!isObject(current) || !Object.hasOwn(current, key))
            return undefined;
        current = current[key];
    }
    return current;
}
/** The text at the end of a path; undefined where something else stands, or nothing. */
function textAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
/** As {@link textAt}; an empty text counts as none. */
function filledTextAt(value, ...path) {
    const found = textAt(value, ...path);
    return found === '' ? undefined : found;
}
/** The number at the end of a path, undefined where something else stands, or nothing. */
function numberAt(value, ...path) {
    const found = valueAt(value, ...path);
    return typeof found === 'number' ? found : undefined;
}
/** As {@link numberAt}; a number that isn't exact or has a fraction counts as none. */
function integerAt(value, ...path) {
    const found = numberAt(value, ...path);
    return Number.isSafeInteger(found) ? found : undefined;
}
/** The list at the end of a path; undefined where something else stands, or nothing. */
function listAt(value, ...path) {
    const found = valueAt(value, ...path);
    return Array.isArray(found) ? found : undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 3477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** Groups items by a key and keeps their order. Items without a key (undefined) are left out. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (key === undefined)
            continue;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 7373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TL: () => (/* binding */ isSameJson),
/* harmony export */   bn: () => (/* binding */ objectWithLastMembers),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* unused harmony export withLastMembers */
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3477);

/**
 * The span of a value's last character. Findings about what follows a value point there, since a
 * value may span many lines.
 */
function endOf({ end }) {
    return { start: end - 1, end };
}
/** Whether two documents are equal, apart from formatting and the order of keys. */
function isSameJson(a, b) {
    if (a === b)
        return true;
    if (a === undefined || b === undefined || a.kind !== b.kind)
        return false;
    if (a.kind === 'object' && b.kind === 'object')
        return hasSameMembers(a, b);
    if (a.kind === 'array' && b.kind === 'array') {
        return (a.items.length === b.items.length &&
            a.items.every((item, index) => isSameJson(item, b.items[index])));
    }
    return 'value' in a && 'value' in b && a.value === b.value;
}
/** Repeated keys are compared in their order, since JSON readers differ on which of them counts. */
function hasSameMembers(a, b) {
    if (a.members.length !== b.members.length)
        return false;
    /** Members of `b` by key that have no counterpart yet; the next one is the last of its list. */
    let waiting;
    for (const [index, { key, value }] of a.members.entries()) {
        const beside = b.members[index];
        // Most files keep the order of their keys, so the map is only built from the first difference
        // on.
        if (waiting === undefined && beside?.key !== key)
            waiting = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$)(b.members.slice(index).reverse(), (member) => member.key);
        if (!isSameJson(value, waiting === undefined ? beside?.value : waiting.get(key)?.pop()?.value))
            return false;
    }
    return true;
}
/** The same node without repeated members: the last of two equal keys counts, as in JSON.parse. */
function withLastMembers(node) {
    if (node.kind === 'array')
        return { ...node, items: node.items.map(withLastMembers) };
    return node.kind === 'object' ? objectWithLastMembers(node) : node;
}
/** {@link withLastMembers} for an object. */
function objectWithLastMembers(object) {
    const members = new Map();
    for (const { key, keyStart, keyEnd, value } of object.members)
        members.set(key, { key, keyStart, keyEnd, value: withLastMembers(value) });
    return { ...object, members: [...members.values()] };
}
/** The canonical text of a value: keys sorted, no spaces. The empty text for undefined. */
function canonicalJson(node) {
    if (node === undefined)
        return '';
    switch (node.kind) {
        case 'object': {
            const members = [...node.members].sort((x, y) => x.key < y.key ? -1 : x.key > y.key ? 1 : 0);
            return `{${members.map((member) => `${JSON.stringify(member.key)}:${canonicalJson(member.value)}`).join(',')}}`;
        }
        case 'array':
            return `[${node.items.map(canonicalJson).join(',')}]`;
        default:
            return JSON.stringify(node.value);
    }
}


/***/ }),

/***/ 8337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ nearNames),
/* harmony export */   U0: () => (/* binding */ unknownName),
/* harmony export */   qb: () => (/* binding */ nearestName)
/* harmony export */ });
/* harmony import */ var _compare_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5322);
/* harmony import */ var _quoted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1118);


/** Shorter names are part of too many others to suggest them. */
const SHORTEST_PART = 3;
/** Longer texts are not compared: they are no mistyped names. */
const LONGEST = 256;
/**
 * Names that are similar to `asked`: the nearest first, then those that contain it or are contained
 * in it.
 */
function nearNames(asked, names, most = 5) {
    return ranked(asked, names)
        .slice(0, most)
        .map(({ name }) => name);
}
/**
 * The name that was probably meant: at most a third of its letters differ, in any case; of equally
 * near names, the first in alphabetical order. Undefined where no name is that near, and for texts
 * of one or two letters, which are near to any short name.
 */
function nearestName(asked, names) {
    if (asked.length < SHORTEST_PART)
        return undefined;
    const [nearest] = ranked(asked, names);
    return nearest?.isPart === false ? nearest.name : undefined;
}
/**
 * `problem` followed by the name that was probably meant, or by `otherwise` where no name is near.
 */
function unknownName(problem, asked, names, otherwise) {
    const near = nearestName(asked, names);
    return near === undefined
        ? `${problem}; ${otherwise}`
        : `${problem}. Did you mean ${(0,_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(near)}?`;
}
function ranked(asked, names) {
    if (asked.length > LONGEST)
        return [];
    const wanted = asked.toLowerCase();
    const limit = Math.max(1, Math.floor(wanted.length / 3));
    return names
        .flatMap((name) => {
        const folded = name.toLowerCase();
        // For most names, the length alone shows that they are too different.
        const distance = Math.abs(folded.length - wanted.length) > limit ? Infinity : distanceOf(wanted, folded);
        if (distance <= limit)
            return [{ name, distance, isPart: false }];
        const isPart = Math.min(wanted.length, folded.length) >= SHORTEST_PART &&
            (folded.includes(wanted) || wanted.includes(folded));
        return isPart ? [{ name, distance: limit + 1, isPart }] : [];
    })
        .sort((a, b) => a.distance - b.distance || (0,_compare_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .compareTexts */ .q)(a.name, b.name));
}
/**
 * The number of insertions, deletions, replacements and swaps of neighbours (optimal string
 * alignment distance).
 */
function distanceOf(a, b) {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            const swapped = isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity;
            row.push(Math.min(replaced, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
        }
        [beforeLast, last] = [last, row];
    }
    return last[b.length] ?? 0;
}


/***/ }),

/***/ 3276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ positionsOf)
/* harmony export */ });
/**
 * Returns a function from offset to position. It indexes the text, so build it only where a
 * position is shown.
 */
function positionsOf(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return (offset) => {
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    };
}


/***/ }),

/***/ 1118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ escaped),
/* harmony export */   T: () => (/* binding */ quoted)
/* harmony export */ });
/**
 * User text for a message: in quotes, at most 80 characters, control and direction characters
 * escaped.
 */
function quoted(text) {
    const visible = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, (char) => escaped(char.codePointAt(0) ?? 0));
    return `'${visible.length <= 80 ? visible : `${visible.slice(0, 80)}…`}'`;
}
/** A UTF-16 code unit as JSON escapes it: `\u0007`. */
function escaped(code) {
    return `\\u${code.toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 4881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   de: () => (/* binding */ acceptByWaivers),
/* harmony export */   jK: () => (/* binding */ printAcceptance),
/* harmony export */   jw: () => (/* binding */ withAcceptances)
/* harmony export */ });
/* unused harmony export isAcceptable */
/* harmony import */ var _schema_identifier_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2429);
/* harmony import */ var _finding_address_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3032);


/** Whether people may accept the finding: a break of readers, or a warning. */
function isAcceptable({ approvable, severity }) {
    return approvable || severity === 'warning';
}
/**
 * The waivers of a policy, each with the findings it covers. If several waivers match a finding,
 * the first one covers it.
 */
function acceptByWaivers({ ignore }, topic) {
    return (findings) => {
        const covered = new Map();
        for (const finding of findings) {
            const waiver = ignore.find((one) => isWaived(one, topic, finding));
            if (waiver !== undefined)
                covered.set(waiver, [...(covered.get(waiver) ?? []), finding.fingerprint]);
        }
        return [...covered].map(([{ reason, expires }, covers]) => ({
            kind: 'waiver',
            by: null,
            reason,
            until: expires,
            covers,
        }));
    };
}
function isWaived(waiver, topic, finding) {
    return (isNamed(waiver, finding) &&
        (waiver.topic === undefined || waiver.topic === topic) &&
        (waiver.column === undefined || (0,_schema_identifier_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(waiver.column) === (0,_finding_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressOf */ .ci)(finding)) &&
        (waiver.fingerprint === undefined || waiver.fingerprint === finding.fingerprint));
}
function isNamed({ rule }, finding) {
    return finding.alias === rule || (finding.rule === rule && isAcceptable(finding));
}
/** Adds the acceptances to the findings; a finding that can't be accepted stays as it is. */
function withAcceptances(findings, acceptances) {
    const byFingerprint = new Map();
    for (const acceptance of acceptances) {
        for (const fingerprint of acceptance.covers) {
            if (!byFingerprint.has(fingerprint))
                byFingerprint.set(fingerprint, acceptance);
        }
    }
    return findings.map((finding) => {
        const acceptance = byFingerprint.get(finding.fingerprint);
        const holds = isAcceptable(finding) || (finding.alias !== undefined && acceptance?.kind === 'waiver');
        return { ...finding, accepted: holds ? acceptance : undefined };
    });
}
/** `nobody reads it (until 2027-01-31)` */
function printAcceptance({ reason, until }) {
    return until === null ? reason : `${reason} (until ${until})`;
}


/***/ }),

/***/ 1466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ acceptedFindings)
/* harmony export */ });
/**
 * A digest of the breaks of readers in one judgement: SHA-256 (by `hash`) of their fingerprints,
 * sorted, one a line. It ties an acceptance to exactly these findings. Undefined when there are
 * none. The gate writes it and the validator compares it, so both must judge under
 * VALIDATOR_POLICY: waivers and profiles hide findings.
 */
function acceptedFindings(findings, hash) {
    const fingerprints = findings
        .filter(({ severity, approvable }) => severity === 'breaking' && approvable)
        .map((one) => one.fingerprint);
    return fingerprints.length === 0 ? undefined : hash([...new Set(fingerprints)].sort().join('\n'));
}


/***/ }),

/***/ 710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide),
/* harmony export */   U: () => (/* binding */ isBlocking)
/* harmony export */ });
/** Whether a finding blocks. With `never` the result is still `blocked`, but the exit code is 0. */
function isBlocking(finding, failOn) {
    if (finding.accepted !== undefined)
        return false;
    return (finding.severity === 'error' ||
        finding.severity === 'breaking' ||
        (failOn === 'warning' && finding.severity === 'warning'));
}
/** The result and exit code of a run, from the verdicts on all topics and all errors. */
function decide({ topics = [], errors = [], failOn = 'breaking', baseline: { source, ref }, comparedWith = null, warnings = [], deployment, notes = [], }) {
    const findings = topics.flatMap((topic) => topic.findings);
    const result = errors.length > 0 ? 'error' : resultOf(findings, failOn);
    const exitCode = exitCodeOf(result, errors, failOn);
    return {
        result,
        exitCode,
        baseline: { source, ref },
        comparedWith,
        deployment: deployment ?? null,
        topics,
        errors,
        warnings,
        notes,
    };
}
function resultOf(findings, failOn) {
    if (findings.some((finding) => isBlocking(finding, failOn)))
        return 'blocked';
    // A breaking change that doesn't block was accepted.
    return findings.some(({ severity }) => severity === 'breaking') ? 'approved' : 'pass';
}
function exitCodeOf(result, errors, failOn) {
    // A fault outranks everything, since a topic that could not be judged may have a breaking change.
    if (result === 'error')
        return errors.some((error) => error.code === 'fault') ? 3 : 2;
    return result === 'blocked' && failOn !== 'never' ? 1 : 0;
}


/***/ }),

/***/ 5589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ acceptanceRemedy),
/* harmony export */   Hi: () => (/* binding */ ACCEPTANCE_REMEDY),
/* harmony export */   Nc: () => (/* binding */ IN_PLACE_ONLY),
/* harmony export */   Qz: () => (/* binding */ EVERYTHING),
/* harmony export */   e4: () => (/* binding */ REWRITE_REMEDY),
/* harmony export */   n6: () => (/* binding */ acceptanceObstacle),
/* harmony export */   qV: () => (/* binding */ rewriteObstacle)
/* harmony export */ });
/** Assumed where no registry is read: nothing is known that could stand in the way. */
const EVERYTHING = {
    rewrites: true,
    backfill: 'gated',
    accepts: { waivers: true, approvals: true },
    source: 'assumed',
};
/** Assumed for a registry whose validator has not said what it can do. */
const IN_PLACE_ONLY = {
    rewrites: false,
    backfill: 'none',
    accepts: { waivers: false, approvals: false },
    source: 'assumed',
};
/** Why a rewrite can't run, and what to do about it; `type` is the type to keep. */
function rewriteObstacle({ source }, type) {
    const keep = type === null ? 'Keep the type' : `Keep ${type}`;
    return source === 'assumed'
        ? {
            why: 'Every data file must be rewritten, and rewrites are not known to work here yet.',
            fix: `${keep}, or ${WAY_TO_KNOW}`,
            remedy: WAY_TO_KNOW,
        }
        : {
            why: 'Every data file must be rewritten, and no state machine is configured to do it.',
            fix: `${keep}, or ${REWRITE_REMEDY}`,
            remedy: REWRITE_REMEDY,
        };
}
/** Why an acceptance doesn't help, and what to do about it. */
function acceptanceObstacle({ source }, kind) {
    return source === 'assumed'
        ? `${kind === 'waivers' ? 'Waivers' : 'Approvals'} are not known to work here yet: ${WAY_TO_KNOW}`
        : `The deployed validator accepts no ${kind}: set ACCEPT_APPROVALS=true on it, or keep what readers use`;
}
/** What to do at the installation so that an acceptance holds. */
function acceptanceRemedy({ source }) {
    return source === 'assumed' ? WAY_TO_KNOW : ACCEPTANCE_REMEDY;
}
const ACCEPTANCE_REMEDY = 'set ACCEPT_APPROVALS=true on the validator';
const REWRITE_REMEDY = 'set BACKFILL_STATE_MACHINE_ARN on the validator';
const WAY_TO_KNOW = 'let the validator write deployment.json (invoke it with {"kind":"describe"}), or say what it can do with the configuration\'s deployment setting';


/***/ }),

/***/ 3032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   pX: () => (/* binding */ withAddress),
/* harmony export */   rn: () => (/* binding */ namedMessage)
/* harmony export */ });
/**
 * The column, with the path inside its type where there is one: `address.zip`. Null without a
 * column.
 */
function addressOf({ column, path }) {
    return column === null || path === null ? column : `${column}.${path}`;
}
/**
 * A finding's message, with its column where the message doesn't name it. The message itself is a
 * contract and stays as it is.
 */
function namedMessage(finding) {
    return withAddress(finding.message, addressOf(finding));
}
/** Like {@link namedMessage}, for a message with an address, such as one from error.json. */
function withAddress(message, address) {
    return address === null || message.includes(`'${address}'`) ? message : `${address}: ${message}`;
}


/***/ }),

/***/ 7814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ NO_FINDINGS),
/* harmony export */   Gt: () => (/* binding */ countFindings)
/* harmony export */ });
/* unused harmony export sumOfCounts */
/** The counts of a topic that was not judged. */
const NO_FINDINGS = {
    error: 0,
    breaking: 0,
    warning: 0,
    enhancement: 0,
    accepted: 0,
    change: 0,
};
function countFindings(findings) {
    const count = (test) => findings.filter(test).length;
    return {
        error: count(({ severity }) => severity === 'error'),
        breaking: count(({ severity, accepted }) => severity === 'breaking' && accepted === undefined),
        warning: count(({ severity, accepted }) => severity === 'warning' && accepted === undefined),
        enhancement: count(({ severity }) => severity === 'enhancement'),
        accepted: count(({ severity, accepted }) => severity === 'breaking' && accepted !== undefined),
        change: findings.length,
    };
}
function sumOfCounts(counts) {
    return counts.reduce((sum, one) => ({
        error: sum.error + one.error,
        breaking: sum.breaking + one.breaking,
        warning: sum.warning + one.warning,
        enhancement: sum.enhancement + one.enhancement,
        accepted: sum.accepted + one.accepted,
        change: sum.change + one.change,
    }), NO_FINDINGS);
}


/***/ }),

/***/ 627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ COSMETIC),
  oC: () => (/* binding */ isReadableBaseline),
  S4: () => (/* binding */ judge)
});

// EXTERNAL MODULE: ./build/core/change/catch-up.js
var catch_up = __nccwpck_require__(4720);
// EXTERNAL MODULE: ./build/core/change/pair.js + 3 modules
var pair = __nccwpck_require__(4291);
// EXTERNAL MODULE: ./build/core/change/tables/evolve-type.js
var evolve_type = __nccwpck_require__(2729);
// EXTERNAL MODULE: ./build/core/change/rules/index.js + 98 modules
var rules = __nccwpck_require__(6959);
;// CONCATENATED MODULE: ./build/core/change/detect-changes.js




/** A detector that runs these rules; the product's own are {@link RULES}. */
function detectorOf(rules) {
    const bySubject = rulesBySubject(rules);
    return {
        detectChanges: (versions, surroundings) => {
            const pairing = (0,pair/* pairVersions */.M)(versions);
            const on = (subject, subjects) => run(bySubject[subject], subjects, surroundings);
            const { before, after } = versions;
            return {
                found: [
                    ...on('added', pairing.added),
                    ...on('arrived', (0,catch_up/* arrivalsIn */.wh)(pairing)),
                    ...on('removed', pairing.removed),
                    ...on('renamed', pairing.renamed),
                    ...on('kept', pairing.kept),
                    // A type that can't be read is an error of the file already; its change is not reported a
                    // second time.
                    ...on('type', pairing.types.filter((step) => step.column.isTypeReadable)),
                    ...on('reordered', pairing.reordered),
                    ...on('table', [{ before, after }]),
                ],
                pairing,
            };
        },
        inspectSchema: (schema, surroundings) => run(bySubject.schema, [schema], surroundings),
        inspectReturn: (schema, surroundings) => run(bySubject.arrived.filter(({ severity }) => severity === 'breaking'), [...schema.columns.values()].flatMap((column) => {
            const { name, type, isRequired } = column;
            const was = surroundings.formerType?.(name);
            const evolution = was === undefined ? undefined : (0,evolve_type/* evolveType */.K)(was, was, type).kind;
            const isWidened = evolution === 'kept' || evolution === 'in-place';
            return isWidened ? [] : { name, type, column, isRequired };
        }), surroundings),
        inspectVersion: (subject, surroundings) => run(bySubject.version, [subject], surroundings),
    };
}
const { detectChanges, inspectReturn, inspectSchema, inspectVersion } = detectorOf(rules/* RULES */.y);
function rulesBySubject(rules) {
    const on = (subject) => rules.filter((rule) => rule.on === subject);
    return {
        schema: on('schema'),
        added: on('added'),
        arrived: on('arrived'),
        removed: on('removed'),
        renamed: on('renamed'),
        kept: on('kept'),
        type: on('type'),
        reordered: on('reordered'),
        table: on('table'),
        version: on('version'),
    };
}
function run(rules, subjects, surroundings) {
    const found = [];
    for (const subject of subjects) {
        for (const rule of rules) {
            const detections = rule.check(subject, surroundings);
            if (detections === undefined)
                continue;
            for (const detection of [detections].flat())
                found.push({ rule: rule, detection });
        }
    }
    return found;
}

// EXTERNAL MODULE: ./build/core/change/rule-parts/former-type.js
var former_type = __nccwpck_require__(965);
// EXTERNAL MODULE: ./build/core/change/rule.js
var rule = __nccwpck_require__(9489);
// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __nccwpck_require__(5322);
// EXTERNAL MODULE: ./build/core/verdict/acceptance.js
var acceptance = __nccwpck_require__(4881);
// EXTERNAL MODULE: ./build/core/verdict/deployment.js
var verdict_deployment = __nccwpck_require__(5589);
// EXTERNAL MODULE: ./build/core/change/tokens.js
var tokens = __nccwpck_require__(1557);
// EXTERNAL MODULE: ./build/core/schema/tables.js
var tables = __nccwpck_require__(2191);
// EXTERNAL MODULE: ./build/core/schema/same-content.js
var same_content = __nccwpck_require__(8292);
// EXTERNAL MODULE: ./build/core/text/json-node.js
var json_node = __nccwpck_require__(7373);
// EXTERNAL MODULE: ./build/core/change/rule-by-id.js
var rule_by_id = __nccwpck_require__(2869);
// EXTERNAL MODULE: ./build/core/schema/identifier.js
var identifier = __nccwpck_require__(2429);
;// CONCATENATED MODULE: ./build/core/verdict/ratchet.js


/**
 * File errors that no baseline excuses: the file's meaning is unclear, or its names are unsafe in a
 * statement.
 */
const ALWAYS_FAIL = new Set([
    'json-syntax',
    'encoding',
    'too-large',
    'too-deep',
    'too-many-columns',
    'invalid-identifier',
    'reserved-name',
]);
/** An invalid table name is never excused, since without it there is no table to alter. */
const NEEDED_KEY = 'table_name';
/**
 * Problems that are excused only with an unchanged value, since the comparison doesn't read that
 * value.
 */
const SAME_VALUE = new Set([
    'duplicate-key',
    'case-collision',
    'column-redefined',
    'not-an-object',
]);
/**
 * Problems compared with the baseline; more would take seconds, and no file that ever worked has as
 * many.
 */
const MAX_COMPARED = 50_000;
/** Separates old problems from new ones, so that an existing lakehouse can adopt the gate. */
function ratchet(before, after) {
    if (after.problems.length > MAX_COMPARED)
        return { old: new Set(), corrected: [] };
    const rulesAfter = new Set(after.problems.map(({ rule }) => rule));
    const rulesBefore = new Set(before.problems.map(({ rule }) => rule));
    const comparable = ({ rule, key }) => rulesBefore.has(rule) && rulesAfter.has(rule) && !ALWAYS_FAIL.has(rule) && key !== NEEDED_KEY;
    const numbers = new Map();
    const waiting = new Map();
    identify(before, before.problems.filter(comparable), numbers, (_, identity) => {
        waiting.set(identity, (waiting.get(identity) ?? 0) + 1);
    });
    const old = new Set();
    const stillWrong = new Set();
    identify(after, after.problems.filter(comparable), numbers, (problem, identity) => {
        const count = waiting.get(identity) ?? 0;
        if (count === 0) {
            stillWrong.add(problem.rule);
            return;
        }
        waiting.set(identity, count - 1);
        old.add(problem);
    });
    const left = new Set();
    for (const [identity, count] of waiting)
        if (count > 0)
            left.add(identity.slice(0, identity.indexOf(' ')));
    return {
        old,
        corrected: [...rulesBefore].filter((rule) => !rulesAfter.has(rule) || (left.has(rule) && !stillWrong.has(rule))),
    };
}
/**
 * Gives each problem an identity that is stable across versions of the file: its rule and its
 * place, with folded keys, and items of lists by their value or `name` where that is a string. It walks the
 * file once. `numbers` holds short names of places for both files.
 */
function identify({ json: { root } }, problems, numbers, tell) {
    if (root === undefined || problems.length === 0)
        return;
    let next = 0;
    const hasProblemBefore = (end) => (problems[next]?.start ?? Infinity) < end;
    /**
     * Identifies the problems before `end`: they lie in this node, but in none of its parts that
     * follow.
     */
    const tellBefore = (end, place, node) => {
        for (let problem = problems[next]; problem !== undefined && problem.start < end; problem = problems[++next]) {
            const { rule, key = '' } = problem;
            tell(problem, `${rule} ${place} ${key}${SAME_VALUE.has(rule) ? ` ${(0,json_node/* canonicalJson */.dj)(node)}` : ''}`);
        }
    };
    const walk = (node, place) => {
        if (node.kind === 'object') {
            const number = numberOf(place, numbers);
            for (const { key, keyStart, value } of node.members) {
                tellBefore(keyStart, place, node);
                if (hasProblemBefore(value.end))
                    walk(value, `${number}.${(0,identifier/* folded */.TM)(key)}`);
            }
        }
        else if (node.kind === 'array') {
            const number = numberOf(place, numbers);
            for (const [index, item] of node.items.entries()) {
                tellBefore(item.start, place, node);
                if (hasProblemBefore(item.end))
                    walk(item, `${number}[${nameOf(item) ?? index}]`);
            }
        }
        tellBefore(node.end, place, node);
    };
    walk(root, '');
}
/** An item that is a name, or an entry of listed columns. */
function nameOf(item) {
    const name = item.kind === 'object' ? item.members.find(({ key }) => key === 'name')?.value : item;
    return name?.kind === 'string' ? name.value : undefined;
}
/** A short name for a place, so that a long key is not repeated in every place below it. */
function numberOf(place, numbers) {
    const number = numbers.get(place) ?? numbers.size;
    numbers.set(place, number);
    return number;
}

;// CONCATENATED MODULE: ./build/core/verdict/file-problems.js



/** For a new topic, every problem counts as new. */
const NO_BASELINE = { old: new Set(), corrected: [] };
/** Problems listed per file, the worst first, so that reports stay readable. */
const MAX_PROBLEMS = 1000;
/**
 * The newer file's problems under the ratchet: an error that the baseline has too is a warning, and
 * such a warning is dropped.
 */
function fileProblems(before, after, reader) {
    const { old, corrected } = before === undefined ? NO_BASELINE : ratchet(before, after);
    const errors = [];
    const warnings = [];
    let hasNew = false;
    for (const problem of after.problems) {
        const { severity } = (0,rule_by_id/* ruleById */.B)(problem.rule);
        const tolerance = toleranceOf(problem, reader);
        const isOld = old.has(problem);
        if (tolerance === 'silence' || (isOld && severity !== 'error'))
            continue;
        hasNew ||= !isOld;
        const isMild = isOld || tolerance === 'warning' || severity !== 'error';
        (isMild ? warnings : errors).push(problem);
    }
    const listed = [
        ...errors.slice(0, MAX_PROBLEMS).map((problem) => detected(problem, { before, after }, false)),
        ...warnings
            .slice(0, Math.max(0, MAX_PROBLEMS - errors.length))
            .map((problem) => detected(problem, { before, after }, true)),
    ];
    const more = errors.length + warnings.length - listed.length;
    if (more > 0)
        listed.push(moreProblems(more));
    const isRespelled = before === undefined || (0,json_node/* isSameJson */.TL)(before.json.root, after.json.root);
    return { listed, hasNew, remark: isRespelled ? undefined : baselineRemark(corrected) };
}
function detected(problem, files, isExcused) {
    return { rule: (0,rule_by_id/* ruleById */.B)(problem.rule), detection: detectionOf(problem, files), isExcused };
}
function moreProblems(count) {
    const message = `${count} more problems are not listed; the listed ones are the worst`;
    return {
        rule: (0,rule_by_id/* ruleById */.B)('more-problems'),
        detection: { message, short: `${count} more`, at: { start: 0, end: 1 } },
        isExcused: true,
    };
}
/**
 * Topics older than the gate lack a version and have unknown keys; the validator must not reject
 * them for that.
 */
function toleranceOf({ rule, key }, reader) {
    if (reader === 'gate')
        return 'none';
    if (rule === 'missing-field' && key === 'schema_version')
        return 'silence';
    return rule === 'unknown-key' ? 'warning' : 'none';
}
function detectionOf(problem, { before, after }) {
    const token = after.json.text.slice(problem.start, Math.min(problem.end, problem.start + 80));
    const column = problem.column ?? problem.key;
    return {
        ...(column === undefined ? {} : { column }),
        ...(token === '' || problem.rule === 'missing-field' ? {} : { after: token }),
        message: `${problem.message}${tableTypeWords(problem, before)}`,
        short: problem.rule.replaceAll('-', ' '),
        at: problem,
    };
}
const TYPE_PROBLEMS = new Set(['invalid-type', 'unsupported-type']);
/**
 * The type that a message advises would change the table of a column whose type was wrong before:
 * its tables got STRING.
 */
function tableTypeWords({ rule, column }, before) {
    if (column === undefined || !TYPE_PROBLEMS.has(rule))
        return '';
    const was = before?.schema?.columns.get(column);
    return was?.isTypeReadable === false
        ? '; its tables have this column as STRING already, so write "STRING" here, or add a column of the other type'
        : '';
}
/** One warning for a baseline with errors that the newer version doesn't have. */
function baselineRemark(corrected) {
    const rules = corrected.filter((id) => (0,rule_by_id/* ruleById */.B)(id).severity === 'error');
    if (rules.length === 0)
        return undefined;
    const before = rules.join(', ');
    const message = `The version compared with is invalid today (${before}); it was compared as far as it can be read`;
    return {
        rule: (0,rule_by_id/* ruleById */.B)('baseline-invalid'),
        detection: { before, message, short: 'invalid baseline', at: { start: 0, end: 1 } },
    };
}

;// CONCATENATED MODULE: ./build/core/verdict/detect.js






/**
 * Finds the problems of the newer file and the changes between the two files. The rules for
 * versions run later, since they depend on the severity of these. `reader` decides which problems
 * are tolerated.
 */
function detect({ before, after }, { reader, ratchet }, surroundings) {
    const problems = fileProblems(ratchet === 'off' ? undefined : before, after, reader);
    const none = { problems, changes: [], pairing: undefined };
    if ((0,same_content/* hasSameContent */.q)(before, after))
        return { ...none, isUnchanged: true };
    if (after.schema === undefined || isTooWide(after))
        return { ...none, isUnchanged: false };
    const fresh = freshRemarks(before?.schema, after.schema, surroundings);
    if (before?.schema === undefined) {
        const returning = before === undefined ? inspectReturn(after.schema, surroundings) : [];
        return { ...none, changes: [...fresh, ...returning], isUnchanged: false };
    }
    const versions = {
        before: before.schema,
        beforeText: before.json.text,
        after: after.schema,
        afterText: after.json.text,
    };
    const { found, pairing } = detectChanges(versions, surroundings);
    const isUnchanged = !problems.hasNew &&
        fresh.length === 0 &&
        found.length === 0 &&
        hasSameVersion(before.schema, after.schema) &&
        (0,tables/* hasSameTables */.I)(before.schema, after.schema);
    return { problems, changes: [...fresh, ...found], pairing, isUnchanged };
}
/** What the rules report about the newer schema on its own and not about the older one. */
function freshRemarks(before, after, surroundings) {
    const seen = inspectSchema(after, surroundings);
    if (before === undefined || seen.length === 0)
        return seen;
    const known = new Set(inspectSchema(before, surroundings).map(identityOf));
    return seen.filter((one) => !known.has(identityOf(one)));
}
/** Whether a file has too many columns to be compared; each of them could cause a finding. */
function isTooWide(file) {
    return file.problems.some(({ rule }) => rule === 'too-many-columns');
}
function hasSameVersion(before, after) {
    return (0,json_node/* isSameJson */.TL)((0,tokens/* valueOf */.RP)(before, 'schema_version'), (0,tokens/* valueOf */.RP)(after, 'schema_version'));
}
/** The facts of a finding; its message may spell them in another way. */
function identityOf({ rule, detection }) {
    const { column, path, before, after } = detection;
    return JSON.stringify([rule.id, column, path, before, after]);
}

// EXTERNAL MODULE: ./build/core/verdict/policy.js
var verdict_policy = __nccwpck_require__(8408);
// EXTERNAL MODULE: ./build/core/verdict/weigh.js + 1 modules
var weigh = __nccwpck_require__(1793);
;// CONCATENATED MODULE: ./build/core/verdict/without-acceptance.js


/**
 * The findings of a topic where the installation does not accept what the configuration lets pass:
 * an acceptance is taken back, and a finding that the configuration lowered or dropped is as grave
 * as the validator has it. `strict` has the findings under the validator's own policy.
 */
function withoutAcceptances(findings, strict, deployment) {
    const { accepts } = deployment;
    const refused = (kind, finding) => ({
        ...finding,
        accepted: undefined,
        fix: `${finding.fix}. ${(0,verdict_deployment/* acceptanceObstacle */.n6)(deployment, kind)}`,
        remedy: (0,verdict_deployment/* acceptanceRemedy */.EW)(deployment),
    });
    const kept = findings.map((finding) => {
        const { accepted, severity } = finding;
        if (accepted === undefined || severity !== 'breaking')
            return finding;
        const kind = accepted.kind === 'waiver' ? 'waivers' : 'approvals';
        return accepts[kind] ? finding : refused(kind, finding);
    });
    if (accepts.waivers)
        return kept;
    const graver = new Map(strict
        .filter(({ severity, approvable }) => severity === 'breaking' && approvable)
        .map((finding) => [finding.fingerprint, finding]));
    const raised = kept.map((finding) => {
        const strictly = graver.get(finding.fingerprint);
        graver.delete(finding.fingerprint);
        return strictly === undefined || (0,rule/* worse */.JJ)(finding.severity, 'breaking') === finding.severity
            ? finding
            : refused('waivers', { ...strictly, accepted: undefined });
    });
    const dropped = [...graver.values()].map((finding) => refused('waivers', { ...finding, accepted: undefined }));
    return [...raised, ...dropped];
}
/**
 * Whether a validator that accepts nothing would refuse more of these findings than what blocks
 * already.
 */
function needsAcceptance(findings, strict) {
    const refused = withoutAcceptances(findings, strict, ACCEPTS_NOTHING);
    return openBreaks(refused) > openBreaks(findings);
}
const ACCEPTS_NOTHING = {
    ...verdict_deployment/* EVERYTHING */.Qz,
    accepts: { waivers: false, approvals: false },
};
function openBreaks(findings) {
    return findings.filter(({ severity, accepted }) => severity === 'breaking' && accepted === undefined).length;
}

;// CONCATENATED MODULE: ./build/core/verdict/judge.js











/** Changes of spelling, which need no new version. */
const COSMETIC = new Set(['SPELLING_CHANGE', 'ORDER_CHANGE']);
/**
 * Whether a version can serve as the baseline: it must at least be a JSON object. Nothing could be
 * found missing when compared with a list or a text.
 */
function isReadableBaseline(file) {
    return (file.schema !== undefined && file.problems.every((problem) => problem.rule !== 'json-syntax'));
}
/**
 * Judges a change; the pull request, publish and the validator all use this function. It detects
 * the differences, weighs them under the policy, and then decides what is accepted. The baseline
 * must be readable ({@link isReadableBaseline}).
 */
function judge(input) {
    const { before, topic, policy, deployment = verdict_deployment/* EVERYTHING */.Qz } = input;
    const known = { ...input, deployment };
    const { open, pairing, isUnchanged } = openFindings(known);
    if (isUnchanged) {
        const findings = (0,acceptance/* withAcceptances */.jw)(open, []);
        return {
            classification: open.length === 0 ? 'unchanged' : classify(findings, true),
            requiresBackfill: false,
            findings,
            pairing,
            isAcceptanceAssumed: false,
        };
    }
    const accept = input.accept ?? (0,acceptance/* acceptByWaivers */.de)(policy, topic);
    const isAssumed = deployment.source === 'assumed' && deployment.accepts.waivers;
    const strict = (deployment.accepts.waivers && !isAssumed) || !(0,verdict_policy/* isMilder */.gJ)(policy)
        ? []
        : openFindings({ ...known, policy: { ...verdict_policy/* VALIDATOR_POLICY */.Cu, reader: policy.reader } }).open;
    const accepted = (0,acceptance/* withAcceptances */.jw)(open, accept(open));
    const findings = [...withoutAcceptances(accepted, strict, deployment)].sort(byImportance);
    const classification = classify(findings, before !== undefined);
    const requiresBackfill = needsBackfill(classification, pairing);
    const isAcceptanceAssumed = isAssumed && needsAcceptance(accepted, strict);
    return { classification, requiresBackfill, findings, pairing, isAcceptanceAssumed };
}
/** Detects and weighs; what is accepted is not decided yet. */
function openFindings(input) {
    const surroundings = surroundingsOf(input);
    const { ratchet = 'silent' } = input;
    const detected = detect(input, { reader: input.policy.reader, ratchet }, surroundings);
    const { pairing } = detected;
    const problems = weighProblems(detected, input);
    const hasRemark = problems.some(({ rule }) => rule === 'baseline-invalid');
    if (detected.isUnchanged && !hasRemark) {
        const shown = ratchet === 'silent' ? problems.filter(({ severity }) => severity === 'error') : problems;
        return { open: shown, pairing, isUnchanged: true };
    }
    const open = [...problems, ...weighAll(detected.changes, input)];
    if (pairing !== undefined)
        open.push(...weighAll(versionRemarks(input, open, surroundings), input));
    return { open: open.sort(byImportance), pairing, isUnchanged: false };
}
function surroundingsOf(input) {
    const { topic, today, policy, history, announcements } = input;
    return {
        topic,
        today,
        deprecationDays: policy.deprecationDays,
        ...(announcements === undefined ? {} : { announcements }),
        ...(history === undefined ? {} : { history, formerType: (0,former_type/* formerTypes */.b)(history) }),
    };
}
function weighAll(found, context) {
    return found.flatMap((one) => (0,weigh/* weigh */.v)(one, context) ?? []);
}
function weighProblems({ problems }, context) {
    const listed = problems.listed.flatMap((problem) => {
        const finding = (0,weigh/* weigh */.v)(problem, context);
        if (finding === undefined)
            return [];
        return problem.isExcused && finding.severity === 'error'
            ? { ...finding, severity: 'warning' }
            : finding;
    });
    return [...listed, ...weighAll(problems.remark === undefined ? [] : [problems.remark], context)];
}
/**
 * Runs the rules for versions, which depend on the worst severity. Changes of spelling alone need
 * no new version.
 */
function versionRemarks({ before, after }, findings, surroundings) {
    if (before?.schema === undefined || after.schema === undefined)
        return [];
    const changes = findings.filter(({ kind }) => kind !== 'INVALID' && !COSMETIC.has(kind));
    if (changes.length === 0)
        return [];
    const worst = changes.reduce((so, { severity }) => (0,rule/* worse */.JJ)(so, severity) ?? so, 'compatible');
    return inspectVersion({ before: before.schema, after: after.schema, worst }, surroundings);
}
function classify(findings, hasBaseline) {
    const worst = findings.reduce((so, finding) => (0,rule/* worse */.JJ)(so, finding.severity), undefined);
    if (worst === 'error')
        return 'invalid';
    if (worst === 'breaking')
        return 'breaking';
    if (!hasBaseline)
        return 'new';
    return findings.some((finding) => finding.severity === 'enhancement')
        ? 'enhancement'
        : 'compatible';
}
/**
 * Whether history must be patched: a column was added or a type widened. A breaking change is not
 * activated, so it patches nothing.
 */
function needsBackfill(classification, pairing) {
    if (pairing === undefined || classification === 'breaking' || classification === 'invalid')
        return false;
    return (0,catch_up/* lacksHistory */.Rd)(pairing);
}
/** Sorts by severity, the worst first, then by position in the newer file. */
/** Where a text can't be read, fields seem to be missing: the cause comes first. */
const CAUSES = new Set(['json-syntax', 'encoding', 'too-large', 'too-deep']);
function byImportance(a, b) {
    return (rule/* SEVERITIES */.oC.indexOf(a.severity) - rule/* SEVERITIES */.oC.indexOf(b.severity) ||
        Number(CAUSES.has(b.rule)) - Number(CAUSES.has(a.rule)) ||
        a.anchor.start - b.anchor.start ||
        a.at.start - b.at.start ||
        (0,compare_texts/* compareTexts */.q)(a.rule, b.rule));
}


/***/ }),

/***/ 8408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ VALIDATOR_POLICY),
/* harmony export */   gJ: () => (/* binding */ isMilder),
/* harmony export */   gb: () => (/* binding */ severityUnder),
/* harmony export */   hs: () => (/* binding */ isBelowTheFloor),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var _change_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9489);

const DEFAULT_POLICY = {
    schemas: ['schemas/{topic}.json', 'schemas/{topic}/schema.json'],
    exclude: [],
    profile: 'lean-ops',
    rules: new Map(),
    failOn: 'breaking',
    versioning: 'warn',
    deprecationDays: 30,
    ignore: [],
    approvals: { label: 'schema-gate: allow breaking', users: [], teams: [], permission: 'maintain' },
    deployment: undefined,
    reader: 'gate',
};
/** The policy of the validator, which has no configuration. */
const VALIDATOR_POLICY = { ...DEFAULT_POLICY, reader: 'validator' };
/** Whether a policy may let pass what the validator's own policy stops. */
function isMilder({ rules, versioning, deprecationDays }) {
    return (rules.size > 0 || versioning === 'off' || deprecationDays < VALIDATOR_POLICY.deprecationDays);
}
/** Severities that a profile sets instead of the rules' own. */
const PROFILES = {
    'lean-ops': new Map(),
    // This profile allows changes in place only, so a rewrite is breaking.
    iceberg: new Map([['type-widened-by-rewrite', 'breaking']]),
};
/** Severities that strict versioning sets; `undefined` drops the finding. */
const VERSIONING = {
    off: new Map(['version-decreased', 'major-not-bumped', 'minor-not-bumped'].map((id) => [id, undefined])),
    warn: new Map(),
    enforce: new Map([['version-decreased', 'breaking']]),
};
/** The severity of a rule under a policy; undefined where the policy drops the finding. */
function severityUnder(policy, rule, detection = {}) {
    const { variant, alias } = detection;
    const own = (variant === undefined ? undefined : rule.variants?.[variant]) ?? rule.severity;
    if (own === 'error')
        return own;
    const usual = usualSeverity(policy, rule, own);
    // A version that only a branch holds is taken nowhere, so the team may let it pass.
    const silenced = alias !== undefined && policy.versioning === 'off' ? 'off' : undefined;
    const wanted = policy.rules.get(rule.id) ??
        (alias === undefined ? undefined : policy.rules.get(alias)) ??
        silenced;
    if (wanted === undefined || isBelowTheFloor(policy, rule, wanted, detection))
        return usual;
    return wanted === 'off' ? undefined : wanted;
}
/** The severity without the configured one. */
function usualSeverity(policy, rule, own) {
    const versioned = VERSIONING[policy.versioning];
    return versioned.has(rule.id)
        ? versioned.get(rule.id)
        : (PROFILES[policy.profile].get(rule.id) ?? own);
}
/**
 * The floor: a change that the table can't make, or only by a rewrite, can't be configured below
 * the profile's severity.
 */
function isBelowTheFloor(policy, rule, wanted, detection = {}) {
    if (!(0,_change_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .isBeyondTheTable */ .$q)(rule, detection) || detection.alias !== undefined)
        return false;
    return wanted === 'off' || (0,_change_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .worse */ .JJ)(usualSeverity(policy, rule, rule.severity), wanted) !== wanted;
}


/***/ }),

/***/ 9389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Hc: () => (/* binding */ standaloneFinding),
  bM: () => (/* binding */ standaloneVerdict),
  _z: () => (/* binding */ verdictOn),
  ir: () => (/* binding */ withFinding),
  xK: () => (/* binding */ withRemark)
});

// EXTERNAL MODULE: ./build/core/change/rule.js
var rule = __nccwpck_require__(9489);
// EXTERNAL MODULE: ./build/core/change/rule-by-id.js
var rule_by_id = __nccwpck_require__(2869);
// EXTERNAL MODULE: ./build/core/verdict/acceptance.js
var acceptance = __nccwpck_require__(4881);
// EXTERNAL MODULE: ./build/core/verdict/deployment.js
var deployment = __nccwpck_require__(5589);
// EXTERNAL MODULE: ./build/core/verdict/judge.js + 5 modules
var judge = __nccwpck_require__(627);
// EXTERNAL MODULE: ./build/core/change/catch-up.js
var catch_up = __nccwpck_require__(4720);
// EXTERNAL MODULE: ./build/core/change/tables/assumed-tables.js
var assumed_tables = __nccwpck_require__(3117);
// EXTERNAL MODULE: ./build/core/schema/tables.js
var tables = __nccwpck_require__(2191);
;// CONCATENATED MODULE: ./build/core/verdict/plan.js



/** What an activation would do; null where it is blocked. */
function planOf({ topic, before, after, history = [] }, judgement, { planStatements, deployment, digest }) {
    const { classification, findings } = judgement;
    const isStopped = findings.some((finding) => finding.severity === 'error' ||
        (finding.severity === 'breaking' && finding.accepted === undefined));
    if (after.schema === undefined || isStopped || classification === 'unchanged')
        return null;
    const older = before?.schema === undefined ? undefined : (0,assumed_tables/* assumedTables */.S)(before.schema, history);
    const ddl = planStatements(older, (0,tables/* wantedTables */.R)(after.schema), topic);
    const wanted = catchUpIn(after, judgement);
    const catchUp = deployment.backfill === 'none' ? null : wanted;
    return { ddl, catchUp, isPatchable: wanted === catchUp, sha256: planSha256(ddl, wanted, digest) };
}
/**
 * SHA-256 of a plan, by which the validator recognises the one that a pull request showed. The
 * bucket of the tables is left out, since the gate may not know it, and so are the days of the
 * catch-up, which only say how the same history is patched.
 */
function planSha256(ddl, catchUp, digest) {
    const statements = ddl.map(({ sql }) => sql.replace(/\bLOCATION 's3:\/\/[^/']*\//, "LOCATION 's3://bucket/"));
    return digest(JSON.stringify([statements, catchUp?.newColumns ?? [], catchUp?.typeChanges ?? []]));
}
/**
 * The catch-up, also for an accepted breaking change. `enabled: false` doesn't switch off a
 * rewrite.
 */
function catchUpIn({ schema }, { pairing }) {
    if (schema === undefined || pairing === undefined || !(0,catch_up/* lacksHistory */.Rd)(pairing))
        return null;
    return schema.backfill.enabled || (0,catch_up/* needsRewrite */.cI)(pairing) ? (0,catch_up/* catchUpOf */.wH)(schema, pairing) : null;
}

// EXTERNAL MODULE: ./build/core/verdict/weigh.js + 1 modules
var weigh = __nccwpck_require__(1793);
;// CONCATENATED MODULE: ./build/core/verdict/verdict.js







/** Judges one topic and plans its activation. */
function verdictOn({ topic, before, after, baseline, history, announcements, accept }, context) {
    const { policy, deployment, today, digest } = context;
    const sides = { topic, before: before?.parsed, after: after.parsed };
    const judgement = (0,judge/* judge */.S4)({
        ...sides,
        policy,
        deployment,
        today,
        hash: digest,
        history,
        announcements,
        accept,
        ratchet: context.ratchet,
    });
    const { findings, classification, requiresBackfill, isAcceptanceAssumed } = judgement;
    // Texts without findings are dropped, since a run may have hundreds of topics. Every finding has
    // an anchor in the newer text.
    const pointsBack = findings.some(({ side }) => side === 'before');
    return {
        topic,
        file: after.file,
        baseline,
        versions: {
            before: before?.parsed.schema?.version ?? null,
            after: after.parsed.schema?.version ?? null,
        },
        classification,
        requiresBackfill,
        findings,
        before: pointsBack && before !== undefined ? sourceOf(before) : undefined,
        after: findings.length > 0 ? sourceOf(after) : undefined,
        plan: planOf({ ...sides, history }, judgement, context),
        isAcceptanceAssumed,
    };
}
function sourceOf({ file, parsed }) {
    return { file, text: parsed.json.text };
}
/** Weighs such a detection; undefined where the policy drops it. */
function standaloneFinding(topic, { rule, detection }, { policy, digest }) {
    const placed = { at: { start: 0, end: 0 }, ...detection };
    const open = (0,weigh/* weigh */.v)({ rule: (0,rule_by_id/* ruleById */.B)(rule), detection: placed }, 
    // About no statement and no candidate, so no installation stands in its way.
    { topic, policy, deployment: deployment/* EVERYTHING */.Qz, hash: digest });
    if (open === undefined)
        return undefined;
    return (0,acceptance/* withAcceptances */.jw)([open], (0,acceptance/* acceptByWaivers */.de)(policy, topic)([open]))[0];
}
/** A verdict without a comparison: for a deleted file, a link, or a name that can't be a topic. */
function standaloneVerdict(facts, found, context) {
    const finding = standaloneFinding(facts.topic, found, context);
    return {
        ...facts,
        requiresBackfill: false,
        findings: finding === undefined ? [] : [finding],
        after: undefined,
        plan: null,
    };
}
/** Adds a finding that was made by comparing several files. */
function withFinding(verdict, finding, after) {
    const classification = finding.severity === 'error' ? 'invalid' : verdict.classification;
    const findings = [finding, ...verdict.findings];
    return {
        ...verdict,
        classification,
        requiresBackfill: false,
        findings,
        after: sourceOf(after),
        plan: null,
    };
}
/** Adds a finding about what was compared with; the rest of the verdict holds. */
function withRemark(verdict, finding, after) {
    const findings = [...verdict.findings, finding].sort((a, b) => rule/* SEVERITIES */.oC.indexOf(a.severity) - rule/* SEVERITIES */.oC.indexOf(b.severity));
    const isBreaking = finding.severity === 'breaking' && verdict.classification !== 'invalid';
    return {
        ...verdict,
        classification: isBreaking ? 'breaking' : verdict.classification,
        findings,
        after: sourceOf(after),
    };
}


/***/ }),

/***/ 1793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  v: () => (/* binding */ weigh)
});

// EXTERNAL MODULE: ./build/core/change/rule.js
var change_rule = __nccwpck_require__(9489);
// EXTERNAL MODULE: ./build/core/verdict/finding-address.js
var finding_address = __nccwpck_require__(3032);
;// CONCATENATED MODULE: ./build/core/verdict/fingerprint.js
const LENGTH = 16;
/** The short, stable id of a finding, for waivers, SARIF and approvals. */
function fingerprintOf({ topic, rule, column, before, after }, hash) {
    return hash(JSON.stringify([topic, rule, column, before, after])).slice(0, LENGTH);
}

// EXTERNAL MODULE: ./build/core/verdict/deployment.js
var verdict_deployment = __nccwpck_require__(5589);
// EXTERNAL MODULE: ./build/core/verdict/policy.js
var verdict_policy = __nccwpck_require__(8408);
;// CONCATENATED MODULE: ./build/core/verdict/weigh.js





/**
 * Turns a detection into a finding under a policy and a deployment; undefined where the policy
 * drops it.
 */
function weigh({ rule, detection }, { topic, policy, deployment, hash }) {
    const usual = (0,verdict_policy/* severityUnder */.gb)(policy, rule, detection);
    if (usual === undefined)
        return undefined;
    const { column = null, path = null, before = null, after = null, at, edit = null } = detection;
    const isUnavailable = rule.needsRewrite === true && !deployment.rewrites && usual !== 'breaking';
    const severity = isUnavailable ? 'breaking' : usual;
    const words = {
        message: detection.message,
        why: rule.why,
        fix: detection.fix ?? rule.fix,
        ...(severity === 'breaking' ? detection.whenBreaking : {}),
        ...(isUnavailable ? (0,verdict_deployment/* rewriteObstacle */.qV)(deployment, before) : {}),
    };
    const address = (0,finding_address/* addressOf */.ci)({ column, path });
    return {
        rule: rule.id,
        kind: rule.kind,
        severity,
        column,
        path,
        before,
        after,
        short: detection.short,
        ...words,
        inPlace: detection.inPlace ?? null,
        lossless: detection.lossless ?? null,
        approvable: severity === 'breaking' && !(0,change_rule/* isBeyondTheTable */.$q)(rule, detection),
        fingerprint: fingerprintOf({ topic, rule: rule.id, column: address, before, after }, hash),
        side: detection.side ?? 'after',
        at,
        anchor: detection.anchor ?? at,
        edit,
        ...(detection.alias === undefined ? {} : { alias: detection.alias }),
    };
}


/***/ }),

/***/ 9473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   pc: () => (/* binding */ redacted),
/* harmony export */   vC: () => (/* binding */ Fault),
/* harmony export */   y2: () => (/* binding */ FAULTS),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3053);

/**
 * The diagnostics channel that publishes every new Fault, for debugging: a report has no room for
 * its cause and stack.
 */
const FAULTS = 'schema-gate:fault';
const faults = (0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_0__.channel)(FAULTS);
/**
 * Wrong usage or configuration: exit 2. The message says what, where, and what to do next; no stack
 * is ever shown.
 */
class UserError extends Error {
    name = 'UserError';
    code;
    file;
    line;
    constructor(message, code = 'usage', file = null, line = null) {
        super(message);
        this.code = code;
        this.file = file;
        this.line = line;
    }
}
/**
 * No decision was possible: exit 3. The message names the operation and the resource; the cause is
 * kept.
 */
class Fault extends Error {
    name = 'Fault';
    constructor(message, options) {
        super(redacted(message), options);
        this.file = options?.file ?? null;
        faults.publish(this);
    }
    file;
}
/** Replaces credentials in URLs and headers, and anything that looks like a token, by `***`. */
function redacted(text) {
    return text
        .replace(/([a-z][a-z0-9+.-]*:\/\/)[^/\s]+@/gi, '$1***@')
        .replace(/\b(X-Amz-(?:Signature|Credential|Security-Token)["']?\s*[=:]\s*)[^&\s,]+/gi, '$1***')
        .replace(/\b((?:proxy-)?authorization["']?\s*[=:]\s*)[^\r\n]+/gi, '$1***')
        .replace(/\b(Bearer\s+)[A-Za-z0-9._~+/=-]{8,}/g, '$1***')
        .replace(/\b(?:gh[pousr]_[A-Za-z0-9]{16,}|github_pat_[A-Za-z0-9_]{16,}|A[KS]IA[A-Z0-9]{12,})\b/g, '***');
}
/** The error code of the system or a library, such as ENOENT; undefined if there is none. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
/** The message of a thrown value of any type. */
function reasonOf(error) {
    return typeof error === 'object' && error !== null && 'message' in error
        ? String(error.message)
        : String(error);
}


/***/ }),

/***/ 4643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ activationMetadata),
/* harmony export */   o: () => (/* binding */ parseActivation)
/* harmony export */ });
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3287);

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
    sha256: _origin_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN */ .VT.sha256,
    commit: _origin_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN */ .VT.commit,
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
/**
 * Reads the facts; undefined for an object that no validator activated, such as one uploaded by
 * hand.
 */
function parseActivation(metadata) {
    const seq = metadata.get(NAMES.seq) ?? '';
    const { sha256, commit } = (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOrigin */ .ef)(metadata);
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


/***/ }),

/***/ 4257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ formerVersions),
/* harmony export */   K3: () => (/* binding */ hasNewProperty),
/* harmony export */   bW: () => (/* binding */ historySelection),
/* harmony export */   eH: () => (/* binding */ datedVersions),
/* harmony export */   gY: () => (/* binding */ archivedOf),
/* harmony export */   jI: () => (/* binding */ byAge)
/* harmony export */ });
/* harmony import */ var _core_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6477);
/* harmony import */ var _core_text_json_node_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7373);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2853);
/* harmony import */ var _stored_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1044);




/**
 * Selects the archived objects that the verdict needs. All of them if the candidate has a new
 * column, another nested type or a new property, since the table may still have it; else those with the candidate's version, which may be
 * reused. Undefined without two different schemas: then former versions can't change the verdict,
 * and archive/ needs no listing.
 */
function historySelection({ parse }, before, after) {
    if (before === undefined || after === undefined || (0,_core_text_json_node_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameJson */ .TL)(before.root, after.root))
        return undefined;
    const hasNewColumn = [...after.columns.values()].some(({ name, type }) => {
        const was = before.columns.get(name);
        return (was === undefined || (!(0,_core_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameType */ .LE)(was.type, type) && (0,_core_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .printColumnType */ .kc)(type).includes('<')));
    });
    const needsAll = hasNewColumn || hasNewProperty(before, after);
    return (listed) => archivedOf({ parse }, listed).filter(({ key }) => needsAll || (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArchived */ .iv)(key)?.version === after.version);
}
/** Whether a table property is set that the version before did not set. */
function hasNewProperty(before, after) {
    return [...after.tableProperties.keys()].some((key) => !before.tableProperties.has(key));
}
/**
 * Every archived object. A topic that was retired and comes back is compared with them: its tables
 * still have the columns of its versions.
 */
function archivedOf({ parse }, listed) {
    return listed.filter(({ key }) => parse(key)?.role === 'archive');
}
/** The versions that were read, newest first. A version that is missing or not JSON is left out. */
function formerVersions(read) {
    return read
        .filter((stored) => stored !== undefined)
        .sort((a, b) => byAge(a.key, b.key))
        .flatMap((stored) => (0,_stored_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStored */ .Tw)(stored).schema ?? []);
}
/**
 * The version in force and those before it, newest first, each with the day on which it came into
 * force, which the key of an archived version holds.
 */
function datedVersions(active, read) {
    const former = read
        .filter((stored) => stored !== undefined)
        .sort((a, b) => byAge(a.key, b.key))
        .map((stored) => ({
        schema: (0,_stored_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStored */ .Tw)(stored).schema,
        day: ((0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArchived */ .iv)(stored.key)?.since ?? '').slice(0, 10),
    }))
        .filter(({ schema, day }) => schema !== undefined && day !== '');
    return [{ schema: active.schema, day: active.modified.slice(0, 10) }, ...former];
}
/**
 * Sorts keys, the newest first. If two versions were archived in the same second, the one with a
 * suffix is newer.
 */
function byAge(a, b) {
    const [one, other] = [orderOf(a), orderOf(b)];
    return one === other ? 0 : one < other ? 1 : -1;
}
function orderOf(key) {
    const { since = '', suffix = '' } = (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .parseArchived */ .iv)(key) ?? {};
    return [since, suffix, key].join(' ');
}


/***/ }),

/***/ 9736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseCandidate),
/* harmony export */   x: () => (/* binding */ candidateMetadata)
/* harmony export */ });
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3287);

/** The metadata name of each fact, the most important first. */
const NAMES = [
    ['commit', _origin_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN */ .VT.commit],
    ['sha256', _origin_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN */ .VT.sha256],
    ['baseSha256', 'base-sha256'],
    ['acceptedFindings', 'accepted-findings'],
    ['planSha256', 'plan-sha256'],
    ['schemaVersion', 'schema-version'],
    ['pullRequest', 'pull-request'],
    ['repository', 'repository'],
    ['actor', 'actor'],
];
/** The value of `base-sha256` for a new topic. */
const NO_BASE = 'none';
/**
 * S3 allows 2 KB of user-defined metadata:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 */
const MAX_BYTES = 2048;
/**
 * Prints facts as an object's metadata: printable US-ASCII, since they are sent as headers. If they
 * don't fit, the least important facts are left out; a fact is never truncated.
 */
function candidateMetadata(facts) {
    const metadata = new Map();
    let left = MAX_BYTES;
    for (const [fact, name] of NAMES) {
        const value = fact === 'baseSha256' ? (facts[fact] ?? NO_BASE) : facts[fact];
        const clean = cleaned(value ?? '');
        left -= clean === '' ? 0 : name.length + clean.length;
        if (left < 0)
            break;
        if (clean !== '')
            metadata.set(name, clean);
    }
    return metadata;
}
/** Reads the facts as they were written, without checks. */
function parseCandidate(metadata) {
    const texts = new Map(NAMES.map(([fact, name]) => [fact, metadata.get(name)]));
    const base = texts.get('baseSha256');
    return {
        ...(0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOrigin */ .ef)(metadata),
        baseSha256: base === NO_BASE ? null : base,
        acceptedFindings: texts.get('acceptedFindings'),
        planSha256: texts.get('planSha256'),
        schemaVersion: texts.get('schemaVersion'),
        pullRequest: texts.get('pullRequest'),
        repository: texts.get('repository'),
        actor: texts.get('actor'),
    };
}
/** Headers are trimmed, and a store may decode `=?…?=` (RFC 2047), so both are removed. */
function cleaned(text) {
    return text
        .replace(/[^\x20-\x7e]/gu, '?')
        .replaceAll('=?', '??')
        .trim();
}


/***/ }),

/***/ 8592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ printClaim),
/* harmony export */   g: () => (/* binding */ claimingTopic)
/* harmony export */ });
/* harmony import */ var _core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3853);

function printClaim({ topic, table, renewedBy }) {
    const claim = { topic, table, renewed_by: renewedBy };
    return new TextEncoder().encode(`${JSON.stringify(claim, null, 2)}\n`);
}
/**
 * The topic that a claim names; undefined without a claim and for one that can't be read. The table
 * is known from the object's key.
 */
function claimingTopic(bytes) {
    return (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filledTextAt */ .vm)((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeJson */ .xO)(new TextDecoder().decode(bytes)), 'topic');
}


/***/ }),

/***/ 3150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ deploymentOf),
/* harmony export */   TK: () => (/* binding */ rulesText),
/* harmony export */   Ti: () => (/* binding */ describeDeployment),
/* harmony export */   Yq: () => (/* binding */ saysTheSame),
/* harmony export */   p1: () => (/* binding */ printDeployment),
/* harmony export */   tW: () => (/* binding */ isOlder),
/* harmony export */   xp: () => (/* binding */ doubtsAbout),
/* harmony export */   zi: () => (/* binding */ parseDeployment)
/* harmony export */ });
/* harmony import */ var _core_schema_version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5432);
/* harmony import */ var _core_text_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7697);
/* harmony import */ var _core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3853);
/* harmony import */ var _core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1118);




/** A later version may say something else with the same keys, so it can't be read. */
const FORMAT = 1;
function printDeployment(file) {
    const { rewrites, backfill, accepts, warehouse, databases } = file;
    const text = JSON.stringify({
        deployment_version: FORMAT,
        schema_gate: file.schemaGate,
        validator: file.validator,
        rewrites,
        backfill,
        accepts: { waivers: accepts.waivers, approvals: accepts.approvals },
        warehouse,
        databases: { standardized: databases.standardized, curated: databases.curated },
        function: file.function,
        rules: file.rules,
        updated_at: file.updatedAt,
        checked_at: file.checkedAt,
    }, null, 2);
    return new TextEncoder().encode(`${text}\n`);
}
/** The file, or why it can't be read. Unknown keys are ignored. */
function parseDeployment(bytes) {
    const value = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeJson */ .xO)(new TextDecoder().decode(bytes));
    if ((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(value) === undefined)
        return { problem: 'it is no JSON object' };
    const format = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .integerAt */ .OW)(value, 'deployment_version');
    if (format === undefined || format < 1)
        return { problem: 'it has no deployment_version' };
    if (format > FORMAT)
        return {
            problem: `its deployment_version is ${format}, and this schema-gate reads ${FORMAT}; update schema-gate`,
            isNewer: true,
        };
    const reader = new Members(value);
    const file = {
        schemaGate: reader.text('schema_gate'),
        validator: reader.oneOf('validator', ['enhanced', 'structure']),
        rewrites: reader.flag('rewrites'),
        backfill: reader.oneOf('backfill', ['gated', 'online', 'none']),
        accepts: {
            waivers: reader.flag('accepts', 'waivers'),
            approvals: reader.flag('accepts', 'approvals'),
        },
        warehouse: reader.oneOf('warehouse', ['athena', 'embedded']),
        databases: {
            standardized: reader.text('databases', 'standardized'),
            curated: reader.text('databases', 'curated'),
        },
        function: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'function') ?? null,
        rules: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'rules') ?? '',
        updatedAt: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'updated_at') ?? '',
        checkedAt: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'checked_at') ?? '',
    };
    return reader.wrong.length === 0 ? file : { problem: `${reader.wrong.join(', ')} can't be read` };
}
/** Reads members that must be there, and keeps the names of those that can't be read. */
class Members {
    wrong = [];
    value;
    constructor(value) {
        this.value = value;
    }
    text(...path) {
        return (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filledTextAt */ .vm)(this.value, ...path) ?? this.report(path, '');
    }
    flag(...path) {
        const found = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .fK)(this.value, ...path);
        return typeof found === 'boolean' ? found : this.report(path, false);
    }
    oneOf(name, choices) {
        const found = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(this.value, name);
        return choices.find((choice) => choice === found) ?? this.report([name], choices[0]);
    }
    report(path, instead) {
        this.wrong.push(path.join('.'));
        return instead;
    }
}
/** The parts that the gate judges by. */
function deploymentOf({ validator, rewrites, backfill, accepts, }) {
    // The handler for a rollback plans no rewrite and no backfill, and accepts what it can apply.
    const isStructure = validator === 'structure';
    return {
        rewrites: rewrites && !isStructure,
        backfill: isStructure ? 'none' : backfill,
        accepts,
        source: 'registry',
    };
}
/** Whether two files say the same, whenever they said it. */
function saysTheSame(one, other) {
    const timeless = (file) => new TextDecoder().decode(printDeployment({ ...file, updatedAt: '', checkedAt: '' }));
    return timeless(one) === timeless(other);
}
/** A Lambda's file that was not confirmed for longer than this is doubtful. */
const CONFIRMED_DAYS = 7;
function isRecent(date, today) {
    return (0,_core_text_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .isCalendarDate */ .tf)(date) && (0,_core_text_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .dayNumber */ .U$)(today) - (0,_core_text_calendar_date_js__WEBPACK_IMPORTED_MODULE_1__/* .dayNumber */ .U$)(date) <= CONFIRMED_DAYS;
}
/** What is doubtful about a file, for people; `version` and the digest `rules` are the reader's own. */
function doubtsAbout(file, { version, rules, today, }) {
    const doubts = [];
    if (isOlder(file.schemaGate, version))
        doubts.push(`The deployed validator is schema-gate ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(file.schemaGate)}, older than this gate (${version}); update the function`);
    if (file.rules !== '' && file.rules !== rules)
        doubts.push(`validator-differs: the deployed validator (schema-gate ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(file.schemaGate)}) has other rules than this gate (${version}), so it may judge differently`);
    if (file.validator === 'structure')
        doubts.push('The deployed validator is the handler for a rollback: it checks the structure of a schema only, and patches no history');
    if (file.warehouse === 'athena' && !isRecent(file.checkedAt.slice(0, 10), today))
        doubts.push(`The validator has not confirmed deployment.json since ${file.checkedAt === '' ? 'it was written' : (0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(file.checkedAt)}; look whether its schedule runs`);
    return doubts;
}
/** Whether a version of schema-gate is lower than another; false where one is no version. */
function isOlder(one, other) {
    const [a, b] = [(0,_core_schema_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersion */ .ot)(one), (0,_core_schema_version_js__WEBPACK_IMPORTED_MODULE_3__/* .parseVersion */ .ot)(other)];
    return a !== undefined && b !== undefined && (0,_core_schema_version_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(a, b) < 0;
}
/**
 * The text whose SHA-256 is the digest of rules: id, severity and whether a break can be accepted,
 * one rule a line.
 */
function rulesText(rules) {
    return rules
        .map(({ id, severity, isBeyondTheTable }) => `${id} ${severity} ${isBeyondTheTable !== true}\n`)
        .sort()
        .join('');
}
/** A file as a validator with these settings writes it. */
function describeDeployment(settings, identity, now) {
    const { hasStateMachine, backfillMode, acceptsApprovals, places } = settings;
    return {
        ...identity,
        validator: settings.judges === 'structure' ? 'structure' : 'enhanced',
        rewrites: hasStateMachine,
        backfill: hasStateMachine ? backfillMode : 'none',
        accepts: { waivers: acceptsApprovals, approvals: acceptsApprovals },
        databases: places.databases,
        updatedAt: now,
        checkedAt: now,
    };
}


/***/ }),

/***/ 7064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ SETTING_ENCRYPTION),
/* harmony export */   Eo: () => (/* binding */ ENCRYPTION_VARIABLES),
/* harmony export */   _i: () => (/* binding */ readEncryption)
/* harmony export */ });
/* unused harmony export encryptionVariables */
const ALGORITHMS = ['AES256', 'aws:kms', 'aws:kms:dsse'];
/** For the advice about a denied write. */
const SETTING_ENCRYPTION = 'set SCHEMA_ENCRYPTION (AES256, aws:kms or aws:kms:dsse) and SCHEMA_KMS_KEY_ID as it says';
/** The variables, of the gate and of the Lambda. */
const ENCRYPTION_VARIABLES = [
    {
        name: 'SCHEMA_ENCRYPTION',
        fallback: { kind: 'none' },
        meaning: "`AES256`, `aws:kms` or `aws:kms:dsse`: the server-side encryption that writes to S3 ask for; without it, the bucket's default decides",
    },
    {
        name: 'SCHEMA_KMS_KEY_ID',
        fallback: { kind: 'none' },
        meaning: "KMS key for `aws:kms` and `aws:kms:dsse`; without it, the bucket's or AWS's own key",
    },
];
/** Undefined where no encryption is asked for. A wrong value is never ignored. */
function readEncryption(environment) {
    const wanted = (environment['SCHEMA_ENCRYPTION'] ?? '').trim();
    const keyId = (environment['SCHEMA_KMS_KEY_ID'] ?? '').trim() || undefined;
    const algorithm = ALGORITHMS.find((one) => one.toLowerCase() === wanted.toLowerCase());
    if (wanted !== '' && algorithm === undefined)
        return {
            problems: [
                `SCHEMA_ENCRYPTION must be AES256, aws:kms or aws:kms:dsse, not ${JSON.stringify(wanted)}`,
            ],
        };
    if (keyId !== undefined && (algorithm === undefined || algorithm === 'AES256'))
        return {
            problems: [
                'SCHEMA_KMS_KEY_ID needs SCHEMA_ENCRYPTION=aws:kms or SCHEMA_ENCRYPTION=aws:kms:dsse',
            ],
        };
    return algorithm === undefined ? undefined : { algorithm, keyId };
}
/** What {@link readEncryption} reads back. */
function encryptionVariables(encryption) {
    return {
        SCHEMA_ENCRYPTION: encryption?.algorithm ?? '',
        SCHEMA_KMS_KEY_ID: encryption?.keyId ?? '',
    };
}


/***/ }),

/***/ 8574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ writtenReasons),
/* harmony export */   Bx: () => (/* binding */ renderErrorJson),
/* harmony export */   io: () => (/* binding */ parseErrorJson)
/* harmony export */ });
/* harmony import */ var _core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3853);

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
/** Reasons read from one rejection. */
const MAX_ERRORS = 200;
/** Reads error.json. Never throws, since the file may contain anything. */
function parseErrorJson(bytes) {
    const document = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeJson */ .xO)(new TextDecoder().decode(bytes));
    if (document === undefined)
        return unreadable('it is not JSON');
    if ((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(document) === undefined)
        return unreadable('it is not a JSON object');
    return {
        sha256: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filledTextAt */ .vm)(document, 'sha256'),
        versionId: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filledTextAt */ .vm)(document, 'version_id'),
        uploadedAt: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filledTextAt */ .vm)(document, 'uploaded_at'),
        commit: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filledTextAt */ .vm)(document, 'commit'),
        problem: undefined,
        errors: ((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(document, 'errors') ?? []).slice(0, MAX_ERRORS).flatMap(readError),
    };
}
/** The reasons as they were written; of another program's, what has their shape. */
function writtenReasons(bytes) {
    const document = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeJson */ .xO)(new TextDecoder().decode(bytes));
    return ((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(document, 'errors') ?? []).slice(0, MAX_ERRORS).flatMap((error) => {
        const [read] = [readError(error)].flat();
        if (read === undefined)
            return [];
        const { type, field = null, message } = read;
        return { type, field, message, rule: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filledTextAt */ .vm)(error, 'rule') ?? null };
    });
}
function unreadable(problem) {
    return {
        sha256: undefined,
        versionId: undefined,
        uploadedAt: undefined,
        commit: undefined,
        problem,
        errors: [],
    };
}
function readError(error) {
    if (typeof error === 'string')
        return { type: '', field: undefined, message: error };
    const type = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filledTextAt */ .vm)(error, 'type') ?? '';
    const message = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filledTextAt */ .vm)(error, 'message') ?? type;
    return message === '' ? [] : { type, field: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .filledTextAt */ .vm)(error, 'field'), message };
}


/***/ }),

/***/ 612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ restoreWords),
/* harmony export */   Gz: () => (/* binding */ lostFacts),
/* harmony export */   Jm: () => (/* binding */ returnWarning),
/* harmony export */   Nm: () => (/* binding */ inForce),
/* harmony export */   hy: () => (/* binding */ activeMissing)
/* harmony export */ });
/* harmony import */ var _core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1118);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3287);
/* harmony import */ var _registry_item_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1156);



/**
 * Decides for every program what is in force. An absent active version proves nothing by itself: it
 * may have been lost, or the prefix may be wrong.
 */
function inForce({ hasActive, hasArchive, item, hasBase }) {
    if (hasActive)
        return 'active';
    if (item?.status === _registry_item_js__WEBPACK_IMPORTED_MODULE_1__/* .RETIRED */ .wk)
        return 'retired';
    if (hasArchive || isRecorded(item))
        return 'active-missing';
    return hasBase ? 'base-branch' : 'new';
}
function isRecorded(item) {
    return item !== undefined && item.activationSeq !== null;
}
/** The message of the Fault for a lost active version. */
function activeMissing({ topic, place, item, knowsItems }) {
    const seq = item?.activationSeq ?? null;
    const evidence = seq === null
        ? `archive/ has versions of topic ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(topic)}`
        : `the registry records activation ${seq} of topic ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(topic)}`;
    const wayOut = knowsItems
        ? ''
        : '; if the topic was retired, name the table of the registry items, which says so';
    return `ACTIVE_MISSING: ${evidence}${lostFacts(item)}, but ${place} is gone; put that version back: ${restoreWords(item)}${wayOut}`;
}
/** ` (version '2.0.0', SHA-256 0123456789ab…)`; empty where the item doesn't tell. */
function lostFacts(item) {
    const { schemaVersion = null, schemaSha256 = null } = item ?? {};
    const facts = [
        ...(schemaVersion === null ? [] : [`version ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(schemaVersion)}`]),
        ...(schemaSha256 !== null && /^[0-9a-f]{64}$/.test(schemaSha256)
            ? [`SHA-256 ${schemaSha256.slice(0, 12)}…`]
            : []),
    ];
    return facts.length === 0 ? '' : ` (${facts.join(', ')})`;
}
/**
 * Where the version that was in force can come from. A version reaches archive/ only when it is
 * replaced, so archive/ doesn't have it.
 */
function restoreWords(item) {
    const { commit = null } = item ?? {};
    const at = commit !== null && (0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .isCommitName */ .Nf)(commit) ? `commit ${commit}` : 'the commit that was published';
    return `from git at ${at}, or from a former version of the object (the bucket's versioning, or a backup); archive/ holds only the versions before it`;
}
/** The warning for a retired topic that comes back. */
function returnWarning(topic, tables) {
    const still = tables.length === 0
        ? 'its tables may still be there'
        : `its tables are still there: ${tables.join(', ')}`;
    return `Topic ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(topic)} was retired and comes back as a new one; ${still}`;
}


/***/ }),

/***/ 2853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ DEFAULT_PREFIX),
/* harmony export */   aH: () => (/* binding */ layoutOf),
/* harmony export */   iv: () => (/* binding */ parseArchived)
/* harmony export */ });
/* harmony import */ var _core_schema_topic_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7763);

/** The default of SCHEMA_PREFIX. */
const DEFAULT_PREFIX = 'schemas';
const FILES = new Map([
    ['pending/schema.json', 'pending'],
    ['active/schema.json', 'active'],
    ['history/versions.json', 'history'],
    ['failed/schema.json', 'rejected'],
    ['failed/error.json', 'error'],
]);
const ARCHIVED = /^archive\/v([^/]+)_([0-9]{8}_[0-9]{6})(?:_([0-9a-f]{8}))?\.json$/;
function layoutOf(prefix) {
    const base = prefix === '' ? '' : `${prefix}/`;
    const file = (topic, rest) => `${base}${topic}/${rest}`;
    return {
        prefix,
        topics: base,
        pending: (topic) => file(topic, 'pending/schema.json'),
        active: (topic) => file(topic, 'active/schema.json'),
        history: (topic) => file(topic, 'history/versions.json'),
        rejected: (topic) => file(topic, 'failed/schema.json'),
        error: (topic) => file(topic, 'failed/error.json'),
        archive: (topic) => file(topic, 'archive/'),
        archived: (topic, version, modified, suffix) => {
            const time = modified.replace(/\..*$/, '').replaceAll(/[-:Z]/g, '').replace('T', '_');
            return file(topic, `archive/v${nameable(version)}_${time}${suffix === undefined ? '' : `_${suffix}`}.json`);
        },
        deployment: `${base}${_core_schema_topic_name_js__WEBPACK_IMPORTED_MODULE_0__/* .RESERVED */ .xW.deployment}`,
        claim: (database, table) => `${base}${_core_schema_topic_name_js__WEBPACK_IMPORTED_MODULE_0__/* .RESERVED */ .xW.claims}/${database}.${table}.json`,
        parse: (key) => {
            if (!key.startsWith(base))
                return undefined;
            const slash = key.indexOf('/', base.length);
            const topic = key.slice(base.length, slash);
            if (slash === -1 || !(0,_core_schema_topic_name_js__WEBPACK_IMPORTED_MODULE_0__/* .isValidTopic */ .Qn)(topic))
                return undefined;
            const rest = key.slice(slash + 1);
            const role = FILES.get(rest) ?? (ARCHIVED.test(rest) ? 'archive' : undefined);
            return role === undefined ? undefined : { topic, role };
        },
    };
}
/**
 * The version as a part of a key. An active version that was uploaded by hand may contain any text
 * as its version.
 */
function nameable(version = '') {
    return version === '' ? 'unknown' : version.replaceAll(/[^A-Za-z0-9.+_-]/g, '_').slice(0, 100);
}
/** Parses the key of an archived version; undefined for any other key. */
function parseArchived(key) {
    const found = ARCHIVED.exec(key.slice(key.lastIndexOf('/archive/') + 1));
    const [, version, time, suffix] = found ?? [];
    if (time === undefined)
        return undefined;
    const since = time.replace(/^(.{4})(..)(..)_(..)(..)(..)$/, (_, ...[year, month, day, hour, minute, second]) => `${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
    return { version: version === 'unknown' ? undefined : version, since, suffix };
}


/***/ }),

/***/ 3287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ originMetadata),
/* harmony export */   Nf: () => (/* binding */ isCommitName),
/* harmony export */   VT: () => (/* binding */ ORIGIN),
/* harmony export */   ef: () => (/* binding */ parseOrigin)
/* harmony export */ });
const ORIGIN = { commit: 'commit', sha256: 'sha256' };
function originMetadata({ commit, sha256 }) {
    return new Map([[ORIGIN.commit, commit], [ORIGIN.sha256, sha256]].flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
}
/** Whether a text is the full name of a commit: SHA-1 or SHA-256, in hexadecimal. */
function isCommitName(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** Reads the origin as it was written, without checks. */
function parseOrigin(metadata) {
    return { commit: metadata.get(ORIGIN.commit), sha256: metadata.get(ORIGIN.sha256) };
}


/***/ }),

/***/ 1156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AW: () => (/* binding */ withChanges),
/* harmony export */   D_: () => (/* binding */ isProcessed),
/* harmony export */   GR: () => (/* binding */ changedAttributes),
/* harmony export */   MX: () => (/* binding */ TOPIC),
/* harmony export */   NN: () => (/* binding */ PAUSED),
/* harmony export */   g1: () => (/* binding */ REJECTION_FIELDS),
/* harmony export */   iw: () => (/* binding */ ATTRIBUTES),
/* harmony export */   jO: () => (/* binding */ isAdmitted),
/* harmony export */   k0: () => (/* binding */ readItem),
/* harmony export */   tV: () => (/* binding */ CONDITIONED),
/* harmony export */   wk: () => (/* binding */ RETIRED)
/* harmony export */ });
/* unused harmony export STATUSES */
/* harmony import */ var _core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3853);

/** The status of a topic that was taken out of force on purpose. */
const RETIRED = 'RETIRED';
const STATUSES = [
    'READY',
    'BACKFILL_PENDING',
    'BACKFILL_FAILED',
    'VALIDATION_FAILED',
    RETIRED,
];
/** Whether the pipeline processes a topic with this item. */
function isProcessed({ processingEnabled, status, }) {
    const open = 'READY';
    return processingEnabled && status === open;
}
/** The status of a topic that waits for its backfill. */
const PAUSED = 'BACKFILL_PENDING';
/** The table's partition key. */
const TOPIC = 'topic_name';
/**
 * Every attribute of schema-gate: its name, its DynamoDB type and its field. Attributes of other
 * writers are neither read nor changed.
 */
const ATTRIBUTES = [
    { name: 'processing_enabled', type: 'BOOL', field: 'processingEnabled' },
    { name: 'status', type: 'S', field: 'status' },
    { name: 'schema_path', type: 'S', field: 'schemaPath' },
    { name: 'updated_at', type: 'S', field: 'updatedAt' },
    { name: 'tables_created', type: 'SS', field: 'tablesCreated' },
    { name: 'schema_version', type: 'S', field: 'schemaVersion' },
    { name: 'schema_sha256', type: 'S', field: 'schemaSha256' },
    { name: 'activation_seq', type: 'N', field: 'activationSeq' },
    { name: 'commit', type: 'S', field: 'commit' },
    { name: 'last_rejection', type: 'M', field: 'lastRejection' },
    { name: 'warnings', type: 'L', field: 'warnings' },
];
const NAME_OF = Object.fromEntries(ATTRIBUTES.map(({ name, field }) => [field, name]));
/** The attributes that conditions use. */
const CONDITIONED = {
    gate: NAME_OF.processingEnabled,
    status: NAME_OF.status,
    seq: NAME_OF.activationSeq,
};
/**
 * The members of the map `last_rejection`. An unknown value is null in JSON and absent in DynamoDB.
 */
const REJECTION_FIELDS = [
    'at',
    'sha256',
    'version',
    'commit',
    'reason',
];
/**
 * Reads an item. An attribute of the wrong type counts as missing, since any program may have
 * written it.
 */
function readItem(topic, attributes) {
    const value = (field) => attributes.get(NAME_OF[field]);
    const text = (field) => (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value(field)) ?? null;
    return {
        topic,
        processingEnabled: value('processingEnabled') === true,
        status: text('status'),
        schemaPath: text('schemaPath'),
        updatedAt: text('updatedAt'),
        tablesCreated: sorted(((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(value('tablesCreated')) ?? []).filter((table) => typeof table === 'string')),
        schemaVersion: text('schemaVersion'),
        schemaSha256: text('schemaSha256'),
        activationSeq: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(value('activationSeq')) ?? null,
        commit: text('commit'),
        lastRejection: readRejection(value('lastRejection')),
        ...warningsIn(value('warnings')),
    };
}
/** The changed attributes by name, as plain JSON; null for a removed one. */
function changedAttributes(changes) {
    const changed = new Map();
    for (const { name, field } of ATTRIBUTES) {
        const value = field === 'tablesCreated'
            ? sortedOrNone(changes[field])
            : field === 'warnings' && changes.warnings !== undefined
                ? warningsToWrite(changes.warnings)
                : changes[field];
        if (value !== undefined)
            changed.set(name, value);
    }
    return changed;
}
/** All attributes after an update, including those of other writers. */
function withChanges(topic, attributes, changes) {
    const changed = new Map([[TOPIC, topic], ...attributes]).set(TOPIC, topic);
    for (const [name, value] of changedAttributes(changes)) {
        if (value === null)
            changed.delete(name);
        else
            changed.set(name, value);
    }
    return changed;
}
/**
 * Whether an update is allowed. As in DynamoDB, a value that is not a number is not missing and
 * compares with no number.
 */
function isAdmitted(attributes, condition) {
    const seq = attributes.get(CONDITIONED.seq) ?? null;
    switch (condition.kind) {
        case 'always':
            return true;
        case 'ungated':
            return !attributes.has(CONDITIONED.gate) && !attributes.has(CONDITIONED.status);
        case 'never-active':
            return seq === null;
        case 'newer':
            return seq === null || (typeof seq === 'number' && seq < condition.seq);
        case 'same':
            return seq === condition.seq;
        case 'paused':
            return seq === condition.seq && attributes.get(CONDITIONED.status) === PAUSED;
    }
}
/** An item without warnings has no such attribute. */
function warningsIn(value) {
    const warnings = ((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listAt */ .gT)(value) ?? []).filter((one) => typeof one === 'string');
    return warnings.length === 0 ? {} : { warnings };
}
/** Warnings of one activation in an item, and characters of each: an item has at most 400 KB. */
const MAX_WARNINGS = 50;
const MAX_WARNING = 1000;
function warningsToWrite(warnings) {
    if (warnings.length === 0)
        return null;
    const more = warnings.length - MAX_WARNINGS;
    return [
        ...warnings.slice(0, MAX_WARNINGS).map((warning) => warning.slice(0, MAX_WARNING)),
        ...(more > 0 ? [`and ${more} more warnings, which the validator's log has`] : []),
    ];
}
function readRejection(value) {
    const text = (field) => (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, field) ?? null;
    const [at, sha256, reason] = [text('at'), text('sha256'), text('reason')];
    if (at === null || (sha256 === null && reason === null))
        return null;
    return { at, sha256, version: text('version'), commit: text('commit'), reason: reason ?? '' };
}
function sorted(texts) {
    return [...new Set(texts)].sort();
}
function sortedOrNone(texts) {
    return texts === undefined ? undefined : sorted(texts);
}


/***/ }),

/***/ 1360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ readLambdaSettings),
/* harmony export */   J$: () => (/* binding */ DEFAULT_DATABASES),
/* harmony export */   Rr: () => (/* binding */ registryVariables),
/* harmony export */   kz: () => (/* binding */ readActivationSettings)
/* harmony export */ });
/* unused harmony exports VARIABLES, lambdaEnvironment */
/* harmony import */ var _encryption_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7064);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2853);


const DEFAULT_DATABASES = {
    standardized: 'iceberg_standardized_db',
    curated: 'iceberg_curated_db',
};
const text = (of) => ({ kind: 'text', text: of });
const sameAs = (as) => ({ kind: 'same', as });
/** Every variable of the validator Lambda. `activate` reads all but the first three. */
const VARIABLES = [
    { name: 'SCHEMA_BUCKET', fallback: { kind: 'required' }, meaning: 'bucket of the schemas' },
    {
        name: 'SCHEMA_PREFIX',
        fallback: text(_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULT_PREFIX */ .Nf),
        meaning: 'prefix of the topics in the bucket',
    },
    {
        name: 'SCHEMA_REGISTRY_TABLE',
        fallback: { kind: 'required' },
        meaning: 'DynamoDB table of the registry items',
    },
    { name: 'ATHENA_WORKGROUP', fallback: text('primary'), meaning: 'runs the statements' },
    {
        name: 'ATHENA_OUTPUT_BUCKET',
        fallback: sameAs('SCHEMA_BUCKET'),
        meaning: "bucket of the statements' results",
    },
    {
        name: 'ICEBERG_BUCKET',
        fallback: sameAs('SCHEMA_BUCKET'),
        meaning: "bucket of the tables' data",
    },
    {
        name: 'STANDARDIZED_DATABASE',
        fallback: text(DEFAULT_DATABASES.standardized),
        meaning: 'Glue database of the STANDARDIZED tables',
    },
    {
        name: 'CURATED_DATABASE',
        fallback: text(DEFAULT_DATABASES.curated),
        meaning: 'Glue database of the CURATED tables',
    },
    {
        name: 'BACKFILL_STATE_MACHINE_ARN',
        fallback: { kind: 'none' },
        meaning: 'patches history; without it, rewrites are rejected and added columns are not backfilled',
    },
    {
        name: 'BACKFILL_MODE',
        fallback: text('gated'),
        meaning: '`online`: a topic that only gained columns stays open during the backfill',
    },
    {
        name: 'ACCEPT_APPROVALS',
        fallback: text('false'),
        meaning: "`true`: activates the breaking changes that publish accepted, but none that the table can't make",
    },
    {
        name: 'REJECT_DRIFTED_PLANS',
        fallback: text('false'),
        meaning: '`true`: rejects a candidate whose plan is not the one that publish showed',
    },
    ..._encryption_js__WEBPACK_IMPORTED_MODULE_0__/* .ENCRYPTION_VARIABLES */ .Eo,
];
function readLambdaSettings(environment) {
    const missing = VARIABLES.filter(({ name, fallback }) => fallback.kind === 'required' && valueOf(environment, name) === '').map(({ name }) => name);
    const settings = readActivationSettings(environment);
    const lacks = missing.length === 0
        ? []
        : [`The environment lacks ${missing.join(' and ')}; set them on the function`];
    const encryption = (0,_encryption_js__WEBPACK_IMPORTED_MODULE_0__/* .readEncryption */ ._i)(environment);
    const wrong = [
        ...('problems' in settings ? settings.problems : []),
        ...(encryption !== undefined && 'problems' in encryption ? encryption.problems : []),
    ];
    if ('problems' in settings || (encryption !== undefined && 'problems' in encryption))
        return { problems: [...lacks, ...wrong] };
    if (lacks.length > 0)
        return { problems: lacks };
    return {
        schemaBucket: valueOf(environment, 'SCHEMA_BUCKET'),
        schemaPrefix: valueOf(environment, 'SCHEMA_PREFIX'),
        registryTable: valueOf(environment, 'SCHEMA_REGISTRY_TABLE'),
        athenaOutputBucket: valueOf(environment, 'ATHENA_OUTPUT_BUCKET'),
        athenaWorkgroup: valueOf(environment, 'ATHENA_WORKGROUP'),
        stateMachineArn: valueOf(environment, 'BACKFILL_STATE_MACHINE_ARN') || undefined,
        encryption,
        settings,
    };
}
/**
 * Reads the activation settings, for the Lambda and for `activate`. `bucket` replaces
 * SCHEMA_BUCKET.
 */
function readActivationSettings(environment, bucket) {
    const value = (name) => valueOf(bucket === undefined ? environment : { ...environment, ...bucketVariable(bucket) }, name);
    const backfillMode = modeOf(value('BACKFILL_MODE'));
    if (backfillMode === undefined) {
        const given = JSON.stringify(value('BACKFILL_MODE'));
        return { problems: [`BACKFILL_MODE must be gated or online, not ${given}`] };
    }
    return {
        places: {
            bucket: value('ICEBERG_BUCKET'),
            databases: {
                standardized: value('STANDARDIZED_DATABASE'),
                curated: value('CURATED_DATABASE'),
            },
        },
        hasStateMachine: value('BACKFILL_STATE_MACHINE_ARN') !== '',
        backfillMode,
        acceptsApprovals: value('ACCEPT_APPROVALS').toLowerCase() === 'true',
        rejectsDriftedPlans: value('REJECT_DRIFTED_PLANS').toLowerCase() === 'true',
    };
}
/**
 * The environment of a Lambda that has these settings; {@link readLambdaSettings} reads it back.
 */
function lambdaEnvironment(read) {
    const { places, backfillMode, acceptsApprovals, rejectsDriftedPlans } = read.settings;
    return {
        ...registryVariables(read),
        ATHENA_WORKGROUP: read.athenaWorkgroup,
        ATHENA_OUTPUT_BUCKET: read.athenaOutputBucket,
        ICEBERG_BUCKET: places.bucket,
        STANDARDIZED_DATABASE: places.databases.standardized,
        CURATED_DATABASE: places.databases.curated,
        BACKFILL_STATE_MACHINE_ARN: read.stateMachineArn ?? '',
        BACKFILL_MODE: backfillMode,
        ACCEPT_APPROVALS: String(acceptsApprovals),
        REJECT_DRIFTED_PLANS: String(rejectsDriftedPlans),
        ...encryptionVariables(read.encryption),
    };
}
/** The variables that name a registry. */
function registryVariables({ schemaBucket, schemaPrefix, registryTable }) {
    return {
        ...bucketVariable(schemaBucket),
        SCHEMA_PREFIX: schemaPrefix,
        SCHEMA_REGISTRY_TABLE: registryTable,
    };
}
function bucketVariable(bucket) {
    return { SCHEMA_BUCKET: bucket };
}
function modeOf(value) {
    const mode = value.toLowerCase();
    return mode === 'gated' || mode === 'online' ? mode : undefined;
}
/** The trimmed value; for an empty one, the fallback. */
function valueOf(environment, name) {
    const given = (environment[name] ?? '').trim();
    const value = name === 'SCHEMA_PREFIX' ? given.replace(/^\/+|\/+$/g, '') : given;
    if (value !== '')
        return value;
    const fallback = VARIABLES.find((one) => one.name === name)?.fallback;
    if (fallback?.kind === 'text')
        return fallback.text;
    return fallback?.kind === 'same' ? valueOf(environment, fallback.as) : '';
}


/***/ }),

/***/ 1044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   Tw: () => (/* binding */ parseStored),
/* harmony export */   Ys: () => (/* binding */ isWithheld),
/* harmony export */   lu: () => (/* binding */ MAX_OBJECT_BYTES)
/* harmony export */ });
/* harmony import */ var _core_schema_topic_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8510);

/**
 * Bytes that a store reads of an object: more than a schema may have, so that the message can name
 * the size.
 */
const MAX_OBJECT_BYTES = 8 * 1_048_576;
/** Whether an object was too large, so that its bytes were not read. */
function isWithheld({ size }) {
    return size > MAX_OBJECT_BYTES;
}
/** Parses a stored schema; for one without bytes, the result says how large it is. */
function parseStored(stored) {
    return isWithheld(stored) ? (0,_core_schema_topic_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .oversizedFile */ .Ar)(stored.size) : (0,_core_schema_topic_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTopicSchema */ .ac)(stored.bytes);
}
/**
 * The digest of an object; null without its bytes, since all such objects would have the same
 * digest.
 */
function sha256Of(stored, digest) {
    return isWithheld(stored) ? null : digest(stored.bytes);
}


/***/ }),

/***/ 3707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ withVersion),
/* harmony export */   AP: () => (/* binding */ printHistory),
/* harmony export */   MR: () => (/* binding */ isOfActivation),
/* harmony export */   WP: () => (/* binding */ schemasOf),
/* harmony export */   Z5: () => (/* binding */ bringsBack),
/* harmony export */   eo: () => (/* binding */ archivedName),
/* harmony export */   gw: () => (/* binding */ archiveText),
/* harmony export */   i6: () => (/* binding */ parseHistory),
/* harmony export */   iK: () => (/* binding */ namesakesIn)
/* harmony export */ });
/* harmony import */ var _core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3853);
/* harmony import */ var _core_text_compare_texts_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5322);
/* harmony import */ var _core_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6477);
/* harmony import */ var _core_schema_topic_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8510);
/* harmony import */ var _core_schema_version_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5432);
/* harmony import */ var _activation_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4643);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2853);







const FORMAT = 1;
/** The text that the digest is made of: what archive/ lists, with names for keys. */
function archiveText(listed) {
    return listed
        .map(({ key, etag }) => `${archivedName(key)} ${etag}\n`)
        .sort(_core_text_compare_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .compareTexts */ .q)
        .join('');
}
/** The name of an archived version within archive/. */
function archivedName(key) {
    return key.slice(key.lastIndexOf('/') + 1);
}
/** The columns after one more version, newer than all before. */
function withVersion(columns, { at, schema }) {
    const next = new Map();
    for (const [name, known] of columns)
        if (!schema.columns.has(name))
            next.set(name, { ...known, dropped: known.dropped ?? at });
    for (const [name, { type, deprecation }] of schema.columns) {
        const known = columns.get(name);
        const version = schema.version ?? null;
        next.set(name, {
            types: newestTypes((0,_core_schema_column_type_js__WEBPACK_IMPORTED_MODULE_0__/* .printColumnType */ .kc)(type), known?.types ?? []),
            first: known === undefined ? version : known.first,
            last: version,
            dropped: null,
            deprecated: deprecation === undefined ? null : (known?.deprecated ?? at),
        });
    }
    return next;
}
/** Leaves out the types of which every path is in a newer one. */
function newestTypes(newest, older) {
    if (newest === older[0])
        return older;
    const paths = new Set();
    return [newest, ...older].filter((text) => {
        const size = paths.size;
        collectPaths(typeOf(text), '', paths);
        return paths.size > size;
    });
}
function typeOf(text) {
    return layer([['c', text]])?.columns.get('c')?.type;
}
function collectPaths(type, path, paths) {
    paths.add(path);
    switch (type?.kind) {
        case 'array':
            return collectPaths(type.element, `${path}.element`, paths);
        case 'map':
            collectPaths(type.key, `${path}.key`, paths);
            return collectPaths(type.value, `${path}.value`, paths);
        case 'struct':
            for (const field of type.fields)
                collectPaths(field.type, `${path}.${field.name}`, paths);
    }
}
/** Whether it tells all versions up to the active one, by the active object's metadata. */
function isOfActivation({ seq, sha256, archived }, metadata) {
    const facts = (0,_activation_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseActivation */ .o)(metadata);
    if (facts?.seq !== seq || facts.sha256 !== sha256)
        return false;
    return facts.previous === undefined || archived.includes(archivedName(facts.previous));
}
/** The names in archive/ whose version this is. */
function namesakesIn({ archived }, version) {
    const beginning = `v${version ?? 'unknown'}_`;
    return archived.filter((name) => name.startsWith(beginning) && (0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArchived */ .iv)(`archive/${name}`)?.version === version);
}
/**
 * Whether a version has a column, or a type with fields, that the tables may still have from a
 * version before the active one. How they have it, only the archived versions tell.
 */
function bringsBack({ columns }, after) {
    return [...after.columns.keys()].some((name) => {
        const known = columns.get(name);
        return known !== undefined && (known.dropped !== null || known.types.length > 1);
    });
}
/**
 * Schemas that tell the rules what all former versions would tell, newest first, but for those of
 * one version: rules compare their content. Undefined where the columns of all times are too many
 * for one schema.
 */
function schemasOf(history, except) {
    const versions = new Set(history.archived.flatMap((name) => (0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArchived */ .iv)(`archive/${name}`)?.version ?? []));
    versions.delete(except ?? '');
    const empty = schemaOf({});
    // Parsed once: a topic may have had thousands of versions.
    const numbered = empty === undefined
        ? []
        : [...versions].map((version) => ({ ...empty, version, semver: (0,_core_schema_version_js__WEBPACK_IMPORTED_MODULE_5__/* .parseVersion */ .ot)(version) }));
    const columns = [...history.columns];
    if (columns.length > _core_schema_topic_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_COLUMNS */ .ZS)
        return undefined;
    const depth = Math.max(0, ...columns.map(([, { types }]) => types.length));
    const layers = Array.from({ length: depth }, (_, at) => layer(columns.flatMap(([name, { types }]) => (types[at] === undefined ? [] : [[name, types[at]]]))));
    const read = layers.filter((one) => one !== undefined);
    return read.length === layers.length ? [...numbered, ...read] : undefined;
}
function layer(types) {
    return schemaOf({ payload_columns: Object.fromEntries(types) });
}
function schemaOf(members) {
    return (0,_core_schema_topic_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTopicSchema */ .ac)(new TextEncoder().encode(JSON.stringify(members))).schema;
}
function printHistory(history) {
    const columns = [...history.columns].sort(([one], [other]) => (0,_core_text_compare_texts_js__WEBPACK_IMPORTED_MODULE_4__/* .compareTexts */ .q)(one, other));
    const { seq, sha256, archived, digest } = history;
    const members = { history_version: FORMAT, activation_seq: seq, schema_sha256: sha256 };
    const named = {
        ...members,
        archived,
        archive_sha256: digest,
        columns: Object.fromEntries(columns),
    };
    return new TextEncoder().encode(`${JSON.stringify(named)}\n`);
}
/** Undefined for anything else, and for another format: then the archive tells. */
function parseHistory(bytes) {
    const file = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_6__/* .decodeJson */ .xO)(new TextDecoder().decode(bytes));
    const [seq, sha256] = [(0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_6__/* .integerAt */ .OW)(file, 'activation_seq'), (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textAt */ .$6)(file, 'schema_sha256')];
    const digest = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textAt */ .$6)(file, 'archive_sha256');
    const archived = textsOf((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_6__/* .membersOf */ .lS)(file)?.get('archived'));
    const named = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_6__/* .membersOf */ .lS)((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_6__/* .membersOf */ .lS)(file)?.get('columns'));
    if ((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_6__/* .integerAt */ .OW)(file, 'history_version') !== FORMAT || seq === undefined)
        return undefined;
    if (sha256 === undefined || digest === undefined || archived === undefined)
        return undefined;
    if (named === undefined ||
        archived.some((name) => (0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .parseArchived */ .iv)(`archive/${name}`) === undefined))
        return undefined;
    const columns = new Map();
    for (const [name, value] of named) {
        const types = textsOf((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_6__/* .membersOf */ .lS)(value)?.get('types'));
        if (types === undefined || types.length === 0)
            return undefined;
        const text = (key) => (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textAt */ .$6)(value, key) ?? null;
        const [first, last] = [text('first'), text('last')];
        columns.set(name, {
            types,
            first,
            last,
            dropped: text('dropped'),
            deprecated: text('deprecated'),
        });
    }
    return { seq, sha256, archived, digest, columns };
}
function textsOf(value) {
    if (!Array.isArray(value))
        return undefined;
    const texts = value.filter((one) => typeof one === 'string');
    return texts.length === value.length ? texts : undefined;
}


/***/ }),

/***/ 1493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ISSUES),
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The released version; a test compares it with package.json. */
const VERSION = '0.1.0';
/** Where to report a fault of schema-gate; a test compares it with package.json. */
const ISSUES = 'https://github.com/lean-ops/schema-gate/issues';


/***/ }),

/***/ 3880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ auditText),
/* harmony export */   Bl: () => (/* binding */ auditFacts),
/* harmony export */   Fs: () => (/* binding */ auditOf),
/* harmony export */   lG: () => (/* binding */ auditMarkdown)
/* harmony export */ });
/* harmony import */ var _core_change_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9489);
/* harmony import */ var _core_text_compare_texts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5322);
/* harmony import */ var _core_text_group_by_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3477);
/* harmony import */ var _core_verdict_finding_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7814);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9924);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1006);
/* harmony import */ var _rest_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5573);







/** Files that an audit names. */
const WORST = 10;
function isProblem({ severity, accepted }) {
    return (accepted === undefined &&
        (severity === 'error' || severity === 'breaking' || severity === 'warning'));
}
/** Counts the problems of all judged files. */
function auditOf({ topics }) {
    const affected = topics.filter(({ findings }) => findings.some(isProblem));
    return {
        files: topics.length,
        affected: affected.length,
        rules: rulesIn(affected),
        worst: affected
            .map(fileIn)
            .sort((a, b) => b.errors + b.breaking - (a.errors + a.breaking) ||
            b.warnings - a.warnings ||
            (0,_core_text_compare_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .compareTexts */ .q)(a.file, b.file))
            .slice(0, WORST),
    };
}
function rulesIn(topics) {
    const found = topics.flatMap(({ file, findings }) => findings.filter(isProblem).map(({ rule, severity }) => ({ rule, severity, file })));
    return [...(0,_core_text_group_by_js__WEBPACK_IMPORTED_MODULE_2__/* .groupBy */ .$)(found, ({ rule, severity }) => `${severity} ${rule}`).values()]
        .flatMap((group) => {
        const [first] = group;
        const files = new Set(group.map(({ file }) => file)).size;
        if (first === undefined)
            return [];
        return [{ rule: first.rule, severity: first.severity, findings: group.length, files }];
    })
        .sort((a, b) => _core_change_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC.indexOf(a.severity) - _core_change_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC.indexOf(b.severity) ||
        b.findings - a.findings ||
        (0,_core_text_compare_texts_js__WEBPACK_IMPORTED_MODULE_1__/* .compareTexts */ .q)(a.rule, b.rule));
}
function fileIn({ topic, file, findings }) {
    const { error, breaking, warning } = (0,_core_verdict_finding_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countFindings */ .Gt)(findings);
    return { topic, file, errors: error, breaking, warnings: warning };
}
/** `3 errors, 1 warning` */
function fileWords({ errors, breaking, warnings }) {
    return [
        ...(errors > 0 ? [(0,_rest_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .h)(errors, 'error')] : []),
        ...(breaking > 0 ? [`${breaking} breaking`] : []),
        ...(warnings > 0 ? [(0,_rest_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .h)(warnings, 'warning')] : []),
    ].join(', ');
}
function headline({ affected, files }) {
    return `Audit: ${affected} of ${(0,_rest_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .h)(files, 'file')} ${affected === 1 ? 'has' : 'have'} problems`;
}
/** For a terminal: a line for each rule, then the worst files; of few files, all was shown. */
function auditText(audit, shownInFull) {
    const { rules, worst, affected } = audit;
    if (affected === 0)
        return [headline(audit)];
    const width = Math.max(...rules.map(({ rule }) => rule.length));
    const lines = rules.map(({ rule, severity, findings, files }) => `  ${severity.padEnd(9)} ${rule.padEnd(width)}  ${String(findings).padStart(6)} in ${(0,_rest_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .h)(files, 'file')}`);
    const names = worst.map((one) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .visible */ .RK)(one.file));
    const nameWidth = Math.min(60, Math.max(...names.map(({ length }) => length)));
    const files = worst.map((one, index) => `  ${(names[index] ?? '').padEnd(nameWidth)}  ${fileWords(one)}`);
    const left = affected - worst.length;
    return [
        `${headline(audit)}, by rule:\n${lines.join('\n')}`,
        `The worst files:\n${[...files, ...(left > 0 ? [`  ${(0,_rest_js__WEBPACK_IMPORTED_MODULE_4__/* .restLine */ .l)(left, 'file')}`] : [])].join('\n')}`,
        ...(affected > shownInFull
            ? ['schema-gate check FILE --no-ratchet shows the problems of one file.']
            : []),
    ];
}
/** The same for a summary. */
function auditMarkdown(audit) {
    const { rules, worst, affected } = audit;
    const head = `## ${affected === 0 ? '✅' : '⛔'} ${headline(audit)}\n`;
    if (affected === 0)
        return head;
    const ruleRows = rules.map(({ rule, severity, findings, files }) => `| ${severity} | [${rule}](${(0,_links_js__WEBPACK_IMPORTED_MODULE_6__/* .ruleUrl */ .QB)(rule)}) | ${findings} | ${files} |`);
    const fileRows = worst.map((one) => `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .inCode */ .pN)((0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .shortened */ .vI)(one.file, 255))} | ${fileWords(one)} |`);
    const left = affected - worst.length;
    const more = left > 0 ? `\n\n${(0,_rest_js__WEBPACK_IMPORTED_MODULE_4__/* .restLine */ .l)(left, 'file')}.` : '';
    return `${head}\n| | Rule | Problems | Files |\n|---|---|---|---|\n${ruleRows.join('\n')}\n\n| Worst files | Problems |\n|---|---|\n${fileRows.join('\n')}${more}\n`;
}
/** The same for scripts. */
function auditFacts({ files, affected, rules, worst }) {
    return {
        files,
        files_with_problems: affected,
        rules: rules.map(({ rule, severity, findings, files: inFiles }) => ({
            rule,
            severity,
            problems: findings,
            files: inFiles,
        })),
        worst_files: worst.map(({ topic, file, errors, breaking, warnings }) => ({
            topic,
            file,
            errors,
            breaking,
            warnings,
        })),
    };
}


/***/ }),

/***/ 9206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ comparedLine),
/* harmony export */   N: () => (/* binding */ comparedMarkdown)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9924);

const SHORT = 7;
/** `compared: the working tree with origin/main (a1b2c3d)`; empty where it is not known. */
function comparedLine(compared) {
    return comparedWords(compared, _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK);
}
/** The same for markdown, with names as code. */
function comparedMarkdown(compared) {
    return comparedWords(compared, _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .inCode */ .pN);
}
function comparedWords(compared, print) {
    if (compared === null)
        return '';
    const { before, after, registry } = compared;
    const side = ({ name, sha }) => {
        if (sha === null)
            return print(name);
        const short = print(sha.slice(0, SHORT));
        return name === sha ? short : `${print(name)} (${short})`;
    };
    const base = before === null ? 'nothing, since there is no earlier commit' : side(before);
    const versions = registry === null
        ? base
        : `the active versions in ${print(registry)}; where none was ever active, with ${base}`;
    return `compared: ${side(after)} with ${versions}`;
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   Hi: () => (/* binding */ inMarkdown),
/* harmony export */   N1: () => (/* binding */ commandProperty),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   ZQ: () => (/* binding */ inProse),
/* harmony export */   cp: () => (/* binding */ inLog),
/* harmony export */   pN: () => (/* binding */ inCode),
/* harmony export */   s$: () => (/* binding */ jsonText),
/* harmony export */   vI: () => (/* binding */ shortened),
/* harmony export */   wq: () => (/* binding */ commandData)
/* harmony export */ });
/* harmony import */ var _core_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1118);

// Text from schemas, paths and branches is hostile: it may contain markup, mentions, links,
// workflow commands or terminal sequences. Each sink has one function here, and every text that a
// user wrote goes through it.
/**
 * Control, format (direction marks among them), line and paragraph separators, lone surrogates, and
 * what fonts leave out: fillers and selectors.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * U+2060, word joiner: has no width and breaks no line, but GitHub makes no mention or link across
 * it.
 */
const APART = '\u2060';
/**
 * One line without invisible characters: line breaks and direction marks are written as `\n` and
 * `\u202e`.
 */
function visible(text) {
    return text.replace(INVISIBLE, (char) => {
        if (char === '\n')
            return '\\n';
        if (char === '\t')
            return '\\t';
        return `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
    });
}
/** Cut to a number of UTF-16 units; a cut ends with `…`. */
function shortened(text, length) {
    return text.length <= length
        ? text
        : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
/**
 * Text in markdown prose: no markup, no HTML, no mention, no link, no emoji. GitHub reads mentions,
 * references and links after it has decoded entities, so `&#64;team` still mentions the team
 * (github/cmark-gfm#181); only a character in between prevents it.
 */
function inMarkdown(text) {
    return visible(text)
        .replace(/@(?=\w)|#(?=[0-9])|:(?=\S)|www(?=\.)|\bGH(?=-[0-9])|\b[0-9a-f]{7}(?=[0-9a-f]{0,33}\b)/gi, `$&${APART}`)
        .replace(/[\\`*_{}[\]()#+!|<>~$^=@:]/g, (char) => `&#${char.charCodeAt(0)};`);
}
/**
 * A name in a markdown code span, also inside a table's cell. GitHub makes no links or mentions in
 * code; a backtick would end the span, a bar the cell.
 */
function inCode(text) {
    const safe = visible(text)
        .replaceAll('`', "'")
        .replaceAll('|', '\u00a6')
        .replaceAll('<', '\u2039')
        .replaceAll('>', '\u203a')
        .trim();
    // A summary may be printed to a log.
    return `\`${safe === '' ? ' ' : inLog(safe)}\``;
}
/** Markdown prose in which 'quoted' names become code spans; the rest is escaped. */
function inProse(text) {
    return (text
        // A quote between two letters is an apostrophe.
        .split(/((?<![A-Za-z0-9])'[^']+'(?![A-Za-z0-9]))/)
        .map((part, index) => (index % 2 === 1 ? inCode(part.slice(1, -1)) : inMarkdown(part)))
        .join(''));
}
/**
 * A fenced code block. Its fence is longer than any run of backticks in the text, so the text can't
 * close it.
 */
function fenced(text, language) {
    const longest = text.match(/`+/g)?.reduce((length, run) => Math.max(length, run.length), 2) ?? 2;
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${inLog(text)}\n${fence}`;
}
/**
 * Characters that the runner accepts before `::command` at the start of a line. It trims everything
 * that .NET counts as white space (TryParseV2 in actions/runner's ActionCommand.cs), and its
 * comparison by culture skips ignorable characters. Colours are matched as well; line ends are not.
 */
const BEFORE_COMMAND = /^((?:\u001b\[[0-9;]*m|(?![\n\r\u2028\u2029])[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}])*):(?=:)/gmu;
/**
 * Text for a job's log: breaks up `::command` at the start of a line and `##[command]` anywhere, so
 * that the runner runs neither.
 */
function inLog(text) {
    return text.replaceAll('##[', '#\u200b#[').replace(BEFORE_COMMAND, '$1:\u200b');
}
/** One line for a job's log, without invisible characters. */
function logLine(text) {
    return inLog(visible(text));
}
/**
 * A JSON document that is harmless in a job's log and on a terminal. It parses to the same value:
 * commands and invisible characters occur in strings only, where they are escaped.
 */
function jsonText(value, indentation = 2) {
    return JSON.stringify(value, null, indentation)
        .replaceAll('##[', '#\\u0023[')
        .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, (char) => Array.from({ length: char.length }, (_, index) => (0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .M)(char.charCodeAt(index))).join(''));
}
/** The data of a workflow command. */
function commandData(text) {
    return inLog(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
/** A property of a workflow command. */
function commandProperty(text) {
    return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 6962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ effectOf),
/* harmony export */   c: () => (/* binding */ findingTable)
/* harmony export */ });
/* harmony import */ var _core_text_group_by_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3477);
/* harmony import */ var _core_verdict_acceptance_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4881);
/* harmony import */ var _core_verdict_finding_address_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(3032);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9924);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1006);
/* harmony import */ var _on_merge_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1515);
/* harmony import */ var _shown_position_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5804);
/* harmony import */ var _rest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5573);








/** Rows of one table. */
const MAX_ROWS = 200;
const MAX_CELL = 300;
const MAX_NAME = 100;
const MAX_TYPE = 60;
/** Parts of one column that a row names. */
const MAX_PARTS = 5;
/** A table of findings: one row each, or one for all parts of a column that share a rule. */
function findingTable(findings, lastTitle, context) {
    const { topic } = context;
    const isAboutFile = findings.every(({ kind }) => kind === 'INVALID');
    const position = (0,_shown_position_js__WEBPACK_IMPORTED_MODULE_1__/* .shownPosition */ .p)(topic);
    const rows = [...rowsOf(findings)];
    const shown = rows.slice(0, MAX_ROWS).map((group) => row(group, position, context));
    const left = rows.slice(MAX_ROWS).flat().length;
    const more = left === 0 ? '' : `\n\n${(0,_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .restLine */ .l)(left, 'finding')}.`;
    return `| | Column | ${isAboutFile ? 'Problem' : 'Change'} | ${lastTitle} |\n|---|---|---|---|\n${shown.join('\n')}${more}`;
}
/** Parts of one column that are changed in the same way share a row. */
function rowsOf(findings) {
    return (0,_core_text_group_by_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$)(findings, (finding) => finding.path === null
        ? finding
        : JSON.stringify([
            finding.column,
            finding.rule,
            finding.severity,
            finding.accepted === undefined ? null : (0,_core_verdict_acceptance_js__WEBPACK_IMPORTED_MODULE_0__/* .printAcceptance */ .jK)(finding.accepted),
        ])).values();
}
function row(group, position, context) {
    const [finding] = group;
    const { topic, link } = context;
    const line = position === undefined ? undefined : position(finding.anchor.start).line;
    const name = nameOf(group);
    const linked = link === undefined || line === undefined
        ? name
        : `[${name === '' ? `line ${line}` : name}](${link(topic.file, line)})`;
    // Without a link, a problem of the file has no other way to say where it is.
    const where = finding.kind === 'INVALID' &&
        link === undefined &&
        line !== undefined &&
        finding.side === 'after'
        ? ` (line ${line})`
        : '';
    const type = group.length === 1 ? typeOf(finding) : '';
    const accepted = finding.accepted === undefined
        ? ''
        : ` *(accepted: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .inMarkdown */ .Hi)((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .shortened */ .vI)((0,_core_verdict_acceptance_js__WEBPACK_IMPORTED_MODULE_0__/* .printAcceptance */ .jK)(finding.accepted), MAX_CELL))})*`;
    const effect = (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .inProse */ .ZQ)((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .shortened */ .vI)(effectOf(finding, context), MAX_CELL));
    return `| ${severityWord(finding)} | ${linked}${type} | ${changeOf(group)}${where}${accepted} | ${effect} [${finding.rule}](${(0,_links_js__WEBPACK_IMPORTED_MODULE_5__/* .ruleUrl */ .QB)(finding.rule)}) |`;
}
function severityWord({ severity, accepted }) {
    if (severity === 'error' || severity === 'breaking')
        return accepted === undefined ? `⛔ ${severity}` : `⚠️ accepted`;
    return severity === 'warning' ? '⚠️ warning' : severity;
}
function nameOf(group) {
    const [finding] = group;
    const name = group.length === 1 ? (0,_core_verdict_finding_address_js__WEBPACK_IMPORTED_MODULE_6__/* .addressOf */ .ci)(finding) : finding.column;
    return name === null ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .inCode */ .pN)((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .shortened */ .vI)(name, MAX_NAME));
}
/** The type of what is new or gone; every other change names its types itself. */
function typeOf({ kind, before, after }) {
    const type = kind === 'ADD_COLUMN' ? after : kind === 'REMOVE_COLUMN' ? before : null;
    return type === null ? '' : ` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .inMarkdown */ .Hi)((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .shortened */ .vI)(type, MAX_TYPE))}`;
}
function changeOf(group) {
    const [finding] = group;
    // For a problem of the file, `short` names neither key nor column.
    if (group.length === 1)
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .inProse */ .ZQ)((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .shortened */ .vI)(finding.kind === 'INVALID' ? finding.message : finding.short, MAX_CELL));
    const parts = group
        .slice(0, MAX_PARTS)
        .map((part) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .inCode */ .pN)((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .shortened */ .vI)(part.path ?? '', MAX_NAME))}${typeOf(part)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .inProse */ .ZQ)((0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .shortened */ .vI)(part.short, MAX_CELL))}`);
    const rest = group.length - parts.length;
    return `${group.length} parts: ${parts.join('; ')}${rest === 0 ? '' : `; ${(0,_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .restLine */ .l)(rest, 'part')}`}`;
}
/** The next step; for an addition, what old rows will have. */
function effectOf(finding, { topic, deployment, }) {
    const isAddition = finding.kind === 'ADD_COLUMN' && finding.severity === 'enhancement';
    if (!isAddition || (0,_on_merge_js__WEBPACK_IMPORTED_MODULE_7__/* .tablesCreated */ .mK)(topic) > 0)
        return finding.fix;
    if (topic.plan?.isPatchable === false)
        return `NULL in old rows: ${(0,_on_merge_js__WEBPACK_IMPORTED_MODULE_7__/* .noBackfillWords */ .C8)(deployment)}`;
    return topic.plan !== null && topic.plan.catchUp === null
        ? 'NULL in old rows: the backfill is switched off'
        : finding.fix;
}


/***/ }),

/***/ 1006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QB: () => (/* binding */ ruleUrl),
/* harmony export */   S_: () => (/* binding */ linksInto),
/* harmony export */   kq: () => (/* binding */ uriPath),
/* harmony export */   yZ: () => (/* binding */ HOME)
/* harmony export */ });
/** The product's own repository, whose documentation reports link to. */
const HOME = 'https://github.com/lean-ops/schema-gate';
/** Where a rule is explained. */
function ruleUrl(rule) {
    return `${HOME}/blob/v1/docs/rules.md#${rule}`;
}
/** Links into a commit on GitHub; undefined where the place is not fully known. */
function linksInto({ server, repository, sha }) {
    if (!/^https?:\/\/[A-Za-z0-9.:-]+$/.test(server ?? ''))
        return undefined;
    if (!/^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/.test(repository ?? ''))
        return undefined;
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha ?? ''))
        return undefined;
    return (file, line) => `${server}/${repository}/blob/${sha}/${uriPath(file)}#L${line}`;
}
/** A path in a URI. Parentheses would end a link in markdown. */
function uriPath(file) {
    return file
        .replaceAll('\\', '/')
        .replace(/^\/+/, '')
        .split('/')
        .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(/[()!'*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`))
        .join('/');
}


/***/ }),

/***/ 1515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C8: () => (/* binding */ noBackfillWords),
/* harmony export */   Dg: () => (/* binding */ mergeCell),
/* harmony export */   ER: () => (/* binding */ backfillWords),
/* harmony export */   TS: () => (/* binding */ assumptionWords),
/* harmony export */   Wc: () => (/* binding */ planDigits),
/* harmony export */   jL: () => (/* binding */ hasRewrite),
/* harmony export */   mK: () => (/* binding */ tablesCreated),
/* harmony export */   yz: () => (/* binding */ pauses)
/* harmony export */ });
/* harmony import */ var _rest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5573);

/** Digits of a plan's hash that people see; the validator compares all of them. */
const HASH_DIGITS = 12;
/** `plan 7c1e90ab34d2`: the same plan has the same digits wherever it is shown. */
function planDigits({ sha256 }) {
    return sha256.slice(0, HASH_DIGITS);
}
/**
 * How many tables a topic's first activation creates; 0 for a topic that has some. The base branch
 * may have a version of a topic that was never activated, so the classification doesn't tell.
 */
function tablesCreated({ plan }) {
    const created = (plan?.ddl ?? []).filter(({ sql }) => sql.startsWith('CREATE TABLE'));
    return new Set(created.map(({ table }) => table)).size;
}
/** Whether the pipeline leaves a topic alone until its history is patched. */
function pauses({ plan }, deployment) {
    const catchUp = plan?.catchUp ?? null;
    if (catchUp === null)
        return false;
    // A column that was only added does no harm to rows that lack it.
    return deployment?.backfill !== 'online' || catchUp.typeChanges.length > 0;
}
/**
 * What happens to history, in words; undefined where nothing is to be patched. `topic` is the
 * printed name.
 */
function backfillWords({ plan, requiresBackfill }, deployment, topic) {
    if (plan === null)
        return undefined;
    if (plan.catchUp !== null) {
        const meanwhile = pauses({ plan }, deployment) ? 'pauses' : 'keeps running';
        return `backfill ${(0,_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(plan.catchUp.lookbackDays, 'day')}; ${topic} ${meanwhile} meanwhile`;
    }
    if (!plan.isPatchable)
        return noBackfillWords(deployment);
    return requiresBackfill && tablesCreated({ plan }) === 0
        ? 'the backfill is switched off'
        : undefined;
}
/** Why old rows stay as they are. */
function noBackfillWords(deployment) {
    return deployment?.source === 'assumed'
        ? 'no backfill is known to run here'
        : 'this deployment runs no backfill';
}
/**
 * What a reader must know where nobody asked the deployment: each thing that these topics rely on.
 */
function assumptionWords(deployment, topics) {
    const planned = topics.filter(({ plan }) => plan !== null);
    const runs = [
        ...(planned.some(({ plan }) => (plan?.catchUp ?? null) !== null) ? ['backfills'] : []),
        ...(planned.some(({ plan }) => hasRewrite(plan)) ? ['rewrites'] : []),
    ];
    const assumed = [
        ...(runs.length === 0 ? [] : [`${runs.join(' and ')} run`]),
        ...(planned.some(isAccepted) ? ['the validator activates what was accepted'] : []),
    ];
    return deployment?.source === 'assumed' && assumed.length > 0
        ? `That ${assumed.join(' and that ')} is assumed: no registry was read.`
        : undefined;
}
/** Whether a plan rewrites the data of a column. */
function hasRewrite(plan) {
    return (plan?.ddl ?? []).some(({ sql }) => sql.startsWith('UPDATE '));
}
/** An approval may come after the judgement. */
function isAccepted({ findings, isAcceptanceAssumed }) {
    return isAcceptanceAssumed === true || findings.some(({ accepted }) => accepted !== undefined);
}
/** One cell of an overview: `creates 2 tables`, `3 statements, pauses for a backfill`. */
function mergeCell(topic, deployment) {
    const { plan } = topic;
    if (plan === null)
        return '—';
    const created = tablesCreated(topic);
    if (created > 0)
        return `creates ${(0,_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(created, 'table')}`;
    const backfill = plan.catchUp === null
        ? plan.isPatchable
            ? []
            : [noBackfillWords(deployment)]
        : [pauses(topic, deployment) ? 'pauses for a backfill' : 'backfill'];
    const statements = plan.ddl.length === 0 ? [] : [(0,_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .h)(plan.ddl.length, 'statement')];
    const parts = [...statements, ...backfill];
    return parts.length === 0 ? 'no table changes' : parts.join(', ');
}


/***/ }),

/***/ 5573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ counted),
/* harmony export */   l: () => (/* binding */ restLine)
/* harmony export */ });
/** Where a report that was cut sends its reader: true in a job and at a terminal. */
const COMPLETE = 'the JSON report (report-file, or --format json) has them all';
/** `…and 12 more findings; …`: what was cut, and where it is. */
function restLine(count, one, many = `${one}s`) {
    return `…and ${count} more ${count === 1 ? one : many}; ${COMPLETE}`;
}
/** `1 finding`, `2 findings`. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 5804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ shownPosition)
});

// EXTERNAL MODULE: ./build/core/text/positions.js
var positions = __nccwpck_require__(3276);
;// CONCATENATED MODULE: ./build/report/moved-lines.js
/**
 * Where the lines of one text are in another one, both 1-based. A line that the other text lacks
 * is placed at the nearest one above it that both have, else at the first line.
 *
 * Meant for two states of a file that differ in a few places: lines that both have once are paired
 * in their longest common order, and equal neighbours are added to them.
 */
function movedLines(from, to) {
    const places = new Array(from.length).fill(-1);
    const extend = (a, b, step) => {
        for (let i = a, j = b; places[i] === -1 && i in from && from[i] === to[j]; i += step, j += step)
            places[i] = j;
    };
    extend(0, 0, 1);
    extend(from.length - 1, to.length - 1, -1);
    for (const [a, b] of commonOrder(uniquePairs(from, to))) {
        if (places[a] !== -1)
            continue;
        extend(a, b, 1);
        extend(a - 1, b - 1, -1);
    }
    let nearest = 0;
    const nearby = places.map((place) => (nearest = place === -1 ? nearest : place));
    return (line) => (nearby[line - 1] ?? 0) + 1;
}
/** Lines that each text has exactly once, in the order of the first. */
function uniquePairs(from, to) {
    const places = uniquePlaces(to);
    return [...uniquePlaces(from)].flatMap(([text, a]) => {
        const b = places.get(text) ?? -1;
        return a === -1 || b === -1 ? [] : [[a, b]];
    });
}
/** The index of each line; -1 for one that occurs more than once. */
function uniquePlaces(lines) {
    const places = new Map();
    for (const [index, line] of lines.entries())
        places.set(line, places.has(line) ? -1 : index);
    return places;
}
/** The longest part of the pairs whose places rise in both texts. */
function commonOrder(pairs) {
    const sorted = [...pairs].sort(([a], [b]) => a - b);
    /** By length, the pair with the lowest end of a rising run; and the pair before each pair. */
    const ends = [];
    const previous = [];
    for (const [index, [, place]] of sorted.entries()) {
        let low = 0;
        let high = ends.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((sorted[ends[middle] ?? 0]?.[1] ?? 0) < place)
                low = middle + 1;
            else
                high = middle;
        }
        previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
        ends[low] = index;
    }
    const order = [];
    for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) {
        const pair = sorted[at];
        if (pair !== undefined)
            order.push(pair);
    }
    return order.reverse();
}

;// CONCATENATED MODULE: ./build/report/shown-position.js


/**
 * The places in a topic's newer file as the reviewer's page shows it: in the pull request's own
 * commit where the judged one is its merge. Undefined where there is no newer file.
 */
function shownPosition({ after, inHead, }) {
    if (after === undefined)
        return undefined;
    const { text } = after;
    const position = (0,positions/* positionsOf */.q)(text);
    if (inHead === undefined)
        return position;
    const lineOf = movedLines(text.split('\n'), inHead.text.split('\n'));
    return (offset) => {
        const { line, column } = position(offset);
        return { line: lineOf(line), column };
    };
}


/***/ }),

/***/ 394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ stayingColumns),
/* harmony export */   r: () => (/* binding */ stayingLines)
/* harmony export */ });
/* harmony import */ var _core_verdict_finding_address_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3032);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9924);
/* harmony import */ var _on_merge_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1515);



/**
 * Columns that the schema no longer names. They stay in the tables: activation drops no column,
 * since a drop can't be undone.
 */
function stayingColumns({ plan, findings, }) {
    // A table that is created has only what the schema names.
    if (plan === null || (0,_on_merge_js__WEBPACK_IMPORTED_MODULE_0__/* .tablesCreated */ .mK)({ plan }) > 0)
        return [];
    return findings.flatMap((finding) => {
        if (finding.kind === 'REMOVE_COLUMN')
            return (0,_core_verdict_finding_address_js__WEBPACK_IMPORTED_MODULE_1__/* .addressOf */ .ci)(finding) ?? [];
        return finding.kind === 'RENAME_COLUMN' ? (finding.before ?? []) : [];
    });
}
/** One line for each such column, for logs and plans. */
function stayingLines(verdict) {
    return stayingColumns(verdict).map((name) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(name)} stays in the tables until somebody drops it`);
}


/***/ }),

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ styler),
/* harmony export */   k: () => (/* binding */ wrapped)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);

const STYLES = {
    error: 'red',
    breaking: 'red',
    warning: 'yellow',
    enhancement: 'green',
    compatible: 'cyan',
    bold: 'bold',
    dim: 'dim',
};
/** Applies colours and bold if `color` is true; the caller knows whether the stream has them. */
function styler(color) {
    return (style, text) => color ? (0,node_util__WEBPACK_IMPORTED_MODULE_0__.styleText)(STYLES[style], text, { validateStream: false }) : text;
}
/** Indented lines of at most `width` characters, broken between words. */
function wrapped(text, width, indentation = 14) {
    const indent = ' '.repeat(indentation);
    const room = Math.max(40, width - indent.length);
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > room) {
            lines.push(indent + line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, indent + line];
}


/***/ }),

/***/ 1620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./build/report/audit.js
var report_audit = __nccwpck_require__(3880);
// EXTERNAL MODULE: ./build/report/compared.js
var report_compared = __nccwpck_require__(9206);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(9924);
// EXTERNAL MODULE: ./build/report/on-merge.js
var on_merge = __nccwpck_require__(1515);
// EXTERNAL MODULE: ./build/report/rest.js
var report_rest = __nccwpck_require__(5573);
// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __nccwpck_require__(3299);
// EXTERNAL MODULE: ./build/core/verdict/acceptance.js
var acceptance = __nccwpck_require__(4881);
// EXTERNAL MODULE: ./build/core/verdict/finding-address.js
var finding_address = __nccwpck_require__(3032);
// EXTERNAL MODULE: ./build/core/text/positions.js
var positions = __nccwpck_require__(3276);
;// CONCATENATED MODULE: ./build/report/code-frame.js


/** Characters of a source line that are shown; a longer line is cut around the token. */
const WIDTH = 96;
function sourceOf(text) {
    return { lines: text.split('\n'), position: (0,positions/* positionsOf */.q)(text) };
}
/**
 * The line before and the line with the token underlined; no lines if the token's line is blank.
 */
function codeFrame({ lines, position }, { start, end }) {
    const { line, column } = position(start);
    const last = position(Math.max(end, start + 1));
    if ((lines[line - 1] ?? '').trim() === '')
        return [];
    const gutter = String(line + 1).length;
    const source = (lines[line - 1] ?? '').replace(/\r$/, '');
    // Cut long lines on the left, so that the token stays visible.
    const from = Math.max(0, column - 1 - Math.floor(WIDTH / 2), 0);
    const crop = (one) => shownSource(one.slice(from, from + WIDTH));
    const marked = last.line === line ? source.slice(column - 1, last.column - 1) : source.slice(column - 1);
    const before = shownSource(source.slice(from, column - 1));
    const mark = '^'.repeat(Math.max(1, Math.min([...shownSource(marked)].length, WIDTH)));
    const row = (number, content) => `${String(number).padStart(gutter)} │ ${content}`.trimEnd();
    const above = line >= 2 && (lines[line - 2] ?? '').trim() !== ''
        ? [row(line - 1, crop(lines[line - 2] ?? ''))]
        : [];
    return [
        ...above,
        row(line, crop(source)),
        `${' '.repeat(gutter)} │ ${' '.repeat([...before].length)}${mark}`,
    ];
}
function shownSource(text) {
    return (0,report_escape/* visible */.RK)(text.replace(/\r$/, '').replaceAll('\t', '  '));
}

// EXTERNAL MODULE: ./build/report/finding-rows.js
var finding_rows = __nccwpck_require__(6962);
// EXTERNAL MODULE: ./build/report/staying-columns.js
var staying_columns = __nccwpck_require__(394);
// EXTERNAL MODULE: ./build/report/version-number.js
var version_number = __nccwpck_require__(2673);
;// CONCATENATED MODULE: ./build/report/topic-block.js










/** Findings shown for one topic; the JSON report has them all. */
const MAX_FINDINGS = 100;
/** A topic's findings, worst first and in full, and what its activation would do. */
function topicBlock(topic, context) {
    const { applyStyle, width } = context;
    const head = [
        applyStyle('bold', (0,report_escape/* visible */.RK)(topic.topic)),
        (0,version_number/* versionStep */.d)(topic, report_escape/* visible */.RK),
        topic.classification,
        ...(topic.plan === null ? [] : [`plan ${(0,on_merge/* planDigits */.Wc)(topic.plan)}`]),
        applyStyle('dim', (0,report_escape/* visible */.RK)(topic.file)),
    ]
        .filter((part) => part !== '')
        .join('  ');
    const sources = {
        before: topic.before === undefined ? undefined : sourceOf(topic.before.text),
        after: topic.after === undefined ? undefined : sourceOf(topic.after.text),
    };
    const shown = topic.findings.slice(0, MAX_FINDINGS);
    const blocks = shown
        .filter(({ severity }) => !isMinor(severity))
        .map((finding) => findingBlock(finding, { file: fileOf(finding, topic), source: sources[finding.side] }, applyStyle, width));
    const minor = minorLines(topic, shown.filter(({ severity }) => isMinor(severity)), context);
    if (minor.length > 0)
        blocks.push(minor.join('\n'));
    const rest = topic.findings.length - shown.length;
    if (rest > 0)
        blocks.push(`  ${(0,report_rest/* restLine */.l)(rest, 'finding')}`);
    return [head, ...blocks, ...planBlock(topic, context)].join('\n\n');
}
/** Whether a finding needs nobody, so that a line says enough. */
function isMinor(severity) {
    return severity === 'enhancement' || severity === 'compatible';
}
/** The widest message that others are aligned with. */
const MAX_ALIGNED = 72;
/** One aligned line for each change that needs nobody: what, and for an addition its effect. */
function minorLines(topic, findings, { applyStyle, deployment }) {
    const messages = findings.map((finding) => (0,report_escape/* visible */.RK)((0,finding_address/* namedMessage */.rn)(finding)));
    const width = Math.min(MAX_ALIGNED, Math.max(0, ...messages.map(({ length }) => length)));
    return findings.map((finding, index) => {
        const { kind, after, severity } = finding;
        const facts = severity === 'compatible'
            ? []
            : [
                ...(kind === 'ADD_COLUMN' && after !== null
                    ? [(0,report_escape/* shortened */.vI)(after, MAX_ALIGNED), finding.short]
                    : []),
                (0,finding_rows/* effectOf */.$)(finding, { topic, deployment }),
            ];
        const words = facts.length === 0 ? '' : `${(0,report_escape/* visible */.RK)(facts.join(' · '))}  `;
        return `  ${applyStyle(severity, severity.padEnd(11))} ${applyStyle('bold', (messages[index] ?? '').padEnd(width))}  ${words}${applyStyle('dim', `[${finding.rule}]`)}`;
    });
}
function findingBlock(finding, { file, source }, applyStyle, width) {
    const severity = finding.accepted === undefined ? finding.severity : 'accepted';
    const { line, column } = source?.position(finding.at.start) ?? {};
    const position = line === undefined ? (0,report_escape/* visible */.RK)(file) : `${(0,report_escape/* visible */.RK)(file)}:${line}:${column ?? 1}`;
    const lines = [
        `  ${applyStyle(finding.severity, severity.padEnd(11))} ${applyStyle('bold', (0,report_escape/* visible */.RK)((0,finding_address/* namedMessage */.rn)(finding)))}  ${applyStyle('dim', `[${finding.rule}]`)}`,
        `              ${applyStyle('dim', finding.side === 'before' ? `${position} (the version before)` : position)}`,
    ];
    if (source !== undefined)
        lines.push(...codeFrame(source, finding.at).map((line) => `              ${line}`));
    lines.push(...(0,terminal/* wrapped */.k)((0,report_escape/* visible */.RK)(finding.why), width));
    lines.push(...(0,terminal/* wrapped */.k)(`fix: ${(0,report_escape/* visible */.RK)(finding.fix)}`, width));
    if (finding.accepted !== undefined)
        lines.push(...(0,terminal/* wrapped */.k)(`accepted: ${(0,report_escape/* visible */.RK)((0,acceptance/* printAcceptance */.jK)(finding.accepted))}`, width));
    return lines.join('\n');
}
function fileOf({ side }, { file, before, after }) {
    return (side === 'before' ? before : after)?.file ?? file;
}
function planBlock(topic, { applyStyle, deployment }) {
    const { plan } = topic;
    const staying = (0,staying_columns/* stayingLines */.r)(topic).map((line) => `    ${line}`);
    if (plan === null || plan.ddl.length + staying.length === 0)
        return [];
    const created = (0,on_merge/* tablesCreated */.mK)(topic);
    const head = created > 0 ? `on merge: ${(0,report_rest/* counted */.h)(created, 'table')} will be created` : 'on merge';
    const ddl = plan.ddl.map(({ sql }) => `    ${sql.replaceAll('\n', '\n    ')};`);
    const backfill = (0,on_merge/* backfillWords */.ER)(topic, deployment, (0,report_escape/* visible */.RK)(topic.topic));
    const left = staying.length - MAX_FINDINGS;
    return [
        [
            `  ${applyStyle('bold', head)}`,
            ...ddl,
            ...staying.slice(0, MAX_FINDINGS),
            ...(left > 0 ? [`    ${(0,report_rest/* restLine */.l)(left, 'column')}`] : []),
            ...(backfill === undefined ? [] : [`    ${backfill}`]),
        ].join('\n'),
    ];
}

// EXTERNAL MODULE: ./build/report/verdict.js
var report_verdict = __nccwpck_require__(7342);
;// CONCATENATED MODULE: ./build/report/text.js








/** Files with problems that an audit shows in full. */
const MAX_AUDITED = 10;
/** Topics without findings that are listed by name; the rest is counted. */
const MAX_NAMED = 10;
/** Topics with findings that are shown in full, blocked ones first; the rest is counted. */
const MAX_FULL = 50;
/** For people at a terminal: a block for each topic with findings, the verdict last. */
function renderText(decision, { color, width, hasAnnotations = false }) {
    const applyStyle = (0,terminal/* styler */.Y)(color);
    const { deployment, errors } = decision;
    // Every error is said once: in the verdict line if it is the only one, in an annotation or above.
    const isInVerdict = errors.length === 1 && decision.topics.length === 0 && !hasAnnotations;
    const listed = isInVerdict || hasAnnotations ? [] : errors;
    const audit = decision.isAudit === true ? (0,report_audit/* auditOf */.Fs)(decision) : undefined;
    const assumption = (0,on_merge/* assumptionWords */.TS)(deployment, decision.topics);
    const notes = [...decision.notes, ...(assumption === undefined ? [] : [assumption])];
    const blocks = [
        // Of many files, an audit only counts.
        ...(audit === undefined || audit.affected <= MAX_AUDITED
            ? topicBlocks(decision.topics, { applyStyle, width, deployment })
            : []),
        ...(audit === undefined ? [] : (0,report_audit/* auditText */.$u)(audit, MAX_AUDITED)),
        ...(decision.warnings.length > 0
            ? [
                decision.warnings
                    .map((warning) => `${applyStyle('warning', 'warning:')} ${(0,report_escape/* visible */.RK)(warning)}`)
                    .join('\n'),
            ]
            : []),
        ...(notes.length > 0 ? [notes.map((note) => `note: ${(0,report_escape/* visible */.RK)(note)}`).join('\n')] : []),
        ...listed.map(({ code, message, file, line }) => {
            const where = file === null || message.startsWith(file)
                ? ''
                : `${(0,report_escape/* visible */.RK)(file)}${line === null ? '' : `:${line}`}\n  `;
            return `${applyStyle('error', code === 'fault' ? 'fault' : 'error')}  ${where}${message.split('\n').map(report_escape/* visible */.RK).join('\n  ')}`;
        }),
    ];
    const isGood = decision.result === 'pass' || decision.result === 'approved';
    const line = errors.length > 0 && !isInVerdict ? (0,report_verdict/* undecidedWord */.UK)(decision) : (0,report_verdict/* verdictLine */.MT)(decision);
    const verdict = applyStyle(isGood ? 'enhancement' : 'error', `${isGood ? '✔' : '✖'} ${(0,report_escape/* shortened */.vI)((0,report_escape/* visible */.RK)(line), 600)}`);
    const compared = (0,report_compared/* comparedLine */.E)(decision.comparedWith);
    const last = compared === '' ? verdict : `${applyStyle('dim', compared)}\n${verdict}`;
    // In a job, the runner reads this output for commands.
    return (0,report_escape/* inLog */.cp)(`${[...blocks, last].join('\n\n')}\n`);
}
/** Topics without findings by name, then a block for each of the others. */
function topicBlocks(topics, context) {
    const { applyStyle, deployment } = context;
    const withFindings = topics.filter((topic) => topic.findings.length > 0);
    const inFull = withFindings.length <= MAX_FULL ? withFindings : worstFirst(withFindings).slice(0, MAX_FULL);
    const withoutFindings = topics.filter((topic) => topic.findings.length === 0);
    const nameWidth = Math.max(0, ...withoutFindings.slice(0, MAX_NAMED).map((topic) => (0,report_escape/* visible */.RK)(topic.topic).length));
    const nameLines = withoutFindings
        .slice(0, MAX_NAMED)
        .map((topic) => [
        (0,report_escape/* visible */.RK)(topic.topic).padEnd(nameWidth),
        topic.classification.padEnd(11),
        ...(topic.plan === null
            ? []
            : [(0,on_merge/* mergeCell */.Dg)(topic, deployment), `plan ${(0,on_merge/* planDigits */.Wc)(topic.plan)}`]),
        applyStyle('dim', (0,report_escape/* visible */.RK)(topic.file)),
    ].join('  '));
    if (withoutFindings.length > MAX_NAMED)
        nameLines.push((0,report_rest/* restLine */.l)(withoutFindings.length - MAX_NAMED, 'topic without a finding', 'topics without a finding'));
    return [
        ...(nameLines.length > 0 ? [nameLines.join('\n')] : []),
        ...inFull.map((topic) => topicBlock(topic, context)),
        ...(withFindings.length > inFull.length
            ? [
                (0,report_rest/* restLine */.l)(withFindings.length - inFull.length, 'topic with findings', 'topics with findings'),
            ]
            : []),
    ];
}
function worstFirst(topics) {
    const weight = (topic) => topic.classification === 'invalid' || topic.classification === 'breaking' ? 0 : 1;
    return [...topics].sort((a, b) => weight(a) - weight(b));
}


/***/ }),

/***/ 7342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   UK: () => (/* binding */ undecidedWord),
/* harmony export */   j9: () => (/* binding */ topicsWord),
/* harmony export */   mQ: () => (/* binding */ countsOf),
/* harmony export */   rj: () => (/* binding */ countWords)
/* harmony export */ });
/* harmony import */ var _on_merge_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1515);
/* harmony import */ var _rest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5573);
/* harmony import */ var _core_verdict_finding_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7814);



function countsOf({ topics }) {
    return (0,_core_verdict_finding_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countFindings */ .Gt)(topics.flatMap((topic) => topic.findings));
}
/** `3 breaking, 1 warning`: worst first, without zeros. */
function countWords({ error, breaking, warning, enhancement, accepted, }) {
    const words = [
        [error, 'error', 'errors'],
        [breaking, 'breaking', 'breaking'],
        [accepted, 'accepted break', 'accepted breaks'],
        [warning, 'warning', 'warnings'],
        [enhancement, 'enhancement', 'enhancements'],
    ];
    return words
        .filter(([count]) => count > 0)
        .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
        .join(', ');
}
/** A run with errors ends so: a fault kept it from deciding, a wrong call from running. */
function undecidedWord({ errors }) {
    return errors.some((error) => error.code === 'fault') ? 'could not decide' : 'not run';
}
/** The verdict in one line. */
function verdictLine(decision) {
    const { result, topics, errors } = decision;
    if (result === 'error') {
        const first = (errors[0]?.message ?? 'unknown reason').split('\n')[0] ?? '';
        const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
        return `${undecidedWord(decision)}: ${first}${more}`;
    }
    const touched = topics.filter((topic) => topic.classification !== 'unchanged');
    if (touched.length === 0)
        return topics.length === 0
            ? 'No topic schema changed.'
            : `pass: ${[`${topicsWord(topics.length)} unchanged`, ...creationWords(topics)].join('; ')}`;
    const words = countWords(countsOf(decision));
    if (words === '')
        return `${result}: ${tableWords(topics)}`;
    const blockedTopics = topics.filter((topic) => topic.findings.length > 0).length;
    const [created = ''] = creationWords(topics);
    return `${result}: ${words} in ${result === 'blocked' && blockedTopics < topics.length ? `${blockedTopics} of ` : ''}${topicsWord(topics.length)}${created === '' ? '' : `; ${created}`}`;
}
/** For topics without a finding that counts: what will happen to their tables. */
function tableWords(topics) {
    const [created] = creationWords(topics);
    if (created !== undefined)
        return created;
    return topics.every(({ plan }) => (plan?.ddl ?? []).length === 0)
        ? `no table changes in ${topicsWord(topics.length)}`
        : `compatible changes in ${topicsWord(topics.length)}`;
}
/** `1 new topic, 2 tables will be created`; nothing where there is neither. */
function creationWords(topics) {
    const added = topics.filter(({ classification }) => classification === 'new').length;
    const tables = topics.reduce((sum, topic) => sum + (0,_on_merge_js__WEBPACK_IMPORTED_MODULE_1__/* .tablesCreated */ .mK)(topic), 0);
    const words = [
        ...(added === 0 ? [] : [(0,_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(added, 'new topic')]),
        ...(tables === 0 ? [] : [`${(0,_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(tables, 'table')} will be created`]),
    ];
    return words.length === 0 ? [] : [words.join(', ')];
}
function topicsWord(count) {
    return (0,_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .h)(count, 'topic');
}


/***/ }),

/***/ 2673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ versionStep),
/* harmony export */   e: () => (/* binding */ versionNumber)
/* harmony export */ });
/** A version's number, as its file has it; a file may lack one. */
function versionNumber({ version }) {
    return version ?? 'unnumbered';
}
/**
 * `1.0.0 → 2.0.0`, or `1.0.0 → deleted`. Empty where a file was compared whose version can't be
 * read: only a topic without a file is deleted.
 */
function versionStep({ versions: { before, after }, after: file }, print) {
    if (after === null && (before === null || file !== undefined))
        return '';
    if (before === null || before === after)
        return print(after ?? '');
    return `${print(before)} → ${after === null ? 'deleted' : print(after)}`;
}


/***/ }),

/***/ 8471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ replacedBy),
/* harmony export */   r: () => (/* binding */ archive)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
/* harmony import */ var _protocol_activation_metadata_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4643);
/* harmony import */ var _protocol_stored_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1044);



/** Where an active version goes when it leaves active/. */
function replacedBy(topic, active, layout, digest) {
    const { bytes, modified, metadata } = active;
    const version = (0,_protocol_stored_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .parseStored */ .Tw)(active).schema?.version;
    const suffix = digest(bytes).slice(0, 8);
    const facts = (0,_protocol_activation_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .parseActivation */ .o)(metadata);
    return {
        key: layout.archived(topic, version, modified),
        keyIfTaken: layout.archived(topic, version, modified, suffix),
        bytes,
        metadata: facts === undefined ? new Map() : (0,_protocol_activation_metadata_js__WEBPACK_IMPORTED_MODULE_1__/* .activationMetadata */ .Q)(facts),
    };
}
/** Copies the version to archive/, byte for byte, and returns its key. */
async function archive({ key: wanted, keyIfTaken, bytes, metadata }, { registry: { objects } }) {
    for (const key of [wanted, keyIfTaken]) {
        if ((await objects.put(key, bytes, metadata, { kind: 'absent' })) !== 'refused')
            return key;
        const existing = await objects.get(key);
        if (existing !== undefined && Buffer.from(existing.bytes).equals(bytes))
            return key;
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${objects.locate(keyIfTaken)} holds bytes of another version than its name says; move it away`);
}


/***/ }),

/***/ 4796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ip: () => (/* binding */ readClaims),
/* harmony export */   UE: () => (/* binding */ ownedByAnother),
/* harmony export */   bf: () => (/* binding */ ownerOf),
/* harmony export */   dD: () => (/* binding */ takeClaims),
/* harmony export */   dH: () => (/* binding */ renewClaims)
/* harmony export */ });
/* harmony import */ var _core_schema_topic_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8510);
/* harmony import */ var _core_text_quoted_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1118);
/* harmony import */ var _protocol_claims_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8592);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);
/* harmony import */ var _judge_candidate_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(846);
/* harmony import */ var _rejection_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7306);






/** The claims on the tables that a candidate needs. */
async function readClaims({ after }, { registry, settings }) {
    const { layout } = registry;
    return Promise.all(((0,_judge_candidate_js__WEBPACK_IMPORTED_MODULE_2__/* .tablesOf */ .t)(after) ?? []).map(async ({ layer, name }) => {
        const database = settings.places.databases[layer];
        const key = layout.claim(database, name);
        return { key, table: `${database}.${name}`, owner: await ownerOf(key, registry) };
    }));
}
/**
 * The topic that has claimed a table. A claim that can't be read says nothing about whose table it
 * is, so it is a Fault.
 */
async function ownerOf(key, { objects }) {
    const claim = await objects.get(key);
    if (claim === undefined)
        return undefined;
    const owner = (0,_protocol_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .claimingTopic */ .g)(claim.bytes);
    if (owner === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(`The claim ${objects.locate(key)} can't be read, so it is not known whose table it is; correct it, or remove it if no topic uses the table`);
    return owner;
}
/**
 * Claims the tables for the topic. Returns the reason for a rejection if another topic was faster.
 * An activation never releases a claim: a parallel run of the same topic may rely on it, and the
 * store can't tell the two runs apart.
 */
async function takeClaims(topic, claims, { registry }) {
    const { objects } = registry;
    for (const { key, table } of claims) {
        const claim = (0,_protocol_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .printClaim */ .S)({ topic, table });
        if ((await objects.put(key, claim, new Map(), { kind: 'absent' })) !== 'refused')
            continue;
        const owner = await ownerOf(key, registry);
        if (owner !== topic)
            return ownedByAnother(owner, table, key);
    }
    return undefined;
}
/**
 * Takes the claims of a topic that was retired again, once its version is in force: the run that
 * retires it may still be removing them, and does so only while they are as it read them.
 */
async function renewClaims(topic, { active, seq }, { registry, settings, log }) {
    const { objects, layout } = registry;
    for (const { layer, name } of (0,_judge_candidate_js__WEBPACK_IMPORTED_MODULE_2__/* .tablesOf */ .t)((0,_core_schema_topic_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTopicSchema */ .ac)(active.bytes)) ?? []) {
        const database = settings.places.databases[layer];
        const key = layout.claim(database, name);
        const table = `${database}.${name}`;
        const bytes = (0,_protocol_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .printClaim */ .S)({ topic, table, renewedBy: seq });
        const found = await objects.get(key);
        const owner = found === undefined ? topic : (0,_protocol_claims_js__WEBPACK_IMPORTED_MODULE_4__/* .claimingTopic */ .g)(found.bytes);
        if (owner !== topic) {
            log(`Table '${table}' was claimed by another topic meanwhile`, { topic, key }, 'warn');
            continue;
        }
        // A twin of this run, or one that died here, has renewed it already.
        if (found !== undefined && Buffer.from(found.bytes).equals(bytes))
            continue;
        const condition = found === undefined ? { kind: 'absent' } : { kind: 'etag', etag: found.etag };
        if ((await objects.put(key, bytes, new Map(), condition)) === 'refused')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(`The claim ${objects.locate(key)} changed while topic ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .T)(topic)} came back; the topic is validated again`);
    }
}
function ownedByAnother(owner, table, key) {
    return (0,_rejection_js__WEBPACK_IMPORTED_MODULE_3__/* .reason */ .l)('TABLE_OWNED_BY_ANOTHER_TOPIC', `Table '${table}' belongs to topic '${owner ?? 'unknown'}' already; choose another table_name, or remove ${key} if that topic never used it`, { key: 'table_name' });
}


/***/ }),

/***/ 5752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   describe: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _core_change_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6959);
/* harmony import */ var _protocol_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3150);
/* harmony import */ var _protocol_version_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1493);



/** Says again what did not change, so that the gate sees that the validator is alive. */
const CONFIRM_AFTER_MS = 3_600_000;
/**
 * Writes what this validator can do into deployment.json, if it says something else. With
 * `confirms`, the time is renewed, too. Throws the store's Faults.
 */
async function describe(ports, confirms) {
    const { registry, settings, identity, digest } = ports;
    const { objects, layout } = registry;
    const now = ports.now();
    const mine = (0,_protocol_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDeployment */ .Ti)(settings, { ...identity, schemaGate: _protocol_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x, rules: digest((0,_protocol_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .rulesText */ .TK)(_core_change_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y)) }, now.toISOString());
    const stored = await objects.get(layout.deployment);
    const file = stored === undefined ? undefined : (0,_protocol_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDeployment */ .zi)(stored.bytes);
    if (file !== undefined && 'problem' in file && file.isNewer === true)
        return 'kept';
    const theirs = file === undefined || 'problem' in file ? undefined : file;
    if (theirs !== undefined) {
        if (!mayReplace(theirs, mine, ports))
            return 'kept';
        const isConfirmed = now.getTime() - Date.parse(theirs.checkedAt) < CONFIRM_AFTER_MS;
        if ((0,_protocol_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .saysTheSame */ .Yq)(theirs, mine) && (isConfirmed || !confirms))
            return 'current';
    }
    const updatedAt = theirs !== undefined && (0,_protocol_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .saysTheSame */ .Yq)(theirs, mine) ? theirs.updatedAt : mine.updatedAt;
    const bytes = (0,_protocol_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .printDeployment */ .p1)({ ...mine, updatedAt });
    const written = await objects.put(layout.deployment, bytes, new Map(), conditionOf(stored));
    if (written === 'refused')
        return 'kept';
    ports.log('Wrote what this validator can do', { object: objects.locate(layout.deployment) });
    return 'written';
}
function conditionOf(stored) {
    return stored === undefined ? { kind: 'absent' } : { kind: 'etag', etag: stored.etag };
}
function mayReplace(theirs, mine, { log }) {
    if (theirs.function !== mine.function && theirs.function !== null && mine.function !== null) {
        const facts = { found: theirs.function, own: mine.function };
        log('TWO_VALIDATORS: another function describes this registry; remove one of the two', facts, 'warn');
        return false;
    }
    if (!(0,_protocol_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .isOlder */ .tW)(mine.schemaGate, theirs.schemaGate))
        return true;
    const facts = { found: theirs.schemaGate, own: mine.schemaGate };
    log('A newer validator describes this registry', facts, 'warn');
    return false;
}


/***/ }),

/***/ 846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ judgeCandidate),
/* harmony export */   t: () => (/* binding */ tablesOf)
/* harmony export */ });
/* harmony import */ var _core_verdict_accepted_findings_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(1466);
/* harmony import */ var _core_verdict_decide_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(710);
/* harmony import */ var _core_verdict_deployment_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5589);
/* harmony import */ var _core_verdict_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8408);
/* harmony import */ var _core_schema_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2191);
/* harmony import */ var _core_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9389);
/* harmony import */ var _report_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1620);
/* harmony import */ var _protocol_origin_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3287);
/* harmony import */ var _protocol_candidate_metadata_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9736);
/* harmony import */ var _rejection_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7306);










/**
 * Judges under the validator's own policy: no configured severities and no waivers apply, only the
 * approval that publish recorded.
 */
function judgeCandidate(candidate, settings, { now, digest, planStatements }) {
    const { topic, pending, active, before, after, history, announcements } = candidate;
    const file = pending.key;
    const context = {
        policy: _core_verdict_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .VALIDATOR_POLICY */ .Cu,
        // The plan finds a rewrite that nothing can run; what is accepted is decided below.
        deployment: _core_verdict_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .EVERYTHING */ .Qz,
        today: now.slice(0, 10),
        digest,
        planStatements,
    };
    const sha256 = active === undefined ? null : digest(active.bytes);
    const baseline = { source: 'registry', ref: active?.key ?? null, sha256 };
    const side = before === undefined ? undefined : { file: active?.key ?? file, parsed: before };
    const accept = settings.acceptsApprovals ? approvedByPublish(pending, digest) : undefined;
    const verdict = (0,_core_verdict_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .verdictOn */ ._z)({
        topic,
        before: side,
        after: { file, parsed: after },
        baseline,
        history,
        announcements,
        accept,
    }, context);
    const report = (0,_report_text_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S)((0,_core_verdict_decide_js__WEBPACK_IMPORTED_MODULE_8__/* .decide */ .L)({ topics: [verdict], baseline }), {
        color: false,
        width: 100,
    });
    return { verdict, reasons: reasonsFor(candidate, verdict, sha256, settings), report };
}
/** A digest alone can be written by hand; publish also records what it compared. */
const UNPROVED = (0,_rejection_js__WEBPACK_IMPORTED_MODULE_7__/* .reason */ .l)('UNPROVED_APPROVAL', 'The accepted breaking changes are not bound to a commit and to the active version that they were judged against; let publish upload the candidate');
const UNREADABLE = (0,_rejection_js__WEBPACK_IMPORTED_MODULE_7__/* .reason */ .l)('JSON_SYNTAX', 'The candidate is not a topic schema');
function reasonsFor({ pending, after }, { findings }, activeSha256, { judges }) {
    if (judges === 'structure') {
        const errors = (0,_rejection_js__WEBPACK_IMPORTED_MODULE_7__/* .reasonsOf */ .zM)(findings.filter(({ severity }) => severity === 'error'));
        return after.schema === undefined && errors.length === 0 ? [UNREADABLE] : errors;
    }
    const { baseSha256: base } = (0,_protocol_candidate_metadata_js__WEBPACK_IMPORTED_MODULE_6__/* .parseCandidate */ .P)(pending.metadata);
    if (base !== undefined && base !== activeSha256) {
        return [
            (0,_rejection_js__WEBPACK_IMPORTED_MODULE_7__/* .reason */ .l)('STALE', 'The active version has changed since this candidate was judged against it; publish judges it again'),
        ];
    }
    const { commit = '' } = (0,_protocol_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .parseOrigin */ .ef)(pending.metadata);
    const isProved = base !== undefined && commit !== '';
    if (!isProved && findings.some(({ accepted }) => accepted !== undefined))
        return [UNPROVED];
    const reasons = (0,_rejection_js__WEBPACK_IMPORTED_MODULE_7__/* .reasonsOf */ .zM)(findings.filter(({ accepted }) => accepted === undefined));
    return after.schema === undefined && reasons.length === 0 ? [UNREADABLE] : reasons;
}
/**
 * Accepts exactly the breaking changes that publish recorded, all or none, and never one that
 * Iceberg can't apply.
 */
function approvedByPublish({ metadata }, digest) {
    const { acceptedFindings: recorded, actor } = (0,_protocol_candidate_metadata_js__WEBPACK_IMPORTED_MODULE_6__/* .parseCandidate */ .P)(metadata);
    return (findings) => {
        const blocking = findings.filter(({ severity }) => severity === 'error' || severity === 'breaking');
        const isRecorded = recorded !== undefined && recorded === (0,_core_verdict_accepted_findings_js__WEBPACK_IMPORTED_MODULE_9__/* .acceptedFindings */ .o)(findings, digest);
        if (!isRecorded || !blocking.every(({ approvable }) => approvable))
            return [];
        return [
            {
                kind: 'approval',
                by: actor ?? null,
                reason: 'accepted when it was published',
                until: null,
                covers: blocking.map(({ fingerprint }) => fingerprint),
            },
        ];
    };
}
/** The tables that a version needs; undefined where there is no version, or it can't be read. */
function tablesOf(file) {
    return file?.schema === undefined ? undefined : (0,_core_schema_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .wantedTables */ .R)(file.schema);
}


/***/ }),

/***/ 9826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readPatchedBase),
/* harmony export */   V: () => (/* binding */ unfinishedBase)
/* harmony export */ });
/* harmony import */ var _core_schema_topic_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8510);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);
/* harmony import */ var _protocol_activation_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4643);



/**
 * The archive key from which an earlier activation's backfill is not done yet: the next backfill
 * starts there.
 */
function unfinishedBase(active, recorded) {
    const replaced = active === undefined ? undefined : (0,_protocol_activation_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .parseActivation */ .o)(active.metadata);
    if (replaced?.patchedBase === undefined || recorded.seq !== replaced.seq)
        return undefined;
    return recorded.status === 'BACKFILL_PENDING' || recorded.status === 'BACKFILL_FAILED'
        ? replaced.patchedBase
        : undefined;
}
async function readPatchedBase(key, { objects }) {
    const stored = await objects.get(key);
    if (stored === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Fault */ .vC(`The archived version ${objects.locate(key)} is gone, so it is unknown what history lacks; restore it`);
    }
    return { key, version: (0,_core_schema_topic_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTopicSchema */ .ac)(stored.bytes) };
}


/***/ }),

/***/ 7306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TR: () => (/* binding */ BREAKING_CHANGE),
/* harmony export */   l: () => (/* binding */ reason),
/* harmony export */   zM: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _core_verdict_finding_address_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3032);

const BREAKING_CHANGE = 'BREAKING_CHANGE';
/** Rules whose code is older than their id. */
const CODES = new Map([['unknown-cde', 'INVALID_CDE']]);
/**
 * A reason for each finding that blocks: errors in the file, and breaking changes. The caller
 * leaves out accepted ones.
 */
function reasonsOf(findings) {
    return findings
        .filter(({ severity }) => severity === 'error' || severity === 'breaking')
        .map(({ rule, severity, column, path, message }) => ({
        type: severity === 'breaking' ? BREAKING_CHANGE : codeOf(rule),
        field: (0,_core_verdict_finding_address_js__WEBPACK_IMPORTED_MODULE_0__/* .addressOf */ .ci)({ column, path }),
        message,
        rule,
        column,
        path,
    }));
}
function codeOf(rule) {
    return CODES.get(rule) ?? rule.toUpperCase().replaceAll('-', '_');
}
/**
 * A reason without a finding. `about` is the column it is about, or the file's key, such as
 * `table_name`.
 */
function reason(type, message, about = { column: null }) {
    const column = 'column' in about ? about.column : null;
    const field = 'key' in about ? about.key : column;
    const rule = type.toLowerCase().replaceAll('_', '-');
    return { type, field, message, rule, column, path: null };
}


/***/ }),

/***/ 2064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ reopen),
/* harmony export */   VH: () => (/* binding */ isUnattended),
/* harmony export */   qQ: () => (/* binding */ waitsInVain)
/* harmony export */ });
/* harmony import */ var _core_schema_topic_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8510);
/* harmony import */ var _core_change_pair_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4291);
/* harmony import */ var _core_change_catch_up_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4720);
/* harmony import */ var _core_text_quoted_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1118);
/* harmony import */ var _protocol_registry_item_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1156);
/* harmony import */ var _patched_base_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9826);






/** Whether a topic waits for a backfill that nothing runs: the state machine was taken away. */
function waitsInVain(item, { settings }) {
    return (item?.status === _protocol_registry_item_js__WEBPACK_IMPORTED_MODULE_3__/* .PAUSED */ .NN && !settings.hasStateMachine && settings.judges === 'compatibility');
}
/** The same for a topic, whose item is read only where there is no state machine. */
async function isUnattended(topic, ports) {
    const { settings, registry } = ports;
    if (settings.hasStateMachine)
        return false;
    return waitsInVain(await registry.items.get(topic), ports);
}
/**
 * Opens the gate of a topic that waits in vain, and tells what history lacks. A rewrite is
 * something else: until it is done the table has another type than the version says, so such a
 * topic stays closed.
 */
async function reopen({ topic, active, facts }, ports) {
    const version = facts.schemaVersion ?? 'unknown';
    const waits = `Topic ${(0,_core_text_quoted_js__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .T)(topic)} waited for its backfill, and no state machine is configured any more`;
    if (await awaitsRewrite(active, facts, ports))
        return {
            isOpen: false,
            warning: `${waits}; it stays closed, since version ${version} needs a rewrite of its data: set BACKFILL_STATE_MACHINE_ARN again`,
        };
    const warning = `${waits}; its gate was opened, and history before version ${version} is not patched`;
    const change = {
        processingEnabled: true,
        status: 'READY',
        updatedAt: ports.now().toISOString(),
        warnings: [warning],
    };
    const { items } = ports.registry;
    const written = await items.update(topic, change, { kind: 'paused', seq: facts.seq });
    if (written === 'written')
        ports.log('Updated DynamoDB: processing_enabled=true, status=READY', { topic });
    return { isOpen: written === 'written', warning };
}
async function awaitsRewrite(active, { patchedBase }, { registry }) {
    if (patchedBase === undefined)
        return false;
    const before = (await (0,_patched_base_js__WEBPACK_IMPORTED_MODULE_4__/* .readPatchedBase */ .J)(patchedBase, registry)).version;
    const after = (0,_core_schema_topic_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .parseTopicSchema */ .ac)(active.bytes);
    if (before.schema === undefined || after.schema === undefined)
        return false;
    const versions = {
        before: before.schema,
        beforeText: before.json.text,
        after: after.schema,
        afterText: after.json.text,
    };
    return (0,_core_change_catch_up_js__WEBPACK_IMPORTED_MODULE_2__/* .needsRewrite */ .cI)((0,_core_change_pair_js__WEBPACK_IMPORTED_MODULE_1__/* .pairVersions */ .M)(versions));
}


/***/ }),

/***/ 8074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ validateTopic)
});

// EXTERNAL MODULE: ./build/core/verdict/judge.js + 5 modules
var judge = __nccwpck_require__(627);
// EXTERNAL MODULE: ./build/core/schema/tables.js
var tables = __nccwpck_require__(2191);
// EXTERNAL MODULE: ./build/core/schema/unreadable-reason.js
var unreadable_reason = __nccwpck_require__(626);
// EXTERNAL MODULE: ./build/errors.js
var errors = __nccwpck_require__(9473);
// EXTERNAL MODULE: ./build/protocol/in-force.js
var in_force = __nccwpck_require__(612);
// EXTERNAL MODULE: ./build/protocol/stored-schema.js
var stored_schema = __nccwpck_require__(1044);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __nccwpck_require__(1156);
// EXTERNAL MODULE: ./build/core/change/tables/plan-changes.js + 5 modules
var plan_changes = __nccwpck_require__(9178);
// EXTERNAL MODULE: ./build/protocol/activation-metadata.js
var activation_metadata = __nccwpck_require__(4643);
// EXTERNAL MODULE: ./build/validator/patched-base.js
var patched_base = __nccwpck_require__(9826);
// EXTERNAL MODULE: ./build/validator/archive.js
var archive = __nccwpck_require__(8471);
// EXTERNAL MODULE: ./build/validator/claims.js
var validator_claims = __nccwpck_require__(4796);
// EXTERNAL MODULE: ./build/validator/judge-candidate.js
var judge_candidate = __nccwpck_require__(846);
// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __nccwpck_require__(6477);
// EXTERNAL MODULE: ./build/protocol/origin.js
var origin = __nccwpck_require__(3287);
// EXTERNAL MODULE: ./build/core/change/catch-up.js
var catch_up = __nccwpck_require__(4720);
// EXTERNAL MODULE: ./build/core/change/pair.js + 3 modules
var pair = __nccwpck_require__(4291);
;// CONCATENATED MODULE: ./build/protocol/backfill-input.js




/**
 * The input for what history lacks between two versions; undefined when nothing has to be patched.
 */
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
/** The input for a given catch-up. */
function inputOf(topic, version, catchUp) {
    const { lookbackDays, strategy, chunkDays, newColumns, typeChanges } = catchUp;
    return {
        topic_name: topic,
        schema_version: version,
        backfill_config: {
            // Always true: a rewrite can't be switched off, and a backfill that is switched off is not
            // started.
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
/**
 * Parses a state machine's input, or returns every reason why it is not one of schema-gate's, such
 * as an unknown key.
 */
function parseBackfillInput(text) {
    const value = decodeJson(text);
    if (value === undefined)
        return { problems: ['it is not JSON'] };
    const problems = problemsOf(value, INPUT, '');
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
function problemsOf(found, shape, path) {
    const subject = path === '' ? 'it' : path;
    switch (shape.kind) {
        case 'value':
            return shape.is(found) ? [] : [`${subject} must be ${shape.words}`];
        case 'list':
            return Array.isArray(found)
                ? found.flatMap((one, index) => problemsOf(one, shape.of, `${path}[${index}]`))
                : [`${subject} must be a list`];
        case 'object': {
            const members = membersOf(found);
            return members === undefined
                ? [`${subject} must be an object`]
                : memberProblems(members, shape.keys, path);
        }
    }
}
function memberProblems(members, keys, path) {
    const below = (key) => (path === '' ? key : `${path}.${key}`);
    const known = [...keys].flatMap(([key, shape]) => problemsOf(members.get(key), shape, below(key)));
    const unknown = [...members.keys()].filter((key) => !keys.has(key));
    return [...known, ...unknown.map((key) => `${quoted(below(key))} is an unknown key`)];
}
/** Whether the backfill changes the types of existing columns. */
function changesTypes({ backfill_config: { type_changes } }) {
    return type_changes.length > 0;
}
const MAX_NAME = 80;
/**
 * The name of an activation's execution, which Step Functions starts only once. It allows 80
 * characters:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
function executionName(topic, seq, sha256) {
    const tail = `-${seq}-${sha256.slice(0, 12)}`;
    return `${topic.slice(0, MAX_NAME - tail.length)}${tail}`;
}

// EXTERNAL MODULE: ./build/core/change/tables/assumed-tables.js
var assumed_tables = __nccwpck_require__(3117);
;// CONCATENATED MODULE: ./build/validator/former-properties.js

/** A property that left the file stayed on the table, so it is not set again when it is back. */
function withFormerProperties(tables, { before, history }) {
    if (before?.schema === undefined)
        return tables;
    const assumed = (0,assumed_tables/* assumedTables */.S)(before.schema, history);
    return tables?.map((table, index) => ({
        ...table,
        properties: assumed[index]?.properties ?? table.properties,
    }));
}

// EXTERNAL MODULE: ./build/core/text/quoted.js
var text_quoted = __nccwpck_require__(1118);
// EXTERNAL MODULE: ./build/core/change/tables/evolve-type.js
var evolve_type = __nccwpck_require__(2729);
// EXTERNAL MODULE: ./build/validator/rejection.js
var rejection = __nccwpck_require__(7306);
;// CONCATENATED MODULE: ./build/validator/left-columns.js




/**
 * The tables of the version in force, with the columns and fields that only the catalogue has, such
 * as those of a candidate that was rejected after its statements ran. Only those that the new
 * version declares and that can become its types in place: nothing can be lost by that, so they
 * don't stand in its way.
 */
function withLeftColumns(before, wanted, catalogue) {
    return before?.map((table) => {
        const after = wanted.find(({ layer, name }) => layer === table.layer && name === table.name);
        const existing = catalogue?.[table.layer];
        if (after === undefined || existing === undefined)
            return table;
        const there = new Map(existing.columns.map(({ name, type }) => [name, type]));
        const older = new Map(table.columns.map(({ name, type }) => [name, type]));
        const left = new Map();
        for (const { name, type } of after.columns) {
            const found = there.get(name);
            if (found === undefined || typeof found === 'string')
                continue;
            const was = withFieldsOf(found, older.get(name), type);
            if ((0,evolve_type/* evolveType */.K)(found, was, type).kind === 'in-place')
                left.set(name, was);
        }
        const kept = table.columns.map(({ name, type }) => ({ name, type: left.get(name) ?? type }));
        const added = [...left].filter(([name]) => !older.has(name));
        return { ...table, columns: [...kept, ...added.map(([name, type]) => ({ name, type }))] };
    });
}
/** The older type with the fields of the existing one that the newer one declares, too. */
function withFieldsOf(existing, older, newer) {
    if (older === undefined)
        return existing;
    if (existing.kind === 'array' && older.kind === 'array' && newer.kind === 'array')
        return { kind: 'array', element: withFieldsOf(existing.element, older.element, newer.element) };
    if (existing.kind === 'map' && older.kind === 'map' && newer.kind === 'map')
        return { ...older, value: withFieldsOf(existing.value, older.value, newer.value) };
    if (existing.kind !== 'struct' || older.kind !== 'struct' || newer.kind !== 'struct')
        return older;
    const wanted = new Map(newer.fields.map(({ name, type }) => [name, type]));
    const had = new Map(older.fields.map(({ name, type }) => [name, type]));
    const left = existing.fields.filter(({ name }) => wanted.has(name) && !had.has(name));
    const found = new Map(existing.fields.map(({ name, type }) => [name, type]));
    const kept = older.fields.map(({ name, type }) => {
        const [is, becomes] = [found.get(name), wanted.get(name)];
        const isLeft = is !== undefined && becomes !== undefined;
        return { name, type: isLeft ? withFieldsOf(is, type, becomes) : type };
    });
    return { kind: 'struct', fields: [...kept, ...left] };
}
/**
 * The reason for a conflict. A column that no version in force ever had holds nothing that a
 * version wrote, so it may be dropped; the message gives the statement.
 */
function conflictReason(conflict, candidate) {
    const { kind, table, columns, message } = conflict;
    const column = columns[0] ?? null;
    const isLeft = kind === 'column-has-another-type' && column !== null && !wasInForce(column, candidate);
    const wayOut = isLeft
        ? `. No version that was in force ever had ${(0,text_quoted/* quoted */.T)(column)}: a candidate that was not activated left it, or a person added it. If nobody needs its values, run ALTER TABLE ${table} DROP COLUMN ${column}, and publish again`
        : '';
    return (0,rejection/* reason */.l)('TABLE_CONFLICT', `${message}${wayOut}`, { column });
}
function wasInForce(column, { before, history }) {
    const versions = [before?.schema, ...history].filter((version) => version !== undefined);
    return versions.some((schema) => (0,tables/* wantedTables */.R)(schema).some(({ columns }) => columns.some(({ name }) => name === column)));
}

;// CONCATENATED MODULE: ./build/validator/rewrite-obstacles.js



/** A backfill rewrites columns, and the first version of a topic has none. */
function rewriteObstacles(rewrites, { active }, { hasStateMachine }) {
    if (active === undefined)
        return rewrites.map(leftWithAnotherType);
    return hasStateMachine ? [] : rewrites.map(rewriteUnavailable);
}
function rewriteUnavailable({ column: { name } }) {
    return (0,rejection/* reason */.l)('REWRITE_UNAVAILABLE', `Column '${name}' can only change its type by a rewrite of the data, and no state machine is configured to run it; set BACKFILL_STATE_MACHINE_ARN, or keep the type`, { column: name });
}
/** A table that the topic's first version finds, with a column that only a rewrite could change. */
function leftWithAnotherType({ database, table, column, was }) {
    const [is, wanted] = [(0,column_type/* printColumnType */.kc)(was), (0,column_type/* printColumnType */.kc)(column.type)];
    return (0,rejection/* reason */.l)('TABLE_CONFLICT', `${database}.${table}: the column ${(0,text_quoted/* quoted */.T)(column.name)} exists as ${is}, and the schema wants ${wanted}, but the first version of a topic has no backfill that could rewrite it; declare the type it has, or, if nobody needs the rows of the table, run DROP TABLE ${database}.${table}, and publish again`, { column: column.name });
}

// EXTERNAL MODULE: ./build/protocol/claims.js
var protocol_claims = __nccwpck_require__(8592);
;// CONCATENATED MODULE: ./build/validator/whose-table.js




/**
 * The reasons against a candidate whose tables exist already at the place of another topic, and
 * that nobody has claimed: in a lakehouse that is older than the claims, such a table is in use.
 * One that a version of this topic named while it was in force is this topic's, wherever it is.
 */
function ownedByLocation({ topic, before, history }, claims, catalogue, places) {
    if (catalogue === undefined)
        return [];
    const former = [before?.schema, ...history].flatMap((schema) => schema === undefined ? [] : (0,tables/* wantedTables */.R)(schema));
    const named = new Set(former.map(({ layer, name }) => `${places.databases[layer]}.${name}`));
    return [catalogue.standardized, catalogue.curated].flatMap((existing) => {
        if (existing === undefined || existing.location === null)
            return [];
        const table = `${existing.database}.${existing.name}`;
        const claim = claims.find((one) => one.table === table);
        if (claim === undefined || claim.owner !== undefined || named.has(table))
            return [];
        const own = `s3://${places.bucket}/${existing.database}/${topic}`;
        const location = existing.location.replace(/^s3[an]:/, 's3:').replace(/\/+$/, '');
        if (location === own)
            return [];
        const content = new TextDecoder().decode((0,protocol_claims/* printClaim */.S)({ topic, table })).replaceAll(/\s+/g, ' ');
        return (0,rejection/* reason */.l)('TABLE_OWNED_BY_ANOTHER_TOPIC', `Table '${table}' exists at ${(0,text_quoted/* quoted */.T)(location)}, which is not the place of topic '${topic}' (${own}), and no version of the topic that was in force had it, so it belongs to another topic; choose another table_name. If it is this topic's all the same, put ${content.trim()} into ${claim.key}`, { key: 'table_name' });
    });
}

;// CONCATENATED MODULE: ./build/validator/plan.js












/**
 * Plans the activation of a candidate that the rules accept, or rejects it because of claims, the
 * catalogue or the settings.
 */
function planActivation(input, layout, settings, { digest }) {
    const { candidate, verdict, recorded, unpatched, claims } = input;
    const { topic, pending, active, after } = candidate;
    const foreign = claims.filter(({ owner }) => owner !== undefined && owner !== topic);
    if (foreign.length > 0) {
        const reasons = foreign.map(({ owner, table, key }) => (0,validator_claims/* ownedByAnother */.UE)(owner, table, key));
        return { kind: 'reject', reasons };
    }
    const strangers = ownedByLocation(candidate, claims, input.catalogue, settings.places);
    if (strangers.length > 0)
        return { kind: 'reject', reasons: strangers };
    const tables = planTables(input, settings);
    const obstacles = obstaclesTo(tables, candidate, settings);
    if (obstacles.length > 0)
        return { kind: 'reject', reasons: obstacles };
    return {
        kind: 'activate',
        activation: {
            archive: archiveOf(candidate, layout, digest),
            claims: claims.filter(({ owner }) => owner === undefined),
            changes: tables.changes.filter((change) => isApplied(change, settings)),
            warnings: warningsOf(tables, settings),
            facts: {
                seq: (recorded.seq ?? 0) + 1,
                sha256: digest(pending.bytes),
                commit: (0,origin/* parseOrigin */.ef)(pending.metadata).commit,
                schemaVersion: after.schema?.version,
                classification: verdict.classification,
                needsBackfill: needsBackfill(input, tables, settings),
                patchedBase: unpatched?.key,
                previous: undefined,
            },
            condition: active === undefined ? { kind: 'absent' } : { kind: 'etag', etag: active.etag },
        },
    };
}
function planTables({ candidate, claims, catalogue }, { places }) {
    const { topic, active, before, after, history } = candidate;
    const wanted = (0,judge_candidate/* tablesOf */.t)(after);
    if (wanted === undefined)
        throw new TypeError('planActivation was called for a candidate without a schema');
    // A topic that was retired comes back to the tables of its last version.
    const [former] = active === undefined ? history : [];
    const mayHaveTables = active === undefined && former === undefined && claims.every(({ owner }) => owner === topic);
    const older = mayHaveTables && catalogue !== undefined
        ? tablesLeftBehind(wanted, catalogue)
        : (withFormerProperties((0,judge_candidate/* tablesOf */.t)(before), candidate) ??
            (former === undefined ? undefined : (0,tables/* wantedTables */.R)(former)));
    const known = withLeftColumns(older, wanted, catalogue);
    return (0,plan_changes/* planChanges */.X)({ topic, places, before: known, after: wanted, catalogue });
}
function obstaclesTo(tables, candidate, settings) {
    if (settings.judges === 'structure')
        return [];
    return [
        ...tables.conflicts.map((conflict) => conflictReason(conflict, candidate)),
        ...rewriteObstacles(rewritesIn(tables), candidate, settings),
    ];
}
function warningsOf(tables, { judges }) {
    const dropped = tables.changes.filter((change) => change.kind === 'drop-column');
    const ignored = [
        ...tables.conflicts.map(({ message }) => message),
        ...rewritesIn(tables).map(keepsTypeWarning),
    ];
    return [
        ...tables.drift.map(({ message }) => message),
        ...dropped.map(keepsColumnWarning),
        ...(judges === 'structure' ? ignored : []),
    ];
}
/**
 * A rewrite always needs one; added columns do only if the file enables it, or an earlier
 * activation left history unpatched.
 */
function needsBackfill({ candidate: { topic, before, after }, unpatched }, tables, { judges }) {
    const isRequested = unpatched !== undefined ||
        after.schema?.backfill.enabled === true ||
        rewritesIn(tables).length > 0;
    const base = unpatched?.version ?? before;
    if (judges === 'structure' || !isRequested || base === undefined)
        return false;
    return backfillInput(topic, base, after) !== undefined;
}
function rewritesIn({ changes }) {
    return changes.filter((change) => change.kind === 'rewrite-column');
}
/**
 * Whether the validator runs the change itself. The backfill runs rewrites. Nothing drops a column:
 * a statement is not conditional, so a late one, or one for a candidate that never comes into
 * force, would take the column from the version in force.
 */
function isApplied({ kind }, { judges }) {
    if (judges === 'structure')
        return kind === 'create-table' || kind === 'add-columns' || kind === 'change-column';
    return kind !== 'rewrite-column' && kind !== 'drop-column';
}
function keepsTypeWarning({ database, table, column, was }) {
    return `${database}.${table} keeps the column '${column.name}' as ${(0,column_type/* printColumnType */.kc)(was)}; only a rewrite could change that`;
}
function keepsColumnWarning({ database, table, column, }) {
    return `${database}.${table} keeps the column '${column}', which no schema names any more, until somebody drops it`;
}
/**
 * The tables that an earlier candidate of the topic created before it died or was replaced. No
 * version was ever in force, so they are empty, and the next candidate may change them like those
 * of a former version.
 */
function tablesLeftBehind(wanted, catalogue) {
    return wanted.flatMap((table) => {
        const existing = catalogue[table.layer];
        const columns = existing?.columns.flatMap(({ name, type }) => typeof type === 'string' ? [] : [{ name, type }]);
        return columns === undefined
            ? []
            : [{ ...table, columns, properties: new Map() }];
    });
}
function archiveOf({ topic, pending, active }, layout, digest) {
    if (active === undefined || active.etag === pending.etag)
        return undefined;
    return (0,archive/* replacedBy */._)(topic, active, layout, digest);
}

;// CONCATENATED MODULE: ./build/validator/apply.js








/**
 * Runs the steps of an activation up to the flip, its single commit point: the new version is in
 * force once active/ is replaced. The steps before it are safe to repeat. Each write is
 * conditional; after a Fault the next run does the rest.
 */
async function applyActivation(candidate, activation, ports) {
    // A version whose backfill can't be started would close the topic for good.
    const doubt = activation.facts.needsBackfill ? await ports.backfill?.check() : undefined;
    const { archive: replaced } = activation;
    const previous = replaced === undefined ? undefined : await (0,archive/* archive */.r)(replaced, ports);
    const taken = await (0,validator_claims/* takeClaims */.dD)(candidate.topic, activation.claims, ports);
    if (taken !== undefined)
        return { kind: 'refused', reasons: [taken] };
    // Statements are not conditional, so a run that was suspended must not change tables for a
    // candidate that is no longer waiting. A statement that Athena runs late remains possible. To add
    // or promote a column twice is harmless. But Athena's statement for a STRUCT holds its whole
    // type, so a late one removes a field that another candidate has added to the STRUCT meanwhile.
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
    const active = await flip(candidate, activation, facts, ports);
    return { kind: 'flipped', active, warnings: doubt === undefined ? [] : [doubt] };
}
/**
 * Whether pending/ still holds this upload. A later upload of the same bytes may have other
 * metadata, so the time counts, too.
 */
async function isStillWaiting(pending, { registry: { objects } }) {
    const current = await objects.get(pending.key);
    return (current?.etag === pending.etag &&
        current.versionId === pending.versionId &&
        current.modified === pending.modified);
}
/**
 * Applies the planned changes, and reads the catalogue back: a version comes into force only after
 * the catalogue shows its tables.
 */
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
            return (0,rejection/* reason */.l)('DDL_FAILED', applied.reason);
    }
    const after = (0,judge_candidate/* tablesOf */.t)(candidate.after);
    if (after === undefined)
        return undefined;
    const catalogue = await readCatalogue(candidate, ports);
    const before = (0,judge_candidate/* tablesOf */.t)(candidate.before);
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
/** The tables in the catalogue that the candidate's schema describes. */
async function readCatalogue({ after }, { warehouse, settings }) {
    const [standardized, curated] = await Promise.all(((0,judge_candidate/* tablesOf */.t)(after) ?? []).map(({ layer, name }) => warehouse.table(settings.places.databases[layer], name)));
    return { standardized, curated };
}
/** Writes the bytes that were validated; a copy of pending/ could be of a newer candidate. */
async function flip(candidate, { condition }, facts, ports) {
    const { objects, layout } = ports.registry;
    const key = layout.active(candidate.topic);
    const { bytes, size } = candidate.pending;
    const metadata = (0,activation_metadata/* activationMetadata */.Q)(facts);
    const stored = await objects.put(key, bytes, metadata, condition);
    if (stored !== 'refused')
        return { key, bytes, size, metadata, modified: ports.now().toISOString(), ...stored };
    // Refused, too, if this run's own write succeeded but the response was lost, or if a parallel run
    // wrote the same activation.
    const current = await objects.get(key);
    const written = current === undefined ? undefined : (0,activation_metadata/* parseActivation */.o)(current.metadata);
    if (current !== undefined && written?.seq === facts.seq && written.sha256 === facts.sha256)
        return current;
    throw new errors/* Fault */.vC(`${objects.locate(key)} was replaced by another run meanwhile; the topic is validated again`);
}

// EXTERNAL MODULE: ./build/protocol/candidate-metadata.js
var candidate_metadata = __nccwpck_require__(9736);
;// CONCATENATED MODULE: ./build/validator/plan-drift.js


/** Digits of a plan's digest that people compare. */
const SHOWN = 12;
/**
 * Tells that the plan of a candidate is not the one that publish showed: other databases, or
 * another version of schema-gate. Undefined for the same plan, and where publish recorded none.
 * The statements go to the log; publish kept only the digest of its own.
 */
function planDrift({ topic, pending }, { plan }, { log }) {
    const { planSha256: shown } = (0,candidate_metadata/* parseCandidate */.P)(pending.metadata);
    if (shown === undefined || plan === null || shown === plan.sha256)
        return undefined;
    const statements = plan.ddl.map(({ sql }) => sql);
    log('PLAN_DRIFTED', { topic, shown, own: plan.sha256, statements }, 'warn');
    return (0,rejection/* reason */.l)('PLAN_DRIFTED', `publish showed the plan ${shown.slice(0, SHOWN)}, and this is the plan ${plan.sha256.slice(0, SHOWN)}: ${plan.ddl.length} statements, the first ${plan.ddl[0]?.sql.split('\n')[0] ?? 'none'}`);
}

// EXTERNAL MODULE: ./build/core/schema/topic-schema.js + 4 modules
var topic_schema = __nccwpck_require__(8510);
// EXTERNAL MODULE: ./build/validator/reopen.js
var reopen = __nccwpck_require__(2064);
;// CONCATENATED MODULE: ./build/validator/finish.js









/**
 * The steps after the flip: update the registry item, start the backfill. Both follow from the
 * active object alone, so the next run does what a run that died left undone. Returns undefined for
 * an object that no validator activated.
 */
async function finish({ topic, active, item, isCandidateWaiting, warnings = [] }, ports) {
    const facts = (0,activation_metadata/* parseActivation */.o)(active.metadata);
    if (facts === undefined)
        return undefined;
    const activation = { topic, active, facts };
    const isRecorded = item?.activationSeq === facts.seq;
    const known = { facts, backfillId: undefined, warnings: [] };
    if (isRecorded && (0,reopen/* waitsInVain */.qQ)(item, ports)) {
        const { isOpen, warning } = await (0,reopen/* reopen */.Ck)(activation, ports);
        const gate = isOpen ? { processingEnabled: true, status: 'READY' } : gateOf(item);
        return { ...known, ...gate, warnings: [warning] };
    }
    if (isRecorded && !mayLackBackfill(activation, item.status, isCandidateWaiting, ports)) {
        return { ...known, ...gateOf(item) };
    }
    if (!isRecorded && item?.status === registry_item/* RETIRED */.wk)
        await (0,validator_claims/* renewClaims */.dH)(topic, { active, seq: facts.seq }, ports);
    const input = await finish_inputOf(activation, ports);
    const version = facts.schemaVersion ?? 'unknown';
    const isUnpatched = input !== undefined && ports.backfill === undefined;
    const unpatched = isUnpatched
        ? [`No state machine is configured, so history before version ${version} is not patched`]
        : [];
    const current = isRecorded
        ? item
        : await recordInItem(activation, input, [...warnings, ...unpatched], ports);
    const gate = gateOf(current);
    if (current.activationSeq !== facts.seq)
        return { ...known, ...gate };
    const mayHaveDied = isCandidateWaiting || !isRecorded;
    const isDue = mayLackBackfill(activation, current.status, mayHaveDied, ports);
    return {
        ...known,
        ...gate,
        backfillId: isDue ? await startBackfill(activation, input, ports) : undefined,
        warnings: unpatched,
    };
}
function gateOf({ processingEnabled = false, status, }) {
    return { processingEnabled, status: status ?? '' };
}
/**
 * Step Functions forgets an execution's name after 90 days, and would then start the same backfill
 * again (https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html).
 */
const NAME_KEPT_MS = 80 * 86_400_000;
/**
 * Whether the backfill may not have been started yet. While the gate waits for it, a second start
 * is harmless. An online backfill leaves no trace in the item, so it is started again only if a run
 * may have died before it and its name is still taken.
 */
function mayLackBackfill({ active, facts }, status, mayHaveDied, { backfill, settings, now }) {
    if (!facts.needsBackfill || backfill === undefined)
        return false;
    if (status === 'BACKFILL_PENDING')
        return true;
    const isNameKept = now().getTime() - Date.parse(active.modified) < NAME_KEPT_MS;
    return status === 'READY' && settings.backfillMode === 'online' && mayHaveDied && isNameKept;
}
/** Returns the item as it is afterwards: as written here, or as a later activation wrote it. */
async function recordInItem(activation, input, warnings, ports) {
    const { topic, facts } = activation;
    const { objects, items, layout } = ports.registry;
    const wanted = { ...itemOf(activation, input, ports), warnings };
    if ((await items.update(topic, wanted, { kind: 'newer', seq: facts.seq })) === 'written') {
        ports.log(`Updated DynamoDB: processing_enabled=${wanted.processingEnabled}, status=${wanted.status}`, { topic });
        return wanted;
    }
    const current = await items.get(topic);
    const seq = current?.activationSeq ?? null;
    if (seq === null || current === undefined) {
        throw new errors/* Fault */.vC(`The activation_seq of topic '${topic}' in the registry item is not a number; correct it or remove the attribute`);
    }
    if (seq === facts.seq && current.schemaSha256 === facts.sha256)
        return current;
    const now = await objects.get(layout.active(topic));
    const isReplaced = now === undefined || (0,activation_metadata/* parseActivation */.o)(now.metadata)?.seq !== facts.seq;
    if (isReplaced && seq !== facts.seq)
        return current;
    throw new errors/* Fault */.vC(`The registry item of topic '${topic}' already records activation ${seq}; the topic is validated again`);
}
async function finish_inputOf({ topic, active, facts }, { registry }) {
    if (!facts.needsBackfill || facts.patchedBase === undefined)
        return undefined;
    const base = await (0,patched_base/* readPatchedBase */.J)(facts.patchedBase, registry);
    return backfillInput(topic, base.version, (0,topic_schema/* parseTopicSchema */.ac)(active.bytes));
}
function itemOf({ topic, active, facts }, input, { registry, backfill, settings, now }) {
    const isPaused = input !== undefined &&
        backfill !== undefined &&
        (settings.backfillMode === 'gated' || changesTypes(input));
    const { databases } = settings.places;
    const tables = ((0,judge_candidate/* tablesOf */.t)((0,topic_schema/* parseTopicSchema */.ac)(active.bytes)) ?? []).map(({ layer, name }) => `${databases[layer]}.${name}`);
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
async function startBackfill({ topic, facts }, input, { backfill, log }) {
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

// EXTERNAL MODULE: ./build/core/change/announcements.js
var announcements = __nccwpck_require__(9931);
// EXTERNAL MODULE: ./build/protocol/archived-versions.js
var archived_versions = __nccwpck_require__(4257);
;// CONCATENATED MODULE: ./build/validator/read-announcements.js


/**
 * When the deprecations came into force that a change relies on. Undefined where it relies on none,
 * so that archive/ is not read for it.
 */
async function readAnnouncements({ objects, layout }, topic, active, [before, after]) {
    const addresses = (0,announcements/* datedRemovals */.Wt)(before, after);
    if (active === undefined || addresses.length === 0)
        return undefined;
    const archived = (0,archived_versions/* archivedOf */.gY)(layout, await objects.list(layout.archive(topic)));
    const read = await Promise.all(archived.map(({ key }) => objects.get(key)));
    const inForce = { schema: before, modified: active.modified };
    return (0,announcements/* announcedDays */.RC)(addresses, (0,archived_versions/* datedVersions */.eH)(inForce, read));
}

;// CONCATENATED MODULE: ./build/validator/read-history.js

/** The archived versions that the rules need, newest first. */
async function readHistory({ objects, layout }, topic, [before, after]) {
    const select = (0,archived_versions/* historySelection */.bW)(layout, before, after);
    if (select === undefined)
        return [];
    const needed = select(await objects.list(layout.archive(topic)));
    return (0,archived_versions/* formerVersions */.H$)(await Promise.all(needed.map(({ key }) => objects.get(key))));
}
/** Every archived version of a topic that was retired, newest first. */
async function readRetired({ objects, layout }, topic) {
    const kept = (0,archived_versions/* archivedOf */.gY)(layout, await objects.list(layout.archive(topic)));
    return (0,archived_versions/* formerVersions */.H$)(await Promise.all(kept.map(({ key }) => objects.get(key))));
}

;// CONCATENATED MODULE: ./build/validator/read-in-force.js



/** The first number that activation metadata can't hold; no topic is activated that often. */
const SEQ_LIMIT = 1e14;
/** Reads both, and makes sure that they belong together; a Fault if they can't. */
async function readInForce(topic, ports) {
    const { objects, items, layout } = ports.registry;
    const [first, item] = await Promise.all([objects.get(layout.active(topic)), items.get(topic)]);
    const seq = item?.activationSeq ?? null;
    if (seq === null) {
        if (first === undefined)
            await requireNeverActive(topic, item, ports);
        return { active: first, item };
    }
    if (!Number.isInteger(seq) || seq < 0 || seq >= SEQ_LIMIT) {
        throw new errors/* Fault */.vC(`The registry item of topic '${topic}' has activation_seq ${seq}, but it must be a whole number from 0 to 99999999999999; correct it or remove the attribute`);
    }
    if (isBehind(first, item)) {
        // The object may only have been read too early: active/ is always written before the item.
        const active = await objects.get(layout.active(topic));
        if (active === undefined) {
            await requireNeverActive(topic, item, ports);
            return { active, item };
        }
        return {
            active: isBehind(active, item) ? await renumber(topic, active, seq, ports) : active,
            item,
        };
    }
    return { active: first, item };
}
/** A Fault unless the topic is new or retired: an absent active version may have been lost. */
async function requireNeverActive(topic, item, { registry: { objects, layout } }) {
    const archived = await objects.list(layout.archive(topic));
    const hasArchive = archived.some(({ key }) => layout.parse(key)?.role === 'archive');
    if ((0,in_force/* inForce */.Nm)({ hasActive: false, hasArchive, item, hasBase: false }) !== 'active-missing')
        return;
    const place = objects.locate(layout.active(topic));
    // Two activations of other runs since the first read look the same.
    if ((await objects.get(layout.active(topic))) !== undefined)
        throw new errors/* Fault */.vC(`${place} was written by another run meanwhile; the topic is validated again`);
    throw new errors/* Fault */.vC((0,in_force/* activeMissing */.hy)({ topic, place, item, knowsItems: true }));
}
/**
 * Whether the item records a later activation than the active object, or another one of the same
 * number.
 */
function isBehind(active, item) {
    if (active === undefined)
        return true;
    const facts = (0,activation_metadata/* parseActivation */.o)(active.metadata);
    const seq = item?.activationSeq ?? 0;
    return (facts !== undefined &&
        (seq > facts.seq || (seq === facts.seq && item?.schemaSha256 !== facts.sha256)));
}
/**
 * Gives the active version the number after `spent`. An etag depends on the bytes only. So the flip
 * of a suspended run is not refused if others have meanwhile activated another version and then the
 * former one again: its version is in force under a used number.
 */
async function renumber(topic, active, spent, { registry, log }) {
    const { objects, layout } = registry;
    const facts = (0,activation_metadata/* parseActivation */.o)(active.metadata);
    if (facts === undefined)
        return active;
    const metadata = (0,activation_metadata/* activationMetadata */.Q)({ ...facts, seq: spent + 1 });
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

// EXTERNAL MODULE: ./build/protocol/error-json.js
var error_json = __nccwpck_require__(8574);
;// CONCATENATED MODULE: ./build/validator/recorded-rejection.js


/**
 * What was decided on the last candidate, if it was rejected: events are delivered twice, and the
 * second answer must not say that all is well. Undefined if a version came into force later.
 */
async function recordedRejection(topic, active, item, { registry: { objects, layout }, digest }) {
    // An activation removes it from the item, so most replays need no further read.
    if ((item?.lastRejection ?? null) === null)
        return undefined;
    const error = await objects.get(layout.error(topic));
    if (error === undefined)
        return undefined;
    const { sha256, problem } = (0,error_json/* parseErrorJson */.io)(error.bytes);
    if (active !== undefined) {
        if (sha256 !== undefined && sha256 === (0,stored_schema/* sha256Of */.Bj)(active, digest))
            return undefined;
        if (Date.parse(error.modified) < Date.parse(active.modified))
            return undefined;
    }
    const message = problem === undefined ? 'no reason given' : `error.json: ${problem}`;
    const reasons = (0,error_json/* writtenReasons */.$Z)(error.bytes);
    return {
        reasons: reasons.length > 0 ? reasons : [{ type: 'REJECTED', field: null, message, rule: null }],
        errorPath: objects.locate(error.key),
    };
}

;// CONCATENATED MODULE: ./build/validator/reject.js






/**
 * Records a rejection: writes the candidate to failed/, then error.json (the commit record), then
 * the item; last, it removes the candidate from pending/. Writes are conditional, so a slow run
 * never overwrites the rejection of a newer candidate.
 */
async function reject(rejected, ports) {
    const { topic, pending, reasons } = rejected;
    const { registry, digest, log } = ports;
    const { objects, layout } = registry;
    const sha256 = (0,stored_schema/* sha256Of */.Bj)(pending, digest);
    const at = await recordInStore(rejected, sha256, ports);
    if (at === undefined) {
        log('Another candidate took the place of this one', { topic });
        return { kind: 'idle', topic };
    }
    await reject_recordInItem(rejected, sha256, at, ports);
    await objects.remove(pending.key, pending.etag);
    const errors = reasons.map(({ type, message }) => `${type}: ${message}`).slice(0, 20);
    log('Schema rejected', { topic, sha256, errors }, 'warn');
    return {
        kind: 'rejected',
        topic,
        reasons,
        errorPath: objects.locate(layout.error(topic)),
        breakingChanges: reasons.filter(({ type }) => type === rejection/* BREAKING_CHANGE */.TR).length,
    };
}
/**
 * Returns the time of the rejection; undefined if the candidate is no longer in pending/, so
 * another run has handled it.
 */
async function recordInStore({ topic, pending, reasons, report }, sha256, ports) {
    const { objects, layout } = ports.registry;
    const [candidate, error] = await Promise.all([
        objects.get(layout.rejected(topic)),
        objects.get(layout.error(topic)),
    ]);
    const known = error === undefined ? undefined : (0,error_json/* parseErrorJson */.io)(error.bytes);
    if (known !== undefined &&
        (known.sha256 ?? null) === sha256 &&
        known.uploadedAt === pending.modified &&
        (known.versionId ?? null) === pending.versionId)
        return ports.now().toISOString();
    if (!(await isStillWaiting(pending, ports)))
        return undefined;
    const metadata = (0,origin/* originMetadata */.MG)({ commit: undefined, sha256: sha256 ?? undefined });
    const conflict = (key) => new errors/* Fault */.vC(`${objects.locate(key)} was written by another run meanwhile; the topic is validated again`);
    const write = async (key, bytes, former) => {
        const condition = former === undefined ? { kind: 'absent' } : { kind: 'etag', etag: former.etag };
        if ((await objects.put(key, bytes, metadata, condition)) !== 'refused')
            return;
        const meanwhile = await objects.get(key);
        if (meanwhile !== undefined && Buffer.from(meanwhile.bytes).equals(bytes))
            return;
        throw conflict(key);
    };
    if (sha256 !== null)
        await write(layout.rejected(topic), pending.bytes, candidate);
    // A candidate above the size limit has no bytes to keep. An earlier candidate in failed/ would
    // pass for it, so it is removed.
    else if (candidate !== undefined &&
        (await objects.remove(candidate.key, candidate.etag)) === 'refused')
        throw conflict(candidate.key);
    const timestamp = ports.now().toISOString();
    const document = (0,error_json/* renderErrorJson */.Bx)({
        topic,
        timestamp,
        errors: reasons,
        compatibilityReport: report,
        sha256,
        versionId: pending.versionId,
        commit: (0,origin/* parseOrigin */.ef)(pending.metadata).commit ?? null,
        uploadedAt: pending.modified,
    });
    await write(layout.error(topic), new TextEncoder().encode(document), error);
    return timestamp;
}
/** Characters of the reason in the registry item. */
const MAX_REASON = 300;
/**
 * Records the rejection in the item. A topic with an active version keeps running on it: its status
 * and gate stay. If another activation came meanwhile, the item belongs to that one, and only
 * error.json has the rejection.
 */
async function reject_recordInItem({ topic, pending, hasActive, keepsGate, seq, version, reasons }, sha256, at, ports) {
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
    const logClosed = () => ports.log('Updated DynamoDB: processing_enabled=false, status=VALIDATION_FAILED', { topic });
    // A version put there by hand was never validated and may have no item yet. The rejection then
    // writes a complete item with a closed gate.
    if (hasActive &&
        seq === null &&
        (await items.update(topic, closed, { kind: 'ungated' })) === 'written')
        return logClosed();
    const condition = seq === null ? { kind: 'never-active' } : { kind: 'same', seq };
    if (keepsGate) {
        await items.update(topic, { lastRejection }, condition);
        return;
    }
    if ((await items.update(topic, closed, condition)) === 'written')
        logClosed();
}

// EXTERNAL MODULE: ./build/protocol/keys.js
var keys = __nccwpck_require__(2853);
// EXTERNAL MODULE: ./build/protocol/topic-history.js
var topic_history = __nccwpck_require__(3707);
;// CONCATENATED MODULE: ./build/validator/write-history.js






/**
 * Writes what all versions of a topic had, if it doesn't say so yet. It is derived, so nothing
 * depends on it: whoever finds it missing or behind reads the archive instead. That is why a failure
 * is only logged, and another run's write wins.
 */
async function writeHistory(topic, active, ports) {
    const facts = (0,activation_metadata/* parseActivation */.o)(active.metadata);
    if (facts === undefined)
        return;
    try {
        await writeIfBehind(topic, { active, facts }, ports);
    }
    catch (error) {
        if (!(error instanceof errors/* Fault */.vC))
            throw error;
        ports.log('The history of the topic could not be written; checks read the archive', {
            topic,
            reason: error.message,
        });
    }
}
async function writeIfBehind(topic, { active, facts }, { registry: { objects, layout }, digest }) {
    const key = layout.history(topic);
    const stored = await objects.get(key);
    const known = stored === undefined ? undefined : (0,topic_history/* parseHistory */.i6)(stored.bytes);
    if (known !== undefined && (0,topic_history/* isOfActivation */.MR)(known, active.metadata))
        return;
    // A run that was suspended must not go back.
    if (known !== undefined && known.seq > facts.seq)
        return;
    const listed = (await objects.list(layout.archive(topic)))
        .filter((one) => layout.parse(one.key)?.role === 'archive')
        .sort((one, other) => (0,archived_versions/* byAge */.jI)(one.key, other.key));
    const columns = (await continued(known, listed, facts, { objects, digest })) ??
        (await fromArchive(listed, objects));
    const schema = (0,stored_schema/* parseStored */.Tw)(active).schema;
    const history = {
        seq: facts.seq,
        sha256: facts.sha256,
        archived: listed.map((one) => (0,topic_history/* archivedName */.eo)(one.key)),
        digest: digest((0,topic_history/* archiveText */.gw)(listed)),
        columns: schema === undefined ? columns : (0,topic_history/* withVersion */.$2)(columns, { at: timeOf(active), schema }),
    };
    const condition = stored === undefined
        ? { kind: 'absent' }
        : { kind: 'etag', etag: stored.etag };
    await objects.put(key, (0,topic_history/* printHistory */.AP)(history), new Map(), condition);
}
/**
 * What is known, if it told everything up to the version that was replaced: then nothing of the
 * archive has to be read but that version's metadata.
 */
async function continued(known, listed, { previous }, { objects, digest }) {
    if (known === undefined || previous === undefined)
        return undefined;
    const before = listed.filter(({ key }) => key !== previous);
    if (digest((0,topic_history/* archiveText */.gw)(before)) !== known.digest)
        return undefined;
    const replaced = await objects.get(previous);
    return replaced !== undefined && (0,topic_history/* isOfActivation */.MR)(known, replaced.metadata)
        ? known.columns
        : undefined;
}
/** Reads every version; `listed` is newest first. One that can't be read is left out. */
async function fromArchive(listed, objects) {
    let columns = new Map();
    for (const { key } of [...listed].reverse()) {
        const stored = await objects.get(key);
        const schema = stored === undefined ? undefined : (0,stored_schema/* parseStored */.Tw)(stored).schema;
        const version = schema === undefined ? undefined : { at: (0,keys/* parseArchived */.iv)(key)?.since ?? '', schema };
        if (version !== undefined)
            columns = (0,topic_history/* withVersion */.$2)(columns, version);
    }
    return columns;
}
/** To the second, as the archive has it later. */
function timeOf({ modified }) {
    return modified.replace(/\.\d+Z$/, 'Z');
}

;// CONCATENATED MODULE: ./build/validator/validate-topic.js























/**
 * Reconciles one topic: activates or rejects what is in pending/, and finishes what an earlier run
 * left undone. It may run at any time, again, and in parallel. Throws a Fault if it can't decide;
 * after a failed read it writes nothing.
 */
async function validateTopic(topic, ports) {
    const { registry, digest, log } = ports;
    const { objects, layout } = registry;
    const { active, item } = await readInForce(topic, ports);
    // Read after the active version: so this candidate is not one that another run has activated and
    // replaced in between.
    const pending = await objects.get(layout.pending(topic));
    // Whatever happens to the candidate, the activation in force must be finished.
    const finished = active === undefined
        ? undefined
        : await finish({ topic, active, item, isCandidateWaiting: pending !== undefined }, ports);
    if (pending === undefined)
        return { kind: 'idle', topic, rejection: await recordedRejection(topic, active, item, ports) };
    log(`Processing schema for topic: ${topic}`, {
        sha256: (0,stored_schema/* sha256Of */.Bj)(pending, digest),
        commit: (0,origin/* parseOrigin */.ef)(pending.metadata).commit,
    });
    if (active !== undefined && finished !== undefined && hasSameBytes(active, pending)) {
        return conclude({ topic, pending, active, finished, tablesCreated: [], warnings: [] }, ports);
    }
    const before = active === undefined ? undefined : (0,stored_schema/* parseStored */.Tw)(active);
    if (before !== undefined && !(0,judge/* isReadableBaseline */.oC)(before)) {
        throw new errors/* Fault */.vC(`The active version of topic '${topic}' can't be read (${(0,unreadable_reason/* unreadableReason */.Q)(before)}); put a valid version there`);
    }
    const after = (0,stored_schema/* parseStored */.Tw)(pending);
    const history = isReturning(active, item)
        ? await readRetired(registry, topic)
        : await readHistory(registry, topic, [before?.schema, after.schema]);
    const announcements = await readAnnouncements(registry, topic, active, [
        before?.schema,
        after.schema,
    ]);
    const recorded = {
        seq: finished?.facts.seq ?? item?.activationSeq ?? null,
        status: finished?.status ?? item?.status ?? null,
    };
    return decideOn({ topic, pending, after, active, before, history, announcements }, recorded, item, ports);
}
async function decideOn(candidate, recorded, item, ports) {
    const { topic, pending, active, after } = candidate;
    const { settings, registry, digest } = ports;
    const { planStatements } = ports;
    const tools = { now: ports.now().toISOString(), digest, planStatements };
    const judgement = (0,judge_candidate/* judgeCandidate */.b)(candidate, settings, tools);
    const rejectFor = (reasons, report = textOf(reasons)) => {
        const version = after.schema?.version ?? null;
        const { seq } = recorded;
        const keepsGate = active !== undefined || isReturning(active, item);
        const rejected = { topic, pending, hasActive: active !== undefined, keepsGate, seq, version };
        return reject({ ...rejected, reasons, report }, ports);
    };
    if (judgement.reasons.length > 0)
        return rejectFor(judgement.reasons, judgement.report);
    const drifted = planDrift(candidate, judgement.verdict, ports);
    if (drifted !== undefined && settings.rejectsDriftedPlans)
        return rejectFor([drifted]);
    const unfinished = settings.judges === 'structure' ? undefined : (0,patched_base/* unfinishedBase */.V)(active, recorded);
    const [claims, unpatched, catalogue] = await Promise.all([
        (0,validator_claims/* readClaims */.Ip)(candidate, ports),
        unfinished === undefined ? undefined : (0,patched_base/* readPatchedBase */.J)(unfinished, registry),
        touchesTables(candidate, ports) ? readCatalogue(candidate, ports) : undefined,
    ]);
    const plan = planActivation({ candidate, verdict: judgement.verdict, recorded, unpatched, claims, catalogue }, registry.layout, settings, tools);
    if (plan.kind === 'reject')
        return rejectFor(plan.reasons);
    const applied = await applyActivation(candidate, plan.activation, ports);
    if (applied.kind === 'refused')
        return rejectFor(applied.reasons);
    if (applied.kind === 'superseded') {
        ports.log('Another candidate took the place of this one', { topic });
        return { kind: 'idle', topic };
    }
    const flipped = applied.active;
    const warnings = [
        ...(isReturning(active, item) ? [(0,in_force/* returnWarning */.Jm)(topic, item?.tablesCreated ?? [])] : []),
        ...plan.activation.warnings,
        ...applied.warnings,
        ...(drifted === undefined ? [] : [`${drifted.type}: ${drifted.message}`]),
    ];
    const finished = await finish({ topic, active: flipped, item, isCandidateWaiting: true, warnings }, ports);
    if (finished === undefined)
        throw new TypeError('The active object that was just written has no activation metadata');
    const tablesCreated = createdBy(plan.activation);
    return conclude({ topic, pending, active: flipped, finished, tablesCreated, warnings }, ports);
}
/** Whether the topic was retired: its version is gone on purpose, and a candidate is a new start. */
function isReturning(active, item) {
    return active === undefined && item?.status === registry_item/* RETIRED */.wk;
}
/** Removes the candidate from pending/, since it is in force now, whichever run activated it. */
async function conclude({ topic, pending, active, finished, tablesCreated, warnings }, ports) {
    const { objects } = ports.registry;
    // Refused if a newer candidate came meanwhile: it stays, and its own event starts the next run.
    await objects.remove(pending.key, pending.etag);
    // Last, since nothing depends on it.
    await writeHistory(topic, active, ports);
    const { facts, backfillId, processingEnabled, status } = finished;
    const told = [...warnings, ...finished.warnings];
    for (const warning of told)
        ports.log(warning, { topic }, 'warn');
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
        warnings: told,
        processingEnabled,
        status,
    };
}
function createdBy({ changes }) {
    return changes
        .filter((change) => change.kind === 'create-table')
        .map(({ database, table }) => `${database}.${table}`);
}
function hasSameBytes(active, pending) {
    return active.size === pending.size && Buffer.from(active.bytes).equals(pending.bytes);
}
function textOf(reasons) {
    return `${reasons.map(({ type, message }) => `${type}: ${message}`).join('\n')}\n`;
}
/**
 * Whether the catalogue must be read: after an activation by the validator, only for a candidate
 * that changes the tables.
 */
function touchesTables({ topic, active, before, after }, { settings }) {
    if (active === undefined ||
        (0,activation_metadata/* parseActivation */.o)(active.metadata) === undefined ||
        after.schema === undefined)
        return true;
    const request = {
        topic,
        places: settings.places,
        before: (0,judge_candidate/* tablesOf */.t)(before),
        after: (0,tables/* wantedTables */.R)(after.schema),
        catalogue: undefined,
    };
    const { changes, conflicts } = (0,plan_changes/* planChanges */.X)(request);
    return changes.length + conflicts.length > 0;
}


/***/ }),

/***/ 6614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zu: () => (/* binding */ DEFAULT_PLACES),
  Gu: () => (/* binding */ planStatements),
  bo: () => (/* binding */ renderStatements)
});

// EXTERNAL MODULE: ./build/core/schema/partitioning.js
var partitioning = __nccwpck_require__(856);
// EXTERNAL MODULE: ./build/core/schema/table-properties.js
var table_properties = __nccwpck_require__(2268);
// EXTERNAL MODULE: ./build/core/schema/statement-length.js
var statement_length = __nccwpck_require__(7878);
// EXTERNAL MODULE: ./build/protocol/settings.js
var settings = __nccwpck_require__(1360);
// EXTERNAL MODULE: ./build/core/change/tables/plan-changes.js + 5 modules
var plan_changes = __nccwpck_require__(9178);
// EXTERNAL MODULE: ./build/core/change/tables/shadow-column.js
var shadow_column = __nccwpck_require__(7696);
// EXTERNAL MODULE: ./build/core/schema/identifier.js
var identifier = __nccwpck_require__(2429);
// EXTERNAL MODULE: ./build/core/schema/topic-name.js
var topic_name = __nccwpck_require__(7763);
;// CONCATENATED MODULE: ./build/warehouse/reserved-words.js
/**
 * Reserved words of Athena's DDL (https://docs.aws.amazon.com/athena/latest/ug/reserved-words.html)
 * and of Hive's grammar, on which that DDL is based. The guide's CASHE and VIEWS are listed beside
 * CACHE and VIEW, which they probably mean.
 */
const RESERVED_WORDS = new Set(`all alter and anti any application array as authorization between bigint binary boolean both by cache case cashe cast char
  column commit conf constraint create cross cube current current_date current_timestamp cursor database date dayofweek ddl dec
  decimal default delete describe distinct div double drop else end except exchange exists extended external extract false fetch
  float floor following for force foreign from full function grant group grouping having if import in inner insert int integer
  intersect interval into is isolation join lateral leading left less like local macro map merge minus more none not null
  numeric of offset on only or order out outer over partialscan partition percent pkfk_join preceding precision prepare preserve
  primary procedure qualify range reads real recover reduce references regexp revoke right rlike rollback rollup row rows select
  set smallint some start struct sync table tablesample then time timestamp timestamplocaltz to trailing transform trigger true
  truncate unbounded union uniontype unique uniquejoin update user using utc_timestamp utc_tmestamp values varchar view views
  when where window with`.split(/\s+/));

;// CONCATENATED MODULE: ./build/warehouse/sql-names.js



/** The placeholder for an unknown bucket in statements that are only shown. */
const UNKNOWN_BUCKET = '<ICEBERG_BUCKET>';
const NAME = /^[a-z_][a-z0-9_]{0,254}$/;
const PLAIN = /^[a-z][a-z0-9_]*$/;
/**
 * Athena accepts fewer names than Glue:
 * https://docs.aws.amazon.com/athena/latest/ug/tables-databases-columns-names.html
 */
const DATABASE = /^[a-z0-9_]{1,255}$/;
/** Older buckets may have capital letters and underscores. */
const BUCKET = /^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]$/;
/**
 * A column or table in DDL. As here, every name is checked again before it enters a statement: an
 * unsafe one is a TypeError.
 */
function ticked(name) {
    return `\`${checked(name)}\``;
}
/** A column, field or table in a query. */
function doubleQuoted(name) {
    return `"${checked(name).replaceAll('"', '""')}"`;
}
/**
 * A field of a STRUCT in DDL, quoted only if Athena needs it: some tools that show types can't
 * parse backticks.
 */
function fieldName(name) {
    return PLAIN.test(name) && !RESERVED_WORDS.has(name) ? checked(name) : ticked(name);
}
/** A database in DDL. */
function databaseName(database) {
    if (!DATABASE.test(database))
        throw unsafe('database', database);
    return PLAIN.test(database) && !RESERVED_WORDS.has(database) ? database : `\`${database}\``;
}
/** A database in a query. */
function quotedDatabase(database) {
    if (!DATABASE.test(database))
        throw unsafe('database', database);
    return `"${database}"`;
}
/** The location of a table's data, for LOCATION. */
function locationOf({ bucket }, database, topic) {
    if (bucket !== UNKNOWN_BUCKET && !BUCKET.test(bucket))
        throw unsafe('bucket', bucket);
    if (!DATABASE.test(database))
        throw unsafe('database', database);
    if (!(0,topic_name/* isValidTopic */.Qn)(topic))
        throw unsafe('topic', topic);
    return `s3://${bucket}/${database}/${topic}/`;
}
function checked(name) {
    if (!NAME.test(name) || (0,identifier/* identifierProblem */.rD)(name) !== undefined)
        throw unsafe('identifier', name);
    return name;
}
function unsafe(what, text) {
    return new TypeError(`Not a ${what} that may stand in a statement: ${JSON.stringify(text.slice(0, 100))}`);
}

// EXTERNAL MODULE: ./build/core/schema/column-type.js
var column_type = __nccwpck_require__(6477);
;// CONCATENATED MODULE: ./build/warehouse/sql-types.js


const SCALAR_NAMES = new Set(column_type/* SCALARS */.WD);
/** A type in DDL. Throws a TypeError for a type that a schema can't have. */
function ddlType(type) {
    switch (type.kind) {
        case 'scalar':
            return scalarName(type.name).toLowerCase();
        case 'decimal':
            return decimal(type);
        case 'array':
            return `array<${ddlType(type.element)}>`;
        case 'map':
            return `map<${ddlType(type.key)},${ddlType(type.value)}>`;
        case 'struct':
            return `struct<${type.fields.map((field) => `${fieldName(field.name)}:${ddlType(field.type)}`).join(',')}>`;
    }
}
/**
 * Types with another name in Trino. Its plain timestamp has milliseconds, Iceberg's microseconds: a
 * cast would lose three digits.
 */
const QUERY_NAMES = new Map([
    ['STRING', 'varchar'],
    ['FLOAT', 'real'],
    ['BINARY', 'varbinary'],
    ['TIMESTAMP', 'timestamp(6)'],
]);
/** A type in a query: Athena's queries follow Trino, its DDL follows Hive. */
function queryType(type) {
    switch (type.kind) {
        case 'scalar':
            return QUERY_NAMES.get(type.name) ?? scalarName(type.name).toLowerCase();
        case 'decimal':
            return decimal(type);
        case 'array':
            return `array(${queryType(type.element)})`;
        case 'map':
            return `map(${queryType(type.key)}, ${queryType(type.value)})`;
        case 'struct':
            return `row(${type.fields.map((field) => `${doubleQuoted(field.name)} ${queryType(field.type)}`).join(', ')})`;
    }
}
/**
 * The expression that converts a value. Trino casts rows by position, and only to the same number
 * of fields; after added, removed or moved fields, the row is built field by field. Trino's cast of
 * REAL to text keeps seven digits, which loses precision, so `format('%s', …)` is used: it prints
 * all digits a value needs, but NULL as the text `null`.
 */
function conversion(value, from, to, depth = 0) {
    if ((0,column_type/* isSameType */.LE)(from, to))
        return value;
    if (isFloatToText(from, to))
        return `IF(${value} IS NULL, NULL, format('%s', ${value}))`;
    if (isCastable(from, to))
        return `CAST(${value} AS ${queryType(to)})`;
    const variable = `e${String(depth)}`;
    if (from.kind === 'array' && to.kind === 'array') {
        return `transform(${value}, ${variable} -> ${conversion(variable, from.element, to.element, depth + 1)})`;
    }
    if (from.kind === 'map' && to.kind === 'map') {
        const key = `k${String(depth)}`;
        const toKey = conversion(key, from.key, to.key, depth + 1);
        const toValue = conversion(variable, from.value, to.value, depth + 1);
        const keyed = toKey === key ? value : `transform_keys(${value}, (${key}, ${variable}) -> ${toKey})`;
        return toValue === variable
            ? keyed
            : `transform_values(${keyed}, (${key}, ${variable}) -> ${toValue})`;
    }
    if (from.kind !== 'struct' || to.kind !== 'struct')
        throw new TypeError('There is no conversion between a STRUCT and another kind of type');
    const types = new Map(from.fields.map((field) => [field.name, field.type]));
    const fields = to.fields.map(({ name, type }) => {
        const was = types.get(name);
        return was === undefined
            ? `CAST(NULL AS ${queryType(type)})`
            : conversion(`${value}.${doubleQuoted(name)}`, was, type, depth);
    });
    return `IF(${value} IS NULL, NULL, CAST(ROW(${fields.join(', ')}) AS ${queryType(to)}))`;
}
function isFloatToText(from, to) {
    return (from.kind === 'scalar' && to.kind === 'scalar' && from.name === 'FLOAT' && to.name === 'STRING');
}
function isCastable(from, to) {
    if (from.kind === 'array' && to.kind === 'array')
        return isCastable(from.element, to.element);
    if (from.kind === 'map' && to.kind === 'map')
        return isCastable(from.key, to.key) && isCastable(from.value, to.value);
    if (from.kind !== 'struct' || to.kind !== 'struct')
        return !isFloatToText(from, to);
    return (from.fields.length === to.fields.length &&
        from.fields.every(({ name, type }, index) => to.fields[index]?.name === name && isCastable(type, to.fields[index].type)));
}
function scalarName(name) {
    if (!SCALAR_NAMES.has(name))
        throw new TypeError(`There is no type ${JSON.stringify(name)}`);
    return name;
}
function decimal({ precision, scale }) {
    if (!Number.isInteger(precision) || !Number.isInteger(scale))
        throw new TypeError('A DECIMAL takes whole numbers');
    return `decimal(${String(precision)},${String(scale)})`;
}

;// CONCATENATED MODULE: ./build/warehouse/ddl.js








/**
 * The default databases; the gate doesn't know the bucket, so its statements have a placeholder.
 */
const DEFAULT_PLACES = {
    bucket: UNKNOWN_BUCKET,
    databases: settings/* DEFAULT_DATABASES */.J$,
};
/**
 * The statements that activation and then the backfill run to turn the tables of `before` into
 * those of `after`. A removed column stays in its table, so there is no DROP COLUMN.
 */
function planStatements(before, after, topic, places = DEFAULT_PLACES) {
    const { changes } = (0,plan_changes/* planChanges */.X)({ topic, places, before, after, catalogue: undefined });
    return changes
        .filter(({ kind }) => kind !== 'drop-column')
        .flatMap((change) => renderStatements(change, places));
}
/**
 * Athena's statements for one change, in the order they run. Columns that would make a statement
 * too long are added by further statements; a single column can't be divided, so a statement may
 * still exceed {@link MAX_STATEMENT}. Throws a TypeError for a name, type, property or location
 * that a checked schema can't contain.
 */
function renderStatements(change, places) {
    const table = `${change.database}.${change.table}`;
    return textsOf(change, places).map((sql) => ({ table, layer: change.layer, sql }));
}
function textsOf(change, places) {
    const alter = `ALTER TABLE ${databaseName(change.database)}.${ticked(change.table)}`;
    switch (change.kind) {
        case 'create-table':
            return createTable(change, alter, places);
        case 'add-columns':
            return addColumns(alter, change.columns.map(declaration));
        case 'change-column':
            return [`${alter} CHANGE COLUMN ${ticked(change.column.name)} ${declaration(change.column)}`];
        case 'rewrite-column':
            return rewriteColumn(change, alter);
        case 'drop-column':
            return [`${alter} DROP COLUMN ${ticked(change.column)}`];
        case 'set-properties':
            return [`${alter} SET TBLPROPERTIES (${properties(change.properties)})`];
    }
}
function createTable({ database, table, topic, wanted }, alter, places) {
    const known = new Set(wanted.columns.map((column) => column.name));
    const partitions = wanted.partitioning.map((field) => partitionTerm(field, known));
    const head = `CREATE TABLE IF NOT EXISTS ${databaseName(database)}.${ticked(table)} (\n`;
    const tail = [
        '\n)',
        ...(partitions.length === 0 ? [] : [`PARTITIONED BY (${partitions.join(', ')})`]),
        `LOCATION '${locationOf(places, database, topic)}'`,
        `TBLPROPERTIES ('table_type'='ICEBERG'${wanted.properties.size === 0 ? '' : `, ${properties(wanted.properties)}`})`,
    ].join('\n');
    const declarations = wanted.columns.map(declaration);
    const create = (columns) => `${head}${columns.map((column) => `  ${column}`).join(',\n')}${tail}`;
    const whole = create(declarations);
    if (whole.length <= statement_length/* MAX_STATEMENT */.V)
        return [whole];
    // Columns that partition the table must be in CREATE TABLE; the others follow as far as they fit,
    // the rest in ADD COLUMNS.
    const sources = new Set(wanted.partitioning.map((field) => field.column));
    const isFirst = wanted.columns.map((column) => sources.has(column.name));
    const lengthOf = (text) => text.length + '  ,\n'.length;
    let length = head.length +
        tail.length +
        declarations.reduce((sum, text, index) => sum + (isFirst[index] ? lengthOf(text) : 0), 0);
    let hasColumn = sources.size > 0;
    const first = [];
    const later = [];
    for (const [index, text] of declarations.entries()) {
        if (!isFirst[index] &&
            hasColumn &&
            (later.length > 0 || length + lengthOf(text) > statement_length/* MAX_STATEMENT */.V)) {
            later.push(text);
            continue;
        }
        first.push(text);
        if (!isFirst[index])
            length += lengthOf(text);
        hasColumn = true;
    }
    return [create(first), ...addColumns(alter, later)];
}
function addColumns(alter, declarations) {
    const statements = [];
    const head = `${alter} ADD COLUMNS (`;
    let chunk = [];
    let length = head.length + 1;
    for (const text of declarations) {
        if (chunk.length > 0 && length + text.length + 2 > statement_length/* MAX_STATEMENT */.V) {
            statements.push(`${head}${chunk.join(', ')})`);
            chunk = [];
            length = head.length + 1;
        }
        chunk.push(text);
        length += text.length + 2;
    }
    return chunk.length === 0 ? statements : [...statements, `${head}${chunk.join(', ')})`];
}
/**
 * Fills a shadow column by a cast and gives it the column's name. The catalogue shows which steps
 * are done, except UPDATE.
 */
function rewriteColumn(change, alter) {
    const { column, was, stands } = change;
    const { name, type } = column;
    const shadow = (0,shadow_column/* shadowOf */.A)(name);
    const table = `${quotedDatabase(change.database)}.${doubleQuoted(change.table)}`;
    const steps = [
        `${alter} ADD COLUMNS (${declaration({ name: shadow, type })})`,
        `UPDATE ${table} SET ${doubleQuoted(shadow)} = ${conversion(doubleQuoted(name), was, type)}`,
        `${alter} DROP COLUMN ${ticked(name)}`,
        `${alter} CHANGE COLUMN ${ticked(shadow)} ${declaration(column)}`,
    ];
    return steps.slice({ untouched: 0, 'shadow-added': 1, 'column-dropped': 3 }[stands]);
}
function declaration({ name, type }) {
    return `${ticked(name)} ${ddlType(type)}`;
}
const TRANSFORMS = new Set([
    'identity',
    'year',
    'month',
    'day',
    'hour',
    'bucket',
    'truncate',
]);
function partitionTerm(field, known) {
    const isSized = field.transform === 'bucket' || field.transform === 'truncate';
    if (!TRANSFORMS.has(field.transform) ||
        !known.has(field.column) ||
        isSized !== Number.isInteger(field.width)) {
        throw new TypeError(`Not a partition field that may stand in a statement: ${JSON.stringify(field)}`);
    }
    return (0,partitioning/* printPartitionField */.K$)({ ...field, column: ticked(field.column) });
}
function properties(entries) {
    return [...entries]
        .map(([key, value]) => {
        const [name, text] = (0,table_properties/* athenaProperty */.hB)(key, value) ?? [];
        if (name !== key || text !== value)
            throw new TypeError(`Not a property that Athena takes: ${JSON.stringify([key, value])}`);
        return `'${key}'='${value}'`;
    })
        .join(', ');
}


/***/ }),

/***/ 606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ pMap),
/* harmony export */   QJ: () => (/* binding */ pMapSkip),
/* harmony export */   R_: () => (/* binding */ pMapIterable)
/* harmony export */ });
/* unused harmony exports pMapSettled, pMapKeyed, pMapSettledKeyed, pMapStop */
function pMap(iterable, mapper, options) {
	return mapConcurrently(iterable, mapper, options, false);
}

function pMapSettled(iterable, mapper, options) {
	return mapConcurrently(iterable, mapper, options, true);
}

function pMapKeyed(input, mapper, options) {
	return mapKeyed(input, mapper, options, false);
}

function pMapSettledKeyed(input, mapper, options) {
	return mapKeyed(input, mapper, options, true);
}

// Like `Promise.allKeyed` and `Promise.allSettledKeyed`, with a mapper, and for a `Map` too. Each value travels with its key, so a skipped key, which leaves no slot in the result, cannot shift the keys after it.
async function mapKeyed(input, mapper, options, isSettled) {
	const entries = getKeyedEntries(input);

	// After the values have their handlers, like the other argument errors, which `mapConcurrently` checks. It cannot check this one, as it gets the wrapper below as its mapper.
	if (typeof mapper !== 'function') {
		throw new TypeError('Mapper function is required');
	}

	const mappedEntries = await mapConcurrently(entries, async ([key, inputResult]) => {
		try {
			if (inputResult.status === 'rejected') {
				throw inputResult.reason;
			}

			const result = await mapper(inputResult.value, key);

			if (result === pMapSkip || result === pMapStop) {
				return result;
			}

			return [key, isSettled ? {status: 'fulfilled', value: result} : result];
		} catch (error) {
			if (!isSettled) {
				throw error;
			}

			return [key, {status: 'rejected', reason: error}];
		}
	}, options, false);

	if (input instanceof Map) {
		return new Map(mappedEntries);
	}

	// A null prototype, like `Promise.allKeyed`, so a key like `__proto__` or `toString` is an own property like any other.
	return Object.setPrototypeOf(Object.fromEntries(mappedEntries), null);
}

// The engine behind all the functions, except `pMapIterable`. With `isSettled`, an element or a mapper that rejects gives a `{status: 'rejected'}` result instead of an error, like `Promise.allSettled`, so `stopOnError` does not apply.
async function mapConcurrently(
	iterable,
	mapper,
	{
		concurrency = Number.POSITIVE_INFINITY,
		stopOnError = true,
		signal,
	} = {},
	isSettled,
) {
	return new Promise((resolve_, reject_) => {
		validateOptions(iterable, mapper, concurrency);

		const result = [];
		// Stage the errors by index, like `result`, so they are reported in input order.
		const errors = [];
		let skippedCount = 0;
		let isResolved = false;
		let isIterableDone = false;
		const pendingIndexes = new Set();
		let doneIndex = Number.POSITIVE_INFINITY;
		let currentIndex = 0;
		const iterator = getIterator(iterable);

		const signalListener = () => {
			reject(signal.reason);
		};

		const cleanup = () => {
			signal?.removeEventListener('abort', signalListener);
		};

		const resolve = value => {
			resolve_(value);
			cleanup();
		};

		const reject = reason => {
			if (isResolved) {
				return;
			}

			isResolved = true;
			reject_(reason);
			cleanup();

			if (!isIterableDone) {
				closeIterator(iterator);
			}
		};

		if (signal) {
			if (signal.aborted) {
				reject(signal.reason);
				return;
			}

			signal.addEventListener('abort', signalListener, {once: true});
		}

		const pull = createPuller(iterator);

		// Settle only once the source is done, or a mapper stopped, and every earlier pull and mapper has finished. A pull before the `done` or the stop can still produce an element, while pulls after it do not affect the result.
		const settleIfFinished = () => {
			if (isResolved || doneIndex === Number.POSITIVE_INFINITY) {
				return;
			}

			for (const index of pendingIndexes) {
				if (index < doneIndex) {
					return;
				}
			}

			if (!stopOnError) {
				const collectedErrors = [];

				for (let index = 0; index < Math.min(doneIndex, errors.length); index++) {
					if (index in errors) {
						collectedErrors.push(errors[index]);
					}
				}

				if (collectedErrors.length > 0) {
					reject(new AggregateError(collectedErrors)); // eslint-disable-line unicorn/error-message
					return;
				}
			}

			isResolved = true;

			// A stop ended the result before the source did, so close it, like `for await` does on a `break`. Not at the stop itself, as a source that settles its `next()` calls out of call order may still owe an earlier element, and closing could drop it.
			if (!isIterableDone) {
				closeIterator(iterator);
			}

			// `done` is final, like `for await`, so a `done` that lands between two elements ends
			// the result there and everything the source produced past it is dropped. A stop cuts it the same way.
			const lastIndex = Math.min(doneIndex, result.length);

			// Every index below `lastIndex` has a value: an index only goes unassigned when its pull reported `done` or its mapper returned `pMapStop`, and the lowest such index is `doneIndex`. So the array is dense below `lastIndex`, and the fast path can hand it over untouched.
			if (lastIndex === result.length && skippedCount === 0) {
				resolve(result);
				return;
			}

			// Otherwise this drops the skipped results and whatever the `done` or the stop cut off.
			resolve(result.slice(0, lastIndex).filter(value => value !== pMapSkip));
		};

		const next = async () => {
			// After a `done` or a stop, a pull would take an item nobody is going to map, which a one-shot source, like a queue, would lose.
			if (isResolved || currentIndex >= doneIndex) {
				return;
			}

			// Take the index when the pull starts, not when it resolves, so a source that settles
			// its `next()` calls out of call order still gets the right position.
			const index = currentIndex++;
			pendingIndexes.add(index);

			let nextItem;
			try {
				nextItem = await pull();
			} catch (error) {
				pendingIndexes.delete(index);

				if (index < doneIndex) {
					throw error;
				}

				settleIfFinished();
				return;
			}

			if (nextItem.done) {
				pendingIndexes.delete(index);
				doneIndex = Math.min(doneIndex, index);
				isIterableDone = true;
				settleIfFinished();
				return;
			}

			// Intentionally detached
			const runner = (async () => {
				try {
					const element = await nextItem.value;

					if (isResolved || index >= doneIndex) {
						return;
					}

					const value = await mapper(element, index);

					// Ignore an item produced after an earlier pull reported `done` or an earlier mapper returned `pMapStop`.
					if (index >= doneIndex) {
						return;
					}

					// A stop ends the result here, like a `done` from the source, so settling waits only for the earlier elements.
					if (value === pMapStop) {
						doneIndex = index;
						return;
					}

					if (value === pMapSkip) {
						skippedCount++;
					}

					result[index] = isSettled && value !== pMapSkip ? {status: 'fulfilled', value} : value;
				} catch (error) {
					if (index >= doneIndex) {
						return;
					}

					if (isSettled) {
						result[index] = {status: 'rejected', reason: error};
					} else if (stopOnError) {
						reject(error);
						return;
					} else {
						errors[index] = error;
					}
				} finally {
					pendingIndexes.delete(index);
					settleIfFinished();
				}

				// If the iterable throws we can't really continue regardless of `stopOnError` state
				// since an iterable is likely to continue throwing after it throws once.
				// If we continue calling `next()` indefinitely we will likely end up
				// in an infinite loop of failed iteration.
				try {
					await next();
				} catch (error) {
					reject(error);
				}
			})();

			// Link the runner to the returned promise, so the async stack trace of a mapper error reaches the caller. Nothing awaits the runner, so the trace would stop there, but V8 follows a reaction that resolves another promise. The link never settles, so it never resolves the returned promise. It is a new promise for each runner, as a shared one would keep a reaction for every element.
			runner.then(() => new Promise(() => {})).then(resolve_);
		};

		// Create the concurrent runners in a detached (non-awaited)
		// promise. We need this so we can await the `next()` calls
		// to stop creating runners before hitting the concurrency limit
		// if the iterable has already been marked as done or a mapper stopped.
		// NOTE: We *must* do this for async iterators otherwise we'll spin up
		// infinite `next()` calls by default and never start the event loop.
		(async () => {
			for (let index = 0; index < concurrency; index++) {
				try {
					// eslint-disable-next-line no-await-in-loop
					await next();
				} catch (error) {
					reject(error);
					break;
				}

				if (isResolved || currentIndex >= doneIndex) {
					break;
				}
			}
		})();
	});
}

function pMapIterable(
	iterable,
	mapper,
	{
		concurrency = Number.POSITIVE_INFINITY,
		backpressure = concurrency,
		preserveOrder = true,
	} = {},
) {
	validateOptions(iterable, mapper, concurrency);

	if (!isLimit(backpressure, concurrency)) {
		throw new TypeError(`Expected \`backpressure\` to be an integer from \`concurrency\` (${concurrency}) and up or \`Infinity\`, got \`${backpressure}\` (${typeof backpressure})`);
	}

	return {
		[Symbol.asyncIterator]() {
			// `isDone` lives outside the generator so the wrapper below can set it the moment the
			// consumer asks to stop. The generator is suspended on a pending `next()` at that point,
			// so its `finally` would not run until much later and workers finishing in the meantime
			// would keep pulling and mapping input for nobody.
			let isDone = false;

			const generator = (async function * () {
				const iterator = getIterator(iterable);

				// Results are consumed from the front with a moving `headIndex` instead of `shift()`.
				// `shift()` moves every remaining entry, which is O(n) per element and made the whole
				// run O(n²) whenever `backpressure` let the array grow, which is the default.
				let promises = [];
				let headIndex = 0;
				let isIterableDone = false;

				// The lowest index whose pull reported `done`. Without `preserveOrder`, the pulls after it have their slots given back, so their errors are dropped.
				let doneIndex = Number.POSITIVE_INFINITY;

				// An element that is being read, or is waiting for a mapper, does not hold a mapper slot, so the next element can be read while the mappers run. Those elements have their own cap of `concurrency`, so the source never sees more than `concurrency` overlapping `next()` calls, even with `backpressure: Infinity`. `backpressure` caps everything in flight together.
				let readingCount = 0;
				let runningMappersCount = 0;

				// The workers waiting for a mapper slot, in the order they started waiting. A finished mapper hands its slot to the oldest one.
				const mapperWaiters = new Map();
				let mapperWaiterCount = 0;
				let wokenMapperWaiterCount = 0;

				const releaseMapperSlot = () => {
					if (wokenMapperWaiterCount === mapperWaiterCount) {
						runningMappersCount--;
						return;
					}

					mapperWaiters.get(wokenMapperWaiterCount)();
					mapperWaiters.delete(wokenMapperWaiterCount++);
				};

				let index = 0;

				// The lowest index whose mapper returned `pMapStop`, or, with `preserveOrder`, whose pull, element, or mapper threw. The stream ends there, like a `break` or a `throw` in a loop. Once it is set, nothing past it is pulled, and no pending element past it is mapped, while the earlier elements still finish and are yielded first. `isDone` cannot do this, as it would drop the values of the earlier elements too.
				let stopIndex = Number.POSITIVE_INFINITY;

				// Without `preserveOrder`, each spawn still takes a slot in `promises`, so `backpressure` counts the same, but the slots are filled in the order the workers settle rather than the order they were spawned in, so the consumer gets whichever result is ready first. A worker always fills the oldest empty slot, at `fillIndex`. An empty slot is `undefined`, and a filled one holds the result itself rather than a promise, so a result costs a promise only when the consumer has to wait for it, through `wake`.
				let fillIndex = 0;
				let wake;

				// The indexes of the pulls whose worker has not filled a slot yet, without `preserveOrder`.
				const unfilledIndexes = new Set();

				// The consumer waits only when the head is empty, and then the oldest empty slot is the head, so the first fill wakes it.
				const fillSlot = result => {
					promises[fillIndex++] = result;
					wake?.(result);
					wake = undefined;
				};

				const pull = createPuller(iterator);

				function trySpawn() {
					// Do not spawn once the consumer is gone, the source is done, or the stream ends at an earlier element. The pull would be wasted work, and for a one-shot source, like a queue, it takes an item nobody is going to ask for.
					if (isDone || isIterableDone || index > stopIndex || readingCount >= concurrency || promises.length - headIndex >= backpressure) {
						return;
					}

					readingCount++;

					// Take the index when the pull starts, not when it resolves, so a source that
					// settles its `next()` calls out of call order still gets the right position.
					const currentIndex = index++;

					// Errors must be returned as a value instead of rejecting, otherwise a promise that
					// the consumer abandons after an earlier error becomes an unhandled rejection.
					const promise = (async () => {
						try {
							let element;
							try {
								const {done, value} = await pull();

								if (done) {
									isIterableDone = true;
									doneIndex = Math.min(doneIndex, currentIndex);
									return {done: true};
								}

								// Spawn if still below the reading and backpressure limits
								trySpawn();

								element = await value;

								if (runningMappersCount < concurrency) {
									runningMappersCount++;
								} else {
									// `releaseMapperSlot` hands the slot over without decrementing `runningMappersCount`, so it is already counted.
									await new Promise(resolve => {
										mapperWaiters.set(mapperWaiterCount++, resolve);
									});
								}
							} finally {
								readingCount--;
							}

							// Spawn now that this element is no longer waiting for a mapper, so the next one is read while this one is mapped
							trySpawn();

							let returnValue;
							try {
								// The consumer stopped iterating, or the stream ends before this element, while this element was being read or waiting for a mapper, so drop it instead of doing work nobody will consume.
								if (isDone || currentIndex > stopIndex) {
									return {done: false, value: pMapSkip};
								}

								returnValue = await mapper(element, currentIndex);
							} finally {
								releaseMapperSlot();
							}

							if (returnValue === pMapStop) {
								stopIndex = Math.min(stopIndex, currentIndex);
							}

							return {done: false, value: returnValue};
						} catch (error) {
							// With `preserveOrder`, the error is thrown at its own position, after the results before it, so those still finish. Without it, the error is thrown as soon as it settles, so nothing still pending can be yielded anymore.
							// An error from a pull after the end of the source is dropped, as `done` is final, so it must have no effect. `doneIndex` is set before the worker that saw `done` settles, so its slot hand-back runs before the delivery check of any error that sees it here, and the two always agree.
							if (preserveOrder) {
								stopIndex = Math.min(stopIndex, currentIndex);
							} else if (currentIndex < doneIndex) {
								isDone = true;
							}

							return {error};
						}
					})();

					if (preserveOrder) {
						promises.push(promise);
						return;
					}

					promises.push(undefined);

					unfilledIndexes.add(currentIndex);

					// The worker never rejects, as errors are returned as a value.
					// The slot is filled here, a tick after the worker settles, rather than by the worker itself, for the same reason the consumer awaits a filled slot: so the consumer never runs, and pulls, earlier.
					promise.then(result => {
						// The slot was already given back, as the pull came after the end of the source.
						if (!unfilledIndexes.delete(currentIndex)) {
							return;
						}

						if (result.done) {
							// The pulls made after this one came after the end of the source, and a source like a queue may never answer them, so give their slots back now instead of waiting on them.
							for (const unfilledIndex of unfilledIndexes) {
								if (unfilledIndex > currentIndex) {
									unfilledIndexes.delete(unfilledIndex);
									fillSlot({done: true});
								}
							}
						}

						fillSlot(result);
					});
				}

				trySpawn();

				try {
					while (headIndex < promises.length) {
						// Without `preserveOrder`, a filled slot holds the result itself, and it is still awaited. That takes one tick, like awaiting a settled promise, so the consumer, and its `trySpawn()`, never run earlier than with a promise in the slot. Taking a ready result without the tick can make the consumer pull before it sees a stop or the end of the source, and a one-shot source, like a queue, would lose that item.
						// eslint-disable-next-line no-await-in-loop
						const result = await (promises[headIndex] ?? new Promise(resolve => {
							wake = resolve;
						}));
						const {done, value} = result;

						// Release the entry instead of leaving it for a `shift()` to move, and drop the
						// consumed prefix once it is at least half the array. That keeps the backing
						// store proportional to the results still in flight rather than to the total
						// ever spawned, which matters for an endless source, while costing one copy per
						// half of the array, so it stays O(1) per element.
						promises[headIndex] = undefined;
						headIndex++;

						if (headIndex * 2 >= promises.length) {
							promises = promises.slice(headIndex);
							fillIndex -= headIndex;
							headIndex = 0;
						}

						if (Object.hasOwn(result, 'error')) {
							throw result.error;
						}

						if (done) {
							// Without `preserveOrder`, the `done` can arrive while other workers are still running.
							if (preserveOrder) {
								return;
							}

							continue;
						}

						// The stream ends where the stop would have been yielded: after the earlier elements with `preserveOrder`, and after the results that were ready before it without.
						if (value === pMapStop) {
							return;
						}

						// Spawn if just dropped below the backpressure limit and still below the reading limit
						trySpawn();

						// A `pMapSkip` result stays in `promises` and is stepped over here. Splicing it out
						// in the worker instead would make every skip an O(n) scan and move, so a run of
						// skips would be O(n²).
						if (value === pMapSkip) {
							continue;
						}

						yield value;
					}
				} finally {
					// Stop pulling input once the consumer stops iterating, otherwise pending skipped mappers keep spawning work.
					isDone = true;

					if (!isIterableDone) {
						closeIterator(iterator);
					}
				}
			})();

			// Override `return()` and `throw()` on the generator itself instead of wrapping it, so it
			// keeps what it inherits, like `Symbol.asyncDispose` for `await using`, and `next()` stays
			// the native one. Plain functions, not `async`: the generator already returns a promise,
			// and an `async` function would wrap it in two more promises and two more microtask hops.
			const {return: generatorReturn, throw: generatorThrow} = generator;

			generator.return = value => {
				isDone = true;
				return generatorReturn.call(generator, value);
			};

			generator.throw = error => {
				isDone = true;
				return generatorThrow.call(generator, error);
			};

			return generator;
		},
	};
}

const pMapSkip = Symbol('skip');

const pMapStop = Symbol('stop');

// The checks `pMap` and `pMapIterable` share, so both reject the same input the same way.
// `mapConcurrently` runs this inside its promise, so a bad argument rejects rather than throws.
function validateOptions(iterable, mapper, concurrency) {
	// Optional chaining, so a nullish input gets this message rather than Node's internal
	// "null is not iterable".
	if (iterable?.[Symbol.iterator] === undefined && iterable?.[Symbol.asyncIterator] === undefined) {
		throw new TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof iterable})`);
	}

	if (typeof mapper !== 'function') {
		throw new TypeError('Mapper function is required');
	}

	if (!isLimit(concurrency, 1)) {
		throw new TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${concurrency}\` (${typeof concurrency})`);
	}
}

// Whether the value is an integer from `minimum` and up, or `Infinity`, as `concurrency` and `backpressure` must be.
function isLimit(value, minimum) {
	return (Number.isSafeInteger(value) && value >= minimum) || value === Number.POSITIVE_INFINITY;
}

// Read the entries of a `Map`, or else the own enumerable keys, strings and symbols, in the order and the way `Promise.allKeyed` does, all up front. Each value gets a handler right away, also like `Promise.allKeyed`, so a value that rejects before a mapper slot reaches it is not an unhandled rejection.
function getKeyedEntries(input) {
	if (input === null || (typeof input !== 'object' && typeof input !== 'function')) {
		throw new TypeError(`Expected \`input\` to be an object, got (${input === null ? 'null' : typeof input})`);
	}

	const entries = [];

	const addEntry = (key, value) => {
		// Resolve the whole entry, so the engine checks termination after the value settles and before the mapper runs.
		entries.push(Promise.resolve(value).then(
			value => [key, {status: 'fulfilled', value}],
			error => [key, {status: 'rejected', reason: error}],
		));
	};

	if (input instanceof Map) {
		for (const [key, value] of input) {
			addEntry(key, value);
		}
	} else {
		for (const key of Reflect.ownKeys(input)) {
			if (Object.getOwnPropertyDescriptor(input, key)?.enumerable) {
				addEntry(key, input[key]);
			}
		}
	}

	return entries;
}

// Take the async iterator when the input has both, like `for await` does.
function getIterator(iterable) {
	return iterable[Symbol.asyncIterator] === undefined ? iterable[Symbol.iterator]() : iterable[Symbol.asyncIterator]();
}

// Close the source so it can release its resources, like `for await` does.
// Callers must not await this so a source that is blocked in `next()` cannot block them.
async function closeIterator(iterator) {
	try {
		await iterator.return?.();
	} catch {}
}

// Pull the next item, and stop pulling once the source has reported `done`: a source like a queue
// may block in `next()` after it is exhausted, which would hang the caller. `done` is final, like
// `for await`, so anything the source produces after it is dropped.
function createPuller(iterator) {
	let isSourceDone = false;

	// A sync iterable, like an array, answers right away, so `done` can be seen here. An async
	// iterable is seen in the `then` below, as soon as its pull settles.
	const markDone = item => {
		if (item?.done) {
			isSourceDone = true;
		}
	};

	return () => {
		if (isSourceDone) {
			return {done: true};
		}

		const result = iterator.next();
		markDone(result);

		// A sync iterable, like an array, answers right away, so `done` has been read already and
		// the result can go back untouched.
		if (typeof result?.then !== 'function') {
			return result;
		}

		// An async iterable settles later, so `done` is read off the pull once it does. That is a
		// branch of its own, which leaves the caller awaiting the pull itself rather than a promise
		// derived from it, so an async source does not pay an extra microtask per element. The
		// rejection is handled here as well as by the caller, so a pull cannot escape as an
		// unhandled rejection. A thenable that is not a promise is turned into one first, so it is
		// subscribed to once, like `for await` does, while a native promise is returned as is.
		const promise = Promise.resolve(result);
		promise.then(markDone, () => {});

		return promise;
	};
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3220);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
