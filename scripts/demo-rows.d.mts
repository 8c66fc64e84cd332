/** What a command printed, and its exit code. */
export interface DemoRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function demoRows(stage: {
  readonly root: string;
  readonly run: (directory: string, ...args: readonly string[]) => DemoRun | Promise<DemoRun>;
  readonly title: (text: string) => void;
  readonly print: (text: string) => void;
  readonly expectCode: (code: number | null, expected: number) => void;
}): Promise<void>;
