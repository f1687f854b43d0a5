import { expect, test } from 'vitest';
import { operation, renderAcme } from './acme.ts';
import { problemsOf } from './editor.ts';

const query = (name: string, schema: object) => ({ name, in: 'query', schema });
const parameters = [
  query('page', { type: 'integer' }),
  query('limit', { type: 'integer', default: 20 }),
  query('offset', { type: 'integer', default: 0 }),
  query('after', { type: 'string' }),
  query('open', { type: ['boolean', 'null'] }),
  query('ids', { type: 'array', items: { type: 'string' } }),
  { ...query('account', { type: 'string' }), required: true },
];
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = {
  Invoices: {
    type: 'object',
    properties: {
      charges: { type: 'array', items: ref('Charge') },
      total: { type: 'integer' },
      more: { type: 'boolean' },
      next: { type: ['string', 'null'] },
    },
  },
  Charge: { type: 'object', properties: { id: { type: 'string' }, cents: { type: 'integer' } } },
};

const render = (pager: object) =>
  renderAcme({
    paths: { '/invoices': { get: { parameters, 'x-pager': pager } } },
    components: { schemas },
  });

interface Row {
  readonly pager: object;
  /** Its text in the descriptor. */
  readonly printed: string;
  /** The arguments that `next` of a page has. */
  readonly next: string;
}

const items = 'charges';
const rows: readonly Row[] = [
  {
    pager: { argument: 'page', items, pages: 'total', first: 0 },
    printed: "{ argument: 'page', items: 'charges', pages: 'total', first: 0 }",
    next: "'page'",
  },
  {
    pager: { argument: 'after', items, cursor: 'next' },
    printed: "{ argument: 'after', items: 'charges', cursor: 'next' }",
    next: "'after'",
  },
  {
    pager: { argument: 'page', items },
    printed: "{ argument: 'page', items: 'charges', follow: pageNumbers({ argument: 'page' }) }",
    next: "'page'",
  },
  {
    pager: { argument: 'page', items, size: 'limit' },
    printed:
      "{ argument: 'page', items: 'charges', follow: pageNumbers({ argument: 'page', size: 'limit', sizeDefault: 20 }) }",
    next: "'page' | 'limit'",
  },
  {
    pager: { argument: 'page', items, more: 'more' },
    printed: "{ argument: 'page', items: 'charges', follow: pageNumbers({ argument: 'page', more: 'more' }) }",
    next: "'page'",
  },
  {
    pager: { argument: 'offset', counts: 'items', items, more: 'more' },
    printed: "{ argument: 'offset', items: 'charges', follow: offset({ argument: 'offset', more: 'more' }) }",
    next: "'offset'",
  },
  {
    pager: { argument: 'offset', counts: 'items', items, count: 'total', size: 'limit' },
    printed:
      "{ argument: 'offset', items: 'charges', follow: offset({ argument: 'offset', count: 'total', size: 'limit', sizeDefault: 20 }) }",
    next: "'offset' | 'limit'",
  },
  {
    pager: { argument: 'after', items, last: 'id', more: 'more' },
    printed:
      "{ argument: 'after', items: 'charges', follow: lastItem({ argument: 'after', last: 'id', more: 'more' }) }",
    next: "'after'",
  },
  {
    pager: { items, next: 'next' },
    printed:
      "{ items: 'charges', follow: nextUrl({ next: 'next', asks: { page: 'number', limit: 'number', offset: 'number', after: 'string', open: 'boolean', account: 'string' } }) }",
    next: "'page' | 'limit' | 'offset' | 'after' | 'open'",
  },
];

const onOneLine = (text: string): string =>
  text
    .replaceAll('/* @__PURE__ */ ', '')
    .replace(/,?\n\s*([}\])])/g, ' $1')
    .replace(/\n\s*/g, ' ')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')');

test.each(rows)(
  'the pager $pager is printed as data or as a call of a runtime part',
  async ({ pager, printed, next }) => {
    const files = await render(pager);
    expect(problemsOf(files)).toEqual([]);
    const part = /follow: (\w+)/.exec(printed)?.[1];
    for (const name of ['index.ts', 'operations.ts']) {
      const text = files.get(name) ?? '';
      expect(onOneLine(text)).toContain(`pager: ${printed}`);
      expect(text.match(/^import \{ \w+ \} from '..\/..\/src\/parts\/.*$/gm) ?? []).toEqual(
        part
          ? [
              `import { ${part} } from '../../src/parts/${part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts';`,
            ]
          : [],
      );
    }
    expect(files.get('client.ts')).toContain(`Page<InvoicesListResult, Pick<InvoicesListArgs, ${next}>>;`);
    expect(files.get('client.ts')).toContain('AsyncGenerator<Charge, void>;');
  },
);

test('a response that is itself a list has a pager without `items`', async () => {
  const answer = { content: { 'application/json': { schema: ref('Charges') } } };
  const files = await renderAcme({
    paths: { '/invoices': { get: { parameters, 'x-pager': { header: 'Link' }, responses: { '200': answer } } } },
    components: { schemas: { ...schemas, Charges: { type: 'array', items: ref('Charge') } } },
  });
  expect(problemsOf(files)).toEqual([]);
  expect(onOneLine(files.get('index.ts') ?? '')).toContain("pager: { follow: nextUrl({ header: 'Link', asks: {");
  expect(files.get('client.ts')).toContain('AsyncGenerator<Charge, void>;');
});

const header = { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string' } };
const create = (members: object) =>
  renderAcme({ paths: { '/x': { post: operation('x.create', { parameters: [header], ...members }) } } });

test('a documented idempotency key is optional, and a rejected call may have an unknown outcome', async () => {
  const files = await create({ 'x-idempotency': 'Idempotency-Key' });
  expect(problemsOf(files)).toEqual([]);
  const text = files.get('client.ts') ?? '';
  expect(text).toContain("'Idempotency-Key'?: string | undefined;");
  expect(text).toContain("(Api<403, Failure> & Outcome<'rejected' | 'unknown'>)");
  expect(text).toContain('It is retried automatically, with the same `Idempotency-Key` for all attempts.');
  expect(text).not.toContain('No idempotency key is documented.');
  expect(files.get('index.ts')).toContain("wrap: /* @__PURE__ */ idempotencyKey('Idempotency-Key'),");
});

test('an Idempotency-Key header without `x-idempotency` is an ordinary argument', async () => {
  const files = await create({});
  expect(files.get('client.ts')).toContain("'Idempotency-Key': string;");
  expect(files.get('index.ts')).not.toContain('wrap:');
});

test.each([
  [
    { pager: { argument: 'after', items, pages: 'total' } },
    'after',
    'is not an integer: page numbers and sizes are integers; for a cursor, name the member with the next one as `cursor`',
  ],
  [
    { pager: { argument: 'offset', items, pages: 'total' } },
    'offset',
    'does not begin at 1: write `first: 0`, or fix the default',
  ],
])('the generator refuses %j, and says what to do', async ({ pager }, name, says) => {
  await expect(render(pager)).rejects.toThrow(
    `specs/acme/openapi.yaml:1 #/paths/~1invoices/get/x-pager/argument names \`${name}\`, which ${says}.`,
  );
});
