import { clientsOf, motoUrl, resetMoto, type Clients } from './account.js';
import { makeCatchUp } from './catch-up.js';
import * as machinery from './machinery.js';
import { FUNCTION, SWEEPER, TOPICS } from './names.js';
import * as storage from './storage.js';
import { activateTopics } from './topics.js';

/** A healthy installation as infra/ makes it, with three topics in force. */
export interface Installation {
  readonly clients: Clients;
  readonly keys: storage.Keys;
}

/** Clears moto, and installs everything there. */
export async function install(): Promise<Installation> {
  await resetMoto();
  const clients = clientsOf(motoUrl());
  const keys = await storage.makeKeys(clients);
  await storage.makeBucket(clients, keys.bucket);
  await storage.makeTable(clients);
  await storage.makeDatabases(clients);
  await storage.makeWorkgroup(clients);
  await machinery.makeRole(clients, keys);
  await machinery.makeQueues(clients);
  await machinery.makeFunction(clients, keys);
  await machinery.makeMapping(clients);
  await makeCatchUp(clients, keys);
  await machinery.makeRules(clients);
  await machinery.allowRule(clients, FUNCTION, SWEEPER);
  await activateTopics(motoUrl(), clients, keys, TOPICS);
  return { clients, keys };
}
