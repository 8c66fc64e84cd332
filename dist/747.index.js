export const id = 747;
export const ids = [747,286];
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


/***/ }),

/***/ 9747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellReviewers: () => (/* binding */ tellReviewers)
});

// EXTERNAL MODULE: ./build/core/text/decoded-json.js
var decoded_json = __webpack_require__(3853);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/github/api.js


const READ = 'pull-requests: read';
const WRITE = 'pull-requests: write';
/** A run of a newer commit takes longer than that to begin, and then speaks for itself. */
const JUST_NOW_MS = 3000;
/** One pull request, by GitHub's REST API; threads are known to GraphQL alone. */
function gitHubPullRequest(client, number) {
    const pull = { pull_number: number };
    const issue = { issue_number: number };
    const name = `pull request #${number}`;
    const list = (what, path, parameters) => client.list({
        what: `the ${what} of ${name}`,
        route: `GET /repos/{owner}/{repo}/${path}`,
        parameters,
        permission: READ,
    });
    return {
        state: async () => {
            const answer = await client.get({
                what: name,
                route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
                parameters: pull,
                permission: READ,
                maxAgeMs: JUST_NOW_MS,
            });
            return {
                isOpen: (0,decoded_json/* textAt */.$6)(answer, 'state') === 'open',
                headSha: (0,decoded_json/* textAt */.$6)(answer, 'head', 'sha') ?? '',
                labels: ((0,decoded_json/* listAt */.gT)(answer, 'labels') ?? []).flatMap((label) => (0,decoded_json/* textAt */.$6)(label, 'name') ?? []),
            };
        },
        files: async () => {
            const files = await list('files', 'pulls/{pull_number}/files', pull);
            return files.flatMap((file) => {
                const path = (0,decoded_json/* filledTextAt */.vm)(file, 'filename');
                return path === undefined ? [] : [{ path, patch: (0,decoded_json/* filledTextAt */.vm)(file, 'patch') }];
            });
        },
        comments: async () => {
            const comments = await list('comments', 'issues/{issue_number}/comments', issue);
            return comments.flatMap((comment) => commentOf(comment) ?? []);
        },
        comment: async (body) => posted(await client.create({
            what: `a comment on ${name}`,
            route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
            parameters: { ...issue, body },
            permission: WRITE,
        })),
        edit: async (id, body) => {
            const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
            try {
                const answer = await client.put({
                    what: `a change of its comment on ${name}`,
                    route,
                    parameters: { comment_id: id, body },
                    permission: WRITE,
                });
                return { url: (0,decoded_json/* textAt */.$6)(answer, 'html_url') ?? '' };
            }
            catch (error) {
                if (error instanceof errors/* Fault */.vC && isGone(error.cause))
                    return undefined;
                throw error;
            }
        },
        reviewComments: async () => {
            const comments = await list('review comments', 'pulls/{pull_number}/comments', pull);
            return comments.flatMap((comment) => {
                const found = commentOf(comment);
                return found === undefined
                    ? []
                    : [{ ...found, inReplyTo: (0,decoded_json/* integerAt */.OW)(comment, 'in_reply_to_id') ?? null }];
            });
        },
        review: async ({ headSha, body, comments }) => posted(await client.create({
            what: `a review of ${name}`,
            route: 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
            parameters: {
                ...pull,
                commit_id: headSha,
                // It neither approves nor stops anything: the check does.
                event: 'COMMENT',
                body,
                comments: comments.map(({ path, side, line, startLine, body: text }) => ({
                    path,
                    side,
                    line,
                    body: text,
                    ...(startLine === null ? {} : { start_line: startLine, start_side: side }),
                })),
            },
            permission: WRITE,
        })),
        threads: () => readThreads(client, number),
        resolve: async (threadIds) => {
            const names = threadIds.map((_, index) => `t${index}`);
            const parts = names.map((one) => `${one}: resolveReviewThread(input: { threadId: $${one} }) { thread { id } }`);
            await client.graphql('the end of review threads', `mutation (${names.map((one) => `$${one}: ID!`).join(', ')}) { ${parts.join(' ')} }`, Object.fromEntries(threadIds.map((id, index) => [`t${index}`, id])));
        },
        viewer: async () => {
            const answer = await client.graphql('its own name', 'query { viewer { login } }', {});
            return (0,decoded_json/* filledTextAt */.vm)(answer, 'viewer', 'login');
        },
    };
}
const THREADS = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id isResolved comments(first: 1) { totalCount nodes { databaseId } } }
      }
    }
  }
}`;
/** Pages of 100 threads. */
const MAX_PAGES = 20;
async function readThreads(client, number) {
    const threads = [];
    let after;
    for (let page = 0; page < MAX_PAGES; page++) {
        const answer = await client.graphql(`the review threads of pull request #${number}`, THREADS, {
            ...client.repository,
            number,
            after: after ?? null,
        });
        const list = (0,decoded_json/* valueAt */.fK)(answer, 'repository', 'pullRequest', 'reviewThreads');
        for (const node of (0,decoded_json/* listAt */.gT)(list, 'nodes') ?? []) {
            const id = (0,decoded_json/* filledTextAt */.vm)(node, 'id');
            const [first] = (0,decoded_json/* listAt */.gT)(node, 'comments', 'nodes') ?? [];
            const firstComment = (0,decoded_json/* integerAt */.OW)(first, 'databaseId');
            if (id === undefined || firstComment === undefined)
                continue;
            threads.push({
                id,
                isResolved: (0,decoded_json/* valueAt */.fK)(node, 'isResolved') === true,
                firstComment,
                commentCount: (0,decoded_json/* integerAt */.OW)(node, 'comments', 'totalCount') ?? 1,
            });
        }
        after = (0,decoded_json/* filledTextAt */.vm)(list, 'pageInfo', 'endCursor');
        if ((0,decoded_json/* valueAt */.fK)(list, 'pageInfo', 'hasNextPage') !== true || after === undefined)
            break;
    }
    return threads;
}
function commentOf(comment) {
    const id = (0,decoded_json/* integerAt */.OW)(comment, 'id');
    if (id === undefined)
        return undefined;
    return {
        id,
        author: accountOf((0,decoded_json/* valueAt */.fK)(comment, 'user')),
        body: (0,decoded_json/* textAt */.$6)(comment, 'body') ?? '',
        url: (0,decoded_json/* textAt */.$6)(comment, 'html_url') ?? '',
    };
}
/** A deleted account has no name. */
function accountOf(user) {
    return { login: (0,decoded_json/* textAt */.$6)(user, 'login') ?? '', isBot: (0,decoded_json/* textAt */.$6)(user, 'type') === 'Bot' };
}
function posted(created) {
    return created.kind === 'created'
        ? { kind: 'posted', url: (0,decoded_json/* textAt */.$6)(created.answer, 'html_url') ?? '' }
        : created;
}
function isGone(error) {
    const status = (0,decoded_json/* valueAt */.fK)(error, 'status');
    return status === 404 || status === 410;
}

