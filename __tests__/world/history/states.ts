/** A definition in the language of Step Functions, as far as the shipped state machine uses it. */
export interface States {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}
export interface State extends Readonly<Record<string, unknown>> {
  readonly Type: string;
  readonly Next?: string;
}

/** What the states call. A rejection is a failure of the task. */
export interface StateServices {
  readonly invoke: (payload: Readonly<Record<string, unknown>>) => Promise<unknown>;
  /** Runs a statement to its end; its id. */
  readonly query: (statement: string) => Promise<string>;
  /** Runs a job to its end; the id of its run. */
  readonly job: (options: Readonly<Record<string, unknown>>) => Promise<string>;
  readonly pause: (seconds: number) => Promise<void>;
  /** Told of each state that is entered; throws {@link Aborted} where the execution was stopped. */
  readonly enter: (name: string) => void;
}

/** The execution was stopped: nothing catches it. */
export class Aborted extends Error {
  override readonly name = 'Aborted';
}
class Failed extends Error {
  readonly error: string;
  override readonly cause: string;
  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    [this.error, this.cause] = [error, cause];
  }
}

type Data = Readonly<Record<string, unknown>>;

/** Runs a definition; the name of the state in which it ended, and whether that is a failure. */
export async function runStates(
  machine: States,
  context: Data,
  services: StateServices,
): Promise<'succeeded' | 'failed'> {
  try {
    await run(machine, {}, { context, services });
    return 'succeeded';
  } catch (error) {
    if (error instanceof Failed) return 'failed';
    throw error;
  }
}

interface Place {
  readonly context: Data;
  readonly services: StateServices;
}

async function run({ StartAt, States }: States, input: Data, at: Place): Promise<Data> {
  let data = input;
  for (let name = StartAt; ;) {
    const state = States[name];
    if (state === undefined) throw new TypeError(`There is no state ${name}`);
    at.services.enter(name);
    const next = await step(state, data, at);
    if (next.name === undefined) return next.data;
    ({ name, data } = { name: next.name, data: next.data });
  }
}

interface Next {
  /** Undefined: the end. */
  readonly name: string | undefined;
  readonly data: Data;
}

async function step(state: State, data: Data, at: Place): Promise<Next> {
  switch (state.Type) {
    case 'Pass': {
      const given = state['Parameters'] ?? state['Result'];
      return { name: state.Next, data: filled(given, data, at) as Data };
    }
    case 'Choice':
      return { name: chosen(state, data), data };
    case 'Wait':
      await at.services.pause(Number(path(String(state['SecondsPath']), data, at)));
      return { name: state.Next, data };
    case 'Succeed':
      return { name: undefined, data };
    case 'Fail':
      throw new Failed(String(state['Error']), String(state['Cause']));
    case 'Task':
    case 'Map':
      return caught(state, data, at);
    default:
      throw new TypeError(`This interpreter has no ${state.Type}`);
  }
}

/** A task or a map with its retries and its catcher. */
async function caught(state: State, data: Data, at: Place): Promise<Next> {
  const retries = (state['Retry'] ?? []) as { readonly ErrorEquals: readonly string[]; readonly MaxAttempts: number }[]; // prettier-ignore
  const retry = retries.find(({ ErrorEquals }) => ErrorEquals.includes('States.ALL'));
  const [catcher] = (state['Catch'] ?? []) as { readonly ResultPath: string; readonly Next: string }[]; // prettier-ignore
  for (let attempt = 0; ; attempt++) {
    try {
      const result = state.Type === 'Map' ? await mapped(state, data, at) : await task(state, data, at); // prettier-ignore
      const selected = 'ResultSelector' in state ? filled(state['ResultSelector'], result, at) : result; // prettier-ignore
      return { name: state.Next, data: withResult(data, state['ResultPath'], selected) };
    } catch (error) {
      if (error instanceof Aborted || error instanceof TypeError) throw error;
      at.services.enter('');
      if (attempt < (retry?.MaxAttempts ?? 0)) continue;
      const failure = error instanceof Failed ? error : failedBy(error);
      if (catcher === undefined) throw failure;
      const { error: Error, cause: Cause } = failure;
      return { name: catcher.Next, data: withResult(data, catcher.ResultPath, { Error, Cause }) };
    }
  }
}

