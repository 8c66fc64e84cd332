import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from '@jest/globals';
import { Fault } from '../../src/errors.js';

const made: string[] = [];

export function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'schema-gate-registry-'));
  made.push(directory);
  return directory;
}

/** Removes all directories that newDirectory has created for this file. */
export function removeDirectories(): void {
  for (const one of made.splice(0)) rmSync(one, { recursive: true, force: true });
}

/** Puts a file into a registry as a person would, without the registry. */
export function putByHand(directory: string, path: string, content: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), content);
}

export async function faultOf(work: () => Promise<unknown> | undefined): Promise<Fault> {
  const fault = await Promise.resolve(work()).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(Fault);
  return fault as Fault;
}

export const bytes = (text: string): Uint8Array => Buffer.from(text);