// EXTERNAL MODULE: ./build/report/approvals.js
var approvals = __webpack_require__(5099);
// EXTERNAL MODULE: ./build/report/links.js
var links = __webpack_require__(1006);
// EXTERNAL MODULE: ./build/core/change/rule.js
var rule = __webpack_require__(9489);
// EXTERNAL MODULE: ./build/report/headline.js
var headline = __webpack_require__(2251);
;// CONCATENATED MODULE: ./build/report/review/candidates.js


/** Whether a decision has findings that get a comment. */
function hasReviewComments(decision) {
    const warningsBlock = (0,headline/* isStrictRun */.LD)(decision);
    return decision.topics.some(({ findings }) => findings.some((finding) => getsComment(finding, warningsBlock)));
}
/**
 * Findings that get a comment: what blocks, and warnings that an edit resolves. Worst first, and
 * one of each topic before a second of any, so that no topic hides another. Findings with one
 * fingerprint, which a later run can't tell apart, get one comment.
 */
function candidatesOf({ topics }, warningsBlock) {
    const ranked = topics.flatMap((topic) => {
        const seen = new Set();
        const counts = new Map();
        return topic.findings.flatMap((finding) => {
            const { severity, fingerprint } = finding;
            if (!getsComment(finding, warningsBlock) || seen.has(fingerprint))
                return [];
            seen.add(fingerprint);
            const turn = counts.get(severity) ?? 0;
            counts.set(severity, turn + 1);
            return [{ topic, finding, rank: rule/* SEVERITIES */.oC.indexOf(severity), turn }];
        });
    });
    return ranked.sort((a, b) => a.rank - b.rank || a.turn - b.turn);
}
function getsComment({ severity, accepted, edit }, warningsBlock) {
    if (accepted !== undefined)
        return false;
    if (severity === 'error' || severity === 'breaking')
        return true;
    return severity === 'warning' && (warningsBlock || edit !== null);
}

// EXTERNAL MODULE: ./build/report/review/sticky.js
var sticky = __webpack_require__(5989);
// EXTERNAL MODULE: ./build/report/review/marker.js
var review_marker = __webpack_require__(3396);
;// CONCATENATED MODULE: ./build/review/own-comments.js
/** The account of a job's own token. */
const ACTIONS = 'github-actions[bot]';
/**
 * Tells the comments that the token's own account wrote. Everybody can copy a marker, so a comment
 * of another account is never ours. The account is asked for only where a marked comment is not by
 * the usual one.
 */
