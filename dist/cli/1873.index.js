export const id = 1873;
export const ids = [1873];
export const modules = {

/***/ 91873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweep: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(606);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _protocol_registry_item_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61156);
/* harmony import */ var _reopen_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42064);
/* harmony import */ var _validate_topic_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16182);





/** Longer than any activation takes, so a sweep doesn't meet a run that is still at work. */
const OLD_MS = 10 * 60_000;
const IN_FLIGHT = 8;
/**
 * Reconciles every topic whose candidate has waited too long: its event was lost, or every retry
 * failed; and every topic that waits for a backfill where nothing runs one any more.
 */
async function sweep(ports, { olderThanMs = OLD_MS, measuresGates = false, onFault } = {}) {
    const { objects, layout } = ports.registry;
    const faults = [];
    let oldestCandidateMs = 0;
    let longestClosedMs = 0;
    const ageOf = (time) => ports.now().getTime() - Date.parse(time);
    const results = await (0,p_map__WEBPACK_IMPORTED_MODULE_4__/* ["default"] */ .Ay)(await objects.folders(layout.topics), async (topic) => {
        if (layout.parse(layout.pending(topic)) === undefined)
            return undefined;
        let leftFor = 0;
        try {
            const [pending] = (await objects.list(layout.pending(topic))).filter(({ key }) => key === layout.pending(topic));
            if (pending !== undefined) {
                leftFor = ageOf(pending.modified);
                const result = leftFor >= olderThanMs ? await (0,_validate_topic_js__WEBPACK_IMPORTED_MODULE_3__/* .validateTopic */ .c)(topic, ports) : undefined;
                if (result !== undefined)
                    leftFor = 0;
                return result;
            }
            if (ports.settings.hasStateMachine && !measuresGates)
                return undefined;
            const item = await ports.registry.items.get(topic);
            if ((0,_reopen_js__WEBPACK_IMPORTED_MODULE_2__/* .waitsInVain */ .q)(item, ports))
                await (0,_validate_topic_js__WEBPACK_IMPORTED_MODULE_3__/* .validateTopic */ .c)(topic, ports);
            else
                longestClosedMs = Math.max(longestClosedMs, closedFor(item, ageOf));
            return undefined;
        }
        catch (error) {
            // Whatever the error is, the other topics are still validated.
            const fault = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC
                ? error
                : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`Validating topic '${topic}' failed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`, { cause: error });
            faults.push(fault);
            onFault?.(topic, fault);
            return undefined;
        }
        finally {
            oldestCandidateMs = Math.max(oldestCandidateMs, leftFor);
        }
    }, { concurrency: IN_FLIGHT });
    return {
        results: results.filter((result) => result !== undefined),
        faults,
        waiting: { oldestCandidateMs, longestClosedMs },
    };
}
/** Milliseconds since an item was written that closes its topic for a backfill; otherwise 0. */
function closedFor(item, ageOf) {
    const { status = null, updatedAt = null } = item ?? {};
    if (status === null || !_protocol_registry_item_js__WEBPACK_IMPORTED_MODULE_1__/* .CLOSED_BY_BACKFILL */ .GH.has(status) || updatedAt === null)
        return 0;
    const age = ageOf(updatedAt);
    return Number.isNaN(age) ? 0 : age;
}


/***/ })

};
