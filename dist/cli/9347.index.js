export const id = 9347;
export const ids = [9347];
export const modules = {

/***/ 79347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  directoryPorts: () => (/* binding */ directoryPorts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/directory/shared-directory.js + 6 modules
var shared_directory = __webpack_require__(44953);
;// CONCATENATED MODULE: ./build/backfill/directory.js

/**
 * As for executions:
 * https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html
 */
const NAME = /^[A-Za-z0-9._-]{1,80}$/;
/**
 * The embedded substitute for a state machine: it records each run's input in a file of the run's
 * name.
 */
function directoryBackfill(directory) {
    const { files, locate } = (0,shared_directory/* sharedDirectory */.D)(directory);
    return {
        check: () => Promise.resolve(undefined),
        start: async (name, input) => {
            if (!NAME.test(name))
                throw new TypeError(`Not a name of a backfill: ${JSON.stringify(name)}`);
            const path = `schema-gate/executions/${name}.json`;
            const bytes = Buffer.from(`${JSON.stringify(input, null, 2)}\n`);
            const isNew = await files.create(path, bytes);
            return { kind: isNew ? 'started' : 'exists', id: locate(path) };
        },
    };
}

// EXTERNAL MODULE: ./build/registry/directory.js + 3 modules
var registry_directory = __webpack_require__(73060);
// EXTERNAL MODULE: ./build/warehouse/ddl.js
var ddl = __webpack_require__(33588);
// EXTERNAL MODULE: ./build/warehouse/directory.js
var warehouse_directory = __webpack_require__(27163);
// EXTERNAL MODULE: ./build/warehouse/duckdb/open-engine.js
var open_engine = __webpack_require__(52491);
// EXTERNAL MODULE: ./build/bin/lambda-settings.js
var lambda_settings = __webpack_require__(59521);
// EXTERNAL MODULE: ./build/bin/places.js
var places = __webpack_require__(97120);
// EXTERNAL MODULE: ./build/bin/approval-key.js
var approval_key = __webpack_require__(10713);
// EXTERNAL MODULE: ./build/bin/sha256.js
var sha256 = __webpack_require__(22875);
;// CONCATENATED MODULE: ./build/bin/directory-ports.js










/**
 * The validator's ports on a directory, with an embedded catalogue of tables. The Lambda's
 * environment variables configure it. Where the directory has rows, or BACKFILL_STATE_MACHINE_ARN is
 * set to anything, backfills are recorded as started: `schema-gate catch-up` runs them.
 */
function directoryPorts(directory, log) {
    const given = (0,lambda_settings/* activationSettings */.cv)(process.env, places/* EMBEDDED_BUCKET */.s0);
    const settings = {
        ...given,
        hasStateMachine: given.hasStateMachine || (0,open_engine/* hasRows */.iB)(directory),
        judges: 'compatibility',
    };
    const registry = (0,registry_directory.directoryRegistry)(directory);
    const { items } = registry;
    if (items === undefined)
        throw new TypeError('The directory registry came without its items');
    return {
        registry: { ...registry, items },
        warehouse: (0,warehouse_directory.directoryWarehouse)(directory, settings.places),
        backfill: settings.hasStateMachine ? directoryBackfill(directory) : undefined,
        dropSetAside: undefined,
        settings,
        verifyApproval: (0,approval_key/* approvalVerifier */._)(settings, process.env),
        now: () => new Date(),
        digest: sha256/* sha256 */.s,
        attempt: external_node_crypto_.randomUUID,
        identity: { warehouse: 'embedded', function: null },
        planStatements: (before, after, topic) => (0,ddl/* planStatements */.Gu)(before, after, topic, settings.places),
        log,
    };
}


/***/ })

};
