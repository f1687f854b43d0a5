import { expect, test } from 'vitest';
import { imported } from '../../scripts/new/document.ts';
import { documentWith } from '../new/document-with.ts';
import { operation, renderAcme } from './acme.ts';
import { openEditor } from './editor.ts';

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const integer = { type: 'integer' };
const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
});
const kinds = (...values: readonly string[]) => ({ type: 'string', enum: values });

/** The errors of the compiler in lines that use `Thing`, received as `thing` and sent by `send`. */
const problemsIn = async (schemas: object, lines: string): Promise<readonly string[]> => {
  const body = { content: { 'application/json': { schema: ref('Thing') } } };
  const things = operation('things.put', {
    parameters: [],
    requestBody: { required: true, ...body },
    'x-reconcile': { none: 'there is no read' },
    responses: { '200': { description: 'The thing.', ...body } },
  });
  const files = await renderAcme({ paths: { '/things': { put: things } }, components: { schemas } });
  const editor = openEditor(
    Object.fromEntries([...files].map(([name, content]) => [`generated/acme/${name}`, content])),
  );
  const program = `import type { AcmeClient, Thing } from '../../generated/acme/client.ts';
declare const send: AcmeClient['things']['put'];
declare const thing: Thing;
export { send, thing };
${lines}`;
  return editor.problems(program);
};

const union = {
  Thing: { anyOf: [ref('Paid'), ref('Void')] },
  Paid: object({ type: kinds('paid', 'settled'), amount: integer }),
  Void: object({ type: kinds('void'), reason: text }),
};

type Proof = readonly [promise: string, schemas: object, lines: string, problems: readonly string[]];

const proofs: readonly Proof[] = [
  [
    'a union narrows by a tag of several values, in both branches',
    union,
    `if (thing.type === 'void') console.log(thing.reason);
else console.log(thing.amount);
switch (thing.type) {
  case 'paid':
  case 'settled':
    console.log(thing.amount);
    break;
  default:
    console.log(thing.reason);
}`,
    [],
  ],
  [
    'a narrowed union has no members of the other branch',
    union,
    `if (thing.type === 'void') console.log(thing.amount);
else console.log(thing.reason);
console.log(thing.amount);`,
    [
      "Property 'amount' does not exist on type 'Void'.",
      "Property 'reason' does not exist on type 'Paid'.",
      "Property 'amount' does not exist on type 'Thing'.\n  Property 'amount' does not exist on type 'Void'.",
    ],
  ],
  [
    'an enum that a tag refers to is closed in the tag and open elsewhere',
    { ...union, State: kinds('paid', 'settled'), Paid: object({ type: ref('State'), before: ref('State') }) },
    `if (thing.type === 'void') console.log(thing.reason);
else console.log(thing.before === 'new');`,
    [],
  ],
  [
    'a tag cannot be compared with a value that no branch has',
    union,
    `export const is = thing.type === 'gone';`,
    [
      `This comparison appears to be unintentional because the types '"paid" | "settled" | "void"' and '"gone"' have no overlap.`,
    ],
  ],
];

const beside = (members: object, additional: object) => ({
  Thing: { ...object(members, ['name']), additionalProperties: additional },
});

const more: Proof[] = [
  [
    'additional members next to named ones are of type unknown, so that a value can have both',
    beside({ name: text, count: integer }, text),
    `send({ body: { name: 'x', count: 1, other: 'y' } });
const other: string = thing['other'];
export { other };`,
    ["Type 'unknown' is not assignable to type 'string'."],
  ],
  [
    'a closed object without members accepts none',
    { Thing: object({ name: text, empty: { type: 'object', additionalProperties: false } }) },
    `send({ name: 'x', empty: {} });
send({ name: 'x', empty: { other: 1 } });`,
    ["Type 'number' is not assignable to type 'never'."],
  ],
  [
    'an allOf can require members, a readOnly member is only received, and a writeOnly one is only sent',
    {
      Thing: { allOf: [ref('Base'), { required: ['id', 'note', 'secret'] }] },
      Base: {
        type: 'object',
        properties: { id: { ...text, readOnly: true }, secret: { ...text, writeOnly: true }, note: text, memo: text },
      },
    },
    `const id: string = thing.id;
const note: string = thing.note;
const memo: string = thing.memo;
console.log(id, note, memo, thing.secret);
send({ secret: 'x', note: 'y' });
send({ secret: 'x' });
send({ secret: 'x', note: 'y', id: 'z' });`,
    [
      "Type 'string | undefined' is not assignable to type 'string'.\n  Type 'undefined' is not assignable to type 'string'.",
      "Property 'secret' does not exist on type 'Thing'.",
      "Argument of type '{ secret: string; }' is not assignable to parameter of type 'ThingsPutArgs'.\n  Property 'note' is missing in type '{ secret: string; }' but required in type 'ThingsPutArgs'.",
      "Object literal may only specify known properties, and 'id' does not exist in type 'ThingsPutArgs'.",
    ],
  ],
];

