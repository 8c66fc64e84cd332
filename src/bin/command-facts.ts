import type { OptionFacts } from './options.js';

export interface CommandFacts {
  readonly name: CommandName;
  /** As the help shows them; empty if the command takes none. */
  readonly args: string;
  readonly summary: string;
  readonly options: readonly OptionFacts[];
  readonly formats: readonly Format[];
  /**
   * True if faults and wrong usage are reported in the command's format, with `errors` in JSON, so
   * that scripts get them there.
   */
  readonly reportsFaults?: true;
}

export const FORMATS = ['text', 'json', 'markdown', 'github', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

export type CommandName =
  | 'check'
  | 'diff'
  | 'plan'
  | 'publish'
  | 'activate'
  | 'adopt'
  | 'retire'
  | 'status'
  | 'log'
  | 'doctor'
  | 'try'
  | 'load'
  | 'catch-up'
  | 'verify'
  | 'rules'
  | 'init';
