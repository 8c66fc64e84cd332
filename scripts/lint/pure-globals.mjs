// What core, protocol and report may know of the world. A list of what is allowed, since nobody can
// list everything that is not.

/** Global values, each with the members that may be used of it; `true` allows all. */
const ALLOWED = new Map([
  ...['Array', 'Boolean', 'Error', 'Map', 'Number', 'Set', 'String', 'TypeError', 'Uint8Array'].map(
    (name) => [name, true],
  ),
  ...[
    'undefined',
    'NaN',
    'Infinity',
    'TextDecoder',
    'TextEncoder',
    'BigInt',
    'RegExp',
    'structuredClone',
  ].map((name) => [name, true]),
  ['JSON', new Set(['parse', 'stringify'])],
  ['Math', new Set(['abs', 'ceil', 'floor', 'fround', 'max', 'min', 'round', 'trunc', 'log10'])],
  ['Object', new Set(['entries', 'freeze', 'fromEntries', 'hasOwn', 'keys', 'values'])],
  // Computes; reads no clock.
  ['Date', new Set(['UTC'])],
  ['encodeURIComponent', true],
]);
const PURE =
  'This code is pure: no clock, no randomness, no process, no waiting, no I/O. What it needs comes in as an argument';

/**
 * Reports global values, and members of them, that are not in the list. Types don't count: they are
 * gone when the code runs.
 */
export const pureGlobals = {
  meta: { type: 'problem', schema: [], messages: { global: `{{ name }}: ${PURE}.` } },
  create: (context) => ({
    'Program:exit': (program) => {
      const [scope] =
        context.sourceCode.getScope(program).type === 'global'
          ? [context.sourceCode.getScope(program)]
          : [];
      const globals = scope ?? context.sourceCode.scopeManager.globalScope;
      const resolved = globals.variables
        .filter(({ defs }) => defs.length === 0)
        .flatMap(({ references }) => references);
      for (const { identifier, isTypeReference } of [...globals.through, ...resolved]) {
        if (isTypeReference) continue;
        const allowed = ALLOWED.get(identifier.name);
        if (allowed === true) continue;
        const { parent } = identifier;
        const isMember =
          parent.type === 'MemberExpression' && parent.object === identifier && !parent.computed;
        if (allowed !== undefined && isMember && allowed.has(parent.property.name)) continue;
        const name = isMember ? `${identifier.name}.${parent.property.name}` : identifier.name;
        context.report({ node: identifier, messageId: 'global', data: { name } });
      }
    },
  }),
};

/** Syntax by which time, other modules or a memory of earlier calls come in. */
export const PURE_SYNTAX = [
  [':function[async=true]', 'no promises'],
  ['AwaitExpression', 'no promises'],
  [':function[generator=true]', 'no generators, which stop in the middle'],
  ['ImportExpression', 'what is loaded later is I/O'],
  ['MetaProperty', 'where a module lies is I/O'],
  [
    'MemberExpression[property.name=/^(?:toLocale[A-Za-z]*|localeCompare)$/]',
    'locales differ between machines',
  ],
  [
    'NewExpression[callee.name=/^Weak(?:Map|Set|Ref)$/]',
    'a result never depends on what was asked before',
  ],
  ['Program > VariableDeclaration[kind="let"]', 'a result never depends on what was asked before'],
  [
    'Program > ExportNamedDeclaration > VariableDeclaration[kind="let"]',
    'a result never depends on what was asked before',
  ],
  [
    'Program > VariableDeclaration > VariableDeclarator > NewExpression[callee.name=/^(?:Map|Set)$/][arguments.length=0]',
    'a result never depends on what was asked before',
  ],
].map(([selector, why]) => ({ selector, message: `${PURE}: ${why}.` }));
