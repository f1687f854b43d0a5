import { expect, test } from 'vitest';
import { acmeWith, operation, renderAcme } from './acme.ts';
import { problemsOf } from './editor.ts';

const onList = (members: object) => ({ paths: { '/invoices': { get: members } } });
const json = (schema: object) => ({ required: true, content: { 'application/json': { schema } } });

async function client(members: object, evidence?: (pointer: string) => string | undefined): Promise<string> {
  return (await renderAcme(members, evidence)).get('client.ts') ?? '';
}

async function index(members: object): Promise<string> {
  return (await renderAcme(members)).get('index.ts') ?? '';
}

test.each(['http', 'http.get'])('an operation may be named %s', async (operationId) => {
  const files = await renderAcme(onList({ operationId }));
  expect(problemsOf(files)).toEqual([]);
  const leaf = operationId.split('.').at(-1);
  expect(files.get('client.ts')).toMatch(new RegExp(`  ${leaf}\\(args\\?: Http(?:Get)?Args, options`));
});

test('an enum is open in a response and closed in a request, and an enum of one value is a literal', async () => {
  const status = { type: 'string', enum: ['paid', 'open'], description: 'How far it is.' };
  const text = await client({
    ...onList({ parameters: [{ name: 'status', in: 'query', schema: { type: 'string', enum: ['paid', 'open'] } }] }),
    components: {
      schemas: {
        Failure: {
          properties: {
            status,
            one: { type: 'string', enum: ['x'] },
            level: { type: ['integer', 'null'], enum: [1, 2, null] },
            all: { type: 'array', items: status },
          },
        },
      },
    },
  });
  expect(text).toContain("  status?: 'paid' | 'open' | undefined;");
  expect(text).toContain(
    "  /** How far it is. */\n  status?: 'paid' | 'open' | (string & {});\n  one?: 'x';\n  level?: 1 | 2 | null | (number & {});",
  );
  expect(text).toContain("  all?: ('paid' | 'open' | (string & {}))[];");
});

test('failed results of an unsafe operation have an outcome', async () => {
  const schema = { $ref: '#/components/schemas/Failure' };
  const failed = { description: 'Down.', content: { 'application/json': { schema } } };
  const text = await client({
    'x-envelope': { failure: { ok: false } },
    paths: {
      '/x': {
        post: operation('x.post', {
          'x-reconcile': { none: 'there is no read' },
          responses: { '503': failed, '204': { description: 'Done.' }, ...operation('').responses },
        }),
      },
    },
  });
  expect(text).toContain(`export type XPostResult =
  | Ok<200, Invoices>
  | (Rejected<200, unknown> & Outcome<'rejected'>)
  | Ok<204, unknown>
  | (Api<403, Failure> & Outcome<'rejected'>)
  | (Api<503, Failure> & Outcome<'unknown'>)
  | NoAnswerToWrite;`);
  expect(text).toContain(
    'export type InvoicesListResult =\n  | Ok<200, Invoices>\n  | Rejected<200, unknown>\n  | Api<403, Failure>\n  | NoAnswer;',
  );
});

test('results of a POST with `x-safety: safe` have no outcome', async () => {
  const text = await client({ paths: { '/x': { post: operation('x.post', { 'x-safety': 'safe' }) } } });
  expect(text).toContain('export type XPostResult =\n  | Ok<200, Invoices>\n  | Api<403, Failure>\n  | NoAnswer;');
});

const charges = {
  Invoices: {
    type: 'object',
    properties: {
      charges: { anyOf: [{ type: 'array', items: { $ref: '#/components/schemas/Charge' } }, { type: 'null' }] },
      meta: { type: ['object', 'null'], properties: { total: { type: 'integer' } } },
    },
  },
  Charge: { type: 'object', properties: { at: { type: 'string' }, cents: { type: 'integer' } } },
};
const sized = [
  { name: 'page', in: 'query', schema: { type: 'integer' } },
  { name: 'size', in: 'query', schema: { type: 'integer', default: 20 } },
];

test('a list with a pager has `pages` and `items` next to its call', async () => {
  const pager = { argument: 'page', items: 'charges', count: 'meta.total', size: 'size' };
  const files = await renderAcme({
    ...onList({ parameters: sized, 'x-pager': pager }),
    components: { schemas: charges },
  });
  expect(problemsOf(files)).toEqual([]);
  const text = files.get('client.ts');
  expect(text).toContain('    readonly list: InvoicesListWalks;\n');
  expect(text).toContain(
    "export type InvoicesListPage = Page<InvoicesListResult, Pick<InvoicesListArgs, 'page' | 'size'>>;",
  );
  expect(text).toContain('    list(args?: InvoicesListArgs, options?: CallOptions): Promise<InvoicesListResult>;\n');
  expect(text).toContain(
    '  pages(args?: InvoicesListArgs, options?: PageOptions): AsyncGenerator<InvoicesListPage, void>;\n',
  );
  expect(text).toContain('  items(args?: InvoicesListArgs, options?: PageOptions): AsyncGenerator<Charge, void>;\n');
  expect(files.get('index.ts')).toMatch(
    /pager: \{\s+argument: 'page',\s+items: 'charges',\s+count: 'meta.total',\s+size: 'size',\s+sizeDefault: 20,\s+\}/,
  );
});

