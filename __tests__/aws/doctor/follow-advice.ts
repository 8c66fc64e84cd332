import * as athena from '@aws-sdk/client-athena';
import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as events from '@aws-sdk/client-eventbridge';
import * as glue from '@aws-sdk/client-glue';
import * as kms from '@aws-sdk/client-kms';
import * as lakeformation from '@aws-sdk/client-lakeformation';
import * as lambda from '@aws-sdk/client-lambda';
import * as s3api from '@aws-sdk/client-s3';
import type { Clients } from '../moto/account.js';
import { setNotifications } from '../moto/storage.js';

/** A client, and the class of each of its commands, by its name. */
interface Service {
  readonly client: keyof Clients;
  readonly commands: Readonly<Record<string, unknown>>;
}

const SERVICES: Readonly<Record<string, Service>> = {
  athena: { client: 'athena', commands: athena },
  dynamodb: { client: 'dynamo', commands: dynamodb },
  events: { client: 'events', commands: events },
  glue: { client: 'glue', commands: glue },
  kms: { client: 'kms', commands: kms },
  lakeformation: { client: 'lake', commands: lakeformation },
  lambda: { client: 'lambda', commands: lambda },
  s3api: { client: 's3', commands: s3api },
};

/** Options whose value the AWS CLI reads as JSON or in its short form, not as a text. */
const STRUCTURED =
  /^(?:versioning-configuration|notification-configuration|configuration|targets|database-input|attribute-definitions|key-schema)$/;
const LISTS = /^(?:targets|function-response-types|attribute-definitions|key-schema)$/;
const NUMBERS = /^(?:timeout|memory-size|batch-size)$/;

/** Runs the first command of an advice, as the AWS CLI would. */
export async function follow(clients: Clients, advice: string): Promise<void> {
  const start = advice.search(/\baws [a-z0-9]+ [a-z-]+ --/);
  if (start === -1) throw new Error(`There is no command in: ${advice}`);
  const [, service = '', operation = '', ...options] = wordsOf(advice.slice(start));
  const { client, commands } = SERVICES[service] ?? {};
  const Command = commands?.[`${pascal(operation)}Command`];
  if (client === undefined || typeof Command !== 'function')
    throw new Error(`aws ${service} ${operation} is no command that is known here: ${advice}`);
  const { NotificationConfiguration, KeyId, ...rest } = inputOf(options);
  // What moto doesn't say, we do.
  if (typeof NotificationConfiguration === 'object' && NotificationConfiguration !== null)
    return setNotifications(clients, NotificationConfiguration);
  // moto enables keys by their ids only.
  const input = KeyId === undefined ? rest : { ...rest, KeyId: String(KeyId).replace(/^.*\//, '') };
  const command = Reflect.construct(Command, [input]) as never;
  await (clients[client] as { send: (command: never) => Promise<unknown> }).send(command);
}

/** The words of a shell's command, up to what is prose again. */
function wordsOf(advice: string): readonly string[] {
  const words = [...advice.matchAll(/(?:'(?:[^']|'\\'')*'|[^\s'])+/g)].map(([word]) => word);
  const end = words.findIndex((word) => /^\(|[,;]$/.test(word));
  const all = end === -1 ? words : words.slice(0, end + (words[end]?.startsWith('(') ? 0 : 1));
  return all.map((word) =>
    word
      .replace(/[,;]$/, '')
      .replaceAll(/'\\''/g, '\u0000')
      .replaceAll("'", '')
      .replaceAll('\u0000', "'"),
  );
}

function inputOf(options: readonly string[]): Readonly<Record<string, unknown>> {
  const input: Record<string, unknown> = {};
  for (const [index, option] of options.entries()) {
    if (!option.startsWith('--')) continue;
    const rest = options.slice(index + 1);
    const next = rest.findIndex((word) => word.startsWith('--'));
    const values = next === -1 ? rest : rest.slice(0, next);
    const name = option.slice(2);
    input[name === 'uuid' ? 'UUID' : pascal(name)] = valueOf(name, values);
  }
  return input;
}

function valueOf(name: string, values: readonly string[]): unknown {
  if (values.length === 0) return true;
  const read = values.map((value) =>
    STRUCTURED.test(name) ? structured(value) : NUMBERS.test(name) ? Number(value) : value,
  );
  return LISTS.test(name) ? read : read[0];
}

/** JSON, or the short form `Key=text,Key={Key=text}`. */
function structured(text: string): unknown {
  if (text.startsWith('{"') || text.startsWith('[')) return JSON.parse(text);
  const members = text.matchAll(/([A-Za-z]+)=(?:\{([^}]*)\}|([^,{]*))/g);
  return Object.fromEntries(
    [...members].map(([, key = '', inner, plain]) => [
      key,
      inner === undefined ? plain : structured(inner),
    ]),
  );
}

function pascal(name: string): string {
  return name
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
