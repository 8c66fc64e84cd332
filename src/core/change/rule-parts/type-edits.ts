import type { Column } from '../../schema/column.js';
import { MAX_IDENTIFIER } from '../../schema/identifier.js';
import { printJsonPath } from '../../schema/json-path.js';
import { fieldAddress, type FindPart } from '../../schema/type-part.js';
import { behind, inlineJson, insertMember, mergedEdit } from '../../text/json-edits.js';
import type { JsonNode, Span } from '../../text/json-node.js';
import type { Edit, EditSources, MakeEdit, OtherWay } from '../edit.js';
import type { TypeStep } from '../pairing.js';
import { isPartitionedUnlike } from './lost-source.js';
import { isListed, withAttributes } from './attribute-edits.js';

/** Puts the older type back, or the older part of the type where the rest stays as it is. */
export function restoreType(step: TypeStep): MakeEdit {
  return (sources) => restored(step, sources);
}

function restored(step: TypeStep, { beforeText, after, afterText }: EditSources): Edit | undefined {
  const { path, column, was, at } = step;
  if (path === column.name) {
    if (isPartitionedUnlike(after, path, was.type)) return undefined;
    const token = typeToken(column);
    // A type that no table has was read as STRING; to restore its name would be an error again.
    const spelled = was.isTypeReadable ? was.typeSpelled : undefined;
    const text = JSON.stringify(spelled ?? 'STRING');
    if (token === undefined) return withAttributes(afterText, column, [['type', text]]);
    return { at: token, text };
  }
  const now = partText(afterText, at);
  const then = partText(beforeText, step.partOf.was(path));
  if (now === undefined || then === undefined) return undefined;
  return { at: { start: at.start + now.nameLength, end: at.end }, text: then.type };
}

/** The name that values of the new type could have: a column, or a field beside the old one. */
export interface Sibling {
  /** The address of what it stands beside. */
  readonly of: string;
  /** A column's name, or the address of a field. */
  readonly address: string;
}

/** Numbers tried; whoever has that many versions of a column finds a name of their own. */
const MAX_TRIES = 50;

/** The next free name with a number, such as `user_id_v2`; undefined where there is none near. */
export function siblingOf(
  { path, column, partOf, isTaken }: TypeStep,
  wasEver: (address: string) => boolean,
): Sibling | undefined {
  const of = fieldAddress(column.type, path) ?? column.name;
  const isField = of !== column.name;
  const isThere = (find: FindPart, address: string): boolean => find(address) !== find(column.name);
  const isFree = (address: string): boolean =>
    !wasEver(address) &&
    !(isField ? isThere(partOf.column, address) || isThere(partOf.was, address) : isTaken(address));
  const [, base = of, number = '1'] = /^(.*)_v([0-9]{1,6})$/s.exec(of) ?? [];
  for (let next = Number(number) + 1; next <= Number(number) + MAX_TRIES; next++) {
    const address = `${base}_v${next}`;
    if (lastName(address).length > MAX_IDENTIFIER) return undefined;
    if (isFree(address)) return { of, address };
  }
  return undefined;
}

const lastName = (address: string): string => address.slice(address.lastIndexOf('.') + 1);

/** Keeps the older type and adds a sibling with the new one, optional, with the same path. */
export function addSibling(step: TypeStep, sibling: Sibling): OtherWay<MakeEdit> {
  const isField = sibling.of !== step.column.name;
  return {
    words: isField
      ? `add '${sibling.address}' beside it`
      : `add '${sibling.address}' beside it, which reads the same path`,
    edit: (sources) => {
      const keep = restored(step, sources);
      const add = isField
        ? newField(step, sibling, sources)
        : newColumn(step.column, sibling.address, sources);
      if (keep === undefined || add === undefined) return undefined;
      return mergedEdit(sources.afterText, [keep, add]);
    },
  };
}

function newField(
  { partOf }: TypeStep,
  { of, address }: Sibling,
  { afterText }: EditSources,
): Edit | undefined {
  const span = partOf.column(of);
  const part = partText(afterText, span);
  if (part === undefined) return undefined;
  const gap = part.spaces || afterText[span.start - 1] === ' ' ? ' ' : '';
  const text = `,${gap}${lastName(address)}:${part.spaces}${part.type}`;
  return { at: { start: span.end, end: span.end }, text };
}

function newColumn(column: Column, name: string, { afterText }: EditSources): Edit | undefined {
  const { member, typeSpelled, pathSegments, isSensitive } = column;
  if (isListed(column)) return undefined;
  const value = {
    type: typeSpelled ?? 'STRING',
    json_path: column.jsonPath ?? printJsonPath(pathSegments),
    ...(isSensitive ? { sensitive: true } : {}),
  };
  return insertMember(
    afterText,
    behind(member),
    () => `${JSON.stringify(name)}: ${inlineJson(value)}`,
  );
}

interface PartText {
  /** Of the field's name with its colon; 0 for an element, a key or a value. */
  readonly nameLength: number;
  /** Between the colon and the type. */
  readonly spaces: string;
  readonly type: string;
}

/** The text of a part of a type; undefined where the part has no place of its own in the text. */
export function partText(text: string, { start, end }: Span): PartText | undefined {
  if (text[start] === '"') return undefined;
  const whole = text.slice(start, end);
  const [name = '', spaces = ''] = /^[^:<(]*:( *)/.exec(whole) ?? [];
  return { nameLength: name.length, spaces, type: whole.slice(name.length) };
}

function typeToken({ member: { value } }: Column): JsonNode | undefined {
  return value.kind === 'object' ? value.members.find(({ key }) => key === 'type')?.value : value;
}
