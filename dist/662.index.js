export const id = 662;
export const ids = [662];
export const modules = {

/***/ 5662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubApprovals: () => (/* binding */ gitHubApprovals)
/* harmony export */ });
/* harmony import */ var _core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3853);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);


const READ = 'pull-requests: read';
/** Every job's token has it. */
const METADATA = '';
const CONTENTS = 'contents: read';
const MEMBERS = "members: read (the job's own token has none; give github-token one of an app)";
/** The older names that GitHub's lists of people take. */
const LISTED_AS = new Map([
    ['read', 'pull'],
    ['write', 'push'],
]);
/** The client reads no more pages; half a list proves nothing. */
const MAX_ITEMS = 10_000;
/** Also by GitHub itself, where the former base branch was merged and deleted. */
const BASE_CHANGES = new Set([
    'base_ref_changed',
    'automatic_base_change_succeeded',
]);
/** Private members of the organization can be missing, so others may have a role, too. */
const INSIDERS = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const NO_COMMIT = /^0+$/;
/** GitHub's records of approvals, by its REST API. */
function gitHubApprovals(client) {
    const whole = async (ask) => {
        const items = await client.list(ask);
        if (items.length < MAX_ITEMS)
            return items;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`GitHub lists more than ${MAX_ITEMS} entries of ${ask.what}`);
    };
    const placeOf = (team) => {
        const [org = '', slug = ''] = team.includes('/')
            ? team.split('/')
            : [client.repository.owner, team];
        return [org, slug];
    };
    return {
        pull: async (number) => {
            const answer = await client.get({
                what: `pull request #${number}`,
                route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}',
                parameters: { pull_number: number },
                permission: READ,
            });
            return factsOf(answer, number);
        },
        timeline: async (number) => {
            const events = await whole({
                what: `the timeline of pull request #${number}`,
                route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/timeline',
                parameters: { issue_number: number },
                permission: READ,
            });
            const changes = events.filter((event) => BASE_CHANGES.has((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(event, 'event') ?? ''));
            return {
                labels: events.flatMap((event) => labelEventOf(event) ?? []),
                dismissals: events.flatMap((event) => dismissalOf(event) ?? []),
                baseChangedAt: changes.map((event) => timeAt(event, 'created_at')).at(-1),
            };
        },
        reviews: async (number) => {
            const reviews = await whole({
                what: `the reviews of pull request #${number}`,
                route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
                parameters: { pull_number: number },
                permission: READ,
            });
            return reviews.map(reviewOf);
        },
        pushes: async (repository, branch) => {
            const [owner = '', repo = ''] = repository.split('/');
            const pushes = await client.list({
                what: `the pushes to ${branch} of ${repository}`,
                route: 'GET /repos/{owner}/{repo}/activity',
                parameters: { owner, repo, ref: `refs/heads/${branch}` },
                permission: CONTENTS,
            });
            return pushes.map(pushOf);
        },
        role: async (login) => {
            const answer = await orNone(() => client.get({
                what: `the role of ${login}`,
                route: 'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
                parameters: { username: login },
                permission: METADATA,
            }));
            // `permission` has write for maintain.
            return (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .filledTextAt */ .vm)(answer, 'role_name') ?? 'none';
        },
        isTeamMember: async (team, login) => {
            const [org, slug] = placeOf(team);
            const answer = await orNone(() => client.get({
                what: `the members of the team ${org}/${slug}`,
                route: 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
                parameters: { org, team_slug: slug, username: login },
                permission: MEMBERS,
            }));
            return (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'state') === 'active';
        },
        teamMembers: async (team) => {
            const [org, slug] = placeOf(team);
            const members = await orNone(() => whole({
                what: `the members of the team ${org}/${slug}`,
                route: 'GET /orgs/{org}/teams/{team_slug}/members',
                parameters: { org, team_slug: slug },
                permission: MEMBERS,
            }));
            return (members ?? []).flatMap((member) => (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .filledTextAt */ .vm)(member, 'login') ?? []);
        },
        peopleWithRole: async (role) => {
            const people = await client.list({
                what: `the people with the role ${role}`,
                route: 'GET /repos/{owner}/{repo}/collaborators',
                parameters: { permission: LISTED_AS.get(role) ?? role },
                permission: METADATA,
            });
            return new Map(people.map((one) => [(0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(one, 'login') ?? '', (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(one, 'role_name') ?? '']));
        },
        pullsOf: async (commit) => {
            const pulls = await client.list({
                what: `the pull requests of commit ${commit}`,
                route: 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
                parameters: { commit_sha: commit },
                permission: READ,
            });
            return pulls.flatMap((pull) => (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .integerAt */ .OW)(pull, 'number') ?? []);
        },
    };
}
/** A stranger, or a team that the token can't see, is not found. */
async function orNone(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC && (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(error.cause, 'status') === 404)
            return undefined;
        throw error;
    }
}
function factsOf(answer, number) {
    const headSha = commitAt(answer, 'head', 'sha');
    const headRef = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .filledTextAt */ .vm)(answer, 'head', 'ref');
    const labels = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(answer, 'labels');
    if (headSha === undefined || headRef === undefined || labels === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Fault */ .vC(`GitHub's answer on pull request #${number} lacks its head or its labels`);
    return {
        number,
        opener: actorOf((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(answer, 'user')),
        headSha,
        headRef,
        headRepository: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .filledTextAt */ .vm)(answer, 'head', 'repo', 'full_name'),
        baseRef: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'base', 'ref') ?? '',
        isOpen: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'state') === 'open',
        labels: labels.flatMap((label) => (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(label, 'name') ?? []),
        mergedAt: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(answer, 'merged_at') === undefined ? undefined : timeAt(answer, 'merged_at'),
        mergeSha: commitAt(answer, 'merge_commit_sha'),
    };
}
function labelEventOf(event) {
    const kind = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(event, 'event');
    const label = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(event, 'label', 'name');
    if ((kind !== 'labeled' && kind !== 'unlabeled') || label === undefined)
        return undefined;
    // What an app does for a person, anybody who can run the app may have asked for.
    const isByApp = ((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(event, 'performed_via_github_app') ?? null) !== null;
    const { login, isPerson } = actorOf((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(event, 'actor'));
    return {
        kind,
        label,
        actor: { login, isPerson: isPerson && !isByApp },
        at: timeAt(event, 'created_at'),
    };
}
function dismissalOf(event) {
    const reviewId = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .integerAt */ .OW)(event, 'dismissed_review', 'review_id');
    if ((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(event, 'event') !== 'review_dismissed' || reviewId === undefined)
        return undefined;
    // In lower case, unlike the state of a review.
    const was = ((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(event, 'dismissed_review', 'state') ?? '').toUpperCase();
    return { reviewId, was, at: timeAt(event, 'created_at') };
}
function reviewOf(review) {
    return {
        id: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .integerAt */ .OW)(review, 'id'),
        state: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(review, 'state') ?? '',
        actor: actorOf((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(review, 'user')),
        headSha: commitAt(review, 'commit_id'),
        at: timeAt(review, 'submitted_at'),
        body: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(review, 'body') ?? '',
        isInsider: INSIDERS.has((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(review, 'author_association') ?? ''),
    };
}
function pushOf(push) {
    return {
        before: commitAt(push, 'before'),
        after: commitAt(push, 'after'),
        actor: actorOf((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueAt */ .fK)(push, 'actor')),
        at: timeAt(push, 'timestamp'),
    };
}
/** A deleted account has no name. Only people are of the type User. */
function actorOf(user) {
    return { login: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(user, 'login') ?? '', isPerson: (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(user, 'type') === 'User' };
}
/** In seconds, since not all of GitHub's times have fractions; empty for what is no time. */
function timeAt(value, key) {
    const ms = Date.parse((0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(value, key) ?? '');
    return Number.isNaN(ms) ? '' : `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
function commitAt(value, ...path) {
    const found = (0,_core_text_decoded_json_js__WEBPACK_IMPORTED_MODULE_1__/* .filledTextAt */ .vm)(value, ...path);
    return found !== undefined && SHA.test(found) && !NO_COMMIT.test(found) ? found : undefined;
}


/***/ })

};
