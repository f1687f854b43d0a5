import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acme } from './acme.ts';
import { anyText } from './any-text.ts';
import { apis } from '../contract/apis.ts';
import { formPairs, readForm, type Form } from '../contract/written.ts';
import { CANARY, canaryFor, partsFor } from '../faults/lab.ts';
import { VERSION } from '../../src/version.ts';
import { createClient, type CallOptions, type Descriptor, type Operation, type Place } from '../../src/index.ts';

const seed = 20_261_121;
const BASE = 'https://api.acme.test/base';

const nasty = [
  ...['', '.', '..', '../x', '..\\x', '%2e%2e', '.%2E', 'a/b', 'a%2fb', '%5c'],
  ...['//evil.test', '@evil.test', 'a;b', '{id}'],
  ...['a?b', 'a#b', 'a&page=9', 'a=b', '+', '%', '%00', '%zz', '$&', ' a ', 'a b', '\t', '\u0000', '\u0085', '\u00a0'],
  ...['a\r\nx-admin: 1', 'a\nb', '→', 'é', '💶', '\ud800', 'a\udc00b', '\ufeff', '\u2028', '__proto__', 'undefined'],
];
const codeUnit = fc.nat(0xffff).map((unit) => String.fromCharCode(unit));
const text = fc.oneof(
  fc.string(),
  anyText,
  fc.string({ unit: codeUnit }),
  fc.constantFrom(...nasty),
  fc.tuple(fc.string(), fc.constantFrom(...nasty), fc.string()).map((parts) => parts.join('')),
);
const scalar = fc.oneof({ weight: 4, arbitrary: text }, fc.double(), fc.integer(), fc.boolean());
const VALUES: Readonly<Record<Place, fc.Arbitrary<unknown>>> = {
  path: scalar,
  query: fc.oneof(scalar, fc.array(scalar, { maxLength: 4 })),
  header: scalar,
  body: fc.oneof(scalar, fc.array(scalar), fc.jsonValue()),
};
// Files are sent only as text here.
const inForm = fc.oneof({ weight: 6, arbitrary: fc.string() }, VALUES.body);

type Args = Readonly<Record<string, unknown>>;

/** Arguments of all kinds for one operation; only their values may be wrong. */
const argsOf = (operation: Operation): fc.Arbitrary<Args> =>
  fc.record(
    Object.fromEntries(
      Object.entries(operation.arguments).map(([name, { in: place }]) => [
        name,
        place === 'body' && operation.write ? inForm : VALUES[place],
      ]),
    ),
    { requiredKeys: Object.entries(operation.arguments).flatMap(([name, { required }]) => (required ? [name] : [])) },
  );

interface Sent {
  readonly request: Request;
  readonly body: string;
}

type Method = (args: unknown, options?: CallOptions) => Promise<unknown>;

/** What one call sends; `undefined` if it is refused as a mistake of the caller. Nothing else may be thrown. */
async function sentBy(
  descriptor: Descriptor,
  id: string,
  args: unknown,
  options?: CallOptions,
  credential: unknown = canaryFor(descriptor, id),
): Promise<Sent | undefined> {
  const sent: Sent[] = [];
  const client = createClient(descriptor, {
    credential,
    baseUrl: BASE,
    fetch: async (request) => {
      sent.push({ request, body: await request.text() });
      return Response.json({ success: true, result: {} });
    },
  });
  const member = (parent: unknown, step: string) => (parent as Readonly<Record<string, unknown>>)[step];
  const method = id.split('.').reduce<unknown>(member, client) as Method;
  const error: unknown = await method(args, options).then(
    () => undefined,
    (reason: unknown) => reason ?? 'nothing',
  );
  expect(sent).toHaveLength(error === undefined ? 1 : 0);
  if (error === undefined) return sent[0];
  expect(error).toBeInstanceOf(TypeError);
  // One of our refusals, not an error of some function.
  expect(String(error)).toContain(`TypeError: ${descriptor.id}: ${descriptor.operations[id]?.method} /`);
  return undefined;
}

/** HTTP itself drops the spaces around a header's value. */
const asHeader = (value: unknown): string => String(value).replace(/^ +| +$/g, '');

/** The texts of a value in a query. */
const asQuery = (value: unknown): string[] => (value === undefined ? [] : [value].flat().map(String));

/** The form of an operation's body, as its spec has it. */
const formOf = (descriptor: Descriptor, id: string): Form | undefined =>
  apis.find(({ name }) => name === descriptor.id)?.operations.find((each) => each.id === id)?.requestBody?.form;

/** The headers of the first credential of an operation, with the canary as each part. */
const credentialHeaders = (descriptor: Descriptor, id: string): [string, string][] =>
  Object.values(partsFor(descriptor, id)).flatMap((part): [string, string][] => {
    if ('query' in part) return [];
    const secret = part.prefix === 'Basic ' ? btoa(`${CANARY}:${CANARY}`) : CANARY;
    return [[part.header.toLowerCase(), part.prefix + secret]];
  });

function expectPath(operation: Operation, args: Args, url: URL): void {
  const expected = `/base${operation.path}`.split('/').map((segment) => {
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    return name === undefined ? segment : String(args[name]);
  });
  expect(url.origin).toBe('https://api.acme.test');
  expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(expected);
  expect(url.hash).toBe('');
}

