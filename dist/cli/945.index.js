export const id = 945;
export const ids = [945,3334];
export const modules = {

/***/ 90945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kmsApprovalKey: () => (/* binding */ kmsApprovalKey)
/* harmony export */ });
/* harmony import */ var _protocol_approval_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17398);
/* harmony import */ var _client_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69472);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31912);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3334);




const ALGORITHM = 'HMAC_SHA_256';
/**
 * The KMS key with this ARN, in the region that the ARN names. The client is loaded with the first
 * call: most runs have nothing to prove.
 */
function kmsApprovalKey(arn, environment) {
    let opened;
    const client = () => (opened ??= openClient(arn, environment));
    const call = (operation, permission) => ({
        service: 'KMS',
        operation,
        resource: arn,
        permission,
    });
    return {
        sign: async (message) => {
            const { GenerateMacCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(4001), __webpack_require__.e(6552)]).then(__webpack_require__.bind(__webpack_require__, 46552));
            const request = { KeyId: arn, MacAlgorithm: ALGORITHM, Message: message };
            const kms = await client();
            try {
                const { Mac } = await kms.send(new GenerateMacCommand(request));
                if (Mac === undefined)
                    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .incompleteAnswer */ .pv)('Mac');
                return Buffer.from(Mac).toString('hex');
            }
            catch (error) {
                throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFault */ ._)(error, call('GenerateMac with', 'kms:GenerateMac'));
            }
        },
        verify: async (message, mac) => {
            const { VerifyMacCommand } = await Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(4001), __webpack_require__.e(6552)]).then(__webpack_require__.bind(__webpack_require__, 46552));
            const request = { KeyId: arn, MacAlgorithm: ALGORITHM, Message: message };
            const Mac = Buffer.from(mac, 'hex');
            const kms = await client();
            try {
                const { MacValid } = await kms.send(new VerifyMacCommand({ ...request, Mac }));
                // KMS says false by an exception only.
                if (MacValid !== true)
                    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .incompleteAnswer */ .pv)('MacValid');
                return true;
            }
            catch (error) {
                if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureOf */ .g5)(error).name === 'KMSInvalidMacException')
                    return false;
                throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_2__/* .awsFault */ ._)(error, call('VerifyMac with', 'kms:VerifyMac'));
            }
        },
    };
}
async function openClient(arn, environment) {
    const [{ KMSClient: Client }, settings] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6719), __webpack_require__.e(4001), __webpack_require__.e(6552)]).then(__webpack_require__.bind(__webpack_require__, 46552)),
        (0,_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .clientSettings */ .r)('KMS', environment, _client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .d),
    ]);
    const region = (0,_protocol_approval_js__WEBPACK_IMPORTED_MODULE_3__/* .regionOfKey */ .XQ)(arn);
    return new Client({ ...settings, ...(region === undefined ? {} : { region }) });
}


/***/ }),

/***/ 3334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ awsFault)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80584);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31912);



/**
 * A Fault that names the operation, the resource, what went wrong and what to do next. It quotes
 * the answer, shortened and without credentials.
 */
function awsFault(error, call) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC)
        return error;
    const failure = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(error);
    const { what, todo } = (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .c)(failure, call);
    // Not how many: that depends on how other requests fared, and equal runs report equal bytes.
    const tries = failure.attempts > 1 ? ', after several tries' : '';
    const answer = [
        failure.status === undefined ? '' : `HTTP ${failure.status}`,
        failure.name || failure.code,
    ].filter((text) => text !== '');
    const { message } = failure;
    const details = `${answer.join(' ')}${answer.length > 0 && message !== '' ? ': ' : ''}${message}`;
    const sentence = `${call.operation} ${call.resource} failed: ${what}${tries}${details === '' ? '' : ` (${details})`}`;
    const permission = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isRefusedByKey */ .Zs)(failure) ? 'kms:Decrypt' : call.permission;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`${sentence}. ${todo}`, {
        cause: withoutSecrets(error, failure),
        obstacle: {
            what: sentence,
            todo,
            denied: (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isDenied */ .GZ)(failure) ? { permission, resource: call.resource } : null,
        },
    });
}
/**
 * The SDK's errors hold the whole request and answer with signatures and tokens, which must not be
 * printed with the cause.
 */
function withoutSecrets(error, failure) {
    const requestId = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)(error, '$metadata'), 'requestId'));
    const cause = new Error(failure.message);
    cause.name = failure.name || failure.code || 'Error';
    const frames = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOf */ ._F)(error, 'stack'))
        ?.split('\n')
        .filter((line) => /^ {4}at \S/.test(line)) ?? [];
    cause.stack = [
        `${cause.name}: ${cause.message}`,
        ...frames.map((line) => `    ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(line, 300)}`),
    ].join('\n');
    return Object.assign(cause, {
        ...(failure.status === undefined ? {} : { status: failure.status }),
        ...(requestId === undefined ? {} : { requestId: (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .plain */ .pj)(requestId, 80) }),
    });
}


/***/ })

};
