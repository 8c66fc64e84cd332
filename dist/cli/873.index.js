export const id = 873;
export const ids = [873];
export const modules = {

/***/ 1873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweep: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var p_map__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(606);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _reopen_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2064);
/* harmony import */ var _validate_topic_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8117);




/** Longer than any activation takes, so a sweep doesn't meet a run that is still at work. */
const OLD_MS = 10 * 60_000;
const IN_FLIGHT = 8;
/**
 * Reconciles every topic whose candidate has waited too long: its event was lost, or every retry
 * failed; and every topic that waits for a backfill where nothing runs one any more.
 */
async function sweep(ports, { olderThanMs = OLD_MS, onFault } = {}) {
    const { objects, layout } = ports.registry;
    const faults = [];
    const results = await (0,p_map__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .Ay)(await objects.folders(layout.topics), async (topic) => {
        if (layout.parse(layout.pending(topic)) === undefined)
            return undefined;
        try {
            const [pending] = (await objects.list(layout.pending(topic))).filter(({ key }) => key === layout.pending(topic));
            const isOverdue = pending !== undefined &&
                ports.now().getTime() - Date.parse(pending.modified) >= olderThanMs;
            if (isOverdue)
                return await (0,_validate_topic_js__WEBPACK_IMPORTED_MODULE_2__/* .validateTopic */ .c)(topic, ports);
            if (pending === undefined && (await (0,_reopen_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnattended */ .VH)(topic, ports)))
                await (0,_validate_topic_js__WEBPACK_IMPORTED_MODULE_2__/* .validateTopic */ .c)(topic, ports);
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
    }, { concurrency: IN_FLIGHT });
    return { results: results.filter((result) => result !== undefined), faults };
}


/***/ })

};