async function ownComments(port, marked) {
    const others = marked.filter(({ author }) => author.login !== ACTIONS);
    // Where GitHub doesn't say who we are, only the usual account is trusted.
    const own = others.length === 0 ? undefined : await port.viewer().catch(() => undefined);
    return marked.filter(({ author: { login } }) => login === ACTIONS || login === own);
}

;// CONCATENATED MODULE: ./build/review/post-safely.js

/**
 * Posts something once. Where the answer was lost, `isThere` looks whether it was posted before it
 * is tried again. Throws a Fault where that fails, too.
 */
async function postSafely(what, post, isThere) {
    const first = await post();
    if (first.kind !== 'unknown')
        return first;
    const found = await isThere();
    if (found !== undefined)
        return { kind: 'posted', url: found };
    const second = await post();
    if (second.kind !== 'unknown')
        return second;
    throw new errors/* Fault */.vC(`GitHub was sent ${what}, and didn't confirm it: ${second.message}`);
}

;// CONCATENATED MODULE: ./build/review/keep-comment.js




/** This gate's own comments on the whole pull request, the oldest first. */
async function findComments(port, key) {
    const comments = await port.comments();
    return ownComments(port, comments.filter(({ body }) => (0,review_marker/* readStickyMarker */.Qb)(body) === key));
}
/**
 * Posts or changes the comment, and answers with its page. A comment that somebody deleted
 * meanwhile is posted anew.
 */
async function keepComment(port, change, key) {
    const { body } = change;
    const edited = change.action === 'update' ? await port.edit(change.id, body) : undefined;
    if (edited !== undefined)
        return edited.url;
    const posted = await postSafely('a comment', () => port.comment(body), async () => (await findComments(port, key))[0]?.url);
    if (posted.kind === 'refused')
        throw new errors/* Fault */.vC(`GitHub refused a comment: ${posted.message}`);
    return posted.url;
}

;// CONCATENATED MODULE: ./build/report/review/match-comments.js
/**
 * Comments to post: none on a finding that has one of ours, of whatever key, not even where GitHub
 * calls it outdated. Gone are ours of this key on findings that are gone: a finding that merely got
 * no comment this time is not, and a thread in which people talk is theirs.
 */
function matchComments(own, { comments, standing }, key) {
    const said = new Set(own.map(({ fingerprint }) => fingerprint));
    return {
        post: comments.filter(({ fingerprint }) => !said.has(fingerprint)),
        gone: own
            .filter((one) => one.key === key && !standing.has(one.fingerprint) && !one.hasReplies)
            .map(({ id }) => id),
    };
}

// EXTERNAL MODULE: ./build/report/overview.js
var overview = __webpack_require__(7108);
// EXTERNAL MODULE: ./build/core/text/counted.js
var counted = __webpack_require__(1522);
// EXTERNAL MODULE: ./build/core/verdict/finding-address.js
var finding_address = __webpack_require__(3032);
// EXTERNAL MODULE: ./build/core/text/sentence.js
var sentence = __webpack_require__(8679);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __webpack_require__(9924);
// EXTERNAL MODULE: ./build/report/topic-section.js
var topic_section = __webpack_require__(4126);
;// CONCATENATED MODULE: ./build/report/review/comment.js






/** UTF-16 units of one text. Escaping makes up to twelve of one, and GitHub takes 65,536 in all. */
const MAX_TEXT = 1000;
const MAX_NAME = 200;
/** Nobody reads a longer suggestion line by line, and to apply what one hasn't read is no review. */
const MAX_LINES = 60;
/** Whether lines are few and plain enough to be shown as they are. */
function areShowable(lines) {
    const text = lines.join('\n');
    return lines.length <= MAX_LINES && text.length <= MAX_TEXT && (0,report_escape/* isShowable */.q6)(text);
}
/**
 * A comment's markdown, at most 65,536 UTF-16 units: the message, why, the way out, and a marker as
 * the last line.
 */
