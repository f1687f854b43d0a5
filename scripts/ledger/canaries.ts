import { at, entriesOf, isObject, itemsOf, type Json } from '../spec/json.ts';
import { audit, type Audit, type Books } from './books.ts';
import { hashOf, type PageLine } from './page/page.ts';

/** A fault that the audit must detect, injected into a copy of books without problems. */
interface Canary {
  readonly name: string;
  /** Whether books have what the fault is in, if not all do. */
  readonly applies?: (books: Books) => boolean;
  readonly spoil: (books: Books) => Books;
}

const mapped = (group: unknown, change: (each: unknown) => unknown): Json =>
  Object.fromEntries(entriesOf(group).map(([name, each]) => [name, change(each)]));

const withProperty = (schema: unknown): unknown =>
  isObject(schema) && isObject(schema['properties'])
    ? { ...schema, properties: { ...schema['properties'], canary: { type: 'string' } } }
    : schema;

const withSpoiltSchemas = (spec: Json): Json => {
  const schemas = mapped(at(spec, 'components', 'schemas'), withProperty);
  return { ...spec, components: { ...Object(spec['components']), schemas } };
};

const hasMembers = ({ spec }: Books): boolean =>
  entriesOf(at(spec, 'components', 'schemas')).some(([, schema]) => isObject(at(schema, 'properties')));

const withParameter = (operation: unknown): unknown =>
  isObject(operation)
    ? {
        ...operation,
        parameters: [...itemsOf(operation['parameters']), { name: 'canary', in: 'query', schema: { type: 'string' } }],
      }
    : operation;

const withSpoiltOperations = (spec: Json): Json => ({
  ...spec,
  paths: mapped(spec['paths'], (item) => mapped(item, withParameter)),
});

const withCanary = (line: PageLine): PageLine =>
  line.hash === '-'
    ? line
    : { ...line, hash: hashOf(`${line.hash} canary`), ...(line.text && { text: `${line.text}_canary` }) };

const canaries: readonly Canary[] = [
  {
    name: 'an argument of the spec that no fact backs',
    spoil: (books) => ({ ...books, spec: withSpoiltOperations(books.spec) }),
  },
  {
    name: 'a member of the spec that no fact backs',
    applies: hasMembers,
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
    applies: ({ pages }) => pages.size > 0,
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
    .filter(({ applies }) => applies?.(audited.books) ?? true)
    .filter(({ spoil }) => auditSpoilt(spoil(audited.books), audited).problems.length === audited.problems.length)
    .map(({ name }) => name);
