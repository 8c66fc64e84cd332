export const id = 463;
export const ids = [463];
export const modules = {

/***/ 4463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubClient: () => (/* binding */ gitHubClient)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1758);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6856);
/* harmony import */ var _core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3853);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);






/** Milliseconds until a call is given up, its retries and waits included. */
const PATIENCE_MS = 90_000;
/** Seconds that a rate limit may ask to wait for; a gate's comments are not worth an hour. */
const LONGEST_WAIT = 30;
const RETRIES = 2;
/** GitHub lists 3,000 files of a pull request, 100 a page; other lists are rarely longer. */
const MAX_PAGES = 100;
function gitHubClient({ token, owner, repo, apiUrl }) {
    const isShortWait = (seconds, _options, _client, count) => seconds <= LONGEST_WAIT && count < RETRIES;
    // The plugin keeps three seconds between two writes of one id that notify people. A run posts
    // at most one of each kind, so each kind has its own.
    const run = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    const clientFor = (kind) => {
        const client = (0,_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .getOctokit */ .Q)(token, {
            baseUrl: apiUrl,
            retry: { retries: RETRIES },
            throttle: {
                id: `${run} ${kind}`,
                onRateLimit: isShortWait,
                onSecondaryRateLimit: isShortWait,
            },
            log: SILENT,
        }, _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_3__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_4__/* .throttling */ .A);
        client.hook.wrap('request', (request, options) => request({
            ...options,
            request: { ...options.request, signal: AbortSignal.timeout(PATIENCE_MS) },
        }));
        return client;
    };
    const reader = clientFor('read');
    // Octokit sends what the route doesn't name as a parameter of the query.
    const place = (route) => (route.includes('{owner}') ? { owner, repo } : {});
    const request = async (client, { route, parameters }, more) => {
        const asked = { ...place(route), ...parameters, request: more };
        const { data } = await client.request(route, asked);
        if ((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_5__/* .membersOf */ .lS)(data) === undefined)
            throw new Error('the answer is no JSON object');
        return data;
    };
    const asking = async (ask, call) => {
        try {
            return await call();
        }
        catch (error) {
            throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC ? error : faultOf(ask, error);
        }
    };
    return {
        repository: { owner, repo },
        get: (ask) => asking(ask, () => request(reader, ask, {})),
        put: (ask) => asking(ask, () => request(clientFor(ask.route), ask, {})),
        list: (ask) => asking(ask, async () => {
            const parameters = { ...place(ask.route), per_page: 100, ...ask.parameters };
            const items = [];
            let pages = 0;
            for await (const { data } of reader.paginate.iterator(ask.route, parameters)) {
                if (!Array.isArray(data))
                    throw new Error('the answer is no list');
                // An answer without a body comes as an empty page; GitHub names no page that is empty.
                if (pages > 0 && data.length === 0)
                    throw new Error('a page of the list is lost');
                for (const item of data)
                    items.push(item);
                if (++pages >= MAX_PAGES)
                    break;
            }
            return items;
        }),
        create: async (ask) => {
            try {
                const answer = await request(clientFor(ask.route), ask, { retries: 0 });
                return { kind: 'created', answer };
            }
            catch (error) {
                const status = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_5__/* .numberAt */ .tk)(error, 'status') ?? 500;
                const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error);
                if (status >= 500 || status === 408)
                    return { kind: 'unknown', message };
                if (status === 422)
                    return { kind: 'refused', message };
                throw faultOf(ask, error);
            }
        },
        graphql: (what, query, variables) => asking({ what, route: 'POST /graphql', permission: 'contents: write' }, () => reader.graphql(query, variables)),
    };
}
const nothing = () => undefined;
/** The client's own lines would stand between those of the report. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function faultOf({ what, permission }, error) {
    const status = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_5__/* .numberAt */ .tk)(error, 'status');
    const [reason = ''] = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error).split(' - https://', 1);
    const isLimited = /rate limit/i.test(reason) ||
        (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_5__/* .filledTextAt */ .vm)(error, 'response', 'headers', 'x-ratelimit-remaining') === '0';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Fault */ .vC(`GitHub was asked for ${what} and answered ${status ?? 'nothing'}: ${reason}${adviceOn(status, permission, isLimited)}`, { cause: error });
}
function adviceOn(status, permission, isLimited) {
    if (isLimited)
        return '; the token has used up its rate limit';
    if (status === 403 || status === 404)
        return `; give the job \`permissions: ${permission}\` (a fork's pull request has a token that only reads)`;
    return status === 401 ? '; github-token is not valid' : '';
}


/***/ })

};