function failedBy(error: unknown): Failed {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return new Failed(name, JSON.stringify({ errorMessage: message }));
}

async function task(state: State, data: Data, at: Place): Promise<Data> {
  const given = filled(state['Parameters'], data, at) as Data;
  switch (state['Resource']) {
    case 'arn:aws:states:::lambda:invoke':
      return { Payload: await at.services.invoke(given['Payload'] as Data) };
    case 'arn:aws:states:::athena:startQueryExecution.sync':
      return {
        QueryExecution: {
          QueryExecutionId: await at.services.query(String(given['QueryString'])),
        },
      };
    case 'arn:aws:states:::glue:startJobRun.sync':
      return { Id: await at.services.job(given['Arguments'] as Data) };
    default:
      throw new TypeError(`This interpreter has no ${String(state['Resource'])}`);
  }
}

/** One item after the other: every map of the machine has a MaxConcurrency of 1. */
async function mapped(state: State, data: Data, at: Place): Promise<Data> {
  if (state['MaxConcurrency'] !== 1)
    throw new TypeError('This interpreter runs one item at a time');
  const processor = state['ItemProcessor'] as States & { readonly ProcessorConfig: Data };
  const isChild = processor.ProcessorConfig['Mode'] === 'DISTRIBUTED';
  for (const value of path(String(state['ItemsPath']), data, at) as readonly unknown[]) {
    const context = { ...at.context, Map: { Item: { Value: value } } };
    const input = filled(state['ItemSelector'], data, { ...at, context }) as Data;
    try {
      await run(processor, input, at);
    } catch (error) {
      if (!isChild || !(error instanceof Failed)) throw error;
      // https://docs.aws.amazon.com/step-functions/latest/dg/state-map-distributed.html
      throw new Failed('States.ExceedToleratedFailureThreshold', 'An item failed');
    }
  }
  return {};
}

function chosen(state: State, data: Data): string {
  const choices = state['Choices'] as { readonly Variable: string; readonly StringEquals: string; readonly Next: string }[]; // prettier-ignore
  const found = choices.find((one) => valueIn(one.Variable.slice(2), data) === one.StringEquals);
  return found?.Next ?? String(state['Default']);
}

/** `null`: the input stays as it is; undefined: the result takes its place. */
function withResult(data: Data, place: unknown, result: unknown): Data {
  if (place === null) return data;
  return place === undefined ? (result as Data) : { ...data, [String(place).slice(2)]: result };
}

/** A template with its paths and functions replaced. */
function filled(template: unknown, data: Data, at: Place): unknown {
  if (template === null || typeof template !== 'object') return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) =>
      name.endsWith('.$')
        ? [name.slice(0, -2), path(String(value), data, at)]
        : [name, filled(value, data, at)],
    ),
  );
}

function path(text: string, data: Data, at: Place): unknown {
  if (text.startsWith('States.Format(')) return 'a token';
  const [, from = '', to = ''] = /^States\.ArrayRange\((.+), (.+), 1\)$/.exec(text) ?? [];
  if (from !== '') {
    const [first, last] = [Number(path(from, data, at)), Number(path(to, data, at))];
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  }
  return text.startsWith('$$.') ? valueIn(text.slice(3), at.context) : valueIn(text.slice(2), data);
}

function valueIn(names: string, data: unknown): unknown {
  return names
    .split('.')
    .reduce<unknown>((value, name) => (value as Data | undefined)?.[name], data);
}

/** Every state of a definition and of the maps in it. */
export function stateNames({ States }: States): readonly string[] {
  return Object.entries(States).flatMap(([name, state]) => [
    name,
    ...('ItemProcessor' in state ? stateNames(state['ItemProcessor'] as States) : []),
  ]);
}
