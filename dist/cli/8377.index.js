export const id = 8377;
export const ids = [8377];
export const modules = {

/***/ 28377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sweep: () => (/* binding */ sweep)
});

// EXTERNAL MODULE: ./node_modules/p-map/index.js
var p_map = __webpack_require__(606);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/protocol/registry-item.js
var registry_item = __webpack_require__(61156);
// EXTERNAL MODULE: ./build/protocol/catch-up-standing.js
var catch_up_standing = __webpack_require__(55803);
// EXTERNAL MODULE: ./build/core/text/quoted.js
var quoted = __webpack_require__(21118);
;// CONCATENATED MODULE: ./build/validator/drop-due.js



/** Topics whose columns one sweep drops; each takes a statement. The others wait for the next one. */
const MAX_TOPICS = 20;
const IN_FLIGHT = 4;
/**
 * Drops what rewrites of these topics have set aside. Nothing waits for it, so what fails is a
 * warning, and the next sweep tries again.
 */
async function dropDue(topics, ports) {
    const { dropSetAside, log } = ports;
    if (dropSetAside === undefined)
        return;
    let changed = 0;
    await (0,p_map/* default */.Ay)(topics, async (topic) => {
        // One that fails takes no other one's place.
        if (changed >= MAX_TOPICS)
            return;
        try {
            const columns = await dropSetAside(topic);
            if (columns.length === 0)
                return;
            changed++;
            log(`Dropped columns that rewrites had set aside, of topic: ${topic}`, { topic, columns });
        }
        catch (error) {
            const reason = (0,errors/* redacted */.pc)((0,errors/* reasonOf */.A3)(error));
            log(`What rewrites have set aside of topic ${(0,quoted/* quoted */.T)(topic)} could not be dropped; the next sweep tries again: ${reason}`, { topic }, 'warn');
        }
    }, { concurrency: IN_FLIGHT });
}

// EXTERNAL MODULE: ./build/validator/reopen.js
var reopen = __webpack_require__(42064);
// EXTERNAL MODULE: ./build/validator/validate-topic.js + 13 modules
var validate_topic = __webpack_require__(16182);
;// CONCATENATED MODULE: ./build/validator/sweep.js







/** Longer than any activation takes, so a sweep doesn't meet a run that is still at work. */
const OLD_MS = 10 * 60_000;
const sweep_IN_FLIGHT = 8;
/**
 * Reconciles every topic whose candidate has waited too long: its event was lost, or every retry
 * failed; and every topic that waits for a backfill where nothing runs one any more. Then it drops
 * what rewrites have set aside some days ago.
 */
async function sweep(ports, { olderThanMs = OLD_MS, measuresGates = false, onFault } = {}) {
    const { objects, layout } = ports.registry;
    const faults = [];
    let oldestCandidateMs = 0;
    let longestClosedMs = 0;
    const due = [];
    const ageOf = (time) => ports.now().getTime() - Date.parse(time);
    const results = await (0,p_map/* default */.Ay)(await objects.folders(layout.topics), async (topic) => {
        if (layout.parse(layout.pending(topic)) === undefined)
            return undefined;
        let leftFor = 0;
        try {
            const [pending] = (await objects.list(layout.pending(topic))).filter(({ key }) => key === layout.pending(topic));
            if (pending !== undefined) {
                leftFor = ageOf(pending.modified);
                const result = leftFor >= olderThanMs ? await (0,validate_topic/* validateTopic */.c)(topic, ports) : undefined;
                if (result !== undefined)
                    leftFor = 0;
                return result;
            }
            if (ports.settings.hasStateMachine && !measuresGates)
                return undefined;
            const item = await ports.registry.items.get(topic);
            if ((0,reopen/* waitsInVain */.q)(item, ports))
                await (0,validate_topic/* validateTopic */.c)(topic, ports);
            else
                longestClosedMs = Math.max(longestClosedMs, closedFor(item, ageOf));
            if ((0,catch_up_standing/* isDropDue */.C5)(item, ports.now()))
                due.push(topic);
            return undefined;
        }
        catch (error) {
            // Whatever the error is, the other topics are still validated.
            const fault = error instanceof errors/* Fault */.vC
                ? error
                : new errors/* Fault */.vC(`Validating topic '${topic}' failed: ${(0,errors/* reasonOf */.A3)(error)}`, { cause: error });
            faults.push(fault);
            onFault?.(topic, fault);
            return undefined;
        }
        finally {
            oldestCandidateMs = Math.max(oldestCandidateMs, leftFor);
        }
    }, { concurrency: sweep_IN_FLIGHT });
    await dropDue(due, ports);
    return {
        results: results.filter((result) => result !== undefined),
        faults,
        waiting: { oldestCandidateMs, longestClosedMs },
    };
}
/** Milliseconds since an item was written that closes its topic for a backfill; otherwise 0. */
function closedFor(item, ageOf) {
    const { status = null, updatedAt = null } = item ?? {};
    if (status === null || !registry_item/* CLOSED_BY_BACKFILL */.GH.has(status) || updatedAt === null)
        return 0;
    const age = ageOf(updatedAt);
    return Number.isNaN(age) ? 0 : age;
}


/***/ })

};
