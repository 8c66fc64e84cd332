import type { Decision } from '../core/verdict/finding.js';
import { reasonOf } from '../errors.js';
import { gitHubPullRequest } from '../github/api.js';
import { gitHubClient } from '../github/client.js';
import type { Trigger } from '../github/event.js';
import { tellPullRequest, type Told } from '../review/tell-pull-request.js';
import type { Inputs } from './inputs.js';
import { linksTo } from './judged-links.js';
import { sha256 } from './sha256.js';
