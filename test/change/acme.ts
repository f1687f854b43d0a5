import type { Json } from '../../scripts/spec/json.ts';

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json): Json => ({ content: { 'application/json': { schema } } });
const says = (description: string, schema?: string): Json => ({ description, ...(schema && json(ref(schema))) });
const object = (properties: Json, optional: readonly string[] = []): Json => {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', ...(required.length > 0 && { required }), properties };
};
const envelope = (result: Json): Json =>
  object({ success: { type: 'boolean' }, errors: { type: 'array', items: { type: 'string' } }, result });

const account = { $ref: '#/components/parameters/Account' };
const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } };
const errors = { '401': { $ref: '#/components/responses/Unauthorized' }, '404': { description: 'There is none.' } };

const invoices = {
  operationId: 'invoices.list',
  summary: 'List invoices',
  description: 'Returns the invoices of an account.',
  tags: ['Billing'],
  'x-pager': { argument: 'page', items: 'items', pages: 'pages' },
  parameters: [
    account,
    { name: 'page', in: 'query', schema: { type: 'integer', default: 1 } },
    {
      name: 'page_size',
      in: 'query',
      description: 'Invoices on a page.',
      schema: { type: 'integer', default: 20, minimum: 1, maximum: 100 },
    },
    { name: 'status', in: 'query', schema: { type: 'string', enum: ['open', 'paid'] } },
    { name: 'since', in: 'query', schema: { type: ['number', 'null'], 'x-unit': 'seconds' } },
    { name: 'order', in: 'query', required: true, schema: { type: 'string' } },
    { name: 'ids', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
    { name: 'X-Trace', in: 'header', schema: { type: 'string', format: 'uuid' } },
  ],
  responses: { '200': says('A page.', 'InvoicesEnvelope'), ...errors },
};

const topUp = {
  operationId: 'topUps.create',
  tags: ['Billing'],
  'x-reconcile': { read: 'settings.get', arguments: { limit: 'amount' }, constants: { automatic: true } },
  parameters: [account, key],
  requestBody: {
    required: true,
    ...json({
      ...object(
        {
          amount: {
            type: 'integer',
            minimum: 1000,
            maximum: 500000,
            'x-unit': 'cents',
            description: 'Amount in cents.',
          },
          currency: { type: 'string', enum: ['usd', 'eur', 'inr'] },
          note: { type: ['string', 'null'], maxLength: 40, pattern: '^[a-z]' },
          ratio: { type: 'number' },
          card: object({ holder: { type: 'string' }, number: { type: 'string' }, code: { type: 'string' } }, ['code']),
          source: { oneOf: [ref('CardSource'), ref('BankSource')] },
        },
        ['note', 'ratio', 'card', 'source'],
      ),
      additionalProperties: false,
    }),
  },
  responses: { '201': says('Done.', 'TopUpEnvelope'), '409': says('Not now.', 'Failure'), ...errors },
};

const schemas = {
  Invoice: object(
    {
      id: { type: 'string' },
      kind: { type: 'string', enum: ['invoice'] },
      status: { type: 'string', enum: ['open', 'paid', 'void'] },
      amount: { type: 'number', 'x-unit': 'cents' },
      count: { type: 'integer', minimum: 0 },
      rate: { type: ['string', 'number'] },
      due: { type: 'string', format: 'date-time', description: 'When it is due.' },
      paid_at: { type: ['string', 'null'], format: 'date-time' },
      note: { type: 'string', default: '' },
      pair: { type: 'string', enum: ['left', 'right'] },
      lines: { type: 'array', items: ref('Line') },
      customer: { oneOf: [ref('Customer'), { type: 'null' }] },
      place: object({ city: { type: 'string' } }),
    },
    ['note'],
  ),
  Line: object({ title: { type: 'string' }, sum: { type: 'integer', 'x-unit': 'cents' } }),
  Customer: object({ name: { type: 'string' } }),
  Invoices: object({ items: { type: 'array', items: ref('Invoice') }, pages: { type: 'integer' } }),
  InvoicesEnvelope: envelope(ref('Invoices')),
  TopUp: object({ id: { type: 'string' }, state: { oneOf: [ref('Settled'), ref('Pending')] } }),
  Settled: object({ tag: { type: 'string', enum: ['settled'] }, at: { type: 'string' } }),
  Pending: object({ tag: { type: 'string', enum: ['pending'] }, until: { type: 'string' } }),
  TopUpEnvelope: envelope(ref('TopUp')),
  Settings: object({ limit: { type: 'integer', 'x-unit': 'cents' }, automatic: { type: 'boolean' } }),
  SettingsEnvelope: envelope(ref('Settings')),
  CardSource: object({ type: { type: 'string', enum: ['card'] }, card: { type: 'string' } }),
  BankSource: object({ type: { type: 'string', enum: ['bank'] }, iban: { type: 'string' } }),
  Failure: object({ success: { type: 'boolean' }, errors: { type: 'array', items: { type: 'string' } } }),
};

const settings = (operationId: string, more: Json): Json => ({
  operationId,
  tags: ['Billing'],
  parameters: [account],
  responses: { '200': says('The settings.', 'SettingsEnvelope'), ...errors },
  ...more,
});

const paths = {
  '/accounts/{account_id}/invoices': { get: invoices },
  '/accounts/{account_id}/top-ups': { post: topUp },
  '/accounts/{account_id}/settings': {
    get: settings('settings.get', {}),
    patch: settings('settings.update', {
      'x-reconcile': { none: 'nothing shows it' },
      requestBody: json({
        ...object({ limit: { type: 'integer', 'x-unit': 'cents' } }, ['limit']),
        additionalProperties: false,
      }),
    }),
  },
  '/accounts/{account_id}/search': {
    post: settings('invoices.search', {
      'x-safety': 'safe',
      requestBody: { required: true, ...json(object({ text: { type: 'string' } })) },
    }),
  },
  '/accounts/{account_id}/lines/{line_id}': {
    get: settings('lines.get', {
      parameters: [account, { name: 'line_id', in: 'path', required: true, schema: { type: 'string' } }],
    }),
  },
  '/ping': { post: settings('ping', { security: [], parameters: [], 'x-reconcile': { none: 'nothing happens' } }) },
};

/** A fresh copy of a spec with everything that the rules are about. */
export const acme = (): Json =>
  structuredClone({
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: 'Acme', version: '1.0.0', description: 'Billing of Acme.' },
    servers: [{ url: 'https://api.acme.test/v1' }],
    security: [{ Token: ['read'] }, { Key_user: [], Key_secret: [] }],
    tags: [{ name: 'Billing', description: 'Bills.' }],
    'x-envelope': { payload: 'result', failure: { success: false }, error: 'Failure', aliases: { data: 'result' } },
    'x-shared-arguments': ['account_id'],
    paths,
    components: {
      securitySchemes: {
        Token: { type: 'http', scheme: 'bearer' },
        Key_user: { type: 'apiKey', in: 'header', name: 'X-User' },
        Key_secret: { type: 'apiKey', in: 'header', name: 'X-Secret', 'x-prefix': 'Key ' },
      },
      parameters: { Account: { name: 'account_id', in: 'path', required: true, schema: { type: 'string' } } },
      responses: { Unauthorized: says('No credential.', 'Failure') },
      schemas,
    },
  });
