export const id = 286;
export const ids = [286];
export const modules = {

/***/ 4286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitHubFor: () => (/* binding */ gitHubFor)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 21 modules
var github = __webpack_require__(1758);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
var dist_bundle = __webpack_require__(9735);
// EXTERNAL MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var plugin_throttling_dist_bundle = __webpack_require__(6856);
// EXTERNAL MODULE: ./build/core/text/decoded-json.js
var decoded_json = __webpack_require__(3853);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/github/client.js






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
    const run = (0,external_node_crypto_.randomUUID)();
    const clientFor = (kind) => {
        const client = (0,github/* getOctokit */.Q)(token, {
            baseUrl: apiUrl,
            retry: { retries: RETRIES },
            throttle: {
                id: `${run} ${kind}`,
                onRateLimit: isShortWait,
                onSecondaryRateLimit: isShortWait,
            },
            log: SILENT,
        }, dist_bundle/* retry */.L, plugin_throttling_dist_bundle/* throttling */.A);
        client.hook.wrap('request', async (request, options) => {
            const response = await request({
                ...options,
                request: { ...options.request, signal: AbortSignal.timeout(PATIENCE_MS) },
            });
            const data = response.data;
            // Octokit looks for members of every page, also of a text, and takes no body for an empty page.
            if (typeof data !== 'object' || data === null)
                throw new WrongAnswerError(kindOf(data));
            return response;
        });
        return client;
    };
    const reader = clientFor('read');
    // Octokit sends what the route doesn't name as a parameter of the query.
    const place = (route) => (route.includes('{owner}') ? { owner, repo } : {});
    const request = async (client, { route, parameters }, more) => {
        const asked = { ...place(route), ...parameters, request: more };
        const { data } = await client.request(route, asked);
        if ((0,decoded_json/* membersOf */.lS)(data) === undefined)
            throw new WrongAnswerError(kindOf(data));
        return data;
    };
    const asking = async (ask, call) => {
        try {
            return await call();
        }
        catch (error) {
            throw error instanceof errors/* Fault */.vC ? error : faultOf(ask, error);
        }
    };
    const answered = new Map();
    return {
        repository: { owner, repo },
        get: async (ask) => {
            const key = JSON.stringify([ask.route, ask.parameters]);
            const earlier = answered.get(key);
            if (earlier !== undefined && performance.now() - earlier.at <= (ask.maxAgeMs ?? -1))
                return earlier.answer;
            const answer = await asking(ask, () => request(reader, ask, {}));
            answered.set(key, { at: performance.now(), answer });
            return answer;
        },
        put: (ask) => asking(ask, () => request(clientFor(ask.route), ask, {})),
        list: (ask) => asking(ask, async () => {
            const parameters = { ...place(ask.route), per_page: 100, ...ask.parameters };
            const items = [];
            let pages = 0;
            for await (const { data } of reader.paginate.iterator(ask.route, parameters)) {
                if (!Array.isArray(data))
                    throw new WrongAnswerError(`${kindOf(data)} instead of a list`);
                // GitHub names no page that is empty.
                if (pages > 0 && data.length === 0)
                    throw new WrongAnswerError('an empty page: a page of the list is lost');
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
                const status = (0,decoded_json/* numberAt */.tk)(error, 'status') ?? 500;
                const said = saidBy(error);
                const message = error instanceof WrongAnswerError ? `it answered with ${said}` : said;
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
/** An answer that GitHub doesn't give; the message says what came instead. */
class WrongAnswerError extends Error {
}
function kindOf(data) {
    if (data === '' || data === undefined || data === null)
        return 'an empty answer';
    if (Array.isArray(data))
        return 'a list instead of an object';
    if (typeof data !== 'string')
        return 'an object';
    return data.trimStart().startsWith('<') ? 'an HTML page' : 'a text that is no JSON';
}
/** Of a page that a proxy sends, its markup helps nobody. */
function saidBy(error) {
    const [reason = ''] = (0,errors/* reasonOf */.A3)(error).split(' - https://', 1);
    return reason.trimStart().startsWith('<') ? 'an HTML page' : reason;
}
function faultOf({ what, permission }, error) {
    const reason = saidBy(error);
    if (error instanceof WrongAnswerError)
        return new errors/* Fault */.vC(`GitHub was asked for ${what} and answered with ${reason}; is GITHUB_API_URL right, and does no proxy answer instead?`, { cause: error });
    // Octokit calls it a 500 where no answer came.
    const status = (0,decoded_json/* valueAt */.fK)(error, 'response') === undefined ? undefined : (0,decoded_json/* numberAt */.tk)(error, 'status');
    if (status === undefined)
        return new errors/* Fault */.vC(`GitHub was asked for ${what} and could not be reached: ${reason}`, {
            cause: error,
        });
    const isLimited = /rate limit/i.test(reason) ||
        (0,decoded_json/* filledTextAt */.vm)(error, 'response', 'headers', 'x-ratelimit-remaining') === '0';
    return new errors/* Fault */.vC(`GitHub was asked for ${what} and answered ${status}: ${reason}${adviceOn(status, permission, isLimited)}`, { cause: error });
}
function adviceOn(status, permission, isLimited) {
    if (isLimited)
        return '; the token has used up its rate limit';
    if ((status === 403 || status === 404) && permission === '')
        return '; the token may not read that of this repository (give github-token one that may)';
    if (status === 403 || status === 404)
        return `; give the job \`permissions: ${permission}\` (a fork's pull request has a token that only reads)`;
    return status === 401 ? '; github-token is not valid' : '';
}

;// CONCATENATED MODULE: ./build/bin/github-access.js

/** Repository and server that the runner belongs to. Throws a UserError for no address. */
function gitHubAccess({ token }) {
    const { GITHUB_API_URL: apiUrl = 'https://api.github.com', GITHUB_REPOSITORY: repository = '' } = process.env;
    const [owner = '', repo = ''] = repository.split('/');
    if (!/^https?:\/\//.test(apiUrl) || !URL.canParse(apiUrl))
        throw new errors/* UserError */.yo('GITHUB_API_URL is no address');
    return { token, owner, repo, apiUrl };
}

;// CONCATENATED MODULE: ./build/bin/github-client.js


const clients = new Map();
/** One run's client, which knows what it was answered just before. Throws a UserError. */
function gitHubFor(inputs) {
    const access = gitHubAccess(inputs);
    const key = JSON.stringify(access);
    const client = clients.get(key) ?? gitHubClient(access);
    clients.set(key, client);
    return client;
}


/***/ })

};