function commentBody(finding, { key, suggestion, shown, other }) {
    const { rule, severity, fingerprint } = finding;
    const parts = [
        `**${titleOf(finding)}**\n\n${prose((0,sentence/* asSentence */.K)(finding.why))} ${prose((0,sentence/* asSentence */.K)(finding.fix))}`,
        ...(suggestion === null ? [] : [suggestionBlock(suggestion)]),
        ...(shown === null
            ? []
            : [`${shown.title ?? ''}\n\n${(0,report_escape/* fenced */.OF)(shown.lines.join('\n'), 'json')}`]),
        ...(other === null ? [] : [otherWayBlock(other)]),
        `${severity} · [\`${rule}\`](${(0,links/* ruleUrl */.QB)(rule)})`,
        (0,review_marker/* printMarker */.uZ)({ key, fingerprint }),
    ];
    return parts.join('\n\n');
}
function titleOf(finding) {
    const address = (0,finding_address/* addressOf */.ci)(finding);
    const message = prose(finding.message);
    return address === null || finding.message.includes(`'${address}'`)
        ? message
        : `${(0,report_escape/* inCode */.pN)((0,report_escape/* shortened */.vI)(address, MAX_NAME))}: ${message}`;
}
function prose(text) {
    return text.length <= MAX_TEXT
        ? (0,report_escape/* inProse */.ZQ)(text)
        : `${(0,report_escape/* inProse */.ZQ)((0,report_escape/* shortened */.vI)(text, MAX_TEXT))} (cut here; ${(0,report_escape/* inCode */.pN)('schema-gate check --format json')} prints all of it)`;
}
/** The block that GitHub offers to commit in place of the comment's lines. */
function suggestionBlock(lines) {
    const fence = (0,report_escape/* fenceFor */.Lt)(lines.join('\n'));
    return [`${fence}suggestion`, ...lines, fence].join('\n');
}
function otherWayBlock({ words, lines }) {
    const title = `Or: ${prose(words)}`;
    return lines === null
        ? (0,sentence/* asSentence */.K)(title)
        : (0,topic_section/* folded */.TM)((0,topic_section/* summaryTitle */.hZ)(title), (0,report_escape/* fenced */.OF)(lines.join('\n'), 'json'));
}

// EXTERNAL MODULE: ./build/core/text/positions.js
var positions = __webpack_require__(3276);
;// CONCATENATED MODULE: ./build/core/text/apply-edit.js

/** The text with the part replaced. */
function applyEdit(text, { at, text: replacement }) {
    return `${text.slice(0, at.start)}${replacement}${text.slice(at.end)}`;
}
/**
 * The same edit in whole lines, as few as it takes but at least one: what a reviewer's suggestion
 * replaces. Lines are parted by line feeds, as git and GitHub part them.
 */
function lineEdit(text, edit) {
    const position = (0,positions/* positionsOf */.q)(text);
    let firstLine = position(edit.at.start).line;
    let lastLine = position(edit.at.end).line;
    const before = text
        .split('\n')
        .slice(firstLine - 1, lastLine)
        .map(withoutReturn);
    const from = edit.at.start - position(edit.at.start).column + 1;
    const lineEnd = text.indexOf('\n', edit.at.end);
    const to = lineEnd === -1 ? text.length : lineEnd;
    const lines = `${text.slice(from, edit.at.start)}${edit.text}${text.slice(edit.at.end, to)}`
        .split('\n')
        .map(withoutReturn);
    while (lastLine > firstLine && lines.length > 0 && before.at(-1) === lines.at(-1)) {
        before.pop();
        lines.pop();
        lastLine--;
    }
    while (firstLine < lastLine && lines.length > 0 && before[0] === lines[0]) {
        before.shift();
        lines.shift();
        firstLine++;
    }
    return { firstLine, lastLine, lines };
}
/** A line without the carriage return of its line end. */
function withoutReturn(line) {
    return line.endsWith('\r') ? line.slice(0, -1) : line;
}

// EXTERNAL MODULE: ./build/report/moved-lines.js
var moved_lines = __webpack_require__(6558);
;// CONCATENATED MODULE: ./build/report/review/file-view.js



/** Undefined where the topic has no newer file. */
function viewOf({ after, inHead }, hunks) {
    if (after === undefined)
        return undefined;
    const judged = linesIn(after.text);
    const head = inHead === undefined ? judged : linesIn(inHead.text);
    const lineOf = inHead === undefined ? (line) => line : (0,moved_lines/* movedLines */.r)(judged, head);
    const position = (0,positions/* positionsOf */.q)(after.text);
    const hunkOf = hunksByLine(hunks, head);
    const place = (first, last) => {
        const hunk = hunkOf.get(first);
        if (hunk === undefined || hunkOf.get(last) !== hunk)
            return undefined;
        return { side: 'RIGHT', line: last, startLine: first === last ? null : first };
    };
    const isSame = ({ firstLine, lastLine }) => {
        for (let line = firstLine; line <= lastLine; line++) {
            const shown = lineOf(line);
            if (shown - lineOf(firstLine) !== line - firstLine || head[shown - 1] !== judged[line - 1])
                return false;
        }
        return true;
    };
    return {
        placeOf: ({ start, end }) => {
            const first = lineOf(position(start).line);
            const last = lineOf(position(Math.max(end - 1, start)).line);
            return (last > first ? place(first, last) : undefined) ?? place(first, first);
        },
        suggestionPlace: (edit) => {
            if (!isSame(edit))
                return undefined;
            const first = lineOf(edit.firstLine);
            return place(first, first + edit.lastLine - edit.firstLine);
        },
        isSame,
        touches: ({ start, end }) => {
            const last = position(end).line;
            for (let line = position(start).line; line <= last; line++)
                if (hunkOf.has(lineOf(line)))
                    return true;
            return false;
        },
        linesOf: (edit) => lineEdit(after.text, edit),
    };
}
function linesIn(text) {
    return text.split('\n').map(withoutReturn);
}
/**
 * The hunk of each line of the newer file that the diff shows. A line that reads differently there
 * is left out: the pull request has moved on since it was judged.
 */
