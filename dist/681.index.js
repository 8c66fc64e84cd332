export const id = 681;
export const ids = [681];
export const modules = {

/***/ 713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ approvalVerifier),
/* harmony export */   w: () => (/* binding */ approvalSigner)
/* harmony export */ });
/** Signs approvals, with one client for all topics of a run. */
function approvalSigner(environment) {
    const keys = new Map();
    return async (arn, message) => {
        const key = keys.get(arn) ?? openKey(arn, environment);
        keys.set(arn, key);
        return (await key).sign(message);
    };
}
/** Verifies MACs under the approval key of the settings; undefined where they name none. */
function approvalVerifier({ approvalKey: arn }, environment) {
    if (arn === null)
        return undefined;
    let key;
    return async (message, mac) => (await (key ??= openKey(arn, environment))).verify(message, mac);
}
/** Loaded with the first approval, since few candidates have one. */
async function openKey(arn, environment) {
    const { kmsApprovalKey } = await Promise.all(/* import() */[__webpack_require__.e(441), __webpack_require__.e(945)]).then(__webpack_require__.bind(__webpack_require__, 945));
    return kmsApprovalKey(arn, environment);
}


/***/ }),

/***/ 2681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishRun: () => (/* binding */ publishRun)
});

// EXTERNAL MODULE: ./build/bin/debug.js
var debug = __webpack_require__(6133);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/verdict/finding-counts.js
var finding_counts = __webpack_require__(7814);
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

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/core/schema/topic-name.js
var topic_name = __webpack_require__(7763);
// EXTERNAL MODULE: ./build/core/schema/topic-schema.js + 3 modules
var topic_schema = __webpack_require__(4270);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/gate/absent-versions.js
var absent_versions = __webpack_require__(9023);
// EXTERNAL MODULE: ./build/gate/deployment-in-force.js + 1 modules
var deployment_in_force = __webpack_require__(8668);
// EXTERNAL MODULE: ./build/core/schema/column-tokens.js
var column_tokens = __webpack_require__(9755);
// EXTERNAL MODULE: ./build/core/schema/identifier.js
var identifier = __webpack_require__(2429);
// EXTERNAL MODULE: ./build/core/verdict/deployment.js
var deployment = __webpack_require__(5589);
;// CONCATENATED MODULE: ./build/gate/reason-position.js




