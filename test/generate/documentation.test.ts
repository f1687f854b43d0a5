import { expect, test } from 'vitest';
import { operation, renderAcme, write } from './acme.ts';
import { openEditor, problemsOf } from './editor.ts';
import { isTooLong, limitOf } from './lines-shown.ts';

const onList = (members: object) => ({ paths: { '/invoices': { get: members } } });

const hostile = `*/ } '"\`\${1} \\ </script>\n */ export const x = 1; //\r\n@type {never} \u2028 é`;

test('hostile texts in a spec do not break the generated code', async () => {
  const field = { type: 'string', description: hostile, default: hostile };
  const properties = Object.fromEntries(
    [hostile, '__proto__', 'constructor', "a'b", 'delete', '1'].map((name) => [name, field]),
  );
  const files = await renderAcme({
    info: { title: hostile, description: hostile },
    paths: {
      "/it's*/$&": {
        get: operation(`a'b\n.${'x-y'}`, {
          summary: hostile,
          description: hostile,
          parameters: [
            {
              name: "it's",
              in: 'header',
              description: hostile,
              schema: { type: 'string', enum: [hostile, "'"] },
              example: hostile,
            },
          ],
        }),
      },
    },
    components: { schemas: { Failure: { description: hostile, properties } } },
  });
  expect(problemsOf(files)).toEqual([]);
  expect(files.get('client.ts')).toContain('__proto__?: string;');
});

test('members of an example named __proto__ or like a number are kept', async () => {
  const example = JSON.parse('{ "1": 4, "__proto__": { "a": 1 }, "1a": 2, "01": 3 }');
  const files = await renderAcme(
    onList({
      responses: { '200': { content: { 'application/json': { examples: { invented: { value: example } } } } } },
    }),
  );
  expect(files.get('examples.ts')).toContain("invented: { 1: 4, ['__proto__']: { a: 1 }, '1a': 2, '01': 3 }");
});

test('evidence is in the comments of the API and of each operation, argument, type and field', async () => {
  const evidence = (pointer: string): string => `Known as ${pointer}.`;
  const files = await renderAcme(onList({ description: 'Lists.' }), evidence);
  const text = files.get('client.ts');
  for (const pointer of [
    '#/paths/~1invoices/get',
    '#/paths/~1invoices/get/parameters/0',
    '#/components/schemas/Failure',
    '#/components/schemas/Failure/properties/message',
  ])
    expect(text).toContain(`Known as ${pointer}.`);
  expect(files.get('index.ts')).toContain(' * Known as #/info. [Documentation](');
  // Readers of the types of openapi-typescript find evidence in the docs.
  expect(files.get('schema.ts')).not.toContain('Known as');
});

test('the comment of an argument has the evidence of its parameter and of its schema in one line', async () => {
  const known = ['#/components/parameters/Page', '#/components/parameters/Page/schema'];
  const spec = {
    components: {
      parameters: {
        Page: { name: 'page', in: 'query', schema: { type: 'integer' }, description: 'Number of the page.' },
      },
      schemas: { Invoices: { properties: { failure: { $ref: '#/components/schemas/Failure' } } } },
    },
    ...onList({ parameters: [{ $ref: '#/components/parameters/Page' }] }),
  };
  const reference = '#/components/schemas/Invoices/properties/failure';
  const files = await renderAcme(spec, (pointer) =>
    [...known, reference].includes(pointer) ? `Known ${[...known, reference].indexOf(pointer)}.` : undefined,
  );
  expect(files.get('client.ts')).toContain(
    '  /** Number of the page. Known 0. Known 1. */\n  page?: number | undefined;',
  );
  expect(files.get('client.ts')).toContain('  /** Known 2. */\n  failure?: Failure;');
});

