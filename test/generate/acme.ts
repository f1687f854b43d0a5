import type { EvidenceAt } from '../../scripts/client/evidence.ts';
import { render } from '../../scripts/client/render.ts';
import { parseSpec } from '../../scripts/spec/read/read.ts';

// An invented spec, the smallest one that the generator accepts.

const failure = {
  description: 'No.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
};
const invoices = {
  description: 'The invoices.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Invoices' } } },
};

export const acme = () => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: { title: 'Acme billing', version: '1.0.0' },
  servers: [{ url: 'https://api.example.com' }],
  security: [{ key: [] as string[] }] as Record<string, string[]>[],
  paths: {
    '/invoices': {
      get: {
        operationId: 'invoices.list',
        parameters: [{ name: 'page', in: 'query', schema: { type: 'integer' } }],
        responses: { '200': structuredClone(invoices), '403': structuredClone(failure) },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    schemas: {
      Invoices: {
        type: 'object',
        required: ['invoices'],
        properties: { invoices: { type: 'array', items: { type: 'string' } } },
      },
      Failure: { type: 'object', required: ['message'], properties: { message: { type: 'string' } } },
    },
  },
});

export type Acme = ReturnType<typeof acme>;

/** Merges members into a node, at any depth; `undefined` removes one. */
export function lay(node: object, members: object): void {
  for (const [name, value] of Object.entries(members)) {
    const below: unknown = Object.getOwnPropertyDescriptor(node, name)?.value;
    const both = [below, value].every((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
    if (both) lay(below as object, value);
    else Object.defineProperty(node, name, { value, enumerable: true, writable: true, configurable: true });
  }
}

/** The spec with members merged into it. JSON is YAML, too. */
export function acmeWith(members: object) {
  const spec = acme();
  lay(spec, members);
  return parseSpec('acme', JSON.stringify(spec));
}

/** The files that the spec yields with members merged into it. */
export async function renderAcme(members: object = {}, evidence: EvidenceAt = () => undefined) {
  return render(acmeWith(members), evidence);
}

/** A copy of the operation, for another path. */
export const operation = (operationId: string, more: object = {}) => ({
  ...structuredClone(acme().paths['/invoices'].get),
  operationId,
  ...more,
});

/** A write whose outcome no other operation shows. */
export const write = (operationId: string, more: object = {}) =>
  operation(operationId, { 'x-reconcile': { none: 'there is no read' }, ...more });