function hunksByLine(hunks, head) {
    const found = new Map();
    for (const [index, { right }] of hunks.entries())
        for (const { line, text } of right)
            // The judged text has no byte order mark.
            if ((line === 1 ? text.replace(/^\ufeff/, '') : text) === head[line - 1])
                found.set(line, index);
    return found;
}

;// CONCATENATED MODULE: ./build/report/review/patch.js

const HEADER = /^@@ -([0-9]{1,9})(?:,([0-9]{1,9}))? \+([0-9]{1,9})(?:,([0-9]{1,9}))? @@/;
/**
 * The hunks of a file's `patch` as GitHub's API gives it: without a file header, and undefined for
 * a binary or too large file, which has none. A hunk's own counts say where it ends, so that a line
 * that looks like a header is a line; what can't be read ends the hunks, since GitHub would refuse
 * a comment that stands on a guess. (The packages `parse-diff` and `diff` expect file headers and
 * take `--- x` in a hunk for one.)
 */
function parsePatch(patch) {
    const rows = patch === undefined ? [] : patch.split('\n');
    const hunks = [];
    for (let at = 0; at < rows.length;) {
        const header = HEADER.exec(rows[at] ?? '');
        if (header === null)
            break;
        const hunk = readHunk(rows, at + 1, header);
        hunks.push(hunk);
        if (hunk.end === undefined)
            break;
        at = hunk.end;
    }
    return hunks.map(({ left, right }) => ({ left, right }));
}
/** `end`: the row after the hunk; undefined where the hunk breaks off. */
function readHunk(rows, start, [, from, fromCount = '1', to, toCount = '1']) {
    const left = [];
    const right = [];
    const isWhole = () => left.length >= Number(fromCount) && right.length >= Number(toCount);
    let at = start;
    for (; !isWhole(); at++) {
        const row = rows[at];
        const mark = row?.[0] ?? '';
        // "\ No newline at end of file" belongs to the line above it.
        if (mark === '\\')
            continue;
        const text = withoutReturn(row?.slice(1) ?? '');
        const isChanged = mark !== ' ';
        if (mark !== '' && ' -'.includes(mark) && left.length < Number(fromCount))
            left.push({ line: Number(from) + left.length, text, isChanged });
        else if (mark !== '+')
            return { left, right, end: undefined };
        if (mark !== '' && ' +'.includes(mark) && right.length < Number(toCount))
            right.push({ line: Number(to) + right.length, text, isChanged });
        else if (mark !== '-')
            return { left, right, end: undefined };
    }
    while (rows[at]?.startsWith('\\') === true)
        at++;
    return { left, right, end: at };
}

// EXTERNAL MODULE: ./build/core/text/group-by.js
var group_by = __webpack_require__(3477);
// EXTERNAL MODULE: ./build/core/text/json-scanner.js
var json_scanner = __webpack_require__(8379);
;// CONCATENATED MODULE: ./build/report/review/removed-lines.js




/** Keys of a longer line are not looked for. */
const MAX_LINE = 10_000;
/**
 * A topic's removed lines. The older text may be another one than the pull request's base (that of
 * the registry), so lines are found by what they say, and of equal ones the nearest is taken.
 */
