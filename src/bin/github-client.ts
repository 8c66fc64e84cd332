import { gitHubClient, type GitHubClient } from '../github/client.js';
import { gitHubAccess } from './github-access.js';
import type { Inputs } from './inputs.js';

const clients = new Map<string, GitHubClient>();

/** One run's client, which knows what it was answered just before. Throws a UserError. */
export function gitHubFor(inputs: Pick<Inputs, 'token'>): GitHubClient {
  const access = gitHubAccess(inputs);
  const key = JSON.stringify(access);
  const client = clients.get(key) ?? gitHubClient(access);
  clients.set(key, client);
  return client;
}
