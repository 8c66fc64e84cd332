export const id = 217;
export const ids = [217];
export const modules = {

/***/ 3217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishRun: () => (/* binding */ publishRun)
});

// EXTERNAL MODULE: ./build/core/verdict/finding-counts.js
var finding_counts = __webpack_require__(7814);
;// CONCATENATED MODULE: ./build/protocol/publication.js
/** How a topic's publication can end, the best first; the worst of all topics decides the exit code. */
const OUTCOMES = [
    /** In force already: the same bytes, or another formatting of them. */
    'SKIPPED',
    'ACTIVE',
    /** Uploaded, or in pending/ already; nobody waited for what comes of it. */
    'PUBLISHED',
    /** Would be uploaded: a dry run, or left for a later wave. */
    'PLANNED',
    /** Another candidate took its place; what came of that one its own run tells. */
    'SUPERSEDED',
    /** Not uploaded, because of findings. */
    'BLOCKED',
    /** What is in force, or about to be, comes from a commit that this one doesn't contain. */
    'STALE',
    /** Rejected by the validator. */
    'FAILED',
    /** Nothing happened for as long as was waited. */
    'TIMEOUT',
    /** It could not be told. */
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
/** A reason that is about no column and no place in the file. */
function plainReason(message) {
    return { message, column: null, at: null };
}
function worstOutcome(outcomes) {
    return OUTCOMES.findLast((outcome) => outcomes.includes(outcome));
}
/** What all topics come to. `failOn` is the policy's: with `never`, findings stop an upload, but not the run. */
function publishReport(facts, failOn = 'breaking') {
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
// EXTERNAL MODULE: ./build/core/schema/column-tokens.js
var column_tokens = __webpack_require__(9755);
// EXTERNAL MODULE: ./build/core/schema/identifier.js
var identifier = __webpack_require__(2429);
// EXTERNAL MODULE: ./build/core/schema/topic-name.js
var topic_name = __webpack_require__(7763);
// EXTERNAL MODULE: ./build/core/schema/topic-schema.js + 8 modules
var topic_schema = __webpack_require__(5265);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
// EXTERNAL MODULE: ./build/protocol/error-json.js
var error_json = __webpack_require__(8574);
;// CONCATENATED MODULE: ./build/gate/conclude.js

/**
 * What a look at a topic's objects says about a candidate. Every end needs its evidence: that a candidate is gone from pending/
 * proves nothing.
 */
function conclude(awaited, { pendingSha256, activeSha256, error }) {
    const { sha256, baseSha256 } = awaited;
    const ended = (outcome, errors = []) => ({
        kind: 'ended',
        outcome,
        errors,
    });
    const isWaiting = pendingSha256 === sha256;
    // A revert was in force before it was uploaded; it has won only when the validator is through with it.
    if (activeSha256 === sha256 && !(isWaiting && baseSha256 === sha256))
        return ended('ACTIVE');
    const rejection = error === undefined || isEarlier(error, awaited.earlierError) ? undefined : reportIn(error);
    if (rejection?.sha256 === sha256) {
        return ended(rejection.errors.some(({ type }) => type === 'STALE') ? 'STALE' : 'FAILED', rejection.errors);
    }
    if (isWaiting) {
        // What came into force, or was rejected, while ours still waits was there before it and took no place of it.
        const earlierError = error === undefined ? awaited.earlierError : { etag: error.etag, modified: error.modified };
        return {
            kind: 'waiting',
            state: 'pending',
            awaited: { ...awaited, baseSha256: activeSha256, earlierError },
        };
    }
    if (pendingSha256 !== undefined) {
        return ended('SUPERSEDED', [
            reason(`Another candidate (${conclude_short(pendingSha256)}) took its place in pending/`),
        ]);
    }
    if (activeSha256 !== undefined && activeSha256 !== baseSha256) {
        return ended('SUPERSEDED', [
            reason(`Another version (${conclude_short(activeSha256)}) came into force in its place`),
        ]);
    }
    // The validator tells of every candidate when it came; without a digest, it was too large to be read.
    if (rejection !== undefined &&
        (rejection.sha256 !== undefined || rejection.uploadedAt !== undefined)) {
        return ended('SUPERSEDED', [
            reason(`Another candidate (${conclude_short(rejection.sha256 ?? null)}) took its place in pending/, and was rejected`),
        ]);
    }
    return { kind: 'waiting', state: 'gone', awaited };
}
/** Whether an error.json is about the very object in pending/, which is removed a moment after. */
function isErrorOf(error, pending, pendingSha256) {
    if (error === undefined)
        return false;
    const { sha256, versionId, uploadedAt } = reportIn(error);
    if (sha256 === undefined || sha256 !== pendingSha256)
        return false;
    if (pending.versionId !== null && versionId !== undefined)
        return versionId === pending.versionId;
    // All times are the store's. Written by hand, it tells none of its own.
    return uploadedAt === undefined
        ? error.modified >= pending.modified
        : uploadedAt === pending.modified;
}
function reportIn(error) {
    return (0,error_json/* parseErrorJson */.i)(error.bytes);
}
function isEarlier(error, earlier) {
    return (earlier !== undefined && error.etag === earlier.etag && error.modified === earlier.modified);
}
function reason(message) {
    return { type: '', field: undefined, message };
}
function conclude_short(sha256) {
    return sha256 === null ? 'too large to be read' : `sha256 ${sha256.slice(0, 12)}`;
}

// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(1118);
;// CONCATENATED MODULE: ./build/gate/item-reasons.js


/** What a topic's item says about a version that came into force. Never throws: that it is in force is known already. */
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
            reasons: [`its registry item can't be read: ${(0,errors/* redacted */.pc)((0,errors/* reasonOf */.A3)(error))}`],
        };
    }
    if (item === undefined)
        return { isCurrent: false, reasons: ['it has no registry item yet, so nothing processes it'] };
    const isCurrent = item.schemaSha256 === sha256;
    const late = isCurrent ? [] : [`its registry item doesn't tell of this version yet`];
    return { isCurrent, reasons: [...gateWords(topic, item), ...late] };
}
function gateWords(topic, { status, processingEnabled }) {
    switch (status) {
        case 'READY':
            return processingEnabled
                ? []
                : [`READY, but processing_enabled is false: ${topic} is not processed`];
        case 'BACKFILL_PENDING':
            return [`BACKFILL_PENDING: ${topic} pauses until its backfill ends`];
        case 'BACKFILL_FAILED':
            return [`BACKFILL_FAILED: ${topic} pauses until somebody has repaired its backfill`];
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
/** Reads of one topic that may fail one after another. */
const MAX_FAULTS = 4;
/** Looks at a registry item that doesn't tell of the activation yet; it is written a moment after. */
const MAX_ITEM_LOOKS = 3;
/**
 * Polls what the validator does with candidates, all of them together, until each has ended. `waitMs` is how long nothing may
 * change for any of them. Throws nothing of the store: what can't be read ends as FAULT.
 */
async function awaitActivation(registry, candidates, waitMs, tools) {
    const endings = new Map();
    const waiters = new Map();
    for (const awaited of candidates)
        waiters.set(awaited.topic, {
            awaited,
            state: 'pending',
            faults: 0,
            itemLooks: 0,
            submissions: 1,
        });
    const elapsed = stopwatch(tools.now);
    let [lastChange, lastLine, pause] = [0, 0, PAUSE_MS.first];
    const say = (trouble) => {
        lastLine = elapsed();
        tools.progress(`${countLine(waiters, endings)} (${Math.round(lastLine / 1000)} s)${trouble === undefined ? '' : `; ${trouble}`}`);
    };
    if (waiters.size > 0)
        say(undefined);
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
            say(trouble);
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
    const seen = (ending, trouble) => ({
        topic,
        ending,
        trouble,
        hasChanged: ending !== undefined || waiter.state !== state || waiter.submissions !== submissions,
    });
    try {
        const ending = await advance(registry, waiter, tools);
        waiter.faults = 0;
        return seen(ending);
    }
    catch (error) {
        const reason = (0,errors/* redacted */.pc)((0,errors/* reasonOf */.A3)(error));
        if (++waiter.faults > MAX_FAULTS)
            return seen({ outcome: 'FAULT', errors: [words(reason)] });
        return seen(undefined, `${topic}: ${reason} (tried again)`);
    }
}
async function advance(registry, waiter, tools) {
    const conclusion = conclude(waiter.awaited, await lookAt(registry, waiter.awaited.topic, tools.digest));
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
    waiter.itemLooks++;
    const { isCurrent, reasons } = await itemReasons(registry, waiter.awaited);
    return isCurrent || waiter.itemLooks > MAX_ITEM_LOOKS
        ? { outcome: 'ACTIVE', errors: reasons.map(words) }
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
async function lookAt({ objects, layout }, topic, digest) {
    // First, so that whatever took a candidate out of pending/ shows in the others.
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
    const isMute = outcome === 'FAILED' && errors.length === 0;
    return {
        outcome,
        errors: isMute ? [words('It was rejected, and failed/error.json gives no reason')] : errors,
    };
}
function timedOut({ awaited: { topic }, state, faults }, { objects, layout }, waitMs) {
    // It is in force; only its item is late.
    if (state === 'active')
        return {
            outcome: 'ACTIVE',
            errors: [words(`its registry item doesn't tell of this version yet`)],
        };
    const period = `for ${Math.round(waitMs / 1000)} s`;
    const reason = state === 'gone'
        ? `${objects.locate(layout.pending(topic))} is gone, and neither active/ nor failed/ tells why; see the validator's log, then run publish again`
        : `${objects.locate(layout.pending(topic))} was not taken ${period}; see whether the validator runs, then run publish again`;
    return {
        outcome: 'TIMEOUT',
        errors: [
            words(faults > 0
                ? `Nothing changed ${period}, and its objects could not be read at last; run publish again`
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
/** Milliseconds since it was made. */
function stopwatch(now) {
    const start = now().getTime();
    return () => now().getTime() - start;
}
function words(message) {
    return { type: '', field: undefined, message };
}

// EXTERNAL MODULE: ./build/git/git.js
var git_git = __webpack_require__(75);
;// CONCATENATED MODULE: ./build/gate/candidates.js





/** Reads what a commit has for a topic. Throws a Fault where git doesn't give it. */
async function readCandidate(git, { topic, after }, digest) {
    const [is, second] = after;
    const file = is?.path ?? '';
    const none = (reason) => ({ topic, file, reason });
    if (!(0,topic_name/* isValidTopic */.Q)(topic))
        return none(`${(0,quoted/* quoted */.T)(topic)} can't be a topic: letters, digits, dot, underscore and hyphen, without ..`);
    if (second !== undefined)
        return none(`Topic '${topic}' has two files, ${(0,quoted/* quoted */.T)(file)} and ${(0,quoted/* quoted */.T)(second.path)}; keep one of them`);
    if (is?.mode === git_git/* SYMLINK_MODE */.G || is?.mode === git_git/* SUBMODULE_MODE */.F)
        return none(`${(0,quoted/* quoted */.T)(file)} is a link or a submodule, not a file`);
    const content = is?.oid === undefined ? 'missing' : await git.blob(is.oid);
    if (content === 'too-large')
        return none(`${(0,quoted/* quoted */.T)(file)} is larger than a schema may be; the limit is 1 MiB`);
    if (typeof content === 'string')
        throw new errors/* Fault */.vC(`git doesn't have the content of ${(0,quoted/* quoted */.T)(file)}; fetch the whole commit`, {
            file,
        });
    return {
        topic,
        file,
        bytes: content,
        sha256: digest(content),
        parsed: (0,topic_schema/* parseTopicSchema */.ac)(content),
    };
}

// EXTERNAL MODULE: ./build/gate/policy-in-force.js + 2 modules
var policy_in_force = __webpack_require__(1626);
// EXTERNAL MODULE: ./build/core/verdict/accepted-findings.js
var accepted_findings = __webpack_require__(1466);
// EXTERNAL MODULE: ./build/core/verdict/decide.js
var decide = __webpack_require__(710);
// EXTERNAL MODULE: ./build/core/verdict/judge.js + 5 modules
var judge = __webpack_require__(4374);
// EXTERNAL MODULE: ./build/core/text/json-node.js
var json_node = __webpack_require__(7373);
// EXTERNAL MODULE: ./build/core/verdict/policy.js
var policy = __webpack_require__(8408);
// EXTERNAL MODULE: ./build/core/verdict/finding-address.js
var finding_address = __webpack_require__(3032);
// EXTERNAL MODULE: ./build/protocol/origin.js
var origin = __webpack_require__(3287);
// EXTERNAL MODULE: ./build/protocol/candidate-metadata.js
var candidate_metadata = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/gate/in-force.js
var in_force = __webpack_require__(6425);
// EXTERNAL MODULE: ./build/gate/read-history.js
var read_history = __webpack_require__(821);
// EXTERNAL MODULE: ./build/core/verdict/verdict.js + 1 modules
var verdict_verdict = __webpack_require__(9389);
;// CONCATENATED MODULE: ./build/gate/publish-topic.js
















/** Another publisher may come in between; more often than that is a fight, not a race. */
const MAX_TRIES = 5;
/**
 * Compares one topic with the registry, and uploads it where it differs and may. Nothing is written in a dry run. Throws the
 * store's and git's Faults, and one where pending/ keeps changing.
 */
async function publishTopic(candidate, publisher, isDryRun) {
    let earlier;
    for (let tries = 1; tries <= MAX_TRIES; tries++) {
        const step = await tryOnce(candidate, publisher, isDryRun, earlier);
        if ('publication' in step)
            return step;
        earlier = step;
    }
    const { objects, layout } = publisher.registry;
    throw new errors/* Fault */.vC(`${objects.locate(layout.pending(candidate.topic))} keeps changing: ${MAX_TRIES} conditional writes were refused; see who else publishes, then run publish again`, { file: candidate.file });
}
async function tryOnce(candidate, publisher, isDryRun, earlier) {
    const { registry, context, guard } = publisher;
    const { topic, file, sha256, parsed } = candidate;
    const { objects, layout } = registry;
    // In this order: a candidate that is not in pending/ any more has left its trace in active/ by then.
    const pending = await objects.get(layout.pending(topic));
    const active = await (0,in_force/* versionInForce */.l)(registry, topic);
    const pendingSha = pending === undefined ? undefined : (0,stored_schema/* sha256Of */.Bj)(pending, context.digest);
    const activeSha = active === undefined ? undefined : context.digest(active.stored.bytes);
    const isPending = pending !== undefined && (pendingSha === sha256 || isSame(candidate, (0,stored_schema/* parseStored */.Tw)(pending)));
    const isActive = active !== undefined && (activeSha === sha256 || isSame(candidate, active.parsed));
    const versions = {
        before: active?.parsed.schema?.version ?? null,
        after: parsed.schema?.version ?? null,
    };
    const done = (outcome, reasons, verdict) => ({
        publication: {
            topic,
            file,
            outcome,
            sha256,
            key: objects.locate(layout.pending(topic)),
            reasons,
            versions,
            plan: verdict?.plan ?? null,
            counts: verdict === undefined ? (earlier?.counts ?? finding_counts/* NO_FINDINGS */.BU) : (0,finding_counts/* countFindings */.Gt)(verdict.findings),
            verdict: outcome === 'BLOCKED' ? verdict : undefined,
            source: undefined,
        },
        waiting: undefined,
    });
    // After a write that somebody else made superfluous, that is our outcome, too.
    if (isActive && (pending === undefined || isPending))
        return done(earlier === undefined ? 'SKIPPED' : 'ACTIVE', []);
    const stale = (active !== undefined && activeSha !== sha256
        ? await guard('active', active.stored)
        : undefined) ??
        (pending !== undefined && pendingSha !== sha256 ? await guard('pending', pending) : undefined);
    if (stale !== undefined)
        return done('STALE', [plainReason(stale)]);
    const history = await (0,read_history/* readHistory */.L)(registry, topic, [active?.parsed.schema, parsed.schema]);
    const before = active === undefined ? undefined : { file, parsed: active.parsed };
    const after = { file, parsed };
    const baseline = baselineOf(active, activeSha, registry);
    const verdict = (0,verdict_verdict/* verdictOn */.Hc)({ topic, before, after, baseline, history }, context);
    const blocking = verdict.findings.filter((finding) => (0,decide/* isBlocking */.U)(finding, context.policy.failOn));
    // What lies in pending/ already, the validator judges anyway.
    if (!isPending && blocking.length > 0) {
        return done('BLOCKED', blocking.map((finding) => ({
            message: `${finding.message}. ${finding.fix}`,
            column: (0,finding_address/* addressOf */.ci)(finding),
            at: finding.anchor,
        })), verdict);
    }
    if (isDryRun)
        return done('PLANNED', isPending ? [plainReason('It is in pending/ already')] : [], verdict);
    const error = await objects.get(layout.error(topic));
    if (!isPending) {
        const metadata = metadataOf(candidate, active, activeSha, history, publisher);
        const uploaded = await upload(candidate, publisher, metadata, conditionOf(pending), activeSha);
        if (uploaded === 'changed')
            return { counts: (0,finding_counts/* countFindings */.Gt)(verdict.findings) };
    }
    return {
        ...done('PUBLISHED', [], verdict),
        waiting: {
            topic,
            sha256: isPending ? (pendingSha ?? sha256) : sha256,
            baseSha256: activeSha,
            // A rejection of the very object that lies in pending/ is its outcome, not one of earlier days.
            earlierError: isPending && isErrorOf(error, pending, pendingSha) ? undefined : factsOf(error),
        },
    };
}
/** Whether a stored schema means the same. Formatting and the order of keys don't make a new version. */
function isSame({ parsed }, stored) {
    return parsed.json.root !== undefined && (0,json_node/* isSameJson */.TL)(parsed.json.root, stored.json.root);
}
function baselineOf(active, sha256, { objects }) {
    if (active === undefined)
        return { source: 'none', ref: null, sha256: null };
    const { metadata, key } = active.stored;
    return {
        source: 'registry',
        ref: (0,origin/* parseOrigin */.ef)(metadata).commit ?? objects.locate(key),
        sha256: sha256 ?? null,
    };
}
function conditionOf(pending) {
    return pending === undefined ? { kind: 'absent' } : { kind: 'etag', etag: pending.etag };
}
function factsOf(error) {
    return error === undefined ? undefined : { etag: error.etag, modified: error.modified };
}
function metadataOf({ topic, parsed, sha256 }, active, baseSha256, history, { context, commit, facts }) {
    // As the validator judges: without this repository's configuration. What it finds beyond ours was accepted by ours.
    const { findings } = (0,judge/* judge */.S4)({
        topic,
        before: active?.parsed,
        after: parsed,
        policy: policy/* VALIDATOR_POLICY */.Cu,
        today: context.today,
        hash: context.digest,
        history,
    });
    return (0,candidate_metadata/* candidateMetadata */.x)({
        commit,
        sha256,
        baseSha256: baseSha256 ?? null,
        acceptedFindings: (0,accepted_findings/* acceptedFindings */.o)(findings, context.digest),
        schemaVersion: parsed.schema?.version,
        ...facts,
    });
}
async function upload({ topic, bytes, sha256 }, { registry: { objects, layout }, context }, metadata, condition, activeSha) {
    try {
        return (await objects.put(layout.pending(topic), bytes, metadata, condition)) === 'refused'
            ? 'changed'
            : 'written';
    }
    catch (error) {
        // The write may have come about although its answer was lost; then it is found like anyone else's.
        for (const key of [
            layout.pending(topic),
            ...(activeSha === sha256 ? [] : [layout.active(topic)]),
        ]) {
            const stored = await objects.get(key).catch(() => undefined);
            if (stored !== undefined && (0,stored_schema/* sha256Of */.Bj)(stored, context.digest) === sha256)
                return 'changed';
        }
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/gate/publish-wave.js

/** After these, the next topic would probably fare no better. */
const STOPS = new Set(['FAILED', 'TIMEOUT']);
/**
 * Publishes topics one after another until `max` of them were sent or one was not activated. All are looked at first, so that
 * those that have nothing to publish are not counted, and those left for later show what is wrong with them already.
 */
async function publishWave(changes, { max, isDryRun }, take) {
    const planned = await take(changes, true);
    const publications = [];
    let sent = 0;
    let stopper;
    for (const [index, plan] of planned.entries()) {
        const change = changes[index];
        if (plan.outcome !== 'PLANNED' || change === undefined)
            publications.push(plan);
        else if (stopper !== undefined)
            publications.push(left(plan, `Left for later, since ${stopper.topic} is ${stopper.outcome}`));
        else if (sent >= max)
            publications.push(left(plan, `Left for a later wave of ${max}`));
        else {
            sent++;
            const [publication = plan] = isDryRun ? [plan] : await take([change], false);
            publications.push(publication);
            if (STOPS.has(publication.outcome))
                stopper = publication;
        }
    }
    return publications;
}
function left(plan, message) {
    return { ...plan, reasons: [...plan.reasons, plainReason(message)] };
}

// EXTERNAL MODULE: ./build/gate/topic-changes.js
var topic_changes = __webpack_require__(2349);
// EXTERNAL MODULE: ./build/gate/topic-pattern.js + 1 modules
var topic_pattern = __webpack_require__(4788);
;// CONCATENATED MODULE: ./build/gate/select-candidates.js






/** Names listed in a remark; more of them are only counted. */
const MAX_NAMES = 5;
/** Every topic of a commit, or those of the files that were named; a UserError for a file that is none of them. */
async function selectCandidates(git, commit, scope, policy) {
    const files = (0,topic_pattern/* topicFiles */.l)(policy.schemas, policy.exclude);
    const target = { kind: 'commit', sha: commit };
    const [tree, uncommitted] = await Promise.all([
        git.files(target, files.folders),
        git.changes(commit, { kind: 'working-tree' }, files.folders),
    ]);
    const paths = new Set(tree.map(({ path }) => path));
    const wanted = new Set();
    for (const path of scope === 'all' ? [] : scope) {
        const topic = files.topicOf(path);
        if (topic === undefined)
            throw new errors/* UserError */.yo(`${(0,quoted/* quoted */.T)(path)} is not a topic schema by the patterns ${policy.schemas.join(', ')}`);
        if (!paths.has(path))
            throw new errors/* UserError */.yo(`The commit ${commit.slice(0, 7)} has no file ${(0,quoted/* quoted */.T)(path)}; only what is committed is published`);
        wanted.add(topic);
    }
    const isWanted = (topic) => topic !== undefined && (scope === 'all' || wanted.has(topic));
    const differing = uncommitted
        .map(({ path }) => path)
        .filter((path) => isWanted(files.topicOf(path)));
    return {
        changes: (0,topic_changes/* groupByTopic */.O)(tree, files).filter(({ topic }) => isWanted(topic)),
        notes: differing.length === 0 ? [] : [differingWords(differing.sort(), commit)],
    };
}
function differingWords(paths, commit) {
    const names = paths.slice(0, MAX_NAMES).map(quoted/* quoted */.T).join(', ');
    const more = paths.length > MAX_NAMES ? ` and ${paths.length - MAX_NAMES} more` : '';
    return `Not committed here, so not published: ${names}${more}; what counts is commit ${commit.slice(0, 7)}.`;
}
/** Topics that the registry has in force and the commit has no file for, sorted. Throws the store's Fault. */
async function findOrphans({ objects, layout }, changes, inFlight) {
    const here = new Set(changes.map(({ topic }) => topic));
    const others = (await objects.folders(layout.topics)).filter((name) => (0,topic_name/* isValidTopic */.Q)(name) && !here.has(name));
    const found = await (0,p_map/* default */.Ay)(others, async (topic) => (await objects.get(layout.active(topic))) === undefined
        ? []
        : [{ topic, key: objects.locate(layout.active(topic)) }], { concurrency: inFlight });
    return found.flat();
}

;// CONCATENATED MODULE: ./build/gate/stale-guard.js

/**
 * Concurrency groups give exclusion, not order, and a re-run brings back an old commit. So only what comes from our own history
 * may be replaced. An object without a commit was put there by hand, before us or beside us, and is taken over.
 */
function staleGuard(git, commit, adopts) {
    // Hundreds of topics come from a few commits.
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
                return `${version} comes from commit ${stale_guard_short(recorded)}, which ${stale_guard_short(commit)} doesn't contain: something newer was published; run publish on the branch's newest commit`;
            case 'unknown':
                if (adopts)
                    return undefined;
                return `${version} comes from commit ${stale_guard_short(recorded)}, which this repository doesn't know (rewritten history, another repository, or a commit that is not fetched yet); run publish on the branch's newest commit, or take it over with --adopt`;
        }
    };
}
function stale_guard_short(commit) {
    return (0,origin/* isCommitName */.Nf)(commit) ? commit.slice(0, 7) : JSON.stringify(commit.slice(0, 64));
}

;// CONCATENATED MODULE: ./build/gate/publish.js















const publish_IN_FLIGHT = 64;
/** Versions that come into force between judging and activating; more of them are somebody else's loop. */
const MAX_SUBMISSIONS = 5;
/**
 * Brings what the checked-out commit has to the registry, topic by topic: compares, judges again, uploads to pending/ and waits
 * for what comes of it. What keeps one topic from it is that topic's outcome. Throws a UserError, and a Fault where nothing of
 * the registry or of git can be read at all.
 */
async function publish(git, registry, request, tools) {
    const { scope, isDryRun, waitMs, max, facts, adopts } = request;
    const head = await git.commit('HEAD');
    if (head === undefined)
        throw new errors/* UserError */.yo('There is no commit yet; only what is committed is published');
    const commit = head.sha;
    const nothing = {
        registry: registry.name,
        commit,
        isDryRun,
        publications: [],
        orphans: [],
        errors: [],
        notes: [],
    };
    // What is published was merged, and its configuration with it.
    const comparison = {
        target: { kind: 'commit', sha: commit },
        base: commit,
        head: commit,
        notes: [],
    };
    const configuration = await (0,policy_in_force/* policyInForce */.l)(git, comparison, request, tools.today);
    if ('errors' in configuration)
        return publishReport({ ...nothing, errors: configuration.errors });
    const { policy } = configuration;
    const { changes, notes } = await selectCandidates(git, commit, scope, policy);
    // Also the first question to the registry: where it can't be reached, that is said once.
    const orphans = scope === 'all' ? await findOrphans(registry, changes, publish_IN_FLIGHT) : [];
    const publisher = {
        registry,
        context: { ...tools, policy },
        guard: staleGuard(git, commit, adopts),
        commit,
        facts,
    };
    const run = { git, publisher, waitMs, tools };
    const take = (some, isDry) => publishAll(some, isDry, run);
    const publications = max === undefined
        ? await take(changes, isDryRun)
        : await publishWave(changes, { max, isDryRun }, take);
    return publishReport({ ...nothing, publications, orphans, notes: [...configuration.notes, ...notes] }, policy.failOn);
}
async function publishAll(changes, isDryRun, run) {
    const { publisher, waitMs, tools } = run;
    const steps = await (0,p_map/* default */.Ay)(changes, (change) => stepOf(change, isDryRun, run), {
        concurrency: publish_IN_FLIGHT,
    });
    const waiting = waitMs > 0 ? steps.flatMap((step) => step.waiting ?? []) : [];
    const latest = new Map(steps.map(({ publication }) => [publication.topic, publication]));
    const submissions = new Map();
    const resubmit = async (topic) => {
        const count = (submissions.get(topic) ?? 1) + 1;
        submissions.set(topic, count);
        const change = changes.find((one) => one.topic === topic);
        if (change === undefined || count > MAX_SUBMISSIONS) {
            const message = `The version in force changed ${MAX_SUBMISSIONS} times while this one was on its way; run publish again when others are done`;
            return { outcome: 'STALE', errors: [{ type: 'STALE', field: undefined, message }] };
        }
        const step = await stepOf(change, false, run);
        latest.set(topic, step.publication);
        // What it says of itself stays; the ending adds nothing.
        return step.waiting ?? { outcome: step.publication.outcome, errors: [] };
    };
    const endings = await awaitActivation(publisher.registry, waiting, waitMs, {
        ...tools,
        resubmit,
    });
    return (0,p_map/* default */.Ay)(changes, async (change) => {
        const publication = latest.get(change.topic);
        const ending = endings.get(change.topic);
        if (publication === undefined)
            throw new TypeError(`No outcome of ${change.topic}`);
        return ending === undefined ? publication : withEnding(publication, ending, change, run);
    }, { concurrency: publish_IN_FLIGHT });
}
/** As far as one topic came. A Fault is its outcome: others are not held up by it. */
async function stepOf(change, isDryRun, { git, publisher }) {
    const { objects, layout } = publisher.registry;
    const { topic } = change;
    const file = change.after[0]?.path ?? '';
    const without = (outcome, message) => ({
        publication: {
            topic,
            file,
            outcome,
            sha256: null,
            key: (0,topic_name/* isValidTopic */.Q)(topic) ? objects.locate(layout.pending(topic)) : null,
            reasons: [plainReason(message)],
            versions: { before: null, after: null },
            plan: null,
            // What can't even be read as a topic's file is an error of it, as a check says.
            counts: outcome === 'BLOCKED' ? { ...finding_counts/* NO_FINDINGS */.BU, error: 1, change: 1 } : finding_counts/* NO_FINDINGS */.BU,
            verdict: undefined,
            source: undefined,
        },
        waiting: undefined,
    });
    try {
        const candidate = await readCandidate(git, change, publisher.context.digest);
        if ('reason' in candidate)
            return without('BLOCKED', candidate.reason);
        return await publishTopic(candidate, publisher, isDryRun);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            throw error;
        // Others may be uploaded already, so even what nobody foresaw must not take their outcomes along.
        return without('FAULT', `${error instanceof errors/* Fault */.vC ? '' : 'Unexpected failure: '}${(0,errors/* redacted */.pc)((0,errors/* reasonOf */.A3)(error))}`);
    }
}
async function withEnding(publication, ending, change, { git }) {
    const { outcome, errors } = ending;
    if (errors.length === 0)
        return { ...publication, outcome };
    const oid = outcome === 'FAILED' ? change.after[0]?.oid : undefined;
    // Read again, since hundreds of texts must not be kept while waiting; without it there are only no places.
    const content = oid === undefined ? 'missing' : await git.blob(oid).catch(() => 'missing');
    const parsed = typeof content === 'string' ? undefined : (0,topic_schema/* parseTopicSchema */.ac)(content);
    return {
        ...publication,
        outcome,
        reasons: errors.map((error) => placed(error, parsed)),
        source: parsed === undefined ? undefined : { file: publication.file, text: parsed.json.text },
    };
}
/** The validator's reason, at the column of the file that it names: on the type, where it is about a part of that. */
function placed({ message, field }, parsed) {
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

// EXTERNAL MODULE: ./build/gate/fork-point.js
var fork_point = __webpack_require__(8275);
;// CONCATENATED MODULE: ./build/gate/require-merged.js


/** Far enough for what is published again. */
const DEPTH = 1000;
/**
 * Throws unless the default branch holds the commit that is checked out, whichever commit the event is about: a workflow can check
 * out any. The repository is asked; where it can't be reached, the event's word counts.
 */
async function requireMerged(git, branch) {
    const head = await git.commit('HEAD');
    if (head === undefined)
        throw new errors/* UserError */.yo('Nothing is checked out; let actions/checkout run before schema-gate');
    const tip = await tipOf(git, head, branch);
    if (tip === undefined ? branch.heldCommit === head.sha : await (0,fork_point/* isHeldBy */.D0)(git, head.sha, tip.sha))
        return;
    const name = branch.name === '' ? 'the default branch' : `the default branch ${JSON.stringify(branch.name)}`;
    if (tip === undefined) {
        throw new errors/* Fault */.vC(`Whether ${name} holds ${head.sha.slice(0, 7)}, which is checked out, can't be known: ${git.remote} did not tell; let actions/checkout keep its credentials (persist-credentials: true)`);
    }
    throw new errors/* UserError */.yo(`Only what ${name} holds is published, and ${head.sha.slice(0, 7)}, which is checked out, is not part of it: merge it, or let actions/checkout run without ref: on that branch; elsewhere use mode: check`);
}
/** Undefined where the repository didn't tell. */
async function tipOf(git, head, { name }) {
    const ref = name === '' ? 'HEAD' : `refs/heads/${name}`;
    const tip = await git.remoteTip(ref);
    // A repository without a remote has nobody above itself.
    if (tip === 'no-remote')
        return name === '' ? undefined : git.commit(ref);
    if (tip === 'failed')
        return undefined;
    if (tip === 'refused')
        throw new errors/* Fault */.vC(`There is no ${ref} at ${git.remote}, so nothing is known to be merged`);
    // Nearly always, and then there is nothing to bring here.
    if (tip.sha === head.sha || (await git.commit(tip.sha)) !== undefined)
        return tip;
    return (await git.fetchCommit(ref, DEPTH)) === 'fetched' ? git.commit('FETCH_HEAD') : undefined;
}

// EXTERNAL MODULE: ./build/git/local.js + 7 modules
var local = __webpack_require__(9974);
// EXTERNAL MODULE: ./build/github/actions.js + 20 modules
var actions = __webpack_require__(1427);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __webpack_require__(6830);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/annotations.js
var annotations = __webpack_require__(6241);
// EXTERNAL MODULE: ./build/report/verdict.js
var verdict = __webpack_require__(7342);
;// CONCATENATED MODULE: ./build/report/github.js



/** `--format github`: workflow commands, for a job that runs the command line, and the verdict. */
function renderGithub(decision) {
    return `${[...planAnnotations(decision).map(github_workflowCommand), logLine(verdictLine(decision))].join('\n')}\n`;
}
/** An annotation as a line that the runner reads. */
function github_workflowCommand({ level, title, message, file, line, endLine, column, endColumn, }) {
    const facts = { file, line, endLine, col: column, endColumn, title };
    const properties = Object.entries(facts).flatMap(([name, value]) => value === null ? [] : [`${name}=${commandProperty(String(value))}`]);
    return `::${level} ${properties.join(',')}::${commandData(message)}`;
}

;// CONCATENATED MODULE: ./build/report/publish-words.js



/** The one line that says what a run of publish came to. */
function publish_words_publishLine(report) {
    const { result, publications, errors, isDryRun } = report;
    if (errors.length > 0) {
        const first = (errors[0]?.message ?? '').split('\n')[0] ?? '';
        const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
        return `${errors.some(({ code }) => code === 'fault') ? 'could not publish' : 'not run'}: ${first}${more}`;
    }
    if (publications.length === 0)
        return 'No topic schema to publish.';
    if (publications.every(({ outcome }) => outcome === 'SKIPPED')) {
        return `nothing to publish: ${(0,verdict/* topicsWord */.j9)(publications.length)} ${publications.length === 1 ? 'is' : 'are'} in force as committed`;
    }
    const good = isDryRun ? 'dry run' : 'published';
    const heads = { error: 'fault', blocked: 'blocked', approved: good, pass: good };
    return `${heads[result]}: ${outcomeWords(publications)}`;
}
/** `1 failed, 3 active, 12 skipped`: the worst first. */
function outcomeWords(publications) {
    const counts = new Map();
    for (const { outcome } of publications)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return [...OUTCOMES]
        .reverse()
        .flatMap((outcome) => counts.has(outcome) ? [`${counts.get(outcome) ?? 0} ${outcome.toLowerCase()}`] : [])
        .join(', ');
}
/** Those that have something to say, the worst first, then by name. */
function byOutcome(publications) {
    return publications
        .filter(({ outcome }) => outcome !== 'SKIPPED')
        .sort((a, b) => OUTCOMES.indexOf(b.outcome) - OUTCOMES.indexOf(a.outcome) || (a.topic < b.topic ? -1 : 1));
}
/** A reason with the column that it is about. */
function reasonWords({ message, column }) {
    return (0,finding_address/* withAddress */.pX)(message, column);
}
/** What a person does, or what happens by itself; reasons first. Texts of others are in it as they came. */
function nextWords({ outcome, reasons, plan }) {
    const said = reasons.map(reasonWords);
    switch (outcome) {
        case 'PLANNED':
            return [...said, ...(plan === null ? [] : [planWords(plan)])];
        case 'PUBLISHED':
            return [...said, 'The validator decides; schema-gate status tells'];
        case 'SUPERSEDED':
            return [...said, "That one's own run tells what came of it"];
        case 'FAILED':
            return [...said, 'Correct the file in a new commit; the version in force stays'];
        case 'BLOCKED':
            return [...said, 'Nothing was uploaded; correct the file in a new commit'];
        case 'ACTIVE':
            return said.length > 0 || plan === null || plan.catchUp === null
                ? said
                : [`Backfill of ${plan.catchUp.lookbackDays} days`];
        case 'SKIPPED':
        case 'STALE':
        case 'TIMEOUT':
        case 'FAULT':
            return said;
    }
}
function planWords({ ddl, catchUp }) {
    const count = (layer) => {
        const number = ddl.filter((statement) => statement.layer === layer).length;
        return number === 0 ? 'none' : `${number} ${number === 1 ? 'statement' : 'statements'}`;
    };
    const statements = ddl.length === 0
        ? 'The tables stay as they are'
        : `${count('curated')} on CURATED, ${count('standardized')} on STD`;
    return catchUp === null ? statements : `${statements}; backfill ${catchUp.lookbackDays} days`;
}
/** `1.0.0 → 2.0.0`, as the files have it. */
function versionWords({ versions: { before, after } }) {
    if (before === null || before === after)
        return after ?? '';
    return `${before} → ${after ?? 'none'}`;
}
function orphanWords(count) {
    return `${(0,verdict/* topicsWord */.j9)(count)} ${count === 1 ? 'is' : 'are'} active in the registry without a file in this commit; nothing is deleted`;
}

;// CONCATENATED MODULE: ./build/report/publish-annotations.js




/** The remarks of a run of publish within GitHub's budget, the worst first. What needs nobody gets none. */
function planPublishAnnotations({ errors, publications, }) {
    return (0,annotations/* withinBudget */.xV)([
        ...errors.map(annotations/* remarkOnError */.IY),
        ...byOutcome(publications).flatMap(remarksOn),
    ]);
}
/** `--format github`: workflow commands, and the verdict. */
function renderPublishGithub(report) {
    return `${[...planPublishAnnotations(report).map(workflowCommand), logLine(publishLine(report))].join('\n')}\n`;
}
function remarksOn(publication) {
    const { outcome, verdict, reasons } = publication;
    const remarks = (what, more = {}) => reasons.map((reason) => ({
        level: 'error',
        annotate: () => ({ ...annotate(publication, what, reason), ...more }),
    }));
    switch (outcome) {
        case 'BLOCKED':
            if (verdict === undefined)
                return remarks('blocked');
            return verdict.findings
                .flatMap((finding) => (0,annotations/* remarkOnFinding */.BW)(verdict, finding) ?? [])
                .filter(({ level }) => level === 'error');
        case 'FAILED':
            return remarks('rejected by the validator');
        case 'STALE':
            return remarks('not published, out of date');
        case 'TIMEOUT':
        case 'FAULT':
            // The file is not to blame.
            return remarks('outcome not known', { ...annotations/* NOWHERE */.JW, file: null });
        default:
            return [];
    }
}
function annotate({ topic, file, source }, what, reason) {
    const { at } = reason;
    return {
        level: 'error',
        title: (0,report_escape/* shortened */.vI)((0,report_escape/* logLine */.BP)(`${topic}: ${what}`), 200),
        message: (0,report_escape/* shortened */.vI)((0,report_escape/* logLine */.BP)(reasonWords(reason)), annotations/* MAX_MESSAGE */.h2),
        file: (0,report_escape/* logLine */.BP)(file),
        ...(at === null || source === undefined ? annotations/* FIRST_LINE */.qm : (0,annotations/* annotationPlace */.F7)(source.text, at)),
    };
}

;// CONCATENATED MODULE: ./build/report/publish-json.js


/** The machine's list, one entry a topic; schemas/publish.schema.json describes it. Same input, same bytes. */
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



/** GitHub drops a summary over 1 MiB whole; bytes, not characters. */
const SUMMARY_BYTES = 900_000;
const MAX_ROWS = 200;
const MAX_REASONS = 5;
const MAX_CELL = 500;
const MAX_ORPHANS = 50;
/** The job summary of a publication: verdict first, a row for each topic that was not skipped, everything long folded. */
function renderPublishMarkdown(report, maxBytes = SUMMARY_BYTES) {
    const { publications, errors, notes } = report;
    const loud = byOutcome(publications);
    const lines = [
        `### ${headline(report, loud)}`,
        factsLine(report, publications.length - loud.length),
        errors
            .slice(0, MAX_ROWS)
            .map(({ message }) => `- ${(0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(message, 1000))}`)
            .join('\n'),
        ...notes.map((note) => `> ${(0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(note, 1000))}`),
        orphansBlock(report),
    ].filter((part) => part !== '');
    const encoder = new TextEncoder();
    const sizeOf = (text) => encoder.encode(text).length + 2;
    let left = maxBytes - lines.reduce((sum, line) => sum + sizeOf(line), 0) - 500;
    const rows = [];
    for (const publication of loud.slice(0, MAX_ROWS)) {
        const row = rowOf(publication);
        if ((left -= sizeOf(row)) < 0)
            break;
        rows.push(row);
    }
    const hidden = loud.length - rows.length;
    const ddl = [];
    for (const publication of loud) {
        const block = ddlBlock(publication);
        if (block === '')
            continue;
        if ((left -= sizeOf(block)) < 0)
            break;
        ddl.push(block);
    }
    const table = rows.length === 0
        ? []
        : [`| Topic | Outcome | Version | What next |\n|---|---|---|---|\n${rows.join('\n')}`];
    const more = hidden === 0 ? [] : [`…and ${(0,verdict/* topicsWord */.j9)(hidden)} more; the output \`published\` has them all.`];
    const [head = '', ...rest] = lines;
    return `${[head, ...rest.slice(0, 1), ...table, ...more, ...rest.slice(1), ...ddl].join('\n\n')}\n`;
}
function headline(report, loud) {
    const isGood = report.result === 'pass' || report.result === 'approved';
    if (report.errors.length > 0)
        return '⛔ schema-gate could not publish';
    if (loud.length === 0)
        return `✅ ${(0,report_escape/* inMarkdown */.Hi)(publish_words_publishLine(report))}`;
    const words = outcomeWords(loud);
    if (!isGood)
        return `⛔ Not everything is published: ${words}`;
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
    const words = nextWords(publication);
    const shown = words.slice(0, MAX_REASONS).map((text) => (0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(text, MAX_CELL)));
    if (words.length > MAX_REASONS)
        shown.push(`…and ${words.length - MAX_REASONS} more`);
    const { topic, outcome } = publication;
    return `| ${(0,report_escape/* inCode */.pN)((0,report_escape/* shortened */.vI)(topic, 255))} | ${outcome} | ${(0,report_escape/* inMarkdown */.Hi)((0,report_escape/* shortened */.vI)(versionWords(publication), 100))} | ${shown.join('<br>')} |`;
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

// EXTERNAL MODULE: ./build/report/text.js + 1 modules
var report_text = __webpack_require__(1842);
;// CONCATENATED MODULE: ./build/report/publish-text.js




const publish_text_MAX_ROWS = 200;
/** Reasons of one topic; a file that is all wrong needs no more to be understood. */
const publish_text_MAX_REASONS = 10;
const MAX_REASON = 1000;
const publish_text_MAX_ORPHANS = 10;
/** A longer name goes over its column. */
const MAX_WIDTH = 40;
/** For people at a terminal: a row for each topic that has something to say, the verdict last. */
function renderPublishText(report, { color }) {
    const paint = (0,report_text/* painter */.C2)(color);
    const loud = byOutcome(report.publications);
    const skipped = report.publications.length - loud.length;
    const isGood = report.result === 'pass' || report.result === 'approved';
    const blocks = [
        ...(loud.length === 0
            ? []
            : [table(loud.slice(0, publish_text_MAX_ROWS), (text) => paint('dim', text)).join('\n')]),
        ...(loud.length > publish_text_MAX_ROWS
            ? [`…and ${(0,verdict/* topicsWord */.j9)(loud.length - publish_text_MAX_ROWS)} more; the JSON report has them all`]
            : []),
        ...(report.isDryRun ? loud.slice(0, publish_text_MAX_ROWS).flatMap(statements) : []),
        ...(skipped > 0 && loud.length > 0
            ? [`${(0,verdict/* topicsWord */.j9)(skipped)} skipped: in force as committed`]
            : []),
        ...remarks(report),
        // A single one is the verdict already.
        ...(report.errors.length === 1 ? [] : report.errors).map(({ message }) => paint('error', message.split('\n').map(report_escape/* visible */.RK).join('\n  '))),
        paint(isGood ? 'enhancement' : 'error', `${isGood ? '✔' : '✖'} ${(0,report_escape/* shortened */.vI)((0,report_escape/* visible */.RK)(publish_words_publishLine(report)), 600)}`),
    ];
    // The command line runs in jobs, too, whose log the runner reads.
    return (0,report_escape/* inLog */.cp)(`${blocks.join('\n\n')}\n`);
}
function table(publications, dim) {
    const rows = publications.map((publication) => ({
        cells: [publication.topic, publication.outcome, versionWords(publication)].map(report_escape/* visible */.RK),
        lines: nextLines(publication),
    }));
    const heads = ['TOPIC', 'OUTCOME', 'VERSION'];
    const widths = heads.map((head, index) => Math.max(head.length, ...rows.map(({ cells }) => Math.min(cells[index]?.length ?? 0, MAX_WIDTH))));
    const row = (cells, last) => `${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ')}  ${last}`.trimEnd();
    const indent = ['', '', ''];
    return [
        dim(row(heads, 'WHAT NEXT')),
        ...rows.flatMap(({ cells, lines: [first = '', ...rest] }) => [
            row(cells, first),
            ...rest.map((line) => row(indent, line)),
        ]),
    ];
}
function nextLines(publication) {
    const words = nextWords(publication).map((text) => (0,report_escape/* shortened */.vI)((0,report_escape/* visible */.RK)(text), MAX_REASON));
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
function remarks({ orphans, notes }) {
    const more = orphans.length > publish_text_MAX_ORPHANS ? [`  …and ${orphans.length - publish_text_MAX_ORPHANS} more`] : [];
    const listed = orphans
        .slice(0, publish_text_MAX_ORPHANS)
        .map(({ topic, key }) => `  ${(0,report_escape/* visible */.RK)(topic)}  ${(0,report_escape/* visible */.RK)(key)}`);
    const orphaned = orphans.length === 0
        ? []
        : [[`note: ${orphanWords(orphans.length)}:`, ...listed, ...more].join('\n')];
    return [...orphaned, ...notes.map((note) => `note: ${(0,report_escape/* visible */.RK)(note)}`)];
}

// EXTERNAL MODULE: ./build/bin/action-answer.js + 3 modules
var action_answer = __webpack_require__(9654);
// EXTERNAL MODULE: ./build/bin/open-registry.js
var open_registry = __webpack_require__(5958);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/bin/places.js
var places = __webpack_require__(7120);
// EXTERNAL MODULE: ./build/bin/registry-url.js
var registry_url = __webpack_require__(2259);
// EXTERNAL MODULE: ./build/bin/wiring.js
var wiring = __webpack_require__(9461);
;// CONCATENATED MODULE: ./build/bin/publish-tools.js




/** What publishing needs of the outside world besides git and the registry. `progress` shows a line to people who watch. */
async function publishTools(registryUrl, progress) {
    const now = () => new Date();
    const place = (0,registry_url/* parseRegistryUrl */.I)(registryUrl, 'registry');
    const sleep = place.kind === 'directory'
        ? await validatingSleep(place.directory, progress)
        : (ms) => (0,promises_.setTimeout)(ms);
    return { ...(0,wiring/* checkTools */.G)(now(), (0,places/* placesOf */.e)(registryUrl)), now, sleep, progress };
}
/** Behind a directory no Lambda waits for candidates, so whoever waits for one validates it meanwhile. */
async function validatingSleep(directory, progress) {
    const [{ directoryPorts }, { sweep }] = await Promise.all([
        __webpack_require__.e(/* import() */ 254).then(__webpack_require__.bind(__webpack_require__, 4254)),
        __webpack_require__.e(/* import() */ 40).then(__webpack_require__.bind(__webpack_require__, 1040)),
    ]);
    const ports = directoryPorts(directory, () => undefined);
    return async (ms) => {
        const { outcomes, faults } = await sweep(ports, 0);
        for (const fault of faults)
            progress(fault.message);
        if (outcomes.length === 0)
            await (0,promises_.setTimeout)(ms);
    };
}

// EXTERNAL MODULE: ./build/bin/registry-directory.js
var registry_directory = __webpack_require__(3549);
// EXTERNAL MODULE: ./build/bin/target-repository.js
var target_repository = __webpack_require__(442);
;// CONCATENATED MODULE: ./build/bin/publish-run.js



















/** Publishes the commit that is checked out, where the default branch holds it. */
async function publishRun(inputs, payload, branch) {
    const git = await (0,local/* openRepository */.h)(process.cwd(), (0,target_repository/* targetRepository */.W)(process.env));
    try {
        await requireMerged(git, branch);
        const registry = await (0,open_registry/* openRegistry */.M)((0,registry_url/* parseRegistryUrl */.I)(inputs.registry, 'registry'), inputs.registryTable, 'registry');
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
        const tools = await publishTools(inputs.registry, (line) => actions/* actionsSinks */.oL.log((0,report_escape/* logLine */.BP)(line)));
        return publishAnswer((0,registry_directory/* withNotes */.ci)(await publish(git, registry, request, tools), notes));
    }
    finally {
        git.close();
    }
}
function publishAnswer(report) {
    const { publications } = report;
    return {
        exitCode: report.exitCode,
        log: () => renderPublishText(report, action_answer/* TERMINAL */.ff),
        annotations: () => planPublishAnnotations(report),
        summary: () => renderPublishMarkdown(report),
        outputs: () => {
            const counts = (0,finding_counts/* sumOfCounts */.NU)(publications.map(({ counts }) => counts));
            return new Map([
                ...(0,action_answer/* commonOutputs */.e5)({
                    result: report.result,
                    counts,
                    topics: publications,
                    baseline: report.registry,
                }),
                ['published', (0,report_escape/* jsonText */.s$)(JSON.parse(renderPublishJson(report)), 0)],
                ['activation', worstOutcome(publications.map(({ outcome }) => outcome)) ?? ''],
            ]);
        },
        report: () => renderPublishJson(report),
        sarif: undefined,
        line: () => publish_words_publishLine(report),
    };
}


/***/ }),

/***/ 1466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ acceptedFindings)
/* harmony export */ });
/**
 * A digest of the breaks of readers among the findings of one judgement, so that whoever accepts them accepts exactly these:
 * SHA-256 (by `hash`) over their fingerprints, sorted, one a line. Undefined when there are none. Both sides, the gate that writes
 * it and the validator that compares it, must have judged under VALIDATOR_POLICY, since waivers and profiles hide findings.
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

/** The name of each fact, the most important first. */
const NAMES = [
    ['commit', _origin_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN */ .VT.commit],
    ['sha256', _origin_js__WEBPACK_IMPORTED_MODULE_0__/* .ORIGIN */ .VT.sha256],
    ['baseSha256', 'base-sha256'],
    ['acceptedFindings', 'accepted-findings'],
    ['schemaVersion', 'schema-version'],
    ['pullRequest', 'pull-request'],
    ['repository', 'repository'],
    ['actor', 'actor'],
];
/** The base of a new topic. */
const NO_BASE = 'none';
/** S3 takes 2 KB of names and values together. */
const MAX_BYTES = 2048;
/**
 * Facts as an object's metadata: printable US-ASCII, since they travel as headers. What doesn't fit is left out whole, beginning
 * with what is needed least; half a fact would be a wrong one.
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
/** As they were written; nothing of them is checked. */
function parseCandidate(metadata) {
    const texts = new Map(NAMES.map(([fact, name]) => [fact, metadata.get(name)]));
    const base = texts.get('baseSha256');
    return {
        ...(0,_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOrigin */ .ef)(metadata),
        baseSha256: base === NO_BASE ? null : base,
        acceptedFindings: texts.get('acceptedFindings'),
        schemaVersion: texts.get('schemaVersion'),
        pullRequest: texts.get('pullRequest'),
        repository: texts.get('repository'),
        actor: texts.get('actor'),
    };
}
/** Headers lose spaces at their ends, and a store may decode `=?…?=` on its own. */
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
/* harmony export */   B: () => (/* binding */ renderErrorJson),
/* harmony export */   i: () => (/* binding */ parseErrorJson)
/* harmony export */ });
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
/** More than a person reads of one rejection. */
const MAX_ERRORS = 200;
/** Never throws: whoever wrote it may have written anything. */
function parseErrorJson(bytes) {
    let document;
    try {
        document = JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return unreadable('it is no JSON');
    }
    if (typeof document !== 'object' || document === null || Array.isArray(document))
        return unreadable('it is no JSON object');
    const members = new Map(Object.entries(document));
    const errors = members.get('errors');
    return {
        sha256: textIn(members, 'sha256'),
        versionId: textIn(members, 'version_id'),
        uploadedAt: textIn(members, 'uploaded_at'),
        commit: textIn(members, 'commit'),
        problem: undefined,
        errors: Array.isArray(errors) ? errors.slice(0, MAX_ERRORS).flatMap(readError) : [],
    };
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
    if (typeof error !== 'object' || error === null)
        return [];
    const members = new Map(Object.entries(error));
    const type = textIn(members, 'type') ?? '';
    const message = textIn(members, 'message') ?? type;
    return message === '' ? [] : { type, field: textIn(members, 'field'), message };
}
function textIn(members, key) {
    const value = members.get(key);
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ })

};