function removedLinesOf({ before }, hunks) {
    const removed = hunks.flatMap(({ left }) => left.filter(({ isChanged }) => isChanged));
    const older = before?.text ?? '';
    const position = (0,positions/* positionsOf */.q)(older);
    const lines = older.split('\n').map(withoutReturn);
    const byText = lazily(() => (0,group_by/* groupBy */.$)(removed, ({ text }) => text.trim()));
    const byKey = lazily(() => linesByKey(removed));
    const ends = lazily(() => memberEnds((0,json_scanner/* scanJson */.E)(older, [])));
    return {
        first: removed[0]?.line,
        lineOf: (finding) => {
            if (before === undefined)
                return undefined;
            const { line } = position(finding.at.start);
            const same = byText().get((lines[line - 1] ?? '').trim());
            const candidates = same ??
                keysOf(finding, older)
                    .map((key) => byKey().get(key))
                    .find((found) => found !== undefined);
            return nearest(candidates ?? [], line)?.line;
        },
        textOf: ({ at }) => {
            if (before === undefined)
                return undefined;
            const first = position(at.start);
            const end = ends().get(at.start);
            if (end === undefined)
                return lines.slice(first.line - 1, first.line);
            const lineStart = at.start - first.column + 1;
            const indentation = older.slice(lineStart, at.start);
            return `${indentation.trim() === '' ? indentation : ''}${older.slice(at.start, end)}`
                .split('\n')
                .map(withoutReturn);
        },
    };
}
function nearest(lines, to) {
    return lines.reduce((best, one) => best === undefined || Math.abs(one.line - to) < Math.abs(best.line - to) ? one : best, undefined);
}
/** The key as the older file spells it, and as it would be spelled: of the part, of the column. */
function keysOf({ at, path, column }, older) {
    const names = [path?.split('.').at(-1), column].flatMap((name) => name ?? []);
    return [older.slice(at.start, at.end), ...names.map((name) => JSON.stringify(name))];
}
function linesByKey(lines) {
    const found = new Map();
    for (const one of lines) {
        if (one.text.length > MAX_LINE)
            continue;
        for (const [key] of one.text.matchAll(/"(?:[^"\\]|\\.)*"(?=\s*:)/g)) {
            const same = found.get(key);
            if (same === undefined)
                found.set(key, [one]);
            else
                same.push(one);
        }
    }
    return found;
}
/** Where the value of each member ends, by where its key begins. */
function memberEnds(root) {
    const ends = new Map();
    const waiting = root === undefined ? [] : [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        if (node.kind === 'array')
            waiting.push(...node.items);
        if (node.kind !== 'object')
            continue;
        for (const { keyStart, value } of node.members) {
            ends.set(keyStart, value.end);
            waiting.push(value);
        }
    }
    return ends;
}
/** A value that is computed when it is first asked for. */
function lazily(compute) {
    let value;
    return () => (value ??= { is: compute() }).is;
}

;// CONCATENATED MODULE: ./build/report/review/plan-review.js








/**
 * Comments of one review. More bury the pull request's own talk, and whoever has forty findings
 * reads the summary's table; GitHub itself folds long conversations.
 */
const MAX_COMMENTS = 40;
/**
 * Plans the review of a pull request. `patches`: GitHub's `patch` of each changed file by its name;
 * undefined for a file that has none. Every comment stands within one hunk on its side, since GitHub
 * refuses a whole review for one that doesn't; no two suggestions share a line.
 */
function planReview(decision, patches, options) {
    const candidates = candidatesOf(decision, (0,headline/* isStrictRun */.LD)(decision));
    const files = new Map();
    const fileOf = (topic) => {
        const file = files.get(topic) ?? fileOnDiff(topic, patches.get(topic.file));
        files.set(topic, file);
        return file;
    };
    const comments = [];
    for (const { topic, finding } of candidates) {
        if (comments.length === MAX_COMMENTS)
            break;
        const { path, ...file } = fileOf(topic);
        const planned = planComment(finding, file);
        if (planned === undefined)
            continue;
        const { place, ...parts } = planned;
        comments.push({
            path,
            ...place,
            body: commentBody(finding, { key: options.key, ...parts }),
            fingerprint: finding.fingerprint,
            hasSuggestion: parts.suggestion !== null,
        });
    }
    const left = candidates.length - comments.length;
    return {
        comments,
        body: reviewBody(decision, left, options),
        left,
        standing: new Set(candidates.map(({ finding }) => finding.fingerprint)),
    };
}
function fileOnDiff(topic, patch) {
    const hunks = parsePatch(patch);
    return {
        path: topic.file,
        view: viewOf(topic, hunks),
        removed: removedLinesOf(topic, hunks),
        taken: new Set(),
    };
}
function planComment(finding, file) {
    const { view, taken } = file;
    const edit = editOnDiff(finding, view);
    const place = edit === undefined ? undefined : suggestionPlace(edit, file);
    if (edit !== undefined && place !== undefined) {
        for (let line = place.startLine ?? place.line; line <= place.line; line++)
            taken.add(line);
        return { place, suggestion: edit.lines, shown: null, other: otherWay(finding, view) };
    }
    const plain = plainPlace(finding, file, edit);
    return plain === undefined
        ? undefined
        : { ...plain, suggestion: null, other: otherWay(finding, view) };
}
/** A finding's edit in whole lines; undefined where none of them is on the diff. */
function editOnDiff({ edit }, view) {
    return edit !== null && view?.touches(edit.at) === true ? view.linesOf(edit) : undefined;
}
/** Where a comment without a suggestion stands, and what it shows. */
function plainPlace(finding, { view, removed }, edit) {
    if (view === undefined)
        return removed.first === undefined ? undefined : { place: leftOf(removed.first), shown: null };
    if (finding.side === 'before') {
        const line = removed.lineOf(finding);
        if (line !== undefined)
            return {
                place: leftOf(line),
                shown: showable('To restore it:', removed.textOf(finding)),
            };
        // Only the registry's version had it: beside the lines that would restore it.
        const place = edit === undefined ? undefined : view.suggestionPlace(edit);
        return place === undefined ? undefined : { place, shown: shownEdit(finding, view) };
    }
    const place = view.placeOf(finding.anchor);
    return place === undefined ? undefined : { place, shown: shownEdit(finding, view) };
}
function leftOf(line) {
    return { side: 'LEFT', line, startLine: null };
}
/** Where the edit can be suggested; undefined where it can't. */
function suggestionPlace(edit, { view, taken }) {
    const place = areShowable(edit.lines) ? view?.suggestionPlace(edit) : undefined;
    if (place === undefined)
        return undefined;
    for (let line = place.startLine ?? place.line; line <= place.line; line++)
        if (taken.has(line))
            return undefined;
    return place;
}
/** The text of an edit that can't be suggested. */
function shownEdit({ edit: textEdit }, view) {
    const edit = textEdit === null ? undefined : view.linesOf(textEdit);
    if (edit === undefined || edit.lines.length === 0 || !view.isSame(edit))
        return null;
    const { firstLine, lastLine } = edit;
    // The lines of the pull request's own file may have other numbers, so none is named.
    const words = firstLine === lastLine
        ? 'The line would read:'
        : `The ${lastLine - firstLine + 1} lines would read:`;
    return showable(words, edit.lines);
}
function showable(title, lines) {
    return lines !== undefined && areShowable(lines) ? { title, lines } : null;
}
function otherWay({ otherEdit }, view) {
    if (otherEdit === undefined || otherEdit === null || view === undefined)
        return null;
    const edit = view.linesOf(otherEdit.edit);
    const isShown = areShowable(edit.lines) && view.isSame(edit);
    return { words: otherEdit.words, lines: isShown ? edit.lines : null };
}
function reviewBody(decision, left, { summaryUrl }) {
    const summary = summaryUrl === undefined ? 'the job summary' : `the [job summary](${summaryUrl})`;
    const rest = left === 0
        ? `More in ${summary}.`
        : `${(0,counted/* counted */.h)(left, 'finding')} without a comment here: see ${summary}.`;
    return `${(0,overview/* decisionHeadline */.fM)(decision)} · ${rest}`;
}

