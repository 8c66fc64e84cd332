export const id = 945;
export const ids = [945];
export const modules = {

/***/ 945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kmsApprovalKey: () => (/* binding */ kmsApprovalKey)
/* harmony export */ });
/* harmony import */ var _protocol_approval_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7398);
/* harmony import */ var _client_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9472);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1912);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4368);




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
            const { GenerateMacCommand } = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(403)]).then(__webpack_require__.bind(__webpack_require__, 3403));
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
            const { VerifyMacCommand } = await Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(403)]).then(__webpack_require__.bind(__webpack_require__, 3403));
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
        Promise.all(/* import() */[__webpack_require__.e(719), __webpack_require__.e(403)]).then(__webpack_require__.bind(__webpack_require__, 3403)),
        (0,_client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .clientSettings */ .r)('KMS', environment, _client_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULT_LIMITS */ .d),
    ]);
    const region = (0,_protocol_approval_js__WEBPACK_IMPORTED_MODULE_3__/* .regionOfKey */ .XQ)(arn);
    return new Client({ ...settings, ...(region === undefined ? {} : { region }) });
}


/***/ })

};
