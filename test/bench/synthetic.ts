import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../../scripts/new/read.ts';
import { writeFolder } from '../../scripts/new/folder.ts';

/** The numbers of operations that tools are measured with. */
export const sizes = [100, 300, 1000, 3000] as const;

const object = (index: number): object => ({
  type: 'object',
  required: ['id', 'state'],
  properties: {
    id: { type: 'string' },
    state: { type: 'string', enum: ['open', 'closed', `kind${index}`] },
    count: { type: 'integer', minimum: 0 },
    label: { type: 'string', nullable: true },
    items: {
      type: 'array',
      items: { type: 'object', properties: { name: { type: 'string' }, price: { type: 'number' } } },
    },
  },
});

const answer = (index: number): object => ({
  '200': {
    description: 'The resource.',
    content: { 'application/json': { schema: { $ref: `#/components/schemas/Resource${index}` } } },
  },
  '404': { description: 'There is none.' },
});

const operation = (index: number): [path: string, item: object] => [
  `/resources${index}/{id}`,
  {
    get: {
      operationId: `resources${index}.get`,
      summary: `Returns a resource of kind ${index}.`,
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'limit', in: 'query', schema: { type: 'integer', default: 20, maximum: 100 } },
      ],
      responses: answer(index),
    },
  },
];

/** A document with this number of operations, each with its own type. */
const documentOf = (size: number): object => {
  const all = Array.from({ length: size }, (_, index) => index);
  return {
    openapi: '3.0.3',
    info: { title: 'Synthetic', version: '1.0.0' },
    servers: [{ url: 'https://synthetic.example' }],
    security: [{ key: [] }],
    paths: Object.fromEntries(all.map(operation)),
    components: {
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
      schemas: Object.fromEntries(all.map((index) => [`Resource${index}`, object(index)])),
    },
  };
};

/** The name of the API with this number of operations. */
export const apiOf = (size: number): string => `synthetic-${size}`;

let written: Promise<string> | undefined;

/** Writes a spec and a ledger of each size, once, as `npm run new` does from a document; returns their folder. */
export const writeSynthetic = (folder: string): Promise<string> => (written ??= write(folder));

async function write(folder: string): Promise<string> {
  const specs = join(folder, 'synthetic');
  await rm(specs, { recursive: true, force: true });
  await mkdir(specs, { recursive: true });
  for (const size of sizes) {
    const text = JSON.stringify(documentOf(size));
    await writeFile(join(specs, `${size}.json`), text);
    const document = readDocument(text, 'synthetic.json');
    await writeFolder(specs, {
      api: apiOf(size),
      document,
      origin: 'https://synthetic.example/openapi.json',
      only: [],
    });
  }
  return specs;
}