;// CONCATENATED MODULE: ./build/review/post-review.js





/** Threads that one run resolves. */
const MAX_RESOLVED = 50;
async function readDiff(port) {
    const [files, comments] = await Promise.all([port.files(), port.reviewComments()]);
    return { files, comments };
}
/**
 * Posts what the review comments lack, and resolves threads of ours whose findings are gone.
 * Comments that are there already are never posted again, and none is ever edited.
 */
async function postReview(port, decision, { files, comments }, context) {
    const patches = new Map(files.map(({ path, patch }) => [path, patch]));
    const plan = planReview(decision, patches, context);
    const { post, gone } = matchComments(await ownOf(port, comments), plan, context.key);
    if (post.length > 0)
        await postAll(port, plan.body, post, context);
    await resolveThreads(port, gone);
}
/** Resolves threads of ours whose findings are gone, where none is left. */
async function resolveGone(port, key) {
    const own = await ownOf(port, await port.reviewComments());
    const nothing = { comments: [], standing: new Set() };
    await resolveThreads(port, matchComments(own, nothing, key).gone);
}
async function ownOf(port, comments) {
    const marked = comments.filter(({ body, inReplyTo }) => inReplyTo === null && (0,review_marker/* readMarker */.t7)(body) !== undefined);
    const answered = new Set(comments.map(({ inReplyTo }) => inReplyTo));
    return (await ownComments(port, marked)).flatMap(({ id, body }) => {
        const marker = (0,review_marker/* readMarker */.t7)(body);
        return marker === undefined ? [] : [{ id, ...marker, hasReplies: answered.has(id) }];
    });
}
async function postAll(port, body, comments, context) {
    const { headSha } = context;
    const isThere = async () => {
        const own = await ownOf(port, await port.reviewComments());
        return matchComments(own, { comments, standing: new Set() }, context.key).post.length === 0
            ? ''
            : undefined;
    };
    const posted = await postSafely('a review', () => port.review({ headSha, body, comments }), isThere);
    if (posted.kind === 'posted' || comments.length <= 1)
        return;
    // One refused comment loses the whole review, and GitHub doesn't say which one it was.
    const middle = Math.ceil(comments.length / 2);
    for (const half of [comments.slice(0, middle), comments.slice(middle)])
        await postAll(port, body, half, context);
}
/** A thread that people answered meanwhile is theirs. */
async function resolveThreads(port, gone) {
    if (gone.length === 0)
        return;
    const wanted = new Set(gone);
    try {
        const threads = (await port.threads()).filter(({ isResolved, firstComment, commentCount }) => !isResolved && commentCount === 1 && wanted.has(firstComment));
        if (threads.length > 0)
            await port.resolve(threads.slice(0, MAX_RESOLVED).map(({ id }) => id));
    }
    catch {
        // It takes more than a job's token usually may, and GitHub marks them as outdated itself.
    }
}

