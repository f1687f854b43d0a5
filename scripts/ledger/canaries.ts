import { isObject, type Json } from '../spec/json.ts';
import { audit, type Audit, type Books } from './books.ts';
import { hashOf, type PageLine } from './page/page.ts';

/** A fault that the audit must detect, injected into a copy of books without problems. */
interface Canary {
  readonly name: string;
  /** Whether the fault is on a page, which not every API has. */
  readonly ofPage?: true;
  readonly spoil: (books: Books) => Books;
}

const withProperty = (schema: unknown): unknown =>
  isObject(schema) && isObject(schema['properties'])
    ? { ...schema, properties: { ...schema['properties'], canary: { type: 'string' } } }
    : schema;

const withSpoiltSchemas = (spec: Json): Json => {
  const components = spec['components'] as Json;
  const schemas = Object.entries(components['schemas'] as Json).map(([name, schema]) => [name, withProperty(schema)]);
  return { ...spec, components: { ...components, schemas: Object.fromEntries(schemas) } };
};

const withCanary = (line: PageLine): PageLine =>
  line.hash === '-'
    ? line
    : { ...line, hash: hashOf(`${line.hash} canary`), ...(line.text && { text: `${line.text}_canary` }) };

const canaries: readonly Canary[] = [
  {
    name: 'a node of the spec that no fact backs',
    spoil: (books) => ({ ...books, spec: withSpoiltSchemas(books.spec) }),
  },
  {
    name: 'a fact that the spec does not hold',
    spoil: (books) => ({
      ...books,
      ledger: {
        ...books.ledger,
        inferred: [...(books.ledger.inferred ?? []), { claims: 'api · canary = sings', why: 'canary' }],
      },
    }),
  },
  {
    name: 'a line of the page that no row reproduces',
    ofPage: true,
    spoil: (books) => ({
      ...books,
      pages: new Map([...books.pages].map(([key, page]) => [key, page.map(withCanary)])),
    }),
  },
];

/** Audits books with a fault. What was read of the ledger stands, if the fault is in the spec. */
const auditSpoilt = (spoilt: Books, { books, read }: Audit): Audit =>
  spoilt.ledger === books.ledger && spoilt.pages === books.pages ? audit(spoilt, read) : audit(spoilt);

/** The names of faults that an audit of the same books does not notice. If there are any, the audit is broken. */
export const silentCanaries = (audited: Audit): string[] =>
  canaries
    .filter(({ ofPage }) => !ofPage || audited.books.pages.size > 0)
    .filter(({ spoil }) => auditSpoilt(spoil(audited.books), audited).problems.length === audited.problems.length)
    .map(({ name }) => name);