const write = (id: string, found: object) =>
  operation(id, {
    parameters: [],
    requestBody: json({ type: 'object', properties: { cents: { type: 'integer', 'x-unit': 'cents' } } }),
    'x-reconcile': found,
  });
const writes = {
  paths: {
    '/x': {
      post: write('x.post', {
        read: 'invoices.list',
        items: 'charges',
        created: 'at',
        arguments: { cents: 'cents' },
      }),
      put: write('x.put', { read: 'invoices.list', constants: { 'meta.total': 0 } }),
      delete: write('x.delete', { none: 'nobody knows' }),
    },
  },
  components: { schemas: charges },
};

test('the model of a write has a sentence about what to read after an unknown outcome', () => {
  expect([...acmeWith(writes).model.reconciles.values()].map(({ sentence }) => sentence)).toEqual([
    'After an unknown outcome, `reconcile` reads `invoices.list` for `charges` with a `at` since the call, where `cents` is as given.',
    'After an unknown outcome, `reconcile` reads `invoices.list` to see whether `meta.total` is `0`.',
    'After an unknown outcome, no operation shows what became of the call: nobody knows.',
  ]);
});

test('the comment and the descriptor of a write have what to read after an unknown outcome', async () => {
  const files = await renderAcme(writes);
  expect(problemsOf(files)).toEqual([]);
  const text = files.get('client.ts');
  expect(text?.match(/unknown outcome, `reconcile` reads `invoices.list`\.\n/g)).toHaveLength(2);
  expect(text).toContain('no operation shows what became of the call.\n');
  expect(text).toContain('export type XPostCandidate = Charge;\n');
  expect(text).toContain('export type XPutCandidate = Invoices;\n');
  expect(text).not.toContain('XDeleteCandidate');
  const rows = files.get('index.ts') ?? '';
  expect(rows).toMatch(
    /read: 'invoices.list',\s+items: 'charges',\s+created: 'at',\s+arguments: \{ cents: 'cents' \},\s+unsure: \['cents'\]/,
  );
  expect(rows).toContain("reconcile: { read: 'invoices.list', constants: { 'meta.total': 0 } },");
  expect(rows.match(/reconcile:/g)).toHaveLength(2);
});

test('an envelope is unwrapped in the types, and described in the descriptor', async () => {
  const Envelope = {
    type: 'object',
    required: ['result'],
    properties: { result: { $ref: '#/components/schemas/Invoices' } },
  };
  const ok = {
    description: 'Yes.',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Envelope' } } },
  };
  const spec = {
    'x-envelope': { payload: 'result', failure: { success: false }, error: 'Failure' },
    components: { schemas: { Envelope } },
    ...onList({ responses: { '200': ok } }),
  };
  expect(await client(spec)).toContain('  | Ok<200, Invoices>\n  | Rejected<200, Failure>\n');
  expect(await index(spec)).toContain(
    "envelope: { payload: 'result', failure: { member: 'success', equals: false } },",
  );
});

test('alternative credentials that differ only in scopes are merged', async () => {
  const securitySchemes = {
    key: { type: 'apiKey', in: 'header', name: 'Authorization', 'x-prefix': 'Token ' },
    api_email: { type: 'apiKey', in: 'header', name: 'X-Email' },
    api_key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
  };
  const spec = {
    security: [{ key: ['read'] }, { key: ['write'] }, { api_email: [], api_key: [] }],
    components: { securitySchemes },
  };
  expect(await index(spec)).toContain(`credentials: [
    { token: { header: 'Authorization', prefix: 'Token ' } },
    { email: { header: 'X-Email', prefix: '' }, key: { header: 'X-Api-Key', prefix: '' } },
  ],`);
  expect(await client(spec)).toContain(
    'export type AcmeCredential = string | { readonly email: string; readonly key: string };',
  );
});

test('the credential of an API may be undefined if every operation accepts none', async () => {
  expect(await client({ security: [{ key: [] }, {}] })).toContain('export type AcmeCredential = string | undefined;');
});

test('the types of an API without server, credential and shared arguments have none of these', async () => {
  const spec = { servers: undefined, security: undefined };
  expect(await client(spec)).toContain('export type AcmeCredential = undefined;');
  const text = await index(spec);
  expect(text).toContain(
    "Descriptor<AcmeApi> = {\n  id: 'acme',\n  server: undefined,\n  credentials: [],\n  shared: [],",
  );
  expect(text).toMatch(/export interface AcmeApi \{[^}]*  server: undefined;\n\}/);
  expect(problemsOf(await renderAcme(spec))).toEqual([]);
});

/** Ids of operations that are words of the language, or names that generated modules use. */
const words =
  'amounts arguments async await credentials default delete enum envelope eval globalThis id index NaN paths server shared static type undefined validators yield';

test('an operation may be named like a reserved word or a name in generated modules', async () => {
  const operations = words.split(' ').map((word) => [`/${word}`, { get: operation(word) }]);
  expect(problemsOf(await renderAcme({ paths: Object.fromEntries(operations) }))).toEqual([]);
});