test('examples.ts has the arguments of each call and the bodies of its responses', async () => {
  const schema = { type: 'object', properties: { amount: { type: 'integer' } } };
  const content = { 'application/json': { schema, examples: { invented: { value: { amount: 5 } } } } };
  const ok = { content: { 'application/json': { examples: { documented: { value: { invoices: [] } } } } } };
  const files = await renderAcme({
    paths: {
      '/invoices': {
        ...onList({ parameters: [{ name: 'size', in: 'query', schema: {} }], responses: { '200': ok } }).paths[
          '/invoices'
        ],
        post: write('invoices.create', {
          parameters: [{ name: 'page', in: 'query', schema: {}, example: 1 }],
          requestBody: { content },
        }),
      },
    },
  });
  expect(files.get('examples.ts')).toContain(`= {
  'invoices.list': { arguments: {}, answers: { 200: { documented: { invoices: [] } } } },
  'invoices.create': { arguments: { page: 1, amount: 5 }, answers: {} },
};`);
});

test('an @ is escaped at the start of a line, and kept elsewhere', async () => {
  const files = await renderAcme(onList({ description: 'Lists.\n@deprecated, they say at us@acme.co.' }));
  expect(files.get('client.ts')).toContain('     * Lists.\n     * \\@deprecated, they say at us@acme.co.\n');
});

test('comments of arguments and fields have bounds, units, defaults and deprecations', async () => {
  const Amount = { type: 'integer', minimum: 5, 'x-unit': 'cents' };
  const page = { name: 'page', in: 'query', schema: { type: 'integer', maximum: 9, default: 1, deprecated: true } };
  const amount = { $ref: '#/components/schemas/Amount' };
  const files = await renderAcme({
    ...onList({ parameters: [page] }),
    components: { schemas: { Amount, Failure: { properties: { amount } } } },
  });
  const text = files.get('client.ts');
  expect(text).toContain('  /**\n   * At most 9. Default: `1`.\n   * @deprecated\n   */\n  page?: number | undefined;');
  expect(text).toContain('  /** At least 5. Unit: cents. */\n  amount?: Amount;');
});

/** The hovers of what the spec declares under a name, with its members merged into it. */
const hoversIn = async (kind: 'call' | 'field', members: object): Promise<string[]> => {
  const files = await renderAcme(members);
  const editor = openEditor(Object.fromEntries([...files].map(([name, text]) => [`generated/acme/${name}`, text])));
  return editor
    .hovers('generated/acme/client.ts')
    .filter((hover) => hover.kind === kind)
    .map(({ text }) => text);
};

const DESCRIBED = 'Sets what it sets.';

test.each([
  ['a description', { description: DESCRIBED }, `\n${DESCRIBED}`],
  ['two sentences', { description: `${DESCRIBED}\nIt is gone soon.` }, `\n${DESCRIBED}\nIt is gone soon.`],
  ['a description that starts with an @', { description: '@all of it.' }, '\n\\@all of it.'],
  ['no description', {}, ''],
])('the hover of a deprecated operation with %s has it above a bare @deprecated tag', async (_, members, described) => {
  const [text = ''] = await hoversIn('call', onList({ ...members, summary: 'List', deprecated: true }));
  expect(text.split('\n\n').slice(1)).toEqual([
    `List.${described}`,
    expect.stringContaining('`GET /invoices`'),
    '@deprecated',
  ]);
});

test.each([
  ['a description', { description: DESCRIBED }, `\n\n${DESCRIBED}`],
  ['a description in lines', { description: '- a\n- b' }, '\n\n- a\n- b'],
  ['bounds', { minimum: 5, default: 6 }, '\n\nAt least 5. Default: `6`.'],
  ['nothing', {}, ''],
])('the hover of a deprecated field and argument with %s has it above a bare @deprecated tag', async (_, of, above) => {
  const schema = { type: 'integer', deprecated: true, ...of };
  const texts = await hoversIn('field', {
    ...onList({ parameters: [{ name: 'old', in: 'query', schema }] }),
    components: { schemas: { Failure: { properties: { old: schema } } } },
  });
  const shown = texts.filter((text) => /\.old\?/.test(text)).map((text) => text.slice(text.indexOf('\n')));
  expect(shown).toEqual([`${above}\n\n@deprecated`, `${above}\n\n@deprecated`]);
  expect(texts.filter((text) => isTooLong(text, limitOf('field', text)))).toEqual([]);
});
