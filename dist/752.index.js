export const id = 752;
export const ids = [752];
export const modules = {

/***/ 5752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describe: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _core_change_rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4689);
/* harmony import */ var _protocol_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3150);
/* harmony import */ var _protocol_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1493);



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


/***/ })

};