;// CONCATENATED MODULE: ./build/review/tell-pull-request.js





/**
 * Tells a pull request its verdict: a review with comments on the diff, and one comment that is
 * kept up to date. On a pull request that is quiet, and always was, it asks GitHub once and says
 * nothing.
 */
async function tellPullRequest(port, decision, settings) {
    const { key, headSha, hasReview, comment } = settings;
    let warning;
    const attempt = async (what) => {
        try {
            return await what();
        }
        catch (error) {
            warning ??= (0,errors/* reasonOf */.A3)(error);
            return undefined;
        }
    };
    const told = (commentUrl = '', note) => ({ commentUrl, warning, note });
    const wanted = {
        review: hasReview && hasReviewComments(decision),
        comment: (0,sticky/* wantsComment */.TH)(decision, comment),
    };
    const { own, asked, diff } = await readWhatIsNeeded(port, settings, wanted, attempt);
    const change = (0,sticky/* planSticky */.Xp)(own, {
        key,
        wanted: wanted.comment ? (0,sticky/* renderSticky */.Sh)(decision, settings) : undefined,
        quiet: (0,sticky/* renderQuietSticky */.uQ)(decision, settings),
    });
    const url = own[0]?.url;
    // Where the comment stays as it is, an earlier run has resolved what was gone.
    const cleansUp = hasReview && !wanted.review && (change !== undefined || comment === 'never');
    const isDone = !wanted.review && !cleansUp && change === undefined;
    if (warning !== undefined || isDone)
        return told(url);
    const state = asked ?? (await attempt(() => port.state()));
    if (state === undefined)
        return told(url);
    const obstacle = obstacleIn(state, headSha);
    if (obstacle !== undefined)
        return told(url, obstacle);
    if (diff !== undefined)
        await attempt(() => postReview(port, decision, diff, settings));
    if (cleansUp)
        await attempt(() => resolveGone(port, key));
    if (change === undefined)
        return told(url);
    return told(await attempt(() => keepComment(port, change, key)));
}
/** All that is read is read at once; what is written goes one by one. */
async function readWhatIsNeeded(port, { key, comment }, wanted, attempt) {
    const [own = [], asked, diff] = await Promise.all([
        comment === 'never' ? undefined : attempt(() => findComments(port, key)),
        wanted.review || wanted.comment ? attempt(() => port.state()) : undefined,
        wanted.review ? attempt(() => readDiff(port)) : undefined,
    ]);
    return { own, asked, diff };
}
function obstacleIn({ isOpen, headSha }, judged) {
    if (!isOpen)
        return 'The pull request is closed, so nothing is said there.';
    return headSha === judged
        ? undefined
        : 'The pull request has a newer commit, whose own run speaks for it.';
}

// EXTERNAL MODULE: ./build/bin/github-client.js + 2 modules
var github_client = __webpack_require__(4286);
// EXTERNAL MODULE: ./build/bin/judged-links.js
var judged_links = __webpack_require__(2357);
// EXTERNAL MODULE: ./build/bin/sha256.js
var sha256 = __webpack_require__(2875);
;// CONCATENATED MODULE: ./build/bin/tell-reviewers.js







/** Tells a pull request its verdict, on the server that the runner belongs to. */
async function tellReviewers(decision, { number, headSha }, inputs, whole) {
    const { GITHUB_REPOSITORY: repository = '', GITHUB_SERVER_URL: server, GITHUB_RUN_ID: runId, } = process.env;
    return tellPullRequest(gitHubPullRequest((0,github_client.gitHubFor)(inputs), number), decision, {
        key: commentKey(inputs),
        headSha,
        hasReview: inputs.hasReview,
        comment: inputs.comment,
        link: (0,judged_links/* linksTo */.B)(decision),
        whole,
        approvalWords: (0,approvals/* approvalMarkdown */.dj)(decision),
        summaryUrl: (0,links/* runLink */.ut)({ server, repository, runId }),
    });
}
/**
 * Several gates may speak on one pull request: those of other workflows and jobs, and those of a
 * matrix, which differ in what they check.
 */
function commentKey({ commentKey: key, registry, path }) {
    const { GITHUB_WORKFLOW: workflow = '', GITHUB_JOB: job = '' } = process.env;
    return (0,sha256/* sha256 */.s)(JSON.stringify([workflow, job, key, registry, path])).slice(0, 16);
}


/***/ })

};