function expectPlaces(descriptor: Descriptor, id: string, args: Args, { request, body }: Sent): void {
  const operation = descriptor.operations[id]!;
  const url = new URL(request.url);
  const named = (place: Place) => Object.keys(args).filter((name) => operation.arguments[name]?.in === place);
  const sentAs = (name: string) => operation.arguments[name]?.as ?? name;
  expectPath(operation, args, url);
  const query = named('query').flatMap((name) => asQuery(args[name]).map((value) => [sentAs(name), value]));
  expect([...url.searchParams].sort()).toEqual(query.sort());
  const headers = [
    ...named('header').map((name) => [name.toLowerCase(), asHeader(args[name])]),
    ...new Map(operation.authenticated ? credentialHeaders(descriptor, id) : []),
  ];
  // The client makes an idempotency key if the caller passes none.
  const made = Object.keys(operation.arguments).filter((name) => !(name in args) && /^idempotency-key$/i.test(name));
  const own = new Set(['content-type', 'user-agent', 'accept', ...made.map((name) => name.toLowerCase())]);
  const received = [...request.headers].filter(([name]) => !own.has(name));
  expect(received).toEqual(headers.sort());
  if (!operation.body) expect(body).toBe('');
  // JSON changes only the sign of zero.
  const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const fields = Object.fromEntries(named('body').map((name) => [sentAs(name), args[name]]));
  const form = formOf(descriptor, id);
  const pairs = form && formPairs(form, fields);
  // A form without fields is no body, as is one that is left out.
  if (pairs?.length === 0 || (operation.body === 'json' && args['body'] === undefined)) return expect(body).toBe('');
  if (pairs) return expect(readForm(request.headers.get('content-type') ?? '', body)).toEqual(pairs);
  if (operation.body === 'fields') expect(JSON.parse(body)).toEqual(wire(fields));
  if (operation.body === 'json') expect(JSON.parse(body)).toEqual(wire(args['body']));
}

const operations = [acme, ...apis.map(({ descriptor }) => descriptor)].flatMap((descriptor) =>
  Object.entries(descriptor.operations).map(([id, operation]) => ({
    name: `${descriptor.id} ${id}`,
    descriptor,
    id,
    operation,
  })),
);

// Raw bodies, and styles of arguments and fields, are tested elsewhere.
const isStyled = ({ styles, notations }: Operation): boolean => styles !== undefined || notations !== undefined;

test.each(operations.filter(({ operation }) => operation.body !== 'raw' && !isStyled(operation)))(
  '$name sends each argument unchanged in its place, or refuses it',
  async ({ descriptor, id, operation }) => {
    let sent = 0;
    const property = fc.asyncProperty(argsOf(operation), async (args) => {
      const request = await sentBy(descriptor, id, args);
      if (!request) return;
      sent += 1;
      expectPlaces(descriptor, id, args, request);
    });
    await fc.assert(property, { seed, numRuns: 60 });
    // A client that refuses everything would pass all checks above.
    expect(sent).toBeGreaterThan(6);
  },
);

test.each(operations.filter(({ operation }) => !operation.notations))(
  '$name accepts plain words as values',
  async ({ descriptor, id, operation }) => {
    const word = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_~'), minLength: 1 });
    const words = fc.record(Object.fromEntries(Object.keys(operation.arguments).map((name) => [name, word])));
    const property = fc.asyncProperty(words, async (args) => {
      expect(await sentBy(descriptor, id, args)).toBeDefined();
    });
    await fc.assert(property, { seed, numRuns: 5 });
  },
);

test('a header of a call is sent under its name only, or refused', async () => {
  const name = fc.oneof(
    fc.constantFrom('x-trace', 'X-B', '__proto__', 'x y', 'a:b', 'Authorization', 'content-type'),
    text,
  );
  let sent = 0;
  const property = fc.asyncProperty(fc.dictionary(name, scalar, { maxKeys: 2 }), async (headers) => {
    const request = await sentBy(acme, 'plan.get', {}, { headers: headers as Record<string, string> });
    if (!request) return;
    sent += 1;
    const given = new Map(Object.entries(headers).map(([key, value]) => [key.toLowerCase(), asHeader(value)]));
    given.set('authorization', `Token ${CANARY}`);
    const agent = given.get('user-agent') ?? `billing-clients/${VERSION}`;
    expect(new Map(request.request.headers)).toEqual(given.set('user-agent', agent));
  });
  await fc.assert(property, { seed, numRuns: 400 });
  expect(sent).toBeGreaterThan(40);
});

test('a credential is sent unchanged in its header, or refused', async () => {
  let sent = 0;
  const property = fc.asyncProperty(fc.oneof(text, fc.record({ email: text, key: text })), async (credential) => {
    const request = await sentBy(acme, 'plan.get', {}, {}, credential);
    if (!request) return;
    sent += 1;
    const expected =
      typeof credential === 'string'
        ? [['authorization', asHeader(`Token ${credential}`)]]
        : [
            ['x-auth-email', asHeader(credential.email)],
            ['x-auth-key', asHeader(credential.key)],
          ];
    expect([...request.request.headers].filter(([name]) => name !== 'user-agent')).toEqual(expected);
  });
  await fc.assert(property, { seed, numRuns: 300 });
  expect(sent).toBeGreaterThan(40);
});

test.each(operations)(
  '$name throws only refusals, whatever its arguments are',
  async ({ descriptor, id, operation }) => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withTypedArray: true,
    });
    const known = fc.record(Object.fromEntries(Object.keys(operation.arguments).map((name) => [name, anything])));
    const property = fc.asyncProperty(fc.oneof({ weight: 3, arbitrary: known }, anything), async (args) => {
      await sentBy(descriptor, id, args);
    });
    await fc.assert(property, { seed, numRuns: 25 });
  },
);
