import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What users and contributors read, from the repository's root. */
export const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file))
    .sort(),
];

export const textOf = (document: string): string => readFileSync(document, 'utf8');

export interface Block {
  readonly language: string;
  readonly text: string;
}

const FENCE = /^( *)```(\w*)\n([\s\S]*?)^ *```$/gm;

/** The fenced blocks of a document, without the indentation of a list. */
export function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(FENCE)].map(([, indent = '', language = '', body = '']) => ({
    language,
    text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

/** The lines of the fenced blocks, and the texts in backticks. */
export function codeOf(text: string): readonly string[] {
  const lines = blocksOf(text).flatMap((block) => block.text.split('\n'));
  const spans = text.replaceAll(FENCE, '').matchAll(/(?<!`)`([^`\n]+)`(?!`)/g);
  return [...lines, ...[...spans].map(([, span = '']) => span)];
}

/** What people wrote: the generated parts have checks of their own. */
export function withoutGenerated(text: string): string {
  return text.replaceAll(/<!-- generated: (.*?) -->[\s\S]*?<!-- end: \1 -->/g, '');
}

/** Where GitHub's links to the headings of a document lead. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const headings = text.replaceAll(FENCE, '').matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

export interface Link {
  /** Empty for a link within the document. */
  readonly file: string;
  readonly anchor: string;
}

/** Links to files of the repository. */
export function linksOf(text: string): readonly Link[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, to = '']) => to)
    .filter((to) => !/^[a-z]+:/.test(to))
    .map((to) => {
      const [file = '', anchor = ''] = to.split('#');
      return { file, anchor };
    });
}