/** What a setting of the validator would have let pass, says so. */
function withRemedy({ type }, reason, { counts }) {
    if (type === 'REWRITE_UNAVAILABLE')
        return { ...reason, remedy: deployment/* REWRITE_REMEDY */.e4 };
    return type === 'BREAKING_CHANGE' && counts.accepted > 0
        ? { ...reason, remedy: deployment/* ACCEPTANCE_REMEDY */.Hi }
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

// EXTERNAL MODULE: ./build/protocol/error-json.js
var error_json = __webpack_require__(8574);
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

;// CONCATENATED MODULE: ./build/gate/count-line.js
/** `3 of 12 active, 1 failed, 8 waiting`: how waiting for candidates stands. */
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

// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(1118);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(1156);
// EXTERNAL MODULE: ./build/core/text/counted.js
var counted = __webpack_require__(1522);
;// CONCATENATED MODULE: ./build/report/catch-up-progress.js


/** `patching period 3 of 14 ('2026-01')`: how far a catch-up is. */
function progressWords(progress) {
    switch (progress.kind) {
        case 'queued':
            return progress.behind === 0
                ? 'queued, the next in turn'
                : `queued behind ${progress.behind}`;
        case 'planning':
            return 'waiting for runs of the pipeline, or planning';
        case 'patching': {
            const { period, number, of } = progress;
            return `patching period ${number} of ${of} (${(0,quoted/* quoted */.T)(period)})`;
        }
        case 'ending':
            return `${(0,counted/* counted */.h)(progress.of, 'period')} patched, ending`;
        case 'failed':
            return `failed at ${failureWords(progress.failure)}`;
        case 'unknown':
            return `how far it is can't be told: ${progress.reason}`;
    }
}
/** `step 'verify', period '2026-01': …`: where and why a catch-up stopped. */
function failureWords({ step, period, reason }) {
    const at = period === null ? '' : `, period ${(0,quoted/* quoted */.T)(period)}`;
    return `step ${(0,quoted/* quoted */.T)(step)}${at}: ${reason}`;
}
/**
 * What a person can do after a catch-up that failed. `registry`: the options that name it, as typed
 * into a shell.
 */
function wayOut(topic, registry) {
    const command = `schema-gate catch-up ${topic} ${registry}`;
    return `Mend that, and go on: ${command}; or leave history as it is: ${command} --give-up --reason TEXT`;
}

;// CONCATENATED MODULE: ./build/gate/item-reasons.js




/** The reason given when the item is not updated in time. */
const LATE_ITEM = 'its registry item does not name this version yet';
/**
 * Reads the item of a topic that was activated. Never throws, since an unreadable item doesn't undo
 * the activation.
 */
async function itemReasons({ items }, { topic, sha256 }, watch) {
    if (items === undefined)
        return { isCurrent: true, reasons: [], hold: undefined };
    let item;
    try {
        item = await items.get(topic);
    }
    catch (error) {
        return {
            isCurrent: false,
            reasons: [`its registry item can't be read: ${(0,errors/* redacted */.pc)((0,errors/* reasonOf */.A3)(error))}`],
            hold: 'closed',
        };
    }
    if (item === undefined)
        return {
            isCurrent: false,
            reasons: ['it has no registry item yet, so the pipeline does not process it'],
            hold: 'closed',
        };
    const isCurrent = item.schemaSha256 === sha256;
    const late = isCurrent ? [] : [LATE_ITEM];
    const warnings = isCurrent ? (item.warnings ?? []) : [];
    const isPaused = isCurrent && item.status === registry_item/* PAUSED */.NN;
    const held = statusReasons(topic, item, isPaused ? await watch?.(item) : undefined);
    return {
        isCurrent,
        reasons: [...held, ...late, ...warnings],
        hold: holdOf(item, held.length > 0 || !isCurrent),
    };
}
function holdOf({ status }, isHeld) {
    if (status === 'BACKFILL_PENDING')
        return 'backfill';
    return isHeld ? 'closed' : undefined;
}
function statusReasons(topic, { status, processingEnabled, catchupFailure }, progress) {
    switch (status) {
        case 'READY':
            return processingEnabled
                ? []
                : [`READY, but processing_enabled is false: ${topic} is not processed`];
        case 'BACKFILL_PENDING':
            return [
                `BACKFILL_PENDING: ${topic} is not processed while its history is patched${progress === undefined ? '' : `: ${progressWords(progress)}`}`,
            ];
        case 'BACKFILL_FAILED': {
            const failure = catchupFailure ?? null;
            const why = failure === null ? '' : ` at ${failureWords(failure)}`;
            return [
                `BACKFILL_FAILED: ${topic} is not processed, since its backfill failed${why}; run schema-gate catch-up ${topic}`,
            ];
        }
        default:
            return [`${status === null ? 'no status' : (0,quoted/* quoted */.T)(status)}: ${topic} is not processed`];
    }
}

// EXTERNAL MODULE: ./build/protocol/stored-schema.js
var stored_schema = __webpack_require__(1044);
;// CONCATENATED MODULE: ./build/gate/await-activation.js






const IN_FLIGHT = 64;
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
        const round = await (0,p_map/* default */.Ay)([...waiters.values()], (waiter) => step(registry, waiter, tools), {
            concurrency: IN_FLIGHT,
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
async function step(registry, waiter, tools) {
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
        const reason = (0,errors/* redacted */.pc)((0,errors/* reasonOf */.A3)(error));
        if (++waiter.faults > MAX_FAULTS)
            return result({ outcome: 'FAULT', errors: [plainError(reason)] });
        return result(undefined, `${topic}: ${reason} (tried again)`);
    }
}
async function advance(registry, waiter, tools) {
    const conclusion = conclude(waiter.awaited, await readObjects(registry, waiter.awaited.topic, tools.digest));
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
    const { isCurrent, reasons, hold } = await itemReasons(registry, waiter.awaited, tools.watch);
    if (!isCurrent && waiter.itemReads <= MAX_ITEM_READS)
        return undefined;
    const errors = reasons.map(plainError);
    return { outcome: 'ACTIVE', errors, ...(hold === undefined ? {} : { hold }) };
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
async function readObjects({ objects, layout }, topic, digest) {
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
        return { outcome: 'ACTIVE', errors: [plainError(LATE_ITEM)], hold: 'closed' };
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
/** Returns the milliseconds since this call. */
function stopwatch(now) {
    const start = now().getTime();
    return () => now().getTime() - start;
}

// EXTERNAL MODULE: ./build/gate/lfs-pointer.js
var lfs_pointer = __webpack_require__(4109);
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
        throw new errors/* Fault */.vC(`git doesn't have the content of ${(0,quoted/* quoted */.T)(file)}; fetch the whole commit`, {
            file,
        });
    if ((0,lfs_pointer/* isLfsPointer */.N)(content))
        return unusable(`${(0,quoted/* quoted */.T)(file)} is a pointer of Git LFS, not a schema: schema-gate reads what git stores`);
    return {
        topic,
        file,
        bytes: content,
        sha256: digest(content),
        parsed: (0,topic_schema/* parseTopicSchema */.ac)(content),
    };
}

// EXTERNAL MODULE: ./build/gate/policy-in-force.js
var policy_in_force = __webpack_require__(8506);
// EXTERNAL MODULE: ./build/core/verdict/approvals/coverage.js
var coverage = __webpack_require__(4281);
// EXTERNAL MODULE: ./build/core/verdict/approvals/refusal-words.js
var refusal_words = __webpack_require__(287);
// EXTERNAL MODULE: ./build/core/verdict/acceptance.js
var acceptance = __webpack_require__(4881);
// EXTERNAL MODULE: ./build/protocol/origin.js
var origin = __webpack_require__(3287);
// EXTERNAL MODULE: ./build/gate/approvals.js + 3 modules
var gate_approvals = __webpack_require__(4502);
// EXTERNAL MODULE: ./build/gate/fork-point.js
var fork_point = __webpack_require__(8275);
// EXTERNAL MODULE: ./build/gate/judged-heads.js
var judged_heads = __webpack_require__(7791);
;// CONCATENATED MODULE: ./build/gate/publish-approvals.js









/** Notes that are printed; the output `approved-by` has all. */
const MAX_NOTES = 20;
/** Who approved what is published: a line for each topic and approval. */
function approvalNotes(publications) {
    const notes = publications.flatMap(({ topic, approved = [] }) => {
        const lines = approved.flatMap(({ accepted }) => accepted === undefined ? [] : [`${topic}: approved ${(0,acceptance/* printAcceptance */.jK)(accepted)}`]);
        return [...new Set(lines)];
    });
    const left = notes.length - MAX_NOTES;
    return left > 0
        ? [...notes.slice(0, MAX_NOTES), `…and ${(0,counted/* counted */.h)(left, 'more approval')}.`]
        : notes;
}
const NOTHING_APPROVED = { acceptances: [], warnings: [] };
/** Versions of a file between the one in force and the published one that are looked up. */
const MAX_VERSIONS = 50;
/**
 * Approvals of the pull requests that brought these breaks in. Each version since the one in force
 * is judged on its own, so an environment that is several behind needs all their approvals, and a
 * run that was lost blocks nothing. A commit that was pushed directly has no approval.
 */
function approveMerged(git, commit, merged) {
    if (merged === undefined)
        return () => Promise.resolve(NOTHING_APPROVED);
    return async (verdict, active, context) => {
        const { topic, findings } = verdict;
        const open = findings.filter(coverage/* isOpenBreak */.wL).map((finding) => ({ topic, finding }));
        if (open.length === 0 || !context.deployment.accepts.approvals)
            return NOTHING_APPROVED;
        try {
            const run = { git, commit, context, ...merged };
            const found = [];
            const { pulls, warnings } = await breaksByPull(open, verdict.file, active, run);
            for (const [number, breaks] of pulls) {
                const judgeFor = async (pull) => {
                    const baseSha = await baseOf(pull, run);
                    return baseSha === undefined
                        ? unmergedWords(number, merged.branch)
                        : { git, baseSha, context };
                };
                const source = {
                    port: merged.port,
                    pulls: async (opened) => [await opened.pull(number)],
                    counts: () => true,
                    trigger: undefined,
                };
                const { approvals } = context.policy;
                const given = await (0,gate_approvals/* findApprovals */.C)(breaks, approvals, source, { git, judgeFor });
                found.push({ ...given, breaks });
            }
            const acceptances = found.flatMap((one) => one.acceptances);
            const accepted = new Set(acceptances.flatMap(({ covers }) => [...covers]));
            // Nobody needs to know what a pull request lacks that another one has.
            const lacking = found.filter(({ breaks }) => breaks.some(({ finding }) => !accepted.has(finding.fingerprint)));
            return { acceptances, warnings: [...lacking.flatMap((one) => one.warnings), ...warnings] };
        }
        catch (error) {
            return (0,gate_approvals/* unread */.g)(error);
        }
    };
}
async function breaksByPull(open, file, active, { git, commit, context, port }) {
    const pulls = new Map();
    const warnings = [];
    const topics = new Set(open.map(({ topic }) => topic));
    let left = [...open];
    for (const sha of await versionsSince(git, commit, file, active)) {
        const baseSha = (await git.commit(sha))?.parents[0];
        if (left.length === 0 || baseSha === undefined)
            break;
        const judge = { git, baseSha, context, topics };
        const version = (await (0,judged_heads/* judgedHeads */.l)([sha], judge)).heads.get(sha);
        const brings = ({ topic, finding }) => version?.keys.has((0,coverage/* breakKey */.ZJ)(topic, finding)) === true;
        const brought = left.filter(brings);
        left = left.filter((one) => !brings(one));
        if (brought.length === 0)
            continue;
        const numbers = await (await port()).pullsOf(sha);
        if (numbers.length === 0)
            warnings.push(directWords(sha, brought));
        for (const number of numbers)
            pulls.set(number, [...(pulls.get(number) ?? []), ...brought]);
    }
    if (left.length > 0)
        warnings.push(untoldWords(file, left));
    return { pulls, warnings };
}
function unmergedWords(pullRequest, branch) {
    return `Pull request #${pullRequest} was looked at: it is not merged into ${(0,quoted/* quoted */.T)(branch)} by the published commit, so it approves nothing`;
}
function directWords(sha, breaks) {
    return `Commit ${sha.slice(0, 7)} brought in ${(0,refusal_words/* namedBreaks */.k)(breaks)}, and GitHub knows no pull request of that commit, so nobody can have approved it: only a waiver can accept it`;
}
function untoldWords(file, breaks) {
    return `No commit to ${(0,quoted/* quoted */.T)(file)} since the version in force brought in ${(0,refusal_words/* namedBreaks */.k)(breaks)}, so no pull request was looked at: only a waiver can accept it`;
}
/** The branch's commit before a pull request was merged; undefined where it is not merged here. */
async function baseOf({ mergedAt, mergeSha, baseRef }, { git, commit, branch }) {
    if (mergedAt === undefined || mergeSha === undefined || baseRef !== branch)
        return undefined;
    if ((await git.ancestry(mergeSha, commit)) !== 'ancestor')
        return undefined;
    return (await git.commit(mergeSha))?.parents[0];
}
/** Commits of the branch that changed a file since the version in force, newest first. */
async function versionsSince(git, commit, file, active) {
    // A shallow clone's oldest commit seems to have changed every file.
    await (0,fork_point/* fetchHistory */.Ny)(git, commit);
    const inForce = active === undefined ? undefined : (0,origin/* parseOrigin */.ef)(active.metadata).commit;
    const isKnown = inForce !== undefined && (0,origin/* isCommitName */.Nf)(inForce) && (await git.commit(inForce)) !== undefined;
    const found = [];
    for (const { sha } of (await git.versions(commit, file)).slice(0, MAX_VERSIONS)) {
        if (isKnown && (await git.ancestry(sha, inForce)) === 'ancestor')
            break;
        found.push(sha);
    }
    return found;
}

// EXTERNAL MODULE: ./build/core/verdict/decide.js
var decide = __webpack_require__(710);
// EXTERNAL MODULE: ./build/gate/baselines.js + 1 modules
var baselines = __webpack_require__(3513);
// EXTERNAL MODULE: ./build/protocol/in-force.js
var in_force = __webpack_require__(612);
// EXTERNAL MODULE: ./build/core/change/announcements.js
var announcements = __webpack_require__(9931);
// EXTERNAL MODULE: ./build/core/text/sentence.js
var sentence = __webpack_require__(8679);
// EXTERNAL MODULE: ./build/core/verdict/finding-address.js
var finding_address = __webpack_require__(3032);
;// CONCATENATED MODULE: ./build/gate/finding-reasons.js


/** A finding as a reason of a publication's outcome, with its way out. */
function blockingReason(finding) {
    return {
        message: `${(0,sentence/* asSentence */.K)(finding.message)} ${finding.fix}`,
        column: (0,finding_address/* addressOf */.ci)(finding),
        at: finding.anchor,
        ...(finding.remedy === undefined ? {} : { remedy: finding.remedy }),
    };
}
/**
 * What the validator takes although the check calls it an error. A first activation creates the
 * tables as if it weren't written, and nobody need have seen it on a pull request: the least is to
 * say so.
 */
function excusedErrors(findings) {
    return findings
        .filter(({ kind, severity }) => kind === 'INVALID' && severity === 'warning')
        .map(blockingReason);
}

// EXTERNAL MODULE: ./build/gate/announced.js
var announced = __webpack_require__(603);
// EXTERNAL MODULE: ./build/gate/first-activation.js
var first_activation = __webpack_require__(8357);
// EXTERNAL MODULE: ./build/gate/read-history.js
var read_history = __webpack_require__(821);
// EXTERNAL MODULE: ./build/core/verdict/verdict.js + 1 modules
var verdict_verdict = __webpack_require__(9474);
// EXTERNAL MODULE: ./build/gate/catalogue-conflicts.js
var catalogue_conflicts = __webpack_require__(7165);
// EXTERNAL MODULE: ./build/gate/claimed-tables.js
var claimed_tables = __webpack_require__(3537);
;// CONCATENATED MODULE: ./build/gate/judge-published.js





/** The verdict with what people approved, and why something was not. */
async function judgedForPublication({ input, state, context }, publisher) {
    const judged = async (by) => {
        const verdict = await withClaims((0,verdict_verdict/* verdictOn */._z)(input, by), input, publisher);
        const { before, after, history = [] } = input;
        const passed = { verdict, before: before?.parsed.schema, after, history };
        return (0,catalogue_conflicts/* withCatalogueConflicts */.D)(passed, publisher.tables, by);
    };
    const first = await judged(context);
    // The validator judges what is already in pending/ in any case.
    const { acceptances, warnings } = state.isPending
        ? NOTHING_APPROVED
        : await publisher.approve(first, state.active?.stored, context);
    const told = warnings.map(plainReason);
    if (acceptances.length === 0)
        return { verdict: first, told };
    return { verdict: await judged({ ...context, approvals: acceptances }), told };
}
/** Only a table that is new for its topic can be another's. */
async function withClaims(verdict, { topic, before, after }, { registry, databases, context }) {
    if (before?.parsed.schema?.tableName === after.parsed.schema?.tableName)
        return verdict;
    const finding = await (0,claimed_tables/* unclaimable */.U)(topic, after.parsed, { registry, databases }, context);
    return finding === undefined ? verdict : (0,verdict_verdict/* withFinding */.ir)(verdict, finding, after);
}

// EXTERNAL MODULE: ./build/core/schema/same-content.js
var same_content = __webpack_require__(8292);
// EXTERNAL MODULE: ./build/gate/active-version.js
var active_version = __webpack_require__(2279);
;// CONCATENATED MODULE: ./build/gate/topic-state.js



/**
 * Throws the store's Faults, and one when the active version was lost or can't be read.
 */
async function readTopicState({ topic, sha256, parsed }, { registry, absent }, digest) {
    // pending/ is read first: a candidate that has left it by then is already visible in active/.
    const pending = await registry.objects.get(registry.layout.pending(topic));
    const active = await (0,active_version/* readActiveVersion */.Z)(registry, topic);
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
var accepted_findings = __webpack_require__(1466);
// EXTERNAL MODULE: ./build/core/verdict/judge.js + 5 modules
var judge = __webpack_require__(627);
// EXTERNAL MODULE: ./build/core/verdict/policy.js
var policy = __webpack_require__(8408);
// EXTERNAL MODULE: ./build/protocol/approval.js
var protocol_approval = __webpack_require__(7398);
// EXTERNAL MODULE: ./build/protocol/candidate-metadata.js
var candidate_metadata = __webpack_require__(9736);
;// CONCATENATED MODULE: ./build/gate/upload-candidate.js







/** Signs under the key that the validator names in deployment.json; undefined where it names none. */
function proverOf(key, sign) {
    return key === null ? undefined : (message) => sign(key, message);
}
/**
 * Writes a committed file to pending/, if pending/ has not changed since the state was read.
 * `changed` means that the state must be read again: somebody else wrote, or our own write
 * succeeded although its response was lost.
 */
async function uploadCandidate(upload, origin, registry, context) {
    const { objects, layout } = registry;
    const { committed, state } = upload;
    const { topic, bytes, sha256 } = committed;
    const pendingKey = layout.pending(topic);
    const facts = factsOf(upload, origin.commit, context);
    const approvalMac = await proofOf(facts, { registry: registry.name, topic }, origin);
    const metadata = (0,candidate_metadata/* candidateMetadata */.x)({ ...facts, approvalMac, ...origin.facts });
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
async function proofOf({ sha256, baseSha256, acceptedFindings: accepted, commit }, place, { prove }) {
    if (prove === undefined || accepted === undefined)
        return undefined;
    const approval = { ...place, sha256, baseSha256, acceptedFindings: accepted, commit };
    const message = (0,protocol_approval/* approvalMessage */.$3)(approval);
    if (message === undefined)
        throw new errors/* Fault */.vC(`The approval of topic '${place.topic}' is too long for a MAC of KMS`);
    return prove(message);
}
function factsOf({ committed: { topic, parsed, sha256 }, state, history, registered, planSha256 }, commit, { today, digest }) {
    // The validator does not know this repository's configuration. Findings that it makes beyond ours
    // were accepted by that configuration.
    const { findings } = (0,judge/* judge */.S4)({
        topic,
        before: state.active?.parsed,
        after: parsed,
        policy: policy/* VALIDATOR_POLICY */.Cu,
        today,
        hash: digest,
        history,
        // Else it would believe what a deprecation says of itself, which the validator doesn't.
        announcements: registered,
    });
    return {
        commit,
        sha256,
        baseSha256: state.activeSha256 ?? null,
        acceptedFindings: (0,accepted_findings/* acceptedFindings */.o)(findings, digest),
        planSha256,
        schemaVersion: parsed.schema?.version,
    };
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
    throw new errors/* Fault */.vC(`${objects.locate(layout.pending(committed.topic))} keeps changing: ${MAX_TRIES} conditional writes were refused; find out who else publishes, then run publish again`, { file: committed.file });
}
async function tryOnce(committed, publisher, isDryRun, earlier) {
    const { registry } = publisher;
    const state = await readTopicState(committed, publisher, publisher.context.digest);
    const context = contextFor(state, publisher.context);
    const facts = publish_topic_factsOf(committed, state, registry, earlier?.counts ?? finding_counts/* NO_FINDINGS */.BU);
    // If another publisher has activated the same schema since our first try, our outcome is ACTIVE
    // too.
    if (state.isActive && (state.pending === undefined || state.isPending))
        return ended({ ...facts, outcome: earlier === undefined ? 'SKIPPED' : 'ACTIVE' });
    const stale = await staleReason(committed, state, publisher.guard);
    if (stale !== undefined)
        return ended({ ...facts, outcome: 'STALE', reasons: [plainReason(stale)] });
    const input = await judgeInput(committed, state, publisher);
    const { verdict, told } = await judgedForPublication({ input, state, context }, publisher);
    const counts = (0,finding_counts/* countFindings */.Gt)(verdict.findings);
    const excused = state.active === undefined ? excusedErrors(verdict.findings) : [];
    const judged = {
        ...facts,
        plan: verdict.plan,
        counts,
        reasons: [...facts.reasons, ...told, ...excused],
        approved: verdict.findings.filter(({ accepted }) => accepted?.kind === 'approval'),
    };
    const blocking = verdict.findings.filter((finding) => (0,decide/* isBlocking */.U)(finding, context.policy.failOn));
    if (!state.isPending && blocking.length > 0)
        return ended({
            ...judged,
            outcome: 'BLOCKED',
            reasons: [...blocking.map(blockingReason), ...told],
            verdict,
        });
    if (isDryRun) {
        const waiting = state.isPending ? [plainReason('It is already in pending/')] : [];
        return ended({ ...judged, outcome: 'PLANNED', reasons: [...judged.reasons, ...waiting] });
    }
    const error = await registry.objects.get(registry.layout.error(committed.topic));
    if (!state.isPending) {
        const { history, registered } = input;
        const planSha256 = verdict.plan?.sha256;
        const upload = { committed, state, history, registered, planSha256 };
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
    return active === undefined ? (0,first_activation/* firstActivationContext */.a)(context) : context;
}
function publish_topic_factsOf({ topic, file, sha256, parsed }, { active, returningTables }, { objects, layout }, counts) {
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
async function judgeInput(committed, state, { registry, branch, context }) {
    const { topic, file, parsed } = committed;
    const { active, activeSha256, returningTables } = state;
    const inForce = active === undefined ? undefined : { registry, topic, active: active.stored };
    const versions = [active?.parsed.schema, parsed.schema];
    const registered = await (0,announced/* announcementsFor */.s)(...versions, { inForce });
    const counted = (0,announced/* countedAnnouncers */.d)({ inForce, branch: { ...branch, path: file } }, context.deployment);
    // Nothing is asked of the branch where nothing relies on a deprecation.
    const onBranch = registered === undefined
        ? undefined
        : await (0,announced/* announcementsFor */.s)(...versions, { branch: counted.branch });
    return {
        topic,
        before: active === undefined ? undefined : { file, parsed: active.parsed },
        after: { file, parsed },
        baseline: active === undefined
            ? baselines/* NO_BASELINE */.gN
            : (0,baselines/* registryBaseline */.lq)(registry, active.stored, activeSha256 ?? null),
        history: returningTables === undefined
            ? await (0,read_history/* readHistory */.L)(registry, topic, [active?.parsed.schema, parsed.schema], {
                active: active?.stored,
            })
            : await (0,read_history/* readRetired */.U)(registry, topic),
        announcements: registered && (0,announcements/* joined */.oR)(registered, onBranch ?? new Map()),
        registered,
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

// EXTERNAL MODULE: ./build/gate/hidden-schemas.js
var hidden_schemas = __webpack_require__(7337);
// EXTERNAL MODULE: ./build/gate/schema-search.js
var schema_search = __webpack_require__(8076);
// EXTERNAL MODULE: ./build/gate/near-path.js
var near_path = __webpack_require__(1488);
// EXTERNAL MODULE: ./build/gate/select-changes.js
var select_changes = __webpack_require__(2584);
// EXTERNAL MODULE: ./build/gate/topic-changes.js
var topic_changes = __webpack_require__(2349);
// EXTERNAL MODULE: ./build/gate/topic-pattern.js
var topic_pattern = __webpack_require__(8186);
;// CONCATENATED MODULE: ./build/gate/select-topics.js










/** Names listed in a note; the others are only counted. */
const MAX_NAMES = 5;
/**
 * Every topic of a commit, or those of the named files. Throws a UserError for a file that is not a
 * topic's file at the commit.
 */
async function selectTopics(git, commit, scope, policy) {
    const files = (0,topic_pattern/* topicFiles */.l)(policy.schemas, policy.exclude);
    const target = { kind: 'commit', sha: commit };
    const [tree, uncommitted] = await Promise.all([
        git.files(target, files.folders),
        git.changes(commit, { kind: 'working-tree' }, files.folders),
        (0,hidden_schemas/* refuseHiddenSchemas */.Z)(git, target, policy),
    ]);
    const paths = new Set(tree.map(({ path }) => path));
    const wanted = new Set();
    for (const path of scope === 'all' ? [] : scope) {
        const topic = files.topicOf(path);
        const below = topic === undefined ? (0,topic_pattern/* topicsBelow */.u)(path, tree, files) : [];
        for (const one of below)
            wanted.add(one);
        if (below.length > 0)
            continue;
        if (topic === undefined)
            throw new errors/* UserError */.yo((0,select_changes/* notATopic */.UF)(path, [...paths], policy));
        if (!paths.has(path)) {
            const near = (0,near_path/* nearestTopicFile */.W)(path, [...paths], files);
            throw new errors/* UserError */.yo(`The commit ${commit.slice(0, 7)} has no file ${(0,quoted/* quoted */.T)(path)}; only committed files are published${near === undefined ? '' : `. Did you mean ${(0,quoted/* quoted */.T)(near)}?`}`);
        }
        wanted.add(topic);
    }
    const isWanted = (topic) => topic !== undefined && (scope === 'all' || wanted.has(topic));
    const differing = uncommitted
        .map(({ path }) => path)
        .filter((path) => isWanted(files.topicOf(path)));
    const changes = (0,topic_changes/* groupByTopic */.O)(tree, files).filter(({ topic }) => isWanted(topic));
    return {
        changes,
        warnings: changes.length === 0 ? [await (0,schema_search/* nothingMatches */.n_)(git, target, { policy })] : [],
        notes: differing.length === 0 ? [] : [uncommittedNote(differing.sort(), commit)],
    };
}
function uncommittedNote(paths, commit) {
    const names = paths.slice(0, MAX_NAMES).map(quoted/* quoted */.T).join(', ');
    const more = paths.length > MAX_NAMES ? ` and ${paths.length - MAX_NAMES} more` : '';
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
        throw new errors/* UserError */.yo('There is no commit yet; only committed files are published');
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
    const target = { kind: 'commit', sha: commit };
    const comparison = { target, base: commit, head: commit, notes: [] };
    const configuration = await (0,policy_in_force/* policyInForce */.l)(git, comparison, request, tools.today);
    if ('errors' in configuration)
        return publishReport({ ...empty, errors: configuration.errors });
    const { policy } = configuration;
    const { changes, warnings, notes } = await selectTopics(git, commit, scope, policy);
    // These are the first requests to the registry, sent together: if it can't be reached, the run
    // fails here, once for all topics.
    const reading = (0,deployment_in_force/* deploymentInForce */.i)(registry, policy.deployment, tools);
    reading.catch(() => undefined);
    const orphans = scope === 'all' ? await findOrphans(registry, changes, publish_IN_FLIGHT) : [];
    const inForce = await reading;
    const absent = (0,absent_versions/* absentVersions */.p)(registry);
    const catalogue = tools.catalogueIn?.(inForce.databases);
    const publisher = {
        registry,
        absent,
        databases: inForce.databases,
        context: (0,deployment_in_force/* contextOf */.V)(policy, inForce, tools),
        guard: staleGuard(git, commit, adopts),
        branch: { git, commit },
        approve: approveMerged(git, commit, tools.approvals),
        tables: catalogue === undefined ? undefined : { registry, catalogue },
        origin: { commit, facts, prove: proverOf(inForce.approvalKey, tools.signApproval) },
    };
    const run = { git, publisher, waitMs, tools };
    const publishSome = (some, isDry) => publishAll(some, isDry, run);
    const publications = max === undefined
        ? await publishSome(changes, isDryRun)
        : await publishWave(changes, { max, isDryRun }, publishSome);
    const empties = await (0,absent_versions/* emptyRegistryWarnings */.w)(registry, absent, 'every topic is new');
    return publishReport({
        ...empty,
        publications,
        orphans,
        warnings: [...warnings, ...empties],
        notes: [...approvalNotes(publications), ...configuration.notes, ...inForce.notes, ...notes],
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
        if (error instanceof errors/* UserError */.yo)
            throw error;
        // Other topics may be uploaded already, so even an unexpected failure must not lose their
        // outcomes.
        return notJudged('FAULT', `${error instanceof errors/* Fault */.vC ? '' : `${errors/* UNEXPECTED */.YC}: `}${(0,errors/* redacted */.pc)((0,errors/* reasonOf */.A3)(error))}`);
    }
}
async function withEnding(publication, ending, change, { git }) {
    const { outcome, errors, hold } = ending;
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
        ...(hold === undefined ? {} : { hold }),
        reasons: errors.map((error) => withRemedy(error, withPosition(error, parsed), publication)),
        source: parsed === undefined ? undefined : { file: publication.file, text: parsed.json.text },
    };
}

;// CONCATENATED MODULE: ./build/gate/require-merged.js



/** Deep enough to publish an older commit again. */
const DEPTH = 1000;
/**
 * Throws unless the default branch holds the commit that is checked out. A workflow can check out
 * any commit, so the event's commit is not enough. The remote is asked; when it can't be reached,
 * the event's commit decides.
 */
async function requireMerged(git, branch) {
    const head = await git.commit('HEAD');
    if (head === undefined)
        throw new errors/* UserError */.yo('Nothing is checked out; run actions/checkout before schema-gate');
    const tip = await tipOf(git, head, branch);
    if (tip === undefined ? branch.heldCommit === head.sha : await (0,fork_point/* isHeldBy */.D0)(git, head.sha, tip.sha))
        return;
    const name = branch.name === '' ? 'the default branch' : `the default branch ${(0,quoted/* quoted */.T)(branch.name)}`;
    if (tip === undefined) {
        throw new errors/* Fault */.vC(`It can't be known whether ${name} holds the checked-out commit ${head.sha.slice(0, 7)}: ${git.remote} could not be asked; let actions/checkout keep its credentials (persist-credentials: true)`);
    }
    throw new errors/* UserError */.yo(`Only commits of ${name} are published, and ${head.sha.slice(0, 7)}, which is checked out, is not one of them: merge it, or run actions/checkout without ref: on that branch; elsewhere use mode: check`);
}
/** Undefined when the remote could not be asked. */
async function tipOf(git, head, { name }) {
    const ref = name === '' ? 'HEAD' : `refs/heads/${name}`;
    const tip = await git.remoteTip(ref);
    // A repository without a remote is its own authority.
    if (tip === 'no-remote')
        return name === '' ? undefined : git.commit(ref);
    if (tip === 'failed')
        return undefined;
    if (tip === 'refused')
        throw new errors/* Fault */.vC(`There is no ${ref} at ${git.remote}, so no commit is known to be merged`);
    // Nearly always true, and then nothing has to be fetched.
    if (tip.sha === head.sha || (await git.commit(tip.sha)) !== undefined)
        return tip;
    return (await git.fetchCommit(ref, DEPTH)) === 'fetched' ? git.commit('FETCH_HEAD') : undefined;
}

// EXTERNAL MODULE: ./build/git/local.js + 12 modules
var local = __webpack_require__(6279);
// EXTERNAL MODULE: ./build/github/actions.js + 7 modules
var actions = __webpack_require__(4840);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/report/approvals.js
var approvals = __webpack_require__(5099);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/annotations.js
var report_annotations = __webpack_require__(6241);
// EXTERNAL MODULE: ./build/report/rest.js
var report_rest = __webpack_require__(5573);
// EXTERNAL MODULE: ./build/report/compared.js
var compared = __webpack_require__(9206);
// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(7342);
;// CONCATENATED MODULE: ./build/report/github.js




/**
 * `--format github`: annotations as workflow commands, then the verdict. For a job that runs the
 * command line.
 */
function renderGithub(decision) {
    const compared = comparedLine(decision.comparedWith);
    const lines = [
        ...planAnnotations(decision).map(github_workflowCommand),
        ...(compared === '' ? [] : [logLine(compared)]),
        logLine(verdictLine(decision)),
    ];
    return `${lines.join('\n')}\n`;
}
/** An annotation as a workflow command. */
function github_workflowCommand({ level, title, message, file, line, endLine, column, endColumn, }) {
    const facts = { file, line, endLine, col: column, endColumn, title };
    const properties = Object.entries(facts).flatMap(([name, value]) => value === null ? [] : [`${name}=${commandProperty(String(value))}`]);
    return `::${level} ${properties.join(',')}::${commandData(message)}`;
}

// EXTERNAL MODULE: ./build/core/text/compare-texts.js
var compare_texts = __webpack_require__(5322);
// EXTERNAL MODULE: ./build/report/catch-up-words.js
var catch_up_words = __webpack_require__(1104);
;// CONCATENATED MODULE: ./build/report/publish-words.js







/** A publication with errors ends so. */
function unpublishedWord({ errors }) {
    return errors.some(({ code }) => code === 'fault') ? 'could not publish' : 'not run';
}
/** The verdict of a publication in one line. */
function publish_words_publishLine(report) {
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
/**
 * The reasons and the next step, which comes first where the reasons are remarks. `registry` is the
 * report's. Not escaped: reasons contain text from schemas.
 */
function nextSteps({ topic, outcome, reasons, hold, plan, versions }, registry) {
    const reasonLines = reasons.map(reasonWords);
    switch (outcome) {
        case 'PLANNED':
            return [...reasonLines, ...(plan === null ? [] : [planWords(plan)])];
        case 'PUBLISHED':
            return [
                ...reasonLines,
                isDirectory(registry)
                    ? `Nothing watches a directory: run schema-gate activate ${topic} --registry ${registry}, or publish with --wait`
                    : 'The validator decides; run schema-gate status to see the result',
            ];
        case 'SUPERSEDED':
            return [...reasonLines, 'The result is in the run that published the other candidate'];
        case 'FAILED':
            return [
                ...reasonLines,
                `${(0,sentence/* capitalised */.I)(publish_words_wayOut(reasons))}${versions.before === null ? '' : '; the active version stays in force'}`,
            ];
        case 'BLOCKED':
            return [...reasonLines, `Nothing was uploaded; ${publish_words_wayOut(reasons)}`];
        case 'ACTIVE':
            return [
                afterActivation(hold, reasonLines.length > 0, plan),
                ...reasonLines.map((line) => `note: ${line}`),
            ];
        case 'SKIPPED':
        case 'STALE':
        case 'TIMEOUT':
        case 'FAULT':
            return reasonLines;
    }
}
/** What is left to do. */
function afterActivation(hold, hasRemarks, plan) {
    if (hold === 'backfill')
        return 'Wait for its backfill; schema-gate status shows its end';
    if (hold === 'closed')
        return 'Its pipeline does not run; schema-gate status says what to do';
    if (hasRemarks || plan === null || plan.catchUp === null)
        return 'Nothing is left to do';
    return `Wait for its backfill of ${(0,catch_up_words/* reachWords */.Nc)(plan.catchUp)}; schema-gate status shows its end`;
}
/** Whether a report's registry is a directory, where only people run the validator. */
function isDirectory(registry) {
    return !registry.startsWith('s3://');
}
/** `correct the file …`, unless the installation stands in the way of everything. */
function publish_words_wayOut(reasons) {
    const remedies = reasons.flatMap(({ remedy }) => remedy ?? []);
    const file = 'correct the file in a new commit';
    if (remedies.length === 0 || remedies.length < reasons.length)
        return file;
    return `${[...new Set(remedies)].join(', and ')}, then publish again; or ${file}`;
}
function planWords({ ddl, catchUp }) {
    const count = (layer) => {
        const number = ddl.filter((statement) => statement.layer === layer).length;
        return number === 0 ? 'none' : (0,counted/* counted */.h)(number, 'statement');
    };
    const statements = ddl.length === 0
        ? 'no table changes'
        : `${count('curated')} on CURATED, ${count('standardized')} on STD`;
    const backfill = catchUp === null ? '' : `; backfill ${(0,catch_up_words/* reachWords */.Nc)(catchUp)}`;
    return `Publish without a dry run: ${statements}${backfill}`;
}
/** `1.0.0 → 2.0.0`, as written in the files. */
function publishedVersions({ versions: { before, after } }) {
    if (before === null || before === after)
        return after ?? '';
    return `${before} → ${after ?? 'none'}`;
}
/** No report of a publication lists them all; that of the registry's state does. */
const ORPHANS_WHOLE = "'schema-gate status' lists them all";
function orphanWords(count) {
    return `${(0,verdict/* topicsWord */.j9)(count)} ${count === 1 ? 'is' : 'are'} active in the registry but ${count === 1 ? 'has' : 'have'} no file in this commit; nothing is deleted`;
}

;// CONCATENATED MODULE: ./build/report/publish-annotations.js





/**
 * The annotations of a publication within GitHub's limits, worst first. Outcomes that need no
 * action get none.
 */
function planPublishAnnotations({ errors, warnings, publications }, whole = report_rest/* COMMAND_WHOLE */.qv) {
    const planned = [
        ...errors.map(report_annotations/* errorAnnotation */.IR),
        ...warnings.map(report_annotations/* warningAnnotation */.CX),
        ...(0,report_annotations/* inTurns */.gG)(notSkipped(publications).map(annotationsOf)),
    ];
    return (0,report_annotations/* withinBudget */.xV)(planned, whole);
}
/** `--format github`: annotations as workflow commands, then the verdict. */
function renderPublishGithub(report) {
    return `${[...planPublishAnnotations(report).map(workflowCommand), logLine(publishLine(report))].join('\n')}\n`;
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
            return (0,report_annotations/* topicAnnotations */.ef)(verdict).filter(({ level }) => level === 'error');
        case 'FAILED':
            return annotations('rejected by the validator');
        case 'STALE':
            return annotations('not published, out of date');
        case 'TIMEOUT':
        case 'FAULT':
            // The file did not cause it, so no file is named.
            return annotations('outcome not known', { ...report_annotations/* NO_POSITION */.mK, file: null });
        default:
            return [];
    }
}
function annotate({ topic, file, source }, what, reason) {
    const { at } = reason;
    return {
        level: 'error',
        title: (0,report_escape/* shortened */.vI)((0,report_escape/* logLine */.BP)(`${topic}: ${what}`), 200),
        message: (0,report_escape/* shortened */.vI)((0,report_escape/* logLine */.BP)(reasonWords(reason)), report_annotations/* MAX_MESSAGE */.h2),
        file: (0,report_escape/* logLine */.BP)(file),
        ...(at === null || source === undefined ? report_annotations/* FIRST_LINE */.qm : (0,report_annotations/* annotationPosition */.BH)(source.text, at)),
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

// EXTERNAL MODULE: ./build/report/on-merge.js
var on_merge = __webpack_require__(1515);
;// CONCATENATED MODULE: ./build/report/publish-markdown.js




/** Bytes. GitHub drops a summary of more than 1 MiB. */
const SUMMARY_BYTES = 900_000;
const MAX_ROWS = 200;
const MAX_REASONS = 5;
const MAX_CELL = 500;
const MAX_ORPHANS = 50;
const PLAN_WHOLE = "'schema-gate plan FILE' prints each";
/**
 * The job summary of a publication: the verdict first, then a row for each topic that was not
 * skipped; long parts are folded.
 */
function renderPublishMarkdown(report, { maxBytes = SUMMARY_BYTES, whole = report_rest/* COMMAND_WHOLE */.qv } = {}) {
    const { publications, errors, warnings, notes } = report;
    const reported = notSkipped(publications);
    const lines = [
        `### ${headline(report, reported)}`,
        factsLine(report, publications.length - reported.length),
        errorList(errors),
        ...warnings.map((warning) => `> ⚠️ ${(0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(warning, 1000))}`),
        ...notes.map((note) => `> ${(0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(note, 1000))}`),
        orphansBlock(report),
    ].filter((part) => part !== '');
    const encoder = new TextEncoder();
    const sizeOf = (text) => encoder.encode(text).length + 2;
    let left = maxBytes - lines.reduce((sum, line) => sum + sizeOf(line), 0) - 500;
    const rows = [];
    for (const publication of reported.slice(0, MAX_ROWS)) {
        const row = rowOf(publication, report, whole);
        if ((left -= sizeOf(row)) < 0)
            break;
        rows.push(row);
    }
    const hidden = reported.length - rows.length;
    const blocks = reported.map(ddlBlock).filter((block) => block !== '');
    const fitting = blocks.findIndex((block) => (left -= sizeOf(block)) < 0);
    const ddl = fitting < 0 ? blocks : blocks.slice(0, fitting);
    if (ddl.length < blocks.length)
        ddl.push(`${(0,report_escape/* inProse */.ZQ)((0,report_rest/* restLine */.lw)(blocks.length - ddl.length, PLAN_WHOLE, 'plan'))}.`);
    const table = rows.length === 0
        ? []
        : [`| Topic | Outcome | Version | Next step |\n|---|---|---|---|\n${rows.join('\n')}`];
    const more = hidden === 0 ? [] : [`${(0,report_escape/* inProse */.ZQ)((0,report_rest/* restLine */.lw)(hidden, whole, 'topic'))}.`];
    const [head = '', ...rest] = lines;
    return `${[head, ...rest.slice(0, 1), ...table, ...more, ...rest.slice(1), ...ddl].join('\n\n')}\n`;
}
/** No report of a publication has its errors; the log does. */
function errorList(errors) {
    const shown = errors
        .slice(0, MAX_ROWS)
        .map(({ message }) => `- ${(0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(message, 1000))}`);
    const left = errors.length - shown.length;
    if (left > 0)
        shown.push(`\n${(0,report_rest/* restLine */.lw)(left, 'the log has them all', 'error')}.`);
    return shown.join('\n');
}
function headline(report, reported) {
    const isGood = report.result === 'pass' || report.result === 'approved';
    if (report.errors.length > 0)
        return '⛔ schema-gate could not publish';
    if (reported.length === 0)
        return `✅ ${(0,report_escape/* inMarkdown */.Hi)(publish_words_publishLine(report))}`;
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
function rowOf(publication, { registry }, whole) {
    const words = nextSteps(publication, registry);
    const shown = words.slice(0, MAX_REASONS).map((text) => (0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(text, MAX_CELL)));
    if (words.length > MAX_REASONS)
        shown.push((0,report_escape/* inProse */.ZQ)((0,report_rest/* restLine */.lw)(words.length - MAX_REASONS, whole, 'reason')));
    const { topic, outcome } = publication;
    return `| ${(0,report_escape/* inCell */.CH)((0,report_escape/* shortened */.vI)(topic, 255))} | ${outcome} | ${(0,report_escape/* inMarkdown */.Hi)((0,report_escape/* shortened */.vI)(publishedVersions(publication), 100))} | ${shown.join('<br>')} |`;
}
function orphansBlock({ orphans }) {
    if (orphans.length === 0)
        return '';
    const names = orphans.slice(0, MAX_ORPHANS).map(({ topic }) => (0,report_escape/* inCode */.pN)(topic));
    const more = orphans.length > MAX_ORPHANS
        ? ` ${(0,report_escape/* inProse */.ZQ)((0,report_rest/* restLine */.lw)(orphans.length - MAX_ORPHANS, ORPHANS_WHOLE, 'topic'))}`
        : '';
    return `> ${orphanWords(orphans.length)}: ${names.join(', ')}${more}`;
}
function ddlBlock({ topic, plan }) {
    if (plan === null || plan.ddl.length === 0)
        return '';
    const sql = (0,report_escape/* fenced */.OF)((0,on_merge/* ddlText */.QF)(plan), 'sql');
    return `<details><summary>DDL of <code>${(0,report_escape/* inMarkdown */.Hi)(topic)}</code></summary>\n\n${sql}\n\n</details>`;
}

// EXTERNAL MODULE: ./build/report/terminal.js
var report_terminal = __webpack_require__(3299);
;// CONCATENATED MODULE: ./build/report/publish-text.js






const publish_text_MAX_ROWS = 200;
/** Reasons shown for one topic; the JSON report has them all. */
const publish_text_MAX_REASONS = 10;
const publish_text_MAX_ORPHANS = 10;
/** Width of a column; a longer name runs over it. */
const MAX_WIDTH = 40;
/** For people at a terminal: a row for each topic that was not skipped, the verdict last. */
function renderPublishText(report, terminal) {
    const { color, hasAnnotations = false } = terminal;
    const whole = (0,report_terminal/* wholeOf */.l2)(terminal);
    const applyStyle = (0,report_terminal/* styler */.YJ)(color);
    const shown = notSkipped(report.publications);
    const skipped = report.publications.length - shown.length;
    const isGood = report.result === 'pass' || report.result === 'approved';
    const isInVerdict = report.errors.length === 1 && !hasAnnotations;
    // Every error is said once: in the verdict line if it is the only one, in an annotation or above.
    const listed = isInVerdict || hasAnnotations ? [] : report.errors;
    const line = report.errors.length > 0 && !isInVerdict ? unpublishedWord(report) : publish_words_publishLine(report);
    const blocks = [
        ...(shown.length === 0
            ? []
            : [
                table(shown.slice(0, publish_text_MAX_ROWS), report.registry, whole, (text) => applyStyle('dim', text)).join('\n'),
            ]),
        ...(shown.length > publish_text_MAX_ROWS
            ? [(0,report_escape/* visible */.RK)((0,report_rest/* restLine */.lw)(shown.length - publish_text_MAX_ROWS, whole, 'topic'))]
            : []),
        ...(report.isDryRun ? shown.slice(0, publish_text_MAX_ROWS).flatMap(statements) : []),
        ...(skipped > 0 && shown.length > 0 ? [`${(0,verdict/* topicsWord */.j9)(skipped)} skipped: already active`] : []),
        ...noteBlocks(report, whole),
        ...listed.map(({ message }) => applyStyle('error', message
            .split('\n')
            .map((line) => (0,report_rest/* cut */.Jj)((0,report_escape/* visible */.RK)(line), whole))
            .join('\n  '))),
        ...(report.commit === null || report.publications.length === 0
            ? []
            : [
                applyStyle('dim', `compared: commit ${report.commit.slice(0, 7)} with the active versions in ${(0,report_escape/* visible */.RK)(report.registry)}`),
            ]),
        applyStyle(isGood ? 'enhancement' : 'error', `${isGood ? '✔' : '✖'} ${(0,report_escape/* shortened */.vI)((0,report_escape/* visible */.RK)(line), 600)}`),
    ];
    // In a job, the runner reads this output for commands.
    return (0,report_escape/* inLog */.cp)(`${blocks.join('\n\n')}\n`);
}
function table(publications, registry, whole, dim) {
    const rows = publications.map((publication) => ({
        cells: [publication.topic, publication.outcome, publishedVersions(publication)].map(report_escape/* visible */.RK),
        lines: nextLines(publication, registry, whole),
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
function nextLines(publication, registry, whole) {
    const words = nextSteps(publication, registry).map((text) => (0,report_rest/* cut */.Jj)((0,report_escape/* visible */.RK)(text), whole));
    if (words.length <= publish_text_MAX_REASONS)
        return words;
    return [
        ...words.slice(0, publish_text_MAX_REASONS - 1),
        (0,report_escape/* visible */.RK)((0,report_rest/* restLine */.lw)(words.length - publish_text_MAX_REASONS + 1, whole, 'reason')),
    ];
}
function statements({ topic, plan }) {
    if (plan === null || plan.ddl.length === 0)
        return [];
    const comment = (0,on_merge/* rewriteComment */.Iz)(plan).map((line) => `    ${line}`);
    const head = `${(0,report_escape/* visible */.RK)(topic)}: on activation`;
    return [[head, ...comment, ...(0,report_rest/* statementLines */.vt)(plan.ddl)].join('\n')];
}
function noteBlocks({ orphans, warnings, notes }, whole) {
    const more = orphans.length > publish_text_MAX_ORPHANS
        ? [`  ${(0,report_rest/* restLine */.lw)(orphans.length - publish_text_MAX_ORPHANS, ORPHANS_WHOLE, 'topic')}`]
        : [];
    const listed = orphans
        .slice(0, publish_text_MAX_ORPHANS)
        .map(({ topic, key }) => `  ${(0,report_escape/* visible */.RK)(topic)}  ${(0,report_escape/* visible */.RK)(key)}`);
    const orphaned = orphans.length === 0
        ? []
        : [[`note: ${orphanWords(orphans.length)}:`, ...listed, ...more].join('\n')];
    return [
        ...orphaned,
        ...warnings.map((warning) => `warning: ${(0,report_rest/* cut */.Jj)((0,report_escape/* visible */.RK)(warning), whole)}`),
        ...notes.map((note) => `note: ${(0,report_rest/* cut */.Jj)((0,report_escape/* visible */.RK)(note), whole)}`),
    ];
}

// EXTERNAL MODULE: ./build/bin/approval-source.js + 1 modules
var approval_source = __webpack_require__(148);
// EXTERNAL MODULE: ./build/bin/action-report.js + 2 modules
var action_report = __webpack_require__(3369);
// EXTERNAL MODULE: ./build/bin/open-registry.js
var open_registry = __webpack_require__(5958);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/bin/approval-key.js
var approval_key = __webpack_require__(713);
// EXTERNAL MODULE: ./build/bin/places.js
var places = __webpack_require__(7120);
// EXTERNAL MODULE: ./build/bin/registry-url.js
var registry_url = __webpack_require__(2259);
// EXTERNAL MODULE: ./build/bin/wiring.js
var wiring = __webpack_require__(1842);
;// CONCATENATED MODULE: ./build/protocol/catch-up-settings.js


/** What a catch-up Lambda says that can't work. */
const LACKS_MACHINE = 'The environment lacks BACKFILL_STATE_MACHINE_ARN or CATCH_UP_TRACKING_TABLE; set both on the catch-up function';
/** The default of CATCH_UP_MAX_TOPICS. */
const DEFAULT_MAX_TOPICS = 5;
/** The default of CATCH_UP_MAX_INSERTS. */
const DEFAULT_MAX_INSERTS = 10_000;
/** The default of OPTIMIZE_ABOVE_DELETE_FILES. */
const DEFAULT_OPTIMIZE_ABOVE = 50;
/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html, or an ARN. */
const TABLE = /^[A-Za-z0-9_.-]{3,255}$|^arn:aws[a-z-]*:dynamodb:[a-z0-9-]+:[0-9]{12}:table\/[A-Za-z0-9_.-]{3,255}$/;
/** https://docs.aws.amazon.com/glue/latest/webapi/API_GetJobRuns.html, without control characters. */
const JOB = /^[^\p{Cc}\p{Cf},]{1,255}$/u;
const MACHINE = /^arn:aws[a-z-]*:states:[a-z]{2,}(?:-[a-z]+)+-[0-9]+:[0-9]{12}:stateMachine:[^\s:]{1,80}$/;
const ICEBERG_TABLE = /^([a-z0-9_]{1,255})\.([a-z_][a-z0-9_]{0,254})$/;
const MAX_TOPICS = /^[1-9][0-9]{0,3}$/;
/** Reads the variables of the catch-up Lambda; a clause for each wrong one. */
function readCatchUpSettings(environment) {
    const valueOf = (name) => (environment[name] ?? '').trim();
    const table = valueOf('CHECKPOINT_TABLE');
    const machine = valueOf('PIPELINE_STATE_MACHINE_ARN');
    const jobs = valueOf('PIPELINE_GLUE_JOBS')
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
    const tracking = valueOf('CATCH_UP_TRACKING_TABLE');
    const most = valueOf('CATCH_UP_MAX_TOPICS') || String(DEFAULT_MAX_TOPICS);
    const inserts = valueOf('CATCH_UP_MAX_INSERTS') || String(DEFAULT_MAX_INSERTS);
    const above = valueOf('OPTIMIZE_ABOVE_DELETE_FILES') || String(DEFAULT_OPTIMIZE_ABOVE);
    const notifications = valueOf('NOTIFICATIONS_TOPIC_ARN');
    const spark = sparkSettings(valueOf('CATCH_UP_GLUE_JOB'), valueOf('CATCH_UP_SPARK_ABOVE_BYTES'));
    const problems = [
        ...problem('CATCH_UP_TRACKING_TABLE', tracking, isTable, 'name a DynamoDB table'),
        ...problem('CATCH_UP_MAX_TOPICS', most, isMaxTopics, 'be a whole number from 1 to 9999'),
        ...problem('CATCH_UP_MAX_INSERTS', inserts, isCount, 'be a number of rows'),
        ...problem('OPTIMIZE_ABOVE_DELETE_FILES', above, isCount, 'be a number of files'),
        ...['SUPPRESSION_TABLE', 'ERRORS_TABLE', 'DRIFT_LOG_TABLE'].flatMap((name) => problem(name, valueOf(name), (text) => tableIn(text) !== null, 'be database.table in lower case')),
        ...problem('NOTIFICATIONS_TOPIC_ARN', notifications, (text) => regionOfTopic(text) !== undefined, 'be the ARN of an SNS topic that is no FIFO topic'),
        ...problem('CHECKPOINT_TABLE', table, isTable, 'name a DynamoDB table'),
        ...jobs.flatMap((job) => problem('PIPELINE_GLUE_JOBS', job, (text) => JOB.test(text), 'name Glue jobs, with commas in between')),
        ...problem('PIPELINE_STATE_MACHINE_ARN', machine, (text) => MACHINE.test(text), 'be the ARN of a state machine'),
        ...spark.problems,
    ];
    if (problems.length > 0)
        return { problems };
    return {
        checkpointTable: table || null,
        pipelineJobs: [...new Set(jobs)].sort(compareTexts),
        pipelineMachine: machine || null,
        trackingTable: tracking || null,
        maxTopics: Number(most),
        maxInserts: Number(inserts),
        suppression: tableIn(valueOf('SUPPRESSION_TABLE')),
        followUps: {
            errorsTable: tableIn(valueOf('ERRORS_TABLE')),
            driftLog: tableIn(valueOf('DRIFT_LOG_TABLE')),
            optimizeAbove: Number(above) || null,
        },
        notificationsTopic: notifications || null,
        ...spark.settings,
    };
}
/** The table that `database.table` names; null for any other text. */
function tableIn(text) {
    const [, database, name] = ICEBERG_TABLE.exec(text) ?? [];
    return database === undefined || name === undefined ? null : { database, name };
}
function sparkSettings(job, above) {
    return {
        settings: { glueJob: job || null, sparkAboveBytes: above === '' ? null : Number(above) },
        problems: [
            ...problem('CATCH_UP_GLUE_JOB', job, (text) => JOB.test(text), 'name a Glue job'),
            ...problem('CATCH_UP_SPARK_ABOVE_BYTES', above, (text) => /^[0-9]{1,15}$/.test(text), 'be a number of bytes'),
            ...(job === '' && above !== ''
                ? [
                    'CATCH_UP_SPARK_ABOVE_BYTES needs a Glue job; name it in CATCH_UP_GLUE_JOB, or leave the size out',
                ]
                : []),
        ],
    };
}
/** A clause where a variable's value is wrong; an empty one is none. */
function problem(name, value, isRight, must) {
    if (value === '' || isRight(value))
        return [];
    return [`${name} must ${must}, not ${JSON.stringify(value.slice(0, 200))}`];
}
const isTable = (text) => TABLE.test(text);
const isMaxTopics = (text) => MAX_TOPICS.test(text);
const isCount = (text) => /^[0-9]{1,9}$/.test(text);
/**
 * The same variables as those of the functions. Nobody decides by what is seen, so a wrong one only
 * hides something.
 */
function readWatchSettings(environment) {
    const valueOf = (name) => (environment[name] ?? '').trim() || null;
    const most = valueOf('CATCH_UP_MAX_TOPICS') ?? String(DEFAULT_MAX_TOPICS);
    return {
        trackingTable: valueOf('CATCH_UP_TRACKING_TABLE'),
        stateMachineArn: valueOf('BACKFILL_STATE_MACHINE_ARN'),
        maxTopics: isMaxTopics(most) ? Number(most) : null,
    };
}

;// CONCATENATED MODULE: ./build/bin/catch-up-watch.js


/**
 * How far catch-ups are, where the environment says what records and runs them; undefined for a
 * directory, whose items tell all that is known.
 */
async function catchUpWatch(registryUrl) {
    if ((0,registry_url/* parseRegistryUrl */.I)(registryUrl, 'registry').kind === 'directory')
        return undefined;
    const settings = readWatchSettings(process.env);
    if (settings.trackingTable === null && settings.stateMachineArn === null)
        return undefined;
    const { awsWatch } = await Promise.all(/* import() */[__webpack_require__.e(441), __webpack_require__.e(322)]).then(__webpack_require__.bind(__webpack_require__, 6322));
    return awsWatch(settings, process.env, () => new Date());
}

;// CONCATENATED MODULE: ./build/bin/publish-tools.js






/** What publishing needs besides git and the registry. `progress` prints a line while it waits. */
async function publishTools(registryUrl, { isDryRun, progress }) {
    const now = () => new Date();
    const location = (0,registry_url/* parseRegistryUrl */.I)(registryUrl, 'registry');
    const sleep = location.kind === 'directory'
        ? await validatingSleep(location.directory, isDryRun, progress)
        : (ms) => (0,promises_.setTimeout)(ms);
    return {
        ...(0,wiring/* checkTools */.G)(now(), (0,places/* placesOf */.ek)(registryUrl), (0,places/* embeddedIn */.a6)(registryUrl)),
        now,
        sleep,
        progress,
        watch: await catchUpWatch(registryUrl),
        signApproval: (0,approval_key/* approvalSigner */.w)(process.env),
    };
}
/**
 * No Lambda watches a directory, so a publication that waits there validates the candidates itself.
 */
async function validatingSleep(directory, isDryRun, progress) {
    const [{ directoryPorts }, { describe }, { sweep }] = await Promise.all([
        __webpack_require__.e(/* import() */ 842).then(__webpack_require__.bind(__webpack_require__, 5813)),
        __webpack_require__.e(/* import() */ 752).then(__webpack_require__.bind(__webpack_require__, 5752)),
        __webpack_require__.e(/* import() */ 757).then(__webpack_require__.bind(__webpack_require__, 6757)),
    ]);
    const ports = directoryPorts(directory, () => undefined);
    if (!isDryRun)
        await describe(ports, false);
    return async (ms) => {
        const { results, faults } = await sweep(ports, { olderThanMs: 0 });
        for (const fault of faults)
            progress(fault.message);
        if (results.length === 0)
            await (0,promises_.setTimeout)(ms);
    };
}

// EXTERNAL MODULE: ./build/bin/registry-directory.js
var registry_directory = __webpack_require__(3549);
// EXTERNAL MODULE: ./build/bin/target-repository.js
var target_repository = __webpack_require__(442);
;// CONCATENATED MODULE: ./build/bin/publish-run.js






















/**
 * Publishes the checked-out commit. Throws a UserError if the default branch doesn't contain it.
 */
async function publishRun(inputs, payload, branch) {
    const git = await (0,local/* openRepository */.h)((0,external_node_path_.resolve)(inputs.path), (0,target_repository/* targetRepository */.W)(process.env));
    try {
        await requireMerged(git, branch);
        const registry = await (0,open_registry/* openRegistry */.M)((0,registry_directory/* parseRegistryInput */.Xp)(inputs.registry), inputs.registryTable, 'registry');
        const request = {
            scope: 'all',
            isDryRun: inputs.isDryRun,
            adopts: false,
            max: undefined,
            waitMs: inputs.waitMs,
            facts: {
                pullRequest: (0,github_event/* pullRequestOf */._n)(payload),
                repository: process.env['GITHUB_REPOSITORY'],
                actor: process.env['GITHUB_ACTOR'],
            },
            given: undefined,
            configFile: inputs.configFile,
            trustsWorkingTree: false,
            schemas: inputs.schemas,
            failOn: undefined,
        };
        const notes = (0,registry_directory/* newDirectoryNotes */.Ji)(inputs.registry);
        const tools = await publishTools(inputs.registry, {
            isDryRun: inputs.isDryRun,
            progress: (line) => actions/* actionsSinks */.oL.log((0,report_escape/* logLine */.BP)(line)),
        });
        const approvals = inputs.token === '' || branch.name === ''
            ? undefined
            : { port: (0,approval_source/* approvalPort */.P)(inputs), branch: branch.name };
        const report = await publish(git, registry, request, { ...tools, approvals });
        return publicationReport((0,registry_directory/* withNotes */.ci)(report, notes));
    }
    finally {
        git.close();
    }
}
function publicationReport(report) {
    const { publications } = report;
    return {
        exitCode: report.exitCode,
        hasErrors: report.errors.length > 0,
        isUnexpected: (0,debug/* hasUnexpected */.o5)(report),
        log: (whole) => renderPublishText(report, { ...action_report/* JOB_LOG */.BE, whole }),
        annotations: (whole) => planPublishAnnotations(report, whole),
        summary: (whole) => renderPublishMarkdown(report, { whole }),
        outputs: () => {
            const counts = (0,finding_counts/* sumOfCounts */.NU)(publications.map(({ counts }) => counts));
            return new Map([
                ...(0,action_report/* commonOutputs */.e5)({
                    result: report.result,
                    counts,
                    topics: publications,
                    baseline: report.registry,
                }),
                [
                    'approved-by',
                    (0,report_escape/* jsonText */.s$)((0,approvals/* approvedBy */.vU)(publications.map(({ topic, approved = [] }) => ({ topic, findings: approved }))), 0),
                ],
                ['published', (0,report_escape/* jsonText */.s$)(JSON.parse(renderPublishJson(report)), 0)],
                ['activation', worstOutcome(publications.map(({ outcome }) => outcome)) ?? ''],
            ]);
        },
        json: () => renderPublishJson(report),
        sarif: undefined,
        // The output has what the report file has, and is always there.
        whole: () => "the output 'published' has them all",
        verdict: () => publish_words_publishLine(report),
    };
}


/***/ }),

/***/ 1466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 9736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ parseCandidate),
/* harmony export */   x: () => (/* binding */ candidateMetadata)
/* harmony export */ });
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3287);

/** The metadata name of each fact, the most important first. */
const NAMES = [
    ['commit', _origin_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN */ .VT.commit],
    ['sha256', _origin_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN */ .VT.sha256],
    ['baseSha256', 'base-sha256'],
    ['acceptedFindings', 'accepted-findings'],
    ['approvalMac', 'approval-mac'],
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
        approvalMac: texts.get('approvalMac'),
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

/***/ 8574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ writtenReasons),
/* harmony export */   Bx: () => (/* binding */ renderErrorJson),
/* harmony export */   io: () => (/* binding */ parseErrorJson)
/* harmony export */ });
/* harmony import */ var _core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3853);

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


/***/ })

};