const heir = (...members: readonly string[]) => ({
  allOf: [ref('thing'), object(Object.fromEntries(members.map((name) => [name, text])))],
});

const family = imported(
  documentWith(
    {
      ...object({ kind: text, name: text }),
      discriminator: { propertyName: 'kind', mapping: { c: 'Cat', l: 'Lion', d: 'Dog' } },
    },
    {
      Cat: heir('lives'),
      Lion: { allOf: [ref('Cat'), object({ mane: text, friend: ref('thing') })] },
      Dog: heir('bark'),
    },
  ),
  'things',
).spec['components'] as { readonly schemas: object };

more.push([
  'a parent with a discriminator narrows to its children and their children, in both branches',
  family.schemas,
  `if (thing.kind === 'd') console.log(thing.bark, thing.name);
else console.log(thing.lives);
if (thing.kind === 'l' && thing.friend.kind === 'c') console.log(thing.mane, thing.friend.lives);
if (thing.kind === 'c') console.log(thing.mane);
console.log(thing.kind === 'x');
send({ body: { kind: 'd', name: 'x', bark: 'y' } });
send({ body: { kind: 'd', name: 'x', lives: 'y' } });`,
  [
    "Property 'mane' does not exist on type 'CatItself'.",
    `This comparison appears to be unintentional because the types '"c" | "l" | "d"' and '"x"' have no overlap.`,
    "Object literal may only specify known properties, and 'lives' does not exist in type 'Dog'.",
  ],
]);

const optional = {
  '/boxes/{id}': {
    put: operation('boxes.put', {
      parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
      requestBody: {
        content: {
          'application/json': { schema: object({ weight: integer, owner: text, label: text }, ['weight', 'owner']) },
        },
      },
      'x-reconcile': { none: 'there is no read' },
    }),
  },
  '/boxes': {
    post: operation('boxes.post', {
      parameters: [],
      requestBody: { content: { 'application/json': { schema: object({ weight: integer }) } } },
      'x-reconcile': { none: 'there is no read' },
    }),
  },
};

const calls: readonly (readonly [promise: string, lines: string, problems: readonly RegExp[]])[] = [
  [
    'an optional body is accepted if it is complete or left out',
    `put({ id: 'a' });
put({ id: 'a', weight: undefined });
put({ id: 'a', weight: 1, owner: 'me' });
put({ id: 'a', weight: 1, owner: 'me', label: 'x' });
post();
post({});
post({ weight: 1 });`,
    [],
  ],
  [
    'an incomplete body does not compile, and the message names the missing fields',
    `put({ id: 'a', weight: 1 });
put({ id: 'a', label: 'x' });`,
    [/Property 'owner' is missing in type/, /missing the following properties from type .*: weight, owner/],
  ],
  [
    'a field that is a default of the client may be left out',
    `loose({ id: 'a', weight: 1 });
loose({ id: 'a' });
loose({ id: 'a', label: 'x' });`,
    [/Property 'weight' is missing in type/],
  ],
];

test.each(calls)('%s', async (_, lines, problems) => {
  const files = await renderAcme({ paths: optional, 'x-shared-arguments': ['owner'] });
  const editor = openEditor(
    Object.fromEntries([...files].map(([name, content]) => [`generated/acme/${name}`, content])),
  );
  const program = `import { createClient } from '../../src/index.ts';
import { acme } from '../../generated/acme/index.ts';
export const { put, post } = createClient(acme, { credential: 'x' }).boxes;
export const { put: loose } = createClient(acme, { credential: 'x', defaults: { owner: 'me' } }).boxes;
${lines}`;
  expect(editor.problems(program)).toEqual(problems.map((each) => expect.stringMatching(each)));
});

test.each([...proofs, ...more])('%s', async (_, schemas, lines, problems) => {
  expect(await problemsIn(schemas, lines)).toEqual(problems);
});
