import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMock, type Mock } from '../../scripts/serve/mock/server.ts';
import { acme, lay, write } from '../generate/acme.ts';
import { temporaryFolder } from '../temporary.ts';

const FORM = 'application/x-www-form-urlencoded';

const bodies = {
  closed: { type: 'object', properties: { amount: { type: 'integer' } }, additionalProperties: false },
  counts: { type: 'object', additionalProperties: { type: 'integer' } },
};

const filter = {
  name: 'filter',
  in: 'query',
  style: 'deepObject',
  explode: true,
  schema: { type: 'object', properties: { page: { type: 'integer' } }, additionalProperties: false },
};

const specOf = () => {
  const spec = acme();
  const [taken] = Object.values(spec.paths['/invoices'].get.responses);
  const answers = { '200': taken, '422': spec.paths['/invoices'].get.responses['403'] };
  const paths = Object.entries(bodies).flatMap(([name, schema]) =>
    Object.entries({ form: FORM, parts: 'multipart/form-data', json: 'application/json' }).map(([kind, type]) => [
      `/${name}/${kind}`,
      { post: write(`${name}.${kind}`, { requestBody: { content: { [type]: { schema } } }, responses: answers }) },
    ]),
  );
  lay(spec, {
    paths: { '/invoices': { get: { parameters: [filter], responses: answers } }, ...Object.fromEntries(paths) },
  });
  return spec;
};

let mock: Mock;

beforeAll(async () => {
  const specs = await temporaryFolder(afterAll);
  await mkdir(join(specs, 'acme'));
  await writeFile(join(specs, 'acme/openapi.yaml'), JSON.stringify(specOf()));
  mock = await startMock({ specs });
  afterAll(mock.close);
});

const statusOf = async (path: string, init: RequestInit): Promise<number> => {
  const headers = { ...Object(init.headers), 'x-key': 'key' };
  return (await fetch(`${mock.url('acme')}${path}`, { ...init, headers })).status;
};

const parts = (name: string, value: string): FormData => {
  const form = new FormData();
  form.append(name, value);
  return form;
};

/** The ways to send a member, by the kind of body. */
const SENT: Readonly<Record<string, (name: string, value: string) => RequestInit>> = {
  form: (name, value) => ({ body: new URLSearchParams([[name, value]]) }),
  parts: (name, value) => ({ body: parts(name, value) }),
  json: (name, value) => ({ headers: { 'content-type': 'application/json' }, body: `{"${name}":${value}}` }),
};

const members = ['__proto__', 'constructor', 'toString', 'unknown'].flatMap((name) =>
  Object.entries(SENT).map(([kind, sent]) => ({ name, kind, sent })),
);

test.each(members)('rejects the member $name of a closed $kind body', async ({ name, kind, sent }) => {
  expect(await statusOf(`/closed/${kind}`, { method: 'POST', ...sent(name, '5') })).toBe(422);
});

test.each(members)(
  'the member $name of a $kind body must have the type of additional members',
  async ({ name, kind, sent }) => {
    expect(await statusOf(`/counts/${kind}`, { method: 'POST', ...sent(name, '5') })).toBe(200);
    expect(await statusOf(`/counts/${kind}`, { method: 'POST', ...sent(name, 'true') })).toBe(422);
  },
);

test.each(['__proto__', 'constructor', 'toString', 'unknown'])(
  'rejects the member %s in brackets of a closed query argument',
  async (name) => {
    expect(await statusOf(`/invoices?filter[page]=1`, {})).toBe(200);
    expect(await statusOf(`/invoices?filter[${name}]=1`, {})).toBe(422);
  },
);

test.each(['__proto__=1', '__proto__=1&__proto__=2', 'constructor=1', 'toString=1'])(
  'the query %s returns the same status as any unknown argument',
  async (query) => {
    expect(await statusOf(`/invoices?${query}`, {})).toBe(await statusOf('/invoices?unknown=1', {}));
  },
);
